/* escape.c - text as HTML and Markdown text. */
#include "config.h"

#include "out/escape.h"

#include <string.h>

void out_html(struct buf *out, const char *s)
{
	for (; *s; s++) {
		switch (*s) {
		case '&':
			buf_puts(out, "&amp;");
			break;
		case '<':
			buf_puts(out, "&lt;");
			break;
		case '>':
			buf_puts(out, "&gt;");
			break;
		case '"':
			buf_puts(out, "&quot;");
			break;
		case '\'':
			buf_puts(out, "&#39;");
			break;
		case '\n':
			buf_puts(out, "<br>\n");
			break;
		default:
			buf_putc(out, *s);
		}
	}
}

/* The length of "12." or "-" or "#" at s: what would begin a list, a heading or an underline. */
static size_t block_mark(const char *s)
{
	size_t digits = strspn(s, "0123456789");

	if (digits && (s[digits] == '.' || s[digits] == ')'))
		return digits + 1;
	return *s && strchr("#+-=:", *s) ? 1 : 0;
}

void out_markdown(struct buf *out, const char *s, int flags)
{
	bool at_start = flags & OUT_AT_START;

	while (*s) {
		size_t mark = at_start ? block_mark(s) : 0;
		at_start = false;
		if (mark) {
			buf_add(out, s, mark - 1);
			buf_printf(out, "\\%c", s[mark - 1]);
			s += mark;
			continue;
		}
		if (*s == '\n') {
			at_start = flags & OUT_LINES;
			buf_puts(out, at_start ? "\\\n" : " ");
			s += 1 + strspn(s + 1, " ");
			continue;
		}
		if (strchr("\\`*_[]<>|&~$", *s))
			buf_putc(out, '\\');
		buf_putc(out, *s++);
	}
}

bool out_is_web_address(const char *url)
{
	size_t scheme = strncmp(url, "https://", 8) == 0 ? 8 : strncmp(url, "http://", 7) == 0 ? 7 : 0;

	return scheme && url[scheme] && !strpbrk(url, " <>\"\\^`{|}");
}
