"""Places: which administrative division a name in a document is, in today's official names.

Calls for the other rooms:

* ``other_names()`` countries, mountains, lakes …, which no division is;
* ``sure_names()`` names that stand for a place wherever they occur (for the one automaton of all lexicons);
* ``find_in(text)`` all places of a short string, chains as one: ``[(start, end, Place)]``;
* ``resolve(mentions, text=…, title=…, source=…, agencies=…, year=…)`` the places of a whole document together;
* ``resolve_one("遂宁市安居区疾控中心")`` the place that an organisation's name tells, None if it tells none;
* ``lookup_code("511725")``, ``path_of(code)``, ``rank_step(code)``, ``prefix_units(org)``, ``split_chain(chain)``,
  ``subdivision(text, start)`` for towns and villages, which no table lists.

How an ambiguous name (鼓楼区, 市中区) is decided: by its chain (福州市鼓楼区), else by the same name told with its chain
elsewhere in the document, else by the places around it (nearest before it most), the title, the source and the agencies;
where nothing tells, ``Place.code`` is None and ``Place.candidates`` lists what it may be. A name is read as of ``year``
and reported as what it is today: 襄樊市 → 湖北省/襄阳市, ``old_name`` 襄樊市.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from miner.tagging.gazetteer import LEVELS, MUNICIPALITIES, Division, Gazetteer, alternation, gazetteer, path_of, rank_step
from miner.tagging.place_chains import (
    Chain, begins as _begins, below as _below, chains_in, chains_of as _chains_of, codes_of as _codes, depth as _depth, kind_of_town, other_names, patterns as _patterns,
    split_chain, subdivision, sure_names)

__all__ = ["Place", "Chain", "Gazetteer", "gazetteer", "alternation", "sure_names", "other_names", "find_in", "chains_in", "resolve", "resolve_one", "split_chain",
           "subdivision", "kind_of_town", "lookup_code", "path_of", "rank_step", "prefix_units"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place as of today. ``code`` and ``path`` (省/市/县) are None where several divisions remain possible, which
    ``candidates`` then lists by code. ``level`` is province, prefecture, county, or other (a country, a river: no code). ``old_name``, ``old_code``: what the
    document calls it, where that is no name of today. ``zone``: the development zone named, which counts to the place."""
    code: str | None
    path: str | None
    level: str
    name: str
    old_name: str | None = None
    old_code: str | None = None
    zone: str | None = None
    candidates: tuple[str, ...] = ()
    common: str | None = None            # where left open: the code that all candidates are under (江苏省 for its 鼓楼区)
    why: str = ""


# --- resolving -----------------------------------------------------------------------------------------------------

def _candidates(chain: Chain, year: int | None) -> list[tuple[Division, str]]:
    """Divisions that the chain's last part may be, each with why, the chain's other parts and the year considered."""
    g = gazetteer()
    found = list(chain.parts[-1][2].divisions)
    if not found:
        return []
    for _, _, above in reversed(chain.parts[:-1]):
        codes = _codes(above)
        found = [d for d in found if not codes.isdisjoint(d.above)] or found
    if len(chain.parts) > 1:
        top = min(_depth(d) for d in chain.parts[-2][2].divisions)
        found = [d for d in found if _depth(d) > top] or found
    if year:
        found = [d for d in found if d.stood(year)] or found
    else:
        found = [d for d in found if d.standing] or found
    best: dict[str, Division] = {}
    for d in found:
        held = best.get(d.today[0])
        if held is None or (LEVELS[d.level], not d.standing) < (LEVELS[held.level], not held.standing):
            best[d.today[0]] = d
    return [(d, g.path(d.today[0])) for d in best.values()]


def _place(d: Division, chain: Chain, why: str, written: str) -> Place:
    g = gazetteer()
    code = d.today[0]
    now = g.by_code[code]
    old = None if d.standing else d.name
    if len(d.today) > 1:
        why += f"; {d.name} was split: also " + ", ".join(g.by_code[c].name for c in d.today[1:])
    zone = d.name if d.level == "zone" else None
    if chain.tail and not zone and _patterns()["zone"].match(chain.tail):
        zone = written
    return Place(code, g.path(code), now.level, now.name, old, None if d.standing else d.code, zone, why=why)


def _elsewhere(chain: Chain) -> Place:
    name = chain.parts[-1][2].form
    return Place(None, None, "other", name, why=f"places_other.tsv: {name} is no division")


def _open(found: list[tuple[Division, str]], name: str, why: str) -> Place:
    """Several remain: the part of the line that they share is all that is known, and no code is given."""
    level = max((d.level for d, _ in found), key=lambda x: LEVELS[x])
    g = gazetteer()
    lines = [[x.code for x in g.line(d.today[0])] for d, _ in found]
    shared = [codes[0] for codes in zip(*lines) if len(set(codes)) == 1]
    return Place(None, None, level, name, candidates=tuple(sorted(d.today[0] for d, _ in found)),
                 common=shared[-1] if shared else None, why=why)


def _likely(chain: Chain, found: list[tuple[Division, str]]) -> Division | None:
    """Without context: a bare name is the highest division of that name (吉林 the province, 大理 the prefecture); a full
    name the one that stands, where only one does."""
    if all(d.name != chain.parts[-1][2].form for d, _ in found):
        top = min(LEVELS[d.level] for d, _ in found)
        high = [d for d, _ in found if LEVELS[d.level] == top]
        if top < LEVELS["county"] and len(high) == 1:
            return high[0]
    standing = [d for d, _ in found if d.standing]
    return standing[0] if len(standing) == 1 else None


def resolve(mentions: Sequence[tuple[int, int, str]], *, text: str = "", title: str | None = None, source: str | None = None,
            agencies: Iterable[str] = (), year: int | None = None) -> list[Place | None]:
    """The places that MENTIONS ``(start, end, text)`` name, decided together; None for one that names no place.

    Give the LOC mentions and the ORG mentions of a document: 「达州市纪委监委」 says where 「渠县」 next to it lies. ``year`` is the
    publication's, or the year that the text tells; ``text`` is not needed, but lets distance count paragraphs.
    """
    chains: list[Chain | None] = []
    for _, _, words in mentions:
        chains.append(_main(chains_in(words, _begins(words)), words))
    context = _Evidence(title, source, agencies, year)
    places: list[Place | None] = [None] * len(chains)
    waiting = []
    for i, chain in enumerate(chains):
        if chain is None:
            continue
        if not chain.parts[-1][2].divisions:
            places[i] = _elsewhere(chain)
            continue
        found = _candidates(chain, year)
        if len(found) == 1:
            places[i] = _settle(found[0][0], chain, mentions[i], "the only division of that name" if len(chain.parts) == 1
                                else "its chain", context)
        else:
            waiting.append((i, found))
    for i, found in waiting:
        chain = chains[i]
        assert chain is not None
        form = chain.parts[-1][2].form
        best, why, level = context.decide(found, mentions[i][0], form, _likely(chain, found), text)
        places[i] = (_settle(best, chain, mentions[i], why, context) if best
                     else _open(level, form, "several divisions of that name, and nothing here tells which"))
    return places


def _settle(d: Division, chain: Chain, mention: tuple[int, int, str], why: str, context: "_Evidence") -> Place:
    place = _place(d, chain, why, mention[2])
    context.add(mention[0], chain.parts[-1][2].form, place, len(chain.parts) > 1)
    return place


def _main(chains: list[Chain], words: str) -> Chain | None:
    """The chain that an organisation's name belongs to: its first with what narrows it later (新疆维吾尔自治区博州分行), and in
    a branch the place right before the branch (北京银行南京分行)."""
    if not chains:
        return None
    chains = [c for c in chains if c.parts[-1][2].divisions] or chains[:1]     # 黄河水利委员会山东河务局 is of 山东
    main = chains[0]
    for later in chains[1:]:
        if _below(later.parts[0][2], main.parts[-1][2]):
            main = Chain(main.start, later.end, main.parts + later.parts, later.tail)
        elif (m := _patterns()["branch"].match(words, later.end)) and not _below(main.parts[-1][2], later.parts[-1][2]) \
                and not (m.group().endswith("分局") and words[main.end:later.start].endswith(("局", "委"))):       # a bureau's lie in its place
            main = later
    return main


class _Evidence:
    """What a document has told so far about where it plays."""

    def __init__(self, title: str | None, source: str | None, agencies: Iterable[str], year: int | None) -> None:
        self.told: list[tuple[int, str, str]] = []                # offset, code, surface form (of a chain, else empty)
        self.fixed: list[tuple[float, str, str]] = []             # weight, code, where
        for weight, where, words in [(2.0, "title", title), (1.0, "source", source), *((2.0, "agency", a) for a in agencies)]:
            for chain in chains_in(words, _begins(words)) if words else ():
                found = _candidates(chain, year)
                d = found[0][0] if len(found) == 1 else _likely(chain, found) if found else None
                if d:
                    self.fixed.append((weight, d.today[0], f"{where} {words}"))

    def add(self, offset: int, form: str, place: Place, chained: bool) -> None:
        if place.code:
            self.told.append((offset, place.code, form if chained else ""))

    def decide(self, found: list[tuple[Division, str]], offset: int, form: str, likely: Division | None,
               text: str) -> tuple[Division | None, str, list[tuple[Division, str]]]:
        """The candidate that most speaks for, or None where several are level; why; and those that are level."""
        g = gazetteer()
        before = max((at for at, _, _ in self.told if at < offset), default=-1)
        scores: list[tuple[float, str, Division]] = []
        for d, _ in found:
            code, prefecture, province = d.today[0], d.today[0][:4], d.today[0][:2]
            speaks = [(0.4, "the likeliest of that name")] if d is likely else []
            for at, other, other_form in self.told:
                if other[:2] != province:
                    continue
                if other == code:
                    same = 3.0 if other_form == form else 2.0
                elif other[:4] == prefecture and g.by_code[other].level != "province":
                    same = 1.5
                else:
                    same = 1.2 if province + "0000" in MUNICIPALITIES else 0.7       # a municipality is one city
                near = self._weight(at, offset, text) * (2.0 if at == before else 1.0)
                speaks.append((same * near, f"{g.by_code[other].name} is told near it"))
            for weight, other, where in self.fixed:
                if other[:2] == province:
                    deep = g.by_code[other].level != "province"
                    same = 1.5 if other == code else 1.2 if deep and other[:4] == prefecture else 0.7
                    speaks.append((same * weight, where))
            speaks.sort(reverse=True)
            # the best reason decides; many weaker ones together may not outweigh it
            score = speaks[0][0] + 0.2 * min(sum(x for x, _ in speaks[1:]), speaks[0][0]) if speaks else 0.0
            scores.append((score, speaks[0][1] if speaks else "", d))
        scores.sort(key=lambda x: -x[0])
        level = [(d, "") for score, _, d in scores if scores[0][0] - score < 0.05]
        if scores[0][0] > 0.1 and len(level) == 1:
            return scores[0][2], scores[0][1], level
        return None, "", level

    @staticmethod
    def _weight(at: int, offset: int, text: str) -> float:
        """Nearness: what stands before counts more than what follows; a paragraph between halves it."""
        distance = abs(offset - at)
        weight = (1.0 if at <= offset else 0.5) * 60 / (60 + distance)
        if text and "\n" in text[min(at, offset):max(at, offset)]:
            weight *= 0.5
        return weight


# --- short strings and codes -----------------------------------------------------------------------------------------

def find_in(text: str, context_codes: Sequence[str] = (), year: int | None = None) -> list[tuple[int, int, Place]]:
    """The places within a short string, decided together and by CONTEXT_CODES (codes of places known around it)."""
    chains = chains_in(text)
    out: list[tuple[int, int, Place]] = []
    context = _Evidence(None, None, (), year)
    for code in context_codes:
        context.fixed.append((1.0, gazetteer().today(code)[0], f"context {code}"))
    pending = [(c, _candidates(c, year)) for c in chains]
    for chain, found in pending:
        if len(found) == 1:
            _settle(found[0][0], chain, (chain.start, chain.end, text[chain.start:chain.end]), "", context)
    for chain, found in pending:
        out.append((chain.start, chain.end, _decide(chain, found, text[chain.start:chain.end], context)))
    return out


def _decide(chain: Chain, found: list[tuple[Division, str]], written: str, context: _Evidence) -> Place:
    if not found:
        return _elsewhere(chain)
    if len(found) == 1:
        return _place(found[0][0], chain, "the only division of that name" if len(chain.parts) == 1 else "its chain", written)
    best, why, level = context.decide(found, chain.start, chain.parts[-1][2].form, _likely(chain, found), "")
    return _place(best, chain, why, written) if best else _open(level, chain.parts[-1][2].form, "several divisions of that name")


def resolve_one(text: str, context_codes: Sequence[str] = (), year: int | None = None) -> Place | None:
    """The one place that a short string (an organisation's name, a native place) tells; None if it tells none.

    「博州分行」 → 新疆维吾尔自治区/博尔塔拉蒙古自治州; 「北京银行南京分行」 → 江苏省/南京市; 「鼓楼区城管局」 needs CONTEXT_CODES, else its code is None.
    """
    return _resolve_one(text, tuple(context_codes), year)


@lru_cache(maxsize=50_000)
def _resolve_one(text: str, context_codes: tuple[str, ...], year: int | None) -> Place | None:
    chain = _main(_chains_of(text), text)
    if chain is None:
        return None
    context = _Evidence(None, None, (), year)
    for code in context_codes:
        context.fixed.append((1.0, gazetteer().today(code)[0], f"context {code}"))
    return _decide(chain, _candidates(chain, year), text[chain.start:chain.end], context)


@lru_cache(maxsize=None)
def lookup_code(code: str) -> Place:
    """The place of a six-figure code, today's or abolished. KeyError with a plain message if there is none."""
    g = gazetteer()
    now = g.by_code[g.today(code)[0]]
    place = Place(now.code, g.path(now.code), now.level, now.name, why="its code")
    if code not in g.old:
        return place
    old = max(g.old[code], key=lambda d: d.until)
    return replace(place, old_name=old.name, old_code=code)


def prefix_units(text: str) -> list[tuple[str, int]]:
    """(level, end) of the divisions that TEXT begins with: 四川省达州市渠县医保局 → province 3, prefecture 6, county 8."""
    chains = _chains_of(text)
    if not chains or chains[0].start:
        return []
    out = []
    for i, (s, e, _) in enumerate(chains[0].parts):
        part = Chain(0, e, chains[0].parts[:i + 1])
        found = _candidates(part, None)
        if not found:                   # the parts contradict each other: what stands before still holds
            break
        likely = found[0][0] if len(found) == 1 else _likely(part, found) or found[0][0]
        out.append((gazetteer().by_code[likely.today[0]].level if likely.level != "zone" else "zone", e))
    return out
