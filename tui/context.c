/* context.c - a word for the status line. */
#include "config.h"

#include "tui/context.h"

#include <stdarg.h>
#include "base/secure.h"
#include "text/text.h"
#include "tui/layout.h"
#include "tui/line_words.h"

__attribute__((format(printf, 2, 0)))
static void say(struct context *cx, const char *format, va_list args)
{
	struct buf raw = BUF_EMPTY;

	buf_vprintf(&raw, format, args);
	buf_clear(&cx->message);
	text_clean(&cx->message, buf_text(&raw), raw.len, 0);
	buf_free(&raw);
}

void context_say(struct context *cx, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(cx, format, args);
	va_end(args);
	cx->is_error = false;
}

void context_complain(struct context *cx, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(cx, format, args);
	va_end(args);
	cx->is_error = true;
}

bool context_is_secure(void)
{
	return secure();
}

bool context_key_waits(const struct context *cx)
{
	return cx->waiting && cx->waiting(cx->waiting_self);
}

static bool key_waits(void *cx)
{
	return context_key_waits(cx);
}

void context_stops_at_keys(struct context *cx, bool on)
{
	gb_set_stop(cx->corpus, on ? key_waits : NULL, on ? cx : NULL);
}

void context_corpus_failed(struct context *cx)
{
	context_complain(cx, "%s", gb_why(cx->corpus));
	cx->behind = true;
}

void context_key(struct buf *out, const struct context *cx, const char *scope, enum action a)
{
	if (cx->cols >= LAYOUT_SAID)
		buf_printf(out, "'%s'", line_word_of(a, lang_of(cx)));
	else
		keymap_keys(out, cx->keys, scope, a, 1);
}

void context_ask_agency(struct context *cx)
{
	context_say(cx, "%s",
	            tr(lang_of(cx), "Which agency is yours? Write 'agency = moh', with yours, into giaoban/config (in ~/.config)"));
}
