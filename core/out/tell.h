/* tell.h - what a meeting, a record, an entry of a vocabulary holds, told once: typed keys and
 * values, in the order of the data contract, to a visitor.  JSON and CSV are visitors. */
#ifndef GIAOBAN_OUT_TELL_H
#define GIAOBAN_OUT_TELL_H

#include <stdbool.h>
#include <stddef.h>

#include "giaoban.h"

struct out_value {
	enum { OUT_NOTHING, OUT_TEXT, OUT_WHOLE, OUT_DECIMAL, OUT_TRUTH, OUT_LIST, OUT_HITS } type;
	union {
		const char *text;
		long whole;
		struct gb_decimal decimal;
		bool truth;
		struct gb_ids list;
		struct {
			const struct gb_hit *at;
			size_t n;
		} hits;                 /* start and length of each, in code points */
	};
};

struct out_teller;
typedef void out_each(struct out_teller *t, const void *element);

struct out_visitor {
	void (*value)(struct out_teller *t, const char *key, const struct out_value *v);
	/* An object under `key`; where it is not given its keys are told all the same, with nothing
	 * in them, so that a visitor can learn all keys from a blank record. */
	void (*open)(struct out_teller *t, const char *key, bool given);
	void (*close)(struct out_teller *t);
	/* A list of objects: `each` tells an element of `size` bytes; a zeroed one may be told too. */
	void (*elements)(struct out_teller *t, const char *key, const void *at, size_t n, size_t size,
	                 out_each *each);
};

struct out_teller {
	const struct out_visitor *to;
	void *self;             /* the visitor's own */
	enum gb_lang lang;
	bool fell_back;         /* a text of this record was not there in `lang` */
};

void out_tell_meeting(struct out_teller *t, const struct gb_meeting *m);
/* `row` may lack its meeting; its record decides the keys. */
void out_tell_record(struct out_teller *t, const struct gb_row *row);

/* An entry of a vocabulary (one of the three) with what hangs on it. */
struct out_entry {
	const struct gb_agency *agency;
	const struct gb_topic *topic;
	const struct gb_indicator *indicator;
	const struct gb_counts *counts;
};
const struct gb_text *out_entry_name(const struct out_entry *e);
void out_tell_entry(struct out_teller *t, const struct out_entry *e);

#endif
