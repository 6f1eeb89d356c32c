/* compare_case.c - see compare_case.h. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "compare_case.h"

gb_corpus *compare_bundled(void)
{
	const char *build = getenv("GB_BUILDDIR");
	char path[1024];
	gb_corpus *c;

	snprintf(path, sizeof(path), "%s/assets/corpus.db", build ? build : ".");
	if (gb_open(path, GB_READ, GB_VI, &c) != GB_OK)
		fail_msg("%s", gb_why(c));
	return c;
}

void compare_two(gb_corpus *c, const char *a, const char *b, struct gb_comparison *out)
{
	if (gb_compare(c, a, b, out) != GB_OK)
		fail_msg("%s, %s: %s", a, b, gb_why(c));
}
