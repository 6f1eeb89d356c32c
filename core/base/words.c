/* words.c - a line as words, the way a simple shell splits it. */
#include "config.h"

#include "base/words.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

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

void words_of(struct words *w, const char *first, const char *line, size_t len)
{
	const char *end = line + len;
	const size_t room = first ? strlen(first) + 1 : 0;

	/* A word takes a byte and a blank at least; copied it takes its bytes and a NUL. */
	w->text = mem_alloc(room + len + 1);
	w->at = mem_alloc((len / 2 + 3) * sizeof *w->at);
	w->n = 0;
	if (first) {
		memcpy(w->text, first, room);
		w->at[w->n++] = w->text;
	}
	for (char *to = w->text + room;;) {
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
