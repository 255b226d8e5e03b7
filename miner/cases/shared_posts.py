"""Posts told of several people at once: 甲、乙分别任|某局局长、副局长; 某局局长、副局长|甲、乙; 甲、乙先后任|某局局长."""
from __future__ import annotations

import re

from .frame import Frame
from .positions import Post

_TOGETHER = re.compile("，?(?P<each>分别|依次)?(?:先后|均|都|相继|共同|一同|曾经?|同|在[^，。；]{2,12})*(?:[担出历升]?任过?|[系是为])(?:原)?")


def each(frame: Frame, at: int, run: list[int], owner: str, people: list[str]) -> list[tuple[str, list[int]]]:
    """Who of a list holds which of the posts RUN told of it at AT: 甲、乙分别任|某局局长、副局长, 甲、乙先后任|某局局长. OWNER is its last."""
    names = list(frame.inside(frame.clause(at, "。；\n")[0], at, "PER"))
    together = _TOGETHER.fullmatch(frame.text, frame.mentions[names[-1]].end, at) if len(names) > 1 else None
    if not together:
        return [(owner, run)]
    first = len(names) - 1
    while first and _AND.fullmatch(frame.gap(names[first - 1], names[first])):
        first -= 1
    told = [frame.mentions[i].text for i in names[first:]]
    if len(told) < 2 or owner not in told or any([n not in people for n in told]):
        return [(owner, run)]
    titles = [n for n, k in enumerate(run) if frame.mentions[k].label == "TITLE"]
    if not together.group("each"):
        return [(name, run) for name in told]
    if len(titles) != len(told):
        return [(owner, run)]
    parts = []
    for n in titles:
        end = next((k + 1 for k in range(n - 1, -1, -1) if frame.mentions[run[k]].label != "TITLE"), 0)      # behind its body
        start = end
        while start and frame.mentions[run[start - 1]].label != "TITLE":
            start -= 1
        parts.append([*run[start:end], run[n]])
    return list(zip(told, parts))


_AND = re.compile("[、，和与及同跟]|以及")


def in_turn(frame: Frame, i: int, posts: list[Post]) -> dict[int, list[Post]]:
    """Which of a head's and his deputies' posts each of as many people has whom they stand before: 某局局长、副局长|李某、王某."""
    names = [i]
    while len(names) < len(posts) and names[-1] + 1 < len(frame.mentions) and frame.mentions[names[-1] + 1].label == "PER" \
            and frame.gap(names[-1], names[-1] + 1) in ("、", "和", "与", "及"):
        names.append(names[-1] + 1)
    titles = {p.title for p in posts}
    if len(names) < 2 or len(names) != len(posts) or len(titles) != len(posts) or len({p.org for p in posts}) > 1 or len({_DEPUTY.sub("", t) for t in titles}) > 1:
        return {}
    return {k: [post] for k, post in zip(names, posts)}


_DEPUTY = re.compile("^(?:常务|党[委组])?副?")
