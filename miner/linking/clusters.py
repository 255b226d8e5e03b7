"""People out of pairwise answers: a pure function of the set of records, so the order in which they arrive cannot matter.

Records linked by ``same`` (the machine's or a person's) make a component; a component in which nobody says ``different`` is one
person. Where somebody does (a veto, or a person's decision), links are taken the surest first, a person's before all, and
none may bring together two records that are known apart.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from .decide import Verdict, decide
from .records import Record, asked_keys, blocking_keys

Pair = tuple[str, str]          # record keys, the smaller first


def pair(a: str, b: str) -> Pair:
    return (a, b) if a <= b else (b, a)


def candidates(records: Iterable[Record]) -> set[Pair]:
    """Pairs of record keys of which one asks for a key that the other stands under."""
    records = list(records)
    blocks: dict[str, list[str]] = defaultdict(list)
    for r in records:
        for key in blocking_keys(r):
            blocks[key].append(r.key)
    return {pair(r.key, other) for r in records for key in asked_keys(r) for other in blocks.get(key, ()) if other != r.key}


def components(keys: Iterable[str], edges: Iterable[Pair]) -> list[set[str]]:
    """Connected components, each a set of keys; in the order of their smallest keys."""
    near: dict[str, set[str]] = {k: set() for k in keys}
    for a, b in edges:
        near[a].add(b)
        near[b].add(a)
    seen: set[str] = set()
    out = []
    for start in sorted(near):
        if start in seen:
            continue
        todo, found = [start], {start}
        while todo:
            for k in near[todo.pop()] - found:
                found.add(k)
                todo.append(k)
        seen |= found
        out.append(found)
    return out


def split(keys: Iterable[str], same: Mapping[Pair, float], apart: Iterable[Pair], said: Mapping[Pair, str]) -> list[set[str]]:
    """The people of one component. ``same``: the machine's links with their confidence; ``apart``: its vetoes; ``said``: a person's
    decisions, which come before both."""
    keys = sorted(keys)
    cannot = {p for p in apart if said.get(p) != "same"} | {p for p, judgement in said.items() if judgement == "different"}
    home = {k: i for i, k in enumerate(keys)}
    members: dict[int, set[str]] = {i: {k} for i, k in enumerate(keys)}
    foes: dict[str, set[str]] = defaultdict(set)
    forced: dict[str, set[str]] = defaultdict(set)
    for a, b in cannot:
        foes[a].add(b)
        foes[b].add(a)
        if said.get((a, b)) == "different":
            forced[a].add(b)
            forced[b].add(a)
    links = [(0, 0.0, p) for p, judgement in said.items() if judgement == "same"]
    links += [(1, -c, p) for p, c in same.items() if p not in said]
    for tier, _, (a, b) in sorted(links):
        if a not in home or b not in home or home[a] == home[b]:
            continue
        x, y = home[a], home[b]
        # what a person joined, only a person keeps apart
        against = forced if tier == 0 else foes
        if any(not against[k].isdisjoint(members[y]) for k in members[x] if k in against):
            continue
        if len(members[x]) < len(members[y]):
            x, y = y, x
        for k in members.pop(y):
            home[k] = x
            members[x].add(k)
    return sorted(members.values(), key=min)


def cluster(records: Iterable[Record], said: Mapping[Pair, str] | None = None,
            judge: Callable[[Record, Record], Verdict | None] = decide) -> tuple[list[set[str]], dict[Pair, Verdict]]:
    """(people as sets of record keys, the pairs that answered same or possible) of RECORDS, all in memory."""
    by = {r.key: r for r in records}
    said = {p: j for p, j in (said or {}).items() if p[0] in by and p[1] in by}
    found: dict[Pair, Verdict] = {}
    for a, b in candidates(by.values()):
        verdict = judge(by[a], by[b])
        if verdict is not None and verdict.answer != "different":
            found[a, b] = verdict
    same = {p: v.confidence for p, v in found.items() if v.answer == "same"}
    out: list[set[str]] = []
    for component in components(by, [*same, *(p for p, j in said.items() if j == "same")]):
        out += settle(component, by, same, said, judge)
    return sorted(out, key=min), found


def settle(component: set[str], by: Mapping[str, Record], same: Mapping[Pair, float], said: Mapping[Pair, str],
           judge: Callable[[Record, Record], Verdict | None] = decide) -> list[set[str]]:
    """The people of one component, every pair of it looked at for what keeps it apart."""
    if len(component) == 1:
        return [component]
    apart = []
    for a, b in combinations(sorted(component), 2):
        verdict = judge(by[a], by[b])
        if verdict is None or verdict.veto:
            apart.append((a, b))
    inner = {p: j for p, j in said.items() if p[0] in component and p[1] in component}
    if not apart and "different" not in inner.values():
        return [component]
    return split(component, {p: c for p, c in same.items() if p[0] in component and p[1] in component}, apart, inner)


def leader(members: Iterable[Record]) -> Record:
    """The record that gives a person its id and name: full names before hidden ones, then the earliest published. Later tellings
    leave it as it is; the ids of all other members stay known as aliases."""
    return min(members, key=lambda r: (r.hidden, *r.order))
