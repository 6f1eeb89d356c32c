/* help.c - --help, of the program and of each command, from the tables. */
#include "config.h"

#include "cli/cli.h"

#include <string.h>

#include "base/buf.h"
#include "text/text.h"

#define WIDTH 79

/* `head` in a column of `column` cells, then `text` wrapped beside it. */
static void two_columns(FILE *to, const char *head, const char *text, size_t column)
{
	struct buf line = BUF_EMPTY;
	const char *next = text;

	text_place(&line, head, column, 'l');
	if (column > 0 && text_width(head) >= column) {       /* too long for its column: the text begins below */
		buf_clear(&line);
		buf_printf(&line, "%s\n", head);
		buf_fill(&line, ' ', column);
	}
	for (;;) {
		const char *from = next;
		size_t n = text_wrap(from, WIDTH - column, &next);
		buf_add(&line, from, n);
		fprintf(to, "%s\n", buf_text(&line));
		if (!*next || next == from)
			break;
		buf_clear(&line);
		buf_fill(&line, ' ', column);
	}
	buf_free(&line);
}

static void wrapped(FILE *to, const char *text)
{
	two_columns(to, "", text, 0);
}

/* Options of the whole program. */
static void options(FILE *to, uint64_t set, enum gb_lang lang)
{
	char head[80];

	for (int o = 0; o < OPTIONS; o++) {
		const struct option_row *row = option_row((enum opt)o);
		if (!(set & BIT(o)))
			continue;
		snprintf(head, sizeof head, "  --%s%s%s", row->name, row->argument ? "=" : "", row->argument ? row->argument : "");
		two_columns(to, head, tr(lang, row->help), 24);
	}
}

void help_program(FILE *to, enum gb_lang lang)
{
	fprintf(to, "%s\n", tr(lang, "Usage: giaoban [OPTION]..."));
	fprintf(to, "%s\n\n", tr(lang, "       giaoban COMMAND [OPTION]... [ARGUMENT]..."));
	wrapped(to, tr(lang, "What government meetings decide: who must do what, by when, with what number, and where that is written."));
	fprintf(to, "\n");
	wrapped(to, tr(lang, "Without a command it opens the browser, where all of it can be read; the key ? there tells the keys."));
	fprintf(to, "\n%s\n", tr(lang, "Commands:"));
	for (size_t i = 0; command_at(i); i++) {
		const struct command *c = command_at(i);
		char head[80];
		if (!c->help)
			continue;
		snprintf(head, sizeof head, "  %s %s", c->name, c->arguments);
		two_columns(to, head, tr(lang, c->help), 24);
	}
	fprintf(to, "\n%s\n", tr(lang, "Options of every command:"));
	options(to, OPTIONS_OF_ALL, lang);
	fprintf(to, "\n%s\n", tr(lang, "Options without a command:"));
	options(to, OPTIONS_OF_BROWSER, lang);
	fprintf(to, "\n");
	wrapped(to, tr(lang, "'giaoban COMMAND --help' tells more of a command, with examples; giaoban(1) tells all. Exit status: 0 done, 1 nothing found, 2 wrong usage, 65 and above as in sysexits.h."));
}

/* Lines "command\tmeaning\n", the meaning translated line by line. */
static void examples(FILE *to, const char *lines, enum gb_lang lang)
{
	char line[256];

	fprintf(to, "\n%s\n", tr(lang, "Examples:"));
	while (*lines) {
		size_t len = strcspn(lines, "\n");
		snprintf(line, sizeof line, "%.*s", (int)len, lines);
		char *tab = strchr(line, '\t');
		if (tab) {
			*tab = '\0';
			fprintf(to, "  %s\n      %s\n", line, tr(lang, tab + 1));
		}
		lines += len + (lines[len] == '\n');
	}
}

/* "text, json, csv": what this command can write. */
static void list_formats(struct buf *out, unsigned formats)
{
	for (int i = 0; format_word(i); i++)
		if (formats & 1u << i)
			buf_printf(out, "%s%s", out->len ? ", " : "", format_word(i));
}

void help_command(FILE *to, const struct command *c, enum gb_lang lang)
{
	struct buf formats = BUF_EMPTY;

	fprintf(to, tr(lang, "Usage: giaoban %s [OPTION]..."), c->name);
	fprintf(to, "%s%s\n\n", *c->arguments ? " " : "", c->arguments);
	if (c->help)
		wrapped(to, tr(lang, c->help));
	if (c->more) {
		fprintf(to, "\n");
		wrapped(to, tr(lang, c->more));
	}
	fprintf(to, "\n%s\n", tr(lang, "Options:"));
	for (int o = 0; o < OPTIONS; o++) {
		const struct option_row *row = option_row((enum opt)o);
		char head[80], letter[8] = "    ";
		if (!((OPTIONS_OF_ALL | c->options) & BIT(o)))
			continue;
		if (row->letter)
			snprintf(letter, sizeof letter, "-%c, ", row->letter);
		buf_clear(&formats);
		if (o == OPT_FORMAT)
			list_formats(&formats, c->formats);
		snprintf(head, sizeof head, "  %s--%s%s%s", letter, row->name, row->argument ? "=" : "", row->argument ? row->argument : "");
		two_columns(to, head, o == OPT_FORMAT ? buf_text(&formats) : tr(lang, row->help), 28);
	}
	buf_free(&formats);
	if (c->examples)
		examples(to, c->examples, lang);
}
