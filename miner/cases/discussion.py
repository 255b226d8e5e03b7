"""Case discussions (基本案情 – 分歧意见 – 评析意见): the facts of the first part, the charge that the author concludes.

The facts alone tell deeds, dates and sums; of the opinions only the one the author shares (笔者同意第二种意见) counts, of the
argument only sentences that conclude of the person judged (综上，应认定甲的行为构成受贿罪). Quoted articles and their thresholds, the
views of others, conditions (若…) and negations (不构成…) state nothing.
"""
from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache

from .. import lexicons
from ..anchors import Anchored
from ..model import Amount, Violation
from . import sanctions as S
from .frame import Frame

_MARK = r"[#*_【〔\[（(●○◆◇■▲★◎\s]*(?:[一二三四五六]、)?"
_CLOSE = r"[】〕\]）)*_\s：:]*"
_VIEW = "(?:意见|观点|看法|主张|思路|认识|说法|声音)"
_FACTS = re.compile(rf"^{_MARK}(?:(?:(?:基本|简要|主要)案[情件]|案[情件例](?:简介|介绍|回放|回顾|概要|概况|摘要|事实|经过|情况|始末)|典型案例|案情|基本事实|事实经过)){_CLOSE}$", re.M)
_OPINIONS = re.compile(rf"^{_MARK}(?:分歧{_VIEW}|{_VIEW}分歧|不同{_VIEW}|观点交锋|(?:争议|讨论|分歧|争论)(?:的)?(?:焦点|问题)|焦点(?:问题)?{_CLOSE}$|处理建议|问题：|观点一|观点1)|^\s*\d[.．、][^。\n]{{4,70}}？\s*$", re.M)
_FIRST_OPINION = re.compile(rf"^\s*(?:第一种{_VIEW}|[一1]种{_VIEW})", re.M)
_ANALYSIS = re.compile(rf"^{_MARK}(?:{_VIEW}分析|分析{_VIEW}|(?:案例|法理|以案)?(?:评析|剖析|解析|评论|释法|说法|辨析|分析|点评)(?:{_VIEW}|意见|说理|与思考)?|处理建议|处理意见|笔者{_VIEW}){_CLOSE}$|^\s*(?:笔者|我们|编者|作者)(?:均|更|也)?(?:同意|赞同|赞成|支持|倾向)", re.M)
_ANNEX = re.compile(rf"^{_MARK}(?:(?:[纪法条党][规法纪文条]|条规|法条)(?:链接|依据)|相关(?:知识点|法条|规定)|附[：:]|链接|延伸阅读)", re.M)
_SHARES = re.compile(rf"(?:同意|赞同|赞成|认同|支持|采纳|倾向于?)(?:上述|前述)?(?:第([一二三四五六])种{_VIEW}|(?:意见|观点)([一二三四五六]))|第([一二三四五六])种{_VIEW}(?:更|较|最)?(?:为)?(?:妥当|恰当|可取|符合|合理|正确)")
_SHARES_ANY = Anchored(_SHARES.pattern)                        # whether it stands anywhere
_OPINION = re.compile(rf"(?:持?第([一二三四五六])种{_VIEW}(?:的(?:同志|人|人员)?)?(?:认为|则认为|主张|是)?|观点([一二三四五六]))[，,：:]?")
_NO_OBJECT = re.compile("".join(f"(?<!{w})" for w in ("收受", "索取", "索要", "送给", "给予", "贿送", "请求", "接受", "通过", "向", "为", "与", "和", "给", "帮", "助", "由")))
_JUDGED = re.compile(r"(?:的)?(?:上述|这一)?(?:[^，。；：“]{0,24}(?:构成|行为(?:应|符合|如何|的?定性|性质|是否|属于|认定)|不构成|属于)|[^，。；]{0,12}(?:受贿|贪污|行贿|挪用)数额|[^。；]{0,60}其行为(?:应|符合|构成|属于))")
_OTHERS_VIEW = re.compile(lexicons.leaping(rf"第[一二三四五六]种{_VIEW}|(?:有|也有|一种){_VIEW}|有(?:同志|人)|{_VIEW}认为|规定|是否|如何|若|如果|假如|倘若|应当具备"))
_CONCLUDES = re.compile(r"综上|因此|故|应(?:当|予|该)?(?:认定|以|按|一并)|认定为|构成|定罪|论处|计入|涉嫌|受贿数额")
_BEFORE_CHARGE = re.compile(r"(?:构成|触犯|实为|实则|以|按照?|属于|认定为?|成立|涉嫌|追究|符合|单独|、|和|及|与|是|行为构成)(?:了)?[^，。；、是]{0,6}$")
_AFTER_CHARGE = re.compile(r"^(?:罪|犯罪)?[^，。；]{0,4}(?:论处|定罪|处罚|所得|既遂|未遂|成立|[数总金]额)")
_DENIES = re.compile(r"(?:不|未|非(?!法|国家)|无法|难以|没有|不能)[^，。；]{0,8}(?:构成|认定|属于|符合|成立|以|按)?[^，。；]{0,6}$|而非[^，。；]*$")
_PLAIN_CHARGE = re.compile(r"构成([一-鿿]{3,14}?)罪")
_SENTENCED = re.compile(r"犯([^，。；]{2,40}罪)，?(?:(?:被|一审|终审|获刑)[^，。；]{0,16}(?:判|刑)|判处)|以([^，。；]{2,40}罪)(?:依法)?(?:数罪并罚，)?(?:被)?判处")
# behind the facts a sanction is told as given (法院以受贿罪判处甲…, 甲受到…处分), as an opinion, as the rule, or of another case
_GIVES = re.compile(r"(?:判处|改判|给予|予以|受到|被|并处|责令|、|和)[^，。；]{0,12}$")
_NOT_GIVEN = re.compile(r"(?:意见|观点|同志|有人|笔者)认为|认为[^。；]{0,8}应|规定|参考|案例|要旨|是否|如何|如果|假如|倘若|应当[视依按]|的，应[当予]|[可应宜]以?(?:由|依|按|给予|对|以)|建议|该案中|在[^，。；]{2,20}案中")
_SEVERAL = re.compile(r"案例[一1]")
_TAKES = re.compile(r"(?:送给|送予|贿送|给予|赠送|收受|收到|索取|索要|收取|行贿)[^。；]{0,60}$")
_ONLY_SAID = re.compile(r"(?:表示|约定|承诺|许诺|想将|打算|要求|提议|商定)[^，。；]{0,16}(?:送|给|收)[^。；]{0,30}$")
_MEANS = re.compile(r"(?:合法收入|工资收入|家庭收入|存款|理财|财产|家产|家庭资产)[^。；，]{0,12}$")
_INTENDED = re.compile(r"(?:原打算|本打算|本想|原本想|原想)[^。；，]{0,12}$")
_BRIBERY = frozenset(("crime.bribe_taking", "crime.bribe_giving", "crime.influence_peddling", "crime.private_bribe_taking", "crime.unit_bribery"))
_ROLES = (("bribe", re.compile(r"(?:收受|索取|受贿|送给|贿送|行贿|给予|索贿)[^。；]{0,40}$")), ("misappropriated", re.compile(r"挪用[^。；]{0,30}$")),
          ("embezzled", re.compile(r"(?:贪污|侵吞|骗取|套取|侵占)[^。；]{0,30}$")),
          ("loss", re.compile(r"(?:多(?:支出|支付|付|花|掏)|损失|少收)了?[^。；，]{0,16}$")))
_AS_TOTAL = re.compile("(?:数额|总额|金额)[^，。；]{0,6}$")
_ADDED = re.compile("加上|连同|算上|计入")
_ADDS_UP = re.compile("综上|数额|总额|共计|合计")


@dataclass(frozen=True, slots=True)
class Parts:
    """Spans of the facts, the opinions and the author's argument."""
    facts: tuple[int, int]
    opinions: tuple[int, int]
    argument: tuple[int, int]


def parts(frame: Frame) -> Parts | None:
    """The parts of a case discussion; None for any other document."""
    if "discussion" not in frame.memo:
        frame.memo["discussion"] = _parts(frame)
    return frame.memo["discussion"]                            # type: ignore[return-value]


def _parts(frame: Frame) -> Parts | None:
    text = frame.text
    head = _FACTS.search(text, 0, 600)
    if head is None and not (("意见" in text or "观点" in text or "看法" in text) and _SHARES_ANY.search(text)):
        return None
    views = _OPINIONS.search(text, head.end() if head else 0) or _FIRST_OPINION.search(text)
    analysis = _ANALYSIS.search(text, views.start() if views else head.end() if head else 0)
    if head is None and not (views and analysis) or analysis is None and views is None:
        return None
    begin = head.end() if head else 0
    middle = min(m.start() for m in (views, analysis) if m is not None)
    if middle <= begin:
        return None
    if head and _FACTS.search(text, middle):
        return None                                            # several cases, each with its facts and its lesson
    annex = _ANNEX.search(text, middle)
    end = annex.start() if annex else len(text)
    start = min(analysis.start() if analysis else middle, end)
    return Parts((begin, middle), (middle, start), (start, end))


_CAPTION = re.compile(r"(?:绘图|制图|漫画|供图|摄|图)[）)]?\s*$")


def facts(frame: Frame, told: Parts) -> list[tuple[int, int]]:
    """The spans of the facts, the captions between them left out."""
    out = [(max(a, told.facts[0]), min(b, told.facts[1])) for a, b in frame.paragraphs
           if b > told.facts[0] and a < told.facts[1] and not _CAPTION.search(frame.text[a:b])]
    return out or [told.facts]


def outcomes(frame: Frame, told: Parts) -> list[tuple[int, int]]:
    """Where it is told behind the facts what became of the people in them: 「最终，法院以受贿罪判处李某有期徒刑二年」, with the
    sentences that go on about others: 「该局局长王某监督不力，被诫勉谈话」. Opinions, rules and other people's cases tell none."""
    if "outcomes" not in frame.memo:
        frame.memo["outcomes"] = _outcomes(frame, told)
    return frame.memo["outcomes"]                              # type: ignore[return-value]


def _outcomes(frame: Frame, told: Parts) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    text = frame.text
    known = {frame.mentions[i].text for i in frame.inside(*told.facts, "PER")}
    for i in frame.inside(told.opinions[0], told.argument[1], "SANC"):
        m = frame.mentions[i]
        a, b = frame.sentence(m.start)
        a = max(a, told.opinions[0], text.rfind("……", a, m.start) + 2)
        if out and out[-1] == (a, b) or not S.codes(m.text) or _NOT_GIVEN.search(text, a, b) or text.rfind("“", a, m.start) > text.rfind("”", a, m.start) \
                or not (S.imposed(text[max(a, m.start - 30):m.start]) and _GIVES.search(text, a, m.start)):
            continue
        people = {frame.mentions[j].text for j in frame.inside(a, b, "PER")}
        goes_on = bool(out) and not text[out[-1][1]:a].strip() and frame.paragraph(out[-1][0]) == frame.paragraph(a)
        if people & known or people and goes_on:
            out.append((a, b))
    return out


def several(frame: Frame, told: Parts) -> bool:
    """Whether the facts tell several cases by number: 案例一, 案例二."""
    return _SEVERAL.search(frame.text, told.facts[0], told.facts[1]) is not None


def introduced(frame: Frame, told: Parts) -> dict[str, int]:
    """Persons whom the facts bring in with a post after the name (李某，中共党员，某县委书记), with that mention."""
    from .positions import apposition
    out: dict[str, int] = {}
    for i in frame.inside(*told.facts, "PER"):
        if frame.mentions[i].text not in out and apposition(frame, i):
            out[frame.mentions[i].text] = i
    return out


def judged(frame: Frame, told: Parts, names: list[str]) -> list[str]:
    """Those of ``names`` whose conduct the opinions and the argument judge, and of whom an outcome is told; all of them where the
    text does not say."""
    words = frame.text[told.opinions[0]:told.argument[1]]
    count = {n: _times_judged(n, words) for n in names}
    top = max(count.values(), default=0)
    became = {frame.mentions[i].text for a, b in outcomes(frame, told) for i in frame.inside(a, b, "PER")}
    told_of = became | {frame.mentions[i].text for i in frame.inside(*told.facts, "PER")}
    became |= {frame.mentions[i].text for i in frame.inside(*told.facts, "PER") if _suffers(frame, i)}
    return [n for n in names if n in told_of and count[n] * 2 >= top or n in became]


def _times_judged(name: str, words: str) -> int:
    """How often NAME stands in WORDS as of whom something is judged. The name is looked for first: a pattern with it would be
    compiled for each."""
    count, at = 0, words.find(name)
    while at >= 0:
        told = _JUDGED.match(words, at + len(name)) if _NO_OBJECT.match(words, at) else None
        count += told is not None
        at = words.find(name, told.end() if told else at + 1)
    return count


_SUFFERS = re.compile("(?:判处|(?:给予|予以)(?:了)?|[因由][^。；]{2,60}(?:对其(?:进行|给予|予以|作出)?|给予其?|被[^，。；]{0,16}|受到)|(?:因?犯[^，。；]{2,30}罪，?)?(?:已|也|均|则)?(?:被|受到)(?:给予|依法|组织|党组织)?(?:判处)?)?")


def _suffers(frame: Frame, i: int) -> bool:
    """Whether the sanction behind a name in the facts falls on its bearer: 判处|乙|有期徒刑一年, 丙因犯贪污罪被判处|…, 柯某因责任不到位，由县委对其进行|诫勉谈话."""
    if i + 1 >= len(frame.mentions):
        return False
    end = frame.sentence(frame.mentions[i].start)[1]
    sanc = next((k for k in range(i + 1, min(i + 4, len(frame.mentions))) if frame.mentions[k].label in ("SANC", "PER")), i)
    m = frame.mentions[sanc]
    return m.label == "SANC" and m.start < end and _SUFFERS.fullmatch(frame.text, frame.mentions[i].end, m.start) is not None


@lru_cache(maxsize=None)
def _charges() -> tuple[re.Pattern[str], dict[str, str]]:
    codes = {r["charge"]: r["code"] for r in lexicons.rows("charges")}
    return re.compile("|".join(sorted(map(re.escape, codes), key=len, reverse=True))), codes


def charged(text: str, start: int, end: int) -> set[str]:
    """The codes of the charges named in ``text[start:end]``."""
    pattern, codes = _charges()
    return {codes[m[0]] for m in pattern.finditer(text, start, end)}


def _shared(frame: Frame, told: Parts) -> list[tuple[int, int]]:
    """Spans of the opinions that the author shares."""
    text = frame.text
    numbers = {m[1] or m[2] or m[3] for m in _SHARES.finditer(text, told.opinions[0], told.argument[1])}
    out = []
    for a, b in frame.paragraphs:
        if not told.opinions[0] <= a < told.opinions[1]:
            continue
        marks = list(_OPINION.finditer(text, a, b))
        for n, m in enumerate(marks):
            if (m[1] or m[2]) in numbers:
                out.append((m.end(), marks[n + 1].start() if n + 1 < len(marks) else b))
    return out


def _of_the_author(frame: Frame, told: Parts, names: list[str]) -> list[tuple[int, int]]:
    """Sentences of the argument about those judged that tell no other's view."""
    text = frame.text
    return [(a, b) for a, b in frame.sentences[max(0, bisect_right(frame.sentence_starts, told.argument[0]) - 1):]
            if told.argument[0] <= a < told.argument[1] and (any([n in text[a:b] for n in names]) or "本案" in text[a:b]) and not _OTHERS_VIEW.search(text, a, b)]


def _concluding(frame: Frame, told: Parts, names: list[str]) -> list[tuple[int, int]]:
    """Sentences of the argument that conclude of those judged."""
    text = frame.text
    lo = bisect_right(frame.sentence_starts, told.opinions[0]) - 1
    out = []
    for a, b in frame.sentences[max(0, lo):]:
        if a >= told.argument[1]:
            break
        if a < told.argument[0] and "处理建议" not in text[told.opinions[0]:told.opinions[0] + 12]:
            continue
        words = text[a:b]
        if (any(n in words for n in names) or "本案" in words) and _CONCLUDES.search(words) and not _OTHERS_VIEW.search(words):
            out.append((a, b))
    return out


_FINDS = re.compile("属于|构成|违反|应当?认定|已涉嫌")
_RULES = re.compile("的，|规定|如果|若|是否|不构成|不属于|没有违反|并未|不宜|难以")


def found_by_author(frame: Frame, told: Parts, names: list[str]) -> list[tuple[int, int]]:
    """Clauses in which the author, or the view he shares, finds a breach: 「补写收条属于对抗组织审查，违反政治纪律」; rules and others' views find none."""
    text = frame.text
    sentences = [s for s in frame.sentences if told.argument[0] <= s[0] < told.argument[1]]
    sentences += [(max(a, x), min(b, y)) for x, y in _shared(frame, told) for a, b in frame.sentences if a < y and b > x]
    return [(a, b) for a, b in sentences if _FINDS.search(text, a, b) and not _RULES.search(text, a, b) and not _OTHERS_VIEW.search(text, a, b)]


def crimes(frame: Frame, told: Parts, names: list[str]) -> list[Violation]:
    """The charges that the author's conclusion states of ``names``; empty where he sees none or names none."""
    out: dict[str, Violation] = {}
    pattern, codes = _charges()
    text = frame.text
    for a, b in _shared(frame, told) + _concluding(frame, told, names):
        owner: str | None = None
        at = a
        for clause in re.split(r"(?<=[，。；：！？])", text[a:b]):
            s, e = at, at + len(clause)
            at = e
            people = frame.inside(s, e, "PER")
            if people:
                owner = frame.mentions[people[0]].text
            if re.search("若|如果|假如|是否", clause) or owner is not None and owner not in names:
                continue
            for m in pattern.finditer(text, s, e):
                before = text[s:m.start()]
                if _DENIES.search(before) or not (_BEFORE_CHARGE.search(before) or _AFTER_CHARGE.match(text[m.end():e])):
                    continue
                out.setdefault(codes[m[0]], Violation(codes[m[0]], m.start(), m.end(), f"the author's conclusion: {m[0]}"))
            for m in _PLAIN_CHARGE.finditer(text, s, e):
                if not pattern.search(m[1]) and not _DENIES.search(text[s:m.start()]) and "犯" not in m[1]:
                    out.setdefault("crime.other", Violation("crime.other", m.start(1), m.end(), f"the author's conclusion: {m[1]}罪"))
    for m in [m for span in (told.facts, *outcomes(frame, told)) for m in _SENTENCED.finditer(text, *span)] if out else ():    # the court's word stands beside the argument
        near = frame.inside(m.end(), m.end() + 8, "PER") or frame.inside(frame.clause(m.start(), "，。；")[0], m.start(), "PER")
        if near and frame.mentions[near[-1]].text in names:
            for charge in pattern.finditer(text, *m.span(1 if m[1] else 2)):
                out.setdefault(codes[charge[0]], Violation(codes[charge[0]], charge.start(), charge.end(), f"sentenced for {charge[0]}"))
    plain = out.get("crime.bribe_taking")
    if plain is not None and text.startswith(("数额", "总额", "金额"), plain.end) and out.keys() & _BRIBERY - {"crime.bribe_taking", "crime.bribe_giving"}:
        del out["crime.bribe_taking"]                          # 构成利用影响力受贿罪，受贿数额包括…
    return list(out.values())


def money(frame: Frame, told: Parts, names: list[str], charges: set[str], found: list[Amount]) -> list[Amount]:
    """The sums of the facts with the role that the conclusion gives them, and the total it adds; each value once."""
    text = frame.text
    concluded: dict[tuple[float, str], Amount] = {}
    concluding = set(_concluding(frame, told, names))
    of_author = set(_of_the_author(frame, told, names))
    for a, b in _shared(frame, told) + sorted(concluding | of_author):
        of_both = (a, b) in concluding or (a, b) in of_author and _ADDED.search(text, a, b) is not None
        sums = [(frame.mentions[i], next((r for r, pattern in _ROLES if pattern.search(text[max(a, frame.mentions[i].start - 50):frame.mentions[i].start])), None))
                for i in frame.inside(a, b, "MONEY")]
        for n, (m, role) in enumerate(sums):
            if role is None and n + 1 < len(sums) and _ADDED.search(text, a, m.start):
                role = sums[-1][1]                             # 加上从丙处得到的|130万元|，甲受贿总额为250万元
            told_as = m.norm or {}
            if role and (of_both or role == "loss" or _AS_TOTAL.search(text, a, m.start)) and told_as.get("value") and not m.text.endswith(("以上", "以下")) and not re.match("[^，。；]{0,4}(?:差额|差价|之差|减去)", text[m.end:b]):
                key = (float(told_as["value"]), told_as.get("currency", "CNY"))
                concluded.setdefault(key, Amount(*key, told_as.get("approx", "exact"), role, m.start, m.end, "the author's conclusion"))
    out: dict[tuple[float, str], Amount] = {}
    for x in found:
        a, _ = frame.sentence(x.start or 0)
        before = text[max(a, (x.start or 0) - 80):x.start]
        key = (x.value, x.currency)
        if _MEANS.search(before) or _INTENDED.search(before):
            continue
        if x.role in ("other", "gift", "loan", "refunded") and key in concluded and (concluded[key].role != "loss" or x.role == "other"):
            x = replace(x, role=concluded[key].role, why=concluded[key].why)
        elif (x.role == "other" or x.role == "gift" and "eight.gifts" not in charges or x.role == "loan" and re.search("索取|索要|为名", before)) and charges & _BRIBERY and _TAKES.search(before) and not _ONLY_SAID.search(before):
            x = replace(x, role="bribe", why="handed over, and the conclusion is bribery")
        elif x.role == "bribe" and key not in concluded and _ONLY_SAID.search(before):
            x = replace(x, role="other", why="only promised")
        if key not in out or out[key].role == "other":
            out[key] = x
    for key, x in concluded.items():
        a, b = frame.sentence(x.start or 0)
        if key not in out and x.role != "loss" and _ADDS_UP.search(text, a, b):
            out[key] = x
    return list(out.values())
