/* cmd_show.c - one meeting, whole, or one record with its source. */
#include "config.h"

#include "cli/cli.h"

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

static int show_record(struct cli *cli, const struct gb_row *row, int item)
{
	struct gb_why why = { .lang = cli->lang };
	struct output out;

	if (given(cli, OPT_BRIEF))
		return fail(GB_USAGE, tr(cli->lang, "--brief goes with a meeting, not with one record"));
	int result = output_open(cli, RECORD_FORMATS(cli), &out);
	if (result < 0) {
		begin_array(&out);
		enum gb_status status = gb_write_record(out.stream, &out.style, row, item, gb_vocabulary(cli->corpus), &why);
		end_array(&out);
		result = output_close(cli, &out, status, why.text);
	}
	return result;
}

int cmd_show(struct cli *cli)
{
	gb_rows *rows;
	int item, result = address_find(cli, &rows, &item);

	if (result >= 0)
		return result;
	const struct gb_row *row = gb_rows_at(rows, 0);
	result = row->record ? show_record(cli, row, item) : show_meeting(cli, row->meeting->id);
	gb_rows_free(rows);
	return result;
}
