"""Where a name with 某 ends: with 某, or with the character behind it."""
import pytest

from miner.extraction import extract_text


def people(text: str) -> list[str]:
    return [m.text for m in extract_text(text, "2026-03-01").mentions if m.label == "PER"]


@pytest.mark.parametrize("text, names", [
    ("经查，石磨村民小组原组长罗某青未向群众公布账目，会计罗某潮私存集体资金。", ["罗某青", "罗某潮"]),
    ("经查，石磨村民小组原组长罗某未向群众公布账目，会计潘某私存集体资金。", ["罗某", "潘某"]),
    ("出纳覃某珍分三次取走现金，蒙某分得2万元。", ["覃某珍", "蒙某"]),
    ("司机苗某开公车回乡，同行的苗某义劝阻未果。", ["苗某", "苗某义"]),
    ("副主任汪某和、文书吴某兰均受到警告处分。", ["汪某和", "吴某兰"]),
    ("李某所在的村有12户。经查，李某所收礼金均未上交。李某受到警告处分。", ["李某", "李某", "李某"]),
])
def test_the_character_behind_mou_ends_the_name_or_begins_a_word(text: str, names: list[str]) -> None:
    assert people(text) == names
