"""Who is called back by the surname alone or a pronoun: 「…时任市委书记的是祁望岫。|祁|于去年被查，今年获刑十年」."""
from __future__ import annotations

import re

from ..anchors import WordList
from . import pronouns
from .frame import Frame

_CALLED = re.compile(r"[。；，\n](?P<name>[一-龥])(?:已|也|后|随后)?(?:于(?=\d|去年|今年|前年|当年)|因(?=涉|受贿|贪污|犯|严重|违)|被(?=查|判|双|开除|立案|逮捕|带走|调查|移送|免))")
_FALLS = re.compile("被[查捕]|落马|被[^，。；]{0,14}判|获刑|接受[^，。；]{0,30}(?:审查|调查)|被[^，。；]{0,12}(?:开除|双开|立案|逮捕|带走|调查|公诉|移送|免职)|投案|判处")
_NO_NAME = frozenset("曾后于时向原应连并即方单同从都万项经何安")      # surnames that are common words before 于, 因, 被
_WORDS = WordList(lambda: ("被查", "落马", "判", "获刑", "调查", "双开", "开除", "投案", "逮捕", "免职", "移送"))


def called(frame: Frame) -> dict[int, int]:
    """Where a surname or a pronoun (pronouns.py) stands for a person → the PER mention before it that tells the whole name."""
    known = frame.memo.get("by surname")
    if isinstance(known, dict):
        return known
    out = dict(pronouns.called(frame))
    frame.memo["by surname"] = out
    people = frame.by_label.get("PER", [])
    if not people or not _WORDS.hits(frame.text):
        return out
    names = {frame.mentions[i].text[0] for i in people} - _NO_NAME
    for m in _CALLED.finditer(frame.text):
        at = m.start("name")
        if m.group("name") not in names or frame.inside(at, at + 1, "PER") or not _FALLS.search(frame.text, at, frame.sentence(at)[1]):
            continue
        since = frame.paragraph(at)[0]
        near = [i for i in frame.inside(since, at, "PER") if frame.mentions[i].text[0] == m.group("name") and len(frame.mentions[i].text) > 1]
        if near and len({frame.mentions[i].text for i in near}) == 1:
            out[at] = near[-1]
    return out


def falls(frame: Frame, i: int) -> bool:
    """Whether what befell the bearer of mention I is told of his surname further on."""
    known = frame.memo.get("fell by surname")
    if not isinstance(known, frozenset):
        known = frame.memo["fell by surname"] = frozenset(called(frame).values())
    return i in known
