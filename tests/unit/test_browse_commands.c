/* What the browser's prompt understands, and how it completes a line; on the bundled corpus. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli/browse.h"         /* before cmocka.h, which makes a macro of fail */

#include <cmocka.h>

static struct cli program;
static struct browse_commands commands;

static bool parse(const char *line, struct app_command *out, struct gb_why *why)
{
	why->lang = GB_EN;
	return commands.api.parse(commands.api.self, line, GB_EN, out, why);
}

static void test_split(void **state)
{
	static const struct {
		const char *line, *words;       /* each word between < and > */
	} table[] = {
		{ "", "" },
		{ "   ", "" },
		{ "a b  c ", "<a><b><c>" },
		{ "--framework '5 khong'", "<--framework><5 khong>" },
		{ "--framework=\"5 khong\" x", "<--framework=5 khong><x>" },
		{ "\"a 'b' c\" 'd \"e\"'", "<a 'b' c><d \"e\">" },
		{ "a ''", "<a><>" },
		{ "a \"b c", "<a><b c>" },
		{ "a '", "<a><>" },
		{ "$HOME * \\ `x`", "<$HOME><*><\\><`x`>" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf shown = BUF_EMPTY;
		struct words w;

		words_split(&w, table[i].line, strlen(table[i].line));
		assert_string_equal(w.at[0], "giaoban");
		for (int n = 1; n < w.n; n++)
			buf_printf(&shown, "<%s>", w.at[n]);
		assert_null(w.at[w.n]);
		assert_string_equal(buf_text(&shown), table[i].words);
		words_free(&w);
		buf_free(&shown);
	}
}

/* What is opened: nothing, a place, a text that begins so. */
static void test_understood(void **state)
{
	static const struct {
		const char *line;
		enum command_kind kind;
		const char *text;
	} table[] = {
		{ "", COMMAND_NOTHING, NULL },
		{ "  giaoban ", COMMAND_NOTHING, NULL },
		{ "q", COMMAND_QUIT, NULL },
		{ " quit", COMMAND_QUIT, NULL },
		{ "help", COMMAND_HELP, NULL },
		{ "help directives", COMMAND_TEXT, "Usage: giaoban directives" },
		{ "directives --help", COMMAND_TEXT, "Usage: giaoban directives" },
		{ "help export", COMMAND_TEXT, "Usage: giaoban export" },
		{ "--help", COMMAND_TEXT, "Usage: giaoban [OPTION]..." },
		{ "--version", COMMAND_TEXT, "giaoban " },
		{ "doctor", COMMAND_TEXT, "giaoban " },
		{ "show session-10", COMMAND_SHOW, "session-10" },
		{ "show 10", COMMAND_SHOW, "session-10" },
		{ ": :10", COMMAND_SHOW, "session-10" },
		{ "giaoban show phien 10", COMMAND_SHOW, "session-10" },
		{ "show 10/electronic-records", COMMAND_SHOW, "session-10/electronic-records" },
		{ "show '5 không'", COMMAND_SHOW, "conference-2024-07/five-noes" },
		{ "show conference-2024-07/five-noes#2", COMMAND_SHOW, "conference-2024-07/five-noes#2" },
		{ "session-10", COMMAND_SHOW, "session-10" },
		{ "10", COMMAND_SHOW, "session-10" },
		{ "06/02/2025", COMMAND_SHOW, "session-10" },
		{ "5 khong", COMMAND_SHOW, "conference-2024-07/five-noes" },
		{ "8/five-pushes#3", COMMAND_SHOW, "session-8/five-pushes#3" },
		{ "meetings", COMMAND_LIST, NULL },
		{ "giaoban directives --agency BYT", COMMAND_LIST, NULL },
		{ "timeline", COMMAND_TIMELINE, NULL },
		{ "agencies", COMMAND_VOCABULARY, NULL },
		{ "series 'tỷ trọng kinh tế số' --chart", COMMAND_SERIES, "digital-economy-share" },
		{ "search", COMMAND_SEARCH, "" },
		{ " giaoban search  chuyển  đổi ", COMMAND_SEARCH, "chuyển  đổi " },
		{ "search \"dữ liệu số\" -'x agency:BYT", COMMAND_SEARCH, "\"dữ liệu số\" -'x agency:BYT" },
		{ "search -- -số", COMMAND_SEARCH, "-số" },
		{ "search --số -kind --", COMMAND_SEARCH, "--số -kind --" },
		{ "\"search\" x", COMMAND_SEARCH, "x" },
		{ "search --help", COMMAND_TEXT, "Usage: giaoban search" },
		{ "help search", COMMAND_TEXT, "Usage: giaoban search" },
		{ "pipe", COMMAND_PIPE, "" },
		{ ": pipe  wc -l 'a  b' ", COMMAND_PIPE, "wc -l 'a  b' " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct app_command out;
		struct gb_why why = { .lang = GB_EN };

		if (!parse(table[i].line, &out, &why))
			fail_msg("%s: %s", table[i].line, why.text);
		if (out.kind != table[i].kind)
			fail_msg("%s: kind %d", table[i].line, (int)out.kind);
		if (out.kind == COMMAND_SHOW || out.kind == COMMAND_SEARCH)
			assert_string_equal(out.text, table[i].text);
		else if (table[i].text && strncmp(out.text, table[i].text, strlen(table[i].text)) != 0)
			fail_msg("%s: %s", table[i].line, out.text);
	}
}

/* The same query as of the command line; it lives until the next line. */
static void test_query(void **state)
{
	struct app_command out;
	struct gb_why why = { .lang = GB_EN };

	(void)state;
	assert_true(parse("directives -a BYT --agency=most --due passed --sort due -r --with-groups", &out, &why));
	assert_int_equal(out.kind, COMMAND_LIST);
	assert_int_equal(out.query.kind, GB_DIRECTIVE);
	assert_int_equal(out.query.agencies.n, 2);
	assert_string_equal(out.query.agencies.at[0], "moh");
	assert_string_equal(out.query.agencies.at[1], "most");
	assert_int_equal(out.query.due, GB_DUE_PASSED);
	assert_int_equal(out.query.today.year, 2026);
	assert_int_equal(out.query.sort, GB_SORT_DUE);
	assert_true(out.query.reverse && out.query.with_groups);

	/* Nothing stays behind for the next line. */
	assert_true(parse("slogans --framework '5 khong' --kind framework", &out, &why));
	assert_int_equal(out.query.kind, GB_SLOGAN);
	assert_int_equal(out.query.agencies.n, 0);
	assert_string_equal(out.query.framework, "5 khong");
	assert_int_equal(out.query.n_kinds, 1);
	assert_false(out.query.reverse);

	assert_true(parse("directives --mine", &out, &why));
	assert_int_equal(out.query.agencies.n, 1);
	assert_string_equal(out.query.agencies.at[0], "moh");

	/* Of the timeline the days are its own. */
	assert_true(parse("timeline --from 2025 --to 2026-06 --topic data -r", &out, &why));
	assert_int_equal(out.kind, COMMAND_TIMELINE);
	assert_int_equal(out.query.kind, GB_ANY);
	assert_int_equal(out.query.sort, GB_SORT_TIME);
	assert_int_equal(out.query.time.from.year, 2025);
	assert_int_equal(out.query.time.to.day, 30);
	assert_false(gb_date_given(out.query.meeting_date.from) || gb_date_given(out.query.meeting_date.to));
	assert_int_equal(out.query.topics.n, 1);
	assert_true(out.query.reverse);
	assert_false(parse("timeline --kind session", &out, &why));

	assert_true(parse("topics", &out, &why));
	assert_int_equal(out.vocabulary, GB_BY_TOPIC);
}

/* Nothing is printed: all complaints end in `why`. */
static void test_refused(void **state)
{
	static const struct {
		const char *line, *why;
	} table[] = {
		{ "directves", "there is no command 'directves'; did you mean 'directives'? ('giaoban --help' lists them)" },
		{ "help xyzzy", "there is no command 'xyzzy' ('giaoban --help' lists them)" },
		{ "session-11", "there is no meeting 'session-11'; near it: session-10, session-8, session-2" },
		{ "show", "show what? Give a meeting or an address, for example: giaoban show session-10" },
		{ "10/electronic-record", "there is no 'session-10/electronic-record'; near it: session-10/electronic-records" },
		{ "directives --agency nobody-at-all-1", NULL },
		{ "directives --framework '5 xyz'", NULL },
		{ "directives --agncy BYT", "there is no option --agncy here; did you mean --agency? ('giaoban directives --help' lists them)" },
		{ "directives --agency", "option --agency wants a value" },
		{ "directives now", "'now' is not understood here; filters are options ('giaoban directives --help' lists them)" },
		{ "topics now", "'now' is not understood here; topics takes no arguments" },
		{ "export --format csv -o x", "export is for the command line: leave with q, then: giaoban export --format csv -o x" },
		{ " giaoban lint a.yaml", "lint is for the command line: leave with q, then: giaoban lint a.yaml" },
		{ "figures -f json", "--format is for the command line: leave with q, then: giaoban figures -f json" },
		{ "figures --limit 3", "--limit is for the command line: leave with q, then: giaoban figures --limit 3" },
		{ "--script x", "--script is for the command line: leave with q, then: giaoban --script x" },
		{ "meetings --lang en", "here the key L changes the language" },
		{ "meetings --corpus x", "--corpus is for the command line: leave with q, then: giaoban meetings --corpus x" },
		{ "complete commands", NULL },
		{ "search x --kind figure", "--kind is for the command line; here filters are words, as agency:BYT kind:figure year:2025" },
		{ "search --limit=3 x", "--limit=3 is for the command line; here filters are words, as agency:BYT kind:figure year:2025" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct app_command out;
		struct gb_why why = { .lang = GB_EN };

		if (parse(table[i].line, &out, &why))
			fail_msg("%s: kind %d", table[i].line, (int)out.kind);
		assert_string_not_equal(why.text, "");
		if (table[i].why)
			assert_string_equal(why.text, table[i].why);
	}
}

/* All completions of each line, the first few of many. */
static void test_completion(void **state)
{
	static const struct {
		const char *line, *words;
	} table[] = {
		{ "", "meetings slogans directives figures findings show search timeline series compare ..." },
		{ "d", "directives doctor" },
		{ "giaoban di", "directives" },
		{ "ex", "" },
		{ "session-10", "session-10 session-10/theme-2025 session-10/five-accelerations session-10/from-asking-to-proactive ..." },
		{ "show session-8/five", "session-8/five-pushes" },
		{ "help ex", "export" },
		{ "directives --a", "--agency=" },
		{ "directives --f", "--framework= --from=" },
		{ "directives --agency=mo", "--agency=moet --agency=mof --agency=moh --agency=moj --agency=most" },
		{ "directives --agency mo", "moet mof moh moj most" },
		{ "directives -a mo", "moet mof moh moj most" },
		{ "figures --kind r", "rank ratio" },
		{ "directives --due=p", "--due=passed" },
		{ "directives --sort ", "date text topic due agency" },
		{ "directives --mine --rev", "--reverse" },
		{ "topics --", "--help --version" },
		{ "search --", "" },
		{ "export --f", "" },
		{ "xyzzy ", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf shown = BUF_EMPTY;
		size_t most = strstr(table[i].words, " ...") ? (i == 0 ? 10 : 4) : 100, n = 0;
		const char *word;

		while (n < most && (word = commands.api.complete(commands.api.self, table[i].line, n)))
			buf_printf(&shown, "%s%s", n++ ? " " : "", word);
		if (n == most)
			buf_puts(&shown, " ...");
		assert_string_equal(buf_text(&shown), table[i].words);
		buf_free(&shown);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_split), cmocka_unit_test(test_understood), cmocka_unit_test(test_query),
		cmocka_unit_test(test_refused), cmocka_unit_test(test_completion),
	};
	static char agency[] = "BYT";
	struct buf path = BUF_EMPTY;
	const char *build = getenv("GB_BUILDDIR");

	buf_printf(&path, "%s/assets/corpus.db", build ? build : ".");
	program = (struct cli){ .lang = GB_EN, .program = "giaoban", .today = { 2026, 11, 21 }, .my_agency = agency };
	program.value[OPT_CORPUS] = buf_text(&path);
	if (cli_open(&program) >= 0)
		return 1;
	browse_commands_begin(&commands, &program);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	browse_commands_end(&commands);
	gb_close(program.corpus);
	buf_free(&path);
	return failed;
}
