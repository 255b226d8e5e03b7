"""miner review: pairs of people that may be one, one after another, with the evidence side by side."""
from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..options import add_json, positive, store
from ..output import Out, money, period


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("--name", metavar="NAME", help=t("review.name"))
    parser.add_argument("--limit", type=positive, metavar="N", help=t("opt.limit"))
    parser.add_argument("--unsure", action="store_true", help=t("review.unsure"))
    parser.add_argument("--who", metavar="NAME", help=t("say.who"))
    parser.add_argument("--disagreements", action="store_true", help=t("review.disagreements"))
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help=t("review.list"))
    what.add_argument("--undo", metavar="ID", help=t("review.undo"))
    what.add_argument("--export", metavar="FILE", help=t("review.export"))
    what.add_argument("--import", metavar="FILE", dest="read", help=t("review.import"))
    what.add_argument("--rebuild", action="store_true", help=t("review.rebuild"))
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    from ...linking import decisions, desk
    with store(args) as db:
        conn = db.conn
        if args.disagreements:
            from ..disagreements import run as disagreements
            return disagreements(args, out, conn)
        if args.undo:
            found = desk.take_back(conn, args.undo)
            out.json(found) if out.as_json else out.line(out.t("review.undone", id=args.undo))
        elif args.export:
            n = decisions.export(conn, Path(args.export))
            out.note(out.t("review.exported", n=n))
        elif args.read:
            out.note(out.t("review.imported", n=desk.read_decisions(conn, Path(args.read))))
        elif args.rebuild:
            desk.rebuild(conn)
            out.note(out.t("review.rebuilt"))
        elif args.list:
            listing(decisions.listed(conn), out)
        else:
            pairs = desk.pairs(conn, name=args.name, unsure=args.unsure, limit=args.limit)
            if out.as_json:
                out.json([{**p, **desk.evidence(conn, p["a_key"], p["b_key"], out.lang)} for p in pairs])
            elif not pairs:
                out.note(out.t("review.none"))
            else:
                Review(db, pairs, args.who, out).run()
    return 0


def listing(found: list[dict[str, Any]], out: Out) -> None:
    if out.as_json:
        out.json(found)
        return
    t = out.t
    out.table("", [t("col.id"), t("col.judgement"), "A", "B", t("col.who"), t("col.at"), t("col.note")],
              [[d["id"], t(f"judgement.{d['judgement']}"), d["a"], d["b"], d["who"], d["at"], d["why"]] for d in found], wide=(6,))


KEYS = {"s": "same", "d": "different", "u": "unsure"}


class Review:
    """One sitting: reads a key a line from standard input (the first character counts; words after it are the reason)."""

    def __init__(self, db: Any, pairs: list[dict[str, Any]], who: str | None, out: Out):
        self.db, self.pairs, self.who, self.out = db, pairs, who, out
        self.said: list[tuple[int, str]] = []           # (pair, decision)

    def run(self) -> None:
        out, at = self.out, 0
        while 0 <= at < len(self.pairs):
            self.show(at)
            key = self.ask()
            if key is None or key[0] == "q":
                break
            word, _, why = key.partition(" ")
            if word in KEYS:
                at = self.decide(at, KEYS[word], why)
            elif word == "z":
                at = self.undo(at)
            elif word == "n":
                at += 1
            else:
                out.note(out.t("review.unknown", word=word))
        out.note(out.t("review.end", n=len(self.said)))

    def ask(self) -> str | None:
        """The next line that is not empty; None at the end of the input."""
        while True:
            if sys.stdin.isatty():
                self.out.line(self.out.t("review.keys"), style="bold")
            line = sys.stdin.readline()
            if not line:
                return None
            if line.strip():
                return line.strip()

    def decide(self, at: int, judgement: str, why: str) -> int:
        from ...linking import desk
        from ...store.errors import StoreError
        p, out = self.pairs[at], self.out
        try:
            found = desk.say(self.db.conn, p["a_key"], p["b_key"], judgement, who=self.who, why=why)
        except StoreError as error:
            out.note(error.line(out.lang), style="red")
            return at + 1
        self.said.append((at, found["decision"]))
        out.line(out.t("review.said", judgement=out.t(f"judgement.{judgement}"), a=p["a"], b=p["b"], id=found["decision"]))
        return at + 1

    def undo(self, at: int) -> int:
        from ...linking import desk
        if not self.said:
            self.out.note(self.out.t("review.nothing"))
            return at
        at, decision = self.said.pop()
        desk.take_back(self.db.conn, decision)
        self.out.line(self.out.t("review.undone", id=decision))
        return at

    def show(self, at: int) -> None:
        from ...linking import desk, engine
        from ...store import persons
        p, out, t = self.pairs[at], self.out, self.out.t
        ids = [engine.person_of(self.db.conn, p[k]) for k in ("a_key", "b_key")]
        a, b = (persons.load(self.db.conn, [i])[0] for i in ids)
        out.line()
        out.line(f"{t('review.left', n=at + 1, all=len(self.pairs))}  {t('review.sure', sure=p['confidence'])}"
                 + (t("review.apart") if p["kept_apart"] else ""), style="bold")
        rows = [[label, side(a), side(b)] for label, side in sides(out)]
        out.table("", ["", f"A {a['id']}", f"B {b['id']}"], rows, wide=(1, 2))
        found = desk.evidence(self.db.conn, p["a_key"], p["b_key"], out.lang)
        for kind, sign, style in (("for", "+", "green"), ("against", "−", "red")):
            for words in found[kind]:
                out.line(f"  {sign} {words}", style=style)


def sides(out: Out) -> list[tuple[str, Callable[[dict], str]]]:
    """What is shown of each side, row by row."""
    from .people import posts
    t = out.t

    def events(person: dict) -> str:
        return "\n".join(f"{period(e['start'], e['end'], t('word.undated'))} {out.code('event', e['type'])}"
                         + "".join(f" {out.code('sanction', x['code'])}" for x in e["sanctions"]) for e in person["events"])

    def amounts(person: dict) -> str:
        return t("word.sep").join(dict.fromkeys(f"{out.code('role', a['role'])} {money(a['value'], a['currency'], out.lang)}" for a in person["amounts"]))

    def documents(person: dict) -> str:
        own = [d for d in person["documents"] if not d["duplicate_of"]] or person["documents"]
        shown = [f"{d['published'] or ''} {d['title'] or d['path']}" for d in own[:6]]
        return "\n".join([*shown, *([t("review.more", n=len(person["documents"]) - len(shown))] if len(person["documents"]) > len(shown) else [])])

    return [(t("col.person"), lambda p: p["name"]), (t("col.positions"), lambda p: posts(p, out)), (t("col.region"), lambda p: p["region"] or ""),
            (t("col.rank"), lambda p: out.code("rank", p["rank"])), (t("col.event"), events), (t("word.amounts"), amounts),
            (t("col.document"), documents)]
