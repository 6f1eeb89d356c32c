/* saved.h - lists under a name: the user's file of lines "NAME = command line". */
#ifndef GIAOBAN_CLI_SAVED_H
#define GIAOBAN_CLI_SAVED_H

#include "cli/cli.h"

#define SAVED_NAME_MOST 80      /* characters */
#define SAVED_LINE_MOST 1024    /* bytes of a command line */

struct saved_line {
	char *text;             /* as the file has it */
	char *name, *command;   /* NULL: a remark, or not understood */
	char *key;              /* of the Vietnamese order */
};

struct saved {
	struct buf path;        /* "": there is nowhere to keep them */
	struct saved_line *lines;
	size_t n, room;
	size_t *lists;          /* places of the lines that are lists, in Vietnamese order */
	size_t n_lists;
	size_t bad;             /* number of the first line that is not understood; 0: none */
};

/* $XDG_CONFIG_HOME/giaoban/lists; a script of keys takes no other, so that playing one depends on nothing of the user's. */
void saved_begin(struct saved *s, bool script);
void saved_end(struct saved *s);
/* Reads the file as it is now; that there is none is no failure. */
enum gb_status saved_read(struct saved *s, struct gb_why *why);

/* The nth list by name; NULL behind the last one. */
const struct saved_line *saved_at(const struct saved *s, size_t n);
/* The list of that name; else the only one that it could be when marks and case do not matter.  GB_USAGE: none, and `why`
 * names the nearest. */
enum gb_status saved_find(const struct saved *s, const char *name, const struct saved_line **out, struct gb_why *why);
/* Adds "FILE:LINE". */
void saved_place(struct buf *out, const struct saved *s, const struct saved_line *line);

/* The name as it is kept: clean, in one line.  GB_USAGE when it cannot be one. */
enum gb_status saved_name(struct buf *out, const char *typed, struct gb_why *why);
/* Read the file, change it, and write it anew.  A list of that name is replaced; its command goes to `before` (may be NULL). */
enum gb_status saved_keep(struct saved *s, const char *name, const char *command, struct buf *before, struct gb_why *why);
enum gb_status saved_forget(struct saved *s, const char *name, struct gb_why *why);

/* saved_command.c: the command, filters and order of a command line, in words that words_split() takes apart again; what
 * belongs to the output is left out. */
enum gb_status saved_command(struct buf *out, const struct cli *cli, struct gb_why *why);
/* --save, before the command runs: holds it a name, and can the command be kept?  -1, and the command; or an exit status. */
int saved_by_option_check(const struct cli *cli, struct buf *command);
/* And when it went well: saves it, and says so; 0 or an exit status. */
int saved_by_option(const struct cli *cli, const char *command);

#endif
