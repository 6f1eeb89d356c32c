/* app_views.c - the views: those of the number keys, opening, what stands over and beside. */
#include "config.h"

#include <string.h>

#include "tui/browser.h"
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

/* Where one stood in it when the last session ended. */
static void stand_as_before(const struct app *a, struct view *v)
{
	const struct app_places *places = a->options->places;

	for (size_t i = 0; places && v->ops->stand_at && i < places->n; i++)
		if (strcmp(places->earlier[i].view, action_name(v->root)) == 0)
			v->ops->stand_at(v, places->earlier[i].place);
}

/* The one of a number key that was looked at last: there can be two of them (root_to_show). */
static const struct view *last_seen(const struct app *a, int root)
{
	for (int i = a->trail.n - 1; i >= 0; i--)
		if (a->trail.at[i]->root == root_actions[root])
			return a->trail.at[i];
	return a->roots[root];
}

void app_keep_places(const struct app *a)
{
	struct app_place places[APP_ROOTS];
	struct buf words[APP_ROOTS] = { BUF_EMPTY };
	size_t n = 0;

	for (int i = 0; a->options->places && i < APP_ROOTS; i++) {
		const struct view *v = last_seen(a, i);
		if (!v || !v->ops->place)
			continue;
		v->ops->place(v, &words[i]);
		places[n++] = (struct app_place){ action_name(root_actions[i]), buf_text(&words[i]) };
	}
	if (n > 0)
		a->options->places->keep(a->options->places->self, places, n);
	for (int i = 0; i < APP_ROOTS; i++)
		buf_free(&words[i]);
}

struct view *app_root(struct app *a, enum action which)
{
	for (int i = 0; i < APP_ROOTS; i++) {
		if (root_actions[i] != which)
			continue;
		if (!a->roots[i]) {
			a->roots[i] = new_root(a, which);
			stand_as_before(a, a->roots[i]);
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

void app_close_over(struct app *a)
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
			app_close_over(a);
		a->over[a->n_over++] = v;
		return;
	}
	app_close_over(a);
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

	app_close_over(a);
	if (top->root == which)
		return VERDICT_REDRAW;
	struct view *root = root_to_show(a, which);
	if (top->root != ACTION_NONE)
		trail_replace(&a->trail, root);
	else
		trail_push(&a->trail, root);
	return VERDICT_REDRAW;
}

bool app_open_beside(struct app *a, const struct target *t)
{
	struct view *v = a->beside;

	if (!v || a->beside_kind != t->kind || strcmp(buf_text(&a->beside_id), t->id) != 0)
		return false;
	a->beside = NULL;
	app_drop_beside(a);
	show_view(a, v);
	return true;
}

/* A record that already stands beside the list is opened as it is; what changed since it was last seen it reads when it is seen
 * again. */
void app_open(struct app *a, const struct target *t)
{
	if (t->kind == TARGET_RECORD && app_open_beside(a, t))
		return;
	if (t->kind == TARGET_URL)
		browser_open(a->term, &a->cx, t->id);
	else if (t->kind == TARGET_SAVED)
		app_open_saved(a, t->id);
	else
		app_show(a, view_of_target(&a->cx, t));
}
