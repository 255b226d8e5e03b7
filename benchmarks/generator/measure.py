"""Compares an extraction with a generated document's truth, phenomenon by phenomenon.

Recall of a phenomenon: its true items found. Precision: of what was found where the phenomenon is told (a mention that touches
its span, a fact of its kind and code in its case), the share that is true. A spurious mention that touches nothing true
counts under ``LABEL.nothing``.
"""
from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

LABELS = ("PER", "ORG", "LOC", "TITLE", "DATE", "MONEY", "SANC", "LAW")


@dataclass
class Tally:
    tp: int = 0
    fp: int = 0
    fn: int = 0
    examples: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def precision(self) -> float:
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.tp / (2 * self.tp + self.fp + self.fn) if self.tp + self.fp + self.fn else 1.0


class Measure:
    """Sums over documents: ``by_tag`` (phenomena) and ``by_kind`` (labels and kinds of fact)."""

    def __init__(self) -> None:
        self.by_tag: dict[str, Tally] = defaultdict(Tally)
        self.by_kind: dict[str, Tally] = defaultdict(Tally)
        self.documents = 0

    # -- bookkeeping
    def _hit(self, kind: str, tags: list[str]) -> None:
        self.by_kind[kind].tp += 1
        for t in tags:
            self.by_tag[t].tp += 1

    def _miss(self, kind: str, tags: list[str], example: str) -> None:
        self.by_kind[kind].fn += 1
        self.by_kind[kind].examples.append(example)
        for t in tags:
            self.by_tag[t].fn += 1
            self.by_tag[t].examples.append(example)

    def _spurious(self, kind: str, tags: list[str], example: str) -> None:
        self.by_kind[kind].fp += 1
        self.by_kind[kind].examples.append(example)
        for t in tags:
            self.by_tag[t].fp += 1
            self.by_tag[t].examples.append(example)

    # -- one document
    def add(self, gold: dict[str, Any], found: dict[str, Any]) -> None:
        """``gold`` from the generator, ``found`` an extraction's ``to_dict()``."""
        self.documents += 1
        text, name = gold["document"]["text"], gold["name"]
        to_gold = _offsets(found["document"]["text"], text)
        if to_gold is None:
            self._miss("TEXT", ["TEXT.same"], f"{name}: the text was changed: {found['document']['text'][:80]!r}")
            return
        self._hit("TEXT", ["TEXT.same"])
        kind, genre = f"GENRE.{gold['kind']}", found["document"].get("genre")
        if genre == gold["document"]["genre"]:
            self._hit("GENRE", [kind])
        else:
            self._miss("GENRE", [kind], f"{name}: genre {gold['document']['genre']}, got {genre}")
        self._mentions(gold, found, text, to_gold)
        self._cases(gold, found)
        self._statistics(gold, found)

    def _mentions(self, gold: dict[str, Any], found: dict[str, Any], text: str, to_gold: list[int]) -> None:
        name = gold["name"]
        true = {(m["label"], m["start"], m["end"]): m for m in gold["mentions"]}
        got = {(m["label"], to_gold[m["start"]], to_gold[m["end"] - 1] + 1): m for m in found["mentions"]}
        for key, m in true.items():
            label, a, b = key
            if label.startswith("?"):
                continue
            here = text[max(0, a - 25):a] + "【" + text[a:b] + "】" + text[b:b + 18]
            if key not in got:
                touching = [f"{k[0]}:{text[k[1]:k[2]]}" for k in got if k[1] < b and a < k[2]]
                self._miss(label, m["tags"], f"{name} MISS {label} {here!r} got {touching}")
                continue
            self._hit(label, m["tags"])
            if m["norm"] and label in ("DATE", "MONEY"):
                norm = got[key].get("norm") or {}
                same = (norm.get("start"), norm.get("end")) == (m["norm"]["start"], m["norm"]["end"]) if label == "DATE" else (
                    abs(float(norm.get("value") or -1) - m["norm"]["value"]) < 0.005 * max(1, m["norm"]["value"]) and norm.get("approx") == m["norm"]["approx"] and norm.get("currency") == m["norm"]["currency"])
                tags = [t.replace(label, "NORM", 1) for t in m["tags"]]
                if same:
                    self._hit(f"NORM {label}", tags)
                elif not (label == "DATE" and not gold["given_date"] and not norm.get("start")):
                    self._miss(f"NORM {label}", tags, f"{name} NORM {here!r} want {m['norm']} got {norm} (published {gold['given_date']})")
        for key in got:
            if key in true:
                continue
            label, a, b = key
            touching = [m for k, m in true.items() if k[1] < b and a < k[2]]
            if any(m["label"].startswith("?") for m in touching):
                continue
            same = [m for m in touching if m["label"] == label] or touching
            here = text[max(0, a - 25):a] + "【" + text[a:b] + "】" + text[b:b + 18]
            self._spurious(label, [t for m in same for t in m["tags"]] if same else [f"{label}.nothing"], f"{name} SPUR {label} {here!r}")

    def _cases(self, gold: dict[str, Any], found: dict[str, Any]) -> None:
        name = gold["name"]
        got = [(s, c) for c in found["cases"] for s in c["subjects"]]
        used: set[int] = set()
        pairs: list[tuple[Any, Any, Any, Any]] = []
        for c in gold["cases"]:
            for s in c["subjects"]:
                i = next((i for i, (t, _) in enumerate(got) if i not in used and t["name"] == s["name"]), None)
                if i is None:
                    self._miss("SUBJECT", s["tags"], f"{name} MISS SUBJECT {s['name']}: {c['text'][:90]}")
                    pairs.append((s, c, None, None))
                else:
                    used.add(i)
                    self._hit("SUBJECT", s["tags"])
                    pairs.append((s, c, *got[i]))
        for i, (s, c) in enumerate(got):
            if i not in used:
                self._spurious("SUBJECT", [f"SUBJECT.spurious_{s['kind']}"], f"{name} SPUR SUBJECT {s['name']}: {c['text'][:90]}")
        seen: set[tuple[int, int]] = set()
        for s, c, t, d in pairs:
            if t is None:
                continue
            self._subject(name, s, c, t)
            if (id(c), id(d)) not in seen:
                seen.add((id(c), id(d)))
                self._case(name, c, d)

    def _subject(self, name: str, s: dict[str, Any], c: dict[str, Any], t: dict[str, Any]) -> None:
        who = f"{name} {s['name']}"
        same = {(other, p["title"], p["former"]): (p["org"], p["title"], p["former"]) for p in s["positions"] for other in p.get("also", ())}
        held = [(p["org"] or "", p["title"], p["former"]) for p in t["positions"]]
        self._bag("POSITION", who, [((p["org"] or "", p["title"], p["former"]), p["tags"]) for p in s["positions"]], [same.get(p, p) for p in held], c["text"])
        loose = {x["code"] for x in s["sanctions"] if x.get("loose_term")}
        self._bag("SANCTION", who, [((x["code"], None if x["code"] in loose else x["term_months"]), x["tags"]) for x in s["sanctions"]],
                  [(x["code"], None if x["code"] in loose else x["term_months"]) for x in t["sanctions"]], c["text"], lambda k: f"SANCTION.{k[0]}")
        optional = {e["type"] for e in s["events"] if e.get("loose")}
        self._bag("EVENT", who, [((e["type"],), e["tags"]) for e in s["events"] if e["type"] not in optional], [(e["type"],) for e in t["events"] if e["type"] not in optional], c["text"], lambda k: f"EVENT.{k[0]}")
        for e in s["events"]:
            if e["start"] and not e.get("loose_date"):
                dates = {(x["start"], x["end"]) for x in t["events"] if x["type"] == e["type"]}
                tags = [f"EVENT_DATE.{e['type']}", *(t.replace("EVENT.", "EVENT_DATE.") for t in e["tags"] if t in ("EVENT.in_order", "EVENT.shared", "EVENT.distributed", "EVENT.listed"))]
                if (e["start"], e["end"]) in dates:
                    self._hit("EVENT_DATE", tags)
                elif dates:
                    self._miss("EVENT_DATE", tags, f"{who} EVENT_DATE {e['type']} want {e['start']}..{e['end']} got {sorted(map(str, dates))}: {c['text'][:80]}")
        if s.get("rank"):
            tags = [f"RANK.{s['rank']}"]
            if t.get("rank") == s["rank"]:
                self._hit("RANK", tags)
            else:
                self._miss("RANK", tags, f"{who} RANK want {s['rank']} got {t.get('rank')}: {s['positions'][0]['org']} {s['positions'][0]['title']}")
        if s.get("profile"):
            want, have = s["profile"], t.get("profile") or {}
            for k in ("sex", "ethnicity", "birth", "native_place", "education", "party_joined", "work_started"):
                if want[k] == have.get(k):
                    self._hit("PROFILE", [f"PROFILE.{k}"])
                else:
                    self._miss("PROFILE", [f"PROFILE.{k}"], f"{who} PROFILE {k} want {want[k]} got {have.get(k)}")
            self._bag("CAREER", who, [((x["start"], x["end"], x["text"]), x["tags"]) for x in want["career"]], [(x["start"], x["end"], x["text"]) for x in have.get("career") or []], "")

    def _case(self, name: str, c: dict[str, Any], d: dict[str, Any]) -> None:
        who = f"{name} {c['subjects'][0]['name']}"
        doubtful = set(c.get("doubtful", ()))
        self._bag("VIOLATION", who, [((v,), [f"VIOLATION.{v}"]) for v in c["violations"]], [(v,) for v in d["violations"] if v not in doubtful], c["text"], lambda k: f"VIOLATION.{k[0]}")
        loose = {(round(x["value"]), role) for x in c["amounts"] if x.get("loose") for role in (x["role"], *x["roles"])}
        want = {(round(x["value"]), x["role"]): x for x in c["amounts"] if not x.get("loose")}          # told twice is one amount
        got = {(round(x["value"]), x["role"]) for x in d["amounts"]} - loose
        for (value, role), x in list(want.items()):
            for other in x.get("roles", ()):
                if (value, role) not in got and (value, other) in got:
                    got = got - {(value, other)} | {(value, role)}
        self._bag("AMOUNT", who, [(k, x["tags"]) for k, x in want.items()], sorted(got), c["text"], lambda k: f"AMOUNT.{k[1]}")
        if c.get("loose_region"):
            pass
        elif c["region"] == d["region"]:
            self._hit("REGION", [t for t in c["tags"] if t.startswith("REGION")])
        else:
            self._miss("REGION", [t for t in c["tags"] if t.startswith("REGION")], f"{who} REGION want {c['region']} got {d['region']}: {c['text'][:90]}")
        if c["conduct"] and not c.get("loose_conduct") or not c["conduct"]:
            tags = [t for t in c["tags"] if t.startswith("CONDUCT")] or ["CONDUCT.none"]
            got = d.get("conduct") or {}
            if (got.get("start"), got.get("end")) == ((c["conduct"] or {}).get("start"), (c["conduct"] or {}).get("end")):
                self._hit("CONDUCT", tags)
            else:
                self._miss("CONDUCT", tags, f"{who} CONDUCT want {c['conduct']} got {got}: {c['text'][:80]}")

    def _bag(self, kind: str, who: str, want: list[tuple[Any, list[str]]], got: list[Any], context: str, code: Any = None) -> None:
        left = Counter(got)
        missed = []
        for key, tags in want:
            if left[key] > 0:
                left[key] -= 1
                self._hit(kind, tags)
            else:
                missed.append((key, tags))
        extra = list(left.elements())
        for key, tags in missed:
            self._miss(kind, tags, f"{who} MISS {kind} {key} (spurious {extra}): {context[:110]}")
        for key in extra:
            tags = [code(key)] if code else missed[0][1] if missed else [t for _, ts in want for t in ts][:2] or [f"{kind}.nothing"]
            self._spurious(kind, tags, f"{who} SPUR {kind} {key} (want {[k for k, _ in want]}): {context[:110]}")

    def _statistics(self, gold: dict[str, Any], found: dict[str, Any]) -> None:
        name, left = gold["name"], list(found["statistics"])
        for x in sorted(gold["statistics"], key=lambda x: bool(x.get("optional"))):
            best = None
            for y in left:
                if abs(float(y["value"] or 0) - x["value"]) > 0.005 * max(1, abs(x["value"])) or (y["unit"] or "") != x["unit"]:
                    continue
                a, b = set(x["indicator"]), set(y["indicator"] or "")
                share = len(a & b) / max(1, min(len(a), len(b)))
                if share >= 0.5 and (best is None or share > best[0]):
                    best = (share, y)
            if best:
                left.remove(best[1])
            if x.get("optional"):
                continue
            if best is None:
                self._miss("STAT", x["tags"], f"{name} MISS STAT {x['indicator']} {x['value']}{x['unit']}: {gold['document']['text'][:0]}")
                continue
            self._hit("STAT", x["tags"])
            y = best[1]
            for what, want, have in (("region", x["region"], y["region"]), ("period", x["period"], y["period"])):
                if what == "period" and want is None:
                    continue
                tags = [f"STAT_{what.upper()}.{t.split('.')[1]}" for t in x["tags"]]
                if want == have:
                    self._hit(f"STAT {what}", tags)
                else:
                    self._miss(f"STAT {what}", tags, f"{name} STAT {what} of {x['indicator']} {x['value']}: want {want} got {have}")
        for y in left:
            self._spurious("STAT", ["STAT.nothing"], f"{name} SPUR STAT {y['indicator']} {y['value']}{y['unit']}: {y.get('text')}")


def _offsets(found: str, true: str) -> list[int] | None:
    """For each character of the extraction's text its place in the true text; None where they differ beyond white space."""
    if found == true:
        return list(range(len(true)))
    places, j = [], 0
    for ch in found:
        if ch.isspace():
            places.append(min(j, len(true) - 1))
            continue
        while j < len(true) and true[j].isspace():
            j += 1
        if j >= len(true) or true[j] != ch:
            return None
        places.append(j)
        j += 1
    return places if not true[j:].strip() else None
