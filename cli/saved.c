/* saved.c - the file of saved lists: read, looked through, changed as a whole. */
#include "config.h"

#include "cli/saved.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/secure.h"
#include "text/text.h"

#define FILE_MOST ((size_t)1 << 20)

/* ---- reading ---- */

void saved_begin(struct saved *s, bool script)
{
	const char *xdg = getenv("XDG_CONFIG_HOME");

	*s = (struct saved){ .path = BUF_EMPTY };
	if (!script || (xdg && *xdg == '/'))
		(void)config_path(&s->path, "lists");
}

static void forget_line(struct saved_line *l)
{
	free(l->text);
	free(l->name);
	free(l->command);
	free(l->key);
}

static void forget_all(struct saved *s)
{
	for (size_t i = 0; i < s->n; i++)
		forget_line(&s->lines[i]);
	free(s->lines);
	free(s->lists);
	s->lines = NULL;
	s->lists = NULL;
	s->n = s->room = s->n_lists = s->bad = 0;
}

void saved_end(struct saved *s)
{
	forget_all(s);
	buf_free(&s->path);
}

static char *copy_trimmed(const char *from, const char *end)
{
	struct buf out = BUF_EMPTY;

	text_clean(&out, from, (size_t)(end - from), 0);
	buf_puts(&out, "");
	return buf_take(&out);
}

/* "NAME = command line"; false when it is neither that nor a remark. */
static bool understand(struct saved_line *l)
{
	const char *from = l->text + strspn(l->text, " "), *equals = strchr(from, '=');
	struct buf key = BUF_EMPTY;

	if (!*from || *from == '#')
		return true;
	if (!equals)
		return false;
	l->name = copy_trimmed(from, equals);
	l->command = copy_trimmed(equals + 1, equals + strlen(equals));
	if (!*l->name || text_length(l->name) > SAVED_NAME_MOST || !*l->command || strlen(l->command) > SAVED_LINE_MOST) {
		free(l->name);
		free(l->command);
		l->name = l->command = NULL;
		return false;
	}
	text_sort_key(&key, l->name);
	l->key = buf_take(&key);
	return true;
}

static void add_line(struct saved *s, const char *from, size_t len)
{
	void *lines = s->lines;
	struct buf text = BUF_EMPTY;

	buf_add(&text, from, len);
	mem_reserve(&lines, &s->room, s->n + 1, sizeof *s->lines);
	s->lines = lines;
	s->lines[s->n] = (struct saved_line){ .text = buf_take(&text) };
	if (!understand(&s->lines[s->n++]) && s->bad == 0)
		s->bad = s->n;
}

struct place {
	const char *key;
	size_t line;
};

static int by_name(const void *left, const void *right)
{
	const struct place *a = left, *b = right;
	const int order = strcmp(a->key, b->key);

	return order ? order : (a->line > b->line) - (a->line < b->line);
}

static void sort(struct saved *s)
{
	struct place *places = mem_alloc((s->n + 1) * sizeof *places);

	s->lists = mem_alloc((s->n + 1) * sizeof *s->lists);
	for (size_t i = 0; i < s->n; i++)
		if (s->lines[i].name)
			places[s->n_lists++] = (struct place){ s->lines[i].key, i };
	qsort(places, s->n_lists, sizeof *places, by_name);
	for (size_t i = 0; i < s->n_lists; i++)
		s->lists[i] = places[i].line;
	free(places);
}

enum gb_status saved_read(struct saved *s, struct gb_why *why)
{
	struct buf raw = BUF_EMPTY, text = BUF_EMPTY;

	forget_all(s);
	if (s->path.len == 0)
		return GB_OK;
	enum gb_status status = file_read(buf_text(&s->path), FILE_MOST, &raw, why);
	if (status == GB_OK) {
		text_clean(&text, buf_text(&raw), raw.len, TEXT_KEEP_LINES);
		for (const char *at = buf_text(&text); *at;) {
			const size_t len = strcspn(at, "\n");
			add_line(s, at, len);
			at += len + (at[len] == '\n');
		}
		sort(s);
	}
	buf_free(&raw);
	buf_free(&text);
	return status == GB_NO_INPUT ? GB_OK : status;
}

/* ---- looking ---- */

const struct saved_line *saved_at(const struct saved *s, size_t n)
{
	return n < s->n_lists ? &s->lines[s->lists[n]] : NULL;
}

void saved_place(struct buf *out, const struct saved *s, const struct saved_line *line)
{
	buf_printf(out, "%s:%zu", buf_text(&s->path), (size_t)(line - s->lines) + 1);
}

static const struct saved_line *exact(const struct saved *s, const char *name)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->lines[i].name && strcmp(s->lines[i].name, name) == 0)
			return &s->lines[i];
	return NULL;
}

/* The only one of that name without marks; NULL when there are several. */
static const struct saved_line *alike(const struct saved *s, const char *name)
{
	const struct saved_line *found = NULL;

	for (size_t i = 0; i < s->n_lists; i++) {
		const struct saved_line *l = saved_at(s, i);
		if (!text_same(l->name, name, TEXT_BARE))
			continue;
		if (found)
			return NULL;
		found = l;
	}
	return found;
}

static enum gb_status unknown(const struct saved *s, const char *name, struct gb_why *why)
{
	const enum gb_lang lang = why ? why->lang : GB_EN;
	const char **names = mem_alloc((s->n_lists + 1) * sizeof *names);
	enum gb_status status;

	for (size_t i = 0; i < s->n_lists; i++)
		names[i] = s->lines[s->lists[i]].name;
	const char *near = text_nearest(name, names, s->n_lists);
	if (near)
		status = gb_fail(why, GB_USAGE, tr(lang, "no list is saved as '%s'; did you mean '%s'?"), name, near);
	else if (s->n_lists > 0)
		status = gb_fail(why, GB_USAGE, tr(lang, "no list is saved as '%s' ('giaoban saved' shows them)"), name);
	else
		status = gb_fail(why, GB_USAGE, tr(lang, "no list is saved as '%s': none is saved yet"), name);
	free(names);
	return status;
}

enum gb_status saved_find(const struct saved *s, const char *name, const struct saved_line **out, struct gb_why *why)
{
	*out = exact(s, name);
	if (!*out)
		*out = alike(s, name);
	return *out ? GB_OK : unknown(s, name, why);
}

/* ---- changing ---- */

enum gb_status saved_name(struct buf *out, const char *typed, struct gb_why *why)
{
	const enum gb_lang lang = why ? why->lang : GB_EN;

	text_clean(out, typed, strlen(typed), 0);
	if (out->len == 0)
		return gb_fail(why, GB_USAGE, "%s", tr(lang, "a saved list needs a name"));
	if (text_length(buf_text(out)) > SAVED_NAME_MOST)
		return gb_fail(why, GB_USAGE, tr(lang, "the name of a saved list has at most %d characters"), SAVED_NAME_MOST);
	if (strchr(buf_text(out), '=') || *buf_text(out) == '#')
		return gb_fail(why, GB_USAGE, "%s", tr(lang, "the name of a saved list has no '=', and does not begin with '#'"));
	return GB_OK;
}

static enum gb_status may_write(const struct saved *s, struct gb_why *why)
{
	const enum gb_lang lang = why ? why->lang : GB_EN;

	if (secure())
		return secure_refuse(why);
	if (s->path.len == 0)
		return gb_fail(why, GB_UNAVAILABLE, "%s",
		               tr(lang, "there is no folder to keep saved lists in: neither XDG_CONFIG_HOME nor HOME is an absolute path"));
	return GB_OK;
}

static enum gb_status write_all(const struct saved *s, struct gb_why *why)
{
	struct file_out file;
	enum gb_status status = file_make_folders(buf_text(&s->path), why);

	if (status != GB_OK)
		return status;
	status = file_out_open(&file, buf_text(&s->path), true, why);
	if (status != GB_OK) {
		file_out_discard(&file);
		return status;
	}
	for (size_t i = 0; i < s->n; i++)
		fprintf(file.stream, "%s\n", s->lines[i].text);
	return file_out_commit(&file, why);
}

static void take_out(struct saved *s, size_t i)
{
	forget_line(&s->lines[i]);
	s->n--;
	memmove(&s->lines[i], &s->lines[i + 1], (s->n - i) * sizeof *s->lines);
}

/* In the place of the list of that name, else at the end; NULL: nothing is put there.  Should there be several, the others go. */
static void put(struct saved *s, const char *name, const char *text)
{
	for (size_t i = 0; i < s->n;) {
		struct saved_line *l = &s->lines[i];
		if (!l->name || strcmp(l->name, name) != 0) {
			i++;
		} else if (text) {
			free(l->text);
			l->text = mem_strdup(text);
			text = NULL;
			i++;
		} else {
			take_out(s, i);
		}
	}
	if (text)
		add_line(s, text, strlen(text));
}

/* The lines as they are now changed, then read back. */
static enum gb_status change(struct saved *s, const char *name, const char *text, struct gb_why *why)
{
	put(s, name, text);
	enum gb_status status = write_all(s, why);
	enum gb_status read = saved_read(s, status == GB_OK ? why : NULL);
	return status == GB_OK ? read : status;
}

enum gb_status saved_keep(struct saved *s, const char *name, const char *command, struct buf *before, struct gb_why *why)
{
	struct buf text = BUF_EMPTY;
	enum gb_status status = may_write(s, why);

	if (status == GB_OK)
		status = saved_read(s, why);
	if (status != GB_OK)
		return status;
	const struct saved_line *old = exact(s, name);
	if (old && before)
		buf_puts(before, old->command);
	buf_printf(&text, "%s = %s", name, command);
	status = change(s, name, buf_text(&text), why);
	buf_free(&text);
	return status;
}

enum gb_status saved_forget(struct saved *s, const char *name, struct gb_why *why)
{
	enum gb_status status = may_write(s, why);

	if (status == GB_OK)
		status = saved_read(s, why);
	if (status == GB_OK && !exact(s, name))
		status = unknown(s, name, why);
	return status == GB_OK ? change(s, name, NULL, why) : status;
}
