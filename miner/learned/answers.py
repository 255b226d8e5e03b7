"""Whether somebody answers for something (is investigated, sanctioned, tried, an example), from the words around all mentions of his name.

Asked by ``cases.likely`` of whom no rule of ``cases.subjects`` is sure: 奚某认账最快，进去的第二天就把U盘藏在哪里说了，后来判了一年二个月. What the rules say of
the name is among what the model is told; a veto of theirs weighs, and is not the last word.
"""
from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .linear import Features, add, yes
from .masking import masked

if TYPE_CHECKING:
    from ..cases.frame import Frame

SURE = 0.15               # margin from which hardly anybody is wrongly named, on documents that the model has not seen (benchmarks/learn.py)
SURE_AGAINST_RULES = 0.3  # where a rule says that he does not answer
SURE_WITH_RULES = 1.2     # where one says that he does, unsurely: its word is among the signs
_CLAUSE = re.compile("[，。；：“”！？]")
_MOST = 8             # mentions of a name that are looked at
_OF_SIGN = 1 / 8      # what a sign counts, against all the words around a name


def features(frame: Frame, mentions: list[int], signs: Iterable[str] = ()) -> Features:
    """What the words around the mentions of one name tell: its clause before and behind it, its sentence, the sentence after; and the SIGNS of ``cases.likely``."""
    out: Features = {}
    name = frame.mentions[mentions[0]].text
    for i in mentions[:_MOST]:
        m = frame.mentions[i]
        a, b = frame.sentence(m.start)
        before, after = masked(frame, a, m.start, name), masked(frame, m.end, b, name)
        follows = masked(frame, b, frame.sentence(b)[1], name) if b < len(frame.text) else ""
        near = _CLAUSE.split(before)[-1]
        add(out, "b", near[-20:])
        add(out, "a", _CLAUSE.split(after, maxsplit=1)[0][:20])
        add(out, "s", before[-60:], .4)
        add(out, "t", after[:80], .5)
        add(out, "n", follows[:60], .3)
        for n in (1, 2, 3):
            for gram in ("e" + near[-n:], "h" + after[:n]):
                out[gram] = out.get(gram, 0.0) + 1
    out = {gram: 1 + math.log(n) if n > 1 else n for gram, n in out.items()}
    out["N"] = min(len(mentions), 6)
    weight = math.hypot(*out.values()) * _OF_SIGN
    out.update({"#" + sign: weight for sign in signs})
    return out


def margin(frame: Frame, mentions: list[int], signs: Iterable[str] = ()) -> float:
    """How surely the bearer of a name answers, by the margin of the model: above SURE he does."""
    return yes("answers", features(frame, mentions, signs))
