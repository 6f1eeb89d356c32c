/* fuzz.c - what the fuzz targets share. */
#include "config.h"

#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>

#include "giaoban.h"

void fuzz_broken(const char *what, const char *file, int line)
{
	fprintf(stderr, "%s:%d: broken promise: %s\n", file, line, what);
	abort();
}

gb_corpus *fuzz_corpus(void)
{
	static gb_corpus *c;            /* opened once for millions of inputs */
	const char *folder = getenv("GB_BUILDDIR");
	struct buf path = BUF_EMPTY;

	if (c)
		return c;
	buf_printf(&path, "%s/assets/corpus.db", folder ? folder : ".");
	PROMISE(gb_open(buf_text(&path), GB_READ, GB_EN, &c) == GB_OK);
	buf_free(&path);
	return c;
}
