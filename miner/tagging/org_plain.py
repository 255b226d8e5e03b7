"""Organisations that a document names as everybody knows them, without their place's level or their legal form, and edges that verbs hide.

「西城房管局」 (a place without its level before a department), 「山西焦煤、晋能控股」 (firms by trade), 「城北派出所」, 「东里村村委会」,
「中国裁判文书网」; and 「联合|青山镇财政所」, whose verb belongs to no name.
"""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from miner import lexicons
from miner.anchors import Anchored
from miner.tagging.lexer import Scan, any_of, break_word_at
from miner.tagging.gazetteer import gazetteer
from miner.tagging.name_lexicon import common_words, is_han, surnames
from miner.tagging.org_nobody import nobody_number
from miner.tagging.org_words import Org, generic, vague, words

_cue = lexicons.cues("org_edges", {
    "account": "WORDS(?:微信)?公众号", "not_its_own": "(?:WORDS)+", "verb_too": "WORDS(?=[县区市])", "owned": "(?:(?:[一-龥]{2,12}?[省市县区州旗])?属?WORDS+|(?<=重点|国有|龙头))企业(?=[一-龥]{4})"})
_TOWN = r"[一-龥]{2,3}?(?:镇|乡|街道|村|社区)[一-龥]{2}"
_OF_PLACE = re.compile(rf"[省市县州旗](?![级场容政域直])[一-龥]|(?:该|某)[省市县区州镇乡村]|{_TOWN}")
_SOMEBODY = re.compile("[一-龥]某{1,2}")
_SITE = re.compile("中国(?:(?!的|最|互联|宽带|高速|铁路|公路|城市|管网|电网|路网|物联|骨干)[一-龥]){2,8}?网(?![络红友民上购格点站约贷])")
_SIDES = frozenset(f"{a}{b}" for a in "东西南北老新" for b in "城关门街") | frozenset(f"城{a}" for a in "东西南北中关郊厢区")
_EACH = re.compile("[各每该某本我其]$|[各每][级地市县区省镇乡]{1,2}$|[一二两三四五六七八九十几数多\\d][个家所名座]?$")




def _bodies() -> str:
    """Bodies by the words that end them, each with the class of what may stand before."""
    bureau = f"{any_of(words('department'))}(?:局|厅)|{any_of(words('commission'))}|{any_of(words('judiciary'))}"
    return (f"(?P<bureau>{bureau})|(?P<firm>{any_of(words('trade'))})|(?P<nation>{any_of(words('nation'))})|(?P<local>{any_of(words('office'))})"
            f"|(?P<village>(?<=村){any_of(words('of_village'))})")


_NAMED = Anchored(_bodies, lambda: [*(word + kind for word in words("department") for kind in "局厅"), *words("commission"), *words("judiciary"), *words("trade"),
                                    *words("nation"), *words("office"), *words("of_village")])


def led(text: str, org: Org) -> Org:
    """ORG without the verb that leads to it: 联合|青山镇财政所, 指导|县水务局; and without the person who does it: 卞某|管理|县水务局."""
    start = org.start
    verb_too = _cue("verb_too").match(text, start, org.end) if text[start] in _VERBS_TOO else None
    if verb_too and is_han(text[start - 1:start]) and text[start - 1] not in _HOLDS_IT:
        return Org(verb_too.end(), org.end, org.why + f"; {verb_too.group()} is a verb here", bare=True)      # 局党组|会同|县财政局
    other = _cue("not_its_own").match(text, start, org.end) if text[start] in _NOT_ITS_OWN else None
    if other and (org.end - other.end() > 2 or _NUMBERED.fullmatch(text, other.end(), org.end)):
        start = other.end()                                    # 然而|畜牧兽医站, 替|湖南宏垣新型建材有限公司
        org = Org(start, org.end, org.why, org.bare)
    owned = _cue("owned").match(text, start, org.end) if "企业" in text[start:org.end] else None
    if owned:
        return Org(owned.end(), org.end, org.why, org.bare)    # 云和县国有独资企业|瓯江水务集团
    called = _cue("called_back").match(text, start) if text[start - 1:start] == "该" else None
    if called and org.end - called.end() > 1:
        return Org(called.end(), org.end, org.why, org.bare)   # 该校|企业管理系, 该局|安全管理股, 该公司|财务部
    if text[start - 1:start] == "该" and _VILLAGE_OF_IT.match(text, start, org.end):
        return Org(start + 1, org.end, org.why, org.bare)      # 该镇|铁鹅村村支部
    some = _SOMEBODY.match(text, start, org.end) if text[start] in surnames() else None
    at = some.end() if some else start
    verb = next((w for w in _led() if text.startswith(w, at)), "") if text[at:at + 1] in _led_firsts() else ""
    if verb and _OF_PLACE.match(text, at + len(verb), org.end):
        return Org(at + len(verb), org.end, org.why, org.bare)
    return org


_VILLAGE_OF_IT = re.compile("[镇乡县市区](?:(?![村委会党政])[一-龥]){1,4}(?:村|社区)(?!镇|银行)[一-龥]{2,}")
_VERBS_TOO = frozenset("会")
_HOLDS_IT = frozenset("省市州在到任由兼驻")                         # 怀化市|会同县财政局
_NUMBERED = re.compile("[一二三四五六七八九十]{1,2}[中小院]")          # 提拔为|十中|校长
_NOT_ITS_OWN = frozenset("然其替为找带使令让但而且还主负")


@lru_cache(maxsize=1)
def _led() -> tuple[str, ...]:
    return words("led")


@lru_cache(maxsize=1)
def _led_firsts() -> frozenset[str]:
    return frozenset(w[0] for w in _led())


def plain(scan: Scan, found: list[Org], posts: dict[int, int]) -> list[Org]:
    """FOUND, and what the text names without its place's level or its legal form. POSTS are the titles' starts → ends."""
    text = scan.text
    taken = sorted((o.start, o.end) for o in found)
    more: list[Org] = []

    def free(start: int, end: int) -> bool:
        i = bisect_right(taken, (start, len(text)))
        return not (i and taken[i - 1][1] > start or i < len(taken) and taken[i][0] < end) and not any(o.start < end and start < o.end for o in more[-2:])

    for m in _NAMED.finditer(text):
        start = _opened(scan, m)
        if start is not None and free(start, m.end()) and not _each(text, start) and not nobody_number(text, m.end()):
            more.append(Org(start, m.end(), f"known by {m.group()} and what stands before it", bare=m.lastgroup != "bureau"))
    if "被告单位" in text:
        more += [Org(a, b, "a unit on trial by its short name") for a, b in _on_trial(text) if free(a, b)]
    if "网" in text:
        more += [Org(*m.span(), "a site by its name") for m in _SITE.finditer(text) if free(*m.span()) and _bounded(scan, m.start())]
    if "公告" in text or "上市公司" in text:
        more += [Org(*m.span(1), "a listed firm by its short name") for m in _LISTED_FIRM.finditer(text) if free(*m.span(1)) and _short_name(text, m.start(1), m.end(1))]
    if "公众号" in text:
        for m in _cue("account").finditer(text):
            start = next((m.start() - n for n in (2, 3, 4) if _bounded(scan, m.start() - n)), None)
            if start is not None and free(start, m.end()):
                more.append(Org(start, m.end(), "an account of a place's organ"))
    return sorted([_seat(text, _placed(scan, o), posts) for o in found if not _EACH_OF.match(text, o.start - 1, o.end)] + more, key=lambda o: o.start)


# 5月19日电，|某水高新|公告，公司副总经理…; ；|某强装备|实际控制人之一、董事长卞某
_LISTED_FIRM = re.compile("(?:[，。；：、\\s]|[日月]电，?|讯[）)]?|例如，|^)([一-龥]{4})(?=(?:今晚|晚间|午间|早间|日前)?(?:发布|披露)?公告(?:称|[，：]|显示)|先后披露|(?:原|时任)?(?:实际控制人|董事长|独立董事|常务副总|副?总经理|财务总监|创始人))")


def _short_name(text: str, start: int, end: int) -> bool:
    """Whether four characters before an announcement or a firm's post can be a firm's short name: no word of two stands in them that others
    know, but at their end (某强|装备), and no body's sort closes them (董事会, 交易所)."""
    return text[start:start + 2] not in common_words() and not any(break_word_at(text, k) for k in range(start, end)) and text[end - 1] not in "会所司局委行部院厅组人事年月日晚间午早后前" \
        and text[start] not in "该本其公原各两此被由对向在与和及又再还并将除据"


_TRIED = re.compile("[一-龥]{2,10}?(?:公司|集团|厂|合作社|商行|经营部)(?=、|[和及与](?!其)|[犯因以被当在的，])")


def _on_trial(text: str) -> Iterator[tuple[int, int]]:
    """The units on trial that are called by their short names in a row: 被告单位|甲鑫公司|、|乙全公司|犯单位行贿罪."""
    at = text.find("被告单位")
    while at >= 0:
        at += len("被告单位")
        while m := _TRIED.match(text, at):
            yield m.span()
            if text[m.end()] not in "、和及与":
                break
            at = m.end() + 1
        at = text.find("被告单位", at)


def _placed(scan: Scan, org: Org) -> Org:
    """A firm, bank or school with the place that opens its name, told without its level: 江油|绵州村镇银行股份有限公司."""
    start = org.start - 2
    if scan.text[org.start] == "州" and _division(scan.text[org.start - 1:org.start + 1]) and _bounded(scan, org.start - 1):
        return Org(org.start - 1, org.end, org.why + "; its place", org.bare)          # 通|州住建委
    if scan.text.startswith(("镇", "乡", "街道"), org.start) and org.end - org.start > 2:
        return next((Org(org.start - n, org.end, org.why + "; its town") for n in (2, 3)
                     if _bounded(scan, org.start - n) and all(map(is_han, scan.text[org.start - n:org.start])) and not any(break_word_at(scan.text, org.start - k) for k in range(1, n + 1)) and _SMALL.isdisjoint(scan.text[org.start - n:org.start])
                     and not vague(scan.text[org.start - n:org.start])), org)
    if not scan.text.endswith(words("with_place"), org.start, org.end) or start < 0 or not _bounded(scan, start) or break_word_at(scan.text, org.start - 1):
        return org
    return Org(start, org.end, org.why + "; its place", org.bare) if _division(scan.text[start:org.start]) else org


_EACH_OF = re.compile("[等各][省市县区州][局厅委院](?!长)")           # 甘肃、新疆等|省局


def _division(name: str) -> bool:
    """Whether NAME is a division told without its level: 大兴, 西城, 江油."""
    names = gazetteer().names
    return any(form in names and names[form].divisions for form in (name, name + "区", name + "县", name + "市"))


def _opened(scan: Scan, m: re.Match[str]) -> int | None:
    """Where the body begins that ends with M; None where nothing before it makes it one."""
    text, at, end = scan.text, m.start(), m.end()
    if text[end:end + 1] in _GOES_ON or m.lastgroup == "firm" and text.startswith(words("whole_trade"), end) or m.lastgroup in ("firm", "local") and not _closed(scan, end):
        return None
    if m.lastgroup == "nation":
        return at if _bounded(scan, at) and _closed(scan, end) else None
    if m.lastgroup == "bureau":
        if text.startswith("厅", end - 1) and _bounded(scan, at) or text.startswith("原", at - 1) and text.startswith(("局", "厅"), end - 1) and _bounded(scan, at - 1):
            return at                                          # a 厅 is its province's; 原|环境保护局
        return next((at - n for n in (2, 3) if _division(text[at - n:at]) and _bounded(scan, at - n)), None)
    if m.lastgroup == "village":
        return next((at - n for n in (3, 4) if _bounded(scan, at - n) and all(map(is_han, text[at - n:at])) and not vague(text[at - n:at - 1]) and text[at - n:at - 1] not in common_words() and _SMALL.isdisjoint(text[at - n:at]) and not break_word_at(text, at - n)), None)
    for n in (2, 3, 4) if m.lastgroup == "firm" else (2, 3):
        stem = text[at - n:at]
        if len(stem) == n and all(map(is_han, stem)) and _bounded(scan, at - n):
            place = _division(stem) if m.lastgroup == "firm" else stem in _SIDES
            return at - n if place or not vague(stem) and stem not in generic() and not _wordy(text, at - n, at) and not scan.head_over(at - n, at) else None
    return None


_GOES_ON = tuple("长级人网")               # 房管局|长, 法院|网


def _bounded(scan: Scan, at: int) -> bool:
    text = scan.text
    return at >= 0 and (at == 0 or not is_han(text[at - 1]) or scan.breaks_before(at) or text.endswith(_led(), 0, at))


def _closed(scan: Scan, at: int) -> bool:
    text = scan.text
    return not is_han(text[at:at + 1]) or scan.breaks_at(at) or break_word_at(text, at) > 0 or text[at:at + 2] in common_words()


def _wordy(text: str, start: int, end: int) -> bool:
    """Whether what stands from START to END is made of words of the language and names nobody: 传统|钢铁, 附近|派出所."""
    return not _SMALL.isdisjoint(text[start:end]) or any(text[k:k + 2] in common_words() or text[k:k + 2] in words("nationwide") for k in range(start, end - 1)) or break_word_at(text, start) > 0 or any(break_word_at(text, k) > 1 for k in range(start, end))


_SMALL = frozenset("的了和与在两多几各每该其某这那个家所把被将对向从为是有及或等")


def _each(text: str, start: int) -> bool:
    return _EACH.search(text, max(0, start - 3), start) is not None




_FACULTY = re.compile("(?:[一-龥](?![系与和被由向在将把对])){1,5}[一-龥]系(?![统列由因被为某于属的以])")


def _seat(text: str, org: Org, posts: dict[int, int]) -> Org:
    """A body with its 机关 before a post: 江北区人大常委会|机关|党组成员; a school with its faculty: 云和医学专科学校|护理系."""
    faculty = _FACULTY.match(text, org.end) if text.endswith(("大学", "学院", "学校"), org.start, org.end) else None
    if faculty and not any(break_word_at(text, k) > 1 for k in range(org.end, faculty.end())):
        return Org(org.start, faculty.end(), org.why + "; its faculty", org.bare)
    if text.startswith("机关", org.end) and org.end + 2 in posts and text.endswith(words("with_seat"), org.start, org.end) and not text.startswith("机关党委", org.end):
        return Org(org.start, org.end + 2, org.why + "; its 机关", org.bare)
    return org
