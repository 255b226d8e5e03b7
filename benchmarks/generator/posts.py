"""Posts as texts tell them, alone and combined, with the positions, rank and region that they give."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .bodies import LEADERS, RANKS, Body, add_rank, body, committee_name
from .places import Division, table
from .writer import Page, Piece, join, mark

GRADES = {3: ["正厅级"], 4: ["副厅级"], 5: ["正处级", "正县级"], 6: ["副处级", "副县级"], 7: ["正科级"], 8: ["副科级"]}


@dataclass
class Post:
    """A phrase of posts and the facts in it."""
    piece: Piece
    positions: list[dict[str, Any]]
    rank: str | None
    place: Division | None
    head: Body
    tags: tuple[str, ...] = ()
    grade: Piece = field(default_factory=Piece)   # （正处级）, to stand behind the name

    @property
    def region(self) -> str | None:
        return self.place.path if self.place else None


def _title(text: str, *tags: str) -> Piece:
    kind = "rank" if text[0] in "一二三四" else "party" if text.startswith("党") else "deputy" if text.startswith("副") else "plain"
    return mark("TITLE", text, f"TITLE.{kind}", *tags)


def _rank(values: list[int | None]) -> str | None:
    return None if not values or any(v is None for v in values) else RANKS[min(values)]


def post(page: Page, d: Division | None = None, kind: str | None = None, former: bool | None = None, single: bool = False,
         listed: bool = False) -> Post:
    """A post for one person; ``former`` True writes 原 or 时任, ``single`` keeps to one body. ``listed``: others follow, for whom a
    时任 might count too."""
    r = page.rng
    b = body(page, d, kind)
    former = r.random() < 0.62 if former is None else former
    yuan = "原" if former else ""
    titles = list(r.choice(b.pairs))
    ranks = dict(b.titles)
    style = r.random()
    tags: list[str] = []

    def facts(org: str, names: list[str], *more: str) -> list[dict[str, Any]]:
        shape = "POSITION.shared_org" if len(names) > 1 else "POSITION.single"
        return [{"org": org, "title": t, "former": former, "tags": [shape, f"POSITION.{b.kind}", *more, *(["POSITION.former"] if former else [])]} for t in names]

    combined = ("TITLE.combined",) if len(titles) > 1 else ()
    shown = join([_title(t, *combined) for t in titles], "、")
    if not single and style < 0.16 and b.place and b.kind in ("committee", "department", "government", "leader", "congress"):
        made = _two(page, b, former, yuan)
        if made:
            return made
    if former and style > 0.93 and b.kind == "department" and b.where:      # 山西省原粮食局党组书记
        piece = mark("LOC", b.where, "LOC.before_former_org") + "原" + mark("ORG", b.name, "ORG.after_former") + shown
        return Post(piece, facts(b.full, titles, "POSITION.former_inside"), _rank([ranks.get(t) for t in titles]), b.place, b)
    if former and style > 0.86:                                             # 原渠县财政局局长, 时任渠县财政局局长
        then = r.random() < 0.4 and not listed
        piece = ("时任" if then else "原") + b.piece() + shown
        tags.append("POSITION.then" if then else "POSITION.former_first")
    elif b.kind == "committee" and r.random() < 0.12 and b.where and b.name == "委" and former:  # 金凤区原区委副书记
        short = b.place.letter + "委"
        piece = mark("LOC", b.where, "LOC.before_former_org") + "原" + mark("ORG", short, "ORG.after_former") + shown
        return Post(piece, facts(b.full, titles, "POSITION.former_inside"), _rank([ranks.get(t) for t in titles]), b.place, b)
    else:
        piece = b.piece() + yuan + shown
    return Post(piece, facts(b.full, titles, *tags), _rank([ranks.get(t) for t in titles]), b.place, b, tuple(tags), _grade(page, [ranks.get(t) for t in titles]))


def _grade(page: Page, ranks: list[int | None]) -> Piece:
    if None in ranks or min(ranks) not in GRADES or page.rng.random() > 0.12:
        return Piece()
    return "（" + mark("TITLE", page.rng.choice(GRADES[min(ranks)]), "TITLE.grade") + "）"


def _completed(d: Division, where: str, body_name: str) -> dict[str, Any]:
    """A body told without its place: completed from the place before it, by the whole chain or by its nearer part."""
    chain = [*(p.shown for p in d.parents), d.shown]
    return {"org": where + body_name, "also": ["".join(chain[k:]) + body_name for k in range(len(chain))]}


def _two(page: Page, b: Body, former: bool, yuan: str) -> Post | None:
    """Two bodies of one place: 望江县委副书记、县长; 市委常委、市政府党组成员; 副县长、县公安局局长; A局局长、市B局副局长."""
    r, d = page.rng, b.place
    if d is None or d.letter == "自治区" and b.kind != "department":
        return None
    level = d.letter
    ranks: list[int | None]

    def fact(org: str | dict[str, Any], t: str, *more: str) -> dict[str, Any]:
        told = org if isinstance(org, dict) else {"org": org}
        return {**told, "title": t, "former": former, "tags": ["POSITION.two_bodies", *more, *(["POSITION.former"] if former else [])]}
    leader = LEADERS[level]
    if b.kind == "committee":
        first, second = r.choice([("副书记", leader), ("常委", "副" + leader)])
        piece = b.piece() + yuan + _title(first, "TITLE.combined") + "、" + _title(second, "TITLE.combined", "TITLE.of_place")
        ranks = [add_rank(d.rank, 1), d.rank if second == leader else add_rank(d.rank, 1)]
        return Post(piece, [fact(b.full, first), fact(b.where, second, "POSITION.place_as_org")], _rank(ranks), d, b, (), _grade(page, ranks))
    if b.kind == "leader" and level != "自治区":
        org = level + "公安局"
        t1 = "副" + leader
        link = r.choice(["、", "、", "兼"])
        piece = b.piece() + yuan + _title(t1, "TITLE.combined") + link + mark("ORG", org, "ORG.completed") + (yuan if link == "、" and r.random() < 0.5 else "") + _title("局长", "TITLE.combined")
        return Post(piece, [fact(b.full, t1), fact(_completed(d, b.where, org[len(level):]), "局长", "POSITION.completed")], None, d, b)
    if b.kind == "congress":
        if d.level == "county":
            return None
        c = level + "委" if level != "自治区" else "党委"
        t = r.choice([t for t, _ in b.titles if not t.startswith("党组")])
        piece = b.piece() + yuan + _title(t) + "、" + mark("ORG", c, "ORG.completed") + yuan + _title("秘书长")
        return None if len(d.shown) == 2 else Post(piece, [fact(b.full, t), fact(_completed(d, b.where, committee_name(d)), "秘书长", "POSITION.completed")], None, d, b)
    if b.kind == "department" and level != "省":
        other = body(page, d, "department")
        if other.name == b.name or other.name.endswith(("厅",)):
            return None
        t1, t2 = (r.choice([t for t, _ in x.titles]) for x in (b, other))
        short = level + other.name
        piece = b.piece() + yuan + _title(t1) + r.choice("、、、，") + mark("ORG", short, "ORG.completed") + yuan + _title(t2)
        ranks = [dict(b.titles)[t1], dict(other.titles)[t2]]
        return Post(piece, [fact(b.full, t1), fact(_completed(d, b.where, other.name), t2, "POSITION.completed")], _rank(ranks), d, b)
    return None


def agency(page: Page, d: Division | None, *, short: bool = False) -> Piece:
    """The commission that deals with it."""
    r = page.rng
    if d is None:
        return mark("ORG", "中央纪委国家监委", "ORG.commission")
    if short and r.random() < 0.4:
        return mark("ORG", d.letter + "纪委监委", "ORG.commission_bare")
    up = r.choice([d, d, d.parents[-1]]) if d.parents else d
    name = up.shown
    if up.level != "province" and up.parents and r.random() < 0.3:
        name = up.parents[-1].shown + name
    elif up.level == "county":
        if table()[2][up.shown] > 1 and up.parents and up.code not in page.places:
            name = up.parents[-1].shown + name
    return mark("ORG", name + r.choice(["纪委监委", "纪委监委", "纪委监委", "纪委", "监委"]), "ORG.commission")
