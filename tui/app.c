/* app.c - the loop: an event becomes an action, the view on top acts, its verdict is carried out, the screen is shown. */
#include "config.h"

#include "tui/app.h"

#include <string.h>

#include "tui/frame.h"
#include "tui/layout.h"
#include "tui/own.h"

/* ---- one event ---- */

static void carry_out(struct app *a, enum verdict verdict)
{
	struct view *v;

	switch (verdict) {
	case VERDICT_CLOSE:
		if (a->n_over > 0) {
			v = a->over[--a->n_over];
			v->ops->close(v);
		} else {
			app_back(a);
		}
		break;
	case VERDICT_OPEN:
		app_open(a, &a->cx.open);
		break;
	case VERDICT_PUSH:
		v = a->cx.push;
		a->cx.push = NULL;
		app_show(a, v);
		break;
	case VERDICT_DISMISS:
		app_close_over(a);
		break;
	case VERDICT_QUIT:
		a->leaving = true;
		break;
	case VERDICT_PASS:
	case VERDICT_DONE:
	case VERDICT_REDRAW:
		break;
	}
}

static void unknown_key(struct app *a, const struct event *e)
{
	struct buf key = BUF_EMPTY;

	if (e->kind != EVENT_TEXT || text_width(e->text) == 0)          /* a mark that came behind its letter */
		return;
	keymap_keys(&key, a->cx.keys, NULL, ACTION_HELP, 1);
	context_say(&a->cx, tr(lang_of(&a->cx), "%s does nothing here; %s lists the keys"), e->text, buf_text(&key));
	buf_free(&key);
}

static void tell_of_method(struct app *a)
{
	if (!a->input.method_seen || a->told_of_method)
		return;
	a->told_of_method = true;
	if (!a->cx.message.len)
		context_say(&a->cx, "%s", tr(lang_of(&a->cx),
			"A Vietnamese input method is on: keys count without their marks"));
}

/* Another program may have imported meanwhile.  What is read from here to the next frame is of one moment: no screen shows a part of one
 * briefing beside a part of another. */
void app_look(struct app *a)
{
	(void)gb_hold(a->cx.corpus);            /* else what is read says why it cannot be */
	if (!gb_changed(a->cx.corpus))
		return;
	a->edition++;
	if (strcmp(gb_path(a->cx.corpus), buf_text(&a->path)) == 0)
		return;
	buf_clear(&a->path);
	buf_puts(&a->path, gb_path(a->cx.corpus));
	a->cx.found = GB_FROM_USER;
	context_say(&a->cx, "%s", tr(lang_of(&a->cx), "Your own corpus was made just now, and is shown from here on"));
}

void app_hear(struct app *a)
{
	buf_clear(&a->cx.message);
	app_look(a);
	own_look(&a->cx);
}

enum verdict app_do(struct app *a, enum action action, const struct event *e)
{
	struct view *v = app_top(a);
	enum verdict verdict = action == ACTION_NONE && !v->ops->typing ? VERDICT_PASS : v->ops->act(v, action, e);

	if (verdict == VERDICT_PASS && action != ACTION_NONE)
		verdict = app_act(a, v, action);
	carry_out(a, verdict);
	return verdict;
}

/* What cannot be seen is not acted on: of the keys only the one that leaves counts then. */
static bool is_too_small(const struct app *a)
{
	return a->grid.rows > 0 && !layout_make(a->grid.rows, a->grid.cols, 1, false).fits;
}

static void key(struct app *a, const struct event *e)
{
	app_hear(a);
	if (is_too_small(a) && (a->asking || keymap_find(a->cx.keys, app_top(a)->ops->name, e) != ACTION_CLOSE))
		return;
	if (a->asking) {
		app_prompt_takes(a, e);
		return;
	}
	bool alone;
	enum action action = app_action(a, e, &alone);
	enum verdict verdict = action == ACTION_BEGUN ? VERDICT_DONE : app_do(a, action, alone ? e : NULL);
	tell_of_method(a);
	if (verdict == VERDICT_PASS && !a->cx.message.len)
		unknown_key(a, e);
}

/* ---- beginning and end ---- */

/* How a record is called where a page links to it. */
static void name_record(void *self, struct buf *out, const char *address)
{
	struct context *cx = self;
	const struct gb_row *row;
	gb_rows *rows;
	int item;

	if (gb_get(cx->corpus, address, &rows, &item) != GB_OK) {
		buf_puts(out, address);
		return;
	}
	row = gb_rows_at(rows, 0);
	const struct gb_record *r = row->record;
	if (!r) {
		buf_puts(out, gb_say_meeting_name(&cx->voice, row->meeting));
	} else if (r->kind == GB_SLOGAN) {
		buf_puts(out, r->slogan.name ? r->slogan.name : r->slogan.wording);
	} else {
		gb_say_headline(out, &cx->voice, r);
		if (r->kind == GB_FIGURE) {
			buf_puts(out, ": ");
			gb_say_figure_told(out, &r->figure, cx->voice.lang);
		}
	}
	gb_rows_free(rows);
}

static bool key_waits(void *self)
{
	const struct app *a = self;

	return a->input.n > 0 || a->term->ops->waiting(a->term);
}

static void begin(struct app *a, struct term *t, const struct app_options *o)
{
	(void)gb_hold(o->corpus);       /* up to the first frame */
	a->term = t;
	a->options = o;
	a->edition = a->edition_shown = 1;
	a->cx.corpus = o->corpus;
	a->cx.found = o->found;
	a->cx.keys = o->keys ? o->keys : keymap_default();
	a->cx.method = o->method ? *o->method : TEXT_METHOD_OFF;
	a->cx.searches = &a->searches;
	for (size_t i = 0; o->searches && i < o->searches->n; i++)
		prompt_remember(&a->searches, o->searches->earlier[i]);
	a->searches.added = 0;
	a->cx.saved = o->saved;
	a->cx.own = o->own;
	a->cx.thrift = !t->lines && (o->thrift || (o->thrift_by_speed && t->slow));
	a->cx.waiting = key_waits;
	a->cx.waiting_self = a;
	a->cx.voice = (struct gb_voice){
		.lang = o->lang,
		.today = o->today,
		.corpus = o->corpus,
		.name = name_record,
		.self = &a->cx,
	};
	buf_puts(&a->path, gb_path(o->corpus));
	input_begin(&a->input, t);
	grid_init(&a->grid, 1, 1);
	if (o->my_agency && gb_resolve(o->corpus, GB_AN_AGENCY, o->my_agency, &a->cx.my_agency) != GB_OK)
		context_corpus_failed(&a->cx);
	trail_push(&a->trail, app_root(a, ACTION_MEETINGS));
	if (o->start)
		app_start_with(a, o->start);
	app_letters_begin(a);
}

static void end(struct app *a)
{
	gb_let_go(a->cx.corpus);
	if (a->options->method)
		*a->options->method = a->cx.method;
	app_letters_end(a);
	app_keep_places(a);
	app_close_over(a);
	app_drop_beside(a);
	trail_free(&a->trail);
	for (int i = 0; i < APP_ROOTS; i++)
		if (a->roots[i])
			a->roots[i]->ops->close(a->roots[i]);
	if (a->asking)
		prompt_free(&a->prompt);
	prompt_forget(&a->history);
	prompt_forget(&a->pipes);
	if (a->options->searches && a->searches.added > 0)
		a->options->searches->keep((const char *const *)a->searches.line + a->searches.n - a->searches.added,
		                           (size_t)a->searches.added);
	prompt_forget(&a->searches);
	buf_free(&a->beside_id);
	buf_free(&a->path);
	buf_free(&a->typed);
	buf_free(&a->cx.message);
	buf_free(&a->cx.url);
	grid_free(&a->grid);
	hints_free(&a->hints);
}

/* What no first list needs is read when that is on the screen. */
static void get_ready(struct app *a)
{
	if (gb_vocabulary_ready(a->cx.corpus) == GB_OK)
		return;
	context_corpus_failed(&a->cx);
	frame_show(a);
}

int app_run(struct term *t, const struct app_options *o)
{
	struct app a = { 0 };
	struct event e;

	begin(&a, t, o);
	frame_show(&a);
	get_ready(&a);
	while (!a.leaving) {
		a.input.typing = a.asking || app_top(&a)->ops->typing;
		input_read(&a.input, a.cx.unfinished ? 0 : -1, &e);
		if (e.kind == EVENT_END)
			break;
		if (e.kind == EVENT_KEY || e.kind == EVENT_TEXT)
			key(&a, &e);
		else if (e.kind == EVENT_MOUSE)
			app_mouse(&a, &e);
		else if (e.kind == EVENT_LINE)
			app_line(&a, e.line);
		if (!a.leaving)
			frame_show(&a);
	}
	end(&a);
	return a.status;
}
