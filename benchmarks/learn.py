"""Trains the models of ``lexicons/learned`` on the fictional texts of ``benchmarks/learning`` and tells how right they are on those held out.

Run: ``python benchmarks/learn.py [--only NAME] [--measure]``. Needs ``pip install "miner[train]"`` (scikit-learn). The same texts give the same
models. ``--measure`` writes nothing: it measures the models that are there. What the corpora hold and how they are marked: benchmarks/learning/README.md.
"""
from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from unittest.mock import patch

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import authors, generator
from miner import cases as cases_of
from miner.cases import blamed as blamed_cases, genre, joining, likely, same_matter
from miner.cases.frame import Frame
from miner.learned import answers, blamed, deeds, genres, given, linear, matters, names, roles
from miner.learned.linear import Features
from miner.model import Document
from miner.tagging.name_lexicon import chars, common_words, is_han, surnames, words
from miner.tagging.pipeline import tag

CORPUS = ROOT / "benchmarks" / "learning"
_MARK = re.compile(r"⟦([^⟧|]*)\|([^⟧]*)⟧")
_SEED = 20261122     # of the generated documents
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
    bodies: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, marked: str, cases: dict[str, list[str]]) -> None:
        """Adds a segment with its marks."""
        start, at = len(self.text), 0
        for m in _MARK.finditer(marked):
            self.text += marked[at:m.start()]
            {"P": self.people, "B": self.bodies, "G": self.bodies}.get(m.group(2)[0], self.sums).append((len(self.text), len(self.text) + len(m.group(1)), m.group(2)))
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


def documents(path: Path, renamed: int = 0) -> Iterator[Text]:
    """The documents of a file: ``#DOC genre date``, then a segment a line, ``case:code,code`` or ``-`` TAB text, ¶ where a paragraph ends.
    RENAMED: each with the names of other documents, shuffled by this seed."""
    doc: Text | None = None
    for line in (_renamed(path, renamed) if renamed else path.read_text(encoding="utf-8")).splitlines():
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


def with_bodies(path: Path) -> Iterator[Text]:
    """The documents of a file in which bodies and groups are marked: ``#DOC genre date``, a paragraph a line, an empty line between two."""
    for doc in path.read_text(encoding="utf-8").strip().split("\n\n"):
        head, *lines = doc.split("\n")
        _, genre, *date = head.split()
        text = Text(genre=genre, published=date[0] if date else None)
        for line in lines:
            text.add(line, {})
            text.text += "\n"
        yield text


def _renamed(path: Path, seed: int) -> str:
    """The text of a file with each marked name that begins with a surname replaced, the same way throughout its document, by another of the file as long."""
    shuffled, text = random.Random(seed), path.read_text(encoding="utf-8")
    pool: dict[int, list[str]] = {}
    for name in dict.fromkeys(name for name, mark in _MARK.findall(text) if mark[0] == "P"):
        if "某" not in name and (len(name) in (2, 3) and name[0] in surnames() or len(name) == 4 and surnames().get(name[:2]) == "compound"):
            pool.setdefault(len(name), []).append(name)
    others: dict[str, str] = {}

    def other(m: re.Match[str]) -> str:
        name, mark = m.groups()
        if mark[0] != "P" or name not in pool.get(len(name), ()):
            return m.group()
        return f"⟦{others.setdefault(name, shuffled.choice(pool[len(name)]))}|{mark}⟧"

    out = []
    for doc in text.split("#DOC"):
        others.clear()
        out.append(_MARK.sub(other, doc))
    return "#DOC".join(out)


def frame_of(text: Text, models: bool = True) -> Frame:
    document = Document(text.text, published=text.published)
    return Frame(document, tag(document, models))


Example = tuple[Features, tuple[str, ...]]


def of_answers(frame: Frame, text: Text) -> Iterator[Example]:
    """Each name that is marked, with what the rules say of it."""
    labels: dict[str, bool] = {}
    for a, b, mark in text.people:
        labels[text.text[a:b]] = labels.get(text.text[a:b], False) or mark != "P-"
    found: dict[str, Example] = {}

    def look(frame: Frame, asked: list[int], heard: dict[str, likely.Heard], told: dict[str, bool], hits: list) -> list[tuple[str, int]]:
        at: dict[str, list[int]] = {}
        for i in frame.by_label.get("PER", []):
            at.setdefault(frame.mentions[i].text, []).append(i)
        for name in at.keys() & labels.keys():
            signs = likely.signs(frame, name, at[name], heard.get(name, likely.Heard()), told)
            found[name] = answers.features(frame, at[name], signs), ("answers",) if labels[name] else ()
        return []

    with patch.object(likely, "ones", look):
        cases_of.build(frame.document, list(frame.mentions))
    yield from (found[name] for name in sorted(found))


def of_bodies(frame: Frame, text: Text, kinds: tuple[str, ...] = ("ORG", "LOC")) -> Iterator[Example]:
    """Each body that a text names, by what the rules say of it."""
    asked: list[tuple[Frame, blamed_cases.Candidate, list[str]]] = []

    def look(frame: Frame, skip: list, cases: list, figures: list, hits: list) -> list:
        asked.extend((frame, c, signs) for c, signs in blamed_cases.asked(frame, cases, hits))
        return []

    with patch.object(blamed_cases, "found", look):
        cases_of.build(frame.document, list(frame.mentions))
    for frame, c, signs in asked:
        marks = {mark for start, end in c.spans for a, b, mark in text.bodies if start < b and a < end and (mark[0] == "G") == (c.kind == "group")}
        if c.kind in kinds:
            yield blamed.features(frame, c.spans, c.name, signs), ("answers",) if any(mark[1:] != "-" for mark in marks) else ()


def of_groups(frame: Frame, text: Text) -> Iterator[Example]:
    """Each group that a text counts or takes a part of."""
    return of_bodies(frame, text, ("group",))


def of_deeds(frame: Frame, text: Text) -> Iterator[Example]:
    for a, b, cases in text.segments:
        codes = tuple(sorted({c for codes in cases.values() for c in codes}))
        yield deeds.features(frame, a, b), codes or (deeds.NONE,)


def of_roles(frame: Frame, text: Text) -> Iterator[Example]:
    """Each sum with its role, once as the rules leave it and, where they tell it, once as if they did not."""
    marks = {a: roles.NONE if mark == "M-" else mark for a, _, mark in text.sums}
    found: list[Example] = []

    def look(frame: Frame, i: int, codes: Iterable[str], told: str = "", why: str = roles.UNTOLD) -> tuple[str, str]:
        mark = marks.get(frame.mentions[i].start)
        if mark and why != roles.UNTOLD:
            found.append((roles.features(frame, i, set(codes), told, why), (mark,)))
        return told or "other", why

    with patch.object(roles, "second_opinion", look):
        cases_of.build(frame.document, list(frame.mentions))
    yield from found
    for i in frame.by_label.get("MONEY", []):
        mark = marks.get(frame.mentions[i].start)
        if mark:
            yield roles.features(frame, i, text.codes_at(frame.mentions[i].start)), (mark,)


def of_names(frame: Frame, text: Text) -> Iterator[Example]:
    """Whatever begins with a surname and is no word, the names that rules read among them, each as if no rule had."""
    marked = {(a, b) for a, b, _ in text.people}
    read = [m for m in frame.mentions if m.label == "PER" and (m.start, m.end) in marked]
    whole, without = names.Free(frame.text, frame.mentions), names.Free(frame.text, [m for m in frame.mentions if m not in read])
    for s, e in _like_names(without):
        over = [m for m in read if s < m.end and m.start < e]
        free = names.Free(frame.text, [m for m in frame.mentions if m not in over]) if over else whole
        yield names.features(free, s, e), ("name",) if (s, e) in marked else ()


def of_names_asked(frame: Frame, text: Text) -> Iterator[Example]:
    """What the model is asked of where the rules have read what they can."""
    free, marked = names.Free(frame.text, frame.mentions), {(a, b) for a, b, _ in text.people}
    for s, e in names.candidates(free):
        yield names.features(free, s, e), ("name",) if (s, e) in marked else ()


def _like_names(free: names.Free) -> Iterator[tuple[int, int]]:
    """Every stretch that begins with a surname, holds nothing but Chinese characters and is no word."""
    text = free.text
    for s in range(len(text)):
        double = surnames().get(text[s:s + 2]) == "compound"
        for e in (s + 3, s + 4) if double else (s + 2, s + 3) if text[s] in surnames() else ():
            name = text[s:e]
            if len(name) == e - s and all(map(is_han, name)) and free.clear(s, e) and chars("never").isdisjoint(name) and name[-1] not in chars("last") \
                    and name not in words() and name not in common_words() and (free.before(s) or text[max(0, s - 1):s + 1] not in common_words()) \
                    and (free.behind(e) or text[e - 1:e + 1] not in common_words()):
                yield s, e


def of_given(frame: Frame, text: Text) -> Iterator[Example]:
    """Each name of three characters as 某 would hide it, its last character kept or not, and again as if all were of one surname: 罗青山 as 罗某山,
    罗某, 李某山, 李某."""
    for kept, surname in product((True, False), ("", "李")):
        words, hidden, last = [], [], 0
        at = 0
        for a, b, _ in sorted(text.people):
            name = text.text[a:b]
            if a < last or len(name) != 3 or name[0] not in surnames() or "某" in name:
                continue
            words += [text.text[last:a], surname or name[0], "某", name[2] if kept else ""]
            at += a - last
            hidden.append(at)
            at += 3 if kept else 2
            last = b
        written = "".join([*words, text.text[last:]])
        for start in hidden:
            if is_han(written[start + 2:start + 3]) and written[start + 2] != "某":
                yield given.features(written, start, start + 2), ("given",) if kept else ()


def of_genres(frame: Frame, text: Text) -> Iterator[Example]:
    """A document with its genre."""
    found: list[Example] = []

    def look(document: Document, cases: list, frame: Frame) -> str:
        told = genre.by_rules(document, cases, frame)
        found.append((genres.features(frame, cases, told), (text.genre,)))
        return told

    with patch.object(genre, "decide", look):
        cases_of.build(frame.document, list(frame.mentions))
    yield from found[-1:]


_RULES = ("joined", "in_one_breath", "tried_together", "called_together", "decided_together", "blamed", "bribers", "answering_later", "of_the_story")


def of_matters(frame: Frame, text: Text) -> Iterator[Example]:
    """Each draft with the one before it, as they stand before the rules of ``cases.joining`` speak: whether the marks give both one case."""
    marks: dict[str, set[str]] = {}
    for a, b, mark in text.people:
        if mark != "P-":
            marks.setdefault(text.text[a:b], set()).update(mark[1:].split(","))
    found: list[Example] = []

    def look(frame: Frame, drafts: list, who: dict, hits: list) -> tuple[list, list[str]]:
        for before, d in same_matter.pairs(frame, drafts, who, hits):
            theirs, his = (set().union(*[marks.get(n, set()) for n in x.names]) for x in (before, d))
            if theirs and his:
                found.append((matters.features(frame, same_matter.first_mention(d, who), same_matter.signs(frame, drafts, before, d, who, hits)), ("same",) if theirs & his else ()))
        return drafts, []

    with ExitStack() as without:
        for rule in _RULES:
            at = 0 if rule in ("joined", "answering_later") else 1
            without.enter_context(patch.object(joining, rule, lambda *given, at=at: next(x for x in given if isinstance(x, list))))
        without.enter_context(patch.object(same_matter, "joined", look))
        cases_of.build(frame.document, list(frame.mentions))
    yield from found


@dataclass(frozen=True)
class Task:
    examples: object
    cost: float           # C of the support vector machine
    rarity: bool          # whether rare grams count more
    sentences: bool       # whether single sentences teach it too
    balanced: bool
    models: bool = True   # whether what it learns from holds what models tell
    yes: bool = False     # whether it answers yes or no
    renamed: int = 0      # how often the documents teach it again, with other names
    asked: object = None  # what measures it, where that is not what teaches it
    whole: bool = False   # whether the documents of benchmarks/authors/studied teach it too
    bodies: bool = False  # whether the documents in which bodies are marked teach it
    people: bool = True   # whether those in which people are marked do
    made: int = 0         # how many documents of the generator teach it too: round-ups above all, whose matters stay apart


TASKS = {"genres": Task(of_genres, 3, False, False, False, whole=True, made=100), "given": Task(of_given, .3, False, True, False, models=False, yes=True, renamed=3, whole=True, made=1500), "names": Task(of_names, 1, False, True, False, models=False, yes=True, renamed=3, asked=of_names_asked),
         "answers": Task(of_answers, 1, False, False, False, yes=True, whole=True, made=100), "deeds": Task(of_deeds, 1, True, True, True), "roles": Task(of_roles, 1, False, True, True, whole=True),
         "bodies": Task(of_bodies, 1, False, False, False, yes=True, whole=True, bodies=True, people=False, made=300),
         "groups": Task(of_groups, 1, False, False, False, yes=True, whole=True, bodies=True, people=False, made=300),
         "matters": Task(of_matters, .3, False, False, False, yes=True, whole=True, made=1500)}


def lessons(task: Task) -> Iterator[Text]:
    """All that teaches a task."""
    for seed in range(1 + task.renamed) if task.people else ():
        yield from documents(CORPUS / "documents.txt", seed)
    if task.bodies:
        yield from with_bodies(CORPUS / "bodies.txt")
    for path in sorted(CORPUS.glob("deeds*.tsv")) if task.sentences else ():
        yield from sentences(path)
    if task.whole:
        yield from (people_of(doc.gold) for doc in authors.documents(authors.FOLDERS[0]))
    for i in range(task.made):
        gold = generator.document(_SEED, i)
        gold["document"]["published"] = gold["given_date"]
        yield people_of(gold)


def people_of(gold: dict) -> Text:
    """A gold annotation in the contract's format, its people with their cases."""
    text = Text(gold["document"]["text"], gold["document"]["genre"], gold["document"]["published"])
    answers_in = {s["name"]: str(n) for n, c in enumerate(gold["cases"], 1) for s in c["subjects"]}
    text.people = [(m["start"], m["end"], "P" + answers_in.get(m["text"], "-")) for m in gold["mentions"] if m["label"] == "PER"]
    role = {a["value"]: (a["role"], c["violations"]) for c in gold["cases"] for a in c["amounts"]}
    told = [(m["start"], m["end"], role.get((m["norm"] or {}).get("value"), ("M-", []))) for m in gold["mentions"] if m["label"] == "MONEY"]
    text.sums = [(a, b, as_what) for a, b, (as_what, _) in told]
    answers_too = {s["name"]: str(n) for n, c in enumerate(gold["cases"], 1) for s in c["subjects"] if s["kind"] == "organization"}
    text.bodies = [(m["start"], m["end"], "B" + next((n for name, n in answers_too.items() if blamed_cases.same(m["text"], name)), "-")) for m in gold["mentions"] if m["label"] in ("ORG", "LOC")]
    for n, c in enumerate(gold["cases"], 1):
        for s in c["subjects"]:
            if s["kind"] == "group" and (at := text.text.find(s["name"])) >= 0:
                text.bodies.append((at, at + len(s["name"]), f"G{n}"))
    every = sorted({code for _, codes in role.values() for code in codes})
    text.segments = [(a, b, {"1": codes or every}) for a, b, (_, codes) in told]
    return text


def gather(task: Task, texts: Iterable[Text], held_out: bool = False) -> list[Example]:
    examples = task.asked if held_out and task.asked else task.examples
    return [example for text in texts for example in examples(frame_of(text, task.models), text)]      # type: ignore[operator]


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
        if TASKS[name].yes:
            lead.append(float(scores[0]))
            right.append(bool(codes))
        else:
            lead.append(float(scores[order[0]] - scores[order[1]]))
            right.append(model.classes[order[0]] in codes)
    leads, rights = np.array(lead), np.array(right)
    if TASKS[name].yes:
        print(f"{name}: {len(examples)} asked of, {int(rights.sum())} yes")
        for t in (0, .1, .2, .3, .4, .5, .6, .8):
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
            train(name, gather(TASKS[name], lessons(TASKS[name])))
        held_out = with_bodies(CORPUS / "bodies_held_out.txt") if TASKS[name].bodies else documents(CORPUS / "held_out.txt")
        measure(name, gather(TASKS[name], held_out, held_out=True))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
