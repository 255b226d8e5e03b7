"""Text with marked spans, and the page that keeps the truth while it is written.

Templates: ``<a|b|>`` one of the ways at random (nested if need be), ``{slot}`` a Piece, a string or a function of the page
(called when its turn comes, so that a date knows the year before it), ``[LABEL#TAG,TAG:text]`` a marked span.
A label with ``?`` before it marks a span on which readers may differ: found or not, it counts neither way.
"""
from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

CHOICE = re.compile(r"<([^<>]*)>")
PART = re.compile(r"\{(\w+)\}|\[(\??[A-Z]+)((?:#[\w.,]+)?):([^\]]*)\]")


@dataclass(frozen=True)
class Mark:
    label: str
    norm: dict[str, Any] | None = None
    tags: tuple[str, ...] = ()


class Piece(list):
    """A list of (text, Mark or None); ``+`` joins pieces and strings."""

    @property
    def text(self) -> str:
        return "".join(t for t, _ in self)

    def __add__(self, other: Any) -> "Piece":
        return Piece([*self, *piece(other)])

    def __radd__(self, other: Any) -> "Piece":
        return Piece([*piece(other), *self])


def piece(x: Any) -> Piece:
    return x if isinstance(x, Piece) else Piece([(x, None)] if x else [])


def mark(label: str, text: str, *tags: str, norm: dict[str, Any] | None = None) -> Piece:
    return Piece([(text, Mark(label, norm, tags))])


def join(pieces: list[Any], by: str) -> Piece:
    out = Piece()
    for i, p in enumerate(pieces):
        out = out + (by if i else "") + p
    return out


Slot = Piece | str | Callable[["Page"], Piece]


@dataclass
class Page:
    """The document while it is written."""
    rng: random.Random
    published: dt.date
    told: bool = True                   # is the publication date given to the reader?
    parts: Piece = field(default_factory=Piece)
    year: int | None = None             # the year that a yearless date would take, None where it is unclear
    dated: bool = False                 # has any year been told?
    names: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)   # codes of places told in full
    cases: list[dict[str, Any]] = field(default_factory=list)
    statistics: list[dict[str, Any]] = field(default_factory=list)
    title: str | None = None

    def pick(self, template: str) -> str:
        while CHOICE.search(template):
            template = CHOICE.sub(lambda m: self.rng.choice(m.group(1).split("|")), template, count=1)
        return template

    def fill(self, template: str, **slots: Slot) -> Piece:
        out, last = Piece(), 0
        template = self.pick(template)
        for m in PART.finditer(template):
            out += piece(template[last:m.start()])
            if m.group(1):
                slot = slots[m.group(1)]
                out += piece(slot(self) if callable(slot) else slot)
            else:
                out += mark(m.group(2), m.group(4), *filter(None, m.group(3).lstrip("#").split(",")))
            last = m.end()
        return out + template[last:]

    def add(self, template: str, **slots: Slot) -> str:
        made = self.fill(template, **slots)
        self.parts = self.parts + made
        return made.text

    def line(self, template: str, **slots: Slot) -> str:
        """A paragraph of its own."""
        if self.parts and not self.parts[-1][0].endswith("\n"):
            self.parts = self.parts + "\n"
        return self.add(template, **slots)

    def gold(self, name: str, genre: str) -> dict[str, Any]:
        text, mentions = "", []
        for t, m in self.parts:
            if m:
                mentions.append({"label": m.label, "start": len(text), "end": len(text) + len(t), "text": t,
                                 "norm": m.norm, "tags": list(m.tags)})
            text += t
        return {"name": name, "given_date": self.published.isoformat() if self.told else None,
                "document": {"title": self.title, "published": self.published.isoformat(), "genre": genre, "text": text},
                "mentions": mentions, "cases": self.cases, "statistics": self.statistics}
