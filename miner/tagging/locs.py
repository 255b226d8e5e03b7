"""LOC: the place chains that no organisation, law or person took.

Chains come from ``places.chains_in``: 四川省达州市渠县, 汉中西乡县, 沙坪坝区中梁镇 are one mention each. A town met after a listed
place, or before its 党委 or 政府, is known in the rest of the document without them.
"""
from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from miner.anchors import Anchored, WordList
from miner.tagging import places
from miner.tagging.dotted import SOUND_TOO
from miner.tagging.lexer import Scan, break_word_at, matches_near, occurrences
from miner.tagging.name_lexicon import is_han

Span = tuple[int, int]

_TOWN = re.compile(r"(?!本)(?:(?!某)[一-龥]){2,5}?(?:镇|乡|街道)(?=原?(?:党工?委|政府|人民政府|人大|办事处|(?:常务)?副?[镇乡]长))")
_TOWN_END = Anchored(r"(?:镇|乡|街道)(?=原?(?:党工?委|政府|人民政府|人大|办事处|(?:常务)?副?[镇乡]长))")


def chains(scan: Scan) -> list[Span]:
    """Place chains of a scanned text, in order, none overlapping."""
    text = scan.text
    read = places.chains_in(text, whole=True)
    found = [(c.start, c.end - (text[c.end - 1] == text[c.end - 2] and c.end - c.start > 2)) for c in read if not scan.breaks_over(c.start) and text[c.end:c.end + 1] != "族" and not _in_school(scan, c.start, c.end)]
    lone = _lone_towns(scan) + _ethnic_towns(scan) + _hidden_villages(scan)
    lone += [span for span in _sounded_towns(scan) if not any(s < span[1] and span[0] < e for s, e in lone)]
    found = sorted(found + [span for span in _features(scan) + _towns_after(text) + lone + _led(scan) + _short_again(scan, read) + _lettered(text) if not any(s < span[1] and span[0] < e for s, e in found)])
    for n in range(len(found) - 1, 0, -1):
        if found[n - 1][1] == found[n][0] and "A" <= text[found[n][0]] <= "Z":          # 青田县某镇|C村
            found[n - 1:n + 1] = [(found[n - 1][0], found[n][1])]
    towns = {text[s:e] for s, e in lone if e - s > 3}
    for c in read:
        parts = _TAIL.fullmatch(c.tail) if len(c.tail) >= 3 else None
        towns.update([name for name in parts.groups() if name and len(name) >= 3 and "某" not in name and not places.kind_of_town(name)] if parts else ())
    for m in matches_near(_TOWN, _TOWN_END, 5, text):
        start = m.start()
        for k in range(m.end() - 3, m.start() - 1, -1):
            if scan.breaks_before(k):
                start = k
                break
        name = text[start:m.end()]
        if 3 <= len(name) <= 5 and scan.breaks_before(start) and not break_word_at(text, start):
            towns.add(name)
    if not towns:
        return found
    more = []
    starts = [s for s, _ in found]
    for s, e in occurrences(towns, text):
        i = bisect_right(starts, s) - 1
        if i >= 0 and found[i][1] > s or i + 1 < len(found) and found[i + 1][0] < e:
            continue
        more.append((s, e))
    return sorted(found + more)


def _in_school(scan: Scan, start: int, end: int) -> bool:
    """Whether what looks like a place is a piece of a school's name: 秦|汉中|学, but not 陕西|汉中|学校."""
    text = scan.text
    return end - start == 2 and text[end - 1:end + 1] == "中学" and "一" <= text[start - 1:start] <= "龥" and not scan.breaks_before(start) \
        and not any(e == start for _, e in scan.places_near(start - 6, start))


_TOWN_AFTER = Anchored(r"(?:该省|该市|该县|该区|该州)(?!农业农村)([一-龥]{2,4}?(?:街道|镇|乡|村))(?![一-龥]{0,6}(?:中心|公司))")


def _towns_after(text: str) -> list[Span]:
    """「该县共和镇」: a town right after 该县; none is 该县|在农村…, 该县|重点村."""
    return [m.span(1) for m in _TOWN_AFTER.finditer(text) if not break_word_at(text, m.start(1)) and not places.kind_of_town(m.group(1))]


_LEADER = Anchored("区长|县长|旗长")
_LEADERS_BEFORE = re.compile("原?(?:常务)?副?$")


@lru_cache(maxsize=1)
def _leads_to() -> tuple[str, ...]:
    """Words before a division that its head's post follows: 任|西区|副区长."""
    return places.gazetteer().cues("leads_to")


def _led(scan: Scan) -> list[Span]:
    """「西区副区长」: a division whose name is also a word, or borne by several, shut in before its head's post."""
    text, names, out = scan.text, places.gazetteer().names, []
    for hit in _LEADER.finditer(text):
        degree = _LEADERS_BEFORE.search(text, max(0, hit.start() - 4), hit.start())
        end = degree.start() if degree else hit.start()
        for start in range(end - 2, max(-1, end - 5), -1):
            if text[end - 1] == text[hit.start()] and text[start:end] in names and (
                    start == 0 or scan.breaks_before(start) or not "一" <= text[start - 1] <= "龥" or text.endswith(_leads_to(), 0, start)):
                out.append((start, end))
                break
    return out


_TAIL = re.compile(r"(?:[一-龥]{0,8}[县市区])?([一-龥]{1,6}?(?:[镇乡]|街道))?([一-龥]{2,5}(?:村|社区|嘎查))?")
_LONE_TOWN = re.compile(r"[一-龥]{2,3}(?:(?:镇|乡(?!村)|苏木(?!达))(?<![该本各全][镇乡村])(?<!镇镇)(?<!乡乡)(?<![回他返]乡)(?:(?:[一-龥]{2,3}|某)(?:(?:行政|自然)?村(?<!村村)(?!民(?!委|小组))|社区|嘎查))?|(?:村|社区|嘎查)(?<![该本各全]村)(?:[一-龥]{2,3}(?:(?:行政|自然)村|社区))?)")
_TOWN_ONLY = re.compile(r"[一-龥]{1,3}(?:镇|乡|苏木|嘎查)(?<!镇镇)(?<!乡乡)(?<![回他返]乡)")
_NO_TOWN = re.compile(r"[家故城老他异思还返回下入离同集冰坐书重强名市小水侨农][镇乡]|.?[的了是和与及等对把将被为从向给让使这那其一二两三四五六七八九十几每][一-龥]?[镇乡苏]")
_RUNS_ON = re.compile("[镇乡](?:级|域|企|亲|土|情|音|愁|贤|风|绅|外|容|化|里|村|镇|江|原(?![副镇乡])|平|宁(?!静)|康|雄|远|安(?![监置全])|巴|坪|赉|沅|海|静|定|压|痛|守|区|街)")
_ZONE_BEFORE = re.compile("(?:(?![对由向给与和在到从被把将的])[一-龥]){2,8}(?:经济开发区|经济技术开发区)$|[一-龥]{2,4}(?:新区|开发区|高新区|示范区|度假区)$")
_LONE_TOWN_END = Anchored("镇|乡|村|社区|苏木|嘎查")


_SOUND = "".join(sorted(SOUND_TOO)) + "英也上下附"
_SOUNDED = re.compile(f"[{_SOUND}]{{2,6}}[镇乡](?:[{_SOUND}]{{2,8}}村)?|[{_SOUND}]{{4,8}}村")
_WHERE_SOUNDED = WordList(lambda: ("新疆", "西藏", "自治州", "喀什", "和田", "阿克苏", "·"))


def _sounded_towns(scan: Scan) -> list[Span]:
    """Towns and villages whose names are transcribed, after a break: 先去|巴什乡阿亚格其格村|入户."""
    text = scan.text
    if not _WHERE_SOUNDED.hits(text):
        return []
    return [m.span() for m in matches_near(_SOUNDED, _LONE_TOWN_END, 18, text) if m.end() - m.start() > 4 and (scan.breaks_before(m.start()) or scan.soft_ends(m.start()) or not is_han(text[m.start() - 1:m.start()] or " ") or text[m.start() - 1] in "去到赴往至进")]


_ETHNIC_END = Anchored("族乡")


@lru_cache(maxsize=1)
def _ethnic() -> re.Pattern[str]:
    """A township of a nation: 长河侗族乡, 木山彝族傈僳族乡."""
    return re.compile(f"[一-龥]{{2,4}}?(?:{places.alternation(places.gazetteer().cues('nation'))}){{1,2}}乡")


def _ethnic_towns(scan: Scan) -> list[Span]:
    """Townships of a nation that no place opens, after a break."""
    return [m.span() for m in matches_near(_ethnic(), _ETHNIC_END, 10, scan.text) if scan.breaks_before(m.start()) or m.start() == 0]


def _lone_towns(scan: Scan) -> list[Span]:
    """「对保和镇、…开展巡察」: a town or village that no place opens, shut in between breaks, of two or three characters and its
    level; what is an ordinary word (place_cues.tsv: kind) is none."""
    text, out, floor = scan.text, [], 0
    posts = {s for s, _, _ in scan.titles}
    for hit in _LONE_TOWN_END.finditer(text):
        for start in (hit.start() - 2, hit.start() - 3):
            town = start
            if text[start - 1:start] == "区" and (zone := _ZONE_BEFORE.search(text, max(floor, start - 14), start)):
                start = zone.start()                # 洋河新区|仓集镇
            if start < floor or not scan.breaks_before(start):
                continue
            m = _LONE_TOWN.match(text, town)
            if m and (end := _town_ends(scan, m, posts)) and not places.kind_of_town(m.group()) \
                    and not break_word_at(text, start) and not any(break_word_at(text, k) >= 2 for k in range(start + 1, end - 1)):
                out.append((start, end))
                floor = end
                break
    return out


@lru_cache(maxsize=1)
def _villagers() -> re.Pattern[str]:
    """What follows a place's name where no break stands: 步云桥镇|几名村民, 荷塘村|修建道路, 虎形岭|一带."""
    return re.compile(rf"(?:{places.alternation(places.gazetteer().cues('place_next'))})|[一两几](?![级中小师号分代])|\d")


def _town_ends(scan: Scan, m: re.Match[str], posts: set[int]) -> int:
    """Where the town or village that M reads ends, 0 where it is none: at a break or a post, before what is said of places, and a
    town, which few words resemble, before any other word too: 在|高砂镇|打了一辈子豆腐, 到|下南乡古塘村|做延伸巡察."""
    text, end = scan.text, m.end()
    if scan.breaks_at(end) or end in posts or end == len(text) or _villagers().match(text, end):
        return end
    town = _TOWN_ONLY.match(text, m.start())
    if not town or scan.head_near(end, 8) or _NO_TOWN.search(town.group()) or _RUNS_ON.match(text, town.end() - 1) or any(e > town.end() - 1 for _, e in scan.places_near(town.end() - 1, town.end())):
        return 0
    return end if end == town.end() or not places.kind_of_town(text[town.end():end]) else town.end()


@lru_cache(maxsize=1)
def _hidden_village() -> re.Pattern[str]:
    """A place told by a letter or 某, before a post of a village or of the place's head."""
    posts = places.alternation(places.gazetteer().cues("village_post"))
    return re.compile(rf"(?:(?:[某甲乙丙丁]|(?<![A-Za-z0-9])[A-Z])[省市县区镇乡])*(?:某|(?<![A-Za-z0-9])[A-Z])(?:村|社区)(?=(?:原|时任)?(?:{posts}))"
                      rf"|(?:(?:[某甲乙丙丁]|(?<![A-Za-z0-9])[A-Z])[省市县区镇乡]){{1,4}}(?=(?:原|时任|(?:分管|主管|协管|主抓|负责)[一-龥]{{1,8}}的)?(?:党委)?(?:代理?)?(?:常务)?副?[省市县区镇乡]长)")


_HIDDEN_PLACE = Anchored("[某A-Z](?:村|社区)|[某甲乙丙丁A-Z][省市县区镇乡]",
                         lambda: [hidden + level for hidden in "某甲乙丙丁ABCDEFGHIJKLMNOPQRSTUVWXYZ" for level in "村社省市县区镇乡"])


def _hidden_villages(scan: Scan) -> list[Span]:
    """「B村会计」 「某村文书」 「A县B镇镇长」: a place told by a letter or 某, after a break and right before a post."""
    return [m.span() for m in matches_near(_hidden_village(), _HIDDEN_PLACE, 9, scan.text, within=1)
            if "A" <= scan.text[m.start()] <= "Z" or scan.breaks_before(m.start()) or scan.soft_ends(m.start())]


@lru_cache(maxsize=1)
def _feature() -> re.Pattern[str]:
    """A feature of the land or town with its name: 海棠岛, 东门广场."""
    kinds = places.alternation(places.gazetteer().cues("feature"))
    return re.compile(f"(?![大中小]型|[几各某该多两])[一-龥]{{2,4}}?(?:{kinds})(?![一-龥]*(?:公司|局|中心|管委会|管理处|办))")


def _short_again(scan: Scan, read: list[places.Chain]) -> list[Span]:
    """A county told in full in the document, by its short form, which may be a word elsewhere: 由|织金|开往毕节, |平江|一干部."""
    text, g = scan.text, places.gazetteer()
    shorts = {d.short for c in read for _, _, name in c.parts if not name.bare for d in name.divisions
              if d.level == "county" and len(d.short) > 1 and d.short in g.names and g.names[d.short].bare and d.short not in g.openers}
    if not shorts:
        return []
    told = {text[s:e] for c in read for s, e, _ in c.parts}
    out = []
    for s, e in occurrences({short for short in shorts if short not in told or text.count(short) > 1}, text):
        if scan.breaks_before(s) and (scan.breaks_at(e) or _villagers().match(text, e) or e == len(text)) and text[e:e + 1] not in tuple("县市区州旗盟镇乡") and not scan.breaks_over(s) and not scan.breaks_over(e):
            out.append((s, e))
    return out


_LETTERED = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z](?:省|市(?![场值价])|县(?!级)|镇|乡)[A-Z区]{0,2}|[A-Z]村)(?<=[省市县区镇乡村])(?![一-龥]{0,4}(?:委|政府|局|法院|检察院|医院|监委))")
_LETTER_LEVEL = Anchored("(?<=[A-Z])[省市县镇乡村]", lambda: list("省市县镇乡村"))


def _lettered(text: str) -> list[Span]:
    """「C村系A县深度贫困村」: places told by a letter, of which the organisations' ask for themselves."""
    return [m.span() for m in matches_near(_LETTERED, _LETTER_LEVEL, 1, text)]


_INSIDE = re.compile("[区境市县镇乡]内")
_FEATURE_END = Anchored(lambda: "|".join(places.gazetteer().cues("feature")), lambda: places.gazetteer().cues("feature"))


def _features(scan: Scan) -> list[Span]:
    """Islands, lakes, parks and squares that a break or 区内, 境内 opens: 在…岛, 辖区内…广场."""
    text, out = scan.text, []
    for m in matches_near(_feature(), _FEATURE_END, 4, text):
        start = m.start()
        inside = _INSIDE.search(text, max(start - 1, 0), m.end() - 2)
        if inside:
            start = inside.end()
            if not _feature().match(text, start):
                continue
        opened = inside or scan.breaks_before(start)
        if text[start - 1:start].isdigit() or not opened or scan.right_edge(start) < m.end() or any(break_word_at(text, k) >= 2 for k in range(start, m.end() - 1)):
            continue
        if scan.right_edge(m.end()) > m.end() and break_word_at(text, m.end()) == 0:
            continue
        out.append((start, m.end()))
    return out


def free(found: list[Span], taken: list[Span]) -> list[Span]:
    """The chains that begin outside every span of TAKEN (sorted) and end before the next."""
    starts = [s for s, _ in taken]
    out = []
    for s, e in found:
        i = bisect_right(starts, s) - 1
        if i >= 0 and taken[i][1] > s or i + 1 < len(taken) and taken[i + 1][0] < e:
            continue
        out.append((s, e))
    return out
