"""What the commands print: JSON, rich tables on a terminal, tab-separated lines in a pipe."""
from __future__ import annotations

import json
import sys
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from . import messages

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


@dataclass(frozen=True)
class Marked:
    """Text with a stretch to highlight, and a style for the whole."""
    text: str
    start: int = 0
    end: int = 0
    style: str = ""

    def __str__(self) -> str:
        return self.text


class Out:
    """Where a command's answer goes. ``lang`` is zh or en; ``json`` whether the answer is wanted as JSON."""

    def __init__(self, lang: str = "zh", as_json: bool = False):
        self.lang, self.as_json = lang, as_json
        self._console: Console | None = None

    @property
    def console(self) -> Console:
        if self._console is None:
            from rich.console import Console
            self._console = Console(highlight=False, soft_wrap=False, emoji=False)
        return self._console

    @property
    def rich(self) -> bool:
        """Whether a person looks at it: colours, boxes and bars only then."""
        return self.console.is_terminal

    def t(self, key: str, **values: object) -> str:
        return messages.text(key, self.lang, **values)

    def code(self, kind: str, code: str | None) -> str:
        """A code's name in the user's language."""
        return _codes(self.lang).get((kind, code), code or "") if code else ""

    def codes(self, kind: str, codes: Iterable[str]) -> str:
        return self.t("word.sep").join(self.code(kind, c) for c in codes)

    def json(self, value: Any) -> None:
        sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")

    def line(self, text: str = "", style: str = "") -> None:
        """One line to standard output."""
        if self.rich and text:
            from rich.text import Text
            self.console.print(Text(text, style=style))
        else:
            sys.stdout.write(text + "\n")

    def note(self, text: str, style: str = "") -> None:
        """One line to standard error: what a script does not want among the answers."""
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.text import Text
            Console(stderr=True, highlight=False).print(Text(text, style=style))
        else:
            sys.stderr.write(text + "\n")

    def table(self, title: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], *, right: Sequence[int] = (),
              wide: Sequence[int] = ()) -> None:
        """A table. ``right``: columns of figures; ``wide``: columns that may take the room that is left."""
        if not self.rich:
            sys.stdout.write("\t".join(columns) + "\n")
            for row in rows:
                sys.stdout.write("\t".join(_flat(c) for c in row) + "\n")
            return
        from rich import box
        from rich.table import Table
        table = Table(title=title or None, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, header_style="bold cyan",
                      pad_edge=False, show_edge=False, expand=bool(wide))
        for n, name in enumerate(columns):
            table.add_column(name, justify="right" if n in right else "left", overflow="fold", ratio=1 if n in wide else None,
                             no_wrap=n in right)
        for row in rows:
            table.add_row(*(self.text(c) for c in row))
        self.console.print(table)

    def text(self, cell: Any) -> Text:
        """A cell as rich text, its evidence highlighted."""
        from rich.text import Text
        if isinstance(cell, Marked):
            out = Text(cell.text, style=cell.style)
            if cell.end > cell.start:
                out.stylize("bold black on yellow", cell.start, cell.end)
            return out
        return Text("" if cell is None else str(cell))


def _flat(cell: Any) -> str:
    return " ".join("" if cell is None else str(part) for part in str("" if cell is None else cell).split())


@lru_cache(maxsize=2)
def _codes(lang: str) -> dict[tuple[str, str], str]:
    from ..lexicons import rows
    return {(r["kind"], r["code"]): r["en" if lang == "en" else "zh"] for r in rows("codes")}


def bar(value: float, top: float, width: int = 24) -> str:
    """A bar of eighth blocks."""
    eighths = round(width * 8 * value / top) if top > 0 else 0
    return "█" * (eighths // 8) + (" ▏▎▍▌▋▊▉"[eighths % 8] if eighths % 8 else "")


def period(start: str | None, end: str | None, undated: str = "") -> str:
    """A period as short as it can be said: a day, whole months (2019-04—2023-10), whole years (2020—2022)."""
    if not start and not end:
        return undated
    if start and end and start != end and start.endswith("-01") and len(start) == len(end) == 10:
        if start.endswith("-01-01") and end.endswith("-12-31"):
            start, end = start[:4], end[:4]
        elif int(end[8:]) == monthrange(int(end[:4]), int(end[5:7]))[1]:
            start, end = start[:7], end[:7]
    return (start or "") if start == end else f"{start or ''}—{end or ''}"


def money(value: float, currency: str = "CNY", lang: str = "zh") -> str:
    """An amount as a reader says it: 107.4万元."""
    unit = "元" if currency == "CNY" else f" {currency}"
    if lang == "en":
        return f"{value:,.2f}".rstrip("0").rstrip(".") + f" {currency}"
    for size, name in ((1e8, "亿"), (1e4, "万")):
        if abs(value) >= size:
            return f"{value / size:.4f}".rstrip("0").rstrip(".") + name + unit
    return f"{value:g}{unit}"
