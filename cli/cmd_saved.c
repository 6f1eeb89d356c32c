/* cmd_saved.c - saved: the lists that were saved, one of them as it is today, or forgetting it. */
#include "config.h"

#include "cli/saved.h"

#include <string.h>

#include "cli/browse.h"
#include "text/text.h"

#define NAME_WIDEST 40          /* cells of the column of names */

/* ---- what is saved ---- */

static void text(struct buf *out, const struct saved *s)
{
	const struct saved_line *l;
	size_t widest = 0;

	for (size_t i = 0; (l = saved_at(s, i)); i++) {
		const size_t cells = text_width(l->name);
		widest = cells > widest && cells <= NAME_WIDEST ? cells : widest;
	}
	for (size_t i = 0; (l = saved_at(s, i)); i++) {
		const size_t cells = text_width(l->name);
		buf_puts(out, l->name);
		buf_fill(out, ' ', (cells < widest ? widest - cells : 0) + 2);
		buf_printf(out, "%s\n", l->command);
	}
}

/* What is saved is clean: no character but these two needs a sign before it. */
static void json_string(struct buf *out, const char *s)
{
	buf_putc(out, '"');
	for (; *s; s++) {
		if (*s == '"' || *s == '\\')
			buf_putc(out, '\\');
		buf_putc(out, *s);
	}
	buf_putc(out, '"');
}

static void json(struct buf *out, const struct saved *s)
{
	const struct saved_line *l;

	buf_putc(out, '[');
	for (size_t i = 0; (l = saved_at(s, i)); i++) {
		buf_puts(out, i ? ",\n  {\n    \"name\": " : "\n  {\n    \"name\": ");
		json_string(out, l->name);
		buf_puts(out, ",\n    \"command\": ");
		json_string(out, l->command);
		buf_puts(out, "\n  }");
	}
	buf_puts(out, s->n_lists ? "\n]\n" : "]\n");
}

static void csv_cell(struct buf *out, const char *s, bool excel)
{
	const bool quoted = strpbrk(s, "\",;") != NULL;

	buf_puts(out, quoted ? "\"" : "");
	if (excel && strchr("+-@", *s))         /* a spreadsheet would take it for a formula */
		buf_putc(out, '\'');
	for (; *s; s++) {
		if (*s == '"')
			buf_putc(out, '"');
		buf_putc(out, *s);
	}
	buf_puts(out, quoted ? "\"" : "");
}

static void csv(struct buf *out, const struct saved *s, bool excel)
{
	const struct saved_line *l;

	buf_printf(out, "%sname%ccommand\r\n", excel ? "\xEF\xBB\xBF" : "", excel ? ';' : ',');
	for (size_t i = 0; (l = saved_at(s, i)); i++) {
		csv_cell(out, l->name, excel);
		buf_putc(out, excel ? ';' : ',');
		csv_cell(out, l->command, excel);
		buf_puts(out, "\r\n");
	}
}

static int list(struct cli *cli, const struct saved *s)
{
	static const enum opt of_one[] = { OPT_LIMIT, OPT_OFFSET, OPT_COUNT, OPT_DELETE };
	struct buf all = BUF_EMPTY;
	struct output out;

	for (size_t i = 0; i < sizeof of_one / sizeof *of_one; i++)
		if (given(cli, of_one[i]))
			return fail(GB_USAGE, tr(cli->lang, "--%s goes with the name of a saved list"), option_row(of_one[i])->name);
	int result = output_open(cli, 1u << GB_TEXT | 1u << GB_JSON | 1u << GB_CSV, &out);
	if (result >= 0)
		return result;
	if (out.style.format == GB_JSON)
		json(&all, s);
	else if (out.style.format == GB_CSV)
		csv(&all, s, out.style.excel);
	else
		text(&all, s);
	fputs(buf_text(&all), out.stream);
	buf_free(&all);
	result = output_close(cli, &out, s->n_lists ? GB_OK : GB_NONE, NULL);
	if (result == GB_NONE)
		complain("%s", tr(cli->lang, "no list is saved yet; --save NAME behind a list keeps it"));
	return result;
}

/* ---- one of them ---- */

/* The line as a command line; its words must live as long. */
static int understand(const struct cli *cli, const struct words *words, struct cli *out)
{
	static const enum opt ours[] = { OPT_FORMAT, OPT_OUTPUT, OPT_FORCE, OPT_EXCEL, OPT_LIMIT, OPT_OFFSET, OPT_COUNT };

	*out = *cli;
	out->command = NULL;
	out->given = 0;
	memset(out->value, 0, sizeof out->value);
	memset((void *)out->repeated, 0, sizeof out->repeated);
	memset(out->n_repeated, 0, sizeof out->n_repeated);
	int result = options_read(out, words->n, words->at);
	if (result >= 0)
		return result;
	if (!out->command || !(out->command->options & BIT(OPT_SAVE)))
		return fail(GB_USAGE, tr(cli->lang, "'%s' is no list"), out->command ? out->command->name : "");
	for (size_t i = 0; i < sizeof ours / sizeof *ours; i++) {
		if (!given(cli, ours[i]))
			continue;
		out->given |= BIT(ours[i]);
		out->value[ours[i]] = cli->value[ours[i]];
	}
	return command_without_arguments(out);
}

/* Whether it is understood, ids and all, before anything is written. */
static int check(const struct cli *cli, const char *command, struct buf *said)
{
	struct words words;
	struct list_query query = { .query = { .kind = GB_MEETING } };
	struct cli line;

	words_split(&words, command, strlen(command));
	complain_into(said);
	int result = understand(cli, &words, &line);
	if (result < 0)
		result = list_query_make(&line, (enum gb_kind)line.command->kind, &query);
	complain_into(NULL);
	list_query_free(&query);
	options_free(&line);
	words_free(&words);
	return result;
}

static int run(struct cli *cli, const char *command)
{
	struct words words;
	struct cli line;

	words_split(&words, command, strlen(command));
	int result = understand(cli, &words, &line);
	if (result < 0)
		result = line.command->run(&line);
	cli->out = line.out;            /* ended where it belongs */
	options_free(&line);
	words_free(&words);
	return result;
}

static int show(struct cli *cli, const struct saved *s, const struct saved_line *l)
{
	struct buf place = BUF_EMPTY, said = BUF_EMPTY;
	int result = cli_open(cli);

	if (result >= 0)
		return result;
	result = check(cli, l->command, &said);
	saved_place(&place, s, l);
	result = result < 0 ? run(cli, l->command) : fail(result, "%s: %s", buf_text(&place), buf_text(&said));
	buf_free(&place);
	buf_free(&said);
	return result;
}

static int forget(const struct cli *cli, struct saved *s, const char *name)
{
	struct gb_why why = { .lang = cli->lang };

	for (int o = 0; o < OPTIONS; o++)
		if (o != OPT_DELETE && !(OPTIONS_OF_ALL & BIT(o)) && given(cli, (enum opt)o))
			return fail(GB_USAGE, tr(cli->lang, "--delete forgets a list and writes nothing: leave --%s out"), option_row((enum opt)o)->name);
	enum gb_status status = saved_forget(s, name, &why);
	return status == GB_OK ? 0 : fail((int)status, "%s", why.text);
}

static int one(struct cli *cli, struct saved *s)
{
	struct gb_why why = { .lang = cli->lang };
	struct buf raw = BUF_EMPTY, name = BUF_EMPTY;
	const struct saved_line *l;

	for (int i = 0; i < cli->n_arguments; i++)
		buf_printf(&raw, "%s%s", i ? " " : "", cli->arguments[i]);
	text_clean(&name, buf_text(&raw), raw.len, 0);
	int result;
	if (given(cli, OPT_DELETE))
		result = forget(cli, s, buf_text(&name));
	else if (saved_find(s, buf_text(&name), &l, &why) != GB_OK)
		result = fail(GB_USAGE, "%s", why.text);
	else
		result = show(cli, s, l);
	buf_free(&raw);
	buf_free(&name);
	return result;
}

int cmd_saved(struct cli *cli)
{
	struct gb_why why = { .lang = cli->lang };
	struct saved s;

	saved_begin(&s, false);
	enum gb_status status = saved_read(&s, &why);
	if (s.bad && cli->n_arguments == 0)
		complain(tr(cli->lang, "%s:%zu: expected 'NAME = command', as in: %s"), buf_text(&s.path), s.bad,
		         "Bộ Y tế = directives --agency BYT");
	int result = status != GB_OK ? fail((int)status, "%s", why.text) : cli->n_arguments == 0 ? list(cli, &s) : one(cli, &s);
	saved_end(&s);
	return result;
}
