"""Matters that one sentence calls by their titles, one after another: 「通报的2起典型案例是：甲县某局原局长李某收受礼金的问题，乙镇副镇长王某公款吃喝的问题」.

A title by itself tells who answers in ``subjects``; in such a list a comma closes it, and each is a matter of its own.
"""
from __future__ import annotations

import re

from . import chains, lists
from .frame import Frame

_CALLS = re.compile(r"(?:案例|问题|案件|案|[起件])(?:[^，。；：、]{0,6})?(?:(?:分别)?(?:是|为)：?|有：|[，：](?:分别|依次)?(?:是|为)：?|，?(?:其中|主要)?包括：?)(?=[^，。；]{2})")
_CLOSED = re.compile(r"(?:问题|(?<![报办破包督归到投立备提议])案|案件)(?=[，、；。]|以及|\n|$)")
_JOINT = re.compile(r"(?:[，、；。\s]|以及|和|及|\d{1,2}[.、]|[①-⑳])*(?:原|时任)?")


def items(frame: Frame) -> list[list[int]]:
    """The people of each title of such a list, in order; of a list with one title alone none."""
    known = frame.memo.get("titled lists")
    if isinstance(known, list):
        return known
    out: list[list[int]] = []
    frame.memo["titled lists"] = out
    for call in _CALLS.finditer(frame.text):
        a, b = frame.sentence(call.start())
        found, at = [], call.end()
        for closed in _CLOSED.finditer(frame.text, call.end(), b):
            start = _JOINT.match(frame.text, at).end()         # type: ignore[union-attr]
            if people := _opening(frame, start, closed.start()):
                found.append(people)
            at = closed.end()
        if len(found) > 1:
            out += found
    return out


def members(frame: Frame) -> frozenset[int]:
    """The mentions of all whom such a title calls."""
    known = frame.memo.get("titled lists of")
    if not isinstance(known, frozenset):
        known = frame.memo["titled lists of"] = frozenset([i for people in items(frame) for i in people])
    return known


def parts(frame: Frame, a: int, b: int, subs: list[str], firsts: list[int]) -> list[tuple[list[str], tuple[int, int]]]:
    """The subjects of a unit by title, each with the stretch that tells of them; none where the unit holds fewer than two titles."""
    here = [[i for i in people if i in firsts] for people in items(frame)]
    here = [people for people in here if people and a <= frame.mentions[people[0]].start < b]
    if len(here) < 2 or sum(len(people) for people in here) < len([i for i in firsts if i >= 0]):
        return []
    begins = [frame.mentions[(chains.chain_before(frame, people[0]) or people)[0]].start for people in here]
    return [([subs[firsts.index(i)] for i in people], span) for people, span in zip(here, zip(begins, [*begins[1:], b]))]


def _opening(frame: Frame, a: int, b: int) -> list[int]:
    """The people with whose posts the stretch A to B opens: 甲县某局原局长|李某|、副局长|王某|收受礼金的; none where it opens otherwise."""
    per = frame.inside(a, b, "PER")
    if not per:
        return []
    chain = chains.chain_before(frame, per[0])
    if not chain or not a <= frame.mentions[chain[0]].start <= a + 1:
        return []
    out = [per[0]]
    for i in per[1:]:
        if lists.before(frame, i) != out[-1]:
            break
        out.append(i)
    return out
