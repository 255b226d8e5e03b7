"""The reading of lexicons: a user's rows stand after the shipped ones, and what is wrong is named."""
from __future__ import annotations

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
