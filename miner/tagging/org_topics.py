"""Leading groups under the long name of what they lead: 省|生态环境保护督察问题整改工作|领导小组, which no stem of a body may be as long as.

The name begins with its place or level (省, 市, 县), behind a word that opens it (成立, 由, 的), and ends what it leads in a noun of campaigns.
"""
from __future__ import annotations

import re
from bisect import bisect_left

from miner import lexicons
from miner.tagging.lexer import every_start
from miner.tagging.org_words import Org

_cue = lexicons.cues("org_edges", {"opens_group": "[^一-龥“”]|WORDS"})
_GROUP = "领导小组"
_WINDOW = 34
_TOPIC = re.compile("(?![一-龥]{0,3}级)[一-龥“”]{2,26}(?:整改|整治|整顿|治理|督[察查]|巡[视察]|攻坚|防[控治]|保护|建设|改革|斗争|处置|清理|行动|振兴|扶贫|脱贫|监管|创建|问责|调查|工作)(?:工作)?$")


def led_groups(text: str, units: list[Org], chains: list[tuple[int, int]]) -> list[Org]:
    """The leading groups of a TEXT that none of its UNITS holds."""
    out: list[Org] = []
    starts = [s for s, _ in chains]
    for at in every_start(_GROUP, text):
        end = at + len(_GROUP)
        if any(o.start < at and at < o.end for o in units):
            continue
        opened = _left(text, at)
        i = bisect_left(starts, opened)
        start = starts[i] if i < len(starts) and starts[i] == opened else opened if text[opened] in "省市县区州" else -1
        topic = chains[i][1] if start >= 0 and i < len(starts) and starts[i] == opened else opened + 1
        if start >= 0 and _TOPIC.fullmatch(text, topic, at):
            out.append(Org(start, end + 3 if text.startswith("办公室", end) else end, "a place or level, what it leads, 领导小组", start == opened and topic == opened + 1))
    return out


def _left(text: str, at: int) -> int:
    """Where the name that ends in 领导小组 at AT begins: behind the last word or mark that opens it."""
    lo = max(0, at - _WINDOW)
    stops = [m.end() for m in _cue("opens_group").finditer(text, lo, at)]
    return stops[-1] if stops else lo
