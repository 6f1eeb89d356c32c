$ # Line mode: what one types, and what one is told; each session begins at the meetings, which ./plain leaves out.
$ printf '%s\n' '#!/bin/sh' 'lang=$1; shift; rm -rf "$HOME/.local/state"' 'printf "%s\n" "$@" | giaoban --plain --size 1000x14 --lang $lang $options | sed 1,9d' >plain; chmod +x plain
$ printf '3\nq\nq\n' | giaoban --plain --lang en | cut -c 1-110
Meetings
2025 (1)
1. 6 Feb; 10th session; slogans 4; directives 50; figures 21; findings 21; Review of the Committee's and Proje
2024 (3)
2. 12 Oct; Digital Transformation Day; slogans 7; directives 28; figures 9; findings 36; Results of digital tr
3. 19 Jul; July 2024 conference; slogans 6; directives 36; figures 1; findings 24; A common way of thinking an
4. 24 Apr; 8th session; slogans 6; directives 12; figures 7; findings 3; The digital economy
2022 (1)
5. 27 Apr; 2nd session; slogans 4; directives 14; figures 9; findings 13; Review of the first quarter of 2022;
1/5 meetings, bundled corpus
July 2024 conference of the Government Standing with ministers, heads of agencies and provincial chairs on dig
[1] Overview (shown); [2] Slogans 6; [3] Directives 36; [4] Figures 1; [5] Findings 24; [6] Sources
July 2024 conference of the Government Standing with ministers, heads of agencies and provincial chairs on dig
Date: 19 Jul 2024, conference
Chair: Prime Minister Phạm Minh Chính, Chair of the National Committee on Digital Transformation
Place: Government headquarters, in person and online with the people's committees of the provinces and central
Focus: A common way of thinking and acting, and the part of those in charge, in digital transformation
Address: conference-2024-07
Slogans: [7] 6 (selected)
Directives: [8] 36
Figures: [9] 1
Findings: [10] 24
On 19 July 2024 Prime Minister Phạm Minh Chính chaired a conference of the Government Standing with ministe
People
Phạm Minh Chính — Prime Minister, Chair of the National Committee on Digital Transformation; chaired the 
Lê Minh Khái — Deputy Prime Minister; attended
Trần Hồng Hà — Deputy Prime Minister; attended
lines 1–19 of 25
Meetings
2025 (1)
1. 6 Feb; 10th session; slogans 4; directives 50; figures 21; findings 21; Review of the Committee's and Proje
2024 (3)
2. 12 Oct; Digital Transformation Day; slogans 7; directives 28; figures 9; findings 36; Results of digital tr
3. 19 Jul; July 2024 conference; slogans 6; directives 36; figures 1; findings 24; A common way of thinking an
4. 24 Apr; 8th session; slogans 6; directives 12; figures 7; findings 3; The digital economy
2022 (1)
5. 27 Apr; 2nd session; slogans 4; directives 14; figures 9; findings 13; Review of the first quarter of 2022;
3/5 meetings, bundled corpus
$ ./plain vi 1 6 'trang sau' '' về
1/5 cuộc họp, sự kiện, kho có sẵn
Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số, 06/02/2025
[1] Tổng quan (đang xem); [2] Thông điệp 4; [3] Chỉ đạo 50; [4] Số liệu 21; [5] Đánh giá 21; [6] Nguồn
Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số
Ngày: 06/02/2025, phiên họp
Chủ trì: Thủ tướng Phạm Minh Chính, Chủ tịch Ủy ban
Địa điểm: Trụ sở Chính phủ, nối trực tuyến với các bộ, ngành và 63 tỉnh, thành phố
Trọng tâm: Tổng kết năm 2024 của Ủy ban và Đề án 06, triển khai nhiệm vụ năm 2025
Mã: session-10
Thông điệp: [7] 4 (đang chọn)
dòng 1–9/36
Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số, 06/02/2025
[1] Tổng quan; [2] Thông điệp 4; [3] Chỉ đạo 50; [4] Số liệu 21; [5] Đánh giá 21; [6] Nguồn (đang xem)
Nguồn
Nơi công bố: Tạp chí Cộng sản
Tác giả: Trung Duy
Địa chỉ web: không có
Đã hết.
Đã hết.
Cuộc họp
2025 (1)
1. 06/02; Phiên họp thứ 10; thông điệp 4; chỉ đạo 50; số liệu 21; đánh giá 21 (đang chọn)
2024 (3)
2. 12/10; Ngày Chuyển đổi số quốc gia; thông điệp 7; chỉ đạo 28; số liệu 9; đánh giá 36
3. 19/07; Hội nghị tháng 7/2024; thông điệp 6; chỉ đạo 36; số liệu 1; đánh giá 24
4. 24/04; Phiên họp thứ 8; thông điệp 6; chỉ đạo 12; số liệu 7; đánh giá 3
2022 (1)
5. 27/04; Phiên họp thứ 2; thông điệp 4; chỉ đạo 14; số liệu 9; đánh giá 13
1/5 cuộc họp, sự kiện, kho có sẵn
$ ./plain en 'next' 'next' directives go 'go 2' 'open 2' back slogans
1/5 meetings, bundled corpus
'next' does nothing here
'next' does nothing here
Directives
By 6 Aug 2025 (5); date passed 472 days ago, completion not known
1. Direct the provision of digital financial services to people and enterprises; 10th session; State Bank of Vietnam; 6 Aug 2025 (selected)
2. Finish rolling out electronic payment for food and drink services; 10th session; Ministry of Finance; 6 Aug 2025
3. Finish rolling out electronic medical records; 10th session; Ministry of Health; 6 Aug 2025
4. Complete the database of criminal records (lý lịch tư pháp); 10th session; Ministry of Justice; 6 Aug 2025
5. Finish building the data on school students; 10th session; Ministry of Education and Training; 6 Aug 2025
By 31 Dec 2025 (8); date passed 325 days ago, completion not known
6. Build National Data Centre No. 1 without delay and put it into operation; Digital Transformation Day; no agency named; 31 Dec 2025
7. Aim for 100% of airports, ports and border gates to use biometric technology and VNeID, the electronic identification platform; 10th session; no agency named; 31 Dec 2025
8. Make sure that data are “đúng, đủ, sạch, sống” (correct, complete, clean and live); 10th session; no agency named; 31 Dec 2025
1/140 directives, bundled corpus
Which one? Type a number behind it
2. Finish rolling out electronic payment for food and drink services; 10th session; Ministry of Finance; 6 Aug 2025 (selected)
Directive, session-10/electronic-food-payment; 10th session
Finish rolling out electronic payment for food and drink services
Agency: [1] Ministry of Finance (selected)
Deadline: 6 Aug 2025, “within the next six months” (counted from the meeting)
date passed 472 days ago, completion not known
Topics: [2] cashless payment, [3] finance and banking
Said by: [4] Prime Minister
Meeting: [5] 10th session of the National Committee on Digital Transformation, 6 Feb 2025
Source: Tạp chí Cộng sản, Trung Duy, paragraph 14, look for: «Bộ Tài chính phải hoàn thành triển khai»
lines 1–10 of 21
Directives
By 6 Aug 2025 (5); date passed 472 days ago, completion not known
1. Direct the provision of digital financial services to people and enterprises; 10th session; State Bank of Vietnam; 6 Aug 2025
2. Finish rolling out electronic payment for food and drink services; 10th session; Ministry of Finance; 6 Aug 2025 (selected)
3. Finish rolling out electronic medical records; 10th session; Ministry of Health; 6 Aug 2025
4. Complete the database of criminal records (lý lịch tư pháp); 10th session; Ministry of Justice; 6 Aug 2025
5. Finish building the data on school students; 10th session; Ministry of Education and Training; 6 Aug 2025
By 31 Dec 2025 (8); date passed 325 days ago, completion not known
6. Build National Data Centre No. 1 without delay and put it into operation; Digital Transformation Day; no agency named; 31 Dec 2025
7. Aim for 100% of airports, ports and border gates to use biometric technology and VNeID, the electronic identification platform; 10th session; no agency named; 31 Dec 2025
8. Make sure that data are “đúng, đủ, sạch, sống” (correct, complete, clean and live); 10th session; no agency named; 31 Dec 2025
2/140 directives, bundled corpus
Slogans
10th session, 6 Feb 2025 (4)
1. Chuyển đổi số toàn diện để phát triển kinh tế số, tạo ra động lực mới cho tăng trưởng kinh tế; theme of 2025 (selected)
2. 5 tăng tốc, bứt phá; 5 items; framework
3. Chuyển trạng thái “xin” … sang trạng thái “chủ động” cung cấp dịch vụ công; motto
4. Đúng, đủ, sạch, sống; motto
Digital Transformation Day, 12 Oct 2024 (7)
5. Không có việc gì khó, chỉ sợ lòng không bền, đào núi và lấp biển, quyết chí ắt làm nên; motto
6. Đến từng ngõ, gõ từng nhà, qua mỗi người; motto
7. Mục tiêu kép; 2 items; framework
8. Bắt kịp, tiến cùng và vươn lên; motto
1/27 slogans, bundled corpus
$ # Lists: further, the thing with its number, what is narrowed and how it is ordered.
$ ./plain en directives '' 'go 2' down . where
1/5 meetings, bundled corpus
Directives
By 6 Aug 2025 (5); date passed 472 days ago, completion not known
1. Direct the provision of digital financial services to people and enterprises; 10th session; State Bank of Vietnam; 6 Aug 2025 (selected)
2. Finish rolling out electronic payment for food and drink services; 10th session; Ministry of Finance; 6 Aug 2025
3. Finish rolling out electronic medical records; 10th session; Ministry of Health; 6 Aug 2025
4. Complete the database of criminal records (lý lịch tư pháp); 10th session; Ministry of Justice; 6 Aug 2025
5. Finish building the data on school students; 10th session; Ministry of Education and Training; 6 Aug 2025
By 31 Dec 2025 (8); date passed 325 days ago, completion not known
6. Build National Data Centre No. 1 without delay and put it into operation; Digital Transformation Day; no agency named; 31 Dec 2025
7. Aim for 100% of airports, ports and border gates to use biometric technology and VNeID, the electronic identification platform; 10th session; no agency named; 31 Dec 2025
8. Make sure that data are “đúng, đủ, sạch, sống” (correct, complete, clean and live); 10th session; no agency named; 31 Dec 2025
1/140 directives, bundled corpus
By 31 Dec 2025 (8); date passed 325 days ago, completion not known
9. Step up the digitising and creation of data; 10th session; no agency named; 31 Dec 2025 (selected)
10. Aim to link 100% of administrative dossiers to personal identification; 10th session; no agency named; 31 Dec 2025
11. Bring the National Data Centre into operation; 10th session; ministries, central agencies, localities and units; 31 Dec 2025
12. Aim for 40% of the adult population to use online public services; 10th session; no agency named; 31 Dec 2025
13. Aim to reach 80% for full-process online public services; 10th session; no agency named; 31 Dec 2025
No deadline (41)
14. Concentrate on steering all-round digital transformation of every sector and field, to help reach the growth target for 2025; 10th session; National Committee on Digital Transformation; no deadline
15. Urgently draw up and issue plans for carrying out the Government's action programme; 10th session; ministries, central agencies and localities; no deadline
16. Step up communication to raise awareness of digital transformation and of the use of Project 06; 10th session; ministries, central agencies and localities; no deadline
9/140 directives, bundled corpus
2. Finish rolling out electronic payment for food and drink services; 10th session; Ministry of Finance; 6 Aug 2025 (selected)
3. Finish rolling out electronic medical records; 10th session; Ministry of Health; 6 Aug 2025 (selected)
Directives
By 6 Aug 2025 (5); date passed 472 days ago, completion not known
2. Finish rolling out electronic payment for food and drink services; 10th session; Ministry of Finance; 6 Aug 2025
3. Finish rolling out electronic medical records; 10th session; Ministry of Health; 6 Aug 2025 (selected)
4. Complete the database of criminal records (lý lịch tư pháp); 10th session; Ministry of Justice; 6 Aug 2025
5. Finish building the data on school students; 10th session; Ministry of Education and Training; 6 Aug 2025
By 31 Dec 2025 (8); date passed 325 days ago, completion not known
6. Build National Data Centre No. 1 without delay and put it into operation; Digital Transformation Day; no agency named; 31 Dec 2025
7. Aim for 100% of airports, ports and border gates to use biometric technology and VNeID, the electronic identification platform; 10th session; no agency named; 31 Dec 2025
8. Make sure that data are “đúng, đủ, sạch, sống” (correct, complete, clean and live); 10th session; no agency named; 31 Dec 2025
9. Step up the digitising and creation of data; 10th session; no agency named; 31 Dec 2025
3/140 directives, bundled corpus
Directives
3. Finish rolling out electronic medical records; 10th session; Ministry of Health; 6 Aug 2025 (selected)
3/140 directives, bundled corpus
$ ./plain vi 'chi dao' loc 2 1 'ở đâu' hoan-tac xep 3 x
1/5 cuộc họp, sự kiện, kho có sẵn
Chỉ đạo
Đến 06/08/2025 (5); hạn đã qua 472 ngày, chưa có thông tin thực hiện
1. Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và doanh nghiệp; Phiên họp thứ 10; Ngân hàng Nhà nước; 06/08/2025 (đang chọn)
2. Hoàn thành triển khai thanh toán điện tử cho dịch vụ ăn uống; Phiên họp thứ 10; Bộ Tài chính; 06/08/2025
3. Hoàn thành triển khai bệnh án điện tử; Phiên họp thứ 10; Bộ Y tế; 06/08/2025
4. Hoàn thành cơ sở dữ liệu lý lịch tư pháp; Phiên họp thứ 10; Bộ Tư pháp; 06/08/2025
5. Hoàn thành xây dựng dữ liệu học sinh; Phiên họp thứ 10; Bộ Giáo dục và Đào tạo; 06/08/2025
Đến 31/12/2025 (8); hạn đã qua 325 ngày, chưa có thông tin thực hiện
6. Khẩn trương xây dựng Trung tâm dữ liệu quốc gia số 1 và đưa vào hoạt động; Ngày Chuyển đổi số quốc gia; nguồn không nêu cơ quan; 31/12/2025
7. Phấn đấu 100% sân bay, bến cảng, cửa khẩu dùng công nghệ sinh trắc và nền tảng định danh điện tử VNeID; Phiên họp thứ 10; nguồn không nêu cơ quan; 31/12/2025
8. Bảo đảm dữ liệu “đúng, đủ, sạch, sống”; Phiên họp thứ 10; nguồn không nêu cơ quan; 31/12/2025
1/140 chỉ đạo, kho có sẵn
Lọc theo
1. Cơ quan; 9 (đang chọn)
2. Thời hạn; 4
3. Lĩnh vực; 28
4. Nhóm nội dung; 8
5. Cuộc họp; 5
6. Năm họp; 3
Thời hạn
1. hạn đã qua; 13 (đang chọn)
2. hạn trong năm 2025; 13
3. có thời hạn; 13
4. không thời hạn; 127
5. khác: gõ số ngày hoặc ngày …
1. Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và doanh nghiệp; Phiên họp thứ 10; Ngân hàng Nhà nước; 06/08/2025 (đang chọn)
1/13 chỉ đạo, hạn đã qua, kho có sẵn
Chỉ đạo
1. Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và doanh nghiệp; Phiên họp thứ 10; Ngân hàng Nhà nước; 06/08/2025 (đang chọn)
1/13 chỉ đạo, hạn đã qua, kho có sẵn
1. Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và doanh nghiệp; Phiên họp thứ 10; Ngân hàng Nhà nước; 06/08/2025 (đang chọn)
1/140 chỉ đạo, kho có sẵn
Thứ tự
1. theo thời hạn (chọn lại: đảo ngược) (đã chọn) (đang chọn)
2. theo ngày họp
3. theo cơ quan
4. theo lĩnh vực
5. theo vần chữ cái
Chỉ đạo
Ngân hàng Nhà nước (1)
1. Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và doanh nghiệp; Phiên họp thứ 10; Ngân hàng Nhà nước; 06/08/2025, hạn đã qua 472 ngày (đang chọn)
Ủy ban Quốc gia về chuyển đổi số (11)
2. Tập trung chỉ đạo các ngành, lĩnh vực chuyển đổi số toàn diện, góp phần đạt mục tiêu tăng trưởng kinh tế năm 2025; Phiên họp thứ 10; Ủy ban Quốc gia về chuyển đổi số; không thời hạn
3. Ứng dụng công nghệ cho chuyển đổi số; Phiên họp thứ 2; Ủy ban Quốc gia về chuyển đổi số; không thời hạn
4. Phát triển hạ tầng cho chuyển đổi số; Phiên họp thứ 2; Ủy ban Quốc gia về chuyển đổi số; không thời hạn
5. Thường xuyên kiểm tra, giám sát để thúc đẩy công việc; Phiên họp thứ 2; Ủy ban Quốc gia về chuyển đổi số; không thời hạn
6. Xây dựng cơ chế, chính sách phù hợp; Phiên họp thứ 2; Ủy ban Quốc gia về chuyển đổi số; không thời hạn
7. Huy động mạnh mẽ nguồn lực bằng cách thúc đẩy hợp tác công tư; Phiên họp thứ 2; Ủy ban Quốc gia về chuyển đổi số; không thời hạn
8. Nâng cao năng lực quản trị hiện đại, hợp với tình hình, năng lực và trình độ trong nước; Phiên họp thứ 2; Ủy ban Quốc gia về chuyển đổi số; không thời hạn
36/140 chỉ đạo, theo cơ quan, kho có sẵn
Không có bộ lọc nào đang bật
$ ./plain en directives f 1 'choose 2' 'choose 3' Esc back undo
1/5 meetings, bundled corpus
Directives
By 6 Aug 2025 (5); date passed 472 days ago, completion not known
1. Direct the provision of digital financial services to people and enterprises; 10th session; State Bank of Vietnam; 6 Aug 2025 (selected)
2. Finish rolling out electronic payment for food and drink services; 10th session; Ministry of Finance; 6 Aug 2025
3. Finish rolling out electronic medical records; 10th session; Ministry of Health; 6 Aug 2025
4. Complete the database of criminal records (lý lịch tư pháp); 10th session; Ministry of Justice; 6 Aug 2025
5. Finish building the data on school students; 10th session; Ministry of Education and Training; 6 Aug 2025
By 31 Dec 2025 (8); date passed 325 days ago, completion not known
6. Build National Data Centre No. 1 without delay and put it into operation; Digital Transformation Day; no agency named; 31 Dec 2025
7. Aim for 100% of airports, ports and border gates to use biometric technology and VNeID, the electronic identification platform; 10th session; no agency named; 31 Dec 2025
8. Make sure that data are “đúng, đủ, sạch, sống” (correct, complete, clean and live); 10th session; no agency named; 31 Dec 2025
1/140 directives, bundled corpus
Narrow by
1. Agency; 9 (selected)
2. Deadline; 4
3. Topic; 28
4. Framework; 8
5. Meeting; 5
6. Year of the meeting; 3
Agency
1. ministries, central agencies and localities; 15 (selected)
2. ministries, central agencies, localities and units; 13
3. National Committee on Digital Transformation; 11
4. the conference (its participants); 3
5. Ministry of Education and Training; 1
6. Ministry of Finance; 1
7. Ministry of Health; 1
8. Ministry of Justice; 1
2. ministries, central agencies, localities and units; 13 (chosen) (selected)
3. National Committee on Digital Transformation; 11 (chosen) (selected)
Narrow by
1. Agency: ministries, central agencies, localities and units, National Committee on Digital Transformation; 9 (chosen) (selected)
2. Deadline; 4
3. Topic; 17
4. Meeting; 2
5. Year of the meeting; 2
6. all filters off
Directives
By 31 Dec 2025 (1); date passed 325 days ago, completion not known
1. Bring the National Data Centre into operation; 10th session; ministries, central agencies, localities and units; 31 Dec 2025 (selected)
No deadline (23)
2. Concentrate on steering all-round digital transformation of every sector and field, to help reach the growth target for 2025; 10th session; National Committee on Digital Transformation; no deadline
3. Go on reviewing, building and completing the institutions; 10th session; ministries, central agencies, localities and units; no deadline
4. Draw up mechanisms and policies; 10th session; ministries, central agencies, localities and units; no deadline
5. Secure resources for digital transformation; 10th session; ministries, central agencies, localities and units; no deadline
6. Promote the digital economy; 10th session; ministries, central agencies, localities and units; no deadline
7. Promote national digital infrastructure and platforms; 10th session; ministries, central agencies, localities and units; no deadline
8. Draw up a scheme for using the Internet of Things in sectors such as manufacturing, trade, energy, smart farming, smart transport and smart health care; 10th session; ministries, central agencies, localities and units; no deadline
1/24 directives, ministries, central agencies, localities and units; National Committee on Digital Transformation, bundled corpus
Directives
By 6 Aug 2025 (5); date passed 472 days ago, completion not known
1. Direct the provision of digital financial services to people and enterprises; 10th session; State Bank of Vietnam; 6 Aug 2025 (selected)
2. Finish rolling out electronic payment for food and drink services; 10th session; Ministry of Finance; 6 Aug 2025
3. Finish rolling out electronic medical records; 10th session; Ministry of Health; 6 Aug 2025
4. Complete the database of criminal records (lý lịch tư pháp); 10th session; Ministry of Justice; 6 Aug 2025
5. Finish building the data on school students; 10th session; Ministry of Education and Training; 6 Aug 2025
By 31 Dec 2025 (8); date passed 325 days ago, completion not known
6. Build National Data Centre No. 1 without delay and put it into operation; Digital Transformation Day; no agency named; 31 Dec 2025
7. Aim for 100% of airports, ports and border gates to use biometric technology and VNeID, the electronic identification platform; 10th session; no agency named; 31 Dec 2025
8. Make sure that data are “đúng, đủ, sạch, sống” (correct, complete, clean and live); 10th session; no agency named; 31 Dec 2025
1/140 directives, bundled corpus
$ # A page is told whole; a link is followed by its number.
$ ./plain vi 'show session-10/electronic-records' 3 back where
1/5 cuộc họp, sự kiện, kho có sẵn
Chỉ đạo, session-10/electronic-records; Phiên họp thứ 10
Hoàn thành triển khai bệnh án điện tử
Cơ quan: [1] Bộ Y tế (đang chọn)
Thời hạn: 06/08/2025, “trong 6 tháng tới” (tính từ ngày họp)
hạn đã qua 472 ngày, chưa có thông tin thực hiện
Lĩnh vực: [2] y tế, [3] dữ liệu
Người nói: [4] Thủ tướng Chính phủ
Cuộc họp: [5] Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số, 06/02/2025
Nguồn: Tạp chí Cộng sản, Trung Duy, đoạn 14, tìm: «Bộ Y tế hoàn thành triển khai»
dòng 1–10/21
dữ liệu
[1] Tổng quan; [2] Theo thời gian 39 (đang xem); [3] Chỉ đạo 19; [4] Số liệu 4; [5] Đánh giá 11; [6] Thông điệp 5
Phiên họp thứ 10, 06/02/2025 (13)
7. Thông điệp; Đúng, đủ, sạch, sống; phương châm (đang chọn)
8. Chỉ đạo; Đưa Trung tâm dữ liệu quốc gia vào hoạt động; bộ, ngành, địa phương, đơn vị; đã qua 31/12/2025
9. Chỉ đạo; Hoàn thành triển khai bệnh án điện tử; Bộ Y tế; đã qua 06/08/2025
10. Chỉ đạo; Hoàn thành xây dựng dữ liệu học sinh; Bộ Giáo dục và Đào tạo; đã qua 06/08/2025
11. Chỉ đạo; Hoàn thành cơ sở dữ liệu lý lịch tư pháp; Bộ Tư pháp; đã qua 06/08/2025
12. Chỉ đạo; Đẩy mạnh triển khai Đề án 06; nguồn không nêu cơ quan; không thời hạn
13. Chỉ đạo; Tích hợp dữ liệu từ cơ sở dữ liệu quốc gia và chuyên ngành vào cơ sở dữ liệu tổng hợp đặt ở Trung tâm dữ liệu quốc gia; nguồn không nêu cơ quan; không thời hạn
14. Chỉ đạo; Đẩy mạnh số hóa, tạo lập dữ liệu; nguồn không nêu cơ quan; đã qua 31/12/2025
1/39 mục, mới nhất trước
Chỉ đạo, session-10/electronic-records; Phiên họp thứ 10
Hoàn thành triển khai bệnh án điện tử
Cơ quan: [1] Bộ Y tế
Thời hạn: 06/08/2025, “trong 6 tháng tới” (tính từ ngày họp)
hạn đã qua 472 ngày, chưa có thông tin thực hiện
Lĩnh vực: [2] y tế, [3] dữ liệu (đang chọn: 3)
Người nói: [4] Thủ tướng Chính phủ
Cuộc họp: [5] Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số, 06/02/2025
Nguồn: Tạp chí Cộng sản, Trung Duy, đoạn 14, tìm: «Bộ Y tế hoàn thành triển khai»
dòng 1–10/21
Chỉ đạo, session-10/electronic-records; Phiên họp thứ 10
Lĩnh vực: [2] y tế, [3] dữ liệu (đang chọn: 3)
dòng 1–10/21
$ ./plain en figures 'chart 1' v 'source 1' 'plain 1' 'copy 1'
1/5 meetings, bundled corpus
Figures
10th session, 6 Feb 2025 (21)
1. Resolutions (nghị quyết) issued by the Government and the Prime Minister; 12 resolutions; 2024 (selected)
2. Decisions (quyết định) issued by the Government and the Prime Minister; 9 decisions; 2024
3. Directives (chỉ thị) issued by the Government and the Prime Minister; 6 directives (chỉ thị); 2024
4. Official dispatches (công điện) issued by the Government and the Prime Minister; 6 official dispatches; 2024
5. Conferences of the National Committee on Digital Transformation; 6 conferences; 2024
6. Nationwide online conferences on Project 06; 11 conferences; 2024
7. Tasks completed in the Committee's work plan for 2024; 44/63 tasks; to 6 Feb 2025
8. Tasks of Project 06 for 2024 that are completed or under way; 244/276 tasks; to 6 Feb 2025
9. Target for economic growth in 2025; target; 8–10%; 2025
1/47 figures, bundled corpus
Resolutions issued by the Government and the Prime Minister in the year; resolutions, 1 point
1. 2024; 12 resolutions; result; session-10, paragraph 3 (selected)
point 1/1
Line by line nothing is drawn: this list is the chart
1. 2024; 12 resolutions; result; session-10, paragraph 3 (selected)
The source has no web address that is known
Plain text
Resolutions (nghị quyết) issued by the Government and the Prime Minister
Value; 12 resolutions
Period; 2024, “in 2024”
What it is; result, count
Indicator; Resolutions issued by the Government and the Prime Minister in the year
Concerns; Government; Prime Minister
As written; «12 nghị quyết»
Topics; leadership and steering, institutions and law
Editor's note; The sentence gives neither the year nor the subject of the documents; the year is that of the paragraph, which assesses 2024.
lines 1–10 of 18
Nothing here has the number 1
$ # Time, the vocabularies, an indicator, two meetings.
$ ./plain en timeline first next-year previous-year '>'
1/5 meetings, bundled corpus
Timeline
2025; meetings 1; deadlines 13; targets 6
1. year; Adult population using online public services; target; 40%
2. year; Airports, ports and border gates that use biometric technology and the VNeID platform; target; 100%
3. year; Administrative dossiers linked to personal identification; target; 100%
4. year; Share of full-process online public services; target; 80%
5. year; Target for economic growth in 2025; target; 8–10%
6. year; Target for the digital economy's share of GDP in 2025; target; at least 20%
today 21 Nov 2026
2030; targets 1
7. year; Target for the digital economy's share of GDP in 2030; target; at least 30% (selected)
25/25 entries, bundled corpus
2022; meetings 1
8. 27 Apr; 2nd session; session; 14 directives (selected)
2024; meetings 3
9. 24 Apr; 8th session; session; 12 directives
10. 19 Jul; July 2024 conference; conference; 36 directives
11. 12 Oct; Digital Transformation Day; event; 28 directives
2025; meetings 1; deadlines 13; targets 6
12. 6 Feb; 10th session; session; 50 directives
13. 6 Aug; Direct the provision of digital financial services to people and enterprises; date passed; State Bank of Vietnam
14. 6 Aug; Finish rolling out electronic payment for food and drink services; date passed; Ministry of Finance
1/25 entries, bundled corpus
15. 6 Aug; Finish rolling out electronic medical records; date passed; Ministry of Health
16. 6 Aug; Complete the database of criminal records (lý lịch tư pháp); date passed; Ministry of Justice
9. 24 Apr; 8th session; session; 12 directives (selected)
2/25 entries, bundled corpus
2022; meetings 1
8. 27 Apr; 2nd session; session; 14 directives (selected)
1/25 entries, bundled corpus
15. 6 Aug; Finish rolling out electronic medical records; date passed; Ministry of Health
16. 6 Aug; Complete the database of criminal records (lý lịch tư pháp); date passed; Ministry of Justice
9. 24 Apr; 8th session; session; 12 directives (selected)
2/25 entries, bundled corpus
$ ./plain vi timeline 'năm trước' 'nam truoc'
1/5 cuộc họp, sự kiện, kho có sẵn
Mốc thời gian
2025; họp 1; hạn 13; mục tiêu 6
1. cả năm; Dân số trưởng thành dùng dịch vụ công trực tuyến; mục tiêu; 40%
2. cả năm; Sân bay, bến cảng, cửa khẩu dùng công nghệ sinh trắc và nền tảng VNeID; mục tiêu; 100%
3. cả năm; Hồ sơ thủ tục hành chính có gắn định danh cá nhân; mục tiêu; 100%
4. cả năm; Tỷ lệ dịch vụ công trực tuyến toàn trình; mục tiêu; 80%
5. cả năm; Mục tiêu tăng trưởng kinh tế năm 2025; mục tiêu; 8–10%
6. cả năm; Mục tiêu tỷ trọng kinh tế số trong GDP năm 2025; mục tiêu; tối thiểu 20%
hôm nay 21/11/2026
2030; mục tiêu 1
7. cả năm; Mục tiêu tỷ trọng kinh tế số trong GDP năm 2030; mục tiêu; tối thiểu 30% (đang chọn)
25/25 mục, kho có sẵn
2025; họp 1; hạn 13; mục tiêu 6
8. 06/02; Phiên họp thứ 10; phiên họp; 50 chỉ đạo (đang chọn)
9. 06/08; Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và doanh nghiệp; hạn đã qua; Ngân hàng Nhà nước
10. 06/08; Hoàn thành triển khai thanh toán điện tử cho dịch vụ ăn uống; hạn đã qua; Bộ Tài chính
11. 06/08; Hoàn thành triển khai bệnh án điện tử; hạn đã qua; Bộ Y tế
12. 06/08; Hoàn thành cơ sở dữ liệu lý lịch tư pháp; hạn đã qua; Bộ Tư pháp
13. 06/08; Hoàn thành xây dựng dữ liệu học sinh; hạn đã qua; Bộ Giáo dục và Đào tạo
14. cả năm; Khẩn trương xây dựng Trung tâm dữ liệu quốc gia số 1 và đưa vào hoạt động; hạn đã qua; nguồn không nêu
15. cả năm; Phấn đấu 100% sân bay, bến cảng, cửa khẩu dùng công nghệ sinh trắc và nền tảng định danh điện tử VNeID; hạn đã qua; nguồn không nêu
16. quý IV; Bảo đảm dữ liệu “đúng, đủ, sạch, sống”; hạn đã qua; nguồn không nêu
5/25 mục, kho có sẵn
2024; họp 3
17. 24/04; Phiên họp thứ 8; phiên họp; 12 chỉ đạo (đang chọn)
18. 19/07; Hội nghị tháng 7/2024; hội nghị; 36 chỉ đạo
19. 12/10; Ngày Chuyển đổi số quốc gia; sự kiện; 28 chỉ đạo
2/25 mục, kho có sẵn
$ ./plain en agencies '' 'go 3' open previous
1/5 meetings, bundled corpus
Agencies
1. ministries, central agencies and localities; directives 15; meetings 2 (selected)
2. ministries, central agencies, localities and units; directives 13; deadlines 1; meetings 1
3. National Committee on Digital Transformation; directives 11; figures 9; meetings 2; findings 2
4. the conference (its participants); directives 3; meetings 1
5. Ministry of Education and Training; directives 1; deadlines 1; meetings 1
6. Ministry of Finance; directives 1; deadlines 1; figures 1; meetings 2
7. Ministry of Health; directives 1; deadlines 1; meetings 1
8. Ministry of Justice; directives 1; deadlines 1; meetings 1
9. State Bank of Vietnam; directives 1; deadlines 1; meetings 1
1/24 agencies, most directives first, bundled corpus
10. Government; figures 4; meetings 1 (selected)
11. localities; figures 1; meetings 1
12. Ministry of Information and Communications; figures 4; meetings 1; findings 1
13. Ministry of Planning and Investment; figures 1; meetings 1
14. Ministry of Science and Technology; figures 4; meetings 1; findings 1
15. Prime Minister; figures 22; meetings 5; findings 67; slogans 21
16. Deputy Prime Minister
17. Government Standing
18. members of the National Committee on Digital Transformation
10/24 agencies, most directives first, bundled corpus
3. National Committee on Digital Transformation; directives 11; figures 9; meetings 2; findings 2 (selected)
National Committee on Digital Transformation, UBQG CĐS
[1] Overview; [2] By time 22 (shown); [3] Directives 11; [4] Figures 9; [5] Findings 2
10th session, 6 Feb 2025 (12)
6. Directive; Concentrate on steering all-round digital transformation of every sector and field, to help reach the growth target for 2025; National Committee on Digital Transformation; no deadline (selected)
7. Figure; Resolutions (nghị quyết) issued by the Government and the Prime Minister; 12 resolutions; 2024
8. Figure; Decisions (quyết định) issued by the Government and the Prime Minister; 9 decisions; 2024
9. Figure; Directives (chỉ thị) issued by the Government and the Prime Minister; 6 directives (chỉ thị); 2024
10. Figure; Official dispatches (công điện) issued by the Government and the Prime Minister; 6 official dispatches; 2024
11. Figure; Conferences of the National Committee on Digital Transformation; 6 conferences; 2024
12. Figure; Nationwide online conferences on Project 06; 11 conferences; 2024
13. Figure; Tasks completed in the Committee's work plan for 2024; 44/63 tasks; to 6 Feb 2025
1/22 entries, newest first
National Committee on Digital Transformation, UBQG CĐS
[1] Overview (shown); [2] By time 22; [3] Directives 11; [4] Figures 9; [5] Findings 2
National Committee on Digital Transformation
Kind: agency
Short: UBQG CĐS, NCDT
Id: committee
Directives: [6] 11 (selected)
Figures: [7] 9
Findings: [8] 2
$ ./plain vi 'linh vuc' 2
1/5 cuộc họp, sự kiện, kho có sẵn
Lĩnh vực
1. chỉ đạo, điều hành; chỉ đạo 23; số liệu 10; cuộc họp 5; đánh giá 27; thông điệp 5 (đang chọn)
2. hạ tầng số; chỉ đạo 21; thời hạn 2; cuộc họp 5; đánh giá 5; thông điệp 7
3. dữ liệu; chỉ đạo 19; thời hạn 7; số liệu 4; cuộc họp 5; đánh giá 11; thông điệp 5
4. nguồn lực và đầu tư; chỉ đạo 18; cuộc họp 5; đánh giá 6; thông điệp 4
5. thể chế, pháp luật; chỉ đạo 15; số liệu 4; cuộc họp 5; đánh giá 1; thông điệp 6
6. kinh tế số; chỉ đạo 14; thời hạn 1; số liệu 14; cuộc họp 5; đánh giá 12; thông điệp 12
7. dịch vụ công; chỉ đạo 13; thời hạn 4; số liệu 7; cuộc họp 4; đánh giá 4; thông điệp 2
8. nhân lực và kỹ năng số; chỉ đạo 11; số liệu 1; cuộc họp 5; đánh giá 2; thông điệp 7
9. cải cách hành chính; chỉ đạo 9; thời hạn 1; số liệu 3; cuộc họp 3
1/30 lĩnh vực, nhiều chỉ đạo trước, kho có sẵn
hạ tầng số
[1] Tổng quan; [2] Theo thời gian 33 (đang xem); [3] Chỉ đạo 21; [4] Đánh giá 5; [5] Thông điệp 7
Phiên họp thứ 10, 06/02/2025 (8)
6. Thông điệp; 5 tăng tốc, bứt phá; 5 nội dung; nhóm nội dung (đang chọn)
7. Chỉ đạo; Tăng tốc, bứt phá về hạ tầng số, làm nền vững chắc cho kinh tế số và xã hội số; nguồn không nêu cơ quan; không thời hạn
8. Chỉ đạo; Thúc đẩy phát triển hạ tầng số và nền tảng số quốc gia; bộ, ngành, địa phương, đơn vị; không thời hạn
9. Chỉ đạo; Đưa Trung tâm dữ liệu quốc gia vào hoạt động; bộ, ngành, địa phương, đơn vị; đã qua 31/12/2025
10. Chỉ đạo; Đẩy mạnh phát triển truyền dẫn dữ liệu qua vệ tinh; bộ, ngành, địa phương, đơn vị; không thời hạn
11. Chỉ đạo; Đẩy mạnh phát triển cáp quang băng rộng, tốc độ cao; bộ, ngành, địa phương, đơn vị; không thời hạn
12. Đánh giá; Đại biểu trao đổi kinh nghiệm về lãnh đạo, điều hành và về hạ tầng số, dịch vụ công trực tuyến, cơ sở dữ liệu, chia sẻ thông tin, dữ liệu lớn, nhân lực; sự kiện
13. Đánh giá; Đã có đầu tư cho hạ tầng số; kết quả
1/33 mục, mới nhất trước
$ ./plain en 'series digital-economy-share' 2
1/5 meetings, bundled corpus
Digital economy's share of GDP; %, 5 points
1. 2021; 11.91%; result, est.; session-8, paragraph 6 (selected)
2. 2022; 14.26%; result, est.; +2.35 percentage points, better; session-8, paragraph 6
3. 2023; 16.5%; result, est.; +2.24 percentage points, better; session-8, paragraph 6
4. 2025; at least 20%; target; session-8, paragraph 6
5. 2030; at least 30%; target; session-8, paragraph 6
6. Still to go to the target of 2025 (at least 20%): 3.5 percentage points from 16.5% (2023); the year 2025 has passed, and no later result is known
7. Still to go to the target of 2030 (at least 30%): 13.5 percentage points from 16.5% (2023), needs 1.93 percentage points more a year
point 1/5
Figure, session-8/gdp-share-2022; 8th session
Digital economy's share of GDP in 2022
Value: 14.26%
Period: 2022, “in 2022”
What it is: result, est., share
Indicator: [1] Digital economy's share of GDP (selected)
As written: «14,26%»
Topics: [2] digital economy
Editor's note: The article does not say whose estimate it is.
lines 1–10 of 25
$ ./plain vi 'đối chiếu' 1
1/5 cuộc họp, sự kiện, kho có sẵn
Đối chiếu Phiên họp thứ 10 với
1. 12/10/2024, Ngày Chuyển đổi số quốc gia
2. 19/07/2024, Hội nghị tháng 7/2024
3. 24/04/2024, Phiên họp thứ 8 (đã chọn) (đang chọn)
4. 27/04/2022, Phiên họp thứ 2
Ngày Chuyển đổi số quốc gia; Phiên họp thứ 10
Đối chiếu: Ngày Chuyển đổi số quốc gia và Phiên họp thứ 10
Cuộc họp
1. Ngày Chuyển đổi số quốc gia (đang chọn)
2. Phiên họp thứ 10
Ngày
Ngày Chuyển đổi số quốc gia: 12/10/2024
Phiên họp thứ 10: 06/02/2025
Loại
dòng 1–10/287
$ ./plain en 'compare 8 10' '' last next where
1/5 meetings, bundled corpus
8th session; 10th session
Side by side: 8th session and 10th session
Meeting
1. 8th session (selected)
2. 10th session
Date
8th session: 24 Apr 2024
10th session: 6 Feb 2025
Kind
lines 1–10 of 289
both: session
Slogans
8th session: 6
10th session: 4
Directives
8th session: 12
10th session: 50
Figures
8th session: 7
lines 10–19 of 289
8th session: 0
10th session: 1
3. State Bank of Vietnam (selected)
8th session: 0
10th session: 1
not stated in the source
8th session: 0
10th session: 28
Compiled from the press; not an official text.
lines 280–289 of 289
Meeting
1. 8th session (selected)
2. 10th session
Date
8th session: 24 Apr 2024
10th session: 6 Feb 2025
Kind
both: session
Slogans
lines 3–12 of 289
8th session; 10th session
1. 8th session (selected)
lines 3–12 of 289
$ # Searching: in one line, or asked for; what is typed there is text, but for what was listed.
$ ./plain en '/benh an dien tu' 1 n back '/5 khong' 'hoc sinh' 'a 1' Esc ho 'show 8/data' 'back'
1/5 meetings, bundled corpus
/ benh an dien tu; 1 result
all 1; directives 1; figures 0; findings 0; slogans 0; meetings 0
1. Directive; Finish rolling out electronic medical records; Ministry of Health; 6 Aug 2025, date passed 472 days ago
1/1, session-10/electronic-records
Directive, session-10/electronic-records; 10th session
Finish rolling out electronic medical records
Agency: [1] Ministry of Health (selected)
Deadline: 6 Aug 2025, “within the next six months” (counted from the meeting)
date passed 472 days ago, completion not known
Topics: [2] health, [3] data
Said by: [4] Prime Minister
Meeting: [5] 10th session of the National Committee on Digital Transformation, 6 Feb 2025
Source: Tạp chí Cộng sản, Trung Duy, paragraph 14, look for: «Bộ Y tế hoàn thành triển khai»
lines 1–10 of 21
What was searched for does not stand on this page; perhaps in the other language: 'language'
/ benh an dien tu; 1 result
all 1; directives 1; figures 0; findings 0; slogans 0; meetings 0
1. Directive; Finish rolling out electronic medical records; Ministry of Health; 6 Aug 2025, date passed 472 days ago (selected)
1/1, session-10/electronic-records
/ 5 khong; 9 results
all 9; directives 2; figures 2; findings 0; slogans 3; meetings 2
1. Slogan; 5 không; 6 items
2. Directive; Carry out digital transformation in the spirit of “5 đẩy mạnh” and “5 bảo đảm”, tied to “5 không”; no agency named; no deadline
3. Meeting; July 2024 conference; 19 Jul 2024
4. Directive; Direct the provision of digital financial services to people and enterprises; State Bank of Vietnam; 6 Aug 2025, date passed 472 days ago
5. Figure; Revenue of 2024 (of what is not stated); US$152 billion, +10.9%; 2024
6. Figure; Revenue of software and information technology services; US$18 billion, +38.5%, good; not stated
7. Slogan; 5 đẩy mạnh; 6 items
8. Meeting; 8th session; 24 Apr 2024
9. Slogan; 5 đẩy mạnh; 5 items
1/9, conference-2024-07/five-noes
/ hoc sinh; 1 result
all 1; directives 1; figures 0; findings 0; slogans 0; meetings 0
1. Directive; Finish building the data on school students; Ministry of Education and Training; 6 Aug 2025, date passed 472 days ago
1/1, session-10/student-data
My note: Finish building the data on school students
session-10/student-data
1. Directive; Finish building the data on school students; Ministry of Education and Training; 6 Aug 2025, date passed 472 days ago (selected)
/ ho; 149 results
all 149; directives 54; figures 20; findings 54; slogans 16; meetings 5
1. Meeting; 10th session; 6 Feb 2025
2. Directive; Speed up and break through in digitising industry, agriculture and services, for a leap in productivity, efficiency and competitiveness; no agency named; no deadline
3. Directive; Speed up and break through in digital infrastructure, as a firm foundation for the digital economy and society; no agency named; no deadline
4. Directive; Speed up and break through in the digital workforce, giving the coming generation the knowledge and skills to take its chances; no agency named; no deadline
5. Directive; Speed up and break through in digital government, for more effective state management and better service to people and enterprises; no agency named; no deadline
6. Directive; Urgently draw up and issue plans for carrying out the Government's action programme; ministries, central agencies and localities; no deadline
7. Directive; Diversify the forms, the content and the results, to serve people and enterprises as well as possible; ministries, central agencies and localities; no deadline
8. Directive; Go on reviewing, building and completing the institutions; ministries, central agencies, localities and units; no deadline
9. Directive; Set criteria for assessing how far enterprises have gone in digital transformation, together with the scheme for enterprises; ministries, central agencies, localities and units; no deadline
1/149, session-10
there is no 'session-8/data'; there are: session-8/theme-2024, session-8/four-pillars, session-8/theme-2024-universal, session-8/new-space-new-forces, session-8/three-strengthenings, session-8/five-pushes, …
Meetings
2025 (1)
1. 6 Feb; 10th session; slogans 4; directives 50; figures 21; findings 21 (selected)
2024 (3)
2. 12 Oct; Digital Transformation Day; slogans 7; directives 28; figures 9; findings 36
3. 19 Jul; July 2024 conference; slogans 6; directives 36; figures 1; findings 24
4. 24 Apr; 8th session; slogans 6; directives 12; figures 7; findings 3
2022 (1)
5. 27 Apr; 2nd session; slogans 4; directives 14; figures 9; findings 13
1/5 meetings, bundled corpus
$ ./plain vi search 'kinh tế số -mục' '' q
1/5 cuộc họp, sự kiện, kho có sẵn
/
meeting: kind: agency: topic: year: due:
Tìm trong mọi văn bản bằng cả hai thứ tiếng, tên cơ quan, lĩnh vực, chỉ tiêu và người nói.
Ví dụ
1. benh an dien tu; đủ các từ này; gõ không dấu thì dấu nào cũng được
2. "dữ liệu số"; đúng cụm từ này
3. du lieu -quoc; trừ một từ
4. agency:BYT -due:none; của một cơ quan, có thời hạn
5. kind:figure kinh te so; chỉ số liệu
Hãy gõ điều cần tìm; dòng trống thì thôi
/ kinh tế số -mục; 54 kết quả
tất cả 54; chỉ đạo 14; số liệu 9; đánh giá 15; thông điệp 14; cuộc họp 2
1. Thông điệp; Chuyển đổi số toàn diện để phát triển kinh tế số, tạo ra động lực mới cho tăng trưởng kinh tế; chủ đề năm 2025
2. Chỉ đạo; Tăng tốc, bứt phá về hạ tầng số, làm nền vững chắc cho kinh tế số và xã hội số; nguồn không nêu cơ quan; không thời hạn
3. Chỉ đạo; Thúc đẩy phát triển kinh tế số; bộ, ngành, địa phương, đơn vị; không thời hạn
4. Đánh giá; Đại biểu đánh giá kết quả chuyển đổi số quốc gia năm 2024, nhất là kinh tế số; sự kiện
5. Đánh giá; Đại biểu đề xuất định hướng chiến lược, quan điểm, nhiệm vụ và giải pháp về chuyển đổi số và kinh tế số cho thời gian tới; sự kiện
6. Đánh giá; Phó Thủ tướng và lãnh đạo bộ, ngành trả lời người dân, doanh nghiệp, tổ chuyển đổi số cộng đồng về vai trò của Chính phủ và chiến lược kinh tế số, xã hội số; hạ tầng số, nhất là ở vùng sâu, vùng xa; dịch vụ công trực tuyến đơn giản hơn; chống lừa đảo trực tuyến; chính sách riêng cho người yếu thế; trí tuệ nhân tạo; việc kinh doanh của người dân trên sàn thương mại điện tử; vai trò của các tổ chức chính trị - xã hội; sự kiện
7. Đánh giá; Chuyển đổi số quốc gia và kinh tế số có nhiều kết quả tích cực; kết quả
8. Đánh giá; Phát triển kinh tế số nghĩa là nâng cấp nền kinh tế số bằng đột phá và cải cách mạnh hơn, toàn diện hơn, bao trùm hơn; quan điểm
9. Chỉ đạo; Dành ưu tiên nguồn lực để phát triển kinh tế số và Chính phủ số; nguồn không nêu cơ quan; không thời hạn
1/54, session-10/theme-2025
10. Chỉ đạo; Thúc đẩy kinh tế số, xã hội số và công dân số phát triển; nguồn không nêu cơ quan; không thời hạn (đang chọn)
11. Đánh giá; Thường trực Chính phủ họp với bộ trưởng, trưởng ngành, chủ tịch UBND cấp tỉnh để thống nhất cách nghĩ, cách làm, cùng thúc đẩy chuyển đổi số, Chính phủ số, kinh tế số và xã hội số; sự kiện
12. Thông điệp; Phát triển kinh tế số với 04 trụ cột công nghiệp công nghệ thông tin, số hóa các ngành kinh tế, quản trị số, dữ liệu số – Động lực quan trọng cho phát triển kinh tế-xã hội nhanh và bền vững; chủ đề năm 2024
13. Thông điệp; Phổ cập hạ tầng số, phổ cập các thành tố nền tảng của chuyển đổi số, phát triển các ứng dụng số (usecases) để phát triển kinh tế số – Động lực mới cho tăng trưởng kinh tế và năng suất lao động; chủ đề năm 2024
14. Chỉ đạo; Phát triển hạ tầng số và nền tảng số, làm tiền đề cho kinh tế số; bộ, ngành, địa phương; không thời hạn
15. Số liệu; Tỷ trọng kinh tế số trong GDP năm 2021; ước 11,91%; 2021
16. Số liệu; Tỷ trọng kinh tế số trong GDP năm 2022; ước 14,26%; 2022
17. Số liệu; Tỷ trọng kinh tế số trong GDP năm 2023; ước 16,5%; 2023
18. Số liệu; Doanh thu kinh tế số; ước khoảng 53 tỷ USD; quý I/2022
10/54, conference-2024-07/digital-economy-and-society
Cuộc họp
2025 (1)
1. 06/02; Phiên họp thứ 10; thông điệp 4; chỉ đạo 50; số liệu 21; đánh giá 21 (đang chọn)
2024 (3)
2. 12/10; Ngày Chuyển đổi số quốc gia; thông điệp 7; chỉ đạo 28; số liệu 9; đánh giá 36
3. 19/07; Hội nghị tháng 7/2024; thông điệp 6; chỉ đạo 36; số liệu 1; đánh giá 24
4. 24/04; Phiên họp thứ 8; thông điệp 6; chỉ đạo 12; số liệu 7; đánh giá 3
2022 (1)
5. 27/04; Phiên họp thứ 2; thông điệp 4; chỉ đạo 14; số liệu 9; đánh giá 13
1/5 cuộc họp, sự kiện, kho có sẵn
$ ./plain en search directives q search '' where
1/5 meetings, bundled corpus
/
meeting: kind: agency: topic: year: due:
Searched are all texts in both languages, the names of agencies, topics and indicators, and who said it.
For example
1. medical records; all these words; without marks any marks match
2. "digital data"; these words side by side
3. data -national; without a word
4. agency:BYT -due:none; of one agency, with a deadline
5. kind:figure digital economy; only figures
Type what to search for; an empty line leaves
/ directives; 1 result
all 1; directives 0; figures 1; findings 0; slogans 0; meetings 0
1. Figure; Directives (chỉ thị) issued by the Government and the Prime Minister; 6 directives (chỉ thị); 2024
1/1, session-10/instructions-issued
Meetings
2025 (1)
1. 6 Feb; 10th session; slogans 4; directives 50; figures 21; findings 21 (selected)
2024 (3)
2. 12 Oct; Digital Transformation Day; slogans 7; directives 28; figures 9; findings 36
3. 19 Jul; July 2024 conference; slogans 6; directives 36; figures 1; findings 24
4. 24 Apr; 8th session; slogans 6; directives 12; figures 7; findings 3
2022 (1)
5. 27 Apr; 2nd session; slogans 4; directives 14; figures 9; findings 13
1/5 meetings, bundled corpus
/
meeting: kind: agency: topic: year: due:
Searched are all texts in both languages, the names of agencies, topics and indicators, and who said it.
For example
1. medical records; all these words; without marks any marks match
2. "digital data"; these words side by side
3. data -national; without a word
4. agency:BYT -due:none; of one agency, with a deadline
5. kind:figure digital economy; only figures
Type what to search for; an empty line leaves
Meetings
2025 (1)
1. 6 Feb; 10th session; slogans 4; directives 50; figures 21; findings 21 (selected)
2024 (3)
2. 12 Oct; Digital Transformation Day; slogans 7; directives 28; figures 9; findings 36
3. 19 Jul; July 2024 conference; slogans 6; directives 36; figures 1; findings 24
4. 24 Apr; 8th session; slogans 6; directives 12; figures 7; findings 3
2022 (1)
5. 27 Apr; 2nd session; slogans 4; directives 14; figures 9; findings 13
1/5 meetings, bundled corpus
Meetings
1. 6 Feb; 10th session; slogans 4; directives 50; figures 21; findings 21 (selected)
1/5 meetings, bundled corpus
$ ./plain en '/"digital data"' filter 1 2
1/5 meetings, bundled corpus
/ "digital data"; 5 results
all 5; directives 2; figures 0; findings 0; slogans 3; meetings 0
1. Directive; Develop digital platforms, digital data and a convenient digital ecosystem; no agency named; no deadline
2. Directive; Create digital data; ministries, central agencies and localities; no deadline
3. Slogan; 4 trụ cột; 4 items
4. Slogan; Không gian mới – động lực mới; 6 items
5. Slogan; 5 đẩy mạnh; 5 items
1/5, conference-2024-07/platforms-and-data
Narrow by
1. Kind; 2 (selected)
2. Meeting; 2
3. Year of the meeting; 1
4. Topic; 9
5. Agency; 2
Kind
1. slogan; 3 (selected)
2. directive; 2
/ "digital data" kind:directive; 2 results
all 2; directives 2; figures 0; findings 0; slogans 0; meetings 0
1. Directive; Develop digital platforms, digital data and a convenient digital ecosystem; no agency named; no deadline
2. Directive; Create digital data; ministries, central agencies and localities; no deadline
1/2, conference-2024-07/platforms-and-data
$ # What one keeps: marks, notes, lists, files; and what one may not.
$ ./plain en directives 'mark 1' 'note 2' 'ask the ministry' 'note 2' '' 'mark 3' own 'note 1' Esc 'note 2' . .
1/5 meetings, bundled corpus
Directives
By 6 Aug 2025 (5); date passed 472 days ago, completion not known
1. Direct the provision of digital financial services to people and enterprises; 10th session; State Bank of Vietnam; 6 Aug 2025 (selected)
2. Finish rolling out electronic payment for food and drink services; 10th session; Ministry of Finance; 6 Aug 2025
3. Finish rolling out electronic medical records; 10th session; Ministry of Health; 6 Aug 2025
4. Complete the database of criminal records (lý lịch tư pháp); 10th session; Ministry of Justice; 6 Aug 2025
5. Finish building the data on school students; 10th session; Ministry of Education and Training; 6 Aug 2025
By 31 Dec 2025 (8); date passed 325 days ago, completion not known
6. Build National Data Centre No. 1 without delay and put it into operation; Digital Transformation Day; no agency named; 31 Dec 2025
7. Aim for 100% of airports, ports and border gates to use biometric technology and VNeID, the electronic identification platform; 10th session; no agency named; 31 Dec 2025
8. Make sure that data are “đúng, đủ, sạch, sống” (correct, complete, clean and live); 10th session; no agency named; 31 Dec 2025
1/140 directives, bundled corpus
1. Direct the provision of digital financial services to people and enterprises; 10th session; State Bank of Vietnam; 6 Aug 2025; marked (selected)
Marked: session-10/digital-financial-services ('own' shows all that is marked)
My note: Finish rolling out electronic payment for food…
session-10/electronic-food-payment
2. Finish rolling out electronic payment for food and drink services; 10th session; Ministry of Finance; 6 Aug 2025; with a note (selected)
Noted on session-10/electronic-food-payment
My note: Finish rolling out electronic payment for food…
ask the ministry
session-10/electronic-food-payment
Noted on session-10/electronic-food-payment
3. Finish rolling out electronic medical records; 10th session; Ministry of Health; 6 Aug 2025; marked (selected)
Marked: session-10/electronic-records ('own' shows all that is marked)
My marks and notes; 2 marked, 1 with a note
1. Direct the provision of digital financial services to people and enterprises; marked; Directive, 10th session; 21 Nov 2026 (selected)
2. Finish rolling out electronic payment for food and drink services; with a note; ask the ministry; 21 Nov 2026
3. Finish rolling out electronic medical records; marked; Directive, 10th session; 21 Nov 2026
1/3, session-10/digital-financial-services
My note: Direct the provision of digital financial servi…
session-10/digital-financial-services
1. Direct the provision of digital financial services to people and enterprises; marked; Directive, 10th session; 21 Nov 2026 (selected)
My note: Finish rolling out electronic payment for food…
ask the ministry
session-10/electronic-food-payment
My marks and notes; 2 marked, 0 with a note
1. Direct the provision of digital financial services to people and enterprises; marked; Directive, 10th session; 21 Nov 2026
2. Finish rolling out electronic medical records; marked; Directive, 10th session; 21 Nov 2026 (selected)
The note on session-10/electronic-food-payment is taken away
My marks and notes; 2 marked, 0 with a note
1. Direct the provision of digital financial services to people and enterprises; marked; Directive, 10th session; 21 Nov 2026
2. Finish rolling out electronic medical records; marked; Directive, 10th session; 21 Nov 2026 (selected)
2/2, session-10/electronic-records
$ ./plain vi 'directives --due passed' 'da luu' 1 'quá hạn' saved 'forget 2' 2 saved back
1/5 cuộc họp, sự kiện, kho có sẵn
Chỉ đạo
Đến 06/08/2025 (5); hạn đã qua 472 ngày, chưa có thông tin thực hiện
1. Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và doanh nghiệp; Phiên họp thứ 10; Ngân hàng Nhà nước; 06/08/2025; đã đánh dấu (đang chọn)
2. Hoàn thành triển khai thanh toán điện tử cho dịch vụ ăn uống; Phiên họp thứ 10; Bộ Tài chính; 06/08/2025
3. Hoàn thành triển khai bệnh án điện tử; Phiên họp thứ 10; Bộ Y tế; 06/08/2025; đã đánh dấu
4. Hoàn thành cơ sở dữ liệu lý lịch tư pháp; Phiên họp thứ 10; Bộ Tư pháp; 06/08/2025
5. Hoàn thành xây dựng dữ liệu học sinh; Phiên họp thứ 10; Bộ Giáo dục và Đào tạo; 06/08/2025
Đến 31/12/2025 (8); hạn đã qua 325 ngày, chưa có thông tin thực hiện
6. Khẩn trương xây dựng Trung tâm dữ liệu quốc gia số 1 và đưa vào hoạt động; Ngày Chuyển đổi số quốc gia; nguồn không nêu cơ quan; 31/12/2025
7. Phấn đấu 100% sân bay, bến cảng, cửa khẩu dùng công nghệ sinh trắc và nền tảng định danh điện tử VNeID; Phiên họp thứ 10; nguồn không nêu cơ quan; 31/12/2025
8. Bảo đảm dữ liệu “đúng, đủ, sạch, sống”; Phiên họp thứ 10; nguồn không nêu cơ quan; 31/12/2025
1/13 chỉ đạo, hạn đã qua, đã đánh dấu
Danh sách đã lưu
1. lưu danh sách này… (đang chọn)
Lưu danh sách này với tên
chỉ đạo, hạn đã qua
Đã lưu với tên “quá hạn”; phím 'đã lưu' để mở lại
Danh sách đã lưu
1. lưu danh sách này… (đang chọn)
2. quá hạn; 13
Xóa “quá hạn” khỏi các danh sách đã lưu?
1. không, giữ lại (đang chọn)
2. có, xóa đi
Danh sách đã lưu
1. lưu danh sách này… (đang chọn)
Đã xóa danh sách “quá hạn”
1. lưu danh sách này… (đang chọn)
Danh sách đã lưu 1/1
1. Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và doanh nghiệp; Phiên họp thứ 10; Ngân hàng Nhà nước; 06/08/2025; đã đánh dấu (đang chọn)
1/13 chỉ đạo, hạn đã qua, đã đánh dấu
$ ./plain en figures e 6 '' e 6 '' 2 e 6 Esc Esc; wc -l <figures.json
1/5 meetings, bundled corpus
Figures
10th session, 6 Feb 2025 (21)
1. Resolutions (nghị quyết) issued by the Government and the Prime Minister; 12 resolutions; 2024 (selected)
2. Decisions (quyết định) issued by the Government and the Prime Minister; 9 decisions; 2024
3. Directives (chỉ thị) issued by the Government and the Prime Minister; 6 directives (chỉ thị); 2024
4. Official dispatches (công điện) issued by the Government and the Prime Minister; 6 official dispatches; 2024
5. Conferences of the National Committee on Digital Transformation; 6 conferences; 2024
6. Nationwide online conferences on Project 06; 11 conferences; 2024
7. Tasks completed in the Committee's work plan for 2024; 44/63 tasks; to 6 Feb 2025
8. Tasks of Project 06 for 2024 that are completed or under way; 244/276 tasks; to 6 Feb 2025
9. Target for economic growth in 2025; target; 8–10%; 2025
1/47 figures, bundled corpus
Export
1. text (TXT) (selected)
2. Markdown
3. a page that browsers and Word open (HTML)
4. table for programs (CSV)
5. table for Excel (CSV)
6. data for programs (JSON)
Write to the file
figures.json
HERE/figures.json
47 entries written to HERE/figures.json
Export
1. text (TXT) (selected)
2. Markdown
3. a page that browsers and Word open (HTML)
4. table for programs (CSV)
5. table for Excel (CSV)
6. data for programs (JSON)
Write to the file
figures.json
HERE/figures.json
figures.json is already there
1. another name (selected)
2. write over it
47 entries written to HERE/figures.json
Export
1. text (TXT) (selected)
2. Markdown
3. a page that browsers and Word open (HTML)
4. table for programs (CSV)
5. table for Excel (CSV)
6. data for programs (JSON)
Write to the file
figures.json
HERE/figures.json
Export
1. text (TXT)
2. Markdown
3. a page that browsers and Word open (HTML)
4. table for programs (CSV)
5. table for Excel (CSV)
6. data for programs (JSON) (selected)
1. Resolutions (nghị quyết) issued by the Government and the Prime Minister; 12 resolutions; 2024 (selected)
1/47 figures, bundled corpus
1416
$ GIAOBAN_SECURE=1 ./plain en figures export 'mark 1' 'pipe'
1/5 meetings, bundled corpus
Figures
10th session, 6 Feb 2025 (21)
1. Resolutions (nghị quyết) issued by the Government and the Prime Minister; 12 resolutions; 2024 (selected)
2. Decisions (quyết định) issued by the Government and the Prime Minister; 9 decisions; 2024
3. Directives (chỉ thị) issued by the Government and the Prime Minister; 6 directives (chỉ thị); 2024
4. Official dispatches (công điện) issued by the Government and the Prime Minister; 6 official dispatches; 2024
5. Conferences of the National Committee on Digital Transformation; 6 conferences; 2024
6. Nationwide online conferences on Project 06; 11 conferences; 2024
7. Tasks completed in the Committee's work plan for 2024; 44/63 tasks; to 6 Feb 2025
8. Tasks of Project 06 for 2024 that are completed or under way; 244/276 tasks; to 6 Feb 2025
9. Target for economic growth in 2025; target; 8–10%; 2025
1/47 figures, bundled corpus
GIAOBAN_SECURE is set: nothing is written to files
1. Resolutions (nghị quyết) issued by the Government and the Prime Minister; 12 resolutions; 2024 (selected)
GIAOBAN_SECURE is set: nothing is written to files
GIAOBAN_SECURE is set: no program is started
$ ./plain en figures pipe
1/5 meetings, bundled corpus
Figures
10th session, 6 Feb 2025 (21)
1. Resolutions (nghị quyết) issued by the Government and the Prime Minister; 12 resolutions; 2024 (selected)
2. Decisions (quyết định) issued by the Government and the Prime Minister; 9 decisions; 2024
3. Directives (chỉ thị) issued by the Government and the Prime Minister; 6 directives (chỉ thị); 2024
4. Official dispatches (công điện) issued by the Government and the Prime Minister; 6 official dispatches; 2024
5. Conferences of the National Committee on Digital Transformation; 6 conferences; 2024
6. Nationwide online conferences on Project 06; 11 conferences; 2024
7. Tasks completed in the Committee's work plan for 2024; 44/63 tasks; to 6 Feb 2025
8. Tasks of Project 06 for 2024 that are completed or under way; 244/276 tasks; to 6 Feb 2025
9. Target for economic growth in 2025; target; 8–10%; 2025
1/47 figures, bundled corpus
Programs are started on a terminal only
$ # What is not understood, and what does nothing here.
$ ./plain en dwon dirctives page 42 'go 42' 'copy 42' frobnicate 'show session-99' next-year mouse : 'doctor x' command
1/5 meetings, bundled corpus
'dwon' is not understood; did you mean 'down'? 'help' lists the words
'dirctives' is not understood; did you mean 'directives'? 'help' lists the words
'page' may be: page-down, page-up
Nothing here has the number 42
Nothing here has the number 42
Nothing here has the number 42
'frobnicate' is not understood; 'help' lists the words
there is no meeting 'session-99'; near it: session-10, session-8, session-2
'next-year' does nothing here
This terminal has no mouse that giaoban knows
Type the command itself, for example: directives --due 30d
'x' is not understood here; doctor takes no arguments
Type the command itself, for example: directives --due 30d
$ ./plain vi xuonf tra 42
1/5 cuộc họp, sự kiện, kho có sẵn
không hiểu 'xuonf'; có phải ý bạn là 'xuống'? 'trợ giúp' liệt kê các từ
'tra' có thể là: trang sau, trang trước
Ở đây không có gì mang số 42
$ ./plain en $(printf 'x%.0s' $(seq 1025)) where
1/5 meetings, bundled corpus
The line is too long; nothing was done
Meetings
1. 6 Feb; 10th session; slogans 4; directives 50; figures 21; findings 21 (selected)
1/5 meetings, bundled corpus
$ # A line that nothing is called by; numbers as they are told; Vietnamese words with what stands behind them; what stays open.
$ ./plain en 0 '3 4' 'where 3' d t 'frob x y' shwo session-11 x/y - :frob ':show 99' digital-day-2024 | sed -n 2,13p
'0' is not understood; 'help' lists the words
'3 4' is not understood; 'help' lists the words
'where 3' is not understood; did you mean 'where'? 'help' lists the words
'd' is not understood; 'help' lists the words
't' is not understood; 'help' lists the words
'frob x y' is not understood; 'help' lists the words
'shwo' is not understood; did you mean 'show'? 'help' lists the words
there is no meeting 'session-11'; near it: session-10, session-8, session-2
there is no meeting 'x'; there are: session-10, digital-day-2024, conference-2024-07, session-8, session-2
'-' is not understood; 'help' lists the words
'frob' is not understood; 'help' lists the words
there is no meeting '99'; there are: session-10, digital-day-2024, conference-2024-07, session-8, session-2
$ ./plain en 2. back '[3]' | grep '^[A-Z].* 2024$'
National Digital Transformation Day 2024, 12 Oct 2024
National Digital Transformation Day 2024
July 2024 conference of the Government Standing with ministers, heads of agencies and provincial chairs on digital transformation, 19 Jul 2024
$ ./plain vi 'tìm bệnh án' 'tìm học sinh' 'dữ liệu số' 'chỉ đạo y tế' 'đối chiếu session-8' 'chi dao --agency BYT' 'mốc thời gian --from 2025' 'xem 10' | grep '^/\|^Phiên họp thứ 2; Phiên\|^1/1 \|^21/21\|^Mã'
/ bệnh án; 1 kết quả
/ học sinh; 1 kết quả
/ dữ liệu số; 30 kết quả
/ chỉ đạo y tế; 3 kết quả
Phiên họp thứ 2; Phiên họp thứ 8
1/1 chỉ đạo, Bộ Y tế, đã đánh dấu
21/21 mục, từ 01/01/2025
Mã: session-10
$ ./plain en search . filter '' back directives filter 2 5 foo Esc | grep -i 'type'
Type what to search for; an empty line leaves
This is the end. Type a number, or 'back'
5. another: days or dates, typed …
'foo' is not understood; write 30d, none, passed, 31/12/2025, ..31/12/2025 or 1/2025..6/2025. Type another, or Esc
5. another: days or dates, typed … (selected)
$ # The last row of a screen is told to its end, on the next one; nothing is remembered of what is piped in, nor is a wrong file followed.
$ printf '/data\n\n' | giaoban --plain --lang en --size 1000x16 | grep '^[56]\. [DF]' | sed 's/.*; //'
10th session, 6 Feb 2025
10th session, 6 Feb 2025 (selected)
$ printf 'directives\nlast\n' | giaoban --plain --lang en >/dev/null; printf 'directives\n' | giaoban --plain --lang en | tail -n 1
1/140 directives, marked, bundled corpus
$ yes frobnicate | giaoban --plain --lang en | tail -n 1
'frobnicate' is not understood; 'help' lists the words
! giaoban: too many lines in a row were not understood; is this the file that was meant?
$ (yes frobnicate | head -n 19; echo where; yes frobnicate | head -n 19) | giaoban --plain --lang en | tail -n 1
'frobnicate' is not understood; 'help' lists the words
$ yes frobnicate | head -n 30 >wrong; giaoban --plain --lang en <wrong >told; echo $?; grep -c frob told
65
19
! giaoban: too many lines in a row were not understood; is this the file that was meant?
$ # The other language, letters without their marks, help, other encodings.
$ ./plain vi L back language where
1/5 cuộc họp, sự kiện, kho có sẵn
Meetings
2025 (1)
1. 6 Feb; 10th session; slogans 4; directives 50; figures 21; findings 21 (selected)
2024 (3)
2. 12 Oct; Digital Transformation Day; slogans 7; directives 28; figures 9; findings 36
3. 19 Jul; July 2024 conference; slogans 6; directives 36; figures 1; findings 24
4. 24 Apr; 8th session; slogans 6; directives 12; figures 7; findings 3
2022 (1)
5. 27 Apr; 2nd session; slogans 4; directives 14; figures 9; findings 13
1/5 meetings, bundled corpus
There is nothing to go back to; 'close' leaves giaoban
Cuộc họp
2025 (1)
1. 06/02; Phiên họp thứ 10; thông điệp 4; chỉ đạo 50; số liệu 21; đánh giá 21 (đang chọn)
2024 (3)
2. 12/10; Ngày Chuyển đổi số quốc gia; thông điệp 7; chỉ đạo 28; số liệu 9; đánh giá 36
3. 19/07; Hội nghị tháng 7/2024; thông điệp 6; chỉ đạo 36; số liệu 1; đánh giá 24
4. 24/04; Phiên họp thứ 8; thông điệp 6; chỉ đạo 12; số liệu 7; đánh giá 3
2022 (1)
5. 27/04; Phiên họp thứ 2; thông điệp 4; chỉ đạo 14; số liệu 9; đánh giá 13
1/5 cuộc họp, sự kiện, kho có sẵn
Cuộc họp
1. 06/02; Phiên họp thứ 10; thông điệp 4; chỉ đạo 50; số liệu 21; đánh giá 21 (đang chọn)
1/5 cuộc họp, sự kiện, kho có sẵn
$ ./plain en 'help' '' | head -n 30
1/5 meetings, bundled corpus
Help: what one types; giaoban 0.1.0
What one types
a number: opens what was listed with it
go 3: only selects it; other words take a number too: copy 3, compare 3
an empty line: further; where something is asked, takes what is proposed
again, .: all that is shown here once more
where: what this is, what is selected, how many there are, and by what they are narrowed
/words: searches for the words
a command: any that lists or shows, as on the command line: directives --due 30d, show session-10
Esc: leaves a question; a dot alone answers it with nothing
quit: leaves giaoban
lines 1–10 of 79
The beginning of a word is enough, and the keys of the browser are known too.
A short tour
What must an agency finish, and by when? 'directives' lists all directives, those with a deadline first.
Any word, with or without its marks: 'search' searches everything as you type.
Only one agency's, one topic's, or those whose date has passed: 'filter', with counts.
'open' opens what is selected: who, by when, who said it, and where it is written.
On a page 'next' goes from link to link: the agency, the meeting, what has the same deadline.
'back' comes back, exactly to where you were.
lines 10–19 of 79
$ ./plain vi 'trợ giúp' | head -n 12
1/5 cuộc họp, sự kiện, kho có sẵn
Trợ giúp: gõ gì; giaoban 0.1.0
Gõ gì
một con số: mở mục mang số ấy
đến 3: chỉ chọn mục ấy, không mở; các từ khác cũng kèm được con số: chép 3, đối chiếu 3
dòng trống: đọc tiếp; khi được hỏi thì lấy điều đã gợi ý
nhắc lại, .: đọc lại toàn bộ chỗ này
ở đâu: đây là đâu, đang chọn gì, có bao nhiêu mục và lọc theo gì
/các từ: tìm các từ ấy
một lệnh: mọi lệnh liệt kê hay xem, như ở dòng lệnh: directives --due 30d, show session-10
Esc: bỏ qua câu hỏi; chỉ một dấu chấm là trả lời trống
thoát: rời giaoban
$ options=--ascii ./plain vi 3
1/5 cuoc hop, su kien, kho co san
Hoi nghi thang 7/2024 cua Thuong truc Chinh phu voi bo truong, truong nganh va chu tich UBND cap tinh ve chuyen doi so, 19/07/2024
[1] Tong quan (dang xem); [2] Thong diep 6; [3] Chi dao 36; [4] So lieu 1; [5] Danh gia 24; [6] Nguon
Hoi nghi thang 7/2024 cua Thuong truc Chinh phu voi bo truong, truong nganh va chu tich UBND cap tinh ve chuyen doi so
Ngay: 19/07/2024, hoi nghi
Chu tri: Pham Minh Chinh, Thu tuong Chinh phu, Chu tich Uy ban Quoc gia ve chuyen doi so
Dia diem: Tru so Chinh phu, truc tiep ket hop truc tuyen voi UBND cac tinh, thanh pho truc thuoc Trung uong
Trong tam: Thong nhat tu duy, cach lam va vai tro nguoi dung dau trong chuyen doi so
Ma: conference-2024-07
Thong diep: [7] 6 (dang chon)
dong 1-9/25
$ ./plain vi letters | tail -n 3
2022 (1)
5. 27/04; Phien hop thu 2; thong diep 4; chi dao 14; so lieu 9; danh gia 13
Chu dang hien khong dau; 'bo dau' de hien lai co dau
$ options='--encoding tcvn' ./plain vi 'chi dao' | giaoban recode --quiet --from-encoding tcvn
1/5 cuộc họp, sự kiện, kho có sẵn
Chỉ đạo
Đến 06/08/2025 (5); hạn đã qua 472 ngày, chưa có thông tin thực hiện
1. Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và doanh nghiệp; Phiên họp thứ 10; Ngân hàng Nhà nước; 06/08/2025; đã đánh dấu (đang chọn)
2. Hoàn thành triển khai thanh toán điện tử cho dịch vụ ăn uống; Phiên họp thứ 10; Bộ Tài chính; 06/08/2025
3. Hoàn thành triển khai bệnh án điện tử; Phiên họp thứ 10; Bộ Y tế; 06/08/2025; đã đánh dấu
4. Hoàn thành cơ sở dữ liệu lý lịch tư pháp; Phiên họp thứ 10; Bộ Tư pháp; 06/08/2025
5. Hoàn thành xây dựng dữ liệu học sinh; Phiên họp thứ 10; Bộ Giáo dục và Đào tạo; 06/08/2025
Đến 31/12/2025 (8); hạn đã qua 325 ngày, chưa có thông tin thực hiện
6. Khẩn trương xây dựng Trung tâm dữ liệu quốc gia số 1 và đưa vào hoạt động; Ngày Chuyển đổi số quốc gia; nguồn không nêu cơ quan; 31/12/2025
7. Phấn đấu 100% sân bay, bến cảng, cửa khẩu dùng công nghệ sinh trắc và nền tảng định danh điện tử VNeID; Phiên họp thứ 10; nguồn không nêu cơ quan; 31/12/2025
8. Bảo đảm dữ liệu "đúng, đủ, sạch, sống"; Phiên họp thứ 10; nguồn không nêu cơ quan; 31/12/2025
1/140 chỉ đạo, đã đánh dấu, kho có sẵn
$ printf '/b\326nh \270n \256i\326n t\366\n' | giaoban --plain --encoding tcvn --lang vi | giaoban recode --quiet --from-encoding tcvn | tail -n 4
/ bệnh án điện tử; 1 kết quả
tất cả 1; chỉ đạo 1; số liệu 0; đánh giá 0; thông điệp 0; cuộc họp 0
1. Chỉ đạo; Hoàn thành triển khai bệnh án điện tử; Bộ Y tế; 06/08/2025, hạn đã qua 472 ngày; đã đánh dấu; Phiên họp thứ 10, 06/02/2025
1/1, session-10/electronic-records, đã đánh dấu
$ # Where it begins and ends.
$ giaoban --plain --lang en </dev/null | tail -n 1
1/5 meetings, bundled corpus
$ printf 'quit\ndown\n' | giaoban --plain --lang en --size 60x12
Meetings
2025 (1)
1. 6 Feb; 10th session; slogans 4; directives 50; figures
21; findings 21 (selected)
2024 (3)
2. 12 Oct; Digital Transformation Day; slogans 7; directives
28; figures 9; findings 36
3. 19 Jul; July 2024 conference; slogans 6; directives 36;
figures 1; findings 24
4. 24 Apr; 8th session; slogans 6; directives 12; figures 7;
findings 3
2022 (1)
5. 27 Apr; 2nd session; slogans 4; directives 14; figures 9;
findings 13
1/5 meetings, bundled corpus
$ giaoban --plain --script x --lang en
! giaoban: --script plays keys on a screen, --plain has none: one of them
? 2
$ giaoban --plain --size 60 --lang en
! giaoban: --size: '60' is not understood; write COLSxROWS, at most 1000x500, for example 100x30
? 2
$ giaoban --size 60x20 --lang en
! giaoban: --size goes with --script and --plain; a terminal has its own size
? 2
$ giaoban --plain meetings --lang en
! giaoban: --plain is for the browser: leave out 'meetings'
? 2
$ giaoban --plain --corpus none.db --lang en
! giaoban: none.db: there is no such corpus
? 66
$ yes down | giaoban --plain --lang en | head -n 1
Meetings
$ printf 'x\n' | giaoban --plain --lang en >/dev/full
! giaoban: standard output: the disk is full; make room and try again
? 74
