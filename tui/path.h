/* path.h - names of files as people type and see them. */
#ifndef GIAOBAN_TUI_PATH_H
#define GIAOBAN_TUI_PATH_H

#include <stdbool.h>

#include "base/buf.h"

/* What is typed, with "~/" as the home that it means; "-" is a file of that name, never standard output. */
void path_expand(struct buf *out, const char *typed);
/* The whole path, with "~/" for the home: where something was written. */
void path_shown(struct buf *out, const char *typed);

/* A name of words: small letters and digits without marks, joined by '-', at most PATH_NAME_MOST of them. */
#define PATH_NAME_MOST 60
void path_name(struct buf *out, const char *words);

/* Adds what is typed grown by what the files that begin so have in common; `others` the names, when there are several.  False:
 * none begins so. */
bool path_complete(struct buf *out, struct buf *others, const char *typed);

#endif
