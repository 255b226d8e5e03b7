"""One thing that several did together: all whom the notice names answer for it, wherever their sanctions are told."""
from __future__ import annotations

import miner

from heard import read, subjects

TOLD = """公开通报卜云岫、祁砚田等人违规吃喝问题：
3月21日，桐柏县委常委、政法委书记卜云岫安排了可能影响公正执行公务的宴请，桐柏县检察院检察长茅巍、桐柏县公安局政委邬海砚参加，席间饮用4瓶白酒。事后，县委书记阮青明知报告不实，未向上级报告。
这起违规吃喝问题，性质极为严重。省纪委监委作出处理：给予卜云岫开除党籍处分；给予祁砚田留党察看二年处分；给予茅巍政务撤职处分；给予邬海砚党内严重警告处分。阮青疏于管理，给予其党内严重警告处分。"""


def test_a_notice_on_one_thing_done_together_is_one_case():
    case, = miner.extract_text(TOLD, published="2025-06-10").cases
    assert {s.name: [x.code for x in s.sanctions] for s in case.subjects} == {
        "卜云岫": ["party.expulsion"], "祁砚田": ["party.probation"], "茅巍": ["admin.post_removal"], "邬海砚": ["party.serious_warning"], "阮青": ["party.serious_warning"]}
    assert "eight.accepted_dining" in [v.code for v in case.violations]
    assert (case.conduct.start, case.conduct.end) == ("2025-03-21", "2025-03-21")


def test_a_bulletin_of_several_stays_several():
    text = "桐柏县纪委通报2起卜云岫等人违规吃喝典型问题\n桐柏县检察院检察长茅巍违规吃喝问题。2024年4月，茅巍受到政务撤职处分。\n桐柏县公安局政委邬海砚违规吃喝问题。2024年5月，邬海砚受到党内警告处分。"
    assert len(miner.extract_text(text, published="2025-06-10").cases) == 2


def test_his_is_the_one_who_opens_the_sentence():
    """「副县长甲安排乙参加，给予其…」: 甲's, who is told with his post and opens the sentence."""
    found = subjects("给予邬海砚党内严重警告处分。桐柏县副县长、公安局局长沈超在卜云岫邀请其聚餐时，反而安排邬海砚参加，给予其党内警告处分。")
    assert {n: [x.code for x in s.sanctions] for n, s in found.items()} == {"邬海砚": ["party.serious_warning"], "沈超": ["party.warning"]}


def _cases(text: str) -> list[list[str]]:
    return [[s.name for s in c.subjects] for c in read(text).cases]


def test_people_of_a_story_told_by_bare_posts_are_of_its_matter():
    story = "甘肃省陇西县渡口镇中心小学校长卞远山收受书商回扣38万元，被判处有期徒刑五年。\n会计苗青禾虚开票据，被开除党籍。\n县教育局副局长邵平川从不过问，受到党内警告处分。"
    assert _cases(story) == [["卞远山", "苗青禾", "邵平川"]]


def test_another_place_or_a_predecessor_is_another_matter():
    story = "甘肃省陇西县渡口镇中心小学校长卞远山收受书商回扣38万元，被判处有期徒刑五年。\n无独有偶，邻县的会计苗青禾虚开票据，被开除党籍。\n他的前任、校长邵平川贪污公款，受到党内警告处分。"
    assert len(_cases(story)) == 3


def test_the_story_goes_on_with_its_own_people_after_the_neighbours():
    story = ("甘肃省陇西县渡口镇中心小学校长卞远山收受书商回扣38万元，被判处有期徒刑五年。\n邻县也有一桩。聘用人员苗青禾贪污救助金11万元，被法院判了两年。\n"
             "县教育局副局长邵平川从不过问，受到党内警告处分。")
    assert _cases(story) == [["卞远山", "邵平川"], ["苗青禾"]]


def test_those_whose_terms_one_sentence_tells_are_of_one_matter():
    story = "镇征地办主任卞远山把规划图卖给了三个老板。\n老板苗青禾拿到补偿款617万元，涉嫌诈骗被立案。\n去年冬天开庭，法院判卞远山十二年，苗青禾十年六个月。"
    assert _cases(story) == [["卞远山", "苗青禾"]]
