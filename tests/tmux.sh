#!/bin/sh
# tmux.sh - the browser in tmux, started from a shell there: start, moves, resize, quit, and a terminal that vanishes.
# The screens are those that `giaoban --script` shows for the same keys.  TAP.
if ! command -v tmux >/dev/null 2>&1; then
	echo "1..0 # SKIP tmux is not installed"
	exit 0
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-x.XXXXXX") || exit 1
trap 'in_tmux kill-server 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

mkdir "$work/home" "$work/tmux" || exit 1
PATH=${GB_BUILDDIR:?}:$PATH
HOME=$work/home
TMUX_TMPDIR=$work/tmux
GIAOBAN_NOW=2026-11-21
GIAOBAN_LANG=en
LANG=C.UTF-8
SHELL=/bin/sh
PS1='ready> '
export PATH HOME TMUX_TMPDIR GIAOBAN_NOW GIAOBAN_LANG LANG SHELL PS1
unset TMUX ENV LC_ALL LC_CTYPE XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME GIAOBAN_SECURE GIAOBAN_CORPUS COLUMNS LINES NO_COLOR

in_tmux() { tmux -u -f /dev/null -L "giaoban-$$" "$@"; }
keys() { in_tmux send-keys -t browser "$@"; }
capture() { in_tmux capture-pane -p -t "$1" | sed 's/ *$//' >"$work/screen"; }

# in_time COMMAND...: repeats it until it succeeds, for half a minute at most.
in_time() {
	tries=600
	until "$@"; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return 1
		sleep 0.05
	done
}

shows_in() { capture "$1" && grep -qF -- "$2" "$work/screen"; }
shows() { shows_in browser "$1"; }
shows_script() { capture browser && cmp -s "$work/screen" "$work/wanted"; }
is_gone() { ! kill -0 "$1" 2>/dev/null; }

n=0
verdict() {
	n=$((n + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $n - $2"
	else
		echo "not ok $n - $2"
		sed 's/^/# /' "$work/screen"
	fi
}

# screen NAME SIZE LINE...: the screen becomes that of a script of these lines.
screen() {
	name=$1 size=$2
	shift 2
	printf '%s\n' "$@" >"$work/script"
	giaoban --script "$work/script" --size "$size" </dev/null | sed -n 's/ *|$//; s/^|//p' >"$work/wanted"
	in_time shows_script
	verdict $? "$name"
}

echo "TAP version 13"
: >"$work/screen"
in_tmux new-session -d -s browser -x 80 -y 24 /bin/sh 2>"$work/screen" && in_time shows 'ready>'
verdict $? "a shell in tmux"

keys "cd '$work'; stty -g >before; giaoban; echo left \$?; stty -g >after" Enter
screen "start" 80x24 "# nothing yet"
keys 3 j j Enter
screen "what the Ministry of Health must finish" 80x24 "keys 3 j j Enter"
in_tmux resize-window -t browser -x 120 -y 40
screen "wider" 120x40 "keys 3 j j Enter"
in_tmux resize-window -t browser -x 40 -y 12
screen "narrow" 40x12 "keys 3 j j Enter"
in_tmux resize-window -t browser -x 80 -y 24
screen "as before" 80x24 "keys 3 j j Enter"
keys Down Down PPage h
screen "back" 80x24 "keys 3 j j"

keys q
in_time shows 'left 0'
verdict $? "the shell is back"
shows 'stty -g >before'
verdict $? "and its screen"
[ "$(in_tmux display-message -p -t browser '#{alternate_on} #{cursor_flag} #{keypad_cursor_flag} #{keypad_flag}')" = "0 1 0 0" ]
verdict $? "cursor and keys are as before"
in_time test -s "$work/after" && cmp -s "$work/before" "$work/after"
verdict $? "the line's modes are as before"

# Escape and a letter at once would be Alt and the letter.
leave_search() {
	keys Escape
	in_time shows 'bundled corpus'
	keys q
	in_time shows 'ended'
}

# The input method of the prompts is remembered: switched on in one session, it is on in the next.
keys "clear; giaoban; echo ended" Enter
in_time shows '10th session'
keys /
in_time shows 'agency:'
keys C-t
in_time shows 'Telex'
leave_search
keys "clear; giaoban; echo ended" Enter
in_time shows '10th session'
keys / ddieenj
in_time shows '/ điện'
verdict $? "the input method is remembered"
leave_search

in_tmux new-session -d -s second -x 80 -y 24 "echo \$\$ >'$work/pid'; exec giaoban"
in_time shows_in second '10th session'
verdict $? "started without a shell"
in_tmux kill-session -t second && in_time is_gone "$(cat "$work/pid")"
verdict $? "nothing is left when the terminal vanishes"
echo "1..$n"
