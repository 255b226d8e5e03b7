"""Real posts, names and reasons in sentences: names found, places resolved, last post, rank, named crimes.

Run: ``python benchmarks/ccid.py [--csv FILE] [--frame N] [--show name|place|post|rank|crimes] [--limit 40]``. The rows are those of
../shared/peers/ccid_dev.csv (China's Corruption Investigations Dataset, Wang and Dickson, doi:10.7910/DVN/9QZRAD); each stands in one
of the sentence frames below, by its number, or in frame N. Nothing of the rows is copied here; where the file is absent it says so and stops.

- name: a subject of exactly that name.
- place: the case's region is the division of today of the row's deepest code whose name the post tells (of a code split since, any
  of its successors); rows whose post names no place do not count.
- post: the last post of the row is among the subject's positions, its organisation ending as written.
- rank: the dataset's class; its two lowest also hold all below (9 正科及以下, 10 副科及以下).
- crimes: of the charges that the reason names every one is among the violations, and no other crime.
"""
from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from rich.console import Console
from rich.table import Table

PEERS = Path(__file__).resolve().parents[2] / "shared" / "peers" / "ccid_dev.csv"
GOALS = {"name": 0.99, "place": 0.98, "post": 0.97, "rank": 0.90, "crimes": 0.98}
RANKS = ("national", "ministerial_chief", "ministerial_deputy", "bureau_chief", "bureau_deputy", "division_chief", "division_deputy",
         "section_chief", "section_deputy", "other")
FRAMES = ("{when}，{post}{name}因{reason}问题，被{agency}立案审查调查。",
          "据{agency}消息，{post}{name}{reason}。{name}目前正接受组织调查。",
          "{agency}通报一起典型案例。经查，{post}{name}存在{reason}问题。{name}受到开除党籍、开除公职处分。",
          "{agency}通报一起典型案例。\n1.{post}{name}{reason}案。{when}，{name}被立案查处。",
          "{post}{name}涉嫌{reason}，接受审查调查。",
          "{above}{post}{name}涉嫌{reason}，目前正接受组织审查。",
          "{name}，{above}{post}，因犯{reason}罪被判处有期徒刑三年。",
          "{name}（{post}）因{reason}被立案查处。",
          "{name}，男，{above}{post}。{when}，因涉嫌{reason}，被检察机关立案侦查。",
          "{when}，{agency}对{post}{name}立案调查，其{reason}。",
          "检察机关依法以涉嫌{reason}罪对{post}{name}立案侦查并采取强制措施。")
CHARGES = (  # longest first: each takes its words away
    ("利用影响力受贿", "crime.influence_peddling"), ("非国家工作人员受贿", "crime.private_bribe_taking"), ("单位受贿", "crime.unit_bribery"), ("单位行贿", "crime.unit_bribery"),
    ("受贿", "crime.bribe_taking"), ("行贿", "crime.bribe_giving"), ("职务侵占", "crime.occupational_embezzlement"), ("贪污", "crime.embezzlement"), ("挪用公款", "crime.misappropriation"),
    ("滥用职权", "crime.abuse_of_power"), ("玩忽职守", "crime.dereliction"), ("私分国有资产", "crime.state_asset_division"), ("巨额财产来源不明", "crime.unexplained_wealth"),
    ("徇私枉法", "crime.favouritism"), ("徇私舞弊", "crime.favouritism"), ("诈骗", "crime.fraud"), ("洗钱", "crime.money_laundering"), ("为亲友非法牟利", "crime.profiting_kin"))


def charges(reason: str) -> set[str]:
    """The codes of the charges that a reason names."""
    out = set()
    for word, code in CHARGES:
        if word in reason:
            out.add(code)
            reason = reason.replace(word, "　")
    return out


def above(row: dict[str, str]) -> str:
    """The places over the one that the post begins with."""
    out = ""
    for place in dict.fromkeys(row[k] for k in ("province", "prefecture", "county") if row[k]):
        if row["position"].startswith(place[:2]):
            break
        out += place
    return out


def sentence(row: dict[str, str], frame: int | None = None) -> str:
    """The row in FRAME, or in that of its number."""
    up = row["province"] if not row["prefecture"] or row["prefecture"] == row["province"] else row["prefecture"]
    agency = (up + row["county"] if row["county"] and row["county"] not in up else up) + "纪委"
    when = f"{row['year'] or 2015}年" + (f"{row['month']}月" if row["month"] else "")
    return FRAMES[int(row["id"]) % len(FRAMES) if frame is None else frame].format(
        when=when, post=row["position"], name=row["name"], reason=row["reason"].removeprefix("涉嫌"), agency=agency, above=above(row))


def region_right(row: dict[str, str], code: str | None, region: str | None) -> bool | None:
    """None where the row has no code, or the post names no place of it. A few of the rows' codes are wrong, so the names count too."""
    from miner.tagging.gazetteer import gazetteer

    def told(name: str) -> bool:
        return bool(name) and (name in row["position"] or len(name) > 2 and name[:2] in row["position"])
    want = row["county_code"] if told(row["county"]) else row["prefecture_code"] if told(row["prefecture"]) else ""
    today = gazetteer().today(want) if want else ()
    names = (region or "").split("/")
    deepest = row["county"] if want == row["county_code"] and row["county"] else row["prefecture"]
    return (code == want or code in today or names[-1] == deepest and names[0] == row["province"] and row["prefecture"] in ("", row["province"], *names)) if today else None


def post_right(position: str, positions: list[dict[str, Any]]) -> bool:
    text = re.sub(r"原(?!州|阳|平)", "", re.sub(r"[（(][^）)]*[）)]$", "", position))
    for p in positions:
        title = p["title"]
        if not title or not text.endswith(title):
            continue
        before = text[:-len(title)]
        org = re.sub(r"原(?!州|阳|平)", "", p["org"] or "")
        if before[-1:] in "、，兼" and org[-2:] in before:   # another title of the same body stands before it
            return True
        # the organisation's tail stands before the title, or its body's word does (公安局长: 公安局, 局长), and what is left of it in the post
        for n in range(len(org), 1, -1):
            if any(before.endswith(tail) for tail in {org[-n:], org[-n:-1] if n > 2 else "/"} ) and (org[:-n][-2:] in text or n >= 3):
                return True
    return False


def rank_right(row: dict[str, str], rank: str | None) -> bool | None:
    if not row["rank"]:
        return None
    n = int(row["rank"])
    want = RANKS[n - 2]
    return rank == want or n == 9 and rank in ("section_chief", "other") or n == 10 and rank in ("section_deputy", "other")


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", choices=sorted(GOALS))
    parser.add_argument("--limit", type=int, default=40)
    parser.add_argument("--csv", type=Path, default=PEERS)
    parser.add_argument("--frame", type=int, choices=range(len(FRAMES)))
    a = parser.parse_args(argv)
    if not a.csv.is_file():
        print(f"{a.csv} is absent: nothing to measure")
        return 0
    import miner
    right: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    wrong: dict[str, list[str]] = {k: [] for k in GOALS}
    with a.csv.open(encoding="utf-8-sig", newline="") as f:
        rows = list(csv.DictReader(f))
    for row in rows:
        text = sentence(row, a.frame)
        found = miner.extract_text(text, published=f"{row['year']}-12-31" if row["year"] else "2016-12-31").to_dict()
        case, subject = next(((c, s) for c in found["cases"] for s in c["subjects"] if s["name"] == row["name"]), ({}, {}))
        named = charges(row["reason"])
        verdicts = {"name": bool(subject), "place": region_right(row, case.get("region_code"), case.get("region")), "post": post_right(row["position"], subject.get("positions", [])),
                    "rank": rank_right(row, subject.get("rank")),
                    "crimes": {v for v in case.get("violations", ()) if v.startswith("crime.") and v != "crime.other"} == named if named else None}
        for key, ok in verdicts.items():
            if ok is None:
                continue
            tried[key] += 1
            right[key] += ok
            if not ok:
                got = {"name": [s["name"] for c in found["cases"] for s in c["subjects"]], "place": case.get("region"), "post": [(p["org"], p["title"]) for p in subject.get("positions", [])],
                       "rank": (RANKS[int(row["rank"] or 2) - 2], subject.get("rank")), "crimes": (sorted(named), case.get("violations"))}[key]
                wrong[key].append(f"{text!r} → {got}")
    table = Table(title=f"{len(rows)} real cases in sentences")
    for head in ("what", "tried", "right", "share", "goal"):
        table.add_column(head, justify="left" if head == "what" else "right")
    for key, goal in GOALS.items():
        share = right[key] / max(1, tried[key])
        table.add_row(key, str(tried[key]), str(right[key]), f"{share:.3f}" if share >= goal else f"[red]{share:.3f}[/red]", f"{goal:.2f}")
    console = Console(width=120 if not sys.stdout.isatty() else None)
    console.print(table)
    if a.show:
        for line in wrong[a.show][:a.limit]:
            console.print(line, markup=False, highlight=False, soft_wrap=True)
    return 0 if all(right[k] >= goal * tried[k] for k, goal in GOALS.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
