/* records_time.c - a list in the order of time: going to a day, where today stands in it, what its years hold. */
#include "config.h"

#include "tui/records.h"

#include "text/text.h"
#include "tui/timeline.h"

static bool is_timeline(const struct records *r)
{
	return r->filter.query.sort == GB_SORT_TIME;
}

/* ---- going ---- */

/* How many rows stand before the place of a day; -1 where there are more than are counted. */
static long rows_before(const struct records *r, struct gb_date day)
{
	struct gb_query q = r->filter.query;
	const struct gb_date eve = gb_date_add_days(day, -1);
	long n;

	if (q.reverse && (!gb_date_given(q.time.from) || gb_date_cmp(q.time.from, day) < 0))
		q.time.from = day;
	if (!q.reverse && (!gb_date_given(q.time.to) || gb_date_cmp(q.time.to, eve) > 0))
		q.time.to = eve;
	if (gb_count(r->cx->corpus, &q, FEED_COUNT_MOST + 1, &n) != GB_OK || n > FEED_COUNT_MOST)
		return -1;
	return n;
}

void records_go_to_day(struct records *r, struct gb_date day, int before)
{
	char key[GB_TIME_KEY_SIZE];

	gb_time_key(key, day);
	r->list.sel = feed_enter(&r->feed, key, rows_before(r, day));
	r->list.top = r->list.sel - before;
	if (!feed_at(&r->feed, r->list.top))
		r->list.top = feed_at(&r->feed, r->feed.first) ? r->feed.first : r->list.sel;
}

bool records_go_by_year(struct records *r, int by)
{
	struct gb_date to = { 0, 1, 1 };

	for (size_t i = 0; r->years && i < r->years->n; i++) {
		const int year = r->years->at[i].year;
		if (by > 0 && year > r->day.year && to.year == 0)
			to.year = year;
		if (by < 0 && year < r->day.year)
			to.year = year;
	}
	if (to.year == 0)
		return false;
	if (r->filter.query.reverse && to.year < GB_YEAR_LAST)          /* what comes first of a year is its end */
		to.year++;
	records_go_to_day(r, to, 0);
	return true;
}

/* ---- today ---- */

static bool is_past(const struct gb_row *row, struct gb_date today)
{
	enum gb_precision precision;
	struct gb_date day;

	return gb_time_of(row, &day, &precision) && gb_date_cmp(day, today) < 0;
}

bool records_today_between(const struct records *r, const struct gb_row *before, const struct gb_row *row)
{
	const struct gb_date today = r->cx->voice.today;

	if (!is_timeline(r) || !gb_date_given(today))
		return false;
	if (!row)               /* the end: of a list that goes on in time, if it has no future */
		return !r->filter.query.reverse && before && is_past(before, today);
	return before && is_past(before, today) != is_past(row, today);
}

void records_paint_today(const struct records *r, struct grid *g, int y, struct rect rect)
{
	struct buf text = BUF_EMPTY;
	int x = rect.x + 1;

	buf_printf(&text, "%s ", tr(lang_of(r->cx), "today"));
	text_date(&text, r->cx->voice.today, GB_DAY, lang_of(r->cx));
	x += grid_text(g, y, x, rect.w - 2, buf_text(&text), STYLE_HEADING) + 1;
	grid_hline(g, y, x, rect.x + rect.w - 1 - x);
	buf_free(&text);
}

/* ---- years ---- */

static const struct gb_time_year *year_of(const struct records *r, const struct gb_row *row)
{
	enum gb_precision precision;
	struct gb_date day;

	for (size_t i = 0; r->years && gb_time_of(row, &day, &precision) && i < r->years->n; i++)
		if (r->years->at[i].year == day.year)
			return &r->years->at[i];
	return NULL;
}

/* "● họp 1  ■ hạn 13  ○ mục tiêu 6"; the numbers alone where there is no room for that. */
void records_year_words(const struct records *r, const struct gb_row *row, int room, struct buf *out)
{
	const struct gb_time_year *at = year_of(r, row);

	for (int narrow = 0; at && narrow < 2; narrow++) {
		buf_clear(out);
		for (enum time_kind kind = TIME_MEETING; kind < TIME_KINDS; kind++) {
			if (out->len && timeline_count(at, kind) > 0)
				buf_puts(out, "  ");
			if (!narrow)
				timeline_counted(out, kind, at, 1, lang_of(r->cx));
			else if (timeline_count(at, kind) > 0)
				buf_printf(out, "%s %ld", timeline_sign(kind), timeline_count(at, kind));
		}
		if ((int)text_width(buf_text(out)) <= room)
			return;
	}
	buf_clear(out);
}
