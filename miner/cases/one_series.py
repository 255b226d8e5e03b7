"""Drafts that are one case because the text calls all that it tells one: 某院系列腐败案, 同案的会计卞某, 该案一审宣判：甲…；乙…; or because the
list of those who answer takes up people who were told of before it."""
from __future__ import annotations

import re

from .. import lexicons
from . import answering, distance, incident
from .frame import Frame
from .passages import Draft
from .subjects import Who

_told = lexicons.cues("joining_cues", {})
_LEAD = 400                                                    # characters under the title in which a story says what it tells
_EACH = re.compile("(?:[二两三四五六七八九2-9]|多|数)[起件]|分别(?:对|就)[^。]{0,30}案|各自")      # 三起系列案, of which each is a matter


def joined(frame: Frame, drafts: list[Draft], who: dict[str, Who]) -> list[Draft]:
    """The drafts with those in one that the text itself calls one matter. None of an item, none of another county."""
    told = [d for d in drafts if d.names and d.spans and not d.item and any(who[n].kind == "person" for n in d.names)]
    if any(d.item for d in drafts):
        return drafts
    groups = [told] if _called_one(frame, told) else [[d for d in told if here & set(d.names)] for here in (*_judged_in_one(frame, told), _listed(frame, told, who))] if len(told) > 1 else []
    groups += _one_verdict(frame, drafts)
    out = list(drafts)
    for group in groups:
        group = [d for d in group if d in out]
        for d in group[1:]:
            if any(_apart(frame, who, n, o) for n in d.names for o in group[0].names) or _told("elsewhere").search(frame.text, frame.paragraph(d.spans[0][0])[0], d.spans[0][1]):
                continue                                       # 邻县的卞某, or one who holds his post elsewhere
            group[0].names += [n for n in d.names if n not in group[0].names]
            group[0].bodies += [n for n in d.bodies if n not in group[0].bodies]
            group[0].spans = sorted(set(group[0].spans + d.spans))
            out.remove(d)
    return out


def _called_one(frame: Frame, told: list[Draft]) -> bool:
    """Whether the title or the opening, before a second one is told of, says that one series of offences is told: 「某县交通系统系列腐败案剖析」; not 「三起系列案」, 「多起系列窝案」."""
    end = min(len(frame.text), frame.title_end + _LEAD)
    m = _told("series").search(frame.text, 0, end)
    second = sorted(d.spans[0][0] for d in told)[1] if len(told) > 1 else end
    return m is not None and m.start() < max(second, frame.title_end) and not _EACH.search(frame.text, frame.sentence(m.start())[0], end) and not _told("several_stories").search(frame.text)


def _judged_in_one(frame: Frame, told: list[Draft]) -> list[set[str]]:
    """The names of each sentence that tells of one judgment or one case: 「对该案作出一审判决：甲…；乙…」, 「甲被判处…；同案的乙获刑三年」."""
    out = []
    names = {n for d in told for n in d.names}
    for a, b in frame.sentences:
        if a < frame.title_end or not (m := _told("same_case").search(frame.text, a, b)) or _EACH.search(frame.text, a, m.end()):
            continue
        here = {frame.mentions[i].text for i in frame.inside(a, b, "PER")} & names
        if len(here) > 1:
            out.append(here)
    return out


def _one_verdict(frame: Frame, drafts: list[Draft]) -> list[list[Draft]]:
    """The drafts of each paragraph that tells what a court decides of several, one after another: 「…宣判。|判决被告人|甲犯受贿罪，…。|判决被告单位|乙公司犯单位行贿罪，…。」"""
    out = []
    for p in frame.paragraphs if "判决被告" in frame.text else ():
        begins = [a for a, _ in frame.sentences if p[0] <= a < p[1] and _ADJUDGES.match(frame.text, a)]
        here = [d for d in drafts if (d.names or d.bodies) and any(a in begins for a, _ in d.spans)]
        if len(here) > 1:
            out.append(here)
    return out


_ADJUDGES = re.compile("(?:一审|同时|并)?判决被告(?:人|单位)")


def _listed(frame: Frame, told: list[Draft], who: dict[str, Who]) -> set[str]:
    """Those who open an item of the one list of a story, with all whose draft begins before it and goes on in it: 「…副局长卞某收受6万元。¶对责任人员的处理如下：
    ¶1.卞某被留置。¶2.局长邵某受到…」."""
    at = [frame.mentions[i].start for i in answering.members(frame)]
    if not at or incident.several(frame):
        return set()
    begin, end = frame.paragraph(min(at))[0], frame.paragraph(max(at))[1]
    for a, b in reversed(frame.paragraphs):                    # 1.卞某被留置。 is an item, though he was told with his post before
        if b <= begin and begin - b < 3 and _ITEM.match(frame.text, a):
            begin = a
    for a, b in frame.paragraphs:                              # 3.苗某给予政务记过处分。, told with his post before too
        if end <= a < end + 3 and _ITEM.match(frame.text, a):
            end = b
    if not _ITEM.match(frame.text, begin):
        return set()
    listed = {n for d in told for n in d.names if any(begin <= frame.mentions[i].start < end for i in who[n].mentions)}
    return listed if any(d.spans[0][0] < begin and set(d.names) & listed for d in told) else set()


_ITEM = re.compile(r"\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|[①-⑳])")


def _apart(frame: Frame, who: dict[str, Who], one: str, other: str) -> bool:
    """Whether two people hold posts in different cities or counties."""
    return any(p.org and q.org and distance.differ(p.org, q.org) for p in who[one].posts for q in who[other].posts)
