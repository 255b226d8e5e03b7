"""Calendar expressions: spans, days, and whence the year comes."""
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miner.tagging import dates, intervals

PUBLISHED = "2024-06-14"


def told(text, published=PUBLISHED):
    return [(text[h.start:h.end], f"{h.norm['start']}~{h.norm['end']}" if h.norm else None) for h in dates.find(text, published)]


@pytest.mark.parametrize(("text", "span", "days"), [
    ("2016年4月12日23时许", "2016年4月12日", "2016-04-12~2016-04-12"),
    ("5 月 28 日，全市", "5 月 28 日", "2024-05-28~2024-05-28"),
    ("2021-03-1608:20", "2021-03-16", "2021-03-16~2021-03-16"),
    ("2020年2月", "2020年2月", "2020-02-01~2020-02-29"),
    ("2013年，", "2013年", "2013-01-01~2013-12-31"),
    ("2022年度审计", "2022年度", "2022-01-01~2022-12-31"),
    ("二〇二一年七月五日", "二〇二一年七月五日", "2021-07-05~2021-07-05"),
    ("二O一八年七月", "二O一八年七月", "2018-07-01~2018-07-31"),
    ("98年4月调入", "98年4月", "1998-04-01~1998-04-30"),
    ("上世纪90年代初", "上世纪90年代初", "1990-01-01~1992-12-31"),
    ("2010年代", "2010年代", "2010-01-01~2019-12-31"),
    ("2019年夏天", "2019年夏天", "2019-06-01~2019-08-31"),
    ("截至2024年底，", "2024年底", "2024-12-01~2024-12-31"),
    ("截至2023年12月底完成", "2023年12月底", "2023-12-31~2023-12-31"),
    ("2017年第四季度", "2017年第四季度", "2017-10-01~2017-12-31"),
    ("2023年一季度末", "2023年一季度末", "2023-03-01~2023-03-31"),
    ("2019年7月下旬", "2019年7月下旬", "2019-07-21~2019-07-31"),
    ("２０２１年３月", "２０２１年３月", "2021-03-01~2021-03-31"),
])
def test_dates_that_tell_their_year(text, span, days):
    assert told(text) == [(span, days)]


@pytest.mark.parametrize(("text", "span", "days"), [
    ("2013年至2021年，", "2013年至2021年", "2013-01-01~2021-12-31"),
    ("2019至2021年", "2019至2021年", "2019-01-01~2021-12-31"),
    ("2018、2019年", "2018、2019年", "2018-01-01~2019-12-31"),
    ("2015、2016、2017年", "2015、2016、2017年", "2015-01-01~2017-12-31"),
    ("2022年一至三季度", "2022年一至三季度", "2022-01-01~2022-09-30"),
    ("2014年底至2019年上半年期间", "2014年底至2019年上半年", "2014-12-01~2019-06-30"),
    ("2014年至2021年春节，", "2014年至2021年春节", "2014-01-01~2021-02-12"),
    ("2019年1月至3月", "2019年1月至3月", "2019-01-01~2019-03-31"),
    ("2020年12月至2月", "2020年12月至2月", "2020-12-01~2021-02-28"),
    ("2023年12月28日至次年1月5日", "2023年12月28日至次年1月5日", "2023-12-28~2024-01-05"),
    ("2018年1月3日—9日", "2018年1月3日—9日", "2018-01-03~2018-01-09"),
    ("1998.06—2001.09 某局科员", "1998.06—2001.09", "1998-06-01~2001-09-30"),
    ("1998.6-2001.9", "1998.6-2001.9", "1998-06-01~2001-09-30"),
    ("2018年12月下旬至2019年1月中旬", "2018年12月下旬至2019年1月中旬", "2018-12-21~2019-01-20"),
    ("2017年10月至今，", "2017年10月至今", "2017-10-01~2024-06-14"),
    ("2005.03-至今", "2005.03-至今", "2005-03-01~2024-06-14"),
    ("2015年以来", "2015年以来", "2015-01-01~2024-06-14"),
    ("“十四五”期间，", "“十四五”期间", "2021-01-01~2025-12-31"),
    ("“十四五”以来", "“十四五”以来", "2021-01-01~2024-06-14"),
])
def test_ranges_are_one_span(text, span, days):
    assert told(text) == [(span, days)]


@pytest.mark.parametrize(("text", "span", "days"), [
    ("去年9月被查", "去年9月", "2023-09-01~2023-09-30"), ("今年以来，", "今年以来", "2024-01-01~2024-06-14"),
    ("今年5月以来查办", "今年5月以来", "2024-05-01~2024-06-14"), ("今年前5个月", "今年前5个月", "2024-01-01~2024-05-31"),
    ("前三季度，", "前三季度", "2024-01-01~2024-09-30"), ("上半年，全省", "上半年", "2024-01-01~2024-06-30"),
    ("1至5月", "1至5月", "2024-01-01~2024-05-31"), ("1-5月", "1-5月", "2024-01-01~2024-05-31"), ("4月底前", "4月底", "2024-04-30~2024-04-30"),
    ("今年初中央部署", "今年初", "2024-01-01~2024-01-31"), ("去年春节前夕", "去年春节前夕", "2023-01-22~2023-01-22"), ("去年春节期间", "去年春节期间", "2023-01-21~2023-01-27"), ("去年春节前", "去年春节", "2023-01-22~2023-01-22"),
    ("上周五", "上周五", "2024-06-07~2024-06-07"), ("本月9日", "本月9日", "2024-06-09~2024-06-09"),
    ("今天上午", "今天", "2024-06-14~2024-06-14"), ("去年同期", "去年同期", "2023-01-01~2023-06-14"),
])
def test_relative_dates_count_from_the_publication(text, span, days):
    assert told(text) == [(span, days)]


def test_a_range_to_now_ends_on_its_own_first_day_where_the_publication_is_unknown():
    assert told("2017年5月至今任主任", None) == [("2017年5月至今", "2017-05-01~2017-05-01")]


@pytest.mark.parametrize("text", ["9月18日，检察院提起公诉", "去年9月", "今年以来", "前三季度", "同日，", "23日消息"])
def test_nothing_is_guessed_without_a_year_or_a_publication_date(text):
    assert all(days is None for _, days in told(text, None))


def test_the_year_is_the_nearest_told_before():
    assert told("2022年6月布置，9月份验收；2019年立项，3月5日开工。")[1::2] == [
        ("9月份", "2022-09-01~2022-09-30"), ("3月5日", "2019-03-05~2019-03-05")]


def test_a_year_of_birth_says_nothing_about_what_follows():
    assert told("田某，1968年10月出生。3月5日，市纪委监委立案")[-1] == ("3月5日", "2024-03-05~2024-03-05")


def test_a_comparison_says_nothing_about_what_follows():
    assert told("2023年，案件比上年下降。3月5日")[1:] == [("上年", "2022-01-01~2022-12-31"), ("3月5日", "2023-03-05~2023-03-05")]


def test_a_day_just_before_the_publication_in_a_new_paragraph_is_news():
    text = "2019年的教训深刻。\n6月11日，市纪委通报三起典型问题"
    assert told(text)[-1] == ("6月11日", "2024-06-11~2024-06-11")
    assert told(text, None)[-1] == ("6月11日", "2019-06-11~2019-06-11")


def test_in_january_a_month_still_to_come_is_last_years():
    assert told("12月28日，县纪委通报", "2023-01-03") == [("12月28日", "2022-12-28~2022-12-28")]
    assert told("须在12月28日前完成", "2023-01-03") == [("12月28日", "2023-12-28~2023-12-28")]


@pytest.mark.parametrize(("text", "span", "days"), [
    ("2016年4月12日决定，并于同日宣布", "同日", "2016-04-12~2016-04-12"),
    ("2012年8月被查，同年12月3日被起诉", "同年12月3日", "2012-12-03~2012-12-03"),
    ("2012年8月被查，次年2月宣判", "次年2月", "2013-02-01~2013-02-28"),
    ("2012年8月立案，当月结案", "当月", "2012-08-01~2012-08-31"),
    ("2018年5月6日返回，翌日自首", "翌日", "2018-05-07~2018-05-07"),
    ("3月23日电，监察网23日消息", "23日", "2024-03-23~2024-03-23"),
])
def test_dates_counted_from_the_one_before(text, span, days):
    assert told(text)[-1] == (span, days)


def test_the_only_year_of_a_yearly_programme_dates_the_text():
    assert told("5月28日，全市动员。会上印发《2021年专项治理工作方案》。", None)[0] == ("5月28日", "2021-05-28~2021-05-28")


@pytest.mark.parametrize("text", [
    "连续3年", "近年来", "日前", "近日", "60日内整改", "为期30日，", "2.5个月", "12月龄", "有期徒刑十二年六个月", "有期徒刑12年6月",
    "十年六月", "第101条", "0530-5310931", "〔2021〕5号", "每年5月", "“五一”前夕", "春节、中秋节期间", "“十四五”规划", "党的十八大以来",
    "走到今天这一步", "一年以上一年以下", "每季度", "年轻干部", "20号楼", "https://www.example.cn/2023/03/27/a.html", "三季稻", "面积2019.06平方米", "当年的情形",
])
def test_what_is_no_date(text):
    assert told(text) == []


def test_a_day_that_the_calendar_lacks_has_no_norm():
    assert told("2023年2月30日") == [("2023年2月30日", None)]


def test_initials_that_belong_to_the_next_word():
    assert [s for s, _ in told("2018年初中毕业，2015年中央巡视，2023年秋粮收购，2021年中，")] == ["2018年", "2015年", "2023年", "2021年中"]


def test_publication_must_be_an_iso_date():
    with pytest.raises(ValueError):
        dates.find("今年", "2024年6月")


@pytest.mark.parametrize(("name", "year", "day"), [
    ("春节", 2021, "2021-02-12"), ("中秋节", 2021, "2021-09-21"), ("端午", 2006, "2006-05-31"), ("清明节", 2023, "2023-04-05"),
    ("清明节", 2024, "2024-04-04"), ("除夕", 2021, "2021-02-11"), ("母亲节", 2021, "2021-05-09"), ("国庆", 2020, "2020-10-01"),
])
def test_festivals(name, year, day):
    assert intervals.festival(name, year).norm() == {"start": day, "end": day}


def test_intervals_know_their_hull_and_refuse_to_run_backwards():
    a, b = intervals.year(2019), intervals.month(2021, 3)
    assert intervals.hull([b, None, a]).norm() == {"start": "2019-01-01", "end": "2021-03-31"}
    assert a.contains(intervals.month(2019, 2)) and not a.overlaps(b)
    with pytest.raises(ValueError):
        intervals.Interval(date(2021, 1, 2), date(2021, 1, 1))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["%Y年%m月%d日", "%Y-%m-%d", "%Y.%m.%d", "%Y/%m/%d", "%Y 年 %m 月 %d 日"]))
def test_every_writing_of_a_day_gives_the_day(day, form):
    assert told(f"于{day.strftime(form)}，") == [(day.strftime(form), f"{day}~{day}")]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_reading_a_norm_again_gives_the_norm(day):
    hit, = dates.find(f"{day.year}年{day.month}月")
    again = dates.find(hit.norm["start"]) + dates.find(hit.norm["end"])
    assert [h.norm["start"] for h in again] == [hit.norm["start"], hit.norm["end"]]


@given(st.text(alphabet="0123456789〇一二十年月日号底初末前去今同当上下半季度至到-.—、，。“”五四以来春节旬度第周 \n", max_size=40),
       st.none() | st.dates(date(1950, 1, 1), date(2050, 1, 1)).map(str))
def test_any_text_gives_ordered_spans_and_days_in_order(text, published):
    hits = dates.find(text, published)
    assert all(a.end <= b.start for a, b in pairwise(hits))
    for h in hits:
        assert 0 <= h.start < h.end <= len(text)
        assert h.norm is None or h.norm["start"] <= h.norm["end"]


def test_a_year_behind_the_number_of_an_item_is_a_date():
    assert [h.norm["start"] for h in dates.find("查明：\n1.2013年3月，收受礼金。\n2.2015年8月，收受礼金。")] == ["2013-03-01", "2015-08-01"]
    assert dates.find("面积3.2013年") == []


def test_two_days_joined_by_a_comma_are_two_dates():
    text = "2020年5月13日、18日，检察院收到移送的案件。"
    assert [(text[h.start:h.end], h.norm["start"]) for h in dates.find(text, "2021-01-01")] == [("2020年5月13日", "2020-05-13"), ("18日", "2020-05-18")]
