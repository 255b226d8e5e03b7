"""Same, possible or different: the evidence of compare.py weighed, with rules that no weight can overrule.

The weights (lexicons/link_weights.tsv) are those of a logistic regression on generated courses, the confidence
(lexicons/link_calibration.tsv) the share of true pairs among held-out ones of that score: isotonic regression, so never less
sure at a higher score. Both are made by benchmarks/linking_calibrate.py, and say how sure the program is on courses like the
generator's, not more.
"""
from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from math import exp

from ..lexicons import rows
from . import names
from .compare import Evidence, compare
from .records import Record

SAME_FROM = 0.97
POSSIBLE_FROM = 0.08
# what beside the name must hold before two tellings are joined: one of these, (feature, level)
ANCHORS = frozenset((
    ("post", "same_post"), ("post", "same_org"), ("post", "part"), ("post", "successor"), ("post", "same_post_no_place"),
    ("amounts", "same"), ("passage", "copy"), ("others", "shared_several"), ("birth", "same")))
# a full name told again at the same place is for a person to look at, unless something speaks against it
NEAR = frozenset((("place", "same_county"), ("post", "common_post"), ("post", "common_org"), ("place", "of_post"), ("post", "bare"), ("amounts", "same"), ("course", "same_day")))
SOME = frozenset((("place", "same_prefecture"), ("place", "within"), ("others", "shared"), ("amounts", "close"), ("amounts", "round"), ("passage", "part"),
                  ("birth", "same_year"), ("course", "same_time"), ("verdict", "same"), ("document", "same")))
AGAINST = frozenset((("amounts", "different"), ("course", "other_day"), ("course", "backwards"), ("course", "far"),
                     ("rank", "far"), ("verdict", "different"), ("birth", "near"), ("birth", "different_month"), ("place", "other_province")))
# where a namesake's place says nothing, these anchors need the place too
ELSEWHERE = frozenset(("sibling", "other_prefecture", "other_province"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """``answer``: same, possible, different. ``confidence``: that it is one person, 0..1. ``veto``: cannot be one person."""
    answer: str
    confidence: float
    evidence: tuple[Evidence, ...]
    veto: bool = False
    why: str = ""

    def reasons(self, lang: str | None = None) -> list[str]:
        """The evidence in plain words, for and then against; both languages with `` / `` between unless LANG is zh or en."""
        return reasons(self.evidence, lang)

    def words(self, e: Evidence, lang: str | None = None) -> str:
        """One piece of the evidence in plain words; empty where it says nothing."""
        return _said(e, lang)


@lru_cache(maxsize=1)
def weights() -> dict[tuple[str, str], tuple[float, str, str]]:
    """(feature, level) → (weight in log odds, Chinese words, English words); ``{}`` in the words takes the detail."""
    return {(r["feature"], r["level"]): (float(r["weight"]), r["zh"], r["en"]) for r in rows("link_weights")}


@lru_cache(maxsize=1)
def _calibration() -> tuple[list[float], list[float]]:
    found = [(float(r["score"]), float(r["confidence"])) for r in rows("link_calibration")]
    return [s for s, _ in found], [c for _, c in found]


def score(evidence: list[Evidence]) -> float:
    """Sum of the weights; a level that the table does not know weighs nothing."""
    table = weights()
    total = table.get(("bias", ""), (0.0, "", ""))[0]
    for e in evidence:
        found = table.get((e.feature, e.level))
        if found:
            total += found[0]
    return total


def confidence(points: float) -> float:
    """The calibrated share of true pairs at a score (between the table's points in a straight line), and never more than
    the regression's own probability: generated courses are kinder than real ones."""
    scores, shares = _calibration()
    i = bisect_left(scores, points)
    if i == 0:
        share = shares[0]
    elif i == len(scores):
        share = shares[-1]
    else:
        lo, hi = scores[i - 1], scores[i]
        share = shares[i - 1] + (shares[i] - shares[i - 1]) * (points - lo) / (hi - lo)
    return min(share, 1 / (1 + exp(-points)))


def decide(a: Record, b: Record) -> Verdict | None:
    """The answer on two records; None where their names do not even fit."""
    if not names.fits(a.folded, b.folded):
        return None
    evidence = compare(a, b) if a.order <= b.order else compare(b, a)
    told = {(e.feature, e.level) for e in evidence}
    kept = tuple(evidence)
    if any(e.veto for e in evidence):
        return Verdict("different", 0.0, kept, True)
    sure = confidence(score(evidence))
    if a.hidden or b.hidden:
        return _hidden(a, b, told, kept, sure)
    anchored = not told.isdisjoint(ANCHORS)
    elsewhere = next((e.level for e in evidence if e.feature == "place"), "") in ELSEWHERE
    if ("verdict", "different") in told:
        # a second instance may have changed the first one's term: for a person to say, where all else fits
        return Verdict("possible" if ("post", "same_post") in told else "different", min(sure, 0.5), kept)
    if sure >= SAME_FROM and anchored and not (elsewhere and ("post", "same_org") not in told and ("post", "same_post") not in told
                                               and ("passage", "copy") not in told):
        return Verdict("same", sure, kept)
    if (sure >= POSSIBLE_FROM and not told.isdisjoint(NEAR | ANCHORS | SOME)) or (not told.isdisjoint(NEAR) and told.isdisjoint(AGAINST)):
        return Verdict("possible", min(sure, SAME_FROM), kept)
    return Verdict("different", sure, kept)


def _hidden(a: Record, b: Record, told: set[tuple[str, str]], kept: tuple[Evidence, ...], sure: float) -> Verdict:
    """A hidden name: joined only with the same hidden name at the same post and place in one matter; with a full name
    never more than possible."""
    post = ("post", "same_post") in told
    matter = bool(told & {("passage", "copy"), ("amounts", "same"), ("course", "same_day"), ("document", "same")})
    if a.hidden and b.hidden:
        if post and matter and a.folded == b.folded and not told & {("course", "other_day"), ("verdict", "different")}:
            return Verdict("same", max(min(sure, 0.99), SAME_FROM), kept)
        near = post or ("passage", "copy") in told
        return Verdict("possible" if near else "different", min(sure, 0.9), kept)
    fits = post and ("course", "backwards") not in told and ("course", "far") not in told and ("verdict", "different") not in told
    return Verdict("possible" if fits or (("passage", "copy") in told) else "different", min(sure, 0.9), kept)


def _said(e: Evidence, lang: str | None) -> str:
    """One piece of evidence in plain words; empty where it says nothing."""
    found = weights().get((e.feature, e.level))
    if not found or not (found[1] or found[2]):
        return ""
    zh, en = (w.replace("{}", e.detail) for w in found[1:])
    return zh if lang == "zh" else en if lang == "en" else f"{zh} / {en}"


def reasons(evidence: tuple[Evidence, ...] | list[Evidence], lang: str | None = None) -> list[str]:
    """Plain words for the evidence that says something: the name, then what speaks for, then what speaks against, the heaviest first."""
    table = weights()
    found = []
    for e in evidence:
        words = _said(e, lang)
        if words:
            weight = table[e.feature, e.level][0]
            found.append((e.feature != "name", weight < 0 or e.veto, -abs(weight), words))
    return [words for *_, words in sorted(found)]
