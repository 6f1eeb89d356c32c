/* tr.c - looks the interface's texts up in the table made from po/vi.po. */
#include "config.h"

#include "base/tr.h"

/* As in po2c.awk, which refuses two texts of one hash. */
static uint32_t hash_of(const char *s)
{
	uint64_t h = 0;

	for (; *s; s++)
		h = (h * 1031 + (unsigned char)*s) % 4294967291u;
	return (uint32_t)h;
}

const char *tr(enum gb_lang lang, const char *english)
{
	size_t low = 0, high = tr_vi_count;

	if (lang == GB_EN)
		return english;
	const uint32_t hash = hash_of(english);
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (tr_vi[middle].hash == hash)
			return tr_vi_texts + tr_vi[middle].place;
		if (hash < tr_vi[middle].hash)
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
