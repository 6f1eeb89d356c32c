/* records_groups.c - how many rows stand under each heading in sight: asked once for each, and never while a key waits. */
#include "config.h"

#include "tui/records.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"

static const struct records_group *find(const struct records *r, const char *name)
{
	for (int i = 0; i < r->n_groups; i++)
		if (strcmp(r->groups[i].name, name) == 0)
			return &r->groups[i];
	return NULL;
}

void records_forget_groups(struct records *r)
{
	while (r->n_groups > 0)
		free(r->groups[--r->n_groups].name);
	free(r->groups);
	r->groups = NULL;
}

/* The oldest goes where there is no room. */
static void keep(struct records *r, const char *name, long rows)
{
	if (!r->groups)
		r->groups = mem_alloc(RECORDS_GROUPS * sizeof *r->groups);
	if (r->n_groups == RECORDS_GROUPS) {
		free(r->groups[0].name);
		memmove(r->groups, r->groups + 1, (RECORDS_GROUPS - 1) * sizeof *r->groups);
		r->n_groups--;
	}
	r->groups[r->n_groups++] = (struct records_group){ mem_strdup(name), rows };
}

/* False when a key came. */
static bool count(struct records *r, const char *name, const struct gb_row *row)
{
	gb_corpus *c = r->cx->corpus;
	long rows;

	if (find(r, name))
		return true;
	if (context_key_waits(r->cx))
		return false;
	context_stops_at_keys(r->cx, true);
	const enum gb_status status = gb_count_group(c, &r->filter.query, row, RECORDS_GROUP_MOST + 1, &rows);
	context_stops_at_keys(r->cx, false);
	if (status == GB_STOPPED)
		return false;
	keep(r, name, status == GB_OK ? rows : -1);
	return true;
}

void records_count_groups(struct records *r)
{
	struct buf name = BUF_EMPTY;
	const struct gb_row *row, *before = NULL;
	bool good = row_grouping_of(&r->filter.query) != ROW_NO_GROUPS;
	int used = 0;

	for (long i = r->list.top; good && used < r->lines && (row = feed_here(&r->feed, i)) != NULL; before = row, i++) {
		if (!before || !row_group_same(before, row, &r->filter.query, &r->cx->voice)) {
			buf_clear(&name);
			row_group(&name, row, &r->filter.query, &r->cx->voice);
			used += before ? r->group_lines : 0;
			good = count(r, buf_text(&name), row);
		}
		used += row_height(row, &r->shape);
	}
	if (!good && row_grouping_of(&r->filter.query) != ROW_NO_GROUPS)
		r->cx->unfinished = true;
	buf_free(&name);
}

void records_group_words(const struct records *r, const char *name, struct buf *out)
{
	const struct records_group *g = find(r, name);

	if (!g || g->rows < 0)
		return;
	buf_puts(out, " (");
	text_number(out, (struct gb_decimal){ g->rows < RECORDS_GROUP_MOST ? g->rows : RECORDS_GROUP_MOST, 0 }, lang_of(r->cx));
	buf_puts(out, g->rows > RECORDS_GROUP_MOST ? "+)" : ")");
}
