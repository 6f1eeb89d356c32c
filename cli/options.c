/* options.c - the table of options, and the reading of a command line by it. */
#include "config.h"

#include "cli/cli.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const struct option_row rows[OPTIONS] = {
	[OPT_HELP] = { "help", 'h', NULL, false, TR("show this help"), "" },
	[OPT_VERSION] = { "version", 'V', NULL, false, TR("show the version"), "" },
	[OPT_LANG] = { "lang", 0, "vi|en", false, TR("language of the output"), "vi en" },
	[OPT_CORPUS] = { "corpus", 0, "FILE", false, TR("use this corpus"), "@files" },
	[OPT_ENCODING] = { "encoding", 0, "NAME", false, TR("write in this encoding (UTF-8, TCVN, VISCII, CP1258, TCVN3, VNI, ...)"), "@encodings" },
	[OPT_ASCII] = { "ascii", 0, NULL, false, TR("write without any mark, in ASCII"), "" },
	[OPT_FORMAT] = { "format", 'f', "FORMAT", false, TR("how to write it"), "@formats" },
	[OPT_OUTPUT] = { "output", 'o', "FILE", false, TR("write to FILE, which must not exist"), "@files" },
	[OPT_FORCE] = { "force", 0, NULL, false, TR("write over an existing FILE"), "" },
	[OPT_EXCEL] = { "excel", 0, NULL, false, TR("CSV that a Vietnamese Excel opens by a double click"), "" },
	[OPT_MEETING] = { "meeting", 'm', "ID", true, TR("only of this meeting (session-10, 10, 06/02/2025, ...)"), "@meetings" },
	[OPT_TOPIC] = { "topic", 't', "ID", true, TR("only on this topic"), "@topics" },
	[OPT_AGENCY] = { "agency", 'a', "ID", true, TR("only of this agency (id, abbreviation or name)"), "@agencies" },
	[OPT_WITH_GROUPS] = { "with-groups", 0, NULL, false, TR("also what groups of the agency were given, and marked so"), "" },
	[OPT_MINE] = { "mine", 0, NULL, false, TR("only of the agency named in the configuration"), "" },
	[OPT_KIND] = { "kind", 'k', "KIND", true, TR("only of this kind"), "@kinds" },
	[OPT_INDICATOR] = { "indicator", 'i', "ID", true, TR("only of this indicator"), "@indicators" },
	[OPT_FRAMEWORK] = { "framework", 0, "NAME", false, TR("only of this framework (\"5 không\", or its address)"), "@frameworks" },
	[OPT_FROM] = { "from", 0, "DATE", false, TR("meetings from this date on"), "" },
	[OPT_TO] = { "to", 0, "DATE", false, TR("meetings up to this date"), "" },
	[OPT_DUE] = { "due", 0, "WHEN", false, TR("none, passed, 30d (within 30 days), a date, or FROM..TO"), "none passed 30d" },
	[OPT_SORT] = { "sort", 's', "KEY", false, TR("order: date, due, text, agency, topic, kind, indicator, value, period"), "@sorts" },
	[OPT_REVERSE] = { "reverse", 'r', NULL, false, TR("the order turned round"), "" },
	[OPT_LIMIT] = { "limit", 'n', "N", false, TR("at most N records"), "" },
	[OPT_OFFSET] = { "offset", 0, "N", false, TR("skip the first N records"), "" },
	[OPT_COUNT] = { "count", 'c', NULL, false, TR("only say how many there are"), "" },
	[OPT_REPLACE] = { "replace", 0, NULL, false, TR("take an equal or lower revision too"), "" },
	[OPT_STRICT] = { "strict", 0, NULL, false, TR("warnings count as errors"), "" },
	[OPT_ARTICLE] = { "article", 0, "FILE", false, TR("hold the briefing against its source article"), "@files" },
	[OPT_FROM_ENCODING] = { "from-encoding", 0, "NAME", false, TR("what the files are written in; else it is told from them"), "@encodings" },
	[OPT_TO_ENCODING] = { "to-encoding", 0, "NAME", false, TR("what to write it in (UTF-8)"), "@encodings" },
	[OPT_QUIET] = { "quiet", 'q', NULL, false, TR("only tell problems"), "" },
	[OPT_REINDEX] = { "reindex", 0, NULL, false, TR("build the search index anew; FILEs may be left out"), "" },
	[OPT_BUNDLE] = { "bundle", 0, NULL, false, TR("mark the meetings as bundled with giaoban (for make)"), "" },
	[OPT_BRIEF] = { "brief", 0, NULL, false, TR("of a meeting only the essence"), "" },
	[OPT_CHART] = { "chart", 0, NULL, false, TR("draw it too"), "" },
	[OPT_SAVE] = { "save", 0, "NAME", false, TR("keep this list under a name ('giaoban saved' shows it)"), "" },
	[OPT_DELETE] = { "delete", 0, NULL, false, TR("forget the saved list, the note, the mark"), "" },
	[OPT_REPAIR] = { "repair", 0, NULL, false, TR("roll back what a killed import left behind"), "" },
	[OPT_MOUSE] = { "mouse", 0, NULL, false, TR("take the mouse: click, double click, wheel"), "" },
	[OPT_PLAIN] = { "plain", 0, NULL, false, TR("the browser line by line: for screen readers, braille, and terminals without a screen"), "" },
	[OPT_THRIFT] = { "thrift", 0, NULL, false, TR("for a slow line: send no byte that is not needed"), "" },
	[OPT_SCRIPT] = { "script", 0, "FILE", false, TR("play the keys in FILE and print the screens"), "@files" },
	[OPT_SIZE] = { "size", 0, "COLSxROWS", false, TR("the size of the screen of a script (80x24); of line mode the longest line, and how much at a time"), "80x24 100x30 200x60" },
};

const struct option_row *option_row(enum opt o)
{
	return &rows[o];
}

bool given(const struct cli *cli, enum opt o)
{
	return (cli->given & BIT(o)) != 0;
}

#define LONG_BASE 256       /* getopt_long's values for our options, above every letter */

/* The tables that getopt_long wants, for the options of `set`. */
static void getopt_tables(uint64_t set, struct option longs[OPTIONS + 1], char shorts[2 * OPTIONS + 3])
{
	size_t n = 0, m = 0;

	shorts[m++] = '+';          /* the first phase stops at the command; the second puts '-' here */
	shorts[m++] = ':';
	for (int o = 0; o < OPTIONS; o++) {
		if (!(set & BIT(o)))
			continue;
		longs[n++] = (struct option){ rows[o].name, rows[o].argument ? required_argument : no_argument, NULL, LONG_BASE + o };
		if (rows[o].letter) {
			shorts[m++] = rows[o].letter;
			if (rows[o].argument)
				shorts[m++] = ':';
		}
	}
	longs[n] = (struct option){ NULL, 0, NULL, 0 };
	shorts[m] = '\0';
}

static int option_of(int code, uint64_t set)
{
	if (code >= LONG_BASE)
		return code - LONG_BASE;
	for (int o = 0; o < OPTIONS; o++)
		if ((set & BIT(o)) && rows[o].letter == code)
			return o;
	return -1;
}

static void keep(struct cli *cli, int o, const char *value)
{
	cli->given |= BIT(o);
	cli->value[o] = value;
	if (!rows[o].repeats)
		return;
	cli->repeated[o] = mem_grow((void *)cli->repeated[o], cli->n_repeated[o] + 1, sizeof *cli->repeated[o]);
	cli->repeated[o][cli->n_repeated[o]++] = value;
}

static bool begin_several(const char *typed, const char *const *names, size_t n)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		found += strncmp(names[i], typed, strlen(typed)) == 0;
	return found > 1;
}

/* The letter that getopt_long did not know, in the word that it stands in: a byte of it is all that optopt has. */
static void short_option(char *out, size_t size, const char *word)
{
	const char *at = strchr(word, (char)optopt);
	int cells;

	if (!at)
		at = word + strspn(word, "-");
	snprintf(out, size, "-%.*s", (int)text_grapheme(at, &cells), at);
}

/* What getopt_long did not know, or missed an argument of. */
static int bad_option(const struct cli *cli, int code, char *word, uint64_t set)
{
	const char *names[OPTIONS];
	size_t n = 0;

	if (code == ':')
		return fail(GB_USAGE, tr(cli->lang, "option %s wants a value"), word);
	for (int o = 0; o < OPTIONS; o++)
		if (set & BIT(o))
			names[n++] = rows[o].name;
	char plain[64];
	snprintf(plain, sizeof plain, "%.*s", (int)strcspn(word, "="), word);
	if (strncmp(plain, "--", 2) != 0)
		short_option(plain, sizeof plain, word);
	const char *near = plain[1] == '-' ? text_nearest(plain + 2, names, n) : NULL;
	if (plain[1] == '-' && begin_several(plain + 2, names, n))
		return fail(GB_USAGE, tr(cli->lang, "option %s may be several: write more of its name"), plain);
	const char *command = cli->command ? cli->command->name : "";
	const char *space = cli->command ? " " : "";
	if (near)
		return fail(GB_USAGE, tr(cli->lang, "there is no option %s here; did you mean --%s? ('giaoban %s%s--help' lists them)"),
		            plain, near, command, space);
	return fail(GB_USAGE, tr(cli->lang, "there is no option %s here ('giaoban %s%s--help' lists them)"), plain, command, space);
}

/* One phase: reads options of `set` from argv[optind] on; stops at the first other word unless `permute`. */
static int read_options(struct cli *cli, int argc, char **argv, uint64_t set, bool permute)
{
	struct option longs[OPTIONS + 1];
	char shorts[2 * OPTIONS + 3];
	int code;

	getopt_tables(set, longs, shorts);
	opterr = 0;
	for (;;) {
		int at = optind ? optind : 1;
		code = getopt_long(argc, argv, permute ? shorts + 1 : shorts, longs, NULL);
		if (code == -1)
			return -1;
		if (code == '?' || code == ':')
			return bad_option(cli, code, argv[optind > at ? optind - 1 : at], set);
		int o = option_of(code, set);
		if (o >= 0)
			keep(cli, o, optarg);
	}
}

static bool take_lang(struct cli *cli, const char *word)
{
	if (strcmp(word, "vi") != 0 && strcmp(word, "en") != 0)
		return false;
	cli->lang = strcmp(word, "vi") == 0 ? GB_VI : GB_EN;
	cli->lang_given = true;
	return true;
}

static int set_lang(struct cli *cli)
{
	if (!given(cli, OPT_LANG) || take_lang(cli, cli->value[OPT_LANG]))
		return -1;
	return fail(GB_USAGE, tr(cli->lang, "--lang is vi or en, not '%s'"), cli->value[OPT_LANG]);
}

void options_look_for_lang(struct cli *cli, int argc, char **argv)
{
	static const char name[] = "--lang";
	const size_t len = sizeof name - 1;

	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (strncmp(argv[i], name, len) != 0)
			continue;
		const char *word = argv[i][len] == '=' ? argv[i] + len + 1 : !argv[i][len] && i + 1 < argc ? argv[i + 1] : "";
		(void)take_lang(cli, word);     /* what else stands there is told when it is read */
	}
}

int unknown_command(const struct cli *cli, const char *word)
{
	const char *names[64];
	size_t n = 0;

	for (size_t i = 0; command_at(i) && n < 64; i++)
		names[n++] = command_at(i)->name;
	const char *near = text_nearest(word, names, n);
	if (near)
		return fail(GB_USAGE, tr(cli->lang, "there is no command '%s'; did you mean '%s'? ('giaoban --help' lists them)"), word, near);
	return fail(GB_USAGE, tr(cli->lang, "there is no command '%s' ('giaoban --help' lists them)"), word);
}

/* --help and --version end the program, whatever else was said. */
int options_help(struct cli *cli)
{
	if (given(cli, OPT_VERSION)) {
		fprintf(encoding_output(cli), "giaoban %s\n", PACKAGE_VERSION);
		return 0;
	}
	if (given(cli, OPT_HELP)) {
		if (cli->command)
			help_command(encoding_output(cli), cli->command, cli->lang);
		else
			help_program(encoding_output(cli), cli->lang);
		return 0;
	}
	return -1;
}

/* What is only for the browser stands before a command: it must not be passed over. */
static int refuse_browser_options(const struct cli *cli)
{
	for (int o = 0; o < OPTIONS; o++)
		if (OPTIONS_OF_BROWSER & cli->given & BIT(o))
			return fail(GB_USAGE, tr(cli->lang, "--%s is for the browser: leave out '%s'"), rows[o].name, cli->command->name);
	return -1;
}

/* What is searched for may begin with '-'.  So that "-số" is never taken for -s with "ố", nothing is joined there. */
static int refuse_joined(const struct cli *cli, char *const *words, int n)
{
	for (int i = 0; cli->command->run == cmd_search && i < n && strcmp(words[i], "--") != 0; i++)
		if (words[i][0] == '-' && words[i][1] && words[i][1] != '-' && words[i][2])
			return fail(GB_USAGE, tr(cli->lang, "'%s': what begins with '-' and is no option stands behind '--', as in: giaoban search -- chuyển -số; the value of an option stands apart, as in: -n 5"),
			            words[i]);
	return -1;
}

int options_read(struct cli *cli, int argc, char **argv)
{
	optind = 0;             /* glibc and the BSDs: begin anew */
	int status = read_options(cli, argc, argv, OPTIONS_OF_ALL | OPTIONS_OF_BROWSER, false);
	if (status < 0)
		status = set_lang(cli);
	if (status >= 0 || optind >= argc)
		return status;
	cli->command = command_find(argv[optind]);
	if (!cli->command)
		return unknown_command(cli, argv[optind]);
	status = refuse_browser_options(cli);
	if (status >= 0)
		return status;
	/* getopt leaves argv[0] alone: the command stands there for the second phase. */
	int rest = argc - optind;
	char **from = argv + optind;
	status = refuse_joined(cli, from + 1, rest - 1);
	if (status >= 0)
		return status;
	optind = 0;
	status = read_options(cli, rest, from, OPTIONS_OF_ALL | cli->command->options, true);
	if (status < 0)
		status = set_lang(cli);
	cli->arguments = from + optind;
	cli->n_arguments = rest - optind;
	return status;
}

void options_free(struct cli *cli)
{
	for (int o = 0; o < OPTIONS; o++)
		free((void *)cli->repeated[o]);
}
