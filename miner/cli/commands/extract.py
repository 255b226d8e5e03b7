"""miner extract: the contract's JSON of a file, no database."""
from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from .. import whys
from ..options import add_json, add_lexicons
from ..output import Marked, Out, money, period
from ..output import around as nearby
from .people import posts


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help=t("extract.files"))
    parser.add_argument("--format", choices=("json",), default="json", help=t("extract.format"))
    parser.add_argument("--out", metavar="DIR", help=t("extract.out"))
    parser.add_argument("--published", metavar="DATE", help=t("opt.published"))
    parser.add_argument("--password", metavar="P", help=t("opt.password"))
    parser.add_argument("--explain", action="store_true", help=t("extract.explain"))
    add_lexicons(parser, t)
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    from ...store.ingest import expand
    files, _, missing = expand(args.files)
    failed = len(missing)
    for failure in missing:
        out.note("miner: " + out.t("error.pathmissing", path=failure.path), style="red")
    if not args.out and (len(args.files) > 1 or len(files) > 1):
        out.note("miner: " + out.t("extract.several"), style="red")
        return 2
    if not files and not failed:
        out.note("miner: " + out.t("ingest.nothing"), style="red")
    stems = Counter(Path(f).stem for f in files)
    done = 0
    for file in files:
        import miner
        try:
            extraction = miner.extract(file, published=args.published, **({"password": args.password} if args.password else {}))
        except Exception as error:      # named with its reason; the rest of the batch goes on
            from ...store.ingest import one_line
            reason = whys.whole(one_line(error), out.lang)
            out.note(f"miner: {reason if file in reason else f'{file}: {reason}'}", style="red")
            failed += 1
            continue
        done += 1
        if args.explain and not args.out and not args.json:
            explain(extraction, out)
            continue
        text = json.dumps(extraction.to_dict(explain=args.explain), ensure_ascii=False, indent=1) + "\n"
        if args.out:
            name = Path(file).stem if stems[Path(file).stem] == 1 else Path(file).name
            folder = Path(args.out)
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.json").write_text(text, "utf-8")
        else:
            import sys
            sys.stdout.write(text)
    if args.out and done:
        out.note(out.t("extract.written", n=done, out=args.out))
    return 0 if not failed and done else 1 if done else 2


def explain(extraction, out: Out) -> None:
    """Tables of everything extracted with the rule and evidence that made it."""
    text = extraction.document.text

    def around(start: int | None, end: int | None, fallback: str = "") -> Marked:
        if start is None or end is None:
            return Marked(fallback)
        return nearby(text, start, end, 10)

    t = out.t
    out.table(t("word.mentions"), [t("col.label"), t("col.text"), t("col.norm"), t("col.why")],
              [[m.label, around(m.start, m.end), _norm(m.norm, out), out.why(m.why)] for m in extraction.mentions], wide=(1, 3))
    rows = []
    for n, case in enumerate(extraction.cases, 1):
        for s in case.subjects:
            rows.append([n, t("col.subjects"), f"{s.name} {out.code('rank', s.rank)}".strip(), around(s.start, s.end), out.why(s.why)])
            for p in s.positions:
                rows.append([n, t("col.positions"), posts({"positions": [{"org": p.org, "title": p.title, "former": p.former}]}, out), around(p.start, p.end), out.why(p.why)])
            for x in s.sanctions:
                rows.append([n, t("col.sanctions"), out.code("sanction", x.code), around(x.start, x.end), out.why(x.why)])
            for e in s.events:
                rows.append([n, t("col.event"), f"{out.code('event', e.type)} {period(e.start, e.end)}".strip(), around(e.text_start, e.text_end), out.why(e.why)])
        for v in case.violations:
            rows.append([n, t("col.violations"), out.code("violation", v.code), around(v.start, v.end), out.why(v.why)])
        for a in case.amounts:
            rows.append([n, t("word.amounts"), f"{out.code('role', a.role)} {money(a.value, a.currency, out.lang, a.approx)}", around(a.start, a.end), out.why(a.why)])
    out.table(t("word.cases"), ["#", t("col.type"), t("col.value"), t("col.evidence"), t("col.why")], rows, wide=(2, 3, 4))
    out.table(t("word.statistics"), [t("col.indicator"), t("col.value"), t("col.region"), t("col.period"), t("col.evidence"), t("col.why")],
              [[s.indicator, f"{s.value:g}{s.unit}", s.region, period(s.period.start, s.period.end) if s.period else "", nearby(text, s.start, s.end, 0) if s.start is not None else Marked(s.text), out.why(s.why)]
               for s in extraction.statistics], wide=(0, 4), under={3: 2, 5: 4})
    for warning in extraction.warnings:
        out.line(out.warning(warning), style="yellow")


def _norm(norm: dict | None, out: Out) -> str:
    if not norm:
        return ""
    if "value" in norm:
        return money(norm["value"], norm.get("currency", "CNY"), out.lang, norm.get("approx"))
    return period(norm.get("start"), norm.get("end"))
