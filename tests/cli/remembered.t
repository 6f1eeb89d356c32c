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
