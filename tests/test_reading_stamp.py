"""The line that a site prints under a headline: day and clock without a label, beside outlet, names, counters and buttons."""
from __future__ import annotations

import pytest

import miner
from miner.reading.clean import is_furniture
from miner.reading.metadata import fields


@pytest.mark.parametrize("line, published, source", [
    ("29.12.2017  18:06", "2017-12-29", None),
    ("江州新闻 2018-07-25 22:18 大字", "2018-07-25", "江州新闻"),
    ("2014年03月18日03:44  江州网 收藏本文", "2014-03-18", "江州网"),
    ("JZTV.com  2009年07月22日 05:08  进入江州论坛  来源:江州晚报", "2009-07-22", "江州晚报"),
    ("http://www.example.com 2004年05月30日09:27 江州网", "2004-05-30", "江州网"),
    ("edu.example.com2015-09-29 11:16 来源:江州日报", "2015-09-29", "江州日报"),
    ("2017-09-06 10:16:12  阅读:5721+ 来源:江州财经 作者:卞文海", "2017-09-06", "江州财经"),
])
def test_a_stamp_tells_day_and_outlet(line: str, published: str, source: str | None) -> None:
    told = fields(line)
    assert told is not None and (told.published, told.source) == (published, source)


@pytest.mark.parametrize("line", [
    "2018年7月25日 22:18 卞文海驾驶公车途经江州市收费站时被执勤民警当场查获", "2018-07-25 22:18，卞文海被带走", "29.12.2017", "22:18 大字",
    "会议于2018年7月25日 22:18 在江州市召开并通过决议",
])
def test_a_sentence_with_a_clock_is_no_stamp(line: str) -> None:
    assert fields(line) is None


@pytest.mark.parametrize("line", ["首页 > 头条 > 正文", "新闻频道 > 快讯 > 正文", "您当前的位置 : 首页> 警示教育 > 曝光台", "江州网 >> 江州频道 >> 警钟长鸣 >> 正文"])
def test_the_way_to_a_page_is_furniture(line: str) -> None:
    assert is_furniture(line)


def test_the_stamp_dates_a_notice_and_stays_out_of_it(tmp_path) -> None:
    paper = tmp_path / "通报.txt"
    paper.write_text("新闻频道 > 快讯 > 正文\n\n江州一局长公车私用被处分\n\n江州新闻 2018-07-25 22:18 大字\n\n"
                     "今年5月，江州市信访局局长卞文海公车私用，受到党内警告处分。\n", encoding="utf-8")
    document = miner.extract(paper).document
    assert (document.title, document.published, document.source) == ("江州一局长公车私用被处分", "2018-07-25", "江州新闻")
    assert "大字" not in document.text and "快讯" not in document.text
