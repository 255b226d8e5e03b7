"""OCR of page images by rapidocr (extra ``miner[ocr]``)."""
from __future__ import annotations
def available() -> bool:
    return False
def read_sheet(pdf, index, data):
    return None
