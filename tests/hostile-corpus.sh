#!/bin/sh
# hostile-corpus.sh - a corpus of somebody else's, full of hostile texts, tables and values, by every road out: every command in every
# format, the browser on a terminal, line mode.  All bytes are looked at; what only reads changes nothing.  TAP.
#
# GB_HOSTILE=1 tries every text by every road; 3, every third.
# shellcheck source=tests/hostile/around.sh
. "${GB_SRCDIR:?}/tests/hostile/around.sh"

# ---- a corpus of somebody else's ----

{ cp "$GB_BUILDDIR/assets/corpus.db" "$corpus" && chmod u+w "$corpus" && cp "$corpus" "$work/good.db" && "$hostile" corpus "$corpus"; } || wrong "no corpus"
commands='meetings
slogans
directives
figures
findings
timeline
agencies
topics
indicators
search so
search --format text evil
series egov-rank
compare session-10 session-8
show session-2
show session-8
show session-10
show session-10/electronic-records
export --meeting 8
show nothing
directives --sort agency
series revenue --chart'
printf '%s\n' "$commands" | while read -r command; do
	for format in $formats; do
		# shellcheck disable=SC2086
		tries "$command" giaoban "--corpus=$corpus" --lang vi $command --format $format
		[ "$format" = text ] || continue
		# shellcheck disable=SC2086
		tries "$command" giaoban "--corpus=$corpus" $command
		# shellcheck disable=SC2086
		tries "$command" giaoban "--corpus=$corpus" --ascii $command
	done
done
judge "hostile texts in a corpus, in every format"

# As many things as in the good corpus, and nothing new around them.
for command in 'directives --format csv' 'figures --format json' 'directives --format ics' 'timeline --format ics' 'meetings --format csv' \
	'directives --format csv --excel' 'agencies --format html' 'findings --format markdown'; do
	for one in good corpus; do
		# shellcheck disable=SC2086
		giaoban "--corpus=$work/$one.db" $command >"$work/$one.out" || wrong "$command: $?"
	done
	case $command in
	*csv | *json | *markdown) [ "$(wc -l <"$work/good.out")" = "$(wc -l <"$work/corpus.out")" ] || wrong "$command: other lines" ;;
	*ics)
		for word in BEGIN END SUMMARY; do
			[ "$(grep -c "^$word" "$work/good.out")" = "$(grep -c "^$word" "$work/corpus.out")" ] || wrong "$command: other $word"
		done
		LC_ALL=C awk 'length($0) > 76' "$work/corpus.out" >>"$work/wrong" ;;
	*excel) LC_ALL=C grep -n '^[=+@-]\|;[=+@-]\|"[=+@-][^"]\|;"[=+@]' "$work/corpus.out" | cut -c 1-200 >>"$work/wrong" ;;
	esac
done
for meeting in session-2 session-8 session-10 conference-2024-07 digital-day-2024; do
	giaoban "--corpus=$corpus" show $meeting --format html >"$work/out.html" || wrong "html: $?"
	grep -io '<script\|<img\|<!--[^-]*evil\|href="[a-gi-z][^"]*\|<[^>]* on[a-z]*=' "$work/out.html" | sort | uniq -c >>"$work/wrong"
	giaoban "--corpus=$corpus" show $meeting --format markdown >"$work/out.md" || wrong "markdown: $?"
	grep -n '[^\\]\](javascript\|^<\|[^\\]<[a-z/!]' "$work/out.md" | cut -c 1-200 >>"$work/wrong"
done
judge "nothing in an export is taken for the format's own"

# ---- completion ----

may='tabs'
for words in commands 'options export' 'argument show' 'argument compare' 'argument series' 'argument saved' 'value directives --agency' \
	'value directives --topic' 'value directives --framework' 'value figures --indicator' 'value meetings --meeting'; do
	# shellcheck disable=SC2086
	tries "$words" giaoban "--corpus=$corpus" complete $words
done
may=lines
judge "completion"

# ---- on a terminal ----

leave=$(printf '\033q\033q\033q\033q\033q\033q')
leave=$leave$leave$leave$leave$leave
printf 'escape = 20\n' >"$HOME/.config/giaoban/config"
# on WHAT SIZE KEYS [bytes|linux] COMMAND...: leaves by as many Esc and q as it takes.
on() {
	what=$1 size=$2 keys=$(printf '%b%s' "$3" "$leave")
	shift 3
	"$hostile" screen "$size" "$keys" "$@" >"$work/out" 2>&1 || sed "s|^|$what: |" "$work/out" >>"$work/wrong"
}
all='1jjj l\tjjlhhh2jjjlh3jjjjjlyYhh4jjlvhh5jjj><lhh6jjlh7jjlhh8jjlvhh/so\r jlh?  h3fjj\rxsj\r:doctor\rhFhA*hLL3jlao\rA\rh'
giaoban "--corpus=$corpus" note session-10 "$("$hostile" text colour)" 2>"$work/err" || wrong "no note"
on "every view" 80x24 "$all" giaoban "--corpus=$corpus"
grep -q ' 0 texts for the clipboard' "$work/out" && wrong "nothing for the clipboard"
on "every view, wide" 120x40 "$all" giaoban "--corpus=$corpus"
on "every view, small" 40x12 "$all" giaoban "--corpus=$corpus"
on "in Vietnamese, with a mouse" 100x30 "1jl\033[<0;20;8M\033[<0;20;8m\033[<64;20;8M3\033[<0;5;10M\033[<0;5;10mGgL" giaoban --lang vi --mouse "--corpus=$corpus"
on "a terminal of few talents" 80x24 '1jl3jjlGh/so\r' env TERM=vt100 giaoban "--corpus=$corpus"
on "the Linux console" 80x24 '1jl3jjlGh/so\r' linux env TERM=linux giaoban "--corpus=$corpus"
on "a byte encoding" 80x24 '1jl3jjlGhL/so\r' bytes giaoban --encoding=TCVN3 "--corpus=$corpus"
for name in $texts; do
	case $name in nul | c1-bytes | not-utf8 | cut) ;; *) "$hostile" text "$name"; echo ;; esac
done >"$work/article"
on "a text that is recoded" 80x24 '' lines giaoban recode --from-encoding UTF-8 "$work/article"
LC_ALL=C tr -d '\200-\377' <"$work/article" >"$work/ascii"
on "a text that is recoded" 80x24 '' lines giaoban recode "$work/ascii"
grep -q '# 0 bytes' "$work/out" && wrong "nothing of a text was shown"
"$hostile" screen 80x24 '' lines giaoban recode --to-encoding TCVN3 "$top/tests/data/session-11.txt" >"$work/out" 2>&1
grep -q 'the status 512' "$work/out" || sed 's/^/bytes of another encoding: /' "$work/out" >>"$work/wrong"
# shellcheck disable=SC2086
for command in meetings directives 'show session-10' 'search so' 'show nothing' notes doctor 'saved' "lint $work/article"; do
	"$hostile" screen 80x24 '' giaoban "--corpus=$corpus" $command >"$work/out" 2>&1
	"$hostile" screen 80x24 '' bytes env LANG=vi_VN.VISCII giaoban "--corpus=$corpus" $command >>"$work/out" 2>&1
	grep -v '^#\|ended with the status' "$work/out" | sed "s|^|$command: |" >>"$work/wrong"
done
on "thrift" 80x24 '1jl3jjlGh/so\r' giaoban --thrift "--corpus=$corpus"
judge "on a terminal only text and known sequences"

# What is written from there is called by what is in the corpus.
mkdir "$work/exports"
(cd "$work/exports" && on "exports" 80x24 '1e\r\r3je\r\r4jle\r\r6jjle\r\r8jjlve\r\r' giaoban "--corpus=$corpus")
find "$work/exports" -type f | while IFS= read -r file; do
	case $(basename "$file") in
	-* | .* | *[!a-z0-9A-Z._-]*) echo "$file" ;;
	esac
	"$hostile" look lines "$file"
done >>"$work/wrong"
[ "$(find "$work/exports" -type f | wc -l)" -gt 0 ] || wrong "nothing was exported"
judge "exports from the screen"

# What is typed and pasted is hostile too; the keys that are signals do what they must.
for name in $texts; do
	paste=$paste$("$hostile" text "$name" | tr -d '\000\003\032\033\034\r\n' | head -c 300)
done
: "${paste:=}"
on "typed" 80x24 "/so\177\177" giaoban "--corpus=$corpus"
{ printf '/'; printf '\033[200~%s\033[201~' "$paste"; printf '\r'; } >"$work/paste"
"$hostile" screen 80x24 "$(cat "$work/paste")$leave" giaoban "--corpus=$corpus" >"$work/out" 2>&1 || sed 's/^/pasted: /' "$work/out" >>"$work/wrong"
judge "typed and pasted"

# Line by line: words as a person types them.
{ printf '1\n2\n3\nm\n/so\n1\nh\n3\n4\n5\n?\n:doctor\n'; for name in $texts; do "$hostile" text "$name" | tr -d '\000'; echo; done; } >"$work/lines"
giaoban --plain "--corpus=$corpus" <"$work/lines" >"$work/out" 2>"$work/err"
status=$?
[ $status -le 1 ] || wrong "line mode: $status"
"$hostile" look lines "$work/out" "$work/err" >>"$work/wrong"
judge "line mode"

# ---- tables, values and bytes of somebody else's ----

# sql_on WHAT SQL: whatever it does to the corpus, all is answered or refused; what only reads leaves every byte as it is.
sql_on() {
	cp "$work/good.db" "$corpus" && "$hostile" sql "$corpus" "$1" 2>>"$work/wrong" && cp "$corpus" "$work/before.db"
	for command in meetings directives figures 'show session-10' 'search so' 'search --count sô' timeline agencies doctor 'series egov-rank' \
		'compare session-10 session-8'; do
		# shellcheck disable=SC2086
		tries "$1" giaoban "--corpus=$corpus" $command
	done
	rm -rf "$work/folder" && mkdir "$work/folder"
	tries "$1" giaoban "--corpus=$corpus" export --format briefing -o "$work/folder"
	cmp -s "$corpus" "$work/before.db" || wrong "$1: reading changed it"
	tries "$1" giaoban "--corpus=$corpus" import "$good"
	tries "$1" giaoban "--corpus=$corpus" remove session-8
	tries "$1" giaoban "--corpus=$corpus" import --reindex
}
while IFS= read -r sql; do
	sql_on "$sql"
	refused "$sql" giaoban "--corpus=$corpus" meetings
done <<'END'
CREATE TRIGGER t AFTER INSERT ON meetings BEGIN DELETE FROM meetings; END
CREATE TRIGGER t BEFORE DELETE ON directives BEGIN SELECT RAISE(ABORT, 'evil'); END
CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c
DROP TABLE topics; CREATE VIEW topics AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS id FROM c
ALTER TABLE topics ADD COLUMN g GENERATED ALWAYS AS (length(zeroblob(1000000000))) VIRTUAL
CREATE TABLE c(x CHECK (load_extension('evil')))
CREATE VIRTUAL TABLE f USING fts5(x)
CREATE TABLE "a'b; DROP TABLE meetings"(x)
CREATE INDEX i ON meetings(upper(title_vi))
DROP TABLE meetings
PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE meetings(x, y, z DEFAULT (load_extension(1)))' WHERE name = 'meetings'
PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = char(27) || '[31m', name = char(27) || ']0;evil' || char(7) WHERE name = 'topics'
PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_t', 'meetings', 0, 'CREATE TRIGGER sqlite_t AFTER DELETE ON meetings BEGIN DELETE FROM figures; END')
PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'figures'
PRAGMA user_version = 77
PRAGMA user_version = -1
PRAGMA application_id = 7
END
judge "triggers, views, generated columns, tables of somebody else's"

while IFS= read -r sql; do
	sql_on "$sql"
done <<'END'
UPDATE meetings SET id = '../../../../../evil' WHERE id = 'session-10'
UPDATE meetings SET id = char(27) || ']0;evil' || char(7) WHERE id = 'session-10'
UPDATE meetings SET id = '--output=evil' WHERE id = 'session-10'
UPDATE meetings SET date = 'evil', kind = char(27) || 'c'
UPDATE meetings SET date = '9999-99-99', revision = 9223372036854775807, ordinal = -9223372036854775808
UPDATE meetings SET slogans = -1, directives = 9e99, figures = 'x', findings = x'1b'
UPDATE meetings SET title_vi = zeroblob(2000000) WHERE id = 'session-10'
UPDATE meetings SET title_vi = 17, title_en = x'00ff1b5b', summary_vi = 1.5e300
UPDATE meetings SET nr = -nr
UPDATE directives SET address = 'session-10/../../evil' || nr
UPDATE directives SET address = char(27) || '[2J' || nr, source = char(27), attribution = char(8238)
UPDATE directives SET due = char(27) || '[31m', due_precision = 'evil', due_basis = char(0)
UPDATE directives SET text_vi = NULL, text_en = NULL, cue = NULL, paragraph = -7, sort_text = x'ff'
UPDATE directives SET meeting = 'nothing'
UPDATE figures SET value = 'NaN', value_max = '1e999999', value_of = '-', change_value = printf('%.*c', 900000, '9')
UPDATE figures SET value = printf('%.*c', 100, '9'), period = char(27) || '[31m', unit_vi = printf('%.*c', 500000, char(769))
UPDATE figures SET kind = 7, stage = x'1b', qualifier = char(7), estimate = 'x', indicator = char(155)
UPDATE slogans SET kind = 'framework', name = printf('%.*c', 1000000, 'x'), year = 1e300
UPDATE slogan_items SET n = n * 1000000007, wording = ''
UPDATE agencies SET succeeded_by = id
UPDATE agencies SET id = char(27) || id, kind = 'group', until = 'x'
UPDATE agency_members SET member = agency
UPDATE topics SET name_vi = x'1b5d303b6576696c07', name_en = printf('%.*c', 900000, char(8203))
UPDATE indicators SET better = 'evil', unit_vi = char(10)
UPDATE record_topics SET topic = char(27) || topic
UPDATE record_agencies SET agency = '../' || agency, role = role
UPDATE sources SET url = 'javascript:alert(1)', id = char(27) || position
UPDATE documents SET url = 'https://example.org/' || char(27) || ']0;evil' || char(7)
UPDATE people SET id = '../' || position, name = char(8238) || name
UPDATE meta SET value = char(27) || ']0;evil' || char(7)
UPDATE totals SET directives = -9223372036854775808
UPDATE tallies SET id = char(27) || id
UPDATE search_words SET word = char(27) || word
UPDATE search_data SET block = zeroblob(900000)
UPDATE search_data SET block = randomblob(length(block))
DELETE FROM sources
DELETE FROM meetings
DELETE FROM agencies
DELETE FROM meta
DELETE FROM search_words
UPDATE not_comparable SET figure = record, why_vi = char(27)
UPDATE former_addresses SET now = address
END
judge "values that are none"
echo "1..$n"
