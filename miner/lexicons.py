"""Reads the data files of ``lexicons/``: the linguistic knowledge, apart from the code that decides.

A lexicon is a UTF-8 TSV file. Lines that begin with ``#`` are its header (source, columns, notes); the
first other line names the columns. ``use(folder)`` adds a user's folder: a file there of the same name adds its
rows after the shipped ones.
"""
from __future__ import annotations

import csv
import os
import re
import sys
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

_PACKAGED = Path(__file__).parent / "_data" / "lexicons"       # in a wheel
_CHECKOUT = Path(__file__).parent.parent / "lexicons"          # in a checkout
_MARK = re.compile(r"\\.|\[\^?\]?[^\]]*\]|[(|)]", re.S)         # what may stand for itself, a character class, a mark of structure
_FEW = re.compile(r"\[([^\]\[\\(){}|.^$?*+-]{1,20})\](?![?*+{])")      # a class of a few characters that opens an alternative
_ONE_CHARACTER = re.compile(r"(?:\[([^\^\]\[\\][^\]\[\\]*)\]|([^\\\[\](){}|.^$?*+]))(?![?*{])")      # what an alternative opens with, a class or itself
_OPTIONAL = re.compile(r"([^\\\[\](){}|.^$?*+])\?(?![?+])")
_CLASS = re.compile(r"\{([A-Z]+)\}")                           # in a cell, any of the words of a class
_BEHIND = re.compile(r"\(\?<([=!])([^()\[\]\\$^]+|\[[^\[\]\\]+\])\)|\^")
_OFTEN = re.compile(r"(?:[?*+]|\{\d*,?\d*\})?[?+]?")
_extra: list[Path] = [Path(p) for p in os.environ.get("MINER_LEXICONS", "").split(os.pathsep) if p]
_made: list[Callable[[], None]] = []                           # each clears what was made of the rows


class LexiconError(ValueError):
    """A lexicon is missing or a row of it does not fit; the message names file and line."""


def folder() -> Path:
    """The folder of the shipped lexicons."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT


def use(path: str | Path) -> None:
    """Adds a user's folder of lexicons, before the first extraction or later: what was made of the rows is made anew."""
    p = Path(path)
    if not p.is_dir():
        raise LexiconError(f"{p}: no such folder of lexicons")
    _extra.append(p)
    # every table that a module of ours keeps by functools was made of rows, or costs little to make again
    for module in [m for name, m in list(sys.modules.items()) if name.partition(".")[0] == "miner"]:
        for kept in list(vars(module).values()):
            if callable(clear := getattr(kept, "cache_clear", None)):
                clear()
    for clear in _made:
        clear()


def _read(path: Path) -> list[dict[str, str]]:
    lines = path.read_text("utf-8").splitlines()
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        return []
    header = numbered[0][1].split("\t")
    out = []
    for n, line in numbered[1:]:
        cells = next(csv.reader([line], delimiter="\t", quoting=csv.QUOTE_NONE))
        if len(cells) > len(header):
            raise LexiconError(f"{path}:{n}: {len(cells)} cells under {len(header)} columns")
        out.append(dict(zip(header, cells + [""] * (len(header) - len(cells)))))
    return out


@lru_cache(maxsize=None)
def rows(name: str) -> tuple[dict[str, str], ...]:
    """All rows of lexicon NAME (``rows("sanctions")`` reads sanctions.tsv), user rows after the shipped."""
    file = folder() / f"{name}.tsv"
    if not file.is_file():
        raise LexiconError(f"{file}: lexicon missing")
    out = _read(file)
    for extra in _extra:
        if (extra / file.name).is_file():
            out += _read(extra / file.name)
    for row in out:
        for key in [k for k, cell in row.items() if _CLASS.search(cell)]:
            row[key] = _CLASS.sub(lambda m: _words(m[1], file.name, key != "triggers"), row[key])
    return tuple(out)


def _words(name: str, file: str, grouped: bool) -> str:
    """The words of a class of word_classes.tsv as alternatives, in a group of their own unless they stand in a plain list.

    >>> _words("BUILT", "violation_cues.tsv", True)
    '(?:办公楼|办公大楼|办公用房|楼堂馆所|培训中心|招待所|接待中心)'
    """
    found = "|".join(row["words"] for row in rows("word_classes") if row["class"] == name)
    if not found:
        raise LexiconError(f"{file}: no class of words {name} in word_classes.tsv")
    return f"(?:{found})" if grouped else found


def words_of(name: str) -> str:
    """The words of a class as one group, for a pattern that stands in code."""
    return _words(name, "word_classes.tsv", True)


def leaping(pattern: str) -> str:
    """The same pattern with the groups that its alternatives open with spelled out, so that each begins with a character as it
    stands: a search leaps to these, and tries all else at every character. As it is where that cannot be.

    >>> leaping("(?:主动)?投案|被(?:查|抓)")
    '主动投案|投案|被(?:查|抓)'
    """
    spelled = spelled_out(pattern)
    return "|".join(spelled) if _plain(spelled) and len(spelled) <= 200 else pattern


def spelled_out(pattern: str) -> list[str]:
    """The alternatives of a pattern, the groups, the few characters and the optional one that they open with spelled out; what
    must or must not stand before one is asked behind its first character.

    >>> spelled_out("(?:主动)?投案|[被受]查|“?立案|(?<!行)受贿|^据悉")
    ['主动投案', '投案', '被查', '受查', '“立案', '立案', '受(?<!行受)贿', '据(?<=^据)悉']
    """
    return [s for alternative in alternatives(pattern) for s in _spelled(alternative)]


def core(pattern: str) -> str:
    """A pattern that is found wherever PATTERN is, without what its alternatives open with before their first plain character: a
    search leaps to that one, and what stands before it need only be asked where it is found. The same as ``leaping`` where all
    open plainly.

    >>> core("(?:家庭)?[^。]{0,6}(?:财产|存款)不明|[多数]+次受贿")
    '家庭[^。]{0,6}(?:财产|存款)不明|财产不明|存款不明|次受贿'
    """
    out: list[str] = []
    for alternative in spelled_out(pattern):
        while not _plain([alternative]):
            alternative = _after_first(alternative)
            rest = spelled_out(alternative)
            if not alternative or _plain(rest):
                out += rest
                break
        else:
            out.append(alternative)
    return "|".join(out) if all(out) else pattern


def _plain(alternatives: list[str]) -> bool:
    """Whether each of them opens with a character as it stands."""
    return all(s and s[0] not in r"\[(.^$?*+{" and s[1:2] not in tuple("?*{") for s in alternatives)


def _after_first(alternative: str) -> str:
    """An alternative without its first group, class or character and what says how often that stands."""
    end = _closes(alternative) + 1 if alternative[0] == "(" else m.end() if (m := _MARK.match(alternative)) else 1
    return alternative[_OFTEN.match(alternative, end).end():]      # type: ignore[union-attr]


def _closes(alternative: str) -> int:
    """Where the group closes that ALTERNATIVE opens with."""
    depth = 0
    for m in _MARK.finditer(alternative):
        depth += (m.group() == "(") - (m.group() == ")")
        if not depth:
            return m.start()
    raise LexiconError(f"a group is not closed: {alternative!r}")


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern, outside its groups and character classes."""
    out, depth, start = [], 0, 0
    for m in _MARK.finditer(pattern):
        depth += (m.group() == "(") - (m.group() == ")")
        if m.group() == "|" and not depth:
            out.append(pattern[start:m.start()])
            start = m.end()
    return [*out, pattern[start:]]


def _spelled(alternative: str) -> list[str]:
    if m := _FEW.match(alternative):
        return [char + alternative[m.end():] for char in m[1]]
    if m := _OPTIONAL.match(alternative):
        return [m[1] + alternative[m.end():], *_spelled(alternative[m.end():])]
    if m := _BEHIND.match(alternative):
        kind, words = m.group(1, 2) if m[1] else ("=", "^")
        words = f"(?:{words})" if "|" in words else words
        rests = _spelled(alternative[m.end():])
        plain = all(s and s[0] not in r"\[(.^$?*+{" and s[1:2] not in tuple("?*+{") for s in rests)
        return [f"{s[0]}(?<{kind}{words}{s[0]}){s[1:]}" for s in rests] if plain else [alternative]
    if not alternative.startswith("(?:"):
        return [alternative]
    close = _closes(alternative)
    inner, rest = alternative[3:close], alternative[close + 1:]
    optional = rest[:1] == "?" and rest[1:2] not in ("?", "+")
    if rest[:1] in tuple("?*+{") and not optional:
        return [alternative]
    rest = rest[optional:]
    firsts = [first + rest for first in alternatives(inner)] + [rest] * optional
    return [s for first in firsts for s in _spelled(first)]


def _opening(pattern: str) -> str:
    """A look ahead for the characters that the alternatives of a pattern open with, which spares trying each; empty where one
    opens with something else.

    >>> _opening("(?:主动)?投案|[2-5]次|被查")
    '(?=[主投2-5被])'
    """
    found: dict[str, None] = {}
    for alternative in spelled_out(pattern):
        m = _ONE_CHARACTER.match(alternative)
        if m is None:
            return ""
        found[m[1] or re.escape(m[2])] = None
    return f"(?=[{''.join(found)}])"


@lru_cache(maxsize=None)
def pattern(name: str, kind: str, shape: str = "WORDS") -> re.Pattern[str]:
    """The rows of KIND in lexicon NAME as one regular expression, in file order; SHAPE tells what stands around WORDS."""
    words = "|".join(r["pattern"] for r in rows(name) if r["kind"] == kind)
    if not words:
        raise LexiconError(f"{name}.tsv: no row of kind {kind}")
    before, _, after = shape.partition("WORDS")
    asked = before.endswith(("}", "}?", "*", "*?")) and not after.startswith(("?", "*"))      # at each place where the words may begin, where they must stand
    first = _opening(words) if asked else ""
    try:
        return re.compile(shape.replace("WORDS", f"{first}(?:{leaping(words)})"))
    except re.error as e:
        raise LexiconError(f"{name}.tsv, kind {kind}: {e}") from e


def cues(name: str, shapes: Mapping[str, str]) -> Callable[[str], re.Pattern[str]]:
    """The patterns of lexicon NAME by kind, each made when it is first asked for; SHAPES hold what must stand around the
    WORDS of a kind, where they may not stand anywhere."""
    made = _Patterns(name, shapes)
    when_changed(made.clear)
    return made.__getitem__


class _Patterns(dict[str, re.Pattern[str]]):
    """The patterns of a lexicon by kind; asked for ten thousand times a page, so that even ``lru_cache`` would be slow."""

    def __init__(self, name: str, shapes: Mapping[str, str]):
        super().__init__()
        self.name, self.shapes = name, shapes

    def __missing__(self, kind: str) -> re.Pattern[str]:
        made = self[kind] = pattern(self.name, kind, self.shapes.get(kind, "WORDS"))
        return made


def when_changed(clear: Callable[[], None]) -> None:
    """Has CLEAR called whenever a user's folder of lexicons is added."""
    _made.append(clear)


def column(name: str, key: str) -> tuple[str, ...]:
    """One column of a lexicon, in file order, empty cells left out."""
    return tuple(row[key] for row in rows(name) if row.get(key))


@lru_cache(maxsize=None)
def column_of(name: str, kind: str) -> tuple[str, ...]:
    """The patterns of one kind of lexicon NAME as they stand, in file order: plain words to look for before a search."""
    return tuple(row["pattern"] for row in rows(name) if row["kind"] == kind)
