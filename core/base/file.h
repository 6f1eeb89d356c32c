/* file.h - whole files in, whole files out. */
#ifndef GIAOBAN_BASE_FILE_H
#define GIAOBAN_BASE_FILE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/status.h"

/* Adds the content of `path` ("-": standard input) to `out`.  A folder, or a file of more than
 * `max` bytes (also one that turns out so while it is read: a pipe, /dev/zero) is GB_BAD_DATA;
 * then `out` is as it was.  GB_NO_INPUT, GB_NO_PERMISSION, GB_IO as they come. */
enum gb_status file_read(const char *path, size_t max, struct buf *out, struct gb_why *why);

/* A file that appears under its name only when it is whole: written under another name in the
 * same folder, synced, then renamed.  One of commit and discard must end it; what a session that was
 * killed leaves is taken by the next that writes the same file. */
struct file_out {
	FILE *stream;       /* write here; errors are found at commit */
	char *path, *temporary;
	bool force;
};

/* Refuses an existing `path` with GB_CANT_CREATE unless `force`.  "-" writes to standard output.
 * A path that is not a regular file (a pipe, /dev/null) is written in place. */
enum gb_status file_out_open(struct file_out *f, const char *path, bool force, struct gb_why *why);
enum gb_status file_out_commit(struct file_out *f, struct gb_why *why);   /* GB_IO: nothing is left behind */
void file_out_discard(struct file_out *f);                               /* also after a failed open */

/* Makes the folders that `path` stands in, as far as they are missing, for their owner alone. */
enum gb_status file_make_folders(const char *path, struct gb_why *why);

#endif
