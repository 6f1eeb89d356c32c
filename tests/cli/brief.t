$ # The short page: one sheet of A4, 80 columns and 62 lines, also into a file or a pipe.
$ giaoban show session-10 --brief
Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số
Tổng hợp từ báo chí, không phải văn bản chính thức.

Ngày       06/02/2025 · phiên họp
Chủ trì    Thủ tướng Phạm Minh Chính, Chủ tịch Ủy ban
Địa điểm   Trụ sở Chính phủ, nối trực tuyến với các bộ, ngành và 63 tỉnh, thành
           phố
Trọng tâm  Tổng kết năm 2024 của Ủy ban và Đề án 06, triển khai nhiệm vụ năm
           2025

Thông điệp: 4
- Chuyển đổi số toàn diện để phát triển kinh tế số, tạo ra động lực mới cho tăng
  trưởng kinh tế (chủ đề năm 2025)
- 5 tăng tốc, bứt phá: 1. Tăng tốc, bứt phá trong chuyển đổi số toàn diện; 2.
  Tăng tốc, bứt phá trong số hóa các ngành kinh tế; 3. Tăng tốc, bứt phá trong
  phát triển hạ tầng số; 4. Tăng tốc, bứt phá trong phát triển nhân lực số; 5.
  Tăng tốc, bứt phá trong phát triển Chính phủ số
- Chuyển trạng thái “xin” … sang trạng thái “chủ động” cung cấp dịch vụ công
- Đúng, đủ, sạch, sống

Chỉ đạo: 10 trong số 50
Cơ quan               Chỉ đạo                                           Thời hạn
Bộ Tài chính          Hoàn thành triển khai thanh toán điện tử cho    06/08/2025
                      dịch vụ ăn uống
Bộ Y tế               Hoàn thành triển khai bệnh án điện tử           06/08/2025
Bộ Giáo dục và Đào    Hoàn thành xây dựng dữ liệu học sinh            06/08/2025
tạo
Bộ Tư pháp            Hoàn thành cơ sở dữ liệu lý lịch tư pháp        06/08/2025
Ngân hàng Nhà nước    Chỉ đạo việc cung cấp dịch vụ tài chính số cho  06/08/2025
                      người dân và doanh nghiệp
không nêu             Đẩy mạnh số hóa, tạo lập dữ liệu                31/12/2025
không nêu             Bảo đảm dữ liệu “đúng, đủ, sạch, sống”          31/12/2025
bộ, ngành, địa        Đưa Trung tâm dữ liệu quốc gia vào hoạt động    31/12/2025
phương, đơn vị
không nêu             Phấn đấu 100% sân bay, bến cảng, cửa khẩu dùng  31/12/2025
                      công nghệ sinh trắc và nền tảng định danh điện
                      tử VNeID
không nêu             Phấn đấu đạt 80% dịch vụ công trực tuyến toàn   31/12/2025
                      trình
06/08/2025: hạn đã qua 472 ngày, chưa có thông tin thực hiện; 31/12/2025: hạn đã
qua 325 ngày, chưa có thông tin thực hiện (tính đến 21/11/2026)

Số liệu: 4 trong số 21
Số liệu                                                  Giá trị  Thời kỳ
Mục tiêu tăng trưởng kinh tế năm                           8–10%  2025; mục tiêu
2025*
Doanh thu năm 2024 (nguồn không nói           152 tỷ USD, +10,9%  2024
của ngành nào)*
Doanh thu phần mềm và dịch vụ công    18 tỷ USD, +38,5%, tốt hơn  không nêu
nghệ thông tin*
Sân bay, bến cảng, cửa khẩu dùng                            100%  2025; mục tiêu
công nghệ sinh trắc và nền tảng
VNeID
* không được đặt cạnh một số số liệu khác

Hạn chế: 2 trong số 4
- Còn nhiệm vụ của Đề án 06 và của Kế hoạch của Ủy ban chưa hoàn thành
- Chuyển đổi số chưa được quan tâm đúng mức, trước hết là ở vai trò người đứng
  đầu

Nguồn: Tạp chí Cộng sản, Trung Duy
Đầy đủ, có đoạn và ghi chú: giaoban show session-10
$ giaoban show 8 --brief --lang en
8th session of the National Committee on Digital Transformation
Compiled from the press; not an official text.

Date   24 Apr 2024 · session
Chair  Prime Minister Phạm Minh Chính
Place  Government headquarters, linked online to the people's committees of the
       provinces and cities; organised by the Office of the Government
Focus  The digital economy

Slogans: 4 of 6
- 4 trụ cột — The four pillars on which the theme for…: 1. Information
  technology industry; 2. Digitising the sectors of the economy; 3. Digital
  governance; 4. Digital data
- Không gian mới – động lực mới — What is new in space, in the force…: 1. The
  new space is the digital economy; 2. The new force of production is digital…;
  3. The new resource of production is the…; 4. The new factor of production is
  digital…; 5. The new relation of production is…; 6. The new driver is digital
  innovation
- 3 tăng cường — Three things to strengthen…: 1. Communicate more to raise
  awareness of…; 2. Strengthen the capacity for digital…; 3. Strengthen
  public-private partnership…
- 5 đẩy mạnh — Five things to push forward…: 1. Push forward with completing
  the…; 2. Push forward with digital infrastructure…; 3. Create digital data and
  develop digital…; 4. Push forward with the digital workforce…; 5. Push forward
  with cybersecurity and…

Directives (chỉ đạo): 10 of 12, told to ministries, central agencies and
localities, no deadline
- Communicate more, so that every citizen, every enterprise and above all heads
  of organisations see the role, place and importance of digital transformation
- Strengthen the capacity for digital transformation and treat it as a central
  task
- Give priority in the allocation of resources to strengthening the capacity for
  digital transformation
- Strengthen public-private partnership, with public investment leading private
  investment
- Bring all resources of society into play for digital transformation
- Complete the institutions for digital transformation
- Develop digital infrastructure and platforms, as a precondition of the digital
  economy
- Create digital data
- Develop digital services
- Make sure that connection, interoperation and sharing are continuous, smooth
  and synchronised

Figures: 4 of 7
Figure                                                       Value  Period
Target for the digital economy's share of GDP in      at least 20%  2025; target
2025
Target for the digital economy's share of GDP in      at least 30%  2030; target
2030
Digital economy's share of GDP in 2022                      14.26%  2022; est.
Digital economy's share of GDP in 2023                       16.5%  2023; est.

Shortcomings
not stated in the source

Source: Liên minh Hợp tác xã tỉnh Đắk Nông, Vũ Anh Liệu
With paragraphs, notes and the rest: giaoban show session-8
$ # No meeting's is longer or wider, in no language, and each says what it is and what there is more.
$ sheet() { giaoban show "$@" --brief >sheet.txt; lines=$(wc -l <sheet.txt); wide=$(LC_ALL=C tr -d '\200-\277' <sheet.txt | awk 'length > 80' | wc -l); echo "$1 $3: $([ $lines -le 62 ] && echo fits || echo $lines lines), $wide too wide, $(sed -n '/^\(Tổng hợp từ báo chí\|Compiled from the press\)/p' sheet.txt)"; }; for m in session-2 session-8 conference-2024-07 digital-day-2024 session-10; do for l in vi en; do sheet $m --lang $l; done; done
session-2 vi: fits, 0 too wide, Tổng hợp từ báo chí, không phải văn bản chính thức.
session-2 en: fits, 0 too wide, Compiled from the press; not an official text.
session-8 vi: fits, 0 too wide, Tổng hợp từ báo chí, không phải văn bản chính thức.
session-8 en: fits, 0 too wide, Compiled from the press; not an official text.
conference-2024-07 vi: fits, 0 too wide, Tổng hợp từ báo chí, không phải văn bản chính thức.
conference-2024-07 en: fits, 0 too wide, Compiled from the press; not an official text.
digital-day-2024 vi: fits, 0 too wide, Tổng hợp từ báo chí, không phải văn bản chính thức.
digital-day-2024 en: fits, 0 too wide, Compiled from the press; not an official text.
session-10 vi: fits, 0 too wide, Tổng hợp từ báo chí, không phải văn bản chính thức.
session-10 en: fits, 0 too wide, Compiled from the press; not an official text.
$ giaoban show conference-2024-07 --brief --format markdown | head -n 12
# Hội nghị tháng 7/2024 của Thường trực Chính phủ với bộ trưởng, trưởng ngành và chủ tịch UBND cấp tỉnh về chuyển đổi số

_Tổng hợp từ báo chí, không phải văn bản chính thức._

- **Ngày:** 19/07/2024 · hội nghị
- **Chủ trì:** Phạm Minh Chính, Thủ tướng Chính phủ, Chủ tịch Ủy ban Quốc gia về chuyển đổi số
- **Địa điểm:** Trụ sở Chính phủ, trực tiếp kết hợp trực tuyến với UBND các tỉnh, thành phố trực thuộc Trung ương
- **Trọng tâm:** Thống nhất tư duy, cách làm và vai trò người đứng đầu trong chuyển đổi số

## Thông điệp: 3 trong số 6

- 5 trọng tâm: 1. Phát triển nhân lực số, công dân số, kỹ năng số; 2. Ưu tiên nguồn lực cho phát triển kinh tế số; 3. Phát triển hạ tầng số toàn diện; 4. Quản lý điều hành phải số hóa; 5. Khẩn trương hoàn thiện cơ chế, chính sách, thể chế
$ giaoban show session-10 --brief --format html | sed -n '/<style>/,/<\/style>/d; /<body>/,/<h2>/p'
<body>
<div class="sheet">
<h1>Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số</h1>
<p class="origin">Tổng hợp từ báo chí, không phải văn bản chính thức.</p>
<p class="fact"><b>Ngày:</b> 06/02/2025 · phiên họp</p>
<p class="fact"><b>Chủ trì:</b> Thủ tướng Phạm Minh Chính, Chủ tịch Ủy ban</p>
<p class="fact"><b>Địa điểm:</b> Trụ sở Chính phủ, nối trực tuyến với các bộ, ngành và 63 tỉnh, thành phố</p>
<p class="fact"><b>Trọng tâm:</b> Tổng kết năm 2024 của Ủy ban và Đề án 06, triển khai nhiệm vụ năm 2025</p>
<h2>Thông điệp: 4</h2>
$ # Without a script, an address from elsewhere, or a page break.
$ giaoban show session-10 --brief --format html | grep -ciE '<script|https?:|page-break|<link|<img'
0
? 1
$ giaoban show session-10 --brief --format json
! giaoban: --brief là một trang: text, markdown hoặc html
? 2
$ giaoban show session-10/electronic-records --brief
! giaoban: --brief đi với một cuộc họp, không đi với một mục
? 2
$ # What ends on one day, but a quarter here and a year there.
$ GIAOBAN_NOW=2025-07-20 giaoban show 10 --brief | grep -A 1 "^06/08"
06/08/2025: còn khoảng 17 ngày; quý IV/2025: đến hết quý sau; 2025: trong năm
nay, còn 164 ngày (tính đến 20/07/2025)
