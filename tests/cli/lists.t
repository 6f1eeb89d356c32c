$ giaoban
      Ngày  Cuộc họp                     Trọng tâm                                                                       Thông điệp  Chỉ đạo  Số liệu  Đánh giá  Mã
06/02/2025  Phiên họp thứ 10             Tổng kết năm 2024 của Ủy ban và Đề án 06, triển khai nhiệm vụ năm 2025                   4       50       21        21  session-10
12/10/2024  Ngày Chuyển đổi số quốc gia  Kết quả chuyển đổi số năm 2024, nhất là kinh tế số, và 3 đột phá chiến lược số           7       28        9        36  digital-day-2024
19/07/2024  Hội nghị tháng 7/2024        Thống nhất tư duy, cách làm và vai trò người đứng đầu trong chuyển đổi số                6       36        1        24  conference-2024-07
24/04/2024  Phiên họp thứ 8              Kinh tế số                                                                               6       12        7         3  session-8
27/04/2022  Phiên họp thứ 2              Đánh giá quý 1-2022; việc trọng tâm cho quý 2-2022 và thời gian tiếp theo                4       14        9        13  session-2
$ giaoban meetings --lang en
       Date  Meeting                     Focus                                                                                                                       Slogans  Directives  Figures  Findings  Address
 6 Feb 2025  10th session                Review of the Committee's and Project 06's work in 2024, and the tasks for 2025                                                   4          50       21        21  session-10
12 Oct 2024  Digital Transformation Day  Results of digital transformation in 2024, above all in the digital economy, and the three strategic digital breakthroughs        7          28        9        36  digital-day-2024
19 Jul 2024  July 2024 conference        A common way of thinking and acting, and the part of those in charge, in digital transformation                                   6          36        1        24  conference-2024-07
24 Apr 2024  8th session                 The digital economy                                                                                                               6          12        7         3  session-8
27 Apr 2022  2nd session                 Review of the first quarter of 2022; priorities for the second quarter and the time after it                                      4          14        9        13  session-2
$ giaoban slogans --meeting session-8
Loại             Thông điệp                                                                                                                                                                                        Ý nghĩa                                                                                                        Cuộc họp         Mã
chủ đề năm 2024  Phát triển kinh tế số với 04 trụ cột công nghiệp công nghệ thông tin, số hóa các ngành kinh tế, quản trị số, dữ liệu số – Động lực quan trọng cho phát triển kinh tế-xã hội nhanh và bền vững     Lấy phát triển kinh tế số làm nội dung của năm 2024                                                            Phiên họp thứ 8  session-8/theme-2024
nhóm nội dung    4 trụ cột (4 nội dung)                                                                                                                                                                            Bốn trụ cột để phát triển kinh tế số trong chủ đề năm 2024                                                     Phiên họp thứ 8  session-8/four-pillars
chủ đề năm 2024  Phổ cập hạ tầng số, phổ cập các thành tố nền tảng của chuyển đổi số, phát triển các ứng dụng số (usecases) để phát triển kinh tế số – Động lực mới cho tăng trưởng kinh tế và năng suất lao động  Hạ tầng số và những thành tố nền tảng trở thành phổ biến, cùng với ứng dụng số, để kinh tế số là động lực mới  Phiên họp thứ 8  session-8/theme-2024-universal
nhóm nội dung    Không gian mới – động lực mới (6 nội dung)                                                                                                                                                        Những điều mới về không gian; lực lượng, nguồn lực, yếu tố và quan hệ sản xuất; động lực                       Phiên họp thứ 8  session-8/new-space-new-forces
nhóm nội dung    3 tăng cường (3 nội dung)                                                                                                                                                                         Ba việc cần tăng cường: tuyên truyền, tiềm lực, hợp tác công-tư                                                Phiên họp thứ 8  session-8/three-strengthenings
nhóm nội dung    5 đẩy mạnh (5 nội dung)                                                                                                                                                                           Năm việc cần đẩy mạnh: thể chế, hạ tầng và nền tảng, dữ liệu và dịch vụ, nhân lực, an ninh mạng                Phiên họp thứ 8  session-8/five-pushes
$ giaoban directives --meeting 10 --limit 9
  Thời hạn  Cơ quan                 Chỉ đạo                                                                                                 Còn lại                                           Mã
06/08/2025  Ngân hàng Nhà nước      Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và doanh nghiệp                                hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/digital-financial-services
06/08/2025  Bộ Tài chính            Hoàn thành triển khai thanh toán điện tử cho dịch vụ ăn uống                                            hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/electronic-food-payment
06/08/2025  Bộ Y tế                 Hoàn thành triển khai bệnh án điện tử                                                                   hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/electronic-records
06/08/2025  Bộ Tư pháp              Hoàn thành cơ sở dữ liệu lý lịch tư pháp                                                                hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/judicial-records
06/08/2025  Bộ Giáo dục và Đào tạo  Hoàn thành xây dựng dữ liệu học sinh                                                                    hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/student-data
31/12/2025  nguồn không nêu         Phấn đấu 100% sân bay, bến cảng, cửa khẩu dùng công nghệ sinh trắc và nền tảng định danh điện tử VNeID  hạn đã qua 325 ngày, chưa có thông tin thực hiện  session-10/biometrics-at-gateways
31/12/2025  nguồn không nêu         Bảo đảm dữ liệu “đúng, đủ, sạch, sống”                                                                  hạn đã qua 325 ngày, chưa có thông tin thực hiện  session-10/data-quality
31/12/2025  nguồn không nêu         Đẩy mạnh số hóa, tạo lập dữ liệu                                                                        hạn đã qua 325 ngày, chưa có thông tin thực hiện  session-10/digitise-data
31/12/2025  nguồn không nêu         Phấn đấu gắn định danh cá nhân với 100% hồ sơ thủ tục hành chính                                        hạn đã qua 325 ngày, chưa có thông tin thực hiện  session-10/link-dossiers-to-ids
$ giaoban directives --meeting 10 --limit 3 --offset 9 --lang en
   Deadline  Agency                                              Directive (chỉ đạo)                                                Time left                                       Address
31 Dec 2025  ministries, central agencies, localities and units  Bring the National Data Centre into operation                      date passed 325 days ago, completion not known  session-10/national-data-centre
31 Dec 2025  not stated in the source                            Aim for 40% of the adult population to use online public services  date passed 325 days ago, completion not known  session-10/reach-adult-users
31 Dec 2025  not stated in the source                            Aim to reach 80% for full-process online public services           date passed 325 days ago, completion not known  session-10/reach-full-online-services
$ giaoban figures --meeting 2
Số liệu                                                                                 Giá trị           Thời kỳ  Tính chất     Không được đặt cạnh                                    Thay đổi                                Cuộc họp         Mã
Doanh thu kinh tế số                                                           khoảng 53 tỷ USD        quý I/2022  kết quả, ước  digital-day-2024/industry-revenue, session-10/revenue                                          Phiên họp thứ 2  session-2/digital-economy-revenue
Tăng trưởng kinh tế số nền tảng                                                             28%        quý I/2022  kết quả, ước  session-8/growth-needed                                                                        Phiên họp thứ 2  session-2/platform-growth
Doanh thu kinh tế số nền tảng                                                          8 tỷ USD        quý I/2022  kết quả, ước                                                                                                 Phiên họp thứ 2  session-2/platform-revenue
Tăng trưởng doanh thu bình quân của kinh tế số ICT và kinh tế số ngành               khoảng 15%        quý I/2022  kết quả, ước  session-8/growth-needed                                                                        Phiên họp thứ 2  session-2/ict-sectoral-growth
Doanh nghiệp công nghệ số thành lập mới                                     65.329 doanh nghiệp  đến tháng 2/2022  kết quả       digital-day-2024/enterprises                           +487 doanh nghiệp so với 2021, tốt hơn  Phiên họp thứ 2  session-2/new-digital-enterprises
Dữ liệu đăng ký khai sinh trong cơ sở dữ liệu hộ tịch điện tử           khoảng 23 triệu dữ liệu         không nêu  kết quả                                                                                                      Phiên họp thứ 2  session-2/birth-records
Trẻ em được cấp số định danh cá nhân, trong số dữ liệu khai sinh             hơn 7 triệu trẻ em         không nêu  kết quả                                                                                                      Phiên họp thứ 2  session-2/children-with-id
Dữ liệu đăng ký kết hôn trong cơ sở dữ liệu hộ tịch điện tử               hơn 4,5 triệu dữ liệu         không nêu  kết quả                                                                                                      Phiên họp thứ 2  session-2/marriage-records
Dữ liệu đăng ký khai tử trong cơ sở dữ liệu hộ tịch điện tử               hơn 3,2 triệu dữ liệu         không nêu  kết quả                                                                                                      Phiên họp thứ 2  session-2/death-records
$ giaoban figures --meeting 8 --lang en
Figure                                                                     Value                                    Period  What it is    Must not be set beside                                                                   Change  Meeting      Address
Target for the digital economy's share of GDP in 2025               at least 20%                                      2025  target                                                                                                         8th session  session-8/gdp-share-target-2025
Target for the digital economy's share of GDP in 2030               at least 30%                                      2030  target                                                                                                         8th session  session-8/gdp-share-target-2030
Digital economy's share of GDP in 2021                                    11.91%                                      2021  result, est.                                                                                                   8th session  session-8/gdp-share-2021
Digital economy's share of GDP in 2022                                    14.26%                                      2022  result, est.                                                                                                   8th session  session-8/gdp-share-2022
Digital economy's share of GDP in 2023                                     16.5%                                      2023  result, est.                                                                                                   8th session  session-8/gdp-share-2023
Growth that the digital economy needs, as a multiple of GDP growth     3–4 times  every year, to reach the target for 2025  rule                                                                                                           8th session  session-8/growth-to-gdp
Growth that the digital economy needs every year                          20–25%      a year, to reach the target for 2025  rule          session-2/platform-growth, session-2/ict-sectoral-growth, session-10/growth-target-2025          8th session  session-8/growth-needed
$ giaoban findings --meeting 8
Loại       Đánh giá                                                                                                                                         Mã
sự kiện    Dự họp có các Bộ trưởng, lãnh đạo bộ, ngành, thành viên Ủy ban, cùng những tập đoàn, doanh nghiệp công nghệ thông tin lớn                        session-8/wide-attendance
sự kiện    Đắk Nông dự trực tuyến, ông Lê Văn Chiến chủ trì; cùng dự có thành viên Ban Chỉ đạo chuyển đổi số của tỉnh và Tổ giúp việc                       session-8/dak-nong-end
quan điểm  Hạ tầng số của Việt Nam gồm: viễn thông; IoT; tính toán; dữ liệu; cung cấp công nghệ số dưới dạng dịch vụ; và các nền tảng số mang tính hạ tầng  session-8/infrastructure-parts
$ giaoban topics | head -n 6
Lĩnh vực                           Thông điệp  Chỉ đạo  Có hạn  Số liệu  Đánh giá  Cuộc họp  Mã
an sinh xã hội                              0        0       0        0         2         1  social-security
an toàn, an ninh mạng                       2        4       0        1         2         4  security
cải cách hành chính                         0        9       1        3         0         3  administrative-reform
chỉ đạo, điều hành                          5       23       0       10        27         5  leadership
Chính phủ số                                6        7       0        1         6         4  digital-government
$ giaoban agencies --lang en | head -n 6
Agency                                                       Short                 Kind                       Directives  Dated  Figures  Findings  Meetings  Id                           Until                                                               Members
Deputy Prime Minister                                        PTTg, DPM             office held by one person           0      0        0         0         0  deputy-prime-minister
Government                                                   CP, GoV               agency                              0      0        4         0         1  government
Government Standing                                          TTrCP                 agency                              0      0        0         0         0  government-standing
localities                                                   địa phương            group                               0      0        1         0         1  localities
members of the National Committee on Digital Transformation  thành viên UBQG       group                               0      0        0         0         0  committee-members
$ giaoban indicators | head -n 6
Chỉ tiêu                                                                Đơn vị              Chiều tốt           Số liệu  Cuộc họp  Mã
Doanh nghiệp công nghệ số thành lập mới                                 doanh nghiệp        càng cao càng tốt         1         1  digital-enterprises-new
Doanh thu công nghiệp công nghệ số                                      USD                 càng cao càng tốt         1         1  digital-industry-revenue
Doanh thu kinh tế số                                                    USD                 càng cao càng tốt         1         1  digital-economy-revenue
Doanh thu kinh tế số nền tảng                                           USD                 càng cao càng tốt         1         1  platform-economy-revenue
Doanh thu phần mềm và dịch vụ công nghệ thông tin                       USD                 càng cao càng tốt         1         1  software-it-services-revenue
$ # Filters, alone and together.
$ giaoban meetings --kind session
      Ngày  Cuộc họp          Trọng tâm                                                                  Thông điệp  Chỉ đạo  Số liệu  Đánh giá  Mã
06/02/2025  Phiên họp thứ 10  Tổng kết năm 2024 của Ủy ban và Đề án 06, triển khai nhiệm vụ năm 2025              4       50       21        21  session-10
24/04/2024  Phiên họp thứ 8   Kinh tế số                                                                          6       12        7         3  session-8
27/04/2022  Phiên họp thứ 2   Đánh giá quý 1-2022; việc trọng tâm cho quý 2-2022 và thời gian tiếp theo           4       14        9        13  session-2
$ giaoban meetings --from 2024 --to 06/2024
      Ngày  Cuộc họp         Trọng tâm   Thông điệp  Chỉ đạo  Số liệu  Đánh giá  Mã
24/04/2024  Phiên họp thứ 8  Kinh tế số           6       12        7         3  session-8
$ giaoban directives --count
140
$ giaoban directives --count --meeting 10 --meeting 8
62
$ giaoban directives --due passed --count
13
$ giaoban directives --due none --count
127
$ giaoban directives --due .. --count
13
$ giaoban directives --due 2025-07-01..2025-12-01
  Thời hạn  Cơ quan                 Chỉ đạo                                                                   Còn lại                                           Mã
06/08/2025  Ngân hàng Nhà nước      Chỉ đạo việc cung cấp dịch vụ tài chính số cho người dân và doanh nghiệp  hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/digital-financial-services
06/08/2025  Bộ Tài chính            Hoàn thành triển khai thanh toán điện tử cho dịch vụ ăn uống              hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/electronic-food-payment
06/08/2025  Bộ Y tế                 Hoàn thành triển khai bệnh án điện tử                                     hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/electronic-records
06/08/2025  Bộ Tư pháp              Hoàn thành cơ sở dữ liệu lý lịch tư pháp                                  hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/judicial-records
06/08/2025  Bộ Giáo dục và Đào tạo  Hoàn thành xây dựng dữ liệu học sinh                                      hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/student-data
$ giaoban directives --due Q4/2025 --count
8
$ giaoban directives --due ..31/12/2024
! giaoban: không có mục nào phù hợp
? 1
$ GIAOBAN_NOW=2025-07-20 giaoban directives --due 30d --count
5
$ giaoban directives --agency moh --with-groups --limit 3
      Thời hạn  Cơ quan                        Chỉ đạo                                                                                       Còn lại                                           Mã
    06/08/2025  Bộ Y tế                        Hoàn thành triển khai bệnh án điện tử                                                         hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/electronic-records
    31/12/2025  bộ, ngành, địa phương, đơn vị  Đưa Trung tâm dữ liệu quốc gia vào hoạt động (giao chung)                                     hạn đã qua 325 ngày, chưa có thông tin thực hiện  session-10/national-data-centre
không thời hạn  bộ, ngành, địa phương          Khẩn trương ban hành kế hoạch để thực hiện Chương trình hành động của Chính phủ (giao chung)                                                    session-10/issue-plans
$ giaoban directives --topic health --topic education
      Thời hạn  Cơ quan                        Chỉ đạo                                                                                                                                Còn lại                                           Mã
    06/08/2025  Bộ Y tế                        Hoàn thành triển khai bệnh án điện tử                                                                                                  hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/electronic-records
    06/08/2025  Bộ Giáo dục và Đào tạo         Hoàn thành xây dựng dữ liệu học sinh                                                                                                   hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/student-data
không thời hạn  bộ, ngành, địa phương, đơn vị  Lập đề án ứng dụng internet vạn vật cho một số ngành như sản xuất, thương mại, năng lượng và nông nghiệp, giao thông, y tế thông minh                                                    session-10/iot-scheme
không thời hạn  nguồn không nêu                Bảo đảm nhân lực phục vụ chuyển đổi số và ngành kinh tế mới nổi, coi trọng đào tạo kỹ năng số theo nhu cầu thị trường                                                                    conference-2024-07/human-resources
$ giaoban directives --framework '5 bao dam' --lang en
   Deadline  Agency                    Directive (chỉ đạo)                                                                                                                                                       Time left  Address
no deadline  not stated in the source  Roll out digital transformation and Project 06 in all ministries, agencies, localities and fields, in a coordinated, effective way that benefits citizens and businesses             conference-2024-07/rollout-everywhere
no deadline  not stated in the source  Ensure the resources for national digital transformation, above all for infrastructure, platforms and training a digital workforce                                                   conference-2024-07/secure-resources
no deadline  not stated in the source  Ensure citizens 100% of essential online public services, easy to reach, safe, convenient and at lower cost                                                                          conference-2024-07/essential-services
no deadline  not stated in the source  Ensure human resources for digital transformation and emerging industries, giving weight to digital skills training that follows market demand                                       conference-2024-07/human-resources
no deadline  not stated in the source  Ensure a balance of interests between the State, citizens and businesses, to help the economy grow sustainably                                                                       conference-2024-07/balanced-interests
$ giaoban directives --framework session-8/five-pushes#5
      Thời hạn  Cơ quan                Chỉ đạo                                                                                         Còn lại  Mã
không thời hạn  bộ, ngành, địa phương  Đẩy mạnh an ninh mạng và an toàn thông tin, nhằm bảo vệ không gian mạng quốc gia từ sớm, từ xa           session-8/cybersecurity
$ giaoban figures --indicator egov-rank --indicator 'Global Innovation'
Số liệu                                                   Giá trị  Thời kỳ  Tính chất  Không được đặt cạnh  Thay đổi          Cuộc họp                     Mã
Hạng của Việt Nam về chỉ số phát triển Chính phủ điện tử   71/193     2024  kết quả                         +15 bậc, tốt hơn  Ngày Chuyển đổi số quốc gia  digital-day-2024/egov-rank
Hạng của Việt Nam về chỉ số đổi mới sáng tạo toàn cầu      44/133     2024  kết quả                         +2 bậc, tốt hơn   Ngày Chuyển đổi số quốc gia  digital-day-2024/innovation-rank
$ giaoban figures --kind rank --kind growth --count
9
$ giaoban figures --agency most --count
4
$ giaoban figures --agency mic --count
4
$ giaoban findings --kind lesson
Loại     Đánh giá                                                                                                            Mã
bài học  Muốn chuyển đổi số mạnh, nhanh và hiệu quả thì vai trò của người đứng đầu các cấp, ngành, địa phương là quyết định  conference-2024-07/leaders-decisive
$ # Orders.
$ giaoban directives --meeting 8 --sort text --limit 4
      Thời hạn  Cơ quan                Chỉ đạo                                                                                         Còn lại  Mã
không thời hạn  bộ, ngành, địa phương  Bảo đảm kết nối, liên thông và chia sẻ không gián đoạn, thông suốt, đồng bộ                              session-8/continuous-sharing
không thời hạn  bộ, ngành, địa phương  Đẩy mạnh an ninh mạng và an toàn thông tin, nhằm bảo vệ không gian mạng quốc gia từ sớm, từ xa           session-8/cybersecurity
không thời hạn  bộ, ngành, địa phương  Hoàn thiện thể chế về chuyển đổi số                                                                      session-8/complete-institutions
không thời hạn  bộ, ngành, địa phương  Khơi dậy mọi nguồn lực trong xã hội cho chuyển đổi số                                                    session-8/resources-of-society
$ giaoban directives --meeting 8 --sort text --reverse --limit 2
      Thời hạn  Cơ quan                Chỉ đạo                                                                                                                                    Còn lại  Mã
không thời hạn  bộ, ngành, địa phương  Ưu tiên bố trí nguồn lực cho nhiệm vụ tăng cường tiềm lực chuyển đổi số                                                                             session-8/prioritise-resources
không thời hạn  bộ, ngành, địa phương  Tăng cường tuyên truyền để mỗi người dân, doanh nghiệp, nhất là người đứng đầu, thấy rõ vai trò, vị trí, tầm quan trọng của chuyển đổi số           session-8/raise-awareness
$ giaoban directives --meeting 10 --sort agency --limit 4
      Thời hạn  Cơ quan                 Chỉ đạo                                                                                         Còn lại                                           Mã
    06/08/2025  Bộ Giáo dục và Đào tạo  Hoàn thành xây dựng dữ liệu học sinh                                                            hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/student-data
không thời hạn  bộ, ngành, địa phương   Đa dạng hóa cả hình thức, nội dung và kết quả để người dân, doanh nghiệp được phục vụ tốt nhất                                                    session-10/diversify-forms-content-results
không thời hạn  bộ, ngành, địa phương   Khẩn trương ban hành kế hoạch để thực hiện Chương trình hành động của Chính phủ                                                                   session-10/issue-plans
không thời hạn  bộ, ngành, địa phương   Đẩy mạnh tuyên truyền để nâng cao nhận thức về chuyển đổi số và về ứng dụng Đề án 06                                                              session-10/raise-awareness
$ giaoban figures --meeting 8 --sort value
Số liệu                                                      Giá trị                             Thời kỳ  Tính chất     Không được đặt cạnh                                                                      Thay đổi  Cuộc họp         Mã
Tỷ trọng kinh tế số trong GDP năm 2021                        11,91%                                2021  kết quả, ước                                                                                                     Phiên họp thứ 8  session-8/gdp-share-2021
Tỷ trọng kinh tế số trong GDP năm 2022                        14,26%                                2022  kết quả, ước                                                                                                     Phiên họp thứ 8  session-8/gdp-share-2022
Tỷ trọng kinh tế số trong GDP năm 2023                         16,5%                                2023  kết quả, ước                                                                                                     Phiên họp thứ 8  session-8/gdp-share-2023
Mục tiêu tỷ trọng kinh tế số trong GDP năm 2025        tối thiểu 20%                                2025  mục tiêu                                                                                                         Phiên họp thứ 8  session-8/gdp-share-target-2025
Tốc độ tăng kinh tế số cần có mỗi năm                         20–25%   một năm, để đạt mục tiêu năm 2025  mức đặt ra    session-2/platform-growth, session-2/ict-sectoral-growth, session-10/growth-target-2025            Phiên họp thứ 8  session-8/growth-needed
Mục tiêu tỷ trọng kinh tế số trong GDP năm 2030        tối thiểu 30%                                2030  mục tiêu                                                                                                         Phiên họp thứ 8  session-8/gdp-share-target-2030
Tốc độ tăng kinh tế số cần có, so với tốc độ tăng GDP        3–4 lần  hằng năm, để đạt mục tiêu năm 2025  mức đặt ra                                                                                                       Phiên họp thứ 8  session-8/growth-to-gdp
$ giaoban figures --sort period --limit 3
Số liệu                                              Giá trị           Thời kỳ  Tính chất     Không được đặt cạnh                                    Thay đổi                                Cuộc họp         Mã
Tỷ trọng kinh tế số trong GDP năm 2021                11,91%              2021  kết quả, ước                                                                                                 Phiên họp thứ 8  session-8/gdp-share-2021
Doanh nghiệp công nghệ số thành lập mới  65.329 doanh nghiệp  đến tháng 2/2022  kết quả       digital-day-2024/enterprises                           +487 doanh nghiệp so với 2021, tốt hơn  Phiên họp thứ 2  session-2/new-digital-enterprises
Doanh thu kinh tế số                        khoảng 53 tỷ USD        quý I/2022  kết quả, ước  digital-day-2024/industry-revenue, session-10/revenue                                          Phiên họp thứ 2  session-2/digital-economy-revenue
$ giaoban meetings --sort date --reverse --format csv | cut -d, -f1
id
session-2
session-8
conference-2024-07
digital-day-2024
session-10
$ # Mine is what the configuration says.
$ giaoban directives --mine
! giaoban: --mine: chưa cấu hình cơ quan; hãy ghi 'agency = moh', với mã của bạn, vào giaoban/config trong thư mục cấu hình (~/.config)
? 78
$ mkdir -p "$HOME/.config/giaoban" && echo 'agency = moh' >"$HOME/.config/giaoban/config"
$ giaoban directives --mine --due ..31/8/2025
  Thời hạn  Cơ quan  Chỉ đạo                                Còn lại                                           Mã
06/08/2025  Bộ Y tế  Hoàn thành triển khai bệnh án điện tử  hạn đã qua 472 ngày, chưa có thông tin thực hiện  session-10/electronic-records
$ echo 'lang = en' >>"$HOME/.config/giaoban/config"
$ giaoban directives --mine --due ..31/8/2025
  Deadline  Agency              Directive (chỉ đạo)                            Time left                                       Address
6 Aug 2025  Ministry of Health  Finish rolling out electronic medical records  date passed 472 days ago, completion not known  session-10/electronic-records
