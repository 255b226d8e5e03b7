"""Which stretches sum up: a report's own figures in the paragraph of a case or behind it, which are told of nobody in it.

「今年以来，全县共立案…31件，处分24人。」 「2025年，医保部门检查…4213家次」 「…并以此为契机开展专项治理，清退34.7万元」, and the lists of
audits: 「9个县…闲置1.9亿元；甲县某合作社骗取…」. Their deeds, amounts and events belong to no case; ``statistics`` reads their figures.
"""
from __future__ import annotations

import re
from collections.abc import Callable

from .. import lexicons
from . import distance, figures, orgs, wholes
from .frame import Frame

_cue = lexicons.cues("summary_cues", {
    "told_by": "(?:[^，。；]{2,30}(?:讯|电|消息)(?:（[^）]*）)? *)?(?:WORDS[^，。；]{0,6}[，：]?)*",
    "goes_on": " *WORDS",
    "since": "WORDS",
    "of_one": "WORDS",
    "by": "[^，。；]{0,30}WORDS",
    "wide": "WORDS",
    "in_all": "WORDS",
    "lesson": "(?:[，；。\n]|(?<=[。；\n]))[^，。；]{0,10}WORDS",
    "aftermath": "[^，。；]{0,24}WORDS[，,]",
    "example": r"\s*WORDS[，,：:]?",
    "matters": "WORDS",
    "clean_up": r"WORDS\d+[项个]",
    "counted": r"\s*(?:WORDS[^，。；]{0,6}[，：])?(?:有|另有|共有)?(?:[^，。；\d]{2,16}?(?:等)?)?\d+(?:家|个|户|所)",
})
_DIGIT = re.compile(r"\d")
_SPLIT = re.compile("；|;|，(?=[比例]如)")
_INSTANCE = re.compile("[；;，]\\s*[比例]如")


def apart(frame: Frame, units: list[tuple[int, int]], named: Callable[[int, int], bool]) -> list[tuple[int, int]]:
    """The units without what sums up in them; NAMED tells whether a stretch names a subject."""
    text = frame.text
    out: list[tuple[int, int]] = []
    summed: tuple[int, int] | None = None                      # the paragraph whose last unit summed up
    opened: tuple[int, int] | None = None                      # the paragraph that has named a subject
    for n, (a, b) in enumerate(units):
        if summed is not None and summed != frame.paragraph(a):
            summed = None
        goes_on = summed is not None and _cue("goes_on").match(text, a, b) is not None
        somebody = named(a, b)
        if _DIGIT.search(text, a, b) is None or wholes.in_item(frame, a) or _deed_rectified(frame, a, b, named):
            kept = [(a, b)]
        elif not somebody and opened != frame.paragraph(a) and _leads_in(frame, units[n:n + 3], named):
            kept = []
        else:
            kept = _kept(frame, a, b, named, goes_on)
        if somebody:
            opened = frame.paragraph(a)
        if kept and goes_on and not somebody:
            continue                                           # 全市立案312件。其中，某县立案45件
        out += kept
        summed = None if kept else frame.paragraph(a)
    return out


_DEED = re.compile("违规|发放|列支|报销|套取|购买|支付|摊派|收取|出借|超标准|超范围")


def _deed_rectified(frame: Frame, a: int, b: int, named: Callable[[int, int], bool]) -> bool:
    """Whether a sentence tells the deed of a problem that a notice of rectification takes up by its number, before those who answer for it:
    「2.针对“违规发放补助”问题。|2019年至2021年，局机关向职工发放补助12.6万元|。…局长卞某受到…」."""
    p = frame.paragraph(a)
    first = next(iter(frame.inside(a, b)), None)
    return first is not None and frame.mentions[first].label == "DATE" and frame.mentions[first].start == a and distance.RECTIFIED.match(frame.text, p[0]) is not None \
        and named(*p) and _DEED.search(frame.text, a, b) is not None and not distance.mended(frame.text, a, b)


def _leads_in(frame: Frame, units: list[tuple[int, int]], named: Callable[[int, int], bool]) -> bool:
    """Whether the first unit holds the figures of which a later one of its paragraph tells an example: 「…立案46人，处分39人。其中，甲局原局长某某…」."""
    text, (a, b) = frame.text, units[0]
    p = frame.paragraph(a)
    for s, e in units[1:]:
        if frame.paragraph(s) != p:
            return False
        if _cue("example").match(text, s, e) or _INSTANCE.search(text, s, e):
            at = next((s for s, e in units[1:] if frame.paragraph(s) == p and named(s, e)), None)
            return at is not None and _cue("of_one").search(text, a, b) is None and any(
                indicator and unit in ("件", "起", "个", "条", "人", "名") and value > 2 and _cue("matters").search(indicator)
                for _, _, indicator, value, unit, _ in figures.Reader(frame).read(a, b))
        if named(s, e):
            return False
    return False


def _kept(frame: Frame, a: int, b: int, named: Callable[[int, int], bool], goes_on: bool) -> list[tuple[int, int]]:
    """The parts of a unit that tell of cases; GOES_ON where it goes on with figures of a sum before it."""
    text = frame.text
    lesson = _cue("lesson").search(text, a, b) if lexicons.pattern("summary_cues", "lesson").search(text, a, b) else None
    cut = lesson.start() + (text[lesson.start()] in "，；。\n") if lesson else b
    if cut < b and not named(cut, b) and _has_figure(frame, a, b, cut) and not _sums(frame, frame.paragraph(a)[0], cut) & _sums(frame, cut, b):
        b = cut
        if a == b:
            return []
    instance = text.find("如", a, b) >= 0
    split = _SPLIT.finditer(text, a, b) if instance or text.find("；", a, b) >= 0 or text.find(";", a, b) >= 0 else ()
    starts = [a, *[m.end() for m in split if m.end() < b]]
    parts = list(zip(starts, [*starts[1:], b]))
    listed = len(parts) > 1 or text[a - 1:a] == "；" or text[b - 1:b] == "；"
    audit = listed and (figures.audited(frame) or figures.cue("found_wrong").search(text, *frame.sentence(a)) is not None)
    out: list[tuple[int, int]] = []
    summed = goes_on
    told = next((m.end() for m in _INSTANCE.finditer(text, a, b)), a) if instance else a        # 甲领域145起，损失2亿元；比如，乙局原局长某某
    after = _cue("aftermath").match(text, a, b)
    if after and not named(after.end(), b) and _cue("wide").search(text, after.end(), min(b, after.end() + 40)) and _has_figure(frame, a, b, after.end()):
        return []                                              # 李某案发后，全系统有13人主动说明问题
    for s, e in parts:
        if named(s, e):
            summed = False
        elif s < told and _has_figure(frame, s, min(e, told), s) or _sums_up(frame, s, e) or audit and _cue("counted").match(text, s, e) and _own_body(frame, s, e) is False:
            summed = True
        elif _own_body(frame, s, e):
            if summed or audit:                                # a case of its own after the figures, or in a list
                out.append((s, e))
                summed = False
                continue
            summed = False
        if summed:
            continue
        if out and out[-1][1] == s:
            out[-1] = (out[-1][0], e)
        else:
            out.append((s, e))
    return out


def _own_body(frame: Frame, s: int, e: int) -> bool:
    """Whether a part of a list opens with a body of its own: 「；阜平县某合作社骗取…」."""
    found = frame.inside(s, min(e, s + 3), "ORG")
    name = frame.mentions[found[0]].text if found else ""
    return bool(name) and not _cue("by").search(name) and bool(orgs.place_prefix(name) or "某" in name or name[0] in "省市县区州")


def _sums_up(frame: Frame, s: int, e: int) -> bool:
    """Whether a part opens as the figures of a period or of a whole region do, and holds one."""
    text = frame.text
    lead = _cue("told_by").match(text, s, e)
    at = lead.end() if lead else s
    while at < e and text[at].isspace():
        at += 1
    if _cue("of_one").search(text, s, e):
        return False
    if _cue("clean_up").search(text, s, e) and not _sums(frame, frame.paragraph(s)[0], s) & _sums(frame, s, e) and len([f for f in figures.Reader(frame).read(s, e) if f[2]]) > 1:
        return True                                            # 集团还清理资金103万元，修订制度31项
    wide = _cue("wide").search(text, at, e)
    in_all = wide and _cue("in_all").search(text, wide.end(), min(e, wide.end() + 40))
    if not in_all:
        since = _cue("since").match(text, at, e)
        end = since.end() if since else _stretch(frame, at, e)
        if end is None or not (_cue("by").match(text[end:e].lstrip("，, ")) or wide and _nobody_between(frame, end, wide.start())):
            return False
    elif wide.start() - at > 40:
        return False
    return _has_figure(frame, s, e, s)


def _sums(frame: Frame, a: int, b: int) -> set[float]:
    """The sums of money told in ``text[a:b]``."""
    return {n["value"] for i in frame.inside(a, b, "MONEY") if (n := frame.mentions[i].norm) and n.get("value") is not None}


def _nobody_between(frame: Frame, a: int, b: int) -> bool:
    """Whether no body that does something stands in ``text[a:b]``, right before 全省, 等地: 甲县教育局要求全县学校…6套台账."""
    return b - a < 20 and all(_cue("by").search(frame.mentions[i].text) for i in frame.inside(a, b, "ORG"))


def _stretch(frame: Frame, at: int, e: int) -> int | None:
    """Where the stretch of time ends that opens a part: 2025年, 今年1月至7月, 2023年以来; a day or one month is none."""
    for i in frame.inside(at, min(e, at + 2), "DATE"):
        m = frame.mentions[i]
        n = m.norm or {}
        if n.get("start") and n.get("end") and n["start"][:7] != n["end"][:7]:
            return m.end
    return None


def _has_figure(frame: Frame, a: int, b: int, start: int) -> bool:
    """Whether a count or sum of results stands in ``text[start:b]``."""
    return any(s >= start and indicator for s, _, indicator, *_ in figures.Reader(frame).read(a, b))
