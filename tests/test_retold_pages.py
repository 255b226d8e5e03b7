"""What documents retold from real pages asked for: edges of names and bodies, rolls, letters for places, charges, days and sums."""
import pytest

import miner


def read(text: str, published: str = "2024-05-28"):
    return miner.extract_text(text, published=published)


def tagged(text: str, label: str) -> list[str]:
    return [m.text for m in read(text).mentions if m.label == label]


def posts(text: str) -> dict[str, list[tuple[str | None, str]]]:
    return {s.name: [(p.org, p.title) for p in s.positions] for c in read(text).cases for s in c.subjects}


@pytest.mark.parametrize("text, names", [
    ("被告人卞桂芝、卞琳都表示认可。", ["卞桂芝", "卞琳"]),
    ("时任荷塘村党总支书记季健都没有认真审核。", ["季健"]),
    ("云和县水利局原局长卞斌受到处分。2012年至2019年，卞斌先任云和县水利局局长，后来卞斌退休。", ["卞斌", "卞斌", "卞斌"]),
    ("县消防大队原教导员祁鹏举，工作人员钱永涛、陈凯旋已于今年2月经检察机关批准逮捕。", ["祁鹏举", "钱永涛", "陈凯旋"]),
    ("乡农机站站长王守先受到警告处分，王守先退还补贴。", ["王守先", "王守先"]),
    ("责令公安局党委向市委作出深刻检讨。", []),
])
def test_a_name_ends_before_都_先_已(text: str, names: list[str]) -> None:
    assert tagged(text, "PER") == names


@pytest.mark.parametrize("text, bodies", [
    ("然而畜牧兽医站站长卜洪生照样收费。", ["畜牧兽医站"]),
    ("他替湖南宏垣建材有限公司总经理戴铁军办事。", ["湖南宏垣建材有限公司"]),
    ("高级农艺师，为中药种集团董事。", ["中药种集团"]),
    ("天津市武清区引进一家铸管厂。", []),
    ("高龄老人就餐卡（以下简称就餐卡）由他保管。", []),
    ("青海省西宁医学专科学校护理系违规聚餐，护理系党总支书记卞砚山受到警告处分。", ["青海省西宁医学专科学校护理系", "护理系"]),
    ("塔城地区纪委通报，地区司法局局长卞砚山受到警告处分。", ["塔城地区纪委", "地区司法局"]),
    ("县政府重点项目管理办公室副主任卞砚山被停职。", ["县政府重点项目管理办公室"]),
    ("区委提高站位、抓紧落实。", ["区委"]),
])
def test_a_body_begins_behind_words_of_the_clause(text: str, bodies: list[str]) -> None:
    assert tagged(text, "ORG") == bodies


def test_told_to_a_man_or_a_body_to_examine_himself() -> None:
    assert tagged("责令云和县水利局局长卞砚山作出深刻检查，对副局长季闻笛予以约谈，镇长鲍怀德被先行免职。", "SANC") == ["作出深刻检查", "约谈", "先行免职"]


def test_a_roll_behind_当中有_and_under_另有() -> None:
    assert set(posts("今年查处违纪厅级干部45人，当中有杭州海关打私办原主任屠衡，省文化厅原副厅长管可立等。")) == {"屠衡", "管可立"}
    assert set(posts("省会城市市委书记位子上栽倒的另有：\n• 福建省福州市委原书记焦小戎\n• 湖南省长沙市委原书记邬川来")) == {"焦小戎", "邬川来"}
    assert set(posts("经巡视发现了鲍启年、阚斌、邬长庚等一批中管干部的问题线索。")) == {"鲍启年", "阚斌", "邬长庚"}


def test_who_reads_out_what_others_did_answers_for_nothing() -> None:
    assert set(posts("县纪委书记晏少平上台宣读违反午间禁酒规定的情况：县水利局副局长鲍怀德午间饮酒被停职。")) == {"鲍怀德"}


def test_conduct_that_makes_a_crime_is_answered_for() -> None:
    case = read("经查，大队长瞿某、副大队长包某承担现场检查之责，却马虎应付。瞿某、包某的行为构成传染病防治失职罪。").cases[0]
    assert [s.name for s in case.subjects] == ["瞿某", "包某"]
    assert [v.code for v in case.violations] == ["crime.dereliction"]


@pytest.mark.parametrize("charge", ["隐瞒境外存款罪", "伪造公司、企业、事业单位印章罪"])
def test_a_charge_is_no_breach_besides(charge: str) -> None:
    case = read(f"松阳县教育局原局长卞砚山犯{charge}，被判处有期徒刑三年。").cases[0]
    assert [v.code for v in case.violations] == ["crime.other"]


def test_a_letter_that_hides_a_place_opens_the_bare_body_too() -> None:
    told = posts("A市B区某医院未登记。时任区卫健局局长瞿某、市住建局副局长包某收受他人财物5万元，被判处有期徒刑一年。")
    assert told == {"瞿某": [("A市B区卫健局", "局长")], "包某": [("A市住建局", "副局长")]}


def test_a_gift_of_rules_is_made_no_bribe_by_a_model() -> None:
    case = read("2013年至2022年，云和县水利局局长卞砚山先后收受礼品折合共计72万余元；2021年多次接受私营企业主宴请。卞砚山受到开除党籍处分。").cases[0]
    assert not [v.code for v in case.violations if v.code.startswith("crime.")]


@pytest.mark.parametrize("text, role", [
    ("云和县粮食局局长卞砚山挪用公款买彩票。法院没收其个人财产100万元，判处有期徒刑三年。", "confiscated"),
    ("云和县水利局局长卞砚山违规向企业放贷230万元，获取大额回报，受到开除党籍处分。", "loan"),
])
def test_what_words_tell_beyond_doubt_no_model_changes(text: str, role: str) -> None:
    assert [a.role for c in read(text).cases for a in c.amounts] == [role]


def test_who_came_by_himself() -> None:
    case = read("2014年3月5日，被告人卞砚山自行到案。法院以贪污罪判处卞砚山有期徒刑三年。").cases[0]
    assert ("surrender", "2014-03-05") in [(e.type, e.start) for e in case.subjects[0].events]
