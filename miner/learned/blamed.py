"""Whether a body, or a group that a text counts (14名村干部, 3家代理机构), answers for something, from the words around all that names it.

Asked by ``cases.blamed`` after the rules have built the cases: 「|甲公司|把监理费开在自己账上」, 「对|17名责任人|作出处理」. What the rules say is among what the models are told.
"""
from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from .linear import Features, add, yes
from .masking import masked

if TYPE_CHECKING:
    from ..cases.frame import Frame

SURE = {"bodies": 0.0, "groups": 0.1}      # margins from which a document that the models have not seen hardly ever says otherwise (benchmarks/learn.py)
SURE_OF_PLACES = {"bodies": 0.7}
SURE_BESIDE_PEOPLE = {"bodies": 1.2, "groups": 0.5}      # where somebody answers by name in the same paragraph
_CLAUSE = re.compile("[，。；：“”！？\n]")
_MOST = 8                       # of the places that name it
_OF_SIGN = 1 / 8                # what a sign counts, against all the words
_TITLE = 60                     # characters of a title

Span = tuple[int, int]


def features(frame: Frame, spans: Sequence[Span], name: str, signs: Iterable[str]) -> Features:
    """What the words around the SPANS that name it tell: its clause before and behind it, its sentence, the sentence after; the title; and the SIGNS of ``cases.blamed``."""
    out: Features = {}
    for start, end in spans[:_MOST]:
        a, b = frame.sentence(start)
        before, after = masked(frame, a, start, name), masked(frame, end, max(b, end), name)
        near = _CLAUSE.split(before)[-1]
        add(out, "b", near[-20:])
        add(out, "a", _CLAUSE.split(after, maxsplit=1)[0][:20])
        add(out, "s", before[-60:], .4)
        add(out, "t", after[:80], .5)
        add(out, "n", masked(frame, b, frame.sentence(b)[1], name)[:60] if b < len(frame.text) else "", .3)
        for n in (1, 2, 3):
            for gram in ("e" + near[-n:], "h" + after[:n]):
                out[gram] = out.get(gram, 0.0) + 1
    out = {gram: 1 + math.log(n) if n > 1 else n for gram, n in out.items()}
    add(out, "T", masked(frame, 0, frame.title_end or frame.sentence(0)[1], name)[:_TITLE], .4)
    weight = math.hypot(*out.values()) * _OF_SIGN
    out.update({"#" + sign: weight for sign in signs})
    return out


def margin(kind: str, frame: Frame, spans: Sequence[Span], name: str, signs: Iterable[str]) -> float:
    """How surely it answers, by the model of a KIND, bodies or groups: above SURE it does."""
    return yes(kind, features(frame, spans, name, signs))
