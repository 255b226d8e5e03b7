"""Pages a second of the PDF reader and of pdfplumber's plain text, on the same files in one run.

    python benchmarks/pdf_speed.py [FILE.pdf …]

Without files: a newspaper page and a report from tests/pdf_samples.py, each twenty times.
"""
from __future__ import annotations

import io
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))


def measure(name: str, data: bytes, times: int) -> None:
    import pdfplumber

    from miner.reading.pdf import read_pdf
    def own() -> int:
        return read_pdf(data).pages

    def other() -> int:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            for page in pdf.pages:
                page.extract_text()
                page.close()
            return len(pdf.pages)

    count = own()                                         # lexicons and the worker process start here
    best = {own: float("inf"), other: float("inf")}
    for n in range(times):                                # in turn, so that a busy machine disturbs both alike
        for reader in (own, other) if n % 3 == 0 else (own,):
            start = time.perf_counter()
            reader()
            best[reader] = min(best[reader], time.perf_counter() - start)
    mine, theirs = count / best[own], count / best[other]
    print(f"{name:34} {count:4} pages   miner {mine:7.1f} pages/s   pdfplumber.extract_text {theirs:6.1f} pages/s   × {mine / theirs:.1f}")


def main() -> None:
    if sys.argv[1:]:
        for name in sys.argv[1:]:
            measure(Path(name).name, Path(name).read_bytes(), 3)
    else:
        import pdf_samples
        measure("newspaper page", newspaper_page(), 20)
        measure("report", pdf_samples.report()[0], 20)
    print(f"memory at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def newspaper_page() -> bytes:
    """A full broadsheet page: some 8,000 characters in six columns."""
    import pdf_samples as ps
    sheet = ps.Sheet(ps.BROADSHEET)
    sheet.center(60, "临川市铁腕整治医保领域乱象", 36)
    text = (ps.ARTICLE_1 + ps.ARTICLE_2 + ps.ARTICLE_4) * 6
    ps.flow(sheet, text, ps.slots(6, 40, 940, 90, 1380, 12), 8.5, 1.3)
    return sheet.pdf()


if __name__ == "__main__":
    main()
