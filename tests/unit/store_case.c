/* store_case.c - see store_case.h. */
#include "config.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "store/inside.h"
#include "store_case.h"

#define IDS(...) { (const char *const[]){ __VA_ARGS__ }, sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *) }
#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* ---- files ----------------------------------------------------------------------------------- */

static char folder[512];

const char *case_folder(void)
{
	const char *tmp = getenv("TMPDIR");

	if (folder[0])
		return folder;
	snprintf(folder, sizeof(folder), "%s/giaoban-store-XXXXXX", tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(folder));
	return folder;
}

const char *case_path(const char *name)
{
	static char paths[8][768];
	static unsigned next;
	char *path = paths[next++ % 8];

	snprintf(path, sizeof(paths[0]), "%s/%s", case_folder(), name);
	return path;
}

static void remove_tree(const char *path, int depth)
{
	struct stat st;
	DIR *d;

	if (lstat(path, &st) != 0)
		return;
	if (!S_ISDIR(st.st_mode)) {
		unlink(path);
		return;
	}
	chmod(path, 0700);
	d = opendir(path);
	for (struct dirent *e; d && depth < 8 && (e = readdir(d));) {
		char inner[2048];
		if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
			continue;
		snprintf(inner, sizeof(inner), "%s/%s", path, e->d_name);
		remove_tree(inner, depth + 1);
	}
	if (d)
		closedir(d);
	rmdir(path);
}

void case_folder_remove(void)
{
	if (folder[0])
		remove_tree(folder, 0);
	folder[0] = '\0';
}

/* ---- the vocabulary -------------------------------------------------------------------------- */

static const struct gb_agency agencies[] = {
	{ .id = "committee", .name = { "Ủy ban Quốc gia về chuyển đổi số",
		"National Committee on Digital Transformation" },
		.kind = GB_BODY },
	{ .id = "mic", .name = { "Bộ Thông tin và Truyền thông",
		"Ministry of Information and Communications" },
		.shorts = IDS("Bộ TTTT", "MIC"), .kind = GB_BODY, .succeeded_by = "mst",
			.until = { 2025, 2, 28 } },
	{ .id = "ministries", .name = { "các bộ, ngành", "ministries" }, .kind = GB_GROUP,
		.members = IDS("moh", "mic", "mps") },
	{ .id = "ministries-localities", .name = { "bộ, ngành, địa phương",
		"ministries and localities" }, .kind = GB_GROUP,
		.members = IDS("ministries", "provinces") },
	{ .id = "moh", .name = { "Bộ Y tế", "Ministry of Health" }, .shorts = IDS("BYT", "MOH"),
		.kind = GB_BODY },
	{ .id = "mps", .name = { "Bộ Công an", "Ministry of Public Security" },
		.shorts = IDS("BCA", "MPS"), .kind = GB_BODY },
	{ .id = "mst", .name = { "Bộ Khoa học và Công nghệ", "Ministry of Science and Technology" },
		.shorts = IDS("BKHCN"),
		.kind = GB_BODY },
	{ .id = "prime-minister", .name = { "Thủ tướng Chính phủ", "Prime Minister" }, .kind = GB_OFFICE },
	{ .id = "provinces", .name = { "các địa phương", "provinces" }, .kind = GB_GROUP },
};

static const struct gb_topic topics[] = {
	{ "data", { "Dữ liệu", "Data" } },
	{ "health", { "Y tế", "Health" } },
	{ "institutions", { "Thể chế", "Institutions" } },
	{ "mps", { "Công an", "A topic with an agency's id" } },
	{ "people", { "Nhân lực", "People" } },
};

static const struct gb_indicator indicators[] = {
	{ "digital-economy-share", { "Tỷ trọng kinh tế số trong GDP",
		"Digital economy's share of GDP" }, { "%", NULL }, GB_HIGHER },
	{ "egov-rank", { "Hạng Chính phủ điện tử", "E-Government rank" }, { "hạng", "place" }, GB_LOWER },
};

const struct gb_vocabulary *case_vocabulary(void)
{
	static const struct gb_vocabulary v = {
		agencies, COUNT(agencies), topics, COUNT(topics), indicators, COUNT(indicators)
	};

	return &v;
}

/* ---- a briefing with everything -------------------------------------------------------------- */

static const struct gb_item five_items[] = {
	{ 1, "Chuyển đổi số toàn diện", { "trong mọi ngành", "in every sector" }, { NULL, NULL }, 11 },
	{ 2, "Hạ tầng số", { NULL, "digital infrastructure" }, { "ghi chú", "a note" }, 12 },
	{ 3, "Nhân lực số", { "người", "people" }, { NULL, NULL }, 12 },
};

static const struct gb_not_comparable not_beside[] = {
	{ "full/share-2023", { "cách tính khác", "counted otherwise" } },
	{ "elsewhere/share", { "kỳ khác", NULL } },
};

static const struct gb_record full_records[] = {
	{ .kind = GB_SLOGAN, .id = "five", .meeting = "full", .address = "full/five",
		.topics = IDS("data", "people"),
		.attribution = "pham-minh-chinh", .note = { "Nguồn đếm ba",
			"The source counts three" }, .source = "tccs",
		.paragraph = 10, .cue = "năm tăng tốc bứt phá", .was = IDS("five-old", "five-older"),
		.slogan = { .kind = GB_FRAMEWORK, .name = "5 tăng tốc, bứt phá",
			.gloss = { "nghĩa", "five accelerations" },
			.items = five_items, .n_items = COUNT(five_items) } },
	{ .kind = GB_SLOGAN, .id = "theme-2025", .meeting = "full", .address = "full/theme-2025",
		.topics = IDS("data"),
		.attribution = "committee", .source = "other", .paragraph = 2, .cue = "chủ đề năm hai lăm",
		.slogan = { .kind = GB_THEME, .year = 2025, .wording = "Làm thật",
			.gloss = { NULL, "Real work" } } },
	{ .kind = GB_DIRECTIVE, .id = "electronic-records", .meeting = "full",
		.address = "full/electronic-records",
		.topics = IDS("health", "data"), .attribution = "prime-minister", .source = "tccs",
			.paragraph = 20, .cue = "bệnh án điện tử toàn quốc",
		.directive = { .text = { "Hoàn thành bệnh án điện tử",
			"Finish electronic records" }, .assignees = IDS("moh", "ministries"),
			.joint = IDS("mps"), .due = { 2025, 8, 6 },
				.due_text = { "trong 6 tháng tới", "within six months" },
			.due_precision = GB_MONTH, .due_basis = GB_COUNTED, .framework = "full/five#2",
			.figures = IDS("full/share-2022", "full/share-2023") } },
	{ .kind = GB_DIRECTIVE, .id = "review", .meeting = "full", .address = "full/review",
		.topics = IDS("institutions"),
		.source = "tccs", .paragraph = 21, .cue = "rà soát hoàn thiện thể chế",
		.directive = { .text = { "Rà soát thể chế", NULL }, .framework = "full/five" } },
	{ .kind = GB_DIRECTIVE, .id = "train", .meeting = "full", .address = "full/train",
		.topics = IDS("people"),
		.source = "tccs", .paragraph = 22, .cue = "đào tạo nhân lực số ngay",
		.directive = { .text = { "Đào tạo nhân lực", "Train people" }, .assignees = IDS("mic") } },
	{ .kind = GB_FIGURE, .id = "share-2022", .meeting = "full", .address = "full/share-2022",
		.topics = IDS("data"),
		.attribution = "mic", .source = "tccs", .paragraph = 5, .cue = "đạt 14,26% GDP cả nước",
		.figure = { .indicator = "digital-economy-share",
			.label = { "Tỷ trọng kinh tế số", "Share" }, .value = { 1426, 2 },
			.unit = { "%", NULL }, .period = "2022",
				.period_text = { "năm 2022", "in 2022" }, .kind = GB_SHARE,
			.stage = GB_RESULT, .qualifier = GB_ABOUT, .estimate = true, .written = "14,26%",
			.change = { true, { 15, 0 }, { "bậc", "places" }, "2020", "tăng 15 bậc" },
			.not_comparable = not_beside, .n_not_comparable = COUNT(not_beside),
				.agencies = IDS("committee") } },
	{ .kind = GB_FIGURE, .id = "share-2023", .meeting = "full", .address = "full/share-2023",
		.source = "tccs", .paragraph = 6,
		.cue = "từ 8 đến 10% mỗi năm",
		.figure = { .label = { "Tăng trưởng", "Growth" }, .value = { 8, 0 },
			.has_max = true, .value_max = { 100, 1 },
			.has_of = true, .of = { 193, 0 }, .unit = { "hạng", "place" },
				.kind = GB_RANK, .stage = GB_TARGET,
			.written = "8-10%", .change = { .given = true, .value = { -25, 1 },
				.written = "giảm 2,5" } } },
	{ .kind = GB_FINDING, .id = "awareness", .meeting = "full", .address = "full/awareness",
		.topics = IDS("people"),
		.attribution = "mps", .source = "other", .paragraph = 30,
			.cue = "nhận thức còn hạn chế nhiều",
		.finding = { GB_SHORTCOMING, { "Nhận thức còn hạn chế", "Awareness is low" } } },
};

static const struct gb_person people[] = {
	{ "pham-minh-chinh", "Phạm Minh Chính", { "Thủ tướng", "Prime Minister" } },
	{ "nobody", "Không Ai", { NULL, NULL } },
};
static const struct gb_document documents[] = {
	{ "57-NQ/TW", { "Nghị quyết 57", "Resolution 57" }, { 2024, 12, 22 }, "https://example.org/57" },
	{ NULL, { "Đề án 06", NULL }, { 0, 0, 0 }, NULL },
};
static const struct gb_source sources[] = {
	{ "tccs", "Tạp chí Cộng sản", "Trung Duy", "Phiên họp thứ 10", "https://example.org/10",
		{ 2025, 2, 6 }, 23 },
	{ .id = "other" },
};
static const struct gb_left_out left_out[] = {
	{ 1, "6-2-2025", GB_LEFT_DATE, { NULL, NULL } },
	{ 0, "63", GB_LEFT_OTHER, { "số tỉnh", "provinces" } },
};
/* Not in the order of their ids: the order is the file's. */
static const struct gb_topic own_topics[] = {
	{ "zeta", { "Lĩnh vực riêng", "A topic of its own" } },
	{ "alpha", { "Lĩnh vực khác", NULL } },
};
static const struct gb_agency own_agencies[] = {
	{ .id = "own-office", .name = { "Văn phòng riêng", NULL }, .shorts = IDS("VPR"),
		.kind = GB_OFFICE, .members = IDS("moh"),
		.until = { 2030, 1, 1 } },
};

static const struct gb_ids retired = IDS("gone", "gone-too");

const struct gb_briefing *case_full(struct arena *a)
{
	struct gb_briefing *b = arena_alloc(a, sizeof(*b));

	b->meeting = (struct gb_meeting){
		.id = "full", .kind = GB_SESSION, .ordinal = 10, .date = { 2025, 2, 6 },
		.title = { "Phiên họp thứ 10", "10th session" },
			.short_title = { "Phiên 10", "Session 10" },
				.chair = { "Thủ tướng", "The Prime Minister" },
		.place = { "Hà Nội", NULL }, .focus = { NULL, NULL },
			.summary = { "Tóm tắt phiên họp.", "A summary." },
		.people = people, .n_people = COUNT(people), .documents = documents,
			.n_documents = COUNT(documents),
		.sources = sources, .n_sources = COUNT(sources), .revision = 3,
	};
	b->vocabulary = (struct gb_vocabulary){ own_agencies, COUNT(own_agencies), own_topics,
		COUNT(own_topics), NULL, 0 };
	b->records = full_records;
	b->n_records = COUNT(full_records);
	b->retired = retired;
	b->left_out = left_out;
	b->n_left_out = COUNT(left_out);
	return b;
}

/* ---- made-up briefings ----------------------------------------------------------------------- */

static uint32_t next(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

static const char *const vocabulary_words[] = { "đẩy mạnh", "hoàn thiện", "Rà soát", "ứng dụng",
	"xây dựng", "Ân", "ăn", "zero", "2", "10" };

static struct gb_text made_up_text(struct arena *a, uint32_t *s)
{
	struct gb_text t;

	t.vi = arena_printf(a, "%s %s %u", vocabulary_words[next(s) % COUNT(vocabulary_words)],
		vocabulary_words[next(s) % COUNT(vocabulary_words)], (unsigned)(next(s) % 30));
	t.en = next(s) % 3 ? arena_printf(a, "text %u", (unsigned)(next(s) % 100)) : NULL;
	return t;
}

static struct gb_ids some_ids(struct arena *a, uint32_t *s, const char *const *from, size_t n, size_t most)
{
	size_t count = next(s) % (most + 1), k = 0;
	const char **at = arena_alloc(a, (count + 1) * sizeof(*at));

	for (size_t i = next(s) % n; k < count; i = (i + 1) % n)
		at[k++] = from[i];
	return (struct gb_ids){ at, k };
}

static const char *const agency_ids[] = { "moh", "mic", "mps", "mst", "ministries",
	"ministries-localities", "provinces" };
static const char *const topic_ids[] = { "data", "health", "institutions", "people", "mps" };

static void fill_directive(struct arena *a, uint32_t *s, struct gb_record *r, int day)
{
	struct gb_directive *d = &r->directive;

	d->text = made_up_text(a, s);
	d->assignees = some_ids(a, s, agency_ids, COUNT(agency_ids), 2);
	d->joint = some_ids(a, s, agency_ids, COUNT(agency_ids), next(s) % 4 == 0);
	if (next(s) % 2) {
		struct gb_date date = gb_date_add_days((struct gb_date){ 2020, 1, 1 },
			day + (long)(next(s) % 9) * 30);
		d->due = date;
		d->due_text = (struct gb_text){ "hạn", NULL };
		d->due_precision = GB_DAY;
		d->due_basis = GB_STATED;
	}
	if (next(s) % 5 == 0)
		d->framework = arena_printf(a, "%s/five%s", r->meeting, next(s) % 2 ? "#1" : "");
}

static void fill_figure(struct arena *a, uint32_t *s, struct gb_record *r)
{
	static const char *const periods[] = { "2022", "2023-Q1", "2024-01/2024-09", "../2024-02", NULL };
	static const char *const units[] = { "%", "USD", "hạng" };
	struct gb_figure *f = &r->figure;

	f->label = made_up_text(a, s);
	f->value = (struct gb_decimal){ (int64_t)(next(s) % 2000) - 500, (int)(next(s) % 3) };
	f->unit = (struct gb_text){ units[next(s) % COUNT(units)], NULL };
	f->period = periods[next(s) % COUNT(periods)];
	f->kind = (enum gb_figure_kind)(1 + next(s) % 7);
	f->stage = (enum gb_stage)(1 + next(s) % 3);
	f->written = "1";
	if (next(s) % 2)
		f->indicator = indicators[next(s) % COUNT(indicators)].id;
	f->agencies = some_ids(a, s, agency_ids, COUNT(agency_ids), 1);
}

static void fill_record(struct arena *a, uint32_t *s, struct gb_record *r, int day, size_t i)
{
	static const struct gb_item items[] = { { 1, "Một", { "nghĩa", NULL }, { NULL, NULL }, 1 } };

	r->topics = some_ids(a, s, topic_ids, COUNT(topic_ids), 2);
	r->source = "tccs";
	r->paragraph = 1 + (int)i;
	r->cue = "bốn chữ ở đây";
	if (next(s) % 3 == 0)
		r->attribution = agency_ids[next(s) % COUNT(agency_ids)];
	if (r->kind == GB_SLOGAN && strcmp(r->id, "five") == 0)
		r->slogan = (struct gb_slogan){ .kind = GB_FRAMEWORK, .name = "5 đẩy mạnh",
			.gloss = made_up_text(a, s), .items = items,
			.n_items = 1 };
	else if (r->kind == GB_SLOGAN)
		r->slogan = (struct gb_slogan){ .kind = next(s) % 2 ? GB_MOTTO : GB_THEME,
			.wording = made_up_text(a, s).vi };
	else if (r->kind == GB_DIRECTIVE)
		fill_directive(a, s, r, day);
	else if (r->kind == GB_FIGURE)
		fill_figure(a, s, r);
	else
		r->finding = (struct gb_finding){ (enum gb_finding_kind)(1 + next(s) % 6),
			made_up_text(a, s) };
}

const struct gb_briefing *case_made_up(struct arena *a, uint32_t seed, const char *id, int day,
                                       int n_directives)
{
	const size_t n[GB_KINDS] = { [GB_SLOGAN] = 3, [GB_DIRECTIVE] = (size_t)n_directives,
		[GB_FIGURE] = 5, [GB_FINDING] = 4 };
	struct gb_briefing *b = arena_alloc(a, sizeof(*b));
	struct gb_record *records = arena_alloc(a, (12 + (size_t)n_directives) * sizeof(*records));
	uint32_t s = seed;

	for (enum gb_kind kind = GB_SLOGAN; kind < GB_KINDS; kind++) {
		for (size_t i = 0; i < n[kind]; i++) {
			struct gb_record *r = &records[b->n_records++];
			r->kind = kind;
			r->meeting = id;
			r->id = kind == GB_SLOGAN && i == 0 ? "five" : arena_printf(a, "r%u-%d-%zu",
				(unsigned)(next(&s) % 10), (int)kind, i);
			r->address = arena_printf(a, "%s/%s", id, r->id);
			fill_record(a, &s, r, day, i);
		}
	}
	b->records = records;
	b->meeting = (struct gb_meeting){
		.id = id, .kind = (enum gb_meeting_kind)(1 + next(&s) % 3), .ordinal = (int)(next(&s) % 4),
		.date = gb_date_add_days((struct gb_date){ 2020, 1, 1 }, day), .title = made_up_text(a, &s),
		.summary = { "Tóm tắt.", NULL }, .sources = sources, .n_sources = 1, .revision = 1,
	};
	return b;
}

/* ---- as text --------------------------------------------------------------------------------- */

static void line(struct buf *out, const char *key, const char *value)
{
	buf_printf(out, "%s: %s\n", key, value ? value : "(none)");
}

static void pair(struct buf *out, const char *key, const struct gb_text *t)
{
	buf_printf(out, "%s: %s | %s\n", key, t->vi ? t->vi : "(none)", t->en ? t->en : "(none)");
}

static void ids(struct buf *out, const char *key, const struct gb_ids *list)
{
	buf_printf(out, "%s:", key);
	for (size_t i = 0; i < list->n; i++)
		buf_printf(out, " %s", list->at[i]);
	buf_putc(out, '\n');
}

static void date(struct buf *out, const char *key, struct gb_date d)
{
	char text[11];

	gb_date_print(text, d);
	line(out, key, text);
}

static void number(struct buf *out, const char *key, bool given, struct gb_decimal d)
{
	buf_printf(out, "%s: ", key);
	if (given)
		gb_decimal_print(out, d);
	buf_putc(out, '\n');
}

static void dump_slogan(struct buf *out, const struct gb_slogan *s)
{
	buf_printf(out, "slogan %d %d\n", (int)s->kind, s->year);
	line(out, "name", s->name);
	line(out, "wording", s->wording);
	pair(out, "gloss", &s->gloss);
	for (size_t i = 0; i < s->n_items; i++) {
		buf_printf(out, "item %d %d\n", s->items[i].n, s->items[i].paragraph);
		line(out, "wording", s->items[i].wording);
		pair(out, "gloss", &s->items[i].gloss);
		pair(out, "note", &s->items[i].note);
	}
}

static void dump_directive(struct buf *out, const struct gb_directive *d)
{
	pair(out, "directive", &d->text);
	ids(out, "assignees", &d->assignees);
	ids(out, "joint", &d->joint);
	date(out, "due", d->due);
	pair(out, "due_text", &d->due_text);
	buf_printf(out, "due %d %d\n", (int)d->due_precision, (int)d->due_basis);
	line(out, "framework", d->framework);
	ids(out, "figures", &d->figures);
}

static void dump_figure(struct buf *out, const struct gb_figure *f)
{
	line(out, "figure", f->indicator);
	pair(out, "label", &f->label);
	number(out, "value", true, f->value);
	number(out, "value_max", f->has_max, f->value_max);
	number(out, "of", f->has_of, f->of);
	pair(out, "unit", &f->unit);
	line(out, "period", f->period);
	pair(out, "period_text", &f->period_text);
	buf_printf(out, "%d %d %d %d\n", (int)f->kind, (int)f->stage, (int)f->qualifier, (int)f->estimate);
	line(out, "written", f->written);
	number(out, "change", f->change.given, f->change.value);
	pair(out, "change unit", &f->change.unit);
	line(out, "since", f->change.since);
	line(out, "change written", f->change.written);
	for (size_t i = 0; i < f->n_not_comparable; i++) {
		line(out, "not beside", f->not_comparable[i].figure);
		pair(out, "why", &f->not_comparable[i].why);
	}
	ids(out, "agencies", &f->agencies);
}

static void dump_record(struct buf *out, const struct gb_record *r)
{
	buf_printf(out, "record %d %s %s %s\n", (int)r->kind, r->id, r->meeting, r->address);
	if (r->kind == GB_SLOGAN)
		dump_slogan(out, &r->slogan);
	else if (r->kind == GB_DIRECTIVE)
		dump_directive(out, &r->directive);
	else if (r->kind == GB_FIGURE)
		dump_figure(out, &r->figure);
	else
		buf_printf(out, "finding %d\n", (int)r->finding.kind), pair(out, "text", &r->finding.text);
	ids(out, "topics", &r->topics);
	line(out, "attribution", r->attribution);
	pair(out, "note", &r->note);
	line(out, "source", r->source);
	buf_printf(out, "paragraph %d\n", r->paragraph);
	line(out, "cue", r->cue);
	ids(out, "was", &r->was);
}

static void dump_meeting(struct buf *out, const struct gb_meeting *m)
{
	buf_printf(out, "meeting %s %d %d rev %d\n", m->id, (int)m->kind, m->ordinal, m->revision);
	date(out, "date", m->date);
	pair(out, "title", &m->title);
	pair(out, "short title", &m->short_title);
	pair(out, "chair", &m->chair);
	pair(out, "place", &m->place);
	pair(out, "focus", &m->focus);
	pair(out, "summary", &m->summary);
	for (size_t i = 0; i < m->n_people; i++)
		line(out, m->people[i].id, m->people[i].name), pair(out, "role", &m->people[i].role);
	for (size_t i = 0; i < m->n_documents; i++) {
		line(out, "document", m->documents[i].number);
		pair(out, "title", &m->documents[i].title);
		date(out, "date", m->documents[i].date);
		line(out, "url", m->documents[i].url);
	}
	for (size_t i = 0; i < m->n_sources; i++) {
		const struct gb_source *s = &m->sources[i];
		buf_printf(out, "source %s %s %s %s %s %d\n", s->id,
			s->publisher ? s->publisher : "-", s->author ? s->author : "-",
			s->title ? s->title : "-", s->url ? s->url : "-", s->noise_from);
		date(out, "published", s->published);
	}
}

static void dump_vocabulary(struct buf *out, const struct gb_vocabulary *v)
{
	for (size_t i = 0; i < v->n_agencies; i++) {
		const struct gb_agency *a = &v->agencies[i];
		pair(out, a->id, &a->name);
		buf_printf(out, "%d %s\n", (int)a->kind, a->succeeded_by ? a->succeeded_by : "-");
		ids(out, "shorts", &a->shorts);
		ids(out, "members", &a->members);
		date(out, "until", a->until);
	}
	for (size_t i = 0; i < v->n_topics; i++)
		pair(out, v->topics[i].id, &v->topics[i].name);
	for (size_t i = 0; i < v->n_indicators; i++) {
		pair(out, v->indicators[i].id, &v->indicators[i].name);
		pair(out, "unit", &v->indicators[i].unit);
		buf_printf(out, "%d\n", (int)v->indicators[i].better);
	}
}

void case_dump(struct buf *out, const struct gb_briefing *b)
{
	dump_meeting(out, &b->meeting);
	dump_vocabulary(out, &b->vocabulary);
	for (size_t i = 0; i < b->n_records; i++)
		dump_record(out, &b->records[i]);
	ids(out, "retired", &b->retired);
	for (size_t i = 0; i < b->n_left_out; i++) {
		buf_printf(out, "left out %d %s %d\n", b->left_out[i].paragraph,
			b->left_out[i].written, (int)b->left_out[i].why);
		pair(out, "note", &b->left_out[i].note);
	}
}

/* ---- corpora --------------------------------------------------------------------------------- */

static gb_corpus *with_vocabulary(gb_corpus *c, enum gb_status status)
{
	if (status != GB_OK)
		fail_msg("gb_open: %d %s", (int)status, gb_why(c));
	assert_int_equal(store_begin(c), GB_OK);
	if (store_put_vocabulary(c, case_vocabulary(), NULL, NULL) != GB_OK)
		fail_msg("store_put_vocabulary: %s", gb_why(c));
	assert_int_equal(store_commit(c), GB_OK);
	return c;
}

gb_corpus *case_memory(void)
{
	gb_corpus *c;
	enum gb_status status = gb_open(NULL, GB_MEMORY, GB_EN, &c);

	return with_vocabulary(c, status);
}

gb_corpus *case_file(const char *path)
{
	gb_corpus *c;
	enum gb_status status = gb_open(path, GB_WRITE, GB_EN, &c);

	return with_vocabulary(c, status);
}

void case_put(gb_corpus *c, const struct gb_briefing *b, const char *digest)
{
	if (store_begin(c) != GB_OK || store_put(c, b, digest, "user") != GB_OK || store_commit(c) != GB_OK)
		fail_msg("%s: %s", b->meeting.id, gb_why(c));
}

void case_write(const char *path, const char *bytes, size_t len)
{
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

void case_tamper(const char *path, const char *sql)
{
	sqlite3 *db;
	char *error = NULL;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, &error) != SQLITE_OK)
		fail_msg("%s: %s", sql, error);
	sqlite3_close(db);
}

/* Made once, then copied: writing a corpus waits for the disk. */
const char *case_make(const char *name)
{
	static struct buf bytes = BUF_EMPTY;
	struct arena *arena = arena_new();
	const char *path = case_path(name), *first = case_path("first.db");
	gb_corpus *c;

	if (bytes.len == 0) {
		c = case_file(first);
		for (int i = 0; i < 3; i++)
			case_put(c, case_made_up(arena, (uint32_t)i, arena_printf(arena, "m%d", i),
				i, 20), "d");
		gb_close(c);
		assert_int_equal(file_read(first, 1 << 24, &bytes, NULL), GB_OK);
	}
	arena_free(arena);
	unlink(path);
	case_write(path, bytes.text, bytes.len);
	return path;
}

static const char to_version_2[] =
	"CREATE TEMP TABLE old_meetings AS SELECT * FROM meetings;"
	"CREATE TEMP TABLE old_tallies AS SELECT * FROM tallies;"
	"DROP TABLE meetings; DROP TABLE tallies; DROP TABLE totals; DROP INDEX figures_by_target;"
	"CREATE TABLE meetings(\n"
	"  nr INTEGER PRIMARY KEY,\n"
	"  id TEXT NOT NULL UNIQUE,\n"
	"  kind TEXT NOT NULL,\n"
	"  ordinal INTEGER,\n"
	"  date TEXT NOT NULL,\n"
	"  title_vi TEXT, title_en TEXT,\n"
	"  short_title_vi TEXT, short_title_en TEXT,\n"
	"  chair_vi TEXT, chair_en TEXT,\n"
	"  place_vi TEXT, place_en TEXT,\n"
	"  focus_vi TEXT, focus_en TEXT,\n"
	"  summary_vi TEXT, summary_en TEXT,\n"
	"  revision INTEGER NOT NULL,\n"
	"  origin TEXT NOT NULL,\n"
	"  digest TEXT NOT NULL,\n"
	"  slogans INTEGER NOT NULL,\n"
	"  directives INTEGER NOT NULL,\n"
	"  figures INTEGER NOT NULL,\n"
	"  findings INTEGER NOT NULL,\n"
	"  sort_text TEXT NOT NULL,\n"
	"  sort_kind INTEGER NOT NULL);"
	"CREATE INDEX meetings_by_text ON meetings(sort_text, id);"
	"CREATE INDEX meetings_by_kind ON meetings(sort_kind, id);"
	"CREATE INDEX meetings_by_ordinal ON meetings(ordinal);"
	"CREATE TABLE tallies(\n"
	"  what TEXT NOT NULL,\n"
	"  id TEXT NOT NULL,\n"
	"  meeting INTEGER NOT NULL,\n"
	"  slogans INTEGER NOT NULL,\n"
	"  directives INTEGER NOT NULL,\n"
	"  figures INTEGER NOT NULL,\n"
	"  findings INTEGER NOT NULL,\n"
	"  PRIMARY KEY (what, id, meeting)) WITHOUT ROWID;"
	"CREATE INDEX tallies_by_meeting ON tallies(meeting);"
	"INSERT INTO meetings SELECT nr, id, kind, ordinal, date, title_vi, title_en, short_title_vi, short_title_en,"
	"  chair_vi, chair_en, place_vi, place_en, focus_vi, focus_en, summary_vi, summary_en, revision, origin, digest,"
	"  slogans, directives, figures, findings, sort_text, sort_kind FROM old_meetings;"
	"INSERT INTO tallies SELECT what, id, meeting, slogans, directives, figures, findings FROM old_tallies;"
	"PRAGMA user_version = 2";

void case_make_old(const char *path, int version)
{
	case_tamper(path, to_version_2);
	if (version > 1)
		return;
	case_tamper(path, "PRAGMA writable_schema = ON;"
		"DELETE FROM sqlite_schema WHERE name = 'search'; PRAGMA writable_schema = RESET;"
		"DROP TABLE search_data; DROP TABLE search_idx; DROP TABLE search_config; DROP TABLE search_words;"
		"DELETE FROM meta WHERE key = 'search'; PRAGMA user_version = 1");
}

gb_corpus *case_read(const char *path)
{
	gb_corpus *c;

	if (gb_open(path, GB_READ, GB_EN, &c) != GB_OK)
		fail_msg("%s: %s", path, gb_why(c));
	return c;
}

void case_assert_meetings(gb_corpus *c, size_t n)
{
	gb_rows *rows;

	if (gb_find(c, &(struct gb_query){ .kind = GB_MEETING }, NULL, &rows) != GB_OK)
		fail_msg("%s", gb_why(c));
	assert_int_equal(gb_rows_count(rows), n);
	gb_rows_free(rows);
}
