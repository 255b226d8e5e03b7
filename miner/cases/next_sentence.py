"""Who answers by the sentences that follow the one in which he is named: 「李某，男，某局局长。|因涉嫌受贿，被立案|」, 「卞某担任某市公安局局长多年。|2014年落马|」."""
from __future__ import annotations

import re

from . import anaphora, befell, losses, pronouns
from .frame import Frame

_DATA_SHEET = re.compile("[，,](?:男|女)[，,]")
_THEN_CHARGED = re.compile("(?:近日|日前|目前|现|现已|后|随后|今年|去年|最终|[\\d年月日]+)*，?(?:因)?(?:涉嫌[^。；]{2,40}被|犯[^。；]{2,30}罪[^。；]{0,8}被)")
_THEN_FELL = re.compile("\\s*(?:[\\d年月日]{3,11}|[同次当]年\\d{0,2}月?|(?:随后|后来|不久|此后|最终))，?[他她]?(?:便|就|也|又|终于?)?(?:落马|主动投案|因?涉嫌(?:严重)?违[纪法]|被(?:查(?!的)|[^，。；的]{0,8}(?:立案|留置|双规|带走|逮捕|判处|双开|开除|调查)))(?!的)")


def naming_nobody(frame: Frame, at: int) -> str:
    """The sentences after AT in its paragraph that name nobody, so that they go on about the one before: 李某，男，某局局长。因涉嫌受贿，被立案."""
    begin, end = at, min(len(frame.text) if anaphora.only_one(frame) else frame.paragraph(max(0, at - 1))[1], at + 400)
    while at < end:
        a, b = frame.sentence(at)
        if a < at or frame.inside(a, b, "PER"):
            break
        at = b
    return frame.text[begin:at]


def told(frame: Frame, i: int, chain: list[int], head_at: int, after: str, alone: str, guilty: re.Pattern[str]) -> str | None:
    """How the sentences that follow and name nobody (ALONE) tell guilt of mention I, whose posts begin at HEAD_AT, by the
    words of GUILTY; None where they do not."""
    m = frame.mentions[i]
    a, b = frame.sentence(m.start)
    if m.start == a and _DATA_SHEET.match(after) and not guilty.search(after) and guilty.search(alone):
        return "personal data, then a sentence of guilt"
    if chain and frame.paragraph(m.start)[0] == frame.sentence(frame.mentions[chain[0]].start)[0] and not guilty.search(after) and _THEN_CHARGED.match(alone):
        return "then a sentence of guilt"                      # 某局原局长李某，从中牟利。近日涉嫌受贿被提起公诉
    if (chain or anaphora.only_one(frame)) and not pronouns.means_another(frame, i, head_at) and not frame.inside(a, head_at, "PER") and losses.he(alone) and "当事人" not in alone and not guilty.search(after) and len({frame.mentions[k].text for k in frame.inside(a, b, "PER")}) == 1:
        return "told of, and then charged as 他"
    if chain and len({frame.mentions[k].text for k in frame.inside(a, b, "PER")}) == 1 and not pronouns.means_another(frame, i, head_at) and befell.bare_verdict(frame, b, b + len(alone)):
        return "told of, and then the sanctions alone"
    if m.start == a and _THEN_FELL.match(alone) and losses.holds_post(after) and len({frame.mentions[k].text for k in frame.inside(a, b, "PER")}) == 1:
        return "told of in office, and then that he fell"     # 卞某担任某市公安局局长多年，后调任外省。2014年|落马
    if befell.this_one(alone) and {frame.mentions[k].text for k in frame.inside(a, b, "PER")} == {m.text}:
        return "told of, and then sentenced as 这名…"
    return "name and posts, then a sentence of guilt" if befell.named_then_charged(frame, i, alone, guilty) else None
