/* message.c - what is said to the user: on standard error, or where the browser shows it. */
#include "config.h"

#include "cli/cli.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/text.h"

#define WORDS_MAX 1000

/* Where complaints go instead.  It is one place for the whole program because complaints come from everywhere in the
 * command line, and only the browser's prompt, which reads a line by the same functions, wants them elsewhere meanwhile. */
static struct buf *collected;

/* What standard error speaks; NULL: UTF-8.  One place, for the same reason. */
static struct text_encoder *speech;

void complain_in(const struct text_encoding *encoding, bool cells)
{
	text_encoder_free(speech);
	speech = encoding ? text_encoder_new(encoding, cells) : NULL;
}

static void encode(struct buf *out, const char *words)
{
	if (speech)
		text_encode(speech, out, words, strlen(words));
	else
		buf_puts(out, words);
}

void complain_at_end(enum gb_lang lang)
{
	struct buf words = BUF_EMPTY, said = BUF_EMPTY;

	buf_printf(&words, "giaoban: %s\n", gb_reason(ENOMEM, lang));
	encode(&said, buf_text(&words));
	mem_last_words(buf_text(&said));
	buf_free(&words);
	buf_free(&said);
}

void complain_into(struct buf *to)
{
	collected = to;
}

void say(const char *words)
{
	struct buf said = BUF_EMPTY;

	encode(&said, words);
	fputs(buf_text(&said), stderr);
	buf_free(&said);
}

void say_line(const char *words)
{
	struct buf line = BUF_EMPTY;

	buf_printf(&line, "%s\n", words);
	say(buf_text(&line));
	buf_free(&line);
}

__attribute__((format(printf, 1, 0)))
static void say_all(const char *format, va_list args)
{
	struct buf raw = BUF_EMPTY, clean = BUF_EMPTY;

	if (!collected)
		buf_puts(&clean, "giaoban: ");
	buf_vprintf(&raw, format, args);
	text_clean(&clean, buf_text(&raw), raw.len, 0);
	size_t fit = text_fit(buf_text(&clean), WORDS_MAX);      /* somebody may have typed a book */
	const char *more = fit < clean.len ? "…" : "";
	buf_cut(&clean, fit);
	buf_puts(&clean, more);
	if (collected)
		buf_printf(collected, "%s%s", collected->len ? "; " : "", buf_text(&clean));
	else
		say_line(buf_text(&clean));
	buf_free(&raw);
	buf_free(&clean);
}

void complain(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say_all(format, args);
	va_end(args);
}

int fail(int status, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say_all(format, args);
	va_end(args);
	return status;
}
