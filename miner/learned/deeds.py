"""What a segment (between 。；) tells that somebody did, as codes of violations.

Asked of segments in which no cue of ``violation_cues.tsv`` stands: 老板替他付了三年房租 is told in no set phrase.
"""
from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from .linear import Features, add, load
from .masking import masked

if TYPE_CHECKING:
    from ..cases.frame import Frame

NONE = "-"            # the class of segments that tell no deed
SURE = 0.15            # lead from which a code is taken where a case states none, see benchmarks/learn.py
BESIDE_RULES = 0.5    # the same where rules read codes in other segments of the case
PLAINLY = 0.75         # margin from which a code stands beside those that rules read in the same segment
_PARTS = re.compile(r"[。；，、：“”（）\s《》！？]+")


def features(frame: Frame, start: int, end: int) -> Features:
    """The grams of a segment, part by part."""
    out: Features = {}
    for part in _PARTS.split(masked(frame, start, end)):
        if part:
            add(out, "", part)
    return {gram: 1 + math.log(n) for gram, n in out.items()}


def told(frame: Frame, start: int, end: int) -> tuple[str, float]:
    """The code that a segment tells most surely, ``-`` for none, and by how much it leads the next."""
    model = load("deeds")
    scores = model.scores(features(frame, start, end))
    first, second = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)[:2]
    return model.classes[first], float(scores[first] - scores[second])


def plainly_told(frame: Frame, start: int, end: int) -> list[tuple[str, float]]:
    """The codes that a segment tells plainly, whatever else it tells, with their margins; no crime: a gift of rules is not made a bribe."""
    model = load("deeds")
    return [(code, float(x)) for code, x in zip(model.classes, model.scores(features(frame, start, end)).tolist()) if x > PLAINLY and code != NONE and not code.startswith("crime.")]
