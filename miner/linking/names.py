"""Personal names made comparable: variants folded, hidden characters as a pattern. Pure functions.

``pattern("代某")`` fits 代文斌 and 代XX; ``fold("萧 何")`` is 肖何. Which characters hide a name: 某, X, ×, *, ○.
"""
from __future__ import annotations

import re
from functools import lru_cache

from ..lexicons import column, rows

_SPACE = re.compile(r"\s+")
_DOTS = re.compile(r"[•‧∙・．.●]")
_MASK = "某XxＸｘ×＊*○〇✕"
_HIDDEN = re.compile(rf"[{_MASK}]")
_TAG = re.compile(r"(?<=[某])[甲乙丙丁戊己ABCDabcd0-9]$")


@lru_cache(maxsize=1)
def _variants() -> dict[str, str]:
    return {r["form"]: r["norm"] for r in rows("name_variants")}


@lru_cache(maxsize=1)
def _compound() -> frozenset[str]:
    return frozenset(s for s in column("surnames", "surname") if len(s) > 1)


@lru_cache(maxsize=1)
def _surname_class() -> dict[str, str]:
    return {r["surname"]: r["class"] for r in rows("surnames")}


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """The form that names are compared by: no spaces, one kind of dot, the surname's usual character."""
    name = _DOTS.sub("·", _SPACE.sub("", name))
    return _variants().get(name[:1], name[:1]) + name[1:]


def hidden(name: str) -> bool:
    """Whether a name hides somebody: 陈某, 朱某某, 代XX, 李×, 王某伟, 李某甲, 甲. A foreign name with an x in it does not."""
    return len(name) == 1 or (bool(_HIDDEN.search(name)) and not re.fullmatch(r"[A-Za-z .·]{2,}", name))


@lru_cache(maxsize=100_000)
def surname(name: str) -> str:
    """Surname of a folded name: 欧阳某 → 欧阳; 艾力亚尔·木塔力甫 → its first part, for it has none."""
    if "·" in name:
        return name.split("·")[0]
    return name[:2] if name[:2] in _compound() and len(name) > 2 else name[:1]


@lru_cache(maxsize=20_000)
def _regex(name: str) -> re.Pattern[str]:
    """A hidden name as a pattern of full names. One 某 at the end stands for any given name (陈某 for 陈文斌 too);
    two stand for two characters; one inside stands for one (王某伟)."""
    body = _TAG.sub("", name)
    head = body.rstrip(_MASK)
    tail = body[len(head):]
    inner = "".join("." if c in _MASK else re.escape(c) for c in head)
    if not tail:
        return re.compile(inner)
    # X and × are typists' masks: their number tells little, 某某 is a form that means two
    least = 2 if tail == "某某" else 1
    return re.compile(f"{inner}.{{{least},2}}")


def fits(a: str, b: str) -> bool:
    """Whether two folded names may name one person: equal, or a hidden one that the other fits. Symmetric."""
    if a == b:
        return True
    ha, hb = hidden(a), hidden(b)
    if ha and hb:
        return surname(a) == surname(b) and not (_TAG.search(a) and _TAG.search(b)) and (
            _bare(a) == surname(a) or _bare(b) == surname(b) or _bare(a) == _bare(b))
    if ha:
        return bool(_regex(a).fullmatch(b))
    if hb:
        return bool(_regex(b).fullmatch(a))
    return False


def _bare(name: str) -> str:
    return _HIDDEN.sub("", _TAG.sub("", name))


def rarity(name: str) -> str:
    """How much a shared full name says: ``long`` (compound surname, four characters or more, a dot), ``rare`` surname,
    ``usual`` three characters, ``short`` two characters of a common surname (王伟)."""
    if "·" in name or len(name) >= 4:
        return "long"
    cls = _surname_class().get(surname(name), "rare")
    if cls in ("rare", "compound"):
        return "rare"
    return "short" if len(name) == 2 else "usual"
