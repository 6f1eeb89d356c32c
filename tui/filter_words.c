/* filter_words.c - filters and orders as people call them. */
#include "config.h"

#include "tui/filter.h"

#include <string.h>

#include "text/text.h"

const char *facet_name(enum facet by, enum gb_lang lang)
{
	static const char *const names[FACETS] = {
		[FACET_MEETING] = TR("Meeting"), [FACET_AGENCY] = TR("Agency"), [FACET_TOPIC] = TR("Topic"),
		[FACET_INDICATOR] = TR("Indicator"), [FACET_KIND] = TR("Kind"), [FACET_YEAR] = TR("Year of the meeting"),
		[FACET_DUE] = TR("Deadline"), [FACET_FRAMEWORK] = TR("Framework"),
	};

	return tr(lang, names[by]);
}

/* ---- choices ---- */

/* An open end has no date. */
static void add_day(struct buf *out, const char *word, size_t len, enum gb_lang lang)
{
	char day[11] = "";
	struct gb_date d;

	if (len < sizeof day)
		memcpy(day, word, len);
	if (gb_date_parse(day, &d))
		text_date(out, d, GB_DAY, lang);
}

/* "2025-01-01..2025-12-31" is the year 2025. */
static bool is_year(const char *word, char year[5])
{
	if (strlen(word) != 22 || strncmp(word, word + 12, 4) != 0 ||
	    strncmp(word + 4, "-01-01..", 8) != 0 || strcmp(word + 16, "-12-31") != 0)
		return false;
	memcpy(year, word, 4);
	year[4] = '\0';
	return true;
}

static void span_words(struct buf *out, const char *word, enum gb_lang lang)
{
	struct buf from = BUF_EMPTY, to = BUF_EMPTY;
	const char *dots = strstr(word, "..");
	char year[5];

	if (!dots || is_year(word, year)) {
		buf_puts(out, dots ? year : word);
		return;
	}
	add_day(&from, word, (size_t)(dots - word), lang);
	add_day(&to, dots + 2, strlen(dots + 2), lang);
	if (from.len && to.len)
		buf_printf(out, "%s–%s", buf_text(&from), buf_text(&to));
	else if (from.len)
		buf_printf(out, tr(lang, "from %s"), buf_text(&from));
	else
		buf_printf(out, tr(lang, "up to %s"), buf_text(&to));
	buf_free(&from);
	buf_free(&to);
}

static void due_words(struct buf *out, const char *word, enum gb_lang lang)
{
	const long days = filter_due_days(word);
	struct buf span = BUF_EMPTY;
	char year[5];

	if (strcmp(word, "passed") == 0) {
		buf_puts(out, tr(lang, "deadline has passed"));
	} else if (strcmp(word, "none") == 0) {
		buf_puts(out, tr(lang, "no deadline"));
	} else if (days == 0) {
		buf_puts(out, tr(lang, "due today"));
	} else if (days > 0) {
		buf_printf(out, trn(lang, "due within %ld day", "due within %ld days", (unsigned long)days), days);
	} else if (strcmp(word, "..") == 0) {
		buf_puts(out, tr(lang, "with a deadline"));
	} else if (is_year(word, year)) {
		buf_printf(out, tr(lang, "due in %s"), year);
	} else {
		span_words(&span, word, lang);
		buf_printf(out, tr(lang, "due %s"), buf_text(&span));
		buf_free(&span);
	}
}

static void named(struct buf *out, const char *id, const struct gb_voice *v)
{
	size_t before = out->len;

	if (v->name)
		v->name(v->self, out, id);
	if (out->len == before)
		buf_puts(out, id);
}

/* Two frameworks may share a name. */
static void framework_name(struct buf *out, const char *address, const struct gb_voice *v)
{
	const char *slash = strchr(address, '/');
	struct buf meeting = BUF_EMPTY;

	named(out, address, v);
	if (slash && !v->narrow) {
		buf_add(&meeting, address, (size_t)(slash - address));
		buf_puts(out, " (");
		named(out, buf_text(&meeting), v);
		buf_putc(out, ')');
	}
	buf_free(&meeting);
}

static void indicator_name(struct buf *out, const char *id, const struct gb_voice *v)
{
	const struct gb_indicator *i = gb_indicator_find(gb_voice_vocabulary(v), id);
	const char *name = i ? gb_text_in(&i->name, v->lang, NULL) : NULL;

	buf_puts(out, name ? name : id);
}

void facet_choice(struct buf *out, enum facet by, const char *id, enum gb_kind kind, const struct gb_voice *v)
{
	const struct gb_ids one = { &id, 1 };

	switch (by) {
	case FACET_MEETING:
		named(out, id, v);
		break;
	case FACET_AGENCY:
		gb_say_agency(out, v, id);
		break;
	case FACET_TOPIC:
		gb_say_topics(out, v, &one);
		break;
	case FACET_INDICATOR:
		indicator_name(out, id, v);
		break;
	case FACET_KIND:
		buf_puts(out, gb_word_label(facet_words(kind), gb_word_value(facet_words(kind), id), v->lang));
		break;
	case FACET_YEAR:
		span_words(out, id, v->lang);
		break;
	case FACET_DUE:
		due_words(out, id, v->lang);
		break;
	case FACET_FRAMEWORK:
		framework_name(out, id, v);
		break;
	case FACETS:
		break;
	}
}

/* ---- all together ---- */

static void choices(struct buf *out, const struct filter *f, enum facet by, const struct gb_voice *v)
{
	const int named = v->narrow ? 1 : f->n[by];

	for (int i = 0; i < named; i++) {
		if (i > 0)
			buf_puts(out, by == FACET_AGENCY ? "; " : ", ");
		facet_choice(out, by, f->chosen[by][i], f->query.kind, v);
	}
	if (named < f->n[by])
		buf_printf(out, " +%d", f->n[by] - named);
	if (by == FACET_AGENCY && f->query.with_groups)
		buf_printf(out, " (%s)", tr(v->lang, "and in common"));
}

/* The days of a timeline that was asked for. */
static void time_words(struct buf *out, struct gb_span time, enum gb_lang lang)
{
	char from[11], to[11];
	struct buf word = BUF_EMPTY;

	if (!gb_date_given(time.from) && !gb_date_given(time.to))
		return;
	gb_date_print(from, time.from);
	gb_date_print(to, time.to);
	buf_printf(&word, "%s..%s", from, to);
	span_words(out, buf_text(&word), lang);
	buf_free(&word);
}

static void add_facet(struct buf *out, const struct filter *f, enum facet by, const struct gb_voice *v)
{
	if (f->n[by] == 0)
		return;
	if (out->len)
		buf_puts(out, " · ");
	choices(out, f, by, v);
}

void filter_words(struct buf *out, const struct filter *f, const struct gb_voice *v, bool fixed)
{
	time_words(out, f->query.time, v->lang);
	for (enum facet by = FACET_MEETING; by < FACETS; by++)
		if (fixed || !filter_is_fixed(f, by))
			add_facet(out, f, by, v);
}

void filter_ground_words(struct buf *out, const struct filter *f, const struct gb_voice *v)
{
	for (enum facet by = FACET_MEETING; by < FACETS; by++)
		if (filter_is_fixed(f, by))
			add_facet(out, f, by, v);
}

/* ---- orders ---- */

#define OF(kind) (1u << (kind))

/* Directives by deadline are their own order already, and the others by meeting. */
static const struct {
	enum gb_sort sort;
	unsigned kinds;
	const char *name;
} orders[] = {
	{ GB_SORT_DEFAULT, OF(GB_DIRECTIVE), TR("by deadline") },
	{ GB_SORT_DEFAULT, OF(GB_MEETING), TR("by date") },
	{ GB_SORT_DEFAULT, OF(GB_SLOGAN) | OF(GB_FIGURE) | OF(GB_FINDING), TR("by date of the meeting") },
	{ GB_SORT_DATE, OF(GB_DIRECTIVE), TR("by date of the meeting") },
	{ GB_SORT_DATE, OF(GB_ANY), TR("newest first") },
	{ GB_SORT_TIME, OF(GB_ANY), TR("by time") },
	{ GB_SORT_AGENCY, OF(GB_DIRECTIVE), TR("by agency") },
	{ GB_SORT_INDICATOR, OF(GB_FIGURE), TR("by indicator") },
	{ GB_SORT_VALUE, OF(GB_FIGURE), TR("by value") },
	{ GB_SORT_PERIOD, OF(GB_FIGURE), TR("by period") },
	{ GB_SORT_KIND, OF(GB_MEETING) | OF(GB_SLOGAN) | OF(GB_FIGURE) | OF(GB_FINDING), TR("by kind") },
	{ GB_SORT_TOPIC, OF(GB_SLOGAN) | OF(GB_DIRECTIVE) | OF(GB_FIGURE) | OF(GB_FINDING), TR("by topic") },
	{ GB_SORT_TEXT, OF(GB_MEETING) | OF(GB_SLOGAN) | OF(GB_DIRECTIVE) | OF(GB_FIGURE) | OF(GB_FINDING), TR("alphabetically") },
};
#define ORDERS (sizeof orders / sizeof *orders)

bool sort_at(enum gb_kind kind, size_t i, enum gb_sort *out)
{
	for (size_t k = 0; k < ORDERS; k++)
		if (orders[k].kinds & OF(kind) && i-- == 0) {
			*out = orders[k].sort;
			return true;
		}
	return false;
}

/* What asks for the same by another word (a command's --sort date) is called the same. */
const char *sort_name(enum gb_kind kind, enum gb_sort sort, enum gb_lang lang)
{
	if (kind != GB_ANY && sort == (kind == GB_DIRECTIVE ? GB_SORT_DUE : GB_SORT_DATE))
		sort = GB_SORT_DEFAULT;
	for (size_t k = 0; k < ORDERS; k++)
		if (orders[k].kinds & OF(kind) && orders[k].sort == sort)
			return tr(lang, orders[k].name);
	return "";
}
