/* files.c - the files that import and lint were given: a folder stands for the briefings and vocabularies in it. */
#include "config.h"

#include "cli/cli.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/mem.h"

static void add(struct files *f, char *path)
{
	void *items = f->at;

	mem_reserve(&items, &f->room, f->n + 1, sizeof *f->at);
	f->at = items;
	f->at[f->n++] = path;
}

/* A pipe that somebody left in a folder is waited for by nobody; a link that leads nowhere is told when it is read. */
static bool can_be_taken(const char *path)
{
	struct stat st;

	return stat(path, &st) != 0 || S_ISREG(st.st_mode);
}

static bool is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool ends_with(const char *name, const char *end)
{
	const size_t len = strlen(name), n = strlen(end);

	return len > n && strcmp(name + len - n, end) == 0;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static int folder_failed(const struct cli *cli, const char *folder, int error)
{
	return fail((int)gb_status_of_errno(error, GB_NO_INPUT), tr(cli->lang, "%s: cannot be read: %s"), folder, gb_reason(error, cli->lang));
}

/* Only files, and nothing hidden; in the order of their names. */
static int add_folder(const struct cli *cli, struct files *f, const char *folder)
{
	const size_t before = f->n;
	const char *slash = ends_with(folder, "/") ? "" : "/";
	const struct dirent *entry;
	DIR *dir = opendir(folder);

	if (!dir)
		return folder_failed(cli, folder, errno);
	while ((errno = 0, entry = readdir(dir)) != NULL) {
		struct buf path = BUF_EMPTY;
		if (entry->d_name[0] == '.' || !(ends_with(entry->d_name, ".yaml") || ends_with(entry->d_name, ".yml")))
			continue;
		buf_printf(&path, "%s%s%s", folder, slash, entry->d_name);
		if (can_be_taken(buf_text(&path)))
			add(f, mem_strdup(buf_text(&path)));
		buf_free(&path);
	}
	const int error = errno;
	closedir(dir);
	if (error)
		return folder_failed(cli, folder, error);
	if (f->n == before)
		return fail(GB_NO_INPUT, tr(cli->lang, "%s: no file in this folder ends in .yaml"), folder);
	qsort(f->at + before, f->n - before, sizeof *f->at, by_name);
	return -1;
}

int files_find(const struct cli *cli, struct files *out)
{
	int result = -1;

	*out = (struct files){ .at = NULL };
	for (int i = 0; result < 0 && i < cli->n_arguments; i++) {
		if (is_folder(cli->arguments[i]))
			result = add_folder(cli, out, cli->arguments[i]);
		else
			add(out, mem_strdup(cli->arguments[i]));
	}
	return result;
}

void files_free(struct files *f)
{
	for (size_t i = 0; i < f->n; i++)
		free(f->at[i]);
	free(f->at);
	*f = (struct files){ .at = NULL };
}
