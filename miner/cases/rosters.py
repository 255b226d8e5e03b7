"""Lists that call by name those whom something befell: 「3名官员落马。这三人分别是：甲局原局长李某；乙市原副市长王某。」

The words before the list tell what befell them, in its own sentence or the one before; the list runs on over ， 、 and ； as
long as one post with its name follows another.
"""
from __future__ import annotations

import re
from dataclasses import dataclass

from .. import lexicons
from . import positions as P
from .frame import Frame

_cue = lexicons.cues("binding_cues", {"calls": "WORDS[：:]?", "befell": "WORDS"})
_COUNT = re.compile("[\\d一二两三四五六七八九十多数余]+余?[人名位个]|他们|这些|人员|干部中")
_NEXT = re.compile(r"(?:在内的[^，。；]{0,14}|等[^，。；]{0,8})?[，、；;和及与\s]*(?:以及|还有)?(?:原|时任|现任|现|第?[一二三四五六七八九十]{1,3}届|\d{1,2}[.．、])*")
_BRACKET = re.compile("[（(][^（）()]{0,30}[）)]")
_DEALT_WITH = re.compile("(?:严肃|组织|先后|依法|曝光)*(?:查处|查办|审查调查)了")
_HARD = re.compile("[。！？\n]")


@dataclass(frozen=True)
class Roster:
    """LEAD tells what befell the people whose PER mentions are MEMBERS."""
    lead: tuple[int, int]
    members: tuple[int, ...]


def find(frame: Frame) -> list[Roster]:
    """The lists of a document; every case of it asks."""
    known = frame.memo.get("rosters")
    if isinstance(known, list):
        return known
    out: list[Roster] = []
    frame.memo["rosters"] = out
    for m in _cue("calls").finditer(frame.text):
        a = frame.sentence(m.start())[0]
        if not _cue("befell").search(frame.text, a, m.end()) and a and frame.paragraph(a - 1) == frame.paragraph(a):
            a = frame.sentence(a - 1)[0]                       # 3名官员落马。|这三人分别是：
        if not _cue("befell").search(frame.text, a, m.end()) or not _COUNT.search(frame.text, a, m.end()):
            continue
        members = _members(frame, m.end())
        if members:
            out.append(Roster((a, m.end()), tuple(members)))
    for m in _DEALT_WITH.finditer(frame.text):
        several = _members(frame, m.end())
        if len(several) > 1 and frame.text.startswith(("等", "（"), frame.mentions[several[-1]].end):
            out.append(Roster((m.start(), m.end()), tuple(several)))      # 查办了甲院原院长李某，乙局原局长王某等一批…
    return out


def _members(frame: Frame, at: int) -> list[int]:
    """The PER mentions of the list that begins at an offset."""
    end = _HARD.search(frame.text, at)
    stop = end.start() if end else len(frame.text)
    out: list[int] = []
    for i in frame.inside(at, stop, "PER"):
        m = frame.mentions[i]
        chain = P.chain_before(frame, i)
        begin = max(at, frame.mentions[chain[0]].start) if chain else m.start
        if not _NEXT.fullmatch(_BRACKET.sub("", frame.text[at:begin])):
            break
        if chain or out or frame.text[m.end:m.end + 1] in "、（(":
            out.append(i)
        at = m.end
        bracket = _BRACKET.match(frame.text, at)
        at = bracket.end() if bracket else at
    return out


def members(frame: Frame) -> frozenset[int]:
    """All PER mentions that a list calls by name."""
    return frozenset(i for r in find(frame) for i in r.members)
