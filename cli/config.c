/* config.c - the configuration: lines "key = value", the system's file, then the user's above it. */
#include "config.h"

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "text/text.h"

#define CONFIG_MAX ((size_t)1 << 20)

static const char *const keys[] = { "agency", "lang" };

/* Takes one setting over; the value lives as long as the program, as argv does. */
static int set(struct cli *cli, const char *file, int line, const char *key, const char *value)
{
	if (strcmp(key, "agency") == 0) {
		free(cli->my_agency);
		cli->my_agency = mem_strdup(value);
		return -1;
	}
	if (strcmp(key, "lang") == 0) {
		if (strcmp(value, "vi") != 0 && strcmp(value, "en") != 0)
			return fail(GB_BAD_CONFIG, tr(cli->lang, "%s:%d: lang is vi or en, not '%s'"), file, line, value);
		const char *own = getenv("GIAOBAN_LANG");
		if (!cli->lang_given && !(own && *own))
			cli->lang = strcmp(value, "vi") == 0 ? GB_VI : GB_EN;
		return -1;
	}
	const char *near = nearest(key, keys, sizeof keys / sizeof *keys);
	if (near)
		return fail(GB_BAD_CONFIG, tr(cli->lang, "%s:%d: there is no setting '%s'; did you mean '%s'?"), file, line, key, near);
	return fail(GB_BAD_CONFIG, tr(cli->lang, "%s:%d: there is no setting '%s'; there are: agency, lang"), file, line, key);
}

static char *trim(char *s)
{
	s += strspn(s, " \t\r");
	size_t len = strlen(s);
	while (len > 0 && strchr(" \t\r", s[len - 1]))
		s[--len] = '\0';
	return s;
}

static int read_file(struct cli *cli, const char *file)
{
	struct buf raw = BUF_EMPTY, text = BUF_EMPTY;
	struct gb_why why = { .lang = cli->lang };
	int line = 0, result = -1;
	enum gb_status status = file_read(file, CONFIG_MAX, &raw, &why);

	if (status != GB_OK) {
		buf_free(&raw);
		if (status == GB_NO_INPUT)
			return -1;
		if (status != GB_NO_PERMISSION)
			return fail(GB_BAD_CONFIG, "%s", why.text);
		complain("%s", why.text);       /* somebody else's home, as under sudo: go on without it */
		return -1;
	}
	text_clean(&text, buf_text(&raw), raw.len, TEXT_KEEP_LINES);
	buf_free(&raw);
	char *all = buf_take(&text);
	for (char *at = all, *next; result < 0 && at; at = next) {
		next = strchr(at, '\n');
		if (next)
			*next++ = '\0';
		line++;
		char *key = trim(at);
		if (!*key || *key == '#')
			continue;
		char *equals = strchr(key, '=');
		if (!equals) {
			result = fail(GB_BAD_CONFIG, tr(cli->lang, "%s:%d: expected 'key = value'"), file, line);
			break;
		}
		*equals = '\0';
		char *remark = strstr(equals + 1, " #");
		if (remark)
			*remark = '\0';
		result = set(cli, file, line, trim(key), trim(equals + 1));
	}
	free(all);
	return result;
}

bool config_path(struct buf *out, const char *name)
{
	const char *xdg = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");

	if (xdg && *xdg == '/')
		buf_printf(out, "%s/giaoban/%s", xdg, name);
	else if (home && *home == '/')
		buf_printf(out, "%s/.config/giaoban/%s", home, name);
	return out->len > 0;
}

int config_read(struct cli *cli)
{
	struct buf path = BUF_EMPTY;
	int result = read_file(cli, GB_SYSCONFDIR "/xdg/giaoban/config");

	if (result < 0 && config_path(&path, "config"))
		result = read_file(cli, buf_text(&path));
	buf_free(&path);
	return result;
}
