/* progress.c - a line on the terminal that tells how far something is, written over by the next one. */
#include "config.h"

#include "cli/cli.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "text/text.h"

#define FIRST_MS 300            /* what is over by then needs no line */
#define EVERY_MS 100

static long long now_ms(void)
{
	struct timespec t;

	return clock_gettime(CLOCK_MONOTONIC, &t) == 0 ? (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000 : 0;
}

void progress_begin(struct progress *p, enum gb_lang lang)
{
	*p = (struct progress){ .lang = lang, .on = isatty(STDERR_FILENO), .next_ms = now_ms() + FIRST_MS };
}

/* The line written before is written over, also where it was longer. */
static void show(struct progress *p, const char *words)
{
	struct buf line = BUF_EMPTY;
	const size_t cells = text_width(words);

	buf_printf(&line, "\r%s%*s", words, p->shown > cells ? (int)(p->shown - cells) : 0, "");
	say(buf_text(&line));
	buf_free(&line);
	p->shown = cells;
}

void progress_tell(struct progress *p, const char *what, long done, long all)
{
	struct buf words = BUF_EMPTY;

	if (!p->on || now_ms() < p->next_ms)
		return;
	p->next_ms = now_ms() + EVERY_MS;
	buf_printf(&words, "%s: ", what);
	text_number(&words, (struct gb_decimal){ done, 0 }, p->lang);
	buf_putc(&words, '/');
	text_number(&words, (struct gb_decimal){ all, 0 }, p->lang);
	show(p, buf_text(&words));
	buf_free(&words);
}

void progress_clear(struct progress *p)
{
	if (p->shown == 0)
		return;
	show(p, "");
	say("\r");
}
