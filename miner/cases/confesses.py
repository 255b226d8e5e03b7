"""Who confesses answers, and who is pointed at: 「某局原局长卞某在忏悔书中写道」, 「翻看原会计邵某的忏悔录」, 「案件的主角正是局长尤某」.

A story quotes the fallen before it tells what befell them, or never tells it. Of those who speak in a story (reporters, investigators,
villagers) only somebody who answers writes a 忏悔书 or is heard 忏悔.
"""
from __future__ import annotations

from .. import lexicons
from .frame import Frame

_cue = lexicons.cues("subject_cues", {"confession_of": "的(?:亲笔|手写|万言|狱中)*WORDS", "confesses": "WORDS",
    "is_culprit": "WORDS(?:该[局院县镇村校]|原|时任)?$", "one_of_them": "WORDS[^。；]{0,20}，其中"})
_ONE_IS = ("其中一人是", "其中1人是", "其中一名是", "其中1名是", "其中一例是", "其中一人就是")
_IN_A_TITLE = "《"                                               # 《卞某的忏悔录》 may be a play


def told(frame: Frame, i: int) -> bool:
    """Whether what stands behind the name of mention I is its bearer's confession."""
    text, m = frame.text, frame.mentions[i]
    if text[m.end:m.end + 1] == "的":
        return text[m.start - 1:m.start] != _IN_A_TITLE and _cue("confession_of").match(text, m.end) is not None
    end = min([frame.sentence(m.start)[1], *[frame.mentions[k].start for k in frame.inside(m.end, frame.sentence(m.start)[1], "PER")[:1]]])
    return _cue("confesses").match(text, m.end, end) is not None


def pointed_at(frame: Frame, i: int, chain: list[int], before: str, asked: bool) -> tuple[int, str] | None:
    """How the words BEFORE the posts of mention I, or its own confession (where that is ASKED), tell that its bearer answers; None where they do not."""
    if chain and before.endswith(_ONE_IS) and _cue("one_of_them").search(before):
        return 2, "one of those of whom it is told"            # 曝光了五例“保护伞”，其中一人是某局原局长李某
    if "是" in before[-6:] and _cue("is_culprit").search(before):
        return 2, "told to be the one of the case"             # 案件的主角正是某局局长李某
    at = frame.mentions[i].end
    if before.endswith("除") and _cue("but_him").match(frame.text, at, frame.sentence(at - 1)[1]):
        return 2, "others fell beside him"                     # 除李某外，副局长王某等也相继落马
    if asked and told(frame, i):
        return (2 if chain else 1), "confesses"                # 某局原局长李某|在忏悔书中写道
    return None
