/* escape.h - text as HTML and Markdown text: nothing in it can become markup. */
#ifndef GIAOBAN_OUT_ESCAPE_H
#define GIAOBAN_OUT_ESCAPE_H

#include <stdbool.h>

#include "base/buf.h"

/* For content and for attribute values in double quotes. */
void out_html(struct buf *out, const char *s);
/* CommonMark and GitHub's tables; `s` stands at the beginning of a block or a cell, or inside of one. */
void out_markdown(struct buf *out, const char *s, bool at_start);

/* Only http and https become links: a briefing must not be able to bring javascript: to a page. */
bool out_is_web_address(const char *url);

#endif
