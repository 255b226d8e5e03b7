# make          .venv with miner and what its tests need
# make demo     the fictional samples ingested, and what can be asked of them
# make test     the whole suite
# make bench    every benchmark
# make schema   docs/schema.md out of the code
# make readme   the output of every command shown in the READMEs, anew

PYTHON ?= $(shell command -v python3.11 || command -v python3)
EXTRAS ?= dev
BIN = .venv/bin

.PHONY: all demo test bench lint schema readme clean

all: .venv/.done

.venv/.done: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --upgrade pip
	$(BIN)/python -m pip install -q -e '.[$(EXTRAS)]'
	@touch $@

demo: all
	$(BIN)/miner demo

test: all
	$(BIN)/python -m pytest -n 2

bench: all
	@for script in benchmarks/*.py; do case $$script in benchmarks/_*) ;; *) echo "== $$script"; $(BIN)/python $$script || exit 1;; esac; done

lint: all
	$(BIN)/ruff check miner tests benchmarks

schema: all
	$(BIN)/python -c "from miner.store.schema import markdown; print(markdown(), end='')" > docs/schema.md

readme: all
	$(BIN)/python tests/test_docs.py

clean:
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis
