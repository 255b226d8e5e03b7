"""Notices on one incident and all who answer for it: 「某市“7·2”坍塌事故问责情况通报」. All whom they name answer for one matter."""
from __future__ import annotations

import re

from .. import lexicons
from .frame import Frame

_SOME_PEOPLE = r"(?:[一-龥]{2,4}(?:、[一-龥]{2,4}){0,5}等(?:[\d一二三四五六七八九十]+)?名?[^，。；：\n]{0,10}?人|(?:\d+|[一二两三四五六七八九十]+)名[^，。；：\n]{2,16}?)"
_cue = lexicons.cues("passage_cues", {"joint": _SOME_PEOPLE + r"[^，。；\n]{0,20}?WORDS"})


def told(frame: Frame) -> bool:
    """Whether the title tells of one incident and of the people held to account for it.

    「交口县某煤业公司“5·18”顶板事故责任人员处理情况公布」; not 「通报3起生产安全事故问责典型案例」, which are several matters.
    """
    known = frame.memo.get("incident")
    if known is None:
        title = frame.text[:frame.title_end] or frame.document.title or ""
        known = frame.memo["incident"] = bool(title) and _cue("incident").search(title) is not None \
            and _cue("answered_for").search(title) is not None and _cue("several_matters").search(title) is None
    return bool(known)


KINDS = ("事故", "事件")
NAMED = re.compile(r"[“\"]\d{1,2}[·•.．]\d{1,2}[”\"][^，。；：]{0,24}(?:事故|事件)$")      # what an accident is called, by its day
_DAY_IN_NAME = re.compile(r"[^，。；\n]{0,40}[“\"]\d{1,2}[·•.．]\d{1,2}[”\"]")
_CAME_TO_PASS = re.compile(r"(?:\d{1,2}[时点:：][^，。；]{0,10}[，,]?|凌晨|上午|中午|下午|晚)*[，,]?(?:(?![因就任对]|会议|批复|公布|通报)[^。；]){0,50}?(?:爆炸|坍塌|垮塌|倒塌|起火|着火|大火|火灾|透水|突水|冒顶|泄漏|中毒|坠落|坠亡|倾覆|沉没|侧翻|溃坝|突出|事故)[^。；]{0,60}(?:死亡|遇难|受伤|丧生|失踪|身亡|死\d|伤亡|人死|牺牲|直接经济损失)")


def names_it(after: str) -> bool:
    """Whether the words after a year call an accident by its day: 2011年|某矿“4·6”瓦斯爆炸事故; the day itself is told elsewhere."""
    return _DAY_IN_NAME.match(after) is not None


def came_to_pass(after: str) -> bool:
    """Whether the words after a date tell an accident with its dead or its damage: 5月12日|9时许，某化工厂发生爆炸，造成3人死亡."""
    return _CAME_TO_PASS.match(after) is not None


_REPORT = re.compile(r"[“\"]\d{1,2}[·•.．]\d{1,2}[”\"][^。]{0,20}(?:事故|事件)[^。]{0,20}调查报告|\d死\d*伤?[^。]{0,8}调查报告")


def reported(frame: Frame) -> bool:
    """Whether a page opens with the report on one accident, so that its counts are of that matter: 公布某矿“3·12”火灾事故调查报告，9名公职人员被问责."""
    return frame.text.find("调查报告", 0, 300) >= 0 and _REPORT.search(frame.text, 0, 300) is not None


_CAUSE = re.compile("(?:调查组|调查报告|经调查)?认定，?[^。]{0,40}(?:是|系|属于?)一起|(?:是|系)一起(?:因|由)?[^。]{4,120}(?:事故|事件)")


def finds_cause(frame: Frame, a: int, b: int) -> bool:
    """Whether ``text[a:b]`` tells what the inquiry found the accident to be: 这是一起因企业违法发包、监管流于形式引发的责任事故."""
    return ("事故" in frame.text[a:b] or "事件" in frame.text[a:b]) and _CAUSE.search(frame.text, a, b) is not None


def of_people(frame: Frame) -> bool:
    """Whether the title or the opening says that what is told is one thing that several did together, for which all whom the text
    names answer: 「通报李某、张某等人违规吃喝问题」, 「6名干部在党校聚餐饮酒并致一人死亡」; not 「通报6起…典型问题」."""
    known = frame.memo.get("one matter of people")
    if known is None:
        head = frame.text[:frame.title_end] or frame.text[:120].partition("\n")[0]
        known = frame.memo["one matter of people"] = ("人" in head or "名" in head) and _cue("several_matters").search(head.replace("中央八项规定", "")) is None and _cue("joint").search(head) is not None \
            and (head.rstrip().endswith(("问题", "问题：", "事件", "案例", "案件", "问题的通报")) or _cue("one_event").search(frame.text, 0, 1600) is not None)
    return bool(known)


_SECTION = re.compile(r"[一二三四五六七八九十]{1,2}、[^，。；\n]{0,60}[“\"]\d{1,2}[·•.．]\d{1,2}[”\"][^，。；\n]{0,24}(?:事故|事件)")


def opens_section(text: str, a: int) -> bool:
    """Whether a numbered section on one accident begins at A, its heading run into its words where the page lost its lines:
    …党内警告处分。|二、2011年某矿“4·6”瓦斯爆炸事故2011年4月6日，某矿….

    >>> opens_section("二、2011年某矿“4·6”瓦斯爆炸事故2011年4月6日，某矿井下瓦斯爆炸", 0)
    True
    """
    return _SECTION.match(text, a) is not None


def several(frame: Frame) -> bool:
    """Whether the title, or the opening of a page without one, counts several matters or calls them typical: 「通报3起典型问题」."""
    head = frame.text[:frame.title_end] or frame.text[:120].partition("\n")[0]
    return _cue("several_matters").search(head.replace("中央八项规定", "")) is not None
