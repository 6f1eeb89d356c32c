#!/bin/sh
# run.sh - makes corpora of 1,000 and 100,000 records (BENCH_ALL=1: also 1,000,000, which takes minutes and some gigabytes) and
# measures in them: searching, lists, and the browser on a terminal.  `make bench` runs it in the build folder; it fails when
# anything is later or larger than promised.
#
# BENCH_RUNS: how often each thing is done.  BENCH_ROOM: how many times longer than promised it may take (1; more on a machine that
# has other things to do).  BENCH_QUICK=1: in two minutes, with fewer runs.  BENCH_DIR: a folder where the corpora stay and are
# found again; without it they are made in TMPDIR and taken away.
runs=${BENCH_RUNS:-${BENCH_QUICK:+7}}
runs=${runs:-9}
if [ -n "${BENCH_DIR-}" ]; then
	work=$BENCH_DIR
	mkdir -p "$work" || exit 1
else
	work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-bench.XXXXXX") || exit 1
	trap 'rm -rf "$work"' EXIT
	trap 'exit 1' HUP INT TERM
fi
late=0
set -- assets/corpus.db
for records in 1000 100000 ${BENCH_ALL:+1000000}; do
	corpus=$work/$records.db
	if [ ! -e "$corpus" ]; then
		begin=$(date +%s)
		rm -f "$corpus.new"
		bench/corpus assets/corpus.db "$corpus.new" "$records" || exit 1
		mv "$corpus.new" "$corpus" || exit 1
		echo "made in $(($(date +%s) - begin)) s"
	fi
	set -- "$@" "$corpus"
	bench/search "$corpus" "$runs" || late=1
	bench/views "$corpus" "$runs" || late=1
done
BENCH_RUNS=$runs BENCH_KEYS=${BENCH_KEYS:-${BENCH_QUICK:+500}} BENCH_IDLE=${BENCH_IDLE:-${BENCH_QUICK:+1}} \
	bench/terminal ./giaoban "$@" || late=1
exit "$late"
