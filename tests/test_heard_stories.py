"""What independent readers heard wrong in stories and bulletins: who is told together, whose sanction it is, which paragraph tells."""
from __future__ import annotations

import pytest

import miner

TITLE = "有关情况\n"


def subjects(text: str) -> list[list[str]]:
    return [[s.name for s in c.subjects] for c in miner.extract_text(TITLE + text, published="2025-06-10").cases]


def met(text: str) -> dict[str, tuple[list[str], list[str]]]:
    return {s.name: ([x.code for x in s.sanctions], [e.type for e in s.events]) for c in miner.extract_text(TITLE + text, published="2025-06-10").cases for s in c.subjects}


@pytest.mark.parametrize("text, want", [
    # two who answer for one matter, told apart and sanctioned in one sentence
    ("桐柏县月河镇副镇长罗砚对资金发放监管不力，负有领导责任；镇财政所所长吕新岫审核把关不严，负有直接责任。2024年4月，罗砚受到党内警告处分，吕新岫受到政务记过处分。", [["罗砚", "吕新岫"]]),
    ("时任桐柏县水利局局长罗砚负主要领导责任，分管办公室的副局长吕新岫负重要领导责任。2024年4月，罗砚受到党内警告处分，吕新岫受到政务记过处分。", [["罗砚", "吕新岫"]]),
    # an accomplice and those who did not look, sanctioned in one sentence with the culprit
    ("桐柏县月河镇西湾村党支部书记罗砚伙同村会计吕新岫套取补贴资金3万元。2024年4月，罗砚受到开除党籍处分，吕新岫受到留党察看一年处分，镇财政所所长侯光因审核把关不严受到党内警告处分。",
     [["罗砚", "吕新岫", "侯光"]]),
    # who answers too, and tells no deed of his own
    ("桐柏县月河镇西湾村党支部书记罗砚因犯职务侵占罪被判处有期徒刑四年。月河镇党委副书记吕新岫因监管缺失受到党内警告处分。", [["罗砚", "吕新岫"]]),
    ("桐柏县月河镇中心学校校长罗砚违规发放补助7万元，被免去校长职务，桐柏县教育局党委书记吕新岫因监管不力被诫勉谈话。", [["罗砚", "吕新岫"]]),
    ("桐柏县交通局局长罗砚以受贿罪被判处有期徒刑六年。他还指使下属、县交通局计划科科长吕新岫将某站列为供应商。吕新岫因违规干预市场经济活动，受到党内警告处分。", [["罗砚", "吕新岫"]]),
    # who took from the culprit, and who answers for both
    ("2015年至2019年，桐柏县月河镇西湾村村委会主任罗砚套取低保金11万元。月河镇民政所所长吕新岫从不入户核查，收受罗砚所送烟酒。2020年4月，罗砚被开除党籍。"
     "吕新岫受到政务撤职处分。月河镇原党委书记侯光、副镇长张淮岫负有领导责任，分别被诫勉谈话和党内警告处分。", [["罗砚", "吕新岫", "侯光", "张淮岫"]]),
    # who are dealt with together at last
    ("2024年5月，桐柏县月河镇经管站站长罗砚受到开除党籍处分，西湾村党支部书记吕新岫受到开除党籍处分，其涉嫌犯罪问题均被移送检察机关审查起诉。", [["罗砚", "吕新岫"]]),
    # a go-between without a post; those who were taken along; a case told elsewhere
    ("桐柏县纪委监委查处政治掮客罗某，罗某收取多家企业“中介费”12万元，2023年12月被桐柏县人民法院以诈骗罪判处有期徒刑七年。", [["罗某"]]),
    ("桐柏县月河镇计生办主任罗砚组织12名工作人员借考察之机到外地旅游，受到党内警告处分。", [["罗砚"]]),
    ("汲取外地三名干部违规吃喝致人死亡一事的教训，桐柏县纪委监委通报酒驾典型案例。", []),
    # a sentence that opens with posts of the body before it
    ("桐柏县某粮库原主任罗砚因犯贪污罪被判处有期徒刑十年。原副主任吕新岫、原保管科科长侯光等7人分别被判处有期徒刑。", [["罗砚", "吕新岫", "侯光"]]),
    # two matters of two places stay two
    ("桐柏县副县长罗砚收受礼金。唐河县财政局局长吕新岫公款旅游。2024年4月，罗砚受到党内警告处分，吕新岫受到政务记过处分。", [["罗砚"], ["吕新岫"]]),
    # an example without a name before ；
    ("其中，某市投资公司原总经理违规出借资金；桐柏县住房保障中心工作人员罗砚挪用公款8万元，罗砚已被移送司法机关。", [["某市投资公司总经理"], ["罗砚"]]),
    # a heading of a report on rectification keeps its paragraph together
    ("（二）关于“以会议费名义套取资金”问题。桐柏淮源水电公司套取资金2.8万元用于超标准接待。该公司原总经理罗砚受到党内警告处分；办公室主任吕新岫受到政务警告处分。", [["罗砚", "吕新岫"]]),
])
def test_who_is_told_together(text, want):
    assert subjects(text) == want


def test_a_case_inside_a_speech_is_told_and_the_speech_is_not():
    text = "会议指出，要严肃查处违规收受礼金问题。其中，桐柏县水利局原局长罗砚违规收受礼金，罗砚被开除党籍。要持续用力纠治违规吃喝问题。"
    (case,) = miner.extract_text(TITLE + text, published="2025-06-10").cases
    assert [s.name for s in case.subjects] == ["罗砚"] and [v.code for v in case.violations] == ["eight.gifts"]


def test_another_numbered_item_gives_nothing_to_the_one_before():
    text = ("3．桐柏县月河镇原镇长罗砚骗取补助问题。2024年4月，罗砚被行政撤职。\n"
            "4．审计署移送有关部门查处的部分市县骗取保障房资金问题。有关部门追回资金351.6万元。")
    (case,) = miner.extract_text(TITLE + text, published="2025-06-10").cases
    assert [s.name for s in case.subjects] == ["罗砚"] and not case.amounts


@pytest.mark.parametrize("text, want", [
    # the sanction of a post without a name is not that of the one named next
    ("桐柏县违规修建办公楼问题。县委书记受到党内警告处分，县长罗砚受到行政记过处分。", {"罗砚": ["admin.demerit"]}),
    # pairs joined over another body, a penalty without a code among those dealt out
    ("桐柏县民政局原局长罗砚、现县残联副理事长吕新岫因履职不力，分别受到党内警告、政务警告处分。", {"罗砚": ["party.warning"], "吕新岫": ["admin.warning"]}),
    ("桐柏县住建局副局长罗砚、村镇股股长吕新岫负有领导责任，分别被诫勉谈话、责令作出深刻检查。", {"罗砚": ["other.admonition"], "吕新岫": ["other.criticism"]}),
    ("桐柏县乡镇情况通报。桐柏县月河镇副镇长罗砚因酗酒耽误值班被行政记大过、调离岗位。", {"罗砚": ["admin.major_demerit", "other.post_change"]}),
    ("桐柏县采油厂原副厂长罗砚主动说明，被采油厂党委批评教育。", {"罗砚": ["other.criticism"]}),
    ("给予桐柏县委委员罗砚、吕新岫，十三届桐柏县委委员、桐柏县月河镇党委书记侯光开除党籍处分。", {"罗砚": ["party.expulsion"], "吕新岫": ["party.expulsion"], "侯光": ["party.expulsion"]}),
    # others without a name, and a place elsewhere
    ("罗某某、吕某某违规吃喝。罗某某、吕某某分别受到党内警告处分；其余4人由桐柏县纪委监委派驻纪检监察组进行谈话提醒。", {"罗某某": ["party.warning"], "吕某某": ["party.warning"]}),
    ("桐柏县医院院长罗砚受到政务记过处分。对9名村医予以通报批评。", {"罗砚": ["admin.demerit"], "9名村医": ["other.criticism"]}),
    ("桐柏县月河镇卫生院原副院长罗砚被开除党籍。在安阳，林州市纪委监委督促市医保局责令退回违规资金86万元。", {"罗砚": ["party.expulsion"]}),
    ("给予罗砚党内警告处分；给予吕新岫、侯光诫勉谈话处理。", {"罗砚": ["party.warning"], "吕新岫": ["other.admonition"], "侯光": ["other.admonition"]}),
    ("局党委被责令作出深刻检查，副局长罗砚受到政务记过处分。", {"罗砚": ["admin.demerit"], "局党委": ["other.criticism"]}),
    ("桐柏县经济开发区原党工委书记罗某某、县财政局国库股股长吕某组织饮酒，分别受到党内严重警告、免职处理。", {"罗某某": ["party.serious_warning"], "吕某": ["other.post_change"]}),
    # several of whom one is not named, one was not read, or several were counted
    ("南阳市纪委监委在查办桐柏县某局原科长罗砚受贿案过程中，倒查出该局11名干部违规接受吃请问题，11人分别受到党内警告、诫勉谈话等处理。", {"罗砚": [], "11名干部": []}),
    ("桐柏县扶贫办主任罗砚、县畜牧站站长同民负直接责任，分别受到政务警告、政务记过处分。", {"罗砚": ["admin.warning"], "同民": ["admin.demerit"]}),
    ("桐柏县扶贫办主任罗砚、县畜牧站站长同民松于把关，分别受到政务警告、政务记过处分。", {"罗砚": ["admin.warning"]}),
    ("桐柏县副县长罗砚向市委、市政府作出书面检查。", {"罗砚": ["other.criticism"]}),
    ("桐柏县月河镇服务中心九级职员杞华酒驾问题。2022年6月，杞华受到政务记大过处分。", {"杞华": ["admin.major_demerit"]}),
    ("罗雄案中，办案人员查明罗雄收受财物70万元；其妻吕某、其子罗某某亦因涉嫌利用影响力受贿被采取留置措施。罗雄被开除党籍。", {"罗雄": ["party.expulsion"], "吕某": [], "罗某某": []}),
    ("桐柏县医院后勤中心两名干部公车私用问题。该中心车队队长罗某、副队长吕某私自将公务车交由家属使用。二人均受到行政警告处分，中心主任侯某被提醒谈话。",
     {"罗某": ["admin.warning"], "吕某": ["admin.warning"], "侯某": ["other.criticism"]}),
    ("罗海生受到开除党籍处分，降为科员。桐柏县水利局副局长吕新岫受到撤销党内职务处分。", {"罗海生": ["party.expulsion"], "吕新岫": ["party.post_removal"]}),
    # courts in the news
    ("4月27日，河南省高级人民法院二审公开宣判罗大荣受贿案，维持无期徒刑判决。南阳市原副市长吕新岫被逮捕。", {"罗大荣": ["criminal.life"], "吕新岫": []}),
    ("法院以受贿罪分别判处罗砚有期徒刑九年，并处罚金五十万元；吕新岫有期徒刑三年三个月，并处罚金二十万元。",
     {"罗砚": ["criminal.fixed_term", "criminal.fine"], "吕新岫": ["criminal.fixed_term", "criminal.fine"]}),
    ("经审理查明，2013年至2019年，被告人罗砚收受贿赂21万元。法院判处罗砚有期徒刑三年。\n桐柏县公安局交警大队大队长吕新岫因履行主体责任不力，受到党内警告处分。",
     {"罗砚": ["criminal.fixed_term"], "吕新岫": ["party.warning"]}),
    # bodies
    ("桐柏县行政审批局副局长罗砚受到行政记过处分，县农业局在全县范围内通报批评。", {"罗砚": ["admin.demerit"], "县农业局": ["other.criticism"]}),
    ("2021年5月，甲公司经理卢某请罗某从轻处理，最终甲公司仅被警告。2022年3月，桐柏县住建局局长罗某受到党内严重警告处分。", {"罗某": ["party.serious_warning"], "甲公司": ["org.penalty"]}),
    ("河南省桐柏淮源医院骗取医保基金28万元，解除其医保服务协议；信阳市某大药房连锁有限公司法定代表人罗某伪造处方，已被依法批准逮捕。", {"罗某": [], "河南省桐柏淮源医院": ["org.agreement_ended"]}),
    ("桐柏县财政局、桐柏县教育局因监管不力被通报批评。", {"桐柏县财政局": ["other.criticism"], "桐柏县教育局": ["other.criticism"]}),
    ("桐柏县月河镇党委被责令作出深刻检查，镇党委委员罗砚受到政务警告处分。", {"罗砚": ["admin.warning"], "桐柏县月河镇党委": ["other.criticism"]}),
    ("桐柏县某民营医院通过挂床住院骗取医保基金46万元，被处二倍罚款92万元，医院法定代表人罗某已被公安机关立案侦查。", {"罗某": [], "桐柏县某民营医院": ["org.penalty"]}),
    # gains that a clause tells of nobody
    ("桐柏县月河镇西湾村党支部书记罗砚、村委会主任吕新岫套取补贴资金3万元问题。罗砚受到党内警告处分，吕新岫受到党内严重警告处分，违纪所得予以收缴。",
     {"罗砚": ["party.warning", "other.restitution"], "吕新岫": ["party.serious_warning", "other.restitution"]}),
    ("桐柏县月河镇西湾村党支部书记罗砚套取补贴资金3万元问题。罗砚受到党内警告处分，镇纪委书记吕新岫履行监督责任不力，受到批评教育，违纪所得予以收缴。",
     {"罗砚": ["party.warning", "other.restitution"], "吕新岫": ["other.criticism"]}),
])
def test_whose_sanction_it_is(text, want):
    assert {name: codes for name, (codes, _) in met(text).items()} == want


def test_the_sanction_of_a_post_without_a_name_is_nobodys():
    assert met("月河镇党委副书记罗砚因失职失责受到党内警告处分，镇民政所所长因审核把关不严被批评教育。")["罗砚"][0] == ["party.warning"]


def test_what_befell_all_of_them_befell_each():
    found = met("桐柏县月河镇经管站站长罗砚受到开除党籍处分，西湾村党支部书记吕新岫受到开除党籍处分，其涉嫌犯罪问题均被移送检察机关审查起诉。")
    assert all("transfer" in events for _, events in found.values()) and len(found) == 2


def test_the_day_of_the_deed_is_not_the_day_of_the_sanction():
    (case,) = miner.extract_text(TITLE + "2022年10月1日，桐柏县农业局局长罗砚驾驶公车携家人前往信阳市游玩，受到党内警告处分。", published="2025-06-10").cases
    assert case.conduct.start == "2022-10-01" and case.subjects[0].events[0].start is None


@pytest.mark.parametrize("text, want", [
    # people of two cities who share no more than that they are investigated; a lead that names two whose cases follow
    ("河南省南阳市副市长罗砚，信阳市政协原副主席吕新岫接受审查调查。", ["河南省/南阳市", "河南省/信阳市"]),
    ("职务犯罪嫌疑人罗砚和吕新岫先后回国归案。\n罗砚，男，桐柏县月河镇财政所原所长，因涉嫌挪用公款犯罪潜逃。\n吕新岫，男，曾任信阳市罗山县粮油公司经理，涉嫌受贿犯罪。",
     ["河南省/南阳市/桐柏县", "河南省/信阳市/罗山县"]),
    # items in one paragraph, the first behind a colon
    ("南阳市纪委通报2起问题。具体如下：1.桐柏县某管理处原主任罗砚公款吃喝问题。2021年，罗砚公款吃喝，受到党内警告处分；时任财务科长罗某受到政务记过处分。"
     "2.唐河县月桥镇政府虚报进度问题。镇党委书记吕新岫受到批评教育；党政办主任侯光受到政务警告处分。", ["河南省/南阳市/桐柏县", "河南省/南阳市/唐河县"]),
])
def test_each_matter_has_its_place(text, want):
    assert [c.region for c in miner.extract_text(TITLE + text, published="2025-06-10").cases] == want


def test_findings_about_a_body_are_none_of_its_people():
    text = "省委巡视组指出，桐柏县医院党委对腐败问题警惕不够，县医院设备科原科长罗砚、检验科原副主任吕新岫先后被查处；重复收费等问题整改不彻底；未经审批发放奖金67万元。"
    (case,) = miner.extract_text(TITLE + text, published="2025-06-10").cases
    assert [s.name for s in case.subjects] == ["罗砚", "吕新岫"] and not case.violations and not case.amounts


def test_who_was_removed_is_not_who_was_warned_beside_him():
    found = met("桐柏县水利局局长罗砚、县财政局国库股股长吕新岫组织饮酒，分别受到党内严重警告、免职处理。")
    assert found["罗砚"] == (["party.serious_warning"], ["party_discipline"]) and found["吕新岫"] == (["other.post_change"], ["removal"])


def test_an_inquiry_that_was_given_up_is_none():
    assert "investigation" not in met("桐柏县综合行政执法局原副局长罗砚通风报信、放弃查处，收受贿赂73万元。罗砚被开除党籍。")["罗砚"][1]


def test_an_inquiry_into_problems_is_none_into_the_one_named_next():
    assert "investigation" not in met("近期，桐柏县纪委监委严肃查处了一批问题，通报如下：县水利局局长罗砚违规接受宴请问题。罗砚受到党内警告处分。")["罗砚"][1]


INCIDENT = ("桐柏县某矿业公司“7·2”顶板事故责任人员处理情况公布\n2024年7月2日发生的事故造成2人死亡，对5名责任人追责问责。\n"
            "桐柏淮源矿业有限公司矿长罗砚涉嫌重大责任事故罪，已被采取刑事强制措施。\n桐柏县应急管理局局长吕新岫，给予党内警告处分；副局长侯光给予政务记过处分。\n"
            "桐柏县副县长张淮岫，给予诫勉处理。")


def test_all_who_answer_for_one_accident_are_in_one_case():
    document = miner.extract_text(INCIDENT, published="2025-06-10")
    assert [[s.name for s in c.subjects] for c in document.cases] == [["罗砚", "吕新岫", "侯光", "张淮岫"]] and not document.statistics


def test_several_accidents_are_several_matters():
    text = ("南阳市通报2起安全生产事故问责典型案例\n1.桐柏县应急管理局局长罗砚履行监管职责不力问题。2024年5月，罗砚受到党内警告处分。\n"
            "2.唐河县水利局局长吕新岫失职问题。2024年6月，吕新岫受到政务记过处分。")
    assert len(miner.extract_text(text, published="2025-06-10").cases) == 2


def test_a_given_name_that_is_a_word_before_its_sanction():
    assert subjects("3月，罗砚山被开除党籍、开除公职；吕国安被开除党籍。") == [["罗砚山"], ["吕国安"]]


@pytest.mark.parametrize("text, want", [
    ("桐柏县水利局党委委员、副局长罗砚弄虚作假问题。2024年6月，罗砚授意工程建设科科长吕新岫编造台账。罗砚受到党内警告处分，吕新岫受到政务警告处分。", ("吕新岫", "桐柏县水利局工程建设科")),
    ("桐柏县月河镇党委落实主体责任不力问题。责令该镇党委向县委作出书面检查，党委书记罗砚受到党内警告处分。", ("罗砚", "桐柏县月河镇党委")),
])
def test_a_unit_or_committee_told_alone_belongs_to_the_body_before_it(text, want):
    assert {s.name: s.positions[0].org for c in miner.extract_text(TITLE + text, published="2025-06-10").cases for s in c.subjects if s.positions}[want[0]] == want[1]


@pytest.mark.parametrize("text, want", [
    # posts of one time in two places: the office held at last tells; the place that opens the sentence; the commission of the paragraph
    ("南阳市人大常委会原副主任罗砚违规收受礼品问题。2013年至2021年，罗砚在任桐柏县县长、唐河县委书记、市人大常委会副主任期间，多次收受礼品。", "河南省/南阳市"),
    ("桐柏县则聚焦工程项目，查处某街道办事处原副主任罗某违规插手工程问题，给予其党内严重警告处分。", "河南省/南阳市/桐柏县"),
    ("桐柏县纪委监委开展专项监督时发现，有一笔承包费未入账。经核查，时任村党支部书记罗某将承包费用于聚餐。罗某受到党内严重警告处分。", "河南省/南阳市/桐柏县"),
])
def test_where_it_happened(text, want):
    assert [c.region for c in miner.extract_text(TITLE + text, published="2025-06-10").cases] == [want]


@pytest.mark.parametrize("text, who, want", [
    ("经时任桐柏县林业局党组书记、局长罗砚，党组成员、副局长吕新岫同意，该局违规发放津补贴。罗砚受到党内警告处分，吕新岫受到党内警告处分。", "吕新岫",
     [("桐柏县林业局", "党组成员", True), ("桐柏县林业局", "副局长", True)]),
    ("桐柏县国有投资（集团）有限责任公司下属交通发展公司原总经理罗砚公车私用，受到党内警告处分。", "罗砚", [("桐柏县国有投资（集团）有限责任公司交通发展公司", "总经理", True)]),
])
def test_posts_shared_and_of_bodies_below(text, who, want):
    found = {s.name: s for c in miner.extract_text(TITLE + text, published="2025-06-10").cases for s in c.subjects}
    assert [(p.org, p.title, p.former) for p in found[who].positions] == want


def test_a_post_told_in_the_title_alone():
    text = "“生意经”——南阳市某三甲医院原院长罗砚案剖析\n2023年6月，南阳市中级人民法院以受贿罪判处罗砚有期徒刑十一年。\n罗砚收受财物共计86万元。"
    (case,) = miner.extract_text(text, published="2025-06-10").cases
    assert [(p.org, p.title) for p in case.subjects[0].positions] == [("南阳市某三甲医院", "院长")]
