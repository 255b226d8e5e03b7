"""Which subjects are one person. Within one document only; over documents is the linking room's, which takes the place of
``assign_people`` and may use everything here.

The invariant: nobody is merged on a name alone. Within a document a full name told twice is one person unless the two
tellings contradict each other; an anonymised name only with the same post or organisation.
"""
from __future__ import annotations

import json
from sqlite3 import Connection

from . import timeline
from .rows import short

RANK_ORDER = ("national", "ministerial_chief", "ministerial_deputy", "bureau_chief", "bureau_deputy", "division_chief",
              "division_deputy", "section_chief", "section_deputy", "other")


def assign_people(conn: Connection, document_id: str) -> None:
    """Writes ``people`` and ``person_subjects`` for the person subjects of one document, inside the caller's transaction.

    The document has no links yet (it is new, or the old ones went with its old rows).
    """
    subjects = conn.execute(
        "SELECT s.id, s.name, s.anonymized, c.region FROM subjects s JOIN cases c ON c.id = s.case_id "
        "WHERE s.document_id = ? AND s.kind = 'person' ORDER BY c.ordinal, s.ordinal", (document_id,)).fetchall()
    orgs: dict[str, set[str]] = {}
    posts: dict[str, set[str]] = {}
    for sid, org, title in conn.execute("SELECT subject_id, org, title FROM positions WHERE document_id = ?", (document_id,)):
        orgs.setdefault(sid, set()).add(org or "")
        posts.setdefault(sid, set()).add((org or "") + title)
    clusters: list[dict] = []
    for sid, name, hidden, region in subjects:
        for cluster in clusters:
            if cluster["name"] != name:
                continue
            shared_posts = posts.get(sid, set()) & cluster["posts"]
            shared_orgs = (orgs.get(sid, set()) & cluster["orgs"]) - {""}
            regions_fit = _within(region, cluster["region"])
            told = bool(posts.get(sid)) and bool(cluster["posts"])
            if shared_posts or shared_orgs or (
                    not hidden and regions_fit and (not told or bool(region and cluster["region"]))):
                reasons = ["同一文书、同名"]
                reasons += [f"同一职务：{p}" for p in sorted(shared_posts)] or [f"同一单位：{o}" for o in sorted(shared_orgs)]
                if regions_fit and region:
                    reasons.append(f"同一地区：{region}")
                cluster["subjects"].append((sid, 0.99 if shared_posts else 0.95, reasons))
                cluster["posts"] |= posts.get(sid, set())
                cluster["orgs"] |= orgs.get(sid, set())
                cluster["region"] = max(cluster["region"] or "", region or "", key=len) or None
                break
        else:
            clusters.append({"name": name, "hidden": hidden, "region": region, "posts": set(posts.get(sid, set())),
                             "orgs": set(orgs.get(sid, set())), "subjects": [(sid, 1.0, ["本文书所载"])]})
    for cluster in clusters:
        pid = short("p", document_id, cluster["name"], cluster["subjects"][0][0])
        conn.execute("INSERT INTO people VALUES (?, ?, ?, NULL, 'unknown', NULL, NULL)", (pid, cluster["name"], cluster["hidden"]))
        conn.executemany("INSERT INTO person_subjects VALUES (?, ?, ?, ?, ?)",
                         [(pid, sid, document_id, c, json.dumps(why, ensure_ascii=False)) for sid, c, why in cluster["subjects"]])
        refresh_person(conn, pid)


def refresh_person(conn: Connection, person_id: str) -> None:
    """Computes a person's rank, status and region from the subjects that are linked to it now."""
    ranks = {r for (r,) in conn.execute(
        "SELECT s.rank FROM subjects s JOIN person_subjects l ON l.subject_id = s.id WHERE l.person_id = ?", (person_id,)) if r}
    types = [t for (t,) in conn.execute(
        "SELECT e.type FROM events e JOIN person_subjects l ON l.subject_id = e.subject_id WHERE l.person_id = ?", (person_id,))]
    codes = [t for (t,) in conn.execute(
        "SELECT x.code FROM sanctions x JOIN person_subjects l ON l.subject_id = x.subject_id WHERE l.person_id = ?", (person_id,))]
    regions = conn.execute(
        "SELECT c.region, c.region_code FROM cases c JOIN subjects s ON s.case_id = c.id JOIN person_subjects l "
        "ON l.subject_id = s.id WHERE l.person_id = ? AND c.region IS NOT NULL "
        "ORDER BY length(c.region) - length(replace(c.region, '/', '')) DESC, c.date, c.id LIMIT 1", (person_id,)).fetchone()
    conn.execute("UPDATE people SET rank = ?, status = ?, region = ?, region_code = ? WHERE id = ?",
                 (next((r for r in RANK_ORDER if r in ranks), None), timeline.status(types, codes),
                  *(regions or (None, None)), person_id))


def forget_document(conn: Connection, document_id: str) -> None:
    """Before a document's rows go: its people go too, where nothing else is known of them."""
    people = [p for (p,) in conn.execute("SELECT DISTINCT person_id FROM person_subjects WHERE document_id = ?", (document_id,))]
    conn.execute("DELETE FROM person_subjects WHERE document_id = ?", (document_id,))
    for pid in people:
        if conn.execute("SELECT 1 FROM person_subjects WHERE person_id = ? LIMIT 1", (pid,)).fetchone():
            refresh_person(conn, pid)
        else:
            conn.execute("DELETE FROM people WHERE id = ?", (pid,))


def _within(a: str | None, b: str | None) -> bool:
    """Whether two regions do not contradict each other: one holds the other, or one is untold."""
    if not a or not b:
        return True
    x, y = a.split("/"), b.split("/")
    n = min(len(x), len(y))
    return x[:n] == y[:n]
