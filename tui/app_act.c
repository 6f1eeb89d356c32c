/* app_act.c - what no view does: back and forward, language, copying, chart, comparing, the menus over any view. */
#include "config.h"

#include <string.h>

#include "tui/clip.h"
#include "tui/frame.h"
#include "tui/own.h"
#include "tui/plain.h"

enum verdict app_back(struct app *a)
{
	struct buf key = BUF_EMPTY;

	if (trail_back(&a->trail))
		return VERDICT_REDRAW;
	context_key(&key, &a->cx, NULL, ACTION_CLOSE);
	context_say(&a->cx, tr(lang_of(&a->cx), "There is nothing to go back to; %s leaves giaoban"), buf_text(&key));
	buf_free(&key);
	return VERDICT_REDRAW;
}

/* What stood over the view stays behind with it. */
static enum verdict forward(struct app *a)
{
	if (trail_forward(&a->trail))
		app_close_over(a);
	else
		context_say(&a->cx, "%s", tr(lang_of(&a->cx), "There is nothing to go forward to"));
	return VERDICT_REDRAW;
}

static enum verdict switch_language(struct app *a)
{
	enum gb_lang to = lang_of(&a->cx) == GB_VI ? GB_EN : GB_VI;

	a->cx.voice.lang = to;
	gb_set_lang(a->cx.corpus, to);
	if (a->cx.own)
		gb_own_set_lang(a->cx.own, to);
	a->edition++;
	return VERDICT_REDRAW;
}

/* The record that is selected, with its citation, to the terminal's clipboard. */
static enum verdict copy(struct app *a, struct view *v)
{
	struct target t;
	struct buf text = BUF_EMPTY, key = BUF_EMPTY;
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
	context_key(&key, &a->cx, v->ops->name, ACTION_PLAIN);
	gb_let_go(a->cx.corpus);        /* the terminal may take its time */
	/* Whether it arrives nobody tells: terminals may drop it. */
	if (text.len > CLIP_MOST)
		context_complain(&a->cx, tr(lang, "Too long for a terminal's clipboard; %s shows the text"), buf_text(&key));
	else if (a->term->ops->clipboard(a->term, buf_text(&text)))
		context_say(&a->cx, tr(lang, "Sent to the terminal (%s shows the text): %s"), buf_text(&key), buf_text(&text));
	else
		context_complain(&a->cx, tr(lang, "This terminal has no clipboard; %s shows the text"), buf_text(&key));
	gb_rows_free(rows);
	buf_free(&text);
	buf_free(&key);
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

enum verdict app_act(struct app *a, struct view *v, enum action action)
{
	struct target t;

	switch (action) {
	case ACTION_BACK: return app_back(a);
	case ACTION_FORWARD: return forward(a);
	case ACTION_LANGUAGE: return switch_language(a);
	case ACTION_LETTERS: return app_letters_switch(a);
	case ACTION_MOUSE: return app_switch_mouse(a);
	case ACTION_COMMAND: return app_ask(a);
	case ACTION_SEARCH:
		app_show(a, view_search_new(&a->cx, ""));
		return VERDICT_REDRAW;
	case ACTION_EXPORT:
		app_show(a, menu_export(&a->cx, v));
		return VERDICT_REDRAW;
	case ACTION_PIPE: return app_pipe(a, v);
	case ACTION_EDIT: return app_edit(a, v);
	case ACTION_SAVED:
		app_show(a, menu_saved(&a->cx, v));
		return VERDICT_REDRAW;
	case ACTION_CHART: return chart(a, v);
	case ACTION_MARK: return own_mark(&a->cx, v->ops->selected(v, &t) ? &t : NULL);
	case ACTION_NOTE: return own_ask_note(&a->cx, v->ops->selected(v, &t) ? &t : NULL);
	case ACTION_OWN:
		app_show(a, view_own_new(&a->cx));
		return VERDICT_REDRAW;
	case ACTION_COMPARE: return compare(a, v);
	case ACTION_COPY: return copy(a, v);
	case ACTION_PLAIN: return v->ops->selected(v, &t) ? plain_show(&a->cx, &t) : VERDICT_PASS;
	case ACTION_SOURCE: return v->ops->selected(v, &t) ? plain_source(&a->cx, &t) : VERDICT_PASS;
	case ACTION_CLOSE: return close_top(a);
	case ACTION_HELP:
		app_show(a, view_help_new(&a->cx, v->ops->name));
		return VERDICT_REDRAW;
	case ACTION_REFRESH:
		gb_let_go(a->cx.corpus);
		a->term->ops->leave(a->term);
		a->term->ops->enter(a->term);
		return VERDICT_REDRAW;
	default:
		return app_root(a, action) ? app_go_to_root(a, action) : VERDICT_PASS;
	}
}
