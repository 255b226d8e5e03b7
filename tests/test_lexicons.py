"""The reading of lexicons: a user's rows stand after the shipped ones, and what is wrong is named."""
from __future__ import annotations

import re
from collections import Counter

import pytest

import miner
from miner import lexicons


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A user's folder in use for one test."""
    monkeypatch.setattr(lexicons, "_extra", [])
    yield tmp_path
    monkeypatch.undo()
    lexicons.use(tmp_path)                 # clears what was read
    lexicons._extra.remove(tmp_path)


def test_patterns_of_a_kind_stand_in_file_order_inside_their_shape():
    cue = lexicons.cues("binding_cues", {"not_yet": "^WORDS$"})
    assert cue("not_yet").match("建议") and not cue("not_yet").match("建议给予")
    assert cue("agency").search("由某县监察机关立案")


def test_a_users_row_joins_the_patterns_of_its_kind(own):
    text = "今年以来，全县共追回补贴款项32捆，立案12件。"
    assert [s.value for s in miner.extract_text(text, published="2025-01-01").statistics] == [12.0]
    (own / "figure_cues.tsv").write_text("kind\tpattern\nunit\t捆\n", "utf-8")
    lexicons.use(own)
    assert [s.value for s in miner.extract_text(text, published="2025-01-01").statistics] == [32.0, 12.0]


def test_a_kind_without_rows_and_a_broken_pattern_are_named(own):
    with pytest.raises(lexicons.LexiconError, match=r"figure_cues\.tsv: no row of kind colour"):
        lexicons.pattern("figure_cues", "colour")
    (own / "figure_cues.tsv").write_text("kind\tpattern\nunit\t(捆\n", "utf-8")
    lexicons.use(own)
    with pytest.raises(lexicons.LexiconError, match="figure_cues.tsv, kind unit"):
        lexicons.pattern("figure_cues", "unit")


@pytest.mark.parametrize("pattern, spelled", [
    ("(?:主动)?投案|被(?:查|抓)", "主动投案|投案|被(?:查|抓)"),
    ("(?:(?:已|均)被|受)查处", "已被查处|均被查处|受查处"),
    ("[被受]查|立案", "被查|受查|立案"),
    ("[^被]查|立案", "[^被]查|立案"),                            # nothing is gained where a class of many begins one
    ("[被受]?查|立案", "[被受]?查|立案"),
    (r"\d起|立案", r"\d起|立案"),
    ("共?计|立案", "共计|计|立案"),                              # its first character may be missing
    ("共??计|立案", "共??计|立案"),
    ("(?<!单位|家)受贿|^[据从]悉", "受(?<!(?:单位|家)受)贿|据(?<=^据)悉|从(?<=^从)悉"),
    ("(?:查处)+|立案", "(?:查处)+|立案"),
])
def test_a_pattern_is_spelled_out_only_where_each_alternative_begins_with_a_character(pattern, spelled):
    assert lexicons.leaping(pattern) == spelled


def test_a_spelled_pattern_finds_the_same():
    pattern = "(?:多次|违规)?(?:收受|索取(?:他人)?)[^。]{0,4}(?:礼金|财物)|(?:被|受)(?:查|处)"
    text = "违规收受下属礼金，多次索取他人财物；索取好处，被查后受处分。"
    assert [m.span() for m in re.finditer(lexicons.leaping(pattern), text)] == [m.span() for m in re.finditer(pattern, text)]


def test_every_kind_of_body_has_a_ladder_or_a_rule():
    ladders = {r["name"] for r in lexicons.rows("rank_ladders")}
    looks_further = {"committee", "town", "town+1", "office-town", "armed", "company", "firm-branch", "inner", "unit-committee", "unit-discipline"}
    unknown = {r["head"] for r in lexicons.rows("org_levels") if not r["head"].isdigit()} - ladders - looks_further
    assert not unknown
    assert all(r[c] == "" or 0 <= int(r[c]) <= 9 for r in lexicons.rows("rank_ladders")
               for c in ("province", "sub_province", "prefecture", "sub_district", "county", "unknown"))


def test_a_folder_added_after_the_first_document_changes_every_table(own):
    """Tables are kept by the modules that ask for them: posts, lists, sanctions; all are made anew."""
    text = "有关情况\n大同市3名干部被撸掉。涉事者有：大同市水利局局长栗砚山，大同市住建局栈桥长常岫云，大同市城管局科长卜砚石。"
    assert not miner.extract_text(text).cases
    (own / "roll_cues.tsv").write_text("kind\tpattern\tevent\nfate\t被撸掉\tremoval\n", "utf-8")
    (own / "titles.tsv").write_text("core\tclass\n栈桥长\tstrong\n", "utf-8")
    lexicons.use(own)
    found = {s.name: [(p.title, [e.type for e in s.events]) for p in s.positions] for c in miner.extract_text(text).cases for s in c.subjects}
    assert found == {"栗砚山": [("局长", ["removal"])], "常岫云": [("栈桥长", ["removal"])], "卜砚石": [("科长", ["removal"])]}


@pytest.mark.parametrize("pattern, core", [
    ("(?:家庭|名下)?[^。]{0,6}存款|受贿", "家庭[^。]{0,6}存款|名下[^。]{0,6}存款|存款|受贿"),
    (r"[\d多]+次受贿|[“”]?(?:公|私)款", "次受贿|公款|私款"),
    ("(?:违规|多)+领取", "领取"),
    ("(?<!单位)[一-龥]某行贿", "某行贿"),
    ("被查|立案", "被查|立案"),                                   # it leaps as it stands
    ("[^。]+", "[^。]+"),                                         # nothing plain stands in it
])
def test_the_core_of_a_pattern_is_found_wherever_the_pattern_is(pattern, core):
    assert lexicons.core(pattern) == core
    for text in ("其家庭存款", "存款", "3次受贿", "甲某行贿", "多领取", "公款", "立案", "", "。"):
        assert re.search(core, text) or not re.search(pattern, text)


@pytest.mark.parametrize("table", sorted(lexicons.folder().glob("*.tsv")), ids=lambda path: path.stem)
def test_no_table_says_the_same_row_twice(table):
    rows = [row for row in table.read_text("utf-8").splitlines() if row and not row.startswith("#")]
    assert [row for row, times in Counter(rows).items() if times > 1] == []
