"""Several articles on one newspaper page: each is read as a document of its own, so that no case runs from one into another."""
from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from ..model import Block, Document, Mention

T = TypeVar("T")
_LEAST = 60           # characters of body under a headline that make it an article
_OFFSETS = ("start", "end", "text_start", "text_end")


def split(document: Document, mentions: list[Mention] | tuple[Mention, ...]) -> list[tuple[int, Document, list[Mention]]]:
    """(offset, document, mentions) of each article of a PDF page with several headlines; empty for any other document."""
    if document.media_type != "application/pdf":
        return []
    heads: list[Block] = []
    for b in document.blocks:
        if b.kind == "title" and (not heads or b.start - heads[-1].end > _LEAST):
            heads.append(b)
    if len(heads) < 2:
        return []
    bounds = [0] + [b.start for b in heads[1:]] + [len(document.text)]
    out = []
    for head, a, b in zip(heads, bounds, bounds[1:]):
        blocks = tuple(replace(x, start=x.start - a, end=x.end - a) for x in document.blocks if a <= x.start < b)
        part = replace(document, text=document.text[a:b], title=document.text[head.start:head.end].strip(), blocks=blocks, lines=())
        out.append((a, part, [replace(m, start=m.start - a, end=m.end - a) for m in mentions if a <= m.start < b]))
    return out


def shifted(item: T, by: int) -> T:
    """A case or statistic with all offsets moved by ``by``; dates, which are words, stay."""
    if isinstance(item, tuple):
        return tuple(shifted(x, by) for x in item)             # type: ignore[return-value]
    if not is_dataclass(item):
        return item
    new: dict[str, Any] = {}
    for f in fields(item):
        value = getattr(item, f.name)
        if f.name in _OFFSETS and isinstance(value, int):
            new[f.name] = value + by
        elif isinstance(value, tuple) or is_dataclass(value):
            new[f.name] = shifted(value, by)
    return replace(item, **new)                                # type: ignore[type-var]
