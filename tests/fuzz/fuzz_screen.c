/* fuzz_screen.c - the browser itself on a terminal that the input plays: keys, mouse, pastes, sizes, over the bundled corpus, in which a
 * meeting comes and goes; each frame is held against what a terminal may be shown. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "cli/browse.h"
#include "cli/cli.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_screen.h"
#include "tui/keyboard.h"

#define INPUT_MOST 4096

struct play {
	struct term term;
	struct keyboard keyboard;
	const uint8_t *at, *end;
	int rows, cols;
	bool silent;            /* nothing more comes for a while: what only begins like a sequence is what it is */
	bool names_file;        /* the screen asks for the name of a file to be written */
};

static struct cli program;      /* outlives every input, as a command line does */
static bool is_more;            /* the corpus has one meeting more than what is bundled */

static struct play *of(struct term *t)
{
	return (struct play *)t;
}

/* The newest meeting, so that it is what one sees first. */
static void change_corpus(void)
{
	if (is_more)
		PROMISE(gb_remove(program.corpus, "session-11") == GB_OK);
	else
		fuzz_import_small(program.corpus);
	is_more = !is_more;
}

/* ---- what is played ---- */

/* Takes a byte or a sign of ours; false: the input is over. */
static bool take(struct play *p, bool *resized)
{
	if (p->at == p->end)
		return false;
	const uint8_t byte = *p->at++;
	if (byte == SCREEN_SIZE && p->end - p->at >= 2) {
		p->rows = 1 + p->at[0];
		p->cols = 1 + p->at[1];
		p->at += 2;
		*resized = true;
	} else if (byte == SCREEN_CORPUS) {
		change_corpus();
	} else if (byte != SCREEN_PAUSE) {
		const char c = (char)byte;
		keyboard_add(&p->keyboard, &c, 1);
	}
	return true;
}

static bool pauses(const struct play *p)
{
	return p->at == p->end || *p->at >= SCREEN_SIGNS;
}

/* No input may write a file of its choice: there a return key is none, and the mouse picks nothing. */
static void disarm(const struct play *p, struct event *e)
{
	if (p->names_file && ((e->kind == EVENT_KEY && e->key == K_RETURN) || e->kind == EVENT_MOUSE))
		*e = (struct event){ .kind = EVENT_KEY, .key = K_OTHER };
}

static void read_event(struct term *t, int wait_ms, struct event *out)
{
	struct play *p = of(t);
	bool resized = false;

	for (;;) {
		if (keyboard_next(&p->keyboard, p->silent, out)) {
			disarm(p, out);
			return;
		}
		if (wait_ms >= 0 && pauses(p) && !keyboard_waits(&p->keyboard)) {
			*out = (struct event){ .kind = EVENT_NOTHING };
			return;
		}
		p->silent = pauses(p) && keyboard_waits(&p->keyboard);
		if (p->silent)
			continue;
		if (!take(p, &resized)) {
			*out = (struct event){ .kind = EVENT_END };
			return;
		}
		if (resized) {
			*out = (struct event){ .kind = EVENT_RESIZE };
			return;
		}
	}
}

static bool waiting(struct term *t)
{
	const struct play *p = of(t);

	return keyboard_waits(&p->keyboard) || !pauses(p);
}

/* ---- what is shown ---- */

static void check_cell(const struct grid *g, int y, int x)
{
	const struct cell *c = grid_at(g, y, x);

	PROMISE(c->style < STYLES);
	if (c->ch[0] >= ' ' && c->ch[0] < 0x7f && c->ch[1] == '\0' && c->cols == 1)
		return;                 /* as most are */
	PROMISE(memchr(c->ch, '\0', sizeof c->ch));
	if (c->cols == 0) {
		PROMISE(x > 0 && grid_at(g, y, x - 1)->cols == 2);
		return;
	}
	PROMISE(text_is_clean(c->ch, TEXT_KEEP_LINES) && c->ch[0] != '\n');  /* a mark on a blank is no blank at an end */
	PROMISE(text_width(c->ch) == c->cols);
	PROMISE(c->cols == 1 || (x + 1 < g->cols && grid_at(g, y, x + 1)->cols == 0));
}

static void check_spot(const struct grid *g, const struct spot *s)
{
	PROMISE(s->r.h > 0 && s->r.w > 0);
	PROMISE(s->r.y >= 0 && s->r.y + s->r.h <= g->rows);
	PROMISE(s->r.x >= 0 && s->r.x + s->r.w <= g->cols);
}

static bool shows_title(const struct grid *g, const char *english)
{
	struct buf titles = BUF_EMPTY;

	for (size_t i = 0; i < (size_t)g->rows * (size_t)g->cols; i++)
		if (g->cells[i].style == STYLE_TITLE)
			buf_puts(&titles, g->cells[i].ch);
	const bool shows = strstr(buf_text(&titles), tr(GB_VI, english)) || strstr(buf_text(&titles), english);
	buf_free(&titles);
	return shows;
}

static void show(struct term *t, const struct grid *g)
{
	struct play *p = of(t);

	PROMISE(g->rows == p->rows && g->cols == p->cols);
	PROMISE(g->cursor_y >= 0 && g->cursor_y < g->rows && g->cursor_x >= 0 && g->cursor_x < g->cols);
	for (int y = 0; y < g->rows; y++)
		for (int x = 0; x < g->cols; x++)
			check_cell(g, y, x);
	for (size_t i = 0; i < g->n_spots; i++)
		check_spot(g, &g->spots[i]);
	p->names_file = shows_title(g, TR("Write to the file"));
}

static void size(struct term *t, int *rows, int *cols)
{
	*rows = of(t)->rows;
	*cols = of(t)->cols;
}

static bool clipboard(struct term *t, const char *text)
{
	(void)t;
	PROMISE(text_is_clean(text, TEXT_KEEP_LINES));
	return true;
}

static void stay(struct term *t)
{
	(void)t;
}

static bool mouse(struct term *t, bool on)
{
	t->mouse = on;
	return true;
}

/* ---- the browser ---- */

static char home[4096];

static void clean_up(void)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "rm -rf '%s'", home);
	if (system(buf_text(&b)) != 0)
		fprintf(stderr, "%s could not be removed\n", home);
	buf_free(&b);
}

/* Whatever is kept, is kept in a folder that goes with the program. */
int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	const char *tmp = getenv("TMPDIR");

	(void)argc;
	(void)argv;
	PROMISE(snprintf(home, sizeof home, "%s/giaoban-screen.XXXXXX", tmp && *tmp ? tmp : "/tmp") < (int)sizeof home);
	PROMISE(mkdtemp(home));
	atexit(clean_up);
	setenv("HOME", home, 1);
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_STATE_HOME");
	unsetenv("GIAOBAN_SECURE");
	program = (struct cli){ .program = "giaoban", .corpus = fuzz_corpus(FUZZ_BUNDLED), .today = { 2026, 11, 21 } };
	return 0;
}

static void browse(struct play *p, unsigned with)
{
	struct browse_commands commands;
	struct browse_saved saved;
	struct buf notes = BUF_EMPTY;
	struct app_letters letters = { .bare = with & SCREEN_BARE };
	enum text_method method = with & SCREEN_TELEX ? TEXT_TELEX : TEXT_METHOD_OFF;

	program.lang = with & SCREEN_ENGLISH ? GB_EN : GB_VI;
	gb_set_lang(program.corpus, program.lang);
	browse_commands_begin(&commands, &program);
	browse_saved_begin(&saved, &program);
	PROMISE(gb_own_where(&notes));
	gb_own *own = gb_own_open(buf_text(&notes), program.lang);
	const struct app_options o = {
		.corpus = program.corpus, .found = GB_FROM_BUNDLED, .lang = program.lang, .today = program.today,
		.my_agency = with & SCREEN_AGENCY ? "moh" : NULL, .commands = &commands.api, .saved = &saved.api,
		.own = with & SCREEN_OWN ? own : NULL, .letters = &letters, .method = &method,
		.thrift = with & SCREEN_THRIFT, .one_pane = with & SCREEN_ONE_PANE,
	};
	(void)app_run(&p->term, &o);
	gb_own_close(own);
	buf_free(&notes);
	browse_commands_end(&commands);
	browse_saved_end(&saved);
}

/* The first byte is an option each bit, two give the size; then what the terminal sends, with the signs of fuzz_screen.h. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static const struct term_ops ops = {
		.read = read_event, .waiting = waiting, .show = show, .size = size, .clipboard = clipboard, .leave = stay, .enter = stay,
		.mouse = mouse,
	};

	if (len < SCREEN_HEAD || len > INPUT_MOST)
		return 0;
	struct play *p = mem_alloc(sizeof *p);
	*p = (struct play){ .term = { .ops = &ops, .mouse = true }, .at = data + SCREEN_HEAD, .end = data + len,
		.rows = 1 + data[1], .cols = 1 + data[2] };
	browse(p, data[0]);
	if (is_more)
		change_corpus();
	free(p);
	return 0;
}
