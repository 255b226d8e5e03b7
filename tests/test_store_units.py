"""The store's small pure parts: the order of events, who is one person, the schema's documentation, sectors."""
from __future__ import annotations

import random
from pathlib import Path

import pytest

from miner.store import schema, timeline
from miner.store.rows import anonymized
from miner.store.sectors import of_organisation, sector_of


def event(type, start=None, published="2024-01-01", document="a", sanctions=()):
    return {"type": type, "start": start, "end": start, "published": published, "document": document,
            "sanctions": [{"code": c, "term_months": None} for c in sanctions]}


def test_undated_events_take_the_place_that_the_course_gives_them():
    told = [event("sentence", "2023-06-01"), event("indictment"), event("investigation", "2021-03-01"), event("party_discipline"), event("transfer"),
            event("arrest", "2022-01-05"), event("admin_discipline")]
    wanted = ["investigation", "party_discipline", "admin_discipline", "transfer", "arrest", "indictment", "sentence"]
    for seed in range(20):
        random.Random(seed).shuffle(told)
        assert [e["type"] for e in timeline.order(told)] == wanted


def test_undated_event_stands_no_later_than_its_document():
    told = [event("investigation", "2020-01-01", "2020-01-02"), event("investigation", "2023-01-01", "2023-01-02"), event("party_discipline", None, "2020-09-01")]
    assert [(e["type"], e["start"]) for e in timeline.order(told)] == [("investigation", "2020-01-01"), ("party_discipline", None), ("investigation", "2023-01-01")]


@pytest.mark.parametrize("types, codes, wanted", [
    (["investigation"], [], "investigated"), (["investigation", "transfer"], [], "investigated"), (["party_discipline", "transfer"], [], "disciplined"),
    (["party_discipline", "indictment"], [], "prosecuted"), (["arrest"], [], "prosecuted"), (["sentence"], [], "convicted"),
    ([], ["party.warning"], "disciplined"), ([], ["criminal.fixed_term"], "convicted"), ([], [], "unknown"), (["recovery"], [], "unknown")])
def test_status_is_never_more_than_what_was_told(types, codes, wanted):
    assert timeline.status(types, codes) == wanted


def test_anonymised_names():
    assert all(map(anonymized, ["陈某", "朱某某", "代XX", "李×", "王某甲", "张**"]))
    assert not any(map(anonymized, ["陈莫", "艾力亚尔·木塔力甫", "甲骨文"]))


@pytest.mark.parametrize("name, sector", [("渠县医疗保障局", "医疗医保"), ("安岳县水务局", "水利"), ("中国农业银行云和县支行", "金融"), ("县教育局", "教育"),
                                          ("市纪委监委驻市卫健委纪检监察组", "纪检监察"), ("某矿业公司", "国企"), ("云和县", None)])
def test_sectors(name, sector):
    assert of_organisation(name) == sector


def test_a_case_takes_the_sector_of_most():
    assert sector_of(["安岳县水务局", "安岳县水库管理所", "县教育局"]) == "水利" and sector_of([]) is None


def test_documentation_is_the_schema():
    written = Path(__file__).parents[1] / "docs" / "schema.md"
    assert written.read_text("utf-8") == schema.markdown(), "run make schema"


def test_every_foreign_key_has_an_index():
    import sqlite3
    conn = sqlite3.connect(":memory:")
    for statement in schema.ddl():
        conn.execute(statement)
    for table in (t.name for t in schema.TABLES):
        for key in conn.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            first = {conn.execute(f"PRAGMA index_info({i[1]})").fetchall()[0][2] for i in conn.execute(f"PRAGMA index_list({table})").fetchall()}
            assert key[3] in first, f"{table}.{key[3]}: deleting what it refers to would read the whole table"
