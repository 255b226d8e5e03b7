"""The small process that touches PDF files, run by ``pages`` as a script (never imported).

PDFium is C++ fed with files from anywhere: in a process of its own, with its memory limited, a page that
hangs, swells or crashes costs that page and not the run. Messages are pickles with a four-byte length before
them, a dictionary each way; an answer with ``error`` tells what failed.
"""
from __future__ import annotations

import importlib.util
import pickle
import struct
import sys
from pathlib import Path
from typing import Any

MEMORY = 3 << 30            # bytes of address space; a page over it fails alone
LARGEST_RENDER = 60_000_000  # pixels


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:      # Windows has no such limit; the time limit still holds
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard), hard))


def _chars() -> Any:
    spec = importlib.util.spec_from_file_location("_miner_chars", Path(__file__).with_name("chars.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    _limit_memory()
    import numpy as np
    import pypdfium2 as pdfium
    chars = _chars()
    source, out = sys.stdin.buffer, sys.stdout.buffer
    document: pdfium.PdfDocument | None = None

    def answer(request: dict[str, Any]) -> dict[str, Any]:
        nonlocal document
        if request["do"] == "open":
            if document is not None:
                document.close()
                document = None
            document = pdfium.PdfDocument(request["source"], password=request["password"])
            return {"pages": len(document), "meta": document.get_metadata_dict(skip_empty=True)}
        if document is None:
            return {"error": "no document is open"}
        if request["do"] == "page":
            return chars.read_page(document, request["index"])
        if request["do"] == "render":
            page = document[request["index"]]
            width, height = page.get_size()
            scale = min(request["scale"], (LARGEST_RENDER / max(1.0, width * height)) ** 0.5)
            image = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True).to_numpy()
            page.close()
            return {"scale": scale, "image": np.ascontiguousarray(image[:, :, :3])}
        return {"error": f"unknown request {request['do']}"}

    while True:
        head = source.read(4)
        if len(head) < 4:
            return
        request = pickle.loads(source.read(struct.unpack(">I", head)[0]))
        try:
            reply = answer(request)
        except MemoryError:
            reply = {"error": "needs too much memory"}
        except pdfium.PdfiumError as e:
            reply = {"error": str(e)}
        except (ValueError, IndexError, OSError) as e:
            reply = {"error": f"{type(e).__name__}: {e}"}
        blob = pickle.dumps(reply, protocol=5)
        out.write(struct.pack(">I", len(blob)))
        out.write(blob)
        out.flush()


if __name__ == "__main__":
    main()
