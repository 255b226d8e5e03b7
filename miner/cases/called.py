"""The full name of a body that the text calls by a short one."""
from __future__ import annotations

import re

from miner.cases import orgs
from miner.cases.frame import Frame

_CALLED = re.compile("[（(](?:以下)?(?:均)?(?:简称|下称|称)(?:为)?[：:]?[“\"‘「]?$")


def in_full(frame: Frame, name: str) -> str | None:
    """The full name behind a short one: 重庆市黔江区城市建设投资公司（以下简称“城投集团”）; None for others."""
    if orgs.place_prefix(name):
        return None
    for i in frame.by_label.get("ORG", ()):
        if i and frame.mentions[i].text == name and frame.mentions[i - 1].label == "ORG" and _CALLED.fullmatch(frame.gap(i - 1, i)):
            return frame.mentions[i - 1].text
    return None
