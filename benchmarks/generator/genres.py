"""The genres: which documents there are, how often, and what makes each."""
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from typing import Any

from . import announcements, bulletins, firms, reports, stories
from .writer import Page

GENRES: dict[str, tuple[Callable[[Page], str], int]] = {
    "investigation": (announcements.investigation, 12), "investigation_resume": (announcements.resume, 12), "decision": (announcements.decision, 9), "arrest": (announcements.arrest, 5),
    "indictment": (announcements.indictment, 9), "trial": (announcements.trial, 5), "verdict": (announcements.verdict_news, 9), "appeal": (announcements.appeal, 2),
    "bulletin": (bulletins.bulletin, 20), "formalism": (bulletins.formalism, 4), "medical": (bulletins.medical, 5), "news": (stories.news, 7), "newspaper": (stories.newspaper, 4), "feature": (stories.feature, 4), "unit_crime": (firms.unit_crime, 3),
    "inspection": (reports.inspection, 4), "audit": (reports.audit, 3), "monthly": (reports.monthly, 4)}


def compose(genre: str, rng: random.Random, name: str) -> dict[str, Any]:
    """One document of that genre, as gold with tags."""
    page = Page(rng, dt.date(rng.randrange(2014, 2026), 1, 1) + dt.timedelta(days=rng.randrange(365)))
    contract_genre = GENRES[genre][0](page)
    gold = page.gold(f"{genre}-{name}", contract_genre)
    gold["kind"] = genre
    return gold
