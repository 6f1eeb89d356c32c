/* where_plan.c - how a query goes about its conditions, and their SQL.
 *
 * Each condition exists in several forms.  Where few rows match one of them, SQLite looks those up and sorts them; where many
 * match all, it walks along the index of the order and tests row by row, and a window fills soon.  So neither a
 * rare topic nor a common one costs with the size of the corpus.  Which it is, a bounded count tells before. */
#include "config.h"
#include "store/inside.h"

#include <string.h>

static void bind_values(const struct store_condition *d, struct store_run *r)
{
	for (size_t i = 0; i < d->n_values; i++) {
		if (d->values[i].text)
			store_bind_text(r, d->values[i].text);
		else
			store_bind_int(r, d->values[i].number);
	}
}

static bool is_on(const struct store_condition *d, const char *column)
{
	return d->column && column && strcmp(d->column, column) == 0;
}

/* ---- what drives ----------------------------------------------------------------------------- */

/* Counts no further than `most` + 1. */
static enum gb_status count_matches(gb_corpus *c, struct store_condition *d, int64_t most)
{
	const bool known = d->estimate && c->schema >= 3;
	struct buf sql = BUF_EMPTY;
	struct store_run r;

	if (known)
		buf_puts(&sql, d->estimate);
	else
		buf_printf(&sql, "SELECT count(*) FROM (SELECT 1 FROM %s LIMIT ?)", d->probe);
	store_start(&r, c, buf_text(&sql));
	buf_free(&sql);
	bind_values(d, &r);
	if (!known)
		store_bind_int(&r, most + 1);
	d->matches = store_next(&r) ? store_get_int(&r) : 0;
	return store_end(&r);
}

static enum gb_status plan(gb_corpus *c, struct store_where *w, int64_t counted, int64_t few)
{
	int64_t fewest = few + 1;

	for (int i = 0; i < w->n && !w->nothing; i++) {
		enum gb_status status = count_matches(c, &w->at[i], counted);
		if (status != GB_OK)
			return status;
		if (w->at[i].matches < fewest) {
			fewest = w->at[i].matches;
			w->driver = i;
		}
		w->nothing = w->at[i].matches == 0;
	}
	return GB_OK;
}

enum gb_status store_where_plan(gb_corpus *c, struct store_where *w)
{
	return plan(c, w, c->few, c->few);
}

enum gb_status store_where_plan_whole(gb_corpus *c, struct store_where *w)
{
	const int64_t many = (int64_t)c->few * STORE_FEW_OF_ALL;

	return plan(c, w, many, many);
}

enum gb_status store_where_plan_along(gb_corpus *c, struct store_where *w)
{
	w->among = (int64_t)c->few * STORE_FEW_OF_ALL;
	return plan(c, w, w->among, c->few);
}

bool store_where_drives(const struct store_where *w, const char *first_column)
{
	return w->driver >= 0 && !is_on(&w->at[w->driver], first_column);
}

/* ---- SQL of a list --------------------------------------------------------------------------- */

/* A range along the order that a key narrows at one end: SQLite would begin at either, and the key is nearer. */
static void write_range(const struct store_condition *d, int key, struct buf *sql)
{
	buf_printf(sql, "%st.%s >= ? AND %st.%s <= ?", key > 0 ? "+" : "", d->column, key < 0 ? "+" : "", d->column);
}

static void write_check(const struct store_where *w, const struct store_condition *d, struct buf *sql)
{
	if (d->numbers && d->matches <= w->among)
		buf_printf(sql, "+%s", d->drive);
	else
		buf_puts(sql, d->check);
}

void store_where_write_with_key(const struct store_where *w, const char *first_column, int key, struct buf *sql)
{
	for (int i = 0; i < w->n; i++) {
		const struct store_condition *d = &w->at[i];
		const bool along = is_on(d, first_column) && (w->driver < 0 || w->driver == i);
		buf_puts(sql, i ? " AND " : " WHERE ");
		if (along && key != 0)
			write_range(d, key, sql);
		else if (along || i == w->driver)
			buf_puts(sql, d->drive);
		else
			write_check(w, d, sql);
	}
}

void store_where_write(const struct store_where *w, const char *first_column, struct buf *sql)
{
	store_where_write_with_key(w, first_column, 0, sql);
}

void store_where_bind(const struct store_where *w, struct store_run *r)
{
	for (int i = 0; i < w->n; i++)
		bind_values(&w->at[i], r);
}

/* ---- SQL of what is read whole --------------------------------------------------------------- */

/* Does the driver's own index say all that is asked? */
static bool tells_numbers(const struct store_where *w)
{
	bool all = w->driver >= 0 && w->at[w->driver].numbers;

	for (int i = 0; all && i < w->n; i++)
		all = w->at[i].numbers || w->at[i].implied || is_on(&w->at[i], "nr");
	return all;
}

/* Whether the condition is written and bound behind the others' rows. */
static bool is_left(const struct store_where *w, int i)
{
	return i != w->driver && !w->at[i].implied;
}

void store_where_write_from(const struct store_where *w, bool numbers, const char *join, struct buf *sql)
{
	const char *between = " WHERE ";

	if (!numbers || !tells_numbers(w)) {
		buf_printf(sql, " FROM %s t%s", store_table(w->kind), join);
		store_where_write(w, NULL, sql);
		return;
	}
	buf_printf(sql, " FROM (%s) t%s", w->at[w->driver].numbers, join);
	for (int i = 0; i < w->n; i++) {
		if (!is_left(w, i))
			continue;
		buf_puts(sql, between);
		buf_puts(sql, w->at[i].check);
		between = " AND ";
	}
}

void store_where_bind_from(const struct store_where *w, bool numbers, struct store_run *r)
{
	if (!numbers || !tells_numbers(w)) {
		store_where_bind(w, r);
		return;
	}
	bind_values(&w->at[w->driver], r);
	for (int i = 0; i < w->n; i++)
		if (is_left(w, i))
			bind_values(&w->at[i], r);
}
