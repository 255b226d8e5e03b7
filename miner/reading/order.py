"""The reading order of a newspaper page's text layer whose blocks stand in the wrong order.

A page's text layer often lists headlines and sub-heads after the columns they head, puts the byline in the middle
and the last column before the second. What the text itself tells is used, and no more:

- lines in front of the first paragraph are the headline; the bare name of an organisation among them is its subject and goes first;
- an opening set in another column width is the lead and stands before the first sub-head;
- a sub-head belongs to the section that shares most of its words (words that few sections have count most);
- a section that looks ahead (下一步 …) is the closing one;
- everything else keeps its place.

Nothing is moved where the page shows no sign of disorder. Every decision is said in the notes, the unsure ones as such.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import permutations

from miner.reading.clean import Piece, alternation, ends_sentence, words
from miner.reading.metadata import is_byline, is_date, names

HEAD_CHARS = 42
TITLE_LINES = 4
MAX_SECTIONS = 7             # beyond this the best assignment is sought greedily, not among all permutations
MAX_SUBHEADS = 60            # more sub-heads than a page can hold: a whole volume, whose order is left as it is
SURE_MARGIN = 1.0            # by how much (shared rare character pairs) a sub-head's section must lead to be sure
LEAD_WIDTH = 3               # half columns by which a lead's column differs


@dataclass(slots=True)
class Section:
    """Paragraphs that stand together between two sub-heads."""
    items: list[int] = field(default_factory=list)       # indices of pieces
    head: int | None = None
    after: int | None = None                             # the sub-head that stands behind it in the file
    before: int | None = None                            # … and before it


def _pairs(text: str) -> set[str]:
    han = re.findall(r"[\u4e00-\u9fff]+", text)
    return {run[i:i + 2] for run in han for i in range(len(run) - 1)}


def _is_head(piece: Piece) -> bool:
    text = piece.text
    return piece.column == 0 and 2 <= len(text) <= HEAD_CHARS and not ends_sentence(text) and not re.search(r"[。，；：、]$", text)


def _is_org(text: str) -> bool:
    return len(text) <= 14 and " " not in text and bool(re.fullmatch(r"[\u4e00-\u9fff]*" + alternation("org"), text))


def _is_reporters(text: str) -> bool:
    return bool(is_byline(text)) and (text[0] in "□■◎●" or bool(re.search(alternation("role"), text)))


def _outlet(text: str) -> str | None:
    m = re.match(r"[\s□■◎●]*([\u4e00-\u9fff]{2,16}?" + alternation("media") + r")(?:社)?(?=全媒体|融媒体|\s|记者)", text)
    return m[1] if m else None


def newspaper(pieces: list[Piece]) -> tuple[list[Piece], list[str], str | None, str | None, list[str]]:
    """Pieces in reading order, authors, source, headline, and notes on what was moved and what is unsure."""
    heads = [_is_head(p) for p in pieces]
    reporters = [_is_reporters(p.text) for p in pieces]
    first = next((i for i in range(len(pieces)) if not heads[i] and not reporters[i]), None)
    if first is None:
        return pieces, [], None, None, []
    authors: list[str] = []
    source = None
    for i, told in enumerate(reporters):
        if told:
            authors += [n for n in names(pieces[i].text) if n not in authors]
            source = source or _outlet(pieces[i].text)
    opening = [i for i in range(first) if heads[i] and not reporters[i]]
    body = [i for i in range(first, len(pieces))]
    signs = _disorder(pieces, body, heads, reporters)
    if not signs:
        return pieces, authors, source, None, []
    notes: list[str] = []
    if sum(heads) > MAX_SUBHEADS:
        return pieces, authors, source, None, [f"reading order not examined: {sum(heads)} sub-heads are more than one page's"]
    title = None
    out: list[Piece] = []
    if opening and len(opening) <= TITLE_LINES:
        lines = sorted(opening, key=lambda i: not _is_org(pieces[i].text))
        title = " ".join(pieces[i].text for i in lines)
        out.append(replace(pieces[lines[0]], text=title, kind="title", source_start=min(_from(pieces[i]) for i in lines),
                           source_end=max(pieces[i].source_end or 0 for i in lines)))
    else:
        out += [replace(pieces[i], kind="head") for i in opening]
    lead, sections, subheads = _sections(pieces, body, heads, reporters)
    ordered = _arrange(pieces, sections, subheads, notes)
    moved = [i for s in ordered for i in ([s.head] if s.head is not None else []) + s.items]
    out += [pieces[i] for i in lead]
    for i in moved:
        out.append(replace(pieces[i], kind="head") if i in subheads else pieces[i])
    notes.insert(0, "reading order: the page's blocks stand in the wrong order (" + "; ".join(signs) + "); it was put right from sub-heads and sentences")
    if lead and not _wider(pieces, lead, sections):
        notes.append(f"reading order unsure: “{_short(pieces[lead[0]].text)}” was taken for the lead because it stands first")
    return out, authors, source, title, notes


def _from(piece: Piece) -> int:
    return piece.source_start or 0


def _short(text: str, n: int = 18) -> str:
    return text if len(text) <= n else text[:n] + "…"


def _disorder(pieces: list[Piece], body: list[int], heads: list[bool], reporters: list[bool]) -> list[str]:
    """Why the order is not to be believed; empty where nothing speaks against it.

    What gives it away is a sub-head with nothing behind it. A sign-off (an organisation, a date) is none, and a byline
    between paragraphs is no sign alone: many papers print it behind the lead.
    """
    plain = [i for i in body if not reporters[i]]
    while plain and heads[plain[-1]] and _is_sign_off(pieces[plain[-1]].text):
        plain.pop()
    if len(plain) < 3 or not heads[plain[-1]]:
        return []
    signs = ["a sub-head stands behind the last paragraph"]
    last = max(j for j in body if not heads[j] and not reporters[j])
    if any(reporters[i] and body[0] < i < last for i in body):
        signs.append("the byline stands between paragraphs")
    return signs


def _is_sign_off(text: str) -> bool:
    return (is_date(text) or len(text) < 6 or text[0] in "（([【" or text.startswith("附")
            or bool(re.search(alternation("org", "media") + "$", text)) or bool(re.match(alternation("field.editor", "field.author"), text)))


def _sections(pieces: list[Piece], body: list[int], heads: list[bool], reporters: list[bool]
              ) -> tuple[list[int], list[Section], list[int]]:
    sections: list[Section] = []
    subheads: list[int] = []
    current = Section()
    last_head: int | None = None
    for i in body:
        if heads[i] and not reporters[i]:
            subheads.append(i)
        if heads[i] or reporters[i]:
            if current.items:
                current.after = i if heads[i] and not reporters[i] else None
                sections.append(current)
            elif sections and sections[-1].after is None and heads[i] and not reporters[i]:
                sections[-1].after = i
            if heads[i] and not reporters[i]:
                last_head = i
            current = Section(before=last_head)
        else:
            current.items.append(i)
    if current.items:
        sections.append(current)
    lead: list[int] = []
    if sections and sections[0].before is None and subheads:
        items = sections[0].items
        lead = _lead(pieces, items)
        if len(lead) == len(items) and len(sections) > len(subheads):
            sections = sections[1:]
        elif len(lead) < len(items):
            sections[0].items = items[len(lead):]
        else:
            lead = []
    return lead, sections, subheads


def _lead(pieces: list[Piece], items: list[int]) -> list[int]:
    """The opening paragraphs set in a column width of their own; else the first paragraph where more follow."""
    if len(items) < 2:
        return items[:]
    rest = sorted(pieces[i].column for i in items[1:] if pieces[i].column)
    usual = rest[len(rest) // 2] if rest else 0
    taken = []
    for i in items[:-1]:
        if pieces[i].column and usual and abs(pieces[i].column - usual) >= LEAD_WIDTH:
            taken.append(i)
        else:
            break
    return taken or items[:1]


def _wider(pieces: list[Piece], lead: list[int], sections: list[Section]) -> bool:
    rest = sorted(pieces[i].column for s in sections for i in s.items if pieces[i].column)
    return bool(rest) and bool(pieces[lead[0]].column) and abs(pieces[lead[0]].column - rest[len(rest) // 2]) >= LEAD_WIDTH


def _scores(pieces: list[Piece], sections: list[Section], subheads: list[int]) -> list[list[float]]:
    """For each sub-head, what it shares with each section: character pairs, each by how few sections have it."""
    texts = ["".join(pieces[i].text for i in s.items) for s in sections]
    out = []
    for h in subheads:
        row = [0.0] * len(sections)
        for pair in _pairs(pieces[h].text):
            having = [k for k, text in enumerate(texts) if pair in text]
            for k in having:
                row[k] += 1 / len(having) ** 2
        out.append(row)
    return out


def _free(scores: list[list[float]], sections: int) -> list[int | None]:
    """The section of each sub-head (each section at most one), of greatest sum."""
    n = len(scores)
    if n <= sections <= MAX_SECTIONS:
        return list(max(permutations(range(sections), n), key=lambda p: sum(scores[i][k] for i, k in enumerate(p))))
    pairs = sorted(((scores[i][k], -i, k) for i in range(n) for k in range(sections)), reverse=True)
    got: list[int | None] = [None] * n
    taken: set[int] = set()
    for _, minus, k in pairs:
        if got[-minus] is None and k not in taken:
            got[-minus] = k
            taken.add(k)
    return got


def _assign(scores: list[list[float]], sections: list[Section], subheads: list[int]) -> list[int | None]:
    """The section of each sub-head. Three ways a page is told wrongly are weighed by the words that heads and sections share:
    every sub-head behind its section; single sub-heads strayed, the others in their place; no pattern at all, which must be
    much the better to be believed."""
    n = len(subheads)
    strayed: list[int | None] = [next((k for k, s in enumerate(sections) if s.before == h), None) for h in subheads]
    headless = [k for k in range(len(sections)) if k not in strayed]
    for i in range(n):
        if strayed[i] is None and headless:
            k = max(headless, key=lambda k: scores[i][k])
            if scores[i][k] >= 1:
                strayed[i] = k
                headless.remove(k)
    ways = [strayed]
    behind = [next((k for k, s in enumerate(sections) if s.after == h), None) for h in subheads]
    if None not in behind:
        ways.append(behind)

    def total(way: list[int | None]) -> float:
        return sum(scores[i][k] for i, k in enumerate(way) if k is not None)

    best = max(ways, key=lambda way: (total(way), -way.count(None)))
    free = _free(scores, len(sections))
    return free if total(free) > 1.5 * total(best) + SURE_MARGIN else best


def _split_at(pieces: list[Piece], head: int, sections: list[Section]) -> tuple[int, int] | None:
    """Where a stray sub-head fits inside a section: (section, index of the paragraph it goes before), by what it shares with
    the paragraphs behind that place and not with those before; None where nothing tells."""
    pairs = _pairs(pieces[head].text)
    best: tuple[float, int, int] | None = None
    for k, section in enumerate(sections):
        shared = [sum(pair in pieces[i].text for pair in pairs) for i in section.items]
        for cut in range(1, len(shared)):
            gain = shared[cut] + 0.5 * sum(shared[cut + 1:]) - sum(shared[:cut])
            if shared[cut] and (best is None or gain > best[0]):
                best = (gain, k, cut)
    return best[1:] if best and best[0] >= 2 else None


def _arrange(pieces: list[Piece], sections: list[Section], subheads: list[int], notes: list[str]) -> list[Section]:
    scores = _scores(pieces, sections, subheads)
    loose: list[int] = []
    for i, k in enumerate(_assign(scores, sections, subheads)):
        if k is None:
            loose.append(subheads[i])
            continue
        sections[k].head = subheads[i]
        best_other = max((scores[i][j] for j in range(len(sections)) if j != k), default=0.0)
        if scores[i][k] - best_other < SURE_MARGIN:
            notes.append(f"reading order unsure: sub-head “{_short(pieces[subheads[i]].text)}” was put before "
                         f"“{_short(pieces[sections[k].items[0]].text)}” because of the other sub-heads' places")
    for h in list(loose):
        if (found := _split_at(pieces, h, sections)) is not None:
            k, cut = found
            sections.insert(k + 1, Section(items=sections[k].items[cut:], head=h))
            sections[k].items = sections[k].items[:cut]
            loose.remove(h)
            notes.append(f"reading order unsure: sub-head “{_short(pieces[h].text)}” was put before "
                         f"“{_short(pieces[sections[k + 1].items[0]].text)}”, which shares its words")
    closing = [_looks_ahead(pieces, s) for s in sections]
    order = list(range(len(sections)))
    if len(sections) > 1:
        last = max(order, key=lambda k: closing[k])
        others = max((closing[k] for k in order if k != last), default=0)
        if closing[last] >= 2 and closing[last] >= 2 * others and last != order[-1]:
            order.remove(last)
            order.append(last)
            notes.append(f"reading order: “{_short(pieces[sections[last].items[0]].text)}” was put last because it looks ahead")
    if len(order) > 2 or len(order) == 2 and closing[order[-1]] < 2:
        notes.append("reading order unsure: the other sections keep the order of the file, which nothing in them confirms")
    out = [sections[k] for k in order]
    for h in loose:
        notes.append(f"reading order unsure: sub-head “{_short(pieces[h].text)}” fits no section and was put at the end")
        out.append(Section(items=[], head=h))
    return out


def _looks_ahead(pieces: list[Piece], section: Section) -> int:
    text = "".join(pieces[i].text for i in section.items)
    return sum(text.count(word) for word in words("closing"))
