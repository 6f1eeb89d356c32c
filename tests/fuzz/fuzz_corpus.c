/* fuzz_corpus.c - a corpus of somebody else's: a good one with bytes changed, or any bytes.  An input of pieces "offset (3 bytes),
 * length (1), bytes" is written over the good one; one that begins as a SQLite file is the file itself. */
#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "tests/fuzz/fuzz.h"
#include "giaoban.h"
#include "text/text.h"

static struct buf good;                 /* the good corpus, and where its changed copy stands: both for all inputs */
static char path[64];

static void clean_up(void)
{
	unlink(path);
	buf_free(&good);
}

/* A small one is quicker to go through than the bundled one. */
static void make_corpus(void)
{
	const char *top = getenv("GB_SRCDIR");
	const char *const names[] = { "assets/agencies.yaml", "assets/topics.yaml", "assets/indicators.yaml", "tests/data/session-11.yaml" };
	const char *files[4];
	struct buf paths[4] = { BUF_EMPTY, BUF_EMPTY, BUF_EMPTY, BUF_EMPTY };
	const struct gb_import_options options = { .origin = "bundled" };
	const struct gb_listener nobody = { .self = NULL };
	gb_corpus *c;

	for (int i = 0; i < 4; i++) {
		buf_printf(&paths[i], "%s/%s", top ? top : ".", names[i]);
		files[i] = buf_text(&paths[i]);
	}
	PROMISE(gb_open(path, GB_WRITE, GB_EN, &c) == GB_OK);
	PROMISE(gb_import(c, files, 4, &options, &nobody) == GB_OK);
	gb_close(c);
	for (int i = 0; i < 4; i++)
		buf_free(&paths[i]);
	PROMISE(file_read(path, (size_t)16 << 20, &good, NULL) == GB_OK);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	snprintf(path, sizeof path, "%s/giaoban-fuzz-%ld.db", access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp", (long)getpid());
	unlink(path);
	make_corpus();
	return atexit(clean_up);
}

static void change(struct buf *file, const uint8_t *data, size_t len)
{
	buf_add(file, buf_text(&good), good.len);
	while (len > 4) {
		size_t at = ((size_t)data[0] << 16 | (size_t)data[1] << 8 | data[2]) % file->len, n = data[3];
		data += 4;
		len -= 4;
		if (n > len)
			n = len;
		if (n > file->len - at)
			n = file->len - at;
		memcpy(file->text + at, data, n);
		data += n;
		len -= n;
	}
}

static void write_file(const struct buf *file)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	PROMISE(fd >= 0);
	PROMISE(write(fd, buf_text(file), file->len) == (ssize_t)file->len);
	close(fd);
}

static void read_rows(gb_corpus *c, enum gb_kind kind, const char *text)
{
	struct gb_query q = { .kind = kind, .text = text };
	const struct gb_window w = { .limit = 30 };
	gb_rows *rows;

	if (gb_find(c, &q, &w, &rows) != GB_OK)
		return;
	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_row *row = gb_rows_at(rows, i);
		PROMISE(row->meeting && row->meeting->id);
		if (row->record && row->record->kind == GB_DIRECTIVE && row->record->directive.text.vi)
			PROMISE(text_is_clean(row->record->directive.text.vi, 0));
	}
	gb_rows_free(rows);
}

static void use(gb_corpus *c)
{
	struct gb_health health;
	struct gb_counts *counts;
	gb_loaded *loaded;
	long n;

	(void)gb_vocabulary(c);
	for (int kind = GB_MEETING; kind < GB_KINDS; kind++) {
		const struct gb_query q = { .kind = (enum gb_kind)kind };
		read_rows(c, (enum gb_kind)kind, NULL);
		(void)gb_count(c, &q, 100, &n);
	}
	read_rows(c, GB_ANY, "dữ liệu");
	if (gb_vocabulary_counts(c, GB_BY_AGENCY, &counts) == GB_OK)
		free(counts);
	if (gb_load(c, "session-11", &loaded) == GB_OK)
		gb_loaded_free(loaded);
	(void)gb_check(c, &health);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct buf file = BUF_EMPTY;
	gb_corpus *c;

	if (len >= 16 && memcmp(data, "SQLite format 3", 15) == 0)
		buf_add(&file, (const char *)data, len);
	else
		change(&file, data, len);
	write_file(&file);
	if (gb_open(path, GB_READ, GB_EN, &c) == GB_OK)
		use(c);
	gb_close(c);
	buf_free(&file);
	return 0;
}
