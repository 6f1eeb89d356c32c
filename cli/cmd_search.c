/* cmd_search.c - search: the best records first, each with its passage; and what to try where there are none. */
#include "config.h"

#include "cli/cli.h"

#include <unistd.h>

#include "base/buf.h"
#include "text/text.h"

#define LIMIT 20                /* results, unless --limit says else */
#define COUNTED 10000           /* how far the results beyond are counted */
#define OFFERS 3                /* of advice */

/* ---- what is asked for ---- */

/* Words and options both narrow; without either everything would be found. */
static int want_words(const struct cli *cli)
{
	static const enum opt filters[] = { OPT_MEETING, OPT_TOPIC, OPT_AGENCY, OPT_MINE, OPT_KIND, OPT_INDICATOR,
	                                    OPT_FROM, OPT_TO, OPT_DUE };

	if (cli->n_arguments > 0)
		return -1;
	for (size_t i = 0; i < sizeof filters / sizeof *filters; i++)
		if (given(cli, filters[i]))
			return -1;
	return fail(GB_USAGE, tr(cli->lang, "search for what? For example: giaoban search chuyen doi so"));
}

/* What was typed, cleaned.  The kinds of --kind are the field of that name; they stand first, so that a quote that is
 * not closed cannot hold them. */
static void make_text(struct buf *out, const struct cli *cli)
{
	struct buf raw = BUF_EMPTY;

	for (size_t i = 0; i < cli->n_repeated[OPT_KIND]; i++) {
		gb_ask_narrow(&raw, "", GB_FIELD_KIND, cli->repeated[OPT_KIND][i]);
		buf_putc(&raw, ' ');
	}
	for (int i = 0; i < cli->n_arguments; i++)
		buf_printf(&raw, "%s%s", i ? " " : "", cli->arguments[i]);
	text_clean(out, buf_text(&raw), raw.len, 0);
	buf_free(&raw);
}

struct search {
	struct cli *cli;
	const struct gb_query *query;
	long limit, offset;
	long n;                 /* written */
};

/* ---- what is said beside it ---- */

static void number(struct buf *out, long n, bool more, enum gb_lang lang)
{
	text_number(out, (struct gb_decimal){ n, 0 }, lang);
	buf_puts(out, more ? "+" : "");
}

/* "237", "10.000+"; false when it cannot be told, or no more than `least` match. */
static bool count_all(struct cli *cli, const struct gb_query *query, long least, struct buf *out)
{
	long n;

	if (gb_count(cli->corpus, query, COUNTED + 1, &n) != GB_OK || (n <= least && n <= COUNTED))
		return false;
	number(out, n > COUNTED ? COUNTED : n, n > COUNTED, cli->lang);
	return true;
}

/* Nothing is cut in silence; a limit that somebody set needs no words but on a terminal. */
static void tell_beyond(const struct search *s)
{
	struct buf all = BUF_EMPTY;

	if (s->n == s->limit && (!given(s->cli, OPT_LIMIT) || isatty(STDERR_FILENO)) &&
	    count_all(s->cli, s->query, s->offset + s->n, &all))
		complain(tr(s->cli->lang, "these are %ld to %ld of %s; --limit and --offset give others"), s->offset + 1, s->offset + s->n,
		         buf_text(&all));
	buf_free(&all);
}

/* Behind the last result. */
static void tell_end(const struct search *s)
{
	struct buf all = BUF_EMPTY;

	if (count_all(s->cli, s->query, -1, &all))
		complain(tr(s->cli->lang, "--offset: there are only %s"), buf_text(&all));
	buf_free(&all);
}

static void add_offer(struct buf *out, const struct gb_offer *o, enum gb_lang lang)
{
	buf_printf(out, "%s%s", out->len ? "; " : "", o->text);
	if (o->kind == GB_TRY_WITHOUT_FIELD && !o->what)
		buf_printf(out, ", %s", tr(lang, "without the other filters"));
	buf_puts(out, " (");
	number(out, o->count, o->more, lang);
	buf_putc(out, ')');
}

static void tell_nothing(struct cli *cli, const struct gb_query *query)
{
	struct gb_advice advice;
	struct buf words = BUF_EMPTY;

	if (gb_search_advice(cli->corpus, query, &advice) != GB_OK) {
		complain("%s", tr(cli->lang, "nothing matches"));
		return;
	}
	for (size_t i = 0; i < advice.n_unknown; i++)
		buf_printf(&words, "%s'%s'", i ? ", " : "", advice.unknown[i]);
	if (words.len)
		complain(tr(cli->lang, "nothing matches: nowhere in the corpus stands %s"), buf_text(&words));
	else
		complain("%s", tr(cli->lang, "nothing matches"));
	buf_clear(&words);
	for (size_t i = 0; i < advice.n_offers && i < OFFERS; i++)
		add_offer(&words, &advice.offers[i], cli->lang);
	if (words.len)
		complain(tr(cli->lang, "this would match: %s"), buf_text(&words));
	buf_free(&words);
	gb_advice_free(&advice);
}

/* ---- the command ---- */

static int write_results(struct search *s)
{
	struct cli *cli = s->cli;
	struct gb_why why = { .lang = cli->lang };
	struct output out;

	int result = output_open(cli, cli->command->formats, &out);
	if (result >= 0)
		return result;
	enum gb_status status = gb_write_list(out.stream, &out.style, cli->corpus, s->query, s->limit, s->offset, &s->n, &why);
	if (status == GB_OK && s->n == 0)
		status = GB_NONE;
	result = output_close(cli, &out, status, why.text);
	if (result == GB_NONE && s->offset > 0)
		tell_end(s);
	else if (result == GB_NONE)
		tell_nothing(cli, s->query);
	else if (result == 0)
		tell_beyond(s);
	if (gb_is_stale(cli->corpus))
		complain("%s", tr(cli->lang, "an import is under way; what you see may be a moment old"));
	return result;
}

static int find(struct cli *cli, const struct gb_query *query, long limit, long offset)
{
	struct search s = { .cli = cli, .query = query, .limit = limit, .offset = offset };
	gb_ask *ask;

	if (given(cli, OPT_COUNT))
		return count_matches(cli, query);
	enum gb_status status = gb_ask_read(cli->corpus, query->text, false, &ask);
	if (status != GB_OK)
		return cli_corpus_failed(cli, status);
	if (*gb_ask_note(ask))
		complain("%s", gb_ask_note(ask));
	gb_ask_free(ask);
	return write_results(&s);
}

int cmd_search(struct cli *cli)
{
	struct list_query list;
	struct buf text = BUF_EMPTY;
	long limit, offset;

	int result = want_words(cli);
	if (result < 0)
		result = option_number(cli, OPT_LIMIT, 1, &limit);
	if (result < 0)
		result = option_number(cli, OPT_OFFSET, 0, &offset);
	if (result < 0)
		result = cli_open(cli);
	if (result >= 0)
		return result;
	result = list_query_make(cli, GB_ANY, &list);
	if (result < 0) {
		make_text(&text, cli);
		list.query.text = buf_text(&text);
		result = find(cli, &list.query, limit < 0 ? LIMIT : limit, offset < 0 ? 0 : offset);
	}
	buf_free(&text);
	list_query_free(&list);
	return result;
}
