/* mem.h - memory.  Running out of it ends the program in one place, with one message and GB_UNAVAILABLE, so that no
 * caller needs to write a second path that nobody ever tests.
 *
 * An arena is the ownership rule of the house: everything that belongs to one briefing or one
 * result is born in its arena and dies with it, with no free() in between. */
#ifndef GIAOBAN_BASE_MEM_H
#define GIAOBAN_BASE_MEM_H

#include <stddef.h>

void *mem_alloc(size_t size);                       /* zeroed, never NULL; free() it */
void *mem_grow(void *old, size_t count, size_t size);   /* like realloc(old, count * size); checks the product */
char *mem_strdup(const char *s);

/* For when it runs out: the line that is said then, as the reader's terminal has it, and what is done before it is said, which may
 * need no memory itself (NULL: nothing).  What was being made (base/unfinished.h) goes. */
void mem_last_words(const char *words);
void mem_before_end(void (*act)(void));
/* The same end with other words, for what else leaves no way on: what giaoban was made with is gone. */
__attribute__((noreturn)) void mem_end(const char *words);

/* Much was freed, and nobody waits: the system gets back what it can. */
void mem_trim(void);

/* Grows the array `*items` (elements of `size` bytes, `*room` allocated) so that `count` fit. */
void mem_reserve(void **items, size_t *room, size_t count, size_t size);

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *a);                   /* NULL is fine */
void *arena_alloc(struct arena *a, size_t size);    /* zeroed, aligned for any type, never NULL */
char *arena_strdup(struct arena *a, const char *s); /* NULL gives NULL */
char *arena_strndup(struct arena *a, const char *s, size_t n);
char *arena_printf(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* A copy of `count` elements of `size` bytes; NULL when count is 0. */
void *arena_copy(struct arena *a, const void *items, size_t count, size_t size);
size_t arena_bytes(const struct arena *a);          /* handed out so far; readers bound themselves by it */

#endif
