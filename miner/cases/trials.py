"""What a court's paper or a trial's story tells of its defendants without their names: the step that its title tells, the day that a field
gives (【宣判时间】2025年3月13日), the money that somebody handed back."""
from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from ..anchors import WordList
from ..model import Amount, Event
from .cues import Hit
from .facts import Facts
from .frame import Frame
from .one_post import same_org
from .subjects import Who

if TYPE_CHECKING:
    from .events import Binder
    from .passages import Draft

_start = attrgetter("start")
_STEPS = ("trial", "sentence", "indictment")
_FIELD = re.compile(r"(?:【|^)[ \u3000]*(?P<what>宣判|判决|裁判|开庭|庭审|审理|逮捕|立案|起诉)(?:时间|日期)[ \u3000]*(?:】|[：:])[ \u3000]*(?=\d)", re.M)
_STEP_OF = {"宣判": "sentence", "判决": "sentence", "裁判": "sentence", "开庭": "trial", "庭审": "trial", "审理": "trial", "逮捕": "arrest", "立案": "investigation", "起诉": "indictment"}
_FIELDS = WordList(lambda: [what + when for what in _STEP_OF for when in ("时间", "日期")])
_IN_COURT = re.compile("法院|法庭|审判庭|开庭|庭审|受审")


def told_at_the_head(frame: Frame, hits: list[Hit], subject_at: dict[int, str], binder: Binder) -> None:
    """Gives the step that the title tells of a case by its defendants' names to each of them: 「|甲、乙|受贿案在株洲|开庭|」, and each step the
    day of its field."""
    names = list(dict.fromkeys(subject_at.values()))
    in_title = [n for n in names if n in frame.text[:frame.title_end]] if "案" in frame.text[:frame.title_end] else []
    if in_title:
        title = [h for h in hits[:bisect_left(hits, frame.title_end, key=_start)] if h.row.kind == "event" and h.row.key in _STEPS]
        for h in title[:1]:
            for name in in_title:
                if not any(e.type == h.row.key for e in binder.of(name).events):
                    binder.of(name).events.append(Event(h.row.key, *_day_in_court(frame, h.row.key), None, h.start, h.end, "told in the title"))
    for m in _FIELD.finditer(frame.text) if _FIELDS.hits(frame.text) else ():
        day = next(iter(frame.inside(m.end(), m.end() + 2, "DATE")), None)
        norm = frame.mentions[day].norm if day is not None else None
        if len(names) == 1 and norm and norm.get("start"):
            f = binder.of(names[0])
            f.events = [replace(e, start=norm["start"], end=norm["end"], why=e.why + "; dated by a field") if e.type == _STEP_OF[m.group("what")] and e.start is None else e
                        for e in f.events]


def _day_in_court(frame: Frame, step: str) -> tuple[str | None, str | None]:
    """The day of the first sentence of the body that tells of a court in session: 「昨天上午，某法院第三审判庭座无虚席」. None where it tells several days."""
    if step == "indictment":
        return None, None
    for a, b in frame.sentences:
        if a >= frame.title_end and _IN_COURT.search(frame.text, a, b):
            days = {(n.get("start"), n.get("end")) for i in frame.inside(a, b, "DATE") if (n := frame.mentions[i].norm or {})}
            day = next(iter(days)) if len(days) == 1 else (None, None)
            return day if day[0] == day[1] else (None, None)
    return None, None


def one_verdict(frame: Frame, spans: list[tuple[int, int]], people: list[str], facts: dict[str, Facts]) -> None:
    """Gives those sentenced in one case the day that the one court of it is told to have spoken: 5月8日，某法院对甲案|宣判|。…副局长乙因玩忽职守罪被判…"""
    told = [(f, e) for n in people if (f := facts.get(n)) for e in f.events if e.type == "sentence"] if len(people) > 1 else []
    days = {(e.start, e.end) for _, e in told if e.start}
    if len(days) != 1 or len({frame.mentions[i].text[-6:] for a, b in spans for i in frame.inside(a, b, "ORG") if frame.mentions[i].text.endswith("法院")}) != 1:
        return
    start, end = next(iter(days))
    for f, e in told:
        if e.start is None and e.why != "told in brackets to be convicted":
            f.events[f.events.index(e)] = replace(e, start=start, end=end, why=e.why + "; pronounced with the others'")


def units_called(frame: Frame, drafts: list[Draft], who: dict[str, Who]) -> list[tuple[int, int, str]]:
    """Where the one unit of a case that stands trial is called 被告单位 and no more: 「|被告单位|犯单位行贿罪，判处罚金一百万元；卞某犯…」."""
    out = []
    for d in drafts if "被告单位" in frame.text else ():
        units = [n for n in d.names if who[n].why == "被告单位"]
        for a, b in d.spans if len(units) == 1 else ():
            out += [(m.start(), m.end(), units[0]) for m in _UNIT_ALONE.finditer(frame.text, a, b) if not frame.inside(m.end(), m.end() + 1, "ORG")]
    return out


def with_units(frame: Frame, d: Draft, who: dict[str, Who]) -> list[tuple[int, int]]:
    """The spans of a case with the words before its first defendant that bring in the unit tried with him: 「|被告单位某商贸有限公司。|被告人卞某，系该公司总经理」."""
    if not d.spans or "被告单位" not in frame.text or not any(who[n].why == "被告人" for n in d.names):
        return d.spans
    start = d.spans[0][0]
    begin = frame.paragraph(start)[0]
    before = frame.paragraph(max(0, begin - 1))[0]
    return [(before if frame.text.startswith("被告单位", before) else begin, start)] + d.spans


_UNIT_ALONE = re.compile("被告单位(?=犯|因犯|被|判处|(?:处|人民币)*罚金|的?违法所得)")
_TO_THE_STATE = re.compile("赃|所得|退[缴赔出清]|[上补]缴|上交|代为|补交")      # to the giver (将10万元退还) is no recovery


def handed_back(frame: Frame, money: list[Amount], people: list[str], who: dict[str, Who], facts: dict[str, Facts]) -> None:
    """Gives each whose money was handed back by the sum the event of it: 「其归案后已把赃款|65万元|悉数退出」, 「黎某的家属代为退缴|40万元|」."""
    named = sorted((frame.mentions[i].start, n) for n in people for i in who[n].mentions)
    units = [n for n, w in who.items() if w.kind == "organization" and w.why == "被告单位"]
    bodies = sorted((frame.mentions[i].start, n) for n in units for i in frame.by_label.get("ORG", ()) if same_org(frame.mentions[i].text, n))
    for x in money:
        if x.role != "refunded" or x.start is None or not _TO_THE_STATE.search(frame.text, *frame.clause(x.start, "，。；\n")):
            continue
        a, _ = frame.paragraph(x.start)
        near = [n for at, n in named if a <= at < x.start] or (people if len(people) == 1 else [])
        unit = [n for at, n in bodies if a <= at < x.start and (not near or at > max(at for at, _ in named if at < x.start))]
        near = unit or near                                    # 案发后，|某公司|退赔100万元
        f = facts.setdefault(near[-1], Facts()) if near else Facts()
        if not any(e.type == "recovery" for e in f.events):
            f.events.append(Event("recovery", None, None, None, x.start, x.end, "a sum handed back"))
