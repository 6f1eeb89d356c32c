$ # What somebody who has never seen giaoban can answer in a minute.
$ # The items of "5 không", and how the source counts them:
$ giaoban show conference-2024-07/five-noes
5 không

Loại              nhóm nội dung
Ý nghĩa           Những điều “không” đi cùng “5 đẩy mạnh” và “5 bảo đảm”
Lĩnh vực          chỉ đạo, điều hành, xã hội số, thanh toán không tiền mặt, Chính phủ số
Ghi chú biên tập  Bài báo gọi là “5 không” nhưng không đánh số; dấu chấm phẩy ngăn danh sách thành 7 phần. Ở đây ghi 6 nội dung, là 6 phần mở đầu bằng “không”; phần cuối không có chữ “không” nên xếp vào nội dung 6. Nếu gộp nội dung 1 và 2, cùng nói về thái độ làm việc, thì vừa đúng 5; bài báo không nói cách đếm.
Người nói         Thủ tướng Chính phủ
Cuộc họp          Hội nghị tháng 7/2024 của Thường trực Chính phủ với bộ trưởng, trưởng ngành và chủ tịch UBND cấp tỉnh về chuyển đổi số, 19/07/2024
Nguồn             Quân đội nhân dân, TTXVN, đoạn 18, tìm: «phải gắn với “5 không»
Địa chỉ web       https://www.qdnd.vn/chinh-tri/tin-tuc/thu-tuong-pham-minh-chinh-chu-tri-hoi-nghi-ve-chuyen-doi-so-voi-cac-bo-truong-truong-nganh-chu-tich-ubnd-cac-tinh-thanh-pho-786010
Mục               thông điệp · conference-2024-07/five-noes

Các nội dung
1. Không nói không, không nói khó — Cũng không nói có mà không làm [conference-2024-07/five-noes#1]
2. Không bàn lùi, chỉ bàn làm — Bàn cách thực hiện chứ không bàn chuyện thoái lui [conference-2024-07/five-noes#2]
3. Không để ai bị bỏ lại phía sau — Khi chuyển đổi số quốc gia và triển khai Đề án 06 [conference-2024-07/five-noes#3]
4. Không tiền mặt — Mọi giao dịch tiến tới phương thức điện tử; phòng, chống tham nhũng [conference-2024-07/five-noes#4]
5. Không giấy tờ — Tiến tới số hóa toàn diện [conference-2024-07/five-noes#5]
6. Không tiếp xúc — Bớt giao dịch trực tiếp; tiến tới tự động hóa và sản xuất thông minh [conference-2024-07/five-noes#6]
   Ghi chú biên tập: “Hướng tới tự động hóa, sản xuất thông minh” đứng sau dấu chấm phẩy nhưng không có chữ “không”; xếp vào đây theo mẫu “không ..., hướng tới ...” của hai nội dung trước.

Tổng hợp từ báo chí, không phải văn bản chính thức.
5 không; Hội nghị tháng 7/2024 của Thường trực Chính phủ với bộ trưởng, trưởng ngành và chủ tịch UBND cấp tỉnh về chuyển đổi số, 19/07/2024; Quân đội nhân dân, đoạn 18; [conference-2024-07/five-noes]
$ # What the Ministry of Health must finish, and by when:
$ giaoban directives --agency BYT
  Thời hạn  Cơ quan  Chỉ đạo                                Còn lại                                           Mã
06/08/2025  Bộ Y tế  Hoàn thành triển khai bệnh án điện tử  hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/electronic-records
$ giaoban show 10/electronic-records --lang en
Finish rolling out electronic medical records

Agency       Ministry of Health
Deadline     6 Aug 2025, “within the next six months” (counted from the meeting)
             date passed 472 days ago, completion not known
Topics       health, data
Said by      Prime Minister
Meeting      10th session of the National Committee on Digital Transformation, 6 Feb 2025
Source       Tạp chí Cộng sản, Trung Duy, paragraph 14, look for: «Bộ Y tế hoàn thành triển khai»
Web address  none
Record       directive (chỉ đạo) · session-10/electronic-records

Compiled from the press; not an official text.
Finish rolling out electronic medical records; 6 Aug 2025; 10th session of the National Committee on Digital Transformation, 6 Feb 2025; Tạp chí Cộng sản, paragraph 14; [session-10/electronic-records]
$ # The digital economy's share of GDP in 2022, and that the article names nobody who said so:
$ giaoban show session-8/gdp-share-2022 --lang en
Digital economy's share of GDP in 2022

Value          14.26%
Period         2022, “in 2022”
What it is     result, est. · share
Indicator      Digital economy's share of GDP
As written     «14,26%»
Topics         digital economy
Editor's note  The article does not say whose estimate it is.
Said by        the source names nobody
Meeting        8th session of the National Committee on Digital Transformation, 24 Apr 2024
Source         Liên minh Hợp tác xã tỉnh Đắk Nông, Vũ Anh Liệu, paragraph 6, look for: «năm 2022 ước đạt 14,26%»
Web address    none
Record         figure · session-8/gdp-share-2022

Compiled from the press; not an official text.
Digital economy's share of GDP in 2022: 14.26% (result, est.); 8th session of the National Committee on Digital Transformation, 24 Apr 2024; Liên minh Hợp tác xã tỉnh Đắk Nông, paragraph 6; [session-8/gdp-share-2022]
$ # The shortcomings that session 10 named:
$ giaoban findings --meeting 10 --kind shortcoming
Loại     Đánh giá                                                                                   Mã
hạn chế  Còn nhiệm vụ của Đề án 06 và của Kế hoạch của Ủy ban chưa hoàn thành                       session-10/tasks-left-unfinished
hạn chế  Chuyển đổi số chưa được quan tâm đúng mức, trước hết là ở vai trò người đứng đầu           session-10/attention-lacking
hạn chế  Khâu tổ chức thực hiện vẫn còn yếu                                                         session-10/implementation-weak
hạn chế  Sự phối hợp giữa các cơ quan, đơn vị để gỡ vướng mắc liên ngành được kể trong các hạn chế  session-10/coordination-lacking
$ # What must not be set beside what:
$ giaoban show session-10/revenue --lang en
Revenue of 2024 (of what is not stated)

Value          US$152 billion, +10.9%
Period         2024, “in 2024”
What it is     result · amount
As written     «152 tỷ USD», «tăng 10,9%»
Not beside     [session-10/software-revenue]: The article does not say what this is the revenue of, nor whether software and IT services are part of it.
               [digital-day-2024/industry-revenue]: That one is the revenue of the digital technology industry, estimated for nine months; this one is for a year, and the article does not say of what.
               [session-2/digital-economy-revenue]: That one is the revenue of the digital economy, estimated for one quarter; this one is for a year, and the article does not say whether it is that of the digital economy.
Topics         digital economy
Editor's note  The article only says “revenue of 2024”, perhaps having lost the name of the industry, and does not say against which year it rose. The figure is therefore not put under any indicator.
Said by        the source names nobody
Meeting        10th session of the National Committee on Digital Transformation, 6 Feb 2025
Source         Tạp chí Cộng sản, Trung Duy, paragraph 7, look for: «doanh thu năm 2024 đạt 152 tỷ»
Web address    none
Record         figure · session-10/revenue

Compiled from the press; not an official text.
Revenue of 2024 (of what is not stated): US$152 billion, +10.9%; 10th session of the National Committee on Digital Transformation, 6 Feb 2025; Tạp chí Cộng sản, paragraph 7; [session-10/revenue]
$ giaoban show session-10/project-06-tasks-unfinished
Nhiệm vụ của Đề án 06 chưa hoàn thành

Giá trị           39/276 nhiệm vụ
Thời kỳ           nguồn không nêu
Tính chất         kết quả · tiến độ
Chỉ tiêu          Nhiệm vụ của Đề án 06 chưa hoàn thành
Nguyên văn        «39/276 nhiệm vụ»
Không đặt cạnh    [session-10/project-06-tasks-done-or-under-way]: Bên kia gồm cả việc đang triển khai, tức là có thể có việc cũng nằm trong số chưa hoàn thành này; không cộng trừ hai số với nhau được.
Lĩnh vực          chỉ đạo, điều hành
Ghi chú biên tập  Nêu trong phần hạn chế, tồn tại. Cộng với 244 ở đoạn 3 thì được 283, quá 276; xem ghi chú ở số đó. Đoạn này không nhắc lại năm của nhiệm vụ.
Người nói         Thủ tướng Chính phủ
Cuộc họp          Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số, 06/02/2025
Nguồn             Tạp chí Cộng sản, Trung Duy, đoạn 9, tìm: «39/276 nhiệm vụ của Đề án 06»
Địa chỉ web       không có
Mục               số liệu · session-10/project-06-tasks-unfinished

Tổng hợp từ báo chí, không phải văn bản chính thức.
Nhiệm vụ của Đề án 06 chưa hoàn thành: 39/276 nhiệm vụ; Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số, 06/02/2025; Tạp chí Cộng sản, đoạn 9; [session-10/project-06-tasks-unfinished]
$ # Two lists of one name:
$ giaoban slogans --framework '5 đẩy mạnh' --lang en
Kind       Slogan                Meaning                                                                                                            Meeting               Address
framework  5 đẩy mạnh (6 items)  Five pushes, the directions in which digital transformation must be driven harder                                  July 2024 conference  conference-2024-07/five-pushes
framework  5 đẩy mạnh (5 items)  Five things to push forward: institutions, infrastructure and platforms, data and services, skills, cybersecurity  8th session           session-8/five-pushes
