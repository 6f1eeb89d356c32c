/* faults_folder.c - the folder that a scene is played in: made, and looked at. */
#include "config.h"

#include "faults.h"

#include <dirent.h>
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "tests/unit/store_case.h"

#define DEPTH_MOST 10
#define FILE_MOST ((size_t)64 << 20)
#define NO_CONTENT 0            /* of a file without a byte; a database without one is as good as none */

/* ---- what is in a file ---- */

static uint64_t add(uint64_t hash, const void *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		hash = (hash ^ ((const unsigned char *)bytes)[i]) * UINT64_C(1099511628211);
	return hash;
}

static bool read_file(const char *path, struct buf *out)
{
	return file_read(path, FILE_MOST, out, NULL) == GB_OK;
}

static uint64_t hash_rows(sqlite3 *db, const char *sql, uint64_t hash)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(db, sql, -1, &s, NULL);

	while (rc == SQLITE_OK && (rc = sqlite3_step(s)) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(s); i++) {
			const void *bytes = sqlite3_column_blob(s, i);
			const int n = sqlite3_column_bytes(s, i), type = sqlite3_column_type(s, i);
			hash = add(add(hash, &type, sizeof type), bytes, bytes ? (size_t)n : 0);
		}
		rc = SQLITE_OK;
	}
	sqlite3_finalize(s);
	return rc == SQLITE_DONE ? hash : add(hash, "broken", 6);
}

static bool is_sound(sqlite3 *db)
{
	sqlite3_stmt *s = NULL;
	const bool sound = sqlite3_prepare_v2(db, "PRAGMA integrity_check", -1, &s, NULL) == SQLITE_OK && sqlite3_step(s) == SQLITE_ROW &&
		strcmp((const char *)sqlite3_column_text(s, 0), "ok") == 0;

	sqlite3_finalize(s);
	return sound;
}

/* All tables that hold something; those of the search index are among them, what shows them as one is not. */
static void look_at_database(const char *path, struct seen *out)
{
	static const char tables[] = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
	sqlite3 *db = NULL;
	sqlite3_stmt *s = NULL;
	struct buf sql = BUF_EMPTY;

	out->content = 1;
	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK) {
		out->sound = is_sound(db);
		out->content = hash_rows(db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", out->content);
		out->content = hash_rows(db, "PRAGMA user_version", out->content);
		(void)sqlite3_prepare_v2(db, tables, -1, &s, NULL);
		while (s && sqlite3_step(s) == SQLITE_ROW) {
			const char *name = (const char *)sqlite3_column_text(s, 0);
			uint64_t *hash = strcmp(name, "search_data") == 0 || strcmp(name, "search_idx") == 0 ? &out->index : &out->content;
			buf_clear(&sql);
			buf_printf(&sql, "SELECT * FROM \"%s\"", name);
			*hash = hash_rows(db, buf_text(&sql), *hash);
		}
	}
	sqlite3_finalize(s);
	sqlite3_close(db);
	buf_free(&sql);
}

/* Where it is played is no part of it. */
static uint64_t hash_file(const char *path, const char *folder)
{
	struct buf text = BUF_EMPTY;
	uint64_t hash = NO_CONTENT;

	if (read_file(path, &text) && text.len > 0) {
		const char *from = buf_text(&text), *found;
		hash = 1;
		while ((found = strstr(from, folder))) {
			hash = add(hash, from, (size_t)(found - from));
			from = found + strlen(folder);
		}
		hash = add(hash, from, text.len - (size_t)(from - buf_text(&text)));
	}
	buf_free(&text);
	return hash;
}

/* ---- going through a folder ---- */

typedef void (*visit)(const char *path, bool is_folder, void *self);

/* Files before their folders. */
static void walk(const char *path, int depth, visit each, void *self)
{
	struct buf inner = BUF_EMPTY;
	DIR *d = opendir(path);

	for (struct dirent *e; d && depth < DEPTH_MOST && (e = readdir(d));) {
		struct stat st;
		if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
			continue;
		buf_clear(&inner);
		buf_printf(&inner, "%s/%s", path, e->d_name);
		if (lstat(buf_text(&inner), &st) != 0)
			continue;
		if (S_ISDIR(st.st_mode))
			walk(buf_text(&inner), depth + 1, each, self);
		each(buf_text(&inner), S_ISDIR(st.st_mode), self);
	}
	if (d)
		closedir(d);
	buf_free(&inner);
}

static void remove_one(const char *path, bool is_folder, void *self)
{
	(void)self;
	if (is_folder)
		rmdir(path);
	else
		unlink(path);
}

void folder_remove(const char *folder)
{
	walk(folder, 0, remove_one, NULL);
	rmdir(folder);
}

static bool ends_with(const char *path, const char *end)
{
	const size_t n = strlen(path), m = strlen(end);

	return n >= m && strcmp(path + n - m, end) == 0;
}

static bool is_empty(const char *path)
{
	struct stat st;

	return stat(path, &st) != 0 || st.st_size == 0;
}

/* A journal that begins with a zero takes nothing back, and the next who writes takes it away (SQLite, "Atomic Commit", 4.2). */
static bool is_done_with(const char *path)
{
	FILE *f = ends_with(path, "-journal") ? fopen(path, "r") : NULL;
	const int first = f ? getc(f) : 1;

	if (f)
		fclose(f);
	return first == 0 || first == EOF;
}

/* First the databases, since looking at them takes their journals away. */
struct looking {
	const char *folder;
	bool databases;
	struct sight *sight;
};

static void look_at(const char *path, bool is_folder, void *self)
{
	struct looking *l = self;
	struct sight *s = l->sight;

	if (is_folder || is_done_with(path) || ends_with(path, ".db") != l->databases || s->n == FOLDER_FILES)
		return;
	struct seen seen = { .content = NO_CONTENT, .sound = !l->databases };
	if (l->databases)
		look_at_database(path, &seen);
	else
		seen.content = hash_file(path, l->folder);
	if (l->databases && is_empty(path))     /* it was so, or is so now that a journal took everything back */
		return;
	snprintf(seen.path, sizeof seen.path, "%s", path + strlen(l->folder) + 1);
	s->at[s->n++] = seen;
}

void folder_look(const char *folder, struct sight *out)
{
	out->n = 0;
	for (int databases = 1; databases >= 0; databases--)
		walk(folder, 0, look_at, &(struct looking){ folder, databases == 1, out });
}

/* ---- making it ---- */

static void fail(const char *what, const char *path)
{
	fprintf(stderr, "%s %s: %s\n", what, path, strerror(errno));
	exit(1);
}

static void copy(const char *from, const char *to)
{
	struct buf bytes = BUF_EMPTY;

	if (!read_file(from, &bytes) || file_make_folders(to, NULL) != GB_OK)
		fail("reading", from);
	FILE *out = fopen(to, "w");
	if (!out || fwrite(buf_text(&bytes), 1, bytes.len, out) != bytes.len || fclose(out) != 0)
		fail("writing", to);
	buf_free(&bytes);
}

void folder_prepare(const char *folder, const char *fixtures, const struct scene *s)
{
	static const char *const parts[] = { "here", "home", "tmp" };
	struct buf from = BUF_EMPTY, to = BUF_EMPTY;

	walk(folder, 0, remove_one, NULL);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		buf_clear(&to);
		buf_printf(&to, "%s/%s/", folder, parts[i]);
		if (file_make_folders(buf_text(&to), NULL) != GB_OK)
			fail("making", buf_text(&to));
	}
	for (size_t i = 0; i < SCENE_FILES && s->files[i]; i++) {
		const char *to_name = strchr(s->files[i], '>');
		buf_clear(&from);
		buf_clear(&to);
		buf_printf(&from, "%s/%.*s", fixtures, (int)(to_name - s->files[i]), s->files[i]);
		buf_printf(&to, "%s/%s", folder, to_name + 1);
		copy(buf_text(&from), buf_text(&to));
	}
	buf_free(&from);
	buf_free(&to);
}

/* ---- fixtures of fixtures ---- */

/* A change that was begun and is half on the disk, with the journal that takes it back: as a killed program leaves it. */
static bool make_hot(const char *from, const char *to, const char *change)
{
	struct buf copied = BUF_EMPTY, journal = BUF_EMPTY, to_journal = BUF_EMPTY;
	sqlite3 *db = NULL;

	buf_printf(&copied, "%s.changing", from);
	buf_printf(&journal, "%s.changing-journal", from);
	buf_printf(&to_journal, "%s-journal", to);
	copy(from, buf_text(&copied));
	bool done = sqlite3_open(buf_text(&copied), &db) == SQLITE_OK &&
		sqlite3_exec(db, "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN", NULL, NULL, NULL) == SQLITE_OK &&
		sqlite3_exec(db, change, NULL, NULL, NULL) == SQLITE_OK && sqlite3_db_cacheflush(db) == SQLITE_OK;
	if (done) {
		copy(buf_text(&copied), to);
		copy(buf_text(&journal), buf_text(&to_journal));
	} else {
		fprintf(stderr, "%s: %s\n", to, sqlite3_errmsg(db));
	}
	sqlite3_close(db);
	buf_free(&copied);
	buf_free(&journal);
	buf_free(&to_journal);
	return done;
}

bool fixtures_make(const char *fixtures)
{
	char old[2][512], one[512], hot[512], notes[512], hot_notes[512];

	snprintf(one, sizeof one, "%s/one.db", fixtures);
	snprintf(hot, sizeof hot, "%s/hot.db", fixtures);
	snprintf(notes, sizeof notes, "%s/notes.db", fixtures);
	snprintf(hot_notes, sizeof hot_notes, "%s/hot-notes.db", fixtures);
	for (int version = 1; version <= 2; version++) {
		char *path = old[version - 1];
		snprintf(path, sizeof old[0], "%s/version-%d.db", fixtures, version);
		copy(one, path);
		case_make_old(path, version);
	}
	return make_hot(one, hot, "UPDATE meetings SET title_vi = 'x'; DELETE FROM directives") &&
		make_hot(notes, hot_notes, "DELETE FROM notes");
}
