"""News of officials: posts told by where somebody went, those held at the fall, husband and wife, whose crimes and which days."""
from __future__ import annotations

import miner
import pytest
from heard import posts, read, spans, subjects


@pytest.mark.parametrize(("text", "post"), [
    ("桑平被分配至丽水市农业机械公司团委担任干事。", ("丽水市农业机械公司团委", "干事", True)),
    ("桑平早年调入丽水市教育局工作，先后任科员、副局长。", ("丽水市教育局", "副局长", True)),
    ("桑平曾在丽水市林业局担任科员。", ("丽水市林业局", "科员", True)),
    ("桑平落马前为第十四届中央委员、青田县水利局局长、党组副书记。", ("青田县水利局", "党组副书记", True)),
    ("桑平曾以丽水市委常委的身份兼任该市公安局局长。", ("丽水市委", "常委", True)),
    ("桑平曾以丽水市委常委的身份兼任该市公安局局长。", ("丽水市公安局", "局长", True)),
])
def test_a_post_told_by_where_somebody_went_or_as_what(text: str, post: tuple[str, str, bool]) -> None:
    assert post in posts("丽水市副市长桑平被查。" + text)["桑平"]


def test_what_somebody_opposes_is_no_role() -> None:
    assert posts("丽水市副市长桑平被查。桑平成立以丽水市林业局局长为首的小组。")["桑平"] == [("丽水市", "副市长", False)]


def test_a_wife_has_the_second_of_two_terms() -> None:
    found = subjects("青田县原县长桑文海与妻子卞玉娟犯受贿罪，分别被判处有期徒刑十二年和三年。")
    assert {n: [x.term_months for x in s.sanctions] for n, s in found.items()} == {"桑文海": [144], "卞玉娟": [36]}


def test_a_count_of_those_who_came_forward_is_no_group() -> None:
    assert set(subjects("青田县县长桑文海被查。\n在政策感召下，17名干部主动投案。")) == {"桑文海"}
    assert "17名干部" in subjects("青田县县长桑文海被查。\n在政策感召下，青田县林业局17名干部主动投案。")


@pytest.mark.parametrize("day", ["已于2016年5月退休的", "2016年5月退休的"])
def test_a_day_of_retirement_is_none_of_the_inquiry(day: str) -> None:
    assert [(e.type, e.start) for e in subjects(day + "丽水市水利局副局长桑平被查。")["桑平"].events] == [("investigation", None)]


@pytest.mark.parametrize("when", ["2023年5月8日，退休干部、", "2023年5月8日，已退休的"])
def test_the_day_before_a_pensioner_is_that_of_the_inquiry(when: str) -> None:
    assert [e.start for e in subjects(when + "丽水市水利局原副局长桑平被查。")["桑平"].events] == ["2023-05-08"]


def test_gold_for_a_service_is_a_bribe() -> None:
    case = read("青田县县长桑平收受商人卞林送给的人民币20万元，以及价值3万元的金条1根，为卞林办理用地手续提供支持。").cases[0]
    assert [v.code for v in case.violations] == ["crime.bribe_taking"]
    assert [a.role for a in case.amounts] == ["bribe", "bribe"]


def test_the_crimes_of_those_whom_he_shields_are_theirs() -> None:
    case = read("青田县公安局副局长桑平为涉嫌开设赌场、赌博的嫌疑人提供保护，涉嫌徇私枉法罪。").cases[0]
    assert "crime.other" not in [v.code for v in case.violations]


@pytest.mark.parametrize(("text", "orgs"), [
    ("国际刑警组织中国国家中心局发布了红色通报。", ["国际刑警组织中国国家中心局"]),
    ("他曾执掌8省份烟草公司。", []),
    ("该县在大别山中段的南麓。", []),
])
def test_bodies_read_to_their_end_and_no_further(text: str, orgs: list[str]) -> None:
    assert spans(text, "ORG") == orgs


def test_the_people_of_a_region_s_figures_are_no_group() -> None:
    text = "截至4月30日，丽水市共立案查处问题75件。其中，涉及县处级干部6人；26名涉嫌职务犯罪的公职人员被留置。青田县县长桑平被查。"
    assert set(subjects(text)) == {"桑平"}


def test_a_birth_is_no_time_of_deeds_nor_of_divisions() -> None:
    cases = read("吉安市副市长桑平违规收受礼品被查。桑平出生于1975年5月。").cases
    assert [(c.region, c.conduct) for c in cases] == [("江西省/吉安市", None)]


def test_what_was_invested_is_no_money_of_a_case() -> None:
    cases = read("青田县原县长桑平受贿被查。他留下两大烂尾工程，总投资额78亿元。").cases
    assert [a for c in cases for a in c.amounts] == []


@pytest.mark.parametrize(("lines", "title"), [
    ("原标题:青田县原县长桑平被开除党籍\n日前，青田县原县长桑平被开除党籍。\n特此通报。", "青田县原县长桑平被开除党籍"),
    ("警钟长鸣\n青田县原县长桑平被开除党籍\n日前，青田县原县长桑平被开除党籍。\n特此通报。", "青田县原县长桑平被开除党籍"),
])
def test_the_name_of_a_section_is_no_title(lines: str, title: str) -> None:
    assert miner.extract_text(lines).document.title == title
