"""One announcement of several people of different places, of whom it tells no common deed, is as many cases.

「大同市左云县县委书记甲、阳泉市城区区委书记乙均涉嫌严重违纪违法」 gives two, 「县委书记甲、县长乙」 of one county one.
"""
from __future__ import annotations

import re
from dataclasses import replace

from ..model import Case
from . import region
from .frame import Frame

_TOGETHER = re.compile("共同|伙同|一起|一同|合谋|共谋|串通|勾结|结伙|相互|互相|事故|事件|同案|小圈子")


def apart(frame: Frame, spans: list[tuple[int, int]], case: Case) -> list[Case]:
    """The cases that an announcement tells of: one for each place to which its people belong."""
    people = case.subjects
    if len(people) < 2 or case.violations or case.amounts or case.conduct is not None or any([s.kind != "person" or not s.positions for s in people]) \
            or any([_TOGETHER.search(frame.text, a, b) is not None for a, b in spans]):
        return [case]
    places = [region.of(frame, spans, [s]) for s in people]
    heads: list[str] = []                                      # the widest place of each group, by the order of its first
    for _, code, _ in places:
        if code is None:
            return [case]
        if not any([_related(code, head) for head in heads]):
            heads.append(code)
        else:
            heads = [code if _related(code, head) and len(_stem(code)) < len(_stem(head)) else head for head in heads]
    if len(heads) < 2:
        return [case]
    out = []
    for head in dict.fromkeys(heads):
        mine = [n for n, (_, code, _) in enumerate(places) if code is not None and _related(code, head)]
        path, code, why = places[mine[0]]
        out.append(replace(case, subjects=tuple([people[n] for n in mine]), region=path, region_code=code, region_why=why))
    return out if sum(len(c.subjects) for c in out) == len(people) else [case]


def _related(one: str, other: str) -> bool:
    """Whether one division lies in the other, or is it.

    >>> _related("140200", "140226"), _related("140226", "140221")
    (True, False)
    """
    a, b = _stem(one), _stem(other)
    return a.startswith(b) or b.startswith(a)


def _stem(code: str) -> str:
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code
