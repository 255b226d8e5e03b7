"""Which codes a case's words state, and the genre of a document: wordings that readers of whole documents missed or took for more than they say."""
from __future__ import annotations

import pytest

import miner


def _codes(text: str) -> set[str]:
    return {v.code for c in miner.extract_text(text, published="2026-06-10").cases for v in c.violations}


def _genre(text: str) -> str:
    return miner.extract_text(text, published="2026-06-10").document.genre


@pytest.mark.parametrize(("deed", "code"), [
    ("未经报备开展督查检查考核", "eight.formalism"),
    ("在综合考核之外另行设置专项考核", "eight.formalism"),
    ("违规开展示范创建活动，给基层学校增加负担", "eight.formalism"),
    ("长期从乡镇抽调干部", "eight.formalism"),
    ("违规借调教师", "eight.formalism"),
    ("频繁要求村干部填表报数", "eight.formalism"),
    ("会议过多过频，要求基层层层陪会", "eight.formalism"),
    ("变相举办节庆论坛，向下属单位摊派费用", "eight.formalism"),
    ("把本部门的工作任务转嫁给乡镇", "eight.formalism"),
    ("与乡镇层层签订责任状", "eight.formalism"),
    ("不顾当地实际打造景观大道", "eight.formalism"),
    ("对企业反映的欠款“新官不理旧账”", "eight.formalism"),
    ("投资建设的政务系统建成后就停用", "eight.formalism"),
    ("借调干部违反《整治形式主义为基层减负若干规定》", "eight.formalism"),
    ("未经批准对办公楼进行豪华装修", "eight.buildings"),
    ("将购置的门面违规挪作办公用房", "eight.buildings"),
    ("违规将培训基地改造为接待场所", "eight.buildings"),
    ("将公车停放在自家小区，用于上下班", "eight.vehicles"),
    ("外出培训期间借机游览景区", "eight.public_travel"),
    ("参加供货商出资的境外旅游", "eight.accepted_travel"),
    ("用公款给上级单位领导送中秋节礼", "eight.gifts"),
    ("因私公款消费，大量饮酒", "eight.public_dining"),
    ("与监管对象聚餐，酒水由监管对象买单", "eight.accepted_dining"),
    ("违规使用公款印发个人著作", "eight.other"),
    ("在儿子婚礼中违规宴请同事，共设宴35桌", "eight.ceremonies"),
    ("以误餐补助名义发放补贴12万元", "eight.allowances"),
])
def test_each_guise_of_a_breach_is_known(deed: str, code: str) -> None:
    assert _codes(f"有关情况\n云和县水务局局长卞闻笛{deed}。2023年5月，卞闻笛受到党内警告处分。") == {code}


def test_a_bulletin_on_burdens_states_formalism_of_each_item() -> None:
    assert _codes("云和县通报2起整治形式主义为基层减负典型问题\n日前，云和县对2起典型问题进行通报。具体如下：\n"
                  "1.云和县水务局局长卞闻笛在材料报送中层层审阅问题。2023年5月，卞闻笛受到诫勉。\n"
                  "2.云和县林业局局长邵望舒印制宣传册问题。2023年6月，邵望舒受到诫勉。") == {"eight.formalism"}


def test_slander_ends_with_its_own_deed() -> None:
    codes = _codes("云和县水务局原局长卞闻笛被开除党籍\n经查，卞闻笛违反政治纪律，匿名诬告他人；违反组织纪律，不如实说明问题；违反廉洁纪律，收受礼金；违反工作纪律。"
                   "决定给予卞闻笛开除党籍处分。")
    assert {"discipline.political", "discipline.organizational", "discipline.integrity", "discipline.work", "eight.gifts"} == codes


_EXAMPLE = """卞某受贿案
（检例第999号）
【关键词】
受贿 行贿 国家工作人员
【要旨】
对行贿人与受贿人应当一并审查，厘清违规经商办企业与受贿的界限。
【基本案情】
被告人卞某，男，云和县水务局原局长。
2015年至2018年，卞某利用职务便利，在工程承揽中为邵某提供帮助，收受邵某给予的人民币80万元，并与他人围标串标。
2020年3月，云和县监察委员会以卞某涉嫌利用影响力受贿立案调查。2020年9月，云和县人民法院以卞某犯受贿罪，判处有期徒刑三年，并处罚金人民币二十万元。
【典型意义】
对贪污、挪用公款、职务侵占的，应当依法惩处。
"""


def test_a_court_example_states_what_the_court_found_and_is_judicial() -> None:
    assert _codes(_EXAMPLE) == {"crime.bribe_taking"}
    assert _genre(_EXAMPLE) == "judicial"


def test_several_court_examples_are_a_bulletin() -> None:
    cases = "".join(f"{n}、{who}受贿案\n【基本案情】\n被告人{who}，男，原系某县水务局科长。2021年5月，云和县人民法院以{who}犯受贿罪，判处有期徒刑三年。\n"
                    f"【典型意义】\n应当从严惩处。\n" for n, who in (("一", "卞某"), ("二", "邵某")))
    assert _genre("依法惩治身边腐败典型案例\n" + cases) == "case_bulletin"


def test_what_a_party_body_names_beside_the_crime_stays() -> None:
    assert _codes("云和县水务局原局长卞闻笛被判刑\n经查，卞闻笛违反廉洁纪律，违规从事营利活动。检察院指控被告人卞闻笛受贿80万元。"
                  "法院以卞闻笛犯受贿罪，判处有期徒刑三年。") == {"discipline.integrity", "conduct.business", "crime.bribe_taking"}


@pytest.mark.parametrize(("text", "genre"), [
    ("云和县关于2起整治形式主义为基层减负典型问题的情况通报\n日前，对2起问题进行通报。\n1.某中心未经报备开展检查。\n2.某单位违规考核。", "case_bulletin"),
    ("云和县办理省级生态环境保护督察交办件\n截至目前，共接收督察组交办群众举报问题62件，已办结40件。", "inspection_report"),
    ("卞闻笛：把水库当成自家的钱袋\n卞闻笛，曾任云和县水务局局长，2022年2月被立案审查调查。他常说，水库是他的。\n"
     "2023年9月，卞闻笛因受贿罪被判处有期徒刑十年。", "news"),
    ("云和一副局长获刑后仍上班\n记者调查发现，云和县水务局副局长卞闻笛2010年7月被云和县人民法院以滥用职权罪判处有期徒刑一年，缓刑二年，至今仍在上班。", "news"),
    ("省人大常委会举行会议\n3日上午，浙江省十三届人大常委会第十八次会议在杭州举行。鉴于卞闻笛涉嫌严重违纪，会议决定接受卞闻笛辞去浙江省副省长职务的请求。", "news"),
    ("堤坝垮塌追踪：2人被处分\n记者6日从云和县获悉，卞闻笛、邵望舒因监管不力分别受到党内警告处分。\n此前，堤坝曾垮塌。\n", "news"),
    ("云和县水务局局长卞闻笛被判三年\n法院以受贿罪判处卞闻笛有期徒刑三年。", "judicial"),
])
def test_the_genre_follows_the_form(text: str, genre: str) -> None:
    assert _genre(text) == genre


@pytest.mark.parametrize(("deed", "code"), [
    ("丧失政治立场，培植私人势力", "discipline.political"),
    ("未经批准擅自出国", "discipline.organizational"),
    ("向被审查人通风报信", "conduct.other"),
    ("违规处置问题线索", "conduct.other"),
    ("以明显低于市场的价格购买住房", "conduct.other"),
    ("将项目标底提前透露给他人", "conduct.interference"),
    ("对商人送来的红包、购物卡来者不拒", "eight.gifts"),
    ("经常与商人老板吃吃喝喝", "eight.accepted_dining"),
    ("个人旅游费用由下属支付", "eight.accepted_travel"),
    ("无视中央八项规定精神，违规收受财物", "eight.gifts"),
])
def test_further_wordings_of_a_breach(deed: str, code: str) -> None:
    assert _codes(f"有关情况\n云和县水务局局长卞闻笛{deed}。2023年5月，卞闻笛受到党内警告处分。") == {code}


@pytest.mark.parametrize("aside", [
    "其中，还有3名干部由于向卞闻笛通风报信，也受到处分。",
    "对5名充当“保护伞”的干部另行处理。",
    "此前，该县曾严肃查处拉票贿选案，严明党的政治纪律。",
    "他在理论学习上搞形式、走过场。",
    "几年里，各个监管环节都流于形式。",
])
def test_what_is_said_of_others_or_of_a_mans_mind_is_no_breach_of_his(aside: str) -> None:
    assert _codes(f"有关情况\n云和县水务局局长卞闻笛违规收受礼金。2023年5月，卞闻笛受到党内警告处分。{aside}") == {"eight.gifts"}


def test_a_charge_that_the_second_instance_did_not_uphold_is_none() -> None:
    assert _codes("云和县水务局原局长卞闻笛获刑\n浙江省高级人民法院公开审理了卞闻笛受贿、挪用公款上诉一案，并当庭宣判，以受贿罪判处卞闻笛有期徒刑三年。") == {"crime.bribe_taking"}


def test_drink_and_song_booked_as_meals_are_no_dining() -> None:
    assert "eight.public_dining" not in _codes("有关情况\n云和县水务局局长卞闻笛在KTV组织高消费娱乐活动，费用以餐饮费形式公款报销。2023年5月，卞闻笛受到党内警告处分。")


@pytest.mark.parametrize("aside", [
    "该局此前已因公务接待超标准被通报。",
    "他曾在全县警示教育大会上通报公款旅游、滥发津补贴典型案例。",
    "节前，该局印发通知，明确禁止公款送礼、公款吃喝、公车私用。",
    "该局另有多名干部因公款吃喝被处分。",
    "为减轻基层负担，该县取消考核事项12项。",
    "群众反映其插手工程、为亲属承揽项目等问题，经查证不实。",
    "他分管督查考核、创建示范等工作，县纪委曾从该局抽调人员成立调查组。",
])
def test_deeds_told_before_forbidden_or_of_colleagues_are_not_his(aside: str) -> None:
    assert _codes(f"有关情况\n云和县水务局局长卞闻笛违规收受礼金。2023年5月，卞闻笛受到党内警告处分。{aside}") == {"eight.gifts"}


@pytest.mark.parametrize("failure", [
    "对下属公款旅游问题失察",
    "疏于监管，致使下属邵望舒挪用公款50万元",
    "把关不严，导致村民骗取国家补贴3万元",
    "因该局腐败问题多发被问责",
])
def test_what_he_let_others_do_is_his_failure_alone(failure: str) -> None:
    assert _codes(f"有关情况\n云和县水务局局长卞闻笛{failure}。2023年5月，卞闻笛受到党内警告处分。") == {"conduct.supervision_failure"}


def test_the_bribe_of_a_host_is_not_the_guests() -> None:
    assert _codes("有关情况\n云和县水务局局长卞闻笛接受企业老板宴请，该老板因行贿被查。2023年5月，卞闻笛受到党内警告处分。") == {"eight.accepted_dining"}


def test_quoted_items_are_told_apart_from_the_praise_behind_them() -> None:
    codes = _codes("正风肃纪\n“云和县水务局局长卞闻笛违规使用公车问题”“云和县林业局局长邵望舒违规发放购物卡、公款吃喝等问题”……节日期间，网站通报曝光，体现出寸步不让的态度。")
    assert codes == {"eight.vehicles", "eight.allowances", "eight.public_dining"}


def test_a_plea_of_the_appeal_about_welfare_is_no_breach() -> None:
    assert _codes("云和县水务局原局长卞闻笛贪污案\n经审理查明，上诉人卞闻笛提出该款用于发放员工福利。法院认为，没有证据证实该款用于发放员工福利。"
                  "卞闻笛犯贪污罪，判处有期徒刑三年。") == {"crime.embezzlement"}


def test_what_formalism_led_to_is_no_breach_of_its_own() -> None:
    assert _codes("云和县通报2起形式主义、官僚主义典型问题\n1.云和县水务局局长卞闻笛盲目决策，损害群众利益问题。2023年5月，卞闻笛受到诫勉。\n"
                  "2.云和县林业局局长邵望舒推诿扯皮问题。2023年6月，邵望舒受到诫勉。") == {"eight.formalism"}


def test_the_way_of_a_fraud_is_no_falsification_of_its_own() -> None:
    head, foot = "有关情况\n云和县水务局局长卞闻笛", "2023年5月，卞闻笛受到党内警告处分。"
    assert _codes(f"{head}通过编造虚假台账等方式，套取项目资金18万元。{foot}") == {"conduct.fund_fraud"}
    assert _codes(f"{head}骗取补贴3万元。卞闻笛还伪造会议记录应付检查。{foot}") == {"conduct.fund_fraud", "conduct.falsification"}


def test_speech_and_money_in_a_notice_that_names_the_discipline() -> None:
    assert _codes("云和县水务局原局长卞闻笛被开除党籍\n经查，卞闻笛公开发表不当言论；无视中央八项规定精神，违规收受财物；为亲属购房打招呼；利用职务便利为他人谋取利益，"
                  "非法收受他人财物。其行为违反政治纪律、廉洁纪律，涉嫌受贿犯罪。决定给予卞闻笛开除党籍处分。") == {
        "discipline.political", "discipline.integrity", "eight.gifts", "crime.bribe_taking"}


@pytest.mark.parametrize(("text", "genre"), [
    ("卞闻笛落马一年后，他的朋友圈怎么样了\n去年3月，云和县委原书记卞闻笛被查。\n此后，多名商人被带走。\n邵望舒已被提起公诉。", "news"),
    ("谁来监督监督者\n本报评论员\n监督者必须首先接受监督。", "other"),
    ("把纪律挺在前面（人民论坛）\n党的纪律是刚性约束。", "other"),
    ("卞某贪污案\n——改制公司资金的定性\n一、基本案情\n被告人卞某，男。某市中级人民法院以贪污罪判处卞某有期徒刑十年。\n二、裁判理由\n卞某系国家工作人员。", "judicial"),
])
def test_the_genre_of_looking_back_of_comment_and_of_a_case_in_three_parts(text: str, genre: str) -> None:
    assert _genre(text) == genre


@pytest.mark.parametrize(("deed", "code"), [
    ("伙同他人共同收受施工单位钱款", "crime.bribe_taking"),
    ("以“借款”名义收受管理服务对象30万元", "crime.bribe_taking"),
    ("为获得提拔向上级领导行贿20万元", "crime.bribe_giving"),
    ("采取重复报销等手段套取公款9万元归个人使用", "crime.embezzlement"),
    ("侵吞救灾款3万元", "crime.embezzlement"),
    ("挪用单位资金85万元用于个人炒股", "crime.misappropriation"),
    ("挪用医保基金1460万元用于购买理财产品", "crime.misappropriation"),
    ("在补贴申报中收取群众“手续费”", "discipline.mass"),
    ("超职数配备干部", "discipline.organizational"),
    ("在微信群发表违背党的路线方针政策的言论", "discipline.political"),
    ("将低保金发放给不符合条件的亲属", "conduct.fund_fraud"),
    ("驻村帮扶不扎实，长期不在岗", "eight.formalism"),
    ("贯彻落实上级决策部署不坚决", "eight.formalism"),
    ("对火灾事故发生负有重要领导责任", "conduct.supervision_failure"),
    ("插手辖区矿产资源开发", "conduct.interference"),
    ("过问案件、为他人说情", "conduct.interference"),
    ("参与民间借贷，收取高息", "conduct.business"),
    ("存在论文抄袭问题", "conduct.other"),
    ("接受管理对象赠送的手表一块", "eight.gifts"),
    ("在公务接待中陪餐人数超标", "eight.public_dining"),
    ("违规为下属配备专车", "eight.vehicles"),
])
def test_wordings_of_local_bulletins(deed: str, code: str) -> None:
    assert _codes(f"有关情况\n云和县水务局局长卞闻笛{deed}。2023年5月，卞闻笛受到党内警告处分。") == {code}


def test_a_judgment_convicts_of_its_charge_and_of_no_other() -> None:
    assert _codes("浙江省云和县人民法院刑事判决书\n被告人卞闻笛，男，某村报账员。经审理查明，被告人卞闻笛挪用村集体资金12万元用于个人炒股。"
                  "本院认为，被告人卞闻笛的行为构成挪用资金罪。判决如下：被告人卞闻笛犯挪用资金罪，判处有期徒刑一年。") == {"crime.other"}


@pytest.mark.parametrize(("text", "genre"), [
    ("堤坝垮塌事件处理结果\n2019年5月8日，省委常委会召开会议，听取堤坝垮塌事件调查及问责情况的汇报。会议同意，对卞闻笛（浙江省副省长）予以免职，"
     "对邵望舒（水利厅厅长）予以免职，对施见山（水务局局长）给予党内警告处分。", "news"),
    ("官媒披露卞闻笛案细节：下属台前办事\n据报道，云和县水务局原局长卞闻笛被查处后，有关部门对他经手的工程逐一梳理。\n报道说，他的下属出面收钱。\n他自己从不露面。", "news"),
    ("云和县水务局局长卞闻笛落马，刚上任一年\n云和县水务局局长卞闻笛涉嫌严重违纪违法，目前正接受云和县纪委监委审查调查。\n"
     "此前担任该职的邵望舒2017年4月被判处有期徒刑五年。", "investigation"),
])
def test_the_genre_of_a_meeting_of_a_look_behind_and_of_a_fall_after_another(text: str, genre: str) -> None:
    assert _genre(text) == genre


def test_a_courts_numbered_case_stays_a_courts_though_it_weighs_a_question() -> None:
    text = ("卞某受贿案\n入库编号2024-03-1-404-999\n关键词\n刑事 受贿罪\n基本案情\n2015年，卞某利用担任某县水务局局长的职务便利，为邵某承揽工程提供帮助，收受邵某80万元。"
            "某县人民法院以受贿罪判处卞某有期徒刑三年。\n争议焦点\n收受80万元是借款还是受贿。\n裁判理由\n卞某没有归还的意思，应当认定为受贿，不构成贪污。\n")
    assert _genre(text) == "judicial"
    assert _codes(text) == {"crime.bribe_taking"}
