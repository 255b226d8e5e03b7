"""Is a page's text layer to be trusted, or is the page a picture that must be read by OCR?

Measured on the page: the share of private-use, replacement, control and unmapped characters, of characters that Chinese
texts hardly use, of characters outside the page, and how much of the page pictures cover.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

COVER = 0.55          # of the page covered by pictures: a scan
FEW = 25              # printed characters on a page of pictures: a stamp or page number, no text layer
BROKEN = 0.08         # share of bad characters
DOUBTFUL = 0.006      # share of odd characters in the hidden layer of a scan


@dataclass(frozen=True, slots=True)
class Verdict:
    scan: bool           # the page is a picture
    needs_ocr: bool
    unusable: bool       # there is no text at all, or none that means anything
    bad: float           # share of bad characters
    why: str = ""


def judge(data: dict[str, Any]) -> Verdict:
    """Verdict on the arrays of ``chars.read_page``."""
    area = data["width"] * data["height"]
    scan = _cover(data["images"], data["width"], data["height"]) > COVER if len(data["images"]) and area else False
    code = data["code"]
    code = code[(code > 0x20) & (code != 0x3000)]
    n = len(code)
    if n < FEW and scan:
        return Verdict(True, True, True, 0.0, "a picture without text")
    if not n:
        return Verdict(scan, False, True, 0.0, "no text")
    bad = (bad_mask(code).sum() + data["unmapped"]) / (n + data["unmapped"])
    outside = data["outside"] / (n + data["outside"])
    if bad > BROKEN or (outside > 0.5 and n < 200):
        return Verdict(scan, True, bool(bad > 0.3), float(bad), "a broken text layer")
    if scan and data["hidden"].mean() > 0.5:
        odd = odd_share(code)
        if odd > DOUBTFUL:
            return Verdict(True, True, False, odd, "a doubtful OCR layer")
    return Verdict(scan, False, False, float(bad))


def bad_mask(code: np.ndarray) -> np.ndarray:
    """Private use, replacement, unassigned planes and controls."""
    return (((code >= 0xE000) & (code <= 0xF8FF)) | (code == 0xFFFD) | (code >= 0xF0000) | ((code >= 0x80) & (code < 0xA0))
            | ((code >= 0x0700) & (code < 0x1E00)) | (code < 0x20))


def odd_share(code: np.ndarray) -> float:
    """Share of characters that OCR engines put where they do not understand a Chinese page: stray Latin letters between
    Hanzi, marks like ^ ~ | < > \\ and accented letters."""
    han = (code >= 0x3400) & (code <= 0x9FFF)
    if han.sum() < 0.3 * len(code):
        return 0.0
    marks = np.isin(code, [ord(c) for c in "^~|<>\\`{}$#@&*_=;'\""]) | ((code >= 0xA1) & (code < 0x250) & ~np.isin(code, (0xB7, 0xD7, 0xB0, 0xA7, 0xB1)))
    letter = ((code >= 65) & (code <= 90)) | ((code >= 97) & (code <= 122))
    digit = (code >= 48) & (code <= 57)
    mixed = np.zeros(len(code), dtype=bool)
    if len(code) > 1:                                   # a letter beside a figure: 20I5, lo-28
        mixed[1:] |= letter[1:] & digit[:-1]
        mixed[:-1] |= letter[:-1] & digit[1:]
    return float((marks | mixed).sum() / len(code))


def _cover(images: np.ndarray, width: float, height: float) -> float:
    """Share of the page under pictures, on a coarse grid (strips of one scan add up, copies do not)."""
    grid = np.zeros((40, 40), dtype=bool)
    for x0, top, x1, bottom in images:
        a, b = int(max(0, x0) / width * 40), int(np.ceil(min(width, x1) / width * 40))
        c, d = int(max(0, top) / height * 40), int(np.ceil(min(height, bottom) / height * 40))
        grid[c:d, a:b] = True
    return float(grid.mean())
