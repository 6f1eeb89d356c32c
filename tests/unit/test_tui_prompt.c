/* A line that is typed: editing, history, scrolling. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/text.h"
#include "tui/prompt.h"

static struct event text_event(const char *s)
{
	struct event e = { .kind = EVENT_TEXT };

	strncpy(e.text, s, sizeof e.text - 1);
	return e;
}

static const struct {
	const char *name;
	enum key key;
} names[] = {
	{ "<Left>", K_LEFT }, { "<Right>", K_RIGHT }, { "<Up>", K_UP }, { "<Down>", K_DOWN }, { "<Home>", K_HOME },
	{ "<End>", K_END }, { "<BS>", K_BACKSPACE }, { "<Del>", K_DELETE }, { "<Tab>", K_TAB }, { "<Enter>", K_RETURN },
	{ "<Esc>", K_ESCAPE }, { "<F1>", K_OTHER }, { "<PgUp>", K_PAGE_UP },
};

/* The next event of `s`: a key's name, ^A, or a grapheme. */
static struct event next_event(const char **s)
{
	struct event e = { .kind = EVENT_KEY };
	int cells;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strncmp(*s, names[i].name, strlen(names[i].name)) == 0) {
			*s += strlen(names[i].name);
			e.key = names[i].key;
			return e;
		}
	if (**s == '^') {
		e.key = K_CTRL;
		e.text[0] = (char)((*s)[1] | 0x20);
		*s += 2;
		return e;
	}
	char one[22] = "";
	size_t n = text_grapheme(*s, &cells);
	memcpy(one, *s, n);
	*s += n;
	return text_event(one);
}

static enum prompt_end type(struct prompt *p, const char *keys)
{
	enum prompt_end end = PROMPT_GOES_ON;

	while (*keys) {
		struct event e = next_event(&keys);
		end = prompt_event(p, &e);
	}
	return end;
}

/* Each case: what stood there, what is typed, what stands there then ("|" is the cursor), how the last key ended. */
static void test_editing(void **state)
{
	static const struct {
		const char *before, *keys, *after;
		enum prompt_end end;
	} table[] = {
		{ "", "abc", "abc|", PROMPT_GOES_ON },
		{ "abc", "<Left><Left>x", "ax|bc", PROMPT_GOES_ON },
		{ "abc", "<Left><Left><Left><Left>x", "x|abc", PROMPT_GOES_ON },
		{ "abc", "<Right>x", "abcx|", PROMPT_GOES_ON },
		{ "abc", "<Home>x", "x|abc", PROMPT_GOES_ON },
		{ "abc", "^Ax^Ey", "xabcy|", PROMPT_GOES_ON },
		{ "abc", "<Home><End>x", "abcx|", PROMPT_GOES_ON },
		{ "abc", "<BS>", "ab|", PROMPT_GOES_ON },
		{ "abc", "<Left><BS>", "a|c", PROMPT_GOES_ON },
		{ "abc", "<Home><BS>", "|abc", PROMPT_GOES_ON },
		{ "abc", "<Home><Del>", "|bc", PROMPT_GOES_ON },
		{ "abc", "<Del>", "abc|", PROMPT_GOES_ON },
		{ "a", "<BS>", "|", PROMPT_GOES_ON },
		{ "a", "<BS><BS>", "|", PROMPT_LEFT },
		{ "abc def", "<Left>^U", "|f", PROMPT_GOES_ON },
		{ "abc def", "<Left>^K", "abc de|", PROMPT_GOES_ON },
		{ "abc def", "^W", "abc |", PROMPT_GOES_ON },
		{ "abc def  ", "^W", "abc |", PROMPT_GOES_ON },
		{ "abc def", "<Left>^W", "abc |f", PROMPT_GOES_ON },
		{ "", "^W^U^K", "|", PROMPT_GOES_ON },
		{ "abc", "^X<F1><PgUp>", "abc|", PROMPT_GOES_ON },
		{ "abc", "<Enter>", "abc|", PROMPT_ENTERED },
		{ "abc", "<Esc>", "abc|", PROMPT_LEFT },
		{ "abc", "<Tab>", "abc|", PROMPT_COMPLETE },
		{ "", "<Up><Down>", "|", PROMPT_GOES_ON },
		/* Graphemes: marked letters, wide ones, several code points. */
		{ "bệnh", "<BS><BS><BS>", "b|", PROMPT_GOES_ON },
		{ "bệnh", "<Left><Left><Left><Del>", "b|nh", PROMPT_GOES_ON },
		{ "越南", "<Left>x", "越x|南", PROMPT_GOES_ON },
		{ "b\xCC\x81\xCC\xA3x", "<Left><BS>", "|x", PROMPT_GOES_ON },
		/* An input method: takes the letter back, sends the marked one. */
		{ "", "be<BS>\xE1\xBA\xBFnh", "b\xE1\xBA\xBFnh|", PROMPT_GOES_ON },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct prompt p;
		struct buf shown = BUF_EMPTY;

		prompt_init(&p, table[i].before, NULL);
		enum prompt_end end = type(&p, table[i].keys);
		buf_add(&shown, buf_text(&p.text), p.at);
		buf_puts(&shown, "|");
		buf_puts(&shown, buf_text(&p.text) + p.at);
		if (strcmp(buf_text(&shown), table[i].after) != 0 || end != table[i].end)
			fail_msg("%s + %s: %s, end %d", table[i].before, table[i].keys, buf_text(&shown), (int)end);
		buf_free(&shown);
		prompt_free(&p);
	}
}

/* What comes in raw is cleaned: controls go, line ends are blanks, a mark is put on its letter. */
static void test_cleaning(void **state)
{
	static const struct {
		const char *before, *typed, *after;
	} table[] = {
		{ "a", "\x1b[31m", "a[31m" },
		{ "a", "b\nc\td", "ab c d" },
		{ "a", " ", "a " },
		{ "a ", "  ", "a   " },
		{ "a", "\xE2\x80\xAE" "b", "ab" },            /* an override of the direction */
		{ "a", "\xC2\x9B" "b", "ab" },
		{ "a", "\xFF", "a\xEF\xBF\xBD" },
		{ "be", "\xCC\x81", "b\xC3\xA9" },
		{ "", "\xCC\x81", "" },
	};
	struct prompt p;

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct event e = text_event(table[i].typed);

		prompt_init(&p, table[i].before, NULL);
		prompt_event(&p, &e);
		assert_string_equal(buf_text(&p.text), table[i].after);
		assert_int_equal(p.at, p.text.len);
		prompt_free(&p);
	}
	prompt_init(&p, "x\x1b\ny", NULL);
	assert_string_equal(buf_text(&p.text), "x y");
	prompt_free(&p);
}

/* A line has an end, at a whole grapheme. */
static void test_bound(void **state)
{
	struct buf line = BUF_EMPTY;
	struct event e = text_event("ệ"), one = text_event("a");
	struct prompt p;

	(void)state;
	prompt_init(&p, "", NULL);
	for (int i = 0; i < PROMPT_MOST; i++)
		prompt_event(&p, &e);
	assert_int_equal(p.text.len, PROMPT_MOST / 3 * 3);
	p.at = 0;
	prompt_event(&p, &one);
	prompt_event(&p, &one);
	assert_int_equal(p.text.len, PROMPT_MOST);
	assert_int_equal(p.at, 1);
	prompt_free(&p);

	for (int i = 0; i < PROMPT_MOST; i++)
		buf_puts(&line, "ệ");
	prompt_init(&p, buf_text(&line), NULL);
	assert_int_equal(p.text.len, PROMPT_MOST / 3 * 3);
	assert_int_equal(p.at, p.text.len);
	prompt_free(&p);
	buf_free(&line);
}

/* An input method takes back what it sent; it never leaves the line. */
static void test_method_does_not_leave(void **state)
{
	struct event e = { .kind = EVENT_KEY, .key = K_BACKSPACE, .typed_for = true };
	struct prompt p;

	(void)state;
	prompt_init(&p, "", NULL);
	assert_int_equal(prompt_event(&p, &e), PROMPT_GOES_ON);
	e.typed_for = false;
	assert_int_equal(prompt_event(&p, &e), PROMPT_LEFT);
	prompt_free(&p);
}

static void test_history(void **state)
{
	struct prompt_history h = { .n = 0 };
	struct prompt p;
	char line[24];

	(void)state;
	prompt_remember(&h, "one");
	prompt_remember(&h, "two");
	prompt_remember(&h, "two");
	prompt_remember(&h, "");
	assert_int_equal(h.n, 2);

	prompt_init(&p, "thr", &h);
	type(&p, "<Up>");
	assert_string_equal(buf_text(&p.text), "two");
	assert_int_equal(p.at, 3);
	type(&p, "<Up><Up>");
	assert_string_equal(buf_text(&p.text), "one");
	type(&p, "x<Down>");
	assert_string_equal(buf_text(&p.text), "two");
	type(&p, "<Down><Down>");
	assert_string_equal(buf_text(&p.text), "thr");
	assert_int_equal(p.recalled, -1);
	type(&p, "<Up><BS>");
	assert_string_equal(buf_text(&p.text), "tw");
	assert_string_equal(h.line[1], "two");
	prompt_free(&p);

	for (int i = 0; i < PROMPT_HISTORY + 3; i++) {
		snprintf(line, sizeof line, "line %d", i);
		prompt_remember(&h, line);
	}
	assert_int_equal(h.n, PROMPT_HISTORY);
	assert_string_equal(h.line[0], "line 3");
	/* Each line once, the newest last; how many of them are new. */
	h.added = 0;
	prompt_remember(&h, "line 5");
	prompt_remember(&h, "new");
	prompt_remember(&h, "line 5");
	prompt_remember(&h, "line 5");
	assert_int_equal(h.n, PROMPT_HISTORY);
	assert_int_equal(h.added, 2);
	assert_string_equal(h.line[0], "line 4");
	assert_string_equal(h.line[1], "line 6");
	assert_string_equal(h.line[PROMPT_HISTORY - 2], "new");
	assert_string_equal(h.line[PROMPT_HISTORY - 1], "line 5");
	prompt_forget(&h);
	assert_int_equal(h.n, 0);
}

/* The cursor is always in the row, and what stands under it is what it stands on. */
static void test_painting(void **state)
{
	static const struct {
		const char *text;
		int left;       /* the cursor goes so far to the left */
		const char *row;
		int cursor;
	} table[] = {
		{ "", 0, ":         ", 1 },
		{ "abc", 0, ":abc      ", 4 },
		{ "abc", 2, ":abc      ", 2 },
		{ "abcdefghi", 1, ":abcdefghi", 9 },
		{ "abcdefghi", 0, ":bcdefghi ", 9 },
		{ "abcdefghijkl", 0, ":efghijkl ", 9 },
		{ "abcdefghijkl", 2, ":defghijkl", 8 },
		{ "abcdefghijkl", 5, ":abcdefghi", 8 },
		{ "abcdefghijkl", 12, ":abcdefghi", 1 },
		{ "bệnh án điện tử", 0, ": điện tử ", 9 },
		{ "越南越南越南", 0, ":越南越南 ", 9 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct prompt p;
		struct grid g;
		struct buf row = BUF_EMPTY;

		grid_init(&g, 2, 12);
		prompt_init(&p, table[i].text, NULL);
		for (int n = 0; n < table[i].left; n++)
			type(&p, "<Left>");
		prompt_paint(&p, &g, (struct rect){ 1, 2, 1, 10 }, ":");
		for (int x = 2; x < 12; x++)
			if (grid_at(&g, 1, x)->cols > 0)
				buf_puts(&row, grid_at(&g, 1, x)->ch);
		if (strcmp(buf_text(&row), table[i].row) != 0 || g.cursor_y != 1 || g.cursor_x != 2 + table[i].cursor)
			fail_msg("%s: '%s', cursor %d,%d", table[i].text, buf_text(&row), g.cursor_y, g.cursor_x);
		assert_int_equal(grid_at(&g, 1, 2)->style, STYLE_KEY);
		assert_int_equal(grid_at(&g, 1, 3)->style, STYLE_INPUT);
		assert_int_equal(grid_at(&g, 1, 11)->style, STYLE_INPUT);
		assert_int_equal(grid_at(&g, 1, 1)->style, STYLE_TEXT);
		buf_free(&row);
		prompt_free(&p);
		grid_free(&g);
	}
}

/* However narrow: nothing outside, the cursor inside. */
static void test_narrow(void **state)
{
	struct prompt p;
	struct grid g;

	(void)state;
	prompt_init(&p, "bệnh 越 án", NULL);
	grid_init(&g, 1, 8);
	for (int w = 0; w <= 8; w++) {
		grid_clear(&g);
		prompt_paint(&p, &g, (struct rect){ 0, 0, 1, w }, "nhãn dài: ");
		assert_true(g.cursor_x >= 0 && g.cursor_x < (w > 0 ? w : 1));
		for (int x = w; x < 8; x++)
			assert_string_equal(grid_at(&g, 0, x)->ch, " ");
	}
	grid_free(&g);
	prompt_free(&p);
}

/* Each case: what is typed from ^T on, what stands there then ("|" is the cursor), and the method. */
static void test_typing(void **state)
{
	static const struct {
		const char *keys, *after;
		enum text_method method;
	} table[] = {
		{ "tieengs", "tieengs|", TEXT_METHOD_OFF },
		{ "^Ttieengs Vieetj ", "tiếng Việt |", TEXT_TELEX },
		{ "^T^Ttie6ng1 Vie6t5", "tiếng Việt|", TEXT_VNI },
		{ "^T^T^Tkho?e ma'y", "khỏe máy|", TEXT_VIQR },
		{ "^T^T^T^Ttieengs", "tieengs|", TEXT_METHOD_OFF },
		{ "^Tas^Tas1", "áas1|", TEXT_VNI },
		/* Backspace takes the last key back in the word, then graphemes. */
		{ "^Ttieengs<BS>", "tiêng|", TEXT_TELEX },
		{ "^Ttieengs <BS><BS>", "tiến|", TEXT_TELEX },
		{ "^Ttieengs<BS><BS><BS><BS><BS><BS><BS>", "|", TEXT_TELEX },
		/* The cursor leaves a word, and the word is finished; it may come back. */
		{ "^Thoa<Home>as <End>f", "á hòa|", TEXT_TELEX },
		{ "^Tuse<Left>", "us|e", TEXT_TELEX },
		{ "^Tuse<Enter>", "use|", TEXT_TELEX },
		{ "^Tuse<Tab>", "use|", TEXT_TELEX },
		{ "^Tuse^A", "|use", TEXT_TELEX },
		{ "^Ttieengs booj^W^U", "|", TEXT_TELEX },
		{ "^Ttieengs booj^Waf", "tiếng à|", TEXT_TELEX },
		{ "^Txa<Left>oas", "xóa|a", TEXT_TELEX },
		/* Another input method. */
		{ "^Tbe<BS>\xE1\xBA\xBFnh s", "b\xE1\xBA\xBFnh s|", TEXT_TELEX },
		{ "^Tth\xC3\xAAs", "th\xC3\xAAs|", TEXT_TELEX },
		{ "^Tth\xC3\xAAs as", "th\xC3\xAAs \xC3\xA1|", TEXT_TELEX },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		enum text_method shared = TEXT_METHOD_OFF;
		struct buf shown = BUF_EMPTY;
		struct prompt p;

		prompt_init(&p, "", NULL);
		if (i % 2)
			prompt_share_method(&p, &shared);
		type(&p, table[i].keys);
		buf_add(&shown, buf_text(&p.text), p.at);
		buf_puts(&shown, "|");
		buf_puts(&shown, buf_text(&p.text) + p.at);
		if (strcmp(buf_text(&shown), table[i].after) != 0)
			fail_msg("%s: %s", table[i].keys, buf_text(&shown));
		assert_int_equal(i % 2 ? shared : p.typing.method, table[i].method);
		buf_free(&shown);
		prompt_free(&p);
	}
}

/* What another method sends or a clipboard holds is taken as it is, and so is the rest of its word. */
static void test_typing_aside(void **state)
{
	struct event pasted = text_event("s"), sent = text_event("s"), back = { .kind = EVENT_KEY, .key = K_BACKSPACE };
	struct prompt p;

	(void)state;
	pasted.pasted = sent.typed_for = back.typed_for = true;
	prompt_init(&p, "", NULL);
	type(&p, "^Ta");
	prompt_event(&p, &pasted);
	type(&p, "s as ");
	assert_string_equal(buf_text(&p.text), "ass á ");
	type(&p, "a");
	prompt_event(&p, &sent);
	type(&p, "s ca");
	prompt_event(&p, &back);
	type(&p, "as");
	assert_string_equal(buf_text(&p.text), "ass á ass cas");
	prompt_free(&p);
}

/* Prompts that share a method switch together, and what one was set to another one begins with. */
static void test_method_is_shared(void **state)
{
	enum text_method method = TEXT_METHOD_OFF;
	struct prompt one, other;

	(void)state;
	prompt_init(&one, "", NULL);
	prompt_share_method(&one, &method);
	prompt_init(&other, "", NULL);
	prompt_share_method(&other, &method);
	type(&one, "^T");
	type(&other, "as");
	assert_string_equal(buf_text(&other.text), "á");
	type(&other, "^T");
	type(&one, "as1");
	assert_string_equal(buf_text(&one.text), "as1");
	type(&one, " a1");
	assert_string_equal(buf_text(&one.text), "as1 á");
	prompt_set(&one, "");
	type(&one, "a1");
	assert_string_equal(buf_text(&one.text), "á");
	prompt_free(&one);
	prompt_free(&other);
}

/* A full line: no word is cut in two, and what is typed on is no part of one. */
static void test_typing_bound(void **state)
{
	struct prompt p;

	(void)state;
	prompt_init(&p, "", NULL);
	type(&p, "^T");
	for (int i = 0; i < PROMPT_MOST - 1; i++)
		type(&p, i % 8 == 7 ? " " : "b");
	for (int i = 0; i < 9; i++)
		type(&p, "as");
	assert_int_equal(p.text.len, PROMPT_MOST);
	assert_true(text_is_clean(buf_text(&p.text), TEXT_KEEP_LINES));
	type(&p, "<BS><BS> as");
	assert_int_equal(p.text.len, PROMPT_MOST);
	prompt_free(&p);
}

static void check_row(const struct prompt *p, int w, const char *expected, enum style name)
{
	struct buf row = BUF_EMPTY;
	struct grid g;

	grid_init(&g, 1, 30);
	prompt_paint(p, &g, (struct rect){ 0, 0, 1, w }, ":");
	for (int x = 0; x < w; x++)
		if (grid_at(&g, 0, x)->cols > 0)
			buf_puts(&row, grid_at(&g, 0, x)->ch);
	assert_string_equal(buf_text(&row), expected);
	assert_int_equal(grid_at(&g, 0, w - 1)->style, name);
	assert_true(g.cursor_x < w);
	buf_free(&row);
	grid_free(&g);
}

static void test_method_is_shown(void **state)
{
	struct prompt p;

	(void)state;
	prompt_init(&p, "", NULL);
	type(&p, "ban");
	check_row(&p, 28, ":ban                        ", STYLE_INPUT);
	type(&p, "^T");
	check_row(&p, 28, ":ban                   Telex", STYLE_KEY);
	type(&p, "\xC3\xAA");
	check_row(&p, 28, ":ban\xC3\xAA                  Telex", STYLE_DIM);
	type(&p, "^T ");
	check_row(&p, 28, ":ban\xC3\xAA                    VNI", STYLE_KEY);
	type(&p, "^T");
	check_row(&p, 28, ":ban\xC3\xAA                   VIQR", STYLE_KEY);
	check_row(&p, 23, ":ban\xC3\xAA              VIQR", STYLE_KEY);
	check_row(&p, 22, ":ban\xC3\xAA                 ", STYLE_INPUT);
	type(&p, "abcdefghijklmnop");
	check_row(&p, 23, ":bcdefghijklmnop   VIQR", STYLE_KEY);
	type(&p, "^T");
	check_row(&p, 23, ":ban\xC3\xAA abcdefghijklmnop ", STYLE_INPUT);
	prompt_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_editing), cmocka_unit_test(test_cleaning), cmocka_unit_test(test_bound),
		cmocka_unit_test(test_method_does_not_leave), cmocka_unit_test(test_history), cmocka_unit_test(test_painting),
		cmocka_unit_test(test_narrow), cmocka_unit_test(test_typing), cmocka_unit_test(test_typing_aside),
		cmocka_unit_test(test_method_is_shared), cmocka_unit_test(test_typing_bound),
		cmocka_unit_test(test_method_is_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
