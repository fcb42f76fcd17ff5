# Everything a contributor does, by name. Needs Python 3.11 or newer and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DEMO := out/demo.html

.PHONY: help setup demo test lint format bench bench-all lock evaluate clean

help: ## Show what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(STAMP) ## Make .venv with everything the lock file names

$(STAMP): requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	touch $@

demo: setup ## Tell the dossier of the example stories and say where it is
	@mkdir -p out
	@$(BIN)/sayso tell examples --out $(DEMO)
	@echo "Open $(abspath $(DEMO)) in a browser."

test: setup ## Run every test
	$(BIN)/pytest -n auto

lint: setup ## Check style, types and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: setup ## Put the code into the house format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup ## Measure speed and memory, in about a minute
	$(BIN)/python benchmarks/run.py

bench-all: setup ## The same with the long benchmarks, about eight minutes
	$(BIN)/python benchmarks/run.py all

evaluate: setup ## Measure quality on the development data in ../shared/data
	$(BIN)/sayso evaluate all --data ../shared/data

lock: ## Renew the lock file from pyproject.toml
	$(BIN)/uv pip compile pyproject.toml --group dev --extra parquet --universal \
	  --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --quiet --upgrade --output-file requirements.lock

clean: ## Remove what was made
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
