"""Names that no post introduces, shut in between words that leave room for nothing else (name_frames.tsv):

「给予|韦长春|同志党内警告处分」, 「55岁的|韦长春|，自2007年起…」, 「随着|韦长春|被立案」; and lists of names alone: 「：韦长春、姬大海、苗文水。」
"""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from miner import lexicons
from miner.tagging.lexer import break_word_at
from miner.tagging.openers import NO_NAME_END
from miner.tagging.name_lexicon import adjectives, chars, common_words, cues, no_names, surnames, words

if TYPE_CHECKING:
    from miner.tagging.people import Names

_ALL_HAN = re.compile(r"[㐀-鿿豈-﫿]+")
_OPENING = "^"
_LOOSE = frozenset(("的", "为", "给", "替", "把", "将", "除", "收受", "接受", "受", "在", "对", "因", "由于", "鉴于", "当", "随着", "自从", "就在", "据"))      # before which much else than a name may follow


@lru_cache(maxsize=1)
def _frames() -> tuple[dict[str, list[tuple[re.Pattern[str], bool]]], re.Pattern[str], re.Pattern[str]]:
    """What follows a name by the word before it, and whether a place or post may; what follows one that opens a clause, and what
    stands there between it and a post."""
    by_word: dict[str, list[tuple[re.Pattern[str], bool]]] = {}
    opening, holding = [], []
    for r in lexicons.rows("name_frames"):
        after = re.sub(r"POST\||\|POST", "", r["after"])
        if r["before"] == _OPENING:
            (holding if after.endswith("POST") else opening).append(after.removesuffix("POST"))
        else:
            for word in r["before"].split("|"):
                by_word.setdefault(word, []).append((re.compile(after), after != r["after"]))
    return by_word, *(re.compile("|".join(f"(?:{o})" for o in rows)) for rows in (opening, holding))


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    """The longest of the words before a name, where a character stands behind it that opens one: behind most 对 and 在 none does."""
    words = sorted(_frames()[0], key=len, reverse=True)
    by_first: dict[str, list[str]] = {}
    for word in words:
        longer = "|".join(re.escape(other[len(word):]) for other in words if other != word and other.startswith(word))
        by_first.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]) + (f"(?!{longer})" if longer else ""))
    opens = re.escape("".join(sorted({name[0] for name in surnames()})))
    longest = "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in by_first.items())
    return re.compile(f"(?:{longest})(?=[{opens}])")


def find(names: Names) -> None:
    """Adds every such name to NAMES."""
    by_word, opening, holding = _frames()
    text, listed = names.text, surnames()
    for hit in _before().finditer(text):
        start = hit.end()
        if start in names.spots or not (text[start] in listed or listed.get(text[start:start + 2]) == "compound"):
            continue
        for after, post in by_word[hit.group()]:
            n = next((n for n in _sizes(text, start) if (after.match(text, start + n) or post and _post_at(names, start + n)) and may_be(names, start, n, hit.group() not in _LOOSE)), 0)
            if n:
                names.add(start, start + n, f"between {hit.group()} and what follows a name there (name_frames.tsv)")
                names.list_from(start + n)
                break
    firsts = _opening_firsts()
    for start in names.scan.openings():
        if firsts.isdisjoint(text[start + 2:start + 5]) or start in names.spots:      # most openings are none
            continue
        for n in _sizes(text, start):
            if text[start + n:start + n + 1] in firsts and (opening.match(text, start + n) or n > 2 and _holds(names, holding, start + n)) and may_be(names, start, n, accused=text.startswith(("涉嫌", "因涉嫌", "被"), start + n)):
                names.add(start, start + n, "opens a clause before what a person alone does or suffers (name_frames.tsv)")
                break
    _before_posts(names)
    _lists(names)


def _holds(names: Names, holding: re.Pattern[str], at: int) -> bool:
    """Whether at AT a verb stands by which somebody holds the post right behind it: |升任|某局副局长."""
    m = holding.match(names.text, at)
    return m is not None and (m.end() in names.span_starts or _post_at(names, m.end()))


# what stands before a name that its post follows in brackets; a line may open with it
_INTRODUCES = ("对", "要求", "责令", "责成", "给予", "将", "由", "向", "、", "和", "及", "与", "，", "；", "：", "。", "\n")


def _before_posts(names: Names) -> None:
    """A name before a bracket in which a post ends: 「对|韦长春|（时任某县水利局局长，现任…）给予党内警告处分」, 「、|姬阳|（某局局长）」."""
    text, titles = names.text, [t for t in names.titles if t.strong]
    starts = [t.start for t in titles]
    at = -1
    while titles and (at := text.find("（", at + 1)) >= 0:
        close = text.find("）", at, at + 90)
        if close < 0 or not any(t.end <= close and text[t.end] in "，、；）（" for t in titles[bisect_left(starts, at + 1):bisect_left(starts, close)]):
            continue
        for n in (4, 3, 2):
            start = at - n
            if start in names.spots:
                break
            if start >= 0 and (text.endswith(_INTRODUCES, 0, start) or not start) and n in _sizes(text, start) and may_be(names, start, n):
                names.add(start, at, "before a bracket with its bearer's post")
                break


@lru_cache(maxsize=1)
def _opening_firsts() -> frozenset[str]:
    """The characters that may follow a name at the opening of a clause: looked at first, for most openings are none."""
    return frozenset("等因犯涉已先随相也亦同被近日最从回主投落归畏违超个大私醉酒公在自利，是的1290一二终系原本曾获领于长早案事当再正两虽未没并担升历出提调转改兼现就接时连任供做由分负推选聘身作")


def _sizes(text: str, start: int) -> tuple[int, ...]:
    return (4, 3) if surnames().get(text[start:start + 2]) == "compound" else (3, 2)


def _post_at(names: Names, at: int) -> bool:
    return at in names.title_starts or names.scan.place_at(at)


def may_be(names: Names, start: int, n: int, given_word: bool = False, accused: bool = False) -> bool:
    """Whether the N characters at START have the shape of a name: a listed surname, and no word, place, organisation or post.
    GIVEN_WORD: the given name may be a word told once (给予|李建国|同志…); ACCUSED: the name may be an adjective (严明涉嫌…)."""
    text = names.text
    name = text[start:start + n]
    double = surnames().get(name[:2]) == "compound"
    kind = "compound" if double else surnames().get(name[:1])
    given = name[2 if double else 1:]
    if len(name) != n or kind is None or not given or not _ALL_HAN.fullmatch(name) or name in no_names():
        return False                                           # 上官、欧阳: surnames alone
    if not chars("never").isdisjoint(given) or given[-1] in chars("last"):
        return False
    if name[0] == "曾" and name[1] in "与因在被任对向为是从到担和同" and text.count(name) < 2:
        return False                                           # |曾与已|落马的省国资委原主任邵某搭班子
    if _bears_place(text, name, start + n):
        return False
    if not given_word and n == 3 and given[-1] in NO_NAME_END:
        return False                                           # 对|安监所|给予
    if n == 2 and (kind == "rare" or (name in words() or name in common_words()) and not (accused and name in adjectives())):
        return False
    if start and (text[start - 1].isdigit() or n == 3 and text[start + 2:start + 4] in common_words() and text.count(name) < 2):
        return False                                           # 30余人落马; 李刚|饮酒后驾车
    if n == 3 and not double and text.startswith(cues()["after_two"], start + 2) and text.count(name) < 2:
        return False                                           # 卞明|曾是…, 卞明|原系…
    if n > 2 and break_word_at(text, start + n - 1) and text.count(name[:-1]) > text.count(name):
        return False                                           # 甲、汪桂|均被给予警告
    if n > 2 and not double and (given in common_words() and not given_word or name[:2] in common_words()) and (kind == "rare" or text.count(name) < 2):
        return False
    return not any(break_word_at(text, start + k) > 1 for k in range(n)) and not (kind == "rare" and break_word_at(text, start)) \
        and not names.scan.places_near(start, start + n) and not names.scan.head_over(start, start + n) \
        and (names.title_starts.isdisjoint(range(start, start + n))
             or n == 3 and start + 3 in names.title_ends and start not in names.title_starts and start + 2 not in names.title_starts and text.count(name) > 1)      # 吴|保安


_PLACE = re.compile("[一-龥]?(?:社区|村|街道|镇|乡|小学|中学|学校|煤矿|水库)")


def _bears_place(text: str, name: str, end: int) -> bool:
    """Whether a place or school bears a name wherever it stands: 雷定社区书记卞文海被免去|雷定|社区书记职务."""
    return _PLACE.match(text, end) is not None and 1 < text.count(name) == len(re.findall(name + _PLACE.pattern, text))


_DEALT_WITH = ("查处", "查处了", "侦查", "侦查了", "查办", "查办了", "包括", "分别是", "分别为", "逮捕", "处理", "处理了")
_RUN = re.compile(r"[一-龥]{2,3}(?:、[一-龥]{2,3}){2,}")


def _runs(text: str) -> Iterator[re.Match[str]]:
    """``_RUN.finditer(text)``: it is tried before each 、 alone, for names open with any Han character."""
    end, mark = 0, text.find("、")
    while mark >= 0:
        for start in (mark - 3, mark - 2) if "、" in text[mark + 3:mark + 5] else ():
            if start >= end and (m := _RUN.match(text, start)):
                yield m
                end = m.end()
                break
        mark = text.find("、", max(mark + 1, end))


def _lists(names: Names) -> None:
    """Three names and more in a row, most of them of three characters, under nothing but a colon or a number: 委员是：韦长春、姬大海、苗文水."""
    text = names.text
    if text.count("、") < 2:
        return
    for m in _runs(text):
        at, spans = m.start(), []
        for name in m.group().split("、"):
            spans.append((at, at + len(name)))
            at += len(name) + 1
        start, end = spans[-1]
        if end - start == 3 and (break_word_at(text, end - 1) or not names.follows(end)):
            spans[-1] = start, end - 1                         # 卞丽、邵宁、邓超|均受到…: the run took the adverb
        if not names.follows(spans[-1][1]):
            continue
        first = spans[0]
        opens = text[first[0] - 1:first[0]] in ("：", ":", "，", "。", "\n", "（") or text.endswith(_DEALT_WITH, 0, first[0])
        if not opens and text.endswith(_DEALT_WITH, 0, first[1] - 2):
            spans[0], opens = (first[1] - 2, first[1]), True   # 查处|谭力、…: the run took a character of the verb
        doubtful = [s for s, e in spans if s not in names.spots and not _plainly(names, s, e - s)]
        if opens and sum(e - s == 3 for s, e in spans) * 2 > len(spans) and len(doubtful) * 4 <= len(spans) and all(surnames().get(text[s]) for s in doubtful):
            for s, e in spans:
                names.add(s, e, "in a list of nothing but names")


def _plainly(names: Names, start: int, n: int) -> bool:
    name = names.text[start:start + n]
    return surnames().get(name[0]) in ("common", "usual") and name not in words() and name[:2] not in common_words() and may_be(names, start, n)
