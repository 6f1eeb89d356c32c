/* late.c - libraries that are loaded when they are first needed. */
#include "config.h"

#include "base/late.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"

/* In both languages: nobody who calls knows which is spoken. */
__attribute__((noreturn)) static void give_up(const char *file)
{
	char words[256];

	snprintf(words, sizeof words, "giaoban: không nạp được thư viện %s (the library cannot be loaded)\n", file);
	mem_end(words);
}

void late_load(const char *file, const struct late_function *functions, size_t n, void *table)
{
	void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);

	if (!library)
		give_up(file);
	for (size_t i = 0; i < n; i++) {
		void *address = dlsym(library, functions[i].name);
		if (!address)
			give_up(file);
		memcpy((char *)table + functions[i].place, &address, sizeof address);   /* POSIX: either kind of pointer fits */
	}
}
