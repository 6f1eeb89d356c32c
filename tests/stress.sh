#!/bin/sh
# stress.sh - much at once, and anything: keys at random for the browser in one process and on terminals, and many readers beside
# somebody who imports.  TAP.
#
# GB_STRESS_SECONDS: how long each (6).  GB_STRESS_READERS (40).  GB_STRESS_SEED: what "at random" begins with; it is told.
# BENCH_ROOM: how many times longer than 50 ms a key may wait; without it that is told only.
GB_SRCDIR=$(cd "${GB_SRCDIR:?}" && pwd) && build=$(cd "${GB_BUILDDIR:?}" && pwd) || exit 1
GB_BUILDDIR=$build
: "${GB_STRESS_SECONDS:=6}" "${GB_STRESS_READERS:=40}"
n=0
# Sanitizers take a hundred times the memory, and keep what was freed.
if grep -q __asan_init "$build/giaoban"; then
	GB_STRESS_SANITIZED=1
	export GB_STRESS_SANITIZED
	[ "$GB_STRESS_READERS" -le 10 ] || GB_STRESS_READERS=10
fi
export GB_BUILDDIR GB_SRCDIR GB_STRESS_SECONDS GB_STRESS_READERS
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-st.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

# run PROGRAM WHAT
run() {
	n=$((n + 1))
	if [ ! -e /proc/self/smaps_rollup ] && [ "$1" != screens ]; then
		echo "ok $n - $2 # SKIP this system does not tell what a process takes"
		return
	fi
	"$build/tests/stress/$1" >out 2>&1 && ok=ok || ok='not ok'
	echo "$ok $n - $2"
	sed 's/^/# /' out
	for found in screen-*; do
		[ -e "$found" ] && echo "# $found, in base64:" && base64 "$found" | sed 's/^/# /'
	done
}

run screens "keys at random, each frame looked at"
run soak "keys at random on two terminals"
run load "readers beside an importer"
echo "1..$n"
