/* read_meeting.c - a meeting with its people, documents, sources and counts. */
#include "config.h"
#include "store/inside.h"

static void start_list(struct store_run *r, gb_corpus *c, const char *sql, int64_t meeting, struct arena *a)
{
	store_start(r, c, sql);
	r->arena = a;
	store_bind_int(r, meeting);
}

static enum gb_status read_people(gb_corpus *c, int64_t number, struct arena *a, struct gb_meeting *m)
{
	struct store_array list = { .size = sizeof(struct gb_person), .arena = a };
	struct store_run r;

	start_list(&r, c, "SELECT id, name, role_vi, role_en\n"
		"FROM people WHERE meeting = ? ORDER BY position", number, a);
	while (store_next(&r)) {
		struct gb_person *p = store_array_add(&list);
		p->id = store_get_id(&r);
		p->name = store_get_needed(&r);
		p->role = store_get_pair(&r);
	}
	m->people = list.at;
	m->n_people = list.n;
	return store_end(&r);
}

static enum gb_status read_documents(gb_corpus *c, int64_t number, struct arena *a, struct gb_meeting *m)
{
	struct store_array list = { .size = sizeof(struct gb_document), .arena = a };
	struct store_run r;

	start_list(&r, c, "SELECT number, title_vi, title_en, date, url\n"
		"FROM documents WHERE meeting = ? ORDER BY position", number, a);
	while (store_next(&r)) {
		struct gb_document *d = store_array_add(&list);
		d->number = store_get_text(&r);
		d->title = store_get_pair(&r);
		d->date = store_get_date(&r);
		d->url = store_get_text(&r);
	}
	m->documents = list.at;
	m->n_documents = list.n;
	return store_end(&r);
}

static enum gb_status read_sources(gb_corpus *c, int64_t number, struct arena *a, struct gb_meeting *m)
{
	struct store_array list = { .size = sizeof(struct gb_source), .arena = a };
	struct store_run r;

	start_list(&r, c, "SELECT id, publisher, author, title, url, published, noise_from\n"
		"FROM sources WHERE meeting = ? ORDER BY position", number, a);
	while (store_next(&r)) {
		struct gb_source *s = store_array_add(&list);
		s->id = store_get_id(&r);
		s->publisher = store_get_text(&r);
		s->author = store_get_text(&r);
		s->title = store_get_text(&r);
		s->url = store_get_text(&r);
		s->published = store_get_date(&r);
		s->noise_from = store_get_small(&r);
	}
	m->sources = list.at;
	m->n_sources = list.n;
	return store_end(&r);
}

#define MEETING(deadlines) \
	"SELECT id, kind, ordinal, date, title_vi, title_en, short_title_vi, short_title_en, chair_vi, chair_en,\n" \
	"place_vi, place_en, focus_vi, focus_en, summary_vi, summary_en, revision, origin,\n" \
	"slogans, directives, figures, findings, " deadlines " FROM meetings m WHERE nr = ?"

static void read_row(struct store_run *r, struct gb_meeting *m)
{
	m->id = store_get_id(r);
	m->kind = (enum gb_meeting_kind)store_get_word(r, GB_WORDS_MEETING);
	m->ordinal = store_get_small(r);
	m->date = store_get_date(r);
	m->title = store_get_pair(r);
	m->short_title = store_get_pair(r);
	m->chair = store_get_pair(r);
	m->place = store_get_pair(r);
	m->focus = store_get_pair(r);
	m->summary = store_get_pair(r);
	m->revision = store_get_small(r);
	m->origin = store_get_needed(r);
	m->counts.slogans = store_get_small(r);
	m->counts.directives = store_get_small(r);
	m->counts.figures = store_get_small(r);
	m->counts.findings = store_get_small(r);
	m->counts.deadlines = store_get_small(r);
	m->counts.meetings = 1;
	if (m->kind == 0 || !gb_date_given(m->date))
		r->damaged = true;
}

static enum gb_status read_all(gb_corpus *c, int64_t number, struct arena *a, struct gb_meeting *out, bool *found)
{
	struct store_run r;
	enum gb_status status;

	*out = (struct gb_meeting){ .id = NULL };
	store_start(&r, c, c->schema < 3 ? MEETING(STORE_DEADLINES_OF_M) : MEETING("deadlines"));
	r.arena = a;
	store_bind_int(&r, number);
	*found = store_next(&r);
	if (*found)
		read_row(&r, out);
	status = store_end(&r);
	if (status == GB_OK)
		status = read_people(c, number, a, out);
	if (status == GB_OK)
		status = read_documents(c, number, a, out);
	return status == GB_OK ? read_sources(c, number, a, out) : status;
}

enum gb_status store_read_meeting(gb_corpus *c, int64_t number, struct arena *a, struct gb_meeting *out)
{
	bool found;
	const enum gb_status status = read_all(c, number, a, out, &found);

	return status == GB_OK && !found ? store_fail(c, SQLITE_CORRUPT) : status;
}

/* There is no meeting 0. */
enum gb_status store_meetings_ready(gb_corpus *c, struct arena *a)
{
	struct gb_meeting none;
	bool found;

	return read_all(c, 0, a, &none, &found);
}
