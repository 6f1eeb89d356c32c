/* subject_pages.c - the overview of a meeting, an agency, a topic or an indicator: what it is, how much there is, what has a
 * deadline. */
#include "config.h"

#include "tui/subject.h"

#include "tui/related.h"

static enum gb_lang language(const struct subject *s)
{
	return lang_of(s->view.cx);
}

/* ---- what the core says of it ---- */

/* NULL where the vocabulary no longer has it. */
static gb_page *core_page(const struct subject *s)
{
	const struct gb_voice *v = &s->view.cx->voice;
	const struct gb_agency *a;
	const struct gb_topic *t;
	const struct gb_indicator *i;

	switch (s->kind) {
	case TARGET_MEETING:
		return s->rows ? gb_page_meeting(gb_rows_at(s->rows, 0)->meeting, v) : NULL;
	case TARGET_AGENCY:
		a = gb_agency_find(gb_voice_vocabulary(v), s->id);
		return a ? gb_page_agency(a, v) : NULL;
	case TARGET_TOPIC:
		t = gb_topic_find(gb_voice_vocabulary(v), s->id);
		return t ? gb_page_topic(t, v) : NULL;
	case TARGET_INDICATOR:
		i = gb_indicator_find(gb_voice_vocabulary(v), s->id);
		return i ? gb_page_indicator(i, v) : NULL;
	default:
		return NULL;
	}
}

/* The first part that is no title and no field. */
static size_t after_fields(const gb_page *core)
{
	size_t i = 0;

	while (i < gb_page_count(core) &&
	       (gb_page_at(core, i)->kind == GB_PAGE_TITLE || gb_page_at(core, i)->kind == GB_PAGE_FIELD))
		i++;
	return i;
}

static size_t after_text(const gb_page *core, size_t from)
{
	while (from < gb_page_count(core) && gb_page_at(core, from)->kind == GB_PAGE_PARAGRAPH)
		from++;
	return from;
}

/* ---- how much there is ---- */

void subject_count(const struct subject *s, const struct gb_query *q, long *n)
{
	long now;

	if (gb_count(s->view.cx->corpus, q, FEED_COUNT_MOST + 1, &now) == GB_OK)
		*n = now;
	else
		context_corpus_failed(s->view.cx);
}

/* "12 có thời hạn · 12 đã qua hạn" */
static void deadlines_aside(struct buf *out, const struct subject *s)
{
	enum gb_lang lang = language(s);
	long dated = 0, passed = 0;
	struct gb_query query = s->with_deadline.query;
	struct buf n = BUF_EMPTY;

	subject_count(s, &s->with_deadline.query, &dated);
	if (dated == 0)
		return;
	feed_number(&n, dated, lang);
	buf_printf(out, tr(lang, "%s with a deadline"), buf_text(&n));
	query.due = GB_DUE_PASSED;
	subject_count(s, &query, &passed);
	if (passed > 0) {
		buf_clear(&n);
		feed_number(&n, passed, lang);
		buf_puts(out, " · ");
		buf_printf(out, tr(lang, "%s with the date passed"), buf_text(&n));
	}
	buf_free(&n);
}

/* The link to a part is one to the filter of its list: the view knows it again (view_subject.c). */
static void counts(struct subject *s)
{
	for (int i = 0; i < s->n; i++) {
		enum part part = s->order[i];
		struct buf text = BUF_EMPTY, aside = BUF_EMPTY;
		if (!s->records[part] || part == PART_TIME)             /* what it holds, the others are */
			continue;
		const struct target to = { .kind = TARGET_LIST, .filter = &s->records[part]->filter };
		feed_number(&text, s->count[part], language(s));
		if (part == PART_DIRECTIVES)
			deadlines_aside(&aside, s);
		page_field(&s->overview, subject_part_label(part, language(s)), buf_text(&text), buf_text(&aside),
		           s->count[part] > 0 ? &to : NULL);
		buf_free(&text);
		buf_free(&aside);
	}
}

static void deadlines(struct subject *s)
{
	if (!s->records[PART_DIRECTIVES])
		return;
	const struct target all = { .kind = TARGET_LIST, .filter = &s->records[PART_DIRECTIVES]->filter };
	related_add_list(&s->overview, &(struct related_list){
		.heading = tr(language(s), "With a deadline"),
		.filter = &s->with_deadline,
		.aside = s->kind == TARGET_AGENCY ? RELATED_MEETING : RELATED_AGENCY,
		.date = RELATED_DATE_FIRST,
		.all = &all,
	});
}

/* ---- the pages ---- */

static void fill_overview(struct subject *s)
{
	struct page *p = &s->overview;
	gb_page *core = core_page(s);

	page_clear(p);
	if (!core) {
		page_text(p, tr(language(s), "This is no longer in the corpus."));
		return;
	}
	size_t fields = after_fields(core), text = after_text(core, fields);
	page_add_some(p, core, 0, fields);
	counts(s);
	if (s->rows)
		own_add(p, gb_rows_at(s->rows, 0), 0);
	if (s->kind == TARGET_INDICATOR && s->count[PART_FIGURES] > 0)
		page_field(p, tr(language(s), "Over time"), tr(language(s), "chart and list"), NULL,
		           &(struct target){ .kind = TARGET_SERIES, .id = s->id });
	page_add_some(p, core, fields, text);
	deadlines(s);
	page_add_some(p, core, text, gb_page_count(core));
	gb_page_free(core);
}

static void fill_sources(struct subject *s)
{
	page_clear(&s->sources);
	if (!s->rows)
		return;
	gb_page *core = gb_page_sources(gb_rows_at(s->rows, 0)->meeting, &s->view.cx->voice);
	page_add(&s->sources, core);
	gb_page_free(core);
}

void subject_fill(struct subject *s)
{
	fill_overview(s);
	fill_sources(s);
}
