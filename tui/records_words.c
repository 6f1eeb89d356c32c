/* records_words.c - what a list says of itself: how many, in which order, of what; and why there is nothing. */
#include "config.h"

#include "tui/records.h"


/* `of` is a number, or "3/140". */
static void counted(struct buf *out, enum gb_kind kind, const char *of, long n, enum gb_lang lang)
{
	unsigned long many = (unsigned long)n;

	switch (kind) {
	case GB_MEETING:
		buf_printf(out, trn(lang, "%s meeting", "%s meetings", many), of);
		break;
	case GB_SLOGAN:
		buf_printf(out, trn(lang, "%s slogan", "%s slogans", many), of);
		break;
	case GB_DIRECTIVE:
		buf_printf(out, trn(lang, "%s directive", "%s directives", many), of);
		break;
	case GB_FIGURE:
		buf_printf(out, trn(lang, "%s figure", "%s figures", many), of);
		break;
	case GB_FINDING:
		buf_printf(out, trn(lang, "%s finding", "%s findings", many), of);
		break;
	case GB_KINDS:
		break;
	}
}

static void place(const struct records *r, struct buf *out)
{
	const struct feed *f = &r->feed;
	const enum gb_lang lang = lang_of(r->cx);
	struct buf of = BUF_EMPTY;

	if (f->counted && f->rows > 0) {
		feed_number(&of, r->list.sel + 1, lang);
		buf_putc(&of, '/');
	}
	feed_number(&of, f->total >= 0 ? f->total : f->rows, lang);
	counted(out, r->filter.query.kind, buf_text(&of), f->total, lang);
	buf_free(&of);
}

static void order(const struct records *r, struct buf *out)
{
	const struct gb_query *q = &r->filter.query;
	const enum gb_lang lang = lang_of(r->cx);
	const char *name = sort_name(q->kind, q->sort, lang);

	if (name == sort_name(q->kind, GB_SORT_DEFAULT, lang) && !q->reverse)
		return;
	buf_printf(out, " · %s", name);
	if (q->reverse)
		buf_printf(out, ", %s", tr(lang, "reversed"));
}

void records_status(const struct records *r, struct buf *out)
{
	if (!r->open)
		return;
	place(r, out);
	if (gb_is_stale(r->cx->corpus))
		buf_printf(out, " · %s", tr(lang_of(r->cx), "an import is under way"));
	order(r, out);
	if (r->narrowed.len)
		buf_printf(out, " · %s", buf_text(&r->narrowed));
}

/* ---- nothing ---- */

static void nothing_fits(const struct records *r, struct buf *out)
{
	const enum gb_lang lang = lang_of(r->cx);
	struct buf key = BUF_EMPTY;

	keymap_keys(&key, r->cx->keys, NULL, ACTION_UNFILTER, 1);
	buf_printf(out, tr(lang, "Of the %s none fits: %s"), row_kind_plural(r->filter.query.kind, lang), buf_text(&r->narrowed));
	buf_putc(out, '\n');
	buf_printf(out, tr(lang, "%s takes the filters off."), buf_text(&key));
	buf_free(&key);
}

static bool is_about_something(const struct records *r)
{
	return r->filter.fixed || r->filter.framework;
}

void records_empty_words(const struct records *r, struct buf *out)
{
	const enum gb_lang lang = lang_of(r->cx);
	const char *what = row_kind_plural(r->filter.query.kind, lang);

	if (r->why.len && gb_is_stale(r->cx->corpus)) {
		buf_puts(out, tr(lang, "An import is under way.\nWith the next key giaoban looks again."));
	} else if (r->why.len) {
		buf_puts(out, tr(lang, "This list could not be read:"));
		buf_printf(out, "\n%s", buf_text(&r->why));
	} else if (!filter_is_clear(&r->filter)) {
		nothing_fits(r, out);
	} else if (is_about_something(r)) {
		buf_printf(out, tr(lang, "There are no %s here."), what);
	} else {
		buf_printf(out, tr(lang, "This corpus holds no %s yet."), what);
		buf_putc(out, '\n');
		buf_puts(out, tr(lang, "Briefings come in with: giaoban import FILE"));
	}
}
