/* node.h - a YAML file as a tree, as far as the briefing format needs one: texts, lists and mappings,
 * each with its place.  Everything stands in the arena of the briefing. */
#ifndef GIAOBAN_BRIEF_NODE_H
#define GIAOBAN_BRIEF_NODE_H

#include <stdbool.h>
#include <stddef.h>

#include "brief/report.h"

enum node_type { NODE_SCALAR, NODE_LIST, NODE_MAP };

struct node {
	enum node_type type;
	bool bad;               /* complained of already: readers and checks pass it by */
	bool plain;             /* a scalar without quotes */
	bool flow;              /* a list or mapping in brackets */
	int line, column;       /* from 1; columns count characters */
	const char *text;       /* of a scalar: clean, one line; "" for the others */
	struct node *first;     /* of a list its entries; of a mapping key, value, key, value ... */
	struct node *next;
	size_t count;           /* of what `first` begins */
};

/* The tree of one document; NULL when there is nothing to go on with, which has been said then. */
struct node *brief_yaml(struct brief_talk *talk, const char *text, size_t len);

/* The value of `key` in a mapping; NULL when it is not there or `map` is no mapping. */
struct node *brief_node_find(const struct node *map, const char *key);
/* The same, but NULL also for what has been complained of. */
const struct node *brief_node_good(const struct node *map, const char *key);

#endif
