#!/bin/sh
# hardened.sh - the program as it was linked: what makes a fault in it harder to use against its user.  TAP.
build=${GB_BUILDDIR:?}
n=0

skip() {
	echo "1..0 # SKIP $1"
	exit 0
}

command -v readelf >/dev/null 2>&1 || skip "readelf is not here"
head=$(LC_ALL=C readelf -Wh "$build/giaoban" 2>/dev/null)
[ -n "$head" ] || skip "the program is no ELF file"
all=$(LC_ALL=C readelf -Wdl --dyn-syms "$build/giaoban" 2>/dev/null)
case $all in *__asan_init*) skip "the sanitizers guard this build" ;; esac

# holds PATTERN NAME; lacks PATTERN NAME
holds() {
	n=$((n + 1))
	if printf '%s\n%s\n' "$head" "$all" | grep -qE "$1"; then echo "ok $n - $2"; else echo "not ok $n - $2"; fi
}

lacks() {
	n=$((n + 1))
	if printf '%s\n%s\n' "$head" "$all" | grep -qE "$1"; then echo "not ok $n - $2"; else echo "ok $n - $2"; fi
}

holds 'Type: +DYN' "it is independent of its place"
holds 'GNU_RELRO' "its tables are read-only once it runs"
holds 'BIND_NOW|Flags:.* NOW' "nothing is looked up later"
holds 'GNU_STACK .* RW ' "its stack runs no code"
lacks '\((RPATH|RUNPATH|TEXTREL)\)' "no folder of its own for libraries, no code that is written to"
holds '__stack_chk_fail' "frames on the stack are guarded"
holds '__[a-z]*printf_chk' "calls that write into arrays are bounded"
echo "1..$n"
