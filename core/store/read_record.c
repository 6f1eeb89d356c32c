/* read_record.c - one record of any kind, with its lists. */
#include "config.h"
#include "store/inside.h"

#include <string.h>

/* Other slogans of one name that are told of; a reader wants to know that there are some. */
#define SAME_NAME_MAX 20

#define COMMON "attribution, note_vi, note_en, source, paragraph, cue FROM "

static void read_common(struct store_run *r, struct gb_record *out)
{
	out->attribution = store_get_id_or_none(r);
	out->note = store_get_pair(r);
	out->source = store_get_id(r);
	out->paragraph = store_get_small(r);
	out->cue = store_get_text(r);
}

static enum gb_status read_list(gb_corpus *c, const char *sql, int64_t owner,
                                const char *(*get)(struct store_run *), struct arena *a, struct gb_ids *out)
{
	struct store_run r;
	struct store_list list = { .arena = a };

	store_start(&r, c, sql);
	r.arena = a;
	store_bind_int(&r, owner);
	while (store_next(&r))
		store_list_add(&list, get(&r));
	*out = store_list_ids(&list);
	return store_end(&r);
}

enum gb_status store_read_ids(gb_corpus *c, const char *sql, int64_t owner, struct arena *a,
                              struct gb_ids *out)
{
	return read_list(c, sql, owner, store_get_id, a, out);
}

enum gb_status store_read_addresses(gb_corpus *c, const char *sql, int64_t owner, struct arena *a,
                                    struct gb_ids *out)
{
	return read_list(c, sql, owner, store_get_address, a, out);
}

/* ---- slogans --------------------------------------------------------------------------------- */

static void slogan_row(struct store_run *r, struct gb_record *out)
{
	struct gb_slogan *s = &out->slogan;

	s->kind = (enum gb_slogan_kind)store_get_word(r, GB_WORDS_SLOGAN);
	s->name = store_get_text(r);
	s->year = store_get_small(r);
	s->wording = store_get_text(r);
	s->gloss = store_get_pair(r);
}

static enum gb_status read_items(gb_corpus *c, int64_t number, struct arena *a, struct gb_slogan *out)
{
	struct store_array list = { .size = sizeof(struct gb_item), .arena = a };
	struct store_run r;

	store_start(&r, c, "SELECT n, wording, gloss_vi, gloss_en, note_vi, note_en, paragraph\n"
		"FROM slogan_items WHERE slogan = ? ORDER BY n");
	r.arena = a;
	store_bind_int(&r, number);
	while (store_next(&r)) {
		struct gb_item *item = store_array_add(&list);
		item->n = store_get_small(&r);
		item->wording = store_get_needed(&r);
		item->gloss = store_get_pair(&r);
		item->note = store_get_pair(&r);
		item->paragraph = store_get_small(&r);
	}
	out->items = list.at;
	out->n_items = list.n;
	return store_end(&r);
}

static enum gb_status read_same_name(gb_corpus *c, int64_t number, struct arena *a, struct gb_slogan *out)
{
	struct store_run r;
	struct store_list list = { .arena = a };

	if (!out->name)
		return GB_OK;
	store_start(&r, c, "SELECT o.address FROM slogans s JOIN slogans o ON o.bare_name = s.bare_name\n"
		"WHERE s.nr = ?1 AND o.nr <> ?1 ORDER BY o.nr LIMIT ?2");
	r.arena = a;
	store_bind_int(&r, number);
	store_bind_int(&r, SAME_NAME_MAX);
	while (store_next(&r))
		store_list_add(&list, store_get_address(&r));
	out->same_name = store_list_ids(&list);
	return store_end(&r);
}

static enum gb_status slogan_lists(gb_corpus *c, int64_t number, struct arena *a, struct gb_record *out)
{
	enum gb_status status = read_items(c, number, a, &out->slogan);

	return status == GB_OK ? read_same_name(c, number, a, &out->slogan) : status;
}

/* ---- directives ------------------------------------------------------------------------------ */

static void directive_row(struct store_run *r, struct gb_record *out)
{
	struct gb_directive *d = &out->directive;

	d->text = store_get_pair(r);
	d->due = store_get_date(r);
	d->due_text = store_get_pair(r);
	d->due_precision = (enum gb_precision)store_get_word(r, GB_WORDS_PRECISION);
	d->due_basis = (enum gb_basis)store_get_word(r, GB_WORDS_BASIS);
	d->framework = store_get_reference(r);
}

/* In one go: a statement costs more than a row. */
static enum gb_status read_agencies(gb_corpus *c, int64_t number, struct arena *a, struct gb_directive *d)
{
	struct store_list assignees = { .arena = a }, joint = { .arena = a };
	struct store_run r;

	store_start(&r, c, "SELECT role = 'assignee', agency FROM record_agencies WHERE record = ? ORDER BY role, position");
	r.arena = a;
	store_bind_int(&r, number);
	while (store_next(&r)) {
		const bool acts = store_get_int(&r) != 0;
		store_list_add(acts ? &assignees : &joint, store_get_id(&r));
	}
	d->assignees = store_list_ids(&assignees);
	d->joint = store_list_ids(&joint);
	return store_end(&r);
}

static enum gb_status directive_lists(gb_corpus *c, int64_t number, struct arena *a, struct gb_record *out)
{
	enum gb_status status = read_agencies(c, number, a, &out->directive);

	return status != GB_OK ? status : store_read_addresses(c,
		"SELECT figure FROM directive_figures WHERE directive = ? ORDER BY position",
		number, a, &out->directive.figures);
}

/* ---- figures --------------------------------------------------------------------------------- */

static void figure_row(struct store_run *r, struct gb_record *out)
{
	struct gb_figure *f = &out->figure;

	f->indicator = store_get_id_or_none(r);
	f->label = store_get_pair(r);
	if (!store_get_decimal(r, &f->value))
		r->damaged = true;
	f->has_max = store_get_decimal(r, &f->value_max);
	f->has_of = store_get_decimal(r, &f->of);
	f->unit = store_get_pair(r);
	f->period = store_get_text(r);
	f->period_text = store_get_pair(r);
	f->kind = (enum gb_figure_kind)store_get_word(r, GB_WORDS_FIGURE);
	f->stage = (enum gb_stage)store_get_word(r, GB_WORDS_STAGE);
	f->qualifier = (enum gb_qualifier)store_get_word(r, GB_WORDS_QUALIFIER);
	f->estimate = store_get_int(r) != 0;
	f->written = store_get_text(r);
	f->change.given = store_get_decimal(r, &f->change.value);
	f->change.unit = store_get_pair(r);
	f->change.since = store_get_text(r);
	f->change.written = store_get_text(r);
}

static enum gb_status read_not_comparable(gb_corpus *c, int64_t number, struct arena *a,
                                          struct gb_figure *out)
{
	struct store_array list = { .size = sizeof(struct gb_not_comparable), .arena = a };
	struct store_run r;

	store_start(&r, c,
		"SELECT figure, why_vi, why_en FROM not_comparable WHERE record = ? ORDER BY position");
	r.arena = a;
	store_bind_int(&r, number);
	while (store_next(&r)) {
		struct gb_not_comparable *other = store_array_add(&list);
		other->figure = store_get_address(&r);
		other->why = store_get_pair(&r);
	}
	out->not_comparable = list.at;
	out->n_not_comparable = list.n;
	return store_end(&r);
}

static enum gb_status figure_lists(gb_corpus *c, int64_t number, struct arena *a, struct gb_record *out)
{
	enum gb_status status = store_read_ids(c,
		"SELECT agency FROM record_agencies WHERE record = ? AND role = 'concerned' ORDER BY position",
		number, a, &out->figure.agencies);

	return status == GB_OK ? read_not_comparable(c, number, a, &out->figure) : status;
}

/* ---- findings -------------------------------------------------------------------------------- */

static void finding_row(struct store_run *r, struct gb_record *out)
{
	out->finding.kind = (enum gb_finding_kind)store_get_word(r, GB_WORDS_FINDING);
	out->finding.text = store_get_pair(r);
}

/* ---- any kind -------------------------------------------------------------------------------- */

static const struct kind {
	const char *sql;
	void (*row)(struct store_run *r, struct gb_record *out);
	/* NULL: there are none. */
	enum gb_status (*lists)(gb_corpus *c, int64_t number, struct arena *a, struct gb_record *out);
} kinds[GB_KINDS] = {
	[GB_SLOGAN] = { "SELECT address, meeting, kind, name, year, wording, gloss_vi, gloss_en, "
		COMMON "slogans WHERE nr = ?", slogan_row, slogan_lists },
	[GB_DIRECTIVE] = { "SELECT address, meeting, text_vi, text_en, due, due_text_vi, due_text_en, due_precision,\n"
		"due_basis, framework, " COMMON "directives WHERE nr = ?", directive_row, directive_lists },
	[GB_FIGURE] = { "SELECT address, meeting, indicator, label_vi, label_en, value, value_max, value_of,\n"
		"unit_vi, unit_en, period, period_text_vi, period_text_en, kind, stage, qualifier, estimate, written,\n"
		"change_value, change_unit_vi, change_unit_en, change_since, change_written, "
		COMMON "figures WHERE nr = ?", figure_row, figure_lists },
	[GB_FINDING] = { "SELECT address, meeting, kind, text_vi, text_en, " COMMON "findings WHERE nr = ?",
		finding_row, NULL },
};

static enum gb_status read_row(gb_corpus *c, const struct kind *k, int64_t number, struct arena *a,
                               struct gb_record *out, bool *found)
{
	struct store_run r;

	store_start(&r, c, k->sql);
	r.arena = a;
	store_bind_int(&r, number);
	*found = store_next(&r);
	if (*found) {
		out->address = store_get_address(&r);
		out->meeting = store_get_id(&r);
		const char *slash = strchr(out->address, '/');
		out->id = slash ? slash + 1 : out->address;
		k->row(&r, out);
		read_common(&r, out);
	}
	return store_end(&r);
}

static enum gb_status read_lists(gb_corpus *c, const struct kind *k, int64_t number, struct arena *a, struct gb_record *out)
{
	enum gb_status status = k->lists ? k->lists(c, number, a, out) : GB_OK;

	if (status == GB_OK)
		status = store_read_ids(c,
			"SELECT topic FROM record_topics WHERE record = ? ORDER BY position",
			number, a, &out->topics);
	if (status == GB_OK)
		status = store_read_ids(c, "SELECT id FROM record_was WHERE record = ? ORDER BY position",
			number, a, &out->was);
	return status;
}

enum gb_status store_read_record(gb_corpus *c, enum gb_kind kind, int64_t number, struct arena *a,
                                 struct gb_record *out)
{
	bool found;

	*out = (struct gb_record){ .kind = kind };
	const enum gb_status status = read_row(c, &kinds[kind], number, a, out, &found);
	if (status == GB_OK && !found)
		return store_fail(c, SQLITE_CORRUPT);
	return status == GB_OK ? read_lists(c, &kinds[kind], number, a, out) : status;
}

static enum gb_status run_for_nothing(gb_corpus *c, enum gb_kind kind, struct arena *a)
{
	struct gb_record none = { .kind = kind };
	bool found;
	const enum gb_status status = read_row(c, &kinds[kind], 0, a, &none, &found);

	if (kind == GB_SLOGAN)
		none.slogan.name = "";          /* without one its namesakes are not asked for */
	return status == GB_OK ? read_lists(c, &kinds[kind], 0, a, &none) : status;
}

/* There is no record 0. */
enum gb_status store_records_ready(gb_corpus *c, struct arena *a)
{
	enum gb_status status = GB_OK;

	for (int kind = 0; status == GB_OK && kind < GB_KINDS; kind++)
		if (kinds[kind].sql)
			status = run_for_nothing(c, (enum gb_kind)kind, a);
	return status;
}
