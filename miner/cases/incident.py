"""Notices on one incident and all who answer for it: 「某市“7·2”坍塌事故问责情况通报」. All whom they name answer for one matter."""
from __future__ import annotations

from .. import lexicons
from .frame import Frame

_cue = lexicons.cues("passage_cues", {})


def told(frame: Frame) -> bool:
    """Whether the title tells of one incident and of the people held to account for it.

    「交口县某煤业公司“5·18”顶板事故责任人员处理情况公布」; not 「通报3起生产安全事故问责典型案例」, which are several matters.
    """
    known = frame.memo.get("incident")
    if known is None:
        title = frame.text[:frame.title_end] or frame.document.title or ""
        known = frame.memo["incident"] = bool(title) and _cue("incident").search(title) is not None \
            and _cue("answered_for").search(title) is not None and _cue("several_matters").search(title) is None
    return bool(known)
