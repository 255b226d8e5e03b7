"""The table of administrative divisions in memory: every name that a place has or had, and what became of it.

Data: ``lexicons/divisions.tsv`` (provinces, prefectures and counties since 1980), ``zones.tsv`` (development zones and
the like), ``places_other.tsv`` (countries, mountains, sights), ``place_words.tsv`` (customary names, doubtful short forms), ``place_cues.tsv`` (words around places).
Who stands where is decided in ``places.py``; here nothing looks at running text.
"""
from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Iterable

from ahocorasick_rs import AhoCorasick, MatchKind

from miner import lexicons
from miner.anchors import WordList

SURE, CONTEXT = 0, 1                     # Name.risk; a form that is never a place is not in the table at all
LEVELS = {"province": 0, "prefecture": 1, "county": 2, "zone": 3}
MUNICIPALITIES = ("110000", "120000", "310000", "500000")
SUB_PROVINCIAL = {                       # 副省级市: their bodies rank a step higher (中编发〔1995〕5号)
    "230100": "哈尔滨", "220100": "长春", "210100": "沈阳", "210200": "大连", "370100": "济南", "370200": "青岛", "320100": "南京",
    "330100": "杭州", "330200": "宁波", "350200": "厦门", "420100": "武汉", "440100": "广州", "440300": "深圳", "510100": "成都",
    "610100": "西安"}
# New areas whose head is a deputy of the municipality or the province: districts in the table, a step higher in rank.
SUB_PROVINCIAL_DISTRICTS = ("310115", "120116")


@dataclass(frozen=True, slots=True)
class Division:
    """A row of the table. ``today`` holds the codes of its successors, its own code if it stands; ``above`` every code
    that it was or is under, its own and its successors' included."""
    code: str
    name: str
    level: str                           # province | prefecture | county | zone
    parent: str
    first: int
    until: int                           # 9999 while it stands
    today: tuple[str, ...]
    short: str
    above: frozenset[str]

    @property
    def standing(self) -> bool:
        return self.until == 9999

    def stood(self, year: int) -> bool:
        """Whether it stood at some time in YEAR (the table has year-ends: the year of a change counts to both)."""
        return (self.first <= year or self.first == 1980) and year <= self.until


@dataclass(frozen=True, slots=True)
class Name:
    """A surface form: the divisions that it may name (none for a country or a river), and whether it needs something beside
    it to be a place."""
    form: str
    divisions: tuple[Division, ...]
    risk: int
    bare: bool                           # without its level: 达州, 渠


class Gazetteer:
    """All divisions and all their names; build it with ``gazetteer()``, which reads the table once."""

    def __init__(self) -> None:
        self.by_code: dict[str, Division] = {}                      # today's
        self.old: dict[str, list[Division]] = {}                    # abolished, by their code
        self.names: dict[str, Name] = {}
        self._load()

    def _load(self) -> None:
        rows = lexicons.rows("divisions")
        parents = {r["code"]: r["parent"] for r in rows if not r["until"]}
        forms: dict[str, list[tuple[Division, int, bool]]] = defaultdict(list)
        generic = frozenset(self.cues("generic"))
        for r in rows:
            today = tuple(r["became"].split(";")) if r["became"] else (r["code"],)
            above = {r["code"], r["parent"], r["code"][:2] + "0000", *today}
            for code in today[:1]:                                  # the main successor's line of parents
                while code := parents.get(code, ""):
                    above.add(code)
            d = Division(r["code"], r["name"], r["level"], r["parent"], int(r["from"]), int(r["until"] or 9999), today,
                         r["short"], frozenset(above - {""}))
            if d.standing:
                self.by_code[d.code] = d
            else:
                self.old.setdefault(d.code, []).append(d)
            forms[d.name].append((d, CONTEXT if d.name in generic else SURE, False))
            for alias in filter(None, r["aliases"].split(";")):
                bare = not re.search(r"[省市县区州盟旗]$", alias)
                forms[alias].append((d, CONTEXT if bare and d.level == "county" else SURE, bare))
            if r["short"] and d.name.endswith(("自治县", "自治旗")) and len(d.name) > len(r["short"]) + 3:
                forms[r["short"] + d.name[-3:]].append((d, SURE, False))          # 酉阳自治县, without its nations
            if r["short"] and r["risk"] != "never":
                forms[r["short"]].append((d, SURE if r["risk"] == "sure" else CONTEXT, True))
        self._zones(forms)
        self._others(forms)
        self._joined(forms)
        for form, held in forms.items():
            if len(form) < 2:
                continue
            if any(d.standing or d.level == "zone" for d, _, bare in held if bare):   # 襄樊 only where no 襄樊 stands
                held = [h for h in held if not h[2] or h[0].standing or h[0].level == "zone"]
            if not all(bare for _, _, bare in held):                # 达县 is 达县's own name before it is 达县市's short form
                held = [h for h in held if not h[2]]
            unique = tuple(dict.fromkeys(d for d, _, _ in held))
            self.names[form] = Name(form, unique, min(risk for _, risk, _ in held), all(bare for _, _, bare in held))

    def _zones(self, forms: dict[str, list[tuple[Division, int, bool]]]) -> None:
        for r in lexicons.rows("zones"):
            home = self.by_code[r["within"]]
            d = Division(r["code"], r["name"], "zone", home.code, 1980, 9999, (home.code,), "", home.above)
            for form in (r["name"], *filter(None, r["aliases"].split(";"))):
                doubtful = len(form) < 4 or form[0] == "第" or form[0] == "农"
                forms[form].append((d, CONTEXT if doubtful else SURE, False))

    def _others(self, forms: dict[str, list[tuple[Division, int, bool]]]) -> None:
        """Sights in one division count to it as a zone does; what lies abroad or in several is a name without divisions."""
        for r in lexicons.rows("places_other"):
            if r["within"]:
                home = self.by_code[r["within"]]
                forms[r["name"]].append((Division("", r["name"], "zone", home.code, 1980, 9999, (home.code,), "", home.above), SURE, False))
            else:
                self.names[r["name"]] = Name(r["name"], (), SURE, False)

    def _joined(self, forms: dict[str, list[tuple[Division, int, bool]]]) -> None:
        """济南市中区 is 济南 + 市中区, though 济南市 is the longer name: such pairs are names of their own."""
        for d in list(self.by_code.values()):
            if d.level == "county" and d.name.startswith("市"):
                forms[self.by_code[d.parent].short + d.name].append((d, SURE, False))

    @staticmethod
    def cues(kind: str) -> tuple[str, ...]:
        """Words of KIND in place_cues.tsv, longest first."""
        found = (r["word"] for r in lexicons.rows("place_cues") if r["kind"] == kind)
        return tuple(sorted(found, key=len, reverse=True))

    @cached_property
    def openers(self) -> frozenset[str]:
        """Short forms of counties that open the names of offices and firms too: 公安, 兴业."""
        return frozenset(self.cues("opens"))

    @cached_property
    def automaton(self) -> tuple[AhoCorasick, list[Name]]:
        """Leftmost-longest automaton over all names, and the names in its order."""
        names = list(self.names.values())
        return AhoCorasick([n.form for n in names], matchkind=MatchKind.LeftmostLongest), names

    def path(self, code: str) -> str:
        """省/市/县 of a code, in today's names; an abolished code gives its main successor's. KeyError if unknown."""
        return "/".join(d.name for d in self.line(self.today(code)[0]))

    def today(self, code: str) -> tuple[str, ...]:
        """Today's codes for CODE: itself, or its successors, the main one first. KeyError if unknown."""
        if code in self.by_code:
            return (code,)
        if code in self.old:
            return max(self.old[code], key=lambda d: d.until).today
        if code[4:] == "01" and code[:4] + "00" in self.by_code:     # 市辖区: no division, its prefecture is
            return (code[:4] + "00",)
        if code[2:4] in ("01", "02", "90") and code[:2] + "0000" in self.by_code:    # 直辖市的市辖区 and 县, 省直辖
            return (code[:2] + "0000",)
        raise KeyError(f"{code} is no code of a division since 1980")

    def line(self, code: str) -> list[Division]:
        """The division of today's CODE with those above it, the province first."""
        d: Division | None = self.by_code[code]
        out: list[Division] = []
        while d:
            out.append(d)
            d = self.by_code.get(d.parent)
        return out[::-1]


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The one Gazetteer, read at the first call (about 0.2 s)."""
    return Gazetteer()


NAMES = WordList(lambda: [n.form for n in gazetteer().automaton[1]])


def alternation(words: Iterable[str]) -> str:
    """A regex alternative of WORDS, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def path_of(code: str) -> str:
    """省/市/县 of a code, in today's names: 500106 → 重庆市/沙坪坝区, 469005 → 海南省/文昌市."""
    return gazetteer().path(code)


def rank_step(code: str) -> str:
    """What a division of today's CODE is in the ranks of cadres: province (省级; municipalities too), sub_provincial
    (副省级市; 浦东新区, 滨海新区), municipality_district (直辖市的区县, 厅局级), sub_provincial_district (副省级市的区),
    prefecture, county."""
    d = gazetteer().by_code[gazetteer().today(code)[0]]
    if d.level == "province":
        return "province"
    if d.code in SUB_PROVINCIAL or d.code in SUB_PROVINCIAL_DISTRICTS:
        return "sub_provincial"
    if d.parent in MUNICIPALITIES:
        return "municipality_district"
    if d.parent in SUB_PROVINCIAL and d.name.endswith("区"):
        return "sub_provincial_district"
    return d.level
