/* corpus.c - makes a corpus of many invented records, for measuring.
 *
 *      corpus BUNDLED OUT RECORDS
 *
 * OUT becomes a copy of the bundled corpus (its vocabulary is used) with RECORDS more, 50 a meeting, on days that are
 * not in the order of the import (invent.c).  The same arguments give the same corpus. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "giaoban.h"
#include "invent.h"
#include "store/store.h"

#define PER_MEETING 50
#define PER_TRANSACTION (STORE_RECORDS_PER_TRANSACTION / PER_MEETING)   /* meetings */
#define CORPUS_MAX ((size_t)256 << 20)

/* ---- into the corpus ---- */

static void stop(const char *what, const char *why)
{
	fprintf(stderr, "corpus: %s: %s\n", what, why);
	exit(1);
}

static void put_meeting(gb_corpus *c, size_t number, size_t n_records)
{
	struct gb_briefing b = { .n_records = 0 };
	struct arena *a = arena_new();
	char digest[17];

	invent_meeting(a, &b, number, n_records);
	snprintf(digest, sizeof digest, "%016zx", number);
	if (store_put(c, &b, digest, "bundled") != GB_OK)
		stop(b.meeting.id, gb_why(c));
	arena_free(a);
}

/* Not as briefing files: reading those would take longer than all the rest. */
static void fill(gb_corpus *c, size_t n_records)
{
	size_t done = 0, number = 0;

	while (done < n_records) {
		if (store_begin(c) != GB_OK)
			stop("begin", gb_why(c));
		for (int i = 0; i < PER_TRANSACTION && done < n_records; i++) {
			const size_t n = n_records - done < PER_MEETING ? n_records - done : PER_MEETING;
			put_meeting(c, ++number, n);
			done += n;
		}
		if (store_commit(c) != GB_OK)
			stop("commit", gb_why(c));
		if (isatty(STDERR_FILENO))
			fprintf(stderr, "\r%zu/%zu", done, n_records);
	}
	if (isatty(STDERR_FILENO))
		fprintf(stderr, "\r%20s\r", "");
}

static void copy(const char *from, const char *to)
{
	struct gb_why why = { .lang = GB_EN };
	struct buf content = BUF_EMPTY;
	struct file_out file;

	if (file_read(from, CORPUS_MAX, &content, &why) != GB_OK || file_out_open(&file, to, false, &why) != GB_OK)
		stop(from, why.text);
	fwrite(buf_text(&content), 1, content.len, file.stream);
	if (file_out_commit(&file, &why) != GB_OK)
		stop(to, why.text);
	buf_free(&content);
}

int main(int argc, char **argv)
{
	gb_corpus *c;

	if (argc != 4 || strtoul(argv[3], NULL, 10) == 0) {
		fputs("usage: corpus BUNDLED OUT RECORDS\n", stderr);
		return 2;
	}
	copy(argv[1], argv[2]);
	if (gb_open(argv[2], GB_WRITE, GB_EN, &c) != GB_OK)
		stop(argv[2], gb_why(c));
	if (!invent_from(c))
		stop(argv[1], "not the bundled corpus");
	fill(c, strtoul(argv[3], NULL, 10));
	gb_close(c);
	return 0;
}
