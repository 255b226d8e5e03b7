"""Trains the reader of organisations and posts (``miner.learned.reader``) and tells how right rules, model and both are on texts that it has not seen.

Run: ``python benchmarks/learn_reader.py [--measure]``. Needs ``pip install "miner[train]"`` (python-crfsuite). It learns from the studied documents of
benchmarks/authors, from the bodies marked in benchmarks/learning/bodies.txt (their posts as the rules read them) and from generated documents;
``--measure`` writes nothing.
"""
from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import authors, generator, learn
from miner.learned import chain, reader
from miner.learned.chain import Found
from miner.model import Document, Mention
from miner.tagging.pipeline import tag

LABELS = ("ORG", "TITLE", "LOC")
_MADE, _SEED = 600, 77
_SETTINGS = {"c1": .05, "c2": .5, "max_iterations": 100, "feature.minfreq": 2}


class _Unread:
    """Stands in for a reading: keeps the layers, reads nothing."""
    kept: reader.Layers | None = None

    def __init__(self, of: reader.Layers, known: object = ()):
        _Unread.kept = of
        self.found: list[Found] = []


def seen(text: str, published: str | None) -> tuple[reader.Layers, list[Mention]]:
    """The layers of a text and what the rules read in it."""
    with patch.object(reader, "Reading", _Unread):
        mentions = tag(Document(text, published=published))
    assert _Unread.kept is not None
    return _Unread.kept, mentions


Lesson = tuple[reader.Layers, list[Found], list[Mention]]      # of one text: what stands in it, its marks, what the rules read


def _of_gold(gold: dict, published: str | None) -> Lesson:
    layers, mentions = seen(gold["document"]["text"], published)
    return layers, [(m["label"], m["start"], m["end"]) for m in gold["mentions"] if m["label"] in LABELS], mentions


def whole(folder: Path) -> Iterator[Lesson]:
    """Documents of benchmarks/authors, marked whole."""
    for doc in authors.documents(folder):
        yield _of_gold(doc.gold, doc.gold["document"]["published"])


def made() -> Iterator[Lesson]:
    """Documents of the generator."""
    for i in range(_MADE):
        gold = generator.document(_SEED, i)
        yield _of_gold(gold, gold["given_date"])


def bodies(path: Path) -> Iterator[Lesson]:
    """Documents in which only bodies are marked; their posts are what the rules read beside these."""
    for text in learn.with_bodies(path):
        layers, mentions = seen(text.text, text.published)
        marked: list[Found] = [("ORG", a, b) for a, b, mark in text.bodies if mark[0] == "B"]
        yield layers, marked + [(m.label, m.start, m.end) for m in mentions if m.label in LABELS[1:] and not any(a < m.end and m.start < b for _, a, b in marked)], mentions


def _states(marked: list[Found], length: int) -> list[str]:
    """The states of LENGTH characters that hold mentions, by name.

    >>> _states([("ORG", 1, 3)], 4)
    ['O', 'B-ORG', 'E-ORG', 'O']
    """
    out = ["O"] * length
    for label, a, b in marked:
        if b - a > 1:
            out[a:b] = ["B-" + label, *["I-" + label] * (b - a - 2), "E-" + label]
    return out


def train(lessons: list[Lesson]) -> None:
    """Fits the chain and writes it."""
    import pycrfsuite
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(_SETTINGS)
    for layers, marked, _ in lessons:
        states, told = _states(marked, len(layers.text)), reader.keys(layers)
        for a, b in reader.sentences(layers.text):
            trainer.append([[str(k) for k in told[:, i]] for i in range(a, b)], states[a:b])
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
    names = chain.state_names(LABELS)
    at = {name: n for n, name in enumerate(names)}
    rows: dict[int, np.ndarray] = {}
    for (key, state), weight in info.state_features.items():
        rows.setdefault(int(key), np.zeros(len(names), np.float32))[at[state]] = weight
    moves = np.zeros((len(names), len(names)), np.float32)
    for (one, other), weight in info.transitions.items():
        moves[at[one], at[other]] = weight
    kept = sorted(rows)
    path = ROOT / "lexicons" / "learned" / "reader.npz"
    np.savez_compressed(path, labels=np.array(LABELS), keys=np.array(kept, np.uint32), weights=np.array([rows[k] for k in kept], np.float16), moves=moves)
    print(f"reader: {len(lessons)} texts, {len(kept)} keys, {path.stat().st_size >> 10} KB")


def measure(name: str, lessons: list[Lesson]) -> None:
    """How right the rules, the model and both together are."""
    chain.load.cache_clear()
    rules, alone, both = ({label: [0, 0, 0] for label in LABELS} for _ in range(3))
    for layers, marked, mentions in lessons:
        for label in LABELS:
            gold = {x for x in marked if x[0] == label}
            read = reader.Reading(layers).found
            together = tag(Document(layers.text))
            for tally, told in ((rules, [(m.label, m.start, m.end) for m in mentions]), (alone, read), (both, [(m.label, m.start, m.end) for m in together])):
                mine = {x for x in told if x[0] == label}
                for k, n in enumerate((len(gold & mine), len(mine - gold), len(gold - mine))):
                    tally[label][k] += n
    for what, tally in (("rules", rules), ("model", alone), ("both", both)):
        print(f"{name:9s} {what:6s} " + "  ".join(f"{label} {2 * a / max(1, 2 * a + b + c):.3f} ({a} {b} {c})" for label, (a, b, c) in tally.items()))


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true", help="measure only")
    options = parser.parse_args(argv)
    path = learn.CORPUS / "bodies.txt"
    if not options.measure:
        train([*whole(authors.FOLDERS[0]), *(bodies(path) if path.exists() else ()), *made()])
    measure("withheld", list(whole(authors.FOLDERS[1])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
