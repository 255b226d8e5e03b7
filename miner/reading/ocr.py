"""Scanned pages, read by rapidocr (``pip install 'miner[ocr]'``; its wheel carries its models).

The page is drawn at 200 dpi, turned upright, freed of red seals, and read line by line; the lines then take the same way
as printed ones (``layout``, ``tables``, ``paragraphs``), each with its confidence. A red seal goes where it is a
seal by shape (round or square, 1 to 6 cm): a red letterhead stays.
"""
from __future__ import annotations

import importlib.util
import re
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np

from miner.reading.furniture import Sheet
from miner.reading.pages import Pdf
from miner.reading.runs import Fragment, Frame, fold
from miner.reading.tables import find

DPI = 200
LONGEST = 3800            # pixels of a page's longer side
LEAST = 0.5               # lines read with less confidence are no text
SPLIT = 0.9               # em: a gap this wide parts columns or cells that were read as one line
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_FULL = str.maketrans("(),:;?!", "（），：；？！")


def available() -> bool:
    """Whether the OCR extra is installed."""
    return all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "onnxruntime", "cv2"))


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR
    return RapidOCR(params={"Global.log_level": "error", "Global.max_side_len": LONGEST, "Global.text_score": LEAST})


def read_sheet(pdf: Pdf, index: int, data: dict[str, Any]) -> Sheet:
    """Page ``index`` (from 0) of a PDF as lines read from its picture."""
    longest = max(data["width"], data["height"])
    image, scale = pdf.render(index, min(DPI / 72, LONGEST / max(1.0, longest)))
    return sheet_of(image, scale, index + 1)


def sheet_of(image: np.ndarray, scale: float, number: int = 1) -> Sheet:
    """A page's picture (height×width×3, RGB) at ``scale`` pixels a point."""
    page_width, page_height = image.shape[1] / scale, image.shape[0] / scale
    image = without_seals(image, scale)
    result = _read(image)
    turns = _turns(image, result)
    upright = np.ascontiguousarray(np.rot90(image, turns)) if turns else image
    frame = Frame(page_width, page_height, 90 * turns % 360)
    parts = _lines(upright, scale, _read(upright) if turns else result)
    rules = rules_of(upright, scale)
    tables, parts = find(rules, np.zeros((0, 4)), parts, frame.size)
    return Sheet(number, frame, parts, rules, np.zeros((0, 4)), np.zeros((0, 4)), tables, scanned=True)


# -- the picture ----------------------------------------------------------------------------------------

def without_seals(image: np.ndarray, scale: float) -> np.ndarray:
    """The picture with the red of seals taken out; black print under a seal stays."""
    import cv2
    red = image[:, :, 0].astype(np.int16)
    other = image[:, :, 1:].max(axis=2).astype(np.int16)
    mask = ((red > 110) & (red - other > 38)).astype(np.uint8)
    if mask.mean() < 0.0005:
        return image
    cm = scale * 28.35
    joined = cv2.dilate(mask, np.ones((max(3, int(0.12 * cm)),) * 2, np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    out = image.copy()
    for k in range(1, count):
        x, y, w, h, _ = stats[k]
        if not (0.9 * cm < max(w, h) < 6.2 * cm and 0.7 < w / h < 1.43):
            continue
        inked = mask[y:y + h, x:x + w]
        if not 0.03 < inked.mean() < 0.75:
            continue
        part = out[y:y + h, x:x + w]
        seal = cv2.dilate(inked, np.ones((5, 5), np.uint8)) > 0      # with the pale edges of its strokes
        # under red ink, black print keeps its darkness in the red channel
        grey = np.clip((part[:, :, 0].astype(np.int16) - 90) * 3, 0, 255).astype(np.uint8)
        part[seal] = grey[seal][:, None]
    return out


def rules_of(image: np.ndarray, scale: float) -> np.ndarray:
    """Straight lines of a table's frame, as n×4 boxes in points."""
    import cv2
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    ink = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 12)
    found: list[list[float]] = []
    least = int(40 * scale)
    for across in (True, False):
        size = (least, 1) if across else (1, least)
        lines = cv2.morphologyEx(cv2.dilate(ink, np.ones((3, 3), np.uint8)), cv2.MORPH_OPEN, np.ones(size[::-1], np.uint8))
        count, _, stats, _ = cv2.connectedComponentsWithStats(lines)
        for k in range(1, count):
            x, y, w, h, _ = stats[k]
            length, thick = (w, h) if across else (h, w)
            if length < least or thick > 0.02 * length + 3 * scale:      # thicker where the page is askew
                continue
            if across:
                found.append([x / scale, (y + h / 2 - 0.5) / scale, (x + w) / scale, (y + h / 2 + 0.5) / scale])
            else:
                found.append([(x + w / 2 - 0.5) / scale, y / scale, (x + w / 2 + 0.5) / scale, (y + h) / scale])
    rules = np.array(found).reshape(-1, 4)
    return rules


def _read(image: np.ndarray) -> Any:
    return _engine()(np.ascontiguousarray(image[:, :, ::-1]), use_det=True, use_cls=False, use_rec=True, return_word_box=True)


def _turns(image: np.ndarray, result: Any) -> int:
    """Quarter turns (counter-clockwise) that set the text upright. Asked only where the lines stand or read badly."""
    boxes = result.boxes
    if boxes is None or len(boxes) < 3:
        return 0
    engine = _engine()
    boxes = np.asarray(boxes, dtype=float)
    wide = np.linalg.norm(boxes[:, 1] - boxes[:, 0], axis=1)
    high = np.linalg.norm(boxes[:, 3] - boxes[:, 0], axis=1)
    tall = (high > 2 * wide).sum() > 0.6 * len(boxes)
    turns = 1 if tall else 0
    if not tall and float(np.median(result.scores)) > 0.9:
        return 0
    sample = np.argsort(-(high if tall else wide))[:5]
    straight, reverse = 0.0, 0.0
    for k in sample:
        crop = _crop(image, boxes[k])
        if tall:
            crop = np.ascontiguousarray(np.rot90(crop, 1))
        straight += _score(engine, crop)
        reverse += _score(engine, np.ascontiguousarray(crop[::-1, ::-1]))
    if reverse > 1.15 * straight:
        turns += 2
    return turns


def _crop(image: np.ndarray, box: np.ndarray) -> np.ndarray:
    x0, y0 = np.maximum(box.min(axis=0), 0).astype(int)
    x1, y1 = box.max(axis=0).astype(int)
    return image[y0:y1 + 1, x0:x1 + 1]


def _score(engine: Any, crop: np.ndarray) -> float:
    """How well a strip reads: its confidence, by the number of Hanzi in it."""
    texts, scores = _recognise(engine, crop)
    return sum(s * (1 + len(_HAN.findall(t))) for t, s in zip(texts, scores))


def _recognise(engine: Any, crop: np.ndarray) -> tuple[list[str], list[float]]:
    result = engine(np.ascontiguousarray(crop[:, :, ::-1]), use_det=False, use_cls=False, use_rec=True)
    return list(result.txts or ()), [float(s) for s in result.scores or ()]


# -- the lines ------------------------------------------------------------------------------------------

def _lines(image: np.ndarray, scale: float, result: Any) -> list[Fragment]:
    if result.boxes is None or not result.txts:
        return []
    words = result.word_results or ((),) * len(result.txts)
    slope = _slope(result.boxes)
    middle = image.shape[1] / 2
    out: list[Fragment] = []
    for box, text, score, chars in zip(result.boxes, result.txts, result.scores, words):
        box = np.asarray(box, dtype=float)
        x0, y0, x1, y1 = (float(v) for v in (*box.min(axis=0), *box.max(axis=0)))
        high = float(np.linalg.norm(box[3] - box[0]))
        wide = float(np.linalg.norm(box[1] - box[0]))
        text = fold(text).strip()
        if not text:
            continue
        if high > 2.2 * wide and len(text) > 1:
            out.append(_vertical(text, float(score), (x0, y0, x1, y1), scale))
            continue
        shift = slope * ((y0 + y1) / 2 - image.shape[0] / 2)
        center = (y0 + y1) / 2 - slope * ((x0 + x1) / 2 - middle)
        out += _pieces(text, chars, (x0, center - 0.40 * high, x1, center + 0.40 * high), 0.8 * high, scale, float(score), slope, shift)
    return _even(out)


def _slope(boxes: np.ndarray) -> float:
    """The skew of the page, from its long lines."""
    b = np.asarray(boxes, dtype=float)
    run = b[:, 1, 0] - b[:, 0, 0]
    long = run > 0.3 * run.max()
    if long.sum() < 3:
        return 0.0
    rise = ((b[:, 1, 1] - b[:, 0, 1]) + (b[:, 2, 1] - b[:, 3, 1])) / 2
    slope = float(np.median(rise[long] / run[long]))
    return slope if abs(slope) > 0.001 else 0.0


def _pieces(text: str, chars: Any, box: tuple[float, float, float, float], size: float, scale: float, score: float,
            slope: float, shift: float) -> list[Fragment]:
    """A line as one fragment, or several where wide gaps part it."""
    edges = _edges(text, chars, box[0], box[2])
    pitch = _pitch(text, edges)
    text = _wide_marks(text)
    cuts = [0]
    for k in range(1, len(text)):
        before = k - 2 if text[k - 1] == " " and k > 1 else k - 1
        if edges[k][0] - edges[before][1] > SPLIT * size:
            cuts.append(k)
    cuts.append(len(text))
    out = []
    for s, e in pairwise(cuts):
        piece = text[s:e].rstrip()
        lead = len(piece) - len(piece.lstrip())
        s, piece = s + lead, piece.lstrip()
        if not piece:
            continue
        marks = [edges[k][0] + shift for k in range(s, s + len(piece))] + [edges[s + len(piece) - 1][1] + shift]
        out.append(Fragment(piece, marks[0] / scale, box[1] / scale, marks[-1] / scale, box[3] / scale, size / scale,
                            (box[3] - 0.1 * size) / scale, [m / scale for m in marks], False, False, round(score, 3),
                            extra=({"slope": slope, "shift": shift / scale} if slope else {}) | ({"pitch": pitch / scale} if pitch else {})))
    return out


def _pitch(text: str, edges: list[tuple[float, float]]) -> float | None:
    """The step from one Hanzi to the next: what a picture tells best of the size of its print."""
    steps = [edges[k + 1][0] - edges[k][0] for k in range(len(text) - 1) if _HAN.match(text[k]) and _HAN.match(text[k + 1])]
    return float(np.median(steps)) if len(steps) >= 4 else None


def _edges(text: str, chars: Any, x0: float, x1: float) -> list[tuple[float, float]]:
    """Left and right of each character, from the boxes of words where they fit the text, else evenly."""
    step = (x1 - x0) / max(1, len(text))
    out = [(x0 + k * step, x0 + (k + 1) * step) for k in range(len(text))]
    at = 0
    for item in chars or ():
        word, box = fold(str(item[0])), item[2]
        if box is None or not word:
            continue
        k = text.find(word, at)
        if k < 0 or k > at + 3:
            continue
        left, right = float(min(p[0] for p in box)), float(max(p[0] for p in box))
        part = (right - left) / len(word)
        for n in range(len(word)):
            out[k + n] = (left + n * part, left + (n + 1) * part)
        at = k + len(word)
    return out


def _wide_marks(text: str) -> str:
    """Marks that the reader gives in half width, in full width beside Hanzi, as Chinese print has them."""
    if not _HAN.search(text) or not any(c in "(),:;?!" for c in text):
        return text
    out = list(text)
    for k, c in enumerate(text):
        if c in "(),:;?!":
            around = text[max(0, k - 1):k] + text[k + 1:k + 2]
            if _HAN.search(around) or any(a in "，。；：（）《》“”、" for a in around):
                out[k] = c.translate(_FULL)
    made = "".join(out)
    opened, closed = made.count("（"), made.count("）")
    if opened != closed and opened + made.count("(") == closed + made.count(")"):
        made = made.replace("(", "（").replace(")", "）")      # the partner of a mark that became wide
    return made


def _even(parts: list[Fragment]) -> list[Fragment]:
    """Sizes near the page's usual one become it, for boxes found in a picture vary by some pixels. A line counts as larger or
    smaller only as far as both its height and the step of its Hanzi say so: a spread line has a wide step, a line with
    brackets a high box."""
    long = [p for p in parts if len(p.text) > 8 and not p.vertical] or [p for p in parts if not p.vertical]
    if not long:
        return parts
    height = float(np.median([p.size for p in long]))
    step = float(np.median([p.extra["pitch"] for p in long if "pitch" in p.extra] or [height]))
    for p in parts:
        if p.vertical:
            continue
        by_height = p.size / height
        by_step = p.extra["pitch"] / step if "pitch" in p.extra else by_height
        ratio = min(by_height, by_step) if min(by_height, by_step) > 1 else max(by_height, by_step) if max(by_height, by_step) < 1 else 1.0
        low, high = (0.85, 1.13) if len(p.text) > 4 else (0.6, 1.35)
        p.size = 0.97 * step * (1.0 if low < ratio < high else ratio)
    return parts


def _vertical(text: str, score: float, box: tuple[float, float, float, float], scale: float) -> Fragment:
    """A vertical line; its characters share its height evenly."""
    x0, top, x1, bottom = (v / scale for v in box)
    text = text.replace(" ", "")
    edges = [top + k * (bottom - top) / len(text) for k in range(len(text) + 1)]
    return Fragment(text, x0, top, x1, bottom, 0.85 * (x1 - x0), bottom, edges, False, True, round(score, 3))
