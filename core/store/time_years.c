/* time_years.c - how much stands on the timeline in each year: from year to year, and no further into one than is told. */
#include "config.h"
#include "store/timeline.h"

#define YEARS (GB_YEAR_LAST - GB_YEAR_FIRST + 1)

static long *count_of(struct gb_time_year *y, enum gb_kind kind)
{
	return kind == GB_MEETING ? &y->meetings : kind == GB_DIRECTIVE ? &y->deadlines : &y->targets;
}

/* With filters all are read once, in any order. */
static enum gb_status read_all(gb_corpus *c, struct time_stream *s, struct gb_time_year *years)
{
	const struct time_place from = { s->low, NULL }, to = { s->high, NULL };
	struct buf sql = BUF_EMPTY;
	struct store_run r;

	buf_printf(&sql, "SELECT t.%s", s->line->day);
	time_write(s, "", &from, &to, &sql);
	store_start(&r, c, buf_text(&sql));
	buf_free(&sql);
	time_bind(s, &r, &from, &to);
	while (store_next(&r)) {
		const int year = gb_date_of_day((long)time_get_day(s, &r)).year;
		long *n = count_of(&years[year - GB_YEAR_FIRST], s->line->kind);
		*n += *n <= GB_TIME_COUNTED;
	}
	return store_end(&r);
}

/* The first day from `low` on that has something; *found is false when none has. */
static enum gb_status first_day(gb_corpus *c, struct time_stream *s, int64_t low, int64_t *day, bool *found)
{
	const struct time_place from = { low, NULL }, to = { s->high, NULL };
	struct buf sql = BUF_EMPTY;
	struct store_run r;

	buf_printf(&sql, "SELECT t.%s", s->line->day);
	time_write(s, "", &from, &to, &sql);
	time_write_order(s, false, &sql);
	buf_puts(&sql, " LIMIT 1");
	store_start(&r, c, buf_text(&sql));
	buf_free(&sql);
	time_bind(s, &r, &from, &to);
	*found = store_next(&r);
	if (*found)
		*day = time_get_day(s, &r);
	return store_end(&r);
}

/* From year to year that has something; no more of each is read than is told. */
static enum gb_status seek(gb_corpus *c, struct time_stream *s, struct gb_time_year *years)
{
	enum gb_status status = GB_OK;
	int64_t low = s->low, day = 0;
	bool found = true;

	while (status == GB_OK && found && low <= s->high) {
		status = first_day(c, s, low, &day, &found);
		if (status != GB_OK || !found)
			break;
		const int year = gb_date_of_day((long)day).year;
		const int64_t end = gb_day_number((struct gb_date){ year, 12, 31 });
		status = time_count(c, s, day, end < s->high ? end : s->high, GB_TIME_COUNTED + 1,
			count_of(&years[year - GB_YEAR_FIRST], s->line->kind));
		low = end + 1;
	}
	return status;
}

static enum gb_status read_years(gb_corpus *c, const struct gb_query *q, struct arena *a, struct gb_time_years *out)
{
	struct gb_time_year *years = arena_alloc(a, YEARS * sizeof(*years));
	struct timeline t;
	enum gb_status status = time_make(c, q, true, a, &t);

	for (int i = 0; status == GB_OK && i < TIME_LINES; i++) {
		struct time_stream *s = &t.at[i];
		if (!s->empty)
			status = s->where.n > 0 ? read_all(c, s, years) : seek(c, s, years);
	}
	out->at = years;
	for (int i = 0; i < YEARS; i++) {
		if (years[i].meetings + years[i].deadlines + years[i].targets == 0)
			continue;
		years[out->n] = years[i];
		years[out->n++].year = GB_YEAR_FIRST + i;
	}
	return status;
}

enum gb_status gb_time_years(gb_corpus *c, const struct gb_query *q, struct gb_time_years *out)
{
	struct arena *a = arena_new();
	enum gb_status status = store_read_begin(c);

	*out = (struct gb_time_years){ .n = 0 };
	if (status == GB_OK) {
		status = store_query_fits(c, q);
		if (status == GB_OK && q->sort != GB_SORT_TIME)
			status = gb_fail(&c->why, GB_USAGE, "%s", tr(c->why.lang, "only the timeline has years"));
		if (status == GB_OK)
			status = read_years(c, q, a, out);
		store_read_end(c);
	}
	out->owner = a;
	if (status != GB_OK)
		gb_time_years_free(out);
	return status;
}

void gb_time_years_free(struct gb_time_years *y)
{
	arena_free(y->owner);
	*y = (struct gb_time_years){ .n = 0 };
}
