"""Real posts, names and reasons in sentences: names found, places resolved, last post, rank, named crimes.

Run: ``python benchmarks/ccid.py [--csv FILE] [--frame N] [--show name|place|post|rank|crimes] [--limit 40]``. The rows are those of
../shared/peers/ccid_dev.csv (China's Corruption Investigations Dataset, Wang and Dickson, doi:10.7910/DVN/9QZRAD); each stands in one
of the sentence frames below, by its number, or in frame N. Nothing of the rows is copied here; where the file is absent it says so and stops.

- name: a subject of exactly that name.
- place: the case's region is the division of today of the row's deepest division that the post tells (of one split since, any of its
  successors). Not asked, and counted under the table: a post that names no place of its row (文山市 in a row of the prefecture 文山州),
  and a name that several divisions have where the sentence tells none above it (城区文广新局局长). Where a row's code is
  another city's district of that name, the district of the row's own prefecture counts.
- post: the last post of the row is among the subject's positions, its organisation ending as written.
- rank: the dataset's class; its two lowest also hold all below (9 正科及以下, 10 副科及以下). Where it goes its own way against the contract
  (the highest rank of the posts; a member of a county's standing committee is 县处级副职) the miss counts, and is counted under the table.
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
    up = row["province"] if not row["prefecture"] or row["prefecture"] in (row["province"], row["county"]) else row["prefecture"]
    agency = (up + row["county"] if row["county"] and row["county"] not in up else up) + "纪委"
    when = f"{row['year'] or 2015}年" + (f"{row['month']}月" if row["month"] else "")
    return FRAMES[int(row["id"]) % len(FRAMES) if frame is None else frame].format(
        when=when, post=row["position"], name=row["name"], reason=row["reason"].removeprefix("涉嫌"), agency=agency, above=above(row))


def _divisions(row: dict[str, str], name: str, code: str) -> tuple[str, ...]:
    """Today's codes of the row's division NAME: by its CODE, and by its name where the code lies outside the row's prefecture
    (several hundred homonyms have the code of another city's district)."""
    from miner.tagging.gazetteer import gazetteer

    above = row["prefecture_code"] if name == row["county"] else ""
    if above and code[:4] != above[:4] and row["prefecture"] != name:
        held = gazetteer().names.get(name)
        found = [c for d in held.divisions if above in d.above for c in d.today] if held else []
        if found:
            return tuple(dict.fromkeys(found))
    return gazetteer().today(code) if code else ()


def _told(name: str, words: str, want: tuple[str, ...]) -> str:
    """How WORDS tell the division NAME, which is WANT today: by the form that stands in them, '' where they do not, or where the
    short form there is another division's (文山市 in 文山壮族苗族自治州)."""
    from miner.tagging.gazetteer import gazetteer

    if name and name in words:
        return name
    short = name[:2]
    if len(name) < 3 or short not in words:
        return ""
    names = gazetteer().names
    others = [names[short + level] for level in "市县区旗" if short + level in names and short + level in words]
    return "" if any(not {c for d in other.divisions for c in d.today} & set(want) for other in others) else short


def asked(row: dict[str, str], frame: int | None = None) -> tuple[tuple[str, ...], str]:
    """The divisions that are right for a row in its sentence, and why none are asked: the post names no place of the row, or one
    of several divisions of that name where the sentence tells no place above it."""
    from miner.tagging.gazetteer import gazetteer

    shape = FRAMES[int(row["id"]) % len(FRAMES) if frame is None else frame]
    words = (above(row) if "{above}" in shape else "") + row["position"]
    for key in ("county", "prefecture"):
        want = _divisions(row, row[key], row[key + "_code"])
        form = _told(row[key], words, want)
        if not form:
            continue
        same = {c for name, held in gazetteer().names.items() if (name == form if len(form) > 2 else name[:2] == form and len(name) == 3)
                for d in held.divisions if d.standing and d.level == "county" for c in d.today} if key == "county" else set()
        text = sentence(row, frame)
        if len(same) > 1 and not any(up and up[:2] in text and up != row[key] for up in (row["province"], row["prefecture"])):
            return (), "one of several divisions of that name"
        return want, "" if want else "no code"
    return (), "no place of the row in the post"


def region_right(row: dict[str, str], code: str | None, frame: int | None = None) -> bool | None:
    """Whether CODE is the row's division; None where it is not asked."""
    want, why = asked(row, frame)
    return None if why else code in want


def post_right(position: str, positions: list[dict[str, Any]]) -> bool:
    """Whether a post's title ends POSITION and its organisation ends before it; a word that both have (公安局长: 公安局, 局长; 治安大队长:
    治安大队, 大队长) stands there once."""
    text = re.sub(r"原(?!州|阳|平)", "", re.sub(r"[（(][^）)]*[）)]$", "", position))
    for p in positions:
        title = p["title"]
        if not title or not text.endswith(title):
            continue
        before = text[:-len(title)]
        org = re.sub(r"原(?!州|阳|平)", "", p["org"] or "")
        if before[-1:] in "、，兼" and org[-2:] in before:   # another title of the same body stands before it
            return True
        shared = next((n for n in range(min(len(title), len(org) - 1), 0, -1) if org.endswith(title[:n])), 0)
        for n in range(len(org), 1, -1):
            if any(before.endswith(tail) for tail in {org[-n:], org[-n:-shared] if n > shared > 0 else "/"}) and (org[:-n][-2:] in text or n >= 3 or before == org[-n:]):
                return True
    return False


def rank_right(row: dict[str, str], rank: str | None) -> bool | None:
    if not row["rank"]:
        return None
    n = int(row["rank"])
    want = RANKS[n - 2]
    return rank == want or n == 9 and rank in ("section_chief", "other") or n == 10 and rank in ("section_deputy", "other")


_MEMBER = re.compile("常委|[组委]成员|[组委]委员|工委委员|纪委书记|纪工委书记|纪检组组?长|武装部|工会主席|助理")


def convention(row: dict[str, str], positions: list[dict[str, Any]], rank: str | None, near: str) -> str:
    """Why a rank differs where the dataset goes its own way, '' where it does not: it ranks many rows by another of their posts than
    the highest, and codes who sits in a body's leadership as its head where no 副 stands in the post (县委常委 as 正科)."""
    from miner.cases.rank import RANKS as names, score

    want = RANKS[int(row["rank"]) - 2]
    held = [names[v] for p in positions if (v := score(p["org"], p["title"], near)) is not None]
    if rank and len(held) > 1 and want in held:
        return "another post than the highest"
    if want == "section_chief" and rank in ("division_deputy", "section_deputy") and "副" not in row["position"] and _MEMBER.search(row["position"]):
        return "a member of the leadership coded as the head"
    return ""


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
    own_way: Counter[str] = Counter()
    wrong: dict[str, list[str]] = {k: [] for k in GOALS}
    with a.csv.open(encoding="utf-8-sig", newline="") as f:
        rows = list(csv.DictReader(f))
    for row in rows:
        text = sentence(row, a.frame)
        found = miner.extract_text(text, published=f"{row['year']}-12-31" if row["year"] else "2016-12-31").to_dict()
        case, subject = next(((c, s) for c in found["cases"] for s in c["subjects"] if s["name"] == row["name"]), ({}, {}))
        named = charges(row["reason"])
        verdicts = {"name": bool(subject), "place": region_right(row, case.get("region_code"), a.frame), "post": post_right(row["position"], subject.get("positions", [])),
                    "rank": rank_right(row, subject.get("rank")),
                    "crimes": {v for v in case.get("violations", ()) if v.startswith("crime.") and v != "crime.other"} == named if named else None}
        for key, ok in verdicts.items():
            if ok is None:
                continue
            tried[key] += 1
            right[key] += ok
            if not ok:
                own_way.update([convention(row, subject.get("positions", []), subject.get("rank"), case.get("region_code") or "")] if key == "rank" else [])
                got = {"name": [s["name"] for c in found["cases"] for s in c["subjects"]], "place": case.get("region"), "post": [(p["org"], p["title"]) for p in subject.get("positions", [])],
                       "rank": (RANKS[int(row["rank"] or 2) - 2], subject.get("rank")), "crimes": (sorted(named), case.get("violations"))}[key]
                wrong[key].append(f"{text!r} → {got}")
    table = Table(title=f"{len(rows)} real cases in sentences")
    for head in ("what", "tried", "right", "share", "goal"):
        table.add_column(head, justify="left" if head == "what" else "right")
    for key, goal in GOALS.items():
        share = right[key] / max(1, tried[key])
        table.add_row(key, str(tried[key]), str(right[key]), f"{share:.3f}" if share >= goal else f"[red]{share:.3f}[/red]", f"{goal:.2f}")
    untold = Counter(asked(row, a.frame)[1] for row in rows)
    console = Console(width=120 if not sys.stdout.isatty() else None)
    console.print(table)
    console.print("place not asked: " + ", ".join(f"{why} {n}" for why, n in untold.most_common() if why), soft_wrap=True)
    console.print("rank against the contract: " + ", ".join(f"{why} {n}" for why, n in own_way.most_common() if why)
                  + f"; without these {right['rank'] / max(1, tried['rank'] - own_way.total() + own_way['']):.3f}", soft_wrap=True)
    if a.show:
        for line in wrong[a.show][:a.limit]:
            console.print(line, markup=False, highlight=False, soft_wrap=True)
    return 0 if all(right[k] >= goal * tried[k] for k, goal in GOALS.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
