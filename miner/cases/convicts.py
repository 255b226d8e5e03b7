"""Who is told in brackets to have been convicted in a case of his own: 某局副局长祁某某（已判决）. 另案处理 tells no verdict."""
from __future__ import annotations

import re

from ..anchors import WordList
from .frame import Frame

_VERDICT = re.compile("（(?:[^（）]{0,24}[，、；])?(?P<all>均)?(?:已|另案|均|先后|被|依法|因[^，。；（）]{2,16}罪){1,4}(?:判决|判刑|判处(?:刑罚)?|获刑|判)(?:生效|刑罚)?）")
_JOINS = ("、", "和", "及", "与")
_ENDS = WordList(lambda: ("判决）", "判刑）", "判处）", "判处刑罚）", "获刑）", "判）", "生效）"), any_width=True)


def told(frame: Frame) -> dict[int, tuple[int, int]]:
    """The PER mentions behind which such a bracket stands → the bracket; 「甲、乙（均已判刑）」 tells it of both."""
    known = frame.memo.get("convicts")
    if isinstance(known, dict):
        return known
    out: dict[int, tuple[int, int]] = {}
    frame.memo["convicts"] = out
    if not _ENDS.hits(frame.text):
        return out
    for m in _VERDICT.finditer(frame.text):
        near = [i for i in frame.inside(max(0, m.start() - 12), m.start(), "PER") if frame.mentions[i].end == m.start()]
        if not near:
            continue
        i = near[0]
        out[i] = m.span()
        while m.group("all") and i and frame.mentions[i - 1].label in ("PER", "ORG", "TITLE", "LOC") and frame.gap(i - 1, i) in (*_JOINS, "", "原"):
            i -= 1
            if frame.mentions[i].label == "PER":
                out[i] = m.span()
    return out


def in_bracket(frame: Frame, at: int) -> bool:
    """Whether the words at AT stand in such a bracket, so that they are told of the one before it alone."""
    return any(a < at < b for a, b in told(frame).values())
