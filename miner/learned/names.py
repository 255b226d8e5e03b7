"""Whether characters that begin with a surname are somebody's name, where no rule of ``tagging`` reads one.

Asked of what stands free, between words and of a name's shape: 骨科的|樊大椿|拿的是耗材的“教育基金”, 民警|仝力|提前把检查时间说了出去.
"""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from ..model import Mention
from ..tagging.dotted import SOUND
from ..tagging.gazetteer import gazetteer
from ..tagging.lexer import break_word_at, every_start, single_breaks
from ..tagging.name_lexicon import chars, common_words, cues, is_han, no_names, surnames, words
from ..tagging.openers import NO_NAME_END
from .linear import Features, yes

SURE = 0.5            # margin from which hardly anything else is taken for a name, on documents that the model has not seen (benchmarks/learn.py)
_FOR = {"PER": "甲", "LOC": "地", "DATE": "日", "MONEY": "￥", "LAW": "法", "SANC": "罚", "ORG": "部", "TITLE": "职"}
_JOINTS = ("、", "和", "与", "及")
_margin = itemgetter(2)

Span = tuple[int, int]


@lru_cache(maxsize=1)
def _given() -> dict[str, str]:
    """How plainly a character is one of given names: p in hardly anything else, g often, r met in them."""
    return {c: mark for kind, mark in (("givens", "r"), ("given", "g"), ("plainly", "p")) for word in cues()[kind] for c in word}


@lru_cache(maxsize=1)
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    """The surnames of one character that are no break words, and those of two."""
    return frozenset(s for s in surnames() if len(s) == 1) - single_breaks() - chars("word_surname"), frozenset(s for s in surnames() if len(s) == 2)


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return common_words() | words()


@lru_cache(maxsize=1)
def _opens() -> re.Pattern[str]:
    """Leaps to a surname that is no break word, before what given names hold; or to the first half of one of two characters."""
    single, double = _surnames()
    given, never = "".join(sorted(_given().keys() - chars("never"))), "".join(sorted(chars("never")))
    return re.compile(f"[{''.join(sorted(single))}](?=[{given}]|[^{never}\x00-\u33ff][{given}])"
                      f"|[{''.join(sorted({s[0] for s in double}))}](?=[{''.join(sorted({s[1] for s in double}))}])")


@lru_cache(maxsize=1)
def _ends() -> frozenset[str]:
    """Characters that end no name."""
    return chars("last") | chars("never") | chars("free_end") | (NO_NAME_END - frozenset("力中"))


class Free:
    """A text with its mentions, to ask what stands beside a stretch that none covers."""

    def __init__(self, text: str, mentions: Sequence[Mention]):
        self.text, self.mentions = text, mentions
        self._starts = [m.start for m in mentions]

    def clear(self, start: int, end: int) -> bool:
        """Whether no mention touches START to END."""
        i = bisect_left(self._starts, end)
        return i == 0 or self.mentions[i - 1].end <= start

    def before(self, at: int) -> str:
        """The sign of the label of the mention that ends at AT, nothing where none does."""
        i = bisect_left(self._starts, at)
        return _FOR[self.mentions[i - 1].label] if i and self.mentions[i - 1].end == at else ""

    def behind(self, at: int) -> str:
        """The sign of the label of the mention that begins at AT."""
        i = bisect_left(self._starts, at)
        return _FOR[self.mentions[i].label] if i < len(self._starts) and self._starts[i] == at else ""


def _opening(text: str, at: int) -> str:
    """What ends at AT: a sign, a role, a common word, a break word, nothing that is known."""
    if not at or not is_han(text[at - 1]):
        return "#"
    if text[at - 1] in chars("role_end"):
        return "r"
    return "w" if text[at - 2:at] in common_words() else "b" if any([break_word_at(text, at - k) == k for k in (1, 2, 3) if at >= k]) else "?"


def _going_on(text: str, at: int) -> str:
    """What begins at AT: a sign, a common word, a break word of several characters or of one, nothing that is known."""
    if not is_han(text[at:at + 1]):
        return "#"
    word = break_word_at(text, at)
    return "w" if text[at:at + 2] in common_words() else "b" if word > 1 else "1" if word else "?"


def candidates(free: Free) -> Iterator[Span]:
    """What has the shape of a name and stands free; what costs least is asked first, for of a thousand characters a few remain."""
    text, common, known, given, (singles, doubles) = free.text, common_words(), words(), _given(), _surnames()
    taken, never, ends, nobody, places = _words(), chars("never"), _ends(), no_names(), gazetteer().names
    suffixes, address, nogiven = chars("suffix_surname"), chars("address"), chars("no_given")
    for s in [m.start() for m in _opens().finditer(text)]:
        pair = text[s:s + 2]
        double = pair in doubles
        if not double and (pair in taken or pair[0] not in singles) or text[s - 1:s + 1] in common or not free.clear(s, s + 2):
            continue
        opens = free.before(s) or _opening(text, s)
        if opens == "?" or pair[0] in suffixes and opens in ("w", "b"):
            continue
        for e in (s + 3, s + 4) if double else (s + 2, s + 3):
            name = text[s:e]
            last = name[-1]
            if last in never or not is_han(last) or not free.clear(s, e):
                break
            if last in ends or not (last in given or e > s + 2 and name[-2] in given) or name in known or name in nobody or name[-2:] in address or name[-2:] in nogiven or name in places:
                continue
            if not free.behind(e) and (text[e - 1:e + 1] in common or SOUND.issuperset(text[e - 2:e + 1]) or e == s + 2 and _going_on(text, e) == "?"):
                continue
            yield s, e


def features(free: Free, s: int, e: int) -> Features:
    """What the characters tell, the words over them, what stands before and behind, and how often the same characters stand."""
    text, listed, common, known = free.text, surnames(), common_words(), words()
    name = text[s:e]
    first = 2 if listed.get(name[:2]) == "compound" else 1
    kind = listed[name[:first]][0] + str(len(name) - first)
    shape = kind + "".join([_given().get(c, "x") for c in name[first:]])
    out = ["S" + shape, "k" + kind, "s" + name[:first], "E" + kind if name[-1] in NO_NAME_END else "e" + kind]
    weak = [mark for i, c in enumerate(name[first:], first - len(name)) for mark in ("g" + c, f"g{i}{c}")]
    opens, goes = free.before(s), free.behind(e)
    if opens:
        out += ["b" + opens, "B" + opens + text[s - 2:s], "bs" + opens + kind]
    else:
        out += ["b1" + text[max(0, s - 1):s], "b2" + text[max(0, s - 2):s], "bs" + text[max(0, s - 1):s] + kind]
        if text[max(0, s - 1):s] in _JOINTS and (listed_before := free.before(s - 1)):
            out += ["l" + text[s - 1] + listed_before, "l" + text[s - 1] + listed_before + kind]
    if goes:
        out += ["a" + goes, "as" + goes + kind]
    else:
        out += ["a1" + text[e:e + 1], "a2" + text[e:e + 2], "as" + text[e:e + 1] + kind]
        if text[e:e + 1] in _JOINTS and (listed_behind := free.behind(e + 1)):
            out += ["L" + text[e] + listed_behind, "L" + text[e] + listed_behind + kind]
    opens, goes = opens or _opening(text, s), goes or _going_on(text, e)
    out += ["o" + opens, "t" + goes, "ot" + opens + goes, "ots" + opens + goes + shape, "otk" + opens + goes + kind]
    inside = "".join(["w" if text[i:min(i + 2, e)] in common or name[i - s:i - s + 2] in known else "b" if (n := break_word_at(text, i)) > 1 else "1" if n else "-" for i in range(s, e)])
    out += ["i" + inside, "is" + inside + kind]
    starts = every_start(name, text)
    times = str(min(len(starts), 3))
    if len(starts) > 1:
        out += ["n" + times, "nb" + times + str(min(len({text[i - 1:i] for i in starts}), 3)), "nf" + times + str(min(len({text[i + e - s:i + e - s + 1] for i in starts}), 3)) + kind]
    else:
        out += ["n1", "nb1", "nf1" + kind]
    return dict.fromkeys(out, 1.0) | dict.fromkeys(weak, .7)


def find(text: str, mentions: Sequence[Mention]) -> list[tuple[int, int, float]]:
    """The names in TEXT that no rule reads, at every place where they stand free of MENTIONS, with how surely."""
    free = Free(text, mentions)
    told: list[tuple[int, int, float]] = []
    for s, e in candidates(free):
        margin = yes("names", features(free, s, e))
        if margin > SURE and not _quoted(text, s, e) and not _of_a_thing(text, s, e):
            told.append((s, e, margin))
    out: list[tuple[int, int, float]] = []
    taken: list[Span] = []
    for s, e, margin in sorted(told, key=_margin, reverse=True):
        if any(s < b and a < e for a, b in taken):
            continue
        for at in every_start(text[s:e], text):
            if free.clear(at, at + e - s) and not any(at < b and a < at + e - s for a, b in taken) and (at == s or not _cut(text, at, at + e - s)):
                taken.append((at, at + e - s))
                out.append((at, at + e - s, margin))
    return sorted(out)


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether START to END is all that stands in quotation marks, a brand or a byword, and nobody is called so: “金骏眉”."""
    return text[start - 1:start] in ("“", "《", "‘") and text[end:end + 1] in ("”", "》", "’") and not text.endswith(("叫", "名", "为"), 0, start - 1)


_THINGS = ("村党", "村支", "村委", "村村", "村民委", "煤矿", "矿山", "矿业", "铁矿", "水库", "水电站", "社区", "街道", "镇党", "镇政", "乡党", "乡政")


def _of_a_thing(text: str, start: int, end: int) -> bool:
    """Whether a village, a mine or the like bears the characters as its name somewhere in the text: |雷定|矿山…。雷定村党支部书记…."""
    return any(text[start:end] + thing in text for thing in _THINGS)


def _cut(text: str, start: int, end: int) -> bool:
    """Whether a common word runs over an edge of START to END."""
    return text[max(0, start - 1):start + 1] in common_words() or text[end - 1:end + 1] in common_words()
