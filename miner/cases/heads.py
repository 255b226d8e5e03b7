"""Heads of bulletin items by their words: 「某局原局长李某违规收受礼金问题。」"""
from __future__ import annotations

import re

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
    if not (end.endswith(HEAD_END) or NUMBER.match(line) and end.endswith(("被查处", "被处罚", "被通报"))) or end.endswith(_NO_CASE) or len(line) > 220:
        return False
    body = NUMBER.sub("", line)
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
    if first.label == "ORG" and (_DISCOVERS.match(frame.text[first.end:b]) or tells(frame, idx[0], b)):
        return False                                           # 甲县医保局在检查中发现，乙诊所存在…问题
    if first.label == "ORG" and cue("watches").search(first.text) and not any(frame.mentions[i].label == "PER" for i in idx) and not (
            first.text.endswith("审计局") and cue("burdens").match(frame.text, first.end)):
        return False
    return True


_QUESTIONED = re.compile(r"关于[“\"]?[^。；]{4,60}问题[”\"]?(?:的?问题)?[。：]?$")      # （二）关于“虚列会议费”问题。
