"""Stretches of days, first and last inclusive, and the calendar facts that dates need (festivals, month ends).

>>> month(2024, 2).norm()
{'start': '2024-02-01', 'end': '2024-02-29'}
"""
from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from lunardate import LunarDate

from miner import lexicons


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """From ``start`` to ``end``, both inclusive; ``start <= end``, else ValueError."""
    start: date
    end: date

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError(f"{self.start} comes after {self.end}")

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    def norm(self) -> dict[str, str]:
        """The contract's shape: {"start": "2024-09-01", "end": "2024-09-30"}."""
        return {"start": self.start.isoformat(), "end": self.end.isoformat()}

    @classmethod
    def of(cls, norm: dict[str, str] | None) -> Interval | None:
        """From the contract's shape; None for None."""
        return cls(date.fromisoformat(norm["start"]), date.fromisoformat(norm["end"])) if norm else None

    def overlaps(self, other: Interval) -> bool:
        return self.start <= other.end and other.start <= self.end

    def contains(self, other: Interval) -> bool:
        return self.start <= other.start and other.end <= self.end


def hull(items: Iterable[Interval | None]) -> Interval | None:
    """The shortest interval over all of ``items`` (None among them is left out), None where there is none."""
    known = [i for i in items if i is not None]
    return Interval(min(i.start for i in known), max(i.end for i in known)) if known else None


@lru_cache(maxsize=4096)
def day(y: int, m: int, d: int) -> Interval | None:
    """One day; None where the calendar has no such day."""
    try:
        one = date(y, m, d)
    except ValueError:
        return None
    return Interval(one, one)


@lru_cache(maxsize=4096)
def month(y: int, m: int) -> Interval:
    """A whole month; ``m`` may run over (13 is January of the next year, 0 December of the last)."""
    y, m = y + (m - 1) // 12, (m - 1) % 12 + 1
    return Interval(date(y, m, 1), date(y, m, calendar.monthrange(y, m)[1]))


@lru_cache(maxsize=4096)
def year(y: int) -> Interval:
    return Interval(date(y, 1, 1), date(y, 12, 31))


@lru_cache(maxsize=4096)
def part(y: int, first: str, last: str) -> Interval:
    """A part of year ``y`` from MM-DD to MM-DD; day 31 stands for the month's last, an earlier ``last`` is next year's."""
    m1, d1 = map(int, first.split("-"))
    m2, d2 = map(int, last.split("-"))
    whole = month(y + (m2 < m1), m2)
    return Interval(date(y, m1, d1), min(whole.end, whole.start + timedelta(d2 - 1)))


def week(of: date, shift: int = 0) -> Interval:
    """The week of a day, Monday to Sunday, ``shift`` weeks on."""
    monday = of - timedelta(of.weekday()) + timedelta(7 * shift)
    return Interval(monday, monday + timedelta(6))


@cache
def _festivals() -> dict[str, dict[str, str]]:
    return {row["name"]: row for row in lexicons.rows("dates_festivals")}


@lru_cache(maxsize=4096)
def festival(name: str, y: int) -> Interval | None:
    """The day of a festival (a row of lexicons/dates_festivals.tsv) in the year ``y`` of our calendar; None outside
    1900 to 2099 for the lunar ones.

    >>> festival("春节", 2021).norm()["start"]
    '2021-02-12'
    """
    row = _festivals()[name]
    m = int(row["month"])
    if row["reckoning"] == "solar":
        return day(y, m, int(row["day"]))
    if row["reckoning"] == "nth":
        n, weekday = map(int, row["day"].split("/"))
        first = date(y, m, 1)
        return day(y, m, 1 + (weekday - 1 - first.weekday()) % 7 + 7 * (n - 1))
    if not 1901 <= y <= 2098:
        return None
    if row["reckoning"] == "term":                  # 清明: the sun's 15th degree, day by Shou Xing's rule for these centuries
        n = y % 100
        return day(y, 4, int(n * 0.2422 + (5.59 if y < 2000 else 4.81)) - (n - (y < 2000)) // 4)
    return lunar(y, m, int(row["day"]))


def holiday(name: str, y: int) -> Interval | None:
    """The days off of a festival as the State Council sets them; its day where there are none. Those of the Spring Festival begin on
    its eve in most years since 2008.

    >>> holiday("春节", 2021).norm()
    {'start': '2021-02-11', 'end': '2021-02-17'}
    """
    first, off = festival(name, y), _festivals()[name]["off"]
    if first is None or not off:
        return first
    start = first.start - timedelta(1 if int(off) == 7 and _festivals()[name]["reckoning"] == "lunar" and y >= 2008 and y not in (2014, 2024) else 0)
    return Interval(start, start + timedelta(int(off) - 1))


def lunar(y: int, m: int, d: int) -> Interval | None:
    """The day of a lunar month that falls into year ``y`` counted as people do (the 12th month of 2023 ends in 2024);
    day 0 is the eve. None where there is no such day."""
    try:
        one = LunarDate(y, m, max(d, 1)).to_solar_date()
    except ValueError:
        return None
    one -= timedelta(d == 0)
    return Interval(one, one)
