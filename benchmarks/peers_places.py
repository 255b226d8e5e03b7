"""Scores the places against other projects' cases and against 3,758 real posts; prints every disagreement with why.

Run: ``python benchmarks/peers_places.py [--all]``. Reads ../shared/peers (nothing is copied from there) and says so where it
is absent. Measures: right division of today's table, by code where the case has one, else by the names.
"""
from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

from miner.tagging import places
from miner.tagging.gazetteer import gazetteer

PEERS = Path(__file__).resolve().parents[2] / "shared" / "peers"


def project_cases(file: str) -> tuple[int, int, list[str]]:
    """Cases of cpca or addressparser: a string with an address → province, city, county."""
    right, wrong = 0, []
    cases = json.loads((PEERS / file).read_text("utf-8"))
    for case in cases:
        found = [p for _, _, p in places.find_in(case["input"])]
        want = [expected for expected in case["expected"]]
        got = [p for p in found if p.code]
        good = len(want) == 0 and not got or len(want) >= 1 and len(got) >= 1 and all(any(_same(p, w) for p in got) for w in want)
        if not good and want and set(want[0]) == {"province"}:       # such a case asks for the province only
            good = len(got) == 1 and got[0].path.split("/")[0] == want[0]["province"]
        right += good
        if not good:
            wrong.append(f"{case['id']} {case['input']!r}: want {want}, got {[(p.path, p.candidates) for p in found]}")
    return right, len(cases), wrong


def _same(place: places.Place, want: dict) -> bool:
    g = gazetteer()
    code = want.get("adcode")
    if code and code.isdigit():
        return place.code in g.today(code)
    names = [n for n in (want.get("province"), want.get("city"), want.get("county")) if n and n != "市辖区"]
    names = [n for i, n in enumerate(names) if n not in names[:i]]
    path = (place.path or "").split("/")
    now = []
    for name in names:          # a case may give a name of its time
        held = g.names.get(name)
        now.append({g.by_code[d.today[0]].name for d in held.divisions} if held else {name})
    return len(path) == len(now) and all(p in n for p, n in zip(path, now))


def posts(context: bool) -> tuple[int, int, int, list[str]]:
    """The place that each real post begins with, put in a sentence: right, tried, left open, wrong."""
    g = gazetteer()
    right = tried = left = 0
    wrong = []
    with (PEERS / "ccid_dev.csv").open(encoding="utf-8-sig", newline="") as f:
        rows = list(csv.DictReader(f))
    for r in rows:
        sentence = f"日前，{r['position']}接受审查调查。"
        year = int(r["year"]) if r["year"] else None
        province = next((c for c, d in g.by_code.items() if d.level == "province" and d.name == r["province"]), None)
        found = places.find_in(sentence, (province,) if context and province else (), year)
        if not found or found[0][0] > 3:
            continue
        start, end, place = found[0]
        told = sentence[start:end]
        names = [r["county"], r["prefecture"], r["province"]]
        deepest = next((n for n in names if n and (n in told or _stem(n) in told)), None)
        if deepest is None:     # 上海铁路局南京电务段 in Jiangsu: the text's first place is not the row's
            continue
        tried += 1
        code = {r["county"]: r["county_code"], r["prefecture"]: r["prefecture_code"]}.get(deepest, "") or province or ""
        by_code = bool(code) and (code in g.by_code or code in g.old) and place.code in g.today(code)
        by_name = bool(place.path) and _line(place.path, r, deepest)
        if place.code is None:
            left += 1
        if by_code or by_name:
            right += 1
        elif place.code is not None or context:
            wrong.append(f"{r['id']} {told}: row {r['province']}/{r['prefecture']}/{r['county']} {code} {r['year']}, got {place.path} "
                         f"{place.candidates} ({place.why})")
    return right, tried, left, wrong


def _stem(name: str) -> str:
    held = gazetteer().names.get(name)
    return next((d.short for d in held.divisions if d.short), name) if held else name


def _line(path: str, row: dict, deepest: str) -> bool:
    """Whether the row's names, as of today, are the path's: for rows with a wrong or missing code."""
    g = gazetteer()
    parts = path.split("/")
    last = {g.by_code[d.today[0]].name for d in g.names[deepest].divisions} if deepest in g.names else {deepest}
    above = row["prefecture"] if deepest == row["county"] else row["province"]
    if len(parts) > 1 and above and above != deepest:
        held = g.names.get(above)
        names = {g.by_code[c].name for d in held.divisions for c in d.today} if held else {above}
        if not names & set(parts):
            return False
    return parts[-1] in last and parts[0] == row["province"]


def main() -> None:
    if not PEERS.is_dir():
        print(f"skipped: {PEERS} is absent")
        return
    for file in ("cpca_place.json", "addressparser_place.json"):
        right, total, wrong = project_cases(file)
        print(f"{file}: {right} of {total}")
        print("".join(f"  {w}\n" for w in wrong), end="")
    for context in (False, True):
        right, tried, left, wrong = posts(context)
        print(f"ccid_dev.csv, {'province known' if context else 'sentence alone'}: {right} of {tried} right ({right / tried:.4f}), "
              f"{left} left open, {tried - right - (0 if context else left)} wrong")
        print("".join(f"  {w}\n" for w in (wrong if "--all" in sys.argv else wrong[:40])), end="")


if __name__ == "__main__":
    main()
