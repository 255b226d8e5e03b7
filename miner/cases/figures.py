"""What is counted: the figures of a sentence and the words that say what each counts.

A figure is a count or a sum that a verb governs: a verb of result (立案2916人, 追回医保基金17亿元), or an irregularity that an
audit or inspection found (骗取补贴120万元, in a report of audits only). Lists leave the verb out (处分厅局级干部12人，县处级干部88人)
and 其中 narrows what is counted. The words are data: ``indicators.tsv`` (verbs) and ``figure_cues.tsv`` (units, growth, aims …).

>>> value("3.7", "万", None)
37000.0
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .. import lexicons
from .counted import Token, counted_in, cue, threshold, value
from .frame import Frame

_told = lexicons.cues("figure_cues", {**dict.fromkeys("of_money on_all done_last looked_at".split(), "WORDS$"),
    "grown_to": "从[^，。]{0,24}的[^，。]{0,12}WORDS(?:到|至)[^，。]{0,12}$", "rest": "^WORDS?有?的?$",
    "of_sort": r"(?:则|均|都)?(?:属于?|系|为|是)(?P<sort>[^，。；\d]{2,24}?WORDS)", "most_of": "([一-鿿]{2,14}?)(?:的?(?:WORDS))?(?:最多|居首|居首位|排名第一|位居第一)，$", "most_are": "([一-鿿]{2,8}(?:干部|人员))WORDS，",
    "own_count": "[^，。；]{2,40}WORDS?(?:公开)?(?:通报(?!批评)|曝光)", "shown": "WORDS[^，。；]{0,2}(?:曝光|通报)了?(?:[一-鿿]{2,6})?$", "these": "[^，。；]{0,30}WORDS",
    "made_known": r"\s*WORDS", "exposed_cases": "(?:全年|累计|共|公开|集中)*(?:通报|曝光)(?:曝光)?典型WORDS", "total_lead": "^.*WORDS",
    "put_to": "([一-鿿]{2,16}?)，?(?:违规|擅自|长期|直接|全部)?(WORDS)", "counted_body": "^WORDS(?=[一-鿿]{4})", "filler_first": "^WORDS+", "filler_last": "WORDS+$"})
__all__ = ["Figure", "Reader", "audited", "clause_words", "counts", "cue", "irregular", "value", "words_after"]

_DIGIT = re.compile(r"\d")
_HEDGE_LAST = re.compile(r"(?:近|约|逾|超过?|共计?|[多高]?达到?|(?<=[一-鿿”]{3})(?:占到?|的?共?(?<![还另具拥没所仍已只仅是对存])有))$")
_REST_OF_PLACES = re.compile(r"其[余他](?:\d{1,2}个?)?[^，。；\d]{0,6}?(?:依次|分别)(?:为|是)")
_PLACE_ASIDE = re.compile("（[^（）]{1,8}）$")
_PART_OF = re.compile(r"^(?:其中|含|包括)")
_PEOPLE_TOO = re.compile("\\d[\\d.]*万?[余多]?人次?")        # 乡村振兴领域最多，达312起|451人
_PAIR = re.compile("(?:形式|享乐)主义、$")
_MARKS = "，；。：！？\n"
_ENDS = "，；。、：！？（"
_END, _CLAUSE_END = re.compile(f"[{_ENDS}]"), re.compile("[，；。：]")


@lru_cache(maxsize=None)
def _verbs() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {r["word"]: r["kind"] for r in lexicons.rows("indicators")}
    words = sorted(kinds, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words))), kinds


def counts(words: str) -> bool:
    """Whether words name what supervision counts, by a verb of result (立案, 查处, 追回)."""
    verbs, kinds = _verbs()
    return any(kinds[m.group()] == "any" for m in verbs.finditer(words))


Figure = tuple[int, int, str | None, float, str, str]          # start, end, indicator (None for 其中), value, unit, approx
_PEOPLE = ("人", "名")
_MATTERS = ("件", "起")
_NO_VERB = ("", "涉及", "覆盖", "累计", "惠及")                  # words that tell nothing of what is counted
_ASIDE = re.compile(r"（[^（）]{0,24}）|(?:占|同比|环比|较|比|约占)[^，；。]{0,24}|\d+(?:\.\d+)?%")
_KIND_OF_SANCTION = re.compile("(?:(?:党内|行政|政务)?(?:严重警告|警告|记大过|记过|降级|撤职|开除)|留党察看|开除党籍|撤销党内职务)处分$")
_TO_PARTS = re.compile(r"^[^，；。：\d]{1,24}[，；。]其中[，：]?$")        # the words behind the whole: 对118名责任人员进行问责，其中：
_BETWEEN = re.compile(r"[，、；。（）\n]{1,4}(?:其中[，：]?)?")


class _Told:
    """The figure before: where it ends, what it counts, in which units (立案12件12人 tells two), whether it is a part, and of which whole."""

    __slots__ = ("end", "indicator", "units", "part", "whole")

    def __init__(self, end: int, indicator: str, unit: str, part: bool = False, whole: str = ""):
        self.end, self.indicator, self.units, self.part, self.whole = end, indicator, {unit}, part, whole or indicator

    def counts(self, unit: str) -> bool:
        """Whether a figure in UNIT may go on with the same verb."""
        return unit in self.units or any(unit in sort and self.units & set(sort) for sort in (_PEOPLE, _MATTERS))


class Reader:
    """Reads the figures of a document, sentence by sentence: a list may lean on the verb of the sentence before (其中 …)."""

    def __init__(self, frame: Frame):
        self.frame = frame
        self.told: _Told | None = None
        self.last: dict[tuple[str, ...], _Told] = {}            # the last figure of people and of matters, for 其中 behind other figures
        self.problems = False                                  # whether it counted problems (起, 件) so far

    def read(self, a: int, b: int) -> Iterator[Figure]:
        """Counts and sums of a sentence that a verb governs, told or left out, or 其中."""
        text = self.frame.text
        tokens = counted_in(self.frame, a, b)
        listed = _respectively(text, a, tokens) if tokens and "分别" in text[a:b] else {}
        if not text.startswith("其中", a):
            among = cue("among").search(text, a, b) if tokens and "中" in text[a:b] else None
            seen = cue("seen_by").match(text, a, b) if tokens else None
            if seen and (by := _told("dealt_by").search(seen.group())):      # 从查处级别看，地厅级12起
                self.told = _Told(seen.end(), by.group(), tokens[0][3], True)
            elif seen and (whole := self.told if self.told and self.told.counts(tokens[0][3]) else self._whole_near(tokens[0][3], a) or self.told):      # 从举报方式看，来信57件，来访24件
                self.told = whole
                self.told.end, self.told.part = seen.end(), True
            else:
                self.told = None
        else:
            among = None
        if text.startswith("其中", a) and tokens and self.told and not self.told.counts(tokens[0][3]):
            for sort in (_PEOPLE, _MATTERS):                   # 处理174人。公车私用38起。其中，处级干部9人; 查处12件，处分9人。其中，医疗领域5件
                whole = self.last.get(sort)
                if tokens[0][3] in sort and whole and whole.end >= self.frame.paragraph(max(0, self.frame.paragraph(a)[0] - 2))[0]:
                    self.told = _Told(a - 1, whole.indicator, sort[0])
        wrong = tokens and (audited(self.frame) or cue("found_wrong").search(text, a, b) is not None)
        last_end, aside, outer = a, -1, None
        for start, end, val, unit, approx in tokens:
            lo = max([last_end, *[text.rfind(ch, last_end, start) + 1 for ch in _MARKS]])
            last_end = end
            if outer is not None and start > aside:            # 追回1335名（引渡17人、遣返66人），其中党员307人: of those before the bracket
                outer.end, self.told, outer = aside + 1, outer, None
            elif outer is None and self.told is not None and text[self.told.end:self.told.end + 1] == "（" and (aside := text.find("）", start, b)) >= 0:
                outer = self.told
            if threshold(text, start, end, unit):
                continue
            if among and start >= among.end():                  # 违规吃喝达18起；受处分的32人中，处级干部4人
                self.told, among = _Told(among.end(), _tidy(among.group(1)), "人次" if unit == "人次" else "人", True), None
            told = self.told
            if told is not None and told.end == start and (unit in ("人", "件", "名", "起", "次", "家", "人次") or unit == "元" and _told("of_money").search(told.indicator)):
                told.end = end                                 # 立案12件12人
                told.units.add(unit)
                yield start, end, told.indicator, val, unit, approx
                continue
            before = _HEDGE_LAST.sub("", _ITEM_MARK.sub("", text[lo:start]).lstrip("、和及并且以及（"))
            if rest := _REST_OF_PLACES.match(before):
                before = before[rest.end():]                   # 其余依次为|青海42人、福建30人
            indicator = listed.get(start) or self._kind_after(told, before, start, end, unit) or \
                self._same_verb(told, lo, text[lo:start], end, b, unit) or self._go_on(told, lo, before, unit)
            gone_on = indicator is not None
            if indicator is None:
                indicator = self._count(a, b, lo, before, start, end, unit, val, wrong)
                if indicator == "" and wrong and told is not None and before == "涉及" and unit in _PEOPLE:
                    indicator = "涉及人员"                      # 移送线索310件，涉及1200多人
            if indicator and indicator.startswith(("官僚主义", "奢靡之风")) and (pair := _PAIR.search(before.partition(indicator)[0])):
                indicator = pair.group() + indicator           # 形式主义、|官僚主义问题占206起
            if indicator == "处分" and (kind := _KIND_OF_SANCTION.search(before)):
                indicator = kind.group()                       # 行政警告处分|20人、行政记过处分|3人
            if indicator is None and before and told is not None and unit in _PEOPLE and "；" in text[told.end:start]:
                self.told = None                               # 1名校长被免职；违纪教师38人，其中|解聘2人: of the teachers
            if indicator:
                part = told is not None and told.part and gone_on
                self.told = _Told(end, indicator, unit, part, told.whole if told is not None and part else "")
                if told is not None and told.indicator == indicator and gone_on:
                    self.told.units |= told.units
                self.problems = self.problems or unit in _MATTERS
                for sort in (_PEOPLE, _MATTERS):
                    if unit in sort:
                        self.last[sort] = self.told
                yield start, end, indicator, val, unit, approx
            elif indicator is None and _PART_OF.match(before) and unit in ("人", "名", "件", "起", "家", "个", "元"):
                yield start, end, None, val, unit, approx

    def _whole_near(self, unit: str, a: int) -> _Told | None:
        """The last figure of the sort of UNIT in the paragraphs right before, of which a sentence divides the whole."""
        sort = next((s for s in (_PEOPLE, _MATTERS) if unit.removesuffix("次") in s), None)
        near = self.last.get(sort) if sort else None
        return _Told(near.end, near.whole, unit, True) if near and a - near.end < 200 else None

    def _go_on(self, told: _Told | None, lo: int, before: str, unit: str) -> str | None:
        """The verb of the figure before with the words of this one, in a list: 处分厅局级干部12人，县处级干部88人."""
        text = self.frame.text
        before = before.removesuffix("的") if unit in _PEOPLE else before      # 担任“一把手”的633人
        if told is None or not told.counts(unit) and not (unit in _PEOPLE and told.indicator.startswith("立案") and cue("category").search(before)):
            if told is not None and text[told.end:told.end + 1] == "、" and told.end == lo and unit in (*_PEOPLE, "个", "家", "户") and cue("category").search(before):
                return _elliptic(told.indicator, before, False)        # 问责党组织4个、党员干部56名
            if told is not None and text[told.end:told.end + 1] == "、" and lo == told.end and unit in _THINGS and 2 <= len(before) <= 8 and told.units & {"个", *_THINGS}:
                return _elliptic(told.indicator, before, False)        # 整治黑臭水体7条、河道23公里
            return None                                        # 立案6300件，其中厅局级干部12人: matters, then those they are about
        between = text[told.end:lo]
        if told.part and not before and (most := _told("most_are").fullmatch(between)):
            return _elliptic(told.indicator, most.group(1), True)      # 处分人数中乡科级干部占绝大多数，共244人
        if not before and between + text[lo:lo + 1] in ("、", "和") and "分别" in text[self.frame.sentence(told.end)[0]:told.end]:
            return told.indicator                              # 甲市、乙市分别查处……71起、63起
        if between == "、" or text[told.end:told.end + 1] == "、" and "，" not in between + before:
            return told.whole if self._is_place(lo, before) else _elliptic(told.indicator, before, False)
        between = _TO_PARTS.sub("，其中", _ASIDE.sub("", between))
        part = _PART_OF.match(before)
        if not between or part or _BETWEEN.fullmatch(between):
            before = before[part.end():].lstrip("，：") if part else before
            if text[told.end:told.end + 1] == "（" and any(self.frame.mentions[i].text == before for i in self.frame.inside(lo, lo + len(before) + 2, "ORG")):
                return None                                    # 新疆146人（|兵团|34人）
            if self._is_place(lo, before):
                return told.whole                              # 南京市立案512件，苏州市488件
            if part is not None or "其中" in between:
                told.part = True
            if told.part or cue("category").search(before):
                return _elliptic(told.indicator, before, told.part or not between)
        return None

    def _same_verb(self, told: _Told | None, lo: int, between: str, end: int, b: int, unit: str) -> str | None:
        """The verb of the figure right before, where its noun or the next item of the list follows: 归集68项数据230万条, 查处12起案件、30名干部,
        上交礼金21人次、5.7万元."""
        noun, comma, rest = between.partition("、")
        if told is not None and (joined := _told("joined").fullmatch(between)) and told.indicator.endswith(joined.group("noun")) and unit in told.units | set(_BODIES):
            own = _told("own_noun").match(self.frame.text, end, b)     # 审计42个部门及所属244家单位
            return told.indicator.removesuffix(joined.group("noun")) + joined.group("lead") + own.group() if own else None
        if told is not None and between == "、" and told.end == lo and unit not in told.units and (
                _told("of_money").search(told.indicator) if unit == "元" else unit in _PEOPLE and told.units & set(_MATTERS)):
            told.units.add(unit)
            return told.indicator                              # 查处问题86起、134人
        if told is None or len(noun) < 2 or rest or not told.indicator.endswith(noun) or self.frame.text[told.end:told.end + len(between)] != between:
            return None
        if not comma and (_verbs()[0].search(noun) or unit not in told.units):
            return None if _verbs()[0].search(noun) else told.indicator
        after = self.frame.text[end:b]                         # 抽查1265个单位1832个项目
        own = next((n for n, ch in enumerate(after) if ch in _ENDS + "和及）\n" or ch.isdigit()), len(after))
        return told.indicator.removesuffix(noun) + after[:own] if own >= 2 else None if comma else told.indicator

    def _kind_after(self, told: _Told | None, before: str, start: int, end: int, unit: str) -> str | None:
        """The verb before with the kind of people behind a count: 处理12903人（包括59名地厅级干部、839名县处级干部）."""
        if self.problems and unit in _MATTERS and (sort := _told("of_sort").match(self.frame.text, end)) and _told("rest").search(before):
            return _tidy(sort.group("sort"))                   # 余下380起属享乐主义、奢靡之风问题
        kind = _KIND.match(self.frame.text, end) if told is not None and unit == "名" else None
        if kind is None or told is None:
            return None
        last = _KIND.match(self.frame.text, told.end)
        if before.lstrip("（(") in ("包括", "其中", "含", "其中有") or last and last.end() == start - 1 and told.indicator.endswith(last.group(1)):
            return _elliptic(told.indicator, kind.group(1), True)
        return None

    def _is_place(self, lo: int, words: str) -> bool:
        """Whether nothing but a place's name stands before a figure: |青海|42人, |新疆（含兵团）|146人."""
        words = _PLACE_ASIDE.sub("", words)
        return bool(words) and any(self.frame.mentions[i].text == words for i in self.frame.inside(lo, self.frame.text.find(words, lo) + len(words), "LOC"))

    def _count(self, a: int, b: int, lo: int, before: str, start: int, end: int, unit: str, val: float, wrong: bool) -> str | None:
        """What a figure of its own counts; "" where its words tell nothing, None where no verb governs it."""
        text = self.frame.text
        if before.endswith(("将", "对", "的")) and _own(before, text[end:b]) or _NOW_TOLD.search(before) or unit in ("起", "例") and _made_known(text, b, val):
            return None
        if unit in ("起", "例") and val <= 12 and _told("shown").search(before) and _told("these").match(text, end) and not _told("all_year").search(text, a, start):
            return None                                        # 网站曝光了梅州5起为官不为典型案例
        if cue("growth").search(before) and not _told("grown_to").search(text, a, start) or cue("target").search(before):
            return None
        if unit == "元" and val < 10_000 and _SERIES_END.search(before):
            return None                                        # 从4280元降到了1135元: a price
        if unit == "元" and val < 10_000 and before.endswith(_INCOME):
            return None                                        # 7月电费支出7930元: one bill
        hi = m.start() if (m := _END.search(text, end, b)) else b
        if before in ("", "为", "有", "共") and unit in (*_PEOPLE, *_MATTERS, "人次") and (ranked := _ranked_first(text[a:lo])):
            return ranked                                      # 某省问责人数最多，达221人
        if unit in _PEOPLE and hi == end and (done := _told("befallen").fullmatch(before)):
            return done.group("verb") + done.group("who")      # 县处级干部受处分的72人
        earlier = text[max(a, start - 50 - len(before)):start - len(before)]
        clause = text[end:m.start() if (m := _CLAUSE_END.search(text, end, b)) else b]
        if _rate(before, clause, unit, val) or unit == "个" and clause.startswith("工作日"):
            return None
        if unit not in ("元", *_PEOPLE) and (not before or _NTH.fullmatch("，" + before)) and finding(text, a, start) and len(words := _DIGIT.split(clause)[0]) >= 4:
            return _tidy(words)                                # 发现的主要问题：3个市县地下水超采严重；…
        if before.endswith(("对存在", "对有")):
            return None                                        # 对存在2条隐患的某煤矿责令停产: of one body
        looked = _told("looked_at").search(before) if unit in _BODIES else None
        if looked and (noun := _told("own_noun").match(text, end, b)):
            return _tidy(looked.group("verb") + noun.group())  # 重点审计了9家央企集团
        on_all = _told("on_all").search(before) or unit in ("人", "名", "家", "位") and _ON_THEIR.search(before)
        if not on_all and unit in _PEOPLE and before.endswith("的") and (on_all := _ON_THEIR.search(text, max(a, start - 36), start)):
            before = ""                                        # 对6个移交问题的158名责任人进行问责
        if on_all and (several := _told("several_nouns").match(clause)):
            clause = several.group(1) + several.group(2)       # 对12个部门、6个乡镇和3家企业|开展审计
        indicator = _indicator(before, clause if on_all else text[end:hi], unit, earlier, wrong, on_all.group() if on_all else "")
        if indicator is None and wrong and unit in _PEOPLE and (means := _BY_MEANS.match(text, end, b)) and (idle := _wrong_after(text[means.end():b])):
            return _tidy(means.group(1) + _CLAUSE_END.split(idle)[0])      # 1.3万名职工通过伪造病历等方式，违规领取养老金
        if indicator is None and wrong and unit != "元" and (not before.strip("另有") or before.endswith("的") and len(before) <= 6 or _told("leads").fullmatch(before)):
            indicator = _wrong_after(clause)
        if indicator is None and wrong and unit == "元" and (idle := _wrong_after(clause)) and len(before) >= 2:
            return _tidy(_told("counted_body").sub("", before) + idle)    # 9个县扶持资金1.9亿元闲置
        if indicator is None and wrong and unit == "元" and before.endswith(("将", "把")) and (put := _told("put_to").match(text, end, b)) and irregular(put.group(2)):
            return _tidy(put.group(1).removesuffix("等") + put.group(2))       # 6市将3亿元社保基金等，挪用于偿债
        if indicator is None and wrong and unit == "元" and self.told and text[lo:lo + 1] == "、" and irregular(self.told.indicator):
            return _tidy(before)                               # 违规占用住房86套、领取补贴12万元
        if indicator is None and unit in (*_MATTERS, "例") and val >= 30 and hi == end and _told("exposed_cases").fullmatch(before):
            return _tidy(before)                               # 公开曝光典型案例213起: more than any bulletin tells
        if indicator is None and self.problems and unit in _MATTERS and hi == end and _told("exposed_by_name").fullmatch(before):
            return before                                      # 查处问题3152起，点名道姓通报曝光1096起
        if indicator is None and self.problems and unit in _MATTERS and text[hi:hi + 1] != "（" and (not text[end:hi].strip("等") or _PEOPLE_TOO.fullmatch(text, end, hi)):
            return _subject(text[a:lo] if not before or cue("amounts_to").fullmatch(before) else before)
        return "" if indicator in _NO_VERB and indicator is not None else indicator


def _ranked_first(lead: str) -> str | None:
    """The verb of what the clause before a bare figure ranks: 「甘肃省|问责|人数最多，」, 「|党纪政务处分|最多，」."""
    m = _told("most_of").search(lead)
    verbs, kinds = _verbs()
    hits = [h for h in verbs.finditer(m.group(1)) if kinds[h.group()] == "any"] if m else []
    return hits[0].group() if m and hits and hits[-1].end() == len(m.group(1)) else None


_WEIGHTS = ("吨", "公斤", "斤")


def _rate(before: str, after: str, unit: str, val: float) -> bool:
    """Whether a figure is hoped for (预计……追回300万元), one of a class (20个……的城市之一), or a yield or load that nobody counted."""
    if cue("ahead").search(before) or after.endswith("之一") or "与" in before and "相比" in after:
        return True
    return unit in _WEIGHTS and (unit != "吨" and val < 10_000 or cue("weighed").search(before + after) is None)


def audited(frame: Frame) -> bool:
    """Whether the document reports what an audit or a general check found, so that irregularities are its figures."""
    if "audited" not in frame.memo:
        frame.memo["audited"] = cue("audited").search((frame.document.title or "") + "\n" + frame.text[:400]) is not None
    return bool(frame.memo["audited"])


def finding(text: str, a: int, start: int) -> bool:
    """Whether an offset opens an item of the problems that an audit lists in one sentence: 「发现的主要问题：8个县……；3个市……」."""
    return (text[start - 1] in "；：" or _NTH.search(text, max(a, start - 4), start) is not None) and cue("findings").search(text, a, start) is not None


def irregular(indicator: str) -> bool:
    """Whether a figure counts what was done wrong, and not what was done about it."""
    verbs, kinds = _verbs()
    found = [kinds[m.group()] for m in verbs.finditer(indicator)]
    return indicator.startswith("涉及") and indicator != "涉及人员" or bool(found) and found[0] == "wrong"


def _own(before: str, after: str) -> bool:
    """Whether a count is the bulletin's own: 对8起典型问题发出通报, 现将4起问题曝光如下, 将查处的5起典型案例通报如下."""
    if before.endswith(("将", "对")):
        return _told("own_count").match(after) is not None
    return before.endswith("的") and cue("own").search(after) is not None


def _made_known(text: str, b: int, val: float) -> bool:
    """Whether the next sentence tells that these very cases follow: 现将有关情况通报如下, 第一起…; 现将3起问题通报如下 tells its own count."""
    m = _told("made_known").match(text, b)
    counts = re.findall(r"\d+(?=[起例])", m.group()) if m and "现" in m.group() else []
    return m is not None and (not counts or str(int(val)) in counts)


_AND = re.compile("、|以及|和|及|与")


def _respectively(text: str, a: int, tokens: list[Token]) -> dict[int, str]:
    """What each figure of a list after 分别 counts, by where it starts: 「违规收送、违规吃喝问题……，分别为310起、205起」."""
    out: dict[int, str] = {}
    at = text.find("分别", a, tokens[-1][0])
    while at >= 0:
        run = [t for t in tokens if t[0] > at]
        group = run[:1]
        for t in run[1:]:
            if text[group[-1][1]:t[0]] not in ("、", "和", "及", "以及", "、和"):
                break
            group.append(t)
        if len(group) > 1 and cue("respectively").fullmatch(text[at:group[0][0]]):
            # the nearest clause before that lists as many items as there are figures
            lists = [_AND.split(part) for part in cue("clause_end").split(text[a:at])]
            items = next((x for x in reversed(lists) if len(x) == len(group) and not cue("whole_list").search(x[-1])
                          and any([cue("wrongs").search(w) for w in x])), None)
            if items:
                items = [cue("list_lead").split(items[0])[-1], *items[1:]]
                for t, item in zip(group, items):
                    out[t[0]] = _tidy(cue("rest_of_list").split(item)[0])
        at = text.find("分别", at + 2, tokens[-1][0])
    return {start: words for start, words in out.items() if len(words) >= 2}


def _subject(lead: str) -> str | None:
    """The problem that a clause before tells, where a bare figure ends the sentence's clause: 「违规发放津补贴最突出，达到280起」."""
    clauses = _CLAUSES.findall(lead)                           # 查处“不担当、不作为，影响发展”方面问题最多: the comma in “” parts none
    m = cue("problem").fullmatch(clauses[-1]) if clauses else None
    words = _tidy(cue("list_lead").split(m.group(1) if m else clauses[-1])[-1]) if clauses else ""
    return words if 4 <= len(words) <= (48 if "“" in words else 30) and cue("wrongs").search(words) and (m or not cue("said").search(words)) else None


_CLAUSES = re.compile("(?:“[^”]*”|[^，；：])+")
_NOW_TOLD = re.compile("现(?:公开)?(?:通报|曝光)$")                # 现公开曝光6起行贿案例: the bulletin's own count
_ONE_MORE = re.compile(r"^(?P<own>[一-鿿]{1,8})[和、及]\d[\d.]*[万余多]*(?P<unit>[名家个人户])")      # 990个单位和1.7万名干部被问责, 将67家企业和95名个人纳入…
_ISSUED = re.compile("作出([^，。；]{2,24}?)等?(?:处理|处罚|决定)?$")
_BEFELL = re.compile("被|受到|主动")
_SUM_OF = ("金", "款")
_AND_THEN = re.compile("(?:均|现|目前)?已")
_PUT_RIGHT = re.compile(r"(?:均|现|目前)?已(?:全部)?([一-鿿]{2,4})(?!\d)")
_KIND = re.compile(r"([一-鿿]{2,8}干部)(?=[、，；）)])")
_BREACH = re.compile(r"违[规反][^，。；]{2,24}问题")                # 违规发放津补贴问题: 发放 is what was wrong, no verb of result
_ALL_OF = re.compile("([一-鿿]{2,10}?)(?:已|均|都|全部|全数)+(?=[一-鿿])")
_ON_THEIR = re.compile(r"[对为][^，。；对为]{2,30}的$")              # 对责任心不强、造成失误的12名责任人进行追责
_AMONG = re.compile(r"包括[^，。；]{1,14}在内的$")
_MADE_PUBLIC = re.compile(r"(?:已|累计|共)(公开通报[^，。；]{2,30}?)$")
_ELLIPTIC = re.compile(r"^[一-鿿（）“”、]{2,30}$")
_SERIES = re.compile(r"([一-鿿“”]{4,24}?)(?:人次|金额|数量|总量)?从[^，。]{0,14}(?:增长|增加|提高|扩大|上升|下降)?(?:到|至)?[^，。]{0,10}的?$")
_SERIES_END = re.compile(r"(?:从[^，。到至]{0,10}|(?:到|至)[^，。]{0,10})的?$")
_REACHED = re.compile(r"(?:增长到|达到?|从)[^，。]*$")
_NEXT_COUNT = re.compile(r"\d+(?:\.\d+)?[万亿]?余?(?:人次|人|件|名|起|次|家|元)")
_AFTER_QUOTE = re.compile(r"[”）].*$")
_VISITS = re.compile(r"([一-鿿]{4,20}?)人次从")
_BODIES = ("个", "家", "户", "所", "名", "人")
_BY_MEANS = re.compile(r"([一-鿿]{2,10}?)(?:通过|采取|利用|以)[^，。；]{2,40}，")
_THINGS = ("座", "处", "公里", "亩", "条", "台", "辆", "艘", "栋", "间", "套", "吨", "平方米", "公顷", "株", "立方米", "口")
_ITEM_MARK = re.compile(r"^[（(][一二三四五六七八九十\d]{1,3}[）)]")      # （一）5项资金分配迟缓
_NTH = re.compile("[，；：。][一二三四五六七八九十]是有?$")
_HAPPENED = re.compile("发生|存在")
_INCOME = ("收入", "支出")
_BODIES_NAMED = ("党组织", "基层组织", "自治组织", "社会组织", "群众组织", "经济组织")
_AND_OTHER_WAYS = re.compile("[一-鿿]{2,6}(?:、[一-鿿]{2,6})+等?其[他它](?:[一-鿿]{2,6})?(?:情形|方式|处理|形式)")
_FOR_WHOM = ("为", "帮助", "向", "给", "替")


def _elliptic(indicator: str, before: str, part: bool) -> str | None:
    """The verb of the figure before with the words of this one, where a list goes on with what was counted or tells a PART of it;
    None where it tells its own verb."""
    verbs, kinds = _verbs()
    m = verbs.match(indicator.removeprefix("给予"))
    if m is None and part:                                     # 118名责任人员进行问责，其中厅级干部21人
        m = next((v for v in verbs.finditer(indicator) if kinds[v.group()] == "any"), None)
    if m and kinds[m.group()] == "wrong" and verbs.match(before) and _ELLIPTIC.match(before):
        return before                                          # 违规吃喝问题103起、违规收送礼金问题97起
    if not m or m.end() >= len(indicator) and not part or not _ELLIPTIC.match(before) \
            or any([kinds[v.group()] != "wrong" and v.group() != "部门" for v in verbs.finditer(before)]) and not _BREACH.fullmatch(before):
        return None
    return m.group() + before


def _indicator(before: str, after: str, unit: str, earlier: str, wrong: bool, on_all: str) -> str | None:
    """The words that say what is counted; None where no verb of result governs the figure (nor, in a report of what is WRONG,
    an irregularity)."""
    if ("从" in before or "从" in earlier) and _SERIES_END.search(before):
        series = _SERIES.search(earlier + before)
        if series:
            return _tidy(series.group(1))
    before = _AMONG.sub("", before)
    made = _MADE_PUBLIC.search(before) if unit == "起" else None
    if made:
        return _tidy(made.group(1))
    if _AND_OTHER_WAYS.fullmatch(before) and not after:
        return before                                          # 通报、组织处理等其他问责情形247人次
    if cue("no_result").search(before) and not cue("result").search(before):
        return None
    if _DIGIT.match(after):
        if not _NEXT_COUNT.match(after):
            return None
        after = ""
    verbs, kinds = _verbs()
    if before.endswith("的") and not _REACHED.search(before) and not on_all:
        return _done_to(before, after)
    if unit == "条" and "《" in before:
        return None
    hits = [h for h in verbs.finditer(before) if not _quoted(before, h.start()) and not cue("not_done").match(before, h.end()) and before[h.end():] != "工作"
            and not before.endswith(_BODIES_NAMED, 0, h.end())]                       # 巡察村（社区）党组织312个: 组织 is no verb here
    hits = [h for h in hits if before[h.end():h.end() + 1] not in _SUM_OF] or hits      # 发放举报奖励金: 奖励 is no verb here
    after = _AFTER_QUOTE.sub("", after) if after.startswith(("”", "）")) else after
    if _AND_THEN.match(after) and before.endswith("的问题"):
        after = ""                                             # 应整改到位的问题437个已整改到位418个
    ends = not after.strip("”）) 等")
    results = ("any", "wrong" if wrong else "any", "ends" if ends and len(hits) == 1 and hits[0].start() <= 4 else "any")
    strong = [h for h in hits if kinds[h.group()] in results]
    if more := _ONE_MORE.match(after):
        after = _of_both(more, after[more.end():], unit, bool(strong))
    advice = cue("advice").search(before) if unit in ("条", "份", "项") else None
    if advice:
        return _tidy(advice.group())
    if hits and kinds[hits[-1].group()] == "not" and not (strong and strong[0].start() <= 2) and len(before) - hits[-1].end() <= 6 and not on_all and not before.endswith(_FOR_WHOM) \
            and not (hits[-1].group().endswith("有") and unit in _PEOPLE + ("个", "家") and _BEFELL.search(after)):
        return None                                            # 共有12人被问责 is a result
    if strong or hits and _weakly_governed(hits, kinds, after, ends, unit):
        return _governed(hits, strong, before, after, ends, unit)
    if before.endswith(_FOR_WHOM) and unit in _BODIES:
        after = _DIGIT.split(after)[0]                         # 为1560名农民工追回工资2140万元
    # the count stands before its verb: 28名责任人员受到处理处分, 402种药品进入目录, 对76家医疗机构动态监测
    if after and not _DIGIT.search(after):
        m = next((h for h in verbs.finditer(after, cue("undergo").search(after).end()) if kinds[h.group()] == "any"), None) if cue("undergo").search(after) else None
        m = m or next((h for h in verbs.finditer(after) if kinds[h.group()] == "any"), None)
        m = m or next((h for h in verbs.finditer(after) if (not on_all or "将" in on_all) and kinds[h.group()] != "wrong"), None)
        if m and kinds[m.group()] not in ("not", "ends") and m.start() <= (32 if on_all else 22) and unit not in ("次", "场", "张", "处") and \
                (on_all or not cue("means_after").match(after)):
            if cue("staffed").search(before) and not cue("attended").match(m.group()):
                return None
            if kinds[m.group()] == "weak" and m.group() not in ("进入", "纳入", "参加"):
                return None
            if on_all and m.group().startswith("受") and (done := _told("done").search(after, m.end())) and done.end() < len(after):
                return _tidy(after)                            # 对126名受处分人员开展回访教育
            if on_all and "将" in on_all and (things := _ALL_OF.match(after)):
                return _tidy(m.group() + things.group(1))      # 将62个环境问题全部移交市州办理
            if on_all and "将" in on_all:
                return _tidy(after[m.start():])                # 将29名专家清退出库
            if on_all and (issued := _ISSUED.search(after)):
                return issued.group(1)                         # 对82名专家作出暂停资格等处理
            if on_all and "开展" in after[:m.start() + 2]:
                last = [h for h in verbs.finditer(after, after.index("开展")) if kinds[h.group()] == "any"]
                return _tidy((last or [m])[-1].group() + _told("done").split(after)[0])
            return _tidy(_PASSIVE.sub("", after[:m.end()]))
    if unit in ("人", "元", "人次", "家", "条") and cue("insured").search(before):
        return _tidy(_told("total_lead").sub("", before))
    if unit == "人次" and _told("visits_grown").search(earlier + before):
        m = _VISITS.search(earlier + before)
        return m.group(1) if m else None
    m = cue("found").search(before) if ends and unit in ("起", "件", "条", "个") else None
    if m and not _HAPPENED.search(before):
        return _tidy(m.group(1))
    return None


def _of_both(more: re.Match[str], rest: str, unit: str, governed: bool) -> str:
    """What stands behind the first of two counts of people: 5名|市委书记|和12名县委书记|落马|, 查处3名|厅级干部|和28名处级干部."""
    own = more["own"]
    if unit != more["unit"] or unit != "名" or len(own) < 2:
        return rest                                            # 990个单位和1.7万名干部|被问责
    verbs, kinds = _verbs()
    done = next((h for h in verbs.finditer(rest) if kinds[h.group()] == "any" and h.start() >= 2), None)
    return own if governed else own + rest[done.start() - rest[:done.start()].endswith("被"):] if done else rest


def _quoted(words: str, at: int) -> bool:
    """Whether an offset lies within words in quotation marks: the verbs of 「“申报、审核、发放”全流程制度」 govern nothing."""
    return words.rfind("“", 0, at) > words.rfind("”", 0, at) and "”" in words[at:]


def _wrong_after(words: str) -> str | None:
    """What a figure before an irregularity counts: 12个项目挪用专项资金, 86套住房被违规出租."""
    verbs, kinds = _verbs()
    words, *rest = _DIGIT.split(words, maxsplit=1)
    if rest and words.endswith(("金额", "的", "达", "达到", "高达", "共计")):                         # 8家药店违规金额213万元: of the sum
        return None
    m = next((h for h in verbs.finditer(words) if kinds[h.group()] == "wrong"), None)
    return _tidy(words) if m and m.start() <= 22 else None


def _done_to(before: str, after: str) -> str | None:
    """What 已办结的64件违纪案件 counts: a verb of result right before 的, and the noun behind the figure."""
    verbs, kinds = _verbs()
    hits = [h for h in verbs.finditer(before) if kinds[h.group()] == "any" and h.end() == len(before) - 1]
    if not hits and (undone := _PUT_RIGHT.match(after)) and kinds.get(undone.group(1)) == "any":
        return undone.group(1)                                 # 超预算支出的1.2亿元已归还
    noun = cue("noun_end").split(after)[0] if hits else ""
    return _tidy(hits[-1].group() + noun) if len(noun) >= 2 and not _DIGIT.search(noun) else None


def _weakly_governed(hits: list[re.Match[str]], kinds: dict[str, str], after: str, ends: bool, unit: str) -> bool:
    """Whether a weak verb (健全, 累计) governs a figure: it must end the clause, or be of money, visits or what is made."""
    if not any(kinds[h.group()] == "weak" for h in hits):
        return False
    if ends and hits[-1].group() == "组织" and cue("teams").search(hits[-1].string):
        return False                                           # 组织检查组24个
    if not (ends or unit in ("元", "人次") or unit in ("项", "场", "个", "条") and cue("made").match(after)):
        return False
    return unit != "元" or cue("spent").search(hits[-1].group()) is not None


def _governed(hits: list[re.Match[str]], strong: list[re.Match[str]], before: str, after: str, ends: bool, unit: str) -> str | None:
    """The words from the governing verb on; None where they count means and no results."""
    kinds = _verbs()[1]
    first = next((h for h in strong[1:] if before[h.start() - 1] == "共"), None) or (strong or [h for h in hits if kinds[h.group()] == "weak"])[0]
    verb = first.group()
    if verb in _INCOME and ends:                               # 新增集体经济收入2.38亿元
        return _tidy(before)
    if not strong and verb in lexicons.column_of("figure_cues", "expands") and not ends and unit != "元":
        return None
    if _DIGIT.split(after)[0].endswith("的"):
        return None                                            # 查出6个省的9个项目…: what is counted follows
    if not ends and strong and verb in lexicons.column_of("figure_cues", "leads_on") and cue("means").match(after):
        return None
    if unit == "个" and not ends and not verb.endswith("审计") and not (verb.endswith("查") and after.startswith("单位")) and cue("counted_means").match(after):
        return None
    weak = [h for h in hits if kinds[h.group()] == "weak" and h.start() < first.start() and first.start() - h.end() <= 1
            and h.group() not in (*lexicons.column_of("figure_cues", "expands"), "开展")]
    return _tidy(before[(weak[0] if weak else first).start():] + ("" if ends else _DIGIT.split(_told("done_last").sub("", after)[:20])[0]))


_PASSIVE = re.compile("^(?:已|均)?(?:因此)?(?:被(?!告)|予以)")
_CUT = re.compile(r"……|\s|（其中")
_DID = re.compile(r"[一-鿿]{2}了")


def _tidy(words: str) -> str:
    words = _told("on_them").sub("", _CUT.split(words)[0])
    if _DID.match(words):
        words = words[:2] + words[3:]
    words = _told("filler_last").sub("", _told("filler_first").sub("", words))
    words = words.strip("，、；。： ")[:48].removesuffix("“")
    return words if words.count("“") == words.count("”") else words.strip("“”")


_PART_FIRST = re.compile(r"^(?:其中|含|包括)[，]?")


def clause_words(text: str, a: int, start: int) -> str:
    """The words of the clause before a figure that 其中 leads, as its indicator."""
    lo = max(text.rfind(ch, a, start) for ch in "，、；。：")
    return _tidy(_PART_FIRST.sub("", text[max(a, lo + 1):start]))


def words_after(text: str, end: int) -> str:
    """The words of the clause behind a figure that 其中 alone leads: 其中120万元已逾期."""
    words = re.split("[，；。：\\d]", text[end:end + 24])[0]
    return "" if words.endswith(("和", "及", "、", "的")) else _tidy(words)
