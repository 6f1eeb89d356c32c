/* search_ready.c - what the first search would have to make, made before somebody asks. */
#include "config.h"
#include "store/search.h"

/* The statements that read what is found. */
static enum gb_status ready_rows(gb_corpus *c)
{
	enum gb_status status = store_read_begin(c);

	if (status != GB_OK)
		return status;
	struct arena *a = arena_new();
	status = store_meetings_ready(c, a);
	if (status == GB_OK)
		status = store_records_ready(c, a);
	arena_free(a);
	store_read_end(c);
	return status;
}

/* Those that find. */
static enum gb_status ready_search(gb_corpus *c)
{
	const struct gb_query some = { .kind = GB_ANY, .text = "ab ab", .typing = true };
	const struct gb_window one = { .limit = 1 };
	gb_rows *rows;

	if (gb_index_state(c) != GB_INDEX_GOOD)
		return GB_OK;
	const enum gb_status status = gb_find(c, &some, &one, &rows);
	if (status == GB_OK)
		gb_rows_free(rows);
	return status;
}

/* What a key has ended goes on behind the next frame. */
void gb_search_ready(gb_corpus *c)
{
	const bool same_words = store_shorts_ready(c);

	if (same_words && c->search_ready == c->connection + 1)
		return;
	enum gb_status status = ready_rows(c);
	if (status == GB_OK)
		status = ready_search(c);
	if (status != GB_STOPPED)
		c->search_ready = c->connection + 1;
}
