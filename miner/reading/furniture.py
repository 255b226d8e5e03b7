"""What stands on a page beside its articles: page numbers, running heads, mastheads, watermarks.

A line at the head or foot of the page is set aside if it is a page number, if it comes again on other pages at the
same height (figures apart), or if it is a newspaper's own data (lexicons/page_furniture.tsv). A masthead's
lines date the page: ``Sheet.aside`` keeps them.
"""
from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from miner import lexicons
from miner.model import Box
from miner.reading.layout import body_size, join_lines
from miner.reading.runs import Fragment, Frame
from miner.reading.tables import Table

HEAD_ZONE, FOOT_ZONE = 0.13, 0.10    # of the page's height
MASTHEAD_ZONE = 0.22
SAME_HEIGHT = 24.0                   # points
_DIGITS = re.compile(r"[0-9０-９一二三四五六七八九十]+")
_PAGE_NUMBER = re.compile(
    r"[-—–·.•\s/|]*(?:第\s*)?(?:\d{1,4}|[ivxlcIVXLC]{1,6}|[一二三四五六七八九十]{1,4})(?:\s*页)?"
    r"(?:\s*[,，]?\s*(?:/|共|of)\s*\d{1,4}(?:\s*页)?)?[-—–·.•\s/|]*|第\s*\d+\s*页|[Pp]age\s*\d+(\s*of\s*\d+)?")


@dataclass(slots=True)
class Sheet:
    """A page on its way from fragments to text, in its upright frame."""
    number: int                                  # from 1
    frame: Frame
    parts: list[Fragment]
    rules: np.ndarray
    boxes: np.ndarray
    images: np.ndarray
    tables: list[Table] = field(default_factory=list)
    turned: list[tuple[Frame, list[Fragment]]] = field(default_factory=list)   # text set at other angles
    aside: list[Fragment] = field(default_factory=list)
    scanned: bool = False


@cache
def _masthead() -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in lexicons.rows("page_furniture") if row["place"] == "masthead"))


@cache
def _imprint() -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in lexicons.rows("page_furniture") if row["place"] == "imprint"))


def _key(text: str) -> str:
    return _DIGITS.sub("#", text.replace(" ", ""))


def _zone(box: Box, height: float) -> str | None:
    if box[3] < HEAD_ZONE * height:
        return "head"
    if box[1] > (1 - FOOT_ZONE) * height:
        return "foot"
    return None


def set_aside(sheets: list[Sheet]) -> None:
    """Moves page furniture from ``parts`` to ``aside``. Give it as many pages of a document at once as can be held."""
    seen: Counter[tuple[str, str, int]] = Counter()
    candidates: list[tuple[Sheet, list[tuple[str, Fragment, list[Fragment]]]]] = []
    for sheet in sheets:
        lines = []
        height = sheet.frame.size[1]
        for zone in ("head", "foot"):
            inside = [p for p in sheet.parts if _zone(p.box, height) == zone and p.text and not p.vertical]
            for line in join_lines(inside):
                own = [p for p in inside if line.x0 - 1 <= p.x0 and p.x1 <= line.x1 + 1
                       and line.top - 1 <= p.top and p.bottom <= line.bottom + 1]
                lines.append((zone, line, own))
        for key in {(zone, _key(line.text), k) for zone, line, _ in lines
                    for k in (int(line.base // SAME_HEIGHT), int((line.base + SAME_HEIGHT / 2) // SAME_HEIGHT) + 100_000)}:
            seen[key] += 1
        candidates.append((sheet, lines))
    least = max(2, len(sheets) // 6) if len(sheets) > 2 else 2
    for sheet, lines in candidates:
        gone: set[int] = set()
        height = sheet.frame.size[1]
        for zone, line, own in lines:
            times = max(seen[zone, _key(line.text), int(line.base // SAME_HEIGHT)],
                        seen[zone, _key(line.text), int((line.base + SAME_HEIGHT / 2) // SAME_HEIGHT) + 100_000])
            edge = line.top < 0.09 * height or line.bottom > 0.91 * height
            if ((times >= least and _apart(line, zone, sheet)) or (_PAGE_NUMBER.fullmatch(line.text) and edge and len(line.text) < 16)
                    or (zone == "foot" and _imprint().search(line.text))):
                gone |= set(map(id, own))
            elif edge and len(own) > 1:                   # a number beside other words of the foot
                gone |= {id(p) for p in own if len(p.text) > 2 and len(p.text) < 16 and _PAGE_NUMBER.fullmatch(p.text)
                         and not p.text.strip().isdigit()}
        gone |= _ruled_off(sheet, gone)
        gone |= _masthead_parts(sheet, gone)
        sheet.aside += [p for p in sheet.parts if id(p) in gone]
        sheet.parts = [p for p in sheet.parts if id(p) not in gone]


def _apart(line: Fragment, zone: str, sheet: Sheet) -> bool:
    """Whether a line that comes again stands off the text, as a running head does and a line of prose does not."""
    if len(line.text) < 25:
        return True
    if zone == "head":
        space = min((p.top for p in sheet.parts if p.top >= line.bottom - 1), default=1e9) - line.bottom
    else:
        space = line.top - max((p.bottom for p in sheet.parts if p.bottom <= line.top + 1), default=-1e9)
    return space > 1.0 * line.size


def _ruled_off(sheet: Sheet, gone: set[int]) -> set[int]:
    """One small line above a rule at the head of the page, or below one at its foot: 要闻 2024年3月5日 4."""
    width, height = sheet.frame.size
    body = body_size(sheet.parts)
    out: set[int] = set()
    long = (sheet.rules[:, 2] - sheet.rules[:, 0] >= 0.6 * width) & (sheet.rules[:, 3] - sheet.rules[:, 1] <= 3)
    for r in sheet.rules[long][:20]:
        if r[3] < 0.11 * height:
            beyond = [p for p in sheet.parts if p.text and p.bottom <= r[3] + 2]
        elif r[1] > 0.9 * height:
            beyond = [p for p in sheet.parts if p.text and p.top >= r[1] - 2]
        else:
            continue
        if beyond and all(p.size < 1.2 * body for p in beyond) and len(join_lines(beyond)) == 1 and \
                sum(len(p.text) for p in beyond) < 60:
            out |= set(map(id, beyond))
    return out - gone


def _masthead_parts(sheet: Sheet, gone: set[int]) -> set[int]:
    """A newspaper's masthead: with two of its marks (number of the issue, weekday, CN number …) at the head of the
    page, all that stands above the lowest of them and beside them goes."""
    height = sheet.frame.size[1]
    upper = [p for p in sheet.parts if p.text and p.bottom < MASTHEAD_ZONE * height and id(p) not in gone]
    marks = [p for p in upper if _masthead().search(p.text) and len(p.text) < 60]
    if len({m[0] for p in marks for m in _masthead().finditer(p.text)}) < 2:
        return set()
    low = max(p.bottom for p in marks)
    rule = min((float(r[1]) for r in sheet.rules if r[2] - r[0] > 0.6 * sheet.frame.size[0]
                and low - 2 <= r[1] < low + 0.06 * height), default=None)
    if rule is not None:
        low = rule
    return {id(p) for p in upper if p.bottom <= low + 2 or (p.top < low and (p.top + p.bottom) / 2 < low)}
