/* fuzz.c - what the fuzz targets share. */
#include "config.h"

#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "giaoban.h"
#include "text/text.h"

#define FILES_MOST 10

void fuzz_broken(const char *what, const char *file, int line)
{
	fprintf(stderr, "%s:%d: broken promise: %s\n", file, line, what);
	abort();
}

/* Files of the repository, up to a NULL. */
static void import(gb_corpus *c, const char *const *names)
{
	const struct gb_import_options options = { .origin = "bundled" };
	const struct gb_listener nobody = { .self = NULL };
	const char *top = getenv("GB_SRCDIR"), *files[FILES_MOST];
	struct buf paths[FILES_MOST];
	size_t n = 0;

	for (; names[n] && n < FILES_MOST; n++) {
		paths[n] = (struct buf)BUF_EMPTY;
		buf_printf(&paths[n], "%s/%s", top ? top : ".", names[n]);
		files[n] = buf_text(&paths[n]);
	}
	PROMISE(gb_import(c, files, n, &options, &nobody) == GB_OK);
	while (n > 0)
		buf_free(&paths[--n]);
}

void fuzz_import_small(gb_corpus *c)
{
	static const char *const files[] = {
		"assets/agencies.yaml", "assets/topics.yaml", "assets/indicators.yaml", "tests/data/session-11.yaml", NULL
	};

	import(c, files);
}

static void import_bundled(gb_corpus *c)
{
	static const char *const files[] = {
		"assets/agencies.yaml", "assets/topics.yaml", "assets/indicators.yaml", "assets/briefings/session-2.yaml",
		"assets/briefings/session-8.yaml", "assets/briefings/session-10.yaml", "assets/briefings/conference-2024-07.yaml",
		"assets/briefings/digital-day-2024.yaml", NULL
	};

	import(c, files);
}

gb_corpus *fuzz_corpus(enum fuzz_corpora which)
{
	static gb_corpus *corpora[FUZZ_CORPORA];

	if (!corpora[which]) {
		PROMISE(gb_open(NULL, GB_MEMORY, GB_EN, &corpora[which]) == GB_OK);
		(which == FUZZ_SMALL ? fuzz_import_small : import_bundled)(corpora[which]);
	}
	return corpora[which];
}

/* CSV and iCalendar end their lines with \r\n. */
void fuzz_look_at(const char *text, size_t len)
{
	struct buf lines = BUF_EMPTY;

	for (size_t i = 0; i < len; i++)
		if (text[i] != '\r' || i + 1 == len || text[i + 1] != '\n')
			buf_putc(&lines, text[i]);
	PROMISE(text_is_clean(buf_text(&lines), TEXT_KEEP_LINES) && strlen(buf_text(&lines)) == lines.len);
	buf_free(&lines);
}
