"""What an amount of money in a case is for: bribe, gift, loss, fine …

The verb that governs an amount tells its role: the nearest one before it in its clause, with the object that stands between
(收受…礼金, 收受…贿赂, 领取低保金), by the frames of ``amount_roles.tsv``; where no verb governs, what the money is called tells it. A clause
that goes on with the money of the one before it (，共计…，其中…) belongs to that clause; an amount in a list (56万元、3.6万美元以及…18.3万
余元) takes the role of the one before it. The same value in the same role is given once, 「收受贿赂675万余元」 told three times is one
amount; but what was taken on another day is another deed.
"""
from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from .. import lexicons
from ..learned import roles
from ..model import Amount, Mention
from .frame import Frame, is_judgment

_cue = lexicons.cues("amount_cues", {
    "listed": "^WORDS*$",
    "list": "^WORDS",
    "unit_price": "WORDS[^，。；]{0,8}$",
    "per": "(?:每|/)WORDS",
    "total": "WORDS[^。；，]{0,6}$",
    "bound": "WORDS(?:人民币)?$",
    "limit": "WORDS(?:人民币)?$",
    "named": "WORDS(?:笔|款|人民币|现金)*$",
})
_BOUNDED = re.compile("(?:以[上下])?的(?!礼|财|现|贿|好处|感谢|回扣|损失)")
_LONGEST = 60          # characters over which a verb governs
_THIN = 16             # a clause shorter than this may leave its verb to the clause before it
_LEAST = 100           # yuan: less is no sum worth naming where it is for nothing in particular

_PER_PIECE = 10        # yuan: less is the price of one of many

_SUM_OF = {code: (role, f"the sum of the one charge: {code}") for code, role in (
    ("crime.misappropriation", "misappropriated"), ("crime.embezzlement", "embezzled"), ("crime.occupational_embezzlement", "embezzled"),
    ("crime.bribe_taking", "bribe"), ("crime.private_bribe_taking", "bribe"), ("crime.bribe_giving", "bribe"), ("crime.fraud", "fraud"))}
_KEEPS_SUMS = ("crime.misappropriation", "crime.embezzlement", "crime.occupational_embezzlement")
_DEEDS = ("bribe", "gift")
_IN_KIND = ("gift", "public_spending")       # what 购物卡 and 加油卡 are where nobody is bribed with them


class _Row(NamedTuple):
    role: str
    words: re.Pattern[str]
    object: re.Pattern[str] | None
    charged: tuple[str, ...]
    not_charged: frozenset[str]
    lifting: frozenset[str]
    where: str

    def holds(self, charges: frozenset[str] | set[str]) -> bool:
        return not self.lifting.isdisjoint(charges) or (not self.charged or any([c.startswith(self.charged) for c in charges])) and self.not_charged.isdisjoint(charges)


@lru_cache(maxsize=None)
def _rows() -> dict[str, tuple[_Row, ...]]:
    out: dict[str, list[_Row]] = {}
    for n, r in enumerate(lexicons.rows("amount_roles"), 1):
        codes = r["charge"].split()
        try:
            row = _Row(r["role"], re.compile(lexicons.leaping(r["words"])), re.compile(r["object"]) if r["object"] else None,
                       tuple(c for c in codes if c[0] not in "!+"), frozenset(c[1:] for c in codes if c[0] == "!"),
                       frozenset(c[1:] for c in codes if c[0] == "+"), f"amount_roles {n}: {r['role']}")
        except re.error as e:
            raise lexicons.LexiconError(f"amount_roles.tsv row {n}: {e}") from e
        out.setdefault(r["place"], []).append(row)
    return {place: tuple(rows) for place, rows in out.items()}


@lru_cache(maxsize=1)
def _behind() -> Callable[[str], re.Match[str] | None]:
    """Finds what any row of words after an amount looks for: behind most amounts nothing stands, which one look tells."""
    words = [r["words"] for r in lexicons.rows("amount_roles") if r["place"] in ("first_after", "after")]
    anywhere = re.compile("|".join(map(lexicons.leaping, words)))
    return anywhere.match if all(a.startswith("^") for w in words for a in lexicons.alternatives(w)) else anywhere.search


@lru_cache(maxsize=256)
def _that_hold(charges: frozenset[str]) -> dict[str, tuple[_Row, ...]]:
    """The rows that hold where a case states these violations."""
    return {place: tuple(row for row in rows if row.holds(charges)) for place, rows in _rows().items()}


def role(before: str, after: str, charges: frozenset[str] | set[str] = frozenset()) -> tuple[str, str]:
    """Role of an amount from the words on both sides and the violations its case states, and the row that gave it.

    >>> role("利用职务便利为他人谋取利益，收受贿赂", "，涉嫌受贿犯罪")[0]
    'bribe'
    """
    clause, rows = _clause(before), _that_hold(frozenset(charges))
    for words in (clause, before) if len(clause) < min(len(before), _THIN) else (clause,):
        found = _decided(rows, words, after) or _governed(rows, words, after) or _called(rows, words, after)
        if found:
            return found.role, found.where
    return "other", roles.UNTOLD


def _clause(before: str) -> str:
    """The clause before an amount."""
    return before[max(before.rfind("，"), before.rfind(",")) + 1:]


def _decided(rows: dict[str, tuple[_Row, ...]], before: str, after: str) -> _Row | None:
    """The first row that decides at once."""
    around = f"{before}￥{after}"
    for place, words in (("first_before", before), ("first_after", after), ("first_around", around)):
        for row in rows[place] if place != "first_after" or _behind()(after) else ():
            if row.words.search(words):
                return row
    return None


def _nearest(rows: tuple[_Row, ...], before: str, after: str) -> _Row | None:
    """Of the rows whose words stand before an amount, the one whose words end nearest to it; of several the longest."""
    best: tuple[int, int, int, _Row] | None = None
    close = after[:10].split("，")[0].split("。")[0].split("；")[0]
    for n, row in enumerate(rows):
        last = row.words.search(before)
        if last is None:
            continue
        for last in row.words.finditer(before, last.end()):
            pass
        if len(before) - last.end() > _LONGEST or row.object is not None and not row.object.search(before[last.start():] + "￥" + close):
            continue
        key = (last.end(), last.end() - last.start(), -n)
        if best is None or key > best[:3]:
            best = (*key, row)
    return best[3] if best else None


def _governed(rows: dict[str, tuple[_Row, ...]], before: str, after: str) -> _Row | None:
    """The frame of the verb that governs an amount."""
    return _nearest(rows["verb"], before, after)


def _called(rows: dict[str, tuple[_Row, ...]], before: str, after: str) -> _Row | None:
    """The row of what the money is called, after the amount or before it."""
    for row in rows["after"] if _behind()(after) else ():
        if row.words.search(after):
            return row
    return _nearest(rows["noun"], before, after)


def _only_called(charges: frozenset[str] | set[str], before: str, after: str) -> bool:
    """Whether nothing but a noun before an amount tells what it is: no verb, and nothing behind it."""
    rows = _that_hold(frozenset(charges))
    return not (_decided(rows, before, after) or _governed(rows, before, after) or any([row.words.search(after) for row in rows["after"]]))


def find(frame: Frame, spans: list[tuple[int, int]], charges: set[str], in_an_item: bool = False) -> list[Amount]:
    """Amounts told in the spans of a case with these violations, each value and role once, in the order of the text. An item of a bulletin speaks in set
    forms: there the rows alone decide."""
    out: dict[tuple[float, str, str], list[Amount]] = {}
    crimes = [c for c in charges if c.startswith("crime.")]
    whole = _SUM_OF.get(crimes[0]) if len(crimes) == 1 and is_judgment(frame.text) else None
    sections = _sections(frame)
    last: tuple[int, str, str] | None = None
    for a, b in spans:
        if last is not None and frame.paragraph(last[0])[1] <= a:
            last = None
        for i in frame.inside(a, b, "MONEY"):
            m = frame.mentions[i]
            if not m.norm or m.norm.get("value") is None or m.text.startswith(("几", "数")):
                continue                                       # 收受几千元: how many thousands nobody tells
            s, e = frame.sentence(m.start)
            seg = max(s, frame.text.rfind("；", s, m.start) + 1)
            prev = last[0] if last and last[0] > seg else seg
            before, after = frame.text[max(prev, m.start - 90):m.start], frame.text[m.end:min(e, m.end + 40)]
            if _cue("per").match(after) or "原标题" in frame.text[s:m.start] or before.endswith(("（约合", "(约合", "（折合")):
                continue                                       # 189万美元（约合|1300万元|）: told before in its own money
            if _cue("bound").search(before) and _BOUNDED.match(after, 0) or _cue("limit").search(before):
                continue                                       # 向产值达到|一万元|以上的人员发放, 必须控制在|20万元|以内: nobody's money
            if _cue("unit_price").search(before) and not ("每人" in before[-12:] and _cue("paid_each").search(frame.text, s, e)):
                continue
            charged = _charged_in(sections, m.start) if sections else None
            here = {c for c in charges if not c.startswith(_APART if charged != _NO_CRIME else "crime.") or c == charged} | {charged} if charged else charges
            name, why = role(before, after, here)
            follows = last is not None and last[0] > seg
            if last is not None and last[1] in _SHARED and name != "embezzled" and (_SHARE.search(before) or _SHARE_OF.match(after)) and (_SHARING.search(frame.text, last[0], m.end + 12) or last[2].startswith("share of")):
                name, why = _SHARED[last[1]], "share of " + last[2]         # 骗取41万元，其中，李某分得30万元，张某拿了11万元
            elif follows and len(before) <= 24 and (why == roles.UNTOLD or _cue("listed").match(before)):
                if "罚金" not in before and not after.startswith(("罚款", "的罚款")):
                    name, why = last[1], "listed after " + last[2]
            elif last is not None and (follows and _PART.match(before) and "其中" in frame.text[seg:m.start] or _PART_OF.search(before)) and _only_called(here, before, after):
                name, why = last[1], "part of " + last[2]          # 套取共计41万元，其中，报销款37万元，补偿款4万元; 收受41万元。这当中，到手的为30万元
            elif follows and last[1] == "bribe" and name in _IN_KIND and _cue("list").match(before):
                name, why = last[1], "listed after " + last[2]     # 收受…港币30万元、购物卡2.4万元，构成受贿罪
            elif name == "other" and why == roles.UNTOLD and seg > s and len(before) < 40 and not before.startswith(("将", "把")):
                name, why = role(frame.text[s:m.start][-60:], after, here)
            if why == roles.UNTOLD and after[:1] in ("、", "和", "及") and (end := _list_end(frame, i)) != m.end:
                name, why = role(before, frame.text[end:min(e, end + 40)], here)         # 分别被处180万元|、120万元|罚款
            if charged in _KEEPS_SUMS and (why == roles.UNTOLD or name in _MERE_NAMES and _only_called(here, before, after)):
                name, why = _SUM_OF[charged]                   # 一、挪用公款事实。…从账上转出8000元; under 受贿 the sums of the briber's trade are told too
            if name == "other" and whole and _cue("total").search(before):
                name, why = whole
            if name == "fraud" and not _TAKEN.isdisjoint(crimes) and "crime.fraud" not in crimes and (is_judgment(frame.text) or "conduct.fund_fraud" not in charges):
                name = "embezzled"                             # 贪污 by fraud: 骗领临时救助金
            name = _UNDER_CHARGE.get((charged or "", name), name)
            if why == roles.UNTOLD:
                name, why = roles.opinion(frame, i, charges)
            elif why.startswith("amount_roles") and charged is None and whole is None and not in_an_item:
                name, why = roles.second_opinion(frame, i, charges, name, why)
            if name == "skip" or float(m.norm["value"]) < (_LEAST if name == "other" else _PER_PIECE):
                continue
            last = (m.end, name, why)
            told = out.setdefault((round(float(m.norm["value"]), 2), m.norm.get("currency", "CNY"), name), [])
            if not told or name in _DEEDS and _another_day(frame, m, before, told):
                told.append(Amount(float(m.norm["value"]), m.norm.get("currency", "CNY"), m.norm.get("approx", "exact"), name, m.start, m.end, why))
    for v, c, r in list(out):
        if r == "fraud" and (v, c, "embezzled") in out:
            del out[v, c, r]                                   # 套取的580万元 … 贪污公款580万元: one sum
    known = {(v, c) for v, c, r in out if r != "other"}
    kept = [x for (v, c, r), told in out.items() if r != "other" or (v, c) not in known for x in told]
    return sorted(kept, key=lambda x: x.start or 0)


def _list_end(frame: Frame, i: int) -> int:
    """Where the list of sums ends that MONEY mention I opens."""
    while i + 1 < len(frame.mentions) and frame.mentions[i + 1].label == "MONEY" and frame.gap(i, i + 1) in ("、", "和", "及"):
        i += 1
    return frame.mentions[i].end


_TAKEN = frozenset(("crime.embezzlement", "crime.occupational_embezzlement"))
_PART = re.compile("[，、](?!其中)[一-龥“”（）]{2,16}$")
_PART_OF = re.compile("^[^。]{0,6}[。；，（(、]?(?:其中|这当中|这里面|其余|余下|剩余|剩下)，?[^，。；￥]{0,16}$|(?:^|[。；，])(?:这|该|上述|前述)[^，。；￥]{0,8}(?:价值|总值|共值|折合|估价)[^，。；￥]{0,6}$")
_SHARE = re.compile("(?:[分实各]得|得|[分拿][到走了]?|归[^，。；]{1,6}|落入[^，。；]{1,8}|占|分给(?![^，。；]{1,6}现金)[^，。；]{1,8}|大头|留下|(?:^|[，；、])(?:又|再|另|并)?(?:交?给|转给|付给)[^，。；、给]{1,8}|(?:^|[，；])(?:其余|余下|剩余|剩下)的?)(?:，?达|了|的)?(?:为|有)?$|^[，、]?[^，。；]{1,10}[得拿分][了到走]?$")
_SHARE_OF = re.compile("(?:则)?(?:归了?|给了|分给了?|留给了?|进了|落[入进到]|由[^，。；]{1,10}(?:平分|均分|分得|分走|占有))(?!还)")
_SHARING = re.compile("其中|其余|留下|这当中|分[掉光了给得赃账]|瓜分|平分|均分|私分|余下|剩下|剩余|各得")
_SHARED = {"fraud": "illicit_gain", "illicit_gain": "illicit_gain", "embezzled": "embezzled", "bribe": "bribe", "allowance": "allowance"}      # what a part of a sum is to him who got it
_HEADING = re.compile(r"[ \t　]*(?:（[一二三四五六七八九十\d]+）|[一二三四五六七八九十\d]+[、.．]|【)\s*(?:关于)?(?P<head>(?:[^，。；：、\n]|、(?=[^，。；：\n]{0,20}(?:事实|罪)(?:[。：]|\s*$))){0,24}?)(?:】|[。：][ 　]*|$)|[ \t　]*(?P<plain>(?:涉嫌)?(?:违反[^，。；：、\n]{2,20}(?:精神|纪律|规定)|[一-龥、]{2,16}))(?:犯罪)?(?:事实|问题)?。(?=[^\n])", re.M)
_APART = ("crime.", "eight.")                                   # under 二、受贿事实 neither another crime nor a breach is told
_NO_CRIME = "a breach"                                         # 违反中央八项规定精神。…: the head of no crime
_PLAIN_CHARGE = re.compile("(?:涉嫌)?(?:受贿|行贿|单位行贿|利用影响力受贿|贪污|挪用公款|私分国有资产|滥用职权|玩忽职守|洗钱|诈骗|职务侵占|巨额财产来源不明)罪?")
_UNDER_CHARGE = {("crime.embezzlement", "fraud"): "embezzled", ("crime.embezzlement", "illicit_gain"): "embezzled", ("crime.bribe_taking", "illicit_gain"): "bribe"}
_MERE_NAMES = ("public_spending", "allowance")                 # what the papers were called by which it was hidden: 补助花名册


def _sections(frame: Frame) -> list[tuple[int, str]]:
    """Where a court's headings begin and the violation that each names, 「（一）受贿罪」, 「一、挪用公款事实」, 「二、关于贪污。…」, '' of one that names none
    (三、其他事实, 【裁判结果】). Empty where no heading names a charge."""
    if "sections" not in frame.memo:
        found = []
        for a, _ in frame.paragraphs:
            m = _HEADING.match(frame.text, a)
            if m is None or frame.inside(a, m.end(), "PER"):   # 二、某局局长甲受贿案: an item
                continue
            plain = m.group("plain")                           # 违反廉洁纪律。2013年…; 受贿。2014年…
            if plain is None or "违反" in plain or _PLAIN_CHARGE.fullmatch(plain):
                found.append((m.start(), _charge_named(plain or m.group("head")) or (_NO_CRIME if plain else "")))
        frame.memo["sections"] = found if any(code not in ("", _NO_CRIME) for _, code in found) else []
    return frame.memo["sections"]                              # type: ignore[return-value]


@lru_cache(maxsize=1024)
def _charge_named(head: str) -> str:
    return next((r["code"] for r in lexicons.rows("charges") if r["charge"] in head), "")


def _charged_in(sections: list[tuple[int, str]], at: int) -> str:
    """The charge of the last heading before an offset: what is told under it was so gained."""
    return next((code for start, code in reversed(sections) if start <= at), "")


def _another_day(frame: Frame, m: Mention, before: str, told: list[Amount]) -> bool:
    """Whether an amount told before is told of a day apart from all the days on which it was told: another deed of the same worth."""
    if _cue("total").search(before) or _cue("named").search(before):
        return False
    day = _day(frame, m.start)
    days = [_day(frame, x.start or 0) for x in told]
    return day is not None and all(d is not None and (d[1] < day[0] or day[1] < d[0]) for d in days)


def _day(frame: Frame, at: int) -> tuple[str, str] | None:
    """The days that the last date before an offset in its sentence tells."""
    dates = frame.inside(frame.sentence(at)[0], at, "DATE")
    norm = frame.mentions[dates[-1]].norm if dates else None
    return (norm["start"], norm["end"]) if norm and norm.get("start") and norm.get("end") else None
