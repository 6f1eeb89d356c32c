/* file.c - whole files in, whole files out. */
#include "config.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/secure.h"
#include "base/unfinished.h"

#define READ_STEP 8192          /* on the stack: what is larger is made zero, and touched, for a file of a few bytes */
#define UNFINISHED ".giaoban-unfinished"

static enum gb_lang lang_of(const struct gb_why *why)
{
	return why ? why->lang : GB_EN;
}

static enum gb_status read_failed(const char *path, int error, struct gb_why *why)
{
	enum gb_lang lang = lang_of(why);

	if (error == ENOENT || error == ENOTDIR)
		return gb_fail(why, GB_NO_INPUT, tr(lang, "%s: there is no such file"), path);
	if (error == EACCES || error == EPERM)
		return gb_fail(why, GB_NO_PERMISSION, tr(lang, "%s: you may not read this file"), path);
	if (error == EISDIR)
		return gb_fail(why, GB_BAD_DATA, tr(lang, "%s is a folder, not a file"), path);
	/* Only of a file that is not there that may be said: whoever hears it may write another in its place. */
	const enum gb_status otherwise = error == ENAMETOOLONG || error == ELOOP ? GB_NO_INPUT : GB_IO;
	return gb_fail(why, gb_status_of_errno(error, otherwise), tr(lang, "%s: cannot be read: %s"), path, gb_reason(error, lang));
}

static enum gb_status too_large(const char *path, size_t max, struct gb_why *why)
{
	const enum gb_lang lang = lang_of(why);

	if (max < (size_t)1 << 20)
		return gb_fail(why, GB_BAD_DATA, tr(lang, "%s is larger than %zu KiB; that is no file for giaoban"), path, max >> 10);
	return gb_fail(why, GB_BAD_DATA, tr(lang, "%s is larger than %zu MiB; that is no file for giaoban"), path, max >> 20);
}

static enum gb_status read_all(int fd, const char *path, size_t max, struct buf *out, struct gb_why *why)
{
	size_t before = out->len;
	char step[READ_STEP];

	for (;;) {
		ssize_t n = read(fd, step, sizeof step);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			int error = errno;
			buf_cut(out, before);
			return read_failed(path, error, why);
		}
		if (n == 0)
			return GB_OK;
		if ((size_t)n > max - (out->len - before)) {
			buf_cut(out, before);
			return too_large(path, max, why);
		}
		buf_add(out, step, (size_t)n);
	}
}

enum gb_status file_read(const char *path, size_t max, struct buf *out, struct gb_why *why)
{
	bool standard = strcmp(path, "-") == 0;
	int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

	if (fd < 0)
		return read_failed(path, errno, why);
	enum gb_status status = read_all(fd, path, max, out, why);
	if (!standard)
		close(fd);
	return status;
}

static enum gb_status write_failed(const char *path, int error, struct gb_why *why)
{
	enum gb_lang lang = lang_of(why);

	if (error == EEXIST)
		return gb_fail(why, GB_CANT_CREATE, tr(lang, "%s exists already; choose another name, or --force"), path);
	if (error == ENOSPC || error == EDQUOT || error == EFBIG)
		return gb_fail(why, GB_IO, tr(lang, "%s: nothing was written: %s"), path, gb_reason(error, lang));
	if (error == EACCES || error == EPERM || error == EROFS)
		return gb_fail(why, GB_CANT_CREATE, tr(lang, "%s: you may not write there"), path);
	if (error == ENOENT)
		return gb_fail(why, GB_CANT_CREATE, tr(lang, "%s: the folder does not exist"), path);
	return gb_fail(why, GB_CANT_CREATE, tr(lang, "%s: cannot be written: %s"), path, gb_reason(error, lang_of(why)));
}

/* Beside `path`, under one name: what a session that was killed left there is taken by the next.  A lock tells whether somebody is at
 * work on it, and it is held until the file has its own name.  -1: it cannot be had. */
static int take_unfinished(const char *name)
{
	for (int tries = 0; tries < 3; tries++) {
		struct stat st, now;
		const int flags = O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW | O_NONBLOCK;
		int fd = open(name, flags | O_CREAT | O_EXCL, 0600);
		const bool made = fd >= 0;
		if (!made)
			fd = errno == EEXIST ? open(name, flags) : -1;
		if (fd < 0)
			return -1;
		if (flock(fd, LOCK_EX | LOCK_NB) != 0 || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_uid != geteuid()) {
			if (made && errno != EWOULDBLOCK)       /* where nothing can be locked nobody else will want it */
				unlink(name);
			close(fd);
			return -1;
		}
		const bool named = lstat(name, &now) == 0 && now.st_dev == st.st_dev && now.st_ino == st.st_ino;
		if (named && st.st_nlink == 1 && ftruncate(fd, 0) == 0)
			return fd;
		if (named)              /* it was killed after the file had got its name: that is not to be touched */
			unlink(name);
		close(fd);
	}
	return -1;
}

static void name_temporary(struct file_out *f, const char *ending)
{
	const size_t size = strlen(f->path) + strlen(ending) + 1;

	free(f->temporary);
	f->temporary = mem_alloc(size);
	snprintf(f->temporary, size, "%s%s", f->path, ending);
}

/* A new file beside `path`; its mode follows the umask, as an ordinary new file's would. */
static int open_temporary(struct file_out *f)
{
	name_temporary(f, UNFINISHED);
	int fd = take_unfinished(f->temporary);
	if (fd < 0) {
		name_temporary(f, ".XXXXXX");
		fd = mkstemp(f->temporary);
	}
	if (fd < 0)
		return -1;
	unfinished_add(f->temporary);
	mode_t mask = umask(0);
	umask(mask);
	if (fchmod(fd, 0666 & ~mask) < 0) {
		int error = errno;
		unlink(f->temporary);
		unfinished_done(f->temporary);
		close(fd);
		errno = error;
		return -1;
	}
	return fd;
}

enum gb_status file_out_open(struct file_out *f, const char *path, bool force, struct gb_why *why)
{
	struct stat st;
	int fd;

	*f = (struct file_out){ .force = force };
	if (strcmp(path, "-") == 0) {
		f->stream = stdout;
		return GB_OK;
	}
	if (secure())
		return secure_refuse(why);
	f->path = mem_strdup(path);
	bool exists = stat(path, &st) == 0;
	if (exists && S_ISDIR(st.st_mode))
		return gb_fail(why, GB_CANT_CREATE, tr(lang_of(why), "%s is a folder, not a file"), path);
	if (exists && !S_ISREG(st.st_mode)) {
		fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
	} else {
		if (exists && !force)
			return write_failed(path, EEXIST, why);
		fd = open_temporary(f);
		if (fd < 0) {
			int error = errno;
			free(f->temporary);
			f->temporary = NULL;
			return write_failed(path, error, why);
		}
	}
	if (fd < 0)
		return write_failed(path, errno, why);
	f->stream = fdopen(fd, "w");
	if (!f->stream) {
		int error = errno;
		close(fd);
		return write_failed(path, error, why);
	}
	return GB_OK;
}

/* Under its name: link() refuses an existing file that appeared meanwhile, rename() replaces it. */
static int publish(const struct file_out *f)
{
	if (f->force)
		return rename(f->temporary, f->path);
	if (link(f->temporary, f->path) == 0)
		return unlink(f->temporary);
	const bool linkless = errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS || errno == EMLINK;
	return linkless ? rename(f->temporary, f->path) : -1;
}

/* A stream remembers that a write failed, and not why: another one tells, into a file that is thrown away. */
static int reason_of_failure(const struct file_out *f)
{
	static const char block[4096];

	for (int i = 0; f->temporary && i < 256; i++)
		if (write(fileno(f->stream), block, sizeof block) < 0)
			return errno;
	return EIO;
}

/* All of it on the disk, then under its name.  0, or an errno. */
static int finish(struct file_out *f)
{
	if (fflush(f->stream) != 0)
		return errno;
	if (ferror(f->stream))
		return reason_of_failure(f);
	if (f->temporary && (fsync(fileno(f->stream)) != 0 || publish(f) != 0))
		return errno;
	const bool synced = f->temporary != NULL;
	if (synced)
		unfinished_done(f->temporary);
	free(f->temporary);
	f->temporary = NULL;
	const bool closed = fclose(f->stream) == 0 || synced;
	f->stream = NULL;
	return closed ? 0 : errno;
}

enum gb_status file_out_commit(struct file_out *f, struct gb_why *why)
{
	if (f->stream == stdout) {
		const bool failed = fflush(stdout) != 0 || ferror(stdout);
		const int error = errno;
		f->stream = NULL;
		if (!failed)
			return GB_OK;
		errno = error;      /* the caller looks for EPIPE: a closed pipe is no error */
		return gb_fail(why, GB_IO, tr(lang_of(why), "standard output: %s"), gb_reason(error, lang_of(why)));
	}
	const int error = finish(f);
	enum gb_status status = error ? write_failed(f->path, error, why) : GB_OK;
	if (error && (status != GB_CANT_CREATE || error != EEXIST))
		status = GB_IO;
	file_out_discard(f);
	return status;
}

/* The name goes first: after that the lock is gone, and it may be another's. */
void file_out_discard(struct file_out *f)
{
	if (f->temporary) {
		unlink(f->temporary);
		unfinished_done(f->temporary);
	}
	if (f->stream && f->stream != stdout)
		fclose(f->stream);
	free(f->temporary);
	free(f->path);
	*f = (struct file_out){ .stream = NULL };
}

enum gb_status file_make_folders(const char *path, struct gb_why *why)
{
	struct buf folder = BUF_EMPTY;
	enum gb_status status = secure() ? secure_refuse(why) : GB_OK;

	for (const char *slash = *path ? strchr(path + 1, '/') : NULL; status == GB_OK && slash; slash = strchr(slash + 1, '/')) {
		buf_clear(&folder);
		buf_add(&folder, path, (size_t)(slash - path));
		if (mkdir(buf_text(&folder), 0700) != 0 && errno != EEXIST)
			status = write_failed(buf_text(&folder), errno, why);
	}
	buf_free(&folder);
	return status;
}
