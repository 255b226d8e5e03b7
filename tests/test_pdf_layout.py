"""Reading order, paragraphs and tables of born-digital PDFs: each layout's text against its truth."""
from __future__ import annotations

import pdf_samples
import pytest

from miner.model import Document
from miner.reading import layout
from miner.reading.pdf import articles, read_pdf
from miner.reading.runs import Fragment, fold


@pytest.mark.parametrize("name", pdf_samples.LAYOUTS)
def test_layout_reads_in_order(name: str) -> None:
    pdf, truth = pdf_samples.LAYOUTS[name]()
    document = read_pdf(pdf, path=f"{name}.pdf")
    assert pdf_samples.similarity(document.text, truth) >= 0.99, document.text
    assert document.warnings == ()
    _consistent(document)


def _consistent(document: Document) -> None:
    """Blocks tile the text by lines; printed lines lie in order, on their page, with an edge for every character."""
    assert "\n".join(document.text[b.start:b.end] for b in document.blocks) == document.text
    end = 0
    for line in document.lines:
        assert end <= line.start < line.end <= len(document.text)
        assert "\n" not in document.text[line.start:line.end]
        assert 1 <= line.page <= document.pages
        assert line.edges is None or len(line.edges) == line.end - line.start + 1
        end = line.end


@pytest.mark.parametrize("name", ["report", "newspaper", "eight_columns", "boxed", "hidden_things", "table_over_pages"])
def test_facts_from_pdf_equal_those_from_text(name: str) -> None:
    from miner.reading import from_text
    from miner.tagging import tag
    pdf, truth = pdf_samples.LAYOUTS[name]()
    read = sorted((m.label, m.text) for m in tag(read_pdf(pdf, published="2024-01-01")))
    plain = sorted((m.label, m.text) for m in tag(from_text("\n".join(truth), published="2024-01-01")))
    assert plain, "the sample holds no facts"
    rest = list(plain)
    hits = sum(1 for m in read if m in rest and (rest.remove(m) or True))
    assert 2 * hits / (len(read) + len(plain)) >= 0.99, (set(read) ^ set(plain))


def test_every_mention_has_its_place_on_the_page() -> None:
    pdf, _ = pdf_samples.newspaper()
    document = read_pdf(pdf)
    at = document.text.index("魏启明在对")
    page, box = document.locate(at, at + 3)
    assert page == 1 and box is not None
    # three characters of 10 points in the second column, one line high
    assert 229 <= box[0] < box[2] <= 394 and 28 <= box[2] - box[0] <= 36 and 8 <= box[3] - box[1] <= 13


def test_place_on_a_rotated_page_is_that_of_the_page_as_shown() -> None:
    upright = read_pdf(pdf_samples.report()[0])
    turned = read_pdf(pdf_samples.rotated_page()[0])
    for document, text in ((upright, "关于临川市"), (turned, "三起医保")):
        at = document.text.index(text)
        _, box = document.locate(at, at + len(text))
        assert box is not None and box[3] < 160 and 50 < box[0] < box[2] < 560


def test_newspaper_masthead_dates_the_page_and_articles_stand_apart() -> None:
    document = read_pdf(pdf_samples.newspaper()[0])
    assert document.published == "2023-10-18"
    assert document.title == "全市通报医保领域三起典型案例"
    assert document.authors == ("白行健",)
    spans = articles(document)
    assert len(spans) == 2
    assert document.text[spans[1][0]:].startswith("惠民补贴怎么发")
    for word in ("临川日报", "第10234期", "本版编辑", "癸卯"):
        assert word not in document.text


def test_kinds_of_blocks() -> None:
    document = read_pdf(pdf_samples.three_columns_picture()[0])
    kinds = {document.text[b.start:b.end]: b.kind for b in document.blocks}
    assert kinds["小监督员管住补贴大账本"] == "title"
    assert kinds["上门核对"] == "head"
    assert kinds["检查组在查阅台账。葛洪波摄"] == "caption"
    report = read_pdf(pdf_samples.report()[0])
    assert [b.kind for b in report.blocks].count("footnote") == 1


def test_table_rows_are_blocks_with_their_boxes_over_pages() -> None:
    document = read_pdf(pdf_samples.table_over_pages()[0])
    rows = [b for b in document.blocks if b.kind == "table"]
    assert len(rows) == len(pdf_samples.FINDINGS)
    assert {b.page for b in rows} == {1, 2}
    assert all(b.bbox is not None and b.bbox[3] - b.bbox[1] < 60 for b in rows)
    assert document.text.count("序号") == len(rows)      # the head is told once a row, its repetition on page 2 is gone
    at = document.text.index("386.50万元")
    _, box = document.locate(at, at + 6)
    assert box is not None and 300 < box[0] < box[2] < 460


def test_hidden_text_is_left_out_and_double_print_is_bold() -> None:
    text = read_pdf(pdf_samples.hidden_things()[0]).text
    assert "隐形" not in text and "白色" not in text and "内部资料" not in text
    assert "通报指出：" in text and "通通" not in text


def test_radicals_fold_one_to_one() -> None:
    assert fold("⽇⻓⺠⻅⻋⻔⻢⽂⼈") == "日长民见车门马文人"
    assert fold("：（）１２ＡＢ") == "：（）１２ＡＢ"          # full width stays as printed


def _fragment(text: str, x0: float, top: float, x1: float, size: float = 10.0) -> Fragment:
    return Fragment(text, x0, top, x1, top + size, size, top + 0.86 * size, None)


def test_columns_of_cells_are_read_by_rows() -> None:
    import numpy as np
    cells = [_fragment(f"{name}", 50, 100 + 20 * k, 90) for k, name in enumerate(("甲县", "乙县", "丙县", "丁县"))]
    cells += [_fragment(f"{n}件", 200, 100 + 20 * k, 230) for k, n in enumerate((3, 5, 7, 9))]
    made = layout.arrange(cells, np.zeros((0, 4)), np.zeros((0, 4)), 500_000)
    assert [p.text for c in made.columns for p in c.parts] == ["甲县 3件", "乙县 5件", "丙县 7件", "丁县 9件"]


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    import numpy as np
    parts = [_fragment("某县纪委监委通报三起案例" if k % 2 else "某市医疗保障局开展专项检查", x, 100 + 14 * k, x + 120)
             for x in (50, 190) for k in range(8)]
    made = layout.arrange(parts, np.zeros((0, 4)), np.zeros((0, 4)), 500_000)
    assert [round(c.x0) for c in made.columns] == [50, 190]
