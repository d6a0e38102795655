# make demo: the environment, then the main job.  make test: all tests.  make check: all that continuous integration asks.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SAMPLE := samples/xie-feng-ratner.md

.PHONY: demo test check docs clean

# Into a pipe the drawing is 80 wide; on a terminal it is as wide as that.
demo: $(VENV)/installed
	@if [ -t 1 ]; then $(BIN)/timeline show $(SAMPLE); else $(BIN)/timeline show $(SAMPLE) --width 80; fi

test: $(VENV)/tested
	$(BIN)/pytest

check: $(VENV)/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

# The outputs in README.md and docs/, as they are now.
docs: $(VENV)/tested
	$(BIN)/python -m tests.documents

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage

$(VENV)/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "timeline needs Python 3.11 or later: make PYTHON=python3.12")'
	@echo "making $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q timeline
	@touch $@

# Dependency groups need pip 25.1, later than the one that Python 3.11 brings.
$(VENV)/tested: $(VENV)/installed
	@echo "adding what the checks need"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --group dev
	@touch $@
