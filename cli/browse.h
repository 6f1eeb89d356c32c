/* browse.h - the browser's prompt: the words of the command line behind ":". */
#ifndef GIAOBAN_CLI_BROWSE_H
#define GIAOBAN_CLI_BROWSE_H

#include "base/words.h"
#include "cli/saved.h"
#include "text/text.h"
#include "tui/app.h"

/* The input method of the prompts, as it was left last time; and remembered for the next (state.c).  Scripts of keys neither read nor
 * write it. */
enum text_method state_method(enum text_method otherwise);       /* otherwise: where nothing was remembered */
void state_remember_method(enum text_method method);
/* Whether on terminals of that kind letters are shown without their marks; false: nothing was remembered.  Likewise. */
bool state_letters(const char *term, bool *bare);
void state_remember_letters(const char *term, bool bare);

/* A file in the folder of the state, $XDG_STATE_HOME/giaoban: adds what it holds.  GB_NONE: there is none that is worth keeping (it is too
 * long, say); anything else: it cannot be read now, and is not to be written over.  Written whole, as far as that can be: where
 * nothing may be written, what is to be remembered holds for this session. */
enum gb_status state_read(const char *name, size_t most, struct buf *out);
void state_write(const char *name, const struct buf *text);

/* What was searched for in earlier sessions, the oldest first; and what came new, added to what is there.  Where GIAOBAN_SECURE is
 * set neither is read or written. */
#define STATE_SEARCHES 50
struct state_searches {
	char *line[STATE_SEARCHES];
	size_t n;
};
enum gb_status state_searches(struct state_searches *out);       /* as state_read() */
void state_searches_free(struct state_searches *s);
void state_remember_searches(const char *const *lines, size_t n);

/* positions.c: where one stood in the views, in a corpus, from one session to the next.  With GIAOBAN_SECURE neither read nor
 * written. */
#define POSITIONS_VIEWS 16
struct positions {
	struct app_places api;                  /* for the app */
	char *corpus;
	struct buf text;                        /* the file; what is told lies in it */
	struct app_place earlier[POSITIONS_VIEWS];
};
void positions_begin(struct positions *p, const char *corpus);
void positions_end(struct positions *p);

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
	struct saved saved;             /* as read when a list of them was asked for */
	char *name;                     /* of that list */
	/* The completions of the line that was asked last. */
	char *completed;
	char **candidates;
	size_t n_candidates, room_candidates;
};

/* The corpus of `program` must be open.  Nothing may move `b` between the two. */
void browse_commands_begin(struct browse_commands *b, const struct cli *program);
void browse_commands_end(struct browse_commands *b);

/* browse_saved.c: the saved lists, for the app. */
struct browse_saved {
	struct app_saved api;
	struct browse_commands commands;        /* for what the lists hold */
};
/* As above. */
void browse_saved_begin(struct browse_saved *b, const struct cli *program);
void browse_saved_end(struct browse_saved *b);

/* browse_words.c: the words of a line (base/words.h); the first one is always "giaoban". */
void words_split(struct words *w, const char *line, size_t len);
/* The line behind what may stand before the command: blanks, another ":", "giaoban". */
const char *words_after_program(const char *line);

/* browse_commands.c: can the browser do what this command does?  Which of its options make sense there? */
bool browse_knows(const struct command *c);
bool browse_takes(enum opt o);

/* browse_complete.c */
const char *browse_complete(void *self, const char *line, size_t n);
void browse_complete_forget(struct browse_commands *b);

#endif
