"""One person and a post in one sentence, in the frames of announcements: who, which post, which rank."""
import pytest

import miner
from miner.model import RANKS
from miner.cases import rank
from miner.tagging import places


def subject(text, name):
    found = miner.extract_text(text, published="2016-01-01")
    return next((s for c in found.cases for s in c.subjects if s.name == name), None)


@pytest.mark.parametrize("text", [
    "郭守信，祁门县水利局局长，因犯受贿罪被判处有期徒刑三年。",
    "郭守信（祁门县水利局局长）因受贿被立案查处。",
    "郭守信，男，祁门县水利局局长。2015年5月，因涉嫌受贿，被检察机关立案侦查。",
    "2015年5月，祁门县纪委对祁门县水利局局长郭守信立案调查，其涉嫌受贿。",
    "检察机关依法以涉嫌受贿罪对祁门县水利局局长郭守信立案侦查并采取强制措施。",
    "祁门县水利局局长郭守信涉嫌受贿，接受审查调查。",
])
def test_the_same_person_in_every_frame(text):
    s = subject(text, "郭守信")
    assert [(p.org, p.title) for p in s.positions] == [("祁门县水利局", "局长")]
    assert s.rank == "section_chief"


@pytest.mark.parametrize("text, name", [
    ("高峰，男，祁门县水利局局长。2015年5月，因涉嫌受贿，被检察机关立案侦查。", "高峰"),
    ("竹青禾（祁门县凫峰镇党委书记）因涉嫌受贿被立案查处。", "竹青禾"),
    ("郭守信（祁门县城乡规划局(测绘局)局长）因受贿被立案查处。", "郭守信"),
    ("祁门县纪委对祁门县水利局局长郭守成立案调查，其受贿。", "郭守成"),
])
def test_names_that_words_hide(text, name):
    assert subject(text, name) is not None


def test_a_role_told_of_the_person_before_it():
    found = miner.extract_text("郭守信，祁门县水利局采购办负责人，因犯受贿罪被判处有期徒刑三年。采购办负责人要加强学习。")
    assert [m.text for m in found.mentions if m.label == "TITLE"] == ["负责人"]


@pytest.mark.parametrize("text, region", [
    ("晋城市高平市文化旅游体育局局长郭守信受贿，被立案查处。", "山西省/晋城市/高平市"),
    ("河北省承德市承德市工信局局长郭守信受贿，被立案查处。", "河北省/承德市"),
    ("天津市委委员、津南区委书记郭守信受贿，被立案查处。", "天津市/津南区"),
    ("鄂托克前旗敖勒召其镇国土所所长郭守信受贿，被立案查处。", "内蒙古自治区/鄂尔多斯市/鄂托克前旗"),
])
def test_region_of_the_post(text, region):
    assert miner.extract_text(text).cases[0].region == region


def test_what_opens_a_sentence_before_a_clause_is_not_always_a_name():
    found = miner.extract_text("会上，祁门县水利局局长郭守信作了检讨。随后，县纪委书记讲话。")
    assert [m.text for m in found.mentions if m.label == "PER"] == ["郭守信"]


@pytest.mark.parametrize("post, expected", [
    ("黄山市环保局长", [("黄山市环保局", "局长")]),
    ("黄山市副市长、公安局长", [("黄山市", "副市长"), ("黄山市公安局", "局长")]),
    ("祁门县委常委、组织部长", [("祁门县委", "常委"), ("祁门县委组织部", "部长")]),
    ("祁门县凫峰镇党委委员、武装部长", [("祁门县凫峰镇党委", "委员"), ("祁门县凫峰镇武装部", "部长")]),
    ("祁门县市场监管局稽查大队长", [("祁门县市场监管局稽查大队", "大队长")]),
])
def test_a_word_that_holds_body_and_post(post, expected):
    s = subject(f"{post}郭守信涉嫌受贿，接受审查调查。", "郭守信")
    assert [(p.org, p.title) for p in s.positions] == expected


@pytest.mark.parametrize("post, expected", [
    ("祁门县住建局原副局长、凫峰镇原副镇长", [("祁门县住建局", "副局长"), ("凫峰镇", "副镇长")]),
    ("白云区太和镇副镇长", [("白云区太和镇", "副镇长")]),
    ("祁门县法院院长", [("祁门县法院", "院长")]),
    ("祁门县档案局局长", [("祁门县档案局", "局长")]),
    ("祁门县房管局物业管理科科长", [("祁门县房管局物业管理科", "科长")]),
    ("祁门县城乡规划局（测绘局）局长", [("祁门县城乡规划局", "局长")]),
    ("黄山市第38中学校长", [("黄山市第38中学", "校长")]),
    ("祁门县交通委员会副主任", [("祁门县交通委员会", "副主任")]),
    ("湖南省长沙海关处长", [("湖南省长沙海关", "处长")]),
])
def test_bodies_of_posts(post, expected):
    s = subject(f"{post}郭守信涉嫌受贿，接受审查调查。", "郭守信")
    assert [(p.org, p.title) for p in s.positions] == expected


def test_a_judge_may_be_accused():
    assert subject("祁门县法院助理审判员郭守信涉嫌受贿，接受审查调查。", "郭守信") is not None
    assert subject("祁门县水利局局长金秋实受贿案由祁门县法院审判员郭守信独任审判。", "郭守信") is None


@pytest.mark.parametrize("org, title, expected", [
    ("章丘市安监局", "副局长", "section_deputy"),            # a county then, a district of 济南 today
    ("上海市南汇区教育局", "局长", "division_chief"),
    ("祁门县新安办事处党工委", "书记", "section_chief"),
    ("武汉铁路局襄阳车务段", "段长", "division_chief"),
    ("山东能源集团有限公司", "总经理", "bureau_chief"),
    ("山东能源集团盛鲁矿业有限公司", "总经理", "division_chief"),
    ("共青团祁门县委", "书记", "section_chief"),
    ("湖南省人民医院设备科", "科长", "section_chief"),
    ("南京海关缉私局侦查一处", "副处长", "division_deputy"),
    ("黄山市第四人民医院", "院长", "section_chief"),
])
def test_rank_by_the_level_of_the_body(org, title, expected):
    assert RANKS[rank.score(org, title)] == expected


def test_rank_knows_the_place_that_the_case_tells():
    beijing = subject("北京市通州区纪委通报：通州区教委主任郭守信受贿，被立案查处。", "郭守信")
    nantong = subject("江苏省南通市通州区纪委通报：通州区教委主任郭守信受贿，被立案查处。", "郭守信")
    assert (beijing.rank, nantong.rank) == ("division_chief", "section_chief")


def test_the_head_of_a_body_under_his_own_bureau_ranks_with_his_first_post():
    assert subject("祁门县卫生局副局长兼农医局局长郭守信涉嫌受贿，接受审查调查。", "郭守信").rank == "section_deputy"
    assert subject("祁门县委组织部副部长、县人社局局长郭守信涉嫌受贿，接受审查调查。", "郭守信").rank == "section_chief"


def test_an_inquiry_told_in_the_next_sentence_makes_a_subject():
    s = subject("据祁门县纪委消息，祁门县环保局局长郭守信乔迁新居大摆宴席。郭守信目前正接受组织调查。", "郭守信")
    assert [e.type for e in s.events] == ["investigation"]


@pytest.mark.parametrize("text, region", [
    ("永城运管局副局长郭守信涉嫌受贿，接受审查调查。", "河南省/商丘市/永城市"),
    ("高州住建局局长郭守信涉嫌受贿，接受审查调查。", "广东省/茂名市/高州市"),
    ("泰来监狱医院院长郭守信涉嫌受贿，接受审查调查。", "黑龙江省/齐齐哈尔市/泰来县"),
    ("湖北省咸宁市通山经开区管委会主任郭守信受贿，被立案查处。", "湖北省/咸宁市/通山县"),
    ("太原青峰水泥股份有限公司朔州分公司副总经理郭守信受贿，被立案查处。", "山西省/朔州市"),
    ("来凤县统战部常务副部长郭守信受贿，被立案查处。", "湖北省/恩施土家族苗族自治州/来凤县"),
    ("迭部林业局人事科科长郭守信受贿，被立案查处。", "甘肃省/甘南藏族自治州/迭部县"),
    ("和县乌江镇党委副书记郭守信受贿，被立案查处。", "安徽省/马鞍山市/和县"),
    ("安龙县财政局龙山分局副局长郭守信受贿，被立案查处。", "贵州省/黔西南布依族苗族自治州/安龙县"),
    ("上海市宝山区有线电视中心主任、宝山东方有线总经理郭守信受贿，被立案查处。", "上海市/宝山区"),
    ("黔西南州副州长、晴隆县原县委书记郭守信受贿，被立案查处。", "贵州省/黔西南布依族苗族自治州"),
])
def test_region_of_a_body_named_by_a_short_county_or_by_its_branch(text, region):
    assert miner.extract_text(text).cases[0].region == region


@pytest.mark.parametrize("name", ["平安人寿保险公司", "公安局", "资源局", "兴业银行", "光明乳业公司", "广州市白云山风景名胜区管理局"])
def test_a_word_that_is_a_countys_short_name_too_is_no_county(name):
    place = places.resolve_one(name)
    assert place is None or place.level != "county"


@pytest.mark.parametrize("text, expected", [
    ("祁门县纪委通报一起典型案例。经查，祁门县江心洲商务办原党组书记、副主任郭守信受贿。郭守信受到开除党籍处分。", ("祁门县江心洲商务办", "副主任")),
    ("郭守信，祁门县水利局“清水”工程办公室主任，因犯受贿罪被判处有期徒刑三年。", ("祁门县水利局“清水”工程办公室", "主任")),
    ("郭守信（祁门县政协提案委员会原副主任）因受贿被立案查处。", ("祁门县政协提案委员会", "副主任")),
    ("郭守信（原祁门县县长助理）因受贿被立案查处。", ("祁门县", "县长助理")),
    ("郭守信，祁门县消防大队政委（副团级），因犯受贿罪被判处有期徒刑三年。", ("祁门县消防大队", "政委")),
])
def test_the_body_is_the_post_s_own_not_the_commission_that_tells_it(text, expected):
    assert expected in [(p.org, p.title) for p in subject(text, "郭守信").positions]


@pytest.mark.parametrize("text, expected", [
    ("郭守信（祁门县水利局水政股股长(副主任科员)）因受贿被立案查处。", ("祁门县水利局水政股", "股长")),
    ("郭守信（祁门县中心血站副站长(副科职)）因受贿被立案查处。", ("祁门县中心血站", "副站长")),
    ("郭守信，男，祁门县水利局水政科负责人。2015年5月，因涉嫌受贿，被检察机关立案侦查。", ("祁门县水利局水政科", "负责人")),
])
def test_posts_in_nested_brackets_and_at_a_sentence_s_end(text, expected):
    assert expected in [(p.org, p.title) for p in subject(text, "郭守信").positions]


def test_words_that_tell_an_act_are_no_part_of_the_body():
    s = subject("祁门县纪委查处副局长郭守信受贿问题，郭守信受到党内严重警告处分。", "郭守信")
    assert all("查处" not in (p.org or "") for p in s.positions)


def test_offices_in_a_list_belong_to_the_town_told_first():
    text = "祁门县凫峰镇党委副书记、镇长郭守信，人大主席高远山，党委委员、武装部部长竹青禾违规聚餐，均受到党内警告处分。"
    assert [(p.org, p.title) for p in subject(text, "高远山").positions] == [("祁门县凫峰镇人大", "主席")]
    assert [(p.org, p.title) for p in subject(text, "竹青禾").positions] == [("祁门县凫峰镇党委", "委员"), ("祁门县凫峰镇武装部", "部长")]


@pytest.mark.parametrize("org, title, expected", [
    ("安徽省能源局", "副局长", "division_chief"),                     # 部门管理机构: 副厅级
    ("安徽省财政厅", "副厅长", "bureau_deputy"),
    ("祁门县水利局", "工会主席", "section_deputy"),                   # 按同级副职配备
    ("黄山市供销社", "监事会主任", "division_chief"),
    ("中国人民财产保险股份有限公司祁门县支公司", "经理", "section_chief"),
    ("中移动安徽有限公司", "总经理", "bureau_chief"),
    ("中国移动通信集团安徽有限公司", "总经理", "bureau_chief"),
    ("广州市规划局越秀分局", "局长", "division_chief"),               # ranks with the district's bureaus
    ("武汉市八卦街党工委", "书记", "division_chief"),                 # streets of a sub-provincial city's districts
    ("祁门县人民医院内二科", "主任", "other"),
    ("祁门县水利局水政科", "科长", "other"),
    ("某部", "副师级干部", "bureau_deputy"),
    ("新疆生产建设兵团第二师", "师长", "bureau_chief"),
])
def test_rank_follows_from_the_post_and_the_level_of_its_body(org, title, expected):
    found = rank.score(org, title)
    assert (RANKS[found] if found is not None else None) == expected


def test_a_body_without_a_place_is_of_the_place_where_the_case_belongs():
    assert rank.head("移民办", "341024") == 7
    assert rank.head("移民办", "341000") == 5                  # the city's: a county's is dealt with by the county
    assert rank.head("移民办", "340000") is None               # of all a province nobody tells
    assert rank.head("青峰矿业有限公司", "341024") == 9          # the county's or nobody's: below the ranks or outside them


@pytest.mark.parametrize("posts", ["祁门县水利局副局长兼祁门县移民管理局局长", "祁门县政府办副主任、祁门县外事办主任"])
def test_a_deputy_who_heads_a_body_under_his_own_stays_a_deputy(posts):
    assert subject(f"{posts}郭守信涉嫌受贿，接受审查调查。", "郭守信").rank == "section_deputy"


@pytest.mark.parametrize("text, expected", [
    ("祁门县人社局副局长兼医保中心主任郭守信因受贿问题，被祁门县纪委立案审查调查。", ["祁门县人社局 副局长", "祁门县医保中心 主任"]),
    ("祁门县特殊教育中心校长郭守信涉嫌受贿，接受审查调查。", ["祁门县特殊教育中心 校长"]),
])
def test_a_second_body_in_short_and_a_school_s_head(text, expected):
    assert [f"{p.org} {p.title}" for p in subject(text, "郭守信").positions] == expected
