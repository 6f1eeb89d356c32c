/* encoding.c - which encoding the terminal speaks, and letters without their marks. */
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

#include "base/mem.h"
#include "tui/console.h"

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
	return console_is(term) ? console_utf8 : encoding_is_modern(term);
}

/* A Unicode console translates key codes to UTF-8. */
static bool console_is_utf8(void)
{
#ifdef __linux__
	int mode;

	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (ioctl(fd, KDGKBMODE, &mode) == 0)
			return mode == K_UNICODE;
	return false;
#else
	return false;
#endif
}

/* What the environment asks for, whether it is installed or not: the first name that says UTF-8, of all that are set. */
static const char *utf8_asked_for(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG", "LC_MESSAGES", "LC_COLLATE", "LC_TIME", "LC_NUMERIC" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names_utf8(getenv(names[i])))
			return getenv(names[i]);
	return NULL;
}

/* The name that counts for letters. */
static const char *locale_name(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *name = getenv(names[i]);
		if (name && *name)
			return name;
	}
	return NULL;
}

bool encoding_of_name(const char *locale, struct text_encoding *out)
{
	const char *dot = locale ? strchr(locale, '.') : NULL;
	size_t len = dot ? strcspn(dot + 1, "@") : 0;

	if (len == 0 || len >= sizeof out->name)
		return false;
	char name[sizeof out->name];
	memcpy(name, dot + 1, len);
	name[len] = '\0';
	return text_encoding_find(name, out) && out->set >= TEXT_SET_TCVN && out->set <= TEXT_SET_VPS;
}

/* Of a locale that is installed; false: it is not, or says no more than ASCII.  (newlocale() would not touch the program's own, but glibc's
 * loses memory where LOCPATH is set.) */
static bool encoding_of_locale(struct text_encoding *out)
{
	char *before = mem_strdup(setlocale(LC_CTYPE, NULL));
	const bool found = setlocale(LC_CTYPE, "") && text_encoding_find(nl_langinfo(CODESET), out) && out->set != TEXT_SET_ASCII;

	setlocale(LC_CTYPE, before);
	free(before);
	return found;
}

/* In one of the encodings that are always known. */
static struct text_encoding called(const char *name)
{
	struct text_encoding e;

	(void)text_encoding_find(name, &e);
	return e;
}

void encodings_look(struct encodings *out, const char *term)
{
	struct text_encoding e;

	*out = (struct encodings){ .terminal = called("ASCII"), .pipe = called("UTF-8"), .by = ENCODING_BY_NOTHING };
	if (encoding_of_name(locale_name(), &e)) {
		out->by = ENCODING_BY_NAME;
		out->terminal = out->pipe = e;
	} else if (names_utf8(locale_name())) {         /* it need not be loaded to be believed */
		out->by = ENCODING_BY_NAME;
		out->terminal = out->pipe;
	} else if (encoding_of_locale(&e)) {
		out->by = ENCODING_BY_LOCALE;
		out->pipe = e;
		if (encoding_fits_screen(&e))
			out->terminal = e;
	} else if (encoding_may_be_utf8(term, utf8_asked_for(), console_is(term) && console_is_utf8())) {
		out->by = ENCODING_BY_TERMINAL;
		out->terminal = out->pipe;
	}
}

bool encoding_fits_screen(const struct text_encoding *e)
{
	static const char letter[] = "ệ";
	char ascii[0x7F - 0x20 + 1] = "";
	struct buf out = BUF_EMPTY;
	struct text_encoder *x = e->set == TEXT_SET_UTF8 ? NULL : text_encoder_new(e, true);

	if (!x)
		return e->set == TEXT_SET_UTF8;
	for (size_t i = 0; i + 1 < sizeof ascii; i++)
		ascii[i] = (char)(0x20 + i);
	text_encode(x, &out, ascii, strlen(ascii));
	bool fits = strcmp(buf_text(&out), ascii) == 0;

	buf_clear(&out);
	text_encode(x, &out, letter, strlen(letter));
	fits = fits && out.len == 1;
	text_encoder_free(x);
	buf_free(&out);
	return fits;
}

bool encoding_set_utf8_locale(void)
{
	static const char *const names[] = { "", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
			return true;
	return false;
}

/* ---- letters without marks ---- */

const char encoding_marked_letters[] = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

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
