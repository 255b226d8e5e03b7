"""The words of a document with its names taken out: 卞砚山收受邵某3万元 → 甲收受甲￥. What a model learns then holds for other people, places and sums."""
from __future__ import annotations

import re
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from ..cases.frame import Frame

_FOR = {"PER": "甲", "LOC": "地", "DATE": "日", "MONEY": "￥", "LAW": "法", "SANC": "罚"}
_LAST = 2                       # of a body or a post its last characters stay: 医院, 局长
_NAMED = ("PER", "ORG", "LOC")
HIM = "我"                      # the person or body, HERE the sum, of whom a model is asked
_NUMBERS = re.compile(r"[\d.]+")


def masked(frame: Frame, start: int, end: int, him: str | None = None) -> str:
    """``text[start:end]`` with its mentions replaced, those of the name HIM by 我."""
    out, at = [], start
    for i in frame.inside(start, end):
        m = frame.mentions[i]
        if m.end > end:
            continue
        out += [frame.text[at:m.start], HIM if m.text == him and m.label in _NAMED else _FOR.get(m.label) or m.text[-_LAST:]]
        at = m.end
    out.append(frame.text[at:end])
    return _NUMBERS.sub("0", "".join(out))
