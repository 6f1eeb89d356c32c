/* inject_memory.c - the allocations of the program and of all its libraries but one (inject_is_spared). */
#include "config.h"

#include "inject.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

/* The C library's own, by the names that its shared object exports for this: dlsym() would allocate. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *old, size_t size);
int posix_memalign(void **out, size_t alignment, size_t size);
void *aligned_alloc(size_t alignment, size_t size);

#define FAILS (!inject_is_spared(__builtin_return_address(0)) && inject_fails(INJECT_ALLOC))

void *malloc(size_t size)
{
	return FAILS ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return FAILS ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
	return FAILS ? NULL : __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
	return FAILS ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void **out, size_t alignment, size_t size)
{
	void *p = aligned_alloc(alignment, size);

	if (!p)
		return ENOMEM;
	*out = p;
	return 0;
}

/* The C library's would ask from within itself: for whom could not be seen. */
char *strdup(const char *s)
{
	const size_t size = strlen(s) + 1;
	char *copy = FAILS ? NULL : __libc_malloc(size);

	return copy ? memcpy(copy, s, size) : NULL;
}
