"""Rows of tables as cases and figures: from Word and Excel files, and from rows as the PDF reader writes them."""
import docx
import openpyxl
import pytest

import miner
from miner import cases, tagging
from miner.cases import tables
from miner.model import Block, Document


def tabled(lead: str, *rows: str, **fields):
    """``build`` of a text whose last lines are the rows of a table, as the PDF reader gives them."""
    blocks, text = [Block(0, len(lead), "paragraph")], lead
    for row in rows:
        blocks.append(Block(len(text) + 1, len(text) + 1 + len(row), "table"))
        text += "\n" + row
    document = Document(text=text, blocks=tuple(blocks), **fields)
    return cases.build(document, tagging.tag(document))


CLINICS = ("望江县医疗保障局飞行检查情况通报",
           "序号：1；机构：望江县康宁医院；问题：重复收费、虚构医疗服务骗取医保基金；涉及金额：12.50万元；处理：责令退回违规使用的医保基金，并处罚款25万元",
           "序号：2；机构：望江县鸦滩镇卫生院；问题：超标准收费；涉及金额：3.20万元；处理：暂停医保服务协议3个月",
           "序号：3；机构：望江县仁济大药房；问题：串换药品；涉及金额：0.80万元；处理：解除医保服务协议")


def test_each_row_of_findings_is_a_case_with_its_row_as_evidence():
    found, *_ = tabled(*CLINICS)
    assert [c.subjects[0].name for c in found] == ["望江县康宁医院", "望江县鸦滩镇卫生院", "望江县仁济大药房"]
    assert [c.text for c in found] == list(CLINICS[1:])
    assert {s.kind for c in found for s in c.subjects} == {"organization"}
    assert {v.code for v in found[0].violations} == {"medical.overcharging", "medical.fraud"}
    assert {(a.value, a.role) for a in found[0].amounts} == {(125000, "fraud"), (250000, "fine")}
    assert ("org.agreement_suspended", 3) in {(x.code, x.term_months) for x in found[1].subjects[0].sanctions}
    assert {c.region for c in found} == {"安徽省/安庆市/望江县"}


def test_rows_of_persons_take_posts_sanctions_and_dates_from_their_columns():
    found, *_ = tabled(
        "渠县违反中央八项规定精神问题查处情况表",
        "姓名：吴戊一；单位：渠县水务局；职务：原局长；违纪事实：2021年至2023年，违规收受管理服务对象礼金；涉案金额：36,000元；处分：党内严重警告处分；处分时间：2024年3月",
        "姓名：郑己二；单位：渠县三汇镇人民政府；职务：副镇长；违纪事实：公款旅游；涉案金额：8500元；处分：政务记过处分；处分时间：2024年4月")
    first, second = (c.subjects[0] for c in found)
    assert [(p.org, p.title, p.former) for p in first.positions] == [("渠县水务局", "局长", True)]
    assert [(p.org, p.title, p.former) for p in second.positions] == [("渠县三汇镇", "副镇长", False)]
    assert [x.code for x in first.sanctions] == ["party.serious_warning"] and [x.code for x in second.sanctions] == ["admin.demerit"]
    assert [(e.type, e.start) for e in first.events] == [("party_discipline", "2024-03-01")]
    assert (found[0].conduct.start, found[0].conduct.end) == ("2021-01-01", "2023-12-31") and found[1].conduct is None
    assert [(a.value, a.role) for a in found[0].amounts] == [(36000, "gift")]
    assert [(a.value, a.role) for a in found[1].amounts] == [(8500, "public_spending")]


def test_a_table_of_pairs_is_one_record():
    found, *_ = tabled("处分决定公示", "姓名：冯庚三", "职务：渠县林业局副局长", "违纪事实：违规操办婚宴收受礼金", "处分：党内警告处分")
    assert len(found) == 1 and found[0].subjects[0].name == "冯庚三"
    assert [(p.org, p.title) for p in found[0].subjects[0].positions] == [("渠县林业局", "副局长")]


def test_figures_by_region_are_statistics_and_no_cases():
    found, stats, *_ = tabled("达州市纪委监委查处情况统计\n2025年1月至6月，查处情况见下表。",
                              "地区：渠县；查处问题数：12起；处理人数：15人；涉及金额：85.6万元", "地区：合计；查处问题数：21起；处理人数：26人；涉及金额：125.6万元",
                              title="达州市纪委监委查处情况统计")
    assert not found
    assert {(s.indicator, s.value, s.unit, s.region) for s in stats} == {
        ("查处问题", 12, "起", "四川省/达州市/渠县"), ("处理", 15, "人", "四川省/达州市/渠县"), ("涉及金额", 856000, "元", "四川省/达州市/渠县"),
        ("查处问题", 21, "起", "四川省/达州市"), ("处理", 26, "人", "四川省/达州市"), ("涉及金额", 1256000, "元", "四川省/达州市")}
    assert {(s.period.start, s.period.end) for s in stats} == {("2025-01-01", "2025-06-30")}


def test_items_with_numbers_are_statistics():
    _, stats, *_ = tabled("安徽省审计厅审计结果公告", "项目：违规发放补贴；单位：件；数量：12", "项目：套取专项资金；单位：件；数量：3")
    assert [(s.indicator, s.value, s.unit) for s in stats] == [("违规发放补贴", 12, "件"), ("套取专项资金", 3, "件")]


@pytest.mark.parametrize("row", ["姓名：王某；性别：男；职务：局长", "机构：渠县人民医院；问题：12起；处理：8起", "机构：合计；问题：重复收费；处理：罚款"])
def test_rosters_counts_and_totals_are_no_cases(row):
    assert not tabled("情况表", row, row.replace("王某", "李某"))[0]


def test_word_and_excel_files(tmp_path):
    book = openpyxl.Workbook()
    rows = [["被处理人", "职务", "主要问题", "金额", "处理结果"], ["冯庚三", "渠县林业局副局长", "违规操办婚宴收受礼金", "2.6万元", "党内警告"],
            ["陈辛四", "渠县教育局办公室主任", "公车私用", "0.3万元", "诫勉"]]
    for r in rows:
        book.active.append(r)
    book.save(tmp_path / "a.xlsx")
    paper = docx.Document()
    paper.add_paragraph("渠县查处问题情况")
    t = paper.add_table(rows=3, cols=5)
    for i, r in enumerate(rows):
        for k, words in enumerate(r):
            t.cell(i, k).text = words
    paper.save(tmp_path / "a.docx")
    for name in ("a.xlsx", "a.docx"):
        e = miner.extract(tmp_path / name)
        assert [(s.name, [x.code for x in s.sanctions]) for c in e.cases for s in c.subjects] == \
            [("冯庚三", ["party.warning"]), ("陈辛四", ["other.admonition"])]
        assert [(a.value, a.role) for a in e.cases[0].amounts] == [(26000, "gift")]
        for c in e.cases:
            assert e.document.text[c.start:c.end] == c.text


def test_heads():
    assert [tables.kind(h) for h in ("涉及金额（万元）", "违纪事实", "被处分人", "处分时间", "责任人")] == ["amount", "matter", "person", "outcome_date", "skip"]


def test_html_rows_with_tabs_and_bare_sums():
    found, *_ = tabled("渠县医疗保障局违规机构曝光", "序号\t医疗机构名称\t违规事实\t违规金额（万元）\t处理结果",
                       "1\t渠县康宁医院\t2023年1月至2024年12月，重复收费\t12.5\t处罚款25万元", "2\t渠县仁济大药房\t串换药品\t0.8\t解除医保服务协议")
    assert [c.subjects[0].name for c in found] == ["渠县康宁医院", "渠县仁济大药房"]
    assert [{(a.value, a.role) for a in c.amounts} for c in found] == [{(125000, "other"), (250000, "fine")}, {(8000, "other")}]
    assert found[0].conduct.end == "2024-12-31"


def test_cases_do_not_run_from_one_article_of_a_newspaper_page_into_the_next():
    parts = ["渠县水务局原局长吴戊一被查", "据达州市纪委监委消息：渠县水务局原局长吴戊一涉嫌严重违纪违法，目前正接受达州市纪委监委纪律审查和监察调查。" + "此前他长期在水利系统工作。" * 3,
             "大竹县法院宣判一起案件", "大竹县教育局原局长郑己二犯受贿罪，2024年3月5日被大竹县人民法院判处有期徒刑三年，并处罚金20万元。"]
    text, blocks = "", []
    for n, p in enumerate(parts):
        blocks.append(Block(len(text), len(text) + len(p), "title" if n % 2 == 0 else "paragraph"))
        text += p + "\n"
    document = Document(text=text, blocks=tuple(blocks), media_type="application/pdf")
    found, *_ = cases.build(document, tagging.tag(document))
    assert [[s.name for s in c.subjects] for c in found] == [["吴戊一"], ["郑己二"]]
    assert {e.type for s in found[0].subjects for e in s.events} == {"investigation"}
    for c in found:
        for s in c.subjects:
            assert text[s.start:s.end] == s.name
        for a in c.amounts:
            assert text[a.start:a.end] == "20万元"
