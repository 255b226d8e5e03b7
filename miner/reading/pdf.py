"""PDF → Document: a report, a newspaper page, a scan.

One file gives one Document, also where a newspaper page holds several articles: the page is what a researcher cites,
files and looks up, its offsets, pages and boxes stay in one system, and the same bytes never become several rows that
could drift apart. Each article stands in it whole, in the order of the page, and begins with a block of kind ``title``
(kicker and subtitle as ``head``); ``articles`` gives their spans, so that the cases of one are not mixed with another's.

Pages are read in a worker process (``pages``), decided on in chunks of ``CHUNK`` so that memory is bounded: fragments
(``runs``), running heads (``furniture``), tables, reading order (``layout``), then paragraphs over the whole file
(``paragraphs``). A page whose text layer is missing or broken is read by OCR where that is installed.
"""
from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from pathlib import Path

import numpy as np

from miner.model import Block, Document, Line
from miner.reading import ocr, quality
from miner.reading.errors import ReadingError
from miner.reading.furniture import Sheet, set_aside
from miner.reading.layout import Layout, arrange, body_size, join_lines, turn
from miner.reading.pages import PageError, Pdf, PdfError
from miner.reading.paragraphs import Flow, Page
from miner.reading.runs import Fragment, Frame, fragments
from miner.reading.tables import find
from miner.reading.told import told

CHUNK = 48                 # pages looked at together
MAX_PAGES = 5000
FIGURE = (0.004, 0.6)      # of the page's area: a picture that takes part in the layout
TURNED = 12                # characters at another angle that make text of their own

Progress = Callable[[int, int], None]
PROGRESS: ContextVar[Progress | None] = ContextVar("page progress", default=None)   # for callers of ``read``, who pass no function


def read_pdf(source: str | Path | bytes, *, path: str | None = None, published: str | None = None,
             password: str | None = None, progress: Progress | None = None, ocr_pages: str = "auto") -> Document:
    """Reads a PDF file, or its bytes.

    ``path`` names it in the Document and in messages; ``published`` is an ISO date, used where the file tells none;
    ``progress(done, all)`` is called after every page; ``ocr_pages``: ``auto`` (pages without good text), ``never``, ``always``.
    Raises ReadingError where nothing can be read: encrypted, damaged, without pages.
    """
    name = path or (str(source) if isinstance(source, (str, Path)) else "PDF")
    warnings: list[str] = []
    progress = progress or PROGRESS.get()
    pdf = _open(source, name, password)
    try:
        flow = Flow()
        dates: list[str] = []
        total = min(len(pdf), MAX_PAGES)
        if total < len(pdf):
            warnings.append(f"{name}: {len(pdf)} pages, the first {MAX_PAGES} were read")
        for sheets in _chunks(pdf, total, name, warnings, progress, ocr_pages):
            for sheet in sheets:
                page, _ = laid_out(sheet)
                flow.add(page)
                if sheet.number == 1:
                    dates += _masthead_dates(sheet)
        text, blocks, lines = flow.finish()
    finally:
        pdf.close()
    warnings += _doubts(lines, name)
    if not text.strip() and not warnings:
        warnings.append(f"{name}: no text on its {total} page{'s' if total > 1 else ''}")
    return _document(text, blocks, lines, name, source, "application/pdf", len(pdf), dates[0] if dates else None, published,
                     warnings)


def read_image(source: str | Path, *, path: str | None = None, published: str | None = None,
               password: str | None = None) -> Document:
    """Reads a picture of a page (PNG, JPEG, TIFF of several pages) by OCR. Raises ReadingError without the OCR extra."""
    from PIL import Image, ImageSequence, UnidentifiedImageError
    name = path or str(source)
    if not ocr.available():
        raise ReadingError(f"{name}: is a picture; to read it install the OCR extra: pip install 'miner[ocr]'")
    flow, dates, count = Flow(), [], 0
    try:
        with Image.open(source) as picture:
            for count, image in enumerate(ImageSequence.Iterator(picture), 1):
                array = np.asarray(image.convert("RGB"))
                dpi = float(image.info.get("dpi", (0, 0))[0] or 0)
                scale = dpi / 72 if 70 < dpi < 700 else max(array.shape[:2]) / 842     # else: a sheet of A4
                if max(array.shape[:2]) > ocr.LONGEST:
                    shrink = ocr.LONGEST / max(array.shape[:2])
                    array = np.asarray(image.convert("RGB").resize([int(v * shrink) for v in image.size]))
                    scale *= shrink
                sheet = ocr.sheet_of(array, scale, count)
                set_aside([sheet])
                flow.add(laid_out(sheet)[0])
                dates += _masthead_dates(sheet)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as e:
        raise ReadingError(f"{name}: the picture cannot be opened ({e}); get the file again from its source") from None
    text, blocks, lines = flow.finish()
    warnings = _doubts(lines, name) if text else [f"{name}: no text was found in the picture"]
    return _document(text, blocks, lines, name, source, "image", count, dates[0] if dates else None, published, warnings)


def _document(text: str, blocks: tuple[Block, ...], lines: tuple[Line, ...], name: str, source: str | Path | bytes, media: str,
              pages: int, day: str | None, published: str | None, warnings: list[str]) -> Document:
    title = next((text[b.start:b.end] for b in blocks if b.kind == "title"), None)
    found = told(text, blocks)
    return Document(text=text, path=name, sha256=_digest(source), media_type=media, pages=pages, title=title,
                    source=found.source, authors=tuple(found.authors), published=day or found.published or published,
                    blocks=blocks, lines=lines, warnings=tuple(warnings))


def articles(document: Document) -> list[tuple[int, int]]:
    """Spans of the articles of a newspaper page (or the one span of any other document), in reading order."""
    starts = [b.start for b in document.blocks if b.kind == "title"]
    if len(starts) < 2:
        return [(0, len(document.text))]
    starts[0] = 0
    return list(zip(starts, starts[1:] + [len(document.text)]))


def layouts(source: str | Path | bytes, password: str | None = None) -> Iterator[tuple[Sheet, Layout]]:
    """Each page with what the layout decided on it, for ``picture``."""
    pdf = _open(source, str(source) if isinstance(source, (str, Path)) else "PDF", password)
    try:
        for sheets in _chunks(pdf, min(len(pdf), MAX_PAGES), "", [], None, "auto"):
            for sheet in sheets:
                yield sheet, laid_out(sheet)[1]
    finally:
        pdf.close()


def laid_out(sheet: Sheet) -> tuple[Page, Layout]:
    """The reading order of one page."""
    parts = list(sheet.parts)
    width, height = sheet.frame.size
    figures = [b for b in sheet.images.tolist() if FIGURE[0] < (b[2] - b[0]) * (b[3] - b[1]) / (width * height) < FIGURE[1]]
    body = body_size(parts)
    elements = parts + [Fragment("", t.box[0], t.box[1], t.box[2], t.box[3], body, t.box[3], extra={"table": t})
                        for t in sheet.tables]
    if parts:
        elements += [Fragment("", *_clip(b, width, height), body, b[3], extra={"figure": True}) for b in figures
                     if not any(b[0] < (p.x0 + p.x1) / 2 < b[2] and b[1] < (p.top + p.bottom) / 2 < b[3] for p in elements)]
    layout = arrange(elements, _rules(sheet), _loose_boxes(sheet), width * height)
    for frame, turned in sheet.turned:
        extra = arrange(turned, np.zeros((0, 4)), np.zeros((0, 4)), width * height)
        for column in extra.columns:
            for part in column.parts:
                _back(part, frame, sheet.frame)
            layout.columns.append(column)
    columns = [c for c in layout.columns if any(p.text or "table" in p.extra for p in c.parts)]
    prose = [c for c in columns if sum(len(p.text) for p in c.parts) > 60 and not c.rows]
    newspaper = len(prose) >= 3 and max(c.x1 - c.x0 for c in prose) < 0.7 * width
    return Page(sheet.number, sheet.frame, columns, body, [tuple(f) for f in figures], newspaper), layout


def _back(part: Fragment, own: Frame, page: Frame) -> None:
    """Puts a fragment set at another angle into the page's frame: its box there, its letters along the other axis."""
    box = own.back_box(part.box)
    xa, ya = page.upright(box[0], box[1])
    xb, yb = page.upright(box[2], box[3])
    part.x0, part.x1, part.top, part.bottom = min(xa, xb), max(xa, xb), min(ya, yb), max(ya, yb)
    part.base, part.edges, part.vertical = part.bottom, None, abs(own.angle - page.angle) % 180 == 90


def _clip(b: list[float], width: float, height: float) -> tuple[float, float, float, float]:
    return max(0.0, b[0]), max(0.0, b[1]), min(width, b[2]), min(height, b[3])


def _rules(sheet: Sheet) -> np.ndarray:
    """Rules that are no part of a table."""
    return _outside(sheet.rules, sheet)


def _loose_boxes(sheet: Sheet) -> np.ndarray:
    return _outside(sheet.boxes, sheet)


def _outside(array: np.ndarray, sheet: Sheet) -> np.ndarray:
    keep = np.ones(len(array), dtype=bool)
    for t in sheet.tables:
        x0, top, x1, bottom = t.box
        keep &= ~((array[:, 0] > x0 - 4) & (array[:, 2] < x1 + 4) & (array[:, 1] > top - 4) & (array[:, 3] < bottom + 4))
    return array[keep]


def _open(source: str | Path | bytes, name: str, password: str | None) -> Pdf:
    try:
        pdf = Pdf(source, password)
    except PdfError as e:
        if e.encrypted and not password:
            raise ReadingError(f"{name}: the PDF is encrypted; give its password with --password") from None
        raise ReadingError(f"{name}: {e}" + ("" if e.encrypted else "; get the file again from its source")) from None
    if not len(pdf):
        raise ReadingError(f"{name}: the PDF has no pages")
    return pdf


def _chunks(pdf: Pdf, total: int, name: str, warnings: list[str], progress: Progress | None,
            ocr_pages: str) -> Iterator[list[Sheet]]:
    waiting: list[int] = []
    for start in range(0, total, CHUNK):
        sheets = []
        for index in range(start, min(start + CHUNK, total)):
            try:
                sheet = _sheet(pdf, index, ocr_pages, waiting, warnings, name)
                if sheet is not None:
                    sheets.append(sheet)
            except PageError as e:
                warnings.append(f"{name}: page {index + 1} was given up: {e}")
            if progress:
                progress(index + 1, total)
        set_aside(sheets)
        yield sheets
    if waiting:
        warnings.append(f"{name}: page{'s' if len(waiting) > 1 else ''} {_ranges(waiting)} wait{'' if len(waiting) > 1 else 's'} for OCR; "
                        "install it with: pip install 'miner[ocr]'")


def _sheet(pdf: Pdf, index: int, ocr_pages: str, waiting: list[int], warnings: list[str], name: str) -> Sheet | None:
    data = pdf.page(index)
    verdict = quality.judge(data)
    if ocr_pages == "always" or (verdict.needs_ocr and ocr_pages == "auto"):
        if ocr.available():
            sheet = ocr.read_sheet(pdf, index, data)
            if sheet is not None:
                return sheet
        elif verdict.needs_ocr:
            waiting.append(index + 1)
            if verdict.unusable:
                return None
    if data["hidden"].any() and verdict.scan:
        if not any("OCR text layer" in w for w in warnings):
            warnings.append(f"{name}: page {index + 1} and perhaps others carry an OCR text layer from elsewhere, which may misread figures")
        use = np.ones(len(data["code"]), dtype=bool)
    else:
        use = ~data["hidden"]
    angles, counts = np.unique(data["angle"][use], return_counts=True)
    main = int(angles[counts.argmax()]) if len(angles) else 0
    frame, parts = fragments(data, main, use)
    turned = [fragments(data, int(a), use) for a, n in zip(angles, counts) if a != main and n >= TURNED]
    rules, boxes, images = (turn(data[key], frame) for key in ("rules", "boxes", "images"))
    tables, parts = find(rules, boxes, parts, frame.size)
    return Sheet(index + 1, frame, parts, rules, boxes, images, tables, turned, scanned=verdict.scan)


def _ranges(numbers: list[int]) -> str:
    """[1, 2, 3, 7] → '1–3, 7'."""
    out: list[list[int]] = []
    for n in numbers:
        if out and n == out[-1][1] + 1:
            out[-1][1] = n
        else:
            out.append([n, n])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in out)


def _doubts(lines: tuple[Line, ...], name: str) -> list[str]:
    """One line on what was read by OCR, and how surely."""
    read = [(line.confidence, line.page, line.end - line.start) for line in lines if line.confidence is not None]
    if not read:
        return []
    mean = sum(c * n for c, _, n in read) / sum(n for _, _, n in read)
    lowest, page, _ = min(read)
    pages = sorted({p for _, p, _ in read})
    many = len(pages) > 1
    return [(f"{name}: page{'s' if many else ''} {_ranges(pages)} {'were' if many else 'was'} read by OCR, confidence {mean:.2f} "
             f"on average, {lowest:.2f} in the least sure line (page {page}): check its names and figures")]


def _masthead_dates(sheet: Sheet) -> list[str]:
    found = []
    for p in join_lines(sheet.aside):
        m = re.search(r"(20\d\d|19\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日", p.text)
        if m and 1 <= int(m[2]) <= 12 and 1 <= int(m[3]) <= 31:
            found.append(f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}")
    return found


def _digest(source: str | Path | bytes) -> str:
    if isinstance(source, (bytes, bytearray)):
        return hashlib.sha256(source).hexdigest()
    with open(source, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
