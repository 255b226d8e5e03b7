"""Notices of who answers for what inspectors handed over (环保督察移交问题问责情况), told in numbered items that are one matter each:

「（一）某县毁林造地问题突出。某县委、县政府存在项目选址不当等问题。¶按照干部管理权限，给予县委书记|甲|诫勉处理；给予某局局长|乙|…」
"""
from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from .frame import Frame

if TYPE_CHECKING:
    from .passages import Draft

_NOTICE = re.compile("(?:追责)?问责|责任追究|追究责任")
_LEAD = 900                     # characters in which such a notice says what it is
_NUMBERED = re.compile(r"^[ \t　]*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)", re.M)
_DECIDED = "按照干部管理权限"


def _items(frame: Frame) -> list[int]:
    """Where each numbered item begins that ends in a decision by 干部管理权限, and where the next one or none begins."""
    if "accountable" not in frame.memo:
        text = frame.text
        out: list[int] = []
        if _DECIDED in text and _NOTICE.search(text, 0, _LEAD):
            begins = [m.start() for m in _NUMBERED.finditer(text, frame.title_end)]
            if any(text.find(_DECIDED, a, b) >= 0 for a, b in zip(begins, [*begins[1:], len(text)])):
                out = begins
        frame.memo["accountable"] = out
    return frame.memo["accountable"]                           # type: ignore[return-value]


def joined(frame: Frame, drafts: list[Draft]) -> list[Draft]:
    """The drafts with all that answer in one item in one, where the item tells its decision."""
    begins = _items(frame)
    if not begins:
        return drafts
    first: dict[int, Draft] = {}
    out: list[Draft] = []
    for d in drafts:
        n = bisect_right(begins, d.spans[0][0]) if d.spans else 0
        end = begins[n] if n < len(begins) else len(frame.text)
        told = n and d.spans[-1][1] <= end and frame.text.find(_DECIDED, begins[n - 1], end) >= 0
        lead = first.setdefault(n, d) if told else d
        if lead is d:
            out.append(d)
            continue
        lead.names += [name for name in d.names if name not in lead.names]
        lead.bodies += [name for name in d.bodies if name not in lead.bodies]
        lead.spans = sorted({*lead.spans, *d.spans})
        lead.item = lead.matter = True
    return out
