"""What the commands print: JSON, rich tables on a terminal, tab-separated lines in a pipe."""
from __future__ import annotations

import json
import os
import sys
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from . import messages, whys

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

    def line(self, text: str = "", style: str = "", indent: int = 0) -> None:
        """One line to standard output; on a terminal it wraps under its ``indent``."""
        if self.rich and text:
            from rich.padding import Padding
            from rich.text import Text
            told = Text(text, style=style)
            self.console.print(Padding(told, (0, 0, 0, indent), expand=False) if indent else told)
        else:
            sys.stdout.write(" " * indent + text + "\n")

    def note(self, text: str, style: str = "") -> None:
        """One line to standard error: what a script does not want among the answers."""
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.text import Text
            Console(stderr=True, highlight=False).print(Text(text, style=style))
        else:
            sys.stderr.write(text + "\n")

    def path(self, path: str | None) -> str:
        """A document's path as a table can show it: on a terminal its last part, in a pipe all of it."""
        return os.path.basename((path or "").rstrip("/")) if self.rich else path or ""

    def why(self, why: str | None) -> str:
        """A rule's reason in the reader's words."""
        return whys.told(why or "", self.lang, self.code)

    def warning(self, words: str) -> str:
        """A document's warning in the reader's words, with its heading."""
        return self.t("word.warning", what=whys.whole(words, self.lang))

    def table(self, title: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], *, right: Sequence[int] = (),
              wide: Sequence[int] = (), under: dict[int, int] | None = None, hide: Sequence[int] = ()) -> None:
        """A table. ``right``: columns of figures; ``wide``: columns that take the room that is left. On a terminal only: ``under`` draws a
        column faintly below the cells of another, ``hide`` leaves columns out, as are those without any value."""
        if not self.rich:
            sys.stdout.write("\t".join(columns) + "\n")
            for row in rows:
                sys.stdout.write("\t".join(_flat(c) for c in row) + "\n")
            return
        from rich import box
        from rich.table import Table
        from rich.text import Text
        under, cells = under or {}, [[self.text(c) for c in row] for row in rows]
        shown = [n for n in range(len(columns)) if n not in under and n not in hide and any(row[n] for row in cells)]
        for row in cells:
            for low, high in under.items():
                if row[low]:
                    row[high] = Text("\n").join(([row[high]] if row[high] else []) + [Text(row[low].plain, style="dim")])
        table = Table(title=title or None, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, header_style="bold cyan",
                      pad_edge=False, show_edge=False)
        widths = _widths([[_width(columns[n]), *(_width(row[n].plain) for row in cells)] for n in shown],
                         [shown.index(n) for n in wide if n in shown], [shown.index(n) for n in right if n in shown], self.console.width)
        for n, width in zip(shown, widths):
            table.add_column(columns[n], justify="right" if n in right else "left", overflow="fold", width=width, no_wrap=n in right)
        for row in cells:
            table.add_row(*(row[n] for n in shown))
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


def _width(text: str) -> int:
    """Terminal columns of the longest line."""
    from rich.cells import cell_len
    return max(map(cell_len, text.split("\n")), default=0)


def _widths(natural: list[list[int]], wide: list[int], right: list[int], total: int) -> list[int]:
    """Columns' widths: figures as they are, other columns as wide as they need up to a bound that leaves room, ``wide`` ones share the rest
    (none more than it needs)."""
    need = [max(n, default=1) or 1 for n in natural]
    room = total - 3 * (len(need) - 1)
    wanted = sum(min(need[n], 26) for n in wide)
    for bound in (1000, 28, 24, 20, 16, 14):
        out = [n if i in right else min(n, bound) for i, n in enumerate(need)]
        left = room - sum(w for i, w in enumerate(out) if i not in wide)
        if left >= wanted:
            break
    left, todo = max(left, 6 * len(wide)), sorted(wide, key=lambda n: need[n])
    for k, n in enumerate(todo):
        out[n] = max(min(need[n], left // (len(todo) - k)), 6)
        left -= out[n]
    return out


def around(text: str, start: int, end: int, width: int = 36) -> Marked:
    """A stretch of a text in its surroundings, ``width`` characters to either side, on one line."""
    a = max(0, min(start - width, len(text) - 2 * width - (end - start)))
    b = min(len(text), max(end + width, a + 2 * width))
    head, tail = "…" if a > 0 else "", "…" if b < len(text) else ""
    return Marked(f"{head}{text[a:b]}{tail}".replace("\n", " "), start - a + len(head), end - a + len(head))


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


def money(value: float, currency: str = "CNY", lang: str = "zh", approx: str | None = "exact") -> str:
    """An amount as a reader says it: 107.4万元, 720余万元, 近30万元."""
    if lang == "en":
        said = {"over": "over ", "under": "nearly ", "about": "about "}.get(approx or "", "")
        return said + f"{value:,.2f}".rstrip("0").rstrip(".") + f" {currency}"
    unit = ("余" if approx == "over" else "") + ("元" if currency == "CNY" else f" {currency}")
    said = {"under": "近", "about": "约"}.get(approx or "", "")
    for size, name in ((1e8, "亿"), (1e4, "万")):
        if abs(value) >= size:
            figures = f"{value / size:.4f}".rstrip("0").rstrip(".")
            return said + figures + (unit[0] + name + unit[1:] if approx == "over" else name + unit)
    return f"{said}{value:,.2f}".rstrip("0").rstrip(".").replace(",", "") + unit
