# make demo     build, then run everything on this machine and walk the scenarios; ONCE=1 ends after them
# make test     the whole test suite
# make lint     formatting, and scripts that do not parse
# make bench    the benchmarks
# make golden   write the golden messages anew; the diff is the review

.PHONY: help demo test lint bench golden setup test-setup
.DEFAULT_GOAL := help

help:
	@sed -n 's/^# //p' Makefile

setup:
	@scripts/setup

test-setup:
	@scripts/test-setup

demo: setup
	swift build --product namens
	.build/debug/namens demo $(if $(ONCE),--once)

test: test-setup
	swift test

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift
	@for script in scripts/packages scripts/setup scripts/test-setup .ci/run .githooks/*; do bash -n $$script || exit 1; done

# The plan of a build is made anew: it does not notice files that came into a package by path.
bench: setup
	@rm -f .build-bench/release.yaml
	@swift run -c release --package-path Benchmarks --scratch-path .build-bench benchmarks

golden: test-setup
	GOLDEN=rewrite swift test --filter 'SAMLTests|OIDCTests'
