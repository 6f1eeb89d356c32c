/* timeline_marks.c - what stands on the axis of the timeline: its entries one by one, or, of many, how many in each year. */
#include "config.h"

#include "tui/timeline.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/text.h"

enum time_kind timeline_kind_of(const struct gb_row *row)
{
	if (!row->record)
		return TIME_MEETING;
	return row->record->kind == GB_DIRECTIVE ? TIME_DEADLINE : TIME_TARGET;
}

const char *timeline_sign(enum time_kind kind)
{
	return kind == TIME_MEETING ? "●" : kind == TIME_DEADLINE ? "■" : "○";
}

long timeline_count(const struct gb_time_year *y, enum time_kind kind)
{
	return kind == TIME_MEETING ? y->meetings : kind == TIME_DEADLINE ? y->deadlines : y->targets;
}

void timeline_counted(struct buf *out, enum time_kind kind, const struct gb_time_year *years, size_t n, enum gb_lang lang)
{
	struct buf number = BUF_EMPTY;
	bool more = false;
	long all = 0;

	for (size_t i = 0; i < n; i++) {
		const long here = timeline_count(&years[i], kind);
		more |= here > GB_TIME_COUNTED;
		all += here > GB_TIME_COUNTED ? GB_TIME_COUNTED : here;
	}
	if (all == 0)
		return;
	text_number(&number, (struct gb_decimal){ all, 0 }, lang);
	if (more)
		buf_putc(&number, '+');
	buf_printf(out, "%s ", timeline_sign(kind));
	if (kind == TIME_MEETING)
		buf_printf(out, tr(lang, "meetings %s"), buf_text(&number));
	else if (kind == TIME_DEADLINE)
		buf_printf(out, tr(lang, "deadlines %s"), buf_text(&number));
	else
		buf_printf(out, tr(lang, "targets %s"), buf_text(&number));
	buf_free(&number);
}

/* ---- reading ---- */

static bool are_few(const struct gb_time_years *y)
{
	long n = 0;

	for (size_t i = 0; i < y->n && n <= TIME_MARKS; i++)
		n += y->at[i].meetings + y->at[i].deadlines + y->at[i].targets;
	return n <= TIME_MARKS;
}

static bool read_each(struct time_marks *m, gb_corpus *corpus, const struct gb_query *q)
{
	struct gb_query forward = *q;
	const struct gb_window w = { .limit = TIME_MARKS };
	enum gb_precision precision;
	gb_rows *rows;

	forward.reverse = false;
	if (gb_find(corpus, &forward, &w, &rows) != GB_OK)
		return false;
	m->at = mem_alloc((gb_rows_count(rows) + 1) * sizeof *m->at);
	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_row *row = gb_rows_at(rows, i);
		if (!gb_time_of(row, &m->at[m->n].day, &precision))
			continue;
		m->at[m->n++].kind = (unsigned char)timeline_kind_of(row);
	}
	m->all = !gb_rows_more(rows);
	gb_rows_free(rows);
	return true;
}

bool timeline_marks_read(struct time_marks *m, gb_corpus *corpus, const struct gb_query *q)
{
	*m = (struct time_marks){ .n = 0 };
	if (gb_time_years(corpus, q, &m->years) != GB_OK)
		return false;
	if (!are_few(&m->years) || read_each(m, corpus, q))
		return true;
	timeline_marks_free(m);
	return false;
}

void timeline_marks_free(struct time_marks *m)
{
	gb_time_years_free(&m->years);
	free(m->at);
	*m = (struct time_marks){ .n = 0 };
}
