"""The one error that reading raises."""
from __future__ import annotations


class ReadingError(Exception):
    """A file cannot be read; the message is one line that names the file, the reason and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))
