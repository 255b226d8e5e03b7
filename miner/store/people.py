"""Which subjects are one person: linking decides (miner.linking.engine), this module computes what follows from it."""
from __future__ import annotations

from sqlite3 import Connection

from . import timeline

RANK_ORDER = ("national", "ministerial_chief", "ministerial_deputy", "bureau_chief", "bureau_deputy", "division_chief",
              "division_deputy", "section_chief", "section_deputy", "other")


def assign_people(conn: Connection, document_id: str) -> None:
    """Writes ``people`` and ``person_subjects`` for a document whose rows have just been written, inside the caller's transaction:
    over all documents, with the reasons; its copies too."""
    from ..linking import engine            # loads the gazetteer, which a question does not need
    engine.link(conn, document_id)


def forget_document(conn: Connection, document_id: str) -> None:
    """Before a document's rows go: its people fall apart where it held them together, or go where nothing else is known."""
    from ..linking import engine
    engine.unlink(conn, document_id)


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
