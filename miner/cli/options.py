"""Options that several commands share, and what they mean to the store."""
from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..store import Store

_FILTERS = ("region", "since", "until", "violation", "sanction", "rank", "min_amount", "status", "sector", "org")


def add_json(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("--json", action="store_true", help=t("opt.json"))


def add_lexicons(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("--lexicons", metavar="DIR", action="append", help=t("opt.lexicons"))


def add_filters(parser: argparse.ArgumentParser, t: Callable[[str], str], *names: str) -> None:
    """``names`` out of region, since, until, violation, sanction, rank, min-amount, status, sector, org."""
    metavar = {"since": "DATE", "until": "DATE", "violation": "CODE", "sanction": "CODE", "rank": "R", "min-amount": "N", "region": "R", "org": "O",
               "sector": "S", "status": "S"}
    for name in names:
        parser.add_argument(f"--{name}", metavar=metavar[name], type=amount if name == "min-amount" else str, help=t(f"opt.{name}"))


def filters(args: argparse.Namespace) -> dict[str, Any]:
    """The filters given, as keyword arguments of Store's methods."""
    return {k: getattr(args, k) for k in _FILTERS if getattr(args, k, None) is not None}


def positive(value: str) -> int:
    """An argparse type: a whole number from 1."""
    number = int(value)
    if number < 1:
        raise ValueError(value)
    return min(number, 10 ** 9)         # SQLite cannot count for ever


def amount(value: str) -> float:
    """An argparse type: a sum of yuan."""
    number = float(value)
    if not 0 <= number < float("inf"):
        raise ValueError(value)
    return number


def database(args: argparse.Namespace) -> str:
    return getattr(args, "db", None) or os.environ.get("MINER_DB") or os.path.join("outputs", "miner.db")


def store(args: argparse.Namespace) -> Store:
    from ..store import Store
    return Store(database(args))
