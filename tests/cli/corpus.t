$ # Which corpus: named, of the environment, one's own, the bundled one.
$ giaoban doctor --lang en | grep -v '^TERM\|^L[AC]\|schema'
giaoban             0.1.0
terminal            none: the output goes to a file or a pipe
language            en (English)
screen              ASCII (neither the locale nor the terminal promises more; --encoding or the configuration can)
files and pipes     UTF-8
today               2026-11-21
configuration       none
my agency           not configured
corpus              BUILDDIR/assets/corpus.db (the bundled one, of the build tree)
your own corpus     HOME/.local/share/giaoban/corpus.db (made by the first import)
marks and notes     HOME/.local/share/giaoban/notes.db (0 marked, 0 with a note)
content             5 meetings, 27 slogans, 140 directives, 47 figures, 97 findings
vocabulary          24 agencies, 30 topics, 41 indicators
you may             read and write it
integrity           nothing wrong was found
search index        nothing wrong was found
$ printf '%s\n' 'format: giaoban-vocabulary/1' 'agencies:' '  - {id: a, name: {vi: A, en: A}, kind: body}' 'topics:' '  - {id: t, name: {vi: T, en: T}}' 'indicators:' '  - {id: i, name: {vi: I, en: I}, unit: "%"}' >one.yaml; giaoban import --corpus one.db --quiet one.yaml; for l in vi en; do giaoban doctor --corpus one.db --lang $l | grep ' 1 '; done
danh mục            1 cơ quan, 1 lĩnh vực, 1 chỉ tiêu
vocabulary          1 agency, 1 topic, 1 indicator
$ cp "$(giaoban doctor --lang en | sed -n 's/^corpus *\(.*\) (.*/\1/p')" mine.db
$ giaoban meetings --count --corpus mine.db
5
$ GIAOBAN_CORPUS=mine.db giaoban doctor --lang en | grep ^corpus
corpus              mine.db (named by GIAOBAN_CORPUS)
$ giaoban meetings --corpus none.db
! giaoban: none.db: không có kho này
? 66
$ GIAOBAN_CORPUS=none.db giaoban meetings
! giaoban: none.db: không có kho này
? 66
$ # Not a corpus.
$ echo 'hello' >text.db && giaoban meetings --corpus text.db
! giaoban: text.db: đây không phải kho tư liệu của giaoban
? 65
$ : >empty.db && giaoban meetings --corpus empty.db
! giaoban: empty.db: đây không phải kho tư liệu của giaoban
? 65
$ head -c 100000 mine.db >short.db && giaoban meetings --corpus short.db
! giaoban: short.db: kho bị hỏng; hãy thay bằng bản còn tốt, hoặc xóa đi rồi nhập lại
? 65
$ head -c 100 mine.db >head.db && giaoban meetings --corpus head.db
! giaoban: head.db: kho bị hỏng; hãy thay bằng bản còn tốt, hoặc xóa đi rồi nhập lại
? 65
$ head -c 300000 /dev/zero >zero.db && giaoban meetings --corpus zero.db
! giaoban: zero.db: đây không phải kho tư liệu của giaoban
? 65
$ giaoban meetings --corpus .
! giaoban: .: đây không phải kho tư liệu của giaoban
? 65
$ giaoban import --corpus text.db "$srcdir/tests/data/session-11.yaml"; cat text.db
hello
! giaoban: text.db: đây không phải kho tư liệu của giaoban
$ # Newer than this program.
$ cp mine.db newer.db && printf '\377' | dd of=newer.db bs=1 seek=63 conv=notrunc 2>/dev/null && giaoban meetings --corpus newer.db
! giaoban: newer.db: kho do bản giaoban mới hơn tạo ra (lược đồ 255, bản này chỉ biết đến 3)
? 69
$ # A new corpus of one's own, made in place.
$ giaoban import --corpus fresh.db --lang en "$srcdir"/assets/*.yaml "$srcdir/tests/data/session-11.yaml"
SRCDIR/assets/agencies.yaml: vocabulary, taken in
SRCDIR/assets/indicators.yaml: vocabulary, taken in
SRCDIR/assets/topics.yaml: vocabulary, taken in
session-11: added (revision 1), 1 slogan, 2 directives, 2 figures, 1 finding
$ giaoban meetings --corpus fresh.db --format csv | cut -d, -f1
id
session-11
$ # A first import that fails makes none.
$ sed "s/date: .*/date: tomorrow/" "$srcdir/tests/data/session-11.yaml" >bad.yaml; giaoban import --corpus never.db --lang en bad.yaml 2>&1 | head -n 1; ls never.db 2>/dev/null
bad.yaml:8:9: error: date: "tomorrow" is no date: YYYY-MM-DD, a real day from 1900 to 2199
? 2
$ giaoban import --corpus missing/fresh.db "$srcdir/tests/data/session-11.yaml"
! giaoban: missing/fresh.db: không tạo được kho: thư mục có tồn tại không, và bạn có quyền ghi vào đó không?
? 73
$ # The bundled corpus is the same, byte for byte, whenever it is made from the same files.
$ here=$PWD; cd "$srcdir" && for f in one two; do giaoban import --bundle --quiet --corpus "$HOME/$f.db" assets/agencies.yaml assets/topics.yaml assets/indicators.yaml assets/briefings/session-2.yaml assets/briefings/session-8.yaml assets/briefings/conference-2024-07.yaml assets/briefings/digital-day-2024.yaml assets/briefings/session-10.yaml; done; cmp "$HOME/one.db" "$HOME/two.db" && cmp "$HOME/one.db" "$here/mine.db"
