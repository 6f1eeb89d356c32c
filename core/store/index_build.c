/* index_build.c - the search index built anew from the tables: in one transaction; that of a big corpus in many, so that it takes
 * little memory and readers hardly wait.  Until the last of them there is none, as everybody can see. */
#include "config.h"
#include "store/search.h"

#include <inttypes.h>
#include <string.h>
#include <time.h>

/* Of a corpus that is not built in one go (inside.h) so many parts are committed, and others may come between. */
#define PART_OF_WHOLE 25
#define PAUSE_MS 5

struct building {
	gb_corpus *c;
	void (*progress)(void *self, long done, long all);
	void *self;
	int64_t all, done;
	int64_t last;                   /* the number of the meeting that was done last */
	long long told_ms;
	char mark[24];                  /* in meta: this building, and no other */
};

static void tell(struct building *b, bool last)
{
	const long long ms = store_now_ms();

	if (!b->progress)
		return;
	if (!last && ms - b->told_ms < 100)
		return;
	b->told_ms = ms;
	b->progress(b->self, (long)b->done, (long)b->all);
}

static enum gb_status count_all(gb_corpus *c, int64_t *out)
{
	return store_ask(c, "SELECT total(slogans + directives + figures + findings) FROM meetings", out);
}

/* ---- inside of a transaction ----------------------------------------------------------------- */

/* Away with what there is; empty tables. */
static enum gb_status start(struct building *b)
{
	enum gb_status status = store_index_drop(b->c);

	b->last = -1;
	if (status == GB_OK)
		status = count_all(b->c, &b->all);
	return status == GB_OK ? store_index_make(b->c) : status;
}

static enum gb_status next_meeting(struct building *b, int64_t *number, int64_t *records)
{
	struct store_run r;

	*number = *records = 0;
	store_start(&r, b->c, "SELECT nr, slogans + directives + figures + findings FROM meetings\n"
		"WHERE nr > ? ORDER BY nr LIMIT 1");
	store_bind_int(&r, b->last);
	if (store_next(&r)) {
		*number = store_get_int(&r);
		*records = store_get_int(&r);
	}
	return store_end(&r);
}

/* Whole meetings with at least so many records together, or all that are left: then *end. */
static enum gb_status add_records(struct building *b, int64_t most, bool *end)
{
	const int64_t before = b->done;
	int64_t number, records;
	enum gb_status status = next_meeting(b, &number, &records);

	while (status == GB_OK && number && b->done - before < most) {
		status = store_index_add_meeting(b->c, number);
		b->last = number;
		b->done += records;
		tell(b, false);
		if (status == GB_OK)
			status = next_meeting(b, &number, &records);
	}
	*end = !number;
	return status == GB_OK && b->c->index ? store_index_write(b->c) : status;
}

static enum gb_status finish(struct building *b)
{
	enum gb_status status = store_exec(b->c, "DELETE FROM meta WHERE key = '" STORE_BUILDING_KEY "'");

	return status == GB_OK ? store_meta_set(b->c, STORE_INDEX_KEY, STORE_INDEX_VERSION) : status;
}

static enum gb_status build_whole(struct building *b)
{
	bool end;
	enum gb_status status = add_records(b, INT64_MAX, &end);

	return status == GB_OK ? finish(b) : status;
}

enum gb_status store_index_build(gb_corpus *c, void (*progress)(void *, long, long), void *self)
{
	struct building b = { .c = c, .progress = progress, .self = self };
	enum gb_status status = c->has_fts ? start(&b) : store_index_drop(c);

	if (!c->has_fts)
		return status;
	if (status == GB_OK)
		status = build_whole(&b);
	tell(&b, true);
	c->has_index = status == GB_OK;
	c->index_damaged = c->index_damaged && status != GB_OK;
	return status;
}

/* ---- in many transactions -------------------------------------------------------------------- */

enum gb_status store_index_is_big(gb_corpus *c, bool *out)
{
	int64_t all = 0;
	enum gb_status status = count_all(c, &all);

	*out = all > c->whole;
	return status;
}

/* Pages that were changed wait in memory for the commit, so that readers need not.  All of an old index are too many.  SQLite
 * heeds this only before a transaction begins. */
static enum gb_status spill(gb_corpus *c, bool on)
{
	return store_exec(c, on ? "PRAGMA cache_spill = ON" : "PRAGMA cache_spill = OFF");
}

static enum gb_status begin(struct building *b)
{
	enum gb_status status = store_begin_step(b->c);

	if (status == GB_OK && !b->c->has_fts)
		status = store_index_unsound(b->c, GB_INDEX_MISSING);
	return status;
}

static enum gb_status end(struct building *b, enum gb_status status)
{
	if (status == GB_OK)
		return store_commit(b->c);
	store_rollback(b->c);
	return status;
}

/* Whoever changes the corpus where there is no index builds it first, and takes our mark away. */
static enum gb_status check_mark(struct building *b, bool *overtaken)
{
	struct buf mark = BUF_EMPTY;
	enum gb_index state = GB_INDEX_MISSING;
	enum gb_status status = store_meta_get(b->c, STORE_BUILDING_KEY, &mark);

	*overtaken = status == GB_OK && strcmp(buf_text(&mark), b->mark) != 0;
	buf_free(&mark);
	if (*overtaken)
		status = store_index_state(b->c, &state);
	if (status == GB_OK && *overtaken && state != GB_INDEX_GOOD)
		status = gb_fail(&b->c->why, GB_UNAVAILABLE, "%s", tr(b->c->why.lang,
			"somebody else is just building the search index of this corpus"));
	return status;
}

static enum gb_status add_batch(struct building *b, bool *ready)
{
	bool overtaken = false;
	enum gb_status status = begin(b);

	if (status == GB_OK)
		status = check_mark(b, &overtaken);
	if (status == GB_OK && !overtaken)
		status = add_records(b, b->c->whole / PART_OF_WHOLE, ready);
	if (status == GB_OK && !overtaken && *ready)
		status = finish(b);
	if (status == GB_OK && overtaken) {
		b->done = b->all;
		*ready = true;
	}
	return end(b, status);
}

static enum gb_status build_batches(struct building *b)
{
	const struct timespec pause = { 0, PAUSE_MS * 1000000L };
	enum gb_status status = GB_OK;

	for (bool ready = false; status == GB_OK && !ready;) {
		nanosleep(&pause, NULL);
		status = add_batch(b, &ready);
	}
	return status;
}

static enum gb_status put_mark(struct building *b)
{
	uint64_t random;

	sqlite3_randomness(sizeof(random), &random);
	snprintf(b->mark, sizeof(b->mark), "%016" PRIx64, random);
	return store_meta_set(b->c, STORE_BUILDING_KEY, b->mark);
}

/* An empty index that is marked as ours. */
static enum gb_status start_batches(struct building *b)
{
	enum gb_status status = spill(b->c, true);

	if (status == GB_OK) {
		status = begin(b);
		if (status == GB_OK)
			status = start(b);
		if (status == GB_OK)
			status = put_mark(b);
		status = end(b, status);
	}
	if (spill(b->c, false) != GB_OK && status == GB_OK)
		status = GB_IO;
	return status;
}

static enum gb_status build_at_once(struct building *b)
{
	enum gb_status status = begin(b);

	if (status == GB_OK)
		status = start(b);
	if (status == GB_OK)
		status = build_whole(b);
	return end(b, status);
}

enum gb_status gb_reindex(gb_corpus *c, void (*progress)(void *self, long done, long all), void *self)
{
	struct building b = { .c = c, .progress = progress, .self = self };
	enum gb_status status = store_ready(c);
	bool big = false;

	if (status == GB_OK)
		status = store_index_is_big(c, &big);
	if (status == GB_OK && big)
		status = start_batches(&b);
	else if (status == GB_OK)
		status = build_at_once(&b);
	if (status == GB_OK)
		c->index_damaged = false;
	if (status == GB_OK && big)
		status = build_batches(&b);
	tell(&b, true);
	return status;
}
