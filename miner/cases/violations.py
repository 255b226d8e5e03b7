"""Which violations a case states: the cues that stand in its spans, settled against each other and against what the text says of them.

A cue may belong to somebody dealt with elsewhere, to a charge that the court did not uphold, to an earlier matter; it may be the way
of another violation (虚列支出，贪污公款) or a residual that a nearer one replaces. Where nothing is stated, 「存在此类问题」 calls the case before.
"""
from __future__ import annotations

import re
from dataclasses import replace
from bisect import bisect_left
from operator import attrgetter

from .. import lexicons
from ..anchors import WordList, opening_words
from ..learned import deeds
from ..model import Violation
from . import court_examples, discussion, findings, headings, losses, others, subjects, themes
from .cues import Hit, segments
from .frame import Frame, is_judgment
from .passages import Draft
from .subjects import Who

_start = attrgetter("start")
_cue = lexicons.cues("statement_cues", {
    "rejects": "[^。；]{0,40}WORDS",
    "charge_before": "WORDS([一-鿿]{2,12})$",
    "shared": r"(?:^|[。；\n])[^。；\n]{0,12}WORDS的?[^。；\n]{0,6}(?:主要|共同|均|都)?(?:存在)?(?:的)?违[规法][^。\n]*",
    "object": "WORDS[^，。；]{0,2}$",
    "denied": "WORDS[^，。；]{0,6}$",
    "beside": "WORDS[^，。；、]{0,20}$",
    "earlier": "WORDS[^，。；]{0,8}$",
    "pleaded": "WORDS[^。；]{0,60}$",
    "others_view": "WORDS[^。；]{0,40}$",
    "not_found": "WORDS[^，。；]{0,30}$",
    "negated": "WORDS(?:再|继续|直接|实际|参与|去)?$",
    "hypothetical": "WORDS[^，。；]{0,16}$",
    "unfounded": "[^，。；]{0,16}(?:问题，?(?:经查证?|经核查|经核实|核查|均|都|系|为)*|，经(?:查证?|核查|核实|调查|初核|初步核实)，?(?:均|都|系|为)*)WORDS",
    "suspected": "WORDS[^，。；]{0,24}$",
    "names_the_case": "[^，。；]{0,8}WORDS",
    "way": "[^。；，]{0,16}?WORDS[^。；]{0,30}(?:套取|骗取|侵吞|贪污|冒领|占有|占为己有|据为己有|套现)",
    "then_fraud": "(?:[^。；，]{0,24}，|[^。；，、]{0,4})WORDS",
})
_AS_BREACH = re.compile("违规|八项规定|违反[^，。；]{0,10}纪律")
_DEED_OF_HEAD = re.compile(r"(?!等?\d*人?(?:涉嫌)?(?:严重)?违[纪法])[^，。；：]{4,40}问题")
_LESSER_BRIBES = frozenset(("crime.influence_peddling", "crime.private_bribe_taking", "crime.unit_bribery"))
_BRIBES = frozenset(("crime.bribe_taking", "crime.bribe_giving", "crime.unit_bribery"))
_TAKEN_AWAY = ("crime.embezzlement", "crime.occupational_embezzlement")
_BREACHES = ("discipline.", "eight.", "conduct.")
_TAKEN = frozenset(("crime.bribe_taking", "crime.private_bribe_taking"))
_MISUSES = frozenset(("crime.misappropriation", "crime.occupational_embezzlement", "crime.other"))       # 挪用资金罪 has no code of its own
_WAYS = frozenset(("conduct.interference", "conduct.business", "conduct.fund_fraud", "conduct.other", "eight.allowances"))
_OFFICE_CRIMES = frozenset(("crime.abuse_of_power", "crime.dereliction"))


def is_tried(frame: Frame) -> bool:
    """Whether a court or a prosecutor speaks in the text."""
    if "tried" not in frame.memo:
        frame.memo["tried"] = _cue("tried").search(frame.text) is not None
    return bool(frame.memo["tried"])


_NO_OTHER_KIND = "违规 of no other kind"


def said_in(frame: Frame, spans: list[tuple[int, int]], hits: list[Hit], who: dict[str, Who]) -> list[Hit]:
    """The cues of violations in the spans of a case that are said of its subjects."""
    spans = spans + _told_of_the_list(frame, spans)
    inside = [h for a, b in spans for h in hits[bisect_left(hits, a, key=_start):bisect_left(hits, b, key=_start)] if h.row.kind == "violation"]
    if "曾" in frame.text or "此前" in frame.text:
        inside = [h for h in inside if not _cue("earlier").search(frame.text, max(0, h.start - 12), h.start)]
    inside = [h for h in inside if not _unreal(frame, h) and not (h.row.key.startswith(("conduct.", "discipline.")) and _names_a_charge(frame.text, h))]
    if _is_doubted(frame):                    # 认定其挪用公款，定性不当: what the court did not uphold
        everywhere = hits if sum(w.kind == "person" for w in who.values()) == 1 else inside      # told of the one who is tried, also where his name is not
        rejected = {h.row.key for h in everywhere if h.row.kind == "violation" and _cue("rejects").match(frame.text, h.end)}
        inside = [h for h in inside if h.row.key not in rejected or not _cue("rejects").match(frame.text, h.end) and _upheld(frame, h)]
    inside = [h for h in inside if not (h.row.key.startswith("crime.") and (
        _cue("denied").search(frame.text, max(0, h.start - 14), h.start) or _cue("pleaded").search(frame.text, max(h.seg_start, h.start - 70), h.start)
        or _cue("others_view").search(frame.text, max(h.seg_start, h.start - 60), h.start)))]
    if "辩护意见" in frame.text:              # 其辩护意见为：…；部分金额系节日收受的礼金: no finding
        inside = [h for h in inside if not (h.row.key.startswith("eight.") and "辩护意见" in frame.text[frame.sentence(h.start)[0]:h.start])]
    counted, cleared = others.counts(frame), _clears(frame)      # asked once: few texts do
    inside = [h for h in inside if not (counted and others.of_a_count(frame, h, who)) and not _in_general(frame, h.start) and not (cleared and _cleared(frame, h))
              and not others.of_a_stranger(frame, h, who)]
    inside = [h for h in inside if h.row.key != "crime.bribe_giving" or not frame.text.startswith("向", h.start) or _actor(frame, h.start) in (None, *who)]      # 卞某向他行贿: 卞某's
    inside = others.without_unwatched(frame, inside)
    taught = court_examples.lessons(frame)
    if taught:
        inside = [h for h in inside if not any(a <= h.start < b for a, b in taught)] or inside
    elsewhere = subjects.dealt_with_elsewhere(frame)
    if elsewhere:
        inside = [h for h in inside if _actor(frame, h.start) not in elsewhere]
    return inside


def _names_a_charge(text: str, h: Hit) -> bool:
    """Whether a cue is but a part of a charge's name: 犯伪造|公司、企业印章罪, 犯|隐瞒境外存款罪."""
    m = _CHARGE_OVER.search(text, max(h.seg_start, h.start - 24), h.seg_end) if text.find("罪", h.end - 1, h.end + 16) >= 0 else None
    return m is not None and m.start() < h.start and h.end <= m.end()


_CHARGE_OVER = re.compile("(?:犯有?|构成|涉嫌|以|、)(?:(?!、(?:受贿|行贿|贪污|挪用))[一-龥、]){3,28}?罪(?!犯)")


def _told_of_the_list(frame: Frame, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The words behind a list of people that hold for each, for one whose own span ends in it: 「镇长甲、|副镇长乙5人因受贿被立案查处」."""
    if len(spans) != 1 or not frame.text.endswith("、", *spans[0]):
        return []
    end = frame.sentence(spans[0][0])[1]
    for i in frame.inside(spans[0][1], end, "PER"):
        at = frame.mentions[i].end
        if not frame.text.startswith(("、", "和"), at):
            return [(at, end)] if _FOR_ALL.match(frame.text, at) else []
    return []


_FOR_ALL = re.compile(r"(?:等?(?:\d+|[二三四五六七八九十两]+)[名位]?(?:人|干部|同志)|等人)?(?:均|都|先后)?(?:因|涉嫌)")


def _in_general(frame: Frame, at: int) -> bool:
    """Whether the sentence at an offset speaks of nobody in particular: 有的公款吃喝，有的收受礼金；各级党组织要引以为戒."""
    known = frame.memo.setdefault("in_general", {})
    assert isinstance(known, dict)
    start, end = frame.sentence(at)
    if start not in known:
        known[start] = not frame.inside(start, end, "PER") and (_cue("lesson").search(frame.text, start, end) is not None or (
            _cue("some_people").search(frame.text, start, end) is not None and "该" not in frame.text[start:end] and not frame.inside(start, end, "ORG")))
    return bool(known[start])


_CLEARING = WordList(lambda: opening_words("|".join(lexicons.column_of("statement_cues", "not_found") + lexicons.column_of("statement_cues", "unfounded"))))


def _clears(frame: Frame) -> bool:
    """Whether the text says of anything that it was not done, or that it was slander."""
    return bool(_CLEARING.hits(frame.text)) or findings.slander(frame)


def _cleared(frame: Frame, h: Hit) -> bool:
    """Whether the words around a cue say that it was not done: 未发现其违规接受宴请; 反映其公车私用问题经查不属实."""
    return _cue("not_found").search(frame.text, max(h.seg_start, h.start - 34), h.start) is not None or _cue("unfounded").match(frame.text, h.end) is not None \
        or findings.alleged(frame, h.start, h.end)


def _unreal(frame: Frame, h: Hit) -> bool:
    """Whether a deed was left undone, feared or only thought of: 没有|收受礼金|; 若继续|收受礼金|，必将受到严惩. A duty not done is a deed."""
    at = max(h.seg_start, h.start - 24)
    if not h.row.key.startswith(_NOT_DONE) and _cue("negated").search(frame.text, at, h.start):
        return True
    m = _cue("hypothetical").search(frame.text, at, h.start)
    return m is not None and _CAME_OUT.match(frame.text, h.end) is None and not losses.in_mention(frame, m.start() - 3, m.start())


_NOT_DONE = ("conduct.supervision_failure", "crime.dereliction", "eight.formalism", "discipline.", "conduct.other")
_CAME_OUT = re.compile("[^，。；]{0,10}(?:败露|暴露|被发现|被查|事发|东窗)")                # 担心收受贿赂一事败露: it was done
_REJECTING = WordList(lambda: opening_words("|".join(lexicons.column_of("statement_cues", "rejects"))))


def _is_doubted(frame: Frame) -> bool:
    """Whether the text says anywhere that a charge was not upheld."""
    if "doubted" not in frame.memo:
        frame.memo["doubted"] = bool(_REJECTING.hits(frame.text))
    return bool(frame.memo["doubted"])


def _upheld(frame: Frame, h: Hit) -> bool:
    """Whether the sentence of a cue convicts of it."""
    return _cue("upheld").search(frame.text, h.start, min(frame.sentence(h.start)[1], h.end + 60)) is not None


def _actor(frame: Frame, at: int) -> str | None:
    """The person named last before AT in its sentence as one who does something, whose deed the words there tell."""
    for i in reversed(frame.inside(frame.sentence(at)[0], at + 1, "PER")):
        at = frame.mentions[i].start
        if not _cue("object").search(frame.text, max(0, at - 6), at) and not _cue("beside").search(frame.text, max(0, at - 24), at):
            return frame.mentions[i].text
    return None


def _same_sort(frame: Frame, spans: list[tuple[int, int]], hits: list[Hit]) -> dict[str, Violation]:
    """「…等人都存在这方面的问题」: the violations of the sentence that tells the last case before it."""
    a, b = spans[0]
    if not _cue("same_sort").search(frame.text, a, spans[-1][1]):
        return {}
    before = [h for h in hits[:bisect_left(hits, a, key=_start)] if h.row.kind == "violation" and a - h.start < 300]
    if not before:
        return {}
    s = frame.sentence(before[-1].start)[0]
    return {h.row.key: Violation(h.row.key, h.start, h.end, "the same sort: " + h.row.where) for h in before if h.start >= s}


def _all_of_them(frame: Frame, hits: list[Hit]) -> dict[str, Violation]:
    """「他们的主要违规行为是过度诊疗、重复收费等」: what a report says of all the institutions that it names."""
    m = _cue("shared").search(frame.text)
    if not m:
        return {}
    return {h.row.key: Violation(h.row.key, h.start, h.end, "said of all of them: " + h.row.where) for h in hits
            if h.row.key.startswith("medical.") and m.start() <= h.start < m.end()}


def stated(frame: Frame, spans: list[tuple[int, int]], inside: list[Hit], d: Draft, theme: str | None, who: dict[str, Who],
           names: list[str], hits: list[Hit]) -> list[Violation]:
    """What a case's words state: cues in its spans, charges of no listed kind, the theme of a bulletin."""
    out: dict[str, Violation] = {}
    talk = discussion.parts(frame)
    if talk is not None:
        concluded = discussion.crimes(frame, talk, names)
        shared = discussion.found_by_author(frame, talk, names)
        if concluded:                                          # and what the outcome says of those who are no criminals, and what in the facts is no crime
            became = discussion.outcomes(frame, talk)
            told = {h.row.key: Violation(h.row.key, h.start, h.end, h.row.where) for h in hits
                    if h.row.key.startswith(("discipline.", "conduct.resisting")) and any(a <= h.start < b for a, b in shared)}
            told |= {h.row.key: Violation(h.row.key, h.start, h.end, h.row.where) for h in inside
                    if not h.row.key.startswith("crime.") and any(a <= h.start < b for a, b in became)
                    or h.row.key.startswith(("eight.", "discipline.")) and any(a <= h.start < b for a, b in discussion.facts(frame, talk))
                    and not (h.row.key == "eight.gifts" and any("bribe" in v.code for v in concluded))}      # the gifts are the bribes
            return concluded + list(told.values())
        inside = inside + [h for h in hits if h.row.key.startswith(_BREACHES) and h not in inside and any(a <= h.start < b for a, b in shared)]
    for h in inside:
        if h.row.key not in out:
            out[h.row.key] = Violation(h.row.key, h.start, h.end, h.row.where)
    if theme == "discipline.organizational" and out.keys() == {"eight.gifts"}:
        del out["eight.gifts"]                                 # 通报3起贿选问题: the cigarettes that he gave away were for votes
    if theme and theme not in out and (theme == themes.FORMALISM or out.keys() <= {"conduct.other"}):
        a, b = d.head or spans[0]
        out = {**({} if theme != themes.FORMALISM else out), theme: Violation(theme, a, b, "theme of the bulletin")}
    elif theme == "eight.allowances" and theme not in out and any("发放" in frame.text[a:b] for a, b in spans):
        out[theme] = Violation(theme, *(d.head or spans[0]), "theme of the bulletin")      # 通报3起违规发放津补贴问题: the money cheated out was handed out
    if theme == themes.FORMALISM and "discipline.mass" in out and _cue("effect").search(frame.text, out["discipline.mass"].start, out["discipline.mass"].end):
        del out["discipline.mass"]                             # 盲目决策，损害群众利益: what came of it
    _settle(frame, spans, inside, out)
    if not out:
        out = _same_sort(frame, spans, hits)
    if names and all(who[n].kind == "organization" for n in names) and out.keys() <= {"medical.other"}:
        out |= _all_of_them(frame, hits)
    # 追回骗取基金 is the insurance's, told as medical.fraud; 虚列支出，贪污公款 is the way of the embezzlement
    if "conduct.fund_fraud" in out and is_judgment(frame.text) and any(code in out for code in _TAKEN_AWAY):
        del out["conduct.fund_fraud"]                          # 套取财政资金，犯贪污罪
    if "conduct.fund_fraud" in out and any(code.startswith("medical.") or code in _TAKEN_AWAY for code in out) and not any(
            _cue("public_money").search(frame.text, h.start, h.end) for h in inside if h.row.key == "conduct.fund_fraud"):
        del out["conduct.fund_fraud"]
    for a, b in spans:
        _charges(frame, a, b, out)
    _convict(frame, spans, inside, out)
    if not any(code.startswith("crime.") for code in out):
        out |= {code: Violation(code, a, b, "the title's charge") for code, a, b in headings.charged_in_title(frame, names)}
    if "crime.embezzlement" in out and "crime.occupational_embezzlement" in out and not any(
            "贪" in frame.text[h.start:h.end] for h in inside if h.row.key == "crime.embezzlement"):
        del out["crime.embezzlement"]                          # 涉嫌职务侵占罪。…侵吞信用社资金: the deed of that charge
    if not out and (d.item or names and all(who[n].kind == "person" for n in names)) and any(
            _cue("improper" if d.item else "improper_deed").search(frame.text, *s) for s in spans) or not out and d.item and _head_tells(frame, d):
        a, b = d.head or spans[0]
        if "严重违纪违法" not in frame.text[a:b]:
            out["conduct.other"] = Violation("conduct.other", a, b, _NO_OTHER_KIND)
    elif not out and names and all(who[n].kind == "organization" for n in names) and (law := next(filter(None, [_cue("against_law").search(frame.text, *s) for s in spans]), None)):
        out["conduct.other"] = Violation("conduct.other", *law.span(), _NO_OTHER_KIND)      # 甲公司涉嫌违反《医疗器械经营监督管理办法》
    return list(out.values())


def _head_tells(frame: Frame, d: Draft) -> bool:
    """Whether the head of a bulletin's item tells a deed that no cue knows: 「某中学校长陈某不雅行为问题。」"""
    if d.head is None:
        return False
    a, b = d.head
    last = max([frame.mentions[i].end for i in frame.inside(a, b)], default=a)
    return _DEED_OF_HEAD.match(frame.text, last, b) is not None


def _settle(frame: Frame, spans: list[tuple[int, int]], inside: list[Hit], out: dict[str, Violation]) -> None:
    """Takes out what a nearer violation replaces."""
    text = frame.text
    if "crime.bribe_taking" in out and out.keys() & _LESSER_BRIBES and not any(_cue("plain_bribe").search(text, a, b) for a, b in spans):
        del out["crime.bribe_taking"]                          # 收受他人财物 of the lesser charge
    if out.keys() & _BRIBES and "eight.gifts" in out and not any(
            _cue("gift").search(frame.text, h.start, min(h.end + 4, h.seg_end)) for h in inside if h.row.key == "eight.gifts"):
        del out["eight.gifts"]                                 # 非法收受某某所送财物 is the bribe
    gifts = [(h.seg_start, h.seg_end) for h in inside if h.row.key == "eight.gifts"] if "eight.gifts" in out and out.keys() & _TAKEN else []
    told = lexicons.pattern("statement_cues", "gift_told") if not is_judgment(text) else _AS_BREACH      # a judgment: 烟酒 that he took were the bribe
    if gifts and not any(told.search(text, *g) for g in gifts) and (
            any(_cue("convicted").search(text, a, b) for a, b in spans) or all(_cue("favour").search(text, *g) for g in gifts)):
        del out["eight.gifts"]                                 # 犯受贿罪: the 购物卡、金条 that he took were the bribe
    if "conduct.resisting_review" in out and "conduct.falsification" in out:
        hidden = {h.seg_start for h in inside if h.row.key == "conduct.resisting_review"}
        if all([h.seg_start in hidden for h in inside if h.row.key == "conduct.falsification"]):
            del out["conduct.falsification"]                   # 把收钱补签成劳务合同，又与他对口供: the papers hide it from the inquiry
    if "medical.fraud" in out and "medical.other" in out and _cue("fund_loss").search(text, out["medical.other"].start, out["medical.other"].end):
        del out["medical.other"]
    if "eight.accepted_dining" in out:                         # 违规吃喝 in general is the dinner that is told
        for code in ("eight.public_dining", "eight.other"):
            if code in out and _cue("meal").search(text, out[code].start, out[code].end) and not _cue("paid_from").search(text, out[code].start, out[code].end):
                del out[code]
    # the residual code is not given beside the discipline that the words break
    if "discipline.integrity" in out and "conduct.other" in out and _cue("paid_for").search(text, out["conduct.other"].start, out["conduct.other"].end):
        del out["conduct.other"]
    if "conduct.falsification" in out and any(code in out for code in ("conduct.fund_fraud", "crime.embezzlement", "medical.fraud", "crime.fraud")) and all(
            _is_the_way(text, h) for h in inside if h.row.key == "conduct.falsification"):
        del out["conduct.falsification"]                       # 通过伪造单据的方式，套取基金: the way of the fraud
    if "discipline.political" in out and "conduct.other" in out and "言论" in text[out["conduct.other"].start:out["conduct.other"].end]:
        del out["conduct.other"]
    if "discipline.work" in out and "conduct.supervision_failure" in out:
        v = out["conduct.supervision_failure"]
        if text[v.start:v.end] == "失职失责":
            del out["conduct.supervision_failure"]
    if "conduct.fund_fraud" in out and out.keys() & _MISUSES:
        words = text[out["conduct.fund_fraud"].start:out["conduct.fund_fraud"].end]
        if "挪用" in words[:6] and not any(deed in words for deed in ("骗取", "套取", "冒领")):
            del out["conduct.fund_fraud"]                      # 挪用集体资金 is the charge itself; 挪用公款、套取补贴 tells two deeds
    if "conduct.fund_fraud" in out and "crime.occupational_embezzlement" in out and text.startswith("侵占", out["conduct.fund_fraud"].start):
        del out["conduct.fund_fraud"]                          # 侵占集体资金 is the charge itself
    if "conduct.state_loss" in out and "eight.formalism" in out and "盲目决策" in text[out["eight.formalism"].start:out["eight.formalism"].end]:
        del out["eight.formalism"]                             # 某集团总经理盲目决策，致企业损失: no 形象工程
    if "conduct.state_loss" in out and out.keys() & _OFFICE_CRIMES and (is_judgment(frame.text) or is_tried(frame)):
        del out["conduct.state_loss"]                          # 致使公共财产遭受重大损失 is what makes the charge


def _is_the_way(text: str, h: Hit) -> bool:
    """Whether a falsification was the way of a fraud: 通过伪造单据的方式，套取基金; 虚报人数，套取补贴. Forged papers and false stock told for
    themselves are none: 伪造检测记录，骗取基金."""
    if "入库" in text[h.start:h.end + 4]:
        return False
    return _cue("way").match(text, h.end) is not None or not any(word in text[h.start:h.end] for word in ("伪造", "涂改", "篡改")) \
        and _cue("then_fraud").match(text, h.end) is not None


_ONCE_BEFORE = re.compile("曾(?:因|于)[^。；]{0,40}$")            # 曾因犯贪污罪，于2007年被判处: no verdict of this court


def _convict(frame: Frame, spans: list[tuple[int, int]], inside: list[Hit], out: dict[str, Violation]) -> None:
    """Where a court convicts, its charges stand for those that somebody only suspected or pleaded (涉嫌行贿立案，以单位行贿罪判处), and, where no
    party body speaks, for the ways in which the crime was done (与他人围标串通投标)."""
    text = frame.text
    convicted = {code for span in spans for kind in ("convicts", "finds_guilty") for m in _cue(kind).finditer(text, *span) if not _ONCE_BEFORE.search(text, max(0, m.start() - 20), m.end()) for code in discussion.charged(text, *m.span())}
    if convicted:
        sure = {h.row.key for h in inside if not _cue("suspected").search(text, max(h.seg_start, h.start - 30), h.start + 2)
                and not _cue("names_the_case").match(text, h.end)}
        for code in [c for c in out if c.startswith("crime.") and c != "crime.other" and c not in convicted and c not in sure]:
            del out[code]
    crimes = [c for c in out if c.startswith("crime.")]
    if crimes and (convicted or is_tried(frame)) and (any(word in text for word in ("被告人", "上诉人", "被告单位")) or convicted and is_tried(frame)) and not any(_cue("party_speaks").search(text, *span) for span in spans):
        for code in [c for c in out if c in _WAYS or convicted and c.startswith("crime.") and c != "crime.other" and c not in convicted]:
            del out[code]


def _charges(frame: Frame, a: int, b: int, out: dict[str, Violation]) -> None:
    """Charges named with 罪 that have no code of their own."""
    text = frame.text
    at = text.find("罪", a, b)
    while at >= 0:
        m = _cue("charge_before").search(text[max(a, at - 14):at])
        if m and not text.startswith("名已", at + 1) and not _cue("charge_listed").search(m.group(1)) and not _cue("charge_of_others").match(text, at + 1) \
                and _actor(frame, at) not in subjects.dealt_with_elsewhere(frame):      # 其妻刘某犯…罪，另案处理
            out.setdefault("crime.other", Violation("crime.other", at - len(m.group(1)), at + 1, f"charge {m.group(1)}罪"))
        at = text.find("罪", at + 1, b)


_LEAST_TOLD = 10                # characters: a shorter segment tells nothing
_NOT_DONE_AT_ALL = WordList(lambda: opening_words("|".join(
    lexicons.column_of("statement_cues", "negated") + lexicons.column_of("statement_cues", "hypothetical") + lexicons.column_of("statement_cues", "not_found"))))


def with_learned(frame: Frame, spans: list[tuple[int, int]], hits: list[Hit], stated: list[Violation], of_bodies: bool = False) -> list[Violation]:
    """What rules read in a case, and what a model reads beside it. A judgment, a discussion and a court's verdict in the news name their charges: there
    the model is asked only where the rules read nothing; nor does it add a crime where crimes are named, nor charge BODIES with one: they take no
    bribes, and what a regulator finds out is mostly no crime (四家公司未支付货款)."""
    found = _with_learned(frame, spans, hits, stated)
    if of_bodies:
        found = [v for v in found if v in stated or not v.code.startswith("crime.")]
    return _of_medicine(frame, spans, found)


_FUND = re.compile("参保|基金|社保|刷卡|耗材|新农合|保健")
_MEDICINE = re.compile("[医药诊病患]|卫生|健康|护理|养老|体检|住院|处方")


def _of_medicine(frame: Frame, spans: list[tuple[int, int]], stated: list[Violation]) -> list[Violation]:
    """What is told of a clinic, as such: a gas company that charges too much breaks no rule of medicine, nor who resells cigarettes what a model takes for one."""
    if not any(v.code.startswith("medical.") for v in stated) or any(_MEDICINE.search(frame.text, *span) for span in spans):
        return stated
    fund = any(_FUND.search(frame.text, *span) for span in spans)
    out = [replace(v, code="conduct.other") if v.code == "medical.overcharging" else v for v in stated
           if fund or v.code == "medical.overcharging" or not (v.code.startswith("medical.") and v.why.startswith("learned"))]
    return [v for n, v in enumerate(out) if v.code not in {x.code for x in out[:n]}]


def _with_learned(frame: Frame, spans: list[tuple[int, int]], hits: list[Hit], stated: list[Violation]) -> list[Violation]:
    """The same before it is asked whether it is of medicine."""
    nothing = not stated or [v.why for v in stated] == [_NO_OTHER_KIND]
    if nothing:
        return _learned(frame, spans, hits, stated, deeds.SURE) or stated
    known = {v.code for v in stated}
    charged = any(code.startswith("crime.") for code in known)
    if is_judgment(frame.text) or discussion.parts(frame) is not None or charged and any(_cue("convicts").search(frame.text, *span) for span in spans):
        return stated
    return stated + [v for v in _learned(frame, spans, hits, stated, deeds.BESIDE_RULES) if v.code not in known and not (charged and v.code.startswith("crime."))]


def _learned(frame: Frame, spans: list[tuple[int, int]], hits: list[Hit], stated: list[Violation], lead_least: float) -> list[Violation]:
    """The codes that a model reads in the segments of a case in which no cue stands, neither one that counts nor one that the words around it take back,
    each once: 老板替他付了三年房租; and what it reads plainly beside a cue that counts. A segment that says what was not done, what if, or what those
    who look into it ask and do, is left alone."""
    known = {h.seg_start for h in hits if h.row.kind == "violation"}
    undone = _NOT_DONE_AT_ALL.hits(frame.text)                 # of the whole text, which is looked through but once
    out: dict[str, Violation] = {}
    for a, b in spans:
        start = a
        for end in segments(frame.text[a:b]):
            end = min(a + end, b)
            if end - start >= _LEAST_TOLD and not any([start <= s and e <= end for _, s, e in undone]) and not _cue("others_act").search(frame.text, start, end):
                if start in known:                             # what rules took back is not asked again
                    here = {h.row.key for h in hits if start <= h.start < end}
                    told = [x for x in deeds.plainly_told(frame, start, end) if x[0] not in here] if any([start <= v.start < end for v in stated]) else []
                else:
                    code, lead = deeds.told(frame, start, end)
                    told = [(code, lead)] if code != deeds.NONE and lead > lead_least else []
                for code, lead in told:
                    out.setdefault(code, Violation(code, start, end, f"learned: leads by {lead:.2f}"))
            start = end
    return list(out.values())
