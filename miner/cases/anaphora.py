"""Bodies and places called back by a word: 该院, 该镇, 村会计; people by their number or a pronoun: 二人均受到…, 判处其….

The word names the sort (lexicons/called_back.tsv), the text before it the body: the nearest one named before that is of the sort.
"""
from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from .. import lexicons
from ..anchors import Anchored, WordList
from .frame import ITEM, Frame
from .sanctions import number

_cue = lexicons.cues("anaphora_cues", {"handed_to": "WORDS(?:给|至|到|由)?$", "tries": "(?<=[法察]院)WORDS"})
_REACH = 1500                       # characters back: a story's paragraph or two


@lru_cache(maxsize=1)
def _sorts() -> dict[str, re.Pattern[str]]:
    """What a name called back by a word ends in; it may go on with an inner unit (…医院|总务科)."""
    return {r["word"]: re.compile(f".*?(?:{r['pattern']})") for r in lexicons.rows("called_back")}


# what calls a body back before the word for its sort: 该医院, 这家医院, 涉事企业
THAT = "(?:该|[这那][家所个座间]|涉事的?)"


@lru_cache(maxsize=1)
def _calls() -> re.Pattern[str]:
    words = "|".join(sorted(_sorts(), key=len, reverse=True))
    return re.compile(f"(?:(?:{THAT}|(?<=的)同)(?P<that>{words})|(?:[^一-鿿]|伙同|与|和|及|时任|原|驻|安排|指使|授意|会同|通过|要求|[找请让由向给对将被叫跟是系]|[年月]多?的|^)(?P<own>村|社区|局|厂|公司|集团|镇|乡))(?:原|时任|现任)?$")


def called_back(frame: Frame, at: int) -> tuple[str, str] | None:
    """The body or place meant by the words right before AT, and the word that called it: 「…该院|副院长」 → (甲医院, 院).

    None where no such word stands there, or nothing of its sort was named within 1,500 characters.
    """
    m = _calls().search(frame.text, max(0, at - 7), at)
    word = m and (m.group("that") or m.group("own"))
    if not word:
        return None
    headed = _HEADED.match(frame.text, here := frame.paragraph(at)[0])
    found = named(frame, m.start(), word, here if headed and at < headed.end() else 0)
    return (found, word) if found else None


def opening_word(frame: Frame, at: int, name: str) -> str | None:
    """The word that NAME at AT begins with where it calls a body back: 该|院总务科 → 院, 村监委会 → 村, 集团财务部 → 集团; None for a name of its own."""
    if frame.text[at - 1:at] == "该":
        return next((w for w in _sorts() if name.startswith(w)), None)
    return (m.group() if (m := _cue("own_unit").match(name)) else None)


def sort_of(word: str) -> re.Pattern[str] | None:
    """How the names begin that WORD may call back, up to its sort: 局 → 县教育局 of 县教育局办公室; None for a word that calls nothing back."""
    return _sorts().get(word) or (_by_end(word) if len(word) > 1 and word[-1] in _ENDS else None)


_ENDS = frozenset("院局厅所站厂校行部社馆司店场心矿库室园团队会")


@lru_cache(maxsize=256)
def _by_end(word: str) -> re.Pattern[str]:
    """What 这家|养老院| may call back though no row has the word: a name that ends in it."""
    return re.compile(f".*?{word}")


_AFFILIATED = re.compile("附属[^部科室处]{0,8}(?:中学|小学|学校|幼儿园|医院)")      # 师范大学|附属中学: the school itself


def of_sort(pattern: re.Pattern[str], word: str, name: str) -> str:
    """What of NAME is of the sort that WORD calls back by PATTERN, '' where nothing is: 甲局 of 甲局办公室, but all of 甲总局乙局 for 局, of 甲银行乙支行 for 行."""
    hit = pattern.match(name)
    found = name if hit and (word in ("局", "行") and name.endswith(word) or _LEGAL_FORM.fullmatch(name, hit.end()) or _AFFILIATED.fullmatch(name, hit.end())) else hit.group() if hit else ""
    return found.removeprefix("中共")


_ITS_SORT = re.compile("(?:^|[，。；：\\n、]|经查|查明)(?:该|涉事)?(?P<word>药店|药房|医院|诊所|卫生室|卫生院|公司|企业|学校|幼儿园|养老院|合作社|饭店|门店|超市)(?:的|原)?$")


def by_its_sort(frame: Frame, at: int) -> str | None:
    """The body that a word for its sort alone means before a post at AT: 仁泽堂大药房串换药品…。|药店|负责人冀某 → 仁泽堂大药房."""
    m = _ITS_SORT.search(frame.text, max(0, at - 8), at)
    return named(frame, m.start("word"), m["word"]) if m else None


@lru_cache(maxsize=1)
def _met() -> re.Pattern[str]:
    words = "|".join(sorted(_sorts(), key=len, reverse=True))
    return re.compile(f".*(?:对|给予|责令|决定对){THAT}(?P<word>{words})(?![一-龥]{{0,8}}(?:[员者人师长]|主任|经理|书记|干部))")


def met_before(frame: Frame, at: int, fits: Callable[[str], bool]) -> str | None:
    """The body that a word calls back as the object of what is done in the sentence before a post at AT: 对|该行|罚款105万元，并对董事长王某予以警告; one that FITS the post."""
    a = frame.sentence(at)[0]
    m = _met().match(frame.text, a, at) if frame.inside(a, at) or at - a > 6 else None
    return named(frame, m.start("word"), m["word"], fits=fits) if m else None


_LEGAL_FORM = re.compile("(?:股份)?有限(?:责任)?公司|[（(][^（()）]{2,8}[）)]")


def named(frame: Frame, before: int, word: str, since: int = 0, fits: Callable[[str], bool] = bool) -> str | None:
    """The nearest body or place of the sort of WORD that was named before offset BEFORE (and after SINCE) and FITS, by its fullest name
    (甲县乙镇, not 乙镇)."""
    pattern = sort_of(word)
    if pattern is None:
        return None
    nearest = ""
    here = frame.paragraph(before)[0]
    if ITEM.match(frame.text, here) or (headed := _HEADED.match(frame.text, here)) and before < headed.end():
        since = max(since, here)                               # 案例三：…所在|支行|行长: of no other item's branch; ¶|村|主任李某：工程款里做文章
    handed = ""                                                # to whom the matter was handed: 将线索移送|某市税务局|。…该局股长: of another
    for i in reversed(frame.inside(max(since, before - _REACH, 0), before)):
        m = frame.mentions[i]
        if m.label in ("ORG", "LOC") and not _cue("tries").match(frame.text, m.end):
            found = of_sort(pattern, word, m.text)
            if not found or not fits(found):
                continue
            if len(found) > len(word) and not nearest and _cue("handed_to").search(frame.text, max(0, m.start - 6), m.start):
                handed = handed or found
            elif len(found) > len(word) and (not nearest or word not in '村镇乡街道社区' and len(found) > len(nearest) and found.endswith(nearest)):
                nearest = found
    return nearest or handed or None


_HEADED = re.compile("[一-龥]{3,14}：")
_HE = re.compile("(?:[^。“”]{2,24}。)?[^。“”]{0,40}?(?<![其吉])[他她](?![们人俩家国乡日])")


def goes_on(words: str) -> int | None:
    """Where a paragraph has told, in its first sentence or behind a short one, that it goes on about the one told of before: 此后，|他|胃口越来越大; 家人替|她|退出赃款."""
    m = _HE.match(words)
    return m.end() if m else None


def about_him(words: str) -> bool:
    """Whether a paragraph that names nobody tells what befell the one told of before: 今年8月，某县人民法院以受贿罪判处其有期徒刑三年."""
    return _cue("him").search(words) is not None


# so many people: 3人, 两名责任人, 三名被告人
SO_MANY = r"(?P<n>[2-9]|1\d|[二两三四五六七八九十])(?:人|名(?:[^，。；\d]{0,6}?(?:[员者人师]|干部|民警|同志|被告)))"
_SO_MANY_MET = re.compile(rf"\s*(?:[^，。；]{{2,12}}，)?(?:(?:上述|以上|这|该|他们|她们|其)?{SO_MANY}(?:因[^，。；]{{2,20}})?(?:已|均|分别|都|先后|相继|双双|也|各)*(?:受到?|被|遭到?|领)(?!害)"
                          r"|[^，。；\d]{0,16}(?:给予|对)(?:上述|以上|这|该)?(?P<given>[二两三四五2-5])名(?:教师|干部|民警|同志|党员)(?:分别|均)?(?:给予|作出|予以)?(?=[^，。；\d]{0,6}(?:警告|记过|处分|诫勉|通报|批评|调离|开除)))")
_SO_MANY = WordList(lambda: [n + people for n in "二两三四五六七八九十23456789" for people in "人名"], any_width=True)


def met_by_number(frame: Frame, start: int) -> int | None:
    """How many a sentence at START says something befell: 「二人均受到警告处分」 → 2; None where it calls nobody back so."""
    if frame.text.find("人", start, start + 99) < 0 and frame.text.find("名", start, start + 99) < 0:
        return None
    m = _SO_MANY_MET.match(frame.text, start)
    return number(m.group("n") or m.group("given")) if m else None


_GAVE_UP = re.compile("[两二]人(?:均|都|双双|先后|相继)[系是为]?(?:主动)?投案")


def gave_up(frame: Frame, start: int) -> int | None:
    """How many a sentence at START says gave themselves up, each in a matter that may be his own: 「两人均系主动投案」 → 2."""
    return 2 if _GAVE_UP.match(frame.text, start) else None


ABOVE = Anchored(r"(?:以上|上述|前述)(?P<n>\d{1,2}|[二两三四五六七八九十])[名位][^，。；\d]{0,14}?(?:都|均|分别)已?(?:被(?!害)|受到)")


def above(frame: Frame, a: int, b: int) -> int | None:
    """How many of those told before ``text[a:b]``, which names nobody, says something befell each: 「以上2名镇、村干部都被免职」 → 2."""
    m = ABOVE.search(frame.text, a, b)
    return number(m.group("n")) if m and not frame.inside(a, b, "PER") else None


def called_above(frame: Frame) -> frozenset[int]:
    """The PER mentions of all whom a text names before words that say something befell so many: 付某…办升学宴。邓某…也办了酒席。|以上2名镇、村干部都被免职."""
    known = frame.memo.get("called above")
    if not isinstance(known, frozenset):
        out: list[int] = []
        for m in ABOVE.finditer(frame.text):
            before = frame.inside(0, m.start(), "PER")
            if len({frame.mentions[i].text for i in before}) == number(m.group("n")):
                out += before
        known = frame.memo["called above"] = frozenset(out)
    return known


ALL_ANSWER = Anchored(lambda: _cue("all_answer").pattern)


def all_answer(frame: Frame, a: int, b: int) -> bool:
    """Whether ``text[a:b]``, which names nobody, tells what befell everybody of a bulletin: 「以上问题责任人均受到严肃查处」."""
    return ALL_ANSWER.search(frame.text, a, b) is not None and not frame.inside(a, b, "PER")


def met_in_groups(frame: Frame) -> tuple[tuple[int, ...], ...]:
    """The PER mentions whom the next sentence calls back by their number, those of one sentence together: 车队队长|韩某|、副队长|林某|私自…。二人均受到处分."""
    known = frame.memo.get("called back")
    if not isinstance(known, tuple):
        out: list[tuple[int, ...]] = []
        for n, (a, _) in enumerate(frame.sentences if _SO_MANY.hits(frame.text) else ()):      # few texts count so
            count = met_by_number(frame, a) if n else None
            if count:
                back = n - 1
                while back and not frame.inside(*frame.sentences[back], "PER") and n - back < 3 and frame.sentences[back][0] > frame.paragraph(a)[0]:
                    back -= 1                                  # 甲、乙优亲厚友。二人把工资发给亲属。|两人均受到…
                before = frame.inside(*frame.sentences[back], "PER")
                if len({frame.mentions[i].text for i in before}) == count:
                    out.append(tuple(before))
        known = frame.memo["called back"] = tuple(out)
    return known


def met_together(frame: Frame) -> frozenset[int]:
    """All of them."""
    return frozenset([i for group in met_in_groups(frame) for i in group])


_ALL_OF_RANGE = re.compile(r"[^，。；]{0,24}?(?:均|都|全部|无一例外|一并|分别)(?:已|依法)?(?:被(?!害)|受到)")


def ranged_from(frame: Frame, i: int) -> int | None:
    """The PER mention from which a range of people reaches to mention I: 从分管副行长|李某|到基层客户经理|王某|等均被警告; None where none does."""
    j = i - 1
    while j >= 0 and frame.mentions[j].label in ("ORG", "LOC", "TITLE"):
        j -= 1
    if j < 0 or frame.mentions[j].label != "PER" or frame.text[frame.mentions[j].end] not in "到至":
        return None
    at, end = frame.mentions[j].start, frame.mentions[i].end
    clause = frame.clause(at, "，。；\n")[0]
    opened = frame.text.find("从", clause, at)
    return j if opened >= 0 and not frame.inside(opened, at, "PER") and not any(c in frame.text[at:end] for c in "，。；\n") \
        and _ALL_OF_RANGE.match(frame.text, end) else None


def only_one(frame: Frame) -> bool:
    """Whether the text names one person alone, so that every paragraph is told of him."""
    known = frame.memo.get("only one")
    if known is None:
        known = frame.memo["only one"] = len({frame.mentions[k].text for k in frame.by_label["PER"]}) == 1
    return bool(known)
