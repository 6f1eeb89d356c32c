/* late.h - libraries that most sessions never need: loaded when one of their functions is first called, since loading one costs each
 * start time and memory (HACKING.md). */
#ifndef GIAOBAN_BASE_LATE_H
#define GIAOBAN_BASE_LATE_H

#include <stddef.h>

struct late_function {
	const char *name;
	size_t place;                   /* of its pointer in the table, in bytes */
};

/* Loads the library called `file`, as the loader calls it, and fills `table` with the addresses of `n` of its functions, or of what else
 * it gives.  They stay to the end.  The library was there when giaoban was made; where it is not any more, the program ends as when
 * memory runs out (base/mem.h). */
void late_load(const char *file, const struct late_function *functions, size_t n, void *table);

#endif
