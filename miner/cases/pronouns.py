"""Who is called back by a pronoun where something befell him: 「今年3月，|他|被开除党籍」, 「|前者|受到警告处分，|后者|被诫勉」.

他 and 她 mean the one person whom the last sentence with a name names; 前者 and 后者 the first and the second of two.
"""
from __future__ import annotations

import re

from .. import lexicons
from ..anchors import Anchored
from . import lists
from .frame import Frame
from .chains import chain_before
from .sanctions import codes

_HE = Anchored(r"(?:[他她]|其(?!他|它|中|余|间|实|次))(?:(?<=[，；。：、\n月日年天后].)|(?<=^.))(?![们人俩家的之])(?:本人)?(?:先后|又|还|也|已|曾|终|最终|则|随后|后|因此|为此|由此|因[^，。；]{2,30}，?|以[^，。；]{2,20}|在[^，。；]{2,20}|于[^，。；]{2,14}|主动|依法)*"
                 r"(?P<met>被(?![骗打害人誉称评任选拉]|老板|提拔|认为|调[到往任])|受到|获刑|投案|接受|落马|(?:[收接领拿]到|等来|换来|背上|挨|吃)了?)", lambda: "他她其")
_LATTER = Anchored("(?P<which>[前后]者)(?!为|是|因为)", lambda: ("前者", "后者"))
_BEFELL = re.compile("被[^，。；]{0,14}(?:判|查|捕|双开|免|带走|留置|移送|拘|诉|处分|处以)|落马|获刑|接受[^，。；]{0,20}(?:审查|调查)|投案|领刑")
_SAYS = re.compile("[^，。；]{0,8}(?:说|表示|介绍|指出|认为|告诉|坦言|强调)")
_HIS = re.compile("[其他她](?![他她余中次实间们人])")
_beside = lexicons.cues("subject_cues", {"bystander": "WORDS$", "related": "的(?:WORDS)$"})
_OWN_CASE = re.compile("的(?:案发|落马|案件|案子|事发|被查|倒台|问题)[，]?")
_BACK = 8                            # sentences


def called(frame: Frame) -> dict[int, int]:
    """Where such a pronoun stands → the PER mention that it means."""
    known = frame.memo.get("pronouns")
    if isinstance(known, dict):
        return known
    out: dict[int, int] = {}
    frame.memo["pronouns"] = out
    if not frame.by_label.get("PER"):
        return out
    for m in _HE.finditer(frame.text):
        if not _quoted(frame, m.start()) and _suffers(frame, m.start("met")) and (i := _last_named(frame, m.start())) is not None:
            out[m.start()] = i
    for m in _LATTER.finditer(frame.text):
        if _suffers(frame, m.end()) and (i := _of_two(frame, m.start(), m.group("which") == "前者")) is not None:
            out[m.start()] = i
    return out


def unread(frame: Frame, at: int) -> bool:
    """Whether the clause of a sanction or step at AT opens with 前者 or 后者, or with 他 or 她 behind somebody's kin (甲的妻子|乙|帮其藏匿。|她|被立案), of
    whom nobody knows whom it means: it falls on none, not on all named before."""
    a, _ = frame.clause(at, "，。；\n")
    if not frame.text.startswith(("前者", "后者", "他", "她"), a) or a in called(frame):
        return False
    since = max((frame.mentions[i].end for i in frame.inside(frame.paragraph(a)[0], a, "PER")), default=frame.paragraph(a)[0])
    return frame.text[a] in "前后" or _kin_told_last(frame, a) or _holder_unread(frame, since, a)


def _kin_told_last(frame: Frame, at: int) -> bool:
    """Whether the person named last before AT, in its sentence or the one before, is told as another's kin: 甲的妻子|乙|."""
    begin = frame.sentence(at)[0]
    begin = frame.sentence(begin - 1)[0] if begin > frame.paragraph(at)[0] else begin
    last = next(iter(reversed(frame.inside(begin, at, "PER"))), None)
    return last is not None and _beside("related").search(frame.text, max(begin, frame.mentions[last].start - 8), frame.mentions[last].start) is not None


_WOMAN = re.compile("[妻女姐妹母嫂妇婆媳]")
_BACK_TO = re.compile("[，；](?P<who>[他她])(?![们人])")


def back_to_another(kin: str, after: str) -> int:
    """Up to where AFTER, the words behind a name called by a word of KIN, may be told of its bearer: 妻子邵某|代为保管|，他被判处….

    >>> back_to_another("妻子", "代为保管，他被判处有期徒刑三年")
    4
    """
    return next((m.start() for m in _BACK_TO.finditer(after) if m.group("who") == "他" or not _WOMAN.search(kin)), len(after))


def _quoted(frame: Frame, at: int) -> bool:
    """Whether an offset stands in a quotation."""
    a = frame.paragraph(at)[0]
    return frame.text.count("“", a, at) > frame.text.count("”", a, at)


def _suffers(frame: Frame, at: int) -> bool:
    """Whether the clause from AT on tells a sanction or a step of proceedings."""
    b = frame.sentence(at)[1] if frame.text.startswith(("被认定", "被指控", "被查明"), at) else frame.clause(at, "，。；\n")[1]
    return _BEFELL.search(frame.text, at, b) is not None or any(codes(frame.mentions[k].text) for k in frame.inside(at, b, "SANC"))


def means_another(frame: Frame, i: int, head: int) -> bool:
    """Whether 他 behind the sentence of mention I, whose posts begin at HEAD, may mean another than its bearer: an official who speaks, one whom
    another wronged (受害人|卞某|), one told by another (接替|其|职务的局长|卞某|), one beside somebody without a name (把钱交给一名男子)."""
    m = frame.mentions[i]
    a, b = frame.sentence(m.start)
    return _SAYS.match(frame.text, m.end) is not None or _HIS.search(frame.text, a, head) is not None or _beside("bystander").search(frame.text, max(a, m.start - 12), m.start) is not None \
        or _beside("somebody_else").search(frame.text, a, b) is not None


def _last_named(frame: Frame, at: int) -> int | None:
    """The one person whom the last sentence with a name before AT names, None where it names several or quotes him as an official."""
    since = frame.paragraph(max(0, frame.paragraph(at)[0] - 2))[0]
    end = at
    for _ in range(_BACK):
        a = frame.sentence(end - 1)[0]
        named = frame.inside(a, end, "PER")
        if len(named) > 1 and _OWN_CASE.match(frame.text, frame.mentions[named[0]].end):
            named = [k for k in named if frame.mentions[k].text != frame.mentions[named[0]].text]      # 甲的案发，源于原主任|乙|受贿案。他被判处…: 乙
        if named:
            i = named[-1]
            alone = len({frame.mentions[k].text for k in named}) == 1 and a >= frame.title_end
            return i if alone and not means_another(frame, i, frame.mentions[i].start) and not _holder_unread(frame, end, at) else None
        if a <= since:
            return None
        end = a
    return None


_TAKES_POST = ("任", "当上", "升至", "升任", "做到", "提拔为", "为", "是", "到", "当选", "任命为")


def _holder_unread(frame: Frame, a: int, b: int) -> bool:
    """Whether a post of a named body stands in ``text[a:b]``, which names nobody, and no word by which the one before took it: 原某区金融办|副主任|
    甘露离职不满一年，… She may be whom 他 or 她 means then."""
    for k in frame.inside(a, b, "TITLE"):
        before = frame.mentions[k - 1]
        if before.label in ("ORG", "LOC") and frame.gap(k - 1, k) in ("", "原") and before.start >= a and not frame.text.endswith(_TAKES_POST, a, before.start) \
                and frame.text[frame.mentions[k].end:frame.mentions[k].end + 1] not in "，。；、！？）":
            return True
    return False


def _of_two(frame: Frame, at: int, first: bool) -> int | None:
    """The first or the second of the two people named last before AT in its paragraph, told in one sentence or in two; of the two whom 和 joins
    where others are named besides: 替|祁某|收钱的是会计|卞某和邵某|，前者…."""
    since = frame.paragraph(at)[0]
    former = -1 if first else frame.text.rfind("前者", frame.sentence(at - 1)[0], at)
    edge = former if former >= 0 else at                       # 前者判三缓五，|后者|被判三年: of the same two
    last = next(iter(reversed(frame.inside(frame.sentence(edge - 1)[0], edge, "PER"))), None)
    if last is not None and frame.text[frame.mentions[last].end:edge] in ("，", "。"):
        chain = chain_before(frame, last)
        head = frame.mentions[chain[0] if chain else last].start
        if frame.text[head - 1] in "和与及、":
            other = lists.before(frame, last)
            alone = other is not None and frame.mentions[other].end == head - 1 and lists.before(frame, other) is None
            return (other if first else last) if alone else None
    end, people = at, {}
    while end > since and len(people) < 2:
        begin = frame.sentence(end - 1)[0]
        here: dict[str, int] = {}
        for k in frame.inside(begin, end, "PER"):
            here.setdefault(frame.mentions[k].text, k)
        people = here | people
        end = begin
    if len(people) != 2:
        return None
    return sorted(people.values())[0 if first else 1]
