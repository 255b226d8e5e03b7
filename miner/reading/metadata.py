"""Title, source, authors and publication date from lines that tell them: labels, bylines, datelines, signatures.

Nothing is guessed: a date counts only with its year and where a label, a sign-off or the page's own metadata tells
that it is the publication's.
"""
from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from functools import cache

from miner import lexicons
from miner.lexicons import column, rows
from miner.reading.clean import alternation, words

BYLINE_MAX = 60              # characters of a line that may be a byline
FIELD_MAX = 40               # characters of one label's value
HEAD_WINDOW = 600            # characters at either end of a text in which a dateline or signature is looked for

_YMD = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?(?:[-/.．]\s?|年\s?)(\d{1,2})\s?(?:[-/.．]\s?|月\s?)(\d{1,2})(?:日|(?=\D|$)|(?=\d\d:\d\d))")
_GLUED = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.年](\d\d?)[-/.月](\d\d)日?\s?\d\d?:\d\d")
_PLAIN = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_cue = lexicons.cues("dateline_cues", {
    "source_tail": r"(?<=[\u4e00-\u9fff])WORDS$", "no_source": "(?i:WORDS)",
    "signs": r"WORDS\s*((?:19|20)\d\d年\d{1,2}月\d{1,2}日)(?=\s*$|\s*(?:来源|编辑|责编|审核|编审)|[（(])",
    "contributor": r"[\u4e00-\u9fff]{3,24}WORDS[\s　]+(?=[\u4e00-\u9fff]{2,4}(?:[\s　、]|$))", "edits": r"[（(\[【]\s*WORDS\s*[:：]?[^（）()\[\]【】]{0,30}[）)\]】]\s*$"})
_CHINESE = re.compile(r"([一二][〇○零Oo0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日")
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0, "O": 0, "o": 0, "0": 0}


@dataclass(slots=True)
class Found:
    """What the metadata lines of a document tell; None and empty where they do not."""
    title: str | None = None
    source: str | None = None
    authors: list[str] = field(default_factory=list)
    published: str | None = None

    def merge(self, other: Found) -> None:
        """Takes from ``other`` what is still unknown here."""
        self.title = self.title or other.title
        self.source = self.source or other.source
        self.authors = self.authors or other.authors
        self.published = self.published or other.published


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found.isoformat() if 1949 <= year <= 2099 else None


def _small(text: str) -> int:
    """一 … 三十一 → 1 … 31."""
    tens, _, ones = text.rpartition("十")
    if "十" not in text:
        return _DIGITS.get(text, 0) if len(text) == 1 else 0
    return (_DIGITS.get(tens, 0) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)


def parse_date(text: str | None) -> str | None:
    """The first full date in ``text`` as ISO: 2025-11-24 06:40, 2025年1月4日, 2025/1/4, 20250104, 二〇二五年一月四日."""
    if not text:
        return None
    m = _GLUED.search(text) or _YMD.search(text) or _PLAIN.search(text)
    if m:
        return _iso(*(int(g) for g in m.groups()))
    m = _CHINESE.search(text)
    if m:
        year = 0
        for c in m[1]:
            year = year * 10 + _DIGITS.get(c, 0)
        return _iso(year, _small(m[2]), _small(m[3]))
    return None


def from_epoch(seconds: int) -> str | None:
    """The day in China of a Unix time in seconds (WeChat's ``ct``)."""
    if not 0 < seconds < 4_102_444_800:
        return None
    return datetime.fromtimestamp(seconds, timezone(timedelta(hours=8))).date().isoformat()




def normalise_source(text: str | None) -> str | None:
    """The outlet's name alone: 「“某市日报”」 → 某市日报, 某网站讯 → 某网站; None for 本站, 2小时前, an address or a sentence."""
    if not text:
        return None
    text = re.sub(r"https?://\S+|www\.\S+", "", text)
    text = re.sub(r"\s+", " ", text).strip(" 　:：|｜丨-—_*()（）[]【】<>《》“”\"'、，,。;；/")
    text = re.sub(r"^(?:来源|稿源)\s*[:：]\s*", "", text)
    text = re.sub(r"[（(](?:微信)?(?:公众号|视频号|客户端|网站)?[)）]?$", "", text)
    if re.search(r"微信公众号|公众号", text):
        inner = re.search(r"[“「『\"](.{2,20}?)[”」』\"]", text)
        text = inner[1] if inner else text
    if _cue("no_source").search(text) or re.fullmatch(r"[A-Za-z]{1,6}\d{5,}", text):      # sp20240301: the page's own number
        return None
    if " " in text and len(text.split(" ")[0]) >= 3 and re.match(r"[\u4e00-\u9fff]", text):
        text = text.split(" ")[0]                  # 「某某发布 江苏 举报」: what follows the outlet is no part of its name
    text = _cue("source_tail").sub("", text) if not text.endswith("通讯") else text
    if not 2 <= len(text) <= 30 or _cue("no_source").search(text) or re.search(r"[。；！？!?]", text):
        return None
    return text


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """(surnames that are seldom another word, all of one character, the compound ones)."""
    single = {r["surname"]: r["class"] for r in rows("surnames") if len(r["surname"]) == 1}
    return (frozenset(s for s, kind in single.items() if kind != "rare"), frozenset(single),
            frozenset(s for s in column("surnames", "surname") if len(s) > 1))


@cache
def _name_rules() -> tuple[re.Pattern[str], re.Pattern[str], tuple[str, ...]]:
    role = re.compile(alternation("role") + r"\s*[:：]?")
    split = re.compile(r"[\s、,，;；/|｜丨&＆]+")
    return role, split, words("name.not")


def looks_like_name(text: str, rare: bool = False) -> bool:
    """True for the shape of a Chinese personal name: two to four Hanzi that begin with a surname, or with a · inside.

    ``rare`` believes surnames that are often another word (文, 和) as well.
    """
    if re.fullmatch(r"[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8})?", text):
        return True
    if not re.fullmatch(r"[\u4e00-\u9fff]{2,4}", text) or text.endswith(_name_rules()[2]) and len(text) > 2:
        return False
    common, every, compound = _surnames()
    if rare and text[0] in every and len(text) <= 3:
        return True
    return text[0] in common and len(text) <= 3 or text[:2] in compound or len(text) == 4 and text[0] in common and text[1] in common


def names(text: str, told: bool = True, rare: bool = False) -> list[str]:
    """The personal names of a byline's text: 「本报记者 甲乙 通讯员 丙丁戊」 → [甲乙, 丙丁戊].

    ``told`` says that a label or role told that names follow, so that any surname is believed; ``rare`` that an outlet's
    name did, so that rare surnames are.
    """
    role, split, _ = _name_rules()
    text = re.sub(r"[（(]?作者单位.*|[（(][^（）()]{0,30}[)）]", " ", text)
    text = re.sub(r"(?:文|图|摄|摄影|摄影报道|报道)?[/／](?:文|图|摄|摄影)?", " ", text)
    text = role.sub(" ", text)
    text = re.sub(r"[一-鿿·]+(?:日报|晚报|网站|网|报)社?(?=\s)", " ", text)
    tokens = [t.strip("□■◎●*_·：: 。") for t in split.split(text)]
    tokens = [t for t in tokens if t]
    joined: list[str] = []
    for token in tokens:                      # 张 三: a two-character name set with a blank to the width of three
        if len(token) == 1 and joined and len(joined[-1]) == 1:
            joined[-1] += token
        else:
            joined.append(token)
    stops = words("name.not")
    out = []
    for token in joined:
        if len(token) == 4 and token.endswith("报道") and out and not looks_like_name(token[:2], rare):
            continue                          # 甲乙 |北京报道|
        token = re.sub(r"(?:报道|摄影|摄|文|图|整理)$", "", token) if len(token) > 3 else token
        if looks_like_name(token, rare) or told and re.fullmatch(r"[\u4e00-\u9fff]{2,3}", token) and not token.endswith(stops):
            out.append(token)
    return list(dict.fromkeys(out))


@cache
def _label() -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{k}>{alternation('field.' + k)})" for k in ("date", "source", "author", "editor", "other"))
    return re.compile(r"[\s【\[（(_*|｜丨·•]*(?:" + kinds + r")[】\])）]?\s*(?:[:：︰]|[丨｜](?!\s*$))\s*")


def is_date(line: str) -> bool:
    """True for a line that is a date and nothing else: on top of an article its date, below it the sign-off's."""
    return len(line) <= 24 and parse_date(line) is not None and not re.search(r"[^\d\s年月日:：./\-〇○零一二三四五六七八九十星期]", line)


def labelled(line: str) -> bool:
    """True where a line's fields have labels (发布时间：…); without any, a line below an article is its sign-off."""
    return _label().search(line) is not None


def credited(line: str) -> bool:
    """True for a line that says who wrote, edited or first printed the article: 责任编辑：甲乙, （来源：某报）. A reader counts it to the article,
    unless it is the page's stamp, which tells a date beside and stands in no brackets."""
    kinds = {hit.lastgroup for hit in _label().finditer(line)}
    return bool(kinds) and (line[0] in "（(" or kinds <= {"source", "author", "editor"} and parse_date(line) is None)


_MAYBE_FIELD = re.compile(r"[:：︰丨｜]|^[\s|]*(?:19|20)\d\d|(?:19|20)\d\d\D\d{1,2}\D\d{1,2}")
_OUTLET_AND_DATE = re.compile(r"^[（(]?《?\s*([\u4e00-\u9fff]{2,20})\s*》?[\s,，]*[（(]?\s*((?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?)"
                              r"(?:\s*\d{1,2}:\d\d(?::\d\d)?)?[\s,，)）]*(?:第?\s*[A-Z]?\d{1,2}\s*版.{0,8})?$")


_CLOCKED = re.compile(r"(?<!\d)(?:(?P<y>(?:19|20)\d\d)\s?[-/.年]\s?(?P<m>\d{1,2})\s?[-/.月]\s?(?P<d>\d{1,2})日?|(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>(?:19|20)\d\d))\s*\d{1,2}:\d\d(?::\d\d)?(?!\d)")
_STAMP_MAX = 120
_COUNTER = re.compile(r"[\d.,+]*\s*[wW万]?\s*[次人]?(?:参与|评论|阅读|浏览)?|https?:\S+|[A-Za-z0-9.-]+\.(?:com|cn|net|org)(?:\.cn)?|[|丨｜•·+（）()\[\]【】_*-]+")


def stamped(line: str) -> Found | None:
    """What the line tells that a site prints under a headline, without a label for its date: 「某新闻 2018-07-25 22:18 大字」,
    「29.12.2017 18:06」; None where anything but an outlet, names, counters and buttons stands beside day and clock."""
    m = _CLOCKED.search(line) if len(line) <= _STAMP_MAX and ":" in line else None
    if m is None or re.search(r"[。；，！？]", line):
        return None
    told = Found(published=_iso(*(int(m[k] or m[k + "2"]) for k in "ymd")))
    label = _label()
    around = line[:m.start()] + " " + line[m.end():]
    labels = list(label.finditer(around))
    first = labels[0].start() if labels else len(around)
    for hit, nxt in zip(labels, [h.start() for h in labels[1:]] + [len(around)]):
        value = around[hit.end():nxt].split("  ")[0].strip(" 　|丨｜")
        if hit.lastgroup == "source":
            told.source = told.source or normalise_source(value)
        elif hit.lastgroup == "author":
            told.authors = told.authors or names(value)
    media, buttons, strange = re.compile(r"[\u4e00-\u9fff·]{1,16}" + alternation("media")), words("furniture"), 0
    for token in around[:first].split():
        if _COUNTER.fullmatch(token) or token in buttons or token.startswith(words("furniture.start")):
            continue
        if media.fullmatch(token):
            told.source = told.source or normalise_source(token)
        elif looks_like_name(token):
            told.authors = told.authors or [token]
        else:
            strange += 1
            if strange > 2 or len(token) > 8:
                return None
    return told if told.published else None


_UPDATED = re.compile(r"[|｜\s](?:更新|发布|发表)(?:时间|日期)\s*[:：]\s*((?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2})")


_WHOSE = re.compile("[一-龥]{2,4}(?:[ 　、][一-龥]{2,4}){0,2}")      # an outlet, or whose article it is, behind the day


def fields(line: str) -> Found | None:
    """What a line of labelled fields tells (发布时间：… 来源：… 作者：…), or None where the line is no such line.

    True example of the shape: ``来源：某某日报  发布时间：2024-01-05 08:30  字体：大 中 小``.
    """
    if len(line) > 300 or not _MAYBE_FIELD.search(line):
        return None
    label = _label()
    if (told := stamped(line)) is not None and not label.match(line):
        return told
    if (m := _OUTLET_AND_DATE.match(line)) and re.search(alternation("media", "org") + "$", m[1]):
        return Found(source=normalise_source(m[1]), published=parse_date(m[2]))
    first = label.match(line)
    if not first and len(line) < 80 and "。" not in line and (m := _UPDATED.search(line)):
        return Found(published=parse_date(m[1]))               # 新闻归类：某地聚焦 | 更新时间：2023-08-27 07:21
    if not first:
        bare = re.match(r"[\s|]*((?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s*\d{1,2}(?::\d\d(?::\d\d)?|时\d\d?分(?=\s*\S)))?)\s*", line)
        if bare and line[4:5] == "-" and _WHOSE.fullmatch(line, bare.end()):
            outlet = line[bare.end():].strip() if re.search(alternation("media", "org") + "$", line) else ""
            return Found(source=normalise_source(outlet) if outlet else None, published=parse_date(bare[1]))      # 2017-05-29 某某报; 2024-05-10 卞文海
        if not bare or not (bare.end() == len(line) or label.match(line, bare.end())):
            return None
        found = fields(line[bare.end():]) or Found() if bare.end() < len(line) else Found()
        found.published = found.published or parse_date(bare[1])
        return found
    hits = list(label.finditer(line))
    found = Found()
    for hit, nxt in zip(hits, [h.start() for h in hits[1:]] + [len(line)]):
        value = line[hit.end():nxt].strip(" 　_*|｜丨】])）[【（(")
        kind = hit.lastgroup
        if len(value) > FIELD_MAX and kind != "other":
            return None
        if kind == "date":
            stamp = parse_date(value)
            if stamp is None and value and hit is first and len(hits) == 1:
                return None                       # 时间：周三下午: an event, not a publication
            found.published = found.published or stamp
        elif kind == "source":
            if "。" in value and re.search(r"[\s　]", value):
                return None                       # 来源：某新闻 12月16日，…。: the article runs on in the line
            stamp = parse_date(value)
            if stamp:
                found.published = found.published or stamp
                value = value[:_YMD.search(value).start()] if _YMD.search(value) else value
            by = re.search(r"[\s　]" + alternation("role") + r"[\s　]", value)      # 来源：某报 记者 甲乙
            if by and not found.authors:
                found.authors, value = names(value[by.start():]), value[:by.start()]
            found.source = found.source or normalise_source(value)
        elif kind == "author":
            if re.search(r"[。！？，]", value):
                return None
            found.authors = found.authors or names(value)
            found.published = found.published or parse_date(value)      # 来源：某新闻 作者：某某 2017-09-18 10:41
    return found


_ISSUE = re.compile(r"\d{4}年第?\d{1,2}期")                     # 「某杂志 2025年第10期 作者：…」


def is_byline(line: str, source: str | None = None) -> list[str]:
    """The authors that a byline names, empty where the line is none: 本报记者 甲乙; □ 记者 甲乙 实习生 丙丁; 某网站 甲乙."""
    if len(line) > BYLINE_MAX or re.search(r"[。！？；，“”]", line):
        return []
    body = line.strip(" 　□■◎●*_（）()【】[]")
    body = re.sub(r"\s*(?:发?自|在)[\u4e00-\u9fff]{2,10}?(?:报道|采写|电)$", "", body)
    role = re.search(alternation("role"), body)
    if role and (role.start() <= 16 or _ISSUE.search(body, 0, role.start())):
        return names(body)
    media = re.match(r"([\u4e00-\u9fff“”·]{2,20}?" + alternation("media") + r"|新华社|中新社)\s+", body)
    if media or source and body.startswith(source):
        rest = _cue("contributor").sub("", body[media.end():] if media else body[len(source or ""):].lstrip())
        rest = re.sub(r"(?<=[\u4e00-\u9fff])[\s　]+[\u4e00-\u9fff]{2,4}报道$", "", rest)      # 某报 甲乙丙 某地报道
        got = names(rest, told=False, rare=True)
        if got and sum(map(len, got)) >= len(re.sub(r"[\s、,，]", "", rest)) * 0.6:
            return got
    return []


_DATELINE = re.compile(
    r"^[\s　]*(?:(?P<agency>新华社|中新社|中新网|央广网|(?!据|本报|本网|经?来自)[\u4e00-\u9fff]{2,10}?(?:网站|新闻网|新闻|网|客户端|报))"
    r"(?:[\u4e00-\u9fff]{0,6}\d{1,2}月\d{1,2}日(?:电|讯|消息)|[\u4e00-\u9fff]{0,8}(?:讯|消息|电)(?![\u4e00-\u9fff]*[者人])))")


@cache
def _quoted_source() -> re.Pattern[str]:
    day = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
    return re.compile(r"(?:据|来自)(?:[“\"]([\u4e00-\u9fff]{2,20})[”\"](?:微信)?(?:公众号|客户端|网站|微博)|[“\"]?([\u4e00-\u9fff]{2,22}?"
                      + alternation("media") + r")[”\"]?)(?:" + day + r")?(?:最新)?(?:消息|发布|通报|报道|披露|公布|公告)")


_OWN_NEWS = re.compile(r"^[\s　]*((?:廉洁|清廉|清风)[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,20}?(?:微信公众号|公众号|网站|官网|客户端))(?:\d{1,2}月)?(?:\d{1,2}日)?(?:消息|讯)")


_LED = re.compile(r"^[\s　]*(?:来源|稿源)[:：]\s*([\u4e00-\u9fff]{2,16})[\s　]+(?=\S{20})")          # 「来源：某新闻 12月16日上午，…」 on one line


def dateline(text: str) -> str | None:
    """The source that a text's opening names: 某网站讯, 新华社北京…电, 据某纪检监察网23日消息."""
    head = text[:120]
    m = _DATELINE.match(head)
    if m:
        return normalise_source(m["agency"])
    m = _quoted_source().search(head[:90]) or _OWN_NEWS.match(head) or _LED.match(head)
    return normalise_source(next(g for g in m.groups() if g)) if m else None


_DATED_LEAD = re.compile(r"^[\s　]*(?:【[\u4e00-\u9fff]{2,14}[\s　]*((?:19|20)\d\d年\d{1,2}月\d{1,2}日)】|[\u4e00-\u9fff]{2,14}((?:19|20)\d\d年\d{1,2}月\d{1,2}日)(?:专?电|讯)(?![\u4e00-\u9fff]))")


def dated_lead(text: str) -> str | None:
    """The day that a dispatch's first words name with its year: 「【某某新闻2020年3月19日】…」, 「某社某地2020年3月19日电 …」."""
    m = _DATED_LEAD.match(text[:60])
    return parse_date(m[1] or m[2]) if m else None


_SIGNED = re.compile(r"[（(]([^（）()]{2,60})[）)]\s*$")
_REPORTER = re.compile(r"[（(]\s*(?:[\u4e00-\u9fff·、]{0,14}?)?(?:记者|通讯员|作者)\s*[:：]?\s*([^（）()]{2,40})[）)]")
_LEAD = re.compile(r"[\s　]*[\u4e00-\u9fff“”·]{0,20}(?:\d{1,2}月\d{1,2}日)?(?:电|讯|消息)?\s*" + _REPORTER.pattern)
_LED_BY = re.compile(r"[\s　]*[\u4e00-\u9fff]{2,12}(?:\d{1,2}月\d{1,2}日)?[电讯]\s*(?:[\u4e00-\u9fff]{2,8}报)?记者\s?((?:[\u4e00-\u9fff]{2,4}[\s、]{0,2}|通讯员\s?){1,6}?)(?:报道|摄影报道)")
_REPORTED = re.compile(r"记者([\u4e00-\u9fff]{2,4}?)(?:通讯员([\u4e00-\u9fff]{2,4}?))?报道")


def tail_source(text: str) -> str | None:
    """The outlet that a text's end names in brackets or behind its last sentence: 「…。（来源：某日报）」, 「…。来源：某日报」."""
    m = re.search(r"(?:[（(【\[]|[。！？”]\s*)(?:信息|文章|稿件)?(?:来源|转自)\s*[:：|丨｜]\s*([^。；）)】\]]{2,30})[）)】\]]?\s*$", text[-80:])
    return normalise_source(m[1]) if m else None


def lead_reporters(text: str) -> list[str]:
    """The reporters that a dispatch's first words name: 「新华社某地1月2日电（记者 甲乙）」."""
    m = _LEAD.match(text[:90]) or _LED_BY.match(text[:90]) if "记者" in text[:60] or "通讯员" in text[:60] else None
    return names(re.sub(r"(通讯员|记者|实习生)", r" \1 ", m[1])) if m else []




def signature(text: str) -> tuple[list[str], int]:
    """Authors that a text's last paragraph is signed with, and where the signature begins (``len(text)`` where none)."""
    tail_at = max(0, len(text) - 200)
    tail = text[tail_at:]
    cut = _cue("edits").search(tail)
    body = tail[:cut.start()] if cut else tail
    m = _SIGNED.search(body)
    if m:
        labelled = bool(re.search(r"记者|作者|通讯员|撰稿|供稿", m[1]))
        office = _cue("contributor").match(m[1])                              # （某市纪委监委 甲乙 丙丁戊）
        signed = m[1][office.end():] if office else m[1]
        got = names(signed, told=labelled, rare=office is not None)
        core = re.sub(r"作者单位.*|[\s、,，]", "", signed)
        if got and (labelled or sum(map(len, got)) == len(core)):
            return got, tail_at + m.start()
    m = re.search(r"(?:本文)?作者\s*[:：]\s*([^。！？]{2,30})$", body)
    if m and (got := names(m[1])):
        return got, tail_at + m.start()
    return [], len(text)


_ORIGINAL = re.compile(r"原(?:标题|题为?)\s*[:：《]\s*((?:（[^（）]{1,8}）)?.{6,80}?)\s*"
                       r"(?:》|[）)]|来源[:：]|(?=日前|近日|昨日|今日|今天|据|[\u4e00-\u9fff]{2,3}资料图)|(?P<day>\d{1,2}月\d{1,2}日)|$)")


def flat(text: str) -> Found:
    """Metadata inside a text without lines of its own (a page pasted into one line): only what is said in so many words."""
    head, tail = text[:HEAD_WINDOW], text[-HEAD_WINDOW:]
    found = Found()
    m = _GLUED.search(head[:200])
    if m:
        found.published = _iso(int(m[1]), int(m[2]), int(m[3]))
        before = head[:m.start()]
        crumbs = list(re.finditer(r"首页|正文|新闻|社会|综合|要闻|时政|国内|地方|>|»|_", before))
        title = before[crumbs[-1].end():] if crumbs else before
        if 8 <= len(title) <= 60 and not re.search(r"[。；]", title):
            found.title = title.strip()
        outlet = re.match(r"([\u4e00-\u9fff]{2,8}?)(?=新闻|首页)", before) if crumbs else None
        if outlet:
            found.source = normalise_source(outlet[1])
    m = re.search(r"发(?:布|表)(?:时间|日期)\s*[:：]?\s*", text[:HEAD_WINDOW]) or re.search(r"发(?:布|表)(?:时间|日期)\s*[:：]\s*", tail)
    if m and not found.published:
        found.published = parse_date(m.string[m.end():m.end() + 22])
    m = _cue("signs").search(tail)
    if m and not found.published:
        found.published = parse_date(m[1])
    m = _ORIGINAL.search(head[:160]) or _ORIGINAL.search(tail)
    if m and not found.title and not (m["day"] and re.search(alternation("org", "media") + "$", m[1])):
        found.title = m[1].strip()             # a day may stand inside the first sentence: then a subject before it is no title
    lead = re.match(r"【([^【】#]{10,60})】", head)
    if lead and not found.title:
        found.title = lead[1]
    for m in re.finditer(r"(?<!简历)(?<!图片)(?<!照片)来源\s*[:：|｜丨]\s*([^\s。，；|｜丨：:\]）)（(【□]{2,30})", head[:200] + "\n" + tail[-160:]):
        value = re.split(r"作者|编审|编辑|责编|审核|原标题|记者|20\d\d", m[1])[0]
        if (got := normalise_source(value)):
            found.source = found.source or got
    m = re.search(r"(?<!简历)(?<!图片)(?<!照片)来源([\u4e00-\u9fff]{2,16}?(?:公众号|网站|官网|客户端))(?=编辑|编审|责编|审核|校对|[)）]|$)", tail[-120:])
    found.source = found.source or dateline(head) or (normalise_source(m[1]) if m else None)
    m = _REPORTER.search(head) or _REPORTER.search(tail) or _REPORTED.search(head[:160])
    if m:
        found.authors = [n for g in m.groups() if g for n in names(re.sub(r"(通讯员|记者|实习生)", r" \1 ", g))]
    if not found.authors:
        found.authors = signature(text)[0]
    return found


def first_title(candidates: Iterable[str]) -> str | None:
    """The first of some lines that can be a headline."""
    generic = set(words("head.generic"))
    for line in candidates:
        bare = re.sub(r"[【】\[\]*#：:\s]", "", line)
        if 4 <= len(line) <= 90 and bare not in generic:
            return line
    return None
