"""The second reader of organisations and posts, who answers by all that is told, bodies and groups that answer by the models."""
from __future__ import annotations

import numpy as np
import pytest

import miner
from benchmarks import learn, learn_reader
from miner.cases import blamed as blamed_cases, likely
from miner.cases.called import firm_for_short
from miner.learned import blamed, chain, reader
from miner.model import Document
from miner.tagging.pipeline import tag


def bodies(text: str, models: bool = True) -> list[str]:
    return [m.text for m in tag(Document(text), models) if m.label == "ORG"]


def subjects(text: str) -> dict[str, str]:
    return {s.name: s.kind for c in miner.extract_text(text).cases for s in c.subjects}


# a chain

def a_chain() -> chain.Chain:
    """Key 1 begins an ORG, key 2 ends one, key 3 is nothing."""
    weights = np.zeros((4, 4), np.float32)
    weights[1, 1], weights[2, 3], weights[3, 0] = 5, 5, 5
    rows = np.zeros(1 << chain.BITS, np.uint16)
    rows[[1, 2, 3]] = [1, 2, 3]
    moves = np.where(chain.allowed(("ORG",)), np.float32(0), np.float32(-1e4))
    return chain.Chain(("ORG",), rows, weights, moves)


def test_a_mention_is_what_the_likeliest_way_through_a_sentence_begins_and_ends() -> None:
    c = a_chain()
    scores = c.scores(np.array([[3, 1, 0, 2, 3]], np.uint32))
    assert c.best(scores, [(0, 5)]) == [("ORG", 1, 4)]
    assert c.surety(scores, (0, 5), ("ORG", 1, 4)) > .9
    assert c.best(scores, [(0, 2)]) == [] == c.best(scores, [(2, 3), (4, 5)])      # what ends beyond its sentence is none
    assert c.states([("ORG", 1, 4), ("PER", 4, 5)], 5).tolist() == [0, 1, 2, 3, 0]


def test_a_state_follows_only_what_it_goes_on_with() -> None:
    names, may = chain.state_names(("ORG", "TITLE")), chain.allowed(("ORG", "TITLE"))
    follows = {names[i]: {names[k] for k in np.flatnonzero(may[i])} for i in range(len(names))}
    assert follows["O"] == follows["E-ORG"] == {"O", "B-ORG", "B-TITLE"} and follows["B-ORG"] == follows["I-ORG"] == {"I-ORG", "E-ORG"}


def test_the_same_characters_tell_the_same_keys_wherever_they_stand() -> None:
    text = "云和县康源集团违规经营。云和县康源集团违规经营。"
    layers, _ = learn_reader.seen(text, None)
    keys = reader.keys(layers)
    assert keys.shape[1] == len(text) and keys.max() < 1 << chain.BITS
    assert (keys[:, 3:9] == keys[:, 15:21]).all() and not (keys[:, 3] == keys[:, 4]).all()
    assert list(reader.sentences("甲，乙丙。\n丁")) == [(0, 1), (2, 4), (6, 7)]


# which of its readings are taken

@pytest.mark.parametrize(("text", "body"), [
    ("记者就此询问桂源集团新闻中心主任邱忠，对方称不清楚。", "桂源集团新闻中心"),
    ("他从药剂科调到护理部，后来又管过设备科。", "药剂科"),
])
def test_bodies_that_only_the_model_reads_or_bounds(text: str, body: str) -> None:
    assert body in bodies(text) and body not in bodies(text, models=False)


@pytest.mark.parametrize(("text", "body"), [
    ("〔会同〕县纪委监委开展监督，会同县金融办检查。", "会同县金融办"), ("各市场监管所与该企业对账。", "市场监管所"), ("县里两家医院被查。", "两家医院"),
    ("云和县人民检察院公诉科科长、副检察长祁望岫被查。", "云和县人民检察院"), ("武警四川省总队到会。", "四川省总队"),
])
def test_readings_that_are_not_taken(text: str, body: str) -> None:
    assert body not in [b for b in bodies(text) if b not in bodies(text, models=False)]


def test_what_the_model_read_is_told_as_its_judgement() -> None:
    found = {m.text: m.why for m in tag(Document("他从药剂科调到护理部，后来又管过设备科。"))}
    assert found["药剂科"].startswith("learned: read as such by 0.")


# who answers

def test_a_model_is_told_what_the_rules_say_of_a_name() -> None:
    heard = likely.Heard()
    heard.add(1, "followed by 受到", True)
    heard.add(-1, "speaks", False)
    frame = learn.frame_of(learn.Text("松阳县水利局局长卞砚山受到党内警告处分。"))
    told = likely.signs(frame, "卞砚山", frame.by_label["PER"], heard, {"卞砚山": True})
    assert {"best1", "worst-1", "told", "surely", "posted", "why followed", "why speaks", "sanction behind"} <= set(told)


@pytest.mark.parametrize("text", [
    "邵青山，女，1975年出生，是县医院的医生。",
    "卞福生，云和县某学院教授，男，1966年9月出生。他介绍，一些干部涉嫌严重违纪违法，被开除党籍。",
    "云和县甲公司违规经营，被处罚款5万元。受害当事人：邵青山，女，1975年出生。",
])
def test_personal_data_accuse_nobody(text: str) -> None:
    assert "person" not in subjects(text).values()


# bodies and groups

REPORT = """云和县审计局关于县属企业专项审计结果的公告
审计发现以下问题：
1.收入未入账。云和县水务集团把监理费开在下属公司账上，用于发放奖金，涉及42万元。
2.套取资金。石塘镇卫生院虚列药品采购，套取资金8万元。
"""


def test_each_body_of_a_finding_answers_where_rules_know_no_word_for_it() -> None:
    assert set(subjects(REPORT)) >= {"云和县水务集团", "石塘镇卫生院"} and "云和县审计局" not in subjects(REPORT)


@pytest.mark.parametrize(("text", "name"), [
    ("云和县通报2起典型问题。\n1.云和县白沙中学校长卞某违规收费。卞某受到党内警告处分。\n2.云和县水利局副局长邵某公车私用。邵某受到政务警告处分。", "云和县白沙中学"),
    ("审计未发现云和县残联存在截留挪用资金问题。云和县水利局挪用专项资金5万元。", "云和县残联"),
    ("云和县恒顺加油站加装作弊芯片，云和县市场监督管理局处以罚款3万元。", "云和县市场监督管理局"),
])
def test_a_body_of_somebody_or_that_looks_on_does_not_answer(text: str, name: str) -> None:
    assert name not in subjects(text)


def test_a_count_that_is_a_figure_or_names_those_told_is_no_group() -> None:
    assert subjects("今年以来，云和县已有35名干部受到党纪处分。") == {}
    named = subjects("云和县甲医院、云和县乙医院2家医院违规收费，被处罚款5万元。")
    assert "group" not in named.values()


def test_counts_and_parts_are_candidates_with_what_they_count() -> None:
    frame = learn.frame_of(learn.Text("17名村干部因套取补贴被处分，3家代理机构被处罚，历时3个月。"))
    assert [c.name for c in blamed_cases.candidates(frame) if c.kind == "group"] == ["17名村干部", "3家代理机构"]


def test_bodies_held_out_are_told_apart() -> None:
    texts = list(learn.with_bodies(learn.CORPUS / "bodies_held_out.txt"))[:30]
    examples = [e for text in texts for e in learn.of_bodies(learn.frame_of(text), text)]
    from miner.learned.linear import yes
    sure = [bool(y) for f, y in examples if yes("bodies", f) > blamed.SURE["bodies"]]
    assert len(sure) > .4 * sum(bool(y) for _, y in examples) and sum(sure) > .8 * len(sure)


@pytest.mark.parametrize(("short", "name", "same"), [
    ("鸿建公司", "云南滇东北鸿建建设有限公司", True), ("信达监理公司", "昭阳区信达工程监理有限责任公司", True), ("建设公司", "云和县鸿建建设有限公司", False),
    ("分公司", "云和县鸿建建设有限公司", False), ("康达公司", "云和县鸿建建设有限公司", False),
])
def test_a_firm_called_by_its_brand(short: str, name: str, same: bool) -> None:
    assert firm_for_short(short, name) == same


def test_a_gas_company_breaks_no_rule_of_medicine() -> None:
    codes = [v.code for c in miner.extract_text("云和县某燃气公司违规收费案。该公司在取消后仍重复收费，被处罚款5万元。").cases for v in c.violations]
    assert not any(code.startswith("medical.") for code in codes)
