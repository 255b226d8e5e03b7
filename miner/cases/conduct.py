"""When it was done: the union of the dates that tell the deeds of a case.

A date tells a deed unless its own words tell something else: a sanction or proceeding (the binder's events), a birth,
a post taken, a law or notice made, an inquiry, a target (到…完成), the day of a report.
"""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from .. import lexicons
from ..anchors import Anchored
from ..learned import deeds
from ..model import Amount, Mention, Period
from . import incident
from .cues import Hit
from .frame import Frame

_cue = lexicons.cues("conduct_cues", {
    "till_caught": "(?:以来)?至(?:其)?WORDS", "from_then": "(?:起|开始)(?:[，,]|(?=WORDS))", "in_all": "[，,]?[^，。；]{0,6}WORDS", "given_back": "[^，。；]{0,50}WORDS",
    "campaign": "[^，。；]{0,24}WORDS[^，。；]{0,6}以来", "sat": "[，,]?[^，。；]{2,24}(?:法院|法庭)[^，。；]{0,10}WORDS", "found": "WORDS[，：:](?:自|从|在|于)?$",
    "uses_office": "(?:利用|凭借|倚仗|依仗|仗着|靠着|借着)[^。；]{0,60}?WORDS",
    "other": r"(?:\d{1,2}[时:：][^，。]{0,8})?[，,]?(?:上午|下午|晚)?[^。；]{0,40}?WORDS",
    "letter": "[，,]?[^，。；]{0,12}WORDS",
    "met": "[，,]?[^，。；]{0,8}WORDS",
    "career": "[，,]?[^，。；]{0,6}WORDS",
    "page": r"\s*WORDS",
    "caught": "[^，。；]{0,6}WORDS",
    "post": "[，,]?WORDS",
    "handed_down": "[^，。；]{0,16}WORDS",
    "not_of": "WORDS[^，。；]{0,4}$",
    "returned": "[，,]?[^，。；]{0,12}WORDS",
    "decided": r"[，,]?[^。；，]{0,24}召开[^。；，]{0,24}(?:会议?|大会)[^。；，]{0,8}[，,]?[^。；]{0,10}WORDS",
    "target_before": "WORDS$",
    "target_after": "^WORDS",
})
_CHARGE = Anchored(lambda: _cue("charge").pattern)
_start = attrgetter("start")
_DECIDED = re.compile(r"^[，,]?[^。；，]{0,12}(?:主持)?召开[^。；，]{0,14}会议?(?:研究|决定)?，?(?:研究|决定)?[^。；，]{0,4}违规")      # 主持召开会议研究，违规发放补贴
_BEFORE_DAY = re.compile("前?至$")                              # 2013年春节前|至2019年2月: two dates, one stretch
_RETIRED = re.compile(r"^[，,]?(?:\d+岁的)?[^，。；]{0,8}退休(?!之?后|以后)|^[，,]?从[^，。；]{2,30}(?:调离|离任|离职|卸任)")
_TOOK_POST = re.compile("[，,]?(?:起|始|以后|之后|后|经[^，。；]{2,16}|又|再|改|转|调|连)?任(?:该[村院校局所厂站]|中共|职?于)?")
_HOLDS = re.compile("(?:先后|一直|历)?(?:担任|任)(?:过|了)?")
_JOINT = re.compile(r"[和及、与]|以及")
_NO_MORE = re.compile("[^。；]{0,24}(?:再(?:没有?|未|无)|未再|不再)")      # 2020年2月至2023年4月，卞某|再没有|承接过工程
_OF_THING = re.compile("[年度]$")                                # 2012年|玉米保险补贴
_COUNTED_FROM = re.compile("[^，。；]{0,24}(?:算起|起|开始)，")      # 从2022年5月|收下第一条香烟算起，他先后八次收受…
_UNTIL = re.compile("(?:直|一直|持续|延续)[到至]$")
_TILL_NOW = re.compile("(?:一直|直|持续|延续)?[到至](?:现在|今天|今日|目前|如今)")
_FOR_WHAT = re.compile("(?:因|因为|由于|因其|就其)$")               # 2023年2月，甲因|2019年4月违规操办婚宴被查处
_LEADS_TO = re.compile("[，,；：、。（“)）于在自从至到和及与每了是]$")
_WHEN = re.compile("(?:((?:[这此该]|上述|事)[^。；，]{0,8}发生[在于]|(?:收[钱礼]|受贿|收受[^。；，]{0,6}|伸手|出手|行贿|送[钱礼])，?(?:就)?是?在)|发生[在于]|时间[为是在系]|[（(])$")
_REASON = re.compile("(?:因|对|就|以)[^。；]*$")                   # 2022年4月，因某县收费不规范问题，县纪委对…
_HEARD = re.compile(r"[^。；]{0,80}?案(?:件)?，?(?:在|由)[^，。；]{2,24}?法院[^，。；]{0,8}(?:开庭|开审|审理|宣判)")
_WIDE = re.compile(r"至|到|—|期间|－")
_WORKED_THERE = re.compile("(?:起|开始)?，?(?:便|就|一直|长期)*在[^，。；]{2,14}(?:工作|任职|任教|供职|从警)[，。；、]|起，?(?:先后|陆续|历)?(?:担|出|兼)?任(?!性|意|[^，。；]*(?:期间|以来))")      # 自1993年|起在西藏工作，; 从2013年4月|起，先后任某局局长


def _other(after: str) -> re.Match[str] | None:
    """What came to pass on a date by the words after it, where that is no deed."""
    career = _cue("career").match(after)
    if career and _cue("in_office").match(after, career.end()):
        career = None                                          # 2019年，李某在担任局长期间，收受…: the year of the deed
    return _cue("met").match(after) or career or _cue("as").match(after) or _cue("other").match(after)


_ONLY_THEN = re.compile("[^，。；]{0,6}?(?:才|方才|始)")


def _dragged_from(frame: Frame, i: int, after: str) -> str:
    """The day since which something was left undone up to date I: |2019年2月|县委印发方案，该局未落实，直至2020年4月才着手整改; that of I where none is told
    in its sentence or the one before."""
    m = frame.mentions[i]
    sa = frame.sentence(m.start)[0]
    a = frame.paragraph(m.start)[0]
    since = frame.sentence(sa - 1)[0] if sa - 1 > a and _ONLY_THEN.match(after) else sa
    days = [n["start"] for k in frame.inside(max(a, since), m.start, "DATE") if (n := frame.mentions[k].norm) and n.get("start")]
    own = m.norm["start"]
    return min([d for d in days if d < own], default=own) if _ONLY_THEN.match(after) else own


def period(frame: Frame, spans: list[tuple[int, int]], hits: list[Hit], facts: dict, names: list[str], story: bool = False,
           sums: Sequence[Amount] = ()) -> tuple[Period | None, str]:
    """The period of conduct of a case and the dates that tell it; None where the text does not. In a ``story``, which is no
    bulletin's item, judgment or discussion, a date counts only with a deed behind it, be it one of the case's SUMS: 2009年3月到2011年6月，书记冯某作案9起，涉及35万元."""
    of_deeds = [x.start for x in sums if x.start is not None and x.role in _OF_DEEDS]
    starts: list[str] = []
    ends: list[str] = []
    open_ends: list[str] = []                                  # 2007年以来 ends only with the notice itself
    endless = False                                            # 2007年以来 in a text of no known day
    coarse: set[str] = set()
    vague: set[str] = set()                                    # 2018年初
    words: list[str] = []
    text = frame.text
    told = _charged(frame, spans)
    if told:
        return Period(min(frame.mentions[i].norm["start"] for i in told), max(frame.mentions[i].norm["end"] for i in told)), \
            "period of the charge: " + "、".join(dict.fromkeys(frame.mentions[i].text for i in told))
    governed = _governed(frame, spans)
    thing = -1                                                 # the last date that only tells what year's a thing is
    for a, b in spans:
        dates = frame.inside(a, b, "DATE")
        for n, i in enumerate(dates):
            m = frame.mentions[i]
            if not m.norm:
                continue
            s, e = m.norm.get("start"), m.norm.get("end")
            if not s or not e:
                continue
            if not frame.document.published and _cue("open").search(m.text):
                e = None                                       # 2023年以来 in a text of no known day: its norm ends on its first day
            sa, sb = frame.sentence(m.start)
            stop = min(sb, b)
            cut = text.find("；", m.end, stop)
            if cut >= 0:
                stop = cut
            nxt = min(frame.mentions[dates[n + 1]].start, stop) if n + 1 < len(dates) else stop
            if _JOINT.fullmatch(text[m.end:nxt]):              # 于4月和6月先后被查处: what follows the last date holds for both
                skip = frame.mentions[dates[n + 1]].end if nxt < stop else nxt
                nxt = min(frame.mentions[dates[n + 2]].start, stop) if n + 2 < len(dates) else stop
                after = text[skip:nxt]
            else:
                after = text[m.end:nxt]
            before = text[max(sa, m.start - 10):m.start]
            wide = bool(_WIDE.search(m.text)) or e is None or s[:4] != e[:4]
            if nxt == sb == stop and wide and _cue("meanwhile").match(text, sb):
                stop = frame.sentence(sb)[1]           # 2008年至2021年，李某先后在三个单位任职。|其间，他收受…
            if after.startswith(("《", "版《")):
                continue                                       # 违反|2005年|《证券法》的规定
            if not after.strip(" \n\u3000）)") or _cue("page").match(after) and frame.text[m.start - 1:m.start] not in "，。；":
                continue                                       # the date under a notice
            if starts and _OF_THING.search(m.text) and before and not _cue("breaks").match(after) and (
                    _LEADS_TO.search(before) is None or n and dates[n - 1] == thing and text[frame.mentions[thing].end:m.start] in ("、", "和", "及")):
                thing = i
                continue                                       # 致使|2016年度第三季度|会计凭证遗失: the year of the thing
            if nxt < stop and _FOR_WHAT.search(after) or incident.names_it(after):
                continue
            if incident.came_to_pass(text[m.end:nxt]):        # the deed whose day the accident shows
                starts.append(s)
                ends += [e] if e else []
                words.append(m.text)
                continue
            if not wide and (heard := _HEARD.match(text, m.end, sb)) and not frame.inside(m.end, heard.end(), "MONEY") and not frame.inside(m.end, heard.end(), "DATE"):
                continue                                       # 2月25日，备受关注的甲医院及其原院长李某涉嫌诈骗|案，在某法院公开开庭审理|
            if _cue("not_of").search(before) or _cue("sat").match(after) or before.endswith("自") and _cue("campaign").match(after):
                continue
            when = _WHEN.search(before)
            if when and before.endswith(("是", "为", "在", "于")) and any([h.row.kind == "event" and sa <= h.start < m.start for h in hits]):
                continue                                       # 被提起公诉，时间是2月3日
            if when and (before[-1] not in "（(" or after[:1] in "）)") and (when[1] or _tells_deed(frame, hits, max(a, sa - 60), m.start)):
                starts.append(s)                               # 公款旅游，时间为2018年3月; 违规发放补贴（2015年至2017年）
                ends += [e] if e else []
                words.append(m.text)
                continue
            if after.startswith("前") and m.text.endswith("春节") or "春节前至" in m.text:
                s = s[:4] + "-01-01"                           # 2014年春节前: that year's first weeks
            if _BEFORE_DAY.fullmatch(after.strip("，")) and nxt < stop:
                starts.append(s)                               # the later day of the stretch is the next date
                words.append(m.text)
                continue
            target = _cue("target_before").search(before)
            until = _UNTIL.search(before) is not None and bool(starts or before.endswith("直至"))
            if target and not until and not _cue("returned").search(after) and (
                    _deed_follows(frame, hits, m.end, nxt) or starts and _cue("in_all").match(after) and not _other(after)):
                ends += [e] if e else []                       # 至2013年11月，共收受…: the end of a deed that began before
                words.append(m.text)
                continue
            if target or _cue("target_after").match(after):
                if not until:
                    continue
            if until and not starts and _RETIRED.match(after):
                continue                                       # 任某会副主任，直至|2023年3月|退休
            if until and (_cue("caught").match(after) or _cue("given_back").match(after)):
                continue
            if until:
                starts.append(_dragged_from(frame, i, after) if not starts else s)
                ends += [e] if e else []
                words.append(m.text)
                continue
            if not wide and not _WORKED_THERE.match(after) and (_cue("from_then").match(after) and (before.endswith(("自", "从")) or _tells_deed(frame, hits, m.end, stop)) or before.endswith(("自", "从")) and _COUNTED_FROM.match(after) and _tells_deed(frame, hits, m.end, stop)):
                starts.append(s)                               # 自2019年9月起，……: to when nobody tells
                endless = True
                words.append(m.text)
                continue
            if _TILL_NOW.match(after) and frame.document.published:
                starts.append(s)
                open_ends.append(frame.document.published)
                words.append(m.text)
                continue
            if _cue("till_caught").match(after):
                starts.append(s)                               # 2012年至案发: how long nobody tells
                endless = True
                words.append(m.text)
                continue
            if not wide and (_other(after) or _RETIRED.match(after)) and not _deed_first(after) and not _DECIDED.match(after) and not _cue("decided").match(after):
                continue
            if not wide and (took := _TOOK_POST.match(after)) and frame.inside(m.end + took.end(), m.end + took.end() + 1):
                continue                                       # 2015年1月任|某村党支部|书记
            if wide and _NO_MORE.match(after) or not wide and _cue("letter").match(after):
                continue
            if wide and _cue("open").search(m.text) and _told_by(frame, m.end, nxt, names):
                continue                                       # 去年以来中央纪委通报的案件中
            if not wide and (_told_by(frame, m.end, nxt, names) or _done_by(frame, i, names) or _cue("returned").match(after) and not _deed_first(after)):
                continue
            found = wide and _cue("found").search(text, max(0, m.start - 10), m.start) is not None and bool(frame.inside(m.end, sb, "MONEY"))      # 法院查明，|2011年至2023年|，他在先后出任…期间…行方便，折合1873万元
            if wide and not found and _cue("post").match(after) and not frame.inside(m.end, m.end + 2, "PER") and not (
                    (held := _cue("in_office").match(after)) and _tells_deed(frame, hits, m.end + held.end(), stop)):
                continue                                       # but 至2020年，任某收受…: a name
            if wide and not found and "期间" not in after[:60] and (who := frame.inside(m.end, m.end + 2, "PER")) and (post := _HOLDS.match(text, frame.mentions[who[0]].end)) \
                    and frame.inside(post.end(), post.end() + 1) and not ((held := _cue("in_office").match(after)) and _tells_deed(frame, hits, m.end + held.end(), stop)):
                continue                                       # 2011年至2016年，卞某任|某国有公司|总经理。
            if not wide and _proceeding(frame, nxt - len(after), nxt, hits):
                continue
            if (story or governed and not wide) and not found and not _tells_deed(frame, hits, m.end, stop) and not _opens_the_tale(frame, hits, m) and not (story and (any([m.end <= at < nxt for at in of_deeds]) or _likely_deed(frame, m.end, stop))):
                continue                                       # a story tells other days too: he joined the bank in 1995年9月, was mayor 1998年至2003年
            if "月" not in m.text and s.endswith("-01-01"):
                coarse.add(s)
                if m.text.endswith("初"):
                    vague.add(s)
            starts.append(s)
            if e is None:
                endless = True
            else:
                (open_ends if _cue("open").search(m.text) else ends).append(e)
            words.append(m.text)
    if not starts:
        return None, ""
    ends = [e for e in ends if e >= min(starts)] or open_ends or ([] if endless else [max(starts)])
    # a month told refines a year told after it: 2019年3月 … 2019年至2021年 begins in March, but 2019年至2021年 … 2019年3月 does not
    starts = [s for n, s in enumerate(starts) if s not in coarse or not any(t[:4] == s[:4] and t not in coarse for t in (starts if s in vague else starts[:n]))]
    return Period(min(starts), max(ends, default=None)), "dates of deeds: " + "、".join(dict.fromkeys(words))


def _likely_deed(frame: Frame, start: int, stop: int) -> bool:
    """Whether the words behind a date read like a deed to the model: 9月6日，熊某把一头宠物猪装上公务车."""
    if stop - start < _LEAST_TOLD:
        return False
    code, lead = deeds.told(frame, start, stop)
    return code != deeds.NONE and lead > _LIKELY


_OF_DEEDS = frozenset(("bribe", "embezzled", "misappropriated", "fraud", "gift", "public_spending", "allowance"))      # roles of sums that tell a deed by themselves
_LEAST_TOLD, _LIKELY = 10, .15      # characters; lead of the model


_JOINS_POST = re.compile("[原驻、的区县市省州]{0,3}(?:原?党(?:支部|总支|委|组))?")


def _charged(frame: Frame, spans: list[tuple[int, int]]) -> list[int]:
    """The periods that govern 利用职务便利 in what a court found or a prosecutor charges: 经审理查明，2015年1月至2017年9月间，被告人…利用职务便利…"""
    if "charged" not in frame.memo:
        frame.memo["charged"] = _CHARGE.search(frame.text) is not None
    if not frame.memo["charged"]:
        return []
    out = []
    for a, b in spans:
        for i in frame.inside(a, b, "DATE"):
            m = frame.mentions[i]
            n = m.norm or {}
            s, e = n.get("start"), n.get("end")
            if not s or not e or not _WIDE.search(m.text):
                continue
            end = frame.sentence(m.start)[1]
            nxt = next((frame.mentions[j].start for j in frame.inside(m.end, end, "DATE")), end)
            if out and _cue("takes").search(frame.text, m.end, nxt) or _cue("uses_office").search(frame.text, m.end, nxt) and _cue("charge").search(
                    frame.text, max(0, frame.sentence(m.start)[0] - 60), m.start):
                out.append(i)                                  # 2004年至2012年利用…便利谋取利益。2006年至2015年，非法收受…
    return out


def _governed(frame: Frame, spans: list[tuple[int, int]]) -> bool:
    """Whether a stretch of time governs 利用职务便利 in a case: 「2011年至2014年，卞某利用担任…的职务便利，多次收受…」; a day or month beside it
    (2004年5月进入该单位) must then tell a deed of its own."""
    if "利用" not in frame.text:
        return False
    for a, b in spans:
        for i in frame.inside(a, b, "DATE"):
            m = frame.mentions[i]
            if _WIDE.search(m.text) and _cue("uses_office").search(frame.text, m.end, min(m.end + 80, frame.sentence(m.start)[1])):
                return True
    return False


def _told_by(frame: Frame, start: int, end: int, names: list[str]) -> bool:
    """Whether a body that inspects, tries or tells opens the words between two offsets: 5月，县纪委就…问题进行通报."""
    for i in frame.inside(start, min(end, start + 14)):
        m = frame.mentions[i]
        if m.label == "LOC":
            continue
        if _of_somebody(frame, i):
            return False
        if _cue("handed_down").match(frame.text, m.end):
            return False
        return m.label == "ORG" and not any(n.endswith(m.text) for n in names) and _cue("told_by").search(m.text) is not None and m.start - start <= 4 + sum(
            len(frame.mentions[j].text) for j in frame.inside(start, m.start))
    return False


def _done_by(frame: Frame, i: int, names: list[str]) -> bool:
    """Whether a body that inspects, tries or tells stands right before a date: 「某区检察院于2008年对李某贪污公款的事实进行了指控」."""
    m = frame.mentions[i - 1] if i else None
    return m is not None and m.label == "ORG" and frame.gap(i - 1, i) in ("于", "在", "已于", "曾于") and not any(n.endswith(m.text) for n in names) \
        and _cue("told_by").search(m.text) is not None


def _of_somebody(frame: Frame, i: int) -> bool:
    """Whether a body is the first of somebody's post: 5月，某县纪委监委驻县农业农村局纪检监察组组长李某…"""
    for j in range(i + 1, len(frame.mentions)):
        m = frame.mentions[j]
        if m.label not in ("ORG", "LOC", "TITLE", "PER") or not _JOINS_POST.fullmatch(frame.gap(j - 1, j)):
            return False
        if m.label in ("TITLE", "PER"):
            return True
    return False


def _deed_follows(frame: Frame, hits: list[Hit], start: int, end: int) -> bool:
    """Whether a deed with its sum stands between two offsets."""
    return bool(frame.inside(start, end, "MONEY")) and _tells_deed(frame, hits, start, end)


def _tells_deed(frame: Frame, hits: list[Hit], start: int, end: int) -> bool:
    """Whether the words between two offsets tell a deed: a cue of a violation, a gift, a use of office."""
    lo = bisect_left(hits, start, key=_start)
    return any(h.row.kind == "violation" for h in hits[lo:bisect_left(hits, end, lo, key=_start)]) or \
        _cue("deed").search(frame.text, start, end) is not None or _cue("uses_office").search(frame.text, start, end) is not None


def _opens_the_tale(frame: Frame, hits: list[Hit], m: Mention) -> bool:
    """Whether a date opens a paragraph that goes on to a deed and tells no other day before it: 「2023年4月，某公司有三台机组需要变卖。…经理卞某一人拍板，
    低价卖出，造成国有资产损失」."""
    a, b = frame.paragraph(m.start)
    if m.start - a > 2 or not frame.text.startswith(("，", ","), m.end):
        return False
    nxt = next((frame.mentions[i].start for i in frame.inside(m.end, b, "DATE")), b)
    lo = bisect_left(hits, m.end, key=_start)
    here = hits[lo:bisect_left(hits, nxt, lo, key=_start)]
    first = next((h for h in here if h.row.kind in ("violation", "event")), None)
    return first is not None and first.row.kind == "violation" and not frame.inside(m.end, first.start, "SANC")


def _deed_first(after: str) -> bool:
    """因酒后驾驶机动车被公安机关查处: caught in the act, the day of the inquiry is the day of the deed."""
    m = _cue("deed").search(after)
    n = _other(after)
    return bool(m and n and (m.start() < n.end() - 4 or "驾" in m.group() and m.end() <= n.end() - 2) and "涉嫌" not in after[:m.start()][-4:])      # 因涉嫌犯贪污罪被取保候审


def _proceeding(frame: Frame, start: int, end: int, hits: list[Hit]) -> bool:
    """Whether the words after a date tell a sanction or proceeding and no deed before it."""
    first = None
    for h in hits:
        if h.row.kind == "event" and start <= h.start < end and h.row.key not in ("recovery", "rectification"):
            first = h.start if first is None else min(first, h.start)
    for i in frame.inside(start, end, "SANC"):
        first = frame.mentions[i].start if first is None else min(first, frame.mentions[i].start)
    if first is None:
        return False
    if _cue("proceeding").search(frame.text, start, first):
        return True
    lo = bisect_left(hits, start, key=_start)
    return _cue("deed").search(frame.text, start, first) is None and not any(
        [h.row.kind == "violation" and not _REASON.search(frame.text, start, h.start) for h in hits[lo:bisect_left(hits, first, lo, key=_start)]])
