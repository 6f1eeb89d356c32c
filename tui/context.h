/* context.h - what every view is given: the corpus, the language, how things are said, and where to leave a word for the
 * status line or the name of what shall be opened. */
#ifndef GIAOBAN_TUI_CONTEXT_H
#define GIAOBAN_TUI_CONTEXT_H

#include "base/buf.h"
#include "giaoban.h"
#include "text/text.h"
#include "tui/keymap.h"

struct app_saved;
struct filter;
struct prompt_history;
struct view;

/* Something that can be opened. */
enum target_kind {
	TARGET_NONE, TARGET_RECORD, TARGET_MEETING, TARGET_AGENCY, TARGET_TOPIC, TARGET_INDICATOR,
	TARGET_URL,             /* a web address: opened by $BROWSER, or told */
	TARGET_LIST,            /* the records of a filter */
	TARGET_SERIES,          /* an indicator over time, drawn; its id, or behind a blank also the address of one of its figures */
	TARGET_COMPARISON,      /* of two meetings: their ids, a blank between them */
	TARGET_SAVED            /* a saved list; its name */
};
struct target {
	enum target_kind kind;
	const char *id;                 /* an address (also #n), an id, a url; borrowed */
	const struct filter *filter;    /* of TARGET_LIST; borrowed */
};

/* What was searched for, to be marked on a page. */
struct marks {
	const gb_ask *ask;
	unsigned edition;               /* tells one from all before it; 0: nothing is marked */
};

struct context {
	gb_corpus *corpus;
	struct gb_voice voice;          /* language, today, vocabulary */
	struct buf url;                 /* lent to `open`: a web address that no view keeps */
	const char *my_agency;          /* its id; NULL: none is configured */
	enum gb_found found;            /* which corpus this is */
	const struct keymap *keys;
	int cols;                       /* of the whole screen */
	struct buf message;             /* for the status line, until the next key; empty: none */
	bool is_error;
	struct target open;             /* with VERDICT_OPEN (view.h) */
	struct app_saved *saved;        /* the saved lists (app.h); NULL: none can be kept */
	struct view *push;              /* with VERDICT_PUSH: the app takes it over */
	enum text_method method;        /* the built-in input method of all lines that are typed */
	gb_own *own;                    /* the user's marks and notes; NULL: none can be kept */
	unsigned own_edition;           /* grows when they change (own.h) */
	bool own_told;                  /* that they cannot be read */
	struct prompt_history *searches;        /* earlier ones; NULL: they are not kept */
	bool behind;                    /* something could not be read: a view that was to be read anew is so the next time */
	struct marks marks;             /* of the search that what is prepared was opened from */
	unsigned marked;                /* the last edition of marks that was given out */
	bool (*waiting)(void *self);    /* does a key wait already?  NULL: never */
	void *waiting_self;
	long written;                   /* by ops->write (view.h): how many records, lines of a list; -1: not told */
	bool thrift;                    /* a slow line: what is not needed is not sent (selected.h, view_search.c) */
	bool unfinished;                /* a view gave up for the key that waits; what shows it asks again when none does */
};

/* GIAOBAN_SECURE: nothing is written but the screen, and no program is started. */
bool context_is_secure(void);

/* Work that the next key would overtake is not worth beginning, or ending. */
bool context_key_waits(const struct context *cx);
/* While it is on, what is asked of the corpus is given up when a key comes (GB_STOPPED). */
void context_stops_at_keys(struct context *cx, bool on);

static inline enum gb_lang lang_of(const struct context *cx)
{
	return cx->voice.lang;
}

/* Leaves a word for the status line. */
void context_say(struct context *cx, const char *format, ...) __attribute__((format(printf, 2, 3)));
void context_complain(struct context *cx, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Adds what one types for an action: its key in that view; in line mode its word. */
void context_key(struct buf *out, const struct context *cx, const char *scope, enum action a);
/* That no agency is configured, and how to do it. */
void context_ask_agency(struct context *cx);
/* What the corpus gave as its reason. */
void context_corpus_failed(struct context *cx);

#endif
