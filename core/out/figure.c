/* figure.c - a figure's value, change, stage and period as people read them. */
#include "config.h"

#include "giaoban.h"

#include "out/words.h"
#include "text/text.h"

/* "71/193", "244/276 nhiệm vụ": both numbers whole, so that they can be set side by side. */
static void value_of(struct buf *out, const struct gb_figure *f, const char *unit, enum gb_lang lang)
{
	text_number(out, f->value, lang);
	buf_putc(out, '/');
	text_number(out, f->of, lang);
	if (unit)
		buf_printf(out, " %s", unit);
}

/* "8–10%", "US$8 billion–10 billion": a unit that stands before its number stands there once. */
static void value_range(struct buf *out, const struct gb_figure *f, const char *unit, enum gb_lang lang)
{
	struct buf low = BUF_EMPTY;

	text_quantity(&low, f->value, unit, lang);
	bool unit_first = low.len && (low.text[0] < '0' || low.text[0] > '9') && low.text[0] != '-';
	if (!unit_first) {
		buf_clear(&low);
		text_quantity(&low, f->value, NULL, lang);
	}
	buf_puts(out, buf_text(&low));
	buf_puts(out, "–");
	text_quantity(out, f->value_max, unit_first ? NULL : unit, lang);
	buf_free(&low);
}

void gb_figure_value(struct buf *out, const struct gb_figure *f, enum gb_lang lang)
{
	/* What is ranked, and among whom, stands in the label. */
	const char *unit = f->kind == GB_RANK ? NULL : gb_text_in(&f->unit, lang, NULL);

	if (f->has_of)
		value_of(out, f, unit, lang);
	else if (f->has_max)
		value_range(out, f, unit, lang);
	else
		text_quantity(out, f->value, unit, lang);
}

void gb_say_change(struct buf *out, const struct gb_change *c, enum gb_lang lang)
{
	struct gb_decimal size = c->value;

	if (size.digits < 0)
		size.digits = -size.digits;
	buf_puts(out, c->value.digits < 0 ? "-" : c->value.digits > 0 ? "+" : "");
	text_quantity(out, size, gb_text_in(&c->unit, lang, NULL), lang);
	if (c->since) {
		struct buf since = BUF_EMPTY;
		text_period(&since, c->since, lang);
		buf_putc(out, ' ');
		buf_printf(out, tr(lang, "since %s"), buf_text(&since));
		buf_free(&since);
	}
}

/* As gb_change_good(), but of ranks too only where an indicator says which direction is better. */
static int change_is_good(const struct gb_voice *v, const struct gb_figure *f)
{
	const struct gb_indicator *i = f->indicator ? out_indicator_find(v, f->indicator) : NULL;

	return i && i->better ? gb_change_good(f->change.value, f->kind, i->better) : 0;
}

void gb_say_figure_change(struct buf *out, const struct gb_voice *v, const struct gb_figure *f)
{
	if (!f->change.given)
		return;
	const int good = change_is_good(v, f);
	gb_say_change(out, &f->change, v->lang);
	if (good)
		buf_printf(out, ", %s", gb_say_good(good, v->lang));
}

void gb_say_figure_qualified(struct buf *out, const struct gb_figure *f, enum gb_lang lang)
{
	if (f->kind == GB_RANK && f->qualifier == GB_AT_MOST) {
		struct buf value = BUF_EMPTY;
		gb_figure_value(&value, f, lang);
		buf_printf(out, tr(lang, "top %s"), buf_text(&value));
		buf_free(&value);
		return;
	}
	if (f->qualifier)
		buf_printf(out, "%s ", gb_word_label(GB_WORDS_QUALIFIER, (int)f->qualifier, lang));
	gb_figure_value(out, f, lang);
}

void gb_say_figure_told(struct buf *out, const struct gb_figure *f, enum gb_lang lang)
{
	gb_say_figure_qualified(out, f, lang);
	if (f->change.given) {
		buf_puts(out, ", ");
		gb_say_change(out, &f->change, lang);
	}
}

void out_figure_told(struct buf *out, const struct gb_voice *v, const struct gb_figure *f)
{
	gb_say_figure_qualified(out, f, v->lang);
	buf_puts(out, f->change.given ? ", " : "");
	gb_say_figure_change(out, v, f);
}

void gb_say_stage(struct buf *out, const struct gb_figure *f, enum gb_lang lang)
{
	buf_puts(out, gb_word_label(GB_WORDS_STAGE, (int)f->stage, lang));
	if (f->estimate)
		buf_printf(out, ", %s", tr(lang, "est."));
}

void gb_say_period(struct buf *out, const struct gb_figure *f, enum gb_lang lang)
{
	const char *words = gb_text_in(&f->period_text, lang, NULL);

	if (f->period)
		text_period(out, f->period, lang);
	else
		buf_puts(out, words ? words : tr(lang, "not stated"));
}
