"""What sort of document it is, from its words, its shape, what its cases hold and what the rules of ``cases/genre.py`` say.

Asked of every document. The rules know the set forms of notices; between a newspaper's account and the notice that it tells, the words decide.
"""
from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .linear import Features, load
from .masking import masked

if TYPE_CHECKING:
    from ..cases.frame import Frame
    from ..model import Case

_LEAD, _BODY, _TAIL = 300, 1500, 60                            # characters, names taken out
_HEADING = 45                                                  # a title's length at most
_STEP = math.log(1.6)                                          # lengths count in steps of a factor
_ITEM = re.compile(r"(?:^|\n)\s*(?:0[.．、]?(?=\D)|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)")


def features(frame: Frame, cases: Sequence[Case], told: str) -> Features:
    """The grams of title, lead, body and tail, each once, and signs of shape; TOLD is the rules' answer."""
    lines = [line.strip() for line in masked(frame, 0, len(frame.text)).split("\n") if line.strip()]
    titled = len(lines) > 1 and len(lines[0]) < _HEADING and not lines[0].endswith(("。", "：", "；"))
    title, body = (lines[0], lines[1:]) if titled else ("", lines)
    words = "\n".join(body)
    items = len(_ITEM.findall(words))
    out: Features = {}
    for field, told_there, weight in (("t", title, 1.0), ("l", words[:_LEAD], .5), ("b", words[:_BODY], .3), ("e", words[-_TAIL:], .5)):
        out.update(dict.fromkeys([field + gram for gram in _grams(told_there)], weight))
    size = max(1, len(frame.text))
    starts = [c.start for c in cases if c.start is not None]
    signs = ["told " + told + str(min(len(cases), 2)), f"title {titled}", f"size {int(math.log(size) / _STEP)}", f"cases {min(len(cases), 4)}",
             f"paragraphs {int(math.log(len(lines) + .1) / _STEP)}", f"items {min(4, items)}",
             f"covered {4 * sum([c.end - c.start for c in cases if c.start is not None and c.end is not None]) // size}",
             f"first {4 * min(starts, default=size) // size}", f"quoted {min(4, 200 * words.count('“') // size)}", f"asked {min(2, words.count('？'))}",
             f"byline {any(b.kind == 'byline' for b in frame.document.blocks)}"]
    signs += ["event " + e for e in Counter(e.type for c in cases for s in c.subjects for e in s.events)]
    signs += ["sanction " + family for family in {x.code.partition(".")[0] for c in cases for s in c.subjects for x in s.sanctions}]
    out.update(dict.fromkeys(["#" + sign for sign in signs], 1.5))
    return out


def _grams(words: str) -> set[str]:
    """Characters and pairs of characters, with the edges of WORDS."""
    edged = f"|{words}|"
    return set(words) | {edged[i:i + 2] for i in range(len(edged) - 1)} if words else set()


def read(frame: Frame, cases: Sequence[Case], told: str) -> str:
    """The genre that leads."""
    model = load("genres")
    scores = model.scores(features(frame, cases, told))
    return model.classes[int(scores.argmax())]
