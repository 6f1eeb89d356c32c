$ # Nothing is saved yet.
$ giaoban --lang en saved
! giaoban: no list is saved yet; --save NAME behind a list keeps it
? 1
$ giaoban --lang en saved --format json
[]
! giaoban: no list is saved yet; --save NAME behind a list keeps it
? 1
$ # A list is printed as ever, and kept under a name: its command, filters and order, as they were typed.
$ giaoban --lang en directives --agency BYT --due passed --save 'Bộ Y tế, đã qua hạn' | cut -c 1-70
  Deadline  Agency              Directive (chỉ đạo)              
6 Aug 2025  Ministry of Health  Finish rolling out electronic medical 
! giaoban: saved as 'Bộ Y tế, đã qua hạn': directives --agency BYT --due passed
$ giaoban --lang en figures --from 2024 --sort value -r --limit 1 --format csv --save 'Số liệu' | cut -d , -f 1
id
jobs
! giaoban: saved as 'Số liệu': figures --from 2024 --sort value --reverse
$ giaoban --lang en slogans --framework '5 khong' --count --save " 5   không "
1
! giaoban: saved as '5 không': slogans --framework '5 khong'
$ giaoban --lang en timeline --from 2026 --limit 1 --save 'Áp dụng' | cut -c 1-40
                   Date  Kind    What   
31 Dec 2030, whole year  target  Target 
! giaoban: saved as 'Áp dụng': timeline --from 2026
$ giaoban --lang en directives --due 100000d --save 'Áp dụng' | cut -c 1-40
! giaoban: nothing matches
! giaoban: saved as 'Áp dụng'; before, that was: timeline --from 2026
$ cat ../home/.config/giaoban/lists
Bộ Y tế, đã qua hạn = directives --agency BYT --due passed
Số liệu = figures --from 2024 --sort value --reverse
5 không = slogans --framework '5 khong'
Áp dụng = directives --due 100000d
$ giaoban --lang en saved
5 không              slogans --framework '5 khong'
Áp dụng              directives --due 100000d
Bộ Y tế, đã qua hạn  directives --agency BYT --due passed
Số liệu              figures --from 2024 --sort value --reverse
$ giaoban --lang en saved --format json | head -n 6
[
  {
    "name": "5 không",
    "command": "slogans --framework '5 khong'"
  },
  {
$ giaoban --lang en saved --format csv | tr -d '\r'
name,command
5 không,slogans --framework '5 khong'
Áp dụng,directives --due 100000d
"Bộ Y tế, đã qua hạn",directives --agency BYT --due passed
Số liệu,figures --from 2024 --sort value --reverse
$ giaoban --lang en saved --format csv --excel | od -An -c | head -n 2
 357 273 277   n   a   m   e   ;   c   o   m   m   a   n   d  \r
  \n   5       k   h 303 264   n   g   ;   s   l   o   g   a   n
$ # One of them, as it is today; in any format; marks do not matter where only one can be meant.
$ giaoban --lang en saved 'Bộ Y tế, đã qua hạn' | cut -c 1-70
  Deadline  Agency              Directive (chỉ đạo)              
6 Aug 2025  Ministry of Health  Finish rolling out electronic medical 
$ giaoban --lang en saved bo y te, da qua han --count
1
$ GIAOBAN_NOW=2025-01-01 giaoban --lang en saved 'Bộ Y tế, đã qua hạn'
! giaoban: nothing matches
? 1
$ giaoban --lang en saved 'số liệu' --format csv --limit 2 | cut -d , -f 1,5,8
id,value,unit
jobs,1500000,jobs
revenue,152000000000,USD
$ giaoban --lang en saved 'so lieu' --format csv -o f.csv; giaoban --lang en figures --from 2024 --sort value -r --format csv | cmp - f.csv && echo same
same
$ giaoban --lang en saved 5 không --format ics
! giaoban: --format: 'ics' cannot be written here; there are: text, json, csv, markdown, html
? 2
$ giaoban complete argument saved
5 không
Áp dụng
Bộ Y tế, đã qua hạn
Số liệu
$ # What there is not, and what cannot be.
$ giaoban --lang en saved 'Bộ Y tá, đã qua hạn'
! giaoban: no list is saved as 'Bộ Y tá, đã qua hạn'; did you mean 'Bộ Y tế, đã qua hạn'?
? 2
$ giaoban --lang en saved nothing like it
! giaoban: no list is saved as 'nothing like it' ('giaoban saved' shows them)
? 2
$ giaoban --lang en saved --count
! giaoban: --count goes with the name of a saved list
? 2
$ giaoban --lang en meetings --save ''
! giaoban: --save: a saved list needs a name
? 2
$ giaoban --lang en meetings --save 'a = b'
! giaoban: --save: the name of a saved list has no '=', and does not begin with '#'
? 2
$ giaoban --lang en slogans --framework "'\"" --save x
! giaoban: --save: what stands in both kinds of quotes cannot be saved
? 2
$ giaoban --lang en directives --agency nobody-1 --save x
! giaoban: there is no agency 'nobody-1'; there are: committee, committee-members, conference-participants, deputy-prime-minister, government, government-office, government-standing, localities, …
? 2
$ giaoban --lang en search x --save y
! giaoban: there is no option --save here ('giaoban search --help' lists them)
? 2
$ GIAOBAN_SECURE=1 giaoban --lang en meetings --limit 1 --format csv --save x
! giaoban: --save: GIAOBAN_SECURE is set: nothing is written to files
? 77
$ giaoban --lang en saved | grep -c x
0
? 1
$ # The file is anybody's to edit: remarks stay, what is wrong is told with its place.
$ printf '%s\n' '# mine' 'ok = meetings --kind session' 'no sign' 'old = directives --agency nobody-1' 'typo = directvies' 'danger = remove session-10' >../home/.config/giaoban/lists
$ giaoban --lang en saved
danger  remove session-10
ok      meetings --kind session
old     directives --agency nobody-1
typo    directvies
! giaoban: HOME/.config/giaoban/lists:3: expected 'NAME = command', as in: Bộ Y tế = directives --agency BYT
$ giaoban --lang en saved ok --count
3
$ giaoban --lang en saved old
! giaoban: HOME/.config/giaoban/lists:4: there is no agency 'nobody-1'; there are: committee, committee-members, conference-participants, deputy-prime-minister, government, government-office, government-standing, localities, …
? 2
$ giaoban --lang en saved typo
! giaoban: HOME/.config/giaoban/lists:5: there is no command 'directvies'; did you mean 'directives'? ('giaoban --help' lists them)
? 2
$ giaoban --lang en saved danger
! giaoban: HOME/.config/giaoban/lists:6: 'remove' is no list
? 2
$ giaoban --lang en saved old --delete; giaoban --lang en saved typo --delete --format csv; giaoban --lang en saved typo --delete; cat ../home/.config/giaoban/lists
# mine
ok = meetings --kind session
no sign
danger = remove session-10
! giaoban: --delete forgets a list and writes nothing: leave --format out
$ giaoban --lang en saved old --delete
! giaoban: no list is saved as 'old' ('giaoban saved' shows them)
? 2
$ rm ../home/.config/giaoban/lists; mkdir ../home/.config/giaoban/lists; giaoban --lang en saved; giaoban --lang en meetings --count --save x
5
! giaoban: HOME/.config/giaoban/lists is a folder, not a file
! giaoban: --save: HOME/.config/giaoban/lists is a folder, not a file
? 65
$ rmdir ../home/.config/giaoban/lists; XDG_CONFIG_HOME=$PWD/c giaoban --lang en meetings --count --save x; cat c/giaoban/lists
5
x = meetings
! giaoban: saved as 'x': meetings
