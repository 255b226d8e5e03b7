"""miner review --disagreements: where a spaCy model and the rules differ, one after another in their sentence."""
from __future__ import annotations

import argparse
import sys
from typing import Any

from .output import Marked, Out

KEYS = {"r": "rules", "m": "model", "s": "skip"}


def run(args: argparse.Namespace, out: Out, conn: Any) -> int:
    """``--list`` the decisions, ``--undo`` one, ``--json`` what waits; else one after another from standard input."""
    from ..store import disagreements as store
    if args.export or args.read or args.rebuild:
        out.note("miner: " + out.t("label.only"), style="red")
        return 2
    if args.undo:
        store.take_back(conn, args.undo)
        out.line(out.t("review.undone", id=args.undo))
        return 0
    found = store.listed(conn, decided=args.list, text=args.name, limit=args.limit)
    if out.as_json:
        out.json(found)
    elif args.list:
        t = out.t
        out.table("", [t("col.id"), t("col.judgement"), t("col.text"), t("word.rules"), t("word.model"), t("col.who"), t("col.at"), t("col.note")],
                  [[d["id"], t(f"label.{d['judgement']}"), d["text"], label(d["rules_label"], out), label(d["model_label"], out), d["who"], d["at"],
                    d["why"]] for d in found], wide=(7,))
    elif not found:
        out.note(out.t("review.none"))
    else:
        sitting(found, args.who, out, conn)
    return 0


def label(code: str | None, out: Out) -> str:
    return out.code("label", code) if code else out.t("label.none")


def sitting(found: list[dict], who: str | None, out: Out, conn: Any) -> None:
    """Reads a key a line: the first character counts, words after it are the reason."""
    from ..store import disagreements as store
    said: list[int] = []
    at = 0
    while at < len(found):
        show(found, at, out)
        line = _line(out)
        if line is None or line[0] == "q":
            break
        key, _, why = line.partition(" ")
        if key in KEYS:
            store.say(conn, found[at]["id"], KEYS[key], who=who, why=why)
            said.append(at)
            at += 1
        elif key == "n":
            at += 1
        elif key == "z" and said:
            at = said.pop()
            store.take_back(conn, found[at]["id"])
            out.line(out.t("review.undone", id=found[at]["id"]))
        else:
            out.note(out.t("review.nothing") if key == "z" else out.t("review.unknown", word=key))
    out.note(out.t("label.end", n=len(said)))


def _line(out: Out) -> str | None:
    """The next line that is not empty; None at the end of the input."""
    while True:
        if sys.stdin.isatty():
            out.line(out.t("label.keys"), style="bold")
        line = sys.stdin.readline()
        if not line:
            return None
        if line.strip():
            return line.strip()


def show(found: list[dict], at: int, out: Out) -> None:
    d, t = found[at], out.t
    out.line()
    out.line(f"{t('label.left', n=at + 1, all=len(found))}  {d['text']}  {t('word.rules')} {label(d['rules_label'], out)}  "
             f"{t('word.model')} {label(d['model_label'], out)}", style="bold")
    c = d["context"]
    if c and out.rich:
        out.console.print(out.text(Marked(c["text"], d["start"] - c["start"], d["end"] - c["start"])))
    elif c:
        a, b = d["start"] - c["start"], d["end"] - c["start"]
        out.line(f"{c['text'][:a]}【{c['text'][a:b]}】{c['text'][b:]}")
    out.line(f"{d['document']}  {d['id']}", style="dim")
