/* tr.c - looks the interface's texts up in the table made from po/vi.po. */
#include "config.h"

#include "base/tr.h"

#include <string.h>

const char *tr(enum gb_lang lang, const char *english)
{
	size_t low = 0, high = tr_vi_count;

	if (lang == GB_EN)
		return english;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(english, tr_vi[middle].english);

		if (order == 0)
			return tr_vi[middle].vietnamese;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return english;
}

const char *trn(enum gb_lang lang, const char *one, const char *many, unsigned long n)
{
	if (lang == GB_EN)
		return n == 1 ? one : many;
	const char *found = tr(lang, one);
	return found == one && n != 1 ? many : found;
}
