"""How much of a gold annotation an extraction says, and what it says beside.

Everything is counted as facts: a fact of the gold that the extraction has too is right, one it has not is missed, one
that only it has is spurious. A mention is the fact (label, place), its place carried over to the gold's text where the two
texts differ; what hangs on a case is compared within the pair of cases that share most subjects.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from ..model import LABELS, Case, Extraction, Subject
from . import gold as _gold

_WIDTHS = str.maketrans("，。；：（）“”‘’！？", ",.;:()\"\"''!?")
# Names of what is scored, in the order of the report.
FACTS = (*LABELS, "date norm", "money norm", "published", "genre", "subjects", "sanctions", "events", "event dates", "positions", "rank", "region",
         "conduct", "violations", "amounts", "profile", "career", "statistics", "statistic region", "statistic period")


@dataclass(frozen=True)
class Score:
    name: str
    right: int
    spurious: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.spurious) if self.right + self.spurious else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.spurious + self.missed) if self.right + self.spurious + self.missed else 1.0


@dataclass(frozen=True)
class Error:
    document: str
    kind: str               # missed or spurious
    fact: str
    what: str
    context: str = ""

    def __str__(self) -> str:
        return f"{self.document}\t{self.kind}\t{self.fact}\t{self.what}" + (f"\t{self.context}" if self.context else "")


@dataclass
class Report:
    """Counts over documents. ``failed``: (name, reason; None where no input was found)."""
    documents: int = 0
    similarity: list[float] = field(default_factory=list)
    right: Counter = field(default_factory=Counter)
    missed: Counter = field(default_factory=Counter)
    spurious: Counter = field(default_factory=Counter)
    errors: list[Error] = field(default_factory=list)
    failed: list[tuple[str, str | None]] = field(default_factory=list)

    def scores(self) -> list[Score]:
        """A row for all mentions, then one for each kind of fact that the gold or the extractions hold."""
        rows = [Score("text", round(1000 * sum(self.similarity) / len(self.similarity)), 0,
                      1000 - round(1000 * sum(self.similarity) / len(self.similarity)))] if self.similarity else []
        rows.append(Score("mentions", *(sum(c[f] for f in LABELS) for c in (self.right, self.spurious, self.missed))))
        return rows + [Score(f, self.right[f], self.spurious[f], self.missed[f]) for f in FACTS
                       if self.right[f] + self.spurious[f] + self.missed[f]]

    def f1(self, fact: str) -> float:
        """F1 of one kind of fact; 1.0 where there is none."""
        return Score(fact, self.right[fact], self.spurious[fact], self.missed[fact]).f1

    def to_dict(self, errors: bool = False) -> dict[str, Any]:
        out: dict[str, Any] = {"documents": self.documents, "failed": [{"name": n, "reason": r} for n, r in self.failed],
                               "text_similarity": round(sum(self.similarity) / len(self.similarity), 4) if self.similarity else None,
                               "scores": [{"name": s.name, "precision": round(s.precision, 4), "recall": round(s.recall, 4), "f1": round(s.f1, 4),
                                           "right": s.right, "spurious": s.spurious, "missed": s.missed} for s in self.scores() if s.name != "text"]}
        if errors:
            out["errors"] = [vars(e) for e in self.errors]
        return out

    def count(self, document: str, fact: str, gold: Iterable[Hashable], told: Iterable[Hashable], say: Any = str, context: Any = None) -> None:
        """Compares two bags of facts. ``say`` words a fact for the list of errors, ``context`` gives its surroundings."""
        g, p = Counter(gold), Counter(told)
        self.right[fact] += sum((g & p).values())
        for kind, left, counts in (("missed", g - p, self.missed), ("spurious", p - g, self.spurious)):
            counts[fact] += sum(left.values())
            self.errors += [Error(document, kind, fact, say(x), context(kind, x) if context else "") for x in left.elements()]


def squash(text: str) -> tuple[str, list[int]]:
    """The text without white space and with its widths folded, and where each character stood."""
    at = [i for i, c in enumerate(text) if not c.isspace()]
    return "".join(text[i] for i in at).translate(_WIDTHS), at


def alignment(told: str, gold: str) -> tuple[dict[int, int], float]:
    """Squashed offsets of the told text → squashed offsets of the gold's, and the similarity of the two."""
    if told == gold:
        return {i: i for i in range(len(told) + 1)}, 1.0
    out: dict[int, int] = {}
    same = 0
    for a, b, n in SequenceMatcher(None, told, gold, autojunk=False).get_matching_blocks():
        out.update((a + k, b + k) for k in range(n))
        same += n
    return out, 2 * same / max(1, len(told) + len(gold))


def compare(gold: Extraction, told: Extraction, report: Report, name: str = "") -> None:
    """Adds one document's comparison to the report."""
    report.documents += 1
    _mentions(gold, told, report, name)
    for f in ("published", "genre"):
        wanted = getattr(gold.document, f)
        if wanted:
            report.count(name, f, [wanted], [getattr(told.document, f)] if getattr(told.document, f) else [])
    for g, p in _pair(list(gold.cases), list(told.cases)):
        _case(g, p, report, name)
    _statistics(gold, told, report, name)


def _mentions(gold: Extraction, told: Extraction, report: Report, name: str) -> None:
    g_text, g_at = squash(gold.document.text)
    p_text, p_at = squash(told.document.text)
    over, similarity = alignment(p_text, g_text)
    report.similarity.append(similarity)
    g_index = {o: i for i, o in enumerate(g_at)}
    p_index = {o: i for i, o in enumerate(p_at)}

    def place(m: Any, text: str, index: dict[int, int]) -> tuple[int, int] | None:
        inside = [index[i] for i in range(m.start, min(m.end, len(text))) if i in index]
        return (inside[0], inside[-1]) if inside else None

    wanted: dict[tuple, Any] = {}
    for m in gold.mentions:
        if span := place(m, gold.document.text, g_index):
            wanted[m.label, *span] = m
    found: dict[tuple, Any] = {}
    for m in told.mentions:
        span = place(m, told.document.text, p_index)
        if span is None or not any(i in over for i in range(span[0], span[1] + 1)):
            continue            # stands in text that the gold does not have: the text's similarity tells of that
        found[m.label, over.get(span[0], -span[0] - 1), over.get(span[1], -span[1] - 1)] = m

    def context(kind: str, key: tuple) -> str:
        _, a, b = key
        return f"{g_text[max(0, a - 12):a]}[{g_text[a:b + 1]}]{g_text[b + 1:b + 13]}" if a >= 0 and b >= 0 else ""

    for label in LABELS:
        report.count(name, label, [k for k in wanted if k[0] == label], [k for k in found if k[0] == label],
                     lambda k: (wanted.get(k) or found[k]).text, context)
    for key in wanted.keys() & found.keys():
        norm, got = wanted[key].norm, found[key].norm or {}
        if not norm:
            continue
        if key[0] == "DATE":
            keys = ("start", "end")
        elif key[0] == "MONEY":
            keys = ("value", "currency", "approx")
        else:
            continue
        report.count(name, f"{key[0].lower()} norm", [(key, *(_value(norm.get(k)) for k in keys))], [(key, *(_value(got.get(k)) for k in keys))],
                     lambda x: f"{wanted[x[0]].text} {x[1:]}")


def _value(x: Any) -> Any:
    return round(float(x), 2) if isinstance(x, (int, float)) else x


def _names(case: Case) -> Counter:
    return Counter("".join(s.name.split()) for s in case.subjects)


def _pair(gold: list[Case], told: list[Case]) -> list[tuple[Case | None, Case | None]]:
    """Cases that tell of the same subjects, most subjects first; the rest with nobody."""
    shared = sorted(((-sum((_names(g) & _names(p)).values()), i, j) for i, g in enumerate(gold) for j, p in enumerate(told) if _names(g) & _names(p)))
    left, right, pairs = set(range(len(gold))), set(range(len(told))), []
    for _, i, j in shared:
        if i in left and j in right:
            left.discard(i)
            right.discard(j)
            pairs.append((i, j))
    out: list[tuple[Case | None, Case | None]] = [(gold[i], told[j]) for i, j in sorted(pairs)]
    return out + [(gold[i], None) for i in sorted(left)] + [(None, told[j]) for j in sorted(right)]


def _flat(text: str | None) -> str:
    return "".join((text or "").split())


def _case(g: Case | None, p: Case | None, report: Report, name: str) -> None:
    def facts(case: Case | None, of: Any) -> list[tuple]:
        return [(_flat(s.name), *x) for s in (case.subjects if case else ()) for x in of(s)]

    def say(x: tuple) -> str:
        return " ".join(str(v) for v in x if v not in (None, ""))

    def both(fact: str, of: Any) -> None:
        report.count(name, fact, facts(g, of), facts(p, of), say)

    both("subjects", lambda s: [(s.kind,)])
    both("sanctions", lambda s: [(x.code, x.term_months) for x in s.sanctions])
    both("events", lambda s: [(e.type,) for e in s.events])
    both("positions", lambda s: [(_flat(x.org), _flat(x.title), "former" if x.former else "") for x in s.positions])
    who = "、".join(s.name for s in (g or p).subjects)      # type: ignore[union-attr]
    report.count(name, "violations", {v.code for v in g.violations} if g else (), {v.code for v in p.violations} if p else (), lambda x: f"{who} {x}")
    report.count(name, "amounts", [(round(a.value), a.role) for a in g.amounts] if g else (), [(round(a.value), a.role) for a in p.amounts] if p else (),
                 lambda x: f"{who} {x[0]} {x[1]}")
    if g is None or p is None:
        return
    report.count(name, "region", [g.region], [p.region], lambda x: f"{who} {x}")
    if g.conduct and g.conduct.start:
        report.count(name, "conduct", [(g.conduct.start, g.conduct.end)], [(p.conduct.start, p.conduct.end)] if p.conduct else [], lambda x: f"{who} {x[0]}—{x[1]}")
    told = {_flat(s.name): s for s in p.subjects}
    for s in g.subjects:
        if other := told.get(_flat(s.name)):
            _subject(s, other, report, name)


_PROFILE = ("sex", "ethnicity", "birth", "native_place", "education", "party_joined", "work_started")


def _subject(g: Subject, p: Subject, report: Report, name: str) -> None:
    if g.rank:
        report.count(name, "rank", [(g.name, g.rank)], [(g.name, p.rank)] if p.rank else [], " ".join)
    dates = [(g.name, e.type, e.start, e.end) for e in g.events if e.start]
    told = Counter((g.name, e.type, e.start, e.end) for e in p.events if e.start)
    report.count(name, "event dates", dates, told.elements(), lambda x: " ".join(map(str, x)))
    if g.profile:
        have = p.profile
        report.count(name, "profile", [(k, _flat(getattr(g.profile, k))) for k in _PROFILE if getattr(g.profile, k)],
                     [(k, _flat(getattr(have, k))) for k in _PROFILE if getattr(have, k)] if have else [], lambda x: f"{g.name} {x[0]} {x[1]}")
        report.count(name, "career", [(c.start, c.end, _flat(c.text)) for c in g.profile.career],
                     [(c.start, c.end, _flat(c.text)) for c in have.career] if have else [], lambda x: f"{g.name} {x[0]} {x[1]} {x[2]}")


def _statistics(gold: Extraction, told: Extraction, report: Report, name: str) -> None:
    """A figure is the gold's where value and unit are its and the indicators share half of the shorter one's characters."""
    left = list(told.statistics)
    for g in gold.statistics:
        def shared(p: Any, g: Any = g) -> float:
            a, b = set(_flat(g.indicator)), set(_flat(p.indicator))
            return len(a & b) / max(1, min(len(a), len(b)))
        fits = [p for p in left if abs(p.value - g.value) <= 0.005 * max(1.0, abs(g.value)) and _flat(p.unit) == _flat(g.unit) and shared(p) >= 0.5]
        if not fits:
            report.count(name, "statistics", [f"{g.indicator} {g.value:g}{g.unit}"], [])
            continue
        best = max(fits, key=lambda p: (shared(p), p.region == g.region))
        left.remove(best)
        report.right["statistics"] += 1
        what = f"{g.indicator} {g.value:g}{g.unit}"
        report.count(name, "statistic region", [g.region], [best.region], lambda x, what=what: f"{what} {x}")
        if g.period and g.period.start:
            report.count(name, "statistic period", [(g.period.start, g.period.end)], [(best.period.start, best.period.end)] if best.period else [],
                         lambda x, what=what: f"{what} {x[0]}—{x[1]}")
    report.count(name, "statistics", [], [f"{p.indicator} {p.value:g}{p.unit}" for p in left])


def find_input(name: str, folders: Iterable[Path]) -> Path | None:
    """The document of that name: the first file NAME.suffix (a page or file rather than plain text where there are both)."""
    for folder in folders:
        found = sorted((p for p in folder.glob(f"{_escape(name)}.*") if p.is_file() and p.stem == name and p.suffix != ".json"),
                       key=lambda p: (p.suffix == ".txt", p.name))
        if found:
            return found[0]
    return None


def _escape(name: str) -> str:
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)


def evaluate(gold_dir: str | Path, inputs: Iterable[str | Path] = (), extract: Any = None, given_dates: bool = False) -> Report:
    """Extracts the input of each NAME.gold.json (from ``inputs``, else beside it, else a folder up) and compares.
    ``given_dates`` gives each the publication date of its gold, as ``--published`` would."""
    import miner
    extract = extract or miner.extract
    folder = Path(gold_dir)
    report = Report()
    for path in sorted(folder.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        source = find_input(name, [*map(Path, inputs), folder, folder.resolve().parent])
        if source is None:
            report.failed.append((name, None))
            continue
        gold = _gold.load(path)
        try:
            told = extract(str(source), published=gold.document.published) if given_dates else extract(str(source))
        except Exception as error:          # the other documents are scored all the same; this one is named with its reason
            from ..store.ingest import one_line
            report.failed.append((name, one_line(error)))
            continue
        compare(gold, told, report, name)
    return report
