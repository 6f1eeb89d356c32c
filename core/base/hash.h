/* hash.h - texts as numbers: FNV-1a, 64 bits (Fowler, Noll, Vo).  It tells editions apart, and guards against nobody. */
#ifndef GIAOBAN_BASE_HASH_H
#define GIAOBAN_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START UINT64_C(0xcbf29ce484222325)
#define HASH_PRIME UINT64_C(0x100000001b3)

/* Goes on from `h`, HASH_START at the beginning. */
static inline uint64_t hash_bytes(uint64_t h, const void *bytes, size_t len)
{
	const unsigned char *s = bytes;

	for (size_t i = 0; i < len; i++)
		h = (h ^ s[i]) * HASH_PRIME;
	return h;
}

#endif
