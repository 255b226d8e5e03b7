"""One pass over a text for all lexicons: where words of the lexicons stand, before any rule decides.

The automaton here is leftmost-longest, so that a longer word hides a shorter one in it: break words (``lexicons/breaks.tsv``)
with the places of the gazetteer. All heads of organisations, which overlap because a head stands inside a longer head (公司 in
有限公司), and the cores of titles come from the automaton that all rooms share (``miner.anchors``).
"""
from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from miner import lexicons
from miner.anchors import Anchored, WordList
from miner.tagging import places

_HAN_CHAR = re.compile(r"[一-龥]")
_GAP = re.compile("([^㐀-鿿豈-﫿][^㐀-鿿豈-﫿]*)")                # [^…]+ in two parts: a search leaps to a first character


# what is no Han character inside a body's name: 从化市XX幼儿园, 一〇一医院; 第38中学, 610办公室, 405队队长
_MASK_IN_NAME = Anchored(r"(?<=[一-龥])[X×Ｘ]{2,4}(?=[一-龥])|(?<=[一二三四五六七八九])[OＯ○]{1,2}(?=[一二三四五六七八九]?(?:大队|医院|研究所|厂|团|队|所))|(?<=[一二三四五六七八九])〇(?=[一二三四五六七八九]?(?:大队|医院|研究所|厂|团|队))", lambda: "X×Ｘ〇OＯ○")
_NUMBER_IN_NAME = re.compile(r"[0-9](?<=[一-龥].)(?:(?<=第.)\d{0,2}(?=中学|小学|医院|中(?![一-龥]))|(?<=[一-龥]6)10(?=办)|(?<=[一-龥]1)20(?=急救)"
                             r"|\d{1,3}(?=([队厂台矿库处团])\1?长))")
# A公司, 甲银行: a letter or a stem in the place of the name, with the bank or the place that stands before it
_LETTER = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z甲乙丙丁]县)?(?:[A-ZＡ-Ｚ]|(?<![一二三])[甲乙丙丁])(?!属于|成立|所在|设立|注册|控制|持有|出资|经营|承包|帮助|担任|遂|未经|挂靠|借用|擅自|私自|安排|指使|授意|[^公司]{0,4}[多两三数几]家)"
                     r"(?:[一-龥]{0,8}?(?:有限公司|责任公司)|[^\W给向与在把是系的任为]{0,6}?公司|集团|银行|医院|药店|学校|支行|分行|储蓄所|单位|企业)")
_LETTERS = Anchored("[ABCDEFGHIJKLMNOPQRSTUVWXYZＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ甲乙丙丁]")
_OWNER = re.compile(r"(?:(?:中国)?(?:工商|农业|建设|交通|招商|民生|光大|中信|商业|农商|村镇)?银行(?:股份有限公司)?|[工农建中交]行|"
                    r"(?<![A-Za-z])[A-Z][省市县区镇](?:国有企业)?)$")
_BEFORE_PERSON = "对由被与和像以系将向给"
_BODIES = frozenset("委局院厅部门处办")
_BODIES_AND_COMMAS = _BODIES | frozenset("，；")
_GOVERNS = frozenset("向对在由被从将与")
_BY_END = itemgetter(1, 0)
_HIT_START, _HIT_END = itemgetter(1), itemgetter(2)
_FEW = 40                    # words up to which searching for each costs less than building an automaton
# 派驻 groups of discipline inspection: the body they sit in stands inside their name. What stands before 驻 is looked for
# when it is found.
_POSTED = Anchored(r"驻(?:第[一二三四五六七八九十]+|[一-龥]{2,20}?)?(?:纪检(?:监察)?|纪律检查)组(?!长)")
_SENT = re.compile(r"(?:第[一二三四五六七八九十]+)?(?:联合)?派?\Z")


# 某…公司: verbs stand freely inside (某资源利用有限公司)
_SOME = Anchored(r"某(?<!某某)(?!某)[^某及和与向在由被对将把等的到入，。、；：“”\s\d]{0,14}?(?:有限责任公司|有限公司)")

# the offices against formalism, whose names hold verbs and a 为: 省委层面|整治形式主义为基层减负专项工作机制办公室
_RELIEF = Anchored("(?:(?:中央|[省市县区州旗](?:委|级)|党委)层面)?整治形式主义为基层减负专项工作机制(?:办公室|工作专班)",
                   lambda: ["整治形式主义为基层减负", "中央层面", "党委层面", *(f"{level}{kind}层面" for level in "省市县区州旗" for kind in "委级")])

# 大顺支付股份有限公司|被警告: the firm that opens a sentence which tells its penalty; verbs stand freely inside, as long as
# nothing joins, governs or finds
_FIRM = Anchored(r"(?:有限公司|责任公司)(?=(?:[，,]?(?:也|还|则)?因[^。；\n]{2,120}[，,])?被(?:处|警告|罚|没收|责令|给予警告)(?!的))")
_OPENS = re.compile(r"(?:\A|[。；;\n])(?:(?:其中|此外|另外|同时|近日|日前|随后|据悉|[一二三四五六七八九十]是)[，,]?)?([一-龥]{2,20})\Z")
_FOUND = re.compile("[的和与及对将把由向在被等将因据查经于某]|利用|帮助|担任|收受|接受|介绍|安排|发现|责令|导致|致使|获悉|显示|其中|[两三多几数]家|部分|有关|相关|涉案")

# regiments and companies of the Xinjiang corps: 第八师|139团, 新疆生产建设兵团第三师49团|9连
_REGIMENT = re.compile(r"(?=[新兵第农\d一二三四五六七八九十〇])(?:(?:新疆生产建设兵团|新疆兵团|兵团)?(?:[第农][一二三四五六七八九十]{1,3}师)?(?:(?<!\d)\d{1,3}|(?<![一二三四五六七八九〇十])[一二三四五六七八九〇]{2,3})团(?![伙体队员结购拜建圆支委])(?:第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})连)?"
                       r"|(?:新疆生产建设兵团|新疆兵团|兵团)?[第农][一二三四五六七八九十]{1,3}师(?![范傅生资父])(?:[一-龥]{2,4}市(?:某团|(?=党委|委|政府|纪委)))?)")
_DIVISION = re.compile("师(?![范傅生资父])(?:" + "|".join(f"(?<=[第农][一二三四五六七八九十]{{{n}}}师)" for n in (1, 2, 3)) + ")")
_COMPANY = re.compile(r"(?<!\d)(?:\d{1,2}|[一二三四五六七八九十]{1,2})连(?=党支部|支部|原|连长|指导员|职工|队|[，。、])")


class Head(NamedTuple):
    """An organisation's last word: ``strong`` heads need less around them, ``national`` names need nothing."""
    start: int
    end: int
    kind: str                       # strong | weak | organ | media


_head = tuple.__new__               # what ``Head._make`` does, at a third of its cost
Hit = tuple[int, int, str]          # a head before the longest are chosen: start, end, kind


@dataclass(slots=True)
class Scan:
    """What the lexicons found in one text. Spans are ``(start, end)``; all lists are in text order. Gaps, which are runs of
    characters that are no Han character, and hard break words are too many for spans: their starts and ends stand apart."""
    text: str
    gap_starts: list[int]
    gap_ends: list[int]
    break_starts: list[int]
    break_ends: list[int]
    softs: list[tuple[int, int]]                      # soft break words
    places: list[tuple[int, int]]                     # names of divisions and zones
    titles: list[tuple[int, int, str]]                # cores of titles: strong | weak
    heads: list[Head]                                 # longest head at each end
    hard_ends: list[int] = field(init=False)          # sorted, some twice
    hard_starts: list[int] = field(init=False)
    _own_ends: list[int] = field(init=False)          # those of gaps and breaks
    _own_starts: list[int] = field(init=False)
    _by_end: dict[int, Head] = field(init=False)
    _openings: list[int] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        # both lists are in order, which makes sorting them together a merge
        self._own_ends = sorted([0, *self.gap_ends, *self.break_ends])
        self._own_starts = sorted([*self.gap_starts, *self.break_starts, len(self.text)])
        self._by_end = {h.end: h for h in self.heads}
        self.hard_ends, self.hard_starts = self._own_ends, self._own_starts

    def close(self, spans: list[tuple[int, int]]) -> None:
        """Counts SPANS (dates, amounts, laws …) as breaks, those of an earlier call no longer."""
        self.hard_ends = sorted(self._own_ends + sorted([e for _, e in spans]))
        self.hard_starts = sorted(self._own_starts + sorted([s for s, _ in spans]))

    def join(self, spans: list[tuple[int, int]]) -> None:
        """Takes away the breaks of one character inside SPANS, which are names: 保和镇 is no 保|和|镇. Until the next ``close``."""
        for s, e in spans:
            first = bisect_left(self.break_starts, s + 1)
            for i in range(first, bisect_left(self.break_starts, e - 1, first)):
                start, end = self.break_starts[i], self.break_ends[i]
                if end - start == 1:
                    del self.hard_ends[bisect_left(self.hard_ends, end)]
                    del self.hard_starts[bisect_left(self.hard_starts, start)]

    def breaks_at(self, position: int) -> bool:
        """Whether a hard break begins at POSITION."""
        i = bisect_left(self.hard_starts, position)
        return i < len(self.hard_starts) and self.hard_starts[i] == position

    def breaks_over(self, position: int) -> bool:
        """Whether a hard break word stands over POSITION and the character before it: 聚|焦."""
        for s, e in self.breaks_near(position):
            if s < position < e:
                return True
        return False

    def openings(self) -> list[int]:
        """Where a clause or a verb's object opens with a frequent surname, in order: after punctuation, and after break words
        that take a person."""
        if self._openings is not None:
            return self._openings
        firsts = _surnames()
        text = self.text + "\n"                                 # so that something stands behind every end
        ends = {e for e in self.gap_ends if text[e] in firsts}
        ends.update([e for s, e in zip(self.break_starts, self.break_ends) if text[e] in firsts and (e - s >= 2 or text[s] in _BEFORE_PERSON)])
        if text[:1] in firsts:
            ends.add(0)
        self._openings = sorted(ends)
        return self._openings

    def breaks_near(self, position: int) -> Iterator[tuple[int, int]]:
        """The hard break words around POSITION."""
        i = bisect_left(self.break_starts, position - 4)
        return zip(self.break_starts[i:i + 4], self.break_ends[i:i + 4])

    def last_soft(self, start: int, end: int) -> int:
        """Where the last soft break word between START and END ends; START where there is none."""
        i = bisect_left(self.softs, (end, 0)) - 1
        while i >= 0 and self.softs[i][0] >= start:
            if self.softs[i][1] <= end:
                return self.softs[i][1]
            i -= 1
        return start

    def soft_ends(self, position: int) -> bool:
        """Whether a soft break word ends at POSITION."""
        return any(e == position for _, e in self.softs[max(0, bisect_left(self.softs, (position - 4, 0))):][:4])

    def is_head(self, name: str) -> bool:
        """Whether NAME is nothing but an organisation's last word."""
        return name in _head_words()

    def head_ending(self, position: int) -> Head | None:
        return self._by_end.get(position)

    def left_edge(self, position: int) -> int:
        """End of the last hard break at or before POSITION."""
        return self.hard_ends[bisect_right(self.hard_ends, position) - 1]

    def right_edge(self, position: int) -> int:
        """Start of the first hard break at or after POSITION."""
        return self.hard_starts[bisect_left(self.hard_starts, position)]

    def right_edge_punct(self, position: int) -> int:
        """Start of the first character after POSITION that is no Han character."""
        i = bisect_left(self.gap_starts, position)
        return self.gap_starts[i] if i < len(self.gap_starts) else len(self.text)

    def breaks_before(self, position: int) -> bool:
        """Whether a hard break ends at POSITION."""
        i = bisect_left(self.hard_ends, position)
        return i < len(self.hard_ends) and self.hard_ends[i] == position

    def head_near(self, position: int, width: int) -> bool:
        """Whether an organisation's last word begins at POSITION or within WIDTH characters before the next break."""
        stop = min(position + width, self.right_edge(position))
        return any(e in self._by_end and (self._by_end[e].kind != "weak" or e <= position + 3) for e in range(position + 1, stop + 1))

    def head_over(self, start: int, end: int) -> bool:
        """Whether an organisation's last word of two and more characters lies over START to END."""
        for e in range(start + 1, end + 4):
            head = self._by_end.get(e)
            if head and head.end - head.start >= 2 and head.start < end and head.end >= end and head.start >= start - 1:
                return True
        return False

    def places_near(self, start: int, end: int) -> list[tuple[int, int]]:
        """The names of places that touch START to END."""
        i = bisect_left(self.places, (start - 12, 0))
        out = []
        while i < len(self.places) and self.places[i][0] < end:
            if self.places[i][1] > start:
                out.append(self.places[i])
            i += 1
        return out

    def place_at(self, position: int) -> bool:
        """Whether a place's name begins at POSITION."""
        i = bisect_left(self.places, (position, 0))
        return i < len(self.places) and self.places[i][0] == position

    def soft_between(self, start: int, end: int) -> bool:
        i = bisect_left(self.softs, (start, start))
        return i < len(self.softs) and self.softs[i][1] <= end


@lru_cache(maxsize=1)
def _break_automaton() -> tuple[AhoCorasick, int, int, int]:
    """The automaton and where, in the order of its words, the hard breaks end, the soft ones, and the places."""
    kinds = {row["word"]: row["kind"] for row in lexicons.rows("breaks")}
    for name in places.sure_names():
        if not (len(name) == 2 and name[0] in _GOVERNS):        # 向|山东省 is not 向山
            kinds[name] = "place"
    by_kind = {kind: [w for w, k in kinds.items() if k == kind] for kind in ("break", "soft", "place")}
    words = [w for listed in by_kind.values() for w in listed]
    ends = list(accumulate(map(len, by_kind.values())))
    words += [w for w, k in kinds.items() if k not in by_kind]  # these only hide what stands in them
    return (AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA), *ends)


@lru_cache(maxsize=1)
def _heads() -> dict[str, str]:
    """The heads of organisations and the names that are known whole, with their kinds."""
    return {r["head"]: r["class"] for r in lexicons.rows("org_heads")} | {r["name"]: r["kind"] for r in lexicons.rows("org_national")}


@lru_cache(maxsize=1)
def _cores() -> dict[str, str]:
    """The cores of titles with their kinds; of two rows the first decides."""
    return {r["core"]: r["class"] for r in reversed(lexicons.rows("titles"))}


_HEADS, _CORES = WordList(_heads), WordList(_cores)


@lru_cache(maxsize=1)
def _kinds() -> tuple[list[str], list[str], frozenset[int]]:
    """The kinds of heads and of cores, in the order of the lists; the heads whose last character may begin a longer word."""
    return list(_heads().values()), list(_cores().values()), frozenset(n for n, head in enumerate(_heads()) if head[-1] in "会作网")


@lru_cache(maxsize=1)
def _head_words() -> frozenset[str]:
    return frozenset(lexicons.column("org_heads", "head"))


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    return frozenset(r["surname"] for r in lexicons.rows("surnames") if r["class"] in ("common", "usual"))


_DEED = re.compile("收受|担任|利用|放贷|入股|承揽|帮助|接受")          # 独孤某|利用担任某有限公司总经理
_OFFICE = ("利用担任", "利用其", "利用职务", "担任", "在担任", "涉嫌", "收受")        # what 某 does is a person's


def _somebody(text: str, at: int) -> bool:
    """Whether 某 at AT belongs to a person's name (何某) and opens no company's."""
    return at > 0 and text[at - 1] in _surnames() and not (not text.startswith(_OFFICE, at + 1) and not text.startswith(_OFFICE, at + 2) and at > 1 and _HAN_CHAR.match(text[at - 2]) and not break_word_at(text, at - 2))


def scan(text: str) -> Scan:
    """All lexicon hits of TEXT."""
    automaton, hard, soft, place = _break_automaton()
    hits = automaton.find_matches_as_indexes(text)              # two in three are breaks: the busiest lists of all
    breaks = [hit for hit in hits if hit[0] < hard]
    break_starts, break_ends = list(map(_HIT_START, breaks)), list(map(_HIT_END, breaks))
    softs: list[tuple[int, int]] = []
    found: list[tuple[int, int]] = []
    for i, s, e in [hit for hit in hits if hit[0] >= hard]:
        if i < soft:
            softs.append((s, e))
        elif i < place:
            if s and text[s - 1] in _BODIES_AND_COMMAS and 2 <= (verb := break_word_at(text, s)) < e - s and (
                    text[s - 1] in _BODIES or not _told_above(text, text[s:e])):
                insort(break_starts, s)               # 县纪委监委|会同|县农业农村局 is not 会同县
                insort(break_ends, s + verb)
            else:
                found.append((s, e))
    head_kinds, core_kinds, open_ended = _kinds()
    first = _HEADS.first
    ended = [(s, e, head_kinds[i - first]) for i, s, e in _HEADS.hits(text) if i - first not in open_ended or not _begins_word(text, e - 1)]
    titles = [(s, e, core_kinds[i]) for i, s, e in _CORES.longest(text) if core_kinds[i] != "not"]
    composed = _regiments(text) + _posted(text) + _some(text) + _lettered(text) + _fined(text) + [(*m.span(), "organ") for m in _RELIEF.finditer(text)]
    heads = _longest(sorted(composed + ended, key=_BY_END) if composed else ended)    # the automaton's are in order
    bounds = list(accumulate(map(len, _GAP.split(text))))       # Han, gap, Han, gap, … Han
    gap_starts, gap_ends = bounds[:-1:2], bounds[1::2]
    for m in [*_MASK_IN_NAME.finditer(text), *_NUMBER_IN_NAME.finditer(text)]:
        i = bisect_left(gap_starts, m.start())
        del gap_starts[i], gap_ends[i]
    return Scan(text, gap_starts, gap_ends, break_starts, break_ends, softs, found, titles, heads)


def _begins_word(text: str, at: int) -> bool:
    """Whether the last character of a head, at AT, begins a longer word or ends one that goes on: 监委|会议, 保障中心|工作人员, 海外|网友."""
    return text.startswith(("网友", "网民", "网络", "网红", "网购", "网约"), at) or text.startswith("会议", at) and not text.startswith("会议事", at) or text.startswith("工作人员", at - 1)


def _told_above(text: str, name: str) -> bool:
    """Whether TEXT names a place that the division NAME lies in: without 湖南 or 怀化, 「，会同县金融办」 has a verb."""
    g = places.gazetteer()
    return any(g.by_code[code].short in text for d in g.names[name].divisions for code in d.above if code in g.by_code and code not in (d.code, *d.today))


def _posted(text: str) -> list[Hit]:
    """Groups of discipline inspection that sit in another body: 第三派驻纪检监察组, 驻市教育局纪检组."""
    found: list[Hit] = []
    for m in _POSTED.finditer(text):
        sent = _SENT.search(text, max(m.start() - 12, found[-1][1] if found else 0), m.start())
        found.append((sent.start(), m.end(), "strong"))
    return found


def _regiments(text: str) -> list[Hit]:
    """Divisions, regiments and companies of the corps, by their numbers."""
    if "兵团" not in text and _DIVISION.search(text) is None:
        return []                                              # 因公出国12团31人次
    found = [m.span() for m in _REGIMENT.finditer(text)]
    found += [m.span() for m in _COMPANY.finditer(text)] if found else []
    return [(s, e, "organ") for s, e in found]


def _some(text: str) -> list[Hit]:
    return [(*m.span(), "strong") for m in _SOME.finditer(text) if not _somebody(text, m.start()) and not _DEED.search(m.group())]


def _lettered(text: str) -> list[Hit]:
    """Organisations that a letter stands for: A公司, 工行A支行."""
    found: list[Hit] = []
    for letter in _LETTERS.finditer(text):
        m = _LETTER.match(text, letter.start()) if not found or letter.start() >= found[-1][1] else None
        if m:
            owner = _OWNER.search(text, max(0, m.start() - 14), m.start())
            found.append((owner.start() if owner else m.start(), m.end(), "organ"))
    return found


def _fined(text: str) -> list[Hit]:
    """Firms that open a sentence which tells their penalty."""
    found: list[Hit] = []
    for m in _FIRM.finditer(text):
        opens = _OPENS.search(text, max(0, m.start() - 30), m.start())
        if opens and (opens.start() or m.start() <= 30) and not _FOUND.search(opens[1]):
            found.append((opens.start(1), m.end(), "organ"))
    return found


def _longest(hits: Iterable[Hit]) -> list[Head]:
    """Heads in text order, none inside another: 纪委监委 hides 纪委 and 监委; words of kind ``not`` hide and go."""
    kept: list[Hit] = []
    for hit in hits:                                   # by their ends
        start, end, kind = hit
        while kept and (start <= kept[-1][0] or kind != "weak" and start < kept[-1][1] and kept[-1][2] == "weak"
                        and not (kind == "not" and end <= kept[-1][1])):        # 管理科 is no 理科
            kept.pop()
        if kept and kind == kept[-1][2] == "strong" and start == kept[-1][1] - 1 and end - start == 3:
            kept.pop()                                 # 交通委|员会 is 交通 + 委员会
        if kept and start < kept[-1][1]:
            last_start, last_end, last = kept[-1]
            if last == "organ" and kind == "strong" and last_start < start and last_end < end:
                kept.pop()                             # 中国中信集团有限公司 is read whole
                last_start, last_end, last = kept[-1] if kept else (0, 0, "")
            if end <= last_end or start < last_end and (last == "not" or kind == "weak"):
                continue
        kept.append(hit)
    return [_head(Head, hit) for hit in kept if hit[2] != "not"]


@lru_cache(maxsize=1)
def _break_words() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """The break words of two and more characters by their first two, longest first; those of one."""
    words = {row["word"] for row in lexicons.rows("breaks") if row["kind"] != "inside"}
    longer: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        if len(word) > 1:
            longer.setdefault(word[:2], []).append(word)
    return {pair: tuple(ws) for pair, ws in longer.items()}, frozenset(w for w in words if len(w) == 1)


def single_breaks() -> frozenset[str]:
    """The break words of one character."""
    return _break_words()[1]


def break_word_at(text: str, position: int) -> int:
    """Length of the longest break word that begins at POSITION, whatever stands around it; 0 if none."""
    longer, single = _break_words()
    pair = text[position:position + 2]
    if pair in longer:
        for word in longer[pair]:
            if text.startswith(word, position):
                return len(word)
    return 1 if pair[:1] in single else 0


@lru_cache(maxsize=1)
def _inside_words() -> frozenset[str]:
    """The words of two and three characters that hold a break word's characters and are none: 正阳, 和平."""
    return frozenset(row["word"] for row in lexicons.rows("breaks") if row["kind"] == "inside")


def opens_name(text: str, position: int) -> bool:
    """Whether a word begins at POSITION that is no break though its first character may be one: 正阳."""
    return any(text[position:position + n] in _inside_words() for n in (2, 3))


def _disjoint(found: list[tuple[int, int, str]]) -> list[Hit]:
    """From the left, the longest of what begins together, none overlapping; FOUND holds start, the end negated, kind."""
    out: list[Hit] = []
    last = 0
    for start, end, kind in sorted(found):
        if start >= last:
            last = -end
            out.append((start, last, kind))
    return out


def every_start(word: str, text: str) -> list[int]:
    """Where WORD stands in TEXT, overlapping occurrences too."""
    out, at = [], text.find(word)
    while at >= 0:
        out.append(at)
        at = text.find(word, at + 1)
    return out


def occurrences(words: Iterable[str], text: str) -> list[tuple[int, int]]:
    """Where WORDS stand in TEXT, the longest where several begin together, none overlapping. For the names of one document:
    a few are looked for one by one, for many an automaton is built (an alternation would compile for milliseconds)."""
    listed = list(words)
    if len(listed) <= _FEW:
        found = [(at, -at - len(word), word) for word in listed for at in every_start(word, text)]
        return [(s, e) for s, e, _ in _disjoint(found)]
    automaton = AhoCorasick(listed, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.NoncontiguousNFA)
    return [(s, e) for _, s, e in automaton.find_matches_as_indexes(text)]


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of WORDS, of two which both fit the earlier. Words that begin alike stand together, for an alternation is
    gone through from the start wherever one of its first characters stands."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]))
    return f"(?:{'|'.join(first + (f'(?:{alternatives})' if '|' in (alternatives := '|'.join(rests)) else alternatives) for first, rests in by_first.items())})"


def matches_near(pattern: re.Pattern[str], anchor: Anchored, back: int, text: str, within: int = 0) -> Iterator[re.Match[str]]:
    """``pattern.finditer(text)``, for a pattern whose every match begins BACK characters or fewer before a hit of ANCHOR, or in the
    first characters WITHIN it: what opens with any Han character costs a try at each, the anchor is rare."""
    end = 0
    for hit in anchor.finditer(text):
        for start in range(max(end, hit.start() - back), hit.start() + within):
            m = pattern.match(text, start)
            if m:
                yield m
                end = m.end()
                break
