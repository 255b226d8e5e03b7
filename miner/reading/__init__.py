"""Files → Documents: what a file is told by its content, never by its suffix.

``read`` takes a path; ``from_text`` a text that is already decoded. Both raise only ``ReadingError``.
"""
from __future__ import annotations

import hashlib
import importlib
import importlib.util
import os
import re
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

from miner.model import Document
from miner.reading import encoding, script
from miner.reading import html as _html
from miner.reading import text as _text
from miner.reading.errors import ReadingError

__all__ = ["ReadingError", "from_text", "read", "sniff"]

MAX_TEXT_BYTES = 64 * 1024 * 1024        # text and web pages beyond this are refused: split them
SNIFF_BYTES = 1 << 16

# Readers of other formats, each module:function(path, published=, password=) -> Document.
READERS = {
    "pdf": ("miner.reading.pdf:read_pdf", "PDF files"),
    "image": ("miner.reading.pdf:read_image", "pictures"),
    "docx": ("miner.reading.office:read_docx", "Word files"),
    "xlsx": ("miner.reading.office:read_xlsx", "Excel files"),
    "ole": ("miner.reading.office:read_ole", "old Word and WPS files"),
    "rtf": ("miner.reading.office:read_rtf", "RTF files"),
    "mail": ("miner.reading.office:read_mail", "mail and MHTML files"),
    "zip": ("miner.reading.archive:read_zip", "ZIP archives"),
}
_MAGIC = (
    (b"%PDF-", "pdf"), (b"\x89PNG\r\n", "image"), (b"\xff\xd8\xff", "image"), (b"GIF8", "image"), (b"BM", "bmp"),
    (b"II*\x00", "image"), (b"MM\x00*", "image"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"), (b"{\\rtf", "rtf"),
    (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"Rar!\x1a\x07", "RAR archive"), (b"7z\xbc\xaf\x27\x1c", "7z archive"),
    (b"\x1f\x8b\x08", "gzip archive"), (b"BZh", "bzip2 archive"), (b"\xfd7zXZ\x00", "xz archive"), (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"), (b"SQLite format 3\x00", "SQLite database"), (b"ID3", "sound file"), (b"OggS", "sound file"),
    (b"\x00asm", "program"), (b"\xca\xfe\xba\xbe", "program"), (b"fLaC", "sound file"), (b"PAR1", "Parquet file"),
)
_TAG = re.compile(r"<(?:!doctype\s+html|/?(?:html|head|body|meta|title|div|p|table|tr|td|span|article|section|br|h[1-6]|ul|script|style)\b)", re.I)
_MAIL = re.compile(rb"(?im)^(?:mime-version|content-type|from|date|subject|received|message-id):")


def sniff(head: bytes) -> str:
    """What a file is by its first bytes: html, text, pdf, image, zip, docx, xlsx, ole, rtf, mail, or a name of what cannot be read."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            if kind == "zip":
                return "docx" if b"word/" in head else "xlsx" if b"xl/" in head else "zip"
            if kind == "bmp":
                if len(head) > 14 and head[6:10] == b"\0\0\0\0":
                    return "image"
                continue
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image"
    if head[4:8] == b"ftyp":
        return "video or HEIC picture"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    start = head[:4096]
    if re.match(rb"[A-Za-z-]+: ", start) and len(_MAIL.findall(start)) >= 3 and b"mime-version" in start.lower():
        return "mail"
    return "text"


def _is_html(source: str) -> bool:
    head = source[:SNIFF_BYTES]
    if re.match(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", head[:4096], re.I | re.S):
        return True
    tags = _TAG.findall(head)
    return len(tags) >= 3 and (head.lstrip().startswith("<") or len(tags) >= 12)


def _declared(head: bytes) -> str | None:
    m = re.search(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,20})""", head[:8192], re.I)
    return m[1].decode("ascii") if m else None


def _checked_date(published: str | None) -> str | None:
    if published is None:
        return None
    try:
        return date.fromisoformat(published).isoformat()
    except (TypeError, ValueError):
        raise ReadingError(f"published: {published!r} is no date; write it as 2024-05-31") from None


def from_text(text: str, *, path: str = "", published: str | None = None) -> Document:
    """The article in a decoded text, cleaned. ``published`` (ISO) is used where the text tells no date of its own."""
    published = _checked_date(published)
    text, traditional = script.simplified(text)
    document = _text.from_text(text, path=path, published=published)
    if not document.text:
        raise ReadingError(f"{path or 'the text'}: holds no text; nothing to read")
    return replace(document, warnings=(script.NOTE, *document.warnings)) if traditional else document


def _open(path: Path) -> tuple[bytes, int]:
    """The first bytes of a regular file and its size; a ReadingError says what stands in the way."""
    try:
        info = os.stat(path)
    except FileNotFoundError:
        raise ReadingError(f"{path}: no such file; check the path") from None
    except PermissionError:
        raise ReadingError(f"{path}: no permission to look at it; change its rights and try again") from None
    except (OSError, ValueError) as error:
        raise ReadingError(f"{path}: cannot be opened ({getattr(error, 'strerror', None) or error}); check the path") from None
    if stat.S_ISDIR(info.st_mode):
        raise ReadingError(f"{path}: is a folder; name a file in it (or ingest the folder)")
    if not stat.S_ISREG(info.st_mode):
        raise ReadingError(f"{path}: is no regular file; copy its content into a file first")
    if info.st_size == 0:
        raise ReadingError(f"{path}: is empty; nothing to read")
    try:
        with open(path, "rb") as file:
            return file.read(SNIFF_BYTES), info.st_size
    except PermissionError:
        raise ReadingError(f"{path}: no permission to read it; change its rights and try again") from None
    except OSError as error:
        raise ReadingError(f"{path}: cannot be read ({error.strerror or error}); check the disk and try again") from None


def _sha256(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read(path: str | Path, *, published: str | None = None, password: str | None = None) -> Document:
    """The article that a file holds.

    ``published`` (ISO date) is used where the file tells no publication date of its own; ``password`` opens an
    encrypted PDF. Raises ReadingError with one line that names the file and says what to do.
    """
    path = Path(path)
    published = _checked_date(published)
    head, size = _open(path)
    kind = sniff(head)
    if kind in READERS:
        target, what = READERS[kind]
        module, function = target.split(":")
        if importlib.util.find_spec(module) is None:
            raise ReadingError(f"{path}: {what} cannot be read by this installation; save the text as HTML or plain text first")
        document = getattr(importlib.import_module(module), function)(path, published=published, password=password)
        return script.in_simplified(replace(document, path=document.path or str(path), sha256=document.sha256 or _sha256(path)))
    if kind != "text":
        raise ReadingError(f"{path}: is a {kind}, which holds no readable text; extract or convert it first")
    if size > MAX_TEXT_BYTES:
        raise ReadingError(f"{path}: {size / 1048576:.0f} MB of text is beyond the limit of {MAX_TEXT_BYTES // 1048576} MB a file; "
                           "split it into one file a document")
    data = path.read_bytes()
    try:
        decoded = encoding.decode(data, _declared(head))
    except ValueError as error:
        raise ReadingError(f"{path}: is no text ({error}); convert it to text, HTML or PDF first") from None
    source, traditional = script.simplified(decoded.text)
    if _is_html(source):
        document = _html.from_html(source, path=str(path), published=published)
    else:
        document = _text.from_text(source, path=str(path), published=published)
    if not document.text:
        raise ReadingError(f"{path}: holds no text; nothing to read")
    return replace(document, path=str(path), sha256=hashlib.sha256(data).hexdigest(),
                   warnings=decoded.warnings + ((script.NOTE,) if traditional else ()) + document.warnings)
