/* cmd_export.c - the filtered corpus in any format: one list, or whole meetings. */
#include "config.h"

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"

#define WHOLE_FORMATS (1u << GB_TEXT | 1u << GB_JSON | 1u << GB_MARKDOWN | 1u << GB_HTML | 1u << GB_BRIEFING)

/* The ids of the meetings asked for, in the order of the list. */
struct chosen {
	char **ids;
	size_t n, room;
};

static enum gb_status choose(struct cli *cli, const struct gb_query *query, struct chosen *out)
{
	struct gb_window window = { .limit = 500 };
	gb_rows *rows = NULL, *before = NULL;
	enum gb_status status;

	do {
		status = gb_find(cli->corpus, query, &window, &rows);
		gb_rows_free(before);
		before = rows;
		for (size_t i = 0; status == GB_OK && i < gb_rows_count(rows); i++) {
			void *items = out->ids;
			mem_reserve(&items, &out->room, out->n + 1, sizeof *out->ids);
			out->ids = items;
			out->ids[out->n++] = mem_strdup(gb_rows_at(rows, i)->meeting->id);
			window.after = gb_rows_key(rows, i);
		}
	} while (status == GB_OK && gb_rows_more(rows));
	gb_rows_free(before);
	return status;
}

static void chosen_free(struct chosen *c)
{
	for (size_t i = 0; i < c->n; i++)
		free(c->ids[i]);
	free(c->ids);
}

static enum gb_status write_one(struct cli *cli, const char *id, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	gb_loaded *loaded;
	enum gb_status status = gb_load(cli->corpus, id, &loaded);

	if (status != GB_OK)
		return gb_fail(why, status, "%s", gb_why(cli->corpus));
	status = gb_write_briefing(to, style, gb_loaded_briefing(loaded), gb_vocabulary(cli->corpus), why);
	gb_loaded_free(loaded);
	return status;
}

/* FOLDER/ID.yaml for each. */
static int into_folder(struct cli *cli, const char *folder, const struct chosen *meetings)
{
	const struct gb_style style = { .format = GB_BRIEFING, .lang = GB_VI, .today = cli->today };
	struct gb_why why = { .lang = cli->lang };
	struct buf path = BUF_EMPTY;
	enum gb_status status = GB_OK;

	for (size_t i = 0; i < meetings->n && status == GB_OK; i++) {
		struct file_out file;
		if (!gb_id_valid(meetings->ids[i])) {       /* it becomes a file's name */
			status = gb_fail(&why, GB_BAD_DATA, tr(cli->lang, "'%s' is no meeting's id: the corpus is not to be trusted"), meetings->ids[i]);
			break;
		}
		buf_clear(&path);
		buf_printf(&path, "%s/%s.yaml", folder, meetings->ids[i]);
		status = file_out_open(&file, buf_text(&path), given(cli, OPT_FORCE), &why);
		if (status == GB_OK)
			status = write_one(cli, meetings->ids[i], file.stream, &style, &why);
		if (status == GB_OK)
			status = file_out_commit(&file, &why);
		else
			file_out_discard(&file);
	}
	buf_free(&path);
	return status == GB_OK ? 0 : fail((int)status, "%s", why.text);
}

static bool is_folder(const char *path)
{
	struct stat st;

	return path && stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* JSON is one array; pages follow one another. */
static int into_stream(struct cli *cli, const struct chosen *meetings)
{
	struct gb_why why = { .lang = cli->lang };
	struct output out;
	enum gb_status status = GB_OK;
	int result = output_open(cli, WHOLE_FORMATS, &out);

	if (result >= 0)
		return result;
	bool json = out.style.format == GB_JSON;
	if (json)
		fputs("[", out.stream);
	for (size_t i = 0; i < meetings->n && status == GB_OK; i++) {
		if (i > 0)
			fputs(json ? "," : "\n", out.stream);
		status = write_one(cli, meetings->ids[i], out.stream, &out.style, &why);
	}
	if (json)
		fputs("]\n", out.stream);
	if (status == GB_OK && meetings->n == 0)
		status = GB_NONE;
	return output_close(cli, &out, status, why.text);
}

/* A briefing file, and a page of HTML, hold one meeting. */
static int check_number(const struct cli *cli, const struct chosen *meetings)
{
	const char *format = cli->value[OPT_FORMAT];

	if (format && (strcmp(format, "csv") == 0 || strcmp(format, "ics") == 0))
		return fail(GB_USAGE, tr(cli->lang, "--format %s holds one kind of record: say which, for example 'giaoban export directives --format %s'"), format, format);
	if (!format || meetings->n < 2)
		return -1;
	if (strcmp(format, "briefing") == 0)
		return fail(GB_USAGE, tr(cli->lang, "a briefing file holds one meeting, and %zu match: choose one with --meeting, or name an existing folder with -o"), meetings->n);
	if (strcmp(format, "html") == 0)
		return fail(GB_USAGE, tr(cli->lang, "an HTML page holds one meeting, and %zu match: choose one with --meeting, or export one kind, such as directives"), meetings->n);
	return -1;
}

/* Options that only make sense for a list. */
static int refuse_list_options(const struct cli *cli)
{
	static const enum opt of_lists[] = { OPT_LIMIT, OPT_OFFSET, OPT_COUNT, OPT_DUE, OPT_FRAMEWORK, OPT_WITH_GROUPS, OPT_EXCEL };

	for (size_t i = 0; i < sizeof of_lists / sizeof *of_lists; i++)
		if (given(cli, of_lists[i]))
			return fail(GB_USAGE, tr(cli->lang, "--%s goes with a list: say which kind, for example 'giaoban export directives'"),
			            option_row(of_lists[i])->name);
	return -1;
}

static int export_meetings(struct cli *cli)
{
	struct chosen meetings = { NULL, 0, 0 };
	struct list_query list;
	int result = list_query_make(cli, GB_MEETING, &list);

	if (result < 0) {
		enum gb_status status = choose(cli, &list.query, &meetings);
		if (status != GB_OK)
			result = cli_corpus_failed(cli, status);
	}
	bool folder = is_folder(cli->value[OPT_OUTPUT]);
	if (result < 0 && !folder)
		result = check_number(cli, &meetings);
	if (result < 0 && folder && (!cli->value[OPT_FORMAT] || strcmp(cli->value[OPT_FORMAT], "briefing") != 0))
		result = fail(GB_USAGE, tr(cli->lang, "-o names a folder: that goes with --format briefing only"));
	if (result < 0)
		result = folder ? into_folder(cli, cli->value[OPT_OUTPUT], &meetings) : into_stream(cli, &meetings);
	chosen_free(&meetings);
	list_query_free(&list);
	return result;
}

/* The list as its own command writes it; what that does not take is not passed over in silence. */
static int export_list(struct cli *cli)
{
	const struct command *list = command_find(cli->arguments[0]);

	for (int o = 0; o < OPTIONS; o++)
		if (given(cli, (enum opt)o) && !((OPTIONS_OF_ALL | list->options) & BIT(o)))
			return fail(GB_USAGE, tr(cli->lang, "--%s does not go with %s"), option_row((enum opt)o)->name, list->name);
	cli->command = list;
	cli->n_arguments = 0;
	return cmd_list(cli);
}

int cmd_export(struct cli *cli)
{
	static const char *const lists[] = { "meetings", "slogans", "directives", "figures", "findings" };
	const size_t n_lists = sizeof lists / sizeof *lists;

	if (cli->n_arguments == 0) {
		int result = refuse_list_options(cli);
		if (result < 0)
			result = cli_open(cli);
		return result < 0 ? export_meetings(cli) : result;
	}
	const char *word = cli->arguments[0];
	if (cli->n_arguments > 1)
		return fail(GB_USAGE, tr(cli->lang, "one kind at a time: '%s' is one too many"), cli->arguments[1]);
	for (size_t i = 0; i < n_lists; i++) {
		if (strcmp(word, lists[i]) == 0)
			return export_list(cli);
	}
	const char *near = text_nearest(word, lists, n_lists);
	return fail(GB_USAGE, tr(cli->lang, "export '%s'? There are: meetings, slogans, directives, figures, findings; did you mean %s?"),
	            word, near ? near : "directives");
}
