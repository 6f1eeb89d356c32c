/* status.h - what every function that can fail answers, and the words that go with it.
 *
 * A code lets the program decide, the words let a person understand.  The words are written into
 * a struct gb_why that the caller owns, so two failures never overwrite each other. */
#ifndef GIAOBAN_BASE_STATUS_H
#define GIAOBAN_BASE_STATUS_H

#include "base/tr.h"

/* The values are the exit statuses of the command line (sysexits.h from 65 on; the manual lists
 * them), so that a status needs no translation on its way out. */
enum gb_status {
	GB_OK = 0,
	GB_NONE = 1,           /* nothing found; no fault */
	GB_USAGE = 2,          /* the caller asked for what does not exist: an unknown id, a bad date */
	GB_BAD_DATA = 65,      /* a briefing with errors, a file that is no corpus */
	GB_NO_INPUT = 66,      /* no such file */
	GB_UNAVAILABLE = 69,   /* not here, not now: busy, too new, not built in */
	GB_SOFTWARE = 70,      /* giaoban's own fault */
	GB_CANT_CREATE = 73,   /* the output file cannot be made */
	GB_IO = 74,            /* reading or writing failed on the way: a full disk */
	GB_STOPPED = 75,       /* given up because it was asked to: never ends the program */
	GB_NO_PERMISSION = 77,
	GB_BAD_CONFIG = 78
};

/* The words for the last failure, one sentence without a full stop, in `lang`.  Empty when nothing
 * failed.  Control characters (C0, DEL, C1) are gone; a front end still cleans what it shows, since
 * the sentence may name what somebody typed. */
struct gb_why {
	enum gb_lang lang;
	char text[1024];
};

/* Writes the sentence (cut at the buffer's end on a whole UTF-8 character, control characters
 * replaced by '?') and returns `status`, so that a function can end with `return gb_fail(why, GB_IO, ...)`.
 * `why` may be NULL: then only the status counts. */
enum gb_status gb_fail(struct gb_why *why, enum gb_status status, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Why the system refused, in words: "the disk is full".  For what has no words here strerror() speaks (English, or the system's
 * language); lives until the next call. */
const char *gb_reason(int error, enum gb_lang lang);

/* The status that fits an errno of open(2), read(2), write(2) and their kin. */
enum gb_status gb_status_of_errno(int error, enum gb_status otherwise);

#endif
