"""Money and dates in every form, with their norms."""
from __future__ import annotations

import calendar
import datetime as dt
import math
from dataclasses import dataclass

from .writer import Page, Piece, mark

DIGITS = "零一二三四五六七八九"


def chinese(n: int) -> str:
    """A whole number below ten thousand in words: 三十五, 一百二十."""
    if n < 10:
        return DIGITS[n]
    out, zero = "", False
    for value, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, value)
        if digit:
            out += ("零" if zero and out else "") + DIGITS[digit] + unit
            zero = False
        else:
            zero = True
    return out[1:] if out.startswith("一十") else out


@dataclass(frozen=True)
class Money:
    value: float
    currency: str
    approx: str
    piece: Piece

    def amount(self, role: str) -> dict:
        return {"value": self.value, "currency": self.currency, "approx": self.approx, "role": role, "tags": [f"AMOUNT.{role}"]}


def money(page: Page, low: float, high: float, plain: bool = False, foreign: bool = False) -> Money:
    """An amount between ``low`` and ``high`` yuan. ``plain``: no 人民币; ``foreign``: now and then another currency."""
    r = page.rng
    x = 10 ** r.uniform(math.log10(low), math.log10(high))
    tags: list[str] = []
    currency, unit_name = "CNY", "元"
    if foreign and r.random() < 0.15:
        currency, unit_name = r.choice([("USD", "美元"), ("HKD", "港元"), ("EUR", "欧元"), ("HKD", "港币"), ("USD", "美金"), ("GBP", "英镑"), ("AUD", "澳元")])
        tags.append("MONEY.foreign")
    approx, before, inner, after = "exact", "", "", ""
    style = r.choices(["exact", "余", "多", "近", "约", "超", "超过", "左右", "以上", "不足", "逾"], [55, 14, 5, 5, 4, 3, 2, 2, 2, 1, 1])[0]
    if style in "余多":
        approx, inner = "over", style
    elif style in ("近", "不足"):
        approx, before = "under", style
    elif style == "约":
        approx, before = "about", style
    elif style in ("超", "超过", "逾"):
        approx, before = "over", style
    elif style == "左右":
        approx, after = "about", style
    elif style == "以上":
        approx, after = "over", style
    if approx != "exact":
        tags.append(f"MONEY.{approx}")
    if x >= 1e8:
        n = round(x / 1e8, 2 if r.random() < 0.7 else 0) or 1
        value, shown, big = n * 1e8, f"{n:g}", "亿"
    elif x >= 1e4:
        places = r.choice([0, 0, 0, 1, 2, 4] if approx == "exact" else [0, 0, 0, 1])
        n = round(x / 1e4, places) or 1
        value, shown, big = round(n * 1e4, 2), f"{n:.{places}f}".rstrip("0").rstrip(".") if places else str(int(n)), "万"
    else:
        n = max(100, round(x / 100) * 100) if r.random() < 0.8 else round(x, r.choice([0, 0, 2]))
        value, shown, big = float(n), f"{n:g}" if n == int(n) else f"{n:.2f}", ""
        if big == "" and n == int(n) and n >= 1000 and r.random() < 0.1:
            shown = f"{int(n):,}"
            tags.append("MONEY.commas")
    if inner:
        if big == "":
            value, shown = float(max(1, round(value / 100)) * 100), str(int(max(1, round(value / 100)) * 100))
        order = inner + big if r.random() < 0.75 and "." not in shown else big + inner
        if inner == "多" and "." in shown:
            order = big + inner
        shown += order
    else:
        shown += big
    if not inner and not before and not after and big == "万" and "." not in shown and currency == "CNY" and r.random() < 0.1:
        shown = chinese(int(value / 1e4)) + "万" if value < 1e8 and value >= 1e4 else shown
        tags.append("MONEY.chinese")
    text = shown + unit_name
    if currency == "CNY" and not plain and r.random() < 0.12:
        text = "人民币" + text
        tags.append("MONEY.renminbi")
    elif currency == "HKD" and unit_name == "港币":
        text = "港币" + shown + "元"
    text = before + text + after
    if text.startswith(("近人民币", "约人民币", "超人民币", "逾人民币", "超过人民币", "不足人民币")):
        text = "人民币" + before + text[len(before) + 3:]
    value = int(value) if float(value).is_integer() else round(value, 4)
    return Money(value, currency, approx, mark("MONEY", text, *(tags or ["MONEY.plain"]), norm={"value": value, "currency": currency, "approx": approx}))


def _norm(a: dt.date, b: dt.date) -> dict[str, str]:
    return {"start": a.isoformat(), "end": b.isoformat()}


def month_end(y: int, m: int) -> dt.date:
    return dt.date(y, m, calendar.monthrange(y, m)[1])


@dataclass(frozen=True)
class When:
    """A time as a fact; ``when(page)`` writes it in a form that fits its place."""
    kind: str                  # day, month, year, years, months
    start: dt.date
    end: dt.date

    @property
    def period(self) -> dict[str, str]:
        return _norm(self.start, self.end)

    def _like_news(self, page: Page) -> bool:
        """Whether the day, without its year, would be read as one of these days: no writer leaves the year of before out there."""
        this_year = self.start.replace(year=page.published.year, day=min(self.start.day, 28))
        return page.told and self.kind == "day" and self.start.year != page.published.year and -5 <= (page.published - this_year).days <= 15

    def __call__(self, page: Page) -> Piece:
        r, s, e = page.rng, self.start, self.end
        norm = self.period
        if self.kind in ("years", "months"):
            to = r.choice(["至", "至", "至", "到", "—", "-"])
            if self.kind == "years":
                text = r.choice([f"{s.year}年{to}{e.year}年", f"{s.year}{to}{e.year}年"]) if to in "至—-" else f"{s.year}年{to}{e.year}年"
            elif s.year == e.year and r.random() < 0.5:
                text = f"{s.year}年{s.month}月{to if to in '至到' else '至'}{e.month}月"
            else:
                text = f"{s.year}年{s.month}月{to}{e.year}年{e.month}月"
            page.year, page.dated = None, True
            return mark("DATE", text, f"DATE.range_{self.kind}", norm=norm)
        tail = {"year": "", "month": f"{s.month}月", "day": f"{s.month}月{s.day}日"}[self.kind]
        if page.told and page.published.year - 1 == s.year and r.random() < 0.12:
            page.year, page.dated = None, True
            return mark("DATE", "去年" + tail, "DATE.relative_last", norm=norm)
        if page.told and page.published.year == s.year and self.kind != "year" and r.random() < 0.12:
            page.year, page.dated = None, True
            return mark("DATE", "今年" + tail, "DATE.relative_this", norm=norm)
        if tail and page.year == s.year and r.random() < 0.45 and not self._like_news(page):
            if r.random() < 0.3:
                return mark("DATE", "同年" + tail, "DATE.same_year", norm=norm)
            return mark("DATE", tail, "DATE.year_carried", norm=norm)
        if tail and page.told and not page.dated and s.year == page.published.year and s <= page.published and r.random() < 0.5:
            return mark("DATE", tail, "DATE.from_published", norm=norm)
        page.year, page.dated = s.year, True
        if r.random() < 0.02 and self.kind != "year":
            digits = "〇一二三四五六七八九"
            text = "".join(digits[int(c)] for c in str(s.year)) + "年" + chinese(s.month) + "月" + (chinese(s.day) + "日" if self.kind == "day" else "")
            return mark("DATE", text, "DATE.chinese", norm=norm)
        return mark("DATE", f"{s.year}年{tail}", f"DATE.{self.kind}", norm=norm)


def between(page: Page, kind: str, low: dt.date, high: dt.date) -> When:
    """A time of that kind from ``low`` to ``high``."""
    r = page.rng
    d = low + dt.timedelta(days=r.randrange(max(1, (high - low).days)))
    if kind == "day":
        return When(kind, d, d)
    if kind == "month":
        return When(kind, d.replace(day=1), month_end(d.year, d.month))
    if kind == "year":
        return When(kind, dt.date(d.year, 1, 1), dt.date(d.year, 12, 31))
    e = d + dt.timedelta(days=r.randrange(400, 3000))
    e = min(e, high)
    if kind == "years":
        if e.year == d.year:
            d = d.replace(year=d.year - 2, day=1)
        return When(kind, dt.date(d.year, 1, 1), dt.date(e.year, 12, 31))
    if (e.year, e.month) <= (d.year, d.month):
        d = d.replace(year=d.year - 1, day=1)
    return When("months", d.replace(day=1), month_end(e.year, e.month))


def conduct_time(page: Page) -> When:
    """When something was done: two to ten years back, till a few months before the publication."""
    kind = page.rng.choices(["years", "months", "month", "year", "day"], [40, 22, 20, 10, 6])[0]
    return between(page, kind, page.published.replace(year=page.published.year - page.rng.randrange(3, 11), day=1),
                   page.published - dt.timedelta(days=500))


def outcome_time(page: Page, kind: str = "month") -> When:
    """When it was dealt with: in the year and a half before the publication."""
    return between(page, kind, page.published - dt.timedelta(days=450), page.published - dt.timedelta(days=35))
