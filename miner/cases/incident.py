"""Notices on one incident and all who answer for it: 「某市“7·2”坍塌事故问责情况通报」. All whom they name answer for one matter."""
from __future__ import annotations

import re

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


_REPORT = re.compile(r"[“\"]\d{1,2}[·•.．]\d{1,2}[”\"][^。]{0,20}(?:事故|事件)[^。]{0,20}调查报告|\d死\d*伤?[^。]{0,8}调查报告")


def reported(frame: Frame) -> bool:
    """Whether a page opens with the report on one accident, so that its counts are of that matter: 公布某矿“3·12”火灾事故调查报告，9名公职人员被问责."""
    return frame.text.find("调查报告", 0, 300) >= 0 and _REPORT.search(frame.text, 0, 300) is not None
