#!/bin/sh
# pictures.sh [--check] GIAOBAN - makes the pictures of the screens from the program itself, so that they never go stale:
# doc/pictures/NAME.svg from doc/pictures/NAME.keys (a script of `giaoban --script`; its remarks "# lang: vi" and "# size: 80x24"
# say how), and the screens in giaoban(1) between its lines '.\" screen NAME' and '.\" end'.
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
unset XDG_CONFIG_HOME XDG_DATA_HOME GIAOBAN_CORPUS GIAOBAN_LANG
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
	name=$(basename "$keys" .keys)
	lang=$(sed -n 's/^# lang: *//p' "$keys") size=$(sed -n 's/^# size: *//p' "$keys")
	"$giaoban" --lang "${lang:-vi}" --size "${size:-80x24}" --script "$keys" >"$work/$name.screen" </dev/null || exit 1
	awk -f "$doc/svg.awk" "$work/$name.screen" >"$work/$name.svg" || exit 1
	renew "$doc/pictures/$name.svg" "$work/$name.svg"
done

# The text of a screen for roff: a backslash, and a dot or quote at the beginning of a line, mean something there.
awk -v work="$work" '
	/^\.\\" screen / {
		print; print ".nf"
		file = work "/" $3 ".screen"
		while ((getline line < file) > 0)
			if (line ~ /^\|/) {
				line = substr(line, 2, length(line) - 2)
				sub(/ +$/, "", line)
				gsub(/\\/, "\\e", line)
				print (line ~ /^[.\x27]/ ? "\\\\&" : "") line
			}
		close(file)
		print ".fi"; skip = 1
		next
	}
	/^\.\\" end/ { skip = 0 }
	!skip' "$doc/giaoban.1" >"$work/giaoban.1" || exit 1
renew "$doc/giaoban.1" "$work/giaoban.1"
exit $stale
