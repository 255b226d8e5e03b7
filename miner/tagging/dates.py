"""Calendar expressions in a text, resolved in one pass from left to right.

========================== ========================= =============================================
in the text                span                      norm
========================== ========================= =============================================
2016年4月12日23时许             2016年4月12日                the day (clock times stay outside)
于去年9月                    去年9月                     the month, from the publication date
10月20日                   10月20日                  the year told before, else the publication's
2014年底至2019年上半年期间         2014年底至2019年上半年          2014-12-01 to 2019-06-30
2014年至2021年春节             2014年至2021年春节            to 2021-02-12, the festival's day
今年5月以来, 2017年5月至今         the whole                 to the publication; its own first day where unknown
并于同日                     同日                       the day told before
“十四五”期间                 “十四五”期间                2021-01-01 to 2025-12-31
近日, 连续3年, 60日内, 春节         none                      (春节 is a date behind a year: 2021年春节)
========================== ========================= =============================================

A date without year, told before any year in a text without publication date, has the norm None: nothing is guessed.
Words are data: lexicons/dates_relative.tsv, dates_parts.tsv, dates_festivals.tsv, dates_periods.tsv; patterns are in
``date_patterns``.
"""
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from miner import lexicons
from miner.tagging import intervals, numerals
from miner.tagging.date_patterns import Patterns, patterns
from miner.tagging.intervals import Interval

__all__ = ["DateHit", "Interval", "find"]

_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_WEEKDAYS = "一二三四五六日"
_ITEM_NUMBER = re.compile(r"(?:^|[\n。；：:（(\s])\d{1,2}[.．]$")
_SHUT_IN = re.compile(r"[^（）()\n]{0,20}[）)]")                           # a date that stands in a bracket: （已于2014年3月退休）
_AT_TIME = re.compile(r"\d{1,2}(?:时|点|[:：]\d\d)")                       # 18日|17时左右，…
_THIS_YEAR = re.compile("(?:今|去|前|本|明)年")
_YEARS_LATER = re.compile(r"(\d{1,2}|[二两三四五六七八九十]{1,3})年(?:之|以)?后的?，?$")
_cue = lexicons.cues("date_steps", {})
_NEWS = timedelta(10)       # how long before its publication a report still tells a day without its year


@dataclass(slots=True)                # not frozen, as Mention: a page has hundreds
class DateHit:
    """``text[start:end]`` and its ``norm`` {start, end} in ISO dates, None where the text does not tell.
    ``precision`` is day, week, month, part (of a year or month), year, decade or range; ``why`` says whence the year."""
    start: int
    end: int
    norm: dict[str, str] | None
    precision: str
    why: str

    @property
    def interval(self) -> Interval | None:
        return Interval.of(self.norm)


def find(text: str, published: str | None = None) -> list[DateHit]:
    """All dates of ``text``, in order, none inside another; ``published`` is an ISO date.

    Raises ValueError where ``published`` is no ISO date.
    """
    if any([digit in text for digit in "０１２３４５６７８９"]):       # ten times as fast as a search for [０-９]
        text = text.translate(_FULL_WIDTH)
    hits = _Reader(text, date.fromisoformat(published) if published else None).read()
    if published is None and any(h.norm is None for h in hits):
        return _by_programme(text, hits)
    return hits


def _by_programme(text: str, hits: list[DateHit]) -> list[DateHit]:
    """A text without publication date, whose only year is that of a yearly programme it names (《2021年…工作方案》),
    was written in that year: dates told before the name take it too."""
    years = {y for h in hits if h.norm for y in (h.norm["start"][:4], h.norm["end"][:4])}
    if len(years) != 1 or {m["y"] for m in patterns().programme.finditer(text)} != years:
        return hits
    reader = _Reader(text, None)
    reader.year = int(years.pop())
    why = f"{reader.year}, the only year of the text, of a programme it names"
    return [replace(new, why=why) if old.norm is None and new.norm else old
            for old, new in zip(hits, reader.read(), strict=True)]


@dataclass(slots=True)
class _Point:
    start: int
    end: int
    interval: Interval | None
    precision: str
    why: str
    own_year: bool = False          # the words themselves tell the year
    numeric: bool = False           # 1998.06


_NUMBER_OF_PAPER = re.compile("第\\d{1,5}号")
_DATELINE = re.compile(r"(?:^|\n)[^\n。，]{2,30}?(\d{1,2})月(\d{1,2})日(?:专?电|讯)(?=[\s　（(])")


def _dateline(text: str, published: date | None) -> date | None:
    """The day that a dispatch is dated with at its head (某新闻网4月10日电), the last such day up to PUBLISHED."""
    dated = published and any([text.find(sent, 0, 200) >= 0 for sent in ("日电", "日专电", "日讯")])       # as few texts are
    m = _DATELINE.search(text, 0, 200) if dated else None
    if m is None or published is None:
        return None
    day = next((d.start for y in (published.year, published.year - 1) if (d := intervals.day(y, int(m[1]), int(m[2]))) and d.start <= published), None)
    return day


class _Reader:
    """The state of the pass: the year, and the date told last."""

    def __init__(self, text: str, published: date | None):
        self.text = text
        self.published = published
        self.written = _dateline(text, published) or published  # a page may stand on a site months after its paper
        self.p: Patterns = patterns()
        self.year: int | None = None
        self.year_end = 0                                       # where the words that tell it end
        self.years: Interval | None = None                      # the range that tells it
        self.last: DateHit | None = None
        self.last_interval: Interval | None = None

    def read(self) -> list[DateHit]:
        hits: list[DateHit] = []
        text, match, pos = self.text, self.p.head.match, 0
        for found in self.p.start.finditer(text):
            at = found.start()
            if at < pos or (m := match(text, at)) is None:
                continue
            point = self._point(m)
            if point is None:
                pos = max(m.end(), at + 1)
                continue
            hit, interval, own_year = self._extend(point)
            hits.append(hit)
            self._remember(hit, interval, own_year)
            pos = hit.end
        return hits

    # -- one point -------------------------------------------------------------------------------------------

    def _point(self, m: re.Match[str], link: bool = False) -> _Point | None:
        """The date that begins with a head match, None where the words are no date; ``link`` behind 至."""
        kind = m.lastgroup
        before = self.text[m.start() - 1] if m.start() else "\n"
        if not m[0][0].isdecimal() or not (before.isdecimal() or before in ".．" and not self._numbered(m) or (before.isascii() and before.isalpha())):
            return getattr(self, "_" + str(kind))(m, before, link)
        return None

    def _numbered(self, m: re.Match[str]) -> bool:
        """Whether a year, or a month with its day, stands right behind the number of an item: 1.2013年3月, 2.3月8日."""
        return (m[0][:4].isdecimal() or m.lastgroup == "month" and self.text[m.end():m.end() + 1].isdecimal()) and _ITEM_NUMBER.search(self.text, max(0, m.start() - 5), m.start()) is not None

    def _numeric(self, m: re.Match[str], before: str, link: bool) -> _Point | None:
        y, mo, d = int(m["ny"]), int(m["nm"] or m["nm2"] or m["nm3"]), m["nd"]
        if before in "/-_=" and not link:                       # a web address, a telephone
            return None
        if d:
            return _Point(m.start(), m.end(), intervals.day(y, mo, int(d)), "day", "written in figures", True, True)
        return _Point(m.start(), m.end(), intervals.month(y, mo), "month", "written in figures", True, True)

    def _compact(self, m: re.Match[str], before: str, link: bool) -> _Point | None:
        s = m["figures"]
        interval = intervals.day(int(s[:4]), int(s[4:6]), int(s[6:]))
        if interval is None or before.isascii() and not before.isspace():
            return None
        return _Point(m.start(), m.end(), interval, "day", "written in figures", True, True)

    def _first_year(self, m: re.Match[str], before: str, link: bool) -> _Point | None:
        """2019至2021年, 2018、2019年: a year that shares the 年 of the next."""
        y0, nxt = int(m["y0"]), self.p.head.match(self.text, m.end())
        point = self._point(nxt, True) if nxt else None
        if point is None or point.interval is None:
            return point and replace(point, start=m.start())
        if m[0][-1] in "、和" and point.interval.start.year != y0 + 1:
            return None
        if y0 > point.interval.end.year:
            return replace(point, start=m.start(), interval=None)
        return replace(point, start=m.start(), interval=Interval(date(y0, 1, 1), point.interval.end), precision="range")

    def _full_year(self, m: re.Match[str], before: str, link: bool) -> _Point | None:
        y = _figure(m["y"])
        if not 1800 <= y <= 2100 or self.text.startswith("第", m.end()) and _NUMBER_OF_PAPER.match(self.text, m.end()):
            return None                                         # 通告（2020年|第71号）
        point = self._tail(m.start(), m.end(), y, "its own year", True)
        if link and point is not None and self.text[point.end:point.end + 1] in ("、", "和") and self.p.festival.match(self.text, m.end()) \
                and self.p.festival.match(self.text, point.end + 1):
            return _Point(m.start(), m.end(), intervals.year(y), "year", "its own year", True)      # 2013年至2020年|春节、中秋节期间
        return point

    def _short_year(self, m: re.Match[str], before: str, link: bool) -> _Point | None:
        """98年4月: only before a month, and not where a term is told (有期徒刑12年6月)."""
        if not link and self.p.term.search(self.text, max(0, m.start() - 8), m.start()):
            return None
        yy = _figure(m["yy"])
        latest = self.published.year + 1 if self.published else 2035
        yy = 2000 + yy if 2000 + yy <= latest else 1900 + yy
        return self._tail(m.start(), m.end(), yy, "its own year, in two figures", True)

    def _decade(self, m: re.Match[str], before: str, link: bool) -> _Point | None:
        figure = _figure(m["dec"])
        if figure < 100:
            figure += self.p.centuries.get(m["cent"] or "", 1900 if figure >= 30 else 2000)
        first, last = self.p.decade_parts[m["decpart"] or ""]
        interval = Interval(date(figure + first, 1, 1), date(figure + last, 12, 31))
        return _Point(m.start(), m.end(), interval, "decade", "a decade", True)

    def _period(self, m: re.Match[str], before: str, link: bool) -> _Point | None:
        whole = self.p.plans[m["plan"]]
        end = m.end()
        if m["planpart"] == "以来":
            end -= 2                                            # the suffix is read again, as of any date
        elif m["planpart"].startswith("初"):
            whole = intervals.year(whole.start.year)
        elif m["planpart"].startswith("末"):
            whole = intervals.year(whole.end.year)
        return _Point(m.start(), end, whole, "range", "a five-year plan", True)

    def _relative(self, m: re.Match[str], before: str, link: bool) -> _Point | None:
        """今年, 同日, 上月 …: counted from the publication date or from the date told before."""
        unit, shift, base, alone = self.p.relative[m["word"]]
        if before == "以" and m["word"][0] in "上下":            # 一年以上一年以下
            return None
        anchor, why = self._anchor(base)
        if unit == "year":
            point = self._tail(m.start(), m.end(), anchor.year + shift if anchor else None, why, True)
            if point is None or point.end == m.end() and not self._alone(alone, m, before, link):
                return None
            return point
        if unit == "month":
            t = self.p.day_tail.match(self.text, m.end())
            if not t and not self._alone(alone, m, before, link):
                return None
            if base == "told" and self.last_interval and self.last_interval.days > 31:
                anchor = None
            whole = intervals.month(anchor.year, anchor.month + shift) if anchor else None
            return self._in_month(m.start(), m.end(), t, whole, why)
        if not self._alone(alone, m, before, link):
            return None
        if unit == "quarter":
            whole = None
            if anchor:
                first = (anchor.month - 1) // 3 * 3 + 1 + 3 * shift
                whole = Interval(intervals.month(anchor.year, first).start, intervals.month(anchor.year, first + 2).end)
            e = self.p.edge.match(self.text, m.end())
            return _Point(m.start(), e.end() if e else m.end(), _edge(whole, e and e["edge"]), "part", why, True)
        if unit == "week":
            t = self.p.weekday.match(self.text, m.end())
            whole = intervals.week(anchor, shift) if anchor else None
            if t and whole:
                one = whole.start + timedelta(_WEEKDAYS.index(t["wd"].replace("天", "日")))
                whole = Interval(one, one)
            return _Point(m.start(), t.end() if t else m.end(), whole, "day" if t else "week", why, True)
        if base == "told" and alone == "anchored" and self.last is not None and _SHUT_IN.match(self.text, self.last.end, m.start()):
            return _Point(m.start(), m.end(), None, "day", why, True)       # （已于2014年3月退休）立案审查。同日: of the day not told
        if base == "told" and self.last_interval and self.last_interval.days > 1:
            known = self.last_interval if shift == 0 and self.last_interval.days <= 31 else None    # 5月…同日: some day of May
            return _Point(m.start(), m.end(), known, "day", why, True)
        one = anchor + timedelta(shift) if anchor else None
        return _Point(m.start(), m.end(), Interval(one, one) if one else None, "day", why, True)

    def _anchor(self, base: str) -> tuple[date | None, str]:
        if base == "told":
            return (self.last_interval.end if self.last_interval else None), "counted from the date told before"
        if base == "year" and self.year is not None:
            return date(self.year, 1, 1), f"counted from {self.year}, told before"
        return self.written, "counted from the publication date" if self.written == self.published else "counted from the dateline"

    def _alone(self, alone: str, m: re.Match[str], before: str, link: bool) -> bool:
        """May the relative word stand without a month behind it?"""
        if link:                                                # 从上个月到今天
            return True
        if alone == "yes":
            return self.text[m.end() - 1:m.end() + 1] != "年年" and not self.p.every.search(self.text, max(0, m.start() - 12), m.start())
        if alone == "anchored":                                 # 同日: a date stands before it in the paragraph
            return (self.last is not None and m.start() - self.last.end < 300
                    and (before in self.p.opens or before in "于在到至从后" or self.text[m.end():m.end() + 1] in "即便就")
                    and "\n" not in self.text[self.last.end:m.start()])
        if alone == "opening":                                  # 今天（7月24日）, not 走到今天这一步
            return self.p.announced.match(self.text, m.end()) is not None and before not in "到至像"
        return False

    def _part(self, m: re.Match[str], before: str, link: bool) -> _Point | None:
        """上半年, 前三季度, without a year; 年初 only where it opens a clause."""
        if before in "每各逐分按":
            return None
        first, last, alone = self.p.parts[m["words"]]
        if alone == "clause" and not (before in self.p.opens and self.text[m.end():m.end() + 1] in "，,以") \
                and not self.text.endswith(("截至", "截止"), 0, m.start()):
            return None
        y, why = self._year_for(lambda y: intervals.part(y, first, last), m.start(), m.end())
        interval = intervals.part(y, first, last) if y is not None else None
        return _Point(m.start(), m.end(), interval, "part", why)

    def _first_months(self, m: re.Match[str], before: str, link: bool) -> _Point | None:
        """前10个月 at the head of a clause."""
        n = _figure(m["firstn"])
        if before not in self.p.opens or not 1 <= n <= 12:
            return None
        y, why = self._year_for(lambda y: Interval(date(y, 1, 1), intervals.month(y, n).end), m.start(), m.end())
        interval = Interval(date(y, 1, 1), intervals.month(y, n).end) if y is not None else None
        return _Point(m.start(), m.end(), interval, "part", why)

    def _month(self, m: re.Match[str], before: str, link: bool) -> _Point | None:
        """10月20日, 9月份: a month without a year."""
        if before in "年第每满逾超近" or self.p.every.search(self.text, max(0, m.start() - 3), m.start()):
            return None                                         # 十年六月 is a term, 每年3月 no date
        if m[0][0] == "元" and (before.isdecimal() or before in numerals.CHINESE + "余多"):
            return None                                         # 补助300元月底到账
        at = m.start()
        if before == "\n" and "、" in m[0] and self.text[m.end():m.end() + 1].isdecimal():
            at += m[0].index("、") + 1                          # a line of a list: 3、|2月9日，某院院长…
        later = _YEARS_LATER.search(self.text, max(0, at - 12), at) if self.year and before in "的，" else None
        if later and (self.published is None or self.year + _figure(later[1]) <= self.published.year):
            self.year, self.year_end, self.years = self.year + _figure(later[1]), at, None      # 1997年潜逃。18年后的|3月2日
        return self._tail(at, at, None, "", False)

    def _bare_day(self, m: re.Match[str], before: str, link: bool) -> _Point | None:
        """23日: the month told before, else the publication's."""
        if not link:
            if before in "第每满逾超近约数达月年共限期留":
                return None
            if not (before in "于自从在至截" or self.text.endswith(("此前的", "之前的", "当月的"), 0, m.start()) or self.p.day_news.match(self.text, m.end())
                    or (before in self.p.opens and (self.text[m.end():m.end() + 1] in "，,、至" or _AT_TIME.match(self.text, m.end())))
                    or (before in "（(" and self.p.told_day.search(self.text, max(0, m.start() - 6), m.start()))):
                return None
        d0, d = m["bd0"], _figure(m["bd"])
        anchor, why = self.last_interval and self.last_interval.end, "the month told before"
        if self.last is not None and self.last_interval is None:
            anchor = None
        elif self.last_interval is None or self.last_interval.days > 31:
            anchor, why = self.published, "the publication's month"
            if anchor and d > anchor.day:
                anchor = anchor.replace(day=1) - timedelta(1)
        whole = intervals.day(anchor.year, anchor.month, d) if anchor else None
        if whole and d0:
            whole = _span(intervals.day(anchor.year, anchor.month, _figure(d0)), whole)
        return _Point(m.start(), m.end(), whole, "range" if d0 else "day", why)

    # -- behind a year -----------------------------------------------------------------------------------------

    def _tail(self, start: int, at: int, y: int | None, why: str, own: bool) -> _Point | None:
        """Month and day, part or festival behind a year (``own``), or a month that stands alone."""
        t = self.p.tail.match(self.text, at)
        if t is None:
            if not own:
                return None
            return _Point(start, at, intervals.year(y) if y is not None else None, "year", why, True)
        months = (_figure(t["m0"]) if t["m0"] else None, _figure(t["m"])) if t["m"] else (None, None)
        if months[1] is not None and not 1 <= months[1] <= 12:
            return None
        if not own:
            d = _figure(t["d"]) if t["d"] else 0
            y, why = self._year_for(lambda y: d and intervals.day(y, months[1] or 1, d) or intervals.month(y, months[1] or 1),
                                    start, t.end())
        if t["m"]:
            if y is not None and self.text.endswith(("农历", "阴历"), 0, start):
                d = _figure(t["d"]) if t["d"] else 0
                return _Point(start, t.end(), intervals.lunar(y, months[1], d) if d else None, "day", "the lunar calendar", own)
            whole = intervals.month(y, months[1]) if y is not None else None
            point = self._in_month(start, t.end("month"), t, whole, why, own)
            if months[0] and y is not None:                     # 1至9月; 11月至2月 reaches into the next year
                first = intervals.month(y, months[0])
                last = point.interval if months[0] <= months[1] else intervals.month(y + 1, months[1])
                return replace(point, interval=_span(first, last), precision="range")
            return point
        if y is None:
            return _Point(start, t.end(), None, "part", why, own)
        if t["n"]:
            n = min(max(_figure(t["n"]), 1), 12)
            interval: Interval | None = Interval(date(y, 1, 1), intervals.month(y, n).end)
        elif t["fest"]:
            return _Point(start, t.end(), _festival(t, y), "day", why, own)
        elif t["same"]:                                         # 去年同期: the stretch told before, that year
            interval = _moved(self.last_interval, y) if self.last_interval else \
                Interval(date(y, 1, 1), _moved(Interval(self.published, self.published), y).end) if self.published else None
        elif t["nth"]:                                          # 第8个月, 第52周
            n = _figure(t["nth"])
            month = t["nth_unit"] == "月"
            interval = (intervals.month(y, n) if 1 <= n <= 12 else None) if month else _nth_week(intervals.year(y), n)
            return _Point(start, t.end(), interval, "month" if month else "week", why, own)
        elif t["last"]:
            n = min(max(_figure(t["last"]), 1), 12)
            interval = Interval(intervals.month(y, 13 - n).start, date(y, 12, 31))
        else:
            first, last, _ = self.p.parts[t["part"]]
            interval = _edge(intervals.part(y, first, last), t["edge"])
        return _Point(start, t.end(), interval, "part", why, own)

    def _in_month(self, start: int, end: int, t: re.Match[str] | None, whole: Interval | None, why: str,
                  own: bool = True) -> _Point:
        """A day, days or part of the month ``whole`` as told by the groups d0, d, mpart of ``t``."""
        if t is not None and t["week"] and t["week_unit"] != "月":
            n, wd = _figure(t["week"]), t["wd"]
            return _Point(start, t.end(), whole and _nth_week(whole, n, wd), "day" if wd else "week", why, own)
        if t is None or not (t["d"] or t["mpart"]):
            return _Point(start, end, whole, "month", why, own)
        if t["mpart"]:
            return _Point(start, t.end(), self._month_part(whole, t["mpart"]), "part", why, own)
        if whole is None:
            return _Point(start, t.end(), None, "day", why, own)
        y, m = whole.start.year, whole.start.month
        last = intervals.day(y, m, _figure(t["d"]))
        if not t["d0"]:
            return _Point(start, t.end(), last, "day", why, own)
        return _Point(start, t.end(), _span(intervals.day(y, m, _figure(t["d0"])), last), "range", why, own)

    def _month_part(self, whole: Interval | None, words: str) -> Interval | None:
        if whole is None:
            return None
        first, last = self.p.month_parts[words.lstrip("月")]
        end = min(last, whole.end.day)
        return Interval(whole.start.replace(day=min(first, end) if first < 29 else whole.end.day), whole.start.replace(day=end))

    # -- years from the context ----------------------------------------------------------------------------------

    def _year_for(self, make: Callable[[int], Interval], at: int, end: int) -> tuple[int | None, str]:
        """The year of a date that tells none: the nearest year before it, else the publication's.

        Two exceptions, both where the publication date is known. A day of the ten before the publication, in another
        paragraph than the year told before or after words quoted, is news of these days: a report of 14 June 2024 tells of
        2019, and its next paragraph opens 「6月11日，市纪委通报」. And in January and February a date still to come that no deadline explains
        is the year before's: 「12月28日」 in a notice of 3 January.
        """
        if self.published is None:
            return (self.year, f"{self.year}, told before") if self.year else (None, "no year before it, and no publication date")
        y = self.published.year
        if self.year not in (None, y):
            ago = self.published - make(y).start
            between = self.text[self.year_end:at]
            news = make(y).days == 1 and timedelta(0) <= ago <= _NEWS and ("\n" in between or "”" in between)
            if not news and self._came_after(make, at, end):
                return y, "the year behind the deed's last, in which the step came"
            return (y, f"the publication's year, {ago.days} days before it") if news else (self.year, f"{self.year}, told before")
        if (self.published.month <= 2 and make(y).start > intervals.month(y, 6).end
                and not self.text.startswith(("前", "之前", "以前", "起"), end)):
            return y - 1, "the year before the publication, whose own is still to come"
        return y, f"{y}, told before" if self.year else "the publication's year"

    def _came_after(self, make: Callable[[int], Interval], at: int, end: int) -> bool:
        """Whether a date opens a sentence that tells a step of proceedings, and would lie in the years of the deed told before, which ended in the
        year before the publication's: 「2013年至2021年，…收受130万元。|6月22日|，卞某被开除党籍」 in a paper of 2022."""
        if self.published is None or self.years is None or self.year is None or self.year + 1 != self.published.year or self.text[at - 1:at] not in "。\n":
            return False
        return self.years.days > 366 and make(self.year).end < self.years.end and make(self.year + 1).start <= self.published \
            and _cue("step").search(self.text, end, _stop(self.text, end)) is not None

    # -- ranges and open ends --------------------------------------------------------------------------------------

    def _extend(self, p: _Point) -> tuple[DateHit, Interval | None, bool]:
        """The hit of a point with 至 … or 以来 behind it, its interval, and whether its words tell a year."""
        link = self.p.link.match(self.text, p.end) if self.text[p.end:p.end + 1] in self.p.joins else None
        if link is not None:
            q = self._second(p, link.end())
            if q is not None:
                interval = _span(p.interval, q.interval)
                if interval is None and p.interval and q.interval and not q.own_year:
                    interval = _span(p.interval, _moved(q.interval, q.interval.end.year + 1))
                p = _Point(p.start, q.end, interval, "range", p.why, p.own_year or q.own_year)
        since = self.p.since.match(self.text, p.end) if self.text[p.end:p.end + 1] in self.p.joins else None
        if since is None and p.precision != "range" and p.numeric and not self.text[self.text.rfind("\n", 0, p.start) + 1:p.start].strip():
            since = _DASH_OPEN.match(self.text, p.end)         # a line of a 简历: 2021.10—　某市人民医院院长
        if since is not None:
            interval = p.interval
            if interval is not None:
                end = self.published if self.published and self.published >= interval.start else interval.start
                interval = Interval(interval.start, end)
            why = p.why + ("; to the publication date" if self.published else "; the end is not told")
            p = _Point(p.start, since.end(), interval, "range", why, p.own_year)
        norm = p.interval.norm() if p.interval else None
        return DateHit(p.start, p.end, norm, p.precision, p.why), p.interval, p.own_year

    def _second(self, p: _Point, at: int) -> _Point | None:
        """The end of a range; without a year of its own it takes that of its beginning."""
        saved = self.year, self.year_end, self.last, self.last_interval
        if p.interval is not None:
            self.year, self.year_end = p.interval.end.year, at
        self.last = DateHit(p.start, p.end, None, p.precision, p.why)
        self.last_interval = p.interval
        try:
            m = self.p.head.match(self.text, at)
            q = self._point(m, True) if m else None
            if q is None and (f := self.p.festival.match(self.text, at)):
                q = _Point(at, f.end(), _festival(f, self.year) if self.year else None, "day", p.why)
            if q is None and p.numeric and (b := self.p.bare_year.match(self.text, at)):
                y = int(b["y"])
                q = _Point(at, b.end(), intervals.month(y, int(b["m"])) if b["m"] else intervals.year(y), "year", p.why, True)
            if q is not None and p.interval is None and not q.own_year:
                q = replace(q, interval=None)
            return q
        finally:
            self.year, self.year_end, self.last, self.last_interval = saved

    def _remember(self, hit: DateHit, interval: Interval | None, own_year: bool) -> None:
        self.last, self.last_interval = hit, interval
        if interval is None and _THIS_YEAR.match(self.text, hit.start):
            self.year = self.years = None                       # 2021年4月辞职。今年1月，…。|6月1日|: of a year that nothing tells
        if (own_year and self.last_interval and hit.precision != "decade"
                and not self.p.birth.match(self.text, hit.end)      # a year of birth says nothing about what follows,
                and not self.p.compared.search(self.text, max(0, hit.start - 2), hit.start)):     # nor 比去年增加
            self.year, self.year_end = self.last_interval.end.year, hit.end
            self.years = interval if hit.precision == "range" else None

def _stop(text: str, at: int) -> int:
    """Where the sentence ends that goes on at an offset, or the sixtieth character behind it."""
    stop = text.find("。", at, at + 60)
    return stop if stop >= 0 else at + 60


def _figure(text: str) -> int:
    """A year, month or day in figures or Chinese numerals (二O一八, 十二, 元); 0 where it is neither."""
    if not text.isdecimal():
        text = text.translate(_ZERO)
    return int(numerals.parse(text) or 0)


_DASH_OPEN = re.compile("[-—–－]{1,2}(?=[ \u3000]*(?:[一-龥]|$))")
_ZERO = str.maketrans("OＯo○0元正", "〇〇〇〇〇一一")


def _festival(m: re.Match[str], y: int) -> Interval | None:
    """A festival's day, or its holiday where 期间 stands behind it."""
    return (intervals.holiday if m["around"] in ("期间", "假期") else intervals.festival)(m["fest"], y)


def _edge(whole: Interval | None, words: str | None) -> Interval | None:
    """The first or last month of a quarter: 一季度末."""
    if whole is None or words is None:
        return whole
    return intervals.month(whole.start.year, whole.start.month) if words == "初" else \
        intervals.month(whole.end.year, whole.end.month)


def _nth_week(whole: Interval, n: int, weekday: str | None = None) -> Interval | None:
    """The n-th week that begins in a month or year, Monday to Sunday; with a weekday, its n-th such day."""
    if not 1 <= n <= 53:
        return None
    of = _WEEKDAYS.index(weekday.replace("天", "日")) if weekday else 0
    one = whole.start + timedelta((of - whole.start.weekday()) % 7 + 7 * (n - 1))
    if not whole.start <= one <= whole.end:
        return None
    return Interval(one, one) if weekday else Interval(one, one + timedelta(6))


def _span(a: Interval | None, b: Interval | None) -> Interval | None:
    return Interval(a.start, b.end) if a and b and a.start <= b.end else None


def _moved(i: Interval, y: int) -> Interval:
    """The same days with the last in year ``y``; 29 February becomes 28."""
    shift = y - i.end.year

    def to(d: date) -> date:
        return d.replace(year=d.year + shift, day=28) if (d.month, d.day) == (2, 29) else d.replace(year=d.year + shift)
    moved = Interval(to(i.start), to(i.end))
    whole = intervals.month(i.end.year, i.end.month).end == i.end
    return Interval(moved.start, intervals.month(moved.end.year, moved.end.month).end) if whole else moved
