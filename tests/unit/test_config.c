/* test_config.c - the configuration files: what their lines set, one file over the other, and what is said of all that is wrong. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/config_inside.h"  /* before cmocka.h, which makes a macro of fail */

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "tui/keymap.h"
#include "tui/script.h"
#include "tui/theme.h"

static char folder[256], files[2][300];
static struct cli cli;
static struct buf said;

static int make_folder(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof folder, "%s/giaoban-config-XXXXXX", tmp && *tmp ? tmp : "/tmp");
	if (!mkdtemp(folder))
		return -1;
	snprintf(files[0], sizeof files[0], "%s/s", folder);
	snprintf(files[1], sizeof files[1], "%s/u", folder);
	unsetenv("GIAOBAN_LANG");
	return 0;
}

static int remove_folder(void **state)
{
	(void)state;
	return rmdir(folder);
}

static int begin(void **state)
{
	(void)state;
	cli = (struct cli){ .lang = GB_EN };
	return 0;
}

static int end(void **state)
{
	(void)state;
	unlink(files[0]);
	unlink(files[1]);
	config_free(&cli);
	buf_free(&said);
	return 0;
}

static void put(const char *file, const char *bytes, size_t len)
{
	FILE *f = fopen(file, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

/* What is said, without the names of the folder. */
static int read_both(void)
{
	const char *const names[] = { files[0], files[1] };
	struct buf raw = BUF_EMPTY;

	complain_into(&raw);
	const int result = config_read_files(&cli, names, 2);
	complain_into(NULL);
	buf_clear(&said);
	for (const char *at = buf_text(&raw); *at; ) {
		if (strncmp(at, folder, strlen(folder)) == 0)
			at += strlen(folder) + 1;
		else
			buf_putc(&said, *at++);
	}
	buf_free(&raw);
	return result;
}

static int read_text(const char *system, const char *user)
{
	put(files[0], system, strlen(system));
	put(files[1], user, strlen(user));
	return read_both();
}

static const char *action_of(const char *scope, const char *name)
{
	struct event e;

	assert_true(key_event(name, &e));
	return action_name(keymap_find(cli.settings.keys, scope, &e));
}

static void settings(void **state)
{
	const struct settings *s = &cli.settings;

	(void)state;
	assert_int_equal(read_text("", "# a remark\n\n  agency = Bộ Y tế   # mine\nlang=vi\nlayout = one\nmouse = yes\nescape = 150\n"
	                               "thrift = no\nencoding = tcvn\ntyping = vni\nstart = directives --due 30d\ntheme = dark\n"
	                               "look.hit = bold #d70000\n#bind all x open"), -1);
	assert_string_equal(buf_text(&said), "");
	assert_string_equal(cli.my_agency, "Bộ Y tế");
	assert_int_equal(cli.lang, GB_VI);
	assert_true(s->one_pane && s->mouse && s->theme);
	assert_int_equal(s->escape_ms, 150);
	assert_int_equal(s->thrift, THRIFT_OFF);
	assert_string_equal(s->encoding, "tcvn");
	assert_int_equal(s->typing, TEXT_VNI);
	assert_string_equal(s->start, "directives --due 30d");
	assert_null(s->keys);
	assert_int_equal(s->n_files, 2);
}

static void no_files(void **state)
{
	(void)state;
	assert_int_equal(read_both(), -1);
	assert_string_equal(buf_text(&said), "");
	assert_int_equal(cli.settings.n_files, 0);
}

/* The user's file over the system's: the same keys in both are no clash. */
static void user_over_system(void **state)
{
	(void)state;
	assert_int_equal(read_text("agency = moh\nlayout = one\nthrift = yes\nescape = 100\nbind all x open\nbind list e sort\nunbind all u\n",
	                           "agency = mot\nlayout = auto\nbind all x close\nbind all u undo\nunbind list e\n"), -1);
	assert_string_equal(buf_text(&said), "");
	assert_string_equal(cli.my_agency, "mot");
	assert_false(cli.settings.one_pane);
	assert_int_equal(cli.settings.thrift, THRIFT_ON);
	assert_int_equal(cli.settings.escape_ms, 100);
	assert_string_equal(action_of("list", "x"), "close");
	assert_string_equal(action_of("list", "e"), "");
	assert_string_equal(action_of("record", "e"), "export");
	assert_string_equal(action_of("record", "u"), "undo");
}

/* What the command line and the environment said is not taken back. */
static void lang_given_otherwise(void **state)
{
	(void)state;
	cli.lang_given = true;
	assert_int_equal(read_text("", "lang = vi\n"), -1);
	assert_int_equal(cli.lang, GB_EN);
	cli.lang_given = false;
	setenv("GIAOBAN_LANG", "en", 1);
	assert_int_equal(read_both(), -1);
	assert_int_equal(cli.lang, GB_EN);
	unsetenv("GIAOBAN_LANG");
}

static const struct {
	const char *text, *said;
} wrong[] = {
	{ "aganecy = x\n", "u:1: there is no setting 'aganecy'; did you mean 'agency'?" },
	{ "\nbnid all x open = y", "u:2: there is no setting 'bnid all x open'; there are: agency, lang, theme, layout, mouse, escape, thrift, "
	                           "encoding, typing, start, look.STYLE" },
	{ "no sign\n", "u:1: expected 'key = value', 'bind VIEW KEYS ACTION' or 'unbind VIEW KEYS'" },
	{ "lang = fr", "u:1: lang cannot be 'fr'; it is one of: vi, en" },
	{ "theme = drak", "u:1: theme cannot be 'drak'; did you mean 'dark'?" },
	{ "thrift =", "u:1: nothing stands behind 'thrift ='" },
	{ "thrift = # maybe", "u:1: nothing stands behind 'thrift ='" },
	{ "mouse = yes\nmouse = no", "u:2: mouse is set twice: already in line 1" },
	{ "escape = 4", "u:1: escape is a number of milliseconds from 5 to 2000, not '4'" },
	{ "escape = 2001", "u:1: escape is a number of milliseconds from 5 to 2000, not '2001'" },
	{ "escape = 99999999999999999999", "u:1: escape is a number of milliseconds from 5 to 2000, not '99999999999999999999'" },
	{ "escape = 20ms", "u:1: escape is a number of milliseconds from 5 to 2000, not '20ms'" },
	{ "escape = -20", "u:1: escape is a number of milliseconds from 5 to 2000, not '-20'" },
	{ "encoding = utf-16le", "u:1: a screen cannot be in UTF-16LE: there, each character takes one place" },
	{ "bind", "u:1: bind wants a view, keys and an action, as in: bind list Ctrl-X e export" },
	{ "bind all x", "u:1: bind wants a view, keys and an action, as in: bind list Ctrl-X e export" },
	{ "unbind all", "u:1: unbind wants a view and keys, as in: unbind list Ctrl-X e" },
	{ "bind lst x open", "u:1: there is no view 'lst'; did you mean 'list'?" },
	{ "bind ask F5 open", "u:1: in 'ask' every key belongs to the line that is typed" },
	{ "bind all enter open", "u:1: there is no key 'enter'; did you mean 'Enter'?" },
	{ "bind all Ctrl-x open", "u:1: there is no key 'Ctrl-x'; did you mean 'Ctrl-X'?" },
	{ "bind all gt open", "u:1: there is no key 'gt'; keys one after the other stand apart: g t" },
	{ "bind all Ctrl-C open", "u:1: Ctrl-C never comes: a terminal has another use for it" },
	{ "bind all Ctrl-M open", "u:1: a terminal sends Ctrl-M as Enter: write that" },
	{ "bind all Alt-[ open", "u:1: Alt-[ never comes: a terminal has another use for it" },
	{ "bind all ê open", "u:1: keys count without their marks: 'ê' is the key 'e'" },
	{ "bind all ư open", "u:1: keys count without their marks: 'ư' is the key ']'" },
	{ "bind all z Esc open", "u:1: Esc gives a sequence up: it can only stand first" },
	{ "bind all a b c d e open", "u:1: at most 4 keys can follow one another" },
	{ "bind all a b c d e f g h i open", "u:1: at most 4 keys can follow one another" },
	{ "bind search z open", "u:1: in 'search' characters are text: z is no key there" },
	{ "bind search Space x open", "u:1: in 'search' characters are text: Space is no key there" },
	{ "bind all z opne", "u:1: there is no action 'opne'; did you mean 'open'?" },
	{ "bind all z frobnicate", "u:1: there is no action 'frobnicate'; giaoban-config(5) lists them" },
	{ "bind lst gt opne", "u:1: there is no view 'lst'; did you mean 'list'?; u:1: there is no key 'gt'; keys one after the other "
	                      "stand apart: g t; u:1: there is no action 'opne'; did you mean 'open'?" },
	{ "bind all z open\nbind list z open\nbind all z close", "u:3: z is bound twice in 'all': already in line 1" },
	/* After all lines. */
	{ "bind all g g first", "u:1: g g in 'all' cannot be typed: g in 'all' asks for 'first' already (built in); 'unbind all g' frees it" },
	{ "bind list g g first", "u:1: g g in 'list' cannot be typed: g in 'all' asks for 'first' already (built in); 'unbind list g' frees it" },
	{ "bind all d d close", "u:1: d d in 'all' cannot be typed: d in 'menu' asks for 'forget' already (built in); 'unbind menu d' frees it" },
	{ "bind all z open\nbind list z z close",
	  "u:2: z z in 'list' cannot be typed: z in 'all' asks for 'open' already (u:1); 'unbind list z' frees it" },
	{ "unbind all q", "u: no key is left for 'close': 'bind all q close' gives it its own again" },
	{ "unbind all all", "u: no key is left for 'close': 'bind all q close' gives it its own again; "
	                    "u: no key is left for 'help': 'bind all ? help' gives it its own again" },
};

static void problems(void **state)
{
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		begin(state);
		assert_int_equal(read_text("", wrong[i].text), GB_BAD_CONFIG);
		assert_string_equal(buf_text(&said), wrong[i].said);
		end(state);
	}
	assert_int_equal(read_text("mous = yes\n", "look.hti = bold\nlang = fr\n"), GB_BAD_CONFIG);
	const char *first = "s:1: there is no setting 'mous'; did you mean 'mouse'?; u:1: look.hti: ";
	const char *last = "; u:2: lang cannot be 'fr'; it is one of: vi, en";
	assert_memory_equal(buf_text(&said), first, strlen(first));
	assert_string_equal(buf_text(&said) + said.len - strlen(last), last);
}

static void good_keys(void **state)
{
	static const char *const good[] = {
		"bind all g g first\nunbind all g", "unbind list g\nbind list g g first", "bind all Hash open", "bind all = open",
		"bind all Alt-x F12 command", "bind search Ctrl-X e export", "bind all Ctrl-X a b c open", "bind search F8 back # there",
		"unbind all z", "unbind menu all", "bind all q close", "unbind all q\nbind all z z close",
		"bind all Esc x open\nunbind all Esc\nunbind search Esc", "bind list d d close",
	};

	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		begin(state);
		const int result = read_text("", good[i]);
		if (result >= 0)
			fail_msg("%s: %s", good[i], buf_text(&said));
		end(state);
	}
	assert_int_equal(read_text("", "bind all Hash open\nbind all = close\nbind all # open"), GB_BAD_CONFIG);    /* a remark */
	assert_string_equal(buf_text(&said), "u:3: bind wants a view, keys and an action, as in: bind list Ctrl-X e export");
	assert_string_equal(action_of("list", "#"), "open");
	assert_string_equal(action_of("list", "="), "close");
}

/* As editors of other systems leave it; and what is no text. */
static void bytes(void **state)
{
	static const char windows[] = "\xEF\xBB\xBFlang = vi\r\nlayout =\tone \r\n\r\nlang = fr\r\n";
	static const char tcvn[] = "lang = vi\nagency = B\xE9 Y t\xD5\n";
	static const char nul[] = "lang = vi\0\n";

	(void)state;
	put(files[1], windows, sizeof windows - 1);
	assert_int_equal(read_both(), GB_BAD_CONFIG);
	assert_true(cli.settings.one_pane);
	assert_int_equal(cli.lang, GB_VI);
	assert_non_null(strstr(buf_text(&said), "u:4: "));
	cli.lang = GB_EN;
	put(files[1], tcvn, sizeof tcvn - 1);
	assert_int_equal(read_both(), GB_BAD_CONFIG);
	assert_memory_equal(buf_text(&said), "u: not UTF-8 at line 2, column 11", 33);
	put(files[1], nul, sizeof nul - 1);
	assert_int_equal(read_both(), GB_BAD_CONFIG);
	assert_non_null(strstr(buf_text(&said), "u: "));
}

static void bounds(void **state)
{
	struct buf text = BUF_EMPTY;

	(void)state;
	for (int i = 0; i < 1000; i++)
		buf_printf(&text, "bind all Ctrl-X %c %c %c open\n", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676);
	assert_int_equal(read_text("", buf_text(&text)), -1);
	config_free(&cli);
	buf_puts(&text, "bind all z open\nbind all Z open\n");
	assert_int_equal(read_text("", buf_text(&text)), GB_BAD_CONFIG);
	assert_string_equal(buf_text(&said), "u:1001: more than 1000 lines about keys");
	buf_clear(&text);
	for (int i = 0; i < 101; i++)
		buf_puts(&text, "x\n");
	assert_int_equal(read_text("", buf_text(&text)), GB_BAD_CONFIG);
	assert_non_null(strstr(buf_text(&said), "; there is 1 problem more in the configuration"));
	for (int i = 101; i < 150; i++)
		buf_puts(&text, "x\n");
	assert_int_equal(read_text("", buf_text(&text)), GB_BAD_CONFIG);
	assert_non_null(strstr(buf_text(&said), "u:100: "));
	assert_null(strstr(buf_text(&said), "u:101: "));
	assert_non_null(strstr(buf_text(&said), "; there are 50 problems more in the configuration"));
	buf_fill(&text, '\n', 1 << 20);
	assert_int_equal(read_text("", buf_text(&text)), GB_BAD_CONFIG);
	buf_free(&text);
}

/* ---- the manual page ---- */

static void read_manual(struct buf *out)
{
	const char *source = getenv("GB_SRCDIR");
	struct buf path = BUF_EMPTY;

	buf_printf(&path, "%s/doc/giaoban-config.5", source ? source : ".");
	assert_int_equal(file_read(buf_text(&path), (size_t)1 << 20, out, NULL), GB_OK);
	buf_free(&path);
}

/* The text of a section. */
static struct buf section(const char *manual, const char *title)
{
	struct buf head = BUF_EMPTY, out = BUF_EMPTY;

	buf_printf(&head, "\n.Sh %s\n", title);
	const char *from = strstr(manual, buf_text(&head));
	assert_non_null(from);
	const char *to = strstr(from + head.len, "\n.Sh ");
	buf_add(&out, from, to ? (size_t)(to + 1 - from) : strlen(from));
	buf_free(&head);
	return out;
}

static void assert_names(const struct buf *text, const char *word)
{
	const size_t len = strlen(word);

	for (const char *at = buf_text(text); (at = strstr(at, word)) != NULL; at++)
		if (strchr(" \n", at[-1]) && strchr(" \n", at[len]))
			return;
	fail_msg("the manual page does not name '%s'", word);
}

static size_t lines_that_begin(const struct buf *text, const char *with)
{
	size_t n = 0;

	for (const char *at = buf_text(text); (at = strstr(at, with)) != NULL; at++)
		n += at == text->text || at[-1] == '\n';
	return n;
}

static void manual_names_everything(void **state)
{
	struct buf manual = BUF_EMPTY;

	(void)state;
	read_manual(&manual);
	struct buf settings_named = section(buf_text(&manual), "SETTINGS"), views = section(buf_text(&manual), "VIEWS"),
	           actions = section(buf_text(&manual), "ACTIONS"), looks = section(buf_text(&manual), "LOOKS");
	assert_int_equal(read_text("", "x = y\n"), GB_BAD_CONFIG);      /* which names them all, but for look.STYLE */
	char *words = strstr(said.text, "there are: ") + strlen("there are: ");
	size_t n = 1;
	for (char *word = strtok(words, ", "); word && strcmp(word, "look.STYLE") != 0; word = strtok(NULL, ", "), n++)
		assert_names(&settings_named, word);
	assert_int_equal(lines_that_begin(&settings_named, ".It Va "), n);
	for (size_t i = 0; theme_name(i); i++)
		assert_names(&settings_named, theme_name(i));
	for (size_t i = 0; keymap_view(i); i++)
		assert_names(&views, keymap_view(i));
	for (enum action a = 1; a < ACTIONS; a++)
		assert_names(&actions, action_name(a));
	assert_int_equal(lines_that_begin(&actions, ".It Cm "), ACTIONS - 1);
	for (size_t i = 0; i < STYLES; i++)
		assert_names(&looks, style_name((enum style)i));
	buf_free(&settings_named);
	buf_free(&views);
	buf_free(&actions);
	buf_free(&looks);
	buf_free(&manual);
}

static void manual_examples_are_right(void **state)
{
	static const char begin_of[] = "\n.Bd -literal", end_of[] = "\n.Ed\n";
	struct buf manual = BUF_EMPTY;
	int n = 0;

	read_manual(&manual);
	for (char *at = manual.text; (at = strstr(at, begin_of)) != NULL; n++) {
		char *from = strchr(at + 1, '\n') + 1, *to = strstr(from, end_of);
		assert_non_null(to);
		to[1] = '\0';
		begin(state);
		if (read_text("", from) >= 0)
			fail_msg("%s", buf_text(&said));
		end(state);
		at = to + 2;
	}
	assert_int_equal(n, 3);
	buf_free(&manual);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(settings, begin, end),
		cmocka_unit_test_setup_teardown(no_files, begin, end),
		cmocka_unit_test_setup_teardown(user_over_system, begin, end),
		cmocka_unit_test_setup_teardown(lang_given_otherwise, begin, end),
		cmocka_unit_test_setup_teardown(problems, begin, end),
		cmocka_unit_test_setup_teardown(good_keys, begin, end),
		cmocka_unit_test_setup_teardown(bytes, begin, end),
		cmocka_unit_test_setup_teardown(bounds, begin, end),
		cmocka_unit_test_setup_teardown(manual_names_everything, begin, end),
		cmocka_unit_test_setup_teardown(manual_examples_are_right, begin, end),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
