/* test_tui_records.c - lists of records: painted into a grid and compared exactly, text and style, with
 * tests/unit/tui_records.screens (GB_UPDATE=1 writes it anew: look at the difference before you believe it); and what they do
 * with keys. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "base/file.h"
#include "list_fixture.h"
#include "store_case.h"
#include "tui/menu.h"
#include "tui/records.h"

static gb_corpus *corpus;

static int make_corpus(void **state)
{
	(void)state;
	corpus = case_memory();
	for (int i = 0; i < LIST_FIXTURES; i++)
		case_put(corpus, &list_fixture[i], "d");
	return 0;
}

static int close_corpus(void **state)
{
	(void)state;
	gb_close(corpus);
	case_folder_remove();
	return 0;
}

/* ---- a list, and the menu over it, as the app holds them ---- */

struct screen {
	struct context cx;
	struct records records;
	struct view *menu, *ask;        /* over the list, and over the menu */
	int rows, cols;
	enum verdict verdict;   /* of the last key */
};

static void name(void *self, struct buf *out, const char *id)
{
	struct screen *s = self;
	gb_rows *rows;
	int item;

	if (gb_get(s->cx.corpus, id, &rows, &item) != GB_OK)
		return;
	buf_puts(out, gb_say_meeting_name(&s->cx.voice, gb_rows_at(rows, 0)->meeting));
	gb_rows_free(rows);
}

static void prepare(struct screen *s)
{
	records_prepare(&s->records, s->rows - 1, s->cols);
	if (s->menu)
		s->menu->ops->prepare(s->menu, s->rows - 1, s->cols);
}

static void begin(struct screen *s, gb_corpus *c, enum gb_lang lang, const struct filter *f, enum gb_kind kind, int rows, int cols)
{
	*s = (struct screen){ .rows = rows, .cols = cols };
	s->cx = (struct context){ .corpus = c, .keys = keymap_default(), .my_agency = "moh" };
	s->cx.voice = (struct gb_voice){ .lang = lang, .today = { 2025, 7, 21 }, .vocabulary = gb_vocabulary(c), .name = name, .self = s };
	records_init(&s->records, &s->cx, kind, f);
	prepare(s);
}

static struct view *top(const struct screen *s)
{
	return s->ask ? s->ask : s->menu;
}

static void close_top(struct screen *s)
{
	struct view *v = top(s);

	if (v)
		v->ops->close(v);
	if (s->ask)
		s->ask = NULL;
	else
		s->menu = NULL;
}

static void end(struct screen *s)
{
	close_top(s);
	close_top(s);
	records_free(&s->records);
	buf_free(&s->cx.message);
}

/* A character is a key; "\r" is Enter, "\b" Backspace. */
static void press(struct screen *s, const char *keys)
{
	for (; *keys; keys++) {
		struct event e = { .kind = EVENT_TEXT, .text = { *keys } };
		if (*keys == '\r')
			e = (struct event){ .kind = EVENT_KEY, .key = K_RETURN };
		else if (*keys == '\b')
			e = (struct event){ .kind = EVENT_KEY, .key = K_BACKSPACE };
		buf_clear(&s->cx.message);
		struct view *v = top(s);
		enum action a = keymap_find(s->cx.keys, v ? v->ops->name : "list", &e);
		s->verdict = v ? v->ops->act(v, a, &e) : records_act(&s->records, a);
		if (s->verdict == VERDICT_PUSH && s->menu)
			s->ask = s->cx.push;
		else if (s->verdict == VERDICT_PUSH)
			s->menu = s->cx.push;
		if (s->verdict == VERDICT_CLOSE || s->verdict == VERDICT_DISMISS)
			close_top(s);
		if (s->verdict == VERDICT_DISMISS)
			close_top(s);
		prepare(s);
	}
}

static void dump(const struct screen *s, struct buf *out, bool focused)
{
	const struct rect body = { 0, 0, s->rows - 1, s->cols };
	struct buf status = BUF_EMPTY;
	struct grid g;

	grid_init(&g, s->rows, s->cols);
	records_paint(&s->records, &g, body, focused && !s->menu);
	if (s->menu) {
		s->menu->ops->paint(s->menu, &g, body, !s->ask);
		if (s->ask)
			s->ask->ops->paint(s->ask, &g, body, true);
		top(s)->ops->status(top(s), &status);
	} else {
		records_status(&s->records, &status);
	}
	grid_text(&g, s->rows - 1, 1, s->cols - 1, buf_text(&status), STYLE_STATUS);
	grid_dump(out, &g);
	buf_printf(out, "cursor %d,%d", g.cursor_y, g.cursor_x);
	if (s->cx.message.len)
		buf_printf(out, " %s", buf_text(&s->cx.message));
	buf_puts(out, "\n\n");
	grid_free(&g);
	buf_free(&status);
}

/* ---- screens ---- */

static const struct shot {
	const char *name;
	enum gb_kind kind;
	enum gb_lang lang;
	int rows, cols;
	const char *keys;
	enum gb_sort sort;
	bool unfocused;
} shots[] = {
	{ "meetings", GB_MEETING, GB_VI, 17, 80, "j", 0, 0 },
	{ "meetings, English", GB_MEETING, GB_EN, 13, 120, "", 0, 0 },
	{ "meetings, smallest", GB_MEETING, GB_VI, 9, 40, "jj", 0, 0 },
	{ "meetings by name", GB_MEETING, GB_VI, 13, 64, "", GB_SORT_TEXT, 0 },
	{ "meetings by kind, English", GB_MEETING, GB_EN, 13, 50, "G", GB_SORT_KIND, 0 },
	{ "slogans", GB_SLOGAN, GB_VI, 8, 80, "j", 0, 0 },
	{ "slogans, smallest, English", GB_SLOGAN, GB_EN, 8, 40, "", 0, 0 },
	{ "slogans by kind", GB_SLOGAN, GB_VI, 9, 120, "", GB_SORT_KIND, 0 },
	{ "directives", GB_DIRECTIVE, GB_VI, 20, 80, "j", 0, 0 },
	{ "directives, unfocused", GB_DIRECTIVE, GB_VI, 6, 54, "j", 0, 1 },
	{ "directives, English", GB_DIRECTIVE, GB_EN, 13, 80, "j", 0, 0 },
	{ "directives, smallest", GB_DIRECTIVE, GB_VI, 9, 40, "jjjj", 0, 0 },
	{ "directives, smallest, English", GB_DIRECTIVE, GB_EN, 9, 40, "", 0, 0 },
	{ "directives, wide", GB_DIRECTIVE, GB_VI, 9, 120, "", 0, 0 },
	{ "directives, widest, English", GB_DIRECTIVE, GB_EN, 13, 200, "", 0, 0 },
	{ "directives by name, smallest", GB_DIRECTIVE, GB_VI, 9, 40, "j", GB_SORT_TEXT, 0 },
	{ "directives by name", GB_DIRECTIVE, GB_VI, 11, 80, "", GB_SORT_TEXT, 0 },
	{ "directives by agency", GB_DIRECTIVE, GB_VI, 20, 54, "j", GB_SORT_AGENCY, 0 },
	{ "directives by topic, English", GB_DIRECTIVE, GB_EN, 16, 80, "", GB_SORT_TOPIC, 0 },
	{ "directives by meeting, reversed", GB_DIRECTIVE, GB_VI, 11, 150, "sj\rs\r", 0, 0 },
	{ "figures", GB_FIGURE, GB_VI, 9, 80, "jj", 0, 0 },
	{ "figures, smallest", GB_FIGURE, GB_VI, 9, 40, "jjj", 0, 0 },
	{ "figures, English", GB_FIGURE, GB_EN, 9, 80, "", 0, 0 },
	{ "figures by value, wide", GB_FIGURE, GB_VI, 13, 140, "", GB_SORT_VALUE, 0 },
	{ "figures by indicator", GB_FIGURE, GB_VI, 13, 80, "", GB_SORT_INDICATOR, 0 },
	{ "findings", GB_FINDING, GB_VI, 6, 80, "", 0, 0 },
	{ "findings, smallest, English", GB_FINDING, GB_EN, 6, 40, "", 0, 0 },

	{ "all kinds", GB_ANY, GB_VI, 22, 80, "j", GB_SORT_DATE, 0 },
	{ "all kinds, oldest first, wide, English", GB_ANY, GB_EN, 20, 120, "s\r", GB_SORT_DATE, 0 },
	{ "all kinds, smallest", GB_ANY, GB_VI, 9, 40, "jj", GB_SORT_DATE, 0 },
	{ "figures and findings of all kinds", GB_ANY, GB_EN, 14, 80, "fjjj\rj j \r", GB_SORT_DATE, 0 },

	{ "narrowed to mine", GB_DIRECTIVE, GB_VI, 8, 80, "m", 0, 0 },
	{ "without groups", GB_DIRECTIVE, GB_VI, 12, 80, "mf\rG\r", 0, 0 },
	{ "two filters", GB_DIRECTIVE, GB_EN, 8, 80, "mfj\r\r", 0, 0 },
	{ "nothing fits", GB_FINDING, GB_VI, 8, 40, "m", 0, 0 },
	{ "nothing to take off", GB_FINDING, GB_VI, 4, 60, "x", 0, 0 },

	{ "facets", GB_DIRECTIVE, GB_VI, 14, 80, "f", 0, 0 },
	{ "facets, narrowed", GB_DIRECTIVE, GB_VI, 14, 80, "mfj", 0, 0 },
	{ "facets of meetings, English", GB_MEETING, GB_EN, 12, 60, "f", 0, 0 },
	{ "facets of figures", GB_FIGURE, GB_VI, 12, 60, "f", 0, 0 },
	{ "agencies", GB_DIRECTIVE, GB_VI, 14, 80, "f\rj j ", 0, 0 },
	{ "agencies, smallest", GB_DIRECTIVE, GB_VI, 9, 40, "f\rG", 0, 0 },
	{ "deadlines", GB_DIRECTIVE, GB_VI, 14, 80, "fj\r", 0, 0 },
	{ "a deadline typed", GB_DIRECTIVE, GB_VI, 14, 80, "fj\rG\r..31/8/2025", 0, 0 },
	{ "a deadline that is none", GB_DIRECTIVE, GB_EN, 14, 80, "fj\rG\rsoon\r", 0, 0 },
	{ "a deadline taken", GB_DIRECTIVE, GB_EN, 14, 80, "fj\rG\r60\r", 0, 0 },
	{ "all off, and as before", GB_DIRECTIVE, GB_VI, 14, 80, "jmxu", 0, 0 },
	{ "meetings to choose from, English", GB_FIGURE, GB_EN, 12, 60, "fjjj\r", 0, 0 },
	{ "orders", GB_DIRECTIVE, GB_VI, 12, 60, "s", 0, 0 },
	{ "orders, reversed, English", GB_FIGURE, GB_EN, 12, 60, "s\rs", 0, 0 },
};

static void shoot(const struct shot *shot, struct buf *out)
{
	struct filter f;
	struct screen s;

	filter_init(&f, shot->kind, (struct gb_date){ 2025, 7, 21 });
	filter_sort(&f, shot->sort, false);
	begin(&s, corpus, shot->lang, &f, shot->kind, shot->rows, shot->cols);
	press(&s, shot->keys);
	buf_printf(out, "#### %s\n", shot->name);
	dump(&s, out, !shot->unfocused);
	end(&s);
	filter_free(&f);
}

static void update(const char *path, const struct buf *all)
{
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(all->text, 1, all->len, f), all->len);
	assert_int_equal(fclose(f), 0);
}

static void test_screens(void **state)
{
	const char *srcdir = getenv("GB_SRCDIR");
	struct buf path = BUF_EMPTY, wanted = BUF_EMPTY, all = BUF_EMPTY;
	size_t wrong = 0;

	(void)state;
	buf_printf(&path, "%s/tests/unit/tui_records.screens", srcdir ? srcdir : ".");
	if (!getenv("GB_UPDATE"))
		assert_int_equal(file_read(buf_text(&path), 1 << 20, &wanted, NULL), GB_OK);
	for (size_t i = 0; i < sizeof shots / sizeof *shots; i++) {
		size_t from = all.len;
		shoot(&shots[i], &all);
		if (!getenv("GB_UPDATE") && !strstr(buf_text(&wanted), all.text + from)) {
			print_message("not as wanted:\n%s", all.text + from);
			wrong++;
		}
	}
	if (getenv("GB_UPDATE"))
		update(buf_text(&path), &all);
	else
		assert_int_equal(all.len, wanted.len);
	assert_int_equal(wrong, 0);
	buf_free(&path);
	buf_free(&wanted);
	buf_free(&all);
}

/* Whatever the size, nothing is painted outside, the cursor stands on the marker of the selected row, and no row is wider
 * than the list. */
static void test_sizes(void **state)
{
	static const struct rect at = { 3, 7, 0, 0 };
	struct screen s;
	struct grid g;

	(void)state;
	for (enum gb_kind kind = GB_MEETING; kind <= GB_ANY; kind++) {
		begin(&s, corpus, kind % 2 ? GB_VI : GB_EN, NULL, kind, 10, 40);
		for (int cols = 24; cols < 210; cols += cols < 160 ? 1 : 7)
			for (int rows = 3; rows < 40; rows += 6) {
				const struct rect body = { at.y, at.x, rows, cols };
				press(&s, rows % 2 ? "j" : "GU");
				records_prepare(&s.records, rows, cols);
				grid_init(&g, rows + 6, cols + 14);
				records_paint(&s.records, &g, body, true);
				assert_string_equal(grid_at(&g, g.cursor_y, g.cursor_x)->ch, "▌");
				for (int y = 0; y < g.rows; y++)
					for (int x = 0; x < g.cols; x++) {
						bool inside = y >= body.y && y < body.y + rows && x >= body.x && x < body.x + cols - 1;
						if (!inside)
							assert_string_equal(grid_at(&g, y, x)->ch, " ");
					}
				grid_free(&g);
			}
		end(&s);
	}
}

/* ---- keys ---- */

static void assert_selected(const struct screen *s, const char *id)
{
	struct target t;

	assert_int_equal(records_selected(&s->records, &t), *id != '\0');
	if (*id)
		assert_string_equal(t.id, id);
}

static void assert_status(const struct screen *s, const char *wanted)
{
	struct buf b = BUF_EMPTY;

	records_status(&s->records, &b);
	assert_string_equal(buf_text(&b), wanted);
	buf_free(&b);
}

static void test_keys(void **state)
{
	struct screen s;

	(void)state;
	begin(&s, corpus, GB_EN, NULL, GB_DIRECTIVE, 24, 80);
	assert_selected(&s, "day-2024/centre-1");
	press(&s, "k");
	assert_int_equal(s.verdict, VERDICT_DONE);
	press(&s, "j");
	assert_int_equal(s.verdict, VERDICT_REDRAW);
	assert_selected(&s, "session-10/electronic-records");
	press(&s, "\r");
	assert_int_equal(s.verdict, VERDICT_OPEN);
	assert_int_equal(s.cx.open.kind, TARGET_RECORD);
	assert_string_equal(s.cx.open.id, "session-10/electronic-records");
	press(&s, "y");
	assert_int_equal(s.verdict, VERDICT_PASS);
	press(&s, "\b");
	assert_int_equal(s.verdict, VERDICT_PASS);
	press(&s, "GG");
	assert_int_equal(s.verdict, VERDICT_DONE);
	assert_selected(&s, "session-2/real-work");
	end(&s);

	begin(&s, corpus, GB_EN, NULL, GB_MEETING, 24, 80);
	press(&s, "j\r");
	assert_int_equal(s.cx.open.kind, TARGET_MEETING);
	assert_string_equal(s.cx.open.id, "day-2024");
	end(&s);
}

/* What was selected stays so as long as it is in the list. */
static void test_filters_keep_the_selection(void **state)
{
	struct screen s;

	(void)state;
	begin(&s, corpus, GB_EN, NULL, GB_DIRECTIVE, 24, 80);
	press(&s, "j");
	assert_status(&s, "2/8 directives");
	press(&s, "m");
	assert_selected(&s, "session-10/electronic-records");
	assert_status(&s, "2/4 directives · Ministry of Health (and in common)");
	press(&s, "m");
	assert_selected(&s, "session-10/electronic-records");
	assert_status(&s, "2/8 directives");
	press(&s, "Gm");
	assert_selected(&s, "day-2024/centre-1");       /* the last was nobody's */
	press(&s, "x");
	assert_selected(&s, "day-2024/centre-1");
	assert_int_equal(s.verdict, VERDICT_REDRAW);
	press(&s, "jsG\r");                             /* alphabetically */
	assert_selected(&s, "session-10/electronic-records");
	assert_status(&s, "3/8 directives · alphabetically");
	press(&s, "s\r");
	assert_selected(&s, "session-10/electronic-records");
	assert_status(&s, "6/8 directives · alphabetically, reversed");
	press(&s, "s\r");
	assert_status(&s, "3/8 directives · alphabetically");
	press(&s, "sg\r");
	assert_status(&s, "2/8 directives");
	end(&s);
}

/* One key takes back one change of filter or order, with the row that was selected. */
static void test_undo(void **state)
{
	struct screen s;

	(void)state;
	begin(&s, corpus, GB_EN, NULL, GB_DIRECTIVE, 24, 80);
	press(&s, "u");
	assert_string_equal(buf_text(&s.cx.message), "No filter or order was changed here");
	press(&s, "jf\r\r");                            /* an agency, */
	press(&s, "fj\rj\r");                           /* a deadline too, */
	press(&s, "sj\r");                              /* in another order */
	assert_status(&s, "1/1 directive · by date of the meeting · Ministry of Health · due within 30 days");
	press(&s, "x");
	assert_status(&s, "1/8 directives · by date of the meeting");
	press(&s, "GxxxU");                             /* what changes nothing is no step */
	press(&s, "u");
	assert_selected(&s, "session-10/electronic-records");
	assert_status(&s, "1/1 directive · by date of the meeting · Ministry of Health · due within 30 days");
	press(&s, "u");
	assert_status(&s, "1/1 directive · Ministry of Health · due within 30 days");
	press(&s, "u");
	assert_status(&s, "2/2 directives · Ministry of Health");
	press(&s, "f\r  j  \b\b");                      /* added and taken away again */
	press(&s, "u");
	assert_status(&s, "2/8 directives");
	assert_int_equal(s.records.n_past, 0);
	press(&s, "u");
	assert_status(&s, "2/8 directives");
	for (int i = 0; i < 3 * RECORDS_PAST; i++)      /* no more than there is room for */
		press(&s, "s\r");
	assert_int_equal(s.records.n_past, RECORDS_PAST);
	press(&s, "u");
	assert_status(&s, "7/8 directives · by deadline, reversed");
	end(&s);
}

/* What stands under a heading is what the list without the others would hold. */
static void test_group_counts(void **state)
{
	static const struct {
		enum gb_kind kind;
		enum gb_sort sort;
		const char *keys, *wanted;
	} cases[] = {
		{ GB_MEETING, GB_SORT_DEFAULT, "", "2025 (1)|2024 (1)|2022 (1)|" },
		{ GB_MEETING, GB_SORT_KIND, "", "Session (2)|Event (1)|" },
		{ GB_DIRECTIVE, GB_SORT_DEFAULT, "", "By 31 Dec 2024 (1)|By 6 Aug 2025 (2)|By 31 Dec 2025 (1)|No deadline (2)|"
			"No deadline, no agency named in the source (2)|" },
		{ GB_DIRECTIVE, GB_SORT_DEFAULT, "m", "By 31 Dec 2024 (1)|By 6 Aug 2025 (1)|No deadline (2)|" },
		{ GB_DIRECTIVE, GB_SORT_AGENCY, "", "Ministry of Public Security (1)|Ministries and localities (1)|Ministry of Health (2)|"
			"Ministries (1)|No agency named in the source (3)|" },
		{ GB_DIRECTIVE, GB_SORT_TOPIC, "", "Data (3)|Institutions (1)|Health (1)|No topic (3)|" },
		{ GB_DIRECTIVE, GB_SORT_TEXT, "", "" },
		{ GB_FIGURE, GB_SORT_VALUE, "", "Unit: % (2)|Unit: digital enterprises (1)|Unit: place (1)|Unit: jobs (1)|" },
		{ GB_FIGURE, GB_SORT_INDICATOR, "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf told = BUF_EMPTY;
		struct filter f;
		struct screen s;
		long all = 0;
		filter_init(&f, cases[i].kind, (struct gb_date){ 2025, 7, 21 });
		filter_sort(&f, cases[i].sort, false);
		begin(&s, corpus, GB_EN, &f, cases[i].kind, 40, 80);
		press(&s, cases[i].keys);
		for (int g = 0; g < s.records.n_groups; g++) {
			buf_puts(&told, s.records.groups[g].name);
			records_group_words(&s.records, s.records.groups[g].name, &told);
			buf_putc(&told, '|');
			all += s.records.groups[g].rows;
		}
		if (cases[i].wanted)
			assert_string_equal(buf_text(&told), cases[i].wanted);
		if (s.records.n_groups > 0)
			assert_int_equal(all, feed_total(&s.records.feed));
		buf_free(&told);
		end(&s);
		filter_free(&f);
	}
}

static bool key_is_there;

static bool a_key_waits(void *self)
{
	(void)self;
	return key_is_there;
}

/* Nothing is counted while a key waits; it is as soon as none does. */
static void test_group_counts_wait(void **state)
{
	struct screen s;

	(void)state;
	begin(&s, corpus, GB_EN, NULL, GB_DIRECTIVE, 24, 80);
	assert_int_equal(s.records.n_groups, 5);
	s.cx.waiting = a_key_waits;
	key_is_there = true;
	press(&s, "s\r");
	assert_int_equal(s.records.n_groups, 0);
	assert_true(s.cx.unfinished);
	key_is_there = s.cx.unfinished = false;
	prepare(&s);
	assert_int_equal(s.records.n_groups, 5);
	assert_false(s.cx.unfinished);
	end(&s);
}

/* Enter takes one value, or takes it away; Space adds. */
static void test_menu(void **state)
{
	struct screen s;

	(void)state;
	begin(&s, corpus, GB_EN, NULL, GB_DIRECTIVE, 24, 80);
	press(&s, "f\r\r");                             /* the first agency */
	assert_null(s.menu);
	assert_status(&s, "1/2 directives · Ministry of Health");
	press(&s, "f\r\r");                             /* away again */
	assert_status(&s, "1/8 directives");
	press(&s, "f\r j ");                            /* two */
	assert_non_null(s.menu);
	assert_status(&s, "1/3 directives · Ministry of Health; Ministry of Public Security");
	press(&s, "\r");                                /* Enter ends: what was added stays */
	assert_null(s.menu);
	assert_status(&s, "1/3 directives · Ministry of Health; Ministry of Public Security");
	press(&s, "f\rg \r");                           /* added and taken away, and chosen in the end */
	assert_status(&s, "1/3 directives · Ministry of Public Security; Ministry of Health");
	press(&s, "f\b");                               /* back closes */
	assert_null(s.menu);
	press(&s, "f\r\b");                             /* back to the facets */
	assert_non_null(s.menu);
	press(&s, "\b");
	assert_null(s.menu);
	press(&s, "f\rq");                              /* q closes at once */
	assert_null(s.menu);
	press(&s, "fG\r");                              /* all off */
	assert_status(&s, "1/8 directives");
	press(&s, "fj\rj\r");                           /* of deadlines there is one */
	assert_status(&s, "1/2 directives · due within 30 days");
	press(&s, "fj\rj j j \r");
	assert_status(&s, "1/3 directives · due in 2025");
	end(&s);
}

static void test_menu_in_another_language(void **state)
{
	struct screen s;
	struct menu *m;

	(void)state;
	begin(&s, corpus, GB_EN, NULL, GB_DIRECTIVE, 24, 80);
	press(&s, "f\rj");
	m = (struct menu *)s.menu;
	assert_string_equal(m->items[1].text, "Ministry of Public Security");
	s.cx.voice.lang = GB_VI;
	records_reload(&s.records);
	s.menu->ops->reload(s.menu);
	assert_int_equal(m->list.sel, 0);       /* the alphabet is another one, what is selected is the same */
	assert_string_equal(m->items[0].text, "Bộ Công an");
	assert_string_equal(m->title, "Cơ quan");
	end(&s);
}

static void test_mine(void **state)
{
	struct filter f;
	struct screen s;

	(void)state;
	begin(&s, corpus, GB_EN, NULL, GB_DIRECTIVE, 24, 80);
	s.cx.my_agency = NULL;
	press(&s, "m");
	assert_non_null(strstr(buf_text(&s.cx.message), "agency = moh"));
	assert_status(&s, "1/8 directives");
	end(&s);

	filter_init(&f, GB_DIRECTIVE, (struct gb_date){ 0, 0, 0 });
	filter_fix(&f, FACET_AGENCY, "mps");
	begin(&s, corpus, GB_EN, &f, GB_DIRECTIVE, 24, 80);
	press(&s, "m");
	assert_int_not_equal(s.cx.message.len, 0);
	assert_status(&s, "1/2 directives");
	press(&s, "f");
	for (long i = 0; i < ((struct menu *)s.menu)->n; i++)           /* what is fixed is not offered */
		assert_string_not_equal(((struct menu *)s.menu)->items[i].text, "Agency");
	end(&s);
	filter_free(&f);
}

/* ---- nothing, and trouble ---- */

static void assert_empty(const struct screen *s, const char *wanted)
{
	struct buf b = BUF_EMPTY;

	records_empty_words(&s->records, &b);
	assert_string_equal(buf_text(&b), wanted);
	assert_selected(s, "");
	buf_free(&b);
}

static void test_empty(void **state)
{
	gb_corpus *none = case_memory();
	struct filter f;
	struct screen s;

	(void)state;
	begin(&s, none, GB_EN, NULL, GB_MEETING, 24, 80);
	assert_empty(&s, "This corpus holds no meetings yet.\nBriefings come in with: giaoban import FILE");
	assert_status(&s, "0 meetings");
	press(&s, "jGgU \r");
	assert_int_equal(s.verdict, VERDICT_DONE);
	press(&s, "f");
	assert_null(s.menu);
	assert_string_equal(buf_text(&s.cx.message), "There is nothing to narrow this list by");
	assert_int_equal(records_hints(&s.records)[0], ACTION_BACK);
	end(&s);

	filter_init(&f, GB_FINDING, (struct gb_date){ 0, 0, 0 });
	filter_fix(&f, FACET_MEETING, "session-2");
	begin(&s, corpus, GB_EN, &f, GB_FINDING, 24, 80);
	assert_empty(&s, "There are no findings here.");
	end(&s);
	filter_toggle(&f, FACET_TOPIC, "data");
	begin(&s, corpus, GB_EN, &f, GB_FINDING, 24, 80);
	assert_empty(&s, "Of the findings none fits: Data\nx takes the filters off.");
	assert_int_equal(records_hints(&s.records)[0], ACTION_UNFILTER);
	press(&s, "x");
	assert_empty(&s, "There are no findings here.");
	end(&s);
	filter_free(&f);

	filter_init(&f, GB_DIRECTIVE, (struct gb_date){ 0, 0, 0 });
	filter_fix(&f, FACET_FRAMEWORK, "no such framework");
	begin(&s, corpus, GB_EN, &f, GB_DIRECTIVE, 24, 80);
	assert_empty(&s, "This list could not be read:\nthere is no framework 'no such framework'");
	end(&s);
	filter_free(&f);
	gb_close(none);
}

/* While an importer writes a list stays as it is; one that could not be read yet is read as soon as it can be. */
static void test_importer(void **state)
{
	const char *path = case_make("records.db");
	gb_corpus *c = case_read(path), *writer;
	sqlite3 *importer;
	struct screen s, late;

	(void)state;
	begin(&s, c, GB_EN, NULL, GB_MEETING, 24, 80);
	press(&s, "j");
	assert_status(&s, "2/3 meetings");
	assert_int_equal(sqlite3_open(path, &importer), SQLITE_OK);
	assert_int_equal(sqlite3_exec(importer, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	records_reload(&s.records);
	prepare(&s);
	assert_selected(&s, "m1");
	assert_status(&s, "2/3 meetings · an import is under way");
	begin(&late, c, GB_EN, NULL, GB_SLOGAN, 24, 80);
	assert_empty(&late, "An import is under way.\nWith the next key giaoban looks again.");
	assert_int_equal(sqlite3_exec(importer, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(importer);
	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &writer), GB_OK);
	assert_int_equal(gb_remove(writer, "m2"), GB_OK);
	gb_close(writer);
	prepare(&late);
	assert_int_equal(late.records.feed.rows > 0, 1);
	records_reload(&s.records);
	prepare(&s);
	assert_selected(&s, "m1");
	assert_status(&s, "1/2 meetings");
	end(&s);
	end(&late);
	gb_close(c);
}

/* Rows that come before what is shown do not move it. */
static void test_reload_keeps_the_place(void **state)
{
	gb_corpus *c = case_memory();
	struct arena *a = arena_new();
	struct screen s;

	(void)state;
	for (int i = 0; i < 3; i++)
		case_put(c, case_made_up(a, (uint32_t)i, arena_printf(a, "m%d", i), i * 40, 60), "d");
	begin(&s, c, GB_EN, NULL, GB_DIRECTIVE, 20, 80);
	press(&s, "sj\rg");                             /* by date of the meeting */
	for (int i = 0; i < 100; i++)
		press(&s, i < 90 ? "j" : "k");
	long offset = s.records.list.sel - s.records.list.top;
	char *here = arena_strdup(a, buf_text(&s.records.selected));
	assert_true(offset > 0);
	assert_status(&s, " 81/180 directives · by date of the meeting");
	case_put(c, case_made_up(a, 3, "m3", 300, 25), "d");
	records_reload(&s.records);
	prepare(&s);
	assert_selected(&s, here);
	assert_int_equal(s.records.list.sel - s.records.list.top, offset);
	assert_status(&s, "106/205 directives · by date of the meeting");
	end(&s);
	arena_free(a);
	gb_close(c);
}

/* A list of thousands: from end to end, and in the middle of it to another language, another size. */
static void test_long_list(void **state)
{
	gb_corpus *c = case_memory();
	struct arena *a = arena_new();
	struct screen s;

	(void)state;
	for (int i = 0; i < 6; i++)
		case_put(c, case_made_up(a, (uint32_t)i, arena_printf(a, "m%d", i), i * 40, 2000), "d");
	begin(&s, c, GB_EN, NULL, GB_DIRECTIVE, 24, 80);
	assert_status(&s, "  1/10,000+ directives");
	press(&s, "G");
	assert_status(&s, "the last of 10,000+ directives");
	press(&s, "kk");
	assert_status(&s, "2 more to the end of 10,000+ directives");
	for (int i = 0; i < 100; i++) {
		press(&s, i % 10 ? "b" : "k");
		assert_true(s.records.feed.windows <= FEED_WINDOWS);
		assert_non_null(feed_here(&s.records.feed, s.records.list.top));
	}
	char *here = arena_strdup(a, buf_text(&s.records.selected));
	s.cx.voice.lang = GB_VI;
	records_reload(&s.records);
	s.rows = 12;
	s.cols = 40;
	prepare(&s);
	assert_selected(&s, here);
	s.rows = 60;
	s.cols = 200;
	prepare(&s);
	assert_selected(&s, here);
	press(&s, "g");
	assert_status(&s, "  1/10.000+ chỉ đạo");
	end(&s);
	arena_free(a);
	gb_close(c);
}

static const struct gb_row *same_row(void *self, long position)
{
	(void)position;
	return self;
}

/* The highest screen has a sign in its last row too. */
static void test_signs_fill_a_screen(void **state)
{
	const struct gb_meeting meeting = { .id = "session-10" };
	const struct gb_row row = { .meeting = &meeting };
	struct context cx = { .own = gb_own_open(case_path("notes.db"), GB_EN) };
	struct own_signs signs;

	(void)state;
	assert_int_equal(gb_own_mark(cx.own, "session-10", true, (struct gb_date){ 2025, 7, 21 }), GB_OK);
	own_read(&signs, &cx, 0, TERM_ROWS_MOST, same_row, (void *)&row);
	assert_int_equal(own_at(&signs, TERM_ROWS_MOST - 1), GB_OWN_MARK);
	assert_int_equal(own_at(&signs, TERM_ROWS_MOST), 0);
	gb_own_close(cx.own);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_screens),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_filters_keep_the_selection),
		cmocka_unit_test(test_undo),
		cmocka_unit_test(test_group_counts),
		cmocka_unit_test(test_group_counts_wait),
		cmocka_unit_test(test_menu),
		cmocka_unit_test(test_menu_in_another_language),
		cmocka_unit_test(test_mine),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_importer),
		cmocka_unit_test(test_reload_keeps_the_place),
		cmocka_unit_test(test_long_list),
		cmocka_unit_test(test_signs_fill_a_screen),
	};

	return cmocka_run_group_tests(tests, make_corpus, close_corpus);
}
