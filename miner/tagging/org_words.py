"""What is known of the words in organisations' names: which name nobody, which only tell the sort of a body."""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from miner import lexicons
from miner.tagging.lexer import any_of

_COUNTED = "第?[一二两三四五六首多数几]+[家个所名]"


@dataclass(slots=True)
class Org:
    """An organisation found, and what made it one."""
    start: int
    end: int
    why: str
    bare: bool = False              # no place or level word of its own: its owner stands before it


@lru_cache(maxsize=1)
def generic() -> frozenset[str]:
    """Words that look like an organisation's name and name nobody."""
    return frozenset(lexicons.column("org_generic", "word"))


@lru_cache(maxsize=None)
def words(kind: str) -> tuple[str, ...]:
    """The words of a kind in ``org_cues.tsv``."""
    return tuple(r["word"] for r in lexicons.rows("org_cues") if r["kind"] == kind)


@lru_cache(maxsize=None)
def _made_of(*kinds: str) -> re.Pattern[str]:
    """What is put together of counts of bodies (两家) and of words of KINDS."""
    return re.compile(f"(?:{_COUNTED}|{any_of(w for kind in kinds for w in words(kind))})*")


@lru_cache(maxsize=8192)
def vague(stem: str) -> bool:
    """Whether what stands before a head names nobody: 有关, 两家, 房地产, or nothing."""
    return _made_of("quality", "stem").fullmatch(stem) is not None


@lru_cache(maxsize=8192)
def of_any_sort(stem: str) -> bool:
    """Whether STEM only tells of what quality a body is: 民营, 多家; no 燃气. Never nothing."""
    return stem != "" and _made_of("quality").fullmatch(stem) is not None
