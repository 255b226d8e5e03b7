"""Where a case belongs: homes and past offices are no scenes; the office told with the deed, the province of an anonymised county."""
from __future__ import annotations

import pytest

from heard import read


def region(text: str) -> str | None:
    return next(c.region for c in read(text).cases if c.subjects)


@pytest.mark.parametrize("text, told", [
    ("被告人兰禾，男，汉族，现住山东省青岛市市南区某路8号。2013年5月，山东省沂水县水利局招标，兰禾行贿15万元。兰禾犯行贿罪，判处有期徒刑六个月。", "山东省/临沂市/沂水县"),
    ("国家安全生产监督管理总局原局长禹青岚严重违纪。禹青岚曾任黑龙江省委常委、黑龙江省公安厅厅长。禹青岚被开除党籍。", None),
    ("禹青岚，曾任厦门市人大常委会主任、漳州市委书记，2022年2月被立案审查调查。在担任漳州市委书记期间，禹青岚大搞面子工程，造成巨额损失。", "福建省/漳州市"),
    ("被告人禹青岚在担任银川市兴庆区区长，灵武市市长期间，收受贿赂17万元。禹青岚犯受贿罪，判处有期徒刑三年。", "宁夏回族自治区/银川市"),
    ("被告人禹青岚利用担任上海市公安局交通警察总队机动支队某科承办人、事故组组长的职务便利，收受贿赂17万元。上海市徐汇区人民检察院提起公诉。", "上海市"),
    ("中国铁路郑州局集团有限公司商丘工务段原段长禹青岚组织公款旅游。禹青岚受到党内严重警告处分。", "河南省/商丘市"),
    ("被告人禹青岚，原系山东省某县医疗保障局科长。2016年，禹青岚在担任某县医保办副主任期间，贪污公款41万元。兰陵县人民检察院提起公诉。", "山东省"),
    ("中山大学附属第三医院原院长禹青岚被开除党籍。", "广东省/广州市"),
    ("江西省文化和旅游厅原厅长禹青岚被开除党籍。禹青岚在主政萍乡市期间，设定不切实际的目标，搞形象工程。", "江西省/萍乡市"),
    ("中国人民大学原招生处处长禹青岚被开除党籍。", "北京市"),
])
def test_where_a_case_belongs(text: str, told: str | None) -> None:
    assert region(text) == told
