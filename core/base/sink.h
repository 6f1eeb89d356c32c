/* sink.h - a stream that hands on what is written to it, in whole lines: to be converted, or to be sent where writing must not
 * wait for ever. */
#ifndef GIAOBAN_BASE_SINK_H
#define GIAOBAN_BASE_SINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Of a line without an end in sight so many bytes are kept together, then as far as its last blank. */
#define SINK_HOLDS 8192

struct sink_ops {
	/* Whole lines, or what is the last.  False: they could not be taken, and the stream has failed. */
	bool (*take)(void *self, const char *s, size_t len);
	/* The stream was closed, after the last take().  False: fclose() fails.  Frees `self`. */
	bool (*end)(void *self);
};

/* NULL, and `self` is as it was: this system has no such streams. */
FILE *sink_open(const struct sink_ops *ops, void *self);

#endif
