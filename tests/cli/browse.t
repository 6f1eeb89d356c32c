$ # Where standard output is no terminal the browser never starts: the meetings are listed.
$ giaoban --lang en | cut -c 1-35
       Date  Meeting               
 6 Feb 2025  10th session          
12 Oct 2024  Digital Transformation
19 Jul 2024  July 2024 conference  
24 Apr 2024  8th session           
27 Apr 2022  2nd session           
$ # A script that cannot be played.
$ giaoban --script none.keys
! giaoban: none.keys: không có tệp này
? 66
$ echo 'keys 3 Entr' >bad.keys; giaoban --script bad.keys --lang en
! giaoban: bad.keys:1: there is no key 'Entr'; a key is one character, or one of: Enter Esc Tab Shift-Tab Backspace Delete Space Up Down Left Right PgUp PgDn Home End F1 .. F12 Ctrl-A .. Ctrl-Z Alt-x
? 65
$ giaoban --script bad.keys --size 80 --lang en
! giaoban: --size: '80' is not understood; write COLSxROWS, at most 1000x500, for example 100x30
? 2
$ for size in 0x24 80x0 1001x24 80x501 80x24x 80X24 x; do giaoban --script bad.keys --size $size; done
! giaoban: --size: không hiểu '0x24'; hãy viết CỘTxHÀNG, nhiều nhất 1000x500, ví dụ 100x30
! giaoban: --size: không hiểu '80x0'; hãy viết CỘTxHÀNG, nhiều nhất 1000x500, ví dụ 100x30
! giaoban: --size: không hiểu '1001x24'; hãy viết CỘTxHÀNG, nhiều nhất 1000x500, ví dụ 100x30
! giaoban: --size: không hiểu '80x501'; hãy viết CỘTxHÀNG, nhiều nhất 1000x500, ví dụ 100x30
! giaoban: --size: không hiểu '80x24x'; hãy viết CỘTxHÀNG, nhiều nhất 1000x500, ví dụ 100x30
! giaoban: --size: không hiểu '80X24'; hãy viết CỘTxHÀNG, nhiều nhất 1000x500, ví dụ 100x30
! giaoban: --size: không hiểu 'x'; hãy viết CỘTxHÀNG, nhiều nhất 1000x500, ví dụ 100x30
? 2
$ giaoban --size 100x30 --lang en
! giaoban: --size goes with --script and --plain; a terminal has its own size
? 2
$ giaoban --script bad.keys -o out
! giaoban: không có tùy chọn -o ở đây ('giaoban --help' liệt kê)
? 2
$ # The screen does not start without a corpus.
$ echo 'keys 3' >three.keys; giaoban --script three.keys --corpus none.db
! giaoban: none.db: không có kho này
? 66
$ giaoban --script three.keys --corpus three.keys
! giaoban: three.keys: đây không phải kho tư liệu của giaoban
? 65
$ # Keys, and the screen that they lead to.
$ giaoban --script three.keys --size 60x14 --lang en | head -n 2
== end 60x14 cursor 3,0
| 1 Meetings  2 Slogans  3 Directives  4 Figures  5  6  7  8 |
$ giaoban --script - --size 60x14 <three.keys | head -n 2
== end 60x14 cursor 3,0
| 1 Cuộc họp  2 Thông điệp  3 Chỉ đạo  4 Số liệu  5  6  7  8 |
$ # Commands, in the words of the command line.
$ printf '%s\n' '#!/bin/sh' 'printf "keys :\ntext %s\nkeys Enter\n" "$1" | giaoban --script - --lang en' >ask; chmod +x ask
$ ./ask 'directives --agency BYT --due passed' | sed -n 2p
| Directives (chỉ đạo)                                                           |
$ ./ask 'giaoban show 10/electronic-records' | sed -n 2p
| Directive · session-10/electronic-records                         10th session |
$ ./ask '5 khong' | sed -n 2p
| Slogan · conference-2024-07/five-noes                     July 2024 conference |
$ ./ask 'help findings' | grep -o 'Usage: giaoban findings'
Usage: giaoban findings
$ ./ask doctor | grep -o '[0-9]* agencies, .* indicators'
24 agencies, 30 topics, 41 indicators
$ # A script knows of marks and notes only in a folder that was set for it.
$ ./ask doctor | grep -c 'marks and notes'; XDG_DATA_HOME=$HOME/.local/share ./ask doctor | grep -c 'marks and notes'
0
1
$ ./ask 'directves' | grep -o "there is no command.*'directives'"
there is no command 'directves'; did you mean 'directives'
$ ./ask 'export directives --format ics' | grep -o 'export is for .*giaoban export'
export is for the command line: leave with q, then: giaoban export
$ ./ask 'figures --format csv' | grep -o '.-format is for .*giaoban figures'
--format is for the command line: leave with q, then: giaoban figures
$ printf 'keys : d i Tab Space - - t o p i c = h e a Tab Enter\n' | giaoban --script - --lang en | sed -n 2p
| Directives (chỉ đạo)                                                           |
$ printf 'keys : q Enter 3\n' | giaoban --script - | head -n 1
