"""Deeds that a case's words tell of somebody else than its subjects: of a count of others, of a stranger who was dealt with for it, of those
whom the subject failed to watch (疏于监管，致使下属|挪用公款|)."""
from __future__ import annotations

import re

from .. import lexicons
from ..anchors import Anchored
from .cues import Hit
from .frame import Frame
from .subjects import Who

_MANY = r"(?:\d+|[一二两三四五六七八九十]+)[余多]?[名人位]"
_STAFF = r"名(?:党员|干部|职工|员工|下属|公职人员|班子成员|领导|工作人员|教师|民警)[^，。；]{0,6}(?:因|涉嫌)"
_COUNTED = Anchored(rf"(?:其中|另有|还有|涉及|对){_MANY}|{_STAFF}")
_OF_COUNTED = re.compile(rf"(?:(?:其中|另有|还有|涉及|对){_MANY}|(?<!等)(?:多|数|几|\d+){_STAFF})[^，。；]{{0,20}}$")
_BRIBER = re.compile("(?:该|其)(?:老板|企业主|商人|公司|企业|单位|妻子?|丈夫|儿子|女儿|弟弟|哥哥|下属)[^，。；]{0,4}$")
_DEALT_WITH = re.compile("[^，。；]{2,16}?(?:被|移送|案发|落马|事发)")
_OF_THOSE = re.compile(rf"等?{_MANY}[^，。；]{{0,8}}因(?:涉嫌|犯)?")
_AWARE = re.compile("(?:在|明知|得知|获知|知道|知悉|发现|包庇|放纵|庇护|帮助)$")
_LETS = re.compile("(?:致使|导致|使得)[^，。；]{1,20}$|[，；](?:该|其|本|所属|下属|下辖|分管|辖区)[^，。；]{0,10}(?:多|数|几|部分|个别|一些|\\d+)[名位个]?[^，。；]{0,8}"
                   "(?:干部|人员|党员|职工|教师|民警|成员|村干部)[^。；]{0,30}$")
_UNSEEN = lexicons.cues("statement_cues", {"unseen": "[^。；，]{0,12}?(?:等)?(?:问题|行为|现象|情况|情形)[^。；，]{0,4}?WORDS"})
_OVER = re.compile("(?:对|因)[^。；，]{0,30}$")
_DUTIES = frozenset(("conduct.supervision_failure", "crime.dereliction"))
_KEPT = ("conduct.supervision_failure", "crime.dereliction", "crime.abuse_of_power", "conduct.state_loss", "eight.formalism", "discipline.")


def counts(frame: Frame) -> bool:
    """Whether the text counts anywhere others who did something."""
    if "others" not in frame.memo:
        frame.memo["others"] = _COUNTED.search(frame.text) is not None or _SO_MANY_CASES.search(frame.text) is not None
    return bool(frame.memo["others"])


_SO_MANY_CASES = re.compile("(?:通报|曝光|公布|查处|发布)了?[^，。；]{0,24}(?:[2-9]|[1-9]\\d+|[二两三四五六七八九十]+|多|数)起[^，。；]{2,40}?(?:案件|案例|问题)")


def of_a_count(frame: Frame, h: Hit, who: dict[str, Who]) -> bool:
    """Whether a count of others, who are no subject, did it: 李某落马，其中|159人涉嫌|行贿."""
    a, b = frame.clause(h.start, "，。；\n")
    if any(x.start() <= h.start and h.end <= x.end() for x in _SO_MANY_CASES.finditer(frame.text, a, b)):
        return True                                            # 甲挪用补助款，…。市纪委通报了8起|贪污|、挪用公款方面的典型案件
    m = _OF_COUNTED.search(frame.text, h.seg_start, h.start + 2)
    return m is not None and not any([m.start() <= w.start < m.end() for w in who.values() if w.kind == "group"])


def of_a_stranger(frame: Frame, h: Hit, who: dict[str, Who]) -> bool:
    """Whether somebody who is no subject was dealt with for it: 得知商人|乙|因|行贿|被立案调查，甲将钱退还; 该老板因|行贿|被查."""
    crime = h.row.key.startswith("crime.")
    if crime and frame.text.startswith(("因", "涉嫌"), h.start) and _BRIBER.search(frame.text, max(h.seg_start, h.start - 16), h.start):
        return True
    near = frame.inside(max(0, h.start - 18), h.start, "PER") if crime else frame.inside(max(0, h.start - 8), h.start, "PER")
    if not near:
        return False
    m = frame.mentions[near[-1]]
    if m.text not in who and frame.text.startswith("涉嫌", m.end) and _AWARE.search(frame.text, max(0, m.start - 4), m.start):
        return True                                            # 在乙|涉嫌|骗取贷款已符合立案条件的情况下，甲要求停止初查; 明知乙|涉嫌|寻衅滋事
    if not crime:
        return False
    if m.text not in who and _OF_THOSE.fullmatch(frame.text, m.end, h.start):
        return True                                            # 1952年，甲、乙两名高级干部因|贪污|被处决
    return m.text not in who and frame.text.startswith("因", m.end) and h.start - m.end <= 3 and _DEALT_WITH.match(frame.text, m.end + 1) is not None


def without_unwatched(frame: Frame, hits: list[Hit]) -> list[Hit]:
    """The cues of a case without those of the deeds that its subject let others do, where it states the failure itself:
    「疏于监管，致使下属|挪用公款|」, 「对下属|公款旅游|问题失察」."""
    duties = [h for h in hits if h.row.key in _DUTIES]
    if not duties:
        return hits
    return [h for h in hits if h.row.key.startswith(_KEPT) or not (
        _LETS.search(frame.text, h.seg_start, h.start) or _OVER.search(frame.text, h.seg_start, h.start) and _UNSEEN("unseen").match(frame.text, h.end)
        or _of_those_below(frame, h, duties))]


_BELOW = re.compile("(?:干部|人员|党员|职工|员工|教师|民警|成员|会计|出纳|医生|护士|村医|下属|单位|部门)[^，。；]{0,14}$")
_AMONG = re.compile("其中|分别|包括|即|带头|参与|也")


def _of_those_below(frame: Frame, h: Hit, duties: list[Hit]) -> bool:
    """Whether people without a name did it, before the segment names the one who failed to watch: 某乡连发村干部|贪污|低保金问题，书记甲落实主体责任不力."""
    people = frame.inside(h.seg_start, h.seg_end, "PER")
    if not people or len({frame.mentions[i].text for i in people}) > 1:
        return False
    at = frame.mentions[people[0]].start
    return at >= h.end and any(d.seg_start == h.seg_start and d.start > at for d in duties) \
        and _BELOW.search(frame.text, h.seg_start, h.start) is not None and _AMONG.search(frame.text, h.end, h.seg_end) is None
