"""Names told by what stands right beside them, though neither a post nor a role stands before: a quotation
that answers to each of several, a Latin spelling, a line of their own; and the names that everybody knows."""
from __future__ import annotations

import re
from typing import TYPE_CHECKING

from miner.anchors import Anchored
from miner.tagging.framed import may_be
from miner.tagging.lexer import any_of, every_start
from miner.tagging.name_lexicon import common_words, cues, surnames, words

if TYPE_CHECKING:
    from miner.tagging.people import Names

_QUOTED = re.compile("“(?<=[，。；：\n][一-龥]{2}“)|“(?<=[，。；：\n][一-龥]{3}“)")
_LATIN = r"[A-Z][A-Za-z.'-]+(?:[  ][A-Z][A-Za-z.'-]+){0,3}"
_CALLED = Anchored(rf"(?:名为|名叫|叫做|化名|英文名)[“\"：:]?({_LATIN})(?![A-Za-z])")
_SPELT = re.compile(rf"（({_LATIN})）")
_LINE = re.compile(r"\n[ 　]*([一-龥]{2,3})[ 　]*(?=\n)")
_FIRST_LINE = re.compile(_LINE.pattern.removeprefix(r"\n"))
_KNOWN = Anchored(lambda: any_of(cues()["known"]), lambda: cues()["known"])


def find(names: Names) -> None:
    """Adds every such name to NAMES."""
    for kind in (_quoted, _spelt, _signed, _known):
        kind(names)


def _quoted(names: Names) -> None:
    """卞望舒“丧失立场”；姬大海“阳奉阴违”: two names at least, each with what is quoted of him."""
    text = names.text
    found = []
    for m in _QUOTED.finditer(text):
        start = next(s for s in (m.start() - 3, m.start() - 2) if text[s - 1] in "，。；：\n")
        n = m.start() - start
        if text[start] in surnames() and text[start:start + n] not in words() and text[start:start + 2] not in common_words() and may_be(names, start, n):
            found.append((start, m.start()))
    if len({text[s:e] for s, e in found if surnames()[text[s]] in ("common", "usual")}) > 1:
        for s, e in found:
            names.add(s, e, "before what is quoted of him, as others are")


def _spelt(names: Names) -> None:
    """名为“Max Mustermann”的网友, 卞望舒（Bian Wangshu）; the first of several words stands for the whole further on."""
    text = names.text
    if "名" in text:
        for m in _CALLED.finditer(text):
            names.add(*m.span(1), "called by a Latin name")
            first = re.split("[  ]", m.group(1))[0]
            if len(first) > 2:
                for at in every_start(first, text):
                    if not text[at - 1:at].isascii() and not text[at + len(first):at + len(first) + 1].isascii():
                        names.add(at, at + len(first), "the first of his Latin names")
    for m in _SPELT.finditer(text):
        if any(text.endswith(name, 0, m.start()) for name in names.names):
            names.add(*m.span(1), "a name spelt in Latin letters")


def _signed(names: Names) -> None:
    """A line that holds nothing but a name, under the title or at the end."""
    text = names.text
    first = _FIRST_LINE.match(text)
    for m in [*([first] if first else []), *_LINE.finditer(text)]:
        start, end = m.span(1)
        if (text.count("\n", 0, start) <= 3 or text.find("\n", text.find("\n", end) + 1) < 0) and surnames().get(m.group(1)[0]) in ("common", "usual") \
                and m.group(1) not in words() and m.group(1) not in common_words() and text[start:start + 2] not in common_words() and may_be(names, start, end - start):
            names.add(start, end, "a line of its own")


def _known(names: Names) -> None:
    for m in _KNOWN.finditer(names.text):
        names.add(*m.span(), "name_cues.tsv: known")
