"""Which characters of a text name a place: chains of divisions (四川省|达州市|渠县) with the town or village at their end.

Which division a chain is decides ``places.py``.
"""
from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from miner import lexicons
from miner.tagging.gazetteer import CONTEXT, LEVELS, NAMES, SURE, Division, Name, alternation, gazetteer

# A level's last character belongs to the next word here: 成都市|场, 渠县|级, 海口市|区; but 渠县|城关镇, 广州市|民政局.
_TRIM = re.compile(r"级(?!别)|长(?![城安江期征虹海宁乐沙春途]|[山岭](?:中学|小学|学校|幼儿园|镇|乡|村|街道))|场(?!监)|域|属(?!地)|区(?!委|人民|政府)|民(?![政族主兵宗用航防间俗办]|营企|[一-龥]{1,2}(?:[镇乡]|街道))|容(?!县)|面(?!粉)")
_ROAD = re.compile(r"[东西南北中]?(?:[一二三四五六七八九十]?路|大道|大街|街(?!道)|巷|弄)|镇(?=[一-龥]{2,4}村|党|政府|人民|纪|财政|中心|卫生|原|[副镇]?长|\Z)|乡(?=[一-龥]{2,4}村(?!镇)|党|政府|人民政|纪委|财政所|卫生|原|副?乡长|\Z)")          # 东河南镇|养家会村 is no 河南
_LONG_TOWN = re.compile(r"长[一-龥]{1,4}?(?:[一-龥]{1,3}族)?(?:[镇乡]|街道)(?:[党政人原卫财中农民]|\Z)")       # 宣恩县|长潭河侗族乡党委
_TENURE = re.compile("[^，。；：]{2,20}(?:期间|以来|时，)")
_AND, _NATURE, _SOME_DIVISION = tuple("对与向把被由给将经从赴往为了解"), frozenset("山湖河江岭峰寺溪岛"), re.compile("某(?:县(?!级)|市(?![政场容区县级])|区(?!域))")          # 白云|山 is no 白云区
_NO_NAME = Name("", (), CONTEXT, False)
_TOWN = re.compile(r"街道|[镇乡村]|社区")           # 中关村|街道 is no zone
_SITE_WINDOW, _WINDOW = 10, 24         # the latter longer than any name of a zone or town with its last word


class Chain(NamedTuple):
    """A place as written: its listed parts, and what it ends with below the county (a zone, a town, a village)."""
    start: int
    end: int
    parts: tuple[tuple[int, int, Name], ...]
    tail: str = ""                       # text after the last listed part: 高新区, 项店镇天星村


@lru_cache(maxsize=1)
def _split_words() -> frozenset[str]:
    return frozenset(gazetteer().cues("split"))


@lru_cache(maxsize=1)
def patterns() -> dict[str, re.Pattern[str]]:
    g = gazetteer()
    stop = alternation(g.cues("stop"))
    name = rf"(?:(?!{stop})[一-龥·])"
    whole = alternation(g.cues("whole"))                       # 向阳, 和平: a stop word that is part of the name
    town = rf"(?!{alternation(g.cues('class'))})(?:{name}{{1,6}}?|{name}{{2,4}}?(?:{alternation(g.cues('nation'))}){{2}}|[于向从和对在为到由][家庄洼楼营店岭沟坡湾寨堡屯圩桥塘坝岗庙窑坪峪埠]|某{{1,2}}|(?:{name}{{0,2}}?(?:{whole})|{name}{{1,2}}[和原全有本多]){name}{{0,2}}?)"
    return {
        "zone": re.compile(rf"{name}{{0,8}}?(?:{alternation(g.cues('zone'))})(?![域块号]|社区|街道|[镇乡村])"),
        "township": re.compile(rf"{town}(?:{alternation(g.cues('township'))})(?<![回他返思]乡)(?!(?<!街道)办|[企级域亲土外容建化])(?!村(?![委民支干医主书小]))"),
        "village": re.compile(rf"(?!村[^委级子]){town}(?:{alternation(g.cues('village'))})(?![级镇庄民医规务容])"),
        "town_office": re.compile(rf"(?!一[镇乡])(?:(?!局|厅|公司|委员|人民|政府|党委|{stop})[一-龥]){{1,4}}?(?:街道|[镇乡])(?=原?(?:{alternation(g.cues('town_office'))}))"),
        "site": re.compile(rf"(?!{alternation(g.cues('class'))}|{alternation(g.cues('sort'))}){name}{{2,6}}?(?:{alternation(g.cues('site'))})(?![一-龥]{{0,6}}(?:公司|中心|委会|支部|物业|项目|工程|店|派出所|社区|街道))"),
        "sited": re.compile(alternation(g.cues("site"))), "zoned": re.compile(alternation(g.cues("zone"))),
        "settled": re.compile(alternation((*g.cues("township"), *g.cues("village")))),
        "tailed": re.compile(alternation((*g.cues("zone"), *g.cues("site"), *g.cues("township"), *g.cues("village")))),
        "office": re.compile(alternation(g.cues("office"))),
        "nature": re.compile(alternation(g.cues("nature"))),
        "product": re.compile(alternation(g.cues("product"))),
        "branch": re.compile(f"(?:[一-龥]{{0,3}})(?:{alternation(g.cues('branch'))})"),
        "local": re.compile(alternation(g.cues("local"))),
        "cue": re.compile(rf"(?:{alternation(g.cues('cue'))}|[（(、，至到赴往在于由从返离回籍驻和及]|[省市区州盟])$"),
        "free": re.compile(r"[^一-龥]$|[原任自在到至]$"),
        "after": re.compile(r"[，。；：、）)”》—\s]|$|任职?|工作|挂职|召开|举行|出差|参加|投资|购|经商|务工|旅游|开庭|考察|调研|期间|等|人[，。（]|和|至|的"),
    }


@lru_cache(maxsize=1)
def sure_names() -> tuple[str, ...]:
    """Names that are places wherever they stand: full names, 达州, 凉山州, 五家渠市; no 大理, 平安, 城区."""
    return tuple(n.form for n in gazetteer().names.values() if n.risk == SURE and n.divisions)


def below(name: Name, above: Name) -> bool:
    """Whether some division called NAME lies in (or is) some division called ABOVE: 渠县 in 达州."""
    if not name.divisions or not above.divisions:
        return not name.divisions and not above.divisions       # 泰国曼谷
    codes = codes_of(above)
    top = min(depth(d) for d in above.divisions)
    return any((depth(d) > top or above.divisions[0].level == "zone") and not codes.isdisjoint(d.above) for d in name.divisions)


def codes_of(name: Name) -> set[str]:
    return {c for d in name.divisions for c in (d.code, *d.today) if c}


def depth(d: Division) -> float:
    """Its level as a number; a zone stands just below the division that it counts to."""
    return LEVELS[d.level] if d.level != "zone" else LEVELS[gazetteer().by_code[d.parent].level] + 0.5


def _trimmed(text: str, start: int, end: int, name: Name) -> tuple[int, Name]:
    """成都市 before 场 is 成都; the name as it is where no shorter one exists."""
    if name.form[-1] in "省市县区州盟" and _TRIM.match(text, end) and not (name.form[-1] == text[end] == "区" or _LONG_TOWN.match(text, end)):
        shorter = gazetteer().names.get(name.form[:-1])
        if shorter:                     # 文安|县长: as sure as with its level
            return end - 1, Name(shorter.form, shorter.divisions, name.risk, shorter.bare) if text[end] == "长" else shorter
        if text[end] == "域" and len(name.form) > 2:           # 港口区域: no 港口区
            return end, _NO_NAME
    return end, name


@lru_cache(maxsize=1)
def other_names() -> tuple[str, ...]:
    """Countries, regions, mountains, lakes and sights (places_other.tsv); ``chains_in`` finds them too."""
    return lexicons.column("places_other", "name")


def chains_in(text: str, known: frozenset[str] = frozenset(), whole: bool = False) -> list[Chain]:
    """The places of TEXT in order, adjacent parts joined. KNOWN: bare forms that the document tells to be places. WHOLE: all of a document.

    A doubtful form (大理, 渠县's 渠 never, 城区) is taken only beside another place, an office, or a cue before and an end
    after: 「安康监狱」, 「前往大理。」; 「文山会海」 is no place.
    """
    automaton, names = gazetteer().automaton
    pattern = patterns()
    out: list[Chain] = []
    doubtful: list[tuple[int, int, Name]] = []
    floor = 0
    raw = _unhidden(text, NAMES.longest(text) if whole else automaton.find_matches_as_indexes(text))
    starts = {s for _, s, _ in raw}
    hits = [(s, e, names[i]) if e in starts else (s, *_trimmed(text, s, e, names[i])) for i, s, e in raw]
    hits = [h for h in hits if h[2] is not _NO_NAME and not (_zonal(h[2]) and _TOWN.match(text, h[1]))]
    for k, (s, e, name) in enumerate(hits):
        if s < floor:
            continue
        last = out[-1] if out and out[-1].end == s and not out[-1].tail else None
        joins = bool(last) and below(name, last.parts[-1][2])
        goes_on = (k + 1 < len(hits) and hits[k + 1][0] == e and below(hits[k + 1][2], name)
                   and not (hits[k + 1][2].bare and pattern["nature"].match(text, hits[k + 1][1])))
        if not joins and not _stands(text, s, e, name, known) and not (name.bare and (
                goes_on and hits[k + 1][2].risk == SURE or _listed(text, s, e, out))):
            if name.bare:
                doubtful.append((s, e, name))
            continue
        if joins and name.risk == CONTEXT and name.bare and (pattern["product"].match(text, e) or pattern["nature"].match(text, e)):
            continue
        parts = (last.parts if joins else ()) + ((s, e, name),)
        if joins and last.parts[-1][2].form in (name.form, name.form + "市"):      # 铁岭市|铁岭监狱: told twice
            parts = last.parts[:-1] + ((last.parts[-1][0], e, last.parts[-1][2]),)
        end = e if goes_on else _tail(text, e)
        if joins:
            out.pop()
        out.append(Chain(parts[0][0], end, parts, text[e:end]))
        floor = end
    return _with_listed(text, out, doubtful)


def _unhidden(text: str, raw: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The automaton's hits, where one begins inside a word that ends there (其中|山东) or is doubtful and runs into a sure name
    (和|安徽怀远, not 和安) with the name that it hides in its place."""
    split = _split_words()
    automaton, names = gazetteer().automaton
    wrong = [n for n, (i, s, e) in enumerate(raw) if e - s == 2 and (names[i].risk != SURE or text[s - 1:s + 1] in split or _deputy(text, s))]
    for n in reversed(wrong):
        i, s, e = raw[n]
        stop = min(e + 6, raw[n + 1][1] if n + 1 < len(raw) else len(text))
        hidden = [(k, s + 1 + a, s + 1 + b) for k, a, b in automaton.find_matches_as_indexes(text[s + 1:stop]) if a == 0]
        if text[s - 1:s + 1] in split or _deputy(text, s) or hidden and names[hidden[0][0]].risk == SURE:
            raw[n:n + 1] = hidden
    return raw


def _deputy(text: str, s: int) -> bool:
    """Whether a name at S begins with the last character of a deputy's title: 副市长|江某, no 长江."""
    return text[s] == "长" and text[max(0, s - 2):max(0, s - 1)] == "副"


def _listed(text: str, s: int, e: int, out: list[Chain]) -> bool:
    """Whether a doubtful form goes on a list of places: 厦门、莆田、福安三地."""
    return bool(out) and out[-1].end == s - 1 and text[s - 1] in "、和与及" and (text[e:e + 1] in "、，。；）" or text[e:e + 1] in "等和与及两三四")


def _with_listed(text: str, out: list[Chain], doubtful: list[tuple[int, int, Name]]) -> list[Chain]:
    """Adds the doubtful forms that a list of places goes on from: 保亭、琼中两县."""
    starts = {c.start for c in out}
    for s, e, name in reversed(doubtful):
        if text[e:e + 1] == "、" and e + 1 in starts and not patterns()["product"].match(text, e):
            starts.add(s)
            out.append(Chain(s, e, ((s, e, name),)))
    return sorted(out, key=lambda c: c.start) if doubtful else out


def _zonal(name: Name) -> bool:
    return not name.divisions or name.divisions[0].level == "zone"


def _stands(text: str, s: int, e: int, name: Name, known: frozenset[str]) -> bool:
    """Whether NAME at S..E, with no place before it, is a place here."""
    pattern = patterns()
    if name.bare or not name.divisions:
        if _ROAD.match(text, e) or name.form not in known and pattern["product"].match(text, e):
            return False
    if len(name.form) == 2 and (text[max(0, s - 1):s + 1] in _split_words() or name.form == "镇原" and "一" <= text[s - 1:s] <= "龥"):
        return False                    # 温溪镇|原人大主席
    if name.risk == SURE or name.form in known or name.form == "任县" and _TENURE.match(text, e):
        return name.form != "任县" or not _TENURE.match(text, e)               # 任|县财政局局长期间
    if name.form == "和县" and text[s - 1:s] in ("）", ")"):
        return False                    # 书记甲（主持工作）和|县林业局副局长乙
    if pattern["office"].match(text, e):
        return name.bare or not s or bool(pattern["free"].search(text, max(0, s - 2), s)) or name.form == "和县" and text.endswith(_AND, 0, s)      # 责|成县公安机关 is none, 对|和县公安局 one
    if not name.bare:
        return False
    if pattern["free"].search(text, max(0, s - 2), s) and any(
            pattern[kind].match(text, e) for kind in ("township", "village", "zone")):
        return True
    return bool(pattern["cue"].search(text, max(0, s - 4), s)) and bool(pattern["after"].match(text, e)) and (
        text[s - 1] not in "和及" or text[e:e + 1] in "，。；：、）)")


def _tail(text: str, e: int) -> int:
    """End of the zone, towns and villages that follow a place at E; E where none does."""
    pattern = patterns()
    if not "一" <= text[e:e + 1] <= "龥" or not pattern["tailed"].search(text, e, e + _WINDOW):
        return e + 2 if text.startswith("某", e) and _SOME_DIVISION.match(text, e) else e          # as with most: no word that any of these ends with is in reach
    m = pattern["zone"].match(text, e) if pattern["zoned"].search(text, e, e + _WINDOW) else None
    if m and not pattern["township"].fullmatch(m.group()):
        e = m.end()
    e = subdivision(text, e) or (e + 2 if _SOME_DIVISION.match(text, e) else e)
    m = pattern["site"].match(text, e) if pattern["sited"].search(text, e, e + _SITE_WINDOW) else None
    return m.end() if m else e


def subdivision(text: str, start: int) -> int | None:
    """End of a town or village named at START, with the village in it: 「项店镇天星村党支部」 → after 村. None if none.

    By pattern, for no table lists them (place_cues.tsv: township, village, stop): 怡心街道, 穆云畲族乡, 草坪社区.
    """
    pattern = patterns()
    if not pattern["settled"].search(text, start, start + _WINDOW):
        return None                     # no town or village is in reach, which is soon seen
    end = None
    m = pattern["township"].match(text, start) or pattern["town_office"].match(text, start)
    if m:
        end = m.end()
        if m.group().endswith(("街道", "镇", "乡")) and len(m.group()) < 2:
            return None
    v = pattern["village"].match(text, end or start)
    if v and "某" not in v.group() and kind_of_town(v.group()) and text[v.end():v.end() + 1] not in _OF_A_VILLAGE:
        v = None                        # 西华县|重点村居整治; but 渠县|中心村|党支部
    return v.end() if v else end


_OF_A_VILLAGE = tuple("党支原书村主两会文报第")


@lru_cache(maxsize=1)
def _kinds() -> re.Pattern[str]:
    g = gazetteer()
    return re.compile(f".?(?:{alternation(g.cues('kind'))}|(?:{alternation(g.cues('bare_kind'))})(?:[个级镇乡村]|社区|街道|苏木|嘎查))")


def kind_of_town(name: str) -> bool:
    """Whether NAME, which ends like a town's or village's, says what kind it is (示范村, 特色镇) and names none."""
    return _kinds().match(name) is not None


def split_chain(text: str) -> list[str]:
    """Parts of a written chain: 四川省达州市渠县 → 四川省, 达州市, 渠县; 沙坪坝区中梁镇 → 沙坪坝区, 中梁镇. What is no place
    stays one part, so that the parts joined are always TEXT."""
    out: list[str] = []
    at = 0
    for chain in chains_in(text, known=frozenset(gazetteer().names)):
        if chain.start > at:
            out.append(text[at:chain.start])
        out += [text[s:e] for s, e, _ in chain.parts]
        at = chain.parts[-1][1]
        if chain.tail:
            out += _split_tail(chain.tail)
            at = chain.end
    if at < len(text):
        out.append(text[at:])
    return out


def _split_tail(tail: str) -> list[str]:
    m = patterns()["township"].match(tail)
    return [m.group(), tail[m.end():]] if m and m.end() < len(tail) else [tail]


def chains_of(text: str) -> list[Chain]:
    """The chains of an organisation's name; a county whose short form is no place elsewhere is one where it opens the name, or
    follows the place that it lies in, before a body that every county has: 泰来监狱, 咸宁市通山经开区."""
    chains = chains_in(text, begins(text))
    first = chains[0] if chains and not chains[0].start else None
    at = first.parts[-1][1] if first else 0
    if not patterns()["local"].search(text, at + 2):
        return chains
    for n in (3, 2):
        short = text[at:at + n]
        if short in gazetteer().openers or short in gazetteer().names or text[at + n:at + n + 1] in _NATURE or not patterns()["local"].search(text, at + n):
            continue
        full = [gazetteer().names[short + level] for level in "县区市旗" if short + level in gazetteer().names]
        full = [name for name in full if name.divisions and (first is None or below(name, first.parts[-1][2]))]
        if full:
            best = max(full, key=lambda name: any(d.standing for d in name.divisions))
            return [Chain(0, at + n, (first.parts if first else ()) + ((at, at + n, best),)), *chains[1 if first else 0:]]
    return chains


def begins(text: str) -> frozenset[str]:
    """The form that is all of TEXT, or one that an organisation's name begins with, is its place: a prefecture's or province's
    always (大同煤矿集团, 泸州老窖), a county's before what every county has (永城运管局), for 永安财险 is not of 永安市."""
    names = gazetteer().names
    if text in names:
        return frozenset((text,))
    for n in range(min(6, len(text) - 2), 1, -1):
        name = names.get(text[:n])
        if name and (any(d.level != "county" for d in name.divisions) or name.divisions and bool(
                patterns()["local"].search(text, n) if name.bare else patterns()["township"].match(text, n))):
            return frozenset((text[:n],))
    return frozenset()
