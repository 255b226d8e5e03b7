"""Documents of inspection, audit and regulators of 2008 to 2025 read once more (医保 and 药监 checks, 证监 and 金监 penalties, 督察, 审计, 巡察): whom a
penalty for his deed falls on, lists of firms found out together, what no body is charged with, the scene that answers for nothing."""
from __future__ import annotations

import pytest

import miner


def told(text: str, published: str = "2024-05-20") -> miner.model.Extraction:
    return miner.extract_text(text, published=published)


def subjects(text: str) -> dict[str, list[str]]:
    return {s.name: [x.code for x in s.sanctions] for c in told(text).cases for s in c.subjects}


def codes(text: str) -> list[str]:
    return [v.code for c in told(text).cases for v in c.violations]


def figures(text: str) -> list[tuple[str, float, str, str | None]]:
    return [(s.indicator, s.value, s.unit, s.region) for s in told(text).statistics]


def spans(text: str, label: str) -> list[str]:
    return [m.text for m in told(text).mentions if m.label == label]


@pytest.mark.parametrize("deed", ["泄露内幕信息的行为作出处罚", "短线交易的问题依法予以行政处罚", "信息披露违法行为作出行政处罚"])
def test_a_penalty_for_his_deed_falls_on_him_and_not_on_his_firm(deed: str):
    found = subjects(f"浙江证监局公布一则行政处罚决定书，对瓯江电子股份有限公司（以下简称“瓯江电子”）控股子公司丽水市云川科技有限公司时任总经理卞某{deed}，决定对其处以100万元罚款。")
    assert found["卞某"] == ["org.penalty"] and "瓯江电子股份有限公司" not in {n for n, c in found.items() if c}


@pytest.mark.parametrize("text", ["浙江证监局对卞闻笛举报的瓯江股份内幕交易行为作出处罚，罚款30万元。", "浙江证监局对卞闻笛所在公司信息披露违法行为作出处罚，罚款30万元。"])
def test_who_reported_it_or_whose_firm_it_was_is_not_penalised(text: str):
    assert "卞闻笛" not in subjects(text)


def test_a_regulators_warning_with_several_fines_is_no_partys():
    found = subjects("浙江证监局决定，对瓯江股份（以下简称“瓯江”）及其时任董事长卞闻笛信息披露违法行为作出处罚，给予警告，并分别处以60万元、20万元罚款。")
    assert found == {"卞闻笛": ["org.penalty"], "瓯江股份": ["org.penalty"]}


_CHECK = """江苏省药监局通报飞行检查结果
江苏省药品监督管理局发布公告，对40家医疗器械生产企业进行了飞行检查。
检查发现丹阳市云川医疗器械有限公司、江苏白沙医疗设备有限公司、扬州市瓯江乳胶厂、连云港恒岳光学仪器有限公司等4家企业存在严重缺陷项。4家企业分别由相关设区市局责令其停产整改。
一、扬州云和医疗器械有限公司和镇江缙云医疗设备有限公司涉嫌违反《医疗器械监督管理条例》相关规定，已移交当地监管部门调查核实、依法处理。
二、江苏松阳医疗科技有限公司、淮安市遂昌医药有限公司等2家医疗器械经营企业不符合《医疗器械经营质量管理规范》相关要求，予以限期整改。
三、江苏青田医疗用品有限公司、常州景宁医疗器械有限公司等2家医疗器械经营企业已注销了《医疗器械经营许可证》。"""


def test_all_firms_of_a_list_are_found_out_and_those_that_only_closed_are_not():
    assert [list(s.name for s in c.subjects) for c in told(_CHECK).cases] == [
        ["丹阳市云川医疗器械有限公司", "江苏白沙医疗设备有限公司", "扬州市瓯江乳胶厂", "连云港恒岳光学仪器有限公司"], ["扬州云和医疗器械有限公司", "镇江缙云医疗设备有限公司"],
        ["江苏松阳医疗科技有限公司", "淮安市遂昌医药有限公司"]]


def test_what_a_body_did_against_a_law_is_a_breach_of_no_other_kind():
    assert codes(_CHECK) == ["conduct.other", "conduct.other"] and "区市局" not in spans(_CHECK, "ORG")


def test_the_room_of_a_sale_does_not_answer_for_it():
    text = ("云和县市场监管局公布典型案例\n案例二：云和县市场监管局查处某品牌管理有限公司丽水分公司作引人误解的商业宣传案\n"
            "云和县市场监管局依法对当事人在云和县辖区内一酒店3楼会议室开展食品会销进行检查，发现当事人宣讲的PPT含“比药品更安全”等内容。")
    assert list(subjects(text)) == ["某品牌管理有限公司丽水分公司"]


def test_a_model_charges_no_body_with_a_bribe():
    text = ("云和县危房改造审计结果\n云和县审计局进行了跟踪审计。\n（二）有关乡镇（街道）未及时兑付2015年农村危房改造补助资金，其中：白龙山街道办237.51万元，石塘镇185.25万元，紧水滩镇237.06万元。")
    assert not any(code.startswith("crime.") for code in codes(text))


@pytest.mark.parametrize("given", ["给予2名省分公司相关领导人员留党察看一年、党内严重警告处分", "“给予2名省分公司相关领导人员留党察看一年、党内严重警告处分，召开警示教育会议。”"])
def test_what_some_who_are_counted_are_given_is_not_his_of_whom_was_told_before(given: str):
    found = subjects(f"丽水市对云和县政协原主席卞闻笛违规接受宴请作出处理，给予其撤销党内职务处分。\n{given}")
    assert found == {"卞闻笛": ["party.post_removal"], "2名省分公司相关领导人员": ["party.probation", "party.serious_warning"]}


def test_as_many_as_are_named_get_it_themselves_and_a_count_beside_cases_is_a_figure():
    assert subjects("云和县水利局原局长卞闻笛、副局长祁望岫公款吃喝。县纪委给予2名责任人员党内警告处分。") == {"卞闻笛": ["party.warning"], "祁望岫": ["party.warning"]}
    assert subjects("2024年，云和县纪委监委立案36件，给予12名科级干部党内严重警告处分。") == {}


def test_the_number_of_a_paper_is_no_date():
    assert spans("根据《国家药监局关于4家企业飞行检查情况的通告》（2020年第71号），现责令停产整改。云和县2021年第三次检查发现问题。", "DATE") == ["2021年"]


def test_what_was_done_only_then_was_left_undone_since_the_day_told_before():
    case, = told("云和县纪委监委通报典型案例\n1.云和县文旅局落实巡视反馈问题整改缓慢。2018年4月，省委巡视组反馈云和县文旅局项目未验收问题后，云和县委制定整改方案。"
                 "云和县文旅局作风不实、推进缓慢，直至2020年2月才整改完成。云和县文旅局副局长祁望岫受到政务警告处分。").cases
    assert (case.conduct.start, case.conduct.end) == ("2018-04-01", "2020-02-29")


def test_what_an_inspection_found_while_it_lasted_is_of_its_days():
    found = told("云和县委巡察工作纪实\n2020年4月7日至2020年6月8日，云和县委第十一轮巡察对石塘镇、县财政局开展了常规巡察。\n巡察过程中共开展个别谈话63人次，共发现问题189个。").statistics
    assert [(s.value, s.period and (s.period.start, s.period.end)) for s in found] == [(63, ("2020-04-07", "2020-06-08")), (189, ("2020-04-07", "2020-06-08"))]


def test_our_city_is_the_one_that_the_report_names():
    assert figures("我市公布省级环保督察问责情况\n2018年9月7日至18日，省第二环境保护督察组对丽水市开展了环境保护督察。\n从问责人数情况看，共问责14人。") == [("问责", 14, "人", "浙江省/丽水市")]


@pytest.mark.parametrize("text, name, code", [
    ("如缙云县卫健局对缙云人民医院某医生收受红包进行处理，给予行政警告处分。", "缙云人民医院某医生", "admin.warning"),
    ("云和县人民医院某护士违规收受红包，受到记过处分。", "云和县人民医院某护士", "admin.demerit")])
def test_somebody_called_by_the_hospital_answers(text: str, name: str, code: str):
    assert subjects("云和县卫健局通报查处情况\n" + text) == {name: [code]}


def test_somebody_who_was_cheated_does_not_answer():
    assert subjects("云和县人民医院某医生被骗取8万元，民警追回资金。") == {}


def test_the_polices_fine_for_a_breach_is_no_courts_and_its_detention_accuses():
    found = told("长安公安分局对长安区白沙装饰材料厂负责人卞某给予行政拘留十日，并处罚金500元的行政处罚。").cases[0].subjects[0]
    assert [s.code for s in found.sanctions] == ["org.penalty"] and not found.events and found.rank == "other"
    assert list(subjects("5月16日，云和公安分局依据《中华人民共和国环境保护法》之规定对该公司生产责任人卞某某（男，36岁，浙江省云和县人）作出行政拘留五日的处罚决定。")) == ["卞某某"]


@pytest.mark.parametrize("opening", ["此次公开的典型案例主要包括：", "近日浙江发布15起“保健”市场乱象典型案例。其中包括"])
def test_firms_called_by_the_titles_of_their_cases_are_cases_each(opening: str):
    text = "浙江发布典型案例\n" + opening + "丽水市优佰医疗器械有限公司虚假宣传案、云和医药连锁有限公司违规发布处方药品广告案、浙江尚初生物科技有限公司违法使用绝对化用语发布广告案等。"
    assert [[s.name for s in c.subjects] for c in told(text).cases] == [["丽水市优佰医疗器械有限公司"], ["云和医药连锁有限公司"], ["浙江尚初生物科技有限公司"]]


@pytest.mark.parametrize("text", ["法院发布典型案例\n其中包括丽水市优佰医疗器械有限公司诉县政府案、云和医药连锁有限公司与某店合同纠纷案等。",
                                  "公安机关发布典型案例\n近日侦破了云和医药连锁有限公司被诈骗案、丽水市优佰医疗器械有限公司被盗案。"])
def test_parties_of_a_suit_and_those_who_were_cheated_are_none(text: str):
    assert subjects(text) == {}


def test_a_factory_whose_case_was_taken_up_answers_for_what_it_cost():
    text = "责令整改情况\n今年6月，云和县环保部门依法查办了云和县白沙金属加工厂非法冶炼铅锭的环境违法犯罪案件，该案处罚金额高达3000余万元。"
    assert list(subjects(text)) == ["云和县白沙金属加工厂"] and figures(text) == []


def test_what_a_shop_gives_its_customers_is_no_gift_of_an_official_and_those_who_try_it_do_not_answer():
    text = ("云和县市场监管局公布典型案例\n一、云和县市场监管局查处白沙医疗器械销售有限公司虚假宣传案\n当事人组织消费者参与免费体验，现场有40人在体验该店产品，体验结束后再赠送小礼品。"
            "当事人的行为违反了《反不正当竞争法》第八条，处以20万元罚款。")
    assert subjects(text) == {"白沙医疗器械销售有限公司": ["org.penalty"]} and "eight.gifts" not in codes(text)


def test_a_medicine_without_its_name_is_nobody():
    assert spans("宣称某虫草胶囊和某欣胶囊具有祛痰功效。", "PER") == []


def test_all_of_a_list_that_were_penalised_answer():
    text = "8月1日，金融监管总局集中披露的行政处罚信息显示，瓯江银行、白沙理财有限责任公司、缙云银行云和县分行及相关责任人因不同类型的违规行为被依法处罚。"
    assert list(subjects(text)) == ["瓯江银行", "白沙理财有限责任公司", "缙云银行云和县分行"]


def test_the_head_of_a_branch_heads_the_branch():
    text = "国家金融监督管理总局浙江监管局公布行政处罚，浙江白沙商业银行云和支行因员工行为管理不到位被罚款70万元，其时任信贷客户经理卞闻笛被禁止终身从事银行业工作，副行长祁望岫受到警告。"
    assert [(p.org, p.title) for c in told(text).cases for s in c.subjects if s.name == "祁望岫" for p in s.positions] == [("浙江白沙商业银行云和支行", "副行长")]


def test_those_with_whom_a_firm_traded_do_not_answer_for_its_breaches():
    text = ("浙江证监局公布行政监管措施决定\n经查明，浙江白沙高新科技股份有限公司（以下简称“白沙高科”）存在以下违法事实：\n一、披露的信息存在虚假记载\n"
            "白沙高科曾与浙江新宇金融信息科技有限公司、丽水亚利电子有限公司开展贸易业务，上述两家公司无法向白沙高科支付到期货款。")
    assert not {"浙江新宇金融信息科技有限公司", "丽水亚利电子有限公司"} & set(subjects(text))


@pytest.mark.parametrize("told_so", ["近日，云和某美容养生馆收到了县卫生健康局的罚单。该美容养生馆未取得《医疗机构执业许可证》擅自开展祛痘医疗美容服务活动。相关部门作出以下行政处罚决定：",
                                     "云和某美容养生馆未取得《医疗机构执业许可证》擅自开展祛痘医疗美容服务活动，违反了《医疗美容服务管理办法》的规定。县卫生健康局对该馆作出如下行政处罚："])
def test_the_numbered_parts_of_a_penalty_are_its_and_no_figures(told_so: str):
    text = f"云和县卫生健康局查处非法医美\n{told_so}1.警告；2.罚款人民币104620元；3.没收违法所得人民币13988元；4.没收2台光谱仪。"
    assert subjects(text) == {"云和某美容养生馆": ["org.penalty"]} and figures(text) == []
    assert [(a.value, a.role) for c in told(text).cases for a in c.amounts] == [(104620, "fine"), (13988, "confiscated")]


def test_what_a_search_found_out_is_of_the_firms_it_names():
    text = "云和县开展夜查\n在夜查行动中，发现石塘镇云川机械制造有限公司、瓯江汽配有限公司2家企业除尘器擅自停用。县环保局依法对上述2家企业分别作出罚款10万元的处罚决定。"
    assert list(subjects(text)) == ["石塘镇云川机械制造有限公司", "瓯江汽配有限公司"]


def test_the_office_forms_a_group_and_a_system_is_no_faculty():
    text = "云和县审计结果\n云和县人民政府组成专项检查组对整改情况进行督查。天门公司存在未按规定应用烟花爆竹流向管理信息系统的问题。各州、市安全生产委员会办公室要加强监管。"
    assert spans(text, "ORG") == ["云和县人民政府", "天门公司"]


def test_an_offices_cases_are_a_bulletin_though_each_has_its_facts():
    text = ("丽水市市场监管局公布老年人药品、保健品虚假宣传典型案例\n一、丽水市市场监管局查处浙江某健康管理有限公司虚假宣传案\n基本案情：浙江某健康管理有限公司以免费体验为噱头吸引老年人。\n"
            "处罚情况：丽水市市场监管局作出罚款30000元的行政处罚。\n二、云和县市场监管局查处浙江某健康养生馆虚假宣传案\n基本案情：该馆播放视频推销产品。云和县市场监管局处罚款20000元。")
    assert told(text).document.genre == "case_bulletin"


def test_who_could_not_show_the_papers_does_not_answer_for_the_shop():
    text = ("典型案例\n一、浙江云和县查处云和县吉康医疗器械经销处发布虚假广告案\n基本案情：执法人员对当事人进行检查时发现，该场所负责人卞翠娟只能提供营业执照，不能提供备案手续。\n"
            "法律依据及处罚：当事人通过宣传刊板进行不实宣传，其行为涉嫌违反了《广告法》第二十八条的规定，属于发布虚假广告的行为。")
    assert list(subjects(text)) == ["云和县吉康医疗器械经销处"]


def test_what_was_found_is_counted_behind_a_long_list_of_what_it_is():
    found = figures("云和县巡察情况\n云和县委组织的3轮常规巡察共发现党组织领导核心作用不强、党的建设薄弱、中央八项规定精神执行不到位等方面问题199条，已整改92条。")
    assert [(i, v, u) for i, v, u, _ in found] == [("发现问题", 199, "条"), ("整改", 92, "条")]


def test_whom_blame_is_laid_on_and_with_whom_one_talked_are_figures():
    found = figures("2017年，云和县已追回被虚报冒领资金730万元，对231人追究党纪政纪责任，通报及诫勉谈话201人，移送司法机关14人。")
    assert [(i, v) for i, v, *_ in found] == [("追回被虚报冒领资金", 7300000), ("追究党纪政纪责任", 231), ("诫勉谈话", 201), ("移送司法机关", 14)]


@pytest.mark.parametrize("text", ["云和县开展专项核查\n此次核查重点为：核查财政、农业服务中心、畜牧水产站弄虚作假、以小套大套取国家各类补贴。",
                                  "渔场冒领种粮补贴\n近日，“新华视点”记者来到云和县的渔场。实地核查发现，2013年至2014年，累计套取国家补贴25.33万余元。"])
def test_what_a_check_will_look_at_and_who_reports_do_not_answer(text: str):
    assert not {"农业服务中心", "畜牧水产站", "新华视点"} & set(subjects(text))


def test_two_sanctions_on_the_manager_are_his_and_not_the_firms():
    found = subjects("瓯江支付股份有限公司因违反账户管理规定，被处罚款20万元。时任总经理卞大海被警告，并处罚款5万元。")
    assert found == {"瓯江支付股份有限公司": ["org.penalty"], "卞大海": ["org.penalty"]}


def test_those_to_whom_an_inspection_will_go_do_not_answer():
    text = ("十四届市委第十四轮巡察公告\n按照市委部署，本轮巡察共组建4个巡察组，对全市5个单位党组织开展常规巡察。现公告如下：\n一、巡察对象\n云和技师学院、云和县妇幼保健院、云和县瓯江市场发展有限公司\n"
            "二、受理范围\n重点是关于违反政治纪律、组织纪律、廉洁纪律等方面的举报和反映。")
    assert subjects(text) == {}


def test_the_party_of_a_paper_is_whom_each_item_names():
    text = ("丽水市公布药品安全典型案例\n一、丽水市安邦大药房连锁有限公司某药店销售过期药品案\n2022年9月26日，市场监管局执法人员对丽水安邦大药房连锁有限公司某药店（以下简称当事人）进行监督检查时，发现药品超过有效期。\n"
            "当事人的行为违反了《中华人民共和国药品管理法》，依法对当事人作出没收违法所得7.8元、并处罚款50000元的行政处罚决定。\n二、云和县太星大药房有限公司销售假药案\n云和县市场监管局检查发现，当事人多次从私人处购进产品。\n"
            "当事人销售假药的行为违反了《中华人民共和国药品管理法》，云和县市场监管局依法对当事人作出没收违法所得485元、罚款10000元的行政处罚决定。")
    assert subjects(text) == {"丽水市安邦大药房连锁有限公司某药店": ["org.penalty"], "云和县太星大药房有限公司": ["org.penalty"]} and "当事人" not in spans(text, "ORG")


@pytest.mark.parametrize("failing", ["监管不力，对群众反映的问题敷衍应付", "作为监管单位监管不到位", "履行监管职责不到位", "对企业监管缺失"])
def test_the_office_of_which_an_inspection_found_that_it_failed_answers(failing: str):
    assert list(subjects(f"云和县督查通报\n督查组督查发现，石塘镇长期违规堆放垃圾，云和县综合执法局{failing}。")) == ["云和县综合执法局"]


@pytest.mark.parametrize("text", ["督查组未发现石塘镇违规堆放垃圾，云和县综合执法局监管不到位的问题。", "督查发现后，县政府要求云和县综合执法局加强监管，防止监管不到位。"])
def test_what_was_not_found_or_is_only_asked_accuses_no_office(text: str):
    assert subjects("云和县督查情况\n" + text) == {}
