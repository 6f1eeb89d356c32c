/* cmd_search.c - search: the best records first, each with its passage; and what to try where there are none. */
#include "config.h"

#include "cli/cli.h"

#include <unistd.h>

#include "base/buf.h"
#include "text/text.h"

#define LIMIT 20                /* results, unless --limit says else */
#define WINDOW 100
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

/* ---- what was found ---- */

struct found {
	long n;                 /* written */
	bool more;              /* others follow */
};

static size_t window_of(long limit)
{
	return limit < WINDOW ? (size_t)limit : WINDOW;
}

static enum gb_status write_rows(struct cli *cli, const gb_ask *ask, const gb_rows *rows, enum gb_lang lang, gb_writer *to)
{
	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_row *row = gb_rows_at(rows, i);
		struct gb_passage passage;
		const enum gb_status status = gb_passage(cli->corpus, ask, row, lang, &passage);
		if (status != GB_OK)
			return status;
		gb_writer_result(to, row, &passage);
		gb_passage_free(&passage);
	}
	return GB_OK;
}

/* Window by window, beginning with `rows`, which it takes. */
static enum gb_status write_windows(struct cli *cli, const gb_ask *ask, const struct gb_query *query, long limit, gb_rows *rows,
                                    struct output *out, gb_writer *writer, struct found *found)
{
	enum gb_status status = GB_OK;

	while (rows) {
		status = write_rows(cli, ask, rows, out->style.lang, writer);
		found->n += (long)gb_rows_count(rows);
		found->more = gb_rows_more(rows);
		gb_rows *next = NULL;
		if (status == GB_OK && found->more && found->n < limit && !ferror(out->stream)) {
			const struct gb_window window = { .after = gb_rows_key(rows, gb_rows_count(rows) - 1), .limit = window_of(limit - found->n) };
			status = gb_find(cli->corpus, query, &window, &next);
		}
		gb_rows_free(rows);
		rows = next;
	}
	return status;
}

/* Nothing is written before the first window was read: the index may be missing. */
static enum gb_status write_found(struct cli *cli, const gb_ask *ask, const struct gb_query *query, long limit, long offset,
                                  struct output *out, struct found *found, struct gb_why *why)
{
	const struct gb_window window = { .offset = (size_t)offset, .limit = window_of(limit) };
	gb_writer *writer = NULL;
	gb_rows *rows;
	enum gb_status status = gb_find(cli->corpus, query, &window, &rows);

	if (status == GB_OK) {
		status = gb_writer_search(out->stream, &out->style, query->text, gb_vocabulary(cli->corpus), &writer, why);
		if (status != GB_OK) {
			gb_rows_free(rows);
			return status;
		}
		status = write_windows(cli, ask, query, limit, rows, out, writer, found);
	}
	if (status == GB_OK)
		return gb_writer_end(writer, why);
	gb_fail(why, status, "%s", gb_why(cli->corpus));
	if (writer)
		gb_writer_end(writer, NULL);
	return status;
}

/* ---- what is said beside it ---- */

static void number(struct buf *out, long n, bool more, enum gb_lang lang)
{
	text_number(out, (struct gb_decimal){ n, 0 }, lang);
	buf_puts(out, more ? "+" : "");
}

/* "237", "10.000+"; false when it cannot be told. */
static bool count_all(struct cli *cli, const struct gb_query *query, struct buf *out)
{
	long n;

	if (gb_count(cli->corpus, query, COUNTED + 1, &n) != GB_OK)
		return false;
	number(out, n > COUNTED ? COUNTED : n, n > COUNTED, cli->lang);
	return true;
}

/* Nothing is cut in silence; a limit that somebody set needs no words but on a terminal. */
static void tell_beyond(struct cli *cli, const struct gb_query *query, long offset, const struct found *found)
{
	struct buf all = BUF_EMPTY;

	if (found->more && (!given(cli, OPT_LIMIT) || isatty(STDERR_FILENO)) && count_all(cli, query, &all))
		complain(tr(cli->lang, "these are %ld to %ld of %s; --limit and --offset give others"), offset + 1, offset + found->n,
		         buf_text(&all));
	buf_free(&all);
}

/* Behind the last result. */
static void tell_end(struct cli *cli, const struct gb_query *query)
{
	struct buf all = BUF_EMPTY;

	if (count_all(cli, query, &all))
		complain(tr(cli->lang, "--offset: there are only %s"), buf_text(&all));
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

static int write_results(struct cli *cli, const gb_ask *ask, const struct gb_query *query, long limit, long offset)
{
	struct gb_why why = { .lang = cli->lang };
	struct found found = { 0, false };
	struct output out;

	int result = output_open(cli, cli->command->formats, &out);
	if (result >= 0)
		return result;
	enum gb_status status = write_found(cli, ask, query, limit, offset, &out, &found, &why);
	if (status == GB_OK && found.n == 0)
		status = GB_NONE;
	result = output_close(cli, &out, status, why.text);
	if (result == GB_NONE && offset > 0)
		tell_end(cli, query);
	else if (result == GB_NONE)
		tell_nothing(cli, query);
	else if (result == 0)
		tell_beyond(cli, query, offset, &found);
	if (gb_is_stale(cli->corpus))
		complain("%s", tr(cli->lang, "an import is under way; what you see may be a moment old"));
	return result;
}

static int find(struct cli *cli, const struct gb_query *query, long limit, long offset)
{
	gb_ask *ask;
	int result;

	if (given(cli, OPT_COUNT))
		return count_matches(cli, query);
	enum gb_status status = gb_ask_read(cli->corpus, query->text, false, &ask);
	if (status != GB_OK)
		return cli_corpus_failed(cli, status);
	if (*gb_ask_note(ask))
		complain("%s", gb_ask_note(ask));
	result = write_results(cli, ask, query, limit, offset);
	gb_ask_free(ask);
	return result;
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
