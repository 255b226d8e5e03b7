"""Word, Excel, mail and archives."""
from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from miner.reading import ReadingError, archive, read
from miner.reading.archive import members

docx = pytest.importorskip("docx")

BODY = "临川市南桥县中心医院原院长陶远舟骗取医保基金386.5万元，受到开除党籍处分。"


def _add(paragraph: object, xml: str) -> None:
    from docx.oxml import parse_xml
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraph._p.append(parse_xml(xml.replace("<w:", "<w:", 1).replace(" ", f" {w} ", 1) if " " in xml.split(">")[0]
                                  else xml.replace(">", f" {w}>", 1)))


def test_docx_in_order_with_tables_changes_and_numbers(tmp_path: Path) -> None:
    file = docx.Document()
    file.add_heading("关于专项治理情况的通报", 0)
    file.add_paragraph("近日，市纪委监委通报如下。")
    table = file.add_table(rows=1, cols=4)
    for cell, text in zip(table.rows[0].cells, ("姓名", "单位", "涉及金额（万元）", "处分")):
        cell.text = text
    for row in (("陶远舟", "南桥县中心医院", "386.5", "开除党籍"), ("魏启明", "南桥县医疗保障局", "72", "党内严重警告")):
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    changed = file.add_paragraph("追缴资金")
    _add(changed, '<w:del w:id="1" w:author="a"><w:r><w:delText>10万元</w:delText></w:r></w:del>')
    _add(changed, '<w:ins w:id="2" w:author="a"><w:r><w:t>112.4万元。</w:t></w:r></w:ins>')
    hidden = file.add_paragraph("公开")
    hidden.add_run("隐藏的批注").font.hidden = True
    for text in ("深化整改", "完善制度"):
        file.add_paragraph(text, style="List Number")
    file.sections[0].header.paragraphs[0].text = "页眉不是正文"
    path = tmp_path / "notice.docx"
    file.save(str(path))
    document = read(path)
    assert document.text.split("\n") == [
        "关于专项治理情况的通报", "近日，市纪委监委通报如下。",
        "姓名：陶远舟；单位：南桥县中心医院；涉及金额：386.5万元；处分：开除党籍",
        "姓名：魏启明；单位：南桥县医疗保障局；涉及金额：72万元；处分：党内严重警告",
        "追缴资金112.4万元。", "公开", "1.深化整改", "2.完善制度"]
    assert document.title == "关于专项治理情况的通报"
    assert [b.kind for b in document.blocks][:3] == ["title", "paragraph", "table"]


def test_docx_merged_cells_and_text_boxes(tmp_path: Path) -> None:
    file = docx.Document()
    table = file.add_table(rows=3, cols=3)
    for r, row in enumerate((("地区", "单位", "立案（件）"), ("南桥县", "县医保局", "12"), ("", "县卫健委", "7"))):
        for cell, text in zip(table.rows[r].cells, row):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    box = file.add_paragraph("框外")
    _add(box, '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框内的提示</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>')
    path = tmp_path / "t.docx"
    file.save(str(path))
    assert read(path).text.split("\n") == ["地区：南桥县；单位：县医保局；立案：12件", "地区：南桥县；单位：县卫健委；立案：7件", "框外", "框内的提示"]


def test_xlsx_rows_name_their_columns(tmp_path: Path) -> None:
    import datetime

    import openpyxl
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["2023年典型案例台账"])
    sheet.merge_cells("A1:E1")
    sheet.append(["序号", "姓名", "单位及职务", "涉案金额（万元）", "处分时间"])
    sheet.append([1, "陶远舟", "南桥县中心医院原院长", 386.5, datetime.date(2023, 4, 6)])
    sheet.append([2, "魏启明", "南桥县医疗保障局股长", 72, datetime.datetime(2023, 6, 1)])
    hidden = book.create_sheet("隐藏")
    hidden.append(["不应出现"])
    hidden.sheet_state = "hidden"
    path = tmp_path / "cases.xlsx"
    book.save(path)
    document = read(path)
    assert document.text.split("\n") == [
        "2023年典型案例台账",
        "序号：1；姓名：陶远舟；单位及职务：南桥县中心医院原院长；涉案金额：386.5万元；处分时间：2023年4月6日",
        "序号：2；姓名：魏启明；单位及职务：南桥县医疗保障局股长；涉案金额：72万元；处分时间：2023年6月1日"]


def test_key_and_value_table(tmp_path: Path) -> None:
    import openpyxl
    book = openpyxl.Workbook()
    for row in (("姓名", "陶远舟"), ("单位", "南桥县中心医院"), ("处分", "开除党籍")):
        book.active.append(row)
    path = tmp_path / "one.xlsx"
    book.save(path)
    assert read(path).text.split("\n") == ["姓名：陶远舟", "单位：南桥县中心医院", "处分：开除党籍"]


def test_mail_with_page_and_attachment(tmp_path: Path) -> None:
    from email.message import EmailMessage
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = "转发通报", "a@example.com", "b@example.com"
    message["Date"] = "Wed, 18 Oct 2023 08:30:00 +0800"
    message.set_content("见附件。")
    message.add_alternative(f"<html><body><h1>三起案例被通报</h1><p>{BODY}</p><p>{BODY.replace('陶远舟', '骆振邦')}</p></body></html>", subtype="html")
    file = docx.Document()
    file.add_paragraph("附件里的通报：" + BODY.replace("陶远舟", "葛素芬"))
    buffer = io.BytesIO()
    file.save(buffer)
    message.add_attachment(buffer.getvalue(), maintype="application", subtype="octet-stream", filename="通报.docx")
    path = tmp_path / "mail.eml"
    path.write_bytes(bytes(message))
    document = read(path)
    assert "陶远舟" in document.text and "葛素芬" in document.text
    assert document.published == "2023-10-18"


def _zip(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return path


def test_zip_gives_its_documents(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as made:
        made.writestr("深处.txt", BODY.replace("陶远舟", "邵国栋"))
    path = _zip(tmp_path / "all.zip", {"一.txt": BODY.encode(), "__MACOSX/._一.txt": b"x", ".DS_Store": b"x", "夹/二.zip": inner.getvalue(),
                                       "坏.pdf": b"%PDF-1.4 broken"})
    assert [name for name, _ in members(path)] == ["一.txt", "夹/二.zip/深处.txt", "坏.pdf"]
    document = read(path)
    assert "陶远舟" in document.text and "邵国栋" in document.text
    assert len(document.warnings) == 1 and f"{path}/坏.pdf" in document.warnings[0]


def test_zip_names_in_gbk(tmp_path: Path) -> None:
    path = tmp_path / "windows.zip"
    with zipfile.ZipFile(path, "w") as made:
        info = zipfile.ZipInfo("x.txt")
        made.writestr(info, BODY)
    raw = path.read_bytes().replace(b"x.txt", "通.txt".encode("gbk")[:2] + b"txt"[:3])
    path.write_bytes(raw)
    assert [name for name, _ in members(path)] == ["通txt"]


def test_bombs_and_damaged_archives_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = _zip(tmp_path / "bomb.zip", {"a.txt": b"0" * (40 << 20)})
    with pytest.raises(ReadingError, match="bomb"):
        list(members(bomb))
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(_zip(tmp_path / "ok.zip", {"a.txt": BODY.encode() * 500}).read_bytes()[:400])
    with pytest.raises(ReadingError, match="damaged"):
        read(damaged)
    many = _zip(tmp_path / "many.zip", {f"{k}.txt": b"x" for k in range(archive.MAX_MEMBERS + 1)})
    with pytest.raises(ReadingError, match="more than"):
        list(members(many))
    monkeypatch.setattr(archive, "MAX_MEMBER", 1000)
    with pytest.raises(ReadingError, match="unpacks to more"):
        list(members(_zip(tmp_path / "big.zip", {"a.txt": bytes(range(256)) * 8})))


def test_broken_office_files_are_one_line(tmp_path: Path) -> None:
    for name, files in {"a.docx": {"word/document.xml": b"<oops"}, "b.xlsx": {"xl/workbook.xml": b"<oops"}}.items():
        path = _zip(tmp_path / name, files)
        with pytest.raises(ReadingError) as error:
            read(path)
        assert "\n" not in str(error.value) and str(path) in str(error.value)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice on this machine")
def test_old_word_file_through_libreoffice(tmp_path: Path) -> None:
    import subprocess
    file = docx.Document()
    file.add_heading("关于专项治理情况的通报", 0)
    file.add_paragraph(BODY)
    file.save(str(tmp_path / "old.docx"))
    subprocess.run(["soffice", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--headless", "--convert-to", "doc",
                    "--outdir", str(tmp_path), str(tmp_path / "old.docx")], check=True, capture_output=True, timeout=180)
    document = read(tmp_path / "old.doc")
    assert document.text == f"关于专项治理情况的通报\n{BODY}" and document.path.endswith("old.doc")


def test_old_word_file_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    path = tmp_path / "old.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000)
    with pytest.raises(ReadingError, match="LibreOffice"):
        read(path)
