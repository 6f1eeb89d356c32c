/* secure.h - GIAOBAN_SECURE: for accounts that may only read, nothing is written to files and no program is started.  What writes
 * asks here at the one place that all of its callers go through: file.c for files, the store for a corpus. */
#ifndef GIAOBAN_BASE_SECURE_H
#define GIAOBAN_BASE_SECURE_H

#include <stdbool.h>

#include "base/status.h"

bool secure(void);

/* GB_NO_PERMISSION, and that GIAOBAN_SECURE is why nothing is written. */
enum gb_status secure_refuse(struct gb_why *why);

#endif
