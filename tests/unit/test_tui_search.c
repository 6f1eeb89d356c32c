/* test_tui_search.c - searching as one types, on the bundled corpus: what keys do to the text and the rows, what is given
 * up for the next key, completing, hits on the pages that are opened. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "store_case.h"
#include "tui/marks.h"
#include "tui/menu.h"
#include "tui/page.h"
#include "tui/search.h"

static struct context cx;
static struct prompt_history history;
static bool key_waits;
static int times_asked;

static bool waiting(void *self)
{
	(void)self;
	times_asked++;
	return key_waits;
}

static int begin(void **state)
{
	struct buf path = BUF_EMPTY;

	(void)state;
	buf_printf(&path, "%s/assets/corpus.db", getenv("GB_BUILDDIR"));
	assert_int_equal(gb_open(buf_text(&path), GB_READ, GB_EN, &cx.corpus), GB_OK);
	cx.keys = keymap_default();
	cx.searches = &history;
	cx.waiting = waiting;
	cx.voice = (struct gb_voice){
		.lang = GB_EN,
		.today = { 2025, 7, 20 },
		.vocabulary = gb_vocabulary(cx.corpus),
	};
	buf_free(&path);
	return 0;
}

static int end(void **state)
{
	(void)state;
	prompt_forget(&history);
	buf_free(&cx.message);
	gb_close(cx.corpus);
	case_folder_remove();
	return 0;
}

/* ---- which words are shown ---- */

/* `text` has its hits in brackets. */
static size_t read_hits(struct buf *out, const char *text, struct gb_hit *hits)
{
	size_t n = 0;

	for (; *text; text++) {
		if (*text == '[')
			hits[n].from = out->len;
		else if (*text == ']')
			hits[n++].to = out->len;
		else
			buf_putc(out, *text);
	}
	return n;
}

static void begins_where_most_hits_are_seen(void **state)
{
	static const struct {
		const char *text;
		size_t cells;
		const char *seen;       /* what follows the beginning */
	} table[] = {
		{ "one [two] three four", 40, "one two" },
		{ "one [two] three four", 8, "one two" },       /* "one two…" */
		{ "one [two] three four", 7, "two three" },     /* "one tw…" would not show it */
		{ "one two three [four]", 12, "three four" },
		{ "one two three [four] five six seven", 14, "four five" },
		{ "[one] two three four [five]", 12, "one two" },       /* as many are seen from the beginning */
		{ "[one] two three [four] [five]", 14, "four five" },
		{ "one two three four", 9, "one two" },
		{ "dữ liệu của ngành [y] [tế] Việt Nam", 12, "y tế Việt" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct gb_hit hits[8];
		struct buf text = BUF_EMPTY;
		const size_t n = read_hits(&text, table[i].text, hits);
		const size_t from = search_begin(buf_text(&text), hits, n, table[i].cells);
		if (strncmp(buf_text(&text) + from, table[i].seen, strlen(table[i].seen)) != 0)
			fail_msg("case %zu: begins with '%s'", i, buf_text(&text) + from);
		buf_free(&text);
	}
}

static void shows_a_passage_only_where_it_says_more(void **state)
{
	static const struct {
		const char *headline, *passage;
		size_t shown;           /* bytes of the headline */
		bool needed;
	} table[] = {
		{ "Finish the medical records", "Finish the [medical] [records]", 26, false },
		{ "Finish the medical records", "Finish the [medical] [records]", 20, true },
		{ "Finish the medical records", "…the [medical] records…", 18, false },
		{ "Finish the medical records", "…the [medical] records…", 17, true },
		{ "Data first, data last", "[Data] first, [data] last", 10, false },       /* the word is seen once */
		{ "Finish the medical records", "in six [months]", 26, true },
		{ "Finish the medical records", "Finish the medical records", 26, false },      /* nothing was found in it */
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct gb_hit hits[8];
		struct search_row row = { .kind = "" };
		struct buf text = BUF_EMPTY;
		struct gb_passage p = { .hits = hits };
		p.n_hits = read_hits(&text, table[i].passage, hits);
		p.text = buf_text(&text);
		buf_puts(&row.headline, table[i].headline);
		if ((search_row_passage(&row, table[i].shown, &p) != NULL) != table[i].needed)
			fail_msg("case %zu", i);
		buf_free(&text);
		search_row_free(&row);
	}
}

static void neighbours_are_one_hit(void **state)
{
	gb_ask *ask;
	struct gb_hit hits[8];
	const char *text = "Hoàn thành bệnh án điện tử, bệnh nhân";

	(void)state;
	assert_int_equal(gb_ask_read(cx.corpus, "benh an dien tu", false, &ask), GB_OK);
	assert_int_equal(marks_find(ask, text, hits, 8), 2);
	assert_memory_equal(text + hits[0].from, "bệnh án điện tử", hits[0].to - hits[0].from);
	assert_memory_equal(text + hits[1].from, "bệnh", hits[1].to - hits[1].from);
	assert_int_equal(marks_find(NULL, text, hits, 8), 0);
	gb_ask_free(ask);
}

/* ---- completing ---- */

static void completes_fields_and_values(void **state)
{
	static const struct {
		const char *text;
		enum search_completed how;
		const char *completed;
	} table[] = {
		{ "", SEARCH_NO_FIELD, "" },
		{ "age", SEARCH_COMPLETED, "agency:" },
		{ "benh an age", SEARCH_COMPLETED, "benh an agency:" },
		{ "benh -kin", SEARCH_COMPLETED, "benh -kind:" },
		{ "ag", SEARCH_NO_FIELD, "" },          /* two letters are a word */
		{ "ages", SEARCH_NO_FIELD, "" },
		{ "\"the age", SEARCH_NO_FIELD, "" },
		{ "age ", SEARCH_NO_FIELD, "" },
		{ "kind:dir", SEARCH_COMPLETED, "kind:directive " },
		{ "kind:f", SEARCH_SEVERAL, "" },
		{ "kind:figur", SEARCH_COMPLETED, "kind:figure " },
		{ "a kind:the", SEARCH_COMPLETED, "a kind:theme " },
		{ "-kind:slo", SEARCH_COMPLETED, "-kind:slogan " },
		{ "agency:by", SEARCH_COMPLETED, "agency:BYT " },
		{ "agency:moh", SEARCH_COMPLETED, "agency:moh " },
		{ "agency:\"bo y t", SEARCH_COMPLETED, "agency:moh " },
		{ "agency:Ministry", SEARCH_SEVERAL, "" },
		{ "agency:", SEARCH_SEVERAL, "" },
		{ "agency:xyzzy", SEARCH_NO_VALUE, "" },
		{ "meeting:ses", SEARCH_COMPLETED, "meeting:session-" },
		{ "meeting:session-1", SEARCH_COMPLETED, "meeting:session-10 " },
		{ "year:2022", SEARCH_COMPLETED, "year:2022 " },
		{ "year:20", SEARCH_COMPLETED, "year:202" },
		{ "year:202", SEARCH_SEVERAL, "" },
		{ "due:p", SEARCH_COMPLETED, "due:passed " },
		{ "due:", SEARCH_SEVERAL, "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf out = BUF_EMPTY;
		const enum search_completed how = search_complete(&out, &cx, table[i].text);
		if (how != table[i].how || strcmp(buf_text(&out), table[i].completed) != 0)
			fail_msg("'%s' becomes '%s' (%d)", table[i].text, buf_text(&out), (int)how);
		buf_free(&out);
	}
}

/* ---- the view ---- */

static struct search *open_search(const char *text)
{
	return (struct search *)view_search_new(&cx, text);
}

static void close_search(struct search *s)
{
	s->view.ops->close(&s->view);
}

/* As the loop does before the next key: until all is done, or one waits. */
static void prepare(struct search *s)
{
	do {
		cx.unfinished = false;
		s->view.ops->prepare(&s->view, 19, 80);
	} while (cx.unfinished && !key_waits);
}

static enum verdict press(struct search *s, enum key key)
{
	const struct event e = { .kind = EVENT_KEY, .key = key };
	const enum verdict verdict = s->view.ops->act(&s->view, keymap_find(cx.keys, "search", &e), &e);

	prepare(s);
	return verdict;
}

static void type(struct search *s, const char *text)
{
	for (; *text; text++) {
		const struct event e = { .kind = EVENT_TEXT, .text = { *text } };
		assert_int_equal(s->view.ops->act(&s->view, keymap_find(cx.keys, "search", &e), &e), VERDICT_REDRAW);
		prepare(s);
	}
}

static const char *text_of(const struct search *s)
{
	return buf_text(&s->prompt.text);
}

static const char *selected(const struct search *s)
{
	struct target t = { .id = "" };

	return s->view.ops->selected(&s->view, &t) ? t.id : "";
}

static void finds_while_one_types(void **state)
{
	struct search *s = open_search("");

	(void)state;
	prepare(s);
	assert_int_equal(s->answer.state, SEARCH_NOTHING_ASKED);
	type(s, "benh an jk?:q dien");          /* keys elsewhere, text here */
	assert_string_equal(text_of(s), "benh an jk?:q dien");
	for (int i = 0; i < 11; i++)
		press(s, K_BACKSPACE);
	type(s, " dien tu");
	assert_string_equal(text_of(s), "benh an dien tu");
	assert_int_equal(s->answer.state, SEARCH_FOUND);
	assert_string_equal(selected(s), "session-10/electronic-records");
	assert_true(s->counts.known);
	assert_int_equal(s->counts.total, s->answer.feed.rows);
	assert_true(s->counts.kinds[GB_DIRECTIVE] > 0);
	assert_true(s->n_passages > 0);
	close_search(s);
}

/* The rows are there at once; how many there are is told when there is time for it, and the last numbers stay until then. */
static void counts_after_the_rows(void **state)
{
	struct search *s = open_search("benh an dien tu");

	(void)state;
	prepare(s);
	const long before = s->counts.total;
	search_set(s, "so");
	cx.unfinished = false;
	s->view.ops->prepare(&s->view, 19, 80);
	assert_true(cx.unfinished);
	assert_string_equal(buf_text(&s->answer.text), "so");
	assert_true(s->answer.feed.rows > before);
	assert_int_equal(s->counts.total, before);
	cx.unfinished = false;
	s->view.ops->prepare(&s->view, 19, 80);
	assert_false(cx.unfinished);
	assert_true(s->counts.total > FEED_WINDOW);
	long sum = 0;
	for (int kind = 0; kind < GB_KINDS; kind++)
		sum += s->counts.kinds[kind];
	assert_int_equal(sum, s->counts.total);
	close_search(s);
}

/* A key waits for what the screen shows; the rest is read when somebody goes there. */
static void reads_a_screenful_first(void **state)
{
	struct search *s = open_search("so");

	(void)state;
	prepare(s);
	assert_int_equal(s->answer.feed.rows, 24);
	assert_false(s->answer.feed.at_end);
	assert_true(s->n_passages > 0 && s->n_passages < 24);
	search_read_now(s);
	for (int i = 0; i < 24; i++)
		press(s, K_DOWN);
	assert_int_equal(s->list.sel, 24);
	assert_int_equal(s->answer.feed.rows, 24 + FEED_WINDOW);
	close_search(s);
	s = open_search("so");
	s->view.ops->prepare(&s->view, 120, 100);       /* for the frame that shows the text; */
	s->view.ops->prepare(&s->view, 120, 100);       /* a tall terminal: 60 rows, and half as many */
	assert_int_equal(s->answer.feed.rows, 90);
	close_search(s);
}

static void goes_back(void **state)
{
	struct search *s = open_search("x");

	(void)state;
	prepare(s);
	assert_int_equal(press(s, K_BACKSPACE), VERDICT_REDRAW);
	assert_int_equal(press(s, K_BACKSPACE), VERDICT_CLOSE);
	type(s, "du lieu");
	assert_int_equal(press(s, K_ESCAPE), VERDICT_CLOSE);
	close_search(s);
	assert_string_equal(history.line[history.n - 1], "du lieu");
	prompt_forget(&history);
}

static void opens_what_is_selected(void **state)
{
	struct search *s = open_search("du lieu");

	(void)state;
	prepare(s);
	assert_false(s->in_list);
	const long found = s->answer.feed.total;
	press(s, K_DOWN);
	press(s, K_DOWN);
	assert_int_equal(s->list.sel, 2);
	assert_true(s->in_list);
	char *id = strdup(selected(s));
	assert_int_equal(press(s, K_RETURN), VERDICT_OPEN);
	assert_string_equal(cx.open.id, id);
	assert_int_equal(cx.open.kind, strchr(id, '/') ? TARGET_RECORD : TARGET_MEETING);
	assert_string_equal(history.line[history.n - 1], "du lieu");
	/* It is still as it was. */
	assert_int_equal(s->list.sel, 2);
	assert_int_equal(s->answer.feed.total, found);
	type(s, "x");
	assert_int_equal(s->list.sel, 0);
	assert_false(s->in_list);
	press(s, K_BACKSPACE);
	press(s, K_DOWN);
	press(s, K_LEFT);                       /* in the line again, with the second row selected */
	assert_false(s->in_list);
	press(s, K_UP);
	assert_int_equal(s->list.sel, 0);
	assert_string_equal(text_of(s), "du lieu");
	free(id);
	close_search(s);
	prompt_forget(&history);
}

/* A key that waits: the answer is given up, what was found before stays, and it is done when no key waits. */
static void gives_up_for_the_next_key(void **state)
{
	struct search *s = open_search("benh an");

	(void)state;
	prepare(s);
	const long found = s->answer.feed.total;
	const unsigned edition = s->answer.edition;
	assert_true(found > 0);
	key_waits = true;
	times_asked = 0;
	type(s, " dien tu");
	assert_true(cx.unfinished);
	assert_int_equal(times_asked, 0);       /* first what is typed is shown; */
	prepare(s);                             /* then it is asked for */
	assert_true(times_asked > 0);
	assert_true(cx.unfinished);
	assert_string_equal(text_of(s), "benh an dien tu");
	assert_int_equal(s->answer.edition, edition);
	assert_int_equal(s->answer.feed.total, found);
	key_waits = false;
	prepare(s);
	assert_false(cx.unfinished);
	assert_string_equal(buf_text(&s->answer.text), "benh an dien tu");
	assert_int_not_equal(s->answer.edition, edition);
	close_search(s);
}

/* Enter that came before the answer means the first row of it. */
static void enter_waits_for_the_answer(void **state)
{
	struct search *s = open_search("du lieu");

	(void)state;
	prepare(s);
	search_set(s, "");
	key_waits = true;
	type(s, "benh an dien tu");
	const struct event enter = { .kind = EVENT_KEY, .key = K_RETURN };
	assert_int_equal(s->view.ops->act(&s->view, ACTION_OPEN, &enter), VERDICT_OPEN);
	assert_string_equal(cx.open.id, "session-10/electronic-records");
	key_waits = false;
	close_search(s);
	prompt_forget(&history);
}

static void recalls_earlier_searches(void **state)
{
	(void)state;
	prompt_remember(&history, "du lieu");
	prompt_remember(&history, "dan so");
	struct search *s = open_search("");
	prepare(s);
	type(s, "y te");
	press(s, K_UP);
	assert_string_equal(text_of(s), "dan so");
	press(s, K_UP);
	assert_string_equal(text_of(s), "du lieu");
	assert_string_equal(buf_text(&s->answer.text), "du lieu");
	press(s, K_DOWN);
	press(s, K_DOWN);
	assert_string_equal(text_of(s), "y te");
	press(s, K_DOWN);                       /* nothing is newer: to the rows */
	assert_true(s->in_list);
	assert_string_equal(text_of(s), "y te");
	press(s, K_UP);                         /* from the rows to the line first */
	if (s->in_list)
		press(s, K_UP);
	assert_string_equal(text_of(s), "y te");
	close_search(s);
	prompt_forget(&history);
}

static void offers_examples_and_earlier_searches(void **state)
{
	(void)state;
	prompt_remember(&history, "benh an");
	struct search *s = open_search("");
	prepare(s);
	assert_int_equal(s->answer.state, SEARCH_NOTHING_ASKED);
	assert_true(s->answer.n_tips > 1);
	assert_string_equal(s->answer.tips[s->answer.n_tips - 1].text, "benh an");
	press(s, K_RETURN);                     /* none is selected yet */
	assert_string_equal(text_of(s), "");
	press(s, K_PAGE_DOWN);
	while (s->list.sel < s->answer.n_tips - 1)
		press(s, K_DOWN);
	press(s, K_RETURN);
	assert_string_equal(text_of(s), "benh an");
	assert_int_equal(s->answer.state, SEARCH_FOUND);
	close_search(s);
	prompt_forget(&history);
}

/* The examples are true of the bundled corpus. */
static void every_example_finds_something(void **state)
{
	(void)state;
	for (enum gb_lang lang = GB_VI; lang <= GB_EN; lang++) {
		cx.voice.lang = lang;
		struct search *s = open_search("");
		prepare(s);
		for (int i = 0; i < s->answer.n_tips; i++) {
			struct search *example = open_search(s->answer.tips[i].text);
			prepare(example);
			if (example->answer.state != SEARCH_FOUND)
				fail_msg("nothing is found for: %s", s->answer.tips[i].text);
			close_search(example);
		}
		close_search(s);
	}
	cx.voice.lang = GB_EN;
}

static void offers_what_would_find_something(void **state)
{
	struct search *s = open_search("benh an xyzzy");

	(void)state;
	prepare(s);
	assert_int_equal(s->answer.state, SEARCH_NOTHING_FOUND);
	assert_non_null(strstr(buf_text(&s->answer.intro), "Nothing is found for: benh an xyzzy"));
	assert_non_null(strstr(buf_text(&s->answer.intro), "Nowhere in this corpus: xyzzy"));
	assert_true(s->answer.n_tips > 0);
	char *offer = strdup(s->answer.tips[0].text);
	press(s, K_RETURN);
	assert_string_equal(text_of(s), offer);
	assert_int_equal(s->answer.state, SEARCH_FOUND);
	free(offer);
	close_search(s);
}

/* Nothing that can be typed is an error. */
static void takes_any_text(void **state)
{
	static const char *const texts[] = {
		"\"", "\"\"", "-", "--", "- -", ":", "agency:", "-agency:", "AND", "OR NOT", "*", "a*", "NEAR(", "NEAR(a b, 3)",
		"(", ")", "^a", "{a}", "a:b", "kind:", "kind:x", "year:..", "due:..", "'", "\\", "%", "_", ";", "\"a -\"b", "😀",
		"a\"b\"c", "   ", ".",
	};
	struct buf longest = BUF_EMPTY;

	(void)state;
	buf_fill(&longest, 'a', 10000);
	for (size_t i = 0; i <= sizeof texts / sizeof *texts; i++) {
		struct search *s = open_search(i < sizeof texts / sizeof *texts ? texts[i] : buf_text(&longest));
		prepare(s);
		if (s->answer.state == SEARCH_FAILED)
			fail_msg("'%s': %s", text_of(s), buf_text(&s->answer.intro));
		close_search(s);
	}
	buf_free(&longest);
}

/* Another language, or a corpus that has changed: the same row is selected, at the same height. */
static void stays_when_all_is_read_anew(void **state)
{
	struct search *s = open_search("du lieu");

	(void)state;
	prepare(s);
	press(s, K_PAGE_DOWN);
	press(s, K_DOWN);
	const struct list before = s->list;
	const long found = s->answer.feed.total;
	char *id = strdup(selected(s));
	cx.voice.lang = GB_VI;
	s->view.ops->reload(&s->view);
	assert_false(s->answer.counted);
	prepare(s);
	assert_string_equal(selected(s), id);
	assert_int_equal(s->list.sel, before.sel);
	assert_int_equal(s->list.top, before.top);
	assert_int_equal(s->answer.feed.total, found);
	assert_int_equal(s->counts.total, found);
	cx.voice.lang = GB_EN;
	free(id);
	close_search(s);
}

/* ---- without a sound index ---- */

/* The words of a search in a corpus in which somebody did `sql`. */
static void expect_trouble(const char *sql, const char *text, const char *words)
{
	gb_corpus *good = cx.corpus;
	const char *path = case_make("trouble.db");

	case_tamper(path, sql);
	assert_int_equal(gb_open(path, GB_READ, GB_EN, &cx.corpus), GB_OK);
	struct search *s = open_search(text);
	prepare(s);
	assert_int_equal(s->answer.state, SEARCH_FAILED);
	assert_non_null(strstr(buf_text(&s->answer.intro), words));
	assert_non_null(strstr(buf_text(&s->answer.intro), "giaoban import --reindex"));
	press(s, K_DOWN);
	press(s, K_RETURN);
	press(s, K_TAB);
	if (cx.push)
		cx.push->ops->close(cx.push);
	cx.push = NULL;
	close_search(s);
	gb_close(cx.corpus);
	cx.corpus = good;
}

static void says_that_there_is_no_index(void **state)
{
	(void)state;
	expect_trouble("DELETE FROM meta WHERE key = 'search'", "", "has no search index");
	expect_trouble("DELETE FROM meta WHERE key = 'search'", "du lieu", "has no search index");
}

static void says_that_the_index_is_damaged(void **state)
{
	(void)state;
	expect_trouble("UPDATE search_data SET block = x'00ff00ff' WHERE id > 10", "m", "is damaged");
}

/* ---- menus ---- */

static enum verdict menu_press(struct view *menu, enum action a)
{
	menu->ops->prepare(menu, 20, 80);
	return menu->ops->act(menu, a, NULL);
}

static void narrows_by_a_choice(void **state)
{
	struct search *s = open_search("du lieu");

	(void)state;
	prepare(s);
	assert_int_equal(press(s, K_TAB), VERDICT_PUSH);
	struct view *menu = cx.push;
	const struct menu *m = (struct menu *)menu;
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_REDRAW);
	const long count = m->items[0].count;
	struct buf expected = BUF_EMPTY;
	buf_printf(&expected, "du lieu kind:%s ", m->items[0].id);
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_CLOSE);
	menu->ops->close(menu);
	prepare(s);
	assert_string_equal(text_of(s), buf_text(&expected));
	assert_int_equal(s->answer.feed.total, count);
	buf_free(&expected);
	close_search(s);
}

static struct view *open_parts(struct search *s, int facet)
{
	prepare(s);
	assert_int_equal(press(s, K_TAB), VERDICT_PUSH);
	struct view *menu = cx.push;
	for (int i = 0; i < facet; i++)
		(void)menu_press(menu, ACTION_DOWN);
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_REDRAW);
	return menu;
}

/* What it is narrowed to already does not narrow what else it could be. */
static void offers_alternatives(void **state)
{
	struct search *s = open_search("du lieu kind:directive ");
	struct view *menu = open_parts(s, 0);
	const struct menu *m = (struct menu *)menu;

	(void)state;
	assert_int_equal(m->n, 5);
	for (long i = 0; i < m->n; i++)
		assert_int_equal(m->items[i].chosen, strcmp(m->items[i].id, "directive") == 0);
	assert_string_equal(m->items[m->list.sel].id, "directive");
	/* Space adds, and takes away; Enter ends that. */
	const long directives = m->items[m->list.sel].count, others = m->items[m->list.sel + 1].count;
	const char *other = m->items[m->list.sel + 1].id;
	struct buf expected = BUF_EMPTY;
	(void)menu_press(menu, ACTION_DOWN);
	assert_int_equal(menu_press(menu, ACTION_CHOOSE), VERDICT_REDRAW);
	buf_printf(&expected, "du lieu kind:directive kind:%s ", other);
	assert_string_equal(text_of(s), buf_text(&expected));
	prepare(s);
	assert_int_equal(feed_total(&s->answer.feed), directives + others);
	assert_int_equal(menu_press(menu, ACTION_CHOOSE), VERDICT_REDRAW);
	assert_string_equal(text_of(s), "du lieu kind:directive ");
	assert_int_equal(menu_press(menu, ACTION_CHOOSE), VERDICT_REDRAW);
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_CLOSE);
	assert_string_equal(text_of(s), buf_text(&expected));
	menu->ops->close(menu);
	buf_free(&expected);
	close_search(s);
}

/* Enter takes one instead of the others, and what is chosen away. */
static void takes_another(void **state)
{
	struct search *s = open_search("du lieu year:2025 kind:directive so ");
	struct view *menu = open_parts(s, 0);
	const struct menu *m = (struct menu *)menu;

	(void)state;
	(void)menu_press(menu, ACTION_LAST);
	struct buf expected = BUF_EMPTY;
	assert_string_not_equal(m->items[m->list.sel].id, "directive");
	buf_printf(&expected, "du lieu year:2025 so kind:%s ", m->items[m->list.sel].id);
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_CLOSE);
	assert_string_equal(text_of(s), buf_text(&expected));
	menu->ops->close(menu);
	menu = open_parts(s, 0);
	m = (struct menu *)menu;
	assert_true(m->items[m->list.sel].chosen);
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_CLOSE);
	assert_string_equal(text_of(s), "du lieu year:2025 so ");
	menu->ops->close(menu);
	buf_free(&expected);
	close_search(s);
}

static void chooses_among_values(void **state)
{
	struct search *s = open_search("agency:Ministry");

	(void)state;
	prepare(s);
	assert_int_equal(press(s, K_TAB), VERDICT_PUSH);
	struct view *menu = cx.push;
	const struct menu *m = (struct menu *)menu;
	assert_true(m->n > 1);
	struct buf expected = BUF_EMPTY;
	buf_printf(&expected, "agency:%s ", m->items[0].id);
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_CLOSE);
	menu->ops->close(menu);
	assert_string_equal(text_of(s), buf_text(&expected));
	buf_free(&expected);
	close_search(s);
}

/* ---- hits on pages ---- */

static void open_page(struct page *p, const char *address)
{
	gb_rows *rows;
	int item;

	assert_int_equal(gb_get(cx.corpus, address, &rows, &item), GB_OK);
	gb_page *core = gb_page_record(gb_rows_at(rows, 0), 0, &cx.voice);
	page_init(p, &cx);
	page_add(p, core);
	gb_page_free(core);
	gb_rows_free(rows);
}

static char *status_of(const struct page *p)
{
	struct buf out = BUF_EMPTY;

	page_status(p, &out);
	return buf_take(&out);
}

static void expect_status(const struct page *p, const char *begins)
{
	char *status = status_of(p);

	if (strncmp(status, begins, strlen(begins)) != 0)
		fail_msg("'%s' does not begin with '%s'", status, begins);
	free(status);
}

static void walks_the_hits_of_a_page(void **state)
{
	struct page p;
	gb_ask *ask;

	(void)state;
	cx.voice.lang = GB_VI;
	assert_int_equal(gb_ask_read(cx.corpus, "y tế", false, &ask), GB_OK);
	open_page(&p, "session-10/electronic-records");
	page_prepare(&p, 8, 60);
	assert_int_equal(p.n_hits, 0);
	assert_int_equal(page_act(&p, ACTION_HIT_NEXT), VERDICT_PASS);

	cx.marks = (struct marks){ ask, 7 };
	page_prepare(&p, 8, 60);
	assert_true(p.n_hits > 1);
	const int all = (int)p.n_hits;
	assert_int_equal(p.hit, -1);
	assert_int_equal(page_act(&p, ACTION_HIT_NEXT), VERDICT_REDRAW);
	assert_int_equal(p.hit, 0);
	assert_int_equal(page_act(&p, ACTION_HIT_PREVIOUS), VERDICT_REDRAW);    /* around the end */
	assert_int_equal(p.hit, all - 1);
	assert_int_equal(page_act(&p, ACTION_HIT_NEXT), VERDICT_REDRAW);
	assert_int_equal(p.hit, 0);
	/* "Bộ Y tế" is a link, too: Enter follows it from the hit. */
	struct target t;
	assert_true(page_selected(&p, &t));
	assert_string_equal(t.id, "moh");
	page_act(&p, ACTION_HIT_NEXT);
	assert_true(page_selected(&p, &t));
	assert_string_equal(t.id, "health");
	page_act(&p, ACTION_HIT_PREVIOUS);
	page_prepare(&p, 6, 44);                /* another width keeps the hit, in sight */
	assert_int_equal(p.hit, 0);
	page_act(&p, ACTION_DOWN);
	assert_int_equal(p.hit, -1);

	cx.marks = (struct marks){ NULL, 0 };
	page_prepare(&p, 6, 44);
	assert_int_equal(p.n_hits, 0);
	page_free(&p);
	gb_ask_free(ask);
	cx.voice.lang = GB_EN;
}

static void tells_which_hit(void **state)
{
	struct page p;
	gb_ask *ask;

	(void)state;
	assert_int_equal(gb_ask_read(cx.corpus, "medical records", false, &ask), GB_OK);
	cx.marks = (struct marks){ ask, 8 };
	page_init(&p, &cx);
	page_text(&p, "Medical records, medical records and records.");
	page_prepare(&p, 8, 60);
	expect_status(&p, "3 hits");
	page_act(&p, ACTION_HIT_NEXT);
	page_act(&p, ACTION_HIT_NEXT);
	expect_status(&p, "hit 2 of 3");
	page_free(&p);
	cx.marks = (struct marks){ NULL, 0 };
	gb_ask_free(ask);
}

/* Opened, a page shows its first hit. */
static void opens_at_the_first_hit(void **state)
{
	struct page p;
	gb_ask *ask;

	(void)state;
	assert_int_equal(gb_ask_read(cx.corpus, "needle", false, &ask), GB_OK);
	cx.marks = (struct marks){ ask, 9 };
	page_init(&p, &cx);
	for (int i = 0; i < 30; i++)
		page_text(&p, i == 20 ? "Here is the needle." : "Hay.");
	page_prepare(&p, 8, 60);
	assert_true(p.top > 0);
	assert_int_equal(page_act(&p, ACTION_FIRST), VERDICT_REDRAW);
	page_prepare(&p, 9, 60);                /* only the first time */
	assert_int_equal(p.top, 0);
	page_free(&p);
	cx.marks = (struct marks){ NULL, 0 };
	gb_ask_free(ask);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(begins_where_most_hits_are_seen),
		cmocka_unit_test(shows_a_passage_only_where_it_says_more),
		cmocka_unit_test(neighbours_are_one_hit),
		cmocka_unit_test(completes_fields_and_values),
		cmocka_unit_test(finds_while_one_types),
		cmocka_unit_test(counts_after_the_rows),
		cmocka_unit_test(reads_a_screenful_first),
		cmocka_unit_test(goes_back),
		cmocka_unit_test(opens_what_is_selected),
		cmocka_unit_test(gives_up_for_the_next_key),
		cmocka_unit_test(enter_waits_for_the_answer),
		cmocka_unit_test(recalls_earlier_searches),
		cmocka_unit_test(offers_examples_and_earlier_searches),
		cmocka_unit_test(every_example_finds_something),
		cmocka_unit_test(offers_what_would_find_something),
		cmocka_unit_test(takes_any_text),
		cmocka_unit_test(stays_when_all_is_read_anew),
		cmocka_unit_test(says_that_there_is_no_index),
		cmocka_unit_test(says_that_the_index_is_damaged),
		cmocka_unit_test(narrows_by_a_choice),
		cmocka_unit_test(offers_alternatives),
		cmocka_unit_test(takes_another),
		cmocka_unit_test(chooses_among_values),
		cmocka_unit_test(walks_the_hits_of_a_page),
		cmocka_unit_test(tells_which_hit),
		cmocka_unit_test(opens_at_the_first_hit),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
