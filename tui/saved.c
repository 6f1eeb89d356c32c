/* saved.c - the saved lists: opening one, saving what is shown, forgetting one. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tui/app.h"
#include "tui/ask.h"
#include "tui/menu.h"

#define COUNTED_MOST 30         /* lists whose records are counted before the menu opens */
#define NAME_OFFERED 80         /* cells of a name that is offered */

/* An item that is no name: no name begins with a blank. */
#define SAVE_THIS " save"

static struct app_saved *lists_of(const struct menu *m)
{
	return m->view.cx->saved;
}

static bool is_known(const struct app_saved *lists, const char *name)
{
	const char *other, *line;

	for (size_t i = 0; lists->at(lists->self, i, &other, &line); i++)
		if (strcmp(name, other) == 0)
			return true;
	return false;
}

/* ---- saving ---- */

static struct view *menu_replace(struct ask *a);

struct saving {
	struct buf line;
};

static enum verdict save(struct ask *a, const char *name)
{
	const struct saving *s = a->self;
	struct context *cx = a->view.cx;
	struct gb_why why = { .lang = lang_of(cx) };
	struct buf key = BUF_EMPTY;

	if (!cx->saved->save(cx->saved->self, name, buf_text(&s->line), &why)) {
		context_complain(cx, "%s", why.text);
		return VERDICT_REDRAW;
	}
	context_key(&key, cx, NULL, ACTION_SAVED);
	context_say(cx, tr(why.lang, "Saved as “%s”; %s opens it"), name, buf_text(&key));
	buf_free(&key);
	return VERDICT_DISMISS;
}

/* The name as it is kept, without blanks around it: whether there is one already is asked of that. */
static enum verdict entered(struct ask *a, const char *line)
{
	struct context *cx = a->view.cx;
	struct buf name = BUF_EMPTY;

	text_clean(&name, line, strlen(line), 0);
	prompt_set(&a->prompt, buf_text(&name));
	buf_free(&name);
	if (!is_known(cx->saved, buf_text(&a->prompt.text)))
		return save(a, buf_text(&a->prompt.text));
	cx->push = menu_replace(a);
	return VERDICT_PUSH;
}

static void close_saving(void *self)
{
	struct saving *s = self;

	buf_free(&s->line);
	free(s);
}

/* What the list is called, as a name: '=' has a meaning in the file. */
static void offer_name(const struct view *of, struct buf *out)
{
	if (of->ops->file_name)
		of->ops->file_name(of, out);
	buf_cut(out, text_fit(buf_text(out), NAME_OFFERED));
	for (char *s = out->text; s && (s = strchr(s, '=')); )
		*s = ' ';
}

static struct view *ask_name(struct view *of)
{
	static const struct ask_ops ops = { .entered = entered, .close = close_saving };
	struct saving *s = mem_alloc(sizeof *s);
	struct buf name = BUF_EMPTY;

	(void)of->ops->line(of, &s->line);
	offer_name(of, &name);
	struct view *v = ask_new(of->cx, tr(lang_of(of->cx), "Save this list as"), buf_text(&name), &ops, s);
	buf_free(&name);
	return v;
}

/* ---- in the place of another ---- */

#define YES "yes"

static void fill_replace(struct menu *m)
{
	const enum gb_lang lang = lang_of(m->view.cx);
	const struct ask *a = m->asker;
	struct buf title = BUF_EMPTY;

	buf_printf(&title, tr(lang, "There is a list “%s” already"), buf_text(&a->prompt.text));
	menu_title(m, buf_text(&title));
	menu_add(m, "other", tr(lang, "another name"), -1, false);
	menu_add(m, YES, tr(lang, "this list in its place"), -1, false);
	buf_free(&title);
}

static enum verdict chosen_replace(struct menu *m, const char *id, bool add)
{
	struct ask *a = m->asker;

	(void)add;
	if (strcmp(id, YES) != 0)
		return VERDICT_CLOSE;
	return save(a, buf_text(&a->prompt.text)) == VERDICT_DISMISS ? VERDICT_DISMISS : VERDICT_CLOSE;
}

static struct view *menu_replace(struct ask *a)
{
	static const struct menu_ops ops = { .fill = fill_replace, .chosen = chosen_replace };

	return menu_new_for(a->view.cx, a, 0, &ops);
}

/* ---- forgetting ---- */

/* NULL: none; the last one may have gone since it was asked about. */
static const char *selected_name(const struct menu *m)
{
	if (m->list.sel >= m->n || strcmp(m->items[m->list.sel].id, SAVE_THIS) == 0)
		return NULL;
	return m->items[m->list.sel].id;
}

static void fill_forget(struct menu *m)
{
	const enum gb_lang lang = lang_of(m->view.cx);
	const struct menu *lists = m->asker;
	struct buf title = BUF_EMPTY;

	if (!selected_name(lists)) {
		menu_title(m, lists->title);
		return;
	}
	buf_printf(&title, tr(lang, "Forget “%s”?"), selected_name(lists));
	menu_title(m, buf_text(&title));
	menu_add(m, "no", tr(lang, "no, keep it"), -1, false);
	menu_add(m, YES, tr(lang, "yes, forget it"), -1, false);
	buf_free(&title);
}

static enum verdict chosen_forget(struct menu *m, const char *id, bool add)
{
	struct context *cx = m->view.cx;
	struct gb_why why = { .lang = lang_of(cx) };
	struct menu *lists = m->asker;

	(void)add;
	if (strcmp(id, YES) != 0)
		return VERDICT_CLOSE;
	if (!cx->saved->forget(cx->saved->self, selected_name(lists), &why)) {
		context_complain(cx, "%s", why.text);
		return VERDICT_CLOSE;
	}
	context_say(cx, tr(why.lang, "“%s” is forgotten"), selected_name(lists));
	menu_ask(lists, NULL);
	return lists->n > 0 ? VERDICT_CLOSE : VERDICT_DISMISS;
}

static enum verdict forget(struct menu *m, const char *id)
{
	static const struct menu_ops ops = { .fill = fill_forget, .chosen = chosen_forget };

	if (strcmp(id, SAVE_THIS) == 0)
		return VERDICT_DONE;
	m->view.cx->push = menu_new_for(m->view.cx, m, 0, &ops);
	return VERDICT_PUSH;
}

/* ---- the menu ---- */

static bool can_be_saved(const struct view *v)
{
	struct buf line = BUF_EMPTY;
	const bool can = v->ops->line && v->ops->line(v, &line);

	buf_free(&line);
	return can;
}

static void fill(struct menu *m)
{
	const struct app_saved *lists = lists_of(m);
	const char *name, *line;

	menu_title(m, tr(lang_of(m->view.cx), "Saved lists"));
	if (can_be_saved(m->asker) && !context_is_secure())
		menu_add(m, SAVE_THIS, tr(lang_of(m->view.cx), "save this list…"), -1, false);
	const long before = m->n;
	for (size_t i = 0; lists->at(lists->self, i, &name, &line); i++)
		menu_add(m, name, name, -1, false);
	for (long i = before; i < m->n && i < before + COUNTED_MOST; i++)
		m->items[i].count = lists->count(lists->self, (size_t)(i - before), FEED_COUNT_MOST + 1);
}

static enum verdict chosen(struct menu *m, const char *id, bool add)
{
	struct context *cx = m->view.cx;

	(void)add;
	if (strcmp(id, SAVE_THIS) == 0) {
		cx->push = ask_name(m->asker);
		return VERDICT_PUSH;
	}
	cx->open = (struct target){ .kind = TARGET_SAVED, .id = id };
	return VERDICT_OPEN;
}

struct view *menu_saved(struct context *cx, struct view *v)
{
	static const struct menu_ops ops = { .fill = fill, .chosen = chosen, .forget = forget };
	struct gb_why why = { .lang = lang_of(cx) };

	if (v->ops->over)
		return NULL;
	if (!cx->saved) {
		context_say(cx, "%s", tr(why.lang, "Lists cannot be saved here"));
		return NULL;
	}
	if (!cx->saved->readable(cx->saved->self, &why)) {
		context_complain(cx, "%s", why.text);
		return NULL;
	}
	struct view *menu = menu_new_for(cx, v, 0, &ops);
	if (!menu)
		context_say(cx, "%s", context_is_secure() ? tr(why.lang, "GIAOBAN_SECURE is set: nothing is written to files")
		                                          : tr(why.lang, "No list is saved yet, and this is none that could be"));
	return menu;
}
