/* nearest.c - what somebody may have meant by a word that the corpus does not know. */
#include "config.h"
#include "store/inside.h"

#include <stdio.h>
#include <string.h>

#include "text/text.h"

/* A suggestion shares most of the word: one slip in three letters, and no more than a few. */
static int allowed(const char *typed)
{
	size_t third = text_length(typed) / 3;

	return third < 1 ? 1 : third < 4 ? (int)third : 4;
}

/* Takes out what stands there of this id already; true when that was as near. */
static bool is_better_known(struct store_nearest *n, const char *id, int distance)
{
	for (int i = 0; i < n->n; i++) {
		if (strcmp(n->at[i].id, id) != 0)
			continue;
		if (n->at[i].distance <= distance)
			return true;
		memmove(&n->at[i], &n->at[i + 1], (size_t)(n->n - 1 - i) * sizeof(n->at[0]));
		n->n--;
		return false;
	}
	return false;
}

void store_nearest_offer(struct store_nearest *n, const char *word, const char *id)
{
	const int limit = allowed(n->typed);
	int distance = text_distance(n->typed, word, limit), i;

	if (distance > limit && text_length(n->typed) > 2 && text_contains(word, n->typed, TEXT_BARE))
		distance = limit;
	if (distance > limit || strlen(id) >= sizeof(n->at[0].id) || is_better_known(n, id, distance))
		return;
	if (n->n < STORE_NEAREST)
		n->n++;
	else if (distance >= n->at[n->n - 1].distance)
		return;
	for (i = n->n - 1; i > 0 && n->at[i - 1].distance > distance; i--)
		n->at[i] = n->at[i - 1];
	snprintf(n->at[i].id, sizeof(n->at[i].id), "%s", id);
	n->at[i].distance = distance;
}

void store_nearest_write(const struct store_nearest *n, struct buf *out)
{
	for (int i = 0; i < n->n; i++)
		buf_printf(out, "%s%s", i ? ", " : "", n->at[i].id);
}
