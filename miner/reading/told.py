"""Source, authors and date of a document that has no metadata of its own (PDF, Word, mail): from the lines that tell them."""
from __future__ import annotations

from collections.abc import Sequence

from miner.model import Block
from miner.reading.metadata import Found, dateline, fields, is_byline, lead_reporters, parse_date, signature

OPENING, CLOSING = 12, 4      # blocks looked at, at either end
SIGN_OFF = 30                 # characters of a line that may be the date at the foot


def told(text: str, blocks: Sequence[Block]) -> Found:
    """What the first and last lines of a text tell about it; nothing is guessed."""
    found = Found()
    for block in blocks[:OPENING]:
        line = text[block.start:block.end]
        labelled = fields(line)
        if labelled is not None:
            found.merge(labelled)
            continue
        if block.kind in ("byline", "paragraph", "head") and len(line) <= 60 and not found.authors:
            found.authors = is_byline(line)
        if block.kind == "paragraph" and not found.authors:
            found.authors = lead_reporters(line)
        if block.kind in ("paragraph", "byline") and not found.source:
            found.source = dateline(line)
    prose = [b for b in blocks if b.kind == "paragraph"]
    if prose and not found.authors:
        found.authors = signature(text[prose[-1].start:prose[-1].end])[0]
    if not found.published:
        for block in reversed(blocks[-CLOSING:]):
            line = text[block.start:block.end]
            if len(line) <= SIGN_OFF and (day := parse_date(line)):
                found.published = day
                break
    return found
