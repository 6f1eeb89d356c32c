/* unfinished.c - files that are being made: what must not stay behind when the program has to end on the spot. */
#include "config.h"

#include "base/unfinished.h"

#include <limits.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

#define PATHS 8                 /* at once: an export, a corpus with its journal, a copy of one */

/* Whoever ends the program knows of nothing that is being made: so that stands here, for the whole program. */
static char paths[PATHS][PATH_MAX];

static char *find(const char *path)
{
	for (size_t i = 0; i < PATHS; i++)
		if (strcmp(paths[i], path) == 0)
			return paths[i];
	return NULL;
}

void unfinished_add(const char *path)
{
	char *place = strlen(path) < PATH_MAX ? find("") : NULL;

	if (!place)
		return;
	/* The first byte last: until then the place is free for whoever ends the program meanwhile. */
	memcpy(place + 1, path + 1, strlen(path));
	atomic_signal_fence(memory_order_release);
	*place = *path;
}

void unfinished_done(const char *path)
{
	char *place = find(path);

	if (place)
		*place = '\0';
}

void unfinished_remove(void)
{
	for (size_t i = 0; i < PATHS; i++) {
		if (*paths[i] && unlink(paths[i]) != 0)
			(void)rmdir(paths[i]);
		*paths[i] = '\0';
	}
}
