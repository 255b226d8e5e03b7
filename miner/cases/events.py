"""Events and sanctions bound to the people they befell, with the date their own clause tells.

The binder walks a sentence from left to right with a group of subjects in hand: names joined by 、 or standing in
one list make a group, a predicate (sanction or event) falls on the group, and the next name after a predicate opens
a new one. 「A、B分别受到X、Y」 hands X to A and Y to B; 「A、B于去年9月和今年6月先后被查处」 does so with dates.
"""
from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter, itemgetter

from .. import lexicons
from . import answering, befell, by_surname, chains, convicts, lists, losses, on_file, pronouns, sanctions as S, strangers, together
from .anaphora import gave_up, met_by_number
from .apportion import OF_DOCTORS as _OF_DOCTORS, ONCE_CONVICTED as _ONCE_CONVICTED, THE_REST, Apportioner
from .bodies import joined_bodies, meant, sanctioned, with_its_head
from .cues import Hit
from .fined import of_a_body, penalised
from .frame import Frame, is_judgment
from .penalties import bodies_behind, dealt_with_by_name, penalised_in_list, so_many

_start = attrgetter("start")
_BY_SPAN = itemgetter(0, 1)
_cue = lexicons.cues("binding_cues", {
    "the_rest": THE_REST,
    "seized": r"\s*[一二三四五六七八九十]{1,2}、(?:对|将|已|尚|未|在案)*WORDS", "inquires": "WORDS[^对被将]*立案[审调侦]查(?:调查)?",
    "same_group": "WORDS*$",
    "object": r"WORDS[^，。；、的\n]{0,6}$",
    "in_league": "WORDS[^，。；]{0,30}$",
    "feared": "WORDS[^，。；]{0,5}$",
    "one_case": "[^，。；]{2,24}WORDS$",
    "of_case": "[^，。；]{0,24}WORDS",
    "shared_gain": "WORDS",
    "answers_for_others": "WORDS",
})
_OF_LAW = ("《", "版《", "修订", "修正")
_HIM = re.compile("(?:则|也|均|分别)?(?:被|受到)(?:医保局|医保部门|依法)?(?:给予|处以?)?")      # 参保人卞某|被处|罚款: his, not the clinic's
_CALLS = re.compile(r"[，：](?:他们|其中)?(?:分别)?(?:是|为|包括|有)：?[^，。；：]*$")
_NEXT_OF_LIST = re.compile(r"(?:[^，。；]{2,24}案)?(?:、|和|及|以及|外，?[还也]有)[原、]*")
_THEM = re.compile("(?:对|将|把)(?:上述|这)?(?P<n>[2-9]|[二两三四五六七八九])人")
_WITH_THEM = re.compile("[，；。](?:上述)?([二两三四五])人(?:与|和|同|连同)$")
_HE = re.compile("(?:[^，。；]{2,14}，)?[他她](?![们人俩的])")
_THIS_CASE = re.compile("[本此该]案")
_ON_PROBATION = re.compile("(?:，?并处)?(?:(?:罚金)?(?:人民币)?[^，。；、]{1,8}元)?(?:[，、]?(?:宣告)?缓刑[^，。；、]{2,8})?[，、和及]?(?:并处|判处)?")
_STILL_HE = re.compile("[；，](?:其|还|又|并|另)[^，。；]{0,16}$")      # 甲受到警告处分；|还伙同商人|乙|套取资金，被判处…
_AND_ALL = re.compile(r"等(\d{1,2}|[二两三四五六七八九十]{1,2})[名人]")
_ALL_THEIRS = re.compile("(?:[，；。]|^)(?:其?[^，。；]{0,12}(?:均|都)已?被?|(?:[二两三四]|上述[二两三四]?)人|将其?(?:[二两三四]人|上述人员))")          # 其涉嫌犯罪问题均被移送
_PAID_BY = re.compile("由(?:上述|他们|其)?(?P<n>[二两三四五六七八九十2-9])(?:人|名[^，。；]{1,6})(?:均|分别|各自|共同|悉数|全部|如数)*")      # 餐费已|由三人|退还
_EACH = re.compile(r"(?:[二两三四五六七八九十]|\d)名?被告人|各被告人|上述(?:被告人|人员)")
_BROKER = re.compile("[、和与及][一-龥]{2,10}(?:证券|期货)")       # 甲证券卞某|、乙证券|桑某
_BOTH = re.compile("(?:均|都|双双|分别|[二两三2-9]人)[^，。；]{0,12}$")


_FEARED_STEPS = ("investigation", "detention", "arrest", "indictment", "trial", "sentence", "removal")


class Binder(Apportioner):
    """Walks the sentences of one document and hands sanctions and events to subjects by name."""

    def __init__(self, frame: Frame, hits: list[Hit], subject_at: dict[int, str], institutions: dict[int, str], numbered: list[tuple[int, int, str]] = ()):
        super().__init__(frame, subject_at, institutions)
        self.events = [h for h in hits if h.row.kind == "event" and not convicts.in_bracket(frame, h.start)]
        self.numbered = numbered                # where groups told by their number stand: start, end, subject name

    def sentence(self, start: int, end: int, carry: list[str], bodies: list[str] = (), people: list[str] = ()) -> list[str]:
        """Reads one sentence; ``carry`` are the subjects before it, ``bodies`` the institutions of its case, ``people``
        its persons, whom 上述3人 or 两人 calls back.

        Returns the group in hand at its end. A sanction on institutions (解除协议, 罚款) never falls on a person.
        """
        frame, text = self.frame, self.frame.text
        self._people = people
        idx = frame.inside(start, end)
        lo = bisect_left(self.events, start, key=_start)
        events = losses.with_those_listed(frame, self.events[lo:bisect_left(self.events, end, lo, key=_start)])
        if not events and not frame.inside(start, end, "SANC"):
            named = [self.subject_at[i] for i in idx if i in self.subject_at]
            return named or carry
        tokens: list[tuple[int, int, str, object]] = []
        owner_only = False
        for i in idx:
            m = frame.mentions[i]
            if i in self.subject_at and strangers.owns_next(frame, i) and not befell.counts_all(frame, start, end):
                owner_only = i == idx[0] and i + 1 not in self.subject_at
                continue                                       # 判处|甲|的同案人乙: told of 乙
            if i in self.subject_at:
                tokens.append((m.start, m.end, "PER", i))
            elif m.label == "SANC" and not on_file.befell(frame, m.start, m.end):
                tokens.append((m.start, m.end, "SANC", i))
            elif m.label == "DATE" and text.startswith(("自", "从"), m.start - 1) and "以来" in text[m.end:frame.clause(m.end, "，。；\n")[1]]:
                continue                                       # 自|2005年7月|任某局局长以来，收受…，被判处…: no day of the sentence
            elif m.label == "DATE" and text.startswith(_OF_LAW, m.end):
                continue                                       # 依据|2019年|修订的《证券法》
            elif m.label == "DATE":
                tokens.append((m.start, m.end, "DATE", i))
            elif i in self.institutions:
                tokens.append((m.start, m.end, "ORG", i))
        tokens += [(at, at + 1, "PER", i) for at, i in by_surname.called(frame).items() if start <= at < end and i in self.subject_at]
        tokens += [(a, b, "GROUP", name) for a, b, name in self.numbered if start <= a < end]
        ends = [t[1] for t in tokens if t[2] in ("PER", "ORG")]
        told = [(a, b) for a, b, kind, _ in tokens if kind == "SANC"]
        for h in events:
            if h.row.key == "removal" and any(a < h.end and h.start < b for a, b in told) or h.row.key in ("removal", "transfer", "investigation") and strangers.of_so_many(frame, h):
                continue                                       # 免职处理 is told as the sanction that it is
            if h.row.key == "sentence" and (on_file.befell(frame, h.start, h.end) or _ONCE_CONVICTED.search(text, max(0, start - 1), h.start)) \
                    or on_file.of_posts(frame, h.start):
                continue
            if pronouns.unread(frame, h.start) or h.row.key in _FEARED_STEPS and _cue("feared").search(text, max(start, h.start - 12), h.start):
                continue                                       # 甲|担心|被查，将20万元退还
            # 对甲立案调查 falls on the name inside it, not on the one before
            inside = [e for e in ends if h.start < e < h.end]
            tokens.append((max(inside, default=h.start), h.end, "EVENT", h))
        tried = [*people, *bodies] if bodies and "被告单位" in text else list(people)
        if len(tried) > 1 and any(h.row.key == "trial" for h in events) and (_THIS_CASE.search(text, start, end) or is_judgment(text)) and not any(t[2] == "PER" for t in tokens):
            carry = tried                                      # 公开开庭审理了本案: of all defendants
        elif bodies and people and "被告单位" in text and any(h.row.key in ("indictment", "sentence", "transfer") for h in events) and _cue("unit_and_man").search(text, start, end) and not any(t[2] == "PER" for t in tokens):
            carry = tried                                      # 遂将二者一并起诉至法院
        elif len(people) > 1 and _cue("seized").match(text, start) and is_judgment(text) and not any(t[2] == "PER" for t in tokens):
            carry = together.who_gained(text, people)          # 三、扣押在案的赃款依法没收；不足部分继续追缴
        if len(people) > 1 and not any(t[2] == "PER" for t in tokens):
            if any(_cue("inquires").fullmatch(text, h.start, h.end) for h in events):
                carry = people[:1]                             # 县纪委监委收到反映后立案审查调查: him whose matter it is
            everybody = together.all_of_them(text, start, end, people, self._named_by(start, people))
            carry = carry if everybody is None else everybody
        elif len(people) > 1:
            tokens += [(a, b, "ALL", None) for a, b in together.called_back(frame, start, end, len(people))]
        tokens.sort(key=_BY_SPAN)
        has_person = any(t[2] == "PER" for t in tokens)
        if not has_person and (owner_only or len(carry) > 1 and _HE.match(text, start, end)):
            carry = []                                         # 甲的前妻乙（no subject）也很出名，去年回国投案; 2012年4月，他被判处…: one of two, nobody knows which
        count = met_by_number(frame, start) or gave_up(frame, start)
        if count:                                              # 二人均受到警告处分，中心主任丙被提醒谈话: the two told last
            last = [self.subject_at[i] for i in frame.inside(frame.paragraph(start)[0], start, "PER") if i in self.subject_at]
            called = list(dict.fromkeys(reversed(last)))[:count][::-1]
            carry = called if len(called) == count else carry
        group: list[str] = [] if has_person and not count else list(carry)
        orgs: list[str] = []
        last_end = start
        used = True
        dates: list[int] = []
        pending: list[tuple] = []
        body: tuple[int, int] | None = None                    # the body on which the sanction before fell, and where that ends
        beside = -1                                            # where a name begins that stands in a list of objects
        called: list[tuple] = []                               # a predicate that calls a list of names
        first_person = next((n for n, t in enumerate(tokens) if t[2] == "PER"), None)
        k = 0
        while k < len(tokens):
            a, b, kind, what = tokens[k]
            if kind == "PER":
                name = self.subject_at[what]
                between = self._plain(last_end, a)
                if group and name not in group and (a == beside or _cue("object").search(self._plain(max(last_end, a - 40), a)) and not text.startswith(lexicons.column_of("binding_cues", "resigns"), b)):
                    beside = self._listed_next(b, tokens, k)   # 甲收受乙、丙所送财物，被开除党籍: neither 乙 nor 丙
                    k += 1
                    continue
                if called and (_cue("same_group").match(between) or self._listed(last_end, a) or _NEXT_OF_LIST.fullmatch(between)):
                    for item in called:                        # 9人接受审查调查，他们是：甲，乙，丙
                        self.apply(item, [name], dates, start, end)
                    group.append(name)
                    last_end = b
                    k += 1
                    continue
                called = []
                until = strangers.time_clause(text, last_end, a, b) if group and name not in group else None
                if until is not None:                          # 甲在原局长|乙|被查后接任，被留置: 被查 is 乙's, 留置 甲's
                    while k + 1 < len(tokens) and tokens[k + 1][0] < until:
                        k += 1
                        if tokens[k][2] in ("SANC", "EVENT"):
                            self.apply(([tokens[k]], ""), [name], dates, start, end)
                    last_end, k = until, k + 1
                    continue
                if group and name not in group and (strangers.watched(text, last_end, a, b) or strangers.compared(text, last_end, a, b)):
                    last_end = b                               # 甲对下属|乙|疏于管理，受到警告处分: of 甲
                    k += 1
                    continue
                if group and (not used or _STILL_HE.search(text, last_end, a)) and name not in group and not self._in_league(last_end, a, b, tokens, k) and (
                        strangers.taken_along(text, last_end, a) and text[b:b + 1] not in ("（", "(") or strangers.done_a_favour(text, start, a, b)):
                    beside = self._listed_next(b, tokens, k)   # 甲伙同|乙、丙|挪用…，判处有期徒刑十年: of 甲
                    last_end = b
                    k += 1
                    continue
                if group and not used and self._in_league(last_end, a, b, tokens, k):
                    if name not in group:
                        group.append(name)
                elif group and (them := _WITH_THEM.search(between)) and S.number(them.group(1)) == len(group):
                    group = group + [name] if name not in group else group      # 甲、乙被开除党籍，二人与丙、丁一并移送
                elif used or not group or text.startswith(("前者", "后者"), a) or not (_cue("same_group").match(between) or self._listed(last_end, a)
                                             or _cue("one_case").match(between) and _cue("of_case").match(text, b, end) or self.subject_at.get(lists.before(frame, what)) in group):
                    group = [name]
                elif name not in group:
                    group.append(name)
                if len(people) > 1 and name in people and (all_of_them := _AND_ALL.match(text, b)) and S.number(all_of_them.group(1)) == len(people) and not text.startswith("其中", start):
                    group = list(people)                       # 甲等3人被立案调查, of three whom the case names; not 其中矿长甲等3人…
                used = False
                last_end = b
                for item in pending:
                    if item[0][0][2] == "SANC" and strangers.slides(frame, self.subject_at, item[0], a, start):
                        continue                               # 乙（no subject）受到…处分，校长甲负有领导责任: not his
                    if item[0][0][2] == "EVENT" and strangers.of_another(frame, self.subject_at, item[0][0][3], start):
                        continue                               # 得知商人甲被调查后，乙转移赃款
                    if "；" in text[item[0][-1][1]:a] or item[0][0][2] == "SANC" and strangers.closes(frame, item[0], a, end):         # …受到警告处分；某局长李某…: the clause before is somebody else's
                        h = item[0][0][3]
                        if item[0][0][2] == "EVENT" and (len(people) > 1 or people == [name]) and _THIS_CASE.search(text, h.start, h.end + 4):
                            self.apply(item, list(people), dates, start, end)      # 8月15日，法院开庭审理此案；12月3日，…判处甲…
                        elif carry and name not in carry:
                            self.apply(item, carry, dates, start, end)
                        continue
                    self.apply(item, group, dates, start, end)
                    used = not between.rstrip("、").endswith(("对", "给予", "将"))      # 市纪委严肃查处，决定对|甲，乙3人予以停职: the list goes on
                    if _CALLS.search(text, item[0][-1][1], a) or befell.names_next(words := self._plain(item[0][-1][1], a)) and befell.calls_list(words) or item[0][0][2] == "EVENT" and self._one_of_list(tokens, k):
                        called.append(item)
                pending = []
            elif kind == "GROUP":                              # 甲受到撤职处分，2名参与人员受到警告处分: these the warning
                among = group if text.endswith("在内的", start, a) else []          # 包括|甲|在内的|5名干部|被立案
                group, used, last_end, called, pending = [*among, what], False, b, [], []
            elif kind == "ALL":                                # 三名被告人被移送起诉，甲、乙被逮捕
                group, used, last_end, called, pending = list(people), False, b, [], []
            elif kind == "ORG":
                orgs = [self.institutions[what]]
                if text.endswith("被告单位", start, a):        # 公开开庭审理|被告单位甲公司、被告人乙单位行贿案
                    for item in [p for p in pending if p[0][0][2] == "EVENT" and p[0][0][3].row.key in ("trial", "indictment", "sentence")]:
                        self.apply(item, orgs, dates, start, end)
            elif kind == "DATE":
                dates.append(what)
            else:
                run = [(a, b, kind, what)]
                dealt = kind == "SANC" and len(group) > 1 and text.find("分别", max(start, a - 24), a) >= 0      # 甲、乙分别被判处有期徒刑三年，|缓刑四年，|有期徒刑二年，缓刑三年
                while k + 1 < len(tokens) and tokens[k + 1][2] == kind == "SANC" and (len(self._plain(b, tokens[k + 1][0])) <= 3 or dealt and _ON_PROBATION.fullmatch(text, b, tokens[k + 1][0])) and text[b:tokens[k + 1][0]] != "；" \
                        and sanctioned(frame, tokens[k + 1][3]) is None and not strangers.to_post(frame, b, tokens[k + 1][0]) \
                        and not (text[b] == "，" and (text.startswith("责令", tokens[k + 1][0]) or _cue("shared_gain").match(text, tokens[k + 1][0]))):      # 甲、乙分别受到警告，|责令二人退缴，|违纪所得予以收缴
                    k += 1
                    run.append(tokens[k])
                    b = tokens[k][1]
                item = (run, text[last_end:a])
                of_body = sanctioned(frame, what) if kind == "SANC" else None
                if kind == "SANC" and of_body is None:
                    of_body = penalised(frame, what)
                if (kind == "SANC" or what.row.key == "recovery") and of_body is None and body is not None and a - body[1] <= 10 and not any(c in text[body[1]:a] for c in "，；。"):
                    of_body = body[0]                          # 县水务局被责令作出书面检查并在全县通报批评; 对该院作出责令|退回基金|、罚款9万元的处理
                listed = penalised_in_list(frame, what) if kind == "SANC" and of_body is None else []
                if listed:                                     # 对|甲公司|及其财务总监|卞某|作出行政处罚
                    self.apply(item, [self.institutions[o] for o in listed if o in self.institutions], dates, start, end)
                body = (of_body, b) if of_body is not None else None
                if of_body is not None:                        # 某县水务局被通报批评 is no person's sanction
                    if of_body in self.institutions:
                        self.apply(item, [self.institutions[o] for o in joined_bodies(frame, of_body) if o in self.institutions], dates, start, end)
                    elif bodies and not orgs:
                        self.apply(item, [bodies[0]], dates, start, end)
                    elif orgs:
                        self.apply(item, [orgs[-1]], dates, start, end)
                elif kind == "SANC" and not listed and (not bodies and of_a_body(frame, what) or so_many(frame, what) not in (None, 1, len(bodies))):
                    used = True                                # 对5家机构给予|罚款, of whom none is the case's
                elif kind == "SANC" and not listed and bodies and not (group and all([_OF_DOCTORS.search(text, *r[:2]) for r in run])) and not (group and (not used and dealt_with_by_name(frame, last_end, a) or k >= len(run) and tokens[k - len(run)][2] == "PER" and _HIM.fullmatch(item[1]))) and (orgs or not bodies[0].endswith(lexicons.column_of("binding_cues", "governs"))) and any(c.startswith("org.") for r in run for c, _ in S.codes(frame.mentions[r[3]].text)):
                    each = frame.text.endswith(("分别", "分别处", "分别处以", "均被处以", "分别给予", "分别被处以"), start, a)      # 对甲公司、乙公司…作出行政处罚决定，并分别处|罚款
                    self.apply(item, (list(bodies) if each else orgs[-1:]) or meant(frame, bodies, a, b), dates, start, end)
                elif listed and not any(t[2] in ("PER", "GROUP") for t in tokens[:k]):
                    used = True                                # 对某卫生院多收检查费作出|罚款|4.3万元的处罚: of no person told before
                elif kind == "EVENT" and what.row.key == "recovery" and ("基金" in text[what.start:what.end + 8] or text.startswith("追回", what.start) or not group and self._penalised_next(tokens[k + 1:])) \
                        and (of := orgs[-1:] or (meant(frame, bodies, a, b) if bodies else self._penalised_next(tokens[k + 1:])[:1])):
                    self.apply(item, of, dates, start, end)
                elif kind == "EVENT" and what.row.key == "investigation" and (behind := bodies_behind(frame, b)):
                    self.apply(item, [self.institutions[o] for o in behind if o in self.institutions], dates, start, end)
                elif kind == "SANC" and (him := befell.given_as_his(frame, a, start)) in self.subject_at:
                    self.apply(item, [self.subject_at[him]], dates, start, end)      # 副县长甲安排乙参加，给予其|警告处分
                    used = True
                elif strangers.as_a_rule(frame, a, b):
                    used = True                                # 从落马到|双开|一般要用时3个月: nobody's
                elif strangers.in_his_clause(frame, self.subject_at, last_end, a) or kind == "SANC" and not count and strangers.to_opening_post(frame, start, last_end, a):
                    used = True                                # 甲受到警告处分；副局长乙由县委对其进行诫勉谈话
                elif answering.of_another(frame, last_end, a) or kind == "SANC" and strangers.to_post(frame, last_end, a):
                    used = True                                # 甲受到警告处分，乡民政所所长因…被批评教育
                elif kind == "SANC" and not _cue("the_rest").match(item[1]) and not self._told_of_count(last_end, a) and (strangers.to_another(frame, self.subject_at, a, last_end) or strangers.to_others(frame, last_end, a) or strangers.to_post_beside(frame, last_end, a)
                                         or strangers.to_its_heads(frame, last_end, a)
                                         or not bodies and (strangers.to_body(frame, a, start) or strangers.to_some_body(frame, last_end, a))):
                    used = True                                # 对某区政府给予通报批评, 其他6人受到诫勉: none of the persons before
                elif kind == "EVENT" and (strangers.rest_of_them(frame, last_end, a) or strangers.nameless(frame, last_end, a + (text[a] == "被")) or has_person and strangers.ordered(frame, what) or strangers.told_of_another(frame, self.subject_at, what, start) or text.startswith("追回医保基金", what.start)):
                    pass                                       # 听闻同事乙被查，甲退还…
                elif kind == "SANC" and text[b:b + 1] in "的”" and (strangers.told_before(frame, what, self.subject_at) or strangers.of_a_count(frame, b)):
                    used = True                                # 甲与早前被|降级|的某市原副市长乙关系匪浅: no subject's
                elif kind == "SANC" and (met := _THEM.search(text, last_end, a)) and len(people) > 1 and S.number(met.group("n")) == len(people):
                    self.apply(item, list(people), dates, start, end)      # 给予甲…，给予乙…，并对二人收受的礼金予以|收缴
                elif kind == "EVENT" and not group and (met := _THEM.search(text, what.start, b)) and len(people) > 1 and S.number(met.group("n")) == len(people):
                    self.apply(item, list(people), dates, start, end)      # 市纪委监委将|两人|立案，甲退还…
                elif first_person is not None and k < first_person and not group or k + 1 < len(tokens) and tokens[k + 1][2] == "PER" and (
                        kind == "EVENT" and not self._plain(b, tokens[k + 1][0]).strip("了原") or befell.names_next(self._plain(b, tokens[k + 1][0]))):
                    pending.append(item)                       # 判处甲有期徒刑一年: of the name that follows at once
                elif group:
                    group = befell.all_told(frame, [self.subject_at[t[3]] for t in tokens[:k] if t[2] == "PER"], start, a) or group
                    everyone = together.all_of_case(frame, self.subject_at, self.institutions, tokens[:k], what, last_end, start) if kind == "EVENT" else []
                    if self._is_recovery(kind, what) and (_EACH.search(text, last_end, b) or (paid := _PAID_BY.search(text, last_end, b)) and S.number(paid.group("n")) == len(people)):
                        everyone = list(people)                # 责令三被告人退赔
                    if kind == "EVENT" and what.row.key == "transfer" and _ALL_THEIRS.search(text, last_end, b):
                        everyone = list(dict.fromkeys(self.subject_at[t[3]] for t in tokens[:k] if t[2] == "PER")) or list(people)
                        everyone = group if len(group) > len(everyone) else everyone      # 甲等三名干部均被双开后|移送: all three
                    if self._is_recovery(kind, what) and _cue("shared_gain").match(text, frame.clause(a, "，。；;\n")[0]):
                        everyone = self._who_gained(tokens[:k], people, start, a) or everyone
                    if kind == "EVENT" and what.row.key == "indictment" and not everyone:
                        everyone = [self.institutions[t[3]] for t in tokens[:k] if t[2] == "ORG" and with_its_head(frame, t[3])]
                        everyone += group if everyone else []
                    if kind == "EVENT" and not everyone:
                        everyone = together.each_by_its_own(frame, self.subject_at, tokens[:k], start, last_end, b)
                    self.apply(item, everyone or group, dates, start, end)
                    used = True
                elif orgs:
                    if kind != "SANC" or not strangers.to_its_people(frame, start, a):
                        self.apply(item, orgs, dates, start, end)      # 教育局负责人受到|通报批评: not the body
                elif carry:
                    self.apply(item, carry, dates, start, end)
                elif bodies and not people and len(all_meant := meant(frame, bodies, a, b)) == len(bodies) and (what.row.key == "recovery" if kind == "EVENT" else
                                                          frame.mentions[what].text.startswith("责令") and "退" in frame.mentions[what].text):
                    self.apply(item, all_meant, dates, start, end)      # 责令|三家医院|退回基金
            k += 1
        return group or carry

    def _penalised_next(self, tokens: list[tuple]) -> list[str]:
        """The institution on which the next sanction falls: 医保局追回违规基金，对该院|罚款3万元|，院长甲被诫勉: the fund is the hospital's matter."""
        return [self.institutions[o] for t in tokens if t[2] == "SANC" and ((o := sanctioned(self.frame, t[3])) in self.institutions or (o := penalised(self.frame, t[3])) in self.institutions)][:1]

    def _told_of_count(self, last: int, at: int) -> bool:
        """Whether a group told by its number ends at LAST and its clause goes on to AT: 对|6名相关人员|予以|谈话提醒."""
        return any(end == last for _, end, _ in self.numbered) and not any(c in "。；" for c in self.frame.text[last:at])

    def _named_by(self, at: int, people: list[str]) -> list[str]:
        """Those of PEOPLE who were named before AT, whom a mere 均 there may mean: of those told later nothing has befallen."""
        told = {name for i, name in self.subject_at.items() if self.frame.mentions[i].start < at}
        return [n for n in people if n in told]

    def _one_of_list(self, tokens: list[tuple[int, int, str, object]], k: int) -> bool:
        """Whether another name follows the K-th token with its post in the same list: 查处甲院原院长|李某、乙院原院长王某."""
        return k + 1 < len(tokens) and tokens[k + 1][2] == "PER" and _NEXT_OF_LIST.fullmatch(self._plain(tokens[k][1], tokens[k + 1][0])) is not None

    def _listed_next(self, end: int, tokens: list[tuple], k: int) -> int:
        """Where the next name begins if it stands in one list with the one that ends at END, else -1."""
        nxt = tokens[k + 1] if k + 1 < len(tokens) else None
        return nxt[0] if nxt is not None and nxt[2] == "PER" and self._listed(end, nxt[0]) and self.frame.text[end:end + 1] in "、和及与" else -1

    def _is_recovery(self, kind: str, what) -> bool:
        """Whether a predicate tells that money was given or taken back."""
        return what.row.key == "recovery" if kind == "EVENT" else any(c == "other.restitution" for c, _ in S.codes(self.frame.mentions[what].text))

    def _who_gained(self, before: list[tuple], people: list[str], start: int, at: int) -> list[str]:
        """Whose gains a clause tells that names nobody: 「甲受到…处分，乙受到…处分，|违纪所得已收缴」 → 甲 and 乙; without those who only
        answer for others' deeds (丙履行监管责任不到位，受到…) or were merely talked to. In a sentence of its own: of the case's people."""
        here = [(t[0], self.subject_at[t[3]]) for t in before if t[2] == "PER"]
        spots = [(self.frame.mentions[i].start, self.subject_at[i]) for i in self.frame.inside(self.frame.paragraph(start)[0], start, "PER") if self.subject_at.get(i) in people]
        spots += [x for x in here if x not in spots]
        ends = [x for x, _ in spots[1:]] + [at]
        only = {name for (x, name), end in zip(spots, ends) if _cue("answers_for_others").search(self.frame.text, x, end)}
        names = [name for name in dict.fromkeys(n for _, n in here or spots) if name not in only]
        grave = [name for name in names if (f := self.facts.get(name)) and any(not s.code.startswith("other.") for s in f.sanctions)]
        return grave or names

    def _in_league(self, last: int, a: int, b: int, tokens: list[tuple], k: int) -> bool:
        """Whether a name joins the one before it in what befell both: 甲伙同乙套取资金，均受到…"""
        while (at := self._listed_next(tokens[k][1], tokens, k)) >= 0 and tokens[k + 1][0] == at:
            k += 1                                             # 甲伙同乙、|丙|套取资金，均受到…
        nxt = next((t for t in tokens[k + 1:] if t[2] in ("SANC", "EVENT", "PER")), None)
        return nxt is not None and nxt[2] != "PER" and _cue("in_league").search(self.frame.text, last, a) is not None \
            and _BOTH.search(self.frame.text, tokens[k][1], nxt[0]) is not None

    def _plain(self, a: int, b: int) -> str:
        """Text between two offsets without the posts and brackets that stand there."""
        out, at = [], a
        for i in self.frame.inside(a, b):
            m = self.frame.mentions[i]
            if m.label in ("ORG", "LOC", "TITLE") and m.start >= at:
                out.append(self.frame.text[at:chains.with_unit(self.frame, i, at)])
                at = min(m.end, b)
        out.append(self.frame.text[at:b])
        return "".join(out)

    def _listed(self, a: int, b: int) -> bool:
        """Whether two names stand in one list: only posts, marks and another non-subject name between."""
        between = self._plain(a, b)
        return len(between) <= 1 or _BROKER.fullmatch(between) is not None




