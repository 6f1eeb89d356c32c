$ # meetings, deadlines and targets in the order of time; each row says who or how much
$ giaoban timeline
                   Ngày  Loại       Nội dung                                                                                                Ai, bao nhiêu                  Cuộc họp                     Mã
             27/04/2022  phiên họp  Phiên họp thứ 2                                                                                         14 chỉ đạo                                                  session-2
             24/04/2024  phiên họp  Phiên họp thứ 8                                                                                         12 chỉ đạo                                                  session-8
             19/07/2024  hội nghị   Hội nghị tháng 7/2024                                                                                   36 chỉ đạo                                                  conference-2024-07
             12/10/2024  sự kiện    Ngày Chuyển đổi số quốc gia                                                                             28 chỉ đạo                                                  digital-day-2024
             06/02/2025  phiên họp  Phiên họp thứ 10                                                                                        50 chỉ đạo                                                  session-10
             06/08/2025  thời hạn   Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và doanh nghiệp                                Ngân hàng Nhà nước             Phiên họp thứ 10             session-10/digital-financial-services
             06/08/2025  thời hạn   Hoàn thành triển khai thanh toán điện tử cho dịch vụ ăn uống                                            Bộ Tài chính                   Phiên họp thứ 10             session-10/electronic-food-payment
             06/08/2025  thời hạn   Hoàn thành triển khai bệnh án điện tử                                                                   Bộ Y tế                        Phiên họp thứ 10             session-10/electronic-records
             06/08/2025  thời hạn   Hoàn thành cơ sở dữ liệu lý lịch tư pháp                                                                Bộ Tư pháp                     Phiên họp thứ 10             session-10/judicial-records
             06/08/2025  thời hạn   Hoàn thành xây dựng dữ liệu học sinh                                                                    Bộ Giáo dục và Đào tạo         Phiên họp thứ 10             session-10/student-data
     31/12/2025, cả năm  thời hạn   Khẩn trương xây dựng Trung tâm dữ liệu quốc gia số 1 và đưa vào hoạt động                               nguồn không nêu                Ngày Chuyển đổi số quốc gia  digital-day-2024/national-data-centre
     31/12/2025, cả năm  thời hạn   Phấn đấu 100% sân bay, bến cảng, cửa khẩu dùng công nghệ sinh trắc và nền tảng định danh điện tử VNeID  nguồn không nêu                Phiên họp thứ 10             session-10/biometrics-at-gateways
31/12/2025, quý IV/2025  thời hạn   Bảo đảm dữ liệu “đúng, đủ, sạch, sống”                                                                  nguồn không nêu                Phiên họp thứ 10             session-10/data-quality
31/12/2025, quý IV/2025  thời hạn   Đẩy mạnh số hóa, tạo lập dữ liệu                                                                        nguồn không nêu                Phiên họp thứ 10             session-10/digitise-data
     31/12/2025, cả năm  thời hạn   Phấn đấu gắn định danh cá nhân với 100% hồ sơ thủ tục hành chính                                        nguồn không nêu                Phiên họp thứ 10             session-10/link-dossiers-to-ids
     31/12/2025, cả năm  thời hạn   Đưa Trung tâm dữ liệu quốc gia vào hoạt động                                                            bộ, ngành, địa phương, đơn vị  Phiên họp thứ 10             session-10/national-data-centre
     31/12/2025, cả năm  thời hạn   Phấn đấu 40% dân số trưởng thành dùng dịch vụ công trực tuyến                                           nguồn không nêu                Phiên họp thứ 10             session-10/reach-adult-users
     31/12/2025, cả năm  thời hạn   Phấn đấu đạt 80% dịch vụ công trực tuyến toàn trình                                                     nguồn không nêu                Phiên họp thứ 10             session-10/reach-full-online-services
     31/12/2025, cả năm  mục tiêu   Dân số trưởng thành dùng dịch vụ công trực tuyến                                                        40%                            Phiên họp thứ 10             session-10/adult-users-target
     31/12/2025, cả năm  mục tiêu   Sân bay, bến cảng, cửa khẩu dùng công nghệ sinh trắc và nền tảng VNeID                                  100%                           Phiên họp thứ 10             session-10/biometric-gateways-target
     31/12/2025, cả năm  mục tiêu   Hồ sơ thủ tục hành chính có gắn định danh cá nhân                                                       100%                           Phiên họp thứ 10             session-10/dossier-ids-target
     31/12/2025, cả năm  mục tiêu   Tỷ lệ dịch vụ công trực tuyến toàn trình                                                                80%                            Phiên họp thứ 10             session-10/full-online-services-target
     31/12/2025, cả năm  mục tiêu   Mục tiêu tăng trưởng kinh tế năm 2025                                                                   8–10%                          Phiên họp thứ 10             session-10/growth-target-2025
     31/12/2025, cả năm  mục tiêu   Mục tiêu tỷ trọng kinh tế số trong GDP năm 2025                                                         tối thiểu 20%                  Phiên họp thứ 8              session-8/gdp-share-target-2025
     31/12/2030, cả năm  mục tiêu   Mục tiêu tỷ trọng kinh tế số trong GDP năm 2030                                                         tối thiểu 30%                  Phiên họp thứ 8              session-8/gdp-share-target-2030
$ giaoban timeline --from 2025-02 --to 2025-08 --lang en
      Date  Kind      What                                                                          Who, or how much                    Meeting       Address
6 Feb 2025  session   10th session                                                                  50 directives                                     session-10
6 Aug 2025  deadline  Direct the provision of digital financial services to people and enterprises  State Bank of Vietnam               10th session  session-10/digital-financial-services
6 Aug 2025  deadline  Finish rolling out electronic payment for food and drink services             Ministry of Finance                 10th session  session-10/electronic-food-payment
6 Aug 2025  deadline  Finish rolling out electronic medical records                                 Ministry of Health                  10th session  session-10/electronic-records
6 Aug 2025  deadline  Complete the database of criminal records (lý lịch tư pháp)                   Ministry of Justice                 10th session  session-10/judicial-records
6 Aug 2025  deadline  Finish building the data on school students                                   Ministry of Education and Training  10th session  session-10/student-data
$ # --from and --to are days of the timeline, not of the meetings
$ giaoban timeline --from 2026
              Ngày  Loại      Nội dung                                         Ai, bao nhiêu  Cuộc họp         Mã
31/12/2030, cả năm  mục tiêu  Mục tiêu tỷ trọng kinh tế số trong GDP năm 2030  tối thiểu 30%  Phiên họp thứ 8  session-8/gdp-share-target-2030
$ giaoban timeline --to 30/4/2022 --lang en
       Date  Kind     What         Who, or how much  Meeting  Address
27 Apr 2022  session  2nd session  14 directives              session-2
$ giaoban timeline --from 2031
! giaoban: không có mục nào phù hợp
? 1
$ giaoban timeline --from 2026 --to 2025
! giaoban: --from sau --to: không có gì ở giữa
? 2
$ giaoban timeline --from soon
! giaoban: --from: 'soon' không phải ngày; hãy viết 2025-12-31, 31/12/2025, 12/2025, Q4/2025 hoặc 2025
? 2
$ # a part of it
$ giaoban timeline --limit 2 --offset 5 --lang en
      Date  Kind      What                                                                          Who, or how much       Meeting       Address
6 Aug 2025  deadline  Direct the provision of digital financial services to people and enterprises  State Bank of Vietnam  10th session  session-10/digital-financial-services
6 Aug 2025  deadline  Finish rolling out electronic payment for food and drink services             Ministry of Finance    10th session  session-10/electronic-food-payment
$ giaoban timeline --reverse --limit 2 --lang en
                   Date  Kind    What                                                   Who, or how much  Meeting      Address
31 Dec 2030, whole year  target  Target for the digital economy's share of GDP in 2030  at least 30%      8th session  session-8/gdp-share-target-2030
31 Dec 2025, whole year  target  Target for the digital economy's share of GDP in 2025  at least 20%      8th session  session-8/gdp-share-target-2025
$ giaoban timeline --count
25
$ giaoban timeline --count --to 2025-08-05
5
$ giaoban timeline --count --from 2025-08-06 --to 2025-08-06
5
$ # filters of the lists: with agencies or topics no meeting remains, with --due only deadlines, with indicators only targets
$ giaoban timeline --agency BYT --lang en
      Date  Kind      What                                           Who, or how much    Meeting       Address
6 Aug 2025  deadline  Finish rolling out electronic medical records  Ministry of Health  10th session  session-10/electronic-records
$ giaoban timeline --agency BYT --with-groups --lang en
                   Date  Kind      What                                                             Who, or how much                                    Meeting       Address
             6 Aug 2025  deadline  Finish rolling out electronic medical records                    Ministry of Health                                  10th session  session-10/electronic-records
31 Dec 2025, whole year  deadline  Bring the National Data Centre into operation (given in common)  ministries, central agencies, localities and units  10th session  session-10/national-data-centre
$ giaoban timeline --due passed --count
13
$ giaoban timeline --due none
! giaoban: không có mục nào phù hợp
? 1
$ giaoban timeline --indicator digital-economy-share --lang en
                   Date  Kind    What                                                   Who, or how much  Meeting      Address
31 Dec 2025, whole year  target  Target for the digital economy's share of GDP in 2025  at least 20%      8th session  session-8/gdp-share-target-2025
31 Dec 2030, whole year  target  Target for the digital economy's share of GDP in 2030  at least 30%      8th session  session-8/gdp-share-target-2030
$ giaoban timeline --meeting 8 --format csv | tr -d '\r'
date,precision,record,id,label,meeting,assignees,joint,value,value_max,of,unit,qualifier,through_group,lang
2024-04-24,day,meeting,session-8,Phiên họp thứ 8 của Ủy ban Quốc gia về chuyển đổi số,session-8,,,,,,,,false,
2025-12-31,year,figure,session-8/gdp-share-target-2025,Mục tiêu tỷ trọng kinh tế số trong GDP năm 2025,session-8,,,20,,,%,at_least,false,
2030-12-31,year,figure,session-8/gdp-share-target-2030,Mục tiêu tỷ trọng kinh tế số trong GDP năm 2030,session-8,,,30,,,%,at_least,false,
$ giaoban timeline --topic health --format json --lang en
[
  {
    "date": "2025-08-06",
    "precision": "month",
    "record": "directive",
    "id": "session-10/electronic-records",
    "label": "Finish rolling out electronic medical records",
    "meeting": "session-10",
    "assignees": ["moh"],
    "joint": [],
    "value": null,
    "value_max": null,
    "of": null,
    "unit": null,
    "qualifier": null,
    "through_group": false,
    "lang": null
  }
]
$ # for a calendar
$ giaoban timeline --meeting 8 --format ics --lang en | tr -d '\r'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//giaoban//giaoban//EN
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:session-8@giaoban
DTSTAMP:20261121T000000Z
DTSTART;VALUE=DATE:20240424
DTEND;VALUE=DATE:20240425
TRANSP:TRANSPARENT
SUMMARY:8th session of the National Committee on Digital Transformation
LOCATION:Government headquarters\, linked online to the people's committees
  of the provinces and cities\; organised by the Office of the Government
DESCRIPTION:The session dealt mainly with the digital economy\, which is al
 so what the theme for 2024 is about. By estimate its share of GDP has rise
 n year by year\, but to reach the target for 2025 it has to grow several t
 imes as fast as GDP. The Prime Minister asked ministries\, central agencie
 s and localities to carry out the “3 tăng cường” and the “5 đ
 ẩy mạnh” (lists of three and five efforts to step up): from awarenes
 s\, resources and public-private partnership to institutions\, infrastruct
 ure\, data\, skills and cybersecurity. The article gives no deadline for a
 ny of them.\n8th session of the National Committee on Digital Transformati
 on\, 24 Apr 2024\; Liên minh Hợp tác xã tỉnh Đắk Nông\; [sessio
 n-8]
CATEGORIES:session
END:VEVENT
BEGIN:VEVENT
UID:session-8/gdp-share-target-2025@giaoban
DTSTAMP:20261121T000000Z
DTSTART;VALUE=DATE:20251231
DTEND;VALUE=DATE:20260101
TRANSP:TRANSPARENT
SUMMARY:Target for the digital economy's share of GDP in 2025: at least 20%
DESCRIPTION:Period: 2025\nTarget for the digital economy's share of GDP in 
 2025: at least 20% (target)\; 8th session of the National Committee on Dig
 ital Transformation\, 24 Apr 2024\; Liên minh Hợp tác xã tỉnh Đắ
 k Nông\, paragraph 6\; [session-8/gdp-share-target-2025]
CATEGORIES:target,digital economy
END:VEVENT
BEGIN:VEVENT
UID:session-8/gdp-share-target-2030@giaoban
DTSTAMP:20261121T000000Z
DTSTART;VALUE=DATE:20301231
DTEND;VALUE=DATE:20310101
TRANSP:TRANSPARENT
SUMMARY:Target for the digital economy's share of GDP in 2030: at least 30%
DESCRIPTION:Period: 2030\nTarget for the digital economy's share of GDP in 
 2030: at least 30% (target)\; 8th session of the National Committee on Dig
 ital Transformation\, 24 Apr 2024\; Liên minh Hợp tác xã tỉnh Đắ
 k Nông\, paragraph 6\; [session-8/gdp-share-target-2030]
CATEGORIES:target,digital economy
END:VEVENT
END:VCALENDAR
$ # what it does not have
$ giaoban timeline 2025
! giaoban: không hiểu '2025' ở đây; bộ lọc là các tùy chọn ('giaoban timeline --help' liệt kê)
? 2
$ giaoban timeline --kind session
! giaoban: không có tùy chọn --kind ở đây; có phải --mine không? ('giaoban timeline --help' liệt kê)
? 2
$ giaoban timeline --sort date
! giaoban: không có tùy chọn --sort ở đây ('giaoban timeline --help' liệt kê)
? 2
$ giaoban timeline --format briefing
! giaoban: --format: ở đây không viết được 'briefing'; có: text, json, csv, markdown, html, ics
? 2
