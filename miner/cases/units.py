"""The units of which cases are made: sentences, cut further at ； where another subject is introduced."""
from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicons import leaping
from . import exposed, findings, orgs
from .bodies import cue, is_clinic
from .frame import Frame, within
from .chains import chain_before

_FIRST_ITEM = re.compile(r"[：:]\s*(?=(?:1[.．、）)](?!\d)|[（(]?一[）)、]|①|——)[^。；]{4,200}(?:问题|案|案件)[。：])")
_NEW_ITEM = re.compile(leaping(r"(?:[；;]|”(?=“))“?(?:[^。；]{0,24}，)?(?:[^，。；]{0,3}原|[^，。；]{0,24}法院[^，。；]{0,8}以[^，。；]{2,40}罪[^，。；]{0,6}判处|[^，。；]{0,24}以(?:涉嫌)?[^，。；]{2,40}罪对|[^，。；]{0,24}(?:被[^，。；]{0,6}(?:查|捕|调查|双开|带走|拿下|判刑)|投案|落马|获刑|受审|落网)的(?:原)?|[^，。；]{0,16}(?:查处|查办|立案侦查|立案查处|立案审查|侦办|侦破|起诉|判决|判处|通报)了(?:原|时任)?)?\Z"))
_ONE_MORE = ("案例、", "案件、", "问题、", "案、")                # 甲省某医院串换项目案例、|乙省某药房|冒名购药案例
_LISTS = ("：", "包括", "分别是", "分别为")
_ONLY_NAMES = re.compile(r"【[一-鿿·]{2,6}(?:[ 　、，]+[一-鿿·]{2,6})+】\s*")
_AFTER_ANOTHER = re.compile(r"[^。；\n]{0,16}?(?<![一-鿿])继[^。；\n]{6,80}?(?:受审|获刑|被判|宣判|开庭|被查|落马|被捕|立案|被双规|投案|双开|审查调查)[^，。；]{0,6}[之以]?后，")     # 继今年2月甲受审后，|昨天，乙出庭受审


def units(frame: Frame, skip: list[tuple[int, int]], at_name: dict[int, str], unnamed: Sequence[int] = (), opened: Sequence[int] = ()) -> list[tuple[int, int]]:
    """Sentences outside ``skip``, cut at ； before the post of a further subject and where an example is OPENED; ``unnamed`` is where those
    begin who have no name."""
    text = frame.text
    out = []
    introduced: set[str] = set()
    rest = min((s for s, e in skip if e >= len(text)), default=len(text))
    held_up = sorted({at for head in exposed.heads(frame).values() for at in (*head, exposed.ends(frame, head))} | set(opened))
    for a, b in frame.sentences:
        b = min(b, rest) if a < rest else b                    # …审判员某某 附：相关法律条文 without a full stop between
        if within(skip, a) or b - a < 4 and not text[a:b].strip():
            continue
        lead = _FIRST_ITEM.search(text, a, b) if text.find("：", a, b) >= 0 or text.find(":", a, b) >= 0 else None
        if lead:                                               # 具体如下：1.甲县乙局原局长…问题。
            out.append((a, lead.end()))
            a = lead.end()
        people = frame.inside(a, b, "PER")
        if len(people) > 1 and text[a:a + 1] == "【" and _ONLY_NAMES.fullmatch(text, a, b) and b - a <= 4 + 5 * len(people):
            continue                                           # 【卞文海 邵青山】 over a paragraph of two matters makes them no one case
        listed = "；" in text[a:b]
        series = [m.start for i in frame.inside(a, b) if (m := frame.mentions[i]).label == "ORG" and text.endswith(_ONE_MORE, a, m.start) and orgs.place_prefix(m.text)]
        if series:                                             # 包括：|甲省某医院…案例、|乙省某药房…案例
            series += [m.start for i in frame.inside(a, series[0]) if (m := frame.mentions[i]).label == "ORG" and m.start > a and text.endswith(_LISTS, a, m.start) and orgs.place_prefix(m.text)]
        if not people and not listed and not held_up and not series:
            out.append((a, b))
            continue
        cuts = [m.end()] if text.find("继", a, b) >= 0 and (m := _AFTER_ANOTHER.match(text, a, b)) and len({at_name[i] for i in people if i in at_name}) > 1 \
            and all(frame.inside(*s, "PER") for s in ((a, m.end()), (m.end(), b))) else []
        last, end = None, a
        for i in people:
            name = at_name.get(i)
            if name is None:
                continue
            chain = chain_before(frame, i)
            first = chain[0] if chain else i - 1 if i and frame.mentions[i - 1].label == "ORG" and frame.gap(i - 1, i) == "" else i      # ；|山东大学|刘某
            start = frame.mentions[first].start
            lead = None if last and text[end:start] == "；" else _NEW_ITEM.search(text, max(a, start - 80), start)      # 包括甲局局长李某；|乙局局长王某
            if lead and name != last and chain and frame.mentions[chain[0]].label == "ORG" and orgs.place_prefix(frame.mentions[chain[0]].text) \
                    and any(is_clinic(frame.mentions[k].text) for k in frame.inside(a, start, "ORG")):
                cuts.append(lead.start() + 1)                  # 甲医院骗取医保基金；某市乙药房法定代表人王某…
            elif lead and name != last and (last is not None or name in introduced or "问题；" in text[a:start] or any(a <= at < start for at in unnamed)):
                cuts.append(lead.start() + 1)
            introduced.add(name)
            last, end = name, frame.mentions[i].end
        if listed:
            for i in frame.inside(a, b):
                m = frame.mentions[i]
                if m.label in ("ORG", "LOC") and text[m.start - 1] == "；" and m.start not in cuts and orgs.place_prefix(m.text) \
                        and cue("guilty").match(text, m.end, min(b, m.end + 60)):
                    cuts.append(m.start)                       # …；某乡政府在低保工作中…不实不细
            if findings.are_of_a_body(frame, a, b):                       # 巡视组指出，…，甲先后被查处；违规收费整改不彻底: of the body, not of him
                cuts += [c + 1 for c in range(a, b) if text[c] == "；" and c + 1 not in cuts]
        cuts = sorted({*cuts, *series, *[c for c in held_up if a < c < b]})
        at = a
        for c in cuts:
            if c > at:
                out.append((at, c))
                at = c
        out.append((at, b))
    return out
