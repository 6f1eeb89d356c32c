/* test_tui_script.c - reading scripts, and playing them on a terminal in memory. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "tui/script.h"

static char folder[256], file[300];

static int make_folder(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof folder, "%s/giaoban-script-XXXXXX", tmp && *tmp ? tmp : "/tmp");
	if (!mkdtemp(folder))
		return -1;
	snprintf(file, sizeof file, "%s/keys", folder);
	return 0;
}

static int remove_folder(void **state)
{
	(void)state;
	unlink(file);
	return rmdir(folder);
}

static void write_file(const char *bytes, size_t len)
{
	FILE *f = fopen(file, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

static enum gb_status read_script(const char *text, struct script *s, struct gb_why *why)
{
	write_file(text, strlen(text));
	return script_read(file, s, why);
}

static const char *const mouse[] = {
	[MOUSE_CLICK] = "click", [MOUSE_DOUBLE] = "double", [MOUSE_WHEEL_UP] = "up", [MOUSE_WHEEL_DOWN] = "down",
};

/* The steps as a line: "!" before what comes at once. */
static void tell(struct buf *out, const struct script *s)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct step *step = &s->steps[i];

		if (i)
			buf_putc(out, ' ');
		if (step->at_once)
			buf_putc(out, '!');
		if (step->kind == STEP_SHOW)
			buf_printf(out, "show:%s", step->name);
		else if (step->kind == STEP_SIZE)
			buf_printf(out, "%dx%d", step->cols, step->rows);
		else if (step->event.kind == EVENT_MOUSE)
			buf_printf(out, "%s@%d,%d", mouse[step->event.mouse], step->event.y, step->event.x);
		else if (step->event.kind == EVENT_TEXT)
			buf_printf(out, "'%s'", step->event.text);
		else if (step->event.key == K_CTRL)
			buf_printf(out, "^%s", step->event.text);
		else
			buf_puts(out, key_name(step->event.key));
	}
}

static void test_reads(void **state)
{
	static const struct {
		const char *text, *steps;
	} table[] = {
		{ "", "" },
		{ "# a remark\n\n   \n", "" },
		{ "keys 3 j Enter\n", "'3' 'j' Enter" },
		{ "keys Space Ctrl-L Shift-Tab PgDn ê #\n", "' ' ^l Shift-Tab PgDn 'ê' '#'" },
		{ "keys e\xCC\x82\n", "'ê'" },
		{ "text benh  an \n", "'b' 'e' 'n' 'h' ' ' ' ' 'a' 'n' ' '" },
		{ "text Enter\n", "'E' 'n' 't' 'e' 'r'" },
		{ "burst Backspace Backspace ế n\nkeys j", "Backspace !Backspace !'ế' !'n' 'j'" },
		{ "size 100x30\nshow wide\n", "100x30 show:wide" },
		{ "click 0,0\ndouble 12,3\n", "click@0,0 click@12,3 double@12,3" },
		{ "wheel-up 499,999\nwheel-down  1,2 \n", "up@499,999 down@1,2" },
		{ "\xEF\xBB\xBF  keys\tj \r\nshow a\r\ntext b\r\n", "'j' show:a 'b'" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct script s;
		struct gb_why why = { .lang = GB_EN };
		struct buf b = BUF_EMPTY;

		assert_int_equal(read_script(table[i].text, &s, &why), GB_OK);
		tell(&b, &s);
		assert_string_equal(buf_text(&b), table[i].steps);
		buf_free(&b);
		script_free(&s);
	}
}

static void test_refuses(void **state)
{
	static const struct {
		const char *text, *why;         /* without the file's name */
	} table[] = {
		{ "keys j\npress k\n", ":2: there is no command 'press' in a script; there are: keys, text, burst, click, double, wheel-up, "
		                      "wheel-down, size, show" },
		{ "keys\n", ":1: nothing stands behind 'keys'" },
		{ "burst  \n", ":1: nothing stands behind 'burst'" },
		{ "text", ":1: nothing stands behind 'text'" },
		{ "\n\nshow\n", ":3: nothing stands behind 'show'" },
		{ "show a b\n", ":1: the name of a screen is one word" },
		{ "size 80\n", ":1: a size is COLSxROWS, at most 1000x500; for example: size 80x24" },
		{ "size 0x24\n", ":1: a size is" },
		{ "size 80x24x\n", ":1: a size is" },
		{ "size 80x24 9\n", ":1: a size is" },
		{ "size 80x-1\n", ":1: a size is" },
		{ "size 99999999999999999999x24\n", ":1: a size is" },
		{ "click\n", ":1: a place is ROW,COLUMN, counted from 0; for example: click 4,10" },
		{ "click 4\n", ":1: a place is" },
		{ "click 4,\n", ":1: a place is" },
		{ "click ,4\n", ":1: a place is" },
		{ "click -1,4\n", ":1: a place is" },
		{ "double 4,+4\n", ":1: a place is" },
		{ "wheel-up 4,4x\n", ":1: a place is" },
		{ "wheel-down 4,4 5\n", ":1: a place is" },
		{ "click 500,0\n", ":1: a place is" },
		{ "click 0,1000\n", ":1: a place is" },
		{ "click 0,99999999999999999999\n", ":1: a place is" },
		{ "keys jj\n", ":1: there is no key 'jj'" },
		{ "keys enter\n", ":1: there is no key 'enter'" },
		{ "keys Ctrl-l\n", ":1: there is no key 'Ctrl-l'" },
		{ "keys j\nkeys \xFF\n", ": not UTF-8 at line 2, column 6" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct script s;
		struct gb_why why = { .lang = GB_EN };

		assert_int_equal(read_script(table[i].text, &s, &why), GB_BAD_DATA);
		assert_memory_equal(why.text, file, strlen(file));
		if (strncmp(why.text + strlen(file), table[i].why, strlen(table[i].why)) != 0)
			assert_string_equal(why.text + strlen(file), table[i].why);
		assert_null(s.steps);
	}
	struct script s;
	struct gb_why why = { .lang = GB_VI };
	unlink(file);
	assert_int_equal(script_read(file, &s, &why), GB_NO_INPUT);
}

static void test_bounds(void **state)
{
	struct script s;
	struct gb_why why = { .lang = GB_EN };
	size_t len = ((size_t)1 << 20) + 1;
	char *big = malloc(len);

	(void)state;
	assert_non_null(big);
	memset(big, '\n', len);
	write_file(big, len);
	assert_int_equal(script_read(file, &s, &why), GB_BAD_DATA);
	memset(big, 'j', len);
	memcpy(big, "text ", 5);
	write_file(big, 5 + 100000);
	assert_int_equal(script_read(file, &s, &why), GB_OK);
	assert_int_equal(s.n, 100000);
	script_free(&s);
	write_file(big, 5 + 100001);
	assert_int_equal(script_read(file, &s, &why), GB_BAD_DATA);
	assert_string_equal(why.text + strlen(file), ":1: more than 100000 keys; that is no script for giaoban");
	free(big);
}

static void test_names(void **state)
{
	(void)state;
	for (int k = K_UP; k < K_CTRL; k++)
		assert_int_equal(key_of_name(key_name((enum key)k)), k);
	assert_string_equal(key_name(K_NONE), "");
	assert_string_equal(key_name(K_OTHER), "");
	assert_int_equal(key_of_name("Ctrl-L"), K_CTRL);
	assert_int_equal(key_of_name("Ctrl-"), K_NONE);
	assert_int_equal(key_of_name(""), K_NONE);
}

/* ---- playing ---- */

/* Shows each event on a screen of the terminal's size, as a program would. */
static void play(struct term *t)
{
	struct event e = { 0 };
	struct grid g;
	int rows, cols, n = 0;

	do {
		t->ops->size(t, &rows, &cols);
		grid_init(&g, rows, cols);
		grid_text(&g, 0, 0, cols, e.kind == EVENT_KEY ? key_name(e.key) : e.text, STYLE_TEXT);
		grid_cursor(&g, 0, n++);
		t->ops->show(t, &g);
		grid_free(&g);
		t->ops->read(t, -1, &e);
	} while (e.kind != EVENT_END);
	t->ops->read(t, -1, &e);
	assert_int_equal(e.kind, EVENT_END);
}

static void expect_play(const char *text, const char *screens)
{
	struct script s;
	char *out = NULL;
	size_t len;
	FILE *f = open_memstream(&out, &len);

	assert_non_null(f);
	assert_int_equal(read_script(text, &s, NULL), GB_OK);
	struct term *t = term_mem_open(&s, 2, 6, f);
	play(t);
	assert_int_equal(t->ops->close(t), 0);
	assert_int_equal(fclose(f), 0);
	assert_string_equal(out, screens);
	free(out);
	script_free(&s);
}

static void test_plays(void **state)
{
	(void)state;
	expect_play("", "== end 6x2 cursor 0,0\n|      |\n|      |\n");
	expect_play("keys j ê\n", "== end 6x2 cursor 0,2\n|ê     |\n|      |\n");
	expect_play("keys j\nshow one\nkeys k\n", "== one 6x2 cursor 0,1\n|j     |\n|      |\n");
	expect_play("show none\nkeys Enter\nshow key\nsize 4x1\nshow size\n",
	            "== none 6x2 cursor 0,0\n|      |\n|      |\n== key 6x2 cursor 0,1\n|Enter |\n|      |\n"
	            "== size 4x1 cursor 0,2\n|    |\n");
}

/* Only what comes in one piece is there for somebody who waits a moment. */
static void test_waits(void **state)
{
	struct script s;
	struct event e;
	FILE *f = tmpfile();

	(void)state;
	assert_non_null(f);
	assert_int_equal(read_script("burst Backspace ê\nkeys j\n", &s, NULL), GB_OK);
	struct term *t = term_mem_open(&s, 2, 6, f);
	t->ops->read(t, 20, &e);
	assert_int_equal(e.kind, EVENT_NOTHING);
	t->ops->read(t, -1, &e);
	assert_int_equal(e.key, K_BACKSPACE);
	t->ops->read(t, 20, &e);
	assert_string_equal(e.text, "ê");
	t->ops->read(t, 20, &e);
	assert_int_equal(e.kind, EVENT_NOTHING);
	t->ops->read(t, -1, &e);
	assert_string_equal(e.text, "j");
	assert_true(t->ops->clipboard(t, "chép"));
	t->ops->close(t);
	script_free(&s);
	fclose(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reads), cmocka_unit_test(test_refuses), cmocka_unit_test(test_bounds),
		cmocka_unit_test(test_names), cmocka_unit_test(test_plays), cmocka_unit_test(test_waits),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
