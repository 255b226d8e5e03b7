"""Who answers for a matter of his own where a text calls somebody else 被告人."""
from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .frame import Frame, is_judgment

if TYPE_CHECKING:
    from .subjects import Who

OWN_CASE = re.compile(r"(?:[（(][^）)。]{0,24}[）)])?因?涉嫌[^。；]{2,60}?(?:一案|罪|案)[，、由经][^。；]{0,160}?(?:提起公诉|逮捕|开庭|受审|起诉|宣判)|(?:涉嫌)?[^，。；]{1,24}案。")
_INQUIRED = re.compile("[^，。；]{0,14}(?:被(?:宣布)?(?:接受)?(?:组织)?(?:调查|查)(?=[，。；])|落马(?=[，。；]))")
_PROSECUTED = re.compile("起诉[至到]|提起公诉|诉至|决定逮捕|批准逮捕|移送[^，。；]{0,8}审查起诉")


def inquired(frame: Frame, who: Who) -> bool:
    """Whether a story of a trial tells of somebody else who is under inquiry himself: 其搭档、市委书记卞某|于今年5月被宣布调查."""
    return any([_INQUIRED.match(frame.text, frame.mentions[i].end) for i in who.mentions])


def in_an_item(frame: Frame, who: Who, found: dict[str, Who]) -> bool:
    """Whether paragraphs that name none of those called 被告人 tell that somebody is prosecuted: one of several cases of one notice."""
    tried = {frame.paragraph(frame.mentions[i].start) for w in found.values() if w.why == "被告人" for i in w.mentions}
    own = {frame.paragraph(frame.mentions[i].start) for i in who.mentions}
    return own.isdisjoint(tried) and any(_PROSECUTED.search(frame.text, *p) for p in own) and not any("另案" in frame.text[slice(*p)] for p in own)


def decided_for_his_body(frame: Frame, i: int, head: int) -> bool:
    """Whether a body stands accused of what the bearer of mention I, whose posts begin at HEAD, decided for it: 「某公司|经其法定代表人卞某决定|，…行贿。…
    被告单位和被告人构成单位行贿罪」."""
    a, b = frame.paragraph(head)
    return "被告单位" in frame.text[a:b] and _BY_ITS_HEAD.search(frame.text, a, head) is not None and _DECIDED.match(frame.text, frame.mentions[i].end) is not None


_BY_ITS_HEAD = re.compile("(?:经|由|在)(?:其|该公司|该单位|公司|单位)(?:时任|原)?$")
_DECIDED = re.compile("(?:同志)?(?:研究)?(?:决定|同意|批准|授意|安排|指使|提议|主张)")


def is_tried(frame: Frame, who: Who) -> bool:
    """Whether somebody is a defendant in a paper with defendants: called so, sentenced, given as one of its cases, or told with a
    case of his own (某局原局长李某涉嫌受贿一案，由某检察院提起公诉) where one notice tells of several."""
    return who.why in ("被告人", "sentenced", "given as an example") or not is_judgment(frame.text) and any(
        [OWN_CASE.match(frame.text, frame.mentions[i].end) for i in who.mentions])
