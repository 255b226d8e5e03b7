"""A sum that was read both as an amount of a case and as a figure of a region is one of the two.

「2014年至2018年6月，全省已追回外逃人员851名，追回赃款|14.7亿元|」 is the province's, though the story's one case stands around it; 「他当过村委会副主任，…领走补助|2.8万元|」
is the man's.
"""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model import Amount, Case, Statistic
from .figures import cue
from .frame import Frame
from .statistics import aggregate


def settle(frame: Frame, cases: list[Case], figures: list[Statistic]) -> tuple[list[Case], list[Statistic]]:
    """The cases without the sums of a region, the figures without those of a case."""
    sums = {f.start: f for f in figures if f.unit == "元" and f.start is not None}
    both = [(a, f) for c in cases for a in c.amounts for f in sums.values() if _same(a, f)]
    if not both:
        return cases, figures
    of_region = [f for _, f in both if _of_region(frame, f, figures)]
    of_case = [f for _, f in both if f not in of_region]
    return [replace(c, amounts=tuple(a for a in c.amounts if not any(_same(a, f) for f in of_region))) for c in cases], [f for f in figures if f not in of_case]


def _same(amount: Amount, figure: Statistic) -> bool:
    return amount.start is not None and figure.start is not None and figure.end is not None \
        and figure.start <= amount.start < figure.end and abs(amount.value - figure.value) < 1


def _of_region(frame: Frame, figure: Statistic, figures: Iterable[Statistic]) -> bool:
    """Whether its sentence tells of the whole region (全省, 已累计) or counts people and cases beside it, and neither names somebody in the sum's clause
    nor says 该案."""
    start, end = figure.start or 0, figure.end or 0
    a, b = frame.sentence(start)
    if frame.inside(*frame.clause(start, "，。；\n"), "PER") or cue("of_the_matter").search(frame.text, a, end):
        return False
    return aggregate(frame, a, b) or any(f.unit != "元" and f.start is not None and a <= f.start < b for f in figures)
