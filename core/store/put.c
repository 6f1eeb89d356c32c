/* put.c - a checked briefing into the corpus, the meeting replaced whole; and out of it. */
#include "config.h"
#include "store/inside.h"

#include <stdlib.h>
#include <string.h>

#include "text/text.h"

const char *store_sort_key(struct arena *a, const char *text)
{
	struct buf b = BUF_EMPTY;
	const char *key;
	size_t len;

	if (!text)
		return STORE_KEY_LAST;
	text_sort_key(&b, text);
	len = b.len;
	if (len > STORE_KEY_BYTES) {
		len = STORE_KEY_BYTES;
		while (len > 0 && ((unsigned char)buf_text(&b)[len] & 0xc0) == 0x80)
			len--;          /* never half a character */
	}
	key = arena_strndup(a, buf_text(&b), len);
	buf_free(&b);
	return key;
}

bool store_is_person(const struct gb_meeting *m, const char *id)
{
	for (size_t i = 0; i < m->n_people; i++)
		if (strcmp(m->people[i].id, id) == 0)
			return true;
	return false;
}

/* ---- the meeting's own rows ------------------------------------------------------------------ */

static enum gb_status put_meeting(const struct store_put *p, const char *digest, const char *origin,
                                  const struct gb_counts *counts)
{
	const struct gb_meeting *m = &p->b->meeting;
	struct store_run r;

	store_start(&r, p->c,
		"INSERT INTO meetings VALUES (?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?, ?,?)");
	store_bind_int(&r, p->meeting);
	store_bind_text(&r, m->id);
	store_bind_word(&r, GB_WORDS_MEETING, (int)m->kind);
	store_bind_number(&r, m->ordinal);
	store_bind_date(&r, m->date);
	store_bind_pair(&r, &m->title);
	store_bind_pair(&r, &m->short_title);
	store_bind_pair(&r, &m->chair);
	store_bind_pair(&r, &m->place);
	store_bind_pair(&r, &m->focus);
	store_bind_pair(&r, &m->summary);
	store_bind_int(&r, m->revision);
	store_bind_text(&r, origin);
	store_bind_text(&r, digest);
	store_bind_int(&r, counts->slogans);
	store_bind_int(&r, counts->directives);
	store_bind_int(&r, counts->figures);
	store_bind_int(&r, counts->findings);
	store_bind_int(&r, counts->deadlines);
	store_bind_text(&r, store_sort_key(p->arena, m->title.vi));
	store_bind_int(&r, (int)m->kind);
	return store_do(&r);
}

/* Begins the insertion of entry `i` of a list; position counts from 0. */
static void start_entry(struct store_run *r, const struct store_put *p, const char *sql, size_t i)
{
	store_start(r, p->c, sql);
	store_bind_int(r, p->meeting);
	store_bind_int(r, (int64_t)i);
}

static enum gb_status put_people(const struct store_put *p)
{
	const struct gb_meeting *m = &p->b->meeting;
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < m->n_people; i++) {
		struct store_run r;
		start_entry(&r, p, "INSERT INTO people VALUES (?,?,?,?,?,?)", i);
		store_bind_text(&r, m->people[i].id);
		store_bind_text(&r, m->people[i].name);
		store_bind_pair(&r, &m->people[i].role);
		status = store_do(&r);
	}
	return status;
}

static enum gb_status put_documents(const struct store_put *p)
{
	const struct gb_meeting *m = &p->b->meeting;
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < m->n_documents; i++) {
		const struct gb_document *d = &m->documents[i];
		struct store_run r;
		start_entry(&r, p, "INSERT INTO documents VALUES (?,?,?,?,?,?,?)", i);
		store_bind_text(&r, d->number);
		store_bind_pair(&r, &d->title);
		store_bind_date(&r, d->date);
		store_bind_text(&r, d->url);
		status = store_do(&r);
	}
	return status;
}

static enum gb_status put_sources(const struct store_put *p)
{
	const struct gb_meeting *m = &p->b->meeting;
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < m->n_sources; i++) {
		const struct gb_source *s = &m->sources[i];
		struct store_run r;
		start_entry(&r, p, "INSERT INTO sources VALUES (?,?,?,?,?,?,?,?,?)", i);
		store_bind_text(&r, s->id);
		store_bind_text(&r, s->publisher);
		store_bind_text(&r, s->author);
		store_bind_text(&r, s->title);
		store_bind_text(&r, s->url);
		store_bind_date(&r, s->published);
		store_bind_number(&r, s->noise_from);
		status = store_do(&r);
	}
	return status;
}

static enum gb_status put_rest(const struct store_put *p)
{
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < p->b->retired.n; i++) {
		struct store_run r;
		start_entry(&r, p, "INSERT INTO retired VALUES (?,?,?)", i);
		store_bind_text(&r, p->b->retired.at[i]);
		status = store_do(&r);
	}
	for (size_t i = 0; status == GB_OK && i < p->b->n_left_out; i++) {
		const struct gb_left_out *l = &p->b->left_out[i];
		struct store_run r;
		start_entry(&r, p, "INSERT INTO left_out VALUES (?,?,?,?,?,?,?)", i);
		store_bind_number(&r, l->paragraph);
		store_bind_text(&r, l->written);
		store_bind_word(&r, GB_WORDS_LEFT_OUT, (int)l->why);
		store_bind_pair(&r, &l->note);
		status = store_do(&r);
	}
	return status;
}

/* ---- records --------------------------------------------------------------------------------- */

static enum gb_status too_many(gb_corpus *c, const char *meeting)
{
	return gb_fail(&c->why, GB_BAD_DATA,
		tr(c->why.lang, "%s: more than %d records of one kind"), meeting, STORE_MAX_PLACE);
}

static enum gb_status put_records(struct store_put *p, struct gb_counts *counts)
{
	int64_t places[GB_KINDS] = { 0 };

	for (size_t i = 0; i < p->b->n_records; i++) {
		const struct gb_record *r = &p->b->records[i];
		enum gb_status status;
		if (++places[r->kind] > STORE_MAX_PLACE)
			return too_many(p->c, p->b->meeting.id);
		const int64_t number = store_record_number(p->meeting, r->kind, places[r->kind]);
		status = store_put_record(p, r, number);
		if (status == GB_OK)
			status = store_index_add(p->c, &p->b->meeting, r, number);
		if (status != GB_OK)
			return status;
		counts->deadlines += r->kind == GB_DIRECTIVE && gb_date_given(r->directive.due);
	}
	counts->slogans = (long)places[GB_SLOGAN];
	counts->directives = (long)places[GB_DIRECTIVE];
	counts->figures = (long)places[GB_FIGURE];
	counts->findings = (long)places[GB_FINDING];
	return GB_OK;
}

/* ---- former addresses ------------------------------------------------------------------------ */

static enum gb_status put_former(gb_corpus *c, const char *meeting, const char *id, const char *now)
{
	struct buf address = BUF_EMPTY;
	struct store_run r;
	enum gb_status status;

	buf_printf(&address, "%s/%s", meeting, id);
	store_start(&r, c, "INSERT INTO former_addresses VALUES (?1, ?2)\n"
		"ON CONFLICT (address) DO UPDATE SET now = excluded.now");
	store_bind_text(&r, buf_text(&address));
	store_bind_text(&r, now);
	status = store_do(&r);
	buf_free(&address);
	return status;
}

/* Those that this briefing names, and `before`: what the revision before had.  What is a record
 * again is none (--replace). */
static enum gb_status put_formers(const struct store_put *p, const struct gb_ids *before)
{
	const char *meeting = p->b->meeting.id;
	enum gb_status status = GB_OK;
	struct store_run r;

	for (size_t i = 0; status == GB_OK && i < before->n; i++)
		status = put_former(p->c, meeting, before->at[i], NULL);
	for (size_t i = 0; status == GB_OK && i < p->b->retired.n; i++)
		status = put_former(p->c, meeting, p->b->retired.at[i], NULL);
	for (size_t i = 0; status == GB_OK && i < p->b->n_records; i++)
		for (size_t k = 0; status == GB_OK && k < p->b->records[i].was.n; k++)
			status = put_former(p->c, meeting, p->b->records[i].was.at[k],
				p->b->records[i].address);
	for (size_t i = 0; status == GB_OK && i < p->b->n_records; i++) {
		store_start(&r, p->c, "DELETE FROM former_addresses WHERE address = ?");
		store_bind_text(&r, p->b->records[i].address);
		status = store_do(&r);
	}
	return status;
}

/* ---- the whole ------------------------------------------------------------------------------- */

enum gb_status store_record_ids(gb_corpus *c, const char *meeting, struct gb_ids *out, struct arena *arena)
{
	int64_t number;
	enum gb_status status = store_number_of(c, meeting, &number);
	struct store_list list = { .arena = arena };
	const size_t skip = strlen(meeting) + 1;

	*out = (struct gb_ids){ NULL, 0 };
	if (status != GB_OK || number == 0)
		return status;
	for (enum gb_kind kind = GB_SLOGAN; status == GB_OK && kind < GB_KINDS; kind++) {
		struct buf sql = BUF_EMPTY;
		struct store_run r;
		buf_printf(&sql, "SELECT address FROM %s WHERE nr BETWEEN ? AND ? ORDER BY nr",
			store_table(kind));
		store_start(&r, c, buf_text(&sql));
		r.arena = arena;
		store_bind_int(&r, store_first_record(number));
		store_bind_int(&r, store_last_record(number));
		while (store_next(&r)) {
			const char *address = store_get_address(&r);
			if (strlen(address) > skip)
				store_list_add(&list, address + skip);
		}
		status = store_end(&r);
		buf_free(&sql);
	}
	*out = store_list_ids(&list);
	return status;
}

/* Takes the old revision out, and says what ids it had and which number may be used again. */
static enum gb_status clear_place(const struct store_put *p, struct gb_ids *before, int64_t *number)
{
	const struct gb_meeting *m = &p->b->meeting;
	struct store_state state;
	enum gb_status status = store_state(p->c, m->id, &state);

	if (status == GB_OK)
		status = store_number_of(p->c, m->id, number);
	if (status != GB_OK || *number == 0)
		return status;
	status = store_record_ids(p->c, m->id, before, p->arena);
	if (status == GB_OK)
		status = store_edition_add(p->c, STORE_EDITION, 0,
			store_meeting_hash(m->id, state.revision, state.digest));
	if (status == GB_OK)
		status = store_delete_rows(p->c, *number);
	if (*number >> STORE_SLOT_BITS != store_day_base(m->date) >> STORE_SLOT_BITS)
		*number = 0;            /* the meeting has another date now */
	return status;
}

static enum gb_status put_whole(struct store_put *p, const char *digest, const char *origin)
{
	const struct gb_meeting *m = &p->b->meeting;
	struct gb_ids before = { NULL, 0 };
	struct gb_counts counts = { 0 };
	enum gb_status status = clear_place(p, &before, &p->meeting);

	if (status == GB_OK && p->meeting == 0)
		status = store_new_number(p->c, m->id, m->date, &p->meeting);
	if (status == GB_OK)
		status = store_define(p->c, &p->b->vocabulary, m->id, true, NULL);
	if (status == GB_OK)
		status = put_records(p, &counts);
	if (status == GB_OK)
		status = put_meeting(p, digest, origin, &counts);
	if (status == GB_OK)
		status = store_index_add(p->c, m, NULL, store_first_record(p->meeting));
	if (status == GB_OK)
		status = put_people(p);
	if (status == GB_OK)
		status = put_documents(p);
	if (status == GB_OK)
		status = put_sources(p);
	if (status == GB_OK)
		status = put_rest(p);
	if (status == GB_OK && !p->c->filling)
		status = store_tally(p->c, p->meeting, p->meeting);
	if (status == GB_OK)
		status = put_formers(p, &before);
	if (status == GB_OK)
		status = store_edition_add(p->c, STORE_EDITION,
			store_meeting_hash(m->id, m->revision, digest), 0);
	return status;
}

enum gb_status store_put(gb_corpus *c, const struct gb_briefing *b, const char *digest, const char *origin)
{
	struct store_put p = { .c = c, .b = b, .arena = arena_new() };
	enum gb_status status = put_whole(&p, digest, origin);

	arena_free(p.arena);
	return status;
}

enum gb_status store_state(gb_corpus *c, const char *meeting, struct store_state *out)
{
	struct store_run r;
	struct arena *a = arena_new();
	enum gb_status status;

	*out = (struct store_state){ .revision = 0 };
	store_start(&r, c, "SELECT revision, digest, origin FROM meetings WHERE id = ?");
	r.arena = a;
	store_bind_text(&r, meeting);
	if (store_next(&r)) {
		out->revision = store_get_small(&r);
		snprintf(out->digest, sizeof(out->digest), "%s", store_get_needed(&r));
		snprintf(out->origin, sizeof(out->origin), "%s", store_get_needed(&r));
	}
	status = store_end(&r);
	arena_free(a);
	return status;
}

enum gb_status store_remove(gb_corpus *c, const char *meeting)
{
	struct store_state state;
	int64_t number;
	const struct gb_vocabulary none = { 0 };
	enum gb_status status = store_state(c, meeting, &state);

	if (status == GB_OK)
		status = store_number_of(c, meeting, &number);
	if (status != GB_OK)
		return status;
	if (number == 0)
		return gb_fail(&c->why, GB_NONE, tr(c->why.lang, "there is no meeting '%s'"), meeting);
	status = store_edition_add(c, STORE_EDITION, 0,
		store_meeting_hash(meeting, state.revision, state.digest));
	if (status == GB_OK)
		status = store_delete_rows(c, number);
	if (status == GB_OK)
		status = store_define(c, &none, meeting, true, NULL);
	return status;
}
