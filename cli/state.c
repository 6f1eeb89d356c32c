/* state.c - what is remembered from one session of the browser to the next: which input method its prompts have. */
#include "config.h"

#include "cli/browse.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"

#define STATE_MAX 4096          /* bytes; ours is a line */
#define KEY "typing = "

/* $XDG_STATE_HOME/giaoban/state (XDG Base Directory Specification 0.8); nothing without a home. */
static bool state_path(struct buf *out)
{
	const char *xdg = getenv("XDG_STATE_HOME"), *home = getenv("HOME");

	if (xdg && *xdg == '/')
		buf_printf(out, "%s/giaoban/state", xdg);
	else if (home && *home == '/')
		buf_printf(out, "%s/.local/state/giaoban/state", home);
	return out->len > 0;
}

static bool make_folders(const char *path)
{
	struct buf folder = BUF_EMPTY;
	bool good = true;

	for (const char *slash = strchr(path + 1, '/'); good && slash; slash = strchr(slash + 1, '/')) {
		buf_clear(&folder);
		buf_add(&folder, path, (size_t)(slash - path));
		good = mkdir(buf_text(&folder), 0700) == 0 || errno == EEXIST;
	}
	buf_free(&folder);
	return good;
}

static enum text_method method_of_name(const char *name, size_t len)
{
	for (enum text_method m = TEXT_TELEX; m <= TEXT_VIQR; m++)
		if (strlen(text_method_name(m)) == len && strncmp(text_method_name(m), name, len) == 0)
			return m;
	return TEXT_METHOD_OFF;
}

enum text_method state_method(void)
{
	struct buf path = BUF_EMPTY, text = BUF_EMPTY;
	enum text_method method = TEXT_METHOD_OFF;

	if (state_path(&path) && file_read(buf_text(&path), STATE_MAX, &text, NULL) == GB_OK &&
	    strncmp(buf_text(&text), KEY, strlen(KEY)) == 0) {
		const char *name = buf_text(&text) + strlen(KEY);
		method = method_of_name(name, strcspn(name, "\n"));
	}
	buf_free(&path);
	buf_free(&text);
	return method;
}

/* Not worth a word when it cannot be: the choice holds for this session. */
void state_remember_method(enum text_method method)
{
	const char *secure = getenv("GIAOBAN_SECURE");
	struct buf path = BUF_EMPTY;
	struct file_out file;

	if (!(secure && *secure) && state_path(&path) && make_folders(buf_text(&path))) {
		if (file_out_open(&file, buf_text(&path), true, NULL) == GB_OK) {
			fprintf(file.stream, KEY "%s\n", text_method_name(method));
			(void)file_out_commit(&file, NULL);
		} else {
			file_out_discard(&file);
		}
	}
	buf_free(&path);
}
