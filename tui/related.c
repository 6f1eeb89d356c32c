/* related.c - what a record belongs together with: the same deadline, the same framework, the same indicator. */
#include "config.h"

#include "tui/related.h"

#include <string.h>

#include "text/text.h"
#include "tui/feed.h"

/* ---- one record as an item ---- */

static void add_part(struct buf *out, const char *text)
{
	if (*text)
		buf_printf(out, out->len ? " · %s" : "%s", text);
}

static void deadline(struct buf *out, const struct gb_record *r, enum gb_lang lang)
{
	if (gb_date_given(r->directive.due))
		text_date(out, r->directive.due, GB_DAY, lang);
}

static void directive_aside(struct buf *out, const struct related_list *list, const struct gb_row *row, struct gb_voice v)
{
	const struct gb_directive *d = &row->record->directive;
	struct buf part = BUF_EMPTY;

	v.narrow = true;
	if (list->aside == RELATED_MEETING)
		buf_puts(&part, gb_say_meeting_name(&v, row->meeting));
	else if (d->assignees.n)
		gb_say_agencies(&part, &v, &d->assignees);
	else
		buf_puts(&part, gb_say_not_stated(v.lang));
	add_part(out, buf_text(&part));
	buf_clear(&part);
	if (list->date == RELATED_DATE_LAST)
		deadline(&part, row->record, v.lang);
	add_part(out, buf_text(&part));
	buf_free(&part);
}

/* "2023: 16,5%", and beside it "kết quả, ước · Phiên họp thứ 8" */
static void figure_words(struct buf *out, struct buf *aside, const struct gb_row *row, const struct gb_voice *v)
{
	const struct gb_figure *f = &row->record->figure;

	gb_say_period(out, f, v->lang);
	buf_puts(out, ": ");
	gb_say_figure_told(out, f, v->lang);
	gb_say_stage(aside, f, v->lang);
	add_part(aside, gb_say_meeting_name(v, row->meeting));
}

static void add_record(struct page *p, const struct related_list *list, const struct gb_row *row)
{
	const struct gb_voice *v = &p->cx->voice;
	struct buf text = BUF_EMPTY, aside = BUF_EMPTY;

	if (row->record->kind == GB_FIGURE) {
		figure_words(&text, &aside, row, v);
	} else {
		if (list->date == RELATED_DATE_FIRST)
			deadline(&text, row->record, v->lang);
		buf_puts(&text, text.len ? "  " : "");
		gb_say_headline(&text, v, row->record);
		directive_aside(&aside, list, row, *v);
	}
	page_item(p, buf_text(&text), buf_text(&aside),
	          &(struct target){ .kind = TARGET_RECORD, .id = row->record->address });
	buf_free(&text);
	buf_free(&aside);
}

/* ---- a list of them ---- */

static bool is_shown(const struct related_list *list, const gb_rows *rows, size_t i)
{
	return !list->but || strcmp(gb_rows_at(rows, i)->record->address, list->but) != 0;
}

/* "tất cả 12" */
static void add_all(struct page *p, const struct related_list *list)
{
	const struct target own = { .kind = TARGET_LIST, .filter = list->filter };
	enum gb_lang lang = lang_of(p->cx);
	struct buf number = BUF_EMPTY, text = BUF_EMPTY;
	long n;

	if (gb_count(p->cx->corpus, &list->filter->query, FEED_COUNT_MOST + 1, &n) != GB_OK)
		return;
	feed_number(&number, n, lang);
	buf_printf(&text, tr(lang, "all %s"), buf_text(&number));
	page_item(p, buf_text(&text), NULL, list->all ? list->all : &own);
	buf_free(&number);
	buf_free(&text);
}

void related_add_list(struct page *p, const struct related_list *list)
{
	/* The record whose page it is may be among them, and one more tells that there are others. */
	const struct gb_window window = { .limit = RELATED_SHOWN + 2 };
	size_t shown = 0, i = 0;
	gb_rows *rows;

	if (gb_find(p->cx->corpus, &list->filter->query, &window, &rows) != GB_OK)
		return;
	for (; i < gb_rows_count(rows) && shown < RELATED_SHOWN; i++) {
		if (!is_shown(list, rows, i))
			continue;
		if (shown++ == 0)
			page_heading(p, list->heading);
		add_record(p, list, gb_rows_at(rows, i));
	}
	bool more = false;
	for (; i < gb_rows_count(rows); i++)
		more = more || is_shown(list, rows, i);
	if (more)
		add_all(p, list);
	gb_rows_free(rows);
}

/* ---- what is related to a record ---- */

struct making {
	struct related *related;
	struct page *page;
	const struct gb_record *record;
	enum gb_lang lang;
	struct buf heading;
};

static struct filter *new_filter(struct making *m, enum gb_kind kind)
{
	struct filter *f = &m->related->filters[m->related->n++];

	filter_init(f, kind, m->page->cx->voice.today);
	return f;
}

static void add(struct making *m, const struct filter *f, enum related_aside aside, enum related_date date)
{
	related_add_list(m->page, &(struct related_list){
		.heading = buf_text(&m->heading),
		.filter = f,
		.but = m->record->address,
		.aside = aside,
		.date = date,
	});
}

static void same_deadline(struct making *m)
{
	const struct gb_directive *d = &m->record->directive;
	struct filter *f = new_filter(m, GB_DIRECTIVE);
	struct buf day = BUF_EMPTY;
	char iso[11], span[32];

	gb_date_print(iso, d->due);
	snprintf(span, sizeof span, "%s..%s", iso, iso);
	filter_fix(f, FACET_MEETING, m->record->meeting);
	filter_fix(f, FACET_DUE, span);
	text_date(&day, d->due, GB_DAY, m->lang);
	buf_clear(&m->heading);
	buf_printf(&m->heading, tr(m->lang, "Also due by %s, at this meeting"), buf_text(&day));
	add(m, f, RELATED_AGENCY, RELATED_NO_DATE);
	buf_free(&day);
}

/* All directives of the framework, whichever of its items they hang on. */
static void same_framework(struct making *m)
{
	const char *address = m->record->directive.framework;
	struct filter *f = new_filter(m, GB_DIRECTIVE);
	struct buf slogan = BUF_EMPTY;

	buf_add(&slogan, address, strcspn(address, "#"));
	filter_fix(f, FACET_FRAMEWORK, buf_text(&slogan));
	buf_clear(&m->heading);
	buf_puts(&m->heading, tr(m->lang, "In the same framework"));
	add(m, f, RELATED_AGENCY, RELATED_DATE_LAST);
	buf_free(&slogan);
}

static void of_framework(struct making *m, int item)
{
	struct filter *f = new_filter(m, GB_DIRECTIVE);
	struct buf address = BUF_EMPTY;

	buf_puts(&address, m->record->address);
	if (item)
		buf_printf(&address, "#%d", item);
	filter_fix(f, FACET_FRAMEWORK, buf_text(&address));
	buf_clear(&m->heading);
	buf_puts(&m->heading, item ? tr(m->lang, "Directives that carry out this item")
	                           : tr(m->lang, "Directives that carry out this framework"));
	add(m, f, RELATED_AGENCY, RELATED_DATE_LAST);
	buf_free(&address);
}

static void same_indicator(struct making *m)
{
	struct filter *f = new_filter(m, GB_FIGURE);

	filter_fix(f, FACET_INDICATOR, m->record->figure.indicator);
	filter_sort(f, GB_SORT_PERIOD, false);
	buf_clear(&m->heading);
	buf_puts(&m->heading, tr(m->lang, "The same indicator"));
	add(m, f, RELATED_MEETING, RELATED_NO_DATE);
	long n;
	if (gb_count(m->page->cx->corpus, &f->query, 2, &n) != GB_OK || n < 2)
		return;
	struct buf id = BUF_EMPTY;
	buf_printf(&id, "%s %s", m->record->figure.indicator, m->record->address);
	page_item(m->page, tr(m->lang, "over time, as a chart"), NULL, &(struct target){ .kind = TARGET_SERIES, .id = buf_text(&id) });
	buf_free(&id);
}

void related_add(struct related *r, struct page *p, const struct gb_row *row, int item)
{
	const struct gb_record *record = row->record;
	struct making m = { .related = r, .page = p, .record = record, .lang = lang_of(p->cx) };

	if (record->kind == GB_DIRECTIVE && gb_date_given(record->directive.due))
		same_deadline(&m);
	if (record->kind == GB_DIRECTIVE && record->directive.framework)
		same_framework(&m);
	if (record->kind == GB_FIGURE && record->figure.indicator)
		same_indicator(&m);
	if (record->kind == GB_SLOGAN && record->slogan.kind == GB_FRAMEWORK)
		of_framework(&m, item);
	buf_free(&m.heading);
}

void related_free(struct related *r)
{
	while (r->n > 0)
		filter_free(&r->filters[--r->n]);
}
