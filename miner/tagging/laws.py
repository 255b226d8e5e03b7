"""LAW: instruments and official documents in 《》, with the article number that follows.

True: 「《中国共产党纪律处分条例》第一百零一条」 whole; 「《人民的名义》」 is no law (its last word is in no list of
``lexicons/law_endings.tsv``).
"""
from __future__ import annotations

import re
from functools import lru_cache

from miner import lexicons
from miner.anchors import Anchored
from miner.model import Mention

_NUMBER = r"[一二三四五六七八九十百零〇\d]+"
_BOOK = Anchored(r"《((?:[^《》\n]|《[^《》\n]{1,60}》){1,120})》"
                   rf"((?:第{_NUMBER}条(?:之{_NUMBER})?(?:第{_NUMBER}款)?(?:第[（(]?{_NUMBER}[）)]?项)?|第{_NUMBER}[项款])?)")
_NOTE = re.compile(r"(?:[（(〔][^（()）〔〕]{1,16}[）)〕]|\d+版?|[一二三四五六七八九十]+)$")


@lru_cache(maxsize=1)
def _endings() -> tuple[str, ...]:
    return lexicons.column("law_endings", "word")


def find(text: str) -> list[Mention]:
    """Every law of TEXT, longest spans."""
    found = []
    for m in _BOOK.finditer(text):
        name = _NOTE.sub("", m.group(1).strip().rstrip("”’\"")).strip()
        ending = next((w for w in _endings() if name.endswith(w)), None)
        if ending or m.group(2):
            found.append(Mention("LAW", m.start(), m.end(), m.group(), why=f"《》 ending in {ending or 'an article number'}"))
    return found
