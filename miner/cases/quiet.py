"""Which stretches tell no case: title lines, exhortation, captions, pleas, the argument of a case discussion, printed law."""
from __future__ import annotations

import re

from . import discussion
from .bodies import cue
from .frame import Frame, is_judgment
from .sanctions import codes

_CAPTION = re.compile(r"(?:摄|图为[^。]{2,60}。?)\s*$|^图为")
_APPENDIX = re.compile(r"附[：:]?\s*(?:本|相关|有关|所|适用|依据|引用|判决|裁判|裁定|文书|案|的|主要)*(?:法律|法条|条文)|本判决适用的?(?:相关)?法律")
_DECIDED = re.compile("决定给予|指控")
_PLEA = re.compile(r"[^。\n]{0,30}辩护人[^。；，\n]{0,20}(?:辩称|提出|辩护意见(?:是|为|如下))[^\n]{0,1500}?(?=\s*经审理查明|\s*本院认为|\s*上述事实|\s*经查|(?<=采纳。)|\s*(?:综上|据此|依照|判决如下|裁定如下)|\n|$)")


def quiet_spans(frame: Frame) -> list[tuple[int, int]]:
    """Spans that tell no case: title lines, exhortation, captions, the argument of a case discussion."""
    out: list[tuple[int, int]] = []
    if frame.title_end:
        out.append((0, frame.title_end))
    text = frame.text
    for a, b in frame.paragraphs:
        line = text[a:b].strip()
        if _exhorts(line) and not _tells_of_somebody(frame, a, b):
            out += _without_case(frame, a, b)
        elif (b - a < 220 and ("摄" in line[-4:] or "图为" in line) and _CAPTION.search(line)):
            out.append((a, b))
    if len(frame.paragraphs) <= 2 and not is_judgment(text):   # 检察院提出书面意见认为… is part of the judgment
        for a, b in frame.sentences:
            if a > len(text) // 4 and _exhorts(text[a:b].lstrip()) and not _DECIDED.search(text, a, b) and not frame.inside(a, b, "PER"):
                out.append((a, len(text)))
                break
    law = _APPENDIX.search(text, len(text) // 3) if "附" in text or "本判决" in text else None
    if law:                                                    # the articles printed under a judgment
        out.append((law.start(), len(text)))
    if is_judgment(text):                                      # what the defence pleads: 没有造成损失
        out += [m.span() for m in _PLEA.finditer(text)]
    told = discussion.parts(frame)
    if told is not None:
        at = told.opinions[0]
        for a, b in discussion.outcomes(frame, told):
            out.append((at, a))
            at = b
        out.append((at, len(text)))
    return out


_DEALT_WITH = re.compile("免[去除][^。；]{2,60}职务|由[^。；]{2,16}(?:纪委|监委)[^。；]{0,4}对[其他她][^。；]{0,24}(?:追责|问责|立案)")


def _without_case(frame: Frame, a: int, b: int) -> list[tuple[int, int]]:
    """A paragraph of exhortation without the sentences that tell of somebody dealt with: 会议指出，…。其中，甲局原局长乙被开除党籍。"""
    out, at = [], a
    while at < b:
        start, end = frame.sentence(at)
        start, end = max(start, a), min(max(end, at + 1), b)
        sanctioned = [i for i in frame.inside(start, end, "SANC") if codes(frame.mentions[i].text)]
        dealt = _DEALT_WITH.search(frame.text, start, end)
        if not (sanctioned and frame.inside(start, frame.mentions[sanctioned[0]].start, "PER")) and not (dealt and frame.inside(start, dealt.end(), "PER")):
            out.append((start, end))
        at = end
    return out


_NOTICE_SAYS = re.compile("\\s*[^，。；：\\n]{0,14}通报(?:同时|还|中|明确)?(?:指出|认为|强调|提出)[，：]?")


def _tells_of_somebody(frame: Frame, a: int, b: int) -> bool:
    """Whether what a notice points out is told of the person whom it names next: 「纪委通报指出，|卞某|对抗组织审查；违反组织纪律…」."""
    said = _NOTICE_SAYS.match(frame.text, a, b)
    return said is not None and any(frame.mentions[i].start == said.end() for i in frame.inside(said.end(), said.end() + 1, "PER"))


def _exhorts(line: str) -> bool:
    return cue("issues").match(line) is not None or cue("exhorts").match(line) is not None


def argument(frame: Frame) -> int | None:
    """Where the opinions and argument of a case discussion begin, None in any other document."""
    told = discussion.parts(frame)
    return told.opinions[0] if told else None
