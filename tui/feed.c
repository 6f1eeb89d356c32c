/* feed.c - windows of rows around what is shown. */
#include "config.h"

#include "tui/feed.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"

/* The positions of a list that was entered from its end, when nobody knows how long it is. */
#define FAR_AWAY (1L << 30)
/* Rows before the screen that are read with it: a heading asks for the one above. */
#define SLACK 4
/* As deep as this a list is read from its beginning to find a row again, so that positions stay true. */
#define FEED_NEAR ((FEED_WINDOWS - 1) * FEED_WINDOW)

const char *feed_address(const struct gb_row *row)
{
	return row->record ? row->record->address : row->meeting->id;
}

/* ---- windows ---- */

static gb_rows *read_window(struct feed *f, struct gb_window w)
{
	gb_rows *rows = NULL;

	if (w.limit == 0)
		w.limit = FEED_WINDOW;
	f->status = gb_find(f->corpus, &f->query, &w, &rows);
	return rows;
}

static void drop_first(struct feed *f)
{
	long n = (long)gb_rows_count(f->window[0]);

	gb_rows_free(f->window[0]);
	memmove(&f->window[0], &f->window[1], (size_t)--f->windows * sizeof(f->window[0]));
	f->first += n;
	f->rows -= n;
	f->at_start = false;
}

static void drop_last(struct feed *f)
{
	gb_rows *last = f->window[--f->windows];

	f->rows -= (long)gb_rows_count(last);
	gb_rows_free(last);
	f->at_end = false;
}

static void drop_all(struct feed *f)
{
	while (f->windows > 0)
		gb_rows_free(f->window[--f->windows]);
	f->rows = 0;
}

/* The one window that is here; an empty one is not kept. */
static void set_window(struct feed *f, gb_rows *rows, long first)
{
	drop_all(f);
	f->from_end = false;
	f->first = first;
	f->rows = (long)gb_rows_count(rows);
	if (f->rows > 0)
		f->window[f->windows++] = rows;
	else
		gb_rows_free(rows);
}

/* Where the end is known to be, the length is known too. */
static void reached_end(struct feed *f)
{
	f->at_end = true;
	if (f->counted)
		f->total = f->first + f->rows <= FEED_COUNT_MOST ? f->first + f->rows : FEED_COUNT_MOST + 1;
}

/* The positions were wrong: rows came or went since they were counted. */
static void reached_start(struct feed *f)
{
	f->at_start = true;
	if (f->first != 0)
		f->counted = false;
}

static bool read_after(struct feed *f)
{
	gb_rows *last = f->windows > 0 ? f->window[f->windows - 1] : NULL;
	gb_rows *rows;

	if (!last || f->at_end)
		return false;
	rows = read_window(f, (struct gb_window){ .after = gb_rows_key(last, gb_rows_count(last) - 1) });
	if (!rows)
		return false;
	bool more = gb_rows_more(rows);
	long n = (long)gb_rows_count(rows);
	if (n > 0) {
		if (f->windows == FEED_WINDOWS)
			drop_first(f);
		f->window[f->windows++] = rows;
		f->rows += n;
	} else {
		gb_rows_free(rows);
	}
	if (!more)
		reached_end(f);
	return n > 0;
}

static bool read_before(struct feed *f)
{
	gb_rows *rows;

	if (f->windows == 0 || f->at_start)
		return false;
	rows = read_window(f, (struct gb_window){ .before = gb_rows_key(f->window[0], 0) });
	if (!rows)
		return false;
	bool more = gb_rows_more(rows);
	long n = (long)gb_rows_count(rows);
	if (n > 0) {
		if (f->windows == FEED_WINDOWS)
			drop_last(f);
		memmove(&f->window[1], &f->window[0], (size_t)f->windows * sizeof(f->window[0]));
		f->window[0] = rows;
		f->windows++;
		f->first -= n;
		f->rows += n;
	} else {
		gb_rows_free(rows);
	}
	if (!more)
		reached_start(f);
	return n > 0;
}

/* ---- opening and closing ---- */

/* Reads the first window in place of what is here, which stays when that fails. */
static bool read_start(struct feed *f)
{
	gb_rows *rows = read_window(f, (struct gb_window){ .limit = f->first_window });

	if (!rows)
		return false;
	bool more = gb_rows_more(rows);
	set_window(f, rows, 0);
	f->at_start = f->counted = true;
	f->at_end = false;
	if (!more)
		reached_end(f);
	return true;
}

void feed_open_first(struct feed *f, gb_corpus *corpus, const struct gb_query *query, size_t rows)
{
	*f = (struct feed){ .corpus = corpus, .query = *query, .first_window = rows, .at_start = true, .at_end = true,
		.counted = true, .total = -1 };
	read_start(f);
}

void feed_open(struct feed *f, gb_corpus *corpus, const struct gb_query *query)
{
	feed_open_first(f, corpus, query, FEED_WINDOW);
}

void feed_close(struct feed *f)
{
	drop_all(f);
	free(f->woken_behind);
	f->woken_behind = NULL;
}

/* One that has rows, in place of what is here; so many stand before it (-1: that is not known). */
static void take_window(struct feed *f, gb_rows *rows, long before)
{
	set_window(f, rows, before >= 0 ? before : FAR_AWAY);
	f->at_start = before == 0;
	f->counted = before >= 0;
	f->at_end = false;
	if (!gb_rows_more(rows))
		reached_end(f);
}

long feed_enter(struct feed *f, const char *key, long before)
{
	gb_rows *rows = read_window(f, (struct gb_window){ .after = key });

	if (!rows)
		return f->first;
	if (gb_rows_count(rows) == 0) {
		gb_rows_free(rows);
		return feed_end(f);
	}
	take_window(f, rows, before);
	return f->first;
}

long feed_enter_at(struct feed *f, const char *address, long before)
{
	gb_rows *rows = read_window(f, (struct gb_window){ .at = address });

	f->status = f->status == GB_NONE ? GB_OK : f->status;
	if (!rows || gb_rows_count(rows) == 0) {
		gb_rows_free(rows);
		return -1;
	}
	take_window(f, rows, before);
	return f->first;
}

/* ---- rows ---- */

static const struct gb_row *find_here(const struct feed *f, long position, const char **key)
{
	long i = position - f->first;

	if (i < 0 || i >= f->rows)
		return NULL;
	for (int w = 0; w < f->windows; w++) {
		long n = (long)gb_rows_count(f->window[w]);
		if (i < n) {
			if (key)
				*key = gb_rows_key(f->window[w], (size_t)i);
			return gb_rows_at(f->window[w], (size_t)i);
		}
		i -= n;
	}
	return NULL;
}

const struct gb_row *feed_here(const struct feed *f, long position)
{
	return find_here(f, position, NULL);
}

/* Whoever asks for a row goes there step by step; more than all windows away nobody does. */
const struct gb_row *feed_at(struct feed *f, long position)
{
	for (int step = 0; step < FEED_WINDOWS; step++) {
		bool read = position < f->first ? read_before(f) : position >= f->first + f->rows ? read_after(f) : false;
		if (!read)
			break;
	}
	return feed_here(f, position);
}

long feed_begin(struct feed *f)
{
	if (f->at_start && f->windows > 0) {
		f->first = 0;
		f->counted = true;
		if (f->at_end)
			reached_end(f);
	} else {
		read_start(f);
	}
	return f->first;
}

long feed_end(struct feed *f)
{
	if (!f->at_end) {
		gb_rows *rows = read_window(f, (struct gb_window){ .last = true });
		if (rows) {
			bool more = gb_rows_more(rows);
			long n = (long)gb_rows_count(rows), known = f->total >= n && f->total <= FEED_COUNT_MOST ? f->total : -1;
			set_window(f, rows, !more ? 0 : known >= 0 ? known - n : FAR_AWAY - n);
			f->at_start = !more;
			f->at_end = true;
			f->counted = !more || known >= 0;
			f->from_end = !f->counted;
		}
	}
	return f->first + f->rows - 1;
}

long feed_behind(const struct feed *f, long position)
{
	return f->from_end ? FAR_AWAY - 1 - position : -1;
}

long feed_total(struct feed *f)
{
	if (f->total < 0) {
		f->status = gb_count(f->corpus, &f->query, FEED_COUNT_MOST + 1, &f->total);
		if (f->status != GB_OK)
			f->total = -1;
	}
	return f->total;
}

void feed_number(struct buf *out, long n, enum gb_lang lang)
{
	text_number(out, (struct gb_decimal){ n < FEED_COUNT_MOST ? n : FEED_COUNT_MOST, 0 }, lang);
	if (n > FEED_COUNT_MOST)
		buf_putc(out, '+');
}

#define PLACE_DIGITS 3          /* of a place that shall not move what stands behind it */

void feed_place(struct buf *out, long n, long of, enum gb_lang lang)
{
	struct buf at = BUF_EMPTY, all = BUF_EMPTY;

	feed_number(&at, n, lang);
	feed_number(&all, of, lang);
	buf_printf(out, "%*s/%s", all.len < PLACE_DIGITS ? (int)all.len : PLACE_DIGITS, buf_text(&at), buf_text(&all));
	buf_free(&at);
	buf_free(&all);
}

/* ---- what is not looked at ---- */

void feed_ahead(struct feed *f, long first, long last)
{
	const enum gb_status status = f->status;

	if (f->windows == 0 || last - first > (long)FEED_NEAR)
		return;
	(void)feed_at(f, last);
	(void)feed_at(f, first);
	f->status = status;
}

void feed_keep(struct feed *f, long first, long last)
{
	while (f->windows > 1 && f->first + (long)gb_rows_count(f->window[0]) + FEED_WINDOW <= first)
		drop_first(f);
	while (f->windows > 1 && f->first + f->rows - (long)gb_rows_count(f->window[f->windows - 1]) - FEED_WINDOW > last)
		drop_last(f);
}

void feed_sleep(struct feed *f, long position)
{
	const char *key = NULL;
	long behind = position - SLACK;

	if (f->windows == 0)
		return;
	if (behind > f->first + f->rows - 1)
		behind = f->first + f->rows - 1;
	if (behind < f->first && !f->at_start)
		behind = f->first;
	if (behind >= f->first)
		find_here(f, behind, &key);
	f->woken_behind = key ? mem_strdup(key) : NULL;
	f->woken_from = key ? behind + 1 : f->first;
	f->asleep = true;
	drop_all(f);
}

void feed_wake(struct feed *f)
{
	const bool from_end = f->from_end;

	if (!f->asleep)
		return;
	gb_rows *rows = read_window(f, (struct gb_window){ .after = f->woken_behind });
	if (!rows)
		return;
	f->at_start = !f->woken_behind;
	f->at_end = !gb_rows_more(rows);
	set_window(f, rows, f->woken_from);
	f->from_end = from_end;
	f->asleep = false;
	free(f->woken_behind);
	f->woken_behind = NULL;
}

/* ---- finding a row again ---- */

long feed_here_is(const struct feed *f, const char *address)
{
	long position = f->first;

	for (int w = 0; w < f->windows; w++)
		for (size_t i = 0; i < gb_rows_count(f->window[w]); i++, position++)
			if (strcmp(feed_address(gb_rows_at(f->window[w], i)), address) == 0)
				return position;
	return -1;
}

long feed_find(struct feed *f, const char *address)
{
	long position = feed_here_is(f, address);

	for (int step = f->windows; position < 0 && step < FEED_WINDOWS && read_after(f); step++)
		position = feed_here_is(f, address);
	return position;
}

static long nearest(const struct feed *f, long position)
{
	if (position >= f->first + f->rows)
		position = f->first + f->rows - 1;
	return position < f->first ? f->first : position;
}

/* The same place by the key of a row a little before it, which need not be there any more. */
static bool open_around(struct feed *f, const struct feed *old, long position)
{
	long anchor = position - FEED_WINDOW / 2 > old->first ? position - FEED_WINDOW / 2 : old->first;
	const char *key = NULL;
	gb_rows *rows;

	*f = (struct feed){ .corpus = old->corpus, .query = old->query, .first_window = old->first_window, .total = -1 };
	if (!find_here(old, anchor, &key))
		return false;
	rows = read_window(f, (struct gb_window){ .after = key });
	if (!rows)
		return false;
	f->at_end = !gb_rows_more(rows);
	set_window(f, rows, anchor + 1);
	if (f->rows == 0) {
		f->at_end = false;
		feed_end(f);
	}
	return f->status == GB_OK;
}

/* How many rows stand before a place far down cannot be asked.  Where the list is as long as before and the row stands
 * where it stood, its position is taken to be the same. */
static bool still_counted(struct feed *f, const struct feed *old, bool same_place)
{
	return old->counted && same_place && (!f->at_start || f->first == 0) &&
		old->total >= 0 && feed_total(f) == old->total;
}

long feed_reload(struct feed *f, long position, const char *address)
{
	struct feed new;
	long found = -1;

	feed_wake(f);
	const bool near = f->windows == 0 || (f->counted && position < FEED_NEAR);
	if (near)
		feed_open_first(&new, f->corpus, &f->query, f->first_window);
	else
		(void)feed_at(f, position);     /* of what has slept only the screen was read */
	if (near ? new.status != GB_OK : !open_around(&new, f, position)) {
		f->status = new.status;         /* what is here stays */
		feed_close(&new);
		return position;
	}
	if (near) {
		found = feed_find(&new, address);
	} else {
		found = feed_here_is(&new, address);
		if (found < 0 && read_after(&new))
			found = feed_here_is(&new, address);
		if (found < 0 && read_before(&new))
			found = feed_here_is(&new, address);
		new.counted = still_counted(&new, f, found == position);
	}
	feed_close(f);
	*f = new;
	return found >= 0 ? found : nearest(f, position);
}
