"""miner different: two ids are two people."""
from __future__ import annotations

import argparse

from ..output import Out
from .same import add, decide

__all__ = ["add", "run"]


def run(args: argparse.Namespace, out: Out) -> int:
    return decide(args, out, "different")
