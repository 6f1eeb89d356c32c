/* escape.h - text as HTML and Markdown text: nothing in it can become markup. */
#ifndef GIAOBAN_OUT_ESCAPE_H
#define GIAOBAN_OUT_ESCAPE_H

#include <stdbool.h>

#include "base/buf.h"

/* For content and for attribute values in double quotes. */
void out_html(struct buf *out, const char *s);
/* For CommonMark and GitHub's tables. */
enum out_markdown_flags {
	OUT_AT_START = 1,       /* s stands at the beginning of a block, where more signs have a meaning */
	OUT_LINES = 2           /* its line breaks are kept as hard ones, else they become spaces */
};
void out_markdown(struct buf *out, const char *s, int flags);

/* Only http and https become links: a briefing must not be able to bring javascript: to a page. */
bool out_is_web_address(const char *url);

#endif
