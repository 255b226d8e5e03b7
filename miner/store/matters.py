"""Cases of several documents that are one matter, so that figures count it once.

A case comes out in pieces: 审查调查, 双开, 起诉 and 宣判 of one person are four documents with a case each, and stories tell it
again. Two cases of different documents are one matter where the linked people of the one are among the people of the
other; cases of one document stay apart, as the document keeps them apart.
"""
from __future__ import annotations

from collections import defaultdict
from sqlite3 import Connection


def matters(conn: Connection) -> dict[str, str]:
    """case id → matter id (the id of its first case), over all documents that are no copies."""
    people: dict[str, set[str]] = defaultdict(set)
    document: dict[str, str] = {}
    for case, did in conn.execute("SELECT c.id, c.document_id FROM cases c JOIN documents d ON d.id = c.document_id "
                                  "WHERE d.duplicate_of IS NULL ORDER BY c.date, c.document_id, c.ordinal"):
        document[case] = did
    for case, person in conn.execute("SELECT s.case_id, l.person_id FROM subjects s JOIN person_subjects l ON l.subject_id = s.id"):
        if case in document:
            people[case].add(person)
    told: dict[str, list[str]] = defaultdict(list)
    for case in document:
        for person in people.get(case, ()):
            told[person].append(case)
    top = {case: case for case in document}

    def root(case: str) -> str:
        while top[case] != case:
            top[case] = top[top[case]]
            case = top[case]
        return case

    for cases in told.values():
        for n, a in enumerate(cases):
            for b in cases[n + 1:]:
                if document[a] != document[b] and (people[a] <= people[b] or people[b] <= people[a]):
                    top[root(b)] = root(a)
    # The k-th case of a document within a group is the k-th of the others: they tell several matters of the same people.
    seen: dict[tuple[str, str], int] = defaultdict(int)
    leader: dict[tuple[str, int], str] = {}
    out = {}
    for case, did in document.items():
        group = root(case)
        k = seen[group, did]
        seen[group, did] += 1
        out[case] = leader.setdefault((group, k), case)
    return out
