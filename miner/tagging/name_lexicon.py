"""What the lexicons tell of names, read once: surnames, words that look like names, cues around them (name_cues.tsv)."""
from __future__ import annotations

import re
from functools import lru_cache

from miner import lexicons


@lru_cache(maxsize=1)
def surnames() -> dict[str, str]:
    return {r["surname"]: r["class"] for r in lexicons.rows("surnames")}


@lru_cache(maxsize=1)
def frequent() -> frozenset[str]:
    return frozenset(name for name, kind in surnames().items() if kind in ("common", "usual"))


@lru_cache(maxsize=1)
def cues() -> dict[str, tuple[str, ...]]:
    kinds: dict[str, list[str]] = {}
    for r in lexicons.rows("name_cues"):
        kinds.setdefault(r["kind"], []).append(r["word"])
    return {k: tuple(sorted(v, key=len, reverse=True)) for k, v in kinds.items()}


@lru_cache(maxsize=None)
def chars(kind: str) -> frozenset[str]:
    """The characters that name_cues.tsv lists as KIND."""
    return frozenset(cues()[kind])


@lru_cache(maxsize=1)
def words() -> frozenset[str]:
    """Words of two and three characters that begin like a name."""
    return frozenset(r["word"] for r in lexicons.rows("name_words") if r["kind"] != "word")


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """All words of two characters that are common."""
    return frozenset(r["word"] for r in lexicons.rows("name_words") if len(r["word"]) == 2)


@lru_cache(maxsize=1)
def syllables() -> re.Pattern[str]:
    words = sorted(lexicons.column("name_syllables", "word"), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(words)}){{2,3}}|{'|'.join(w for w in words if len(w) > 2)}")


@lru_cache(maxsize=1)
def verbs() -> frozenset[str]:
    return frozenset(r["word"] for r in lexicons.rows("name_words") if r["kind"] == "verb")


@lru_cache(maxsize=1)
def leaders() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, cues()["leader"])))


@lru_cache(maxsize=1)
def before() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(map(re.escape, cues()["before"])) + r")[：:\s｜|/]*(?=[一-龥])")


@lru_cache(maxsize=1)
def mark() -> re.Pattern[str]:
    return re.compile(r"(?:^|[。；;：:\n，,、“（( 　）)])(?:经查，?)?([一-龥·]{2,8}?)(?=" + "|".join(map(re.escape, cues()["mark"])) + ")")


@lru_cache(maxsize=1)
def mark_words() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, cues()["mark"])))
