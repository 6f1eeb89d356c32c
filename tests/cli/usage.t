$ giaoban --version | sed 's/ [0-9].*/ VERSION/'
giaoban VERSION
$ giaoban --help
Cách dùng: giaoban [TÙY CHỌN]...
           giaoban LỆNH [TÙY CHỌN]... [THAM SỐ]...

Điều các cuộc họp của Chính phủ quyết định: ai phải làm gì, khi nào xong, với
con số nào, và ghi ở đâu.

Không có lệnh thì mở màn hình tra cứu, nơi đọc được tất cả; phím ? ở đó cho
biết các phím.

Các lệnh:
  meetings              liệt kê các cuộc họp, mới nhất trước
  slogans               liệt kê thông điệp: phương châm, chủ đề, nhóm nội dung
  directives            liệt kê ý kiến chỉ đạo: ai phải làm gì, khi nào xong
  figures               liệt kê số liệu: giá trị, kỳ, đo cái gì
  findings              liệt kê đánh giá: kết quả, hạn chế, quyết định, bài học
  show ADDRESS          xem trọn một cuộc họp, hoặc một mục kèm nguồn
  search WORDS...       tìm trong mọi thứ, mục hợp nhất trước, kèm đoạn trích
  timeline              cuộc họp, thời hạn và năm mục tiêu theo ngày
  series INDICATOR      số liệu của một chỉ tiêu qua thời gian
  compare MEETING MEETING
                        đối chiếu hai cuộc họp: điều gì mới, điều gì không nêu
                        lại, số liệu thay đổi ra sao
  saved [NAME]          các danh sách đã lưu; kèm NAME thì chính danh sách ấy
  agencies              liệt kê cơ quan, kèm việc được giao
  topics                liệt kê lĩnh vực, kèm số lượng
  indicators            liệt kê chỉ tiêu: điều mà các số liệu cùng đo
  notes [ADDRESS]       liệt kê đánh dấu và ghi chú của bạn; có ADDRESS thì xem
                        của riêng mã đó
  note ADDRESS TEXT...  ghi chú riêng cho một cuộc họp hoặc một mục
  mark ADDRESS...       đánh dấu cuộc họp hoặc mục, như phím * trên màn hình
                        tra cứu
  new ID                viết một bản tổng hợp mẫu có chú thích để bắt đầu
  lint FILE...          kiểm tra bản tổng hợp; nêu mọi lỗi kèm vị trí
  import FILE...        nhập bản tổng hợp vào kho
  remove MEETING        bỏ một cuộc họp khỏi kho của bạn
  export [KIND]         xuất kho đã lọc theo mọi định dạng, cả bản tổng hợp
  recode [FILE]         chuyển văn bản từ bảng mã tiếng Việt này sang bảng mã
                        khác
  doctor                nêu những gì giaoban thấy: thiết bị đầu cuối, bảng mã,
                        đường dẫn, kho và tính toàn vẹn

Tùy chọn của mọi lệnh:
  --help                xem trợ giúp này
  --version             xem phiên bản
  --lang=vi|en          ngôn ngữ của kết quả
  --corpus=FILE         dùng kho này
  --encoding=NAME       ghi theo bảng mã này (UTF-8, TCVN, VISCII, CP1258,
                        TCVN3, VNI, ...)
  --ascii               ghi không dấu, bằng ASCII

Tùy chọn khi không có lệnh:
  --mouse               dùng chuột: bấm, bấm đúp, lăn
  --plain               tra cứu từng dòng: cho trình đọc màn hình, chữ nổi và
                        thiết bị đầu cuối không dựng được màn hình
  --script=FILE         gõ các phím trong FILE rồi in các màn hình
  --size=COLSxROWS      cỡ màn hình cho --script (80x24); với --plain: dòng dài
                        nhất và mỗi lần đọc bao nhiêu
  --thrift              cho đường truyền chậm: không gửi byte nào không cần

'giaoban LỆNH --help' nói rõ hơn từng lệnh, kèm ví dụ; giaoban(1) nói đủ. Mã
kết thúc: 0 xong, 1 không thấy gì, 2 dùng sai, từ 65 như trong sysexits.h.
$ giaoban --lang en --help
Usage: giaoban [OPTION]...
       giaoban COMMAND [OPTION]... [ARGUMENT]...

What government meetings decide: who must do what, by when, with what number,
and where that is written.

Without a command it opens the browser, where all of it can be read; the key ?
there tells the keys.

Commands:
  meetings              list the meetings, newest first
  slogans               list the slogans: mottos, themes, frameworks
  directives            list the directives (chỉ đạo): who must do what by when
  figures               list the figures: value, period, what they measure
  findings              list the findings: results, shortcomings, decisions,
                        lessons
  show ADDRESS          show one meeting, whole, or one record with its source
  search WORDS...       search everything, the best records first, with the
                        passage
  timeline              meetings, deadlines and target years by date
  series INDICATOR      the figures of one indicator over time
  compare MEETING MEETING
                        two meetings side by side: what is new, what is gone,
                        how the numbers moved
  saved [NAME]          the lists that were saved; with NAME the list itself
  agencies              list the agencies, with what they were told
  topics                list the topics, with counts
  indicators            list the indicators: what figures measure in common
  notes [ADDRESS]       list your marks and notes; with ADDRESS show those on
                        it
  note ADDRESS TEXT...  keep a note of your own on a meeting or a record
  mark ADDRESS...       mark meetings or records, as * does in the browser
  new ID                write a commented briefing file to begin with
  lint FILE...          check briefing files; every problem with its place
  import FILE...        take briefing files into the corpus
  remove MEETING        take a meeting out of your corpus
  export [KIND]         write the filtered corpus in any format, also as
                        briefing files
  recode [FILE]         convert a text from one Vietnamese encoding to another
  doctor                say what giaoban sees: terminal, encoding, paths,
                        corpus and its integrity

Options of every command:
  --help                show this help
  --version             show the version
  --lang=vi|en          language of the output
  --corpus=FILE         use this corpus
  --encoding=NAME       write in this encoding (UTF-8, TCVN, VISCII, CP1258,
                        TCVN3, VNI, ...)
  --ascii               write without any mark, in ASCII

Options without a command:
  --mouse               take the mouse: click, double click, wheel
  --plain               the browser line by line: for screen readers, braille,
                        and terminals without a screen
  --script=FILE         play the keys in FILE and print the screens
  --size=COLSxROWS      the size of the screen of a script (80x24); of line
                        mode the longest line, and how much at a time
  --thrift              for a slow line: send no byte that is not needed

'giaoban COMMAND --help' tells more of a command, with examples; giaoban(1)
tells all. Exit status: 0 done, 1 nothing found, 2 wrong usage, 65 and above as
in sysexits.h.
$ giaoban directives --help --lang en
Usage: giaoban directives [OPTION]...

list the directives (chỉ đạo): who must do what by when

Options:
  -h, --help                show this help
  -V, --version             show the version
      --lang=vi|en          language of the output
      --corpus=FILE         use this corpus
      --encoding=NAME       write in this encoding (UTF-8, TCVN, VISCII,
                            CP1258, TCVN3, VNI, ...)
      --ascii               write without any mark, in ASCII
  -f, --format=FORMAT       text, json, csv, markdown, html, ics
  -o, --output=FILE         write to FILE, which must not exist
      --force               write over an existing FILE
      --excel               CSV that a Vietnamese Excel opens by a double click
  -m, --meeting=ID          only of this meeting (session-10, 10,
                            06/02/2025, ...)
  -t, --topic=ID            only on this topic
  -a, --agency=ID           only of this agency (id, abbreviation or name)
      --with-groups         also what groups of the agency were given, and
                            marked so
      --mine                only of the agency named in the configuration
      --framework=NAME      only of this framework ("5 không", or its address)
      --from=DATE           meetings from this date on
      --to=DATE             meetings up to this date
      --due=WHEN            none, passed, 30d (within 30 days), a date, or
                            FROM..TO
  -s, --sort=KEY            order: date, due, text, agency, topic, kind,
                            indicator, value, period
  -r, --reverse             the order turned round
  -n, --limit=N             at most N records
      --offset=N            skip the first N records
  -c, --count               only say how many there are
      --save=NAME           keep this list under a name ('giaoban saved' shows
                            it)

Examples:
  giaoban directives --agency BYT
      what the Ministry of Health was told to do
  giaoban directives --due 2025-01-01..31/12/2025
      what was due in 2025
  giaoban directives --meeting 10 --format csv --excel -o chi-dao.csv
      a table for Excel
$ giaoban figure
! giaoban: không có lệnh 'figure'; có phải 'figures' không? ('giaoban --help' liệt kê)
? 2
$ giaoban --script keys meetings
! giaoban: --script là của màn hình tra cứu: hãy bỏ 'meetings'
? 2
$ giaoban meetings --script keys
! giaoban: không có tùy chọn --script ở đây ('giaoban meetings --help' liệt kê)
? 2
$ giaoban xyzzy
! giaoban: không có lệnh 'xyzzy' ('giaoban --help' liệt kê)
? 2
$ giaoban figures --formt json
! giaoban: không có tùy chọn --formt ở đây; có phải --format không? ('giaoban figures --help' liệt kê)
? 2
$ giaoban figures --format xml
! giaoban: --format: ở đây không viết được 'xml'; có: text, json, csv, markdown, html
? 2
$ giaoban figures --format ics
! giaoban: --format: ở đây không viết được 'ics'; có: text, json, csv, markdown, html
? 2
$ giaoban figures -z
! giaoban: không có tùy chọn -z ở đây ('giaoban figures --help' liệt kê)
? 2
$ giaoban figures --limit
! giaoban: tùy chọn --limit cần một giá trị
? 2
$ giaoban figures --limit many
! giaoban: --limit: 'many' không phải số từ 1 đến 1000000000
? 2
$ giaoban figures --lang fr
! giaoban: --lang là vi hoặc en, không phải 'fr'
? 2
$ giaoban figures extra
! giaoban: không hiểu 'extra' ở đây; bộ lọc là các tùy chọn ('giaoban figures --help' liệt kê)
? 2
$ giaoban figures --topic helth
! giaoban: không có lĩnh vực 'helth'; gần giống: health
? 2
$ giaoban figures --topic xyzzy
! giaoban: không có lĩnh vực 'xyzzy'; hiện có: administrative-reform, awareness, cashless, civil-status, cooperation, culture, data, digital-economy, …
? 2
$ giaoban figures --agency 'bo'
! giaoban: 'bo' có thể là nhiều cơ quan: mic, ministries, ministries-localities, ministries-localities-units, moet, mof, moh, moj, …
? 2
$ giaoban figures --meeting 11
! giaoban: không có cuộc họp '11'; hiện có: session-10, digital-day-2024, conference-2024-07, session-8, session-2
? 2
$ giaoban figures --meeting 'phien hop'
! giaoban: 'phien hop' có thể là nhiều cuộc họp: session-10, session-8, session-2
? 2
$ giaoban figures --indicator digital-economy-shares
! giaoban: không có chỉ tiêu 'digital-economy-shares'; gần giống: digital-economy-share
? 2
$ giaoban figures --from 2025-13-01
! giaoban: --from: '2025-13-01' không phải ngày; hãy viết 2025-12-31, 31/12/2025, 12/2025, Q4/2025 hoặc 2025
? 2
$ giaoban figures --from 2025 --to 2024
! giaoban: --from sau --to: không có gì ở giữa
? 2
$ giaoban figures --kind ranks
! giaoban: --kind: không có 'ranks'; có phải 'rank' không? Có: amount, count, share, rank, progress, growth, ratio
? 2
$ giaoban directives --kind motto
! giaoban: không có tùy chọn --kind ở đây; có phải --mine không? ('giaoban directives --help' liệt kê)
? 2
$ giaoban directives --due soon
! giaoban: --due: không hiểu 'soon'; hãy viết none, passed, 30d, một ngày, hoặc NGÀY..NGÀY
? 2
$ giaoban directives --due 2025..2024
! giaoban: --due: '2025..2024' kết thúc trước khi bắt đầu
? 2
$ giaoban directives --sort value
! giaoban: --sort: danh sách này không xếp theo 'value' được; có: date, text, topic, due, agency
? 2
$ giaoban directives --framework '5 xyz'
! giaoban: không có nhóm nội dung '5 xyz'
? 2
$ giaoban figures --excel
! giaoban: --excel đi với --format csv
? 2
$ giaoban show
! giaoban: xem gì? Hãy nêu cuộc họp hoặc mã, ví dụ: giaoban show session-10
? 2
$ giaoban show session-11
! giaoban: không có cuộc họp 'session-11'; gần giống: session-10, session-8, session-2
? 2
$ giaoban show session-10/electronic-record
! giaoban: không có 'session-10/electronic-record'; gần giống: session-10/electronic-records
? 2
$ giaoban show session-8/five-pushes#6
! giaoban: 'session-8/five-pushes' không có nội dung 6: chỉ có 5 nội dung
? 2
$ giaoban show conference-2024-07/five-noes#0
! giaoban: 'conference-2024-07/five-noes#0': sau dấu # phải là số thứ tự của một nội dung
? 2
$ giaoban export everything
! giaoban: export 'everything'? Có các loại: meetings, slogans, directives, figures, findings; có phải directives không?
? 2
$ giaoban export --format csv
! giaoban: --format csv chỉ chứa một loại: hãy nêu loại, ví dụ 'giaoban export directives --format csv'
? 2
$ giaoban export --format briefing
! giaoban: một bản tổng hợp chứa một cuộc họp, mà có 5 cuộc họp phù hợp: hãy chọn một bằng --meeting, hoặc dùng -o với một thư mục có sẵn
? 2
$ giaoban lint
! giaoban: lint tệp nào? Ví dụ: giaoban lint session-11.yaml
? 2
$ giaoban import
! giaoban: import tệp nào? Ví dụ: giaoban import session-11.yaml
? 2
$ giaoban remove
! giaoban: bỏ cuộc họp nào? Ví dụ: giaoban remove session-11
? 2
$ giaoban new
! giaoban: viết bản mới cho cuộc họp nào? Hãy đặt mã, ví dụ: giaoban new session-11 -o session-11.yaml
? 2
$ giaoban new 'Phiên 11'
! giaoban: 'Phiên 11' không dùng làm mã cuộc họp được: chỉ gồm chữ thường a-z, chữ số và '-', nhiều nhất 64 ký tự, ví dụ session-11
? 2
$ # What was typed is cleaned before it is told.
$ giaoban "$(printf 'a\033[31mb')"
! giaoban: không có lệnh 'a[31mb' ('giaoban --help' liệt kê)
? 2
$ giaoban show "$(printf 'a\033[31mb\302\233')"
! giaoban: không có cuộc họp 'a?[31mb??'; hiện có: session-10, digital-day-2024, conference-2024-07, session-8, session-2
? 2
$ # The configuration.
$ mkdir -p "$HOME/.config/giaoban" && echo 'agencies = moh' >"$HOME/.config/giaoban/config"
$ giaoban topics
! giaoban: HOME/.config/giaoban/config:1: không có thiết lập 'agencies'; có phải 'agency' không?
? 78
$ echo 'nonsense' >"$HOME/.config/giaoban/config"
$ giaoban topics
! giaoban: HOME/.config/giaoban/config:1: cần viết 'khóa = giá trị', 'bind MÀN-HÌNH PHÍM LỆNH' hoặc 'unbind MÀN-HÌNH PHÍM'
? 78
$ echo 'lang = fr' >"$HOME/.config/giaoban/config"
$ giaoban topics
! giaoban: HOME/.config/giaoban/config:1: lang không thể là 'fr'; chỉ nhận: vi, en
? 78
$ # People's ways of writing a meeting.
$ rm "$HOME/.config/giaoban/config"
$ for m in 10 phien-10 'phiên 10' 'session 10' 06/02/2025 6/2/2025 2025-02-06 session-10 'phien hop thu 10'; do giaoban meetings --count --meeting "$m"; done
1
1
1
1
1
1
1
1
1
$ for m in 'ngày chuyển đổi số' 'ngay chuyen doi so' hoi-nghi 'National Digital Transformation Day' 12/10/2024; do giaoban meetings --format csv --meeting "$m" | tail -n +2 | cut -d, -f1; done
digital-day-2024
digital-day-2024
conference-2024-07
digital-day-2024
digital-day-2024
$ # Completion.
$ giaoban complete commands
meetings	liệt kê các cuộc họp, mới nhất trước
slogans	liệt kê thông điệp: phương châm, chủ đề, nhóm nội dung
directives	liệt kê ý kiến chỉ đạo: ai phải làm gì, khi nào xong
figures	liệt kê số liệu: giá trị, kỳ, đo cái gì
findings	liệt kê đánh giá: kết quả, hạn chế, quyết định, bài học
show	xem trọn một cuộc họp, hoặc một mục kèm nguồn
search	tìm trong mọi thứ, mục hợp nhất trước, kèm đoạn trích
timeline	cuộc họp, thời hạn và năm mục tiêu theo ngày
series	số liệu của một chỉ tiêu qua thời gian
compare	đối chiếu hai cuộc họp: điều gì mới, điều gì không nêu lại, số liệu thay đổi ra sao
saved	các danh sách đã lưu; kèm NAME thì chính danh sách ấy
agencies	liệt kê cơ quan, kèm việc được giao
topics	liệt kê lĩnh vực, kèm số lượng
indicators	liệt kê chỉ tiêu: điều mà các số liệu cùng đo
notes	liệt kê đánh dấu và ghi chú của bạn; có ADDRESS thì xem của riêng mã đó
note	ghi chú riêng cho một cuộc họp hoặc một mục
mark	đánh dấu cuộc họp hoặc mục, như phím * trên màn hình tra cứu
new	viết một bản tổng hợp mẫu có chú thích để bắt đầu
lint	kiểm tra bản tổng hợp; nêu mọi lỗi kèm vị trí
import	nhập bản tổng hợp vào kho
remove	bỏ một cuộc họp khỏi kho của bạn
export	xuất kho đã lọc theo mọi định dạng, cả bản tổng hợp
recode	chuyển văn bản từ bảng mã tiếng Việt này sang bảng mã khác
doctor	nêu những gì giaoban thấy: thiết bị đầu cuối, bảng mã, đường dẫn, kho và tính toàn vẹn
$ giaoban complete argument remove
session-10	Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số
digital-day-2024	Ngày Chuyển đổi số quốc gia năm 2024
conference-2024-07	Hội nghị tháng 7/2024 của Thường trực Chính phủ với bộ trưởng, trưởng ngành và chủ tịch UBND cấp tỉnh về chuyển đổi số
session-8	Phiên họp thứ 8 của Ủy ban Quốc gia về chuyển đổi số
session-2	Phiên họp thứ 2 của Ủy ban Quốc gia về chuyển đổi số
$ giaoban complete value directives agency | head -n 3
committee	Ủy ban Quốc gia về chuyển đổi số
committee-members	thành viên Ủy ban Quốc gia về chuyển đổi số
conference-participants	hội nghị (các đại biểu dự họp)
$ giaoban complete value figures kind
amount
count
share
rank
progress
growth
ratio
$ giaoban complete options topics
--help	xem trợ giúp này
--version	xem phiên bản
--lang=	ngôn ngữ của kết quả
--corpus=	dùng kho này
--encoding=	ghi theo bảng mã này (UTF-8, TCVN, VISCII, CP1258, TCVN3, VNI, ...)
--ascii	ghi không dấu, bằng ASCII
--format=	cách viết ra
--output=	ghi vào FILE, tệp này chưa được có
--force	ghi đè FILE đã có
--excel	CSV mà Excel tiếng Việt mở được khi bấm đúp
$ giaoban complete argument show | grep electronic
session-10/electronic-food-payment
session-10/electronic-records
$ # A wish that cannot be granted is told.
$ GIAOBAN_LANG=fr giaoban topics
! giaoban: GIAOBAN_LANG là vi hoặc en, không phải 'fr'
? 78
$ GIAOBAN_NOW=tomorrow giaoban topics --lang en
! giaoban: GIAOBAN_NOW is a day such as 2026-11-21, not 'tomorrow'
? 78
$ giaoban export --count
! giaoban: --count đi với danh sách: hãy nêu loại, ví dụ 'giaoban export directives'
? 2
$ giaoban export findings --due passed
! giaoban: --due không đi với findings
? 2
$ giaoban show 10/electronic-records --brief
! giaoban: --brief đi với một cuộc họp, không đi với một mục
? 2
$ giaoban show '5 đẩy mạnh'
! giaoban: '5 đẩy mạnh' là tên của nhiều mục: conference-2024-07/five-pushes, session-8/five-pushes
? 2
$ giaoban show '5 khong' --lang en | grep ^Record
Record         slogan · conference-2024-07/five-noes
$ giaoban remove 10
! giaoban: muốn bỏ một cuộc họp hãy viết đủ mã: giaoban remove session-10
? 2
