/* check.h - what the checks of a whole file share: every id that a reference can mean. */
#ifndef GIAOBAN_BRIEF_CHECK_H
#define GIAOBAN_BRIEF_CHECK_H

#include "brief/index.h"
#include "brief/node.h"

struct checker {
	struct brief_talk *talk;
	struct brief *brief;
	const struct brief_known *known;
	struct brief_index records, people, sources;    /* of this file */
	struct brief_index former;                      /* ids under `was` and `retired` */
	struct brief_index numbers;                     /* that have a home: check_records.c */
	struct brief_index agencies, topics, indicators;        /* of this file, then those known */
};

/* check_refs.c: every reference means something that exists. */
void brief_check_references(struct checker *c);
/* check_vocabulary.c: groups and successors go round in no circle. */
void brief_check_vocabulary(struct checker *c);
/* check_records.c: what one record says of itself; before it, where numbers in texts may come from. */
void brief_check_index_numbers(struct checker *c);
void brief_check_records(struct checker *c);
/* check_directive.c, check_figure.c */
void brief_check_directive(struct checker *c, const struct gb_record *r, const struct node *map);
void brief_check_figure(struct checker *c, const struct gb_record *r, const struct node *map);

#endif
