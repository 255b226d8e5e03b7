"""The whole of tagging on one page: Document in, sorted flat mentions out.

    laws, dates, money, sanctions   spans that no name crosses
    scan                            where the lexicons' words stand
    titles → people → organisations each with the evidence of those before it
    places                          what no organisation took
    learned.reader                  organisations and posts that a model reads otherwise
    learned.names                   people whom no rule reads, and what their names tell of posts
"""
from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter

from miner.learned import names as learned_names, reader
from miner.marks import full_width
from miner.model import Document, Mention
from miner.tagging import addresses, dates, laws, lexer, locs, money, org_topics, orgs, people, sanctions, second_reader, titles

Span = tuple[int, int]


def tag(document: Document, models: bool = True) -> list[Mention]:
    """All mentions of DOCUMENT, in order, none inside another; pages and boxes filled in. MODELS: names that only the model knows, too."""
    text = full_width(document.text, brackets=False)                            # a page may set its commas half as wide
    fixed: list[Mention] = laws.find(text)
    fixed += [Mention("MONEY", h.start, h.end, text[h.start:h.end], h.norm, why=h.why) for h in money.find(text) if not h.why.startswith("a vague number")]          # 数万元 tells no amount
    fixed += [Mention("DATE", h.start, h.end, text[h.start:h.end], h.norm, why=h.why)
              for h in dates.find(text, document.published)]
    fixed += sanctions.find(text)
    fixed = _flat(fixed)
    spans = [(m.start, m.end) for m in fixed]                   # in order
    free = Cover(spans)

    scan = lexer.scan(text)
    scan.close(spans)
    posts = titles.candidates(scan)
    names = people.Names(scan, posts, spans, document.authors).mentions()
    names = [p for p in names if free.clear(p.start, p.end) and not _runs_on(text, p.start, p.end)]
    scan.close(spans + [(p.start, p.end) for p in names] + [(t.start, t.end) for t in posts if t.strong and not t.role])
    chains = addresses.extended(scan, locs.chains(scan))
    scan.join(chains)
    named = {p.start for p in names}
    units = orgs.find(scan, chains, {t.start: t.end for t in posts if not t.role or t.end in named or titles.heads_unit(text, t)})
    units += _own_source(document, units)
    led = org_topics.led_groups(text, units, chains)
    units = [o for o in units if not any(x.start <= o.start and o.end <= x.end for x in led)] + led
    ends = {p.end for p in names if text.startswith("为", p.end)}
    units = [orgs.Org(o.start + 1, o.end, o.why, o.bare) if o.start in ends else o for o in units if free.clear(o.start, o.end)]      # 李某|为|工作组组长
    units = [part for o in units for part in _arms(text, o)]

    def whole(otherwise: list[second_reader.Taken] = ()) -> list[Mention]:      # type: ignore[assignment]
        kept = titles.keep(scan, posts, units, names, chains)
        found = [Mention("PER", p.start, p.end, text[p.start:p.end], why=p.why) for p in names]
        found += [Mention("ORG", o.start, o.end, text[o.start:o.end], why=o.why, data={"bare": o.bare}) for o in units]
        found += [Mention("TITLE", t.start, t.end, text[t.start:t.end], why=why) for t, why in kept if not any([x.start < t.end and t.start < x.end for x in otherwise])]
        found += [Mention("TITLE", x.start, x.end, text[x.start:x.end], why=x.why) for x in otherwise if x.label == "TITLE"]
        taken = [(o.start, o.end) for o in units] + [(p.start, p.end) for p in names]
        found += [Mention("LOC", s, e, text[s:e], why="divisions.tsv") for s, e in locs.free(chains, sorted(taken + spans))]
        return _flat(fixed + found)

    flat, otherwise = whole(), []
    if models and text:
        layers = reader.layers(text, fixed, [(p.start, p.end) for p in names], [(t.start, t.end) for t in posts if t.strong and not t.role], scan, chains)
        otherwise = second_reader.taken(text, flat, {(t.start, t.end) for t in posts}, reader.Reading(layers, flat))
    if otherwise:
        units = [o for o in units if not any(x.start < o.end and o.start < x.end for x in otherwise)] + [orgs.Org(x.start, x.end, x.why) for x in otherwise if x.label == "ORG"]
        units.sort(key=lambda o: o.start)
        flat = whole(otherwise)
    more = learned_names.find(full_width(text), flat) if models else []
    if more:
        names += [people.Person(s, e, f"learned: a name by {margin:.2f}") for s, e, margin in more]
        flat = whole(otherwise)
    if text != document.text:
        flat = [m if m.text == document.text[m.start:m.end] else replace(m, text=document.text[m.start:m.end]) for m in flat]
    placed = document.lines or any([block.page != 1 or block.bbox is not None for block in document.blocks])      # no web page or text is
    return [_placed(document, m) for m in flat] if placed else flat


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether what has the shape of a name goes on behind it: 任副省长|后于|2016年被查; |魏庄片|片长甲某."""
    return end - start < 4 and (text[end - 1] == "于" and text[end:end + 1].isdigit() or text.startswith(_UNITS_HEAD, end - 1))


_UNITS_HEAD = ("片片长", "组组长", "社社长", "站站长", "所所长", "队队长", "村村长", "店店长")


def _own_source(document: Document, units: list[orgs.Org]) -> list[orgs.Org]:
    """The page's own source (清廉大关) where the text names it."""
    name, text = (document.source or "").lstrip("·• ").removeprefix("据"), document.text
    out, at = [], text.find(name) if len(name) >= 4 and not _LISTS.search(name) else -1
    while at >= 0:
        units[:] = [u for u in units if not (u.start >= at and u.end <= at + len(name))]
        if not any(u.start < at + len(name) and at < u.end for u in units) and not (name.endswith("检察") and text.startswith(("机关", "院"), at + len(name))):
            out.append(orgs.Org(at, at + len(name), "the page's source"))
        at = text.find(name, at + 1)
    return out


def _arms(text: str, org: orgs.Org) -> list[orgs.Org]:
    """「县委县政府」 is two bodies told without a mark between them, and so is 「县产业发展中心和县信访局」 told with 和."""
    joint = _TWO_BODIES.search(text, org.start + 2, org.end) if "和" in text[org.start:org.end] else None
    if joint is not None:
        return [orgs.Org(org.start, joint.start(), org.why, org.bare), orgs.Org(joint.end(), org.end, org.why, True)]
    m = _TWO_ARMS.match(text, org.start, org.end) if text.endswith("政府", org.start, org.end) else None
    return [org] if m is None or m.end() != org.end else [orgs.Org(org.start, m.end("party"), org.why, org.bare), orgs.Org(m.end("party"), org.end, "the other arm", True)]


_TWO_BODIES = re.compile(r"(?<=[局委办中心院会厅校司队所])[和及](?=[省市县区州镇乡旗][一-龥]{2})(?!.(?:级|域|属|直|政|场|里|内|民|容|貌|际))")
_TWO_ARMS = re.compile(r"(?P<party>(?P<level>[省市县区州旗])委)(?P=level)政府")
_LISTS = re.compile("[、：:0-9]|时间|.综合.{4}")                          # several sources in one, or more than the source
_start = attrgetter("start")
_ORDER = {label: i for i, label in enumerate(("LAW", "DATE", "MONEY", "SANC", "ORG", "PER", "TITLE", "LOC"))}


class Cover:
    """Spans without overlaps, to ask whether another one is clear of them all."""

    def __init__(self, spans: list[Span] = ()):  # type: ignore[assignment]
        self.spans = sorted(spans)

    def clear(self, start: int, end: int) -> bool:
        i = bisect_left(self.spans, (end, 0))
        return i == 0 or self.spans[i - 1][1] <= start

    def take(self, start: int, end: int) -> bool:
        """Adds a span if it is clear of all others; whether it was."""
        i = bisect_left(self.spans, (end, 0))
        if i and self.spans[i - 1][1] > start:
            return False
        self.spans.insert(i, (start, end))
        return True


def _flat(mentions: list[Mention]) -> list[Mention]:
    """In order without overlaps: laws, dates, amounts and sanctions before all others, then the longer."""
    out: list[Mention] = []
    touching: list[Mention] = []                                # of these, each but the first overlaps one before it
    end = 0
    for m in sorted(mentions, key=_start):
        if m.start < end:                                       # hardly ever
            touching = touching or [out.pop()]
            touching.append(m)
        else:
            if touching:
                out += _best(touching)
                touching = []
            out.append(m)
        if m.end > end:
            end = m.end
    return out + _best(touching)


def _best(mentions: list[Mention]) -> list[Mention]:
    cover = Cover()
    ranked = sorted(mentions, key=lambda m: (_ORDER[m.label] > 3, m.start - m.end, _ORDER[m.label], m.start))
    return sorted([m for m in ranked if cover.take(m.start, m.end)], key=_start)


def _placed(document: Document, m: Mention) -> Mention:
    page, box = document.locate(m.start, m.end)
    return m if page == 1 and box is None else Mention(m.label, m.start, m.end, m.text, m.norm, page, box, m.why, m.data)


