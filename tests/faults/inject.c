/* inject.c - the injector's middle: what the environment asks for, counting, and which call fails. */
#include "config.h"

#include "inject.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const char *const names[] = {
	[INJECT_NONE] = "none", [INJECT_ALLOC] = "alloc", [INJECT_READ] = "read", [INJECT_WRITE] = "write", [INJECT_SYNC] = "sync",
	[INJECT_NAME] = "rename", [INJECT_UNLINK] = "unlink", [INJECT_OPEN] = "open", [INJECT_TRUNCATE] = "truncate",
	[INJECT_CLOSE] = "close", [INJECT_LOCK] = "lock", [INJECT_LOOK] = "stat",
	[INJECT_SQL_OPEN] = "sql-open", [INJECT_SQL_PREPARE] = "sql-prepare", [INJECT_SQL_STEP] = "sql-step",
	[INJECT_SQL_BIND] = "sql-bind", [INJECT_SQL_EXEC] = "sql-exec", [INJECT_SQL_COLUMN] = "sql-column", [INJECT_SQL_END] = "sql-end",
};

/* One process, one question: all of it stands here. */
static enum inject_class chosen;
static long at, code;
static bool on;
static struct inject_report *report;
static struct code {
	uintptr_t start, end;
} program, spared;

int inject_code(void)
{
	return (int)code;
}

/* Where a debugger stops to see which call it was. */
__attribute__((noinline)) void inject_here(void);
void inject_here(void)
{
	errno = (int)code;
}

bool inject_fails(enum inject_class class)
{
	if (class != chosen)
		return false;
	const long n = ++report->calls;
	if (n != at && !(on && at > 0 && n > at))
		return false;
	report->failed++;
	inject_here();
	return true;
}

/* What looking it up needs itself is not counted. */
void *inject_real(const char *name)
{
	const enum inject_class before = chosen;

	chosen = INJECT_NONE;
	void *found = dlsym(RTLD_NEXT, name);
	chosen = before;
	if (!found)
		abort();
	return found;
}

static bool is_in(const struct code *c, const void *address)
{
	return (uintptr_t)address >= c->start && (uintptr_t)address < c->end;
}

bool inject_is_program(const void *address)
{
	return is_in(&program, address);
}

/* libtinfo does not look whether it was given memory (ncurses 6.4: _nc_setupterm, _nc_find_type_entry, _nc_free_tparm go to NULL), or ends
 * the program itself (tparm). */
bool inject_is_spared(const void *address)
{
	return is_in(&spared, address);
}

/* The program comes first, as dl_iterate_phdr(3) has it. */
static int take_code(struct dl_phdr_info *info, size_t size, void *unused)
{
	struct code *c = !program.end ? &program : strstr(info->dlpi_name, "libtinfo") ? &spared : NULL;

	(void)size;
	(void)unused;
	for (int i = 0; c && i < info->dlpi_phnum; i++) {
		const ElfW(Phdr) *part = &info->dlpi_phdr[i];
		if (part->p_type == PT_LOAD && (part->p_flags & PF_X)) {
			c->start = (uintptr_t)info->dlpi_addr + part->p_vaddr;
			c->end = c->start + part->p_memsz;
		}
	}
	return 0;
}

static long number_of(const char *name)
{
	const char *value = getenv(name);

	return value ? strtol(value, NULL, 10) : 0;
}

static enum inject_class class_of(const char *name)
{
	for (size_t i = 0; name && i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], name) == 0)
			return (enum inject_class)i;
	return INJECT_NONE;
}

__attribute__((constructor)) static void begin(void)
{
	const enum inject_class class = class_of(getenv("GB_FAULT_CLASS"));
	const char *path = getenv("GB_FAULT_REPORT");
	const int fd = path && class != INJECT_NONE ? open(path, O_RDWR | O_CLOEXEC) : -1;

	at = number_of("GB_FAULT_AT");
	code = number_of("GB_FAULT_CODE");
	on = number_of("GB_FAULT_ON") != 0;
	unsetenv("LD_PRELOAD");
	if (fd < 0)
		return;
	void *shared = mmap(NULL, sizeof *report, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	close(fd);
	if (shared == MAP_FAILED)
		abort();
	report = shared;
	dl_iterate_phdr(take_code, NULL);
	inject_streams_begin();
	chosen = class;
}
