/* state.c - what is remembered from one session of the browser to the next: which input method its prompts have, and what was
 * searched for. */
#include "config.h"

#include "cli/browse.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"

#define STATE_MAX 4096          /* bytes; ours is a line */
#define KEY "typing = "
#define LINE_MAX_BYTES 1024     /* of a search: the prompt takes no more */
#define SEARCHES_MAX ((size_t)STATE_SEARCHES * (LINE_MAX_BYTES + 1))

/* A file in $XDG_STATE_HOME/giaoban (XDG Base Directory Specification 0.8); none without a home. */
static bool state_path(struct buf *out, const char *file)
{
	const char *xdg = getenv("XDG_STATE_HOME"), *home = getenv("HOME");

	if (xdg && *xdg == '/')
		buf_printf(out, "%s/giaoban/%s", xdg, file);
	else if (home && *home == '/')
		buf_printf(out, "%s/.local/state/giaoban/%s", home, file);
	return out->len > 0;
}

static bool is_secure(void)
{
	const char *secure = getenv("GIAOBAN_SECURE");

	return secure && *secure;
}

/* Not worth a word when it cannot be: what is to be remembered holds for this session. */
static void write_state(const char *name, const struct buf *text)
{
	struct buf path = BUF_EMPTY;
	struct file_out file;

	if (!is_secure() && state_path(&path, name) && file_make_folders(buf_text(&path), NULL) == GB_OK) {
		if (file_out_open(&file, buf_text(&path), true, NULL) == GB_OK) {
			fwrite(buf_text(text), 1, text->len, file.stream);
			(void)file_out_commit(&file, NULL);
		} else {
			file_out_discard(&file);
		}
	}
	buf_free(&path);
}

/* ---- the input method ------------------------------------------------------------------------ */

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

	if (state_path(&path, "state") && file_read(buf_text(&path), STATE_MAX, &text, NULL) == GB_OK &&
	    strncmp(buf_text(&text), KEY, strlen(KEY)) == 0) {
		const char *name = buf_text(&text) + strlen(KEY);
		method = method_of_name(name, strcspn(name, "\n"));
	}
	buf_free(&path);
	buf_free(&text);
	return method;
}

void state_remember_method(enum text_method method)
{
	struct buf text = BUF_EMPTY;

	buf_printf(&text, KEY "%s\n", text_method_name(method));
	write_state("state", &text);
	buf_free(&text);
}

/* ---- searches -------------------------------------------------------------------------------- */

/* One more at the end; where it stood before it stands no longer, and of too many the oldest goes. */
static void add(struct state_searches *s, const char *text)
{
	size_t at = 0;

	while (at < s->n && strcmp(s->line[at], text) != 0)
		at++;
	if (at == s->n && s->n == STATE_SEARCHES)
		at = 0;
	if (at < s->n) {
		free(s->line[at]);
		memmove(s->line + at, s->line + at + 1, (--s->n - at) * sizeof *s->line);
	}
	s->line[s->n++] = mem_strdup(text);
}

/* The file is the user's, who may have written into it. */
static void add_clean(struct state_searches *s, const char *line, size_t len)
{
	struct buf clean = BUF_EMPTY;

	text_clean(&clean, line, len, 0);
	if (clean.len > 0 && clean.len <= LINE_MAX_BYTES)
		add(s, buf_text(&clean));
	buf_free(&clean);
}

void state_searches(struct state_searches *out)
{
	struct buf path = BUF_EMPTY, text = BUF_EMPTY;

	*out = (struct state_searches){ .n = 0 };
	if (!is_secure() && state_path(&path, "searches") &&
	    file_read(buf_text(&path), SEARCHES_MAX, &text, NULL) == GB_OK) {
		for (const char *line = buf_text(&text), *end; *line; line = end + (*end == '\n')) {
			end = line + strcspn(line, "\n");
			add_clean(out, line, (size_t)(end - line));
		}
	}
	buf_free(&path);
	buf_free(&text);
}

void state_searches_free(struct state_searches *s)
{
	while (s->n > 0)
		free(s->line[--s->n]);
}

void state_remember_searches(const char *const *lines, size_t n)
{
	struct state_searches all;
	struct buf text = BUF_EMPTY;

	state_searches(&all);           /* another session may have ended meanwhile */
	for (size_t i = 0; i < n; i++)
		add_clean(&all, lines[i], strlen(lines[i]));
	for (size_t i = 0; i < all.n; i++)
		buf_printf(&text, "%s\n", all.line[i]);
	if (n > 0)
		write_state("searches", &text);
	buf_free(&text);
	state_searches_free(&all);
}
