PYTHON ?= python3
SHARED ?= ../shared
VENV := .venv
BIN := $(VENV)/bin
NEWSKIT := $(BIN)/newskit
SAMPLES := $(wildcard samples/*.txt samples/*.html samples/*.jsonl samples/*.gz)

.DEFAULT_GOAL := help
# Tests start newskit hundreds of times: five times as slow where Python may not keep what it has compiled.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test lint format eval bench train faults fuzz case clean

help:  ## this menu
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

run: $(VENV)/.run  ## turn samples/ into records: out/news.jsonl
	@mkdir -p out
	$(NEWSKIT) run -v $(SAMPLES) -o out/news.jsonl
	@$(BIN)/python samples/show.py out/news.jsonl

test: $(VENV)/.dev  ## run the tests
	$(BIN)/python -m pytest -n auto --maxprocesses 4

lint: $(VENV)/.dev  ## style and types
	$(BIN)/ruff format --check --quiet newskit tests samples
	$(BIN)/ruff check --quiet newskit tests samples
	$(BIN)/mypy

format: $(VENV)/.dev  ## write the code the way lint wants it
	$(BIN)/ruff format newskit tests samples
	$(BIN)/ruff check --fix newskit tests samples

eval: $(VENV)/.dev  ## score against the corpora and compare with the pinned floors (PIN=1 writes new ones)
	$(BIN)/python tests/eval/gate.py $(SHARED) $(if $(PIN),--pin)
	$(BIN)/python tests/eval/clean_precision.py $(SHARED)

bench: $(VENV)/.bench  ## time and memory, as ratios against things run beside (ONLY=html runs one)
	$(BIN)/python tests/benchmarks/run.py $(SHARED) $(ONLY)

train: $(VENV)/.train  ## train the models anew from the data in SHARED
	@test -d $(SHARED)/corpora || { echo "train: no corpora at $(SHARED)"; exit 1; }
	$(BIN)/python -m newskit.training.html_bodies $(SHARED)
	$(BIN)/python -m newskit.training.articles $(SHARED)
	$(BIN)/python -m newskit.training.text_bodies $(SHARED)
	$(BIN)/python -m newskit.training.text_titles $(SHARED)
	$(BIN)/python -m newskit.training.name_words $(SHARED)
	$(BIN)/python -m newskit.training.authors $(SHARED)
	$(BIN)/python -m newskit.training.credits $(SHARED)
	$(BIN)/python -m newskit.training.headlines $(SHARED)
	$(BIN)/python -m newskit.training.furniture_lines $(SHARED)

faults: $(VENV)/.dev  ## kill -9 twenty times at random, and all other faults
	KILLS=20 $(BIN)/python -m pytest tests/test_resume.py tests/test_resume_steps.py tests/test_faults.py

fuzz: $(VENV)/.dev  ## 100,000 mutated pages: no crash, no hang (guided by atheris where it is installed)
	$(BIN)/python -m tests.fuzz --shared $(SHARED)

case: $(VENV)/.dev  ## make a golden case: make case NAME=flash-news FILE=page.html
	$(BIN)/python tests/golden.py "$(NAME)" "$(FILE)"

clean:  ## remove what make has made
	rm -rf $(VENV) out .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.pip:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/.run: $(VENV)/.pip pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[warc]'
	@touch $@

$(VENV)/.dev: $(VENV)/.pip pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[warc]' --group dev
	@touch $@

$(VENV)/.bench: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --group bench
	@touch $@

$(VENV)/.train: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --group train
	@touch $@
