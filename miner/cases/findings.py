"""Findings about an inspected body that a report joins by ；: 「巡视组指出，…，科长甲先后被查处；违规收费问题整改不彻底」; what was only alleged;
what is told of people without names in a paragraph of its own; whom an inquiry found to take what was not his."""
from __future__ import annotations

import re

from .. import lexicons
from ..anchors import WordList
from .frame import ITEM, Frame
from .sanctions import codes

_cue = lexicons.cues("subject_cues", {})
_FINDS = re.compile(r"[^，。；]{0,30}(?<!通报)(?:指出|反馈|反馈指出|认为)[，：]")


def are_of_a_body(frame: Frame, a: int, b: int) -> bool:
    """Whether ``text[a:b]`` opens with words that find, and nobody's name follows them: 通报指出，|李某违规… is told of him."""
    m = _FINDS.match(frame.text, a, b)
    return m is not None and not frame.inside(m.end(), m.end() + 1, "PER")


def of_the_body(frame: Frame, unit: tuple[int, int], names: list[str]) -> bool:
    """Whether a unit is a further finding about an inspected body, and nothing of the people (NAMES) told in the one before it:
    「巡视组指出，…，科长甲先后被查处；|违规收取加床费问题整改不彻底」."""
    a, b = unit
    return frame.text[a - 1:a] == "；" and not any(frame.mentions[i].text in names for i in frame.inside(a, b, "PER")) \
        and are_of_a_body(frame, frame.sentence(a)[0], a)


_SLANDERS = re.compile("(?:诬告|诬陷)(?!他人[，；。、])[^。；\\n]*$")
_ACCUSES = re.compile("(?:捏造|举报|反映|控告|指控|检举|网传|传言|谣传|流传|传闻)[^。\\n]*$")
_UNFOUNDED = re.compile("(?:不属实|辟谣|消息不实|(?:纯属|系|为)谣言|子虚乌有|均不实|(?:问题|情况|举报|反映)不实|查无实据|纯属捏造|严重失实|(?:反映|举报|问题|情况)失实|予以?澄清|澄清正名|不构成违[纪规法]|系误会|系(?:诬告|诬陷|捏造))")
_THE_SLANDER = re.compile("诬告|诬陷|捏造|造谣")
_OF_SLANDER = WordList(lambda: ("诬告", "诬陷", "捏造", "造谣", "不属实", "辟谣", "消息不实", "纯属谣言", "系谣言", "为谣言", "子虚乌有", "均不实", "问题不实", "情况不实", "举报不实", "反映不实", "查无实据", "失实", "澄清", "不构成违", "系误会"))      # one stands in all that they find


def slander(frame: Frame) -> bool:
    """Whether the text tells of slander, or finds a charge unfounded: asked of every deed, told in few texts."""
    return bool(_OF_SLANDER.hits(frame.text))


def alleged(frame: Frame, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` tells what a slanderer charges others with: 「卞某诬告邵某|收受贿赂|」, 「捏造事实举报邵某|收受贿赂|，经查不属实」.
    The slander itself is a deed."""
    if not slander(frame) or _THE_SLANDER.search(frame.text, start, end):
        return False
    a, b = frame.sentence(start)
    if _SLANDERS.search(frame.text, a, start):
        return True
    stop = frame.sentence(b)[1] if b < len(frame.text) and frame.text[b - 1] != "\n" else b
    if _CHARGE_AS_HEAD.match(frame.text, a, b):                # 一、关于反映镇长卞某|公款旅游|问题。¶经查，系参加培训。反映失实。
        stop = next((p for p, _ in frame.paragraphs if p > b + 1 and ITEM.match(frame.text, p)), min(len(frame.text), b + _ANSWERED_WITHIN))
        if any(codes(frame.mentions[i].text) for i in frame.inside(end, stop, "SANC")):
            return False
    return _ACCUSES.search(frame.text, a, start) is not None and _UNFOUNDED.search(frame.text, end, stop) is not None


_CHARGE_AS_HEAD = re.compile(rf"\s*(?:{ITEM.pattern})?[^。；\n]{{0,12}}(?:反映|举报|网传)[^。；\n]*问题[。：\n]")
_ANSWERED_WITHIN = 300          # characters in which a charge told as a head is answered


def answered(frame: Frame, at: int) -> bool:
    """Whether the item that opens at an offset is a charge that the text finds unfounded: |二、关于反映某校教师卞某收受购物卡问题|。经查，…予以澄清."""
    end = frame.sentence(at)[1] - 1
    return alleged(frame, end, end)


_CALLS_BACK = re.compile("其(?![他余中它])|(?<!其)[他她]|该(?!受)")
_SOME_PEOPLE = re.compile("(?:[^，。；\\n]{2,14}，)?[^，。；\\n]{0,70}?(?:(?:部分|个别|有的|一些|少数)(?:党员|干部|职工|人员|工作人员|党员干部|领导干部|公职人员)|全[省市县区州][^，。；\\n]{0,12}?(?:有人|有的))")


def of_nobody(frame: Frame, unit: tuple[int, int], names: list[str]) -> bool:
    """Whether a unit opens a paragraph of its own with people without names, and names nobody: 「县建设局部分干部公款吃喝，被立案审查」 is not
    told of the man of the paragraph before."""
    a, b = frame.paragraph(unit[0])
    if _SOME_PEOPLE.match(frame.text, a, b) is None or any(frame.mentions[i].text in names for i in frame.inside(a, b, "PER")):
        return False
    return _CALLS_BACK.search(frame.text, a, frame.sentence(a)[1]) is None


def took_it(frame: Frame, a: int, at: int, after: str) -> bool:
    """Whether an inquiry found that he whose name stands AT took what was not his, and nobody else is told of before: 经查，退休后的|缪某某|…，共受贿71万余元."""
    return _cue("inquiry_found").search(frame.text, a, at) is not None and not frame.inside(a, at, "PER") and _cue("took_it").match(after) is not None
