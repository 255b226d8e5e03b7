"""Bodies that answer: which organisations a notice accuses, penalises, or makes answer for their people.

Heads of bulletin items (甲局推进…不力问题), sentences that open with a body that did wrong, clinics and pharmacies that broke the
insurance fund's rules, bodies whose 负责人 were dealt with. The offices that found it out are none.
"""
from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter

from .. import lexicons
from ..anchors import Anchored
from . import anaphora
from .called import brand_of, firm_for_short, in_full, listed_as
from .cues import Hit
from .frame import Frame
from .orgs import complete
from .sanctions import codes

_told = lexicons.cues("body_cues", {**dict.fromkeys("firm unit suffers given office".split(), "WORDS$"), "taken_up": "WORDS了?$",
    "and_its_head": "(?:以及|及|和|与)其WORDS", "party": r"WORDS(?:名称)?[：:]\s*$", "paper": r"(?:^|\n)\s*WORDS(?:名称)?[：:]", "called": "(?:该|涉事的?)WORDS",
    "no_deed": "[^，。；]{0,6}被(?:人|他人|不法分子)?WORDS", "on_trial": "WORDS[：:]?$"})
_start = attrgetter("start")
cue = lexicons.cues("passage_cues", {
    "on_the_whole": r"\s*WORDS",
    "issues": "[一-鿿]{0,16}WORDS(?:有关负责人)?(?:同时)?(?:指出|强调|要求|认为|提出)",
    "guilty": "[^，。；]{0,4}(?:，|,)?(?:[^，。；]{0,30}期间，)?WORDS",
    "penalised_before": "WORDS(?:其)?$",
    "burdens": "(?:在[^，。；]{2,20}中|工作中)?WORDS",
    "responsible": "(?:主要|有关|相关|分管|党组)?WORDS",
    "clinic": "WORDS$",
    "fund_breach": "(?:[（(][^）)]{2,20}[）)])?(?:法定代表人[^，。；]{2,4})?，?WORDS",
    "called_breach": "(?:[^，。；]{0,4})WORDS",
    "fund_goes_on": r"\s*WORDS",
})
_FUND = Anchored(lambda: cue("fund").pattern)
NUMBER = re.compile(r"^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[.．、)）](?!\d)|案例[一二三四五六七八九十\d]+[：:、 　]*|[①-⑳]|第[一二三四五六七八九十]+[，、])\s*")
_IN_TROUBLE = re.compile(r"在[^。；]{4,60}(?:等)?问题[；。]?")


@lru_cache(maxsize=1)
def _opens() -> re.Pattern[str]:
    """What may stand before the body that opens a sentence: 例如，经查，"""
    first, found = (lexicons.pattern("passage_cues", kind).pattern for kind in ("opens", "found"))
    return re.compile(rf"[“”\s]*(?:[^。]{{0,24}}分别是：)?{first}?[，,、：:]?(?:[^。；]{{0,20}}{found}了?)?[，,、：:]*\s*$")


def fullest(frame: Frame, name: str, upto: int) -> str:
    """The fullest form in which a body was named before ``upto`` (平湖市医保局 → 浙江省平湖市医保局), or the name that the text itself
    calls its short form."""
    best = name = in_full(frame, name) or name
    for i in frame.by_label.get("ORG", []):
        m = frame.mentions[i]
        if m.start > upto:
            break
        if (m.text.endswith(name) or listed_as(name, m.text) or brand_of(name, m.text) or firm_for_short(name, m.text)) and len(m.text) > len(best):
            best = m.text
    if best in lexicons.column_of("body_cues", "arm"):
        before = [m.text for m in reversed(frame.mentions) if m.start < upto and m.label == "ORG" and m.text != best]
        return complete(best, before, [], [])[0]               # 东白乡党委、|政府|负有主体责任
    return best


_FEW = re.compile(r"\s*\S{0,4}$")


def _taken_up(frame: Frame, a: int, b: int) -> list[int]:
    """The clinics or firms whose case an office is told to have taken up: 「最高检挂牌督办了|某县医院|等骗保案件」, 「查处|甲医院、乙医院|两家医院骗保案」."""
    for i in frame.inside(a, b, "ORG"):
        m = frame.mentions[i]
        if cue("clinic").search(m.text) and not cue("watchdog").search(m.text) and _told("its_case").match(frame.text, m.end, b):
            run = joined_bodies(frame, i)
            if _told("taken_up").search(frame.text, a, frame.mentions[run[0]].start):
                return run
    return []


_AT_WORK = re.compile("(?:依法|会同[^，。；]{2,20}|联合[^，。；]{2,20})*(?:立案)?(?:查处|查办|查获|侦破|侦办|处罚|取缔|立案查处)了?")


def office_at_work(frame: Frame, a: int, b: int) -> int | None:
    """Where the words about somebody else begin in the head of a case that opens with the office that dealt with it: 云和县市场监管局查处|某超市经营过期食品案; or
    with the place alone: 浙江省云和县查处|某超市经营过期食品案."""
    for i in [k for k in frame.inside(a, b) if frame.mentions[k].label in ("ORG", "LOC")]:
        if not _FEW.match(NUMBER.sub("", frame.text[a:frame.mentions[i].start]).strip()) or not _OF_CASE.search(frame.text, a, b):
            return None
        m = _AT_WORK.match(frame.text, frame.mentions[i].end, b)
        if m is not None:
            return m.end()
        if frame.text[frame.mentions[i].end:frame.mentions[i].end + 1] not in "、和与":
            return None
    return None


_OF_CASE = re.compile("案(?:例|件)?[”\\s。；]*$")


def head_bodies(frame: Frame, a: int, b: int) -> list[tuple[str, int]]:
    """Bodies that a head makes answer: the first, and others that begin a clause of it (甲局推进…，乙街道搞…问题)."""
    out: list[tuple[str, int]] = []
    objects = _taken_up(frame, a, b)
    finder = office_at_work(frame, a, b) if not objects else None
    if objects or finder is not None:
        return [(frame.mentions[i].text, i) for i in objects or [k for k in frame.inside(finder, b, "ORG") if not watches(frame.mentions[k].text)][:1]]
    for i in frame.inside(a, b, "ORG"):
        m = frame.mentions[i]
        before = frame.text[a:m.start]
        if _told("some_of_it").match(frame.text, m.end, b):
            continue                                           # 某县消防救援大队|一名文职人员与中介勾结问题: no deed of the body's
        if not out and _FEW.match(NUMBER.sub("", before).strip()):
            out.append((m.text, i))
        elif out and (frame.text[m.start - 1] in "，、" and cue("goes_on").match(frame.text, m.end, m.end + 3) or i - 1 == out[-1][1] and frame.gap(i - 1, i) in ("、", "和", "与", "及")
                      and not (i + 1 < len(frame.mentions) and frame.mentions[i + 1].label == "TITLE" and frame.gap(i, i + 1) in ("", "原"))):
            out.append((m.text, i))
    return out


_WITH_BODY = re.compile(r"(?:[、和及]|以及)(?:对?[^，。；]{2,24}的)?$")


def answering(frame: Frame, spans: list[tuple[int, int]]) -> list[tuple[str, int]]:
    """Bodies whose 负责人 or 责任人员 were dealt with: 「甲局、乙街道负责人受到组织处理」 → both."""
    out: list[tuple[str, int]] = []
    for a, b in spans:
        for i in frame.inside(a, b, "ORG"):
            m = frame.mentions[i]
            if not cue("responsible").match(frame.text, m.end, m.end + 8) or cue("watchdog").search(m.text):
                continue
            stop = min(b, m.end + 60)
            if not cue("dealt").search(frame.text, m.end, stop) or "其他" in frame.text[m.end:m.end + 4]:
                continue
            run = [i]
            j = i - 1
            while j >= 0 and frame.mentions[j].label == "ORG" and _WITH_BODY.match(frame.gap(j, j + 1)) and frame.mentions[j].start >= a:
                run.insert(0, j)
                j -= 1
            out += [(frame.mentions[k].text, k) for k in run]
    return out


_AS_BODY = re.compile("单位(?:行贿|受贿)(?:罪|一?案)[^。；]*$")


def with_its_head(frame: Frame, i: int) -> bool:
    """Whether body I is named with its head as one of two: 将|甲公司|及其法定代表人卞某提起公诉."""
    return _told("and_its_head").match(frame.text, frame.mentions[i].end) is not None


def convicted_with_its_heads(frame: Frame, i: int) -> bool:
    """Whether body I opens a list of its heads who are charged with what a unit did: |某医院|、院长甲、副院长乙构成单位受贿罪."""
    m, nxt = frame.mentions[i], frame.mentions[i + 1] if i + 1 < len(frame.mentions) else None
    return nxt is not None and nxt.label == "TITLE" and frame.gap(i, i + 1) == "、" and _UNIT_CRIME.search(frame.text, m.end, frame.sentence(m.start)[1]) is not None


_UNIT_CRIME = re.compile("单位(?:受贿|行贿)罪")


def accused_of_unit_crime(frame: Frame, i: int) -> bool:
    """Whether body I opens a sentence of a paragraph in which it is called the accused unit: 「|某公司|为得到关照，两次行贿。检察院认为，被告单位和被告人
    构成单位行贿罪」."""
    m = frame.mentions[i]
    a, b = frame.paragraph(m.start)
    return frame.sentence(m.start)[0] == m.start and _told("unit").search(m.text) is not None and "被告单位" in frame.text[m.end:b] and "被告单位" not in frame.text[a:m.start] \
        and _UNIT_CRIME.search(frame.text, m.end, b) is not None


def charged(frame: Frame, i: int) -> bool:
    """Whether body I, named with its head, is charged with what only bodies do: 以涉嫌单位行贿罪将|甲公司|及其法定代表人卞某提起公诉."""
    a, b = frame.sentence(frame.mentions[i].start)
    return frame.text[frame.mentions[i].start - 1:frame.mentions[i].start] in "将对" and _AS_BODY.search(frame.text, a, frame.mentions[i].start) is not None \
        and "提起公诉" in frame.text[frame.mentions[i].end:min(b, frame.mentions[i].end + 40)]


_BY_ANOTHER = re.compile("(?:[^。；\\n]{2,80}(?<!人员)(?<!干部)(?<!责任人)(?<!负责人))?被")      # 推诿扯皮，|被市委督查室
_AGAINST = re.compile(r"(?:(?<![针面相反])对|判处)[^，。；、：\n对]{0,16}$")
_OF_A_SORT = re.compile("[，。；\\n](?:而|则)?[^，。；\\n]{2,9}的$")      # 供货的|某食品公司|被罚款
_OPENS_CLAUSE = frozenset(("", "。", "；", "，", "\n", "、", "：", "位"))
_ON_BODIES = frozenset(("other.criticism", "other.restitution", "criminal.fine", "criminal.confiscation", "party.warning"))


_COUNTS_ITS = re.compile("(?:\\d{1,2}|[一二两三四五六七八九十多几数])[名位]")


def sanctioned(frame: Frame, i: int) -> int | None:
    """The body on which sanction ``i`` falls by the words between them, None where it falls on none: 「甲局被|通报批评」,
    「对乙公司处以|罚款」, 「丙镇党委向县委作出|书面检查」."""
    called = _called_for(frame, i)
    if called is not None:
        return called
    o = i - 1
    if o > 0 and frame.mentions[o].label == "MONEY" and frame.gap(o, i) in ("", "的"):
        o -= 1                                                 # 甲公司被处以475万元|罚款
        while o > 0 and frame.mentions[o].label == "MONEY" and frame.gap(o, o + 1) in ("、", "和"):
            o -= 1                                             # 甲公司、乙公司分别被处180万元、120万元|罚款
    elif o > 0 and frame.mentions[o].label == "MONEY" and frame.gap(o, i) == "被" and frame.gap(o - 1, o).startswith("因"):
        o -= 1                                                 # 县民政局因接待费用超标210元被|通报
    if o < 0 or frame.mentions[o].label != "ORG" or not all(c in _ON_BODIES or c.startswith("org.") for c, _ in codes(frame.mentions[i].text)):
        return None
    if _COUNTS_ITS.match(frame.text, frame.mentions[o].end) or o and frame.mentions[o - 1].label == "ORG" and _COUNTS_ITS.match(frame.text, frame.mentions[o - 1].end):
        return None                                            # 县公安局|3名民警违规吃喝，被县纪委|通报批评: theirs
    gap = frame.gap(o, o + 1) if o < i - 1 and frame.gap(o + 1, i) != "被" else frame.text[frame.mentions[o].end:frame.mentions[i].start]
    first = joined_bodies(frame, o)[0]
    writes = gap in ("作出", "写出", "做出") or gap == "" and frame.mentions[i].text.startswith(("作出", "写出", "做出"))
    if writes and first and frame.mentions[first - 1].label == "ORG" and frame.gap(first - 1, first) == "向":
        return first - 1                                       # 责令|某街道办事处|向区委、区政府作出深刻书面检查
    if writes and frame.text.endswith(("责令", "责成"), 0, frame.mentions[o].start):
        return o                                               # 责令某局党组作出|深刻检查
    if o and frame.mentions[o - 1].label == "ORG" and _told("given").match(gap) and (frame.gap(o - 1, o) == "被"
            or frame.text[max(0, frame.mentions[o - 1].start - 1):frame.mentions[o - 1].start] in _OPENS_CLAUSE and _BY_ANOTHER.fullmatch(frame.gap(o - 1, o))):
        return o - 1                                           # 乙医院被甲县医保局处以|罚款
    if _ON_IT.fullmatch(gap):
        return _told_before(frame, o)                          # 最高的是某支付公司。…某监管局|对其|警告
    start = frame.mentions[o].start
    opens = (frame.text[max(0, start - 1):start] in _OPENS_CLAUSE or _OF_A_SORT.search(frame.text, max(0, start - 12), start) is not None or frame.text.endswith(("最终", "最后"), 0, start)) and _told("suffers").match(gap)
    if watches(frame.mentions[o].text) and not any(word in gap for word in "被受遭"):
        opens = None                                           # 县纪委|在全县范围内进行|通报批评: who gives it
    first = frame.mentions[first].start                        # 对|甲乡党委|、|甲乡政府|未履行职责的行为给予：全县通报批评
    return o if opens or _told("given").match(gap) and _AGAINST.search(frame.text, max(0, first - 20), first) else None


_THAT = re.compile(lexicons.leaping(anaphora.THAT))
_IT_SUFFERS = re.compile(f"(?:^|[，。；：\\n]){anaphora.THAT}(?P<word>[一-龥]{{1,6}}?)(?:则|也|已|同时|最终|还|亦)*(?:因[^，。；]{{2,30}}，?)?(?:也|已|还)?(?:被|受到|遭到?)[^，。；、]{{0,20}}$")      # 二人被立案侦查；|该公司|被县应急管理局|罚款
_FOR_IT = re.compile(f"(?:[对将与同]|给予|责令|责成){anaphora.THAT}(?P<word>[一-龥]{{1,3}}?)(?:依法|依规|依约|依协议|分别|则|也)*(?:作出|处以?|给予|予以|进行)?了?(?:(?:人民币)?[\\d.]+余?[万亿]?余?元的?)?$")


def _called_for(frame: Frame, i: int) -> int | None:
    """The body of a sort that a word calls back right before sanction I: 县医保局对|该院|作出|责令退回…的处理 → the clinic named last."""
    at = frame.mentions[i].start
    itself = _ORDERED.match(frame.mentions[i].text)
    if itself:                                                 # |责令该所退还|，所长卞某受到警告: of the 所
        sort = anaphora.sort_of(itself["word"])
        near = [k for k in reversed(frame.inside(max(0, at - 600), at, "ORG")) if sort and anaphora.of_sort(sort, itself["word"], frame.mentions[k].text) == frame.mentions[k].text and not watches(frame.mentions[k].text)]
        return near[0] if near else None
    if not (_THAT.search(frame.text, max(0, at - 50), at) or "对其" in frame.text[max(0, at - 30):at] or "成其" in frame.text[max(0, at - 8):at] or "令其" in frame.text[max(0, at - 8):at]) or not all(
            c in _ON_BODIES or c.startswith("org.") for c, _ in codes(frame.mentions[i].text)):
        return None
    its = _FOR_ITSELF.search(frame.text, max(0, at - 16), at)
    if its:
        return _opens_sentence(frame, its.start())
    m = _FOR_IT.search(frame.text, max(0, at - 20), at) or _IT_SUFFERS.search(frame.text, max(0, at - 50), at)
    sort = anaphora.sort_of(m["word"]) if m else None
    if m is None or sort is None:
        return None
    near = [k for k in reversed(frame.inside(max(0, m.start() - 600), m.start(), "ORG")) if anaphora.of_sort(sort, m["word"], frame.mentions[k].text)]
    return next((k for k in near if anaphora.of_sort(sort, m["word"], frame.mentions[k].text) == frame.mentions[k].text), near[0] if near else None)


def of_the_sort(frame: Frame, i: int, o: int) -> str:
    """The name of body O as what sanction I calls back by its sort: 某县医院 of |某县医院药剂科|科长甲…，该医院被暂停协议."""
    at, name = frame.mentions[i].start, frame.mentions[o].text
    m = _FOR_IT.search(frame.text, max(0, at - 20), at) or _IT_SUFFERS.search(frame.text, max(0, at - 50), at)
    sort = anaphora.sort_of(m["word"]) if m else None
    return sort and m and anaphora.of_sort(sort, m["word"], name) or name


_ORDERED = re.compile("责令(?P<that>该)(?P<word>医院|卫生院|卫生室|药店|药房|诊所|公司|机构|企业|学校|[院店所校局站厂])")
_ITS_HEAD = re.compile("的?(?:主要|有关|相关|分管|直接)*(?:负责人|负责同志|领导|责任人|工作人员)")
_FOR_ITSELF = re.compile("(?:对其(?:依法|依规)*(?:处以?|给予|予以|作出)?|责[成令]其(?:作出?|做出?|写出)?)$")


def _opens_sentence(frame: Frame, at: int) -> int | None:
    """The body that opens the sentence in which 其 at AT means it, nobody else being named between but who decides: |甲煤矿|违章指挥，
    对事故负有责任，某监察局|对其|处以罚款; 鉴于|某局党组|已在县纪委调查前整改，|责成其作出|深刻检查."""
    named = [i for i in frame.inside(frame.sentence(at)[0], at) if frame.mentions[i].label in ("ORG", "PER")]
    bodies = [i for i in named if not watches(frame.mentions[i].text) and not _told("office").search(frame.mentions[i].text)]
    alone = len({frame.mentions[i].text for i in bodies}) == 1 and frame.mentions[bodies[0]].label == "ORG" and not _ITS_HEAD.match(frame.text, frame.mentions[bodies[0]].end)
    return bodies[0] if alone and len(named) > len(bodies) and frame.text[frame.mentions[bodies[0]].start - 1:frame.mentions[bodies[0]].start] in ("", "\n", "。", "，", "：", "于", "因") else None


_ON_IT = re.compile("(?:遂|已|还)?(?:依法|依规)?对(?:其|该公司|该行|该机构)(?:依法)?(?:处以|给予|予以|作出)?")


@lru_cache(maxsize=1)
def _regulates() -> re.Pattern[str]:
    return lexicons.pattern("binding_cues", "regulator")


def watches(name: str) -> bool:
    """Whether a body inspects others or decides on their penalties: 县纪委, 浙江证监局."""
    return _regulates().search(name) is not None or cue("watchdog").search(name) is not None


def _told_before(frame: Frame, o: int) -> int | None:
    """The firm that 其 means behind body O, which opens its sentence and inspects: the last body told in the sentences before of
    this and the last paragraph, where nobody else is told since."""
    a = frame.sentence(frame.mentions[o].start)[0]
    if frame.text[a:frame.mentions[o].start].strip() or not watches(frame.mentions[o].text):
        return None
    here = frame.paragraph(a)[0]
    since = frame.paragraph(max(0, here - 2))[0]
    near = [i for i in frame.inside(since, a) if frame.mentions[i].label in ("ORG", "PER")]
    return near[-1] if near and frame.mentions[near[-1]].label == "ORG" and _told("firm").search(frame.mentions[near[-1]].text) and not _regulates().search(frame.mentions[near[-1]].text) else None


def joined_bodies(frame: Frame, o: int) -> list[int]:
    """The bodies that stand in one list with body O, which is the last of it: 甲县财政局、甲县教育局|因监管不力被通报批评."""
    run = [o]
    while run[0] and frame.mentions[run[0] - 1].label == "ORG" and frame.gap(run[0] - 1, run[0]) in ("、", "和", "及", "与"):
        run.insert(0, run[0] - 1)
    return run


def meant(frame: Frame, bodies: list[str], at: int, end: int) -> list[str]:
    """Which of the BODIES of a case a sanction from AT to END falls on that names none: 查处甲医院、乙医院…。|涉事医院|被解除协议, 暂停|两家医院|的协议
    on both, else the first."""
    everyone = len(bodies) > 1 and _told("all_of_them").search(frame.text, frame.clause(at, "，。；;\n")[0], end)
    return list(bodies) if everyone else [bodies[0]]


def accused_clinics(frame: Frame, a: int, b: int) -> list[tuple[str, int]]:
    """Clinics, pharmacies and firms of which a unit on the insurance fund says that they broke its rules: 「…发现，甲诊所存在…」,
    「乙医院违法违规金额为…」; the offices that found it out are none."""
    if "fund" not in frame.memo:
        frame.memo["fund"] = _FUND.search(frame.text) is not None
    if not frame.memo["fund"]:
        return _parties(frame, a, b)
    out: list[tuple[str, int]] = []
    for i in frame.inside(a, b, "ORG"):
        m = frame.mentions[i]
        after = frame.text[m.end:min(b, m.end + 80)]
        run = joined_bodies(frame, i) if is_clinic(m.text) else []
        first = frame.mentions[run[0]].start if run else m.start
        if run and (_told("taken_up").search(frame.text, a, first) and _told("its_case").match(after) or frame.text.endswith("对", a, first) and _told("proceeded").match(after)
                    or _told("found_there").match(after) and frame.text.endswith(("在", "对"), a, first)):
            out += [(frame.mentions[k].text, k) for k in run]
            continue
        if cue("clinic").search(m.text) and not cue("watchdog").search(m.text) and cue("fund_breach").match(after) \
                and frame.text[m.start - 1:m.start] in ("", "\n", "。", "；", ";", "，", ",", "、", "：", ":", "案", "现", "实", "明", "有", "映"):
            out += [(frame.mentions[k].text, k) for k in joined_bodies(frame, i) if k == i or is_clinic(frame.mentions[k].text)]
    return out or _parties(frame, a, b) or _called_back(frame, a, b)


def of_an_item(frame: Frame, spans: list[tuple[int, int]], hits: list[Hit]) -> list[tuple[str, int]]:
    """The body of a bulletin's item that names nobody: the first before whose item's end a violation is told, the watchdogs apart:
    「3.同一项治疗收了两遍钱。白沙区的某康复医院在2024年的结算中，…重复收费」."""
    for a, b in spans:
        for i in frame.inside(a, b, "ORG"):
            m = frame.mentions[i]
            stop = frame.sentence(m.start)[1]
            lo = bisect_left(hits, m.end, key=_start)
            if not cue("watchdog").search(m.text) and any(h.row.kind == "violation" for h in hits[lo:bisect_left(hits, stop, key=_start)]) \
                    and not _held_by_nobody(frame, i) and not tells(frame, i, stop):
                return [(m.text, i)]
    return []


def _parties(frame: Frame, a: int, b: int) -> list[tuple[str, int]]:
    """The firms and clinics on which an office decided a penalty: 「当事人：|白沙药业有限公司|」 in a paper of a penalty, 「某局对|甲公司、
    乙公司|滥用…，作出行政处罚决定」."""
    text = frame.text
    if "penalty" not in frame.memo:                            # asked of every unit
        frame.memo["penalty"] = "处罚" in text or "罚款" in text
    if not frame.memo["penalty"]:
        return []
    for i in frame.inside(a, b, "ORG"):
        m = frame.mentions[i]
        if not (is_clinic(m.text) or _told("firm").search(m.text) or _told("party").search(text, max(a, m.start - 12), m.start)) or cue("watchdog").search(m.text):
            continue
        run = joined_bodies(frame, i)
        first = frame.mentions[run[0]].start
        nxt = frame.mentions[i + 1] if i + 1 < len(frame.mentions) else None
        if nxt is not None and nxt.label == "ORG" and joined_bodies(frame, i + 1)[0] == run[0]:
            continue                                           # the last of a list tells
        if _told("party").search(text, max(a, first - 12), first) and "行政处罚" in text \
                or text.endswith(("对", "给予"), a, first) and _told("decided_on").match(text, m.end, b) and (nxt is None or nxt.label not in ("TITLE", "PER") or nxt.start > m.end):
            return [(frame.mentions[k].text, k) for k in run]
    return []


def paper_on(frame: Frame) -> bool:
    """Whether a document is the paper of a penalty, all of which is told of its party."""
    return "行政处罚决定书" in frame.text[:400] and _told("paper").search(frame.text) is not None


def _called_back(frame: Frame, a: int, b: int) -> list[tuple[str, int]]:
    """The clinic named last in the paragraph before, where a unit tells a breach of 该院 or has it pay: 「该院存在…」, 「责令该院退回…」."""
    text = frame.text
    for m in _told("called").finditer(text, a, b):
        if not cue("called_breach").match(text, m.end()) and not cue("penalised_before").search(text, a, m.start()):
            continue
        here = frame.paragraph(a)[0]
        since = here if any(is_clinic(frame.mentions[i].text) for i in frame.inside(here, m.start(), "ORG")) else frame.paragraph(max(0, here - 2))[0]
        near = [i for i in frame.inside(since, m.start(), "ORG") if is_clinic(frame.mentions[i].text)]
        return [(frame.mentions[near[-1]].text, near[-1])] if near else []
    return []


def is_clinic(name: str) -> bool:
    """Whether a body may have broken the insurance fund's rules, by its last word: a clinic, a pharmacy, a firm."""
    return cue("clinic").search(name) is not None


def fund_goes_on(line: str) -> bool:
    """Whether a paragraph goes on about the clinic accused before it: 「依据…，当地医保部门…」."""
    return cue("fund_goes_on").match(line) is not None


_DATELINE = re.compile(r"[^，。；：]{0,18}(?:\d日)?(?:专?电|讯|消息)[ 　（(:：]|[^，。；：]{0,10}\d日(?:专?电|讯|消息)，")      # 某网成都11月13日消息，


def tells(frame: Frame, i: int, end: int) -> bool:
    """Whether body I tells what stands before END and answers for none of it: |某网|成都2月14日电 当前，仍然发现履职不力等问题;
    |某县纪委监察局|相关负责人说，上班迟到…"""
    at = frame.mentions[i].end
    return _DATELINE.match(frame.text, at, end) is not None or _told("says").match(frame.text, at, end) is not None


def some_of_it(frame: Frame, i: int) -> bool:
    """Whether body I stands only for some of its people, who are not named: |某小学|3名教师, |某县医院|某医生."""
    return _told("some_of_it").match(frame.text, frame.mentions[i].end) is not None


def _held_by_nobody(frame: Frame, i: int) -> bool:
    """Whether body I stands only for its head, who is not named: |某县财政局|局长用公款宴请朋友. What he did is no deed of the body's."""
    if some_of_it(frame, i):
        return True                     # 某县住建局|部分干部公款吃喝
    nxt = frame.mentions[i + 1] if i + 1 < len(frame.mentions) else None
    return nxt is not None and nxt.label == "TITLE" and frame.gap(i, i + 1) in ("", "原") and _DID.match(frame.text, nxt.end) is not None


_DID = re.compile("(?!办公会|会议|们|办公室|等|及|和|与|、|联席)")


def acting_body(frame: Frame, a: int, b: int, hits: list[Hit]) -> tuple[str, int] | None:
    """The body that opens a sentence and did wrong in it, or was penalised in it; None where none.

    「2021年，甲法院多次开展超标准接待…」 「乙公司违规排放，对事故负有责任」 「甲省乙县检查考评过多过频、层层加码」 「大数据分析发现甲县林业局在…违规接待」 「医保局对甲卫生院处罚款」
    """
    text = frame.text
    idx = frame.inside(a, b)
    if not idx or frame.inside(a, b, "PER") or text[a:b].rstrip().endswith(("如下：", "如下。")):
        return None                                            # 某县纪委对3起问题进行核查，现通报如下：
    lo = bisect_left(hits, a, key=_start)
    wrong = [h for h in hits[lo:bisect_left(hits, b, key=_start)] if h.row.kind == "violation"]
    blamed = _told("blamed").search(text, a, b)
    if not wrong and not blamed and not frame.inside(a, b, "SANC"):
        return None
    for i in frame.inside(a, b, "SANC"):
        o = sanctioned(frame, i) if codes(frame.mentions[i].text) else None
        if o is not None:
            return frame.mentions[o].text, o
    for i in _taken_up(frame, a, b):
        return frame.mentions[i].text, i
    for n, i in enumerate(idx):
        m = frame.mentions[i]
        if m.label in ("DATE", "LAW"):
            continue
        if m.label == "ORG" and (_DATELINE.match(text, m.end, b) or _told("office").search(m.text) and (_told("finds_out").match(text, m.end, b) or _told("deals_with").match(text, m.end, b))):
            continue                                           # |某县教育局|检查发现，以下机构未取得许可擅自招生; |某县教育局|对3名教师补课进行处理
        if m.label == "ORG" and n < 2 and (work := _AT_WORK.match(text, m.end, b)) and _OF_CASE.search(text, a, b):
            other = next((k for k in frame.inside(work.end(), b, "ORG") if not watches(frame.mentions[k].text)), None)
            return None if other is None else (frame.mentions[other].text, other)      # |某县市场监管局|查处某超市经营过期食品案
        if m.label == "ORG" and _told("on_trial").search(text, a, m.start) and frame.inside(m.end, b, "SANC"):
            return m.text, i                                   # 法院认为，被告单位|甲公司|向国家工作人员行贿，…判处罚金
        if m.label == "ORG" and (tells(frame, i, b) or _held_by_nobody(frame, i) or _told("no_deed").match(text, m.end, b) or text.endswith(("未发现", "没有发现", "未查出"), a, m.start)):
            return None                                        # |某药房|名义被冒用
        after = text[m.end:min(b, m.end + 60)]
        if n < 3 and m.label == "LOC" and _IN_TROUBLE.match(text, m.end, b):
            return m.text, i                                   # 某省某市某县在整治中层层加码等问题
        if n < 3 and m.label == "LOC" and text[m.start - 1:m.start] in ("", "\n", "。", "；", "“") and wrong and wrong[0].start - m.end < 30 \
                and m.text[-1] in "县区旗乡镇" and not cue("measures").search(text, m.end, wrong[0].start):
            return m.text, i
        if m.label == "ORG" and cue("penalised").match(after) and cue("penalised_before").search(text, a, m.start) and cue("penalty").search(text, m.end, b):
            return m.text, i
        if m.label == "ORG" and i + 1 < len(frame.mentions) and frame.mentions[i + 1].label == "TITLE" and frame.gap(i, i + 1) in ("", "原"):
            return None                                        # 某县财政局|局长|用公款宴请: of its head, who has no name here
        if m.label == "ORG" and m.text.endswith("法院") and _told("judging").match(text, m.end):
            return None                                        # |某县人民法院|以滥用职权罪判处其…: no deed of the court's
        if n >= 3 or m.label != "ORG" or cue("watchdog").search(m.text) and not m.text.endswith("法院"):
            if m.label == "ORG" and cue("watchdog").search(m.text):
                continue
            if n >= 3 or m.label != "LOC":
                return None
            continue
        lead = text[a:m.start]
        for k in frame.inside(a, m.start):
            lead = lead.replace(frame.mentions[k].text, "")
        if blamed and m.end <= blamed.start() and _opens().match(lead.strip()) and (m.end == blamed.start() or cue("guilty").match(after)):
            return m.text, i                                   # |甲矿业公司|违规排放，对事故的发生负有主要责任
        dated = text[m.end:m.end + 1] == "于" and n + 1 < len(idx) and frame.mentions[idx[n + 1]].label == "DATE" and frame.mentions[idx[n + 1]].start == m.end + 1
        if not wrong or not _opens().match(lead.strip()) or not (cue("guilty").match(after) or dated) or cue("measures").search(text, m.end, max(m.end, min(wrong[0].start, b))):
            continue
        if _told("takes_up").match(text, m.end, b):
            other = i + 1
            if frame.gap(i, other) in ("对", "依法对") and frame.mentions[other].label == "ORG" and not watches(frame.mentions[other].text) and frame.inside(other, b, "SANC"):
                return frame.mentions[other].text, other       # 某市场监管局对|某超市|经营过期食品的行为，作出行政处罚
            continue                                           # 某县教育局|对有偿补课举报点进行查处: it looks into the matter
        return m.text, i
    return None
