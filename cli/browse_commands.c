/* browse_commands.c - what a line of the browser's prompt asks for, by the tables and functions of the command line. */
#include "config.h"

#include "cli/browse.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"

/* As everywhere in cli/: -1 to go on, or an exit status after a complaint. */

bool browse_knows(const struct command *c)
{
	return c->run == cmd_list || c->run == cmd_timeline || c->run == cmd_show || c->run == cmd_compare || c->run == cmd_vocabulary ||
	       c->run == cmd_search || c->run == cmd_doctor || c->run == cmd_series || c->run == cmd_saved ||
	       c->run == cmd_notes;
}

/* A list on the screen has its own place, length and looks. */
bool browse_takes(enum opt o)
{
	switch (o) {
	case OPT_HELP: case OPT_VERSION:
	case OPT_MEETING: case OPT_TOPIC: case OPT_AGENCY: case OPT_WITH_GROUPS: case OPT_MINE: case OPT_KIND:
	case OPT_INDICATOR: case OPT_FRAMEWORK: case OPT_FROM: case OPT_TO: case OPT_DUE: case OPT_SORT: case OPT_REVERSE:
	case OPT_CHART:
		return true;
	default:
		return false;
	}
}

static int for_command_line(const struct browse_commands *b, const char *what, const char *rest)
{
	return fail(GB_USAGE, tr(b->line.lang, "%s is for the command line: leave with q, then: giaoban %s"), what, rest);
}

static int refuse_options(const struct browse_commands *b, const char *rest)
{
	char name[40];

	if (given(&b->line, OPT_LANG))
		return fail(GB_USAGE, "%s", tr(b->line.lang, "here the key L changes the language"));
	for (int o = 0; o < OPTIONS; o++) {
		if (!given(&b->line, (enum opt)o) || browse_takes((enum opt)o))
			continue;
		snprintf(name, sizeof name, "--%s", option_row((enum opt)o)->name);
		return for_command_line(b, name, rest);
	}
	return -1;
}

/* ---- text ---- */

enum page { PAGE_VERSION, PAGE_HELP, PAGE_DOCTOR };

/* What the command line would print. */
static int show_text(struct browse_commands *b, enum page page, struct app_command *out)
{
	size_t size;
	FILE *to = open_memstream(&b->text, &size);

	if (!to)
		return fail(GB_SOFTWARE, "%s", gb_reason(errno, b->line.lang));
	if (page == PAGE_VERSION) {
		fprintf(to, "giaoban %s\n", PACKAGE_VERSION);
	} else if (page == PAGE_DOCTOR) {
		b->line.given |= b->program->given & BIT(OPT_SCRIPT);   /* it knows of less than a person */
		doctor_write(&b->line, to);
		if (b->complaints.len)
			fprintf(to, "%s\n", buf_text(&b->complaints));
	} else if (b->line.command) {
		help_command(to, b->line.command, b->line.lang);
	} else {
		help_program(to, b->line.lang);
	}
	if (fclose(to) != 0)
		return fail(GB_SOFTWARE, "%s", gb_reason(errno, b->line.lang));
	out->kind = COMMAND_TEXT;
	out->text = b->text;
	return -1;
}

/* "help", or "help COMMAND". */
static int help(struct browse_commands *b, struct app_command *out)
{
	out->kind = COMMAND_HELP;
	if (b->words.n == 2)
		return -1;
	b->line.command = command_find(b->words.at[2]);
	if (!b->line.command || !b->line.command->help)
		return unknown_command(&b->line, b->words.at[2]);
	return show_text(b, PAGE_HELP, out);
}

/* ---- what can be opened ---- */

/* A meeting, a record, an item, a framework. */
static int show(struct browse_commands *b, struct app_command *out)
{
	gb_rows *rows;
	int item, result = address_find(&b->line, &rows, &item);

	if (result >= 0)
		return result;
	const struct gb_row *row = gb_rows_at(rows, 0);
	buf_puts(&b->address, row->record ? row->record->address : row->meeting->id);
	if (item > 0)
		buf_printf(&b->address, "#%d", item);
	gb_rows_free(rows);
	out->kind = COMMAND_SHOW;
	out->text = buf_text(&b->address);
	return -1;
}

static int compare(struct browse_commands *b, struct app_command *out)
{
	const char *left, *right;
	int result = compare_meetings(&b->line, &left, &right);

	if (result >= 0)
		return result;
	buf_printf(&b->address, "%s %s", left, right);
	out->kind = COMMAND_COMPARE;
	out->text = buf_text(&b->address);
	return -1;
}

/* What begins with no command's name may be a slip of the hand; else it is what `show` shows. */
static int show_or_slip(struct browse_commands *b, struct app_command *out)
{
	const char *names[64];
	size_t n = 0;

	for (size_t i = 0; command_at(i) && n < 64; i++)
		if (command_at(i)->help)
			names[n++] = command_at(i)->name;
	if (text_nearest(b->words.at[1], names, n))
		return unknown_command(&b->line, b->words.at[1]);
	b->line.arguments = b->words.at + 1;
	b->line.n_arguments = b->words.n - 1;
	return show(b, out);
}

static int list(struct browse_commands *b, struct app_command *out)
{
	long any;
	int result = command_without_arguments(&b->line);

	if (result < 0)
		result = list_query_make(&b->line, (enum gb_kind)b->line.command->kind, &b->list);
	if (result >= 0)
		return result;
	/* What the query cannot mean, as a framework that there is not, is told before anything is opened. */
	enum gb_status status = gb_count(b->line.corpus, &b->list.query, 1, &any);
	if (status != GB_OK)
		return cli_corpus_failed(&b->line, status);
	out->kind = b->line.command->run == cmd_timeline ? COMMAND_TIMELINE : COMMAND_LIST;
	out->query = b->list.query;
	return -1;
}

static int vocabulary(struct browse_commands *b, struct app_command *out)
{
	out->kind = COMMAND_VOCABULARY;
	out->vocabulary = (enum gb_facet)b->line.command->kind;
	return command_without_arguments(&b->line);
}

/* It is drawn without being asked to. */
static int series(struct browse_commands *b, struct app_command *out)
{
	const char *id;
	int result = series_argument(&b->line);

	if (result >= 0)
		return result;
	enum gb_status status = gb_resolve(b->line.corpus, GB_AN_INDICATOR, b->line.arguments[0], &id);
	if (status != GB_OK)
		return cli_corpus_failed(&b->line, status);
	out->kind = COMMAND_SERIES;
	out->text = id;
	return -1;
}

/* "--limit", "--limit=3": the command line's, not a word that is left out. */
static bool is_option(const struct command *c, const char *word)
{
	for (int o = 0; o < OPTIONS; o++) {
		const char *name = option_row((enum opt)o)->name;
		const size_t len = strlen(name);
		if (((c->options | OPTIONS_OF_ALL) & BIT(o)) && strncmp(word, "--", 2) == 0 && strncmp(word + 2, name, len) == 0 &&
		    (word[2 + len] == '\0' || word[2 + len] == '='))
			return true;
	}
	return false;
}

/* What is searched for is taken as it stands, quotes and all: no shell is in between.  Filters are fields of it. */
static int search(struct browse_commands *b, const struct command *c, const char *rest, struct app_command *out)
{
	const char *text = rest + strcspn(rest, " ");

	b->line.command = c;
	if (b->words.n == 3 && (strcmp(b->words.at[2], "--help") == 0 || strcmp(b->words.at[2], "-h") == 0))
		return show_text(b, PAGE_HELP, out);
	for (int i = 2; i < b->words.n; i++)
		if (is_option(c, b->words.at[i]))
			return fail(GB_USAGE, tr(b->line.lang, "%s is for the command line; here filters are words, as agency:BYT kind:figure year:2025"),
			            b->words.at[i]);
	text += strspn(text, " ");
	if (strncmp(text, "-- ", 3) == 0)
		text += 3;
	b->text = mem_strdup(text);
	out->kind = COMMAND_SEARCH;
	out->text = b->text;
	return -1;
}

static int run(struct browse_commands *b, const char *rest, struct app_command *out);

/* A complaint about a line of the file says where it stands. */
static int complain_of(struct browse_commands *b, const struct saved_line *l, int result)
{
	struct buf place = BUF_EMPTY, said = b->complaints;

	b->complaints = (struct buf)BUF_EMPTY;
	saved_place(&place, &b->saved, l);
	fail(result, "%s: %s", buf_text(&place), buf_text(&said));
	buf_free(&place);
	buf_free(&said);
	return result;
}

/* All that stands behind the command. */
static const char *behind_command(const char *rest)
{
	rest += strcspn(rest, " ");
	return rest + strspn(rest, " ");
}

/* A list may be called as an option is. */
static bool is_saved(struct browse_commands *b, const char *name)
{
	const struct saved_line *l;

	return saved_read(&b->saved, NULL) == GB_OK && saved_find(&b->saved, name, &l, NULL) == GB_OK;
}

/* The list that is called as all that stands behind the command, quotes or none: what its line asks for. */
static int saved(struct browse_commands *b, const char *rest, struct app_command *out)
{
	const char *typed = behind_command(rest);
	const enum gb_lang lang = b->line.lang;
	struct gb_why why = { .lang = lang };
	const struct saved_line *l;

	enum gb_status status = saved_read(&b->saved, &why);
	if (status == GB_OK && saved_find(&b->saved, typed, &l, NULL) != GB_OK)
		status = saved_find(&b->saved, b->words.n == 3 ? b->words.at[2] : typed, &l, &why);
	if (status != GB_OK)
		return fail((int)status, "%s", why.text);
	b->name = mem_strdup(l->name);
	words_free(&b->words);
	words_split(&b->words, l->command, strlen(l->command));
	const struct command *c = b->words.n > 1 ? command_find(b->words.at[1]) : NULL;
	int result = c && c->options & BIT(OPT_SAVE) ? run(b, l->command, out)
	                                            : fail(GB_USAGE, tr(lang, "'%s' is no list"), c ? c->name : l->command);
	out->name = b->name;
	return result < 0 ? result : complain_of(b, l, result);
}

/* A line that is a command line as it stands. */
static int run(struct browse_commands *b, const char *rest, struct app_command *out)
{
	int result = options_read(&b->line, b->words.n, b->words.at);
	const struct command *c = b->line.command;

	if (result >= 0)
		return result;
	if (given(&b->line, OPT_VERSION))
		return show_text(b, PAGE_VERSION, out);
	if (given(&b->line, OPT_HELP))
		return show_text(b, PAGE_HELP, out);
	if (c && !browse_knows(c))
		return for_command_line(b, c->name, rest);
	result = refuse_options(b, rest);
	if (result >= 0 || !c)
		return result;
	b->line.value[OPT_CORPUS] = b->program->value[OPT_CORPUS];
	if (c->run == cmd_list || c->run == cmd_timeline)
		return list(b, out);
	if (c->run == cmd_vocabulary)
		return vocabulary(b, out);
	if (c->run == cmd_show)
		return show(b, out);
	if (c->run == cmd_saved)
		return fail(GB_USAGE, "%s", tr(b->line.lang, "which saved list? Its name is missing"));
	if (c->run == cmd_compare)
		return compare(b, out);
	if (c->run == cmd_series)
		return series(b, out);
	result = command_without_arguments(&b->line);
	if (c->run == cmd_notes) {
		out->kind = COMMAND_OWN;
		return result;
	}
	return result < 0 ? show_text(b, PAGE_DOCTOR, out) : result;
}

static int understand(struct browse_commands *b, const char *rest, struct app_command *out)
{
	const char *word = b->words.n > 1 ? b->words.at[1] : NULL;

	if (!word)
		return -1;
	if (strcmp(word, "q") == 0 || strcmp(word, "quit") == 0) {
		out->kind = COMMAND_QUIT;
		return -1;
	}
	if (strcmp(word, "help") == 0)
		return help(b, out);
	if (strcmp(word, "pipe") == 0) {
		b->text = mem_strdup(behind_command(rest));
		out->kind = COMMAND_PIPE;
		out->text = b->text;
		return -1;
	}
	const struct command *c = command_find(word);
	if (c && c->run == cmd_search)
		return search(b, c, rest, out);
	const char *name = behind_command(rest);
	if (c && c->run == cmd_saved && *name && (*name != '-' || is_saved(b, name)))
		return saved(b, rest, out);
	return *word == '-' || (c && c->help) ? run(b, rest, out) : show_or_slip(b, out);
}

/* ---- for the app ---- */

static void forget(struct browse_commands *b)
{
	list_query_free(&b->list);
	b->list = (struct list_query){ .query = { .kind = GB_MEETING } };
	options_free(&b->line);
	words_free(&b->words);
	buf_clear(&b->address);
	buf_clear(&b->complaints);
	free(b->text);
	b->text = NULL;
	free(b->name);
	b->name = NULL;
	browse_complete_forget(b);
}

static bool parse(void *self, const char *line, enum gb_lang lang, struct app_command *out, struct gb_why *why)
{
	struct browse_commands *b = self;
	const char *rest = words_after_program(line);

	forget(b);
	*out = (struct app_command){ .kind = COMMAND_NOTHING };
	b->line = (struct cli){ .lang = lang, .program = b->program->program, .today = b->program->today,
	                        .my_agency = b->program->my_agency, .settings = b->program->settings,
	                        .encodings = b->program->encodings, .encoding = b->program->encoding,
	                        .encoding_given = b->program->encoding_given, .corpus = b->program->corpus };
	words_split(&b->words, rest, strlen(rest));
	complain_into(&b->complaints);
	int result = understand(b, rest, out);
	complain_into(NULL);
	if (result >= 0)
		gb_fail(why, (enum gb_status)result, "%s", buf_text(&b->complaints));
	return result < 0;
}

void browse_commands_begin(struct browse_commands *b, const struct cli *program)
{
	*b = (struct browse_commands){ .api = { b, parse, browse_complete }, .program = program };
	saved_begin(&b->saved, given(program, OPT_SCRIPT));
}

void browse_commands_end(struct browse_commands *b)
{
	forget(b);
	buf_free(&b->address);
	buf_free(&b->complaints);
	saved_end(&b->saved);
}
