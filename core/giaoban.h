/* giaoban.h - the core of giaoban: what government meetings decide, kept in one SQLite file.
 *
 * This header is the contract between the core and every front end; cli/ and tui/ see nothing else of
 * it (beside base/ and text/text.h).  It stands in parts, to be read from top to bottom:
 *
 *   records   what a meeting said: slogans, directives, figures, findings; agencies, topics, indicators
 *   corpus    finding, opening, checking it
 *   query     every list, count and facet is one gb_query, answered a window at a time
 *   search    what a text asks for, the passage and the hits in it, what to try instead
 *   own       marks and notes of the user's own, in a file beside every corpus
 *   across    one axis of time, an indicator over the years, two meetings side by side
 *   import    lint, import, remove, a skeleton for the clerk
 *   words     how single things are said to people
 *   pages     a record, a meeting, an agency as parts with links, for a screen
 *   output    every format of the command line and of the screen's export
 *
 * CONVENTIONS.  Functions answer a gb_status (base/status.h).  The words for a failure stand on the
 * corpus handle: gb_why().  The core never exits, prompts or prints; running out of memory ends the
 * program in one place (base/mem.h).  Strings are UTF-8 in NFC, cleaned of control characters.
 * `const char *` members are borrowed from the result that holds them and live as long as it does.
 * NULL always means "the source does not say".  A handle belongs to one thread.
 *
 * Words, keys and their meaning: giaoban(1) and giaoban-briefing(5). */
#ifndef GIAOBAN_H
#define GIAOBAN_H

#include "giaoban/records.h"
#include "giaoban/corpus.h"
#include "giaoban/query.h"
#include "giaoban/search.h"
#include "giaoban/own.h"
#include "giaoban/across.h"
#include "giaoban/import.h"
#include "giaoban/words.h"
#include "giaoban/pages.h"
#include "giaoban/output.h"

#endif
