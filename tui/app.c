/* app.c - the loop: an event becomes an action, the view on top acts, its verdict is carried out, the screen is shown. */
#include "config.h"

#include "tui/app.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tui/frame.h"

static const enum action root_actions[APP_ROOTS] = {
	ACTION_MEETINGS, ACTION_SLOGANS, ACTION_DIRECTIVES, ACTION_FIGURES, ACTION_TIMELINE, ACTION_AGENCIES, ACTION_TOPICS, ACTION_INDICATORS,
};

/* ---- views ---- */

struct view *app_top(const struct app *a)
{
	return a->n_over > 0 ? a->over[a->n_over - 1] : trail_top(&a->trail);
}

static struct view *make_root(struct app *a, enum action which)
{
	switch (which) {
	case ACTION_SLOGANS: return view_list_new(&a->cx, GB_SLOGAN, NULL);
	case ACTION_DIRECTIVES: return view_list_new(&a->cx, GB_DIRECTIVE, NULL);
	case ACTION_FIGURES: return view_list_new(&a->cx, GB_FIGURE, NULL);
	case ACTION_TIMELINE: return view_timeline_new(&a->cx, NULL);
	case ACTION_AGENCIES: return view_vocabulary_new(&a->cx, GB_BY_AGENCY);
	case ACTION_TOPICS: return view_vocabulary_new(&a->cx, GB_BY_TOPIC);
	case ACTION_INDICATORS: return view_vocabulary_new(&a->cx, GB_BY_INDICATOR);
	default: return view_list_new(&a->cx, GB_MEETING, NULL);
	}
}

static struct view *new_root(struct app *a, enum action which)
{
	struct view *v = make_root(a, which);

	v->root = which;
	return v;
}

struct view *app_root(struct app *a, enum action which)
{
	for (int i = 0; i < APP_ROOTS; i++) {
		if (root_actions[i] != which)
			continue;
		if (!a->roots[i]) {
			a->roots[i] = new_root(a, which);
			a->roots[i]->kept = true;
			a->roots[i]->edition = a->edition;
		}
		return a->roots[i];
	}
	return NULL;
}

void app_drop_beside(struct app *a)
{
	if (a->beside)
		a->beside->ops->close(a->beside);
	a->beside = NULL;
	a->beside_kind = TARGET_NONE;
	buf_clear(&a->beside_id);
}

static void close_over(struct app *a)
{
	while (a->n_over > 0) {
		struct view *v = a->over[--a->n_over];
		v->ops->close(v);
	}
}

static void show_view(struct app *a, struct view *v)
{
	if (v->ops->over) {
		if (a->n_over == APP_OVER)
			close_over(a);
		a->over[a->n_over++] = v;
		return;
	}
	close_over(a);
	trail_push(&a->trail, v);
}

void app_show(struct app *a, struct view *v)
{
	if (!v)
		return;
	v->edition = a->edition;
	show_view(a, v);
}

static bool stands_below(const struct trail *t, const struct view *v)
{
	for (int i = 0; i < t->n - 1; i++)
		if (t->at[i] == v)
			return true;
	return false;
}

/* The view of a number key.  Where it stands further back on the trail it has a place there, and keeps it: then another. */
static struct view *root_to_show(struct app *a, enum action which)
{
	struct view *root = app_root(a, which);

	if (stands_below(&a->trail, root)) {
		root = new_root(a, which);
		root->edition = a->edition;
	}
	return root;
}

/* From one of the views of the number keys to another nothing was opened, so nothing need be come back to. */
enum verdict app_go_to_root(struct app *a, enum action which)
{
	struct view *top = trail_top(&a->trail);

	close_over(a);
	if (top->root == which)
		return VERDICT_REDRAW;
	struct view *root = root_to_show(a, which);
	if (top->root != ACTION_NONE)
		trail_replace(&a->trail, root);
	else
		trail_push(&a->trail, root);
	return VERDICT_REDRAW;
}

/* A record that already stands beside the list is opened as it is, with the place that it has; what changed since it was
 * last seen it reads when it is seen again. */
static void open_target(struct app *a, const struct target *t)
{
	if (a->beside && t->kind == TARGET_RECORD && a->beside_kind == t->kind && strcmp(buf_text(&a->beside_id), t->id) == 0) {
		struct view *v = a->beside;
		a->beside = NULL;
		app_drop_beside(a);
		show_view(a, v);
		return;
	}
	if (t->kind == TARGET_SAVED)
		app_open_saved(a, t->id);
	else
		app_show(a, view_of_target(&a->cx, t));
}

/* ---- what the app does itself ---- */

static enum verdict back(struct app *a)
{
	struct buf key = BUF_EMPTY;

	if (trail_back(&a->trail))
		return VERDICT_REDRAW;
	keymap_keys(&key, a->cx.keys, NULL, ACTION_CLOSE, 1);
	context_say(&a->cx, tr(lang_of(&a->cx), "There is nothing to go back to; %s leaves giaoban"), buf_text(&key));
	buf_free(&key);
	return VERDICT_REDRAW;
}

/* What stood over the view stays behind with it. */
static enum verdict forward(struct app *a)
{
	if (trail_forward(&a->trail))
		close_over(a);
	else
		context_say(&a->cx, "%s", tr(lang_of(&a->cx), "There is nothing to go forward to"));
	return VERDICT_REDRAW;
}

static enum verdict switch_language(struct app *a)
{
	enum gb_lang to = lang_of(&a->cx) == GB_VI ? GB_EN : GB_VI;

	a->cx.voice.lang = to;
	gb_set_lang(a->cx.corpus, to);
	a->edition++;
	return VERDICT_REDRAW;
}

/* The record that is selected, with its citation, to the terminal's clipboard. */
static enum verdict copy(struct app *a, struct view *v)
{
	struct target t;
	struct buf text = BUF_EMPTY;
	gb_rows *rows;
	int item;
	enum gb_lang lang = lang_of(&a->cx);

	if (!v->ops->selected(v, &t) || (t.kind != TARGET_RECORD && t.kind != TARGET_MEETING)) {
		context_say(&a->cx, "%s", tr(lang, "There is no record to copy here"));
		return VERDICT_REDRAW;
	}
	if (gb_get(a->cx.corpus, t.id, &rows, &item) != GB_OK) {
		context_corpus_failed(&a->cx);
		return VERDICT_REDRAW;
	}
	gb_say_citation(&text, gb_rows_at(rows, 0), item, lang);
	if (a->term->ops->clipboard(a->term, buf_text(&text)))
		context_say(&a->cx, tr(lang, "Sent to the terminal's clipboard: %s"), buf_text(&text));
	else
		context_complain(&a->cx, "%s", tr(lang, "This terminal has no clipboard; Y shows the text"));
	gb_rows_free(rows);
	buf_free(&text);
	return VERDICT_REDRAW;
}

/* The indicator that is selected, or that the selected figure belongs to. */
static enum verdict chart(struct app *a, struct view *v)
{
	struct target t;
	struct buf id = BUF_EMPTY;
	gb_rows *rows;
	int item;

	if (v->ops->selected(v, &t) && t.kind == TARGET_INDICATOR) {
		buf_puts(&id, t.id);
	} else if (v->ops->selected(v, &t) && t.kind == TARGET_RECORD && gb_get(a->cx.corpus, t.id, &rows, &item) == GB_OK) {
		const struct gb_record *r = gb_rows_at(rows, 0)->record;
		if (r && r->kind == GB_FIGURE && r->figure.indicator)
			buf_printf(&id, "%s %s", r->figure.indicator, r->address);
		gb_rows_free(rows);
	}
	if (id.len > 0)
		app_show(a, view_series_new(&a->cx, buf_text(&id)));
	else
		context_say(&a->cx, "%s", tr(lang_of(&a->cx), "No indicator is selected: figures and indicators have a chart"));
	buf_free(&id);
	return VERDICT_REDRAW;
}

/* The meeting that is selected, or whose record is. */
static enum verdict compare(struct app *a, struct view *v)
{
	struct target t;
	struct buf id = BUF_EMPTY;

	if (v->ops->selected(v, &t) && (t.kind == TARGET_MEETING || t.kind == TARGET_RECORD)) {
		buf_add(&id, t.id, strcspn(t.id, "/"));
		app_show(a, menu_compare(&a->cx, buf_text(&id)));
	} else {
		context_say(&a->cx, "%s", tr(lang_of(&a->cx), "No meeting is selected to compare with another"));
	}
	buf_free(&id);
	return VERDICT_REDRAW;
}

static enum verdict close_top(struct app *a)
{
	return trail_back(&a->trail) ? VERDICT_REDRAW : VERDICT_QUIT;
}

/* What no view took. */
static enum verdict act_itself(struct app *a, struct view *v, enum action action)
{
	switch (action) {
	case ACTION_BACK: return back(a);
	case ACTION_FORWARD: return forward(a);
	case ACTION_LANGUAGE: return switch_language(a);
	case ACTION_COMMAND: return app_ask(a);
	case ACTION_SEARCH:
		app_show(a, view_search_new(&a->cx, ""));
		return VERDICT_REDRAW;
	case ACTION_EXPORT:
		app_show(a, menu_export(&a->cx, v));
		return VERDICT_REDRAW;
	case ACTION_SAVED:
		app_show(a, menu_saved(&a->cx, v));
		return VERDICT_REDRAW;
	case ACTION_CHART: return chart(a, v);
	case ACTION_COMPARE: return compare(a, v);
	case ACTION_COPY: return copy(a, v);
	case ACTION_CLOSE: return close_top(a);
	case ACTION_HELP:
		app_show(a, view_help_new(&a->cx, v->ops->name));
		return VERDICT_REDRAW;
	case ACTION_REFRESH:
		a->term->ops->leave(a->term);
		a->term->ops->enter(a->term);
		return VERDICT_REDRAW;
	default:
		return app_root(a, action) ? app_go_to_root(a, action) : VERDICT_PASS;
	}
}

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
			back(a);
		}
		break;
	case VERDICT_OPEN:
		open_target(a, &a->cx.open);
		break;
	case VERDICT_PUSH:
		v = a->cx.push;
		a->cx.push = NULL;
		app_show(a, v);
		break;
	case VERDICT_DISMISS:
		close_over(a);
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

	if (e->kind != EVENT_TEXT)
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

/* Another program may have imported meanwhile. */
static void look_at_corpus(struct app *a)
{
	if (!gb_changed(a->cx.corpus))
		return;
	a->edition++;
	a->cx.voice.vocabulary = gb_vocabulary(a->cx.corpus);
	if (strcmp(gb_path(a->cx.corpus), buf_text(&a->path)) == 0)
		return;
	buf_clear(&a->path);
	buf_puts(&a->path, gb_path(a->cx.corpus));
	a->cx.found = GB_FROM_USER;
	context_say(&a->cx, "%s", tr(lang_of(&a->cx), "Your own corpus was made just now, and is shown from here on"));
}

static void key(struct app *a, const struct event *e)
{
	buf_clear(&a->cx.message);
	look_at_corpus(a);
	if (a->asking) {
		app_prompt_takes(a, e);
		return;
	}
	struct view *v = app_top(a);
	enum action action = keymap_find(a->cx.keys, v->ops->name, e);
	enum verdict verdict = action == ACTION_NONE && !v->ops->typing ? VERDICT_PASS : v->ops->act(v, action, e);
	if (verdict == VERDICT_PASS && action != ACTION_NONE)
		verdict = act_itself(a, v, action);
	carry_out(a, verdict);
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
	a->term = t;
	a->options = o;
	a->edition = 1;
	a->cx.corpus = o->corpus;
	a->cx.found = o->found;
	a->cx.keys = keymap_default();
	a->cx.method = o->method ? *o->method : TEXT_METHOD_OFF;
	a->cx.searches = &a->searches;
	for (size_t i = 0; o->searches && i < o->searches->n; i++)
		prompt_remember(&a->searches, o->searches->earlier[i]);
	a->searches.added = 0;
	a->cx.saved = o->saved;
	a->cx.waiting = key_waits;
	a->cx.waiting_self = a;
	a->cx.voice = (struct gb_voice){
		.lang = o->lang,
		.today = o->today,
		.vocabulary = gb_vocabulary(o->corpus),
		.name = name_record,
		.self = &a->cx,
	};
	buf_puts(&a->path, gb_path(o->corpus));
	input_begin(&a->input, t);
	grid_init(&a->grid, 1, 1);
	if (o->my_agency && gb_resolve(o->corpus, GB_AN_AGENCY, o->my_agency, &a->cx.my_agency) != GB_OK)
		context_corpus_failed(&a->cx);
	trail_push(&a->trail, app_root(a, ACTION_MEETINGS));
}

static void end(struct app *a)
{
	if (a->options->method)
		*a->options->method = a->cx.method;
	close_over(a);
	app_drop_beside(a);
	trail_free(&a->trail);
	for (int i = 0; i < APP_ROOTS; i++)
		if (a->roots[i])
			a->roots[i]->ops->close(a->roots[i]);
	if (a->asking)
		prompt_free(&a->prompt);
	prompt_forget(&a->history);
	if (a->options->searches && a->searches.added > 0)
		a->options->searches->keep((const char *const *)a->searches.line + a->searches.n - a->searches.added,
		                           (size_t)a->searches.added);
	prompt_forget(&a->searches);
	buf_free(&a->beside_id);
	buf_free(&a->path);
	buf_free(&a->cx.message);
	grid_free(&a->grid);
}

int app_run(struct term *t, const struct app_options *o)
{
	struct app a = { 0 };
	struct event e;

	begin(&a, t, o);
	while (!a.leaving) {
		frame_show(&a);
		a.input.typing = a.asking || app_top(&a)->ops->typing;
		input_read(&a.input, a.cx.unfinished ? 0 : -1, &e);
		if (e.kind == EVENT_END)
			break;
		if (e.kind == EVENT_KEY || e.kind == EVENT_TEXT)
			key(&a, &e);
	}
	end(&a);
	return 0;
}
