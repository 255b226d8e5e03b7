"""A person's timeline as a picture for print: an SVG file written by hand, without libraries, A4 wide, in black, grey and one red.

``picture(person)`` takes a person object (contract/COMMANDS.md with ``career``, ``conduct``) and gives the file's text. From top to
bottom: who; the posts; the conduct as a bar of years; the events along a line, dated ones full, undated ones hollow with their
bounds; the sums at each stage; what the picture rests on. Nothing overlaps: every row is as high as its wrapped words.
"""
from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

WIDTH, MARGIN = 794, 56                 # A4 at 96 dots an inch
AXIS = 190                              # where the line of events runs
INK, GREY, FAINT, RED = "#1a1a1a", "#6b6b6b", "#d9d9d9", "#a61c1c"
FONT = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','SimHei',sans-serif"
COLOURS = {"surrender": "#8a6d3b", "investigation": "#8a6d3b", "detention": "#8a6d3b", "removal": "#345a7d", "party_discipline": "#345a7d",
           "admin_discipline": "#345a7d", "transfer": "#6a4a86", "arrest": "#6a4a86", "indictment": "#6a4a86", "trial": "#6a4a86",
           "sentence": RED, "recovery": "#3d6b4f", "rectification": "#3d6b4f"}
_ALLEGED = ("investigated", "prosecuted")

WORDS = {
    "zh": {"undated": "日期未载", "sources": "{n} 个来源", "disagree": "来源不一：", "between": "{a} 至 {b} 之间", "after": "{a} 以后", "before": "{b} 以前",
           "posts": "职务", "conduct": "行为时间", "amounts": "各阶段所载金额", "former": "原", "months": "{n} 个月", "gap": "相隔 {gap}", "days": "{n} 天",
           "month": "{n} 个月", "year": "{n} 年", "basis": "依据 {n} 份文书（{first} 至 {last}）", "alleged": "尚未有生效判决或处分决定的事项均为涉嫌。",
           "whole": "全案", "held": "{when}在任", "left": "{when}已离任"},
    "en": {"undated": "undated", "sources": "{n} sources", "disagree": "sources disagree: ", "between": "between {a} and {b}", "after": "after {a}",
           "before": "before {b}", "posts": "Posts", "conduct": "Conduct", "amounts": "Sums told at each stage", "former": "former ", "months": "{n} months",
           "gap": "{gap} later", "days": "{n} days", "month": "{n} months", "year": "{n} years", "basis": "Based on {n} documents ({first} to {last})",
           "alleged": "Whatever no decision or verdict has settled is alleged.", "whole": "whole case", "held": "held {when}", "left": "left by {when}"},
}


def width(text: str, size: float) -> float:
    """Width of a text in the fonts named: a full-width character is a square, others a little over half."""
    return sum(size if unicodedata.east_asian_width(c) in "WF" else size * 0.56 for c in text)


def wrap(text: str, size: float, room: float) -> list[str]:
    """TEXT in lines no wider than ROOM; no line begins with a closing mark."""
    lines, line = [], ""
    for c in text:
        if line and width(line + c, size) > room and c not in "，。、；：）》」”,.;:)":
            cut = line.rfind(" ")
            if c != " " and c.isascii() and c.isalnum() and cut > 0 and line[cut + 1:].isascii():
                lines.append(line[:cut])
                line = line[cut + 1:] + c
            else:
                lines.append(line)
                line = c.strip()
        else:
            line += c
    return [*lines, line] if line else lines


class _Page:
    """Lines of SVG and how far down they reach."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.y = float(MARGIN)

    def text(self, x: float, y: float, words: str, size: float = 13, fill: str = INK, weight: int = 400, anchor: str = "start") -> None:
        self.parts.append(f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" fill="{fill}" font-weight="{weight}" text-anchor="{anchor}">{escape(words)}</text>')

    def paragraph(self, x: float, words: str, size: float, room: float, fill: str = INK, weight: int = 400) -> None:
        """Wrapped words from ``y`` on; moves ``y`` below them."""
        for line in wrap(words, size, room):
            self.y += size * 1.45
            self.text(x, self.y, line, size, fill, weight)

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: str = FAINT, thick: float = 1, dash: str = "") -> None:
        self.parts.append(f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{stroke}" stroke-width="{thick:g}"'
                          + (f' stroke-dasharray="{dash}"' if dash else "") + "/>")

    def head(self, words: str) -> None:
        self.y += 26
        self.line(MARGIN, self.y, WIDTH - MARGIN, self.y)
        self.y += 20
        self.text(MARGIN, self.y, words, 12, GREY, 700)


def picture(person: dict[str, Any], name: Callable[[str, str | None], str], lang: str = "zh") -> str:
    """The SVG of one person. ``name(kind, code)`` gives a code's name in the language: sanction, event, role, rank, status, violation."""
    w, page = WORDS[lang], _Page()
    room = WIDTH - 2 * MARGIN
    page.y += 14
    page.text(MARGIN, page.y + 12, person["name"], 30, INK, 700)
    status = name("status", person["status"])
    page.text(WIDTH - MARGIN, page.y + 12, status, 16, GREY if person["status"] in _ALLEGED else RED, 700, "end")
    page.y += 22
    head = "　".join(x for x in (name("rank", person["rank"]), (person["region"] or "").replace("/", " ")) if x)
    page.paragraph(MARGIN, head, 13, room, GREY)
    _posts(page, person, w, room)
    _conduct(page, person, w)
    _events(page, person, name, w)
    _amounts(page, person, name, w, lang)
    _basis(page, person, name, w, room, lang)
    height = page.y + MARGIN
    title = escape(person["name"])
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="{height * 210 / WIDTH:.1f}mm" '
            f'viewBox="0 0 {WIDTH} {height:.0f}" font-family="{FONT}" role="img" aria-label="{title}">\n<title>{title}</title>\n'
            f'<rect width="{WIDTH}" height="{height:.0f}" fill="#ffffff"/>\n' + "\n".join(page.parts) + "\n</svg>\n")


def _posts(page: _Page, person: dict[str, Any], w: dict[str, str], room: float) -> None:
    lines = []
    for c in person.get("career") or []:
        if c["text"]:
            lines.append((f"{c['start'] or ''}—{c['end'] or ''}", c["text"]))
        elif c["title"]:
            when = w["held"].format(when=c["held"][:7]) if c["held"] else w["left"].format(when=c["left_by"][:7]) if c["left_by"] else ""
            lines.append((when, f"{c['org'] or ''}{c['title']}"))
    if not lines:
        return
    page.head(w["posts"])
    page.y += 2
    for when, words in lines:
        y = page.y + 13 * 1.45
        page.text(MARGIN, y, when, 11.5, GREY)
        page.paragraph(AXIS + 24, words, 13, WIDTH - MARGIN - AXIS - 24)
        page.y = max(page.y, y)


def _conduct(page: _Page, person: dict[str, Any], w: dict[str, str]) -> None:
    """Years of the conduct as a bar on a scale that reaches to the last event."""
    period = person.get("conduct")
    if not period or not (period["start"] or period["end"]):
        return
    start, end = (period["start"] or period["end"]), (period["end"] or period["start"])
    dated = [e["start"] for e in person["events"] if e["start"]]
    first, last = int(start[:4]), max(int(x[:4]) for x in [end, *dated]) + 1
    page.head(w["conduct"])
    page.y += 26
    left, right = AXIS + 24, WIDTH - MARGIN
    step = max(1, -(-(last - first) // 12))

    def at(iso: str) -> float:
        y, m, d = (int(x) for x in (iso + "-01-01").split("-")[:3])
        return left + (right - left) * ((date(y, m, d) - date(first, 1, 1)).days / max(1, (date(last, 1, 1) - date(first, 1, 1)).days))

    page.text(MARGIN, page.y + 4, f"{start[:7]} — {end[:7]}" if start[:7] != end[:7] else start[:7], 11.5, GREY)
    page.line(left, page.y, right, page.y, FAINT, 1)
    page.parts.append(f'<rect x="{at(start):.1f}" y="{page.y - 5:.1f}" width="{max(3.0, at(end) - at(start)):.1f}" height="10" fill="{RED}" fill-opacity="0.75"/>')
    for iso in dated:
        page.line(at(iso), page.y - 8, at(iso), page.y + 8, INK, 1)
    for year in range(first, last + 1, step):
        page.line(at(f"{year}"), page.y + 5, at(f"{year}"), page.y + 9, GREY, 1)
        page.text(at(f"{year}"), page.y + 21, str(year), 10, GREY, 400, "middle")
    page.y += 22


def _events(page: _Page, person: dict[str, Any], name: Callable[[str, str | None], str], w: dict[str, str]) -> None:
    if not person["events"]:
        return
    page.head(name("head", "events"))
    page.y += 8
    top, left, room = page.y, AXIS + 24, WIDTH - MARGIN - AXIS - 24
    dots: list[tuple[float, dict[str, Any]]] = []
    before: str | None = None
    for e in person["events"]:
        if before and e["start"] and (gap := _gap(before, e["start"], w)):
            page.y += 19
            page.text(left, page.y, w["gap"].format(gap=gap), 10.5, GREY)
        y = page.y + 14 * 1.45 + 6
        dots.append((y - 5, e))
        page.text(AXIS - 18, y, _when(e, w), 12, INK if e["start"] else GREY, 400, "end")
        page.y += 6
        page.paragraph(left, name("event", e["type"]) + (f"　{e['agency']}" if e.get("agency") else ""), 14, room, COLOURS.get(e["type"], INK), 700)
        sanctions = "、".join(name("sanction", x["code"]) + (f"（{w['months'].format(n=x['term_months'])}）" if x.get("term_months") else "")
                             for x in e["sanctions"])
        if sanctions:
            page.paragraph(left, sanctions, 12.5, room)
        if not e["start"] and e.get("between"):
            a, b = e["between"]["after"], e["between"]["before"]
            if a or b:
                page.paragraph(left, w["between" if a and b else "after" if a else "before"].format(a=a, b=b), 11, room, GREY)
        if len(e.get("documents", ())) > 1:
            page.paragraph(left, w["sources"].format(n=len(e["documents"])), 11, room, GREY)
        if e.get("disagreement"):
            told = "；".join(f"{d['start'] or w['undated']}" + "".join(f" {name('sanction', x['code'])}{x['term_months'] or ''}" for x in d["sanctions"])
                            + f"（{len(d['documents'])}）" for d in e["disagreement"])
            page.paragraph(left, w["disagree"] + told, 11, room, RED)
        before = e["start"]
    page.parts.insert(0, f'<line x1="{AXIS}" y1="{top + 8:.1f}" x2="{AXIS}" y2="{page.y:.1f}" stroke="{FAINT}" stroke-width="2"/>')
    for y, e in dots:
        colour = COLOURS.get(e["type"], INK)
        page.parts.append(f'<circle cx="{AXIS}" cy="{y:.1f}" r="5.5" fill="{colour if e["start"] else "#ffffff"}" stroke="{colour}" stroke-width="2"/>')


def _when(e: dict[str, Any], w: dict[str, str]) -> str:
    start, end = e["start"], e["end"]
    if not start:
        return w["undated"]
    if not end or start == end:
        return start
    if start.endswith("-01-01") and end.endswith("-12-31") and start[:4] == end[:4]:
        return start[:4]
    return start[:7] if start[:7] == end[:7] else f"{start[:7]}—{end[:7]}"


def _gap(a: str, b: str, w: dict[str, str]) -> str:
    """The time between two events in words; empty below a month."""
    y1, m1, d1 = (int(x) for x in (a + "-01-01").split("-")[:3])
    y2, m2, d2 = (int(x) for x in (b + "-01-01").split("-")[:3])
    days = (date(y2, m2, d2) - date(y1, m1, d1)).days
    if days < 30:
        return ""
    months = round(days / 30.44)
    return w["month"].format(n=months) if months < 24 else w["year"].format(n=f"{days / 365.25:.1f}".removesuffix(".0"))


def _amounts(page: _Page, person: dict[str, Any], name: Callable[[str, str | None], str], w: dict[str, str], lang: str) -> None:
    rows: dict[tuple, None] = {}
    for a in person["amounts"]:
        rows.setdefault((name("event", a.get("stage")) if a.get("stage") else "", name("role", a["role"]), _money(a["value"], a["currency"], lang),
                         a.get("approx", "exact"), bool(a.get("shared"))))
    if not rows:
        return
    page.head(w["amounts"])
    page.y += 2
    last = None
    for stage, role, money, approx, shared in rows:
        page.y += 20
        if stage != last:
            page.text(MARGIN, page.y, stage, 11.5, GREY)
        last = stage
        sign = {"over": "＞", "under": "＜", "about": "≈"}.get(approx, "")
        page.text(AXIS + 24, page.y, role + (f"（{w['whole']}）" if shared else ""), 13)
        page.text(WIDTH - MARGIN, page.y, sign + money, 13, INK, 700, "end")


def _money(value: float, currency: str, lang: str) -> str:
    if lang == "en" or currency != "CNY":
        return f"{value:,.0f} {currency}"
    for size, unit in ((1e8, "亿元"), (1e4, "万元")):
        if value >= size:
            return f"{value / size:.4f}".rstrip("0").rstrip(".") + unit
    return f"{value:g}元"


def _basis(page: _Page, person: dict[str, Any], name: Callable[[str, str | None], str], w: dict[str, str], room: float, lang: str) -> None:
    documents = person["documents"]
    published = sorted(d["published"] for d in documents if d["published"])
    page.y += 30
    page.line(MARGIN, page.y, WIDTH - MARGIN, page.y)
    page.y += 4
    if person["violations"]:
        page.paragraph(MARGIN, "、".join(name("violation", v) for v in person["violations"]), 11, room, GREY)
    basis = w["basis"].format(n=len(documents), first=published[0] if published else "—", last=published[-1] if published else "—")
    page.paragraph(MARGIN, f"{basis}{'。' if lang == 'zh' else '. '}{w['alleged']}", 11, room, GREY)
