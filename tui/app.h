/* app.h - the browser: the views that were opened one over the other, the way back and forward, the loop. */
#ifndef GIAOBAN_TUI_APP_H
#define GIAOBAN_TUI_APP_H

#include "giaoban.h"
#include "text/text.h"
#include "tui/term.h"

/* What a command typed after ":" asks for; the command line's own words, so its parser lives in cli/. */
enum command_kind { COMMAND_NOTHING, COMMAND_LIST, COMMAND_SHOW, COMMAND_VOCABULARY, COMMAND_HELP, COMMAND_QUIT, COMMAND_TEXT,
                    COMMAND_SEARCH, COMMAND_TIMELINE, COMMAND_SERIES, COMMAND_COMPARE, COMMAND_OWN, COMMAND_PIPE };
struct app_command {
	enum command_kind kind;
	struct gb_query query;          /* COMMAND_LIST; lives until the next command */
	enum gb_facet vocabulary;       /* COMMAND_VOCABULARY */
	const char *text;               /* COMMAND_SHOW: an address or a meeting's id; COMMAND_TEXT: to be shown as it is;
	                                 * COMMAND_SEARCH: what to search for; COMMAND_SERIES: an indicator; COMMAND_COMPARE: two meetings,
	                                 * a blank between them; COMMAND_PIPE: a command, to which what is shown is sent;
	                                 * COMMAND_TIMELINE has a query */
	const char *name;               /* of a saved list: what it is called; else NULL */
};
struct app_commands {
	void *self;
	/* False: `why` says what is wrong. */
	bool (*parse)(void *self, const char *line, enum gb_lang lang, struct app_command *out, struct gb_why *why);
	/* The nth completion of the last word of `line` (which is replaced whole); NULL behind the last one. */
	const char *(*complete)(void *self, const char *line, size_t n);
};

/* Lists that were saved: each a name and a line in the words of the command line.  They live in a file of the user's, which others
 * may change: each call sees it as it is. */
struct app_saved {
	void *self;
	/* The nth name and its line, in Vietnamese order; borrowed until the next call.  False behind the last one. */
	bool (*at)(void *self, size_t n, const char **name, const char **line);
	/* How many records the nth has, counted no further than `cap`; -1: not known. */
	long (*count)(void *self, size_t n, long cap);
	/* A list of that name is replaced.  False: `why` says what is wrong. */
	bool (*save)(void *self, const char *name, const char *line, struct gb_why *why);
	bool (*forget)(void *self, const char *name, struct gb_why *why);
	/* Can they be read at all?  There need not be any. */
	bool (*readable)(void *self, struct gb_why *why);
};
/* The line of the command line that opens a list by its name, which stands behind this as it is. */
#define APP_SAVED "saved "

/* What is searched for, from one session to the next. */
struct app_searches {
	const char *const *earlier;     /* the oldest first */
	size_t n;
	void (*keep)(const char *const *lines, size_t n);       /* told at the end what came new; not called for nothing */
};

/* Letters with or without their marks. */
struct app_letters {
	bool bare;                      /* without, as they were left, and as they are left again */
	bool tell;                      /* the terminal may lack some: the key is named once; false again when that was done */
};

/* Where one stood in the views of the number keys, from one session to the next. */
struct app_place {
	const char *view;               /* as its action is called: "directives" */
	const char *place;              /* a word of the view's own; "": the beginning */
};
struct app_places {
	void *self;
	const struct app_place *earlier;
	size_t n;
	void (*keep)(void *self, const struct app_place *places, size_t n);     /* told at the end, of the views that were seen */
};

struct app_options {
	gb_corpus *corpus;              /* borrowed */
	enum gb_found found;
	enum gb_lang lang;
	struct gb_date today;
	const char *my_agency;          /* as configured; may be NULL */
	const struct app_commands *commands;
	struct app_saved *saved;        /* NULL: none can be kept */
	const struct app_searches *searches;    /* NULL: they are known for this session only */
	gb_own *own;                    /* borrowed: marks and notes; NULL: none can be kept */
	const struct app_places *places;        /* NULL: every view begins where it begins */
	const struct keymap *keys;      /* borrowed; NULL: the built-in ones */
	bool thrift;                    /* for a slow line: one pane, and no byte that is not needed */
	bool thrift_by_speed;           /* the same if the terminal is slow (term.h) */
	bool one_pane;                  /* one view at a time, however wide the screen */
	const char *start;              /* a line as behind ":" that says what to show first; NULL: the meetings */
	struct app_letters *letters;    /* NULL: with their marks, and nothing to be told */
	enum text_method *method;       /* of the prompts: as it was left, and as it is left again; NULL: off */
};

/* Runs until the person leaves or the terminal ends; the terminal is the caller's to close.  An exit status. */
int app_run(struct term *t, const struct app_options *o);

#endif
