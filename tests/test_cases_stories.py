"""Stories of one case: who else answers for it, bodies called back (该院), the place where it plays. Fictional people, real places."""
from __future__ import annotations

import pytest

import miner


def cases(text: str, published: str = "2023-05-12"):
    return miner.extract_text(text, published=published).cases


def people(text: str) -> dict[str, object]:
    return {s.name: s for c in cases(text) for s in c.subjects}


def posts(text: str, name: str) -> list[tuple[str | None, str, bool]]:
    return [(p.org, p.title, p.former) for p in people(text)[name].positions]


INVOICE = ("2022年7月，于都县委第三巡察组在对梓山镇开展巡察时发现，该镇农技站有多张发票连号。\n"
           "“都是站长让我去办的。”面对核查组，农技站出纳谢某说。经查，2019年1月至2021年12月，时任农技站站长钟有田伙同谢某套取经费21万元。\n"
           "2022年12月，钟有田被开除党籍，涉嫌贪污问题被移送检察机关审查起诉；谢某受到政务撤职处分。"
           "因履行主体责任不力，梓山镇党委书记温某、分管副镇长袁某某分别受到党内警告、政务警告处分。")


def test_who_did_it_and_who_failed_to_see_it_are_one_case():
    assert [[s.name for s in c.subjects] for c in cases(INVOICE)] == [["谢某", "钟有田", "温某", "袁某某"]]


def test_a_post_that_is_only_in_charge_breaks_no_list():
    got = people(INVOICE)
    assert [[x.code for x in got[n].sanctions] for n in ("温某", "袁某某")] == [["party.warning"], ["admin.warning"]]


def test_a_station_named_without_its_town_is_that_towns():
    assert posts(INVOICE, "钟有田") == [("梓山镇农技站", "站长", True)]


def test_a_story_plays_where_its_places_lie():
    assert cases(INVOICE)[0].region == "江西省/赣州市/于都县"


def test_the_next_bulletin_item_on_oversight_stays_its_own_case():
    text = "甘肃省民乐县南古镇原镇长李文朔因监管不力被问责。云南省大关县水利局原局长杜承砚因监督不力被问责。"
    assert [[s.name for s in c.subjects] for c in cases(text)] == [["李文朔"], ["杜承砚"]]


HOSPITAL = ("2025年3月，石嘴山市大武口区纪委监委收到市第二人民医院移交的问题线索。该院总务科科长马建屏收受老乡好处费46万元，被开除党籍。"
            "大武口区人民检察院对其提起公诉。该院副院长周某因监督责任落实不力被诫勉。")


def test_that_hospital_is_the_one_named_before():
    assert posts(HOSPITAL, "周某") == [("石嘴山市第二人民医院", "副院长", False)]


def test_a_name_that_opens_with_the_word_called_back_goes_on_in_the_body():
    assert posts(HOSPITAL, "马建屏") == [("石嘴山市第二人民医院总务科", "科长", False)]


def test_oversight_not_put_into_practice_is_no_formalism():
    assert [v.code for c in cases(HOSPITAL) for v in c.violations].count("conduct.supervision_failure") == 1
    assert "eight.formalism" not in [v.code for c in cases(HOSPITAL) for v in c.violations]


VILLAGE = ("2024年3月，赫章县纪委监委接到举报，反映六曲河镇中寨村党支部书记陶某冒领危房改造补助。经查，陶某伙同村会计赵某、村监委会主任卯某某套取补助14.7万元。"
           "陶某受到开除党籍处分；赵某、卯某某分别受到留党察看一年、党内严重警告处分。")


@pytest.mark.parametrize("name, post", [("赵某", ("六曲河镇中寨村", "会计", False)), ("卯某某", ("六曲河镇中寨村监委会", "主任", False))])
def test_the_villages_people_belong_to_the_village_told_before(name, post):
    (org, *rest), = posts(VILLAGE, name)
    assert (post[0].endswith(org[-3:]), *rest) == (True, *post[1:])
    assert "纪委" not in org


def test_a_post_told_by_was():
    text = "被告席上的魏小岚，原是福建省三明市沙县区凤岗街道办事处财政所出纳。2022年1月，魏小岚被开除公职。"
    assert posts(text, "魏小岚") == [("福建省三明市沙县区凤岗街道办事处财政所", "出纳", True)]


def test_a_post_held_today_in_brackets_keeps_its_own_body():
    text = "福建省三明市沙县区凤岗街道办事处原主任罗某（现任区水利局局长）受到党内警告处分。"
    assert ("三明市沙县区水利局", "局长", False) in posts(text, "罗某")


def test_a_town_is_no_name_of_what_was_done_there():
    found = miner.extract_text("海口市秀英区查处永兴镇副镇长王绥某在征地中失职问题。", published="2024-05-30").mentions
    assert "海口市秀英区查处永兴镇" not in [m.text for m in found]


@pytest.mark.parametrize("text, name", [
    ("济南市检察院对薄守拙受贿、贪污案依法提起公诉。", "薄守拙"),
    ("检察机关依法对肖培栋、阮俊岭等人提起公诉。", "阮俊岭"),
    ("决定逮捕犯罪嫌疑人晋红军。", "晋红军"),
    ("为某电力公司、杜善砚等单位和个人在项目审批上提供帮助。", "杜善砚"),
])
def test_names_known_by_the_proceedings_around_them(text, name):
    assert name in [m.text for m in miner.extract_text(text, published="2024-05-30").mentions if m.label == "PER"]


@pytest.mark.parametrize("text", [
    "检察机关对单位行贿案立案，对高级法官立案，对行贿人立案，对公司提起公诉。",
    "县监委对两名干部采取留置措施，对其立案审查调查，对双方提起公诉，对党员涉嫌违纪问题立案。",
])
def test_what_is_no_name_after_dui(text):
    assert not [m.text for m in miner.extract_text(text, published="2024-05-30").mentions if m.label == "PER"]


def test_a_year_inside_a_quotation_dates_nothing_after_it():
    text = "“去年村里的低保评定很公道。”4月25日，赫章县六曲河镇中寨村村民王某说。"
    day = next(m for m in miner.extract_text(text, published="2025-04-30").mentions if m.text == "4月25日")
    assert day.norm["start"] == "2025-04-25"


def test_the_place_of_the_office_held_at_the_time_and_not_of_todays():
    text = ("2013年3月至2015年8月，李荣岱（现任温州市禾岫水务有限公司总经理）担任温州市瓯海区娄桥街道办事处主任期间疏于管理。"
            "2016年10月，李荣岱受到党内警告处分。")
    assert cases(text)[0].region == "浙江省/温州市/瓯海区"


def test_however_long_the_name_of_the_commission_he_is_investigated_by():
    text = ("中国石油天然气股份有限公司西南油气田分公司原总经理何骁野接受中央纪委国家监委驻中国石油天然气集团有限公司纪检监察组和"
            "四川省泸州市监委审查调查。")
    assert [e.type for e in people(text)["何骁野"].events] == ["investigation"]


def test_beicha_at_the_end_of_a_clause_is_an_investigation():
    text = "全国政协委员、河南省政协原主席唐守拙被查。"
    assert [e.type for e in people(text)["唐守拙"].events] == ["investigation"]
    assert posts(text, "唐守拙") == [("全国政协", "委员", False), ("河南省政协", "主席", True)]


def test_a_committee_whose_name_holds_and_is_one_body():
    found = miner.extract_text("全国政协委员、农业和农村委员会副主任唐守拙被查。", published="2024-05-30").mentions
    assert "农业和农村委员会" in [m.text for m in found if m.label == "ORG"]


def test_bribes_by_office_and_by_influence_are_two_crimes():
    text = "法院公开宣判国家能源局原副局长刘某受贿、利用影响力受贿案，对刘某判处有期徒刑十年。"
    assert {v.code for v in cases(text)[0].violations} == {"crime.bribe_taking", "crime.influence_peddling"}


def test_the_word_before_the_crime_is_no_part_of_the_name():
    text = "公开宣判山东省文化和旅游厅原厅长王磊受贿案，对被告人王磊以受贿罪判处有期徒刑十二年。"
    assert [s.name for c in cases(text) for s in c.subjects] == ["王磊"]


MONTH = ("8月份，中央纪委国家监委网站共发布9名中管干部接受审查调查信息，他们是：中国大唐集团原副总经理刘广砚，"
         "宁夏回族自治区政协原副主席马力拙，国家体育总局原副局长杜为岫等。")


def test_everybody_of_a_list_called_by_what_befell_them_gets_it():
    assert {n: [e.type for e in s.events] for n, s in people(MONTH).items()} == dict.fromkeys(("刘广砚", "马力拙", "杜为岫"), ["investigation"])


def test_a_months_list_tells_one_case_each():
    assert [[s.name for s in c.subjects] for c in cases(MONTH)] == [["刘广砚"], ["马力拙"], ["杜为岫"]]


def test_two_provinces_are_two_matters():
    text = "贵州省人大常委会原副主任王志砚，吉林省政协原副主席张晓岫，被决定逮捕。"
    assert [([s.name for s in c.subjects], c.region) for c in cases(text)] == [(["王志砚"], "贵州省"), (["张晓岫"], "吉林省")]


def test_the_last_of_a_list_is_joined_by_and():
    text = "3名干部被“双开”，分别是：潍坊市政协原副主席张志岫、烟台市原副市长李国砚和德州市委原常委韩青屿。"
    assert list(people(text)) == ["张志岫", "李国砚", "韩青屿"]


COMMUNITY = ("关于2起典型问题的通报\n1.九江市濂溪区十里街道官湖社区干部数据造假问题。社区党委书记、居委会主任刘晓岚编造走访台账。刘晓岚受到党内警告处分；"
             "社区党委副书记吴某芳、社区网格员叶某受到批评教育。\n"
             "2.吉安市泰和县住房和城乡建设局局长匡某某，局党组成员、副局长严某履职不力问题。匡某某、严某分别受到政务记过、政务警告处分。"
             "县住房和城乡建设局党组在全县范围内被通报批评。")


def test_a_community_named_in_the_head_is_that_of_its_people():
    found = people(COMMUNITY)
    assert {p.org[-6:] for n in ("刘晓岚", "吴某芳", "叶某") for p in found[n].positions} == {"官湖社区党委", "湖社区居委会", "街道官湖社区"}
    assert [x.code for x in found["吴某芳"].sanctions] == ["other.criticism"]


def test_the_bureau_of_a_post_that_only_says_bureau():
    assert {p.org for p in people(COMMUNITY)["严某"].positions} == {"吉安市泰和县住房和城乡建设局"}


def test_a_bodys_criticism_is_none_of_its_peoples():
    found = people(COMMUNITY)
    assert [[x.code for x in found[n].sanctions] for n in ("匡某某", "严某")] == [["admin.demerit"], ["admin.warning"]]


def test_what_the_others_got_is_not_the_last_ones():
    text = "罗某受到党内严重警告处分，尹某受到党内警告处分，其他6人分别受到诫勉谈话、批评教育等处理。"
    assert [x.code for x in people(text)["尹某"].sanctions] == ["party.warning"]


def test_a_persons_fine_accuses_no_body():
    text = ("关于1起典型问题的通报\n1.永州市江永县允山镇中心小学教师周某清参与赌博问题。2021年8月，周某清被江永县公安局行政拘留十日并处罚款500元。"
            "2021年12月，周某清受到开除党籍处分。")
    assert [(s.name, s.kind) for c in cases(text) for s in c.subjects] == [("周某清", "person")]


DECISION = ("县卫健委党委研究决定：对某县疾控中心分管副主任杨晚岚、疾控一科主持工作的副科长韩玮、城关卫生院主持工作的副院长刘志冰给予免职处理；"
            "对城关卫生院疫苗管理员孙定岚给予立案调查。")


def test_one_decision_on_several_people_is_one_case():
    assert [[s.name for s in c.subjects] for c in cases(DECISION)] == [["杨晚岚", "韩玮", "刘志冰", "孙定岚"]]


def test_each_clause_of_a_decision_is_for_its_own_people():
    found = people(DECISION)
    assert {n: [x.code for x in s.sanctions] for n, s in found.items()} == {
        "杨晚岚": ["other.post_change"], "韩玮": ["other.post_change"], "刘志冰": ["other.post_change"], "孙定岚": []}
    assert [e.type for e in found["孙定岚"].events] == ["investigation"]


def test_in_charge_of_the_work_stands_between_body_and_post():
    assert posts(DECISION, "刘志冰") == [("城关卫生院", "副院长", False)]


def test_the_builders_boss_holds_no_post_of_the_bureau():
    text = "免去海城市住建局局长职务；由公安机关对施工方负责人李某采取刑事强制措施。"
    assert [p.org for s in people(text).values() for p in s.positions] == [None]


def test_posts_taken_away_are_told_behind_the_name():
    text = "会议决定，免去刘志岩同志的县教育局党组书记、局长职务，对其涉嫌违纪问题立案审查。"
    assert posts(text, "刘志岩") == [("县教育局", "党组书记", True), ("县教育局", "局长", True)]


def test_status_in_brackets_stands_between_post_and_name():
    text = "龙里县湾滩河镇卫生院公共卫生科负责人（聘用人员）石某虚报随访人次问题。2023年12月，石某受到政务警告处分。"
    assert [(s.name, s.kind) for c in cases(text) for s in c.subjects] == [("石某", "person")]


def test_a_village_in_a_list_of_names_is_no_name():
    text = "良庄镇原民政办主任曲某、山阳村原会计徐某截留救灾款问题。曲某受到党内警告处分，徐某受到党内严重警告处分。"
    assert list(people(text)) == ["曲某", "徐某"]
    assert posts(text, "徐某") == [("山阳村", "会计", True)]


def test_who_was_done_a_favour_is_no_subject():
    text = "2015年至2018年，刘某为某农机公司经理张某提供便利，先后5次收受其现金共计7万元，后将7万元全部退还张某。刘某受到留党察看一年处分。"
    assert list(people(text)) == ["刘某"]


def test_the_verb_after_an_anonymous_name_is_no_part_of_it():
    text = "2018年4月，王某借到浙江杭州参加培训之机绕道前往黄山旅游。王某受到党内警告处分。"
    assert {m.text for m in miner.extract_text(text, published="2024-05-30").mentions if m.label == "PER"} == {"王某"}


def test_a_bulletin_with_the_facts_under_headings_is_no_discussion():
    text = ("以案为鉴丨龙里县纪委监委曝光2起典型案例\n案例一\n龙里县冠山街道办事处出纳罗某违规收受礼金问题\n【基本案情】2021年6月，罗某收受现金1.2万元。\n"
            "【处理结果】2023年11月，罗某受到党内严重警告处分。\n案例二\n龙里县谷脚镇会计陈某酒驾问题\n【基本案情】陈某酒后驾车被查获。\n【处理结果】陈某受到政务警告处分。")
    assert miner.extract_text(text, published="2024-04-18").document.genre == "case_bulletin"


@pytest.mark.parametrize("text, want", [
    ("2024年，江苏省立案6300件，其中厅局级干部12人、县处级干部160人。南京市立案512件，苏州市488件。",
     [("立案", 6300, "江苏省"), ("立案厅局级干部", 12, "江苏省"), ("立案县处级干部", 160, "江苏省"), ("立案", 512, "江苏省/南京市"), ("立案", 488, "江苏省/苏州市")]),
    ("2024年，水城区共查处问题9起；黔南州惠水县开展专项审计，发现问题线索86条。",
     [("查处问题", 9, "贵州省/六盘水市/水城区"), ("发现问题线索", 86, "贵州省/黔南布依族苗族自治州/惠水县")]),
])
def test_figures_lean_on_the_verb_before_and_on_their_own_place(text, want):
    assert [(s.indicator, s.value, s.region) for s in miner.extract_text(text, published="2025-01-30").statistics] == want


def test_another_example_answers_for_its_own():
    text = ("渠县纪委监委介绍了查处的情况。比如，渠县水利局原局长周大川利用职务便利，侵吞公款27万元。"
            "又如，万源市商务局原局长郑小河履行监督责任不力，对物资采购方面存在的问题失察失管，受到党内警告处分。")
    assert [[s.name for s in c.subjects] for c in cases(text)] == [["周大川"], ["郑小河"]]


def test_what_befell_another_before_the_comma_is_not_his():
    text = "2020年11月，辽宁省公安厅原副厅长段国屿被开除党籍。得知商人于某被公安机关调查后，段国屿转移赃款。他在案件查办、职务提拔等方面为他人谋利。"
    assert [e.type for e in people(text)["段国屿"].events] == ["party_discipline"]


def test_a_post_of_years_ago_is_a_former_one():
    text = "辽宁省公安厅原副厅长段国屿被开除党籍。1998年，36岁的段国屿被提拔为辽阳市公安局副局长。"
    assert ("辽阳市公安局", "副局长", True) in posts(text, "段国屿")


def test_purchasing_is_no_part_of_the_companys_name():
    assert posts("浙江省嘉兴市国有资本投资运营公司原采购主管沈某收受好处费12万元，被开除党籍。", "沈某") == [
        ("浙江省嘉兴市国有资本投资运营公司", "采购主管", True)]


def test_surrender_after_coming_home_holds_no_company():
    found = miner.extract_text("外逃人员张晓岫从泰国回国投案。", published="2024-08-09").mentions
    assert [(m.label, m.text) for m in found if m.label != "PER"] == [("LOC", "泰国")]


def test_kinds_of_people_behind_their_number_and_breaches_in_a_list():
    text = ("2022年11月，全国共查处违反中央八项规定精神问题7316起，批评教育帮助和处理11204人（包括59名地厅级干部、839名县处级干部）。"
            "其中，查处违规收送礼品礼金问题2446起，违规发放津补贴或福利问题1036起。")
    assert [(s.indicator, s.value) for s in miner.extract_text(text, published="2022-12-09").statistics] == [
        ("查处违反中央八项规定精神问题", 7316), ("批评教育帮助和处理", 11204), ("批评教育帮助和处理地厅级干部", 59), ("批评教育帮助和处理县处级干部", 839),
        ("查处违规收送礼品礼金问题", 2446), ("查处违规发放津补贴或福利问题", 1036)]


JUDGMENT = ("湖南省衡阳市中级人民法院\n刑事判决书\n被告人欧阳立屿，男，1965年8月12日出生，湖南省郴州市人民政府原副市长，住郴州市北湖区。因涉嫌犯受贿罪，于2022年6月15日被湖南省监察委员会留置。\n"
            "经审理查明：2008年至2021年，被告人欧阳立屿非法收受雷某等人所送财物共计人民币1823.6万元。\n判决如下：被告人欧阳立屿犯受贿罪，判处有期徒刑十一年。")


def test_the_year_of_birth_moves_no_city():
    assert cases(JUDGMENT)[0].region == "湖南省/郴州市"


def test_money_handed_over_is_the_bribe_and_no_gift():
    assert [v.code for v in cases(JUDGMENT)[0].violations] == ["crime.bribe_taking"]


def test_detention_by_a_commission_of_a_long_name():
    assert ("detention", "2022-06-15") in [(e.type, e.start) for e in people(JUDGMENT)["欧阳立屿"].events]


def test_what_a_discussions_culprit_was_sentenced_for_stands_beside_the_argument():
    text = ("粮库主任虚报库存行为如何定性\n一、基本案情\n张某，中共党员，某国有粮食储备库主任。2019年，张某套取收购资金386万元。2023年1月，张某因犯贪污罪、受贿罪被判处有期徒刑十二年。\n"
            "二、分歧意见\n第一种意见认为：张某构成诈骗罪。\n第二种意见认为：张某构成贪污罪。\n三、评析意见\n笔者同意第二种意见。张某利用职务便利骗取公共财物，构成贪污罪。")
    assert {v.code for v in cases(text)[0].violations} == {"crime.embezzlement", "crime.bribe_taking"}


def test_posts_before_an_inner_body_are_of_the_same_person():
    text = "榆林市横山区教育和体育局原局长高振岫，原党委委员、副局长、校园安全管理中心主任雷文砚收受贿赂，均被开除党籍。"
    assert [(t, f) for _, t, f in posts(text, "雷文砚")] == [("党委委员", True), ("副局长", True), ("主任", True)]


def test_terms_of_prison_in_a_list_go_to_their_own():
    text = "自治区粮食和物资储备局原局长黄显岫，南宁市粮食局原局长蒙文砚因受贿罪分别被判处有期徒刑十三年、十年六个月。"
    assert {n: [x.term_months for x in s.sanctions] for n, s in people(text).items()} == {"黄显岫": [156], "蒙文砚": [126]}


def test_kin_who_were_sentenced_answer():
    text = "被告人孟冬砚犯受贿罪，判处有期徒刑十一年。其丈夫崔某某因犯洗钱罪被判处有期徒刑二年六个月，缓刑三年。"
    assert {n: [x.term_months for x in s.sanctions if x.code == "criminal.fixed_term"] for n, s in people(text).items()} == {"孟冬砚": [132], "崔某某": [30]}


def test_an_accomplice_without_consequence_is_no_subject():
    text = "富平县中医医院骨科主任田文砚伙同某公司业务经理吕某，虚开发票套取医保基金17.9万元。田文砚被开除党籍。"
    assert list(people(text)) == ["田文砚"]
    assert "medical.fraud" in [v.code for v in cases(text)[0].violations]


QUESTIONED = ("四川公布透水事故责任人处理情况\n依据有关规定，对4名公职人员进行了严肃问责：给予宜宾市应急管理局局长曾某政务警告处分，对珙县自然资源和规划局副局长陈某立案审查调查；"
              "芙蓉煤业公司总经理张砚强因涉嫌重大责任事故罪被公安机关采取刑事强制措施。")


def test_all_who_answer_for_an_accident_stand_in_one_case():
    assert [[s.name for s in c.subjects] for c in cases(QUESTIONED)] == [["曾某", "陈某", "张砚强"]]


def test_a_firm_named_like_a_far_district_lies_where_the_document_does():
    text = "宜宾市珙县查处一批案件。芙蓉煤业公司总经理张砚强受到党内警告处分。"
    assert cases(text)[0].region != "湖南省/长沙市/芙蓉区"


def test_a_hospital_attached_to_a_university_is_one_body():
    assert posts("三峡大学附属仁和医院原院长彭某被查。", "彭某") == [("三峡大学附属仁和医院", "院长", True)]


def test_the_party_committee_of_a_street_is_not_of_its_office():
    text = "薛城区常庄街道办事处原党工委副书记、办事处主任褚某因涉嫌违纪被立案审查。"
    assert [p.org for s in people(text).values() for p in s.positions] == ["薛城区常庄街道党工委", "薛城区常庄街道办事处"]


AUDIT = ("兰州市2023年度财政收支审计结果公告\n审计发现的主要问题如下：\n"
         "一、民生资金方面。榆中县明远养老服务中心虚报入住人数，套取养老补贴37.2万元；永登县柳溪农机专业合作社伪造购机资料，骗取农机补贴19.8万元。\n"
         "二、国有企业方面。兰州市金渡城市运营有限公司未经集体决策对外出借资金3000万元。该公司原董事长漆雕远因违规决策造成国有资产损失，受到政务撤职处分。\n"
         "三、整改情况。市级各部门已整改问题金额5.86亿元。")


def test_each_body_of_a_finding_answers_for_its_own():
    assert [[s.name for s in c.subjects] for c in cases(AUDIT)] == [["榆中县明远养老服务中心"], ["永登县柳溪农机专业合作社"], ["漆雕远"]]


def test_the_finding_on_the_company_is_its_chairmans_and_the_next_heading_is_not():
    assert [a.value for a in cases(AUDIT)[2].amounts] == [30_000_000]


def test_who_is_sanctioned_beside_the_subject_leaves_him_his_own():
    text = ("渠县水利局原局长周大川违规收受礼金问题。2021年，周大川收受下属礼金2万元。周大川受到党内警告处分。"
            "同时，对负有领导责任的两名干部进行了批评教育。其他三名责任人分别受到诫勉处理。")
    assert [[x.code for x in s.sanctions] for s in people(text).values() if s.kind == "person"] == [["party.warning"]]


def test_a_closed_example_is_not_answered_for_by_the_next():
    text = ("渠县水利局原局长周大川因工作不担当、不作为问题，被开除党籍。渠县商务局副局长郑小河履行监督责任不力，对物资采购方面存在的问题失察失管，受到党内警告处分。")
    assert [[s.name for s in c.subjects] for c in cases(text)] == [["周大川"], ["郑小河"]]


def test_two_bureaus_of_a_county_are_not_one_under_the_other():
    text = "渠县环境保护局原副局长、县信访局原局长周大川涉嫌严重违纪违法，目前正接受渠县纪委监委纪律审查和监察调查。"
    assert [s.rank for s in people(text).values()] == ["section_chief"]
