#!/bin/sh
# fuzz.sh - what the fuzz targets (tests/fuzz) were given once: the repository's own files, and what was found to be wrong.  TAP.
# fuzz.sh --seeds FOLDER: puts the same into FOLDER/TARGET, for a longer search.
seeds=
[ "${1-}" = --seeds ] && seeds=$2
top=${GB_SRCDIR:?} build=${GB_BUILDDIR:?}
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-f.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
n=0

# replay TARGET FILE...
replay() {
	target=$1
	shift
	n=$((n + 1))
	if [ -n "$seeds" ]; then
		mkdir -p "$seeds/$target" && cp "$@" "$seeds/$target"
		return
	fi
	for found in "$top/tests/fuzz/found/$target"/*; do
		[ -f "$found" ] && set -- "$@" "$found"
	done
	if "$build/tests/fuzz/replay_$target" "$@" >"$work/out" 2>&1; then
		echo "ok $n - $target, $# files"
	else
		echo "not ok $n - $target"
		tail -n 20 "$work/out" | sed 's/^/# /'
	fi
}

# Inputs that a target wants in a form of its own.
printf 'a\033[A\033OA\033[<0;3;4M\033[200~abc\033[201~\303\252\033' >"$work/keys"
i=0
cut -f1 "$top/tests/data/questions.txt" | while IFS= read -r question; do
	i=$((i + 1))
	printf 'a%s' "$question" >"$work/query-$i"
done
for i in 0 1 2 3 4 5; do
	{ printf '\00%s\003' "$i"; cat "$top/tests/data/session-11.txt"; } >"$work/text-$i"
done
printf 'agency = BYT\nlang = en\ntheme = dark\nlook.link = bold #d70000\nbind all g g first\nunbind list x\n# x\nlayout = one\n' >"$work/config"
printf '\000\000\030\004\377\377\377\377\000\100\000\010SELECT *' >"$work/corpus"

replay briefing "$top"/assets/briefings/*.yaml "$top"/tests/briefings/*.yaml
replay config "$work/config"
replay corpus "$work/corpus" "$build/assets/corpus.db"
replay keys "$work/keys" "$top"/tests/screens/record.keys
replay query "$work"/query-*
replay text "$work"/text-*
echo "1..$n"
