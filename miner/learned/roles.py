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


def features(frame: Frame, i: int, codes: Collection[str], told: str = "", why: str = "") -> Features:
    """What stands around the sum of mention I, the CODES of its case, and what the rows of ``amount_roles.tsv`` say and WHY."""
    out: Features = {}
    m = frame.mentions[i]
    a, b = frame.sentence(m.start)
    before, after = masked(frame, max(a, m.start - 90), m.start), masked(frame, m.end, min(b, m.end + 40))
    near = _CLAUSE.split(before)[-1]
    add(out, "c", near)
    add(out, "s", before[-60:], .6)
    add(out, "a", _CLAUSE.split(after, maxsplit=1)[0][:20])
    add(out, "b", after, .5)
    if a:
        p, _ = frame.sentence(a - 1)
        add(out, "p", masked(frame, max(p, a - 60), a), .25)   # what was told right before: whose fund, which fraud
    for n in (1, 2, 3, 4):
        for gram in ("e" + near[-n:], "h" + after[:n]):
            out[gram] = max(out.get(gram, 0.0), 1.5)
    out |= {"v" + code: .5 for code in codes}
    if told and why != UNTOLD:
        out["r" + told] = _TOLD                                # not by which row: rows move when a lexicon grows
    return out


_TOLD = 3.0                    # how much it counts what a row says, beside a gram of the words
SURE = 0.15           # lead from which the model's answer is taken: by folds the less sure ones are better than none, but real documents hold more trade than fiction
NOBODYS = 0.3         # lead from which a sum is left out as no case's: one left out is not seen again
AGAINST_RULES = 0.4   # the same where a row gives another role
_FIRM = frozenset(("confiscated", "fine", "loan", "refunded", "recovered", "other"))      # what their words tell beyond doubt: 没收, 罚金, 放贷, 退缴
_OF_THE_CHARGE = {("embezzled", "fraud"), ("fraud", "embezzled"), ("bribe", "gift")}       # what the charge of the case decides and no words around a sum


def second_opinion(frame: Frame, i: int, codes: Collection[str], told: str, why: str) -> tuple[str, str]:
    """The role TOLD that a row of ``amount_roles.tsv`` gives and WHY, or another that the model is much surer of."""
    model = load("roles")
    if told in _FIRM or told not in model.classes:
        return told, why
    scores = model.scores(features(frame, i, codes, told, why))
    first = int(scores.argmax())
    if model.classes[first] in (NONE, "other", told) or (told, model.classes[first]) in _OF_THE_CHARGE:
        return told, why
    lead = float(scores[first] - scores[model.classes.index(told)])
    return (model.classes[first], f"learned: leads by {lead:.2f}") if lead > AGAINST_RULES else (told, why)


def opinion(frame: Frame, i: int, codes: Collection[str]) -> tuple[str, str]:
    """The role of a sum of which no rule knows, and why: ``other`` where the model is not sure, ``skip`` for a sum that is no case's."""
    model = load("roles")
    scores = model.scores(features(frame, i, codes))
    first, second = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)[:2]
    lead = float(scores[first] - scores[second])
    if lead <= (NOBODYS if model.classes[first] == NONE else SURE):
        return "other", UNTOLD
    return "skip" if model.classes[first] == NONE else model.classes[first], f"learned: leads by {lead:.2f}"
