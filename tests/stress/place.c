/* place.c - where a stress test works: a folder of its own, with a copy of the corpus, and the environment of every program. */
#include "config.h"

#include "tests/stress/place.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"

static char folder[4000];       /* one for the program: children find it by it too */

const char *place(void)
{
	return folder;
}

double place_number(const char *name, double otherwise)
{
	const char *s = getenv(name);

	return s && *s ? strtod(s, NULL) : otherwise;
}

static void set_environment(const char *build)
{
	static const char *const unset[] = {
		"LC_ALL", "LC_CTYPE", "LC_MESSAGES", "NO_COLOR", "COLORFGBG", "COLUMNS", "LINES", "TMUX", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
		"XDG_STATE_HOME", "GIAOBAN_SECURE", "TERMCAP", "TERMINFO", "PAGER", "VISUAL", "EDITOR", "BROWSER",
	};
	const char *path = getenv("PATH");
	struct buf b = BUF_EMPTY;

	for (size_t i = 0; i < sizeof unset / sizeof *unset; i++)
		unsetenv(unset[i]);
	buf_printf(&b, "%s:%s", build, path ? path : "/bin:/usr/bin");
	setenv("PATH", buf_text(&b), 1);
	buf_clear(&b);
	buf_printf(&b, "%s/corpus.db", folder);
	setenv("GIAOBAN_CORPUS", buf_text(&b), 1);
	buf_free(&b);
	setenv("HOME", folder, 1);
	setenv("GIAOBAN_NOW", "2026-11-21", 1);
	setenv("GIAOBAN_LANG", "en", 1);
	setenv("LANG", "C.UTF-8", 1);
	setenv("TERM", "xterm-256color", 1);
}

bool place_make(void)
{
	const char *tmp = getenv("TMPDIR"), *build = getenv("GB_BUILDDIR");
	const int n = snprintf(folder, sizeof folder, "%s/giaoban-stress.XXXXXX", tmp && *tmp ? tmp : "/tmp");

	if (n < 0 || (size_t)n >= sizeof folder || !build || !mkdtemp(folder))
		return false;
	set_environment(build);
	signal(SIGPIPE, SIG_IGN);
	return system("cp \"${GB_STRESS_CORPUS:-$GB_BUILDDIR/assets/corpus.db}\" \"$GIAOBAN_CORPUS\"") == 0;
}

void place_remove(void)
{
	if (system("rm -rf \"$HOME\"") != 0)
		printf("%s could not be removed\n", folder);
}
