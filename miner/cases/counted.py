"""The counts and sums that stand in a sentence, with their units and how exact they are; what each counts is told by ``figures``."""
from __future__ import annotations

import re

from .. import lexicons
from .frame import Frame

cue = lexicons.cues("figure_cues", {
    "unit": r"(?P<num>[0-9](?:[0-9]{0,2}(?:,\d{3})+(?!\d)|(?<!\d,.)\d*(?:\.\d+)?))(?P<m1>万|亿|千|百)?(?P<o1>余|多)?(?P<m2>万|亿)?(?P<o2>余|多)?(?P<unit>WORDS)"
            r"(?!民币|均|大代|才|员(?!受|因|被)|（次）)(?P<post>以上|左右)?(?!以下|规模)",
    "round": "(?<![0-9一二三四五六七八九十几数成百千万亿余多.])(?P<h>近|上|超|逾)?(?P<m>百|千|万)(?P<o>余|多)?(?P<unit>WORDS)(?!民币|均|次)",
    "growth": "WORDS(?:了|到|为|至)?$",
    "target": "WORDS[^，。；、]{0,6}$|各$",
    "made": "[^，。；]{0,10}WORDS$",
    "means": "[一-鿿]{0,8}WORDS",
    "insured": "WORDS[^，。；]{0,10}$",
    "found": "([一-鿿]{2,16}WORDS)$",
    "budget": "度?WORDS",
    "published": "[^，。]{0,10}WORDS",
    "category": "WORDS$",
    "kind_before": "“(?P<kind>[^”]{3,30})”(?:等|方面)*问题(?:WORDS)?，(?:共|已)?[一-鿿]{2}$",
    "no_things": "(?:WORDS)",
    "forms": "(?:WORDS)”?，?分别处理",
    "goes_on": r"\s*(?:WORDS)",
    "concern": "(?<![0-9.第])(?P<num>[0-9]{1,7})(?P<unit>件|起|例|宗)(?:问题|案例|案件)?(?P<what>涉及(?:WORDS)[^，。；：、]{1,36})",
    "total_again": "(?P<num>[0-9][0-9.]*)(?P<m1>万)?(?:件|起|人|名|例|宗)(?:WORDS)",
    "whole_again": "(?:WORDS)",
    "advice": "WORDS$",
    "problem": "((?:“[^”]{4,50}”|[一-鿿“”、]){4,40}?)WORDS?(?:问题)?$",
})
_FACTORS = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
Token = tuple[int, int, float, str, str]                       # start, end, value, unit, approx


def value(num: str, m1: str | None, m2: str | None) -> float:
    """The plain number of a count: 3.7 万 → 37000, 2.38 亿 → 238000000."""
    x = float(num.replace(",", ""))
    for m in (m1, m2):
        if m:
            x *= _FACTORS[m]
    return round(x, 4)


_HEDGE_FIRST = re.compile("(?:近|约|超过|超|逾|不足|共计?|[多高]?达到?)$")
_INEXACT = {"近": "under", "不足": "under", "约": "about", "超": "over", "超过": "over", "逾": "over"}


def _approx(m: re.Match[str], hedge: str) -> str:
    """How exact a count is: by what stands in it, before it (HEDGE) and after it."""
    if m.group("o1") or m.group("o2") or _INEXACT.get(hedge) == "over" or m.group("post") == "以上":
        return "over"
    return _INEXACT.get(hedge) or ("about" if m.group("post") == "左右" else "exact")


def counted_in(frame: Frame, a: int, b: int) -> list[Token]:
    """The sums and counts of a sentence in order, ordinals and rates left out."""
    text = frame.text
    out: list[Token] = []
    spans = []
    for i in frame.inside(a, b):
        m = frame.mentions[i]
        if m.label in ("MONEY", "DATE", "LAW", "SANC"):
            spans.append((m.start, m.end))
            if m.label == "MONEY" and m.norm and m.norm.get("value") is not None and m.norm.get("currency", "CNY") == "CNY":
                out.append((m.start, m.end, float(m.norm["value"]), "元", m.norm.get("approx", "exact")))
    for c in cue("unit").finditer(text, a, b):
        at = c.start("num")
        if c.group("unit") == "元" or any([x < c.end() and at < y for x, y in spans]):
            continue
        if text[at - 1:at] in ("第", ".", "-", "—", "%") or text[c.end():c.end() + 1] == "%" or text.startswith("典型", c.end()):
            continue
        hedge = _HEDGE_FIRST.search(text, max(a, at - 2), at)
        out.append((hedge.start() if hedge and hedge.group() in _INEXACT else at, c.end(),
                       value(c.group("num"), c.group("m1"), c.group("m2")), c.group("unit").replace("（次）", "次"), _approx(c, hedge.group() if hedge else "")))
    for c in cue("round").finditer(text, a, b) if any([text.find(m, a, b) >= 0 for m in "百千万"]) else ():      # 近百件, 万余人
        if (c.group("h") or c.group("o")) and not any([x < c.end() and c.start() < y for x, y in spans]):
            out.append((c.start(), c.end(), float(_FACTORS[c.group("m")]), c.group("unit"),
                           "over" if c.group("o") or c.group("h") != "近" else "under"))
    out.sort()
    return out


def threshold(text: str, start: int, end: int, unit: str) -> bool:
    """Whether a figure is a line that others pass: 5万元以下, 贪污贿赂5万元以上的大案, 造成死亡1人以上、……."""
    if unit == "元" and (text.startswith("以下", end) or text.startswith("的", end) and "超" in text[start - 2:start + 2]):
        return True
    above = end if text.startswith("以上", end) else end - 2 if text.startswith("以上", end - 2) and end - 2 > start else -1
    return above >= 0 and text[above + 2:above + 3] not in ("，", "。", "；", "\n", "", "）")
