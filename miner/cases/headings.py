"""People in lines of their own under a line that is only a sanction: 「●记大过处分\n某市副市长卞文海、邵青山」."""
from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .frame import Frame
from .sanctions import codes

if TYPE_CHECKING:
    from .events import Binder

_ONLY_SANCTION = re.compile(r"[\s●■◆▲○◎★◇•·]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?(?:给予|受到|被给予)?[、和及，]*(?:的)?(?:人员|责任人员?|的有)?(?:[（(]?\d+[人名][）)]?)?[：:]?\s*")
_ONLY_POSTS = re.compile(r"[、，；。：\s原和及兼（）\d.．●■◆•·]*")


def under(frame: Frame) -> dict[int, list[int]]:
    """For each PER mention in such a line the SANC mentions of the line that heads it."""
    known = frame.memo.get("headings")
    if isinstance(known, dict):
        return known
    out: dict[int, list[int]] = {}
    frame.memo["headings"] = out
    heads: list[int] = []
    for a, b in frame.paragraphs if len(frame.paragraphs) > 2 else ():
        inside = frame.inside(a, b)
        if not heads and not (inside and frame.mentions[inside[0]].label == "SANC"):
            continue                                           # nothing heads it, and it heads nothing
        labels = {frame.mentions[i].label for i in inside}
        if labels == {"SANC"}:
            heads = [i for i in inside if codes(frame.mentions[i].text)] if _ONLY_SANCTION.fullmatch(_rest(frame, a, b)) else []
        elif heads and "PER" in labels and labels <= {"PER", "ORG", "LOC", "TITLE"} and _ONLY_POSTS.fullmatch(_rest(frame, a, b)):
            out.update((i, heads) for i in inside if frame.mentions[i].label == "PER")
        else:
            heads = []
    return out


def heads_a_list(frame: Frame, a: int, b: int) -> bool:
    """Whether the unit is a line that heads people."""
    return any(a <= frame.mentions[i].start < b for heads in under(frame).values() for i in heads)


def give(frame: Frame, at_name: dict[int, str], binder: Binder) -> None:
    """Gives the people of such lines the sanctions of the line that heads them."""
    for i, heads in under(frame).items():
        for k in heads if i in at_name else ():
            m = frame.mentions[k]
            binder.give(at_name[i], (m.start, m.end, "SANC", k), codes(m.text), [], m.start, m.end)


def _rest(frame: Frame, a: int, b: int) -> str:
    """The words of a line outside its mentions."""
    out, at = [], a
    for i in frame.inside(a, b):
        out.append(frame.text[at:frame.mentions[i].start])
        at = frame.mentions[i].end
    return "".join(out) + frame.text[at:b]
