"""Audit, inspection and accident reports: posts taken from people, sanctions behind 给予 one after another, orders to bodies,
penalties on clinics, bodies that inspect."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, list[str]]:
    return {n: [e.type for e in s.events] for n, s in subjects(text).items()}


@pytest.mark.parametrize(("text", "name", "post"), [
    ("依规严肃追责。免去卞国林浙江省卫生健康委员会党组成员、副主任职务。", "卞国林", ("浙江省卫生健康委员会", "副主任", True)),
    ("依规严肃追责。同意卞国林辞去青田县副县长职务。", "卞国林", ("青田县", "副县长", True)),
    ("会议同意接受卞国林同志引咎辞去浙江省副省长职务的请求。", "卞国林", ("浙江省", "副省长", True)),
    ("依规严肃追责。免去青田县第一小学总务主任卞某的职务。", "卞某", ("青田县第一小学", "总务主任", False)),
])
def test_a_post_taken_from_somebody(text: str, name: str, post: tuple[str, str, bool]) -> None:
    assert post in posts(text)[name] and events(text)[name] == ["removal"]


def test_a_mere_appointment_is_no_case() -> None:
    assert subjects("会议决定，免去卞国林浙江省卫生健康委员会副主任职务，任命邵强为浙江省水利厅厅长。") == {}
    assert subjects("会议决定，免去卞国林青田县水利局局长职务，任命邵强为青田县水利局局长。会议还听取了关于追责问责情况的报告。") == {}


def test_a_name_inside_a_dismissal_bears_it() -> None:
    text = "青田县安全生产办公室副主任卞奎组织调查不深入，负有失察责任。根据有关规定，免去卞奎职务，对青田县水利局副局长邵全给予行政警告处分。"
    assert codes(text) == {"卞奎": ["other.post_change"], "邵全": ["admin.warning"]}
    assert events(text)["卞奎"] == ["removal"]


@pytest.mark.parametrize(("text", "expected"), [
    ("给予青田县水利局局长卞祎党内警告处分，给予云和县林业局副局长邵过英行政警告处分。", {"卞祎": ["party.warning"], "邵过英": ["admin.warning"]}),
    ("给予青田县水利局局长卞祎党内警告处分，给予云和县林业局副局长某同志行政警告处分。", {"卞祎": ["party.warning"]}),
    ("给予青田公司总工程师卞小斌、安全环保与社会责任部经理邵伟党内警告处分。", {"卞小斌": ["party.warning"], "邵伟": ["party.warning"]}),
    ("青田县政府副县长卞德、云和县政府副县长邵斌分别给予行政记过处分、警告处分。", {"卞德": ["admin.demerit"], "邵斌": ["admin.warning"]}),
    ("青田县教育局对卞刚给予行政警告处分。", {"卞刚": ["admin.warning"]}),
    ("矿长卞云被处罚款700元，青田县大坪村党支部书记邵华、村主任尤林被责成写出书面检讨，并由鹤城镇政府予以通报批评。",
     {"卞云": ["org.penalty"], "邵华": ["other.criticism"], "尤林": ["other.criticism"]}),
    ("责令鹤城镇委书记卞文、船寮镇委书记邵粤向县委写出深刻书面检查。", {"卞文": ["other.criticism"], "邵粤": ["other.criticism"]}),
    ("船寮镇党委书记卞洪、镇长邵国先期免职。", {"卞洪": ["other.post_change"], "邵国": ["other.post_change"]}),
])
def test_who_got_which(text: str, expected: dict[str, list[str]]) -> None:
    assert codes(text) == expected


def test_what_a_body_is_ordered_to_do_is_no_persons() -> None:
    text = "县政府给予该校校长卞某行政记大过处分，对青田县教育局副局长邵某停职检查，责令白山中学将挪用的生活补助费全部退还学生。"
    assert "recovery" not in events(text)["邵某"] and posts(text)["卞某"] == [(None, "校长", False)]


def test_a_list_over_commas_under_one_charge_is_one_case() -> None:
    text = "云和煤业实际负责人卞明、矿长邵峰、机电副矿长费建，东安公司副总经理尤展等10人涉嫌重大劳动安全事故罪被检察机关批准逮捕。"
    assert len(read(text).cases) == 1 and events(text) == {n: ["arrest"] for n in ("卞明", "邵峰", "费建", "尤展")}


@pytest.mark.parametrize(("text", "name"), [
    ("因卞国林涉嫌其他严重违纪违法问题，由浙江省纪委监委对其立案审查调查。", "卞国林"),
    ("组织者卞小华涉嫌重大责任事故罪被刑拘。", "卞小华"),
    ("浙江省丽水市分行副行长卞凤等人采取虚假贴现等手段累计挪用银行资金3亿元。", "卞凤"),
    ("青田县委书记王明等多位官员因河道清淤整改不力被问责。", "王明"),
])
def test_a_subject_by_the_words_around_the_name(text: str, name: str) -> None:
    assert list(subjects(text)) == [name]


def test_he_of_the_next_sentence_is_the_one_named_last() -> None:
    text = "丽水市某医院原院长卞某某在采购中涉嫌受贿36万元。青田县某医院原院长邵某在银行有保险箱。检方认为，他在采购中涉嫌受贿70万元。"
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["卞某某"], ["邵某"]]


def test_what_is_announced_for_those_to_be_found_befell_nobody() -> None:
    text = "丽水市委对青田县委书记卞海作出停职检查的决定。省纪委表示，对这起事故的有关责任者，将要依法依规，严肃查处。"
    assert codes(text) == {"卞海": ["other.post_change"]}
    assert events(text) == {"卞海": []}


def test_a_clinic_is_penalised() -> None:
    text = "丽水市第二医院违规套取医保基金38万元。丽水市医疗保障局扣拨违规医保基金38万元，行政处罚77万元。"
    assert codes(text) == {"丽水市第二医院": ["org.penalty"]}
    assert [a.role for a in read(text).cases[0].amounts] == ["fraud", "recovered", "fine"]
    assert codes("丽水市康福医院存在串换药品的行为，医保部门解除该院医疗服务协议。") == {"丽水市康福医院": ["org.agreement_ended"]}
    assert spans("今年以来，全市追回医保基金900万元，行政处罚300万元。", "SANC") == []


def test_a_school_may_hold_the_name_of_a_city() -> None:
    assert spans("青田县教育卫体局对楚汉中学班子成员进行约谈。", "ORG") == ["青田县教育卫体局", "楚汉中学"]


@pytest.mark.parametrize(("text", "expected"), [
    ("县纪委给予卞建国同志党内警告处分，给予县财政局局长邵大明记过处分。", {"卞建国": ["party.warning"], "邵大明": ["admin.demerit"]}),
    ("卞国林负有领导责任。决定给予卞国林同志党内警告处分，由监委给予尤云同志政务记过处分。", {"卞国林": ["party.warning"], "尤云": ["admin.demerit"]}),
    ("对卞建国给予党内警告处分。对邵建国同志立案审查。", {"卞建国": ["party.warning"], "邵建国": []}),
    ("给予万俟同志党内警告处分，给予县财政局局长邵大明记过处分。", {"邵大明": ["admin.demerit"]}),
])
def test_a_comrade_is_given_his_own(text: str, expected: dict[str, list[str]]) -> None:
    got = codes(text)
    assert {n: got[n] for n in expected} == expected


def test_people_under_a_line_that_is_their_sanction() -> None:
    text = ("受到党纪、政纪处分的有：\n记过处分\n丽水市市长卞翔\n浙江省水利厅党组书记、厅长邵向明\n●记大过处分\n丽水市副市长尤蕾、费美健\n"
            "●撤销党内职务、撤职处分\n青田县县长、县委副书记路军")
    assert codes(text) == {"卞翔": ["admin.demerit"], "邵向明": ["admin.demerit"], "尤蕾": ["admin.major_demerit"], "费美健": ["admin.major_demerit"],
                           "路军": ["party.post_removal", "admin.post_removal"]}
    assert len(read(text).cases) == 1


@pytest.mark.parametrize("text", [
    "“省环保督察组吗，我想向你们反映江阴市某镇‘白沙钢铁厂’污染问题。”省第二环保督察组接到群众来电举报。",
    "青田县医院院长卞某说，医院存在管理不到位的问题。",
    "县药品安全领导小组办公室负责人说，几家报纸的报道也暴露了我县药店管理方面存在的许多问题。",
])
def test_who_speaks_or_is_spoken_to_is_not_accused(text: str) -> None:
    assert read(text).cases == ()


@pytest.mark.parametrize(("text", "expected"), [
    ("国家医保局对青田康复医院立案调查。经检查发现该院有虚假住院问题。\n青田县医保局根据相关条例，责令该医院退回医保基金5万元，由医保经办机构解除该院医疗服务协议。",
     {"青田康复医院": ["org.agreement_ended"]}),
    ("国家医保局查处青田康复医院、丽水市白云医院两家定点医院涉嫌欺诈骗保案件。涉事医院被解除医保服务协议。",
     {"青田康复医院": ["org.agreement_ended"], "丽水市白云医院": ["org.agreement_ended"]}),
    ("国家飞行检查组在青田康复医院核查发现，该院涉嫌虚假住院，涉事医院被解除医保服务协议。", {"青田康复医院": ["org.agreement_ended"]}),
])
def test_the_hospital_that_was_inspected(text: str, expected: dict[str, list[str]]) -> None:
    assert codes(text) == expected and read(text).statistics == ()


def test_who_found_it_out_is_no_employer() -> None:
    text = "丽水市医保基金监管二组检查发现，青田县某镇卫生院系统显示10人住院。经查，执业助理医师卞某将不符合标准的人员纳入住院治疗，造成医保基金损失1万元。"
    assert posts(text)["卞某"] == [("青田县某镇卫生院", "执业助理医师", False)]


def test_the_day_of_a_notice_is_not_that_of_the_decision() -> None:
    text = "对此，丽水市政府新闻办12日发布通报称，对负有责任的青田县教育局副局长卞江平予以撤职。"
    assert [(e.type, e.start) for e in subjects(text)["卞江平"].events] == [("admin_discipline", None)]


def test_a_company_to_blame_answers() -> None:
    assert list(subjects("经查，丽水紫山矿业有限公司违法违规建设尾矿库，对事件发生负有主要责任。")) == ["丽水紫山矿业有限公司"]


def test_who_were_counted_as_inquired_into_and_then_named() -> None:
    text = ("浙江省纪委监委集中宣布了7名党员干部被查的消息，包括浙江省粮食集团有限公司党委书记卞荣，中央储备粮丽水直属库有限公司副总经理邵军等人。")
    assert events(text) == {"卞荣": ["investigation"], "邵军": ["investigation"]}


def test_the_accident_s_organiser_answers_behind_his_blame() -> None:
    assert list(subjects("非法启封平硐组织者卞小华，对此次事件负有主要直接责任，涉嫌重大责任事故罪被刑拘。")) == ["卞小华"]


def test_an_item_of_a_school_holds_its_people() -> None:
    text = ("一、浙江省丽水市青田县船寮小学违规收取捐资助学款问题\n经调查核实，青田县船寮小学违规收取捐资助学款176万元。\n"
            "青田县教育局责令船寮小学清退全部违规收费，对船寮小学校长卞某给予行政记过处分，并调离该校。\n"
            "二、丽水市云和县白沙中学套取公用经费问题\n经调查核实，云和县白沙中学套取公用经费2万元。\n云和县政府给予该校校长邵某行政记大过处分。")
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["卞某"], ["邵某"]]
    assert codes(text)["卞某"] == ["admin.demerit", "other.post_change"]


def test_the_deed_told_before_the_talk() -> None:
    text = ("丽水市教育局通报显示，2018年1月初，青田一中向32名学生违规收取补课费，合计违规收取金额79万元。3月4日，青田一中已清退全部违规收取费用。"
            "3月5日，青田县教育局党委对青田一中校长邵天骊进行了诫勉谈话。")
    case, = read(text).cases
    assert case.subjects[0].name == "邵天骊" and "conduct.other" in [v.code for v in case.violations]
    assert (case.conduct.start, case.conduct.end) == ("2018-01-01", "2018-01-10") and [a.value for a in case.amounts] == [790000]


def test_an_item_that_says_who_was_dealt_with() -> None:
    text = "一、青田县中山医院骗取医保基金案。\n青田县中山医院套取医保基金41万元。\n二、丽水市康福医院涉嫌串换药品被查处。\n丽水市康福医院存在串换药品的行为。"
    assert [c.subjects[0].name for c in read(text).cases] == ["青田县中山医院", "丽水市康福医院"]


def test_who_was_asked_to_pay_is_nobody_that_answers() -> None:
    assert "32名学生" not in subjects("白云中学于2018年3月初，向高一年级32名学生违规收取补课费。")


def test_counts_of_a_report_on_one_accident_are_no_figures() -> None:
    text = "浙江省公布丽水某矿“3·12”火灾事故调查报告，42名公职人员被问责。给予青田县应急管理局局长卞海记过处分。"
    assert read(text).statistics == ()


def test_those_listed_for_one_matter_are_one_case() -> None:
    text = ("经省委研究决定，对以下人员及单位予以严肃问责：\n对浙江省水利厅厅长卞燕予以诫勉；\n免去卞国林浙江省卫生健康委员会副主任职务；\n"
            "免去邵强丽水市疾病预防控制中心党委书记、主任职务；\n同时，因邵强涉嫌其他严重违纪违法问题，由浙江省纪委监委对其立案审查调查。")
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["卞燕", "卞国林", "邵强"]]
    assert events(text)["邵强"] == ["removal", "investigation"]


def test_the_office_of_a_street_behind_its_party_committee() -> None:
    text = "给予丽水市经济开发区白云街道党工委副书记、办事处主任卞红政务撤职处分。"
    assert posts(text)["卞红"][1] == ("丽水市经济开发区白云街道办事处", "主任", False)


def test_those_found_by_a_search_are_no_figure() -> None:
    assert read("宣汉县政府接到举报，煤矿被人打开。当地政府于12月30日22时找到了从井下走出的2人。").statistics == ()


def test_a_list_of_posts_summed_up_is_no_figure() -> None:
    assert read("船寮镇党委委员、人大办公室主任以及镇计生办主任、镇水利站站长共4人被诫勉谈话。").statistics == ()
