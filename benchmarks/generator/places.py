"""Divisions of today and of before, with the forms in which texts name them. Facts from lexicons/divisions.tsv."""
from __future__ import annotations

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .writer import Page

TABLE = Path(__file__).resolve().parents[2] / "lexicons" / "divisions.tsv"
MUNICIPALITIES = {"北京市", "天津市", "上海市", "重庆市"}
SUBPROVINCIAL = {"哈尔滨市", "长春市", "沈阳市", "大连市", "济南市", "青岛市", "南京市", "杭州市", "宁波市", "厦门市", "武汉市", "广州市", "深圳市", "成都市", "西安市"}
SKIP = ("香港", "澳门", "台湾")


@dataclass(frozen=True)
class Division:
    code: str
    name: str
    level: str
    short: str
    parents: tuple["Division", ...]       # province first
    old: str | None = None                # a name of before, for a division of today

    @property
    def path(self) -> str:
        return "/".join(d.name for d in (*self.parents, self))

    @property
    def shown(self) -> str:
        return self.old or self.name

    @property
    def letter(self) -> str:
        """县, 市, 区, 旗, 州 … as in 县委, 州长."""
        return "自治区" if self.name.endswith("自治区") else self.shown[-1]

    @property
    def rank(self) -> int | None:
        """Index into the ranks of its head; None where the table of ranks is not plain."""
        if self.name in SUBPROVINCIAL or self.name in ("浦东新区", "滨海新区") or any(p.name in SUBPROVINCIAL for p in self.parents):
            return None
        if self.level == "province":
            return 1
        if self.level == "prefecture":
            return 3
        if self.parents[0].name in MUNICIPALITIES:
            return 3
        return 5 if len(self.parents) == 2 else None


@lru_cache(maxsize=1)
def table() -> tuple[dict[str, list[Division]], dict[str, list[Division]], Counter]:
    """Divisions by level; renamed counties; how often a name occurs."""
    with TABLE.open(encoding="utf-8") as f:
        rows = list(csv.DictReader((line for line in f if not line.startswith("#")), delimiter="\t"))
    today = {r["code"]: r for r in rows if not r["until"]}
    made: dict[str, Division] = {}

    def build(code: str) -> Division:
        if code not in made:
            r = today[code]
            up = (build(r["parent"]),) if r["parent"] in today else ()
            parents = (*up[0].parents, up[0]) if up else ()
            made[code] = Division(code, r["name"], r["level"], r["short"], parents)
        return made[code]
    by_level: dict[str, list[Division]] = defaultdict(list)
    for code, r in today.items():
        if not r["name"].startswith(SKIP) and not (r["parent"] and build(code).parents and build(code).parents[0].name.startswith(SKIP)):
            by_level[r["level"]].append(build(code))
    old = [Division(d.code, d.name, d.level, r["short"], d.parents, r["name"]) for r in rows
           if r["until"] and int(r["until"]) >= 2008 and r["level"] == "county" and ";" not in r["became"] and r["became"] in today
           and (d := build(r["became"])).level == "county" and d.name != r["name"] and d.parents[-1].name == today.get(r["parent"], {}).get("name")]
    names = Counter(r["name"] for r in rows)
    return by_level, {"county": old}, names


def draw(page: Page, level: str | None = None) -> Division:
    by_level, old, _ = table()
    level = level or page.rng.choices(["province", "prefecture", "county"], [1, 4, 8])[0]
    if level == "county" and page.rng.random() < 0.03:
        return page.rng.choice(old["county"])
    return page.rng.choice(by_level[level])


def prefix(page: Page, d: Division, full: bool = False) -> str:
    """The place as it stands before a body's name: 四川省达州市渠县, 达州市渠县 or 渠县, never ambiguous."""
    unique = table()[2][d.shown] == 1
    known = d.code in page.places or (d.parents and d.parents[-1].code in page.places)
    ups = [p.shown for p in d.parents]
    choices = ["".join(ups) + d.shown] * (2 if d.level != "province" else 1)
    if len(ups) >= 2:
        choices += [ups[-1] + d.shown] * 3
    if len(ups) == 1 and (unique or d.level == "prefecture"):
        choices += [d.shown] * 4
    if len(ups) == 2 and (unique or known):
        choices += [d.shown] * 3
    if full:
        choices = choices[:1]
    page.places.add(d.code)
    for p in d.parents:
        page.places.add(p.code)
    return page.rng.choice(choices)


def place_tags(d: Division, text: str) -> tuple[str, ...]:
    chain = len(text) > len(d.shown)
    return (f"{'chain' if chain else 'bare'}_{d.level}",) + (("renamed",) if d.old else ())
