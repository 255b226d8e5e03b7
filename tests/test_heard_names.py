"""What independent readers heard wrong of names and posts: who is named, which body a post is of, how high it ranks, where it lies."""
from __future__ import annotations

import pytest

import miner

TITLE = "有关情况\n"


def found(text: str, label: str) -> list[str]:
    return [m.text for m in miner.extract_text(TITLE + text, published="2025-06-10").mentions if m.label == label]


def posts(text: str) -> dict[str, list[tuple[str | None, str, bool]]]:
    cases = miner.extract_text(TITLE + text, published="2025-06-10").cases
    return {s.name: [(p.org, p.title, p.former) for p in s.positions] for c in cases for s in c.subjects}


@pytest.mark.parametrize(("told", "names"), [
    ("罗砚秋违反廉洁纪律，长期借用企业车辆，受到党内警告处分。", ["罗砚秋"]),
    ("2003年至2012年间，于秋石利用担任某铁路局副局长等职务上的便利，收受财物。", ["于秋石"]),
    ("罗砚秋酒后驾车被交警查获。", ["罗砚秋"]),
    ("罗砚秋强调，要突出重点。", ["罗砚秋"]),
    ("罗砚秋与该村党支部委员侯望舒商议。", ["罗砚秋", "侯望舒"]),
    ("2024年3月，吕新岫受到警告处分；罗国安被开除党籍。", ["吕新岫", "罗国安"]),
    ("桐柏县水利局原局长罗砚以受贿罪被判处有期徒刑三年。", ["罗砚"]),
    ("罗砚秋与同案吕新岫、侯望舒逃往美国。罗砚秋被遣返。", ["罗砚秋", "吕新岫", "侯望舒", "罗砚秋"]),
    ("县纪委通报：罗砚秋（月河镇民政所所长）违规办理低保，受到警告处分。", ["罗砚秋"]),
    ("李克强、王岐山等领导人出席会议。", ["李克强", "王岐山"]),
    ("A某、C某平分租金2万元。", ["A某", "C某"]),
    ("（记者 高坡 实习生 闫婧）近日，", ["高坡", "闫婧"]),
    ("审 判 长　　罗 砚\n书 记 员　　吕 新 岫", ["罗 砚", "吕 新 岫"]),
    # what opens a sentence and is nobody
    ("国资委强调，要突出重点。高新区被开除。", []),
    ("2024年3月，于次日被开除党籍。", []),
])
def test_names_that_no_post_introduces(told, names):
    assert found(told, "PER") == names


@pytest.mark.parametrize("verb", ["用公款购买礼品", "将公款借给他人", "已受到警告处分", "曾受到警告处分", "仍收受礼金", "还收受礼金", "自2012年起收受礼金", "以虚报方式套取资金"])
def test_names_of_two_characters_end_before_the_next_word(verb):
    assert found(f"桐柏县水利局原局长罗砚{verb}，被开除党籍。", "PER") == ["罗砚"]


@pytest.mark.parametrize(("told", "names"), [
    ("桐柏县月河镇党委原书记罗砚秋、党委原委员吕新岫受到警告处分。", ["罗砚秋", "吕新岫"]),
    ("桐柏县水利局党组原书记罗砚秋、党组原成员吕新岫受到警告处分。", ["罗砚秋", "吕新岫"]),
    ("校党委书记张迈曾、校长罗砚受到警告处分。", ["张迈曾", "罗砚"]),
    ("该院法定代表人罗砚、院长高明利等6人被拘留。", ["罗砚", "高明利"]),
    ("罗某分得6万元，吕某另于2018年分得2万元。", ["罗某", "吕某"]),
    ("罗砚秋受到警告处分。罗砚秋收受徐某2人民币5万元。", ["罗砚秋", "罗砚秋", "徐某2"]),
    ("两名犯罪嫌疑人归案。", []),
    ("吕新岫收下后交给妻子石某顺保管，受到警告处分。", ["石某顺"]),
    ("某建设公司董事长钟某花28万元购得一把紫砂壶。", ["钟某"]),
    ("县纪委查处罗砚秋、吕新岫、侯望舒三人违规吃喝问题。", ["罗砚秋", "吕新岫", "侯望舒"]),
    ("月河镇党委书记罗砚秋、吕新岫、侯望舒三人违规吃喝。", ["罗砚秋", "吕新岫", "侯望舒"]),
    ("（新湖南·湖南日报记者 罗砚）", ["罗砚"]),
])
def test_names_in_lists_and_behind_posts(told, names):
    assert found(told, "PER") == names


@pytest.mark.parametrize(("told", "names"), [
    ("该院违规向全院职工发放补贴3万元。", []),
    ("一同被查的，还有区招标采购中心原科员罗砚。", ["区招标采购中心"]),
    ("桐柏县月河镇西湾村存在问题。该村党支部书记、村委会主任罗砚受到警告处分。", ["村党支部", "村委会"]),
    # a letter or 甲 in the place of the place
    ("B村党总支书记罗砚被A市纪委监委立案。", ["B村党总支", "A市纪委监委"]),
    ("任甲省乙市丙县教育局局长。", ["甲省乙市丙县教育局"]),
    ("由乙成立B公司，甲属于国有公司人员。", ["B公司"]),
    ("建立制度62项。\n驻某银行纪检监察组组长参加。", ["驻某银行纪检监察组"]),
    ("会议在北京设主会场。为弥补医院经费不足，走访县内多家民营医院。", []),
    ("桐柏县第一二四中学校原校长罗砚。", ["桐柏县第一二四中学校"]),
    ("第二巡察组组长罗砚，巡察县供销社党组。副主任吕新岫巡察县教育局。", ["第二巡察组", "县供销社党组", "县教育局"]),
    ("对县城建集团党组织开展巡察。", ["县城建集团"]),
    ("向县财政局、农业农村局、民政局发出建议书。", ["县财政局", "农业农村局", "民政局"]),
    ("中央第十一巡视组向某省反馈。", ["中央第十一巡视组"]),
    ("毕业于北京邮电大学工商管理专业。", ["北京邮电大学"]),
    ("查处了高塘岭街道某社区原会计罗某案。", ["高塘岭街道某社区"]),
    ("东河南镇西湾村村民委员会主任罗砚受到警告处分。", ["东河南镇西湾村村民委员会"]),
    ("西北某师范大学校长罗砚。", ["西北某师范大学"]),
    ("陕西鸿景某物流有限公司负责人罗砚。", ["陕西鸿景某物流有限公司"]),
    ("由胶州市人民法院分两个法庭审理。", ["胶州市人民法院"]),
    ("嘉峪关市城区人民检察院提起公诉。", ["嘉峪关市城区人民检察院"]),
    ("常州某市政工程有限公司负责人罗砚。", ["常州某市政工程有限公司"]),
    ("负责人季某、无锡某电缆公司经理罗某某。", ["无锡某电缆公司"]),
])
def test_bodies_begin_where_their_name_does(told, names):
    assert found(told, "ORG") == names


@pytest.mark.parametrize(("told", "name", "held"), [
    # a bare town before 原 is the town named before
    ("桐柏县月河镇原镇长、现任县水务局党组书记罗砚，镇原武装部部长、副镇长吕新岫优亲厚友问题。罗砚受到警告处分，吕新岫受到政务记过处分。", "吕新岫",
     [("桐柏县月河镇武装部", "部长", True), ("桐柏县月河镇", "副镇长", True)]),
    # who has charge of it
    ("桐柏县医保局待遇股股长罗砚审核不严问题。罗砚受到政务记过处分，县医保局分管领导、副局长吕新岫受到党内警告处分。", "吕新岫", [("桐柏县医保局", "副局长", False)]),
    ("时任桐柏分局分管治安工作的副局长罗砚受到党内警告处分。", "罗砚", [("桐柏分局", "副局长", True)]),
    # a second post whose body the tagger does not read
    ("桐柏县月河镇财政所所长、时任驻村“先锋班”班长罗砚受到党内警告处分。", "罗砚", [("桐柏县月河镇财政所", "所长", False), ("驻村“先锋班”", "班长", True)]),
    ("国家质检总局离退休干部局公款旅游问题。局长罗砚受到记过处分，副局长吕新岫受到警告处分。", "吕新岫", [("国家质检总局离退休干部局", "副局长", False)]),
    # heads of the whole behind a post in its party group; of a place told in the heading; of a town told as 某
    ("南阳市人大常委会党组原副书记、副主任罗砚被开除党籍。", "罗砚", [("南阳市人大常委会党组", "副书记", True), ("南阳市人大常委会", "副主任", True)]),
    ("——河南省南阳市桐柏县违规建设办公楼问题。县长罗砚受到记过处分。", "罗砚", [("河南省南阳市桐柏县", "县长", False)]),
    ("桐柏县某镇要求村干部每日打卡，镇党委书记罗砚被诫勉谈话。", "罗砚", [("桐柏县某镇党委", "书记", False)]),
    ("桐柏县某镇要求干部每日打卡，党委书记罗砚被诫勉谈话。", "罗砚", [("桐柏县某镇党委", "书记", False)]),
    ("比如，河南省某县原扶贫办副主任罗某骗取补贴，被开除党籍。", "罗某", [("河南省某县扶贫办", "副主任", True)]),
    ("桐柏县住建局下属县自来水公司经理罗砚受到警告处分。", "罗砚", [("桐柏县自来水公司", "经理", False)]),
    ("县住建局副局长罗砚、村镇股股长吕新岫分别受到警告处分、记过处分。", "吕新岫", [("县住建局村镇股", "股长", False)]),
    # posts in personal data, behind dates and brackets
    ("罗某，1971年出生，桐柏县月河镇财政所原所长。罗某被开除党籍。", "罗某", [("桐柏县月河镇财政所", "所长", True)]),
    ("罗某，女，1965年出生，曾任S市规划局用地处处长、副局长。罗某被开除党籍。", "罗某", [("S市规划局用地处", "处长", True), ("S市规划局", "副局长", True)]),
    ("罗某，案发前系某县公安局刑侦大队副大队长。罗某被开除党籍。", "罗某", [("某县公安局刑侦大队", "副大队长", False)]),
    ("罗砚，男，1962年12月出生，河南省南阳市桐柏县原月河镇财政所所长，因涉嫌贪污犯罪潜逃。罗砚被开除党籍。", "罗砚",
     [("河南省南阳市桐柏县月河镇财政所", "所长", True)]),
    ("罪犯罗砚，原任云南省某州人民政府副州长。罗砚被开除党籍。", "罗砚", [("云南省某州人民政府", "副州长", True)]),
    ("河南省委常委、南阳市委书记罗砚，2012年至2016年担任副省长，受到警告处分。", "罗砚",
     [("河南省委", "常委", False), ("南阳市委", "书记", False), ("河南省", "副省长", True)]),
    # posts of others
    ("西湾村会计罗砚又把责任推给前任村主任。罗砚受到开除党籍处分。", "罗砚", [("西湾村", "会计", False)]),
    ("据了解，西湾村党支部书记罗砚克扣补助。县纪委成立由县纪委常委吕新岫任组长的核查组。罗砚受到开除党籍处分。", "罗砚", [("西湾村党支部", "书记", False)]),
])
def test_posts_are_of_their_own_body(told, name, held):
    assert posts(told)[name] == held


@pytest.mark.parametrize(("told", "rank"), [
    ("罪犯罗砚，原任云南省某州人民政府副州长。罗砚被开除党籍。", "bureau_deputy"),
    ("某省H市卫生健康委员会副主任罗砚被开除党籍。", None),
])
def test_ranks_in_hidden_places(told, rank):
    assert miner.extract_text(TITLE + told, published="2025-06-10").cases[0].subjects[0].rank == rank


@pytest.mark.parametrize(("told", "rank"), [
    ("国家质检总局离退休干部局副局长罗砚被开除党籍。", "bureau_deputy"),
    ("铁道部运输局副局长兼营运部主任罗砚被开除党籍。", "bureau_deputy"),
    ("国网江苏省电力有限公司物资分公司总经理罗砚被开除党籍。", "division_chief"),
    ("中储粮集团公司广西分公司副总经理罗砚被开除党籍。", "bureau_deputy"),
    ("厦门海沧投资集团有限公司党委书记、董事长、法定代表人罗砚被开除党籍。", "section_chief"),
    ("省粮食和物资储备局副局长罗砚被开除党籍。", "bureau_deputy"),
    ("县水利局局长罗砚被开除党籍。", "section_chief"),
    ("市水利局局长罗砚被开除党籍。", None),
])
def test_ranks_of_branches_and_of_bodies_told_by_their_level(told, rank):
    assert miner.extract_text(TITLE + told, published="2025-06-10").cases[0].subjects[0].rank == rank


@pytest.mark.parametrize(("told", "region"), [
    ("双鸭山市公安局宝山分局原副局长罗砚被开除党籍。", "黑龙江省/双鸭山市/宝山区"),
    ("江苏省纪委监委通报，其中，盐城市滨海县某镇要求干部每日打卡，镇党委书记罗砚被诫勉谈话。", "江苏省/盐城市/滨海县"),
    ("罗砚在任永嘉县委书记、温州市副市长期间，多次接受宴请。温州市人大常委会副主任罗砚被开除党籍。", "浙江省/温州市"),
    ("某省交通厅原副厅长罗砚因收受礼金被给予警告处分。（河南省信阳市纪委监委 吕新岫）", None),
])
def test_regions_of_branches_hidden_towns_and_several_posts(told, region):
    assert miner.extract_text(TITLE + told, published="2025-06-10").cases[0].region == region


def test_sanctions_are_dealt_out_over_a_list_of_bare_names():
    told = "桐柏县纪委监委查处罗砚秋、吕新岫、侯望舒三人违规吃喝问题，三人分别受到党内严重警告、党内警告、政务警告处分。"
    cases = miner.extract_text(TITLE + told, published="2025-06-10").cases
    assert {s.name: [x.code for x in s.sanctions] for c in cases for s in c.subjects} == {
        "罗砚秋": ["party.serious_warning"], "吕新岫": ["party.warning"], "侯望舒": ["admin.warning"]}
