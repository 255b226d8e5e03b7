"""Cases and figures that a table tells, one row each.

The readers write a row as a person reads it out, each cell after the head of its column (see ``miner.reading.tables``):

    序号：1；机构：望江县某医院；问题：重复收费；涉及金额：12.50万元；处理：暂停医保服务协议3个月

The HTML reader keeps the head as a row of its own and sets tabs between the cells; both forms are read. ``table_columns.tsv`` says by its head what a cell holds. A row with somebody who answers (姓名, 当事人, 机构) and a deed or its
outcome (问题, 违纪事实, 处理, 处分) is a case: the deed gives violations and period, the outcome sanctions and events. Any
other table with counts or sums under 项目, 指标 or a place gives statistics. A table of two columns (姓名：王某, one pair a row)
is one record as a whole. The deputy of a cell (同上, 〃, —) is empty.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from .. import lexicons
from ..model import Amount, Case, Event, Period, Position, Sanction, Statistic, Subject, Violation
from . import amounts, conduct, figures, orgs, places, positions, rank, region
from .cues import Hit
from .events import Binder
from .facts import Facts
from .frame import Frame
from .passages import Draft
from .sanctions import codes
from .subjects import Who

__all__ = ["read", "Table"]

_HEAD = re.compile(r"(?:^|(?<=[；;。：]))\s*([^；;。：，\s][^；;。：，]{0,21})：")
_EMPTY = re.compile(r"^(?:[—－\-/／〃\s]*|无|同上)$")
_TOTAL = re.compile(r"^(?:合\s*计|总\s*计|小\s*计|累\s*计|共\s*计|全[省市县区州国]|总数)$")
_BODY = re.compile(r"(?:局|厅|委|办|院|所|站|中心|公司|店|房|室|部|队|会|校|园|社|行|厂|场|处|科|集团|镇|乡|县|市|区|村|政府|企业|部门|单位|诊所|合作社|街道)$")
_NAME = re.compile(r"^[一-鿿]{1,3}(?:某+|[甲乙丙丁])?[一-鿿]{0,2}$|^[一-鿿]{1,8}·[一-鿿·]{1,12}$")
_FORMER = re.compile(r"^(?:时任|原|曾任)|（原）$")
_FIGURE = re.compile(r"^(?:约|近|超)?\s*(?P<num>[\d,，]+(?:\.\d+)?)\s*(?P<big>万|亿)?(?P<more>余|多)?\s*(?P<unit>元|人次|件次|家次|人|件|起|次|个|户|家|名|宗|亩|吨|条|项|例|份|批|处|所|台|辆|场|篇|期)?$")
_UNIT_OF = (("人次", "人次"), ("人数", "人"), ("件数", "件"), ("起数", "起"), ("户数", "户"), ("家数", "家"), ("次数", "次"), ("个数", "个"), ("条数", "条"), ("项数", "项"))
_PLAIN_FIGURE = re.compile(r"^(?:数量|数|金额|合计|总计|总数|小计|数值|数额|人数|件数|起数|户数|家数|次数|个数|项数|条数|本期|本期数|情况|结果|完成情况|完成数|统计数)$")

_ROLE_OF = (("crime.bribe_taking", "bribe"), ("crime.embezzlement", "embezzled"), ("crime.misappropriation", "misappropriated"), ("conduct.fund_fraud", "fraud"),
            ("medical.fraud", "fraud"), ("conduct.misappropriation", "misappropriated"), ("eight.gifts", "gift"), ("eight.allowances", "allowance"),
            ("eight.public_travel", "public_spending"), ("eight.public_dining", "public_spending"), ("eight.public_gifts", "public_spending"))


@dataclass(slots=True)
class Cell:
    head: str
    kind: str
    start: int                            # of the value in the text
    end: int
    text: str
    unit: str = ""                        # of bare numbers, from the head: 金额（万元）


@dataclass(slots=True)
class Row:
    start: int
    end: int
    cells: list[Cell] = field(default_factory=list)

    def of(self, *kinds: str) -> list[Cell]:
        return [c for c in self.cells if c.kind in kinds and not _EMPTY.match(c.text)]


@dataclass(slots=True)
class Table:
    """What the tables of a document tell, and the spans of the rows that told it."""
    cases: list[Case] = field(default_factory=list)
    statistics: list[Statistic] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)


@lru_cache(maxsize=None)
def _columns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((r["cell"], re.compile(r["pattern"])) for r in lexicons.rows("table_columns"))


@lru_cache(maxsize=4096)
def kind(head: str) -> str:
    """What the cells under a head hold, '' where the lexicon does not know it.

    >>> kind("涉及金额"), kind("违纪事实"), kind("被处分人")
    ('amount', 'matter', 'person')
    """
    head = re.sub(r"[\s（(][^）)]*[）)]$", "", head.strip())
    return next((name for name, pattern in _columns() if pattern.search(head)), "")


def read(frame: Frame, hits: list[Hit], violations: Callable[..., list[Violation]], default: str | None) -> Table:
    """Cases and statistics of all tables of a document; ``default`` is the region that the document as a whole tells.

    ``violations`` reads the violations of a draft's spans, as for the cases of prose.
    """
    out = Table()
    if default is None:
        first = places.one(frame.text[:frame.title_end or frame.text.find("\n") + 1].strip())
        default = places.path(first.code) if first is not None and first.code else None
    for rows in _tables(frame):
        told = [case for row in rows if (case := _case(frame, row, hits, violations)) is not None]
        if told:
            for row, case in told:
                out.cases.append(case)
                out.spans.append((row.start, row.end))
            continue
        figures = [s for row in rows for s in _figures(frame, row, default)]
        if figures:
            out.statistics += figures
            out.spans += [(row.start, row.end) for row in rows]
    return out


def _tables(frame: Frame) -> list[list[Row]]:
    """The tables of the document, as rows of cells; rows of one pair each are joined into records."""
    runs: list[list[tuple[int, int]]] = []
    last = -2
    for b in frame.document.blocks:
        if b.kind != "table" or not frame.text[b.start:b.end].strip():
            continue
        if b.start - last > 1:
            runs.append([])
        runs[-1].append((b.start, b.end))
        last = b.end
    out = []
    for run in runs:
        if sum("\t" in frame.text[a:b] for a, b in run) * 2 > len(run):
            rows = _tabbed(frame, run)
            if rows:
                out.append(rows)
            continue
        count = Counter(m[1] for a, b in run for m in set(_HEAD.finditer(frame.text[a:b])))
        heads = {h for h, n in count.items() if kind(h) or n * 2 > len(run) and len(run) > 1}
        rows = [_row(frame, a, b, heads) for a, b in run]
        rows = [r for r in rows if r.cells]
        if rows and all(len(r.cells) <= 2 for r in rows):
            rows = _records(rows)
        if rows:
            out.append(rows)
    return out


def _row(frame: Frame, a: int, b: int, heads: set[str]) -> Row:
    text = frame.text[a:b]
    found = [m for m in _HEAD.finditer(text) if m[1] in heads]
    row = Row(a, b)
    for n, m in enumerate(found):
        end = found[n + 1].start() if n + 1 < len(found) else len(text)
        value = text[m.end():end]
        bare = value.strip().rstrip("；;")
        start = a + m.end() + len(value) - len(value.lstrip())
        row.cells.append(Cell(m[1], kind(m[1]), start, start + len(bare), bare))
    if found and text[:found[0].start()].strip("；;： "):         # a label without a head: 渠县：立案：12件
        label = text[:found[0].start()].strip("；;： ")
        row.cells.insert(0, Cell("", "item", a, a + len(label), label))
    return row


_UNIT = re.compile(r"[（(](?:单位：)?(?:人民币)?(元|万元|亿元|千元|人次|件次|家次|人|件|起|次|个|户|家|名|宗|亩|吨)[)）]$")


def _tabbed(frame: Frame, run: list[tuple[int, int]]) -> list[Row]:
    """Rows with tabs between the cells, under the last row above that names columns; rows of another width are left out."""
    heads: list[str] = []
    out: list[Row] = []
    for a, b in run:
        values = frame.text[a:b].split("\t")
        named = [v for v in values if v.strip()]
        if len(named) > 1 and sum(bool(kind(v.strip())) and len(v) <= 22 for v in named) * 2 > len(named) and len(values) != len(heads) or not heads:
            heads = [v.strip() for v in values]
            continue
        if len(values) != len(heads) or values == heads:
            continue
        row, at = Row(a, b), a
        for head, value in zip(heads, values):
            text = value.strip()
            start = at + len(value) - len(value.lstrip())
            at += len(value) + 1
            unit = _UNIT.search(head)
            if text and head:
                row.cells.append(Cell(_UNIT.sub("", head), kind(head), start, start + len(text), text, unit[1] if unit else ""))
        out.append(row)
    return out


def _records(rows: list[Row]) -> list[Row]:
    """Rows of one or two pairs as records: a head that comes again begins the next."""
    out: list[Row] = []
    for r in rows:
        if out and not {c.head for c in r.cells} & {c.head for c in out[-1].cells}:
            out[-1].cells += r.cells
            out[-1].end = r.end
        else:
            out.append(Row(r.start, r.end, list(r.cells)))
    return out


def _subjects(row: Row) -> tuple[list[Cell], str]:
    """Who answers in a row, and whether persons or a body."""
    people = row.of("person")
    if people:
        return people, "person"
    whole = row.of("subject")
    if whole:
        return whole, "organization" if _BODY.search(whole[0].text) and not _NAME.match(whole[0].text) or len(whole[0].text) > 8 else "person"
    return row.of("body")[:1], "organization"


def _case(frame: Frame, row: Row, hits: list[Hit], violations: Callable) -> tuple[Row, Case] | None:
    who_cells, sort = _subjects(row)
    matter, outcome = row.of("matter"), row.of("outcome")
    if not who_cells or not matter and not (outcome and sort == "person") or any(_TOTAL.match(c.text) for c in row.cells):
        return None
    if not any(_words(c) for c in matter + outcome):
        return None                                            # 问题：12起 counts
    names: list[tuple[str, int, int]] = []
    for c in who_cells:
        for m in re.finditer(r"[^、，,；;\s（()）]+(?:（[^）]*(?:公司|医院|店)）[^、，；\s]*)?", c.text) if sort == "person" else re.finditer(r".+", c.text):
            name = re.sub(r"\s", "", m[0])
            if sort == "person" and not _NAME.match(name) or not re.search("[一-鿿]", name):
                continue
            names.append((name, c.start + m.start(), c.start + m.end()))
    if not names:
        return None
    facts = _facts(frame, row, hits, [n for n, _, _ in names], sort)
    posts = _posts(frame, row) if sort == "person" else ()
    subs = []
    for name, a, b in names:
        who = Who(name, sort, [], why="row of a table", start=a, end=b, strong=True)
        f = facts.get(name, Facts())
        subs.append(Subject(name, sort, rank.of(frame, who, posts) if sort == "person" else None, posts, tuple(f.sanctions), tuple(f.events),
                            None, a, b, "row of a table"))
    spans = [(c.start, c.end) for c in matter] or [(c.start, c.end) for c in outcome]
    inside = [h for h in hits if h.row.kind == "violation" and any(a <= h.start < b for a, b in spans)]
    found = violations(frame, spans, inside, Draft(item=True), False, {}, [], hits)
    period, why = conduct.period(frame, spans, hits, facts, [n for n, _, _ in names])
    told = [d for c in row.of("deed_date") for d in _dates(frame, c)]
    if told:
        period, why = Period(min(d[0] for d in told), max(d[1] for d in told)), "column " + row.of("deed_date")[0].head
    where = region.of(frame, [(row.start, row.end)], subs)
    for c in row.of("place"):
        p = places.one(c.text, _context(frame))
        if where[1] is None and p is not None and p.code:
            where = places.path(p.code), p.code, f"column {c.head}: {c.text}"
    return row, Case(tuple(subs), where[0], where[1], period, tuple(found), tuple(_amounts(frame, row, {v.code for v in found})),
                     frame.text[row.start:row.end].strip()[:1200], row.start, row.end, where[2], why)


def _context(frame: Frame) -> tuple[str, ...]:
    """Codes of the places that title and source name, for 城关区 and the like."""
    found = (places.one(w) for w in (frame.document.title, frame.document.source) if w)
    return tuple(p.code for p in found if p is not None and p.code)


def _words(c: Cell) -> bool:
    return bool(re.search("[一-鿿]{2}", c.text)) and not _FIGURE.match(c.text)


def _facts(frame: Frame, row: Row, hits: list[Hit], names: list[str], sort: str) -> dict[str, Facts]:
    """Sanctions and events of a row's outcome, dated by its column of dates where it has one."""
    binder = Binder(frame, hits, {}, {})
    cells = row.of("outcome") or row.of("matter")
    for c in cells:
        for a, b in frame.sentences:
            if a < c.end and b > c.start:
                if sort == "person":
                    binder.sentence(max(a, c.start), min(b, c.end), names, [], names)
                else:
                    binder.sentence(max(a, c.start), min(b, c.end), names, names, [])
        for m in re.finditer(r"[^，、；。及并和\s]+", c.text):
            a, b = c.start + m.start(), c.start + m.end()
            if frame.inside(a, b, "SANC") or len(m[0]) > 12:
                continue
            for code, term in codes(m[0]):                     # a bare word of the form: 诫勉, 批评教育
                if code.startswith("org.") == (sort == "person"):
                    continue
                for n in names:
                    binder.of(n).sanction(Sanction(code, term, a, b, f"column {c.head}"))
                    kind_ = "party_discipline" if code.startswith("party.") else "admin_discipline" if code.startswith("admin.") else None
                    if kind_:
                        binder.of(n).event(Event(kind_, None, None, None, a, b, code))
    day = next((d for c in row.of("outcome_date") for d in _dates(frame, c)), None)
    if day:
        for f in binder.facts.values():
            f.events = [replace(e, start=day[0], end=day[1], why=e.why + "; dated by its column") if e.start is None else e for e in f.events]
    return binder.facts


def _dates(frame: Frame, c: Cell) -> list[tuple[str, str]]:
    norms = [frame.mentions[i].norm or {} for i in frame.inside(c.start, c.end, "DATE")]
    return [(n["start"], n["end"]) for n in norms if n.get("start") and n.get("end")]


def _posts(frame: Frame, row: Row) -> tuple[Position, ...]:
    """Posts of the columns 单位 and 职务: 渠县水务局 and 原局长、党组书记; 职务 may name the body itself."""
    bodies = [c.text for c in row.of("body")]
    known = [frame.mentions[i].text for i in frame.by_label.get("ORG", [])]
    out: list[Position] = []
    for c in row.of("post") + (row.of("body") if not row.of("post") else []):
        at = 0
        former = False
        owner = bodies[0] if bodies and c.kind == "post" else None
        for part in re.split(r"[、，,；]", c.text):
            start = c.start + c.text.index(part, at)
            at = start - c.start + len(part)
            title = part.strip()
            was = _FORMER.search(title)
            former = former or bool(was)
            title = _FORMER.sub("", title)
            inner = [i for i in frame.inside(start, start + len(part)) if frame.mentions[i].label in ("ORG", "LOC")]
            if inner:
                m = frame.mentions[inner[-1]]
                own = frame.text[frame.mentions[inner[0]].start:m.end]
                rest = frame.text[m.end:start + len(part)].strip()
                if rest.startswith("原"):
                    former, rest = True, rest[1:]
                title = re.sub(r"（[^）]*级[^）]*）$", "", rest)
                owner = orgs.complete(own, bodies, bodies, known)[0] if not (bodies and bodies[0].endswith(own)) else bodies[0]
            title = re.sub(r"（[^）]*）$", "", title)
            if not title or positions.RANK_TITLE.match(title) or len(title) > 16 or _EMPTY.match(title) or c.kind == "body" and not inner:
                continue
            out.append(Position(_headed(owner, title), title, former, start, start + len(part), f"column {c.head}"))
    return tuple(dict.fromkeys(out))


def _headed(owner: str | None, title: str) -> str | None:
    """A place's head takes the place: 渠县三汇镇人民政府 + 副镇长 → 渠县三汇镇."""
    if owner and positions.PLACE_HEAD.match(title):
        place = orgs.place_of_committee(owner) or re.sub(r"(?:人民)?政府$", "", owner)
        return place or owner
    return owner


def _amounts(frame: Frame, row: Row, charges: set[str]) -> list[Amount]:
    """Sums of a row: those of an own column take their role from its head, else from the deed."""
    out: dict[tuple[float, str, str], Amount] = {}
    deed = "，".join(c.text for c in row.of("matter"))[-80:]
    for c in row.cells:
        if c.kind != "amount":
            continue
        bare = _FIGURE.match(c.text) if c.unit.endswith("元") and not frame.inside(c.start, c.end, "MONEY") else None
        if bare:
            value, role, why = _value(bare, c.unit)[0], *_role(c, deed, charges)
            out.setdefault((value, "CNY", role), Amount(value, "CNY", "exact", role, c.start, c.end, f"column {c.head}; {why}"))
        for i in frame.inside(c.start, c.end, "MONEY"):
            m = frame.mentions[i]
            n = m.norm or {}
            if not n.get("value"):
                continue
            role, why = _role(c, deed, charges)
            out.setdefault((n["value"], n.get("currency", "CNY"), role),
                           Amount(float(n["value"]), n.get("currency", "CNY"), n.get("approx", "exact"), role, m.start, m.end, f"column {c.head}; {why}"))
    told = {(v, cur) for v, cur, _ in out}
    for a in amounts.find(frame, [(c.start, c.end) for c in row.of("matter", "outcome")], charges):
        if (a.value, a.currency) not in told:
            out[(a.value, a.currency, a.role)] = a
    return list(out.values())


def _role(c: Cell, deed: str, charges: set[str]) -> tuple[str, str]:
    """Role of a sum in a column of its own, and what gave it: the head, the words of the deed, its code."""
    role, why = amounts.role(c.head, "", charges)
    if role in ("other", "skip") and deed:
        role, why = amounts.role(f"{deed}，{c.head}", "", charges)
    if role in ("other", "skip"):
        role, why = next(((r, f"the deed: {code}") for code, r in _ROLE_OF if code in charges), ("other", why))
    return role, why


_BIG = {"千": 1000, "万": 10_000, "亿": 100_000_000}


def _value(f: re.Match[str], unit: str) -> tuple[float, str]:
    """A figure's plain number and unit: 12.5 under 万元 → 125000 元."""
    value = float(re.sub("[,，]", "", f["num"])) * _BIG.get(f["big"] or "", 1)
    if unit[:1] in _BIG and len(unit) > 1:
        return round(value * _BIG[unit[0]], 4), unit[1:]
    return round(value, 4), unit


def _figures(frame: Frame, row: Row, default: str | None) -> list[Statistic]:
    """Counts and sums of a row: the head says what is counted, or the item at the left where the head is 数量 or 金额."""
    if row.of("person"):
        return []
    label = next((c for c in row.of("item", "matter") if _words(c)), None)
    unit_cell = next((c.text for c in row.cells if c.kind in ("unit", "body") and c.head in ("单位", "计量单位") and _FIGURE.match("1" + c.text)), None)
    where = default
    for c in row.of("place", "item", "body"):
        if c.text == unit_cell or _TOTAL.match(c.text) or c.kind == "body" and not _TOWN_OR_UP.search(c.text):
            continue
        p = places.one(c.text, _context(frame))
        if p is not None and p.code and (c.kind == "place" or p.name == c.text or places.path(p.code).endswith(c.text)):
            where = places.path(p.code)
            label = None if c is label else label
    if label is not None and _TOTAL.match(label.text):
        label = None
    period = next((Period(*d) for c in row.of("period") for d in _dates(frame, c)), None) or _period_above(frame, row)
    out = []
    for c in row.cells:
        if c.kind in ("place", "unit", "period", "skip", "deed_date", "outcome_date") or c is label or c.text == unit_cell:
            continue
        f = _FIGURE.match(c.text)
        if not f:
            continue
        unit = f["unit"] or c.unit or unit_cell or next((u for words, u in _UNIT_OF if c.head.endswith(words)), None)
        head = c.head.strip()
        if unit is None or not head:
            continue
        indicator = head if label is None else label.text if _PLAIN_FIGURE.match(head) else f"{label.text}{head}"
        if _PLAIN_FIGURE.match(indicator) or not re.search("[一-鿿]{2}", indicator):
            continue
        if where is None and not figures.counts(indicator):
            continue                                           # accounts of a firm: neither a region nor a result of supervision
        value, unit = _value(f, unit)
        approx = "over" if f["more"] or c.text.startswith("超") else "under" if c.text.startswith("近") else "about" if c.text.startswith("约") else "exact"
        out.append(Statistic(_OF_NUMBER.sub("", indicator), value, unit, approx, where, period, frame.text[row.start:row.end].strip()[:300],
                             c.start, c.end, f"column {c.head}"))
    return out


_OF_NUMBER = re.compile(r"(?<=[一-鿿]{2})(?:人次|[人件起户家次个条项])?数$")
_TOWN_OR_UP = re.compile(r"(?:省|市|县|区|州|盟|旗|镇|乡|街道)$")


def _period_above(frame: Frame, row: Row) -> Period | None:
    """The last stretch of time (longer than a month) that the text before a row tells, if the title or the lines above tell one."""
    for i in reversed(frame.inside(max(0, row.start - 600), row.start, "DATE") or frame.inside(0, frame.title_end, "DATE")):
        n = frame.mentions[i].norm or {}
        if n.get("start") and n.get("end") and n["start"][:7] != n["end"][:7]:
            return Period(n["start"], n["end"])
    return None
