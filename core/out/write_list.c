/* write_list.c - all that a query finds, read and written window by window. */
#include "config.h"

#include "giaoban.h"

#define WINDOW 500              /* rows read at a time */

struct writing {
	gb_corpus *corpus;
	const struct gb_query *query;
	gb_ask *ask;                    /* of a search, for the passages; else NULL */
	gb_writer *writer;
	bool whole;                     /* from the first row on, so that its groups can be counted */
	uint64_t content;               /* of which all of it is, */
	bool changed;                   /* or which is no more */
	long left;                      /* rows that are still wanted; -1: all */
	long written;
};

/* What a text finds among records of all kinds; the timeline is the other list of GB_ANY. */
static bool is_search(const struct gb_query *q)
{
	return q->kind == GB_ANY && q->sort != GB_SORT_TIME;
}

static size_t window_size(const struct writing *w)
{
	return w->left >= 0 && w->left < WINDOW ? (size_t)w->left : WINDOW;
}

static enum gb_status begin(struct writing *w, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	const struct gb_vocabulary *vocabulary = gb_vocabulary(w->corpus);
	const struct gb_query *q = w->query;
	struct gb_style grouped = *style;

	if (!is_search(q)) {
		grouped.groups = w->whole ? q : NULL;
		return gb_writer_new(to, &grouped, q->kind, vocabulary, &w->writer, why);
	}
	enum gb_status status = gb_ask_read(w->corpus, q->text, q->typing, &w->ask);
	if (status != GB_OK)
		return gb_fail(why, status, "%s", gb_why(w->corpus));
	return gb_writer_search(to, style, q->text, vocabulary, &w->writer, why);
}

static enum gb_status write_results(struct writing *w, const gb_rows *rows, enum gb_lang lang)
{
	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		struct gb_passage passage;
		enum gb_status status = gb_passage(w->corpus, w->ask, gb_rows_at(rows, i), lang, &passage);
		if (status != GB_OK)
			return status;
		gb_writer_result(w->writer, gb_rows_at(rows, i), &passage);
		gb_passage_free(&passage);
	}
	return GB_OK;
}

static enum gb_status write_rows(struct writing *w, const gb_rows *rows, enum gb_lang lang)
{
	enum gb_status status = GB_OK;

	if (w->ask)
		status = write_results(w, rows, lang);
	else
		gb_writer_rows(w->writer, rows);
	w->written += (long)gb_rows_count(rows);
	if (w->left >= 0)
		w->left -= (long)gb_rows_count(rows);
	return status;
}

/* What is written waits for who reads it, and no importer waits for him: so the corpus can be another one by now.  Then a list would be
 * half of the one and half of the other. */
static enum gb_status next_window(struct writing *w, const struct gb_window *window, gb_rows **rows)
{
	enum gb_status status = gb_hold(w->corpus);

	if (status == GB_OK)
		status = gb_find(w->corpus, w->query, window, rows);
	w->changed = status == GB_OK && gb_content(w->corpus) != w->content;
	gb_let_go(w->corpus);
	return w->changed ? GB_UNAVAILABLE : status;
}

/* From `rows`, the first window, on; it is freed. */
static enum gb_status write_windows(struct writing *w, FILE *to, gb_rows *rows, enum gb_lang lang)
{
	enum gb_status status = write_rows(w, rows, lang);

	while (status == GB_OK && gb_rows_more(rows) && w->left != 0 && !ferror(to)) {
		const struct gb_window window = { .after = gb_rows_key(rows, gb_rows_count(rows) - 1), .limit = window_size(w) };
		gb_rows *next = NULL;
		status = next_window(w, &window, &next);
		gb_rows_free(rows);
		rows = next;
		if (status == GB_OK)
			status = write_rows(w, rows, lang);
	}
	gb_rows_free(rows);
	return status;
}

/* The first window comes before the first byte: what cannot be asked for leaves nothing behind. */
enum gb_status gb_write_list(FILE *to, const struct gb_style *style, gb_corpus *c, const struct gb_query *query, long limit,
                             long offset, long *written, struct gb_why *why)
{
	struct writing w = { .corpus = c, .query = query, .whole = offset <= 0, .left = limit > 0 ? limit : -1 };
	const struct gb_window window = { .offset = offset > 0 ? (size_t)offset : 0, .limit = window_size(&w) };
	gb_rows *rows;

	if (written)
		*written = 0;
	w.content = gb_content(c);
	enum gb_status status = gb_find(c, query, &window, &rows);
	if (status != GB_OK)
		return gb_fail(why, status, "%s", gb_why(c));
	status = begin(&w, to, style, why);
	if (status != GB_OK) {
		gb_rows_free(rows);
		gb_ask_free(w.ask);
		return status;
	}
	status = write_windows(&w, to, rows, style->lang);
	if (status == GB_OK) {
		status = gb_writer_end(w.writer, why);
	} else {
		gb_fail(why, status, "%s", w.changed ? tr(why ? why->lang : GB_EN, "the corpus has changed meanwhile, and the list ends here; ask again")
		                                     : gb_why(c));
		gb_writer_end(w.writer, NULL);
	}
	gb_ask_free(w.ask);
	if (written)
		*written = w.written;
	return status;
}
