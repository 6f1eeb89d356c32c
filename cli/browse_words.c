/* browse_words.c - a line of the browser's prompt as words, the way a simple shell splits it. */
#include "config.h"

#include "cli/browse.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const char program[] = "giaoban";

const char *words_after_program(const char *line)
{
	const size_t len = sizeof program - 1;

	line += strspn(line, " :");
	if (strncmp(line, program, len) == 0 && (line[len] == ' ' || line[len] == '\0'))
		line += len;
	return line + strspn(line, " ");
}

/* Copies one word without its quotes to `to`, and its NUL; returns where it ended. */
static const char *copy_word(char **to, const char *from, const char *end)
{
	char quote = '\0';

	for (; from < end && (quote || *from != ' '); from++) {
		if (quote && *from == quote)
			quote = '\0';
		else if (!quote && (*from == '"' || *from == '\''))
			quote = *from;
		else
			*(*to)++ = *from;
	}
	*(*to)++ = '\0';
	return from;
}

void words_split(struct words *w, const char *line, size_t len)
{
	const char *end = line + len;

	/* A word takes a byte and a blank at least; copied it takes its bytes and a NUL. */
	w->text = mem_alloc(sizeof program + len + 1);
	w->at = mem_alloc((len / 2 + 3) * sizeof *w->at);
	memcpy(w->text, program, sizeof program);
	w->at[0] = w->text;
	w->n = 1;
	for (char *to = w->text + sizeof program;;) {
		while (line < end && *line == ' ')
			line++;
		if (line == end)
			break;
		w->at[w->n++] = to;
		line = copy_word(&to, line, end);
	}
	w->at[w->n] = NULL;
}

void words_free(struct words *w)
{
	free(w->text);
	free(w->at);
	*w = (struct words){ NULL, NULL, 0 };
}
