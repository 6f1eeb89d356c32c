#!/bin/sh
# layers.sh - the include law of the house (HACKING.md, "Who may see whom"), as a test.  TAP.
cd "${GB_SRCDIR:-.}" || exit 1
n=0

# law NAME FILES-GLOBS PATTERN: no #include line of the files may match the pattern.
law() {
	n=$((n + 1))
	name=$1 files=$2 pattern=$3
	# shellcheck disable=SC2086
	found=$(grep -nE '^[[:space:]]*#[[:space:]]*include' $files /dev/null | grep -E "$pattern")
	verdict "$name" "$found"
}

# only NAME FILES ALLOWED: every #include "..." of the files must match ALLOWED.
only() {
	n=$((n + 1))
	name=$1 files=$2 allowed=$3
	# shellcheck disable=SC2086
	found=$(grep -nE '^[[:space:]]*#[[:space:]]*include[[:space:]]*"' $files /dev/null | grep -vE "\"($allowed)\"")
	verdict "$name" "$found"
}

verdict() {
	if [ -z "$2" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		echo "$2" | sed 's/^/# /'
	fi
}

files() { find "$@" -name '*.[ch]' | LC_ALL=C sort | tr '\n' ' '; }

core=$(files core) contract=$(files core/giaoban) base=$(files core/base) text=$(files core/text) brief=$(files core/brief)
store=$(files core/store) import=$(files core/import) across=$(files core/across) out=$(files core/out) cli=$(files cli) tui=$(files tui)
b='config\.h|base/[a-z0-9_]+\.h'

only "the parts of the contract see base and one another" "$contract" "$b|giaoban/[a-z]+\.h"
only "base sees nothing else of ours" "$base" "$b"
only "text sees base" "$text" "$b|text/[a-z0-9_]+\.h"
only "brief sees base, text, the contract" "$brief" "$b|text/text\.h|giaoban\.h|brief/[a-z0-9_]+\.h"
only "store sees base, text, the contract" "$store" "$b|text/text\.h|giaoban\.h|store/[a-z0-9_]+\.h"
only "across sees base, text, the contract, and where a corpus keeps its words" "$across" "$b|text/text\.h|giaoban\.h|store/store\.h|across/[a-z0-9_]+\.h"
only "out sees base, text, the contract" "$out" "$b|text/text\.h|giaoban\.h|out/[a-z0-9_]+\.h"
only "cli sees base, text, the contract, itself, and the browser's door" "$cli" "$b|text/text\.h|giaoban\.h|cli/[a-z0-9_]+\.h|tui/(app|console|script|term|encoding|keymap|theme)\.h"
only "tui sees base, text, the contract, itself" "$tui" "$b|text/text\.h|giaoban\.h|tui/([a-z0-9_]+\.h|action\.def|terminfo/(inside|caps|writer)\.h)"
law "only tui/terminfo knows terminfo" "$(echo "$tui $cli" | sed 's,tui/terminfo/[a-z_]*\.[ch],,g')" 'curses\.h>|<term\.h>|terminfo/(inside|caps|writer)\.h'
law "tui/terminfo knows no meetings" "$(files tui/terminfo)" 'giaoban\.h'
law "core knows no screen" "$core" 'curses|term\.h|tui/|cli/'
law "libyaml only in brief" "$base $text $store $across $out $cli $tui $import core/records.c" '<yaml\.h>'
law "SQLite only in store" "$base $text $brief $across $out $cli $tui $import core/records.c" 'sqlite3'
law "libunistring only in text" "$base $brief $store $across $out $cli $tui $import core/records.c" '<uni(norm|case|ctype|gbrk|lbrk|wbrk|width|str|types|name|conv|stdio)\.h>'

# The core never ends the program and never writes to the screen; base/mem.c alone may, when there is no memory left.
n=$((n + 1))
# shellcheck disable=SC2086
verdict "core neither exits nor prints" "$(grep -nE '(^|[^a-z_])(exit|_exit|printf|puts|putchar|perror)[[:space:]]*\(' $core |
	grep -vE ':[[:space:]]*(/?\*|//)|^core/base/mem\.c:[0-9]+:[[:space:]]*_exit')"
n=$((n + 1))
# shellcheck disable=SC2086
verdict "only base/mem.c aborts" "$(grep -nE '(^|[^a-z_])abort[[:space:]]*\(' $core | grep -v '^core/base/mem\.c:')"
n=$((n + 1))
# shellcheck disable=SC2086
verdict "config.h comes first in every .c file" "$(for f in $core $cli $tui; do
	case $f in *.c) grep -m1 '#include' "$f" | grep -q '"config.h"' || echo "$f" ;; esac; done)"
n=$((n + 1))
# shellcheck disable=SC2086
verdict "HACKING.md names every source file" "$(for f in $core $cli $tui; do
	case $f in *tr_vi.c) ;; *.c) grep -qF "$(basename "$f" .c)" HACKING.md || echo "$f" ;; esac; done)"
echo "1..$n"
