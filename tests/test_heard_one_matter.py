"""One thing that several did together: all whom the notice names answer for it, wherever their sanctions are told."""
from __future__ import annotations

import miner

from heard import subjects

TOLD = """公开通报李献林、叶广等人违规吃喝问题：
3月21日，桐柏县委常委、政法委书记李献林组织可能影响公正执行公务的宴请，桐柏县检察院检察长段巍、桐柏县公安局政委汪海砚参加，席间饮用4瓶白酒。事后，县委书记余芳明知报告不实，未向上级报告。
这起违规吃喝问题，性质极为严重。省纪委监委提级办理，给予相关责任人处理处分：给予李献林开除党籍处分；给予叶广留党察看二年处分；给予段巍政务撤职处分；给予汪海砚党内严重警告处分。余芳履行主体责任不力，给予其党内严重警告处分。"""


def test_a_notice_on_one_thing_done_together_is_one_case():
    case, = miner.extract_text(TOLD, published="2025-06-10").cases
    assert {s.name: [x.code for x in s.sanctions] for s in case.subjects} == {
        "李献林": ["party.expulsion"], "叶广": ["party.probation"], "段巍": ["admin.post_removal"], "汪海砚": ["party.serious_warning"], "余芳": ["party.serious_warning"]}
    assert "eight.accepted_dining" in [v.code for v in case.violations]
    assert (case.conduct.start, case.conduct.end) == ("2025-03-21", "2025-03-21")


def test_a_bulletin_of_several_stays_several():
    text = "桐柏县纪委通报2起李献林等人违规吃喝典型问题\n桐柏县检察院检察长段巍违规吃喝问题。2024年4月，段巍受到政务撤职处分。\n桐柏县公安局政委汪海砚违规吃喝问题。2024年5月，汪海砚受到党内警告处分。"
    assert len(miner.extract_text(text, published="2025-06-10").cases) == 2


def test_his_is_the_one_who_opens_the_sentence():
    """「副县长甲安排乙参加，给予其…」: 甲's, who is told with his post and opens the sentence."""
    found = subjects("给予汪海砚党内严重警告处分。桐柏县副县长、公安局局长卜超在李献林邀请其聚餐时，反而安排汪海砚参加，给予其党内警告处分。")
    assert {n: [x.code for x in s.sanctions] for n, s in found.items()} == {"汪海砚": ["party.serious_warning"], "卜超": ["party.warning"]}
