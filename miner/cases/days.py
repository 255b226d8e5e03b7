"""Days that date an event, and those of somebody's life that date none."""
from __future__ import annotations

import re
from datetime import date, timedelta

from .. import lexicons
from .frame import Frame
from .sanctions import codes, number

_cue = lexicons.cues("binding_cues", {
    "found_of": "WORDS[^，。；]{0,10}$", "after_that": "WORDS后，", "taken_of": "WORDS其?$", "life": "[，,]?[^，。；]{0,12}WORDS", "and_then": "[，,]WORDS[^，。；]{0,16}$",
    "decided_with_it": "[^，。；已均全]{0,24}WORDS"})
_ONCE_MORE = re.compile("[^，。；]{2,}，(?:后|随后|后来|此后|之后|其后|嗣后)(?:又|再|还)?(?:因|被|受到|以|经|由|获刑|遭)")
_SOON = re.compile("[，；][^，。；]{0,10}(?:随后|后来|此后|之后|其后|嗣后|不久后?|继而)(?:，|[^，。；]{0,14}$)")      # 3月，甲被留置，邵某|随后|被立案: some day
_IN_TURN = re.compile("先后|分别|依次")
_NO_DATE = ("transfer",)

_CLOSES = re.compile(r"[^，。；（）()]{0,12}(?:退休|离岗|离职|辞职|病故|去世|退养|出生|任职|免职|任|分管)[^。；（）()]{0,60}[）)]")


def norm(frame: Frame, i: int) -> tuple[str | None, str | None]:
    """The first and last day that a DATE mention tells."""
    n = frame.mentions[i].norm or {}
    return n.get("start"), n.get("end")


def is_range(text: str) -> bool:
    """Whether a date is told as a stretch of time: 2019年至2021年."""
    return _cue("range").search(text) is not None


def wide(start: str | None, end: str | None) -> bool:
    """Whether a period is too wide to date an event: more than a year."""
    return bool(start and end and int(end[:4]) * 12 + int(end[5:7]) - int(start[:4]) * 12 - int(start[5:7]) > 12)


def few(start: str | None, end: str | None) -> bool:
    """Whether a stretch is one of days: a court sat from 3月24日至25日."""
    return bool(start and end and start[:7] == end[:7] and 0 <= int(end[8:10]) - int(start[8:10]) <= 7)


def in_bracket(text: str, start: int, end: int, after: str) -> bool:
    """Whether a date stands in a bracket about somebody's life that closes before the event: 李某（2019年5月退休）|被提起公诉, 李某（2016年9月任某局局长）|引咎辞职."""
    opens = max(text.rfind("（", max(0, start - 60), start), text.rfind("(", max(0, start - 60), start))
    return opens >= 0 and "）" not in text[opens:end] and ")" not in text[opens:end] and _CLOSES.match(after) is not None


_SO_LONG_AFTER = re.compile("[，；](?P<vague>仅|仅仅|不到|不足|约|大约)?(?P<n>\\d{1,2}|[一二两三四五六七八九十]{1,2}|半|数|几|多)(?P<unit>天|日|周|个?多?月|年)多?(?:之|以)?后")


def so_long_after(between: str, start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """The day that words BETWEEN a date and an event move it on to: 3月5日被立案，|两天后|，被留置 is of 3月7日; after 半年, 数日 or 三个月 no day is told."""
    found = list(_SO_LONG_AFTER.finditer(between))
    if not found or start is None:
        return start, end
    m = found[-1]
    days = number(m["n"])
    if m["vague"] or not days or m["unit"] not in "天日" or start != end:
        return None, None
    day = (date.fromisoformat(start) + timedelta(days)).isoformat()
    return day, day


_NOW = re.compile("[，；](?:但|而)?(?:目前|现已?|现正在?|眼下|至今)[，,]?(?!任)[^，。；]{0,24}$")
_SAID = re.compile("发布|消息|通报|公布|获悉|公告|披露|透露|宣布|介绍")


def only_now(between: str) -> bool:
    """Whether words BETWEEN a date and what is told tell it of the present: 7月被停职，|目前|正接受审查调查; but 10月9日发布消息，…，目前正接受审查调查."""
    return _NOW.search(between) is not None and _SAID.search(between) is None


_SAME_DAY = re.compile("(?:当日|当天|同日|同一天)(?:上午|下午|晚上?|早上)?，")


def same_day(frame: Frame, start: int) -> tuple[str | None, str | None] | None:
    """The day of the sentence before one at START that opens with 当日, None where none does or it tells no day."""
    if not _SAME_DAY.match(frame.text, start):
        return None
    a = frame.sentence(start - 1)[0] if start else 0
    before = [norm(frame, i) for i in frame.inside(frame.sentence(a - 1)[0] if a else 0, start, "DATE")]
    return before[-1] if before and before[-1][0] == before[-1][1] else None


_MADE_KNOWN = re.compile(r"[^，。；]{0,24}(?:(?:发布|公布|刊登|刊发|登出|挂出|推送)[^，。；]{0,12}(?:通报|消息|公告|结果|情况)|通报称|消息称|通报显示)")


def of_the_notice(between: str) -> bool:
    """Whether a date with these words behind it is that of the notice and not of what it tells: 市政府新闻办|12日|发布通报称，对李某予以撤职."""
    return _MADE_KNOWN.match(between) is not None


_DECIDES = re.compile(r"\s*(?:全体)?会议(?:经审议|同意|决定|研究|表决|通过|审议|决议)")
_MEETS = re.compile("召开|举行|开会|会议")


def of_the_meeting(frame: Frame, start: int) -> tuple[str | None, str | None]:
    """The day of the meeting that the sentences before told, for what a sentence at START says that it decided: 「|8月16日|，省委召开会议…。
    会议同意，对卞某予以免职」."""
    if not _DECIDES.match(frame.text, start):
        return None, None
    since, at = frame.paragraph(start)[0], start
    for _ in range(3):
        a = frame.sentence(at - 1)[0] if at > since else at
        days = frame.inside(a, min(a + 12, at), "DATE")
        if days and frame.mentions[days[0]].start - a <= 1 and _MEETS.search(frame.text, a, at):
            norm = frame.mentions[days[0]].norm or {}
            return (norm["start"], norm["end"]) if norm.get("start") and norm.get("start") == norm.get("end") else (None, None)
        at = a
    return None, None


_LEADS = re.compile("[^。]{0,40}(?:通报|消息|发布|公布)[^。\n]{0,60}[：:！!]$")
_ANNOUNCES = re.compile("涉嫌(?:严重)?(?:职务)?违[纪法].{0,30}接受")


def of_the_lead(frame: Frame, start: int, at: int) -> tuple[str | None, str | None]:
    """The day of the line that opens a list of announcements, for one of them told at AT in the sentence from START: 「|8月6日|，某省纪委监委通报：」
    over 「某局副局长李某涉嫌严重违纪违法，目前正接受纪律审查。」 A bulletin of what was found tells its own day there, no inquiry's."""
    a, b = frame.paragraph(start)
    if start - a > 4 or not _ANNOUNCES.search(frame.text, start, min(b, at + 8)):
        return None, None
    for _ in range(12):
        if not a:
            break
        a, b = frame.paragraph(a - 1)
        line = frame.text[a:b].rstrip()
        days = frame.inside(a, min(a + 30, b), "DATE")
        if days and _LEADS.match(frame.text, frame.mentions[days[0]].end, a + len(line)):
            s, e = norm(frame, days[0])
            return (s, e) if s and s == e else (None, None)
        if not _ANNOUNCES.search(line):
            break
    return None, None


_QUOTE_ENDS = re.compile(r"[^。“”\n]{0,30}。?[”」]")


def of_the_announcement(frame: Frame, end: int) -> tuple[str | None, str | None]:
    """The date of an announcement that is quoted up to END and then dated: “…正接受审查调查。”10月20日，某纪委监委发布"""
    m = _QUOTE_ENDS.match(frame.text, end, end + 60)
    if not m:
        return None, None
    for i in frame.inside(m.end(), m.end() + 2, "DATE"):
        day = frame.mentions[i]
        if lexicons.pattern("binding_cues", "announced").search(frame.text, day.end, day.end + 40):
            norm = day.norm or {}
            return norm.get("start"), norm.get("end")
    return None, None


_PRONOUNCED = re.compile("，?[^；。：]{0,30}(?:宣判|判决|裁定|宣告|决定|处理|处分)[^；。：，]{0,8}：")


def opening(frame: Frame, start: int, at: int) -> tuple[str | None, str | None]:
    """The date that opens a list of sanctions, for one told at AT behind a ；: 「5月，李某受到警告处分；|王某受到记过处分」, 「3月26日，法院当庭
    宣判：李某…，判处有期徒刑六年；|王某…，判处有期徒刑二年」, 「9月，某法院以贪污罪判处李某有期徒刑六年；|以受贿罪判处王某…」."""
    text = frame.text
    if text[start - 1:start] != "；" or frame.inside(start, at, "DATE"):
        return None, None
    a = frame.sentence(start - 1)[0]
    dates = frame.inside(a, start, "DATE")
    if not dates:
        return None, None
    m = frame.mentions[dates[-1]]
    s, e = norm(frame, dates[-1])
    told = _PRONOUNCED.match(text, m.end)
    clauses = text[m.end:start - 1].split("；")
    if is_range(m.text) or wide(s, e) or not told and (
            len(dates) > 1 or text[a:m.start].strip() or "，" in clauses[0].lstrip("，").split("受到")[0].split("被")[0].split("判处")[0]):
        return None, None
    ends = [m.end]
    for c in clauses:
        ends.append(ends[-1] + len(c) + 1)
    return (s, e) if all(frame.inside(x, y, "SANC") or text.find("被提起公诉", x, y) > 0 for x, y in zip(ends, ends[1:])) else (None, None)


_GIVEN_ON = re.compile("(?:的?(?:处理|决定))?，?已?(?:由[^，。；]{2,24})?于")


def given_on(frame: Frame, at: int) -> int | None:
    """The date behind a sanction at AT that tells when it was given: 党内警告处分由县纪委于|今年9月|作出; None where none does."""
    i = next((k for k in frame.inside(at, at + 1, "SANC")), None)
    if i is None:
        return None
    m = _GIVEN_ON.match(frame.text, frame.mentions[i].end)
    return next((k for k in frame.inside(m.end(), m.end() + 1, "DATE") if frame.mentions[k].norm), None) if m else None


_TIME_IS = re.compile("[^，。；]{0,16}[，（(](?:具体|宣判|开庭|逮捕|起诉|处理|作出)?(?:时间|日期)(?:是|为|系|在|：)?")


def told_behind(frame: Frame, end: int) -> int | None:
    """The date that the next clause gives to what ends at END: 被决定逮捕，时间是|11月24日|; None where it gives none."""
    m = _TIME_IS.match(frame.text, end)
    return next((k for k in frame.inside(m.end(), m.end() + 1, "DATE") if frame.mentions[k].norm and frame.mentions[k].start == m.end()), None) if m else None


_YEAR = re.compile("(?:19|20)\\d\\d年度?|[今去前]年度?")


def of_a_thing(frame: Frame, i: int) -> bool:
    """Whether a year stands behind a verb and before what it is the year of: 冒领|2021年|、2022年补贴; not 卞某|2021年|冒领补贴."""
    m = frame.mentions[i]
    if not _YEAR.fullmatch(m.text) or not "一" <= frame.text[m.end:m.end + 1].replace("、", "一") <= "龥":
        return False
    before = frame.mentions[i - 1] if i else None
    if before is not None and before.label == "DATE" and frame.text[before.end:m.start] in ("、", "和", "及"):
        return _YEAR.fullmatch(before.text) is not None and _behind_verb(frame, i - 1)
    return _behind_verb(frame, i)


def _behind_verb(frame: Frame, i: int) -> bool:
    """Whether a word that is no mention, no preposition and no pronoun stands right before mention I."""
    at = frame.mentions[i].start
    return "一" <= frame.text[at - 1:at] <= "龥" and frame.text[at - 1] not in _NO_VERB and not (i and frame.mentions[i - 1].end == at)


_NO_VERB = frozenset("在于自从至到截由因经据她他其者们但后且并则又故")


def of_step(frame: Frame, dates: list[int], at: int, kind: str, start: int) -> tuple[str | None, str | None]:
    """The first and last day of a step of a KIND that is told at AT in the sentence from START, by the DATES (mentions) before it; None where none tells it:
    |2023年4月|，卞某受到党内警告处分; but 2022年5月被立案，后因受贿罪|被判处|…."""
    later = given_on(frame, at) if kind == "sanction" else None
    if later is not None:
        return norm(frame, later)
    for i in reversed(dates):
        m = frame.mentions[i]
        if m.start >= at or not m.norm:
            continue
        s, e = norm(frame, i)
        between = frame.text[m.end:at]
        if "，" in between and _cue("found_of").search(frame.text, max(start, m.start - 14), m.start):
            continue                                       # 发现该村2016年坐收坐支，…李某受到…处分: the date of what was found
        if _cue("taken_of").search(frame.text, max(start, m.start - 4), m.start):
            continue                                       # 扣减|2017年|全部绩效年薪；违纪款已清退: the year's pay, no day
        if between.startswith("《"):
            continue                                           # 2005年|《证券法》: the year of the law
        if "，" in between and of_a_thing(frame, i):
            continue                                           # 截留|2019年度|村民补贴款3万元，受到警告处分: the year of the subsidy
        if between.startswith(("起", "开始")) and "，" in between:
            continue                                       # 自2024年2月起要求社区报送照片，受到警告处分
        if wide(s, e) or is_range(m.text) and not _IN_TURN.search(between) and not (kind == "trial" and few(s, e)):
            continue                                       # 1月至10月，…4人先后被判: each of them within it
        if kind == "recovery" and not _cue("decided_with_it").match(frame.text, at) and any(
                [c.startswith(("party.", "admin.")) for j in frame.inside(m.end, at, "SANC") for c, _ in codes(frame.mentions[j].text)]):
            return None, None                              # 3月，李某受到…处分，违纪款已收缴; but 违纪款予以收缴 is of the decision
        if kind == "trial" and "立案" in between:
            return None, None                              # 于5月9日立案，公开开庭审理了本案
        if _ONCE_MORE.search(between) or _SOON.search(between) or only_now(between):
            return None, None                              # 2022年5月被立案，后因…罪被判处…
        if _cue("lately").search(between) or _cue("after_that").search(between) or kind == "sanction" and of_the_notice(between):
            return None, None                              # 12月12日，记者获悉，日前，某纪委对李某立案审查; 2014年，李某被给予…处分后，又被判处…
        if kind in _NO_DATE and "，" in between.lstrip("，") and not _cue("and_then").search(between):
            return None, None
        if _cue("life").match(between) or in_bracket(frame.text, m.start, m.end, between):
            continue
        return so_long_after(between, s, e) if "后" in between else (s, e)
    if not dates and (same := same_day(frame, start)) is not None:
        return same
    found = of_the_lead(frame, start, at) if kind in ("investigation", "surrender") and not dates else (None, None)
    return found if found[0] or kind not in ("removal", "sanction", "investigation") else of_the_meeting(frame, start)
