#!/bin/sh
# faults.sh [SCENE [CLASS [WORD [N]]]] - lets every call of giaoban fail in its turn (tests/faults): memory, reading, writing, syncing,
# naming, opening, closing, locking, and SQLite.  TAP.  GB_FAULTS=all tries every call, GB_FAULTS=N so many of each kind in each
# scene.  With arguments only what their words begin; with N only that call, told at length.
top=${GB_SRCDIR:?} build=${GB_BUILDDIR:?}
if [ ! -f "$build/tests/faults/inject.so" ]; then
	echo "1..0 # SKIP the C library here does not let its calls be replaced"
	exit 0
fi
# A sanitizer's library must come before all others; GB_FAULTS_FIRST names it, for faults of everything but memory.
if ! LD_PRELOAD="${GB_FAULTS_FIRST:+$GB_FAULTS_FIRST:}$build/tests/faults/inject.so" "$build/giaoban" --version >/dev/null 2>&1; then
	echo "1..0 # SKIP nothing can come before the libraries of this giaoban: it was built with a sanitizer"
	exit 0
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-e.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
fixtures=$work/fixtures
mkdir "$fixtures" "$work/home" || exit 1

# The same for all programs below.
unset LC_ALL LC_CTYPE LC_MESSAGES NO_COLOR COLUMNS LINES TMUX ENV XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME GIAOBAN_CORPUS \
	GIAOBAN_SECURE TERMCAP TERMINFO
export HOME="$work/home" LANG=C.UTF-8 GIAOBAN_LANG=en GIAOBAN_NOW=2026-11-21 TERM=xterm-256color TZ=UTC0

cp "$top/tests/briefings/vocabulary.yaml" "$top/tests/briefings/good.yaml" "$top/tests/briefings/article.txt" "$fixtures" || exit 1
sed -e 's/^revision: 3/revision: 4/' -e 's/Phiên họp bàn về dữ liệu/Phiên họp bàn về dữ liệu số/' "$fixtures/good.yaml" \
	>"$fixtures/next.yaml"
# One file that needs no other: with the vocabulary in it.
awk 'FNR == NR { if (/^[a-z]/) key = $1; else part[key] = part[key] $0 "\n"; next }
	{ print }
	/^[a-z]/ { printf "%s", part[$1] }' "$fixtures/vocabulary.yaml" "$fixtures/good.yaml" >"$fixtures/whole.yaml"
printf 'agency = moh\ntheme = dark\nlook.link = bold\nbind list x first\n' >"$fixtures/config"
printf 'mine = directives --sort due\n' >"$fixtures/lists"
printf 'typing = telex\n' >"$fixtures/state"
cat >"$fixtures/script.keys" <<'KEYS'
keys 3 j *
show list
keys a
text hỏi lại
keys Enter
show noted
keys Enter
show page
keys Esc /
text du lieu
show search
keys Esc 3 e Enter Ctrl-U
text list.txt
keys Enter
show exported
keys q
KEYS
{
	"$build/giaoban" import --quiet --corpus="$fixtures/one.db" "$fixtures/vocabulary.yaml" "$fixtures/good.yaml" &&
	"$build/giaoban" mark --corpus="$fixtures/one.db" session-99 session-99/digital-share-2022 &&
	"$build/giaoban" note --corpus="$fixtures/one.db" session-99 "đã hỏi" &&
	mv "$HOME/.local/share/giaoban/notes.db" "$fixtures"
} 2>"$work/said" || { cat "$work/said"; exit 1; }
"$build/tests/faults/faults" "$work" "$@"
