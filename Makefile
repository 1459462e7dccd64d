# Every task of the project under one name. Each target sets up what it needs; a second run is quick.
# CI calls the same names (see .ci/run).

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
BIN := .venv/bin
SYSTEM := build/stamps/system
LOCKED := .venv/.locked
INSTALLED := .venv/.installed
CATALOGUES := $(patsubst %.ts,%.qm,$(wildcard resources/i18n/*.ts))

DEMO_HOME := build/demo/home
SOAK_MINUTES ?= 10
WORKERS ?= 2
LUPDATE := -silent -no-obsolete -locations none -extensions py cje_desktop/ui -source-language en

.PHONY: help setup demo run test lint format bench soak i18n screens docs package windows lock fresh clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

# --- setting up -------------------------------------------------------------------------------

setup: $(INSTALLED) $(CATALOGUES) ## Install system packages, the environment and the program

$(SYSTEM): installer/prepare_debian.sh
	@bash installer/prepare_debian.sh base
	@mkdir -p $(@D) && touch $@

$(LOCKED): requirements.lock | $(SYSTEM)
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing the locked Python packages ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(INSTALLED): pyproject.toml $(LOCKED)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

%.qm: %.ts $(INSTALLED)
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

# --- using ------------------------------------------------------------------------------------

demo: setup ## Show the whole day on a practice office (CJE_DEMO=driven: without a person, with pictures)
	@if [ "$${CJE_DEMO:-}" = driven ] || [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	  $(BIN)/python -m tests.demo; \
	else \
	  export CJE_HOME="$(CURDIR)/$(DEMO_HOME)"; \
	  $(BIN)/cje demo && $(BIN)/cje window; \
	fi

run: setup ## Open the program on your own office
	@$(BIN)/cje window

# --- checking ---------------------------------------------------------------------------------

test: lint ## The whole gate: lint, types, import contracts, every test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

lint: setup ## Style, formatting, types (strict), import contracts
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: setup ## Format the source and mend what can be mended by itself
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

docs: setup ## Check that the documents agree with the program
	@$(BIN)/python -m pytest tests/quality/test_documentation.py

bench: setup ## Measure against floors and peers
	@$(BIN)/python -m tests.bench

soak: setup ## Break it for SOAK_MINUTES (kill -9, full disk, flipped bits) and check what is left
	@SOAK_MINUTES=$(SOAK_MINUTES) $(BIN)/python -m tests.soak

screens: setup ## Photograph every screen into build/screens
	@$(BIN)/python -m tests.screens

fresh: ## Try demo and test on a bare Debian 12 made for the purpose (needs root and debootstrap)
	@bash tests/fresh/run.sh

# --- making -----------------------------------------------------------------------------------

i18n: setup ## Bring the translation catalogues up to date with the source, then compile them
	@mkdir -p resources/i18n
	@$(BIN)/pyside6-lupdate $(LUPDATE) -target-language vi -ts resources/i18n/cje_vi.ts
	@$(BIN)/pyside6-lupdate $(LUPDATE) -pluralonly -target-language en -ts resources/i18n/cje_en.ts
	@$(MAKE) setup

package: setup ## Build the folder that needs no Python (build/package/cje) and try it
	@bash installer/prepare_debian.sh package
	@$(BIN)/pyinstaller --noconfirm --clean --log-level WARN \
	  --distpath build/package --workpath build/pyinstaller installer/cje.spec
	@build/package/cje/cje --version
	@$(BIN)/python -m pytest -n 0 tests/package

windows: setup ## Build the Windows installer (build/windows); not tried on Windows yet
	@bash installer/windows.sh

lock: setup ## Resolve the dependencies again into requirements.lock
	@$(BIN)/uv pip compile --quiet --extra dev --extra bench --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --output-file requirements.lock pyproject.toml

clean: ## Remove everything that can be made again
	@rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@rm -f resources/i18n/*.qm
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
