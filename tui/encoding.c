/* encoding.c - which characters the terminal can be sent, and what stands for those that it cannot. */
#include "config.h"

#include "tui/encoding.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/kd.h>
#include <sys/ioctl.h>
#endif

#include "text/text.h"

bool encoding_is_modern(const char *term)
{
	static const char *const names[] = { "xterm", "tmux", "screen", "rxvt-unicode", "foot", "kitty", "alacritty" };

	for (size_t i = 0; term && i < sizeof names / sizeof *names; i++)
		if (strncmp(term, names[i], strlen(names[i])) == 0)
			return true;
	return false;
}

static bool names_utf8(const char *locale)
{
	const char *dot = locale ? strrchr(locale, '.') : NULL;

	return dot && (strcasecmp(dot, ".UTF-8") == 0 || strcasecmp(dot, ".UTF8") == 0);
}

bool encoding_may_be_utf8(const char *term, const char *locale, bool console_utf8)
{
	if (names_utf8(locale))
		return true;
	return term && strcmp(term, "linux") == 0 ? console_utf8 : encoding_is_modern(term);
}

/* A Unicode console translates key codes to UTF-8. */
static bool console_is_utf8(void)
{
#ifdef __linux__
	int mode;

	return ioctl(STDOUT_FILENO, KDGKBMODE, &mode) == 0 && mode == K_UNICODE;
#else
	return false;
#endif
}

/* What the environment asks for, whether it is installed or not: the first name that says UTF-8, of all that are set. */
static const char *asked_for(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG", "LC_MESSAGES", "LC_COLLATE", "LC_TIME", "LC_NUMERIC" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names_utf8(getenv(names[i])))
			return getenv(names[i]);
	return NULL;
}

static bool set_utf8(void)
{
	static const char *const names[] = { "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
			return true;
	setlocale(LC_CTYPE, "C");
	return false;
}

bool encoding_set(const char *term)
{
	const char *name = setlocale(LC_CTYPE, "");

	if (name && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return true;
	if (name && strcmp(name, "C") != 0 && strcmp(name, "POSIX") != 0) {
		setlocale(LC_CTYPE, "C");       /* an installed locale in another encoding: of that, ASCII is sure */
		return false;
	}
	return encoding_may_be_utf8(term, asked_for(), console_is_utf8()) && set_utf8();
}

/* ---- what stands for a grapheme ---- */

static bool is_upper(const char *letter)
{
	struct buf first = BUF_EMPTY, lower = BUF_EMPTY;
	size_t n;

	text_code_point(letter, &n);
	buf_add(&first, letter, n);
	text_fold(&lower, buf_text(&first), TEXT_EXACT);
	bool upper = strcmp(buf_text(&lower), buf_text(&first)) != 0;
	buf_free(&first);
	buf_free(&lower);
	return upper;
}

void encoding_bare(char out[22], const char *grapheme)
{
	struct buf bare = BUF_EMPTY;
	size_t len = strlen(grapheme);

	text_fold(&bare, grapheme, TEXT_BARE);
	if (bare.len == 1 && bare.text[0] >= 'a' && bare.text[0] <= 'z') {
		out[0] = (char)(is_upper(grapheme) ? bare.text[0] - 'a' + 'A' : bare.text[0]);
		out[1] = '\0';
	} else {
		len = len < 22 ? len : 0;
		memcpy(out, grapheme, len);
		out[len] = '\0';
	}
	buf_free(&bare);
}

char encoding_ascii(const char *grapheme)
{
	char room[8];

	return *text_ascii(grapheme, true, room) ? *room : '?';
}
