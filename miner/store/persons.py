"""People as the contract's JSON, read in bulk."""
from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from sqlite3 import Connection
from typing import Any

from ..linking import timeline

_CHUNK = 400


def load(conn: Connection, ids: Iterable[str]) -> list[dict[str, Any]]:
    """The person objects of contract/COMMANDS.md, in the order of the ids; unknown ids are left out."""
    ids = list(ids)
    found: dict[str, dict[str, Any]] = {}
    for at in range(0, len(ids), _CHUNK):
        found.update(_chunk(conn, ids[at:at + _CHUNK]))
    return [found[i] for i in ids if i in found]


def number(x: float) -> float | int:
    return int(x) if float(x).is_integer() else x


def _chunk(conn: Connection, ids: list[str]) -> dict[str, dict[str, Any]]:
    marks = ", ".join("?" * len(ids))

    def query(sql: str) -> Iterator[dict[str, Any]]:
        cursor = conn.execute(sql.format(marks=marks), ids)
        keys = [c[0] for c in cursor.description]
        return (dict(zip(keys, row)) for row in cursor)

    people = {r["id"]: {"id": r["id"], "name": r["name"], "anonymized": bool(r["anonymized"]), "rank": r["rank"],
                        "status": r["status"], "region": r["region"], "region_code": r["region_code"], "positions": [],
                        "documents": [], "events": [], "amounts": [], "violations": [], "links": []}
              for r in query("SELECT * FROM people WHERE id IN ({marks})")}
    for r in query("SELECT DISTINCT l.person_id, d.id, d.path, d.published, d.title, k.path AS duplicate_of FROM person_subjects l "
                   "JOIN documents d ON d.id = l.document_id LEFT JOIN documents k ON k.id = d.duplicate_of "
                   "WHERE l.person_id IN ({marks}) ORDER BY d.published, d.path"):
        people[r.pop("person_id")]["documents"].append(
            {"path": r["path"], "published": r["published"], "title": r["title"], "duplicate_of": r["duplicate_of"], "id": r["id"]})
    corrected = _corrections(query, people)
    types = _events(query, people, corrected)
    for r in query("SELECT DISTINCT l.person_id, a.id, a.value, a.currency, a.approx, a.role, d.path AS document, "
                   "(SELECT count(*) FROM subjects o WHERE o.case_id = a.case_id) AS subjects FROM amounts a "
                   "JOIN subjects s ON s.case_id = a.case_id JOIN person_subjects l ON l.subject_id = s.id "
                   "JOIN documents d ON d.id = a.document_id WHERE l.person_id IN ({marks}) ORDER BY d.published, d.path, a.start, a.id"):
        amount = {"value": number(r["value"]), "currency": r["currency"], "role": r["role"], "document": r["document"],
                  "approx": r["approx"], **({"corrected": corrected[r["id"]]} if r["id"] in corrected else {})}
        if r["subjects"] > 1:       # told of the case; how much of it is this person's, the text may not say
            amount["shared"] = True
        if amount not in people[r["person_id"]]["amounts"]:
            people[r["person_id"]]["amounts"].append(amount)
    for r in query("SELECT l.person_id, v.code FROM violations v JOIN subjects s ON s.case_id = v.case_id "
                   "JOIN person_subjects l ON l.subject_id = s.id JOIN documents d ON d.id = v.document_id "
                   "WHERE l.person_id IN ({marks}) ORDER BY d.published, d.path, v.start, v.id"):
        if r["code"] not in people[r["person_id"]]["violations"]:
            people[r["person_id"]]["violations"].append(r["code"])
    for person in people.values():
        person["amounts"] = timeline.stages(person["amounts"], types.get(person["id"], {}))
    _life(query, people)
    links: dict[tuple[str, str], dict[str, Any]] = {}
    for r in query("SELECT l.person_id, d.path, l.reasons, l.confidence FROM person_subjects l JOIN documents d ON d.id = l.document_id "
                   "WHERE l.person_id IN ({marks}) ORDER BY d.published, d.path, l.subject_id"):
        link = links.setdefault((r["person_id"], r["path"]), {"document": r["path"], "reasons": [], "confidence": r["confidence"]})
        link["reasons"] += [x for x in json.loads(r["reasons"]) if x not in link["reasons"]]
        link["confidence"] = min(link["confidence"], r["confidence"])
    for (pid, _), link in links.items():
        people[pid]["links"].append(link)
    return people


def _life(query: Any, people: dict[str, dict[str, Any]]) -> None:
    """The career line, and the period of what was done."""
    keys: dict[tuple[str, str], str] = {}
    for r in query("SELECT r.subject_id, r.data FROM link_records r JOIN person_subjects l ON l.subject_id = r.subject_id WHERE l.person_id IN ({marks})"):
        keys.update({(r["subject_id"], org): key for org, _, _, key in json.loads(r["data"])["o"]})
    posts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for r in query("SELECT l.person_id, o.subject_id, o.org, o.title, o.former, d.path AS document, d.published FROM positions o "
                   "JOIN person_subjects l ON l.subject_id = o.subject_id JOIN documents d ON d.id = o.document_id "
                   "WHERE l.person_id IN ({marks}) ORDER BY d.published, d.path, o.subject_id, o.start, o.id"):
        posts[r["person_id"]].append({**r, "former": bool(r["former"]), "key": keys.get((r["subject_id"], r["org"] or ""), r["org"])})
    lines: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for r in query("SELECT l.person_id, k.date_start AS start, k.date_end AS \"end\", k.text, d.path AS document FROM career k "
                   "JOIN person_subjects l ON l.subject_id = k.subject_id JOIN documents d ON d.id = k.document_id "
                   "WHERE l.person_id IN ({marks}) ORDER BY d.published, d.path, k.ordinal"):
        lines[r["person_id"]].append(r)
    periods: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for r in query("SELECT DISTINCT l.person_id, c.conduct_start AS start, c.conduct_end AS \"end\" FROM cases c JOIN subjects s ON s.case_id = c.id "
                   "JOIN person_subjects l ON l.subject_id = s.id WHERE l.person_id IN ({marks})"):
        periods[r["person_id"]].append(r)
    for pid, person in people.items():
        person["positions"] = timeline.posts(posts[pid])
        person["career"] = timeline.career(posts[pid], lines[pid])
        person["conduct"] = timeline.conduct(periods[pid])


def _corrections(query: Any, people: dict[str, dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """What a person corrected, by fact; each person gets the list of what was corrected in what they rest on."""
    marks: dict[str, list[dict[str, Any]]] = {}
    for r in query("SELECT DISTINCT l.person_id, k.id, k.fact_table, k.fact_id, k.field, k.old, k.new, k.action, k.who, k.at, k.why FROM corrections k "
                   "JOIN subjects s ON k.fact_id IN (s.id, s.case_id, s.document_id) OR k.fact_id LIKE s.id || '.%' OR k.fact_id LIKE s.case_id || '.%' "
                   "JOIN person_subjects l ON l.subject_id = s.id WHERE k.withdrawn_at IS NULL AND l.person_id IN ({marks}) ORDER BY k.at, k.rowid"):
        person = people[r.pop("person_id")]
        person.setdefault("corrections", []).append(r)
        if r["action"] != "withdraw":
            found = marks.setdefault(r["fact_id"], [])
            if all(m["id"] != r["id"] for m in found):
                found.append({k: r[k] for k in ("id", "field", "old", "new", "who", "at", "why")})
    return marks


def _events(query: Any, people: dict[str, dict[str, Any]], marks: dict[str, list[dict[str, Any]]]) -> dict[str, dict[str, set[str]]]:
    """Events in their order; gives the event types by person and document."""
    sanctions: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for r in query("SELECT x.event_id, x.code, x.term_months FROM sanctions x JOIN person_subjects l ON l.subject_id = x.subject_id "
                   "WHERE l.person_id IN ({marks}) AND x.event_id IS NOT NULL ORDER BY x.start, x.id"):
        sanctions[r["event_id"]].append({"code": r["code"], "term_months": r["term_months"]})
    events: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for r in query('SELECT l.person_id, e.id, e.type, e.date_start, e.date_end, e.agency, e.text, e.page, e.start AS at, e."end" AS till, '
                   "d.path, d.published, c.text AS case_text FROM events e JOIN person_subjects l ON l.subject_id = e.subject_id "
                   "JOIN documents d ON d.id = e.document_id JOIN subjects s ON s.id = e.subject_id JOIN cases c ON c.id = s.case_id "
                   "WHERE l.person_id IN ({marks}) ORDER BY d.published, d.path, e.subject_id, e.start, e.id"):
        events[r["person_id"]].append({
            "type": r["type"], "start": r["date_start"], "end": r["date_end"], "agency": r["agency"],
            "sanctions": sanctions.get(r["id"], []), "document": r["path"], "text": r["text"] or r["case_text"], "page": r["page"],
            "evidence": {"start": r["at"], "end": r["till"]}, "published": r["published"],
            **({"corrected": marks[r["id"]]} if r["id"] in marks else {})})
    for pid, told in events.items():
        people[pid]["events"] = timeline.course(told)
    types: dict[str, dict[str, set[str]]] = {}
    for pid, told in events.items():
        for e in told:
            types.setdefault(pid, {}).setdefault(e["document"], set()).add(e["type"])
    return types
