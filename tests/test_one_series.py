"""Stories that call all they tell one matter: the people of a series, of one judgment, of the list that ends a story."""
from __future__ import annotations

import miner


def _cases(text: str) -> list[set[str]]:
    return [{s.name for s in c.subjects if s.kind == "person"} for c in miner.extract_text(text, published="2024-06-10").cases]


def test_a_series_is_one_matter():
    text = """一座粮库里的四只“硕鼠”
——贵州省玉屏侗族自治县粮食系统窝案警示录
玉屏侗族自治县粮库原主任卞远山2016年至2020年收受粮商贿赂120万元。
县粮食局仓储股原股长苗青禾虚报损耗，套取补贴31万元，2022年3月受到开除党籍处分。
时任县粮食局局长邵平川监管不力，2022年5月受到党内严重警告处分。
2022年9月，法院判处卞远山有期徒刑五年；苗青禾获刑二年。"""
    assert _cases(text) == [{"卞远山", "苗青禾", "邵平川"}]


def test_those_of_one_judgment_are_one_matter():
    text = """消失的电缆
矿务集团供应处处长卞远山爱喝茶，茶罐里装的是现金，先后收受48万元。
财务科原科长苗青禾不看发票只看人，挪用公款20万元。
2023年6月1日，岚山区人民法院对该案一审宣判：卞远山犯受贿罪，判处有期徒刑三年；同案的苗青禾犯挪用公款罪，判处有期徒刑二年。"""
    assert _cases(text) == [{"卞远山", "苗青禾"}]


def test_a_list_of_those_who_answer_takes_up_those_told_before():
    text = """石阡公布“问题校服”调查结果
经查，石阡县教育局副局长卞远山向供应商透露标底，收受现金3万元；第二中学校长苗青禾默许以次充好。
有关责任人员处理情况如下：
1.卞远山涉嫌受贿，被县监委留置。
2.县教育局局长邵平川履行主体责任不力，给予党内警告处分。
3.苗青禾给予政务记过处分。"""
    assert _cases(text) == [{"卞远山", "苗青禾", "邵平川"}]


def test_several_series_and_another_county_stay_apart():
    text = """一批系列案背后
甲方说，两起系列案让人警醒。
石阡县粮库原主任卞远山收受粮商贿赂120万元，被判处有期徒刑五年。
江口县医院原院长苗青禾套取补贴31万元，受到开除党籍处分。"""
    assert _cases(text) == [{"卞远山"}, {"苗青禾"}]
    told = text.replace("一批系列案背后", "系列腐败案背后").replace("两起系列案", "这些案件")
    assert _cases(told) == [{"卞远山"}, {"苗青禾"}]
