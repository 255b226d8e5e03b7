"""What a text tells of others than who is tried. Whose case an official on trial handled: 原审被告人甲在审理|乙、丙|故意伤害案期间…。该案判处乙、丙缓刑; 甲违法判处|丁|有期徒刑三年. They do not answer here."""
from __future__ import annotations

import re

from .frame import Frame

_HANDLED = re.compile("(?:审理|办理|承办|侦办|查办|侦查|经办)(?:的|了|过)?[^，。；]{0,30}?案件?(?:期间|过程中|过程|时|中|的)|将[^，。；]{2,30}?(?:抓获|释放|放走|放掉)")
_ON_TRIAL_FOR_IT = re.compile("玩忽职守|徇私枉法|徇私舞弊|滥用职权|枉法裁判")
_SUSPECTS = re.compile("(?:嫌犯|嫌疑人|毒贩|涉赌人员|参赌人员)")
_FROM_TO = re.compile("从[^，。；]{1,14}到[^，。；]{2,40}等(?:人|多人)?$")
_WRONGLY = ("违法判处", "枉法判处", "错误判处", "违规判处", "故意轻判")


def of_whom(frame: Frame) -> frozenset[str]:
    """The names of those whose case somebody named before them in the sentence handled, in a text that tells of neglect or of abuse of office."""
    known = frame.memo.get("on file")
    if isinstance(known, frozenset):
        return known
    out: set[str] = set()
    if _ON_TRIAL_FOR_IT.search(frame.text):
        for m in _HANDLED.finditer(frame.text):
            inside = frame.inside(m.start(), m.end(), "PER")
            if inside and frame.inside(frame.sentence(m.start())[0], m.start(), "PER"):
                out |= {frame.mentions[i].text for i in inside}
    frame.memo["on file"] = frozenset(out)
    return frozenset(out)


def is_handled(frame: Frame, i: int) -> bool:
    """Whether mention I is of somebody whose case was handled, and who is not called 被告人 of this one."""
    m = frame.mentions[i]
    if frame.text.endswith(_WRONGLY, 0, m.start):
        return True
    return m.text in of_whom(frame) and not frame.text.endswith(("被告人", "被告人："), 0, m.start)


def _elsewhere(frame: Frame) -> set[str]:
    from .subjects import dealt_with_elsewhere                 # which asks this module in turn
    return dealt_with_elsewhere(frame)


def befell(frame: Frame, start: int, end: int) -> bool:
    """Whether what is told from START to END befell somebody whose case was handled: 判处|乙、丙|缓刑, 丁被判处|有期徒刑一年|."""
    before = frame.inside(frame.sentence(start)[0], start, "PER")
    if before and frame.mentions[before[0]].text == frame.mentions[before[-1]].text and frame.mentions[before[0]].text in _elsewhere(frame):
        return True                                            # 乙（另案处理）…。乙因犯贪污罪，被判处|有期徒刑二十二年|: not of 甲, whose case it is
    if not of_whom(frame) and not any([word in frame.text for word in _WRONGLY]):
        return False
    if of_whom(frame) and frame.text.startswith("罚款", start) and _SUSPECTS.search(frame.text, frame.sentence(start)[0], start):
        return True                                            # 认为两嫌犯态度好，决定对两人各|罚款|1万元后释放
    after = frame.inside(end, end + 1, "PER")
    if after:
        return is_handled(frame, after[0])
    return bool(before) and is_handled(frame, before[-1])


def of_posts(frame: Frame, start: int) -> bool:
    """Whether a step at START is told of the holders of several posts: 从院长到检验科主任、药剂科主任等|被县监委留置|."""
    return _FROM_TO.search(frame.text, frame.clause(start, "，。；\n")[0], start) is not None
