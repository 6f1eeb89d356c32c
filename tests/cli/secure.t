$ # With GIAOBAN_SECURE nothing is written to files: every road there is refused, and reading goes on.
$ giaoban --lang en meetings --limit 1 --format csv | cut -d , -f 1,2; giaoban --lang en new session-11 -o session-11.yaml; find ../home -type f
id,kind
session-10,session
$ GIAOBAN_SECURE= giaoban --lang en meetings -o set-but-empty; ls
session-11.yaml
set-but-empty
$ GIAOBAN_SECURE=1 giaoban --lang en meetings --limit 1 --format csv | cut -d , -f 1,2
id,kind
session-10,session
$ GIAOBAN_SECURE=1 giaoban --lang en show session-10/electronic-records | head -n 1; GIAOBAN_SECURE=1 giaoban --lang en search benh an dien tu --limit 1 --format csv | cut -d , -f 1 | tail -n 1
Finish rolling out electronic medical records
session-10/electronic-records
$ GIAOBAN_SECURE=1 giaoban --lang en export --meeting 10 --format briefing | head -n 1; GIAOBAN_SECURE=1 giaoban --lang en new session-11 | head -n 1
format: giaoban-briefing/1
# A briefing of giaoban: one meeting, one file. giaoban-briefing(5) describes every key.
$ GIAOBAN_SECURE=1 giaoban --lang en meetings -o - --limit 1 --format csv | wc -l | tr -d ' '
2
$ # Files.
$ GIAOBAN_SECURE=1 giaoban --lang en meetings -o x.txt
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ GIAOBAN_SECURE=1 giaoban --lang en meetings -o /dev/null
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ GIAOBAN_SECURE=1 giaoban meetings -o x.txt
! giaoban: GIAOBAN_SECURE đang bật: không ghi gì ra tệp
? 77
$ GIAOBAN_SECURE=1 giaoban --lang en meetings -o set-but-empty --force
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ GIAOBAN_SECURE=1 giaoban --lang en export directives -f csv -o x.csv
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ mkdir folder; GIAOBAN_SECURE=1 giaoban --lang en export -f briefing -o folder; ls folder
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
$ GIAOBAN_SECURE=1 giaoban --lang en new session-12 -o x.yaml
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ printf 'Hà Nội\n' | GIAOBAN_SECURE=1 giaoban --lang en recode --to-encoding tcvn -o x.txt
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ printf 'Hà Nội\n' | GIAOBAN_SECURE=1 giaoban --lang en recode --to-encoding viqr
Ha` No^.i
$ # Corpora: the user's own, and one that is named.
$ GIAOBAN_SECURE=1 giaoban --lang en import session-11.yaml
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ GIAOBAN_SECURE=1 giaoban --lang en --corpus new.db import session-11.yaml
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ GIAOBAN_SECURE=1 giaoban --lang en import --reindex
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ GIAOBAN_SECURE=1 giaoban --lang en remove session-2
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ GIAOBAN_SECURE=1 giaoban --lang en doctor --repair 2>&1 >/dev/null
giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ GIAOBAN_SECURE=1 giaoban --lang en doctor | grep '^GIAOBAN_SECURE'
GIAOBAN_SECURE      set: nothing is written to files, and no program is started
$ find ../home . -type f | sort
./session-11.yaml
./set-but-empty
$ # Saved lists.
$ GIAOBAN_SECURE=1 giaoban --lang en meetings --limit 1 --save x
! giaoban: --save: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ giaoban --lang en meetings --kind session --save sessions >/dev/null
! giaoban: saved as 'sessions': meetings --kind session
$ GIAOBAN_SECURE=1 giaoban --lang en saved sessions --count
3
$ GIAOBAN_SECURE=1 giaoban --lang en saved sessions --delete
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ # One's own marks and notes.
$ GIAOBAN_SECURE=1 giaoban --lang en mark session-10/electronic-records
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ GIAOBAN_SECURE=1 giaoban --lang en note session-10/electronic-records ask again
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ cat ../home/.config/giaoban/lists
sessions = meetings --kind session
$ # The user's own corpus, made before, is read and stays as it is.
$ giaoban --lang en import --quiet "$srcdir/tests/data/session-11.yaml"; cp ../home/.local/share/giaoban/corpus.db before.db; GIAOBAN_SECURE=1 giaoban --lang en meetings --count; GIAOBAN_SECURE=1 giaoban --lang en remove session-11; cmp before.db ../home/.local/share/giaoban/corpus.db
6
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
$ # The browser: exporting, saving a list, marks and notes; searches are not kept.
$ printf '%s\n' 'keys e' 'show export' 'keys 3 F' 'show save' 'keys Esc *' 'show mark' 'keys Esc a' 'show note' 'keys Esc /' 'text secret' 'keys Enter' >keys
$ GIAOBAN_SECURE=1 XDG_STATE_HOME=$PWD/state XDG_CONFIG_HOME=$PWD/config giaoban --lang en --script keys --size 100x12 | grep '^==\|SECURE'; ls
== export 100x12 cursor 11,1
| GIAOBAN_SECURE is set: nothing is written to files                                                 |
== save 100x12 cursor 11,1
| GIAOBAN_SECURE is set: nothing is written to files                                                 |
== mark 100x12 cursor 11,1
== note 100x12 cursor 11,1
| GIAOBAN_SECURE is set: nothing is written to files                                                 |
before.db
folder
keys
session-11.yaml
set-but-empty
