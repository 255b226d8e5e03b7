"""Trains the models of ``lexicons/learned`` on the fictional texts of ``benchmarks/learning`` and tells how right they are on those held out.

Run: ``python benchmarks/learn.py [--only answers|roles|deeds] [--measure]``. Needs ``pip install "miner[train]"`` (scikit-learn). The same texts give the same
models. ``--measure`` writes nothing: it measures the models that are there. What the corpora hold and how they are marked: benchmarks/learning/README.md.
"""
from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from miner.cases.frame import Frame
from miner.learned import answers, deeds, linear, roles
from miner.learned.linear import Features
from miner.model import Document
from miner.tagging.pipeline import tag

CORPUS = ROOT / "benchmarks" / "learning"
_MARK = re.compile(r"⟦([^⟧|]*)\|([^⟧]*)⟧")
_LEAST = 2            # texts in which a gram must stand to be learned


@dataclass
class Text:
    """A text without its marks: the codes of each segment by case, the people and sums that are marked, by their offsets."""
    text: str = ""
    genre: str = ""
    published: str | None = None
    segments: list[tuple[int, int, dict[str, list[str]]]] = field(default_factory=list)
    people: list[tuple[int, int, str]] = field(default_factory=list)
    sums: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, marked: str, cases: dict[str, list[str]]) -> None:
        """Adds a segment with its marks."""
        start, at = len(self.text), 0
        for m in _MARK.finditer(marked):
            self.text += marked[at:m.start()]
            (self.people if m.group(2)[0] == "P" else self.sums).append((len(self.text), len(self.text) + len(m.group(1)), m.group(2)))
            self.text += m.group(1)
            at = m.end()
        self.text += marked[at:]
        self.segments.append((start, len(self.text), cases))

    def codes_at(self, at: int) -> set[str]:
        """All codes of the cases that the segment at an offset tells of."""
        here = next((cases for a, b, cases in self.segments if a <= at < b), {})
        return {code for _, _, cases in self.segments for n, codes in cases.items() if n in here for code in codes}


def sentences(path: Path) -> Iterator[Text]:
    """The lines of a file of deeds: codes TAB text."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            codes, marked = line.split("\t")
            text = Text()
            text.add(marked, {"1": [c for c in codes.split() if c != "-"]})
            yield text


def documents(path: Path) -> Iterator[Text]:
    """The documents of a file: ``#DOC genre date``, then a segment a line, ``case:code,code`` or ``-`` TAB text, ¶ where a paragraph ends."""
    doc: Text | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#DOC"):
            if doc is not None:
                yield doc
            _, genre, *date = line.split()
            doc = Text(genre=genre, published=date[0] if date else None)
        elif line and doc is not None:
            label, marked = line.split("\t")
            cases = {n: codes.split(",") if codes else [] for n, _, codes in (w.partition(":") for w in label.split() if w != "-")}
            doc.add(marked.rstrip("¶ "), cases)
            if marked.rstrip().endswith("¶") or len(doc.segments) == 1:
                doc.text += "\n"
    if doc is not None:
        yield doc


def frame_of(text: Text) -> Frame:
    document = Document(text.text, published=text.published)
    return Frame(document, tag(document))


Example = tuple[Features, tuple[str, ...]]


def of_answers(frame: Frame, text: Text) -> Iterator[Example]:
    labels: dict[str, bool] = {}
    for a, b, mark in text.people:
        labels[text.text[a:b]] = labels.get(text.text[a:b], False) or mark != "P-"
    at: dict[str, list[int]] = {}
    for i in frame.by_label.get("PER", []):
        at.setdefault(frame.mentions[i].text, []).append(i)
    for name, mentions in at.items():
        if name in labels:
            yield answers.features(frame, mentions), ("answers",) if labels[name] else ()


def of_deeds(frame: Frame, text: Text) -> Iterator[Example]:
    for a, b, cases in text.segments:
        codes = tuple(sorted({c for codes in cases.values() for c in codes}))
        yield deeds.features(frame, a, b), codes or (deeds.NONE,)


def of_roles(frame: Frame, text: Text) -> Iterator[Example]:
    marks = {a: mark for a, _, mark in text.sums}
    for i in frame.by_label.get("MONEY", []):
        mark = marks.get(frame.mentions[i].start)
        if mark:
            codes = text.codes_at(frame.mentions[i].start)
            yield roles.features(frame, i, codes), (roles.NONE if mark == "M-" else mark,)


@dataclass(frozen=True)
class Task:
    examples: object
    cost: float           # C of the support vector machine
    rarity: bool          # whether rare grams count more
    sentences: bool       # whether single sentences teach it too
    balanced: bool


TASKS = {"answers": Task(of_answers, .3, False, False, False), "deeds": Task(of_deeds, 1, True, True, True), "roles": Task(of_roles, 1, False, True, True)}


def gather(task: Task, sources: list[Path]) -> list[Example]:
    out: list[Example] = []
    for path in sources:
        for text in documents(path) if path.suffix == ".txt" else sentences(path) if task.sentences else ():
            out += task.examples(frame_of(text), text)      # type: ignore[operator]
    return out


def train(name: str, examples: list[Example]) -> None:
    """Fits one model and writes it."""
    from scipy.sparse import csr_matrix
    from sklearn.preprocessing import normalize
    from sklearn.svm import LinearSVC
    task = TASKS[name]
    seen = Counter(gram for features, _ in examples for gram in features)
    grams = sorted(gram for gram, n in seen.items() if n >= _LEAST and "\n" not in gram)
    rows = {gram: k for k, gram in enumerate(grams)}
    rarity = np.array([np.log((1 + len(examples)) / (1 + seen[g])) + 1 if task.rarity else 1.0 for g in grams], np.float32)
    data, column, ends = [], [], [0]
    for features, _ in examples:
        for gram, n in features.items():
            if gram in rows:
                data.append(n * rarity[rows[gram]])
                column.append(rows[gram])
        ends.append(len(data))
    matrix = normalize(csr_matrix((data, column, ends), shape=(len(examples), len(grams)), dtype=np.float32))
    classes = sorted({c for _, codes in examples for c in codes})
    weights, bias = [], []
    for c in classes:
        machine = LinearSVC(C=task.cost, class_weight="balanced" if task.balanced else None, random_state=0)
        machine.fit(matrix, np.array([c in codes for _, codes in examples]))
        weights.append(machine.coef_[0])
        bias.append(machine.intercept_[0])
    full = np.array(weights, np.float32).T
    scale = np.abs(full).max(axis=0) / 127
    kept = np.abs(full / scale).max(axis=1) >= .5
    path = ROOT / "lexicons" / "learned" / f"{name}.npz"
    np.savez_compressed(path, grams=np.frombuffer("\n".join(g for g, k in zip(grams, kept) if k).encode(), np.uint8), rarity=rarity[kept].astype(np.float16),
                        weights=np.round(full[kept] / scale).astype(np.int8), scale=scale, bias=np.array(bias, np.float32), classes=np.array(classes))
    print(f"{name}: {len(examples)} examples, {int(kept.sum())} grams, {len(classes)} classes, {path.stat().st_size >> 10} KB")


def measure(name: str, examples: list[Example]) -> None:
    """How right a model is on examples that it has not seen, the surer half of its answers and all."""
    linear.load.cache_clear()
    model = linear.load(name)
    lead, right = [], []
    for features, codes in examples:
        scores = model.scores(features)
        order = np.argsort(-scores)
        if name == "answers":
            lead.append(float(scores[0]))
            right.append(bool(codes))
        else:
            lead.append(float(scores[order[0]] - scores[order[1]]))
            right.append(model.classes[order[0]] in codes)
    leads, rights = np.array(lead), np.array(right)
    if name == "answers":
        print(f"{name}: {len(examples)} people, {int(rights.sum())} answer")
        for t in (0, .2, .3, .4, .5, .6, .8):
            above = leads > t
            print(f"   above {t:.1f}: precision {rights[above].mean():.3f}, recall {(rights & above).sum() / rights.sum():.3f}")
    else:
        print(f"{name}: {len(examples)} examples, {rights.mean():.3f} right")
        for t in (.15, .3, .45, .6):
            print(f"   leads by {t:.2f}: {(leads > t).mean():.3f} of them, {rights[leads > t].mean():.3f} right")
            if name == "deeds":
                told = np.array([model.classes[int(np.argmax(model.scores(f)))] != deeds.NONE for f, _ in examples])
                print(f"      that tell a deed: {((leads > t) & told).sum()}, {rights[(leads > t) & told].mean():.3f} right")


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=sorted(TASKS))
    parser.add_argument("--measure", action="store_true", help="measure only")
    options = parser.parse_args(argv)
    for name in [options.only] if options.only else list(TASKS):
        if not options.measure:
            train(name, gather(TASKS[name], [CORPUS / "documents.txt", *sorted(CORPUS.glob("deeds*.tsv"))]))
        measure(name, gather(TASKS[name], [CORPUS / "held_out.txt"]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
