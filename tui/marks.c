/* marks.c - what was searched for, in a text that is shown. */
#include "config.h"

#include "tui/marks.h"

#include <string.h>

size_t marks_find(const gb_ask *ask, const char *s, struct gb_hit *out, size_t room)
{
	const size_t found = ask ? gb_hits(ask, s, out, room) : 0;
	size_t n = 0;

	for (size_t i = 0; i < found; i++) {
		const size_t end = n > 0 ? out[n - 1].to : 0;
		if (n > 0 && end + strspn(s + end, " ") == out[i].from)
			out[n - 1].to = out[i].to;
		else
			out[n++] = (struct gb_hit){ .from = out[i].from, .to = out[i].to };
	}
	return n;
}
