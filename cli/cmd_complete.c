/* cmd_complete.c - what the shells' completion asks: ids and addresses, a line each, from the corpus in
 * use.  Says nothing when something is wrong: a prompt is no place for messages. */
#include "config.h"

#include "cli/cli.h"

#include <string.h>

static void print_rows(struct cli *cli, enum gb_kind kind)
{
	const struct gb_query query = { .kind = kind };
	struct gb_window window = { .limit = 500 };
	gb_rows *rows, *before = NULL;
	long printed = 0;

	/* A menu of thousands serves nobody, and a prompt must not wait. */
	while (printed < 2000 && gb_find(cli->corpus, &query, &window, &rows) == GB_OK) {
		gb_rows_free(before);
		before = rows;
		size_t n = gb_rows_count(rows);
		for (size_t i = 0; i < n; i++) {
			const struct gb_row *row = gb_rows_at(rows, i);
			puts(row->record ? row->record->address : row->meeting->id);
		}
		printed += (long)n;
		if (n == 0 || !gb_rows_more(rows))
			break;
		window.after = gb_rows_key(rows, n - 1);
	}
	gb_rows_free(before);
}

static void print_commands(void)
{
	for (size_t i = 0; command_at(i); i++)
		if (command_at(i)->help)
			puts(command_at(i)->name);
}

/* The options of a command, as the shells want them. */
static void print_options(const char *name)
{
	const struct command *c = command_find(name);

	for (int o = 0; o < OPTIONS; o++)
		if (o <= OPT_CORPUS || (c && c->options & BIT(o)))
			printf("--%s%s\n", option_row((enum opt)o)->name, option_row((enum opt)o)->argument ? "=" : "");
}

static void print_words(const char *words)
{
	for (; *words; words += strspn(words, " ")) {
		size_t len = strcspn(words, " ");
		printf("%.*s\n", (int)len, words);
		words += len;
	}
}

/* The values of an option, or of a command's argument: words, or ids to be asked from the corpus. */
static void print_values(struct cli *cli, const char *values)
{
	if (*values != '@') {
		print_words(values);
		return;
	}
	if (cli_open(cli) >= 0)
		return;
	const struct gb_vocabulary *v = gb_vocabulary(cli->corpus);
	if (strcmp(values, "@meetings") == 0) {
		print_rows(cli, GB_MEETING);
	} else if (strcmp(values, "@addresses") == 0) {
		for (int kind = GB_MEETING; kind < GB_KINDS; kind++)
			print_rows(cli, (enum gb_kind)kind);
	} else if (strcmp(values, "@frameworks") == 0) {
		print_rows(cli, GB_SLOGAN);
	} else if (strcmp(values, "@topics") == 0) {
		for (size_t i = 0; i < v->n_topics; i++)
			puts(v->topics[i].id);
	} else if (strcmp(values, "@agencies") == 0) {
		for (size_t i = 0; i < v->n_agencies; i++)
			puts(v->agencies[i].id);
	} else if (strcmp(values, "@indicators") == 0) {
		for (size_t i = 0; i < v->n_indicators; i++)
			puts(v->indicators[i].id);
	}
}

/* The kinds of a list's records. */
static void print_kinds(const struct command *c)
{
	if (!c || c->run != cmd_list || c->kind == GB_DIRECTIVE)
		return;
	for (int value = 1; gb_word(kind_words((enum gb_kind)c->kind), value); value++)
		puts(gb_word(kind_words((enum gb_kind)c->kind), value));
}

static void print_formats(const struct command *c)
{
	for (int i = 0; c && format_word(i); i++)
		if (c->formats & 1u << i)
			puts(format_word(i));
}

static void print_sorts(const struct command *c)
{
	if (!c || c->run != cmd_list)
		return;
	for (size_t i = 0; sort_word((enum gb_kind)c->kind, i); i++)
		puts(sort_word((enum gb_kind)c->kind, i));
}

/* complete commands | options COMMAND | argument COMMAND | value COMMAND OPTION */
int cmd_complete(struct cli *cli)
{
	const char *what = cli->n_arguments > 0 ? cli->arguments[0] : "";
	const char *name = cli->n_arguments > 1 ? cli->arguments[1] : "";
	const struct command *c = command_find(name);

	if (!freopen("/dev/null", "w", stderr))
		return GB_IO;
	if (strcmp(what, "commands") == 0)
		print_commands();
	else if (strcmp(what, "options") == 0)
		print_options(name);
	else if (strcmp(what, "argument") == 0 && c)
		print_values(cli, c->completes);
	else if (strcmp(what, "value") == 0 && cli->n_arguments > 2)
		for (int o = 0; o < OPTIONS; o++) {
			const struct option_row *row = option_row((enum opt)o);
			if (strcmp(cli->arguments[2], row->name) != 0 && !(row->letter && cli->arguments[2][0] == row->letter && !cli->arguments[2][1]))
				continue;
			if (strcmp(row->values, "@kinds") == 0)
				print_kinds(c);
			else if (strcmp(row->values, "@formats") == 0)
				print_formats(c);
			else if (strcmp(row->values, "@sorts") == 0)
				print_sorts(c);
			else
				print_values(cli, row->values);
		}
	return 0;
}
