/* pty_screen.c - the terminal's side of a test: what libvterm shows, and what it sends for a key. */
#include "config.h"

#include "pty_case.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text/text.h"

static int on_property(VTermProp property, VTermValue *value, void *self)
{
	struct pty *p = self;

	if (property == VTERM_PROP_ALTSCREEN)
		p->alternate = value->boolean;
	else if (property == VTERM_PROP_CURSORVISIBLE)
		p->cursor_shown = value->boolean;
	else if (property == VTERM_PROP_MOUSE)
		p->mouse = value->number != VTERM_PROP_MOUSE_NONE;
	return 1;
}

static void on_output(const char *bytes, size_t len, void *self)
{
	struct pty *p = self;

	buf_add(&p->typed, bytes, len);
}

void pty_screen_new(struct pty *p)
{
	static const VTermScreenCallbacks callbacks = { .settermprop = on_property };

	p->vt = vterm_new(p->rows, p->cols);
	assert_non_null(p->vt);
	vterm_set_utf8(p->vt, 1);
	vterm_output_set_callback(p->vt, on_output, p);
	VTermScreen *screen = vterm_obtain_screen(p->vt);
	vterm_screen_set_callbacks(screen, &callbacks, p);
	vterm_screen_enable_altscreen(screen, 1);
	vterm_screen_reset(screen, 1);
	buf_clear(&p->typed);
	static const char prompt[] = "the shell's own screen\r\n";
	pty_screen_feed(p, prompt, strlen(prompt));
}

/* How many bytes of it are whole characters: libvterm loses one that comes in two pieces. */
static size_t whole(const char *bytes, size_t len)
{
	size_t begun = 0;

	while (begun < len && begun < 3 && ((unsigned char)bytes[len - 1 - begun] & 0xC0) == 0x80)
		begun++;
	if (begun == len)
		return len;
	const unsigned char first = (unsigned char)bytes[len - 1 - begun];
	const size_t wanted = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
	return begun + 1 < wanted ? len - 1 - begun : len;
}

/* Is the character at `s` one that is shown, or does it belong to a sequence? */
static bool is_shown(struct pty *p, const char *s)
{
	const unsigned char c = (unsigned char)*s;
	const char before = p->sequence;

	if (c == '\033')
		p->sequence = '\033';
	else if (before == '\033')
		p->sequence = c == '[' || c == '(' || c == ')' ? *s : '\0';
	else if (before == '(' || before == ')' || (before == '[' && c >= '@'))
		p->sequence = '\0';
	return !before && c >= ' ';
}

static VTermPos cursor(const struct pty *p)
{
	VTermPos at;

	vterm_state_get_cursorpos(vterm_obtain_state(p->vt), &at);
	return at;
}

/* libvterm goes to the next line when there is more to show, as most do; others do when the line is full. */
static void feed_wrapping(struct pty *p, const char *bytes, size_t len)
{
	for (size_t i = 0, n; i < len; i += n) {
		const bool last = is_shown(p, bytes + i) && cursor(p).col == p->cols - 1;
		n = 1;
		while (i + n < len && ((unsigned char)bytes[i + n] & 0xC0) == 0x80)
			n++;
		vterm_input_write(p->vt, bytes + i, n);
		if (last)
			vterm_input_write(p->vt, "\r\n", 2);
	}
}

void pty_screen_feed(struct pty *p, const char *bytes, size_t len)
{
	pty_bytes_read(p, bytes, len, &p->unfed);
	const size_t n = whole(p->unfed.text, p->unfed.len);
	if (p->wraps)
		feed_wrapping(p, p->unfed.text, n);
	else
		vterm_input_write(p->vt, p->unfed.text, n);
	memmove(p->unfed.text, p->unfed.text + n, p->unfed.len - n);
	buf_cut(&p->unfed, p->unfed.len - n);
}

void pty_screen_type(struct pty *p, const char *key)
{
	static const struct {
		const char *name;
		VTermKey key;
		VTermModifier mod;
	} names[] = {
		{ "Enter", VTERM_KEY_ENTER, VTERM_MOD_NONE }, { "Esc", VTERM_KEY_ESCAPE, VTERM_MOD_NONE },
		{ "Tab", VTERM_KEY_TAB, VTERM_MOD_NONE }, { "Shift-Tab", VTERM_KEY_TAB, VTERM_MOD_SHIFT },
		{ "Backspace", VTERM_KEY_BACKSPACE, VTERM_MOD_NONE }, { "Up", VTERM_KEY_UP, VTERM_MOD_NONE },
		{ "Down", VTERM_KEY_DOWN, VTERM_MOD_NONE }, { "Left", VTERM_KEY_LEFT, VTERM_MOD_NONE },
		{ "Right", VTERM_KEY_RIGHT, VTERM_MOD_NONE }, { "PgUp", VTERM_KEY_PAGEUP, VTERM_MOD_NONE },
		{ "PgDn", VTERM_KEY_PAGEDOWN, VTERM_MOD_NONE }, { "Home", VTERM_KEY_HOME, VTERM_MOD_NONE },
		{ "End", VTERM_KEY_END, VTERM_MOD_NONE },
	};
	size_t len;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (strcmp(names[i].name, key) == 0) {
			vterm_keyboard_key(p->vt, names[i].key, names[i].mod);
			return;
		}
	}
	if (strcmp(key, "Space") == 0)
		vterm_keyboard_unichar(p->vt, ' ', VTERM_MOD_NONE);
	else if (strncmp(key, "Ctrl-", 5) == 0)
		buf_putc(&p->typed, (char)(key[5] - '@'));
	else
		vterm_keyboard_unichar(p->vt, text_code_point(key, &len), VTERM_MOD_NONE);
}

bool pty_screen_mouse(struct pty *p, const char *what, int y, int x)
{
	static const struct {
		const char *name;
		int button, times;
	} words[] = { { "click", 1, 1 }, { "double", 1, 2 }, { "wheel-up", 4, 1 }, { "wheel-down", 5, 1 } };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (strcmp(words[i].name, what) != 0)
			continue;
		vterm_mouse_move(p->vt, y, x, VTERM_MOD_NONE);
		for (int n = 0; p->mouse && n < words[i].times; n++) {
			vterm_mouse_button(p->vt, words[i].button, true, VTERM_MOD_NONE);
			vterm_mouse_button(p->vt, words[i].button, false, VTERM_MOD_NONE);
		}
		return true;
	}
	return false;
}

/* ---- reading it ---- */

static VTermScreenCell cell_at(const struct pty *p, int y, int x)
{
	VTermScreenCell cell;

	memset(&cell, 0, sizeof cell);
	assert_int_equal(vterm_screen_get_cell(vterm_obtain_screen(p->vt), (VTermPos){ .row = y, .col = x }, &cell), 1);
	return cell;
}

static void add_utf8(struct buf *out, uint32_t c)
{
	if (c < 0x80) {
		buf_putc(out, (char)c);
		return;
	}
	if (c < 0x800) {
		buf_putc(out, (char)(0xC0 | c >> 6));
	} else {
		if (c < 0x10000) {
			buf_putc(out, (char)(0xE0 | c >> 12));
		} else {
			buf_putc(out, (char)(0xF0 | c >> 18));
			buf_putc(out, (char)(0x80 | (c >> 12 & 0x3F)));
		}
		buf_putc(out, (char)(0x80 | (c >> 6 & 0x3F)));
	}
	buf_putc(out, (char)(0x80 | (c & 0x3F)));
}

static void add_row(const struct pty *p, struct buf *out, int y)
{
	for (int x = 0; x < p->cols;) {
		VTermScreenCell cell = cell_at(p, y, x);
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
			add_utf8(out, cell.chars[i]);
		if (!cell.chars[0])
			buf_putc(out, ' ');
		x += cell.width > 1 ? cell.width : 1;
	}
}

void pty_text(const struct pty *p, struct buf *out)
{
	for (int y = 0; y < p->rows; y++) {
		buf_putc(out, '|');
		add_row(p, out, y);
		buf_puts(out, "|\n");
	}
}

static void add_colour(struct buf *out, const VTermColor *c, bool is_default)
{
	if (is_default)
		buf_putc(out, '-');
	else if (VTERM_COLOR_IS_INDEXED(c))
		buf_printf(out, "%d", c->indexed.idx);
	else
		buf_printf(out, "%02X%02X%02X", c->rgb.red, c->rgb.green, c->rgb.blue);
}

/* Of a blank only what can be seen: one that was written may be bold, one that was erased is not. */
static void add_cell(struct buf *out, const VTermScreenCell *c)
{
	bool blank = c->chars[0] == 0 || (c->chars[0] == ' ' && c->chars[1] == 0);

	for (int i = 0; !blank && i < VTERM_MAX_CHARS_PER_CELL && c->chars[i]; i++)
		buf_printf(out, "%X ", c->chars[i]);
	buf_printf(out, "%d%d%d ", c->attrs.underline, c->attrs.reverse, c->attrs.blink);
	add_colour(out, &c->bg, VTERM_COLOR_IS_DEFAULT_BG(&c->bg));
	if (!blank || c->attrs.reverse || c->attrs.underline) {
		buf_printf(out, " %d ", c->attrs.bold);
		add_colour(out, &c->fg, VTERM_COLOR_IS_DEFAULT_FG(&c->fg));
	}
	buf_putc(out, '\n');
}

void pty_cells(const struct pty *p, struct buf *out)
{
	VTermPos at = cursor(p);

	buf_printf(out, "%dx%d cursor %d,%d %d\n", p->cols, p->rows, at.row, at.col, p->cursor_shown);
	for (int y = 0; y < p->rows; y++) {
		for (int x = 0; x < p->cols; x++) {
			VTermScreenCell c = cell_at(p, y, x);
			add_cell(out, &c);
		}
	}
}

/* The same lines; with `ascii` whatever is not ASCII stands for one printable character of it. */
static bool same_text(const char *expected, const char *is, bool ascii)
{
	for (size_t step; *expected && *is; expected += step, is++) {
		text_code_point(expected, &step);
		if (*expected == *is)
			step = 1;
		else if (!ascii || step == 1 || *is <= ' ' || *is == 0x7F)
			return false;
	}
	return *expected == *is;
}

bool pty_screen_is(const struct pty *p, const char *expected, bool ascii)
{
	struct buf text = BUF_EMPTY;
	const char *head = strstr(expected, "cursor "), *lines = strchr(expected, '\n');
	VTermPos at = cursor(p);
	int y = -1, x = -1;

	assert_true(head && lines && sscanf(head, "cursor %d,%d", &y, &x) == 2);
	pty_text(p, &text);
	bool is = p->cursor_shown && at.row == y && at.col == x && same_text(lines + 1, buf_text(&text), ascii);
	buf_free(&text);
	return is;
}

VTermScreenCell pty_cell_of(const struct pty *p, const char *text)
{
	struct buf row = BUF_EMPTY;

	for (int y = 0; y < p->rows; y++) {
		buf_clear(&row);
		add_row(p, &row, y);
		const char *at = strstr(buf_text(&row), text);
		if (at) {
			int x = (int)text_width_n(row.text, (size_t)(at - row.text));
			buf_free(&row);
			return cell_at(p, y, x);
		}
	}
	buf_clear(&row);
	for (int y = 0; y < p->rows; y++) {
		add_row(p, &row, y);
		buf_putc(&row, '\n');
	}
	print_error("%s", buf_text(&row));
	buf_free(&row);
	fail_msg("'%s' is not on the screen", text);
	return (VTermScreenCell){ 0 };
}

VTermScreenCell pty_cell_at_cursor(const struct pty *p)
{
	VTermPos at = cursor(p);

	return cell_at(p, at.row, at.col);
}

bool pty_holds(const struct pty *p, const char *bytes)
{
	size_t n = strlen(bytes);

	for (size_t at = 0; at + n <= p->sent.len; at++)
		if (memcmp(p->sent.text + at, bytes, n) == 0)
			return true;
	return false;
}

/* ---- as it was found ---- */

void pty_assert_modes(struct pty *p)
{
	struct termios now;

	assert_int_equal(tcgetattr(p->line, &now), 0);
	assert_int_equal(now.c_iflag, p->before.c_iflag);
	assert_int_equal(now.c_oflag, p->before.c_oflag);
	assert_int_equal(now.c_cflag, p->before.c_cflag);
	assert_int_equal(now.c_lflag, p->before.c_lflag);
	assert_memory_equal(now.c_cc, p->before.c_cc, sizeof now.c_cc);
}

static void assert_pen_is_plain(const struct pty *p)
{
	static const VTermAttr attributes[] = { VTERM_ATTR_BOLD, VTERM_ATTR_UNDERLINE, VTERM_ATTR_REVERSE, VTERM_ATTR_BLINK };
	VTermState *state = vterm_obtain_state(p->vt);
	VTermValue v;

	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
		memset(&v, 0, sizeof v);
		assert_int_equal(vterm_state_get_penattr(state, attributes[i], &v), 1);
		assert_int_equal(attributes[i] == VTERM_ATTR_UNDERLINE ? v.number : v.boolean, 0);
	}
	vterm_state_get_penattr(state, VTERM_ATTR_FOREGROUND, &v);
	assert_true(VTERM_COLOR_IS_DEFAULT_FG(&v.color));
	vterm_state_get_penattr(state, VTERM_ATTR_BACKGROUND, &v);
	assert_true(VTERM_COLOR_IS_DEFAULT_BG(&v.color));
}

/* What the terminal sends for a paste and for a cursor key tells whether it was asked to mark them. */
static void assert_keys_are_plain(struct pty *p)
{
	vterm_keyboard_start_paste(p->vt);
	assert_int_equal(p->typed.len, 0);
	vterm_keyboard_key(p->vt, VTERM_KEY_UP, VTERM_MOD_NONE);
	assert_string_equal(buf_text(&p->typed), "\033[A");
	buf_clear(&p->typed);
	assert_false(p->mouse);
}

void pty_assert_restored(struct pty *p)
{
	pty_drain(p);
	pty_assert_modes(p);
	assert_false(p->alternate);
	assert_true(p->cursor_shown);
	assert_pen_is_plain(p);
	assert_keys_are_plain(p);
}
