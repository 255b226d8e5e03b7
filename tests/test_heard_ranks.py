"""Ranks that follow from rules of cadre management, and bodies told in part: the posts that people hold and of what."""
from __future__ import annotations

import pytest
from heard import posts, spans, subjects

from miner.cases import rank
from miner.model import RANKS


@pytest.mark.parametrize(("org", "title", "expected"), [
    ("青田县委党校", "常务副校长", "section_chief"),                    # the head is the secretary's; 党校工作条例: ranks as a department's head
    ("青田县城市建设中心", "党组书记", "section_chief"),                # only bodies right under a government have a 党组
    ("青田县城市建设中心", "主任", "other"),
    ("青田县水利局机关党委", "书记", "section_deputy"),                 # a member of the bureau's leadership
    ("丽水市水利局机关党委", "副书记", "section_chief"),                # its deputy the head of an office
    ("龙江银行哈尔滨分行南岗支行", "行长", "section_chief"),            # a branch under a branch
    ("招商银行杭州西湖支行", "行长", "section_chief"),
    ("中国银行丽水分行", "行长", "division_chief"),
    ("胜利石油管理局勘探工程监理部", "主任", "division_chief"),
    ("胜利石油管理局社保管理中心孤岛社保所", "所长", "section_chief"),
    ("吐哈油田红台采油厂", "厂长", "division_chief"),
    ("青田县疾控中心检验科", "科长", "other"),                         # sections below a body below the ranks
    ("青田县东源镇环保科", "科长", "other"),
    ("城区文广新局", "局长", "section_chief"),                         # whichever city's 城区
    ("普陀区文化局", "局长", None),                                   # 上海's is a step above 舟山's
    ("镇江新区环保局", "局长", "section_chief"),                       # 镇江 is no town
    ("青田县东城党工委", "书记", "section_chief"),
    ("管理学院", "院长", "division_chief"),                            # a university's own
    ("浙江师范学院", "院长", "bureau_chief"),
    ("杭州市中级人民法院", "审判长", None),                             # a judge in one trial, no head
    ("浙江艺术职业学院", "班主任", None),
    ("青田县城建投资有限公司", "项目经理", "other"),
    ("政协第十三届全国委员会经济委员会", "副主任", "ministerial_deputy"),
    ("国家林业和草原局林产规划设计院", "院长", "bureau_chief"),
    ("国家森林公园管理局", "局长", None),
    ("郑州商品交易所", "理事长", "bureau_chief"),
    ("浙江省粮食和物资储备局", "局长", "bureau_deputy"),               # managed by the 发展改革委
    ("中石油玉门油田分公司", "副总经理", "bureau_deputy"),
])
def test_the_rank_of_a_post_by_its_body(org: str, title: str, expected: str | None) -> None:
    found = rank.score(org, title)
    assert (RANKS[found] if found is not None else None) == expected
