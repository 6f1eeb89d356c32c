/* mouse_report.h - what a terminal sends of its mouse: SGR reports (Esc [ < 0;12;3 M), and the old ones of terminals that know no
 * better (Esc [ M and three bytes). */
#ifndef GIAOBAN_TUI_MOUSE_REPORT_H
#define GIAOBAN_TUI_MOUSE_REPORT_H

#include "tui/term.h"

#define MOUSE_REPORT_MOST 24    /* bytes: none is longer */

/* Do these bytes begin like one?  Nobody types that, so its rest may be waited for longer than that of a key. */
bool mouse_report_begins(const char *s, size_t n);

/* The length of the report that begins there, 0 when its end has not come yet.  The left button going down and the wheel, without keys
 * held, become an event; all else, and nonsense, leaves *out as it is.  `letters`: bytes from 0x80 on were made letters in UTF-8. */
size_t mouse_report(const char *s, size_t n, bool letters, struct event *out);

#endif
