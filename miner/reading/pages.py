"""Pages of a PDF through the worker process: one at a time, each within a time limit.

One worker serves a process for as long as it lives, so that its start (some 0.2 s) is paid once. A page
that takes longer than its limit, or that kills the worker, raises PageError; the next page gets a new worker.
"""
from __future__ import annotations

import atexit
import os
import pickle
import select
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np

PAGE_LIMIT = float(os.environ.get("MINER_PAGE_SECONDS", "30"))
_BOOT = "import runpy, sys; runpy.run_path(sys.argv[1], run_name='__main__')"


class PdfError(ValueError):
    """The file cannot be opened as a PDF; ``encrypted`` where a password would open it."""

    def __init__(self, message: str, encrypted: bool = False) -> None:
        super().__init__(message)
        self.encrypted = encrypted


class PageError(ValueError):
    """One page could not be read; the message says why in a few words."""


class _Worker:
    def __init__(self) -> None:
        script = str(Path(__file__).with_name("worker.py"))
        self.process = subprocess.Popen([sys.executable, "-P", "-c", _BOOT, script],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.pid = os.getpid()
        self.opened: object = None

        self.ahead: dict[str, Any] | None = None       # a request that was sent before its answer is wanted

    def ask(self, request: dict[str, Any], limit: float, then: dict[str, Any] | None = None) -> dict[str, Any]:
        """The answer to a request; ``then`` is sent on at once, so that the worker is busy while this answer is used."""
        if self.ahead is not None and self.ahead != request:
            self._answer(limit)
        if self.ahead is None:
            self._send(request)
        reply = self._answer(limit)
        if then is not None:
            self._send(then)
        return reply

    def _send(self, request: dict[str, Any]) -> None:
        blob = pickle.dumps(request, protocol=5)
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(struct.pack(">I", len(blob)) + blob)
            self.process.stdin.flush()
        except (BrokenPipeError, ValueError):           # ValueError: the pipe was closed
            self.stop()
            raise PageError("the PDF library crashed on it") from None
        self.ahead = request

    def _answer(self, limit: float) -> dict[str, Any]:
        self.ahead = None
        deadline = time.monotonic() + limit
        try:
            size = struct.unpack(">I", self._read(4, deadline, limit))[0]
            return pickle.loads(self._read(size, deadline, limit))
        except EOFError:
            self.stop()
            raise PageError("the PDF library crashed on it") from None

    def _read(self, size: int, deadline: float, limit: float) -> bytes:
        pipe = self.process.stdout
        assert pipe is not None
        fd, parts, left = pipe.fileno(), [], size
        while left:
            ready, _, _ = select.select([fd], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                self.stop()
                raise PageError(f"took longer than {limit:g} s")
            part = os.read(fd, min(left, 1 << 20))
            if not part:
                raise EOFError
            parts.append(part)
            left -= len(part)
        return b"".join(parts)

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:   # unsent bytes of a request to a worker that is gone
                    continue


_worker: _Worker | None = None
_lock = threading.RLock()


def _get() -> _Worker:
    global _worker
    if _worker is None or _worker.pid != os.getpid() or _worker.process.poll() is not None:
        _worker = _Worker()               # after a fork the parent's worker stays the parent's
    return _worker


@atexit.register
def _stop() -> None:
    if _worker is not None and _worker.pid == os.getpid():
        _worker.stop()


class Pdf:
    """An open PDF. ``len(pdf)`` pages; ``page(i)`` gives ``chars.read_page``'s arrays; ``render(i, scale)`` an
    RGB array and its true scale (pixels a point). Raises PdfError on opening, PageError on a page."""

    def __init__(self, source: str | Path | bytes, password: str | None = None, limit: float = PAGE_LIMIT) -> None:
        self.source = bytes(source) if isinstance(source, (bytes, bytearray, memoryview)) else str(source)
        self.password, self.limit = password, limit
        self.pages = 0
        self.meta: dict[str, str] = {}
        with _lock:
            self._open(_get())

    def _open(self, worker: _Worker) -> None:
        try:
            reply = worker.ask({"do": "open", "source": self.source, "password": self.password}, self.limit)
        except PageError as e:
            raise PdfError(f"cannot be opened: {e}") from None
        if "error" in reply:
            message = reply["error"]
            if "password" in message.lower():
                raise PdfError("the password does not open it" if self.password else "encrypted", encrypted=True)
            raise PdfError("damaged or no PDF" if "Data format" in message else message)
        self.pages, self.meta = reply["pages"], reply["meta"]
        worker.opened = self

    def _ask(self, request: dict[str, Any], then: dict[str, Any] | None = None) -> dict[str, Any]:
        with _lock:
            worker = _get()
            if worker.opened is not self:
                self._open(worker)
            reply = worker.ask(request, self.limit, then)
        if "error" in reply:
            raise PageError(reply["error"])
        return reply

    def __len__(self) -> int:
        return self.pages

    def page(self, index: int) -> dict[str, Any]:
        ahead = {"do": "page", "index": index + 1} if index + 1 < self.pages else None
        return self._ask({"do": "page", "index": index}, ahead)

    def render(self, index: int, scale: float) -> tuple[np.ndarray, float]:
        reply = self._ask({"do": "render", "index": index, "scale": scale})
        return reply["image"], reply["scale"]

    def close(self) -> None:
        with _lock:
            if _worker is not None and _worker.opened is self:
                _worker.opened = None                   # the next file opened closes this one there
