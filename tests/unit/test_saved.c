/* test_saved.c - saved lists: the file, what --save keeps of a command line, and a filter of the screen as such a line. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/browse.h"         /* before cmocka.h, which makes a macro of fail */

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "tui/filter.h"

static struct cli program;
static struct browse_saved browser;
static struct buf folder, file;         /* XDG_CONFIG_HOME, and the file in it */

/* ---- the file ---- */

static void put(const char *text)
{
	struct file_out out;

	assert_int_equal(file_make_folders(buf_text(&file), NULL), GB_OK);
	assert_int_equal(file_out_open(&out, buf_text(&file), true, NULL), GB_OK);
	fputs(text, out.stream);
	assert_int_equal(file_out_commit(&out, NULL), GB_OK);
}

static void expect_file(const char *expected)
{
	struct buf text = BUF_EMPTY;

	assert_int_equal(file_read(buf_text(&file), 1 << 20, &text, NULL), GB_OK);
	assert_string_equal(buf_text(&text), expected);
	buf_free(&text);
}

/* Names and commands, in order. */
static void expect_lists(const char *expected)
{
	struct buf shown = BUF_EMPTY;
	struct saved s;

	saved_begin(&s, false);
	assert_int_equal(saved_read(&s, NULL), GB_OK);
	for (size_t i = 0; saved_at(&s, i); i++)
		buf_printf(&shown, "[%s] %s\n", saved_at(&s, i)->name, saved_at(&s, i)->command);
	assert_string_equal(buf_text(&shown), expected);
	buf_free(&shown);
	saved_end(&s);
}

static void reads(void **state)
{
	(void)state;
	put("# remarks stay\n\n  b  =  directives --due passed  \nđ = figures\nà = meetings\nd = slogans --framework '5 = 6'\n");
	expect_lists("[à] meetings\n[b] directives --due passed\n[d] slogans --framework '5 = 6'\n[đ] figures\n");
	put("");
	expect_lists("");
	unlink(buf_text(&file));
	expect_lists("");
}

/* The first line that is none is told, and costs the others nothing. */
static void reads_what_is_wrong(void **state)
{
	struct buf long_name = BUF_EMPTY, text = BUF_EMPTY;
	struct saved s;

	(void)state;
	for (int i = 0; i <= SAVED_NAME_MOST; i++)
		buf_puts(&long_name, "ữ");
	buf_printf(&text, "a = meetings\n= meetings\nno sign\nc =\n%s = meetings\nb\x01\xff = figures", buf_text(&long_name));
	put(buf_text(&text));
	expect_lists("[a] meetings\n[b\uFFFD] figures\n");
	saved_begin(&s, false);
	assert_int_equal(saved_read(&s, NULL), GB_OK);
	assert_int_equal(s.bad, 2);
	saved_end(&s);
	buf_free(&long_name);
	buf_free(&text);
}

static void finds(void **state)
{
	static const struct {
		const char *name, *found, *why;
	} table[] = {
		{ "Bộ Y tế", "Bộ Y tế", NULL },
		{ "bo y te", "Bộ Y tế", NULL },
		{ "Lũ", "Lũ", NULL },
		{ "lu", NULL, "no list is saved as 'lu'; did you mean 'Lù'?" },       /* two could be meant */
		{ "Bộ Y tá", NULL, "no list is saved as 'Bộ Y tá'; did you mean 'Bộ Y tế'?" },
		{ "xyz", NULL, "no list is saved as 'xyz' ('giaoban saved' shows them)" },
	};

	(void)state;
	put("Lũ = meetings\nBộ Y tế = directives --agency byt\nLù = figures\n");
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct gb_why why = { .lang = GB_EN };
		const struct saved_line *l;
		struct saved s;

		saved_begin(&s, false);
		assert_int_equal(saved_read(&s, NULL), GB_OK);
		assert_int_equal(saved_find(&s, table[i].name, &l, &why), table[i].found ? GB_OK : GB_USAGE);
		if (table[i].found)
			assert_string_equal(l->name, table[i].found);
		else
			assert_string_equal(why.text, table[i].why);
		saved_end(&s);
	}
}

static void changes(void **state)
{
	struct buf before = BUF_EMPTY;
	struct saved s;

	(void)state;
	put("# mine\na = meetings\n\nb = figures\na = slogans\n");
	saved_begin(&s, false);
	assert_int_equal(saved_keep(&s, "c", "findings", &before, NULL), GB_OK);
	assert_string_equal(buf_text(&before), "");
	expect_file("# mine\na = meetings\n\nb = figures\na = slogans\nc = findings\n");
	assert_int_equal(saved_keep(&s, "a", "directives", &before, NULL), GB_OK);
	assert_string_equal(buf_text(&before), "meetings");
	expect_file("# mine\na = directives\n\nb = figures\nc = findings\n");
	assert_int_equal(saved_forget(&s, "b", NULL), GB_OK);
	expect_file("# mine\na = directives\n\nc = findings\n");
	assert_string_equal(saved_at(&s, 1)->name, "c");
	assert_null(saved_at(&s, 2));
	assert_int_equal(saved_forget(&s, "b", NULL), GB_USAGE);
	saved_end(&s);
	buf_free(&before);
}

static void makes_its_folder(void **state)
{
	struct saved s;
	struct stat st;

	(void)state;
	unlink(buf_text(&file));
	*strrchr(file.text, '/') = '\0';
	rmdir(file.text);
	saved_begin(&s, false);
	assert_int_equal(saved_keep(&s, "a", "meetings", NULL, NULL), GB_OK);
	assert_int_equal(stat(file.text, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	file.text[strlen(file.text)] = '/';
	expect_file("a = meetings\n");
	saved_end(&s);
}

static void writes_nothing_when_secure(void **state)
{
	struct gb_why why = { .lang = GB_EN };
	struct saved s;

	(void)state;
	put("a = meetings\n");
	setenv("GIAOBAN_SECURE", "1", 1);
	saved_begin(&s, false);
	assert_int_equal(saved_keep(&s, "b", "figures", NULL, &why), GB_NO_PERMISSION);
	assert_string_equal(why.text, "GIAOBAN_SECURE is set: nothing is written to files");
	assert_int_equal(saved_forget(&s, "a", NULL), GB_NO_PERMISSION);
	unsetenv("GIAOBAN_SECURE");
	expect_file("a = meetings\n");
	saved_end(&s);
}

/* Playing a script depends on nothing of the user's, unless its folder is named. */
static void scripts_keep_out_of_the_home(void **state)
{
	struct saved s;

	(void)state;
	saved_begin(&s, true);
	assert_int_not_equal(s.path.len, 0);
	saved_end(&s);
	unsetenv("XDG_CONFIG_HOME");
	setenv("HOME", buf_text(&folder), 1);
	saved_begin(&s, true);
	assert_int_equal(s.path.len, 0);
	assert_int_equal(saved_keep(&s, "a", "meetings", NULL, NULL), GB_UNAVAILABLE);
	saved_end(&s);
	saved_begin(&s, false);
	assert_non_null(strstr(buf_text(&s.path), "/.config/giaoban/lists"));
	saved_end(&s);
	setenv("XDG_CONFIG_HOME", buf_text(&folder), 1);
}

static void names(void **state)
{
	static const struct {
		const char *typed, *name;       /* NULL: refused */
	} table[] = {
		{ "Bộ Y tế, đã qua hạn", "Bộ Y tế, đã qua hạn" },
		{ "  a \t b\nc ", "a b c" },
		{ "", NULL }, { " \n", NULL }, { "a=b", NULL }, { "#a", NULL }, { "a #b", "a #b" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf name = BUF_EMPTY;

		assert_int_equal(saved_name(&name, table[i].typed, NULL), table[i].name ? GB_OK : GB_USAGE);
		if (table[i].name)
			assert_string_equal(buf_text(&name), table[i].name);
		buf_free(&name);
	}
}

/* ---- a command line ---- */

/* What is kept gives the same when it is split and read again; what belongs to the output is gone. */
static void keeps_a_command(void **state)
{
	static const struct {
		const char *line, *kept;        /* NULL: it cannot be */
	} table[] = {
		{ "meetings", "meetings" },
		{ "directives -a BYT -t data -a moj --due passed -s due -r -n 3 --format csv", "directives --topic data --agency BYT --agency moj --due passed --sort due --reverse" },
		{ "slogans --framework '5 khong'", "slogans --framework '5 khong'" },
		{ "slogans --framework \"'5'\"", "slogans --framework \"'5'\"" },
		{ "slogans --framework '\"5\"'", "slogans --framework '\"5\"'" },
		{ "slogans --framework ''", "slogans --framework ''" },
		{ "directives --mine --lang en --count", "directives --mine" },
		{ "slogans --framework '\"'\"'\"", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct cli cli = { .lang = GB_EN };
		struct buf kept = BUF_EMPTY;
		struct words words;

		words_split(&words, table[i].line, strlen(table[i].line));
		assert_int_equal(options_read(&cli, words.n, words.at), -1);
		assert_int_equal(saved_command(&kept, &cli, NULL), table[i].kept ? GB_OK : GB_USAGE);
		if (table[i].kept)
			assert_string_equal(buf_text(&kept), table[i].kept);
		options_free(&cli);
		words_free(&words);
		buf_free(&kept);
	}
}

/* ---- a filter ---- */

static void filter_of_line(struct filter *f, const char *line)
{
	struct gb_why why = { .lang = GB_EN };
	struct app_command command;

	if (!browser.commands.api.parse(&browser.commands, line, GB_EN, &command, &why))
		fail_msg("%s: %s", line, why.text);
	assert_true(command.kind == COMMAND_LIST || command.kind == COMMAND_TIMELINE);
	assert_true(filter_of_query(f, &command.query));
}

static void expect_line(const struct filter *f, const char *expected)
{
	struct buf line = BUF_EMPTY;
	struct filter again;

	assert_true(filter_line(&line, f));
	assert_string_equal(buf_text(&line), expected);
	filter_of_line(&again, buf_text(&line));
	buf_clear(&line);
	assert_true(filter_line(&line, &again));
	assert_string_equal(buf_text(&line), expected);
	long here, there;
	assert_int_equal(gb_count(program.corpus, &f->query, 0, &here), GB_OK);
	assert_int_equal(gb_count(program.corpus, &again.query, 0, &there), GB_OK);
	assert_int_equal(here, there);
	filter_free(&again);
	buf_free(&line);
}

/* Of a list that was asked for by a command. */
static void a_filter_is_a_line(void **state)
{
	static const struct {
		const char *line, *again;
	} table[] = {
		{ "meetings", "meetings" },
		{ "meetings --kind session --kind event --topic data --indicator digital-economy-share", "meetings --topic data --indicator digital-economy-share --kind session --kind event" },
		{ "directives --agency BYT --meeting 10 --with-groups", "directives --meeting session-10 --agency moh --with-groups" },
		{ "directives --mine", "directives --agency moh --with-groups" },
		{ "directives --due passed --sort agency --reverse", "directives --due passed --sort agency --reverse" },
		{ "directives --due none --sort date", "directives --due none --sort date" },
		{ "directives --due 45d", "directives --due 45d" },
		{ "directives --due 2025", "directives --due 2025-01-01..2025-12-31" },
		{ "directives --due 2025..", "directives --due 2025-01-01.." },
		{ "directives --due ..Q2/2025 --sort topic", "directives --due ..2025-06-30 --sort topic" },
		{ "directives --framework '5 khong'", "directives --framework '5 khong'" },
		{ "directives --framework conference-2024-07/five-noes", "directives --framework conference-2024-07/five-noes" },
		{ "figures --from 2024 --to 2024-10 --sort value", "figures --from 2024-01-01 --to 2024-10-31 --sort value" },
		{ "figures --from 2024 --sort indicator", "figures --from 2024-01-01 --sort indicator" },
		{ "figures --to 10/2024 --sort period --kind rank", "figures --kind rank --to 2024-10-31 --sort period" },
		{ "findings --kind shortcoming --sort text", "findings --kind shortcoming --sort text" },
		{ "slogans --kind framework --sort kind", "slogans --kind framework --sort kind" },
		{ "timeline --agency BYT", "timeline --agency moh" },
		{ "timeline --from 2025 --to 2030 --due passed --reverse", "timeline --due passed --from 2025-01-01 --to 2030-12-31 --reverse" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct filter f;

		filter_of_line(&f, table[i].line);
		expect_line(&f, table[i].again);
		filter_free(&f);
	}
}

/* Of a list that was narrowed on the screen. */
static void choices_are_a_line(void **state)
{
	struct buf line = BUF_EMPTY;
	struct filter f;

	(void)state;
	filter_init(&f, GB_DIRECTIVE, program.today);
	filter_fix(&f, FACET_MEETING, "session-10");
	assert_true(filter_toggle(&f, FACET_YEAR, "2025"));
	assert_true(filter_toggle(&f, FACET_DUE, "30d"));
	assert_true(filter_toggle(&f, FACET_AGENCY, "moh"));
	filter_groups(&f, true);
	filter_sort(&f, GB_SORT_TEXT, true);
	assert_true(filter_line(&line, &f));
	assert_string_equal(buf_text(&line), "directives --meeting session-10 --agency moh --from 2025 --to 2025 --due 30d --with-groups --sort text --reverse");
	filter_free(&f);
	buf_clear(&line);
	filter_of_line(&f, "directives --meeting session-10 --agency moh --from 2025 --to 2025 --due 30d --with-groups --sort text --reverse");
	assert_int_equal(f.n[FACET_DUE], 1);
	assert_string_equal(f.chosen[FACET_DUE][0], "30d");     /* it goes on meaning so many days from that day on */
	filter_free(&f);

	filter_init(&f, GB_ANY, program.today);                 /* everything of something: no list has that */
	assert_false(filter_line(&line, &f));
	filter_free(&f);
	filter_init(&f, GB_SLOGAN, program.today);
	assert_true(filter_toggle(&f, FACET_FRAMEWORK, "'\""));
	assert_false(filter_line(&line, &f));
	filter_free(&f);
	buf_free(&line);
}

/* ---- in the browser ---- */

static void opens_by_name(void **state)
{
	struct app_command command;
	struct gb_why why = { .lang = GB_EN };

	(void)state;
	put("Bộ Y tế, đã qua hạn = directives --agency byt --due passed\nbad = directives --agncy x\nworse = import x\nold = directives --agency nobody-1\n");
	assert_true(browser.commands.api.parse(&browser.commands, "saved  bo y te, da qua han", GB_EN, &command, &why));
	assert_int_equal(command.kind, COMMAND_LIST);
	assert_string_equal(command.name, "Bộ Y tế, đã qua hạn");
	assert_int_equal(command.query.due, GB_DUE_PASSED);
	assert_string_equal(command.query.agencies.at[0], "moh");
	assert_true(browser.commands.api.parse(&browser.commands, "saved 'Bộ Y tế, đã qua hạn'", GB_EN, &command, &why));
	for (int i = 2; i <= 4; i++) {
		static const char *const names[] = { "saved bad", "saved worse", "saved old" };
		struct buf place = BUF_EMPTY;

		assert_false(browser.commands.api.parse(&browser.commands, names[i - 2], GB_EN, &command, &why));
		buf_printf(&place, "%s:%d: ", buf_text(&file), i);
		if (strncmp(why.text, buf_text(&place), place.len) != 0)
			fail_msg("%s", why.text);
		buf_free(&place);
	}
	assert_false(browser.commands.api.parse(&browser.commands, "saved none", GB_EN, &command, &why));
	assert_false(browser.commands.api.parse(&browser.commands, "saved", GB_EN, &command, &why));
	assert_true(browser.commands.api.parse(&browser.commands, "meetings", GB_EN, &command, &why));
	assert_null(command.name);
}

/* The menu asks for a list by its name, whatever that looks like. */
static void opens_any_name(void **state)
{
	static const char *const names[] = { "- urgent", "--help", "it's", "\"", "\\", "'" };
	struct app_command command;
	struct gb_why why = { .lang = GB_EN };

	(void)state;
	put("- urgent = slogans\n--help = slogans\nit's = slogans\n\" = slogans\n\\ = slogans\n' = slogans\n");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct buf line = BUF_EMPTY;

		buf_printf(&line, APP_SAVED "%s", names[i]);
		if (!browser.commands.api.parse(&browser.commands, buf_text(&line), GB_EN, &command, &why))
			fail_msg("%s: %s", names[i], why.text);
		assert_int_equal(command.kind, COMMAND_LIST);
		assert_string_equal(command.name, names[i]);
		buf_free(&line);
	}
	put("help = slogans\n");
	assert_true(browser.commands.api.parse(&browser.commands, "saved --help", GB_EN, &command, &why));
	assert_int_equal(command.kind, COMMAND_TEXT);
}

static void counts(void **state)
{
	const char *name, *line;
	struct app_saved *api = &browser.api;

	(void)state;
	put("a = directives --agency byt\nb = directives --agncy x\nc = doctor\nd = directives\ne = directives --help\n");
	assert_true(api->at(api->self, 0, &name, &line));
	assert_int_equal(api->count(api->self, 0, 100), 1);
	assert_int_equal(api->count(api->self, 1, 100), -1);
	assert_int_equal(api->count(api->self, 2, 100), -1);
	assert_int_equal(api->count(api->self, 3, 10), 10);
	assert_true(api->at(api->self, 3, &name, &line));
	assert_string_equal(name, "d");
	assert_int_equal(api->count(api->self, 4, 100), -1);
	assert_false(api->at(api->self, 5, &name, &line));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads), cmocka_unit_test(reads_what_is_wrong), cmocka_unit_test(finds), cmocka_unit_test(changes),
		cmocka_unit_test(makes_its_folder), cmocka_unit_test(writes_nothing_when_secure),
		cmocka_unit_test(scripts_keep_out_of_the_home), cmocka_unit_test(names), cmocka_unit_test(keeps_a_command),
		cmocka_unit_test(a_filter_is_a_line), cmocka_unit_test(choices_are_a_line), cmocka_unit_test(opens_by_name),
		cmocka_unit_test(opens_any_name), cmocka_unit_test(counts),
	};
	static char agency[] = "BYT";
	struct buf path = BUF_EMPTY;
	const char *build = getenv("GB_BUILDDIR"), *tmp = getenv("TMPDIR");

	buf_printf(&folder, "%s/giaoban-saved.XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(folder.text))
		return 1;
	setenv("XDG_CONFIG_HOME", buf_text(&folder), 1);
	unsetenv("GIAOBAN_SECURE");
	buf_printf(&file, "%s/giaoban/lists", buf_text(&folder));
	buf_printf(&path, "%s/assets/corpus.db", build ? build : ".");
	program = (struct cli){ .lang = GB_EN, .program = "giaoban", .today = { 2026, 11, 21 }, .my_agency = agency };
	program.value[OPT_CORPUS] = buf_text(&path);
	if (cli_open(&program) >= 0)
		return 1;
	browse_saved_begin(&browser, &program);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	browse_saved_end(&browser);
	gb_close(program.corpus);
	unlink(buf_text(&file));
	*strrchr(file.text, '/') = '\0';
	rmdir(file.text);
	rmdir(buf_text(&folder));
	buf_free(&path);
	buf_free(&folder);
	buf_free(&file);
	return failed;
}
