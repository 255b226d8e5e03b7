"""People whose fates alone are told, one behind the other, for one thing that was told before them.

「某供热处报修拖延，群众多次反映。根据通报，原主任|甲|受到党内严重警告处分；市城管局副局长|乙|受到党内警告处分；驻局纪检组组长|丙|被约谈。」 Each of the row bears a post
and a sanction and does nothing there; what they answer for is what the words before the row tell of nobody by name.
"""
from __future__ import annotations

import re
from bisect import bisect_left

from .. import lexicons
from . import distance, rolls
from .chains import chain_before
from .cues import Hit
from .frame import Frame
from .joining import FAILING, elsewhere, opens_example
from .passages import Draft
from .subjects import Who

_told = lexicons.cues("joining_cues", {})
_cue = lexicons.cues("roll_cues", {"item_fate": "WORDS", "item_spared": "WORDS"})
_OPENS_SECTION = re.compile("(?<=[。：\n])[一二三四五六七八九十]{1,2}、")       # …处分。|二、|某矿“4·6”瓦斯爆炸事故
_LEAST_TOLD = 20              # characters: fewer tell no deed
_HEADING = 60                 # characters: fewer from a section's mark on are the heading of the row (一、责任人员处理如下)


def joined(frame: Frame, drafts: list[Draft], todo: list[tuple[int, int]], who: dict[str, Who], hits: list[Hit]) -> list[Draft]:
    """The drafts with each row of fates in one, and with it the words before it that tell what they are for."""
    if any(d.item or d.whole for d in drafts):
        return drafts
    own = [h.start for h in hits if h.row.kind == "violation" and h.row.key not in FAILING and "事故罪" not in frame.text[h.start:h.end + 2]]      # 涉嫌重大责任事故罪 is for the accident
    told = sorted((d for d in drafts if d.names and d.spans), key=lambda d: _spans(frame, d)[0])
    out = list(drafts)
    for row in _rows(frame, told, who, own):
        first = _spans(frame, row[0])[0][0]
        begin = max((b for d in drafts if d not in row for a, b in d.spans if a < first), default=frame.title_end)
        begin = max([begin, *(m.start() for m in _OPENS_SECTION.finditer(frame.text, begin, first - _HEADING))])      # 一、某公司违法排污。…: not what stands over the section
        before = [u for u in todo if begin <= u[0] and u[1] <= first and frame.paragraph(u[0])[0] >= frame.title_end]
        if not before or first - before[0][0] < _LEAST_TOLD or not distance.tells_one_wrong(frame, before[0][0], first, hits):
            continue
        lead = row[0]
        for d in row[1:]:
            lead.names += [n for n in d.names if n not in lead.names]
            lead.bodies += [n for n in d.bodies if n not in lead.bodies]
            out.remove(d)
        lead.spans = sorted({*before, *[s for d in row for s in d.spans]})
        lead.matter = True
    return out


def _rows(frame: Frame, told: list[Draft], who: dict[str, Who], own: list[int]) -> list[list[Draft]]:
    """The longest rows of drafts that tell fates alone and follow one another at once."""
    rows: list[list[Draft]] = []
    for d in told:
        if not _fate_alone(frame, d, who, own):
            rows.append([])
        elif rows and rows[-1] and _follows(frame, rows[-1], d, who):
            rows[-1].append(d)
        else:
            rows.append([d])
    return [row for row in rows if sum(len(d.names) for d in row) > 1]


def _spans(frame: Frame, d: Draft) -> list[tuple[int, int]]:
    """The spans of a draft without those that are a name alone in its line: the caption of a picture."""
    return [(a, b) for a, b in d.spans if frame.text[a:b].strip() not in d.names] or d.spans


def _fate_alone(frame: Frame, d: Draft, who: dict[str, Who], own: list[int]) -> bool:
    """Whether a draft tells in one stretch what befell its people and nothing that they did."""
    spans = _spans(frame, d)
    a, b = spans[0][0], spans[-1][1]
    joined_up = all(x[1] == y[0] for x, y in zip(spans, spans[1:]))
    return joined_up and all(who[n].kind == "person" for n in d.names) and bisect_left(own, a) == bisect_left(own, b) and not frame.inside(a, b, "MONEY") \
        and not opens_example(frame, a) and not elsewhere(frame, a, b) and all(_cue("item_fate").search(frame.text, a, b) is not None for a, b in spans) \
        and not _cue("item_spared").search(frame.text, a, b) and not any(i in rolls.apart(frame) for n in d.names for i in who[n].mentions)


def _follows(frame: Frame, row: list[Draft], d: Draft, who: dict[str, Who]) -> bool:
    """Whether a draft stands right behind the last of a row, parted from it by a mark alone, and of no other county than those in it."""
    end, start = _spans(frame, row[-1])[-1][1], _spans(frame, d)[0][0]
    if end > start or frame.text[end:start].strip(" 　\n；;。") or _OPENS_SECTION.search(frame.text, end - 1, start + 4):
        return False
    bodies = [{frame.mentions[k].text for n in x.names for i in who[n].mentions for k in chain_before(frame, i) if frame.mentions[k].label in ("ORG", "LOC")} for x in (*row, d)]
    return not any(distance.differ(x, o) for others in bodies[:-1] for x in bodies[-1] for o in others)

