/* test_out_brief.c - a meeting on one sheet: that it stays one whatever the meeting is, and what is left out first. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/mem.h"
#include "out_fixture.h"
#include "text/text.h"

#define COLUMNS 80
#define LINES 62

/* How many of each a made-up meeting has, and how long its texts are. */
struct size {
	size_t slogans, items, directives, dated, assigned, figures, shortcomings, words;
};

struct made {
	struct arena *arena;
	struct gb_briefing b;
	struct gb_record *records;
};

static const char *words(struct made *m, const char *first, size_t number, size_t n)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "%s %zu", first, number);
	for (size_t i = 0; i < n; i++)
		buf_puts(&b, " chuyển đổi");
	const char *s = arena_strdup(m->arena, buf_text(&b));
	buf_free(&b);
	return s;
}

static struct gb_record *add(struct made *m, enum gb_kind kind, size_t number)
{
	struct gb_record *r = &m->records[m->b.n_records++];

	r->kind = kind;
	r->meeting = "session-3";
	r->id = words(m, "r", number, 0);
	r->address = r->id;
	r->source = "news";
	r->paragraph = 1;
	return r;
}

static void add_slogan(struct made *m, size_t number, const struct size *s)
{
	struct gb_record *r = add(m, GB_SLOGAN, number);
	struct gb_item *items = arena_alloc(m->arena, (s->items + 1) * sizeof *items);

	/* every other one is a motto, without items */
	r->slogan.kind = number % 2 ? GB_MOTTO : GB_FRAMEWORK;
	r->slogan.name = words(m, number % 2 ? "Phương châm" : "Nhóm", number, s->words);
	r->slogan.items = items;
	r->slogan.n_items = number % 2 ? 0 : s->items;
	for (size_t i = 0; i < s->items; i++)
		items[i] = (struct gb_item){ .n = (int)i + 1, .wording = words(m, "mục", i + 1, s->words),
		  .gloss = { NULL, words(m, "item", i + 1, s->words) } };
}

static void add_directive(struct made *m, size_t number, const struct size *s)
{
	static const char *const health[] = { "health" };
	struct gb_directive *d = &add(m, GB_DIRECTIVE, number)->directive;

	/* the last ones have a deadline, those before them an agency */
	d->text.vi = words(m, "Việc", number, s->words);
	if (number + s->dated >= s->directives) {
		d->due = (struct gb_date){ 2027, 1, 1 + (int)(number % 28) };
		d->due_precision = GB_DAY;
	} else if (number + s->dated + s->assigned >= s->directives) {
		d->assignees = (struct gb_ids){ health, 1 };
	}
}

static void make(struct made *m, const struct size *s)
{
	*m = (struct made){ .arena = arena_new(), .b = fixture };
	m->records = arena_alloc(m->arena, (s->slogans + s->directives + s->figures + s->shortcomings + 1) * sizeof *m->records);
	m->b.records = m->records;
	m->b.n_records = 0;
	for (size_t i = 0; i < s->slogans; i++)
		add_slogan(m, i, s);
	for (size_t i = 0; i < s->directives; i++)
		add_directive(m, i, s);
	for (size_t i = 0; i < s->figures; i++) {
		struct gb_figure *f = &add(m, GB_FIGURE, i)->figure;
		*f = (struct gb_figure){ .label = { words(m, "Số", i, s->words), NULL }, .value = { (long long)i, 0 },
		  .unit = { "%", NULL }, .kind = GB_SHARE, .stage = GB_RESULT, .written = "x" };
	}
	for (size_t i = 0; i < s->shortcomings; i++)
		add(m, GB_FINDING, i)->finding = (struct gb_finding){ GB_SHORTCOMING, { words(m, "Thiếu", i, s->words), NULL } };
}

struct order {
	const struct gb_briefing *b;
	struct gb_style style;
};

static void write_order(FILE *to, const void *with)
{
	const struct order *o = with;
	struct gb_why why = { .lang = GB_EN };

	assert_int_equal(gb_write_briefing(to, &o->style, o->b, &fixture_vocabulary, &why), GB_OK);
}

static char *brief(const struct gb_briefing *b, enum gb_format format, enum gb_lang lang, int width)
{
	const struct order o = { b, { .format = format, .lang = lang, .width = width, .brief = true, .today = fixture_today } };

	return fixture_written(write_order, &o);
}

static void assert_sheet(const char *text, size_t most)
{
	size_t lines = 0;

	for (const char *s = text, *end; (end = strchr(s, '\n')); s = end + 1, lines++)
		if (text_width_n(s, (size_t)(end - s)) > COLUMNS)
			fail_msg("too wide: %.*s", (int)(end - s), s);
	if (lines > most)
		fail_msg("%zu lines:\n%s", lines, text);
}

static const struct size sizes[] = {
	{ 0, 0, 0, 0, 0, 0, 0, 0 },
	{ 1, 3, 3, 1, 1, 2, 1, 1 },
	{ 10, 6, 50, 12, 20, 30, 10, 3 },
	{ 10, 6, 50, 0, 50, 30, 10, 20 },
	{ 30, 12, 500, 500, 0, 300, 100, 10 },
	{ 30, 12, 50, 3, 3, 50, 50, 200 },
};

static void test_one_sheet(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		for (enum gb_lang lang = GB_VI; lang <= GB_EN; lang++) {
			struct made m;
			make(&m, &sizes[i]);
			char *text = brief(&m.b, GB_TEXT, lang, 0);
			assert_sheet(text, LINES);
			free(text);
			text = brief(&m.b, GB_TEXT, lang, 200);         /* no wider on a wide terminal */
			assert_sheet(text, LINES);
			free(text);
			arena_free(m.arena);
		}
}

static bool says(const char *text, const char *what)
{
	return strstr(text, what) != NULL;
}

/* What has a deadline first, then what has an agency, whatever the source's order; and all that is left out is counted. */
static void test_what_is_left_out(void **state)
{
	const struct size s = { 8, 2, 50, 4, 3, 30, 9, 0 };
	struct made m;

	(void)state;
	make(&m, &s);
	char *text = brief(&m.b, GB_TEXT, GB_EN, 0);
	assert_true(says(text, "Directives (chỉ đạo): 10 of 50\n"));
	for (size_t i = 43; i < 50; i++)
		assert_true(says(text, words(&m, "Việc", i, 0)));
	assert_true(says(text, words(&m, "Việc", 2, 0)));
	assert_false(says(text, words(&m, "Việc", 42, 0)));
	assert_true(says(text, " of 30\n"));
	assert_true(says(text, " of 9\n"));
	assert_true(says(text, "Compiled from the press; not an official text.\n"));
	assert_true(says(text, "giaoban show session-3\n"));
	free(text);
	arena_free(m.arena);
}

/* A figure that moved says more than one of which nothing else is known. */
static void test_key_figures(void **state)
{
	const struct size s = { 0, 0, 0, 0, 0, 60, 0, 2 };
	struct made m;

	(void)state;
	make(&m, &s);
	m.records[50].figure.change = (struct gb_change){ .given = true, .value = { 5, 0 }, .unit = { "%", NULL } };
	m.records[55].figure.indicator = "share";
	m.records[56].figure.period = "2024";
	char *text = brief(&m.b, GB_TEXT, GB_VI, 0);
	for (size_t i = 50; i < 60; i++)
		assert_int_equal(says(text, words(&m, "Số", i, 1)), i == 50 || i == 55 || i == 56);
	assert_true(says(text, "50%, +5%"));
	free(text);
	arena_free(m.arena);
}

/* Of one indicator the newest result, not the first of the text. */
static void test_newest_result(void **state)
{
	static const char *const years[] = { "2021", "2022", "2023" };
	const struct size s = { 0, 0, 0, 0, 0, 63, 0, 2 };
	struct made m;

	(void)state;
	make(&m, &s);
	for (size_t i = 0; i < 63; i++) {
		m.records[i].figure.indicator = words(&m, "i", i / 3, 0);
		m.records[i].figure.period = years[i % 3];
	}
	char *text = brief(&m.b, GB_TEXT, GB_VI, 0);
	assert_true(says(text, "2023"));
	assert_false(says(text, "2021"));
	free(text);
	arena_free(m.arena);
}

/* What all have in common is said once; where nothing is known, that is said. */
static void test_common(void **state)
{
	struct size s = { 0, 0, 4, 0, 4, 0, 0, 0 };
	struct made m;
	char *text;

	(void)state;
	make(&m, &s);
	text = brief(&m.b, GB_TEXT, GB_EN, 0);
	assert_true(says(text, "Directives (chỉ đạo): 4, told to Ministry of Health, no deadline\n- Việc 0\n"));
	assert_true(says(text, "Shortcomings\nnot stated in the source\n"));
	free(text);
	text = brief(&m.b, GB_HTML, GB_EN, 0);
	assert_false(says(text, "<table"));
	free(text);
	arena_free(m.arena);
	s.assigned = 0;
	make(&m, &s);
	text = brief(&m.b, GB_TEXT, GB_EN, 0);
	assert_true(says(text, "Directives (chỉ đạo): 4, agency not stated in the source, no deadline\n"));
	free(text);
	arena_free(m.arena);
}

/* A file that a browser prints and Word opens: nothing from elsewhere, and of Word's CSS only what it knows. */
static void test_html(void **state)
{
	(void)state;
	char *text = brief(&fixture_hostile, GB_HTML, GB_VI, 0);

	assert_true(says(text, "@page{size:A4;"));
	assert_true(says(text, "<table border=\"1\""));
	assert_false(says(text, "<script"));
	assert_false(says(text, "<link"));
	assert_false(says(text, "page-break"));
	assert_true(says(text, "</div>\n</body>\n</html>\n"));
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_sheet),
		cmocka_unit_test(test_what_is_left_out),
		cmocka_unit_test(test_key_figures),
		cmocka_unit_test(test_newest_result),
		cmocka_unit_test(test_common),
		cmocka_unit_test(test_html),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
