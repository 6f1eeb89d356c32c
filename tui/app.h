/* app.h - the browser: the views that were opened one over the other, the way back and forward, the loop. */
#ifndef GIAOBAN_TUI_APP_H
#define GIAOBAN_TUI_APP_H

#include "giaoban.h"
#include "text/text.h"
#include "tui/term.h"

/* What a command typed after ":" asks for; the command line's own words, so its parser lives in cli/. */
enum command_kind { COMMAND_NOTHING, COMMAND_LIST, COMMAND_SHOW, COMMAND_VOCABULARY, COMMAND_HELP, COMMAND_QUIT, COMMAND_TEXT,
                    COMMAND_SEARCH };
struct app_command {
	enum command_kind kind;
	struct gb_query query;          /* COMMAND_LIST; lives until the next command */
	enum gb_facet vocabulary;       /* COMMAND_VOCABULARY */
	const char *text;               /* COMMAND_SHOW: an address or a meeting's id; COMMAND_TEXT: to be shown as it is;
	                                 * COMMAND_SEARCH: what to search for */
};
struct app_commands {
	void *self;
	/* False: `why` says what is wrong. */
	bool (*parse)(void *self, const char *line, enum gb_lang lang, struct app_command *out, struct gb_why *why);
	/* The nth completion of the last word of `line` (which is replaced whole); NULL behind the last one. */
	const char *(*complete)(void *self, const char *line, size_t n);
};

struct app_options {
	gb_corpus *corpus;              /* borrowed */
	enum gb_found found;
	enum gb_lang lang;
	struct gb_date today;
	const char *my_agency;          /* as configured; may be NULL */
	const struct app_commands *commands;
	enum text_method *method;       /* of the prompts: as it was left, and as it is left again; NULL: off */
};

/* Runs until the person leaves or the terminal ends; the terminal is the caller's to close.  An exit status. */
int app_run(struct term *t, const struct app_options *o);

#endif
