#!/bin/sh
# homes.sh - no home: HOME and the XDG variables not set, empty, relative, too long, leading to nothing, to a file, to a folder that may not be
# written; a user whom the system does not know.  Everything that needs none works, the rest says why.  TAP.
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-home.XXXXXX") || exit 1
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
work=$(cd "$work" && pwd -P) && chmod 755 "$work" && cd "$work" || exit 1

GB_BUILDDIR=$(cd "${GB_BUILDDIR:?}" && pwd) && top=$(cd "${GB_SRCDIR:?}" && pwd) || exit 1
giaoban=$GB_BUILDDIR/giaoban
GIAOBAN_NOW=2026-11-21
GIAOBAN_LANG=en
export GIAOBAN_NOW GIAOBAN_LANG
unset HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME TMPDIR GIAOBAN_SECURE GIAOBAN_CORPUS LC_ALL LANG COLUMNS TERM
cp "$top/tests/data/session-11.yaml" . && chmod 644 session-11.yaml && printf '%s\n' 'keys 3 j *' 'show marked' 'keys q' >keys || exit 1

# shellcheck source=tests/verdict.sh
. "$top/tests/verdict.sh"

# try ENVIRONMENT... -- STATUS WORDS COMMAND...: WORDS stand in what is said; '' is nothing at all.
try() {
	of=
	while [ "$1" != -- ]; do
		of="$of $1"
		shift
	done
	wanted=$2 words=$3
	shift 3
	# shellcheck disable=SC2086
	$as env $of "$giaoban" "$@" >out 2>said </dev/null
	status=$?
	[ "$status" -eq "$wanted" ] || wrong "$*: status $status: $(cat said)"
	if [ -z "$words" ]; then
		[ ! -s said ] || wrong "$*: $(cat said)"
	else
		{ grep -q "$words" said && [ "$(wc -l <said)" -eq 1 ]; } || wrong "$*: not said once: $(cat said)"
	fi
}

# What needs no home, in this environment.
works() {
	try "$@" -- 0 '' meetings
	try "$@" -- 0 '' show session-10/electronic-records
	try "$@" -- 0 '' search benh an dien tu
	try "$@" -- 0 '' doctor
	try "$@" -- 0 '' figures --format csv -o out.csv --force
	try "$@" -- 0 '' --script keys
	try "$@" -- 0 '' lint -q session-11.yaml
	try "$@" -- 1 'no list is saved yet' saved
}

# lacks NAME ENVIRONMENT...: there is no place for what is one's own.
lacks() {
	name=$1
	shift
	works "$@"
	try "$@" -- 69 'there is no folder to keep notes in' note session-10 words
	try "$@" -- 69 'there is no folder to keep notes in' mark session-10
	try "$@" -- 69 'there is no folder to keep notes in' notes
	try "$@" -- 69 'there is no folder to keep saved lists in' meetings --save one
	try "$@" -- 66 'name one with --corpus' import session-11.yaml
	verdict "$name"
}

# refuses NAME WORDS IMPORT-STATUS ENVIRONMENT...: there is one, and it cannot be used.
refuses() {
	name=$1 why=$2 imported=$3
	shift 3
	works "$@"
	try "$@" -- 73 "$why" note session-10 words
	try "$@" -- 73 "$why" mark session-10
	try "$@" -- 1 'nothing is marked or noted yet' notes
	try "$@" -- 73 "$why" meetings --save one
	try "$@" -- "$imported" 'cannot be made' import session-11.yaml
	verdict "$name"
}

echo "TAP version 13"
as=
lacks "HOME is not set"
lacks "HOME is empty" HOME=
lacks "HOME is relative" HOME=home
works "HOME=/$(seq -s / 3000)"
verdict "HOME is longer than any path"
lacks "XDG folders are relative, HOME is not set" XDG_DATA_HOME=data XDG_CONFIG_HOME=config XDG_STATE_HOME=./state
: >file
refuses "HOME is a file" 'a part of the path is no folder' 73 HOME="$work/file"
refuses "XDG folders are no folders" 'a part of the path is no folder' 73 HOME="$work" XDG_DATA_HOME=/dev/null XDG_CONFIG_HOME="$work/file" XDG_STATE_HOME=/dev/full

works HOME="$work/new/home"
[ ! -e new ] || wrong "reading made $work/new"
try HOME="$work/new/home" -- 0 'noted on session-10' note session-10 words
try HOME="$work/new/home" -- 0 'saved as' meetings --save one
try HOME="$work/new/home" -- 0 '' import -q session-11.yaml
try HOME="$work/new/home" TMPDIR="$work/none" -- 0 '' meetings
[ "$(find new -type f | wc -l)" -eq 3 ] || find new -type f >>wrong
# shellcheck disable=SC2012
[ "$(ls -ld new | cut -c 1-10)" = drwx------ ] || ls -ld new >>wrong
verdict "HOME does not exist: it is made when something is kept, for its owner alone"

if [ "$(id -u)" -ne 0 ]; then
	mkdir closed && chmod 555 closed
	refuses "HOME may not be written" 'you may not write there\|not permitted' 77 HOME="$work/closed"
	skip "a user without an entry" "only root can become one"
elif ! command -v setpriv >/dev/null 2>&1 || ! setpriv --reuid=12345 --clear-groups "$giaoban" --version >/dev/null 2>&1; then
	skip "HOME may not be written" "root may write everywhere, and cannot become another user here"
	skip "a user without an entry" "the program is out of another user's reach here"
else
	as='setpriv --reuid=12345 --clear-groups'
	mkdir closed
	chmod 777 . && rm -f out.csv
	refuses "HOME may not be written" 'you may not write there\|not permitted' 77 HOME="$work/closed"
	lacks "a user without an entry, and without HOME"
fi
echo "1..$n"
