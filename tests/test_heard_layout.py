"""Whole bulletins and notices by their layout: cards with labels, items without heads, accidents and all who answer for them."""
from __future__ import annotations

import pytest

import miner
from miner.model import Case
from tests.heard import posts, read, subjects


def cases(text: str) -> list[Case]:
    return miner.extract_text(text, published="2024-06-10").cases


CARDS = """云和县通报两起典型案例
案例一　补贴进了谁的口袋
当事人：卞文海，云和县石塘镇小顺村党支部原书记；邵青山，该村会计
事实：2021年3月至2022年10月，二人合谋骗取种粮补贴2.76万元，其中1.9万元由卞文海侵吞。
处理：2023年11月，两人均被开除党籍。
案例二　修路先进贡
涉案人员：祁小楼、桑明，均为云和县交通运输局干部
经过：2020年，祁小楼、桑明收受施工单位所送礼金1万元。
结果：祁小楼受到党内警告处分，桑明受到政务记过处分。
云和县纪委监委强调，对伸手者必严惩不贷。
"""


def test_a_card_is_a_case_with_all_its_fields() -> None:
    one, two = cases(CARDS)
    assert [s.name for s in one.subjects] == ["卞文海", "邵青山"] and [s.name for s in two.subjects] == ["祁小楼", "桑明"]
    assert [(s.code, e.start) for p in one.subjects for s, e in zip(p.sanctions, p.events)] == [("party.expulsion", "2023-11-01")] * 2
    assert one.conduct is not None and one.conduct.start == "2021-03-01" and 27600 in [a.value for a in one.amounts]
    assert [(p.org, p.title, p.former) for s in one.subjects for p in s.positions] == [("云和县石塘镇小顺村党支部", "书记", True), ("云和县石塘镇小顺村", "会计", False)]
    assert [(p.org, p.title) for s in two.subjects for p in s.positions] == [("云和县交通运输局", "干部")] * 2


def test_fields_in_one_line() -> None:
    found = cases("云和县通报两起案例\n①虚报面积。责任人：卞文海，云和县石塘镇小顺村会计。经过：2021年，卞文海骗取种粮补贴2万元。后果：卞文海被开除党籍。\n"
                  "②羊进了亲戚圈。责任人：邵青山，云和县赤石乡麻垟村主任。经过：2022年，邵青山侵占扶贫羊12只。后果：邵青山受到党内警告处分。\n")
    assert [[s.name for s in c.subjects] for c in found] == [["卞文海"], ["邵青山"]]
    assert [c.conduct and c.conduct.start for c in found] == ["2021-01-01", "2022-01-01"]


def test_a_body_on_a_card() -> None:
    found = cases("云和县公布两起案例\n【案例一】药店里的大米\n涉案单位：云和县仁济大药房\n事实：2023年7月，该药房串换药品，涉及医保基金3万元。\n处理：县医保局责令其退回医保基金，处罚款6万元。\n"
                  "【案例二】谁的羊\n当事人：邵青山，云和县赤石乡麻垟村会计\n事实：2022年，邵青山侵占扶贫羊12只。\n处理：邵青山受到党内警告处分。\n")
    assert [[(s.name, s.kind) for s in c.subjects] for c in found] == [[("云和县仁济大药房", "organization")], [("邵青山", "person")]]


def test_one_label_alone_makes_no_cards() -> None:
    assert [s.name for c in cases("云和县通报\n当事人：卞文海，云和县水利局局长，因违规收受礼金受到党内警告处分。\n附注：本通报：公开；依据：规定；来源：云和县纪委。") for s in c.subjects] == ["卞文海"]


def test_items_as_many_as_told_are_cases_whatever_their_first_words() -> None:
    found = cases("云和县公布3起典型案例\n近日，云和县纪委监委公布3起典型案例。\n1.伸向食堂的手。卞文海，云和县实验中学原校长，2020年收受供货商所送现金5万元。2023年4月，卞文海被开除党籍。\n"
                  "2.凭空多出来的病人。2023年1月至6月，云和县石塘镇中心卫生院编造病历，骗取医保基金24万元。县医保局对该院作出责令退回上述基金、罚款48万元的处理。院长邵青山对此负主要领导责任，党内警告处分由县纪委于2023年9月作出。\n"
                  "3.收了两遍钱。云和县仁济康复医院在2022年的结算中，对康复项目重复收费，多收医保基金12万元。县医保局对其作出暂停医保服务协议六个月的处理。\n")
    assert [{s.name for s in c.subjects} for c in found] == [{"卞文海"}, {"云和县石塘镇中心卫生院", "邵青山"}, {"云和县仁济康复医院"}]
    told = {s.name: s for s in found[1].subjects}
    assert [x.code for x in told["云和县石塘镇中心卫生院"].sanctions] == ["other.restitution", "org.penalty"]
    assert [(x.code, told["邵青山"].events[-1].start) for x in told["邵青山"].sanctions] == [("party.warning", "2023-09-01")]


ACCIDENT = """云和县“5·6”事故有关责任人员问责情况的通报
2023年5月6日，云和县石塘镇一矿井发生透水事故，造成3人死亡，直接经济损失862万元。经批准，问责情况如下：
云和县副县长卞文海，对安全生产重视不够，负重要领导责任，由丽水市纪委监委给予政务记过处分。
云和县石塘镇镇长邵青山履职不力，予以诫勉；建议不再追究该镇安全员霍某责任，其曾两次书面上报隐患。
对县应急管理局、石塘镇共9名工作人员，分别予以批评教育。
"""


def test_an_accident_with_its_loss_and_all_who_answer() -> None:
    case, = cases(ACCIDENT)
    assert {s.name: [x.code for x in s.sanctions] for s in case.subjects} == {
        "卞文海": ["admin.demerit"], "邵青山": ["other.admonition"], "9名工作人员": ["other.criticism"]}
    assert [(a.value, a.role) for a in case.amounts] == [(8620000, "loss")]


@pytest.mark.parametrize("text, want", [
    ("邵一舟、尚永波，均为云和县水利局干部，二人收受礼金，均受到党内警告处分。", {"邵一舟": [("云和县水利局", "干部", False)], "尚永波": [("云和县水利局", "干部", False)]}),
    ("由卞文海出任董事长的云和县农村商业银行，违规发放贷款。卞文海因违规放贷受到党内警告处分。", {"卞文海": [("云和县农村商业银行", "董事长", True)]}),
])
def test_posts_told_of_several_or_before_their_body(text: str, want: dict) -> None:
    assert posts(text) == want


@pytest.mark.parametrize("text", [
    "云和县副县长卞文海到会讲话，县纪委决定给予县教育局通报批评。",
    "云和县石塘镇党委书记卞文海介绍情况，县纪委给予3名干部政务记过处分。",
])
def test_who_speaks_is_given_nothing(text: str) -> None:
    assert "卞文海" not in subjects(text) and read(text)


LIFE = "云和县水利局原局长卞文海接受审查调查\n云和县水利局原局长卞文海涉嫌严重违纪违法，目前正接受云和县纪委监委纪律审查和监察调查。\n"


@pytest.mark.parametrize("text, career", [
    ("卞文海简历\n性别：男　民族：畲　出生年月：1963年5月　籍贯：浙江云和\n学历：大学　入党时间：1986年7月　参加工作时间：1983年8月\n1983.08—1990.04　云和中学教师\n1990.04—2023.05　云和县水利局局长\n",
     [("1983-08", "1990-04", "云和中学教师"), ("1990-04", "2023-05", "云和县水利局局长")]),
    ("卞文海，畲族，男，1963年5月生，浙江云和人，1983年8月走上工作岗位，1986年7月入党，大学学历。他在水利系统工作了四十年：1983年8月至1990年4月任云和县水利局科员；1990年4月任云和县水利局局长，直到2023年5月退休。\n",
     [("1983-08", "1990-04", "云和县水利局科员"), ("1990-04", "2023-05", "云和县水利局局长")]),
    ("卞文海其人\n卞文海，男，畲族，浙江云和人，生于1963年5月，1986年7月入党，1983年8月参加工作，大学学历。\n案发前，他担任云和县水利局局长（1990年4月至2023年5月）；此前，1983年8月至1990年4月任云和县水利局科员。\n",
     [("1990-04", "2023-05", "云和县水利局局长"), ("1983-08", "1990-04", "云和县水利局科员")]),
])
def test_a_life_in_fields_in_prose_and_backwards(text: str, career: list[tuple[str, str, str]]) -> None:
    told = cases(LIFE + text)[0].subjects[0]
    assert told.profile is not None
    assert (told.profile.ethnicity, told.profile.birth, told.profile.work_started) == ("畲族", "1963-05", "1983-08")
    assert [(c.start, c.end, c.text) for c in told.profile.career] == career
    assert [(p.org, p.title) for p in told.positions] == [("云和县水利局", "局长")]


def test_who_is_told_with_his_post_and_handed_to_the_police() -> None:
    found = subjects("云和县石塘镇发生透水事故。\n1.卞文海，该公司技术负责人，因涉嫌重大责任事故罪被公安机关取保候审。\n2.邵青山，该公司安全科科长，因涉嫌重大责任事故罪被公安机关采取刑事强制措施。")
    assert set(found) == {"卞文海", "邵青山"}


def test_a_heading_of_sanctions_in_general_is_none() -> None:
    assert [m.text for m in read("（二）给予党纪政务处分及组织处理的人员\n云和县副县长卞文海履职不力，给予政务记过处分。").mentions if m.label == "SANC"] == ["政务记过处分"]


@pytest.mark.parametrize("told", ["钱款如数退还", "主动补交上述费用", "油费由其本人退赔", "剩余款项仍在追缴", "费用由其个人补缴", "违规发放的补贴悉数清退"])
def test_what_was_given_back_by_any_word(told: str) -> None:
    assert "recovery" in [e.type for e in subjects(f"云和县水利局局长卞文海违规收受礼金，受到党内警告处分，{told}。")["卞文海"].events]


def test_the_fine_is_the_firms_and_the_warning_of_him_who_did_not_do_as_required() -> None:
    found = subjects("云和县顺达运输有限公司总经理卞文海、安全科科长邵青山被公安机关以涉嫌重大责任事故罪立案侦查，二人现被采取刑事强制措施；该公司被云和县应急管理局罚款150万元。\n"
                     "云和县交通运输局局长桑明远未按要求组织隐患排查，受到党内严重警告处分。")
    assert {n: [x.code for x in s.sanctions] for n, s in found.items() if s.kind == "person"} == {"卞文海": [], "邵青山": [], "桑明远": ["party.serious_warning"]}
