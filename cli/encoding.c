/* encoding.c - in which encoding the command line speaks: the one asked for, else the terminal's or the locale's. */
#include "config.h"

#include "cli/cli.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "text/text.h"
#include "tui/encoding.h"

/* ---- which one ---------------------------------------------------------------------------------- */

static void set(struct cli *cli, const char *name)
{
	if (!text_encoding_find(name, &cli->encoding))
		(void)text_encoding_find("UTF-8", &cli->encoding);
}

/* A pipe under C gets UTF-8, and so does a terminal that can show it; a locale of another encoding gets that. */
static void by_locale(struct cli *cli)
{
	const char *codeset;

	setlocale(LC_CTYPE, "");
	codeset = nl_langinfo(CODESET);
	set(cli, codeset && *codeset ? codeset : "UTF-8");
	if (cli->encoding.set == TEXT_SET_ASCII && (!isatty(STDOUT_FILENO) || encoding_set(getenv("TERM"))))
		set(cli, "UTF-8");
}

/* What is said on standard error is in the terminal's encoding, whatever is asked for the output; but no marks are no marks. */
static void speak(const struct cli *cli, bool ascii)
{
	struct cli here = *cli;

	by_locale(&here);
	if (ascii)
		set(&here, "ASCII");
	complain_in(here.encoding.set == TEXT_SET_UTF8 ? NULL : &here.encoding);
}

/* For a command line that is not understood. */
void encoding_foresee(const struct cli *cli, int argc, char **argv)
{
	bool ascii = false;

	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		ascii = ascii || strcmp(argv[i], "--ascii") == 0;
	speak(cli, ascii);
}

int encoding_choose(struct cli *cli)
{
	speak(cli, given(cli, OPT_ASCII));
	cli->encoding_given = given(cli, OPT_ENCODING) || given(cli, OPT_ASCII);
	if (given(cli, OPT_ASCII))
		set(cli, "ASCII");
	else if (!given(cli, OPT_ENCODING))
		by_locale(cli);
	else if (!text_encoding_find(cli->value[OPT_ENCODING], &cli->encoding))
		return encoding_unknown(cli, cli->value[OPT_ENCODING]);
	return -1;
}

FILE *encoding_output(struct cli *cli)
{
	if (!cli->out && !cli->encoding.name[0] && encoding_choose(cli) >= 0)
		set(cli, "UTF-8");
	if (!cli->out && cli->encoding.set != TEXT_SET_UTF8)
		cli->out = encoding_stream(cli, stdout, isatty(STDOUT_FILENO));
	if (!cli->out)
		cli->out = stdout;
	return cli->out;
}

void encoding_end(struct cli *cli)
{
	if (cli->out && cli->out != stdout)
		(void)fclose(cli->out);         /* what failed, standard output knows */
	cli->out = NULL;
	complain_in(NULL);
}

int encoding_unknown(const struct cli *cli, const char *typed)
{
	struct buf names = BUF_EMPTY;

	for (size_t i = 0; text_encoding_name(i); i++)
		buf_printf(&names, "%s%s", i ? ", " : "", text_encoding_name(i));
	int result = fail(GB_USAGE, tr(cli->lang, "no encoding is called '%s'; there are: %s, and what iconv knows"), typed, buf_text(&names));
	buf_free(&names);
	return result;
}

/* ---- a stream that converts ---------------------------------------------------------------------- */

#define HOLD_MOST 8192          /* bytes without a line's end that are kept together */

struct converting {
	struct text_encoder *encoder;
	FILE *to;
	struct buf held;        /* since the last line: a letter may still get its marks */
};

static bool send(struct converting *c, size_t len)
{
	struct buf bytes = BUF_EMPTY;
	bool sent;

	text_encode(c->encoder, &bytes, buf_text(&c->held), len);
	sent = fwrite(buf_text(&bytes), 1, bytes.len, c->to) == bytes.len;
	memmove(c->held.text, c->held.text + len, c->held.len - len);
	buf_cut(&c->held, c->held.len - len);
	buf_free(&bytes);
	return sent;
}

/* Whole lines, or in a very long one whole words. */
static bool take(struct converting *c, const char *s, size_t len)
{
	size_t end;

	buf_add(&c->held, s, len);
	for (end = c->held.len; end > 0 && c->held.text[end - 1] != '\n'; end--)
		;
	if (end == 0 && c->held.len > HOLD_MOST)
		for (end = c->held.len; end > 0 && c->held.text[end - 1] != ' '; end--)
			;
	return end == 0 || send(c, end);
}

static int end(struct converting *c)
{
	bool sent = c->held.len == 0 || send(c, c->held.len);

	sent = fflush(c->to) == 0 && sent;
	text_encoder_free(c->encoder);
	buf_free(&c->held);
	free(c);
	return sent ? 0 : -1;
}

#if HAVE_FOPENCOOKIE
static ssize_t take_cookie(void *self, const char *s, size_t len)
{
	return take(self, s, len) ? (ssize_t)len : 0;
}

static int end_cookie(void *self)
{
	return end(self);
}

static FILE *open_stream(struct converting *c)
{
	return fopencookie(c, "w", (cookie_io_functions_t){ .write = take_cookie, .close = end_cookie });
}
#elif HAVE_FUNOPEN
static int take_funopen(void *self, const char *s, int len)
{
	return take(self, s, (size_t)len) ? len : -1;
}

static int end_funopen(void *self)
{
	return end(self);
}

static FILE *open_stream(struct converting *c)
{
	return funopen(c, NULL, take_funopen, NULL, end_funopen);
}
#else
static FILE *open_stream(struct converting *c)
{
	(void)c;
	return NULL;
}
#endif

FILE *encoding_stream(const struct cli *cli, FILE *to, bool cells)
{
	struct text_encoder *encoder = text_encoder_new(&cli->encoding, cells);
	struct converting *c;
	FILE *stream;

	if (!encoder)
		return NULL;
	c = mem_alloc(sizeof *c);
	*c = (struct converting){ encoder, to, BUF_EMPTY };
	stream = open_stream(c);
	if (!stream) {
		text_encoder_free(encoder);
		free(c);
	}
	return stream;
}
