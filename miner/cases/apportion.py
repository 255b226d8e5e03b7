"""What a predicate brings to each of the group on which it falls: which of several sanctions, on which day, by whom.

``events.py`` decides which group that is; here 「A、B分别受到X、Y」 hands X to A and Y to B, 「A、B于去年9月和今年6月先后被查处」
does so with dates, and a sanction makes the event that it is part of.
"""
from __future__ import annotations

import re

from .. import lexicons
from ..model import Event, Sanction
from . import anaphora, chains, days, pronouns, sanctions as S, strangers, together
from .cues import Hit
from .facts import TERMS, UPHELD, Facts
from .frame import Frame
from .penalties import codes_here

THE_REST = "(?:和|与|及|以及)(?:其他|其余|其它)WORDS(?:分别|依次)"
_cue = lexicons.cues("binding_cues", {
    "the_rest": THE_REST, "charges": "WORDS指控",
    "earlier_court": r"[^，。；]{0,6}WORDS",
    "not_yet": "WORDS[^，。；]{0,6}$",
    "in_transfer": "WORDS[^，。；]{0,20}$",
    "one_of_them": "WORDS(?:已|均|分别)?(?:被|获|受到|遭)?(?:依法)?(?:判处|判|处以?|给予)?$",
    "no_member": "[（(][^）)。]{0,12}WORDS",
})
_IN_TURN = re.compile("先后|分别|依次")
_DEALT_OUT = re.compile("分别|依次")
_ANOTHER = re.compile("[、和与及][^，。；、]{2,12}(?:分别|依次)于?$")
_NEXT_DATE = re.compile("[、，和及与]|以及")
_NOT_ALIKE = re.compile(r"[^，。；]{0,14}不等")
_CALLED = re.compile("[，：](?:他们|其中)?(?:分别)?(?:是|为)(?!了)|的(?:消息|通报|情况)[，：](?:其中)?包括")             # 3名干部被免职，分别是：甲，乙，丙
_EVENT_OF_SANCTION = (("party.", "party_discipline"), ("admin.", "admin_discipline"), ("criminal.", "sentence"))
_AT_ONCE_ON = re.compile("，?(?:对[^，。；的]{2,40}|将[^，。；的]{2,40})?(?:依法|依规依纪|决定)*(?:予以|进行|采取|宣布)?(?:立案|留置|逮捕|审查|调查|提起公诉|查处)[^，。；的]{0,8}")
ONCE_CONVICTED = re.compile("(?:^|[，。；：])(?:[^，。；]{0,8})?曾(?:因|于)(?![^。；]{0,80}(?:，(?:现|又|再次|后)因|现因|此次))[^。；]{2,80}$")
_COUNTED = re.compile(r"(?:^|[，；。、])(?!等)[^，；。、]{0,16}(?<![发公]布)(?:\d+余?|[一二三四五六七八九十]+|多|数)[名位][^，；。]{1,26}?(?:分别|均|先后|已)?(?:被|受到|被依法)?[^，；。]{0,4}$")
_SOME_SUSPECTED = re.compile(r"(?<![一-龥\d])(?:另|其中)?有?(\d+|[一二两三四五六七八九十]+)人因?涉嫌[^，；。]{0,10}$")
_SO_MANY = re.compile(rf"(?:^|[，；。])[^，。；\d共有]{{0,8}}?{anaphora.SO_MANY}(?:因[^，。；]{{2,20}})?(?:分别|均|先后|都|已|也|则|亦|各)*(?:受到?|被|遭到?)(?:[^，。；]{{0,4}}|判处?[^，。；]{{0,14}})$")
_FELL_ON = re.compile("(?:项目|工程|公司|企业|工地|工厂|厂房|商户|[商饭酒药门]店|酒楼|矿山|煤矿|车辆|货车)(?:[^，。；]{0,16}，?)?被[^，。；]{0,24}$")      # 某工程项目|因违规占地被县国土局处以|罚款
_AND_SUCH = re.compile("等(?:不同)?(?:党纪政务|党纪|政务|组织|相应)?(?:处分|处理|处罚|惩处)")
_AND_OTHERS = re.compile("等(?:\\d+|[一二两三四五六七八九十]+|多)?[名位]?(?:人|[^，。；]{0,8}干部|[^，。；]{0,8}人员)")
_ON_SO_MANY = re.compile(r"(?<!等)对(?:其中的?)?(?P<n>\d{1,3}|[二两三四五六七八九十]{1,3})(?:人|名[^，。；、]{0,24}?)(?:依法|分别|作出|执行|予以|进行|决定|批准|采取)*$")
_COUNTED_NEXT = re.compile("(?:的?处分)?[，；](?:另有?|其他|其余)?(?:\\d{1,3}|[两二三四五六七八九十]{1,3})[余多]?名[^，。；]{2,26}(?:受到|被(?:给予|处以)?|予以)[^，。；]{0,4}")
_SO_MANY_OF_THEM = re.compile("对其中的?(?P<n>\\d{1,3}|[二两三四五六七八九十]{1,3})(?:人|名)")
_RANGE = re.compile("[至到—-]")
_SENTENCED = re.compile("(?:徒刑|拘役)[^，。；]{0,12}[，、]?(?:并处|并|和|及)?$")
_COMBINED = re.compile(r"(?:决定|合并)执行[^。；]{0,4}$|数罪并罚[^。；]{0,14}$|改判[^，。；]{0,8}$")
OF_DOCTORS = re.compile("(?:支付|服务)资格")                    # 终止其医保支付资格: of a person, no agreement with a hospital
_NUMBERED = re.compile(r"[\d一二三四五六七八九十两多数]+余?名")     # 12名涉案人员被采取强制措施，该院已被解除协议: the hospital's


class Apportioner:
    """What befell each subject of one document, by name."""

    def __init__(self, frame: Frame, subject_at: dict[int, str], institutions: dict[int, str]):
        self.frame = frame
        self.subject_at = subject_at            # mention index → subject name
        self.institutions = institutions        # mention index of an ORG → subject name
        self.facts: dict[str, Facts] = {}
        self.proof: dict[str, list[tuple[int, int]]] = {}
        self._people: list[str] = []                            # the persons of the case of the sentence in hand
        self._strangers: set[str] | None = None                 # those told to be no members of the party
        self._read: tuple[int, int, bool] = (0, 0, False)       # the sentence read last, and whether it recites the law
        self._decided: int | None = None                        # where what a court of second instance decides begins

    def of(self, name: str) -> Facts:
        """The facts of the subject NAME, begun where nothing has been told of them yet."""
        return self.facts.setdefault(name, Facts())

    def day(self, at: int) -> tuple[str | None, str | None]:
        """The day of an inquiry that is told at AT by another word than those of the lexicon."""
        start = self.frame.sentence(at)[0]
        return days.of_step(self.frame, self.frame.inside(start, at, "DATE"), at, "investigation", start)

    def _no_member(self, name: str) -> bool:
        """Whether the text says of somebody that he is no member of the party."""
        if self._strangers is None:
            text = self.frame.text
            self._strangers = {n for i, n in self.subject_at.items() if _cue("no_member").match(text, self.frame.mentions[i].end)}
        return name in self._strangers

    def _recites(self, start: int, end: int) -> bool:
        if self._read[:2] != (start, end):
            self._read = (start, end, S.recites(self.frame.text[start:end]))
        return self._read[2]

    def _of_a_thing(self, at: int, group: list[str]) -> bool:
        """Whether the clause that tells a penalty AT says what it fell on, and that is nobody of GROUP."""
        thing = _FELL_ON.search(self.frame.text, self.frame.clause(at, "。；\n")[0], at)
        return thing is not None and all([g in self._people and g not in thing.group() for g in group])

    def apply(self, item: tuple, group: list[str], dates: list[int], start: int, end: int) -> None:
        """Brings ITEM, a run of sanctions or one event with the words that led to it, to the GROUP; DATES are the mentions of
        the sentence START to END that stand before it."""
        run, lead = item
        frame, text = self.frame, self.frame.text
        kind = run[0][2]
        singly_told = bool(_cue("one_by_one").search(text, max(start, run[0][0] - 24), run[0][0]))
        singly = singly_told and len(group) > 1
        if kind == "SANC":
            real = [] if self._recites(start, end) or pronouns.unread(frame, run[0][0]) else [r for r in run if S.imposed(text[max(start, r[0] - 40):r[0]], text[r[1]:r[1] + 20]) and not S.proposed(text[start:r[0]])]
            if not real:
                return
            if all([c.startswith("org.") for r in real for c, _ in codes_here(frame, r[3])]) and self._of_a_thing(real[0][0], group):
                return                                         # 某工程项目被该支队处以|罚款|，老板请托甲: not his
            if ONCE_CONVICTED.search(text, max(0, start - 1), real[0][0]) and any([c.startswith("criminal.") for c, _ in codes_here(frame, real[0][3])]):
                return                                         # 曾因犯盗窃罪，于2007年被判处|有期徒刑二年: of another matter
            if not any("名" in g for g in group) and _cue("one_of_them").search(text, max(start, run[0][0] - 30), run[0][0]):
                return                                         # 卞某等18人犯诈骗罪，共处罚金80万元，其中主犯判处|有期徒刑七年: who that is is not told
            if text[real[-1][0] - 2:real[-1][0]].endswith("过"):
                return                                         # 2008年因贪污罪被判处过|有期徒刑三年: of another matter
            if "或" in text[real[0][0]:real[-1][1]]:           # 11人分别受到记过或记大过处分: which of the two is not told
                for name in group:
                    for prefix, step in _EVENT_OF_SANCTION[:2]:
                        if all([c.startswith(prefix) for r in run for c, _ in codes_here(frame, r[3])]):
                            self.of(name).once(Event(step, *days.of_step(self.frame, dates, run[0][0], "sanction", start), None, run[0][0], run[-1][1], "one of two"))
                return
            others = _SO_MANY.search(text, max(start, run[0][0] - 24), run[0][0])
            if others and not any("名" in g for g in group) and S.number(others.group("n")) != len(group):
                return                                         # 倒查出该局11名干部…，11人分别受到|党内警告
            before = frame.inside(start, run[0][0], "SANC")
            if before and not any("名" in g for g in group) and _COUNTED_NEXT.fullmatch(text, frame.mentions[before[-1]].end, run[0][0]):
                return                                         # 甲、乙均受到警告处分，2名包村干部、包村领导受到|诫勉谈话
            if others and len(real) > 1 and singly_told and len(group) == 1:
                return                                         # 11名干部…，11人分别受到|党内警告、诫勉谈话: who got which is not told
            coded = [(r, codes_here(frame, r[3])) for r in real]
            if singly_told and frame.mentions[run[0][3]].text.startswith(("行政", "政务")):      # 分别给予行政记过、警告处分: 行政 holds for both
                coded = [(r, [("admin.warning", None)] if found == [("party.warning", None)] and "党" not in frame.mentions[r[3]].text else found) for r, found in coded]
            if singly_told:                                    # 分别判处有期徒刑三年，缓刑四年: the second is no sanction of its own
                coded = [c for c in coded if not frame.mentions[c[0][3]].text.startswith("缓刑")]
            named = [c for c in coded if c[1]]                 # 分别被判处有期徒刑十个月、拘役五个月，缓刑八个月
            if singly_told and len(named) > 1 and _AND_SUCH.match(text, real[-1][1]) and (1 < len(group) != len(named) or _AND_OTHERS.match(lead)):
                return                                         # 甲、乙等12人，分别给予免职、警告、诫勉|等处理|: who got which is not told
            if singly and len({found[0][0].split(".")[0] for _, found in named}) == len(coded) > 1 and not _DEALT_OUT.search(text, max(start, run[0][0] - 24), run[0][0]):
                singly = False                                 # 甲、乙先后被开除党籍、开除公职: both of them both
            if any(_RANGE.fullmatch(text, x[1], y[0]) for x, y in zip(real, real[1:])):
                coded = [(r, [(code, None) for code, _ in found]) for r, found in coded[:1]]      # 44人分别|获刑1年至20年有期徒刑|
            if len(group) > 1 and _NOT_ALIKE.match(text, real[-1][1]):
                coded = [(r, [(code, None) for code, _ in found]) for r, found in coded]      # 有期徒刑十年至三年不等: whose how long is not told
            terms = [found[0][0] in TERMS for _, found in named]
            singly = singly or len(group) > 1 and sum(terms) == len(group)     # 甲、乙被判处有期徒刑五年、三年
            if singly and len(named) > len(group) and terms == [n < len(group) for n in range(len(named))]:
                for name in group:
                    for r, found in named[len(group):]:        # 分别被判处有期徒刑五年、三年，并处罚金: the fine of each
                        self.give(name, r, found, dates, start, end)
                named = named[:len(group)]
            elif singly and len(named) > len(group) > 1 and terms[0] and sum(terms) == len(group):
                at = -1                                        # 分别被判处有期徒刑三年，并处罚金10万元，有期徒刑二年，并处罚金5万元
                for term, (r, found) in zip(terms, named):
                    at += term
                    self.give(group[at], r, found, dates, start, end)
                return
            halves = S.halves(text, named) if singly and len(named) > len(group) > 1 else []
            if len(halves) == len(group):                      # 甲、乙分别受到撤销党内职务、撤职处分和党内严重警告、降级处分
                for name, half in zip(group, halves):
                    for r, found in half:
                        self.give(name, r, found, dates, start, end)
                return
            if singly_told and len(group) == 1 and len(named) == 2 and _cue("the_rest").match(lead):
                self.give(group[0], *named[0], dates, start, end)
                for name in [n for n in self._people if n not in group]:
                    self.give(name, *named[1], dates, start, end)
                return
            if singly and len(group) > 1 and len(named) == S.as_many_as(lead, len(group)):
                for name, (r, found) in zip(group, named):
                    self.give(name, r, found, dates, start, end)
                return
            if len(group) == 1 and len(named) > 1 and strangers.holder_unseen(frame, self.subject_at, group[0], run[0][0], start):
                named = coded = named[:1]                      # 甲局局长李某、乙站站长同某分别受到警告、记过: the second is not his
            if singly and len(coded) == len(group):            # 分别被诫勉谈话、严肃处理: one of them has no code
                for name, (r, found) in zip(group, coded):
                    self.give(name, r, found, dates, start, end)
                return
            told = [d for d in dates if frame.mentions[d].start < run[0][0]]
            if len(coded) == len(told) > 1 and _IN_TURN.search(text, frame.mentions[told[-1]].end, run[0][0]):
                for (r, found), d in zip(coded, told):         # 9月和12月，…先后受到免职处理和党内警告处分
                    for name in group:
                        self.give(name, r, found, [d], start, end)
                return
            unsure = singly and len(group) > 1 and len(coded) > 1      # 分别受到X、Y of other numbers than the names
            coded = [(r, [(c, None if c in TERMS else term) for c, term in found]) for r, found in coded] if unsure else coded
            for name in group:
                for r, found in coded:
                    self.give(name, r, found, dates, start, end, unsure)
            return
        h: Hit = run[0][3]
        counted = _ON_SO_MANY.search(text, max(start, h.start - 50), h.start) or _SO_MANY_OF_THEM.search(text, h.start, h.end)
        if counted and S.number(counted["n"]) != len(group) and not any("名" in g for g in group):
            return                                             # 检察院决定对其中8人|执行逮捕|; 对16名嫌疑人|立案侦查|: who they are is not told
        before = text[max(start, h.start - 60):h.start]
        if h.row.key == "indictment" and _cue("in_transfer").search(before) and "已" not in before[-6:]:
            return                                             # 移送检察机关依法审查、提起公诉 is the transfer itself
        if text[h.start] == "被" and text.endswith(("他人", "别人", "旁人", "同伙"), start, h.start) or h.row.key == "transfer" and _cue("stage").search(text, h.end, h.end + 6):
            return                                             # 因他人|被查，其主动说明问题
        if text.rfind("《", start, h.start) > text.rfind("》", start, h.start):
            return                                             # words of a title
        if self._recites(start, end) or _cue("not_yet").search(before) or h.row.key == "sentence" and S.proposed(text[start:h.start]) \
                or h.row.key == "investigation" and "将" in text[start:h.end] and _cue("to_come").search(text, start, h.end - 2):
            return                                             # 市纪委表示，对有关责任人将依法依规，严肃|查处
        if ("名" in text[max(start, h.start - 40):h.start] or "位" in text[max(start, h.start - 40):h.start]) and not _CALLED.match(text, h.end) and _COUNTED.search(text[max(start, h.start - 40):h.start + 1]) and not any(g in text[start:h.start] for g in group if "名" in g) and not any(
                i in self.subject_at for i in frame.inside(max(start, h.start - 40), h.start)
                if _COUNTED.search(text[frame.mentions[i].end:h.start + 1]) is None) and not together.called_back(frame, max(start, h.start - 40), h.end, len(group)):
            return                                             # 涉案19名公职人员被移送: others
        if h.row.key == "transfer" and (m := _SOME_SUSPECTED.search(text, start, h.start)) and (S.number(m[1]) != len(group) or len(group) == 1):
            return                                             # 卞某落马后，…；1人因涉嫌犯罪|移送司法机关: not he
        if h.row.key == "investigation" and text.startswith(("接受", "正接受", "正在接受"), h.start):
            near = frame.inside(start, h.start, "PER")
            if near and near[-1] not in self.subject_at and h.start - frame.mentions[near[-1]].end < 8:
                return                                         # 其妻张某在接受调查时说: somebody else
        if text[h.end:h.end + 1] == "的" and (own := self._told_by_it(h.end + 1)) and own not in group:
            group = [own]                                      # 7月被查的某局局长甲，以及刚传出|被查|的某院院长乙: his alone
        usable = [d for d in dates if frame.mentions[d].start < h.start]
        if singly and len(group) > 1 and len(usable) >= len(group) and all(
                [_NEXT_DATE.fullmatch(frame.gap(i, j)) for i, j in zip(usable[-len(group):], usable[1 - len(group):])]):
            for name, d in zip(group, usable[-len(group):]):
                s, e = days.norm(frame, d)
                self._event(name, h.row.key, s, e, h, start)
            return
        behind = days.told_behind(frame, h.end) if "时间" in text or "日期" in text else None
        within = [d for d in frame.inside(h.start, h.end, "DATE") if _AT_ONCE_ON.fullmatch(text, frame.mentions[d].end, h.end)]
        at, dates = (h.end, [*dates, *within]) if within else (h.start, dates)      # 对甲，由县纪委于|5月|立案审查
        s, e = days.norm(frame, behind) if behind is not None else days.of_step(self.frame, dates, at, h.row.key, start)
        if usable[1:] and _NEXT_DATE.fullmatch(frame.gap(*usable[-2:])) and _ANOTHER.search(text, start, frame.mentions[usable[-2]].start):
            s = e = None                                       # 甲、另一名干部分别于|2013年和2014年被查处: whose is which is not told
        elif s is None and h.row.key == "removal":
            s, e = days.opening(frame, start, h.start)
        elif s is None and h.row.key in ("investigation",):
            s, e = days.of_the_announcement(frame, h.end)
        if text[h.end:h.end + 1] == "的" and not text.startswith(("的消息", "的通报", "的公告"), h.end) and h.row.key in ("indictment", "transfer", "investigation") and not any([h.start <= frame.mentions[d].end for d in usable[-1:]]):
            s = e = None                                       # 提起公诉的某某…: the date is the main clause's
        for name in group:
            self._event(name, h.row.key, s, e, h, start)
            if h.row.key == "removal" and (text.startswith(("免去", "免除", "职务"), h.start) or "引咎" in text[h.start:h.end]) and not frame.inside(h.start, h.end, "SANC"):
                self.of(name).sanction(Sanction("other.post_change", None, h.start, h.end, h.row.where))     # 免去甲县水利局局长职务: a body inside

    def give(self, name: str, r: tuple, found: list, dates: list[int], start: int, end: int, unsure: bool = False) -> None:
        """Brings one sanction with its codes to one subject, and the event that it makes (headings.py: what no sentence tells)."""
        frame, text = self.frame, self.frame.text
        m = frame.mentions[r[3]]
        facts = self.of(name)
        where = S.rule(m.text) + (" shared by several, who got which is not told" if unsure else "")
        combined = _COMBINED.search(text, max(start, r[0] - 18), r[0]) is not None
        s, e = days.of_step(self.frame, dates, r[0], "sanction", start)
        if s is None:
            s, e = days.opening(frame, start, r[0])
        for code, term in found if not (text.endswith("不等的", 0, r[0]) and ("其余" in text[start:r[0]] or "其他" in text[start:r[0]])) else ():      # 其余被告人处5万元至1万元不等的|罚金
            if code.startswith("org.agreement") and (name in self.institutions.values() if OF_DOCTORS.search(m.text) else name in self.subject_at.values() or _NUMBERED.match(name)):
                continue                                       # 李某被判刑；医院被取消医保定点资格: no person's
            if code == "party.warning" and "党" not in m.text:
                if name in self.institutions.values() or m.text == "警告" and strangers.by_regulator(frame, m.start):
                    code = "org.penalty"                       # 对某公司给予警告，并处罚款
                elif self._no_member(name) or strangers.by_office(frame, r[0], start):
                    code = "admin.warning"                     # 王某（非中共党员）受到警告处分
            if code == "org.penalty" and m.text.startswith("罚款") and _SENTENCED.search(text, max(start, r[0] - 24), r[0]):
                code = "criminal.fine"                         # 被判处有期徒刑五年并处|罚款|: as newspapers write it
            if code == "criminal.fixed_term" and term is None and _cue("limited").search(m.text):
                continue
            if code in TERMS and (_cue("earlier_court").match(text, start) or s is not None and any(
                    [e.type == "sentence" and e.start is not None and e.start > s for e in facts.events])) and any(o.code in TERMS and (o.start or 0) < start for o in facts.sanctions):
                continue                                       # 此前，…一审判处…: the verdict told before it holds
            new = facts.sanction(Sanction(code, term, m.start, m.end, ("决定执行 " if combined or self._on_appeal(m.start) else "") + where))
            self.proof.setdefault(name, []).append((m.start, m.end))
            for prefix, kind in _EVENT_OF_SANCTION:
                if code.startswith(prefix) and (new or kind == "sentence"):
                    if kind == "sentence":
                        facts.once(Event("sentence", s, e, None, m.start, m.end, "criminal sanction"))
                    else:
                        facts.events = [o for o in facts.events if o.type != kind or not o.why.startswith("event_cues")]      # 受到党纪处分, told before, is this one
                        facts.events.append(Event(kind, s, e, None, m.start, m.end, code))
                elif code.startswith(prefix) and s is not None:
                    facts.dated(kind, s, e, code)
            if code == "other.post_change" and _cue("removal").search(m.text):
                facts.event(Event("removal", s, e, None, m.start, m.end, where))
        if text[m.end:m.end + 5].lstrip("的").startswith("政务处分") and not (found and found[0][0].startswith("admin.")):
            facts.once(Event("admin_discipline", s, e, None, m.start, m.end, "政务处分"))

    def _on_appeal(self, at: int) -> bool:
        """Whether a sanction stands in what a court of second instance decides: it takes the place of the first court's."""
        if self._decided is None:
            text = self.frame.text
            self._decided = text.rfind("判决如下") if "原审" in text or "上诉人" in text else -1
            self._decided = len(text) if self._decided < 0 else self._decided
        return at > self._decided

    def _event(self, name: str, kind: str, s: str | None, e: str | None, h: Hit, start: int) -> None:
        facts = self.of(name)
        if kind == "indictment" and _cue("charges").fullmatch(self.frame.text, h.start, h.end) and any([e.type == "trial" for e in facts.events]):
            return                                             # 某法院开庭审理了甲案。检察机关|指控|…: told of the trial
        if kind.endswith("_discipline") and name in self.institutions.values():
            return                                             # 某局受到通报批评，其负责人受到|党纪处分: no body is disciplined
        self.proof.setdefault(name, []).append((h.start, h.end))
        facts.once(Event(kind, s, e, self._agency(h, start), h.start, h.end, UPHELD if self.frame.text.startswith("维持原判", h.start) else h.row.where))
        if kind == "sentence":
            facts.revised(self.frame.text, h.start)

    def _told_by_it(self, at: int) -> str | None:
        """Who bears the post, or the name, that stands at AT behind 的: 被查的|某院原院长乙."""
        i = next(iter(self.frame.inside(at, at + 80, "PER")), None)
        chain = chains.chain_before(self.frame, i) if i is not None else []
        head = self.frame.mentions[chain[0] if chain else i].start if i is not None else -1
        return self.subject_at.get(i) if self.frame.text[at:head] in ("", "原", "时任") and head >= at else None

    def _agency(self, h: Hit, start: int) -> str | None:
        """The body that acted: the last commission, procuratorate or court named before the words or inside them."""
        near = reversed(self.frame.inside(start, h.end))
        return next((m.text for i in near if (m := self.frame.mentions[i]).label == "ORG" and _cue("agency").search(m.text)), None)
