"""Places and bodies that a bulletin holds up by name: 「1.某市某县搞面子工程。…」, 「…问题分别是：甲局违规购车；乙公司…」.

Such an item names nobody, and its head need not end in 问题. Who answers is what opens the head, with all that stand in one list
with it; where the head says only 某区部分单位 or 某省一些地方, those of them that the item goes on to name.
"""
from __future__ import annotations

import re

from ..lexicons import leaping
from . import orgs
from .bodies import NUMBER, cue, fullest
from .frame import Frame
from .sanctions import number

_COUNTED = re.compile(r"(?P<n>\d{1,2}|[两二三四五六七八九十]{1,2}|多)\s?(?:[起例]|个(?!人))")
_COUNTS = re.compile(r"[起例个](?:(?<=[\d两二三四五六七八九十多].)|(?<=[\d两二三四五六七八九十多]\s.))(?:(?<!个)|(?!人))")      # where ``_COUNTED`` stands, sooner found
_MADE_PUBLIC = re.compile(leaping("(?:问题|案例|案件)(?:情况)?的?(?:通报|公告)|(?:问题|案例|案件|情况)[^。；\n]{0,12}(?:通报|曝光|公布)如下"))
_LIST_OF_THEM = re.compile(r"(?:问题|案例|案件)(?:[^。；：\n]{0,12}|。)(?:分别)?(?:是|为|有|包括|如下)：")
_BULLET = re.compile(r"\s*(?:[●■◆▲○◎★◇•·]\s*|[（(]?\d{1,2}[）)]\s*|一[是、]|[二三四五六七八九十]是)?")
_SOME = re.compile("等?(?:地|县|区|市|县区|区县|单位|部门)?(?:的|内)?(?:一些|部分|个别|少数|有的|有关|相关|多个|多家|下属|所属|所辖|下辖|辖区|几个|[\\d两二三四五六七八九十]{1,2}[个家])")
_ITS_PEOPLE = re.compile("[^，。；、违借向把将对给搞让在]{0,8}?(?:干部|党员|人员|职工|教师|医生|民警|领导班子|负责人|村民)")
_ANOTHERS = re.compile("(?:(?:某|一家|一些|部分|个别|多家|有关|[两二三四五六七八九十\\d]{1,2}家)[^，。；、]{0,8}?|[^，。；、向对给让与和违收拖搞将把在]{0,4})(?:企业|公司|商户|项目部|医院|药店)")
_AT_ITS_OWN = re.compile(r"(?:^|[\n。；，、：:“])\s*$")
_DONE_TOO_OFTEN = ("督导", "带队", "明察暗访", "专项整治")      # 某县频繁开展督导检查
_DEALS_WITH_IT = re.compile("(?:依法|已|随后|当即)*(?:对其)?(?:处以?|给予|予以|责令|作出|立案|约谈|通报|罚款|查处|对其)")
_JOINS = ("、", "和", "及", "与", "以及")
_REMARK = re.compile("[，,](?:以上|上述)")


def _told(frame: Frame) -> bool:
    """Whether the document holds up several wrongs: its title or opening counts them and calls them so."""
    opening = frame.text[:frame.title_end + 400]
    return (_COUNTS.search(opening) is not None or _MADE_PUBLIC.search(opening) is not None) and ("问题" in opening or "案" in opening) and cue("held_up").search(opening) is not None \
        and cue("held_up_no").search(opening, 0, frame.title_end or 80) is None


def heads(frame: Frame) -> dict[int, tuple[int, int]]:
    """Where the items begin whose head opens with a place or body and names no person: start of the item → its head."""
    known = frame.memo.get("exposed")
    if isinstance(known, dict):
        return known
    out: dict[int, tuple[int, int]] = {}
    frame.memo["exposed"] = out
    text = frame.text
    if "问题”" in text:
        for m in _QUOTED.finditer(text):
            if _is_head(frame, m.start(), m.end(), m.start() + 1, True):
                out[m.start()] = m.span()
    if not _told(frame):
        return out
    plain: dict[int, tuple[int, int]] = {}
    for a, b in frame.paragraphs:
        if a < frame.title_end:
            continue
        numbered = NUMBER.match(text[a:b])
        begin = a + numbered.end() if numbered else _BULLET.match(text, a, b).end()
        listed = None if numbered or text.find("：", a, b) < 0 else _LIST_OF_THEM.search(text, a, b)
        if text[a:b].rstrip().endswith(("：", ":")) and not numbered:
            continue                                           # 现将3起问题通报如下：
        if numbered or not listed:
            end = min(frame.sentence(begin)[1], b)
            if _is_head(frame, a, end, begin, numbered is not None):
                (out if begin > a else plain)[a] = (a, end)
        if "二是" in text[a:b]:
            for m in _ORDINAL.finditer(text, a, b):
                end = min(frame.sentence(m.end())[1], b)
                if _is_head(frame, m.start(), end, m.end(), False):
                    out[m.start()] = (m.start(), end)
        if listed:
            at = listed.end()
            for cut in [*[m.end() for m in _CUTS.finditer(text, at, b)], b]:
                if cut - at < 160 and _is_head(frame, at, cut, _BULLET.match(text, at, b).end(), True):
                    out[at] = (at, cut)
                at = cut
    if len(plain) > 1 and len(plain) == _said(_COUNTED.search(text[:frame.title_end + 400])):
        out.update(plain)                                      # 通报3起…问题。¶某县…¶某局…¶某镇…
    return out


def _said(counted: re.Match[str] | None) -> int | None:
    """How many the bulletin says that it tells."""
    return number(counted.group("n")) if counted and counted.group("n") != "多" else None


_ORDINAL = re.compile("(?:^|(?<=[。；：\n]))[一二三四五六七八九十]是")
_QUOTED = re.compile(leaping("(?<=”)“[^“”\n]{6,90}问题”|“[^“”\n]{6,90}问题”(?=[、和及]?“)"))      # “某县财政局滥发补贴问题”“某镇镇长卞某公车私用问题”
_CUTS = re.compile("[；;。]")


def _is_head(frame: Frame, a: int, b: int, begin: int, numbered: bool) -> bool:
    """Whether ``text[a:b]``, from BEGIN on, is the head of an item on a place or body."""
    text = frame.text
    first = next(iter(frame.inside(begin, b)), None)
    if first is None or b - a > 160 or frame.inside(a, b, "PER"):
        return False
    m = frame.mentions[first]
    if m.start - begin > 1 or m.label not in ("ORG", "LOC") or text[begin:begin + 1] in "《“" or any(w.group() not in _DONE_TOO_OFTEN for w in cue("no_head").finditer(text, begin, b)):
        return False
    if m.label == "ORG" and cue("watches" if numbered else "watchdog").search(m.text) and not cue("burdens").match(text, m.end):
        return False
    run = _run(frame, first)
    last = frame.mentions[run[-1]]
    nxt = frame.mentions[run[-1] + 1] if run[-1] + 1 < len(frame.mentions) else None
    if nxt is not None and nxt.label == "TITLE" and frame.gap(run[-1], run[-1] + 1) in ("", "原", "时任"):
        return False                                           # |某县财政局|局长|用公款宴请
    some = _SOME.match(text, last.end, b)
    if _ITS_PEOPLE.match(text, some.end() if some else last.end, b) or last.label == "LOC" and _ANOTHERS.match(text, last.end, b):
        return False                                           # 某县部分党员干部违规吃喝; 某县一家企业违法占地
    return cue("complaint").search(text, last.end, b) is not None or numbered and cue("measures").search(text, last.end, b) is None


def _run(frame: Frame, first: int) -> list[int]:
    """Mention FIRST and those that stand in one list with it: |曲靖市|、|会泽县|开展的…"""
    run = [first]
    while run[-1] + 1 < len(frame.mentions) and frame.mentions[run[-1] + 1].label in ("ORG", "LOC") and frame.gap(run[-1], run[-1] + 1) in _JOINS:
        run.append(run[-1] + 1)
    return run


def who_answers(frame: Frame, head: tuple[int, int], spans: list[tuple[int, int]]) -> list[tuple[str, int]]:
    """The places and bodies that an item makes answer, by the words of its HEAD, with the mention that names each."""
    text = frame.text
    a, b = head
    idx = [i for i in frame.inside(a, b) if frame.mentions[i].label in ("ORG", "LOC")]
    if not idx:
        return []
    run = _run(frame, idx[0])
    last = frame.mentions[run[-1]]
    if _SOME.match(text, last.end, b) and (named := _of_them(frame, run, b, spans[-1][1])):
        return named
    out = [(frame.mentions[i].text, i) for i in run]
    for i in idx:
        m = frame.mentions[i]
        if i > run[-1] and text[m.start - 1] in "、，；" and cue("guilty").match(text, m.end, b) and not cue("watchdog").search(m.text) and not _DEALS_WITH_IT.match(text, m.end, b):
            out.append((m.text, i))                            # 甲局违规开展创建活动、|乙局|长期借调教师
    upto = spans[-1][1]
    return [(fullest(frame, name, upto) if frame.mentions[i].label == "ORG" else name, i) for name, i in out]


def _of_them(frame: Frame, run: list[int], a: int, b: int) -> list[tuple[str, int]]:
    """The places and bodies other than those of RUN that open a clause of ``text[a:b]``: 山东省一些地方…。…，|烟台市蓬莱区|某项目…"""
    out: dict[str, int] = {}
    said = [frame.mentions[i].text for i in run]
    for i in frame.inside(a, b):
        m = frame.mentions[i]
        if m.label not in ("ORG", "LOC") or any(name.endswith(m.text) for name in said) or cue("watchdog").search(m.text):
            continue
        nxt = frame.mentions[i + 1] if i + 1 < len(frame.mentions) else None
        dated = i and frame.mentions[i - 1].label == "DATE" and frame.gap(i - 1, i) in ("", "，")
        if (dated or _AT_ITS_OWN.search(frame.text, max(0, m.start - 3), m.start)) and not (nxt is not None and nxt.label == "TITLE" and nxt.start == m.end):
            out.setdefault(_whole(frame, i, out), i)
    return list(out.items())


def _whole(frame: Frame, i: int, before: dict[str, int]) -> str:
    """The name of body I; a bare one that stands in a list takes the place of the one before it: |普陀区发展改革局|、|教育局| → 普陀区教育局."""
    name = frame.mentions[i].text
    if i - 1 in before.values() and frame.mentions[i].label == "ORG" and frame.gap(i - 1, i) in _JOINS and not orgs.place_prefix(name):
        return orgs.place_prefix(frame.mentions[i - 1].text) + name
    return name


def ends(frame: Frame, head: tuple[int, int]) -> int:
    """Where the item under a HEAD of a list ends: before 「，以上问题责任人均受到查处」, which is said of all."""
    remark = _REMARK.search(frame.text, *head)
    return remark.start() if remark else head[1]
