/* filter_line.c - a filter in the words of the command line, as it is saved. */
#include "config.h"

#include "tui/filter.h"

#include <string.h>

/* The command that lists a kind; of all kinds together only the timeline has one. */
static const char *command_of(const struct gb_query *q)
{
	static const char *const commands[GB_KINDS] = {
		[GB_MEETING] = "meetings", [GB_SLOGAN] = "slogans", [GB_DIRECTIVE] = "directives",
		[GB_FIGURE] = "figures", [GB_FINDING] = "findings",
	};

	if (q->kind == GB_ANY)
		return q->sort == GB_SORT_TIME ? "timeline" : NULL;
	return commands[q->kind];
}

/* There is no sign for a quote within both kinds of quotes. */
static bool add_word(struct buf *out, const char *word)
{
	const char *quote = strchr(word, '\'') ? "\"" : strpbrk(word, " \"") ? "'" : "";

	buf_printf(out, " %s%s%s", quote, word, quote);
	return !(strchr(word, '\'') && strchr(word, '"'));
}

static void add_end(struct buf *out, const char *option, const char *word, size_t len)
{
	if (len > 0)
		buf_printf(out, " --%s %.*s", option, (int)len, word);
}

/* "2025", "2025-01-01..2025-06-30": either end may be missing. */
static void add_span(struct buf *out, const char *word)
{
	const char *dots = strstr(word, "..");

	add_end(out, "from", word, dots ? (size_t)(dots - word) : strlen(word));
	add_end(out, "to", dots ? dots + 2 : word, strlen(dots ? dots + 2 : word));
}

static void add_days(struct buf *out, struct gb_span span)
{
	char day[11];

	gb_date_print(day, span.from);
	add_end(out, "from", day, strlen(day));
	gb_date_print(day, span.to);
	add_end(out, "to", day, strlen(day));
}

static void add_order(struct buf *out, const struct gb_query *q)
{
	static const char *const words[] = {
		[GB_SORT_DATE] = "date", [GB_SORT_DUE] = "due", [GB_SORT_TEXT] = "text", [GB_SORT_AGENCY] = "agency",
		[GB_SORT_TOPIC] = "topic", [GB_SORT_KIND] = "kind", [GB_SORT_INDICATOR] = "indicator",
		[GB_SORT_VALUE] = "value", [GB_SORT_PERIOD] = "period", [GB_SORT_TIME] = NULL,
	};

	if (q->sort != GB_SORT_DEFAULT && words[q->sort])
		buf_printf(out, " --sort %s", words[q->sort]);
	if (q->reverse)
		buf_puts(out, " --reverse");
}

static bool add_choices(struct buf *out, const struct filter *f, enum facet by)
{
	static const char *const options[FACETS] = {
		[FACET_MEETING] = "meeting", [FACET_AGENCY] = "agency", [FACET_TOPIC] = "topic", [FACET_INDICATOR] = "indicator",
		[FACET_KIND] = "kind", [FACET_DUE] = "due", [FACET_FRAMEWORK] = "framework",
	};
	bool good = true;

	for (int i = 0; good && i < f->n[by]; i++) {
		if (by == FACET_YEAR) {
			add_span(out, f->chosen[by][i]);
		} else {
			buf_printf(out, " --%s", options[by]);
			good = add_word(out, f->chosen[by][i]);
		}
	}
	return good;
}

bool filter_line(struct buf *out, const struct filter *f)
{
	const char *command = command_of(&f->query);
	const bool timeline = f->query.sort == GB_SORT_TIME;
	bool good = true;

	/* On the timeline --from and --to are its own days, and nothing stands for these. */
	if (!command || (timeline && (f->n[FACET_YEAR] > 0 || f->n[FACET_KIND] > 0)))
		return false;
	buf_puts(out, command);
	for (enum facet by = FACET_MEETING; good && by < FACETS; by++)
		good = add_choices(out, f, by);
	if (f->query.with_groups && f->n[FACET_AGENCY] > 0)
		buf_puts(out, " --with-groups");
	if (timeline)
		add_days(out, f->query.time);
	add_order(out, &f->query);
	return good;
}
