/* change.c - write transactions, the making of a corpus by the first of them, and the edition: one number
 * that tells whether the meetings and the vocabulary of two corpora are the same. */
#include "config.h"
#include "store/inside.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <libgen.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/unfinished.h"

/* ---- a corpus that is not there yet -----------------------------------------------------------
 *
 * It is built beside its place and gets its name with the first commit: until then whoever looks sees
 * none, and not a part of one.  A killed importer leaves the other file, which nobody reads, and which the next one removes. */

#define UNFINISHED ".unfinished-"

bool store_is_made(const char *path)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return errno != ENOENT && errno != ENOTDIR;     /* what cannot be looked at is not replaced */
	return !(S_ISREG(st.st_mode) && st.st_size == 0);
}

/* Those who make corpora in one folder go one after the other.  Where it cannot be locked publish() lets only one of them through.
 * -1: it is not locked; *busy: because others take longer than anybody waits. */
static int lock_folder(const gb_corpus *c, int patience_ms, bool *busy)
{
	const struct timespec pause = { 0, STORE_TRY_EVERY_MS * 1000000L };
	char *copy = mem_strdup(c->path);
	int fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC), waited = 0;

	free(copy);
	*busy = false;
	while (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) != 0) {
		if ((errno == EWOULDBLOCK || errno == EINTR) && waited < patience_ms) {
			nanosleep(&pause, NULL);
			waited += STORE_TRY_EVERY_MS;
		} else {
			*busy = errno == EWOULDBLOCK;
			close(fd);
			fd = -1;
		}
	}
	return fd;
}

/* Whose is it, of a corpus that is being made, or was?  0: it is none. */
static long maker_of(const char *name, const char *corpus)
{
	const size_t len = strlen(corpus), ending = strlen(UNFINISHED);

	if (strncmp(name, corpus, len) != 0 || strncmp(name + len, UNFINISHED, ending) != 0)
		return 0;
	return strtol(name + len + ending, NULL, 10);
}

/* How many are making this corpus now; what was left by those that are no more is removed where it may be. */
static int count_makers(const char *path, bool remove)
{
	char *first = mem_strdup(path), *second = mem_strdup(path);
	const char *corpus = basename(second);
	DIR *folder = opendir(dirname(first));
	int n = 0;

	for (const struct dirent *e; folder && (e = readdir(folder)) != NULL;) {
		const long maker = maker_of(e->d_name, corpus);
		const bool is_gone = maker > 0 && kill((pid_t)maker, 0) != 0 && errno == ESRCH;
		if (is_gone && remove)
			(void)unlinkat(dirfd(folder), e->d_name, 0);
		n += maker > 0 && !is_gone;
	}
	if (folder)
		closedir(folder);
	free(first);
	free(second);
	return n;
}

/* With the lock nobody else makes one here, also none whose programs we do not see, as those in another container. */
void store_remove_left_over(const gb_corpus *c)
{
	bool busy;
	const int lock = lock_folder(c, 0, &busy);

	if (lock < 0)
		return;
	(void)count_makers(c->path, true);
	close(lock);
}

/* An empty file under a name that nobody has. */
static bool make_file(const char *path, struct buf *name)
{
	int fd = -1;

	for (int i = 0; fd < 0 && (i == 0 || errno == EEXIST) && i < 1000; i++) {
		buf_clear(name);
		buf_printf(name, "%s" UNFINISHED "%ld-%d", path, (long)getpid(), i);
		fd = open(buf_text(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
	}
	if (fd >= 0)
		(void)close(fd);        /* nothing was written that could be lost */
	return fd >= 0;
}

static enum gb_status not_made(gb_corpus *c, int error)
{
	if (gb_status_of_errno(error, GB_OK) == GB_IO)
		return gb_fail(&c->why, GB_IO, "%s: %s", gb_path(c), gb_reason(error, c->why.lang));
	return store_fail(c, SQLITE_CANTOPEN);
}

static void sync_file(const char *path, int flags)
{
	const int fd = open(path, O_RDONLY | O_CLOEXEC | flags);

	if (fd < 0)
		return;
	(void)fsync(fd);                /* some file systems cannot, of folders */
	close(fd);
}

static void sync_folder(const char *path)
{
	char *copy = mem_strdup(path);

	sync_file(dirname(copy), O_DIRECTORY);
	free(copy);
}

/* With the journal that SQLite keeps beside it: that is lost with it. */
static void each_name(const char *making, void (*act)(const char *path))
{
	struct buf journal = BUF_EMPTY;

	buf_printf(&journal, "%s-journal", making);
	act(making);
	act(buf_text(&journal));
	buf_free(&journal);
}

static void take_away(const char *path)
{
	unlink(path);
	unfinished_done(path);
}

enum gb_status store_make(gb_corpus *c)
{
	struct buf name = BUF_EMPTY;
	enum gb_status status = GB_OK;
	bool busy;

	store_unmake(c);
	c->making_lock = lock_folder(c, c->patience.ms, &busy);
	const int makers = count_makers(c->path, c->making_lock >= 0);
	/* Whoever makes this very corpus now would be done first, or all that is done here would be for nothing. */
	if (busy && makers > 0 && !store_is_made(c->path)) {
		status = store_fail(c, SQLITE_BUSY);
	} else if (!store_is_made(c->path)) {
		if (make_file(c->path, &name)) {
			c->making = mem_strdup(buf_text(&name));
			each_name(c->making, unfinished_add);
		} else {
			status = not_made(c, errno);
		}
	}
	if (!c->making && c->making_lock >= 0) {
		close(c->making_lock);
		c->making_lock = -1;
	}
	buf_free(&name);
	return status;
}

void store_unmake(gb_corpus *c)
{
	if (!c->making)
		return;
	each_name(c->making, take_away);
	if (c->making_lock >= 0)
		close(c->making_lock);
	c->making_lock = -1;
	free(c->making);
	c->making = NULL;
}

/* Gives what was built its name, and opens it under that: SQLite looks for a journal by the name.  An
 * empty file there is replaced, as is nothing else; some file systems know no links. */
static enum gb_status publish(gb_corpus *c)
{
	enum gb_status status = GB_OK;

	store_disconnect(c);
	if (link(c->making, c->path) != 0) {
		if (store_is_made(c->path))
			status = store_fail(c, SQLITE_BUSY);
		else if (rename(c->making, c->path) != 0)
			status = not_made(c, errno);
	}
	if (status == GB_OK)
		sync_folder(c->path);           /* the name too outlives a power cut */
	store_unmake(c);
	return status == GB_OK ? store_ready(c) : status;
}

/* ---- transactions ---------------------------------------------------------------------------- */

enum gb_status store_begin_step(gb_corpus *c)
{
	enum gb_status status = store_ready(c);

	c->words_missed = GB_OK;
	c->lost = SQLITE_OK;
	if (status == GB_OK)
		status = store_exec(c, "BEGIN IMMEDIATE");
	c->writing = status == GB_OK;
	c->words_current = false;       /* another importer may have been at work while this one waited */
	return status;
}

/* Is there an index to be built of a corpus that is too big for one transaction? */
static enum gb_status wants_index(gb_corpus *c, bool *out)
{
	enum gb_index state;
	enum gb_status status = store_index_state(c, &state);

	*out = false;
	return status == GB_OK && c->has_fts && state != GB_INDEX_GOOD ? store_index_is_big(c, out) : status;
}

enum gb_status store_begin(gb_corpus *c)
{
	enum gb_status status = store_begin_step(c);
	bool wanted = false;

	if (status == GB_OK)
		status = wants_index(c, &wanted);
	if (status == GB_OK && wanted) {
		store_rollback(c);
		status = gb_reindex(c, NULL, NULL);
		if (status == GB_OK)
			status = store_begin_step(c);
	}
	if (status == GB_OK)
		status = store_index_begin(c);
	if (status != GB_OK)
		store_rollback(c);
	return status;
}

/* SQLite brings the journal and its name to the disk when it has the corpus for itself already, which keeps readers out for as long as
 * that takes.  Most of it can be done before; what cannot, COMMIT finds out itself. */
static void sync_journal(const gb_corpus *c)
{
	const char *corpus = sqlite3_db_filename(c->db, "main");
	struct buf journal = BUF_EMPTY;

	if (!corpus || *corpus != '/')
		return;
	buf_printf(&journal, "%s-journal", corpus);
	sync_file(buf_text(&journal), 0);
	sync_folder(corpus);
	buf_free(&journal);
}

enum gb_status store_commit_step(gb_corpus *c)
{
	enum gb_status status = c->words_missed;

	if (status == GB_OK)
		status = store_index_flush(c);
	if (status == GB_OK && !c->making)
		sync_journal(c);
	if (status == GB_OK)
		status = store_exec(c, "COMMIT");
	if (status == GB_OK && store_replaced(c))
		status = gb_fail(&c->why, GB_UNAVAILABLE, "%s", tr(c->why.lang, "another file has taken the place of the corpus meanwhile: do it again"));
	store_index_forget(c);
	c->filling = false;
	if (status != GB_OK)
		store_rollback(c);
	c->writing = false;
	c->words_current = false;
	return status;
}

enum gb_status store_commit(gb_corpus *c)
{
	enum gb_status status = store_commit_step(c);

	return status == GB_OK && c->making ? publish(c) : status;
}

void store_rollback(gb_corpus *c)
{
	c->filling = c->writing = false;
	store_beside_forget(c);
	store_index_forget(c);
	if (!c->db || sqlite3_get_autocommit(c->db))
		return;
	store_end_with(c, "ROLLBACK");
	c->words_current = false;
}

/* ---- meta ------------------------------------------------------------------------------------ */

enum gb_status store_meta_get(gb_corpus *c, const char *key, struct buf *out)
{
	struct store_run r;
	struct arena *a = arena_new();
	enum gb_status status;

	store_start(&r, c, "SELECT value FROM meta WHERE key = ?");
	r.arena = a;
	store_bind_text(&r, key);
	if (store_next(&r))
		buf_puts(out, store_get_needed(&r));
	status = store_end(&r);
	arena_free(a);
	return status;
}

enum gb_status store_meta_set(gb_corpus *c, const char *key, const char *value)
{
	struct store_run r;

	store_start(&r, c,
		"INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
	store_bind_text(&r, key);
	store_bind_text(&r, value);
	return store_do(&r);
}

/* ---- the edition ----------------------------------------------------------------------------- */

/* The NUL counts, so that "a", "bc" and "ab", "c" differ.  NULL is not "". */
uint64_t store_hash(uint64_t h, const char *s)
{
	return s ? hash_bytes(h, s, strlen(s) + 1) : hash_bytes(h, "\xff", 1);
}

uint64_t store_meeting_hash(const char *id, int revision, const char *digest)
{
	char number[16];

	snprintf(number, sizeof(number), "%d", revision);
	return store_hash(store_hash(store_hash(HASH_START, id), number), digest);
}

enum gb_status store_edition(gb_corpus *c, const char *key, uint64_t *out)
{
	struct buf b = BUF_EMPTY;
	enum gb_status status = store_meta_get(c, key, &b);

	*out = strtoull(buf_text(&b), NULL, 16);
	buf_free(&b);
	return status;
}

/* A sum does not mind in which order things came, and one more costs the same in every corpus. */
enum gb_status store_edition_add(gb_corpus *c, const char *key, uint64_t plus, uint64_t minus)
{
	uint64_t edition;
	char text[17];
	enum gb_status status = store_edition(c, key, &edition);

	if (status != GB_OK || plus == minus)
		return status;
	snprintf(text, sizeof(text), "%016" PRIx64, edition + plus - minus);
	return store_meta_set(c, key, text);
}
