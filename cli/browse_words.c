/* browse_words.c - a line of the browser's prompt as words, the way a simple shell splits it. */
#include "config.h"

#include "cli/browse.h"

#include <string.h>

static const char program[] = "giaoban";

const char *words_after_program(const char *line)
{
	const size_t len = sizeof program - 1;

	line += strspn(line, " :");
	if (strncmp(line, program, len) == 0 && (line[len] == ' ' || line[len] == '\0'))
		line += len;
	return line + strspn(line, " ");
}

void words_split(struct words *w, const char *line, size_t len)
{
	words_of(w, program, line, len);
}
