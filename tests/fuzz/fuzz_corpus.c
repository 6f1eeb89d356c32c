/* fuzz_corpus.c - a corpus of somebody else's: a good one with bytes, values or tables changed, or any bytes.
 *
 * An input that begins as a SQLite file is the file itself.  Else the first byte says how the good one is changed, the second which
 * one thing is done with it then (fuzz_use.c):
 *      0  bytes of pages: page (1 byte), offset (2), length (1), bytes
 *      1  values: column (1 byte, of those of all tables), type (1), length (1), bytes
 *      2  the rest is SQL
 *      3  bytes anywhere: offset (3 bytes, the first one that of the input), length (1), bytes; everything is done with it */
#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sqlite3.h>

#include "base/file.h"
#include "base/mem.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_use.h"
#include "giaoban.h"

#define PAGE 4096
#define COLUMNS_MOST 512
#define SQL_STEPS 20000         /* of SQLite's machine, for SQL that runs on and on */

static struct buf good;                 /* the good corpus, and where its changed copy stands: both for all inputs */
static char path[64];
static char *updates[COLUMNS_MOST];     /* a statement for each column */
static size_t n_updates;

static void clean_up(void)
{
	unlink(path);
	buf_free(&good);
	while (n_updates > 0)
		free(updates[--n_updates]);
}

/* A small one is quicker to go through than the bundled one. */
static void make_corpus(void)
{
	gb_corpus *c;

	PROMISE(gb_open(path, GB_WRITE, GB_EN, &c) == GB_OK);
	fuzz_import_small(c);
	gb_close(c);
	PROMISE(file_read(path, (size_t)16 << 20, &good, NULL) == GB_OK);
}

static int stop_running(void *self)
{
	(void)self;
	return 1;
}

/* The changed copy as its maker has it: without any of our safeguards. */
static sqlite3 *open_as_maker(void)
{
	sqlite3 *db;

	PROMISE(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK);
	sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
	sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 1 << 22);
	sqlite3_progress_handler(db, SQL_STEPS, stop_running, NULL);
	(void)sqlite3_exec(db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", NULL, NULL, NULL);
	return db;
}

static void list_columns(void)
{
	sqlite3 *db = open_as_maker();
	sqlite3_stmt *s;
	struct buf sql = BUF_EMPTY;

	PROMISE(sqlite3_prepare_v2(db, "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c "
	                               "WHERE m.type = 'table' AND m.sql LIKE 'CREATE TABLE%'", -1, &s, NULL) == SQLITE_OK);
	while (sqlite3_step(s) == SQLITE_ROW && n_updates < COLUMNS_MOST) {
		buf_clear(&sql);
		buf_printf(&sql, "UPDATE OR IGNORE \"%s\" SET \"%s\" = ?1", (const char *)sqlite3_column_text(s, 0),
		           (const char *)sqlite3_column_text(s, 1));
		updates[n_updates++] = mem_strdup(buf_text(&sql));
	}
	sqlite3_finalize(s);
	sqlite3_close(db);
	buf_free(&sql);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	snprintf(path, sizeof path, "%s/giaoban-fuzz-%ld.db", access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp", (long)getpid());
	unlink(path);
	make_corpus();
	list_columns();
	return atexit(clean_up);
}

static void write_file(const char *bytes, size_t len)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

	PROMISE(fd >= 0);
	PROMISE(write(fd, bytes, len) == (ssize_t)len && ftruncate(fd, (off_t)len) == 0);
	close(fd);
}

/* ---- the ways to change it ---- */

static size_t put(struct buf *file, size_t at, const uint8_t *bytes, size_t n, size_t left)
{
	if (n > left)
		n = left;
	memcpy(file->text + at, bytes, n < file->len - at ? n : file->len - at);
	return n;
}

static void change_pages(struct buf *file, const uint8_t *data, size_t len)
{
	while (len > 4) {
		const size_t at = ((size_t)data[0] * PAGE + (((size_t)data[1] << 8 | data[2]) % PAGE)) % file->len;
		const size_t n = put(file, at, data + 4, data[3] % 32u, len - 4);
		data += 4 + n;
		len -= 4 + n;
	}
}

static void change_anywhere(struct buf *file, const uint8_t *data, size_t len)
{
	while (len > 4) {
		const size_t at = ((size_t)data[0] << 16 | (size_t)data[1] << 8 | data[2]) % file->len;
		const size_t n = put(file, at, data + 4, data[3], len - 4);
		data += 4 + n;
		len -= 4 + n;
	}
}

/* A number stands in the bytes, high byte first. */
static sqlite3_int64 number_of(const uint8_t *bytes, size_t n)
{
	uint64_t number = n > 0 && bytes[0] & 0x80 ? UINT64_MAX : 0;

	for (size_t i = 0; i < n && i < 8; i++)
		number = number << 8 | bytes[i];
	return (sqlite3_int64)number;
}

static void bind(sqlite3_stmt *s, uint8_t type, const uint8_t *bytes, size_t n)
{
	switch (type % 6) {
	case 0: sqlite3_bind_null(s, 1); break;
	case 1: sqlite3_bind_int64(s, 1, number_of(bytes, n)); break;
	case 2: sqlite3_bind_double(s, 1, (double)number_of(bytes, n) / 256); break;
	case 3: sqlite3_bind_blob(s, 1, bytes, (int)n, SQLITE_STATIC); break;
	case 4: sqlite3_bind_zeroblob(s, 1, (int)(number_of(bytes, n < 3 ? n : 3) & 0x1FFFFF)); break;
	default: sqlite3_bind_text(s, 1, (const char *)bytes, (int)n, SQLITE_STATIC); break;
	}
}

static void change_values(const uint8_t *data, size_t len)
{
	sqlite3 *db = open_as_maker();
	sqlite3_stmt *s;

	while (len > 3) {
		const size_t n = data[2] < len - 3 ? data[2] : len - 3;
		if (sqlite3_prepare_v2(db, updates[data[0] % n_updates], -1, &s, NULL) == SQLITE_OK) {
			bind(s, data[1], data + 3, n);
			(void)sqlite3_step(s);
			sqlite3_finalize(s);
		}
		data += 3 + n;
		len -= 3 + n;
	}
	sqlite3_close(db);
}

static void run_sql(const uint8_t *data, size_t len)
{
	sqlite3 *db = open_as_maker();
	struct buf sql = BUF_EMPTY;

	buf_add(&sql, (const char *)data, len);
	(void)sqlite3_exec(db, buf_text(&sql), NULL, NULL, NULL);
	buf_free(&sql);
	sqlite3_close(db);
}

/* Returns what is to be done with it. */
static unsigned change(const uint8_t *data, size_t len)
{
	struct buf file = BUF_EMPTY;
	const unsigned how = len > 0 ? data[0] & 3u : 3u, use = how == 3 || len < 2 ? FUZZ_ALL_BUT_WRITING : 1u << data[1] % 8;

	buf_add(&file, buf_text(&good), good.len);
	if (how == 3)
		change_anywhere(&file, data, len);
	else if (how == 0 && len > 2)
		change_pages(&file, data + 2, len - 2);
	write_file(buf_text(&file), file.len);
	if (how == 1 && len > 2)
		change_values(data + 2, len - 2);
	else if (how == 2 && len > 2)
		run_sql(data + 2, len - 2);
	buf_free(&file);
	return use;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	unsigned use = FUZZ_ALL_BUT_WRITING;
	gb_corpus *c;

	if (len >= 16 && memcmp(data, "SQLite format 3", 15) == 0)
		write_file((const char *)data, len);
	else
		use = change(data, len);
	if (gb_open(path, use & FUZZ_WRITE ? GB_WRITE : GB_READ, GB_EN, &c) == GB_OK)
		fuzz_use(c, use);
	gb_close(c);
	return 0;
}
