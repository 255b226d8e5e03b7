"""Two tellings of a person compared, one small pure function a feature. Each answers with a level (``same_post``,
``other_province`` …) and what it saw; what a level weighs is data (lexicons/link_weights.tsv), decided in decide.py.

``veto`` names what cannot be one person: another sex, birth years apart, a verdict before the investigation.
"""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from ..lexicons import column
from ..tagging import places
from . import names
from .organisations import Org, relation
from .records import Record, telling_amount

CITIES = frozenset(("11", "12", "31", "50"))
RANKS = ("national", "ministerial_chief", "ministerial_deputy", "bureau_chief", "bureau_deputy", "division_chief",
         "division_deputy", "section_chief", "section_deputy", "other")
EARLY = frozenset(("surrender", "investigation", "detention"))
# a notice of an investigation is published within days of it
NOTICE_DAYS = 60
# the same event is dated by some sources on the day of the decision, by others on the day it was made public
SAME_DAYS = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """``detail`` is what was seen, in the document's own words (渠县医疗保障局, 107.4万元); ``veto``: cannot be one person."""
    feature: str
    level: str
    detail: str = ""
    veto: bool = False


def name(a: Record, b: Record) -> Evidence:
    if a.hidden or b.hidden:
        both = a.hidden and b.hidden
        return Evidence("name", "hidden_both" if both else "hidden_one", f"{a.name}、{b.name}" if a.name != b.name else a.name)
    if a.name != b.name and a.name.replace(" ", "") != b.name.replace(" ", ""):
        return Evidence("name", "variant", f"{a.name}、{b.name}")
    return Evidence("name", names.rarity(a.folded), a.name)


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Posts that many hold at one organisation: 民警, 教师, 科员."""
    return frozenset(column("link_common_titles", "title"))


_POST_ORDER = ("same_post", "same_org", "part", "successor", "common_org", "bare", "system", "other")


@lru_cache(maxsize=200_000)
def _relation(a: Org, b: Org) -> str:
    return relation(a, b)


def _both(a: Org, b: Org) -> str:
    """The names as told, once where they are the same."""
    return a.name if a.name == b.name else f"{a.name}（{b.name}）"


def post(a: Record, b: Record) -> Evidence:
    """The closest that any two of their posts come."""
    if not a.posts or not b.posts:
        return Evidence("post", "untold")
    shared = a.post_keys & b.post_keys
    best, seen, rank = "other", "", len(_POST_ORDER)
    telling = [p for p in a.posts if p.key in shared and p.title not in _common()]
    if shared and not telling:
        p = next(p for p in a.posts if p.key in shared)
        return Evidence("post", "common_post", p.org.name + p.title)
    if shared:
        p = telling[0]
        q = next(q for q in b.posts if q.key == p.key)
        return Evidence("post", "same_post" if p.org.place else "same_post_no_place", _both(p.org, q.org) + p.title)
    for p in a.posts:
        for q in b.posts:
            if not (p.org.place or p.org.body) or not (q.org.place or q.org.body):
                continue
            found = _relation(p.org, q.org)
            if found == "same":
                found = "same_org"
            if found == "same_org" and (p.title in _common() or q.title in _common()):
                found = "common_org"
            at = _POST_ORDER.index(found)
            if at < rank:
                best, rank = found, at
                seen = _both(p.org, q.org)
    if rank == len(_POST_ORDER):
        return Evidence("post", "untold")
    return Evidence("post", best, seen)


def _up(code: str) -> str:
    return code[:2] + "0000" if code[:2] in CITIES else code[:4] + "00"


@lru_cache(maxsize=100_000)
def _name(code: str) -> str:
    return places.path_of(code).split("/")[-1]


def place(a: Record, b: Record) -> Evidence:
    """The closest that their places come: the same division (at county or prefecture level), one within the other, …; where
    they share an organisation with its place, the place adds nothing to it."""
    x, y = a.places, b.places
    if not x or not y:
        return Evidence("place", "untold")
    shared = x & y
    both = {p.org.key for p in a.posts if p.org.located} & {p.org.key for p in b.posts}
    if both:
        return Evidence("place", "of_post", _name(min(both).split(":")[0]))
    for code in sorted(shared, reverse=True):
        if not code.endswith("0000"):
            return Evidence("place", "same_county" if not code.endswith("00") else "same_prefecture", _name(code))
    for c in x:
        for d in y:
            if c != d and not (c.endswith("0000") or d.endswith("0000")) and (_up(c) == d or _up(d) == c):
                return Evidence("place", "within", f"{_name(c)}、{_name(d)}")
    ups = {_up(c) for c in x if not c.endswith("0000")} & {_up(d) for d in y if not d.endswith("0000")}
    if ups:
        return Evidence("place", "sibling", "、".join(sorted(_name(c) for c in x | y)))
    provinces = {c[:2] for c in x} & {d[:2] for d in y}
    if provinces:
        if shared:
            return Evidence("place", "same_province", _name(min(shared)))
        high = any(c.endswith("0000") for c in x | y)
        return Evidence("place", "in_province" if high else "other_prefecture", "、".join(sorted(_name(c) for c in x | y)))
    return Evidence("place", "other_province", "、".join(sorted(_name(c) for c in x | y)))


def sex(a: Record, b: Record) -> Evidence:
    if not a.sex or not b.sex:
        return Evidence("sex", "untold")
    return Evidence("sex", "same", a.sex) if a.sex == b.sex else Evidence("sex", "different", f"{a.sex}、{b.sex}", True)


def birth(a: Record, b: Record) -> Evidence:
    """Years of birth; one year apart may be a way of counting."""
    if not a.birth or not b.birth:
        return Evidence("birth", "untold")
    if a.birth == b.birth:
        return Evidence("birth", "same", a.birth)
    apart = abs(int(a.birth[:4]) - int(b.birth[:4]))
    if apart == 0:
        return Evidence("birth", "same_year" if len(a.birth) != len(b.birth) else "different_month", f"{a.birth}、{b.birth}")
    return Evidence("birth", "near" if apart == 1 else "different", f"{a.birth}、{b.birth}", apart > 1)


def rank(a: Record, b: Record) -> Evidence:
    if not a.rank or not b.rank or "other" in (a.rank, b.rank):
        return Evidence("rank", "untold")
    apart = abs(RANKS.index(a.rank) - RANKS.index(b.rank))
    return Evidence("rank", "same" if apart == 0 else "near" if apart <= 2 else "far")


@lru_cache(maxsize=50_000)
def _day(iso: str) -> date:
    y, m, d = (iso + "-01-01").split("-")[:3]
    return date(int(y), int(m), int(d))


def _is_day(told_start: str | None, told_end: str | None) -> bool:
    return told_start is not None and len(told_start) == 10 and told_end in (None, told_start)


def _notice(r: Record) -> bool:
    """Whether a record is the notice of an investigation: published with it, where a story tells it years later."""
    return r.genre == "investigation" and bool(r.events) and all(e.type in EARLY for e in r.events) and not r.sanctions


def _sentenced(r: Record) -> bool:
    return any(c in ("criminal.fixed_term", "criminal.life", "criminal.death", "criminal.death_reprieve", "criminal.detention")
               for c, _ in r.sanctions)


def _latest(r: Record, kind: str) -> date | None:
    """The last day on which an event of KIND can have been: its own date, else the publication."""
    for e in r.events:
        if e.type == kind:
            if e.end:
                return _day(e.end)
            return _day(r.published) if r.published else None
    return None


def _earliest_opening(r: Record) -> date | None:
    """The first day on which the investigation was opened, where it is told. (When an undated notice came out is no such
    day: a story may have been taken for one.)"""
    return min((_day(e.start) for e in r.events if e.type in EARLY and e.start), default=None)


def course(a: Record, b: Record) -> Evidence:
    """Whether the two tellings can be one course of events in time."""
    for x, y in ((a, b), (b, a)):
        opened, verdict = _earliest_opening(x), _latest(y, "sentence")
        if opened and verdict and verdict < opened and _sentenced(y):
            return Evidence("course", "verdict_before", f"{verdict}、{opened}", True)
    expelled = []
    for r in (a, b):
        if any(c == "party.expulsion" for c, _ in r.sanctions):
            days = [_day(e.start) for e in r.events if e.type == "party_discipline" and e.start]
            if days:
                expelled.append(days[0])
    if len(expelled) == 2 and abs((expelled[0] - expelled[1]).days) > 90:
        return Evidence("course", "expelled_twice", f"{expelled[0]}、{expelled[1]}", True)
    best = ""
    apart = 0
    for e in a.events:
        if not e.start:
            continue
        for f in b.events:
            if f.type != e.type or not f.start:
                continue
            if _is_day(e.start, e.end) and _is_day(f.start, f.end):
                days = abs((_day(e.start) - _day(f.start)).days)
                if days == 0:
                    return Evidence("course", "same_day", e.start)
                if days <= SAME_DAYS:
                    best = best or f"{e.start}、{f.start}"
                elif e.type in ("investigation", "detention", "arrest", "sentence"):
                    apart = max(apart, days)
            elif e.start <= (f.end or f.start) and f.start <= (e.end or e.start):
                best = best or e.start[:7]
    if best:
        return Evidence("course", "same_time", best)
    if apart > 45:
        return Evidence("course", "other_day", str(apart))
    for x, y in ((a, b), (b, a)):
        if _notice(x) and x.published and (verdict := _latest(y, "sentence")) and _sentenced(y) and verdict < _day(x.published) - timedelta(days=NOTICE_DAYS):
            return Evidence("course", "backwards", f"{verdict}、{x.published}")
        if _notice(x) and x.published and (end := max((_day(e.end) for e in y.events if e.end and e.type not in EARLY), default=None)):
            if end < _day(x.published) - timedelta(days=NOTICE_DAYS):
                return Evidence("course", "backwards", f"{end}、{x.published}")
    if a.published and b.published:
        days = abs((_day(a.published) - _day(b.published)).days)
        level = "near" if days <= 45 else "fits" if days <= 3 * 366 else "years" if days <= 6 * 366 else "far"
        return Evidence("course", level, f"{min(a.published, b.published)}、{max(a.published, b.published)}")
    return Evidence("course", "untold")


_TERMS = {"criminal.fixed_term": "有期徒刑", "criminal.life": "无期徒刑", "criminal.death": "死刑", "criminal.death_reprieve": "死缓", "criminal.detention": "拘役"}


def verdict(a: Record, b: Record) -> Evidence:
    """The main penalties of two verdicts. Two different ones of first instance are two people."""
    x, y = ({(c, m) for c, m in r.sanctions if c in ("criminal.fixed_term", "criminal.life", "criminal.death", "criminal.death_reprieve",
                                                     "criminal.detention") and (m or c != "criminal.fixed_term")} for r in (a, b))
    if not x or not y:
        return Evidence("verdict", "untold")
    told = "、".join(sorted({f"{m}个月" if m else _TERMS[c] for c, m in x | y}))
    return Evidence("verdict", "same", told) if x & y else Evidence("verdict", "different", told)


def sanctions(a: Record, b: Record) -> Evidence:
    """Party and government sanctions: the same ones twice, or others."""
    x, y = ({c for c, _ in r.sanctions if c.startswith(("party.", "admin."))} for r in (a, b))
    if not x or not y:
        return Evidence("sanctions", "untold")
    return Evidence("sanctions", "same" if x & y else "different")


_BOUND = {"exact": (1.0, 1.0), "over": (1.0, 1.1), "under": (0.9, 1.0), "about": (0.93, 1.08)}


def amounts(a: Record, b: Record) -> Evidence:
    """Sums with the same part in the case; a round one says little."""
    best, detail = "untold", ""
    for value, role, approx in a.amounts:
        for other, other_role, other_approx in b.amounts:
            if role != other_role:
                continue
            if value == other:
                if telling_amount(value):
                    return Evidence("amounts", "same", f"{value:.0f}")
                best, detail = "round", f"{value:.0f}"
            elif best != "round":
                lo, hi = (value * x for x in _BOUND.get(approx, (1.0, 1.0)))
                ol, oh = (other * x for x in _BOUND.get(other_approx, (1.0, 1.0)))
                if lo <= oh and ol <= hi:
                    best, detail = "close", f"{value:.0f}、{other:.0f}"
                elif best == "untold":
                    best, detail = "different", f"{value:.0f}、{other:.0f}"
    return Evidence("amounts", best, detail)


def others(a: Record, b: Record) -> Evidence:
    shared = a.others & b.others
    if shared:
        return Evidence("others", "shared" if len(shared) == 1 else "shared_several", "、".join(sorted(shared)[:5]))
    return Evidence("others", "none")


def passage(a: Record, b: Record) -> Evidence:
    """How much of the shorter passage stands word for word in the other."""
    if not a.sentences or not b.sentences:
        return Evidence("passage", "none")
    x, y = dict(a.sentences), dict(b.sentences)
    shared = sum(n for h, n in x.items() if h in y)
    least = min(sum(x.values()), sum(y.values()))
    if shared >= 0.7 * least and shared >= 30:
        return Evidence("passage", "copy", str(shared))
    return Evidence("passage", "part" if shared >= 20 else "none", str(shared) if shared >= 20 else "")


def document(a: Record, b: Record) -> Evidence:
    """Within one document the same name at two organisations is two people; else it is hardly ever."""
    if a.document != b.document:
        return Evidence("document", "other")
    if a.case == b.case:
        return Evidence("document", "same_case", veto=True)       # a case lists a person once
    told = post(a, b).level
    apart = told in ("system", "other") or place(a, b).level in ("sibling", "other_prefecture", "other_province")
    return Evidence("document", "apart" if apart else "same", veto=apart)


FEATURES: tuple[Callable[[Record, Record], Evidence], ...] = (
    name, post, place, sex, birth, rank, course, verdict, sanctions, amounts, others, passage, document)


def compare(a: Record, b: Record) -> list[Evidence]:
    """All the evidence on two records whose names fit. Symmetric but for the order of words within details."""
    return [feature(a, b) for feature in FEATURES]
