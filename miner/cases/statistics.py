"""Aggregate figures that a report states of a region and a period.

A figure is a count or an amount under a verb of result (立案2916人, 追回医保基金17亿元, 解除112家医药机构协议). In a list the figures
share region and period; 其中 narrows what is counted. Left out: percentages and growth, targets, means (组建8个检查组), the
bulletin's own count (通报10起), and what a single case counts. The words are data: ``indicators.tsv`` (verbs of result) and
``figure_cues.tsv`` (units, growth, aims, regions as a whole …).

>>> value("3.7", "万", None)
37000.0
"""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from .. import lexicons
from ..model import Period, Statistic
from . import places
from .frame import Frame

_cue = lexicons.cues("figure_cues", {
    "unit": r"(?P<num>[0-9]\d*(?:\.\d+)?)(?P<m1>万|亿|千|百)?(?P<o1>余|多)?(?P<m2>万|亿)?(?P<o2>余|多)?(?P<unit>WORDS)"
            r"(?!民币|均|大代|才|员(?!受|因|被)|（次）)(?P<post>以上|左右)?(?!以下|规模)",
    "growth": "WORDS(?:了|到|为|至)?$",
    "target": "WORDS[^，。；、]{0,6}$|各$",
    "made": "[^，。；]{0,10}WORDS$",
    "means": "[一-鿿]{0,8}WORDS",
    "insured": "WORDS[^，。；]{0,10}$",
    "found": "([一-鿿]{2,16}WORDS)$",
    "budget": "度?WORDS",
    "published": "[^，。]{0,10}WORDS",
})
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"\d\d*")                                  # \d+ in two parts: a search leaps to a first character
_UNTIL = re.compile(r"(?:截至|截止|至)$")
_SAME_TIME = re.compile(r"\s*(?:[^，。]{0,4}同期|(?:本次|此次|这次|该次)[^，。]{0,6}(?:检查|审计|巡察|巡视|行动|整治))")
_HEDGE_LAST = re.compile(r"(?:近|约|逾|超过?|共计?|达到?)$")
_GROWN_TO = re.compile(r"从[^，。]{0,24}的[^，。]{0,12}(?:增长|增加|提高|扩大|上升|下降)(?:到|至)[^，。]{0,12}$")
_PART_OF = re.compile(r"^(?:其中|含|包括)")
_MARKS = "，；。：！？\n"
_ENDS = "，；。、：！？"
_FACTORS = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


@lru_cache(maxsize=None)
def _verbs() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {r["word"]: r["kind"] for r in lexicons.rows("indicators")}
    words = sorted(kinds, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words))), kinds


def value(num: str, m1: str | None, m2: str | None) -> float:
    """The plain number of a count: 3.7 万 → 37000, 2.38 亿 → 238000000."""
    x = float(num)
    for m in (m1, m2):
        if m:
            x *= _FACTORS[m]
    return round(x, 4)


def counts(words: str) -> bool:
    """Whether words name what supervision counts, by a verb of result (立案, 查处, 追回)."""
    verbs, kinds = _verbs()
    return any(kinds[m.group()] == "any" for m in verbs.finditer(words))


_HEDGE_FIRST = re.compile("(?:近|约|超过|超|逾|不足|共计?|达到?)$")
_INEXACT = {"近": "under", "不足": "under", "约": "about", "超": "over", "超过": "over", "逾": "over"}


def _approx(m: re.Match[str], hedge: str) -> str:
    """How exact a count is: by what stands in it, before it (HEDGE) and after it."""
    if m.group("o1") or m.group("o2") or _INEXACT.get(hedge) == "over" or m.group("post") == "以上":
        return "over"
    return _INEXACT.get(hedge) or ("about" if m.group("post") == "左右" else "exact")


class _Scope:
    """The region that the sentences so far have set, and the last stretch of time that they told (同期 and 本次检查 call it
    back). Sentences are only noted, and read when a figure asks: most documents have none."""

    def __init__(self, frame: Frame):
        self.frame = frame
        self.waiting: list[tuple[int, int]] = []
        self.paragraph: tuple[int, int] | None = None
        self.has_digits = True
        self._default: tuple[str | None] | None = None
        self._home: str | None = None
        self._region: str | None = None
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

    def _read(self) -> None:
        frame = self.frame
        for a, b in self.waiting:
            p = frame.paragraph(a)
            if p != self.paragraph:
                self.paragraph, self._region = p, None
                self.has_digits = _DIGIT.search(frame.text, *p) is not None
            if not self.has_digits and self._home is not None:
                continue
            told = _region_of(frame, a, b, self._region, self._home or self.default)
            if told:
                self._region = told[0]
                if told[0] and told[0] != "全国" and told[1]:
                    self._home = told[0]
            for i in frame.inside(a, b, "DATE"):
                n = frame.mentions[i].norm or {}
                if n.get("start") and n.get("end") and n["start"][:7] != n["end"][:7]:
                    self._latest = Period(n["start"], n["end"])
        self.waiting.clear()


def find(frame: Frame, cases: list[tuple[int, int, bool]], quiet: list[tuple[int, int]]) -> list[Statistic]:
    """Figures in the order of the text; ``cases`` are spans of cases with whether figures may stand in them."""
    text = frame.text
    out: list[Statistic] = []
    seen: set[tuple[str, float, str, str | None]] = set()
    scope = _Scope(frame)
    digits = [m.start() for m in _FIGURE.finditer(text)]
    para: tuple[int, int] = (0, -1)
    carried: Period | None = None
    for a, b in frame.sentences:
        if a < frame.title_end or text[a:b].isspace():
            continue
        scope.waiting.append((a, b))
        if a > para[1]:
            para, carried = frame.paragraph(a), None
        at = bisect_left(digits, a)
        if at == len(digits) or digits[at] >= b or _caption(frame, a, b, quiet):
            continue
        dates = frame.inside(a, b, "DATE")
        if not dates and _SAME_TIME.match(text, a) and scope.latest:
            carried = scope.latest
        if dates:
            m = frame.mentions[dates[0]]
            lead = m.norm if m.norm and m.start - a <= 2 and m.norm.get("start") != m.norm.get("end") else None
            carried = Period(lead.get("start"), lead.get("end")) if lead and m.text.endswith(("期间", "以来")) else None
        inside = next((allowed for s, e, allowed in cases if s <= a < e), None)
        if inside is False and not _cue("aggregate").search(text, a, b):
            continue
        accepted = False
        for start, end, indicator, val, unit, approx in _figures(frame, a, b):
            if indicator and _cue("personal").search(indicator) and frame.inside(a, start, "PER"):
                continue                                       # 李某累计挪用购粮款7亿元: a single case
            if inside and not _cue("after_case").search(text, a, start):
                continue
            if indicator is None:
                if not accepted:
                    continue
                indicator = _clause_words(text, a, start)
                if not indicator:
                    continue
            where = _local_region(frame, a, start) or scope.region or scope.default
            when = _period(frame, a, start, dates) or carried
            if when is not None and dates and "截至" not in text[a:start] and "截止" not in text[a:start]:
                carried = when if when.start and when.end and when.start != when.end else None
            key = (indicator, val, unit, where)
            accepted = True
            if key in seen:
                continue
            seen.add(key)
            out.append(Statistic(indicator, val, unit, approx, where, when, text[a:b].strip()[:300], start, end, "figure under a verb of result"))
    return out


def _caption(frame: Frame, a: int, b: int, quiet: list[tuple[int, int]]) -> bool:
    """Captions, the exhortation and quoted law hold no figures; a report's own last part may."""
    words = frame.text[a:b]
    if words.rstrip().endswith("摄") or "图为" in words:
        return True
    for x, y in quiet:
        if x <= a < y:
            s, e = frame.paragraph(a)
            if x >= s and _cue("exhorts").search(frame.text, s, e) and not _cue("supervised").search(words):
                return True
    return False


_Figure = tuple[int, int, str | None, float, str, str]         # start, end, indicator (None for 其中), value, unit, approx


def _figures(frame: Frame, a: int, b: int) -> Iterator[_Figure]:
    """Counts and amounts of a sentence that a verb of result governs, or 其中."""
    text = frame.text
    tokens = []
    spans = []
    for i in frame.inside(a, b):
        m = frame.mentions[i]
        if m.label in ("MONEY", "DATE", "LAW", "SANC"):
            spans.append((m.start, m.end))
            if m.label == "MONEY" and m.norm and m.norm.get("value") is not None and m.norm.get("currency", "CNY") == "CNY":
                tokens.append((m.start, m.end, float(m.norm["value"]), "元", m.norm.get("approx", "exact")))
    for c in _cue("unit").finditer(text, a, b):
        at = c.start("num")
        if c.group("unit") == "元" or any([x < c.end() and at < y for x, y in spans]):
            continue
        if text[at - 1:at] in ("第", ".", "-", "—", "%") or text[c.end():c.end() + 1] == "%" or text.startswith("典型", c.end()):
            continue
        hedge = _HEDGE_FIRST.search(text, max(a, at - 2), at)
        tokens.append((hedge.start() if hedge and hedge.group() in _INEXACT else at, c.end(),
                       value(c.group("num"), c.group("m1"), c.group("m2")), c.group("unit"), _approx(c, hedge.group() if hedge else "")))
    tokens.sort()
    last_end = a
    told: tuple[int, str, str] | None = None                   # end, indicator and unit of the figure before
    for start, end, val, unit, approx in tokens:
        lo = max([last_end, *[text.rfind(ch, last_end, start) + 1 for ch in _MARKS]])
        last_end = end
        before = _HEDGE_LAST.sub("", text[lo:start].lstrip("、和及并且以及"))
        if unit == "元" and text.startswith("以下", end):
            continue
        if told is not None and told[0] == start and unit in ("人", "件", "名", "起", "次", "家", "人次"):
            told = (end, told[1], unit)                        # 立案12件12人
            yield start, end, told[1], val, unit, approx
            continue
        if told is not None and told[0] == lo - 1 and text[lo - 1] == "、" or told is not None and text[told[0]:told[0] + 1] == "、" and "，" not in text[told[0]:start]:
            listed = _elliptic(told[1], before, unit == told[2])
            if listed:                                         # 立案厅局级干部19人、县处级干部112人
                told = (end, listed, unit)
                yield start, end, listed, val, unit, approx
                continue
        if before.endswith("对") and _OWN_COUNT.match(text, end, b):
            continue                                           # 对8起典型问题发出通报: the bulletin's own
        if _cue("growth").search(before) and not _GROWN_TO.search(text, a, start) or _cue("target").search(before):
            continue
        hi = min([k for k in (text.find(ch, end, b) for ch in _ENDS) if k >= 0], default=b)
        earlier = text[max(a, start - 50 - len(before)):start - len(before)]
        indicator = _indicator(before, text[end:hi], unit, earlier)
        if indicator is not None and indicator not in ("", "涉及", "覆盖", "累计", "惠及"):
            told = (end, indicator, unit)
            yield start, end, indicator, val, unit, approx
        elif _PART_OF.match(before) and unit in ("人", "名", "件", "起", "家", "个", "元"):
            yield start, end, None, val, unit, approx


_OWN_COUNT = re.compile(r"[^，。；]{2,40}(?:发出|进行|予以|作出|进行了|予以公开)?(?:公开)?(?:通报|曝光)")
_ON_ALL = re.compile(r"对(?:全[省市县区州])?$")
_AMONG = re.compile(r"包括[^，。；]{1,14}在内的$")
_MADE_PUBLIC = re.compile(r"(?:已|累计|共)(公开通报[^，。；]{2,30}?)$")
_ELLIPTIC = re.compile(r"^[一-鿿（）“”]{2,14}$")
_SERIES = re.compile(r"([一-鿿“”]{4,24}?)(?:人次|金额|数量|总量)?从[^，。]{0,14}(?:增长|增加|提高|扩大|上升|下降)?(?:到|至)?[^，。]{0,10}的?$")
_SERIES_END = re.compile(r"(?:从[^，。到至]{0,10}|(?:到|至)[^，。]{0,10})的?$")
_REACHED = re.compile(r"(?:增长到|达到?|从)[^，。]*$")
_NEXT_COUNT = re.compile(r"\d+(?:\.\d+)?[万亿]?余?(?:人次|人|件|名|起|次|家)")
_AFTER_QUOTE = re.compile(r"[”）].*$")
_DONE_LAST = re.compile(r"(?:进行|开展|实施)$")
_DONE = re.compile("开展|进行")
_TOTAL_LEAD = re.compile(r"^.*(?:全国|我国|期间|从|到|以来|制度试点深入推进)")
_VISITS_GROWN = re.compile(r"从.*人次|增长到")
_VISITS = re.compile(r"([一-鿿]{4,20}?)人次从")
_HAPPENED = re.compile("发生|存在")
_EXPANDS = ("推动", "引导", "累计", "组织")                       # weak verbs that no object makes a result
_LEADS_ON = ("督促", "聚焦", "覆盖", "检查", "涉及", "巡视", "巡察", "审计")


def _elliptic(indicator: str, before: str, same_unit: bool) -> str | None:
    """The verb of the figure before with the words of this one, where 、 lists what was counted; None where it tells its own verb."""
    verbs, _ = _verbs()
    m = verbs.match(indicator)
    if not m or not same_unit or m.end() >= len(indicator) or not _ELLIPTIC.match(before) or verbs.search(before):
        return None
    return m.group() + before


def _indicator(before: str, after: str, unit: str, earlier: str) -> str | None:
    """The words that say what is counted; None where no verb of result governs the figure."""
    if ("从" in before or "从" in earlier) and _SERIES_END.search(before):
        series = _SERIES.search(earlier + before)
        if series:
            return _tidy(series.group(1))
    before = _AMONG.sub("", before)
    made = _MADE_PUBLIC.search(before) if unit == "起" else None
    if made:
        return _tidy(made.group(1))
    if _cue("no_result").search(before) and not _cue("result").search(before):
        return None
    if _DIGIT.match(after):
        if not _NEXT_COUNT.match(after):
            return None
        after = ""
    if before.endswith("的") and not _REACHED.search(before) or (unit == "条" and "《" in before):
        return None
    verbs, kinds = _verbs()
    hits = [h for h in verbs.finditer(before) if not _cue("not_done").match(before, h.end()) and before[h.end():] != "工作"]
    after = _AFTER_QUOTE.sub("", after) if after.startswith(("”", "）")) else after
    ends = not after.strip("”）) 等")
    if hits and kinds[hits[-1].group()] == "not" and len(before) - hits[-1].end() <= 6 and not _ON_ALL.search(before):
        return None
    strong = [h for h in hits if kinds[h.group()] == "any"]
    if strong or hits and _weakly_governed(hits, kinds, after, ends, unit):
        return _governed(hits, strong, before, after, ends, unit)
    # the count stands before its verb: 28名责任人员受到处理处分, 402种药品进入目录, 对76家医疗机构动态监测
    if after and not _DIGIT.search(after):
        on_all = _ON_ALL.search(before)
        m = next((h for h in verbs.finditer(after) if not on_all or kinds[h.group()] == "any"), None)
        if m and kinds[m.group()] != "not" and m.start() <= (32 if on_all else 22) and unit not in ("次", "场", "张", "处") and \
                (on_all or not _cue("means_after").match(after)):
            if _cue("staffed").search(before):
                return None
            if kinds[m.group()] == "weak" and m.group() not in ("进入", "纳入", "参加"):
                return None
            if on_all and "开展" in after[:m.start()]:
                return _tidy(m.group() + _DONE.split(after)[0])
            return _tidy(after[:m.end()])
    if unit in ("人", "元", "人次", "家", "条") and _cue("insured").search(before):
        return _tidy(_TOTAL_LEAD.sub("", before))
    if unit == "人次" and _VISITS_GROWN.search(earlier + before):
        m = _VISITS.search(earlier + before)
        return m.group(1) if m else None
    m = _cue("found").search(before) if ends and unit in ("起", "件", "条", "个") else None
    if m and not _HAPPENED.search(before):
        return _tidy(m.group(1))
    return None


def _weakly_governed(hits: list[re.Match[str]], kinds: dict[str, str], after: str, ends: bool, unit: str) -> bool:
    """Whether a weak verb (健全, 累计) governs a figure: it must end the clause, or be of money, visits or what is made."""
    if not any(kinds[h.group()] == "weak" for h in hits):
        return False
    if not (ends or unit in ("元", "人次") or unit in ("项", "场", "个", "条") and _cue("made").match(after)):
        return False
    return unit != "元" or _cue("spent").search(hits[-1].group()) is not None


def _governed(hits: list[re.Match[str]], strong: list[re.Match[str]], before: str, after: str, ends: bool, unit: str) -> str | None:
    """The words from the governing verb on; None where they count means and no results."""
    kinds = _verbs()[1]
    first = (strong or [h for h in hits if kinds[h.group()] == "weak"])[0]
    verb = first.group()
    if not strong and verb in _EXPANDS and not ends and unit != "元":
        return None
    if not ends and strong and verb in _LEADS_ON and _cue("means").match(after):
        return None
    if unit == "个" and not ends and _cue("counted_means").match(after):
        return None
    weak = [h for h in hits if kinds[h.group()] == "weak" and h.start() < first.start() and first.start() - h.end() <= 1
            and h.group() not in (*_EXPANDS, "开展")]
    return _tidy(before[(weak[0] if weak else first).start():] + ("" if ends else _DONE_LAST.sub("", after)[:20]))


_CUT = re.compile(r"……|\s")
_DID = re.compile(r"[一-鿿]{2}了")
_FILLER_FIRST = re.compile(r"^(?:了|已|共|累计|先后|其中)+")
_FILLER_LAST = re.compile(r"(?:共计?|累计|达到?|近|约|超过?|逾|已|了|等|为)+$")


def _tidy(words: str) -> str:
    words = _CUT.split(words)[0]
    if _DID.match(words):
        words = words[:2] + words[3:]
    words = _FILLER_LAST.sub("", _FILLER_FIRST.sub("", words))
    return words.strip("，、；。：“” ")[:48]


_PART_FIRST = re.compile(r"^(?:其中|含|包括)[，]?")


def _clause_words(text: str, a: int, start: int) -> str:
    lo = max(text.rfind(ch, a, start) for ch in "，、；。：")
    return _tidy(_PART_FIRST.sub("", text[max(a, lo + 1):start]))


def default_region(frame: Frame) -> str | None:
    """The region of a report as a whole: the first place its title names, else the nation for a national body's report."""
    doc = frame.document
    for words in (doc.title, doc.source):
        p = places.one(words) if words else None
        if p is not None and p.code:
            return places.path(p.code)
    for i in range(min(8, len(frame.mentions))):
        m = frame.mentions[i]
        if m.label == "ORG" and _cue("national").match(m.text) and not _cue("medium").search(m.text):
            return "全国"
    if _cue("nation_lead").search(frame.text, 0, 300) or (doc.source and _cue("national_source").match(doc.source)):
        return "全国" if _cue("nation").search(frame.text, 0, 600) else None
    return None


_DATELINE = re.compile(r"\d{1,2}月\d{1,2}日(?:专?电|讯|消息|报道|综合报道)")


def _region_of(frame: Frame, a: int, b: int, current: str | None, home: str | None) -> tuple[str | None, bool] | None:
    """(region, whether it names a place) that a sentence sets for itself and those after it; None where it sets none."""
    text = frame.text
    for i in frame.inside(a, b):
        m = frame.mentions[i]
        if m.label not in ("LOC", "ORG"):
            continue
        if m.start - a > 40 and current:
            break
        if m.label == "LOC":
            if _cue("spirit").search(text, m.end, m.end + 4) or _DATELINE.match(text, m.end):
                continue
        elif not _cue("public").search(m.text):
            continue
        elif m.text[0] in "省市县区州":
            whole = _at_level(home or current, m.text[0])
            return (whole, False) if whole else None
        elif _cue("national").match(m.text):
            continue
        p = places.one(m.text, _codes(home))
        if p is not None and p.code:
            return places.path(p.code), True
    w = _cue("whole").search(text, a, b)
    if w:
        return _whole(w.group(), current, home), False
    return None


def _codes(path: str | None) -> tuple[str, ...]:
    p = places.one(path.replace("/", "")) if path and path != "全国" else None
    return (p.code,) if p is not None and p.code else ()


def _whole(word: str, current: str | None, home: str | None) -> str | None:
    if word in ("全国", "我国"):
        return "全国"
    if word in ("当地", "该省", "该市", "该县", "该区"):
        return current or home
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
    """A place that stands in the same clause before the figure: 其中达州市立案12人."""
    text = frame.text
    lo = max(a, max(text.rfind(ch, a, start) for ch in "，；。："))
    for i in reversed(frame.inside(lo, start, "LOC")):
        p = places.one(frame.mentions[i].text)
        if p is not None and p.code and not _BOUND_FOR.search(text[lo:frame.mentions[i].start]):
            return places.path(p.code)
    return None


_SINCE_BEFORE = re.compile(r"[自从]$")
_SINCE_AFTER = re.compile(r"^\s*(?:以来|起)")


def _period(frame: Frame, a: int, start: int, dates: Sequence[int]) -> Period | None:
    """The period of a figure: the last date of the sentence before it; 截至 a date leaves the start open."""
    text = frame.text
    best = None
    for i in dates:
        m = frame.mentions[i]
        if m.start >= start or not m.norm or _cue("budget").match(text[m.end:m.end + 6]):
            continue
        if best is not None and _UNTIL.search(text[max(a, frame.mentions[best].start - 3):frame.mentions[best].start]) and "，" in text[m.end:start]:
            continue
        best = i
    if best is None:
        return None
    m = frame.mentions[best]
    s, e = m.norm.get("start"), m.norm.get("end")
    if _UNTIL.search(text[max(a, m.start - 3):m.start]):
        earlier = [j for j in dates if frame.mentions[j].end <= m.start and frame.mentions[j].norm
                   and (_SINCE_BEFORE.search(text[a:frame.mentions[j].start]) or text[frame.mentions[j].end:].startswith(("以来", "起")))]
        return Period(frame.mentions[earlier[-1]].norm.get("start") if earlier else None, e)
    if _SINCE_BEFORE.search(text[max(a, m.start - 2):m.start]) and "以来" in text[m.end:start]:
        return Period(s, frame.document.published)
    after = text[m.end:start]
    if _cue("published").match(after):
        return None
    if _SINCE_AFTER.match(after) and frame.document.published:
        return Period(s, frame.document.published)
    return Period(s, e) if s or e else None
