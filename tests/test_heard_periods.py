"""When a deed was done: the stretch that governs the abuse of office, the year of a thing, what befell somebody later."""
from __future__ import annotations

import miner
from heard import read


def conduct(text: str) -> tuple[str | None, str | None] | None:
    found = [c.conduct for c in read(text).cases if c.subjects]
    return (found[0].start, found[0].end) if found and found[0] else None


def test_days_beside_the_stretch_of_the_abuse_of_office_must_tell_a_deed() -> None:
    told = "被告人禹青岚，松阳县农业农村局科长。2003年7月，禹青岚进入松阳县农业农村局工作。2008年至2016年，禹青岚利用担任科长的职务便利，为他人谋取利益，收受王某等人财物共计120万元。"
    assert conduct(told) == ("2008-01-01", "2016-12-31")
    assert conduct(told + "2017年2月，禹青岚又收受李某5万元。") == ("2008-01-01", "2017-02-28")
    assert conduct(told + "2017年9月，禹青岚转为四级调研员。") == ("2008-01-01", "2016-12-31")


def test_the_year_of_a_thing_is_not_the_year_of_its_loss() -> None:
    text = "2019年至2021年10月，时任松阳县柳庄村会计禹青岚未按规定保管账册，致使2017年度第二季度、2018年度全年的凭证遗失。2022年4月，禹青岚受到党内警告处分。"
    assert conduct(text) == ("2019-01-01", "2021-10-31")
    assert conduct("2015年和2016年，松阳县农业农村局局长禹青岚两次公款旅游。2019年，禹青岚受到撤销党内职务处分。") == ("2015-01-01", "2016-12-31")


def test_the_weeks_before_spring_festival_begin_with_the_year() -> None:
    assert conduct("2014年春节前，松阳县农业农村局局长禹青岚收受管理服务对象所送礼金5000元。2015年9月，禹青岚受到党内警告处分。") == ("2014-01-01", "2014-01-31")
    assert conduct("2014年春节前至2018年3月，松阳县农业农村局局长禹青岚先后收受私营企业主礼金共计57万元。2021年9月，禹青岚受到党内警告处分。") == ("2014-01-01", "2018-03-31")


def test_what_adds_up_by_a_day_lasts_till_it() -> None:
    text = "2013年以来，松阳县农业农村局局长禹青岚违规打高尔夫球，截至2021年4月累计打球数百次。2022年1月，禹青岚受到撤销党内职务处分。"
    assert conduct(text) == ("2013-01-01", "2021-04-30")
    assert conduct("2013年至2015年，松阳县农业农村局局长禹青岚套取专项资金30万元，截至2021年4月已追缴20万元。") == ("2013-01-01", "2015-12-31")


def test_a_year_told_before_its_month_stays_a_year() -> None:
    assert conduct("2016年至2018年，松阳县农业农村局局长禹青岚多次收受王某贿赂。2016年10月，收受王某2万元。") == ("2016-01-01", "2018-12-31")


def test_charges_deaths_and_degrees_are_no_deeds() -> None:
    told = "2015年3月，松阳县农业农村局局长禹青岚收受王某现金3万元。"
    for more in ("2016年7月，禹青岚被控受贿。", "2001年，禹青岚被授予博士学位。", "2016年5月，县监察委员会就禹青岚涉嫌受贿犯罪书面商请检察机关提前介入。",
                 "松阳县人民检察院于2018年对禹青岚收受贿赂的事实进行了指控。", "4月28日，王某因病死亡。"):
        assert conduct(told + more) == ("2015-03-01", "2015-03-31"), more


def test_a_story_tells_the_day_of_an_incident() -> None:
    d = miner.extract_text("松阳县一卫生院发生接种事件\n2019年1月7日，松阳县柳庄卫生院发生一起过期疫苗接种事件。1月9日，县委宣传部通报称，柳庄卫生院院长禹青岚被免职。", published="2019-01-12")
    assert [(c.conduct.start, c.conduct.end) for c in d.cases if c.conduct] == [("2019-01-07", "2019-01-07")]


def test_an_items_own_counts_and_years_are_its_deeds() -> None:
    text = ("某办公室公开通报2起加重基层负担典型问题\n1.市侨联考评繁杂增加基层负担。市侨联2022年、2023年对区县侨联的考评项目过多，连开会次数、领导批示也计分。\n"
            "2.松阳县教育局对会议缺乏统筹，导致陪会多。据统计，2022年，松阳县教育局要求各学校参加的会议280余次。2023年9月，会议数量不降反升。")
    found = [(c.conduct.start, c.conduct.end) for c in miner.extract_text(text, published="2024-06-10").cases if c.conduct]
    assert found == [("2022-01-01", "2023-12-31"), ("2022-01-01", "2023-09-30")]


def test_a_stretch_till_the_case_broke_begins_where_it_is_told() -> None:
    assert conduct("2012年至案发，松阳县委原书记禹青岚长期收受私营企业主礼品礼金。2021年4月，禹青岚又收受礼金2万元。2023年5月，禹青岚被开除党籍。") == ("2012-01-01", "2021-04-30")
    assert conduct("2010年至2016年，禹青岚为承揽工程，先后给予时任松阳县建委主任刘某等5名国家工作人员财物共计人民币870万元。松阳县人民法院以行贿罪判处禹青岚有期徒刑二年。") == ("2010-01-01", "2016-12-31")


def test_what_was_asked_since_a_year_and_what_was_told_of_it_later() -> None:
    assert conduct("2021年7月至2023年12月，松阳县自然资源局原局长禹青岚对违法占用耕地监管不力，该问题2024年4月被省自然资源厅再次通报。禹青岚受到党内警告处分。") == ("2021-07-01", "2023-12-31")
    assert conduct("2023年以来，松阳县农业农村局局长禹青岚要求乡镇报送材料340余份，加重基层负担。禹青岚受到诫勉谈话。") == ("2023-01-01", "2024-06-10")
    assert conduct("松阳县农业农村局局长禹青岚2023年以来要求乡镇报送材料340余份，加重基层负担。禹青岚受到诫勉谈话。") == ("2023-01-01", "2024-06-10")
    assert conduct("松阳县农业农村局局长禹青岚2019年4月应私营企业主李某邀请，接受其安排的宴请。禹青岚受到党内警告处分。") == ("2019-04-01", "2019-04-30")
    assert conduct("去年以来县纪委监委通报的案件中，松阳县农业农村局原局长禹青岚收受礼金3万元，被开除党籍。") is None


def test_a_day_in_court_is_no_day_of_the_deed() -> None:
    text = "昨日，第一被告、松阳县水利局原科长禹青岚表示认罪。2012年6月25日，禹青岚收受贿赂2万元，被提起公诉。"
    assert conduct(text) == ("2012-06-25", "2012-06-25")


def test_the_day_of_a_feast_for_the_dead_and_of_what_people_complain_of_are_days_of_deeds() -> None:
    for told in ("借父亲去世之机大操大办，收受下属礼金3.9万元", "对群众反映强烈的项目审批问题推诿扯皮，搞形式主义、官僚主义"):
        case, = miner.extract_text(f"通报典型案例\n永春县统计局原副局长马力有关问题。2014年10月17日，马力{told}。马力受到党内严重警告处分。", published="2019-01-10").cases
        assert (case.conduct.start, case.conduct.end) == ("2014-10-17", "2014-10-17")
