"""Drafts that are one case though their people were told apart: the defendants of one judgment, those dealt with in one paragraph."""
from __future__ import annotations

import re
from bisect import bisect_left

from . import distance, orgs, seats
from .bodies import cue
from .cues import Hit
from .frame import Frame
from .one_post import same_org
from .passages import Draft
from .positions import chain_before
from .sanctions import number
from .subjects import Who


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


_ONE_DEED = re.compile("伙同|共谋|合谋|同谋|勾结|串通|结伙|合伙|联手|里应外合|共同(?!富裕)|分赃|平分|均分|分得|同案|窝案|授意|指使|默契|[二两三]人(?:单独或者?|以|从|将|把|通过|利用|套取|虚报|私分|商[量定议])|(?<!参)与[^，。；]{2,14}(?:商定|密谋)")
_DEFENDANTS = re.compile("(?P<n>[二两三四五六七八九2-9])名?(?:同案)?被告人|被告人[^，。；]{2,30}等(?P<m>[二两三四五六七八九2-9])人|(?P<k>[二两三四五六七八九2-9])人(?:均|都|当庭|分别|双双)?(?:表示|认罪|服判|上诉|提出上诉|未上诉|的行为)"
                         "|(?P<j>[二两三四五六七八九2-9])个?人(?:的?(?:窝案|串案|共同犯罪)|合伙|联手|结伙|合谋|共谋|抱团|绑在)")


_TRIED_WITH_HIM = re.compile("[与和同跟][他她其]?(?:同案|一同|一起|一并|同堂|同庭)(?:受审|被诉|被起诉|获刑|被判)|[他她其]的?同案(?:人|犯|被告)|^[^，。；]{0,12}同案(?:受审|被诉|获刑|被判)的")
_ANOTHER_MATTER = re.compile("另一|另案|另有|另查|无独有偶|同样|还有一|类似|邻[省县市镇村乡区]|前任|上一[任届]|再上一|往前|第[二三四五六][个次任]|旧账|不久[前后]|别处|牵出|卷入|更早|搭档|就在同一|就在此时|不止一|同[日年]|某[省市县区旗州镇乡村校院局厅委公国]|年前")
COURT = re.compile("(?:法院|检察院|检察机关|被告人|公诉人)[^\n]{0,400}?(?:判处|宣判|受审|开庭|提起公诉|获刑|被判|判决|审结|诉至)")


def tried_together(frame: Frame, drafts: list[Draft], who: dict[str, Who]) -> list[Draft]:
    """The drafts of a trial's story with those in one who did it together, are the case's so many defendants, or whose names the title joins:
    「所长|甲|伙同会计|乙|套取…。甲被判…。乙获刑…」, 「三名被告人均表示服判」, 「|甲、乙|受贿案开庭」."""
    told = [d for d in drafts if d.names and not d.item and all(who[n].kind == "person" for n in d.names)]
    if len(told) < 2 or not COURT.search(frame.text):
        return drafts
    of = {n: d for d in told for n in d.names}
    named = [(i, name) for name in of for i in who[name].mentions]
    several = _SEVERAL.search(frame.text) is not None or _in_courts_of_their_own(frame, named)
    groups: list[set[str]] = []
    if not several and any(number(m.group("n") or m.group("m") or m.group("k") or m.group("j")) == len(of) for m in _DEFENDANTS.finditer(frame.text)):
        groups.append(set(of))
    here: dict[int, set[str]] = {}
    for i, name in named:
        here.setdefault(frame.sentence(frame.mentions[i].start)[0], set()).add(name)
    title = {name for name in of if name in frame.text[:frame.title_end]}
    if not several and len(title) > 1 and "案" in frame.text[:frame.title_end] and not _on_days_of_their_own(frame, who, title):
        groups.append(title)
    groups += [names for a, names in here.items() if len(names) > 1 and _ONE_DEED.search(frame.text, *frame.sentence(a))]
    for before, d in zip(told, told[1:]):
        posts = [p for n in d.names for p in who[n].posts]
        if posts and not several and all(not p.org or seats.bare_unit(p.org) for p in posts) and not _ANOTHER_MATTER.search(frame.text, frame.paragraph(d.spans[0][0])[0], d.spans[0][1]):
            groups.append({*before.names, *d.names})           # a post without a body is of the body of the case: |化验员|石某受人指使…
        elif _TRIED_WITH_HIM.search(frame.text, *d.spans[0]):
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


_SEVERAL_MATTERS = re.compile("典型案例|典型问题|通报如下|现将|盘点|一周(?:查处|要闻|案件|播报)|播报|相关链接|例如|比如|有的|案例[一二]|例[一二三]：|[\\d一二三四五六七八九十多]+[起件][^，。；\n]{0,16}(?:案例|案件|问题)|\n(?:[（(]?[一二三四五六][）)、]|[1-6一二三四五六][.．、]|[决案照][^，。；\n]{0,2}[一二三1-3])")

_INQUIRED = re.compile("[^，。；]{0,16}(?:被查|落马|调查|留置)")
_DECIDES = ("纪委", "监委", "法院", "检察院", "公安局", "纪委监委", "审计局")


def of_the_story(frame: Frame, drafts: list[Draft], who: dict[str, Who], hits: list[Hit]) -> list[Draft]:
    """The drafts of a story of one matter with those in the case before them whose people are told by posts without a place: 「某镇小学校长|甲|收受…。
    ¶县教育局副局长|乙|从不过问，被诫勉」, 「教导主任|丙|拿了2万元」. Numbered parts, lists of cases and words like 邻县, 前任 tell other matters."""
    told = [d for d in drafts if any(who[n].kind == "person" for n in d.names)]
    if len(told) < 2 or any(d.item or d.whole for d in drafts) or _SEVERAL_MATTERS.search(frame.text):
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
            if first is None or not (d.spans and _ELSEWHERE.search(frame.text, frame.paragraph(d.spans[0][0])[0], d.spans[0][1])):
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
    a = frame.sentence(head.start)[0]
    p = frame.paragraph(a)[0]
    told = {frame.mentions[k].text for x, y in first.spans for k in frame.inside(x, y, "ORG")}
    if any(orgs.bare_level(m.text) is None and not seats.bare_unit(m.text) and m.text not in told and not m.text.endswith(_DECIDES) and k not in chain
           for k in frame.inside(p, frame.mentions[i].start, "ORG") for m in (frame.mentions[k],)):
        return False                                           # |水泥公司工会|违规发放购物卡，工会主席卞某…
    if _INQUIRED.match(text, frame.mentions[i].end) or _ANOTHER_MATTER.search(text, p, head.end + 12) or text.endswith(("原", "时任"), a, head.start) or "原" in text[head.start:frame.mentions[i].start] \
            or any(frame.mentions[k].label == "DATE" or _has_place(frame, k) for k in frame.inside(a, frame.mentions[i].start)):
        return False
    keys = {h.row.key for h in hits if h.row.kind == "violation" and any(x <= h.start < y for x, y in d.spans)}
    if keys and keys <= _OF_BRIBERS or any(_has_place(frame, k) for m in who[name].mentions for k in chain_before(frame, m)):
        return False                                           # a briber is told of by ``bribers``
    if head.label == "TITLE" or seats.bare_unit(head.text):
        return True
    return keys <= _FAILING if head.label == "ORG" else {frame.paragraph(x)[0] for x, _ in d.spans} <= {frame.paragraph(x)[0] for x, _ in first.spans}


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


_IN_COURT = re.compile("判处|宣判|开庭|受审|获刑|领刑")


def _on_days_of_their_own(frame: Frame, who: dict[str, Who], names: set[str]) -> bool:
    """Whether each of several was tried on another day: 2023年1月6日，法院判处甲…。同年12月13日，法院判处乙…."""
    seen: set[str] = set()
    for name in names:
        days = set()
        for i in who[name].mentions:
            a, b = frame.clause(frame.mentions[i].start, "。；\n")
            told = [frame.mentions[k].norm or {} for k in frame.inside(a, frame.mentions[i].start, "DATE")] if _IN_COURT.search(frame.text, a, b) else []
            days |= {told[-1]["start"]} if told and told[-1].get("start") and told[-1]["start"] == told[-1].get("end") else set()
        if not days or days & seen:
            return False
        seen |= days
    return True


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


_FAILING = frozenset(("conduct.supervision_failure", "crime.dereliction", "eight.formalism", "discipline.work"))


def answering_later(frame: Frame, drafts: list[Draft], who: dict[str, Who], hits: list[Hit]) -> list[Draft]:
    """The drafts of a story with those in the case before them who only failed to watch there: 「某镇某村村委会主任甲侵吞租金…。¶监管不力的
    |某镇副镇长乙、镇农经站站长丙|也受到处分」. Their posts are of its body or over it."""
    out: list[Draft] = []
    for d in drafts:
        before = next((x for x in reversed(out) if x.names and x.spans[0][0] < d.spans[0][0] and not x.item), None) if d.spans else None
        if before is None or d.item or not d.names or any(who[n].kind != "person" for n in d.names) or _ELSEWHERE.search(frame.text, frame.sentence(d.spans[0][0])[0], d.spans[0][1]) or not (_only_failed(frame, d, hits) or _beside(frame, before, d, who, hits)) \
                or not all(_over(frame, before, who, n) for n in d.names):
            out.append(d)
            continue
        before.names += [n for n in d.names if n not in before.names]
        before.spans = sorted(set(before.spans + d.spans))
    return out


def _beside(frame: Frame, before: Draft, d: Draft, who: dict[str, Who], hits: list[Hit]) -> bool:
    """Whether a draft goes on in the paragraph of the deed before it, with people who are told by their post alone, do nothing of their own and are
    sanctioned: 「某局派出所民警甲酒后驾车…，被辞退，|所长乙停职检查，教导员丙被诫勉|」."""
    a = d.spans[0][0]
    b = min(d.spans[0][1], frame.sentence(a)[1])
    own = {h.row.key for h in hits if h.row.kind == "violation" and a <= h.start < b}
    deed = any(frame.inside(s, e, "SANC") for s, e in before.spans) or any(h.row.kind == "violation" and any(s <= h.start < e for s, e in before.spans) for h in hits)
    firsts = [chain_before(frame, min(who[n].mentions, default=-1)) for n in d.names if who[n].mentions]
    return deed and own <= _FAILING and len(firsts) == len(d.names) and frame.paragraph(a) == frame.paragraph(before.spans[-1][1] - 1) and bool(frame.inside(a, b, "SANC")) \
        and all(chain and (frame.mentions[chain[0]].label == "TITLE" or orgs.bare_level(frame.mentions[chain[0]].text) is not None) for chain in firsts)


_ELSEWHERE = re.compile("邻[省县市镇村乡区]|无独有偶|前任")
_REPORTED = re.compile("[^，。；]{0,6}的(?:举报|反映|投诉|线索|信访)")      # 对科室收受回扣|的举报|压而不查


def _only_failed(frame: Frame, d: Draft, hits: list[Hit]) -> bool:
    """Whether a draft tells of a failure to watch, of what came of it, and of no deed else."""
    keys = {h.row.key for h in hits if h.row.kind == "violation" and any(a <= h.start < b for a, b in d.spans) and not _REPORTED.match(frame.text, h.end)}
    return keys <= _FAILING and (bool(keys) or any(cue("answers_for").search(frame.text, a, b) for a, b in d.spans)) \
        and any(frame.inside(a, b, "SANC") for a, b in d.spans)


_WATCHED = ("学校", "中学", "小学", "幼儿园", "医院", "卫生院", "敬老院", "福利院", "村", "村委会", "站", "所", "公司", "粮库")      # what a bureau of the county watches
_ITS_UNITS = re.compile("[，,]?(?:因)?对(?:下属|所属|该|下辖)")      # 某县发展和改革局局长乙，|对下属|企业监管流于形式，受到…
_BEARS = re.compile("负有?[^，。；]{0,8}(?:领导|监管|管理|监督|主体)责任")
_AFTER_IT = re.compile("案发后|事发后|对此|为此|倒查|一案双查|(?:监督|监管|管理|审核|把关)[^，。；]{0,4}(?:缺位|缺失|不力|不到位|不严|失守|失职)的")


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
    theirs = theirs or {frame.mentions[k].text for x, y in before.spans for k in frame.inside(x, y, "ORG") if frame.mentions[k].text.endswith(_WATCHED)}      # posts told by verbs come later
    level = orgs.bare_level(m.text)
    mine = {m.text} | {p.org for p in who[name].posts if p.org}
    if any(distance.differ(x, o) for x in mine for o in theirs):
        return False
    place = orgs.place_prefix(m.text) or next((p for x in mine if (p := orgs.place_prefix(x))), "")
    a, b = frame.sentence(m.start)
    watched = any(place in o and o.endswith(_WATCHED) for o in theirs) and (
        frame.paragraph(m.start)[0] <= before.spans[-1][0] < m.start or _BEARS.search(frame.text, m.end, b) is not None)
    town = place[orgs.place_units(place)[-2][1]:] if len(orgs.place_units(place)) > 1 else place if watched or _ITS_UNITS.match(frame.text, frame.mentions[first].end) or _AFTER_IT.search(frame.text, a, m.start) else ""
    return any(m.text in o or same_org(m.text, o) or level and level in "县区旗乡镇村" and level in o or town and town in o for o in theirs)
