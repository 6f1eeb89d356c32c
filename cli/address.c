/* address.c - from what people write to the meeting, the record or the framework that they mean. */
#include "config.h"

#include "cli/cli.h"

#include <string.h>

#include "base/buf.h"

/* By its address or id, as it stands. */
static int get(struct cli *cli, const char *address, gb_rows **rows, int *item)
{
	enum gb_status status = gb_get(cli->corpus, address, rows, item);

	return status == GB_OK ? -1 : cli_corpus_failed(cli, status);
}

/* What is no meeting may be the name of a framework, such as "5 không": the one of that name is meant, several are named.
 * `status` and the corpus's words are those of the search for a meeting. */
static int find_named(struct cli *cli, const char *typed, enum gb_status status, gb_rows **rows, int *item)
{
	const struct gb_query query = { .kind = GB_SLOGAN, .framework = typed };
	const struct gb_window window = { .limit = 8 };
	struct buf words = BUF_EMPTY, addresses = BUF_EMPTY;
	gb_rows *found = NULL;
	int result;

	buf_puts(&words, gb_why(cli->corpus));
	size_t n = gb_find(cli->corpus, &query, &window, &found) == GB_OK ? gb_rows_count(found) : 0;
	for (size_t i = 0; i < n; i++)
		buf_printf(&addresses, "%s%s", i ? ", " : "", gb_rows_at(found, i)->record->address);
	gb_rows_free(found);
	if (n == 1)
		result = get(cli, buf_text(&addresses), rows, item);
	else if (n > 1)
		result = fail(GB_USAGE, tr(cli->lang, "'%s' is the name of several: %s"), typed, buf_text(&addresses));
	else
		result = fail((int)status, "%s", buf_text(&words));
	buf_free(&words);
	buf_free(&addresses);
	return result;
}

/* The meeting of an address may be written as people write meetings: "10/electronic-records". */
static int find(struct cli *cli, const char *typed, gb_rows **rows, int *item)
{
	const char *slash = strchr(typed, '/'), *meeting;
	struct buf address = BUF_EMPTY;
	int result;

	if (gb_get(cli->corpus, typed, rows, item) == GB_OK)
		return -1;
	/* A slash also stands in dates: only what follows a meeting's name and looks like an id is a record. */
	if (!slash || strspn(slash + 1, "0123456789/") == strlen(slash + 1)) {
		enum gb_status status = gb_resolve(cli->corpus, GB_A_MEETING, typed, &meeting);
		return status == GB_OK ? get(cli, meeting, rows, item) : find_named(cli, typed, status, rows, item);
	}
	buf_add(&address, typed, (size_t)(slash - typed));
	enum gb_status status = gb_resolve(cli->corpus, GB_A_MEETING, buf_text(&address), &meeting);
	if (status == GB_OK) {
		buf_clear(&address);
		buf_printf(&address, "%s%s", meeting, slash);
		result = get(cli, buf_text(&address), rows, item);
	} else {
		result = cli_corpus_failed(cli, status);
	}
	buf_free(&address);
	return result;
}

int address_find(struct cli *cli, gb_rows **rows, int *item)
{
	struct buf typed = BUF_EMPTY;

	if (cli->n_arguments == 0)
		return fail(GB_USAGE, tr(cli->lang, "show what? Give a meeting or an address, for example: giaoban show session-10"));
	int result = cli_open(cli);
	if (result < 0) {
		for (int i = 0; i < cli->n_arguments; i++)      /* "giaoban show phien 10" needs no quotes */
			buf_printf(&typed, "%s%s", i ? " " : "", cli->arguments[i]);
		result = find(cli, buf_text(&typed), rows, item);
		buf_free(&typed);
	}
	return result;
}
