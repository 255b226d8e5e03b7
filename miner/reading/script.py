"""The traditional script → the simplified one that all lexicons are written in, character for character: a place in the text stays
where it was. A page of Hong Kong or Taiwan reads 「紀委」 as 纪委; a simplified page that quotes a traditional name is left as it is."""
from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from miner import lexicons
from miner.model import Document

# Everyday characters that each script writes in its own way: by whose are the more a text is told, with no work for each character.
_PAIRS = ("為为", "這这", "國国", "會会", "個个", "時时", "說说", "對对", "過过", "開开", "們们", "與与", "關关", "發发", "員员", "黨党",
          "記记", "報报", "經经", "審审", "長长", "書书", "紀纪", "調调", "嚴严", "機机", "萬万", "區区", "縣县", "違违")
NOTE = "the text is in the traditional script: it was read as simplified, character for character"


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    return {ord(old): row["simplified"] for row in lexicons.rows("traditional") for old in row["traditional"]}


def simplified(source: str) -> tuple[str, bool]:
    """The text in simplified characters, and whether it was a traditional one.

    >>> simplified("縣委書記余晚亭接受審查調查")
    ('县委书记余晚亭接受审查调查', True)
    >>> simplified("县委书记余晚亭（又名餘晚亭）")
    ('县委书记余晚亭（又名餘晚亭）', False)
    """
    old = new = 0
    for pair in _PAIRS:
        old += source.count(pair[0])
        new += source.count(pair[1])
    return (source.translate(_table()), True) if old > new else (source, False)


def in_simplified(document: Document) -> Document:
    """A document whose text was read, in simplified characters; offsets, pages and boxes hold."""
    text, traditional = simplified(document.text)
    if not traditional:
        return document
    table = _table()
    return replace(document, text=text, title=document.title and document.title.translate(table),
                   source=document.source and document.source.translate(table),
                   authors=tuple(a.translate(table) for a in document.authors), warnings=(*document.warnings, NOTE))
