/* keymap.h - which keys ask for what.  Keys are kept as the names that script.h has ("j", "Enter", "Ctrl-L"), those of a sequence
 * with a blank between ("g g").
 *
 * In a view its own bindings come first, then those of everywhere.  Where one types, characters are text: no key there, but
 * later keys of a sequence. */
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
	ACTIONS,
	ACTION_BEGUN            /* of keymap_find(): the keys so far begin a sequence */
};

/* The groups in which help lists them. */
enum action_group { GROUP_MOVE, GROUP_GO, GROUP_LIST, GROUP_PAGE, GROUP_PROGRAM, GROUPS };

const char *action_name(enum action a);                         /* "open"; "" for none */
enum action action_of_name(const char *name);                   /* ACTION_NONE: there is none of that name */
const char *action_text(enum action a, enum gb_lang lang);      /* what it does, for help */
const char *action_hint(enum action a, enum gb_lang lang);      /* its word on the status line; "" for none */
enum action_group action_group_of(enum action a);
const char *action_group_name(enum action_group g, enum gb_lang lang);

#define KEYMAP_SEQUENCE 4       /* keys of one, at most */

struct binding {
	const char *scope;      /* the name of a view; NULL: everywhere */
	const char *keys;
	enum action action;     /* ACTION_NONE: there they do nothing, nor begin what everywhere has */
};

struct keymap {
	const struct binding *bindings; /* in the order in which help and hints name them */
	size_t n;
	struct keymap_changes *changes; /* keymap_change.c; NULL: the built-in ones */
};

/* The keys as they are without a configuration.  Lives for ever. */
const struct keymap *keymap_default(void);

/* What an event asks for in a view.  Characters count without their marks (input.h).  ACTION_NONE when the key is not bound. */
enum action keymap_find(const struct keymap *map, const char *scope, const struct event *e);
/* The same for a key behind others: `typed` has the keys of the sequence so far, empty before the first, and the event's is
 * added.  It is the caller's to empty it when the answer is not ACTION_BEGUN. */
enum action keymap_follow(const struct keymap *map, const char *scope, struct buf *typed, const struct event *e);

/* The name of the key of an event, a character without its marks; "" for one that cannot be bound. */
void keymap_key_name(char out[32], const struct event *e);

/* Adds the keys of an action in a view, the first `most` of them: "j ↓", "g g, Home". */
void keymap_keys(struct buf *out, const struct keymap *map, const char *scope, enum action a, size_t most);
/* Adds what may follow behind keys that begin a sequence: "e export, s saved lists". */
void keymap_followers(struct buf *out, const struct keymap *map, const char *scope, const char *typed, enum gb_lang lang);

/* Is `longer` a sequence that begins with all of `keys`? */
bool keymap_begins(const char *keys, const char *longer);

/* The views whose keys can be bound, by their names; NULL behind the last one. */
const char *keymap_view(size_t i);
/* In that view characters are text. */
bool keymap_is_typed(const char *scope);

/* ---- keys that a configuration changes (keymap_change.c) ---- */

/* The built-in keys, to be changed; end it with keymap_free(), NULL is fine there. */
struct keymap *keymap_new(void);
void keymap_free(struct keymap *map);
/* Binds keys, as names with one blank between; what they did in that scope before is gone.  They are named before all that was
 * there, behind what was bound in this way already.  `place` says where that is written, "FILE:LINE".  Strings are copied, but for
 * `scope`, which lives as long as the map. */
void keymap_bind(struct keymap *map, const char *scope, const char *keys, enum action a, const char *place);
/* The place that a binding of the map was made with; NULL: it is built in. */
const char *keymap_place(const struct keymap *map, const struct binding *b);
/* In that scope the keys do nothing any more: in a view neither what they do everywhere. */
void keymap_unbind(struct keymap *map, const char *scope, const char *keys, const char *place);
/* The scope has no bindings of its own any more. */
void keymap_unbind_all(struct keymap *map, const char *scope);

/* Two bindings that cannot both count: a key that does something, and also begins a sequence, in the same view or in one and
 * everywhere.  The next pair from *at on, which is 0 at first; false: no more. */
struct keymap_clash {
	const struct binding *key, *sequence;
};
bool keymap_clash(const struct keymap *map, size_t *at, struct keymap_clash *out);

/* Adds the next difference from the built-in keys, as a line of a configuration: "bind list Ctrl-X e export", "unbind all g".
 * *at is 0 at first; false: no more. */
bool keymap_difference(const struct keymap *map, size_t *at, struct buf *out);

#endif
