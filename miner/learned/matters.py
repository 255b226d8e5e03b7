"""Whether somebody whose deed or sanction is told next belongs to the matter told before, from how he is brought in and how the two stand to each other.

Asked where no rule of ``cases.joining`` knows: 「…两年里，金某领走补贴222万元。¶验收组长|陶某|在验收表上签了“属实”，拿走20万元」 is one matter,
「…被判五年。¶在邻县，验收组长|陶某|…」 are two.
"""
from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .linear import Features, add, load
from .masking import masked

if TYPE_CHECKING:
    from ..cases.frame import Frame

SURE = 0.25            # margin from which two are joined, see benchmarks/learn.py
_SIGN = 4.0           # how much a sign counts beside one gram
_INTRO = 24           # characters of the words that bring somebody in


def features(frame: Frame, mention: int, signs: Iterable[str]) -> Features:
    """What brings in the one whose first MENTION is given, and the SIGNS of how he stands to those before (``cases.same_matter.signs``)."""
    out: Features = {}
    m = frame.mentions[mention]
    a, b = frame.sentence(m.start)
    before, after = masked(frame, a, m.start, m.text), masked(frame, m.end, b, m.text)
    add(out, "b", before[-_INTRO:])
    add(out, "a", after[:_INTRO])
    add(out, "o", before[:8], .7)
    add(out, "t", after[_INTRO:_INTRO + 50], .3)
    for sign in signs:
        out["=" + sign] = _SIGN
    return out


def margin(frame: Frame, mention: int, signs: Iterable[str]) -> float:
    """How surely he belongs to the matter before: above SURE he does."""
    return float(load("matters").scores(features(frame, mention, signs))[0])
