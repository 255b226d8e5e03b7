"""On whom a sanction or an event falls, however the sentence turns: before and behind the name, in the passive, by a number or a pronoun."""
from __future__ import annotations

import pytest

from heard import read, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: sorted({x.code for x in s.sanctions}) for n, s in subjects(text).items()}


@pytest.mark.parametrize("text", [
    "被给予党内警告处分的有：高湖镇镇长卞砚山、副镇长邵文柏。",
    "受到党内警告处分的，除卞砚山外，还有青田县林业局副局长邵文柏。",
    "受到党内警告处分的2人分别是：高湖镇镇长卞砚山、副镇长邵文柏。",
])
def test_a_sanction_before_a_list_is_of_all_it_names(text: str) -> None:
    assert codes(text) == {"卞砚山": ["party.warning"], "邵文柏": ["party.warning"]}


@pytest.mark.parametrize("text", [
    "本报记者采访了因公款吃喝受到党内警告处分的青田县旅游局局长卞砚山。",
    "高湖镇党委书记卞砚山吃了党内警告处分。",
    "青田县水利局副局长卞砚山领到了一个党内警告处分。",
    "高湖村党支部书记卞砚山把两名亲属纳入低保。该同志受到党内警告处分。",
    "高湖村党支部书记卞砚山把两名亲属纳入低保。其受到党内警告处分。",
    "卞砚山被镇纪委给予党内警告处分。",
    "青田县林业局局长卞砚山本该被撤职，因主动交代，被从轻给予党内警告处分。",
    "青田县畜牧站站长卞砚山虚报防疫工时，本人受到党内警告处分，站内三名参与者被批评教育。",
])
def test_a_sanction_told_in_whatever_words_is_his(text: str) -> None:
    assert codes(text) == {"卞砚山": ["party.warning"]}


@pytest.mark.parametrize(("text", "found"), [
    ("受审的三名前任局长中，仅卞砚山1人获无期徒刑。", ["criminal.life"]),
    ("青田县住建局原局长卞砚山锒铛入狱，刑期十二年。", ["criminal.fixed_term"]),
    ("青田县住建局原局长卞砚山领刑十二年。", ["criminal.fixed_term"]),
    ("青田县纪委开除了他的党籍。青田县住建局原局长卞砚山被开除了党籍。", ["party.expulsion"]),
    ("青田县纪委原拟给予卞砚山党内警告处分，审核后改为诫勉。卞砚山系县城建办主任。", ["other.admonition"]),
    ("青田县教育局局长卞砚山被开除公职，再审改判无罪，其二审所获有期徒刑四年的判决被撤销。", ["admin.dismissal"]),
])
def test_what_was_given_at_last(text: str, found: list[str]) -> None:
    assert codes(text)["卞砚山"] == found


@pytest.mark.parametrize("text", [
    "青田县纪委监委近日拿下了县交通运输局局长卞砚山。",
    "接替被查的卞砚山出任青田县委书记的是邵文柏，他表示要肃清流毒。",
    "青田县医院院长卞砚山于上周被县监委带走。",
])
def test_an_inquiry_in_the_words_of_news(text: str) -> None:
    assert {n: [e.type for e in s.events] for n, s in subjects(text).items()} == {"卞砚山": ["investigation"]}


@pytest.mark.parametrize("text", [
    "网传青田县县长卞砚山被查，县委宣传部辟谣称消息不实。",
    "此前有人传言青田县县长卞砚山落马，经核实不实。",
    "经复查，青田县纪委决定撤销对高湖镇干部卞砚山的警告处分，恢复名誉。",
])
def test_a_rumour_and_a_sanction_taken_back_give_nobody_a_sanction(text: str) -> None:
    assert not any(s.sanctions or s.events for s in subjects(text).values())


def test_two_called_back_by_their_number_get_one_each() -> None:
    assert codes("青田二小校长卞砚山、总务主任邵文柏虚开发票。上述两名责任人已分别受到党内严重警告、党内警告处分。") == {
        "卞砚山": ["party.serious_warning"], "邵文柏": ["party.warning"]}


def test_a_wife_tried_beside_him_leaves_him_his_term() -> None:
    assert codes("青田县卫生局原局长卞砚山的妻子邵文柏一并受审，二人分别被判处有期徒刑十一年和四年。") == {
        "卞砚山": ["criminal.fixed_term"], "邵文柏": ["criminal.fixed_term"]}


@pytest.mark.parametrize(("text", "name", "found"), [
    ("高湖镇6名村干部挪用扶贫款打麻将，分别被开除党籍和留党察看。", "6名村干部", ["party.expulsion", "party.probation"]),
    ("丽水海关8名关员收受报关企业购物卡，受到政务记过处分。", "8名关员", ["admin.demerit"]),
])
def test_a_counted_group_answers_for_its_deed(text: str, name: str, found: list[str]) -> None:
    assert codes(text) == {name: found}


def test_a_school_ordered_and_blamed_in_one_breath() -> None:
    assert codes("因招生中弄虚作假，青田县第三中学被责令整改并通报批评，校长卞砚山被免职。") == {
        "青田县第三中学": ["other.criticism"], "卞砚山": ["other.post_change"]}


def test_the_rest_of_a_trial_of_three_is_one_case() -> None:
    case, = read("卞砚山等三人贪污案昨日宣判。丽水市水务集团原董事长卞砚山获刑十二年，财务总监邵文柏获刑七年，出纳桑青禾获刑三年。").cases
    assert [s.name for s in case.subjects] == ["卞砚山", "邵文柏", "桑青禾"]


@pytest.mark.parametrize(("text", "found"), [
    ("被害人李国栋在案发当晚被打成重伤，凶手王大虎被判处有期徒刑八年。", {"王大虎": ["criminal.fixed_term"]}),
    ("龙泉市财政局局长李国栋的前任陈志远三年前因受贿被判处有期徒刑十年。", {"陈志远": ["criminal.fixed_term"]}),
    ("龙泉市财政局会计王建平伪造局长李国栋签名，套取公款8万元，受到开除处分。", {"王建平": ["admin.dismissal"]}),
    ("龙泉市财政局局长李国栋被骗走公款20万元，因未尽审核职责被党内警告。", {"李国栋": ["party.warning"]}),
    ("青田县检察院对举报人李国栋不服不立案决定的申诉作出答复。", {}),
    ("检察官李国栋讯问了犯罪嫌疑人王建平，后者系龙泉市粮食局原局长。", {"王建平": []}),
])
def test_who_stands_beside_answers_for_nothing(text: str, found: dict[str, list[str]]) -> None:
    assert codes(text) == found


def test_what_befell_in_a_clause_of_time_leaves_the_rest_to_the_one_before() -> None:
    found = subjects("青田县水利局局长王建平在原局长李国栋被查后接任，不料步其后尘，被县监委留置。")
    assert [e.type for e in found["王建平"].events] == ["detention"]
    assert not any(e.type == "detention" for e in found["李国栋"].events)


def test_a_regulators_warning_and_a_bar_from_the_market_are_a_penalty_each() -> None:
    found = codes("丽水监管分局公布的罚单显示，时任某农商银行副行长李国栋、客户经理王建平对上述违法违规行为负有责任，分别被警告、被禁止从事银行业工作三年。")
    assert found["李国栋"] == found["王建平"] == ["org.penalty"]


def test_he_who_failed_to_watch_is_of_the_matter() -> None:
    case, = read("青田县腊口中学食堂管理员陈志远侵吞伙食费，校长李国栋疏于管理。陈志远被开除党籍，李国栋受到党内严重警告处分。").cases
    assert {s.name for s in case.subjects} == {"陈志远", "李国栋"}


def test_the_party_to_a_decision_is_fined() -> None:
    assert codes("当事人：李国栋，男，1975年出生。\n经查明，李国栋在内幕信息敏感期内买入股票12万股。\n我局决定：没收李国栋违法所得12万元，并处以36万元罚款。")["李国栋"] == ["org.penalty"]


@pytest.mark.parametrize(("text", "types"), [
    ("丽水市副市长李国栋、青田县县长王建平双双落马。", ["investigation"]),
    ("丽水市政协原副主席李国栋站在被告席上。", ["trial"]),
    ("青田县水利局局长李国栋被立案后，仍与施工方串供。", ["investigation"]),
    ("龙泉市财政局原局长李国栋因涉嫌受贿罪被起诉到丽水市中级人民法院。", ["indictment"]),
])
def test_events_in_the_words_of_news(text: str, types: list[str]) -> None:
    assert [e.type for e in subjects(text)["李国栋"].events] == types


@pytest.mark.parametrize(("text", "found"), [
    ("龙泉市住建局对群众反映强烈的问题推诿扯皮，被市委督查室通报批评。", {"龙泉市住建局": ["other.criticism"]}),
    ("浙江某建设集团有限公司因串通投标被列入黑名单，并处罚款20万元。", {"浙江某建设集团有限公司": ["org.penalty"]}),
    ("法院认为，被告单位丽水某园林公司向国家工作人员行贿，构成单位行贿罪，判处罚金三十万元。", {"丽水某园林公司": ["criminal.fine"]}),
    ("该县3名乡镇党委书记因秸秆禁烧不力被诫勉谈话。", {"3名乡镇党委书记": ["other.admonition"]}),
    ("4位镇党委书记因秸秆禁烧不力被诫勉谈话。", {"4位镇党委书记": ["other.admonition"]}),
])
def test_bodies_and_groups_that_are_blamed(text: str, found: dict[str, list[str]]) -> None:
    assert codes(text) == found


def test_officers_before_a_court_are_a_group() -> None:
    found = subjects("8名原丽水海关关员昨日出庭受审，被指控放纵走私。")["8名原丽水海关关员"]
    assert found.kind == "group" and [e.type for e in found.events] == ["trial"]


def test_a_post_taken_away_later_is_his_whom_it_names() -> None:
    found = codes("青田县腊口镇镇长李国栋因失职被免职。数日后，县委又免去了王建平的腊口镇党委书记职务。")
    assert found == {"李国栋": ["other.post_change"], "王建平": ["other.post_change"]}


@pytest.mark.parametrize(("text", "found"), [
    ("青田县教育局决定：给予李国栋老师警告处分，给予校长王建平记过处分。", {"李国栋": ["admin.warning"], "王建平": ["admin.demerit"]}),
    ("涉事城管队员李国栋被开除，中队长王建平被撤职。", {"李国栋": ["admin.dismissal"], "王建平": ["admin.post_removal"]}),
    ("此前被曝打人的龙泉市城管局副局长李国栋已停职接受调查。", {"李国栋": ["other.post_change"]}),
    ("对此，镇党委对驻村干部李国栋停职检查，村主任陈志远作书面检讨。", {"李国栋": ["other.post_change"], "陈志远": ["other.criticism"]}),
    ("2022年，李国栋升任龙泉市审计局局长。\n两年后，一纸通知送到他手上。今年1月，他被双开。", {"李国栋": ["admin.dismissal", "party.expulsion"]}),
])
def test_sanctions_in_plain_words(text: str, found: dict[str, list[str]]) -> None:
    assert codes(text) == found


def test_he_beside_whom_another_was_charged_is_charged_too() -> None:
    assert set(subjects("与李国栋一同被提起公诉的还有龙泉市国土局原局长王建平。李国栋曾任龙泉市副市长。")) == {"李国栋", "王建平"}


@pytest.mark.parametrize("joins", ["、", "和", "及", "与", "以及", "连同"])
def test_two_in_one_list_get_one_each_whatever_joins_them(joins: str) -> None:
    told = codes(f"龙泉市审计局局长李国栋{joins}副局长王建平违规收礼，分别受到党内严重警告、党内警告处分。")
    assert told == {"李国栋": ["party.serious_warning"], "王建平": ["party.warning"]}


@pytest.mark.parametrize("joins", ["、", "和", "与", "以及"])
def test_a_list_called_by_its_sanction(joins: str) -> None:
    assert codes(f"受到党内警告处分的有龙泉市审计局局长李国栋{joins}副局长王建平。") == {"李国栋": ["party.warning"], "王建平": ["party.warning"]}


@pytest.mark.parametrize(("text", "kind"), [
    ("龙泉市审计局局长李国栋应声落马。", "investigation"),
    ("龙泉市审计局局长李国栋遭调查。", "investigation"),
    ("龙泉市审计局局长李国栋遭留置。", "detention"),
    ("龙泉市审计局局长李国栋被检察院公诉。", "indictment"),
    ("龙泉市审计局局长李国栋接受法庭审判。", "trial"),
    ("龙泉市审计局局长李国栋昨日受审。", "trial"),
])
def test_more_words_for_a_step(text: str, kind: str) -> None:
    assert [e.type for e in subjects(text)["李国栋"].events] == [kind]


def test_a_college_calls_back_the_college_named_before() -> None:
    found = subjects("吴兴职业学院违规发放补贴，学院后勤处处长卞砚山受到党内警告处分。")
    assert [(p.org, p.title) for p in found["卞砚山"].positions] == [("吴兴职业学院后勤处", "处长")]


@pytest.mark.parametrize("text", [
    "关于两起反映的通报\n一、关于反映黟县宏村镇镇长卞砚山“公款旅游”问题。\n经查，卞砚山系参加省里组织的培训，反映失实。\n"
    "二、关于反映黟县某小学教师邵文柏收受购物卡问题。\n经查，该卡已于次日退还，予以澄清。",
    "编辑同志：我是村支书卞砚山，随了200元的份子，算不算违规？",
])
def test_a_charge_found_untrue_and_a_question_make_nobody_answer(text: str) -> None:
    assert not subjects(text)


def test_a_charge_found_true_falls_on_him_though_another_was_not() -> None:
    text = "关于两起反映的通报\n一、关于反映黟县宏村镇镇长卞砚山“公款旅游”问题。\n经查，反映失实。\n二、关于反映黟县某小学教师邵文柏收受购物卡问题。\n经查，邵文柏收受购物卡500元，受到党内警告处分。"
    assert codes(text) == {"邵文柏": ["party.warning"]}


def test_a_county_held_up_in_two_items_answers_in_both() -> None:
    text = ("黄山市纪委通报3起形式主义典型问题\n一、黟县要求基层重复报表报数问题。2022年，黟县频繁召开会议，要求各镇每日上报进度，加重基层负担。\n"
            "二、歙县层层签订责任书问题。2023年，歙县要求各村层层签订责任书，加重基层负担。\n三、黟县检查考核过多过频问题。2024年2月，黟县对乡镇重复检查，增加基层工作负担。")
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["黟县"], ["歙县"], ["黟县"]]
