/* typing_case.c - a line to type into, for the tests of the input method. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "typing_case.h"

void line_begin(struct line *l, enum text_method method)
{
	*l = (struct line){ .text = BUF_EMPTY };
	text_typing_begin(&l->typing, method);
}

void line_free(struct line *l)
{
	buf_free(&l->text);
}

static void replace(struct line *l, size_t back, struct buf *with)
{
	assert_true(back <= l->text.len);
	buf_cut(&l->text, l->text.len - back);
	buf_puts(&l->text, buf_text(with));
	buf_free(with);
}

void line_key(struct line *l, const char *typed)
{
	struct buf out = BUF_EMPTY;
	size_t back = text_typing_key(&l->typing, buf_text(&l->text), l->text.len, typed, &out);

	replace(l, back, &out);
}

void line_finish(struct line *l)
{
	struct buf out = BUF_EMPTY;
	size_t back = text_typing_end(&l->typing, &out);

	if (back)
		replace(l, back, &out);
	buf_free(&out);
}

void line_backspace(struct line *l)
{
	struct buf out = BUF_EMPTY;
	size_t back = text_typing_backspace(&l->typing, &out), at = 0, n;
	int cells;

	if (back) {
		replace(l, back, &out);
		return;
	}
	buf_free(&out);
	while ((n = text_grapheme(buf_text(&l->text) + at, &cells)) > 0 && at + n < l->text.len)
		at += n;
	buf_cut(&l->text, at);
}

void line_type(struct line *l, const char *keys)
{
	char one[8];
	int cells;

	while (*keys) {
		size_t n = text_grapheme(keys, &cells);
		memcpy(one, keys, n);
		one[n] = '\0';
		keys += n;
		if (strcmp(one, "<") == 0)
			line_backspace(l);
		else if (strcmp(one, "|") == 0)
			line_finish(l);
		else
			line_key(l, one);
	}
}

int typing_wrong;

void typing_check(enum text_method method, const char *keys, const char *expected)
{
	struct line l;

	line_begin(&l, method);
	line_type(&l, keys);
	if (strcmp(buf_text(&l.text), expected) != 0) {
		print_error("%s: %s gives %s, not %s\n", text_method_name(method), keys, buf_text(&l.text), expected);
		typing_wrong++;
	}
	line_free(&l);
}
