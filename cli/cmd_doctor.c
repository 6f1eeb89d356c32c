/* cmd_doctor.c - what giaoban sees of its surroundings; what to send with a report of a fault. */
#include "config.h"

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/secure.h"
#include "text/text.h"
#include "tui/console.h"
#include "tui/keymap.h"

/* "name      value", the value cleaned: it may come from the environment. */
static void line(FILE *to, const char *name, const char *value)
{
	struct buf out = BUF_EMPTY;

	text_place(&out, name, 20, 'l');
	text_clean(&out, value, strlen(value), 0);
	fprintf(to, "%s\n", buf_text(&out));
	buf_free(&out);
}

static void environment(FILE *to, const char *name)
{
	const char *value = getenv(name);

	if (value)
		line(to, name, value);
}

static void about_terminal(FILE *to, enum gb_lang lang)
{
	struct winsize size;
	struct buf text = BUF_EMPTY;

	if (!isatty(STDOUT_FILENO))
		buf_puts(&text, tr(lang, "none: the output goes to a file or a pipe"));
	else if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		buf_printf(&text, tr(lang, "%d columns, %d rows"), size.ws_col, size.ws_row);
	else
		buf_puts(&text, tr(lang, "of unknown size"));
	line(to, tr(lang, "terminal"), buf_text(&text));
	environment(to, "TERM");
	const char *term = getenv("TERM");
	if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && term && *term && strcmp(term, "dumb") != 0)
		line(to, tr(lang, "browser"), tr(lang, "'giaoban' alone opens it here"));
	buf_free(&text);
}

/* What a terminal gets, and why; what else is written, where that differs; what of it the Linux console can show. */
static void about_encoding(FILE *to, const struct cli *cli)
{
	const struct encodings *e = &cli->encodings;
	const struct text_encoding *screen = cli->encoding_given ? &cli->encoding : &e->terminal;
	const enum gb_lang lang = cli->lang;
	struct console_glyphs *font = console_glyphs_read(STDIN_FILENO);
	struct buf text = BUF_EMPTY;

	buf_printf(&text, "%s (%s)", screen->name, encoding_reason(cli));
	line(to, tr(lang, "screen"), buf_text(&text));
	if (!cli->encoding_given && strcmp(e->pipe.name, screen->name) != 0)
		line(to, tr(lang, "files and pipes"), e->pipe.name);
	buf_clear(&text);
	if (font)
		buf_printf(&text, tr(lang, "lacks %d of 67 small letters with marks"), console_glyphs_lacks(font));
	else if (console_is(getenv("TERM")))
		buf_puts(&text, tr(lang, "cannot be asked from here; the browser shows letters without marks on request"));
	if (text.len > 0)
		line(to, tr(lang, "the console's font"), buf_text(&text));
	free(font);
	buf_free(&text);
}

static void about_language(FILE *to, const struct cli *cli)
{
	static const char *const names[] = { "GIAOBAN_LANG", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG" };

	line(to, tr(cli->lang, "language"), cli->lang == GB_VI ? "vi (tiếng Việt)" : "en (English)");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		environment(to, names[i]);
	about_encoding(to, cli);
}

/* The files that were read, and the keys that are others than the built-in ones, as lines of such a file. */
static void about_configuration(FILE *to, const struct cli *cli)
{
	const struct settings *s = &cli->settings;
	struct buf text = BUF_EMPTY;
	size_t at = 0;

	for (size_t i = 0; i < s->n_files; i++)
		line(to, tr(cli->lang, "configuration"), s->files[i]);
	if (s->n_files == 0)
		line(to, tr(cli->lang, "configuration"), tr(cli->lang, "none"));
	for (; s->keys && keymap_difference(s->keys, &at, &text); buf_clear(&text))
		line(to, tr(cli->lang, "keys"), buf_text(&text));
	if (secure())
		line(to, "GIAOBAN_SECURE", tr(cli->lang, "set: nothing is written to files, and no program is started"));
	buf_free(&text);
}

static const char *found_how(enum gb_found found, enum gb_lang lang)
{
	switch (found) {
	case GB_FROM_OPTION: return tr(lang, "named by --corpus");
	case GB_FROM_ENVIRONMENT: return tr(lang, "named by GIAOBAN_CORPUS");
	case GB_FROM_USER: return tr(lang, "your own");
	case GB_FROM_SYSTEM: return tr(lang, "the system's");
	case GB_FROM_BUILD_TREE: return tr(lang, "the bundled one, of the build tree");
	default: return tr(lang, "the bundled one");
	}
}

static void about_place(FILE *to, const struct cli *cli, const struct gb_location *where)
{
	struct buf text = BUF_EMPTY;

	buf_printf(&text, "%s (%s)", where->path, found_how(where->found, cli->lang));
	line(to, tr(cli->lang, "corpus"), buf_text(&text));
	if (where->user[0]) {
		buf_clear(&text);
		buf_puts(&text, where->user);
		if (access(where->user, F_OK) != 0)
			buf_printf(&text, " (%s)", tr(cli->lang, "made by the first import"));
		line(to, tr(cli->lang, "your own corpus"), buf_text(&text));
	}
	if (where->base[0] && where->found == GB_FROM_USER)
		line(to, tr(cli->lang, "it follows"), where->base);
	buf_free(&text);
}

static void about_notes(FILE *to, const struct cli *cli)
{
	gb_own *own = own_open(cli);
	struct buf text = BUF_EMPTY;
	struct gb_own_list all;
	unsigned long marked = 0, noted = 0;

	if (!own)
		return;
	if (gb_own_all(own, 0, &all) != GB_OK) {
		buf_puts(&text, gb_own_why(own));
	} else {
		for (size_t i = 0; i < all.n; i++) {
			marked += gb_date_given(all.at[i].marked);
			noted += gb_date_given(all.at[i].changed);
		}
		buf_printf(&text, "%s (", gb_own_path(own));
		buf_printf(&text, trn(cli->lang, "%lu marked", "%lu marked", marked), marked);
		buf_puts(&text, ", ");
		buf_printf(&text, trn(cli->lang, "%lu with a note", "%lu with a note", noted), noted);
		buf_putc(&text, ')');
		gb_own_list_free(&all);
	}
	line(to, tr(cli->lang, "marks and notes"), buf_text(&text));
	buf_free(&text);
	gb_own_close(own);
}

/* What is wrong, and what to do if that does not say it. */
static void about_index(FILE *to, const gb_corpus *corpus, const struct gb_health *h, enum gb_lang lang)
{
	struct buf text = BUF_EMPTY, command = BUF_EMPTY;

	gb_say_reindex(&command, corpus);
	buf_puts(&text, h->index == GB_INDEX_GOOD ? tr(lang, "nothing wrong was found") : h->index_fault);
	if (h->index != GB_INDEX_GOOD && !strstr(h->index_fault, "--reindex")) {
		buf_puts(&text, "; ");
		buf_printf(&text, tr(lang, "'%s' builds it anew"), buf_text(&command));
	}
	line(to, tr(lang, "search index"), buf_text(&text));
	buf_free(&command);
	buf_free(&text);
}

static void about_content(FILE *to, const struct cli *cli, const struct gb_health *h)
{
	struct buf text = BUF_EMPTY;
	enum gb_lang lang = cli->lang;

	const struct gb_counts n = { .slogans = h->slogans, .directives = h->directives, .figures = h->figures, .findings = h->findings,
	                            .meetings = h->meetings };
	buf_printf(&text, trn(lang, "%ld meeting", "%ld meetings", (unsigned long)h->meetings), h->meetings);
	buf_puts(&text, ", ");
	counts_in_words(&text, &n, lang);
	line(to, tr(lang, "content"), buf_text(&text));
	buf_clear(&text);
	buf_printf(&text, trn(lang, "%ld agency", "%ld agencies", (unsigned long)h->agencies), h->agencies);
	buf_puts(&text, ", ");
	buf_printf(&text, trn(lang, "%ld topic", "%ld topics", (unsigned long)h->topics), h->topics);
	buf_puts(&text, ", ");
	buf_printf(&text, trn(lang, "%ld indicator", "%ld indicators", (unsigned long)h->indicators), h->indicators);
	line(to, tr(lang, "vocabulary"), buf_text(&text));
	buf_clear(&text);
	buf_printf(&text, tr(lang, "schema %d (this giaoban knows up to %d), %lld KiB"), h->schema, h->schema_known, h->bytes / 1024);
	line(to, tr(lang, "file"), buf_text(&text));
	line(to, tr(lang, "you may"), h->writable ? tr(lang, "read and write it") : tr(lang, "only read it"));
	line(to, tr(lang, "integrity"), h->sound ? tr(lang, "nothing wrong was found") : h->fault);
	about_index(to, cli->corpus, h, lang);
	if (h->hot_journal)
		line(to, tr(lang, "journal"), tr(lang, "a killed import left one behind: 'giaoban doctor --repair' rolls it back"));
	buf_free(&text);
}

static int examine(FILE *to, struct cli *cli)
{
	struct gb_health health;
	int result = cli_open_only(cli);

	if (result >= 0)
		return result;
	enum gb_status status = gb_check(cli->corpus, &health);
	if (status != GB_OK)
		return cli_corpus_failed(cli, status);
	about_content(to, cli, &health);
	return health.sound && health.index != GB_INDEX_DAMAGED ? 0 : GB_BAD_DATA;
}

int doctor_write(struct cli *cli, FILE *to)
{
	struct gb_location where;
	struct gb_why why = { .lang = cli->lang };
	char today[11];

	line(to, "giaoban", PACKAGE_VERSION);
	about_terminal(to, cli->lang);
	about_language(to, cli);
	gb_date_print(today, cli->today);
	line(to, tr(cli->lang, "today"), today);
	about_configuration(to, cli);
	line(to, tr(cli->lang, "my agency"), cli->my_agency ? cli->my_agency : tr(cli->lang, "not configured"));
	enum gb_status status = gb_locate(cli->value[OPT_CORPUS], cli->program, &where, &why);
	if (status != GB_OK)
		return fail((int)status, "%s", why.text);
	about_place(to, cli, &where);
	about_notes(to, cli);
	fflush(to);
	if (given(cli, OPT_REPAIR)) {
		status = gb_repair(where.path, &why);
		if (status != GB_OK)
			return fail((int)status, "%s", why.text);
	}
	return examine(to, cli);
}

int cmd_doctor(struct cli *cli)
{
	int result = command_without_arguments(cli);
	struct gb_why why = { .lang = cli->lang };

	if (result < 0 && given(cli, OPT_REPAIR) && secure())
		return fail((int)secure_refuse(&why), "%s", why.text);
	return result < 0 ? doctor_write(cli, encoding_output(cli)) : result;
}
