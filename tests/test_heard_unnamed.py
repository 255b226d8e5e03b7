"""Mentions that nothing introduces: names told by their shape alone, credits under an article."""
from __future__ import annotations

import pytest
from heard import read, spans, subjects

import miner
from miner.reading.text import from_text


@pytest.mark.parametrize(("told", "people"), [
    ("登记在卞云舒名下的房产，实际由苗成林出面购买。", ["卞云舒", "苗成林"]),
    ("从卞云舒被查，到苗成林落马，不过三个月。", ["卞云舒", "苗成林"]),
    ("江西“首虎”艾云舒、湖南“第二虎”卞文远已获刑。", ["艾云舒", "卞文远"]),
    ("曾在遂昌县执掌县水务局的苗耀庭借嫁女敛财。", ["苗耀庭"]),
    ("该职务后来被卞应龙取代。", ["卞应龙"]),
    ("商人把钱交给司马云舒，再由司马云舒转给卞文远。", ["司马云舒", "司马云舒", "卞文远"]),
    ("房子登记在古丽巴哈尔名下。", ["古丽巴哈尔"]),
    # words, brands, stones and bodies
    ("收受黄龙玉、蓝宝石各一件，长期打高尔夫球。", []),
    ("在“金海洋”会所消费，出资给方东江公司。", []),
    ("该县主要特产是白茶、高山米。", []),
    ("推动管党治党走向严紧硬，做到党心连民心。", []),
])
def test_the_shape_of_a_name_between_words(told: str, people: list[str]) -> None:
    assert spans(told, "PER") == people


def test_credits_count_to_a_plain_text() -> None:
    body = "遂昌县水利局局长卞望舒接受审查调查。" * 2
    d = from_text(f"一名局长被查\n来源：江岭日报\n\n{body}\n\n撰稿：卞望舒　一审：田蕾　二审：苗长河\n")
    assert d.text.startswith("一名局长被查\n来源：江岭日报\n") and d.text.endswith("二审：苗长河")
    assert spans(f"{body}\n撰稿：卞望舒　一审：田蕾　二审：苗长河\n", "PER")[-3:] == ["卞望舒", "田蕾", "苗长河"]


@pytest.mark.parametrize(("told", "bodies"), [
    ("联合大兴房管局、昌平住建委到场检查，东城住建委未派人，渝北法院一审判决。", ["大兴房管局", "昌平住建委", "东城住建委", "渝北法院"]),
    ("他给山西焦煤、晋海控股下属的几家企业介绍过业务，与宏业路桥往来密切。", ["山西焦煤", "晋海控股", "宏业路桥"]),
    ("老城街道办、城北派出所的人到场，煤炭来自兴春塔煤矿。", ["老城街道办", "城北派出所", "兴春塔煤矿"]),
    ("东河村村委会与西河村党支部共用一个院子。", ["东河村村委会", "西河村党支部"]),
    ("判决在中国裁判文书网公布，丽水检察微信公众号作了转载。", ["中国裁判文书网", "丽水检察微信公众号"]),
    ("据新疆生产建设兵团消息，兵团第八师139团原副团长把工程交给9连党支部书记。", ["新疆生产建设兵团", "兵团第八师139团", "9连"]),
    ("按照中办、国办的要求，各县（市、区）医保局开展自查。", ["中办", "国办"]),
    # a verb leads to a body and is no part of its name
    ("卞望舒先后执掌县水务局、取代县交通局来人，绕开县审计局。", ["县水务局", "县交通局", "县审计局"]),
    ("有人举报青山镇财政所，检查组联合青山镇派出所到场。", ["青山镇财政所", "青山镇派出所"]),
    # words of the language, and each of many
    ("附近派出所、私营煤矿和传统钢铁产业，房地产行业，中国监狱概况。", []),
    ("收购废旧钢铁，接入中国高速公路网、中国城市管网，是中国最大的电商网，邻近村村委会的人也来了。", []),
    # groups of travellers and hired flights, though a text speaks of teachers
    ("教师进修学校审批因公出国12团31人次，接待旅游28团，教师乘坐3团包机。", []),
])
def test_bodies_known_by_a_short_name(told: str, bodies: list[str]) -> None:
    assert spans(told, "ORG") == bodies


def test_a_bureau_told_once_with_its_place_is_meant_by_the_bare_word() -> None:
    assert spans("卞望舒任遂昌县科技局局长。他说科技局是他的最后一站。", "ORG") == ["遂昌县科技局", "科技局"]
    assert spans("卞望舒任农八师143团党委书记。", "TITLE") == ["书记"]


@pytest.mark.parametrize(("told", "label", "found"), [
    ("他从讲师、副教授、教授一路做到院长助理。", "TITLE", ["讲师", "副教授", "教授"]),
    ("他把副县长的位置看得很重，免去他的特邀委员资格。", "TITLE", ["副县长", "特邀委员"]),
    ("马克·史密斯和约翰·布朗签了字。", "PER", ["马克·史密斯", "约翰·布朗"]),
    ("轻则批评教育，重则开除党籍。", "SANC", []),
    ("卞望舒担心被开除公职，连夜退钱；如不整改，将给予撤职处分。", "SANC", []),
    ("如有违反，将责令停业；如再犯，将给予开除党籍处分。", "SANC", []),
    ("卞望舒扬言要开除他，威胁让他被免职。", "SANC", []),
    # punished for a threat or out of fear; a committee is no "would"
    ("卞望舒因威胁举报人被开除党籍。", "SANC", ["开除党籍"]),
    ("苗长河因扬言报复他人被行政拘留五日，田蕾因害怕弃车逃离被行政拘留三日。", "SANC", ["行政拘留五日", "行政拘留三日"]),
    ("如果经市纪委常委会会议研究，给予其党内警告处分。", "SANC", ["党内警告处分"]),
    # words of the language after 为, 替 and 向
    ("他替金店说情，卞望舒向高精尖、关系网、史无前例的项目拨款。", "PER", ["卞望舒"]),
    ("对兴春塔煤矿责令停业整顿，暂扣采矿许可证，并处罚款。", "SANC", ["责令停业整顿", "暂扣采矿许可证", "罚款"]),
    ("卞望舒被吊销医师执业证书。", "SANC", ["吊销医师执业证书"]),
    ("对卞望舒采取10年市场禁入措施。", "SANC", ["10年市场禁入措施"]),
])
def test_ladders_offices_and_threats(told: str, label: str, found: list[str]) -> None:
    assert spans(told, label) == found


def test_a_group_given_a_talk_in_one_item_is_not_the_two_whom_two_items_name():
    made = miner.extract_text("云和县纪委通报2起问题\n云和县民政局原局长卞砚山公车私用问题。2020年，卞砚山长期借用车辆。卞砚山受到党内警告处分。同时，对负有领导责任的两名干部进行了批评教育。\n"
                              "云和县水利局副局长邵青禾收受礼金问题。2021年，邵青禾收受礼金2万元，受到党内严重警告处分。", published="2022-06-10")
    assert [[(s.name, [x.code for x in s.sanctions]) for s in c.subjects] for c in made.cases] == [
        [("卞砚山", ["party.warning"]), ("两名干部", ["other.criticism"])], [("邵青禾", ["party.serious_warning"])]]


def test_dates_dealt_out_to_more_people_than_are_known_are_nobodys():
    found = subjects("此前，云和县水利局两任原局长卞砚山、老海桂分别于2013年12月和2014年6月先后被查处。")
    assert [(e.type, e.start) for e in found["卞砚山"].events] == [("investigation", None)]


def test_a_some_name_that_a_bracket_follows_is_whole():
    assert "宋某家" in spans("2016年，盛某公司法定代表人李某多次送给宋某家（已判决）财物共计11.6万元。", "PER")
    assert not read("2016年，盛某公司法定代表人李某多次送给宋某家（已判决）财物共计11.6万元。").statistics
