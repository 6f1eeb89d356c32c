/* fill.c - many meetings into a corpus that nobody sees yet: one transaction without what only readers need, which is made at
 * its end, each order sorted once instead of being written all over again for every few meetings. */
#include "config.h"
#include "store/search.h"

#include <string.h>

/* Pages of a corpus that does not fit are written to it before the commit, so that memory stays bounded; what is sorted goes to
 * temporary files.  SQLite heeds all of this only before a transaction begins. */
#define CACHE_KB "32768"

/* What is asked while meetings come in: by whom a vocabulary's entry is used, when its name changes. */
static const char *const needed[] = { "record_topics_by_topic", "record_agencies_by_agency", "figures_of_indicator",
	"agencies_by_id", "topics_by_id", "indicators_by_id" };

static bool is_for_readers(const struct store_object *o)
{
	if (strcmp(o->type, "index") != 0 || !store_is_of(o, STORE_SCHEMA))
		return false;
	for (size_t i = 0; i < sizeof(needed) / sizeof(needed[0]); i++)
		if (strcmp(o->name, needed[i]) == 0)
			return false;
	return true;
}

bool store_can_fill(gb_corpus *c)
{
	return store_ready(c) == GB_OK && c->making;
}

/* What it is made of is searched too. */
static enum gb_status index_what_is_there(gb_corpus *c)
{
	struct arena *a = arena_new();
	struct store_array meetings = { .size = sizeof(int64_t), .arena = a };
	struct store_run r;

	store_start(&r, c, "SELECT nr FROM meetings ORDER BY nr");
	while (store_next(&r))
		*(int64_t *)store_array_add(&meetings) = store_get_int(&r);
	enum gb_status status = store_end(&r);
	for (size_t i = 0; status == GB_OK && i < meetings.n; i++)
		status = store_index_add_meeting(c, ((int64_t *)meetings.at)[i]);
	arena_free(a);
	return status;
}

static enum gb_status drop_orders(gb_corpus *c)
{
	struct buf sql = BUF_EMPTY;
	enum gb_status status;

	buf_puts(&sql, "DELETE FROM tallies; DELETE FROM totals");
	for (size_t i = 0; i < store_n_objects; i++)
		if (is_for_readers(&store_objects[i]))
			buf_printf(&sql, "; DROP INDEX %s", store_objects[i].name);
	status = store_exec(c, buf_text(&sql));
	buf_free(&sql);
	return status;
}

enum gb_status store_fill_begin(gb_corpus *c)
{
	enum gb_status status = store_exec(c, "PRAGMA cache_spill = ON; PRAGMA cache_size = -" CACHE_KB "; PRAGMA temp_store = FILE");

	if (status == GB_OK)
		status = store_begin(c);
	if (status == GB_OK)
		status = drop_orders(c);
	if (status == GB_OK && c->has_index)
		status = store_beside_begin(c);
	if (status == GB_OK && c->has_index)
		status = index_what_is_there(c);
	if (status != GB_OK)
		store_rollback(c);
	c->filling = status == GB_OK;
	return status;
}

/* The counts and the orders, while the search index becomes whole beside. */
static enum gb_status make_orders(gb_corpus *c, void (*progress)(void *self, long done, long all), void *self)
{
	enum gb_status status = c->beside ? store_beside_last(c) : GB_OK;
	long all = 2, done = 0;

	for (size_t i = 0; i < store_n_objects; i++)
		all += is_for_readers(&store_objects[i]);
	if (status == GB_OK)
		status = store_tally(c, 0, INT64_MAX >> STORE_RECORD_BITS);
	progress(self, ++done, all);
	for (size_t i = 0; status == GB_OK && i < store_n_objects; i++) {
		if (!is_for_readers(&store_objects[i]))
			continue;
		status = store_exec(c, store_objects[i].sql);
		progress(self, ++done, all);
	}
	if (status == GB_OK && c->beside)
		status = store_beside_end(c);
	progress(self, ++done, all);
	return status;
}

enum gb_status store_fill_end(gb_corpus *c, void (*progress)(void *self, long done, long all), void *self)
{
	enum gb_status status = make_orders(c, progress, self);

	if (status == GB_OK)
		return store_commit(c);
	store_rollback(c);
	return status;
}
