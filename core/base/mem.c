/* mem.c - memory; the one place where running out of it ends the program. */
#include "config.h"

#include "base/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "base/status.h"
#include "base/unfinished.h"

/* What is said last, and done before: made ready while there is memory.  One for the program, which has one end. */
static char last_words[256] = "giaoban: there is not enough memory\n";
static void (*before_end)(void);

void mem_last_words(const char *words)
{
	if (strlen(words) < sizeof last_words)
		strcpy(last_words, words);
}

void mem_before_end(void (*act)(void))
{
	before_end = act;
}

/* From here on nothing may want memory: not stdio, nor what exit() does.  A transaction that is under way is taken back by whoever
 * opens the corpus next, as after a kill: SQLite itself may be what called us. */
void mem_end(const char *words)
{
	if (before_end)
		before_end();
	unfinished_remove();
	ssize_t ignored = write(STDERR_FILENO, words, strlen(words));
	(void)ignored;
	_exit(GB_UNAVAILABLE);
}

__attribute__((noreturn)) static void out_of_memory(void)
{
	mem_end(last_words);
}

void *mem_alloc(size_t size)
{
	void *p = calloc(1, size ? size : 1);

	if (!p)
		out_of_memory();
	return p;
}

void *mem_grow(void *old, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / 2 / size)
		out_of_memory();
	size_t bytes = count * size;
	void *p = realloc(old, bytes ? bytes : 1);
	if (!p)
		out_of_memory();
	return p;
}

char *mem_strdup(const char *s)
{
	size_t size = strlen(s) + 1;

	return memcpy(mem_alloc(size), s, size);
}

void mem_trim(void)
{
#ifdef __GLIBC__
	malloc_trim(0);         /* which by itself only looks at the end of the heap */
#endif
}

void mem_reserve(void **items, size_t *room, size_t count, size_t size)
{
	if (count <= *room)
		return;
	size_t want = *room ? *room : 8;
	while (want < count)
		want = want > SIZE_MAX / 4 ? count : want * 2;
	*items = mem_grow(*items, want, size);
	*room = want;
}

/* Blocks are handed out from the front; a large request gets a block of its own. */
struct block {
	struct block *next;
	size_t used, size;
	_Alignas(max_align_t) char bytes[];
};

struct arena {
	struct block *first;
	size_t handed_out;
};

#define BLOCK_FIRST ((size_t)2 * 1024)         /* then twice as much each time, up to this: */
#define BLOCK_SIZE ((size_t)16 * 1024)
#define ALIGNMENT _Alignof(max_align_t)

struct arena *arena_new(void)
{
	return mem_alloc(sizeof(struct arena));
}

void arena_free(struct arena *a)
{
	if (!a)
		return;
	for (struct block *b = a->first, *next; b; b = next) {
		next = b->next;
		free(b);
	}
	free(a);
}

/* How large the next one is for something small. */
static size_t usual_size(const struct block *last, size_t needed)
{
	size_t size = last ? last->size * 2 : BLOCK_FIRST;

	while (size < needed)
		size *= 2;
	return size < BLOCK_SIZE ? size : BLOCK_SIZE;
}

static struct block *block_new(size_t size)
{
	struct block *b = mem_alloc(sizeof *b + size);

	b->size = size;
	return b;
}

void *arena_alloc(struct arena *a, size_t size)
{
	if (size > SIZE_MAX / 2)
		out_of_memory();
	size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if (size == 0)
		size = ALIGNMENT;
	struct block *b = a->first;
	if (!b || b->size - b->used < size) {
		struct block *fresh = block_new(size > BLOCK_SIZE / 4 ? size : usual_size(b, size));
		if (b && size > BLOCK_SIZE / 4) {
			fresh->next = b->next;      /* behind the one that still has room */
			b->next = fresh;
		} else {
			fresh->next = b;
			a->first = fresh;
		}
		b = fresh;
	}
	void *p = b->bytes + b->used;
	b->used += size;
	a->handed_out += size;
	return p;
}

char *arena_strndup(struct arena *a, const char *s, size_t n)
{
	if (!s)
		return NULL;
	char *copy = arena_alloc(a, n + 1);
	memcpy(copy, s, n);
	copy[n] = '\0';
	return copy;
}

char *arena_strdup(struct arena *a, const char *s)
{
	return s ? arena_strndup(a, s, strlen(s)) : NULL;
}

char *arena_printf(struct arena *a, const char *format, ...)
{
	va_list args, again;

	va_start(args, format);
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	char *s = arena_alloc(a, n < 0 ? 1 : (size_t)n + 1);
	if (n > 0)
		vsnprintf(s, (size_t)n + 1, format, again);
	va_end(again);
	return s;
}

void *arena_copy(struct arena *a, const void *items, size_t count, size_t size)
{
	if (count == 0)
		return NULL;
	if (size && count > SIZE_MAX / 2 / size)
		out_of_memory();
	return memcpy(arena_alloc(a, count * size), items, count * size);
}

size_t arena_bytes(const struct arena *a)
{
	return a->handed_out;
}
