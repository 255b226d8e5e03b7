"""What stands beside a name and tells its bearer's office where no post does: a verb behind it, a body before it."""
from __future__ import annotations

import re

from .. import lexicons
from ..lexicons import leaping
from . import chains, tenure
from .frame import Frame

_cue = lexicons.cues("subject_cues", {})
_HELD_THEN = re.compile(r"[（(](?:曾|先后)+(?:担任|任|兼任)(?:过)?(?:原)?|，?(?:(?:作为|身为)(?:原|时任|一名|堂堂|该)?|(?:在|利用)其?(?:先后)?(?:担任|任)(?:原)?|\d{2}多?岁(?:时|那年)?(?:就|便|即|已)?(?:担任|任|当上)了?)")     # 李某，30多岁就当上|某中学|校长
_HELPED = re.compile(leaping("(?<!被)(?:帮助?|让|安排|推[荐举]|提[拔名]|扶持|支持|力推|授意|任命|选[举拔]|举荐|介绍|指使|[把将使请派由为对向]|要求|同意|(?:结识|认识|贿赂|行贿|打击|排挤|得知)了?)$"))


def held_then(frame: Frame, i: int) -> bool:
    """Whether a name is told with the post that its bearer held then: 李某|在担任|某镇党委书记期间收受…, 李某|利用担任|某公司经理的便利."""
    at = frame.mentions[i].end
    chain = chains.chain_before(frame, i)
    head = frame.mentions[chain[0] if chain else i].start
    first = not frame.inside(frame.sentence(head)[0], head, "PER") and not _HELPED.search(frame.text, max(0, head - 6), head)      # 帮助|李某|当上某镇镇长，收受其感谢费
    for k in frame.inside(at, frame.sentence(at - 1)[1])[:4]:
        m = frame.mentions[k]
        if m.label in ("ORG", "LOC", "TITLE"):
            words = frame.text[max(at, m.start - 16):m.start]
            if k == i + 1 and _HELD_THEN.fullmatch(frame.text, at, m.start):
                return True
            taken, opened = first and tenure.takes_up(words), first and tenure.opens(words)
            run = chains.chain_from(frame, k) if taken or opened else []
            of_next = bool(run) and run[-1] + 1 < len(frame.mentions) and frame.mentions[run[-1] + 1].label == "PER" and frame.gap(run[-1], run[-1] + 1) in ("", "的")
            if run and not of_next and (taken or tenure.behind(frame.text, frame.mentions[run[-1]].end)):
                return True
        elif m.label != "DATE":
            break
    return False


def body(frame: Frame, i: int) -> list[str]:
    """The body told before a name without a post: 某县教育局的|李某|，时任计财股负责人."""
    before = frame.mentions[i - 1] if i else None
    return [before.text] if before is not None and before.label == "ORG" and frame.gap(i - 1, i) == "的" else []


def works_there(frame: Frame, i: int) -> bool:
    """Whether a body where its bearer works stands before a name: 在某村委会公益性岗位|工作的|王某沉迷网络赌博."""
    at = frame.mentions[i].start
    works = _cue("works").search(frame.text, max(0, at - 10), at)
    return works is not None and frame.text[works.end():at] == "的" and bool(frame.inside(max(frame.sentence(at)[0], works.start() - 20), works.start(), "ORG"))
