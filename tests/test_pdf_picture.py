"""Pages drawn with what was read from them."""
from __future__ import annotations

from pathlib import Path

import pdf_samples
import pytest
from PIL import Image

from miner.reading import ReadingError
from miner.reading.pdf import read_pdf
from miner.reading.picture import COLOURS, SCALE, draw_facts, draw_layout, page_image


@pytest.fixture()
def newspaper(tmp_path: Path) -> Path:
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf_samples.newspaper()[0])
    return path


def _reddish(image: Image.Image, box: tuple[float, float, float, float]) -> float:
    """Share of pixels in a box of the page that are tinted and not grey."""
    part = image.crop(tuple(int(v * SCALE) for v in box)).convert("RGB")
    pixels = list(part.get_flattened_data() if hasattr(part, "get_flattened_data") else part.getdata())
    return sum(max(p) - min(p) > 20 for p in pixels) / len(pixels)


def test_facts_are_marked_where_they_stand(newspaper: Path, tmp_path: Path) -> None:
    document = read_pdf(newspaper)
    at = document.text.index("魏启明在对")
    page, box = document.locate(at, at + 3)
    assert box is not None
    out = tmp_path / "facts.png"
    draw_facts(newspaper, page, [(box, "PER")], out)
    image = Image.open(out)
    assert image.size == (int(980 * SCALE), int(1400 * SCALE))
    assert _reddish(image, box) > 0.9                           # the name is under its colour
    assert _reddish(image, (box[0], box[3] + 40, box[2], box[3] + 55)) < 0.05     # and nothing else is
    assert set(COLOURS) == {"PER", "ORG", "LOC", "TITLE", "DATE", "MONEY", "SANC", "LAW"}


def test_layout_is_drawn_for_pdfs_and_other_formats_say_why_not(newspaper: Path, tmp_path: Path) -> None:
    out = tmp_path / "layout.png"
    draw_layout(newspaper, 1, out)
    image = Image.open(out)
    block = next(b for b in read_pdf(newspaper).blocks if b.kind == "title")
    assert block.bbox is not None and _reddish(image, block.bbox) > 0.5
    with pytest.raises(ReadingError, match="no page 7"):
        page_image(newspaper, 7)
    text = tmp_path / "a.txt"
    text.write_text("案情", "utf-8")
    with pytest.raises(ReadingError, match="only PDFs and pictures"):
        page_image(text, 1)
