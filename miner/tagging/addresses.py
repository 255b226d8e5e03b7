"""Addresses: what goes on a place down to the street, the hamlet and the house (云和县六排镇|城东路275号)."""
from __future__ import annotations

import re

from miner.anchors import Anchored
from miner.tagging.lexer import Scan, break_word_at, every_start
from miner.tagging.name_lexicon import common_words

Span = tuple[int, int]

_HOUSE = r"(?:\d{1,5}号(?!线|文|令|楼盘)(?:院|楼|附\d+号)?)?(?:\d{1,3}(?:栋|幢|号楼|座))?(?:\d{1,2}单元)?(?:\d{1,5}(?:室|房|号))?"
_STREET = re.compile(rf"([一-龥]{{1,6}}?(?:大道|[东西南北中]路|路|[东西南北中]街|街(?!道)|巷|胡同|弄)){_HOUSE}")
_HAMLET = re.compile(r"[一-龥]{1,4}(?:屯|组|自然村|庄|坝|湾|寨)\d{1,4}号")
_NUMBER = re.compile(r"\d{1,5}号(?!线|文|令|楼盘)(?:院|楼|附\d+号)?(?:\d{1,3}(?:栋|幢|号楼|座))?(?:\d{1,2}单元)?(?:\d{1,5}(?:室|房|号))?")
_NO_STREET = re.compile("(?:公|铁|道|线|马|思|出|网|电|回|走|修|筑|铺|水|气|油|高速|沿|问|赶|步行|商业|绕城|环城|国|省|县|乡|条|该)[路街]$|^[一半当之上下大老新小过逛开陆带引同][路街]$|条.{0,2}[路街巷]$|[的了着在和与及为有对从某]")
_LIVES = ("住", "现住", "住址", "地址", "位于", "坐落于", "户籍地", "住所地", "户籍所在地", "居住地", "在", "租住于", "址在", "家住", "：", "买", "往", "到", "至")
_KEYS = Anchored("路|街|大道|巷|胡同|弄|屯|号")


def extended(scan: Scan, chains: list[Span]) -> list[Span]:
    """CHAINS with the street and the house number behind each, and the streets told so where they stand alone further on."""
    text = scan.text
    if not chains or _KEYS.search(text) is None:
        return chains
    out: list[Span] = []
    streets: set[str] = set()
    for s, e in chains:
        m = _STREET.match(text, e)
        if m and _is_street(text, m) and (m.end() > m.end(1) or text.endswith(_LIVES, 0, s) and (not "一" <= text[m.end():m.end() + 1] <= "龥" or text[m.end()] in "的口与和附房楼旁边上段及小")):
            out.append((s, m.end()))
            if m.end(1) - m.start() > 2:
                streets.add(m.group(1))
            continue
        m = _HAMLET.match(text, e) if text[e - 1] in "村乡镇" else None
        if m and text[m.end() - 1] == "号" and not any(break_word_at(text, k) for k in range(e, e + 2)):
            out.append((s, m.end()))
            continue
        m = _NUMBER.match(text, e) if text[e - 1] in "村乡镇区道" and text.endswith(_LIVES, 0, s) else None
        out.append((s, m.end()) if m else (s, e))
    taken = sorted(out)
    for street in streets:
        for at in every_start(street, text):
            if not any(a < at + len(street) and at < b for a, b in taken):
                out.append((at, at + len(street)))
    return sorted(out)


def _is_street(text: str, m: re.Match[str]) -> bool:
    """Whether the name that M reads is a street's: 城东路, no 公路 and no 一路."""
    name = m.group(1)
    return len(name) > 1 and not _NO_STREET.search(name) and not (len(name) > 2 and name[-2:] in common_words() and name[-2] not in "一二三四五六七八九十东南西北中新" and m.end() == m.end(1)) \
        and not any(break_word_at(text, k) > 1 for k in range(m.start(), m.end(1) - 1))
