"""Names of two characters with a blank set between them, so that a column of names is even: 「某县水利局局长 王　强」, 「当事人：毛 崴，男」.

Official lists, notices of appointment and papers of a penalty set them so. One is read where a post or a role stands before
it, or where the document writes the same name without the blank.
"""
from __future__ import annotations

import re
from typing import TYPE_CHECKING

from miner.tagging.name_lexicon import common_words, surnames
from miner.tagging.openers import NO_NAME_END

if TYPE_CHECKING:
    from miner.tagging.people import Names

_PADDED = re.compile(r"(?<![A-Za-z0-9])([一-龥])[ 　]{1,3}([一-龥])(?![ 　])")
_ROLE = re.compile(r"(?:当事人|被告人|嫌疑人|上诉人|责任人|法定代表人|实际控制人|对|给予|关于|免去|任命|经查|开除)[：:，]?\s?$")
_USUAL = ("common", "usual")
_NO_END = NO_NAME_END | frozenset("村镇乡")


def find(names: Names) -> None:
    """Adds every such name to NAMES, and the same name without the blank."""
    text, listed = names.text, surnames()
    if " " not in text and "　" not in text:
        return
    for m in _PADDED.finditer(text):
        plain = m.group(1) + m.group(2)
        if listed.get(m.group(1)) not in _USUAL or m.group(2) in _NO_END or plain in common_words() or not names.follows(m.end()):
            continue
        posted = m.start() in names.title_ends or m.start() - 1 in names.title_ends and text[m.start() - 1] in " 　"
        if posted or _ROLE.search(text, max(0, m.start() - 8), m.start()) or text.count(plain) and (text[m.start() - 1:m.start()] in ("", "\n", "；", "、", "，")):
            names.add(m.start(), m.end(), "set with a blank between its characters")
            names.names.setdefault(plain, "set elsewhere with a blank between its characters")
