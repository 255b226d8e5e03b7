"""What an amount of money in a case is for: bribe, gift, loss, fine …

The words of the sentence before the amount and a few after it are tried against ``amount_roles.tsv`` row by row; an
amount in a list (56万元、3.6万美元以及…18.3万余元) takes the role of the one before it. The same value in the same role is
given once: 「收受贿赂675万余元」 told three times is one amount.
"""
from __future__ import annotations

import re
from functools import lru_cache

from .. import lexicons
from ..model import Amount
from .frame import Frame, is_judgment

_LISTED = re.compile(r"^(?:[、，,及和与]|以及|还有|价值|人民币|并处|罚金|折合|等|分别|共计|\s|以及价值)*$")
_UNIT_PRICE = re.compile(r"(?:每人|每月|每亩|每平米|每头|每件|每套|每吨|每年|每次|每户|每个|每斤|每平方米|人均|单价|注册资本|价格为|标准为|售价)[^，。；]{0,8}$")

_PER = re.compile(r"(?:每|/)(?:平方米|平米|亩|吨|斤|公斤|头|件|套|股)")
_TOTALLED = re.compile("计[^。；，]{0,6}$")                       # 共计财物折合|12万元
_PAID_EACH = re.compile(r"(?:违规|擅自)[^。；]{0,60}(?:发放|领取)")       # 按每人1000元的标准违规发放

_SUM_OF = {code: (role, f"the sum of the one charge: {code}") for code, role in (
    ("crime.misappropriation", "misappropriated"), ("crime.embezzlement", "embezzled"), ("crime.occupational_embezzlement", "embezzled"),
    ("crime.bribe_taking", "bribe"), ("crime.private_bribe_taking", "bribe"), ("crime.bribe_giving", "bribe"), ("crime.fraud", "fraud"))}


@lru_cache(maxsize=None)
def _roles() -> tuple[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None, re.Pattern[str] | None, str, str], ...]:
    def compiled(words: str) -> re.Pattern[str] | None:
        return re.compile(lexicons.leaping(words)) if words else None
    return tuple((r["role"], compiled(r["before"]), compiled(r["after"]), compiled(r["around"]), r["charge"], f"amount_roles {n}: {r['role']}")
                 for n, r in enumerate(lexicons.rows("amount_roles"), 1))


def role(before: str, after: str, charges: frozenset[str] | set[str] = frozenset()) -> tuple[str, str]:
    """Role of an amount from the words on both sides and the violations its case states, and the row that gave it.

    >>> role("利用职务便利为他人谋取利益，收受贿赂", "，涉嫌受贿犯罪")[0]
    'bribe'
    """
    around = f"{before}￥{after}"
    for name, left, right, both, charge, where in _roles():
        if charge and charge not in charges:
            continue
        if (left and left.search(before)) or (right and right.search(after)) or (both and both.search(around)):
            return name, where
    return "other", "no row"


def find(frame: Frame, spans: list[tuple[int, int]], charges: set[str]) -> list[Amount]:
    """Amounts told in the spans of a case with these violations, each value and role once, in the order of the text."""
    out: dict[tuple[float, str, str], Amount] = {}
    crimes = [c for c in charges if c.startswith("crime.")]
    whole = _SUM_OF.get(crimes[0]) if len(crimes) == 1 and is_judgment(frame.text) else None
    for a, b in spans:
        last: tuple[int, str, str] | None = None
        for i in frame.inside(a, b, "MONEY"):
            m = frame.mentions[i]
            if not m.norm or m.norm.get("value") is None:
                continue
            s, e = frame.sentence(m.start)
            seg = max(s, frame.text.rfind("；", s, m.start) + 1)
            prev = last[0] if last and last[0] > seg else seg
            before, after = frame.text[max(prev, m.start - 90):m.start], frame.text[m.end:min(e, m.end + 40)]
            if _PER.match(after):
                continue
            if (_UNIT_PRICE.search(before) and not ("每人" in before[-12:] and _PAID_EACH.search(frame.text[s:e]))) or "原标题" in frame.text[s:m.start]:
                continue
            name, why = role(before, after, charges)
            bare = name == "other" and why == "no row"
            if last and last[0] > seg and (bare or _LISTED.match(before)) and len(before) <= 24:
                if _LISTED.match(before) or bare:
                    if "罚金" not in before:
                        name, why = last[1], "listed after " + last[2]
            elif name == "gift" and last and last[0] > seg and last[1] == "bribe" and before.startswith("、"):
                name, why = last[1], "listed after " + last[2]     # 收受…港币30万元、购物卡2.4万元，构成受贿罪
            elif name == "other" and seg > s and len(before) < 40:
                name, why = role(frame.text[s:m.start][-60:], after, charges)
            if name == "other" and whole and _TOTALLED.search(before):
                name, why = whole
            if name == "skip" or name == "other" and float(m.norm["value"]) < 100:
                continue
            last = (m.end, name, why)
            key = (round(float(m.norm["value"]), 2), m.norm.get("currency", "CNY"), name)
            if key not in out:
                out[key] = Amount(float(m.norm["value"]), m.norm.get("currency", "CNY"), m.norm.get("approx", "exact"), name, m.start, m.end, why)
    known = {(v, c) for v, c, r in out if r != "other"}
    return [x for (v, c, r), x in out.items() if r != "other" or (v, c) not in known]
