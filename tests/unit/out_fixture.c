/* out_fixture.c - an invented briefing that has everything in it. */
#include "config.h"

#include "out_fixture.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define IDS(...) { (const char *const[]){ __VA_ARGS__ }, sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *) }
#define LIST(array) array, sizeof array / sizeof *array

const struct gb_date fixture_today = { 2026, 11, 21 };

/* ---- vocabulary ---- */

static const struct gb_agency agencies[] = {
	{ .id = "board", .name = { "Ban Chỉ đạo liên ngành về cải cách", "Inter-sector Reform Board" },
	  .shorts = IDS("BCĐ", "IRB"), .kind = GB_BODY },
	{ .id = "everybody", .name = { "bộ, ngành, địa phương", "ministries, agencies and localities" },
	  .shorts = IDS("bộ ngành ĐP"), .kind = GB_GROUP, .members = IDS("health", "board") },
	{ .id = "health", .name = { "Bộ Y tế", "Ministry of Health" }, .shorts = IDS("Bộ YT", "BYT",
	  "MOH"), .kind = GB_BODY },
	{ .id = "old-post", .name = { "Bộ Bưu chính, Viễn thông và Liên lạc", "Ministry of Posts" },
	  .shorts = IDS("Bộ BC"),
	  .kind = GB_BODY, .succeeded_by = "board", .until = { 2025, 2, 28 } },
	{ .id = "premier", .name = { "Thủ tướng Chính phủ", "Prime Minister" }, .shorts = IDS("TTg"),
	  .kind = GB_OFFICE },
};

static const struct gb_topic topics[] = {
	{ "data", { "dữ liệu", "data" } },
	{ "health", { "y tế", "health" } },
	{ "law", { "thể chế, pháp luật", "institutions, law" } },
};

static const struct gb_indicator indicators[] = {
	{ "share", { "Tỷ trọng kinh tế số", "Share of the digital economy" }, { "%", NULL },
	  GB_HIGHER },
	{ "world-rank", { "Hạng trên thế giới", "Rank in the world" }, { "hạng", "place" }, GB_LOWER },
	{ "records", { "Hồ sơ đã nhập", "Files entered" }, { "hồ sơ", "files" }, 0 },
};

const struct gb_vocabulary fixture_vocabulary = { LIST(agencies), LIST(topics), LIST(indicators) };

/* ---- the meeting ---- */

static const struct gb_person people[] = {
	{ "an", "Nguyễn Văn An", { "Trưởng ban, chủ trì", "Head of the board; chaired" } },
	{ "binh", "Trần Thị Bình", { NULL, NULL } },
};

static const struct gb_document documents[] = {
	{ "12/NQ-BCĐ", { "Nghị quyết về hồ sơ: cách làm", "Resolution on files" }, { 2024, 12, 22 },
	  "https://example.org/12" },
	{ NULL, { "Kế hoạch năm", "The year's plan" }, { 0, 0, 0 }, NULL },
};

static const struct gb_source sources[] = {
	{ "news", "Báo Thử nghiệm", "Lê C", "Họp phiên thứ 3", "https://example.org/tin?a=1&b=2",
	  { 2025, 2, 7 }, 9 },
	{ .id = "leaflet" },
};

static const struct gb_item items[] = {
	{ 1, "Nhập hồ sơ", { "Nhập hết, không sót", "Enter them all" }, { NULL, NULL }, 4 },
	{ 2, "Soát hồ sơ", { NULL, "Check them" }, { "Bài in là “xoát”", "Printed “xoát”" }, 4 },
	{ 3, "Giữ hồ sơ", { NULL, NULL }, { NULL, NULL }, 0 },
};

static const struct gb_not_comparable not_beside[] = {
	{ "session-3/rank", { "Một bên là tỷ lệ, một bên là hạng.",
	  "One is a share, the other a rank." } },
	{ "session-2/share", { "Kỳ khác nhau", NULL } },
};

#define FROM(source_, id_) .id = id_, .meeting = "session-3", .address = "session-3/" id_, .source = source_
#define COMMON(id_) FROM("news", id_)

static const struct gb_record records[] = {
	{
		.kind = GB_SLOGAN, COMMON("three-steps"), .topics = IDS("data", "law"),
		.attribution = "premier", .paragraph = 4, .cue = "thực hiện ba bước với hồ sơ",
		.note = { "Bài đếm là ba.", "The article counts three." },
		.slogan = {
			.kind = GB_FRAMEWORK, .name = "3 bước",
			.gloss = { "Ba bước với hồ sơ", "Three steps with files" }, .items = items,
			.n_items = 3, .same_name = IDS("session-2/three-steps"),
		},
	},
	{
		.kind = GB_SLOGAN, COMMON("theme"), .topics = IDS("data"), .paragraph = 2,
		.cue = "năm của hồ sơ số",
		.slogan = {
			.kind = GB_THEME, .year = 2025, .wording = "Năm của hồ sơ số",
			.gloss = { NULL, "The year of digital files" },
		},
	},
	{
		.kind = GB_SLOGAN, COMMON("motto"), .paragraph = 2, .cue = "nói đi đôi với làm",
		.slogan = { .kind = GB_MOTTO, .name = "Hai chữ", .wording = "nói, làm" },
	},

	{
		.kind = GB_DIRECTIVE, COMMON("by-year"), .paragraph = 6,
		.cue = "trong năm nay phải đưa vào",
		.directive = {
			.text = { "Đưa trung tâm dữ liệu vào hoạt động", "Open the data centre" },
			.due = { 2025, 12, 31 }, .due_text = { "trong năm 2025", "in 2025" },
			.due_precision = GB_YEAR, .due_basis = GB_STATED,
		},
	},
	{
		.kind = GB_DIRECTIVE, COMMON("by-month"), .topics = IDS("health", "data"),
		.attribution = "premier", .paragraph = 5, .cue = "Bộ Y tế nhập xong hồ sơ",
		.was = IDS("files"),
		.directive = {
			.text = { "Nhập xong hồ sơ bệnh án", "Finish entering medical files" },
			.assignees = IDS("health"), .joint = IDS("board", "old-post"),
			.due = { 2025, 8, 6 },
			.due_text = { "trong 6 tháng tới", "within six months" },
			.due_precision = GB_MONTH, .due_basis = GB_COUNTED,
			.framework = "session-3/three-steps#1",
			.figures = IDS("session-3/target", "session-2/files"),
		},
	},
	{
		.kind = GB_DIRECTIVE, COMMON("by-quarter"), .paragraph = 6,
		.cue = "quý IV phải soát xong",
		.note = { "Câu có hai cách đọc.", "The sentence can be read in two ways." },
		.directive = {
			.text = { "Soát xong hồ sơ", NULL }, .assignees = IDS("everybody"),
			.due = { 2026, 12, 31 },
			.due_text = { "quý IV/2026", "quarter IV of 2026" },
			.due_precision = GB_QUARTER, .due_basis = GB_STATED,
		},
	},
	{
		.kind = GB_DIRECTIVE, FROM("leaflet", "rest"), .paragraph = 7,
		.cue = "giữ hồ sơ cho tốt",
		.directive = { .text = { "Giữ hồ sơ cho tốt", "Keep the files well" } },
	},
	{
		.kind = GB_DIRECTIVE, COMMON("undated"), .paragraph = 7,
		.cue = "bộ ngành địa phương báo cáo",
		.directive = {
			.text = { "Báo cáo Ban Chỉ đạo", "Report to the board" },
			.assignees = IDS("everybody", "health"), .framework = "session-3/theme",
		},
	},

	{
		.kind = GB_FIGURE, COMMON("share"), .topics = IDS("data"), .attribution = "an",
		.paragraph = 3, .cue = "kinh tế số đạt khoảng 16,50%",
		.note = { "Số ước.", "An estimate." },
		.figure = {
			.indicator = "share",
			.label = { "Tỷ trọng kinh tế số", "Share of the digital economy" },
			.value = { 1650, 2 }, .unit = { "%", NULL }, .period = "2024-01/2024-09",
			.period_text = { "chín tháng", "in nine months" }, .kind = GB_SHARE,
			.stage = GB_RESULT, .qualifier = GB_ABOUT, .estimate = true,
			.written = "16,50%",
			.change = { true, { -109, 1 }, { "%", NULL }, "2023", "giảm 10,9%" },
			.not_comparable = not_beside, .n_not_comparable = 2,
			.agencies = IDS("health", "board"),
		},
	},
	{
		.kind = GB_FIGURE, COMMON("rank"), .paragraph = 3, .cue = "xếp hạng 71 trên 193",
		.figure = {
			.indicator = "world-rank",
			.label = { "Hạng trên thế giới", "Rank in the world" }, .value = { 71, 0 },
			.has_of = true, .of = { 193, 0 }, .unit = { "hạng", "place" },
			.period = "2024", .kind = GB_RANK, .stage = GB_RESULT, .written = "71/193",
			.change = { true, { 15, 0 }, { "bậc", "places" }, NULL, "tăng 15 bậc" },
		},
	},
	{
		.kind = GB_FIGURE, COMMON("target"), .paragraph = 3, .cue = "phấn đấu tăng 8 - 10%",
		.figure = {
			.label = { "Mục tiêu tăng trưởng", "Growth target" }, .value = { 8, 0 },
			.has_max = true, .value_max = { 10, 0 }, .unit = { "%", NULL },
			.period = "2025", .kind = GB_GROWTH, .stage = GB_TARGET,
			.written = "8 - 10%",
		},
	},
	{
		.kind = GB_FIGURE, COMMON("revenue"), .paragraph = 3, .cue = "doanh thu hơn 118 tỷ",
		.figure = {
			.label = { "Doanh thu", "Revenue" }, .value = { 118000000000, 0 },
			.unit = { "USD", NULL }, .kind = GB_AMOUNT, .stage = GB_RESULT,
			.qualifier = GB_OVER, .written = "118 tỷ USD",
			.period_text = { "giai đoạn tới", "the time to come" },
		},
	},
	{
		.kind = GB_FIGURE, COMMON("tasks"), .paragraph = 3, .cue = "898 trên 1.084 thủ tục",
		.figure = {
			.label = { "Thủ tục đã cắt giảm", "Procedures cut" }, .value = { 898, 0 },
			.has_of = true, .of = { 1084, 0 }, .unit = { "thủ tục", "procedures" },
			.kind = GB_PROGRESS, .stage = GB_RESULT, .written = "898/1.084",
		},
	},
	{
		.kind = GB_FIGURE, COMMON("top-ten"), .paragraph = 3, .cue = "vào nhóm 10 nước",
		.figure = {
			.label = { "Hạng cần đạt", "Rank to be reached" }, .value = { 10, 0 },
			.unit = { "hạng", "place" }, .kind = GB_RANK, .stage = GB_TARGET,
			.qualifier = GB_AT_MOST, .period = "../2030-Q4", .written = "10",
		},
	},

	{
		.kind = GB_FINDING, COMMON("lesson"), .attribution = "nobody-known", .paragraph = 8,
		.cue = "phải làm thật",
		.finding = { GB_LESSON, { "Phải làm thật", "The work must be real" } },
	},
	{
		.kind = GB_FINDING, COMMON("weak"), .topics = IDS("law"), .attribution = "binh",
		.paragraph = 8, .cue = "khâu soát còn yếu lắm",
		.note = { NULL, "Only in one sentence." },
		.finding = { GB_SHORTCOMING, { "Khâu soát còn yếu", "Checking is still weak" } },
	},
	{
		.kind = GB_FINDING, COMMON("opened"), .paragraph = 8, .cue = "mở thêm hai kho",
		.finding = {
			GB_HAPPENING, { "Đã mở thêm hai kho", "Two more stores were opened" },
		},
	},
};

static const struct gb_left_out left_out[] = {
	{ 1, "6-2-2025", GB_LEFT_DATE, { NULL, NULL } },
	{ 0, "63", GB_LEFT_OTHER, { "Số tỉnh", "Number of provinces" } },
};

const struct gb_briefing fixture = {
	.meeting = {
		.id = "session-3", .kind = GB_SESSION, .ordinal = 3, .date = { 2025, 2, 6 },
		.title = { "Phiên họp thứ 3 của Ban Chỉ đạo", "Third session of the board" },
		.short_title = { "Phiên họp thứ 3", "3rd session" },
		.chair = { "Nguyễn Văn An, Trưởng ban", "Nguyễn Văn An, head of the board" },
		.place = { "Hội trường A, nối trực tuyến", "Hall A and online" },
		.focus = { "Hồ sơ số", "Digital files" },
		.summary = { "Phiên họp bàn về hồ sơ.\nPhải nhập xong trong 6 tháng.", "The session dealt with files." },
		LIST(people), LIST(documents), LIST(sources), .revision = 4, .origin = "user",
		.counts = { .slogans = 3, .directives = 5, .figures = 6, .findings = 3, .meetings = 1 },
	},
	.vocabulary = { LIST(agencies), LIST(topics), LIST(indicators) },
	.records = records,
	.n_records = sizeof records / sizeof *records,
	.retired = IDS("gone", "2024"),
	.left_out = left_out,
	.n_left_out = sizeof left_out / sizeof *left_out,
};

/* ---- hostile: every format's own signs, and letters built of several code points ---- */

#define BAD "=cmd|' /C calc'!A1 <script>alert(\"1\")</script> & a|b, c; *d* _e_ [f](javascript:g) `h` \\i\n# j\n- k: #l"
#define LETTERS "ế̃̃ 漢字 👩 e\u0301\u0323 tiếng Việt: ‘nghiêng’"

static const struct gb_item bad_items[] = {
	{ 1, "1. " BAD, { BAD, BAD }, { BAD, BAD }, 1 },
};

static const struct gb_not_comparable bad_beside[] = { { "session-3/x", { BAD, BAD } } };
static const struct gb_person bad_people[] = { { "p", BAD, { BAD, BAD } } };
static const struct gb_document bad_documents[] = { { BAD, { BAD, BAD }, { 0, 0, 0 },
  "javascript:alert(1)" } };
static const struct gb_source bad_sources[] = { { "news", BAD, BAD, BAD, "javascript:alert(1)", { 0, 0,
  0 }, 0 } };

static const struct gb_record bad_records[] = {
	{
		.kind = GB_SLOGAN, COMMON("bad-slogan"), .paragraph = 1, .cue = BAD,
		.note = { BAD, BAD },
		.slogan = {
			.kind = GB_FRAMEWORK, .name = "5. " BAD, .wording = LETTERS,
			.gloss = { BAD, BAD }, .items = bad_items, .n_items = 1,
		},
	},

	{
		.kind = GB_DIRECTIVE, COMMON("bad-directive"), .paragraph = 1, .cue = BAD,
		.note = { BAD, BAD }, .attribution = "p",
		.directive = {
			.text = { BAD, LETTERS }, .assignees = IDS("nobody-has-this-id"),
			.due = { 2025, 3, 1 }, .due_text = { BAD, BAD }, .due_precision = GB_DAY,
			.due_basis = GB_STATED,
		},
	},

	{
		.kind = GB_FIGURE, COMMON("bad-figure"), .paragraph = 1, .cue = BAD,
		.note = { BAD, BAD },
		.figure = {
			.indicator = "x", .label = { "- " BAD, "+1 " BAD }, .value = { -5, 0 },
			.unit = { BAD, BAD }, .period = BAD, .period_text = { BAD, BAD },
			.kind = GB_COUNT, .stage = GB_RULE, .written = "@" BAD,
			.not_comparable = bad_beside, .n_not_comparable = 1,
		},
	},

	{
		.kind = GB_FINDING, COMMON("bad-finding"), .paragraph = 1, .cue = BAD,
		.finding = { GB_VIEW, { "1) " BAD, "---" } },
	},
};

const struct gb_briefing fixture_hostile = {
	.meeting = {
		.id = "session-3", .kind = GB_EVENT, .date = { 2025, 2, 6 }, .title = { BAD, BAD },
		.chair = { BAD, BAD }, .focus = { LETTERS, BAD }, .summary = { BAD, BAD },
		LIST(bad_people), LIST(bad_documents), LIST(bad_sources), .revision = 1,
	},
	.records = bad_records,
	.n_records = sizeof bad_records / sizeof *bad_records,
};

/* ---- rows without a corpus ---- */

struct gb_rows {
	struct gb_row *at;
	size_t n;
};

const struct gb_vocabulary *gb_vocabulary(gb_corpus *c)
{
	(void)c;
	return &fixture_vocabulary;
}

size_t gb_rows_count(const gb_rows *r)
{
	return r->n;
}

const struct gb_row *gb_rows_at(const gb_rows *r, size_t i)
{
	return &r->at[i];
}

bool gb_rows_more(const gb_rows *r)
{
	(void)r;
	return false;
}

void gb_rows_free(gb_rows *r)
{
	free(r->at);
	free(r);
}

/* Of a kind; or what has a place on the timeline. */
static bool belongs(const struct gb_row *row, enum gb_kind kind)
{
	enum gb_precision precision;
	struct gb_date day;

	return kind == GB_ANY ? gb_time_of(row, &day, &precision) : row->record->kind == kind;
}

gb_rows *fixture_rows(const struct gb_briefing *b, enum gb_kind kind)
{
	gb_rows *rows = mem_alloc(sizeof *rows);

	rows->at = mem_alloc((b->n_records + 1) * sizeof *rows->at);
	if (kind == GB_MEETING || kind == GB_ANY)
		rows->at[rows->n++] = (struct gb_row){ .meeting = &b->meeting };
	for (size_t i = 0; i < b->n_records; i++) {
		rows->at[rows->n] = (struct gb_row){ &b->meeting, &b->records[i], i == 7 };
		rows->n += belongs(&rows->at[rows->n], kind);
	}
	return rows;
}

const struct gb_record *fixture_record(const char *id)
{
	for (size_t i = 0; i < fixture.n_records; i++)
		if (strcmp(fixture.records[i].id, id) == 0)
			return &fixture.records[i];
	abort();
}

char *fixture_written(void (*write)(FILE *to, const void *with), const void *with)
{
	char *text = NULL;
	size_t len = 0;
	FILE *to = open_memstream(&text, &len);

	if (!to)
		abort();
	write(to, with);
	fclose(to);
	return text;
}
