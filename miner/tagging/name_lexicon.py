"""What the lexicons tell of names, read once: surnames, words that look like names, cues around them (name_cues.tsv)."""
from __future__ import annotations

import re
from functools import lru_cache

from miner import lexicons
from miner.anchors import Anchored
from miner.tagging.lexer import any_of


@lru_cache(maxsize=1)
def surnames() -> dict[str, str]:
    """Each surname and how usual it is as one: common, usual, rare, compound."""
    return {r["surname"]: r["class"] for r in lexicons.rows("surnames")}


@lru_cache(maxsize=1)
def cues() -> dict[str, tuple[str, ...]]:
    """The words of name_cues.tsv by kind, longest first."""
    kinds: dict[str, list[str]] = {}
    for r in lexicons.rows("name_cues"):
        kinds.setdefault(r["kind"], []).append(r["word"])
    return {k: tuple(sorted(v, key=len, reverse=True)) for k, v in kinds.items()}


@lru_cache(maxsize=None)
def firsts(*kinds: str) -> frozenset[str]:
    """The characters that the words of KINDS begin with: a look at one character spares the hundred words."""
    return frozenset(word[0] for kind in kinds for word in cues()[kind])


@lru_cache(maxsize=None)
def chars(kind: str) -> frozenset[str]:
    """The characters that name_cues.tsv lists as KIND."""
    return frozenset(cues()[kind])


@lru_cache(maxsize=1)
def given_chars() -> frozenset[str]:
    """The characters met in given names."""
    return frozenset("".join((*cues()["given"], *cues()["givens"])))


@lru_cache(maxsize=1)
def words() -> frozenset[str]:
    """Words of two and three characters that begin like a name."""
    return frozenset(r["word"] for r in lexicons.rows("name_words") if r["kind"] != "word")


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """All words of two characters that are common."""
    return frozenset(r["word"] for r in lexicons.rows("name_words") if len(r["word"]) == 2)


@lru_cache(maxsize=1)
def syllable_words() -> frozenset[str]:
    """The words of which transcribed names are made: 扎西, 次仁."""
    return frozenset(lexicons.column("name_syllables", "word"))


@lru_cache(maxsize=1)
def syllables() -> re.Pattern[str]:
    """Two and three syllables of transcribed names in a row."""
    words = sorted(lexicons.column("name_syllables", "word"), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(words)}){{2,3}}|{'|'.join(w for w in words if len(w) > 2)}")


@lru_cache(maxsize=1)
def syllable_tail() -> re.Pattern[str]:
    """A long syllable of transcribed names behind one or two characters that are in no list: 敖云|毕力格; or a Mongolian one behind a surname: 白|那顺."""
    words = lexicons.rows("name_syllables")
    return re.compile(f"[一-龥]{{1,2}}(?:{'|'.join(r['word'] for r in words if len(r['word']) > 2)})"
                      f"|[{''.join(s for s, kind in surnames().items() if kind in ('common', 'usual') and len(s) == 1)}]"
                      f"(?:{'|'.join(r['word'] for r in words if r['people'] == 'mongolian' and len(r['word']) == 2)})")


@lru_cache(maxsize=1)
def no_names() -> frozenset[str]:
    """Words that stand between a post and its predicate and are nobody's name: 带头, 期间, 家属."""
    return frozenset(cues()["no_name"])


@lru_cache(maxsize=1)
def verbs() -> frozenset[str]:
    """Verbs and adjectives that begin like a name."""
    return frozenset(r["word"] for r in lexicons.rows("name_words") if r["kind"] in ("verb", "adjective"))


@lru_cache(maxsize=1)
def adjectives() -> frozenset[str]:
    """Adjectives that begin like a name."""
    return frozenset(r["word"] for r in lexicons.rows("name_words") if r["kind"] == "adjective")


def is_han(char: str) -> bool:
    """Whether CHAR, one character or nothing, is a Chinese character."""
    return "㐀" <= char <= "鿿" or "豈" <= char <= "﫿"


#: Names of national leaders.
LEADERS = Anchored(lambda: "|".join(map(re.escape, cues()["leader"])), lambda: cues()["leader"])


#: A word that a name follows at once.
BEFORE = Anchored(lambda: any_of(cues()["before"]) + r"[：:\s｜|/]*(?=[一-龥])", lambda: cues()["before"])


@lru_cache(maxsize=1)
def mark() -> re.Pattern[str]:
    """What opens a clause or a numbered line and goes on like a person's: 「…，男」."""
    return re.compile(r"(?:^|[。；;：:\n，,、“（( 　）)]|(?<=[0-9])[.．])(?:经查，?)?([一-龥·]{2,8}?)(?=" + "|".join(map(re.escape, cues()["mark"])) + ")")


#: The words that make it one.
MARK_WORDS = Anchored(lambda: any_of(cues()["mark"]), lambda: cues()["mark"])
