"""Items of a list of those who answer: 「三、责任追究情况 （一）卞闻笛，副镇长，…，建议给予警告处分。（二）县能源局局长邵青山，责令辞职」.

Each item is told of the one who opens it, and what befell him stands in it without 被 or 受到. An item that opens with somebody whose
name tagging did not read is nobody's of the item before.
"""
from __future__ import annotations

import re

from .. import lexicons
from ..tagging.name_lexicon import surnames
from . import chains, incident
from .frame import Frame

_MARK = r"(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|[①-⑳])"
_OPENS = re.compile(rf"；\s*{_MARK}?|(?:(?<=[。：:\n])|\A)[ 　]*{_MARK}|(?<=\n)")
_HEADED = re.compile(r"(?:^|\n)[^。，；\n]{0,12}(?:责任(?:单位|人员?|者)|[有相]关(?:单位|人员|责任)|问责|追责|责任(?:追究|认定|划分))[^。，；\n]{0,24}(?:处理|处分|问责|追责|追究|建议|情况|意见)[^。，；\n]{0,14}(?=\n)")
_fate = lexicons.cues("roll_cues", {"item_fate": "WORDS", "item_spared": "WORDS"})
_NAMED = re.compile("(?:[一-龥]{2,4})(?=[，（( 　])")
_POST = ("(?!经|由|对|其|将|把|被|同时|随后)[^，。；：被受将把由其名位\\d]{0,20}?(?:书记|主任|主席|总?经理|委员|会计|出纳|专员|[局厅处科县区镇乡校院所站队股场厂店市州部馆]长|[农艺工程技]师|负责人|工作人员|干部)"
         "(?!一?职(?!工)|任[上内职期]|期间|资格|岗位|待遇|身份|[“”])")
_SOME_POST = re.compile(_POST)
_POST_BEARS = re.compile(_POST + "(?:[一-龥]{2,3})?(?:也|已|均|则|分别)?(?:被|受到|给予|予以)(?:给予)?")
_BORNE = re.compile("(?:被|受到|给予|予以|处以?|责[令成])[^，。；其]{0,8}$")
_LEADS_UP = re.compile("(?![由经向报据])[一-龥]{0,8}")             # words of a body or post that was not read: （五）|村委会|主任卞某; （六）|实际控制人|邵某
_GIVEN_POST = re.compile("[对将把](?:其|他|她)|给予(?:其|他|她)")


def members(frame: Frame) -> frozenset[int]:
    """The mentions of people who open an item of such a list and whom it does not spare."""
    known = frame.memo.get("answering")
    if not isinstance(known, frozenset):
        known = frame.memo["answering"] = frozenset(_find(frame))
    return known


def _find(frame: Frame) -> list[int]:
    text = frame.text
    if "责" not in text or len(frame.by_label.get("PER", ())) < 2:
        return []
    headed = _HEADED.search(text, frame.title_end)
    begin = headed.end() if headed else frame.title_end if incident.told(frame) or incident.reported(frame) else len(text)
    out: list[int] = []
    starts = [m.end() for m in _OPENS.finditer(text, begin)] + [len(text)]
    for a, b in zip(starts, starts[1:]):
        b = min(b, frame.paragraph(a)[1]) if a < len(text) else b
        people = frame.inside(a, b, "PER")
        if not people or not _fate("item_fate").search(text, frame.mentions[people[0]].end, b) or _fate("item_spared").search(text, a, b):
            continue
        first = frame.mentions[people[0]]
        chain = chains.chain_before(frame, people[0])
        head = frame.mentions[chain[0]].start if chain else first.start
        if _LEADS_UP.fullmatch(text, a, head) and (chain or text[first.end:first.end + 1] in "，（( 　"):
            out.append(people[0])
    return out


def of_another(frame: Frame, after: int, at: int) -> bool:
    """Whether what stands at AT belongs to an item that begins behind AFTER, where the last subject's name ends, and opens with somebody
    whose name was not read: 甲，局长，给予记过处分；5．|母某某，党支部书记，给予|留党察看处分; ；县农技中心高级农艺师|某某|挪用经费，受到|警告处分."""
    text = frame.text
    comma = text.rfind("，", after, at) + 1
    if comma and not frame.inside(comma, at, "PER") and _POST_BEARS.fullmatch(text, comma, at):
        return True                                            # 县局被责令检查，原副局长|某某某|给予记过处分
    begin = -1
    for m in _OPENS.finditer(text, after, at):
        begin = m.end()
    if begin < 0 or frame.inside(begin, at, "PER") or _GIVEN_POST.search(text, begin, at):
        return False
    named = _NAMED.match(text, begin, at)
    if named is not None and surnames().get(text[begin]) and any(
            frame.mentions[i].label in ("ORG", "LOC", "TITLE") and frame.mentions[i].start - named.end() in (1, 2) for i in frame.inside(begin, at)[:1]):
        return True
    return _SOME_POST.match(text, begin, at) is not None and _BORNE.search(text, begin, at) is not None
