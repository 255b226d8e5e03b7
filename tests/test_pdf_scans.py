"""Scans: OCR text against its truth, seals, skew, orientation, confidence; what is said where OCR is missing."""
from __future__ import annotations

from pathlib import Path

import pdf_samples
import pytest

from miner.reading import ReadingError, ocr, quality, read
from miner.reading.pages import Pdf
from miner.reading.pdf import read_pdf

needs_ocr = pytest.mark.skipif(not ocr.available(), reason="the OCR extra is not installed: pip install 'miner[ocr]'")


@needs_ocr
@pytest.mark.parametrize(("name", "how"), [
    ("two_columns", {"seal": (300, 250)}), ("merged_table", {}), ("rotated_page", {"turn": 90}),
    ("vertical_title", {}), ("two_columns", {"turn": 180, "skew": 0.5})])
def test_scan_reads_as_its_original(name: str, how: dict) -> None:
    from miner.tagging import tag
    pdf, truth = pdf_samples.LAYOUTS[name]()
    document = read_pdf(pdf_samples.scan(pdf, **how), published="2024-01-01")
    assert pdf_samples.similarity(document.text, truth) >= 0.97, document.text
    assert document.lines and all(line.confidence is not None and 0.5 <= line.confidence <= 1 for line in document.lines)
    assert len(document.warnings) == 1 and "read by OCR, confidence" in document.warnings[0]
    read_facts = sorted((m.label, m.text.replace(" ", "")) for m in tag(document))
    plain = sorted((m.label, m.text.replace(" ", "")) for m in tag(read_pdf(pdf, published="2024-01-01")))
    rest = list(plain)
    hits = sum(1 for m in read_facts if m in rest and (rest.remove(m) or True))
    assert not plain or 2 * hits / (len(read_facts) + len(plain)) >= 0.95, (set(read_facts) ^ set(plain))


@needs_ocr
def test_words_under_a_red_seal_are_read_and_its_own_are_not() -> None:
    pdf, _ = pdf_samples.two_columns()
    text = read_pdf(pdf_samples.scan(pdf, seal=(180, 200))).text
    assert "专项治理领导小组" not in text
    assert "陶远舟授意医务人员" in text


@needs_ocr
def test_place_of_a_word_read_by_ocr() -> None:
    pdf, _ = pdf_samples.two_columns()
    printed, scanned = read_pdf(pdf), read_pdf(pdf_samples.scan(pdf, skew=0.5))
    for word in ("魏启明在对", "葛素芬利用"):
        boxes = []
        for document in (printed, scanned):
            at = document.text.index(word)
            boxes.append(document.locate(at, at + 3)[1])
        # half a degree moves the page's corners by some 3 points
        assert all(abs(a - b) < 9 for a, b in zip(*boxes)), boxes


def test_only_pages_without_good_text_need_ocr() -> None:
    printed = Pdf(pdf_samples.report()[0])
    assert not any(quality.judge(printed.page(i)).needs_ocr for i in range(len(printed)))
    scanned = Pdf(pdf_samples.scan(pdf_samples.merged_table()[0], dpi=60))
    assert quality.judge(scanned.page(0)).needs_ocr


def test_broken_text_layer_is_seen() -> None:
    data = Pdf(pdf_samples.two_columns()[0]).page(0)
    assert quality.judge(data).bad == 0
    data["code"][::4] = 0xE123                             # private use: a font without a map to Unicode
    verdict = quality.judge(data)
    assert verdict.needs_ocr and verdict.bad > 0.2


def test_without_the_extra_the_waiting_pages_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(ocr, "available", lambda: False)
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf_samples.scan(pdf_samples.merged_table()[0], dpi=60))
    document = read(path)
    assert document.text == "" and len(document.warnings) == 1
    assert "page 1 " in document.warnings[0] and "miner[ocr]" in document.warnings[0]
    picture = tmp_path / "page.png"
    from PIL import Image
    Image.new("RGB", (200, 200), "white").save(picture)
    with pytest.raises(ReadingError, match="miner.ocr"):
        read(picture)


def test_mixed_file_reads_its_printed_pages_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    import pypdfium2 as pdfium
    monkeypatch.setattr(ocr, "available", lambda: False)
    made = pdfium.PdfDocument.new()
    for part in (pdf_samples.two_columns()[0], pdf_samples.scan(pdf_samples.merged_table()[0], dpi=60)):
        made.import_pages(pdfium.PdfDocument(part))
    out = io.BytesIO()
    made.save(out)
    document = read_pdf(out.getvalue(), path="mixed.pdf")
    assert "陶远舟" in document.text and document.pages == 2
    assert document.warnings == ("mixed.pdf: page 2 waits for OCR; install it with: pip install 'miner[ocr]'",)
