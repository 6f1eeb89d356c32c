/* read_values.c - one value of the tree as its C type.  The form has been checked: what does not
 * parse here was complained of there. */
#include "config.h"

#include "brief/read.h"

#include <stdlib.h>
#include <string.h>

const char *brief_read_string(const struct node *map, const char *key)
{
	const struct node *n = brief_node_good(map, key);

	return n && n->type == NODE_SCALAR ? n->text : NULL;
}

const char *brief_read_id(const struct node *map)
{
	const char *id = brief_read_string(map, "id");

	return id ? id : "";
}

struct gb_text brief_read_text(const struct node *map, const char *key)
{
	const struct node *n = brief_node_good(map, key);
	struct gb_text t = { NULL, NULL };

	if (!n)
		return t;
	if (n->type == NODE_SCALAR) {           /* a unit that is the same in both languages */
		t.vi = n->text;
		return t;
	}
	t.vi = brief_read_string(n, "vi");
	t.en = brief_read_string(n, "en");
	return t;
}

struct gb_date brief_read_date(const struct node *map, const char *key)
{
	const char *s = brief_read_string(map, key);
	struct gb_date d = { 0, 0, 0 };

	if (s && !gb_date_parse(s, &d))
		d = (struct gb_date){ 0, 0, 0 };
	return d;
}

int brief_read_integer(const struct node *map, const char *key)
{
	const char *s = brief_read_string(map, key);

	return s ? (int)strtol(s, NULL, 10) : 0;
}

bool brief_read_decimal(const struct node *map, const char *key, struct gb_decimal *out)
{
	const char *s = brief_read_string(map, key);

	return s && gb_decimal_parse(s, out);
}

int brief_read_word(const struct node *map, const char *key, enum gb_words set)
{
	const char *s = brief_read_string(map, key);
	int value = s ? gb_word_value(set, s) : 0;

	return value > 0 ? value : 0;
}

const char *brief_read_address(struct reader *r, const char *written)
{
	if (strchr(written, '/'))
		return written;
	return arena_printf(r->arena, "%s/%s", r->meeting, written);
}

static struct gb_ids read_list(struct reader *r, const struct node *map, const char *key, bool addresses)
{
	const struct node *list = brief_node_good(map, key);
	struct gb_ids ids = { NULL, 0 };
	const char **at;

	if (!list || list->type != NODE_LIST)
		return ids;
	at = arena_alloc(r->arena, list->count * sizeof(*at));
	for (const struct node *n = list->first; n; n = n->next)
		if (n->type == NODE_SCALAR && !n->bad)
			at[ids.n++] = addresses ? brief_read_address(r, n->text) : n->text;
	ids.at = at;
	return ids;
}

struct gb_ids brief_read_ids(struct reader *r, const struct node *map, const char *key)
{
	return read_list(r, map, key, false);
}

struct gb_ids brief_read_addresses(struct reader *r, const struct node *map, const char *key)
{
	return read_list(r, map, key, true);
}

static const struct node *first_mapping(const struct node *n)
{
	while (n && (n->bad || n->type != NODE_MAP))
		n = n->next;
	return n;
}

const struct node *brief_read_entries(const struct node *map, const char *key, size_t *n)
{
	const struct node *list = brief_node_good(map, key);
	const struct node *first = list && list->type == NODE_LIST ? first_mapping(list->first) : NULL;

	*n = 0;
	for (const struct node *e = first; e; e = brief_read_next(e))
		++*n;
	return first;
}

const struct node *brief_read_next(const struct node *entry)
{
	return first_mapping(entry->next);
}
