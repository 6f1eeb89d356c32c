/* pager.c - which command what is shown is sent to, and whether that lets it be read. */
#include "config.h"

#include "tui/pager.h"

#include <stdlib.h>
#include <string.h>

#include "base/words.h"

static const char *asked_for(void)
{
	const char *pager = getenv("PAGER");

	return pager && pager[strspn(pager, " ")] ? pager : NULL;
}

const char *pager_default(size_t n)
{
	static const char *const usual[] = { "less", "more" };
	const char *pager = asked_for();

	if (pager)
		return n == 0 ? pager : NULL;
	return n < sizeof usual / sizeof *usual ? usual[n] : NULL;
}

static const char *program_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static bool is_asked_for(const char *program)
{
	const char *pager = asked_for();
	struct words w;

	if (!pager)
		return false;
	words_of(&w, NULL, pager, strlen(pager));
	const bool is = w.n > 0 && strcmp(program_of(w.at[0]), program) == 0;
	words_free(&w);
	return is;
}

/* "-FRX", "--quit-if-one-screen"; better once too often than a text that vanishes. */
static bool ends_by_itself(const char *options)
{
	return options && (strpbrk(options, "EF") || strstr(options, "--quit"));
}

bool pager_waits(char *const *argv)
{
	const char *program = program_of(argv[0]);

	if (strcmp(program, "most") == 0)
		return true;
	if (strcmp(program, "less") != 0)
		return is_asked_for(program) && strcmp(program, "more") != 0 && strcmp(program, "cat") != 0;
	for (size_t i = 1; argv[i]; i++)
		if (*argv[i] == '-' && ends_by_itself(argv[i]))
			return false;
	return !ends_by_itself(getenv("LESS"));
}
