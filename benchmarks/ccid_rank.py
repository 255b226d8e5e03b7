#!/usr/bin/env python3
"""Rank from post on real posts: China's Corruption Investigations Dataset (Wang and Dickson, doi:10.7910/DVN/9QZRAD).

ccid_rank.py CSV [--errors N]: splits each post into organisation and title with a plain pattern, takes the highest rank
of its parts and compares it with the dataset's, whose lowest two classes also hold all below (9 正科及以下, 10 副科及以下).
Prints the share of equal ranks per class, and of posts for which a rank was told.
"""
from __future__ import annotations

import csv
import re
import sys
from collections import Counter

from miner.cases import orgs, rank

TITLE = re.compile(r"(?:党组成员|党委委员|党工委委员|党总支|党支部|党组|党委|党工委)?(?:专职|常务)?(?:副)?(?:书记|主任科员|主任|局长|院长|省长|县长|市长|区长|镇长|乡长|州长|校长|总经理|经理|董事长|总工程师|科长|处长|股长|所长|站长|队长|部长|厅长|司长|主席|检察长|行长|调研员|巡视员|会长|理事长|大队长|台长|园长|场长|矿长|总编辑?|社长|厂长|庭长|秘书长|总裁|总监|政委|支队长|大队长|成员|委员|常委|干部|科员|审判员|教导员|指导员|指挥长|会计|出纳|负责人|员|长)(?:助理)?$")


def parts(position: str):
    """Organisation and title of each post in a written position."""
    before: list[str] = []
    for piece in re.split(r"[、，,；;]|兼", position):
        piece = re.sub(r"^原|^现任|^时任|(?<!主)任$", "", piece.strip())
        m = TITLE.search(piece)
        if not m or not piece:
            continue
        org, title = piece[:m.start()], m.group(0)
        org = re.sub(r"原$", "", org).replace("原", "", 1) if org.endswith("原") or "原" in org[2:] else org
        if re.match(r"[局院校站所队厂厅]长$", title) and org and org[-1] != title[0] and not re.search(r"[副代]$|中心$|大队$|学$", org):
            org += title[0]                                    # 林业局长
        own = re.search(r"(?:正|副)?[县处科厅股乡]级$", org)
        if own:
            title, org = own.group(0) + title, org[:own.start()]
        if org:
            org = orgs.complete(org, before[:1], before, [])[0]
            before.insert(0, org)
        elif before:
            org = before[0]
        yield org, title


def main() -> None:
    path = sys.argv[1]
    show = int(sys.argv[sys.argv.index("--errors") + 1]) if "--errors" in sys.argv else 0
    ok, n, told, wrong, either = Counter(), Counter(), Counter(), [], 0
    for row in csv.DictReader(open(path, encoding="utf-8-sig")):
        if not row["rank"]:
            continue
        want = int(row["rank"]) - 2
        got = first = None
        for n_post, (org, title) in enumerate(parts(row["position"])):
            above = "".join(dict.fromkeys(x for x in (row["province"], row["prefecture"], row["county"]) if x))
            if org and not re.match("中国|国家|最高", org) and rank.place_head(org)[0] is None:
                name = row["county"] or row["prefecture"] or row["province"]
                if any(org.startswith(x) for x in (row["province"], row["prefecture"], row["county"]) if x):
                    org = above + org[len(next(x for x in (row["county"], row["prefecture"], row["province"]) if x and org.startswith(x))):]
                else:                                          # 徐水县 without 县, or no place at all
                    short = name[:-1] if len(name) > 2 else name
                    org = above + (org[len(short):] if org.startswith(short) else org)
            value = rank.score(org, title)
            if n_post == 0:
                first = value
            if value is not None:
                got = value if got is None else min(got, value)
        n[want] += 1
        if got is not None:
            told[want] += 1
        good = got == want or (got is not None and want in (7, 8) and got == 9)
        ok[want] += good
        either += good or first == want or (first == 9 and want in (7, 8))
        if not good:
            wrong.append((want, got, row["position"], row["province"], row["prefecture"], row["county"]))
    for w in sorted(n):
        print(f"rank {w + 2:2d}  right {ok[w]:4d} of {n[w]:4d}  {ok[w] / n[w]:.3f}   told {told[w]:4d}")
    print(f"all      right {sum(ok.values())} of {sum(n.values())}  {sum(ok.values()) / sum(n.values()):.3f}   told {sum(told.values()) / sum(n.values()):.3f}")
    print(f"         right by the highest post or by the first {either / sum(n.values()):.3f} (the dataset ranks many rows by their first post)")
    import random
    random.seed(3)
    for w in random.sample(wrong, min(show, len(wrong))):
        print("want %s got %s  %s | %s %s %s" % (w[0] + 2, w[1] + 2 if w[1] is not None else None, *w[2:]))


CHARGES = (("单位受贿", "crime.unit_bribery"), ("利用影响力受贿", "crime.influence_peddling"), ("受贿", "crime.bribe_taking"), ("行贿", "crime.bribe_giving"),
           ("贪污", "crime.embezzlement"), ("挪用公款", "crime.misappropriation"), ("滥用职权", "crime.abuse_of_power"), ("玩忽职守", "crime.dereliction"),
           ("徇私", "crime.favouritism"), ("巨额财产来源不明", "crime.unexplained_wealth"), ("私分国有资产", "crime.state_asset_division"),
           ("职务侵占", "crime.occupational_embezzlement"), ("诈骗", "crime.fraud"))


def crimes(path: str, show: int) -> None:
    """Crimes named in the dataset's reason, put in a sentence: found, and found without need."""
    from miner.cases import cues
    tp = fp = fn = 0
    wrong = []
    for row in csv.DictReader(open(path, encoding="utf-8-sig")):
        reason = row["reason"] or ""
        want, rest = set(), reason
        for word, code in CHARGES:
            if word in rest:
                want.add(code)
                rest = rest.replace(word, "")
        sentence = f"{row['position']}{row['name']}涉嫌{reason.removeprefix('涉嫌')}，被移送审查起诉。"
        known = {c for _, c in CHARGES}
        got = {h.row.key for h in cues.find(sentence) if h.row.kind == "violation" and h.row.key in known}
        tp, fp, fn = tp + len(want & got), fp + len(got - want), fn + len(want - got)
        if want - got:
            wrong.append((sorted(want - got), reason))
    print(f"crimes   found {tp} of {tp + fn}  recall {tp / (tp + fn):.3f}  not in the words {fp}")
    for w in wrong[:show]:
        print("missing", *w)


if __name__ == "__main__":
    main()
    crimes(sys.argv[1], int(sys.argv[sys.argv.index("--errors") + 1]) if "--errors" in sys.argv else 0)
