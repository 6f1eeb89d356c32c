$ # What the screen exports is what the command writes.
$ printf '%s\n' '#!/bin/sh' 'printf "keys %s\n" "$1" | giaoban --script - --lang en --size 400x24 | grep -a " written to \|Written: " | tr -s " "' >play; chmod +x play
$ ./play '3 e Enter Enter'; giaoban --lang en directives | cmp - directives.txt && echo same
| 140 entries written to HERE/directives.txt |
same
$ ./play '3 e j Enter Enter'; giaoban --lang en directives --format markdown | cmp - directives.md && echo same
| 140 entries written to HERE/directives.md |
same
$ ./play '3 e j j Enter Enter'; giaoban --lang en directives --format html | cmp - directives.html && echo same
| 140 entries written to HERE/directives.html |
same
$ ./play '3 e j j j Enter Enter'; giaoban --lang en directives --format csv | cmp - directives.csv && echo same
| 140 entries written to HERE/directives.csv |
same
$ rm directives.csv; ./play '3 e j j j j Enter Enter'; giaoban --lang en directives --format csv --excel | cmp - directives.csv && echo same
| 140 entries written to HERE/directives.csv |
same
$ ./play '3 e j j j j j Enter Enter'; giaoban --lang en directives --format json | cmp - directives.json && echo same
| 140 entries written to HERE/directives.json |
same
$ ./play '3 e G Enter Enter'; giaoban --lang en directives --format ics | cmp - directives.ics && echo same
| Written: HERE/directives.ics |
same
$ # Narrowed and ordered as it is shown; an existing file only when that was said.
$ ./play '4 s j Enter e Enter Enter'; giaoban --lang en figures --sort indicator | cmp - figures.txt && echo same
| 47 entries written to HERE/figures.txt |
same
$ echo mine >slogans.txt; ./play '2 e Enter Enter Enter'; cat slogans.txt; ./play '2 e Enter Enter j Enter'; giaoban --lang en slogans | cmp - slogans.txt && echo same
mine
| 27 entries written to HERE/slogans.txt |
same
$ # A meeting, a record, agencies in the order of the screen, what is found.
$ ./play '1 Enter e G Enter Enter'; giaoban show 10 --format briefing | cmp - session-10.yaml && echo same
| Written: HERE/session-10.yaml |
same
$ ./play '1 Enter e j j j Enter Enter'; giaoban --lang en show 10 --brief --format html | cmp - session-10.html && echo same
| Written: HERE/session-10.html |
same
$ ./play '3 j j Enter e G Enter Enter'; giaoban --lang en show 10/electronic-records --format ics | cmp - session-10-electronic-records.ics && echo same
| Written: HERE/session-10-electronic-records.ics |
same
$ ./play '6 s j Enter e j j j Enter Enter'; giaoban --lang en agencies --format csv | sort >all; sort agencies.csv | cmp - all && echo same
| 24 entries written to HERE/agencies.csv |
same
$ ./play '/ b a o Ctrl-O G Enter Enter'; giaoban --lang en search bao --limit 1000 --format json | cmp - bao.json && echo same
| 42 entries written to HERE/bao.json |
same
$ # What is no ordinary file is not waited for.
$ mkfifo pipe; ls >before; printf '%s\n' 'keys 3 e Enter Ctrl-U' 'text pipe' 'keys Enter' | giaoban --script - --lang en --size 80x24 | grep -a ordinary; ls | diff before - | grep -v before
| pipe is no ordinary file                                                       |
? 1
