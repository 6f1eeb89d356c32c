$ giaoban meetings --format json --limit 1
[
  {
    "id": "session-10",
    "kind": "session",
    "ordinal": 10,
    "date": "2025-02-06",
    "title": "Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số",
    "chair": "Thủ tướng Phạm Minh Chính, Chủ tịch Ủy ban",
    "place": "Trụ sở Chính phủ, nối trực tuyến với các bộ, ngành và 63 tỉnh, thành phố",
    "focus": "Tổng kết năm 2024 của Ủy ban và Đề án 06, triển khai nhiệm vụ năm 2025",
    "summary": "Phiên họp nhìn lại năm 2024 của Ủy ban và Đề án 06, rồi định hướng năm 2025 theo chủ đề chuyển đổi số toàn diện để kinh tế số tạo động lực tăng trưởng. Bên cạnh nhiều kết quả, Thủ tướng chỉ ra nhiệm vụ còn dở dang, sự quan tâm chưa đúng mức và khâu thực hiện còn yếu. Thủ tướng đề nghị “5 tăng tốc, bứt phá”, giao cho năm cơ quan mỗi nơi một việc trong 6 tháng và đặt mục tiêu về dịch vụ công trực tuyến cho năm 2025.",
    "people": [
      {"id": "pham-minh-chinh", "name": "Phạm Minh Chính", "role": "Ủy viên Bộ Chính trị, Thủ tướng Chính phủ, Chủ tịch Ủy ban, chủ trì phiên họp"}
    ],
    "documents": [
      {"number": "57-NQ/TW", "title": "Nghị quyết của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia", "date": null, "url": null},
      {"number": null, "title": "Chương trình hành động của Chính phủ về việc thực hiện Nghị quyết 57-NQ/TW", "date": null, "url": null},
      {"number": null, "title": "Đề án 06 (dữ liệu dân cư, định danh và xác thực điện tử)", "date": null, "url": null},
      {"number": null, "title": "Kế hoạch hoạt động năm 2024 của Ủy ban Quốc gia về chuyển đổi số", "date": null, "url": null}
    ],
    "counts": {"slogans": 4, "directives": 50, "figures": 21, "findings": 21, "deadlines": 12},
    "sources": [
      {"id": "tccs", "publisher": "Tạp chí Cộng sản", "author": "Trung Duy", "title": null, "url": null, "published": null}
    ],
    "revision": 1,
    "origin": "bundled",
    "short_title": "Phiên họp thứ 10",
    "lang": null
  }
]
$ giaoban slogans --format json --meeting 8 --kind framework --limit 1 --lang en
[
  {
    "id": "four-pillars",
    "meeting": "session-8",
    "kind": "framework",
    "name": "4 trụ cột",
    "year": null,
    "wording": null,
    "items": [
      {"n": 1, "wording": "Công nghiệp công nghệ thông tin", "gloss": "Information technology industry", "note": null, "paragraph": 4},
      {"n": 2, "wording": "Số hóa các ngành kinh tế", "gloss": "Digitising the sectors of the economy", "note": null, "paragraph": 4},
      {"n": 3, "wording": "Quản trị số", "gloss": "Digital governance", "note": null, "paragraph": 4},
      {"n": 4, "wording": "Dữ liệu số", "gloss": "Digital data", "note": null, "paragraph": 4}
    ],
    "gloss": "The four pillars on which the theme for 2024 builds the digital economy",
    "same_name": [],
    "topics": ["digital-economy", "industry", "data"],
    "attribution": null,
    "note": "The pillars stand within the theme for 2024 (theme-2024); the article, which writes “04 trụ cột”, only names them.",
    "source": "dak-nong",
    "paragraph": 4,
    "cue": "04 trụ cột công nghiệp công nghệ",
    "lang": null,
    "address": "session-8/four-pillars",
    "through_group": false
  }
]
$ giaoban directives --format json --agency moh
[
  {
    "id": "electronic-records",
    "meeting": "session-10",
    "text": "Hoàn thành triển khai bệnh án điện tử",
    "assignees": ["moh"],
    "joint": [],
    "due": "2025-08-06",
    "due_text": "trong 6 tháng tới",
    "due_precision": "month",
    "due_basis": "counted",
    "topics": ["health", "data"],
    "framework": null,
    "figures": [],
    "attribution": "prime-minister",
    "note": null,
    "source": "tccs",
    "paragraph": 14,
    "cue": "Bộ Y tế hoàn thành triển khai",
    "lang": null,
    "address": "session-10/electronic-records",
    "through_group": false
  }
]
$ giaoban figures --format json --indicator egov-rank --lang en
[
  {
    "id": "egov-rank",
    "meeting": "digital-day-2024",
    "indicator": "egov-rank",
    "label": "Vietnam's rank in the E-Government Development Index",
    "value": 71,
    "value_max": null,
    "of": 193,
    "unit": "place",
    "period": "2024",
    "period_text": "in 2024",
    "kind": "rank",
    "stage": "result",
    "qualifier": null,
    "estimate": false,
    "written": "xếp hạng 71/193",
    "change": {"value": 15, "unit": "places", "since": null, "written": "tăng 15 bậc"},
    "not_comparable": [],
    "topics": ["digital-government"],
    "agencies": [],
    "attribution": "prime-minister",
    "note": null,
    "source": "article",
    "paragraph": 10,
    "cue": "chỉ số phát triển Chính phủ điện tử",
    "lang": null,
    "address": "digital-day-2024/egov-rank",
    "through_group": false
  }
]
$ giaoban findings --format json --meeting 8 --limit 1
[
  {
    "id": "wide-attendance",
    "meeting": "session-8",
    "kind": "event",
    "text": "Dự họp có các Bộ trưởng, lãnh đạo bộ, ngành, thành viên Ủy ban, cùng những tập đoàn, doanh nghiệp công nghệ thông tin lớn",
    "topics": ["leadership", "enterprises"],
    "attribution": null,
    "note": null,
    "source": "dak-nong",
    "paragraph": 1,
    "cue": "các đồng chí Bộ trưởng, lãnh đạo",
    "lang": null,
    "address": "session-8/wide-attendance",
    "through_group": false
  }
]
$ giaoban agencies --format json | head -n 12
[
  {
    "id": "politburo",
    "name": "Bộ Chính trị",
    "short": ["BCT"],
    "kind": "body",
    "members": [],
    "succeeded_by": null,
    "until": null,
    "counts": {"slogans": 0, "directives": 0, "figures": 0, "findings": 0, "meetings": 0, "deadlines": 0}
  },
  {
$ giaoban topics --format json --lang en | head -n 8
[
  {
    "id": "administrative-reform",
    "name": "administrative reform",
    "counts": {"slogans": 0, "directives": 9, "figures": 3, "findings": 0, "meetings": 3, "deadlines": 1}
  },
  {
    "id": "integrity",
$ giaoban indicators --format json | head -n 8
[
  {
    "id": "digital-enterprises-new",
    "name": "Doanh nghiệp công nghệ số thành lập mới",
    "unit": "doanh nghiệp",
    "better": "higher",
    "counts": {"slogans": 0, "directives": 0, "figures": 1, "findings": 0, "meetings": 1, "deadlines": 0}
  },
$ giaoban figures --format json --from 2026
[]
! giaoban: không có mục nào phù hợp
? 1
$ giaoban figures --format csv --meeting 8
id,meeting,indicator,label,value,value_max,of,unit,period,period_text,kind,stage,qualifier,estimate,written,change.value,change.unit,change.since,change.written,not_comparable.figure,not_comparable.why,topics,agencies,attribution,note,source,paragraph,cue,lang,address,through_group
gdp-share-target-2025,session-8,digital-economy-share,Mục tiêu tỷ trọng kinh tế số trong GDP năm 2025,20,,,%,2025,năm 2025,share,target,at_least,false,20%,,,,,,,digital-economy,,,"Mục tiêu của Chiến lược; bài không nêu ai được giao đạt mục tiêu này, nên không có ý kiến chỉ đạo tương ứng.",dak-nong,6,năm 2025 tối thiểu 20%,,session-8/gdp-share-target-2025,false
gdp-share-target-2030,session-8,digital-economy-share,Mục tiêu tỷ trọng kinh tế số trong GDP năm 2030,30,,,%,2030,năm 2030,share,target,at_least,false,30%,,,,,,,digital-economy,,,"Mục tiêu của Chiến lược; bài không nêu ai được giao đạt mục tiêu này, nên không có ý kiến chỉ đạo tương ứng.",dak-nong,6,năm 2030 tối thiểu 30%,,session-8/gdp-share-target-2030,false
gdp-share-2021,session-8,digital-economy-share,Tỷ trọng kinh tế số trong GDP năm 2021,11.91,,,%,2021,năm 2021,share,result,,true,"11,91%",,,,,,,digital-economy,,,Bài không nêu ai ước tính.,dak-nong,6,"năm 2021 ước đạt 11,91%",,session-8/gdp-share-2021,false
gdp-share-2022,session-8,digital-economy-share,Tỷ trọng kinh tế số trong GDP năm 2022,14.26,,,%,2022,năm 2022,share,result,,true,"14,26%",,,,,,,digital-economy,,,Bài không nêu ai ước tính.,dak-nong,6,"năm 2022 ước đạt 14,26%",,session-8/gdp-share-2022,false
gdp-share-2023,session-8,digital-economy-share,Tỷ trọng kinh tế số trong GDP năm 2023,16.5,,,%,2023,năm 2023,share,result,,true,"16,5%",,,,,,,digital-economy,,,Bài không nêu ai ước tính.,dak-nong,6,"năm 2023 ước đạt 16,5%",,session-8/gdp-share-2023,false
growth-to-gdp,session-8,digital-economy-growth-ratio,"Tốc độ tăng kinh tế số cần có, so với tốc độ tăng GDP",3,4,,lần,,"hằng năm, để đạt mục tiêu năm 2025",ratio,rule,,false,3-4 lần,,,,,,,digital-economy,,,"Đây là điều kiện để đạt mục tiêu, không phải kết quả. Bài không nêu ai tính.",dak-nong,6,phải gấp 3-4 lần tốc độ,,session-8/growth-to-gdp,false
growth-needed,session-8,digital-economy-growth,Tốc độ tăng kinh tế số cần có mỗi năm,20,25,,%,,"một năm, để đạt mục tiêu năm 2025",growth,rule,,false,20-25%,,,,,"session-2/platform-growth; session-2/ict-sectoral-growth; session-10/growth-target-2025","Ở đây là mức tăng cần có mỗi năm của toàn bộ kinh tế số; ở kia là kết quả một quý của riêng kinh tế số nền tảng.; Ở đây là mức tăng cần có mỗi năm của toàn bộ kinh tế số; ở kia là kết quả một quý của hai bộ phận kinh tế số.; Ở đây là mức tăng cần có của riêng kinh tế số; ở kia là mục tiêu tăng trưởng của cả nền kinh tế.",digital-economy,,,"Bài coi mức này ngang với 3-4 lần tốc độ tăng GDP (“tức là”) nhưng không nêu GDP tăng bao nhiêu. Đây là điều kiện, không phải kết quả.",dak-nong,6,tức là từ 20-25% một năm,,session-8/growth-needed,false
$ giaoban figures --format csv --excel --meeting 8 | od -An -c | head -n 1
 357 273 277   i   d   ;   m   e   e   t   i   n   g   ;   i   n
$ giaoban figures --format csv --excel --meeting 8 | tail -n +2 | cut -d';' -f1-10
gdp-share-target-2025;session-8;digital-economy-share;Mục tiêu tỷ trọng kinh tế số trong GDP năm 2025;20;;;%;2025;năm 2025
gdp-share-target-2030;session-8;digital-economy-share;Mục tiêu tỷ trọng kinh tế số trong GDP năm 2030;30;;;%;2030;năm 2030
gdp-share-2021;session-8;digital-economy-share;Tỷ trọng kinh tế số trong GDP năm 2021;"11,91";;;%;2021;năm 2021
gdp-share-2022;session-8;digital-economy-share;Tỷ trọng kinh tế số trong GDP năm 2022;"14,26";;;%;2022;năm 2022
gdp-share-2023;session-8;digital-economy-share;Tỷ trọng kinh tế số trong GDP năm 2023;"16,5";;;%;2023;năm 2023
growth-to-gdp;session-8;digital-economy-growth-ratio;"Tốc độ tăng kinh tế số cần có, so với tốc độ tăng GDP";3;4;;lần;;"hằng năm, để đạt mục tiêu năm 2025"
growth-needed;session-8;digital-economy-growth;Tốc độ tăng kinh tế số cần có mỗi năm;20;25;;%;;"một năm, để đạt mục tiêu năm 2025"
$ giaoban directives --format markdown --agency moh --agency moj
# Chỉ đạo

| Thời hạn | Cơ quan | Chỉ đạo | Còn lại | Mã |
| ---: | --- | --- | --- | --- |
| 06/08/2025 | Bộ Y tế | Hoàn thành triển khai bệnh án điện tử | hạn đã qua 472 ngày, chưa có thông tin thực hiện | session-10/electronic-records |
| 06/08/2025 | Bộ Tư pháp | Hoàn thành cơ sở dữ liệu lý lịch tư pháp | hạn đã qua 472 ngày, chưa có thông tin thực hiện | session-10/judicial-records |

_Tổng hợp từ báo chí, không phải văn bản chính thức. Tính đến 21/11/2026._
$ giaoban directives --format html --agency moh --lang en
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Directives (chỉ đạo)</title>
<style>
body{font-family:"Segoe UI","Noto Sans",Arial,sans-serif;line-height:1.45}
body{max-width:60em;margin:2em auto;padding:0 1em}
h1{font-size:1.5em}h2{font-size:1.2em;border-bottom:1px solid #999}h3{font-size:1em}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #bbb;padding:.25em .5em;text-align:left;vertical-align:top}
.r,.n{text-align:right}.n{white-space:nowrap}small,.small{color:#444;font-size:85%}
.fields th{width:9em;font-weight:normal;color:#444}.fields th,.fields td{border:0}
.two{table-layout:fixed}.two+.two{margin-top:1em}.two th:first-child{width:20%}.two th[scope=row]{font-weight:normal;color:#444}
@page{size:A4;margin:15mm}
@media print{body{max-width:none;margin:0}}
@media print{tr,li{page-break-inside:avoid}h2,h3{page-break-after:avoid}}
</style>
</head>
<body>
<h1>Directives (chỉ đạo)</h1>
<table>
<thead>
<tr><th class="n">Deadline</th><th>Agency</th><th>Directive (chỉ đạo)</th><th>Address</th></tr>
</thead>
<tbody>
<tr><td class="n">6 Aug 2025</td><td>Ministry of Health</td><td>Finish rolling out electronic medical records<br><small>date passed 472 days ago, completion not known</small></td><td>session-10/electronic-records</td></tr>
</tbody>
</table>
<p class="small">Compiled from the press; not an official text. As of 21 Nov 2026.</p>
</body>
</html>
$ giaoban directives --format ics --agency moh
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//giaoban//giaoban//VI
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:session-10/electronic-records@giaoban
DTSTAMP:20261121T000000Z
DTSTART;VALUE=DATE:20250806
DTEND;VALUE=DATE:20250807
TRANSP:TRANSPARENT
SUMMARY:Hoàn thành triển khai bệnh án điện tử
DESCRIPTION:Cơ quan: Bộ Y tế\nThời hạn: 06/08/2025\, “trong 6 th
 áng tới”\nHoàn thành triển khai bệnh án điện tử\; 06/08/2
 025\; Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi
  số\, 06/02/2025\; Tạp chí Cộng sản\, đoạn 14\; [session-10/el
 ectronic-records]
CATEGORIES:chỉ đạo,y tế,dữ liệu
END:VEVENT
END:VCALENDAR
$ giaoban show session-8 --format markdown --lang en
# 8th session of the National Committee on Digital Transformation

- **Date:** 24 Apr 2024 · session
- **Chair:** Prime Minister Phạm Minh Chính
- **Place:** Government headquarters, linked online to the people's committees of the provinces and cities; organised by the Office of the Government
- **Focus:** The digital economy
- **Address:** session-8

The session dealt mainly with the digital economy, which is also what the theme for 2024 is about. By estimate its share of GDP has risen year by year, but to reach the target for 2025 it has to grow several times as fast as GDP. The Prime Minister asked ministries, central agencies and localities to carry out the “3 tăng cường” and the “5 đẩy mạnh” (lists of three and five efforts to step up): from awareness, resources and public-private partnership to institutions, infrastructure, data, skills and cybersecurity. The article gives no deadline for any of them.

_Compiled from the press; not an official text._

## Slogans: 6

- Phát triển kinh tế số với 04 trụ cột công nghiệp công nghệ thông tin, số hóa các ngành kinh tế, quản trị số, dữ liệu số – Động lực quan trọng cho phát triển kinh tế-xã hội nhanh và bền vững (theme of the year 2024) — Developing the digital economy on four pillars, an important driver of rapid and sustainable socio-economic development \[session-8/theme-2024\] paragraph 4\
  _Editor's note: The article says only “according to the report”, not whose. The next sentence gives the same year 2024 a second content._
- 4 trụ cột (framework) — The four pillars on which the theme for 2024 builds the digital economy \[session-8/four-pillars\] paragraph 4\
  _Editor's note: The pillars stand within the theme for 2024 (theme-2024); the article, which writes “04 trụ cột”, only names them._
  1. Công nghiệp công nghệ thông tin — Information technology industry \[session-8/four-pillars#1\] paragraph 4
  2. Số hóa các ngành kinh tế — Digitising the sectors of the economy \[session-8/four-pillars#2\] paragraph 4
  3. Quản trị số — Digital governance \[session-8/four-pillars#3\] paragraph 4
  4. Dữ liệu số — Digital data \[session-8/four-pillars#4\] paragraph 4
- Phổ cập hạ tầng số, phổ cập các thành tố nền tảng của chuyển đổi số, phát triển các ứng dụng số (usecases) để phát triển kinh tế số – Động lực mới cho tăng trưởng kinh tế và năng suất lao động (theme of the year 2024) — Universal digital infrastructure, universal basic elements of digital transformation, and digital applications (use cases), to develop the digital economy, a new driver of economic growth and labour productivity \[session-8/theme-2024-universal\] paragraph 4\
  _Editor's note: The article says “2024 will also be”, without quotation marks and with many diacritics lost; the spelling is corrected here. Whose report it is, is not said._
- Không gian mới – động lực mới (framework) — What is new in space, in the force, resource, factor and relation of production, and in the driver \[session-8/new-space-new-forces\] paragraph 4\
  _Editor's note: The article gives this list no name; the one used here joins its first and last items. Nor does it say whose report this is._
  1. Không gian mới là kinh tế số — The new space is the digital economy \[session-8/new-space-new-forces#1\] paragraph 4
  2. Lực lượng sản xuất mới là công nghệ số — The new force of production is digital technology \[session-8/new-space-new-forces#2\] paragraph 4
  3. Nguồn lực sản xuất mới là nhân lực số — The new resource of production is the digital workforce \[session-8/new-space-new-forces#3\] paragraph 4
  4. Yếu tố sản xuất mới là dữ liệu số — The new factor of production is digital data \[session-8/new-space-new-forces#4\] paragraph 4
  5. Quan hệ sản xuất mới là quản trị số — The new relation of production is digital governance \[session-8/new-space-new-forces#5\] paragraph 4
  6. Động lực mới là đổi mới sáng tạo số — The new driver is digital innovation \[session-8/new-space-new-forces#6\] paragraph 4
- 3 tăng cường (framework) — Three things to strengthen: communication, capacity, public-private partnership \[session-8/three-strengthenings\] paragraph 7
  1. Tăng cường tuyên truyền nâng cao nhận thức — Communicate more to raise awareness of the role, place and importance of digital transformation, with citizens, enterprises and above all heads of organisations \[session-8/three-strengthenings#1\] paragraph 7
  2. Tăng cường tiềm lực cho chuyển đổi số — Strengthen the capacity for digital transformation, as a central task with priority for resources \[session-8/three-strengthenings#2\] paragraph 7
  3. Tăng cường hợp tác công-tư — Strengthen public-private partnership, with public investment leading private investment and all resources of society brought into play \[session-8/three-strengthenings#3\] paragraph 7
- 5 đẩy mạnh (framework) — Five things to push forward: institutions, infrastructure and platforms, data and services, skills, cybersecurity \[session-8/five-pushes\] paragraph 7\
  _Editor's note: The conference of July 2024 (conference-2024-07) has a “5 đẩy mạnh” too, but it is a different list. Here the third item does not begin with “đẩy mạnh”; counted by semicolons there are five._\
  _The same name, another list: \[conference-2024-07/five-pushes\]_
  1. Đẩy mạnh hoàn thiện thể chế về chuyển đổi số — Push forward with completing the institutions for digital transformation \[session-8/five-pushes#1\] paragraph 7
  2. Đẩy mạnh phát triển hạ tầng số, nền tảng số — Push forward with digital infrastructure and platforms, an important precondition of the digital economy \[session-8/five-pushes#2\] paragraph 7
  3. Tạo lập dữ liệu số, phát triển dịch vụ số — Create digital data and develop digital services, with connection, interoperation and sharing that are continuous, smooth and synchronised \[session-8/five-pushes#3\] paragraph 7\
    _Editor's note: The only item that does not begin with “đẩy mạnh”._
  4. Đẩy mạnh phát triển nhân lực số, kỹ năng số — Push forward with the digital workforce and digital skills \[session-8/five-pushes#4\] paragraph 7
  5. Đẩy mạnh an ninh mạng, an toàn thông tin — Push forward with cybersecurity and information security, to protect the national cyberspace early and from afar \[session-8/five-pushes#5\] paragraph 7\
    _Editor's note: The article has “quyền” (rights) over the national cyberspace, probably for “chủ quyền” (sovereignty)._

## Directives (chỉ đạo): 12

### Without a deadline

- Communicate more, so that every citizen, every enterprise and above all heads of organisations see the role, place and importance of digital transformation — ministries, central agencies and localities \[session-8/raise-awareness\] paragraph 7
- Strengthen the capacity for digital transformation and treat it as a central task — ministries, central agencies and localities \[session-8/strengthen-capacity\] paragraph 7
- Give priority in the allocation of resources to strengthening the capacity for digital transformation — ministries, central agencies and localities \[session-8/prioritise-resources\] paragraph 7
- Strengthen public-private partnership, with public investment leading private investment — ministries, central agencies and localities \[session-8/public-private-partnership\] paragraph 7
- Bring all resources of society into play for digital transformation — ministries, central agencies and localities \[session-8/resources-of-society\] paragraph 7
- Complete the institutions for digital transformation — ministries, central agencies and localities \[session-8/complete-institutions\] paragraph 7
- Develop digital infrastructure and platforms, as a precondition of the digital economy — ministries, central agencies and localities \[session-8/digital-infrastructure-platforms\] paragraph 7
- Create digital data — ministries, central agencies and localities \[session-8/create-data\] paragraph 7
- Develop digital services — ministries, central agencies and localities \[session-8/digital-services\] paragraph 7\
  _Editor's note: The article does not say whether public or other services are meant._
- Make sure that connection, interoperation and sharing are continuous, smooth and synchronised — ministries, central agencies and localities \[session-8/continuous-sharing\] paragraph 7
- Develop the digital workforce and digital skills — ministries, central agencies and localities \[session-8/digital-workforce-skills\] paragraph 7
- Push forward with cybersecurity and information security, to protect the national cyberspace early and from afar — ministries, central agencies and localities \[session-8/cybersecurity\] paragraph 7\
  _Editor's note: The article has “quyền” (rights) over the national cyberspace, probably for “chủ quyền” (sovereignty)._

## Figures: 7

| Figure | Value | Period | What it is | Change | Said by | Must not be set beside | Editor's note | Address |
| --- | ---: | ---: | --- | --- | --- | --- | --- | --- |
| Target for the digital economy's share of GDP in 2025 | at least 20% | 2025 | target |  | the source names nobody |  | A target of the Strategy. The article does not say who is asked to reach it, so no directive refers to it. | \[session-8/gdp-share-target-2025\] paragraph 6 |
| Target for the digital economy's share of GDP in 2030 | at least 30% | 2030 | target |  | the source names nobody |  | A target of the Strategy. The article does not say who is asked to reach it, so no directive refers to it. | \[session-8/gdp-share-target-2030\] paragraph 6 |
| Digital economy's share of GDP in 2021 | 11.91% | 2021 | result, est. |  | the source names nobody |  | The article does not say whose estimate it is. | \[session-8/gdp-share-2021\] paragraph 6 |
| Digital economy's share of GDP in 2022 | 14.26% | 2022 | result, est. |  | the source names nobody |  | The article does not say whose estimate it is. | \[session-8/gdp-share-2022\] paragraph 6 |
| Digital economy's share of GDP in 2023 | 16.5% | 2023 | result, est. |  | the source names nobody |  | The article does not say whose estimate it is. | \[session-8/gdp-share-2023\] paragraph 6 |
| Growth that the digital economy needs, as a multiple of GDP growth | 3–4 times | every year, to reach the target for 2025 | rule |  | the source names nobody |  | A condition for reaching the target, not a result. The article does not say who worked it out. | \[session-8/growth-to-gdp\] paragraph 6 |
| Growth that the digital economy needs every year | 20–25% | a year, to reach the target for 2025 | rule |  | the source names nobody | \[session-2/platform-growth\]: This is the growth which the whole digital economy needs every year; that is one quarter's result of the platform part alone. \[session-2/ict-sectoral-growth\]: This is the growth which the whole digital economy needs every year; that is one quarter's result of two parts of it. \[session-10/growth-target-2025\]: This is the growth which the digital economy alone needs; that is the growth target for the whole economy. | The article equates this with 3-4 times GDP growth (“that is”) but does not say what GDP growth is assumed. It is a condition, not a result. | \[session-8/growth-needed\] paragraph 6 |

## Findings: 3

### Events

- Ministers, leaders of ministries and agencies, members of the Committee and large IT groups and companies took part \[session-8/wide-attendance\] paragraph 1
- Đắk Nông took part online, chaired by Mr Lê Văn Chiến, with members of the province's Steering Committee on Digital Transformation and of its assisting group \[session-8/dak-nong-end\] paragraph 3

### Views

- Vietnam's digital infrastructure is made up of: telecommunications; IoT; computing; data; the supply of digital technology as a service; and digital platforms that serve as infrastructure \[session-8/infrastructure-parts\] paragraph 4\
  _Editor's note: The article says only “according to the report”, not whose._

## People

- Phạm Minh Chính — Prime Minister; chaired the session
- Trần Lưu Quang — Deputy Prime Minister, Permanent Vice Chair of the Committee; attended
- Lê Văn Chiến — Permanent Vice Chair of the People's Committee of Đắk Nông province, deputy head of the province's Steering Committee on Digital Transformation, member of the Standing Committee of the Provincial Party Committee; chaired the meeting at the Đắk Nông end

## Documents

- Chiến lược phát triển kinh tế số và xã hội số (strategy for the digital economy and digital society; sets targets for the share of GDP)

## Source

- **Publisher:** Liên minh Hợp tác xã tỉnh Đắk Nông
- **Author:** Vũ Anh Liệu
- **Web address:** none

_Revision 1 of the briefing_
$ giaoban show session-10/electronic-records --format json
[{
  "id": "electronic-records",
  "meeting": "session-10",
  "text": "Hoàn thành triển khai bệnh án điện tử",
  "assignees": ["moh"],
  "joint": [],
  "due": "2025-08-06",
  "due_text": "trong 6 tháng tới",
  "due_precision": "month",
  "due_basis": "counted",
  "topics": ["health", "data"],
  "framework": null,
  "figures": [],
  "attribution": "prime-minister",
  "note": null,
  "source": "tccs",
  "paragraph": 14,
  "cue": "Bộ Y tế hoàn thành triển khai",
  "lang": null,
  "address": "session-10/electronic-records",
  "through_group": false
}
]
$ giaoban show session-10/electronic-records --format html
<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Hoàn thành triển khai bệnh án điện tử</title>
<style>
body{font-family:"Segoe UI","Noto Sans",Arial,sans-serif;line-height:1.45}
body{max-width:60em;margin:2em auto;padding:0 1em}
h1{font-size:1.5em}h2{font-size:1.2em;border-bottom:1px solid #999}h3{font-size:1em}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #bbb;padding:.25em .5em;text-align:left;vertical-align:top}
.r,.n{text-align:right}.n{white-space:nowrap}small,.small{color:#444;font-size:85%}
.fields th{width:9em;font-weight:normal;color:#444}.fields th,.fields td{border:0}
.two{table-layout:fixed}.two+.two{margin-top:1em}.two th:first-child{width:20%}.two th[scope=row]{font-weight:normal;color:#444}
@page{size:A4;margin:15mm}
@media print{body{max-width:none;margin:0}}
@media print{tr,li{page-break-inside:avoid}h2,h3{page-break-after:avoid}}
</style>
</head>
<body>
<h1>Hoàn thành triển khai bệnh án điện tử</h1>
<table class="fields"><tbody>
<tr><th scope="row">Cơ quan</th><td>Bộ Y tế</td></tr>
<tr><th scope="row">Thời hạn</th><td>06/08/2025, “trong 6 tháng tới” (tính từ ngày họp)<br>
hạn đã qua 472 ngày, chưa có thông tin thực hiện</td></tr>
<tr><th scope="row">Lĩnh vực</th><td>y tế, dữ liệu</td></tr>
<tr><th scope="row">Người nói</th><td>Thủ tướng Chính phủ</td></tr>
<tr><th scope="row">Cuộc họp</th><td>Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số, 06/02/2025</td></tr>
<tr><th scope="row">Nguồn</th><td>Tạp chí Cộng sản, Trung Duy, đoạn 14, tìm: «Bộ Y tế hoàn thành triển khai»</td></tr>
<tr><th scope="row">Địa chỉ web</th><td>không có</td></tr>
<tr><th scope="row">Mục</th><td>chỉ đạo · session-10/electronic-records</td></tr>
</tbody></table>
<p class="small">Tổng hợp từ báo chí, không phải văn bản chính thức.</p>
<p class="small">Hoàn thành triển khai bệnh án điện tử; 06/08/2025; Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số, 06/02/2025; Tạp chí Cộng sản, đoạn 14; [session-10/electronic-records]</p>
</body>
</html>
$ # Data formats do not look at the locale.
$ LANG=en_US.UTF-8 giaoban topics --format json | sed -n 4p
    "name": "an sinh xã hội",
$ LANG=en_US.UTF-8 giaoban topics | sed -n 1p
Topic                          Slogans  Directives  Dated  Figures  Findings  Meetings  Id
$ # Into a file, never over another one.
$ giaoban topics -o topics.txt
$ head -n 1 topics.txt
Lĩnh vực                           Thông điệp  Chỉ đạo  Có hạn  Số liệu  Đánh giá  Cuộc họp  Mã
$ giaoban topics -o topics.txt
! giaoban: topics.txt đã có; hãy chọn tên khác, hoặc thêm --force
? 73
$ giaoban topics --lang en --force -o topics.txt
$ head -n 1 topics.txt
Topic                          Slogans  Directives  Dated  Figures  Findings  Meetings  Id
$ giaoban topics -o /dev/full
! giaoban: /dev/full: không ghi được kết quả: đĩa đã đầy; hãy dọn bớt chỗ rồi thử lại
? 74
$ giaoban topics >/dev/full
! giaoban: không ghi được kết quả: đĩa đã đầy; hãy dọn bớt chỗ rồi thử lại
? 74
$ giaoban topics >&-
! giaoban: không ghi được kết quả: đã đóng
? 74
$ giaoban topics -o missing/topics.txt
! giaoban: missing/topics.txt: không có thư mục này
? 73
$ giaoban topics -o .
! giaoban: . là thư mục, không phải tệp
? 73
$ # A closed pipe is no error.
$ (giaoban directives --format json; echo "$?" >status) | true; cat status
0
$ ls
status
topics.txt
