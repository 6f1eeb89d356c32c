/* read.h - from the checked tree to the records of giaoban.h.  Nothing complains here: what is bad
 * or missing is passed by (texts are NULL then, ids ""). */
#ifndef GIAOBAN_BRIEF_READ_H
#define GIAOBAN_BRIEF_READ_H

#include "brief/node.h"

struct reader {
	struct arena *arena;
	const char *meeting;            /* the meeting's id, "" when it has none */
	const char *first_source;       /* for records that name none */
};

/* Values of the key `key` of a mapping. */
const char *brief_read_string(const struct node *map, const char *key);      /* NULL when it is not there */
const char *brief_read_id(const struct node *map);                           /* of "id"; "" */
struct gb_text brief_read_text(const struct node *map, const char *key);     /* text, gloss or unit */
struct gb_date brief_read_date(const struct node *map, const char *key);
int brief_read_integer(const struct node *map, const char *key);             /* 0 */
bool brief_read_decimal(const struct node *map, const char *key, struct gb_decimal *out);
int brief_read_word(const struct node *map, const char *key, enum gb_words set);     /* 0 */
struct gb_ids brief_read_ids(struct reader *r, const struct node *map, const char *key);
/* References as whole addresses. */
const char *brief_read_address(struct reader *r, const char *written);
struct gb_ids brief_read_addresses(struct reader *r, const struct node *map, const char *key);

/* The entries that are mappings of the list `key`, and how many there are. */
const struct node *brief_read_entries(const struct node *map, const char *key, size_t *n);
const struct node *brief_read_next(const struct node *entry);

void brief_read_vocabulary(struct reader *r, const struct node *root, struct gb_vocabulary *out);
void brief_read_meeting(struct reader *r, const struct node *root, struct gb_meeting *out);
void brief_read_record(struct reader *r, const struct node *map, enum gb_kind kind, struct gb_record *out);

#endif
