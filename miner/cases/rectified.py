"""Who answers in the items of a notice of rectification beside the people it names: the body that did what the item is headed by, the bodies that it
counts. 「（二）关于“截留公共卫生资金”问题。2022年，|县卫生健康局|将补助资金86.4万元截留…整改情况：…时任股长卞某受到警告」."""
from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from .. import lexicons
from . import inspected
from .bodies import NUMBER, cue
from .cues import Hit
from .frame import Frame

_cue = lexicons.cues("institution_cues", {"remedied": "(?:^|[。；，\\n])[^，。；]{0,4}(?:WORDS)"})
_NOTICE = re.compile("整改[^，。；\\n]{0,12}(?:情况|进展|结果|落实)|落实[^，。；\\n]{0,16}整改")
_UPON = ("巡", "督察", "审计", "反馈")
_ITEM = re.compile("(?:关于|针对|对照?|就)?(?:反馈的?|指出的?)?[“\"‘][^。；\\n]{4,70}?[”\"’](?:的|等)?(?:突出|具体)?(?:问题|方面)")
_start = attrgetter("start")


def is_notice(frame: Frame) -> bool:
    """Whether a document tells how the findings of an inspection or audit were put right."""
    known = frame.memo.get("rectified")
    if not isinstance(known, bool):
        opening = frame.text[:400]
        known = frame.memo["rectified"] = "整改" in opening and any(word in opening for word in _UPON) and _NOTICE.search(opening) is not None
    return known


def is_item(frame: Frame, a: int, b: int) -> bool:
    """Whether ``text[a:b]`` heads an item of such a notice: （二）关于“截留公共卫生服务资金”问题。"""
    if not is_notice(frame):
        return False
    number = NUMBER.match(frame.text[a:b])
    return number is not None and _ITEM.match(frame.text, a + number.end(), b) is not None


def before_items(frame: Frame, a: int) -> bool:
    """Whether an offset stands before the items of a notice of rectification: whom its opening names leads the work (局长卞某任组长) and answers for nothing."""
    if not is_notice(frame):
        return False
    first = frame.memo.get("first rectified")
    if not isinstance(first, int):
        first = frame.memo["first rectified"] = next((p for p, q in frame.paragraphs if p >= frame.title_end and is_item(frame, p, q)), 0)
    return a < first


def deeds(frame: Frame, head: tuple[int, int] | None, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans of an item under HEAD that tell what was done, without what was done about it; all spans of any other case."""
    if head is None or not is_item(frame, *head):
        return spans
    told = _cue("remedied").search(frame.text, head[1] - 1, spans[-1][1])
    return [(a, min(b, told.start())) for a, b in spans if a < told.start()] if told else spans


def bodies(frame: Frame, head: tuple[int, int], spans: list[tuple[int, int]], hits: list[Hit]) -> list[tuple[str, int]]:
    """The bodies that open a sentence of the item under HEAD, behind a day or not, and do there what costs money or is a wrong; what was done
    about it, and who did that, is told from 整改情况 on."""
    if not is_item(frame, *head):
        return []
    stop = deeds(frame, head, spans)[-1][1]
    at = head[1]
    while at < stop:
        a, b = frame.sentence(at)
        at = max(b, at + 1)
        b = min(b, stop)
        found = _opening(frame, max(a, head[1]), b)
        if found and (_cue("wrong").search(frame.text, frame.mentions[found[-1]].end, b) or frame.inside(frame.mentions[found[-1]].end, b, "MONEY") and _told_wrong(frame, hits, *head)):
            return [(inspected.in_full(frame, frame.mentions[k].text), k) for k in found]
    return []


def _told_wrong(frame: Frame, hits: list[Hit], a: int, b: int) -> bool:
    """Whether a wrong is told in ``text[a:b]``."""
    return _cue("wrong").search(frame.text, a, b) is not None or any(h.row.kind == "violation" for h in hits[bisect_left(hits, a, key=_start):bisect_left(hits, b, key=_start)])


def _opening(frame: Frame, a: int, b: int) -> list[int]:
    """The body, or the bodies of one list, with which ``text[a:b]`` opens, behind a day."""
    inside = frame.inside(a, b)
    at, out = a, []
    for k in inside:
        m = frame.mentions[k]
        gap = frame.text[at:m.start].strip("　 ，、经查在间")
        if m.label == "DATE" and not out and not gap:
            at = m.end
        elif m.label == "ORG" and not gap and not cue("watchdog").search(m.text) and not (out and frame.gap(k - 1, k) not in ("、", "和", "与", "及")):
            out.append(k)
            at = m.end
            nxt = frame.mentions[k + 1] if k + 1 < len(frame.mentions) else None
            if nxt is not None and nxt.label in ("TITLE", "PER") and frame.gap(k, k + 1) in ("", "原"):
                return []
            if nxt is not None and nxt.label == "ORG" and nxt.start < b and frame.gap(k, k + 1) in ("下属", "所属", "下属的", "所属的", "下辖", ""):
                out.pop()                                      # 县水利局下属|水土保持站|: the unit acts
        else:
            break
    return out
