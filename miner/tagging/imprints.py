"""Names in the imprint of a page, each behind the label of what its bearer did: 「作者：舒孝先　编辑：向芷君」, 「编辑丨薄小海」, 「2021-06-18 09:12　记者 冼伯勋」.

The label and the end of the line or a space behind leave no doubt, so that a rare surname is enough.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from miner import lexicons
from miner.anchors import Anchored
from miner.tagging.name_lexicon import no_names, surnames, words

_LABELLED = Anchored(lambda: "(?:" + "|".join(lexicons.column_of("dateline_cues", "imprint")) + r")(?:\s?[：:｜|丨/]\s?|[ 　])", lambda: lexicons.column_of("dateline_cues", "imprint"))
_NAME = re.compile(r"[一-龥]{2,4}(?=[\s）)、；;/|｜丨]|$)")
_AND = re.compile(r"[ 　、]")


def names(text: str) -> Iterator[tuple[int, int]]:
    """Where the names of those who wrote, edited and read a page stand."""
    for m in _LABELLED.finditer(text):
        at = m.end()
        while (name := _NAME.match(text, at)) and _is_name(name.group()):
            yield name.span()
            more = _AND.match(text, name.end())
            if not more:
                break
            at = more.end()


def _is_name(name: str) -> bool:
    kind = surnames().get(name[:2]) if len(name) > 2 and surnames().get(name[:2]) == "compound" else surnames().get(name[0])
    return kind is not None and len(name) <= (4 if kind == "compound" else 3) and name not in words() and name not in no_names()
