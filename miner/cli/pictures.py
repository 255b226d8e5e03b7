"""Pages as pictures for the commands: ``miner read --layout`` and ``miner show --page-image``."""
from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

from .output import Out


def layout(document: Any, file: str, out_file: str, page: int | None, password: str | None, out: Out) -> int:
    """The layout of every page, or of one."""
    if not _png(out_file, out):
        return 2
    from ..reading.picture import draw_layout
    pages = [page] if page else sorted({line.page for line in document.lines}) or [1]
    for n, target in _targets(Path(out_file), pages):
        draw_layout(file, n, target, password, document)
        out.note(out.t("picture.written", path=target))
    return 0


def facts(db: Any, found: dict, id: str, out_file: str, password: str | None, out: Out) -> int:
    """The pages that a document, a case or a person rests on, with what was found marked on them."""
    if not _png(out_file, out):
        return 2
    from ..reading.picture import draw_facts
    pages: list[tuple[str, int, list]] = []             # document, page, marks
    for did, (start, end) in _stretches(found).items():
        marks: dict[int, list] = {}
        for m in db.show(did)["mentions"]:
            if m["bbox"] and m["page"] and (start is None or m["start"] < end and m["end"] > start):
                marks.setdefault(m["page"], []).append((m["bbox"], m["label"]))
        pages += [(did, page, marks[page]) for page in sorted(marks)]
    if not pages:
        out.note("miner: " + out.t("picture.none", id=id), style="red")
        return 2
    for n, (target, (did, page, marks)) in enumerate(zip((p for _, p in _targets(Path(out_file), list(range(1, len(pages) + 1)))), pages)):
        with tempfile.TemporaryDirectory(prefix="miner-") as folder:
            source = _original(db, did, Path(folder), password)
            if source is None:
                out.note("miner: " + out.t("picture.moved", path=db.show(did)["document"]["path"]), style="red")
                return 1 if n else 2
            draw_facts(source, page, marks, target, password)
        out.note(out.t("picture.written", path=target))
    return 0


def _stretches(found: dict) -> dict[str, tuple[int | None, int | None]]:
    """document → (start, end) of its text that the answer rests on; (None, None) for all of it."""
    if found["type"] == "document":
        return {found["id"]: (None, None)}
    if found["type"] == "name":
        return {d["id"]: (d["evidence"]["start"], d["evidence"]["end"]) for d in found["documents"] if d["evidence"]["start"] is not None}
    out: dict[str, tuple[int | None, int | None]] = {}
    for case in found["cases"] if found["type"] == "person" else [found]:
        e = case["evidence"]
        start, end = out.get(case["document_id"], (e["start"], e["end"]))
        out[case["document_id"]] = (None, None) if start is None or e["start"] is None else (min(start, e["start"]), max(end, e["end"]))
    return out


def _original(db: Any, did: str, folder: Path, password: str | None) -> str | None:
    """A file that holds the document's bytes; out of its archive into ``folder`` where it came in one; None where it is gone."""
    for (location,) in db.conn.execute("SELECT location FROM sources WHERE document_id = ? ORDER BY location", (did,)):
        if os.path.isfile(location):
            return location
        archive = next((str(p) for p in Path(location).parents if p.is_file()), None)
        if archive:
            from ..reading.archive import members
            inner = location[len(archive) + 1:].rstrip("+")
            for name, data in members(archive, password):
                if name == inner:
                    (folder / "page").write_bytes(data)
                    return str(folder / "page")
    return None


def _png(path: str, out: Out) -> bool:
    if path.lower().endswith(".png"):
        return True
    out.note("miner: " + out.t("picture.type", path=path), style="red")
    return False


def _targets(path: Path, pages: list[int]) -> list[tuple[int, Path]]:
    """FILE for one page, FILE-1, FILE-2 … for several."""
    return [(n, path if len(pages) == 1 else path.with_name(f"{path.stem}-{n}{path.suffix}")) for n in pages]
