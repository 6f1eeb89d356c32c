# around.sh - what surrounds tests/hostile.sh and tests/hostile-corpus.sh: a home of their own, and judging what a command says.
# shellcheck shell=sh disable=SC2034
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-h.XXXXXX") || exit 1
trap 'cd /; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
work=$(cd "$work" && pwd -P) || exit 1

GB_BUILDDIR=$(cd "${GB_BUILDDIR:?}" && pwd) && top=$(cd "${GB_SRCDIR:?}" && pwd) || exit 1
PATH=$GB_BUILDDIR:$PATH
hostile=$GB_BUILDDIR/tests/hostile/hostile
HOME=$work/home
GIAOBAN_NOW=2026-11-21
GIAOBAN_LANG=en
LANG=C.UTF-8
TERM=xterm-256color
export PATH HOME GIAOBAN_NOW GIAOBAN_LANG LANG TERM
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME GIAOBAN_SECURE GIAOBAN_CORPUS LC_ALL COLUMNS TERMINFO EDITOR VISUAL PAGER BROWSER TMUX NO_COLOR
# Seconds of work, for what runs on and on: not POSIX, but in every shell.
# shellcheck disable=SC3045
ulimit -t 120
mkdir -p "$HOME/.config/giaoban" "$HOME/.local/state/giaoban" "$work/here/a/b/c/d" || exit 1
cd "$work/here/a/b/c/d" || exit 1
corpus=$work/corpus.db
texts=$("$hostile" names | awk "NR % ${GB_HOSTILE:-3} == 0") && [ -n "$texts" ] || exit 1
may=lines               # or tabs too
good=$top/tests/briefings/good.yaml
formats='text json csv markdown html ics briefing'
# shellcheck source=tests/verdict.sh
. "$top/tests/verdict.sh"

# judge NAME: with nothing where it should not be.
judge() {
	[ -d "$work/here/a" ] || wrong "the folder of the test is gone"
	find "$work" -name '*evil*' ! -path "$work/named/*" >>"$work/wrong"
	verdict "$1"
}

# tries WHAT COMMAND...: it ends, with a status of its own, and what it says is clean; its output stays in $work/out.
tries() {
	what=$1
	shift
	"$@" >"$work/out" 2>"$work/err" </dev/null
	status=$?
	case $status in
	0 | 1 | 2 | 6[4-9] | 7[0-8]) ;;
	*) wrong "$what: $*: status $status: $(tail -n 3 "$work/err")" ;;
	esac
	[ $status = 0 ] || [ $status = 1 ] || [ -s "$work/err" ] || [ -s "$work/out" ] || wrong "$what: $*: refused without a word"
	seen=$("$hostile" look "$may" "$work/out" "$work/err") || wrong "$what: $*: $seen"
}

# refused WHAT COMMAND...: the same, and not taken.
refused() {
	tries "$@"
	[ $status -ge 2 ] || wrong "$1: taken"
}

# text NAME: into $t, with the ends of lines that it ends with.  What holds a NUL is cut there, as a shell does it.
text() {
	t=$("$hostile" text "$1" | tr -d '\000'; echo .)
	t=${t%.}
}
