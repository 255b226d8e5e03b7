"""The whole extraction on one page: read → tag → build cases → one Extraction. No database, safe in many processes."""
from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from miner import cases, reading, tagging
from miner.model import Document, Extraction


def extract(path: str | Path, published: str | None = None, password: str | None = None) -> Extraction:
    """All that one file says.

    ``published`` (ISO date) stands where the file tells no date of its own. Raises ``miner.ReadingError`` with a
    one-line message that names the file and says what to do.
    """
    return extract_document(reading.read(path, published=published, password=password))


def extract_text(text: str, published: str | None = None) -> Extraction:
    """All that a plain text says; offsets refer to the cleaned text in ``extraction.document.text``."""
    return extract_document(reading.from_text(text, published=published))


def extract_document(document: Document) -> Extraction:
    """The stages after reading, for a document from elsewhere."""
    mentions = tagging.tag(document)
    found, statistics, genre, warnings = cases.build(document, mentions)
    return Extraction(replace(document, genre=genre), tuple(mentions), tuple(found), tuple(statistics),
                      tuple(dict.fromkeys((*document.warnings, *warnings))))
