"""Who answers though no rule is sure of it: asks ``learned.answers`` of every name, with what the rules say of each of its mentions."""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .. import lexicons
from ..learned import answers

if TYPE_CHECKING:
    from .cues import Hit
    from .frame import Frame

_cue = lexicons.cues("subject_cues", {"heard": "WORDS[^，。；]{0,12}$", "his_own": "WORDS"})
_IN_AFFAIR = re.compile("在[^，。；]*案(?:件)?中")
_LOOKED_AT = 8             # mentions of a name


@dataclass
class Heard:
    """What the rules say of a name at each mention: how much (``subjects.evidence``), why, and whether posts stand before it."""
    scores: list[int] = field(default_factory=list)
    whys: set[str] = field(default_factory=set)
    posted: bool = False

    def add(self, score: int, why: str, posted: bool) -> None:
        self.scores.append(score)
        self.whys.update([why] if why else [])
        self.posted = self.posted or posted


def signs(frame: Frame, name: str, mentions: list[int], heard: Heard, found: dict[str, bool]) -> list[str]:
    """What a model is told of a name beside the words around it. FOUND: who answers by the rules, and whether surely."""
    best, worst = max(heard.scores, default=0), min(heard.scores, default=0)
    others = len(found) - (name in found)
    told = "told" if name in found else "not"
    out = [f"best{max(-2, min(3, best))}", f"worst{worst}", told, f"{told} others{min(2, others)}", f"{told} posted{heard.posted:d}",
           *["why " + ("followed" if why.startswith("followed by") else why) for why in heard.whys],
           f"n{min(4, len(mentions))}", f"others{min(4, others)}", f"names{min(6, len({frame.mentions[i].text for i in frame.by_label['PER']}))}",
           "unnamed" if "某" in name else "named", f"length{len(name)}"]
    out += ["posted"] if heard.posted else []
    out += ["surely" if found[name] else "weakly"] if name in found else []
    out += ["title"] if frame.mentions[mentions[0]].start < frame.title_end else []
    return [*out, *sorted({sign for i in mentions[:_LOOKED_AT] for sign in _beside(frame, i, found)})]


def _beside(frame: Frame, i: int, found: dict[str, bool]) -> list[str]:
    """What stands in the sentence of mention I: another name or a sanction behind it, a post before it, somebody who answers."""
    m, out = frame.mentions[i], []
    a, b = frame.sentence(m.start)
    for k in frame.inside(m.end, b):
        if frame.mentions[k].label == "PER" and frame.mentions[k].text != m.text:
            out.append("name behind")
        if frame.mentions[k].label == "SANC":
            out.append("sanction behind")
            break
    else:
        out.append("no sanction behind")
    if any(frame.mentions[k].text in found and frame.mentions[k].text != m.text for k in frame.inside(a, b, "PER")):
        out.append("beside one who answers")
    if i and frame.mentions[i - 1].label == "TITLE" and frame.mentions[i - 1].end == m.start:
        out.append("post before")
    return out


def ones(frame: Frame, asked: list[int], heard: dict[str, Heard], found: dict[str, bool], hits: list[Hit]) -> list[tuple[str, int]]:
    """Names, each with its first of the mentions ASKED of, whose bearers answer by all that is told of them; those FOUND surely are not asked of."""
    first: dict[str, int] = {}
    for i in asked:
        if not found.get(name := frame.mentions[i].text) and not in_passing(frame, i):
            first.setdefault(name, i)
    if not first or not frame.by_label.get("SANC") and not any(h.row.kind == "violation" for h in hits):
        return []                                              # no 简历 accuses
    at: dict[str, list[int]] = {}
    for i in frame.by_label["PER"]:
        at.setdefault(frame.mentions[i].text, []).append(i)
    out = []
    for name, i in first.items():
        said = heard.get(name, Heard())
        sure = answers.SURE_WITH_RULES if name in found else answers.SURE_AGAINST_RULES if min(said.scores, default=0) < 0 else answers.SURE
        if answers.margin(frame, at[name], signs(frame, name, at[name], said, found)) > sure:
            out.append((name, i))
    return out


def in_passing(frame: Frame, i: int) -> bool:
    """Whether a name stands only for somebody else's sake, or in what somebody hears: 卞某|之妻邵某以受贿罪被判处; 听闻|卞某|被立案，将10万元退还;
    在|卞某|等人受贿案中履行监督责任不力."""
    m = frame.mentions[i]
    a, b = frame.clause(m.start, "，。；\n")
    return _cue("his_own").match(frame.text, m.end) is not None or _cue("heard").search(frame.text, a, m.start) is not None or _IN_AFFAIR.match(frame.text, a, b) is not None
