"""Amounts of money in a text: span, value, currency and how exact the text is about it.

==================== =========================== ======================================
in the text          span                        norm
==================== =========================== ======================================
收受206.8万元          206.8万元                    2068000 CNY exact
共计2.6亿余元          2.6亿余元                    260000000 CNY over
近20万元              近20万元                     200000 CNY under
人民币八十万元左右        人民币八十万元左右               800000 CNY about
2.7万美元             2.7万美元                    27000 USD exact
数百万元              数百万元                     1000000 CNY over, between 2 and 9 million
10万元至15万元         10万元至15万元                100000 CNY about, between low and high
受贿80万              80万                        800000 CNY exact (no unit: only behind a word of money)
3.7万家, 三元区        none
==================== =========================== ======================================

A span of two amounts is one hit whose value is the lower: somebody stands accused of it, and the lower is what
the text is sure of. A vague number (数百万) has for value the scale it names, with ``over``.
Currencies and hedges are data: lexicons/money_currencies.tsv, money_words.tsv.
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import zip_longest
from typing import Any

from miner import lexicons
from miner.anchors import Anchored
from miner.tagging import numerals


@dataclass(slots=True)                # not frozen, as Mention: a page has hundreds
class MoneyHit:
    """``text[start:end]`` and its ``norm`` {value, currency, approx}; ``low`` and ``high`` bound the value in
    the same currency, None where the text leaves that side open."""
    start: int
    end: int
    norm: dict[str, Any]
    low: float | int | None
    high: float | int | None
    why: str


def find(text: str) -> list[MoneyHit]:
    """All amounts of money, in text order, none inside another."""
    rules = _rules()
    found: list[_Part] = []
    matches = [*_amounts(rules, text), *_SIGNED.finditer(text)]
    for m in sorted(matches, key=lambda m: (m.start("number"), -m.end())):
        floor = found[-1].end if found else 0
        if m.start("number") >= floor:
            part = _part(rules, text, m, floor)
            if part is not None:
                found.append(part)
    return _join(rules, text, found)


def _amounts(rules: _Rules, text: str) -> Iterator[re.Match[str]]:
    """``rules.amount.finditer(text)``, tried only where figures stand that a unit, a scale or more figures follow: most
    figures of a document are dates and counts."""
    end = 0
    for run in rules.figures.finditer(text):
        for at in range(max(end, run.start()), run.end()):
            if at >= end and (m := rules.amount.match(text, at)):
                yield m
                end = m.end()


# -- one amount ------------------------------------------------------------------------------------------------

@dataclass(slots=True)
class _Part:
    start: int
    end: int
    core: int                       # where the number begins, behind currency and hedge
    value: Decimal
    low: Decimal
    high: Decimal | None            # of a vague number
    currency: str
    approx: str
    why: str


def _part(rules: _Rules, text: str, m: re.Match[str], floor: int) -> _Part | None:
    core, end, unit = m.start("number"), m.end(), m["unit"]
    hedge, sign, start = _lead(rules, text, core, floor)
    if text.startswith(("约合", "约为"), start):
        start += 2                                      # its hedge, but a verb: 约合|2400万元
    before = text[core - 1] if core else ""
    if not sign and ((before.isascii() and before.isalnum()) or before == "第"
                     or (before in ".，,·" and core > 1 and text[core - 2].isdigit() and text[core].isdigit())):
        return None                                     # tail of a code, a version or an ill-grouped number
    if unit is None and not sign and not _bare(rules, text, m, core, floor):
        return None
    if unit in _YUAN and (rules.notmoney.match(text, end) or (end - core == 2 and rules.name.match(text, end))):
        return None
    if unit == "块" and not (m["small"] or any(c in m[0] for c in "万千百几余多")
                            or (end - core > 3 and text[end:end + 1] in _STOPS)):
        return None                                     # 三块地; 十块三毛, 五万块, 8000块 and 块钱 are money
    if unit == "块" and not sign and (before in _IN_PIECES or _PIECES_OF.match(text, end - 1)):
        return None                                     # 公示牌4.6万块
    read = _number(m)
    if read is None:
        return None
    value, low, high, approx, why = read
    if m["small"]:
        cents = _small(m["small"])
        value, low = value + cents, low + cents
    currency = rules.currency[m["tail"] or unit or sign or "元"]
    if sign and currency == "CNY":
        currency = rules.currency[sign]                 # 港币50万元
    for word, place in ((hedge, "before"), (m["hedge"], "after")):
        if word and approx == "exact":
            approx, why = rules.hedges[word, place], f"{word} says {rules.hedges[word, place]}"
    if approx == "exact" and m["number"] in ("万", "亿", "万亿") and not m["scale"]:
        return None                                     # 单位：万元
    return _Part(start, end, core, value, low, high, currency, approx, why)


_DASH_LAST = frozenset("至到-—–－~～ \u3000\xa0\n")           # what can stand before the second figure of 3万至5万元
_STOPS = "，。；、！？）)”\n"
_PIECES_OF = re.compile("块(?:商户|门头|牌|匾|碑|砖|屏|表|地|田|电池|玻璃|石|板|宅基|土地|林地|展板|手表|硬盘|电子)")
_IN_PIECES = "牌板匾碑砖屏表瓦地田"                        # what is counted in 块 when told before the count
_YUAN = ("元", "圆", "块")


def _lead(rules: _Rules, text: str, core: int, floor: int) -> tuple[str | None, str | None, int]:
    """Hedge, currency and where they begin: 近 in 近20万元, 约 and 港币 in 约港币3万元."""
    m = rules.lead.search(text, max(floor, core - 14), core) if core > floor and text[core - 1] in rules.lead_last else None
    hedge, sign, start = (m["hedge"] or m["hedge2"], m["sign"], m.start()) if m else (None, None, core)
    if m and hedge:
        odd = text[start - 1:start] in rules.not_behind.get(hedge, ()) and text[start - 2:start] != "折合" if m["hedge"] and start else False
        if odd or (hedge == "上" and text[core] not in "十百千万亿"):
            hedge, start = None, m.start("sign") if sign else core
    return hedge, sign, start


def _bare(rules: _Rules, text: str, m: re.Match[str], core: int, floor: int) -> bool:
    """A number with 万 or 亿 and no unit is money behind a word of money, unless it counts something."""
    if text[core] in "十百千万亿萬億":                       # 收入过百亿: a saying, no amount
        return False
    return (not rules.counter.match(text, m.end()) and not rules.counter.match(text, m.end() - len(m["hedge"] or ""))
            and ("个" in (m["scale"] or "")                      # 3.4个亿
                 or rules.cue.search(text, max(floor, core - 14), core) is not None
                 or rules.cue_behind.match(text, m.end()) is not None
                 or _SHARES_UNIT.match(text, m.end()) is not None))


_SHARES_UNIT = re.compile(r"(?:、|，|和|与|及|以及)\d+(?:\.\d+)?[万亿][余多]?元")      # 分别达1.88亿|、1.7亿元

_NO_FIGURE = re.compile("[余多来个 \u3000\xa0]")


def _number(m: re.Match[str]) -> tuple[Decimal, Decimal, Decimal | None, str, str] | None:
    """value, low, high, approx and why of the number in a match."""
    whole = m["number"] + (m["scale"] or "")
    plain = _NO_FIGURE.sub("", whole)
    over = bool(m["vague"]) or any(c in whole for c in "余多来")
    span = numerals.bounds(plain)
    if span is not None:
        low, high = Decimal(span[0]), Decimal(span[1])
        if "几" not in plain and "数" not in plain:
            return low, low, high, "about", "two digits side by side are a span"
        named = numerals.parse(re.sub("^[几数]", "一", plain).replace("几", ""))
        return (Decimal(named), low, high, "over", "a vague number: the scale it names, or more") if named else None
    value = numerals.parse(plain)
    if value is None:
        return None
    d = Decimal(str(value))
    return (d, d, None, "over", "余, 多 says over") if over else (d, d, None, "exact", "a number and its unit")


def _small(text: str) -> Decimal:
    """角 and 分 behind the yuan: 1角1分, 三毛."""
    total = Decimal(0)
    for number, unit in re.findall(r"([\d" + numerals.CHINESE + r"]+)([角毛分])", text):
        total += Decimal(str(numerals.parse(number) or 0)) / (10 if unit in "角毛" else 100)
    return total


# -- spans of two amounts ----------------------------------------------------------------------------------------

def _join(rules: _Rules, text: str, parts: list[_Part]) -> list[MoneyHit]:
    """10万元至15万元 is one hit; so is 10-15万元, whose first number has no unit of its own."""
    out: list[MoneyHit] = []
    waiting = zip_longest(parts, parts[1:])
    for p, q in waiting:
        floor = out[-1].end if out else 0
        if (q and q.currency == p.currency and p.low < q.low and p.approx != "under"
                and rules.between.fullmatch(text, p.end, q.start)):
            out.append(_span(p.start, q.end, p.low, q.high or q.low, p.currency))
            next(waiting)
            continue
        first = rules.first.search(text, max(floor, p.start - 24), p.start) if p.core == p.start and text[p.start - 1:p.start] in _DASH_LAST else None
        low = _low(first, text, p) if first else None
        if first and low is not None and low < p.low:
            out.append(_span(_lead(rules, text, first.start(), floor)[2], p.end, low, p.high or p.low, p.currency))
        else:
            out.append(_single(p))
    return out


def _low(first: re.Match[str], text: str, p: _Part) -> Decimal | None:
    """The first number of 10-15万元 takes the scale of the second; that of 8千-1万元 and 5000-8000元 is as written."""
    before = text[first.start() - 1] if first.start() else ""
    if (before.isascii() and before.isalnum()) or before in (".", "第", "-"):
        return None
    value = numerals.parse(re.sub("[余多 \u3000\xa0]", "", first["number"] + (first["scale"] or "")))
    if value is None:
        return None
    low = Decimal(str(value))
    second = re.search("([百千]?[万亿]+|[百千])[余多]?[元圆块美欧港英日]", text[p.start:p.end])
    if second is None or any(c in first[0] for c in "万亿萬億"):
        return low
    scaled = low * Decimal(str(numerals.parse("一" + second[1].lstrip("百千" if low >= 100 else "")) or 1))
    return scaled if scaled < p.low else low


def _span(start: int, end: int, low: Decimal, high: Decimal, currency: str) -> MoneyHit:
    norm = {"value": _plain(low), "currency": currency, "approx": "about"}
    return MoneyHit(start, end, norm, _plain(low), _plain(high), "a span: its lower end")


def _single(p: _Part) -> MoneyHit:
    norm = {"value": _plain(p.value), "currency": p.currency, "approx": p.approx}
    low = None if p.approx == "under" or (p.approx == "about" and p.high is None) else p.low
    high = p.high if p.high is not None else p.value if p.approx in ("exact", "under") else None
    return MoneyHit(p.start, p.end, norm, _plain(low), _plain(high), p.why)


def _plain(d: Decimal | None) -> float | int | None:
    if d is None:
        return None
    return int(d) if d == d.to_integral_value() else float(d)


# -- the patterns ----------------------------------------------------------------------------------------------

@dataclass(frozen=True, slots=True)
class _Rules:
    figures: re.Pattern[str]
    signed: str
    amount: re.Pattern[str]
    lead: re.Pattern[str]
    lead_last: frozenset[str]           # what it can end with; a newline, for $ stands before one too
    first: re.Pattern[str]
    between: re.Pattern[str]
    notmoney: re.Pattern[str]
    name: re.Pattern[str]
    counter: re.Pattern[str]
    cue: re.Pattern[str]
    cue_behind: re.Pattern[str]
    currency: dict[str, str]
    hedges: dict[tuple[str, str], str]
    not_behind: dict[str, str]


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(set(words), key=len, reverse=True))


def _signs() -> list[str]:
    """The names of currencies that stand before a number: 港币."""
    return [r["name"] for r in lexicons.rows("money_currencies") if r["place"] != "after"]


@cache
def _rules() -> _Rules:
    money, words = lexicons.rows("money_currencies"), lexicons.rows("money_words")
    after = _any(r["name"] for r in money if r["place"] != "before")
    before = _any(_signs())
    hedges = {(r["word"], r["place"]): r["kind"] for r in words if r["kind"] in ("over", "under", "about")}
    behind = _any(w for w, place in hedges if place == "after")
    ahead = _any(w for w, place in hedges if place == "before")
    kind = {k: _any(r["word"] for r in words if r["kind"] == k) for k in ("cue", "counter", "notmoney", "name")}
    sp, d, han = "[ \u3000\xa0]{0,2}", "0-9０-９", numerals.CHINESE
    arabic = rf"(?<![{d}.])[{d}]{{1,3}}(?: [{d}]{{3}})+(?![{d}])(?:[.．][{d}]+)?|[{d}]{{1,3}}(?:[,，][{d}]{{3}}(?![{d}]))+(?:[.．][{d}]+)?|[{d}]+(?:[.．][{d}]+)?"
    chinese = f"[{han}几数][{han}几余多来]*"
    step = "[十百千万亿萬億仟佰拾]"
    scale = rf"{sp}(?:个多?(?=亿)|[余多几]?){step}+(?:[余多]{step}+|{sp}[{d}]{{1,4}}{step}+)*"
    point = f"[{han}]{{1,8}}点[{''.join(numerals.DIGITS)}]{{1,4}}[万亿]{{1,2}}"        # 四点五万元
    number = rf"(?P<number>{arabic}|{point}|{chinese})(?P<scale>{scale})?"
    one = "[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]"
    small = rf"(?:[{d}]{{1,2}}|{one})[角毛](?:(?:[{d}]|{one})分)?|零?(?:[{d}]{{1,2}}|{one})分(?![之钟别不没未也都])"
    dash = "(?:至|到|[-—–－~～]{1,2})"
    hedge = rf"(?:[(（]含(?:本数)?[)）])?(?P<hedge>{behind})?"
    firsts = "".join(sorted({re.escape(r["name"][0]) for r in money if r["place"] != "before"}))
    plain = f"{d}几数{han}".translate({ord(c): None for c in "万亿萬億"})
    return _Rules(
        figures=re.compile(rf"[{plain}万亿萬億](?:(?<=[万亿萬億])|[{plain}]*+(?:[万亿萬億]|(?=[ \u3000\xa0,，.．余多来点(（{firsts}]|个多?亿)))[{plain}万亿萬億]*+"),
        amount=re.compile(
            rf"{number}{sp}(?:[(（]含[)）])?(?P<vague>[余多]?){sp}(?:"
            rf"(?P<unit>{after})(?:(?<!人民币)|(?![{d}{han}]))(?P<small>{small})?(?:(?<=[块角分毛])钱|整(?![体个改治理顿修合形套]))?(?:{sp}(?P<tail>人民币))?"
            rf"|(?<=[万亿萬億])|(?<=[万亿萬億][余多])){hedge}"),
        signed=(rf"(?:{before}){sp}(?:(?:{ahead}){sp})?(?P<number>{arabic}|{chinese})(?P<scale>{scale})?{sp}"
                          rf"(?P<vague>[余多]?)(?P<unit>(?!))?(?P<small>(?!))?(?P<tail>(?!))?{hedge}"),
        lead=re.compile(rf"(?:(?P<hedge>{ahead}){sp})?(?:(?P<sign>{before}){sp})?(?:(?P<hedge2>{ahead}){sp})?\Z"),
        lead_last=frozenset([*(r["name"][-1] for r in money if r["place"] != "after"), *(w[-1] for w, place in hedges if place == "before"), *" \u3000\xa0\n"]),
        first=re.compile(rf"(?P<number>{arabic}|[{han}]+)(?P<scale>{sp}[余多]?{step}+)?[余多]?{sp}(?:[(（]含[)）])?{sp}{dash}{sp}$"),
        between=re.compile(f"{sp}{dash}{sp}"),
        notmoney=re.compile(kind["notmoney"]),
        name=re.compile(kind["name"]),
        counter=re.compile(kind["counter"]),
        cue=re.compile(rf"(?:{kind['cue']})(?:分别|累计|合计)?[了共计达到的为人民币约近超过逾高合折款物总额：:，]{{0,6}}$"),
        cue_behind=re.compile(f"的?(?:{kind['cue']})"),
        currency={r["name"]: r["code"] for r in money},
        hedges=hedges,
        not_behind={r["word"]: r["not_behind"] for r in words if r["place"] == "before"})


_SIGNED = Anchored(lambda: _rules().signed, _signs)
