/* file.c - whole files in, whole files out. */
#include "config.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/secure.h"

#define READ_STEP 65536

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
	return gb_fail(why, gb_status_of_errno(error, GB_NO_INPUT), tr(lang, "%s: cannot be read: %s"), path,
	               gb_reason(error, lang_of(why)));
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
			return gb_fail(why, GB_BAD_DATA, tr(lang_of(why), "%s is larger than %zu MiB; that is no file for giaoban"),
			               path, max >> 20);
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
	if (error == ENOSPC || error == EDQUOT)
		return gb_fail(why, GB_IO, tr(lang, "%s: the disk is full; nothing was written"), path);
	if (error == EACCES || error == EPERM || error == EROFS)
		return gb_fail(why, GB_CANT_CREATE, tr(lang, "%s: you may not write there"), path);
	if (error == ENOENT || error == ENOTDIR)
		return gb_fail(why, GB_CANT_CREATE, tr(lang, "%s: the folder does not exist"), path);
	return gb_fail(why, GB_CANT_CREATE, tr(lang, "%s: cannot be written: %s"), path, gb_reason(error, lang_of(why)));
}

/* A new file beside `path`; its mode follows the umask, as an ordinary new file's would. */
static int open_temporary(struct file_out *f)
{
	size_t size = strlen(f->path) + sizeof ".XXXXXX";
	f->temporary = mem_alloc(size);
	snprintf(f->temporary, size, "%s.XXXXXX", f->path);
	int fd = mkstemp(f->temporary);
	if (fd < 0)
		return -1;
	mode_t mask = umask(0);
	umask(mask);
	if (fchmod(fd, 0666 & ~mask) < 0) {
		int error = errno;
		close(fd);
		unlink(f->temporary);
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

enum gb_status file_out_commit(struct file_out *f, struct gb_why *why)
{
	bool failed = fflush(f->stream) != 0 || ferror(f->stream);
	int error = errno;

	if (f->stream == stdout) {
		f->stream = NULL;
		if (!failed)
			return GB_OK;
		errno = error;      /* the caller looks for EPIPE: a closed pipe is no error */
		return gb_fail(why, GB_IO, tr(lang_of(why), "standard output: %s"), gb_reason(error, lang_of(why)));
	}
	if (!failed && f->temporary && fsync(fileno(f->stream)) != 0) {
		failed = true;
		error = errno;
	}
	if (fclose(f->stream) != 0 && !failed) {
		failed = true;
		error = errno;
	}
	f->stream = NULL;
	if (!failed && f->temporary && publish(f) != 0) {
		failed = true;
		error = errno;
	}
	enum gb_status status = failed ? write_failed(f->path, error, why) : GB_OK;
	if (!failed) {
		free(f->temporary);
		f->temporary = NULL;
	} else if (status != GB_CANT_CREATE || error != EEXIST) {
		status = GB_IO;
	}
	file_out_discard(f);
	return status;
}

void file_out_discard(struct file_out *f)
{
	if (f->stream && f->stream != stdout)
		fclose(f->stream);
	if (f->temporary)
		unlink(f->temporary);
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
