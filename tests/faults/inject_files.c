/* inject_files.c - the calls that open, read, change, name and look at files; each under all the names by which a program may have
 * been linked with it (with large files, and fortified). */
#include "config.h"

/* Here the plain names are meant, whatever the program is built with. */
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE

#include "inject.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/* A wrapper: the arguments are the same, and what fails gives -1. */
#define WRAP(CLASS, TYPE, NAME, PARAMETERS, ARGUMENTS) \
	TYPE NAME PARAMETERS; \
	TYPE NAME PARAMETERS \
	{ \
		static TYPE (*real) PARAMETERS; \
		if (!real) \
			*(void **)&real = inject_real(#NAME); \
		return inject_fails(CLASS) ? -1 : real ARGUMENTS; \
	}

/* ---- reading ---- */

WRAP(INJECT_READ, ssize_t, read, (int fd, void *to, size_t n), (fd, to, n))
WRAP(INJECT_READ, ssize_t, __read_chk, (int fd, void *to, size_t n, size_t room), (fd, to, n, room))
WRAP(INJECT_READ, ssize_t, pread, (int fd, void *to, size_t n, off_t at), (fd, to, n, at))
WRAP(INJECT_READ, ssize_t, pread64, (int fd, void *to, size_t n, off64_t at), (fd, to, n, at))
WRAP(INJECT_READ, ssize_t, __pread64_chk, (int fd, void *to, size_t n, off64_t at, size_t room), (fd, to, n, at, room))
WRAP(INJECT_READ, ssize_t, readv, (int fd, const struct iovec *v, int n), (fd, v, n))

/* ---- writing: what is told of the failure, on standard error, is no part of the question ---- */

static bool write_fails(int fd, size_t *n)
{
	if (fd == STDERR_FILENO || !inject_fails(INJECT_WRITE))
		return false;
	if (inject_code() != INJECT_SHORT)
		return true;
	*n = (*n + 1) / 2;
	return false;
}

ssize_t write(int fd, const void *from, size_t n)
{
	static ssize_t (*real)(int, const void *, size_t);

	if (!real)
		*(void **)&real = inject_real("write");
	return write_fails(fd, &n) ? -1 : real(fd, from, n);
}

ssize_t pwrite64(int fd, const void *from, size_t n, off64_t at)
{
	static ssize_t (*real)(int, const void *, size_t, off64_t);

	if (!real)
		*(void **)&real = inject_real("pwrite64");
	return write_fails(fd, &n) ? -1 : real(fd, from, n, at);
}

ssize_t pwrite(int fd, const void *from, size_t n, off_t at)
{
	return pwrite64(fd, from, n, at);
}

/* A disk that has the data is not what is looked at: nothing waits for one. */
int fsync(int fd)
{
	(void)fd;
	return inject_fails(INJECT_SYNC) ? -1 : 0;
}

int fdatasync(int fd)
{
	return fsync(fd);
}

WRAP(INJECT_TRUNCATE, int, ftruncate, (int fd, off_t size), (fd, size))
WRAP(INJECT_TRUNCATE, int, ftruncate64, (int fd, off64_t size), (fd, size))

/* ---- names ---- */

WRAP(INJECT_NAME, int, rename, (const char *from, const char *to), (from, to))
WRAP(INJECT_NAME, int, link, (const char *from, const char *to), (from, to))
WRAP(INJECT_NAME, int, mkdir, (const char *path, mode_t mode), (path, mode))
WRAP(INJECT_UNLINK, int, unlink, (const char *path), (path))
WRAP(INJECT_UNLINK, int, rmdir, (const char *path), (path))

/* ---- opening and closing ---- */

static mode_t mode_of(int flags, va_list args)
{
	return flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(args, int) : 0;
}

int openat(int folder, const char *path, int flags, ...)
{
	static int (*real)(int, const char *, int, mode_t);
	va_list args;

	va_start(args, flags);
	const mode_t mode = mode_of(flags, args);
	va_end(args);
	if (!real)
		*(void **)&real = inject_real("openat");
	return inject_fails(INJECT_OPEN) ? -1 : real(folder, path, flags, mode);
}

int open(const char *path, int flags, ...)
{
	va_list args;

	va_start(args, flags);
	const mode_t mode = mode_of(flags, args);
	va_end(args);
	return openat(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
	va_list args;

	va_start(args, flags);
	const mode_t mode = mode_of(flags, args);
	va_end(args);
	return openat(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}

int __open_2(const char *path, int flags);
int __open_2(const char *path, int flags)
{
	return openat(AT_FDCWD, path, flags);
}

int __open64_2(const char *path, int flags);
int __open64_2(const char *path, int flags)
{
	return openat(AT_FDCWD, path, flags | O_LARGEFILE);
}

WRAP(INJECT_OPEN, int, mkstemp, (char *path), (path))
WRAP(INJECT_OPEN, int, mkstemp64, (char *path), (path))

char *mkdtemp(char *path)
{
	static char *(*real)(char *);

	if (!real)
		*(void **)&real = inject_real("mkdtemp");
	return inject_fails(INJECT_OPEN) ? NULL : real(path);
}

/* As Linux does it: the file is closed all the same. */
int close(int fd)
{
	static int (*real)(int);

	if (!real)
		*(void **)&real = inject_real("close");
	const int result = real(fd);
	return inject_fails(INJECT_CLOSE) ? -1 : result;
}

/* ---- locks, looking ---- */

static int control(const char *name, int fd, int command, void *argument)
{
	static int (*real)(int, int, ...);

	if (!real)
		*(void **)&real = inject_real(name);
	if ((command == F_SETLK || command == F_SETLKW || command == F_GETLK) && inject_fails(INJECT_LOCK))
		return -1;
	return real(fd, command, argument);
}

int fcntl(int fd, int command, ...)
{
	va_list args;

	va_start(args, command);
	void *argument = va_arg(args, void *);
	va_end(args);
	return control("fcntl", fd, command, argument);
}

int fcntl64(int fd, int command, ...)
{
	va_list args;

	va_start(args, command);
	void *argument = va_arg(args, void *);
	va_end(args);
	return control("fcntl", fd, command, argument);
}

WRAP(INJECT_LOCK, int, flock, (int fd, int how), (fd, how))

/* What SQLite looks at is its own: it takes a journal that cannot be looked at for none, and nobody can tell it more. */
#define WRAP_LOOK(NAME, PARAMETERS, ARGUMENTS) \
	int NAME PARAMETERS; \
	int NAME PARAMETERS \
	{ \
		static int (*real) PARAMETERS; \
		if (!real) \
			*(void **)&real = inject_real(#NAME); \
		return inject_is_program(__builtin_return_address(0)) && inject_fails(INJECT_LOOK) ? -1 : real ARGUMENTS; \
	}

WRAP_LOOK(stat, (const char *path, struct stat *st), (path, st))
WRAP_LOOK(lstat, (const char *path, struct stat *st), (path, st))
WRAP_LOOK(fstat, (int fd, struct stat *st), (fd, st))
WRAP_LOOK(stat64, (const char *path, struct stat64 *st), (path, st))
WRAP_LOOK(lstat64, (const char *path, struct stat64 *st), (path, st))
WRAP_LOOK(fstat64, (int fd, struct stat64 *st), (fd, st))
WRAP_LOOK(access, (const char *path, int how), (path, how))
WRAP_LOOK(fchmod, (int fd, mode_t mode), (fd, mode))
