"""The real pipeline under the store: real pages where they are at hand, the samples everywhere."""
from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from miner.store import Store

ROOT = Path(__file__).parents[1]
PLACES = {"samples": [ROOT / "corpora"], "real": [ROOT.parent / "shared" / "corpus" / "html", ROOT.parent / "shared" / "seeds"]}


@pytest.mark.parametrize("which", PLACES)
def test_ingesting_twice(which, tmp_path):
    paths = PLACES[which]
    if not all(p.is_dir() and any(p.iterdir()) for p in paths):
        pytest.skip(f"{paths[0]} is not here")
    db = tmp_path / "m.db"
    with Store(db) as store:
        first = store.ingest(paths).to_dict()
        assert first["new"] > 15 and not first["failed"]
        before = store.counts()
        assert before["people"] > 15 and before["cases"] > 15
    digest = hashlib.sha256(db.read_bytes()).hexdigest()
    with Store(db) as store:
        second = store.ingest(paths).to_dict()
        assert second["unchanged"] == first["new"] + first["duplicates"] and not second["new"] and not second["replaced"]
        assert store.counts() == before
        for table in ("mentions", "cases", "subjects", "positions", "sanctions", "events", "amounts", "violations", "statistics"):
            outside = store.conn.execute(f'SELECT count(*) FROM {table} f JOIN documents d ON d.id = f.document_id '
                                         'WHERE f.start < 0 OR f.start >= f."end" OR f."end" > length(d.text)').fetchone()[0]
            assert not outside, f"{table}: evidence outside its document"
        for text, start, end, whole in store.conn.execute('SELECT m.text, m.start, m."end", d.text FROM mentions m JOIN documents d ON d.id = m.document_id'):
            assert whole[start:end] == text
    assert hashlib.sha256(db.read_bytes()).hexdigest() == digest
