# The commands of the README are `make report`, `make verify` and `make test`; the rest is for developers.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

RELEASE := .build-release
TESTING := .build-testing
SEISMOTEC := $(RELEASE)/release/seismotec
FONT := DejaVuSans.ttf
# Where measurements are looked for; studies on them are skipped where there are none.
DATA ?= ../shared/data

LIBRARIES := pangocairo pangoft2 fontconfig libcrypto zlib netcdf libcurl
PACKAGES := pkg-config libcairo2-dev libpango1.0-dev libssl-dev zlib1g-dev libnetcdf-dev libcurl4-openssl-dev fonts-dejavu-core
TEST_PACKAGES := poppler-utils qpdf chromium librsvg2-bin qemu-user gcc-aarch64-linux-gnu libc6-dev-arm64-cross
TEST_TOOLS := pdftotext qpdf chromium qemu-x86_64 aarch64-linux-gnu-gcc

.PHONY: help report bor1 verify lock test test-all test-cluster fuzz calibrate bench bench-rinex build lint prerequisites test-prerequisites clean

help: ## say what there is
	@grep -E '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 22

report: prerequisites ## build, run the embedded study, say where its report is
	swift build -c release --scratch-path $(RELEASE) --product seismotec
	$(SEISMOTEC) run synthetic-signal-2017

bor1: build ## vertical TEC of a day at BOR1 beside two maps, of the files in DATA; see Studies/bor1-2024
	Studies/bor1-2024/run $(SEISMOTEC) $(DATA)

verify: build ## compute the shipped studies anew and compare them with their locks
	.ci/verify $(SEISMOTEC) $(DATA)

lock: build ## compute the shipped studies and write their locks anew; says what changed
	.ci/verify $(SEISMOTEC) $(DATA) lock
	cp Output/synthetic-signal-2017/study.lock.json Studies/synthetic-signal-2017/

build: prerequisites ## build the command for release
	swift build -c release --scratch-path $(RELEASE) --product seismotec

test: prerequisites ## the fast tests, in release, in a scratch folder of their own
	@Tests/Scripts/test.sh $(TESTING)

test-all: build test-prerequisites ## every test, with the tools of the slow ones
	SEISMOTEC_SLOW_TESTS=1 Tests/Scripts/test.sh $(TESTING)
	Tests/Scripts/portable-cpu.sh $(TESTING)
	Tests/Scripts/aarch64-kernels.sh
	Tests/Scripts/seeds-by-order.sh
	FUZZ_RUNS=3000 Tests/Scripts/fuzz.sh 10
	Tests/Scripts/write-faults.py $(SEISMOTEC) error full kill
	Tests/Scripts/run-crate.sh ../shared/recipes/run-crate/contexts $(SEISMOTEC)

test-cluster: build ## a small survey through Slurm and Snakemake on this machine, compared with one process; needs root
	Tests/Scripts/cluster.sh $(SEISMOTEC)

fuzz: prerequisites ## hostile input for every reader, SECONDS_EACH (300); says how many were tried
	Tests/Scripts/fuzz.sh $(or $(SECONDS_EACH),300)

calibrate: build ## the rates of the test over everything tried where the truth is known, SEEDS (200)
	Tests/Scripts/calibrate.py $(SEISMOTEC) --seeds $(or $(SEEDS),200)

bench: build ## time beside the Python peers (see Benchmarks/README.md)
	swift build -c release --scratch-path $(RELEASE) --product figure-benchmark
	Benchmarks/run $(SEISMOTEC)

bench-rinex: build ## time RINEX reading and vertical TEC beside two Python peers
	swift build -c release --scratch-path $(RELEASE) --product rinex-benchmark
	Benchmarks/rinex $(SEISMOTEC)

lint: ## the formatter's rules, strictly
	swift format lint --strict --recursive Sources Tests Fuzz Studies Templates Package.swift

prerequisites: ## check libraries and font; install only what is missing
	@.ci/prerequisites "$(LIBRARIES)" "" "$(FONT)" "$(PACKAGES)"

test-prerequisites:
	@.ci/prerequisites "" "$(TEST_TOOLS)" "" "$(TEST_PACKAGES)"

clean: ## remove what building left
	rm -rf .build $(RELEASE) $(TESTING) .build-cluster .build-seeds-by-order .build-fuzz
