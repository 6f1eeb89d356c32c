/* app_run.c - other programs for what is shown: a command that it is sent to, an editor for a note on it. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/words.h"
#include "tui/ask.h"
#include "tui/editor.h"
#include "tui/frame.h"
#include "tui/outside.h"
#include "tui/own.h"
#include "tui/pager.h"
#include "tui/tty.h"

#define WIDTH 80                /* of a terminal that does not tell */

/* ---- sending it ---- */

static enum gb_status write_view(void *self, FILE *to, struct gb_why *why)
{
	const struct view *v = self;
	struct gb_style style = { .format = GB_TEXT, .lang = lang_of(v->cx), .today = v->cx->voice.today, .width = WIDTH, .chart = true };
	int rows, cols;

	if (tty_size(&rows, &cols))
		style.width = cols;
	return v->ops->write(v, to, &style, why);
}

static bool can_be_sent(struct app *a, const struct view *v)
{
	if (!outside_may(a->term, &a->cx))
		return false;
	if (v->ops->formats && v->ops->formats(v) & 1u << GB_TEXT)
		return true;
	context_say(&a->cx, "%s", tr(lang_of(&a->cx), "There is nothing here to be sent to a command"));
	return false;
}

static enum outside_end send_to(struct app *a, struct view *v, const char *line)
{
	enum outside_end how = OUTSIDE_MISSING;
	struct words w;

	words_of(&w, NULL, line, strlen(line));
	if (w.n > 0) {
		const struct outside o = { .argv = w.at, .write = write_view, .self = v, .pause = !pager_waits(w.at) };
		how = outside_run(a->term, &a->cx, &o);
	}
	words_free(&w);
	return how;
}

/* False: no such program is there. */
static bool send_or_page(struct app *a, struct view *v, const char *line)
{
	const char *pager;
	enum outside_end how = OUTSIDE_MISSING;

	if (line[strspn(line, " ")])
		return send_to(a, v, line) != OUTSIDE_MISSING;
	for (size_t i = 0; how == OUTSIDE_MISSING && (pager = pager_default(i)); i++) {
		buf_clear(&a->cx.message);
		how = send_to(a, v, pager);
	}
	return how != OUTSIDE_MISSING;
}

void app_pipe_to(struct app *a, struct view *v, const char *line)
{
	if (can_be_sent(a, v))
		(void)send_or_page(a, v, line);
}

/* ---- to which command ---- */

struct pipe {
	struct app *app;
	struct view *of;                /* borrowed: it stays below as long as it is asked about */
};

static enum verdict entered(struct ask *ask, const char *line)
{
	const struct pipe *p = ask->self;

	if (line[strspn(line, " ")])
		prompt_remember(&p->app->pipes, line);
	if (!can_be_sent(p->app, p->of))        /* it went from the corpus while the command was typed */
		return VERDICT_DISMISS;
	return send_or_page(p->app, p->of, line) ? VERDICT_DISMISS : VERDICT_REDRAW;
}

static void status(const struct ask *ask, struct buf *out)
{
	buf_printf(out, tr(lang_of(ask->view.cx), "empty: %s"), pager_default(0));
}

enum verdict app_pipe(struct app *a, struct view *v)
{
	static const struct ask_ops ops = { .entered = entered, .status = status, .close = free };

	if (!can_be_sent(a, v))
		return VERDICT_REDRAW;
	struct pipe *p = mem_alloc(sizeof *p);
	*p = (struct pipe){ a, v };
	a->cx.push = ask_new(&a->cx, tr(lang_of(&a->cx), "Send to the command"), "", &ops, p);
	((struct ask *)a->cx.push)->prompt.history = &a->pipes;
	return VERDICT_PUSH;
}

/* ---- a note in an editor ---- */

struct noting {
	struct context *cx;
	struct target of;
};

static bool keep_note(void *self, const char *text)
{
	const struct noting *n = self;

	return own_note_set(n->cx, &n->of, text);
}

enum verdict app_edit(struct app *a, struct view *v)
{
	struct noting n = { .cx = &a->cx };
	struct buf note = BUF_EMPTY;

	if (!v->ops->selected(v, &n.of))
		n.of.kind = TARGET_NONE;
	if (outside_may(a->term, &a->cx) && own_note_get(&a->cx, &n.of, &note))
		editor_edit(a->term, &a->cx, &(struct editing){ buf_text(&note), keep_note, &n });
	buf_free(&note);
	return VERDICT_REDRAW;
}
