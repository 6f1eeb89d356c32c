/* outside_case.c - a folder with programs that a test runs, and a terminal that is given up for them. */
#include "config.h"

#include "outside_case.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "tui/signals.h"

static char folder[4096];       /* the current one; temporary files are made in it */
struct context cx;

/* A terminal that is only given up and taken again. */
int given_up, taken;

static void leave(struct term *t)
{
	(void)t;
	given_up++;
}

static void enter(struct term *t)
{
	(void)t;
	taken++;
}

static const struct term_ops ops = { .leave = leave, .enter = enter };
static const struct text_encoding utf8 = { TEXT_SET_UTF8, "UTF-8" };
struct term term = { .ops = &ops, .encoding = &utf8 };

int outside_begin(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof folder, "%s/giaoban-outside.XXXXXX", tmp && *tmp ? tmp : "/tmp");
	signal(SIGPIPE, SIG_IGN);
	if (!mkdtemp(folder) || chdir(folder) != 0 || mkdir("tmp", 0700) != 0 || !signals_begin())
		return -1;
	char path[4200];
	snprintf(path, sizeof path, "%s/tmp", folder);
	setenv("TMPDIR", path, 1);
	unsetenv("GIAOBAN_SECURE");
	cx.voice.lang = GB_EN;
	return 0;
}

int outside_finish(void **state)
{
	char command[5000];

	(void)state;
	signals_done();
	buf_free(&cx.message);
	snprintf(command, sizeof command, "cd / && rm -rf '%s'", folder);
	return system(command) == 0 ? 0 : -1;
}

void script(const char *name, const char *body)
{
	FILE *f = fopen(name, "w");

	assert_non_null(f);
	fprintf(f, "#!/bin/sh\n%s\n", body);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(chmod(name, 0700), 0);
}

void expect_file(const char *name, const char *text)
{
	struct buf b = BUF_EMPTY;

	assert_int_equal(file_read(name, 4096, &b, NULL), GB_OK);
	assert_string_equal(buf_text(&b), text);
	buf_free(&b);
}

void expect_said(const char *words)
{
	if (!strstr(buf_text(&cx.message), words))
		fail_msg("'%s' was said, not '%s'", buf_text(&cx.message), words);
}
