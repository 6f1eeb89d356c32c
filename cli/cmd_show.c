/* cmd_show.c - one meeting, whole, or one record with its source. */
#include "config.h"

#include "cli/cli.h"

#include <string.h>

#include "base/buf.h"

/* Of what the command takes: a table is no meeting, and a record no briefing. */
#define MEETING_FORMATS(cli) ((cli)->command->formats & ~(1u << GB_CSV))
#define RECORD_FORMATS(cli) ((cli)->command->formats & ~(1u << GB_BRIEFING))

/* JSON is one array of objects everywhere, of one object too.  A failure to write is found at the end. */
static void begin_array(const struct output *out)
{
	if (out->style.format == GB_JSON)
		fputs("[", out->stream);
}

static void end_array(const struct output *out)
{
	if (out->style.format == GB_JSON)
		fputs("]\n", out->stream);
}

static int show_meeting(struct cli *cli, const char *id)
{
	struct gb_why why = { .lang = cli->lang };
	struct output out;
	gb_loaded *loaded;
	enum gb_status status = gb_load(cli->corpus, id, &loaded);

	if (status != GB_OK)
		return cli_corpus_failed(cli, status);
	int result = output_open(cli, MEETING_FORMATS(cli), &out);
	if (result < 0 && given(cli, OPT_BRIEF) && (out.style.format == GB_JSON || out.style.format == GB_BRIEFING || out.style.format == GB_ICS))
		result = output_close(cli, &out, GB_USAGE, tr(cli->lang, "--brief is a page: text, markdown or html"));
	if (result < 0) {
		begin_array(&out);
		status = gb_write_briefing(out.stream, &out.style, gb_loaded_briefing(loaded), gb_vocabulary(cli->corpus), &why);
		end_array(&out);
		result = output_close(cli, &out, status, why.text);
	}
	gb_loaded_free(loaded);
	return result;
}

static int show_record(struct cli *cli, const char *address)
{
	struct gb_why why = { .lang = cli->lang };
	struct output out;
	gb_rows *rows;
	int item;

	if (given(cli, OPT_BRIEF))
		return fail(GB_USAGE, tr(cli->lang, "--brief goes with a meeting, not with one record"));
	enum gb_status status = gb_get(cli->corpus, address, &rows, &item);

	if (status != GB_OK)
		return cli_corpus_failed(cli, status);
	const struct gb_row *row = gb_rows_at(rows, 0);
	int result = output_open(cli, RECORD_FORMATS(cli), &out);
	if (result < 0) {
		begin_array(&out);
		status = gb_write_record(out.stream, &out.style, row, item, gb_vocabulary(cli->corpus), &why);
		end_array(&out);
		result = output_close(cli, &out, status, why.text);
	}
	gb_rows_free(rows);
	return result;
}

/* What is no meeting may be the name of a framework, such as "5 không": the one of that name is shown, several are named.
 * `status` and the corpus's words are those of the search for a meeting. */
static int show_named(struct cli *cli, const char *typed, enum gb_status status)
{
	const struct gb_query query = { .kind = GB_SLOGAN, .framework = typed };
	const struct gb_window window = { .limit = 8 };
	struct buf words = BUF_EMPTY, addresses = BUF_EMPTY;
	gb_rows *rows = NULL;
	int result;

	buf_puts(&words, gb_why(cli->corpus));
	size_t n = gb_find(cli->corpus, &query, &window, &rows) == GB_OK ? gb_rows_count(rows) : 0;
	for (size_t i = 0; i < n; i++)
		buf_printf(&addresses, "%s%s", i ? ", " : "", gb_rows_at(rows, i)->record->address);
	gb_rows_free(rows);
	if (n == 1)
		result = show_record(cli, buf_text(&addresses));
	else if (n > 1)
		result = fail(GB_USAGE, tr(cli->lang, "'%s' is the name of several: %s"), typed, buf_text(&addresses));
	else
		result = fail((int)status, "%s", buf_text(&words));
	buf_free(&words);
	buf_free(&addresses);
	return result;
}

/* The meeting of an address may be written as people write meetings: "10/electronic-records". */
static int show_address(struct cli *cli, const char *typed)
{
	const char *slash = strchr(typed, '/'), *meeting;
	struct gb_rows *rows;
	struct buf address = BUF_EMPTY;
	int item, result;

	if (gb_get(cli->corpus, typed, &rows, &item) == GB_OK) {
		bool is_record = gb_rows_at(rows, 0)->record != NULL;
		gb_rows_free(rows);
		return is_record ? show_record(cli, typed) : show_meeting(cli, typed);
	}
	/* A slash also stands in dates: only what follows a meeting's name and looks like an id is a record. */
	if (!slash || strspn(slash + 1, "0123456789/") == strlen(slash + 1)) {
		enum gb_status status = gb_resolve(cli->corpus, GB_A_MEETING, typed, &meeting);
		return status == GB_OK ? show_meeting(cli, meeting) : show_named(cli, typed, status);
	}
	buf_add(&address, typed, (size_t)(slash - typed));
	enum gb_status status = gb_resolve(cli->corpus, GB_A_MEETING, buf_text(&address), &meeting);
	if (status == GB_OK) {
		buf_clear(&address);
		buf_printf(&address, "%s%s", meeting, slash);
		result = show_record(cli, buf_text(&address));
	} else {
		result = cli_corpus_failed(cli, status);
	}
	buf_free(&address);
	return result;
}

int cmd_show(struct cli *cli)
{
	struct buf typed = BUF_EMPTY;

	if (cli->n_arguments == 0)
		return fail(GB_USAGE, tr(cli->lang, "show what? Give a meeting or an address, for example: giaoban show session-10"));
	int result = cli_open(cli);
	if (result < 0) {
		for (int i = 0; i < cli->n_arguments; i++)      /* "giaoban show phien 10" needs no quotes */
			buf_printf(&typed, "%s%s", i ? " " : "", cli->arguments[i]);
		result = show_address(cli, buf_text(&typed));
		buf_free(&typed);
	}
	return result;
}
