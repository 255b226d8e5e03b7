"""A body that the text tells by its last part alone, as the whole that it told before: |瓯江支行|行长 of the bank, |县第三小学|校长 of the county,
|中心|主任 of the one named last. The last resort, when chain, person and case gave nothing."""
from __future__ import annotations

import re
from dataclasses import replace

from .. import lexicons
from . import anaphora, bodies, orgs, seats
from .frame import ITEM, Frame
from .positions import Post, only_place

_cue = lexicons.cues("post_cues", {"part_alone": "^(?:WORDS)$", "whole_of_part": "WORDS", "no_whole": "WORDS$", "branch_alone": "^(?:WORDS)$", "sort_alone": "WORDS"})
_BANK = re.compile("(?:银行|农商行|信用社|联社|商行|分行)(?:股份有限公司|有限责任公司|有限公司)?$")
_SENT = re.compile("驻(?P<word>局|院|厅|校|行|中心|公司|集团)(?P<group>(?:机关)?纪检.*)")
# a bureau of a government told without its place: 批准|林业局|局长引咎辞职
_OF_GOVERNMENT = re.compile("(?!某|该|本|国|全|中)(?:农业农村|农业|林业|水利|水务|教育|民政|财政|审计|统计|卫生健康|卫生|卫健|交通运输|交通|住建|住房和城乡建设|城乡建设|建设|规划|国土资源|国土|自然资源|生态环境|环保|环境保护|公安|司法|人社|人力资源和社会保障|医保|医疗保障|"
                            "市场监管|市场监督管理|工商|质监|安监|应急管理|商务|粮食|文旅|文化和旅游|文化|体育|城管|城市管理|综合执法|扶贫|乡村振兴|信访|档案|房管|园林|畜牧|水产|森林公安|税务)局")
_OF_NATION = ("中央", "全国", "最高", "国务院", "国家", "中国")
_TOWNS = ("镇", "乡", "村", "街道", "社区")


def in_full(frame: Frame, post: Post, others: list[Post]) -> Post:
    """POST with its body in full, where that is told by a part alone; OTHERS are the posts told beside it, the person's own first."""
    at, name = frame.mentions[post.mention].start, post.org
    before = frame.mentions[post.mention - 1] if post.mention else None
    if before is not None and before.text == name and at - before.end < 3:
        at = before.start                                      # what was named before the body, not it
    for _ in range(3):                                         # 中心 → 县自然资源局不动产登记中心 → 郸城县自然资源局…
        full = _in_full(frame, name, at, others) if name else None
        if full is None or full == name:
            break
        name = full
    return replace(post, org=name, why="whole of the part told") if name != post.org else post


def _in_full(frame: Frame, org: str, at: int, others: list[Post]) -> str | None:
    if org[0] == "驻" and (level := orgs.bare_level(org[1:])):
        sent_to = _overlaid(frame, org[1:], at) or _of_place(frame, org[1:], at, level)
        return sent_to and "驻" + sent_to                       # |驻市公安局纪检监察组|组长
    level = orgs.bare_level(org)
    if level:
        return _overlaid(frame, org, at) or _of_place(frame, org, at, level)
    sent = _SENT.match(org)
    if sent and (named := anaphora.named(frame, at, sent["word"])):
        return "驻" + (_in_full(frame, named, at, others) or named) + sent["group"]                    # |驻局纪检组|组长
    if _cue("sort_alone").fullmatch(org):
        named = anaphora.named(frame, at, org)                 # 中心主任, of the 中心 named last
        return named and (_of_that(frame, named) or named)
    word = anaphora.opening_word(frame, 0, org)
    if word and word != org and word not in _TOWNS and (named := anaphora.named(frame, at, word)):
        return named + org[len(word):]                         # 学校招标科
    if _OF_GOVERNMENT.fullmatch(org):
        place = next((place for name in _before(frame, org, at) if (place := orgs.place_prefix(name)) and place[-1] in "市县区旗州盟"), None)
        return place and orgs.near_place(place) + org
    if not _is_part(org):
        return None
    rest = org[len(orgs.place_prefix(org)):]
    return _overlaid(frame, org, at) or _of_that(frame, org) or _of_whole(frame, rest, org, at, others)


def _is_part(org: str) -> bool:
    """Whether a body is told by its last part alone: 瓯江支行, 来安县|管理部, 药剂科; but 某局药剂科 is whole, and 中央政法委办公室 the nation's."""
    if org.startswith(_OF_NATION) or any(org[:n] in orgs.organs() for n in range(3, min(len(org), 9))):
        return False                                           # 中储粮|河南分公司
    rest = org[len(orgs.place_prefix(org)):]
    return (_cue("branch_alone").match(rest) is not None or rest == org and _cue("part_alone").match(org) is not None) \
        and not any(m.end() < len(rest) and rest[m.start() - 1:m.start()] not in ("分", "子") for m in _cue("whole_of_part").finditer(rest))


def _overlaid(frame: Frame, org: str, at: int) -> str | None:
    """ORG by a body told in full whose name ends as ORG begins: 县人民医院|骨科, where 江苏省金湖县人民医院 is told."""
    names = {m.text for i in frame.by_label.get("ORG", ()) if orgs.place_prefix((m := frame.mentions[i]).text) and m.text != org}
    above = {m.text[:at + len(org)] for i in frame.by_label.get("ORG", ()) if (at := (m := frame.mentions[i]).text.find(org)) > 2}
    if len(above) == 1 and not any(name.endswith(org) for name in names):
        return above.pop()                                     # 区税务局, of 国家税务总局某市某区税务局第二税务分局
    for end in range(len(org), 3, -1):
        found = {name for name in names if name.endswith(org[:end]) and len(name) > end}
        if found:
            shortest = min(found, key=len)
            return shortest + org[end:] if all(name.endswith(shortest) for name in found) else None
    return None


def _of_place(frame: Frame, org: str, at: int, level: str) -> str | None:
    """ORG, told with its level alone, as that of the one place of the level, or of the one told last in the paragraph or the title: |市第三小学|."""
    if level in _TOWNS:
        names = [frame.mentions[i].text for i in reversed(frame.inside(max(0, at - 1500), at)) if frame.mentions[i].label in ("ORG", "LOC")]
        place = next((found for name in names if name != org and (found := orgs.place_at(name, level)) and found.endswith(level) and len(found) > len(level) + 1), None)
        return place + org[len(level):] if place else None
    place = only_place(frame, level)
    if place is None:
        place = next((found for name in _before(frame, org, at) if (found := orgs.place_at(name, level))), None)
    return orgs.complete(org, [place], [], [])[0] if place else None


def _before(frame: Frame, org: str, at: int) -> list[str]:
    """Bodies and places told before AT, or before ORG where its own mention stands elsewhere: of the paragraph, of the title, of what
    stands further back; courts last."""
    at = next((frame.mentions[i].start for i in frame.by_label.get("ORG", ()) if frame.mentions[i].text == org and frame.mentions[i].start < at), at)
    here = frame.paragraph(at)[0]
    near = [*reversed(frame.inside(here, at)), *frame.inside(0, frame.title_end), *reversed(frame.inside(max(0, at - 1500), here))]
    return sorted([frame.mentions[i].text for i in near if frame.mentions[i].label in ("ORG", "LOC")], key=lambda name: name.endswith("法院"))


def _of_that(frame: Frame, org: str) -> str | None:
    """ORG as the unit of the body that a word calls back right before one of its mentions, or under which it is told: 该局|不动产登记中心,
    某集团有限公司…：下属|园林绿化公司|…"""
    for i in frame.by_label.get("ORG", ()):
        m = frame.mentions[i]
        if m.text == org and (back := anaphora.called_back(frame, m.start)):
            return back[0] + org
    return None


def _has(whole: str, part: str) -> bool:
    """Whether a body may be the WHOLE of which a PART is told: a bank of a branch, a firm of a workshop."""
    if part.endswith(("支行", "分理处", "储蓄所")):
        return _BANK.search(whole) is not None
    return _ends(whole) and not _cue("no_whole").search(whole)


def _ends(name: str) -> bool:
    return any(m.end() == len(name) for m in _cue("whole_of_part").finditer(name))


def _of_whole(frame: Frame, rest: str, org: str, at: int, others: list[Post]) -> str | None:
    """ORG, whose name is REST behind its place, as a part of the whole of the posts told beside it, or of the one named last before."""
    for p in others:
        if p.org and p.org != org and not p.org.endswith(org) and len(p.org) > 3 and not _is_part(p.org) and (whole := _whole_in(p.org, rest)):
            return None if org.startswith(whole) else whole + org
    since = frame.paragraph(at)[0]
    if not ITEM.match(frame.text, since):
        since = 0
    for i in reversed(frame.inside(max(since, at - 1500), at, "ORG")):
        m = frame.mentions[i]
        if m.text == org or len(m.text) < 4 or _is_part(m.text) or bodies.watches(m.text) or seats.deals_with_it(frame, i):
            continue
        if whole := _whole_in(m.text, rest):
            return whole + org
    return None


def _whole_in(name: str, rest: str) -> str | None:
    if _has(name, rest):
        return name
    base = orgs.base(name)
    return base if base != name and _has(base, rest) else None
