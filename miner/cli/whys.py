"""The rules' reasons (lexicons/whys.tsv), and what is said of a file (lexicons/file_messages.tsv), in a reader's words."""
from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache


@lru_cache(maxsize=2)
def _rows(name: str = "whys") -> list[tuple[re.Pattern[str], str, str]]:
    from ..lexicons import rows
    return [(re.compile(r["pattern"]), r["zh"], r["en"]) for r in rows(name)]


def told(why: str, lang: str, code: Callable[[str, str], str]) -> str:
    """A reason in ``lang``; ``code(kind, code)`` gives a code's name. What no row fits stays as it is.

    >>> told("after the post 局长; again: named before", "en", lambda kind, code: code)
    'after the post 局长; the same name again: named before'
    """
    return ("；" if lang == "zh" else "; ").join(_part(p, lang, code) for p in (why or "").split("; ") if p)


def whole(words: str, lang: str) -> str:
    """A warning or refusal in ``lang``; what no row fits stays as it is."""
    words = " ".join(words.split())
    for pattern, zh, en in _rows("file_messages"):
        if m := pattern.fullmatch(words):
            return re.sub(r"\\(\d)", lambda at: m[int(at[1])] or "", zh if lang == "zh" else en)
    return words


def _part(part: str, lang: str, code: Callable[[str, str], str]) -> str:
    for pattern, zh, en in _rows():
        m = pattern.fullmatch(part)
        if m:
            names = {n: kind for kind, n in pattern.groupindex.items()}

            def group(at: re.Match[str], m: re.Match[str] = m, names: dict[int, str] = names) -> str:
                n = int(at[1] or at[2])
                words = m[n] or ""
                return code(names[n], words) if n in names else _part(words, lang, code) if at[1] else words

            return re.sub(r"\{\\(\d)\}|\\(\d)", group, zh if lang == "zh" else en)
    return part
