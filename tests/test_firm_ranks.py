"""Ranks of posts in state firms, in their members and branches, and in bodies that lie outside the governments' departments."""
from __future__ import annotations

import pytest

from heard import subjects

from miner.cases import rank, rank_firms
from miner.model import RANKS


@pytest.mark.parametrize(("org", "title", "expected"), [
    ("马钢集团", "总经理", "bureau_chief"),                            # a province's: 正厅局级
    ("淮南矿业集团", "副总经理", "bureau_deputy"),                      # whatever city its name begins with
    ("马钢股份有限公司煤焦化公司", "总经理", "division_chief"),           # a member of the group
    ("淮北矿业集团青山矿", "副矿长", "division_deputy"),
    ("淮北矿业集团万华置业公司桃园分公司", "经理", "section_chief"),       # a member's member
    ("武钢运输部", "主任", "division_chief"),                          # a department of the group
    ("郑煤集团大平煤矿劳动科", "科长", "section_chief"),
    ("羊城晚报社总编室", "副主任", "division_deputy"),
    ("江苏扬农化工集团有限公司", "副总经理", "division_deputy"),          # 扬州's, though its name begins with the province
    ("哈药集团三精制药股份有限公司", "董事长", "division_chief"),
    ("中国铁建", "董事长", "bureau_chief"),                            # appointed by the 国资委, not the centre
    ("国药控股丽水分公司", "总经理", "section_chief"),
    ("中国电信丽水分公司", "总经理", "division_chief"),                 # telecoms, post, tobacco
    ("中国电信青田县分公司", "总经理", "section_chief"),
    ("浙江电力丽水超高压输变电公司", "总经理", "division_chief"),
    ("新光广场物业公司", "经理", None),                                # nobody's whom the name tells
    ("淮北矿业集团青山矿", "副总工程师", "section_chief"),               # as the heads of its departments
    ("桂林海关缉私分局", "副局长", "division_deputy"),
    ("丽水公路总段", "总段长", "division_chief"),
    ("浙江省渔政总队丽水支队", "支队长", "division_chief"),
    ("丽水市第一中学", "校长", "division_chief"),
    ("青田县第一中学", "校长", "other"),
    ("青田县职业技术学院", "党委副书记", "section_deputy"),
    ("丽水职业技术学院", "院长", "bureau_deputy"),
    ("凤阳山国家级自然保护区管理局", "局长", "division_chief"),
    ("丽水市二轻联社", "副主任", "division_deputy"),
    ("丽水市委讲师团", "团长", "division_chief"),
    ("丽水市渣土管理站总支委员会", "书记", "section_chief"),
    ("莱城区财政局", "局长", "section_chief"),                          # of 莱芜, not yet of 济南
    ("浙江省淮南矿业集团", "总经理", "bureau_chief"),                   # a place stands before it, and another in its name
    ("浙江省丽水市中国移动浙江有限公司", "总经理", "bureau_chief"),       # where it sits, and of which province it is
    ("国家电网公司", "副总经理", "bureau_chief"),
    ("中国铁路总公司", "副总经理", "ministerial_deputy"),
    ("中国信达资产管理公司", "总裁", "ministerial_deputy"),
    ("人民日报社", "副总编辑", "ministerial_deputy"),
    ("中国人民银行杭州中心支行", "行长", "bureau_chief"),                # of a province's capital
    ("浙江省农村信用社联合社", "理事长", "bureau_chief"),
    ("青田农商银行", "董事长", "section_chief"),
    ("浙江省邮政公司", "总经理", "bureau_chief"),
    ("丽水市烟草公司", "经理", "division_chief"),
    ("民航华东地区管理局", "局长", "bureau_chief"),
    ("中国建筑第八工程局有限公司", "总经理", "bureau_chief"),
    ("贵州茅台酒厂(集团)有限责任公司", "董事长", "bureau_chief"),
    ("浙江省中医研究院", "副院长", "division_chief"),
    ("浙江省浙东航道局丽水航标所", "所长", "section_chief"),
    ("丽水市委", "秘书长", "bureau_deputy"),                           # of the standing committee
    ("丽水市政府", "秘书长", "division_chief"),
    ("青田县水利局", "机关党支部书记", "other"),
    ("杭州市委外宣办媒体服务处", "副处长", "division_deputy"),           # of the committee's office, not of the committee
    ("青田县委县政府办公室", "副主任", "section_deputy"),
    ("体制改革处", "副处长", "division_deputy"),                        # whosever it is
])
def test_the_rank_of_a_post_by_whose_the_body_is(org: str, title: str, expected: str | None) -> None:
    found = rank.score(org, title)
    assert (RANKS[found] if found is not None else None) == expected


def test_a_name_that_only_begins_like_a_firm_is_none() -> None:
    assert rank_firms.head("广新社区") is None


@pytest.mark.parametrize(("text", "expected"), [
    ("2015年4月，台州市临海市纪委对浙江白沙集团有限公司副总经理桑平立案调查，其受贿。", "section_deputy"),            # registered with the province, run by the county
    ("2015年4月，浙江省纪委对浙江白沙集团有限公司总经理桑平立案调查，其受贿。", "bureau_chief"),
    ("2015年4月，丽水市青田县纪委对白沙矿业有限公司董事长桑平立案调查，其贪污、挪用公款。", "other"),        # the county's, or nobody's
    ("2015年4月，丽水市纪委对中小企业局局长桑平立案调查，其受贿。", "division_chief"),
    ("武汉铁路局武昌车务段沙湖车间主任桑平受贿，被开除党籍。", "section_chief"),                          # a workshop's, not the railway's
])
def test_a_body_without_a_place_is_of_the_place_that_deals_with_its_head(text: str, expected: str) -> None:
    assert [s.rank for s in subjects(text).values()] == [expected]
