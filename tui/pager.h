/* pager.h - which command what is shown is sent to, and whether that lets it be read. */
#ifndef GIAOBAN_TUI_PAGER_H
#define GIAOBAN_TUI_PAGER_H

#include <stdbool.h>
#include <stddef.h>

/* The nth command line to try where none was given: $PAGER; else less, then more.  NULL: there are no more. */
const char *pager_default(size_t n);

/* True when this command keeps what it shows on the screen until a person has seen it: less and most, and whatever $PAGER names; but not
 * one that ends with the text, as more and cat do, and less with -F or -E. */
bool pager_waits(char *const *argv);

#endif
