"""Posts told behind a name, in brackets or after a comma, where not all words of the body's name are known; and so the rank."""
from __future__ import annotations

import pytest
from heard import posts, subjects


@pytest.mark.parametrize(("text", "post", "rank"), [
    ("桑平（青田县江边林业局洛那林场场长）因贪污被立案查处。", ("青田县江边林业局洛那林场", "场长"), "other"),
    ("桑平，男，浙江省丽水市青田县江边林业局洛那林场副场长，因犯贪污罪被判处有期徒刑三年。", ("浙江省丽水市青田县江边林业局洛那林场", "副场长"), "other"),
    ("桑平（松阳海关缉私分局海查三中队原副中队长）因受贿被立案查处。", ("松阳海关缉私分局海查三中队", "副中队长"), "other"),
    ("桑平（青田县江边林业局洛那林场(原江边林场)场长）因受贿被立案查处。", ("青田县江边林业局洛那林场", "场长"), "other"),
])
def test_the_post_that_closes_the_words_behind_a_name_is_held_by_it(text: str, post: tuple[str, str], rank: str) -> None:
    assert [p[:2] for p in posts(text)["桑平"]] == [post]
    assert subjects(text)["桑平"].rank == rank


@pytest.mark.parametrize("text", [
    "桑平（其丈夫系青田县江边林业局洛那林场场长）因贪污被立案查处。",
    "桑平（与青田县江边林业局洛那林场场长合谋）因贪污被立案查处。",
    "桑平，曾向青田县江边林业局洛那林场场长送礼，因行贿被立案查处。",
])
def test_the_posts_of_others_are_not_held_by_the_name_before_them(text: str) -> None:
    assert not any(title == "场长" for held in posts(text).values() for _, title, _ in held)


@pytest.mark.parametrize("text", [
    "洗定同，男，浙江省民政厅原副巡视员。2014年4月，因涉嫌受贿，被检察机关立案侦查。",
    "炊海琴，女，浙江省民政厅原副巡视员。2014年4月，因涉嫌受贿，被检察机关立案侦查。",
])
def test_who_opens_a_sentence_and_has_a_sex_is_somebody_whatever_the_surname(text: str) -> None:
    assert {name: s.rank for name, s in subjects(text).items()} == {text[:3]: "bureau_deputy"}


def test_a_word_for_somebody_with_a_sex_is_no_name() -> None:
    assert not subjects("死者，男，1970年生。被告人，男，1971年生，因犯受贿罪被判处有期徒刑三年。")


@pytest.mark.parametrize(("post", "rank"), [("青田县人大副主任", "division_deputy"), ("青田县温溪镇人大副主席", "section_deputy")])
def test_the_deputies_of_a_congress_are_no_mates_of_a_ship(post: str, rank: str) -> None:
    assert subjects(post + "桑平受贿，被开除党籍。")["桑平"].rank == rank
