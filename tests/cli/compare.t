$ # two lists of one name, item by item; what cannot be compared is said first
$ giaoban compare session-8 conference-2024-07 --lang en | head -n 68
Side by side: 8th session and July 2024 conference

Meeting               8th session                   July 2024 conference
Date                  24 Apr 2024                   19 Jul 2024
Kind                  session                       conference
Slogans               6                             6
Directives            12                            36
Figures               7                             1
Findings              3                             24
Source                Liên minh Hợp tác xã tỉnh     Quân đội nhân dân
                      Đắk Nông
Address               session-8                     conference-2024-07

No indicator is reported at both meetings, so no number of one can be set against one of the other.  Below is what each reported, and where an indicator was last known.

Indicators
Indicator             8th session                   July 2024 conference
Digital economy's     16.5% · 2023 · result, est.   not stated in the source
share of GDP          and 4 other figures           last known: 8th session, 24
                      [session-8/gdp-share-2023]    Apr 2024
Growth of the         3–4 times · every year, to    not stated in the source
digital economy as a  reach the target for 2025 ·   last known: 8th session, 24
multiple of GDP       rule                          Apr 2024
growth                [session-8/growth-to-gdp]
Yearly growth of the  20–25% · a year, to reach     not stated in the source
digital economy       the target for 2025 · rule    last known: 8th session, 24
                      [session-8/growth-needed]     Apr 2024
Share of essential    not stated in the source      100% · period not stated ·
online public                                       target
services ensured                                    [conference-2024-07/
                                                    essential-services-target]

Slogans
5 đẩy mạnh            8th session                   July 2024 conference
Items                 5 items                       6 items
                      [session-8/five-pushes]       [conference-2024-07/five-
                                                    pushes]
in both               5. Đẩy mạnh an ninh mạng, an  5. Đẩy mạnh an ninh mạng, an
                      toàn thông tin                toàn thông tin
                      Push forward with             Strengthen cybersecurity and
                      cybersecurity and             information security;
                      information security, to      protect data and national
                      protect the national          sovereignty in cyberspace
                      cyberspace early and from     early and from afar
                      afar
reworded              1. Đẩy mạnh hoàn thiện thể    2. Đẩy mạnh hoàn thiện thể
                      chế về chuyển đổi số          chế, cơ chế chính sách
                      Push forward with completing  Complete institutions,
                      the institutions for digital  mechanisms and policies that
                      transformation                advance digital
                                                    transformation and agree
                                                    with international practice
gone                  2. Đẩy mạnh phát triển hạ
                      tầng số, nền tảng số
                      Push forward with digital
                      infrastructure and
                      platforms, an important
                      precondition of the digital
                      economy
gone                  3. Tạo lập dữ liệu số, phát
                      triển dịch vụ số
                      Create digital data and
                      develop digital services,
                      with connection,
                      interoperation and sharing
                      that are continuous, smooth
                      and synchronised
gone                  4. Đẩy mạnh phát triển nhân
$ giaoban compare 8 10 | sed -n '1,22p'
Đối chiếu: Phiên họp thứ 8 và Phiên họp thứ 10

Cuộc họp              Phiên họp thứ 8               Phiên họp thứ 10
Ngày                  24/04/2024                    06/02/2025
Loại                  phiên họp                     phiên họp
Thông điệp            6                             4
Chỉ đạo               12                            50
Số liệu               7                             21
Đánh giá              3                             21
Nguồn                 Liên minh Hợp tác xã tỉnh     Tạp chí Cộng sản
                      Đắk Nông
Mã                    session-8                     session-10

Không chỉ tiêu nào được nêu ở cả hai cuộc họp, nên không có số nào để so với nhau. Dưới đây là số liệu mỗi cuộc họp nêu, và nơi chỉ tiêu được nêu gần nhất trước đó.

Chỉ tiêu
Chỉ tiêu              Phiên họp thứ 8               Phiên họp thứ 10
Tỷ trọng kinh tế số   16,5% · 2023 · kết quả, ước   nguồn không nêu
trong GDP             và 4 số liệu khác             nêu gần nhất: Phiên họp thứ
                      [session-8/gdp-share-2023]    8, 24/04/2024
Tốc độ tăng kinh tế   3–4 lần · hằng năm, để đạt    nguồn không nêu
số so với tốc độ      mục tiêu năm 2025 · mức đặt   nêu gần nhất: Phiên họp thứ
$ giaoban compare 8 conference-2024-07 | sed -n '/5 đẩy mạnh/,/^$/p'
5 đẩy mạnh            Phiên họp thứ 8               Hội nghị tháng 7/2024
Các nội dung          5 nội dung                    6 nội dung
                      [session-8/five-pushes]       [conference-2024-07/five-
                                                    pushes]
có ở cả hai           5. Đẩy mạnh an ninh mạng, an  5. Đẩy mạnh an ninh mạng, an
                      toàn thông tin                toàn thông tin
đổi lời               1. Đẩy mạnh hoàn thiện thể    2. Đẩy mạnh hoàn thiện thể
                      chế về chuyển đổi số          chế, cơ chế chính sách
không nêu lại         2. Đẩy mạnh phát triển hạ
                      tầng số, nền tảng số
không nêu lại         3. Tạo lập dữ liệu số, phát
                      triển dịch vụ số
không nêu lại         4. Đẩy mạnh phát triển nhân
                      lực số, kỹ năng số
mới                                                 1. Đẩy mạnh thống nhất nhận
                                                    thức và hành động
mới                                                 3. Thúc đẩy phát triển kinh
                                                    tế số, xã hội số
mới                                                 4. Đẩy mạnh đầu tư hạ tầng
                                                    số quốc gia thông suốt
mới                                                 6. Đẩy mạnh xây dựng văn hóa
                                                    số

$ # with one meeting: the one before it of its kind
$ giaoban compare 10 --lang en | head -n 1
Side by side: 8th session and 10th session
$ giaoban compare conference-2024-07 --lang en | head -n 1
Side by side: 8th session and July 2024 conference
$ giaoban compare 2 --lang en | head -n 1
Side by side: 8th session and 2nd session
$ # the same the other way round: what is new is of the later one
$ giaoban compare 10 8 --lang en | grep -c '^new'
5
$ giaoban compare 8 10 --lang en | grep -c '^new'
5
$ # as data
$ giaoban compare 8 conference-2024-07 --format csv | tr -d '\r' | grep -v -e '^topic' -e only_
section,key,a,b,change,note
meeting,id,session-8,conference-2024-07,,
slogan,5 đẩy mạnh,5 đẩy mạnh,5 đẩy mạnh,both,"session-8/five-pushes; conference-2024-07/five-pushes"
item,5 đẩy mạnh,"Đẩy mạnh an ninh mạng, an toàn thông tin","Đẩy mạnh an ninh mạng, an toàn thông tin",both,"session-8/five-pushes#5; conference-2024-07/five-pushes#5"
item,5 đẩy mạnh,Đẩy mạnh hoàn thiện thể chế về chuyển đổi số,"Đẩy mạnh hoàn thiện thể chế, cơ chế chính sách",reworded,"session-8/five-pushes#1; conference-2024-07/five-pushes#2"
agency,ministries-localities,12,0,-12,
agency,conference-participants,0,3,3,
agency,,0,33,33,nguồn không nêu
indicator,digital-economy-share,16.5,,,nêu gần nhất: session-8/gdp-share-2023
indicator,digital-economy-growth-ratio,3-4,,,nêu gần nhất: session-8/growth-to-gdp
indicator,digital-economy-growth,20-25,,,nêu gần nhất: session-8/growth-needed
indicator,essential-online-services-share,,100,,
$ giaoban compare 8 conference-2024-07 --format csv --excel | od -An -tx1 -N 12
 ef bb bf 73 65 63 74 69 6f 6e 3b 6b
$ giaoban compare 2 10 --format json --lang en | grep -e '^ *"[ab]":' -e digital-economy-revenue
  "a": {"id": "session-2", "kind": "session", "date": "2022-04-27", "title": "2nd session of the National Committee on Digital Transformation"},
  "b": {"id": "session-10", "kind": "session", "date": "2025-02-06", "title": "10th session of the National Committee on Digital Transformation"},
      "a": "session-2/real-work",
      "b": null,
      "a": "session-2/three-pillars",
      "b": null,
      "a": "session-2/driver-and-foundation",
      "b": null,
      "a": "session-2/day-aims",
      "b": null,
      "a": null,
      "b": "session-10/theme-2025",
      "a": null,
      "b": "session-10/five-accelerations",
      "a": null,
      "b": "session-10/from-asking-to-proactive",
      "a": null,
      "b": "session-10/data-motto",
    {"indicator": "digital-economy-revenue", "a": "session-2/digital-economy-revenue", "b": null, "a_value": 53000000000, "a_value_max": null, "b_value": null, "b_value_max": null, "a_figures": 1, "b_figures": 0, "change": null, "same_measure": null, "why": null, "last": "session-2/digital-economy-revenue"},
    {"a": "session-2/digital-economy-revenue", "b": "session-10/revenue", "why": "This is the revenue of the digital economy in one quarter; that is the revenue of a whole year, and its source does not say of what."}
$ giaoban compare 8 conference-2024-07 --format markdown | sed -n '/5 đẩy mạnh/,/^$/p'
| 5 đẩy mạnh | Phiên họp thứ 8 | Hội nghị tháng 7/2024 |
| --- | --- | --- |
| Các nội dung | 5 nội dung \[session-8/five-pushes\] | 6 nội dung \[conference-2024-07/five-pushes\] |
| có ở cả hai | 5. Đẩy mạnh an ninh mạng, an toàn thông tin | 5. Đẩy mạnh an ninh mạng, an toàn thông tin |
| đổi lời | 1. Đẩy mạnh hoàn thiện thể chế về chuyển đổi số | 2. Đẩy mạnh hoàn thiện thể chế, cơ chế chính sách |
| không nêu lại | 2. Đẩy mạnh phát triển hạ tầng số, nền tảng số |  |
| không nêu lại | 3. Tạo lập dữ liệu số, phát triển dịch vụ số |  |
| không nêu lại | 4. Đẩy mạnh phát triển nhân lực số, kỹ năng số |  |
| mới |  | 1. Đẩy mạnh thống nhất nhận thức và hành động |
| mới |  | 3. Thúc đẩy phát triển kinh tế số, xã hội số |
| mới |  | 4. Đẩy mạnh đầu tư hạ tầng số quốc gia thông suốt |
| mới |  | 6. Đẩy mạnh xây dựng văn hóa số |

$ giaoban compare 8 conference-2024-07 --format html --lang en | grep -A 3 -e '<table' | head -n 8
<table class="two">
<thead>
<tr><th scope="col">Meeting</th><th scope="col">8th session</th><th scope="col">July 2024 conference</th></tr>
</thead>
--
<table class="two">
<thead>
<tr><th scope="col">Indicator</th><th scope="col">8th session</th><th scope="col">July 2024 conference</th></tr>
$ # what both report
$ giaoban import "$srcdir/tests/data/session-12.yaml" --quiet
$ giaoban compare 10 12 --lang en | sed -n '/^Indicators/,/^Resolutions/p'
Indicators
Indicator             10th session                  12th session
Decisions issued by   9 decisions · 2024 · result   12 decisions · 2025 · result
the Government and    [session-10/decisions-        [session-12/decisions-2025]
the Prime Minister    issued]                       against 10th session: +3
in the year                                         decisions
Tasks of Project 06   244/276 tasks · to 6 Feb      250/276 tasks · to 5 Feb
completed or under    2025 · result                 2026 · result
way                   [session-10/project-06-       [session-12/project-06-
                      tasks-done-or-under-way]      tasks]
                                                    not comparable: Here only
                                                    what is done is counted.
Administrative        898/1,084 administrative      930/1,084 administrative
procedures            procedures · period not       procedures · period not
simplified            stated · result               stated · result
                      [session-10/procedures-       [session-12/procedures]
                      simplified]                   not compared: a period is
                                                    not stated
Share of              80% · 2025 · target           61.5% · 2025 · result
full-process online   [session-10/full-online-      [session-12/full-
public services       services-target]              online-2025]
                                                    not compared: target ·
                                                    result
Resolutions issued    12 resolutions · 2024 ·       not stated in the source
$ giaoban compare 10 12 --lang en | sed -n '/^5 tăng/,/^$/p' | grep -e '^[a-z]'
in both               1. Tăng tốc, bứt phá trong    4. Tăng tốc, bứt phá trong
in both               4. Tăng tốc, bứt phá trong    1. Tăng tốc, bứt phá trong
reworded              2. Tăng tốc, bứt phá trong    2. Tăng tốc, bứt phá trong
gone                  3. Tăng tốc, bứt phá trong
gone                  5. Tăng tốc, bứt phá trong
new                                                 3. Tăng tốc, bứt phá trong
new                                                 5. Tăng tốc, bứt phá trong
$ giaoban compare digital-day-2024 12 --lang en | grep -A 3 '^Rank in the'
Rank in the E-        71/193 · 2024 · result        76/193 · 2025 · result
Government            [digital-day-2024/egov-rank]  [session-12/egov-rank-2025]
Development Index                                   against Digital
(EGDI)                                              Transformation Day: -5
--
Rank in the Global    44/133 · 2024 · result        not stated in the source
Innovation Index      [digital-day-2024/            last known: Digital
(GII)                 innovation-rank]              Transformation Day, 12 Oct
                                                    2024
Rank in the Global    17/194 · 2024 · result        not stated in the source
Cybersecurity Index   [digital-day-2024/            last known: Digital
(GCI)                 cybersecurity-rank]           Transformation Day, 12 Oct
                                                    2024
$ giaoban compare 8 12 | grep -A 5 '^Tỷ trọng'
Tỷ trọng kinh tế số   16,5% · 2023 · kết quả, ước   18,3% · 2024 · kết quả
trong GDP             và 4 số liệu khác             [session-12/share-2024]
                      [session-8/gdp-share-2023]    so với Phiên họp thứ 8:
                                                    khoảng +1,8 điểm phần trăm,
                                                    tốt hơn
Tốc độ tăng kinh tế   3–4 lần · hằng năm, để đạt    nguồn không nêu
$ giaoban compare 10 12 --format csv | grep '^indicator' | head -n 5 | tr -d '\r'
indicator,decisions-issued,9,12,3,
indicator,project-06-tasks-done-or-under-way,244,250,,không so được: Ở đây chỉ đếm việc đã xong.
indicator,procedures-simplified,898,930,,không so
indicator,full-online-services-share,80,61.5,,không so
indicator,resolutions-issued,12,,,nêu gần nhất: session-10/resolutions-issued
$ # to a file, never over another one
$ giaoban compare 8 10 --format html -o doi-chieu.html
$ giaoban compare 8 10 --format html -o doi-chieu.html --lang en
! giaoban: doi-chieu.html exists already; choose another name, or --force
? 73
$ # what cannot be
$ giaoban compare 8 8 --lang en
! giaoban: a meeting is compared with another one: 'session-8' was given twice
? 2
$ giaoban compare 8 phien-8 --lang en
! giaoban: a meeting is compared with another one: 'session-8' was given twice
? 2
$ giaoban compare 8 9 --lang en
! giaoban: there is no meeting '9'; there are: session-12, session-10, digital-day-2024, conference-2024-07, session-8, session-2
? 2
$ giaoban compare --lang en
! giaoban: compare which meetings? Give two, for example: giaoban compare 8 10
? 2
$ giaoban compare 2 8 10 --lang en
! giaoban: compare which meetings? Give two, for example: giaoban compare 8 10
? 2
$ giaoban compare 8 10 --format ics --lang en
! giaoban: --format: 'ics' cannot be written here; there are: text, json, csv, markdown, html
? 2
$ giaoban compare 8 10 --excel --lang en
! giaoban: --excel goes with --format csv
? 2
