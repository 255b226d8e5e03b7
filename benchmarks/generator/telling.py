"""Puts a case together: the subject's facts, the case's facts, with their tags."""
from __future__ import annotations

from typing import Any

from .acts import DOUBTFUL, Act
from .figures import When
from .people import Person
from .places import Division
from .posts import Post


def subject(person: Person, post: Post | None, sanctions: list[dict[str, Any]] = (), events: list[dict[str, Any]] = (), profile: dict[str, Any] | None = None,
            positions: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    d: dict[str, Any] = {"name": person.name, "kind": "person", "rank": post.rank if post else None, "positions": positions if positions is not None else list(post.positions) if post else [],
                         "sanctions": list(sanctions), "events": list(events), "tags": [f"SUBJECT.{person.tag.split('.')[1]}"]}
    if profile:
        d["profile"] = profile
    return d


def case(subjects: list[dict[str, Any]], place: Division | None, acts: list[Act] = (), when: When | None = None, more_codes: tuple[str, ...] = (),
         amounts: list[dict[str, Any]] = (), text: str = "") -> dict[str, Any]:
    codes = list(dict.fromkeys([c for a in acts for c in a.codes] + list(more_codes)))
    doubtful = set().union(*(DOUBTFUL.get(c, set()) for c in codes)) - set(codes)
    tags = [f"REGION.{place.level if place else 'none'}"] + (["REGION.renamed"] if place and place.old else [])
    loose = place is None and not all("POSITION.central" in q["tags"] for s in subjects for q in s["positions"])   # a firm without a place
    return {"subjects": subjects, "loose_region": loose, "region": place.path if place else None, "region_code": place.code if place else None,
            "conduct": when.period if when else None, "violations": codes, "doubtful": sorted(doubtful),
            "amounts": [x for a in acts for x in a.amounts] + list(amounts), "text": text, "tags": tags + ([f"CONDUCT.{when.kind}"] if when else [])}
