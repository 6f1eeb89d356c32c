/* locate.c - which corpus, and why: named, the user's own, the system's, the bundled one, or, when the
 * program has not been installed, the one beside it. */
#include "config.h"
#include "store/inside.h"

#include <errno.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char bundled[] = GB_PKGDATADIR "/corpus.db";
static const char systems[] = GB_LOCALSTATEDIR "/lib/giaoban/corpus.db";

static bool is_there(const char *path)
{
	struct stat st;

	return path[0] && stat(path, &st) == 0;
}

static enum gb_status set_path(char *out, const char *path, struct gb_why *why)
{
	size_t len = strlen(path);

	out[0] = '\0';
	if (len >= sizeof(((struct gb_location *)0)->path))
		return gb_fail(why, GB_USAGE, tr(why ? why->lang : GB_VI,
			"the path of the corpus is too long"));
	memcpy(out, path, len + 1);
	return GB_OK;
}

/* $XDG_DATA_HOME, which counts only when absolute (XDG Base Directory Specification), else
 * ~/.local/share.  What is too long to be a path is as good as none. */
static void locate_user(char *out)
{
	const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
	struct buf b = BUF_EMPTY;

	if (data && data[0] == '/')
		buf_printf(&b, "%s/giaoban/corpus.db", data);
	else if (home && home[0] == '/')
		buf_printf(&b, "%s/.local/share/giaoban/corpus.db", home);
	(void)set_path(out, buf_text(&b), NULL);
	buf_free(&b);
}

/* assets/corpus.db in the folder of the program, or beside that folder, where that is the top of a build tree:
 * beside an installed program may stand anything. */
static void locate_build_tree(const char *program, struct buf *out)
{
	char *real = realpath("/proc/self/exe", NULL);

	if (!real && program && strchr(program, '/'))
		real = realpath(program, NULL);
	if (!real)
		return;
	const char *folder = dirname(real);
	for (size_t i = 0; i < 2 && out->len == 0; i++) {
		const char *up = i == 0 ? "" : "/..";
		struct buf status = BUF_EMPTY;
		buf_printf(&status, "%s%s/config.status", folder, up);
		buf_printf(out, "%s%s/assets/corpus.db", folder, up);
		if (!is_there(buf_text(&status)) || !is_there(buf_text(out)))
			buf_clear(out);
		buf_free(&status);
	}
	free(real);
}

/* The one that stands for what was shipped, and that a user's own follows when there is no system's. */
static enum gb_found locate_shipped(const char *program, struct buf *out)
{
	locate_build_tree(program, out);
	if (out->len > 0)
		return GB_FROM_BUILD_TREE;
	buf_puts(out, bundled);
	return GB_FROM_BUNDLED;
}

static enum gb_status locate_base(const char *program, struct gb_location *out,
                                  enum gb_found *found, struct gb_why *why)
{
	struct buf shipped = BUF_EMPTY;
	enum gb_status status;

	*found = GB_FROM_SYSTEM;
	if (is_there(systems))
		return set_path(out->base, systems, why);
	*found = locate_shipped(program, &shipped);
	status = set_path(out->base, buf_text(&shipped), why);
	buf_free(&shipped);
	return status;
}

static enum gb_status choose(const char *option, struct gb_location *out, enum gb_found base_found,
                             struct gb_why *why)
{
	const char *environment = getenv("GIAOBAN_CORPUS");

	if (option) {
		out->found = GB_FROM_OPTION;
		return set_path(out->path, option, why);
	}
	if (environment && environment[0]) {
		out->found = GB_FROM_ENVIRONMENT;
		return set_path(out->path, environment, why);
	}
	if (store_is_made(out->user)) {
		out->found = GB_FROM_USER;
		return set_path(out->path, out->user, why);
	}
	out->found = base_found;
	return set_path(out->path, out->base, why);
}

enum gb_status gb_locate(const char *option, const char *program, struct gb_location *out,
                         struct gb_why *why)
{
	enum gb_found base_found;
	enum gb_status status;

	*out = (struct gb_location){ .found = GB_FROM_BUNDLED };
	locate_user(out->user);
	status = locate_base(program, out, &base_found, why);
	if (status == GB_OK)
		status = choose(option, out, base_found, why);
	if (status == GB_OK && !is_there(out->base))
		out->base[0] = '\0';
	if (status != GB_OK || out->found == GB_FROM_OPTION || out->found == GB_FROM_ENVIRONMENT)
		return status;
	if (!is_there(out->path))
		return gb_fail(why, GB_NO_INPUT, tr(why ? why->lang : GB_VI,
			"there is no corpus: neither %s nor %s"),
			out->user[0] ? out->user : systems, out->path);
	return status;
}
