/* keymap.h - which key asks for what.  Keys are kept as the names that script.h has ("j", "Enter", "Ctrl-L"). */
#ifndef GIAOBAN_TUI_KEYMAP_H
#define GIAOBAN_TUI_KEYMAP_H

#include <stddef.h>

#include "base/buf.h"
#include "base/tr.h"
#include "tui/term.h"

enum action {
	ACTION_NONE,
#define ACTION(id, name, group, hint, text) ACTION_##id,
#include "tui/action.def"
#undef ACTION
	ACTIONS
};

/* The groups in which help lists them. */
enum action_group { GROUP_MOVE, GROUP_GO, GROUP_LIST, GROUP_PAGE, GROUP_PROGRAM, GROUPS };

const char *action_name(enum action a);                         /* "open"; "" for none */
const char *action_text(enum action a, enum gb_lang lang);      /* what it does, for help */
const char *action_hint(enum action a, enum gb_lang lang);      /* its word on the status line; "" for none */
enum action_group action_group_of(enum action a);
const char *action_group_name(enum action_group g, enum gb_lang lang);

struct binding {
	const char *scope;      /* the name of a view; NULL: everywhere */
	const char *key;
	enum action action;
};

struct keymap {
	const struct binding *bindings;
	size_t n;
};

/* The keys as they are without a configuration.  Lives for ever. */
const struct keymap *keymap_default(void);

/* What an event asks for in a view: its own bindings first, then those of everywhere.  Characters count without their marks
 * (input.h).  ACTION_NONE when the key is not bound. */
enum action keymap_find(const struct keymap *map, const char *scope, const struct event *e);

/* Adds the keys of an action in a view, the first `most` of them: "j ↓". */
void keymap_keys(struct buf *out, const struct keymap *map, const char *scope, enum action a, size_t most);

#endif
