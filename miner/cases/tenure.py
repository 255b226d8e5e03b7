"""Words for the time for which somebody held a post or served in a place: 在|某局局长|任上, 主政|某县|的几年里, 在|某市|任职期间."""
from __future__ import annotations

import re

from .. import lexicons

_cue = lexicons.cues("post_cues", {"before_tenure": "WORDS$", "serves": "WORDS$", "serves_in": "WORDS"})
_IN = re.compile("(?<![实存现所])[在到于]$")


def behind(text: str, at: int) -> re.Match[str] | None:
    """The words for a term of office that stand at AT, behind a post: 任上, 期间, 岗位上, 的几年里.

    >>> behind("在临泉县民政局局长任上收受", 10).group()
    '任上'
    """
    return _cue("tenure").match(text, at)


def opens(words: str) -> re.Match[str] | None:
    """Whether WORDS end in what stands before a post whose term is told behind it: 在|…任上, 离开|…岗位."""
    return _cue("before_tenure").search(words)


def told_in(text: str) -> bool:
    """Whether TEXT may tell that somebody served in a place: a cheap test before ``served``."""
    return _cue("serves_in").search(text) is not None


def served(text: str, start: int, end: int) -> bool:
    """Whether the name of a place or body at START–END is told as one where somebody served for a time: 主政|渠县|的六年间, 在|同江市|任职期间."""
    if _cue("serves").search(text, max(0, start - 4), start):
        return behind(text, end) is not None
    verb = _cue("serves_in").match(text, end) if _IN.search(text, max(0, start - 2), start) else None
    return verb is not None and behind(text, verb.end()) is not None
