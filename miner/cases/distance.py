"""Whether the people of a passage hold posts in different places, so that what befell them is several matters."""
from __future__ import annotations

import re
from bisect import bisect_left

from .. import lexicons
from . import anaphora, orgs, places
from .bodies import cue
from .cues import Hit
from .frame import Frame
from .heads import CASE_AND
from .chains import chain_before, without_office
from .sanctions import codes
from .seats import BARE_PARTY

_told = lexicons.cues("joining_cues", {**dict.fromkeys("inner_unit draws_in it_was for_him".split(), "WORDS$"),
    "offices_of_several": "(?:、[一-鿿]{2,6}){0,4}等地(?:各级)?WORDS", "kin_too": "(?:其|[他她]的?|的)WORDS$", "agrees": "(?:等人)?(?:私下|事先|暗中|多次|经)?WORDS",
    "to_him": "WORDS了?[他她](?!们|人)", "found_that": "WORDS，$"})


def between_his(frame: Frame, paragraph: tuple[int, int], name: str) -> bool:
    """Whether a short paragraph that names nobody stands right before one that tells of somebody again: 「在采购设备过程中，违规接受请托，收受财物。¶|卞某|还…」."""
    after = paragraph[1] + (frame.text[paragraph[1]:paragraph[1] + 1] == "\n")
    nxt = frame.paragraph(after) if after < len(frame.text) else None
    if nxt is None or nxt == paragraph or paragraph[1] - paragraph[0] > _SHORT:
        return False
    people = frame.inside(*nxt, "PER")
    return bool(people) and frame.mentions[people[0]].text == name and frame.mentions[people[0]].start - nxt[0] <= _OPENS


_SHORT, _OPENS = 160, 24               # characters: a sentence or two; a date and a word before the name


def other_place(frame: Frame, head: tuple[int, int], firsts: list[int]) -> bool:
    """Whether the first of ``firsts`` holds a post in another city or county than every body of an item's head."""
    chain = chain_before(frame, firsts[0]) if firsts and firsts[0] >= 0 else []
    other = _units(frame.mentions[chain[0]].text) if chain else {}
    mine = [_units(frame.mentions[i].text) for i in frame.inside(*head) if frame.mentions[i].label in ("ORG", "LOC")]
    return bool(other) and any(mine) and all(any(m[level] != name for level, name in other.items() if level in m) for m in mine if other.keys() & m.keys()) \
        and any(other.keys() & m.keys() for m in mine)


def _units(name: str) -> dict[str, str]:
    """The city and the county that a body's name begins with."""
    out, at = {}, 0
    for level, end in orgs.place_units(name):
        if level in ("city", "prefecture", "county"):
            out["county" if level == "county" else "city"] = name[at:end]
        at = end
    return out


def differ(one: str, other: str) -> bool:
    """Whether two bodies lie in different provinces, cities or counties, by the places that their names begin with.

    >>> differ("丹阳市司法局", "句容市水利局")
    True
    """
    mine, theirs = _units(one), _units(other)
    if mine and theirs and (here := province(one)) and (there := province(other)) and here != there:
        return True
    return any(mine[level] != theirs[level] for level in mine.keys() & theirs.keys())


def elsewhere(frame: Frame, head: tuple[int, int], firsts: list[int]) -> bool:
    """Whether the first of ``firsts`` holds a post in another province than the bodies of an item's head."""
    chain = chain_before(frame, firsts[0]) if firsts and firsts[0] >= 0 else []
    other = province(frame.mentions[chain[0]].text) if chain else None
    mine = [province(frame.mentions[i].text) for i in frame.inside(*head) if frame.mentions[i].label in ("ORG", "LOC")]
    mine = [x for x in mine if x]
    return bool(other and mine and other not in mine)


def province(name: str) -> str | None:
    units = orgs.place_units(name)
    return name[:units[0][1]] if units and units[0][0] == "province" else None


def two_provinces(frame: Frame, firsts: list[int]) -> bool:
    """Whether two people hold posts in two provinces, so that what befell both is two matters: 「甲省…李某，乙省…王某，被决定逮捕」."""
    chains = [chain_before(frame, i) for i in firsts if i >= 0]
    told = [province(frame.mentions[c[0]].text) for c in chains if c]
    return len(told) == len(firsts) == 2 and None not in told and told[0] != told[1]


_MERELY_DEALT_WITH = re.compile("[^，。；]{2,40}(?:被|受到)[^，。；]{2,14}[。；]?\\s*")


def called_too(frame: Frame, a: int, b: int) -> bool:
    """Whether ``text[a:b]`` goes on a sentence about those who answer for others, and tells a sanction and nothing else:
    副局长李某负有领导责任，受到警告处分；|局长王某被诫勉谈话."""
    if "因" in frame.text[a:b] and cue("answers_for").search(frame.text, a, b) is None:
        return False                                           # 局长甲因履职不力受到警告；副局长乙|因违规接待|受到警告: for a deed of his own
    return frame.text[a - 1:a] == "；" and _MERELY_DEALT_WITH.fullmatch(frame.text, a, b) is not None and bool(frame.inside(a, b, "SANC")) \
        and (cue("answers_for").search(frame.text, frame.sentence(a)[0], a) is not None or _posts_alone(frame, a, b))


_NEW_COURT = re.compile("法院|法庭")


def judged_too(frame: Frame, a: int, b: int, firsts: list[int]) -> bool:
    """Whether ``text[a:b]`` goes on a court's verdict behind a ；, of people without posts of their own: 某法院判处甲有期徒刑六年；|以贪污罪
    判处乙有期徒刑四年|."""
    before = frame.sentence(a - 1)[0]
    return frame.text[a - 1:a] == "；" and "判处" in frame.text[before:a] and not frame.inside(a, b, "DATE") and not _NEW_COURT.search(frame.text, a, b) \
        and any([code.startswith("criminal.") for i in frame.inside(a, b, "SANC") for code, _ in codes(frame.mentions[i].text)]) and not any([chain_before(frame, i) for i in firsts if i >= 0])


def barely_dealt_with(frame: Frame, a: int, b: int, firsts: list[int], first: int = -1) -> bool:
    """Whether ``text[a:b]`` tells of people with their posts what they were given and nothing that they did, so that they answer for what was
    told before: 「某村违规使用专项资金。|某村党支部书记甲受到党内警告处分。|某镇党委副书记乙被诫勉谈话。」 None of another county than mention FIRST."""
    given = [code for i in frame.inside(a, b, "SANC") for code, _ in codes(frame.mentions[i].text)]
    if not firsts or min(firsts) < 0 or not given or any(code.startswith("criminal.") for code in given) or frame.text[a - 1:a] == "；" or first >= 0 and apart(frame, first, firsts[0]):
        return False
    chain = chain_before(frame, firsts[0])
    return bool(chain) and frame.text[a:frame.mentions[chain[0]].start].strip() in ("", "时任", "原") and _told("barely").fullmatch(frame.text, frame.mentions[frame.inside(a, b, "PER")[-1]].end, b) is not None


def _posts_alone(frame: Frame, a: int, b: int) -> bool:
    """Whether the posts of ``text[a:b]`` open it and are told without a body, so that they are of the one before ；: 村支书甲被开除党籍；|会计乙受到…"""
    people = frame.inside(a, b, "PER")
    chain = chain_before(frame, people[0]) if people else []
    return bool(chain) and frame.mentions[chain[0]].label == "TITLE" and frame.text[a:frame.mentions[chain[0]].start] in ("", "原")


def in_concert(text: str, a: int, b: int, first: int, second: int) -> bool:
    """Whether ``text[a:b]`` tells of people who did it together, whose first names end at FIRST and SECOND: 甲与乙、丙合谋，套取…;
    甲、乙|违规发放补贴."""
    return _told("concert").search(text, a, b) is not None or text[first:first + 1] in ("、", "和", "与") and second - first <= 5 and _told("did").match(text, second) is not None


_EACH = re.compile("[^，。；]{0,6}(?:分别|先后|各自|均|都|因|被|受到|受贿|涉嫌|一案|等?[^，。；]{0,4}案|给予|主动)")


def acted_together(frame: Frame, i: int, j: int, b: int, hits: list[Hit]) -> bool:
    """Whether two who stand side by side are told, before B, to have done one thing: 甲、乙等人|打着调研旗号公款旅游; not 甲、乙分别因…受到…."""
    one, two = frame.mentions[i], frame.mentions[j]
    if frame.text[one.end:two.start] not in ("、", "和", "与", "及") or _EACH.match(frame.text, two.end):
        return False
    stop = min(b, next((frame.mentions[k].start for k in frame.inside(two.end, b, "PER")), b))
    return any([h.row.kind == "violation" and not h.row.key.startswith("crime.") and two.end <= h.start < stop for h in hits])


def one_body(frame: Frame, firsts: list[int]) -> bool:
    """Whether the people of a list are all of the body named before the first: 「某派出所所长李某，副所长王某，民警赵某、钱某等人」."""
    chains = [chain_before(frame, i) for i in firsts if i >= 0]
    return len(chains) == len(firsts) and bool(chains[0]) and frame.mentions[chains[0][0]].label == "ORG" \
        and all(frame.mentions[c[0]].label == "TITLE" for c in chains[1:] if c)


def two_cities(frame: Frame, first: int, second: int) -> bool:
    """Whether two people of different cities share no more than that they are investigated: 「甲市副市长李某，乙盟政协原副主席王某接受审查调查」."""
    if not _told("proceeded").match(frame.text, frame.mentions[second].end):
        return False
    one, two = (chain_before(frame, i) for i in (first, second))
    if not one or not two:
        return False
    mine, theirs = (_units(frame.mentions[c[0]].text).get("city") for c in (one, two))
    return bool(mine and theirs and mine != theirs)


def each_own(frame: Frame, fresh: list[str], firsts: list[int], subs: list[str]) -> bool:
    """Whether every name of a list has its own body before it: 「甲省某厅原厅长李某，乙市某局原局长王某，…等人」."""
    places = set()
    for s in fresh:
        i = firsts[subs.index(s)]
        chain = chain_before(frame, i) if i >= 0 else []
        if not chain or frame.mentions[chain[0]].label not in ("ORG", "LOC"):
            return False
        body = frame.mentions[chain[0]].text
        places.add(orgs.place_prefix(body) or body)
    return len(places) == len(fresh)


def same_place(frame: Frame, first: int, second: int) -> bool:
    """Whether the post before mention SECOND is of the place or body of the one before FIRST: its body is told by its level alone
    (镇农经站站长), begins with the same place, or is not told (分管办公室的副局长)."""
    one, two = (chain_before(frame, i) for i in (first, second))
    if not one or not two:
        return False
    mine, theirs = frame.mentions[one[0]], frame.mentions[two[0]]
    if theirs.label == "TITLE" or orgs.bare_level(theirs.text):
        return True
    place = orgs.place_prefix(mine.text)
    return bool(place) and orgs.place_prefix(theirs.text) == place


def unit_alone(frame: Frame, i: int) -> bool:
    """Whether the post before mention I is of a unit told without its body: |药剂科|主任李某."""
    chain = chain_before(frame, i)
    head = frame.mentions[chain[0]] if chain else None
    return head is not None and head.label == "ORG" and len(head.text) <= 6 and not orgs.place_prefix(head.text)


def of_a_unit(frame: Frame, i: int) -> bool:
    """Whether the post before mention I is of a unit told without its body, right behind what befell another of the sentence: 副局长甲受到警告处分，
    |供水站|站长乙被免职."""
    chain = chain_before(frame, i)
    head = frame.mentions[chain[0]] if chain else None
    return head is not None and unit_alone(frame, i) and _told("inner_unit").search(head.text) is not None and frame.text[head.start - 1] in "，、"


def placeless(frame: Frame, i: int) -> bool:
    """Whether the posts before mention I are of a body told by its kind or level alone: 局长李某受到警告，|党委|委员、副局长王某受到…; 副镇长
    李某…，对|镇党委|书记王某…"""
    chain = chain_before(frame, i)
    return bool(chain) and (BARE_PARTY.fullmatch(name := frame.mentions[chain[0]].text) is not None or orgs.bare_level(name) in ("镇", "乡", "街道"))


def opens_without_body(frame: Frame, a: int, firsts: list[int], leads: tuple[str, ...] = ("原", "时任", "其中，原", "该单位原")) -> bool:
    """Whether a sentence at A opens with posts that are told without a body, former ones by the words that may lead to them, so that they are of
    the one told before: 「某粮库原主任甲被判处…。|原副主任乙、原保管科科长丙分别被判处…」."""
    chains = [chain_before(frame, i) for i in firsts if i >= 0]
    if not firsts or len(chains) != len(firsts) or not all(chains):
        return False
    head = frame.mentions[chains[0][0]]
    return head.label == "TITLE" and frame.text[a:head.start] in leads \
        and all(frame.mentions[c[0]].label == "TITLE" or unit_alone(frame, i) for c, i in zip(chains, firsts))


_HEADS = re.compile("(?:原|时任)?(?:常务)?副?(?P<of>[一-龥])长$")
_OF_A_FIRM = re.compile("(?:副?(?:董事长|总经理|经理|总裁)|法定代表人|实际控制人)$")


def heads_the_body(frame: Frame, a: int, firsts: list[int], names: list[str]) -> bool:
    """Whether the first whom a unit from A on names is told by a post without a body, which is the head of one of the NAMES: 「某镇某小学虚增采购
    价格套取伙食费。区教育局责令退还，|校长卞某|受到警告，总务主任邵某受到记过处分」."""
    chain = chain_before(frame, firsts[0]) if firsts and firsts[0] >= 0 else []
    if not chain or frame.mentions[chain[0]].label != "TITLE" or any(frame.mentions[c[0]].label != "TITLE" and not unit_alone(frame, i) for i in firsts[1:] if i >= 0 and (c := chain_before(frame, i))):
        return False
    head = frame.mentions[chain[0]]
    m = _HEADS.search(head.text)
    sort = anaphora.sort_of(m["of"]) if m else None
    if m is None and not _OF_A_FIRM.search(head.text) or sort is None and m is not None:
        return False
    fits = [n for n in names if (sort and m and anaphora.of_sort(sort, m["of"], n) == n) or m is None and n.endswith(("公司", "集团", "厂"))]
    return bool(fits) and (frame.text[head.start - 1] in "，。；" or frame.text[head.start - 2:head.start] in ("给予", "时任")) and not frame.inside(a, head.start, "PER")


def other_city(frame: Frame, spans: list[tuple[int, int]], unit: tuple[int, int]) -> bool:
    """Whether a unit opens with an office of another city than every place of the case before it: 在温州，|瑞安市纪委监委|督促…"""
    a, b = unit
    opening = next((frame.mentions[i] for i in frame.inside(a, min(b, a + 3), "LOC")), None)
    if opening is not None and _told("offices_of_several").match(frame.text, opening.end, b):
        return True                                            # 四川等地纪委监委还对…开展监督
    first = next((frame.mentions[i] for i in frame.inside(a, min(b, a + 24), "ORG")), None)
    if first is None or not first.text.endswith(("纪委监委", "纪委", "监委", "医保局", "医疗保障局")):
        return False
    there = _city(first.text)
    here = {c for x, y in spans for i in frame.inside(x, y) if frame.mentions[i].label in ("ORG", "LOC") and (c := _city(frame.mentions[i].text))}
    return there is not None and bool(here) and there not in here


def _city(name: str) -> str | None:
    """The first four figures of the code of the city that a body or place lies in; None where it is told of no city."""
    p = places.one(name)
    return p.code[:4] if p is not None and p.code and p.code[2:4] != "00" else None


def apart(frame: Frame, first: int, second: int) -> bool:
    """Whether the posts before two mentions name different cities or counties."""
    one, two = (chain_before(frame, i) for i in (first, second))
    return bool(one and two) and differ(frame.mentions[one[0]].text, frame.mentions[two[0]].text)


def over_it(frame: Frame, first: int, second: int) -> bool:
    """Whether the post before mention SECOND may be over that before FIRST: the same place, or one that holds it (甲县乙镇中心学校 and
    甲县教育局, 乙镇某村 and 乙镇党委)."""
    if same_place(frame, first, second):
        return True
    one, two = (chain_before(frame, i) for i in (first, second))
    if not one or not two:
        return False
    place = orgs.place_prefix(frame.mentions[two[0]].text)
    if unit_alone(frame, second) and frame.sentence(frame.mentions[first].start) == frame.sentence(frame.mentions[second].start):
        return True                                            # …受到警告处分，管理处处长丙因落实责任不到位被…
    town = place[orgs.place_units(place)[-2][1]:] if len(orgs.place_units(place)) > 1 else place
    return bool(place) and (frame.mentions[one[0]].text.startswith(place) or town in frame.mentions[one[0]].text[:-1])


def kin_too(frame: Frame, a: int, firsts: list[int]) -> bool:
    """Whether the first of a unit's people is told as the kin of the one before, so that the matter is the same: 同时，对其妻|王某并案调查."""
    at = frame.mentions[firsts[0]].start if firsts and firsts[0] >= 0 else a
    return _told("kin_too").search(frame.text, max(a, at - 6), at) is not None


_WITH_HIM = re.compile("(?:^|[^一-鿿]|便|就|又|还)[他她其][与和同跟][^，。；]{0,20}$")


def drawn_in(frame: Frame, i: int) -> bool:
    """Whether a name is told as somebody's accomplice: 他指使下属、|某局某科科长|乙将…"""
    if i < 0:
        return False
    chain = chain_before(frame, i)
    at = frame.mentions[chain[0] if chain else i].start
    return _told("draws_in").search(frame.text, max(0, at - 12), at) is not None \
        or _told("agrees").match(frame.text, frame.mentions[i].end) is not None and _WITH_HIM.search(frame.text, max(0, at - 24), at) is not None


_THAT_BODY = re.compile(anaphora.THAT + "[一-龥]{0,2}(?:院|公司|企业|[局校厂站所店村镇乡]|机构|中心|单位|银行)")


def had_a_part(frame: Frame, a: int, b: int, i: int, names: list[str]) -> bool:
    """Whether somebody whom a unit brings in is told by his part in the matter of the one before: 为他“开绿灯”的，则是|某县民政局原科长乙|;
    供货商|乙|按每套3000元的标准给他“提成”. None of whom it is told what befell him too (同样被查的，还有…)."""
    if i < 0:
        return False
    chain = chain_before(frame, i)
    head = frame.mentions[chain[0] if chain else i].start
    cleft = _told("it_was").search(frame.text, max(0, a - 1), head)
    if cleft is not None:
        return _told("befell").search(cleft["did"]) is None
    if _told("one_of_those").match(frame.text, frame.mentions[max(k for k in frame.inside(a, b, "PER"))].end):
        return True                                            # |部长乙、副科长丙|，便是收“返点”的两个人
    if _THAT_BODY.search(frame.text, a, head):
        return True                                            # 这家养老院也被罚款，|县民政局副局长乙|被诫勉
    if _told("for_him").search(frame.text, max(a - 1, head - 24), head):
        return True                                            # 替他走账的|养护站会计乙|，则背了个处分
    return len(names) == 1 and not chain and _told("to_him").search(frame.text, frame.mentions[i].end, b) is not None and len(frame.inside(a, b, "PER")) == 1


_DATA_SHEET = re.compile("[，,](?:男|女)[，,]")


def told_only_in_a_list(frame: Frame, spans: list[tuple[int, int]], names: list[str], i: int) -> bool:
    """Whether the people of a case were named so far without a post, while mention ``i`` tells one of them with his own or opens what was
    found of him: 甲、乙和丙玷污了这份责任。…¶经查，|甲|收受财物5亿元."""
    if i < 0:
        return False
    if _told("found_that").search(frame.text, frame.paragraph(frame.mentions[i].start)[0], frame.mentions[i].start):
        return True
    if not chain_before(frame, i) and not _DATA_SHEET.match(frame.text, frame.mentions[i].end):
        return False
    return all(not chain_before(frame, k) for a, b in spans for k in frame.inside(a, b, "PER") if frame.mentions[k].text in names)


def parted(frame: Frame, spans: list[tuple[int, int]], names: list[str], name: str, at_name: dict[int, str]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Of the spans of a case of several, the sentences that name one of them or go on about him, and those of the others."""
    his: list[tuple[int, int]] = []
    theirs: list[tuple[int, int]] = []
    mine = others = True
    for a, b in spans:
        for s, e in frame.sentences[max(0, bisect_left(frame.sentences, (a, a)) - 1):bisect_left(frame.sentences, (b, b))]:
            s, e = max(s, a), min(e, b)
            here = {at_name[i] for i in frame.inside(s, e, "PER") if at_name.get(i) in names} if s < e else set()
            mine, others = (name in here, bool(here - {name})) if here else (mine, others)
            his += [(s, e)] if mine and s < e else []
            theirs += [(s, e)] if others and s < e else []
    return his, theirs


RECTIFIED = re.compile(r"\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*)?(?:关于|针对)“[^”。\n]{2,60}”(?:的|方面)?问题")      # 2.针对“违规发放补助”问题。
_SUCH_AS = re.compile("(?:比|例|又|再)?如|其中|以")


def mended(text: str, start: int, end: int) -> bool:
    """Whether a passage tells what was done about a problem: 收回逾期账款1.17亿元."""
    return _told("mended").search(text, start, end) is not None


def tells_one_wrong(frame: Frame, a: int, b: int, hits: list[Hit]) -> bool:
    """Whether ``text[a:b]`` tells something for which those named behind it may answer together, and does not open or count a series:
    「某供热处报修拖延，群众反映强烈。」; not 「今年以来，全市查处违规吃喝问题12起。」, nor 「近日公布一批处分决定。」."""
    return _told("of_several").search(frame.text, a, b) is None \
        and (any([h.row.kind == "violation" and a <= h.start < b for h in hits]) or _told("went_wrong").search(frame.text, a, b) is not None)


def fates_of_their_own(frame: Frame, before: list[tuple[int, int]], after: list[tuple[int, int]], hits: list[Hit]) -> bool:
    """Whether of two people, told one right behind the other, a sanction each is told and nothing that either did, where the paragraph, or the one
    before theirs, opens with no one thing that went wrong: 「近日公布一批处分决定。市水务局原局长|甲|受到警告处分；|市体育局副局长|乙|被撤职」 are two matters."""
    a, b = before[0][0], after[-1][1]
    if before[-1][1] > after[0][0] or frame.text[before[-1][1]:after[0][0]].strip() or not all(frame.inside(*s, "SANC") for s in (*before, *after)):
        return False
    p = frame.paragraph(a)[0]
    return not tells_one_wrong(frame, frame.paragraph(p - 2)[0] if p == a and p > 1 else p, b, hits)


def deed_before(frame: Frame, loose: list[tuple[int, int]], a: int, hits: list[Hit]) -> bool:
    """Whether the sentences of a paragraph before the one at A, which names the first subject, tell the deed for which those named after it answer:
    「2024年5月，某镇政府连夜补写台账。|镇长卞某知情却默许，受到警告处分」, or of what money the matter is: 那年，41户应得补偿款28万元。|村书记卞某…."""
    if not loose or loose[-1][1] < a - 1 or loose[0][0] != frame.paragraph(a)[0] or frame.text[a - 1] in "；;" and not RECTIFIED.match(frame.text, loose[0][0]) or _SUCH_AS.match(frame.text, a):
        return False
    s, e = loose[0][0], loose[-1][1]
    return _told("of_many").search(frame.text, s, e) is None and (any([h.row.kind == "violation" and s <= h.start < e for h in hits]) or not (RECTIFIED.match(frame.text, s) and mended(frame.text, s, e)) and bool(frame.inside(s, e, "MONEY")))


def in_league(frame: Frame, i: int, j: int) -> bool:
    """Whether the first is told to have acted with the second: 甲伙同乙, of whom 乙 was named before."""
    return 0 <= i < j and frame.sentence(frame.mentions[i].start) == frame.sentence(frame.mentions[j].start) \
        and cue("in_league").search(frame.text, frame.mentions[i].end, frame.mentions[j].start) is not None


def together(frame: Frame, i: int, j: int) -> bool:
    """Whether two names act together: 甲伙同乙, or side by side in one list."""
    if i < 0 or j < 0 or i > j:
        return False
    between = frame.text[frame.mentions[i].end:frame.mentions[j].start]
    if CASE_AND.search(between):
        return False
    return cue("together").search(between) is not None or _side_by_side(frame, i, j)


_BRACKETED = re.compile(r"[（(][^）)]{0,20}[）)]")
_LIST_WORDS = re.compile(r"(?:[、，,及和与兼暨]|以及|连同|外，?[还也]有)*$")


def _side_by_side(frame: Frame, i: int, j: int) -> bool:
    out, at = [], frame.mentions[i].end
    for k in range(i + 1, j):
        m = frame.mentions[k]
        if m.label == "PER":
            return True
        if m.label in ("ORG", "LOC", "TITLE"):
            out.append(frame.text[at:m.start])
            at = m.end
    out.append(frame.text[at:frame.mentions[j].start])
    return _LIST_WORDS.match(without_office(_BRACKETED.sub("", "".join(out)))) is not None
