/* test_tui_keyboard.c - what terminals send, as events; and what is sent to their clipboard. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/text.h"
#include "tui/clip.h"
#include "tui/keyboard.h"
#include "tui/script.h"

static const char *const mouse_words[] = {
	[MOUSE_CLICK] = "click", [MOUSE_DOUBLE] = "double", [MOUSE_WHEEL_UP] = "wheel-up", [MOUSE_WHEEL_DOWN] = "wheel-down",
};

static void tell(struct buf *out, const struct event *e)
{
	if (out->len)
		buf_putc(out, ' ');
	if (e->kind == EVENT_TEXT)
		buf_printf(out, "%s%s", e->pasted ? "'" : "", strcmp(e->text, " ") == 0 ? "Space" : e->text);
	else if (e->kind == EVENT_MOUSE)
		buf_printf(out, "%s@%d,%d", mouse_words[e->mouse], e->y, e->x);
	else if (e->key == K_CTRL)
		buf_printf(out, "^%s", e->text);
	else if (e->key == K_ALT)
		buf_printf(out, "Alt-%s", e->text);
	else
		buf_puts(out, e->key == K_OTHER ? "other" : key_name(e->key));
}

/* Nothing comes after the bytes. */
static void drain(struct keyboard *k, struct buf *out, bool silent)
{
	struct event e;

	while (keyboard_next(k, silent, &e))
		tell(out, &e);
}

static const struct {
	const char *bytes, *events;
} table[] = {
	{ "jk", "j k" },
	{ " \t\r\n", "Space Tab Enter Enter" },
	{ "\x01\x0C\x1A\x1C\x1F", "^a ^l ^z other other" },
	{ "\x7F\b", "Backspace Backspace" },
	/* The cursor keys, in both of their forms, with and without other keys. */
	{ "\033[A\033OA\033[B\033OD", "Up Up Down Left" },
	{ "\033[H\033OF\033[1~\033[4~\033[7~\033[8~", "Home End Home End Home End" },
	{ "\033[5~\033[6~\033[3~\033[2~\033[Z", "PgUp PgDn Delete other Shift-Tab" },
	{ "\033[1;5C\033[3;2~\033[16~\033[22~\033[25~\033OT\033[[Fx", "other other other other other other other x" },
	{ "\033[11~\033[15~\033[17~\033[21~\033[23~\033[24~", "F1 F5 F6 F10 F11 F12" },
	{ "\033OP\033OQ\033OR\033OS\033[[A\033[[B\033[[Ex", "F1 F2 F3 F4 F1 F2 F5 x" },
	{ "\033[15;2~\033[1;3Q\033[12;40R", "other other other" },
	{ "\033OP\033[11~\033[[A\033[P", "F1 F1 F1 F1" },
	{ "\033[99999999999999999999999999~j", "other j" },
	{ "j\033[?1;2c\033[>0;1c", "j other other" },
	/* The mouse: the left button down, the wheel; not its coming up, other buttons, keys held, moving. */
	{ "\033[<0;12;3Mj\033[<0;12;3m", "click@2,11 j" },
	{ "\033[<64;1;1M\033[<65;1000;500Mj", "wheel-up@0,0 wheel-down@499,999 j" },
	{ "\033[<1;1;1M\033[<2;1;1Mj\033[<4;1;1M\033[<8;1;1M\033[<16;1;1M\033[<32;1;1M\033[<35;1;1M\033[<66;1;1M\033[<68;1;1Mk", "j k" },
	{ "\033[<64;1;1mj\033[<128;1;1M\033[<99999999999999999;1;1Mk", "j k" },
	{ "\033[<0;0;1M\033[<0;1;0M\033[<0;1001;1M\033[<0;1;501M\033[<0;99999;1Mj\033[<0;-1;1Mk", "j k" },
	{ "\033[<Mj\033[<0M\033[<0;1M\033[<0;1;M\033[<;;Mk\033[<0;1;1;1M\033[<0:1:1M\033[<0;1;1 Ml", "j k l" },
	{ "\033[<0;1;1qj\033[<~k\033[<0;1\033[Al\033[<0;1;1\003", "j k Up l ^c" },
	{ "\033\033[<0;1;1Mj", "other j" },
	{ "\033[0;1;1Mj\033[32;1;1Mk", "other j other k" },
	{ "\033[M +#j\033[M#+#k\033[M`!!\033[Ma\"!l", "click@2,10 j k wheel-up@0,0 wheel-down@0,1 l" },
	{ "\033[M !\200j\033[M\377\377\377k\033[M   l", "click@95,0 j k l" },
	{ "\033[M\003j\033[M \033[Ak\033[M !\033l", "^c j Up k Alt-l" },
	/* The number pad. */
	{ "\033Oq\033Oy\033OM\033Oj", "1 9 Enter *" },
	/* Learnt from terminfo, here of a terminal that has its own. */
	{ "\033I\033[zz\x0B", "PgUp Down Up" },
	/* Esc alone, twice, with a character. */
	{ "\033", "Esc" },
	{ "\033\033", "Esc Esc" },
	{ "\033\033j", "Esc Alt-j" },
	{ "\033x\033~\033\xC3\xAA\033 \033\001j", "Alt-x Alt-~ other other other j" },
	{ "\033\r\033\x7Fj", "other other j" },
	{ "\033\033[A\033\033OAj", "other other j" },
	/* Broken off, and wrong. */
	{ "\033[", "other" },
	{ "\033[1;", "other" },
	{ "\033O", "other" },
	{ "\033[1\001j", "other ^a j" },
	{ "\033[1\033[A", "other Up" },
	{ "\033[\xC3\xAA", "other ê" },
	/* What a terminal answers to who asked before us. */
	{ "\033]11;rgb:0000/0000/0000\033\\j\033]11;q\aj\033P1$r0m\033\\k", "j j k" },
	{ "\033]11;rgb:00", "other" },
	/* Text: UTF-8, also composed of several; what is invalid is dropped. */
	{ "\xC3\xAA\xE1\xBA\xBF\xC4\x91", "ê ế đ" },
	{ "e\xCC\x82\xCC\x81n", "ế n" },
	{ "\xCC\x81", "\xCC\x81" },
	{ "a\xFF\xC3j\x80\xE1\xBAk", "a j k" },
	{ "\xED\xA0\x80\xC0\xAFj\xF5", "j" },
	{ "\xC2\x9B" "1mj\xE2\x80\xAE" "k\xE2\x80\x8Bl", "1 m j k l" },
	{ "\xC2\xA0\xE3\x80\x80", "Space Space" },
	{ "\xF0\x9F\x91\x8Dj", "\xF0\x9F\x91\x8D j" },
	{ "\xC3", "" },
	/* UniKey: "e" "e", then "tieng" "s". */
	{ "e\x7F\xC3\xAA", "e Backspace ê" },
	{ "\b\b\b\xE1\xBA\xBFng", "Backspace Backspace Backspace ế n g" },
	/* Pasted. */
	{ "j\033[200~q\x03\r\nê\t\033[A\033[201~k", "j 'q 'Space 'Space 'ê 'Space '[ 'A k" },
	{ "\033[200~q\033", "'q" },
	{ "\033[201~k", "k" },
};

static void learn(struct keyboard *k)
{
	*k = (struct keyboard){ 0 };
	keyboard_learn(k, "\033I", K_PAGE_UP);
	keyboard_learn(k, "\033[z", K_LEFT);
	keyboard_learn(k, "\033[zz", K_DOWN);
	keyboard_learn(k, "\x0B", K_UP);
	keyboard_learn(k, "\b", K_LEFT);                /* is Backspace everywhere */
	keyboard_learn(k, "j", K_LEFT);
	keyboard_learn(k, "\033[aaaaaaaaaaaaaaaaaaaaaaaaaaa", K_LEFT);
	keyboard_learn(k, NULL, K_LEFT);
}

static void test_whole(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct keyboard k;
		struct buf out = BUF_EMPTY;

		learn(&k);
		keyboard_add(&k, table[i].bytes, strlen(table[i].bytes));
		drain(&k, &out, true);
		assert_string_equal(buf_text(&out), table[i].events);
		assert_false(keyboard_waits(&k));
		buf_free(&out);
	}
}

/* Byte by byte it says the same; only marks need to come in one piece with their letter. */
static void test_pieces(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct keyboard k;
		struct buf out = BUF_EMPTY;

		if (strstr(table[i].bytes, "\xCC"))
			continue;
		learn(&k);
		for (const char *c = table[i].bytes; *c; c++) {
			keyboard_add(&k, c, 1);
			drain(&k, &out, false);
		}
		drain(&k, &out, true);
		assert_string_equal(buf_text(&out), table[i].events);
		buf_free(&out);
	}
}

/* Esc waits for what may follow; a letter does not. */
static void test_waits(void **state)
{
	struct keyboard k;
	struct event e;

	(void)state;
	learn(&k);
	keyboard_add(&k, "j\033", 2);
	assert_true(keyboard_next(&k, false, &e));
	assert_string_equal(e.text, "j");
	assert_false(keyboard_next(&k, false, &e));
	assert_true(keyboard_waits(&k));
	keyboard_add(&k, "[", 1);
	assert_false(keyboard_next(&k, false, &e));
	keyboard_add(&k, "A", 1);
	assert_true(keyboard_next(&k, false, &e));
	assert_int_equal(e.key, K_UP);
	assert_false(keyboard_waits(&k));
	/* Esc in a paste that never ends leaves it. */
	keyboard_add(&k, "\033[200~q\033", 8);
	assert_true(keyboard_next(&k, false, &e));
	assert_false(keyboard_next(&k, false, &e));
	assert_false(keyboard_next(&k, true, &e));
	keyboard_add(&k, "q", 1);
	assert_true(keyboard_next(&k, false, &e));
	assert_false(e.pasted);
}

/* Cut in two at any byte, however long the rest takes, a report of the mouse never types anything; after half a second what was
 * begun is given up. */
static void test_cut_reports(void **state)
{
	static const char *const reports[] = { "\033[<0;123;45M", "\033[<65;1;1M", "\033[<35;12;3m", "\033[M +M" };

	(void)state;
	for (size_t i = 0; i < sizeof reports / sizeof *reports; i++) {
		for (size_t cut = 3; cut < strlen(reports[i]); cut++) {
			struct keyboard k;
			struct event e;

			learn(&k);
			keyboard_add(&k, reports[i], cut);
			for (int wait = 0; wait < 20; wait++)
				assert_false(keyboard_next(&k, true, &e));
			keyboard_add(&k, reports[i] + cut, strlen(reports[i]) - cut);
			while (keyboard_next(&k, false, &e))
				assert_int_equal(e.kind, EVENT_MOUSE);
			assert_false(keyboard_waits(&k));

			keyboard_add(&k, reports[i], cut);
			for (int wait = 0; wait < 20; wait++)
				assert_false(keyboard_next(&k, true, &e));
			assert_true(keyboard_next(&k, true, &e));
			assert_int_equal(e.key, K_OTHER);
			assert_false(keyboard_waits(&k));
		}
	}
}

/* Letters of another encoding may stand for the places of the old reports: nothing of them is typed. */
static void test_report_in_letters(void **state)
{
	const struct text_encoding tcvn = { .set = TEXT_SET_TCVN };
	struct keyboard k;
	struct buf out = BUF_EMPTY;

	(void)state;
	learn(&k);
	keyboard_speaks(&k, &tcvn);
	keyboard_add(&k, "\033[M \252\252j\033[M !\"k", 14);
	drain(&k, &out, true);
	assert_string_equal(buf_text(&out), "j click@1,0 k");
	buf_free(&out);
}

/* Bytes up to the last place of the buffer: what says nothing makes room, and what was cut there is waited for. */
static void test_full(void **state)
{
	static const char report[] = "\033[<0;1;1m", cut[] = "\033[1;5";
	struct keyboard k;
	struct event e;

	(void)state;
	learn(&k);
	while (keyboard_room(&k) >= sizeof report - 1 + sizeof cut - 1)
		keyboard_add(&k, report, sizeof report - 1);
	while (keyboard_room(&k) > sizeof cut - 1)
		keyboard_add(&k, "\xFF", 1);
	keyboard_add(&k, cut, sizeof cut - 1);
	assert_false(keyboard_next(&k, false, &e));
	keyboard_add(&k, "A", 1);
	assert_true(keyboard_next(&k, false, &e));
	assert_int_equal(e.key, K_OTHER);
	assert_false(keyboard_next(&k, false, &e));
	assert_false(keyboard_waits(&k));
}

/* Any bytes: it always comes to an end, keeps room, and gives out nothing but what is clean. */
static void test_noise(void **state)
{
	static const char alphabet[] = "\033\033\033[[<[M]OP?;0129~AMZe\xCC\x81\xC3\xAA\xE1\xBA\xBF\xFF\x7F\b\r\a\\";
	struct keyboard k;
	struct event e;
	unsigned seed = 1;

	(void)state;
	learn(&k);
	for (int round = 0; round < 3000; round++) {
		char bytes[97];

		for (size_t i = 0; i < sizeof bytes; i++) {
			seed = seed * 1103515245u + 12345u;
			bytes[i] = alphabet[(seed >> 16) % (sizeof alphabet - 1)];
		}
		keyboard_add(&k, bytes, sizeof bytes);
		while (keyboard_next(&k, round % 3 == 0, &e)) {
			assert_true(e.kind == EVENT_TEXT || e.kind == EVENT_KEY || e.kind == EVENT_MOUSE);
			assert_in_range(e.y, 0, TERM_ROWS_MOST - 1);
			assert_in_range(e.x, 0, TERM_COLS_MOST - 1);
			bool mark = e.text[0] == '\xCC' && strlen(e.text) == 2;
			assert_true(e.kind != EVENT_TEXT || mark || text_is_clean(e.text, TEXT_KEEP_LINES));
		}
		assert_true(keyboard_room(&k) > 0);
	}
}

/* A sequence that never ends is given up when there is no room for more of it. */
static void test_endless(void **state)
{
	struct keyboard k;
	struct event e;

	(void)state;
	learn(&k);
	for (int i = 0; i < 2; i++) {
		keyboard_add(&k, i ? "\033[<" : "\033[", i ? 3 : 2);
		while (keyboard_room(&k) > 0)
			keyboard_add(&k, "1", 1);
		assert_true(keyboard_next(&k, false, &e));
		assert_int_equal(e.key, K_OTHER);
		assert_int_equal(keyboard_room(&k), KEYBOARD_BYTES);
	}
}

static void test_clip(void **state)
{
	static const struct {
		const char *text, *term;
		bool tmux;
		const char *sent;               /* NULL: it cannot */
	} clips[] = {
		{ "", "xterm", false, "\033]52;c;\a" },
		{ "f", "xterm-256color", false, "\033]52;c;Zg==\a" },
		{ "fo", "foot", false, "\033]52;c;Zm8=\a" },
		{ "foo", "kitty", false, "\033]52;c;Zm9v\a" },
		{ "tế\n", "alacritty", false, "\033]52;c;dOG6vwo=\a" },
		{ "foo", "screen-256color", true, "\033]52;c;Zm9v\a\033Ptmux;\033\033]52;c;Zm9v\a\033\\" },
		{ "foo", "screen", false, "\033]52;c;Zm9v\a\033P\033]52;c;Zm9v\a\033\\" },
		{ "foo", "linux", false, NULL },
		{ "foo", "vt100", false, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof clips / sizeof *clips; i++) {
		struct buf b = BUF_EMPTY;

		assert_int_equal(clip_sequence(&b, clips[i].text, clips[i].term, clips[i].tmux), clips[i].sent != NULL);
		assert_string_equal(buf_text(&b), clips[i].sent ? clips[i].sent : "");
		buf_free(&b);
	}
}

static void test_clip_large(void **state)
{
	struct buf b = BUF_EMPTY, text = BUF_EMPTY;
	int pieces = 0;

	(void)state;
	buf_fill(&text, 'a', CLIP_MOST);
	assert_true(clip_sequence(&b, text.text, "screen", false));
	assert_int_equal(strlen(b.text), b.len);
	for (const char *at = b.text, *end; (end = strstr(at, "\033\\")) != NULL; at = end + 2, pieces++)
		assert_in_range(end - at, 1, 530);
	assert_int_equal(pieces, CLIP_MOST / 3 * 4 / 512);
	buf_free(&b);
	buf_putc(&text, 'a');
	assert_false(clip_sequence(&b, text.text, "xterm", false));
	assert_int_equal(b.len, 0);
	buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole), cmocka_unit_test(test_pieces), cmocka_unit_test(test_waits),
		cmocka_unit_test(test_cut_reports), cmocka_unit_test(test_report_in_letters),
		cmocka_unit_test(test_full), cmocka_unit_test(test_noise), cmocka_unit_test(test_endless), cmocka_unit_test(test_clip),
		cmocka_unit_test(test_clip_large),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
