$ # The digital economy's share of GDP: drawn, listed, and what its targets still ask for.
$ giaoban series digital-economy-share --chart
Tỷ trọng kinh tế số trong GDP

Đơn vị     %
Chiều tốt  càng cao càng tốt
Mã         digital-economy-share

30 ┤                                          ┊                      ·  ○
   │                                          ┊                · · ·
   │                                          ┊          · · ·
25 ┤                                          ┊    · · ·
   │                                         ·┊· ·
   │                                   · · ·  ┊
20 ┤                             · ○ ·        ┊
   │                     · · · ·              ┊
   │             · · ● ·                      ┊
15 ┤         ● ·                              ┊
   │    · ·                                   ┊
   │  ●                                       ┊
10 ┤                                          ┊
   └──┬──────┬───────┬─────────────┬────────────────────────────────────┬───
     2021   2022    2023          2025     hôm nay                     2030
● kết quả, ước   ○ mục tiêu   ┊ hôm nay

Thời kỳ        Giá trị               Thay đổi  Tính chất     Nguồn                    Mã
2021            11,91%                         kết quả, ước  Phiên họp thứ 8, đoạn 6  session-8/gdp-share-2021
2022            14,26%  +2,35 điểm %, tốt hơn  kết quả, ước  Phiên họp thứ 8, đoạn 6  session-8/gdp-share-2022
2023             16,5%  +2,24 điểm %, tốt hơn  kết quả, ước  Phiên họp thứ 8, đoạn 6  session-8/gdp-share-2023
2025     tối thiểu 20%                         mục tiêu      Phiên họp thứ 8, đoạn 6  session-8/gdp-share-target-2025
2030     tối thiểu 30%                         mục tiêu      Phiên họp thứ 8, đoạn 6  session-8/gdp-share-target-2030

- Còn cách mục tiêu 2025 (tối thiểu 20%): 3,5 điểm % so với 16,5% (2023); năm 2025 đã qua, chưa có kết quả nào mới hơn
- Còn cách mục tiêu 2030 (tối thiểu 30%): 13,5 điểm % so với 16,5% (2023), cần tăng 1,93 điểm % mỗi năm

Tổng hợp từ báo chí, không phải văn bản chính thức.
$ giaoban series digital-economy-share --chart --lang en
Digital economy's share of GDP

Unit    %
Better  higher is better
Id      digital-economy-share

30 ┤                                          ┊                      ·  ○
   │                                          ┊                · · ·
   │                                          ┊          · · ·
25 ┤                                          ┊    · · ·
   │                                         ·┊· ·
   │                                   · · ·  ┊
20 ┤                             · ○ ·        ┊
   │                     · · · ·              ┊
   │             · · ● ·                      ┊
15 ┤         ● ·                              ┊
   │    · ·                                   ┊
   │  ●                                       ┊
10 ┤                                          ┊
   └──┬──────┬───────┬─────────────┬────────────────────────────────────┬───
     2021   2022    2023          2025      today                      2030
● result, est.   ○ target   ┊ today

Period         Value                           Change  What it is    Source                    Address
2021          11.91%                                   result, est.  8th session, paragraph 6  session-8/gdp-share-2021
2022          14.26%  +2.35 percentage points, better  result, est.  8th session, paragraph 6  session-8/gdp-share-2022
2023           16.5%  +2.24 percentage points, better  result, est.  8th session, paragraph 6  session-8/gdp-share-2023
2025    at least 20%                                   target        8th session, paragraph 6  session-8/gdp-share-target-2025
2030    at least 30%                                   target        8th session, paragraph 6  session-8/gdp-share-target-2030

- Still to go to the target of 2025 (at least 20%): 3.5 percentage points from 16.5% (2023); the year 2025 has passed, and no later result is known
- Still to go to the target of 2030 (at least 30%): 13.5 percentage points from 16.5% (2023), needs 1.93 percentage points more a year

Compiled from the press; not an official text.
$ # In English words, by a part of its name; a rank has its best on top.
$ giaoban series "digital economy's share" --lang en --format markdown
# Digital economy's share of GDP

- **Unit:** %
- **Better:** higher is better
- **Id:** digital-economy-share

| Period | Value | Change | What it is | Source | Address |
| --- | ---: | ---: | --- | --- | --- |
| 2021 | 11.91% |  | result, est. | 8th session, paragraph 6 | session-8/gdp-share-2021 |
| 2022 | 14.26% | +2.35 percentage points, better | result, est. | 8th session, paragraph 6 | session-8/gdp-share-2022 |
| 2023 | 16.5% | +2.24 percentage points, better | result, est. | 8th session, paragraph 6 | session-8/gdp-share-2023 |
| 2025 | at least 20% |  | target | 8th session, paragraph 6 | session-8/gdp-share-target-2025 |
| 2030 | at least 30% |  | target | 8th session, paragraph 6 | session-8/gdp-share-target-2030 |

- Still to go to the target of 2025 (at least 20%): 3.5 percentage points from 16.5% (2023); the year 2025 has passed, and no later result is known
- Still to go to the target of 2030 (at least 30%): 13.5 percentage points from 16.5% (2023), needs 1.93 percentage points more a year

_Compiled from the press; not an official text._
$ giaoban series EGDI --chart --lang en
Rank in the E-Government Development Index (EGDI)

Unit    place
Better  lower is better
Id      egov-rank

60 ┤
   │
   │
65 ┤
   │
   │
70 ┤
   │                                   ●
   │
75 ┤
   │
   │
80 ┤
   └───────────────────────────────────┬────────────────────────────────────
                                      2024
● result

Figure                                                Period               Value  Change  What it is  Source                                    Address
Vietnam's rank in the E-Government Development Index  2024    71/193, +15 places          result      Digital Transformation Day, paragraph 10  digital-day-2024/egov-rank
Compiled from the press; not an official text.
$ # What must not be set beside what, and why; a range.
$ giaoban series gdp-growth --chart
Tăng trưởng kinh tế

Đơn vị     %
Chiều tốt  càng cao càng tốt
Mã         gdp-growth

10 ┤                                   ○
   │                                   │
   │                                   │
   │                                   │
   │                                   │
   │                                   │
 9 ┤                                   │
   │                                   │
   │                                   │
   │                                   │
   │                                   │
   │                                   │
 8 ┤                                   ○
   └───────────────────────────────────┬────────────────────────────────────
                                      2025
○ mục tiêu

Số liệu                                Thời kỳ                    Giá trị  Thay đổi  Tính chất  Nguồn                      Mã
Mục tiêu tăng trưởng kinh tế năm 2025  2025                         8–10%            mục tiêu   Phiên họp thứ 10, đoạn 5   session-10/growth-target-2025
Tăng trưởng kinh tế 2 con số           trong giai đoạn tới  tối thiểu 10%            mục tiêu   Phiên họp thứ 10, đoạn 11  session-10/double-digit-growth

- 8–10% (2025) không được đặt cạnh [session-8/growth-needed]: Ở đây là tăng trưởng của cả nền kinh tế; bên kia là mức tăng cần có của riêng kinh tế số.
- Chỉ nối và so sánh những số cùng đo một điều, trong những kỳ dài như nhau

Tổng hợp từ báo chí, không phải văn bản chính thức.
$ # For scripts.
$ giaoban series digital-economy-share --format csv --lang en
indicator,meeting,id,period,value,value_max,of,unit,kind,stage,qualifier,estimate,attribution,address,label,line,moved,paragraph,need.from,need.gap,need.reached,need.passed,need.a_year,need.rate,lang
digital-economy-share,session-8,gdp-share-2021,2021,11.91,,,%,share,result,,true,,session-8/gdp-share-2021,Digital economy's share of GDP in 2021,1,,6,,,,,,,
digital-economy-share,session-8,gdp-share-2022,2022,14.26,,,%,share,result,,true,,session-8/gdp-share-2022,Digital economy's share of GDP in 2022,1,2.35,6,,,,,,,
digital-economy-share,session-8,gdp-share-2023,2023,16.5,,,%,share,result,,true,,session-8/gdp-share-2023,Digital economy's share of GDP in 2023,1,2.24,6,,,,,,,
digital-economy-share,session-8,gdp-share-target-2025,2025,20,,,%,share,target,at_least,false,,session-8/gdp-share-target-2025,Target for the digital economy's share of GDP in 2025,1,,6,session-8/gdp-share-2023,3.5,false,true,1.75,,
digital-economy-share,session-8,gdp-share-target-2030,2030,30,,,%,share,target,at_least,false,,session-8/gdp-share-target-2030,Target for the digital economy's share of GDP in 2030,1,,6,session-8/gdp-share-2023,13.5,false,false,1.93,,
$ giaoban series digital-economy-share --format csv --excel | tail -n 2
digital-economy-share;session-8;gdp-share-target-2025;2025;20;;;%;share;target;at_least;false;;session-8/gdp-share-target-2025;Mục tiêu tỷ trọng kinh tế số trong GDP năm 2025;1;;6;session-8/gdp-share-2023;"3,5";false;true;"1,75";;
digital-economy-share;session-8;gdp-share-target-2030;2030;30;;;%;share;target;at_least;false;;session-8/gdp-share-target-2030;Mục tiêu tỷ trọng kinh tế số trong GDP năm 2030;1;;6;session-8/gdp-share-2023;"13,5";false;false;"1,93";;
$ giaoban series gdp-growth --format json
[
  {
    "indicator": "gdp-growth",
    "meeting": "session-10",
    "id": "growth-target-2025",
    "period": "2025",
    "value": 8,
    "value_max": 10,
    "of": null,
    "unit": "%",
    "kind": "growth",
    "stage": "target",
    "qualifier": null,
    "estimate": false,
    "attribution": null,
    "address": "session-10/growth-target-2025",
    "label": "Mục tiêu tăng trưởng kinh tế năm 2025",
    "line": null,
    "moved": null,
    "paragraph": 5,
    "need": null,
    "lang": null
  },
  {
    "indicator": "gdp-growth",
    "meeting": "session-10",
    "id": "double-digit-growth",
    "period": null,
    "value": 10,
    "value_max": null,
    "of": null,
    "unit": "%",
    "kind": "growth",
    "stage": "target",
    "qualifier": "at_least",
    "estimate": false,
    "attribution": "prime-minister",
    "address": "session-10/double-digit-growth",
    "label": "Tăng trưởng kinh tế 2 con số",
    "line": null,
    "moved": null,
    "paragraph": 11,
    "need": null,
    "lang": null
  }
]
$ giaoban series digital-economy-share --chart --format html | sed -n '/<pre/,/<\/pre>/p' | head -n 3
<pre style="line-height:1.1">30 ┤                                          ┊                      ·  ○
   │                                          ┊                · · ·
   │                                          ┊          · · ·
$ # Before the year has passed.
$ GIAOBAN_NOW=2025-12-31 giaoban series digital-economy-share --lang en | tail -n 6
2030    at least 30%                                   target        8th session, paragraph 6  session-8/gdp-share-target-2030

- Still to go to the target of 2025 (at least 20%): 3.5 percentage points from 16.5% (2023), needs 1.75 percentage points more a year
- Still to go to the target of 2030 (at least 30%): 13.5 percentage points from 16.5% (2023), needs 1.93 percentage points more a year

Compiled from the press; not an official text.
$ # Nothing known, nothing of that name, nothing asked for.
$ giaoban --corpus new.db import --quiet $srcdir/assets/indicators.yaml
$ giaoban --corpus new.db series egov-rank --chart
Hạng Chỉ số phát triển Chính phủ điện tử (EGDI)

Đơn vị     hạng
Chiều tốt  càng thấp càng tốt
Mã         egov-rank

Tổng hợp từ báo chí, không phải văn bản chính thức.
! giaoban: chưa có số liệu nào của 'Hạng Chỉ số phát triển Chính phủ điện tử (EGDI)'
? 1
$ giaoban --corpus new.db series egov-rank --format json
[]
! giaoban: chưa có số liệu nào của 'Hạng Chỉ số phát triển Chính phủ điện tử (EGDI)'
? 1
$ giaoban series gdp-grwth 2>&1 | cut -c 1-60
giaoban: không có chỉ tiêu 'gdp-grwth'; gần giống: 
$ giaoban series --lang en
! giaoban: series: one INDICATOR is wanted ('giaoban indicators' lists them)
? 2
$ giaoban series egov-rank gdp-growth --lang en
! giaoban: series: one INDICATOR is wanted ('giaoban indicators' lists them)
? 2
$ giaoban series egov-rank --format ics --lang en
! giaoban: --format: 'ics' cannot be written here; there are: text, json, csv, markdown, html
? 2
