"""Names with 某 or a letter in the place of characters: 陈某, 欧阳某某, 张某刚, 李某1, 王X, A某; people called 甲, 乙, 丙."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miner.anchors import Anchored
from miner.learned import given
from miner.tagging.lexer import break_word_at
from miner.tagging.name_lexicon import chars, common_words, cues, surnames, syllable_words

if TYPE_CHECKING:
    from miner.tagging.people import Names

_HAN = re.compile(r"[㐀-鿿豈-﫿]")
_SOME_RUN = Anchored("某某?某?")
SOME_NAME = re.compile(r"((?:(?!某)[一-龥]){1,2})(某某某|某某|某)([甲乙丙丁](?![亢状级类型醛醇肝胎])|\d(?![\d.年月日万元余多名位户次岁起]|人(?!民)|\s)|[一-龥](?=[，。、；：（）()“”\s受犯在利的与和及于因被]|等(?=[人多\d两二三四五六七八九十，。；])))?")
_LETTERED = re.compile(r"[XＸ×x*＊](?<=[一-龥].)(?:(?<=[XＸ×])[XＸ×]?|(?<=[xX×*＊])[xX×*＊]?)(?![A-Za-z*])")
_LETTER, _LATIN = re.compile("[A-Z](?=某)"), re.compile("[A-Za-z]")
_STEM = re.compile(r"[甲乙丙丁戊](?<![一二三四五六七八九十第].)(?![县市区方级类状骨醇烷肝型醛种等次]|(?:(?![系所属成设与和的为是任将被向利用在从以对到主遂挂未得使让找请给收送受伙约按替把获因又还也则明知会帮])[一-龥]){0,7}?(?:公司|医院|银行|单位|集团|企业))")
_STEM_SPEAKS = re.compile(r"[甲乙丙丁戊](?<![^。，；：、\n“”（）！？,;:向由给与和对被是为把将受取要].)(?:(?=[、，。；：”]|(?<=[受取要].)\d|[在因向的是和又于等、未并])|(?=[系任与将为受被送以]|利用|收受|通过|承诺|提出|同意|多次|担任)())")
_STEM_INTRODUCED = re.compile(r"^[甲乙丙](?:，(?:男|女|中共(?:预备)?党员|群众|系|时任|原任|原|任|某|[省市县区]|国有)[^。\n]|(?:系|是|任|担任)(?:某|[A-Z省市县区]))", re.M)      # 甲，中共党员，某局局长。
_STEMS = frozenset("甲乙丙丁")


_VERB = re.compile("开(?:的|着|了|车|设|办|始|出|具|会|除)|终(?:于|因|被|究|审)")      # 缪某|开的都是单位的皮卡, 杜某|终于等来


_PRODUCT = re.compile("胶囊|颗粒|片剂?|口服液|丸|牌|注射液|酒业|奶粉")


@dataclass(slots=True)
class Person:
    start: int
    end: int
    why: str


def end_of(some: re.Match[str]) -> int:
    """Where the name that SOME_NAME found ends: without a character behind 某 that begins the next word."""
    return some.start(3) if some.group(3) and (some.group(3) in chars("not_given") or break_word_at(some.string, some.start(3)) or _VERB.match(some.string, some.start(3))) else some.end()


def find(names: Names) -> None:
    """Adds every 某-name of the document to NAMES."""
    listed = surnames()
    for some in _SOME_RUN.finditer(names.text):
        if _LETTER.match(names.text, some.start() - 1) and not _LATIN.match(names.text, some.start() - 2):
            if names.text[some.end():some.end() + 1] not in chars("some_thing") and not names.scan.head_near(some.end(), 4):
                names.add(some.start() - 1, some.end(), "a letter and 某")         # A某
            continue
        m = SOME_NAME.match(names.text, max(0, some.start() - 2)) or SOME_NAME.match(names.text, max(0, some.start() - 1))
        if not m or m.end(2) != some.end():
            continue
        start, end = m.start(), m.end(2)
        hidden = names.text[end:end + 1]
        if m.group(3) and (hidden in _STEMS or hidden.isdigit()):
            end = m.end()                   # 王某甲, 李某1
        elif m.group(2) == "某":
            if _HAN.match(hidden) and not _place_at(names, end) and not (end in names.span_starts and end + 1 not in names.span_starts) and given.belongs(names.text, m.start(2) - 1, end):
                end += 1                    # 陈某飞|接受, but 陈某|云和县教育局局长
        elif m.group(3) and not (_place_at(names, end) or break_word_at(names.text, end) or hidden in chars("not_given")):
            end = m.end()
        if names.text[end - 1] == "花" and names.text[end:end + 1].isdigit():
            end -= 1                        # 钟某|花28万元
        if len(m.group(1)) == 2 and m.group(1) not in syllable_words():          # 扎西某: no 西某
            if m.group(1) not in listed or start + 1 in names.title_ends:
                start += 1
        elif len(m.group(1)) == 2 and names.text[start - 1:start + 1] in common_words() and names.text[start + 1] in listed:
            start += 1                      # 妻子|石某顺
        if any(s < start < e for s, e in names.scan.places_near(start, start + 1)):
            continue
        if names.text[start] not in listed and names.text[start:start + 2] not in listed and m.group(1) not in syllable_words() and not _behind_post(names, start, end) and not (names.text.endswith(cues()["kin_before"], 0, start) and names.text[start] not in chars("governs")) or (        # 向|某房地产开发公司
                names.text[start] in "向对与和由给" and names.scan.head_near(some.end(), 8)):
            continue
        if len(m.group(2)) == 1 and not _some_person(names, start, end) or names.text[start] == "和" and _PRODUCT.match(names.text, end):
            continue                        # 某虫草胶囊|和某欣|胶囊
        names.add(start, end, "某-name")
    for name in [n for n in names.names if "某" in n and n[-1] != "某"]:        # 周某刚。…周某刚的请托
        for at in names.at(name):
            if at in names.spots and names.spots[at].end < at + len(name):
                names.spots[at] = Person(at, at + len(name), "某-name as elsewhere")
    for m in _LETTERED.finditer(names.text) if any([c in names.text for c in "XＸ×x*＊"]) else ():
        if listed.get(names.text[m.start() - 1]) in ("common", "usual") and names.text[m.end():m.end() + 1] not in tuple("号路街村镇乡县市区省") and not break_word_at(names.text, m.start() - 1):
            names.add(m.start() - 1, m.end(), "anonymised with letters")


def stems(text: str) -> list[Person]:
    """甲, 乙, 丙 of a case discussion: persons where two of them open clauses and one at least does what a person does:
    「甲任某局局长，乙系甲的朋友。甲收受…」."""
    if "甲" not in text and "乙" not in text:
        return []
    found = list(_STEM_SPEAKS.finditer(text))
    letters = {m.group()[0] for m in found}
    enough = len(letters) > 1 and (len(found) > 3 or len(found) == 3 and any(m.group(1) is not None for m in found))
    if not enough and not any(text.count(m.group()[0]) > 2 for m in _STEM_INTRODUCED.finditer(text)):
        return []
    return [Person(*m.span(), "甲, 乙 … of a discussion") for m in _STEM.finditer(text)]


def _behind_post(names: Names, start: int, end: int) -> bool:
    """Whether a 某-name stands between a post and what a person does, be its surname a word or in no list: 校长|向某|对此负有."""
    if start not in names.title_ends or names.text[start] in chars("no_surname"):
        return False
    follow = names.follows(end)
    return follow == 3 or names.certain(end, True) or (follow > 0 or names.text[end:end + 1] in tuple("履失不")) and names.text[start] not in chars("governs") \
        or names.text.startswith("对此", end) \
        or names.text[start] not in chars("governs") and names.text[end:end + 1] not in chars("some_thing") and names.text[end:end + 2] in common_words() and not names.scan.head_near(end, 8)      # 站长台某|巡查流于形式


def _some_person(names: Names, start: int, end: int) -> bool:
    """「陈某」 a person; 「与某公司」 「李某村」 not: what follows 某 must bound a name."""
    if names.text[end - 1] != "某":
        return True
    surname = names.text[start]
    if names.text[end:end + 1] in chars("some_thing"):
        return False
    if names.text.startswith(cues()["body_after"], end) and end - start == 2 and all(names.text.startswith(cues()["body_after"], at + 2) for at in names.at(surname + "某")):
        return False                        # 盛某酒店, wherever 盛某 stands
    follow = names.follows(end)
    if _behind_post(names, start, end):
        return True
    if end - start == 3 and names.text[start:start + 2] in surnames():
        return follow >= 1
    if surnames().get(surname) == "rare" and break_word_at(names.text, start) and names.text.count(surname + "某") < 2:
        return False
    if follow >= 1:
        return break_word_at(names.text, start) == 0 or follow >= 2
    if surnames().get(surname) in ("common", "usual") and _place_at(names, end):
        return True                         # 免去张某|云和县城建公司董事长职务
    return surnames().get(surname) != "rare" and not names.scan.head_near(end, 8)


def _place_at(names: Names, at: int) -> bool:
    """Whether a place with its kind begins at AT: 云和县, 深圳市."""
    return any([s == at and e - s > 2 for s, e in names.scan.places_near(at, at + 1)])
