"""Whether the people of a passage hold posts in different places, so that what befell them is several matters."""
from __future__ import annotations

import re
from bisect import bisect_left

from . import anaphora, orgs, places
from .bodies import cue
from .cues import Hit
from .frame import Frame
from .heads import CASE_AND
from .positions import chain_before, without_office
from .sanctions import codes
from .seats import BARE_PARTY


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
    """Whether two bodies lie in different cities or counties, by the places that their names begin with.

    >>> differ("丹阳市司法局", "句容市水利局")
    True
    """
    mine, theirs = _units(one), _units(other)
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
    return frame.text[a - 1:a] == "；" and _MERELY_DEALT_WITH.fullmatch(frame.text, a, b) is not None and bool(frame.inside(a, b, "SANC")) \
        and (cue("answers_for").search(frame.text, frame.sentence(a)[0], a) is not None or _posts_alone(frame, a, b))


_NEW_COURT = re.compile("法院|法庭")


def judged_too(frame: Frame, a: int, b: int, firsts: list[int]) -> bool:
    """Whether ``text[a:b]`` goes on a court's verdict behind a ；, of people without posts of their own: 某法院判处甲有期徒刑六年；|以贪污罪
    判处乙有期徒刑四年|."""
    before = frame.sentence(a - 1)[0]
    return frame.text[a - 1:a] == "；" and "判处" in frame.text[before:a] and not frame.inside(a, b, "DATE") and not _NEW_COURT.search(frame.text, a, b) \
        and any([code.startswith("criminal.") for i in frame.inside(a, b, "SANC") for code, _ in codes(frame.mentions[i].text)]) and not any([chain_before(frame, i) for i in firsts if i >= 0])


_BARELY = re.compile("(?:[，,]?(?:因此)?(?:分别|均|也|亦|被)?(?:受到|给予|被)[^，。；]{2,40}|[，,]?(?:被|受到)[^，。；]{2,14})[。；]?\\s*")


def barely_dealt_with(frame: Frame, a: int, b: int, firsts: list[int], first: int = -1) -> bool:
    """Whether ``text[a:b]`` tells of people with their posts what they were given and nothing that they did, so that they answer for what was
    told before: 「某村违规使用专项资金。|某村党支部书记甲受到党内警告处分。|某镇党委副书记乙被诫勉谈话。」 None of another county than mention FIRST."""
    given = [code for i in frame.inside(a, b, "SANC") for code, _ in codes(frame.mentions[i].text)]
    if not firsts or min(firsts) < 0 or not given or any(code.startswith("criminal.") for code in given) or frame.text[a - 1:a] == "；" or first >= 0 and apart(frame, first, firsts[0]):
        return False
    chain = chain_before(frame, firsts[0])
    return bool(chain) and frame.text[a:frame.mentions[chain[0]].start].strip() in ("", "时任", "原") and _BARELY.fullmatch(frame.text, frame.mentions[frame.inside(a, b, "PER")[-1]].end, b) is not None


def _posts_alone(frame: Frame, a: int, b: int) -> bool:
    """Whether the posts of ``text[a:b]`` open it and are told without a body, so that they are of the one before ；: 村支书甲被开除党籍；|会计乙受到…"""
    people = frame.inside(a, b, "PER")
    chain = chain_before(frame, people[0]) if people else []
    return bool(chain) and frame.mentions[chain[0]].label == "TITLE" and frame.text[a:frame.mentions[chain[0]].start] in ("", "原")


_CONCERT = re.compile("合谋|共谋|密谋|伙同|勾结|串通|共同(?:骗取|套取|侵吞|贪污)")


_DID = re.compile("(?:等人|二人|两人)?(?:以非法占有为目的|(?:的|其)行为(?:均|已|都)|(?:均|都)(?:已)?构成|共同|合伙)|(?:等人)?(?:共同|一起|合伙)?(?:违规|收受|套取|骗取|挪用|侵吞|平分|私分|贪污|截留|虚报)")


def in_concert(text: str, a: int, b: int, first: int, second: int) -> bool:
    """Whether ``text[a:b]`` tells of people who did it together, whose first names end at FIRST and SECOND: 甲与乙、丙合谋，套取…;
    甲、乙|违规发放补贴."""
    return _CONCERT.search(text, a, b) is not None or text[first:first + 1] in ("、", "和", "与") and second - first <= 5 and _DID.match(text, second) is not None


def one_body(frame: Frame, firsts: list[int]) -> bool:
    """Whether the people of a list are all of the body named before the first: 「某派出所所长李某，副所长王某，民警赵某、钱某等人」."""
    chains = [chain_before(frame, i) for i in firsts if i >= 0]
    return len(chains) == len(firsts) and bool(chains[0]) and frame.mentions[chains[0][0]].label == "ORG" \
        and all(frame.mentions[c[0]].label == "TITLE" for c in chains[1:] if c)


_PROCEEDED = re.compile("(?:涉嫌[^，。；]{2,12}，)?(?:目前)?(?:均|都)?(?:正)?(?:在)?(?:接受|主动投案)")


def two_cities(frame: Frame, first: int, second: int) -> bool:
    """Whether two people of different cities share no more than that they are investigated: 「甲市副市长李某，乙盟政协原副主席王某接受审查调查」."""
    if not _PROCEEDED.match(frame.text, frame.mentions[second].end):
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


_INNER_UNIT = re.compile("(?:科|室|股|站|所|中心|队|窗口|班组?)$")


def of_a_unit(frame: Frame, i: int) -> bool:
    """Whether the post before mention I is of a unit told without its body, right behind what befell another of the sentence: 副局长甲受到警告处分，
    |供水站|站长乙被免职."""
    chain = chain_before(frame, i)
    head = frame.mentions[chain[0]] if chain else None
    return head is not None and unit_alone(frame, i) and _INNER_UNIT.search(head.text) is not None and frame.text[head.start - 1] in "，、"


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


_OFFICES_OF_SEVERAL = re.compile("(?:、[一-鿿]{2,6}){0,4}等地(?:各级)?(?:纪委|监委|纪检监察|医保|审计|公安|法院|检察)")


def other_city(frame: Frame, spans: list[tuple[int, int]], unit: tuple[int, int]) -> bool:
    """Whether a unit opens with an office of another city than every place of the case before it: 在温州，|瑞安市纪委监委|督促…"""
    a, b = unit
    opening = next((frame.mentions[i] for i in frame.inside(a, min(b, a + 3), "LOC")), None)
    if opening is not None and _OFFICES_OF_SEVERAL.match(frame.text, opening.end, b):
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


_KIN_TOO = re.compile("(?:其|[他她]的?|的)(?:(?:[大二三四五六小]|表|堂|胞|妻|内|前)?(?:妻子?|丈夫|夫|弟弟?|妹妹?|哥哥?|兄|姐姐?|姐夫|妹夫)|(?:[大二三小养继干])?(?:儿子|女儿)|[长次幼独]?[子女]|父亲?|母亲?|岳[父母]|女婿|儿媳|侄[子女儿]|外甥女?|小舅子|情[妇人夫]|司机|秘书)$")


def kin_too(frame: Frame, a: int, firsts: list[int]) -> bool:
    """Whether the first of a unit's people is told as the kin of the one before, so that the matter is the same: 同时，对其妻|王某并案调查."""
    at = frame.mentions[firsts[0]].start if firsts and firsts[0] >= 0 else a
    return _KIN_TOO.search(frame.text, max(a, at - 6), at) is not None


_DRAWS_IN = re.compile("(?:(?:伙同|勾结|授意|指使|串通|会同|拉上|联手)(?:[其他她]|自己)?|(?:^|[^一-鿿]|便|就|又|还)[他她其](?:们)?[与和同跟])的?(?:下属|部下|下级|同事|时任|原|单位)?[、，]?$")


_WITH_HIM = re.compile("(?:^|[^一-鿿]|便|就|又|还)[他她其][与和同跟][^，。；]{0,20}$")
_AGREES = re.compile("(?:等人)?(?:私下|事先|暗中|多次|经)?(?:商量|商议|商定|合谋|共谋|密谋|预谋|约定|串通|勾结|联手|合伙|里应外合|相互|一起|一同|分工|共同|达成)")


def drawn_in(frame: Frame, i: int) -> bool:
    """Whether a name is told as somebody's accomplice: 他指使下属、|某局某科科长|乙将…"""
    if i < 0:
        return False
    chain = chain_before(frame, i)
    at = frame.mentions[chain[0] if chain else i].start
    return _DRAWS_IN.search(frame.text, max(0, at - 12), at) is not None \
        or _AGREES.match(frame.text, frame.mentions[i].end) is not None and _WITH_HIM.search(frame.text, max(0, at - 24), at) is not None


_IT_WAS = re.compile("(?:^|[，。；：])(?P<did>[^，。；]{2,24}?)的，?(?:则|却|正|恰恰)?(?:是|为|系)(?:时任|原|该[^，。；]{0,4}的?)?$")
_BEFELL = re.compile("[被遭]|受到|落马|投案|获刑|通报|处分|查处|另一|同样|类似")
_ONE_OF_THEM = re.compile("，?(?:便|就|正)是(?:收|拿|替|给|为|帮|受)[^，。；]{1,14}的")
_THAT_BODY = re.compile(anaphora.THAT + "[一-龥]{0,2}(?:院|公司|企业|[局校厂站所店村镇乡]|机构|中心|单位|银行)")
_FOR_HIM = re.compile("(?:^|[，。；：])(?:而|则|还有|一同)?(?:替|为|给|帮|向|跟着?|随)[他她其](?!人|们)[^，。；]{1,14}的(?:时任|原)?$")
_TO_HIM = re.compile("(?:给|送|塞|向|为|替|帮|请|托|找|约|陪|把)了?[他她](?!们|人)")


def had_a_part(frame: Frame, a: int, b: int, i: int, names: list[str]) -> bool:
    """Whether somebody whom a unit brings in is told by his part in the matter of the one before: 为他“开绿灯”的，则是|某县民政局原科长乙|;
    供货商|乙|按每套3000元的标准给他“提成”. None of whom it is told what befell him too (同样被查的，还有…)."""
    if i < 0:
        return False
    chain = chain_before(frame, i)
    head = frame.mentions[chain[0] if chain else i].start
    cleft = _IT_WAS.search(frame.text, max(0, a - 1), head)
    if cleft is not None:
        return _BEFELL.search(cleft["did"]) is None
    if _ONE_OF_THEM.match(frame.text, frame.mentions[max(k for k in frame.inside(a, b, "PER"))].end):
        return True                                            # |部长乙、副科长丙|，便是收“返点”的两个人
    if _THAT_BODY.search(frame.text, a, head):
        return True                                            # 这家养老院也被罚款，|县民政局副局长乙|被诫勉
    if _FOR_HIM.search(frame.text, max(a - 1, head - 24), head):
        return True                                            # 替他走账的|养护站会计乙|，则背了个处分
    return len(names) == 1 and not chain and _TO_HIM.search(frame.text, frame.mentions[i].end, b) is not None and len(frame.inside(a, b, "PER")) == 1


_DATA_SHEET = re.compile("[，,](?:男|女)[，,]")


_FOUND_THAT = re.compile("(?:经查|经审查|经调查|经审理查明|经法院审理查明|(?:审查)?调查(?:发现|显示|查明))，$")


def told_only_in_a_list(frame: Frame, spans: list[tuple[int, int]], names: list[str], i: int) -> bool:
    """Whether the people of a case were named so far without a post, while mention ``i`` tells one of them with his own or opens what was
    found of him: 甲、乙和丙玷污了这份责任。…¶经查，|甲|收受财物5亿元."""
    if i < 0:
        return False
    if _FOUND_THAT.search(frame.text, frame.paragraph(frame.mentions[i].start)[0], frame.mentions[i].start):
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
MENDED = re.compile("收回|追回|清退|修订|制定|完成|整改|压减|取消|清理|退还|上缴|全[市县省区]")      # what was done about a problem: 收回逾期账款1.17亿元
_SUCH_AS = re.compile("(?:比|例|又|再)?如|其中|以")
_OF_MANY = re.compile("全[国省市县区州]|各级|各地|一些|有的|部分|[\\d一二两三四五六七八九十]+[起件][^，。]{0,14}(?:问题|案)|查处|立案\\d|近年来|以来")


def deed_before(frame: Frame, loose: list[tuple[int, int]], a: int, hits: list[Hit]) -> bool:
    """Whether the sentences of a paragraph before the one at A, which names the first subject, tell the deed for which those named after it answer:
    「2024年5月，某镇政府连夜补写台账。|镇长卞某知情却默许，受到警告处分」, or of what money the matter is: 那年，41户应得补偿款28万元。|村书记卞某…."""
    if not loose or loose[-1][1] < a - 1 or loose[0][0] != frame.paragraph(a)[0] or frame.text[a - 1] in "；;" and not RECTIFIED.match(frame.text, loose[0][0]) or _SUCH_AS.match(frame.text, a):
        return False
    s, e = loose[0][0], loose[-1][1]
    return _OF_MANY.search(frame.text, s, e) is None and (any([h.row.kind == "violation" and s <= h.start < e for h in hits]) or not (RECTIFIED.match(frame.text, s) and MENDED.search(frame.text, s, e)) and bool(frame.inside(s, e, "MONEY")))


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
