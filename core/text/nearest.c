/* nearest.c - how far one name is from another, for "did you mean". */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"

/* Names are shorter.  Of two longer texts only the same ones are near. */
#define NAME_MAX_POINTS 256

struct name {
	uint32_t at[NAME_MAX_POINTS];
	int n;
};

/* False when it is too long to compare. */
static bool read_name(struct name *out, const char *s)
{
	struct text_folding f;
	struct text_folded c;

	out->n = 0;
	text_folding_begin(&f, s, strlen(s), TEXT_BARE);
	while (text_folding_next(&f, &c)) {
		if (out->n == NAME_MAX_POINTS)
			return false;
		out->at[out->n++] = c.c;
	}
	return true;
}

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

/* Optimal string alignment: three rows of the table of distances between beginnings of a and b. */
static int distance(const struct name *a, const struct name *b)
{
	int rows[3][NAME_MAX_POINTS + 1];
	int *before = rows[0], *above = rows[1], *row = rows[2];

	for (int j = 0; j <= b->n; j++)
		above[j] = j;
	for (int i = 1; i <= a->n; i++) {
		int *free_row = before;

		row[0] = i;
		for (int j = 1; j <= b->n; j++) {
			int changed = above[j - 1] + (a->at[i - 1] != b->at[j - 1]);

			row[j] = smaller(changed, smaller(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a->at[i - 1] == b->at[j - 2] && a->at[i - 2] == b->at[j - 1])
				row[j] = smaller(row[j], before[j - 2] + 1);
		}
		before = above;
		above = row;
		row = free_row;
	}
	return above[b->n];
}

int text_distance(const char *a, const char *b, int limit)
{
	struct name na, nb;
	int far;

	if (limit < 0)
		limit = 0;
	far = limit <= NAME_MAX_POINTS ? limit + 1 : NAME_MAX_POINTS + 1;
	if (!read_name(&na, a) || !read_name(&nb, b))
		return text_same(a, b, TEXT_BARE) ? 0 : far;
	if (abs(na.n - nb.n) >= far)
		return far;
	return smaller(distance(&na, &nb), far);
}

/* Edits that a slip of the hand makes: one in a short word, never half of it. */
static int slips(const char *typed)
{
	size_t len = text_length(typed);

	return len < 4 ? 1 : len < 8 ? 2 : 3;
}

const char *text_nearest(const char *typed, const char *const *words, size_t n)
{
	const char *best = NULL;
	int near = slips(typed), best_distance = near + 1;

	for (size_t i = 0; i < n; i++) {
		int distance = text_distance(typed, words[i], near);
		if (distance < best_distance) {
			best = words[i];
			best_distance = distance;
		}
	}
	return best;
}
