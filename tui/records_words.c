/* records_words.c - what a list says of itself: how many, in which order, of what; and why there is nothing. */
#include "config.h"

#include "tui/records.h"

#include "text/text.h"

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
	case GB_ANY:
		buf_printf(out, trn(lang, "%s entry", "%s entries", many), of);
		break;
	}
}

/* Of a long list that was entered from its end. */
static void place_from_end(const struct records *r, struct buf *out)
{
	const enum gb_lang lang = lang_of(r->cx);
	const long behind = feed_behind(&r->feed, r->list.sel);
	struct buf n = BUF_EMPTY, all = BUF_EMPTY, of = BUF_EMPTY;

	feed_number(&n, behind, lang);
	feed_number(&all, r->feed.total >= 0 ? r->feed.total : r->feed.rows, lang);
	counted(&of, r->filter.query.kind, buf_text(&all), r->feed.total, lang);
	if (behind == 0)
		buf_printf(out, tr(lang, "the last of %s"), buf_text(&of));
	else
		buf_printf(out, tr(lang, "%s more to the end of %s"), buf_text(&n), buf_text(&of));
	buf_free(&n);
	buf_free(&all);
	buf_free(&of);
}

static void place(const struct records *r, struct buf *out)
{
	const struct feed *f = &r->feed;
	const enum gb_lang lang = lang_of(r->cx);
	const long all = f->total >= 0 ? f->total : f->rows;
	struct buf of = BUF_EMPTY;

	if (!r->cx->thrift && feed_behind(f, r->list.sel) >= 0) {
		place_from_end(r, out);
		return;
	}
	if (!r->cx->thrift && f->counted && f->rows > 0)
		feed_place(&of, r->list.sel + 1, all, lang);
	else
		feed_number(&of, all, lang);
	counted(out, r->filter.query.kind, buf_text(&of), f->total, lang);
	buf_free(&of);
}

static void order(const struct records *r, struct buf *out)
{
	const struct gb_query *q = &r->filter.query;
	const enum gb_lang lang = lang_of(r->cx);
	const char *name = sort_name(q->kind, q->sort, lang);

	if (q->kind == GB_ANY && q->sort == GB_SORT_DATE && q->reverse) {
		buf_printf(out, " · %s", tr(lang, "oldest first"));
		return;
	}
	const bool usual = q->sort == GB_SORT_TIME || name == sort_name(q->kind, GB_SORT_DEFAULT, lang);

	if (usual && !q->reverse)
		return;
	buf_printf(out, " · %s", name);
	if (q->reverse)
		buf_printf(out, ", %s", tr(lang, "reversed"));
}

/* The names as they are, where the status line has two thirds of the screen for them; else abbreviated. */
static const char *in_room(const struct records *r, const struct buf *before)
{
	const int room = r->cx->cols * 2 / 3;
	const int wanted = (int)(text_width(buf_text(before)) + text_width(buf_text(&r->narrowed))) + 3;

	return r->cx->cols > 0 && wanted > room ? buf_text(&r->narrowed_short) : buf_text(&r->narrowed);
}

void records_status(const struct records *r, struct buf *out)
{
	if (!r->open)
		return;
	if (r->why.len == 0)            /* of what could not be read the number is not known */
		place(r, out);
	if (gb_is_stale(r->cx->corpus))
		buf_printf(out, "%s%s", out->len ? " · " : "", tr(lang_of(r->cx), "an import is under way"));
	if (r->why.len)
		return;
	order(r, out);
	if (r->narrowed.len)
		buf_printf(out, " · %s", in_room(r, out));
	if (!r->cx->thrift)
		own_words(out, own_at(&r->own, r->list.sel), lang_of(r->cx));
}

/* ---- nothing ---- */

static void nothing_fits(const struct records *r, struct buf *out)
{
	const enum gb_lang lang = lang_of(r->cx);
	struct buf key = BUF_EMPTY;

	context_key(&key, r->cx, NULL, ACTION_UNFILTER);
	buf_printf(out, tr(lang, "Of the %s none fits: %s"), row_kind_plural(r->filter.query.kind, lang), buf_text(&r->narrowed));
	buf_putc(out, '\n');
	buf_printf(out, tr(lang, "%s takes the filters off."), buf_text(&key));
	buf_free(&key);
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
	} else if (r->filter.fixed) {
		buf_printf(out, tr(lang, "There are no %s here."), what);
	} else {
		buf_printf(out, tr(lang, "This corpus holds no %s yet."), what);
		buf_putc(out, '\n');
		buf_puts(out, tr(lang, "Briefings come in with: giaoban import FILE"));
	}
}
