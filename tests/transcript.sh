#!/bin/sh
# transcript.sh FILE.t - plays a transcript again and compares it exactly.  TAP, a case for each command.
#
# A transcript is what a terminal would have shown: a line "$ COMMAND", then what it wrote on standard
# output; then what it wrote on standard error, each line behind "! "; then "? N" if its exit status N was
# not 0.  "$ # words" is a remark.  The commands run one after another in an empty folder, with its own
# home, on 21 November 2026, in the C locale.  GB_UPDATE=1 writes the transcript anew: read the difference
# before you believe it.
file=$1
case $file in /*) ;; *) file=$PWD/$file ;; esac
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-t.XXXXXX") || exit 1
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
mkdir "$work/home" "$work/here"
cd "$work/here" || exit 1

PATH=${GB_BUILDDIR:?}:$PATH
HOME=$work/home
GIAOBAN_NOW=2026-11-21
LC_ALL=C
TZ=UTC0
# Without "..": the names below are replaced in what is shown.
srcdir=$(cd "${GB_SRCDIR:?}" && pwd) || exit 1
GB_BUILDDIR=$(cd "$GB_BUILDDIR" && pwd) || exit 1
export PATH HOME GIAOBAN_NOW LC_ALL TZ srcdir
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME GIAOBAN_SECURE GIAOBAN_CORPUS GIAOBAN_LANG LANG COLUMNS TERM

n=0
: >"$work/all"

# Runs the command and writes its part of the transcript.
play() {
	case $1 in '#'*) return ;; esac
	(eval "$1") >"$work/stdout" 2>"$work/stderr" </dev/null
	status=$?
	# A file that does not end with a line end is told apart from one that does.
	cat "$work/stdout"
	# shellcheck disable=SC1003
	[ -s "$work/stdout" ] && [ "$(tail -c 1 "$work/stdout" | od -An -c | tr -d ' ')" != '\n' ] && echo '\'
	sed -e "s|$work/here|HERE|g; s|$work/home|HOME|g; s|$GB_BUILDDIR|BUILDDIR|g; s|$srcdir|SRCDIR|g; s/^/! /" "$work/stderr"
	[ "$status" -eq 0 ] || echo "? $status"
}

check() {
	[ -n "$command" ] || return
	play "$command" >"$work/raw"
	sed -e "s|$work/here|HERE|g; s|$work/home|HOME|g; s|$GB_BUILDDIR|BUILDDIR|g; s|$srcdir|SRCDIR|g" "$work/raw" >"$work/actual"
	{ printf '$ %s\n' "$command"; cat "$work/actual"; } >>"$work/all"
	case $command in '#'*) return ;; esac
	n=$((n + 1))
	if cmp -s "$work/expected" "$work/actual"; then
		printf 'ok %d - %s\n' "$n" "$(printf %s "$command" | tr '#' '+')"
	else
		printf 'not ok %d - %s\n' "$n" "$(printf %s "$command" | tr '#' '+')"
		diff -u "$work/expected" "$work/actual" | sed 's/^/# /'
	fi
}

command=
: >"$work/expected"
while IFS= read -r line || [ -n "$line" ]; do
	case $line in
	'$ '*)
		check
		command=${line#??}
		: >"$work/expected" ;;
	*)
		printf '%s\n' "$line" >>"$work/expected" ;;
	esac
done <"$file"
check
echo "1..$n"
[ -z "${GB_UPDATE-}" ] || cp "$work/all" "$file"
