"""One JSON file: every document as the contract's JSON with ids and evidence, and every person."""
from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from ..store import persons
from ..store.show import document
from .tables import chosen

if TYPE_CHECKING:
    from ..store import Store
    from ..store.filters import Filter


def write(store: Store, out: Path, filters: Filter, lang: str) -> list[Path]:
    conn, part = store.conn, chosen(store, filters)
    if part is None:
        people = [i for (i,) in conn.execute("SELECT id FROM people ORDER BY id")]
        documents = [i for (i,) in conn.execute("SELECT id FROM documents ORDER BY id")]
    else:
        _, people, documents = part
    kept = None if part is None else set(part[0])
    with open(out, "w", encoding="utf-8") as f:        # written piece by piece: a large database never stands in memory
        f.write('{"schema": "miner.export/1",\n"documents": [')
        for n, did in enumerate(documents):
            found = document(conn, did)
            if kept is not None:
                found["cases"] = [c for c in found["cases"] if c["id"] in kept]
            f.write((",\n" if n else "\n") + json.dumps(found, ensure_ascii=False))
        f.write('],\n"people": [')
        for at in range(0, len(people), 400):
            for n, person in enumerate(persons.load(conn, people[at:at + 400])):
                f.write((",\n" if at + n else "\n") + json.dumps(person, ensure_ascii=False))
        f.write("]}\n")
    return [out]
