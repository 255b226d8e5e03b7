"""Where a body lies as its own name tells: a university, a bank's branch, a section of a railway, a bureau's branch in a district."""
from __future__ import annotations

import re
from functools import lru_cache

from .. import lexicons
from . import orgs, places

_cue = lexicons.cues("region_cues", {
    "central": "(?:中共)?WORDS",
    "resort": "(.{2,}?[市州盟县区])([一-鿿]{2,6})WORDS",
})
_OF_BANK = re.compile("(?:银行|公司|证券|保险)([一-龥]{2,8})(?:分行|分公司)$")
_OF_RAILWAY = re.compile("铁路.{2,4}局(?:集团)?(?:有限(?:责任)?公司)?([一-龥]{2,3}?)(?:(?:工务|电务|机务|车务|供电|客运|车辆|通信|房建)[^，。；]{0,2}段|车站|站)$")
_BRANCH = re.compile("(.*?[市州])[一-龥]{2,12}局([一-龥]{2,4})分局")


def central(name: str) -> bool:
    """Whether a body is of the nation: 中国联合网络通信集团有限公司, but not its 湖南省分公司 or a 内蒙古调查总队."""
    if _cue("central").match(name) is None or _cue("branch").search(name.removeprefix("海关总署")):
        return False
    return not orgs.place_prefix(name) or name.endswith("军区") # 渠县县委宣传部, 迭部林业局: no ministry


def plain_zone(name: str) -> str:
    """A scenic or tourist zone named after a district short counts to the city that stands before it in full."""
    m = _cue("resort").match(name)
    if not m:
        return name.removesuffix("中学") if not orgs.place_prefix(name) else name      # 秦汉中学 lies not in 汉中
    told = [end for level, end in orgs.place_units(name) if level != "town" and name[end - 1] in "县区市旗"]
    return m.group(1) if not told or told[-1] <= m.end(1) else name          # 高平市文化旅游体育局 is no resort


@lru_cache(maxsize=1)
def _seats() -> tuple[tuple[str, re.Pattern[str]], ...]:
    told = [r["pattern"].partition(" ") for r in lexicons.rows("region_cues") if r["kind"] == "seat_of"]
    return tuple((place, re.compile(names)) for place, _, names in told)


def seat_of(name: str) -> str | None:
    """Where a university lies whose name tells no place or another's: 中山大学 in 广州市; None for other bodies.

    >>> seat_of("中山大学附属第一医院")
    '广东省广州市'
    """
    return next((place for place, names in _seats() if names.match(name)), None) if "大学" in name or "学院" in name else None


def seat_of_branch(name: str, year: int | None) -> str | None:
    """The province or city of a bank's branch, whatever place the bank bears in its name: 上海浦东发展银行股份有限公司|杭州|分行."""
    m = _OF_BANK.search(name)
    p = places.one(m.group(1), (), year) if m and orgs.place_prefix(name) else None
    return m.group(1) if p is not None and p.code and p.code.endswith("00") else None


def of_railway(name: str) -> str | None:
    """The place by which a railway calls its section: 中国铁路西安局集团|阎良|工务段; None for other bodies."""
    m = _OF_RAILWAY.search(name)
    return m.group(1) if m else None


def district_of_branch(name: str) -> str | None:
    """The district whose branch of a city's bureau NAME is: 双鸭山市公安局宝山分局 → 双鸭山市宝山区; None for other bodies."""
    m = _BRANCH.match(name) if "分局" in name else None
    city = places.one(m.group(1)) if m else None
    for level in "区县市" if m and city and city.code else "":
        p = places.one(m.group(1) + m.group(2) + level)
        if p is not None and p.code and inside(p.code, city.code):
            return m.group(1) + m.group(2) + level
    return None


def inside(code: str, of: str) -> bool:
    """Whether a division lies in another: 430726 in 430700."""
    base = of.rstrip("0")
    base += "0" * (len(base) % 2)
    return code != of and code.startswith(base)
