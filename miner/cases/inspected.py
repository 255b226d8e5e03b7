"""The body on whose rectification a notice reports: what the notice tells without a body is of it (局长, 办公室主任, 项目管理股股长)."""
from __future__ import annotations

import re
from dataclasses import replace

from . import orgs, seats
from .frame import Frame
from .positions import Post

_INSPECTS = re.compile("(?:机关|领导班子|党委|党组|党工委|党总支|班子)?(?:开展|进行)了?(?:为期)?[^，。；]{0,20}(?:巡视|巡察|审计)|(?:党组织)?反馈了?[^，。；]{0,12}(?:意见|情况|问题)")
_PARTY = re.compile("(?<=[局厅委办室院校会社司团区心站学])(?:党组|党委|党总支|党支部|机关党委)$|(?<=公司|集团|医院|学校|大学|学院|中学|小学|中心)(?:总支部|支部|党)?委员会$")
_ITSELF = re.compile("(?:[本该我])?(?:集团公司|总公司|公司|集团|局机关|局党组|局党委|公司党委|集团党委|医院党委|党组|党委|机关|局|医院|学校|学院|中心)")
_OF_THE_WHOLE = re.compile("(?:党委|党组|党总支).{0,4}|副?(?:董事长|总经理|总裁)|总(?:工程|会计|经济)师|监事会主席|(?:职工)?(?:董事|监事)")
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
    if whole is None or not orgs.place_prefix(whole):          # 中共|某县水利局党组|关于…整改情况的通报; 对|县水利局党组|开展了巡察
        called = [_PARTY.sub("", frame.mentions[i].text.removeprefix("中共")) for i in frame.inside(0, 600, "ORG") if whole or text[:frame.mentions[i].start].strip() in ("", "中共")]
        whole = next((name for name in called if orgs.place_prefix(name) and (not whole or name.endswith(whole))), None)
    return whole


def in_full(frame: Frame, name: str) -> str:
    """NAME, or the inspected body's where the notice calls it only by its sort: 集团公司, 局机关."""
    whole = body(frame) if _ITSELF.fullmatch(name) else None
    return whole or name


def at_home(frame: Frame, post: Post) -> Post:
    """A post told without a body, or of a unit told without one, as the inspected body's: 时任|局长|卞某, |建设股|股长邵某."""
    whole = body(frame)
    if whole is not None and post.org is not None and (_ITSELF.fullmatch(post.org) or _UNIT.fullmatch(post.org) and _OF_THE_WHOLE.fullmatch(post.title)):
        return replace(post, org=seats.head_of(whole, post.title), why="the inspected body")      # 集团公司|副总经理
    if whole is None or post.org is not None and (orgs.place_prefix(post.org) or not _UNIT.fullmatch(post.org)):
        return post
    if post.org is not None:
        return replace(post, org=seats.head_of(whole + post.org, post.title), why="unit of the inspected body")
    return replace(post, org=seats.head_of(whole, post.title), why="the inspected body") if seats.may_have(whole, post.title) else post
