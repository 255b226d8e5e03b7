"""What whole pages and a second look at the studied documents taught the lead in the sixteenth session; every sentence is fictional."""
from __future__ import annotations

import pytest

import miner


def subjects_by_case(text: str, published: str = "2024-05-06") -> list[list[str]]:
    return [[s.name for s in c.subjects] for c in miner.extract_text(text, published=published).cases]


DINNERS = """大姚县通报干部参训期间违规聚餐问题
2023年6月5日至8日，大姚县几名领导干部到州委党校参训，其间违规聚餐饮酒。
现已查明，参训期间大姚县的学员接受私营企业主安排的宴请，违反中央八项规定精神。
一、违规聚餐饮酒的学员，分别处理如下
（一）给予大姚县委副书记、县长卞元朗党内严重警告处分；
（二）给予大姚县人大常委会主任应守和党内严重警告处分，免职；
（三）给予大姚县石羊镇党委书记邵青山撤销党内职务、政务撤职处分；
（四）对大姚县三台乡党委书记祁小满批评教育，责令作出书面检查。"""


def test_those_whom_one_list_deals_with_answer_for_the_one_deed_told_before_it() -> None:
    case, = miner.extract_text(DINNERS, published="2023-07-02").cases
    assert [s.name for s in case.subjects] == ["卞元朗", "应守和", "邵青山", "祁小满"]
    assert "eight.accepted_dining" in [v.code for v in case.violations] and case.conduct is not None and case.conduct.start == "2023-06-05"


def test_a_row_of_fates_in_one_sentence_is_for_the_failing_told_before_it() -> None:
    text = ("嘉峪关市供热管理处对用户诉求推诿敷衍，报修工单长期不结，群众反映强烈。根据通报，该管理处原主任卞青玉受到党内严重警告、政务撤职处分；联系该处的市城管局党组成员、"
            "副局长应士林受到党内警告处分；责成局党组书记、局长邵宪成作出深刻检查；对驻局纪检组组长祁中秋予以约谈。")
    assert subjects_by_case(text) == [["卞青玉", "应士林", "邵宪成", "祁中秋"]]


@pytest.mark.parametrize("before", ["今年以来，嘉峪关市查处违规吃喝问题12起，处分15人。", "近日，嘉峪关市纪委监委公布了近期作出的处分决定。"])
@pytest.mark.parametrize("mark", ["；", "。", "。\n"])
def test_fates_behind_no_one_wrong_are_a_matter_each(before: str, mark: str) -> None:
    text = "嘉峪关市纪委监委公布处分情况\n" + before + mark[1:] + mark.join(["市水务局原局长卞青玉受到党内严重警告处分", "市体育局副局长应士林受到党内警告处分", "市档案馆原馆长邵宪成被撤销党内职务。"])
    assert subjects_by_case(text) == [["卞青玉"], ["应士林"], ["邵宪成"]]


def test_people_of_two_counties_in_one_row_are_two_matters() -> None:
    text = "防汛值守流于形式，造成恶劣影响。大姚县水务局局长卞青玉受到党内严重警告处分；姚安县水务局局长应士林受到党内警告处分。"
    assert subjects_by_case(text) == [["卞青玉"], ["应士林"]]


ACCIDENTS = ("两起重大事故责任人受到处理\n省政府近日批复了两起重大事故的调查处理报告，均认定为责任事故。一、大青山矿“3·17”重大透水事故2022年3月17日，大青山矿井下透水，造成12人死亡。有19名事故责任人被追究责任。"
             "其中大青山矿矿长卞广才、总工程师应启贤等4名责任人已移送司法机关；15名责任人分别受到党纪政务处分，给予大青山矿党委书记邵德礼党内严重警告处分，给予石门煤业公司总工程师祁水泉政务降级处分。"
             "二、小河矿“4·6”重大瓦斯爆炸事故2022年4月6日，小河矿井下瓦斯爆炸，造成10人死亡。其中小河矿矿长牟律已移送司法机关；给予小河矿副矿长苗向明政务撤职处分。")


def test_numbered_accidents_that_a_page_ran_into_one_paragraph_are_a_case_each() -> None:
    cases = miner.extract_text(ACCIDENTS, published="2022-10-08").cases
    assert [[s.name for s in c.subjects] for c in cases] == [["卞广才", "应启贤", "邵德礼", "祁水泉"], ["牟律", "苗向明"]]
    assert [c.conduct.start for c in cases if c.conduct] == ["2022-03-17", "2022-04-06"]


def test_those_handed_over_among_others_are_only_those_named_beside_the_count() -> None:
    case = miner.extract_text(ACCIDENTS, published="2022-10-08").cases[0]
    assert [s.name for s in case.subjects if "transfer" in [e.type for e in s.events]] == ["卞广才", "应启贤"]


def test_two_who_do_one_thing_side_by_side_are_one_matter() -> None:
    text = ("5月16日，大姚县委书记卞立舟邀请姚安县委书记应殿元带队来大姚县调研。5月24日，应殿元领着机关干部20人乘船到石羊古镇游览。卞立舟、应殿元等人打着调研旗号变相公款旅游。"
            "为此，州纪委给予卞立舟党内严重警告处分；给予应殿元党内警告处分。")
    assert subjects_by_case(text) == [["卞立舟", "应殿元"]]
    apart = ("大姚县委书记卞立舟在调研中公款旅游。姚安县委书记应殿元违规接受宴请。卞立舟、应殿元分别因公款旅游、违规接受宴请问题受到处分。")
    assert subjects_by_case(apart) == [["卞立舟"], ["应殿元"]]


def test_how_a_matter_was_dealt_with_makes_no_discussion() -> None:
    news = "公务车捎带宠物赶路 大姚县统计局局长受处分\n彝州新闻 2023-09-12\n9月12日，大姚县纪委监委公布了“宠物坐公务车”一事如何处理：给予大姚县统计局局长卞文顺党内警告处分。"
    assert miner.extract_text(news, published="2023-09-12").document.genre != "other"
    asked = "卞某的行为应如何处理\n基本案情：卞某，某县统计局局长，2022年收受某公司所送茶叶。对卞某的行为如何处理，有两种意见。"
    assert miner.extract_text(asked, published="2023-09-12").document.genre == "other"


ABOVE = ("巫山县纪委人士介绍，卞某原是该县骡坪镇民政办主任，其女儿今年考上大学，卞某的妻子在镇上办了6桌升学宴，收受礼金7400元。无独有偶，巫峡镇柳坪村原党支部书记应某的儿子也考上大学，应某的前妻办升学宴41桌，"
         "收受礼金72400元。此外，柳坪村原文书邵某的女儿升学，邵某的前妻办升学宴22桌。\n经县纪委常委会研究决定，以上3名镇、村干部都被免职。")


def test_so_many_above_are_all_removed_though_their_wives_held_the_feasts() -> None:
    cases = miner.extract_text(ABOVE, published="2011-09-10").cases
    assert [([s.name for s in c.subjects], [x.code for s in c.subjects for x in s.sanctions]) for c in cases] == [(["卞某"], ["other.post_change"]), (["应某"], ["other.post_change"]), (["邵某"], ["other.post_change"])]
    assert [(p.org, p.title, p.former) for p in cases[0].subjects[0].positions] == [("骡坪镇民政办", "主任", True)]


def test_people_counted_over_a_time_are_a_figure_also_beside_a_case() -> None:
    text = ("县水务局职工卞某酒后驾驶机动车，受到开除党籍、降低岗位等级处分……近日，大姚县纪委监委通报一批酒驾典型案例。\n该县纪委监委从严监督。去年以来，共有51名党员干部因酒驾醉驾受到查处，其中16人被开除党籍。")
    told = miner.extract_text(text, published="2022-05-06")
    assert [s.name for c in told.cases for s in c.subjects] == ["卞某"]
    assert [(s.value, s.unit) for s in told.statistics] == [(51, "名"), (16, "人")]


@pytest.mark.parametrize(("words", "code", "months"), [("3个月的拘役", "criminal.detention", 3), ("三年六个月的有期徒刑", "criminal.fixed_term", 42), ("六个月有期徒刑", "criminal.fixed_term", 6)])
def test_a_term_may_stand_before_its_kind(words: str, code: str, months: int) -> None:
    case, = miner.extract_text(f"大姚县水务局原职工卞宁醉酒驾车，受到{words}之后，卞宁受到开除处分。", published="2024-05-06").cases
    assert (code, months) in [(x.code, x.term_months) for x in case.subjects[0].sanctions]


def test_a_quiz_in_a_story_makes_no_discussion() -> None:
    text = ("大姚开展酒驾专项纪律教育\n彝州新闻 2023-09-17\n近日，大姚县纪委监委开展拒绝酒驾活动。“党员因醉驾被判处拘役，应当如何定性或处理？”活动现场进行互动问答。\n大姚县水务局干部卞某酒后驾车，受到党内严重警告处分。")
    assert miner.extract_text(text, published="2023-09-17").document.genre != "other"


def test_the_secretary_of_a_prison_wards_cell_ranks_as_the_ward() -> None:
    case, = miner.extract_text("毕节监狱七监区原党支部书记、监区长卞晓雍饮酒后驾驶机动车，受到党内严重警告处分。", published="2023-09-17").cases
    assert case.subjects[0].rank == "section_chief"


def told(text: str, published: str = "2024-05-06") -> dict[str, tuple[list[str], list[str]]]:
    """Each subject with the codes of sanctions and the types of events."""
    return {s.name: ([x.code for x in s.sanctions], [e.type for e in s.events]) for c in miner.extract_text(text, published=published).cases for s in c.subjects}


def test_a_given_name_that_also_opens_words_stays_with_its_name() -> None:
    text = ("大姚县石羊镇干溪村原书记卞某超因套取扶贫资金问题，受到撤销党内职务处分。其堂弟卞某春系该村原副书记、副主任，也受到党内严重警告处分。")
    assert told(text) == {"卞某超": (["party.post_removal"], ["party_discipline"]), "卞某春": (["party.serious_warning"], ["party_discipline"])}
    case, = miner.extract_text(text, published="2024-05-06").cases
    assert [(p.org, p.title, p.former) for p in case.subjects[1].positions] == [("大姚县石羊镇干溪村", "副书记", True), ("大姚县石羊镇干溪村", "副主任", True)]


@pytest.mark.parametrize("rest", ["超标准接待", "利用职务便利收受礼金", "成立公司经商"])
def test_a_word_behind_a_hidden_name_is_no_part_of_it(rest: str) -> None:
    assert list(told(f"大姚县水务局原局长卞某{rest}，受到撤销党内职务处分。")) == ["卞某"]


def test_kin_who_is_not_sanctioned_answers_for_nothing() -> None:
    assert list(told("大姚县水务局局长卞某收受礼金，受到党内警告处分。其妻应某系县教育局职工，也被蒙在鼓里。")) == ["卞某"]


FEASTS = ("今年来，东方市纪委开展明查暗访11次，先后查处了板桥镇三间小学教师卞某文违规操办乔迁宴问题，市教育局给予其在全市教育系统内通报处分，并收缴礼金5000余元；"
          "市林业局原局长应某民摆设酒席收受礼金26万余元，市纪委给予应某民留党察看一年，并将其收受的礼金予以收缴。")
TWO = ("东方市狠刹婚丧敛财\n市林业局原局长应某民会同侄子应某成（市人大办原科员）摆设酒席收受礼金26万余元，市纪委给予应某民留党察看一年，给予应某成行政记大过处分，并对二人收受的礼金予以收缴；"
       "市公安局3名民警借吊唁之机违规吃喝，东方市纪委在全市范围内进行通报批评。")


def test_who_names_the_guilty_in_public_is_not_guilty() -> None:
    found = told(TWO)
    assert {"东方市纪委", "市公安局", "东方市公安局"}.isdisjoint(found) and found["3名民警"][0] == ["other.criticism"]
    assert told(FEASTS)["卞某文"][0] == ["other.criticism"]


def test_what_is_taken_back_from_two_is_told_of_both() -> None:
    found = told(TWO)
    assert "other.restitution" in found["应某民"][0] and "other.restitution" in found["应某成"][0]


def test_the_sums_of_named_people_are_no_figures_of_the_place() -> None:
    assert [(s.value, s.unit) for s in miner.extract_text(FEASTS, published="2014-12-09").statistics] == [(11, "次")]


def test_a_list_behind_a_fate_gives_it_to_all_though_former_party_posts_open_it() -> None:
    text = "卞炳隆被“双开”。另外，当日同时被宣布“双开”的官员还有，中共原大姚县县委书记应长江、楚雄钢铁集团原副总经理邵铁成，这2人已移交司法。"
    assert {name: codes for name, (codes, _) in told(text).items()} == dict.fromkeys(("卞炳隆", "应长江", "邵铁成"), ["party.expulsion", "admin.dismissal"])


def test_a_list_that_a_decision_falls_on_begins_with_its_first() -> None:
    text = ("接到举报后，楚雄州迅速进行严肃查处，经研究，决定对大姚县委常委、政法委书记卞新国，大姚县委常委、组织部部长应宇旺，大姚县人民检察院检察长邵志文3人予以停职，并立案调查；对参与聚餐的县公安局局长等8人继续调查。")
    assert all("other.post_change" in found[name][0] for found in [told(text)] for name in ("卞新国", "应宇旺", "邵志文"))


@pytest.mark.parametrize(("text", "dated"), [
    ("卞某利用职务便利截留2019年度村民补贴款3万元，受到党内警告处分。", None), ("卞某冒领2021年、2022年补贴共计3126元，受到党内警告处分。", None),
    ("2023年，卞某因违规收受礼金受到党内警告处分。", "2023-01-01"), ("卞某2023年因违规收受礼金受到党内警告处分。", "2023-01-01")])
def test_the_year_of_a_subsidy_dates_no_sanction(text: str, dated: str | None) -> None:
    case, = miner.extract_text("大姚县石羊镇干部" + text, published="2024-05-06").cases
    assert [e.start for e in case.subjects[0].events if e.type == "party_discipline"] == [dated]


def test_a_division_head_in_a_citys_bureau_ranks_below_the_bureau() -> None:
    case, = miner.extract_text("楚雄市接待办副处长卞志宏收受礼金，受到党内警告处分。丽江市接待办副处长卞志宏。", published="2024-05-06").cases
    assert case.subjects[0].rank in ("section_deputy", "other")


@pytest.mark.parametrize("post", ["中共中央政治局原委员", "全国人大常委会原副委员长", "全国政协原副主席"])
def test_posts_above_the_ministries_rank_as_national(post: str) -> None:
    case, = miner.extract_text(f"{post}卞克明严重违纪违法，被开除党籍。", published="2024-05-06").cases
    assert case.subjects[0].rank == "national"


def test_whom_history_counts_in_is_no_subject() -> None:
    assert list(told("法院判处王明来无期徒刑。算上因腐败被判死刑的大姚县委原书记卞克明，他是第四名获刑的县委书记。")) == ["王明来"]


def test_a_word_of_two_syllables_is_no_given_name() -> None:
    assert [m.text for m in miner.extract_text("落马高官审判季继续。11月28日，大姚县政协原副主席卞玉海因犯受贿罪，被判处有期徒刑三年。").mentions if m.label == "PER"] == ["卞玉海"]


def test_the_bulletins_own_cases_lend_no_crime_to_the_one_told() -> None:
    text = ("“石羊镇河里村党支部书记卞某某挪用生态公益林补助款，已移送检察院……”近日，大姚县纪委向群众通报了今年以来立案查处的8起基层农村党员干部贪污、受贿方面的典型案件。")
    case, = miner.extract_text(text, published="2014-11-08").cases
    assert {"crime.embezzlement", "crime.bribe_taking"}.isdisjoint(v.code for v in case.violations)


def test_what_is_split_among_officials_is_taken_from_the_fund() -> None:
    case, = miner.extract_text("大姚县石羊镇干溪村原小组长卞和全因私分生产发展基金，被石羊镇纪委立案查处。", published="2017-01-19").cases
    assert [v.code for v in case.violations] == ["conduct.fund_fraud"]


def test_what_was_open_when_the_case_broke_is_no_figure_of_the_place() -> None:
    text = "贵州省纪委监委开展提级监督试点。遵义市民政村原书记卞某某擅自放贷。截至案发，有7笔借款未收回。卞某某受到党内警告处分。"
    assert not miner.extract_text(text, published="2023-01-19").statistics


def test_an_account_of_several_universities_is_a_case_each_though_one_held_a_nest() -> None:
    text = ("1月5日，省纪委通报，楚雄水电学院原党委书记卞维宽非法收受他人财物，目前开除党籍和公职。除此之外，大理软件职业学院原党委书记应凤凯、丽江民航学院原院长邵孝雍均被调查。"
            "丽江民航学院甚至牵扯出窝案，除了原院长，副院长祁旭勇、副总会计师牟洪元均涉嫌严重违纪违法被立案调查。")
    assert subjects_by_case(text)[0] == ["卞维宽"]
    assert [(p.org, p.title) for c in miner.extract_text(text).cases for s in c.subjects if s.name == "祁旭勇" for p in s.positions] == [("丽江民航学院", "副院长")]


@pytest.mark.parametrize("words", ["向公安部门移交线索1家。", "党和政府给了我机会。"])
def test_what_names_no_body(words: str) -> None:
    assert not [m for m in miner.extract_text("大姚县医保局开展检查。" + words).mentions if m.label == "ORG" and m.text in ("公安部", "党和政府")]


def test_high_officials_counted_since_a_congress_are_the_nations() -> None:
    text = "11月28日，河南省人大常委会原副主任卞玉海因犯受贿罪，被淄博市中级法院判处有期徒刑13年。截至目前，中共十八大后已有至少45名副部级高官获刑。"
    assert [(s.value, s.region) for s in miner.extract_text(text, published="2016-11-28").statistics] == [(45, "全国")]


def test_who_pays_the_kickback_does_not_answer_for_taking_it() -> None:
    text = ("2018年3月，大姚县人民医院院长卞松被查。报道中的“部分医生”为主动交代的内三科主任应志文。\n某公司业务员祁某以“工资+提成”名义，向应志文支付了药品“推广费”98万多元，收受的回扣接近药品销售额的10%。")
    assert set(told(text)) == {"卞松", "应志文"}


def test_a_crime_told_as_a_common_charge_is_nobodys() -> None:
    text = "近日，大姚县石羊镇出纳卞某因犯挪用公款罪被判处有期徒刑两年。“贪污、挪用公款是村官涉及职务犯罪的主要罪名，而犯罪手段多是弄虚作假。”检察官说。"
    case, = miner.extract_text(text, published="2013-06-14").cases
    assert [v.code for v in case.violations] == ["crime.misappropriation"]


def test_a_body_begins_behind_who_they_mostly_are() -> None:
    told_of = miner.extract_text("2009年以来，大姚县检察院共立案查办案件10件10人，涉案人员多数为村党支部书记。", published="2012-02-09")
    assert [m.text for m in told_of.mentions if m.label == "ORG"] == ["大姚县检察院", "村党支部"]
    assert [(s.value, s.unit) for s in told_of.statistics] == [(10, "件"), (10, "人")]


def test_those_to_blame_for_others_are_not_the_two_whom_the_paragraph_names() -> None:
    text = "大姚县水务局原局长卞思受贿问题。卞思收受公司负责人应中承所送“感谢费”共计290万元。2021年5月，卞思被开除党籍。同时，对负有领导责任的两名工作人员进行了批评教育。"
    assert told(text)["两名工作人员"][0] == ["other.criticism"]


def test_who_is_dealt_with_for_a_deed_of_his_own_is_a_matter_of_his_own() -> None:
    text = "丽江两名官员被处理\n丽江市水务局局长卞青玉因履职不力受到党内警告处分；市体育局副局长应士林因违规接待受到党内警告处分。"
    assert subjects_by_case(text) == [["卞青玉"], ["应士林"]]


def test_a_campaign_told_in_one_clause_is_no_one_wrong() -> None:
    text = "丽江市通报节日期间违规吃喝问题\n国庆期间，丽江市纪委监委查处违规吃喝问题，市水务局局长卞青玉受到党内警告处分；市体育局副局长应士林受到党内警告处分。"
    assert subjects_by_case(text) == [["卞青玉"], ["应士林"]]
