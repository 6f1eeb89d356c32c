/* app_pick.c - what the mouse asks for: picking, opening, scrolling, closing. */
#include "config.h"

#include "tui/frame.h"

#define WHEEL_LINES 3

/* ---- giving it back ---- */

enum verdict app_switch_mouse(struct app *a)
{
	const enum gb_lang lang = lang_of(&a->cx);
	struct term *t = a->term;
	struct buf key = BUF_EMPTY;

	keymap_keys(&key, a->cx.keys, NULL, ACTION_MOUSE, 1);
	gb_let_go(a->cx.corpus);        /* what is sent may wait for the terminal */
	if (!t->ops->mouse || !t->ops->mouse(t, !t->mouse))
		context_complain(&a->cx, "%s", tr(lang, "This terminal has no mouse that giaoban knows"));
	else if (t->mouse)
		context_say(&a->cx, tr(lang, "The mouse is giaoban's: click, double click, wheel; %s gives it back"), buf_text(&key));
	else
		context_say(&a->cx, tr(lang, "The mouse is the terminal's again, to mark and copy text; %s takes it"), buf_text(&key));
	buf_free(&key);
	return VERDICT_REDRAW;
}

/* ---- whose place it is ---- */

/* The view that painted a spot; NULL: the status line, or a view that a menu stands over. */
static struct view *view_of(const struct app *a, const struct spot *s)
{
	struct view *const views[] = { app_top(a), a->n_over > 0 ? NULL : a->beside, a->n_over > 0 ? NULL : trail_list_below(&a->trail) };

	for (size_t i = 0; s && s->painter && i < sizeof views / sizeof *views; i++)
		if (views[i] == s->painter)
			return views[i];
	return NULL;
}

/* The page beside the list on top gets the keys, as its own key gives them to it: a search is remembered then. */
static bool enter_beside(struct app *a)
{
	struct view *list = trail_top(&a->trail);

	return list->ops->act(list, ACTION_OPEN, NULL) == VERDICT_OPEN && app_open_beside(a, &a->cx.open);
}

/* Keys go to this view, one of those in sight.  False: they cannot. */
static bool give_keys_to(struct app *a, const struct view *v)
{
	if (v == app_top(a))
		return true;
	if (v == a->beside)
		return enter_beside(a);
	while (trail_top(&a->trail) != v)       /* the list that the page on top was opened from */
		if (!trail_back(&a->trail))
			return false;
	return true;
}

bool app_is_in_body(const struct app *a, const struct spot *s)
{
	const struct grid *g = &a->grid;

	for (size_t i = 0; i < g->n_spots; i++) {
		const struct spot *ground = &g->spots[i];
		if (ground->kind == SPOT_GROUND && ground->painter == s->painter && s->r.y >= ground->r.y && s->r.y < ground->r.y + ground->r.h)
			return true;
	}
	return false;
}

/* ---- clicks ---- */

/* It closes, and nothing else happens.  Who types there does not lose that by a slip. */
static void click_beside_menu(struct app *a)
{
	if (!app_top(a)->ops->typing)
		app_close_over(a);
}

/* What nobody painted a thing into gets the keys too, but where that would be another layout. */
static void click_in(struct app *a, struct view *v, const struct spot *s)
{
	const bool opens = app_is_in_body(a, s);
	const long what = s->what;

	if (s->kind == SPOT_GROUND && v->ops->whole)
		return;
	if (!give_keys_to(a, v) || s->kind != SPOT_THING || !v->ops->pick || !v->ops->pick(v, what) || !opens)
		return;
	a->picked = v;
	a->picked_what = what;
}

static void click(struct app *a, const struct event *e)
{
	const struct spot *s = grid_spot_at(&a->grid, e->y, e->x);
	struct view *v = view_of(a, s);

	a->picked = NULL;
	a->pressed = ACTION_NONE;
	if (a->n_over > 0 && !v && (!s || s->painter)) {
		click_beside_menu(a);
	} else if (s && s->kind == SPOT_ACTION) {
		a->pressed = (enum action)s->what;
		app_do(a, a->pressed, NULL);
	} else if (v) {
		click_in(a, v, s);
	}
}

/* Opens what the first click picked, wherever that stands by now.  A hint that moves is as good as its key, pressed twice; of all others
 * once is enough: what stands there by now is another one. */
static void double_click(struct app *a)
{
	struct view *v = app_top(a);

	if (a->picked == v && v->ops->pick(v, a->picked_what))
		app_do(a, v->ops->over ? ACTION_TAKE : ACTION_OPEN, NULL);
	else if (a->pressed != ACTION_NONE && action_group_of(a->pressed) == GROUP_MOVE)
		app_do(a, a->pressed, NULL);
	a->picked = NULL;
	a->pressed = ACTION_NONE;
}

/* ---- the wheel ---- */

/* A page beside a list is read without giving it the keys; a list is moved in, so it gets them. */
static void wheel(struct app *a, const struct event *e, int lines)
{
	struct view *v = view_of(a, grid_spot_at(&a->grid, e->y, e->x));

	if (!v || (v != a->beside && !give_keys_to(a, v)))
		return;
	if (v->ops->scroll && v->ops->scroll(v, lines))
		return;
	for (int i = 0; i < WHEEL_LINES; i++)
		(void)v->ops->act(v, lines > 0 ? ACTION_DOWN : ACTION_UP, NULL);
}

/* Behind ":" the mouse has nothing to do; a place that is not on the screen has been told by mistake. */
void app_mouse(struct app *a, const struct event *e)
{
	if (a->asking || !grid_at(&a->grid, e->y, e->x) || a->grid.n_spots == 0)
		return;
	app_hear(a);
	buf_clear(&a->typed);           /* it gives a sequence of keys up */
	switch (e->mouse) {
	case MOUSE_CLICK:
		click(a, e);
		break;
	case MOUSE_DOUBLE:
		double_click(a);
		break;
	case MOUSE_WHEEL_UP:
		wheel(a, e, -WHEEL_LINES);
		break;
	case MOUSE_WHEEL_DOWN:
		wheel(a, e, WHEEL_LINES);
		break;
	}
}
