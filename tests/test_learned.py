"""The models of miner/learned: what they are asked, what they may say, and what they may not."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import miner
from benchmarks import learn
from miner.cases.frame import Frame
from miner.learned import answers, deeds, linear, masking, matters, names
from miner.lexicons import LexiconError
from miner.model import Document
from miner.tagging.pipeline import tag

ROOT = Path(__file__).resolve().parents[1]


def frame(text: str) -> Frame:
    document = Document(text)
    return Frame(document, tag(document))


def read(body: str) -> miner.Extraction:
    return miner.extract_text("松阳县的一件事\n" + body, published="2024-06-01")


def test_no_name_place_day_or_sum_reaches_a_model() -> None:
    text = "2023年5月，松阳县水利局局长卞砚山收受邵某3万元。"
    assert masking.masked(frame(text), 0, len(text)) == "日，利局局长甲收受甲￥。"
    assert masking.masked(frame(text), 0, len(text), "卞砚山") == "日，利局局长我收受甲￥。"


def test_a_gram_counts_in_its_field_only() -> None:
    features: linear.Features = {}
    linear.add(features, "b", "判")
    assert features == {"b判": 1, "b|判": 1, "b判|": 1}


@pytest.mark.parametrize("name", learn.TASKS)
def test_a_model_is_whole(name: str) -> None:
    model = linear.load(name)
    assert model.weights.shape == (len(model.rows), len(model.classes)) and np.isfinite(model.weights).all() and np.isfinite(model.rarity).all()
    assert model.scores({}) is model.bias and (ROOT / "lexicons" / "learned" / f"{name}.npz").stat().st_size < 2_000_000


def test_a_missing_model_is_told_with_its_file() -> None:
    with pytest.raises(LexiconError, match="nobody.npz: no model"):
        linear.load("nobody")


def test_everyday_words_tell_who_answers() -> None:
    text = "松阳县医院药剂科主任卞砚山把一张表卖了七年，后来他被判了五年半。县卫健局副局长邵文柏介绍，写信的人写了四次。"
    f = frame(text)
    at = {f.mentions[i].text: [i] for i in f.by_label["PER"]}
    assert answers.margin(f, at["卞砚山"]) > 0 > answers.margin(f, at["邵文柏"])


def test_a_deed_without_its_set_phrase() -> None:
    text = "老板替他付了三年房租，还给他儿子买了一块手表。"
    assert deeds.told(frame(text), 0, len(text))[0] in ("crime.bribe_taking", "eight.gifts", "discipline.integrity")
    assert deeds.told(frame("会议由县委副书记主持。"), 0, 11)[0] == deeds.NONE


@pytest.mark.parametrize("told", ["没有参与经营，也没有收过一分钱", "若继续向老板伸手，必将受到严惩", "所在单位从未发过一分钱补贴"])
def test_what_was_not_done_is_left_alone(told: str) -> None:
    assert not [v for c in read(f"松阳县水利局局长卞砚山{told}。卞砚山受到党内警告处分。").cases for v in c.violations]


def test_a_rule_comes_first() -> None:
    assert [v.why for c in read("松阳县水利局局长卞砚山违规收受礼金3万元，受到党内警告处分。").cases for v in c.violations if "learned" in v.why] == []


def test_a_rival_without_words_of_his_own_is_no_subject() -> None:
    found = [s.name for c in read("同案被告人卞砚山之妻邵文柏以受贿罪被判处有期徒刑三年。").cases for s in c.subjects]
    assert found == ["邵文柏"]


def test_the_texts_that_teach_keep_their_marks() -> None:
    codes = {c for path in learn.CORPUS.glob("deeds*.tsv") for text in learn.sentences(path) for _, _, cases in text.segments for cs in cases.values() for c in cs}
    known = {line.split("\t")[0] for line in (ROOT / "lexicons" / "violations.tsv").read_text("utf-8").splitlines() if line and line[0] != "#"}
    assert codes <= known
    for path in (learn.CORPUS / "documents.txt", learn.CORPUS / "held_out.txt"):
        for text in learn.documents(path):
            assert "⟦" not in text.text and "⟧" not in text.text
            assert all(text.text[a:b].strip() for a, b, _ in text.people + text.sums)


def test_people_held_out_are_told_apart() -> None:
    texts = list(learn.documents(learn.CORPUS / "held_out.txt"))[:60]
    examples = [e for text in texts for e in learn.of_answers(learn.frame_of(text), text)]
    scores = [(float(linear.load("answers").scores(f)[0]), bool(y)) for f, y in examples]
    sure = [y for score, y in scores if score > answers.SURE]
    assert len(sure) > .5 * sum(y for _, y in scores) and sum(sure) > .95 * len(sure)


def learned(body: str) -> list[str]:
    return [m.text for m in tag(Document("松阳县的一件事\n" + body)) if m.label == "PER" and m.why.startswith("learned: a name by ")]


@pytest.mark.parametrize(("text", "name"), [
    ("心内科的亢小龙拿的是耗材回扣，一年三十万元。", "亢小龙"), ("与会人员乜海燕在审议时建议公开。", "乜海燕"), ("村里的石匠卯正才这样评价。", "卯正才")])
def test_a_name_that_no_rule_reads(text: str, name: str) -> None:
    assert name in learned(text) and name not in [m.text for m in tag(Document("松阳县的一件事\n" + text), models=False)]


def test_a_learned_name_stands_wherever_it_stands() -> None:
    assert learned("心内科的亢小龙拿的是耗材回扣。院里没人说破，亢小龙后来都退了。") == ["亢小龙", "亢小龙"]


@pytest.mark.parametrize("text", [
    "今年夏粮丰收，现代化宏伟蓝图已经绘就。", "推动党风、政风持续好转，精准施策、靶向纠治。", "桌上摆着“金骏眉”和“黄鹤楼”。", "坚持严和实、深和细，与时俱进。",
    "会议由全体干部参加，安排部署任务，严管严治。", "本报记者 麻阳报道", "车主滕女士告诉记者。"])
def test_words_that_begin_like_names_are_none(text: str) -> None:
    assert learned(text) == []


def test_names_held_out_are_told_from_words() -> None:
    texts = list(learn.documents(learn.CORPUS / "held_out.txt"))[:60]
    scored = [(linear.yes("names", f), bool(y)) for text in texts for f, y in learn.of_names_asked(learn.frame_of(text, models=False), text)]
    sure = [y for margin, y in scored if margin > names.SURE]
    assert len(sure) > .4 * sum(y for _, y in scored) and sum(sure) > .9 * len(sure)


def test_a_binary_model_answers_alike_by_arrays_and_by_dictionary() -> None:
    features = {"b1的": 1.0, "k" + "r2": 1.0, "nobody": 1.0, "g小": .7}
    assert linear.yes("names", features) == pytest.approx(float(linear.load("names").scores(features)[0]), abs=1e-4)


def test_documents_teach_again_with_other_names() -> None:
    path = learn.CORPUS / "documents.txt"
    once, again = list(learn.documents(path))[:20], list(learn.documents(path, renamed=1))[:20]
    assert [len(t.text) for t in once] == [len(t.text) for t in again] and [t.people for t in once] == [t.people for t in again]
    assert sum(a.text != b.text for a, b in zip(once, again)) > 10 and [t.text for t in again] == [t.text for t in list(learn.documents(path, renamed=1))[:20]]


def test_a_subject_by_a_learned_name_is_told_as_unsure() -> None:
    found = read("县医院心内科的亢小龙受到党内警告处分，违纪款被收缴。")
    assert [s.name for c in found.cases for s in c.subjects] == ["亢小龙"] and "亢小龙: a model judged that this is a name" in found.warnings


def test_whom_only_the_model_knows_is_told_as_unsure() -> None:
    story = next(text for text in learn.documents(learn.CORPUS / "documents.txt") if any(
        s.why == "learned" for c in miner.extract_text(text.text, published=text.published).cases for s in c.subjects))
    found = miner.extract_text(story.text, published=story.published)
    unsure = {s.name for c in found.cases for s in c.subjects if s.why == "learned"}
    assert unsure <= {w.split(":")[0] for w in found.warnings if "a model judged" in w}


OIL = "机料股股长卞云昌把报废车的油卡留在抽屉里，套取加油款31万元，被判处有期徒刑三年。\n"


def test_whoever_leans_on_the_matter_before_may_belong_to_it_and_a_warning_says_who_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    text = OIL + "分管副段长邵丽芬对油料管理长期失察，受到政务记过处分。"
    monkeypatch.setattr(matters, "margin", lambda *_: 0.0)
    apart = read(text)
    monkeypatch.setattr(matters, "margin", lambda *_: 1.0)
    together = read(text)
    assert [[s.name for s in c.subjects] for c in together.cases] == [["卞云昌", "邵丽芬"]]
    assert len(apart.cases) == 1 or "邵丽芬: a model judged that this is the matter of 卞云昌" in together.warnings


@pytest.mark.parametrize("other", [
    "无独有偶，云和县水利局局长邵丽芬收受贿赂30万元，获刑五年。",                 # another place
    "云和县水利局局长邵丽芬收受贿赂30万元，获刑五年。",
    "这也是继该局原局长邵丽芬于去年9月收受贿赂被查处后，被查处的又一名干部。",      # another's fall followed his
])
def test_who_stands_for_himself_is_never_asked_about(other: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matters, "margin", lambda *_: 1.0)
    assert ["卞云昌"] in [[s.name for s in c.subjects] for c in read(OIL + other).cases]
