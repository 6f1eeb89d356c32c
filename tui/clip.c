/* clip.c - the terminal's clipboard (OSC 52). */
#include "config.h"

#include "tui/clip.h"

#include <string.h>

#include "tui/encoding.h"

#define OSC_52 "\033]52;c;"
#define ST "\033\\"
#define SCREEN_MOST 512         /* bytes that GNU screen passes on at once */
#define SCREEN_SWALLOWS 700     /* bytes of a sequence that is none of its own; the rest of a longer one it would show */

static void add_base64(struct buf *out, const char *s, size_t len)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < len; i += 3) {
		size_t n = len - i < 3 ? len - i : 3;
		unsigned char b[3] = { 0 };

		memcpy(b, s + i, n);
		buf_putc(out, digits[b[0] >> 2]);
		buf_putc(out, digits[(b[0] & 3) << 4 | b[1] >> 4]);
		buf_putc(out, n > 1 ? digits[(b[1] & 15) << 2 | b[2] >> 6] : '=');
		buf_putc(out, n > 2 ? digits[b[2] & 63] : '=');
	}
}

bool clip_sequence(struct buf *out, const char *text, const char *term, bool tmux)
{
	struct buf base64 = BUF_EMPTY;
	size_t len = strlen(text);

	if (len > CLIP_MOST || !encoding_is_modern(term))
		return false;
	add_base64(&base64, text, len);
	if (tmux) {
		/* tmux takes it itself, or passes it on, or both: that is its owner's choice (set-clipboard,
		 * allow-passthrough).  The same text twice is no harm. */
		buf_printf(out, OSC_52 "%s\a", buf_text(&base64));
		buf_printf(out, "\033Ptmux;\033" OSC_52 "%s\a" ST, buf_text(&base64));
	} else if (strncmp(term, "screen", 6) == 0) {
		/* Behind ssh it may be tmux, which calls itself so too, and wants it plain. */
		if (base64.len <= SCREEN_SWALLOWS)
			buf_printf(out, OSC_52 "%s\a", buf_text(&base64));
		buf_puts(out, "\033P" OSC_52);
		for (size_t i = 0; i < base64.len; i += SCREEN_MOST)
			buf_printf(out, "%s%.*s", i ? ST "\033P" : "", SCREEN_MOST, base64.text + i);
		buf_puts(out, "\a" ST);
	} else {
		buf_printf(out, OSC_52 "%s\a", buf_text(&base64));
	}
	buf_free(&base64);
	return true;
}
