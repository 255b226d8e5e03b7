"""Where somebody works whose post is told with a place alone, by a body that is told to be theirs further on:
「邢台市宁晋县乡村医生卞某某。…|南丁庄村卫生室的|卞某某、卞某兄弟二人」."""
from __future__ import annotations

from dataclasses import replace

from .. import lexicons
from . import orgs
from .frame import Frame
from .positions import Post

_cue = lexicons.cues("post_cues", {"works_somewhere": "(?:WORDS)"})


def at_work(frame: Frame, post: Post, mentions: list[int]) -> Post:
    """POST of the one named by MENTIONS with the body that he is told to be of, where it tells only a place and is held in a body."""
    if post.org is not None and orgs.place_prefix(post.org) != post.org or not _cue("works_somewhere").fullmatch(post.title):
        return post
    for i in mentions:
        k = i
        while k and frame.mentions[k - 1].label == "PER" and frame.gap(k - 1, k) in ("、", "和", "与", "及"):
            k -= 1
        if k and frame.mentions[k - 1].label == "ORG" and frame.gap(k - 1, k) == "的":
            return replace(post, org=frame.mentions[k - 1].text, why="the body that he is told to be of")
    return post
