$ # What my agency was told itself, and, marked, what its groups were told.
$ mkdir -p "$HOME/.config/giaoban" && echo 'agency = moh' >"$HOME/.config/giaoban/config"
$ giaoban directives --mine --count
29
$ giaoban directives --agency moh --count
1
$ giaoban directives --agency moh --with-groups --count
29
$ giaoban directives --mine --limit 3
      Thời hạn  Cơ quan                        Chỉ đạo                                                                                       Còn lại                                           Mã
    06/08/2025  Bộ Y tế                        Hoàn thành triển khai bệnh án điện tử                                                         hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/electronic-records
    31/12/2025  bộ, ngành, địa phương, đơn vị  Đưa Trung tâm dữ liệu quốc gia vào hoạt động (giao chung)                                     hạn đã qua 325 ngày, chưa có thông tin thực hiện  session-10/national-data-centre
không thời hạn  bộ, ngành, địa phương          Khẩn trương ban hành kế hoạch để thực hiện Chương trình hành động của Chính phủ (giao chung)                                                    session-10/issue-plans
$ giaoban directives --mine --limit 3 --format markdown
# Chỉ đạo

| Thời hạn | Cơ quan | Chỉ đạo | Còn lại | Mã |
| ---: | --- | --- | --- | --- |
| 06/08/2025 | Bộ Y tế | Hoàn thành triển khai bệnh án điện tử | hạn đã qua 472 ngày, chưa có thông tin thực hiện | session-10/electronic-records |
| 31/12/2025 | bộ, ngành, địa phương, đơn vị | Đưa Trung tâm dữ liệu quốc gia vào hoạt động (giao chung) | hạn đã qua 325 ngày, chưa có thông tin thực hiện | session-10/national-data-centre |
| không thời hạn | bộ, ngành, địa phương | Khẩn trương ban hành kế hoạch để thực hiện Chương trình hành động của Chính phủ (giao chung) |  | session-10/issue-plans |

_Tổng hợp từ báo chí, không phải văn bản chính thức. Tính đến 21/11/2026._
$ giaoban directives --mine --limit 2 --format html | grep -c 'giao chung'
1
$ giaoban directives --mine --limit 3 --format csv | cut -d, -f1-2 | head -4
id,meeting
electronic-records,session-10
national-data-centre,session-10
issue-plans,session-10
$ giaoban directives --mine --limit 3 --format json | grep -o '"through_group": [a-z]*'
"through_group": false
"through_group": true
"through_group": true
$ giaoban directives --mine --limit 3 --format csv | head -1 | tr , '\n' | grep -n through_group
20:through_group
$ giaoban figures --mine
! giaoban: không có mục nào phù hợp
? 1
$ giaoban findings --mine --count
0
? 1
$ giaoban meetings --mine --lang en
       Date  Meeting       Focus                                                                            Slogans  Directives  Figures  Findings  Address
 6 Feb 2025  10th session  Review of the Committee's and Project 06's work in 2024, and the tasks for 2025        4          50       21        21  session-10
24 Apr 2024  8th session   The digital economy                                                                    6          12        7         3  session-8
