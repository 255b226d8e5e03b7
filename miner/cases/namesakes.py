"""Two people of one name in one document: 「丹阳市司法局干部李某…」 in one item, 「句容市水利局副局长李某…」 in the next.

What is found of people goes by their names. So the later of two people who share one gets a name of its own as long as the
cases are made: the written one and a mark that no text holds. ``written`` takes it off.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from miner.model import Mention

from . import distance
from .bodies import NUMBER
from .frame import Frame
from .orgs import bare_level, place_prefix
from .one_post import same_org
from .chains import chain_before
from .sanctions import codes

_MARK = "\ue000"                                               # of the private use area, which reading leaves in no text
_HIDDEN = re.compile("某|[A-Za-zＸ×*＊]")
_HELD_BEFORE = re.compile("(?:时任|原任|曾任|现任|原|任|兼|兼任|担任|调任|转任|升任|历任)$")


@dataclass
class _One:
    """Somebody of a name: the bodies of his posts, the first and the last of his mentions, and where his matter stands."""
    bodies: list[str] = field(default_factory=list)
    first: int = 0
    item: tuple[int, int] | None = None
    last: int = 0


def written(name: str) -> str:
    """A person's name as the text has it."""
    return name.rstrip(_MARK)


def told_apart(frame: Frame) -> list[Mention] | None:
    """The document's mentions with a mark on the names of those who share a name with somebody told before them; None where nobody does."""
    places: dict[str, list[int]] = {}
    for i in frame.by_label.get("PER", ()):
        if frame.mentions[i].start >= frame.title_end:
            places.setdefault(frame.mentions[i].text, []).append(i)
    marked: dict[int, Mention] = {}
    several = len(_numbered(frame)) > 1
    for name, found in places.items():
        if len(found) < 2 or not several and not _HIDDEN.search(name):
            continue                                           # a name in full is told apart only between numbered paragraphs
        people: list[_One] = []
        now = 0
        for i in found:
            now = _who(frame, people, now, i, _HIDDEN.search(name) is not None)
            if now:
                marked[i] = replace(frame.mentions[i], text=name + _MARK * now)
    return [marked.get(i, m) for i, m in enumerate(frame.mentions)] if marked else None


def _who(frame: Frame, people: list[_One], now: int, i: int, hidden: bool) -> int:
    """Which of PEOPLE mention I names, who joins them where it introduces another one."""
    at = frame.mentions[i].start
    item = _item(frame, at)
    body = _body(frame, i)
    if not people:
        people.append(_One([body] if body else [], i, item, i))
        return 0
    if hidden and _listed_again(frame, people[now].last, i):
        people.append(_One([body] if body else [], i, item, i))
        return len(people) - 1
    if hidden and item and people[now].item and item != people[now].item and (_tells_of_another(frame, item, i) or _heads_both(frame, people[now].item, item, i)):
        people.append(_One([body] if body else [], i, item, i))
        return len(people) - 1
    people[now].last = i
    if body is None:
        return now
    for n, one in enumerate(people):
        if not one.bodies or any(same_org(body, b) or body.startswith(b) or b.startswith(body) for b in one.bodies):
            one.bodies.append(body)
            one.last = i
            return n
    if not people[now].bodies or not _another(frame, people[now], i, body, item, hidden):
        people[now].bodies.append(body)
        return now
    people.append(_One([body], i, item, i))
    return len(people) - 1


_IN_BETWEEN = re.compile("、(?:[^，。；]{2,24}、)*$")


def _listed_again(frame: Frame, last: int, i: int) -> bool:
    """Whether mention I stands with a post of its own in one list with mention LAST of its name: 科长|李某|、副科长王某、办事员|李某."""
    chain = chain_before(frame, i)
    a, b = frame.mentions[last].end, frame.mentions[chain[0]].start if chain else 0
    return a < b and frame.mentions[chain[0] - 1].label == "PER" and frame.sentence(a) == frame.sentence(b) and _IN_BETWEEN.match(frame.text, a, b) is not None


def _another(frame: Frame, one: _One, i: int, body: str, item: tuple[int, int] | None, hidden: bool) -> bool:
    """Whether mention I with a post of BODY, which is none of ONE's, brings in somebody else."""
    apart = any(distance.differ(body, b) for b in one.bodies)
    if item and one.item and item != one.item:
        return hidden or apart
    if not hidden or not place_prefix(body) or not any(map(place_prefix, one.bodies)):
        return False
    first, second = frame.mentions[one.first].start, frame.mentions[i].start
    if frame.sentence(first) == frame.sentence(second):
        return True                                            # 甲县某局李某、乙县某局李某分别受到…
    begin = frame.mentions[chain_before(frame, i)[0]].start
    if _HELD_BEFORE.search(frame.text, max(0, begin - 4), begin):
        return False                                           # 时任甲县某局局长李某: one may have been that too
    here, there = frame.paragraph(second), frame.paragraph(first)
    opens = here != there and not frame.inside(here[0], begin, "PER")
    return opens and (apart or _decided(frame, here) and _decided(frame, there)) or apart and _decided(frame, frame.sentence(first)) and _decided(frame, frame.sentence(second))


def _tells_of_another(frame: Frame, item: tuple[int, int], i: int) -> bool:
    """Whether an item opens with the posts of somebody of another name: 2．某镇镇长王某…，收受商人|李某|所送礼金."""
    first = next(iter(frame.inside(*item, "PER")), i)
    chain = chain_before(frame, first)
    number = NUMBER.match(frame.text[item[0]:item[1]])
    return frame.mentions[first].text != frame.mentions[i].text and bool(chain) and number is not None and frame.mentions[chain[0]].start <= item[0] + number.end() + 3


def _heads_both(frame: Frame, one: tuple[int, int], item: tuple[int, int], i: int) -> bool:
    """Whether the name of mention I heads two numbered cases, each with its own verdict: 二、罪犯|王某某|从严减刑一案 …判处有期徒刑五年…。三、罪犯|王某某|减刑一案 …判处…."""
    heads = _numbered(frame)
    for a, b in (one, item):
        first = next(iter(frame.inside(a, b, "PER")), None)
        end = next((p[0] for p in heads if p[0] > a), len(frame.text))
        if first is None or frame.mentions[first].text != frame.mentions[i].text or not frame.text[a:b].rstrip().endswith("案") or not _decided(frame, (b, end)):
            return False
    return True


def _decided(frame: Frame, span: tuple[int, int]) -> bool:
    """Whether a sanction is told in a stretch of text."""
    return any(codes(frame.mentions[k].text) for k in frame.inside(*span, "SANC"))


def _body(frame: Frame, i: int) -> str | None:
    """The body that the posts before mention I begin with, where it is told by more than its level (镇党委)."""
    chain = chain_before(frame, i)
    head = frame.mentions[chain[0]] if chain else None
    if head is not None and head.label == "TITLE" and frame.text[head.start - 1:head.start] in ("，", "、", "；"):
        before = frame.inside(frame.sentence(head.start)[0], head.start, "PER")
        return _body(frame, before[-1]) if before else None    # 某县民政局局长张某受到…，|副局长|李某受到…: of the same body
    return head.text if head is not None and head.label in ("ORG", "LOC") and (place_prefix(head.text) or bare_level(head.text) and len(head.text) > 4) else None


def _numbered(frame: Frame) -> list[tuple[int, int]]:
    known = frame.memo.get("numbered paragraphs")
    if not isinstance(known, list):
        known = frame.memo["numbered paragraphs"] = [p for p in frame.paragraphs if NUMBER.match(frame.text[p[0]:p[1]])]
    return known


def _item(frame: Frame, at: int) -> tuple[int, int] | None:
    """The numbered paragraph that AT stands in, or the last one before it."""
    return next((p for p in reversed(_numbered(frame)) if p[0] <= at), None)
