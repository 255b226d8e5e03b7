"""Scores of miner's dates and amounts on the test cases of another project (JioNLP, Apache-2.0), with every disagreement.

    python benchmarks/peers_normalisers.py [FOLDER]

FOLDER holds jionlp_time.json, jionlp_money.json and jionlp_money_extract.json (default ../shared/peers; nothing is
printed but a line where it is absent). Cases of that project's own convention (``blur``) count apart; cases outside
the documents that miner reads (clock phrases, countdowns, weeks by number) are named with the reason.
"""
from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from miner.tagging import dates, money

#: why a case that miner answers otherwise is answered otherwise: (words in the input, reason)
SCOPE = (
    (("周", "星期", "礼拜"), "weeks and weekdays by number: no DATE in these documents but 上周, 上周五"),
    (("天后", "天内", "日内", "工作日", "天起", "前两天", "前4天", "最后五天"), "a countdown is a duration, no date"),
    (("前", "之前", "以前"), "前 stays outside: the deadline is the date, and its norm is the day, not the time until it"),
    (("起",), "起 stays outside: 自2020年5月起 names the month"),
    (("止",), "止 stays outside"),
    (("从", "自"), "从 and 自 stay outside"),
)


def reason(text: str, tags: list[str]) -> str:
    if "no_unit" in tags:
        return "a number without unit is money only behind a word of money"
    if "slang_k_w" in tags:
        return "k and w do not occur in official documents"
    if "holiday" in tags:
        return "festivals without a year are no dates"
    if "future_prefer" in tags:
        return "reports look back: a date without year is not next year's"
    return next((why for words, why in SCOPE if any(w in text for w in words)), "")


def time_case(case: dict) -> tuple[bool, bool, str]:
    """Whether span and days agree, and what was found."""
    text, want = case["input"], case["expected"][0]
    hits = dates.find(text, case["reference_date"])
    got = "; ".join(f"{text[h.start:h.end]} {h.norm['start']}~{h.norm['end']}" if h.norm else text[h.start:h.end] for h in hits)
    same = any(h.norm and h.norm["start"] == want["start_date"] and h.norm["end"] == want["end_date"] for h in hits)
    return same, any(text[h.start:h.end] == want["text"] for h in hits), got or "nothing"


def money_case(case: dict) -> tuple[bool, bool, str]:
    text = case["input"]
    hits = money.find(text)
    got = "; ".join(f"{text[h.start:h.end]} {h.norm['value']:g} {h.norm['currency']} {h.norm['approx']}" for h in hits)
    want = case["expected"]
    if not want:
        return not hits, not hits, got or "nothing"
    values = want[0].get("value")
    same = any((values is None or abs(h.norm["value"] - values) < 0.01) and h.norm["currency"] == want[0].get("currency", "CNY")
               for h in hits)
    spans = {text[h.start:h.end] for h in hits}
    return same, {w["text"] for w in want} <= spans, got or "nothing"


def main(folder: Path) -> None:
    if not folder.is_dir():
        print(f"{folder}: no test cases of other projects here, nothing to compare")
        return
    for name, check in (("jionlp_time", time_case), ("jionlp_money", money_case), ("jionlp_money_extract", money_case)):
        tally: Counter[str] = Counter()
        lines = []
        for case in json.loads((folder / f"{name}.json").read_text("utf-8")):
            blur = str(case.get("definition", "")).startswith("blur")
            group = "blur" if blur else "in scope"
            same, span, got = check(case)
            tally[group] += 1
            tally[group + " right"] += same
            tally[group + " span"] += span
            if not same and not blur:
                why = reason(case["input"], case["tags"])
                tally["by reason" if why else "open"] += 1
                want = "; ".join(f"{w['text']} {w.get('start_date', '')}~{w.get('end_date', '')} {w.get('value', '')}" for w in case["expected"])
                lines.append(f"    {case['input']}  wanted {want or 'nothing'}  got {got}  ({why or 'OPEN'})")
        print(f"{name}: " + ", ".join(f"{k} {tally[k + ' right']}/{tally[k]} (same span {tally[k + ' span']})"
                                      for k in ("in scope", "blur") if tally[k])
              + f"; of the others in scope {tally['by reason']} by convention, {tally['open']} open")
        print("\n".join(lines))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "shared" / "peers")
