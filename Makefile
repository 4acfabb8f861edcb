# make run | demo | test | format | bench | screenshots: each sets up what it needs first.
# Variables: PYTHON (default python3), VENV (default .venv).
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_TEST := $(VENV)/.ready-test
export PIP_DISABLE_PIP_VERSION_CHECK = 1
# Compiled code is kept as everywhere: without it every start and every test process compiles the program anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run demo test format bench bench-view screenshots guide package bench-package package-gpu old-computers engines engine-costs setup setup-test lint train evaluate report compare model-card torture clean
.DEFAULT_GOAL := run

run: $(READY)
	@$(BIN)/python -m pneumo_desktop $(FILE)

# The same job without a screen, in a folder of its own that begins empty: no record of the clinic is touched.
demo: $(READY)
	@rm -rf build/demo && mkdir -p build
	@PNEUMO_DATA=build/demo $(BIN)/python -m pneumo_desktop analyze resources/samples/child_bacterial_pneumonia.jpeg \
		--pdf build/demo_report.pdf \
		--patient number=DEMO-1 name="Demo Child" sex=female birth_date=2022-03-31 view=AP clinical_question="Cough, fast breathing"

# As many processes as cores, two at least; WORKERS=0 runs everything in one.
WORKERS ?= auto
test: lint
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

lint: $(READY_TEST)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(READY_TEST)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY)
	@mkdir -p build
	QT_QPA_PLATFORM=offscreen PNEUMO_DATA=build/bench $(BIN)/python -m pneumo_desktop bench --out docs/performance.md

# How long a step of a window/level drag takes on a film of 3,000 x 3,000 pixels (docs/decisions/0009-window-and-level.md), and how
# long the first film of a start takes to the screen (docs/decisions/0012-two-films-and-kept-marks.md).
bench-view: $(READY)
	@QT_QPA_PLATFORM=offscreen PYTHONPATH=. $(BIN)/python tests/ui/bench_film_canvas.py
	@QT_QPA_PLATFORM=offscreen PYTHONPATH=. $(BIN)/python tests/ui/bench_first_film.py

screenshots: $(READY_TEST)
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/screenshots.py docs/images
	QT_QPA_PLATFORM=offscreen PYTHONPATH=.:tests $(BIN)/python packaging/walk_pictures.py docs/images

# The quick guide in every language, with pictures of the program, and the other documents of the Help menu.
guide: $(READY_TEST)
	PYTHONPATH=. $(BIN)/python packaging/guide.py resources/guide

# An environment for packages alone, from the lock file with its hashes checked. Where torch's CPU build is not in pip's own index:
# make package PACKAGE_INDEX="--extra-index-url https://download.pytorch.org/whl/cpu". LOCKED=no builds from what is in VENV.
LOCKED ?= yes
PACKAGE_INDEX ?=
PACKAGE_VENV ?= build/package-venv
LOCK := packaging/lock-$(patsubst Darwin,macOS,$(shell uname -s)).txt
PACKAGE_READY = $(if $(filter no,$(LOCKED)),$(VENV)/.ready-package,$(PACKAGE_VENV)/.ready)
PACKAGE_PYTHON = $(if $(filter no,$(LOCKED)),$(BIN),$(PACKAGE_VENV)/bin)/python
$(PACKAGE_VENV)/.ready: $(LOCK) pyproject.toml
	$(PYTHON) -m venv --clear $(PACKAGE_VENV)
	$(PACKAGE_VENV)/bin/python -m pip install -q --require-hashes $(PACKAGE_INDEX) -r $(LOCK)
	$(PACKAGE_VENV)/bin/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

# The standalone program: built, tried out, packed into dist/. As root with debootstrap the tries include a bare Debian; what was
# not tried is said at the end. SMOKE=... instead of what stands here; see packaging/smoke.py.
FILMS = $(if $(wildcard $(DATA)),$(DATA),resources/samples)
BARE = $(if $(filter 0,$(shell id -u)),$(if $(shell command -v debootstrap),--chroot build/bare))
SMOKE ?= $(BARE) --films $(FILMS) --most 200
package: $(PACKAGE_READY)
	$(PACKAGE_PYTHON) packaging/lock.py --check $(if $(filter no,$(LOCKED)),|| echo "Not the libraries of the lock file: LOCKED=no")
	$(PACKAGE_PYTHON) packaging/build.py
	PYTHONPATH=. $(PACKAGE_PYTHON) packaging/pack.py dist/pneumo-desktop --complete-only
	PYTHONPATH=. $(PACKAGE_PYTHON) packaging/smoke.py dist/pneumo-desktop $(SMOKE)
	PYTHONPATH=. $(PACKAGE_PYTHON) packaging/pack.py dist/pneumo-desktop --out dist
	PYTHONPATH=. $(PACKAGE_PYTHON) packaging/sizes.py dist/pneumo-desktop --packed dist --out docs/package_sizes.md

# The built program measures itself, with the bounds of the package (docs/package_performance.md).
bench-package:
	@mkdir -p build
	QT_QPA_PLATFORM=offscreen PNEUMO_DATA=build/bench-package dist/pneumo-desktop/pneumo-desktop bench --out docs/package_performance.md
	PYTHONPATH=. $(BIN)/python packaging/cold_start.py dist/pneumo-desktop/pneumo-desktop --out docs/package_performance.md

# The program with torch, for computers with an NVIDIA card; needs a CUDA build of torch in VENV (docs/gpu.md).
package-gpu: $(VENV)/.ready-package
	$(BIN)/python packaging/build.py --variant gpu --dist dist/gpu
	PYTHONPATH=. $(BIN)/python packaging/pack.py dist/gpu/pneumo-desktop --complete-only

# One film read as an old computer would: docs/old_computers.md. Half an hour where qemu-user is installed; one that was stopped goes
# on. OLD="--rows here memory" runs some rows apart, OLD=--again all of them anew.
OLD ?=
old-computers: $(VENV)/.ready-package
	PYTHONPATH=. $(BIN)/python packaging/old_computer.py --out docs/old_computers.md $(OLD)

# onnxruntime against torch on every film there is.
engines: $(VENV)/.ready-package
	PYTHONPATH=. $(BIN)/python packaging/compare_engines.py --films $(DATA) --out docs/engines.md
	$(MAKE) engine-costs

# Start, memory and size of the program with either engine, side by side; as root with cold starts.
engine-costs: $(VENV)/.ready-package
	QT_QPA_PLATFORM=offscreen PYTHONPATH=. $(BIN)/python packaging/engine_costs.py $(if $(filter 0,$(shell id -u)),--cold) --out docs/engines.md

# Slow suites, not part of `make test`.
TORTURE_SECONDS ?= 300
# TROUBLE=--allow-missing where a trial needs what this computer does not have (CONTRIBUTING.md).
TROUBLE ?=
torture: $(READY_TEST)
	PYTHONPATH=. $(BIN)/python tests/storage/torture_kill.py --rounds 100
	PYTHONPATH=. $(BIN)/python tests/storage/torture_kill.py --rounds 100 --encrypted
	PYTHONPATH=. $(BIN)/python tests/storage/torture_trouble.py --rounds 10 $(TROUBLE)
	PYTHONPATH=. $(BIN)/python tests/storage/torture_trouble.py --rounds 10 --encrypted $(TROUBLE)
	PNEUMO_RECORDS=10000 $(BIN)/python -m pytest -q --timeout 7200 tests/storage/test_storage_round_trip.py -k backup_and_restore
	PYTHONPATH=.:tests $(BIN)/python tests/imaging/torture_decode.py --seconds $(TORTURE_SECONDS)
	PYTHONPATH=. $(BIN)/python tests/exchange/torture_fhir.py --records 10000

# Retrain the bundled model, measure it, compare networks; DATA holds kermany/ and nih/ (see training/README.md).
DATA ?= ../shared/data
RECIPE ?= training/recipes/lite0_kermany_nih.toml
train: $(READY_TEST)
	$(BIN)/python -m training.retrain $(RECIPE) --data $(DATA)

evaluate: $(READY_TEST)
	$(BIN)/python -m training.evaluate --data $(DATA) --check

report: $(READY_TEST)
	$(BIN)/python -m training.report --data $(DATA) --out build/evaluation

# About 25 minutes on one core; more networks lie in training/recipes/ancestors.
NETWORKS ?= plain_cnn resnet18 mobilenet_v2 efficientnet_lite0
compare: $(READY_TEST)
	$(BIN)/python -m training.compare $(NETWORKS:%=training/recipes/ancestors/%.toml) --data $(DATA) --draws 4000 --size 128 \
		--leave-out fold0 --scratch-if-missing
	cp runs/compare/compare.png docs/images/networks.png
	sed 's|(compare.png)|(images/networks.png)|' runs/compare/compare.md > docs/networks.md

model-card: $(READY_TEST)
	$(BIN)/python -m training.model_card --out docs/model_card.md

setup: $(READY)
setup-test: $(READY_TEST)

$(READY): pyproject.toml packaging/setup.sh
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh packaging/setup.sh
	@touch $(READY)

$(READY_TEST): $(READY)
	@echo "Installing what tests and training need ..."
	@$(BIN)/python -m pip install -q -e ".[test,training]"
	@touch $(READY_TEST)

$(VENV)/.ready-package: $(READY_TEST)
	@$(BIN)/python -m pip install -q -e ".[packaging]"
	@touch $@

clean:
	rm -rf $(VENV) build
