"""Which stretches tell which case: bulletin items, numbered items, examples in a story, whole announcements.

Units are sentences, cut further at ； where another subject is introduced (units.py). A case begins with a head
(「某局原局长李某违规收受礼金问题。」), with a numbered heading, or with the introduction of a subject; it goes on while
its subjects are named and, within a paragraph, over sentences that name nobody. What tells no case at all stands in ``quiet``.
"""
from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from .. import lexicons
from . import anaphora, blocks, by_surname, cards, convicts, distance, exposed, findings, fined, headings, incident, institutions, penalties, rectified, rolls, strangers, summaries, titled_list
from .bodies import NUMBER, accused_clinics, acting_body, answering, cue, fund_goes_on, is_clinic, paper_on
from .cues import Hit
from .frame import Frame
from .heads import HEAD_END, is_head, several_cases
from .sanctions import codes
from .favours import is_favoured
from .subjects import Who, stands_as_object
from .units import units

@dataclass
class Draft:
    """A case in the making: its subjects in order, its spans, whether it is a bulletin item."""
    names: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    item: bool = False
    head: tuple[int, int] | None = None
    bodies: list[str] = field(default_factory=list)
    whole: bool = False                                        # the document tells this one matter
    matter: bool = False                                       # people who did it together on one day; sanctions that follow are for it

    def add(self, a: int, b: int) -> None:
        if self.spans and self.spans[-1][1] == a:
            self.spans[-1] = (self.spans[-1][0], b)
        else:
            self.spans.append((a, b))


_told = lexicons.cues("passage_cues", {
    "that_body": "该WORDS", "dealt_with_him": "[^。；]{0,40}(?:对|给予|将)[其他她](?![他们余中])[^。；]{0,24}WORDS", "decided_by": "WORDS(?:的|者|人)(?:正|就)?(?:是|为|系)"})
_OF_THAT_BODY = re.compile(anaphora.THAT + "(?:医院|院|店|药店|诊所|公司|企业|机构|学校|[局校厂站所])")
_ALSO = re.compile(r"^\s*(?:此外|同时|另外)，|还存在|也存在")


def _only_whose(frame: Frame, at_name: dict[int, str], i: int, unit: tuple[int, int]) -> bool:
    """Whether a name only tells whose man another subject of the sentence is, or before whom he fell."""
    m = frame.mentions[i]
    return strangers.only_whose(frame.text, unit[0], m.start, m.end) and any(at_name.get(k, m.text) != at_name.get(i) and k in at_name for k in frame.inside(*unit, "PER"))


def drafts(frame: Frame, skip: list[tuple[int, int]], who: dict[str, Who], at_name: dict[int, str],
           extra: list[Who], hits: list[Hit]) -> tuple[list[Draft], list[tuple[int, int]]]:
    """All cases in the making, and the units they were made from."""
    from .one_post import same_org
    from .chains import chain_before
    text = frame.text
    begins = [w.start for w in extra]
    named = sorted([frame.mentions[i].start for i in at_name] + begins)
    todo = summaries.apart(frame, units(frame, skip, at_name, begins, [w.opened for w in extra if w.opened >= 0]), lambda s, e: bisect_left(named, s) < bisect_left(named, e))
    out: list[Draft] = []
    of: dict[str, Draft] = {}
    current: Draft | None = None
    para, numbered = None, False
    whole: tuple[int, int] | None = None                       # the paragraph that tells of a place's whole work
    listing: Draft | None = None                               # the decision whose people stand in lines of their own
    of_people = incident.of_people(frame)
    deeds = [h.start for h in hits if h.row.kind == "violation"] if of_people else []
    paper = paper_on(frame)
    accident = Draft(matter=True) if of_people or paper or incident.told(frame) or incident.reported(frame) else None
    if accident:
        out.append(accident)
    held_up, under = exposed.heads(frame), blocks.heads(frame)
    listed: set[str] = set()                                   # the bodies of lists of names
    on_cards: dict[int, Draft] = {}                            # by where the card begins
    example: Draft | None = None                               # the body given as an example in the sentence before
    above: Draft | None = None                                 # what the last paragraph ended with
    loose: list[tuple[int, int]] = []                          # of the paragraph, claimed by no case so far
    introduced: dict[str, int] = {}                            # name → its first mention
    for i in sorted(at_name):
        introduced.setdefault(at_name[i], i)
    for a, b in todo:
        p = frame.paragraph(a)
        line = text[a:b]
        new_para = p != para
        above = current if new_para else above
        para = p
        loose = [] if new_para else loose
        lists_them = line.rstrip().endswith(("：", ":", "人员", "责任人")) and _told("lists_them").search(line) is not None or new_para and headings.heads_a_list(frame, a, b)
        if lists_them:
            listing = listing or Draft(matter=True)
        subs: list[str] = []
        firsts: list[int] = []
        for i in frame.inside(a, b, "PER"):
            name = at_name.get(i)
            if name and name not in subs and (i in convicts.told(frame) or not (subs and stands_as_object(frame, i)) and not is_favoured(frame, i) and not strangers.tells_when(frame, i, b)) and not _only_whose(frame, at_name, i, (a, b)):
                subs.append(name)
                firsts.append(i)
        for i in [i for at, i in by_surname.called(frame).items() if a <= at < b and i in at_name and at_name[i] not in subs]:
            subs.append(at_name[i])                            # 时任市委书记的是乙。|乙姓|于2014年被查
            firsts.append(i)
        for w in extra:
            if a <= w.start < b and w.name not in subs:
                subs.append(w.name)
                firsts.append(-1)
        if subs and rectified.before_items(frame, a):
            continue
        card = cards.at(frame, a) if accident is None else None
        if card is not None and card.start not in on_cards and current is not None and current.item and current.spans and current.spans[0][0] >= card.start:
            on_cards[card.start] = current                     # its first words are a head
        if card is not None and (card.start in on_cards or card.parties or not (is_head(frame, a, b) or held_up.get(a))):
            if card.start not in on_cards:
                on_cards[card.start] = Draft(item=True, matter=True, head=card.parties[0] if card.parties else None)
                out.append(on_cards[card.start])
            current, numbered = on_cards[card.start], False
            current.add(a, b)
            current.bodies += [n for n in _accused(frame, a, b, hits) if not any(same_org(n, x) for x in current.bodies)] if not subs and not current.head else []
            _join(current, subs, of, out)
            continue
        told = next((w for w in extra if w.opened >= a and subs and w.name == subs[0] and w.name not in of), None)
        if told is not None and accident is None and not (told.why == institutions.FOUND and current and current.item and (numbered and not current.matter or not new_para)):
            marked = current is not None and current.head is not None and current.head == under.get(p[0])      # ▶|某县某医院
            if not marked and (told.why != institutions.LISTED or current is None or listed.isdisjoint(current.names)):
                current = Draft(item=told.why == institutions.HEADED, spans=institutions.befallen(frame, told), matter=told.why == institutions.LISTED or p[0] in under, head=under.get(p[0]))
                out.append(current)
            listed |= set(subs) if told.why == institutions.LISTED else set()
            numbered, example = current.item, current if told.why == institutions.EXAMPLE else None
            current.add(a, b)
            _join(current, subs, of, out)
            continue
        if current is example and not subs and not institutions.goes_on(frame, a):
            current = None                                     # 如某中心违规收费。|25省的职工违规领取…
        if accident is not None:                               # all whom it names answer for one matter
            if paper or subs or frame.inside(a, b, "SANC") or accident.names and bisect_left(deeds, a) < bisect_left(deeds, b) \
                    or "损失" in line and frame.inside(a, b, "MONEY") or incident.finds_cause(frame, a, b) or penalties.told_to_examine(frame, a, b):      # 造成3人死亡，直接经济损失862万元: told before those who answer
                accident.add(a, b)
                _join(accident, subs, of, out)
            continue
        if new_para and not subs and not lists_them:
            listing = None
        head = is_head(frame, a, b) and not (current and current.item and not new_para and text[a - 1] == "；" and not NUMBER.match(line) and not text.endswith(HEAD_END, 0, a - 1))      # …流于形式；|某县财政局违规拨付工程款等问题。
        heading = bool(new_para and (subs or head) and NUMBER.match(line))
        if new_para and p[0] in under:                         # ▶某县某医院: of this item all that the paragraphs under it tell
            current, numbered = Draft(item=True, head=under[p[0]], matter=True), True
            out.append(current)
            current.add(a, b)
            _join(current, [s for s in subs if s not in of], of, out)
            continue
        if head and (subs or new_para or (current and current.item)) and not (subs and all(s in of for s in subs) and not new_para):
            if subs and any(s in of and of[s].item for s in subs) and len(todo) > 1 and new_para is False:
                current = of[next(s for s in subs if s in of)]
            else:
                current = Draft(item=True, head=(a, b))
                out.append(current)
            numbered = bool(NUMBER.match(line)) and b >= p[1] - 1
            if b >= p[1] - 1 and cue("some_of").search(line) or numbered and not subs and frame.inside(a, b, "ORG") and not frame.inside(a, b, "PER"):
                current.matter = numbered = True               # ●某县有关党员干部违规吃喝问题, 一、某小学违规收费问题: all that the lines under it name
            current.matter = current.matter or rectified.is_item(frame, a, b)
            current.add(a, b)
            _join(current, subs, of, out)
            continue
        if (shown := held_up.get(a)) and not subs:              # 1.某县搞面子工程。
            current = Draft(item=True, head=shown)
            out.append(current)
            numbered = b >= p[1] - 1
            current.add(a, min(b, exposed.ends(frame, shown)))
            continue
        if new_para and not subs and current and current.head and current.head[0] in under and cue("on_the_whole").match(line):
            whole = p                                          # 今年以来，全市检查定点医药机构2164家: no more of the item above it
        if p == whole:
            continue
        if current and current.item and (not new_para or (numbered and not heading) or current.head and current.head[0] in under):
            if current.matter or not subs or any(s in current.names for s in subs) or not _introduces(frame, subs, firsts, of):
                current.add(a, b)
                _join(current, [s for s in subs if s not in of], of, out)
                if not subs and current.head and current.head[0] in under and not frame.inside(*current.head, "ORG"):
                    current.bodies += [n for n in _accused(frame, a, b, hits) if not any(same_org(n, x) for x in current.bodies)]      # 案例1：虚开票据案¶某县某药房…
                continue
            if current.head and (not new_para or not distance.other_place(frame, current.head, firsts)) and (a in frame.sentence_set or current.head[1] != a) and not distance.elsewhere(frame, current.head, firsts) \
                    and not any(s in of and of[s] is not current for s in subs):
                current.add(a, b)
                _join(current, subs, of, out)
                continue
        if not subs and not new_para and current is not None and not current.item and incident.opens_section(text, a):
            current, loose = None, [(a, b)]
            continue
        if not subs and current is not None and current.names and not current.item and findings.of_the_body(frame, (a, b), current.names):
            continue
        if not subs:
            accused = _accused(frame, a, b, hits)
            if accused and current and current.names and not new_para and _OF_THAT_BODY.match(line):
                current.add(a, b)                              # 某县医院药剂科科长甲…，受到处分。该医院则被暂停医保服务协议
                continue
            again = current if accused and current and not new_para and any(same_org(accused[0], n) for n in current.names) else of.get(accused[0]) if accused else None
            if again is not None and not again.item:
                current = again                                # 某市场监管局对甲公司收费案立案。该公司收取…。某市场监管局责令|甲公司|退还…: the matter told before
                current.add(a, b)
                continue
            if accused:
                if current and current.bodies and (any(same_org(accused[0], n) for n in current.bodies) or not new_para and _ALSO.search(line)):
                    current.bodies += [n for n in accused if not any(same_org(n, x) for x in current.bodies)]
                else:
                    current = Draft(bodies=accused)
                    out.append(current)
                    since = next((n for n, x in enumerate(loose) if any(frame.mentions[i].text == accused[0] for i in frame.inside(*x, "ORG"))), len(loose))
                    for before in loose[since:]:
                        current.add(*before)                   # |甲医院|将轻症病人反复办理出入院。县医保局追回资金，处9万元罚款
                current.add(a, b)
                continue
            if current and current.bodies and new_para and (fund_goes_on(line) or paper) and is_clinic(current.bodies[0]):
                current.add(a, b)
                continue
            if new_para and current and len(current.names) == 1 and not current.item and not frame.inside(a, b, "PER") and (anaphora.about_him(line) or current.spans[-1][1] >= a - 2 and (anaphora.goes_on(line) is not None or cue("breaches").match(line))):
                current.add(a, b)                              # 甲违反政治纪律…；¶违反国家法律法规，利用职务上的便利…
                continue
            if new_para and current and len(current.names) == 1 and not frame.inside(a, b, "PER") and current.spans[-1][1] >= a - 2 and distance.between_his(frame, p, current.names[0]) \
                    and not cue("wider").search(line) and not NUMBER.match(line) and any([h.row.kind == "violation" and a <= h.start < b for h in hits]):
                current.add(a, b)                              # 甲利用职务便利…。¶在采购过程中，…非法收受财物。¶甲还…
                continue
            if current is None and above is not None and not new_para and loose and len(above.names) == 1 and not above.item and anaphora.goes_on(line) \
                    and above.spans[-1][1] >= p[0] - 2 and not frame.inside(p[0], p[1], "PER") and not frame.inside(p[0], b, "TITLE") and not _told("somebody_else").search(text, p[0], b):
                current = above                                # “赢了就补”的念头一发不可收。|此后，他…: 甲, of whom the paragraph before told
                for unit in (*loose, (a, b)):
                    current.add(*unit)
                loose = []
                continue
            if current is None or new_para and not current.item:
                bodies = answering(frame, [(a, b)])
                if bodies and cue("failing").search(line):
                    current = Draft(bodies=[n for n, _ in bodies])
                    current.add(a, b)
                    out.append(current)
                    continue
            if current and new_para and current.names and current.spans[-1][1] >= a - 2 and text[:a].rstrip()[-1:] in ("：", "；") and not any(frame.mentions[i].start == a and frame.mentions[i].label in ("ORG", "LOC") for i in frame.inside(a, b)):
                current.add(a, b)                              # 此次甲的通报措辞严厉：¶违规组织公款宴请；¶收受礼金
                continue
            if current and not new_para and not (current.names and not current.item and distance.other_city(frame, current.spans, (a, b))):
                current.add(a, b)
            elif new_para and current and current.names and not current.item and len(who) == 1 and list(who) == current.names and len(frame.paragraphs) < 12 \
                    and not cue("wider").search(line) and not (NUMBER.match(line) and _numbered(frame, current.spans[-1][0])):
                current.add(a, b)
            else:
                current = current if current and not new_para else None
                if current is None:
                    loose.append((a, b))
            continue
        fresh = [s for s in subs if s not in of]
        old = [s for s in subs if s in of]
        if fresh and len(subs) > 1 and sum([i in rolls.apart(frame) for i in firsts]) > 1 and not any(of[s].item for s in old):
            for s, span in rolls.parts(frame, a, b, subs, firsts):      # 3名干部落马，分别是：甲；乙；丙: a case each
                if s not in of:
                    _join(Draft(), [s], of, out)
                    out.append(of[s])
                of[s].add(*span)
            current = of[subs[0]]
            continue
        if fresh and len(subs) > 1 and (titled := titled_list.parts(frame, a, b, subs, firsts)):
            for names, span in titled:                         # 典型案例是：甲…的问题，乙、丙…的问题: a case each title
                current = of.get(names[0]) or Draft()
                if current not in out:
                    out.append(current)
                current.add(*span)
                _join(current, [n for n in names if n not in of], of, out)
            continue
        if old and fresh and all([firsts[subs.index(s)] in convicts.told(frame) for s in fresh]):
            current = of[old[0]]                               # 甲向某县县长乙（已判决）行贿: the matter of 甲
            current.add(a, b)
            _join(current, fresh, of, out)
            continue
        if fresh and listing is not None and listing.names and listing.names[0] in introduced and firsts[0] >= 0 and distance.apart(frame, introduced[listing.names[0]], firsts[0]):
            listing, current = None, None if current is listing else current       # 列举几个酒驾处理结果：¶甲省某县某局科员甲…；¶乙省某县…: no list of one decision
        giver = _giver(frame, (a, b), subs, of)
        if giver is not None and all(s == giver for s in subs[1:]) and not of[giver].item and of.get(subs[0]) is not of[giver] \
                and not (subs[0] in of and of[subs[0]].item) and not distance.apart(frame, introduced[giver], introduced[subs[0]]):
            current = of[giver]                                # 某所所长乙收受|甲|所送财物: the matter of 甲
            current.add(a, b)
            _join(current, subs, of, out)
            continue
        if fresh and current is not None and current.matter and not numbered and _told("given").search(line) and not _together_on(frame, a, firsts):
            current.add(a, b)                                  # 给予乙党内警告处分；丙履行监督责任不力，受到…: of the same matter
            _join(current, subs, of, out)
            continue
        if fresh and not old and current is not None and current.bodies and not new_para and _told("that_body").search(line) and not any(s in who for s in fresh):
            current.add(a, b)                                  # 某医院骗保…。目前，12名涉案人员被采取强制措施，该院被解除协议
            _join(current, subs, of, out)
            continue
        if fresh and not old and listing is not None:
            current = listing                                  # 对有关责任人作出如下处理：¶甲，…，给予…；¶乙，…
            if current not in out:
                out.append(current)
            current.add(a, b)
            _join(current, subs, of, out)
            continue
        if fresh and not old and current is not None and current.names and current.spans[-1][1] == a and _told("given_each").match(text, current.spans[0][0], a) \
                and (_told("given_each").match(line) or _told("accused_too").search(line) and text[a - 1] in "；;"):
            current.add(a, b)                                  # 对甲、乙给予免职处理；对丙给予立案调查: one decision
            _join(current, subs, of, out)
            continue
        if fresh and not old and current is not None and not new_para and _told("for_the_above").search(line):
            current.add(a, b)                                  # 某银行贷款“三查”不到位。行长甲对上述违法行为负有责任
            _join(current, subs, of, out)
            continue
        if fresh and not old and current is not None and current.bodies and not current.names and not new_para and ((of_it := fresh[0] in who and all(
                any(p.org and (p.org.startswith(body) or p.org in body) for p in who[s].posts for body in current.bodies) for s in fresh if s in who)) or distance.opens_without_body(frame, a, firsts, ("", "原", "时任", "其", "该公司")) or distance.barely_dealt_with(frame, a, b, firsts)):
            current.bodies = current.bodies if (of_it or is_clinic(current.bodies[0])) and not _told("decided_by").match(line) else []
            current.add(a, b)                                  # 甲医院骗取医保基金…。其中骨科主任李某被免职
            _join(current, subs, of, out)
            continue
        if fresh and not old and current is not None and len(current.names) == 1 and not new_para and current.spans[-1][1] == a \
                and _told("dealt_with_him").match(text, a, min([w.start for w in extra if w.name in fresh] + [frame.mentions[i].start for i in firsts if i >= 0])):
            current.add(a, b)                                  # 县纪委对其作出撤职的决定，8名保管员被批评教育
            _join(current, subs, of, out)
            continue
        if fresh and not old and current is not None and current.names and not new_para and current.spans[-1][1] == a and (distance.opens_without_body(frame, a, firsts) or distance.heads_the_body(frame, a, firsts, current.names)):
            current.add(a, b)                                  # 某粮库原主任甲被判处…。原副主任乙、原保管科科长丙…
            _join(current, subs, of, out)
            continue
        if fresh and not old and current is not None and current.names and (not new_para and all(
                s in _named_in(frame, current) or distance.drawn_in(frame, firsts[subs.index(s)]) or distance.had_a_part(frame, a, b, firsts[subs.index(s)], current.names) for s in fresh) or rolls.also(frame).issuperset(firsts)):
            current.add(a, b)                                  # 他指使下属乙…。乙受到党内警告处分; 乙、丙等“白手套”也受到惩处
            _join(current, subs, of, out)
            continue
        if fresh and not old and current is not None and current.names and (distance.kin_too(frame, a, firsts) or distance.called_too(frame, a, b) or distance.judged_too(frame, a, b, firsts) or not new_para and distance.barely_dealt_with(frame, a, b, firsts, introduced.get(current.names[0], -1)) and not distance.fates_of_their_own(frame, current.spans, [(a, b)], hits) or _answer_for_it(frame, current, (a, b), firsts, new_para)):
            current.add(a, b)                                  # 该院副院长周某因监督不力被诫勉: the same matter
            _join(current, subs, of, out)
            continue
        if fresh and not old:
            if len(fresh) >= 3 and _together_on(frame, a, firsts) or len(fresh) >= 2 and _told("in_common").search(line):
                current = Draft(matter=True)
                out.append(current)
                current.add(a, b)
                _join(current, fresh, of, out)
                continue
            if (len(fresh) >= 3 and not _told("to_account").match(line) or distance.two_provinces(frame, firsts)) and distance.each_own(frame, fresh, firsts, subs) \
                    or len(fresh) >= 4 and _AND_OTHERS.search(line) and not distance.one_body(frame, firsts) \
                    or len(fresh) >= 2 and several_cases(frame, a, b) and distance.each_own(frame, fresh, firsts, subs):
                current = _one_each(frame, a, b, fresh, firsts, subs, of, out, several_cases(frame, a, b))
                continue
            parts = [(fresh, (a, b))] if _one_decision(frame, line, firsts) else _apart(frame, a, b, subs, firsts)
            for names, (s, e) in parts:
                current = Draft()
                out.append(current)
                for before in loose if line.startswith("该") or distance.barely_dealt_with(frame, a, b, firsts) or any(cue("one_case").search(text, *x) for x in loose) or distance.deed_before(frame, loose, a, hits) else ():      # 甲公司违规出借资金。该公司原董事长乙…; 一起截留资金案件中，支出…。村委会副主任丙…
                    current.add(*before)
                loose = []
                current.add(s, e)
                _join(current, names, of, out)
            continue
        if fresh and old and len(fresh) >= 2 and distance.each_own(frame, subs, firsts, subs):
            current = _one_each(frame, a, b, subs, firsts, subs, of, out)
            continue
        if fresh and old:
            first = subs[0]
            if first in of and len(subs) == 2 and firsts[0] >= 0 and _WHO_HELD_IT.match(text, frame.mentions[firsts[0]].end, frame.mentions[firsts[1]].start):
                current = Draft()                              # 甲之前还有个|乙|: another matter
                out.append(current)
                current.add(a, b)
                _join(current, fresh, of, out)
            elif first in of and not _introduces(frame, fresh, [firsts[subs.index(s)] for s in fresh], of):
                current = of[first]
                current.add(a, b)
                _join(current, fresh, of, out)
            elif first in of and not new_para and _all_of_one(frame, of[first], introduced[first] if chain_before(frame, introduced[first]) else firsts[0], fresh, [firsts[subs.index(s)] for s in fresh], (a, b)):
                current = of[first]                            # 甲伙同乙套取资金。甲受到…，乙受到…，镇财政所所长丙因把关不严受到…
                current.add(a, b)
                _join(current, fresh, of, out)
            elif len(fresh) == 1 and distance.drawn_in(frame, firsts[subs.index(fresh[0])]) \
                    or first in of and distance.together(frame, firsts[subs.index(old[-1])], firsts[subs.index(fresh[0])]) \
                    or first in fresh and distance.in_league(frame, firsts[subs.index(first)], firsts[subs.index(old[0])]) \
                    or len({id(of[s]) for s in old}) == 1 and (_told("for_the_above").search(line) or _one_decision(frame, line, firsts) or any(_answers_for_others(frame, firsts[subs.index(s)], b) for s in old) or len(fresh) > 1 and _together_on(frame, a, firsts)):
                current = of[old[0]]
                current.add(a, b)
                _join(current, fresh, of, out)
            else:
                current = Draft()
                out.append(current)
                current.add(a, b)
                _join(current, fresh, of, out)
            continue
        current = of[old[0]]
        if new_para and len(subs) == 1 and len(current.names) > 1 and not current.item and distance.told_only_in_a_list(frame, current.spans, current.names, firsts[0]):
            current.names.remove(old[0])                       # 分别对甲、乙提起公诉。¶甲省某厅原厅长甲…¶乙省…
            his, theirs = distance.parted(frame, current.spans, [*current.names, old[0]], old[0], at_name)
            out.insert(out.index(current), own := Draft(spans=his))
            current.spans = theirs or current.spans
            current = own
            del of[old[0]]
            _join(current, old, of, out)
        elif len(old) > 1 and not current.item and _told("judged_together").search(line):
            _join(current, [name for name in old if not of[name].item], of, out)
        elif len(old) > 1 and not current.item and (distance.in_concert(text, a, b, *[frame.mentions[firsts[subs.index(s)]].end for s in old[:2]]) or distance.acted_together(frame, firsts[subs.index(old[0])], firsts[subs.index(old[1])], b, hits)):
            for i, name in zip([firsts[subs.index(s)] for s in old[1:]], old[1:]):
                if not of[name].item and distance.together(frame, firsts[subs.index(old[0])], i):
                    _join(current, [name], of, out)            # 甲与乙、丙合谋，套取资金
        elif len(old) > 1 and not current.item and frame.inside(a, b, "SANC"):
            for name in old[1:]:                               # 甲负主要责任。乙负直接责任。|甲受到…处分，乙受到…处分: one matter
                other = of[name]
                here = frame.paragraph(frame.mentions[introduced[name]].start)
                if other is not current and not other.item and not _in_lines_of_its_own(frame, other, current) and any(at_name.get(i) == old[0] for i in frame.inside(*here, "PER")) \
                        and distance.same_place(frame, introduced[old[0]], introduced[name]):
                    _join(current, [name], of, out)
        current.add(a, b)
    return [d for d in out if d.names or d.bodies or d.item], todo


def _accused(frame: Frame, a: int, b: int, hits: list[Hit]) -> list[str]:
    """The bodies that a unit without a person tells to have done wrong."""
    body = acting_body(frame, a, b, hits)
    told = [n for n, _ in accused_clinics(frame, a, b)] or fined.in_unit(frame, a, b) or ([body[0]] if body else [])
    cleared = [frame.mentions[i].text for i in frame.inside(a, b, "ORG") if institutions.untrue(frame, frame.mentions[i].end)] if told else []
    return [n for n in told if not any(n.endswith(x) for x in cleared)]


def _answers_for_others(frame: Frame, i: int, b: int) -> bool:
    """Whether mention I is told to answer for what others did: 食堂管理员甲侵吞伙食费，校长|乙|疏于管理."""
    after = next((k for k in frame.inside(frame.mentions[i].end, b, "PER")), None)
    return _cue("answers_for_others").search(frame.text, frame.mentions[i].end, frame.mentions[after].start if after is not None else b) is not None


def _in_lines_of_its_own(frame: Frame, d: Draft, other: Draft) -> bool:
    """Whether paragraphs tell of D that tell nothing of OTHER: 经查，甲违反廉洁纪律…¶乙违反工作纪律…"""
    return bool({frame.paragraph(a) for a, _ in d.spans} - {frame.paragraph(a) for a, _ in other.spans})


def _numbered(frame: Frame, at: int) -> bool:
    """Whether the paragraph around AT bears a number of its own: 三、国有企业方面。"""
    return NUMBER.match(frame.text[slice(*frame.paragraph(at))]) is not None


def other_item(frame: Frame, one: int, other: int) -> bool:
    """Whether OTHER stands in another numbered paragraph than ONE, which is numbered too: 3．甲…问题。¶4．乙…问题。"""
    return frame.paragraph(one) != frame.paragraph(other) and _numbered(frame, one) and _numbered(frame, other)


def _join(d: Draft, names: list[str], of: dict[str, Draft], out: list[Draft]) -> None:
    """Adds subjects to a case; one already told elsewhere brings that case in (a case told twice is one)."""
    for n in names:
        other = of.get(n)
        if other is d:
            continue
        if other is not None:
            d.spans = sorted(set(other.spans + d.spans))
            for x in other.names:
                if x not in d.names:
                    d.names.append(x)
                of[x] = d
            d.head = d.head or other.head
            if other in out:
                out.remove(other)
            continue
        d.names.append(n)
        of[n] = d


_cue = lexicons.cues("binding_cues", {})


def _together_on(frame: Frame, a: int, firsts: list[int]) -> bool:
    """Whether a unit opens with a day, so that those it names acted together: 4月5日，甲、乙、丙等人聚餐."""
    at = frame.mentions[firsts[0]].start if firsts and firsts[0] >= 0 else a
    dates = [frame.mentions[i] for i in frame.inside(a, at, "DATE")]
    return bool(dates) and dates[0].start - a <= 3 and (dates[0].norm or {}).get("start") is not None \
        and dates[0].norm["start"] == dates[0].norm["end"] and _told("acted").search(frame.text, at, frame.sentence(at)[1]) is not None


def _giver(frame: Frame, unit: tuple[int, int], subs: list[str], of: dict[str, Draft]) -> str | None:
    """A subject of a case told before from whom the subjects of a unit took something: 某所所长乙收受|甲|所送财物."""
    for i in frame.inside(*unit, "PER"):
        name = frame.mentions[i].text
        if name in of and subs and name != subs[0] and stands_as_object(frame, i):
            return name
    return None


def _introduces(frame: Frame, subs: list[str], firsts: list[int], of: dict[str, Draft]) -> bool:
    """Whether a unit brings in a subject not met before, with a post."""
    from .chains import apposition, chain_before
    return any(s not in of and i >= 0 and (chain_before(frame, i) or apposition(frame, i)) for s, i in zip(subs, firsts))


def _answer_for_it(frame: Frame, current: Draft, unit: tuple[int, int], firsts: list[int], new_para: bool) -> bool:
    """Whether the people of a unit answer for what the case before them tells: 「因监管不力，某镇镇长李某受到…」 after the deed of
    an accountant of that town, in its paragraph or as the people of 该院, 该镇 in the next."""
    text = frame.text
    a, b = unit
    failing = cue("answers_for").search(text, a, b)
    if not failing or cue("another").match(text, a, b):
        return False
    at = min(frame.mentions[i].start for i in firsts) if firsts and min(firsts) >= 0 else b
    if new_para and not (frame.paragraph(current.spans[-1][0])[1] + 2 >= a and _THE_SAME.search(text, a, at)):
        return False
    if min(firsts, default=-1) >= 0 and (failing.end() <= at or any(cue("answers_too").match(text, frame.mentions[i].end) for i in firsts)) and all(any(
            distance.over_it(frame, k, i) for span in current.spans for k in frame.inside(*span, "PER")) for i in firsts):
        return True                                            # …被开除党籍。某镇党委书记李某因监管不力受到警告处分
    if any(cue("answers_for").search(text, *span) for span in current.spans):
        return False
    if failing.start() > at and not _THE_SAME.search(text, a, at) and any(codes(frame.mentions[i].text) for s in current.spans for i in frame.inside(*s, "SANC")):
        return False                                           # …被开除党籍。某县某局局长李某履行监督责任不力: the first is closed
    return not distance.elsewhere(frame, current.spans[0], firsts) and not distance.other_place(frame, current.spans[0], firsts)


_THE_SAME = re.compile("该(?![^，。；]{0,4}[案问])")


def _named_in(frame: Frame, d: Draft) -> set[str]:
    """The names that stand in a case as far as it is told, without those who bribed in it: they have a case of their own."""
    return {frame.mentions[i].text for a, b in d.spans for i in frame.inside(a, b, "PER") if not stands_as_object(frame, i)}


def _all_of_one(frame: Frame, told: Draft, first: int, fresh: list[str], firsts: list[int], unit: tuple[int, int]) -> bool:
    """Whether those whom a unit brings in answer for the case TOLD before it, in whose unit its subject (mention FIRST) is sanctioned:
    each was named in it, or holds a post of the same place, and is sanctioned in the unit."""
    return bool(frame.inside(*unit, "SANC")) and all(
        i >= 0 and (any(name in frame.text[a:b] for a, b in told.spans) or distance.same_place(frame, first, i) or distance.unit_alone(frame, i)) and frame.inside(frame.mentions[i].end, min(unit[1], frame.mentions[i].end + 60), "SANC")
        for name, i in zip(fresh, firsts))


_ALL_OF_THEM = re.compile("[，；]其?[^，。；]{0,12}(?:均|都)已?(?:被|受到)")


def _apart(frame: Frame, a: int, b: int, subs: list[str], firsts: list[int]) -> list[tuple[list[str], tuple[int, int]]]:
    """Splits the fresh subjects of one unit into cases: those in one list or acting together stay together."""
    from .chains import chain_before
    parts: list[tuple[list[str], tuple[int, int]]] = []
    last = None
    if _ALL_OF_THEM.search(frame.text, frame.mentions[firsts[-1]].end if firsts[-1] >= 0 else a, b):
        return [(subs, (a, b))]                                # …，其涉嫌犯罪问题均被移送检察机关
    for s, i in zip(subs, firsts):
        charged = i >= 0 and parts and chain_before(frame, i) and _CHARGED.search(frame.text, parts[-1][1][0], frame.mentions[chain_before(frame, i)[0]].start)
        if parts and last is not None and i >= 0 and not charged and not distance.two_cities(frame, last, i) and (distance.together(frame, last, i) or not chain_before(frame, i)
                                                      or frame.mentions[chain_before(frame, i)[0]].label == "TITLE" or distance.placeless(frame, i)
                                                      or cue("answers_too").match(frame.text, frame.mentions[i].end) and distance.over_it(frame, last, i) or distance.of_a_unit(frame, i)
                                                      or distance.had_a_part(frame, parts[-1][1][0], b, i, parts[-1][0])):
            parts[-1][0].append(s)
        elif parts and i >= 0 and last is not None:
            chain = chain_before(frame, i)
            cut = charged.start() if charged else frame.mentions[chain[0]].start        # …决定逮捕，以涉嫌玩忽职守罪对乙立案侦查
            parts[-1] = (parts[-1][0], (parts[-1][1][0], cut))
            parts.append(([s], (cut, b)))
        else:
            if parts:
                parts[-1][0].append(s)
            else:
                parts.append(([s], (a, b)))
        last = i
    return parts


_CHARGED = re.compile(r"(?<=[，；])[^，。；]{0,24}以(?:涉嫌)?[^，。；]{2,40}罪对\Z")
_AND_OTHERS = re.compile(r"等(?:\d+名?|一批|多名|一些)?(?:人|领导干部|党员|干部)")


def _one_decision(frame: Frame, line: str, firsts: list[int]) -> bool:
    """Whether a unit tells one decision on several people: 「决定对甲给予免职处理，对乙给予立案调查」, all in one province."""
    from .chains import chain_before
    if len(firsts) < 2 or not (_told("given_each").match(line) or _told("to_account").match(line)):
        return False
    chains = [chain_before(frame, i) for i in firsts if i >= 0]
    return len({p for c in chains if c and (p := distance.province(frame.mentions[c[0]].text))}) < 2


def _one_each(frame: Frame, a: int, b: int, fresh: list[str], firsts: list[int], subs: list[str],
              of: dict[str, Draft], out: list[Draft], singly: bool = False) -> Draft:
    """A list in brief, one case each (、 keeps two together unless each stands SINGLY for a case).

    「甲，乙，丙等人违规吃喝」 shares the sentence; 「甲串通投标案，乙受贿案」 tells each deed after its name.
    """
    from .chains import chain_before
    begins = []
    for s in fresh:
        i = firsts[subs.index(s)]
        chain = chain_before(frame, i) if i >= 0 else []
        begins.append((frame.mentions[chain[0]].start if chain else frame.mentions[i].start, frame.mentions[i].end))
    deeds = [len(frame.text[end:begins[n + 1][0]]) > 3 and not _JOINED.match(frame.text[end:begins[n + 1][0]]) for n, (_, end) in enumerate(begins[:-1])]
    apart = bool(deeds) and all(deeds)
    d: Draft | None = None
    for n, s in enumerate(fresh):
        start = begins[n][0]
        joint = not apart and not singly and n and "，" not in frame.text[begins[n - 1][1]:start]
        if d is None or not joint:
            d = Draft()
            out.append(d)
        if apart:
            d.add(start if n else a, begins[n + 1][0] if n + 1 < len(fresh) else b)
        else:
            d.add(a, b)
        _join(d, [s], of, out)
    return d


_WHO_HELD_IT = re.compile("(?:之前|以前|之后|以后)，?(?:还|也|就|曾|又)*(?:有个?|是)|的(?:前任|继任者?|接任者?|接班人)")      # between two names, the second held the post before or after
_JOINED = re.compile(r"^(?:等人?|原|[，、和及与]|以及|[（(][^）)]{0,20}[）)])*$")
