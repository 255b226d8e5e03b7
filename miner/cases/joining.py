"""Drafts that are one case though their people were told apart: the defendants of one judgment, those dealt with in one paragraph."""
from __future__ import annotations

import re
from bisect import bisect_left

from .. import lexicons
from . import anaphora, distance, orgs, seats
from .bodies import cue
from .cues import Hit
from .frame import Frame
from .one_post import same_org
from .passages import Draft
from .chains import chain_before
from .sanctions import number
from .subjects import Who

_told = lexicons.cues("joining_cues", {"inquired": "[^，。；]{0,16}WORDS", "only_reported": "[^，。；]{0,6}的WORDS", "bears": "负有?[^，。；]{0,8}WORDS责任"})


def before_court(text: str) -> bool:
    """Whether a text tells a trial: 某市中级人民法院…公开宣判."""
    return _told("court").search(text) is not None


def joined(drafts: list[Draft], who: dict[str, Who]) -> list[Draft]:
    """The drafts of a judgment, its defendants in one: one judgment tells one case."""
    tried = [d for d in drafts if d.names and any(who[n].why == "被告人" for n in d.names)]
    if not tried:
        return drafts
    tried += [d for d in drafts if not d.names]                # what bodies did in the story of the judgment
    first = tried[0]
    for d in tried[1:]:
        first.names += [n for n in d.names if n not in first.names]
        first.spans = sorted(set(first.spans + d.spans))
    return [d for d in drafts if d is first or d not in tried]


_OF_BRIBERS = frozenset(("crime.bribe_giving", "crime.unit_bribery"))


def bribers(frame: Frame, drafts: list[Draft], who: dict[str, Who], hits: list[Hit]) -> list[Draft]:
    """The drafts with a briber who holds no post in the matter told beside him in one paragraph: 股长甲从每单中提走三成…，被提起公诉。老板|乙|因
    涉嫌单位行贿，目前在逃."""
    out = list(drafts)
    for d in drafts:
        if d.item or len(d.names) != 1 or who[d.names[0]].kind != "person" or any(p.org for p in who[d.names[0]].posts):
            continue
        keys = {h.row.key for h in hits if h.row.kind == "violation" and any(a <= h.start < b for a, b in d.spans)}
        if not keys or not keys <= _OF_BRIBERS or len(who[d.names[0]].mentions) < 2:
            continue                                           # 甲、乙被开除党籍。律师丙因犯行贿罪被判处…: whom he bribed is not told
        here = {frame.paragraph(a) for a, _ in d.spans}
        beside = [x for x in out if x is not d and x.names and not x.item and {frame.paragraph(a) for a, _ in x.spans} == here]
        if len(beside) == 1 and len(here) == 1:
            beside[0].names += d.names
            beside[0].spans = sorted(set(beside[0].spans + d.spans))
            out.remove(d)
    return out


_SEVERAL = re.compile("(?:\\d{1,2}|[两二三四五六七八九十])[起件][^，。；]{0,14}案")      # 集中宣判两起职务犯罪案件


def in_one_breath(frame: Frame, drafts: list[Draft], who: dict[str, Who]) -> list[Draft]:
    """The drafts with defendants in one whose posts one sentence tells: 被告人|甲|时任某公司副处长；|乙|为该公司项目部副经理；…."""
    out: list[Draft] = []
    for d in drafts:
        first = who[d.names[0]] if len(d.names) == 1 else None
        at = first.start if first is not None and first.why == "被告人" and first.start is not None else 0
        a = frame.sentence(at)[0]
        lead = next((n for n in out for name in n.names if who[name].why == "被告人" and any(a <= frame.mentions[i].start < at for i in who[name].mentions)), None)
        if lead is None or d.item or frame.text[at - 1:at] != "；" or not frame.text.startswith("被告人", a) or _SEVERAL.search(frame.text, frame.paragraph(a)[0], a):
            out.append(d)
            continue
        lead.names += [n for n in d.names if n not in lead.names]
        lead.spans = sorted(set(lead.spans + d.spans))
    return out


def tried_together(frame: Frame, drafts: list[Draft], who: dict[str, Who]) -> list[Draft]:
    """The drafts of a trial's story with those in one who did it together, are the case's so many defendants, or whose names the title joins:
    「所长|甲|伙同会计|乙|套取…。甲被判…。乙获刑…」, 「三名被告人均表示服判」, 「|甲、乙|受贿案开庭」."""
    told = [d for d in drafts if d.names and not d.item and all(who[n].kind == "person" for n in d.names)]
    if len(told) < 2 or not before_court(frame.text):
        return drafts
    of = {n: d for d in told for n in d.names}
    named = [(i, name) for name in of for i in who[name].mentions]
    several = _SEVERAL.search(frame.text) is not None or _in_courts_of_their_own(frame, named)
    groups: list[set[str]] = []
    if not several and any(number(m.group("n") or m.group("m") or m.group("k") or m.group("j")) == len(of) for m in _told("defendants").finditer(frame.text)):
        groups.append(set(of))
    here: dict[int, set[str]] = {}
    for i, name in named:
        here.setdefault(frame.sentence(frame.mentions[i].start)[0], set()).add(name)
    title = {name for name in of if name in frame.text[:frame.title_end]}
    if not several and len(title) > 1 and "案" in frame.text[:frame.title_end] and not _on_days_of_their_own(frame, who, title):
        groups.append(title)
    groups += [names for a, names in here.items() if len(names) > 1 and _told("one_deed").search(frame.text, *frame.sentence(a))]
    for before, d in zip(told, told[1:]):
        posts = [p for n in d.names for p in who[n].posts]
        if posts and not several and all(not p.org or seats.bare_unit(p.org) for p in posts) and not _told("another_matter").search(frame.text, frame.paragraph(d.spans[0][0])[0], d.spans[0][1]):
            groups.append({*before.names, *d.names})           # a post without a body is of the body of the case: |化验员|石某受人指使…
        elif _told("tried_with_him").search(frame.text, *d.spans[0]):
            groups.append({*before.names, *d.names})           # 与他同案受审的妻子|邵某|，曾是某馆馆员
    for names in groups:
        first = min((of[n] for n in names), key=lambda d: d.spans[0])
        for d in sorted((of[n] for n in names), key=lambda d: d.spans[0]):
            if d is first:
                continue
            first.names += [n for n in d.names if n not in first.names]
            first.spans = sorted(set(first.spans + d.spans))
            for n in d.names:
                of[n] = first
    kept = {id(d) for d in of.values()}
    return [d for d in drafts if d not in told or id(d) in kept]


_DECIDES = ("纪委", "监委", "法院", "检察院", "公安局", "纪委监委", "审计局")


def several_matters(frame: Frame) -> bool:
    """Whether the words of a document tell that it holds several matters: 典型案例, 再如, numbered parts."""
    return _told("several_matters").search(frame.text) is not None


def elsewhere(frame: Frame, start: int, end: int) -> bool:
    """Whether words tell of another matter: 邻县, 无独有偶."""
    return _told("elsewhere").search(frame.text, start, end) is not None or _told("another_matter").search(frame.text, start, end) is not None


def opens_example(frame: Frame, at: int) -> bool:
    """Whether the sentence at AT is brought in as one more example of a series: 比如，甲…。|再如，乙…。|此外，丙…."""
    a = frame.clause(at, "。；\n")[0]
    return _told("series").match(frame.text, a) is not None \
        or _told("series_ends").match(frame.text, a) is not None and _told("series").search(frame.text, frame.paragraph(a)[0], a) is not None


def of_the_story(frame: Frame, drafts: list[Draft], who: dict[str, Who], hits: list[Hit]) -> list[Draft]:
    """The drafts of a story of one matter with those in the case before them whose people are told by posts without a place: 「某镇小学校长|甲|收受…。
    ¶县教育局副局长|乙|从不过问，被诫勉」, 「教导主任|丙|拿了2万元」. Numbered parts, lists of cases and words like 邻县, 前任 tell other matters."""
    told = [d for d in drafts if any(who[n].kind == "person" for n in d.names)]
    if len(told) < 2 or any(d.item or d.whole for d in drafts) or _told("several_matters").search(frame.text):
        return drafts
    out: list[Draft] = []
    first: Draft | None = None
    for d in drafts:
        if d not in told:
            out.append(d)
        elif first is not None and all(_of_no_place(frame, d, first, n, who, hits) for n in d.names):
            first.names += [n for n in d.names if n not in first.names]
            first.spans = sorted(set(first.spans + d.spans))
        else:
            out.append(d)
            if first is None or not (d.spans and _told("elsewhere").search(frame.text, frame.paragraph(d.spans[0][0])[0], d.spans[0][1])):
                first = d                                      # after |邻县的卞某| the story goes on with its own
    return out


def _of_no_place(frame: Frame, d: Draft, first: Draft, name: str, who: dict[str, Who], hits: list[Hit]) -> bool:
    """Whether somebody is brought in by a post without a body, or one of his own level of which no deed of his own is told, and in no words that
    tell another matter."""
    text, i = frame.text, min(who[name].mentions, default=-1)
    if i < 0 or not d.spans or not first.spans or who[name].kind != "person":
        return False
    if _sentenced_beside(frame, name, first.names, who):
        return True
    chain = chain_before(frame, i)
    head = frame.mentions[chain[0] if chain else i]
    if head.label == "ORG" and distance.fates_of_their_own(frame, first.spans, d.spans, hits):
        return False
    a = frame.sentence(head.start)[0]
    p = frame.paragraph(a)[0]
    told = {frame.mentions[k].text for x, y in first.spans for k in frame.inside(x, y, "ORG")}
    if any(orgs.bare_level(m.text) is None and not seats.bare_unit(m.text) and m.text not in told and not m.text.endswith(_DECIDES) and k not in chain
           for k in frame.inside(p, frame.mentions[i].start, "ORG") for m in (frame.mentions[k],)):
        return False                                           # |水泥公司工会|违规发放购物卡，工会主席卞某…
    if _told("inquired").match(text, frame.mentions[i].end) or _told("another_matter").search(text, p, head.end + 12) or text.endswith(("原", "时任"), a, head.start) or "原" in text[head.start:frame.mentions[i].start] \
            or any(frame.mentions[k].label == "DATE" or _has_place(frame, k) for k in frame.inside(a, frame.mentions[i].start)):
        return False
    keys = {h.row.key for h in hits if h.row.kind == "violation" and any(x <= h.start < y for x, y in d.spans)}
    if keys and keys <= _OF_BRIBERS or any(_has_place(frame, k) for m in who[name].mentions for k in chain_before(frame, m)):
        return False                                           # a briber is told of by ``bribers``
    if head.label == "TITLE" or seats.bare_unit(head.text):
        return True
    return keys <= FAILING if head.label == "ORG" else {frame.paragraph(x)[0] for x, _ in d.spans} <= {frame.paragraph(x)[0] for x, _ in first.spans}


def _sentenced_beside(frame: Frame, name: str, others: list[str], who: dict[str, Who]) -> bool:
    """Whether one sentence tells somebody's prison term and that of one of the OTHERS right behind their names: 法院判|卞某五年半，苗某三年|."""
    def terms(n: str) -> set[int]:
        return {frame.sentence(frame.mentions[i].start)[0] for i in who[n].mentions if i + 1 < len(frame.mentions) and frame.mentions[i + 1].label == "SANC"
                and frame.mentions[i + 1].start == frame.mentions[i].end and frame.mentions[i + 1].text[-1] in "年月半" and frame.mentions[i + 1].text[0] not in "有获领刑拘"}
    own = terms(name)
    return bool(own) and any(own & terms(n) for n in others)


def _in_courts_of_their_own(frame: Frame, named: list[tuple[int, str]]) -> bool:
    """Whether each of several stands before another court, by the sentences that name him alone: 甲受贿一案，…向|凯里市人民法院|提起公诉。乙…向|盂县人民法院|…"""
    of: dict[int, set[str]] = {}
    for i, name in named:
        of.setdefault(frame.sentence(frame.mentions[i].start)[0], set()).add(name)
    courts: dict[str, set[str]] = {name: set() for _, name in named}
    for a, names in of.items():
        if len(names) == 1 and a >= frame.title_end:
            courts[next(iter(names))] |= {frame.mentions[i].text for i in frame.inside(*frame.sentence(a), "ORG") if frame.mentions[i].text.endswith("法院")}
    return all(courts.values()) and sum(map(len, courts.values())) == len(set().union(*courts.values()))


def _on_days_of_their_own(frame: Frame, who: dict[str, Who], names: set[str]) -> bool:
    """Whether each of several was tried on another day: 2023年1月6日，法院判处甲…。同年12月13日，法院判处乙…."""
    seen: set[str] = set()
    for name in names:
        days = set()
        for i in who[name].mentions:
            a, b = frame.clause(frame.mentions[i].start, "。；\n")
            told = [frame.mentions[k].norm or {} for k in frame.inside(a, frame.mentions[i].start, "DATE")] if _told("in_court").search(frame.text, a, b) else []
            days |= {told[-1]["start"]} if told and told[-1].get("start") and told[-1]["start"] == told[-1].get("end") else set()
        if not days or days & seen:
            return False
        seen |= days
    return True


def called_together(frame: Frame, drafts: list[Draft], who: dict[str, Who]) -> list[Draft]:
    """The drafts of a story with those in one whom one sentence tells of and the next calls back by their number: 「主任|甲|私存…，组长|乙|私存….
    两人分别受到…」."""
    out: list[Draft] = []
    for d in drafts:
        lead = next((x for group in anaphora.met_in_groups(frame) for x in out
                     if d.names and x.names and not (d.item or x.item) and all(any(i in group for i in who[n].mentions) for n in (*x.names, *d.names))), None)
        if lead is None:
            out.append(d)
            continue
        lead.names += [n for n in d.names if n not in lead.names]
        lead.spans = sorted(set(lead.spans + d.spans))
    return out


def decided_together(frame: Frame, drafts: list[Draft], who: dict[str, Who]) -> list[Draft]:
    """The drafts of a story with those in one whom one sentence decides on, where the post of the second is told without a body of its own in a
    paragraph that names the first: 「大队长|甲|…。办公室主任|乙|补签单据，替他圆谎。¶给予|甲|…处分；|乙|受到…处分」."""
    out: list[Draft] = []
    for d in drafts:
        lead = None
        if out and len(d.names) == 1 and not d.item and who[d.names[0]].kind == "person" and (mine := sorted(who[d.names[0]].mentions)):
            chain = chain_before(frame, mine[0])
            here = frame.paragraph(frame.mentions[mine[0]].start)
            last = frame.sentence(frame.mentions[mine[-1]].start)
            if chain and len(mine) > 1 and last != frame.sentence(frame.mentions[mine[0]].start) and not any(_has_place(frame, k) for k in chain):
                lead = next((x for x in out if x.names and not x.item and any(here[0] <= frame.mentions[i].start < frame.mentions[mine[0]].start for n in x.names for i in who[n].mentions)
                             and any(last[0] <= frame.mentions[i].start < frame.mentions[mine[-1]].start and frame.inside(frame.mentions[i].end, frame.mentions[mine[-1]].start, "SANC")
                                     for n in x.names for i in who[n].mentions)), None)
        if lead is None:
            out.append(d)
            continue
        lead.names += [n for n in d.names if n not in lead.names]
        lead.spans = sorted(set(lead.spans + d.spans))
    return out


def _has_place(frame: Frame, k: int) -> bool:
    """Whether mention K of a chain of posts is a place, or a body with one in its name."""
    m = frame.mentions[k]
    return m.label == "LOC" or m.label == "ORG" and bool(orgs.place_prefix(m.text))


def blamed(frame: Frame, drafts: list[Draft], todo: list[tuple[int, int]], hits: list[Hit]) -> list[Draft]:
    """The drafts with those in one who are dealt with in one paragraph that tells no deed of theirs: 「给予甲…处分，给予乙…处分，对丙诫勉」
    in the story of one matter. What the paragraphs before tell is what they answer for."""
    if any(d.item for d in drafts):
        return drafts
    told = [d for d in drafts if d.names]
    places = {frame.paragraph(a) for d in told for a, _ in d.spans}
    if len(told) < 2 or len(places) != 1 or sum(len(d.names) for d in told) < 3:
        return drafts
    wrongs = [h.start for h in hits if h.row.kind == "violation"]
    own = [h.start for h in hits if h.row.kind == "violation" and h.row.key != "conduct.supervision_failure"]      # 因监督不力，给予…: for the deed before

    def wrong(a: int, b: int, wrongs: list[int] = wrongs) -> bool:
        return bisect_left(wrongs, a) < bisect_left(wrongs, b)
    before = [u for u in todo if u[1] <= told[0].spans[0][0] and wrong(*u)]
    if not before or any(wrong(a, b, own) or not frame.inside(a, b, "SANC") for d in told for a, b in d.spans):
        return drafts
    one = Draft([n for d in told for n in d.names], sorted({*before, *[s for d in told for s in d.spans]}), matter=True)
    return [d for d in drafts if not d.names] + [one]


FAILING = frozenset(("conduct.supervision_failure", "crime.dereliction", "eight.formalism", "discipline.work"))


def answering_later(frame: Frame, drafts: list[Draft], who: dict[str, Who], hits: list[Hit]) -> list[Draft]:
    """The drafts of a story with those in the case before them who only failed to watch there: 「某镇某村村委会主任甲侵吞租金…。¶监管不力的
    |某镇副镇长乙、镇农经站站长丙|也受到处分」. Their posts are of its body or over it."""
    out: list[Draft] = []
    for d in drafts:
        before = next((x for x in reversed(out) if x.names and x.spans[0][0] < d.spans[0][0] and not x.item), None) if d.spans else None
        if before is None or d.item or not d.names or any(who[n].kind != "person" for n in d.names) or _told("elsewhere").search(frame.text, frame.sentence(d.spans[0][0])[0], d.spans[0][1]) or opens_example(frame, d.spans[0][0]) or _on_other_ground(frame, before, d) or not (_only_failed(frame, d, hits) or _beside(frame, before, d, who, hits)) \
                or not all(_over(frame, before, who, n) for n in d.names):
            out.append(d)
            continue
        before.names += [n for n in d.names if n not in before.names]
        before.spans = sorted(set(before.spans + d.spans))
    return out


def _on_other_ground(frame: Frame, before: Draft, d: Draft) -> bool:
    """Whether the paragraph of a draft opens with a body of another county than that of the case before it: 涵江区新县镇纪委查处…。¶|荔城区西天尾镇纪委|发现…."""
    one, two = frame.paragraph(before.spans[0][0]), frame.paragraph(d.spans[0][0])
    bodies = [next((frame.mentions[i].text for i in frame.inside(*p, "ORG") if orgs.place_prefix(frame.mentions[i].text)), None) for p in (one, two)]
    return one != two and None not in bodies and distance.differ(bodies[0], bodies[1])


def _beside(frame: Frame, before: Draft, d: Draft, who: dict[str, Who], hits: list[Hit]) -> bool:
    """Whether a draft goes on in the paragraph of the deed before it, with people who are told by their post alone, do nothing of their own and are
    sanctioned: 「某局派出所民警甲酒后驾车…，被辞退，|所长乙停职检查，教导员丙被诫勉|」."""
    a = d.spans[0][0]
    b = min(d.spans[0][1], frame.sentence(a)[1])
    own = {h.row.key for h in hits if h.row.kind == "violation" and a <= h.start < b}
    deed = any(frame.inside(s, e, "SANC") for s, e in before.spans) or any(h.row.kind == "violation" and any(s <= h.start < e for s, e in before.spans) for h in hits)
    firsts = [chain_before(frame, min(who[n].mentions, default=-1)) for n in d.names if who[n].mentions]
    return deed and own <= FAILING and len(firsts) == len(d.names) and frame.paragraph(a) == frame.paragraph(before.spans[-1][1] - 1) and bool(frame.inside(a, b, "SANC")) \
        and all(chain and (frame.mentions[chain[0]].label == "TITLE" or orgs.bare_level(frame.mentions[chain[0]].text) is not None) for chain in firsts)


def _only_failed(frame: Frame, d: Draft, hits: list[Hit]) -> bool:
    """Whether a draft tells of a failure to watch, of what came of it, and of no deed else."""
    keys = {h.row.key for h in hits if h.row.kind == "violation" and any(a <= h.start < b for a, b in d.spans) and not _told("only_reported").match(frame.text, h.end)}
    return keys <= FAILING and (bool(keys) or any(cue("answers_for").search(frame.text, a, b) for a, b in d.spans)) \
        and any(frame.inside(a, b, "SANC") for a, b in d.spans)


_ITS_UNITS = re.compile("[，,]?(?:因)?对(?:下属|所属|该|下辖)")      # 某县发展和改革局局长乙，|对下属|企业监管流于形式，受到…


_VILLAGE = re.compile("[一-龥]{2,5}?(?:村|社区|嘎查)")           # 石角镇白云村…。白云村书记甲…。|石角镇副镇长乙|


def _over(frame: Frame, before: Draft, who: dict[str, Who], name: str) -> bool:
    """Whether the post told of somebody is of the body of a case or over it, or is told without a body."""
    first = min(who[name].mentions, default=-1)
    chain = chain_before(frame, first) if first >= 0 else []
    if not chain:
        return False
    m = frame.mentions[chain[0]]
    if m.label == "TITLE" or frame.text[m.start - 1] == "该":
        return True
    theirs = {frame.mentions[k].text for n in before.names for i in who[n].mentions for k in chain_before(frame, i) if frame.mentions[k].label in ("ORG", "LOC")} \
        | {p.org for n in before.names for p in who[n].posts if p.org} | {n for n in before.names if who[n].kind == "organization"}
    theirs = theirs or {frame.mentions[k].text for x, y in before.spans for k in frame.inside(x, y, "ORG") if frame.mentions[k].text.endswith(lexicons.column_of("joining_cues", "watched"))}      # posts told by verbs come later
    level = orgs.bare_level(m.text)
    mine = {m.text} | {p.org for p in who[name].posts if p.org}
    if any(distance.differ(x, o) for x in mine for o in theirs):
        return False
    place = orgs.place_prefix(m.text) or next((p for x in mine if (p := orgs.place_prefix(x))), "")
    a, b = frame.sentence(m.start)
    watched = any(place in o and o.endswith(lexicons.column_of("joining_cues", "watched")) for o in theirs) and (
        frame.paragraph(m.start)[0] <= before.spans[-1][0] < m.start or _told("bears").search(frame.text, m.end, b) is not None)
    town = place[orgs.place_units(place)[-2][1]:] if len(orgs.place_units(place)) > 1 else place if watched or _ITS_UNITS.match(frame.text, frame.mentions[first].end) or _told("after_it").search(frame.text, a, m.start) else ""
    return any(m.text in o or same_org(m.text, o) or (village := _VILLAGE.match(o)) and m.text + village[0] in frame.text or level and level in "县区旗乡镇村" and level in o or town and town in o for o in theirs)
