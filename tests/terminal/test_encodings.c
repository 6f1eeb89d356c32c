/* test_encodings.c - terminals of other encodings than UTF-8: under a locale that is installed, one that is not, and by option; what is
 * typed there, and what commands write. */
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

#include "pty_case.h"
#include "text/text.h"

static void leave(const char *keys)
{
	pty_send(&pty, keys, strlen(keys));
	pty_expect_exit(&pty, 0);
	pty_assert_restored(&pty);
}

static void play(const char *env, const char *args, const char *encoding, bool draws, const char *const *steps)
{
	pty_open(&pty, 24, 80, env, args);
	pty_speaks(&pty, encoding, draws);
	pty_expect_screen(&pty);
	for (; *steps; steps++)
		pty_play(&pty, *steps);
	leave("qqqqqqqq");
	pty_close(&pty);
}

/* Lists, a page, a chart, a framework, a menu, the search with what it finds, another size, both languages. */
static void walk(const char *env, const char *args, const char *encoding, bool draws)
{
	static const char *const steps[] = { "keys 3 j j", "keys Enter", "keys h 8", "keys v", "keys h 2 Enter", "keys h f", "keys Esc",
	                                     "keys / b e n h", "keys Esc", "keys 5", "size 120x40", "keys L", NULL };
	static const char *const letters[] = { "keys 3", "keys D", "keys D", NULL };

	play(env, args, encoding, draws, steps);
	if (strcmp(encoding, "ASCII") != 0)             /* there D only says that letters have no marks anyway */
		play(env, args, encoding, draws, letters);
}

/* Enough to see what is spoken. */
static void look(const char *env, const char *args, const char *encoding, bool draws)
{
	static const char *const steps[] = { "keys 3 j j Enter", "keys L", NULL };

	play(env, args, encoding, draws, steps);
}

/* ---- by the locale ---- */

/* Makes a locale of that charmap in the test's own folder; skips where that cannot be. */
static void need_locale(const char *name, const char *charmap)
{
	struct buf command = BUF_EMPTY;

	if (system("localedef --help >/dev/null 2>&1") != 0) {
		print_message("SKIP: there is no localedef here\n");
		skip();
	}
	buf_printf(&command, "mkdir -p '%s/locales' && localedef -i vi_VN -f %s '%s/locales/%s' >/dev/null 2>&1; LOCPATH='%s/locales' LC_ALL=%s "
	           "locale charmap 2>/dev/null | grep -qx %s", pty_home(), charmap, pty_home(), name, pty_home(), name, charmap);
	const bool made = system(buf_text(&command)) == 0;
	buf_free(&command);
	if (!made) {
		print_message("SKIP: localedef cannot make a Vietnamese locale in %s here\n", charmap);
		skip();
	}
}

static const struct {
	const char *charmap, *encoding;
} charmaps[] = { { "TCVN5712-1", "TCVN" }, { "VISCII", "VISCII" }, { "CP1258", "CP1258" }, { "ISO-8859-1", "ISO-8859-1" } };

/* `named`: its name tells its encoding; else only the C library knows it. */
static void by_locale(size_t i, bool named)
{
	struct buf name = BUF_EMPTY, env = BUF_EMPTY;

	buf_printf(&name, named ? "vi_VN.%s" : "office-%s", charmaps[i].charmap);
	need_locale(buf_text(&name), charmaps[i].charmap);
	buf_printf(&env, "GIAOBAN_LANG=vi LOCPATH='%s/locales' LANG=%s TERM=rxvt", pty_home(), buf_text(&name));
	if (named)
		walk(buf_text(&env), "", charmaps[i].encoding, true);
	else
		look(buf_text(&env), "", charmaps[i].encoding, true);
	buf_free(&name);
	buf_free(&env);
}

static void test_tcvn(void **state)
{
	(void)state;
	by_locale(0, true);
	by_locale(0, false);
}

static void test_viscii(void **state)
{
	(void)state;
	by_locale(1, true);
	by_locale(1, false);
}

static void test_cp1258(void **state)
{
	(void)state;
	by_locale(2, true);
	by_locale(2, false);
}

static void test_latin1(void **state)
{
	(void)state;
	by_locale(3, false);
}

/* ---- without one ---- */

static void test_not_installed(void **state)
{
	(void)state;
	look("GIAOBAN_LANG=vi LANG=xx_XX.TCVN5712-1 TERM=rxvt", "", "TCVN", true);
	look("GIAOBAN_LANG=vi LANG=C LC_CTYPE=xx_XX.VISCII TERM=vt100", "", "VISCII", true);
	look("GIAOBAN_LANG=vi LANG=xx_XX", "", NULL, false);
}

static void test_options(void **state)
{
	(void)state;
	look("GIAOBAN_LANG=vi LANG=C TERM=vt220", "--encoding=tcvn", "TCVN", true);
	look("GIAOBAN_LANG=vi TERM=screen", "--encoding=viscii", "VISCII", false);
	look("GIAOBAN_LANG=vi TERM=linux LANG=C", "--encoding=windows-1258", "CP1258", false);
	look("GIAOBAN_LANG=vi LANG=vi_VN.TCVN TERM=vt100", "--encoding=utf-8", NULL, false);
	look("GIAOBAN_LANG=vi TERM=screen", "--ascii", "ASCII", false);
	look("GIAOBAN_LANG=vi TERM=vt100", "--ascii", "ASCII", false);
}

/* Nothing promises more than ASCII; the VT100 draws its own lines, a PC's terminal has them elsewhere. */
static void test_ascii(void **state)
{
	(void)state;
	walk("GIAOBAN_LANG=vi LANG=C TERM=vt100", "", "ASCII", true);
	look("GIAOBAN_LANG=vi LANG=C TERM=linux", "", "ASCII", false);
	look("GIAOBAN_LANG=vi LANG=C TERM=pcansi", "", "ASCII", false);
}

static void expect_refused(const char *args, const char *word)
{
	pty_open(&pty, 24, 80, "", args);
	pty_expect_exit(&pty, 2);
	pty_drain(&pty);
	assert_true(pty_holds(&pty, word));
	pty_close(&pty);
}

static void test_refused(void **state)
{
	(void)state;
	expect_refused("--encoding=utf-16", "UTF-16");
	expect_refused("--encoding=viqr", "VIQR");
	expect_refused("--encoding=klingon", "klingon");
}

/* ---- what comes in ---- */

/* Earlier searches are not kept, so that there are none on the screen. */
#define ALONE "GIAOBAN_LANG=vi TERM=rxvt XDG_STATE_HOME=/dev/null"

/* Types a text in the terminal's encoding, and waits until the screen is that of the text in memory. */
static void type_text(const char *text)
{
	struct text_encoding e;
	struct buf bytes = BUF_EMPTY;

	assert_true(text_encoding_find(pty.encoding, &e));
	struct text_encoder *x = text_encoder_new(&e, false);
	text_encode(x, &bytes, text, strlen(text));
	buf_printf(&pty.script, "text %s\n", text);
	pty_send(&pty, buf_text(&bytes), bytes.len);
	pty_expect_screen(&pty);
	text_encoder_free(x);
	buf_free(&bytes);
}

static void test_typing(void **state)
{
	static const char *const encodings[] = { "TCVN", "VISCII", "CP1258" };
	char args[40];

	(void)state;
	for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
		snprintf(args, sizeof args, "--encoding=%s", encodings[i]);
		pty_open(&pty, 24, 80, ALONE, args);
		pty_speaks(&pty, encodings[i], true);
		pty_expect_screen(&pty);
		pty_play(&pty, "keys /");
		type_text("bệnh án điện tử");
		pty_play(&pty, "keys Down Enter");
		pty_cell_of(&pty, "session-10/electronic-records");
		pty_close(&pty);
	}
}

/* CP1258: the tone is a key of its own, and may come when its letter is on the screen already. */
static void test_tone_later(void **state)
{
	(void)state;
	pty_open(&pty, 24, 80, ALONE, "--encoding=CP1258");
	pty_speaks(&pty, "CP1258", true);
	pty_expect_screen(&pty);
	pty_play(&pty, "keys /");
	type_text("ma");
	char *at = strstr(pty.script.text, "text ma\n");
	assert_non_null(at);
	buf_cut(&pty.script, (size_t)(at - pty.script.text));
	buf_puts(&pty.script, "text mà\n");
	pty_send(&pty, "\xCC", 1);
	pty_expect_screen(&pty);
}

/* A mark where keys are commands is no key, and a letter counts without its marks: ê is e. */
static void test_commands(void **state)
{
	(void)state;
	pty_open(&pty, 24, 80, ALONE, "--encoding=CP1258");
	pty_speaks(&pty, "CP1258", true);
	pty_expect_screen(&pty);
	pty_play(&pty, "keys 3 j");
	pty_send(&pty, "\xCC\xF2", 2);
	pty_play(&pty, "keys j");
	leave("q");
}

/* ---- what commands write ---- */

/* All of a command's output on a terminal of that encoding; freed by the caller. */
static void output_of(const char *env, const char *command, const char *encoding, struct buf *out)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "env %s giaoban %s", env, command);
	pty_open_command(&pty, buf_text(&b));
	pty_speaks(&pty, encoding, false);
	pty_expect_exit(&pty, 0);
	pty_drain(&pty);
	pty_bytes_read(&pty, buf_text(&pty.sent), pty.sent.len, out);
	pty_close(&pty);
	buf_free(&b);
}

/* Nothing that such a terminal takes for a control. */
static void expect_printable(const char *args)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "env NO_COLOR=1 GIAOBAN_LANG=vi LANG=xx_XX.VISCII giaoban %s", args);
	pty_open_command(&pty, buf_text(&b));
	pty_expect_exit(&pty, 0);
	pty_drain(&pty);
	for (size_t i = 0; i < pty.sent.len; i++) {
		const unsigned char c = (unsigned char)pty.sent.text[i];
		assert_true(c == '\r' || c == '\n' || (c >= 0x20 && c < 0x7F) || c >= 0xA0);
	}
	pty_close(&pty);
	buf_free(&b);
}

static void test_commands_output(void **state)
{
	static const char *const lines[] = { "Cơ quan      Bô Y tê", "\n", "session-10/electronic-records" };
	struct buf out = BUF_EMPTY;

	(void)state;
	output_of("NO_COLOR=1 GIAOBAN_LANG=vi LANG=xx_XX.CP1258", "show session-10/electronic-records", "CP1258", &out);
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		assert_non_null(strstr(buf_text(&out), lines[i]));
	assert_non_null(strstr(buf_text(&out), "Hoàn thành triên khai bênh án điên tư\r\n"));
	buf_clear(&out);
	output_of("GIAOBAN_LANG=vi LANG=xx_XX.TCVN5712-1", "show session-10/electronic-records", "TCVN", &out);
	assert_non_null(strstr(buf_text(&out), "\033[1mHoàn thành triển khai bệnh án điện tử\033[0m\r\n"));
	buf_clear(&out);
	expect_printable("meetings -o -");
	expect_printable("agencies --format csv");
	expect_printable("agencies --format json -o -");
	expect_printable("--help");
	/* A file gets everything: it is no screen. */
	output_of("GIAOBAN_LANG=vi LANG=C TERM=vt100", "topics --format markdown -o \"$HOME/topics.md\" && cat \"$HOME/topics.md\"", NULL, &out);
	assert_non_null(strstr(buf_text(&out), "an sinh xã hội"));
	buf_free(&out);
}

/* ---- letters without marks ---- */

static void wait_for(const char *bytes)
{
	for (int i = 0; i < PTY_HANG_S * 20 && !pty_holds(&pty, bytes); i++)
		pty_wait_quiet(&pty, 50);
	assert_true(pty_holds(&pty, bytes));
}

/* On a Linux console whose font nobody can ask for, the first screen ever names the key; then never again. */
static void test_console(void **state)
{
	char file[4200];

	(void)state;
	snprintf(file, sizeof file, "%s/.local/state/giaoban/state", pty_home());
	assert_int_equal(unlink(file), 0);
	pty_open(&pty, 24, 80, "GIAOBAN_LANG=en TERM=linux", "");
	wait_for("D shows letters without");
	pty_send(&pty, "D", 1);
	buf_puts(&pty.script, "keys D\n");
	pty_expect_screen(&pty);
	leave("q");
	pty_close(&pty);

	pty_open(&pty, 24, 80, "GIAOBAN_LANG=vi TERM=linux", "");
	wait_for("Phien hop");
	assert_false(pty_holds(&pty, "họp"));
	buf_puts(&pty.script, "keys D\n");
	pty_play(&pty, "keys j");
	leave("q");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_tcvn, pty_after_each),
		cmocka_unit_test_teardown(test_viscii, pty_after_each),
		cmocka_unit_test_teardown(test_cp1258, pty_after_each),
		cmocka_unit_test_teardown(test_latin1, pty_after_each),
		cmocka_unit_test_teardown(test_not_installed, pty_after_each),
		cmocka_unit_test_teardown(test_options, pty_after_each),
		cmocka_unit_test_teardown(test_ascii, pty_after_each),
		cmocka_unit_test_teardown(test_refused, pty_after_each),
		cmocka_unit_test_teardown(test_typing, pty_after_each),
		cmocka_unit_test_teardown(test_tone_later, pty_after_each),
		cmocka_unit_test_teardown(test_commands, pty_after_each),
		cmocka_unit_test_teardown(test_commands_output, pty_after_each),
		cmocka_unit_test_teardown(test_console, pty_after_each),
	};

	return cmocka_run_group_tests(tests, pty_group_begin, pty_group_end);
}
