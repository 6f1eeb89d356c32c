#!/bin/sh
# screen.sh FILE.keys - plays keys (the script of `giaoban --script`) on a terminal in memory, in both languages and four sizes,
# and compares every screen exactly, text and style, with FILE.screens.  TAP, a case for each language and size.
#
# Remarks of the script may narrow that: "# lang: vi", "# sizes: 80x24 40x12"; "# options: --corpus X" are given to giaoban;
# "# env: GIAOBAN_NOW=2025-01-01" is set for it; "# config: bind all g g first" is a line of its configuration.  Each case begins in an empty home, where also the configuration, marks and notes are: what is
# written there is gone with it.  GB_UPDATE=1 writes FILE.screens anew: look at the difference before you
# believe it.
file=$1
case $file in /*) ;; *) file=$PWD/$file ;; esac
expected=${file%.keys}.screens
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-s.XXXXXX") && work=$(cd "$work" && pwd -P) || exit 1
trap 'rm -rf "$work"' EXIT
HOME=$work/home
XDG_CONFIG_HOME=$work/home/config
XDG_DATA_HOME=$work/home/data
GIAOBAN_NOW=2026-11-21
LC_ALL=C
GB_BUILDDIR=$(cd "${GB_BUILDDIR:?}" && pwd) || exit 1
export HOME XDG_CONFIG_HOME XDG_DATA_HOME GIAOBAN_NOW LC_ALL
unset GIAOBAN_SECURE XDG_STATE_HOME GIAOBAN_CORPUS GIAOBAN_LANG LANG COLUMNS TERM NO_COLOR

told() { sed -n "s/^# $1: *//p" "$file"; }
langs=$(told lang) sizes=$(told sizes) options=$(told options) environment=$(told env)

n=0
: >"$work/all"
echo "TAP version 13"
for lang in ${langs:-vi en}; do
	for size in ${sizes:-40x12 80x24 120x40 200x60}; do
		n=$((n + 1))
		rm -rf "$HOME"
		mkdir "$HOME" && cd "$HOME" || exit 1
		if [ -n "$(told config)" ]; then
			mkdir -p "$XDG_CONFIG_HOME/giaoban" && told config >"$XDG_CONFIG_HOME/giaoban/config" || exit 1
		fi
		{
			echo "#### $lang $size"
			# shellcheck disable=SC2086
			env $environment "$GB_BUILDDIR/giaoban" --lang "$lang" --script "$file" --size "$size" $options </dev/null 2>&1
			status=$?
			[ $status -eq 0 ] || echo "? $status"
		} >"$work/actual"
		cat "$work/actual" >>"$work/all"
		awk -v head="#### $lang $size" '/^#### / { here = $0 == head } here' "$expected" >"$work/wanted" 2>/dev/null
		if cmp -s "$work/wanted" "$work/actual"; then
			echo "ok $n - $lang $size"
		else
			echo "not ok $n - $lang $size"
			diff "$work/wanted" "$work/actual" | head -n 60 | sed 's/^/# /'
		fi
	done
done
echo "1..$n"
if [ -n "${GB_UPDATE-}" ]; then
	cp "$work/all" "$expected" || exit 1
fi
