"""Heads of bulletin items by their words: 「某局原局长李某违规收受礼金问题。」"""
from __future__ import annotations

import re

from . import incident
from .bodies import NUMBER, cue, tells
from .frame import Frame

HEAD_END = ("问题", "案", "案件", "违纪行为")
_NO_CASE = ("归案", "到案", "投案", "立案", "备案", "报案", "破案", "办案", "专案", "涉案", "方案", "档案", "提案", "议案", "结案")
_DISCOVERS = re.compile(r"[^。；]{0,40}?(?:发现|查实|查明|核实|接到|收到|获悉)[^。；]{0,6}[，,]")
CASE_AND = re.compile("[一-鿿]{2}案(?:件)?(?:[和及、]|以及)")      # 甲套取资金案和|乙受贿案
SEVERAL_CASES = re.compile(r"(?:等(?:一批|一系列|\d+起)[^，。；]{0,10}(?:案件|案例|案)|严重违纪违法案件?)(?:[。，；]|$)")


def is_head(frame: Frame, a: int, b: int) -> bool:
    """Whether a unit is the head of a bulletin item: 「某局原局长李某违规收受礼金问题。」"""
    line = frame.text[a:b].strip()
    end = line.rstrip("”」。：:…")                                # （一）关于“违规发放津补贴问题”。
    if not (end.endswith(HEAD_END) or end.endswith(incident.KINDS) and incident.NAMED.search(end) or NUMBER.match(line) and end.endswith(("被查处", "被处罚", "被通报", "案例"))) or end.endswith(_NO_CASE) or len(line) > 220:
        return False
    body = NUMBER.sub("", line)
    if len(body) < len(line) and incident.NAMED.search(end):
        return True                                            # 一、某矿“4·6”瓦斯爆炸事故
    if body is not line and len(body) < len(line) and _QUESTIONED.match(body):
        return True
    idx = frame.inside(a, b)
    if not idx:
        return False
    offset = frame.text.find(line, a)
    first = frame.mentions[idx[0]]
    lead = first.start - offset - (len(line) - len(body))
    if lead > 2 or first.label not in ("ORG", "LOC", "PER", "TITLE") or cue("no_head").search(body):
        return False
    if first.label == "ORG" and cue("watches").search(first.text) and (CASE_AND.search(body) or SEVERAL_CASES.search(body)):
        return False                                           # 某县纪委监委查处了甲套取资金案和乙受贿案, 甲、乙等一批案件
    if first.label == "ORG" and (_LOOKS_INTO.match(frame.text, first.end, b) or _INSPECTS.match(frame.text, first.end, b)):
        return False                                           # 某局对全市养老机构开展检查，查处违规问题
    if first.label == "ORG" and (_DISCOVERS.match(frame.text[first.end:b]) or tells(frame, idx[0], b)):
        return False                                           # 甲县医保局在检查中发现，乙诊所存在…问题
    if first.label == "ORG" and cue("watches").search(first.text) and not any(frame.mentions[i].label == "PER" for i in idx) and not (
            first.text.endswith("审计局") and cue("burdens").match(frame.text, first.end)):
        return False
    return True


_LOOKS_INTO = re.compile("(?![^。；]*(?:不力|不到位|走过场|不作为|形式主义|过多|过频))[^。；]{0,30}?(?:开展[^，。；]{0,12}(?:检查|整治|排查|督查|审计)|督促|约谈)[^。；]{0,20}，[^，。；]{0,6}(?:查处|发现|整改|纠正|解决)[^，。；]{0,20}问题")
_INSPECTS = re.compile("，?(?:根据|依据|按照|接到?|在|通过|对|联合|组织)[^。；]{2,160}?，(?:共|均)?(?:检查)?(?:发现|查明|查实)[^。；]{2,80}?(?:存在|涉嫌)[^。；]{2,60}问题")      # 某局根据举报对甲医院检查，发现其存在…问题
_QUESTIONED = re.compile(r"(?:关于|针对)[“\"]?[^。；]{4,60}问题[”\"]?(?:的?问题)?[。：]?$")      # （二）关于“虚列会议费”问题。


_OF_A_BULLETIN = re.compile(r"(?:案例|问题|案件)[^。；，]{0,6}\d+[起件][^。]{0,12}。$")


def several_cases(frame: Frame, a: int, b: int) -> bool:
    """Whether a unit's people stand for cases of their own: 「查处甲、乙等一批典型案件」, 「通报典型案例22起。其中，甲、乙…」."""
    text = frame.text
    return SEVERAL_CASES.search(text, a, b) is not None or text.startswith("其中", a) and _OF_A_BULLETIN.search(text, max(0, a - 50), a) is not None
