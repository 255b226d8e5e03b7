"""``python fiction_miner.py ARGS``: the miner command with tests/fiction.py in the place of the extraction; a worker process that
imports it (multiprocessing's main module) is fitted out the same way. FICTION_SLOW is a delay in seconds a document."""
import os
import sys
import time

sys.path.insert(0, os.path.dirname(__file__))

import fiction  # noqa: E402

import miner  # noqa: E402


def _extract(path, published=None, password=None):
    time.sleep(float(os.environ.get("FICTION_SLOW", "0")))
    if "dies" in os.path.basename(path):
        os._exit(3)
    return fiction.extract(path, published)


miner.extract = _extract

if __name__ == "__main__":
    from miner.cli import main
    sys.exit(main())
