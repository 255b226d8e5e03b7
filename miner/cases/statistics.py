"""Aggregate figures that a report states of a region and a period.

A figure is a count or an amount under a verb of result (立案2916人, 追回医保基金17亿元, 解除112家医药机构协议). In a list the figures
share region and period; 其中 narrows what is counted. Left out: percentages and growth, targets, means (组建8个检查组), the
bulletin's own count (通报10起), and what a single case counts.

>>> value("3.7", "万", None)
37000.0
"""
from __future__ import annotations

import re
from functools import lru_cache

from .. import lexicons
from ..model import Period, Statistic
from . import places
from .frame import Frame

_UNITS = "人次|件次|家次|场次|轮次|人天|万人次|元|人|件|起|家|个|名|份|条|项|户|所|例|种|场|宗|批|张|套|篇|台|辆|处|亩|公斤|斤|吨|位|次"
_COUNT = re.compile(rf"(?P<pre>近|约|超过|超|逾|不足|共计?|达到?)?(?P<num>\d+(?:\.\d+)?)(?P<m1>万|亿|千|百)?(?P<o1>余|多)?(?P<m2>万|亿)?(?P<o2>余|多)?(?P<unit>{_UNITS})(?!民币|均|大代|才|员(?!受|因|被)|（次）)(?P<post>以上|左右)?(?!以下|规模)")
_GROWTH = re.compile(r"(?:同比|环比|增长|增加|下降|上升|提高|降低|减少|较[^，。]{0,12}|比[^，。]{0,8})(?:了|到|为|至)?$")
_TARGET = re.compile(r"(?:目标|力争|不低于|不超过|不少于|至少|要求|确保|争取|计划|拟|预计|每[人年月个件次户天]|人均|平均|第(?![一二三四]种)|(?<!侵)占|限|最多|最高)[^，。；、]{0,6}$|各$")
_NOT_RESULT = re.compile(r"通报|处罚款|公开通报|典型(?:案例|问题)|连续|为期|前后|其中\d|方面|环节|片区|阶段|方式|岁|[老中青]年|年轻|版块|板块|(?<!留置)措施$|机制$")
_WHOLE = re.compile(r"全国|全省|全市|全县|全区|全州|全镇|全旗|全自治区|全疆|自治区(?=纪检|各级)|我省|我市|我县|我国|本市|该省|该市|该县|该区|当地|全自治州")
_AGGREGATE = re.compile(r"今年以来|全国共|全省共?|全市共?|全县共?|全区共?|全州共?|已累计|截至[^，。]{0,10}，")
_PUBLIC = re.compile(r"纪委|监委|政府|局|厅|委|院|省|市|县|区")
_SPIRIT = re.compile(r"精神|革命")
_UNTIL = re.compile(r"(?:截至|截止|至)$")
_SAME_TIME = re.compile(r"\s*(?:[^，。]{0,4}同期|(?:本次|此次|这次|该次)[^，。]{0,6}(?:检查|审计|巡察|巡视|行动|整治))")
_PERSONAL = re.compile(r"挪用|骗取|套取|收受|侵占|侵吞|贪污")
_DIGIT = re.compile(r"\d")
_NATIONAL = re.compile(r"^(?:中央纪委|国家|国务院|审计署|最高人民|全国|央视|新华|人民|公安部|财政部|国家医保局)")


@lru_cache(maxsize=None)
def _verbs() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {r["word"]: r["kind"] for r in lexicons.rows("indicators")}
    words = sorted(kinds, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words))), kinds


def value(num: str, m1: str | None, m2: str | None) -> float:
    """The plain number of a count: 3.7 万 → 37000, 2.38 亿 → 238000000."""
    factor = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
    x = float(num)
    for m in (m1, m2):
        if m:
            x *= factor[m]
    return round(x, 4)


def counts(words: str) -> bool:
    """Whether words name what supervision counts, by a verb of result (立案, 查处, 追回)."""
    verbs, kinds = _verbs()
    return any(kinds[m.group()] == "any" for m in verbs.finditer(words))


def _approx(m: re.Match[str]) -> str:
    if m.group("o1") or m.group("o2") or m.group("pre") in ("超", "超过", "逾") or m.group("post") == "以上":
        return "over"
    if m.group("pre") in ("近", "不足"):
        return "under"
    return "about" if m.group("pre") == "约" or m.group("post") == "左右" else "exact"


def find(frame: Frame, cases: list[tuple[int, int, bool]], quiet: list[tuple[int, int]]) -> list[Statistic]:
    """Figures in the order of the text; ``cases`` are spans of cases with whether figures may stand in them."""
    text = frame.text
    verbs, _ = _verbs()
    if not re.search(r"\d", text):
        return []
    out: list[Statistic] = []
    seen: set = set()
    default = default_region(frame)
    home = None
    region, para, carried, numbers = None, None, None, True
    latest: Period | None = None                               # the last stretch of time told: 同期 and 本次检查 call it back
    for a, b in frame.sentences:
        if a < frame.title_end or not text[a:b].strip():
            continue
        p = frame.paragraph(a)
        if p != para:
            para, region, carried = p, None, None
            numbers = _DIGIT.search(text, *p) is not None
        if not numbers and home is not None:
            continue
        told = _region_of(frame, a, b, region, home or default)
        if told:
            region = told[0]
            if told[0] and told[0] != "全国" and told[1]:
                home = told[0]
        for i in frame.inside(a, b, "DATE"):
            n = frame.mentions[i].norm or {}
            if n.get("start") and n.get("end") and n["start"][:7] != n["end"][:7]:
                latest = Period(n["start"], n["end"])
        if not _DIGIT.search(text, a, b) or _caption(frame, a, b, quiet):
            continue
        dates = frame.inside(a, b, "DATE")
        if latest and not dates and _SAME_TIME.match(text, a):
            carried = latest
        if dates:
            m = frame.mentions[dates[0]]
            lead = m.norm if m.norm and m.start - a <= 2 and m.norm.get("start") != m.norm.get("end") else None
            carried = Period(lead.get("start"), lead.get("end")) if lead and m.text.endswith(("期间", "以来")) else None
        inside = next((allowed for s, e, allowed in cases if s <= a < e), None)
        if inside is False and not _AGGREGATE.search(text, a, b):
            continue
        found = list(_figures(frame, a, b))
        accepted = False
        for start, end, indicator, val, unit, approx in found:
            if indicator and _PERSONAL.search(indicator) and frame.inside(a, start, "PER"):
                continue                                       # 李某累计挪用购粮款7亿元: a single case
            if inside and not re.search(r"推动|通过该案|为群众|举一反三|以此为", text[a:start]):
                continue
            if indicator is None:
                if not accepted:
                    continue
                indicator = _clause_words(text, a, start)
                if not indicator:
                    continue
            where = _local_region(frame, a, start) or region or default
            when = _period(frame, a, start, dates) or carried
            if when is not None and dates and not re.search("截至|截止", text[a:start]):
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
    if frame.text[a:b].rstrip().endswith("摄") or "图为" in frame.text[a:b]:
        return True
    s, e = frame.paragraph(a)
    return any(x <= a < y and x >= s for x, y in quiet) and bool(re.search("要|摄", frame.text[s:e])) and not re.search(r"立案|查处|追回", frame.text[a:b])


def _figures(frame: Frame, a: int, b: int):
    """Counts and amounts of a sentence: (start, end, indicator or None for 其中, value, unit, approx)."""
    text = frame.text
    tokens = []
    money = frame.inside(a, b, "MONEY")
    for i in money:
        m = frame.mentions[i]
        if m.norm and m.norm.get("value") is not None and m.norm.get("currency", "CNY") == "CNY":
            tokens.append((m.start, m.end, float(m.norm["value"]), "元", m.norm.get("approx", "exact")))
    spans = [(frame.mentions[i].start, frame.mentions[i].end) for i in frame.inside(a, b) if frame.mentions[i].label in ("MONEY", "DATE", "LAW", "SANC")]
    for m in _COUNT.finditer(text, a, b):
        s = m.start("num") if m.group("pre") in (None, "共", "共计", "达", "达到") else m.start()
        if m.group("unit") == "元" or any(x < m.end() and m.start("num") < y for x, y in spans):
            continue
        if text[m.start("num") - 1:m.start("num")] in ("第", ".", "-", "—", "%") or text[m.end():m.end() + 1] == "%":
            continue
        tokens.append((s, m.end(), value(m.group("num"), m.group("m1"), m.group("m2")), m.group("unit"), _approx(m)))
    tokens.sort()
    last_end = a
    told: tuple[int, str, str] | None = None                   # end, indicator and unit of the figure before
    for start, end, val, unit, approx in tokens:
        lo = last_end
        last_end = end
        for ch in "，；。：！？\n":
            k = text.rfind(ch, lo, start)
            if k >= 0:
                lo = max(lo, k + 1)
        before = text[lo:start].lstrip("、和及并且以及")
        before = re.sub(r"(?:近|约|超过?|逾|共计?|达到?)$", "", before)
        hi = min([k for k in (text.find(ch, end, b) for ch in "，；。、：！？") if k >= 0] or [b])
        after = text[end:hi]
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
        if _GROWTH.search(before) and not re.search(r"从[^，。]{0,24}的[^，。]{0,12}(?:增长|增加|提高|扩大|上升|下降)(?:到|至)[^，。]{0,12}$", text[a:start]) or _TARGET.search(before):
            continue
        indicator = _indicator(frame, before, after, unit, text[max(a, start - 50 - len(before)):start - len(before)])
        if indicator is not None and indicator not in ("", "涉及", "覆盖", "累计", "惠及"):
            told = (end, indicator, unit)
            yield start, end, indicator, val, unit, approx
        elif re.match(r"^(?:其中|含|包括)", before) and unit in ("人", "名", "件", "起", "家", "个", "元"):
            yield start, end, None, val, unit, approx


_ON_ALL = re.compile(r"对(?:全[省市县区州])?$")
_AMONG = re.compile(r"包括[^，。；]{1,14}在内的$")
_MADE_PUBLIC = re.compile(r"(?:已|累计|共)(公开通报[^，。；]{2,30}?)$")
_MADE = re.compile(r"^(?:[^，。；]{0,10})(?:制度|规章|活动|培训|平台|办法)$")
_ELLIPTIC = re.compile(r"^[一-鿿（）“”]{2,14}$")


def _elliptic(indicator: str, before: str, same_unit: bool) -> str | None:
    """The verb of the figure before with the words of this one, where 、 lists what was counted; None where it tells its own verb."""
    verbs, kinds = _verbs()
    m = verbs.match(indicator)
    if not m or not same_unit or m.end() >= len(indicator) or not _ELLIPTIC.match(before) or verbs.search(before):
        return None
    return m.group() + before


def _indicator(frame: Frame, before: str, after: str, unit: str, earlier: str) -> str | None:
    """The words that say what is counted; None where no verb of result governs the figure."""
    verbs, kinds = _verbs()
    series = re.search(r"([一-鿿“”]{4,24}?)(?:人次|金额|数量|总量)?从[^，。]{0,14}(?:增长|增加|提高|扩大|上升|下降)?(?:到|至)?[^，。]{0,10}的?$", earlier + before)
    if series and re.search(r"(?:从[^，。到至]{0,10}|(?:到|至)[^，。]{0,10})的?$", before):
        return _tidy(series.group(1))
    before = _AMONG.sub("", before)
    made = _MADE_PUBLIC.search(before)
    if made and unit == "起":
        return _tidy(made.group(1))
    if _NOT_RESULT.search(before) and not re.search(r"建章立制|立案|查处|追回|整改|问责|健全|完善|建立|制定", before):
        return None
    if re.match(r"\d", after):
        if not re.match(r"\d+(?:\.\d+)?[万亿]?余?(?:人次|人|件|名|起|次|家)", after):
            return None
        after = ""
    if before.endswith("的") and not re.search(r"(?:增长到|达到?|从)[^，。]*$", before) or (unit == "条" and "《" in before):
        return None
    hits = [h for h in verbs.finditer(before) if not before[h.end():].startswith(("过程", "中，", "工作中", "工作以来", "工作期间", "以来", "期间", "组", "人员")) and before[h.end():] != "工作"]
    after = re.sub(r"[”）].*$", "", after) if after.startswith(("”", "）")) else after
    ends = not after.strip("”）) 等")
    strong = [h for h in hits if kinds[h.group()] == "any"]
    if hits and kinds[hits[-1].group()] == "not" and len(before) - hits[-1].end() <= 6 and not _ON_ALL.search(before):
        return None
    if strong or (hits and any(kinds[h.group()] == "weak" for h in hits) and (ends or unit in ("元", "人次") or unit in ("项", "场", "个", "条") and _MADE.search(after))
                  and (unit != "元" or re.search("收入|支出|补助|发放|拨付|救助|参保|累计", hits[-1].group()))):
        first = (strong or [h for h in hits if kinds[h.group()] == "weak"])[0]
        weak = [h for h in hits if kinds[h.group()] == "weak" and h.start() < first.start() and first.start() - h.end() <= 1 and h.group() not in ("推动", "引导", "累计", "组织", "开展")]
        if not strong and first.group() in ("推动", "引导", "累计", "组织") and not ends and unit != "元":
            return None
        if strong and not ends and not re.search(r"[一-鿿]{2}", after):
            pass
        if not ends and strong and first.group() in ("督促", "聚焦", "覆盖", "检查", "涉及", "巡视", "巡察", "审计") and re.match(r"[一-鿿]{0,8}(?:组|专班|小组|方面|环节|领域|制度|措施)", after):
            return None
        words = before[(weak[0] if weak else first).start():]
        tail = "" if ends else re.sub(r"(?:进行|开展|实施)$", "", after)[:20]
        if unit == "个" and not ends and re.match(r"(?:方面|环节|领域|专项|月|工作|小时|点|部门|单位(?!被)|督查组|检查组|工作组|层面|维度|监管模型|模型|典型)", after):
            return None
        return _tidy(words + tail)
    # the count stands before its verb: 28名责任人员受到处理处分, 402种药品进入目录, 对76家医疗机构动态监测
    if after and not _DIGIT.search(after):
        on_all = _ON_ALL.search(before)
        m = next((h for h in verbs.finditer(after) if not on_all or kinds[h.group()] == "any"), None)
        if m and kinds[m.group()] != "not" and m.start() <= (32 if on_all else 22) and unit not in ("次", "场", "张", "处") and \
                (on_all or not re.match(r"(?:骨干|方面|环节|督查|检查组|小组|专班|监督检查|重点)", after)):
            if re.search(r"抽调|选派|组织|组建|抽取$|要求|由$", before):
                return None
            if kinds[m.group()] == "weak" and m.group() not in ("进入", "纳入", "参加"):
                return None
            if on_all and "开展" in after[:m.start()]:
                return _tidy(m.group() + re.split("开展|进行", after)[0])
            return _tidy(after[:m.end()])
    if re.search(r"(?:参保|覆盖|结算|结存|支出|收入|人次|累计)[^，。；]{0,10}$", before) and unit in ("人", "元", "人次", "家", "条"):
        return _tidy(re.sub(r"^.*(?:全国|我国|期间|从|到|以来|制度试点深入推进)", "", before))
    if unit == "人次" and re.search(r"从.*人次|增长到", earlier + before):
        m = re.search(r"([一-鿿]{4,20}?)人次从", earlier + before)
        return m.group(1) if m else None
    m = re.search(r"([一-鿿]{2,16}(?:线索|问题|案件|风险))$", before)
    if m and ends and unit in ("起", "件", "条", "个") and not re.search(r"发生|存在", before):
        return _tidy(m.group(1))
    return None


def _tidy(words: str) -> str:
    words = re.split(r"……|\s", words)[0]
    words = re.sub(r"^([一-鿿]{2})了", r"\1", words)
    words = re.sub(r"^(?:了|已|共|累计|先后|其中)+", "", words)
    words = re.sub(r"(?:共计?|累计|达到?|近|约|超过?|逾|已|了|等|为)+$", "", words)
    return words.strip("，、；。：“” ")[:48]


def _clause_words(text: str, a: int, start: int) -> str:
    lo = max(text.rfind(ch, a, start) for ch in "，、；。：")
    return _tidy(re.sub(r"^(?:其中|含|包括)[，]?", "", text[max(a, lo + 1):start]))


def default_region(frame: Frame) -> str | None:
    """The region of a report as a whole: the first place its title names, else the nation for a national body's report."""
    doc = frame.document
    for words in (doc.title, doc.source):
        p = places.one(words) if words else None
        if p is not None and p.code:
            return places.path(p.code)
    for i in range(min(8, len(frame.mentions))):
        m = frame.mentions[i]
        if m.label == "ORG" and _NATIONAL.match(m.text) and not re.search("网|报|台", m.text):
            return "全国"
    lead = frame.text[:300]
    if re.search(r"全国|我国|国家医保局|审计署|国务院", lead) or (doc.source and re.match("央视|新华|人民|中央纪委", doc.source)):
        return "全国" if re.search(r"全国|我国|国家|审计署|国务院", frame.text[:600]) else None
    return None


def _region_of(frame: Frame, a: int, b: int, current: str | None, home: str | None):
    """(region, whether it names a place) that a sentence sets for itself and those after it; None where it sets none."""
    text = frame.text
    for i in frame.inside(a, b):
        m = frame.mentions[i]
        if m.label not in ("LOC", "ORG"):
            continue
        if m.start - a > 40 and current:
            break
        if m.label == "ORG" and not _PUBLIC.search(m.text):
            continue
        if m.label == "LOC" and _SPIRIT.search(text, m.end, m.end + 4):
            continue
        if m.label == "ORG" and m.text[0] in "省市县区州":
            whole = _at_level(home or current, m.text[0])
            return (whole, False) if whole else None
        if m.label == "ORG" and _NATIONAL.match(m.text):
            continue
        p = places.one(m.text, _codes(home))
        if p is not None and p.code:
            return places.path(p.code), True
    w = _WHOLE.search(text, a, b)
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
    return _at_level(current or home, level) or _at_level(home, level)


def _at_level(path: str | None, level: str) -> str | None:
    """The division of a path that 全省, 全市, 全县 mean."""
    if not path or path == "全国":
        return None
    parts = path.split("/")
    if level == "省":
        return parts[0]
    if level == "市":
        cities = [n for n, x in enumerate(parts) if x.endswith("市")]
        return "/".join(parts[:cities[0] + 1]) if cities else None
    if level == "州":
        return "/".join(parts[:2]) if len(parts) > 1 else None
    if level == "区":
        if parts[0].endswith("自治区"):
            return parts[0]
        return path if parts[-1].endswith("区") else None
    return path if parts[-1].endswith(level) else None


def _local_region(frame: Frame, a: int, start: int) -> str | None:
    """A place that stands in the same clause before the figure: 其中达州市立案12人."""
    text = frame.text
    lo = max(a, max(text.rfind(ch, a, start) for ch in "，；。："))
    for i in reversed(frame.inside(lo, start, "LOC")):
        p = places.one(frame.mentions[i].text)
        if p is not None and p.code and not re.search(r"[赴往在到]$", text[lo:frame.mentions[i].start]):
            return places.path(p.code)
    return None


def _period(frame: Frame, a: int, start: int, dates: list[int]) -> Period | None:
    """The period of a figure: the last date of the sentence before it; 截至 a date leaves the start open."""
    text = frame.text
    best = None
    for i in dates:
        m = frame.mentions[i]
        if m.start >= start or not m.norm or re.match(r"^度?(?:审计|中央预算|预算|财政|中央部门)", text[m.end:m.end + 6]):
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
                   and (re.search(r"[自从]$", text[a:frame.mentions[j].start]) or text[frame.mentions[j].end:].startswith(("以来", "起")))]
        return Period(frame.mentions[earlier[-1]].norm.get("start") if earlier else None, e)
    if re.search(r"[自从]$", text[max(a, m.start - 2):m.start]) and "以来" in text[m.end:start]:
        return Period(s, frame.document.published)
    after = text[m.end:start]
    if re.match(r"^[^，。]{0,10}(?:上午|发布|公布了?|印发|修订|召开|通报|消息|获悉)", after):
        earlier = [j for j in dates if frame.mentions[j].start < m.start]
        return None if not re.search(r"\d{4}年\d{1,2}月|\d{4}年", text[m.end:start]) else None
    if re.match(r"^\s*(?:以来|起)", after) and frame.document.published:
        return Period(s, frame.document.published)
    return Period(s, e) if s or e else None
