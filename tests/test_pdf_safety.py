"""Files that are encrypted, broken, huge or malicious: one line each, the rest read, memory bounded."""
from __future__ import annotations

import io
import os
import signal
import zlib
from pathlib import Path

import pdf_samples
import pytest

from miner.reading import ReadingError, pages, read
from miner.reading.pages import PageError, Pdf
from miner.reading.pdf import read_pdf


def _handmade(content: bytes, media: str = "0 0 595 842", extra: str = "", filtered: bool = False, pages_: int = 1) -> bytes:
    """A PDF of one content stream, written by hand."""
    kids = " ".join("3 0 R" for _ in range(pages_))
    stream = f"<< /Length {len(content)} {'/Filter /FlateDecode' if filtered else ''} >>\nstream\n".encode() + content + b"\nendstream"
    objects = [f"<< /Type /Catalog /Pages 2 0 R {extra} >>".encode(), f"<< /Type /Pages /Kids [{kids}] /Count {pages_} >>".encode(),
               f"<< /Type /Page /Parent 2 0 R /MediaBox [{media}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".encode(),
               stream, b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, 2)
    offsets = []
    for n, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(f"{n} 0 obj\n".encode() + body + b"\nendobj\n")
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write(b"".join(f"{o:010} 00000 n \n".encode() for o in offsets))
    out.write(f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode())
    return out.getvalue()


def _words(text: str) -> bytes:
    return f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode()


def _one_line(error: BaseException, *parts: str) -> None:
    assert "\n" not in str(error)
    for part in parts:
        assert part in str(error), str(error)


def test_encrypted_pdf_asks_for_its_password_and_opens_with_it(tmp_path: Path) -> None:
    pdf_samples.font()
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas
    path = tmp_path / "secret.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption("open sesame", canPrint=0))
    canvas.setFont("cjk", 12)
    canvas.drawString(72, 700, "某局局长接受审查调查")
    canvas.save()
    with pytest.raises(ReadingError) as none:
        read(path)
    _one_line(none.value, str(path), "--password")
    with pytest.raises(ReadingError) as wrong:
        read(path, password="shut")
    _one_line(wrong.value, str(path), "password")
    assert "审查调查" in read(path, password="open sesame").text


def test_damaged_files_are_refused_in_one_line(tmp_path: Path) -> None:
    whole = pdf_samples.two_columns()[0]
    for name, data in {"garbage.pdf": b"%PDF-1.4 nothing of the kind", "header.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
                       "nopages.pdf": _handmade(b"", pages_=0)}.items():
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(ReadingError) as error:
            read(path)
        _one_line(error.value, str(path))
    # Half a file: PDFium rebuilds what is there, or it is refused; either way nothing but ReadingError comes out.
    half = tmp_path / "half.pdf"
    half.write_bytes(whole[:len(whole) // 2])
    try:
        document = read(half)
    except ReadingError as error:
        _one_line(error, str(half))
    else:
        assert document.warnings


def test_scripts_and_attachments_are_ignored() -> None:
    document = read_pdf(_handmade(_words("Case closed"), extra="/OpenAction << /S /JavaScript /JS (while(true){}) >>"))
    assert document.text == "Case closed"


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="a process cannot be stopped on this system")
def test_a_page_beyond_its_time_is_given_up_and_the_rest_read(monkeypatch: pytest.MonkeyPatch) -> None:
    real = Pdf.page

    def stuck(self: Pdf, index: int) -> dict:
        if index == 1:
            self.limit = 1.0
            os.kill(pages._get().process.pid, signal.SIGSTOP)
        return real(self, index)

    monkeypatch.setattr(Pdf, "page", stuck)
    document = read_pdf(_handmade(_words("Case closed"), pages_=4), path="slow.pdf")
    # The worker may have read page 2 ahead before it stopped; one page is lost, and no more.
    assert document.text.count("Case closed") == 3
    assert len(document.warnings) == 1
    assert document.warnings[0].startswith("slow.pdf: page ") and "was given up: took longer than 1 s" in document.warnings[0]


def test_a_crash_of_the_library_costs_one_page() -> None:
    pdf = Pdf(_handmade(_words("Case closed"), pages_=2))
    worker = pages._get()
    worker.process.kill()
    worker.process.wait()
    assert len(pdf.page(1)["code"]) == 11           # a new worker opens the file again
    worker = pages._get()
    worker.process.stdin.close()
    with pytest.raises((PageError, ValueError)):
        pdf.page(0)
    worker.stop()
    assert len(pdf.page(0)["code"]) == 11


def test_a_decompression_bomb_costs_its_page() -> None:
    bomb = zlib.compress(b"0 0 m 1 1 l S " * 20_000_000, 9)      # 280 MB from 400 KB
    made = _handmade(bomb, filtered=True)
    pdf = Pdf(made, limit=8.0)
    try:
        data = pdf.page(0)
    except PageError as error:
        _one_line(error)
    else:
        assert len(data["code"]) == 0
    assert read_pdf(_handmade(_words("Next file"))).text == "Next file"


def test_pages_of_absurd_size_are_read() -> None:
    document = read_pdf(_handmade(_words("Case closed"), media="0 0 200000 200000"))
    assert document.text == "Case closed"
    image, scale = Pdf(_handmade(_words("Case closed"), media="0 0 200000 200000")).render(0, 3.0)
    assert image.shape[0] * image.shape[1] <= 61_000_000 and scale < 1


def test_three_hundred_pages_in_bounded_memory_with_progress_by_page() -> None:
    import tracemalloc
    sheet = pdf_samples.Sheet()
    for n in range(300):
        sheet.text(90, 50, "某市审计局审计报告", 9)
        pdf_samples.flow(sheet, pdf_samples.ARTICLE_1, [pdf_samples.Slot(90, 100, 415, 740)], 14, 1.7)
        sheet.center(800, str(n + 1), 9)
        sheet.new_page()
    made = sheet.pdf()
    seen: list[int] = []
    tracemalloc.start()
    document = read_pdf(made, progress=lambda done, total: seen.append(done))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert seen == list(range(1, 301))
    assert document.pages == 300 and document.text.count("陶远舟授意") == 300
    assert "审计局审计报告" not in document.text            # the running head
    assert peak < 150 << 20, f"{peak >> 20} MB"
