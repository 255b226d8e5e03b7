"""The body on whose rectification a notice reports: what the notice tells without a body is of it (局长, 办公室主任, 项目管理股股长)."""
from __future__ import annotations

import re
from dataclasses import replace

from . import orgs, seats
from .frame import Frame
from .positions import Post

_INSPECTS = re.compile("(?:机关|领导班子|党委|党组|党工委|党总支|班子)?(?:开展|进行)了?(?:为期)?[^，。；]{0,20}(?:巡视|巡察|审计)|(?:党组织)?反馈了?[^，。；]{0,12}(?:意见|情况|问题)")
_PARTY = re.compile("(?<=[局厅委办室院校会社司团区心站])(?:党组|党委|党总支|党支部|机关党委)$")
_UNIT = re.compile("[一-鿿]{1,8}(?:[科室股处部办系站所队]|办公室|中心|支部|车间)")


def body(frame: Frame) -> str | None:
    """The body whose inspection a notice of rectification follows up, None in other texts:
    「…对|某县水利局党组|开展了常规巡察。现将整改情况公布如下」 → 某县水利局."""
    if "inspected" not in frame.memo:
        frame.memo["inspected"] = _read(frame) if "整改" in frame.text[:400] and ("巡" in frame.text[:400] or "审计" in frame.text[:400]) else None
    return frame.memo["inspected"]                             # type: ignore[return-value]


def _read(frame: Frame) -> str | None:
    text = frame.text
    found = {_PARTY.sub("", frame.mentions[i].text.removeprefix("中共")) for i in frame.inside(0, 600, "ORG") if text.endswith(("对", "向"), 0, frame.mentions[i].start)
             and _INSPECTS.match(text, frame.mentions[i].end)}
    whole = found.pop() if len(found) == 1 else None
    return whole if whole and orgs.place_prefix(whole) else None


def at_home(frame: Frame, post: Post) -> Post:
    """A post told without a body, or of a unit told without one, as the inspected body's: 时任|局长|卞某, |建设股|股长邵某."""
    whole = body(frame)
    if whole is None or post.org is not None and (orgs.place_prefix(post.org) or not _UNIT.fullmatch(post.org)):
        return post
    if post.org is not None:
        return replace(post, org=seats.head_of(whole + post.org, post.title), why="unit of the inspected body")
    return replace(post, org=seats.head_of(whole, post.title), why="the inspected body") if seats.may_have(whole, post.title) else post
