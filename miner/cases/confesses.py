"""Who confesses answers: 「某局原局长卞某在忏悔书中写道」, 「翻看原会计邵某的忏悔录」.

A story quotes the fallen before it tells what befell them, or never tells it. Of those who speak in a story (reporters, investigators,
villagers) only somebody who answers writes a 忏悔书 or is heard 忏悔.
"""
from __future__ import annotations

from .. import lexicons
from .frame import Frame

_cue = lexicons.cues("subject_cues", {"confession_of": "的(?:亲笔|手写|万言|狱中)*WORDS", "confesses": "WORDS"})
_IN_A_TITLE = "《"                                               # 《卞某的忏悔录》 may be a play


def told(frame: Frame, i: int) -> bool:
    """Whether what stands behind the name of mention I is its bearer's confession."""
    text, m = frame.text, frame.mentions[i]
    if text[m.end:m.end + 1] == "的":
        return text[m.start - 1:m.start] != _IN_A_TITLE and _cue("confession_of").match(text, m.end) is not None
    end = min([frame.sentence(m.start)[1], *[frame.mentions[k].start for k in frame.inside(m.end, frame.sentence(m.start)[1], "PER")[:1]]])
    return _cue("confesses").match(text, m.end, end) is not None
