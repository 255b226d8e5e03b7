"""Sanctions: what a SANC mention stands for, its term, and whether it was really imposed.

>>> codes("留党察看二年处分")
[('party.probation', 24)]
>>> codes("三年有期徒刑")
[('criminal.fixed_term', 36)]
>>> codes("党纪政务处分")
[]
"""
from __future__ import annotations

import re
from functools import lru_cache

from .. import lexicons

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_TERM = re.compile(r"(?:([0-9０-９一二两三四五六七八九十]+)\s*年)?\s*(半)?(?:零?\s*([0-9０-９一二两三四五六七八九十]+)\s*个月)?")
_SHORT = re.compile("判([一二三])年?缓")
_SECOND = re.compile(r"[，,]?\s*缓刑|[，,]?\s*缓期|[，,]并处|[，,]\s*剥夺")      # where the words of the term end
_cue = lexicons.cues("sanction_cues", {
    "takes_back": "WORDS(?:(?:原|此前|之前|先前|一审|原审)[^，。；]{0,40}|对[^，。；]{2,30}的|[^，。；]{0,14}(?:给予|作出)[^，。；]{2,30}的)$"})
_ARTICLE = re.compile(r"\s*第[一二三四五六七八九十百零〇\d]+条(?:规定|明确)")


# that somebody meets with a sanction: 受到, 被, and as news tell it: 挨了, 吃了, 领到一个
MEETS = "(?:受到?|被|遭到?|挨|吃|领到?|得到|获|背上?|(?:换来|等来|等待[他她其])(?:的(?:则|却|将)?是)?|[收接拿]到)(?:了|过)?(?:一[个次份纸张])?"


def number(text: str) -> int:
    """A small Chinese or Arabic number: 十二 → 12."""
    text = text.strip()
    if text.isdigit():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_DIGITS.get(tens, 1) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)
    return _DIGITS.get(text, 0)


def months(text: str) -> int | None:
    """The term a sanction names, in months: 有期徒刑十二年六个月 → 150, None where it names none."""
    if short := _SHORT.match(text):                           # 判三缓五
        return number(short.group(1)) * 12
    head = _SECOND.split(text)[0]
    for m in _TERM.finditer(head):
        if m.group(1) or m.group(3):
            total = (number(m.group(1)) * 12 if m.group(1) else 0) + (6 if m.group(2) else 0) + (number(m.group(3)) if m.group(3) else 0)
            if total:
                return total
    return None


@lru_cache(maxsize=None)
def _table() -> tuple[tuple[re.Pattern[str], tuple[str, ...], str], ...]:
    return tuple((re.compile(r["pattern"]), tuple(r["codes"].split(";")), f"sanction_codes {n}: {r['pattern']}")
                 for n, r in enumerate(lexicons.rows("sanction_codes"), 1))


@lru_cache(maxsize=4096)
def codes(text: str) -> list[tuple[str, int | None]]:
    """Codes of one SANC mention with their terms; empty for 党纪政务处分 and 组织处理."""
    if "以下" in text or "以上" in text:                        # a range of the law and no sentence
        return []
    for pattern, found, _ in _table():
        if pattern.search(text):
            timed = ("criminal.fixed_term", "criminal.detention", "party.probation", "org.agreement_suspended")
            return [(c, months(text) if c in timed else None) for c in found]
    return []


@lru_cache(maxsize=4096)
def rule(text: str) -> str:
    """The lexicon row that decides ``text``."""
    for pattern, _, where in _table():
        if pattern.search(text):
            return where
    return ""


def recites(sentence: str) -> bool:
    """Whether a sentence recites the law, so that no sanction in it is imposed: 情节较重的，给予…处分."""
    return _ARTICLE.match(sentence) is not None or _cue("rule").search(sentence) is not None


def proposed(before: str) -> bool:
    """Whether the words of a sentence before something tell what the prosecution proposes and no court has given yet."""
    return ("建议" in before or "本应" in before or "方案" in before) and _cue("proposed").search(before) is not None


def imposed(before: str, after: str = "") -> bool:
    """Whether the words right before a sanction impose it, and neither threaten nor propose it, nor words AFTER it take it back: 撤销对卞某的
    |警告处分|; 所获|有期徒刑四年|的判决被撤销; 论罪当处|死刑|, 可不判处|死刑|立即执行."""
    return _cue("unreal").search(before[-30:]) is None and _cue("takes_back").search(before) is None and _cue("taken_back").match(after) is None


_AND_SO_MANY = re.compile(r"等(\d{1,2}|[二两三四五六七八九十]{1,2})[名人]")


def as_many_as(lead: str, named: int) -> int:
    """How many the words between the last of NAMED people and their sanctions speak of: 宋某、孙某|等4人分别被判处| → 4."""
    m = _AND_SO_MANY.search(lead)
    return max(named, number(m.group(1))) if m else named


_NEXT_PART = re.compile("和|及|以及|，|；")


def halves(text: str, named: list[tuple]) -> list[list[tuple]]:
    """Sanctions dealt out in as many parts as 和, 及 and ， make, each a party's and a government's; empty where a part has two of one kind."""
    parts: list[list[tuple]] = [[]]
    for n, item in enumerate(named):
        if n and _NEXT_PART.fullmatch(text, named[n - 1][0][1], item[0][0]):
            parts.append([])
        parts[-1].append(item)
    kinds = [[found[0][0].split(".")[0] for _, found in part] for part in parts]
    return parts if all(len(set(k)) == len(k) for k in kinds) else []
