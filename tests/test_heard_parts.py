"""What readers of the commission's stories and bulletins heard wrong: who is called back by a word, whose part in a matter a clause tells."""
from __future__ import annotations

import miner
import pytest
from heard import posts, read, spans, subjects


@pytest.mark.parametrize("text, name, codes", [
    # 其 and 他 in a later sentence
    ("桐柏县殡仪馆馆长罗砚靠山吃山。五年间，罗砚默许商户高价搭售。其因此被开除党籍。桐柏县林业局局长吕新岫受到政务警告处分。", "罗砚", ["party.expulsion"]),
    ("罗砚曾是当地有名的医生。七年间，罗砚收钱九十多次。2023年12月，他因犯受贿罪，被桐柏县人民法院一审判处有期徒刑七年。吕新岫受到政务警告处分。", "罗砚", ["criminal.fixed_term"]),
    ("桐柏县市场监督管理局科长罗砚，开着辖区一家药企的越野车上下班。2024年3月，他收到了政务记大过处分的决定书。", "罗砚", ["admin.major_demerit"]),
    ("桐柏县月河镇原副镇长罗砚在任三年，每逢年节都要让各村表示。事发后他还觉得委屈。组织的回答很干脆：撤销党内职务、政务撤职。", "罗砚", ["party.post_removal", "admin.post_removal"]),
    # who could not get away with it
    ("罗砚受贿一案开庭，罗砚被判处有期徒刑七年。行贿的吕某也没能逃脱，获有期徒刑二年。", "吕某", ["criminal.fixed_term"]),
])
def test_sanction_of_one_called_back(text: str, name: str, codes: list[str]) -> None:
    assert [s.code for s in subjects(text)[name].sanctions] == codes


@pytest.mark.parametrize("text, names", [
    # the cleft sentence, what he did for another, whom he gave to
    ("桐柏县某餐饮公司负责人罗某虚刷用餐，骗得财政补贴31万元，因涉嫌诈骗罪被依法提起公诉。为他开绿灯的，则是县民政局养老服务科原科长吕新岫。吕新岫受到政务撤职处分。", ["罗某", "吕新岫"]),
    ("桐柏县公路养护站站长罗砚违规入股分红，受到开除党籍处分。替他走账的养护站会计吕新岫，则受到政务记过处分。", ["罗砚", "吕新岫"]),
    ("月河镇西湾村党支部书记罗砚骗领低保金9万元；审批签字的，是时任镇民政办主任吕新岫。罗砚受到留党察看一年处分，吕新岫受到党内严重警告处分。", ["罗砚", "吕新岫"]),
    ("桐柏县某小区业委会主任罗砚与某物业公司项目经理吕某联手私分46万元。9月12日，二人因涉嫌职务侵占罪被依法逮捕。监管缺位的桐柏县住房和城乡建设局科长侯光，也在10月受到政务记过处分。", ["罗砚", "吕某", "侯光"]),
])
def test_those_with_a_part_in_one_matter(text: str, names: list[str]) -> None:
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [names]


@pytest.mark.parametrize("text", [
    "桐柏县公路养护站站长罗砚违规入股分红，受到开除党籍处分。同样受到处分的，还有南召县林业局局长吕新岫。",
    "桐柏县公路养护站站长罗砚违规入股分红，受到开除党籍处分。被查处的另一名干部，是南召县林业局局长吕新岫。",
])
def test_another_matter_stays_apart(text: str) -> None:
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["罗砚"], ["吕新岫"]]


@pytest.mark.parametrize("text, body, person", [
    ("桐柏县医院药剂科科长罗砚线下采购中药饮片，受到政务撤职处分。该医院则因违规线下采购，被县医保局暂停医保服务协议三个月。", "桐柏县医院", "罗砚"),
    ("桐柏县某养老院院长罗某梅为多拿补助，把健康老人报成失能老人。骗取的19万元补贴最终被全部追回，这家养老院也被罚款6万元，县民政局副局长吕新岫被诫勉。", "桐柏县某养老院", "罗某梅"),
])
def test_body_called_back_takes_its_own_penalty(text: str, body: str, person: str) -> None:
    found = subjects(text)
    assert [s.code.split(".")[0] for s in found[body].sanctions] == ["org"]
    assert not any(s.code.startswith("org.") for s in found[person].sanctions)


@pytest.mark.parametrize("text, name, want", [
    ("桐柏县住房和城乡建设局重复建设系统。该局增加基层负担。局信息中心主任罗砚受到政务警告处分；党组成员、副局长吕新岫受到批评教育。", "吕新岫",
     [("桐柏县住房和城乡建设局", "党组成员", False), ("桐柏县住房和城乡建设局", "副局长", False)]),
    ("桐柏县住房和城乡建设局重复建设系统。局信息中心主任罗砚受到政务警告处分。", "罗砚", [("桐柏县住房和城乡建设局信息中心", "主任", False)]),
    ("桐柏县农业农村局下属的农机站站长罗砚、畜牧站站长吕新岫对申报材料把关不严，分别受到政务记过和政务警告处分。", "吕新岫", [("桐柏县农业农村局畜牧站", "站长", False)]),
    ("桐柏县人民医院骨科原主任侯光受贿，被判处有期徒刑七年。这家医院院长罗砚对举报压而不查，受到撤销党内职务处分。", "罗砚", [("桐柏县人民医院", "院长", False)]),
])
def test_post_of_a_body_called_back(text: str, name: str, want: list[tuple[str, str, bool]]) -> None:
    assert posts(text)[name] == want


def test_bodies_joined_in_a_head() -> None:
    text = "桐柏县水务局、桐柏县月河镇党委整治污水敷衍塞责问题。2022年5月，省里交办的一处污水限期整治，两家单位互相推让。两家单位有关责任人分别受到党纪政务处分。"
    assert list(subjects(text)) == ["桐柏县水务局", "桐柏县月河镇党委"]
    assert [v.code for v in read(text).cases[0].violations] == ["eight.formalism"]


@pytest.mark.parametrize("text, want", [
    ("桐柏县国有资本公司财务部副经理罗砚挪用公款案。罗砚把公司资金593万元转到自己的证券账户炒股，受到开除党籍处分，涉嫌挪用公款罪被移送审查起诉。", [(5930000, "misappropriated")]),
    ("桐柏县某镇原副镇长罗砚突击造景应付检查，共花去86万元，工程款至今还欠着50多万元，受到政务记过处分。", [(860000, "other"), (500000, "debt")]),
    ("桐柏县自然资源局副局长罗砚给儿子办了场升学宴，矿山老板随礼19万元，受到党内严重警告处分。", [(190000, "gift")]),
    ("桐柏县自然资源局原副局长罗砚因犯滥用职权罪，被判处有期徒刑五年。修复被毁山体花去财政资金1600万元。", [(16000000, "loss")]),
])
def test_what_sums_were_for(text: str, want: list[tuple[float, str]]) -> None:
    assert [(a.value, a.role) for c in read(text).cases for a in c.amounts] == want


def test_deeds_from_a_day_on_have_no_end() -> None:
    told = "桐柏县民政局科长罗砚受到政务撤职处分。从2022年5月收下第一条香烟算起，他先后八次收受礼品礼金4万元。"
    period = read(told).cases[0].conduct
    assert period is not None and (period.start, period.end) == ("2022-05-01", None)


@pytest.mark.parametrize("text, want", [
    # somebody whose name is a word, not read: what befell him is nobody else's
    ("桐柏县公安局某派出所辅警罗砚违规驾驶警车办私事。罗砚被解除劳动合同，带班民警舒畅负有监管责任，被诫勉谈话；分管副所长吕新岫被责令作出书面检查。",
     {"罗砚": ["other.post_change"], "吕新岫": ["other.criticism"]}),
    # who ate with the subject and has no post
    ("桐柏县月河镇人大主席罗砚等人违规吃喝问题。2023年11月，罗砚与同事陶某、余某聚餐，餐费由某村报销。罗砚受到党内警告处分，陶某、余某被批评教育，餐费已由三人退还。",
     {"罗砚": ["party.warning"], "陶某": ["other.criticism"], "余某": ["other.criticism"]}),
    ("桐柏县住建局质监站原站长罗砚在车库里收下20万元。事后查明，他六年间共收受财物143万元，最终换来的是四年半刑期和30万元罚金。",
     {"罗砚": ["criminal.fixed_term", "criminal.fine"]}),
    ("桐柏县第一初中食堂采购过期冻肉问题。食堂负责人罗某被行政拘留五日；供货的某食品公司被罚款12万元。", {"罗某": [], "某食品公司": ["org.penalty"]}),
])
def test_whose_sanctions_they_are(text: str, want: dict[str, list[str]]) -> None:
    assert {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()} == want


def test_what_all_gave_back_is_of_all() -> None:
    text = "桐柏县月河镇人大主席罗砚等人违规吃喝问题。2023年11月，罗砚与同事陶某、余某聚餐，餐费由某村报销。罗砚受到党内警告处分，陶某、余某被批评教育，餐费已由三人退还。"
    assert [[e.type for e in s.events][-1] for s in subjects(text).values()] == ["recovery"] * 3


def test_branch_of_another_item_is_not_called_back() -> None:
    text = ("案例一：江苏省盐城阜宁支行行长罗砚公款接待超标准问题。罗砚受到党内警告处分。\n"
            "案例二：湖北省分行客户经理吕新岫与客户发生资金往来问题。吕新岫受到记过处分，所在支行行长侯光因管理不到位被经济处罚5000元。")
    assert posts(text)["侯光"] == [("支行", "行长", False)]


@pytest.mark.parametrize("text, want", [
    ("桐柏县月河镇财政所出纳罗砚将126笔补贴退汇款共计97.4万元转给自己，因犯贪污罪被判处有期徒刑三年。", [(974000, "embezzled")]),
    ("桐柏县某支行客户经理罗砚向其管户企业法定代表人借款60万元用于购房，受到记过处分。", [(600000, "loan")]),
    ("桐柏县教体局营养办主任罗砚吃回扣案。罗砚每箱牛奶提2元，三年吃掉回扣29.4万元，如今已被留置。", [(294000, "bribe")]),
    ("桐柏县月河镇副镇长罗砚把鸡苗采购交给亲戚，吃差价9.7万元，受到政务撤职处分。", [(97000, "illicit_gain")]),
    ("那一年修路征地，村里41户应得青苗补偿款28.3万元。月河镇西湾村党支部书记罗砚把存折攥在自己手里，受到留党察看一年处分。", [(283000, "other")]),
])
def test_what_other_sums_were_for(text: str, want: list[tuple[float, str]]) -> None:
    assert [(a.value, a.role) for c in read(text).cases for a in c.amounts] == want


@pytest.mark.parametrize("text, want", [
    # the two told two sentences before
    ("桐柏县月河镇镇长罗砚、副镇长吕新岫在收益分配中优亲厚友。二人把公益岗位工资发给亲属5人。两人均受到党内严重警告处分，所涉款项已全部退回村集体。",
     {"罗砚": ["party.serious_warning"], "吕新岫": ["party.serious_warning"]}),
    # a firm without a name is fined, and no official
    ("桐柏县行政审批局科员罗砚把清单卖给一家测绘公司，受到政务撤职处分；对她疏于管理的科长吕新岫，被给予政务警告处分。那家测绘公司因不正当竞争被市场监管部门罚款20万元。",
     {"罗砚": ["admin.post_removal"], "吕新岫": ["admin.warning"]}),
    # she is somebody whose name is a word, not read, and not the one told before
    ("桐柏县交通运输局原局长罗砚收受财物，被开除党籍。\n也有人玩起旋转门。原南召县金融办副主任甘露离职不满一年，就到小贷公司当顾问。今年7月，她被给予留党察看二年处分。",
     {"罗砚": ["party.expulsion"]}),
])
def test_no_sanction_of_somebody_else(text: str, want: dict[str, list[str]]) -> None:
    assert {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()} == want


def test_names_with_a_verb_behind_mou() -> None:
    assert spans("桐柏县水务局原副局长缪某开的都是单位的皮卡，受到政务记大过处分。果农杜某终于等来了短信。单某借协助办理户口之机收钱。", "PER") == ["缪某", "杜某", "单某"]


def test_a_paragraph_goes_on_about_the_one_before() -> None:
    text = ("县监委对城关法庭副庭长罗砚立案审查调查，罗砚因犯挪用公款罪被判处有期徒刑六年。\n"
            "“赢了就补”的念头一发不可收。从2021年10月到案发，他陆续将214万元案款转进自己控制的银行卡。")
    assert [(a.value, a.role) for c in read(text).cases for a in c.amounts] == [(2140000, "misappropriated")]


def test_briber_of_the_matter_told_beside_him() -> None:
    text = "老板席某并无专业背景，却揽下全县业务。桐柏县环保股股长罗砚从评审费中提走三成，四年共得83万元，被开除党籍。席某因涉嫌单位行贿，目前在逃。"
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["罗砚", "席某"]]


def test_post_told_in_the_heading_alone() -> None:
    text = "警钟丨铁饭碗里的黑心饭\n——桐柏县粮油公司原经理罗砚案剖析\n桐柏县人民法院公开宣判：罗砚犯贪污罪，决定执行有期徒刑七年。罗砚从保管员一步步干起。"
    found = miner.extract_text(text, published="2024-06-10")
    assert ("桐柏县粮油公司", "经理", True) in [(p.org, p.title, p.former) for p in found.cases[0].subjects[0].positions]


@pytest.mark.parametrize("text, want", [
    # a fine that an office only means to give, and the office itself
    ("桐柏县某园区管委会原副主任罗砚干预行政处罚问题。2022年8月，县应急管理局拟对一家违法储存危险品的企业罚款38万元，罗砚打招呼。罗砚受到政务撤职处分。", {"罗砚": ["admin.post_removal"]}),
    # one of a body's people, who is named behind, and not the body
    ("桐柏县消防救援大队一名文职人员与中介勾结问题。文职人员荀某向消防技术公司透露检查计划，已被县人民检察院以受贿罪提起公诉。", {"荀某": []}),
    # a firm called back in the clause behind its head's prison term
    ("某民营体检中心根本没有做检验。这家中心的负责人谈某因犯合同诈骗罪，被桐柏县人民法院判处有期徒刑九年，该体检中心被吊销执业许可证。",
     {"谈某": ["criminal.fixed_term"], "某民营体检中心": ["org.penalty"]}),
])
def test_penalties_of_offices_and_firms(text: str, want: dict[str, list[str]]) -> None:
    assert {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()} == want
