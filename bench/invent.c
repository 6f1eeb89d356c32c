/* invent.c - invented meetings: texts are clauses of the bundled records, put together with words and names of a list of our
 * own, some often, most rarely, as words are.  The same calls in the same order give the same meetings. */
#include "config.h"

#include "invent.h"

#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "words.h"

/* ---- chance ---- */

static uint64_t chance_state;

/* splitmix64 (Steele, Lea, Flood 2014). */
static uint64_t chance(void)
{
	uint64_t z = (chance_state += UINT64_C(0x9E3779B97F4A7C15));

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

static size_t below(size_t n)
{
	return (size_t)(chance() % n);
}

/* The first ones often, the last ones rarely. */
static size_t skewed(size_t n)
{
	const uint64_t u = chance() >> 40, v = chance() >> 40;  /* 24 bits each */

	return (size_t)(((u * v) >> 24) * n >> 24);
}

/* ---- texts ---- */

struct strings {
	char **at;
	size_t n, room;
};

static struct strings clauses[2];               /* by language; kept to the end of the program */
static const struct gb_vocabulary *vocabulary;

static void strings_add(struct strings *s, const char *text, size_t len)
{
	void *items = s->at;

	mem_reserve(&items, &s->room, s->n + 1, sizeof *s->at);
	s->at = items;
	s->at[s->n] = mem_alloc(len + 1);
	memcpy(s->at[s->n++], text, len);
}

/* A text of the bundled corpus, at its commas. */
static void take_clauses(const char *text, enum gb_lang lang)
{
	while (text && *text) {
		const size_t len = strcspn(text, ",;:()");
		const size_t words = len > 0 && text[len - 1] == ' ' ? len - 1 : len;   /* clean, as what comes in by importing is */
		if (words >= 12 && words <= 120 && strcspn(text, "0123456789") >= len)
			strings_add(&clauses[lang], text, words);
		text += len;
		text += strspn(text, ",;:() ");
	}
}

static void take_texts(gb_corpus *c, enum gb_kind kind)
{
	const struct gb_query query = { .kind = kind };
	struct gb_window window = { .limit = 0 };
	gb_rows *rows = NULL;

	if (gb_find(c, &query, &window, &rows) != GB_OK)
		return;
	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_record *r = gb_rows_at(rows, i)->record;
		const struct gb_text *t = kind == GB_DIRECTIVE ? &r->directive.text : kind == GB_FIGURE ? &r->figure.label : &r->finding.text;
		take_clauses(t->vi, GB_VI);
		take_clauses(t->en, GB_EN);
	}
	gb_rows_free(rows);
}

static void add_words(struct buf *out, const char *const *words, size_t n)
{
	buf_printf(out, " %s", words[skewed(n)]);
}

/* "xã Tân Phú": a pair of 130 syllables, so that there are rare ones among many. */
static void add_place(struct buf *out)
{
	buf_printf(out, " %s %s %s", bench_units[below(bench_n_units)], bench_names[below(bench_n_names)], bench_names[below(bench_n_names)]);
}

static void add_clause(struct buf *out, enum gb_lang lang)
{
	buf_puts(out, clauses[lang].at[skewed(clauses[lang].n)]);
}

static const char *sentence(struct arena *a, enum gb_lang lang)
{
	struct buf b = BUF_EMPTY;

	add_clause(&b, lang);
	if (lang == GB_VI) {
		add_words(&b, bench_verbs, bench_n_verbs);
		add_words(&b, bench_fields, bench_n_fields);
		buf_puts(&b, " ở");
	} else {
		buf_puts(&b, " in");
	}
	add_words(&b, bench_provinces, bench_n_provinces);
	if (below(3) == 0)
		add_place(&b);
	if (below(4) == 0)
		buf_printf(&b, lang == GB_VI ? " theo Quyết định %zu/QĐ-TTg" : " under Decision %zu/QĐ-TTg", 1 + below(2500));
	if (below(2) == 0) {
		buf_puts(&b, ", ");
		add_clause(&b, lang);
	}
	const char *text = arena_strdup(a, buf_text(&b));
	buf_free(&b);
	return text;
}

static struct gb_text both(struct arena *a)
{
	struct gb_text t;

	t.vi = sentence(a, GB_VI);
	t.en = sentence(a, GB_EN);
	return t;
}

/* The first words of a text. */
static const char *cue_of(struct arena *a, const char *text)
{
	const char *end = text;

	for (int words = 0; *end && words < 6; words++) {
		end += strspn(end, " ");
		end += strcspn(end, " ");
	}
	return arena_strndup(a, text, (size_t)(end - text));
}

static struct gb_ids one_id(struct arena *a, const char *id)
{
	const char **at = arena_alloc(a, sizeof *at);

	*at = id;
	return (struct gb_ids){ at, 1 };
}

bool invent_from(gb_corpus *c)
{
	for (int kind = GB_DIRECTIVE; kind <= GB_FINDING; kind++)
		take_texts(c, (enum gb_kind)kind);
	vocabulary = gb_vocabulary(c);
	return clauses[GB_VI].n > 0 && clauses[GB_EN].n > 0 && vocabulary->n_agencies > 0 && vocabulary->n_topics > 0 &&
	       vocabulary->n_indicators > 0;
}

/* ---- records ---- */

static void make_slogan(struct arena *a, struct gb_slogan *s)
{
	struct gb_item *items = arena_alloc(a, 3 * sizeof *items);

	s->kind = GB_FRAMEWORK;
	s->name = arena_printf(a, "3 %s", bench_verbs[skewed(bench_n_verbs)]);
	s->gloss = both(a);
	for (int i = 0; i < 3; i++) {
		items[i].n = i + 1;
		items[i].wording = arena_printf(a, "%s %s", bench_verbs[skewed(bench_n_verbs)], bench_fields[skewed(bench_n_fields)]);
		items[i].paragraph = 2;
	}
	s->items = items;
	s->n_items = 3;
}

static void make_directive(struct arena *a, struct gb_directive *d, struct gb_date day)
{
	d->text = both(a);
	if (below(3) > 0)
		d->assignees = one_id(a, vocabulary->agencies[below(vocabulary->n_agencies)].id);
	if (below(8) > 0 || day.year >= GB_YEAR_LAST)
		return;
	d->due = (struct gb_date){ day.year + 1, 12, 31 };
	d->due_text.vi = arena_printf(a, "trong năm %d", d->due.year);
	d->due_text.en = arena_printf(a, "in %d", d->due.year);
	d->due_precision = GB_YEAR;
	d->due_basis = GB_STATED;
}

/* Every fourth one is a target, for one of the next ten years; two of three are of an indicator.  Both are made of the
 * value, so that chance gives the same texts as it did before. */
static void make_figure(struct arena *a, struct gb_figure *f, struct gb_date day)
{
	const size_t tenths = 1 + below(999);

	f->label = both(a);
	f->value = (struct gb_decimal){ (int64_t)tenths, 1 };
	f->unit.vi = "%";
	f->period = arena_printf(a, "%d", day.year);
	f->kind = GB_SHARE;
	f->stage = GB_RESULT;
	if (tenths % 4 == 0) {
		f->stage = GB_TARGET;
		f->period = arena_printf(a, "%d", day.year + 1 + (int)(tenths / 4 % 10));
	}
	if (tenths % 3 > 0)
		f->indicator = vocabulary->indicators[tenths / 12 % vocabulary->n_indicators].id;
	f->written = arena_printf(a, "%zu,%zu%%", tenths / 10, tenths % 10);
}

static void make_record(struct arena *a, struct gb_record *r, size_t i, const struct gb_meeting *m)
{
	const char *text;

	r->kind = i == 0 ? GB_SLOGAN : i < 26 ? GB_DIRECTIVE : i < 38 ? GB_FIGURE : GB_FINDING;
	r->id = arena_printf(a, "r%zu", i + 1);
	r->meeting = m->id;
	r->address = arena_printf(a, "%s/%s", m->id, r->id);
	r->source = m->sources[0].id;
	r->paragraph = 1 + (int)i;
	r->topics = one_id(a, vocabulary->topics[skewed(vocabulary->n_topics)].id);
	if (r->kind == GB_SLOGAN) {
		make_slogan(a, &r->slogan);
		text = r->slogan.gloss.vi;
	} else if (r->kind == GB_DIRECTIVE) {
		make_directive(a, &r->directive, m->date);
		if (i % 5 == 0)
			r->directive.framework = arena_printf(a, "%s/r1#%zu", m->id, 1 + i % 3);
		text = r->directive.text.vi;
	} else if (r->kind == GB_FIGURE) {
		make_figure(a, &r->figure, m->date);
		text = r->figure.label.vi;
	} else {
		r->finding.kind = (enum gb_finding_kind)(GB_OUTCOME + below(6));
		r->finding.text = both(a);
		text = r->finding.text.vi;
	}
	r->cue = cue_of(a, text);
}

void invent_meeting(struct arena *a, struct gb_briefing *b, size_t number, size_t n_records)
{
	static const struct gb_source source = { .id = "tin", .publisher = "Báo Thử nghiệm" };
	struct gb_meeting *m = &b->meeting;
	struct gb_record *records = arena_alloc(a, n_records * sizeof *records);

	m->id = arena_printf(a, "bench-%06zu", number);
	m->kind = GB_CONFERENCE;
	m->date = gb_date_add_days((struct gb_date){ 1996, 1, 1 }, (long)below(30 * 365));
	m->title = both(a);
	m->focus = both(a);
	m->summary = both(a);
	m->sources = &source;
	m->n_sources = 1;
	m->revision = 1;
	for (size_t i = 0; i < n_records; i++)
		make_record(a, &records[i], i, m);
	b->records = records;
	b->n_records = n_records;
}
