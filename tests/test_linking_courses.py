"""Whole courses with known truth: who is one person, which documents are one article, which events there were."""
from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import courses
import pytest

from miner.linking import clusters, documents, timeline
from miner.linking.records import of_extraction
from miner.store.timeline import STAGE


@pytest.fixture(scope="module")
def linked():
    """(world, records by key, true person by key, person number by key)."""
    world = courses.world(9)
    records, truth = {}, {}
    for paper in world.papers:
        for record, (_, person) in zip(of_extraction(paper.extraction, paper.id), paper.truth, strict=True):
            records[record.key], truth[record.key] = record, person
    people, _ = clusters.cluster(records.values())
    return world, records, truth, {k: i for i, part in enumerate(people) for k in part}


def test_the_world_is_large_enough(linked):
    world, records, *_ = linked
    assert len(world.people) >= 500 and len(world.papers) >= 3000 and world.shared_names() >= 100
    assert sum(r.hidden for r in records.values()) > 50


def test_who_is_one_person(linked):
    _, records, truth, person = linked
    right = wrong = 0
    by_person = defaultdict(list)
    for key, i in person.items():
        by_person[i].append(key)
    for keys in by_person.values():
        for a, b in combinations(keys, 2):
            right += truth[a] == truth[b]
            wrong += truth[a] != truth[b]
    own = defaultdict(list)
    for key, who in truth.items():
        if not records[key].hidden:         # a hidden name is for a person to say
            own[who].append(key)
    pairs = [p for keys in own.values() for p in combinations(keys, 2)]
    found = sum(person[a] == person[b] for a, b in pairs)
    assert right / (right + wrong) >= 0.999, (right, wrong)
    assert found / len(pairs) >= 0.97, (found, len(pairs))


def test_hidden_names_are_never_joined_with_full_ones(linked):
    _, records, _, person = linked
    kinds = defaultdict(set)
    for key, i in person.items():
        kinds[i].add(records[key].hidden)
    assert all(len(k) == 1 for k in kinds.values())


def test_events_are_found_and_in_order(linked):
    world, records, truth, person = linked
    told = defaultdict(list)
    for paper in world.papers:
        for record, case in zip(of_extraction(paper.extraction, paper.id), paper.extraction.cases):
            for e in case.subjects[0].events:
                told[person[record.key]].append(
                    {"type": e.type, "start": e.start, "end": e.end, "agency": e.agency, "text": "", "document": paper.path, "published": record.published,
                     "sanctions": [{"code": x.code, "term_months": x.term_months} for x in case.subjects[0].sanctions]
                     if e.type in ("party_discipline", "sentence") else []})
    main = {}
    for who in world.people:
        mine = [person[k] for k, t in truth.items() if t == who and not records[k].hidden]
        if mine:
            main[who] = max(set(mine), key=mine.count)
    total = found = 0
    for who, i in main.items():
        course = timeline.course(told[i])
        order = [STAGE[e["type"]] for e in course]
        assert order == sorted(order), [(e["type"], e["start"]) for e in course]
        wanted = defaultdict(set)
        for kind, day in world.people[who].events:
            wanted[kind].add(day)
        for kind, days in wanted.items():
            total += 1
            events = [e for e in course if e["type"] == kind]
            found += len(events) == 1 and events[0]["start"] == next((d for d in days if d), None)
    assert total > 1500 and found / total >= 0.99, (found, total)


def test_reprints_are_joined_and_nothing_else(linked):
    world, *_ = linked
    texts, blocks = [], defaultdict(list)
    for n, paper in enumerate(world.papers):
        subjects: dict[str, set[str]] = {}
        for r in of_extraction(paper.extraction, paper.id):
            subjects.setdefault(r.folded, set()).update(p.org.key for p in r.posts if p.org.sure)
        texts.append(documents.prepare(paper.text, subjects))
        for key in set(documents.bands(texts[-1])):
            blocks[key].append(n)
    joined = set()
    for i, j in {p for block in blocks.values() for p in combinations(block, 2)}:
        copy = documents.compare(texts[i], texts[j])
        if copy and copy.kind != "excerpt":
            joined.add((i, j))
    articles = defaultdict(list)
    for n, paper in enumerate(world.papers):
        articles[paper.article].append(n)
    true = {p for ns in articles.values() for p in combinations(ns, 2)}
    assert not joined - true and len(true) > 2000 and len(joined & true) / len(true) >= 0.99
