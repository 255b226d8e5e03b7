"""Who is done a favour, or pays for one, in another's matter: 为某公司经理|乙|等人提供帮助，收受商人|丙|5万元; 解决经理|丁|儿子就业问题."""
from __future__ import annotations

import re

from .. import lexicons
from . import lists
from .frame import Frame

_cue = lexicons.cues("subject_cues", {
    "placed": "的?(?:[一二两三2-4]个)?(?:儿子|女儿|子女|孩子|外甥女?|侄[子女]|亲戚|亲属|妻弟|女婿|儿媳)[^，。；]{0,8}WORDS",
    "giver": "(?:(?<![认因作身成行])为|给|替|帮助?|协助|(?P<takes>收受|索取|索要|收取|收了|接受)了?)(?:[^，。；、为给替帮收索接]{0,6}WORDS)?$",
    "gift": "(?:等(?:\\d+)?人)?WORDS"})
_HELPS_WITH = re.compile("(?:帮助|帮|为|给|替|解决)[^，。；]{0,6}$")


def whose_kin_is_placed(frame: Frame, i: int, head: int) -> bool:
    """Whether work found by another for the kin of mention I is told, whose posts begin at HEAD: 帮助解决某公司经理|杨某|两个儿子就业问题收受18万元."""
    text = frame.text
    return _cue("placed").match(text, frame.mentions[i].end) is not None and _HELPS_WITH.search(text, max(0, head - 16), head) is not None


def helped(text: str, at: int) -> bool:
    """Whether somebody is helped whose name or post begins at AT: 为|某公司经理乙; 帮助商人|乙|承揽工程."""
    m = _cue("giver").search(text, max(0, at - 16), at)
    return m is not None and not m.group("takes")


def gave_him(frame: Frame, i: int, chain: list[int]) -> bool:
    """Whether mention I is whose money another took who is named before him: 镇长甲收受商人|乙|5万元，被判处有期徒刑三年."""
    m = frame.mentions[i]
    at = frame.mentions[chain[0]].start if chain else m.start
    a = frame.sentence(at)[0]
    taken = _cue("giver").search(frame.text, max(a, at - 18), at)
    return taken is not None and bool(taken.group("takes")) and _cue("gift").match(frame.text, m.end) is not None \
        and any(frame.mentions[k].text != m.text for k in frame.inside(a, at, "PER"))


def is_favoured(frame: Frame, i: int) -> bool:
    """Whether somebody did a favour by the bearer of a name: 李某利用…便利，为某公司经理乙、丙|等人提供帮助."""
    return lexicons.pattern("subject_cues", "favoured").match(frame.text, frame.mentions[i].end) is not None and helped(frame.text, lists.begins(frame, i))


def of_another(frame: Frame, i: int, chain: list[int]) -> str:
    """Why what is told around mention I, with the posts of CHAIN before it, is another's matter; '' where it is not."""
    if whose_kin_is_placed(frame, i, frame.mentions[chain[0] if chain else i].start):
        return "somebody's kin is told of"
    return "bribed by another" if gave_him(frame, i, chain) else ""
