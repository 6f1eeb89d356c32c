#!/bin/sh
# kills.sh - kill -9 at random moments of importing and of saving, and before the system calls by which files are changed: what is
# found then is the old or the new, whole, and the next run of the same command leaves nothing behind.  TAP.
#
# GB_KILLS=40 moments of importing and as many of saving; GB_CALLS=6 calls of each command (0: every one); GB_SEED=N draws what was drawn then.
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-k.XXXXXX") || exit 1
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
work=$(cd "$work" && pwd -P) && chmod 755 "$work" || exit 1

GB_BUILDDIR=$(cd "${GB_BUILDDIR:?}" && pwd) && top=$(cd "${GB_SRCDIR:?}" && pwd) || exit 1
PATH=$GB_BUILDDIR:$PATH
GIAOBAN_NOW=2026-11-21
GIAOBAN_LANG=en
TMPDIR=$work/tmp
export PATH GIAOBAN_NOW GIAOBAN_LANG HOME TMPDIR
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME GIAOBAN_SECURE GIAOBAN_CORPUS LC_ALL LANG COLUMNS TERM
own=
kill_at=$GB_BUILDDIR/tests/faults/kill_at
kills=${GB_KILLS:-40} calls=${GB_CALLS:-6} seed=${GB_SEED:-$$}
mkdir "$TMPDIR" && chmod 1777 "$TMPDIR" || exit 1

# shellcheck source=tests/verdict.sh
. "$top/tests/verdict.sh"

# ---- what is looked at ----

# Of the folder that one is in: everything that may be the old or the new, a line each.
look() {
	for corpus in one.db two.db own; do
		case $corpus in
		own) [ -n "$own" ] || continue; set -- ;;       # as long as there is none, the bundled one
		*) [ -e "$corpus" ] || continue; set -- --corpus "$corpus" ;;
		esac
		giaoban doctor "$@" >"$work/said" 2>&1 || { echo "$corpus: $(cat "$work/said")"; continue; }
		echo "$corpus $(giaoban export --format json "$@" | cksum)"
	done
	# A file of notes without a byte is none.
	[ -s home/.local/share/giaoban/notes.db ] && echo "notes $(giaoban notes --corpus one.db --format json 2>/dev/null | cksum)"
	for file in home/.config/giaoban/lists home/.local/state/giaoban/* out.*; do
		case $file in *.giaoban-unfinished) continue ;; esac
		[ -e "$file" ] && echo "$file $(cksum <"$file")"
	done
}

# Each line that was found is one of before or after, and what both have is there.
is_old_or_new() {
	grep -vxFf "$work/before.look" "$1" | grep -vxFf "$work/after.look" | while read -r line; do
		wrong "$2: neither old nor new: $line"
	done
	sed 's/ .*//' "$work/before.look" | while read -r what; do
		grep -q "^$what " "$work/after.look" || continue
		grep -q "^$what " "$1" || wrong "$2: $what is gone"
	done
}

# Nothing but what was there before or is there after, byte for byte.
same() { diff -r "$work/$1" "$work/here" >"$work/diff" 2>&1; }

# Another user, who may only read: the old or the new, or an earnest refusal.
other_user=
if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null 2>&1 &&
	setpriv --reuid=12345 --clear-groups "$GB_BUILDDIR/giaoban" --version >/dev/null 2>&1; then
	other_user=yes
fi
look_as_other() {
	[ -n "$other_user" ] && [ -e one.db ] || return
	found="one.db $(HOME=/ setpriv --reuid=12345 --clear-groups "$GB_BUILDDIR/giaoban" export --format json --corpus one.db 2>"$work/said" | cksum)"
	grep -qxF "$found" "$work/before.look" "$work/after.look" || wrong "$1: another user sees neither old nor new: $(cat "$work/said")"
}

# ---- one command ----

# The command is in $command, run in a folder with a home of its own; what there was before is in $work/before.
fresh() {
	cd "$work" && rm -rf here && cp -R before here && cd here || exit 1
	HOME=$work/here/home
}
go() { eval "$1 $command" </dev/null >"$work/out" 2>&1; }

check_killed() {
	if ! same before && ! same after; then
		between=$((between + 1))
		look_as_other "$1"
		look >"$work/now.look"
		is_old_or_new "$work/now.look" "$1"
	fi
	go ''           # what is done already may be told as an error
	same after || wrong "$1: after the next run: $(cat "$work/diff" "$work/out")"
	if [ -n "$(ls "$TMPDIR")" ]; then
		wrong "$1: left in TMPDIR: $(ls "$TMPDIR")"
		rm -rf "${TMPDIR:?}"/*
	fi
}

learn() {
	fresh
	look >"$work/before.look"
	go '' || wrong "$command: $(cat "$work/out")"
	look >"$work/after.look"
	cd "$work" && rm -rf after && cp -R here after || exit 1
	for run in 1 2 3; do
		fresh
		go "'$kill_at' measure"
		tail -n 1 "$work/out" >"$work/took-$run"
	done
	sort -n "$work"/took-? | sed -n 2p >"$work/duration"
}

# at_times N: kills at so many moments, drawn over a little more than it takes.
at_times() {
	killed=0 between=0
	awk -v seed="$seed" -v n="$1" -v most="$(cat "$work/duration")" \
		'BEGIN { srand(seed); for (i = 0; i < n; i++) print int(rand() * most * 1.05) }' >"$work/times"
	while read -r us; do
		fresh
		go "'$kill_at' time $us" && killed=$((killed + 1))
		check_killed "killed after $us us"
	done <"$work/times"
	seed=$((seed + 1))
	verdict "$name: at $1 moments of $(cat "$work/duration") us ($killed before it had ended, $between left something in between)"
}

# Before calls that change files: all, or some spread over all.
at_calls() {
	fresh
	between=0
	sanitizer=$ASAN_OPTIONS
	ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0       # who looks for leaks cannot be watched
	export ASAN_OPTIONS
	go "'$kill_at' count"
	all=$(tail -n 1 "$work/out")
	case $all in ''|*[!0-9]*)
		n=$((n + 1))
		echo "ok $n - $name: before system calls # SKIP they cannot be watched here"
		ASAN_OPTIONS=$sanitizer
		return ;;
	esac
	awk -v seed="$seed" -v n="$calls" -v all="$all" 'BEGIN {
		srand(seed); n = n && n < all ? n : all
		for (i = 0; i < n; i++) print 1 + int((i + (n < all ? rand() : 0)) * all / n) }' >"$work/calls"
	while read -r call; do
		fresh
		go "'$kill_at' change $call"
		check_killed "killed before call $call of $all"
	done <"$work/calls"
	ASAN_OPTIONS=$sanitizer
	verdict "$name: before $(wc -l <"$work/calls") of the $all calls that change files ($between left something in between)"
}

# killed NAME PART COMMAND: PART of the moments are its.
killed() {
	name=$1 command=$3
	learn
	at_times $(((kills * $2 + 99) / 100))
	at_calls
}

# before COMMANDS: makes what there is before, in an empty folder.
before() {
	rm -rf "$work/before" && mkdir -p "$work/before/home" && cd "$work/before" || exit 1
	HOME=$work/before/home
	eval "$1" >"$work/out" 2>&1 || wrong "before: $(cat "$work/out")"
}

echo "TAP version 13"
echo "# GB_SEED=$seed"
small="giaoban import -q --corpus one.db '$top'/assets/agencies.yaml '$top'/assets/topics.yaml '$top'/assets/indicators.yaml '$top'/assets/briefings/session-2.yaml"

# ---- importing ----

before "$small"
killed "a briefing comes" 30 "giaoban import --corpus one.db '$top'/assets/briefings/digital-day-2024.yaml"
before "$small; sed -e '/^  title:/,/en:/s/en: /en: The /' -e 's/^revision: .*/revision: 9/' '$top'/assets/briefings/session-2.yaml >session-2.yaml"
killed "a briefing is replaced" 20 "giaoban import --corpus one.db session-2.yaml"
before "$small && giaoban import --corpus one.db '$top'/assets/briefings/session-8.yaml"
killed "a meeting goes" 20 "giaoban remove session-2 --corpus one.db"
before :
killed "a corpus is made" 15 "giaoban import -q --corpus two.db '$top'/assets/agencies.yaml '$top'/assets/topics.yaml '$top'/assets/indicators.yaml '$top'/tests/data/session-11.yaml"
own=yes
killed "one's own is made" 15 "giaoban import -q '$top'/tests/data/session-12.yaml"

# ---- saving ----

own=
before "$small"
killed "the first note" 20 "giaoban note session-2 'chờ công văn' --corpus one.db"
before "$small && giaoban note session-2 'chờ công văn' --corpus one.db && giaoban mark session-2 --corpus one.db"
killed "another note" 20 "giaoban note session-2 'công văn đã đến' --corpus one.db"
killed "a mark goes" 10 "giaoban mark session-2 --delete --corpus one.db"
before "$small && giaoban meetings --corpus one.db --save one && giaoban meetings --corpus one.db --save two"
killed "a saved list" 20 "giaoban directives --corpus one.db --save two"
before "$small && mkdir -p home/.local/state/giaoban && echo 'benh an' >home/.local/state/giaoban/searches"
printf '%s\n' 'keys 3 g j j /' 'text du lieu' 'keys Enter' >"$work/keys"
killed "places and searches" 15 "env XDG_STATE_HOME=\$HOME/.local/state giaoban --script '$work/keys' --corpus one.db"
before "$small && echo before >out.json"
killed "an export" 15 "giaoban figures --corpus one.db -o out.json --force"
echo "1..$n"
