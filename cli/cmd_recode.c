/* cmd_recode.c - recode: a text from one Vietnamese encoding to another. */
#include "config.h"

#include "cli/cli.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "tui/encoding.h"

#define RECODE_MAX ((size_t)256 << 20)

/* The encoding that an option names; UTF-8 without it.  -1, or an exit status. */
static int named(const struct cli *cli, enum opt o, struct text_encoding *out)
{
	const char *name = given(cli, o) ? cli->value[o] : "UTF-8";

	return text_encoding_find(name, out) ? -1 : encoding_unknown(cli, name);
}

static enum gb_status read_text(const struct cli *cli, const char *file, const struct text_encoding *from, struct buf *out,
                                struct gb_why *why)
{
	struct buf raw = BUF_EMPTY;
	struct text_guess guess = { .words = 0 };
	struct gb_why reason = { .lang = cli->lang };
	enum gb_status status = file_read(file, RECODE_MAX, &raw, why);

	if (status == GB_OK) {
		status = text_decode_any(out, from, buf_text(&raw), raw.len, &guess, &reason);
		if (status != GB_OK)
			gb_fail(why, status, "%s: %s", file, reason.text);
	}
	if (status == GB_OK && guess.words > 0 && !given(cli, OPT_QUIET))
		encoding_tell_guess(cli, file, guess.encoding.name, guess.sure, guess.preview);
	buf_free(&raw);
	return status;
}

/* ASCII is spoken everywhere. */
static bool is_spoken(const struct cli *cli, const struct text_encoding *e)
{
	return e->set == TEXT_SET_ASCII || e->set == TEXT_SET_VIQR || (e->set == cli->encoding.set && strcmp(e->name, cli->encoding.name) == 0);
}

/* A file gets every character.  A terminal only what can be shown there, whatever the text would have it do. */
static void encode(struct text_encoder *encoder, const struct buf *text, bool shown, struct buf *out)
{
	struct buf clean = BUF_EMPTY;

	if (!shown) {
		text_encode(encoder, out, buf_text(text), text->len);
		return;
	}
	text_clean(&clean, buf_text(text), text->len, TEXT_KEEP_LINES);
	const char *line = buf_text(&clean);
	for (size_t n; *line; line += n) {
		n = strcspn(line, "\n");
		text_encode(encoder, out, line, n);
		if (line[n++] != '\n')
			break;
		buf_putc(out, '\n');
	}
	buf_free(&clean);
}

static enum gb_status write_text(const struct cli *cli, const struct text_encoding *to, const struct buf *text, struct gb_why *why)
{
	const char *path = given(cli, OPT_OUTPUT) ? cli->value[OPT_OUTPUT] : "-";
	const bool shown = strcmp(path, "-") == 0 && isatty(STDOUT_FILENO);
	struct buf bytes = BUF_EMPTY;
	struct file_out file;
	enum gb_status status;

	if (shown && !is_spoken(cli, to))
		return gb_fail(why, GB_USAGE, tr(cli->lang, "the terminal does not speak %s: name a file with --output"), to->name);
	struct text_encoder *encoder = text_encoder_new(to, shown && encoding_fits_screen(to));
	if (!encoder)
		return gb_fail(why, GB_UNAVAILABLE, tr(cli->lang, "%s cannot be written here"), to->name);
	encode(encoder, text, shown, &bytes);
	status = file_out_open(&file, path, given(cli, OPT_FORCE), why);
	if (status == GB_OK) {
		fwrite(buf_text(&bytes), 1, bytes.len, file.stream);    /* a failure is found at the commit */
		status = file_out_commit(&file, why);
	} else {
		file_out_discard(&file);
	}
	const size_t lost = text_encoder_lost(encoder);
	if (status == GB_OK && lost > 0 && !given(cli, OPT_QUIET))
		complain(trn(cli->lang, "%zu character has no form in %s and was written as nearly as can be",
		             "%zu characters have no form in %s and were written as nearly as can be", (unsigned long)lost), lost, to->name);
	text_encoder_free(encoder);
	buf_free(&bytes);
	return status;
}

int cmd_recode(struct cli *cli)
{
	const char *file = cli->n_arguments > 0 ? cli->arguments[0] : "-";
	struct gb_why why = { .lang = cli->lang };
	struct text_encoding from, to;
	struct buf text = BUF_EMPTY;
	int result;

	if (cli->n_arguments > 1)
		return fail(GB_USAGE, tr(cli->lang, "one file at a time: '%s' is one too many"), cli->arguments[1]);
	result = named(cli, OPT_FROM_ENCODING, &from);
	if (result < 0)
		result = named(cli, OPT_TO_ENCODING, &to);
	if (result >= 0)
		return result;
	enum gb_status status = read_text(cli, file, given(cli, OPT_FROM_ENCODING) ? &from : NULL, &text, &why);
	if (status == GB_OK)
		status = write_text(cli, &to, &text, &why);
	buf_free(&text);
	if (status == GB_IO && output_is_closed())
		return 0;
	return status == GB_OK ? 0 : fail((int)status, "%s", why.text);
}
