"""What one PDF page holds, as PDFium tells it: characters with their boxes, rules, filled areas, pictures.

Nothing is decided here but what a reader of the page could not see (invisible, white, clipped, watermark and
doubled characters). The module imports only numpy and pypdfium2, because ``worker`` loads it in a small
process of its own.

Coordinates are those of the page as shown (its /Rotate and CropBox applied): points, origin at the top left.
"""
from __future__ import annotations

import ctypes
import math
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from pypdfium2 import raw

MAX_CHARS = 200_000        # a page of a newspaper has some 10,000
MAX_OBJECTS = 60_000       # paths and pictures looked at on one page; charts may have more
MAX_DEPTH = 8              # nested form objects
PALE = 245                 # a colour of which every channel is above this shows as nothing on white paper
SOLID_FILLS = 400          # filled areas kept as grounds for white text

PageData = dict[str, Any]  # plain values and arrays: it crosses a process border


def read_page(document: pdfium.PdfDocument, index: int) -> PageData:
    """Characters and marks of page ``index`` (from 0).

    Keys: ``width``, ``height``; arrays with one entry a character in the file's own order: ``code`` (Unicode),
    ``x0 top x1 bottom`` (em box), ``x y`` (origin on the baseline), ``size`` (points), ``angle`` (0, 90, 180, 270:
    clockwise turn of the glyphs), ``bold``, ``hidden`` (drawn in render mode 3, as an OCR layer is);
    ``rules`` (n×4 thin lines), ``boxes`` (n×4 rectangles), ``images`` (n×4), ``fills`` (n×4 painted areas),
    ``skew`` (number of characters set at a slant, which are left out), ``unmapped`` (characters with no Unicode).
    """
    page = document[index]
    try:
        frame = _Frame(page)
        marks = _marks(page, frame)
        chars = _chars(page, frame, marks)
        return {"width": frame.width, "height": frame.height, "rotation": frame.rotation, **marks, **chars}
    finally:
        page.close()


class _Frame:
    """Turns PDF user space into the page as shown."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        left, bottom, right, top = page.get_cropbox()
        l2, b2, r2, t2 = page.get_mediabox()
        left, bottom, right, top = max(left, l2), max(bottom, b2), min(right, r2), min(top, t2)
        if right - left < 1 or top - bottom < 1:
            left, bottom, right, top = l2, b2, r2, t2
        self.box = left, bottom, right, top
        self.rotation = page.get_rotation() % 360
        w, h = right - left, top - bottom
        self.width, self.height = (w, h) if self.rotation % 180 == 0 else (h, w)

    def points(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        left, bottom, right, top = self.box
        if self.rotation == 0:
            return x - left, top - y
        if self.rotation == 90:
            return y - bottom, x - left
        if self.rotation == 180:
            return right - x, y - bottom
        return top - y, right - x

    def boxes(self, b: np.ndarray) -> np.ndarray:
        """(n×4) left, bottom, right, top of user space → x0, top, x1, bottom as shown."""
        if not len(b):
            return np.zeros((0, 4))
        xa, ya = self.points(b[:, 0], b[:, 1])
        xb, yb = self.points(b[:, 2], b[:, 3])
        return np.stack([np.minimum(xa, xb), np.minimum(ya, yb), np.maximum(xa, xb), np.maximum(ya, yb)], axis=1)


def _multiply(m: tuple[float, ...], n: tuple[float, ...]) -> tuple[float, ...]:
    """m then n."""
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _marks(page: pdfium.PdfPage, frame: _Frame) -> dict[str, np.ndarray]:
    """Rules, rectangles, pictures and painted areas, nested forms followed."""
    rules: list[tuple[float, ...]] = []
    boxes: list[tuple[float, ...]] = []
    fills: list[tuple[float, ...]] = []
    images: list[tuple[float, ...]] = []
    budget = MAX_OBJECTS
    matrix = raw.FS_MATRIX()
    l, b, r, t = (ctypes.c_float() for _ in range(4))
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    x, y = ctypes.c_float(), ctypes.c_float()
    mode, stroke = ctypes.c_int(), ctypes.c_int()

    def place(m: tuple[float, ...] | None, x0: float, y0: float, x1: float, y1: float) -> tuple[float, ...]:
        if m is None:
            return x0, y0, x1, y1
        xs = [m[0] * px + m[2] * py + m[4] for px in (x0, x1) for py in (y0, y1)]
        ys = [m[1] * px + m[3] * py + m[5] for px in (x0, x1) for py in (y0, y1)]
        return min(xs), min(ys), max(xs), max(ys)

    def path(obj: Any, outer: tuple[float, ...] | None) -> None:
        nonlocal budget
        if not raw.FPDFPageObj_GetBounds(obj, l, b, r, t):
            return
        bound = place(outer, l.value, b.value, r.value, t.value)
        raw.FPDFPath_GetDrawMode(obj, mode, stroke)
        painted = False
        if mode.value:
            raw.FPDFPageObj_GetFillColor(obj, red, green, blue, alpha)
            painted = alpha.value > 40 and min(red.value, green.value, blue.value) < PALE
        if stroke.value and not mode.value:
            raw.FPDFPageObj_GetStrokeColor(obj, red, green, blue, alpha)
            if alpha.value < 20 or min(red.value, green.value, blue.value) > 252:
                return
        if not painted and not stroke.value:
            return                                     # a clip, or white on white
        if min(bound[2] - bound[0], bound[3] - bound[1]) <= 3:
            rules.append(bound)
            return
        n = raw.FPDFPath_CountSegments(obj)
        if n > 2000:
            return                                     # a drawing, not a frame
        budget -= n
        if painted:
            fills.append(bound)
        raw.FPDFPageObj_GetMatrix(obj, matrix)
        own = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
        whole = own if outer is None else _multiply(own, outer)
        last = first = None
        curved = False
        parts: list[tuple[float, float, float, float]] = []
        for i in range(n):
            segment = raw.FPDFPath_GetPathSegment(obj, i)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            px = whole[0] * x.value + whole[2] * y.value + whole[4]
            py = whole[1] * x.value + whole[3] * y.value + whole[5]
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                first = (px, py)
            elif kind == raw.FPDF_SEGMENT_LINETO and last is not None:
                parts.append((*last, px, py))
            else:
                curved = True
            last = (px, py)
            if raw.FPDFPathSegment_GetClose(segment) and first is not None and first != last:
                parts.append((*last, *first))
        straight = [p for p in parts if abs(p[0] - p[2]) < 1 or abs(p[1] - p[3]) < 1]
        if curved or len(straight) != len(parts):
            if curved and n <= 14:
                boxes.append(bound)                    # a box with round corners
            return
        if len(parts) == 4:
            boxes.append(bound)
        elif painted and len(parts) % 4 == 0 and not stroke.value:
            # several thin rectangles in one path: a grid drawn as areas
            for k in range(0, len(parts), 4):
                xs = [v for p in parts[k:k + 4] for v in (p[0], p[2])]
                ys = [v for p in parts[k:k + 4] for v in (p[1], p[3])]
                piece = (min(xs), min(ys), max(xs), max(ys))
                (rules if min(piece[2] - piece[0], piece[3] - piece[1]) <= 3 else boxes).append(piece)
            return
        if stroke.value:
            rules.extend((min(p[0], p[2]), min(p[1], p[3]), max(p[0], p[2]), max(p[1], p[3])) for p in straight)

    def walk(count: int, get: Any, outer: tuple[float, ...] | None, depth: int) -> None:
        nonlocal budget
        for i in range(count):
            budget -= 1
            if budget < 0:
                return
            address = get(i)
            kind = get_type(address)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                continue
            obj = ctypes.cast(address, raw.FPDF_PAGEOBJECT)
            if kind == raw.FPDF_PAGEOBJ_PATH:
                path(obj, outer)
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                if raw.FPDFPageObj_GetBounds(obj, l, b, r, t):
                    bound = place(outer, l.value, b.value, r.value, t.value)
                    thin = min(bound[2] - bound[0], bound[3] - bound[1]) <= 3
                    (rules if thin else images).append(bound)
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
                raw.FPDFPageObj_GetMatrix(obj, matrix)
                own = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
                inner = own if outer is None else _multiply(own, outer)
                walk(raw.FPDFFormObj_CountObjects(obj), lambda k, form=address: get_inner(form, k), inner, depth + 1)

    pointer, number = ctypes.c_void_p, ctypes.c_int
    get_type = _fast(raw.FPDFPageObj_GetType, number, pointer)
    get_object = _fast(raw.FPDFPage_GetObject, pointer, pointer, number)
    get_inner = _fast(raw.FPDFFormObj_GetObject, pointer, pointer, ctypes.c_ulong)
    handle = ctypes.cast(page.raw, pointer).value
    walk(raw.FPDFPage_CountObjects(page.raw), lambda k: get_object(handle, k), None, 0)
    fills.sort(key=lambda f: -(f[2] - f[0]) * (f[3] - f[1]))
    shown = {}
    for name, found in (("rules", rules), ("boxes", boxes), ("images", images), ("fills", fills[:SOLID_FILLS])):
        array = frame.boxes(np.array(found, dtype=float).reshape(-1, 4))
        if len(array):                                 # outside the page nothing shows
            inside = (array[:, 2] > 0) & (array[:, 0] < frame.width) & (array[:, 3] > 0) & (array[:, 1] < frame.height)
            array = array[inside]
        shown[name] = array
    return shown


def _chars(page: pdfium.PdfPage, frame: _Frame, marks: dict[str, np.ndarray]) -> dict[str, Any]:
    text = page.get_textpage()
    try:
        return _text_chars(text, frame, marks)
    finally:
        text.close()


def _fast(function: Any, result: Any, *arguments: Any) -> Any:
    """A PDFium function with plain addresses for pointers: a third of the cost of a call, and there are four a character."""
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None
    return ctypes.CFUNCTYPE(result, *arguments)(address)


def _text_chars(text: Any, frame: _Frame, marks: dict[str, np.ndarray]) -> dict[str, Any]:
    handle = text.raw
    n = min(raw.FPDFText_CountChars(handle), MAX_CHARS)
    pointer, number = ctypes.c_void_p, ctypes.c_int
    page = ctypes.cast(handle, pointer).value
    get_unicode = _fast(raw.FPDFText_GetUnicode, ctypes.c_uint, pointer, number)
    get_object = _fast(raw.FPDFText_GetTextObject, pointer, pointer, number)
    generated = _fast(raw.FPDFText_IsGenerated, number, pointer, number)
    get_box = _fast(raw.FPDFText_GetLooseCharBox, number, pointer, number, pointer)
    get_origin = _fast(raw.FPDFText_GetCharOrigin, number, pointer, number, pointer, pointer)
    rects = np.zeros((n + 1, 4), dtype=np.float32)     # FS_RECTF: left, top, right, bottom
    origins = np.zeros((n + 1, 2))
    rect_at, origin_at = rects.ctypes.data, origins.ctypes.data
    codes: list[int] = []
    style: list[int] = []
    styles: list[tuple[float, float, float, float, bool, bool, bool]] = []
    known: dict[int | None, int] = {}
    matrix = raw.FS_MATRIX()
    kept = 0
    unmapped = 0
    colour = (ctypes.c_uint * 4)()
    matrix_at, colour_at = ctypes.addressof(matrix), ctypes.addressof(colour)
    get_matrix = _fast(raw.FPDFText_GetMatrix, number, pointer, number, pointer)
    get_size = _fast(raw.FPDFText_GetFontSize, ctypes.c_double, pointer, number)
    get_mode = _fast(raw.FPDFTextObj_GetTextRenderMode, number, pointer)
    get_colour = _fast(raw.FPDFText_GetFillColor, number, pointer, number, pointer, pointer, pointer, pointer)
    get_weight = _fast(raw.FPDFText_GetFontWeight, number, pointer, number)
    for i in range(n):
        c = get_unicode(page, i)
        if c <= 32 or c == 0xFFFE:
            if generated(page, i) == 1:
                continue                               # PDFium's own blanks and line ends
            if c != 32:
                if c == 0:
                    unmapped += 1
                if c not in (2, 0xFFFE):
                    continue
                c = 0x2D                               # its mark for a hyphen printed at a line's end
        key = get_object(page, i)
        s = known.get(key)
        if s is None:
            get_matrix(page, i, matrix_at)
            size = get_size(page, i)
            mode = get_mode(key) if key else 0
            pale = False
            if get_colour(page, i, colour_at, colour_at + 4, colour_at + 8, colour_at + 12):
                pale = colour[3] < 20 or min(colour[0], colour[1], colour[2]) >= PALE
            weight = get_weight(page, i)
            s = known[key] = len(styles)
            styles.append((size * math.hypot(matrix.c, matrix.d), matrix.a, matrix.b,
                           matrix.a * matrix.d - matrix.b * matrix.c,
                           mode in (3, 7), pale and mode not in (1, 2), weight >= 600 or mode == 2))
        get_box(page, i, rect_at + 16 * kept)
        at = origin_at + 16 * kept
        get_origin(page, i, at, at + 8)
        codes.append(c)
        style.append(s)
        kept += 1
    code = np.array(codes, dtype=np.int64)
    place = rects[:kept, [0, 3, 2, 1]].astype(float)   # left, bottom, right, top
    origins = origins[:kept]
    box = frame.boxes(place)
    x, y = frame.points(origins[:, 0], origins[:, 1])
    looks = np.array(styles, dtype=float).reshape(-1, 7)
    size, a, b, hidden, pale, bold = (looks[style, k] for k in (0, 1, 2, 4, 5, 6))
    turn = (-np.degrees(np.arctan2(b, a)) + frame.rotation) % 360
    angle = np.round(turn / 90) * 90
    slant = np.abs(turn - angle) > 3
    angle = (angle % 360).astype(int)
    white = pale.astype(bool) & ~_on_ground(box, np.concatenate([marks["fills"], marks["images"]]))
    outside = (box[:, 2] <= 0) | (box[:, 0] >= frame.width) | (box[:, 3] <= 0) | (box[:, 1] >= frame.height)
    largest = 4 * max(frame.width, frame.height)
    sane = np.isfinite(box).all(axis=1) & np.isfinite(x) & np.isfinite(y) & np.isfinite(size)
    bad = ~sane | (size < 0.5) | (size > largest) | (np.abs(x) > largest) | (np.abs(y) > largest)
    keep = ~(slant | white | outside | bad)
    result: dict[str, Any] = {
        "code": code[keep], "x0": box[keep, 0], "top": box[keep, 1], "x1": box[keep, 2], "bottom": box[keep, 3],
        "x": x[keep], "y": y[keep], "size": size[keep], "angle": angle[keep], "bold": bold[keep].astype(bool),
        "hidden": hidden[keep].astype(bool), "skew": int(slant.sum()), "outside": int(outside.sum()),
        "white": int(white.sum()), "unmapped": unmapped,
    }
    return result


def _on_ground(box: np.ndarray, grounds: np.ndarray) -> np.ndarray:
    """For each character, whether a painted area or picture lies under its middle."""
    under = np.zeros(len(box), dtype=bool)
    if not len(box) or not len(grounds):
        return under
    cx, cy = (box[:, 0] + box[:, 2]) / 2, (box[:, 1] + box[:, 3]) / 2
    for x0, top, x1, bottom in grounds:
        under |= (cx > x0) & (cx < x1) & (cy > top) & (cy < bottom)
    return under
