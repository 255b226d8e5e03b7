"""One command run in this process, as the tests of the command line see it."""
from __future__ import annotations

import pytest

from miner.cli import main


def said(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    """The exit code of a command, what it printed, and what it complained of."""
    try:
        code = main(list(args))
    except SystemExit as stop:
        code = stop.code
    captured = capsys.readouterr()
    return code, captured.out, captured.err
