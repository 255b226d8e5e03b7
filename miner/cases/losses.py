"""People who answer though no word of guilt stands in their own sentence: a post is taken from them, or the next sentence charges 他."""
from __future__ import annotations

import re
from functools import lru_cache
from operator import attrgetter

from .. import lexicons
from .cues import Hit
from .frame import Frame

_place = attrgetter("start", "end")
_TAKEN = re.compile("(?:免去了?|免除了?|罢免了?|同意|接受)(?:[^，。；]{0,24}的)?$")
_LISTED = re.compile("免[去除][^。；]{4,200}职务[，、]$")
_POST = re.compile("(?:同志)?(?:引咎)?(?:辞去|的)?[^，。；]{0,60}?职务")
_TO_ACCOUNT = re.compile("问责|追责|引咎|处分|失职|渎职|严重违纪|违反中央八项规定|公[款费](?:出国)?(?:吃喝|旅游)|违规吃喝|被免职|责任追究|追究责任|诫勉|免职处理|撤职")
_APPOINTS = re.compile("任命|人事任免|任职人选")


def of_post(frame: Frame, i: int, chain: list[int]) -> bool:
    """Whether a post is taken from the bearer of a name: 免去|某校总务主任卞某|的职务, 同意|邵某|辞去某县副县长职务. A document that calls
    nobody to account tells of mere appointments."""
    text, end = frame.text, frame.mentions[i].end
    if text.find("职务", end, end + 80) < 0 or not _POST.match(text, end):
        return False
    head = frame.mentions[chain[0] if chain else i].start
    taken = _TAKEN.search(text, max(0, head - 30), head)
    if taken is not None and taken.group().startswith("罢免") and not frame.inside(taken.start(), head, "PER"):
        return True                                            # 人大常委会决定罢免|卞某|的代表职务: nobody is recalled but for a fault
    if _LISTED.search(text, frame.sentence(head)[0], head) is None and (taken is None or frame.inside(taken.start(), head, "PER")):
        return False                                           # but 免去卞某某局副局长职务，|邵某|某队队长职务
    known = frame.memo.get("calls to account")
    if not isinstance(known, bool):
        known = frame.memo["calls to account"] = _TO_ACCOUNT.search(text) is not None
    if known and _APPOINTS.search(text):                       # a session's list of appointments: its own sentence must call to account
        return _TO_ACCOUNT.search(text, *frame.sentence(head)) is not None
    return known


_LOST = re.compile("(?:[，,]?(?:于|在)?[\\d年月日]{2,11}|[也又还则已随即先后]|同时|随后|日前|近日){0,4}(?:，)?被(?:[^，。；]{2,16})?(?:免去|免除|撤销|罢免)了?[^，。；]{2,50}?(?:职务|一职)")


def lost_his_post(frame: Frame, end: int) -> bool:
    """Whether the bearer of a name that ends at END is told to have been dismissed for what he answers for: 卞某|在2017年7月被免去某学院院长职务|。这是
    巡视后首次对“一把手”追责问责. Where the paragraph calls nobody to account, a post was merely filled anew."""
    taken = _LOST.match(frame.text, end)
    return taken is not None and _TO_ACCOUNT.search(frame.text, end, frame.paragraph(end - 1)[1]) is not None and not _MERELY.search(frame.text, end, frame.clause(end - 1, "。\n")[1])


_MERELY = re.compile("另有任用|年龄原因|到龄|退休|工作(?:需要|调动|变动)|任命")
_IN_OFFICE = re.compile("(?:[^，。；]{0,12})?(?:担任|出任|升任|历任|调任|就任|任(?![务何命意职期免]))")


def holds_post(after: str) -> bool:
    """Whether the words behind a name tell which post its bearer held: 卞某|担任某市公安局局长的时间是2001年至2006年."""
    return _IN_OFFICE.match(after) is not None


def with_those_listed(frame: Frame, events: list[Hit]) -> list[Hit]:
    """The events with those of the people whose posts the list of a dismissal goes on to take: 免去卞某某局副局长职务，|邵某某队队长职务|，…."""
    out = list(events)
    for h in events:
        if h.row.key != "removal" or not frame.text.startswith(("免去", "免除"), h.start) or not frame.text.endswith("职务", 0, h.end):
            continue
        at = h.end
        while frame.text[at:at + 1] in ("，", "、") and (who := frame.inside(at + 1, at + 2, "PER")) and (post := _POST.match(frame.text, frame.mentions[who[0]].end)):
            at = post.end()
            out.append(h._replace(end=at))
    return sorted(out, key=_place) if len(out) > len(events) else out


def in_mention(frame: Frame, since: int, at: int) -> bool:
    """Whether a name after SINCE holds the character AT, so that it is no word of the sentence: the 和 of 云|和|煤业."""
    near = frame.inside(since, at + 1)
    return bool(near) and frame.mentions[near[-1]].end > at


@lru_cache(maxsize=1)
def _tells() -> re.Pattern[str]:
    return re.compile(f"\\s*[他她](?:还|又|曾|也)*(?:{lexicons.words_of('SPEAKS')})[^。；]{{0,4}}[，：]")


def tells_of_others(alone: str) -> bool:
    """Whether sentences that name nobody open with what the one told of before says: 他介绍，一些干部涉嫌…."""
    return _tells().match(alone) is not None


@lru_cache(maxsize=1)
def _he() -> re.Pattern[str]:
    speaks = f"(?!(?:还|又|曾|也|向[^，。；]{{2,12}})*(?:{lexicons.words_of('SPEAKS')}))"         # 他|介绍|，一些干部涉嫌…
    return re.compile("(?:法院|法庭|判决书?)[^，。；]{0,10}(?:判处?|判给)[他她其](?!人|他|们)|(?:(?:^|[，。；：])[^，。；]{0,4}(?:他(?!人|们)|她(?!们)|其(?!他|它|中|余|实|次|间)|自己|该(?:人|同志|员)|此人)|^(?:经查，)?本人)" + speaks +
                      "[^。；]{0,40}?(?:涉嫌|受贿|贪污|收受|索取|索要|挪用|(?:被|受到)[^，。；]{0,8}(?:立案|逮捕|查处|开除|“?双开|留置|判处|判|批捕|处分|警告|记过|撤职|撤销|免职|诫勉)|(?:背上?|领到?|挨|吃|换来)了?[^，。；]{0,6}(?:处分|警告|记过|撤职|诫勉))")


def he(alone: str) -> bool:
    """Whether sentences that name nobody charge the one told of before them: 卞某在银行有保险箱。检方认为，|他在采购中涉嫌受贿; 某村书记卞某优亲厚友。|该同志受到警告处分."""
    return _he().search(alone) is not None
