"""The full name of a body that the text calls by a short one."""
from __future__ import annotations

import re

from miner.cases import orgs
from miner.cases.frame import Frame
from miner.tagging.org_again import ROLES

_CALLED = re.compile("[（(](?:[^（）()。]{0,28}[，,])?(?:以下|下)?(?:均)?(?:简)?称(?:为)?[：:]?[“\"‘「]?(?P<short>[一-龥A-Za-z]{2,14}?)[”\"’」]?(?:[或、][“\"]?(?:本?公司|我司|当事人)[”\"]?)?[）)]")


def _short_names(frame: Frame) -> dict[str, str]:
    """The short names that the text gives its bodies, each with the full one: 甲资产管理股份有限公司（国有金融机构，以下简称甲公司）."""
    known: dict[str, str] | None = frame.memo.get("short names")      # type: ignore[assignment]
    if known is None:
        known = frame.memo["short names"] = {}
        for m in _CALLED.finditer(frame.text) if "称" in frame.text else ():
            before = frame.inside(max(0, m.start() - 40), m.start(), "ORG")
            if before and m.group("short") not in ROLES and frame.mentions[before[-1]].end == m.start() and (not orgs.place_prefix(m.group("short")) or _shortens(m.group("short"), frame.mentions[before[-1]].text)):
                known.setdefault(m.group("short"), frame.mentions[before[-1]].text)
    return known


def _shortens(short: str, name: str) -> bool:
    """Whether the characters of SHORT stand in NAME in their order: 山东青岳 for 山东青岳检测技术有限公司."""
    rest = iter(name)
    return all(char in rest for char in short)


def in_full(frame: Frame, name: str) -> str | None:
    """The full name behind a short one: 重庆市黔江区城市建设投资公司（以下简称“城投集团”）; None for others."""
    return _short_names(frame).get(name)


def listed_as(short: str, name: str) -> bool:
    """Whether a firm of that NAME may be known by a short one: 云和恒岳制造股份有限公司, 恒岳股份."""
    at = name.find(short[:2]) if name.endswith("公司") and 3 <= len(short) <= 5 and short.endswith(_LISTED) else -1
    return at >= 0 and short[-2:] in name[at + 2:]


def brand_of(short: str, name: str) -> bool:
    """Whether SHORT is the brand and trade that open the name of a firm: 盛田冷链, 黑龙江盛田冷链物流有限公司."""
    return len(short) == 4 and len(name) >= 8 and name.endswith("公司") and name[len(orgs.place_prefix(name)):].startswith(short)


_FIRM = re.compile("(?:股份|责任|有限)*公司$|集团$|合作社$")


def firm_for_short(short: str, name: str) -> bool:
    """Whether SHORT is what a firm of that NAME is called further on, by its brand and characters of its trade: 鸿建公司, 云南滇东北鸿建建设有限公司."""
    if not short.endswith(("公司", "集团")) or not name.endswith(("公司", "集团")) or len(name) < len(short) + 3 or orgs.place_prefix(short):
        return False
    stem = _FIRM.sub("", short)
    at = name.find(stem[:2]) if len(stem) > 1 else -1
    rest = iter(name[at + 2:])
    return at >= 0 and stem[:2] not in _OF_ANY_FIRM and all(char in rest for char in stem[2:])


_OF_ANY_FIRM = ("总公", "分公", "子公", "集团", "母公", "某某", "上市", "建筑", "施工", "物业", "保险", "投资", "监理", "项目", "本公", "建设", "工程", "科技", "医药", "运输", "房产", "地产", "置业", "该公")
_LISTED = ("股份", "集团", "科技", "银行", "证券", "药业", "能源", "电气", "电器")


def unit_in_full(frame: Frame, name: str) -> str | None:
    """The same for a unit of a body called by its short name as well: 甲公司投资部 → 甲资产管理股份有限公司投资部."""
    known = _short_names(frame)
    short = next((s for s in known if name.startswith(s)), None)
    return known[short] + name[len(short):] if short and not name.startswith(known[short]) else None
