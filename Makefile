# Needs python3 (3.11 or later); everything else goes into .venv. Another interpreter: make PYTHON=python3.12 demo

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check
STORY := seeds/marked/museum-altarpiece.md
PROSE := README.md CONTRIBUTING.md CHANGELOG.md seeds/README.md

.PHONY: help demo test lint docs bench recall clean

help:
	@echo "make demo   check a story that has a defect in it"
	@echo "make test   run every test"
	@echo "make lint   check the code, the layers and our own prose"
	@echo "make docs   write the table of rules in README.md anew"
	@echo "make bench  measure start-up and throughput"
	@echo "make recall count the planted defects that are found"
	@echo "make clean  delete what these have made"

demo: $(VENV)/.installed
	@echo "newslint $(STORY)"
	@echo
	@$(BIN)/newslint $(STORY) || test $$? -eq 1
	@echo
	@echo "Findings end a run with exit code 1; this is a demonstration, so all is well. Next: $(BIN)/newslint YOUR-DRAFT"

test: $(VENV)/.installed-dev tests/node_modules/.installed
	@$(BIN)/newslint test
	@$(BIN)/python -m pytest

lint: $(VENV)/.installed-dev
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/newslint --no-config $(PROSE)

docs: $(VENV)/.installed
	@$(BIN)/python tests/rules_table.py

bench: $(VENV)/.installed
	@$(BIN)/python tests/bench.py

recall: $(VENV)/.installed
	@$(BIN)/python tests/recall.py

clean:
	rm -rf $(VENV) build dist tests/node_modules .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find newslint tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The steps below run again when the file behind the colon has changed.

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "newslint needs Python 3.11 or later. Name one: make PYTHON=python3.12 demo"; exit 1; }
	@echo "Making $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo "Installing newslint into $(VENV) ..."
	@$(INSTALL) --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	@echo "Installing newslint and its development tools into $(VENV) ..."
	@$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/.installed

# The CommonMark examples; without npm their tests are skipped.
tests/node_modules/.installed: tests/package.json
	@if command -v npm > /dev/null; then \
		echo "Fetching the CommonMark examples ..."; \
		npm install --prefix tests --silent --no-package-lock --no-audit --no-fund && touch $@ \
			|| echo "They cannot be fetched; their tests are skipped."; \
	fi
