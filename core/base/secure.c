/* secure.c - GIAOBAN_SECURE: for accounts that may only read, nothing is written to files and no program is started. */
#include "config.h"

#include "base/secure.h"

#include <stdlib.h>

bool secure(void)
{
	const char *set = getenv("GIAOBAN_SECURE");

	return set && *set;
}

enum gb_status secure_refuse(struct gb_why *why)
{
	return gb_fail(why, GB_NO_PERMISSION, "%s",
	               tr(why ? why->lang : GB_EN, "GIAOBAN_SECURE is set: nothing is written to files"));
}
