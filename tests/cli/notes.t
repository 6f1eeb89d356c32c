$ # Nothing is kept yet, and nothing is made by asking.
$ giaoban --lang en notes
! giaoban: nothing is marked or noted yet; 'giaoban mark' and 'giaoban note' do that, in the browser the keys * and a
? 1
$ giaoban --lang en notes --format json
[]
! giaoban: nothing is marked or noted yet; 'giaoban mark' and 'giaoban note' do that, in the browser the keys * and a
? 1
$ find ../home -name notes.db
$ # Marks and notes, on what people write as an address.
$ giaoban --lang en mark 10 session-10/electronic-records
! giaoban: marked: session-10
! giaoban: marked: session-10/electronic-records
$ giaoban --lang en note 10/electronic-records đã hỏi Vụ CNTT, chờ "công  văn"
! giaoban: noted on session-10/electronic-records
$ printf 'dòng một\r\n  dòng hai\n\n' | giaoban --lang en note conference-2024-07/five-noes#2 -
! giaoban: noted on conference-2024-07/five-noes#2
$ giaoban --lang en notes
     Marked        Noted  What                                           Address                         Note
             21 Nov 2026  Không bàn lùi, chỉ bàn làm                     conference-2024-07/five-noes#2  dòng một   dòng hai
21 Nov 2026               10th session                                   session-10
21 Nov 2026  21 Nov 2026  Finish rolling out electronic medical records  session-10/electronic-records   đã hỏi Vụ CNTT, chờ công  văn
$ giaoban notes --format json
[
  {
    "address": "conference-2024-07/five-noes#2",
    "title": "Không bàn lùi, chỉ bàn làm",
    "note": "dòng một\n  dòng hai",
    "marked": null,
    "changed": "2026-11-21"
  },
  {
    "address": "session-10",
    "title": "Phiên họp thứ 10",
    "note": null,
    "marked": "2026-11-21",
    "changed": null
  },
  {
    "address": "session-10/electronic-records",
    "title": "Hoàn thành triển khai bệnh án điện tử",
    "note": "đã hỏi Vụ CNTT, chờ công  văn",
    "marked": "2026-11-21",
    "changed": "2026-11-21"
  }
]
$ giaoban notes --format csv | tr -d '\r'
address,title,note,marked,changed
conference-2024-07/five-noes#2,"Không bàn lùi, chỉ bàn làm","dòng một
  dòng hai",,2026-11-21
session-10,Phiên họp thứ 10,,2026-11-21,
session-10/electronic-records,Hoàn thành triển khai bệnh án điện tử,"đã hỏi Vụ CNTT, chờ công  văn",2026-11-21,2026-11-21
$ giaoban notes --format csv --excel | head -n 2 | od -An -c | head -n 3
 357 273 277   a   d   d   r   e   s   s   ;   t   i   t   l   e
   ;   n   o   t   e   ;   m   a   r   k   e   d   ;   c   h   a
   n   g   e   d  \r  \n   c   o   n   f   e   r   e   n   c   e
$ giaoban --lang en notes --format markdown
# My marks and notes

| Marked | Noted | What | Address | Note |
| ---: | ---: | --- | --- | --- |
|  | 21 Nov 2026 | Không bàn lùi, chỉ bàn làm | conference-2024-07/five-noes#2 | dòng một   dòng hai |
| 21 Nov 2026 |  | 10th session | session-10 |  |
| 21 Nov 2026 | 21 Nov 2026 | Finish rolling out electronic medical records | session-10/electronic-records | đã hỏi Vụ CNTT, chờ công  văn |

_Compiled from the press; not an official text. As of 21 Nov 2026._
$ giaoban --lang en notes --format html | grep -c '<td>'
3
$ giaoban --lang en notes --format ics
! giaoban: --format: 'ics' cannot be written here; there are: text, json, csv, markdown, html
? 2
$ giaoban --lang en notes -o all.csv; giaoban notes --format csv --lang en | cmp - all.csv && echo same
same
$ giaoban --lang en notes session-10/electronic-records
[session-10/electronic-records]
marked since 21 Nov 2026
noted 21 Nov 2026:
đã hỏi Vụ CNTT, chờ công  văn
$ giaoban --lang en notes conference-2024-07/five-noes#2
[conference-2024-07/five-noes#2]
noted 21 Nov 2026:
dòng một
  dòng hai
$ giaoban --lang en notes session-8
! giaoban: session-8 is neither marked nor noted
? 1
$ find ../home/.local/share -perm 600; find ../home/.local/share/giaoban -type d -perm 700
../home/.local/share/giaoban/notes.db
../home/.local/share/giaoban
$ # A note is replaced, and taken away; a mark too.
$ giaoban --lang en note session-10/electronic-records 'xong'; giaoban --lang en notes session-10/electronic-records | tail -n 1
xong
! giaoban: noted on session-10/electronic-records
$ giaoban --lang en note session-10/electronic-records --delete; giaoban --lang en note session-10/electronic-records --delete
! giaoban: the note on session-10/electronic-records is taken away
! giaoban: there is no note on session-10/electronic-records
? 1
$ giaoban --lang en mark 10 --delete; giaoban --lang en mark 10 --delete
! giaoban: no longer marked: session-10
! giaoban: session-10 is not marked
? 1
$ giaoban notes --format csv | cut -d , -f 1
address
conference-2024-07/five-noes#2
  dòng hai"
session-10/electronic-records
$ # What cannot be.
$ giaoban --lang en note
! giaoban: a note on what? Give an address and the text
? 2
$ giaoban --lang en note session-10
! giaoban: the text is missing; 'giaoban notes session-10' shows the note, --delete takes it away
? 2
$ giaoban --lang en note session-10 x --delete
! giaoban: --delete takes the note away: leave the text out
? 2
$ giaoban --lang en mark
! giaoban: mark what? Give one address, or several
? 2
$ giaoban --lang en mark session-10/electronic-recrods
! giaoban: there is no 'session-10/electronic-recrods'; near it: session-10/electronic-records
? 2
$ giaoban --lang en notes a b
! giaoban: notes takes one address, or none
? 2
$ head -c 17000 /dev/zero | tr '\0' x | giaoban --lang en note session-10 -
! giaoban: a note has at most 16 KiB; this one has 17
? 2
$ head -c 100000 /dev/zero | tr '\0' x | giaoban --lang en note session-10 -
! giaoban: a note has at most 16 KiB; this one has 98
? 2
$ printf 'a\377b' | giaoban --lang en note session-10 -
! giaoban: not UTF-8 at line 1, column 2; convert it first, for example: iconv -f CP1258 -t UTF-8
? 65
$ giaoban --lang en note session-8 "$(printf '\001\342\200\213')"
! giaoban: there is no note on session-8
? 1
$ (ulimit -f 0; giaoban --lang en note session-8 x; echo "$?") 2>&1 | cat; giaoban notes --format csv | grep -c session-8
giaoban: HOME/.local/share/giaoban/notes.db: nothing was changed: the file would be too large; 'ulimit -f' tells how large it may be
74
0
? 1
$ GIAOBAN_SECURE=1 giaoban --lang en mark session-8
! giaoban: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ GIAOBAN_SECURE=1 giaoban notes --format csv | cut -d , -f 1
address
conference-2024-07/five-noes#2
  dòng hai"
session-10/electronic-records
$ HOME= giaoban --lang en mark session-8
! giaoban: there is no folder to keep notes in: neither XDG_DATA_HOME nor HOME is an absolute path
? 69
$ # A record that gets another address keeps its note; one that is taken back keeps it too, and is said to be gone.
$ cp "$srcdir/tests/data/session-11.yaml" s11.yaml; giaoban import -q s11.yaml
$ giaoban --lang en mark session-11/connect-hospitals session-11/fast-lean-clear; giaoban --lang en note session-11/connect-hospitals theo dõi
! giaoban: marked: session-11/connect-hospitals
! giaoban: marked: session-11/fast-lean-clear
! giaoban: noted on session-11/connect-hospitals
$ sed -e 's/^revision: 1/revision: 2/' -e 's/id: connect-hospitals/id: join-hospitals\n    was: [connect-hospitals]/' s11.yaml >second.yaml; giaoban import -q second.yaml
$ GIAOBAN_SECURE=1 giaoban --lang en notes session-11/join-hospitals
[session-11/connect-hospitals]
marked since 21 Nov 2026
noted 21 Nov 2026:
theo dõi
$ giaoban --lang en notes session-11/join-hospitals
[session-11/join-hospitals]
marked since 21 Nov 2026
noted 21 Nov 2026:
theo dõi
$ giaoban notes --format csv | grep session-11
session-11/fast-lean-clear,"Nhanh, gọn, rõ",,2026-11-21,
session-11/join-hospitals,Hoàn thành kết nối các bệnh viện,theo dõi,2026-11-21,2026-11-21
$ giaoban remove -q session-11
$ giaoban --lang en notes --format csv | grep session-11
session-11/fast-lean-clear,,,2026-11-21,
session-11/join-hospitals,,theo dõi,2026-11-21,2026-11-21
$ giaoban --lang en notes session-11/join-hospitals
[session-11/join-hospitals]
marked since 21 Nov 2026
noted 21 Nov 2026:
theo dõi
$ giaoban --lang en note session-11/join-hospitals vẫn giữ; giaoban --lang en mark session-11/fast-lean-clear --delete
! giaoban: noted on session-11/join-hospitals
! giaoban: no longer marked: session-11/fast-lean-clear
$ # In the browser: the same file, where a script is given it.
$ printf '%s\n' 'keys A' 'show own' 'keys G' 'show last' 'keys Enter' 'show gone' >own.keys
$ XDG_DATA_HOME=$HOME/.local/share giaoban --lang en --script own.keys | grep '^[=|].*[a-z]'
== own 80x24 cursor 2,0
| My marks and notes                                     2 marked, 2 with a note |
|▌Không bàn lùi, chỉ bàn làm                                                    +|
|   dòng một                                                         21 Nov 2026 |
| Finish rolling out electronic medical records                                 *|
|   Directive · 10th session                                         21 Nov 2026 |
| session-11/join-hospitals · no longer in the corpus                           &|
|   vẫn giữ                                                          21 Nov 2026 |
| 1/3 · conference-2024-07/five-noes#2        Enter open  a note  * mark  h back |
== last 80x24 cursor 6,0
| My marks and notes                                     2 marked, 2 with a note |
| Không bàn lùi, chỉ bàn làm                                                    +|
|   dòng một                                                         21 Nov 2026 |
| Finish rolling out electronic medical records                                 *|
|   Directive · 10th session                                         21 Nov 2026 |
|▌session-11/join-hospitals · no longer in the corpus                           &|
|   vẫn giữ                                                          21 Nov 2026 |
| 3/3 · session-11/join-hospitals     Enter open  a note  * mark  h back  ? keys |
== gone 80x24 cursor 2,0
| Plain text                                                                     |
|vẫn giữ                                                                         |
|                                                                         h back |
$ giaoban --lang en --script own.keys | grep '^[=|].*[a-z]' | head -n 4
== own 80x24 cursor 2,0
| My marks and notes                                     0 marked, 0 with a note |
| Marks and notes cannot be kept here                                            |
|                                                                 h back  ? keys |
$ # What is not ours is refused, and left as it was.
$ mkdir -p foreign/giaoban; echo 'my shopping list, which is no database at all' >foreign/giaoban/notes.db; cp foreign/giaoban/notes.db before.db
$ XDG_DATA_HOME=$PWD/foreign giaoban --lang en --corpus "$GB_BUILDDIR/assets/corpus.db" mark session-8
! giaoban: HERE/foreign/giaoban/notes.db: these are not giaoban's notes
? 65
$ XDG_DATA_HOME=$PWD/foreign giaoban --lang en --corpus "$GB_BUILDDIR/assets/corpus.db" notes; cmp before.db foreign/giaoban/notes.db && echo same
same
! giaoban: HERE/foreign/giaoban/notes.db: these are not giaoban's notes
