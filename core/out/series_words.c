/* series_words.c - a series in words: changes in their unit, what targets ask for, what must not be compared. */
#include "config.h"

#include "giaoban.h"

#include <string.h>

#include "text/text.h"

static const struct gb_figure *figure_of(const struct gb_series *s, size_t i)
{
	return &s->points[i].row->record->figure;
}

/* ---- changes ---- */

int gb_change_good(struct gb_decimal change, enum gb_figure_kind kind, enum gb_better better)
{
	const int up = (change.digits > 0) - (change.digits < 0);

	if (kind == GB_RANK || better == GB_HIGHER)
		return up;
	return better == GB_LOWER ? -up : 0;
}

const char *gb_say_good(int good, enum gb_lang lang)
{
	return good > 0 ? tr(lang, "better") : good < 0 ? tr(lang, "worse") : "";
}

static struct gb_decimal without_sign(struct gb_decimal d)
{
	return (struct gb_decimal){ d.digits < 0 ? -d.digits : d.digits, d.scale };
}

/* A difference without its sign, in the word that fits: percentage points, places, else the figure's own unit. */
static void difference(struct buf *out, struct gb_decimal d, const struct gb_figure *f, enum gb_lang lang)
{
	const struct gb_decimal zero = { 0, 0 };
	const char *unit = gb_text_in(&f->unit, lang, NULL);

	(void)gb_decimal_sub(without_sign(d), zero, &d);        /* drops the zeros at its end; what was a difference fits */
	const unsigned long n = d.digits == 1 && d.scale == 0 ? 1 : 2;
	if (f->kind == GB_RANK)
		unit = trn(lang, "place", "places", n);
	else if (unit && strcmp(unit, "%") == 0)
		unit = trn(lang, "percentage point", "percentage points", n);
	text_quantity(out, d, unit, lang);
}

void gb_say_moved(struct buf *out, const struct gb_point *p, enum gb_lang lang)
{
	if (!p->has_change)
		return;
	buf_puts(out, p->change.digits < 0 ? "-" : p->change.digits > 0 ? "+" : "");
	difference(out, p->change, &p->row->record->figure, lang);
}

/* ---- what a target asks for ---- */

/* "tối thiểu 30%" */
static void value(struct buf *out, const struct gb_figure *f, enum gb_lang lang)
{
	struct gb_figure plain = *f;

	plain.change.given = false;
	gb_say_figure_told(out, &plain, lang);
}

/* Of what is only reckoned three digits are enough where there are many more: "khoảng 15,2 tỷ USD". */
static void about(struct buf *out, struct gb_decimal d, const struct gb_figure *f, enum gb_lang lang)
{
	const struct gb_decimal many = { 10000, 0 };
	int64_t unit = 1;

	d = without_sign(d);
	while (gb_decimal_cmp(d, many) >= 0 && d.digits / unit >= 1000)
		unit *= 10;
	const int64_t rounded = (d.digits + unit / 2) / unit * unit;
	if (rounded != d.digits)
		buf_printf(out, "%s ", gb_word_label(GB_WORDS_QUALIFIER, GB_ABOUT, lang));
	d.digits = rounded;
	difference(out, d, f, lang);
}

static void a_year(struct buf *out, const struct gb_need *n, const struct gb_figure *f, enum gb_lang lang)
{
	struct buf b = BUF_EMPTY;

	about(&b, n->a_year, f, lang);
	buf_puts(out, ", ");
	if (f->kind == GB_RANK)
		buf_printf(out, tr(lang, "needs to climb %s a year"), buf_text(&b));
	else if (n->gap.digits > 0)
		buf_printf(out, tr(lang, "needs %s more a year"), buf_text(&b));
	else
		buf_printf(out, tr(lang, "needs %s less a year"), buf_text(&b));
	if (n->has_rate) {
		buf_clear(&b);
		buf_puts(&b, n->rate.digits > 0 ? "+" : "");
		text_quantity(&b, n->rate, "%", lang);
		buf_puts(out, " (");
		buf_printf(out, tr(lang, "%s a year, compounded"), buf_text(&b));
		buf_putc(out, ')');
	}
	buf_free(&b);
}

/* A year is called one: "năm 2025". */
static void when(struct buf *out, const struct gb_figure *f, enum gb_lang lang)
{
	if (f->period && strlen(f->period) == 4)
		buf_printf(out, tr(lang, "the year %s"), f->period);
	else
		gb_say_period(out, f, lang);
}

/* The values and times that the sentence about a target names. */
struct named {
	struct buf target, target_time, result, result_time, gap, when;
};

static void name_all(struct named *n, const struct gb_series *s, const struct gb_need *need, enum gb_lang lang)
{
	const struct gb_figure *target = figure_of(s, need->target), *result = figure_of(s, need->result);

	*n = (struct named){ .target = BUF_EMPTY };
	value(&n->target, target, lang);
	gb_say_period(&n->target_time, target, lang);
	value(&n->result, result, lang);
	gb_say_period(&n->result_time, result, lang);
	difference(&n->gap, need->gap, target, lang);
	when(&n->when, target, lang);
}

static void forget_all(struct named *n)
{
	struct buf *all[] = { &n->target, &n->target_time, &n->result, &n->result_time, &n->gap, &n->when };

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		buf_free(all[i]);
}

/* "Còn cách mục tiêu 2030 (tối thiểu 30%): 13,5 điểm % so với 2023 (16,5%), cần tăng 1,93 điểm % mỗi năm" */
static void say_need(struct buf *out, const struct gb_series *s, const struct gb_need *need, enum gb_lang lang)
{
	const bool settled = gb_date_cmp(s->points[need->result].to, s->points[need->target].to) >= 0;
	struct named n;

	name_all(&n, s, need, lang);
	if (need->reached)
		buf_printf(out, tr(lang, "Target of %s (%s): reached with %s (%s)"), buf_text(&n.target_time), buf_text(&n.target),
		           buf_text(&n.result), buf_text(&n.result_time));
	else if (settled)
		buf_printf(out, tr(lang, "Target of %s (%s): not reached with %s (%s), %s away from it"), buf_text(&n.target_time),
		           buf_text(&n.target), buf_text(&n.result), buf_text(&n.result_time), buf_text(&n.gap));
	else
		buf_printf(out, tr(lang, "Still to go to the target of %s (%s): %s from %s (%s)"), buf_text(&n.target_time), buf_text(&n.target),
		           buf_text(&n.gap), buf_text(&n.result), buf_text(&n.result_time));
	if (need->has_years && !need->passed)
		a_year(out, need, figure_of(s, need->target), lang);
	if (need->passed) {
		buf_puts(out, "; ");
		buf_printf(out, tr(lang, "%s has passed, and no later result is known"), buf_text(&n.when));
	}
	forget_all(&n);
}

/* ---- what must not be compared ---- */

static void say_apart(struct buf *out, const struct gb_figure *f, const struct gb_voice *v)
{
	struct buf time = BUF_EMPTY, figure = BUF_EMPTY, others = BUF_EMPTY;

	gb_say_period(&time, f, v->lang);
	value(&figure, f, v->lang);
	gb_say_not_comparable(&others, v, f);
	buf_printf(out, tr(v->lang, "%s (%s) must not be set beside %s"), buf_text(&figure), buf_text(&time), buf_text(&others));
	buf_free(&time);
	buf_free(&figure);
	buf_free(&others);
}

/* The ith point that names others it must not be set beside; n_points for none. */
static size_t find_apart(const struct gb_series *s, size_t i)
{
	size_t at = 0;

	for (; at < s->n_points; at++)
		if (figure_of(s, at)->n_not_comparable > 0 && i-- == 0)
			break;
	return at;
}

static size_t count_apart(const struct gb_series *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n_points; i++)
		n += figure_of(s, i)->n_not_comparable > 0;
	return n;
}

/* Are there results or targets that are not on one line? */
static bool is_parted(const struct gb_series *s)
{
	int line = -1;

	for (size_t i = 0; i < s->n_points; i++) {
		if (figure_of(s, i)->stage == GB_RULE)
			continue;
		if (line >= 0 && (s->points[i].line == 0 || s->points[i].line != line))
			return true;
		line = s->points[i].line;
	}
	return false;
}

/* ---- all sentences ---- */

bool gb_say_of_series(struct buf *out, const struct gb_series *s, size_t i, const struct gb_voice *v, size_t *point)
{
	*point = s->n_points;
	if (i < s->n_needs) {
		*point = s->needs[i].target;
		say_need(out, s, &s->needs[i], v->lang);
		return true;
	}
	i -= s->n_needs;
	*point = find_apart(s, i);
	if (*point < s->n_points) {
		say_apart(out, figure_of(s, *point), v);
		return true;
	}
	i -= count_apart(s);
	if (is_parted(s) && i-- == 0) {
		buf_puts(out, tr(v->lang, "Joined and compared is only what measures the same thing, over periods of one length"));
		return true;
	}
	if (s->more && i == 0) {
		buf_printf(out, tr(v->lang, "These are the %d newest figures; there are others"), GB_SERIES_MOST);
		return true;
	}
	return false;
}

/* ---- the key of a chart ---- */

struct stages {
	bool result, estimate, sure, target, rule;
};

static struct stages stages_drawn(const struct gb_series *s, const struct gb_chart *c)
{
	struct stages drawn = { .result = false };

	for (size_t i = 0; i < s->n_points; i++) {
		const struct gb_figure *f = figure_of(s, i);
		if (c->places[i] < 0)
			continue;
		drawn.result = drawn.result || f->stage == GB_RESULT;
		drawn.estimate = drawn.estimate || (f->stage == GB_RESULT && f->estimate);
		drawn.sure = drawn.sure || (f->stage == GB_RESULT && !f->estimate);
		drawn.target = drawn.target || f->stage == GB_TARGET;
		drawn.rule = drawn.rule || f->stage == GB_RULE;
	}
	return drawn;
}

static bool has_ink(const struct gb_chart *c, enum gb_ink ink)
{
	for (int i = 0; i < c->rows * c->cols; i++)
		if (c->cells[i].ink == ink)
			return true;
	return false;
}

static void sign(struct buf *out, const char *what)
{
	buf_printf(out, "%s%s", out->len ? "   " : "", what);
}

void gb_say_chart_key(struct buf *out, const struct gb_series *s, const struct gb_chart *c, enum gb_lang lang)
{
	const struct stages drawn = stages_drawn(s, c);

	if (drawn.result) {
		sign(out, "● ");
		buf_puts(out, gb_word_label(GB_WORDS_STAGE, GB_RESULT, lang));
		if (drawn.estimate && !drawn.sure)
			buf_printf(out, ", %s", tr(lang, "est."));
	}
	if (drawn.target || drawn.rule) {
		sign(out, "○ ");
		buf_puts(out, drawn.target ? gb_word_label(GB_WORDS_STAGE, GB_TARGET, lang) : "");
		buf_puts(out, drawn.target && drawn.rule ? ", " : "");
		buf_puts(out, drawn.rule ? gb_word_label(GB_WORDS_STAGE, GB_RULE, lang) : "");
	}
	if (has_ink(c, GB_INK_TODAY)) {
		sign(out, "┊ ");
		buf_puts(out, tr(lang, "today"));
	}
}
