#!/bin/sh
# run.sh - makes corpora of 1,000 and 100,000 records (BENCH_ALL=1: also 1,000,000, which takes minutes and some gigabytes) and
# measures searching and lists in them.  `make bench` runs it in the build folder.
#
# BENCH_RUNS: how often each question is asked.  BENCH_DIR: a folder where the corpora stay and are found again; without it
# they are made in TMPDIR and taken away.
runs=${BENCH_RUNS:-9}
if [ -n "${BENCH_DIR-}" ]; then
	work=$BENCH_DIR
	mkdir -p "$work" || exit 1
else
	work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-bench.XXXXXX") || exit 1
	trap 'rm -rf "$work"' EXIT
	trap 'exit 1' HUP INT TERM
fi
for records in 1000 100000 ${BENCH_ALL:+1000000}; do
	corpus=$work/$records.db
	if [ ! -e "$corpus" ]; then
		begin=$(date +%s)
		rm -f "$corpus.new"
		bench/corpus assets/corpus.db "$corpus.new" "$records" || exit 1
		mv "$corpus.new" "$corpus" || exit 1
		echo "made in $(($(date +%s) - begin)) s"
	fi
	bench/search "$corpus" "$runs" || exit 1
	bench/views "$corpus" "$runs" || exit 1
done
