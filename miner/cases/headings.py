"""People in lines of their own under a line that is only a sanction: 「●记大过处分\n某市副市长卞文海、邵青山」."""
from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .discussion import charged
from .frame import Frame
from .sanctions import codes, imposed

if TYPE_CHECKING:
    from .events import Binder

_ONLY_SANCTION = re.compile(r"[\s●■◆▲○◎★◇•·]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?(?:给予|受到|被给予)?[、和及，]*(?:的)?(?:人员|责任人员?|的有)?(?:[（(]?\d+[人名][）)]?)?[：:]?\s*")
_ONLY_POSTS = re.compile(r"[、，；。：\s原和及兼（）\d.．●■◆•·]*")


def under(frame: Frame) -> dict[int, list[int]]:
    """For each PER mention in such a line the SANC mentions of the line that heads it."""
    known = frame.memo.get("headings")
    if isinstance(known, dict):
        return known
    out: dict[int, list[int]] = {}
    frame.memo["headings"] = out
    heads: list[int] = []
    for a, b in frame.paragraphs if len(frame.paragraphs) > 2 else ():
        inside = frame.inside(a, b)
        if not heads and not (inside and frame.mentions[inside[0]].label == "SANC"):
            continue                                           # nothing heads it, and it heads nothing
        labels = {frame.mentions[i].label for i in inside}
        if labels == {"SANC"}:
            heads = [i for i in inside if codes(frame.mentions[i].text)] if _ONLY_SANCTION.fullmatch(_rest(frame, a, b)) else []
        elif heads and "PER" in labels and labels <= {"PER", "ORG", "LOC", "TITLE"} and _ONLY_POSTS.fullmatch(_rest(frame, a, b)):
            out.update((i, heads) for i in inside if frame.mentions[i].label == "PER")
        else:
            heads = []
    return out


def heads_a_list(frame: Frame, a: int, b: int) -> bool:
    """Whether the unit is a line that heads people."""
    return any(a <= frame.mentions[i].start < b for heads in under(frame).values() for i in heads)


def give(frame: Frame, at_name: dict[int, str], binder: Binder) -> None:
    """Gives the people of such lines the sanctions of the line that heads them."""
    for i, heads in under(frame).items():
        for k in heads if i in at_name else ():
            m = frame.mentions[k]
            binder.give(at_name[i], (m.start, m.end, "SANC", k), codes(m.text), [], m.start, m.end)


def give_of_title(frame: Frame, posts: dict[str, list[str]], binder: Binder) -> None:
    """Gives the one person of a document what its title tells of his post and nobody's name: 「某公安分局原政委被双开」. POSTS are the titles of each."""
    inside = frame.inside(0, frame.title_end)
    told = [i for i in inside if frame.mentions[i].label == "SANC" and codes(frame.mentions[i].text)]
    held = {frame.mentions[i].text for i in inside if frame.mentions[i].label == "TITLE"}
    if not told or len(posts) != 1 or any([frame.mentions[i].label == "PER" for i in inside]) or not imposed(frame.text[:frame.mentions[told[0]].start]):
        return
    name, titles = next(iter(posts.items()))
    before = frame.text[:frame.mentions[told[0]].start]
    if held <= set(titles) and any([before.rstrip("被获遭受到一审").endswith(title) for title in titles]) and not (binder.facts.get(name) and binder.facts[name].sanctions):
        for i in told:
            m = frame.mentions[i]
            binder.give(name, (m.start, m.end, "SANC", i), codes(m.text), [], m.start, m.end)


def _rest(frame: Frame, a: int, b: int) -> str:
    """The words of a line outside its mentions."""
    out, at = [], a
    for i in frame.inside(a, b):
        out.append(frame.text[at:frame.mentions[i].start])
        at = frame.mentions[i].end
    return "".join(out) + frame.text[at:b]


_CASE_OF = re.compile(r"(?:等(?:\d+|[一二三四五六七八九十]+)?人)?(?:等)?(?:涉嫌|犯|被控)?(?:(?!举报|控告|检举|揭发|被[诈骗侵害]|审理|查办|侦办|批示|部署|旁听|谈)[^，。；：\n]){0,30}?(?:受贿|行贿|贪污|挪用|侵占|滥用职权|玩忽职守|徇私|渎职|巨额财产|诈骗|职务犯罪)[^，。；：\n]{0,24}案|案(?=[^，。；\n]{0,8}(?:[一二再]审|开庭|宣判|改判|判决))")


def of_the_title(frame: Frame) -> frozenset[str]:
    """The names that the title gives to a case of office crime, whose defendants they are: 「|甲、乙|受贿案开庭」, 「|丙|案再审改判」."""
    out: set[str] = set()
    if "案" in frame.text[:frame.title_end]:
        for i in reversed(frame.inside(0, frame.title_end, "PER")):
            m = frame.mentions[i]
            nxt = frame.mentions[i + 1] if i + 1 < len(frame.mentions) else m
            if _CASE_OF.match(frame.text, m.end) or nxt.text in out and frame.gap(i, i + 1) in ("、", "和", "与"):
                out.add(m.text)
    return frozenset(out)


_CHARGE_IN_TITLE = re.compile("(?:等[\\d一二三四五六七八九十两]*人)?([^，。；：、\n“”（）]{2,14}(?:、[^，。；：、\n“”（）]{2,14}){0,3})案(?=[：:——\n\\s]|$)")


def charged_in_title(frame: Frame, names: list[str]) -> list[tuple[str, int, int]]:
    """The codes of the charges by which the title names the case of one of NAMES: 「卞某|洗钱|案：…」, 「邵某|受贿、贪污|案」."""
    out: list[tuple[str, int, int]] = []
    for i in frame.inside(0, frame.title_end, "PER"):
        m = frame.mentions[i]
        told = _CHARGE_IN_TITLE.match(frame.text, m.end, frame.title_end + 1) if m.text in names else None
        out += [(code, *told.span(1)) for code in sorted(charged(frame.text, *told.span(1)))] if told else []
    return out
