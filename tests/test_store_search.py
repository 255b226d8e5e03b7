"""Search: exact on any two characters, filters, and the contract's shapes."""
from __future__ import annotations

import fiction
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import miner
from miner.store import Store, StoreError, fts
from miner.store.filters import regions_like


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("store")
    fiction.write(folder / "in")
    kept, miner.extract = getattr(miner, "extract", None), fiction.extract
    with Store(folder / "m.db") as store:
        store.ingest(folder / "in")
        yield store
    miner.extract = kept


CHARACTERS = st.sampled_from("陈某某渠县医保局长A1ａ，。·𠮷㐂é é")


@settings(max_examples=300, deadline=None)
@given(st.text(CHARACTERS, min_size=1, max_size=40), st.data())
def test_index_finds_every_part_of_a_text(text, data):
    a = data.draw(st.integers(0, len(text) - 1))
    b = data.draw(st.integers(a + 1, len(text)))
    query = fts.match(text[a:b])
    if query is None:
        return                      # nothing but punctuation
    import sqlite3
    conn = sqlite3.connect(":memory:")
    conn.execute("CREATE VIRTUAL TABLE f USING fts5(grams, content='', tokenize='ascii')")
    conn.execute("INSERT INTO f(rowid, grams) VALUES (1, ?)", (fts.grams(text),))
    assert conn.execute("SELECT rowid FROM f WHERE f MATCH ?", (query,)).fetchall() == [(1,)]


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("陈某局长渠县医"), min_size=1, max_size=12), st.text(st.sampled_from("陈某局长渠县医"), min_size=1, max_size=4))
def test_index_finds_nothing_else(text, query):
    import sqlite3
    conn = sqlite3.connect(":memory:")
    conn.execute("CREATE VIRTUAL TABLE f USING fts5(grams, content='', tokenize='ascii')")
    conn.execute("INSERT INTO f(rowid, grams) VALUES (1, ?)", (fts.grams(text),))
    assert bool(conn.execute("SELECT rowid FROM f WHERE f MATCH ?", (fts.match(query),)).fetchall()) == (query in text)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(fiction.DOCUMENTS)), st.data())
def test_any_two_characters_of_a_document_find_it(store, name, data):
    text = fiction.DOCUMENTS[name]["document"]["text"]
    at = data.draw(st.integers(0, len(text) - 2))
    words = text[at:at + 2]
    if fts.match(words) is None or " " in words or "\n" in words:
        return
    hits = store.search(words, type="document", limit=50)
    assert any(h["document"].endswith(f"{name}.txt") for h in hits)
    for h in hits:
        document = store.show(h["id"])["document"]["text"]
        e = h["evidence"]
        assert fts.fold(document[e["start"]:e["end"]]) == fts.fold(words) == fts.fold(e["text"])


def test_the_shape_of_a_hit(store):
    person, document = store.search("杜望舒", limit=2, type="person")[0], store.search("杜望舒", type="document")[0]
    for hit in (person, document):
        assert {"type", "id", "text", "score", "document", "evidence"} <= hit.keys()
        assert set(hit["evidence"]) == {"text", "start", "end", "page"}
        assert hit["context"]["text"][hit["evidence"]["start"] - hit["context"]["start"]:][:3] == "杜望舒"
    assert person["id"].startswith("p") and person["score"] == 1.0 and document["id"].startswith("d")


def test_types_and_limits(store):
    assert {h["type"] for h in store.search("渠县")} == {"organization", "place", "document"}
    assert [h["text"] for h in store.search("渠县", type="place")][0] in ("渠县", "四川省/达州市/渠县")
    assert len(store.search("渠县", limit=2)) == 2
    assert store.search("钟一鸣") == [] or all(h["type"] != "person" for h in store.search("钟一鸣"))
    with pytest.raises(StoreError):
        store.search("渠县", type="thing")
    with pytest.raises(StoreError):
        store.search("  ")


def test_filters(store):
    def names(**filters):
        return sorted((h["type"], h["document"].rsplit("/", 1)[-1]) for h in store.search("陈某", **filters) if h["type"] != "organization")
    both = [("document", "bulletin.txt"), ("document", "yunhe.txt"), ("person", "bulletin.txt"), ("person", "yunhe.txt")]
    assert names() == both
    sichuan = [x for x in both if x[1] == "bulletin.txt"]
    for region in ("四川", "四川省", "达州", "渠县", "四川省/达州市", "四川/渠县", "511725", "510000"):
        assert names(region=region) == sichuan, region
    assert names(since="2023") == sichuan and names(until="2022") == [x for x in both if x not in sichuan]
    assert names(until="2022-05-09") == names(until="2022-05") == [x for x in both if x not in sichuan]
    assert names(violation="eight.accepted_dining") == sichuan
    assert names(violation="eight") == both and names(violation="crime") == []
    assert names(sanction="party") == sichuan and names(sanction="other.restitution") == [x for x in both if x not in sichuan]
    assert names(rank="other") == both and names(rank="section_chief") == [("document", "bulletin.txt")]
    assert names(min_amount=100000) == [("document", "bulletin.txt")]
    for wrong in ({"violation": "nonsense"}, {"sanction": "party.nonsense"}, {"rank": "king"}, {"since": "last year"}):
        with pytest.raises(StoreError):
            store.search("陈某", **wrong)


def test_several_words_are_all_needed(store):
    assert {h["document"].rsplit("/", 1)[-1] for h in store.search("陈某 宴请", type="document")} == {"bulletin.txt"}
    assert [h["text"] for h in store.search("陈某 财政所", type="person")] == ["陈某"]
    assert store.search("陈某 火星") == []


def test_short_names_of_regions():
    regions = ["四川省/达州市/渠县", "青海省/海东市/民和回族土族自治县", "吉林省/吉林市", "吉林省/长春市", "内蒙古自治区/呼伦贝尔市", "四川省/凉山彝族自治州/西昌市",
               "新疆维吾尔自治区/伊犁哈萨克自治州", "北京市/朝阳区", "辽宁省/朝阳市/朝阳县"]
    for short, full in {"渠县": "四川省/达州市/渠县", "民和县": "青海省/海东市/民和回族土族自治县", "民和": "青海省/海东市/民和回族土族自治县", "吉林": "吉林省", "吉林市": "吉林省/吉林市",
                        "内蒙古": "内蒙古自治区", "凉山州": "四川省/凉山彝族自治州", "新疆": "新疆维吾尔自治区", "伊犁": "新疆维吾尔自治区/伊犁哈萨克自治州",
                        "达州/渠县": "四川省/达州市/渠县", "四川省": "四川省", "四川省/达州市": "四川省/达州市", "朝阳县": "辽宁省/朝阳市/朝阳县"}.items():
        assert regions_like(regions, short) == [full], short
    assert regions_like(regions, "朝阳") == ["北京市/朝阳区", "辽宁省/朝阳市"]
    assert regions_like(regions, "川") == [] and regions_like(regions, "火星") == [] and regions_like(regions, "") == []


def test_people_and_timeline(store):
    du = store.timeline("杜望舒")
    assert len(du) == 1, "one person over two documents"
    verdict = du[0]
    assert verdict["status"] == "convicted"
    assert list(verdict)[:13] == ["id", "name", "anonymized", "rank", "status", "region", "region_code", "positions", "documents", "events", "amounts",
                                  "violations", "links"]
    assert verdict["region"] == "四川省/资阳市/安岳县" and verdict["region_code"] == "512021" and verdict["anonymized"] is False
    assert {"org": "安岳县水务局", "title": "局长", "former": True} in verdict["positions"]
    assert [e["type"] for e in verdict["events"]] == ["investigation", "indictment", "sentence"] and verdict["events"][2]["start"] == "2024-08-19"
    assert [x["code"] for x in verdict["events"][2]["sanctions"]] == ["criminal.fixed_term", "criminal.fine"]
    assert {"type", "start", "end", "agency", "sanctions", "document", "text", "page"} <= verdict["events"][0].keys()
    assert [(a["value"], a["role"]) for a in verdict["amounts"]] == [(3100000, "bribe"), (500000, "fine")]
    assert verdict["documents"][1]["published"] == "2024-08-20" and verdict["documents"][1]["duplicate_of"] is None
    assert all(link["reasons"] for link in verdict["links"]) and any("安岳县水务局" in r for link in verdict["links"] for r in link["reasons"])
    assert verdict["events"][0]["agency"] == "资阳市纪委监委"
    assert len(store.timeline("陈某")) == 2 and len(store.timeline("陈某", region="四川")) == 1 and len(store.timeline("陈某", org="卫生健康")) == 1
    assert [p["anonymized"] for p in store.timeline("陈某")] == [True, True]
    assert store.people(status="convicted")[0]["name"] == "杜望舒" and store.people(limit=1) == store.people()[:1]


def test_stats(store):
    assert store.stats(by="region") == [{"key": "四川省", "cases": 3, "people": 3, "amount": 3220000}, {"key": "浙江省", "cases": 1, "people": 1, "amount": 0}]
    assert {r["key"]: r["cases"] for r in store.stats(by="region", region="四川")} == {"四川省/达州市": 2, "四川省/资阳市": 1}
    assert {r["key"]: (r["cases"], r["people"]) for r in store.stats(by="violation")} == {
        "eight.gifts": (2, 2), "eight.accepted_dining": (1, 1), "crime.bribe_taking": (1, 1)}
    assert [(r["key"], r["cases"]) for r in store.stats(by="year")] == [("2022", 1), ("2023", 1), ("2024", 2)], "a matter has its first date"
    assert [r["key"] for r in store.stats(by="month")] == ["2022-05", "2023-11", "2024-03", "2024-04"]
    assert [r["key"] for r in store.stats(by="year", since="2024")] == ["2024"] and [r["key"] for r in store.stats(by="year", until="2023")] == ["2022", "2023"]
    assert {r["key"]: r["people"] for r in store.stats(by="sanction")} == {
        "party.expulsion": 1, "party.warning": 1, "criminal.fixed_term": 1, "criminal.fine": 1, "other.restitution": 1}
    assert {r["key"]: r["people"] for r in store.stats(by="rank")} == {"section_chief": 2, "other": 2}
    assert {r["key"] for r in store.stats(by="sector")} == {"医疗医保", "财税审计", "水利"}
    assert {r["key"]: r["cases"] for r in store.stats(by="agency")} == {"资阳市纪委监委": 1, None: 3}
    assert [r["key"] for r in store.stats(by="violation", measure="amount")][0] == "crime.bribe_taking"
    assert store.stats(by="violation", since="2030") == []
    with pytest.raises(StoreError):
        store.stats(by="colour")


def test_figures(store):
    assert [(f["indicator"], f["value"]) for f in store.figures(region="云和县")] == [("立案", 96), ("给予党纪政务处分", 71)]
    (filed,) = store.figures(indicator="立案", since="2024-06")
    assert filed["period"] == {"start": "2024-01-01", "end": "2024-06-30"} and filed["evidence"]["text"] == "立案96件"
    assert store.figures(region="四川") == [] and store.figures(until="2023") == []


def test_show(store):
    person = store.timeline("罗启明")[0]
    shown = store.show(person["id"])
    assert shown["type"] == "person" and shown["cases"][0]["subjects"][0]["person_id"] == person["id"]
    case = store.show(shown["cases"][0]["id"])
    assert case["type"] == "case" and case["text"].startswith("渠县医疗保障局")
    document = store.show(case["document_id"])
    assert document["type"] == "document" and len(document["cases"]) == 2 and document["document"]["authors"] == ["钟一鸣"]
    organisation = next(h for h in store.search("渠县医疗保障局") if h["type"] == "organization")
    assert store.show(organisation["id"])["documents"][0]["id"] == case["document_id"]
    with pytest.raises(StoreError):
        store.show("p000000000000")


def test_views_read_well(store):
    for view in (r[0] for r in store.conn.execute("SELECT name FROM sqlite_master WHERE type = 'view'")):
        assert store.conn.execute(f"SELECT count(*) FROM {view}").fetchone()[0] or view == "v_career", view
    row = store.conn.execute("SELECT 当事人, 问题类型, 处分, 地区 FROM v_cases WHERE 当事人 = '罗启明'").fetchone()
    assert row == ("罗启明", "违规收送名贵特产和礼品礼金", "开除党籍", "四川省/达州市/渠县")


def test_every_fact_points_into_its_document(store):
    for table in ("mentions", "cases", "subjects", "statistics"):
        for start, end, text in store.conn.execute(f'SELECT f.start, f."end", d.text FROM {table} f JOIN documents d ON d.id = f.document_id'):
            assert start is not None and 0 <= start < end <= len(text)
