"""What a sum of money is for, from the words on both sides of it and the violations that its case states."""
from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from .linear import Features, add, load
from .masking import masked

if TYPE_CHECKING:
    from ..cases.frame import Frame

NONE = "-"                     # the class of sums that are no case's: a budget, a price
UNTOLD = "no row"              # why a rule gives a role where none knows
_CLAUSE = re.compile("[，。；\n]")


def features(frame: Frame, i: int, codes: Collection[str]) -> Features:
    """What stands around the sum of mention I, and the CODES of its case."""
    out: Features = {}
    m = frame.mentions[i]
    a, b = frame.sentence(m.start)
    before, after = masked(frame, max(a, m.start - 90), m.start), masked(frame, m.end, min(b, m.end + 40))
    near = _CLAUSE.split(before)[-1]
    add(out, "c", near)
    add(out, "s", before[-60:], .6)
    add(out, "a", _CLAUSE.split(after, maxsplit=1)[0][:20])
    add(out, "b", after, .5)
    for n in (1, 2, 3, 4):
        for gram in ("e" + near[-n:], "h" + after[:n]):
            out[gram] = max(out.get(gram, 0.0), 1.5)
    return out | {"v" + code: .5 for code in codes}


SURE = 0.3            # lead from which the model's answer is taken, see benchmarks/learn.py


def opinion(frame: Frame, i: int, codes: Collection[str]) -> tuple[str, str]:
    """The role of a sum of which no rule knows, and why: ``other`` where the model is not sure, ``skip`` for a sum that is no case's."""
    model = load("roles")
    scores = model.scores(features(frame, i, codes))
    first, second = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)[:2]
    lead = float(scores[first] - scores[second])
    if lead <= SURE:
        return "other", UNTOLD
    return "skip" if model.classes[first] == NONE else model.classes[first], f"learned: leads by {lead:.2f}"
