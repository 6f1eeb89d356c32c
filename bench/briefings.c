/* briefings.c - makes many briefing files of invented records, for measuring what taking them in costs.
 *
 *      briefings BUNDLED FOLDER FILES [FIRST]
 *
 * FOLDER, which is there already, gets FILES files of 50 records each, in words of the bundled corpus; their meetings are
 * numbered from FIRST (1).  The same arguments give the same files. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "giaoban.h"
#include "invent.h"
#include "out/out.h"

#define PER_FILE 50

static void stop(const char *what, const char *why)
{
	fprintf(stderr, "briefings: %s: %s\n", what, why);
	exit(1);
}

/* Not file_out_commit(), which waits for the disk with each. */
static void write_file(const char *path, const struct buf *text)
{
	FILE *f = fopen(path, "wx");

	if (!f || fwrite(buf_text(text), 1, text->len, f) != text->len || fclose(f) != 0)
		stop(path, "cannot be written");
}

static size_t make_file(const char *folder, size_t number)
{
	struct gb_briefing b = { .n_records = 0 };
	struct arena *a = arena_new();
	struct buf text = BUF_EMPTY;

	invent_meeting(a, &b, number, PER_FILE);
	out_briefing(&text, &b);
	const size_t size = text.len;
	write_file(arena_printf(a, "%s/%s.yaml", folder, b.meeting.id), &text);
	buf_free(&text);
	arena_free(a);
	return size;
}

int main(int argc, char **argv)
{
	size_t bytes = 0;
	gb_corpus *c;

	const size_t n = argc > 3 ? strtoul(argv[3], NULL, 10) : 0, first = argc > 4 ? strtoul(argv[4], NULL, 10) : 1;
	if (argc > 5 || n == 0 || first == 0) {
		fputs("usage: briefings BUNDLED FOLDER FILES [FIRST]\n", stderr);
		return 2;
	}
	if (gb_open(argv[1], GB_READ, GB_EN, &c) != GB_OK)
		stop(argv[1], gb_why(c));
	if (!invent_from(c))
		stop(argv[1], "not the bundled corpus");
	for (size_t i = 0; i < n; i++)
		bytes += make_file(argv[2], first + i);
	printf("%zu files of %d records, %.1f MB\n", n, PER_FILE, (double)bytes / 1e6);
	gb_close(c);
	return 0;
}
