/* menu_due.c - deadlines to narrow a list by: the usual ones with counts, and any other that is typed. */
#include "config.h"

#include "tui/menu.h"

#include <stdio.h>

#include "tui/ask.h"

#define DUE_YEARS 12
#define DUE_SOON "90d"          /* beside what is called near */

/* What can be chosen of deadlines: shown in the menu, or only counted. */
struct deadlines {
	struct menu *menu;
	struct filter filter;           /* without the one that is chosen */
	bool show;
	long n;
};

/* Counted under what is chosen elsewhere. */
static long count_due(struct deadlines *d, const char *word)
{
	struct context *cx = d->menu->view.cx;
	long n = 0;

	filter_forget(&d->filter, FACET_DUE);
	(void)filter_toggle(&d->filter, FACET_DUE, word);
	if (gb_count(cx->corpus, &d->filter.query, FEED_COUNT_MOST + 1, &n) != GB_OK)
		context_corpus_failed(cx);
	return n;
}

/* What was typed. */
static void add_chosen(struct deadlines *d)
{
	const struct filter *f = &d->menu->records->filter;

	for (int i = 0; i < f->n[FACET_DUE]; i++)
		if (!menu_has(d->menu, f->chosen[FACET_DUE][i]))
			menu_add_value(d->menu, f->chosen[FACET_DUE][i], count_due(d, f->chosen[FACET_DUE][i]));
}

/* What fits nothing is not offered. */
static void add_due(struct deadlines *d, const char *word)
{
	const long n = count_due(d, word);

	if (n > 0 && d->show)
		menu_add_value(d->menu, word, n);
	d->n += n > 0;
}

/* The year of the first deadline, or of the last; 0 when there is none. */
static int due_year(struct deadlines *d, bool last)
{
	const struct gb_window w = { .last = last, .limit = 1 };
	struct context *cx = d->menu->view.cx;
	gb_rows *rows;
	int year = 0;

	filter_forget(&d->filter, FACET_DUE);
	(void)filter_toggle(&d->filter, FACET_DUE, "..");
	if (gb_find(cx->corpus, &d->filter.query, &w, &rows) == GB_OK) {
		if (gb_rows_count(rows) > 0)
			year = gb_rows_at(rows, 0)->record->directive.due.year;
		gb_rows_free(rows);
	} else {
		context_corpus_failed(cx);
	}
	return year;
}

/* The years of the deadlines; of many the last ones. */
static void add_due_years(struct deadlines *d)
{
	char span[40];
	int first = due_year(d, false), last = due_year(d, true);

	if (last - first >= DUE_YEARS)
		first = last - DUE_YEARS + 1;
	for (int year = first; year > 0 && year <= last; year++) {
		snprintf(span, sizeof span, "%04d-01-01..%04d-12-31", year, year);
		add_due(d, span);
	}
}

long menu_add_deadlines(struct menu *m, bool show)
{
	struct deadlines d = { .menu = m, .show = show };
	char near[12];

	menu_without(&d.filter, m, FACET_DUE);
	if (d.filter.query.kind == GB_DIRECTIVE)
		filter_sort(&d.filter, GB_SORT_DUE, false);
	if (gb_date_given(d.filter.query.today)) {
		snprintf(near, sizeof near, "%dd", GB_NEAR_DAYS);
		add_due(&d, "passed");
		add_due(&d, near);
		add_due(&d, DUE_SOON);
	}
	if (d.filter.query.kind == GB_DIRECTIVE)
		add_due_years(&d);
	add_due(&d, "..");
	if (d.filter.query.kind == GB_DIRECTIVE)
		add_due(&d, "none");
	if (show)
		add_chosen(&d);
	filter_free(&d.filter);
	return d.n;
}

/* ---- typed ---- */

static enum verdict due_entered(struct ask *a, const char *line)
{
	struct records *r = a->self;
	struct buf word = BUF_EMPTY, why = BUF_EMPTY;
	const bool good = filter_due_typed(&word, line, lang_of(r->cx), &why);

	if (good) {
		records_remember(r);
		filter_forget(&r->filter, FACET_DUE);
		(void)filter_toggle(&r->filter, FACET_DUE, buf_text(&word));
		records_requery(r);
	} else {
		context_complain(r->cx, "%s", buf_text(&why));
	}
	buf_free(&word);
	buf_free(&why);
	return good ? VERDICT_DISMISS : VERDICT_REDRAW;
}

static void due_examples(const struct ask *a, struct buf *out)
{
	buf_puts(out, tr(lang_of(a->view.cx), "90d, none, passed, 12/2025, ..31/12/2025, 1/2025..6/2025"));
}

enum verdict menu_type_deadline(struct menu *m)
{
	static const struct ask_ops ops = { .entered = due_entered, .status = due_examples };

	m->view.cx->push = ask_new(m->view.cx, tr(lang_of(m->view.cx), "Deadline: days ahead, or dates"), "", &ops, m->records);
	return VERDICT_PUSH;
}
