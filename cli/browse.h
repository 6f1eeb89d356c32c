/* browse.h - the browser's prompt: the words of the command line behind ":". */
#ifndef GIAOBAN_CLI_BROWSE_H
#define GIAOBAN_CLI_BROWSE_H

#include "cli/cli.h"
#include "text/text.h"
#include "tui/app.h"

/* The input method of the prompts, as it was left last time; and remembered for the next (state.c).  Scripts of keys neither read nor
 * write it. */
enum text_method state_method(void);
void state_remember_method(enum text_method method);

/* A line split into words. */
struct words {
	char *text;             /* holds them all */
	char **at;              /* ended by NULL */
	int n;
};

struct browse_commands {
	struct app_commands api;        /* for the app */
	const struct cli *program;      /* the command line that opened the browser; borrowed */
	/* What was understood of the last line, good until the next one. */
	struct words words;
	struct cli line;
	struct list_query list;
	struct buf address;
	char *text;
	struct buf complaints;
	/* The completions of the line that was asked last. */
	char *completed;
	char **candidates;
	size_t n_candidates, room_candidates;
};

/* The corpus of `program` must be open.  Nothing may move `b` between the two. */
void browse_commands_begin(struct browse_commands *b, const struct cli *program);
void browse_commands_end(struct browse_commands *b);

/* browse_words.c: splits as a simple shell does: at blanks, but not between "double" or 'single' quotes; nothing is expanded,
 * and a quote that is not closed ends with the line.  The first word is always "giaoban". */
void words_split(struct words *w, const char *line, size_t len);
void words_free(struct words *w);
/* The line behind what may stand before the command: blanks, another ":", "giaoban". */
const char *words_after_program(const char *line);

/* browse_commands.c: can the browser do what this command does?  Which of its options make sense there? */
bool browse_knows(const struct command *c);
bool browse_takes(enum opt o);

/* browse_complete.c */
const char *browse_complete(void *self, const char *line, size_t n);
void browse_complete_forget(struct browse_commands *b);

#endif
