"""Lists of people of whom one word tells what befell all: 「3名干部被查。这3人分别是：甲；乙；丙」, 「甲；乙；丙三名干部同日落马」.

A sentence elsewhere gives its predicate to the name beside it; here the predicate stands before the whole list, in the sentence
before it or behind its last name. The members are known by their place alone: posts, marks and numbers stand between them.
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .. import lexicons
from ..anchors import Anchored
from ..model import Event
from . import chains, days
from .events import Binder
from .frame import Frame
from .orgs import place_prefix

_COUNT = "(?:\\d+|[一二三四五六七八九十百两几多数]+)余?(?:名|位|人|个|[“「]?虎)"
_ONE_BY_ONE = "(?:相继|先后|双双|接连|陆续|纷纷)"
_calls = Anchored(lambda: "|".join(r["pattern"] for r in lexicons.rows("roll_cues") if r["kind"] == "call"))
_MARKED = re.compile(r"\s*(?:\d{1,3}[.．、）)]|[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)、]|[①-⑳●■◆▲○◎★◇·•])")
_OPENS_LIST = re.compile("(?:[，。；：—\\s]|以及|原|包括|含|仅有?|只有|(?:披露|公布|通报|宣布)了|(?:就|先后|共|又|陆续|已)有)(?:时任|原)?$")
_HEADLINE = re.compile(r"[^，。；：\n]{0,20}(?:又|再)(?:有)?(?:一|1)(?:人|名[^，。；\n]{1,12}?|位[^，。；\n]{1,12}?)(?:被查|落马)[！!。\s]*$")
_SHEET = re.compile(r"，(?:男|女|[一-龥]{2,8}人|汉族|现任|曾任|时任|原任|\d{4}年)")


@dataclass(frozen=True)
class Roll:
    """A list: its people (indices of mentions), where what befell them is told, the event that this is, if any, whether each of them is
    a matter of his own, and whether they suffered it as well as the one told before them."""
    people: tuple[int, ...]
    start: int
    end: int
    event: str | None
    apart: bool = True
    also: bool = False


@lru_cache(maxsize=1)
def _fate() -> tuple[str, tuple[tuple[re.Pattern[str], str], ...]]:
    found = [(r["pattern"], r["event"]) for r in lexicons.rows("roll_cues") if r["kind"] == "fate"]
    return "|".join(p for p, _ in found), tuple((re.compile(p), e) for p, e in found)


@lru_cache(maxsize=1)
def _link() -> re.Pattern[str]:
    """What may stand between two members, or before the first: marks, numbers, and how a post is held."""
    words = "|".join(r["pattern"] for r in lexicons.rows("roll_cues") if r["kind"] == "between")
    return re.compile("(?:[、，；：\\s“”]|" + words + "|[和及与暨原前兼]|\\d{1,3}[.．、）)]|[（(]\\d{1,3}[）)]|[①-⑳●■◆▲○◎★◇·•]|[一二三四五六七八九十]{1,3}、)*")


@lru_cache(maxsize=1)
def _these() -> str:
    """What calls those back of whom the sentence before told: 他们, 这3人."""
    words = "|".join(r["pattern"] for r in lexicons.rows("roll_cues") if r["kind"] == "these")
    return f"(?:{words}|(?:这|上述|以上|其余|另外){_COUNT}[^，。；：]{{0,12}}?)"


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    """What tells the fate of a count of people and goes on to call them."""
    words, these = _fate()[0], _these()
    return re.compile(f"(?P<fate>{words})[^，。；：\\n]{{0,28}}?(?:(?:[，；：]|，其中[^，。；：]{{0,16}}，|，(?:[^，。；：]{{0,16}}，)?除了?[^，。；：]{{1,40}}，|中，)(?:他们|其中|{these}|前{_COUNT}[^，。；：]{{0,6}}?)?(?:还|其中)?"
                      f"|(?:，[^，。；：\\n]{{0,20}})?[。！]\\s*(?:{these}|除了?[^，。；：]{{1,24}}，还?)|还|(?<!数)的{_COUNT}[^，。；：]{{0,14}}?)?\\Z")


@lru_cache(maxsize=1)
def _just_before() -> re.Pattern[str]:
    """The fate of a count of people at the end of the sentence before: 昨日又有4人被处分。|分别是：…."""
    return re.compile(f"{_COUNT}[^，。；：\\n]{{0,12}}?(?P<fate>{_fate()[0]})[。！]\\s*\\Z")


@lru_cache(maxsize=1)
def _among() -> re.Pattern[str]:
    """What tells the fate of many, of whom 其中 calls some, in the same sentence or the next: 被问责的干部大幅增加，从24人增加到56人。|其中不乏|…."""
    return re.compile(f"(?P<fate>{_fate()[0]})[^。：\\n]{{0,60}}[。，；]\\Z")


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    """What closes a list with the fate of all."""
    words = _fate()[0]
    noun = "[^，。；：、\\d向给送收受行贿]{0,14}?"
    return re.compile(f"(?:[，、]?等?(?:共计?|共有)?{_COUNT}{noun}|等{noun}|在内，?[^，。；：]{{0,14}}?(?:共|已|的){{0,2}}有?{_COUNT}{noun}|……这些[^，。；]{{1,6}}，?[^，。；]{{0,14}}|[^，。；]{{0,2}}，[^，。；：]{{2,8}}，[^，。；：\\d]{{2,14}}{_COUNT}{noun}|(?={_ONE_BY_ONE}))"
                      f"(?:同日|先后|相继|接连|陆续|一起|均|都|双双|已|也|亦|因[^，。；]{{2,16}}，?)*(?P<fate>{words})")


_OF_ONE_CASE = tuple(who + call for who in ("嫌疑人", "被告人") for call in ("是", "为", "分别是", "分别为", "包括", "有"))
_SHARED_DEED = re.compile("(?:等人|等\\d+人|等[二两三四五六七八九十]人)?(?:共同|合伙|涉嫌|犯|集体|串通)*(?:受贿|行贿|贪污|挪用|侵吞|私分|骗取|套取|诈骗|滥用|玩忽|职务)[^。；]{0,60}?案")
_taken = Anchored(lambda: "|".join(r["pattern"] for r in lexicons.rows("roll_cues") if r["kind"] == "taken"))
_counted = re.compile(_COUNT + "|\\d+[件起案]")


def find(frame: Frame) -> list[Roll]:
    """The lists of a document, in order; each is looked for once."""
    known = frame.memo.get("rolls")
    if isinstance(known, list):
        return known
    out: list[Roll] = []
    frame.memo["rolls"] = out
    if len(frame.by_label.get("PER", ())) > 1:
        _called(frame, out)
        _taken_down(frame, out)
        _closed(frame, out)
        _headed(frame, out)
    _under_headline(frame, out)
    return out


def members(frame: Frame) -> frozenset[int]:
    """The mentions of all who stand in such a list."""
    known = frame.memo.get("rolls of")
    if not isinstance(known, frozenset):
        known = frame.memo["rolls of"] = frozenset([i for r in find(frame) for i in r.people])
    return known


def names_after_cases(frame: Frame, a: int, b: int) -> int:
    """Where in ``text[a:b]`` the names begin that a count of cases goes on to tell; A where none does."""
    return next((r.end for r in find(frame) if a <= r.start < r.end < b and "件" in frame.text[a:r.end]), a)


def apart(frame: Frame) -> frozenset[int]:
    """Those of them whose matters are their own: no defendants of one case, none who shared a deed: 查办了|甲、乙|受贿35万元一案."""
    return frozenset([i for r in find(frame) if r.apart and not r.also for i in r.people])


def also(frame: Frame) -> frozenset[int]:
    """Those of them who suffered it as well as the one told before them, in the same matter: |甲、乙|等“白手套”也受到惩处."""
    return frozenset([i for r in find(frame) if r.also for i in r.people])


def counted_in(frame: Frame, at: int) -> bool:
    """Whether a number at AT counts people who are called by name: 「|3名干部被查。这3人分别是：甲；乙；丙」."""
    return any([r.start - 40 <= at < r.end and frame.sentence(at)[0] == frame.sentence(r.start)[0] for r in find(frame)])


def parts(frame: Frame, a: int, b: int, names: list[str], firsts: list[int]) -> list[tuple[str, tuple[int, int]]]:
    """Where each of the people of a unit is told of in a list: from the post before the name to that of the next."""
    heads = [a, *[frame.mentions[(chains.chain_before(frame, i) or [i])[0]].start for i in firsts[1:]], b]
    return list(zip(names, zip(heads, heads[1:])))


def bind(frame: Frame, binder: Binder, subject_at: dict[int, str]) -> None:
    """Gives all members of a list what befell them, with the date told for it, or for their own line in the list."""
    for roll in find(frame):
        names = [(i, subject_at[i]) for i in roll.people if i in subject_at]
        a = frame.sentence(roll.start)[0]
        hits = [h for h in binder.events if roll.start - 1 <= h.start < roll.end]
        sancs = [k for k in frame.inside(roll.start - 1, roll.end, "SANC")]
        dates = list(frame.inside(a, roll.start, "DATE"))
        for k in sancs:
            m = frame.mentions[k]
            binder.apply(([(m.start, m.end, "SANC", k)], ""), [n for _, n in names], dates, a, roll.end)
        for i, name in [n for n in names if not _known_by(frame, n[0])]:
            line = _own_date(frame, i) or _fell_then(frame, i)
            for h in hits:
                s, e = line or days.of_step(frame, dates, h.start, h.row.key, a)
                binder._event(name, h.row.key, s, e, h, a)
            if roll.event and not any([h.row.key == roll.event for h in hits]):
                s, e = line or days.of_step(frame, dates, roll.start, roll.event, a)
                binder.of(name).once(Event(roll.event, s, e, None, roll.start, roll.end, "told of the whole list"))


def _own_date(frame: Frame, i: int) -> tuple[str | None, str | None] | None:
    """The day that opens a member's own line: 「2. 1月9日，某院院长李某」."""
    chain = chains.chain_before(frame, i)
    at = frame.mentions[chain[0] if chain else i].start
    a, _ = frame.paragraph(at)
    told = frame.inside(a, at, "DATE")
    if len(told) != 1 or not _MARKED.match(frame.text, a) or not _link().fullmatch(frame.text, frame.mentions[told[0]].end, at):
        return None
    norm = frame.mentions[told[0]].norm or {}
    return norm.get("start"), norm.get("end")


_FELL_THEN = re.compile("）?(?:刚刚?|新近|最新)?(?:传出|通报|宣布|官宣)?(?:[被遭]查|落马|被调查|接受调查)的原?$")


def _fell_then(frame: Frame, i: int) -> tuple[str | None, str | None] | None:
    """The day that stands before a member's post: 分别为|7月被查的|某学院党委副书记李某."""
    chain = chains.chain_before(frame, i)
    at = frame.mentions[chain[0] if chain else i].start
    told = frame.inside(max(0, at - 24), at, "DATE")
    if not told or not _FELL_THEN.fullmatch(frame.text, frame.mentions[told[-1]].end, at) \
            and not (frame.mentions[told[-1]].end == at and frame.text[frame.mentions[told[-1]].start - 1] in "、，；：—"):
        return None
    norm = frame.mentions[told[-1]].norm or {}
    return norm.get("start"), norm.get("end")


def _known_by(frame: Frame, i: int) -> bool:
    """Whether a member is told by what befell him alone: …多名官员遭查，包括2022年4月|主动投案的|某局局长李某."""
    chain = chains.chain_before(frame, i)
    return frame.text.endswith(("投案的", "投案的原"), 0, frame.mentions[chain[0] if chain else i].start)


def _event(words: str) -> str | None:
    return next((None if e == "-" else e for p, e in _fate()[1] if p.match(words)), None)


def _called(frame: Frame, out: list[Roll]) -> None:
    """「N名干部被查，分别是：…」, 「…落马。这N人是：…」, 「落马的书记还包括：…」."""
    text = frame.text
    for call in _calls.finditer(text):
        begin = max(0, call.start() - 110)
        m = _before().search(text, begin, call.start())
        if m is None and call.group().startswith("分别"):
            m = _just_before().search(text, begin, call.start())
        if m is None and call.group().startswith("其中"):
            m = _among().search(text, begin, call.start())
            m = None if m and frame.inside(m.start(), call.start(), "PER") else m
        if m is None:
            continue
        if call.group() == "还有" and "除" not in text[m.start():call.start()]:
            continue                                           # 3人被查，|还有|群众反映…; but 3人被查，除了甲，|还有|乙、丙
        a = frame.sentence(m.start())[0]
        said = text[max(a, m.start() - 60):call.end()]
        if not _counted.search(said) and "相继" not in said and not call.group().startswith("的") and not text.startswith(_MORE, call.start() - (text[call.start() - 1] == "还")) and "分别" not in call.group():
            continue                                           # 李某被查，其问题包括：…
        people = _run(frame, call.end(), _end_of_list(frame, call.end()))
        loose = [k for k in frame.inside(m.end("fate"), call.start(), "SANC") if text[frame.mentions[k].start - 1] not in "（("]      # 7人被“双开”（|开除党籍和公职|）。他们分别是…
        if people and not loose:
            out.append(Roll(tuple(people), m.start(), call.end(), _event(m["fate"]), not said.rstrip("：").endswith(_OF_ONE_CASE)))


def _taken_down(frame: Frame, out: list[Roll]) -> None:
    """「某纪委查办了甲，乙以及丙等一批…」."""
    for m in _taken.finditer(frame.text):
        people = _run(frame, m.end(), frame.sentence(m.start())[1])
        if len(people) > 1:
            event = next((r["event"] for r in lexicons.rows("roll_cues") if r["kind"] == "taken" and re.match(r["pattern"], m.group())), "-")
            out.append(Roll(tuple(people), m.start(), m.end(), None if event == "-" else event, not _SHARED_DEED.match(frame.text, frame.mentions[people[-1]].end)))


_MORE = ("还包括", "还有", "另有", "其中不乏", "其中就有")
_GOES_ON = frozenset("等，、…在0123456789一二两三四五六七八九十相先双接陆纷")      # what may follow the last name of such a list


def _closed(frame: Frame, out: list[Roll]) -> None:
    """「甲；乙；丙三名干部同日落马」: the list stands before the word."""
    text = frame.text
    for i in frame.by_label["PER"]:
        end = frame.mentions[i].end
        if text.startswith(("（", "("), end):
            close = text.find("）", end, end + 24)
            end = close + 1 if close > 0 else end
        if text[end:end + 1] not in _GOES_ON:
            continue
        m = _behind().match(text, end, frame.sentence(end - 1)[1])
        if m is None:
            continue
        a = frame.sentence(frame.mentions[i].start)[0]
        people = [i]
        for k in reversed(frame.inside(a, frame.mentions[i].start, "PER")):
            if not _link().fullmatch(_between(frame, frame.mentions[k].end, frame.mentions[people[0]].start)):
                break
            people.insert(0, k)
        chain = chains.chain_before(frame, people[0])
        head = frame.mentions[chain[0] if chain else people[0]].start
        if (day := frame.inside(max(a, head - 12), head, "DATE")) and frame.mentions[day[-1]].end == head:
            head = frame.mentions[day[-1]].start               # ——|6月|总队长甲、9月副总队长乙相继被查
        alone = text.startswith(("1人", "一人"), end) and text.endswith(("仅", "仅有", "只有"), a, head)      # 仅|甲|1人获无期徒刑
        if m["fate"].startswith(("被判", "获")) and not alone and not text.startswith("在内", end):
            continue                                           # 甲、乙等7人分别被判处有期徒刑: who stood trial together
        bare = not m.group()[:1].isdigit() and re.match(_ONE_BY_ONE, m.group()) is not None
        if bare and not m["fate"].startswith(("落马", "被查", "遭查", "受查", "主动投案", "栽倒")):
            continue                                           # 甲、乙先后受到警告处分: told of each by its own words
        if (len(people) > 1 or alone) and (head == a or _OPENS_LIST.search(text, a, head)):
            event = "investigation" if bare and "投案" not in m["fate"] else _event(m["fate"])
            out.append(Roll(tuple(people), m.start("fate"), m.end(), event, not bare or _each_elsewhere(frame, people), also="也" in m.group() or "亦" in m.group()))


def _each_elsewhere(frame: Frame, people: list[int]) -> bool:
    """Whether each of a list opens with a body or place of his own: 甲县县长|卞某|、乙局局长|邵某|, but not 某市市长|卞某|、副市长|邵某|."""
    heads = [frame.mentions[chain[0]] for i in people if (chain := chains.chain_before(frame, i))]
    return len({m.text for m in heads if m.label == "LOC" or m.label == "ORG" and place_prefix(m.text)}) == len(people)


def _under_headline(frame: Frame, out: list[Roll]) -> None:
    """「某行又一人被查！」 over 「李某，浙江人，现任…」."""
    per = frame.by_label.get("PER", ())
    for i in per[:1]:
        m = frame.mentions[i]
        a = frame.sentence(m.start)[0]
        if a == m.start and a and _SHEET.match(frame.text, m.end) and (said := _HEADLINE.search(frame.text, max(0, a - 60), a)):
            out.append(Roll((i,), said.start(), a, "investigation" if "被查" in said.group() else None))


def _headed(frame: Frame, out: list[Roll]) -> None:
    """「本周19人先后被查。¶一、|甲市公安局原局长卞某|¶…¶二、|乙集团原副总经理邵某|¶…」: each line that is a number, posts and a name, in a text that tells
    before the first of them what befell a count of people, or that it goes through some of the fallen."""
    heads = []
    for a, b in frame.paragraphs:
        mark = _NUMBERED.match(frame.text, a, min(b, a + 8))
        idx = frame.inside(mark.end(), b) if mark and b - a < 80 else ()
        if idx and frame.mentions[idx[0]].start == mark.end() and frame.mentions[idx[-1]].label == "PER" and not frame.text[frame.mentions[idx[-1]].end:b].strip() \
                and frame.mentions[idx[-1] - 1].label == "TITLE" and not frame.gap(idx[-1] - 1, idx[-1]).strip() and len(frame.inside(a, b, "PER")) == 1:
            heads.append(idx[-1])
    if not heads:
        return
    first = frame.paragraph(frame.mentions[heads[0]].start)[0]
    told = _fell_of_count().search(frame.text, max(0, first - 200), first)
    if told and (len(heads) > 1 or told["some"]):
        out.append(Roll(tuple(heads), told.start(), told.end(), _event(told["fate"]) if told["fate"] else "investigation"))


_NUMBERED = re.compile(r"\s*[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]\s*")


@lru_cache(maxsize=1)
def _fell_of_count() -> re.Pattern[str]:
    some = "(?P<some>(?:几[个名位]|一些|部分|这些|盘点|近期|回顾)[^，。；：\\n]{0,6}落马的?(?:官员|干部|高管|[^，。；：\\n]{0,6}(?:书记|市长|县长|局长|院长|校长)))"
    return re.compile(f"{some}|{_COUNT}[^，。；：\\n]{{0,12}}?(?P<fate>{_fate()[0]})")


def _end_of_list(frame: Frame, at: int) -> int:
    """Where a list that begins at AT may end: with its sentence, or with the last of the lines that stand under 「…：」."""
    text = frame.text
    end = frame.sentence(at)[1] if at < len(text) else at
    if text[at:end].strip():
        first = text[at:end]
        if not _MARKED.match(first) or not first.rstrip().endswith(("；", ";")) and "\n" not in first:
            return end
    else:
        end = at
    for a, b in frame.paragraphs:
        if a < end and not a <= at < b:
            continue
        if a > at and not _MARKED.match(text, a) and (not frame.inside(a, b, "PER") or frame.mentions[frame.inside(a, b)[0]].start != a):
            break
        end = max(end, b)
    return end


def _run(frame: Frame, at: int, end: int) -> list[int]:
    """The people of a list that begins at AT, as long as only posts, marks and numbers stand between them; after a 「；」 and in a
    new line a member may be told more of."""
    out: list[int] = []
    last = at
    for i in frame.inside(at, end, "PER"):
        start = frame.mentions[i].start
        if last > start:
            continue
        words = _between(frame, last, start)
        if not _link().fullmatch(words):
            cut = max(frame.text.rfind("；", last, start), frame.text.rfind("\n", last, start)) + 1
            if not out or not cut or not _link().fullmatch(_between(frame, cut, start)):
                if cut or "；" in frame.text[start:end] or "\n" in frame.text[start:end].strip():
                    continue                                   # another name in a member's own line
                break
        out.append(i)
        last = frame.mentions[i].end
    return out


def _between(frame: Frame, a: int, b: int) -> str:
    """The words between two offsets without posts, days and what stands in brackets."""
    out, at = [], a
    for i in frame.inside(a, b):
        m = frame.mentions[i]
        if m.label in ("ORG", "LOC", "TITLE", "DATE") and m.start >= at:
            out.append(frame.text[at:m.start])
            at = min(m.end, b)
    out.append(frame.text[at:b])
    return chains.without_office(chains.unbracketed("".join(out)))
