/* list_fixture.c - see list_fixture.h. */
#include "config.h"

#include "list_fixture.h"

#define IDS(...) { (const char *const[]){ __VA_ARGS__ }, sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *) }
#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static const struct gb_source sources[] = { { .id = "tccs", .publisher = "Tạp chí Cộng sản" } };

#define RECORD(kind_of, meeting_of, id_of, ...) \
	{ .kind = kind_of, .meeting = meeting_of, .id = id_of, .address = meeting_of "/" id_of, .source = "tccs", .paragraph = 1, \
	  .cue = "bốn chữ ở đây", __VA_ARGS__ }

static const struct gb_item items[] = {
	{ 1, "Thể chế số", { NULL, NULL }, { NULL, NULL }, 3 },
	{ 2, "Hạ tầng số", { NULL, NULL }, { NULL, NULL }, 3 },
};

static const struct gb_record of_ten[] = {
	RECORD(GB_SLOGAN, "session-10", "two", .topics = IDS("institutions"),
	       .slogan = { .kind = GB_FRAMEWORK, .name = "2 đột phá", .items = items, .n_items = COUNT(items) }),
	RECORD(GB_SLOGAN, "session-10", "theme", .slogan = { .kind = GB_THEME, .year = 2025,
	       .wording = "Chuyển đổi số toàn diện để phát triển kinh tế số, tạo động lực mới cho tăng trưởng" }),
	RECORD(GB_DIRECTIVE, "session-10", "electronic-records", .topics = IDS("health", "data"),
	       .directive = { .text = { "Hoàn thành triển khai bệnh án điện tử", "Finish rolling out electronic medical records" },
	                      .assignees = IDS("moh"), .due = { 2025, 8, 6 }, .due_text = { "trong 6 tháng tới", NULL },
	                      .due_precision = GB_MONTH, .due_basis = GB_COUNTED }),
	RECORD(GB_DIRECTIVE, "session-10", "population", .topics = IDS("data"),
	       .directive = { .text = { "Làm sạch dữ liệu dân cư và kết nối với các cơ sở dữ liệu chuyên ngành của bộ, ngành, địa phương", NULL },
	                      .assignees = IDS("mps"), .joint = IDS("mic"), .due = { 2025, 8, 6 }, .due_precision = GB_DAY,
	                      .due_basis = GB_STATED }),
	RECORD(GB_DIRECTIVE, "session-10", "data-centre", .topics = IDS("data"),
	       .directive = { .text = { "Đưa Trung tâm dữ liệu quốc gia vào hoạt động", "Bring the National Data Centre into operation" },
	                      .due = { 2025, 12, 31 }, .due_precision = GB_YEAR, .due_basis = GB_STATED }),
	RECORD(GB_DIRECTIVE, "session-10", "review", .topics = IDS("institutions"),
	       .directive = { .text = { "Rà soát, hoàn thiện thể chế về chuyển đổi số", "Review the institutions" },
	                      .assignees = IDS("ministries-localities") }),
	RECORD(GB_DIRECTIVE, "session-10", "train",
	       .directive = { .text = { "Đào tạo nhân lực số", "Train people" } }),
	RECORD(GB_FIGURE, "session-10", "share", .attribution = "mic",
	       .figure = { .indicator = "digital-economy-share", .label = { "Tỷ trọng kinh tế số trong GDP", "Digital economy's share of GDP" },
	                   .value = { 1426, 2 }, .unit = { "%", NULL }, .period = "2022", .kind = GB_SHARE, .stage = GB_RESULT,
	                   .qualifier = GB_ABOUT, .estimate = true, .written = "14,26%" }),
	RECORD(GB_FIGURE, "session-10", "share-target",
	       .figure = { .indicator = "digital-economy-share",
	                   .label = { "Mục tiêu tỷ trọng kinh tế số trong GDP năm 2025", "Target for the digital economy's share of GDP in 2025" },
	                   .value = { 20, 0 }, .unit = { "%", NULL }, .period = "2025", .kind = GB_SHARE, .stage = GB_TARGET,
	                   .qualifier = GB_AT_LEAST, .written = "20%" }),
	RECORD(GB_FIGURE, "session-10", "rank",
	       .figure = { .indicator = "egov-rank", .label = { "Hạng của Việt Nam về chỉ số phát triển Chính phủ điện tử", NULL },
	                   .value = { 71, 0 }, .has_of = true, .of = { 193, 0 }, .unit = { "hạng", "place" }, .kind = GB_RANK,
	                   .stage = GB_RESULT, .written = "71/193", .change = { .given = true, .value = { 15, 0 },
	                   .unit = { "bậc", "places" }, .since = "2022", .written = "15" } }),
	RECORD(GB_FIGURE, "session-10", "exports",
	       .figure = { .label = { "Xuất khẩu sản phẩm công nghệ số", "Exports of digital technology products" },
	                   .value = { 1008, 0 }, .unit = { "doanh nghiệp công nghệ số trên cả nước", "digital enterprises" },
	                   .period = "2024-01/2024-09", .kind = GB_COUNT, .stage = GB_TARGET, .written = "1.008" }),
	RECORD(GB_FINDING, "session-10", "awareness", .attribution = "mps",
	       .finding = { GB_SHORTCOMING, { "Nhận thức của một số người đứng đầu còn hạn chế", "Some heads are not aware enough" } }),
};

static const struct gb_record of_day[] = {
	RECORD(GB_SLOGAN, "day-2024", "motto", .slogan = { .kind = GB_MOTTO, .wording = "Đến từng ngõ, gõ từng nhà, qua mỗi người" }),
	RECORD(GB_DIRECTIVE, "day-2024", "centre-1",
	       .directive = { .text = { "Khẩn trương xây dựng Trung tâm dữ liệu quốc gia số 1", NULL }, .assignees = IDS("moh", "mps"),
	                      .due = { 2024, 12, 31 }, .due_precision = GB_YEAR, .due_basis = GB_STATED }),
	RECORD(GB_DIRECTIVE, "day-2024", "network", .topics = IDS("data"),
	       .directive = { .text = { "Phát triển hạ tầng số", NULL }, .assignees = IDS("ministries") }),
	RECORD(GB_FIGURE, "day-2024", "jobs", .figure = { .label = { "Việc làm do công nghiệp công nghệ thông tin tạo ra", NULL },
	       .value = { 1500000, 0 }, .unit = { "việc làm", "jobs" }, .kind = GB_COUNT, .stage = GB_RESULT, .written = "1,5 triệu" }),
	RECORD(GB_FINDING, "day-2024", "progress", .finding = { GB_OUTCOME, { "Hạ tầng số phát triển nhanh", NULL } }),
};

static const struct gb_record of_two[] = {
	RECORD(GB_DIRECTIVE, "session-2", "real-work", .directive = { .text = { "Làm thật, nói đi đôi với làm", NULL } }),
};

const struct gb_briefing list_fixture[LIST_FIXTURES] = {
	{ .meeting = { .id = "session-10", .kind = GB_SESSION, .ordinal = 10, .date = { 2025, 2, 6 },
	               .title = { "Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số", "10th session of the National Committee" },
	               .short_title = { "Phiên họp thứ 10", "10th session" },
	               .focus = { "Tổng kết năm 2024 của Ủy ban và Đề án 06, triển khai nhiệm vụ năm 2025", "Review of 2024, tasks for 2025" },
	               .summary = { "Tóm tắt.", NULL }, .sources = sources, .n_sources = 1, .revision = 1 },
	  .records = of_ten, .n_records = COUNT(of_ten) },
	{ .meeting = { .id = "day-2024", .kind = GB_EVENT, .date = { 2024, 10, 12 },
	               .title = { "Ngày Chuyển đổi số quốc gia", "Digital Transformation Day" },
	               .summary = { "3 đột phá: thể chế số, hạ tầng số, nhân lực số", NULL },
	               .sources = sources, .n_sources = 1, .revision = 1 },
	  .records = of_day, .n_records = COUNT(of_day) },
	{ .meeting = { .id = "session-2", .kind = GB_SESSION, .ordinal = 2, .date = { 2022, 4, 27 },
	               .title = { "Phiên họp thứ 2", "2nd session" }, .sources = sources, .n_sources = 1, .revision = 1 },
	  .records = of_two, .n_records = COUNT(of_two) },
};
