"""Numbers as Chinese documents write them, read as int or float.

============================== ==========================
writing                        value
============================== ==========================
Arabic, commas, full width     1,234.5 · １２３
Chinese                        一百二十万 · 两千 · 一亿零五百
capital (大写)                  壹仟玖佰
with a point                   四点五万
digits one by one              二〇二一
mixed                          3.7万 · 1千2百万 · 15.42万亿
============================== ==========================

>>> parse("一百二十万"), parse("3.7万"), parse("二〇二一")
(1200000, 37000, 2021)
"""
from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

DIGITS = {c: i for i, s in enumerate(("零〇○", "一壹弌幺", "二贰貳两兩", "三叁參叄", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"))
          for c in s}
SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000,
          "万": 10 ** 4, "萬": 10 ** 4, "亿": 10 ** 8, "億": 10 ** 8}
_TENS = {"廿": 20, "卅": 30, "卌": 40}

#: The characters of a Chinese number, for a character class.
CHINESE = "".join(DIGITS) + "".join(SCALES)

_FOLD = str.maketrans("０１２３４５６７８９．", "0123456789.", " \u3000\xa0")
_ARABIC = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", re.ASCII)
_COMMA = re.compile("[,，]")
_PAIR = re.compile("(.*?)([一二两三四五六七八九])([二三四五六七八九])([十百千万亿]+)")      # 三五百
_PAIR_SCALES = frozenset("十百千万亿")
_POINT = re.compile(f"([{CHINESE}]+)点([{''.join(DIGITS)}]+)([万亿萬億]*)")                 # 四点五万
_TOKEN = re.compile(_ARABIC.pattern + "|[" + CHINESE + "".join(_TENS) + "]", re.ASCII)


@lru_cache(maxsize=4096)
def parse(text: str) -> int | float | None:
    """The value of ``text`` where the whole of it is one number, else None.

    Vague numbers (十几, 数百) have no one value and give None: see :func:`bounds`.
    """
    if text.isascii() and text.isdecimal():
        return int(text)
    value = _value(text.translate(_FOLD).strip())
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


@lru_cache(maxsize=4096)
def bounds(text: str) -> tuple[int, int] | None:
    """The least and greatest value of a vague number, None where ``text`` is none.

    几 and 数 stand for 2 to 9, behind 十 for 1 to 9; two digits side by side are a span (三五百, 四五万).

    >>> bounds("十几"), bounds("数百万"), bounds("三五百")
    ((11, 19), (2000000, 9000000), (300, 500))
    """
    text = text.translate(_FOLD).strip()
    for vague in "几数":
        if text.count(vague) == 1 and not ("几" in text and "数" in text):
            low, high = ("一", "九") if _after_ten(text, vague) else ("二", "九")
            a, b = _value(text.replace(vague, low)), _value(text.replace(vague, high))
            return (int(a), int(b)) if a is not None and b is not None else None
    pair = _PAIR.fullmatch(text) if text[-1:] in _PAIR_SCALES else None
    if pair and (not pair[1] or pair[1][-1] in SCALES):
        a, b = _value(pair[1] + pair[2] + pair[4]), _value(pair[1] + pair[3] + pair[4])
        if a is not None and b is not None and a < b:
            return int(a), int(b)
    return None


def _after_ten(text: str, vague: str) -> bool:
    at = text.index(vague)
    return at > 0 and text[at - 1] in SCALES


def _value(text: str) -> Decimal | None:
    if not text:
        return None
    if "点" in text:
        m = _POINT.fullmatch(text)
        whole, scale = (_value(m[1]), _value("一" + m[3]) if m[3] else Decimal(1)) if m else (None, None)
        return None if whole is None or scale is None else (whole + Decimal("0." + "".join(str(DIGITS[c]) for c in m[2]))) * scale
    tokens, at = [], 0
    for m in _TOKEN.finditer(text):
        if m.start() != at:
            return None
        tokens.append(m[0])
        at = m.end()
    if at != len(text):
        return None
    if len(tokens) == 1 and tokens[0][0].isdigit():
        return Decimal(_COMMA.sub("", tokens[0]))
    if len(tokens) > 1 and all(t in DIGITS for t in tokens):        # 二〇二一, digit by digit
        return Decimal("".join(str(DIGITS[t]) for t in tokens))
    return _scaled(tokens)


def _scaled(tokens: list[str]) -> Decimal | None:
    """Digits and scales: every scale up to 千 adds to its section, 万 and 亿 close the section and multiply it."""
    total = section = Decimal(0)       # total: closed by 亿; section: open below the next 万 or 亿
    wan = Decimal(0)                   # closed by 万, below 亿
    digit: Decimal | None = None
    last = None                        # the scale closed last, for 一百二 = 120
    zero = False
    for t in tokens:
        if t in _TENS:
            if digit is not None:
                return None
            section += _TENS[t]
            last = 10
        elif t in SCALES:
            scale = SCALES[t]
            if scale < 10 ** 4:
                if digit is None and scale > 10 and section:
                    section *= scale                       # 3千百 does not occur, 几十百 neither; 十百 is an error
                    return None
                section += (1 if digit is None else digit) * scale
            else:
                amount = section + (digit or 0)
                if digit is None and not section:
                    if not (wan or total):
                        amount = Decimal(1)                # 万元, 亿元: one of them
                    elif scale == 10 ** 8 and wan:
                        amount = Decimal(0)                # 万亿
                    else:
                        return None
                if scale == 10 ** 4:
                    wan += amount * scale
                elif wan and not amount:                   # 15.42万亿
                    total, wan = total + wan * scale, Decimal(0)
                else:
                    total, wan = total + (wan + amount) * scale, Decimal(0)
                section = Decimal(0)
            digit, last, zero = None, scale, False
        elif t in DIGITS:
            if digit is not None and digit != 0:
                return None
            digit = Decimal(DIGITS[t])
            zero = zero or digit == 0
        else:
            if digit is not None and digit != 0:
                return None
            digit = Decimal(_COMMA.sub("", t))
            zero = True                                    # 3万500 is 30500
    if digit is not None:
        short = last is not None and last > 10 and not zero  # 一百二, 三万五: the next lower scale is left out
        section += digit * (last // 10 if short else 1)
    return total + wan + section
