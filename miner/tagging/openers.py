"""Names that no post and no role introduces: they open a clause, once before what only a person does, or again and again.

「韦长春利用担任甲局局长的职务便利…」, 「姬某阳，…人」 and again 「姬某阳供述…」.
"""
from __future__ import annotations

import re
from typing import TYPE_CHECKING

from miner.anchors import Anchored
from miner.tagging.lexer import break_word_at
from miner.tagging.name_lexicon import chars, common_words, cues, firsts, no_names, surnames, verbs

if TYPE_CHECKING:
    from miner.tagging.people import Names

_ALL_HAN = re.compile(r"[㐀-鿿豈-﫿]+")
NO_NAME_END = frozenset("会部室局组法制书日者员长们性化界区市县省院校站所处办科岗席权力量位点线面期间时后前中内外上下")
_NO_END_HERE = NO_NAME_END | frozenset("委厅司队厂行庭款型费率人金")
_SENTENCE = frozenset(("", "。", "；", ";", "\n", "“", "：", " ", "　", "）"))
_AFTER_TIME = re.compile(r"(?:[年月日间后时]|以来|经查|同时|其中|此前|随后)，$")


def find(names: Names) -> None:
    """Adds every such name to NAMES; those that clauses open with again and again last, when the others are known."""
    for kind in (signed, counted, guests, relieved, comrades, once, attributed, called, is_post, repeated):
        kind(names)


_ITEM_BEFORE = re.compile(r"(?:^|[\n。；：])\s*(?:[（(]?\d{1,2}[.．、）)]|[（(]?[一二三四五六七八九十]{1,3}[）)、.])$")
AFTER_NUMBER = ".．、）)"
HOME = re.compile(r"([一-龥]{2,6})([，（(])")


def numbered(text: str, start: int) -> re.Match[str] | None:
    """A name that opens a numbered line and stops at a comma: 1.韦长春，某县县委常委."""
    return HOME.match(text, start) if text[start - 1] in AFTER_NUMBER and _ITEM_BEFORE.search(text, max(0, start - 5), start) else None


def _may_be(names: Names, start: int, n: int) -> bool:
    """Whether the N characters at START hold no word, place, organisation or post."""
    text = names.text
    name = text[start:start + n]
    return len(name) == n and _ALL_HAN.fullmatch(name) is not None and chars("last").isdisjoint(name) and name[1:3] not in common_words() \
        and not any(break_word_at(text, start + k) for k in range(1, n)) and not names.scan.places_near(start, start + n) \
        and not names.scan.head_over(start, start + n) and names.title_starts.isdisjoint(range(start, start + n))


def once(names: Names) -> None:
    """A name of three characters that opens a sentence before what a person alone does or suffers (name_cues.tsv: alone):
    「韦长春利用担任…」 「韦长春强调，…」."""
    text, alone, first = names.text, cues()["alone"], firsts("alone")
    for start in names.scan.openings():
        if text[start + 3:start + 4] not in first or not text.startswith(alone, start + 3) or start in names.spots or text[start:start + 2] in common_words() or text[start + 2:start + 3] in _NO_END_HERE:
            continue
        if break_word_at(text, start) and not text.startswith(("利用", "违反"), start + 3):
            continue                                           # 于…利用担任; 于当晚|酒后驾车 is none
        opens = text[start - 1:start] in _SENTENCE or _AFTER_TIME.search(text, max(0, start - 4), start)
        if opens and _may_be(names, start, 3):
            names.add(start, start + 3, "opens a sentence before what a person alone does")


_FATES = Anchored("(?:外逃|潜逃|出逃|在逃|被查|落马|被“?双开”?|被留置|被逮捕|被立案|被双规|被“双规”|岁(?=的))(?:[一-龥0-9]{0,14}?)的([一-龥]{2,3}?)(?=[，。；]|落马|回国|投案|被|主动|归案|在|曾|已|因)")


def attributed(names: Names) -> None:
    """A name behind what befell its bearer: 「5月8日被查的韦长春，已于…退休」, 「外逃美国多年的韦长春回国投案」."""
    for m in _FATES.finditer(names.text):
        at = m.start(1)
        got = names.read(at, sure=True) if surnames().get(m.group(1)[0]) in ("common", "usual") and names.text[at:at + 2] not in common_words() and not break_word_at(names.text, at) else None
        if got and got[0] == m.end(1) and _may_be(names, at, len(m.group(1))):
            names.add(at, got[0], "behind what befell its bearer; " + got[1])


_IS_POST = re.compile("([一-龥]{2,3})为(?=([^，。；、：,;:\n]{3,26}))")


def is_post(names: Names) -> None:
    """A name that opens a clause and is told to be a body's post: ；|韦长春|为某某项目部副经理，负责…."""
    text, listed, common = names.text, surnames(), common_words()
    at = -1
    while (at := text.find("为", at + 1)) >= 0:
        for n in (3, 2):
            start = at - n
            if start < 0 or text[start - 1:start] not in _OPENS_CLAUSE or listed.get(text[start]) != "common" and (n == 2 or listed.get(text[start]) != "usual"):
                continue
            m = _IS_POST.match(text, start)
            if m and m.end(1) == at and (text[start:start + 2] not in common or text.count(m.group(1)) > 1 or text[start - 1] == "；" and listed.get(text[start]) == "common") and m.end(2) in names.title_ends and not break_word_at(text, start) and _may_be(names, start, n) \
                    and any(at + 3 <= t.start and t.end == m.end(2) and t.strong for t in names.titles):
                names.add(start, at, "opens a clause and is told to be a body's post")


_OPENS_CLAUSE = frozenset(("", "。", "；", "，", ",", ";", "\n"))


# it opens with a class of characters, to which a search leaps
_CALLED = re.compile("[是为有括查办处被](?:(?<=[是为有括])：|(?<=[查办处])了|(?<=[查被])的有)((?:[一-龥]{2,3}(?:（[^（）]{1,24}）)?、){2,30}[一-龥]{2,3})(?=[。；，（]|等)")


def called(names: Names) -> None:
    """A bare list of three names and more behind those whom it calls: 「这三名干部是：韦长春、姬阳、卞大河。」 「查处了韦长春、姬阳、卞大河等」."""
    if "、" not in names.text:
        return
    listed = surnames()
    for m in _CALLED.finditer(names.text):
        spots = [(m.start(1) + s.start(), s.group()) for s in re.finditer("(?<![（一-龥])[一-龥]{2,3}(?=[、（]|$)", re.sub("（[^（）]*）", lambda b: "（" + "，" * (len(b.group()) - 2) + "）", m.group(1)))]
        if len(spots) > 2 and all([listed.get(name[0]) in ("common", "usual") and name not in common_words() and not break_word_at(names.text, at)
                                   and NO_NAME_END.isdisjoint(name[-1]) for at, name in spots]):
            for at, name in spots:
                names.add(at, at + len(name), "in a list that calls people by name")


_REPORTER = Anchored("(?:记者|通讯员|实习生)[ 　：:]+([一-龥]{2,3})(?=[ 　）)、/])")
_SIGNED = Anchored("(?:审[ 　]{0,2}判[ 　]{0,2}[长员]|书[ 　]{0,2}记[ 　]{0,2}员|(?:人[ 　]{0,2}民[ 　]{0,2})?陪[ 　]{0,2}审[ 　]{0,2}员)[ 　]+"
                   "([一-龥](?:[ 　]{0,3}[一-龥]){1,2}?)(?=[ 　]*(?:$|\n)|[ 　]+(?:审|书|人|代|法|二|一))",
                   lambda: [first + then for first, second in ("审判", "书记", "人民", "陪审") for then in (second, " ", "　")])


def signed(names: Names) -> None:
    """Who signs: judges and clerks under a judgment, their names and titles often spaced out (审 判 长　韦 长 春), and reporters whose
    name is a word elsewhere (记者 高坡)."""
    listed = surnames()
    for pattern in (_REPORTER, _SIGNED) if " " in names.text or "　" in names.text else (_REPORTER,):
        for m in pattern.finditer(names.text):
            if listed.get(m.group(1)[0]) in ("common", "usual") and not names.title_starts.intersection(range(*m.span(1))):
                names.add(*m.span(1), "signed with a role")


_COUNTED = Anchored("(?:二|两|三|四|五|六|七|八|九|十)人|分别[受被因]|均[受被]")
_IN_LIST = re.compile("(?:查处|处理|通报|对|[，。；：\\n])了?([一-龥]{2,3}(?:、[一-龥]{2,3}){1,8})[等已]?\\Z")


def counted(names: Names) -> None:
    """Names of a list whose number or shared predicate is told behind it: 查处|韦长春、姬阳|二人，韦长春、姬阳|分别受到…."""
    for hit in _COUNTED.finditer(names.text):
        m = _IN_LIST.search(names.text, max(0, hit.start() - 40), hit.start())
        if m is None:
            continue
        at = m.start(1)
        for name in m.group(1).split("、"):
            got = names.read(at, sure=True)
            if got and got[0] == at + len(name):
                names.add(at, got[0], "in a list whose number or shared predicate is told; " + got[1])
            at += len(name) + 1


_GUESTS = re.compile(r"嘉宾[：:]?[ 　]*\n?")
_GUEST = re.compile(r"[ 　]*([一-龥]{2,3})[ 　]+[^\n，。]{4,40}(?=\n|$)\n?")


def guests(names: Names) -> None:
    """Who is asked in a discussion, a line each: 「特邀嘉宾\n韦长春 某市纪委监委案件审理室主任」."""
    if "嘉宾" not in names.text:
        return
    listed = surnames()
    for head in _GUESTS.finditer(names.text):
        m = _GUEST.match(names.text, head.end())
        while m:
            if listed.get(m.group(1)[0]) in ("common", "usual") and m.start() + len(m.group().rstrip()) in names.title_ends:
                names.add(*m.span(1), "a guest with his post")
            m = _GUEST.match(names.text, m.end())


_RELIEVED = Anchored("免[去除]|同意接受|接受|同意")
_OF_POST = re.compile("[^，。；]{2,60}职务")
_GIVES_UP = ("辞去", "引咎辞去", "同志辞去", "同志引咎辞去")


def relieved(names: Names) -> None:
    """Who loses a post that is told behind the name: 免去|韦长春|甲省卫生健康委员会副主任职务, 同意|姬阳|辞去甲县副县长职务. A place or
    辞去 bounds the name."""
    text, listed = names.text, surnames()
    for m in _RELIEVED.finditer(text):
        at = m.end()
        kind = listed.get(text[at:at + 2]) if listed.get(text[at:at + 2]) == "compound" else listed.get(text[at:at + 1])
        if kind not in ("common", "usual", "compound") or text[at:at + 2] in common_words() or not _OF_POST.match(text, at):
            continue
        for n in (2, 3, 4) if kind == "compound" else (2, 3):
            end = at + n
            bounded = text.startswith(_GIVES_UP, end) or m.group()[0] == "免" and text[end - 1] != "的" and (names.scan.place_at(end) or text[end:end + 1] == "的" and names.scan.place_at(end + 1) or text[end:end + 2] in ("某省", "某市", "某县", "某区"))
            if bounded and _ALL_HAN.fullmatch(text, at, end) and not names.title_starts.intersection(range(at, end)):
                names.add(at, end, "loses the post told behind the name")
                break


_COMRADE = Anchored("(?:给予|免去|对|责令|责成|同意|接受)([一-龥]{2,4}?)同志(?!们)")
_GIVEN = Anchored("对([一-龥]{2,4}?)(?:依法|依规|依纪|分别)?(?:给予|予以|作出|进行)(?=[一-龥])")


def comrades(names: Names) -> None:
    """Who is dealt with under a bare name: 决定给予|韦长春|同志党内警告处分, 对|韦长春|给予政务记过处分."""
    text = names.text
    for pattern in (_COMRADE, _GIVEN):
        for m in pattern.finditer(text):
            start, end = m.span(1)
            kind = surnames().get(text[start:start + 2] if end - start == 4 else text[start])
            if kind not in ("common", "usual", "compound") or text[start:start + 2] in common_words() or pattern is _GIVEN and (
                    names.scan.head_over(start, end) or names.scan.places_near(start, end) or text[end - 2:end] in common_words() or text[end - 1] in _NO_END_HERE):
                continue                                       # 对|安监所|给予, 对|方面|同志
            if pattern is _GIVEN and (m.end() not in names.span_starts or end - start == 2 and kind == "usual"):
                continue                                       # 对|马路|予以整修
            got = names.read(start, sure=True)
            if got and got[0] == end:
                names.add(start, end, "dealt with under a bare name; " + got[1])
                names.list_from(end)


def repeated(names: Names) -> None:
    """A name that opens clauses again and again, though no post stands before it: 「姬某阳，…人」 「查明姬某阳…」."""
    text, listed, common, last = names.text, surnames(), common_words(), chars("last")
    seen: dict[str, list[int]] = {}
    for start in names.scan.openings():
        kind = listed[text[start]]
        if text[start:start + 2] in common or start in names.spots or break_word_at(text, start) or kind == "rare" and text[start:start + 2] in verbs():
            continue
        for n in (3,) if kind != "common" else (3, 2):
            name = text[start:start + n]
            if name[-1] not in last and names.follows(start + n) >= (1 if n == 3 else 2) and name not in names.names and _may_be(names, start, n):
                seen.setdefault(name, []).append(start)
                break
    for name, starts in seen.items():
        least = 2 if listed[name[0]] == "common" and len(name) == 3 else 3
        if name in no_names() or name[-1] in NO_NAME_END or name[-1] in "性型款费率人金" or text[starts[0] - 1].isdigit():
            continue                                           # 违规|操办婚|庆事宜, again and again
        if len(name) == 2 and not any(names.plain_at(s + 2) for s in starts) or all([text[s - 1:s] == "“" and text[s + len(name):s + len(name) + 1] == "”" for s in starts]):
            continue                                           # the “白富美” whom she played
        if text.count(name) >= least and len({text[s + len(name):s + len(name) + 2] for s in starts}) >= 2:
            for s in starts:
                names.add(s, s + len(name), f"opens {len(starts)} clauses")
