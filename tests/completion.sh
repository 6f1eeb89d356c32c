#!/bin/sh
# completion.sh - completion in bash: commands, options, ids; and words of a hostile corpus are not expanded.  TAP.
if ! command -v bash >/dev/null 2>&1; then
	echo "1..0 # SKIP bash is not installed"
	exit 0
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-c.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
mkdir "$work/home" "$work/evil"
# shellcheck disable=SC2016
printf '#!/bin/sh\necho '\''$(touch pwned)'\''\n' >"$work/evil/giaoban"
chmod +x "$work/evil/giaoban"
cat >"$work/complete.bash" <<'BASH'
. "$GB_SRCDIR/completion/giaoban"
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_giaoban
printf '%s\n' "${COMPREPLY[@]}"
BASH
n=0

# completes EXPECTED WORDS...: what the last word becomes, one candidate a line.
completes() {
	n=$((n + 1))
	expected=$1
	shift
	found=$(cd "$work" && HOME=$work/home PATH=$first:$PATH GB_SRCDIR=${GB_SRCDIR:?} bash complete.bash "$@" 2>&1 | tr '\n' ' ')
	if [ "$found" = "$expected" ]; then
		echo "ok $n - $*"
	else
		echo "not ok $n - $*"
		echo "# $found"
	fi
}

first=${GB_BUILDDIR:?}
completes "meetings " giaoban me
completes "directives doctor " giaoban d
completes "--format= --force --framework= --from= " giaoban directives --f
completes "--script= --size= " giaoban --s
completes "80x24 " giaoban --script keys --size 8
completes "topics " giaoban --script keys top
completes "topics " giaoban --encoding VISCII top
completes "VISCII VIQR " giaoban --encoding VI
completes "TCVN TCVN3 " giaoban recode --to-encoding T
completes "session-10/electronic-food-payment session-10/electronic-records " giaoban show session-10/elec
completes "moet mof moh moj most " giaoban directives --agency mo
completes "--sort= " giaoban search --so
completes "date " giaoban search --sort ''
completes "slogan " giaoban search --kind s
completes "--replace --reindex " giaoban import --re
first=$work/evil
# shellcheck disable=SC2016
completes '$(touch pwned) ' giaoban remove ''
n=$((n + 1))
if [ -e "$work/pwned" ]; then echo "not ok $n - nothing was run"; else echo "ok $n - nothing was run"; fi
echo "1..$n"
