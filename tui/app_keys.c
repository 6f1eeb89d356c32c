/* app_keys.c - what a key asks for, alone or as one of a sequence; and what is said between the keys of one. */
#include "config.h"

#include "tui/frame.h"

/* There is no time in which the next key must come: the status line says that one is waited for, and which there are. */
static void say_what_follows(struct app *a, const char *scope)
{
	struct buf next = BUF_EMPTY;

	keymap_followers(&next, a->cx.keys, scope, buf_text(&a->typed), lang_of(&a->cx));
	context_say(&a->cx, tr(lang_of(&a->cx), "%s, then: %s; Esc gives it up"), buf_text(&a->typed), buf_text(&next));
	buf_free(&next);
}

enum action app_action(struct app *a, const struct event *e, bool *alone)
{
	const char *scope = app_top(a)->ops->name;
	enum action action = ACTION_NONE;

	if (e->pasted)                  /* text, also behind a key that begins a sequence */
		buf_clear(&a->typed);
	*alone = a->typed.len == 0;
	if (*alone || e->kind != EVENT_KEY || e->key != K_ESCAPE)
		action = keymap_follow(a->cx.keys, scope, &a->typed, e);
	if (action == ACTION_BEGUN) {
		say_what_follows(a, scope);
		return action;
	}
	if (!*alone && action == ACTION_NONE) {
		context_say(&a->cx, tr(lang_of(&a->cx), "%s: nothing was done"), buf_text(&a->typed));
		action = ACTION_BEGUN;
	}
	buf_clear(&a->typed);
	return action;
}
