"""A thin door to ``miner.tagging.places``: what the cases need to know about administrative divisions."""
from __future__ import annotations

import re
from functools import lru_cache

from ..tagging import places as P

_TOWN = re.compile(r"[一-鿿]{1,7}?(?:街道|(?:镇|乡)(?![企办级域亲土外村长容建]))")


@lru_cache(maxsize=8192)
def prefix_units(text: str) -> tuple[tuple[str, int], ...]:
    """(level, end) of the places that ``text`` begins with; level is province, city, prefecture, county or town.

    ``city`` is a prefecture-level city (a bare 市 is completed from it), ``prefecture`` a 州, 盟 or 地区.
    """
    out: list[tuple[str, int]] = []
    for level, end in P.prefix_units(text):
        if level == "zone":
            continue
        if level == "prefecture" and text[:end].endswith("市"):
            level = "city"
        if not out and end == 2 and text[1] not in "省市县区州盟旗" and text.startswith(("街道", "镇", "乡"), end):
            break                                              # 广宁街道 is a town's own name, and not in 广宁县
        out.append((level, end))
    at = out[-1][1] if out else 0
    m = _TOWN.match(text, at)
    if m and not re.match(r"(?:省|市|县|区|州)", text[at:]) and m.end() - at >= 3:
        out.append(("town", m.end()))
    return tuple(out)


@lru_cache(maxsize=16384)
def one(text: str, context: tuple[str, ...] = (), year: int | None = None):
    """The Place that a name tells, None where it tells none."""
    return P.resolve_one(text, context, year)


@lru_cache(maxsize=4096)
def path(code: str) -> str:
    return P.path_of(code)


@lru_cache(maxsize=4096)
def step(code: str) -> str:
    """What the division is in the ranks of cadres (see ``miner.tagging.places.rank_step``)."""
    return P.rank_step(code)


def in_common(paths: list[str]) -> str | None:
    """The path of the smallest division that holds all of PATHS, two or more; None where nothing holds them.

    >>> in_common(["江苏省/镇江市/丹阳市", "江苏省/镇江市/句容市"])
    '江苏省/镇江市'
    """
    if len(paths) < 2:
        return None
    levels = zip(*(p.split("/") for p in paths))
    out = []
    for level in levels:
        if len(set(level)) > 1:
            break
        out.append(level[0])
    return "/".join(out) or None
