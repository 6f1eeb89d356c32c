/* browser.h - a web address in the browser of the user's choice. */
#ifndef GIAOBAN_TUI_BROWSER_H
#define GIAOBAN_TUI_BROWSER_H

#include "base/words.h"
#include "tui/context.h"
#include "tui/term.h"

/* Opens it in $BROWSER; where none is set, programs may not be started, or it is no web address, it is told (cx->message). */
void browser_open(struct term *t, struct context *cx, const char *url);

/* Is it an address for a browser: of http or https, and nothing in it that could be anything else? */
bool browser_takes(const char *url);

/* The words of one browser of $BROWSER, up to ':', with the address: in the place of each %s ("%%" is "%", "%c" is ":"), or behind
 * them.  Returns where the next one begins; NULL: there is none.  No words: an empty one. */
const char *browser_words(struct words *w, const char *browsers, const char *url);

#endif
