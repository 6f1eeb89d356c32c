#!/bin/sh
# disks.sh - a disk that becomes full at every stage of what is written, files that may not grow, output that nobody can take, and
# media that can only be read.  Each time one clear message, the old or the new, whole, and with room again the same works.  TAP.
#
# GB_SIZES=1 tries every size of the disk; 20, every twentieth (in pages of 4 KiB).
case ${1-} in
--mounts) mounts=yes ;;         # in a namespace of its own, where mounts are nobody else's
*)
	mounts=
	for way in -m -rm; do
		# shellcheck disable=SC2016
		if unshare $way sh -c 'mkdir "$0" && mount -t tmpfs -o size=1m none "$0"; status=$?; umount "$0"; rmdir "$0"; exit $status' \
			"${TMPDIR:-/tmp}/giaoban-m.$$" 2>/dev/null; then
			exec unshare $way sh "$0" --mounts
		fi
	done ;;
esac
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-d.XXXXXX") || exit 1
trap 'cd /; [ -z "$mounts" ] || umount "$work/disk" 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
work=$(cd "$work" && pwd -P) || exit 1

GB_BUILDDIR=$(cd "${GB_BUILDDIR:?}" && pwd) && top=$(cd "${GB_SRCDIR:?}" && pwd) || exit 1
PATH=$GB_BUILDDIR:$PATH
GIAOBAN_NOW=2026-11-21
GIAOBAN_LANG=en
export PATH GIAOBAN_NOW GIAOBAN_LANG HOME
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME GIAOBAN_SECURE GIAOBAN_CORPUS LC_ALL LANG COLUMNS TERM
step=${GB_SIZES:-20}
hidden=

# shellcheck source=tests/verdict.sh
. "$top/tests/verdict.sh"

# ---- where it happens ----

# before COMMANDS: makes what there is before, in a folder with a home of its own and something that takes a page (a disk of no page
# at all would be one without a limit).
before() {
	rm -rf "$work/before" && mkdir -p "$work/before/home" "$work/disk" && cd "$work/before" || exit 1
	HOME=$work/before/home
	seq 1000 >full-page
	eval "$1" >"$work/out" 2>&1 || wrong "before: $(cat "$work/out")"
}

# The disk: as it was before, with room for all.
fresh() {
	cd "$work" || exit 1
	if [ -n "$mounts" ]; then
		umount disk 2>/dev/null
		mount -t tmpfs -o size=64m none disk || exit 1
	else
		rm -rf disk && mkdir disk || exit 1
	fi
	cp -R before/. disk && cd disk || exit 1
	HOME=$work/disk/home
}

# Named in full: what mount(8) would add of its own is refused where one is root only of a namespace.
remount() { mount -t tmpfs -o "remount,$1" none "$work/disk" || wrong "cannot remount: $1"; }

# Runs the command, with files of at most $1 KiB if that is given.  What it says is kept elsewhere, and by another program.
go() {
	{
		{
			( [ -z "${1-}" ] || ulimit -f $(($1 * 2)); eval "$command" </dev/null 2>&1 >/dev/null )
			echo $? >&3
		} | cat >"$work/said"
	} 3>"$work/status"
	status=$(cat "$work/status")
}

# What stands in the folder.  Empty files and folders are nothing, and as long as one has no corpus of one's own it is the bundled one.
sums() {
	find . -type f -size +0c ! -path "$hidden" | sort | xargs cksum
	[ -z "$hidden" ] || giaoban export --format json | cksum
}
is_as() { sums | diff "$work/$1.sums" - >"$work/diff"; }

learn() {
	cd "$work/before" && sums >"$work/before.sums"
	fresh
	go
	[ "$status" -eq 0 ] || wrong "with room: status $status, $(cat "$work/said")"
	sums >"$work/after.sums"
}

# failed WHERE REASON: it was said once, with the place, and nothing has changed; with room the same works.
failed() {
	case $status in 73|74) ;; *) wrong "$1: status $status" ;; esac
	grep -q "$work/disk.*$2" "$work/said" || wrong "$1: not said: $(cat "$work/said")"
	[ "$(grep -vc 'warning' "$work/said")" -eq 1 ] || wrong "$1: said more than once: $(cat "$work/said")"
	# Where the corpus itself may not be written the journal waits for somebody who may.
	[ ! -e one.db-journal ] || giaoban doctor --repair --corpus one.db >"$work/out" 2>&1 || wrong "$1: no repair: $(cat "$work/out")"
	is_as before || wrong "$1: not as before: $(cat "$work/diff")"
	[ -z "$mounts" ] || remount size=64m,nr_inodes=10000
	go
	[ "$status" -eq 0 ] || wrong "$1: with room again: status $status, $(cat "$work/said")"
	is_as after || wrong "$1: with room again: $(cat "$work/diff")"
}

# What is not worth a word when it cannot be kept: nothing is said, and each file is the old or the new.
passed_over() {
	[ "$status" -eq 0 ] || wrong "$1: status $status, $(cat "$work/said")"
	sums | grep -vxFf "$work/before.sums" | grep -vxFf "$work/after.sums" >"$work/diff" && wrong "$1: neither old nor new: $(cat "$work/diff")"
	while read -r _ _ file; do
		[ -e "$file" ] || wrong "$1: $file is gone"
	done <"$work/before.sums"
}

# tried WHERE REASON: looks at one attempt; true when it was the one that went well.
tried() {
	if [ "$status" -eq 0 ] && is_as after; then
		return 0
	elif [ "$kind" = quiet ]; then
		passed_over "$1"
	elif [ "$kind" = browser ]; then
		passed_over "$1"
		tr '\n' ' ' <"$work/screens" | grep -q "$2" || wrong "$1: the browser does not say it: $(cat "$work/screens")"
	elif [ "$status" -eq 0 ]; then
		wrong "$1: status 0, and not as it should be: $(cat "$work/diff")"
	else
		failed "$1" "$2"
	fi
	return 1
}

used() { df -P "$1" "$work/disk" | awk 'NR == 2 { print $3 }'; }

fill_disk() {
	pages=0
	while [ $pages -lt 5000 ]; do
		fresh
		remount size=$(($(used -k) + pages * 4))k
		go
		tried "$pages pages free" 'disk is full.*make room' && break
		pages=$((pages + (pages < 3 ? 1 : step)))
	done
	for nodes in 0 1 2; do
		fresh
		remount nr_inodes=$(($(used -i) + nodes))
		go
		tried "$nodes inodes free" 'disk is full.*make room' && break
	done
	verdict "$name: full with 0 to $pages pages free, or with no inode"
}

bound_files() {
	most=0
	while [ $most -lt 20000 ]; do
		fresh
		go $most
		tried "files of $most KiB" 'too large' && break
		most=$((most + (most < 8 ? 4 : step * 4 + most / 16)))
	done
	verdict "$name: files may not grow over 0 to $most KiB"
}

# full NAME COMMAND: as long as it does not go well it fails aloud.
full() {
	name=$1 command=$2 kind=${3-}
	learn
	if [ -n "$mounts" ]; then fill_disk; else skip "$name: a full disk" "nothing can be mounted here"; fi
	[ -n "$kind" ] || bound_files
}

# script LINE...: what is to be played.
script() { printf '%s\n' "$@" >"$work/keys"; }
browser="XDG_DATA_HOME=\$HOME/.local/share XDG_CONFIG_HOME=\$HOME/.config giaoban --script '$work/keys' --size 200x30"

echo "TAP version 13"
small="giaoban import -q --corpus one.db '$top'/assets/agencies.yaml '$top'/assets/topics.yaml '$top'/assets/indicators.yaml '$top'/assets/briefings/session-2.yaml"

before "$small"
full "a briefing comes" "giaoban import -q --corpus '$work'/disk/one.db '$top'/assets/briefings/digital-day-2024.yaml"
full "a meeting goes" "giaoban remove -q session-2 --corpus '$work'/disk/one.db"
full "the index is built" "giaoban import -q --reindex --corpus '$work'/disk/one.db"
full "an export" "giaoban export --corpus one.db -o '$work'/disk/out.html --format html"
full "a table" "giaoban figures --corpus one.db -o '$work'/disk/out.csv"
full "an empty briefing" "giaoban new session-11 -o '$work'/disk/new.yaml"
full "another encoding" "giaoban recode -q --to-encoding tcvn3 '$top'/assets/briefings/session-10.yaml -o '$work'/disk/old.yaml"
full "the first note" "giaoban note session-2 'chờ công văn' --corpus one.db"
full "the first mark" "giaoban mark session-2 --corpus one.db"
full "a list is saved" "giaoban directives --corpus one.db --save one"
before "sed -e '/^  title:/,/en:/s/en: /en: The /' -e 's/^revision: .*/revision: 9/' '$top'/assets/briefings/session-2.yaml >session-2.yaml; $small"
full "a briefing is replaced" "giaoban import -q --corpus '$work'/disk/one.db session-2.yaml"
before "$small && giaoban note session-2 'chờ công văn' --corpus one.db && giaoban meetings --corpus one.db --save one; echo old >out.csv"
full "another note" "giaoban note session-2 'công văn đã đến' --corpus one.db"
full "a list is saved anew" "giaoban directives --corpus one.db --save one"
full "an export over another" "giaoban figures --corpus one.db -o '$work'/disk/out.csv --force"
before :
full "a corpus is made" "giaoban import -q --corpus '$work'/disk/one.db '$top'/assets/agencies.yaml"
hidden=./home/.local/share/giaoban/corpus.db
full "one's own is made" "giaoban import -q '$top'/tests/data/session-12.yaml"
hidden=

# In the browser: what was asked for is told, what is only remembered is not.
before "$small"
for key in '*' a e F; do
	case $key in
	a) script 'keys a' 'text chờ' 'keys Enter' 'show after' 'keys Esc' ;;
	e) script 'keys e Enter Enter' 'show after' 'keys Esc Esc' ;;
	F) script 'keys :' 'text directives --agency BYT' 'keys Enter F Enter Enter' 'show after' ;;
	*) script "keys $key" 'show after' ;;
	esac
	full "the browser's $key" "env $browser --corpus one.db >'$work/screens'" browser
done
script 'keys 3 j j /' 'text du lieu' 'keys Enter'
full "places and searches" "env XDG_STATE_HOME=\$HOME/.local/state giaoban --script '$work/keys' --corpus one.db" quiet

# One's own corpus follows another one that has become newer: at the start, and nobody asked for it.
mkdir -p "$work/shipped/assets" && cp "$GB_BUILDDIR/giaoban" "$work/shipped/" && : >"$work/shipped/config.status" &&
	cp "$GB_BUILDDIR/assets/corpus.db" "$work/shipped/assets/" || exit 1
before "'$work'/shipped/giaoban import -q '$top'/tests/data/session-11.yaml"
giaoban remove -q session-2 --corpus "$work/shipped/assets/corpus.db"
full "one's own follows" "'$work'/shipped/giaoban meetings" quiet

# ---- output that nobody can take ----

before "$small && giaoban note session-2 'chờ' --corpus one.db && giaoban meetings --corpus one.db --save one"
fresh
script 'keys 3 j'
while read -r command; do
	eval "giaoban $command" >"$work/out" 2>"$work/said" </dev/null || wrong "$command: $(cat "$work/said")"
	[ -s "$work/out" ] || wrong "$command prints nothing"
	eval "giaoban $command" >/dev/full 2>"$work/said" </dev/null
	status=$?
	[ $status -eq 74 ] || wrong "$command: status $status"
	if [ "$(wc -l <"$work/said")" -ne 1 ] || ! grep -q 'the disk is full; make room' "$work/said"; then
		wrong "$command: not said once: $(cat "$work/said")"
	fi
	eval "giaoban $command" >"$work/out" 2>/dev/full </dev/null || wrong "$command, with its messages lost: status $?"
done <<EOF
meetings --corpus one.db
slogans --corpus one.db
directives --corpus one.db
directives --corpus one.db --format json
figures --corpus one.db --format csv --excel
findings --corpus one.db --format markdown
timeline --corpus one.db --format ics
meetings --corpus one.db --count
show session-2 --corpus one.db
show session-2 --corpus one.db --format html
search dữ liệu --corpus one.db
agencies --corpus one.db
topics --corpus one.db --format json
indicators --corpus one.db --encoding tcvn
series digital-economy-share
compare session-8 session-10
export --corpus one.db --format json
export --corpus one.db --format briefing
notes --corpus one.db
saved
saved one --corpus one.db
doctor --corpus one.db
lint '$top'/assets/briefings/session-10.yaml
new session-11
recode --to-encoding viscii '$top'/assets/briefings/session-10.yaml
--help
directives --help
--version
--script '$work/keys' --corpus one.db
EOF
giaoban --plain --corpus one.db >/dev/full 2>"$work/said" <"$work/keys"
status=$?
[ $status -eq 74 ] || wrong "--plain: status $status"
grep -q 'standard output:' "$work/said" || wrong "--plain: $(cat "$work/said")"
verdict "all that prints, with a full disk behind standard output, and behind standard error"

# ---- media that can only be read ----

# refused STATUS WORDS COMMAND...
refused() {
	wanted=$1 words=$2
	shift 2
	"$@" >"$work/out" 2>"$work/said" </dev/null
	status=$?
	[ $status -eq "$wanted" ] || wrong "$*: status $status"
	if [ "$(grep -vc '^giaoban: 1 error' "$work/said")" -ne 1 ] || ! grep -q "$words" "$work/said"; then
		wrong "$*: not said once: $(cat "$work/said")"
	fi
}
read_all() {
	giaoban meetings --corpus one.db && giaoban search dữ liệu --corpus one.db && giaoban export --format json --corpus one.db &&
		giaoban doctor --corpus one.db && giaoban notes --corpus one.db && giaoban saved && giaoban saved one --corpus one.db
}

read_only() {
	fresh
	read_all 2>&1 | grep -v '^you may' >"$work/writable"
	remount ro
	read_all 2>&1 | grep -v '^you may' | diff "$work/writable" - >"$work/wrong"
	verdict "read-only: everything can be read"
	refused 77 "one.db: the corpus may not be written here" giaoban import --corpus one.db "$top/assets/briefings/session-8.yaml"
	refused 77 "one.db: the corpus may not be written here" giaoban import --reindex --corpus one.db
	refused 77 "one.db: the corpus may not be written here" giaoban remove session-2 --corpus one.db
	refused 77 "one.db: the corpus may not be written here" giaoban doctor --repair --corpus one.db
	refused 73 "two.db: the corpus cannot be made" giaoban import --corpus two.db "$top/assets/agencies.yaml"
	refused 73 "corpus.db: the corpus cannot be made" giaoban import "$top/tests/data/session-11.yaml"
	refused 77 "notes.db: your notes may not be written here" giaoban note session-2 words --corpus one.db
	refused 77 "notes.db: your notes may not be written here" giaoban mark session-2 --corpus one.db
	refused 73 "lists: you may not write there" giaoban figures --corpus one.db --save two
	refused 73 "lists: you may not write there" giaoban saved one --delete
	refused 73 "out.csv: you may not write there" giaoban figures --corpus one.db -o out.csv
	verdict "read-only: what cannot be done says why"
	script 'show start' 'keys *' 'show mark' 'keys a' 'text chờ' 'keys Enter' 'show note' 'keys Esc e Enter Enter' 'show export' 'keys Esc Esc' \
		'keys 3 :' 'text saved one --delete' 'keys Enter' 'show list' 'keys Enter' 'show page' 'keys q q q q'
	eval "env XDG_STATE_HOME=\$HOME/.local/state $browser --corpus one.db" >"$work/screens" 2>"$work/said" || wrong "status $?: $(cat "$work/said")"
	for words in 'your notes may not be written here' 'meetings.txt: you may not write there' 'session-2'; do
		grep -q "$words" "$work/screens" || wrong "the browser does not say: $words"
	done
	verdict "read-only: the browser shows everything, says what it cannot keep, and ends"
}

# A corpus, and notes, whose journals must be rolled back: killed where the file is neither old nor new.
hot() {
	kill_at=$GB_BUILDDIR/tests/faults/kill_at
	sanitizer=$ASAN_OPTIONS
	ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0       # who looks for leaks cannot be watched
	export ASAN_OPTIONS
	for last in 3 5 7 9 11 13 15; do
		fresh
		"$kill_at" count giaoban "$@" >"$work/out" 2>&1
		calls=$(tail -n 1 "$work/out")
		case $calls in ''|*[!0-9]*) break ;; esac
		fresh
		"$kill_at" change $((calls - last)) giaoban "$@" >"$work/out" 2>&1
		journal=$(find . -name '*-journal' -size +0c)
		[ -n "$journal" ] && ! is_as before && break
		journal=
	done
	ASAN_OPTIONS=$sanitizer
	[ -n "$journal" ]
}

read_only_and_killed() {
	before "$small"
	cd "$work/before" && sums >"$work/before.sums" && giaoban export --format json --corpus one.db >"$work/writable" || exit 1
	if ! hot import -q --corpus one.db "$top/assets/briefings/session-8.yaml"; then
		skip "read-only, with what a killed import left" "system calls cannot be watched here"
		return
	fi
	mkdir "$work/tmp"
	remount ro
	TMPDIR=$work/tmp giaoban export --format json --corpus one.db 2>"$work/said" | diff "$work/writable" - >"$work/wrong"
	cat "$work/said" >>"$work/wrong"
	TMPDIR=$work/tmp giaoban doctor --corpus one.db 2>&1 | grep -q 'a killed import left one behind' || wrong "doctor does not tell"
	[ -z "$(ls "$work/tmp")" ] || wrong "left behind: $(ls "$work/tmp")"
	refused 69 "an import was killed.*doctor --repair.*make room in $work/none" env TMPDIR="$work/none" giaoban meetings --corpus one.db
	refused 69 "an import was killed.*doctor --repair.*make room in $work/disk" env TMPDIR="$work/disk" giaoban meetings --corpus one.db
	refused 77 "may not be written here" giaoban doctor --repair --corpus one.db
	verdict "read-only, with what a killed import left"
	before "$small && giaoban note session-2 'chờ' --corpus one.db"
	cd "$work/before" && sums >"$work/before.sums" || exit 1
	hot note session-2 'công văn đã đến' --corpus one.db || wrong "no journal: $(cat "$work/out")"
	remount ro
	refused 77 "a session that was killed left your notes half written" giaoban notes --corpus one.db
	refused 77 "a session that was killed left your notes half written" giaoban note session-2 words --corpus one.db
	script 'show start' 'keys 3 j' 'show list'
	eval "env $browser --corpus one.db" >"$work/screens" 2>"$work/said" || wrong "status $?: $(cat "$work/said")"
	grep -q 'a session that was killed left your notes half written' "$work/screens" || wrong "the browser does not tell"
	remount rw
	giaoban notes --corpus one.db --format json 2>&1 | grep -q 'chờ' || wrong "not rolled back"
	verdict "read-only, with what a killed session left of the notes"
}

if [ -n "$mounts" ]; then
	read_only
	read_only_and_killed
else
	skip "read-only media" "nothing can be mounted here"
fi
echo "1..$n"
