"""Counts of those who fell in a time or a field: 「今年以来，该系统已有至少12名高管被查」, 「落马的官员多达30余人」."""
from __future__ import annotations

import re
from collections.abc import Iterator

from ..anchors import Anchored
from .figures import Figure
from .frame import Frame

_FATE = Anchored("落马|被(?:立案)?查处?|遭查|落网|主动投案|投案|被(?:宣布)?双开|被(?:宣布)?“双开”|被拿下|被“拿下”|被公布查处|被带走|被调查|被留置|获刑|"
                 "被判(?:处)?(?:有期徒刑|无期徒刑|死刑|死缓|刑)|接受(?:组织|审查|监察)?调查|接受(?:组织|纪律)审查|被开除党籍|被开除公职")
_BEFORE = re.compile(r"(?P<lead>[^，。；：\d]{0,12})(?P<n>\d{1,6})(?P<o>余|多)?(?P<u>名|人|位)(?P<more>(?:以上|及以上)?)(?P<noun>[^，。；：、\d向给送收受贿从]{0,18}?)(?:先后|相继|接连|陆续|密集|正在|目前|同日|同时|宣告|宣布|官宣|双双|已|均|都|因[^，。；]{2,24})*$")
_LEAD = re.compile("(?:已|共|至少|超|就|另|累计|总计|近|约|[又再])(?:已|共|有|至少|超过?|近|约)*$")
_SINCE = re.compile("以来|今年|去年|截至|年内|[上下]半年|季度|月份?至|年至|期间")
_BEHIND = re.compile(r"(?:的(?P<noun>[^，。；：\d]{2,14}?)(?:总数|人数)?|(?P<sum>人数))(?:已|共|就|也)*(?:增至|增加到|达到?|多达|超过?|有)(?:至少|近|约|超)?(?P<n>\d{1,6})(?P<o>余|多)?(?P<u>名|人|位)")
_OF_THEM = re.compile(r"[^，。；、\d]{2,10}中[，、（]?")           # 50名落马|官员中，4人…: told before, the parts are counted
_INEXACT = re.compile("(?P<over>至少|超过?)|(?P<under>近)|(?P<about>约)")


def counted(frame: Frame, a: int, b: int) -> Iterator[Figure]:
    """The counts of a sentence: who fell (落马, 被查), how many, and whether more or fewer."""
    text = frame.text
    end = a
    while (fate := _FATE.search(text, end, b)) is not None:
        at, end = fate.span()
        lo = max(a, *[text.rfind(mark, a, at) + 1 for mark in "，；："])
        m = _BEFORE.search(text, lo, at)
        if m is not None and (_LEAD.search(m["lead"]) or _SINCE.search(text, a, m.start("n"))) and not text.startswith(("的", "人", "对象"), end) and not _OF_THEM.match(text, end) \
                and not frame.inside(m.start("n"), at, "PER") and not m["lead"].endswith(("第", "等", "其余")):
            yield m.start("n"), m.end("more"), fate.group().replace("“", "").replace("”", "") + m["noun"], float(m["n"]), m["u"], _approx(m["lead"], m["o"] or m["more"])
        elif (m := _BEHIND.match(text, end, b)) is not None and not frame.inside(end, m.end(), "PER"):
            yield m.start("n"), m.end(), fate.group() + (m["noun"] or m["sum"]), float(m["n"]), m["u"], _approx(text[fate.end():m.start("n")], m["o"])


def _approx(lead: str, more: str | None) -> str:
    if more:
        return "over"
    m = _INEXACT.search(lead[-6:])
    return (m.lastgroup or "exact") if m else "exact"
