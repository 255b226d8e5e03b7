"""Figures of audits and of environmental inspections, with their units and the places that they are of."""
from __future__ import annotations

import miner


def figures(text: str, published: str = "2021-06-01") -> list[tuple[str, float, str, str | None, str | None]]:
    """Indicator, value, unit, region and where the period begins."""
    return [(s.indicator, s.value, s.unit, s.region, s.period.start if s.period else None) for s in miner.extract_text(text, published=published).statistics]


def test_each_item_of_the_problems_an_audit_lists_is_a_figure() -> None:
    found = figures("湿地保护资金审计情况\n对衡水、沧州等4个市开展了湿地保护资金审计。发现的主要问题：22个养殖场均未办理环评手续，也未建设治污设施；5个市县湿地萎缩严重，巡护管理不到位；"
                    "5座污水处理站长期停运；有的单位管理不规范。\n对保定、邢台等6个市2018年至2020年治污资金情况进行了审计，发现的主要问题：9个县区专项资金闲置超过1年；31公里管网建成后未使用。")
    assert [f[1:] for f in found] == [(22, "个", "河北省", None), (5, "个", "河北省", None), (5, "座", "河北省", None), (9, "个", "河北省", "2018-01-01"), (31, "公里", "河北省", "2018-01-01")]
    assert found[1][0] == "市县湿地萎缩严重" and found[2][0] == "污水处理站长期停运"


def test_a_list_of_works_keeps_its_verb_over_units() -> None:
    found = figures("江西省九江市生态环境保护\n截至5月15日，全市共排查入河排污口412个，封堵61处，拆除码头14座，整治黑臭水体7条、河道23公里，复绿岸线210亩。")
    assert [(f[0], f[1], f[2]) for f in found] == [("排查入河排污口", 412, "个"), ("封堵", 61, "处"), ("拆除码头", 14, "座"), ("整治黑臭水体", 7, "条"), ("整治河道", 23, "公里"), ("复绿岸线", 210, "亩")]


def test_what_a_batch_of_complaints_was_handed_on() -> None:
    found = figures("督察组向海南省反馈情况\n7月12日，督察组向我省交办第二批群众举报投诉问题58件。次日，省办公室将第二批58个问题全部转办至相关市县。", "2019-07-20")
    assert [(f[1], f[2], f[3]) for f in found] == [(58, "件", "海南省"), (58, "个", "海南省")]


def test_the_nations_inspectors_count_for_the_nation_where_no_place_is_told() -> None:
    text = "环保督察：举报基本办结\n据环保部介绍，至今，中央环保督察组转交的21000件环境举报大多办结，立案处罚2200家，问责1900人。"
    assert {f[3] for f in figures(text, "2019-07-20")} == {"全国"}
    text = "警钟\n从查处选举案到扎紧笼子，中央纪委和各级纪检监察机关四年来共立案审查违反廉洁纪律案件1.2万件，处分1.3万人。"
    assert {f[3] for f in figures(text, "2018-02-01")} == {"全国"}


def test_what_an_item_of_a_bulletin_spent_is_no_aggregate() -> None:
    text = "某办公室公开通报2起加重基层负担典型问题\n1.松阳县违规建设广场景观。松阳县投资5.9亿元建设水系工程，实际形成支出1193万元。\n2.云和县摊派费用办节。云和县共支出费用840万元。"
    assert figures(text) == []


def test_findings_counted_off_and_those_of_single_cities() -> None:
    found = figures("审计工作报告摘要\n国务院审计工作报告。重点抽查145个贫困县。发现的主要问题：一是有96个县形成不实脱贫人口，二是28个县违规使用扶贫资金，三是119个县的财政涉农资金闲置19.54亿元。")
    assert {(96, "个"), (28, "个"), (1954000000, "元")} <= {(f[1], f[2]) for f in found}
    found = figures("督察组向湖南省反馈督察情况\n督察发现，洞庭湖区域采砂管理不到位，益阳市有17家砂石场未取得环评手续，岳阳市君山区垃圾填埋场渗滤液积存，湘潭市污水直排湘江。"
                    "截至4月底，督察组交办的4583件举报已办结4570件，问责1359人。")
    assert [(f[1], f[3]) for f in found] == [(17, "湖南省/益阳市"), (4583, "湖南省"), (4570, "湖南省"), (1359, "湖南省")]


def test_figures_of_an_essay_that_tells_a_case() -> None:
    text = ("谈谈“两面人”\n“两面人”是政治上的隐患。言出必行，中央纪委和各级纪检监察机关四年来共立案审查违反廉洁纪律案件1.2万件，处分1.3万人。"
            "\n松阳县委原书记禹青岚对党不忠诚，被开除党籍。这样的教训值得记取，各级党组织应当引以为戒。")
    assert [f[:4] for f in figures(text, "2018-02-01")] == [("立案审查违反廉洁纪律案件", 12000, "件", "全国"), ("处分", 13000, "人", "全国")]


def test_whom_a_count_behind_another_befell_and_what_an_audit_looked_at() -> None:
    found = figures("督察四川移交问题查处情况公布\n经查，全省共对6个移交问题的158名责任人进行问责，其中厅级干部18人，县处级干部66人。")
    assert [f[:4] for f in found] == [("问责", 158, "名", "四川省"), ("问责厅级干部", 18, "人", "四川省"), ("问责县处级干部", 66, "人", "四川省")]
    found = figures("审计署发布跟踪审计结果\n2020年第四季度，审计署抽查了1265个单位1832个项目。")
    assert [f[:3] for f in found] == [("抽查单位", 1265, "个"), ("抽查项目", 1832, "个")]
