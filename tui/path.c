/* path.c - names of files: made of words, completed, shown. */
#include "config.h"

#include "tui/path.h"

#include <dirent.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "text/text.h"

#define ENTRIES_MOST 20000      /* of a folder that are looked at */
#define NAMES_MOST 40           /* that are told */

static const char *home_folder(void)
{
	const char *home = getenv("HOME");

	return home && *home == '/' ? home : NULL;
}

void path_expand(struct buf *out, const char *typed)
{
	const char *home = home_folder();

	if (home && typed[0] == '~' && (typed[1] == '/' || !typed[1]))
		buf_printf(out, "%s%s", home, typed + 1);
	else
		buf_printf(out, "%s%s", strcmp(typed, "-") == 0 ? "./" : "", typed);
}

void path_shown(struct buf *out, const char *typed)
{
	struct buf path = BUF_EMPTY, whole = BUF_EMPTY;
	char folder[PATH_MAX];
	const char *home = home_folder();
	const size_t len = home ? strlen(home) : 0;

	path_expand(&path, typed);
	if (*buf_text(&path) != '/' && getcwd(folder, sizeof folder))
		buf_printf(&whole, "%s/", strcmp(folder, "/") == 0 ? "" : folder);
	buf_puts(&whole, buf_text(&path));
	const char *at = buf_text(&whole);
	if (len > 1 && strncmp(at, home, len) == 0 && at[len] == '/')
		buf_printf(out, "~%s", at + len);
	else
		buf_puts(out, at);
	buf_free(&path);
	buf_free(&whole);
}

void path_name(struct buf *out, const char *words)
{
	const size_t from = out->len;
	struct buf bare = BUF_EMPTY;
	bool gap = false;

	text_fold(&bare, words, TEXT_BARE);
	for (const char *s = buf_text(&bare); *s && out->len - from < PATH_NAME_MOST; s++) {
		if ((*s < 'a' || *s > 'z') && (*s < '0' || *s > '9')) {
			gap = out->len > from;
			continue;
		}
		if (gap)
			buf_putc(out, '-');
		gap = false;
		buf_putc(out, *s);
	}
	buf_free(&bare);
}

/* ---- completing ---- */

static bool is_folder(const char *folder, const char *name)
{
	struct buf path = BUF_EMPTY;
	struct stat st;

	buf_printf(&path, "%s/%s", folder, name);
	const bool yes = stat(buf_text(&path), &st) == 0 && S_ISDIR(st.st_mode);
	buf_free(&path);
	return yes;
}

/* The line can only hold what is clean; hidden ones are meant by their dot. */
static bool begins(const char *name, const char *typed)
{
	if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || (*name == '.' && *typed != '.'))
		return false;
	return strncmp(name, typed, strlen(typed)) == 0 && text_is_clean(name, TEXT_KEEP_LINES) && !strchr(name, '\n');
}

static size_t in_common(const char *a, const char *b)
{
	size_t same = 0, cut = 0, n;
	int cells;

	while ((n = text_grapheme(a + same, &cells)) > 0 && strncmp(a + same, b + same, n) == 0)
		cut = same += n;
	return cut;
}

struct names {
	char *at[NAMES_MOST];
	int n;
};

/* The names in a folder that begin so, and what they have in common. */
static void look(const char *folder, const char *typed, struct buf *common, struct names *names)
{
	DIR *d = opendir(folder);
	const struct dirent *e;
	int seen = 0;
	bool any = false;

	while (d && seen++ < ENTRIES_MOST && (e = readdir(d))) {
		if (!begins(e->d_name, typed))
			continue;
		if (any)
			buf_cut(common, in_common(buf_text(common), e->d_name));
		else
			buf_puts(common, e->d_name);
		any = true;
		if (names->n < NAMES_MOST)
			names->at[names->n++] = mem_strdup(e->d_name);
	}
	if (d)
		closedir(d);
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Told when there are several. */
static void tell(struct buf *out, struct names *names)
{
	qsort(names->at, (size_t)names->n, sizeof *names->at, by_bytes);
	for (int i = 0; i < names->n; i++) {
		if (names->n > 1)
			buf_printf(out, "%s%s", i ? "  " : "", names->at[i]);
		free(names->at[i]);
	}
}

bool path_complete(struct buf *out, struct buf *others, const char *typed)
{
	const char *slash = strrchr(typed, '/'), *name = slash ? slash + 1 : typed;
	struct buf before = BUF_EMPTY, folder = BUF_EMPTY, common = BUF_EMPTY;
	struct names names = { .n = 0 };

	buf_add(&before, typed, (size_t)(name - typed));
	path_expand(&folder, slash ? buf_text(&before) : ".");
	look(buf_text(&folder), name, &common, &names);
	buf_printf(out, "%s%s", buf_text(&before), names.n ? buf_text(&common) : name);
	if (names.n == 1 && is_folder(buf_text(&folder), buf_text(&common)))
		buf_putc(out, '/');
	tell(others, &names);
	buf_free(&before);
	buf_free(&folder);
	buf_free(&common);
	return names.n > 0;
}
