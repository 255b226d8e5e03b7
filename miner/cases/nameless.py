"""Subjects without a name: a post of some body (某县级医院院长), somebody of a body (某领导干部), numbered groups (88名村医)."""
from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter

from miner import lexicons
from miner.anchors import Anchored

from . import chains, incident, positions as P, rolls
from .cues import Hit
from .figures import audited
from .frame import Frame, within
from .sanctions import MEETS, codes, number
from .subjects import Who

_cue = lexicons.cues("subject_cues", {"wrong": "[^，。；]{0,8}WORDS", "over": "WORDS[^。；]{0,40}；?$", "group": "WORDS(?:等人?)?$"})
_start = attrgetter("start")


def unnamed(frame: Frame, skip: list[tuple[int, int]]) -> list[Who]:
    """Persons told by post alone: 挖出某县级医院院长违规集采…问题 → 某县级医院院长."""
    out = []
    for i in frame.by_label.get("TITLE", []):
        if i == 0:
            continue
        m, o = frame.mentions[i], frame.mentions[i - 1]
        if o.label != "ORG" or frame.gap(i - 1, i) not in ("", "原") or "某" not in o.text or frame.text[m.end:m.end + 1] in ("）", ")"):
            continue                                           # 其妻王某（某公司职工）: the post of the one before
        if i + 1 < len(frame.mentions) and frame.mentions[i + 1].start - m.end <= 1 and frame.mentions[i + 1].label in ("PER", "TITLE", "ORG"):
            continue
        b = frame.sentence(m.start)[1]
        if within(skip, m.start) or any(i in chains.chain_before(frame, j) for j in frame.inside(m.end, min(b, m.end + 40), "PER")):
            continue                                           # 某村党总支书记、村委会主任李某
        if any([frame.mentions[j - 1].text == m.text and frame.gap(j - 1, j) == "" for j in frame.inside(m.end, frame.paragraph(m.start)[1], "PER")]):
            continue                                           # 某小学校长等人违规收费问题。校长卞某…: told by name
        if _cue("wrong").match(frame.text, m.end, min(b, m.end + 30)):
            who = Who(o.text + m.text, "person", [i], why="post without a name", start=o.start, end=m.end, strong=True)
            who.posts = [P.Post(o.text, m.text, frame.gap(i - 1, i) == "原", i, "chain")]
            out.append(who)
    return out


_GROUP_NUMBER = re.compile(r"(?:(?P<n>\d{1,4}|[二三四五六七八九十两]{1,3})(?P<more>余|多)?|(?<![百千万亿])[多数])\Z")
_UNITS = Anchored("[名位](?<=[0-9二三四五六七八九十两余多数].)")
_GROUP = re.compile(r"[名位](?P<noun>[^，。；、！\d“”：\n]{1,18}?)"
                    r"(?=(?:等)?(?:(?:19|20)\d\d年(?:\d{1,2}月)?(?:[至到—-](?:\d{4}年)?(?:\d{1,2}月)?)?(?:以来|间|期间)?，?)?(?:分别|均|都|先后|已|长期|多次|集体|昨[日天]|今[日天]|近日|日前|当庭)*(?:被|受到|遭|领[到了取]|挨|主动说清|主动投案|因|涉嫌(?!的)|严重违反|违规|违反|违法|借|利用|以[^，。；]{2,14}名|挪用|收受|索取|侵占|侵吞|套取|骗取|贪污|截留|虚报|重复领|冒名|私分|公款|虚构|伪造|编造|冒领|擅自|隐瞒|出庭|受审|获刑|落网|归案)|各(?:判处|处)?(?:有期|无期|拘役|管制|死刑))")
_GIVEN_THEM = re.compile(r"[名位](?P<noun>[^，。；、！\d“”：\n]{1,14}?)，?(?=(?:分别|一并|依规|依纪|依法)*(?:给予|予以|进行|作出|采取|处以|[被受遭挨]))")      # 对|11名工作人员，|分别予以批评教育
_DEALT_WITH = re.compile(r"[名位](?P<noun>[^，。；、！\d“”：\n]{0,6}?(?:教师|老师|医生|医师|护士|干部|职工|民警|辅警|人员|党员|员工))[^，。；]{2,24}?(?:进行|作出|予以)了?[^，。；]{0,6}处理，(?:分别|均|依规|依法)*(?=给予|予以)")      # 对3名教师|有偿补课进行处理，|给予记过处分
_TO_THEM = re.compile(r"(?:对|给予)[^，。；：]{0,40}$")
_NOTICE_TITLE = re.compile(r"[^”。]{0,40}”(?:的?(?:消息|通报|一文|报道))|被查[^，。；]{0,4}，?(?:其中)?包括")      # 7名干部被查的消息，包括甲、乙
_HANDLED = re.compile(r"(?:分别|均|都|先后|已)?(?:被|受到)[^，。；]{0,10}(?:处理|处分|查处|问责|处罚)")
_OTHERS_TO_BLAME = re.compile("负有?[^，。；]{0,12}责任的$")      # 对|负有领导责任的|两名工作人员进行了批评教育: none of the two whom the paragraph names
_CASES_COUNTED = re.compile(r"\d[起件]")
_OBJECT_OF = re.compile(r"向[^，。；\d]{1,8}$|(?:组织|带领|召集|安排|率领|邀请|指使)(?:本单位|单位|机关|下属)?$")
_LESSON = re.compile("[汲吸]取[^，。；]{0,12}$")
_GROUP_LEAD = re.compile(r"(?:团伙|公司|单位|该案|涉案)$")
_GROUP_SURE = ("主动说清", "主动投案")


def _count(words: str) -> int:
    return int(words) if words.isdigit() else number(words)


@lru_cache(maxsize=1)
def _some() -> re.Pattern[str]:
    """某领导干部, 某局长, where a deed is told after it."""
    role, deed = (lexicons.pattern("subject_cues", kind).pattern for kind in ("some_role", "some_deed"))
    return re.compile(f"某{role}(?=[^，。；]{{0,8}}{deed})")


def somebody(frame: Frame, skip: list[tuple[int, int]]) -> list[Who]:
    """Persons told by body and 某: 「甲市教体局某领导干部违规收受礼品」."""
    out = []
    if "某" not in frame.text:
        return out
    for m in _some().finditer(frame.text):
        o = next((frame.mentions[i] for i in frame.inside(max(0, m.start() - 30), m.start(), "ORG") if frame.mentions[i].end == m.start()), None)
        if o is None or within(skip, m.start()):
            continue
        out.append(Who(o.text + m.group(), "person", [], why="post without a name", start=o.start, end=m.end(), strong=True))
    return out


_MET = re.compile(f"(?:{MEETS}|给予|各)[^，。；]{{0,16}}$")


def _meets_with(frame: Frame, a: int, b: int) -> bool:
    """Whether a sanction falls on the people whose count ends at A, before anybody else is told of: 6名村干部挪用公款，分别被|开除党籍."""
    k = next((i for i in frame.inside(a, b, "SANC") if codes(frame.mentions[i].text)), None)
    if k is None:
        return False
    at = frame.mentions[k].start
    if any(frame.mentions[i].label in ("PER", "TITLE") for i in frame.inside(a, at)):
        return at - a <= 24
    return at - a <= 24 or "；" not in frame.text[a:at] and (_MET.search(frame.text, a, at) is not None or _GIVEN_BY.fullmatch(frame.text, a, at) is not None)


_GIVEN_BY = re.compile("[^，。；\\d]{2,30}，[^，。；\\d]{2,16}(?:纪委|监委|纪工委|党委|党组|政府|局)(?:在[^，。；]{2,8}范围内)?(?:对其)?(?:依法|依规)?(?:进行|予以|作出|给予其?)了?")      # 3名干部借吊唁吃喝，|县纪委在全县范围内进行|通报批评


def _given_next(frame: Frame, at: int) -> bool:
    """Whether the words at AT give a sanction at once: 对7名相关人员|予以谈话提醒."""
    first = next(iter(frame.inside(at, at + 16, "SANC")), None)
    return first is not None and bool(codes(frame.mentions[first].text)) and not any(c in "，。；" for c in frame.text[at:frame.mentions[first].start])


_GIVES = re.compile("(?:给予|责令|责成)(?:其中|另外)?$")
_FIGURES = re.compile(r"\d[余多]?[件起]|共[^，。；]{0,6}\d+[余多]?[名人]")
_UP_TO_SANCTION = re.compile(r"[名位](?P<noun>[^，。；、！\d“”：\n]{1,14})")


def _gives_them(frame: Frame, begin: int, at: int) -> re.Match[str] | None:
    """What so many people are who stand between 给予 and the sanction: 给予|2名分公司相关领导人员|党内严重警告处分."""
    if _GIVES.search(frame.text, max(0, begin - 6), begin) is None or _FIGURES.search(frame.text, frame.sentence(begin)[0], begin):
        return None                                            # 立案36件，给予12名干部处分 counts
    first = next(iter(frame.inside(at, at + 16, "SANC")), None)
    if first is None or not codes(frame.mentions[first].text):
        return None
    m = _UP_TO_SANCTION.match(frame.text, at, frame.mentions[first].start)
    return m if m is not None and m.end() == frame.mentions[first].start else None


def groups(frame: Frame, skip: list[tuple[int, int]], hits: list[Hit], named: int, aliases: list[tuple[int, int]]) -> list[Who]:
    """Numbered groups on whom a named sanction, a proceeding or a deed falls.

    团伙2名骨干成员分别被判处…, 88名村医主动说清问题, 多名村干部借学习之名公款旅游. A count of a region or period (全省共有55名干部受到处理) is
    a figure and no group; one of as many as the text has ``named`` stands for them and goes to ``aliases``.
    """
    out = []
    text = frame.text
    for unit in _UNITS.finditer(text):
        at = unit.start()
        digits = _GROUP_NUMBER.search(text, max(0, at - 5), at)
        if digits is None:
            continue
        m = next((m for p in (_GIVEN_THEM, _DEALT_WITH) if (m := p.match(text, at)) and _given_next(frame, m.end())), None)
        given = m is not None and _TO_THEM.search(text, max(0, digits.start() - 44), digits.start()) is not None
        if not given and (gives := _gives_them(frame, digits.start("n") if digits.group("n") else digits.start(), at)):
            m, given = gives, True
        m = m if given else _GROUP.match(text, at)
        if m is None:
            continue
        begin, n, more = digits.start(), digits.group("n"), digits.group("more")
        if _NOTICE_TITLE.match(text, m.end(), m.end() + 50) or _cue("names_them").match(text, m.end()) and frame.inside(m.end(), frame.sentence(begin)[1], "PER") \
                or within(skip, begin) or text[begin - 1:begin] in ("第", "年", "月", ".") or not _cue("group").search(m.group("noun")):
            continue
        end = m.end()
        a, b = frame.sentence(begin)
        seg = frame.clause(begin, "。；;！？!?\n")
        tail = text[end:end + 40]
        if _cue("over").search(text, a, begin) and not (given and incident.told(frame)) or any(frame.mentions[i].label in ("PER", "MONEY") for i in frame.inside(begin, end)):
            continue
        if _OBJECT_OF.search(text, a, begin) or "取" in text[a:begin] and _LESSON.search(text, a, begin):
            continue                                           # 组织12名职工旅游; 汲取某省6名领导干部…的教训
        if text[begin - 1] == "等" and any([frame.mentions[i].end == begin - 1 for i in frame.inside(max(0, begin - 6), begin, "PER")]):
            continue                                           # 县委书记卞某等7名领导干部违规聚餐: he is named
        if not given and text[begin - 1:begin] in ("向", "给", "为", "对", "与", "和", "使", "让", "将", "帮", "助") or text[begin - 2:begin] == "导致":
            continue                                           # 向5名职工违规发放补贴, 致使5名不符合条件的人员违规享受: who received
        end = m.end("noun")
        sanc = given or _meets_with(frame, end, b)
        lo = bisect_left(hits, seg[0], key=_start)
        near = [h for h in hits[lo:lo + 12] if h.start < seg[1]]
        if not n and not any(h.row.kind == "violation" for h in near) and not tail.startswith(_GROUP_SURE):
            continue                                           # 已有多名干部被调查: who is not told, nor what they did
        deed = any(h.row.kind == "violation" for h in near)
        step = any(h.row.kind == "event" and end <= h.start <= end + 14 and "，" not in text[end:h.start] for h in near)
        handled = _HANDLED.match(tail)
        if not (tail.startswith(_GROUP_SURE) or sanc or step or (deed and (handled or not tail.startswith(("被", "受到", "因")))) or tail.startswith("严重违反")):
            continue
        told = len({frame.mentions[i].text for i in frame.inside(frame.paragraph(begin)[0], begin, "PER")}) if given else named
        if n and not more and not _OTHERS_TO_BLAME.search(text, a, begin) and (      # 同时对两名干部批评教育 in an item about one person: not the two of all items
                _count(n) == min(told, named) > 1 and not _others_dealt_with(frame, a, begin) or _count(n) > named > 0 and text[b:b + 2] == "其中"):
            aliases.append((begin, end))
            continue
        if audited(frame) and not sanc:
            continue                                           # 120名村干部冒领补贴: a finding of an audit
        if rolls.counted_in(frame, begin) or handled and not sanc and _CASES_COUNTED.search(text, a, begin):
            continue                                           # 3名干部被免职，分别是：甲，乙，丙; 查处5起，32名干部受到处理 counts
        if tail.startswith("主动投案") and not sanc and not deed and not frame.inside(a, begin, "ORG"):
            continue                                           # 在政策感召下，17名干部主动投案: a count; 某县水利局17名干部主动投案: its people
        if n and not sanc and named > 4 and _count(n) >= named and frame.paragraph(begin)[0] == 0:
            continue                                           # 53名院长被查！over a list that calls them by name
        lead = _GROUP_LEAD.search(text, max(0, begin - 10), begin)
        start = begin - len(lead.group()) if lead else begin
        out.append(Who(text[start:end], "group", [], why="numbered group with a predicate", start=start, end=end, strong=True))
    return out


def _others_dealt_with(frame: Frame, a: int, begin: int) -> bool:
    """Whether the sentence from A tells, before a count that BEGINs in it, what those got whom it names: 甲、乙均受到警告处分，|2名包村干部|受到诫勉谈话."""
    last = frame.inside(a, begin, "SANC")
    return bool(last) and bool(frame.inside(a, frame.mentions[last[-1]].start, "PER")) and frame.text[frame.mentions[last[-1]].end:begin].strip() in ("，", "；", "，另有", "，其他", "，其余")


def somebodys_sanction(frame: Frame, spans: list[tuple[int, int]], body: str) -> bool:
    """Whether the sanction told of a BODY can only fall on somebody of it, whose name was not read: |白云镇|套取低保金，受到党内警告处分."""
    end = next((frame.mentions[i].end for span in spans for i in frame.inside(*span) if frame.mentions[i].text == body), None)
    if end is None:
        return False
    k = next(iter(frame.inside(end, frame.sentence(end - 1)[1], "SANC")), None)
    if k is None or not all(c.startswith(_OF_PEOPLE) for c, _ in codes(frame.mentions[k].text)) or not codes(frame.mentions[k].text):
        return False
    at = frame.mentions[k].start
    return not any(frame.mentions[j].label in ("PER", "TITLE") for j in frame.inside(end, at)) and _FALLS_ON_IT.fullmatch(frame.text, end, at) is not None


_OF_PEOPLE = ("party.", "admin.")
_FALLS_ON_IT = re.compile("(?![^。；]*(?:[名人员位]|干部|领导|书记|主任|责任|其中))[^。；]*[，](?:先后|均|最终|也)?(?:受到|被给予|被处以|被)")
