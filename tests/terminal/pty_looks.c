/* pty_looks.c - the looks of a screen: each cell of a terminal against what its style is to look like there. */
#include "config.h"

#include "pty_case.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void add_word(struct buf *out, const char *word)
{
	buf_printf(out, "%s%s", out->len > 0 ? " " : "", word);
}

static void add_colour(struct buf *out, const VTermColor *c)
{
	if (out->len > 0)
		buf_putc(out, ' ');
	if (VTERM_COLOR_IS_INDEXED(c))
		buf_printf(out, "%d", c->indexed.idx);
	else
		buf_printf(out, "#%02x%02x%02x", c->rgb.red, c->rgb.green, c->rgb.blue);
}

static void add_look(struct buf *out, const VTermScreenCell *c)
{
	if (c->attrs.bold)
		add_word(out, "bold");
	if (c->attrs.underline)
		add_word(out, "underline");
	if (c->attrs.reverse)
		add_word(out, "reverse");
	if (!VTERM_COLOR_IS_DEFAULT_FG(&c->fg))
		add_colour(out, &c->fg);
	if (!VTERM_COLOR_IS_DEFAULT_BG(&c->bg)) {
		add_word(out, "on");
		add_colour(out, &c->bg);
	}
}

/* Of a blank only what can be seen. */
static bool blank_is(const VTermScreenCell *c, const char *look)
{
	const bool underline = strstr(look, "underline"), reverse = strstr(look, "reverse"), bg = strstr(look, "on ");

	return (c->attrs.underline != 0) == underline && c->attrs.reverse == reverse && !VTERM_COLOR_IS_DEFAULT_BG(&c->bg) == bg;
}

/* What `looks` says of a style, in a buffer. */
static void look_of(struct buf *out, const char *looks, char letter)
{
	buf_clear(out);
	for (const char *s = looks; *s; s += strcspn(s, "|"), s += *s == '|') {
		if (*s == letter && s[1] == ' ') {
			buf_add(out, s + 2, strcspn(s + 2, "|"));
			return;
		}
	}
}

bool pty_looks_are(const struct pty *p, const char *styles, const char *looks, struct buf *wrong)
{
	struct buf should = BUF_EMPTY, is = BUF_EMPTY;
	const size_t cols = (size_t)p->cols;
	bool good = true;

	assert_int_equal(strlen(styles), cols * (size_t)p->rows);
	for (size_t i = 0; good && styles[i]; i++) {
		VTermScreenCell cell;
		const VTermPos at = { .row = (int)(i / cols), .col = (int)(i % cols) };
		assert_int_equal(vterm_screen_get_cell(vterm_obtain_screen(p->vt), at, &cell), 1);
		look_of(&should, looks, styles[i]);
		buf_clear(&is);
		add_look(&is, &cell);
		if (cell.chars[0] == 0 || cell.chars[0] == ' ')
			good = blank_is(&cell, buf_text(&should));
		else
			good = strcmp(buf_text(&is), buf_text(&should)) == 0;
		buf_clear(wrong);
		if (!good)
			buf_printf(wrong, "the style %c at %d,%d looks '%s', not '%s', on\n", styles[i], at.row, at.col, buf_text(&is),
			           buf_text(&should));
	}
	buf_free(&should);
	buf_free(&is);
	return good;
}
