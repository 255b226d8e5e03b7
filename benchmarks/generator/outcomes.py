"""How matters end: sanctions in their real wordings, and the events that follow from them."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .figures import Money, When, chinese
from .writer import Page, Piece, join, mark

PARTY = [("party.warning", "党内警告", 20), ("party.serious_warning", "党内严重警告", 22), ("party.post_removal", "撤销党内职务", 6), ("party.probation", "留党察看", 8), ("party.expulsion", "开除党籍", 12)]
ADMIN = [("admin.warning", "政务警告", 10), ("admin.demerit", "政务记过", 10), ("admin.major_demerit", "政务记大过", 8), ("admin.demotion", "政务降级", 3), ("admin.post_removal", "政务撤职", 6), ("admin.dismissal", "开除公职", 6)]
PAIRED = {"party.warning": ["admin.warning", "admin.demerit"], "party.serious_warning": ["admin.demerit", "admin.major_demerit", "admin.demotion"], "party.post_removal": ["admin.post_removal", "admin.demotion"],
          "party.probation": ["admin.post_removal"], "party.expulsion": ["admin.dismissal"]}
OTHER = [("other.admonition", ["诫勉", "诫勉谈话", "诫勉处理"]), ("other.criticism", ["批评教育", "通报批评", "谈话提醒", "批评教育处理"]), ("other.post_change", ["免职处理", "免职", "调整职务处理"])]


@dataclass
class Outcome:
    """A predicate (受到…处分) with what it gives each subject."""
    piece: Piece
    sanctions: list[dict[str, Any]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)


def _sanction(code: str, months: int | None = None) -> dict[str, Any]:
    return {"code": code, "term_months": months, "tags": [f"SANCTION.{code}"]}


def event(kind: str, when: When | None = None) -> dict[str, Any]:
    return {"type": kind, "start": when.period["start"] if when else None, "end": when.period["end"] if when else None, "tags": [f"EVENT.{kind}"]}


def discipline(page: Page, when: When | None = None, heavy: bool = False) -> Outcome:
    """Party and government sanctions, joined as texts join them; light ones may be a talk."""
    r = page.rng
    if not heavy and r.random() < 0.1:
        code, words = r.choice(OTHER)
        w = r.choice(words)
        verb = "被" if w.startswith("免职") and not w.endswith("处理") else r.choice(["受到", "被给予"])
        return Outcome(verb + mark("SANC", w, f"SANC.{code}"), [_sanction(code)], [event("removal", when)] if code == "other.post_change" and w.startswith("免职") else [])
    mode = r.choices(["party", "admin", "both"], [50, 15, 35])[0] if not heavy else "both"
    codes: list[tuple[str, str, int]] = []
    if mode != "admin":
        row = PARTY[4] if heavy else r.choices(PARTY, [w for *_, w in PARTY])[0]
        codes.append(row)
    if mode == "admin":
        codes.append(r.choices(ADMIN, [w for *_, w in ADMIN])[0])
    elif mode == "both":
        wanted = r.choice(PAIRED[codes[0][0]])
        codes.append(next(row for row in ADMIN if row[0] == wanted))
    if heavy and r.random() < 0.2:
        codes = [PARTY[4], ("other.benefits", r.choice(["取消退休待遇", "取消其退休待遇", "取消其享受的待遇", "取消其享受的待遇"]), 1)]
    words, sanctions = [], []
    for code, text, _ in codes:
        months = None
        if code == "party.probation":
            n = r.choice([1, 2])
            text += r.choice(["一二"[n - 1], "一两"[n - 1]]) + "年"
            months = 12 * n
        elif code.startswith("admin") and code != "admin.dismissal" and r.random() < 0.12:
            text = text.replace("政务", r.choice(["", "行政"])) if len(codes) > 1 and code not in ("admin.warning", "admin.demotion") else text.replace("政务", "行政")
        elif code == "admin.dismissal" and r.random() < 0.25:
            text = "政务开除"
        elif code == "party.serious_warning" and r.random() < 0.08:
            text = "严重警告"
        words.append(text)
        sanctions.append(_sanction(code, months))
    expulsion = words[0].startswith("开除") or words[0].startswith("政务开除")
    tail = "处分" if (not expulsion or r.random() < 0.25) and not words[-1].startswith("取消") else ""
    if not expulsion and r.random() < 0.1 and words[0] not in ("严重警告", "记过", "记大过", "撤职"):
        tail = ""
    marks = [mark("SANC", w + (tail if i == len(words) - 1 else ""), f"SANC.{code}", *(("SANC.joined",) if len(words) > 1 else ())) for i, (w, (code, *_)) in enumerate(zip(words, codes))]
    both = join(marks, r.choice(["、", "、", "、", "和"]) if not expulsion else "、")
    if [c for c, *_ in codes] == ["party.expulsion", "admin.dismissal"] and words[1] == "开除公职" and r.random() < 0.12:
        both = mark("SANC", "开除党籍和公职" + tail, "SANC.expulsion_and_dismissal")
    verb = "被" if expulsion and not tail else r.choice(["受到", "受到", "被给予", "受"]) if tail else "受到"
    events = [event("party_discipline" if s["code"].startswith("party") else "admin_discipline", when) for s in sanctions if not s["code"].startswith("other")]
    return Outcome(verb + both, sanctions, events)


def term(page: Page, low: int = 6, high: int = 180) -> tuple[str, int]:
    """有期徒刑's term in words, and in months."""
    r = page.rng
    months = r.randrange(low, high)
    if r.random() < 0.5:
        months -= months % 12
    months = max(months, 6)
    years, rest = divmod(months, 12)
    text = (chinese(years) + "年" if years else "") + ((("零" if years and r.random() < 0.35 else "") + chinese(rest) + "个月") if rest else "")
    return text, months


@dataclass
class Verdict:
    piece: Piece                         # 有期徒刑…，并处罚金…
    sanctions: list[dict[str, Any]]
    amounts: list[dict[str, Any]]


def verdict(page: Page) -> Verdict:
    r = page.rng
    kind = r.choices(["fixed", "suspended", "detention", "life", "reprieve", "death"], [66, 12, 3, 9, 7, 3])[0]
    sanctions, amounts = [], []
    if kind in ("fixed", "suspended"):
        text, months = term(page) if kind == "fixed" else term(page, 6, 37)
        main = mark("SANC", "有期徒刑" + text, "SANC.criminal.fixed_term")
        sanctions.append(_sanction("criminal.fixed_term", months))
        if kind == "suspended":
            sanctions[-1]["tags"].append("SANCTION.suspended")
            main = main + r.choice(["，", "、"]) + "缓刑" + term(page, 12, 60)[0]        # how it is served: no annotator marks it as a sanction of its own
    elif kind == "detention":
        n = r.randrange(2, 7)
        main = mark("SANC", f"拘役{chinese(n)}个月", "SANC.criminal.detention")
        sanctions.append(_sanction("criminal.detention", n))
    elif kind == "life":
        main = mark("SANC", "无期徒刑", "SANC.criminal.life") + "，" + mark("SANC", "剥夺政治权利终身", "SANC.rights")
        sanctions.append(_sanction("criminal.life"))
    elif kind == "reprieve":
        main = mark("SANC", r.choice(["死刑，缓期二年执行", "死刑，缓期两年执行"]), "SANC.criminal.death_reprieve") + "，" + mark("SANC", "剥夺政治权利终身", "SANC.rights")
        sanctions.append(_sanction("criminal.death_reprieve"))
    else:
        main = mark("SANC", "死刑", "SANC.criminal.death") + "，" + mark("SANC", "剥夺政治权利终身", "SANC.rights")
        sanctions.append(_sanction("criminal.death"))
    if kind in ("life", "reprieve", "death"):
        main = main + "，并处" + mark("SANC", r.choice(["没收个人全部财产", "没收个人全部财产"]), "SANC.criminal.confiscation")
        sanctions.append(_sanction("criminal.confiscation"))
    elif r.random() < 0.85:
        fine = court_fine(page)
        if r.random() < 0.1:
            main = main + r.choice(["，并处", "并处"]) + mark("SANC", "罚金", "SANC.criminal.fine")
        else:
            main = main + r.choice(["，并处", "，并处", "并处"]) + mark("SANC", "罚金", "SANC.criminal.fine") + fine.piece
            amounts.append(fine.amount("fine"))
        sanctions.append(_sanction("criminal.fine"))
    return Verdict(main, sanctions, amounts)


def court_fine(page: Page) -> Money:
    r = page.rng
    n = r.choice([5, 8, 10, 15, 20, 25, 30, 35, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400, 500, 600])
    text = chinese(n) if r.random() < 0.4 else str(n)
    shown = r.choice(["", "人民币", "人民币"]) + text + "万元"
    norm = {"value": n * 10000, "currency": "CNY", "approx": "exact"}
    return Money(n * 10000, "CNY", "exact", mark("MONEY", shown, "MONEY.fine", norm=norm))
