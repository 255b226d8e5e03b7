"""Who is tried beside others, by the words around his name alone: 同案人甲、乙等5人分工实施诈骗; 在“丙受贿案”“丁玩忽职守案”中; 甲、乙起次要作用，均系从犯."""
from __future__ import annotations

import re

from . import lists
from .frame import Frame

_BESIDE = ("同案人", "同案人员", "同案犯")
_DEED = re.compile("(?:等[\\d一二三四五六七八九十两]+人|等人)?(?:分工|分别|负责|协助|共同|参与|实施|均|按照|在[^，。；]{2,10}(?:指使|安排|指挥)下)(?!供述|证实|证言|交代|指认|另案)")
_CASE = re.compile("(?:等[\\d一二三四五六七八九十两]*人)?(?:、[^，。；“”]{2,10})?(?:涉嫌|犯)?(?:非国家工作人员受贿|对非国家工作人员行贿|(?:单位)?(?:受贿|行贿)|贪污|挪用(?:公款|资金)|职务侵占|诈骗|滥用职权|玩忽职守|徇私[^，。；“”]{2,6}|洗钱|私分国有资产)"
                   "[^，。；“”]{0,16}案”")
_PART = re.compile("(?:二人|两人|三人|[2-9]人)?(?:在(?:该|本|这起)?(?:共同)?(?:犯罪|贪污|受贿|诈骗)中?)?(?:均|都|分别)?(?:[起属系是为](?:了|到)?(?:主要|次要|辅助|帮助|从属)(?:的)?作用|[系是为](?:本案)?(?:主犯|从犯))")
_PLEA = re.compile("辩|上诉(?:人?[提称认])|自称|声称|另案|证实|供述|证言")


def _takes_part(frame: Frame, i: int, last: int) -> bool:
    """Whether the list from mention I to LAST is told what part it took in the crime, in no plea of the defence: 公诉人指控，|甲、乙|起次要作用，均系从犯."""
    m = frame.mentions[last]
    told = _PART.match(frame.text, m.end)
    return told is not None and not _PLEA.search(frame.text, frame.sentence(frame.mentions[i].start)[0], m.end)


def evidence(frame: Frame, i: int) -> str:
    """Why mention I is tried by the words around it, '' where they tell nothing. Those of a witness's words (同案人李某的供述) tell nothing."""
    m = frame.mentions[i]
    if frame.text[m.start - 1:m.start] == "“" and _CASE.match(frame.text, m.end):
        return "a case in quotation marks bears the name"
    beside = "同案" in frame.text and frame.text.endswith(_BESIDE, 0, lists.begins(frame, i))
    if not beside and "从犯" not in frame.text and "次要作用" not in frame.text:
        return ""
    last = i
    while last + 1 < len(frame.mentions) and frame.mentions[last + 1].label == "PER" and frame.gap(last, last + 1) in ("、", "和", "及"):
        last += 1
    return "tried beside others" if beside and _DEED.match(frame.text, frame.mentions[last].end) or _takes_part(frame, i, last) else ""
