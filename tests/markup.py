"""Inline markup for tests: ``[ORG:渠县医疗保障局]原[TITLE:局长][PER:李某]受到[SANC:党内警告处分]。``

A DATE may carry its norm: ``[DATE:2021年3月|2021-03-01|2021-03-31]``; a MONEY its value and approx: ``[MONEY:3万余元|30000|over]``.
"""
from __future__ import annotations

import re

from miner.model import Document, Mention

_SPAN = re.compile(r"\[([A-Z]+):([^\]|]+)(?:\|([^\]|]*))?(?:\|([^\]]*))?\]")


def parse(marked: str, **fields) -> tuple[Document, list[Mention]]:
    """Document and mentions of a marked text; ``fields`` go to the Document (title, published, source)."""
    out, mentions, at = [], [], 0
    length = 0
    for m in _SPAN.finditer(marked):
        out.append(marked[at:m.start()])
        length += m.start() - at
        label, text, a, b = m.groups()
        norm = None
        if label == "DATE" and a is not None:
            norm = {"start": a or None, "end": b or None}
        elif label == "MONEY" and a:
            norm = {"value": float(a), "currency": "CNY", "approx": b or "exact"}
        mentions.append(Mention(label, length, length + len(text), text, norm))
        out.append(text)
        length += len(text)
        at = m.end()
    out.append(marked[at:])
    return Document(text="".join(out), **fields), mentions


def build(marked: str, **fields):
    """``miner.cases.build`` on a marked text."""
    from miner import cases
    document, mentions = parse(marked, **fields)
    return cases.build(document, mentions)


def people(marked: str, **fields) -> dict:
    """Subjects of a marked text by name."""
    return {s.name: s for c in build(marked, **fields)[0] for s in c.subjects}
