"""Whose share a figure is, in a list that divides a total among places: 「分省情况：吉林177人，其中厅级干部53人；浙江109人」.

A place that stands right before a number, or opens its part of the list, is that number's, and the parts told behind it are its own.
Firms of the nation in such a list have no place: 「甘肃省114人，其余依次为青海42人；2家中央企业中，某集团8人」.
"""
from __future__ import annotations

import re

from . import places
from .frame import Frame

NOBODYS = ""                                                   # the region of what firms of the nation did
_SHARE = re.compile(r"(?:（[^（）]{1,8}）)?(?:约|近|超|共|已)?\d")
_OPENS = re.compile(r"(?:[：；，、。\n]|依次为|分别为|其中)$")
_NATIONAL = re.compile("(?:中央企业|央企|中央单位|中管企业|中央和国家机关)(?:[中里，]|$)")


def region(frame: Frame, a: int, start: int) -> str | None:
    """The region of the share that a figure is, or is a part of; NOBODYS for a firm of the nation, None where the part tells no place."""
    text = frame.text
    part = max(a, text.rfind("；", a, start) + 1)
    for i in reversed(frame.inside(part, start, "LOC")):
        m = frame.mentions[i]
        if _SHARE.match(text, m.end) and (m.start == a or _OPENS.search(text, max(0, m.start - 3), m.start)):
            p = places.one(m.text)
            return places.path(p.code) if p is not None and p.code else None
    return NOBODYS if part > a and _NATIONAL.search(text, part, start) else None
