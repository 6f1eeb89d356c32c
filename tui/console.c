/* console.c - the Linux console: which characters its font can show. */
#include "config.h"

#include "tui/console.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <linux/kd.h>
#include <sys/ioctl.h>
#endif

#include "base/mem.h"
#include "tui/encoding.h"

#define CHARACTERS 0x10000u

struct console_glyphs {
	unsigned char has[CHARACTERS / 8];
};

bool console_is(const char *term)
{
	return term && (strcmp(term, "linux") == 0 || strncmp(term, "linux-", 6) == 0);
}

static void add(struct console_glyphs *font, uint32_t c)
{
	if (c < CHARACTERS)
		font->has[c / 8] |= (unsigned char)(1u << c % 8);
}

struct console_glyphs *console_glyphs_of(const uint32_t *characters, size_t n)
{
	struct console_glyphs *font = mem_alloc(sizeof *font);

	for (size_t i = 0; i < n; i++)
		add(font, characters[i]);
	return font;
}

struct console_glyphs *console_glyphs_read(int fd)
{
#ifdef __linux__
	struct unimapdesc map = { .entry_ct = 0 };
	struct console_glyphs *font = NULL;

	/* Without room for them it tells how many there are. */
	if (ioctl(fd, GIO_UNIMAP, &map) == 0 || errno != ENOMEM || map.entry_ct == 0)
		return NULL;
	map.entries = mem_grow(NULL, map.entry_ct, sizeof *map.entries);
	if (ioctl(fd, GIO_UNIMAP, &map) == 0) {
		font = mem_alloc(sizeof *font);
		for (size_t i = 0; i < map.entry_ct; i++)
			add(font, map.entries[i].unicode);
	}
	free(map.entries);
	return font;
#else
	(void)fd;
	return NULL;
#endif
}

bool console_glyphs_has(const void *font, uint32_t c)
{
	const struct console_glyphs *f = font;

	return c < 0x80 || (c < CHARACTERS && (f->has[c / 8] & 1u << c % 8));
}

int console_glyphs_lacks(const struct console_glyphs *font)
{
	int lacks = 0;
	size_t n;

	for (const char *at = encoding_marked_letters; *at; at += n)
		lacks += !console_glyphs_has(font, text_code_point(at, &n));
	return lacks;
}
