$ # What was searched for is known in the next session: each text once, the newest last.
$ printf '%s\n' 'keys /' 'text du lieu' 'keys Esc /' 'text "y te"' 'keys Enter Esc Esc /' 'text du lieu' 'keys Esc' >some.keys
$ XDG_STATE_HOME=$PWD/state giaoban --script some.keys >/dev/null; cat state/giaoban/searches
"y te"
du lieu
$ printf '%s\n' 'keys / Up Up' 'show up' >up.keys; XDG_STATE_HOME=$PWD/state giaoban --script up.keys | sed -n 2p
| / "y te"                                                             5 kết quả |
$ # Where no folder is set for a script it neither knows nor tells; nor does anybody where nothing may be written.
$ giaoban --script some.keys >/dev/null; find "$HOME" -name searches
$ giaoban --script up.keys | sed -n 2p
| /                                                                              |
$ GIAOBAN_SECURE=1 XDG_STATE_HOME=$PWD/state giaoban --script up.keys | sed -n 2p
| /                                                                              |
$ printf '%s\n' 'keys /' 'text secret' 'keys Esc' >secret.keys; GIAOBAN_SECURE=1 XDG_STATE_HOME=$PWD/state giaoban --script secret.keys >/dev/null; cat state/giaoban/searches
"y te"
du lieu
$ # The file is cleaned and bounded, whoever wrote it.
$ { printf 'x\033[31m\302\233y\n\n  dân   số \n'; for i in $(seq 60); do echo "line $i"; done; } >state/giaoban/searches
$ XDG_STATE_HOME=$PWD/state giaoban --script some.keys >/dev/null; wc -l <state/giaoban/searches; head -n 1 state/giaoban/searches; tail -n 2 state/giaoban/searches
50
line 13
"y te"
du lieu
$ printf 'x\033[31m\302\233y\n\n  dân   số \n' >state/giaoban/searches; XDG_STATE_HOME=$PWD/state giaoban --script some.keys >/dev/null; cat state/giaoban/searches
x[31my
dân số
"y te"
du lieu
$ head -c 100000 /dev/zero >state/giaoban/searches; XDG_STATE_HOME=$PWD/state giaoban --script some.keys >/dev/null; cat state/giaoban/searches
"y te"
du lieu
$ # Where it cannot be written, nothing is said.
$ mkdir nowhere; : >nowhere/giaoban; XDG_STATE_HOME=$PWD/nowhere giaoban --script some.keys >/dev/null; echo $?
0
$ # So is where one stood in the views of the number keys, for each corpus; the beginning is the beginning.
$ printf '%s\n' 'keys j j 3 G 2 j k 6 j' >stand.keys; XDG_STATE_HOME=$PWD/places giaoban --script stand.keys >/dev/null; sed 's| [^ ]*$||' places/giaoban/positions
meetings conference-2024-07,2,5
directives session-2/choose-wide-effect,139,140
agencies ministries-localities-units
$ printf '%s\n' 'show 1' 'keys 3' 'show 3' 'keys 2' 'show 2' 'keys 6' 'show 6' >where.keys; XDG_STATE_HOME=$PWD/places giaoban --script where.keys | grep '▌\|/140'
|▌19/07  Hội nghị tháng 7/2024                               6       36        1 |
|▌Chọn triển khai những việc lan tỏa rộng và có hi…  nguồn không nêu   không nêu |
| 140/140 chỉ đạo · kho có sẵn  Enter mở  / tìm  ? phím  f lọc  L English  s xếp |
|▌Chuyển đổi số toàn diện để phát triển kinh tế số, tạo ra độn…  chủ đề năm 2025 |
|▌bộ, ngành, địa phương, đơn vị                  13         1        0         1 |
$ printf '%s\n' 'keys g' >first.keys; XDG_STATE_HOME=$PWD/places giaoban --script first.keys >/dev/null; cut -d ' ' -f 1,2 places/giaoban/positions
directives session-2/choose-wide-effect,139,140
agencies ministries-localities-units
$ cp "$GB_BUILDDIR/assets/corpus.db" other.db; XDG_STATE_HOME=$PWD/places giaoban --corpus other.db --script where.keys | grep -c '▌'; XDG_STATE_HOME=$PWD/places giaoban --corpus other.db --script stand.keys >/dev/null; cut -d ' ' -f 1,2 places/giaoban/positions
4
directives session-2/choose-wide-effect,139,140
agencies ministries-localities-units
meetings conference-2024-07,2,5
directives session-2/choose-wide-effect,139,140
agencies ministries-localities-units
$ # What is gone is not looked for long, and a file that somebody else wrote does no harm.
$ p=$(realpath "$GB_BUILDDIR/assets/corpus.db"); printf '%s\n' "meetings session-99 $p" "directives session-8/nothing,3,140 $p" "slogans ,0,9 $p" "agencies '; $p" "x" "directives" " " >places/giaoban/positions; XDG_STATE_HOME=$PWD/places giaoban --script where.keys | grep '▌\|/140'
|▌06/02  Phiên họp thứ 10                                    4       50       21 |
|▌Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và…  NHNN  06/08/2025 |
|   1/140 chỉ đạo · kho có sẵn  Enter mở  / tìm  ? phím  f lọc  L English  s xếp |
|▌Chuyển đổi số toàn diện để phát triển kinh tế số, tạo ra độn…  chủ đề năm 2025 |
|▌bộ, ngành, địa phương                          15         0        0         2 |
$ p=$(realpath "$GB_BUILDDIR/assets/corpus.db"); printf '%s\n' "directives session-2/choose-wide-effect,7,140 $p" >places/giaoban/positions; printf '%s\n' 'keys 3' 'show at' 'keys g' 'show first' >at.keys; XDG_STATE_HOME=$PWD/places giaoban --script at.keys | grep '▌\|/140'
|▌Chọn triển khai những việc lan tỏa rộng và có hi…  nguồn không nêu   không nêu |
|▌Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và…  NHNN  06/08/2025 |
|   1/140 chỉ đạo · kho có sẵn  Enter mở  / tìm  ? phím  f lọc  L English  s xếp |
$ head -c 200000 /dev/zero | tr '\0' 'x' >places/giaoban/positions; XDG_STATE_HOME=$PWD/places giaoban --script stand.keys >/dev/null; cut -d ' ' -f 1,2 places/giaoban/positions
meetings conference-2024-07,2,5
directives session-2/choose-wide-effect,139,140
agencies ministries-localities-units
$ GIAOBAN_SECURE=1 XDG_STATE_HOME=$PWD/places giaoban --script where.keys | grep -m 1 '▌'; GIAOBAN_SECURE=1 XDG_STATE_HOME=$PWD/secure giaoban --script stand.keys >/dev/null; ls -d secure 2>/dev/null || echo none
|▌06/02  Phiên họp thứ 10                                    4       50       21 |
none
