"""Pages as pictures: what the layout saw, and where the facts stand.

``draw_facts`` marks boxes on a page in the colours of their labels; ``draw_layout`` draws columns, lines and the reading
order. Both write a PNG and need nothing but pypdfium2 and Pillow; images (.png, .jpg) are drawn as they are.
"""
from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, UnidentifiedImageError

from miner.model import Box, Document
from miner.reading.errors import ReadingError
from miner.reading.pages import PageError, Pdf, PdfError

SCALE = 2.0            # pixels a point
COLOURS = {"PER": "#d62728", "ORG": "#1f77b4", "LOC": "#2ca02c", "TITLE": "#9467bd", "DATE": "#ff7f0e",
           "MONEY": "#8c6d00", "SANC": "#e377c2", "LAW": "#17becf"}
_ORDER = "#c0392b"
_KINDS = {"title": "#c0392b", "head": "#e67e22", "paragraph": "#2980b9", "table": "#27ae60", "caption": "#8e44ad",
          "footnote": "#7f8c8d", "byline": "#16a085", "aside": "#95a5a6"}


def page_image(path: str | Path, page: int, password: str | None = None, scale: float = SCALE) -> tuple[Image.Image, float]:
    """The picture of a page (from 1) and its pixels a point. Raises ReadingError."""
    try:
        with open(path, "rb") as file:
            is_pdf = b"%PDF-" in file.read(1024)
        if not is_pdf:
            return _picture(path, page)
    except OSError as e:
        raise ReadingError(f"{path}: cannot be opened ({e.strerror or e}); check the path") from None
    try:
        pdf = Pdf(path, password)
        if not 1 <= page <= len(pdf):
            raise ReadingError(f"{path}: no page {page}; it has {len(pdf)}")
        array, true = pdf.render(page - 1, scale)
        pdf.close()
    except (PdfError, PageError) as e:
        raise ReadingError(f"{path}: page {page} cannot be drawn: {e}") from None
    return Image.fromarray(array), true


def _picture(path: str | Path, page: int) -> tuple[Image.Image, float]:
    try:
        with Image.open(path) as image:
            image.seek(page - 1)
            dpi = float(image.info.get("dpi", (0, 0))[0] or 0)
            scale = dpi / 72 if 70 < dpi < 700 else max(image.size) / 842       # as ``pdf.read_image`` takes it
            return image.convert("RGB"), scale
    except (UnidentifiedImageError, EOFError, Image.DecompressionBombError):
        raise ReadingError(f"{path}: has no picture of page {page}; only PDFs and pictures have one") from None


def draw_facts(path: str | Path, page: int, marks: Iterable[tuple[Box, str]], out: str | Path,
               password: str | None = None) -> None:
    """Writes the page with each box filled in its label's colour and a legend of the labels.

    ``marks``: (bbox, label) of what stands on this page; labels outside the contract's eight are drawn in grey.
    """
    image, scale = page_image(path, page, password)
    glass = Image.new("RGBA", image.size, (255, 255, 255, 0))
    draw = ImageDraw.Draw(glass)
    used: dict[str, None] = {}
    for box, label in marks:
        colour = COLOURS.get(label, "#555555")
        used[label] = None
        draw.rectangle([v * scale for v in box], fill=colour + "50", outline=colour + "ff", width=max(1, round(scale / 2)))
    font = ImageFont.load_default(6 * scale)
    x = 6 * scale
    for label in used:
        width = draw.textlength(label, font=font) + 4 * scale
        draw.rectangle([x, 2 * scale, x + width, 11 * scale], fill=COLOURS.get(label, "#555555") + "e0")
        draw.text((x + 2 * scale, 3 * scale), label, fill="white", font=font)
        x += width + 3 * scale
    Image.alpha_composite(image.convert("RGBA"), glass).convert("RGB").save(out)


def draw_layout(path: str | Path, page: int, out: str | Path, password: str | None = None,
                document: Document | None = None) -> None:
    """Writes the page with its columns (thin frames), its blocks in the colours of their kinds, numbered in reading
    order, and a line from each to the next. ``document`` is the file as read, where the caller has it."""
    from miner.reading import read
    document = document or read(path, password=password)
    image, scale = page_image(path, page, password)
    glass = Image.new("RGBA", image.size, (255, 255, 255, 0))
    draw = ImageDraw.Draw(glass)
    font = ImageFont.load_default(8 * scale)
    for line in document.lines:
        if line.page == page:
            draw.rectangle([v * scale for v in line.bbox], outline="#00000040")
    last: tuple[float, float] | None = None
    number = 0
    for block in document.blocks:
        boxes = [line.bbox for line in document.lines if line.page == page and block.start <= line.start < block.end]
        for box in _columns(boxes):
            number += 1
            colour = _KINDS.get(block.kind, "#2980b9")
            draw.rectangle([v * scale for v in box], fill=colour + "28", outline=colour + "ff", width=round(scale))
            at = (box[0] * scale, box[1] * scale)
            if last:
                draw.line([last, at], fill=_ORDER + "90", width=max(1, round(scale / 2)))
            draw.text((at[0] + 1, at[1] - 2 * scale), str(number), fill=_ORDER, font=font)
            last = at
    Image.alpha_composite(image.convert("RGBA"), glass).convert("RGB").save(out)


def _columns(boxes: list[Box]) -> list[Box]:
    """The boxes of a block's lines, joined where one stands under the other: one box a column."""
    out: list[Box] = []
    for b in boxes:
        if out:
            a = out[-1]
            overlap = min(a[2], b[2]) - max(a[0], b[0])
            if b[1] >= a[1] - 2 and b[1] - a[3] < 3 * (b[3] - b[1]) and overlap > 0.5 * min(a[2] - a[0], b[2] - b[0]) or (
                    abs(a[1] - b[1]) < 3):
                out[-1] = min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])
                continue
        out.append(b)
    return out
