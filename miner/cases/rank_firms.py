"""How the head of a state firm ranks whose name tells no level: 马钢, 潞安集团, 羊城晚报.

Which firms belong to whom is in ``rank_firms.tsv``. A firm that is named so and no more is the group; with another firm's, works' or
mine's name behind it, a member of the group; with a department's, a unit. The ranks of firms are those in which their owners keep them
(中央企业领导人员管理规定; 国有企业领导人员管理 of the provinces): two steps down from the group to a member or a department, in whole ranks.

>>> head("马钢股份有限公司煤焦化公司")
5
"""
from __future__ import annotations

from functools import lru_cache

from .. import lexicons

_cue = lexicons.cues("rank_cues", {"firm_form": "^(?:WORDS)+", "firm_unit": "(?:WORDS)$", "firm_section": "(?:WORDS)$"})


@lru_cache(maxsize=None)
def _firms() -> tuple[dict[str, int], tuple[int, ...]]:
    """Rank of the head by what a firm's name begins with, and the lengths of these beginnings, the longest first."""
    heads = {r["name"]: int(r["head"]) for r in lexicons.rows("rank_firms")}
    return heads, tuple(sorted({len(name) for name in heads}, reverse=True))


@lru_cache(maxsize=None)
def _appointed() -> frozenset[str]:
    """The central firms whose heads the 国资委 appoints."""
    return frozenset(r["name"] for r in lexicons.rows("rank_firms") if r["owner"] == "nation-bureau")


def _begins(name: str) -> str:
    heads, lengths = _firms()
    return next((name[:n] for n in lengths if name[:n] in heads), "")


def head(org: str, *rests: str) -> int | None:
    """Rank of the head of a listed firm, of its members and their units; RESTS are the name behind its places, behind the province
    alone first (安徽省|淮南矿业集团). None for any other body."""
    for name in (org, *rests):
        stem = _begins(name)
        if not stem:
            continue
        base = _firms()[0][stem]
        tail = _cue("firm_form").sub("", name[len(stem):])
        if not tail:
            return base
        if _cue("central_firm").match(name) or stem in _appointed():
            return None                                        # the nation's: their companies in a place rank by it
        members = len(_cue("firm_member").findall(tail))
        if _cue("firm_section").search(tail):
            return 7 if members < 2 else 9
        if _cue("firm_unit").search(tail):
            return 5 if base < 5 and not members else 7
        return None if not members else 5 if base < 5 and members == 1 else 7
    return None
