/* context.h - what every view is given: the corpus, the language, how things are said, and where to leave a word for the
 * status line or the name of what shall be opened. */
#ifndef GIAOBAN_TUI_CONTEXT_H
#define GIAOBAN_TUI_CONTEXT_H

#include "base/buf.h"
#include "giaoban.h"
#include "tui/keymap.h"

struct filter;
struct view;

/* Something that can be opened. */
enum target_kind {
	TARGET_NONE, TARGET_RECORD, TARGET_MEETING, TARGET_AGENCY, TARGET_TOPIC, TARGET_INDICATOR,
	TARGET_URL,             /* is told, not opened */
	TARGET_LIST             /* the records of a filter */
};
struct target {
	enum target_kind kind;
	const char *id;                 /* an address (also #n), an id, a url; borrowed */
	const struct filter *filter;    /* of TARGET_LIST; borrowed */
};

struct context {
	gb_corpus *corpus;
	struct gb_voice voice;          /* language, today, vocabulary */
	const char *my_agency;          /* its id; NULL: none is configured */
	enum gb_found found;            /* which corpus this is */
	const struct keymap *keys;
	struct buf message;             /* for the status line, until the next key; empty: none */
	bool is_error;
	struct target open;             /* with VERDICT_OPEN (view.h) */
	struct view *push;              /* with VERDICT_PUSH: the app takes it over */
};

static inline enum gb_lang lang_of(const struct context *cx)
{
	return cx->voice.lang;
}

/* Leaves a word for the status line. */
void context_say(struct context *cx, const char *format, ...) __attribute__((format(printf, 2, 3)));
void context_complain(struct context *cx, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* What the corpus gave as its reason. */
void context_corpus_failed(struct context *cx);

#endif
