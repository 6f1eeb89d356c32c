/* stream.h - the one way out of the room: text goes to a FILE through here, and the first failure
 * is kept with its errno, so that nothing more is tried and the end can tell what happened. */
#ifndef GIAOBAN_OUT_STREAM_H
#define GIAOBAN_OUT_STREAM_H

#include <stdio.h>

#include "base/buf.h"
#include "base/status.h"

struct out_stream {
	FILE *to;
	int error;              /* errno of the first failure; 0: none */
};

/* Writes what `b` holds and empties it. */
void out_send(struct out_stream *s, struct buf *b);

/* Flushes.  GB_IO when anything failed since the beginning; errno then says what (EPIPE: the reader
 * went away, which a command may take as no fault). */
enum gb_status out_end(struct out_stream *s, struct gb_why *why);

#endif
