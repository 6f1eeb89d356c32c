/* words.c - words and names for invented records. */
#include "config.h"

#include "words.h"

const char *const bench_verbs[] = {
	"đẩy mạnh", "triển khai", "phát triển", "hoàn thiện", "nâng cao chất lượng", "tăng cường quản lý",
	"mở rộng", "rà soát", "kết nối", "chia sẻ", "xây dựng", "cải cách", "tháo gỡ khó khăn cho",
	"bảo đảm nguồn lực cho", "giám sát", "thúc đẩy", "hiện đại hóa", "đơn giản hóa thủ tục trong",
	"đào tạo nhân lực cho", "khuyến khích đầu tư vào", "kiểm tra việc thực hiện", "phân cấp quản lý",
	"ban hành tiêu chuẩn về", "nghiên cứu ứng dụng", "hợp tác quốc tế về", "tuyên truyền về", "bảo vệ",
	"khai thác hiệu quả", "cắt giảm chi phí trong", "tổng kết thí điểm",
};
const size_t bench_n_verbs = sizeof bench_verbs / sizeof *bench_verbs;

const char *const bench_fields[] = {
	"chuyển đổi số", "dịch vụ công trực tuyến", "kinh tế số", "dữ liệu dân cư", "chính quyền điện tử",
	"hạ tầng viễn thông", "an toàn thông tin", "thương mại điện tử", "nông nghiệp công nghệ cao",
	"y tế cơ sở", "giáo dục phổ thông", "đất đai", "giao thông thông minh", "du lịch", "ngân hàng",
	"hải quan", "thuế", "bảo hiểm xã hội", "hộ tịch", "năng lượng tái tạo", "thủy lợi", "thủy sản",
	"lâm nghiệp", "môi trường", "xuất khẩu", "logistics", "khoa học và công nghệ", "đổi mới sáng tạo",
	"khởi nghiệp", "nhà ở xã hội", "đô thị thông minh", "nước sạch", "phòng chống thiên tai", "văn hóa",
	"thể thao", "báo chí", "xuất bản", "bưu chính", "công nghiệp bán dẫn", "trí tuệ nhân tạo",
	"điện toán đám mây", "chuỗi khối", "vệ tinh", "cảng biển", "đường sắt", "hàng không", "cao tốc",
	"khoáng sản", "dệt may", "lúa gạo", "cà phê", "hồ tiêu", "sầu riêng", "chăn nuôi", "thú y",
	"dược liệu", "đào tạo nghề", "việc làm", "người cao tuổi", "trẻ em", "bình đẳng giới",
	"dân tộc thiểu số", "tín ngưỡng", "lưu trữ", "thống kê", "đấu thầu", "đầu tư công", "nợ công",
	"chứng khoán", "kiểm toán", "thanh tra", "thi hành án", "công chứng", "trợ giúp pháp lý",
	"quốc tịch", "xuất nhập cảnh", "phòng cháy chữa cháy", "cứu hộ", "biên giới", "hải đảo",
};
const size_t bench_n_fields = sizeof bench_fields / sizeof *bench_fields;

const char *const bench_provinces[] = {
	"Hà Nội", "Thành phố Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ", "Nghệ An", "Thanh Hóa",
	"Quảng Ninh", "Đắk Nông", "Đắk Lắk", "Gia Lai", "Kon Tum", "Lâm Đồng", "Bình Dương", "Đồng Nai",
	"Long An", "Tiền Giang", "Bến Tre", "Trà Vinh", "Vĩnh Long", "Đồng Tháp", "An Giang", "Kiên Giang",
	"Hậu Giang", "Sóc Trăng", "Bạc Liêu", "Cà Mau", "Tây Ninh", "Bình Phước", "Bà Rịa - Vũng Tàu",
	"Bình Thuận", "Ninh Thuận", "Khánh Hòa", "Phú Yên", "Bình Định", "Quảng Ngãi", "Quảng Nam",
	"Thừa Thiên Huế", "Quảng Trị", "Quảng Bình", "Hà Tĩnh", "Ninh Bình", "Nam Định", "Thái Bình",
	"Hà Nam", "Hưng Yên", "Hải Dương", "Bắc Ninh", "Bắc Giang", "Vĩnh Phúc", "Phú Thọ", "Thái Nguyên",
	"Tuyên Quang", "Hà Giang", "Cao Bằng", "Bắc Kạn", "Lạng Sơn", "Yên Bái", "Lào Cai", "Lai Châu",
	"Điện Biên", "Sơn La", "Hòa Bình",
};
const size_t bench_n_provinces = sizeof bench_provinces / sizeof *bench_provinces;

const char *const bench_units[] = {
	"xã", "phường", "huyện", "thị trấn", "bản", "khu công nghiệp", "cụm cảng", "hợp tác xã",
};
const size_t bench_n_units = sizeof bench_units / sizeof *bench_units;

const char *const bench_names[] = {
	"Tân", "Phú", "Mỹ", "An", "Bình", "Hòa", "Thạnh", "Đông", "Tây", "Nam", "Bắc", "Trung", "Thượng",
	"Hạ", "Long", "Sơn", "Thủy", "Hải", "Giang", "Hà", "Lộc", "Phước", "Thuận", "Hưng", "Thịnh", "Vĩnh",
	"Yên", "Ninh", "Khánh", "Xuân", "Thu", "Hồng", "Hoàng", "Kim", "Ngọc", "Châu", "Bảo", "Quý", "Đức",
	"Nghĩa", "Lễ", "Trí", "Tín", "Nhân", "Hiếu", "Quốc", "Dân", "Việt", "Lạc", "Hùng", "Văn", "Lang",
	"Âu", "Cơ", "Minh", "Quang", "Đại", "Tiểu", "Cát", "Thạch", "Mộc", "Đồng", "Ruộng", "Nương",
	"Krông", "Ea", "Cư", "Đắk", "Ia", "Chư", "Mường", "Nậm", "Pá", "Tủa", "Phìn", "Sín", "Hồ", "Chải",
	"Lùng", "Khấu", "Giàng", "Păng", "Yang", "Kbang", "Tuy", "Sa", "Pa", "Bát", "Xát", "Mù", "Cang",
	"Trạm", "Tấu", "Chấn", "Lục", "Phù", "Cừ", "Ân", "Thi", "Kinh", "Môn", "Chí", "Linh", "Thanh",
	"Miện", "Cẩm", "Gia", "Tứ", "Kỳ", "Nho", "Quan", "Bố", "Trạch", "Lệ", "Gio", "Cam", "Triệu",
	"Hướng", "A", "Lưới",
};
const size_t bench_n_names = sizeof bench_names / sizeof *bench_names;
