/* test_tui_app.c - the whole browser on a terminal that types: what becomes of what is shown when the language, the size
 * or the corpus changes between two keys. */
#include "config.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

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
	void (*shown)(void);            /* with each screen */
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
	if (of(t)->shown)
		of(t)->shown();
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
	if (of(t)->shown)
		of(t)->shown();
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

/* Lists that were saved: their names; NULL ends them. */
static const char *lists[4];

static bool list_at(void *self, size_t n, const char **name, const char **line)
{
	(void)self;
	*name = lists[n];
	*line = "directives";
	return lists[n] != NULL;
}

static long list_count(void *self, size_t n, long cap)
{
	(void)self;
	(void)n;
	(void)cap;
	return -1;
}

static bool list_save(void *self, const char *name, const char *line, struct gb_why *why)
{
	(void)self;
	(void)name;
	(void)line;
	(void)why;
	return true;
}

static bool list_forget(void *self, const char *name, struct gb_why *why)
{
	(void)self;
	(void)name;
	(void)why;
	return true;
}

static bool lists_readable(void *self, struct gb_why *why)
{
	(void)self;
	(void)why;
	return true;
}

static struct app_saved saved = { NULL, list_at, list_count, list_save, list_forget, lists_readable };

/* Types `keys` into a browser of the corpus at `path`; the last screen is left in `p`. */
static void type(struct typist *p, const char *keys, void (*meanwhile)(void), void (*last)(void))
{
	gb_corpus *c = case_read(path);
	const struct app_options options = { .corpus = c, .lang = GB_EN, .today = { 2020, 6, 1 }, .saved = &saved };

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

/* ---- what is read behind the first list ---- */

/* The list is there all the same, and says what is wrong with the rest. */
static void test_damaged_vocabulary(void **state)
{
	struct typist p;

	(void)state;
	path = case_make("vocabulary.db");
	type(&p, "", NULL, NULL);
	expect(&p, "1/3 meetings", "damaged");
	case_tamper(path, "UPDATE agencies SET kind = 'none'");
	type(&p, "", NULL, NULL);
	expect(&p, "the corpus is damaged", NULL);
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

/* What was to be exported goes while the file's name is typed. */
static void test_gone_while_exported(void **state)
{
	static const char *const keys[] = { "3\re\r!x\r", "3e\r!x\r", "\r3e\r!x\r", "\re\r!x\r" };
	const int before = open(".", O_RDONLY | O_DIRECTORY);

	(void)state;
	assert_int_equal(chdir(case_path(".")), 0);     /* should anything be written */
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct typist p;
		path = case_make("exported.db");
		type(&p, keys[i], remove_all, NULL);
		expect(&p, "There is nothing to export here", "ritten");
	}
	assert_int_equal(fchdir(before), 0);
	close(before);
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

/* One without indicators. */
static void replace_indicators(void)
{
	struct gb_vocabulary none = *case_vocabulary();
	const char *other = case_path("none.db");
	gb_corpus *c;

	none.n_indicators = 0;
	assert_int_equal(gb_open(other, GB_WRITE, GB_EN, &c), GB_OK);
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put_vocabulary(c, &none, NULL, NULL), GB_OK);
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

/* Said is how much was written, not how much was shown. */
static void test_vocabulary_exported_meanwhile(void **state)
{
	const int before = open(".", O_RDONLY | O_DIRECTORY);
	struct typist p;

	(void)state;
	assert_int_equal(chdir(case_path(".")), 0);
	path = case_make("exported.db");
	type(&p, "7e\r!\r", replace, NULL);
	expect(&p, "1 entry written to ", NULL);
	assert_int_equal(fchdir(before), 0);
	close(before);
}

/* The key learns of one change; when its screen is made there is another, and a vocabulary that has become shorter: that is the next
 * key's. */
static void test_vocabulary_replaced_meanwhile(void **state)
{
	struct typist p;

	(void)state;
	path = case_make("vocabulary.db");
	type(&p, "7!j", change_text, replace);
	expect(&p, "Institutions", "1/1 topics");
	path = case_make("vocabulary.db");
	type(&p, "7j!k", replace, NULL);
	expect(&p, "1/1 topics", NULL);
}

static int try_to_write(void)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	const int rc = sqlite3_exec(db, "BEGIN EXCLUSIVE; COMMIT", NULL, NULL, NULL);
	sqlite3_close(db);
	return rc;
}

static void expect_kept_out(void)
{
	assert_int_equal(try_to_write(), SQLITE_BUSY);
}

static void expect_let_in(void)
{
	assert_int_equal(try_to_write(), SQLITE_OK);
}

/* No import comes between a key and its screen; and none waits for a terminal, or for a person. */
static void test_one_moment_a_key(void **state)
{
	struct typist p = { .term.ops = &ops, .keys = "3j!\ry!h/a!", .cols = 120, .meanwhile = expect_let_in, .shown = expect_let_in,
		.last = expect_kept_out };
	gb_corpus *c;

	(void)state;
	path = case_make("moment.db");
	c = case_read(path);
	assert_int_equal(app_run(&p.term, &(struct app_options){ .corpus = c, .lang = GB_EN, .today = { 2020, 6, 1 }, .saved = &saved }), 0);
	expect_let_in();
	buf_free(&p.screen);
	gb_close(c);
}

/* What is gone for good is told once; it stays to be read, and the next key's words are not spoken over. */
static void test_across_meetings_gone(void **state)
{
	struct typist p;

	(void)state;
	path = case_make("compared.db");
	type(&p, "1c\r!j", remove_all, NULL);
	expect(&p, "there is no meeting 'm", NULL);
	path = case_make("compared.db");
	type(&p, "1c\r!jk", remove_all, NULL);
	expect(&p, "Side by side", "there is no meeting");
	path = case_make("series.db");
	type(&p, "8v!j", replace_indicators, NULL);
	expect(&p, "there is no indicator", NULL);
	path = case_make("series.db");
	type(&p, "8v!jk", replace_indicators, NULL);
	expect(&p, NULL, "there is no indicator");
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

/* ---- saved lists ---- */

/* The name is the one that will be kept: blanks around it make no other. */
static void test_saved_over_a_list_only_when_asked(void **state)
{
	struct typist p;

	(void)state;
	path = case_make("saved.db");
	lists[0] = "directives";
	type(&p, "3F\r\r", NULL, NULL);
	expect(&p, "There is a list “directives” already", NULL);
	type(&p, "3F\rdirectives  \r", NULL, NULL);
	expect(&p, "There is a list “directives” already", "Saved as");
	lists[0] = NULL;
}

static void forget_lists(void)
{
	lists[0] = NULL;
}

/* Another program takes the list away while it is asked whether it shall go; a new language asks everything anew. */
static void test_forgotten_meanwhile(void **state)
{
	struct typist p;

	(void)state;
	path = case_make("forgotten.db");
	lists[0] = "mine";
	type(&p, "7Fd", NULL, NULL);
	expect(&p, "Forget “mine”?", NULL);
	type(&p, "7Fd!L\r", forget_lists, NULL);
	expect(&p, "Danh sách đã lưu", "mine");
	lists[0] = "mine";
	type(&p, "3FGd!LL\r", forget_lists, NULL);
	expect(&p, "Saved lists", "Forget");
	lists[0] = NULL;
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
		cmocka_unit_test(test_damaged_vocabulary),
		cmocka_unit_test(test_page_beside_of_another_corpus),
		cmocka_unit_test(test_emptied),
		cmocka_unit_test(test_gone_while_exported),
		cmocka_unit_test(test_vocabulary_replaced_meanwhile),
		cmocka_unit_test(test_one_moment_a_key),
		cmocka_unit_test(test_vocabulary_exported_meanwhile),
		cmocka_unit_test(test_across_meetings_gone),
		cmocka_unit_test(test_overwritten),
		cmocka_unit_test(test_read_anew_after_an_import),
		cmocka_unit_test(test_saved_over_a_list_only_when_asked),
		cmocka_unit_test(test_forgotten_meanwhile),
	};
	return cmocka_run_group_tests(tests, NULL, remove_folder);
}
