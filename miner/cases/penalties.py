"""On whom a regulator's penalty falls where its decision names bodies and people together: 「证监会对|甲股份|及其22名责任人员作出行政处罚」,
「没收|乙会计师事务所|业务收入180万元，并处罚款」, 「对|丙公司|和卞某父子内幕交易行为作出行政处罚」."""
from __future__ import annotations

import re

from .bodies import watches
from .frame import Frame
from .sanctions import codes

_OPENS = re.compile("(?<![针面相反绝应])对(?![于象])|没收|给予|责令|责成|吊销")
_JOINS = re.compile("(?:等(?:[\\d一二两三四五六七八九十]+家)?[^，。；、和及与]{0,6})?(?:、|和|及|与|以及)其?")
_LEAD = re.compile("[^，。；、“”]{0,12}")
_ROLE = re.compile("[一-龥]{0,9}?(?:机构|顾问|企业|单位|公司|方|商|人|券商|平台)|(?:上述|涉事|涉案)?")
_OF_IT = re.compile("(?:的|原|时任|前)?(?:实际控制人|控股股东|大股东|股东|法定代表人|负责人|高管|员工|职工|工作人员|从业人员|当事人|关联方|子公司|相关责任|直接责任|责任人)")


def penalised_in_list(frame: Frame, i: int) -> list[int]:
    """The bodies among those on whom sanction I falls, where it is a regulator's and the words before it list them; the mentions' indices."""
    if not any(code.startswith("org.") for code, _ in codes(frame.mentions[i].text)):
        return []
    at = frame.mentions[i].start
    a = max(frame.clause(at)[0], at - 160)
    for opened in reversed([*_OPENS.finditer(frame.text, a, at)]):
        found = _listed(frame, opened.end(), at)
        if found is not None:
            return found
    return []


def _listed(frame: Frame, at: int, stop: int) -> list[int] | None:
    """The bodies of the list that begins at AT; None where no list of bodies or people does."""
    text, out = frame.text, None
    while True:
        k = next(iter(frame.inside(at, stop)), None)
        if k is None or (m := frame.mentions[k]).label not in ("PER", "TITLE", "ORG") or (_ROLE if out else _LEAD).fullmatch(text, at, m.start) is None:
            return out
        out = out or []
        nxt = frame.mentions[k + 1] if k + 1 < len(frame.mentions) else None
        holds = nxt is not None and nxt.label in ("PER", "TITLE") and nxt.start < stop
        if m.label == "ORG" and not watches(m.text) and not _OF_IT.match(text, m.end) and not (holds and text[m.end:nxt.start] in ("", "原", "时任")):
            out.append(k)
        joined = _JOINS.match(text, m.end, stop)
        if joined is None and not (m.label != "PER" and holds and nxt.start - m.end <= 8):
            return out
        at = joined.end() if joined else nxt.start             # 甲公司|实际控制人|卞某
