"""What miner makes of a sentence or two under a plain title, as the tests of wordings ask for it."""
from __future__ import annotations

import miner
from miner.model import Subject


def read(text: str) -> miner.model.Extraction:
    return miner.extract_text("有关情况\n" + text, published="2024-06-10")


def subjects(text: str) -> dict[str, Subject]:
    return {s.name: s for c in read(text).cases for s in c.subjects}


def spans(text: str, label: str) -> list[str]:
    return [m.text for m in read(text).mentions if m.label == label]


def posts(text: str) -> dict[str, list[tuple[str | None, str, bool]]]:
    """Organisation, title and whether the post is a former one, by subject."""
    return {n: [(p.org, p.title, p.former) for p in s.positions] for n, s in subjects(text).items()}
