"""One person's course out of what all sources tell. Pure functions of dicts as the contract names them.

``course(told)``: the same event told five times is one event with five sources; where the sources disagree on its date or its
sanctions, the disagreement stands on the event. An undated event takes the place that the course of a case gives it, with bounds
(``between``), its date staying None. ``career``, ``conduct``, ``amounts`` are the posts, the deeds and the sums as told at each stage.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from ..store.timeline import STAGE, STAGES, order

# What a case goes through once; told on two days some weeks apart it is one event and two opinions.
ONCE = frozenset(("surrender", "investigation", "detention", "party_discipline", "admin_discipline", "removal", "transfer", "arrest",
                  "indictment", "sentence"))
DISAGREE_DAYS = 31
# Undated tellings published further apart than this may be of two cases, unless they tell the same sanctions.
ONE_CASE_DAYS = 6 * 366
_MAIN = ("criminal.fixed_term", "criminal.life", "criminal.death", "criminal.death_reprieve", "criminal.detention")


@lru_cache(maxsize=50_000)
def day(iso: str) -> date:
    """The first day of an ISO date, month or year."""
    y, m, d = (iso + "-01-01").split("-")[:3]
    return date(int(y), int(m), int(d))


def _codes(e: dict[str, Any]) -> frozenset[tuple[str, int | None]]:
    return frozenset((x["code"], x["term_months"]) for x in e.get("sanctions", ()))


def _sanctions_agree(a: dict[str, Any], b: dict[str, Any]) -> bool:
    """Whether two tellings can impose the same: one tells none, or some of the other's; a term may be left out."""
    x, y = _codes(a), _codes(b)
    if not x or not y:
        return True
    if a["type"] == "sentence":
        main_x, main_y = ({(c, m) for c, m in s if c in _MAIN} for s in (x, y))
        return not main_x or not main_y or any(c == d and (m == n or m is None or n is None) for c, m in main_x for d, n in main_y)
    return bool({c for c, _ in x} & {c for c, _ in y})


def _exact(e: dict[str, Any]) -> bool:
    return bool(e["start"]) and len(e["start"]) == 10 and e["start"] == (e["end"] or e["start"])


def same_event(a: dict[str, Any], b: dict[str, Any]) -> bool:
    """Whether two dated tellings are of one event."""
    if a["type"] != b["type"]:
        return False
    if a["start"] <= (b["end"] or b["start"]) and b["start"] <= (a["end"] or a["start"]):
        return _sanctions_agree(a, b) or (_exact(a) and _exact(b) and a["document"] != b["document"])
    apart = abs((day(a["start"]) - day(b["start"])).days)
    return a["type"] in ONCE and apart <= DISAGREE_DAYS and a["document"] != b["document"] and _sanctions_agree(a, b)


def _precise(e: dict[str, Any]) -> tuple:
    """The telling that leads: the most exact date, then the one that most others share is sorted by the caller, then the earliest."""
    span = (day(e["end"] or e["start"]) - day(e["start"])).days if e["start"] else 9999
    return (span, e.get("published") or "9999", e["document"], e["start"] or "")


def course(told: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The events of one person in their order. Each has, where several tellings were joined, ``documents`` and ``tellings``; where they
    disagree, ``disagreement``; where undated, ``between``: {"after", "before"}."""
    told = sorted(told, key=lambda e: (e.get("published") or "9999", e["document"], STAGE.get(e["type"], 99), e["start"] or "",
                                       sorted(x["code"] for x in e.get("sanctions", ()))))
    groups: list[list[dict[str, Any]]] = []
    for e in sorted((e for e in told if e["start"]), key=lambda e: _precise(e)):
        found = next((g for g in groups if any(same_event(e, o) for o in g)), None)
        if found is None:
            groups.append([e])
        else:
            found.append(e)
    loose: list[list[dict[str, Any]]] = []
    for e in (e for e in told if not e["start"]):
        home = _home(e, groups) or _home_of_undated(e, loose)
        if home is None:
            loose.append([e])
        else:
            home.append(e)
    return bounded(order(_merged(g) for g in groups + loose))


def _home(e: dict[str, Any], groups: Sequence[list[dict[str, Any]]]) -> list[dict[str, Any]] | None:
    """The dated event that an undated telling speaks of: of its type, begun when it was published, the latest."""
    fits = [g for g in groups if g[0]["type"] == e["type"] and _sanctions_agree(e, g[0])
            and not any(o["document"] == e["document"] and _codes(o) == _codes(e) for o in g)
            and (not e.get("published") or (g[0]["start"] <= e["published"] and (bool(_codes(e) & _codes(g[0])) or (day(e["published"]) - day(g[0]["start"])).days <= ONE_CASE_DAYS)))]
    return max(fits, key=lambda g: g[0]["start"]) if fits else None


def _home_of_undated(e: dict[str, Any], loose: Sequence[list[dict[str, Any]]]) -> list[dict[str, Any]] | None:
    for g in loose:
        o = g[0]
        if o["type"] != e["type"] or not _sanctions_agree(e, o) or any(x["document"] == e["document"] for x in g):
            continue
        if not e.get("published") or not o.get("published") or abs((day(e["published"]) - day(o["published"])).days) <= ONE_CASE_DAYS:
            return g
    return None


def _merged(group: list[dict[str, Any]]) -> dict[str, Any]:
    dated = [e for e in group if e["start"]]
    lead = min(group, key=_precise)
    if dated:           # the date that most sources give, of those as exact as the best
        best = _precise(lead)[0]
        votes: dict[str, set[str]] = {}
        for e in dated:
            if _precise(e)[0] == best:
                votes.setdefault(e["start"], set()).add(e["document"])
        most = max(len(v) for v in votes.values())
        lead = min((e for e in dated if _precise(e)[0] == best and len(votes[e["start"]]) == most), key=_precise)
    out = dict(lead)
    told = {}
    for e in sorted(group, key=lambda e: (e.get("published") or "9999", e["document"])):
        told.setdefault(e["document"], e)
    if len(told) > 1:
        out["documents"] = [lead["document"], *(d for d in told if d != lead["document"])]
        out["tellings"] = [{"document": d, "published": e.get("published"), "start": e["start"], "end": e["end"], "agency": e.get("agency"),
                            "text": e.get("text")} for d, e in told.items()]
    out["agency"] = lead.get("agency") or next((e["agency"] for e in told.values() if e.get("agency")), None)
    richest = max(group, key=lambda e: (len(e.get("sanctions", ())), sum(x["term_months"] is not None for x in e.get("sanctions", ())), e is lead))
    if len(richest.get("sanctions", ())) > len(lead.get("sanctions", ())):
        out["sanctions"] = richest["sanctions"]
    published = [e["published"] for e in group if e.get("published")]
    if published:
        out["published"] = min(published)
    corrected = [c for e in group for c in e.get("corrected", ())]
    if corrected:
        out["corrected"] = corrected
    disagreement = _disagreement(group)
    if disagreement:
        out["disagreement"] = disagreement
    return out


def _disagreement(group: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the sources give, where two exact dates or two terms cannot both be right: [{"start", "end", "sanctions", "documents"}]."""
    dates = {e["start"] for e in group if _exact(e)}
    terms: dict[str, set[int]] = {}
    for e in group:
        for c, m in _codes(e):
            if m is not None:
                terms.setdefault(c, set()).add(m)
    # two terms of one sanction told by the same document belong to two counts
    clash = any(len(found) > 1 for found in terms.values()) and len({e["document"] for e in group}) > 1
    if len(dates) < 2 and not clash:
        return []
    by: dict[tuple, dict[str, Any]] = {}
    for e in group:
        key = (e["start"], e["end"], tuple(sorted(_codes(e), key=str)))
        entry = by.setdefault(key, {"start": e["start"], "end": e["end"], "sanctions": list(e.get("sanctions", ())), "documents": []})
        if e["document"] not in entry["documents"]:
            entry["documents"].append(e["document"])
    return sorted(by.values(), key=lambda d: (-len(d["documents"]), d["start"] or "9999", d["documents"]))


def bounded(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Undated events of an ordered course with ``between``: not before the last dated event in front of them of an earlier stage,
    not after their earliest telling nor the next dated event of a later stage."""
    out = []
    for i, e in enumerate(events):
        if e["start"]:
            out.append(e)
            continue
        rank = STAGE.get(e["type"], len(STAGES))
        after = max((o["start"] for o in events[:i] if o["start"] and STAGE.get(o["type"], 99) <= rank), default=None)
        befores = [o["start"] for o in events[i + 1:] if o["start"] and STAGE.get(o["type"], 99) > rank]
        if e.get("published"):
            befores.append(e["published"])
        before = min(befores, default=None)
        if after and before and after > before:
            after = None
        out.append({**e, "between": {"after": after, "before": before}})
    return out


def posts(told: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each post once, {"org", "title", "former"}, in the order of telling: one organisation however it is written (``key``), under the
    name that most documents give it; former where the last document that tells it says so."""
    found: dict[tuple, list[dict[str, Any]]] = {}
    for p in told:
        found.setdefault((p["key"], _title(p["title"])), []).append(p)
    return [{"org": _usual([p["org"] for p in same]), "title": _usual([p["title"] for p in same]), "former": same[-1]["former"]}
            for same in found.values()]


def _title(title: str) -> str:
    return title.removeprefix("党组").removeprefix("党委") if title.endswith("书记") else title


def _usual(words: list[str | None]) -> str | None:
    """The form told most often, of those the longest."""
    return max(words, key=lambda w: (words.count(w), len(w or ""), w or ""))


def career(posts: Iterable[dict[str, Any]], lines: Iterable[dict[str, Any]] = ()) -> list[dict[str, Any]]:
    """The posts as a line of life: those of a 简历 with their months, then those that the documents tell, each with the first and last
    publication that calls it present or former. {"org", "title", "text", "start", "end", "held", "left_by", "documents"}: ``held`` the latest
    publication that calls it present, ``left_by`` the earliest that calls it former."""
    found: dict[tuple, dict[str, Any]] = {}
    forms: dict[tuple, list[tuple[str | None, str]]] = {}
    for p in posts:
        entry = found.setdefault((p["key"], _title(p["title"])), {"org": p["org"], "title": p["title"], "text": None, "start": None, "end": None,
                                                          "held": None, "left_by": None, "documents": []})
        forms.setdefault((p["key"], _title(p["title"])), []).append((p["org"], p["title"]))
        when = p.get("published")
        if p["document"] not in entry["documents"]:
            entry["documents"].append(p["document"])
        if when and p["former"]:
            entry["left_by"] = min(entry["left_by"] or when, when)
        elif when:
            entry["held"] = max(entry["held"] or when, when)
    for k, entry in found.items():
        entry["org"], entry["title"] = _usual([o for o, _ in forms[k]]), _usual([t for _, t in forms[k]])
    told = sorted(found.values(), key=lambda e: (e["held"] or e["left_by"] or "9999", e["org"] or "", e["title"]))
    resume: dict[tuple, dict[str, Any]] = {}
    for c in lines:
        resume.setdefault((c["start"], c["end"], c["text"]), {"org": None, "title": None, "text": c["text"], "start": c["start"], "end": c["end"],
                                                              "held": None, "left_by": None, "documents": [c["document"]]})
    return sorted(resume.values(), key=lambda c: (c["start"] or "", c["end"] or "9999")) + told


def conduct(periods: Iterable[dict[str, Any]]) -> dict[str, str | None] | None:
    """When it was done, over all sources: from the earliest to the latest day told."""
    starts, ends = [], []
    for p in periods:
        if p["start"]:
            starts.append(p["start"])
        if p["end"]:
            ends.append(p["end"])
    return {"start": min(starts, default=None), "end": max(ends, default=None)} if starts or ends else None


def furthest(types: Iterable[str]) -> str | None:
    """The stage that a document tells last: what its sums were told at."""
    known = [t for t in types if t in STAGE and t not in ("recovery", "rectification")]
    return max(known, key=lambda t: STAGE[t]) if known else None


def stages(amounts: Sequence[dict[str, Any]], types: dict[str, set[str]]) -> list[dict[str, Any]]:
    """Amounts with the ``stage`` at which each was told (TYPES: the event types by document), in the order of the stages."""
    out = [{**a, "stage": furthest(types.get(a["document"], ()))} for a in amounts]
    return sorted(out, key=lambda a: STAGE.get(a["stage"] or "", -1))
