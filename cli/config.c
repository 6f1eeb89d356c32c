/* config.c - the configuration: the system's file, then the user's above it; their lines, and telling what is wrong in them. */
#include "config.h"

#include "cli/config_inside.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "tui/keymap.h"
#include "tui/theme.h"

#define CONFIG_MAX ((size_t)1 << 20)
#define SYSTEM_FILE GB_SYSCONFDIR "/xdg/giaoban/config"

/* ---- what is wrong ---- */

void config_problem(struct config *c, const char *format, ...)
{
	struct buf text = BUF_EMPTY;
	va_list args;

	if (c->problems++ < CONFIG_TOLD) {
		va_start(args, format);
		buf_vprintf(&text, format, args);
		va_end(args);
		complain("%s:%d: %s", c->file, c->line, buf_text(&text));
	}
	buf_free(&text);
}

struct config_seen {
	char *what;
	int line;
};

int config_seen(struct config *c, const char *what)
{
	void *seen = c->seen;

	for (size_t i = 0; i < c->n_seen; i++)
		if (strcmp(c->seen[i].what, what) == 0)
			return c->seen[i].line;
	mem_reserve(&seen, &c->room_seen, c->n_seen + 1, sizeof *c->seen);
	c->seen = seen;
	c->seen[c->n_seen++] = (struct config_seen){ mem_strdup(what), c->line };
	return 0;
}

static void forget_seen(struct config *c)
{
	while (c->n_seen > 0)
		free(c->seen[--c->n_seen].what);
	free(c->seen);
	c->seen = NULL;
	c->room_seen = 0;
}

void config_list(struct buf *out, const char *(*word)(size_t i))
{
	for (size_t i = 0; word(i); i++)
		buf_printf(out, "%s%s", i ? ", " : "", word(i));
}

/* ---- lines ---- */

static char *trim(char *s)
{
	s += strspn(s, " ");
	size_t len = strlen(s);
	while (len > 0 && s[len - 1] == ' ')
		s[--len] = '\0';
	return s;
}

/* A '#' that stands alone begins a remark; one that belongs to a word does not: "#d70000" is a colour. */
static void cut_remark(char *line)
{
	for (char *at = strchr(line, '#'); at; at = strchr(at + 1, '#'))
		if ((at == line || at[-1] == ' ') && (at == line || at[1] == ' ' || at[1] == '\0')) {
			*at = '\0';
			return;
		}
}

static void take_line(struct config *c, char *line)
{
	line = trim(line);
	cut_remark(line);
	line = trim(line);
	if (!*line)
		return;
	if (config_is_key_line(line)) {
		config_key_line(c, line);
		return;
	}
	char *equals = strchr(line, '=');
	if (!equals) {
		config_problem(c, "%s", tr(c->cli->lang, "expected 'key = value', 'bind VIEW KEYS ACTION' or 'unbind VIEW KEYS'"));
		return;
	}
	*equals = '\0';
	config_set(c, trim(line), trim(equals + 1));
}

static void take_lines(struct config *c, char *text)
{
	c->line = 0;
	for (char *at = text, *next; at; at = next) {
		next = strchr(at, '\n');
		if (next)
			*next++ = '\0';
		c->line++;
		take_line(c, at);
	}
	forget_seen(c);
}

/* ---- files ---- */

/* The file as clean text; no text at all where it is not there.  False: it cannot be used, which was told. */
static bool load(struct config *c, struct buf *out)
{
	struct gb_why why = { .lang = c->cli->lang };
	struct buf raw = BUF_EMPTY, decoded = BUF_EMPTY;
	struct text_decoded what;
	enum gb_status status = file_read(c->file, CONFIG_MAX, &raw, &why);
	bool good = status == GB_OK || status == GB_NO_INPUT;

	if (status == GB_NO_PERMISSION) {
		complain("%s", why.text);       /* somebody else's home, as under sudo: go on without it */
		good = true;
	} else if (!good) {
		complain("%s", why.text);
	} else if (status == GB_OK && text_decode(&decoded, buf_text(&raw), raw.len, &what, &why) != GB_OK) {
		complain("%s: %s", c->file, why.text);
		good = false;
	}
	text_clean(out, buf_text(&decoded), decoded.len, TEXT_KEEP_LINES);
	c->problems += !good;
	buf_free(&raw);
	buf_free(&decoded);
	if (status == GB_OK && c->cli->settings.n_files < SETTINGS_FILES)
		c->cli->settings.files[c->cli->settings.n_files++] = mem_strdup(c->file);
	return good;
}

int config_read_files(struct cli *cli, const char *const *files, size_t n)
{
	struct config c = { .cli = cli };

	for (size_t i = 0; i < n; i++) {
		struct buf text = BUF_EMPTY;
		c.file = files[i];
		if (load(&c, &text) && text.len > 0)
			take_lines(&c, text.text);
		buf_free(&text);
	}
	if (c.problems == 0)
		config_check_keys(&c);
	const size_t more = c.problems > CONFIG_TOLD ? c.problems - CONFIG_TOLD : 0;
	if (more > 0)
		complain(trn(cli->lang, "there is %zu problem more in the configuration", "there are %zu problems more in the configuration",
		             (unsigned long)more), more);
	return c.problems > 0 ? GB_BAD_CONFIG : -1;
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
	const char *files[SETTINGS_FILES] = { SYSTEM_FILE };
	size_t n = 1;

	if (config_path(&path, "config"))
		files[n++] = buf_text(&path);
	const int result = config_read_files(cli, files, n);
	buf_free(&path);
	return result;
}

void config_free(struct cli *cli)
{
	struct settings *s = &cli->settings;

	free(cli->my_agency);
	cli->my_agency = NULL;
	while (s->n_files > 0)
		free(s->files[--s->n_files]);
	keymap_free(s->keys);
	theme_free(s->theme);
	free(s->encoding);
	free(s->start);
	*s = (struct settings){ .n_files = 0 };
}
