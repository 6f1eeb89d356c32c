/* test_tui_outside.c - pager and browser: which program is run with which words, what it is sent, how its end is told. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "outside_case.h"
#include "tui/browser.h"
#include "tui/editor.h"
#include "tui/outside.h"
#include "tui/pager.h"
/* ---- the pager ---- */

static void test_pagers(void **state)
{
	static const struct {
		const char *pager, *less, *program, *option;
		bool waits;
	} table[] = {
		{ NULL, NULL, "less", NULL, true },
		{ NULL, NULL, "/usr/bin/less", "-R", true },
		{ NULL, NULL, "less", "-FX", false },
		{ NULL, NULL, "less", "--quit-if-one-screen", false },
		{ NULL, "-FRX", "less", NULL, false },
		{ NULL, "-i -M", "less", NULL, true },
		{ NULL, NULL, "more", NULL, false },
		{ NULL, NULL, "most", NULL, true },
		{ NULL, NULL, "wc", "-l", false },
		{ "/opt/bin/view -x", NULL, "view", NULL, true },
		{ "'/opt/my bin/view' -x", NULL, "/usr/bin/view", NULL, true },
		{ "cat", NULL, "cat", NULL, false },
		{ "less", NULL, "wc", NULL, false },
		{ " ", NULL, "wc", NULL, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const char *const argv[] = { table[i].program, table[i].option, NULL };
		unsetenv("PAGER");
		unsetenv("LESS");
		if (table[i].pager)
			setenv("PAGER", table[i].pager, 1);
		if (table[i].less)
			setenv("LESS", table[i].less, 1);
		if (pager_waits((char *const *)argv) != table[i].waits)
			fail_msg("line %zu", i);
	}
	setenv("PAGER", "most -s", 1);
	assert_string_equal(pager_default(0), "most -s");
	assert_null(pager_default(1));
	setenv("PAGER", "", 1);
	assert_string_equal(pager_default(0), "less");
	assert_string_equal(pager_default(1), "more");
	assert_null(pager_default(2));
}

/* ---- running ---- */

static enum gb_status write_words(void *self, FILE *to, struct gb_why *why)
{
	(void)why;
	fputs(self, to);
	return GB_OK;
}

static enum gb_status write_nothing(void *self, FILE *to, struct gb_why *why)
{
	(void)self;
	(void)to;
	return gb_fail(why, GB_IO, "the corpus went away");
}

#define WORDS "Tiếng Việt – “ba”\nở đây"

/* In the terminal's encoding, letter by letter what that cannot say. */
static void test_encodings(void **state)
{
	static const struct {
		const char *name, *bytes;
	} table[] = {
		{ "UTF-8", WORDS }, { "TCVN", "Ti\xD5ng Vi\xD6t - \"ba\"\n\xEB \xAE\xA9y" }, { "ASCII", "Tieng Viet - \"ba\"\no day" },
	};
	const char *const argv[] = { "sh", "-c", "cat >bytes", NULL };

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct text_encoding e;
		assert_true(text_encoding_find(table[i].name, &e));
		struct term t = { .ops = term.ops, .encoding = &e };
		const struct outside o = { .argv = (char *const *)argv, .write = write_words, .self = (void *)WORDS };
		assert_int_equal(outside_run(&t, &cx, &o), OUTSIDE_WELL);
		expect_file("bytes", table[i].bytes);
	}
}

static void test_ends_told(void **state)
{
	static const struct {
		const char *program, *script, *said;
		enum outside_end end;
	} table[] = {
		{ "sh", "exit 3", "sh ended with status 3", OUTSIDE_BADLY },
		{ "sh", "kill -TERM $$", "sh was ended by signal 15", OUTSIDE_KILLED },
		{ "no-such-program", "", "There is no program 'no-such-program'", OUTSIDE_MISSING },
		{ "./tmp", "", "./tmp cannot be run", OUTSIDE_MISSING },
		{ "sh", "cat >/dev/null", "the corpus went away", OUTSIDE_WELL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const char *const argv[] = { table[i].program, "-c", table[i].script, NULL };
		const struct outside o = { (char *const *)argv, i == 4 ? write_nothing : write_words, (void *)"words", false };
		given_up = taken = 0;
		buf_clear(&cx.message);
		assert_int_equal(outside_run(&term, &cx, &o), table[i].end);
		expect_said(table[i].said);
		assert_int_equal(given_up, 1);
		assert_int_equal(taken, 1);
	}
}

static void test_refused(void **state)
{
	struct term in_memory = { .ops = term.ops };

	(void)state;
	assert_true(outside_may(&term, &cx));
	assert_false(outside_may(&in_memory, &cx));
	expect_said("on a terminal only");
	setenv("GIAOBAN_SECURE", "1", 1);
	assert_false(outside_may(&term, &cx));
	expect_said("GIAOBAN_SECURE is set: no program is started");
	given_up = 0;
	setenv("BROWSER", "touch", 1);
	browser_open(&term, &cx, "https://example.org/");
	expect_said("GIAOBAN_SECURE is set, no browser is started: https://example.org/");
	setenv("EDITOR", "touch", 1);
	editor_edit(&term, &cx, &(struct editing){ .text = "" });
	expect_said("no program is started");
	assert_int_equal(given_up, 0);
	unsetenv("GIAOBAN_SECURE");
}

/* ---- the browser ---- */

static void test_addresses(void **state)
{
	static const char *const good[] = { "http://example.org", "https://example.org/a?b=%20&c='d'", "HTTPS://ví-dụ.vn/đường" };
	static const char *const bad[] = { "", "http://", "https://", "ftp://example.org", "file:///etc/passwd", "-https://example.org",
	                                   " https://example.org", "https://example.org/a b", "https://example.org/\033]0;x\a",
	                                   "https://example.org/\n", "https://example.org/\xE2\x80\xAE", "javascript:x" };

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(browser_takes(good[i]));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(browser_takes(bad[i]));
}

static void test_browser_words(void **state)
{
	static const struct {
		const char *browsers, *words;   /* of each word, '|' behind it; '/' behind each browser */
	} table[] = {
		{ "lynx", "lynx|U|/" }, { "lynx:w3m", "lynx|U|/w3m|U|/" }, { "x %s y", "x|U|y|/" },
		{ "x --url=%s:w3m -o '%%s a'", "x|--url=U|/w3m|-o|%s a|U|/" },
		{ "a%cb", "a:b|U|/" }, { ":", "//" }, { " : x", "/x|U|/" }, { "x %", "x|%|U|/" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf b = BUF_EMPTY;
		for (const char *at = table[i].browsers; at;) {
			struct words w;
			at = browser_words(&w, at, "U");
			for (int j = 0; j < w.n; j++)
				buf_printf(&b, "%s|", w.at[j]);
			assert_null(w.at[w.n]);
			buf_putc(&b, '/');
			words_free(&w);
		}
		assert_string_equal(buf_text(&b), table[i].words);
		buf_free(&b);
	}
}

static void test_browsers(void **state)
{
	static const struct {
		const char *browsers, *url, *said, *opened;     /* opened: by how many words behind it */
	} table[] = {
		{ "", "https://a.vn/", "https://a.vn/", "" },
		{ "./www", "https://a.vn/;x$(y)", "", "https://a.vn/;x$(y)|" },
		{ "./www", "gopher://a.vn/", "No browser is started for this address: gopher://a.vn/", "" },
		{ "no-such:./bad:./www -t:./www -u", "https://a.vn/", "", "-t|https://a.vn/|" },
		{ "no-such:", "https://a.vn/", "No browser of $BROWSER is there to open it: https://a.vn/", "" },
		{ "no-such:./bad", "https://a.vn/", "./bad ended with status 4", "" },
	};

	(void)state;
	script("www", "printf '%s|' \"$@\" >>opened");
	script("bad", "exit 4");
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		FILE *f = fopen("opened", "w");
		assert_non_null(f);
		fclose(f);
		buf_clear(&cx.message);
		setenv("BROWSER", table[i].browsers, 1);
		browser_open(&term, &cx, table[i].url);
		assert_string_equal(buf_text(&cx.message), table[i].said);
		expect_file("opened", table[i].opened);
	}
	unsetenv("BROWSER");
	browser_open(&term, &cx, "https://a.vn/");
	assert_string_equal(buf_text(&cx.message), "https://a.vn/");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pagers),
		cmocka_unit_test(test_encodings),
		cmocka_unit_test(test_ends_told),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_browser_words),
		cmocka_unit_test(test_browsers),
	};

	return cmocka_run_group_tests(tests, outside_begin, outside_finish);
}
