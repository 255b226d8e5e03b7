"""Character bigrams: full-text search that is exact on any two characters.

Words are no unit to search Chinese names by: an index of words misses names that the segmenter cut, and FTS5's
trigrams cannot find a name of two characters at all. So every run of letters and figures is indexed as its
overlapping pairs of characters, and its last character once alone, so that a single character is the prefix of
some token wherever it stands. 「陈某受贿」 → ``陈某 某受 受贿 贿``.
"""
from __future__ import annotations

import re

_RUN = re.compile(r"[^\W_]+")
_FOLD = {i + 0xFEE0: i for i in range(0x21, 0x7F)} | {0x3000: 0x20}


def fold(text: str) -> str:
    """Width and case folded; the length stays, so offsets hold."""
    folded = text.translate(_FOLD)
    lower = folded.lower()
    return lower if len(lower) == len(folded) else "".join(
        c.lower() if len(c.lower()) == 1 else c for c in folded)


def grams(text: str) -> str:
    """The tokens of a text, joined by spaces, as the index takes them."""
    out: list[str] = []
    for run in _RUN.findall(fold(text)):
        out.extend(map("".join, zip(run, run[1:])))
        out.append(run[-1])
    return " ".join(out)


def match(term: str) -> str | None:
    """The FTS5 query that every text containing ``term`` answers; None where it has no letter or figure.

    Exact within a run (a phrase of bigrams); over punctuation its parts are only required together, and the
    caller compares the words themselves.
    """
    parts = []
    for run in _RUN.findall(fold(term)):
        if len(run) == 1:
            parts.append(f'"{run}"*')
        else:
            parts.append('"' + " ".join(a + b for a, b in zip(run, run[1:])) + '"')
    return " AND ".join(parts) or None
