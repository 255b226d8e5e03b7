"""How a report goes on with the figures it told: the parts of a whole (在查处的这219件问题中，有18件涉及……), and the paragraph that takes
up the one before, whose region and period it keeps."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Period, Statistic
from . import places
from .figures import Figure, cue, finding, irregular, value
from .frame import Frame

_ITEM = re.compile(r"\s*(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|案例[一二三四五六七八九十\d])[^。\n]{6,80}。")
_AIMED_AT = re.compile("[^，。；]{0,30}(?:问题|线索)(?=[，、。])")
MATTERS = ("件", "起", "例", "宗")


def in_item(frame: Frame, at: int) -> bool:
    """Whether the paragraph of an offset is a numbered item of a bulletin, whose counts and sums are all of its case: 「1.某县违规建设广场。……」."""
    if "items" not in frame.memo:
        frame.memo["items"] = cue("bulletin_title").search(frame.text, 0, frame.title_end) is not None
    return bool(frame.memo["items"]) and _ITEM.match(frame.text, frame.paragraph(at)[0]) is not None


def concerning(frame: Frame, a: int, b: int) -> Iterator[Figure]:
    """The parts of a count of matters, told number first: 「有18件涉及违规公款吃喝」 counts what they are about."""
    if frame.text.find("涉及", a, b) < 0:
        return
    for m in cue("concern").finditer(frame.text, a, b):
        yield m.start("num"), m.end("unit"), m.group("what"), value(m.group("num"), None, None), m.group("unit"), "exact"


_LONG_LIST = re.compile(r"(?P<verb>发现|查找|查出|指出|反馈|梳理)了?(?:被[^，。；、]{2,12})?[^。；\d]{12,160}?等(?:[\d一二三四五六七八九十]+个)?(?:方面|类)?的?(?:各类|突出|主要|具体)?问题(?P<num>\d+)余?(?P<unit>[个条项件处])")


def of_long_list(frame: Frame, a: int, b: int) -> Iterator[Figure]:
    """Problems counted behind a list of what they are: 共发现党的建设薄弱、履行责任不力等方面问题|199条."""
    if frame.text.find("等", a, b) < 0 or frame.text.find("问题", a, b) < 0:
        return
    for m in _LONG_LIST.finditer(frame.text, a, b):
        yield m.start("num"), m.end("unit"), m["verb"] + "问题", float(m["num"]), m["unit"], "exact"


def part_of(told: Sequence[Statistic], val: float, unit: str) -> bool:
    """Whether a count of as many matters or more was told before."""
    return any(s.unit in MATTERS and s.value >= val for s in told)


def whole_again(frame: Frame, end: int) -> bool:
    """Whether what follows a count makes it the whole of the parts that come: 「6802人|中，地厅级干部85人」."""
    return cue("whole_again").match(frame.text, end) is not None


def taken_up(frame: Frame, para: tuple[int, int], before: tuple[int, int], told: Sequence[Statistic],
             kept: tuple[str | None, Period | None] | None) -> tuple[str | None, Period | None] | None:
    """Region and period of the figures of the paragraph BEFORE, where PARA goes on with them: by a total told again
    (从查处的6692起问题类型看, …) or by a word that joins (居第二位的是…); None where it begins anew. KEPT is what
    the paragraph before took up itself, which may have told no new figure."""
    first = frame.sentence(para[0])
    m = cue("total_again").search(frame.text, *first)
    again = next((s for s in reversed(told) if s.value == value(m.group("num"), m.group("m1"), None) >= 10), None) if m else None
    if again is not None:
        return again.region, again.period
    last = [s for s in told if s.start is not None and before[0] <= s.start < before[1]]
    if cue("goes_on").match(frame.text, para[0]) is None:
        return None
    if not last:
        return kept
    periods = {(s.period.start, s.period.end) if s.period else None for s in last}
    return last[0].region, last[0].period if len(periods) == 1 else None


def kind_before(frame: Frame, a: int, start: int, indicator: str) -> str:
    """A bare verb with the kind of problem that the clause before it quotes: 「居第二位的是“违规吃喝”问题，处分46人」."""
    if len(indicator) > 2:
        return indicator
    forms = cue("forms").search(frame.text, a, start) if "形态" in frame.text[a:start] else None
    if forms and (n := frame.text.count("、", forms.end(), start)) < 4:
        return f"运用第{'一二三四'[n]}种形态{indicator}"        # 运用“四种形态”分别处理45人次、12人次、……
    if "“" not in frame.text[a:start]:
        return indicator
    m = cue("kind_before").search(frame.text, a, start)
    return m.group("kind") + "问题" + indicator if m else indicator


def gone_through(frame: Frame, a: int, b: int, several: str) -> tuple[str, bool] | None:
    """The division that holds all the places that inspectors went to: 「督察组进驻甲市、乙市、丙市后，共接到举报1867件」; SEVERAL for none."""
    m = cue("gone_through").search(frame.text, a, b)
    listed = frame.inside(m.end(), b, "LOC") if m else ()
    if m is None or len(listed) < 2 or frame.mentions[listed[0]].start > m.end() + 1:
        return None
    paths: list[str] = []
    for n, i in enumerate(listed):
        if n and frame.text[frame.mentions[listed[n - 1]].end:frame.mentions[i].start] not in ("、", "和"):
            break
        p = places.one(frame.mentions[i].text)
        if p is None or not p.code:
            return None
        paths.append(places.path(p.code))
    return (places.in_common(paths) or several, False) if len(paths) > 1 else None


def nobodys(text: str, a: int, start: int, end: int, indicator: str | None, val: float, unit: str) -> bool:
    """Whether a figure is the notice's own count (公开曝光7起……), or tells no result: 8个单项指标, 13个地市, 以490万元的罚款总额居首."""
    if unit in MATTERS:
        return cue("own_listed").search(text, a, start) is not None or val < 30 and cue("own_exposed").search(text, a, start) is not None \
            and not cue("summed").search(text, a, start) and not cue("aggregate").search(text, a, start)
    if unit in ("个", "项", "类") and text.endswith("针对", a, start) and _AIMED_AT.match(text, end):
        return True                                            # 针对92个责任追究问题，问责917人
    if unit in ("个", "种"):
        return cue("no_things").match(text, end) is not None and not irregular(indicator or "") and not finding(text, a, start)
    return unit == "元" and (cue("no_sum").search(indicator or "") is not None or cue("no_sum_after").match(text, end) is not None
                            and text[start - 1] in "以为")
