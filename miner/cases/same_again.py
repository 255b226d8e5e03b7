"""Sanctions told as those of somebody before: 「甲受到开除党籍、开除公职处分；乙也于同年4月|受到同样处分|」."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ..anchors import Anchored
from ..model import Event
from . import days
from .frame import Frame

if TYPE_CHECKING:
    from .events import Binder

_SAME = Anchored("(?:受到?|给予|获得?|得到)了?(?:同样|相同|同等|一样)的?(?:党纪政务|党纪|政务|纪律)?(?:处分|处理|处罚)(?!标准|依据)")
_NOT = re.compile("(?:[没未不免应]|本该|能否|是否|要求|建议|希望|可能)[^，。；]{0,4}$")
_KINDS = (("party.", "party_discipline"), ("admin.", "admin_discipline"))


def give(frame: Frame, at_name: dict[int, str], binder: Binder) -> None:
    """Gives those who met with the same the sanctions of the one told before them in the sentence or the one before it."""
    for m in _SAME.finditer(frame.text):
        clause = frame.clause(m.start())[0]
        if _NOT.search(frame.text, clause, m.start()):
            continue                                           # 乙没有受到同样处分
        own = [i for i in frame.inside(clause, m.start(), "PER") if i in at_name]
        if not own or binder.of(at_name[own[-1]]).sanctions:
            continue
        name = at_name[own[-1]]
        since = frame.sentence(frame.sentence(m.start())[0] - 1)[0]
        other = next((at_name[i] for i in reversed(frame.inside(since, m.start(), "PER")) if i in at_name and at_name[i] != name and binder.of(at_name[i]).sanctions), None)
        dates = frame.inside(clause, m.start(), "DATE")
        s, e = days.norm(frame, dates[-1]) if dates else (None, None)
        for sanction in binder.of(other).sanctions if other else ():
            binder.of(name).sanction(replace(sanction, start=m.start(), end=m.end(), why=f"the same as {other}"))
            kind = next((k for prefix, k in _KINDS if sanction.code.startswith(prefix)), None)
            if kind:
                binder.of(name).events.append(Event(kind, s, e, None, m.start(), m.end(), sanction.code))
