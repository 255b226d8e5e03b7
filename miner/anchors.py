"""Words that many rooms look for, found together in one pass over a text.

A search for a pattern that opens with one of several words tests every character of the text, and a hundred patterns test
each a hundred times. Here the words of all are found once, by one automaton: a ``WordList`` gives where its words stand, an
``Anchored`` pattern is tried only where a word stands that its matches open with.

>>> [m.group() for m in Anchored("任命|免去").finditer("免去甲，任命乙")]
['免去', '任命']
"""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import product
from operator import itemgetter
from re import _constants as sre                                # the parts of a pattern as ``re`` itself takes them apart
from re import _parser as parser                               # type: ignore[attr-defined]
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation

from miner import lexicons

Hit = tuple[int, int, int]                                     # the word's number among all words, start and end

_LONG, _MOST = 3, 60                                           # from how many characters on a word is grown no further, and of how many none is
_WIDTHS = {char: char + other for char, other in zip("，；：（）0123456789.%", ",;:()０１２３４５６７８９．％")}      # how a text may write it
_START = itemgetter(1)
_BY_END = itemgetter(2, 1)
_lists: list[WordList] = []
_found: dict[str, list[list[Hit]]] = {}                 # of the text in hand, and of its like with other marks


class WordList:
    """Words looked for in every text; WORDS are asked for when the first text comes. Their numbers begin with ``first``."""

    first = 0

    def __init__(self, words: Callable[[], Iterable[str]], any_width: bool = False):
        self.words = words
        self.any_width = any_width                             # also where a text writes marks and figures in another width: (另案处理
        self.number = len(_lists)
        _lists.append(self)
        _forget()

    def hits(self, text: str) -> list[Hit]:
        """Every place where one of the words stands, in the order of the ends."""
        return (_found.get(text) or _look(text))[self.number]

    def longest(self, text: str) -> list[Hit]:
        """Of the places where words begin together the longest, none overlapping, in the order of the text; with each word's
        number in its list."""
        out: list[Hit] = []
        last = 0
        for start, end, number in sorted([(start, -end, number) for number, start, end in self.hits(text)]):
            if start >= last:
                last = -end
                out.append((number - self.first, start, last))
        return out


class Anchored:
    """A pattern whose matches all open with one of WORDS; where these are not given, the pattern itself must show them. Both
    may be functions that tell them when the first text comes."""

    def __init__(self, pattern: str | Callable[[], str], words: Callable[[], Iterable[str]] | None = None):
        self._pattern = pattern
        self._list = WordList(words or (lambda: opening_words(self.regex.pattern)), any_width=True)      # the pattern decides
        self._forget()
        lexicons.when_changed(self._forget)

    def _forget(self) -> None:
        self.__dict__.pop("regex", None)
        self._starts: tuple[str | None, list[Hit], list[int]] = None, [], []       # of the text asked about last

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self._pattern if isinstance(self._pattern, str) else self._pattern())

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.regex.match(text, start)

    def starts(self, text: str) -> list[int]:
        """Where the words stand, in order, each place once."""
        asked, known, starts = self._starts
        if text is not asked:
            hits = self._list.hits(text)
            if hits is not known:                              # of a text and its like with other marks they are the same
                starts = sorted(set(map(_START, hits))) if hits else []
            self._starts = text, hits, starts
        return starts

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As of a pattern: the matches from left to right, none overlapping."""
        starts = self.starts(text)
        return self._matches(text, starts) if starts else iter(())      # of most patterns stands none

    def _matches(self, text: str, starts: list[int]) -> Iterator[re.Match[str]]:
        end, match = 0, self.regex.match
        for start in starts:
            if start >= end and (m := match(text, start)):
                yield m
                end = m.end()

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As of a pattern: the first match between two offsets."""
        starts = self.starts(text)
        stop = len(text) if end is None else end
        for at in starts[bisect_left(starts, start):] if starts else ():
            if at >= stop:
                break
            if m := self.regex.match(text, at, stop):
                return m
        return None


def opening_words(pattern: str) -> set[str]:
    """The words that matches of PATTERN open with, as far as they can be told: a character class of a few as so many words, what may
    be left out with it and without; LexiconError where one of its alternatives opens with neither.

    >>> sorted(opening_words("(?:主动)?投案|[被受]查|人员?是(?=原|时任)|对.*"))
    ['主动投案', '人员是原', '人员是时', '人是原', '人是时任', '受查', '对', '投案', '被查']
    """
    words: set[str] = set()
    for alternative in lexicons.alternatives(pattern):
        opened = _opened({"": True}, parser.parse(alternative))
        if "" in opened:
            raise lexicons.LexiconError(f"a pattern opens with no word: {alternative!r}; begin each alternative of the row with one")
        words.update(opened)
    return {word for word in words if not any(word[:n] in words for n in range(1, len(word)))}


def _opened(words: dict[str, bool], parts: Any) -> dict[str, bool]:
    """WORDS as they go on by PARTS of a pattern; each with whether what follows may make it longer."""
    for kind, what in parts:
        growing = {word: True for word, grows in words.items() if grows}
        if kind in (sre.ASSERT_NOT, sre.AT) or kind is sre.ASSERT and what[0] < 0:
            continue
        if kind is sre.LITERAL or kind is sre.IN and (_few(what)):
            grown = {word + char: len(word) < _LONG and char not in _WIDTHS for word in growing for char in (chr(what) if kind is sre.LITERAL else _few(what))}
        elif kind is sre.BRANCH:
            grown = _either(*[_opened(growing, part) for part in what[1]])
        elif kind is sre.SUBPATTERN:
            grown = _opened(growing, what[3])
        elif kind is sre.ASSERT:
            grown = dict.fromkeys(_opened(growing, what[1]), False)
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT) and what[1] == 1:
            grown = _either(_opened(growing, what[2]), growing if what[0] == 0 else {})
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT) and what[0]:
            grown = dict.fromkeys(_opened(growing, what[2]), False)
        else:
            grown = dict.fromkeys(growing, False)
        if len(grown) > _MOST:
            grown = dict.fromkeys(growing, False)
        words = _either({word: False for word, grows in words.items() if not grows}, grown)
    return words


def _either(*several: dict[str, bool]) -> dict[str, bool]:
    """All words of SEVERAL; one that ends in any of them ends."""
    out: dict[str, bool] = {}
    for words in several:
        for word, grows in words.items():
            out[word] = grows and out.get(word, True)
    return out


def _few(characters: Any) -> str:
    """The characters of a class, as a pattern's parts tell it; empty where they are not few."""
    out = ""
    for kind, what in characters:
        if kind is sre.LITERAL:
            out += chr(what)
        elif kind is sre.RANGE and what[1] - what[0] < _MOST:
            out += "".join(map(chr, range(what[0], what[1] + 1)))
        else:
            return ""
    return out if len(out) <= _MOST else ""


def needed_words(pattern: str, common: frozenset[str] = frozenset()) -> frozenset[str]:
    """Words of two characters or more, one of which stands in every match of PATTERN; where an alternative shows none, it gives none.
    COMMON ones are taken where no others are.

    >>> sorted(needed_words("(?:违规|多次)?接受[^。]{0,4}(?:宴请|吃请)|公款[吃喝]", frozenset(("接受",))))
    ['公款', '吃请', '宴请']
    """
    return frozenset(word for alternative in lexicons.alternatives(pattern) for word in _needed(parser.parse(alternative), common) if len(word) > 1)


def _needed(parts: Any, common: frozenset[str]) -> frozenset[str]:
    """The words of one of PARTS that all its matches hold: the part whose shortest word is longest, of several the one of fewest."""
    found: list[frozenset[str]] = []
    run = ""
    for kind, what in [*parts, (sre.ANY, None)]:
        if kind is sre.LITERAL:
            run += chr(what)
            continue
        if kind in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
            continue
        if run:
            found.append(frozenset((run,)))
            run = ""
        if kind is sre.BRANCH:
            several = [_needed(part, common) for part in what[1]]
            found.append(frozenset().union(*several) if all(several) else frozenset())
        elif kind is sre.SUBPATTERN:
            found.append(_needed(what[3], common))
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT) and what[0]:
            found.append(_needed(what[2], common))
    return max([words for words in found if words],
               key=lambda words: (min([1 if word in common else len(word) for word in words]), -len(words)), default=frozenset())


def share(text: str, written: str, changed: Iterable[str]) -> None:
    """Tells that TEXT is WRITTEN, whose words were looked for, with other characters for those CHANGED: words that hold none
    of them stand in both at the same places, and so do those that were looked for in any width. The few others are found anew."""
    if text is not written and text not in _found:
        known = _found.get(written) or _look(written)
        _found[text] = found = list(known)
        for number, words in _touched(frozenset(changed)).items():
            hits = [hit for hit in known[number] if hit[0] not in words]
            hits += [(n, at, at + len(word)) for n, word in words.items() for at in _places(text, word)]
            found[number] = sorted(hits, key=_BY_END)


@lru_cache(maxsize=1)
def _touched(changed: frozenset[str]) -> dict[int, dict[int, str]]:
    """By the number of a list those of its words that hold one of the CHANGED characters, by their numbers."""
    touched = {known.number: {n: word for n, word in enumerate(known.words(), known.first) if not changed.isdisjoint(word)}
               for known in _lists if not known.any_width}
    return {number: words for number, words in touched.items() if words}


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _forget() -> None:
    _automaton.cache_clear()
    _touched.cache_clear()
    _found.clear()


@lru_cache(maxsize=1)
def _automaton() -> tuple[AhoCorasick, list[int]]:
    """The automaton over all words, and for each of them the number of its list."""
    words: list[str] = []
    lists: list[int] = []
    for known in _lists:
        known.first = len(words)
        own = known.words()
        words += {"".join(chars) for word in own for chars in product(*[_WIDTHS.get(char, char) for char in word])} if known.any_width else own
        lists += [known.number] * (len(words) - known.first)
    return AhoCorasick(words, implementation=Implementation.ContiguousNFA), lists


def _look(text: str) -> list[list[Hit]]:
    automaton, lists = _automaton()
    if len(_found) > 1:
        _found.clear()                                         # before the search, whose hits take its memory while that is still cached
    found: list[list[Hit]] = [[] for _ in _lists]
    for hit in automaton.find_matches_as_indexes(text, overlapping=True):
        found[lists[hit[0]]].append(hit)
    _found[text] = found
    return found


lexicons.when_changed(_forget)
