/* filter.c - from the options of a list to the one query. */
#include "config.h"

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"

/* Makes ids of what was typed. */
static int resolve(struct cli *cli, enum opt o, enum gb_thing what, const char ***out, struct gb_ids *ids)
{
	size_t n = cli->n_repeated[o];

	if (n == 0)
		return -1;
	*out = mem_alloc(n * sizeof **out);
	for (size_t i = 0; i < n; i++) {
		const char *id;
		enum gb_status status = gb_resolve(cli->corpus, what, cli->repeated[o][i], &id);
		if (status != GB_OK)
			return cli_corpus_failed(cli, status);
		(*out)[i] = id;
	}
	*ids = (struct gb_ids){ *out, n };
	return -1;
}

static int date_of(const struct cli *cli, enum opt o, struct gb_span *span)
{
	if (text_date_read(cli->value[o], span))
		return -1;
	return fail(GB_USAGE, tr(cli->lang, "--%s: '%s' is no date; write 2025-12-31, 31/12/2025, 12/2025, Q4/2025 or 2025"),
	            option_row(o)->name, cli->value[o]);
}

/* --from and --to: of meetings, or of what stands on the timeline. */
static int dates(struct cli *cli, struct gb_span *out)
{
	struct gb_span span;
	int result = -1;

	if (given(cli, OPT_FROM)) {
		result = date_of(cli, OPT_FROM, &span);
		out->from = span.from;
	}
	if (result < 0 && given(cli, OPT_TO)) {
		result = date_of(cli, OPT_TO, &span);
		out->to = span.to;
	}
	if (result < 0 && gb_date_given(out->from) && gb_date_given(out->to) && gb_date_cmp(out->from, out->to) > 0)
		return fail(GB_USAGE, tr(cli->lang, "--from is after --to: nothing lies between"));
	return result;
}

/* "30d": from today on, N days. */
static bool days_ahead(const char *word, long *days)
{
	char *end;

	if (*word < '0' || *word > '9')
		return false;
	*days = strtol(word, &end, 10);
	return (strcmp(end, "d") == 0 || strcmp(end, "n") == 0) && *days <= 100000;
}

static int due_span(const struct cli *cli, const char *word, struct gb_span *out)
{
	if (strcmp(word, "..") == 0)    /* any deadline */
		return -1;
	if (!text_span_read(word, out))
		return fail(GB_USAGE, tr(cli->lang, "--due: '%s' is not understood; write none, passed, 30d, a date, or DATE..DATE"), word);
	if (gb_date_given(out->from) && gb_date_given(out->to) && gb_date_cmp(out->from, out->to) > 0)
		return fail(GB_USAGE, tr(cli->lang, "--due: '%s' ends before it begins"), word);
	return -1;
}

static int due(const struct cli *cli, struct gb_query *q)
{
	const char *word = cli->value[OPT_DUE];
	long days;

	if (!given(cli, OPT_DUE))
		return -1;
	q->today = cli->today;
	if (strcmp(word, "none") == 0) {
		q->due = GB_DUE_NONE;
	} else if (strcmp(word, "passed") == 0) {
		q->due = GB_DUE_PASSED;
	} else if (days_ahead(word, &days)) {
		q->due = GB_DUE_SPAN;
		q->due_span = (struct gb_span){ cli->today, gb_date_add_days(cli->today, days) };
	} else {
		q->due = GB_DUE_SPAN;
		return due_span(cli, word, &q->due_span);
	}
	return -1;
}

/* What --kind holds: the kinds of this kind of record, or those of a search. */
static const enum gb_words sets[] = {
	[GB_MEETING] = GB_WORDS_MEETING, [GB_SLOGAN] = GB_WORDS_SLOGAN, [GB_FIGURE] = GB_WORDS_FIGURE,
	[GB_FINDING] = GB_WORDS_FINDING, [GB_ANY] = GB_WORDS_KIND
};

const char *kind_word(enum gb_kind list, size_t i)
{
	for (int value = 0; list != GB_DIRECTIVE && value < 16; value++) {
		const char *word = gb_word(sets[list], value);
		if (word && i-- == 0)
			return word;
	}
	return NULL;
}

static int kinds(const struct cli *cli, struct list_query *f)
{
	size_t n = cli->n_repeated[OPT_KIND];
	const char *there[16];
	size_t n_there = 0;
	struct buf list = BUF_EMPTY;
	int result = -1;

	if (n == 0)
		return -1;
	if (f->query.kind == GB_DIRECTIVE)
		return fail(GB_USAGE, tr(cli->lang, "directives have no kinds: leave --kind out"));
	for (const char *word; (word = kind_word(f->query.kind, n_there)); n_there++) {
		there[n_there] = word;
		buf_printf(&list, "%s%s", n_there ? ", " : "", word);
	}
	f->kinds = mem_alloc(n * sizeof *f->kinds);
	for (size_t i = 0; i < n && result < 0; i++) {
		const char *word = cli->repeated[OPT_KIND][i];
		f->kinds[i] = gb_word_value(sets[f->query.kind], word);
		if (f->kinds[i] >= 0)
			continue;
		const char *near = text_nearest(word, there, n_there);
		result = near ? fail(GB_USAGE, tr(cli->lang, "--kind: there is no '%s'; did you mean '%s'? there are: %s"), word, near, buf_text(&list))
		              : fail(GB_USAGE, tr(cli->lang, "--kind: there is no '%s'; there are: %s"), word, buf_text(&list));
	}
	buf_free(&list);
	if (f->query.kind != GB_ANY) {          /* a search has them as a field of its text */
		f->query.kinds = f->kinds;
		f->query.n_kinds = n;
	}
	return result;
}

/* Which orders each kind of list has. */
static const struct {
	const char *word;
	enum gb_sort sort;
	unsigned lists;
} sorts[] = {
	{ "date", GB_SORT_DATE, 1u << GB_ANY | 1u << GB_MEETING | 1u << GB_SLOGAN | 1u << GB_DIRECTIVE | 1u << GB_FIGURE | 1u << GB_FINDING },
	{ "text", GB_SORT_TEXT, 1u << GB_MEETING | 1u << GB_SLOGAN | 1u << GB_DIRECTIVE | 1u << GB_FIGURE | 1u << GB_FINDING },
	{ "kind", GB_SORT_KIND, 1u << GB_MEETING | 1u << GB_SLOGAN | 1u << GB_FIGURE | 1u << GB_FINDING },
	{ "topic", GB_SORT_TOPIC, 1u << GB_SLOGAN | 1u << GB_DIRECTIVE | 1u << GB_FIGURE | 1u << GB_FINDING },
	{ "due", GB_SORT_DUE, 1u << GB_DIRECTIVE },
	{ "agency", GB_SORT_AGENCY, 1u << GB_DIRECTIVE },
	{ "indicator", GB_SORT_INDICATOR, 1u << GB_FIGURE },
	{ "value", GB_SORT_VALUE, 1u << GB_FIGURE },
	{ "period", GB_SORT_PERIOD, 1u << GB_FIGURE },
};
#define N_SORTS (sizeof sorts / sizeof *sorts)

const char *sort_word(enum gb_kind list, size_t i)
{
	for (size_t k = 0; k < N_SORTS; k++)
		if (sorts[k].lists & 1u << list && i-- == 0)
			return sorts[k].word;
	return NULL;
}

static int order(const struct cli *cli, struct gb_query *q)
{
	const char *word = cli->value[OPT_SORT];
	struct buf list = BUF_EMPTY;

	q->reverse = given(cli, OPT_REVERSE);
	if (!given(cli, OPT_SORT))
		return -1;
	for (size_t i = 0; i < N_SORTS; i++) {
		if (!(sorts[i].lists & 1u << q->kind))
			continue;
		if (strcmp(word, sorts[i].word) == 0) {
			q->sort = sorts[i].sort;
			buf_free(&list);
			return -1;
		}
		buf_printf(&list, "%s%s", list.len ? ", " : "", sorts[i].word);
	}
	int result = fail(GB_USAGE, tr(cli->lang, "--sort: this list has no order '%s'; there are: %s"), word, buf_text(&list));
	buf_free(&list);
	return result;
}

/* --mine is --agency with the configuration's, and --with-groups. */
static int mine(struct cli *cli)
{
	if (!given(cli, OPT_MINE))
		return -1;
	if (!cli->my_agency)
		return fail(GB_BAD_CONFIG, tr(cli->lang, "--mine: no agency is configured; write 'agency = moh', with yours, into giaoban/config of your configuration folder (~/.config)"));
	const char *id;
	if (gb_resolve(cli->corpus, GB_AN_AGENCY, cli->my_agency, &id) != GB_OK)
		return fail(GB_BAD_CONFIG, tr(cli->lang, "the configuration says 'agency = %s': %s"), cli->my_agency, gb_why(cli->corpus));
	cli->repeated[OPT_AGENCY] = mem_grow((void *)cli->repeated[OPT_AGENCY], cli->n_repeated[OPT_AGENCY] + 1,
	                                     sizeof *cli->repeated[OPT_AGENCY]);
	cli->repeated[OPT_AGENCY][cli->n_repeated[OPT_AGENCY]++] = cli->my_agency;
	return -1;
}

int list_query_make(struct cli *cli, enum gb_kind kind, struct list_query *out)
{
	const bool timeline = cli->command && cli->command->run == cmd_timeline;
	int result = mine(cli);

	*out = (struct list_query){ .query = { .kind = kind, .today = cli->today } };
	struct gb_query *q = &out->query;
	if (result < 0)
		result = resolve(cli, OPT_MEETING, GB_A_MEETING, &out->meetings, &q->meetings);
	if (result < 0)
		result = resolve(cli, OPT_TOPIC, GB_A_TOPIC, &out->topics, &q->topics);
	if (result < 0)
		result = resolve(cli, OPT_AGENCY, GB_AN_AGENCY, &out->agencies, &q->agencies);
	if (result < 0)
		result = resolve(cli, OPT_INDICATOR, GB_AN_INDICATOR, &out->indicators, &q->indicators);
	if (result < 0)
		result = kinds(cli, out);
	if (result < 0)
		result = dates(cli, timeline ? &q->time : &q->meeting_date);
	if (result < 0)
		result = due(cli, q);
	if (result < 0)
		result = order(cli, q);
	if (timeline)
		q->sort = GB_SORT_TIME;
	q->with_groups = given(cli, OPT_WITH_GROUPS) || given(cli, OPT_MINE);
	q->framework = cli->value[OPT_FRAMEWORK];
	return result;
}

void list_query_free(struct list_query *f)
{
	free((void *)f->meetings);
	free((void *)f->topics);
	free((void *)f->agencies);
	free((void *)f->indicators);
	free(f->kinds);
}
