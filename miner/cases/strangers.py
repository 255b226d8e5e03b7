"""Whether a sanction or an event is told of somebody, or of some body, that is no subject: it is not the last subject's then."""
from __future__ import annotations

import re
from collections.abc import Mapping

from .. import lexicons
from ..anchors import WordList
from ..tagging.name_lexicon import common_words, surnames
from .cues import Hit
from .frame import Frame
from .chains import chain_before
from .sanctions import codes

_OTHERS_TOO = r"(?:医生|同志|先生|女士|等人|等[一二两三四五六七八九十\d]+人)?"
_told = lexicons.cues("stranger_cues", {
    "rest_of_them": "[，；。]WORDS$",
    **dict.fromkeys(("given_to the_others his_kin part_of_all one_of_them so_many_of some_firm some_body its_heads given_above given_him").split(), "WORDS$"),
    "counted_before": r"WORDS[^，。；]{0,4}(?:[\d一二两三四五六七八九十多数]+)余?[名位人][^，。；]{0,14}(?:被|受到|获)(?:给予|判处?|宣布“?)?$",
    "as_a_rule": "”?(?:[到至][^，。；]{1,8}?)?(?:的?(?:时间|间隔|周期|过程))?，?WORDS", "what_it_is": "”?(?:处分)?(?:[、和与及或][^，。；]{2,16}?)?WORDS",
    "set_beside": "(?:^|[，。；\\n])WORDS[^，。；]{0,12}$",
    "of_a_count": "”?的[^，。；的]{0,12}?WORDS(?!分别|是|为|：|即)", "its_people": "WORDS(?:因[^，。；]{2,20})?(?:分别|均|也|已)?(?:被|受到)(?:给予)?$",
    "given_past": "[，；](?:并|还)?对(?P<whom>[^。；]{4,80}?)(?:分别)?WORDS(?:了)?$",
    "body_ordered": "(?:责成|责令|要求)(?!其|他|她|该同志|本人|分别|[二两三3]人|当事人)[^，。；]{2,16}?WORDS(?:向[^，。；]{2,16})?(?:作出?|写出|做出)了?$",
    "wronged": _OTHERS_TOO + "(?:进行|予以|实施|采取|的)?WORDS", "victim": _OTHERS_TOO + "被WORDS(?!击)",
    "his_place": r"的?WORDS[^，。；]{0,6}?(?=接受|收受|收取|吃|喝|打|[多数几\d一二两三]次|组织|摆)", "his_thing": "的?WORDS", "watched": r"(?:等\d*[名人]?)?(?:长期)?WORDS",
    "let_off": r"(?:等(?:\d*人)?)?(?:[^，。；]{0,6}?)WORDS", "pays": "(?:等人)?(?:[^，。；]{0,4}?)WORDS", "compared": "WORDS[^，。；]{0,12}$",
    "asks": r"(?:等(?:\d+)?[人名]?)?(?:先后|多次|数次|分[^，。；]{1,4}次|以[^，。；]{2,16}为[名由])*WORDS", "in_charge_of": "WORDS[^，。；]{1,24}的(?:原|时任)?$",
    "taken_along": "WORDS[^，。；]{0,30}$", "whose_post": "(?:WORDS)*",
    "bears_it": r"(?:等(?:一批|数|多|[\d一二两三四五六七八九十]+)[名位]?(?:人员?|干部))?(?:[和、及与][^，。；、]{2,12})?(?:(?:对此|对该问题|作为[^，。；]{2,16})?[，]?(?:WORDS)[^。；\n]{0,40}?，?)?(?:也|已|均|都|分别|同时|亦|则|先后|一并)*(?:被|受到|受)(?:[^，。；]{0,10}?(?:给予|处以))?",
    "post_alone": "(?:该[一-龥]{1,2}|其(?:所在)?|所在|时任|原|分管|主管)?[一-龥]{0,6}(?:WORDS)(?:[、和及与][一-龥]{0,8}(?:WORDS))*(?:(?:对此|因|负|履|未|监|失)[^。；\\n]{0,40}?，?)?(?:也|已|均|都|分别|同时|亦|则)*(?:被|受到)(?:[^，。；]{0,10}?(?:给予|处以))?"})
_about = lexicons.cues("subject_cues", {"related": "[的之]?(?:(?<=[的之])|(?=同案))WORDS"})
_cue = lexicons.cues("binding_cues", {"office": "WORDS$", "some_body": "WORDS$", "in_person": "WORDS$"})
_SUFFERS = re.compile(r"(?:也|已|均|分别)?(?:被|受到)(?:给予)?")
_CALLED_BY_NAME = re.compile("[，：](?:他们|其中)?(?:分别)?(?:是|为|包括|有)|：")
_JOINS_POST = frozenset(("", "原", "、", "时任"))


_BREAKS = re.compile("[，。；;\\n]")


def told_before(frame: Frame, i: int, subject_at: Mapping[int, str]) -> bool:
    """Whether the sanction I is told as an attribute of a post with a name, or without one, that is no subject's: 被|降级|的甲市原副市长乙."""
    at = i + 1
    while at < len(frame.mentions) and frame.mentions[at].label in ("ORG", "LOC", "TITLE") and (
            frame.gap(at - 1, at) in ("的", "的原") if at == i + 1 else frame.gap(at - 1, at) in _JOINS_POST):
        at += 1
    return at > i + 1 and frame.mentions[at - 1].label == "TITLE" and not (at < len(frame.mentions) and at in subject_at and frame.gap(at - 1, at) == "")


_IN_PERSON = re.compile(r"(?P<who>[^，。；\n]{4,20}?)(?:因[^，。；]{2,30})?(?:也|已|亦|分别)?(?:被|受到)(?:给予)?")
_BARE_NAME = re.compile("(?P<who>[一-龥]{2,3}?)(?:也|已|亦|则)?(?:被|受到)(?:给予)?")
_MET = re.compile("(?:也|亦|则|均|已)*(?:被|受到)")
_LOOKS_INTO_MANY = re.compile(r"(?:并?(?:公开)?通报|并?(?:公开)?曝光|了|和)*(?:一批|一些|一系列|多[名起]|数[名起]|\d+余?起|[二三四五六七八九十]+余?起)[^，。；：]{2,30}(?=[，。；]|$)(?!，(?:其中|包括|分别))")      # 查处了|一批村干部
_COUNTS_THEM = re.compile(r"(?:机关|起诉|处理)*\d+[名人]")
_SO_MANY = re.compile(r"免[去除][^，。；]{0,6}(?:\d+|[一二两三四五六七八九十多数]+)余?名")


def to_body(frame: Frame, at: int, start: int) -> bool:
    """Whether a sanction is given to a body that its clause names: 「对某区人民政府给予|通报批评」, 「被告单位长河公司犯单位行贿罪，判处|罚金」."""
    unit = frame.text.rfind("被告单位", start, at)
    if unit >= 0 and not frame.inside(unit, at, "PER") and "被告人" not in frame.text[unit:at]:
        return True
    m = _told("given_to").search(frame.text, max(start, at - 50), at)
    return m is not None and _cue("some_body").search(m.group("whom")) is not None


def of_another(frame: Frame, subject_at: Mapping[int, str], h: Hit, start: int) -> bool:
    """Whether an event is told of somebody who is no subject: the name right before it in its clause, or in its words (对乙|立案)."""
    near = frame.inside(max(start, frame.clause(h.start, "，。；\n")[0]), h.start, "PER")
    return bool(near) and near[-1] not in subject_at or _in_its_words(frame, subject_at, h)


def _in_its_words(frame: Frame, subject_at: Mapping[int, str], h: Hit) -> bool:
    within = frame.inside(h.start, h.end, "PER")
    return bool(within) and not any(i in subject_at for i in within) and (
        h.end - frame.mentions[within[-1]].end <= 6 or frame.text.startswith(("后，", "期间，", "时，"), h.end))      # 对乙涉黑犯罪问题|立案侦查|后，甲打探案情


_UPON = re.compile("[对将][^，。；]{0,30}$")


def told_of_another(frame: Frame, subject_at: Mapping[int, str], h: Hit, start: int) -> bool:
    """Whether somebody who is no subject stands right before an event: 听闻乙|被查, 丙已|移送公安机关; or alone in its clause: 丁开设赌场|被查获."""
    opens = max(start, frame.clause(h.start, "，。；\n")[0])
    near = frame.inside(opens, h.start, "PER")
    if near and frame.text[h.start] == "被" and frame.mentions[near[0]].start == opens and not any(i in subject_at for i in near):
        return True
    if near and not any(i in subject_at for i in near) and _UPON.search(frame.text, opens, frame.mentions[near[0]].start):
        return True                                            # 甲受到处分；公安局已对矿主乙以涉嫌…罪|立案侦查
    if len(near) > 1 and near[-1] not in subject_at and frame.mentions[near[-1]].end == h.start and frame.text[h.start] in "被遭" and frame.text[frame.mentions[near[-1]].start - 1] not in "、和与及，：":
        return True                                            # 甲得知邵某|被查|后惶惶不可终日
    before = frame.inside(start, h.start, "PER")
    if before and before[-1] not in subject_at and h.start - frame.mentions[before[-1]].end < 16:
        days = frame.inside(frame.mentions[before[-1]].end, h.start)
        if all(frame.mentions[i].label == "DATE" for i in days) and h.start - frame.mentions[before[-1]].end - sum(len(frame.mentions[i].text) for i in days) == 1 \
                and frame.text[frame.mentions[before[-1]].end] == "，":
            return True                                        # 另一位局长乙，2023年10月30日|接受…调查
    return bool(near) and near[-1] not in subject_at and _told("since").fullmatch(frame.text, frame.mentions[near[-1]].end, h.start) is not None \
        or _in_its_words(frame, subject_at, h)


def slides(frame: Frame, subject_at: Mapping[int, str], run: list[tuple], at: int, start: int) -> bool:
    """Whether a sanction before the first subject is another's: he stands before it, and a comma before the subject."""
    if _told("counted_before").search(frame.text, start, run[0][0]) and not _CALLED_BY_NAME.search(frame.text, run[-1][1], at):
        return True                                            # 该系统已有4名干部被双开，…。某局局长甲
    if "，" not in frame.text[run[-1][1]:at]:
        return False
    if _told("part_of_all").search(frame.text, frame.clause(run[0][0], "，。；\n")[0], run[0][0]) and not _CALLED_BY_NAME.search(frame.text, run[-1][1], at):
        return True                                            # 不仅2成落马高官获刑|无期|，10月9日，甲被判死刑
    near = frame.inside(start, run[0][0])
    if _body_then_person(frame, near, run, at):
        return True                                        # 对某院违规吃喝问题进行核查，责令退缴8.6万元，对该院副院长甲给予警告处分
    if near and frame.mentions[near[-1]].label == "TITLE" and _SUFFERS.fullmatch(frame.text, frame.mentions[near[-1]].end, run[0][0]):
        return True                                        # 区委书记受到警告处分，区长甲受到…: a post without a name
    people = [i for i in near if frame.mentions[i].label == "PER"]
    return bool(people) and people[-1] not in subject_at


_PASSIVE = re.compile("(?:被|受到)[^，。；]{0,12}$")
_OWN_LOT = re.compile("[^，。；]{0,30}?(?:分别|均|也|亦|则)?(?:被|受到)[^，。；]{0,12}")


def closes(frame: Frame, run: list[tuple], at: int, end: int) -> bool:
    """Whether a sanction is told of the one before and the person at AT has another of his own: 同年9月被判处|有期徒刑六年|，|周某|被判处有期徒刑三年."""
    text = frame.text
    if "，" not in text[run[-1][1]:at] or not _PASSIVE.search(text, max(0, run[0][0] - 20), run[0][0]):
        return False
    own = next(iter(frame.inside(at, end, "SANC")), None)
    return own is not None and _OWN_LOT.fullmatch(text, at, frame.mentions[own].start) is not None


def _body_then_person(frame: Frame, near: list[int], run: list[tuple], at: int) -> bool:
    """Whether what befell a body is told before the person at AT, each behind a 对 of its own: 「对某院…，|责令退缴|…，对副院长|甲|给予…」."""
    text = frame.text
    last = max(text.rfind(mark, run[-1][1], at) for mark in "，；") + 1
    return text.startswith("对", last) and last > run[-1][1] and any(
        frame.mentions[i].label == "ORG" and text[frame.mentions[i].start - 1] == "对" for i in near) and not any(frame.mentions[i].label == "PER" for i in near)


def of_a_count(frame: Frame, end: int) -> bool:
    """Whether the sanctions that end at END only tell which people are counted: 除被判死缓和|无期徒刑|的13人外, 被判|死刑|的第一人."""
    return frame.text.startswith(("的", "”的"), end) and _told("of_a_count").match(frame.text, end) is not None


def as_a_rule(frame: Frame, at: int, end: int) -> bool:
    """Whether what stands from AT to END befell nobody: how long it takes with all (从落马到|双开|一般要用时3个月), or what such a thing is
    (相较于|“双开”|和撤职等处分方式, |免职|则表示不再担任原职务, |降级|与降职有何区别)."""
    a, b = frame.clause(at, "，。；\n")
    if frame.text.rfind("从", a, at) >= 0 and _told("as_a_rule").match(frame.text, end):
        return True
    what = _told("what_it_is").match(frame.text, end) or _told("set_beside").search(frame.text, a, at)
    return what is not None and not any(frame.inside(*frame.sentence(at), label) for label in ("PER", "MONEY")) and "他" not in frame.text[a:at] and "其" not in frame.text[a:at]


def of_so_many(frame: Frame, h: Hit) -> bool:
    """Whether an event counts those whom it befell and names none of them: 「免去3名中层干部职务」, 「共处分9人，移送司法机关2人」."""
    if h.row.key == "investigation":
        return _LOOKS_INTO_MANY.match(frame.text, h.end) is not None and frame.text[h.end - 1] in "处办了"
    if h.row.key == "transfer" and _COUNTS_THEM.match(frame.text, h.end):
        return True
    return _SO_MANY.match(frame.text, h.start, h.end) is not None and not frame.inside(h.start, h.end, "PER")


def to_post(frame: Frame, after: int, at: int) -> bool:
    """Whether a sanction falls on a post without a name that opens its clause: ，乡民政所|所长|因审核把关不严被|批评教育; 甲受到警告处分。|镇党委书记、镇长|负领导责任，被|诫勉谈话.
    Not where somebody of that bare post was named before."""
    near = frame.inside(after, at)
    post = next((i for i in reversed(near) if frame.mentions[i].label == "TITLE"), None)
    if post is None and not frame.inside(after, at, "PER"):    # 该局|分管副局长|履职不力，被|通报批评: no tagger reads it
        begin = next((m.end() for m in _BREAKS.finditer(frame.text, max(0, after - 1), at) if _told("post_alone").fullmatch(frame.text, m.end(), at)), None)
        return begin is not None and not _held_before(frame, begin)
    if post is None or frame.inside(frame.mentions[post].end, at, "PER") or not _told("bears_it").fullmatch(frame.text, frame.mentions[post].end, at):
        return False
    first = post
    while first - 1 in near and frame.mentions[first - 1].label in ("ORG", "LOC", "TITLE") and len(frame.gap(first - 1, first)) <= 1:
        first -= 1
    begin = frame.mentions[first].start
    if _told("whose_post").fullmatch(frame.text, frame.clause(begin, "，。；;\n")[0], begin) is None:
        return False
    return frame.mentions[first].label != "TITLE" or not _held_before(frame, begin)


def _held_before(frame: Frame, begin: int) -> bool:
    """Whether somebody who was named before in the paragraph bears the bare post that opens at BEGIN: 某局局长甲…。|局长|对此负有责任."""
    return any(frame.text.startswith(frame.mentions[i - 1].text, begin) for i in frame.inside(frame.paragraph(begin)[0], begin, "PER")
               if i and frame.mentions[i - 1].label == "TITLE")


def to_another(frame: Frame, subject_at: Mapping[int, str], at: int, after: int) -> bool:
    """Whether somebody who is no subject stands right before 给予 and the sanction: it is not the last subject's."""
    if to_unread(frame, after, at):
        return True
    near = frame.inside(after, at, "PER")
    return bool(near) and near[-1] not in subject_at and \
        _told("gives").fullmatch(frame.text, frame.mentions[near[-1]].end, at) is not None


_GIVEN_NEXT = re.compile("[，；](?:并|还|同时)?给予(?P<whom>[^，。；]{4,60})$")      # 给予甲警告，给予某县环保局|副局长|…|行政警告


def to_post_beside(frame: Frame, after: int, at: int) -> bool:
    """Whether a sanction is given to somebody of a post, whose name tagging missed, told after the last subject: 对甲给予警告处分；对未参加、
    但负有领导责任的某街道办事处|副主任|…给予|通报批评."""
    m = _told("given_above").search(frame.text, max(0, after - 1), at)
    if m is not None:
        return not frame.inside(m.start(), at, "PER")
    m = _told("given_past").search(frame.text, after, at) or _GIVEN_NEXT.search(frame.text, after, at)
    return m is not None and bool(frame.inside(m.start("whom"), m.end("whom"), "TITLE")) and not frame.inside(m.start("whom"), m.end("whom"), "PER")


_GIVEN_NAME = re.compile("给予(?P<name>[一-龥]{2,3}?)(?P<comrade>同志)?$")


def to_unread(frame: Frame, after: int, at: int) -> bool:
    """Whether a sanction is given to somebody whose name tagging missed: 给予|甲某某同志|警告处分，给予局长乙记过处分 is not 乙's warning."""
    m = _GIVEN_NAME.search(frame.text, max(after, at - 12), at)
    if m is None or frame.inside(m.start(), at) or _told("all_of_them").match(m.group("name")):
        return False
    return m.group("comrade") is not None or surnames().get(m.group("name")[0]) == "common" and m.group("name")[:2] not in common_words()


def to_others(frame: Frame, after: int, at: int) -> bool:
    """Whether a sanction falls on people without names told beside the subjects: 其余4人由纪检监察组进行|谈话提醒, 对9名村医予以|通报批评."""
    if _told("the_others").search(frame.text, after, at) is not None or rest_of_them(frame, after, at) or nameless(frame, after, at) or unread(frame, after, at):
        return True
    last = next((frame.mentions[i] for i in reversed(frame.inside(after, at, "SANC"))), None)      # 对其他13人诫勉谈话，并|责令检查: of them too
    return last is not None and frame.text[last.end:at] in _AND_ALSO and not frame.inside(after, at, "PER") and to_others(frame, after, last.start)


_AND_ALSO = ("，并", "，同时", "、", "并")


def rest_of_them(frame: Frame, after: int, at: int) -> bool:
    """Whether a predicate falls on the others, whom a clause of its own tells without names: 李某受到警告处分；对其他相关责任人，分别|给予党纪政务处分."""
    return _told("rest_of_them").search(frame.text, max(0, after - 1), at) is not None


def in_his_clause(frame: Frame, subject_at: Mapping[int, str], after: int, at: int) -> bool:
    """Whether a predicate at AT stands behind a ； that follows the last subject, which ends at AFTER, in words that somebody opens who is no
    subject: 李某受到警告处分；|副局长王某因监管不力，由县委对其进行|诫勉谈话."""
    mark = frame.text.rfind("；", after, at)
    people = frame.inside(mark, at, "PER") if mark >= 0 else []
    if not people or any(i in subject_at for i in people):
        return False
    first = frame.mentions[people[0]].start
    return not any(c in "，。" for c in frame.text[mark:first]) and not stands_apart(frame.text, mark + 1, first)


def stands_apart(text: str, start: int, at: int) -> bool:
    """Whether the name at AT is no agent of its clause: 对|王某, 向|王某, 其收受商人|王某|贿赂."""
    return re.search("[对向将把由给为与和]$|的$|(?:收受|索取|索要|收取|伙同|利用|帮助|安排|指使)[^，。；]{0,12}$", text[start:at]) is not None


def unread(frame: Frame, after: int, at: int) -> bool:
    """Whether a sanction falls on somebody who opens its clause and whose name tagging did not read: 「…受到警告处分。社区志愿者卞某受到|通报批评」."""
    last = max(frame.text.rfind(mark, 0, at) for mark in "，；。\n") + 1
    if last > after and frame.text[last - 1] == "，" and _MET.match(frame.text, last, at):      # ，带班民警卞某负有监管责任，|被诫勉谈话
        opened = max(frame.text.rfind(mark, 0, last - 1) for mark in "，；。\n") + 1
        m = _told("failed").match(frame.text, opened, last) if opened > after and not frame.inside(opened, at, "PER") else None
        if m is not None and any(_cue("in_person").search(m.group("who")[:-n]) and surnames().get(m.group("who")[-n]) for n in (2, 3) if len(m.group("who")) > n):
            return True
    if last < after or frame.inside(last, at, "PER"):
        return False
    bare = _BARE_NAME.fullmatch(frame.text, last, at) if last > after else None
    if bare is not None and (surnames().get(bare["who"][0]) or surnames().get(bare["who"][:2])) and bare["who"][:2] not in common_words() and frame.text.count(bare["who"]) > 1 and not frame.inside(last, at):
        return True                                            # 甲被开除党籍，|收费员祁二（told of before, a name not read）|被解除劳动合同
    m = _IN_PERSON.fullmatch(frame.text, last, at)
    return m is not None and any(_cue("in_person").search(m.group("who")[:-n]) and surnames().get(m.group("who")[-n]) in ("common", "usual") for n in (2, 3))


def nameless(frame: Frame, after: int, at: int) -> bool:
    """Whether a predicate falls on somebody without a name who is told beside the subjects: 无独有偶，某县财政局一名科长因收受礼盒，被给予|政务记过;
    ，相关参与人员被|责令退缴."""
    if _told("counted_before").search(frame.text, max(0, after - 1), at) and not _CALLED_BY_NAME.search(frame.text, at, frame.sentence(max(0, at - 1))[1]):
        return True                                            # 甲接受审查调查。该系统已有4名干部被|双开
    some = _told("so_many_of").search(frame.text, max(0, after - 1), at)
    if some is not None and frame.inside(some.start(), at, "ORG") and not frame.inside(some.start(), at, "PER") \
            and not any(frame.text.find(word, at, at + 14) >= 0 for word in ("以及", "包括", "其中", "分别", "：")):
        return True                                            # ；县公安局东关派出所民警2人被|批评教育
    return _told("one_of_them").search(frame.text, max(0, after - 1), at) is not None or _told("his_kin").search(frame.text, max(0, after - 1), at) is not None


def to_its_heads(frame: Frame, after: int, at: int) -> bool:
    """Whether a sanction falls on a body's heads without names: 「李某受到警告处分，某镇党委、纪委主要负责人被|诫勉谈话」."""
    m = _told("its_heads").search(frame.text, after, at)
    near = frame.inside(after, m.start(), "ORG") if m else ()
    return m is not None and bool(near) and frame.mentions[near[-1]].end == m.start()


_OF_UNREAD = re.compile("[一-龥]{0,3}?(?:负有|因|对(?![其他她])|在|履[行职]|作为|身为|被|受到|未|工作|违反)")


def to_opening_post(frame: Frame, start: int, after: int, at: int) -> bool:
    """Whether the part of the sentence from START, after a ； too, opens with the post of somebody whose name tagging missed or the text leaves out, so that a sanction at AT is
    not his of whom was told before: …给予卞某警告处分；|某局党组书记、局长胜利负有领导责任，进行|诫勉谈话."""
    start = max(start, frame.text.rfind("；", start, at) + 1)
    if after > start:
        return False
    near = frame.inside(start, at)
    if len(near) < 2 or frame.mentions[near[0]].start != start or frame.mentions[near[0]].label != "ORG":
        return False
    last = near[0]
    while last + 1 in near and frame.mentions[last + 1].label in ("ORG", "TITLE") and frame.gap(last, last + 1) in ("", "、", "原"):
        last += 1
    m = frame.mentions[last]
    if m.label != "TITLE" or not _OF_UNREAD.match(frame.text, m.end):
        return False
    return m.text not in frame.text[frame.paragraph(start)[0]:start]


def to_some_body(frame: Frame, after: int, at: int) -> bool:
    """Whether a sanction falls on a body that is told by its sort alone: 局党委被|责令作出深刻检查."""
    return _told("some_body").search(frame.text, max(0, after - 1), at) is not None or _told("body_ordered").search(frame.text, after, at) is not None \
        or _told("some_firm").search(frame.text, max(0, after - 1), at) is not None or _by_bodies(frame, after, at)


_TO_WHOM = re.compile("(?:(?:、|和|及)(?:村委会|居委会|支部|党支部|党委|政府|村监会))?(?:也|均|已|分别|同时)*(?:(?:向[^，。；]{2,30})?(?:作出?|做出|写出|提交)了?|受到|被)")


def _by_bodies(frame: Frame, after: int, at: int) -> bool:
    """Whether bodies open the clause before AT and write what follows themselves, or suffer it: 甲受到警告处分；|某局、某镇政府分别向县委作出|书面检查,
    …等处理，|某村党支部、村委会受到|通报批评."""
    text = frame.text
    begin = max([text.rfind(mark, after, at) for mark in "，；。"]) + 1
    end = begin
    for i in frame.inside(begin, at, "ORG") if begin else ():
        m = frame.mentions[i]
        if text[end:m.start] not in ("", "、", "和", "及") or end > begin and m.start == end:
            break
        end = m.end
    return end > begin and _TO_WHOM.fullmatch(text, end, at) is not None


def to_its_people(frame: Frame, start: int, at: int) -> bool:
    """Whether a sanction falls on a body's people and not on the body: 教育局负责人受到|通报批评."""
    return _told("its_people").search(frame.text, start, at) is not None


def ordered(frame: Frame, h: Hit) -> bool:
    """Whether an event is what a body is ordered to do: 对副局长甲停职检查，责令|白山中学|将挪用的补助退还学生 is not told of 甲."""
    at = frame.clause(h.start, "，。；\n")[0]
    nxt = next(iter(frame.inside(at, h.end, "ORG")), None)
    return nxt is not None and frame.text[at:frame.mentions[nxt].start] in ("责令", "责成", "要求", "并责令", "同时责令")


_OWN_SANCTION = re.compile(r"(?:因[^，。；]{2,40}，?)?(?:也|已|亦)?(?:被|受到)(?:给予)?")
_IN_CASE = WordList(lambda: ("案中", "案件中", "案发生中", "案件发生中"))


def in_anothers_case(frame: Frame, i: int) -> bool:
    """Whether a name is told as whose case somebody named before answers for: 局长甲，在原副局长|乙|等人受贿案中履行监督责任不力."""
    if "another's case" not in frame.memo:                     # asked of every name, told in few texts
        frame.memo["another's case"] = bool(_IN_CASE.hits(frame.text))
    if not frame.memo["another's case"]:
        return False
    at = frame.mentions[i].start
    a, b = frame.sentence(at)
    if frame.text.find("案", a, b) < 0:
        return False
    m = next((m for m in _told("anothers_case").finditer(frame.text, a, b) if m.start() < at < m.end()), None)
    return m is not None and bool(frame.inside(a, m.start(), "PER"))


def sanction_of_his_own(frame: Frame, i: int) -> bool:
    """Whether a name without a post opens a clause in which a sanction falls on it: 给予甲警告处分；|乙|因做假账，被给予|记过处分."""
    m = frame.mentions[i]
    nxt = frame.mentions[i + 1] if i + 1 < len(frame.mentions) else m
    return frame.text[m.start - 1:m.start] in "；。\n" and nxt.label == "SANC" and bool(codes(nxt.text)) \
        and _OWN_SANCTION.fullmatch(frame.text, m.end, nxt.start) is not None


def by_regulator(frame: Frame, at: int) -> bool:
    """Whether a 警告 is a penalty of a market's regulator and no party's: |国家金融监督管理总局某监管局|行政处罚信息公开表显示…对卞某处以警告."""
    if "regulated" not in frame.memo:
        frame.memo["regulated"] = _cue("penalty_paper").search(frame.text) is not None and any(
            _cue("regulator").search(frame.mentions[i].text) for i in frame.by_label.get("ORG", ()))
    a, b = frame.sentence(at)
    if "罚款" in frame.text[a:at] and _OF_PARTY.search(frame.text, a, b) is None:
        return True                                            # 某支行被罚款70万元，相关责任人卞某被|警告
    if _AND_FINED.match(frame.text, at):
        return True                                            # 时任总经理被|警告|，并处罚款: no party fines
    return bool(frame.memo["regulated"]) and "党" not in frame.text[max(0, at - 12):at]


_OF_PARTY = re.compile("党|政务|行政(?!处罚|罚款)|纪委|监委|记过|撤职|诫勉|有期徒刑|罚金")
_AND_FINED = re.compile("警告[，,、]?(?:和|及|并?(?:分别|各|均)*处?以?)(?:(?:人民币)?[\\d.]+[余多]?[万亿]?元[、和至]?的?)*罚款")


def owns_next(frame: Frame, i: int) -> bool:
    """Whether the name at I stands only to tell whose fellow the next name is: 判处|李某|的同案人王某有期徒刑."""
    m = _about("related").match(frame.text, frame.mentions[i].end)
    return m is not None and i + 1 < len(frame.mentions) and frame.mentions[i + 1].label == "PER" and frame.mentions[i + 1].start == m.end()


def by_office(frame: Frame, at: int, start: int) -> bool:
    """Whether a government office gives a sanction: 「县教育局分别给予教师王某记过处分，给予李某|警告处分」."""
    given = frame.text.rfind("给予", start, at)
    while given >= 0:
        last = next((i for i in reversed(frame.inside(start, given)) if frame.mentions[i].label == "ORG"), None)
        if last is not None and _told("decides").fullmatch(frame.text, frame.mentions[last].end, given):
            return _cue("office").search(frame.mentions[last].text) is not None
        given = frame.text.rfind("给予", start, given)
    return False


def holder_unseen(frame: Frame, subject_at: Mapping[int, str], name: str, at: int, start: int) -> bool:
    """Whether 分别 deals sanctions out to NAME and to the holder of a post behind him whose name was not read."""
    near = [i for i in frame.inside(start, at, "PER") if subject_at.get(i) == name]
    if not near or not _cue("one_by_one").search(frame.text, max(start, at - 24), at):
        return False
    return any(frame.text[frame.mentions[i].start - 1] != "、" and "、" in frame.text[frame.mentions[near[-1]].end:frame.mentions[i].start]
               for i in frame.inside(frame.mentions[near[-1]].end, at, "TITLE"))


WRONG_WORDS = WordList(lambda: [*lexicons.column_of("stranger_cues", "wronged"), *lexicons.column_of("stranger_cues", "cheated"),
                                *["被" + harm for harm in lexicons.column_of("stranger_cues", "victim")]])


def wronged(frame: Frame, i: int) -> bool:
    """Whether the bearer of a name suffered what others answer for: 副所长王某安排民警对|李某|医生训诫，适用法律错误; |李某|被打一案; 骗取某局局长|李某|
    30万元. Never so in a text without ``WRONG_WORDS``."""
    m = frame.mentions[i]
    chain = chain_before(frame, i)
    if frame.text.endswith(lexicons.column_of("stranger_cues", "cheated"), 0, frame.mentions[chain[0]].start if chain else m.start):
        return True
    return _told("victim").match(frame.text, m.end) is not None or frame.text[m.start - 1:m.start] in tuple("对与将向") and _told("wronged").match(frame.text, m.end) is not None


def given_him(frame: Frame, i: int, at: int) -> bool:
    """Whether the official whose post at AT opens a line or clause gets the sanction that 其 gives: |副所长李某|，安排民警…，适用法律错误，给予其|记过处分."""
    m = frame.mentions[i]
    if frame.text[at - 1:at] not in ("", "\n", "。", "；", " ", "-"):
        return False
    first = next((k for k in frame.inside(m.end, frame.sentence(m.start)[1], "SANC") if codes(frame.mentions[k].text)), None)
    return first is not None and _told("given_him").fullmatch(frame.text, m.end, frame.mentions[first].start) is not None \
        and all(wronged(frame, k) for k in frame.inside(m.end, frame.mentions[first].start, "PER"))


_THEN = re.compile("[^，。；]{0,14}?(?:[之以]?后|时|期间|之际|[之以]?前|的(?:当[天日晚]|同一?天|第[一二三四五]天|[次翌]日|消息))")


def his_thing(text: str, end: int) -> bool:
    """Whether a name that ends at END only tells whose something is: 会计伪造局长|李某|签名; 其间3次在|李某|公司食堂接受宴请."""
    return _told("his_thing").match(text, end) is not None or _told("his_place").match(text, end) is not None


def time_clause(text: str, after: int, at: int, end: int) -> int | None:
    """Where the clause ends that tells when by what befell the bearer of the name from AT to END: 甲在原局长|乙|被查后|接任. None where none does."""
    opened = text.rfind("在", max(after, at - 30), at)
    if opened < 0 or any(mark in text[opened:at] for mark in "，。；"):
        return None
    m = _THEN.match(text, end)
    return m.end() if m else None


def tells_when(frame: Frame, i: int, b: int) -> bool:
    """Whether mention I only tells when what befell another came to pass: 去年11月，也就是|甲|退休后的第十四个月，曾与其搭班的某县原书记|乙|被查;
    or only whom another worked with: 与|甲|搭班子六年的副局长|乙|."""
    m = _told("only_when").match(frame.text, frame.mentions[i].end)
    others = [k for k in frame.inside(m.end(), b, "PER") if frame.mentions[k].text != frame.mentions[i].text] if m is not None else []
    return bool(others) and not frame.text.startswith(("也", "亦", "同样", "随之", "相继"), frame.mentions[others[0]].end)      # 校长|甲|落马后，副校长乙也相继落马


_OVER_HIM = re.compile("对[^，。；]{0,16}$")


def watched(text: str, after: int, at: int, end: int) -> bool:
    """Whether the name from AT to END, behind what ends at AFTER, is of one whom another failed to watch: 局长甲对下属|乙|疏于管理."""
    return _told("watched").match(text, end) is not None and _OVER_HIM.search(text, after, at) is not None


_OVER_ONE = re.compile("对[^，。；]{0,20}$")


def is_let_off(frame: Frame, i: int) -> bool:
    """Whether another, named before in the sentence, let the bearer of a name go: 民警甲对嫌疑人|乙|不予立案，犯徇私枉法罪."""
    m = frame.mentions[i]
    if _told("let_off").match(frame.text, m.end) is None:
        return False
    a = frame.sentence(m.start)[0]
    over = _OVER_ONE.search(frame.text, max(a, m.start - 22), m.start)
    return over is not None and bool(frame.inside(a, over.start() + 1, "PER"))


_BY = re.compile("[由让][^，。；、]{0,10}$")


def set_aside(text: str, after: int, at: int, end: int) -> bool:
    """Whether the name from AT to END stands beside what is told of the one before it, which ends at AFTER."""
    return his_thing(text, end) or _BY.search(text, after, at) is not None and _told("pays").match(text, end) is not None or time_clause(text, after, at, end) is not None or watched(text, after, at, end) or compared(text, after, at, end)


def only_whose(text: str, start: int, at: int, end: int) -> bool:
    """Whether the name from AT to END only tells whose man another is: 在局长|乙|手下担任科长的甲, |乙|的老部下甲; or when another fell: 先于|乙|案发."""
    return _told("under_him").match(text, end) is not None or compared(text, start, at, end)


def compared(text: str, after: int, at: int, end: int) -> bool:
    """Whether the name from AT to END only tells before or after whom something befell the one before it: 科长甲先于局长|乙|案发，被判处…."""
    return _told("compared").search(text, max(after, at - 14), at) is not None and _told("his_fall").match(text, end) is not None


_FROM = re.compile("向[^，。；：、]{0,12}$")


def asked_of(before: str, after: str) -> bool:
    """Whether the bearer of a name between the words is asked for money by another: 向某公司经理|李某|索要15万元."""
    return _FROM.search(before) is not None and _told("asks").match(after) is not None


def of_the_field(before: str) -> bool:
    """Whether the words before a post end with the field that its holder is in charge of: 分管基建和后勤工作的|副院长李某."""
    return _told("in_charge_of").search(before) is not None


def taken_along(text: str, after: int, at: int) -> bool:
    """Whether the name at AT is only somebody with whom the one named before, up to AFTER, did it: 甲单独和伙同某行原副行长|乙|挪用公款."""
    return at - after <= 60 and _told("taken_along").search(text, after, at) is not None


_FOR = re.compile("(?:[，。；：](?:为|给|替)[^，。；]{0,40}|(?<![认因作身成行以称视改定称分])(?:为|替)[^，。；为替]{0,20})$")


def done_a_favour(text: str, start: int, at: int, end: int) -> bool:
    """Whether the name between AT and END is that of somebody for whom another did something: ，为某公司老板|乙|和其他单位提供便利，…."""
    return lexicons.pattern("subject_cues", "favoured").match(text, end) is not None and _FOR.search(text, start, at) is not None


def promoted(after: str) -> bool:
    """Whether the words behind the name of an example tell who had its bearer promoted and no more: 例如某局副局长李某，|就是经商人推荐得到提拔的|."""
    return _told("promoted").match(after) is not None


def reports_another(frame: Frame, end: int, guilt: int) -> bool:
    """Whether the one whose name ends at END only reports another, of whom the guilt at GUILT is told: 局长甲|向县纪委反映会计乙|挪用公款."""
    m = _told("reports").match(frame.text, end, guilt)
    others = frame.inside(m.end(), guilt, "PER") if m else []
    return bool(others) and not any(c in "，。；" for c in frame.text[frame.mentions[others[-1]].end:guilt])
