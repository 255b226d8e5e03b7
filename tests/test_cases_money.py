"""What the money of a case is for, when the deeds were, and what of it a text states of the subject. Fictional people, real places."""
from __future__ import annotations

import pytest

import miner
from miner.cases import amounts


def case(text: str):
    (one,) = miner.extract_text(text, published="2025-06-10").cases
    return one


def money(text: str) -> list[tuple[float, str]]:
    return [(a.value, a.role) for a in case(text).amounts]


def codes(text: str) -> set[str]:
    return {v.code for v in case(text).violations}


def period(text: str) -> tuple[str, str] | None:
    p = case(text).conduct
    return (p.start, p.end) if p else None


@pytest.mark.parametrize("before, after, charges, role", [
    ("以支付维修费的名义骗取单位公款", "", {"crime.embezzlement"}, "embezzled"),        # 骗取 governs, not 支付
    ("违规领取国家危房改造资金", "", set(), "fraud"),
    ("为其家属办理低保，领取低保金", "", set(), "fraud"),
    ("以津补贴名义向职工发放", "，其中本人违规领取1万元", set(), "allowance"),
    ("案发后退缴受贿款", "", {"crime.bribe_taking"}, "refunded"),                       # what it was does not tell what became of it
    ("责令退还违规收受的礼金", "", {"eight.gifts"}, "refunded"),
    ("追缴其贪污、受贿所得", "", {"crime.bribe_taking"}, "recovered"),
    ("截留侵吞应上缴的清运费共计", "", {"crime.embezzlement"}, "embezzled"),
    ("向其指定的账户转款共计", "", {"crime.bribe_taking"}, "bribe"),
    ("向其指定的账户转款共计", "", set(), "other"),
    ("违规决定将财政资金", "出借给私营企业", set(), "loan"),
    ("违规收受管理和服务对象所送现金", "", {"eight.gifts"}, "gift"),
    ("非法收受他人所送现金", "", {"eight.gifts"}, "bribe"),
    ("违纪所得", "予以收缴", set(), "recovered"),
])
def test_the_verb_that_governs_tells_the_role(before, after, charges, role):
    assert amounts.role(before, after, charges)[0] == role


def test_a_clause_with_a_total_goes_on_with_the_clause_before_it():
    assert amounts.role("先后多次收受管理服务对象所送礼金，共计", "")[0] == "gift"
    assert amounts.role("收受礼金，以其妻名义投资", "")[0] == "other"


def test_the_same_sum_on_another_day_is_another_deed():
    text = ("黟县人民检察院指控：2009年底的一天，被告人汪守田利用职务之便，收受章某人民币5万元。2010年底的一天，被告人汪守田利用职务之便，收受章某人民币5万元。"
            "被告人汪守田的行为已构成受贿罪。")
    assert money(text) == [(50000, "bribe"), (50000, "bribe")]


def test_a_sum_told_again_without_its_day_is_the_same_deed():
    text = "黟县水利局原局长汪守田违规收受礼金问题。2019年春节，汪守田收受下属礼金2万元。汪守田将收受的2万元礼金存入银行。汪守田受到党内警告处分。"
    assert money(text) == [(20000, "gift")]


@pytest.mark.parametrize("words, code", [
    ("违规为他人申报低保问题。", "conduct.fund_fraud"),
    ("出具虚假证明材料问题。", "conduct.falsification"),
    ("因分管部门屡次出现公款旅游受到责任追究。", "conduct.supervision_failure"),
    ("邀请同事参加女儿婚礼并收取礼金，受到处分。", "eight.ceremonies"),
    ("公款购买高档酒水用于接待问题。", "eight.public_dining"),
    ("违规送礼问题。", "eight.gifts"),
    ("挪用扶贫专项资金问题。", "conduct.fund_fraud"),
    ("以亲属名义入股公司问题。", "conduct.business"),
    ("干扰、妨碍组织审查，受到处分。", "conduct.resisting_review"),
    ("涉嫌违法发放贷款犯罪一案被提起公诉。", "crime.other"),
    ("在棋牌室进行赌博，被公安机关查获。", "conduct.other"),
    ("违规借用管理服务对象钱款问题。", "conduct.other"),
    ("盲目决策造成不良影响问题。", "eight.formalism"),
])
def test_wordings_of_each_kind(words, code):
    assert code in codes("黟县水利局原局长汪守田" + words)


@pytest.mark.parametrize("words, code", [
    ("曾因违反廉洁纪律被追究责任，又违规收受礼金问题。", "discipline.integrity"),            # dealt with before
    ("为李某违规申报高龄补贴，致使其多领取高龄补贴问题。", "eight.allowances"),
    ("犯挪用公款罪，挪用集体资金10万元，被判处有期徒刑一年。", "conduct.fund_fraud"),         # the charge says it
])
def test_words_that_state_something_else(words, code):
    assert code not in codes("黟县水利局原局长汪守田" + words)


def test_one_dealt_with_elsewhere_to_whom_something_was_given_is_not_the_giver():
    text = "黟县会计中心主任汪守田违规送礼问题。2019年，汪守田向时任科长潘某某（已另案处理）赠送购物卡。汪守田受到党内警告处分。"
    assert "eight.gifts" in codes(text)


def test_a_charge_not_upheld_is_gone_wherever_it_is_named():
    text = ("黟县水利局原局长汪守田受贿、挪用公款上诉案宣判。汪守田犯受贿罪，判处有期徒刑三年。原判认定汪守田挪用公款50万元，定性不当。")
    assert codes(text) == {"crime.bribe_taking"}


ITEM = "黟县水利局原局长汪守田违规收受礼金问题。"


@pytest.mark.parametrize("words, told", [
    ("2018年5月，黟县纪委就汪守田违规问题进行通报。2012年2月至2016年12月，汪守田收受礼金。", ("2012-02-01", "2016-12-31")),
    ("2018年4月26日，汪守田挪用学生校服款6万元购房，同年5月29日归还上述款项。", ("2018-04-26", "2018-04-26")),
    ("2013年4月至2017年11月，汪守田收受礼金。汪守田受到党内警告处分、扣减2018年全部绩效处理。", ("2013-04-01", "2017-11-30")),
    ("2007年以来，汪守田骗取低保金。其继父去世后，低保金一直发放到了2014年12月。", ("2007-01-01", "2014-12-31")),
    ("2013年12月，汪守田召开会议，商议套取低保金。2014年至2017年，共套取65万元。", ("2013-12-01", "2017-12-31")),
    ("2014年春节前至2018年3月，汪守田先后收受礼金5万元。", ("2014-01-01", "2018-03-31")),
    ("2021年2月3日晚，汪守田进行赌博，被公安机关查获。", ("2021-02-03", "2021-02-03")),
])
def test_which_dates_tell_the_deed(words, told):
    assert period(ITEM + words) == told


def test_a_transfer_that_came_with_the_sanction_has_its_date():
    events = {e.type: e.start for e in case("2020年1月，经研究决定，给予黟县水利局原局长汪守田开除党籍处分，并将其涉嫌犯罪问题移送检察机关依法审查起诉。").subjects[0].events}
    assert events["transfer"] == events["party_discipline"] == "2020-01-01"


def test_two_accused_of_one_case_share_its_steps():
    text = ("被告人汪守田滥用职权、被告人孔立新玩忽职守一案，由黟县人民检察院于2013年10月25日向本院提起公诉。经审理查明，二人疏于审核。"
            "判决如下：被告人汪守田犯滥用职权罪，判处有期徒刑一年。被告人孔立新犯玩忽职守罪，判处有期徒刑一年。")
    told = {s.name: {(e.type, e.start) for e in s.events} for c in miner.extract_text(text).cases for s in c.subjects}
    assert all(("indictment", "2013-10-25") in told[n] for n in ("汪守田", "孔立新"))


@pytest.mark.parametrize("words, told", [
    ("挪用公款30万元。", (300000, "misappropriated")),
    ("花费公款4.8万元组织旅游。", (48000, "public_spending")),                                # 公款 is spent, not lent
    ("变相将公款借予他人，造成公款8600万元无法收回。", (86000000, "loss")),
    ("套取医保资金35.8万元，其中22万元用于发放职工奖金。", (220000, "allowance")),
    ("收受某公司负责人所送“感谢费”，折合33.03万元。", (330300, "bribe")),
    ("自立名目发放“路队费”74425元。", (74425, "allowance")),
])
def test_roles_that_a_second_word_turns(words, told):
    assert told in money("黟县中学原校长汪守田违规问题。汪守田" + words)


def test_the_day_of_an_indictment_is_no_deed():
    text = ("2023年11月3日，黟县水利局原局长汪守田涉嫌挪用公款罪一案，由黄山市人民检察院依法向黄山市中级人民法院提起公诉。"
            "检察机关指控：2013年至2016年，被告人汪守田利用职务便利，挪用公款30万元。")
    assert period(text) == ("2013-01-01", "2016-12-31")


def test_a_commission_that_employs_him_does_not_tell_of_him():
    text = "比如，2010年4月，黟县纪委监委驻县农业农村局纪检监察组原组长汪守田接受私营企业主提供的旅游活动。汪守田受到党内警告处分。"
    assert period(text) == ("2010-04-01", "2010-04-30")


def test_the_next_example_answers_for_itself():
    text = ("从查处的案例看，一些现象隐形变异。比如，2019年，黟县水利局原局长汪守田伪造会议记录。再如，黟县供水公司原出纳孔立新履行监管职责不到位，"
            "致使补贴被套取24万元。")
    told = {c.subjects[0].name: {v.code for v in c.violations} for c in miner.extract_text(text, published="2025-06-10").cases}
    assert "conduct.falsification" not in told["孔立新"] and "conduct.supervision_failure" not in told["汪守田"]


BLAMED = ("生态环境部通报黟县倾倒污泥问题，批评黟县人民政府对督察交办的问题未做整改，敷衍塞责。\n"
          "黟县纪委监委给予黟县县委副书记汪守田党内警告处分，给予黟县开发区管委会副主任孔立新政务记大过处分，给予碧阳镇环保科科长余成海党内警告处分。")


def test_those_dealt_with_in_one_paragraph_answer_for_the_matter_told_before():
    (one,) = [c for c in miner.extract_text(BLAMED, published="2025-06-10").cases if c.subjects[0].kind == "person"]
    assert [s.name for s in one.subjects] == ["汪守田", "孔立新", "余成海"]
    assert {"eight.formalism", "conduct.supervision_failure"} <= {v.code for v in one.violations}


def test_those_whose_own_deeds_are_told_stay_apart():
    text = BLAMED.replace("给予碧阳镇", "碧阳镇").replace("余成海党内警告处分", "余成海收受礼金，受到党内警告处分")
    assert len([c for c in miner.extract_text(text, published="2025-06-10").cases if c.subjects[0].kind == "person"]) > 1


def test_the_date_told_later_is_the_sanctions_date():
    text = "黟县水利局原局长汪守田严重违纪违法被开除党籍。经查，汪守田违规收受礼金。2021年4月，汪守田被开除党籍、开除公职。"
    told = {(e.type, e.start) for e in case(text).subjects[0].events}
    assert told == {("party_discipline", "2021-04-01"), ("admin_discipline", "2021-04-01")}


def test_a_clause_of_its_own_does_not_lend_its_sum_from_the_clause_before():
    text = "黟县水利局原局长汪守田违规收受礼金问题。汪守田收受下属礼金，将本人应支付的装修费11万元交由下属单位承担。"
    assert money(text) == [(110000, "public_spending")]
    assert {"eight.gifts", "conduct.other"} <= codes(text)


def test_loss_to_the_state_with_no_eye_for_risk():
    assert "conduct.state_loss" in codes("黟县粮油公司原董事长汪守田违反决策程序、无视资金风险，致使国家利益损失8.5亿元，受到处分。")


@pytest.mark.parametrize("words", ["因行贿被立案查处。", "存在行贿问题，受到处分。", "涉嫌行贿15.2万元、受贿9万元，被查处。", "因向领导行贿2万元问题被立案审查调查。"])
def test_giving_bribes_however_it_is_told(words):
    assert "crime.bribe_giving" in codes("黟县水利局原局长汪守田" + words)


def test_one_to_whom_bribes_were_given_gave_none():
    assert "crime.bribe_giving" not in codes("黟县水利局原局长汪守田受贿案。商人余某多次向其行贿，汪守田收受贿赂30万元，被判处有期徒刑三年。")


def test_a_warning_for_one_outside_the_party_is_the_governments():
    subject = case("黟县中学报账员汪守田挪用资金问题。2018年4月，汪守田（非中共党员）挪用学生校服款6万元，同年5月，汪守田归还上述款项。2021年7月，汪守田受到警告处分。").subjects[0]
    assert [s.code for s in subject.sanctions] == ["admin.warning"]
    assert {e.type for e in subject.events} == {"admin_discipline", "recovery"}


@pytest.mark.parametrize("words", ["汪守田亲属退缴赃款30万元。", "汪守田上缴了违纪款。", "判处汪守田有期徒刑三年，追缴违法所得3万元。"])
def test_money_given_back_is_a_recovery(words):
    assert "recovery" in {e.type for e in case("黟县水利局原局长汪守田受贿问题。" + words).subjects[0].events}


def test_items_of_a_judgment_numbered_with_a_stop_keep_their_days_and_sums():
    text = ("经审理查明：\n1.2013年3月，被告人汪守田收受刘某现金20万元。\n2.2017年5月，被告人汪守田以借为名，向周某索要人民币20万元。\n"
            "被告人汪守田犯受贿罪，判处有期徒刑三年。")
    assert money(text) == [(200000, "bribe"), (200000, "bribe")]
    assert period(text) == ("2013-03-01", "2017-05-31")


def test_treasury_money_moved_to_ones_own_account_is_what_the_charge_says():
    text = "黟县财政局原股长汪守田{}案。汪守田将国库资金共计728万元转至其个人账户。汪守田犯{}，被判处有期徒刑三年。"
    assert (7280000, "embezzled") in money(text.format("贪污", "贪污罪"))
    assert (7280000, "misappropriated") in money(text.format("挪用公款", "挪用公款罪"))
