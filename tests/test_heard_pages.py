"""What pages of portals and county papers taught: long lists of 给予, doctors' rights to be paid, units on trial, marks half as wide; fictional."""
from __future__ import annotations

import pytest

from miner import extract_text


def subjects(text: str) -> dict:
    return {s.name: s for c in extract_text(text, "2025-09-26").cases for s in c.subjects}


def posts(text: str, name: str) -> list[tuple]:
    return [(p.org, p.title) for p in subjects(text)[name].positions]


def codes(text: str) -> dict[str, list[str]]:
    return {name: [x.code for x in s.sanctions] for name, s in subjects(text).items()}


def test_a_list_of_posts_and_names_shares_what_is_given_at_its_end():
    text = ("经泾县纪委常委会研究决定，给予村支部书记邬锋、镇包村干部崔影岚党内警告处分；给予镇党委书记田清瑶、镇长胡凤晟、分管扶贫工作副镇长邬绪霖、"
            "魏庄片片长郦桂，县扶贫检查组人员厉思筝、陆荣仑诫勉谈话处理。")
    told = codes(text)
    assert told["邬锋"] == told["崔影岚"] == ["party.warning"]
    assert all(told[name] == ["other.admonition"] for name in ("田清瑶", "胡凤晟", "邬绪霖", "郦桂", "厉思筝", "陆荣仑"))
    assert len(told) == 8


def test_what_is_given_after_no_name_is_no_ones():
    assert "陶志" not in codes("县纪委要求给予陶志恒的意见、建议和批评教育。")


@pytest.mark.parametrize("mark", ["，", ","])
def test_a_list_is_read_whichever_width_its_marks_have(mark):
    text = f"经研究决定{mark}给予镇党委书记田清瑶、镇长胡凤晟、综治办工作人员邬绪霖{mark}村会计郦桂芳诫勉谈话处理。"
    assert codes(text)["田清瑶"] == ["other.admonition"]
    assert all(m.text == text[m.start:m.end] for m in extract_text(text).mentions)


def test_doctors_lose_the_right_to_be_paid_by_the_fund():
    text = "一、献县康宁中医医院欺诈骗保案例\n县医保局查实，该院虚构服务骗取医保基金20.3万元。对该院耿某敏、杜某鑫等2名医务人员各记12分，终止医保支付资格3年，对李某梅记10分，暂停医保支付资格4个月。"
    told = codes(text)
    assert told["耿某敏"] == told["杜某鑫"] == ["org.agreement_ended"]
    assert told["李某梅"] == ["org.agreement_suspended"]


def test_a_measure_and_a_half_month():
    text = "市医保局对仁济诊所处理如下：1.责令退回医保基金；2.暂停涉及医疗保障基金使用的医药服务10个半月。"
    assert [m.text for m in extract_text(text).mentions if m.label == "SANC"] == ["责令退回医保基金", "暂停涉及医疗保障基金使用的医药服务10个半月"]


def test_units_on_trial_in_a_row_are_fined_each():
    text = "判决被告单位五鑫公司、保泉公司、紫宸公司犯单位行贿罪，分别判处罚金人民币30万元。"
    assert codes(text) == {"五鑫公司": ["criminal.fine"], "保泉公司": ["criminal.fine"], "紫宸公司": ["criminal.fine"]}


def test_a_town_in_the_name_of_a_county_is_no_town():
    text = "安徽省固镇县湖沟镇某村核查不细。经研究，给予镇党委书记田清瑶、镇长胡凤晟诫勉谈话处理。"
    assert posts(text, "胡凤晟") == [("固镇县湖沟镇", "镇长")]


def test_another_countys_village_completes_no_committee():
    text = ("在山西省右玉县，威远镇玉成庄村村委会主任冯奎骗取低保金，受到开除党籍处分。\n"
            "在安徽省来安县，村委会主任周岑帮助亲属违规领取低保金，受到撤销党内职务处分。")
    assert posts(text, "周岑") == [("村委会", "主任")]


def test_no_verdict_was_given_that_day():
    text = "邬建国捕前系巢湖市政府副秘书长。昨日，邬建国受贿案在巢湖中院开庭，法庭没有当庭宣判。"
    assert posts(text, "邬建国") == [("巢湖市政府", "副秘书长")]
    assert [e.type for e in subjects(text)["邬建国"].events] == ["trial"]


def test_posts_held_in_a_body():
    assert posts("郦建茂曾在河南省委组织部担任人才工作处处长，涉嫌严重违纪违法被查。", "郦建茂") == [("河南省委组织部人才工作处", "处长")]


def test_a_zones_committee_belongs_to_the_zone():
    assert posts("武汉市东湖生态旅游区工委书记、管委会主任章卫国正接受组织调查。", "章卫国")[1] == ("武汉市东湖生态旅游区管委会", "主任")


def test_a_village_head_is_of_the_village_and_not_of_its_branch():
    assert posts("杭锦旗锡尼镇某某村党支部书记李二荣、村主任马文晟被党内警告。", "马文晟")[0][0] == "杭锦旗锡尼镇某某村"


def test_after_a_post_and_in_a_year_is_nobody():
    assert list(subjects("广东省原副省长卞志恒案发。卞志恒升任广东省副省长后于2016年被查，2017年被判无期徒刑。")) == ["卞志恒"]


def test_what_a_clinic_is_fined_is_not_its_heads():
    text = "县市场监管局对沙塘镇中心卫生院多收检查费4.26万元作出罚款4.3万元的处罚，多收款项已退还患者。卫生院院长糜建国受到政务警告处分。"
    assert codes(text) == {"糜建国": ["admin.warning"], "沙塘镇中心卫生院": ["org.penalty"]}


def test_a_fine_behind_a_suspended_term():
    text = "判处纪二禧有期徒刑二年，缓刑二年六个月，罚金十五万元。"
    assert [m.text for m in extract_text(text).mentions if m.label == "SANC"] == ["有期徒刑二年", "罚金"]


@pytest.mark.parametrize(("text", "org"), [
    ("局党组会同县财政局清理项目，发现股长李某虚报冒领。", "县财政局"),
    ("怀化市会同县财政局清理项目，发现股长李某虚报冒领。", "怀化市会同县财政局"),
])
def test_a_countys_name_that_is_a_verb_too(text, org):
    assert org in [m.text for m in extract_text(text).mentions]


def test_what_posts_without_a_name_are_given_is_not_his_who_was_named_before():
    text = ("一、石塘镇双港村党支部书记贺某某优亲厚友问题。2021年3月，贺某某为不符合条件的亲属办理低保。2022年5月，贺某某受到党内严重警告处分。镇党委书记、镇长负领导责任，被诫勉谈话。\n"
            "二、云和县水利局质监站站长卞砚山失职问题。2022年4月，卞砚山未按规定检查工程质量，受到政务记过处分；该局分管副局长履职不力，被通报批评。")
    assert codes(text) == {"贺某某": ["party.serious_warning"], "卞砚山": ["admin.demerit"]}


def test_a_head_that_ends_in_its_word_for_a_case_opens_an_item():
    text = ("一、云和县仁和医院邵青医生串换诊疗项目案例\n2024年3月，邵青将康复项目串换为其他项目。县医保局对邵青记12分，终止其医保支付资格。\n"
            "二、云和县济安诊所周某虚记费用案例\n2024年5月，周某虚记针灸费用。县医保局对周某记9分，暂停其医保支付资格4个月。")
    assert [[s.name for s in c.subjects] for c in extract_text(text).cases] == [["邵青"], ["周某"]]
    assert [x.term_months for c in extract_text(text).cases for s in c.subjects for x in s.sanctions] == [None, 4]


def test_a_firm_does_not_go_on_from_who_owns_it():
    assert posts("卞砚山，云和县国有独资企业瓯江水务集团原副总经理。2024年3月，卞砚山因受贿被开除党籍。", "卞砚山") == [("瓯江水务集团", "副总经理")]


@pytest.mark.parametrize("words", ["现有村民", "一辈子打铁", "几名村民"])
def test_a_town_ends_before_what_is_said_of_it(words):
    assert "高砂镇" in [m.text for m in extract_text(f"他在高砂镇{words}。").mentions if m.label == "LOC"]


def test_a_town_is_no_longer_for_its_heads_title():
    assert [(m.text, m.label) for m in extract_text("受到党内警告处分的2人分别是：高湖镇镇长卞砚山、副镇长邵文柏。").mentions][1:3] == [("高湖镇", "LOC"), ("镇长", "TITLE")]


def cases(text: str) -> list[list[str]]:
    return [[s.name for s in c.subjects] for c in extract_text(text, "2025-09-26").cases]


def test_lines_of_examples_from_several_provinces_are_a_case_each():
    text = ("接下来列举几个近年来各地公布的公职人员酒驾醉驾处理结果：\n2024年4月15日，江西省上犹县市场监督管理局东山分局干部卞国宁酒后驾车被交警查获，最后给予了卞国宁政务警告处分\n"
            "2024年3月25日，河南省汤阴县卫生健康服务中心工作人员邵合军酒驾被查，2024年7月，邵合军受到警告处分\n"
            "2023年4月14日，贵州省毕节市监狱七监区原党支部书记、监区长龚晓岩饮酒后驾驶机动车被公安机关查获。2023年6月，龚晓岩受到党内严重警告、记大过处分。")
    assert cases(text) == [["卞国宁"], ["邵合军"], ["龚晓岩"]]


def test_who_is_named_to_show_that_it_was_no_single_case_is_another_matter():
    told = cases("丽水市中级人民法院的判决书显示，卞建华在18年间通过受贿、挪用公款等手段非法获利超1.56亿元。\n"
                 "梳理近十年公开报道的案件可以发现，卞建华案并非孤例。恒岳资产原董事长邵民受贿1.3亿元，瓯江银行原行长仇德明挪用4.6亿元。")
    assert not any({"卞建华", "邵民"} <= set(names) for names in told)


@pytest.mark.parametrize("deed", ["隐瞒矿工吴某的工伤赔偿金41万元，将其中26万元据为己有", "先后5次私自从贫困户邵某的存折上取出粮补款共计5700元，用于个人支出", "克扣低保户的救助金2.3万元"])
def test_a_deed_told_in_plain_words_of_one_with_a_post(deed):
    assert cases(f"还有干部侵占集体财物。湖南省涟源市安平镇某村党支部原书记卞砚山{deed}。") == [["卞砚山"]]


@pytest.mark.parametrize("text", [
    "县委书记卞砚山得知有人私自从村集体账户取款后，要求彻查。",
    "石塘镇副镇长卞砚山走访时发现村干部克扣低保金，当即上报。",
])
def test_who_hears_of_a_deed_did_not_do_it(text):
    assert cases(text) == []


@pytest.mark.parametrize("lead", [
    "值得关注的是，被问责的正厅级干部人数大幅增加，从第一批的24人增加到第二批的56人。其中不乏时任",
    "全省多名“一把手”被查，其中就有",
])
def test_some_of_many_whom_it_befell_are_called_by_name(lead):
    assert cases(lead + "广东省茂名市委书记卞海，甘肃省张掖市委书记邵武等“一把手”。") == [["卞海"], ["邵武"]]


def test_who_lends_public_money_by_a_decision_does_not_misappropriate_it():
    case = extract_text("法院以受贿罪、滥用职权罪判处卞砚山有期徒刑十一年。2018年至2020年间，卞砚山在担任东平县县长期间，违规决定将公共财政资金出借给私营企业，造成重大损失。").cases[0]
    assert {"crime.bribe_taking", "crime.abuse_of_power"} <= {v.code for v in case.violations}
    assert "crime.misappropriation" not in {v.code for v in case.violations}


def test_what_a_court_adjudges_of_several_in_a_row_is_one_case():
    assert cases("云和县人民法院对该案进行了公开开庭审理。判决被告人卞连根犯受贿罪，判处有期徒刑10年。判决被告人董某犯单位行贿罪，判处有期徒刑1年。判决被告单位五鑫公司、保泉公司犯单位行贿罪，分别判处罚金人民币30万元。") == [
        ["卞连根", "董某", "五鑫公司", "保泉公司"]]


@pytest.mark.parametrize("words", ["济南首例监察委移送职务犯罪案提起公诉", "新疆(含兵团)146人(兵团34人)被问责。"])
def test_no_body_is_the_first_of_its_kind_or_half_a_bracket(words):
    assert [m.text for m in extract_text(words).mentions if m.label == "ORG" and len(m.text) > 2] == []


@pytest.mark.parametrize("before, org", [("石鸭村村委会原主任", "石鸭村党支部"), ("云和县中心学校原校长", "云和县中心学校党支部")])
def test_a_party_branch_told_alone_is_that_of_the_body_before(before, org):
    assert posts(f"{before}柯某某和党支部原副书记朱某某均受到开除党籍处分。", "朱某某") == [(org, "副书记")]


def test_a_firms_posts_are_of_no_party_branch():
    text = "红花岗区长征街道某村原党总支书记颜某某违规放贷。2013年6月，村委会成立了集体公司，并指定颜某某任公司法定代表人、执行董事兼总经理。颜某某受到严肃处理。"
    assert [title for org, title in posts(text, "颜某某") if org] == ["书记"]


def test_the_many_that_a_commission_looked_into_are_not_who_was_told_of_before():
    him = subjects("松木村党支部书记卞砚山履职不力，受到党内严重警告处分。今年以来，云和县纪委查处了一批村干部。")["卞砚山"]
    assert [e.type for e in him.events] == ["party_discipline"]


def test_to_be_spared_punishment_is_a_verdict():
    him = subjects("仪陇县法院认定唐某构成受贿罪，唐某最终被免予刑事处罚。")["唐某"]
    assert [e.type for e in him.events] == ["sentence"]


@pytest.mark.parametrize("text, wrong", [("1997年7月，他被提拔为十中校长。", "为十中"), ("仪陇县的大仪小学，分为小学部和初中部。", "分为小学部"), ("各村(居)委会主任参加会议。", "委会")])
def test_words_before_a_school_and_half_a_word_are_no_body(text, wrong):
    assert wrong not in [m.text for m in extract_text(text).mentions]


def test_a_doctor_loses_his_right_though_his_clinic_answers_too():
    told = codes("以重庆市潼南区崇龛镇某村卫生室骗取医保基金案例为例，2025年4月，潼南区医保局对潼南区崇龛镇某村卫生室开展现场检查，发现其虚计收费骗取医保基金。"
                 "当地医保局责令该机构退回基金损失，对村卫生室医生何某记10分。何某本年度记分累计达到12分，终止其医保支付资格。")
    assert told["何某"] == ["org.agreement_ended"]


def test_bodies_of_a_list_of_cases_are_a_case_each():
    told = extract_text("此次公开的典型案例主要包括：辽宁省抚顺市博远医院串换诊疗服务项目欺诈骗保案例、贵州省六盘水市水矿医院虚构诊疗服务项目欺诈骗保案例等。").cases
    assert [[s.name for s in c.subjects] for c in told] == [["辽宁省抚顺市博远医院"], ["贵州省六盘水市水矿医院"]]
    assert [[v.code for v in c.violations] for c in told] == [["medical.substitution", "medical.fraud"], ["medical.fraud"]]


def test_a_line_on_another_place_does_not_go_on_a_list_of_one_firms_breaches():
    told = extract_text("纪委通报了3起典型问题。分别是：\n瓯海区海控投资有限公司借座谈会之机用公款大吃大喝，总经理受到党内警告处分；\n"
                        "赤壁市地税局“两节”期间乱发物资补助，局长受到党内严重警告处分，所发物资补助已全部清退；\n云和县石塘镇某村大摆宴席，镇长被免职处理。").cases
    assert not any(e.type == "recovery" for c in told for s in c.subjects if "海控" in s.name for e in s.events)


@pytest.mark.parametrize("item", ["2.陈辉，新余市水利局局长", "3.甘方，新余市水利局副局长", "1.于建山，江西省消防救援总队原总队长"])
def test_a_name_opens_a_numbered_item_in_the_middle_of_a_paragraph(item):
    name = item[2:].partition("，")[0]
    assert codes(f"责任人员名单公布。1.李绪山，某厅厅长，给予党内警告处分。{item}，给予党内严重警告处分。")[name] == ["party.serious_warning"]


def test_who_is_relieved_by_another_word_is_relieved():
    told = subjects("岳阳经开区工委、管委会已对3人启动问责，并免除相关职务。岳阳经开区工委先行免除卞春的岳阳经开区发改局党组副书记职务；免除李石山的通海路管理处工委副书记、通海路管理处主任职务。")
    assert [e.type for e in told["卞春"].events] == ["removal"]
    assert posts("岳阳经开区工委已启动问责，免除李石山的通海路管理处工委副书记、通海路管理处主任职务。", "李石山") == [("通海路管理处工委", "副书记"), ("通海路管理处", "主任")]


def test_a_former_conviction_is_of_another_matter():
    him = extract_text("被告人张山，男，64岁，原任潢川县某村支部书记。曾因犯贪污罪，于2007年5月10日被潢川县人民法院判处有期徒刑二年，缓刑二年。因涉嫌贪污、挪用公款犯罪，于2009年8月18日被逮捕。"
                       "潢川县人民法院经公开审理认为，被告人张山的行为分别构成贪污罪、挪用公款罪。").cases[0]
    assert {v.code for v in him.violations} == {"crime.embezzlement", "crime.misappropriation"}
    assert him.subjects[0].sanctions == () or not him.subjects[0].sanctions
    assert [e.type for e in him.subjects[0].events] == ["arrest"]


@pytest.mark.parametrize("text, wrong", [("按照省政府办公厅通知(湘办发电[2014]120号)精神整改。", "湘办发电"), ("按岳办发电[2014]21号文件精神问责。", "岳办发电")])
def test_a_papers_number_names_no_body(text, wrong):
    assert wrong not in [m.text for m in extract_text(text).mentions]


def test_a_firm_of_a_nations_group_is_one_name():
    assert [m.text for m in extract_text("中国大唐集团江苏发电有限公司原专职董事沈山被开除党籍。").mentions if m.label == "ORG"] == ["中国大唐集团江苏发电有限公司"]
