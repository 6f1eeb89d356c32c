/* status.c - the words of a failure, written so that a terminal can show them. */
#include "config.h"

#include "base/status.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Takes off a character that vsnprintf cut in two at the end. */
static void drop_broken_end(char *s)
{
	size_t len = strlen(s), start = len;

	while (start > 0 && len - start < 3 && ((unsigned char)s[start - 1] & 0xC0) == 0x80)
		start--;
	if (start == 0)
		return;
	unsigned char lead = (unsigned char)s[start - 1];
	size_t want = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
	if (want > 1 && len - (start - 1) < want)
		s[start - 1] = '\0';
}

enum gb_status gb_fail(struct gb_why *why, enum gb_status status, const char *format, ...)
{
	va_list args;

	if (!why)
		return status;
	va_start(args, format);
	int n = vsnprintf(why->text, sizeof why->text, format, args);
	va_end(args);
	if (n < 0)
		why->text[0] = '\0';
	else if ((size_t)n >= sizeof why->text)
		drop_broken_end(why->text);
	for (unsigned char *p = (unsigned char *)why->text; *p; p++) {
		if (*p < 0x20 || *p == 0x7F)
			*p = '?';
		else if (*p == 0xC2 && p[1] >= 0x80 && p[1] < 0xA0)     /* C1, as UTF-8 */
			p[0] = p[1] = '?';
	}
	return status;
}

const char *gb_reason(int error, enum gb_lang lang)
{
	static const struct {
		int error;
		const char *words;
	} table[] = {
		{ ENOENT, TR("it does not exist") },
		{ ENOTDIR, TR("a part of the path is no folder") },
		{ EISDIR, TR("it is a folder") },
		{ EEXIST, TR("it exists already") },
		{ EACCES, TR("not permitted") },
		{ EPERM, TR("not permitted") },
		{ EROFS, TR("it is read-only") },
		{ ENOSPC, TR("the disk is full; make room and try again") },
		{ EDQUOT, TR("your share of the disk is used up; make room and try again") },
		{ EFBIG, TR("the file would be too large; 'ulimit -f' tells how large it may be") },
		{ EIO, TR("the device failed") },
		{ EMFILE, TR("too many files are open") },
		{ ENFILE, TR("too many files are open") },
		{ ENOMEM, TR("there is not enough memory") },
		{ EAGAIN, TR("the system has no room for it now") },
		{ ENAMETOOLONG, TR("the name is too long") },
		{ ELOOP, TR("links lead round in a circle") },
		{ EBUSY, TR("it is in use") },
		{ ETXTBSY, TR("it is in use") },
		{ ENOEXEC, TR("it is no program") },
		{ EPIPE, TR("nobody reads it any more") },
		{ EBADF, TR("it is closed") },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].error == error)
			return tr(lang, table[i].words);
	return strerror(error);
}

enum gb_status gb_status_of_errno(int error, enum gb_status otherwise)
{
	switch (error) {
	case EACCES:
	case EPERM:
	case EROFS:
		return GB_NO_PERMISSION;
	case ENOENT:
	case ENOTDIR:
	case ENAMETOOLONG:
	case ELOOP:
		return otherwise;
	case ENOSPC:
	case EDQUOT:
	case EIO:
	case EFBIG:
		return GB_IO;
	default:
		return otherwise;
	}
}
