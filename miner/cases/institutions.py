"""Bodies that a report or notice finds out: the examples of an audit, lines that name a body over what it did, lists of names.

「如某部所属甲中心…违规举办活动」 「如某市一中介…伪造合同」 「▶甲县某医院¶该院…」 「名单如下：¶甲公司¶乙公司」. Of a body that belongs to another the
one that acts answers: by its own name, or, where it has none, by the words that describe it (甲院下属公司, 乙局主管的6家单位). Each needs
a wrong told of it; whoever finds it out, and what was not found, is none.
"""
from __future__ import annotations

import re

from .. import lexicons
from . import exposed
from .bodies import NUMBER, cue, fullest, watches
from .figures import audited
from .frame import Frame, within
from .heads import is_head
from .subjects import Who

_SOMEBODY = "post without a name"
EXAMPLE, FOUND, HEADED, LISTED = "body given as an example", "body that a report finds out", "body named over what it did", "body in a list of names"

_cue = lexicons.cues("institution_cues", {
    "of": "(?:WORDS)的?",
    "like": "(?:WORDS)[，：]?$",
    "watches": "[^，。；]{0,12}?(?:WORDS)",
    "untrue": "[^，。；]{2,40}?(?:WORDS)",
    "list_of_others": "WORDS的?(?:企业|公司|单位|机构|商户|门店|药店|医院|学校)",
    "place": r"\s*(?:\d{1,2}[.．、]\s*)?(?P<name>[一-鿿（）()]{2,28}(?:WORDS))",
    "kind": r"(?:(?P<n>[2-9两二三四五六七八九十]|\d\d)(?:家|个|所)|某|一(?:家|所|个)?(?![些批部直线般方律度定并系]))?[^，。；、\d的]{0,8}?(?:WORDS)(?![^，。；]{0,3}(?:[局院]长|工作人员))",
    "one": r"(?:(?P<n>[2-9两二三四五六七八九十]|\d\d)(?:家|个|所)|某|一(?:家|所|个)?(?![些批部直线般方律度定并系]))[^，。；、\d的]{0,8}?(?:WORDS)",
})
_NOT_SO = re.compile("(?:未|没有)(?:发现|查出)[^。；]*$|(?:如果|若|假如|倘若|如有|如发现|一旦)[^，。；]*$")
_BULLET = re.compile(r"\s*(?:[▶►●■◆▲○◎★◇•·※—-]+\s*)?")
_ENDS = re.compile("[；。\n]")
_THAT_BODY = re.compile("该[院店所社校厂行园站局司矿机企公单中]|(?:药店|医院|诊所|公司|企业)")
_ON_PURPOSE = re.compile("(?:被)?(?:冒用|冒充|假冒|仿冒)")


def found_out(frame: Frame, skip: list[tuple[int, int]]) -> list[Who]:
    """The bodies found out in a document, in its order."""
    return [w for w in _told_of(frame, skip) if not untrue(frame, w.end)]


def untrue(frame: Frame, end: int) -> bool:
    """Whether the document calls false what is told of a body whose name stands up to END: |县水利局|监管不力的说法不实."""
    return _cue("untrue").match(frame.text, end) is not None


def _told_of(frame: Frame, skip: list[tuple[int, int]]) -> list[Who]:
    """All bodies that are told to have done wrong, be it true or not."""
    if not _tells_wrongs(frame):
        if "典型案例" in frame.text[:200] and (by_title := _titled(frame, skip)):
            return by_title
        return _examples(frame, skip, False) if "如" in frame.text and "违" in frame.text else []
    lines = [*_failing(frame, skip), *_titled(frame, skip), *_before_colons(frame, skip), *_headed(frame, skip), *_listed(frame)]
    taken = {w.start for w in lines}
    out = {w.name: w for w in reversed([*lines, *[w for w in _examples(frame, skip, True) if w.start not in taken]])}
    return sorted(out.values(), key=lambda w: w.start)


_IT = re.compile("(?:该|其)(?:[一-龥]{1,4}?)(?=[\\d在把将对自从违多未擅存])")


def _tells_wrongs(frame: Frame) -> bool:
    """Whether a document tells what was found out by an audit, a check or a regulator."""
    return audited(frame) or _cue("context").search(frame.text) is not None


def _examples(frame: Frame, skip: list[tuple[int, int]], found: bool) -> list[Who]:
    """Bodies that open an example (如…) or, in a text of what was FOUND out, a sentence or a part of it, and did wrong in what follows."""
    text, out = frame.text, []
    report = audited(frame)
    for i, m in enumerate(frame.mentions):
        if m.label not in ("ORG", "LOC") or within(skip, m.start) or i and frame.mentions[i - 1].end == m.start and frame.mentions[i - 1].label in ("ORG", "LOC"):
            continue
        a, b = frame.sentence(m.start)
        like = _cue("like").search(text, max(a, m.start - 12), _dated(frame, i, a))
        under = _heading(frame, a) if found and like is None and report else None
        called = under is not None and _called_that(frame, i, b)
        if like is None and not (found and (_opens(frame, i, a) or checked(frame, i) or called or m.label == "ORG" and _penalised(frame, i, b))):
            continue
        if like is None and (is_head(frame, a, b) or a in exposed.heads(frame) or _answered_for(frame, b) or _under_head(frame, a)):
            continue                                           # an item of a bulletin, with a head of its own; the matter of its chairman
        name, end, at, many = _described(frame, i)
        if at < 0 and like is None and watches(m.text):
            continue                                           # |某监管局|一次性对五家银行开出罚单
        one = _cue("somebody").match(text, end) if like and m.label == "ORG" and at >= 0 else None
        if one and _did_wrong(frame, a, one.end(), frame.sentence(m.start)[1]):
            out.append(Who(name + one.group(), "person", [], why=_SOMEBODY, start=m.start, end=one.end(), strong=True, opened=like.start()))
            continue
        there = _CHECKED.match(text, end) if like is None and at == i and checked(frame, i) else None
        punished = like is None and m.label == "ORG" and _opens(frame, i, a) and _undergoes(frame, i, b)
        if name == m.text and not punished and (m.label == "LOC" and not (like and report and m.text[-1] in "县区乡镇村旗" or _UNNAMED.search(m.text)) or not (like or report or there or _penalised(frame, i, b) or _LED_BY_FINDING.search(text, a, m.start)) or at == i and cue("watchdog").search(m.text)):
            continue
        end = there.end() if there else end
        stop = cut.start() if (cut := _ENDS.search(text, end, b)) else b
        if like and not text[end:b].strip("。；： \n") and _IT.match(text, b) and b < frame.paragraph(m.start)[1]:
            stop = frame.sentence(b)[1]                        # 最突出的是市停车管理中心。|该中心把停车费截留在往来账上
        if not punished and not _did_wrong(frame, a if like else m.start if under is None else under, end, frame.sentence(m.start)[1] if called else stop) or at >= 0 and frame.mentions[at].end == end and _of_its_people(frame, at):
            continue
        start = like.start() if like else _dated(frame, i, a) if _opens(frame, i, a) else a
        why = EXAMPLE if like or _penalised(frame, i, b) else FOUND
        out.append(Who(fullest(frame, name, end) if at >= 0 else name, "group" if many else "organization", [at] if at >= 0 else [],
                why=why, start=m.start, end=end, strong=True, opened=start))
        for k in _listed_with(frame, at) if at >= 0 and end == frame.mentions[at].end else ():
            o = frame.mentions[k]
            out.append(Who(fullest(frame, o.text, o.end), "organization", [k], why=why, start=o.start, end=o.end, strong=True, opened=start))
    return out


_PUNISHED = re.compile("(?:等\\d*家[^，。；、]{0,10})?(?:及其?(?:相关|有关|直接)*责任人(?:员)?)?(?:均|分别|也|，)*(?:因[^。；]{2,50}?，?)?(?:均|分别)*(?:被(?:[^，。；]{2,14}?)?(?:依法|依规|分别|合计|共)*(?:予以|给予)?"
                      "(?:处罚|处以|罚款|罚没|罚|警告|吊销|开出罚单)|(?:收到|领到|接到|吃)了?[^，。；]{0,16}罚单)")


def _undergoes(frame: Frame, i: int, b: int) -> bool:
    """Whether body I opens a list of those who were penalised, be it told in no other word: |甲银行|、乙银行及相关责任人因违规被依法处罚; |某养生馆|收到了县卫健局的罚单."""
    run = [i]
    while run[-1] + 1 < len(frame.mentions) and frame.mentions[run[-1] + 1].label == "ORG" and frame.gap(run[-1], run[-1] + 1) in ("、", "和", "及", "以及", "与"):
        run.append(run[-1] + 1)
    return _PUNISHED.match(frame.text, frame.mentions[run[-1]].end, b) is not None and not watches(frame.mentions[i].text)


_AGREED = re.compile("(?:之间|签订|签署|签了|约定|协商|商定|联合发文|发生)")


def _listed_with(frame: Frame, i: int) -> list[int]:
    """The firms and bodies that stand in one list with body I, which opens it, so that what is found out is of all: |甲公司|、乙公司和丙公司涉嫌违反《…》."""
    run = [i]
    while run[-1] + 1 < len(frame.mentions) and frame.mentions[run[-1] + 1].label == "ORG" and frame.gap(run[-1], run[-1] + 1) in ("、", "和", "及", "以及", "与"):
        run.append(run[-1] + 1)
    last = frame.mentions[run[-1]]
    if len(run) == 1 or any(watches(frame.mentions[k].text) for k in run) or _AGREED.match(frame.text, last.end) or _of_its_people(frame, run[-1]) and not _PUNISHED.match(frame.text, last.end):
        return []
    return run[1:]


def _heading(frame: Frame, a: int) -> int | None:
    """Where the numbered heading of a finding begins, in whose paragraph a sentence stands: 「（三）长期占用下属单位车辆。|2021年以来，…」."""
    s, _ = frame.paragraph(a)
    first = frame.sentence(s)[1]
    return s if a > s and first - s < 36 and NUMBER.match(frame.text[s:first]) and not frame.inside(s, first) \
        and _cue("wrong").search(frame.text, s, first) and not _cue("measures").search(frame.text, s, first) and "整改" not in frame.text[s:first] + frame.text[:frame.title_end] else None


_CALLED_THAT = re.compile("该(?P<last>[局院校站所社厂店司行委办馆会])")


def _called_that(frame: Frame, i: int, b: int) -> bool:
    """Whether body I is what its sentence goes on to call 该局: 「补助拨到|某市财政局|，…300万元被该局调去…」."""
    m = frame.mentions[i]
    back = _CALLED_THAT.search(frame.text, m.end, b) if m.label == "ORG" else None
    return back is not None and m.text.endswith(back.group("last")) and not frame.inside(m.end, back.start(), "ORG")


_TO_BODY = re.compile("对(?:[^，。；对]{2,24}的)?$")
_PENALTY = re.compile("[^。；]{0,60}?(?:罚款|予以处罚|行政处罚|责令(?:停产|停业|关闭|限期|改正)|吊销|暂扣|没收)")


def _penalised(frame: Frame, i: int, b: int) -> bool:
    """Whether body I alone is what an office penalises: 某局对|甲煤矿|擅自…的行为处罚款."""
    m = frame.mentions[i]
    return frame.text[m.end:m.end + 1] not in ("、", "和", "及", "与") and _TO_BODY.search(frame.text, max(0, m.start - 26), m.start) is not None \
        and _PENALTY.match(frame.text, m.end, b) is not None and not _OFFICE.search(m.text)


_OFFICE = re.compile("(?:局|厅|委|委员会|政府|法院|检察院)$")


def _under_head(frame: Frame, a: int) -> bool:
    """Whether the paragraph before that of a sentence is the head of a bulletin's item, which tells who answers."""
    s = frame.paragraph(a)[0]
    if s <= 2:
        return False
    a, b = frame.paragraph(s - 2)
    return is_head(frame, a, b) or NUMBER.match(frame.text[a:b]) is not None and frame.text[a:b].rstrip("。 　").endswith("案") and bool(frame.inside(a, b, "ORG"))


def _answered_for(frame: Frame, b: int) -> bool:
    """Whether the sentence from B on names the one of that body who answers for it: 「某公司违规出借资金。|该公司原董事长卞某…受到…」."""
    return frame.text.startswith("该", b) and bool(frame.inside(b, b + 16, "TITLE")) and bool(frame.inside(b, b + 28, "PER"))


_CHECKED = re.compile("(?:进行|开展|实施)?(?:了)?[^，。；]{0,10}(?:检查|核查|抽查|审计|暗访|督查|稽查|调查)(?:中|时|后)?，?(?:发现|查明|查实)")
_UNNAMED = re.compile("[某一][^，。；]{0,6}[乡镇村县区]$")


def checked(frame: Frame, i: int) -> bool:
    """Whether body I is what was checked, and what was found there follows: 对|甲公司|进行飞行检查，发现该企业…; not 针对|某局|暗访发现的问题."""
    m = frame.mentions[i]
    return frame.text[m.start - 1:m.start] in ("对", "在", "赴") and not frame.text.endswith("针对", 0, m.start) and _CHECKED.match(frame.text, m.end) is not None


def _dated(frame: Frame, i: int, a: int) -> int:
    """Where the words end that stand before mention I and a day told right before it: 2021年以来，|某局…"""
    if i and frame.mentions[i - 1].label == "DATE" and frame.mentions[i - 1].start >= a and frame.gap(i - 1, i).strip("，间内一年里，") == "":
        return frame.mentions[i - 1].start
    return frame.mentions[i].start


def _opens(frame: Frame, i: int, a: int) -> bool:
    """Whether mention I, with a day before it, opens a sentence or a part of a list."""
    before = frame.text[a:_dated(frame, i, a)]
    return not _LATELY.sub("", NUMBER.sub("", before)).strip("　 ▶●■◆▲•·“") or _LED.search(before[-8:]) is not None      # longer than any of them


_LATELY = re.compile("(?:就在)?(?:近日|日前|近期|最近|此前)，?")
_LED_BY_FINDING = re.compile("(?:查明|查实|核实|指出|认定)，$|(?:查|暗访|执法|监测|稽核)[^，。；]{0,8}，?发现，?$")
_LED = re.compile(lexicons.leaping("(?:[；：]|[一二三四五六七八九]是|第[一二三四五六]，|(?:发现|查明|查实|核实|显示|指出|认定)，?|经(?:查|审|核实|审计|检查|调查|核查|抽查)，)$"))


def _described(frame: Frame, i: int) -> tuple[str, int, int, bool]:
    """The body that a chain of bodies ends in, from mention I on: its name, its end, its mention (-1 where it has no name of its own),
    and whether it is several."""
    text, m = frame.text, frame.mentions[i]
    first, end, at = m.start, m.end, i
    while True:
        nxt = at + 1 if at + 1 < len(frame.mentions) else -1
        of = _cue("of").match(text, end)
        begin = of.end() if of else end
        if nxt >= 0 and frame.mentions[nxt].label == "ORG" and frame.mentions[nxt].start == begin:
            at, end, first = nxt, frame.mentions[nxt].end, frame.mentions[nxt].start
            continue
        said = (_cue("kind") if of else _cue("one")).match(text, begin)
        if said and not (nxt >= 0 and frame.mentions[nxt].start < said.end() and frame.mentions[nxt].label != "TITLE"):
            return text[first:said.end()], said.end(), -1, said.group("n") is not None
        return text[first:end], end, at, False


def _of_its_people(frame: Frame, at: int) -> bool:
    """Whether body AT stands only for one of its people: 某县财政局|局长|用公款宴请."""
    m, nxt = frame.mentions[at], frame.mentions[at + 1] if at + 1 < len(frame.mentions) else None
    return nxt is not None and nxt.label in ("TITLE", "PER") and nxt.start - m.end < 2 or _cue("people").match(frame.text, m.end) is not None


def _did_wrong(frame: Frame, a: int, end: int, stop: int) -> bool:
    """Whether a wrong is told of a body that ends at END, by what follows up to STOP or, of an example, by what it is an example of (from A)."""
    text = frame.text
    if _NOT_SO.search(text, frame.sentence(end - 1)[0], end) or _cue("watches").match(text, end, stop) or _ON_PURPOSE.search(text, end, stop):
        return False
    wrong = _cue("wrong").search(text, end, stop) or _cue("wrong").search(text, a, end)
    if wrong is None or _NOT_SO.search(text, end, wrong.start()):
        return False
    return not any(frame.mentions[k].start < max(wrong.start(), end + 1) for k in frame.inside(end, stop, "PER"))


_TITLE_OF_CASE = re.compile("(?!诉|与|和|及|被|申请|举报|状告|向)[^，。；、：诉]{3,30}?(?<!纠纷)(?<!破产)(?<!争议)(?<!赔偿)案(?:例|件)?(?=[、，；。等]|以及|和|$)")
_DEALT_WITH = re.compile("(?:查处|查办|查获|侦破|破获)了?$")
_FIRM = re.compile("(?:公司|厂|店|超市|商行|合作社|诊所|医院|药房|经营部|加工点|养生馆)$")
_OPENS_TITLE = ("、", "，", "：", "；", "括", "了", "及", "和", "有")


def _titled(frame: Frame, skip: list[tuple[int, int]]) -> list[Who]:
    """Firms that one sentence calls by the titles of their cases, two and more, each a matter of its own: 其中包括|甲公司|虚假宣传案、|乙公司|违规发布广告案等."""
    out: list[Who] = []
    for a, b in frame.sentences:
        cases = frame.text.count("案", a, b)
        if cases == 0 or cases == 1 and "查" not in frame.text[a:b] or a < frame.title_end or NUMBER.match(frame.text[a:b]) or is_head(frame, a, b) or a in exposed.heads(frame):
            continue                                           # the head of an item tells of its own
        found = [i for i in frame.inside(a, b, "ORG") if frame.text[frame.mentions[i].start - 1:frame.mentions[i].start] in (*_OPENS_TITLE, "处", "办", "获", "破")
                 and not watches(frame.mentions[i].text) and not _OFFICE.search(frame.mentions[i].text) and _TITLE_OF_CASE.match(frame.text, frame.mentions[i].end, b) and not within(skip, a)
                 and not any(frame.mentions[k].label in ("PER", "TITLE") for k in frame.inside(frame.mentions[i].end, _TITLE_OF_CASE.match(frame.text, frame.mentions[i].end, b).end()))]
        if len(found) > 1 or len(found) == 1 and _DEALT_WITH.search(frame.text, a, frame.mentions[found[0]].start) and _FIRM.search(frame.mentions[found[0]].text):
            out += [Who(m.text, "organization", [i], why=FOUND, start=m.start, end=m.end, strong=True, opened=m.start) for i in found for m in [frame.mentions[i]]]
    return out


_INSPECTED = re.compile("(?:督察|督查|巡视|巡察|检查|核查|暗访)[^。；\\n]{0,16}发现")
_FAILS = re.compile("(?:作为[^，。；]{2,16}，?|对[^，。；]{2,40}?)?(?:日常|安全|环境|属地|行业|主体)*(?:监管|监督|管理|履职|履责|履行[^，。；]{0,12}(?:职责|责任|义务)|落实[^，。；]{0,16}(?:责任|职责)|主体责任|把关|审核)"
                    "(?:工作)?(?:严重|长期|落实)?(?:不力|不到位|缺失|缺位|不严格?|不实|流于形式|失职|失察)")


def _failing(frame: Frame, skip: list[tuple[int, int]]) -> list[Who]:
    """The offices and firms of which an inspection found that they failed in their duty, each in a clause that it opens: 督察发现，石塘镇堆放垃圾，|云和县综合执法局|监管不力;
    |甲局|作为监管单位监管不到位. Where somebody is named in the paragraph, he answers for it."""
    out: list[Who] = []
    if _INSPECTED.search(frame.text) is None:
        return out
    for i in frame.by_label.get("ORG", ()):
        m = frame.mentions[i]
        if frame.text[m.start - 1:m.start] not in ("，", "；", "。", "\n") or _FAILS.match(frame.text, m.end) is None or within(skip, m.start) or frame.inside(*frame.paragraph(m.start), "PER"):
            continue
        a = frame.sentence(m.start)[0]
        if m.start < frame.title_end or _NOT_SO.search(frame.text, a, m.start) or is_head(frame, a, frame.sentence(m.start)[1]) or a in exposed.heads(frame) or cue("watchdog").search(m.text):
            continue
        out.append(Who(fullest(frame, m.text, m.end), "organization", [i], why=FOUND, start=m.start, end=m.end, strong=True, opened=a))
    return out


def _alone(frame: Frame, a: int, b: int) -> int | None:
    """The body of which alone a line consists, bullets and numbers aside."""
    begin = _BULLET.match(frame.text, a, b).end()
    begin += m.end() if (m := NUMBER.match(frame.text[begin:b])) else 0
    found = frame.inside(begin, b, "ORG")
    if len(found) == 1 and frame.mentions[found[0]].start == begin and not frame.text[frame.mentions[found[0]].end:b].strip(" 　:：。；\n"):
        return found[0]
    return None


def _headed(frame: Frame, skip: list[tuple[int, int]]) -> list[Who]:
    """Bodies named in a line of their own over the paragraphs that tell what they did, or before a colon: 「▶甲医院¶该院…」, 「甲公司：未凭处方销售」."""
    text, out = frame.text, []
    for n, (a, b) in enumerate(frame.paragraphs):
        if a < frame.title_end or b - a > 60 and "：" not in text[a:b] or within(skip, a):
            continue
        i = _alone(frame, a, b)
        if i is not None:
            after = frame.paragraphs[n + 1] if n + 1 < len(frame.paragraphs) else (b, b)
            told = after[1] > after[0] and after[1] - after[0] > 15 and _THAT_BODY.search(text, *after) is not None and _wrong_of(frame, *after)
        else:
            begin = _BULLET.match(text, a, b).end()
            begin += m.end() if (m := NUMBER.match(text[begin:b])) else 0
            i = next(iter(frame.inside(begin, b, "ORG")), None)
            told = i is not None and frame.mentions[i].start == begin and text[frame.mentions[i].end:frame.mentions[i].end + 1] in ("：", ":") \
                and not frame.inside(frame.mentions[i].end, b, "PER") and _wrong_of(frame, frame.mentions[i].end, b)
        if i is None or not told or cue("watchdog").search(frame.mentions[i].text):
            continue
        m = frame.mentions[i]
        out.append(Who(fullest(frame, m.text, m.end), "organization", [i], why=HEADED, start=m.start, end=m.end, strong=True, opened=a))
    return out


def _before_colons(frame: Frame, skip: list[tuple[int, int]]) -> list[Who]:
    """Premises that tagging does not know, each before a colon that opens what was wrong there, in two lines and more: 「某市乐园KTV：擅自关停…」."""
    text, out = frame.text, []
    for a, b in frame.paragraphs:
        at = text.find("：", a, min(b, a + 40))
        if at < 0 or a < frame.title_end or within(skip, a) or not _wrong_of(frame, at, b) or frame.inside(a, at, "PER"):
            continue
        m = _cue("place").fullmatch(text, a, at)
        first = next(iter(frame.inside(a, at)), None)
        if m and first is not None and frame.mentions[first].label in ("LOC", "ORG") and frame.mentions[first].start == m.start("name") and not cue("watchdog").search(m.group("name")):
            out.append(Who(m.group("name"), "organization", [], why=HEADED, start=m.start("name"), end=at, strong=True, opened=m.start("name")))
    return out if len(out) > 1 else []


def _wrong_of(frame: Frame, a: int, b: int) -> bool:
    """Whether a wrong is told in ``text[a:b]``."""
    return any(not _NOT_SO.search(frame.text, frame.sentence(m.start())[0], m.start()) for m in _cue("wrong").finditer(frame.text, a, b))


def _line_of_list(frame: Frame, a: int, b: int) -> Who | None:
    """The body that is all of a line, also where tagging sees none: 「某市新华眼镜店」."""
    i = _alone(frame, a, b)
    plain = _cue("place").fullmatch(frame.text[:b].rstrip("；;，。 \n"), a) if i is None else None
    if i is not None and cue("watchdog").search(frame.mentions[i].text) or i is None and plain is None:
        return None
    start, end = (frame.mentions[i].start, frame.mentions[i].end) if i is not None else plain.span("name")
    return Who(frame.text[start:end], "organization", [i] if i is not None else [], why=LISTED, start=start, end=end, strong=True, opened=start)


def _listed(frame: Frame) -> list[Who]:
    """The bodies of a list of names under words that tell what befell them: 「3家企业被立案查处。名单如下：¶甲公司¶乙公司」."""
    text, out = frame.text, []
    if _cue("list_of").search(text) is None:
        return out
    n = 0
    while n < len(frame.paragraphs):
        a, b = frame.paragraphs[n]
        n += 1
        if not text[a:b].rstrip().endswith(("：", ":")) or _cue("list_of_others").search(text, a, b) or _cue("list_of").search(text, a, b) is None or _cue("befell").search(text, max(0, a - 500), b) is None and not _wrong_of(frame, a, b):
            continue
        run: list[Who] = []
        while n < len(frame.paragraphs) and (who := _line_of_list(frame, *frame.paragraphs[n])) is not None:
            run.append(who)
            n += 1
        if len(run) > 1:
            frame.memo["listed"] = len(run)
            out += run
    return out


def befallen(frame: Frame, who: Who) -> list[tuple[int, int]]:
    """The sentence that tells what befell the bodies of a list of names, of which WHO is the first."""
    if who.why != LISTED:
        return []
    told = [s for s in frame.sentences if s[1] <= who.start and s[0] >= frame.title_end and s[1] - s[0] > 20
            and (_cue("befell").search(frame.text, *s) or _wrong_of(frame, *s))]
    return told[-1:]


_GOES_ON = re.compile("(?:[^，。；]{0,12}，)?(?:该|其(?!中|他|余)|上述|至审计时|截至审计|目前，|被)")


def goes_on(frame: Frame, at: int) -> bool:
    """Whether a sentence goes on about the example before it: 该中介还…, 其法定代表人…"""
    return _GOES_ON.match(frame.text, at) is not None
