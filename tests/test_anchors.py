"""Words found in one pass for all rooms: a pattern that hangs on them matches what a search of the whole text would."""
from __future__ import annotations

import re

import pytest

from miner import anchors
from miner.anchors import Anchored, WordList, needed_words, opening_words

_TEXT = "任命甲某为局长，免去乙某（副局长）的职务；丙某另案处理。“丁某被免去局长职务”，(戊某另行处理)"


@pytest.mark.parametrize("pattern", [
    "任命|免去",
    "(?:被)?免去[一-龥]{2}",
    "[（(]([^（()）]{3,8})[）)]",
    "另(?:案|行)处理",
    "局长?",
    "处理(?=。)|职务(?=；)",
    "[被另]?(?:案|行)?处理",
    "副?局长?(?=[，）])|(?:任|免)命?[去甲]",
    "(?:[甲乙]某){1,2}|职(?<=的职)务",
])
def test_an_anchored_pattern_finds_what_the_plain_pattern_finds(pattern):
    plain, anchored = re.compile(pattern), Anchored(pattern)
    for text in (_TEXT, "", "没有任何一个", _TEXT * 2):
        assert [m.span() for m in anchored.finditer(text)] == [m.span() for m in plain.finditer(text)]
        for start, end in ((0, len(text)), (3, 20), (9, 30), (20, 22)):
            found, expected = anchored.search(text, start, end), plain.search(text, start, end)
            assert (found and found.span()) == (expected and expected.span())


def test_matches_do_not_overlap_though_the_words_do():
    assert [m.group() for m in Anchored("提醒谈话|谈话提醒").finditer("提醒谈话提醒，谈话提醒谈话")] == ["提醒谈话", "谈话提醒"]


def test_a_pattern_that_opens_with_no_word_is_refused_unless_its_words_are_given():
    with pytest.raises(ValueError, match="opens with no word"):
        opening_words(r"\d+元|罚款")
    with pytest.raises(ValueError, match="opens with no word"):
        opening_words("[^。]?查处")
    given = Anchored("(?=罚)..|没收", lambda: ["罚款", "没收"])
    assert [m.group() for m in given.finditer("被罚款，没收所得")] == ["罚款", "没收"]


def test_a_list_tells_every_place_of_its_words_overlapping_ones_too():
    words = WordList(lambda: ["有限公司", "公司"])
    hits = words.hits("甲有限公司乙公司")
    assert [(number - words.first, start, end) for number, start, end in hits] == [(0, 1, 5), (1, 3, 5), (1, 6, 8)]
    assert words.longest("甲有限公司乙公司") == [(0, 1, 5), (1, 6, 8)]


def test_a_text_with_other_marks_shares_the_words_of_the_text_as_written():
    brackets, verbs = Anchored("[（(]甲"), Anchored("处理|免去")
    written, wide = "免去(甲某),另行处理", "免去（甲某），另行处理"
    anchors.share(wide, written, "(),（），")
    for text in (wide, written, wide):
        assert [m.start() for m in brackets.finditer(text)] == [2]
        assert [m.start() for m in verbs.finditer(text)] == [0, 9]


@pytest.mark.parametrize("pattern, words", [
    ("收受(?!费)[^。]{0,4}礼金", {"收受"}),                                         # of two equals the first
    ("(?:收受|索要)[^。]{0,4}消费卡", {"消费卡"}),                                  # the longer
    ("违规(?:收受|索要)", {"收受", "索要"}),                                        # 违规 is common
    ("违规[^。]{0,4}收", {"违规"}),                                                 # and taken where there is no other
    ("公款[吃喝]|[吃喝]公款|(?:多次)?吃喝", {"公款", "吃喝"}),
    (r"贪[掉了]\d|公款", {"公款"}),                                                 # a single character is no word
])
def test_words_that_every_match_holds(pattern, words):
    assert needed_words(pattern, frozenset(("违规",))) == words
