"""SANC: a sanction on somebody. Its code is decided in ``cases/sanctions.py``; here only its words.

``lexicons/sanctions.tsv`` holds the wordings. A wording of context ``lead`` counts only where a word that gives a
sanction stands before it in the clause (受到, 给予, 被, 并处 …) or a listed sanction before it.
A recited law is no sanction: 「情节较重的，给予警告或者严重警告处分」; nor is a count: 「党纪政务处分28人」.
"""
from __future__ import annotations

import re
from functools import lru_cache

from miner import lexicons
from miner.model import Mention

_LEAD = re.compile(r"(?:受到?|受过|给予|予以|给以|被(?:依法|依规|依纪|责令|予)?|处以?|判处|并处|单处|决定|宣告|作出|做出|对其|进行|执行|实施|采取|接受|作|依法|将其|获刑?)"
                   r"(?:了|过|其|“|该院|该药店|该机构|该公司|[一-龥]{1,8}(?:局|委|院))?$")
_JOIN = re.compile(r"(?:、|，|,|和|及|以及|或者?|与|并|，并|、并)(?:被|给予|予以|处以?|受到|并处|单处|依法)?$")
_RECITED = re.compile(r"情节(?:较轻|较重|严重|特别严重|恶劣)[^，。；]{0,6}[的，]|[以之]上[^，。；]{0,8}以下(?:有期徒刑|拘役)|第[一二三四五六七八九十百\d]+条(?:规定|明确|的规定)|的，(?:依照|依法|应当|可以)?(?:给予|处)")
_COUNT = re.compile(r"[\s]*(?:处理|处分|处罚)?[共累计达了]*\d+(?:余|多)?(?:\.\d+)?万?(?:余|多)?[人名件起家例个]")
_NUMBER_BEFORE = re.compile(r"[以之]上$|以下$|可(?:以)?(?:处|给予|判处)$|建议$|要求$|求处$")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    rows = lexicons.rows("sanctions")
    return re.compile("|".join(f"(?P<{'f' if r['context'] == 'free' else 'l'}{i}>{r['pattern']})" for i, r in enumerate(rows)))


@lru_cache(maxsize=1)
def _first() -> re.Pattern[str]:
    """Cheap anchors: no wording begins before one of these by more than a few characters."""
    return re.compile(r"警告|职务|察看|开除|政务|行政|处分|记过|记大过|降级|撤职|等级|徒刑|死刑|死缓|拘役|管制|缓刑|罚金|没收|政治权利|待遇|党员资格|收缴|退赔|免职|免去|岗位|停职|辞职|辞退|解聘|诫勉|批评|谈话|约谈|检查|组织处理|协议|结算|罚款|双开|代表资格|资格|获刑|种形态")


def _sentence(text: str, at: int) -> str:
    start = max(text.rfind("。", 0, at), text.rfind("\n", 0, at)) + 1
    stops = [i for i in (text.find("。", at), text.find("\n", at)) if i >= 0]
    return text[start:min(stops, default=len(text))]


def find(text: str) -> list[Mention]:
    """Every sanction of TEXT, in order."""
    found: list[Mention] = []
    pattern, position = _pattern(), 0
    for anchor in _first().finditer(text):
        if anchor.start() < position:
            continue
        # the wording begins at the anchor or shortly before it; the leftmost that covers it wins
        clause = max(text.rfind(c, 0, anchor.start()) for c in "。；;\n：")
        start = max(position, clause + 1, anchor.start() - 14)
        m = pattern.search(text, start, min(len(text), anchor.end() + 24))
        while m and m.end() <= anchor.start():
            m = pattern.search(text, m.end(), min(len(text), anchor.end() + 24))
        if not m or m.start() > anchor.end():
            continue
        if not _stands(text, m, found):
            continue
        found.append(Mention("SANC", m.start(), m.end(), m.group(),
                             why=f"sanctions.tsv: {lexicons.rows('sanctions')[int(m.lastgroup[1:])]['pattern']}"))
        position = m.end()
    return found


def _stands(text: str, m: re.Match[str], found: list[Mention]) -> bool:
    before = text[max(0, m.start() - 14):m.start()]
    if _COUNT.match(text, m.end()) or _NUMBER_BEFORE.search(before):
        return False
    if m.lastgroup[0] == "l":
        previous = found[-1] if found else None
        joined = previous is not None and m.start() - previous.end <= 5 and bool(_JOIN.search(text[previous.end:m.start()]))
        if not joined and not _LEAD.search(before):
            return False
    return not _RECITED.search(_sentence(text, m.start()))
