$ # A clerk writes a briefing, checks it, takes it in, mends it, hands it on.
$ giaoban new session-11 --lang en | head -n 12
# A briefing of giaoban: one meeting, one file. giaoban-briefing(5) describes every key.
# Fill in what stands open; take the # from what the source says; delete the rest, and what the source does not say.
# Text with ": " or " #" in it wants quotes; inside { } also text with a comma.
# Check it with: giaoban lint --article ARTICLE FILE

format: giaoban-briefing/1
revision: 1                                 # one more each time the file is changed and imported again

meeting:
  id: session-11                            # a-z, 0-9 and -; never changed again
  kind:                                     # session, conference or event
#  ordinal: 11                              # only of numbered meetings
$ giaoban new session-11 -o session-11.yaml
$ giaoban lint session-11.yaml --lang en
session-11: 0 slogans, 0 directives, 0 figures, 0 findings
! session-11.yaml:11:8: error: kind: nothing stands here yet; needed: session, conference or event
! session-11.yaml:13:8: error: date: nothing stands here yet; needed: year-month-day
! session-11.yaml:15:8: error: vi: nothing stands here yet; needed: the Vietnamese text
! session-11.yaml:16:8: error: en: nothing stands here; leave the key out where the source says nothing
! session-11.yaml:22:8: error: vi: nothing stands here yet; needed: the Vietnamese text
! session-11.yaml:23:8: error: en: nothing stands here; leave the key out where the source says nothing
! giaoban: 6 errors, 0 warnings
? 65
$ cp "$srcdir/tests/data/session-11.yaml" s11.yaml
$ giaoban lint s11.yaml
session-11: 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
$ giaoban lint --article "$srcdir/tests/data/session-11.txt" --lang en s11.yaml
session-11: 1 slogan, 2 directives, 2 figures, 1 finding
$ giaoban doctor | grep 'kho của riêng'
kho của riêng bạn   HOME/.local/share/giaoban/corpus.db (sẽ tạo khi nhập lần đầu)
$ giaoban import s11.yaml
session-11: đã thêm (revision 1), 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
$ giaoban doctor | grep 'kho của riêng'
kho của riêng bạn   HOME/.local/share/giaoban/corpus.db
$ giaoban meetings --format csv | cut -d, -f1,3
id,ordinal
session-11,11
session-10,10
digital-day-2024,
conference-2024-07,
session-8,8
session-2,2
$ giaoban directives --agency moh --lang en
   Deadline  Agency              Directive (chỉ đạo)                                  Time left                                       Address
 6 Aug 2025  Ministry of Health  Finish rolling out electronic medical records        date passed 472 days ago, completion not known  session-10/electronic-records
15 Aug 2025  Ministry of Health  Finish connecting the hospitals, with their records  date passed 463 days ago, completion not known  session-11/connect-hospitals
$ giaoban import s11.yaml
session-11: không đổi (revision 1), 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
$ # The same revision with other content is refused; a higher one replaces.
$ sed 's/phòng họp/hội trường/' s11.yaml >other.yaml
$ giaoban import other.yaml --lang en
session-11: not taken in, 1 slogan, 2 directives, 2 figures, 1 finding
! other.yaml: error: the corpus has revision 1 of 'session-11' with other content: raise revision: to 2, or import with --replace
! giaoban: 1 error, 0 warnings
? 65
$ sed 's/^revision: 1/revision: 2/' other.yaml >second.yaml
$ giaoban import second.yaml
session-11: revision 1 được thay bằng 2, 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
$ giaoban import s11.yaml --lang en
session-11: not taken in, 1 slogan, 2 directives, 2 figures, 1 finding
! s11.yaml: error: the corpus has revision 2 of 'session-11', newer than 1: raise revision:, or import with --replace
! giaoban: 1 error, 0 warnings
? 65
$ giaoban import --replace s11.yaml
session-11: revision 2 được thay bằng 1, 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
$ giaoban import second.yaml
session-11: revision 1 được thay bằng 2, 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
$ # A record never just disappears, and an id is never used again.
$ sed -e 's/^revision: 1/revision: 3/' -e 's/id: pay-online/id: pay-by-phone/' s11.yaml >third.yaml
$ giaoban import third.yaml --lang en
! third.yaml: error: record 'pay-online' of the edition before is gone: name it under retired:, or in another record's was:
! giaoban: 1 error, 0 warnings
? 65
$ sed -e 's/^revision: 1/revision: 3/' -e 's/id: pay-online/id: pay-by-phone\n    was: [pay-online]/' s11.yaml >third.yaml
$ giaoban import third.yaml --lang en
session-11: revision 2 replaced by 3, 1 slogan, 2 directives, 2 figures, 1 finding
$ giaoban show session-11/pay-online --lang en | grep ^Record
Record       directive (chỉ đạo) · session-11/pay-by-phone
$ # What is exported imports to the same.
$ giaoban export --format briefing --meeting session-11 -o out.yaml
$ giaoban import out.yaml
session-11: không đổi (revision 3), 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
$ giaoban export --format briefing --meeting session-11 | cmp - out.yaml
$ mkdir all && giaoban export --format briefing -o all && ls all
conference-2024-07.yaml
digital-day-2024.yaml
session-10.yaml
session-11.yaml
session-2.yaml
session-8.yaml
$ giaoban lint all/*.yaml --quiet
$ giaoban import all/*.yaml
conference-2024-07: không đổi (revision 1), 6 thông điệp, 36 chỉ đạo, 1 số liệu, 24 đánh giá
digital-day-2024: không đổi (revision 1), 7 thông điệp, 28 chỉ đạo, 9 số liệu, 36 đánh giá
session-10: không đổi (revision 1), 4 thông điệp, 50 chỉ đạo, 21 số liệu, 21 đánh giá
session-11: không đổi (revision 3), 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
session-2: không đổi (revision 1), 4 thông điệp, 14 chỉ đạo, 9 số liệu, 13 đánh giá
session-8: không đổi (revision 1), 6 thông điệp, 12 chỉ đạo, 7 số liệu, 3 đánh giá
$ giaoban remove session-11
session-11: đã bỏ
$ giaoban show session-11
! giaoban: không có cuộc họp 'session-11'; gần giống: session-10, session-8, session-2
? 2
$ giaoban remove session-11
! giaoban: không có cuộc họp 'session-11'; gần giống: session-10, session-8, session-2
? 2
$ # Several files, one of them broken: the others go in.
$ sed 's/^  date:.*/  date: tomorrow/' s11.yaml >broken.yaml
$ giaoban import broken.yaml out.yaml
session-11: đã thêm (revision 3), 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
! broken.yaml:8:9: lỗi: date: "tomorrow" không phải ngày: YYYY-MM-DD, ngày có thật từ năm 1900 đến 2199
! giaoban: 1 lỗi, 0 cảnh báo
? 65
$ giaoban import none.yaml
! lỗi: none.yaml: không có tệp này
! giaoban: 1 lỗi, 0 cảnh báo
? 66
$ giaoban import .
session-11: không nhập, 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
session-11: không đổi (revision 3), 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
session-11: không nhập, 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
session-11: không nhập, 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
session-11: không đổi (revision 3), 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
! ./broken.yaml:8:9: lỗi: date: "tomorrow" không phải ngày: YYYY-MM-DD, ngày có thật từ năm 1900 đến 2199
! ./other.yaml: lỗi: kho có revision 3 của 'session-11', mới hơn 1: hãy tăng revision:, hoặc nhập với --replace
! ./s11.yaml: lỗi: kho có revision 3 của 'session-11', mới hơn 1: hãy tăng revision:, hoặc nhập với --replace
! ./second.yaml: lỗi: kho có revision 3 của 'session-11', mới hơn 2: hãy tăng revision:, hoặc nhập với --replace
! ./session-11.yaml:11:8: lỗi: kind: chỗ này còn trống; cần có: session (phiên họp), conference (hội nghị) hoặc event (sự kiện)
! ./session-11.yaml:13:8: lỗi: date: chỗ này còn trống; cần có: năm-tháng-ngày
! ./session-11.yaml:15:8: lỗi: vi: chỗ này còn trống; cần có: văn bản tiếng Việt
! ./session-11.yaml:16:8: lỗi: en: để trống; nguồn không nêu thì bỏ hẳn khóa này
! ./session-11.yaml:22:8: lỗi: vi: chỗ này còn trống; cần có: văn bản tiếng Việt
! ./session-11.yaml:23:8: lỗi: en: để trống; nguồn không nêu thì bỏ hẳn khóa này
! giaoban: 10 lỗi, 0 cảnh báo
? 65
$ # Strict.
$ sed '/^      en: .*records/d' s11.yaml >warns.yaml
$ giaoban lint warns.yaml; giaoban lint --strict --quiet warns.yaml
session-11: 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
! warns.yaml:34:7: cảnh báo: text: thiếu tiếng Anh (en)
! warns.yaml: cảnh báo: kho có revision 3 của 'session-11', mới hơn 1: hãy tăng revision:, hoặc nhập với --replace
! giaoban: 0 lỗi, 2 cảnh báo
! warns.yaml:34:7: cảnh báo: text: thiếu tiếng Anh (en)
! warns.yaml: cảnh báo: kho có revision 3 của 'session-11', mới hơn 1: hãy tăng revision:, hoặc nhập với --replace
! giaoban: 0 lỗi, 2 cảnh báo
? 65
$ # A file is what its format says, wherever it comes from, and files of one command know each other.
$ sed 's/^sources:/# not a giaoban-vocabulary\/1\nsources:/' s11.yaml | giaoban import --corpus new.db --lang en "$srcdir"/assets/*.yaml -
SRCDIR/assets/agencies.yaml: vocabulary, taken in
SRCDIR/assets/indicators.yaml: vocabulary, taken in
SRCDIR/assets/topics.yaml: vocabulary, taken in
session-11: added (revision 1), 1 slogan, 2 directives, 2 figures, 1 finding
$ giaoban import --corpus new.db - <"$srcdir/assets/topics.yaml"
-: danh mục, không đổi
$ sed -e 's/session-11/session-12/' -e 's/ordinal: 11/ordinal: 12/' -e 's/^slogans:/topics:\n  - id: weather\n    name: {vi: thời tiết, en: weather}\nslogans:/' s11.yaml >s12.yaml
$ sed -e 's/session-11/session-13/' -e 's/ordinal: 11/ordinal: 13/' -e 's/\[health\]/[weather]/' s11.yaml >s13.yaml
$ giaoban lint --corpus new.db s13.yaml s12.yaml --lang en
session-13: 1 slogan, 2 directives, 2 figures, 1 finding
session-12: 1 slogan, 2 directives, 2 figures, 1 finding
$ giaoban import --corpus new.db s13.yaml s12.yaml --lang en
session-13: added (revision 1), 1 slogan, 2 directives, 2 figures, 1 finding
session-12: added (revision 1), 1 slogan, 2 directives, 2 figures, 1 finding
$ giaoban import --corpus new.db s12.yaml >/dev/full
! giaoban: đầu ra chuẩn: đĩa đã đầy; hãy dọn bớt chỗ rồi thử lại
? 74
$ mkdir folder && cp "$srcdir/tests/data/session-11.yaml" folder/ && mkfifo folder/pipe.yaml && giaoban lint folder
session-11: 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
! folder/session-11.yaml: cảnh báo: kho có revision 3 của 'session-11', mới hơn 1: hãy tăng revision:, hoặc nhập với --replace
! giaoban: 0 lỗi, 1 cảnh báo
$ giaoban import --corpus none.db folder 2>&1 | tail -n 2; test -e none.db
lỗi: kho tư liệu này mới tạo, chưa có cơ quan, chủ đề và chỉ tiêu nào: hãy nêu thêm các tệp khai báo chúng, hoặc bỏ --corpus để kho của bạn bắt đầu từ kho có sẵn
giaoban: 9 lỗi, 0 cảnh báo
? 1
