"""Names that are also words (高峰, 胜利, 严格): whether a document tells of a person by that word.

A word behind a post or 被告人 is a candidate; that it is a name must be told twice, for a word before a predicate may be its
adverb (局长带头违规收受). What tells it: the word is shut in between the post and a sign, it opens a clause that goes on with a
person's sanction, a sanction is given to it. In name_cues.tsv ``no_name`` holds the words that stand between a post and a
predicate and are nobody's name, ``does`` what a person does whose name opens a clause.
"""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from miner.anchors import WordList
from miner.tagging.lexer import Scan, break_word_at, every_start
from miner.tagging.name_lexicon import adjectives, chars, common_words, cues, firsts, is_han, no_names, surnames, verbs, words

# what follows the last of several names
SHARED = re.compile(r"(?:于(?:(?:去年|今年|同年)?\d|二〇)|分别[于受被因]|先后[被因]|相继被|均[被受因])")
SHARED_FIRST = frozenset("于分先相均")
_WORD = re.compile(r"[一-龥]{2}")
_LISTED = re.compile(r"、[一-龥·]{2,12}?" + SHARED.pattern)
_PUNISHED = re.compile(r"(?:均|分别|先后)?(?:被给予|受到|被|受)(?:了)?")
_SIGNS = frozenset(["", *"，。、；：:,;（(）)\n"])
_ROLES = WordList(lambda: ("被告人", "犯罪嫌疑人", "上诉人", "嫌疑人"))
_SEX = ("，男", "，女")
_GIVEN = ("给予", "判处")
_TAKES_PERSON = ("给", "与", "向", "对", "和", "由", "将", "被", "予", "及", "、")
_OF_PERSON = ("违法所得", "受贿", "犯罪", "帮忙", "以")          # 对甲某违法所得, 感谢甲某帮忙
_FORMER = re.compile(r"(?:原|时任)[^，。；：\n]{0,30}$")


def is_word(word: str) -> bool:
    """Whether WORD, of two characters, is an ordinary word that may yet be somebody's name."""
    return (word in common_words() or word in words() or break_word_at(word, 0) == 2 or word[0] not in surnames() and chars("given").issuperset(word)) and word not in no_names() and word not in cues()["plain"]


class Told:
    """What a document tells of the words that stand where a name should."""

    def __init__(self, scan: Scan, text: str, fixed: frozenset[int], posts: Iterable[int], follows: Callable[[int], int]):
        self.text, self.scan, self.fixed, self.follows = text, scan, fixed, follows
        self.before, self.accused, self.does = cues()["before"], cues()["accused"], cues()["does"]
        self.person, self._person_firsts = cues()["plain"] + self.accused, firsts("plain", "accused")
        self.posts = frozenset(posts)

    def names(self) -> dict[str, list[int]]:
        """Each word that is a person's name here, with the places behind a post or role where it stands."""
        met: dict[str, list[int]] = {}
        for at in sorted(self.posts) + [end for _, _, end in sorted(_ROLES.hits(self.text))]:
            word = self.text[at:at + 2]
            if _WORD.match(word) and (is_word(word) or self._place(at)) and self.follows(at + 2) and not self._longer(at):
                met.setdefault(word, []).append(at)
        return {word: spots for word, spots in met.items() if self._told(word, spots)}

    def _place(self, at: int) -> bool:
        """Whether a place of two characters stands at AT: 安阳."""
        return any((s, e) == (at, at + 2) for s, e in self.scan.places_near(at, at + 1))

    def _longer(self, at: int) -> bool:
        """Whether a place of three and more characters begins at AT: 江山市."""
        return any(s == at and e > at + 2 for s, e in self.scan.places_near(at, at + 1))

    def _firm(self, end: int) -> bool:
        """A sign follows: no adverb ends there."""
        return self.text[end:end + 1] in _SIGNS

    def _punished(self, end: int) -> bool:
        m = _PUNISHED.match(self.text, end)
        return bool(m) and m.end() in self.fixed

    def _opens(self, at: int) -> bool:
        return at == 0 or not is_han(self.text[at - 1])

    def _told(self, word: str, spots: list[int]) -> bool:
        text, kind = self.text, surnames().get(word[0])
        closed = [at for at in spots if self._firm(at + 2) or text.startswith(self.person, at + 2) or text.startswith("正接受", at + 2) or SHARED.match(text, at + 2)]
        posts = [at for at in closed if at in self.posts]
        firm = sum(at not in self.posts or self._firm(at + 2) or self._punished(at + 2) or text.startswith(self.accused, at + 2) for at in closed)
        punished, told = 0, len(closed)
        for at in every_start(word, text):
            end = at + 2
            if at in spots:
                continue
            if not self._opens(at):
                sure = weak = end in self.fixed and text.endswith(_GIVEN, 0, at)
            else:
                sure = self._punished(end) or text.startswith(_SEX, end) or text.startswith(self.accused, end)
                weak = text[end:end + 1] == "、" or text.startswith(self.person, end) or SHARED.match(text, end) is not None
            punished, told = punished + sure, told + (sure or weak)
        if posts and told > 1 and (firm or punished or kind and word not in verbs()):
            return True
        if kind and punished and any(at in self.posts and text.startswith(("在", "作为", "因", "对"), at + 2) for at in spots):
            return True                                        # 科长|高超|在扶贫工作中…。高超|受到警告处分
        if kind is None:
            return word not in verbs() and any((text.startswith(self.accused, at + 2) or _LISTED.match(text, at + 2)) and self.former(at) for at in posts)
        if told > 1 and (punished or len(closed) > 1):          # 局长|成立|在…，…。成立|受到党内警告; 被告人|成立|犯…
            return word not in verbs() or bool(closed) or any(at in self.posts and self.former(at) for at in spots)
        # told once: the post must be somebody's of before, or the predicate a person's alone
        at = spots[0]
        if at not in self.posts:
            return False
        if _LISTED.match(text, at + 2) or at in closed and text.startswith(self.accused, at + 2):
            return kind in ("common", "usual") or break_word_at(word, 0) < 2
        if break_word_at(word, 0) == 2:
            return False
        return self.former(at) and (bool(punished) or at in closed or word not in verbs() - adjectives() and (
            text.startswith(("在", "以", "对"), at + 2) or text.startswith(self.does, at + 2)))

    def former(self, at: int) -> bool:
        """Whether the post before AT is told as somebody's of before."""
        return bool(_FORMER.search(self.text, max(0, at - 40), at))

    def unlisted(self, at: int) -> int | None:
        """Where a name ends that begins behind the post at AT and whose surname no list holds: it is shut in there, and opens a
        clause elsewhere that goes on like a person's."""
        text, nobody, last = self.text, no_names(), chars("last")
        for end in range(at + 2, at + 5):
            name = text[at:end]
            if not is_han(text[end - 1:end]) or not is_han(name[0]) or name[-1] in last or name in nobody or break_word_at(text, end - 2) >= 2 and self.follows(end) < 2:
                return None
            if self._firm(end) or text[end:end + 1] in self._person_firsts and text.startswith(self.person, end):
                ends = [(other, other + len(name)) for other in every_start(name, text) if other != at]
                if any(self._opens(s) and (self._punished(e) or text.startswith((*self.person, *_SEX), e)) or text.endswith(_GIVEN, 0, s) and e in self.fixed
                       for s, e in ends) or sum(self._opens(s) and text[e:e + 1] == "、" for s, e in ends) > 1:
                    return end if len(name) > 2 or name not in common_words() else None
        return None

    def holds(self, start: int, end: int) -> bool:
        """Whether the word from START to END, a person's name elsewhere, is one here too."""
        text, word = self.text, self.text[start:end]
        if text.endswith(self.before, 0, start):
            return True
        opens = self._opens(start)
        if text.startswith(self.person, end) or self._punished(end) or end in self.fixed:
            return opens or break_word_at(text, start - 1) > 0 or text.endswith(_GIVEN, 0, start)
        if not opens:
            return text.endswith(_TAKES_PERSON, 0, start) and (self._firm(end) or text.startswith(_OF_PERSON, end)) or (
                text.endswith("感谢", 0, start))
        bound = self.follows(end)
        if self._firm(end) or bound == 1 or text.startswith(self.does, end):
            return True
        return bound > 1 and word in words() and word not in verbs() and break_word_at(word, 0) < 2
