#!/bin/sh
# first.sh GIAOBAN - prints what Makefile.am calls first_objects: the objects of which a function runs up to the first list, as
# callgrind sees it.  To be run in a build folder; wants valgrind, and script of util-linux.
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit 69
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-first.XXXXXX") || exit 73
trap 'rm -rf "$work"' EXIT
HOME=$work TERM=xterm-256color LC_ALL=C.UTF-8
export HOME TERM LC_ALL
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME GIAOBAN_CORPUS GIAOBAN_LANG
# A key that is typed before there is a list is read behind it.
printf q | script -qec "stty rows 24 cols 80; valgrind --tool=callgrind --callgrind-out-file='$work/out' '${1:?}'" /dev/null >/dev/null
awk -v top="$top/" '
# A number stands for a file; its name is given where it comes first.
{ split($1, part, "=") }
/^(fl|fi|fe|cfi|cfl)=/ { if (NF > 1) file[part[2]] = $2 }
/^fl=/ { at = file[part[2]] }
/^fn=/ && sub(top, "", at) && at ~ /^(cli|core|tui)\/.*\.c$/ && at != "cli/main.c" {
	sub(/\.c$/, ".$(OBJEXT)", at)
	sub(/^tui\/terminfo\//, "&libterminfo_a-", at)
	print at
}' "$work/out" | LC_ALL=C sort -u
