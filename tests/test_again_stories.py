"""Fresh news stories and features read whole (reporters' investigations, 以案说法, 警示录, roundups, fugitives): who confesses or is one of a court's
row answers, who was robbed or brought the case to light does not; verdicts in a word; days that are no deeds. All people are invented."""
from __future__ import annotations

import pytest
from heard import read, spans, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, list[str]]:
    return {n: [e.type for e in s.events] for n, s in subjects(text).items()}


@pytest.mark.parametrize("text", [
    "“我对不起组织。”云和县水利局原局长卞文海在忏悔书中写道。",
    "“如果能重来，我一分钱也不会拿。”云和县水利局原局长卞文海忏悔道。",
    "翻看云和县水利局原局长卞文海的忏悔录，记者看到多处“侥幸”二字。",
    "云和县水利局原局长卞文海落马后坦言：“我以为没人知道。”",
])
def test_who_confesses_answers(text: str) -> None:
    assert "卞文海" in subjects(text)


@pytest.mark.parametrize("text", [
    "云和县纪委监委办案人员卞文海在审阅忏悔书时说：“侥幸心理人人都有。”",
    "云和县水利局局长卞文海在警示教育大会上说：“要引以为戒。”",
    "剧院上演了《卞文海的忏悔录》。",
])
def test_who_only_speaks_of_it_answers_for_nothing(text: str) -> None:
    assert "卞文海" not in subjects(text)


def test_a_row_of_people_whom_a_court_sentences_to_terms_told_together() -> None:
    text = "法院还以上述罪名，判处前溪村原村委会出纳卞文海、原村委会副主任邵成，以及原云和县规划局副局长尤强等另外3名被告人1年至10年不等有期徒刑。"
    assert set(subjects(text)) == {"卞文海", "邵成", "尤强"}
    assert set(map(tuple, events(text).values())) == {("sentence",)}


def test_no_guest_who_is_called_politely_answers() -> None:
    text = "云和县交警卞文海与协管员邵四友共收取酒驾当事人温先生2.8万元，次日怕违法行为暴露，退还了2万元。卞文海受审。"
    assert "温先生" not in subjects(text)


def test_who_brings_a_case_to_light_answers_for_nothing() -> None:
    assert not subjects("反贪局长卞文海与村民的一席话，牵出了一个乡的系列腐败窝案。")


def test_a_case_told_by_its_bearer_still_accuses() -> None:
    assert "卞文海" in subjects("云和县水利局原局长卞文海受贿案牵出多名下属。")


@pytest.mark.parametrize("text", ["华源银行原副行长卞文海受贿1.7亿余元获判死缓。", "华源银行原副行长卞文海受贿1.7亿余元一审死缓。"])
def test_a_verdict_told_in_a_word(text: str) -> None:
    assert codes(text)["卞文海"] == ["criminal.death_reprieve"]


def test_an_adverb_behind_a_name_is_none_of_it() -> None:
    assert spans("云和银行原行长卞华更因涉案金额惊人，被判处有期徒刑十年。", "PER") == ["卞华"]


@pytest.mark.parametrize("text", [
    "2013年12月3日，历时一年的云和县水利局原局长卞文海受贿一案终于落下帷幕。法院判处卞文海有期徒刑十年。",
    "2023年4月16日，云和县水利局原局长卞文海受贿案一审落槌，被法院判处有期徒刑十年。",
])
def test_the_day_on_which_a_case_ends_is_no_deeds(text: str) -> None:
    assert [c.conduct for c in read(text).cases] == [None]


def test_what_befell_the_former_wife_is_not_the_officials() -> None:
    text = "云和县第二医院原院长卞文海于2011年获刑。卞文海的前妻邵欣也很“出名”，是红通人员中唯一的女教师，去年10月回国投案。邵欣已经离婚。"
    assert "surrender" not in events(text)["卞文海"]


@pytest.mark.parametrize("word", ["土地开发整理、土地拍卖等项目", "一直都很努力的承包商", "“高水平选手”"])
def test_words_that_are_nobody(word: str) -> None:
    assert spans(f"云和县国土局原局长卞文海收受{word}所送14万元，在许多干部印象中，他很能干。", "PER") == ["卞文海"]


def test_who_works_in_an_office_answers_for_what_follows_at_once() -> None:
    text = "在云和县前溪村委会公益性岗位工作的王某沉迷网络赌博，当挪用的40万元公款全部输光时，王某才醒悟。"
    assert "王某" in subjects(text)


def test_who_took_the_money_of_the_poor() -> None:
    assert "卞文海" in subjects("2009年3月至2011年11月，云和县前溪村原支书卞文海侵占村里一名五保户的供养费3090元。")
