/* put_record.c - one record into its table, and its lists into theirs. */
#include "config.h"
#include "store/inside.h"

#include <string.h>

#include "text/text.h"

/* ---- what it is sorted by -------------------------------------------------------------------- */

static const char topic_name[] = "SELECT name_vi FROM topics WHERE id = ? ORDER BY defined_by LIMIT 1";
static const char agency_name[] = "SELECT name_vi FROM agencies WHERE id = ? ORDER BY defined_by LIMIT 1";
static const char indicator_name[] = "SELECT name_vi FROM indicators WHERE id = ? ORDER BY defined_by LIMIT 1";

/* The key of a vocabulary's entry by its stored name; of what is not in the vocabulary, its id's. */
static enum gb_status make_key(struct store_put *p, const char *sql, const char *id, const char **out)
{
	struct store_run r;
	const char *name = id;

	store_start(&r, p->c, sql);
	r.arena = p->arena;
	store_bind_text(&r, id);
	if (store_next(&r)) {
		const char *stored = store_get_text(&r);
		name = stored ? stored : id;
	}
	*out = store_sort_key(p->arena, name);
	return store_end(&r);
}

static enum gb_status name_key(struct store_put *p, const char *sql, const char *id, const char **out)
{
	*out = STORE_KEY_LAST;
	if (!id)
		return GB_OK;
	for (size_t i = 0; i < STORE_PUT_KEYS && p->keys[i].key; i++) {
		if (p->keys[i].sql == sql && strcmp(p->keys[i].id, id) == 0) {
			*out = p->keys[i].key;
			return GB_OK;
		}
	}
	const enum gb_status status = make_key(p, sql, id, out);
	if (status == GB_OK)
		p->keys[p->next_key++ % STORE_PUT_KEYS] = (struct store_put_key){ sql, id, *out };
	return status;
}

static const char *first(const struct gb_ids *ids)
{
	return ids->n ? ids->at[0] : NULL;
}

/* Who said it, when that is an agency and counts as the record being theirs: a directive is not its
 * speaker's. */
static const char *speaker(const struct store_put *p, const struct gb_record *r)
{
	if (r->kind == GB_DIRECTIVE || !r->attribution || store_is_person(&p->b->meeting, r->attribution))
		return NULL;
	return r->attribution;
}

/* The first of record_agencies in the order of its key. */
static const char *leading_agency(const struct store_put *p, const struct gb_record *r)
{
	const char *lead = NULL;

	if (r->kind == GB_DIRECTIVE)
		lead = r->directive.assignees.n ? first(&r->directive.assignees) : first(&r->directive.joint);
	else if (r->kind == GB_FIGURE)
		lead = first(&r->figure.agencies);
	return lead ? lead : speaker(p, r);
}

static const char *main_text(const struct gb_record *r)
{
	switch (r->kind) {
	case GB_SLOGAN:
		return r->slogan.name ? r->slogan.name : r->slogan.wording;
	case GB_DIRECTIVE:
		return r->directive.text.vi;
	case GB_FIGURE:
		return r->figure.label.vi;
	default:
		return r->finding.text.vi;
	}
}

/* ---- the columns that all kinds have --------------------------------------------------------- */

static void bind_head(struct store_run *q, const struct gb_record *r, int64_t number)
{
	store_bind_int(q, number);
	store_bind_text(q, r->address);
	store_bind_text(q, r->meeting);
}

static enum gb_status put_common(struct store_put *p, struct store_run *q, const struct gb_record *r)
{
	const char *topic, *agency;
	enum gb_status status, end;

	status = name_key(p, topic_name, first(&r->topics), &topic);
	if (status == GB_OK)
		status = name_key(p, agency_name, leading_agency(p, r), &agency);
	if (status == GB_OK) {
		store_bind_text(q, r->attribution);
		store_bind_pair(q, &r->note);
		store_bind_text(q, r->source ? r->source : "");
		store_bind_int(q, r->paragraph);
		store_bind_text(q, r->cue);
		store_bind_text(q, store_sort_key(p->arena, main_text(r)));
		store_bind_text(q, topic);
		store_bind_text(q, agency);
		return store_do(q);
	}
	end = store_end(q);
	return end == GB_OK ? status : end;
}

/* ---- slogans --------------------------------------------------------------------------------- */

static enum gb_status put_item(const struct store_put *p, const struct gb_item *item, int64_t slogan)
{
	struct store_run q;

	store_start(&q, p->c, "INSERT INTO slogan_items VALUES (?,?,?,?,?,?,?,?)");
	store_bind_int(&q, slogan);
	store_bind_int(&q, item->n);
	store_bind_text(&q, item->wording ? item->wording : "");
	store_bind_pair(&q, &item->gloss);
	store_bind_pair(&q, &item->note);
	store_bind_int(&q, item->paragraph);
	return store_do(&q);
}

static enum gb_status put_slogan(struct store_put *p, const struct gb_record *r, int64_t number)
{
	const struct gb_slogan *s = &r->slogan;
	struct buf bare = BUF_EMPTY;
	struct store_run q;
	enum gb_status status;

	if (s->name)
		text_fold(&bare, s->name, TEXT_BARE);
	store_start(&q, p->c, "INSERT INTO slogans VALUES (?,?,?, ?,?,?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?)");
	bind_head(&q, r, number);
	store_bind_word(&q, GB_WORDS_SLOGAN, (int)s->kind);
	store_bind_text(&q, s->name);
	store_bind_number(&q, s->year);
	store_bind_text(&q, s->wording);
	store_bind_pair(&q, &s->gloss);
	store_bind_copy(&q, s->name ? buf_text(&bare) : NULL);
	store_bind_int(&q, (int)s->kind);
	buf_free(&bare);
	status = put_common(p, &q, r);
	for (size_t i = 0; status == GB_OK && i < s->n_items; i++)
		status = put_item(p, &s->items[i], number);
	return status;
}

/* ---- directives ------------------------------------------------------------------------------ */

static int64_t rank_of(const struct gb_directive *d, int64_t number)
{
	if (gb_date_given(d->due))
		return gb_day_number(d->due);
	return (d->assignees.n + d->joint.n > 0 ? STORE_RANK_AGENCY : STORE_RANK_REST) + number;
}

static enum gb_status put_list(gb_corpus *c, const char *sql, int64_t owner, const struct gb_ids *ids)
{
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < ids->n; i++) {
		struct store_run q;
		store_start(&q, c, sql);
		store_bind_int(&q, owner);
		store_bind_int(&q, (int64_t)i);
		store_bind_text(&q, ids->at[i]);
		status = store_do(&q);
	}
	return status;
}

static enum gb_status put_directive(struct store_put *p, const struct gb_record *r, int64_t number)
{
	const struct gb_directive *d = &r->directive;
	struct store_run q;
	enum gb_status status;

	store_start(&q, p->c,
		"INSERT INTO directives VALUES (?,?,?, ?,?,?,?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?)");
	bind_head(&q, r, number);
	store_bind_pair(&q, &d->text);
	store_bind_date(&q, d->due);
	store_bind_pair(&q, &d->due_text);
	store_bind_word(&q, GB_WORDS_PRECISION, (int)d->due_precision);
	store_bind_word(&q, GB_WORDS_BASIS, (int)d->due_basis);
	store_bind_text(&q, d->framework);
	store_bind_int(&q, rank_of(d, number));
	status = put_common(p, &q, r);
	if (status == GB_OK)
		status = put_list(p->c, "INSERT INTO directive_figures VALUES (?,?,?)", number,
			&d->figures);
	return status;
}

/* ---- figures --------------------------------------------------------------------------------- */

static void bind_change(struct store_run *q, const struct gb_change *change)
{
	store_bind_decimal(q, change->value, change->given);
	store_bind_pair(q, &change->unit);
	store_bind_text(q, change->since);
	store_bind_text(q, change->written);
}

static void bind_figure_keys(const struct store_put *p, struct store_run *q,
                             const struct gb_figure *f, const char *indicator)
{
	struct buf value = BUF_EMPTY;
	struct gb_span span;
	char end[11] = "9999";          /* after all dates: the period is not known */

	gb_decimal_key(&value, f->value);
	if (f->period && gb_period_parse(f->period, &span))
		gb_date_print(end, span.to);
	store_bind_int(q, (int)f->kind);
	store_bind_text(q, indicator);
	store_bind_text(q, store_sort_key(p->arena, f->unit.vi));
	store_bind_copy(q, buf_text(&value));
	store_bind_copy(q, end);
	buf_free(&value);
}

static void bind_figure(struct store_run *q, const struct gb_figure *f)
{
	store_bind_text(q, f->indicator);
	store_bind_pair(q, &f->label);
	store_bind_decimal(q, f->value, true);
	store_bind_decimal(q, f->value_max, f->has_max);
	store_bind_decimal(q, f->of, f->has_of);
	store_bind_pair(q, &f->unit);
	store_bind_text(q, f->period);
	store_bind_pair(q, &f->period_text);
	store_bind_word(q, GB_WORDS_FIGURE, (int)f->kind);
	store_bind_word(q, GB_WORDS_STAGE, (int)f->stage);
	store_bind_word(q, GB_WORDS_QUALIFIER, (int)f->qualifier);
	store_bind_int(q, f->estimate);
	store_bind_text(q, f->written);
	bind_change(q, &f->change);
}

static enum gb_status put_not_comparable(const struct store_put *p, const struct gb_figure *f,
                                         int64_t number)
{
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < f->n_not_comparable; i++) {
		struct store_run q;
		store_start(&q, p->c, "INSERT INTO not_comparable VALUES (?,?,?,?,?)");
		store_bind_int(&q, number);
		store_bind_int(&q, (int64_t)i);
		store_bind_text(&q, f->not_comparable[i].figure);
		store_bind_pair(&q, &f->not_comparable[i].why);
		status = store_do(&q);
	}
	return status;
}

static enum gb_status put_figure(struct store_put *p, const struct gb_record *r, int64_t number)
{
	const struct gb_figure *f = &r->figure;
	const char *indicator;
	struct store_run q;
	enum gb_status status = name_key(p, indicator_name, f->indicator, &indicator);

	if (status != GB_OK)
		return status;
	store_start(&q, p->c,
		"INSERT INTO figures VALUES (?,?,?, ?,?,?,?,?,?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?,?,\n"
		"?,?,?,?,?, ?,?,?,?,?,?,?,?,?)");
	bind_head(&q, r, number);
	bind_figure(&q, f);
	bind_figure_keys(p, &q, f, indicator);
	status = put_common(p, &q, r);
	return status == GB_OK ? put_not_comparable(p, f, number) : status;
}

/* ---- findings -------------------------------------------------------------------------------- */

static enum gb_status put_finding(struct store_put *p, const struct gb_record *r, int64_t number)
{
	struct store_run q;

	store_start(&q, p->c, "INSERT INTO findings VALUES (?,?,?, ?,?,?,?, ?,?,?,?,?,?,?,?,?)");
	bind_head(&q, r, number);
	store_bind_word(&q, GB_WORDS_FINDING, (int)r->finding.kind);
	store_bind_pair(&q, &r->finding.text);
	store_bind_int(&q, (int)r->finding.kind);
	return put_common(p, &q, r);
}

/* ---- lists of all kinds ---------------------------------------------------------------------- */

static enum gb_status put_agencies(const struct store_put *p, const struct gb_record *r, int64_t number)
{
	const char *said = speaker(p, r);
	const struct gb_ids said_by = { &said, said ? 1 : 0 };
	enum gb_status status = put_list(p->c,
		"INSERT INTO record_agencies VALUES (?, 'speaker', ?, ?)", number, &said_by);

	if (status == GB_OK && r->kind == GB_DIRECTIVE)
		status = put_list(p->c, "INSERT INTO record_agencies VALUES (?, 'assignee', ?, ?)",
			number, &r->directive.assignees);
	if (status == GB_OK && r->kind == GB_DIRECTIVE)
		status = put_list(p->c, "INSERT INTO record_agencies VALUES (?, 'joint', ?, ?)",
			number, &r->directive.joint);
	if (status == GB_OK && r->kind == GB_FIGURE)
		status = put_list(p->c, "INSERT INTO record_agencies VALUES (?, 'concerned', ?, ?)",
			number, &r->figure.agencies);
	return status;
}

enum gb_status store_put_record(struct store_put *p, const struct gb_record *r, int64_t number)
{
	static enum gb_status (*const put[GB_KINDS])(struct store_put *, const struct gb_record *,
	                                             int64_t) = {
		[GB_SLOGAN] = put_slogan, [GB_DIRECTIVE] = put_directive,
		[GB_FIGURE] = put_figure, [GB_FINDING] = put_finding,
	};
	enum gb_status status = put[r->kind](p, r, number);

	if (status == GB_OK)
		status = put_list(p->c, "INSERT INTO record_topics VALUES (?,?,?)", number, &r->topics);
	if (status == GB_OK)
		status = put_agencies(p, r, number);
	if (status == GB_OK)
		status = put_list(p->c, "INSERT INTO record_was VALUES (?,?,?)", number, &r->was);
	return status;
}
