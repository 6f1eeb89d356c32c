/* test_tui_input.c - a Vietnamese input method left on does no harm. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "tui/input.h"
#include "tui/script.h"

/* A terminal that sends a line of words: a name of a key, a character, "+" before what comes at once after the one before,
 * "'" before what is pasted, "." for a pause in which nothing comes. */
struct words {
	struct term term;
	char line[512];
	char *at;
};

static char *next_word(struct words *w)
{
	w->at += strspn(w->at, " ");
	return *w->at ? w->at : NULL;
}

static void words_read(struct term *t, int wait_ms, struct event *out)
{
	struct words *w = (struct words *)t;
	char *word = next_word(w);

	*out = (struct event){ .kind = EVENT_NOTHING };
	if (wait_ms >= 0 && (!word || *word != '+')) {
		assert_true(wait_ms <= INPUT_AT_ONCE_MS);
		return;
	}
	if (!word) {
		out->kind = EVENT_END;
		return;
	}
	size_t len = strcspn(word, " ");
	w->at += len;
	if (*w->at)
		*w->at++ = '\0';
	word += *word == '+';
	out->pasted = *word == '\'';
	word += out->pasted;
	out->key = key_of_name(word);
	out->kind = out->key == K_NONE ? EVENT_TEXT : EVENT_KEY;
	if (strcmp(word, "resize") == 0)
		out->kind = EVENT_RESIZE;
	else if (out->kind == EVENT_TEXT)
		strcpy(out->text, word);
}

static const struct term_ops words_ops = { .read = words_read };

/* All that comes of a line, until the end; "!" behind what the method sent. */
static void told(char out[1024], const char *line, bool typing, bool *seen)
{
	struct words w = { .term.ops = &words_ops };
	struct input in;
	struct event e;

	strcpy(w.line, line);
	w.at = w.line;
	input_begin(&in, &w.term);
	in.typing = typing;
	out[0] = '\0';
	for (;;) {
		input_read(&in, -1, &e);
		if (e.kind == EVENT_END)
			break;
		if (out[0])
			strcat(out, " ");
		strcat(out, e.kind == EVENT_RESIZE ? "resize" : e.kind == EVENT_KEY ? key_name(e.key) : e.text);
		if (e.typed_for)
			strcat(out, "!");
	}
	*seen = in.method_seen;
}

static void test_commands(void **state)
{
	static const struct {
		const char *sent, *told;
		bool seen;
	} table[] = {
		{ "j k Enter", "j k Enter", false },
		/* "ee": the first e went through at once. */
		{ "e Backspace +ê", "e ê!", true },
		{ "e Backspace +ê j", "e ê! j", true },
		{ "d Backspace +đ", "d đ!", true },
		/* As one read over a slow line. */
		{ "e +Backspace +ê +j +j", "e ê! j j", true },
		/* "tieng" "s": three letters taken back, three sent anew, one key. */
		{ "Backspace +Backspace +Backspace +ế +n +g", "ế!", true },
		{ "Backspace +Backspace +Backspace +ế +n +g +j", "ế! j", true },
		{ "Backspace +Backspace +ư +ơ q", "ư! q", true },
		/* Without Backspace: ] is ư, [ is ơ. */
		{ "ư ơ", "ư! ơ!", true },
		/* A person's own Backspaces are "back". */
		{ "Backspace", "Backspace", false },
		{ "Backspace Backspace +Backspace j", "Backspace Backspace Backspace j", false },
		{ "Backspace ê", "Backspace ê!", true },
		{ "Backspace +j", "Backspace j", false },
		{ "Backspace +Enter", "Backspace Enter", false },
		{ "Backspace +resize +ê", "Backspace resize ê!", true },
		{ "Backspace +Backspace +Esc", "Backspace Backspace Esc", false },
		/* "y" "j" "j": the marks are undone, and the j is one. */
		{ "y Backspace +ỵ Backspace +y +j", "y ỵ! j!", true },
		{ "Backspace +y +j", "Backspace y j", false },
		{ "ê Backspace +j", "ê! Backspace j", true },
		{ "ê Backspace +j k", "ê! Backspace j k", true },
		/* Letters of other keyboards, and what no letter is. */
		{ "ç ñ ü – 越", "ç ñ ü – 越", false },
		{ "Backspace +ç", "Backspace ç", false },
		/* More than can be held. */
		{ "Backspace +Backspace +Backspace +Backspace +Backspace +Backspace +Backspace +Backspace +Backspace +Backspace "
		  "+Backspace +Backspace +Backspace +Backspace +Backspace +Backspace +Backspace",
		  "Backspace Backspace Backspace Backspace Backspace Backspace Backspace Backspace Backspace Backspace "
		  "Backspace Backspace Backspace Backspace Backspace Backspace Backspace", false },
		/* What is pasted runs no command, and tells nothing of a method. */
		{ "j 'q +'ê k", "j k", false },
		{ "Backspace +'ê +'j k", "Backspace k", false },
	};
	char out[1024];
	bool seen;

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		told(out, table[i].sent, false, &seen);
		assert_string_equal(out, table[i].told);
		assert_int_equal(seen, table[i].seen);
	}
}

static void test_typing(void **state)
{
	static const struct {
		const char *sent, *told;
	} table[] = {
		{ "b e Backspace +ê", "b e Backspace! ê!" },
		{ "Backspace +Backspace +ế +n", "Backspace! Backspace! ế! n" },
		{ "Backspace +y +j", "Backspace! y j" },
		{ "Backspace j", "Backspace j" },
		{ "'q +'ê", "q ê" },
	};
	char out[1024];
	bool seen;

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		told(out, table[i].sent, true, &seen);
		assert_string_equal(out, table[i].told);
		assert_false(seen);     /* marks are what a line is typed with */
	}
}

static void test_plain(void **state)
{
	static const struct {
		const char *text, *plain;
	} table[] = {
		{ "e", "e" }, { "ê", "e" }, { "Ê", "E" }, { "ễ", "e" }, { "Ệ", "E" }, { "đ", "d" }, { "Đ", "D" }, { "ý", "y" }, { "Ỵ", "Y" },
		{ "ư", "]" }, { "ơ", "[" }, { "ứ", "]" }, { "ờ", "[" }, { "Ư", "}" }, { "Ơ", "{" }, { "]", "]" }, { "?", "?" },
		{ "/", "/" }, { "G", "G" }, { " ", " " }, { "1", "1" }, { "e\xCC\x81", "e" }, { "\xCC\x81", "" }, { "", "" },
		{ "越", "越" },
	};
	char out[5];

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		input_plain(out, table[i].text);
		assert_string_equal(out, table[i].plain);
	}
}

/* A short wait stays short, and what is there comes without one. */
static void test_waits(void **state)
{
	struct words w = { .term.ops = &words_ops, .line = "j +k Backspace" };
	struct input in;
	struct event e;

	(void)state;
	w.at = w.line;
	input_begin(&in, &w.term);
	input_read(&in, 0, &e);
	assert_int_equal(e.kind, EVENT_NOTHING);
	input_read(&in, -1, &e);
	assert_string_equal(e.text, "j");
	input_read(&in, 0, &e);
	assert_string_equal(e.text, "k");
	input_read(&in, -1, &e);
	assert_int_equal(e.key, K_BACKSPACE);
	input_read(&in, 0, &e);
	assert_int_equal(e.kind, EVENT_NOTHING);
	input_read(&in, -1, &e);
	assert_int_equal(e.kind, EVENT_END);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_commands), cmocka_unit_test(test_typing), cmocka_unit_test(test_plain),
		cmocka_unit_test(test_waits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
