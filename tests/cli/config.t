$ # The configuration: what is wrong in it is told, all of it, with its place; and nothing is started.
$ mkdir -p ../home/.config/giaoban; printf '%s\n' '# mine' 'lang = en' 'them = dark' 'bind lst Ctrl-X e export' 'bind all Ctrl-X e exprot' 'bind all g g first' >../home/.config/giaoban/config
$ giaoban meetings
! giaoban: HOME/.config/giaoban/config:3: there is no setting 'them'; did you mean 'theme'?
! giaoban: HOME/.config/giaoban/config:4: there is no view 'lst'; did you mean 'list'?
! giaoban: HOME/.config/giaoban/config:5: there is no action 'exprot'; did you mean 'export'?
? 78
$ giaoban --script nothing
! giaoban: HOME/.config/giaoban/config:3: there is no setting 'them'; did you mean 'theme'?
! giaoban: HOME/.config/giaoban/config:4: there is no view 'lst'; did you mean 'list'?
! giaoban: HOME/.config/giaoban/config:5: there is no action 'exprot'; did you mean 'export'?
? 78
$ GIAOBAN_LANG=vi giaoban doctor
! giaoban: HOME/.config/giaoban/config:3: không có thiết lập 'them'; có phải 'theme' không?
! giaoban: HOME/.config/giaoban/config:4: không có màn hình 'lst'; có phải 'list' không?
! giaoban: HOME/.config/giaoban/config:5: không có lệnh 'exprot'; có phải 'export' không?
? 78
$ giaoban --lang en --help | head -n 1; giaoban --version | cut -d ' ' -f 1
Usage: giaoban [OPTION]...
giaoban
$ # A key that also begins a sequence.
$ printf '%s\n' 'lang = en' 'bind all g g first' >../home/.config/giaoban/config; giaoban meetings --count
! giaoban: HOME/.config/giaoban/config:2: g g in 'all' cannot be typed: g in 'all' asks for 'first' already (built in); 'unbind all g' frees it
? 78
$ printf '%s\n' 'lang = en' 'bind all g g first' 'unbind all g' >../home/.config/giaoban/config; giaoban meetings --count
5
$ # The way out, and the help.
$ printf '%s\n' 'lang = en' 'unbind all q' 'unbind all ?' 'unbind all F1' >../home/.config/giaoban/config; giaoban meetings --count
! giaoban: HOME/.config/giaoban/config: no key is left for 'close': 'bind all q close' gives it its own again
! giaoban: HOME/.config/giaoban/config: no key is left for 'help': 'bind all ? help' gives it its own again
? 78
$ # doctor says which files were read, and which keys are others than the built-in ones.
$ printf '%s\n' 'lang = en' 'agency = BYT' 'unbind all g' 'bind all g g first' 'bind list Ctrl-X e export' 'unbind menu d' >../home/.config/giaoban/config; giaoban doctor | sed -n '/^configuration/,/^my agency/p'
configuration       HOME/.config/giaoban/config
keys                unbind all g
keys                bind all g g first
keys                bind list Ctrl-X e export
keys                unbind menu d
my agency           BYT
$ rm ../home/.config/giaoban/config; giaoban --lang en doctor | grep '^configuration'
configuration       none
$ # A text in another encoding, a folder, a file that may not be read.
$ printf 'lang = en\nagency = B\351 Y t\325\n' >../home/.config/giaoban/config; giaoban meetings --count
! giaoban: HOME/.config/giaoban/config: không phải UTF-8 ở dòng 2, cột 11; hãy chuyển mã trước, ví dụ: iconv -f CP1258 -t UTF-8
? 78
$ rm ../home/.config/giaoban/config; mkdir ../home/.config/giaoban/config; giaoban --lang en meetings --count; rmdir ../home/.config/giaoban/config
! giaoban: HOME/.config/giaoban/config is a folder, not a file
$ printf '\357\273\277lang = en\r\nescape = 10\r\nescape = 20\r\n' >../home/.config/giaoban/config; giaoban meetings --count
! giaoban: HOME/.config/giaoban/config:3: escape is set twice: already in line 2
? 78
$ # The screen: keys, one pane, the first view, and the input method; also with --script, so that a fault can be shown to others.
$ printf '%s\n' 'lang = en' 'unbind all x' 'bind all x x first' 'start = findings --kind shortcoming' 'typing = telex' >../home/.config/giaoban/config
$ printf '%s\n' 'keys j x' 'show waits' 'keys x' 'show first' 'keys j x z' 'show nothing' >keys; giaoban --script keys --size 60x12 | grep '^==\|▌\|then:\|nothing was\|shortcoming'
== waits 60x12 cursor 11,1
| Tasks of Project 06 and of the Committee's p…  shortcoming |
|▌Digital transformation does not yet get the…   shortcoming |
| Implementation is still the weak link          shortcoming |
| Coordination between agencies and units in s…  shortcoming |
| Much still remains to be done in digital tra…  shortcoming |
| x, then: x to the beginning; Esc gives it up               |
== first 60x12 cursor 3,0
|▌Tasks of Project 06 and of the Committee's p…  shortcoming |
| Digital transformation does not yet get the…   shortcoming |
| Implementation is still the weak link          shortcoming |
| Coordination between agencies and units in s…  shortcoming |
| Much still remains to be done in digital tra…  shortcoming |
| 1/8 findings · shortcoming  Enter open  / search  f narrow |
== nothing 60x12 cursor 11,1
| Tasks of Project 06 and of the Committee's p…  shortcoming |
|▌Digital transformation does not yet get the…   shortcoming |
| Implementation is still the weak link          shortcoming |
| Coordination between agencies and units in s…  shortcoming |
| Much still remains to be done in digital tra…  shortcoming |
| x z: nothing was done                                      |
$ printf '%s\n' 'keys /' 'text ddaaw' 'show s' >keys; giaoban --script keys --size 80x12 | sed -n 2p
| / đă                                                         Telex  14 results |
$ # The help and what is wrong with a command line are in the language of --lang, else of the configuration, wherever that stands.
$ printf '%s\n' 'lang = en' 'encoding = TCVN' >../home/.config/giaoban/config; giaoban --help | head -n 1; giaoban meetings --help | head -n 1
Usage: giaoban [OPTION]...
Usage: giaoban meetings [OPTION]...
$ giaoban --nonsense
! giaoban: there is no option --nonsense here ('giaoban --help' lists them)
? 2
$ giaoban meetings --nonsense --lang=vi
! giaoban: không có tùy chọn --nonsense ở đây ('giaoban meetings --help' liệt kê)
? 2
$ giaoban --nonsense --lang vi
! giaoban: không có tùy chọn --nonsense ở đây ('giaoban --help' liệt kê)
? 2
$ giaoban search --nonsense -- --lang=vi
! giaoban: there is no option --nonsense here ('giaoban search --help' lists them)
? 2
$ # A configuration with faults keeps nobody from the help, and is told after what is wrong with the command line.
$ printf '%s\n' 'them = dark' 'lang = en' >../home/.config/giaoban/config; giaoban --help | head -n 1; giaoban --nonsense
Usage: giaoban [OPTION]...
! giaoban: there is no option --nonsense here ('giaoban --help' lists them)
? 2
$ giaoban meetings --count --lang vi
! giaoban: HOME/.config/giaoban/config:1: không có thiết lập 'them'; có phải 'theme' không?
? 78
