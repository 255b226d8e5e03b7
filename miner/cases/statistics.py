"""Aggregate figures that a report states of a region and a period.

A figure is a count or an amount under a verb of result (立案2916人, 追回医保基金17亿元, 解除112家医药机构协议). In a list the figures
share region and period; 其中 narrows what is counted. Left out: percentages and growth, targets, means (组建8个检查组), the
bulletin's own count (通报10起), and what a single case counts. The words are data: ``indicators.tsv`` (verbs of result) and
``figure_cues.tsv`` (units, growth, aims, regions as a whole …).
"""
from __future__ import annotations

import re
from operator import itemgetter

from ..anchors import WordList
from ..model import Period, Statistic
from . import fallen, figures, periods, places, region, rolls, shares, wholes
from .figures import cue
from .frame import Frame, is_judgment

_DIGIT = re.compile("[0-9]")
_ROUND = re.compile("近[百千万]|上[百千万]|百余|千余|万余")
_ROUNDS = WordList(lambda: ("近百", "近千", "近万", "百余", "千余", "万余", "上百", "上千", "上万"))
_SEVERAL = ""                                                  # the region of what several places did: none
_OF_SEVERAL = re.compile("[^，。；]{2,60}等(?:地|(?:\\d+个?)?省(?!级|委|政府))")
_INSTANCE = re.compile("(?:(?<=[。；\n，：])|^)(?:例如|比如|再如|又如|如)(?!下|何|果|实|期|此|今|有)")
_NEXT_FINDING = re.compile(r"[二三四五六七八九]是")
_SAME_TIME = re.compile(r"\s*(?:据[^，。]{2,10}(?:介绍|透露)，)?(?:一年来|全年共?|[^，。]{0,4}同期|(?:本次|此次|这次|该次)[^，。]{0,6}(?:检查|审计|巡察|巡视|行动|整治)|(?:巡察|巡视|督察|督查|检查|稽核|进驻)(?:过程中|期间|工作期间))")


class _Scope:
    """The region that the sentences so far have set, and the last stretch of time that they told (同期 and 本次检查 call it
    back). Sentences are only noted, and read when a figure asks: most documents have none."""

    def __init__(self, frame: Frame):
        self.frame = frame
        self.waiting: list[tuple[int, int]] = []
        self.taken_up: dict[int, str | None] = {}              # the region of a paragraph that goes on with the one before
        self.paragraph: tuple[int, int] | None = None
        self.has_digits = True
        self._default: tuple[str | None] | None = None
        self._titled: tuple[Period | None] | None = None
        self._headings: list[tuple[int, Period | None]] | None = None
        self._home: str | None = None
        self._region: str | None = None
        self._among = False                                    # whether the sentence before told of several places in turn
        self._latest: Period | None = None

    @property
    def default(self) -> str | None:
        if self._default is None:
            self._default = (default_region(self.frame),)
        return self._default[0]

    @property
    def region(self) -> str | None:
        self._read()
        return self._region

    @property
    def latest(self) -> Period | None:
        self._read()
        return self._latest

    def audited(self, indicator: str, at: int) -> Period | None:
        """The year that an audit looked at, for the irregularities it found: 「2012年……审计结果」 at the head of its report."""
        frame = self.frame
        if not figures.irregular(indicator) or not figures.audited(frame):
            return None
        for i in frame.inside(0, min(200, at), "DATE"):
            m = frame.mentions[i]
            if m.text.endswith(("年", "年度")) and m.norm and m.norm.get("start") and cue("audit_of").match(frame.text, m.end):
                return Period(m.norm["start"], m.norm["end"])
        return None

    @property
    def titled(self) -> Period | None:
        """The month, quarter or year that the title of a report of figures names: 「2025年上半年……审查调查情况」."""
        if self._titled is None:
            frame = self.frame
            self._titled = (None,)
            if cue("period_report").search(frame.text, 0, frame.title_end) and not figures.audited(frame):
                for i in frame.inside(0, frame.title_end, "DATE"):
                    n = frame.mentions[i].norm or {}
                    if n.get("start") and n.get("end") and n["end"][8:] > n["start"][8:] == "01":
                        self._titled = (Period(n["start"], n["end"]),)
        return self._titled[0]

    def headed(self, at: int) -> Period | None:
        """The year whose work the last heading line before an offset reviews: 「一、2015年工作回顾」, none below 「二、2016年工作安排」."""
        frame = self.frame
        if self._headings is None:
            self._headings = []
            for a, b in frame.paragraphs if cue("reviews").search(frame.text) else ():
                m = cue("reviews").search(frame.text, a, b) or cue("plans").search(frame.text, a, b) if b - a <= 36 and "。" not in frame.text[a:b] else None
                dates = frame.inside(a, b, "DATE") if m else ()
                n = frame.mentions[dates[0]].norm or {} if dates and cue("reviews").search(frame.text, a, b) else {}
                if m and (n.get("start") or not dates or cue("plans").search(frame.text, a, b)):
                    self._headings.append((a, Period(n["start"], n["end"]) if n.get("start") and n.get("end") else None))
        before = [period for a, period in self._headings if a <= at]
        return before[-1] if before else None

    def _read(self) -> None:
        frame = self.frame
        for a, b in self.waiting:
            p = frame.paragraph(a)
            if p != self.paragraph:
                self.paragraph, self._region = p, self.taken_up.get(p[0])
                self.has_digits = _DIGIT.search(frame.text, *p) is not None
            if not self.has_digits and self._home is not None:
                continue
            if self._among:
                self._region = None                            # of several cities the first sets no region for what comes after
            if _NEXT_FINDING.match(frame.text, a):
                self._region = None                            # 二是4个县…: not the county of the finding before
            like = _INSTANCE.search(frame.text, a, b) if "如" in frame.text[a:b] else None
            if like is not None and like.start() - a < 3:
                continue                                       # 如某市一中介…: an example, whose place is not that of the next finding
            told = _region_of(frame, a, like.start() if like else b, self._region, self._home or self.default)
            if told:
                self._region = told[0]
                if told[0] and told[0] != "全国" and told[1] and not frame.text.startswith("其中", a):     # 全市 after 「其中，兴化市…」 is not 兴化
                    self._home = told[0]
            self._among = told is not None and told[1] and _of_several(frame, a, b)
            for i in frame.inside(a, b, "DATE"):
                n = frame.mentions[i].norm or {}
                if n.get("start") and n.get("end") and n["start"][:7] != n["end"][:7]:
                    self._latest = Period(n["start"], n["end"])
        self.waiting.clear()


def _of_several(frame: Frame, a: int, b: int) -> bool:
    """Whether two clauses or more of a sentence open with places side by side: 「甲市有17家……，乙县某场……，丙市……」."""
    codes = set()
    for i in frame.inside(a, b, "LOC"):
        m = frame.mentions[i]
        p = places.one(m.text, ()) if frame.text[m.start - 1] in "，；：" else None
        if p is not None and p.code:
            codes.add(p.code)
    return len({c for c in codes if not any(o != c and c.startswith(o.rstrip("0")) for o in codes)}) > 1




def aggregate(frame: Frame, a: int, b: int) -> bool:
    """Whether the words between two offsets tell of a whole region or of all that was done so far: 全省, 已累计."""
    return cue("aggregate").search(frame.text, a, b) is not None


def _of_the_story(frame: Frame, at: int, region: str | None) -> str | None:
    """The REGION that the sentences before a figure AT set, whose own sentence names no place; the nation's where its clause counts those whom only
    the nation counts: 45名副部级高官获刑."""
    return "全国" if region and cue("of_the_nation").search(frame.text, *frame.clause(at, "，。；\n")) else region


def _named_in_it(frame: Frame, a: int, start: int) -> bool:
    """Whether what a figure at START counts is told of somebody whom the sentence from A names before it, in a list of what was found: 先后查处了李某收礼问题，…."""
    people = frame.inside(a, start, "PER")
    return bool(people) and _EACH_FOUND.search(frame.text, a, frame.mentions[people[0]].start) is not None


_EACH_FOUND = re.compile("(?:先后|分别|陆续|严肃|依法)?(?:查处|处理|通报|曝光|查办)了?[^，。；]{0,30}$")


def find(frame: Frame, cases: list[tuple[int, int, bool]], quiet: list[tuple[int, int]]) -> list[Statistic]:
    """Figures in the order of the text; ``cases`` are spans of cases with whether figures may stand in them."""
    text = frame.text
    if is_judgment(text):
        return []                                              # all that a judgment counts is of its case
    out: list[Statistic] = []
    told: dict[tuple[float, str], list[tuple[str | None, str, int]]] = {}
    scope = _Scope(frame)
    reader = figures.Reader(frame)
    rounds = bool(_ROUNDS.hits(text))
    headed = frame.paragraphs[min(4, len(frame.paragraphs)) - 1][1] if len(frame.paragraphs) > 4 else 0
    para: tuple[int, int] = (0, -1)
    carried: Period | None = None
    again: tuple[str | None, Period | None] | None = None
    for a, b in frame.sentences:
        if a < frame.title_end or text[a:b].isspace() or a < headed and _headline(frame, a):
            continue
        scope.waiting.append((a, b))
        if a > para[1]:
            before, para, carried = para, frame.paragraph(a), None
            again = wholes.taken_up(frame, para, before, out, again) if out and before[1] > 0 else None
            if again is not None:
                scope.taken_up[para[0]], carried = again
        if _NEXT_FINDING.match(text, a):
            carried = None                                     # 三是…: not the years that 二是… told
        if wholes.in_item(frame, a):
            continue                                           # 1.某县违规建设广场。……实际形成支出1193万元: the item's
        if not _DIGIT.search(text, a, b) and not (rounds and _ROUND.search(text, a, b)) or _caption(frame, a, b, quiet):
            if text.startswith("去年", a) and (led := frame.inside(a, a + 2, "DATE")):
                carried = periods.opened_by(frame, led, a)            # 去年，该市检察机关加强监督。|全年共立案103件
            continue
        dates = [i for i in frame.inside(a, b, "DATE") if not periods.compared(frame, i)]
        if not dates and _SAME_TIME.match(text, a) and scope.latest:
            carried = scope.latest
        if dates:
            carried = periods.opened_by(frame, dates, a)
        told_of = [case for case in cases if case[0] < b and a < case[1]]
        summed = aggregate(frame, a, b)
        if not summed and any(not allowed and s <= a and b <= e for s, e, allowed in told_of):
            continue
        accepted = False
        vague = _untold(text, a, b)
        each = _each_place(frame, a, b) if "分别" in text[a:b] else {}
        fell = [] if rolls.counted_in(frame, a) else [*fallen.counted(frame, a, b), *wholes.of_long_list(frame, a, b)]
        about = list(wholes.concerning(frame, a, b))
        own = [*fell, *about]
        read = sorted([*own, *[f for f in reader.read(a, b) if not any([x[0] < f[1] and f[0] < x[1] for x in own])]], key=itemgetter(0))
        for figure in read:
            start, end, indicator, val, unit, approx = figure
            if figure in about and not wholes.part_of(out, val, unit) or wholes.whole_again(frame, end) and (val, unit) in told:
                continue                                       # 这219件问题中: told before
            inside = next((allowed for s, e, allowed in told_of if s <= start < e), None)
            if inside is False and not (summed and any(s <= a < e and s <= start < e for s, e, _ in told_of) and not _named_in_it(frame, a, start)):
                continue                                       # 今年来，县纪委开展暗访11次，查处了教师李某收礼问题，收缴礼金|5000元|；…
            if indicator and cue("personal").search(indicator) and frame.inside(_after_dateline(text, a), start, "PER") and not accepted:
                continue                                       # 李某累计挪用购粮款7亿元: a single case
            if indicator and ("）" in indicator and "（" not in indicator or unit != "元" and indicator.endswith("元")):
                continue                                       # 送给刘某（已判决）财物共计11万元: the verb is of the bracket; 21个|单位违规收费六百万元: the sum counts
            if unit == "元" and indicator and cue("received").search(text, a, start) and not cue("summed").search(text, a, start):
                continue                                       # 村民老季收到一笔2180元的退款
            if unit == "元" and (inside is False or "罚" in (indicator or "") or not summed and not cue("summed").search(text, a, start)) and _told_of_it(frame, cases, a, val) or unit == "元" and _THRESHOLD.match(text, end):
                continue                                       # 12万元救灾款已退还: the sum of the case; 罚款达百万元的有29家: a threshold
            if unit in ("人", "名") and (val <= 5 and cue("some_body").search(text, a, start) or val <= 3 and _PASSIVE.match(text, end) and not (about and text.startswith("因此被", end))
                                         or val <= 20 and text[start - 1] == "等" and (frame.inside(a, start, "PER") or _POST_AND_OTHERS.search(text, a, start)) or _AND_OTHERS.search(text, a, start) and frame.inside(max(a, start - 24), start, "PER") or cue("own_parts").search(text, a, start)):
                continue                                       # 某乡镇2名干部被约谈; 通报了6起案件，其中2人被免职
            if unit in ("人", "名") and text[start - 1] == "共" and len(frame.inside(a, start, "TITLE")) > 1 and not summed:
                continue                                       # 某镇党委委员、环保站站长共5人被诫勉谈话: those of the list
            if unit == "元" and not summed and "罚" in (indicator or "") and _OF_ONE.search(text, a, start):
                continue                                       # 对当事人作出处罚：…，罚款5万元: of a single case
            if unit in ("瓶", "桶", "袋", "盒", "罐") and not summed:
                continue                                       # 发现2瓶果酱超过保质期: of a single case
            if unit in ("户", "套", "亩", "份", "张") and not summed and any(e <= a and text.find(text[start:end], s, e) >= 0 for s, e, _ in cases):
                continue                                       # 宜州区清退|47户|: of whom a case before told
            if unit == "元" and _OF_ONE_CASE.search(text, a, start):
                continue                                       # 这起案件的涉案金额高达上千万元: of one matter
            if indicator and cue("divisions").match(indicator) or unit == "个" and cue("lands").match(text, end):
                continue                                       # 涉及26个省; 从80多个国家和地区追回外逃人员
            if indicator and cue("heard").search(indicator) and not cue("heard_often").search(text, a, start):
                continue                                       # 李某受贿一案开庭，160余人旁听庭审
            if unit in ("人", "名") and indicator and cue("hurt").search(indicator) and not cue("widely").search(text, a, start):
                continue                                       # 溃坝事故已确认254人死亡: of one accident
            if unit in ("人", "名") and indicator and cue("dealt").search(indicator) and (cue("one_matter").search(text, a, start) and not cue("summed").search(text, a, start) or cue("afterwards").search(text, max(0, a - 1), start)):
                continue                                       # 针对某河污染问题，已有5名责任人被处分: a single matter
            if unit in ("人", "名") and indicator and _BY_NAME.match(text, b) and "责任人" in indicator and frame.inside(b, frame.sentence(b)[1], "PER"):
                continue                                       # 对28名责任人员进行了问责。其中，给予李某…: those that follow by name
            if unit in ("家", "个", "所", "户") and val == frame.memo.get("listed"):
                continue                                       # 3家企业被查处，名单如下: those that follow by name
            if wholes.nobodys(text, a, start, end, indicator, val, unit):
                continue                                       # 本期选取了10起典型案例; 覆盖13个地市
            if inside and not cue("after_case").search(text, a, start):
                continue
            if indicator is None:
                if not accepted:
                    continue
                indicator = figures.clause_words(text, a, start) or figures.words_after(text, end)
                if len(indicator) < 2:
                    continue
            indicator = wholes.kind_before(frame, a, start, indicator)
            if indicator == "追究" and (blamed := _BLAME.match(text, end)):
                indicator = blamed.group()                     # 对231人|追究党纪政纪责任
            if indicator in _NO_INDICATOR:
                continue                                       # 其中|包括|3名甲行原高管
            share = shares.region(frame, a, start)
            where = each[start] if start in each else None if share == shares.NOBODYS else share or _local_region(frame, a, start) or _of_the_story(frame, start, None if scope.region == _SEVERAL else scope.region or scope.default)
            if vague is not None and vague < start and not any(vague < frame.mentions[i].start < start for i in dates):
                carried = when = None                          # 党的十九大以来，…: not the year told before
            else:
                when = periods.of_figure(frame, a, start, dates) or carried or scope.audited(indicator, start) or scope.titled or scope.headed(a)
            if when is not None and dates and "截至" not in text[a:start] and "截止" not in text[a:start]:
                carried = when if when.start and when.end and when.start != when.end else None
            accepted = True
            if _told_before(told, val, unit, where, indicator, a):
                continue
            told.setdefault((val, unit), []).append((where, indicator, a))
            out.append(Statistic(indicator, val, unit, approx, where, when, text[a:b].strip()[:300], start, end, "figure under a verb of result"))
    return out


_BLAME = re.compile("追究(?:了)?[^，。；\\d]{1,10}责任")
_NO_INDICATOR = frozenset(("包括", "包含", "含", "其中"))
_OF_ONE = re.compile("作出(?:以下|如下)(?:行政)?处罚|(?<![名个位])当事人(?!\\d)|对(?:该|此)(?:公司|企业|店|超市|药店|医院|诊所|酒楼|餐厅|厂|商户|单位|项目)")
_OF_ONE_CASE = re.compile("(?:[这那此该]起?|本)(?:案件?|窝案|串案)的?(?:涉案|总|处罚|罚没|罚款)?(?:金额|价值|数额)[^，。；]{0,6}$")
_THRESHOLD = re.compile("(?:及?以[上下])?的(?:共|达|就)?有?\\d")


def _told_of_it(frame: Frame, cases: list[tuple[int, int, bool]], a: int, val: float) -> bool:
    """Whether a sum has been told before ``a`` in one of the cases."""
    return any((frame.mentions[i].norm or {}).get("value") == val for s, e, _ in cases if s < a for i in frame.inside(s, min(a, e), "MONEY"))


def _untold(text: str, a: int, b: int) -> int | None:
    """Where a sentence tells a stretch of time that is no date (党的十九大以来, 近年来), None where it tells none."""
    m = cue("untold").search(text, a, b) if text.find("来", a, b) >= 0 else None
    return m.end() if m else None


_POST_AND_OTHERS = re.compile("原[^，。；、]{0,12}(?:负责人|法定代表人|[局院校科处所站社]长|书记|主任|经理)等$")      # 对某陵园原负责人等|7人立案: a single case
_AND_OTHERS = re.compile(r"等[^，。；、\d]{0,10}(?:人员|干部)$")      # 某公司经理李某等企业人员|44人: of one matter
_PASSIVE = re.compile("[^，。；]{2,24}(?:被|受到)")                # 该县2名党委书记因履责不力被约谈
_BY_NAME = re.compile("其中，?(?:给予|对|由)")
_RUN = re.compile(r"[^，。；\d]{0,30}(\d[^，。；、和]*(?:[、和]\d[^，。；、和]*)+)")


def _each_place(frame: Frame, a: int, b: int) -> dict[int, str | None]:
    """The region of each figure of a list after 分别, by where it starts: 「甲市、乙市分别查处……71起、63起」; None for bodies of no place
    (中管企业)."""
    text, at = frame.text, frame.text.find("分别", a, b)
    counted = _RUN.match(text, at, b)
    starts = [counted.start(1) + m.start() for m in re.finditer(r"\d[^、和]*", counted.group(1))] if counted else []
    lo = max(a, *[text.rfind(mark, a, at) + 1 for mark in "，；："])
    items = list(re.finditer("[^、]+", text[lo:at]))
    if len(items) == len(starts) - 1:                          # 甲市、乙市和丙市
        items = list(re.finditer("[^、和及]+", text[lo:at]))
    if len(starts) < 2 or len(items) != len(starts):
        return {}
    out: dict[int, str | None] = {}
    for start, m in zip(starts, items):
        found = [i for i in frame.inside(lo + m.start(), lo + m.end()) if frame.mentions[i].label in ("LOC", "ORG")]
        p = places.one(frame.mentions[found[0]].text, _codes(default_region(frame))) if found else None
        if p is not None and p.code:
            out[start] = places.path(p.code)
        elif found or cue("bodies").search(m.group()):
            out[start] = None
    return out


def _headline(frame: Frame, a: int) -> bool:
    """Whether the line of an offset at the head of a page is a further title: no sentence, and none of the report's own figures."""
    s, e = frame.paragraph(a)
    return e - s < 60 and not any([mark in frame.text[s:e] for mark in "。；"])


def _after_dateline(text: str, a: int) -> int:
    """Where a sentence begins behind a dateline with its reporters: 「新华社北京8月9日电（记者某某）」."""
    close = text.find("）", a, a + 60) if "记者" in text[a:a + 50] else -1
    return close + 1 if close >= 0 else a


def _told_before(told: dict[tuple[float, str], list[tuple[str | None, str, int]]], val: float, unit: str, where: str | None, indicator: str, a: int) -> bool:
    """Whether a report has told a figure already: of the same region in the same words, or a number too odd for chance (被查处的133名) in
    a sentence before the one at A; one sentence may count two sorts alike (党员618人、监察对象618人)."""
    same = told.get((val, unit if unit != "名" else "人")) or told.get((val, "名" if unit == "人" else unit)) or []
    return any(region == where and (words == indicator or at != a and val >= 100 and val % 100 and len(set(words) & set(indicator)) >= 2)
               for region, words, at in same)


def _caption(frame: Frame, a: int, b: int, quiet: list[tuple[int, int]]) -> bool:
    """Captions, the exhortation and quoted law hold no figures; a report's own last part may."""
    words = frame.text[a:b]
    if words.rstrip().endswith("摄") or "图为" in words:
        return True
    for x, y in quiet:
        if x <= a < y:
            s, e = frame.paragraph(a)
            if x >= s and cue("exhorts").search(frame.text, s, e) and not cue("supervised").search(words):
                return True
    return False


_CLAUSE_OF_TITLE = re.compile("[^，。；]{8,}|.+")                   # 8月盘点：3人被查，广东追回一人: the nation's


_OURS = re.compile("我([省市县区州])(?!们|国)")


def _our_place(frame: Frame) -> str | None:
    """What 我省, 我市 at the opening of a notice mean that names itself nowhere: the one division of that level in which all places and bodies of
    its opening lie (我市公布问责情况。…督察组对|丽水市|开展督察); None where they lie in several."""
    ours = _OURS.search(frame.text, 0, 400)
    if ours is None:
        return None
    level = {path for i in frame.inside(0, 600) if frame.mentions[i].label in ("LOC", "ORG") and (p := places.one(frame.mentions[i].text)) and p.code
             and (path := _at_level(places.path(p.code), ours[1]))}
    return level.pop() if len(level) == 1 else None


def default_region(frame: Frame) -> str | None:
    """The region of a report as a whole: the first place its title names, else the nation for a national body's report."""
    doc = frame.document
    for words in (_CLAUSE_OF_TITLE.match(doc.title or ""), doc.source):
        p = places.one(words if isinstance(words, str) else words.group()) if words else None
        if p is not None and p.code:
            return places.path(p.code)
    for i in range(min(8, len(frame.mentions))):
        m = frame.mentions[i]
        if m.label == "ORG" and cue("national").match(m.text) and not cue("medium").search(m.text):
            return "全国"
    if cue("nation_lead").search(frame.text, 0, 300) or (doc.source and cue("national_source").match(doc.source)):
        return "全国" if cue("nation").search(frame.text, 0, 600) else None
    heads = [p.code for i in frame.inside(0, 300, "ORG") if cue("reporting").search(frame.mentions[i].text) and (p := places.one(frame.mentions[i].text)) is not None and p.code]
    if 0 < len({code[:2] for code in heads}) < 3:                # 某市审计局局长 at the head of a report; not 甲省纪委监委网站…。据乙省纪委监委网站…
        return places.path(heads[0])
    named = _ON_PLACE.search(frame.text, 0, 600)                # 《关于瑞金市2020年……的报告》: the report it answers
    p = places.one(named.group(1)) if named else None
    if p is not None and p.code:
        return places.path(p.code)
    for name in region.signed_by(frame):
        p = places.one(name)
        if p is not None and p.code:
            return places.path(p.code)
    if own := _our_place(frame):
        return own
    if cue("nation_last").search(frame.text, 0, 300) and not frame.inside(0, 300, "LOC"):
        return "全国"                                          # 督察组交办的21000件举报办结
    return places.in_common(_listed(frame)) or ("全国" if _OF_PROVINCES.search(frame.text, 0, 600) else None)


_OF_PROVINCES = re.compile("中央(?:部门|单位|预算|本级|企业)|\\d{1,2}个?省(?:的?(?:企业|职工|机关|\\d)|[（份])")      # 25省的2.8万名职工…
_OF_LIST = re.compile(r"、[一-龥]{2,8}等(?:\d+|[两三四五六七八九十]+)个?[省市县区州]")


def _listed(frame: Frame) -> list[str]:
    """The places of the lists that a report opens with: 「对宝鸡、渭南等7个市……开展了审计」."""
    out: list[str] = []
    if _OF_LIST.search(frame.text, 0, 600) is None:
        return out
    for i in frame.inside(0, 600, "LOC"):
        m = frame.mentions[i]
        if frame.text[m.end:m.end + 1] in ("、", "等") or frame.text[m.start - 1:m.start] == "、":
            p = places.one(m.text)
            if p is None or not p.code:
                return []
            out.append(places.path(p.code))
    return out


_ON_PLACE = re.compile(r"《关于([一-鿿]{2,10}?[省市县区州旗])(?=\d{4}|本级|市本级|预算)")
_DATELINE = re.compile(r"\d{1,2}月\d{1,2}日(?:专?电|讯|消息|报道|综合报道)")


def _region_of(frame: Frame, a: int, b: int, current: str | None, home: str | None) -> tuple[str | None, bool] | None:
    """(region, whether it names a place) that a sentence sets for itself and those after it; None where it sets none."""
    text = frame.text
    if "各级" in text[a:b] and cue("nation_acts").search(text, a, b):
        return "全国", False                                   # 中央纪委和各级纪检监察机关……五年来共立案审查1.5万件
    if text.find("中央纪委", a, min(b, a + 12)) >= 0 and (told := cue("told_of_nation").match(text, a, b)) and not cue("whole").search(text, told.end(), b) and not frame.inside(told.end(), b, "LOC"):
        return "全国", False                                   # 中央纪委国家监委通报，今年1至9月，|纪检监察机关共立案62.6万件
    first = next((frame.mentions[i] for i in frame.inside(a, min(b, a + 3), "LOC")), None)
    if first is not None and text[first.end:first.end + 1] == "、" and _OF_SEVERAL.match(text, first.end, b):
        return _SEVERAL, False
    parts = [at for mark in ("；", "，其中") if (at := text.find(mark, a, b)) >= 0]      # of a list, each part knows its own place; 共7名高管被查，其中甲行3名
    for i in frame.inside(a, min(parts, default=b)):
        m = frame.mentions[i]
        if m.label not in ("LOC", "ORG"):
            continue
        if m.start - a > 40 and current:
            break
        if m.label == "LOC":
            if text[m.end:m.end + 1] in ("、", "等") or text[m.start - 1:m.start] == "、" or text.rfind("（", a, m.start) > text.rfind("）", a, m.start):
                continue                                       # 北京、上海、湖北等7省: one of many; （某山问题）: an aside
            if cue("spirit").search(text, m.end, m.end + 4) or _DATELINE.match(text, m.end):
                continue
        elif not cue("public").search(m.text):
            continue
        elif m.text[0] in "省市县区州" and m.text[1:2] == "级":
            continue                                           # 省级纪委监委
        elif m.text[0] in "省市县区州":
            whole = _at_level(home or current, m.text[0])
            return (whole, False) if whole else None
        elif cue("national").match(m.text):
            continue
        p = places.one(m.text, _codes(home))
        if p is not None and p.code:
            beside = _with_those_before(frame, i, a, p.code) if m.label == "ORG" and text[m.start - 1] in "、和" else None
            if beside is not None:
                return beside, True
            inner = _inside_it(frame, i, p.code, b) if text[m.end:m.end + 1] == "，" else None
            return places.path(inner or p.code), True
    w = cue("whole").search(text, a, b)
    if not w and "省" in text[a:b] and cue("several").search(text, a, b):
        return _SEVERAL, False                                 # 7省（市）共问责1048人
    through = wholes.gone_through(frame, a, b, _SEVERAL)
    if through is not None and (w is None or w.group() == "当地"):
        return through
    return (_whole(w.group(), current, home), False) if w else None


def _with_those_before(frame: Frame, i: int, a: int, code: str) -> str | None:
    """The division that holds the place of a body and those listed before it: 「甲县、乙县纪委监委发现问题…」 counts for both."""
    paths = [places.path(code)]
    while i - 1 >= 0 and frame.mentions[i - 1].start >= a and frame.mentions[i - 1].label == "LOC" and frame.gap(i - 1, i) in ("、", "和"):
        i -= 1
        p = places.one(frame.mentions[i].text, (code,))
        if p is None or not p.code:
            return None
        paths.append(places.path(p.code))
    return places.in_common(paths)


def _inside_it(frame: Frame, i: int, code: str, b: int) -> str | None:
    """The code of the body that acts behind 「在丽水，」, where its place lies inside: 「在丽水，龙泉市纪委监委督促…」."""
    if i + 1 >= len(frame.mentions) or frame.mentions[i + 1].start != frame.mentions[i].end + 1 or frame.mentions[i + 1].start >= b or frame.mentions[i + 1].label != "ORG":
        return None
    p = places.one(frame.mentions[i + 1].text, (code,))
    return p.code if p is not None and p.code and places.path(p.code).startswith(places.path(code) + "/") else None


def _codes(path: str | None) -> tuple[str, ...]:
    p = places.one(path.replace("/", "")) if path and path != "全国" else None
    return (p.code,) if p is not None and p.code else ()


def _whole(word: str, current: str | None, home: str | None) -> str | None:
    if word in ("全国", "我国"):
        return "全国"
    if word in ("当地", "该省", "该市", "该县", "该区"):
        return _at_level(current or home, word[1]) or current or home      # 该市, after a county of it: the city
    level = "区" if word in ("全区", "自治区", "全自治区", "全疆") else word[1]
    own = _at_level(home, level)
    if own and own == home:                                    # the report's own division: 全市 of a county-level city, 全区 of a district
        return own
    return _at_level(current or home, level) or own


def _at_level(path: str | None, level: str) -> str | None:
    """The division of a path that 全省, 全市, 全县 mean."""
    if not path or path == "全国":
        return None
    parts = path.split("/")
    if level == "省":
        return parts[0]
    if level == "市":
        if parts[-1].endswith("市"):
            return path
        cities = [n for n, x in enumerate(parts) if x.endswith("市")]
        return "/".join(parts[:cities[0] + 1]) if cities else None
    if level == "州":
        return "/".join(parts[:2]) if len(parts) > 1 else None
    if level == "区":
        if parts[-1].endswith("区"):
            return path
        return parts[0] if parts[0].endswith("自治区") else None
    return path if parts[-1].endswith(level) else None


_BOUND_FOR = re.compile(r"[赴往在到]$")


def _local_region(frame: Frame, a: int, start: int) -> str | None:
    """A place that stands in the same clause before the figure (其中达州市立案12人), or opens the part of the sentence after ；."""
    text = frame.text
    lo = max(a, max(text.rfind(ch, a, start) for ch in "，；。："))
    for i in reversed(frame.inside(lo, start, "LOC")):
        m = frame.mentions[i]
        if text[m.start - 1] == "、" or text[m.end] in "、等":
            continue                                           # 甲区、乙区等9个区: one of many
        p = places.one(m.text)
        if p is not None and p.code and not _BOUND_FOR.search(text[lo:frame.mentions[i].start]):
            return places.path(p.code)
    part = text.rfind("；", a, start) + 1                       # …；惠水县对全县…开展审计，发现问题线索86条
    for i in frame.inside(part, part + 2, "LOC") if part else ():
        if text.startswith("、", frame.mentions[i].end):
            continue                                           # …；甲县、乙县等6县的31个项目
        p = places.one(frame.mentions[i].text)
        if p is not None and p.code:
            return places.path(p.code)
    return None
