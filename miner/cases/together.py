"""Several people of one matter on whom one word falls: named in one charge or one case, each by a body of his own, or called back by their number."""
from __future__ import annotations

import re
from collections.abc import Mapping

from . import anaphora
from .cues import Hit
from .frame import Frame
from .sanctions import number

# three kinds of token of the binder's walk through a sentence: start, end, kind, mention index or cue
Token = tuple[int, int, str, object]

_ALL_OF_THEM = re.compile(rf"(?:上述|以上|前述|该案)?(?:{anaphora.SO_MANY}|(?P<all>他们|均|上述人员|上述被告人|各被告人|三被告人))(?=均|都|先后|分别|同时|各|被|受到|遭|因|领|退|违[纪法规]|主动|涉嫌|的(?:违|赃|所得)|所得|诉至|起诉|提起公诉|移送|立案|采取|留置|开除)")
_AGAINST_EACH = re.compile(r"[院委局](?:决定|依法)*(?:对|将|以[^，。；]{2,24}罪对)[^，。；]*$")
_ONE_CASE = re.compile("对|就|指控|审理|关于")
_NEXT_CHARGED = re.compile(r"(?:[（(][^）)]{0,20}[）)])?因?(?:涉嫌|犯)[^。；]{2,40}[、，及和与][^，。；、]{0,24}")


def all_of_case(frame: Frame, names: Mapping[int, str], bodies: Mapping[int, str], before: list[Token], h: Hit, last: int, start: int) -> list[str]:
    """Everybody whom a court's word names in one case: 「对甲受贿，被告单位乙单位行贿，被告人丙行贿案公开宣判」, 「以被告人甲犯贪污罪、被告人乙犯受贿罪，
    于4月6日提起公诉」. Empty where it is no such word."""
    text = frame.text
    people = [t for t in before if t[2] == "PER"]
    if not people or h.row.key not in ("sentence", "trial", "indictment", "transfer") or any(t[2] == "SANC" or isinstance(t[3], Hit) and t[3].row.key != "indictment" for t in before):
        return []
    named = [(t, names[t[3]] if t[2] == "PER" else bodies[t[3]]) for t in before if t[2] in ("PER", "ORG")]      # type: ignore[index]
    first = people[0][0]
    if h.row.key in ("indictment", "transfer"):                # each with his charge
        linked = all(_NEXT_CHARGED.fullmatch(text, t[1], u[0]) or len(text[t[1]:u[0]].strip("、和与及被告人单位")) == 0 for t, u in zip(people, people[1:]))
        if linked and len(people) > 1 and not any(c in "。；" for c in text[last:h.start]) or h.row.key == "indictment" and "指控" in text[start:first]:
            return list(dict.fromkeys(n for t, n in named if t in people or text.endswith(("被告单位", "、", "和", "及"), start, t[0])))
    if h.row.key == "transfer" or "案" not in text[last:h.start + 1] or not _ONE_CASE.search(text, start, first):
        return []
    return list(dict.fromkeys(n for _, n in named))


def each_by_its_own(frame: Frame, names: Mapping[int, str], before: list[Token], start: int, last: int, end: int) -> list[str]:
    """Those of a list of matters that one word closes: 「甲区纪委对卞某，乙市纪委对邵某严重违纪问题分别进行了|立案审查」 → both."""
    text = frame.text
    if "分别" not in text[last:end] or any(t[2] in ("SANC", "EVENT") for t in before):
        return []
    first = next((t[0] for t in before if t[2] == "PER"), start)
    if not _AGAINST_EACH.search(text, start, first) or not any(_AGAINST_EACH.search(text, t[1], u[0]) for t, u in zip(before, before[1:]) if t[2] == u[2] == "PER"):
        return []
    return list(dict.fromkeys(names[t[3]] for t in before if t[2] == "PER"))      # type: ignore[index]


def all_of_them(text: str, start: int, end: int, people: list[str], named: list[str]) -> list[str] | None:
    """Whom words like 三名被告人均, 上述人员先后 in a sentence that names nobody mean: PEOPLE, or the NAMED before it; None where none stand there."""
    m = _ALL_OF_THEM.search(text, start, end)
    if m is None or not m.group("all") and number(m.group("n")) != len(people):
        return None
    return list(people) if m.group("n") else named or (list(people) if "被告" in m.group() else [])


def called_back(frame: Frame, start: int, end: int, how_many: int) -> list[tuple[int, int]]:
    """Where as many people as a case has are called back in a sentence that names some of them besides: 「|三名被告人|被移送审查起诉，卞某、邵某于同月
    被逮捕」."""
    return [m.span() for m in _ALL_OF_THEM.finditer(frame.text, start, end) if m.group("n") and number(m.group("n")) == how_many > 1
            and not frame.inside(frame.clause(m.start(), "，。；\n")[0], m.start(), "PER")]


_BY_OFFICE = re.compile("(?:(?:玩忽职守|滥用职权|徇私舞弊|徇私枉法|失职|渎职|重大责任事故|行贿|单位行贿|介绍贿赂)[^，。；、]{0,12}?罪?[、和及]?)+")


def who_gained(text: str, people: list[str]) -> list[str]:
    """Those of the PEOPLE of a judgment whose gains it can mean: all but those convicted of crimes by which nobody gains (玩忽职守罪, 行贿罪)."""
    decided = text[max(text.rfind("判决如下"), 0):]
    out = [n for n in people if (m := re.search(re.escape(n) + "(?:无罪|犯(?P<charge>[^，。；]{2,40}?)(?:，|。|；|判处|免))", decided)) is None
           or m.group("charge") and not _BY_OFFICE.fullmatch(m.group("charge"))]
    return out or people
