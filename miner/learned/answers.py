"""Whether somebody answers for something (is investigated, sanctioned, tried, an example), from the words around all mentions of his name.

Asked where no rule of ``cases.subjects`` finds evidence: 奚某认账最快，进去的第二天就把U盘藏在哪里说了，后来判了一年二个月.
"""
from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from .linear import Features, add, load
from .masking import masked

if TYPE_CHECKING:
    from ..cases.frame import Frame

SURE = 0.6            # margin from which hardly anybody is wrongly named, on documents that the model has not seen (benchmarks/learn.py)
AGAINST_RULES = 0.9   # and where a rule says that he does not answer
_CLAUSE = re.compile("[，。；：“”！？]")
_MOST = 8             # mentions of a name that are looked at


def features(frame: Frame, mentions: list[int]) -> Features:
    """What the words around the mentions of one name tell: its clause before and behind it, its sentence, the sentence after."""
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
    return out


def margin(frame: Frame, mentions: list[int]) -> float:
    """How surely the bearer of a name answers, by the margin of the model: above SURE he does."""
    return float(load("answers").scores(features(frame, mentions))[0])
