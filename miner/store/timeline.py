"""The course of a case: events in their order, and the state that they leave a person in. Pure functions of dicts.

An event is ``{"type", "start", "end", "document", "published", …}``; dates are ISO text or None.
"""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

# The order in which a case runs. What is told without a date takes its place by it.
STAGES = ("surrender", "investigation", "detention", "removal", "party_discipline", "admin_discipline", "transfer", "arrest",
          "indictment", "trial", "sentence", "recovery", "rectification")
STAGE = {name: n for n, name in enumerate(STAGES)}

# 移送 alone leaves the state as it was: nobody has accused the person before a court yet, and often nobody will.
_STATUS = {"surrender": 1, "investigation": 1, "detention": 1, "transfer": 1, "removal": 2, "party_discipline": 2,
           "admin_discipline": 2, "arrest": 3, "indictment": 3, "trial": 3, "sentence": 4}
_STATUS_NAMES = ("unknown", "investigated", "disciplined", "prosecuted", "convicted")


def order(events: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Events in the order of their dates; an undated one after the last event of its own or an earlier stage that
    was not later than the document that tells it. Its date stays None."""
    events = list(events)
    stage = lambda e: STAGE.get(e["type"], len(STAGES))     # noqa: E731
    dated = sorted((e for e in events if e["start"]), key=lambda e: (e["start"], stage(e), e["end"] or ""))
    out = list(dated)
    undated = [e for e in events if not e["start"]]
    for e in sorted(undated, key=lambda e: (e.get("published") or "9999", stage(e))):
        at = 0
        for i, other in enumerate(out):
            known = other["start"] or other.get("published")
            if stage(other) <= stage(e) and not (known and e.get("published") and known > e["published"]):
                at = i + 1
        out.insert(at, e)
    return out


def status(types: Iterable[str], codes: Iterable[str] = ()) -> str:
    """The state that the furthest event leaves: investigated, disciplined, prosecuted, convicted, unknown. A sanction told
    without its event counts as the event would. An accusation never makes more than ``prosecuted``."""
    best = max((_STATUS.get(t, 0) for t in types), default=0)
    for code in codes:
        family = code.split(".")[0]
        best = max(best, {"criminal": 4, "party": 2, "admin": 2, "other": 2}.get(family, 0))
    return _STATUS_NAMES[best]
