"""Bodies that a list of places counts and that did wrong: 「榜罗、常家河|等6家乡镇卫生院|2022年以来违反集中采购规定」."""
from __future__ import annotations

import re

from .. import lexicons
from ..anchors import Anchored
from . import rectified
from .bodies import joined_bodies
from .frame import Frame, within
from .sanctions import number as as_number
from .subjects import Who

_cue = lexicons.cues("institution_cues", {"counted": r"(?:家|个|所)(?P<noun>(?:WORDS))"})
_UNITS = Anchored("[家个所](?<=[0-9两二三四五六七八九十].)")
_NUMBER = re.compile(r"(?P<n>[2-9两二三四五六七八九十]|\d\d)\Z")
_LISTED = re.compile(r"[一-龥]{2,8}(?:[、和][一-龥]{2,8}){0,6}等\Z")
_WHEN = re.compile(r"(?:(?:19|20)\d\d年(?:\d{1,2}月)?(?:[至到—-](?:\d{4}年)?(?:\d{1,2}月)?)?(?:以来|间|期间)?|期间|均|都|还|也|分别|先后|，)*")


def find(frame: Frame, skip: list[tuple[int, int]]) -> list[Who]:
    """The groups of bodies of a document; in a notice of rectification also those that no places are told of: 5个乡镇民政所未入户核查."""
    out: list[Who] = []
    text = frame.text
    for unit in _UNITS.finditer(text):
        at = unit.start()
        number = _NUMBER.search(text, max(0, at - 2), at)
        m = _cue("counted").match(text, at) if number else None
        if m is None or within(skip, at) or text[number.start() - 1:number.start()].isdigit():
            continue
        a, b = frame.sentence(at)
        listed = _LISTED.search(text, max(a, at - 40), number.start())
        if not listed and not rectified.is_notice(frame) or frame.inside(m.end() - 1, m.end(), "ORG"):
            continue
        if _all_named(frame, number):
            continue                                           # 甲厂、乙公司|等2家企业|存在严重缺陷: they answer by their names
        did = _cue("counted_did").match(text, _WHEN.match(text, m.end(), b).end(), b)
        if did is None or text[number.start() - 1:number.start()] in ("对", "向", "为", "给", "全", "述", "上", "该", "这", "的"):
            continue
        name = text[number.start():m.end()]
        out.append(Who(name, "group", [], why="bodies that a list counts", start=number.start(), end=m.end(), strong=True))
    return out


def _all_named(frame: Frame, count: re.Match[str]) -> bool:
    """Whether as many bodies as a list counts are named in it: 甲厂、乙公司、丙公司等|3|家企业."""
    last = next(reversed(frame.inside(max(0, count.start() - 40), count.start(), "ORG")), None)
    if last is None or frame.text[frame.mentions[last].end:count.start()] not in ("等", ""):
        return False
    return len(joined_bodies(frame, last)) >= as_number(count["n"])
