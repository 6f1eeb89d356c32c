/* script.c - keys to play, read from a file; and the names of keys. */
#include "config.h"

#include "tui/script.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "text/text.h"

#define BYTES_MOST ((size_t)1 << 20)
#define STEPS_MOST 100000

/* ---- names of keys ---- */

static const struct {
	const char *name;
	enum key key;
} names[] = {
	{ "Enter", K_RETURN },
	{ "Esc", K_ESCAPE },
	{ "Tab", K_TAB },
	{ "Shift-Tab", K_BACK_TAB },
	{ "Backspace", K_BACKSPACE },
	{ "Delete", K_DELETE },
	{ "Up", K_UP },
	{ "Down", K_DOWN },
	{ "Left", K_LEFT },
	{ "Right", K_RIGHT },
	{ "PgUp", K_PAGE_UP },
	{ "PgDn", K_PAGE_DOWN },
	{ "Home", K_HOME },
	{ "End", K_END },
	{ "F1", K_F1 }, { "F2", K_F2 }, { "F3", K_F3 }, { "F4", K_F4 }, { "F5", K_F5 }, { "F6", K_F6 },
	{ "F7", K_F7 }, { "F8", K_F8 }, { "F9", K_F9 }, { "F10", K_F10 }, { "F11", K_F11 }, { "F12", K_F12 },
};

static bool is_ctrl(const char *name)
{
	return strncmp(name, "Ctrl-", 5) == 0 && name[5] >= 'A' && name[5] <= 'Z' && name[6] == '\0';
}

static bool is_alt(const char *name)
{
	return strncmp(name, "Alt-", 4) == 0 && name[4] > ' ' && name[4] <= '~' && name[5] == '\0';
}

enum key key_of_name(const char *name)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].name, name) == 0)
			return names[i].key;
	return is_ctrl(name) ? K_CTRL : is_alt(name) ? K_ALT : K_NONE;
}

const char *key_name(enum key key)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].key == key)
			return names[i].name;
	return "";
}

bool key_event(const char *name, struct event *out)
{
	int cells;
	size_t len = strlen(name);

	*out = (struct event){ .kind = EVENT_KEY, .key = key_of_name(name) };
	if (out->key == K_CTRL)
		out->text[0] = (char)(name[5] - 'A' + 'a');
	if (out->key == K_ALT)
		out->text[0] = name[4];
	if (out->key != K_NONE)
		return true;
	if (strcmp(name, "Space") == 0) {
		name = " ";
		len = 1;
	}
	out->kind = EVENT_TEXT;
	if (len >= sizeof out->text || text_grapheme(name, &cells) != len)
		return false;
	memcpy(out->text, name, len + 1);
	return true;
}

/* ---- reading ---- */

struct reading {
	struct script *script;
	size_t room;
	const char *file;
	int line;
	struct gb_why *why;
	enum gb_lang lang;
};

static enum gb_status add_step(struct reading *r, const struct step *step)
{
	struct script *s = r->script;
	void *items = s->steps;

	if (s->n == STEPS_MOST)
		return gb_fail(r->why, GB_BAD_DATA, tr(r->lang, "%s:%d: more than %d keys; that is no script for giaoban"),
		               r->file, r->line, STEPS_MOST);
	mem_reserve(&items, &r->room, s->n + 1, sizeof *s->steps);
	s->steps = items;
	s->steps[s->n++] = *step;
	return GB_OK;
}

static enum gb_status nothing_given(struct reading *r, const char *command)
{
	return gb_fail(r->why, GB_BAD_DATA, tr(r->lang, "%s:%d: nothing stands behind '%s'"), r->file, r->line, command);
}

/* The next word of *at, which moves behind it; NULL when there is none.  It is ended by a NUL in the line itself. */
static char *word(char **at)
{
	char *begin = *at + strspn(*at, " ");
	size_t len = strcspn(begin, " ");

	*at = begin + len;
	if (**at)
		*(*at)++ = '\0';
	return len ? begin : NULL;
}

static enum gb_status read_names(struct reading *r, char *rest, bool burst)
{
	size_t before = r->script->n;

	for (char *name; (name = word(&rest)) != NULL; ) {
		struct step step = { .kind = STEP_EVENT, .at_once = burst && r->script->n > before };
		if (!key_event(name, &step.event))
			return gb_fail(r->why, GB_BAD_DATA,
			               tr(r->lang, "%s:%d: there is no key '%s'; a key is one character, or one of: Enter Esc Tab "
			                           "Shift-Tab Backspace Delete Space Up Down Left Right PgUp PgDn Home End F1 .. F12 "
			                           "Ctrl-A .. Ctrl-Z Alt-x"), r->file, r->line, name);
		enum gb_status status = add_step(r, &step);
		if (status != GB_OK)
			return status;
	}
	return r->script->n > before ? GB_OK : nothing_given(r, burst ? "burst" : "keys");
}

static enum gb_status read_keys(struct reading *r, char *rest)
{
	return read_names(r, rest, false);
}

static enum gb_status read_burst(struct reading *r, char *rest)
{
	return read_names(r, rest, true);
}

static enum gb_status read_text(struct reading *r, char *rest)
{
	enum gb_status status = *rest ? GB_OK : nothing_given(r, "text");
	int cells;

	for (size_t n; status == GB_OK && (n = text_grapheme(rest, &cells)) > 0; rest += n) {
		struct step step = { .kind = STEP_EVENT, .event.kind = EVENT_TEXT };
		memcpy(step.event.text, rest, n < sizeof step.event.text ? n : 0);
		status = add_step(r, &step);
	}
	return status;
}

/* A number of rows or columns; 0 when it is none. */
static int size_of(const char *s, char **end, int most)
{
	long n = *s >= '1' && *s <= '9' ? strtol(s, end, 10) : 0;

	return n > 0 && n <= most ? (int)n : 0;
}

bool script_size(const char *s, int *rows, int *cols)
{
	char *end = NULL;

	*cols = size_of(s, &end, TERM_COLS_MOST);
	if (*cols == 0 || *end != 'x')
		return false;
	*rows = size_of(end + 1, &end, TERM_ROWS_MOST);
	return *rows > 0 && *end == '\0';
}

static enum gb_status read_size(struct reading *r, char *rest)
{
	struct step step = { .kind = STEP_SIZE };
	const char *size = word(&rest);

	if (!size || !script_size(size, &step.rows, &step.cols) || word(&rest))
		return gb_fail(r->why, GB_BAD_DATA, tr(r->lang, "%s:%d: a size is COLSxROWS, at most %dx%d; for example: size 80x24"),
		               r->file, r->line, TERM_COLS_MOST, TERM_ROWS_MOST);
	return add_step(r, &step);
}

/* "12,3": row and column. */
static bool place_of(const char *s, struct event *e)
{
	char *end;
	const long y = strtol(s, &end, 10);

	if (*s < '0' || *s > '9' || *end != ',' || end[1] < '0' || end[1] > '9' || y >= TERM_ROWS_MOST)
		return false;
	const long x = strtol(end + 1, &end, 10);
	e->y = (int)y;
	e->x = (int)x;
	return *end == '\0' && x < TERM_COLS_MOST;
}

static enum gb_status read_mouse(struct reading *r, char *rest, enum mouse mouse)
{
	struct step step = { .kind = STEP_EVENT, .event = { .kind = EVENT_MOUSE, .mouse = mouse } };
	const char *place = word(&rest);

	if (!place || !place_of(place, &step.event) || word(&rest))
		return gb_fail(r->why, GB_BAD_DATA, tr(r->lang, "%s:%d: a place is ROW,COLUMN, counted from 0; for example: click 4,10"),
		               r->file, r->line);
	return add_step(r, &step);
}

static enum gb_status read_click(struct reading *r, char *rest)
{
	return read_mouse(r, rest, MOUSE_CLICK);
}

/* A terminal tells of both clicks. */
static enum gb_status read_double(struct reading *r, char *rest)
{
	enum gb_status status = read_mouse(r, rest, MOUSE_CLICK);

	if (status != GB_OK)
		return status;
	struct step second = r->script->steps[r->script->n - 1];
	second.event.mouse = MOUSE_DOUBLE;
	return add_step(r, &second);
}

static enum gb_status read_wheel_up(struct reading *r, char *rest)
{
	return read_mouse(r, rest, MOUSE_WHEEL_UP);
}

static enum gb_status read_wheel_down(struct reading *r, char *rest)
{
	return read_mouse(r, rest, MOUSE_WHEEL_DOWN);
}

static enum gb_status read_show(struct reading *r, char *rest)
{
	const char *name = word(&rest);

	if (!name)
		return nothing_given(r, "show");
	if (word(&rest))
		return gb_fail(r->why, GB_BAD_DATA, tr(r->lang, "%s:%d: the name of a screen is one word"), r->file, r->line);
	return add_step(r, &(struct step){ .kind = STEP_SHOW, .name = arena_strdup(r->script->arena, name) });
}

static const struct {
	const char *name;
	enum gb_status (*read)(struct reading *r, char *rest);
} commands[] = {
	{ "keys", read_keys },
	{ "text", read_text },
	{ "burst", read_burst },
	{ "click", read_click },
	{ "double", read_double },
	{ "wheel-up", read_wheel_up },
	{ "wheel-down", read_wheel_down },
	{ "size", read_size },
	{ "show", read_show },
};

static enum gb_status read_line(struct reading *r, char *line)
{
	const char *command = word(&line);

	if (!command || *command == '#')
		return GB_OK;
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (strcmp(commands[i].name, command) == 0)
			return commands[i].read(r, line);
	return gb_fail(r->why, GB_BAD_DATA,
	               tr(r->lang, "%s:%d: there is no command '%s' in a script; there are: keys, text, burst, click, double, "
	                           "wheel-up, wheel-down, size, show"), r->file, r->line, command);
}

/* The file's text: valid, clean, its lines ended by \n. */
static enum gb_status load(const char *file, struct buf *out, struct gb_why *why)
{
	struct buf raw = BUF_EMPTY, decoded = BUF_EMPTY;
	struct text_decoded what;
	struct gb_why reason = { .lang = why ? why->lang : GB_EN };
	enum gb_status status = file_read(file, BYTES_MOST, &raw, why);

	if (status == GB_OK) {
		status = text_decode(&decoded, buf_text(&raw), raw.len, &what, &reason);
		if (status != GB_OK)
			gb_fail(why, status, "%s: %s", file, reason.text);
	}
	if (status == GB_OK)
		text_clean(out, buf_text(&decoded), decoded.len, TEXT_KEEP_LINES);
	buf_free(&raw);
	buf_free(&decoded);
	return status;
}

enum gb_status script_read(const char *file, struct script *out, struct gb_why *why)
{
	struct buf text = BUF_EMPTY;
	struct reading r = { .script = out, .file = file, .why = why, .lang = why ? why->lang : GB_EN };
	enum gb_status status;

	*out = (struct script){ .arena = arena_new() };
	status = load(file, &text, why);
	char *all = buf_take(&text);
	for (char *at = all, *next; status == GB_OK && at; at = next) {
		next = strchr(at, '\n');
		if (next)
			*next++ = '\0';
		r.line++;
		status = read_line(&r, at);
	}
	free(all);
	if (status != GB_OK)
		script_free(out);
	return status;
}

void script_free(struct script *s)
{
	free(s->steps);
	arena_free(s->arena);
	*s = (struct script){ 0 };
}
