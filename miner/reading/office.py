"""Word, Excel, mail: office files → Document.

- ``.docx``: paragraphs, tables and text boxes in their order, automatic numbers written out, tracked changes as accepted,
  footnotes at the end; headers, footers, comments and hidden text left out.
- ``.xlsx``: each row a line that names its columns, as ``tables`` reads them.
- ``.doc``, ``.wps``, ``.xls``, ``.rtf``: through LibreOffice, where it is installed.
- ``.eml``, ``.mht``: the mail's page or text, then its attachments.
"""
from __future__ import annotations

import datetime as dt
import email
import email.policy
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from miner.model import Document
from miner.reading.clean import Piece, assemble, tidy
from miner.reading.errors import ReadingError
from miner.reading.tables import Reader, from_texts
from miner.reading.told import told

MAX_UNPACKED = 400 << 20         # bytes of an office file's parts
MAX_ROWS = 100_000               # of a sheet
MAX_COLUMNS = 200
CONVERT_SECONDS = 120
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = {_W + tag for tag in ("del", "moveFrom", "rPr", "pPr", "instrText", "delText", "commentReference", "annotationRef")}
_HAN_DIGITS = "零一二三四五六七八九"


def _document(pieces: Sequence[Piece], source: str | Path, media: str, published: str | None, warnings: Sequence[str] = (),
              title: str | None = None, day: str | None = None) -> Document:
    kept = [p for p in pieces if p.text]
    text, blocks = assemble(kept)
    if not text:
        raise ReadingError(f"{source}: holds no text; nothing to read")
    found = told(text, blocks)
    own = next((text[b.start:b.end] for b in blocks if b.kind == "title"), None)
    return Document(text=text, path=str(source), media_type=media, title=own or title, source=found.source,
                    authors=tuple(found.authors), published=found.published or day or published, blocks=blocks,
                    warnings=tuple(warnings))


def _check_package(source: str | Path) -> None:
    """An office file is a ZIP: the limits of archives hold for it too."""
    try:
        with zipfile.ZipFile(source) as package:
            size = sum(i.file_size for i in package.infolist())
    except (zipfile.BadZipFile, OSError) as e:
        raise ReadingError(f"{source}: the file is damaged ({e}); get it again from its source") from None
    if size > MAX_UNPACKED:
        raise ReadingError(f"{source}: unpacks to {size >> 20} MB, more than {MAX_UNPACKED >> 20} MB; it was not read")


# -- Word -----------------------------------------------------------------------------------------------

def read_docx(source: str | Path, *, published: str | None = None, password: str | None = None) -> Document:
    """A .docx file. Raises ReadingError where it is damaged or holds no text."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError
    _check_package(source)
    try:
        file = docx.Document(str(source))
        body = file.element.body
    except (PackageNotFoundError, KeyError, ValueError, XMLSyntaxError, AttributeError) as e:
        raise ReadingError(f"{source}: is no Word document that can be opened ({e}); save it again as .docx") from None
    word = _Word(file)
    word.walk(body)
    word.notes(file)
    first = next((p for p in word.pieces if p.text), None)
    if first is not None and first.kind in ("paragraph", "head") and not any(p.kind == "title" for p in word.pieces) and \
            word.centred and word.centred[0] == first.text and len(first.text) <= 80:
        word.pieces[word.pieces.index(first)] = Piece(first.text, "title")
    pieces = _joined_titles(word.pieces)
    return _document(pieces, source, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", published,
                     title=tidy(file.core_properties.title or "") or None)


def _joined_titles(pieces: list[Piece]) -> list[Piece]:
    """A title over two lines, each a paragraph, as one."""
    out: list[Piece] = []
    for p in pieces:
        if out and p.kind == out[-1].kind == "title":
            gap = "" if re.search(r"^关于|(?:通报|通知|报告|决定|意见|公告)$", out[-1].text + p.text) else " "
            out[-1] = Piece(out[-1].text + gap + p.text, "title")
        else:
            out.append(p)
    return out


class _Word:
    """Walks a Word body and collects its pieces."""

    def __init__(self, file: Any) -> None:
        self.pieces: list[Piece] = []
        self.centred: list[str] = []
        self.styles = {s.style_id: s for s in file.styles if hasattr(s, "style_id")}
        self.numbers = _Numbers(file)
        self.boxes: list[Any] = []

    def walk(self, body: Any) -> None:
        for el in body:
            if el.tag == _W + "p":
                self._paragraph(el)
            elif el.tag == _W + "tbl":
                self._table(el)
            elif el.tag in (_W + "sdt", _W + "sdtContent", _W + "ins", _W + "moveTo", _W + "smartTag", _W + "customXml"):
                self.walk(el)

    def _paragraph(self, p: Any) -> None:
        boxes: list[Any] = []
        text = tidy(self.numbers.of(p, self._style(p)) + self._text(p, boxes))
        if text:
            kind = self._kind(p, text)
            self.pieces.append(Piece(text, kind))
            alignment = p.find(f"{_W}pPr/{_W}jc")
            if alignment is not None and alignment.get(_W + "val") == "center":
                self.centred.append(text)
        for box in boxes:
            self.walk(box)

    def _text(self, el: Any, boxes: list[Any]) -> str:
        out: list[str] = []
        for child in el:
            tag = child.tag
            if tag in _GONE or not isinstance(tag, str) or tag == _FALLBACK:
                continue
            if tag == _W + "t":
                out.append(child.text or "")
            elif tag == _W + "r":
                hidden = child.find(f"{_W}rPr/{_W}vanish")
                if hidden is None or hidden.get(_W + "val") in ("0", "false"):
                    out.append(self._text(child, boxes))
            elif tag in (_W + "tab", _W + "br", _W + "cr", _W + "ptab"):
                out.append(" ")
            elif tag == _W + "noBreakHyphen":
                out.append("-")
            elif tag == _W + "txbxContent":
                boxes.append(child)
            else:
                out.append(self._text(child, boxes))
        return "".join(out)

    def _style(self, p: Any) -> Any:
        style = p.find(f"{_W}pPr/{_W}pStyle")
        return self.styles.get(style.get(_W + "val")) if style is not None else None

    def _kind(self, p: Any, text: str) -> Any:
        style = self._style(p)
        name = (style.name or "").lower() if style is not None else ""
        if name in ("title", "标题"):
            return "title"
        if re.match(r"heading \d|标题 ?\d", name) and len(text) <= 80:
            return "head"
        if name in ("caption", "题注"):
            return "caption"
        runs = [r for r in p.iter(_W + "r") if "".join(t.text or "" for t in r.iter(_W + "t")).strip()]
        bold = runs and all((b := r.find(f"{_W}rPr/{_W}b")) is not None and b.get(_W + "val") not in ("0", "false") for r in runs)
        if bold and len(text) <= 45 and not text.endswith(("。", "；", "，")):
            return "head"
        return "paragraph"

    def _table(self, tbl: Any) -> None:
        rows: list[list[tuple[str, int, int]]] = []
        open_cells: dict[int, tuple[int, int]] = {}       # column → where its merged cell began
        width = 1
        for tr in tbl.iter(_W + "tr"):
            if next(a for a in tr.iterancestors(_W + "tbl")) is not tbl:
                continue                                  # a table within a cell
            row: list[tuple[str, int, int]] = []
            k = 0
            for tc in tr.iterchildren(_W + "tc"):
                span = tc.find(f"{_W}tcPr/{_W}gridSpan")
                wide = int(span.get(_W + "val", "1")) if span is not None else 1
                merge = tc.find(f"{_W}tcPr/{_W}vMerge")
                if merge is not None and merge.get(_W + "val") != "restart" and k in open_cells:
                    r, n = open_cells[k]
                    text, high, w = rows[r][n]
                    rows[r][n] = text, high + 1, w
                else:
                    boxes: list[Any] = []
                    text = " ".join(filter(None, (tidy(self._text(p, boxes)) for p in tc.iter(_W + "p"))))
                    if merge is not None:
                        open_cells[k] = len(rows), len(row)
                    else:
                        open_cells.pop(k, None)
                    row.append((re.sub(r"(?<=[\u3400-\u9fff，。；：、）]) (?=[\u3400-\u9fff（《“])", "", text), 1, wide))
                k += wide
            width = max(width, k)
            rows.append(row)
        above = self.pieces[-1].text if self.pieces else ""
        for told_row in Reader().read(from_texts(rows, width), above):
            self.pieces.append(Piece(told_row.text, "table"))

    def notes(self, file: Any) -> None:
        """Footnotes and endnotes, after the text."""
        from lxml import etree
        for rel in file.part.rels.values():
            if not rel.reltype.endswith(("/footnotes", "/endnotes")):
                continue
            root = etree.fromstring(rel.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
            for note in root:
                if note.get(_W + "type") in ("separator", "continuationSeparator", "continuationNotice"):
                    continue
                text = tidy("".join(self._text(p, []) for p in note.iter(_W + "p")))
                if text:
                    self.pieces.append(Piece(text, "footnote"))


class _Numbers:
    """Automatic numbers of paragraphs (一、 （一） 1.), which Word keeps out of the text."""

    def __init__(self, file: Any) -> None:
        self.levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self.counts: dict[tuple[str, int], int] = {}
        part = next((r.target_part for r in file.part.rels.values() if r.reltype.endswith("/numbering")), None)
        if part is None:
            return
        root = part.element
        abstract: dict[str, Any] = {a.get(_W + "abstractNumId"): a for a in root.iter(_W + "abstractNum")}
        for num in root.iter(_W + "num"):
            link = num.find(_W + "abstractNumId")
            source = abstract.get(link.get(_W + "val")) if link is not None else None
            if source is None:
                continue
            for level in source.iter(_W + "lvl"):
                form, text, start = (level.find(_W + tag) for tag in ("numFmt", "lvlText", "start"))
                if form is None or text is None:
                    continue
                first = int(start.get(_W + "val", "1")) if start is not None else 1
                self.levels[num.get(_W + "numId"), int(level.get(_W + "ilvl"))] = (
                    form.get(_W + "val"), text.get(_W + "val") or "", first)

    def of(self, p: Any, style: Any) -> str:
        found = p.find(f"{_W}pPr/{_W}numPr")
        if found is None and style is not None:
            found = style.element.find(f"{_W}pPr/{_W}numPr")
        if found is None or not self.levels:
            return ""
        number, level_at = found.find(_W + "numId"), found.find(_W + "ilvl")
        if number is None:
            return ""
        num, level = number.get(_W + "val"), int(level_at.get(_W + "val")) if level_at is not None else 0
        if (num, level) not in self.levels:
            return ""
        form, text, first = self.levels[num, level]
        if form in ("bullet", "none"):
            return ""
        self.counts[num, level] = self.counts.get((num, level), first - 1) + 1
        for deeper in range(level + 1, 9):
            self.counts.pop((num, deeper), None)
        def shown(m: re.Match[str]) -> str:
            k = int(m[1]) - 1
            own = self.levels.get((num, k), ("decimal", "", 1))
            return _numeral(self.counts.get((num, k), own[2]), own[0])
        return re.sub(r"%(\d)", shown, text)


def _numeral(n: int, form: str) -> str:
    if form in ("chineseCounting", "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting",
                "taiwaneseCounting", "ideographDigital") and 0 < n < 100:
        tens, ones = divmod(n, 10)
        return (("" if tens == 1 else _HAN_DIGITS[tens]) + "十" if tens else "") + (_HAN_DIGITS[ones] if ones else "")
    if form.startswith("decimalEnclosedCircle") and 0 < n <= 20:
        return chr(0x2460 + n - 1)
    if form in ("lowerLetter", "upperLetter") and 0 < n <= 26:
        return chr((97 if form == "lowerLetter" else 65) + n - 1)
    return str(n)


# -- Excel ----------------------------------------------------------------------------------------------

def read_xlsx(source: str | Path, *, published: str | None = None, password: str | None = None) -> Document:
    """An .xlsx file: each sheet's rows, each naming its columns."""
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException
    _check_package(source)
    warnings: list[str] = []
    pieces: list[Piece] = []
    try:
        book = openpyxl.load_workbook(source, data_only=True)
    except (InvalidFileException, KeyError, ValueError, TypeError, zipfile.BadZipFile) as e:
        raise ReadingError(f"{source}: is no Excel file that can be opened ({e}); save it again as .xlsx") from None
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        if not re.fullmatch(r"(?i)sheet ?\d*|工作表\d*", sheet.title):
            pieces.append(Piece(tidy(sheet.title), "head"))
        pieces += _sheet(sheet, warnings, str(source))
    book.close()
    return _document(pieces, source, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", published, warnings)


def _sheet(sheet: Any, warnings: list[str], name: str) -> list[Piece]:
    if sheet.max_row > MAX_ROWS:
        warnings.append(f"{name}: sheet {sheet.title} has {sheet.max_row} rows, the first {MAX_ROWS} were read")
    merged = {(r.min_row, r.min_col): (r.max_row - r.min_row + 1, r.max_col - r.min_col + 1) for r in sheet.merged_cells.ranges}
    inside = {(a + i, b + j) for (a, b), (h, w) in merged.items() for i in range(min(h, MAX_ROWS)) for j in range(min(w, MAX_COLUMNS))
              if i or j}
    width = min(sheet.max_column, MAX_COLUMNS)
    rows: list[list[tuple[str, int, int]]] = []
    for row in sheet.iter_rows(max_row=min(sheet.max_row, MAX_ROWS), max_col=width):
        rows.append([(_value(c), *merged.get((c.row, c.column), (1, 1))) for c in row
                     if (c.row, c.column) not in inside])
    while rows and not any(text for text, _, _ in rows[-1]):
        rows.pop()
    out: list[Piece] = []
    while rows:                                           # lines over the table: its title, its date, its unit
        words = [text for text, _, _ in rows[0] if text]
        if len(words) > 1:
            break
        if words:
            out.append(Piece(tidy(words[0]), "title" if not out else "paragraph"))
        rows.pop(0)
    above = " ".join(p.text for p in out)
    table = from_texts(rows, width) if rows else None
    if table is not None:
        out += [Piece(tidy(row.text), "table") for row in Reader().read(table, above)]
    return out


def _value(cell: Any) -> str:
    v = cell.value
    if v is None or cell.data_type == "e":
        return ""
    if isinstance(v, bool):
        return "是" if v else "否"
    if isinstance(v, dt.datetime) and v.time() == dt.time():
        v = v.date()
    if isinstance(v, dt.datetime):
        return f"{v.year}年{v.month}月{v.day}日{v.hour:02}:{v.minute:02}"
    if isinstance(v, dt.date):
        return f"{v.year}年{v.month}月{v.day}日"
    if isinstance(v, float):
        if "%" in (cell.number_format or ""):
            return f"{v * 100:.10g}%"
        return f"{v:.12g}"
    return tidy(str(v))


# -- through LibreOffice --------------------------------------------------------------------------------

def read_ole(source: str | Path, *, published: str | None = None, password: str | None = None) -> Document:
    """.doc, .wps, .xls and their like, by LibreOffice."""
    with open(source, "rb") as file:
        head = file.read(1 << 20)
    if "EncryptedPackage".encode("utf-16-le") in head:
        raise ReadingError(f"{source}: the office file is encrypted; open it in its program and save it without password")
    sheet = "Workbook".encode("utf-16-le") in head
    return _converted(source, "xlsx" if sheet else "docx", published)


def read_rtf(source: str | Path, *, published: str | None = None, password: str | None = None) -> Document:
    """.rtf, by LibreOffice."""
    return _converted(source, "docx", published)


def _converted(source: str | Path, form: str, published: str | None) -> Document:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise ReadingError(f"{source}: old office files are read through LibreOffice, which is not installed; "
                           f"install it or save the file as .{form}")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / ("in" + (Path(source).suffix or ".doc"))
        shutil.copyfile(source, copy)
        command = [office, f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}", "--headless", "--norestore",
                   "--convert-to", form, "--outdir", folder, str(copy)]
        try:
            subprocess.run(command, capture_output=True, timeout=CONVERT_SECONDS, check=False)
        except subprocess.TimeoutExpired:
            raise ReadingError(f"{source}: LibreOffice took longer than {CONVERT_SECONDS} s over it; save it as .{form}") from None
        made = Path(folder) / f"in.{form}"
        if not made.is_file() or made == copy:
            raise ReadingError(f"{source}: LibreOffice cannot read it; save it as .{form} in the program that made it")
        try:
            document = (read_xlsx if form == "xlsx" else read_docx)(made, published=published)
        except ReadingError as e:
            raise ReadingError(str(e).replace(str(made), str(source))) from None
    from dataclasses import replace
    return replace(document, path=str(source), media_type="application/msword" if form == "docx" else "application/vnd.ms-excel")


# -- mail -----------------------------------------------------------------------------------------------

def read_mail(source: str | Path, *, published: str | None = None, password: str | None = None) -> Document:
    """.eml and .mht: the page (or text) of the mail, then the documents attached to it."""
    from dataclasses import replace

    from miner.reading import html, text
    from miner.reading.archive import one, read_member
    with open(source, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(preferencelist=("html", "plain")) or next(
        (p for p in message.walk() if p.get_content_type() in ("text/html", "text/plain")), None)
    day = None
    try:
        day = parsedate_to_datetime(str(message["date"])).date().isoformat() if message["date"] else None
    except (TypeError, ValueError):
        warnings = [f"{source}: the mail's date ({message['date']}) cannot be read"]
    else:
        warnings = []
    found: list[Document] = []
    if body is not None:
        try:
            content = body.get_content()
        except (LookupError, UnicodeDecodeError):
            raw = body.get_payload(decode=True)
            content = raw.decode("gb18030", "replace") if isinstance(raw, bytes) else ""
        reader = html.from_html if body.get_content_type() == "text/html" else text.from_text
        document = reader(content, path=str(source), published=day or published)
        if document.text:
            found.append(document)
    for part in message.iter_attachments():
        name = part.get_filename()
        data = part.get_payload(decode=True)
        if not name or not isinstance(data, bytes) or not data or part.get_content_maintype() in ("image", "audio", "video"):
            continue
        try:
            found.append(read_member(name, data, path=str(source), published=day or published, password=password))
        except ReadingError as e:
            warnings.append(str(e))
    if not found:
        raise ReadingError(warnings[0] if warnings else f"{source}: the mail holds no text")
    subject = tidy(str(message["subject"] or "")) or None
    made = one(found, str(source), warnings)
    return replace(made, media_type="message/rfc822", pages=max(1, made.pages), title=made.title or subject,
                   published=made.published or day or published)
