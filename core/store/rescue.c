/* rescue.c - what a killed importer leaves: a journal that must be rolled back before anybody may
 * read.  SQLite does it for whoever may write.  Who may not works on a private copy, rolled back. */
#include "config.h"
#include "store/inside.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/secure.h"
#include "base/unfinished.h"

static enum gb_status connect_to(gb_corpus *c, const char *path, int flags)
{
	struct buf name = BUF_EMPTY;
	enum gb_status status;

	store_plain_name(path, &name);
	status = store_connect(c, buf_text(&name), flags, &c->db);
	buf_free(&name);
	return status;
}

/* Opens `path` for writing so that SQLite rolls back, and looks whether the data can be read now. */
static enum gb_status roll_back(gb_corpus *c, const char *path)
{
	int64_t version;
	enum gb_status status = connect_to(c, path, SQLITE_OPEN_READWRITE);

	if (status != GB_OK)
		return status;
	if (sqlite3_db_readonly(c->db, "main") == 1)
		return store_fail(c, SQLITE_READONLY);
	status = store_exec(c, "BEGIN");
	if (status == GB_OK)
		status = store_ask(c, "PRAGMA schema_version", &version);
	if (status == GB_OK)
		status = store_recognise(c);
	store_read_end(c);
	return status;
}

/* ---- the private copy ------------------------------------------------------------------------ */

static bool copy_bytes(int from, int to)
{
	static const size_t chunk = 1 << 16;
	char *bytes = mem_alloc(chunk);
	ssize_t got;
	bool good = true;

	while (good && (got = read(from, bytes, chunk)) != 0) {
		if (got < 0 && errno == EINTR)
			continue;
		for (ssize_t done = 0; good && done < got;) {
			ssize_t put = write(to, bytes + done, (size_t)(got - done));
			if (put > 0)
				done += put;
			else if (errno != EINTR)
				good = false;
		}
		good = good && got > 0;
	}
	free(bytes);
	return good;
}

static bool copy_file(const char *from, const char *to)
{
	int in = open(from, O_RDONLY | O_CLOEXEC);
	int out = in < 0 ? -1 : open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool good = out >= 0 && copy_bytes(in, out);

	if (out >= 0 && close(out) != 0)
		good = false;
	if (in >= 0)
		close(in);
	return good;
}

static bool same_file(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
		a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* What was changed meanwhile may be of two different moments: the copies do not belong together. */
bool store_copy_pair(const char *from, const char *journal, const char *to, const char *to_journal)
{
	struct stat before[2], after[2];

	if (stat(from, &before[0]) != 0 || stat(journal, &before[1]) != 0)
		return false;
	if (!copy_file(from, to) || !copy_file(journal, to_journal))
		return false;
	return stat(from, &after[0]) == 0 && stat(journal, &after[1]) == 0 &&
		same_file(&before[0], &after[0]) && same_file(&before[1], &after[1]);
}

/* The names of the copy, in a folder of this user's alone. */
struct copy {
	char *folder, *file, *journal;
};

static const char *place_of_copies(void)
{
	const char *tmp = getenv("TMPDIR");

	return tmp && tmp[0] == '/' ? tmp : "/tmp";
}

static bool make_folder(struct copy *copy)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "%s/giaoban-XXXXXX", place_of_copies());
	copy->folder = buf_take(&b);
	if (!mkdtemp(copy->folder)) {
		free(copy->folder);
		return false;
	}
	buf_printf(&b, "%s/corpus.db", copy->folder);
	copy->file = buf_take(&b);
	buf_printf(&b, "%s/corpus.db-journal", copy->folder);
	copy->journal = buf_take(&b);
	unfinished_add(copy->journal);
	unfinished_add(copy->file);
	unfinished_add(copy->folder);
	return true;
}

/* The open connection keeps the data; the names are not needed any more. */
static void remove_names(struct copy *copy)
{
	unlink(copy->journal);
	unlink(copy->file);
	rmdir(copy->folder);
	unfinished_done(copy->journal);
	unfinished_done(copy->file);
	unfinished_done(copy->folder);
	free(copy->journal);
	free(copy->file);
	free(copy->folder);
}

static enum gb_status work_on_copy(gb_corpus *c)
{
	char *real = realpath(c->path, NULL);
	struct buf journal = BUF_EMPTY;
	struct copy copy;
	enum gb_status status = GB_UNAVAILABLE;

	if (!real || !make_folder(&copy)) {
		free(real);
		return status;
	}
	buf_printf(&journal, "%s-journal", real);
	if (store_copy_pair(real, buf_text(&journal), copy.file, copy.journal))
		status = roll_back(c, copy.file);
	if (status == GB_OK)
		status = store_exec(c, "PRAGMA query_only = ON");
	if (status == GB_OK)
		c->is_copy = true;
	else
		store_disconnect(c);
	remove_names(&copy);
	buf_free(&journal);
	free(real);
	return status;
}

/* ---- the two ways out ------------------------------------------------------------------------ */

static enum gb_status reopen_for_reading(gb_corpus *c)
{
	store_disconnect(c);
	return connect_to(c, c->path, SQLITE_OPEN_READONLY);
}

enum gb_status store_rescue(gb_corpus *c)
{
	enum gb_status status;

	store_disconnect(c);
	status = secure() ? secure_refuse(&c->why) : roll_back(c, c->path);
	if (status == GB_OK)
		return reopen_for_reading(c);
	store_disconnect(c);
	if (status == GB_UNAVAILABLE || status == GB_BAD_DATA)
		return status;          /* busy, or nothing of ours: a copy would be no better */
	status = work_on_copy(c);
	if (status == GB_OK || status == GB_BAD_DATA)
		return status;
	return gb_fail(&c->why, GB_UNAVAILABLE, tr(c->why.lang,
		"%s: an import was killed; somebody who may write there must run: giaoban doctor --repair; or make room in %s for a copy"),
		gb_path(c), place_of_copies());
}

enum gb_status gb_repair(const char *path, struct gb_why *why)
{
	gb_corpus *c = NULL;
	struct stat st;
	enum gb_lang lang = why ? why->lang : GB_VI;
	enum gb_status status;

	if (secure())
		return secure_refuse(why);
	if (stat(path, &st) != 0)
		return gb_fail(why, gb_status_of_errno(errno, GB_NO_INPUT), "%s: %s", path,
			gb_reason(errno, lang));
	if (!store_is_made(path))
		return gb_fail(why, GB_BAD_DATA, tr(lang, "%s: this is not a giaoban corpus"), path);
	status = gb_open(path, GB_WRITE, lang, &c);
	if (status == GB_OK && store_is_hot(path))      /* opened, but nothing could be rolled back */
		status = store_fail(c, SQLITE_READONLY);
	if (status != GB_OK)
		gb_fail(why, status, "%s", gb_why(c));
	gb_close(c);
	return status;
}
