/* cold.c - see cold.h: Linux, and only the superuser. */
#include "config.h"

#include "cold.h"

#include <fcntl.h>
#include <unistd.h>

#include "pty.h"

#define DROP "/proc/sys/vm/drop_caches"

bool cold_can(const char **why)
{
	*why = "only the superuser of a Linux system can empty its memory of files (" DROP ")";
	const int fd = open(DROP, O_WRONLY | O_CLOEXEC);
	if (fd != -1)
		close(fd);
	return fd != -1;
}

void cold_make(void)
{
	const int fd = open(DROP, O_WRONLY | O_CLOEXEC);

	sync();
	if (fd == -1 || write(fd, "3\n", 2) != 2)
		pty_stop(DROP);
	close(fd);
}
