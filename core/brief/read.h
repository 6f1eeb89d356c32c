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
const char *read_string(const struct node *map, const char *key);      /* NULL when it is not there */
const char *read_id(const struct node *map);                           /* of "id"; "" */
struct gb_text read_text(const struct node *map, const char *key);     /* text, gloss or unit */
struct gb_date read_date(const struct node *map, const char *key);
int read_integer(const struct node *map, const char *key);             /* 0 */
bool read_decimal(const struct node *map, const char *key, struct gb_decimal *out);
int read_word(const struct node *map, const char *key, enum gb_words set);     /* 0 */
struct gb_ids read_ids(struct reader *r, const struct node *map, const char *key);
/* References as whole addresses. */
const char *read_address(struct reader *r, const char *written);
struct gb_ids read_addresses(struct reader *r, const struct node *map, const char *key);

/* The entries that are mappings of the list `key`, and how many there are. */
const struct node *read_entries(const struct node *map, const char *key, size_t *n);
const struct node *read_next(const struct node *entry);

void read_vocabulary(struct reader *r, const struct node *root, struct gb_vocabulary *out);
void read_meeting(struct reader *r, const struct node *root, struct gb_meeting *out);
void read_record(struct reader *r, const struct node *map, enum gb_kind kind, struct gb_record *out);

#endif
