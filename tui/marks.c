/* marks.c - what was searched for, in a text that is shown. */
#include "config.h"

#include "tui/marks.h"

#include <string.h>

size_t marks_join(const char *s, struct gb_hit *hits, size_t n_hits)
{
	size_t n = 0;

	for (size_t i = 0; i < n_hits; i++) {
		const size_t end = n > 0 ? hits[n - 1].to : 0;
		if (n > 0 && end + strspn(s + end, " ") == hits[i].from)
			hits[n - 1].to = hits[i].to;
		else
			hits[n++] = (struct gb_hit){ .from = hits[i].from, .to = hits[i].to };
	}
	return n;
}

size_t marks_find(const gb_ask *ask, const char *s, struct gb_hit *out, size_t room)
{
	return ask ? marks_join(s, out, gb_hits(ask, s, out, room)) : 0;
}
