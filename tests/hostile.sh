#!/bin/sh
# hostile.sh - data that wants to do harm (tests/hostile) by every road in: words, the environment, files.  It is shown
# safely or refused clearly, in time, and does nothing else; all bytes that come out are looked at.  TAP.
#
# GB_HOSTILE=1 tries every text by every road; 3, every third.
# shellcheck source=tests/hostile/around.sh
. "${GB_SRCDIR:?}/tests/hostile/around.sh"

# ---- what people type, and what stands around the program ----

for name in $texts; do
	text "$name"
	tries "$name" giaoban -- "$t"
	tries "$name" giaoban show -- "$t"
	tries "$name" giaoban search -- "$t"
	tries "$name" giaoban meetings --topic "$t" --from "$t"
	tries "$name" giaoban directives --format "$t"
	tries "$name" giaoban lint -- "$t"
done
judge "words of the command line"

for name in $texts; do
	text "$name"
	tries "$name" env LANG="$t" LC_ALL="$t" TERM="$t" COLORFGBG="$t" COLUMNS="$t" GIAOBAN_LANG="$t" GIAOBAN_NOW="$t" EDITOR="$t" PAGER="$t" \
		BROWSER="$t" TERMINFO="$t" TZ="$t" NO_COLOR="$t" giaoban doctor
	tries "$name" env HOME="$t" XDG_CONFIG_HOME="$t" XDG_DATA_HOME="$t" XDG_STATE_HOME="$t" GIAOBAN_CORPUS="$t" giaoban doctor
	tries "$name" env HOME="$t" XDG_DATA_HOME="$work/$t" GIAOBAN_CORPUS="$work/$t" giaoban meetings
done
judge "the environment"

mkdir "$work/named"
for name in $texts; do
	text "$name"
	file=$(printf '%s.' "$t" | tr / _ | cut -c 1-60 | head -n 5)
	tries "$name" giaoban meetings -o "$work/named/$file"
	tries "$name" giaoban meetings -o "$work/named/$file"
	[ $status = 73 ] || wrong "$name: written over, or never: $status"
	printf 'format: giaoban-briefing/1\nx' >"$work/named/$file"
	refused "$name" giaoban lint "$work/named/$file"
	tries "$name" giaoban "--corpus=$work/named/$file" meetings
done
judge "names of files"

# ---- files that are read ----

taken=
for name in $texts; do
	for how in raw escaped free; do
		"$hostile" briefing "$name" $how >"$work/b.yaml" || continue
		tries "$name $how" giaoban lint "$work/b.yaml"
		tries "$name $how" giaoban "--corpus=$work/own.db" import --replace "$work/b.yaml"
		[ $status = 0 ] || continue
		taken=yes
		for format in $formats; do
			tries "$name $how" giaoban "--corpus=$work/own.db" show --format "$format" session-77
		done
		# A briefing that was written from it is one.
		mv "$work/out" "$work/again.yaml"
		tries "$name $how" giaoban "--corpus=$work/own.db" lint "$work/again.yaml"
		[ $status = 0 ] || wrong "$name $how: does not read again: $(head -n 2 "$work/err")"
	done
done
[ -n "$taken" ] || wrong "none was taken"
judge "briefings"

for name in $texts; do
	{ printf '12 '; "$hostile" text "$name"; printf ' 13\n\nThủ tướng nêu “3 tăng\n'; } >"$work/article"
	tries "$name" giaoban lint --article "$work/article" "$good"
	tries "$name" giaoban recode --from-encoding UTF-8 --output /dev/null "$work/article"
done
judge "articles"

# bomb WHAT: refused as a briefing, whatever is on standard input.
bomb() {
	{ printf 'format: giaoban-briefing/1\n'; cat; } >"$work/bomb.yaml"
	refused "$1" giaoban "--corpus=$work/own.db" import "$work/bomb.yaml"
}
{
	echo 'a: &a [x, x, x, x, x, x, x, x, x]'
	for i in b:a c:b d:c e:d f:e g:f h:g i:h j:i; do
		echo "${i%:*}: &${i%:*} [*${i#*:}, *${i#*:}, *${i#*:}, *${i#*:}, *${i#*:}, *${i#*:}, *${i#*:}, *${i#*:}, *${i#*:}]"
	done
} | bomb "a thousand million laughs"
echo 'a: &a [*a]' | bomb "a list in itself"
head -c 200000 /dev/zero | tr '\000' '[' | bomb "lists in lists"
head -c 200000 /dev/zero | tr '\000' '{' | bomb "mappings in mappings"
awk 'BEGIN { for (i = 0; i < 20000; i++) printf "%*s- \n", i, "" }' | head -c 4000000 | bomb "ever deeper"
awk 'BEGIN { for (i = 0; i < 900000; i++) print "- a" }' | bomb "nearly a million entries"
awk 'BEGIN { print "meeting:"; for (i = 0; i < 200000; i++) print "  id: x" }' | bomb "one key again and again"
{ printf 'meeting: {id: session-5, title: "'; head -c 1048576 /dev/zero | tr '\000' x; echo '"}'; } | bomb "a line of a megabyte"
head -c 20000000 /dev/zero | tr '\000' x | bomb "20 megabytes"
head -c 1048576 /dev/zero | tr '\000' '"' | bomb "a megabyte of quotes"
printf 'meeting: !!python/object/apply:os.system ["touch evil"]\n' | bomb "a tag that would be run"
printf '%%TAG ! tag:evil.example,2000:\n---\nmeeting: !x y\n' | bomb "a tag of somebody's own"
printf '<<: {id: x}\nmeeting: {<<: {id: session-5}}\n' | bomb "merged keys"
printf 'meeting: {id: ../../../evil, kind: session}\n' | bomb "an id that is a path"
printf 'meeting: {id: --output=evil, kind: session}\n' | bomb "an id that is an option"
# shellcheck disable=SC2016
for id in .. . /etc/passwd 'a/b' "'; DROP TABLE meetings; --" '$(touch evil)' CON 'a b' '*' -rf; do
	sed "s|id: session-99|id: \"$id\"|" "$good" >"$work/id.yaml"
	refused "id $id" giaoban "--corpus=$work/own.db" import "$work/id.yaml"
	refused "id $id" giaoban new -- "$id"
done
judge "bombs, and ids that are something else"

for name in $texts; do
	text "$name"
	printf 'lang = %s\nagency = %s\n%s = %s\nlook.%s = %s\nlook.link = %s\nbind %s %s %s\nbind all %s %s\ntheme = %s\n%s\n' \
		"$t" "$t" "$t" "$t" "$t" "$t" "$t" "$t" "$t" "$t" "$t" "$t" "$t" "$t" >"$HOME/.config/giaoban/config"
	printf '%s = directives --agency BYT\n%s\nx = %s\ny = show %s\n' "$t" "$t" "$t" "$t" >"$HOME/.config/giaoban/lists"
	for file in positions searches state; do
		printf '%s\n%s = %s\n%s\t%s\t%s\nview = %s\n' "$t" "$t" "$t" "$t" "$t" "$t" "$t" >"$HOME/.local/state/giaoban/$file"
	done
	tries "$name" giaoban meetings --limit 1
	tries "$name" giaoban saved
	tries "$name" giaoban saved x
	tries "$name" giaoban saved -- "$t"
	printf 'keys F\nshow lists\nkeys Enter\nkeys /\nshow searches\n' >"$work/keys"
	tries "$name" env XDG_CONFIG_HOME="$HOME/.config" XDG_STATE_HOME="$HOME/.local/state" giaoban --script "$work/keys"
done
rm -f "$HOME/.config/giaoban/"* "$HOME/.local/state/giaoban/"*
judge "configuration, saved lists, what is remembered"

# ---- notes ----

for name in $texts; do
	text "$name"
	tries "$name" giaoban note session-10 -- "$t"
	for format in text json csv html; do
		tries "$name" giaoban notes --format $format
	done
done
notes=$HOME/.local/share/giaoban/notes.db
{ giaoban note session-10 first 2>"$work/err" && cp "$notes" "$work/notes.db"; } || wrong "no notes"
for sql in "UPDATE notes SET text = 'a' || char(27) || '[31m' || char(8238) || 'b'" "UPDATE notes SET text = x'ff00fe', changed = x'ff'" \
	"UPDATE notes SET changed = char(27) || 'c', address = char(27) || '[2J'" "UPDATE notes SET text = zeroblob(900000)" \
	"UPDATE notes SET address = '../../../evil'" "INSERT INTO marks VALUES (char(27) || ']0;evil' || char(7), '2025-01-01')" \
	"CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END" "CREATE VIEW v AS SELECT 1" "CREATE TABLE \"a'b\"(x)" \
	"PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_t', 'notes', 0, 'CREATE TRIGGER sqlite_t AFTER INSERT ON notes BEGIN DELETE FROM marks; END')" \
	"DROP TABLE notes; CREATE VIEW notes AS SELECT 1 AS address, 2 AS text, 3 AS changed" "PRAGMA user_version = 77" "PRAGMA application_id = 7"; do
	cp "$work/notes.db" "$notes" && "$hostile" sql "$notes" "$sql" 2>>"$work/wrong"
	for command in notes 'notes --format json' 'note session-10 --append x' 'mark session-10' 'mark session-8' doctor; do
		# shellcheck disable=SC2086
		tries "$sql" giaoban $command
	done
	printf 'keys A\nshow notes\nkeys Enter\nshow first\nkeys 1 a\nshow note\n' >"$work/keys"
	tries "$sql" env XDG_DATA_HOME="$HOME/.local/share" giaoban --script "$work/keys"
done
rm -f "$notes"
judge "notes, and a file of notes that somebody else made"
echo "1..$n"
