"""Cases that a court or a procuratorate makes known as examples (指导性案例, 检例, 人民法院案例库, 典型案例), told under fixed heads.

The facts and the judgment stand under 基本案情, 诉讼过程, 裁判结果; what the case teaches (要旨, 裁判理由, 履职情况, 典型意义) speaks of the
law, of others and in general, and states no deed of the accused that the facts do not.
"""
from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from . import discussion
from .frame import Frame

if TYPE_CHECKING:
    from .passages import Draft

_HEAD = r"^[ \t　]*(?:[【\[]{words}[】\]]|(?:[一二三四五六七]、|[（(][一二三四五六七][）)])?{words}[：:]?[ \t　]*$)"
_FACTS = re.compile(_HEAD.format(words="(?:基本案情|案情简介|简要案情|案件事实|案情)"), re.M)
_RESULT = r"(?:裁判结果|处理结果|诉讼过程|诉讼经过|诉讼过程和结果|判决结果|裁判情况|审理情况|审理结果|审判结果|审理过程|法院审理)"
_LESSON = r"(?:关键词|基本要旨|要旨|裁判要旨|裁判要点|裁判理由|典型意义|指导意义|案例意义|办案意义|[^\n】，。]{0,8}履职(?:情况|过程|经过)|办理情况|办案情况|案件办理(?:过程|情况)?|争议焦点|主要做法|相关规定|相关法条|法律链接|关联索引|评析|案例评析)"
_LESSONS = re.compile(_HEAD.format(words=_LESSON), re.M)
_JUDGED = re.compile(_HEAD.format(words="(?:裁判结果|判决结果|裁判情况|审理情况|审理结果|审判结果)"), re.M)      # told without a lesson
_SECTION = re.compile(_HEAD.format(words=f"(?:基本案情|案情简介|简要案情|案件事实|案情|{_RESULT}|{_LESSON})"), re.M)
_NEXT_CASE = re.compile(r"^[ \t　]*(?:[一二三四五六七八九十]{1,3}、|案例[一二三四五六七八九十\d]+|\d{1,2}[.．、])[^\n。]{2,60}案[ \t　]*$", re.M)
_COURT = re.compile("检例第|入库编号|案号[：:]|提起公诉|判处|犯[^，。]{2,20}罪")
_NUMBERED = re.compile("检例第|入库编号|指导(?:性)?案例|裁判要[旨点]|裁判理由")      # a court's own, though it weighs 争议焦点


def count(frame: Frame) -> int:
    """How many such cases a document tells; 0 where it is none of this kind."""
    if "court_examples" not in frame.memo:
        frame.memo["court_examples"] = _count(frame)
    return frame.memo["court_examples"]                        # type: ignore[return-value]


def _count(frame: Frame) -> int:
    if "案情" not in frame.text or not _COURT.search(frame.text) or not _LESSONS.search(frame.text) and not _JUDGED.search(frame.text):
        return 0
    if discussion.parts(frame) is not None and not _NUMBERED.search(frame.text):
        return 0
    return len(_FACTS.findall(frame.text))


def lessons(frame: Frame) -> list[tuple[int, int]]:
    """The spans of what the cases teach, in such a document: 【典型意义】 up to the next head or the next case."""
    if not count(frame):
        return []
    if "court_lessons" not in frame.memo:
        text = frame.text
        ends = sorted([m.start() for m in _SECTION.finditer(text)] + [m.start() for m in _NEXT_CASE.finditer(text)] + [len(text)])
        frame.memo["court_lessons"] = [(m.start(), next(e for e in ends if e > m.start())) for m in _LESSONS.finditer(text)]
    return frame.memo["court_lessons"]                         # type: ignore[return-value]


_TITLE_LINES = 5               # over the facts: 案例二, 卞某受贿案, ——严查“内鬼”, 【关键词】, 受贿　自首
_TITLE_LINE = 80               # characters: a longer line is text


def _begins(frame: Frame) -> list[int]:
    """Where each such case begins: with the lines of its title, over its 基本案情."""
    if "court_begins" not in frame.memo:
        out = []
        for m in _FACTS.finditer(frame.text):
            k = at = bisect_right([a for a, _ in frame.paragraphs], m.start()) - 1
            while k and at - k < _TITLE_LINES and frame.paragraphs[k - 1][1] - frame.paragraphs[k - 1][0] <= _TITLE_LINE \
                    and not frame.text[slice(*frame.paragraphs[k - 1])].rstrip().endswith(("。", "；", "！")):
                k -= 1
            out.append(frame.paragraphs[k][0])
        frame.memo["court_begins"] = out
    return frame.memo["court_begins"]                          # type: ignore[return-value]


def joined(frame: Frame, drafts: list[Draft]) -> list[Draft]:
    """The drafts with all that answer in one such case in one: 「案例二　卞某受贿案【基本案情】…¶【诉讼过程】…¶站长|邵某|对下属疏于管理，受到撤销党内职务处分」."""
    if not count(frame):
        return drafts
    first: dict[int, Draft] = {}
    out: list[Draft] = []
    for d in drafts:
        n = bisect_right(_begins(frame), d.spans[0][0]) if d.names and d.spans else 0
        lead = first.setdefault(n, d) if n else d
        if lead is d:
            out.append(d)
            continue
        lead.names += [name for name in d.names if name not in lead.names]
        lead.spans = sorted({*lead.spans, *d.spans})
    return out
