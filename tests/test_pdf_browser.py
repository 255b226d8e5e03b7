"""PDFs as a browser and LibreOffice make them: fonts, radicals and placing are theirs. Skipped where they are not installed."""
from __future__ import annotations

import html
import os
import shutil
import subprocess
from pathlib import Path

import pdf_samples
import pytest

from miner.reading.pdf import articles, read_pdf

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
SHARED = Path(os.environ.get("MINER_SHARED", Path(__file__).parent.parent.parent / "shared"))
needs_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
needs_office = pytest.mark.skipif(OFFICE is None, reason="no LibreOffice on this machine")

STYLE = """<meta charset=utf-8><style>@page{size:%s;margin:40px}body{margin:0;font:12px/1.6 serif;text-align:justify}
p{margin:0;text-indent:2em}h1{font-size:34px;text-align:center;margin:6px 0}h3{font-size:15px;margin:.4em 0;text-align:center}
.cols{column-gap:18px}table{border-collapse:collapse;width:100%%}td,th{border:1px solid;padding:3px;text-align:left}
.box{border:1px solid #333;background:#eef;padding:10px}</style>"""


def printed(body: str, folder: Path, size: str = "980px 1400px") -> Path:
    page, pdf = folder / "page.html", folder / "page.pdf"
    page.write_text(STYLE % size + body, "utf-8")
    run = subprocess.run([str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}",
                          "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()], capture_output=True, timeout=120, check=False)
    if not pdf.is_file():
        pytest.skip(f"the browser cannot print here: {run.stderr[-200:]!r}")
    return pdf


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<h3>{html.escape(t[3:])}</h3>" if t.startswith("## ") else f"<p>{html.escape(t)}</p>" for t in texts)


@needs_browser
@pytest.mark.parametrize("count", [2, 3, 4, 5, 6, 8])
def test_columns(count: int, tmp_path: Path) -> None:
    body = ["## 查处一起", *pdf_samples.ARTICLE_1, "## 堵住漏洞", *pdf_samples.ARTICLE_2, *pdf_samples.ARTICLE_4]
    pdf = printed(f"<h1>铁腕整治医保领域乱象</h1><div class=cols style='column-count:{count}'>{paragraphs(body)}</div>", tmp_path)
    text = read_pdf(pdf).text
    assert pdf_samples.similarity(text, ["铁腕整治医保领域乱象", *pdf_samples.plain(body)]) >= 0.99, text


@needs_browser
def test_two_articles_and_a_box(tmp_path: Path) -> None:
    one, two, three = pdf_samples.ARTICLE_1, pdf_samples.ARTICLE_2, pdf_samples.ARTICLE_3
    pdf = printed(
        "<div style='display:flex;gap:30px'><div style='flex:3'><h1>三起典型案例被通报</h1>"
        f"<div class=cols style='column-count:3'>{paragraphs(one)}</div></div>"
        f"<div style='flex:1' class=box><h3 style='font-size:20px'>骆振邦接受审查调查</h3>{paragraphs(three)}</div></div>"
        f"<hr><h1>小账本管住大资金</h1><div class=cols style='column-count:4'>{paragraphs(two)}</div>", tmp_path)
    document = read_pdf(pdf)
    truth = ["三起典型案例被通报", *one, "骆振邦接受审查调查", *three, "小账本管住大资金", *two]
    assert pdf_samples.similarity(document.text, truth) >= 0.99, document.text
    assert [document.text[a:].split("\n", 1)[0] for a, _ in articles(document)] == [truth[0], "骆振邦接受审查调查", "小账本管住大资金"]


@needs_browser
def test_vertical_title(tmp_path: Path) -> None:
    pdf = printed("<div style='display:flex;gap:20px'><div class=cols style='column-count:3;flex:1'>"
                  f"{paragraphs(pdf_samples.ARTICLE_2)}</div>"
                  # one character a line: the browser prints writing-mode with some fonts on one spot
                  "<div style='width:30px;font:bold 30px/1.1 sans-serif'>补贴资金全程留痕</div></div>", tmp_path)
    text = read_pdf(pdf).text
    assert pdf_samples.similarity(text, ["补贴资金全程留痕", *pdf_samples.ARTICLE_2]) >= 0.99, text


@needs_browser
def test_table_with_merged_cells_over_pages(tmp_path: Path) -> None:
    head = "".join(f"<th>{h}</th>" for h in pdf_samples.FINDINGS_HEAD)
    rows = "".join("<tr>" + "".join(f"<td>{v}</td>" for v in row) + "</tr>" for row in pdf_samples.FINDINGS)
    pdf = printed(f"<h1>检查发现的问题</h1><table><thead><tr>{head}</tr></thead>{rows}</table>", tmp_path, "595px 420px")
    document = read_pdf(pdf)
    told = [f"序号：{n}；机构：{o}；问题：{p}；涉及金额：{a}万元；处理：{h}" for n, o, p, a, h in pdf_samples.FINDINGS]
    assert document.pages > 1
    assert pdf_samples.similarity(document.text, ["检查发现的问题", *told]) >= 0.99, document.text


@needs_browser
def test_radicals_of_a_browser_are_folded(tmp_path: Path) -> None:
    words = "日月长民见车门马文人水火土金食风飞"
    text = read_pdf(printed(f"<h1>各类用字</h1><p>{words}</p>", tmp_path)).text
    assert words in text


@needs_office
def test_report_of_libreoffice(tmp_path: Path) -> None:
    import docx
    file = docx.Document()
    file.add_heading("关于医疗保障领域专项治理情况的报告", 0)
    body = [*pdf_samples.ARTICLE_1, *pdf_samples.ARTICLE_2, *pdf_samples.ARTICLE_4] * 2
    for text in body:
        paragraph = file.add_paragraph(text)
        paragraph.paragraph_format.first_line_indent = docx.shared.Pt(24)
    file.sections[0].header.paragraphs[0].text = "临川市纪委监委"
    file.save(str(tmp_path / "report.docx"))
    subprocess.run([str(OFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
                    "--outdir", str(tmp_path), str(tmp_path / "report.docx")], capture_output=True, timeout=180, check=True)
    document = read_pdf(tmp_path / "report.pdf")
    assert document.pages > 1
    assert pdf_samples.similarity(document.text, ["关于医疗保障领域专项治理情况的报告", *body]) >= 0.99, document.text


@needs_browser
@pytest.mark.skipif(not (SHARED / "gold/dev/seed_dazhou.txt").is_file(), reason="no ../shared on this machine")
def test_real_article_laid_out_as_a_newspaper_page_keeps_its_true_order(tmp_path: Path) -> None:
    lines = [line for line in (SHARED / "gold/dev/seed_dazhou.txt").read_text("utf-8").splitlines() if line.strip()]
    title, rest = lines[0], lines[1:]
    heads = [line for line in rest if len(line) < 30 and not line.endswith("。")]
    body = ["## " + line if line in heads else line for line in rest]
    pdf = printed(f"<h1>{html.escape(title)}</h1><div class=cols style='column-count:5'>{paragraphs(body)}</div>", tmp_path)
    text = read_pdf(pdf).text
    assert pdf_samples.similarity(text, lines) >= 0.99, text
