"""What the title or the opening of a bulletin says that all its items are about: 「通报3起公车私用典型问题」."""
from __future__ import annotations

import re
from functools import lru_cache

from .. import lexicons
from .frame import Frame
from .passages import Draft

FORMALISM = "eight.formalism"
_CALLED = re.compile("通报|曝光|公布|典型|[\\d两二三四五六七八九十]+[起例]")
_OPENS = re.compile("(?:通报|曝光|公布|公开|点名)[^。；\\n]{0,24}?(?:[\\d两二三四五六七八九十]|多)\\s?[起例][^，。；：\\n]{2,40}?(?:问题|案例|案件|行为|事件)"
                    "|(?:[\\d两二三四五六七八九十]|多)\\s?[起例][^，。；：\\n]{2,40}?(?:问题|案例|案件|行为|事件)(?=[^。；\\n]{0,6}(?:通报|曝光))")
_COUNTED = re.compile("[\\d两二三四五六七八九十]\\s?[起例]")


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((r["code"], re.compile(r["pattern"])) for r in lexicons.rows("bulletin_themes"))



def of(frame: Frame, drafts: list[Draft]) -> str | None:
    """The one violation that a bulletin says of all its items."""
    text, end = frame.text, frame.title_end or 60
    mixed = lexicons.pattern("statement_cues", "mixed_theme")
    title = text[:end]
    if any(pattern.search(title) for code, pattern in _rows() if code == FORMALISM):
        return None if mixed.search(title) else FORMALISM
    at = _first(drafts)
    title = text[:min(frame.title_end, at)]
    if any(pattern.search(title) for _, pattern in _rows()):
        return _only(title) if _CALLED.search(title) else None
    told = {_only(m.group()) for m in _OPENS.finditer(text, frame.title_end, min(at, frame.title_end + 400)) if not mixed.search(m.group())}
    return told.pop() if len(told) == 1 else None


def _first(drafts: list[Draft]) -> int:
    return min((d.spans[0][0] for d in drafts if d.spans), default=0)


def _only(words: str) -> str | None:
    """The one theme that stands in the words, alone: 公车私用 of 「3起公车私用问题」, none of 「3起公车私用、违规吃喝等问题」."""
    found = [(code, m) for code, pattern in _rows() for m in pattern.finditer(words)]
    if len({code for code, _ in found}) != 1:
        return None
    first, last = min(m.start() for _, m in found), max(m.end() for _, m in found)
    if words.startswith(("、", "和", "及", "与", "等"), last) or words[:first].endswith(("、", "和", "及", "与")):
        return None
    return found[0][0]


def holds_for(frame: Frame, d: Draft, drafts: list[Draft]) -> bool:
    """Whether a case is one of those that the bulletin counts: an item of it, or a line of its list."""
    return d.item or len(drafts) > 1 and _COUNTED.search(frame.text, 0, min(_first(drafts), frame.title_end + 400)) is not None
