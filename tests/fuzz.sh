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
	printf '%b%s' "\\00$((i % 3 * 2 + 3))" "$question" >"$work/query-$i-otherwise"      # an id, divided, changed
done
for i in 0 1 2 3 4 5; do
	{ printf '\00%s\003' "$i"; cat "$top/tests/data/session-11.txt"; } >"$work/text-$i"
done
printf 'agency = BYT\nlang = en\ntheme = dark\nlook.link = bold #d70000\nbind all g g first\nunbind list x\n# x\nlayout = one\n' >"$work/config"
# How the browser is started, 80x24, and keys; \0376 is a pause, \0377 another size, \0375 a meeting that comes or goes (fuzz_screen.h).
i=0
for keys in '3jj\0376\r\0376\t\t\r\0376h\0376]hG\0376gY' '/benh an\0376\r\0376nN\033\0376' '3f\0376jj\r\0376s\0376j\r\0376x\0376uF\0376' \
	'4\r\0376v\0376jj\0376' '5>\0376<j\r\0376' '\0376\r\0376c\0376\r\0376' ':directives --due 90d\r\0376:dir\t\0376' '*aghi\r\0376A\0376' \
	'e\0376\r\0376x' '?\0376 L\0376D\0376' '\0377\073\0310\0376jl\0376\0377\0\0\0376\0377\013\0047\0376' '\r3\0375\0376j\0375\0376k' '/year:2025 so\t\0376\r\0376'; do
	i=$((i + 1))
	printf '%b' "\\0101\\0027\\0117$keys" >"$work/screen-$i"
done
# Bytes of a page, a value, and SQL; for each of the eight things that are then done.
for use in 0 1 2 3 4 5 6 7; do
	printf '\000%b\003\000\020\004abcd' "\\000$use" >"$work/corpus-page-$use"
	printf '\001%b\005\010abcdefgh' "\\000$use\\003$use" >"$work/corpus-value-$use"
	printf '\002%bUPDATE directives SET due = 7, text_vi = char(27)' "\\000$use" >"$work/corpus-sql-$use"
done
# Short briefings without a fault, one for each kind of record, and their article.
where='topics: [health], paragraph: 1, cue: bốn chữ ở đây'
briefing() {
	{
		printf 'format: giaoban-briefing/1\nrevision: 1\nmeeting: {id: a-b, kind: event, date: 2025-05-15, title: {vi: A, en: A}, summary: {vi: A, en: A}}\n'
		printf 'sources: [{id: p}]\n%s, %s}]\n\000bốn chữ ở đây, 2 tốt 45,5%% tăng 4,5 13\n' "$2" "$where"
	} >"$work/briefing-$1"
}
briefing directive 'directives: [{id: d, text: {vi: A, en: A}, assignees: [moh], due: 2025-08-15, due_text: {vi: trong 3 tháng tới, en: within three months}, due_precision: month, due_basis: counted'
briefing figure 'figures: [{id: f, label: {vi: A, en: A}, value: 45.5, unit: "%", kind: share, stage: result, period: 2024, written: "45,5%", change: {value: 4.5, unit: {vi: A, en: A}, written: "tăng 4,5"}'
briefing slogan 'slogans: [{id: s, kind: framework, name: 2 tốt, gloss: {en: A}, items: [{n: 1, wording: A, gloss: {en: A}}, {n: 2, wording: B, gloss: {en: A}}]'
briefing finding 'left_out: [{paragraph: 1, written: "13", why: date}]
findings: [{id: v, kind: view, text: {vi: A, en: A}, note: {vi: A, en: A}'

replay briefing "$work"/briefing-* "$top"/assets/briefings/*.yaml "$top"/tests/briefings/*.yaml
replay config "$work/config"
if [ -n "$seeds" ]; then replay corpus "$work"/corpus-*; else replay corpus "$work"/corpus-* "$build/assets/corpus.db"; fi
replay keys "$work/keys" "$top"/tests/screens/record.keys
replay query "$work"/query-*
replay screen "$work"/screen-*
replay text "$work"/text-*
echo "1..$n"
