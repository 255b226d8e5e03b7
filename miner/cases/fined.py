"""On which clinic or firm a penalty falls whose clause names none: the one whose clause goes on to it (乙医院把…按…申报，被追回全部款项并处|罚款|), or the
only one told before in the paragraph where an office opens the sentence (县医保局追回上述资金，处9万元|罚款)."""
from __future__ import annotations

import re

from .bodies import is_clinic, joined_bodies, watches
from .frame import Frame
from .sanctions import codes

_UNDERGOES = re.compile("(?:^|[，：])(?:最终|其后|随后|后来|现|已|均|分别|也|还|该[一-龥]{1,3}|上述[一-龥]{1,4}|企业|涉事[一-龥]{1,3}|(?:两|二|三|[23])家[^，。；被]{0,6}?|因此|因而|为此|因[^，。；]{2,40}，?|于?DAY)*(?:被|受到|遭|由[^，。；]{2,16}?(?:依法|依规)?(?:处|给予|予以|罚|吊销|责令|暂停|解除))")
_PENALISED = re.compile("(?:[，]|[^，。；]{2,30}并|[^，。；]{0,8}依法)(?:并)?(?:被)?(?:依法)?(?:处以?|受到)$")
_OF_ITS_OWN = re.compile("(?:原|前|的)?[^，。；、]{0,6}(?:负责人|责任人|责任人员|工作人员|员工|职工|医生|护士|法定代表人|股东|经理|院长|控制人|干部|局长|主任)")
_OPENS_PART = re.compile("(?:^|[，。；：\n、和及与]|其中|比如|例如|如|发现|查实|查明|显示|(?:^|[，。；])为[^，。；]{2,30}的)(?:DAY，?)?(?:[一-龥]{0,6}(?:公司|机构|企业|平台|厂商))?$")


def penalised(frame: Frame, i: int) -> int | None:
    """The clinic or firm (of a list the last) on which penalty I falls further on in its sentence: 「甲医院骗取医保基金9万元，被处二倍|罚款」, or,
    where an office opens the sentence, the only one told before in the paragraph: 「…甲医院重复收费。县医保局追回资金，处9万元|罚款」."""
    m = frame.mentions[i]
    if not any(code.startswith("org.") for code, _ in codes(m.text)):
        return None
    a, _ = frame.clause(m.start, "。；;\n")
    told = frame.inside(a, m.start)
    if any(frame.mentions[k].label in ("PER", "TITLE") for k in told):
        return None
    orgs = [k for k in told if frame.mentions[k].label == "ORG"]
    if orgs and watches(frame.mentions[orgs[0]].text) and _opens(frame, orgs[0], a) and not any(is_clinic(frame.mentions[k].text) for k in orgs):
        return _told_above(frame, orgs[0], a, m.start)
    firms = [k for k in orgs if is_clinic(frame.mentions[k].text) and not watches(frame.mentions[k].text)]
    while firms:
        k = firms.pop()
        first = joined_bodies(frame, k)[0]
        if _opens(frame, first, a):
            return k if _OF_ITS_OWN.match(frame.text, frame.mentions[k].end) is None and _goes_on_to(frame, frame.mentions[k].end, m.start) else None
    return None


def _opens(frame: Frame, k: int, a: int) -> bool:
    """Whether body K opens a clause of the sentence from A, be it behind a day."""
    return _OPENS_PART.search(_days_told(frame, a, frame.mentions[k].start)) is not None


def _days_told(frame: Frame, a: int, b: int) -> str:
    """``text[a:b]`` with DAY for each date."""
    out, at = [], a
    for k in frame.inside(a, b, "DATE"):
        out += [frame.text[at:frame.mentions[k].start], "DAY"]
        at = frame.mentions[k].end
    return "".join(out) + frame.text[at:b]


def _goes_on_to(frame: Frame, end: int, at: int) -> bool:
    """Whether the clauses behind a body go on, with no subject of their own, to the penalty at AT: |，被当地医保部门追回全部款项并处以一倍|罚款."""
    between = _days_told(frame, end, at)
    return _UNDERGOES.search(between) is not None or _PENALISED.search(_PAID.sub("", between)) is not None


_PAID = re.compile("(?:共计|合计|累计|总计)?(?:人民币)?[\\d.一二两三四五]+余?多?(?:[万亿]?余?元|倍)的?$")
_HANDLES = re.compile("(?:[^。；]{0,60}[，、]|[^，。；]{0,12})(?:并|并处|依法|已|对其|还|遂)*(?:处以?|给予|予以|作出|责令|暂停|解除|中止|终止|罚|没收|吊销)?")


_THE_FIRM = re.compile("(?:责令|对)(?:该|涉事)?(?:企业|公司|厂|单位|当事人|门店|机构|店)")


def _told_above(frame: Frame, office: int, a: int, at: int) -> int | None:
    """The clinic or firm told before in the paragraph, where only one is and OFFICE alone opens the sentence that penalises at AT."""
    here = frame.paragraph(a)[0]
    if a == here and not any(is_clinic(frame.mentions[k].text) for k in frame.inside(here, at, "ORG")) and _THE_FIRM.search(frame.text, frame.mentions[office].end, at):
        here = frame.paragraph(max(0, here - 2))[0]            # …甲公司旁路偷排。¶县环保局责令企业停产，并处|罚款
    before = [k for k in frame.inside(here, a, "ORG") if is_clinic(frame.mentions[k].text) and not watches(frame.mentions[k].text)]
    if not before or len({frame.mentions[k].text for k in before}) > 1 or any(k > before[0] for k in frame.inside(here, a, "PER")):
        return None
    return before[-1] if _HANDLES.fullmatch(frame.text, frame.mentions[office].end, at) and "对" not in frame.text[frame.mentions[office].end:at].replace("对其", "") else None


def in_unit(frame: Frame, a: int, b: int) -> list[str]:
    """The clinics and firms that a unit tells to be penalised."""
    for i in frame.inside(a, b, "SANC"):
        if (k := penalised(frame, i)) is not None:
            return [frame.mentions[o].text for o in joined_bodies(frame, k)]
    return []


def of_a_body(frame: Frame, i: int) -> bool:
    """Whether a body of any sort, which opens a sentence that names nobody before it, undergoes penalty I, so that it is no person's who is told of
    next: 甲县农商行贷款审查不严，被|罚款|50万元。副行长卞某被警告."""
    m = frame.mentions[i]
    if not all(code.startswith("org.") for code, _ in codes(m.text)):
        return False
    a, _ = frame.clause(m.start, "。；;\n")
    told = frame.inside(a, m.start)
    first = next((k for k in told if frame.mentions[k].label == "ORG"), None)
    return first is not None and not any(frame.mentions[k].label in ("PER", "TITLE") for k in told) and _opens(frame, first, a) \
        and not watches(frame.mentions[first].text) and _BY_PASSIVE.search(frame.text, frame.mentions[first].end, m.start) is not None


_BY_PASSIVE = re.compile("，(?:因此|因而|为此|最终)?(?:被|受到|遭)[^，。；]{0,20}$")
