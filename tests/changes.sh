#!/bin/sh
# changes.sh - a corpus that is changed, replaced, damaged, removed or locked while a long list of it is being written: all of the list is
# of one content, or it ends with a word and a status.  TAP.
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-c.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work" && mkdir home || exit 1

GB_BUILDDIR=$(cd "${GB_BUILDDIR:?}" && pwd) && top=$(cd "${GB_SRCDIR:?}" && pwd) || exit 1
PATH=$GB_BUILDDIR:$PATH
HOME=$work/home
GIAOBAN_NOW=2026-11-21
GIAOBAN_LANG=en
export PATH HOME GIAOBAN_NOW GIAOBAN_LANG
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME GIAOBAN_SECURE GIAOBAN_CORPUS LC_ALL LANG COLUMNS TERM

# edition N: a meeting whose directives all tell of it, too many for what a pipe holds.
edition() {
	printf '%s\n' 'format: giaoban-briefing/1' "revision: $1" 'meeting:' '  id: long' '  kind: session' '  date: 2025-05-15' \
		'  title: {vi: Dài, en: Long}' '  summary: {vi: Một phiên họp dài., en: A long session.}' 'sources:' '  - {id: press, publisher: Báo}' 'directives:'
	seq 3000 | sed "s/.*/  - {id: d-&, text: {vi: Việc của lần $1, en: Task of edition $1}, topics: [health], paragraph: 1, cue: việc phải làm lần này}/"
}
edition 1 >one.yaml && edition 2 >two.yaml && mkfifo pipe &&
	giaoban import -q --corpus before.db "$top/assets/agencies.yaml" "$top/assets/topics.yaml" one.yaml 2>said &&
	cp before.db after.db && giaoban import -q --corpus after.db two.yaml 2>said

n=0
# long NAME STATUS WORDS COMMAND: the command is run when the list has begun and waits for its reader.
long() {
	cp before.db one.db
	giaoban directives --format csv --corpus one.db >pipe 2>said &
	exec 3<pipe
	dd bs=100 count=1 <&3 >list 2>/dev/null
	eval "$4" >out 2>&1
	cat <&3 >>list
	exec 3<&-
	wait $!
	status=$?
	n=$((n + 1))
	if [ "$status" -eq "$2" ] && { [ -z "$3" ] || grep -q "$3" said; } && grep -q 'lần 1' list && ! grep -q 'lần 2' list; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		echo "# status $status; $(grep -c 'lần 1' list) of edition 1, $(grep -c 'lần 2' list) of edition 2"
		cat said out | head -n 5 | sed 's/^/# /'
	fi
	rm -f one.db one.db-journal
}

echo "TAP version 13"
long "nothing happens" 0 '' :
long "a briefing is replaced" 69 'the corpus has changed meanwhile' 'giaoban import -q --corpus one.db two.yaml'
long "another file takes its place" 69 'the corpus has changed meanwhile' 'cp after.db new.db && mv new.db one.db'
long "it is truncated" 65 'damaged' 'dd if=/dev/null of=one.db bs=4096 seek=100'
long "it is removed" 0 '' 'rm one.db'
long "it is emptied" 65 'damaged\|this is not a giaoban corpus' ': >one.db'
long "it is overwritten" 65 'this is not a giaoban corpus' 'yes rubbish | dd of=one.db bs=4096 count=100 conv=notrunc'
long "rubbish takes its place" 65 'this is not a giaoban corpus' 'yes rubbish | head -c 100000 >new.db && mv new.db one.db'
echo "1..$n"
