"""Where a model that reads organisations and posts (``learned.reader``) is sure of another reading than the rules: which of its readings are taken.

It adds what no rule reads (由|护理部|通报) and bounds what one reads too long or too short (询问|桂源集团新闻中心|). It merges no two bodies that the rules tell apart, and
reads nothing that an official text names in general (各|县医保局|).
"""
from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from miner import lexicons
from miner.learned.chain import Span
from miner.learned.reader import Reading
from miner.model import Mention
from miner.tagging.lexer import break_word_at
from miner.tagging.org_nobody import nobody
from miner.tagging.org_words import Org

_cue = lexicons.cues("org_edges", {})
SURE = 0.7                # how likely a reading is to be taken where the rules read nothing, on documents that the model has not seen
SURE_AGAINST = 0.85       # and where they read otherwise
_READ = ("ORG", "TITLE")
_YIELDS = frozenset(("ORG", "TITLE", "LOC"))       # what of the rules' gives way to a reading
_IN_GENERAL = ("各", "该", "本", "（", "(")
_ELSEWHERE_READ = ("（原", "(原", "下属", "所属", "下辖")      # what a body was called once; a unit that the rules complete by its body


@dataclass(frozen=True, slots=True)
class Taken:
    """A reading that is taken, and the mentions that it replaces."""
    label: str
    start: int
    end: int
    why: str
    instead_of: tuple[Mention, ...]


def taken(text: str, mentions: Sequence[Mention], set_aside: Set[Span], reading: Reading) -> list[Taken]:
    """The readings to take, in their order; none touches another. SET_ASIDE: posts that the rules saw and that nobody holds."""
    known = {(m.label, m.start, m.end) for m in mentions}
    out: list[Taken] = []
    for found in reading.found:
        label, start, end = found
        if label not in _READ or found in known or text[start - 1:start] in _IN_GENERAL or text[start - 2:start] in _ELSEWHERE_READ or (start, end) in set_aside or (_nobody(text, start, end) if label == "ORG" else _cue("no_post").fullmatch(text, start, end)):
            continue
        over = tuple(m for m in mentions if m.start < end and start < m.end)
        if any(m.label not in _YIELDS or _stands(text, m, start, end, reading) for m in over) or sum(m.label == "ORG" for m in over) > 1:
            continue
        sure = reading.surety(found)
        if sure > (SURE_AGAINST if over else SURE):
            out.append(Taken(label, start, end, f"learned: read as such by {sure:.2f}", over))
    return out


def _stands(text: str, m: Mention, start: int, end: int, reading: Reading) -> bool:
    """Whether a mention that the rules read stands against a reading of START to END: a place that all of it is; a body known by name or a unit that it cuts, one before
    which it takes in a word that leads to it (会同|县金融办); a post that it cuts where nothing is read of the rest."""
    if m.label == "LOC":
        return (m.start, m.end) == (start, end)
    if m.label == "TITLE":
        return m.end > end and not any(f[0] == "TITLE" and f[1] == end and reading.surety(f) > SURE_AGAINST for f in reading.found)
    if m.label != "ORG":
        return False
    cut = start > m.start or end < m.end
    if end > m.end and text[m.end] in "和与及、":
        return True                     # 某法院立案庭|和执行局
    return cut and (m.why.startswith("org_national.tsv") or _cue("never_cut").search(m.text) is not None) or end < m.end and _cue("unit").search(m.text) is not None \
        or start < m.start and break_word_at(text, start) == m.start - start


_EACH_OF_THEM = re.compile("各[省州市县区镇乡]{1,2}(?:（[^）]{1,6}）)?、$")


def _nobody(text: str, start: int, end: int) -> bool:
    """Whether words name no body by the rules' knowledge: parted by a bracket, bodies that are counted or of every place."""
    words = text[start:end]
    if words[-1] == "系" and text[end:end + 1] in ("统", "列") or words[-1] == "部" and text[end:end + 1] == "门" or _EACH_OF_THEM.search(text, max(0, start - 8), start):
        return True                     # 流向|管理信息系|统; 向|公安部|门移交线索; 各州、|市安委会办公室
    return words.count("（") != words.count("）") or words.count("“") != words.count("”") or _cue("not_read").search(words) is not None or nobody(text, Org(start, end, ""), False)
