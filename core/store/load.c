/* load.c - a meeting, whole: what store_put took in, as it was. */
#include "config.h"
#include "store/inside.h"

#include <stdlib.h>

struct gb_loaded {
	struct arena *arena;
	struct gb_briefing briefing;
};

static enum gb_status load_kind(gb_corpus *c, int64_t meeting, enum gb_kind kind,
                                struct store_array *records)
{
	struct buf sql = BUF_EMPTY;
	struct store_run r;
	enum gb_status status = GB_OK;

	buf_printf(&sql, "SELECT nr FROM %s WHERE nr BETWEEN ? AND ? ORDER BY nr", store_table(kind));
	store_start(&r, c, buf_text(&sql));
	buf_free(&sql);
	store_bind_int(&r, store_first_record(meeting));
	store_bind_int(&r, store_last_record(meeting));
	while (status == GB_OK && store_next(&r))
		status = store_read_record(c, kind, store_get_int(&r), records->arena,
			store_array_add(records));
	enum gb_status end = store_end(&r);
	return status == GB_OK ? end : status;
}

static enum gb_status load_records(gb_corpus *c, int64_t meeting, struct gb_loaded *l)
{
	struct store_array records = { .size = sizeof(struct gb_record), .arena = l->arena };
	enum gb_status status = GB_OK;

	for (enum gb_kind kind = GB_SLOGAN; status == GB_OK && kind < GB_KINDS; kind++)
		status = load_kind(c, meeting, kind, &records);
	l->briefing.records = records.at;
	l->briefing.n_records = records.n;
	return status;
}

static enum gb_status load_left_out(gb_corpus *c, int64_t meeting, struct gb_loaded *l)
{
	struct store_array list = { .size = sizeof(struct gb_left_out), .arena = l->arena };
	struct store_run r;

	store_start(&r, c, "SELECT paragraph, written, why, note_vi, note_en\n"
		"FROM left_out WHERE meeting = ? ORDER BY position");
	r.arena = l->arena;
	store_bind_int(&r, meeting);
	while (store_next(&r)) {
		struct gb_left_out *o = store_array_add(&list);
		o->paragraph = store_get_small(&r);
		o->written = store_get_needed(&r);
		o->why = (enum gb_left_out_why)store_get_word(&r, GB_WORDS_LEFT_OUT);
		o->note = store_get_pair(&r);
	}
	l->briefing.left_out = list.at;
	l->briefing.n_left_out = list.n;
	return store_end(&r);
}

static enum gb_status load_whole(gb_corpus *c, const char *meeting, struct gb_loaded *l)
{
	struct gb_briefing *b = &l->briefing;
	int64_t number;
	enum gb_status status = store_number_of(c, meeting, &number);

	if (status == GB_OK && number == 0)
		return gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "there is no meeting '%s'"), meeting);
	if (status == GB_OK)
		status = store_read_meeting(c, number, l->arena, &b->meeting);
	if (status == GB_OK)
		status = load_records(c, number, l);
	if (status == GB_OK)
		status = load_left_out(c, number, l);
	if (status == GB_OK)
		status = store_read_ids(c, "SELECT id FROM retired WHERE meeting = ? ORDER BY position",
			number, l->arena, &b->retired);
	return status == GB_OK ? store_read_words(c, meeting, l->arena, &b->vocabulary) : status;
}

enum gb_status gb_load(gb_corpus *c, const char *meeting, gb_loaded **out)
{
	enum gb_status status = store_read_begin(c);

	*out = NULL;
	if (status != GB_OK)
		return status;
	struct gb_loaded *l = mem_alloc(sizeof(*l));
	l->arena = arena_new();
	status = load_whole(c, meeting, l);
	store_read_end(c);
	if (status != GB_OK) {
		gb_loaded_free(l);
		return status;
	}
	*out = l;
	return GB_OK;
}

const struct gb_briefing *gb_loaded_briefing(const gb_loaded *l)
{
	return &l->briefing;
}

void gb_loaded_free(gb_loaded *l)
{
	if (!l)
		return;
	arena_free(l->arena);
	free(l);
}
