"""Lists of names: 某局局长甲、副局长乙和已离职的会计丙. Which name stands before another in one list, and where the list begins."""
from __future__ import annotations

import re

from . import anaphora, chains
from .frame import Frame

_LIST_ONLY = re.compile(r"(?:(?:[、，,及和与暨]|以及|连同)+|[、，,]*该[一-鿿]{1,3}|；|外，?[还也]有)$")
_MISSED = re.compile(r"[、，,及和与]+(?:[一-鿿]{2,4}[、，,及和与]+)?$")     # a name that tagging did not see breaks no list
_OF_WHOM = re.compile(r"(?<=[、和及与])[^，。；、和及与“”]{2,14}的$")      # 甲和|负责验收的|副局长乙


def _day_in_bracket(frame: Frame, k: int) -> bool:
    """Whether mention K is a day told in a bracket: 甲（某局局长，|2015年|任…）."""
    at = frame.mentions[k].start
    return frame.mentions[k].label == "DATE" and frame.text.rfind("（", max(0, at - 60), at) > frame.text.rfind("）", max(0, at - 60), at)


def plain(frame: Frame, i: int, j: int) -> str:
    """Text between two mentions without the posts that stand there."""
    out, at = [], frame.mentions[i].end
    for k in range(i + 1, j):
        m = frame.mentions[k]
        if m.label not in ("ORG", "LOC", "TITLE") and not _day_in_bracket(frame, k):
            return "…"                                         # but: 甲（某局局长，|2015年|任…）、乙
        out.append(frame.text[at:chains.with_unit(frame, k, at)])
        at = m.end
    out.append(frame.text[at:frame.mentions[j].start])
    return chains.without_office("".join(out))


def before(frame: Frame, i: int) -> int | None:
    """The PER mention that stands before ``i`` in the same list of names, None where there is none."""
    known = frame.memo.setdefault("before in a list", {})
    assert isinstance(known, dict)
    if i not in known:
        known[i] = _before(frame, i)
    return known[i]                                            # type: ignore[no-any-return]


def _before(frame: Frame, i: int) -> int | None:
    j = i - 1
    while j >= 0 and (frame.mentions[j].label in ("ORG", "LOC", "TITLE") or _day_in_bracket(frame, j)):
        j -= 1
    if j >= 0 and frame.mentions[j].label == "PER":
        between = plain(frame, j, i)
        if between.endswith("的") and j < i - 1:
            between = _OF_WHOM.sub("", between)
        if (_MISSED if j < i - 2 else _LIST_ONLY).match(between):
            return j
    return anaphora.ranged_from(frame, i)


def first(frame: Frame, i: int) -> int:
    """The PER mention that opens the list of names in which mention ``i`` stands."""
    while (k := before(frame, i)) is not None:
        i = k
    return i


def begins(frame: Frame, i: int) -> int:
    """Where the posts or the name begin of the first in the list in which mention ``i`` stands."""
    while (k := before(frame, i)) is not None and frame.text[frame.mentions[k].end:frame.mentions[k].end + 1] in "、和及与":
        i = k
    chain = chains.chain_before(frame, i)
    return frame.mentions[chain[0] if chain else i].start
