"""ORG: named or definite organisations, with the place before them.

A name is read from its last word (``lexicons/org_heads.tsv``) to the left, inside one stretch of text without a hard
break (``lexicons/breaks.tsv``, punctuation, dates, people):

* from a place: 「四川省达州市渠县医疗保障局」; soft break words may stand inside (某市建设局);
* from a level word (省 市 县 区 …): 「市纪委监委」, where what follows is an organ;
* from 某: 「某矿业公司」;
* known by name alone (``org_national.tsv``): 「农业农村部」;
* from the stretch's beginning, where a post follows (「华电能源股份有限公司原总会计师」) or the head is a company's,
  school's or hospital's and what stands before is no generic word (``org_generic.tsv``).

A further head without a break between extends the name: 市财政局+农业农村处, 中国建设银行+博州分行, 纪委监委驻市卫健委纪检监察组.
"""
from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from miner import lexicons
from miner.tagging.lexer import Head, Scan, break_word_at, opens_name
from miner.tagging.name_lexicon import common_words, surnames
from miner.tagging.org_again import again
from miner.tagging.org_brackets import bracketed, grouped
from miner.tagging.org_hidden import unhidden
from miner.tagging.org_insurers import joined
from miner.tagging.org_letters import branded, continued, lettered, trimmed
from miner.tagging.org_nobody import nobody
from miner.tagging.org_plain import led, plain
from miner.tagging.org_words import Org, generic, of_any_sort, vague, words

_cue = lexicons.cues("org_edges", {
    "held": "WORDS{1,2}$", "address": "WORDS$", "care_any": "(?!WORDS)[一-龥]{2,8}", "to_firm": r"WORDS(?=[一-龥]{4,10}\Z)",
    "sent_out": "WORDS(?:派出|成立|组建|抽调|设立)"})
_LEVEL = re.compile(r"地区|自治区|自治州|兵团|街道|集团|省|市|县|区|州|盟|旗|镇|乡")
_BARE_AFTER_POST = re.compile(r"[、，,兼任和及（(：:对予；。为系\n]$|^$")
_COUNT_ONLY = re.compile(r"[\d一二两三四五六七八九十多数几]+(?:余|多)?[家个所名位]")
_COURTROOM = re.compile("第[一二三四五六七八九十]+")
_ONE_OF = re.compile(r"第?[一二两三四五六首多数几]+(?:[家所](?!庄)|[处座名]|个(?!旧))")
_LEVELS_HIDDEN, _HIDING = frozenset("省市县区州镇乡村"), frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ甲乙丙丁戊己")
_LED = _LEVELS_HIDDEN | {"任"}                               # what opens a body before which, or with which, something else stands
_STREETS = frozenset("东西南北中路大街巷")
_STREET = re.compile(r"[东西南北中]?(?:路(?![政过上由径费桥灯面段网局])|大?街(?!道)|大道|巷)")
_GOVERN = tuple("向由经在与对到从被将把为给于")
_FIRMS = ("公司", "集团")
_INQUIRES = ("调查", "核查", "稽查", "抽查", "查实")
_COUNTED_PLACES = re.compile(r"(?!九州)[一二三四五六七八九十两多几\d]+个?[省市县区州]")
_NUMERALS = frozenset("一二三四五六七八九十")
_COUNTED_BODY = re.compile(r"\d[家个所名座处间条]乡?$")
_SIDE = re.compile(r"[老新]?[东西南北城郊]$")
_SCHOOL = re.compile(r"[一二三四五六七八九十]+中")
_SHOP = re.compile(r"(?:第[一二三四五六七八九十百]+|[一-龥]{2,10}?|[一二三四五六七八九十]+)?(?:分店|门店|药店|连锁店|旗舰店|店)")
_OWN = ("本", "该", "我", "其", "各", "全")
_FOUNDED = re.compile("(?:出资|注册|投资|集资|合伙|筹资)(?:成立|设立|创办|开办|组建)了?")
_HAN_ONLY = re.compile("[一-龥]*")
_BODY_OF_NATION = "org_national.tsv: "
_MEDIUM = "org_national.tsv, media: "
_PREPOSITIONS = "为向与给由"
_TOWN_INSIDE = re.compile(r"[一-龥]{2,4}?(?:街道|镇|乡)")
_TOWN_BEFORE = re.compile(r"(?:[一-龥]{2,5}|[A-Z])(?:[镇乡村区县市]|街道)$")
_LETTERED_PLACE = re.compile("[A-Z][省市县区镇]$")          # Z市|某私营企业
_NUMBERED = re.compile(r"第[一二三四五六七八九十百\d]+、$")
_INNER_BRACKET = re.compile(r"[（(][一-龥]{2,8}[）)]$")


def post_follows(text: str, end: int, title_starts: dict[int, int]) -> bool:
    """Whether a title begins at END, or after 原, 时任 … there."""
    if end in title_starts:
        return True
    for n in (1, 2, 3):
        if end + n in title_starts and _cue("held").fullmatch(text[end:end + n]):
            return True
    return False


def find(scan: Scan, chains: list[tuple[int, int]], title_starts: dict[int, int]) -> list[Org]:
    """All organisations of a scanned text. CHAINS are the place chains, TITLE_STARTS the titles' starts → ends."""
    text = scan.text
    found: list[Org] = []
    chain_starts = [s for s, _ in chains]
    over = {at: start for start, end in title_starts.items() for at in range(start + 1, end + 1)}      # the title at each position
    for head in scan.heads:
        previous = found[-1] if found else None
        if title_starts.get(head.end - 1, 0) > head.end and scan.is_head(text[head.start:head.end - 1]):
            head = head._replace(end=head.end - 1)             # 教育中心|校长, no 中心校
        if previous and head.end <= previous.end or head.end in over and _in_title(head, over) \
                or head.kind == "weak" and (_in_break(head, scan) or _loose(scan, head, title_starts)) \
                or text[head.end:head.end + 1] in _STREETS and _STREET.match(text, head.end):
            continue
        if firm := bracketed(scan, head, previous, chains):
            while found and found[-1].end > firm.start:
                found.pop()
            found.append(firm)
            continue
        floor = previous.end if previous else 0
        if previous and head.start - floor <= (34 if previous.why.startswith(_BODY_OF_NATION) else 14):
            org = _extend(scan, head, previous, chains, chain_starts, title_starts)
            if org:
                found[-1] = org
                continue
            if _wing(text, head, previous) or _bureau_too(text, head, previous):
                found.append(Org(floor + 1, head.end, "after another body of the same place", bare=True))
                continue
        org = _read(scan, head, floor, chains, chain_starts, title_starts)
        if org:
            # a reading that swallows the previous one replaces it
            while found and found[-1].start >= org.start:
                found.pop()
            if not found or org.start >= found[-1].end:
                found.append(org)
    found = continued(text, title_starts, [led(text, trimmed(text, _of_hidden_place(text, _served(text, o)) if text[o.start] in _LED else o, chains)) for o in found if not nobody(text, o, post_follows(text, o.end, title_starts))])
    found = joined(text, found)
    formers = {o.start for o in found if o.why.startswith("place, 原")}
    found += [Org(s, e, "a street or community as an office") for s, e in chains
              if text[s:e].endswith(("街道", "社区")) and not (text[e:e + 1] == "原" and e + 1 in formers) and text[s - 1:s] not in tuple("在到赴于往") and not any(o.start < e and s < o.end for o in found)]
    found += [o for o in _brands(scan, title_starts, chains) if not any(x.start < o.end and o.start < x.end for x in found)]
    found.sort(key=lambda o: o.start)
    found = [grouped(text, o) for o in plain(scan, unhidden(scan, found, chains), title_starts)]
    return [o for o in again(scan, found, chains) if title_starts.get(o.start, 0) <= o.end or o in found]      # 人民武装部|长 is a post


_HIDDEN_PLACE = re.compile(r"(?:(?:(?<![A-Za-z])[A-Z]|[甲乙丙丁戊己某])(?:省|市|县|区|州|镇|乡))*(?:(?<![A-Za-z])[A-Z]|[甲乙丙丁戊己])$")


_SERVED = re.compile("[年月日][，,]任(?!丘|县)")


def _served(text: str, org: Org) -> Org:
    """The body without the 任 of a career line before it: 2001年8月，任|城区政府|党组成员."""
    return Org(org.start + 1, org.end, org.why, bare=org.bare) if text[org.start] == "任" and _SERVED.match(text, org.start - 2) else org


def _of_hidden_place(text: str, org: Org) -> Org:
    """ORG with the letter before its level word that stands for its place: A|市纪委监委, 甲省乙|市丙县教育局, B|村党总支."""
    if text[org.start] not in _LEVELS_HIDDEN or text[org.start - 1:org.start] not in _HIDING:
        return org
    m = _HIDDEN_PLACE.search(text, max(0, org.start - 8), org.start)
    return org if m is None else Org(m.start(), org.end, org.why + f"; {m.group()} hides its place", org.bare)


def _brands(scan: Scan, title_starts: dict[int, int], chains: list[tuple[int, int]]) -> list[Org]:
    """Firms told by their brand alone before a former post that only firms have: 武钢|原董事长."""
    text, out = scan.text, []
    for at, end in title_starts.items():
        if text[at - 1:at] != "原" or not text.endswith(words("firm_post"), at, end):
            continue
        start = scan.left_edge(at - 1)
        brand = text[start:at - 1]
        if 2 <= len(brand) <= 4 and scan.breaks_before(start) and _HAN_ONLY.fullmatch(brand) and not scan.head_ending(at - 1) and not vague(brand) \
                and brand not in generic() and brand not in common_words() and not any(e == at - 1 for _, e in chains):
            out.append(Org(start, at - 1, "a brand before 原 and a firm's post", bare=True))
    return out


def _in_title(head: Head, over: dict[int, int]) -> bool:
    """A head that is part of a title: 党委 in 党委书记, 部 in 干部. OVER tells where the title begins that a position is in or ends."""
    return head.end - 6 <= over[head.end] <= head.start and head.kind != "organ"


_FINES = re.compile("以?(?:人民币)?(?:\\d[\\d.,]*余?[万亿]?余?元|[一二两三四五\\d.]+倍)?(?:的)?(?:罚款|行政处罚|警告)|以?(?:人民币)?\\d[\\d.,]*余?[万亿]?余?元")


def _in_break(head: Head, scan: Scan) -> bool:
    """Whether a weak head is part of a break word, 处 in 查处, or a verb with what is given: 对某公司|处|120万元罚款."""
    start, end = head.start, head.end
    if scan.text[start:end] == "处" and _FINES.match(scan.text, end):
        return True
    for s, e in scan.breaks_near(start):
        if s < end and start < e:
            return True
    return False


def _extend(scan: Scan, head: Head, org: Org, chains: list[tuple[int, int]], chain_starts: list[int],
            titles: dict[int, int]) -> Org | None:
    """ORG made longer by HEAD, which begins shortly after it, where nothing breaks between the two."""
    text = scan.text
    if head.kind == "organ":
        return None
    if head.kind == "site":
        return Org(org.start, head.end, org.why + f" + {text[org.end:head.end]}", org.bare) if head.start == org.end else None
    if org.start < head.start < org.end and text[head.start:org.end] == "集团" or head.start == org.end and text.startswith(("驻", "派驻"), head.start) and head.kind == "strong":
        # 传媒集团|有限公司 whose heads share 集团; 县纪委监委|驻县文化和旅游局纪检监察组
        return Org(org.start, head.end, org.why + f" + {text[org.end:head.end]}", org.bare)
    if head.start < org.end:
        return None
    i = bisect_left(chain_starts, org.end)
    inner = i < len(chains) and chains[i][1] <= head.start
    if head.start - (chains[i][1] if inner and chains[i][0] == org.end else org.end) > 14:
        return None                     # 国家税务总局|甘肃省…碌曲县税务局: only the place may be long
    gap, word = text[org.end:head.start], text[head.start:head.end]
    if gap[:1] == "驻" and len(gap) <= 8 and word.endswith(words("posted")):
        return Org(org.start, head.end, org.why + f"; 驻 … {word}", org.bare)       # 审计署驻武汉特派员办事处
    if gap.startswith("附属") and len(gap) <= 8:
        return Org(org.start, head.end, org.why + f"; 附属 … {word}", org.bare)         # 三峡大学附属仁和医院, whatever 仁和 may be
    if text[org.end - 1] == "组" and gap.startswith(words("visits")):
        return None                     # 省委第七巡视组|巡视省机场集团
    if (scan.right_edge(org.end) < head.end or scan.left_edge(head.start) > org.end) and not _joined_stem(scan, org.end, head) \
            and not _branded(text, org, head):
        return None
    if gap.startswith("驻") and not (inner and chains[i][0] == org.end):
        return Org(org.start, head.end, org.why + f"; 驻 … {text[head.start:head.end]}", org.bare) if text[head.end - 1] in "组办处室委" else None
    if org.why.startswith(_BODY_OF_NATION) and word.endswith("公司") and _OF_GROUP.fullmatch(gap):
        return Org(org.start, head.end, org.why + f" + {text[org.end:head.end]}", org.bare)      # 中国大唐|集团江苏发电有限公司
    if inner and not word.endswith(words("branch")) and not (word == "委员会" and text.startswith("中国", org.start) and chains[i] == (org.end, head.start)):
        return None                     # but 中国民主同盟|云南省|委员会
    if inner and chains[i][0] > org.end:
        return None
    if _COUNT_ONLY.fullmatch(gap) or word == "法庭" and (_COURTROOM.fullmatch(gap) or gap.endswith("个")):
        return None                     # 区文旅局|三名局领导; 市中级人民法院|第一法庭 is where it sat
    if gap and (head.kind == "strong" and word in generic() and vague(gap) and not post_follows(text, head.end, titles)
                or _cue("not_within").match(gap)):
        return None
    if scan.soft_between(org.end, head.start) and not post_follows(text, head.end, titles) and not _branded(text, org, head) \
            and not (org.why.startswith(_BODY_OF_NATION) and text[head.start:head.end].endswith("公司") and _OWN_PART.fullmatch(gap)):
        if len(gap) > 9 or not _closes(scan, head.end, titles) or text[head.end - 1] not in "部处科室庭局股":
            return None
    if not inner and _LEVEL.match(gap) and len(gap) > 1 and head.kind == "strong" and not gap.startswith(("集团", "市政")):
        return None                     # 「…公司市医保局」 are two
    if text[head.end - 1] == "店" and not (head.start == org.end and text[org.end - 1] in "局委厅"):
        shop = _SHOP.fullmatch(text, org.end, head.end)
        return Org(org.start, head.end, org.why + f" + {shop.group()}", org.bare) if shop and text[org.start:org.end].endswith(words("chain")) else None
    if head.start == org.end and text[org.end - 1] in "局委厅" and text[head.start:head.end] in generic() and head.kind == "strong" \
            and text[head.start:head.end].endswith(words("clinical")):
        return None                     # …医疗保障局|药店专项检查
    if head.kind == "weak" and not (post_follows(text, head.end, titles) or text[head.end - 1] in "部处科室组队所庭办股网" and (
            _closes(scan, head.end, titles) or head.end - head.start > 1 and head.start - org.end <= 4)):
        return None
    if head.kind == "some" or head.kind == "brand" and not post_follows(text, head.end, titles) or org.why.startswith(_MEDIUM) and (head.start - org.end > 4 or gap.startswith("讯")):
        return None
    if head.kind == "media":
        return Org(org.start, head.end, org.why, org.bare) if not gap and not org.why.startswith(_MEDIUM) else None
    return Org(org.start, head.end, org.why + f" + {text[org.end:head.end]}", org.bare)


_TOOK_LEVEL = re.compile("任[省市县区州旗镇乡]")
_OF_GROUP = re.compile("集团[^系是为与和及的将向由在]{2,10}")
_OWN_PART = re.compile("[^系是为与的将向由]{0,8}")          # 中国中化|控股|有限责任公司; no A公司|系国有独资|公司
_TWO_STEMS = re.compile(r"[一-龥]{1,7}[和与及][一-龥]{2,8}")
_TWO_STEMMED = ("中心", "委员会", "学院", "分局")


def _joined_stem(scan: Scan, start: int, head: Head) -> bool:
    """「自然资源和生态环境处」 「发展与规划部」: one head for two stems that 和 or 与 joins; no 卫生院|院长甲某与该院|药剂科."""
    text = scan.text
    return (head.kind == "weak" or text.endswith(_TWO_STEMMED, 0, head.end)) and _TWO_STEMS.fullmatch(text, start, head.start) is not None \
        and text[scan.right_edge(start)] in "和与及"


def _branded(text: str, org: Org, head: Head) -> bool:
    """「…连锁有限公司正德堂大药房」: a shop's brand, which may hold a break word of one character."""
    return text[head.start:head.end].endswith(("药房", "药店", "药行")) and text[org.start:org.end].endswith(words("chain")) and head.start - org.end <= 5 \
        and not any(break_word_at(text, k) >= 2 for k in range(org.end, head.start)) and _HAN_ONLY.fullmatch(text, org.end, head.start) is not None


def _closes(scan: Scan, end: int, titles: dict[int, int]) -> bool:
    return scan.breaks_at(end) or end >= len(scan.text) or break_word_at(scan.text, end) > 0 or post_follows(scan.text, end, titles)


def _loose(scan: Scan, head: Head, titles: dict[int, int]) -> bool:
    """A weak head that no reading can end with, 处 in 好处多: nothing closes it, it is no 县委, and no 原 stands before it."""
    text, start = scan.text, head.start
    return not _closes(scan, head.end, titles) and text[start:head.end] != "委" and "原" not in text[max(0, start - 40):start]


def _read(scan: Scan, head: Head, floor: int, chains: list[tuple[int, int]], chain_starts: list[int],
          titles: dict[int, int]) -> Org | None:
    """The name that ends with HEAD and begins at FLOOR or later; None where there is none."""
    text = scan.text
    word = text[head.start:head.end]
    if head.kind == "site":
        return None
    if head.kind in ("organ", "media"):
        start = head.start
        if word[-1] == "部" and text[head.end:head.end + 1] == "门":
            return None                 # 生态环境部门
        if nation := next((w for w in ("中国", "国家", "中共", "国网", "中华人民共和国") if text.endswith(w, floor, start)), ""):
            start -= len(nation)
        elif word.endswith(words("takes_place")):
            i = bisect_left(chain_starts, max(floor, start - 12))
            start = next((s for s, e in chains[i:i + 3] if e == start or e == start + 1 and word[0] in "省市县区州"), start)      # 杭州|电子科技大学
            if word.endswith(("中院", "分检", "分院")) and text[start - 1:start] == "市" and not "一" <= text[start - 2:start - 1] <= "龥":
                start -= 1              # 市|一中院
        return Org(start, head.end, (_BODY_OF_NATION if head.kind == "organ" else _MEDIUM) + word) if start >= floor else None
    edge = max(scan.left_edge(head.start), floor)
    if head.start > edge and (text[edge - 1:edge].isdigit() and text[edge] in "家所个名" or head.kind == "weak" and text.startswith(words("some_people"), edge)):
        return None                     # 2|家区属医院, 一名参会|干部
    founded = _FOUNDED.search(text, edge, head.end) if word.endswith(_FIRMS) else None
    if founded and word[0] == "某":
        return Org(founded.end(), head.end, "a firm that somebody founded")         # 罗某忠为主出资成立|A医院有限公司
    if word[0] == "某" and head.kind == "strong":
        i = bisect_left(chain_starts, edge)
        at = next((s for s, e in chains[i:i + 3] if e == head.start or branded(text, e, head.start)), head.start)
        town = _TOWN_BEFORE.search(text, edge, head.start) if at == head.start else None
        brand = next((s for s, e in chains[i:i + 3] if 2 <= head.start - e <= 4 and not any(break_word_at(text, k) for k in range(e, head.start))), None)
        named = next((s for s, e in chains[i:i + 3] if s == head.start + 1 and e - s > 2), town.start() if town else brand if brand is not None and at == head.start else at)
        return Org(named, head.end, "某 … company")
    if word in ("厅", "局", "部", "处", "科") and text[head.end:head.end + 1] == "级" or word[-1] == "办" and text[head.end:head.end + 1] in ("案", "件"):
        return None                     # 省管厅|级干部; 检察机关反贪办|案
    if head.kind == "some" and "某" not in text[max(edge, head.start - 10):head.start]:
        return None
    followed = post_follows(text, head.end, titles)
    if head.kind == "brand" and not followed:
        return None
    if edge and text[edge - 1] == "原" and any(e == edge - 1 for _, e in chains[max(0, bisect_left(chain_starts, edge) - 1):][:1]) and (
            edge < head.start or followed and (word in words("committee") and text[edge - 3:edge - 1] != "社区" or word not in generic())):
        return Org(edge, head.end, f"place, 原, {word}", bare=True)
    committee = word == "委" and text[head.start - 1:head.start] in tuple("省市县区州盟旗") and text[head.end:head.end + 1] not in _NO_COMMITTEE
    if head.kind == "weak" and not (committee or followed or _closes(scan, head.end, titles)):
        return None
    start = _over_joints(scan, edge, head, chains, chain_starts, followed)
    if text.startswith(words("under"), start) and head.start - start > 2:
        start += 2                      # 省交通运输厅所属|省公路事务中心
    if word[0] in "驻派第" and head.end - head.start > 5 and head.kind == "strong" and "驻" in word:
        return Org(head.start, head.end, "派驻 group")
    sent = _cue("sent_by_nation").search(text, max(floor, head.start - 14), head.start) if word.endswith("组") else None
    if sent:
        return Org(sent.start(), head.end, "a group that the nation sends")      # 中央第三巡视组
    # from 中国, 国家 …
    nation = _cue("nation").match(text, start)
    stem = text[nation.end():head.start] if nation else ""
    if nation and len(stem) <= 16 and word.endswith(words("nation_head")) and ((nation.group() in ("中国", "中华") or word.endswith("公司")) and stem or not vague(stem or "x")):
        return Org(start, head.end, f"{nation.group()} … {word}")
    placed = _from_place(scan, head, start, floor, followed, chains, chain_starts, titles)
    if placed is not False:
        return placed
    # from 某
    some = text.rfind("某", start, head.start)
    if some >= 0 and head.start - some <= 12 and text[some + 1] != "某" and not _cue("sent_out").match(text, some + 2, head.start):
        town = _TOWN_BEFORE.search(text, start, some) or _cue("some_place").search(text, start, some)
        if town:
            some = town.start()
        elif _LETTERED_PLACE.search(text, max(floor, some - 2), some):
            some -= 2
        elif head.kind == "weak" and some + 1 == head.start and surnames().get(text[some - 1:some]) in ("common", "usual"):
            return None                 # 退还钟某|所给予的财物
        return Org(_opened(text, some, floor), head.end, f"某 … {word}")      # 中央储备粮|某直属库
    # from a level word
    level = _level_start(scan, start, head)
    if level is not None and not followed and word in generic() and (of_any_sort if word in _FIRMS else vague)(text[level + 1:head.start] or "x"):
        return None
    if level is not None and not followed and _ONE_OF.search(text, level, head.start):
        return None                     # 县城一家|酒店
    if level is not None:
        return Org(level, head.end, f"level word {text[level]} … {word}", bare=True)
    # from the stretch's beginning
    if word == "公司" and not text[start:head.start].endswith(words("firm_owner")):
        firm = _cue("to_firm").search(text, max(0, start - 2), head.start)
        brand = firm.end() if firm else -1
        if brand >= start and (brand == start or text[brand:brand + 2] not in common_words()) and (not break_word_at(text, brand) or opens_name(text, brand)) \
                and not vague(text[brand:head.start]):
            return Org(brand, head.end, "a brand before 公司", bare=True)
    if head.kind == "strong" and lettered(text, start, head.start) and (followed or word not in ("中心", "委员会", "办公室")):
        return Org(start - 1, head.end, f"a letter … {word}")
    opened = start
    if not followed and not word.endswith(words("limited")):
        start = max(start, scan.last_soft(start, head.start))
        if start == head.start and word.endswith(words("local")) and 2 <= start - opened <= 5 and break_word_at(text, opened) == 0:
            start = opened              # 金都|大酒店, though 都 breaks elsewhere
    stem = text[start:head.start]
    if _COUNT_ONLY.fullmatch(stem):
        start, stem = head.start, ""    # 一位|政协|副主席
    if stem in _OWN and head.kind == "weak":
        return None                     # 辞去|本|行董事长
    if not followed and word in words("committee") and stem in words("owner"):
        return Org(start, head.end, f"{word} of {stem}", bare=True)         # 该|公司纪委
    if vague(stem) and (not followed or stem and word in generic()):
        return None
    if followed:
        if stem or _BARE_AFTER_POST.search(text[max(0, start - 1):start]) or word not in generic() or word[0] == "村" and text[start - 1] == "该":
            if not stem and word in generic() and word not in words("of_stretch"):
                return None
            if len(stem) > 24:
                return None
            return Org(start, head.end, f"{word} before a post", bare=True)
        return None
    if word in ("药店", "药房", "大药房") and 2 <= len(stem) <= 5 and not break_word_at(text, start):
        return Org(start, head.end, f"proper name before {word}", bare=True)
    if word in ("党总支", "党支部", "党委") and 5 <= len(stem) <= 12 and stem.endswith(("中心", "学院", "医院")) and _cue("care_any").match(stem):
        return Org(start, head.end, f"{word} of an institution", bare=True)         # 对|后勤服务中心党总支|通报批评
    if word.endswith(words("local")) and not vague(stem) and not _ONE_OF.search(stem) and stem[:1] not in _GOVERN and _cue("care_any").fullmatch(stem) and not any(break_word_at(text, k) >= 2 for k in range(start, head.start)) \
            and (scan.breaks_before(start) or scan.soft_ends(start)) and not text[start - 1:start].isdigit():
        return Org(start, head.end, f"proper name before {word}", bare=True)
    if word.endswith(words("limited")):
        if text.startswith(_INQUIRES, start) and head.start - start > 4:
            start, stem = start + 2, text[start + 2:head.start]              # 联合|调查|轻舟运输有限公司
        last = next((k for k in range(head.start - 2, start - 1, -1) if text[k] in _PREPOSITIONS and text[k - 1:k + 1] != "华为"), None)
        if last is not None and scan.soft_between(last, last + 1):
            start, stem = last + 1, text[last + 1:head.start]
    if head.kind == "strong" and word.endswith(words("chartered")) and not _ONE_OF.search(stem) and 2 <= len(stem) <= 20 and (not break_word_at(text, start) or opens_name(text, start)):
        return Org(start, head.end, f"proper name before {word}", bare=True)
    return None


def _from_place(scan: Scan, head: Head, start: int, floor: int, followed: bool, chains: list[tuple[int, int]], chain_starts: list[int],
                titles: dict[int, int]) -> Org | None | bool:
    """The name that a place opens; None where place and head make a generic body (南昌市多个私人会所); False where no
    place stands before the head."""
    text, word = scan.text, scan.text[head.start:head.end]
    unnamed = False
    i = bisect_left(chain_starts, start)
    while i < len(chains) and chains[i][1] <= head.start:
        s, e = chains[i]
        i += 1
        between = text[e:head.start]
        sort = of_any_sort if word in _FIRMS else vague
        if between and (sort(between) and word in generic() and not (between in words("city_part") and word in words("judiciary")) or _ONE_OF.match(between)) and not followed:
            unnamed = True
            continue
        if _TOOK_LEVEL.fullmatch(between):
            continue                    # 平调至攸县|任县委书记
        if between.startswith(("两级", "三级", "各级", "上下")):
            unnamed = True              # 泰州、兴化|两级纪委监委
            continue
        if _COUNTED_PLACES.match(between) or not between and word in words("not_at_place"):
            unnamed = unnamed or not between        # 襄阳市|中心|医院: the next head may go on
            continue
        if head.kind == "weak" and not between and not _committee(text, s, e, head) and not _SCHOOL.fullmatch(word):
            continue
        if len(between) > 22 or scan.soft_between(e, head.start) and len(between) > 12 and not followed:
            continue
        if i < len(chains) and chains[i][1] <= head.start and _cue("address").search(text, e, chains[i][0]):
            continue                    # 某区某广场|武汉某公司: where it sits, then its name
        over = 2 if text.endswith(words("over_place"), start, s) and word.endswith(_FIRMS) else 0
        if over:
            return Org(s - over, head.end, f"a brand over the name of a place … {word}", bare=True)      # 国电|福州发电有限公司
        if s - start == 1 and (between and word.endswith(("公司", "集团")) or word.endswith("师事务所")) and not break_word_at(text, start):
            return Org(start, head.end, f"a brand over the name of a place … {word}", bare=True)      # 鼎|泰国|有资产经营公司
        s = _opened(text, s, floor)
        return Org(s, head.end, f"place {text[s:e]} … {word}")
    if i < len(chains):
        s, e = chains[i]
        if s < head.start and e == head.end and word in words("farm"):
            return Org(s, head.end, f"place … {word}")
        if s < head.start and e == head.end and word in ("街道", "社区"):
            return None                         # 红旗|街道: 旗 is no level word here; the chain itself is the office
        if s < head.start and head.end < e:
            return None                         # 营口市|站|前区: the head is a piece of the place's own name
        if s <= head.start < e < head.end:      # the chain runs into the head: 「乌鲁木齐铁路局」
            return Org(s, head.end, f"place {text[s:e]} … {word}")
    return None if unnamed else False


def _opened(text: str, at: int, floor: int) -> int:
    """Where the name begins whose place stands at AT: before it with 武警, 中共 (org_cues.tsv: before)."""
    for word in words("before") if text[at - 1:at] in _openers_last() else ():
        if at - len(word) >= floor and text.endswith(word, 0, at) and text[at - len(word) - 1:at - len(word)] not in tuple("农村居市公人"):
            return at - len(word)
    return at


@lru_cache(maxsize=1)
def _openers_last() -> frozenset[str]:
    return frozenset(word[-1] for word in words("before"))


_NTH_ROOM = re.compile(r"[、和]第[一二三四五六七八九十]+")


def _wing(text: str, head: Head, org: Org) -> bool:
    """「中梁镇党委、政府」: the other arm of the same place, after 、."""
    if text[org.end] not in "、和":
        return False
    joint, word = text[org.end:head.start], text[head.start:head.end]
    return word.endswith("室") and _NTH_ROOM.fullmatch(joint) is not None or \
        len(joint) == 1 and word in ("政府", "人大", "政协", "纪委", "监委", "人大常委会")


_BUREAUS = re.compile(r"[、和及]([一-龥]{2,8})(?:局|厅)")


def _bureau_too(text: str, head: Head, org: Org) -> bool:
    """「县财政局、农业农村局」: a bureau told behind another of the same place."""
    if text[head.end - 1] not in "局厅" or text[org.end - 1] not in "局厅委办" or org.end - org.start < (3 if org.bare else 4):
        return False
    m = _BUREAUS.fullmatch(text, org.end, head.end)
    return m is not None and (m.group(1) in _departments() or not _cue("any_bureau").search(m.group(1)) and not _LEVEL.match(m.group(1)) and not any(
        break_word_at(text, k) > 1 for k in range(org.end + 1, head.start)))


@lru_cache(maxsize=1)
def _departments() -> frozenset[str]:
    """What departments are called before 局: 市场监管, 教育 (org_cues.tsv: department)."""
    return frozenset(words("department"))


_NO_COMMITTEE = tuple("员托派任办组会")


def _committee(text: str, start: int, end: int, head: Head) -> bool:
    """「望江县委」 「中梁镇党委」: 委 and 党委 stand right after a division's full name."""
    return text[head.start:head.end] == "委" and text[end - 1] in "省市县区州盟旗"


def _over_joints(scan: Scan, edge: int, head: Head, chains: list[tuple[int, int]], chain_starts: list[int], followed: bool) -> int:
    """Moves the left edge over a 和, 与, 、 or bracket that stands inside a name."""
    text = scan.text
    if text.endswith("事务所", 0, head.end) and head.start - edge < 3:
        i = bisect_left(chain_starts, head.start - 12)
        firm = next((s for s, e in chains[i:i + 3] if 2 <= head.start - e <= 4 and not any(break_word_at(text, k) >= 2 for k in range(e, head.start))), None)
        return edge if firm is None else firm           # 天津则立|律师事务所: 则 is a break elsewhere
    if not edge or text[edge - 1] not in "和与及、）)":
        return edge
    before = text[max(0, edge - 8):edge]
    if before[:-1].endswith("本级"):
        return edge                     # 省教育厅本级及|所属…
    if before[-1] in "和与及" and head.start - edge <= 8:
        left = scan.left_edge(edge - 1)
        i = bisect_left(chain_starts, left)
        if i < len(chains) and chains[i][0] >= left and (1 if text[head.start:head.end].endswith(words("limited")) else 2) <= edge - 1 - chains[i][1] <= 8:
            if _LEVEL.match(text, edge):
                return edge
            nested = bisect_left(chain_starts, edge) > i + 1 or i + 1 < len(chains) and chains[i + 1][0] < head.start
            if (text[edge:head.start] or followed and text[head.start:head.end] not in generic()) and not nested and not _ends_org(scan, chains[i][1], edge - 1):
                return left
        if followed and (text[head.start:head.end] == "学院" or text[left - 1:left] == "、" and text.endswith((*_TWO_STEMMED, "处", "科"), 0, head.end)) \
                and 2 <= edge - 1 - left <= 4 and scan.breaks_before(left):
            return left                 # 信息与|电气工程学院; 省政协常委、|社会与法制委员会主任
        if followed and text[head.end - 1] in "部处科室" and before[-1] in "和与" and 2 <= edge - 1 - left <= 8 and text[left - 1] in "、，" and not _ends_org(scan, left, edge - 1):
            return left                 # 、安全环保与|社会责任部经理
        level = _LEVEL.match(text, left) or _cue("nation").match(text, left)
        if level and 2 <= edge - 1 - level.end() <= 8 and not _ends_org(scan, level.end(), edge - 1):
            return left
    if _NUMBERED.search(before):
        return scan.left_edge(edge - 1)
    bracket = _INNER_BRACKET.search(before)
    if bracket and text[edge - 1] in "）)":
        opened = edge - len(bracket.group())
        return scan.left_edge(opened)
    return edge


def _ends_org(scan: Scan, start: int, end: int) -> bool:
    head = scan.head_ending(end)
    return head is not None and head.kind in ("strong", "organ") and (head.start >= start or head.kind == "organ")


def _level_start(scan: Scan, start: int, head: Head) -> int | None:
    """Where a level word opens the name: at the stretch's beginning, or right before the head."""
    text = scan.text
    for m in _LEVEL.finditer(text, start, head.start):
        at = m.start()
        if text[at - 1:at] == "该" and text.startswith(m.group(), m.end()) and len(m.group()) == 1:
            return m.end()              # 该市|市委, 该区|区委
        if text.startswith("乡镇", at - 1) or text.startswith("乡镇", at):
            continue                    # 乡|镇: the kind of place, no place
        if _COUNTED_BODY.search(text[max(0, at - 3):at]):
            continue
        if _cue("no_level").search(text[max(0, at - 1):m.end()]) and not scan.breaks_before(at) or "各" in text[max(0, at - 3):at] or text[max(0, at - 1):at] in _NUMERALS or text[m.end():m.end() + 1] in ("级", "属", "内", "域", "里", "外", "两", "县", "辖", "籍", "场") and m.end() < head.start:
            continue
        if m.end() == head.start and head.kind == "weak" or text[m.end()] == "直" and not text.startswith(("直机关", "直属机关"), m.end()):
            continue
        side = _SIDE.search(text, max(start, at - 2), at) if m.group() == "区" and not vague(text[m.end():head.start] or "x") else None
        opens = at == start or side is not None and side.start() == start or text[at - 1] in "该全本我原时、" or scan.soft_ends(at)
        stem = text[m.end():head.start]
        if _cue("sent_out").match(stem) or text[at - 1:at] == "全" and stem in ("", "人民") and text[head.start:head.end] in words("judiciary"):
            continue                    # 全市|共派出|检查组; 全省|法院: all of them
        town = _TOWN_INSIDE.match(stem)
        if text[at - 1:at] == "该" and (opens and town or text[head.start:head.end] in ("街道", "社区") and stem):
            return m.end()              # 该县|同乐街道纪工委
        if not opens and m.group() in ("镇", "乡", "街道") and 2 <= at - start <= 4 and scan.breaks_before(start) and not text[start - 1:start].isdigit() and head.kind == "strong" \
                and not of_any_sort(text[start:at]):
            return start                # 马陆|镇…中心: a town that no table lists
        if m.group() in ("集团", "兵团") and not opens:
            continue
        if opens and text[at - 1:at] == "该" and vague(stem) and text[head.start - 2:head.end][-3:] in ("检查组", "督查组", "调查组", "工作组", "专案组"):
            return None
        if opens and len(stem) <= 14:
            side = _SIDE.search(text, max(0, at - 2), at) if text[at] == "区" else None
            return side.start() if side else at
        if m.group() == "区" and head.kind == "strong" and len(stem) <= 5 and text.endswith(words("zone"), start, at) and scan.breaks_before(start) and at - start <= 10:
            return None if not stem and vague(text[start:at + 1]) else start                # 经开|区税务局, 青沙湾经济开发|区党工委
        if m.group() == "区" and not stem and text[head.start:head.end] in words("zone_organ") and 2 <= at - start <= 8 and scan.breaks_before(start):
            return None if vague(text[start:at + 1]) else start                # 综保|区党工委: a zone that no table lists
        if head.kind == "strong" and (not stem or len(stem) <= 5 and text[head.start:head.end] in ("局", "厅", "委员会", "法院", "人民法院")) and at > start:
            return at
    if head.kind == "weak" and text[head.start:head.end] == "委" and head.start > start and text[head.start - 1] in "省市县区州盟旗":
        at = head.start - 1
        if text[max(start, at - 2):at + 1] in ("自治区", "自治州"):
            return at - 2
        return None if _cue("no_level").search(text[max(0, at - 1):at + 1]) else at
    return None


