/* state.c - what is remembered from one session of the browser to the next: which input method its prompts have, whether letters have
 * their marks, and what was searched for. */
#include "config.h"

#include "cli/browse.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/secure.h"

#define VALUES "state"          /* the file of single things */
#define STATE_MAX 4096          /* bytes of it; ours are a few lines */
#define IS " = "
#define BARE "bare"
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

/* Not worth a word when it cannot be: what is to be remembered holds for this session. */
void state_write(const char *name, const struct buf *text)
{
	struct buf path = BUF_EMPTY;
	struct file_out file;

	if (!secure() && state_path(&path, name) && file_make_folders(buf_text(&path), NULL) == GB_OK) {
		if (file_out_open(&file, buf_text(&path), true, NULL) == GB_OK) {
			fwrite(buf_text(text), 1, text->len, file.stream);
			(void)file_out_commit(&file, NULL);
		} else {
			file_out_discard(&file);
		}
	}
	buf_free(&path);
}

enum gb_status state_read(const char *name, size_t most, struct buf *out)
{
	struct buf path = BUF_EMPTY;
	enum gb_status status = state_path(&path, name) ? file_read(buf_text(&path), most, out, NULL) : GB_NONE;

	if (status == GB_NO_INPUT || status == GB_BAD_DATA)
		status = GB_NONE;
	buf_free(&path);
	return status;
}

/* ---- single things: lines "key = value" -------------------------------------------------------- */

/* The value in a line, with its length; NULL: the line is another key's. */
static const char *value_in(const char *line, const char *key, size_t *len)
{
	const size_t n = strlen(key);

	if (strncmp(line, key, n) != 0 || strncmp(line + n, IS, strlen(IS)) != 0)
		return NULL;
	*len = strcspn(line + n + strlen(IS), "\n");
	return line + n + strlen(IS);
}

static const char *next_line(const char *line)
{
	const char *end = line + strcspn(line, "\n");

	return end + (*end == '\n');
}

/* Adds the value of a key; false: there is none. */
static bool value_of(const char *key, struct buf *out)
{
	struct buf all = BUF_EMPTY;
	const char *value = NULL;
	size_t len = 0;

	(void)state_read(VALUES, STATE_MAX, &all);      /* none is as good as one that cannot be read */
	for (const char *line = buf_text(&all); *line && !value; line = next_line(line))
		value = value_in(line, key, &len);
	if (value)
		buf_add(out, value, len);
	buf_free(&all);
	return value != NULL;
}

static void remember(const char *key, const char *value)
{
	struct buf all = BUF_EMPTY, text = BUF_EMPTY;
	size_t len;

	const enum gb_status status = state_read(VALUES, STATE_MAX, &all);
	for (const char *line = buf_text(&all), *next; *line; line = next) {
		next = next_line(line);
		if (!value_in(line, key, &len))
			buf_add(&text, line, (size_t)(next - line));
	}
	if (text.len > 0 && text.text[text.len - 1] != '\n')
		buf_putc(&text, '\n');
	buf_printf(&text, "%s" IS "%s\n", key, value);
	if (text.len <= STATE_MAX && (status == GB_OK || status == GB_NONE))
		state_write(VALUES, &text);
	buf_free(&all);
	buf_free(&text);
}

enum text_method state_method(enum text_method otherwise)
{
	struct buf name = BUF_EMPTY;
	enum text_method method = otherwise;

	if (value_of("typing", &name)) {
		method = TEXT_METHOD_OFF;
		for (enum text_method m = TEXT_TELEX; m <= TEXT_VIQR; m++)
			if (strcmp(text_method_name(m), buf_text(&name)) == 0)
				method = m;
	}
	buf_free(&name);
	return method;
}

void state_remember_method(enum text_method method)
{
	remember("typing", text_method_name(method));
}

/* Adds the key of a kind of terminal; false: its name is too strange to be kept. */
static bool letters_key(struct buf *out, const char *term)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-._";
	const size_t len = term ? strlen(term) : 0;

	if (len == 0 || len > 64 || strspn(term, plain) != len)
		return false;
	buf_printf(out, "letters.%s", term);
	return true;
}

bool state_letters(const char *term, bool *bare)
{
	struct buf key = BUF_EMPTY, value = BUF_EMPTY;
	const bool known = letters_key(&key, term) && value_of(buf_text(&key), &value);

	*bare = known && strcmp(buf_text(&value), BARE) == 0;
	buf_free(&key);
	buf_free(&value);
	return known;
}

void state_remember_letters(const char *term, bool bare)
{
	struct buf key = BUF_EMPTY;

	if (letters_key(&key, term))
		remember(buf_text(&key), bare ? BARE : "marked");
	buf_free(&key);
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

enum gb_status state_searches(struct state_searches *out)
{
	struct buf text = BUF_EMPTY;
	const enum gb_status status = secure() ? GB_NONE : state_read("searches", SEARCHES_MAX, &text);

	*out = (struct state_searches){ .n = 0 };
	if (status == GB_OK)
		for (const char *line = buf_text(&text); *line; line = next_line(line))
			add_clean(out, line, strcspn(line, "\n"));
	buf_free(&text);
	return status;
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

	const enum gb_status status = state_searches(&all);     /* another session may have ended meanwhile */
	for (size_t i = 0; i < n; i++)
		add_clean(&all, lines[i], strlen(lines[i]));
	for (size_t i = 0; i < all.n; i++)
		buf_printf(&text, "%s\n", all.line[i]);
	if (n > 0 && (status == GB_OK || status == GB_NONE))
		state_write("searches", &text);
	buf_free(&text);
	state_searches_free(&all);
}
