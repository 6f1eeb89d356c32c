/* fuzz_config.c - the configuration: any bytes as the user's file; what is told of them is clean. */
#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/config_inside.h"
#include "text/text.h"
#include "tests/fuzz/fuzz.h"

static char path[64];           /* of the file, one for all inputs */

static void clean_up(void)
{
	unlink(path);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	snprintf(path, sizeof path, "%s/giaoban-fuzz-%ld.config", access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp", (long)getpid());
	return atexit(clean_up);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	const char *const files[] = { path };
	struct cli cli = { .lang = len % 2 ? GB_EN : GB_VI };
	struct buf told = BUF_EMPTY;
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	PROMISE(fd >= 0);
	PROMISE(write(fd, data, len) == (ssize_t)len);
	close(fd);
	complain_into(&told);
	int result = config_read_files(&cli, files, 1);
	complain_into(NULL);
	PROMISE((result >= 0) == (told.len > 0));
	PROMISE(text_is_clean(buf_text(&told), 0));
	buf_free(&told);
	config_free(&cli);
	return 0;
}
