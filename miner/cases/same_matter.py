"""The people of one matter that no rule of ``joining`` brought together, where a model is sure of it.

「…两年里，金某领走补贴222万元。¶验收组长陶某在验收表上签了“属实”，拿走20万元。」 Items of a bulletin and cases that the document tells as a whole are
never touched.
"""
from __future__ import annotations

from collections.abc import Iterator

from .. import lexicons
from ..learned import matters
from . import distance, orgs, seats
from .cues import Hit
from .frame import Frame
from .joining import FAILING, elsewhere, opens_example, several_matters
from .passages import Draft
from .chains import chain_before
from .subjects import LEARNED, Who

_cue = lexicons.cues("binding_cues", {})
_NOT_ITS = frozenset(("body of another place", "elsewhere"))


def joined(frame: Frame, drafts: list[Draft], who: dict[str, Who], hits: list[Hit]) -> tuple[list[Draft], list[str]]:
    """The drafts with those in the one before them that tell of its matter, and a warning for each."""
    doubts: list[str] = []
    first: dict[int, Draft] = {}                               # of a draft that was joined, the one it went into
    for before, d in list(pairs(frame, drafts, who, hits)):
        told = list(signs(frame, drafts, before, d, who, hits))
        if _side_by_side(frame, before, d, who) or _brought_in(told) and matters.margin(frame, first_mention(d, who), told) > matters.SURE:
            lead = first.get(id(before), before)
            first[id(d)] = lead
            doubts.append(f"{'、'.join(d.names)}: a model judged that this is the matter of {'、'.join(lead.names)}")
            lead.names += [n for n in d.names if n not in lead.names]
            lead.spans = sorted({*lead.spans, *d.spans})
    return [d for d in drafts if id(d) not in first], doubts


def _side_by_side(frame: Frame, before: Draft, d: Draft, who: dict[str, Who]) -> bool:
    """Whether one of two drafts is of somebody whom only a model takes for one who answers, and both are told in one paragraph of a story."""
    first = frame.mentions[first_mention(d, who)].start
    here = frame.paragraph(first)
    if _from_elsewhere(frame, before, d, who):
        return False
    return any(who[n].why == LEARNED for n in (*before.names, *d.names)) and here == frame.paragraph(before.spans[-1][1] - 1) and not elsewhere(frame, here[0], first)


def _from_elsewhere(frame: Frame, before: Draft, d: Draft, who: dict[str, Who]) -> bool:
    """Whether the one told next stands behind ； with a body of his own, told in full and not before: 浙江大学教授卞某…；|山东大学|刘某…."""
    i = first_mention(d, who)
    chain = chain_before(frame, i)
    k = chain[0] if chain else i - 1
    if k < 0 or frame.mentions[k].label != "ORG" or not chain and frame.mentions[k].end != frame.mentions[i].start:
        return False
    body = frame.mentions[k]
    return frame.text[body.start - 1:body.start] == "；" and orgs.bare_level(body.text) is None and not seats.bare_unit(body.text) \
        and not any(body.text in frame.mentions[x].text or frame.mentions[x].text in body.text for a, b in before.spans for x in frame.inside(a, b, "ORG"))


def _brought_in(told: list[str]) -> bool:
    """Whether the one told next is brought in by a post that leans on what was told before (|验收组长|陶某, |该县畜牧局副局长|陶某), and something is told that
    the two did: two names of a list with posts and places of their own are two matters."""
    post = told[0].removeprefix("post ")
    akin = "body of the matter before" in told or "body akin to one before" in told
    return (post in ("alone", "bare", "level", "named") or akin and post != "none") and _NOT_ITS.isdisjoint(told) \
        and (akin or "a place not told before" not in told) and not ("of it no deed" in told and "before it no deed" in told)


def pairs(frame: Frame, drafts: list[Draft], who: dict[str, Who], hits: list[Hit]) -> Iterator[tuple[Draft, Draft]]:
    """Each draft of people with the one of people told before it."""
    told = [d for d in drafts if d.names and d.spans and all(who[n].kind == "person" and who[n].mentions for n in d.names)]
    told.sort(key=lambda d: first_mention(d, who))
    for before, d in zip(told, told[1:]):
        if not (before.item or d.item or before.whole or d.whole or distance.fates_of_their_own(frame, before.spans, d.spans, hits) or _followed(frame, d, who) or opens_example(frame, frame.mentions[first_mention(d, who)].start)):
            yield before, d


def _followed(frame: Frame, d: Draft, who: dict[str, Who]) -> bool:
    """Whether somebody is told of only as one whose fall another's followed: 这是继|代某|被查处后…, |代某|先于王某案发."""
    start = frame.mentions[first_mention(d, who)].start
    return _cue("follows_on").search(frame.text, frame.clause(start, "，。；\n")[0], start) is not None \
        or any(_cue("fell_before").match(frame.text, frame.mentions[i].end) for n in d.names for i in who[n].mentions)


def first_mention(d: Draft, who: dict[str, Who]) -> int:
    """The mention that first names one of a draft."""
    return min(i for n in d.names for i in who[n].mentions)


def signs(frame: Frame, drafts: list[Draft], before: Draft, d: Draft, who: dict[str, Who], hits: list[Hit]) -> Iterator[str]:
    """How a draft stands to the one before it: whose body the post is of, how far on, what is told of each, whether they are named together."""
    i = first_mention(d, who)
    chain = chain_before(frame, i)
    head = frame.mentions[chain[0] if chain else i]
    a, b = frame.sentence(head.start)
    yield "post " + ("none" if not chain else "alone" if head.label == "TITLE" else "place" if head.label == "LOC" else "bare" if seats.bare_unit(head.text) else
                     "level" if orgs.bare_level(head.text) else "placed" if orgs.place_prefix(head.text) else "named")
    told = {frame.mentions[k].text for x, y in before.spans for k in frame.inside(x, y, "ORG")} | {frame.mentions[k].text for x, y in before.spans for k in frame.inside(x, y, "LOC")}
    mine = [frame.mentions[k].text for k in chain if frame.mentions[k].label in ("ORG", "LOC")]
    if any(x == o for x in mine for o in told):
        yield "body of the matter before"
    elif any(x in o or o in x for x in mine for o in told):
        yield "body akin to one before"
    if any(distance.differ(x, o) for x in mine for o in told):
        yield "body of another place"
    near = [frame.mentions[k].text for k in frame.inside(a, head.start) if frame.mentions[k].label in ("ORG", "LOC")]
    if any(orgs.place_prefix(x) not in frame.text[:a] for x in [*near, *mine] if orgs.place_prefix(x)):
        yield "a place not told before"
    here, there = frame.paragraph(head.start)[0], frame.paragraph(before.spans[-1][1] - 1)[0]
    since = sum(1 for p in frame.paragraphs if there < p[0] <= here)
    yield f"paragraphs on {min(since, 3)}"
    if since == 0 and frame.sentence(before.spans[-1][1] - 1)[0] == a:
        yield "one sentence"
    for what, draft in (("of it", d), ("before it", before)):
        keys = {h.row.key for h in hits if h.row.kind == "violation" and any(x <= h.start < y for x, y in draft.spans)}
        yield f"{what} " + ("no deed" if not keys else "failing" if keys <= FAILING else "crime" if all(k.startswith("crime.") for k in keys) else "deeds")
        if any(frame.inside(x, y, "SANC") for x, y in draft.spans):
            yield f"{what} sanction"
    names, others = set(d.names), set(before.names)
    if any(frame.mentions[k].text in others for x, y in d.spans for k in frame.inside(x, y, "PER")):
        yield "names those before"
    if any(frame.mentions[k].text in names for x, y in before.spans for k in frame.inside(x, y, "PER")):
        yield "named before"
    sentences = [{frame.sentence(frame.mentions[k].start)[0] for n in ns for k in who[n].mentions} for ns in (names, others)]
    if sentences[0] & sentences[1]:
        yield "in one sentence somewhere"
    title = frame.text[:frame.title_end]
    yield "title names " + "".join("1" if any(n in title for n in ns) else "0" for ns in (others, names))
    if any(frame.mentions[k].label == "DATE" for k in frame.inside(a, head.start)):
        yield "a date opens it"
    if any(frame.mentions[k].label == "LOC" for k in frame.inside(a, head.start)):
        yield "a place opens it"
    if several_matters(frame):
        yield "several matters"
    if elsewhere(frame, frame.paragraph(a)[0], head.end):
        yield "elsewhere"
    yield f"cases {min(5, sum(1 for x in drafts if x.names))}"
    yield "more than one" if len(d.names) > 1 else "one"
