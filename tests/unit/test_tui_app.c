/* test_tui_app.c - the whole browser on a terminal that types: what becomes of what is shown when the language, the size
 * or the corpus changes between two keys. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "store_case.h"
#include "tui/app.h"

/* A terminal that types `keys`: "\r" is Enter, '<' and '>' make it narrow and wide, '!' lets another program change the
 * corpus before the next key.  `last` changes it behind the last key, when the screen is about to be made. */
struct typist {
	struct term term;
	const char *keys;
	int cols;
	void (*meanwhile)(void);
	void (*last)(void);
	struct buf screen;              /* the last one */
};

static struct typist *of(struct term *t)
{
	return (struct typist *)t;
}

/* The event of a character; false when it is none. */
static bool event_of(struct typist *p, char key, struct event *out)
{
	*out = (struct event){ .kind = EVENT_TEXT, .text = { key } };
	switch (key) {
	case '!':
		p->meanwhile();
		return false;
	case '<':
	case '>':
		p->cols = key == '<' ? 80 : 120;
		*out = (struct event){ .kind = EVENT_RESIZE };
		return true;
	case '\r':
		*out = (struct event){ .kind = EVENT_KEY, .key = K_RETURN };
		return true;
	default:
		return true;
	}
}

static void read_key(struct term *t, int wait_ms, struct event *out)
{
	struct typist *p = of(t);

	*out = (struct event){ .kind = wait_ms < 0 ? EVENT_END : EVENT_NOTHING };
	while (wait_ms < 0 && *p->keys)
		if (event_of(p, *p->keys++, out))
			return;
	if (wait_ms < 0)
		*out = (struct event){ .kind = EVENT_END };
}

static void show(struct term *t, const struct grid *g)
{
	buf_clear(&of(t)->screen);
	grid_dump(&of(t)->screen, g);
}

static void size(struct term *t, int *rows, int *cols)
{
	struct typist *p = of(t);

	*rows = 24;
	*cols = p->cols;
	if (p->last && *p->keys == '\0')
		p->last();
}

static bool clipboard(struct term *t, const char *text)
{
	(void)t;
	return *text != '\0';
}

static void stay(struct term *t)
{
	(void)t;
}

static bool nothing_waits(struct term *t)
{
	(void)t;
	return false;
}

static const struct term_ops ops = {
	.read = read_key, .waiting = nothing_waits, .show = show, .size = size, .clipboard = clipboard, .leave = stay, .enter = stay,
};

/* Where the changes are made: those who make them are told nothing else. */
static const char *path;

/* Types `keys` into a browser of the corpus at `path`; the last screen is left in `p`. */
static void type(struct typist *p, const char *keys, void (*meanwhile)(void), void (*last)(void))
{
	gb_corpus *c = case_read(path);
	const struct app_options options = { .corpus = c, .lang = GB_EN, .today = { 2020, 6, 1 } };

	*p = (struct typist){ .term.ops = &ops, .keys = keys, .cols = 80, .meanwhile = meanwhile, .last = last };
	assert_int_equal(app_run(&p->term, &options), 0);
	gb_close(c);
}

static void expect(struct typist *p, const char *there, const char *not_there)
{
	const char *screen = buf_text(&p->screen);

	if ((there && !strstr(screen, there)) || (not_there && strstr(screen, not_there)))
		fail_msg("%s; not: %s\n%s", there ? there : "", not_there ? not_there : "", screen);
	buf_free(&p->screen);
}

/* ---- the language ---- */

/* The page beside a list was last seen in English: it is opened in Vietnamese. */
static void test_page_beside_in_another_language(void **state)
{
	struct typist p;

	(void)state;
	path = case_make("language.db");
	type(&p, "3><L\r", NULL, NULL);
	expect(&p, "Cơ quan", "Agency");
}

/* ---- the way back and forward ---- */

static void test_forward_from_a_menu(void **state)
{
	struct typist p;

	(void)state;
	path = case_make("menu.db");
	type(&p, "\rhf", NULL, NULL);
	expect(&p, "Narrow by", NULL);
	type(&p, "\rhf]", NULL, NULL);
	expect(&p, "Overview", "Narrow by");
}

/* Who went another way has nothing to go forward to. */
static void test_another_way_ends_the_way_forward(void **state)
{
	struct typist p;

	(void)state;
	path = case_make("forward.db");
	type(&p, "\rh]", NULL, NULL);
	expect(&p, "Overview", NULL);
	type(&p, "\rh3]", NULL, NULL);
	expect(&p, "There is nothing to go forward to", "Overview");
}

/* ---- another program changes the corpus ---- */

static void change_text(void)
{
	case_tamper(path, "UPDATE directives SET text_en = 'quite another text', text_vi = 'một văn bản khác'");
}

static void remove_all(void)
{
	gb_corpus *c;

	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_OK);
	assert_int_equal(gb_remove(c, "m0"), GB_OK);
	assert_int_equal(gb_remove(c, "m1"), GB_OK);
	assert_int_equal(gb_remove(c, "m2"), GB_OK);
	gb_close(c);
}

/* A corpus with fewer words takes its place. */
static void replace(void)
{
	struct gb_vocabulary few = *case_vocabulary();
	const char *other = case_path("other.db");
	gb_corpus *c;

	few.n_topics = 1;
	assert_int_equal(gb_open(other, GB_WRITE, GB_EN, &c), GB_OK);
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put_vocabulary(c, &few, NULL, NULL), GB_OK);
	assert_int_equal(store_commit(c), GB_OK);
	gb_close(c);
	assert_int_equal(rename(other, path), 0);
}

static void overwrite(void)
{
	const char *other = case_path("other.txt");

	case_write(other, "no corpus", 9);
	assert_int_equal(rename(other, path), 0);
}

/* The page beside the list was read before; the key that opens it is the first that finds the change. */
static void test_page_beside_of_another_corpus(void **state)
{
	struct typist p;

	(void)state;
	path = case_make("beside.db");
	type(&p, "3><!\r", change_text, NULL);
	expect(&p, "quite another text", NULL);
}

static void test_emptied(void **state)
{
	static const struct {
		const char *keys, *there;
	} table[] = {
		{ "3jjjj!j", "This corpus holds no directives yet" },
		{ "3>jjjj!j", "This corpus holds no directives yet" },
		{ "3G\r!j", "This record is no longer in the corpus" },
		{ "\r!j", "This is no longer in the corpus" },
		{ "\r3>jj!j", "There are no directives here" },
		{ "3jjf!j", "This corpus holds no directives yet" },
		{ "7>jj!\r", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct typist p;
		path = case_make("emptied.db");
		type(&p, table[i].keys, remove_all, NULL);
		expect(&p, table[i].there, NULL);
	}
}

/* The key learns of one change; when its screen is made there is another, and a vocabulary that has become shorter. */
static void test_vocabulary_replaced_meanwhile(void **state)
{
	struct typist p;

	(void)state;
	path = case_make("vocabulary.db");
	type(&p, "7!j", change_text, replace);
	expect(&p, "1/1 topics", NULL);
}

/* Behind the rows that were read there is nothing to be had, and giaoban says why. */
static void test_overwritten(void **state)
{
	struct arena *arena = arena_new();
	struct typist p;

	(void)state;
	path = case_path("overwritten.db");
	gb_corpus *c = case_file(path);
	case_put(c, case_made_up(arena, 1, "m1", 1, 300), "d");
	gb_close(c);
	arena_free(arena);
	type(&p, "3!G", overwrite, NULL);
	expect(&p, "overwritten.db", NULL);
}

/* First a change, then an import begins, then it ends. */
static int changes;
static sqlite3 *importer;

static void change_then_import(void)
{
	switch (changes++) {
	case 0:
		change_text();
		break;
	case 1:
		assert_int_equal(sqlite3_open(path, &importer), SQLITE_OK);
		assert_int_equal(sqlite3_exec(importer, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
		break;
	default:
		assert_int_equal(sqlite3_exec(importer, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
		sqlite3_close(importer);
		break;
	}
}

/* A view that is seen again while nothing can be read is read anew as soon as that is possible. */
static void test_read_anew_after_an_import(void **state)
{
	struct typist p;

	(void)state;
	path = case_make("late.db");
	type(&p, "31!j!3!j", change_then_import, NULL);
	expect(&p, "quite another text", NULL);
}

static int remove_folder(void **state)
{
	(void)state;
	case_folder_remove();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_page_beside_in_another_language),
		cmocka_unit_test(test_forward_from_a_menu),
		cmocka_unit_test(test_another_way_ends_the_way_forward),
		cmocka_unit_test(test_page_beside_of_another_corpus),
		cmocka_unit_test(test_emptied),
		cmocka_unit_test(test_vocabulary_replaced_meanwhile),
		cmocka_unit_test(test_overwritten),
		cmocka_unit_test(test_read_anew_after_an_import),
	};
	return cmocka_run_group_tests(tests, NULL, remove_folder);
}
