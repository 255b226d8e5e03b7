"""In which stretch of time a figure was counted: the last date before it, 截至 a day, since a campaign began, or what its sentence opened with."""
from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Period
from .counted import cue
from .frame import Frame

_UNTIL = re.compile(r"(?:截至|截止|至)$")
_TOLD_BY = re.compile("，?[^，。；]{2,14}(?:公布|通报|发布|宣布)(?=[，：]|称)")      # 昨日，|省检察院公布，全省查办128人
_YEAR = re.compile(r"(?:(?:19|20)\d\d年|去年)(?:全年)?|[\d一二三四五六七八九十月今年]{1,6}[至到—-]\d{1,2}月份?")      # 2020年，某省持续开展整治。|全省查处…; 1月至4月，办案力度加大。|全省立案…
_SAID_FIRST = ("说，", "称，", "显示，", "指出，")


def opened_by(frame: Frame, dates: Sequence[int], a: int) -> Period | None:
    """The stretch of time with which a sentence opens, for those after it too: 「2020年，…」, 「报告说，2023年，…」."""
    for i in dates:
        m = frame.mentions[i]
        n = m.norm or {}
        if (m.start - a <= 2 or m.start - a <= 30 and frame.text.endswith(_SAID_FIRST, a, m.start)) and n.get("start") != n.get("end") \
                and (m.text.endswith(("期间", "以来")) or _YEAR.fullmatch(m.text)):
            return Period(n.get("start"), n.get("end"))
    return None


_THAN = re.compile("[^，。；]{0,8}(?:增|降|减|升|翻|相比|提高|持平|多|少)")


def compared(frame: Frame, i: int) -> bool:
    """Whether a date is what figures are compared with: 「比2015年同期增长31%」."""
    m = frame.mentions[i]
    return frame.text[m.start - 1] in "比较与" and _THAN.match(frame.text, m.end) is not None


_PAST_OF = re.compile(r"[对将把就][^，。；]{2,16}(?:以来|期间)[^，。；\d]{0,16}的")
_SINCE_BEFORE = re.compile(r"[自从]$")
_SINCE_AFTER = re.compile(r"^\s*(?:以来|起)")
_SINCE_FAR = re.compile(r"，[^，。；\d]{2,16}(?:开展|启动|部署|实施|推行|施行|成立)[^，。；\d]{0,30}以来，")      # 去年5月，我省开展专项行动以来，


def _up_to(frame: Frame, a: int, start: int, dates: Sequence[int]) -> Period | None:
    """The part of a year up to the day that 截至 tells before it: 截至11月底，今年全国…"""
    ends = [n["end"] for i in dates if (n := frame.mentions[i].norm) and n.get("end") and _UNTIL.search(frame.text[max(a, frame.mentions[i].start - 3):frame.mentions[i].start])]
    for i in dates:
        m = frame.mentions[i]
        n = m.norm or {}
        if ends and m.end < start and n.get("start") and n.get("end") and n["start"] < ends[0] <= n["end"] and n["start"][:7] != n["end"][:7]:
            return Period(n["start"], ends[0])
    return None


def _begun_before(frame: Frame, a: int, end: str | None) -> str | None:
    """Since when a campaign runs of which the sentences before in the paragraph tell: 「3月以来|，全省开展专项整治。截至5月20日，共发现…」."""
    for i in reversed(frame.inside(frame.paragraph(a)[0], a, "DATE")):
        m = frame.mentions[i]
        start = (m.norm or {}).get("start")
        if start and (m.text.endswith(("以来", "起")) or frame.text.startswith(("以来", "起"), m.end)):
            return start if end and start < end and _CAMPAIGN.search(frame.text, m.end, a) else None
    return None


_CAMPAIGN = re.compile("整治|行动|检查|监督|排查|治理|巡[视察]|审计|清查|起底")


def of_figure(frame: Frame, a: int, start: int, dates: Sequence[int]) -> Period | None:
    """The period of a figure: the last date of the sentence before it; 截至 a date leaves the start open."""
    text = frame.text
    both = _up_to(frame, a, start, dates) if "截" in text[a:start] else None
    if both is not None:
        return both
    best = None
    for i in dates:
        m = frame.mentions[i]
        if m.start >= start or not m.norm or cue("budget").match(text[m.end:m.end + 6]) or cue("told_on").match(text[m.end:m.end + 6]) or _TOLD_BY.match(text, m.end):
            continue
        if _PAST_OF.match(text, m.start - 1) and "，" in text[m.end:start]:
            continue                                           # 今年以来，……对2022年以来实施的项目开展核查
        if best is not None and _UNTIL.search(text[max(a, frame.mentions[best].start - 3):frame.mentions[best].start]) and "，" in text[m.end:start]:
            continue
        best = i
    if best is None:
        return None
    m = frame.mentions[best]
    s, e = m.norm.get("start"), m.norm.get("end")
    if _UNTIL.search(text[max(a, m.start - 3):m.start]):
        earlier = [j for j in dates if frame.mentions[j].end <= m.start and frame.mentions[j].norm
                   and (_SINCE_BEFORE.search(text[a:frame.mentions[j].start]) or frame.mentions[j].text.endswith("以来")
                        or text.startswith(("以来", "起"), frame.mentions[j].end))]    # 2024年以来，截至8月31日，全国查处…
        return Period(frame.mentions[earlier[-1]].norm.get("start") if earlier else _begun_before(frame, a, e), e)
    if _SINCE_BEFORE.search(text[max(a, m.start - 2):m.start]) and "以来" in text[m.end:start]:
        return Period(s, frame.document.published)
    after = text[m.end:start]
    if cue("published").match(after):
        return None
    if (_SINCE_AFTER.match(after) or _SINCE_FAR.match(after)) and frame.document.published:
        return Period(s, frame.document.published)
    if m.text.endswith(("至今", "以来")) and not frame.document.published:
        return Period(s, None) if s else None                  # 2013年至今 in a text of no known day
    return Period(s, e) if s or e else None
