$ # The best records first, each with its passage.
$ giaoban search benh an dien tu
Hoàn thành triển khai bệnh án điện tử
  chỉ đạo · Bộ Y tế · hạn 06/08/2025 · Phiên họp thứ 10, 06/02/2025 · session-10/electronic-records
$ giaoban search bệnh án điện tử --limit 1 --lang en
Finish rolling out electronic medical records
  directive · Ministry of Health · due 6 Aug 2025 · 10th session, 6 Feb 2025 · session-10/electronic-records
  Hoàn thành triển khai bệnh án điện tử
$ giaoban search 'Đề án 06' --limit 2
Đẩy mạnh tuyên truyền để nâng cao nhận thức về chuyển đổi số và về ứng dụng Đề án 06
  chỉ đạo · bộ, ngành, địa phương · không thời hạn · Phiên họp thứ 10, 06/02/2025 · session-10/raise-awareness

Đẩy mạnh triển khai Đề án 06
  chỉ đạo · nguồn không nêu · không thời hạn · Phiên họp thứ 10, 06/02/2025 · session-10/step-up-project-06
$ # Marks: without them any; of letters only, any tone; a tone exactly.
$ for w in 'chuyen doi so' 'CHUYỂN ĐỔI SỐ' 'chuyên đôi sô' 'chuyển đổi số' 'dien tu' 'điên tư' 'điện tử' 'diện tu'; do echo "$w: $(giaoban search --count "$w" 2>/dev/null)"; done
chuyen doi so: 115
CHUYỂN ĐỔI SỐ: 115
chuyên đôi sô: 115
chuyển đổi số: 115
dien tu: 20
điên tư: 19
điện tử: 19
diện tu: 3
$ for w in 'dan so' 'dân số' 'đan so' 'thuc' 'thực' 'thức' 'thúc'; do echo "$w: $(giaoban search --count "$w" 2>/dev/null)"; done
dan so: 57
dân số: 48
đan so: 0
thuc: 60
thực: 26
thức: 28
thúc: 13
$ # NFC and NFD; the two places of a tone; i and y; numbers; abbreviations.
$ for w in 'số hóa' 'số hoá' 'tỷ USD' 'tỉ USD' 'kỹ năng' 'kĩ năng' 'tỷ trọng' 'tỉ trọng'; do echo "$w: $(giaoban search --count "$w" 2>/dev/null)"; done
số hóa: 18
số hoá: 18
tỷ USD: 8
tỉ USD: 8
kỹ năng: 21
kĩ năng: 21
tỷ trọng: 6
tỉ trọng: 6
$ for w in "$(printf 'chuye\314\202\314\211n \304\221o\314\202\314\211i')" 'chuyển đổi'; do giaoban search --count "$w"; done
115
115
$ for w in '3 tăng cường' 'ba tăng cường' 1.084 1,084 1084 11,91 11.91 11,910; do echo "$w: $(giaoban search --count "$w" 2>/dev/null)"; done
3 tăng cường: 2
ba tăng cường: 2
1.084: 1
1,084: 1
1084: 1
11,91: 1
11.91: 1
11,910: 0
$ for w in BYT 'Bộ Y tế' byt NHNN 'ngân hàng nhà nước' CĐS cds 'chuyển đổi số' DVC 'dịch vụ công' CSDL 'cơ sở dữ liệu' TTHC 'thủ tục hành chính' NQ57 'Nghị quyết 57' ĐA06 'Đề án 06'; do echo "$w: $(giaoban search --count "$w" 2>/dev/null)"; done
BYT: 1
Bộ Y tế: 2
byt: 1
NHNN: 1
ngân hàng nhà nước: 1
CĐS: 115
cds: 115
chuyển đổi số: 115
DVC: 29
dịch vụ công: 33
CSDL: 15
cơ sở dữ liệu: 16
TTHC: 8
thủ tục hành chính: 9
NQ57: 3
Nghị quyết 57: 3
ĐA06: 17
Đề án 06: 17
$ # Phrases, words left out, fields.
$ giaoban search --count dữ liệu số; giaoban search --count '"dữ liệu số"'; giaoban search --count -- dữ liệu '-số'; giaoban search --count -- 'dữ liệu -"dữ liệu số"'
29
7
18
40
$ giaoban search --count -- -số; giaoban search --count -- số; giaoban search --count ''
92
224
316
$ for f in meeting:10 'meeting:"phien 10"' kind:figure kind:slogan kind:theme agency:BYT topic:health year:2024 year:2022..2024 due:passed due:none due:Q4/2025 'kind:slogan kind:figure' '-kind:directive'; do echo "$f: $(giaoban search --count -- "$f")"; done
meeting:10: 97
meeting:"phien 10": 97
kind:figure: 47
kind:slogan: 27
kind:theme: 3
agency:BYT: 1
topic:health: 5
year:2024: 178
year:2022..2024: 219
due:passed: 13
due:none: 127
due:Q4/2025: 8
kind:slogan kind:figure: 74
-kind:directive: 176
$ giaoban search --count kind:figure kinh tế số; giaoban search --count --kind figure kinh tế số; giaoban search --count --kind figure --kind slogan kinh tế số
14
14
29
$ giaoban search --count --agency BYT ''; giaoban search --count --agency BYT; giaoban search --count --agency BYT --with-groups; giaoban search --count agency:BYT
1
1
29
1
$ giaoban search --count --meeting 10 --from 2025 so; giaoban search --count meeting:10 year:2025 so
63
63
$ giaoban search --due passed --limit 2 --kind directive y te
Hoàn thành triển khai bệnh án điện tử
  chỉ đạo · Bộ Y tế · hạn 06/08/2025 · Phiên họp thứ 10, 06/02/2025 · session-10/electronic-records
$ # English finds as well.
$ giaoban search --count medical records; giaoban search --lang en medical records --limit 1
1
Finish rolling out electronic medical records
  directive · Ministry of Health · due 6 Aug 2025 · 10th session, 6 Feb 2025 · session-10/electronic-records
$ # Order: the words themselves first, the newest first; or only by date.
$ giaoban search du lieu --format csv | cut -d , -f 1 | head -n 6
id
session-10/national-data-centre
session-10/satellite-transmission
session-10/student-data
session-10/judicial-records
session-10/integrate-data
! giaoban: đây là kết quả 1 đến 20 trong 48; xem thêm bằng --limit và --offset
$ giaoban search du lieu --sort date --limit 100 --format json | grep '"date"' | uniq
    "date": "2025-02-06",
    "date": "2024-10-12",
    "date": "2024-07-19",
    "date": "2024-04-24",
    "date": "2022-04-27",
$ # Every format.
$ giaoban search '"bệnh án"' --format json
[
  {
    "id": "session-10/electronic-records",
    "record": "directive",
    "meeting": "session-10",
    "title": "Hoàn thành triển khai bệnh án điện tử",
    "passage": "Hoàn thành triển khai bệnh án điện tử",
    "hits": [[22, 7]],
    "kind": null,
    "date": "2025-02-06",
    "passage_lang": "vi",
    "through_group": false
  }
]
$ giaoban search medical --format json --lang en --limit 1
[
  {
    "id": "session-10/electronic-records",
    "record": "directive",
    "meeting": "session-10",
    "title": "Finish rolling out electronic medical records",
    "passage": "Finish rolling out electronic medical records",
    "hits": [[30, 7]],
    "kind": null,
    "date": "2025-02-06",
    "passage_lang": "en",
    "through_group": false
  }
]
$ giaoban search '"bệnh án"' --format csv
id,record,meeting,title,passage,hits,kind,date,passage_lang,through_group
session-10/electronic-records,directive,session-10,Hoàn thành triển khai bệnh án điện tử,Hoàn thành triển khai bệnh án điện tử,22+7,,2025-02-06,vi,false
$ giaoban search '"bệnh án"' --format csv --excel | od -c | head -n 1
0000000 357 273 277   i   d   ;   r   e   c   o   r   d   ;   m   e   e
$ giaoban search '"bệnh án"' --format markdown
# Tìm thấy: "bệnh án"

- Hoàn thành triển khai **bệnh án** điện tử\
  chỉ đạo · Bộ Y tế · hạn 06/08/2025 · Phiên họp thứ 10, 06/02/2025 · session-10/electronic-records

_Tổng hợp từ báo chí, không phải văn bản chính thức. Tính đến 21/11/2026._
$ giaoban search '"bệnh án"' --format html | sed -n '/<body>/,$p'
<body>
<h1>Tìm thấy: &quot;bệnh án&quot;</h1>
<p>Hoàn thành triển khai <b>bệnh án</b> điện tử<br>
<small>chỉ đạo · Bộ Y tế · hạn 06/08/2025 · Phiên họp thứ 10, 06/02/2025 · session-10/electronic-records</small></p>
<p class="small">Tổng hợp từ báo chí, không phải văn bản chính thức. Tính đến 21/11/2026.</p>
</body>
</html>
$ giaoban search '"bệnh án"' -o found.txt; wc -l <found.txt; giaoban search x -o found.txt
2
! giaoban: found.txt đã có; hãy chọn tên khác, hoặc thêm --force
? 73
$ giaoban search '"bệnh án"' --format ics
! giaoban: --format: ở đây không viết được 'ics'; có: text, json, csv, markdown, html
? 2
$ # More than are told; windows.
$ giaoban search so --format json | grep -c '"id"'
20
! giaoban: đây là kết quả 1 đến 20 trong 237; xem thêm bằng --limit và --offset
$ giaoban search so --limit 2 --offset 19 --format json | grep -c '"id"'
2
$ for n in 0 50 100; do giaoban search so --limit 50 --offset $n --format json | grep '"id"'; done >windows; giaoban search so --limit 150 --format json | grep '"id"' | cmp - windows
$ sort windows | uniq -d | wc -l
0
$ giaoban search so --offset 100000
! giaoban: --offset: chỉ có 237 kết quả
? 1
$ # Nothing found, and what to try.
$ giaoban search xyzzy --lang en
! giaoban: nothing matches: nowhere in the corpus stands 'xyzzy'
? 1
$ giaoban search chuyển đổi số xyzzy --lang en
! giaoban: nothing matches: nowhere in the corpus stands 'xyzzy'
! giaoban: this would match: chuyển đổi số (115)
? 1
$ giaoban search diện tủ --lang en
! giaoban: nothing matches: nowhere in the corpus stands 'tủ'
! giaoban: this would match: dien tu (20); diện (15)
? 1
$ giaoban search '"số chuyển đổi"' --lang en
! giaoban: nothing matches
! giaoban: this would match: số chuyển đổi (115)
? 1
$ giaoban search --format json xyzzy
[]
! giaoban: không có mục nào phù hợp: trong kho không có chỗ nào ghi 'xyzzy'
? 1
$ giaoban search --count xyzzy
0
? 1
$ giaoban search agency:nobody year:1999x --lang en
! giaoban: there is no agency 'nobody'; there are: committee, committee-members, conference-participants, deputy-prime-minister, government, government-office, government-standing, localities, …: searched for as words; '1999x' is no year: searched for as words
! giaoban: nothing matches: nowhere in the corpus stands '1999x'
! giaoban: this would match: agency:nobody (6)
? 1
$ giaoban search --meeting 2 agency:BYT bệnh án --lang en
! giaoban: nothing matches
! giaoban: this would match: agency:BYT bệnh án, without the other filters (1)
? 1
$ # Nothing that is typed is an error.
$ for w in '"' '""' '"so' 'so"' '-' '--' '- so' '*' 'so*' 'AND' 'so AND' 'so OR x' 'NOT' 'NEAR(' 'NEAR(so doi, 3)' '(' ')' ':' 'x:' ':x' 'kind:' 'kind:"' '-kind:' '"-"' '-"' '^so' '{a b}' "'" ';' '\' '%' '_' '😀' '漢字' '﷽' '1.' '.5' '1,0,0' '-0' "$(printf '\001\033[31m')" "$(printf '\377\376')" "$(printf 'e\314\201\314\201\314\201\314\201\314\201\314\201')"; do giaoban search --count -- "$w" >/dev/null 2>err; s=$?; [ $s -le 1 ] || echo "$w: $s"; done
$ giaoban search --count "$(awk 'BEGIN { for (i = 0; i < 2500; i++) printf "so %d ", i }')" | tail -n 1
0
$ giaoban search --count "$(awk 'BEGIN { for (i = 0; i < 10000; i++) printf "ố" }')"
0
? 1
$ giaoban search --count "$(awk 'BEGIN { for (i = 0; i < 3000; i++) printf "\"-" }')"; test $? -le 1
316
$ # Wrong wishes.
$ giaoban search
! giaoban: tìm gì? Ví dụ: giaoban search chuyen doi so
? 2
$ giaoban search chuyển -số
! giaoban: '-số': từ bắt đầu bằng '-' mà không phải tùy chọn thì đứng sau '--', ví dụ: giaoban search -- chuyển -số; giá trị của tùy chọn viết rời, ví dụ: -n 5
? 2
$ giaoban --lang en search -n5 so; giaoban --lang en search -5 so
! giaoban: '-n5': what begins with '-' and is no option stands behind '--', as in: giaoban search -- chuyển -số; the value of an option stands apart, as in: -n 5
! giaoban: there is no option -5 here ('giaoban search --help' lists them)
? 2
$ giaoban search so --kind theme
! giaoban: --kind: không có 'theme'; có: meeting, slogan, directive, figure, finding
? 2
$ giaoban search so --kind slogans --lang en
! giaoban: --kind: there is no 'slogans'; did you mean 'slogan'? there are: meeting, slogan, directive, figure, finding
? 2
$ giaoban search so --sort text
! giaoban: --sort: danh sách này không xếp theo 'text' được; có: date
? 2
$ giaoban search so --reverse
! giaoban: không có tùy chọn --reverse ở đây ('giaoban search --help' liệt kê)
? 2
$ giaoban search so --limit 0
! giaoban: --limit: '0' không phải số từ 1 đến 1000000000
? 2
$ giaoban search so --limit x
! giaoban: --limit: 'x' không phải số từ 1 đến 1000000000
? 2
$ giaoban search so --agency nobody --lang en
! giaoban: there is no agency 'nobody'; there are: committee, committee-members, conference-participants, deputy-prime-minister, government, government-office, government-standing, localities, …
? 2
$ giaoban search so --count --limit 3 --lang en
! giaoban: --count only prints a number: leave --limit out
? 2
$ giaoban search so --corpus none.db
! giaoban: none.db: không có kho này
? 66
$ # An old corpus without an index: searching says what to do, the rest works.
$ cp "$(dirname "$(command -v giaoban)")/assets/corpus.db" old.db; chmod u+w old.db; at=$(LC_ALL=C grep -abo search2 old.db | head -n 1 | cut -d : -f 1); printf 0 | dd of=old.db bs=1 seek=$((at + 6)) conv=notrunc 2>/dev/null
$ giaoban search so --corpus old.db --lang en
! giaoban: this corpus has no search index yet; giaoban import --reindex --corpus old.db builds it
? 69
$ giaoban search so --count --corpus old.db
! giaoban: kho này chưa có chỉ mục tìm kiếm; giaoban import --reindex --corpus old.db sẽ lập
? 69
$ giaoban directives --count --corpus old.db
140
$ giaoban show session-10/electronic-records --corpus old.db | head -n 1
Hoàn thành triển khai bệnh án điện tử
$ giaoban doctor --corpus old.db --lang en | grep 'search index'
search index        this corpus has no search index yet; giaoban import --reindex --corpus old.db builds it
$ cp old.db two.db; giaoban import --reindex --corpus old.db; giaoban search so --count --corpus old.db
chỉ mục tìm kiếm: 311 mục
237
$ giaoban doctor --corpus old.db --lang en | grep 'search index'
search index        nothing wrong was found
$ # An import builds a missing index; --reindex goes with files, or without a word.
$ cp "$srcdir/tests/data/session-11.yaml" . && giaoban import --corpus two.db session-11.yaml && giaoban search --count --corpus two.db meeting:11
session-11: đã thêm (revision 1), 1 thông điệp, 2 chỉ đạo, 2 số liệu, 1 đánh giá
7
$ giaoban import --reindex --quiet --corpus two.db session-11.yaml
$ giaoban import --reindex --lang en; giaoban search --count so
search index: 311 records
237
$ giaoban import --reindex --corpus nowhere.db --lang en; test -e nowhere.db
! giaoban: nowhere.db: there is no such corpus
? 1
$ giaoban import --corpus nowhere.db none.yaml --lang en; test -e nowhere.db
! error: none.yaml: there is no such file
! giaoban: 1 error, 0 warnings
? 1
$ giaoban search --help --lang en
Usage: giaoban search [OPTION]... WORDS...

search everything, the best records first, with the passage

All WORDS must be found; typed without marks they match any marks. A phrase
stands in quotes of its own within the shell's, a word to leave out behind --,
see the examples. meeting:ID kind:KIND agency:ID topic:ID year:YEAR due:WHEN
among them narrow, as the options do; KIND is meeting, slogan, directive,
figure or finding. Without --limit the best 20 are told.

Options:
  -h, --help                show this help
  -V, --version             show the version
      --lang=vi|en          language of the output
      --corpus=FILE         use this corpus
      --encoding=NAME       write in this encoding (UTF-8, TCVN, VISCII,
                            CP1258, TCVN3, VNI, ...)
      --ascii               write without any mark, in ASCII
  -f, --format=FORMAT       text, json, csv, markdown, html
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
  -k, --kind=KIND           only of this kind
  -i, --indicator=ID        only of this indicator
      --from=DATE           meetings from this date on
      --to=DATE             meetings up to this date
      --due=WHEN            none, passed, 30d (within 30 days), a date, or
                            FROM..TO
  -s, --sort=KEY            order: date, due, text, agency, topic, kind,
                            indicator, value, period
  -n, --limit=N             at most N records
      --offset=N            skip the first N records
  -c, --count               only say how many there are

Examples:
  giaoban search benh an dien tu
      marks may be left out
  giaoban search '"kinh tế số"' kind:figure year:2024
      a phrase, in the figures of 2024
  giaoban search --meeting 10 -- dữ liệu -số
      of one meeting, without a word
