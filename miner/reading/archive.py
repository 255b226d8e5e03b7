"""Archives: a .zip of documents, each member read as a file of its own.

``members`` gives name and bytes of what can be read, for ingest; ``read_zip`` is what ``read`` does with an archive: its one
document, or all of them as one text, each beginning with its title. Limits hold back bombs: they count what really
comes out, not what the archive says.
"""
from __future__ import annotations

import io
import lzma
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from miner.model import Block, Document, Line
from miner.reading.errors import ReadingError

MAX_MEMBERS = 2000
MAX_MEMBER = 300 << 20          # bytes of one member, unpacked
MAX_TOTAL = 2 << 30             # bytes of all members, unpacked
MAX_RATIO = 300                 # unpacked to packed, beyond which a member over 16 MB is a bomb
MAX_DEPTH = 2                   # archives within archives


def _name(info: zipfile.ZipInfo) -> str:
    """The member's name; Chinese Windows writes it in GBK without saying so."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return info.filename


def members(source: str | Path | bytes, password: str | None = None, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each document in a .zip, archives within it followed; folders, hidden and empty files left out.

    Raises ReadingError for a damaged or encrypted archive and for a bomb; what came before it was already given.
    """
    name = str(source) if isinstance(source, (str, Path)) else "archive"
    try:
        archive = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
    except (zipfile.BadZipFile, OSError) as e:
        raise ReadingError(f"{name}: the ZIP archive is damaged ({e}); get the file again from its source") from None
    total = 0
    with archive:
        infos = [i for i in archive.infolist() if not i.is_dir()]
        if len(infos) > MAX_MEMBERS:
            raise ReadingError(f"{name}: the archive holds {len(infos)} files, more than {MAX_MEMBERS}; unpack it into a folder first")
        for info in infos:
            inner = _name(info)
            parts = PurePosixPath(inner.replace("\\", "/")).parts
            if any(p.startswith((".", "~$", "__MACOSX")) for p in parts) or parts[-1:] == ("Thumbs.db",):
                continue
            if info.file_size > 16 << 20 and info.file_size > MAX_RATIO * max(1, info.compress_size):
                raise ReadingError(f"{name}: {inner} unpacks to {info.file_size >> 20} MB, as a ZIP bomb does; it was not read")
            data = _unpack(archive, info, name, inner, password, min(MAX_MEMBER, MAX_TOTAL - total))
            total += len(data)
            if not data:
                continue
            if data.startswith((b"PK\x03\x04", b"PK\x05\x06")) and not _is_office(data):
                if depth >= MAX_DEPTH:
                    raise ReadingError(f"{name}: {inner} lies more than {MAX_DEPTH} archives deep; unpack it first")
                for deeper, content in members(data, password, depth + 1):
                    total += len(content)
                    if total > MAX_TOTAL:
                        raise ReadingError(f"{name}: its files unpack to more than {MAX_TOTAL >> 30} GB; unpack it into a folder first")
                    yield f"{inner}/{deeper}", content
                continue
            yield inner, data


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, inner: str, password: str | None, limit: int) -> bytes:
    try:
        with archive.open(info, pwd=password.encode() if password else None) as file:
            data = file.read(limit + 1)
    except RuntimeError as e:                            # zipfile's word for encryption
        if "password" in str(e).lower() or "encrypted" in str(e).lower():
            raise ReadingError(f"{name}: {inner} is encrypted; give its password with --password") from None
        raise ReadingError(f"{name}: {inner} cannot be unpacked ({e})") from None
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError, zlib.error, lzma.LZMAError) as e:
        raise ReadingError(f"{name}: {inner} cannot be unpacked ({e}); get the file again from its source") from None
    if len(data) > limit:
        raise ReadingError(f"{name}: {inner} unpacks to more than {limit >> 20} MB; unpack it first, if it is to be trusted")
    return data


def _is_office(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as inner:
            return "[Content_Types].xml" in inner.namelist()
    except zipfile.BadZipFile:
        return False


def read_member(name: str, data: bytes, *, path: str, published: str | None = None, password: str | None = None) -> Document:
    """One member, read as ``read`` would read the file; its path is ``archive.zip/name``."""
    from miner.reading import read
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / ("member" + PurePosixPath(name).suffix[:10])
        file.write_bytes(data)
        shown = f"{path}/{name}"
        try:
            document = read(file, published=published, password=password)
        except ReadingError as e:
            raise ReadingError(str(e).replace(str(file), shown)) from None
        return replace(document, path=shown, warnings=tuple(w.replace(str(file), shown) for w in document.warnings))


def read_zip(source: str | Path, *, published: str | None = None, password: str | None = None) -> Document:
    """An archive as one Document: its documents one after the other. What cannot be read becomes a warning."""
    found: list[Document] = []
    warnings: list[str] = []
    for name, data in members(source, password):
        try:
            found.append(read_member(name, data, path=str(source), published=published, password=password))
        except ReadingError as e:
            warnings.append(str(e))
    if not found:
        raise ReadingError(warnings[0] if len(warnings) == 1 else f"{source}: the archive holds no document that can be read")
    return one(found, str(source), warnings)


def one(documents: Sequence[Document], path: str, warnings: Sequence[str] = ()) -> Document:
    """Several documents as one: texts under one another, offsets and pages moved along."""
    texts: list[str] = []
    blocks: list[Block] = []
    lines: list[Line] = []
    at = pages = 0
    for d in documents:
        texts.append(d.text)
        blocks += [replace(b, start=b.start + at, end=b.end + at, page=b.page + pages) for b in d.blocks]
        lines += [replace(x, start=x.start + at, end=x.end + at, page=x.page + pages) for x in d.lines]
        at += len(d.text) + 1
        pages += d.pages
    first = documents[0]
    days = {d.published for d in documents}
    return Document(text="\n".join(texts), path=path, media_type="application/zip", pages=pages, title=first.title,
                    source=first.source, authors=first.authors, published=first.published if len(days) == 1 else None,
                    blocks=tuple(blocks), lines=tuple(lines),
                    warnings=tuple(w for d in documents for w in d.warnings) + tuple(warnings))
