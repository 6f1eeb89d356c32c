/* term_mem.c - a terminal in memory: it plays a script and prints the screens that the script asks for.
 *
 * The script's time: what follows its first key in a burst is there at once; everything else is typed by somebody who waits
 * until the program waits for a key, so no short wait ever finds it. */
#include "config.h"

#include <stdlib.h>

#include "base/mem.h"
#include "tui/script.h"

struct mem_term {
	struct term term;
	const struct script *script;
	size_t at;
	int rows, cols;
	struct grid shown;
	bool printed;           /* a screen, at least one */
	FILE *out;
};

static struct mem_term *of(struct term *t)
{
	return (struct mem_term *)t;
}

static void print(struct mem_term *m, const char *name)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "== %s %dx%d cursor %d,%d\n", name, m->shown.cols, m->shown.rows, m->shown.cursor_y, m->shown.cursor_x);
	grid_dump(&b, &m->shown);
	fwrite(buf_text(&b), 1, b.len, m->out);         /* the owner of the stream looks for its errors */
	buf_free(&b);
	m->printed = true;
}

/* Does a step; true when it is an event. */
static bool play(struct mem_term *m, const struct step *s, struct event *out)
{
	switch (s->kind) {
	case STEP_SHOW:
		print(m, s->name);
		return false;
	case STEP_SIZE:
		m->rows = s->rows;
		m->cols = s->cols;
		*out = (struct event){ .kind = EVENT_RESIZE };
		return true;
	case STEP_EVENT:
		*out = s->event;
		return true;
	}
	return false;
}

static void mem_read(struct term *t, int wait_ms, struct event *out)
{
	struct mem_term *m = of(t);

	if (wait_ms >= 0) {
		*out = (struct event){ .kind = EVENT_NOTHING };
		if (m->at < m->script->n && m->script->steps[m->at].at_once)
			play(m, &m->script->steps[m->at++], out);
		return;
	}
	while (m->at < m->script->n)
		if (play(m, &m->script->steps[m->at++], out))
			return;
	if (!m->printed)
		print(m, "end");
	*out = (struct event){ .kind = EVENT_END };
}

static bool mem_waiting(struct term *t)
{
	const struct mem_term *m = of(t);

	return m->at < m->script->n && m->script->steps[m->at].at_once;
}

static void mem_show(struct term *t, const struct grid *g)
{
	struct mem_term *m = of(t);

	if (m->shown.rows != g->rows || m->shown.cols != g->cols) {
		grid_free(&m->shown);
		grid_init(&m->shown, g->rows, g->cols);
	}
	for (size_t i = 0; i < (size_t)g->rows * (size_t)g->cols; i++)
		m->shown.cells[i] = g->cells[i];
	grid_cursor(&m->shown, g->cursor_y, g->cursor_x);
}

static void mem_size(struct term *t, int *rows, int *cols)
{
	*rows = of(t)->rows;
	*cols = of(t)->cols;
}

/* The clipboard, as a screen of its own, so that a script can see what was sent. */
static bool mem_clipboard(struct term *t, const char *text)
{
	fprintf(of(t)->out, "== clipboard\n%s\n", text);
	return true;
}

static void mem_stay(struct term *t)
{
	(void)t;
}

static bool mem_mouse(struct term *t, bool on)
{
	t->mouse = on;
	return true;
}

static int mem_close(struct term *t)
{
	grid_free(&of(t)->shown);
	free(t);
	return 0;
}

struct term *term_mem_open(const struct script *script, int rows, int cols, FILE *out)
{
	static const struct term_ops ops = {
		.read = mem_read,
		.waiting = mem_waiting,
		.show = mem_show,
		.size = mem_size,
		.clipboard = mem_clipboard,
		.leave = mem_stay,
		.enter = mem_stay,
		.mouse = mem_mouse,
		.close = mem_close,
	};
	struct mem_term *m = mem_alloc(sizeof *m);

	*m = (struct mem_term){ .term.ops = &ops, .script = script, .rows = rows, .cols = cols, .out = out };
	grid_init(&m->shown, rows, cols);
	return &m->term;
}
