"""Ranks that follow from rules of cadre management, and bodies told in part: the posts that people hold and of what."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects

from miner.cases import rank
from miner.model import RANKS


@pytest.mark.parametrize(("org", "title", "expected"), [
    ("青田县委党校", "常务副校长", "section_chief"),                    # the head is the secretary's; 党校工作条例: ranks as a department's head
    ("青田县城市建设中心", "党组书记", "section_chief"),                # only bodies right under a government have a 党组
    ("青田县城市建设中心", "主任", "other"),
    ("青田县水利局机关党委", "书记", "section_deputy"),                 # a member of the bureau's leadership
    ("丽水市水利局机关党委", "副书记", "section_chief"),                # its deputy the head of an office
    ("龙江银行哈尔滨分行南岗支行", "行长", "section_chief"),            # a branch under a branch
    ("招商银行杭州西湖支行", "行长", "section_chief"),
    ("中国银行丽水分行", "行长", "division_chief"),
    ("胜利石油管理局勘探工程监理部", "主任", "division_chief"),
    ("胜利石油管理局社保管理中心孤岛社保所", "所长", "section_chief"),
    ("吐哈油田红台采油厂", "厂长", "division_chief"),
    ("青田县疾控中心检验科", "科长", "other"),                         # sections below a body below the ranks
    ("青田县东源镇环保科", "科长", "other"),
    ("城区文广新局", "局长", "section_chief"),                         # whichever city's 城区
    ("普陀区文化局", "局长", None),                                   # 上海's is a step above 舟山's
    ("镇江新区环保局", "局长", "section_chief"),                       # 镇江 is no town
    ("青田县东城党工委", "书记", "section_chief"),
    ("管理学院", "院长", "division_chief"),                            # a university's own
    ("浙江师范学院", "院长", "bureau_chief"),
    ("杭州市中级人民法院", "审判长", None),                             # a judge in one trial, no head
    ("浙江艺术职业学院", "班主任", "other"),                        # a teacher, no head
    ("青田县城建投资有限公司", "项目经理", "other"),
    ("政协第十三届全国委员会经济委员会", "副主任", "ministerial_deputy"),
    ("国家林业和草原局林产规划设计院", "院长", "bureau_chief"),
    ("国家森林公园管理局", "局长", None),
    ("郑州商品交易所", "理事长", "bureau_chief"),
    ("浙江省粮食和物资储备局", "局长", "bureau_deputy"),               # managed by the 发展改革委
    ("中石油玉门油田分公司", "副总经理", "bureau_deputy"),
    ("上海市第一中级人民法院", "院长", "bureau_chief"),                # a municipality's; no 第一中 is a school in it
    ("丽水市中级人民法院", "院长", "bureau_deputy"),
    ("青田县法院审委会", "专职委员", "section_chief"),
    ("中国人民银行丽水市中心支行", "行长", "division_chief"),
    ("丽水银保监分局", "局长", "division_chief"),
    ("国网丽水供电公司", "总经理", "division_chief"),
    ("武汉铁路局", "局长", "bureau_chief"),
    ("华能长兴电厂", "总经理", "division_chief"),
    ("江西省煤矿安全监察局", "局长", "bureau_chief"),                  # no commission of discipline
    ("江西省煤矿安全监察局赣中监察分局监察二室", "主任", "section_chief"),
    ("新疆生产建设兵团", "副政委", "ministerial_deputy"),
    ("新疆生产建设兵团第一师一团", "团长", "division_chief"),
    ("河北雄安新区管委会", "主任", "bureau_chief"),
    ("武汉市消防支队防火处", "处长", "division_chief"),
    ("四平红嘴经开区管委会", "主任", "bureau_deputy"),                 # of the nation under its own name
    ("深圳市宝安区民治街道办事处", "主任", "division_chief"),
    ("宝安区民治街道办事处", "主任", "division_chief"),
    ("浙江省纪委监委驻省教育厅纪检监察组", "组长", "bureau_deputy"),
    ("丽水市纪委监委驻市教育局纪检监察组", "组长", "division_deputy"),
    ("青田县纪委监委驻县教育局纪检监察组", "组长", "section_chief"),
    ("中央纪委国家监委驻财政部纪检监察组", "组长", "ministerial_deputy"),
    ("青田县委", "办公室主任", "section_chief"),
    ("浙江大学", "校长", "ministerial_deputy"),                       # of the 31 whose heads are 副部级
    ("浙江大学党委", "副书记", "bureau_chief"),
    ("浙江大学管理学院", "院长", "division_chief"),
    ("浙江工业大学", "校长", "bureau_chief"),
    ("中国证监会", "副主席", "ministerial_deputy"),
    ("中国社会科学院", "副院长", "ministerial_deputy"),
    ("中国科学院宁波材料所", "所长", "bureau_chief"),
    ("中国农业银行", "副行长", "bureau_chief"),
    ("中国建设银行陕西省分行个人信贷部", "总经理", "division_chief"),
    ("中铁四局集团有限公司", "总经理", "bureau_chief"),
])
def test_the_rank_of_a_post_by_its_body(org: str, title: str, expected: str | None) -> None:
    found = rank.score(org, title)
    assert (RANKS[found] if found is not None else None) == expected


@pytest.mark.parametrize(("text", "org"), [
    ("青田县教育局学生资助与后勤服务中心主任桑平受贿，被开除党籍。", "青田县教育局学生资助与后勤服务中心"),
    ("浙江省政协常委、社会与法制委员会主任桑平受贿，被开除党籍。", "浙江省政协社会与法制委员会"),
    ("丽水市人大常委会委员、财经工委副主任桑平受贿，被开除党籍。", "丽水市人大常委会财经工委"),
    ("中国农业银行青田县支行副行长兼会计部主任桑平受贿，被开除党籍。", "中国农业银行青田县支行会计部"),
    ("青田县住建局原市政办主任桑平受贿，被开除党籍。", "青田县住建局市政办"),
    ("浙江省杭州海关缉私分局副局长桑平受贿，被开除党籍。", "浙江省杭州海关缉私分局"),
    ("青田县公安局交警大队驻温溪站站长桑平受贿，被开除党籍。", "青田县公安局交警大队驻温溪站"),
    ("青田县水利水电工程移民局局长桑平受贿，被开除党籍。", "青田县水利水电工程移民局"),
    ("丽水市委讲师团团长桑平受贿，被开除党籍。", "丽水市委讲师团"),
    ("丽水市公安局交警支队驾驶员考试中心主任桑平受贿，被开除党籍。", "丽水市公安局交警支队驾驶员考试中心"),
])
def test_the_whole_name_of_the_body(text: str, org: str) -> None:
    assert posts(text)["桑平"][-1][0] == org


@pytest.mark.parametrize("lead", ["桑平对", "桑平与", "桑平了解", "由"])
def test_a_county_called_and(lead: str) -> None:
    assert spans(lead + "和县水利局的项目进行检查。", "ORG") == ["和县水利局"]


@pytest.mark.parametrize("text", ["甲遂未经公司同意转走资金。", "甲挂靠多家公司投标。", "桑平名下两家子公司中标。"])
def test_a_stem_and_what_it_does_is_no_firm(text: str) -> None:
    assert spans(text + "桑平被开除党籍。", "ORG") == []


@pytest.mark.parametrize("verb", ["合谋", "商议", "联手"])
def test_a_name_ends_before_what_two_do(verb: str) -> None:
    text = f"青田县某公司经理桑平与县住建局副局长卞林{verb}骗取补贴。卞林被开除党籍。"
    assert subjects(text)["卞林"].positions[0].org == "青田县住建局"


@pytest.mark.parametrize(("text", "org"), [
    ("青田县水利局、教育局局长桑平受贿，被开除党籍。", "青田县教育局"),
    ("乌审旗发改局价格认定局局长桑平受贿，被开除党籍。", "乌审旗发改局价格认定局"),
    ("桑平（溧阳市国土局原副局长、瓦屋山遗迹保护区管理处原主任）因受贿被开除党籍。", "溧阳市国土局"),
    ("浙江日报报业集团党组成员、社务委员桑平受贿，被开除党籍。", "浙江日报报业集团"),
    ("丽水市第三人民医院在龙泉市设点。2023年，市第三人民医院院长桑平受贿，被开除党籍。", "丽水市第三人民医院"),
    ("近日，丽水市纪委监委公开通报2起典型案例。\n1.龙泉市交通局局长邬平收受礼金问题。邬平受到党内警告处分。\n"
     "2.市第三人民医院院长桑平收受红包问题。桑平受到党内警告处分。", "丽水市第三人民医院"),
])
def test_the_place_of_a_body_told_in_short(text: str, org: str) -> None:
    assert posts(text)["桑平"][0][0] == org


@pytest.mark.parametrize(("text", "expected"), [
    ("杭州青禾建筑有限公司副总经理桑平犯行贿罪，被判处有期徒刑二年。", "other"),           # a firm's man who holds no office
    ("杭州青禾建筑有限公司副总经理桑平犯受贿罪，被判处有期徒刑二年。", "section_deputy"),
    ("青田县某民营医院院长桑平犯诈骗罪，被判处有期徒刑二年。", "other"),
])
def test_the_rank_of_who_holds_no_office(text: str, expected: str) -> None:
    assert subjects(text)["桑平"].rank == expected


def test_the_committees_of_a_congress_are_within_its_name() -> None:
    assert spans("青田县政协提案委主任桑平受贿，被开除党籍。", "ORG") == ["青田县政协提案委"]


@pytest.mark.parametrize(("text", "places"), [("呼市原副市长桑平受贿，被开除党籍。", ["呼市"]), ("桑平打招呼市政工程由卞林承建，被开除党籍。", [])])
def test_a_city_by_its_first_character(text: str, places: list[str]) -> None:
    assert spans(text, "LOC") == places


@pytest.mark.parametrize(("body", "org"), [("温溪镇原人大主席", "温溪镇人大"), ("海口镇原纪委书记", "海口镇纪委")])      # no 镇原县, no 海口市
def test_a_town_s_former_officer_is_of_no_city(body: str, org: str) -> None:
    text = f"青田县纪委监委通报1起典型案例。\n1.{body}桑平收受礼金问题。桑平受到党内警告处分。"
    assert posts(text)["桑平"][0][0] == org
    assert [c.region for c in read(text).cases] == ["浙江省/丽水市/青田县"]


@pytest.mark.parametrize("body, rank", [("某区人力资源和社会保障局", "section_chief"), ("四川省人力资源和社会保障厅", "bureau_chief")])
def test_a_bureau_is_no_ministry_of_its_trade(body, rank):
    post = "厅长" if body.endswith("厅") else "局长"
    assert subjects(f"{body}{post}卜砚山接受审查调查。")["卜砚山"].rank == rank
