"""Where in one document a person's name can end, told by what stands behind it."""
from __future__ import annotations

import re

from miner.tagging.lexer import break_word_at
from miner.tagging.name_lexicon import common_words, cues, firsts, is_han

_LIVES_OFF = re.compile(r"靠([一-龥]{1,4})吃\1")                            # 局长李刚|靠教育吃教育
_AND_OTHERS = re.compile(r"等?(?:[\d一二两三四五六七八九十]+[余多]?|多|数)[名人位批]|等[。，；]")
OPENS_VERB = frozenset("以用将让已曾仍还借自则")                          # what follows a name of two characters and ends hardly one of three


def apart(m: re.Match[str]) -> list[tuple[int, int]]:
    """The spans of one or two names with ·: 马克·史密斯|和|约翰·布朗."""
    joint = _BETWEEN_DOTS.search(m.group())
    return [m.span()] if joint is None else [(m.start(), m.start() + joint.start(1)), (m.start() + joint.end(1), m.end())]


_BETWEEN_DOTS = re.compile("(?<=[·•・‧])[一-龥]{2,}?([和与及])[一-龥]{2,}(?=[·•・‧])")


class Ends(dict[int, int]):
    """How well a name can end at a position: 3 punctuation or end, 2 a break word of two characters, 1 of one, 0 unknown. Each is
    told once, for a name's lengths ask again and again. It knows of no ``Names``: two that hold each other stay in memory, with all
    that was found in the text, until the cyclic collector comes."""

    def __init__(self, text: str, span_starts: frozenset[int], title_starts: set[int]):
        super().__init__()
        self.text, self.span_starts, self.title_starts = text, span_starts, title_starts
        self._plain, self._plain_firsts = cues()["plain"], firsts("plain")

    def __missing__(self, position: int) -> int:
        known = self[position] = self._bound(position)
        return known

    def _bound(self, position: int) -> int:
        text = self.text
        char = text[position:position + 1]
        if not ("一" <= char <= "鿿" or is_han(char)) or position in self.span_starts:
            return 3                    # 给予甲某|党内警告处分: a date, an amount or a sanction begins there
        n = break_word_at(text, position)
        if n >= 2 or position in self.title_starts or self.plain_at(position) or char in "等多数二两三四五六七八九十" and _AND_OTHERS.match(text, position) or char == "靠" and _LIVES_OFF.match(text, position):
            return 2
        if not n and char in OPENS_VERB and (self.plain_at(position + 1) or text[position + 1:position + 3] in common_words()):
            return 1                    # 李刚|用公款购买
        return n

    def plain_at(self, position: int) -> bool:
        """Whether a word stands at POSITION that leaves no doubt of a person before it."""
        return self.text[position:position + 1] in self._plain_firsts and self.text.startswith(self._plain, position)
