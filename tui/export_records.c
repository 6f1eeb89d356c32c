/* export_records.c - a list of records, exported: every view that has one asks here. */
#include "config.h"

#include "tui/export.h"

unsigned export_records_formats(const struct records *r)
{
	const struct gb_query *q = &r->filter.query;
	const bool dated = q->kind == GB_MEETING || q->kind == GB_DIRECTIVE || (q->kind == GB_ANY && q->sort == GB_SORT_TIME);

	if (!r->open || r->feed.rows == 0)
		return 0;
	return dated ? EXPORT_TABLE | 1u << GB_ICS : EXPORT_TABLE;
}

/* "Chỉ đạo · Bộ Y tế · hạn đã qua" */
void export_records_name(const struct records *r, struct buf *out)
{
	const struct gb_query *q = &r->filter.query;
	const enum gb_lang lang = lang_of(r->cx);
	struct buf words = BUF_EMPTY;

	filter_words(&words, &r->filter, &r->cx->voice, true);
	buf_puts(out, q->sort == GB_SORT_TIME ? tr(lang, "timeline") : row_kind_plural(q->kind, lang));
	if (words.len)
		buf_printf(out, " · %s", buf_text(&words));
	buf_free(&words);
}

enum gb_status export_records(const struct records *r, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	return gb_write_list(to, style, r->cx->corpus, &r->filter.query, 0, 0, &r->cx->written, why);
}
