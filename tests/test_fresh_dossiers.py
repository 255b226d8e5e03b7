"""Fresh dossiers of the fallen: short announcements, lists of names, careers in banks, police and firms, findings of courts: whose sanction is whose, which
body a unit belongs to, what else the words state. All people are invented."""
from __future__ import annotations

import miner
import pytest
from heard import posts, read, spans, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


def violations(text: str) -> set[str]:
    return {v.code for c in read(text).cases for v in c.violations}


@pytest.mark.parametrize("given", ["余大东同志和卞定亮同志党内警告处分", "余大东同志、卞定亮同志党内警告处分", "余向东和卞定亮党内警告处分"])
def test_comrades_joined_share_one_sanction(given: str) -> None:
    name = given[:3]
    text = f"云和县林业局局长{name}、副局长卞定亮多次参与公款吃请，决定给予{given}。"
    assert codes(text) == {name: ["party.warning"], "卞定亮": ["party.warning"]}


def test_comrades_joined_before_a_mere_talk() -> None:
    text = "云和县林业局局长余大东、副局长卞定亮多次参与公款吃请，给予余大东同志和卞定亮同志诫勉谈话处理。"
    assert codes(text) == {"余大东": ["other.admonition"], "卞定亮": ["other.admonition"]}


@pytest.mark.parametrize("others", [
    "对其他收受礼金的13人进行诫勉谈话，并全县通报。", "其他参与同城吃请的13人进行诫勉谈话。", "对其他13人进行诫勉谈话，并责令作出检查。"])
def test_others_counted_beside_the_one_who_is_named(others: str) -> None:
    assert codes("云和县林业局局长余大东违规收受礼金，受到党内警告处分。" + others) == {"余大东": ["party.warning"]}


def test_a_county_whose_name_begins_like_and() -> None:
    text = "云和县林业局党委书记余大东（分管后勤工作）和县林业局副局长卞定亮多次公款吃请，决定给予余大东和卞定亮党内警告处分。"
    assert posts(text)["卞定亮"] == [("云和县林业局", "副局长", False)]
    assert "和县林业局" in spans("和县林业局副局长卞定亮受到党内警告处分。", "ORG")


def test_whom_a_list_of_the_expelled_names() -> None:
    text = "另外，当日同时被宣布“双开”的官员还有，秦安县委原书记卞长江、白银集团原副总经理王铁水，这2人因严重违纪问题已移交司法。"
    assert codes(text) == {n: ["party.expulsion", "admin.dismissal"] for n in ("卞长江", "王铁水")}


def test_all_three_are_handed_over_behind_their_number() -> None:
    text = "荆门市公安局原副局长邹安、刑侦支队原支队长卞芝林、交警支队原支队长阳海，3人共收取苗某“感谢费”29万元。\n" \
           "目前，邹安等三名公安系统官员，均被“双开”后移送司法机关处理。"
    assert all("transfer" in [e.type for e in s.events] for s in subjects(text).values()) and len(subjects(text)) == 3


def test_a_verdict_for_one_crime_leaves_the_others_that_the_court_found() -> None:
    text = "云和县人民法院一审宣判原青岳电气集团董事长卞文海受贿、贪污、挪用公款、国有公司人员滥用职权案，对卞文海以受贿罪判处死刑，缓期二年执行。\n" \
           "法院认为，卞文海的行为已构成受贿罪、贪污罪、挪用公款罪、国有公司人员滥用职权罪，均应依法惩处。对其所犯受贿罪判处死刑，可不立即执行。"
    assert {"crime.bribe_taking", "crime.embezzlement", "crime.misappropriation", "crime.abuse_of_power"} <= violations(text)


@pytest.mark.parametrize(("text", "told"), [
    ("被告人卞政利用担任青悦城控股集团股份有限公司党委书记职务上的便利，收受财物605万元。", ("青悦城控股集团股份有限公司", "党委书记", True)),
    ("卞伟，浙江人，现任工商银行杭州金融研修院院长。7月5日，卞伟被查。", ("工商银行杭州金融研修院", "院长", False)),
])
def test_names_of_groups_and_of_schools_of_a_bank(text: str, told: tuple[str, str, bool]) -> None:
    assert told in next(iter(posts(text).values()))


def test_units_beside_each_other_in_a_police_career() -> None:
    text = "卞军历任抚州市公安局经侦支队副支队长、户政处处长、交警支队直属一大队大队长、治安支队支队长等职务。2018年11月，卞军被查。"
    assert [org for org, _, _ in posts(text)["卞军"]] == ["抚州市公安局经侦支队", "抚州市公安局户政处", "抚州市公安局交警支队直属一大队", "抚州市公安局治安支队"]
    text = "卞军历任云和县公安局刑侦大队副大队长、城关派出所所长、治安大队大队长等职务。2018年11月，卞军被查。"
    assert [org for org, _, _ in posts(text)["卞军"]] == ["云和县公安局刑侦大队", "云和县公安局城关派出所", "云和县公安局治安大队"]


def test_a_paragraph_without_a_name_between_two_about_him() -> None:
    text = "云和县中医院原党总支书记卞乃宇违规干预和插手工程项目问题。\n2016年至2023年，卞乃宇利用职务上的便利，安排其亲属承接医院餐厅扩建工程。\n" \
           "在采购医疗设备过程中，违规接受请托，帮助特定公司中标，非法收受财物。\n卞乃宇还存在其他严重违纪违法问题。\n2024年7月，卞乃宇受到开除党籍处分。"
    assert "crime.bribe_taking" in violations(text)


@pytest.mark.parametrize(("deed", "code"), [
    ("收受熊掌、虎骨酒", "eight.gifts"), ("变公务接待场所为个人奢靡享乐据点", "eight.other"), ("在办公室大搞法事", "discipline.political"),
    ("多次组织同城公款吃请", "eight.public_dining"),
])
def test_deeds_told_by_other_words(deed: str, code: str) -> None:
    assert code in violations(f"经查，云和县林业局原局长卞海{deed}，决定给予卞海开除党籍处分。")


def test_the_day_of_an_arrest_is_no_day_of_the_deed() -> None:
    text = "2014年5月，时任云和县商务局副局长的卞忠因涉嫌受贿罪被检察机关采取强制措施。"
    assert [c.conduct for c in read(text).cases] == [None]


def test_officials_of_whom_there_are_more() -> None:
    text = "因涉嫌受贿而被检察机关决定逮捕的政府官员还有：丽水市商务局原副局长卞铤、云和县建设局原局长邵启明、丽水市税务局稽查局原副局长苗新强。"
    assert {n: [e.type for e in s.events] for n, s in subjects(text).items()} == {n: ["arrest"] for n in ("卞铤", "邵启明", "苗新强")}


def test_an_assistant_of_the_mayor_is_no_mayor() -> None:
    text = "卞栋，曾任大同市交通局局长，大同市长特别助理等职务。2012年，卞栋被查。"
    assert "市长" not in [title for _, title, _ in posts(text)["卞栋"]] and "市长特别助理" in [title for _, title, _ in posts(text)["卞栋"]]


def test_committees_of_provinces_of_national_bodies() -> None:
    assert spans("中国国际贸易促进委员会云南省委员会原党组书记卞世镕接受审查调查。", "ORG") == ["中国国际贸易促进委员会云南省委员会"]
    assert spans("中共云和县纪律检查委员会云和县监察委员会通报。", "ORG") == ["中共云和县纪律检查委员会", "云和县监察委员会"]


def test_an_office_of_the_nation_is_no_unit_of_the_body_before() -> None:
    text = "依法对政协第十二届全国委员会经济委员会原副主任杨山和中央政法委办公室原副主任余山，以涉嫌受贿罪立案侦查。"
    assert posts(text)["余山"] == [("中央政法委办公室", "副主任", True)]


def test_a_bare_court_is_the_county_s() -> None:
    text = "2015年1月31日，黔西县人社局局长邹平娥和人民法院纪检组长朱海同日被查。"
    assert posts(text)["朱海"] == [("黔西县人民法院", "纪检组长", False)]


def test_posts_taken_up_by_the_one_before() -> None:
    text = "卞云水长期在组织系统工作，今年6月刚从巴彦淖尔市委常委的岗位上调任自治区大数据中心党组成员，苗山则长期担任内蒙古有色地质勘查局党组书记。\n" \
           "7月7日，自治区纪委监委发布了自治区大数据中心党组成员卞云水、内蒙古有色地质矿业公司原总经理苗山被查的消息。"
    assert all("党组成员" != title for _, title, _ in posts(text)["苗山"])


def test_since_when_a_post_was_held_is_no_time_of_deeds() -> None:
    text = "卞金水2010年5月至2011年4月担任东峤镇镇长，2011年5月以后任镇党委书记，其疏于监督管理，负有主要领导责任。卞金水受到党内严重警告处分。"
    assert [c.conduct for c in read(text).cases] == [None]


def test_where_somebody_is_whom_another_agency_does_not_hold() -> None:
    text = "2014年2月9日，广东省纪委通报，广东电网公司原总经理吴春因涉嫌严重违纪问题，正在接受组织调查。\n2014年4月17日，华润集团董事长宋海被调查，涉嫌严重违纪违法。"
    assert {s.name: c.region for c in read(text).cases for s in c.subjects} == {"吴春": "广东省", "宋海": None}


@pytest.mark.parametrize(("deed", "code"), [
    ("违反廉洁自律规定", "discipline.integrity"), ("违规干预企业决策", "conduct.interference"), ("违规占用国有企业专家别墅", "eight.buildings"),
])
def test_older_words_of_integrity(deed: str, code: str) -> None:
    assert code in violations(f"经查，云和县林业局原局长卞海{deed}，决定给予卞海开除党籍处分。")


def test_what_an_inquiry_may_be_about_is_no_finding() -> None:
    assert "conduct.interference" not in violations("佛山电建集团原副总经理陆东被查。其被查可能涉及三大问题：一是干预招投标；二是预算虚高。")


def test_the_fallen_under_numbered_heads() -> None:
    text = "本周以来，广东19人先后被查。\n一、佛山电建集团原副总经理陆东\n佛山电建集团成立于1985年。\n二、江门市公安局森林分局局长王忠海\n王忠海2022年1月调任现职。"
    assert {n: [e.type for e in s.events] for n, s in subjects(text).items()} == {"陆东": ["investigation"], "王忠海": ["investigation"]}
    assert not subjects("本周以来，广东表彰19人。\n一、佛山电建集团副总经理陆东\n陆东工作突出。\n二、江门市公安局森林分局局长王忠海\n王忠海工作突出。")


@pytest.mark.parametrize(("text", "told"), [
    ("截至目前，全国已公开通报被查的医院院长、书记多达160余位。", ("被查医院院长、书记", 160)),
    ("年内已有4名干部被双开，3名干部正在接受调查。", ("接受调查干部", 3)),
])
def test_counts_of_the_fallen(text: str, told: tuple[str, float]) -> None:
    assert told in [(s.indicator, s.value) for s in read(text).statistics]


def test_the_place_of_some_is_not_the_place_of_all() -> None:
    text = "4月以来，共有7名银行业高管被查，其中包括3名建设银行深圳市分行原高管。"
    assert [(s.value, s.region) for s in read(text).statistics] == [(7, None)]


def test_outlets_before_reporters_and_roads_are_no_names() -> None:
    text = "每经记者 李雯 每经编辑 陈旭\n据上饶市纪委市监委网站消息，上饶银行原董事长卞群接受审查调查。"
    assert "每经" not in [m.text for m in miner.extract_text(text).mentions if m.label == "PER"]
    assert "路工程" not in spans("郭足平违规将下坦村三回店至郭富元家水泥路工程项目发包给叶爱成。郭足平受到党内警告处分。", "PER")


def test_who_is_punished_without_its_name() -> None:
    assert set(subjects("云和储运公司组织员工公款旅游。云和储运公司总经理卞亚伟因此受处分。")) >= {"卞亚伟"}
    assert [e.type for e in subjects("云和县石塘镇纪委书记卞克亮在接受调查组谈话时承认谎报，卞克亮受到党内警告处分。")["卞克亮"].events] == ["party_discipline"]


def test_posts_once_held_in_brackets_in_a_list() -> None:
    text = "赤峰市委原副书记包明（曾任鄂尔多斯市副市长）、乌兰察布市委原书记王学山（曾任包头市委常委）、王凤海（曾任呼伦贝尔市副市长）接受审查调查。"
    assert posts(text) == {"包明": [("赤峰市委", "副书记", True), ("鄂尔多斯市", "副市长", True)], "王学山": [("乌兰察布市委", "书记", True), ("包头市委", "常委", True)],
                           "王凤海": [("呼伦贝尔市", "副市长", True)]}


def test_the_first_so_many_in_their_order() -> None:
    text = "卞占武是自2019年以来，国家烟草专卖局落马的第七位局领导。按被查顺序，前三位依次为：赵顺海、潘家水和何泽山。"
    assert {"赵顺海", "潘家水", "何泽山"} <= set(subjects(text))


def test_the_firm_whose_former_head_left_years_ago() -> None:
    text = "内蒙古青岳矿业有限责任公司原总经理李中山被查。今年7月，已退休5年多的公司原党委书记吴日山被查。"
    assert posts(text)["吴日山"] == [("内蒙古青岳矿业有限责任公司", "党委书记", True)]
    assert "eight.public_travel" in violations("云和县水务公司会议期间安排参会人员观光。给予云和县水务公司总经理吴海党内严重警告处分。")


def test_whose_an_attribute_of_a_step_is() -> None:
    text = "云和县水利局原局长邵安受到开除党籍处分；此前被移送司法机关的县财政局原局长卞海，近日被检方批捕。"
    assert {n: [e.type for e in s.events] for n, s in subjects(text).items()} == {"邵安": ["party_discipline"], "卞海": ["transfer", "arrest"]}


@pytest.mark.parametrize(("text", "names"), [
    ("其余3位落马官员分别是：广东省原副省长刘志海；十二届全国人大教育科学文化卫生委员会原副主任委员王珉；宁波市原市长卢子海。", {"刘志海", "王珉", "卢子海"}),
    ("同一天，就有3位医院院长被调查，除了云和县中医医院党委书记，还有安徽省宿州市第三人民医院院长贺恒山，以及望江县政协副主席姜长海。", {"贺恒山", "姜长海"}),
    ("今年以来，多家公立医院院长相继落马。县级层面的案例有四川省青川县人民医院原院长 肖友山、贵州省大方县人民医院原院长 吴光海。", {"肖友山", "吴光海"}),
    ("近年来还有3名省府副秘书长相继落马。他们分别是河南的景照海、上海的戴海山、辽宁的魏俊海。", {"景照海", "戴海山", "魏俊海"}),
])
def test_more_ways_to_call_the_fallen(text: str, names: set[str]) -> None:
    assert set(subjects(text)) == names
