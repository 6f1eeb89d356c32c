/* vocabulary.h - agencies, topics or indicators as rows: what they are called, how much hangs on each, which of them are shown and in
 * which order. */
#ifndef GIAOBAN_TUI_VOCABULARY_H
#define GIAOBAN_TUI_VOCABULARY_H

#include "base/mem.h"
#include "tui/context.h"

/* What hangs on an entry, as a column of numbers. */
enum entry_column { ENTRY_DIRECTIVES, ENTRY_DEADLINES, ENTRY_FIGURES, ENTRY_MEETINGS, ENTRY_FINDINGS, ENTRY_SLOGANS, ENTRY_COLUMNS };

struct entry {
	const char *id, *name;          /* all strings in the arena */
	const char *aside;              /* an agency's abbreviation, an indicator's unit; "" for none */
	const char *group;              /* what it can be narrowed by: an agency's kind, an indicator's unit; "" for nothing */
	const char *group_name;
	const char *key;                /* of the order by name */
	long count[ENTRY_COLUMNS];
	bool empty;                     /* nothing hangs on it: it comes last in every order */
};

#define ENTRY_GROUPS 6          /* chosen at once */
#define ENTRY_GROUP_SIZE 64     /* bytes of one; a longer one is not offered */

/* Which entries are shown, and in which order. */
struct entry_choice {
	unsigned has;                   /* bits 1 << enum entry_column: only those on which such records hang */
	bool compared;                  /* only those of which two meetings or more say something */
	char groups[ENTRY_GROUPS][ENTRY_GROUP_SIZE];    /* only of these; none: of all */
	int n_groups;
	bool by_name;                   /* else by what is most: */
	enum entry_column most;
	bool reverse;
};

struct entries {
	struct arena *arena;
	struct entry *at;
	size_t n;
	const struct entry **shown;     /* as entries_arrange() left them */
	long n_shown;
	int widest;                     /* cells of the longest name */
};

/* All of the vocabulary as it is now, copied.  The counts are 0 where the corpus cannot tell them now (cx->message says so). */
void entries_read(struct entries *e, struct context *cx, enum gb_facet by);
void entries_free(struct entries *e);
/* Shows what a choice leaves, in its order. */
void entries_arrange(struct entries *e, const struct entry_choice *c);
long entries_count(const struct entries *e, const struct entry_choice *c);     /* how many it would leave */

bool entry_choice_all(const struct entry_choice *c);                            /* nothing is left out */
void entry_choice_clear(struct entry_choice *c);                                /* the order stays */
bool entry_choice_same(const struct entry_choice *a, const struct entry_choice *b);
bool entry_choice_has_group(const struct entry_choice *c, const char *group);
bool entry_choice_toggle_group(struct entry_choice *c, const char *group);      /* false: there is no more room */

/* "directives": the head of a column; "with directives"; "most directives first". */
const char *entry_column_name(enum entry_column column, enum gb_lang lang);
const char *entry_with_name(enum entry_column column, enum gb_lang lang);
const char *entry_order_name(enum entry_column column, enum gb_lang lang);

#endif
