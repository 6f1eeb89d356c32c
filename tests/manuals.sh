#!/bin/sh
# manuals.sh - the manuals name the same things in both languages, and all that the program knows.  TAP.
cd "${GB_SRCDIR:-.}" || exit 1
giaoban=${GB_BUILDDIR:?}/giaoban
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-m.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
HOME=$work LC_ALL=C
export HOME LC_ALL
n=0

# verdict NAME COMPLAINTS: none is what is wanted.
verdict() {
	n=$((n + 1))
	if [ -z "$2" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		echo "$2" | sed 's/^/# /'
	fi
}

# heads FILE MACROS: the heads of lists that begin with one of the macros, without what is translated: arguments, words, and what
# follows in the other columns (Ta).
heads() {
	awk -v macros="$2" '
	$1 == ".It" && index(" " macros " ", " " $2 " ") {
		line = $2; argument = 0
		for (i = 3; i <= NF && $i != "Ta"; i++) {
			if ($i ~ /^[A-Z][a-z]$/)
				argument = $i == "Ar" || $i == "No"
			if (!argument && $i != ",")
				line = line " " $i
		}
		print line
	}' "$1"
}

# lacks WANTED NAMED: the lines of the first file that the second has not.
lacks() {
	sort -u "$1" >"$work/wanted"
	sort -u "$2" | comm -23 "$work/wanted" -
}

# astray PAGE: where it sends its reader without having such a section.
astray() {
	awk '
	/^\.S[hs] / { section[substr($0, 5)] = 1 }
	/^\.(.* )?Sx / {
		name = $0
		sub(/^.*Sx /, "", name)
		while (sub(/ [.,;:)]$/, "", name))
			;
		named[name] = 1
	}
	END { for (name in named) if (!(name in section)) print name }' "$1"
}

for page in giaoban.1 giaoban-briefing.5 giaoban-config.5; do
	heads "doc/$page" "Fl Ev Pa Ic Va Cm" >"$work/en"
	heads "doc/vi/$page" "Fl Ev Pa Ic Va Cm" >"$work/vi"
	verdict "$page has the same heads in both languages" "$(diff "$work/en" "$work/vi")"
done
heads doc/giaoban-config.5 "Va Ic" >"$work/settings"
heads doc/vi/giaoban-config.5 "Va Ic" >"$work/named"
verdict "vi/giaoban-config.5 has every setting" "$(lacks "$work/settings" "$work/named")"

# What the program says of itself: "  COMMAND ARGUMENTS" in a list with a title, "  -x, --OPTION" anywhere.
"$giaoban" --lang=en --help >"$work/help" || exit 1
sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\).*/\1/p' "$work/help" >"$work/commands"
while read -r command; do
	"$giaoban" "$command" --lang=en --help </dev/null || exit 1
done <"$work/commands" >>"$work/help" || exit 1
sed -n 's/^ *-[a-zA-Z], --/--/; s/^ *--\([a-z][a-z-]*\).*/\1/p' "$work/help" >"$work/options"
sed -n 's/^ACTION([A-Z_]*, TR("\([a-z-]*\)").*/\1/p' tui/action.def >"$work/actions"
n=$((n + 1))
if [ -s "$work/commands" ] && [ -s "$work/options" ] && [ -s "$work/actions" ]; then
	echo "ok $n - there are commands, options and actions"
else
	echo "not ok $n - there are commands, options and actions"
fi

for language in "" vi/; do
	case $language in vi/) section="CÁC LỆNH" ;; *) section=COMMANDS ;; esac
	page=${language}giaoban.1
	awk -v section="$section" '/^\.Sh / { on = substr($0, 5) == section } on' "doc/$page" >"$work/section"
	heads "$work/section" Ic | sed 's/^Ic //; s/ .*//' >"$work/named"
	verdict "$page has every command" "$(lacks "$work/commands" "$work/named")"
	heads "doc/$page" Fl | tr ' ' '\n' | sed -n 's/^\\-//p' >"$work/named"
	verdict "$page has every option" "$(lacks "$work/options" "$work/named")"
	page=${language}giaoban-config.5
	heads "doc/$page" Cm | sed 's/^Cm //' | tr ' ' '\n' >"$work/named"
	verdict "$page has every action" "$(lacks "$work/actions" "$work/named")"
	for page in giaoban.1 giaoban-briefing.5 giaoban-config.5; do
		page=$language$page
		verdict "$page sends to sections that it has" "$(astray "doc/$page")"
		if command -v groff >/dev/null 2>&1; then
			groff -K utf-8 -mdoc -T ascii -w char "doc/$page" >"$work/ascii" 2>"$work/warnings"
			verdict "$page can be read without Vietnamese letters" "$(grep 'special character' "$work/warnings")"
		else
			n=$((n + 1))
			echo "ok $n - $page can be read without Vietnamese letters # SKIP groff is not installed"
		fi
	done
done
echo "1..$n"
