/* json.h - the visitor that writes JSON (RFC 8259): an object's keys on lines of their own, what is
 * nested in it on one line each. */
#ifndef GIAOBAN_OUT_JSON_H
#define GIAOBAN_OUT_JSON_H

#include <stdbool.h>

#include "base/buf.h"
#include "out/tell.h"

struct out_json {
	struct buf *to;
	int indent;             /* spaces before the keys of the object that is open */
	bool first;             /* nothing has been written into it yet */
	bool inside;            /* in a nested object, on one line */
	bool silent;            /* in a nested object that is not given */
	bool outer_first;
};

extern const struct out_visitor out_json_visitor;

/* A list's element, told by `tell` functions between open and close. */
void out_json_open(struct out_json *j);
void out_json_close(struct out_json *j);
/* A list of such elements: under a key of the object that is open, or (NULL) the outermost. */
void out_json_list_open(struct out_json *j, const char *key);
void out_json_list_next(struct out_json *j, bool first);
void out_json_list_close(struct out_json *j, bool empty);

#endif
