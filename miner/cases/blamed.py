"""Bodies and groups that answer though no rule says so: asks ``learned.blamed`` of each that a document names or counts, when its cases are built.

Those that answer are told where they stand, and the cases are built once more with them.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .. import lexicons
from ..learned import blamed
from ..model import Case, Statistic
from . import institutions, rolls
from .bodies import joined_bodies, some_of_it
from .called import in_full
from .cues import Hit
from .frame import ITEM, Frame, within
from .one_post import same_org
from .sanctions import number
from .subjects import LEARNED, Who

_cue = lexicons.cues("institution_cues", {"looks_on": "WORDS$", "no_group": "WORDS$"})
_ABOUT = ("审计", "巡察", "巡视", "医保", "处罚", "通报", "法院", "整改", "曝光", "约谈", "督察", "罚款")
_LEAD = 200                     # characters in which a document says what it is about
_LOOKED_AT = 8
_NO_GROUP = ("PER", "MONEY", "DATE", "SANC")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may answer: its name, where it is named, the mentions that do (none of a group), what it is."""
    name: str
    spans: tuple[tuple[int, int], ...]
    mentions: tuple[int, ...]
    kind: str                   # ORG | LOC | group

    @property
    def model(self) -> str:
        return "groups" if self.kind == "group" else "bodies"


def candidates(frame: Frame) -> Iterator[Candidate]:
    """Each body and place by its full name that is no onlooker and no mere part of a post, and each count or part of people and bodies that stands for itself."""
    at: dict[tuple[str, str], list[int]] = {}
    for i, m in enumerate(frame.mentions):
        if m.label in ("ORG", "LOC") and len(m.text) > 1:
            at.setdefault((in_full(frame, m.text) or m.text, m.label), []).append(i)
    for (name, label), mentions in at.items():
        if _cue("looks_on").search(name) or all(_of_somebody(frame, i) for i in mentions):
            continue
        yield Candidate(name, tuple((frame.mentions[i].start, frame.mentions[i].end) for i in mentions), tuple(mentions), label)
    for m in _cue("group_count").finditer(frame.text):
        noun = _cue("group_noun").match(frame.text, m.end())
        end = noun.end() if noun else m.end()
        start = m.start() + 2 if m.group().startswith("其中") else m.start()
        if noun and not _cue("no_group").search(noun.group()) and not any(frame.mentions[i].label in _NO_GROUP for i in frame.inside(start, end)):
            yield Candidate(frame.text[start:end], ((start, end),), (), "group")


def _of_somebody(frame: Frame, i: int) -> bool:
    """Whether a body stands only for the post of somebody: 某县水利局|局长."""
    end = frame.mentions[i].end
    return i + 1 < len(frame.mentions) and frame.mentions[i + 1].label in ("TITLE", "PER") and frame.mentions[i + 1].start - end < 2


def told(cases: Sequence[Case]) -> dict[str, str]:
    """The bodies and groups that answer by the rules, and why."""
    return {s.name: s.why for c in cases for s in c.subjects if s.kind != "person"}


def same(one: str, other: str) -> bool:
    """Whether two names stand for one: one is the other's, or short for it."""
    return one == other or min(len(one), len(other)) > 3 and (one in other or other in one) or same_org(one, other)


def signs(frame: Frame, c: Candidate, cases: Sequence[Case], hits: Sequence[Hit]) -> list[str]:
    """What a model is told of a candidate beside the words around it."""
    known = told(cases)
    mine = next((name for name in known if same(name, c.name)), None)
    others, people = len(known) - (mine is not None), sum(s.kind == "person" for x in cases for s in x.subjects)
    said = "told" if mine is not None else "not"
    first = c.spans[0][0]
    out = {said, f"why {known[mine] if mine else '-'}", f"{said} others{min(2, others)}", f"others{min(3, others)}", f"people{min(3, people)}", c.kind,
           f"named{min(6, len(c.spans))}", *[f"last {c.name[-n:]}" for n in (1, 2, 3)], f"paragraph{min(4, sum(p[0] <= first for p in frame.paragraphs))}"}
    if first < frame.title_end:
        out.add("title")
    here = [frame.paragraph(start) for start, _ in c.spans]
    answering = {s.name for x in cases for s in x.subjects if s.kind == "person"}
    at_hand = {frame.mentions[i].text for a, b in here for i in frame.inside(a, b, "PER")} & answering
    out.add(f"people at hand{min(2, len(at_hand))}")
    if any(ITEM.match(frame.text, a) for a, _ in here):
        out.add("in an item")
    often = max((len(x) for x in _mentions_of(frame).values()), default=0)
    if len(c.spans) == often > 1:
        out.add("named most")
    for start, end in c.spans[:_LOOKED_AT]:
        out.update(_beside(frame, start, end, hits))
    return sorted(out | {f"about {word}" for word in _ABOUT if word in frame.text[:_LEAD]})


def _mentions_of(frame: Frame) -> dict[str, list[int]]:
    known = frame.memo.get("bodies by name")
    if not isinstance(known, dict):
        known = frame.memo["bodies by name"] = {}
        for i in frame.by_label.get("ORG", []):
            known.setdefault(frame.mentions[i].text, []).append(i)
    return known


def _beside(frame: Frame, start: int, end: int, hits: Sequence[Hit]) -> Iterator[str]:
    """What stands before and behind one place that names it, in its sentence."""
    text = frame.text
    a, b = frame.sentence(start)
    b = max(b, end)
    yield f"before {text[start - 1:start]}"
    yield f"behind {text[end:end + 1]}"
    if a == start:
        yield "opens"
    yield from (f"then {frame.mentions[k].label}" for k in frame.inside(end, end + 3)[:1])
    for label in ("SANC", "MONEY", "PER"):
        if frame.inside(end, b, label):
            yield f"{label} behind"
        if frame.inside(a, start, label):
            yield f"{label} before"
    deeds = [h.start for h in hits if h.row.kind == "violation" and a <= h.start < b]
    if any(at >= end for at in deeds):
        yield "deed behind"
    if any(at < start for at in deeds):
        yield "deed before"
    yield f"bodies before{min(2, len(frame.inside(a, start, 'ORG')))}"
    if text.startswith(("该", "其"), b):
        yield "called back"


_BEGINS = re.compile("(?:巡[视察]|督[察查]|检查|审计)(?:工作)?(?:公告|预告|动员|进驻|安排|名单)|(?:进驻|启动|开展)[^。\\n]{0,16}巡[视察]")
_FOUND = re.compile("反馈|发现了?(?:[^线。]|$)|查出|指出|通报|处分|问责|整改情况")


def _only_begins(frame: Frame) -> bool:
    """Whether a document only announces an inspection, to whom it goes and where to complain: 「市委第十四轮巡察公告」 accuses nobody."""
    return _BEGINS.search(frame.text, 0, frame.title_end or 60) is not None and _FOUND.search(frame.text) is None


def asked(frame: Frame, cases: Sequence[Case], hits: Sequence[Hit]) -> list[tuple[Candidate, list[str]]]:
    """What the models are asked of, with its signs: all where the document tells of a wrong, a sanction or a check."""
    if _only_begins(frame):
        return []
    if not (frame.by_label.get("SANC") or cases or any(h.row.kind == "violation" for h in hits)):
        return []
    return [(c, signs(frame, c, cases, hits)) for c in candidates(frame)]


def found(frame: Frame, skip: list[tuple[int, int]], cases: Sequence[Case], figures: Sequence[Statistic], hits: Sequence[Hit]) -> list[Who]:
    """The bodies and groups that answer by the models and by no rule, in the order of the text."""
    known = list(told(cases))
    party = _party(frame)
    theirs = {p.org for case in cases for s in case.subjects if s.sanctions for p in s.positions if p.org}      # bodies whose own people answer
    out: list[Who] = []
    for c, told_of_it in asked(frame, cases, hits):
        here = next(((start, end) for start, end in c.spans if not within(skip, start)), None)
        if here is None or party and c.kind == "ORG" and not same(party, c.name) or any(same(name, c.name) or c.kind == "group" and c.name in name for name in known) or c.kind != "group" and _in_anothers_item(cases, c.name, here[0]) \
                or any(institutions.untrue(frame, end) for _, end in c.spans) or (_stands_for_others(frame, c, cases, figures) if c.kind == "group" else _looks_on(frame, c)):
            continue
        sure = blamed.SURE_BESIDE_PEOPLE if "people at hand0" not in told_of_it or c.kind == "ORG" and any(same(org, c.name) for org in theirs) else blamed.SURE_OF_PLACES if c.kind == "LOC" else blamed.SURE
        if blamed.margin(c.model, frame, c.spans, c.name, told_of_it) > sure[c.model]:
            known.append(c.name)
            out.append(Who(c.name.removeprefix("共"), "group" if c.kind == "group" else "organization", list(c.mentions), why=LEARNED, start=here[0], end=here[1], strong=True))
    return sorted(out, key=lambda w: w.start)


_ITS_BREACHES = re.compile("(?:（[^（）]{2,60}）)?存在(?:以下|如下)(?:主要)?(?:违法|违规)+(?:事实|行为|情况|情形|问题)")


def _party(frame: Frame) -> str | None:
    """The one firm whose breaches a regulator's paper goes on to list: |甲股份有限公司|（以下简称“甲股份”）存在以下违法事实：… Those it traded with did none."""
    if "party" not in frame.memo:
        frame.memo["party"] = next((frame.mentions[i].text for i in frame.by_label.get("ORG", ()) if _ITS_BREACHES.match(frame.text, frame.mentions[i].end)), None) \
            if "存在以下" in frame.text or "存在如下" in frame.text else None
    return frame.memo["party"]          # type: ignore[return-value]


def _in_anothers_item(cases: Sequence[Case], name: str, at: int) -> bool:
    """Whether a place in the text is told of people who answer, in one of several cases (an item of a bulletin on them), or of a body by its name, where NAME hides it
    (某加油站计量作弊案。恒顺加油站…)."""
    here = [s.kind for c in cases if c.start is not None and c.start <= at < c.end for s in c.subjects]
    return len(cases) > 1 and "person" in here or name[0] == "某" and "organization" in here


def _looks_on(frame: Frame, c: Candidate) -> bool:
    """Whether a body stands only for some of its people (某小学|某教师), or is told to act on others wherever it is named (某局|处以罚款, 某大学|免去…职务), or, named once, something was not so of it (未发现|某中心|…,
    |某药房|名义被冒用) or others watched it badly (对|某公司|监管不到位)."""
    (start, end), *more = c.spans
    if c.kind == "ORG" and all(some_of_it(frame, i) for i in c.mentions):
        return True
    if all(_cue("acts_on_others").match(frame.text, e) is not None for _, e in c.spans) or all(_to_be_inspected(frame, *span) for span in c.spans):
        return True
    return not more and (_NOT_FOUND.search(frame.text, max(0, start - 6), start) is not None
                         or frame.text.endswith("对", 0, start) and _cue("watched").match(frame.text, end) is not None)


_AIMS = re.compile("(?:核查|检查|巡察|督查|整治|排查|清理|审计)的?(?:重点|内容|范围|对象)(?:是|为|包括)?[：:]?|重点(?:核查|检查|排查|整治|清理)")
_SENT_REPORTERS = re.compile("”?(?:栏目|频道|客户端)?(?:的)?记者")


def _to_be_inspected(frame: Frame, start: int, end: int) -> bool:
    """Whether a body is one of those that an inspection goes to, of which nothing is told that it found: 对|国家铁路局党组|、…党组开展巡视“回头看”."""
    a, b = frame.sentence(start)
    if _SENT_REPORTERS.match(frame.text, end) or _AIMS.search(frame.text, a, start) and _cue("found_there").search(frame.text, a, b) is None:
        return True                                            # “某视点”|记者来到…; 核查重点为：核查财政、|农业服务中心|套取补贴
    return frame.text.find("对", a, start) >= 0 and _cue("inspection_goes_to").match(frame.text, end, b) is not None and _cue("found_there").search(frame.text, end, b) is None


_NOT_FOUND = re.compile("(?:未|没有|未曾)(?:发现|查出|查实)$")
_NUMBER = re.compile("[\\d一二两三四五六七八九十]+")


_FELL_UNTOLD = re.compile("(?:先后|相继|接连|陆续|已|也)*(?:被查(?!处|实)|落马|被调查|接受(?:审查|调查)|被带走)[，。；！”]")


def _stands_for_others(frame: Frame, group: Candidate, cases: Sequence[Case], figures: Sequence[Statistic]) -> bool:
    """Whether a count is a figure, or counts those who are named (卞某等|3名被告|, 甲医院、乙医院|2家医院|, |2家企业|…名单如下; 对甲医院、
    乙医院检查，发现|两家医院|…)."""
    (start, end), = group.spans
    n = number(m.group()) if (m := _NUMBER.search(group.name)) else None
    subjects = [s for c in cases for s in c.subjects]
    if n is None and _FELL_UNTOLD.match(frame.text, end):
        return True                                            # 近年来，|多名高校领导|被查: who is not told, nor what they did
    named = any(frame.mentions[i].end == start for i in frame.inside(max(0, start - 40), start) if frame.mentions[i].label in ("ORG", "PER"))
    listed = n is not None and n > 1 and any(len(joined_bodies(frame, i)) == n for i in frame.inside(frame.paragraph(start)[0], start, "ORG"))
    there = frame.text[start - 1:start] in ("有", "近") and frame.text[end:end + 1] in ("在", "正")      # 现场有|40人|在体验产品
    return there or named or listed or rolls.counted_in(frame, start) or group.name[0] == "等" or frame.text[start - 1:start] == "等" or any(f.start is not None and f.end is not None and f.start < end and start < f.end for f in figures) \
        or n is not None and (n == sum(s.kind == "person" for s in subjects) or 0 < n <= sum(s.kind == "organization" for s in subjects))
