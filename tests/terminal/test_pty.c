/* test_pty.c - the browser on a real terminal: what it shows there, what it sends for that, and how it leaves it. */
#include "config.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "test_pty.h"

void start(const char *env)
{
	pty_open(&pty, 24, 80, env, "");
	pty_expect_screen(&pty);
}

void leave(const char *keys)
{
	pty_send(&pty, keys, strlen(keys));
	pty_expect_exit(&pty, 0);
	pty_assert_restored(&pty);
}

/* ---- what is shown ---- */

static void test_moves(void **state)
{
	struct buf list = BUF_EMPTY, link = BUF_EMPTY;

	(void)state;
	start("");
	assert_int_equal(pty_cell_at_cursor(&pty).chars[0], 0x258C);            /* ▌ before what is selected */
	assert_true(pty_cell_of(&pty, "6 Feb").attrs.bold);
	pty_play(&pty, "keys 3 j j");
	pty_cells(&pty, &list);
	pty_play(&pty, "keys Enter");
	pty_cell_of(&pty, "Finish rolling out electronic medical records");
	assert_true(pty_cell_of(&pty, "Ministry of Health").attrs.reverse);
	pty_play(&pty, "keys Tab Tab Tab Tab Tab");
	pty_cells(&pty, &link);
	pty_play(&pty, "keys Enter");
	pty_cell_of(&pty, "Directive · session-10/digital-financial-services");
	pty_play(&pty, "keys Tab Tab Enter h");
	pty_play(&pty, "keys h");
	pty_expect_cells(&pty, &link);
	pty_play(&pty, "keys h");
	pty_expect_cells(&pty, &list);
	leave("q");
	buf_free(&list);
	buf_free(&link);
}

/* Keys that come as sequences, each as this terminal has it. */
static void test_keys(void **state)
{
	static const char *const steps[] = {
		"keys 3 Down Down Up", "keys PgDn", "keys PgDn PgUp", "keys End", "keys Home", "keys Right", "keys Left",
		"keys Enter Shift-Tab", "keys Esc", "keys ?", "keys Space", "keys q", "keys f", "keys Esc", "keys L", "keys 8",
		"keys Ctrl-L", "keys : d i Tab", "keys Esc",
	};

	(void)state;
	start("");
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		pty_play(&pty, steps[i]);
}

static void test_sizes(void **state)
{
	struct buf before = BUF_EMPTY;

	(void)state;
	start("");
	pty_play(&pty, "keys 3 j j Enter Tab");
	pty_drain(&pty);                /* the text stands, but its looks may still be on the way */
	pty_cells(&pty, &before);
	pty_play(&pty, "size 40x12");
	pty_play(&pty, "size 120x40");
	pty_play(&pty, "size 39x11");
	pty_cell_of(&pty, "The window is too small");
	pty_play(&pty, "size 1x1");
	pty_play(&pty, "size 200x60");
	pty_play(&pty, "size 80x24");
	pty_expect_cells(&pty, &before);
	pty_play(&pty, "size 40x12");
	pty_play(&pty, "keys Tab Tab Tab");
	leave("qq");
	buf_free(&before);
}

/* Long texts with marks, side by side. */
static void test_vietnamese(void **state)
{
	(void)state;
	pty_open(&pty, 40, 120, "GIAOBAN_LANG=vi", "");
	pty_expect_screen(&pty);
	pty_play(&pty, "keys 3 j j");
	pty_play(&pty, "keys Enter");
	pty_cell_of(&pty, "Hoàn thành triển khai bệnh án điện tử");
	pty_play(&pty, "keys 2 Enter");
	pty_play(&pty, "keys 6 G");
	leave("qqqqq");
}

/* ---- what is sent ---- */

/* True when a colour was asked for: a parameter 30 to 49 or 90 to 107 of SGR. */
static bool sent_colour(void)
{
	const char *s = buf_text(&pty.sent);
	int n;

	while ((s = strstr(s, "\033["))) {
		s += 2;
		const char *last = s + strspn(s, "0123456789;");
		for (; *last == 'm' && s < last; s += strspn(s, "0123456789"), s += *s == ';') {
			n = atoi(s);
			if ((n >= 30 && n <= 49) || (n >= 90 && n <= 107))
				return true;
		}
	}
	return false;
}

static void test_colours(void **state)
{
	VTermScreenCell cell;

	(void)state;
	start("");
	pty_play(&pty, "keys 3 j j Enter");
	cell = pty_cell_of(&pty, "health, data");
	assert_true(VTERM_COLOR_IS_INDEXED(&cell.fg));
	assert_int_equal(cell.fg.indexed.idx, 5);
	assert_int_equal(cell.attrs.underline, 0);
	cell = pty_cell_of(&pty, "date passed");
	assert_int_equal(cell.fg.indexed.idx, 1);
	assert_true(sent_colour());
	pty_close(&pty);

	start("NO_COLOR=1");
	pty_play(&pty, "keys 3 j j Enter");
	assert_int_not_equal(pty_cell_of(&pty, "health, data").attrs.underline, 0);
	assert_true(pty_cell_of(&pty, "Ministry of Health").attrs.reverse);
	leave("qq");
	assert_false(sent_colour());
}

static void test_encodings(void **state)
{
	(void)state;
	start("LANG=C LOCPATH=/nonexistent");   /* xterm is sure to know UTF-8, and no locale is needed for it */
	pty_play(&pty, "keys 3 j j Enter");
	pty_close(&pty);

	pty_open(&pty, 24, 80, "LANG=C TERM=vt100", "");
	pty_expect_ascii_screen(&pty);
	pty_send(&pty, "L", 1);
	buf_puts(&pty.script, "keys L\n");
	pty_expect_ascii_screen(&pty);
	pty_cell_of(&pty, "Phien hop thu 10");
	leave("q");
	for (size_t i = 0; i < pty.sent.len; i++)
		assert_in_range((unsigned char)pty.sent.text[i], 0, 0x7E);
}

/* How often the program was given the processor, and what it did with it; false where the system does not tell. */
static bool read_effort(long *wakes, long *ticks)
{
	char path[64], line[1024];
	long user = -1, system = -1;

	*wakes = -1;
	snprintf(path, sizeof path, "/proc/%ld/status", (long)pty.program);
	FILE *f = fopen(path, "r");
	while (f && fgets(line, sizeof line, f))
		sscanf(line, "voluntary_ctxt_switches: %ld", wakes);
	if (f)
		fclose(f);
	snprintf(path, sizeof path, "/proc/%ld/stat", (long)pty.program);
	f = fopen(path, "r");
	if (f && fscanf(f, "%*d (%*[^)]) %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld", &user, &system) != 2)
		user = -1;
	if (f)
		fclose(f);
	*ticks = user + system;
	return *wakes >= 0 && user >= 0;
}

/* Nothing ticks: who waits for a key costs nothing. */
static void test_idle(void **state)
{
	long wakes, ticks, wakes_after, ticks_after;

	(void)state;
	start("");
	pty_play(&pty, "keys 3 j");
	pty_wait_quiet(&pty, 100);
	size_t sent = pty.sent.len;
	bool told = read_effort(&wakes, &ticks);
	pty_wait_quiet(&pty, 300);
	assert_int_equal(pty.sent.len, sent);
	if (told && read_effort(&wakes_after, &ticks_after)) {
		assert_in_range(wakes_after - wakes, 0, 1);
		assert_in_range(ticks_after - ticks, 0, 1);
	}
}

/* ---- what comes in ---- */

static void test_input_method(void **state)
{
	(void)state;
	start("");
	pty_play(&pty, "keys 3 j j Enter");
	/* UniKey makes ê of e e: what it took back and gave anew is no way back. */
	buf_puts(&pty.script, "keys e\nburst Backspace ê\n");
	pty_send(&pty, "e\177\xC3\xAA", 4);
	pty_expect_screen(&pty);
	pty_cell_of(&pty, "session-10/electronic-records");
	pty_play(&pty, "keys Backspace");
	pty_play(&pty, "keys j");
}

static void test_paste(void **state)
{
	struct buf before = BUF_EMPTY;

	(void)state;
	start("");
	pty_play(&pty, "keys 3 j");
	pty_cells(&pty, &before);
	pty_paste(&pty, "qqq\n3jjj\033x");
	pty_play(&pty, "keys j");
	pty_play(&pty, "keys k");
	pty_expect_cells(&pty, &before);
	/* In a prompt it is text. */
	pty_play(&pty, "keys :");
	buf_puts(&pty.script, "text topics x\n");
	pty_paste(&pty, "topics\tx");
	pty_expect_screen(&pty);
	pty_cell_of(&pty, "topics x");
	pty_play(&pty, "keys Esc");
	leave("q");
	buf_free(&before);
}

/* ---- what the data hold ---- */

/* Sequences of Esc, C1 controls raw and in UTF-8, directions (U+202E, U+2066), what moves and what rings. */
#define HOSTILE \
	"\033]0;x\a\033[31;41mPWN\177\2332J\302\2350;y\302\234\342\200\256\342\201\246\r\n\b\016\005\033c\033P$q\033\\ "

/* Puts it before every text for people, as another program could. */
static void poison(const char *path)
{
	static const char columns[] =
		"SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND "
		"(c.name LIKE '%\\_vi' ESCAPE '\\' OR c.name LIKE '%\\_en' ESCAPE '\\' OR c.name IN "
		"('name', 'wording', 'written', 'cue', 'publisher', 'author', 'title', 'url', 'number', 'unit'))";
	sqlite3 *db;
	sqlite3_stmt *find, *set;
	int n = 0, rc;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, columns, -1, &find, NULL), SQLITE_OK);
	for (; (rc = sqlite3_step(find)) == SQLITE_ROW; n++) {
		char *sql = sqlite3_mprintf("UPDATE \"%w\" SET \"%w\" = ?1 || \"%w\"", sqlite3_column_text(find, 0),
		                            sqlite3_column_text(find, 1), sqlite3_column_text(find, 1));
		assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &set, NULL), SQLITE_OK);
		sqlite3_bind_text(set, 1, HOSTILE, (int)strlen(HOSTILE), SQLITE_STATIC);
		assert_int_equal(sqlite3_step(set), SQLITE_DONE);
		sqlite3_finalize(set);
		sqlite3_free(sql);
	}
	assert_int_equal(rc, SQLITE_DONE);
	sqlite3_finalize(find);
	sqlite3_close(db);
	assert_in_range(n, 20, 200);
}

static void test_hostile_data(void **state)
{
	static const char *const steps[] = {
		"keys Enter", "keys Tab Tab Tab Tab", "keys 2", "keys 3", "keys Enter", "keys Y", "keys q", "keys o", "keys 4",
		"keys Enter", "keys 6", "keys Enter", "keys 7", "keys 8", "keys Enter", "keys 3", "keys f",
		"keys Esc", "keys L", "keys 1 Enter", "size 120x40", "keys 2 j",
	};
	static const char *const never[] = { "\033]", "\033P", "\033c", "\033[31;41m", "\a", "\b\016", "\005", "\177",
	                                     "\2332J", "\302\235", "\302\234", "\342\200\256", "\342\201\246" };
	char path[4200], args[4300], copy[9000];

	(void)state;
	snprintf(path, sizeof path, "%s/hostile.db", pty_home());
	snprintf(args, sizeof args, "--corpus '%s'", path);
	snprintf(copy, sizeof copy, "cp '%s/assets/corpus.db' '%s' && chmod u+w '%s'", getenv("GB_BUILDDIR"), path, path);
	assert_int_equal(system(copy), 0);
	poison(path);
	pty_open(&pty, 24, 80, "", args);
	pty_expect_screen(&pty);
	pty_cell_of(&pty, "PWN");
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		pty_play(&pty, steps[i]);
	pty_cell_of(&pty, "PWN");
	pty_signal(&pty, SIGTERM);
	pty_expect_exit(&pty, 128 + SIGTERM);
	pty_assert_restored(&pty);
	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		assert_false(pty_holds(&pty, never[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_moves, pty_after_each),
		cmocka_unit_test_teardown(test_keys, pty_after_each),
		cmocka_unit_test_teardown(test_modes, pty_after_each),
		cmocka_unit_test_teardown(test_escape_delay, pty_after_each),
		cmocka_unit_test_teardown(test_bound_keys, pty_after_each),
		cmocka_unit_test_teardown(test_sizes, pty_after_each),
		cmocka_unit_test_teardown(test_vietnamese, pty_after_each),
		cmocka_unit_test_teardown(test_mouse, pty_after_each),
		cmocka_unit_test_teardown(test_mouse_from_the_beginning, pty_after_each),
		cmocka_unit_test_teardown(test_mouse_given_back, pty_after_each),
		cmocka_unit_test_teardown(test_mouse_unknown, pty_after_each),
		cmocka_unit_test_teardown(test_quit, pty_after_each),
		cmocka_unit_test_teardown(test_signals, pty_after_each),
		cmocka_unit_test_teardown(test_crash, pty_after_each),
		cmocka_unit_test_teardown(test_vanished, pty_after_each),
		cmocka_unit_test_teardown(test_vanished_unheard, pty_after_each),
		cmocka_unit_test_teardown(test_clogged, pty_after_each),
		cmocka_unit_test_teardown(test_stop, pty_after_each),
		cmocka_unit_test_teardown(test_stop_anywhere, pty_after_each),
		cmocka_unit_test_teardown(test_stop_uncaught, pty_after_each),
		cmocka_unit_test_teardown(test_unknown_terminals, pty_after_each),
		cmocka_unit_test_teardown(test_pipe, pty_after_each),
		cmocka_unit_test_teardown(test_plain, pty_after_each),
		cmocka_unit_test_teardown(test_plain_is_broken, pty_after_each),
		cmocka_unit_test_teardown(test_plain_ends, pty_after_each),
		cmocka_unit_test_teardown(test_plain_stops, pty_after_each),
		cmocka_unit_test_teardown(test_places, pty_after_each),
		cmocka_unit_test_teardown(test_marks_are_kept_at_once, pty_after_each),
		cmocka_unit_test_teardown(test_sent_to_command, pty_after_each),
		cmocka_unit_test_teardown(test_sent_in_part, pty_after_each),
		cmocka_unit_test_teardown(test_pager, pty_after_each),
		cmocka_unit_test_teardown(test_pager_interrupted, pty_after_each),
		cmocka_unit_test_teardown(test_pager_resized, pty_after_each),
		cmocka_unit_test_teardown(test_pager_stopped, pty_after_each),
		cmocka_unit_test_teardown(test_pager_ended_along, pty_after_each),
		cmocka_unit_test_teardown(test_no_such_program, pty_after_each),
		cmocka_unit_test_teardown(test_editor, pty_after_each),
		cmocka_unit_test_teardown(test_web_browser, pty_after_each),
		cmocka_unit_test_teardown(test_colours, pty_after_each),
		cmocka_unit_test_teardown(test_encodings, pty_after_each),
		cmocka_unit_test_teardown(test_idle, pty_after_each),
		cmocka_unit_test_teardown(test_input_method, pty_after_each),
		cmocka_unit_test_teardown(test_paste, pty_after_each),
		cmocka_unit_test_teardown(test_hostile_data, pty_after_each),
	};

	return cmocka_run_group_tests(tests, pty_group_begin, pty_group_end);
}
