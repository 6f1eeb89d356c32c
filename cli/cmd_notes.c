/* cmd_notes.c - notes, note, mark: what is the user's own, listed and changed. */
#include "config.h"

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"

#define TYPED_MOST ((size_t)1 << 20)    /* bytes of standard input, in whatever encoding */

gb_own *own_open(const struct cli *cli)
{
	const char *data = getenv("XDG_DATA_HOME");
	struct buf path = BUF_EMPTY;
	gb_own *own = NULL;

	if (given(cli, OPT_SCRIPT) && !(data && *data == '/'))
		return NULL;
	if (gb_own_where(&path))
		own = gb_own_open(buf_text(&path), cli->lang);
	buf_free(&path);
	return own;
}

static int open_both(struct cli *cli, gb_own **own)
{
	int result = cli_open(cli);

	if (result >= 0)
		return result;
	*own = own_open(cli);
	return *own ? -1 : fail(GB_UNAVAILABLE, "%s", tr(cli->lang, "there is no folder to keep notes in: neither XDG_DATA_HOME nor HOME is an absolute path"));
}

static int own_failed(const gb_own *own, enum gb_status status)
{
	return fail((int)status, "%s", gb_own_why(own));
}

/* ---- which address ---- */

/* What was kept under former addresses follows; where that cannot be, it is found there. */
static void take_row(gb_own *own, const struct gb_row *row, int item, struct buf *out)
{
	struct gb_own_entry entry;

	if (gb_own_follow(own, row) != GB_OK && gb_own_get_of(own, row, item, &entry) == GB_OK) {
		buf_puts(out, entry.address);
		return;
	}
	buf_puts(out, row->record ? row->record->address : row->meeting->id);
	if (item)
		buf_printf(out, "#%d", item);
}

/* As people write addresses; and what is kept of a record that is gone is still called by its address. */
static int find_address(struct cli *cli, gb_own *own, char *typed, struct buf *out)
{
	struct cli one = *cli;
	struct gb_own_entry entry;
	gb_rows *rows;
	int item;

	if (gb_find_address(cli->corpus, typed, &rows, &item) == GB_OK) {
		take_row(own, gb_rows_at(rows, 0), item, out);
		gb_rows_free(rows);
		return -1;
	}
	if (gb_own_get(own, typed, &entry) == GB_OK) {
		buf_puts(out, typed);
		return -1;
	}
	one.arguments = &typed;
	one.n_arguments = 1;
	int result = address_find(&one, &rows, &item);
	if (result < 0) {
		take_row(own, gb_rows_at(rows, 0), item, out);
		gb_rows_free(rows);
	}
	return result;
}

/* ---- notes ---- */

/* A single note as it stands, line by line. */
static void show_one(FILE *to, const struct gb_own_entry *e, enum gb_lang lang)
{
	struct buf day = BUF_EMPTY;

	fprintf(to, "[%s]\n", e->address);
	if (gb_date_given(e->marked)) {
		text_date(&day, e->marked, GB_DAY, lang);
		fprintf(to, tr(lang, "marked since %s"), buf_text(&day));
		fputc('\n', to);
	}
	buf_clear(&day);
	if (gb_date_given(e->changed)) {
		text_date(&day, e->changed, GB_DAY, lang);
		fprintf(to, tr(lang, "noted %s:"), buf_text(&day));
		fprintf(to, "\n%s\n", e->note ? e->note : "");
	}
	buf_free(&day);
}

static int write_notes(struct cli *cli, gb_own *own, const char *only)
{
	struct gb_why why = { .lang = cli->lang };
	struct gb_own_entry entry;
	struct output out;
	enum gb_status status = GB_OK;
	int result = output_open(cli, cli->command->formats, &out);

	if (result >= 0)
		return result;
	if (only && out.style.format == GB_TEXT) {
		status = gb_own_get(own, only, &entry);
		if (status == GB_OK)
			show_one(out.stream, &entry, cli->lang);
		else if (status != GB_NONE)
			gb_fail(&why, status, "%s", gb_own_why(own));
	} else {
		status = gb_write_own(out.stream, &out.style, own, cli->corpus, only, NULL, &why);
	}
	result = output_close(cli, &out, status, why.text);
	if (result == GB_NONE && only)
		complain(tr(cli->lang, "%s is neither marked nor noted"), only);
	else if (result == GB_NONE)
		complain("%s", tr(cli->lang,
		                  "nothing is marked or noted yet; 'giaoban mark' and 'giaoban note' do that, in the browser the keys * and a"));
	return result;
}

int cmd_notes(struct cli *cli)
{
	struct buf address = BUF_EMPTY;
	gb_own *own;

	if (cli->n_arguments > 1)
		return fail(GB_USAGE, "%s", tr(cli->lang, "notes takes one address, or none"));
	int result = open_both(cli, &own);
	if (result >= 0)
		return result;
	if (cli->n_arguments == 1)
		result = find_address(cli, own, cli->arguments[0], &address);
	if (result < 0)
		result = write_notes(cli, own, cli->n_arguments == 1 ? buf_text(&address) : NULL);
	buf_free(&address);
	gb_own_close(own);
	return result;
}

/* ---- note ---- */

static int read_standard_input(const struct cli *cli, struct buf *out)
{
	struct gb_why why = { .lang = cli->lang };
	struct text_decoded what;
	struct buf raw = BUF_EMPTY;
	enum gb_status status = file_read("-", TYPED_MOST, &raw, &why);

	if (status == GB_OK)
		status = text_decode(out, buf_text(&raw), raw.len, &what, &why);
	buf_free(&raw);
	return status == GB_OK ? -1 : fail((int)status, "%s", why.text);
}

/* Clean, since what is blank then takes a note away. */
static int read_text(const struct cli *cli, struct buf *out)
{
	struct buf raw = BUF_EMPTY;
	int result = -1;

	if (cli->n_arguments == 2 && strcmp(cli->arguments[1], "-") == 0)
		result = read_standard_input(cli, &raw);
	else
		for (int i = 1; i < cli->n_arguments; i++)
			buf_printf(&raw, "%s%s", i > 1 ? " " : "", cli->arguments[i]);
	text_clean(out, buf_text(&raw), raw.len, TEXT_KEEP_LINES);
	buf_free(&raw);
	return result;
}

static int keep_note(const struct cli *cli, gb_own *own, const char *address, const char *text)
{
	struct gb_own_entry before;
	enum gb_status status = gb_own_get(own, address, &before);
	const bool had = before.note != NULL, blank = text[strspn(text, " \n")] == '\0';

	if (blank && status != GB_OK && status != GB_NONE)
		return own_failed(own, status);
	if (blank && !had)
		return fail(GB_NONE, tr(cli->lang, "there is no note on %s"), address);
	status = gb_own_note(own, address, text, cli->today);
	if (status != GB_OK)
		return own_failed(own, status);
	complain(blank ? tr(cli->lang, "the note on %s is taken away") : tr(cli->lang, "noted on %s"), address);
	return 0;
}

static int check_note(const struct cli *cli)
{
	if (cli->n_arguments == 0)
		return fail(GB_USAGE, "%s", tr(cli->lang, "a note on what? Give an address and the text"));
	if (given(cli, OPT_DELETE) && cli->n_arguments > 1)
		return fail(GB_USAGE, "%s", tr(cli->lang, "--delete takes the note away: leave the text out"));
	if (!given(cli, OPT_DELETE) && cli->n_arguments == 1)
		return fail(GB_USAGE, tr(cli->lang, "the text is missing; 'giaoban notes %s' shows the note, --delete takes it away"), cli->arguments[0]);
	return -1;
}

int cmd_note(struct cli *cli)
{
	struct buf address = BUF_EMPTY, text = BUF_EMPTY;
	gb_own *own;
	int result = check_note(cli);

	if (result < 0)
		result = open_both(cli, &own);
	if (result >= 0)
		return result;
	result = read_text(cli, &text);
	if (result < 0)
		result = find_address(cli, own, cli->arguments[0], &address);
	if (result < 0)
		result = keep_note(cli, own, buf_text(&address), buf_text(&text));
	buf_free(&address);
	buf_free(&text);
	gb_own_close(own);
	return result;
}

/* ---- mark ---- */

static int mark(struct cli *cli, gb_own *own, char *typed)
{
	struct gb_own_entry entry;
	struct buf address = BUF_EMPTY;
	const bool on = !given(cli, OPT_DELETE);
	int result = find_address(cli, own, typed, &address);

	if (result < 0) {
		enum gb_status status = gb_own_get(own, buf_text(&address), &entry);
		if (!on && (status == GB_NONE || (status == GB_OK && !gb_date_given(entry.marked)))) {
			result = fail(GB_NONE, tr(cli->lang, "%s is not marked"), buf_text(&address));
		} else {
			status = gb_own_mark(own, buf_text(&address), on, cli->today);
			result = status == GB_OK ? 0 : own_failed(own, status);
		}
	}
	if (result == 0)
		complain(on ? tr(cli->lang, "marked: %s") : tr(cli->lang, "no longer marked: %s"), buf_text(&address));
	buf_free(&address);
	return result;
}

int cmd_mark(struct cli *cli)
{
	gb_own *own;
	int worst = 0;

	if (cli->n_arguments == 0)
		return fail(GB_USAGE, "%s", tr(cli->lang, "mark what? Give one address, or several"));
	int result = open_both(cli, &own);
	if (result >= 0)
		return result;
	for (int i = 0; i < cli->n_arguments; i++) {
		result = mark(cli, own, cli->arguments[i]);
		worst = result > worst ? result : worst;
	}
	gb_own_close(own);
	return worst;
}
