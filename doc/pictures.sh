#!/bin/sh
# pictures.sh [--check] GIAOBAN - makes the pictures of the screens from the program itself, so that they never go stale:
# doc/pictures/NAME.svg from doc/pictures/NAME.keys (a script of `giaoban --script`; its remarks "# lang: vi" and "# size: 80x24"
# say how), and the screens in giaoban(1) between its lines '.\" screen NAME' and '.\" end', in the language of the manual.
# --check changes nothing and names what is stale.
check=no
[ "${1-}" = --check ] && { check=yes; shift; }
giaoban=${1:?the giaoban program}
doc=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-p.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
mkdir "$work/home"
HOME=$work/home GIAOBAN_NOW=2026-11-21 LC_ALL=C
export HOME GIAOBAN_NOW LC_ALL
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME GIAOBAN_CORPUS GIAOBAN_LANG
stale=0

# renew FILE NEW: takes the new one, or says that the old one is stale.
renew() {
	cmp -s "$1" "$2" && return
	if [ $check = yes ]; then
		echo "${1#"$doc/"} is stale: run doc/pictures.sh"
		stale=1
	else
		cp "$2" "$1" && echo "${1#"$doc/"} made anew"
	fi
}

for keys in "$doc"/pictures/*.keys; do
	grep -q '^# only for the manual' "$keys" && continue
	name=$(basename "$keys" .keys)
	lang=$(sed -n 's/^# lang: *//p' "$keys") size=$(sed -n 's/^# size: *//p' "$keys")
	"$giaoban" --lang "${lang:-vi}" --size "${size:-80x24}" --script "$keys" >"$work/$name.screen" </dev/null || exit 1
	awk -f "$doc/svg.awk" "$work/$name.screen" >"$work/$name.svg" || exit 1
	renew "$doc/pictures/$name.svg" "$work/$name.svg"
done

# The screens of a manual: manual PAGE LANG.  A screen becomes literal text of mdoc, from the line FIRST (if the marker names one) to
# the rule over the status line.  In roff a backslash, and a dot or quote at the beginning of a line, mean something.
manual() {
	mkdir -p "$work/$2"
	sed -n 's/^\.\\" screen \([a-z-]*\).*/\1/p' "$doc/$1" | sort -u | while read -r name; do
		keys=$doc/pictures/$name.keys size=$(sed -n 's/^# size: *//p' "$doc/pictures/$name.keys")
		"$giaoban" --lang "$2" --size "${size:-80x24}" --script "$keys" >"$work/$2/$name.screen" </dev/null || exit 1
	done || exit 1
	awk -v work="$work/$2" '
	/^\.\\" screen / {
		print; print ".Bd -literal"
		file = work "/" $3 ".screen"; first = $0; on = 0; n = 0
		sub(/^\.\\" screen [a-z-]* ?/, "", first)
		on = first == ""
		while ((getline line < file) > 0) {
			if (line !~ /^\|/)
				continue
			text = substr(line, 2, length(line) - 2)
			sub(/ +$/, "", text)
			if (!on && text == " " first)
				on = 1
			if (on)
				row[++n] = text
		}
		close(file)
		# With a beginning of its own it is a piece of the screen: without rule, status line and the blanks before them.
		if (first != "")
			for (n -= 2; n > 0 && row[n] == ""; n--)
				;
		for (i = 1; i <= n; i++) {
			gsub(/\\/, "\\e", row[i])
			print (row[i] ~ /^[.\x27]/ ? "\\&" : "") row[i]
		}
		print ".Ed"; skip = 1
		next
	}
	/^\.\\" end/ { skip = 0 }
	!skip' "$doc/$1" >"$work/$2/giaoban.1" || exit 1
	renew "$doc/$1" "$work/$2/giaoban.1"
}

manual giaoban.1 en
manual vi/giaoban.1 vi
exit $stale
