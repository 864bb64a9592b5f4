# The two commands: `make demo` shows what the tool does, `make test` checks that it still does.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test docs lock clean

demo: $(VENV)/run.stamp
	@echo '$$ translate check'
	@$(BIN)/translate check || test $$? -eq 1
	@echo
	@echo '$$ translate diff --only findings'
	@$(BIN)/translate diff --only findings || test $$? -eq 1

test: $(VENV)/dev.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto -q

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# Everything from the lock, hashes checked; then the project itself, without looking anything up.
$(VENV)/%.stamp: requirements/%.txt pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes --requirement $<
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# Writes the pages of docs/checks/ anew from the checks' docstrings.
docs: $(VENV)/dev.stamp
	$(BIN)/python -m tests.docs.pages

# Writes requirements/*.txt anew; needs uv.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
	  requirements/build.in pyproject.toml -o requirements/run.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
	  requirements/build.in pyproject.toml --group dev -o requirements/dev.txt

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
