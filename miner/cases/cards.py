"""Items told by layout: on cards, in fields with labels (「当事人：韩某，某村会计¶事实：2021年，…¶处理：2025年1月，…」, each on its own line or in
one), or in as many marked paragraphs as the bulletin says that it tells of (通报4起…: 1.…, 2.…, 3.…, 4.…).

A card begins with its party, or with the line above that heads it, and goes on to the next; the people and bodies of that field answer for
what the others tell. An item is one case, whatever its first words.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field

from .. import lexicons
from .frame import Frame, within
from .sanctions import number

_cue = lexicons.cues("passage_cues", {kind: "WORDS" for kind in ("card_party", "card_fact", "card_outcome")})
_KINDS = ("card_party", "card_fact", "card_outcome")
_LABEL = re.compile(r"(?:^|[\n。；])[ 　]*[【\[（(]?(?P<label>[一-鿿]{2,10})[】\]）)]?[：:]")
_LONGEST_HEADING = 60


@dataclass(slots=True)
class Card:
    """Where one card stands, and where its party is named."""
    start: int
    end: int
    parties: list[tuple[int, int]] = field(default_factory=list)


def of(frame: Frame) -> list[Card]:
    """The cards or items of a document in order, none where fewer than two name a party and tell a deed or what came of it."""
    known = frame.memo.get("cards")
    if not isinstance(known, list):
        labelled = _read(frame) if frame.text.count("：") + frame.text.count(":") >= 4 else []
        known = frame.memo["cards"] = labelled or _counted(frame) or _numbered(frame)
    return known


_SO_MANY = re.compile(r"(?P<n>\d{1,2}|[二两三四五六七八九十]{1,3})[起个例大宗则][^。；，：\n]{0,40}?(?:案例|案件|问题|案|通报|曝光|公布|点名)|(?:选取|选择|选出|梳理出?|筛选出?|通报|曝光|公布|公开|点名)(?:了|其中的?)?(?P<m>\d{1,2}|[二两三四五六七八九十]{1,3})[起例]")
_MARKS = (re.compile(r"\d{1,2}[.．、](?!\d)"), re.compile("[一二三四五六七八九十]{1,3}、"), re.compile("[（(][一二三四五六七八九十\\d]{1,3}[）)]"), re.compile("[①-⑳]"),
          re.compile("案例[一二三四五六七八九十\\d]{1,3}"), re.compile("[●■◆▲○◎★◇•·]"), re.compile("[—–-]{1,2}"))
_MARKED = re.compile("|".join(mark.pattern for mark in _MARKS))


def _counted(frame: Frame) -> list[Card]:
    """The marked paragraphs of a bulletin that are as many as its title or opening says that it tells of."""
    if len(frame.paragraphs) < 4:
        return []
    first = next((a for a, b in frame.paragraphs[1:] if _MARKED.match(frame.text, a)), None)
    if first is None:
        return []
    told = {number(m["n"] or m["m"]) if not (m["n"] or m["m"]).isdigit() else int(m["n"] or m["m"]) for m in _SO_MANY.finditer(frame.text, 0, min(first, 1200))}
    for mark in _MARKS if told else ():
        begins = [n for n, (a, _) in enumerate(frame.paragraphs) if a >= first and mark.match(frame.text, a)]
        if len(begins) in told and len(begins) > 1:
            longest = max(k - n for n, k in zip(begins, begins[1:]))
            ends = [*begins[1:], begins[-1] + longest if longest == 1 else len(frame.paragraphs)]
            return [Card(frame.paragraphs[n][0], frame.paragraphs[k][0] if k < len(frame.paragraphs) else len(frame.text)) for n, k in zip(begins, ends)]
    return []


_NTH = re.compile("[（(]?(?P<n>[一二三四五六七八九十]{1,3}|\\d{1,2})(?:[）)、．]|[.](?!\\d))|(?:典型)?案例(?P<m>[一二三四五六七八九十\\d]{1,3})[：:、 　]")
_A_CASE = re.compile("[^。；：\\n]{4,60}?(?:(?<![归到投立备报破办专涉方档提议结答个])案|案件|问题)(?:[。：:]|——[^。；\\n]{2,30}$|[ 　]*$)", re.M)


def _numbered(frame: Frame) -> list[Card]:
    """The items of a bulletin that stand under numbers in their order, each headed by the name of a case: 一、某公司财务造假案¶…¶三）某药业精准减持案."""
    begins: list[int] = []
    for n, (a, b) in enumerate(frame.paragraphs):
        m = _NTH.match(frame.text, a, b)
        if m is None or number(m["n"] or m["m"]) != len(begins) + 1:
            continue
        if not _A_CASE.match(frame.text, m.end(), b):
            return []
        begins.append(n)
    if len(begins) < 3 or begins[0] == 0:
        return []
    longest = max(k - n for n, k in zip(begins, begins[1:]))
    ends = [*begins[1:], begins[-1] + 1 if longest == 1 else len(frame.paragraphs)]
    return [Card(frame.paragraphs[n][0], frame.paragraphs[k][0] if k < len(frame.paragraphs) else len(frame.text)) for n, k in zip(begins, ends)]


def _read(frame: Frame) -> list[Card]:
    text = frame.text
    labels = [(m.start("label"), m.end(), kind) for m in _LABEL.finditer(text) if (kind := next((k for k in _KINDS if _cue(k).fullmatch(m["label"])), None))]
    first = next((kind for _, _, kind in labels), None)
    begins = [at for at, _, kind in labels if kind == first]
    if first is None or len(begins) < 2 or len({kind for _, _, kind in labels}) < 2 or not any(kind == "card_party" for _, _, kind in labels):
        return []
    out: list[Card] = []
    for n, at in enumerate(begins):
        start = _headed(frame, at, out[-1].start if out else 0)
        if out:
            out[-1].end = min(out[-1].end, start)
        stop = begins[n + 1] if n + 1 < len(begins) else len(text)
        own = [label for label in labels if at <= label[0] < stop]
        last = frame.paragraph(own[-1][0])[1]
        card = Card(start, min(stop, last + 1) if n + 1 == len(begins) else stop)
        ends = [label[0] for label in own[1:]] + [card.end]
        card.parties = [(b, min(end, frame.paragraph(b)[1])) for (_, b, kind), end in zip(own, ends) if kind == "card_party"]
        out.append(card)
    return out


def _headed(frame: Frame, at: int, since: int) -> int:
    """Where the item begins whose first field stands at AT: at the line above, if that is a heading, or in its own line before the label."""
    a, _ = frame.paragraph(at)
    if frame.text[a:at].strip(" 　【[（("):
        return a                                               # ①虚报面积。责任人：…
    k = frame.paragraph_starts.index(a)
    if not k or frame.paragraphs[k - 1][0] <= since:
        return a
    above, end = frame.paragraphs[k - 1]
    return above if end - above <= _LONGEST_HEADING and above >= frame.title_end and frame.text[end - 1] not in "。：:；" else a


def at(frame: Frame, offset: int) -> Card | None:
    """The card in which OFFSET stands."""
    cards = of(frame)
    return next((c for c in cards if c.start <= offset < c.end), None) if cards else None


def names(frame: Frame, i: int) -> bool:
    """Whether mention I stands in the field of a card that names who answers."""
    cards = of(frame)
    return bool(cards) and within([party for c in cards for party in c.parties], frame.starts[i])
