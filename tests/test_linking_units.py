"""The linking room's small pure parts: organisations, names, evidence and answers, copies of texts, timelines, the picture."""
from __future__ import annotations

import random
import re
from xml.etree import ElementTree

import pytest

from miner.linking import documents, names, svg, timeline
from miner.linking.compare import compare
from miner.linking.decide import ANCHORS, decide
from miner.linking.organisations import identity, relation
from miner.linking.records import Record, blocking_keys, of_cases
from miner.model import Amount, Case, Event, Position, Profile, Sanction, Subject

QU, DAZHU, DAZHOU = "511725", "511724", "511700"


def told(name="段明启", org="渠县医疗保障局", title="局长", *, document="d1", published="2023-05-01", region=QU, genre="decision", **more) -> Record:
    """One record. ``more``: events, sanctions, amounts, profile, text, former."""
    posts = (Position(org, title, more.get("former", False)),) if title else ()
    subject = Subject(name, "person", more.get("rank"), posts, tuple(more.get("sanctions", ())), tuple(more.get("events", ())), more.get("profile"))
    case = Case((subject,), None, region, amounts=tuple(more.get("amounts", ())), text=more.get("text", ""))
    return of_cases([case], document=document, published=published, genre=genre)[0]


def answer(a: Record, b: Record) -> str | None:
    verdict = decide(a, b)
    return verdict.answer if verdict else None


# --- organisations ---------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("one, other", [
    (("渠县医保局", None), ("渠县医疗保障局", None)), (("县医保局", QU), ("四川省达州市渠县医疗保障局", None)), (("市医保局", QU), ("达州市医疗保障局", None)),
    (("渠县卫计局", None), ("渠县卫生健康局", None)), (("渠县卫生局", None), ("渠县卫健委", None)), (("渠县国土资源局", None), ("渠县自然资源局", None)),
    (("渠县环保局", None), ("渠县生态环境局", None)), (("渠县扶贫办", None), ("渠县乡村振兴局", None)), (("县委", QU), ("中共渠县委员会", None)),
    (("渠县人民政府", None), ("渠县政府", None)), (("渠县公安局交警大队", None), ("渠县公安局交通警察大队", None)), (("襄樊市教育局", None), ("襄阳市教育局", None)),
    (("国家税务总局渠县税务局", None), ("渠县税务局", None)), (("政协渠县委员会", None), ("渠县政协", None)), (("成县教育局", "621221"), ("甘肃省陇南市成县教育局", None)),
    (("渠县监察局", None), ("渠县纪委监委", None)), (("中储粮集团公司", None), ("中国储备粮管理集团有限公司", None)), (("渠县人社局", None), ("渠县人力资源和社会保障局", None))])
def test_one_identity(one, other):
    assert identity(*one).key == identity(*other).key


@pytest.mark.parametrize("one, other, how", [
    (("渠县医保局", None), ("大竹县医保局", None), "system"), (("渠县医保局", None), ("达州市医保局", None), "system"), (("渠县医保局", None), ("县医保局", None), "bare"),
    (("渠县食品药品监督管理局", None), ("渠县市场监管局", None), "successor"), (("渠县人民医院", None), ("渠县人民医院骨科", None), "part"),
    (("渠县教育局", None), ("渠县财政局", None), "other"), (("新疆生产建设兵团教育局", None), ("新疆维吾尔自治区教育厅", None), "other"),
    (("某县财政局", None), ("某县财政局", None), "bare"), (("成都高新区公安局", None), ("成都市公安局", None), "other")])
def test_how_organisations_stand(one, other, how):
    assert relation(identity(*one), identity(*other)) == how == relation(identity(*other), identity(*one))


def test_renames_tell_their_year():
    org = identity("渠县卫生和计划生育委员会")
    assert (org.was, org.since, org.today) == ("卫生和计划生育委员会", 2018, "渠县卫生健康局")


# --- names -----------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("a, b, fit", [("代某", "代文斌", True), ("代某", "代XX", True), ("代XX", "代文斌", True), ("朱某某", "朱强", False), ("朱某某", "朱大强", True),
                                       ("朱某", "朱强", True), ("王某伟", "王大伟", True), ("王某伟", "王大明", False), ("李某甲", "李某乙", False), ("代某", "戴文斌", False),
                                       ("段明启", "段明启", True), ("段明启", "段明起", False), ("欧阳某", "欧阳启明", True), ("欧某", "欧阳启明", False)])
def test_hidden_names_fit(a, b, fit):
    assert names.fits(names.fold(a), names.fold(b)) is fit is names.fits(names.fold(b), names.fold(a))


def test_folding():
    assert names.fold("萧 启明") == names.fold("肖启明") and names.fold("艾力•木沙") == names.fold("艾力·木沙")
    assert names.hidden("甲") and names.hidden("陈某") and not names.hidden("Alex Fox")


# --- answers ---------------------------------------------------------------------------------------------------------

NOTICE = dict(genre="investigation", events=[Event("investigation", "2023-04-20", "2023-04-20")])
VERDICT = dict(genre="judicial", document="d2", published="2024-06-01", former=True, sanctions=[Sanction("criminal.fixed_term", 126)],
               events=[Event("sentence", "2024-05-30", "2024-05-30")])


def test_the_course_of_one_person():
    assert answer(told(**NOTICE), told(org="县医保局", **VERDICT)) == "same"


@pytest.mark.parametrize("other", [dict(org="大竹县医疗保障局", region=DAZHU), dict(org="达州市医疗保障局", region=DAZHOU), dict(org="云和县医疗保障局", region="331125")])
def test_namesakes_in_the_same_system(other):
    assert answer(told(**NOTICE), told(**VERDICT, **other)) == "different"


def test_another_body_of_the_same_county_is_for_a_person_to_say():
    assert answer(told(**NOTICE), told(org="渠县教育局", **VERDICT)) == "possible"


def test_a_post_that_many_hold_is_no_proof():
    police = {"org": "渠县公安局", "title": "民警"}
    assert answer(told(**police), told(document="d2", published="2023-06-01", **police)) == "possible"
    day = [Event("arrest", "2023-04-20", "2023-04-20")]
    assert answer(told(events=day, amounts=[Amount(1_074_000.0, "CNY", "exact", "bribe")], **police),
                  told(document="d2", published="2023-06-01", events=day, amounts=[Amount(1_074_000.0, "CNY", "exact", "bribe")], **police)) == "same"


def test_never_on_the_name_alone():
    bare = [told(title=None, region=None, document=d, published=p) for d, p in (("d1", "2023-05-01"), ("d2", "2023-05-02"))]
    assert answer(*bare) == "different"
    rng = random.Random(4)
    for _ in range(400):        # whatever else is told: no answer of same without something beside the name
        a, b = (told(org=rng.choice(["渠县医保局", "渠县教育局", None, "县医保局", "某县医保局"]), title=rng.choice(["局长", "副局长", None]), region=rng.choice([QU, DAZHU, None]),
                     document=d, published=rng.choice(["2020-01-01", "2023-01-01"]), sanctions=rng.choice([[], [Sanction("party.expulsion")]]),
                     events=rng.choice([[], [Event("investigation", "2020-01-01", "2020-01-01")]]), rank="section_chief") for d in ("d1", "d2"))
        verdict = decide(a, b)
        if verdict.answer == "same":
            assert {(e.feature, e.level) for e in verdict.evidence} & ANCHORS


@pytest.mark.parametrize("change, level", [
    (dict(profile=Profile(sex="女")), "different"), (dict(profile=Profile(birth="1969-03")), "different")])
def test_what_cannot_be_one_person(change, level):
    first = told(profile=Profile(sex="男", birth="1974-03"), **NOTICE)
    assert answer(first, told(**{**VERDICT, **change})) == level and decide(first, told(**{**VERDICT, **change})).veto


def test_a_verdict_does_not_come_before_the_investigation():
    early = told(**{**VERDICT, "published": "2021-06-01", "events": [Event("sentence", "2021-05-30", "2021-05-30")]})
    verdict = decide(told(**NOTICE), early)
    assert verdict.answer == "different" and verdict.veto and any("判决早于" in r for r in verdict.reasons("zh"))
    story = told(genre="news", document="d3", published="2025-01-01", events=[Event("investigation")])
    assert answer(story, told(**VERDICT)) == "same", "a story tells the opening years later"


def test_two_verdicts_of_first_instance_are_two_people():
    other = told(**{**VERDICT, "document": "d3", "org": "渠县教育局", "sanctions": [Sanction("criminal.fixed_term", 60)]})
    assert answer(told(**VERDICT), other) == "different"
    second = told(**{**VERDICT, "document": "d4", "published": "2024-12-01", "events": [], "sanctions": [Sanction("criminal.fixed_term", 108)]})
    assert answer(told(**VERDICT), second) == "possible", "a second instance may have changed the term"


def test_hidden_names():
    full = told("代文斌", **NOTICE)
    assert answer(full, told("代某", org="渠县医保局", document="d2", published="2023-09-01", genre="news")) == "possible"
    assert answer(full, told("代某", org="大竹县医保局", region=DAZHU, document="d2", genre="news")) == "different"
    assert answer(full, told("覃某", org="渠县医保局", document="d2", genre="news")) is None
    a, b = (told("代某", document=d, amounts=[Amount(1_074_000.0, "CNY", "exact", "bribe")]) for d in ("d1", "d2"))
    assert answer(a, b) == "same", "the same hidden name, post and place in one matter"
    assert answer(told("代某"), told("代某", document="d2", published="2023-06-01")) == "possible", "nothing says that it is one matter"
    assert answer(told("代某", org="某县医保局", region=None), told("代某", org="某县医保局", region=None, document="d2")) == "different"


def test_answers_do_not_depend_on_the_order():
    rng = random.Random(1)
    pool = [told(n, org=o, region=r, document=f"d{i}", published=p, genre=g, **m) for i, (n, o, r, p, g, m) in enumerate(
        (rng.choice(["段明启", "段某", "段某某"]), rng.choice(["渠县医保局", "县医疗保障局", "渠县教育局"]), rng.choice([QU, DAZHU]), rng.choice(["2022-01-01", "2024-01-01"]),
         rng.choice(["news", "investigation"]), rng.choice([{}, {"sanctions": [Sanction("criminal.fixed_term", 36)]}])) for _ in range(30))]
    for a in pool:
        for b in pool:
            if a is not b:
                x, y = decide(a, b), decide(b, a)
                assert (x is None) == (y is None) and (x is None or (x.answer, x.confidence, x.evidence) == (y.answer, y.confidence, y.evidence))


def test_every_pair_that_is_same_shares_a_blocking_key():
    a, b = told(**NOTICE), told(org="四川省达州市渠县医疗保障局", **VERDICT)
    assert set(blocking_keys(a)) & set(blocking_keys(b))
    assert Record.from_json(a.key, a.subject, a.to_json()) == a


def test_reasons_are_plain_words_in_both_languages():
    verdict = decide(told(**NOTICE), told(**VERDICT))
    zh, en, both = verdict.reasons("zh"), verdict.reasons("en"), verdict.reasons()
    assert any("渠县医疗保障局" in r for r in zh) and any(r.startswith("same post") for r in en) and both[0] == f"{zh[0]} / {en[0]}"
    assert all(e.feature for e in compare(told(**NOTICE), told(**VERDICT)))


# --- copies ----------------------------------------------------------------------------------------------------------

TEXT = ("渠县医疗保障局原局长段明启被开除党籍\n日前，经渠县县委批准，渠县纪委监委对段明启严重违纪违法问题进行了立案审查调查。经查，段明启利用职务便利，在药品采购中为他人谋取利益，非法收受财物107.4万元。"
        "决定给予段明启开除党籍处分。")


def text_of(text: str, **subjects) -> documents.Text:
    return documents.prepare(text, subjects or {"段明启": {"511725:医疗保障局"}})


@pytest.mark.parametrize("change", [lambda t: t.replace("，", ","), lambda t: t + "\n（来源：清风网 责任编辑：方某）", lambda t: t.replace("\n日前", "\n江河网讯 日前"), lambda t: "【快讯】" + t,
                                    lambda t: t.replace("经查，", "经查"), lambda t: t.replace("段明启严重违纪", "段明启严重 违纪")])
def test_reprints(change):
    copy = documents.compare(text_of(TEXT), text_of(change(TEXT)))
    assert copy and copy.kind in ("exact", "reprint")
    assert set(documents.bands(text_of(TEXT))) & set(documents.bands(text_of(change(TEXT))))


@pytest.mark.parametrize("change", [lambda t: t.replace("段明启", "段明起"), lambda t: t.replace("107.4", "207.4"), lambda t: t.replace("开除党籍", "留党察看"), lambda t: t.replace("渠县", "开江县"),
                                    lambda t: t + "日前，段明启被依法逮捕。"])
def test_no_reprints(change):
    other = change(TEXT)
    name = re.search("段明.", other)[0]
    copy = documents.compare(text_of(TEXT), text_of(other, **{name: {"511725:医疗保障局"}}))
    assert copy is None or copy.kind == "excerpt"


def test_an_excerpt_is_no_copy():
    story = "警示录\n权力是把双刃剑。\n" + TEXT.split("\n")[1] + "\n" + "案发后，当地开展了专项整治，完善了药品采购制度，并对全县定点医疗机构逐一排查，确保基金安全。" * 3
    assert documents.compare(text_of(TEXT), text_of(story)).kind == "excerpt"
    assert documents.leader([("d1", "江河网", "2024-01-01"), ("d3", "渠县纪委监委网站", "2024-01-03"), ("d2", "达州市纪委监委", "2024-01-02")]) == "d2"


# --- timelines -------------------------------------------------------------------------------------------------------

def event(type, start=None, document="a", published="2024-06-01", end=None, sanctions=(), agency=None):
    return {"type": type, "start": start, "end": end or start, "document": document, "published": published, "agency": agency, "text": type, "page": 1,
            "sanctions": [{"code": c, "term_months": m} for c, m in sanctions]}


def test_one_event_with_five_sources():
    found = timeline.course([event("arrest", "2024-05-20", d) for d in "abc"] + [event("arrest", None, "d"), event("arrest", "2024-05-01", "e", end="2024-05-31")])
    assert len(found) == 1 and sorted(found[0]["documents"]) == list("abcde") and found[0]["start"] == "2024-05-20" and "disagreement" not in found[0]


def test_disagreement_is_shown():
    found = timeline.course([event("sentence", "2024-05-20", d, sanctions=[("criminal.fixed_term", 126)]) for d in "ab"]
                            + [event("sentence", "2024-05-22", "c", sanctions=[("criminal.fixed_term", 126)])])
    assert len(found) == 1 and found[0]["start"] == "2024-05-20"
    assert [(d["start"], d["documents"]) for d in found[0]["disagreement"]] == [("2024-05-20", ["a", "b"]), ("2024-05-22", ["c"])]


def test_two_cases_stay_two_events():
    found = timeline.course([event("party_discipline", "2018-05-20", "a", "2018-06-01", sanctions=[("party.warning", None)]),
                             event("party_discipline", "2024-05-20", "b", sanctions=[("party.expulsion", None)])])
    assert [e["start"] for e in found] == ["2018-05-20", "2024-05-20"]
    twice = timeline.course([event("admin_discipline", "2024-05-20", "a", sanctions=[("admin.demerit", None)]),
                             event("admin_discipline", "2024-05-20", "a", sanctions=[("admin.demotion", None)])])
    assert len(twice) == 2, "one document tells two sanctions of a day"


def test_undated_events_have_bounds():
    found = timeline.course([event("investigation", "2023-01-05", "a", "2023-01-06"), event("arrest", None, "b", "2023-08-01"), event("sentence", "2024-03-01", "c", "2024-03-02")])
    assert [e["type"] for e in found] == ["investigation", "arrest", "sentence"]
    assert found[1]["between"] == {"after": "2023-01-05", "before": "2023-08-01"} and found[1]["start"] is None


def test_courses_do_not_depend_on_the_order():
    pool = [event("investigation", "2023-01-05", "a", "2023-01-06"), event("investigation", None, "b", "2023-02-01"), event("arrest", "2023-05-01", "c", "2023-05-02", end="2023-05-31"),
            event("arrest", "2023-05-20", "d", "2023-05-21"), event("sentence", None, "e", "2024-03-01"), event("sentence", "2024-02-27", "f", "2024-03-02")]
    wanted = timeline.course(pool)
    for seed in range(20):
        random.Random(seed).shuffle(pool)
        assert timeline.course(pool) == wanted


def test_posts_and_career():
    posts = [{"key": "k", "org": "县医保局", "title": "局长", "former": False, "document": "a", "published": "2023-01-01"},
             {"key": "k", "org": "渠县医疗保障局", "title": "局长", "former": True, "document": "b", "published": "2024-01-01"},
             {"key": "k", "org": "渠县医疗保障局", "title": "局长", "former": True, "document": "c", "published": "2024-03-01"}]
    assert timeline.posts(posts) == [{"org": "渠县医疗保障局", "title": "局长", "former": True}]
    line = timeline.career(posts, [{"start": "2019-03", "end": "2023-02", "text": "渠县医疗保障局局长", "document": "d"}])
    assert [(c["text"], c["held"], c["left_by"]) for c in line] == [("渠县医疗保障局局长", None, None), (None, "2023-01-01", "2024-01-01")]
    assert timeline.conduct([{"start": "2013-01-01", "end": None}, {"start": "2012-01-01", "end": "2020-12-31"}]) == {"start": "2012-01-01", "end": "2020-12-31"}


def test_picture_is_whole_and_nothing_overlaps():
    person = {"name": "段明启 <&>", "rank": None, "status": "convicted", "region": "四川省/达州市/渠县", "violations": ["crime.bribe_taking"],
              "career": [{"text": None, "org": "渠县医疗保障局", "title": "局长", "start": None, "end": None, "held": None, "left_by": "2024-01-01", "documents": []}],
              "conduct": {"start": "2013-01-01", "end": "2020-12-31"}, "documents": [{"published": "2024-06-01"}],
              "events": timeline.course([event("investigation", "2023-01-05"), event("arrest", None, "b"), event("sentence", "2024-05-20", "c", sanctions=[("criminal.fixed_term", 126)])]),
              "amounts": [{"value": 1_074_000, "currency": "CNY", "role": "bribe", "approx": "over", "stage": "sentence"}]}
    for lang in ("zh", "en"):
        root = ElementTree.fromstring(svg.picture(person, lambda kind, code: code or "", lang))
        rows = [(float(t.get("x")), float(t.get("y")), float(t.get("font-size")), t.text or "", t.get("text-anchor")) for t in root.iter("{http://www.w3.org/2000/svg}text")]
        height = float(root.get("viewBox").split()[3])
        assert all(0 < y < height for _, y, *_ in rows) and any("段明启 <&>" in t for *_, t, _ in rows)
        boxes = []
        for x, y, size, text, anchor in rows:
            w = svg.width(text, size)
            left = x - w if anchor == "end" else x - w / 2 if anchor == "middle" else x
            assert left >= 0 and left + w <= svg.WIDTH + 1
            boxes.append((left, left + w, y - size * 0.8, y + size * 0.15))
        assert not any(a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3] for i, a in enumerate(boxes) for b in boxes[:i])
