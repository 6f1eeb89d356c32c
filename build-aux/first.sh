#!/bin/sh
# first.sh PROGRAM [SECONDS] - prints build-aux/first.ld anew: the functions that run up to the first list, then those of the first
# keys, as callgrind sees them.  PROGRAM was built with -g; each key has SECONDS to be done with.  Wants valgrind, and script of
# util-linux.
program=${1:?} seconds=${2:-5}
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-first.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
HOME=$work TERM=xterm-256color LC_ALL=C.UTF-8
export HOME TERM LC_ALL
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME GIAOBAN_CORPUS GIAOBAN_LANG

# Runs it with these keys, each typed when the one before must be done with; "FILE FUNCTION" of each function, without what the
# compiler adds to its name.
functions() {
	sleep "$seconds"
	for key in "$@"; do
		sleep "$seconds"
		printf '%b' "$key"
	done | script -qec "stty rows 24 cols 80; valgrind --tool=callgrind --callgrind-out-file='$work/out' '$program'" /dev/null >/dev/null
	awk '
	# A number stands for a name; the name is given where it comes first.
	{ split($1, part, "="); key = part[2] }
	/^(fl|fi|fe|cfi|cfl)=/ { if (NF > 1) file[key] = $2 }
	/^fl=/ { at = file[key] }
	/^c?fn=/ { if (NF > 1) name[key] = $2 }
	/^fn=/ && at ~ /\/(cli|tui|core)\/([a-z]+\/)?[a-z0-9_]+\.c$/ {
		short = at
		sub(/^.*\//, "", short)
		sub(/\.c$/, "", short)
		function_name = name[key]
		sub(/[.\047].*$/, "", function_name)
		print short, function_name
	}' "$work/out" | sort -u
}

functions q >"$work/first"
functions j k ' ' '\r' j h 3 j '\r' h q >"$work/keys"
comm -13 "$work/first" "$work/keys" >"$work/then"

cat <<END
/* first.ld - made by build-aux/first.sh: what runs up to the first list stands together, then what the first keys want, so that
 * these pages are all that is read from the disk and held.  A name that is no longer there does nothing. */
SECTIONS
{
	.text.first : {
END
awk '{ printf "\t\t*%s.o(.text.%s .text.%s.*)\n", $1, $2, $2 }' "$work/first" "$work/then"
cat <<END
	}
}
INSERT BEFORE .text;
END
