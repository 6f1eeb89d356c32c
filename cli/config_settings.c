/* config_settings.c - the settings of the configuration: which there are, and what each takes. */
#include "config.h"

#include "cli/config_inside.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tui/theme.h"

#define ESCAPE_LEAST 5
#define ESCAPE_MOST 2000        /* milliseconds */
#define LOOK "look."

static void keep(char **place, const char *value)
{
	free(*place);
	*place = mem_strdup(value);
}

/* Which of some words the value is; -1 after telling which there are. */
static int one_of(struct config *c, const char *key, const char *value, const char *const *words, int n)
{
	const enum gb_lang lang = c->cli->lang;
	struct buf list = BUF_EMPTY;

	for (int i = 0; i < n; i++) {
		if (strcmp(words[i], value) == 0) {
			buf_free(&list);
			return i;
		}
		buf_printf(&list, "%s%s", i ? ", " : "", words[i]);
	}
	const char *near = text_nearest(value, words, (size_t)n);
	if (near)
		config_problem(c, tr(lang, "%s cannot be '%s'; did you mean '%s'?"), key, value, near);
	else
		config_problem(c, tr(lang, "%s cannot be '%s'; it is one of: %s"), key, value, buf_text(&list));
	buf_free(&list);
	return -1;
}

#define ONE_OF(c, key, value, words) one_of(c, key, value, words, (int)(sizeof (words) / sizeof *(words)))

/* ---- one function a setting ---- */

static void set_agency(struct config *c, const char *key, const char *value)
{
	(void)key;
	keep(&c->cli->my_agency, value);
}

static void set_lang(struct config *c, const char *key, const char *value)
{
	static const char *const words[] = { "vi", "en" };
	const int which = ONE_OF(c, key, value, words);
	const char *own = getenv("GIAOBAN_LANG");

	if (which >= 0 && !c->cli->lang_given && !(own && *own))
		c->cli->lang = which == 0 ? GB_VI : GB_EN;
}

static struct theme *theme(struct config *c)
{
	if (!c->cli->settings.theme)
		c->cli->settings.theme = theme_new();
	return c->cli->settings.theme;
}

static void set_theme(struct config *c, const char *key, const char *value)
{
	const char *words[16];
	int n = 0;

	while (n < 16 && theme_name((size_t)n)) {
		words[n] = theme_name((size_t)n);
		n++;
	}
	if (one_of(c, key, value, words, n) >= 0)
		(void)theme_choose(theme(c), value);
}

static void set_layout(struct config *c, const char *key, const char *value)
{
	static const char *const words[] = { "auto", "one" };
	const int which = ONE_OF(c, key, value, words);

	if (which >= 0)
		c->cli->settings.one_pane = which == 1;
}

static void set_mouse(struct config *c, const char *key, const char *value)
{
	static const char *const words[] = { "no", "yes" };
	const int which = ONE_OF(c, key, value, words);

	if (which >= 0)
		c->cli->settings.mouse = which == 1;
}

static void set_thrift(struct config *c, const char *key, const char *value)
{
	static const char *const words[] = { [THRIFT_BY_SPEED] = "auto", [THRIFT_ON] = "yes", [THRIFT_OFF] = "no" };
	const int which = ONE_OF(c, key, value, words);

	if (which == THRIFT_ON)
		c->cli->settings.thrift = THRIFT_ON;
	else if (which >= 0)
		c->cli->settings.thrift = which == THRIFT_OFF ? THRIFT_OFF : THRIFT_BY_SPEED;
}

static void set_typing(struct config *c, const char *key, const char *value)
{
	static const char *const words[] = { [TEXT_METHOD_OFF] = "off", [TEXT_TELEX] = "telex", [TEXT_VNI] = "vni", [TEXT_VIQR] = "viqr" };
	const int which = ONE_OF(c, key, value, words);

	if (which >= 0)
		c->cli->settings.typing = (enum text_method)which;
}

static void set_escape(struct config *c, const char *key, const char *value)
{
	char *end;
	errno = 0;
	long ms = *value >= '0' && *value <= '9' ? strtol(value, &end, 10) : 0;

	(void)key;
	if (ms < ESCAPE_LEAST || ms > ESCAPE_MOST || errno || *end)
		config_problem(c, tr(c->cli->lang, "escape is a number of milliseconds from %d to %d, not '%s'"), ESCAPE_LEAST, ESCAPE_MOST, value);
	else
		c->cli->settings.escape_ms = (int)ms;
}

static void set_encoding(struct config *c, const char *key, const char *value)
{
	struct text_encoding e;
	struct buf names = BUF_EMPTY;

	(void)key;
	const bool known = text_encoding_find(value, &e);
	config_list(&names, text_encoding_name);
	if (!known)
		config_problem(c, tr(c->cli->lang, "no encoding is called '%s'; there are: %s, and what iconv knows"), value, buf_text(&names));
	else if (!encoding_fits_screen(&e))
		config_problem(c, tr(c->cli->lang, "a screen cannot be in %s: there, each character takes one place"), e.name);
	else
		keep(&c->cli->settings.encoding, value);
	buf_free(&names);
}

static void set_start(struct config *c, const char *key, const char *value)
{
	(void)key;
	keep(&c->cli->settings.start, value);
}

/* look.STYLE */
static void set_look(struct config *c, const char *key, const char *value)
{
	struct gb_why why = { .lang = c->cli->lang };

	if (!theme_set(theme(c), key + strlen(LOOK), value, &why))
		config_problem(c, "%s: %s", key, why.text);
}

/* ---- all of them ---- */

static const struct {
	const char *name;
	void (*set)(struct config *c, const char *key, const char *value);
} settings[] = {
	{ "agency", set_agency }, { "lang", set_lang }, { "theme", set_theme }, { "layout", set_layout }, { "mouse", set_mouse },
	{ "escape", set_escape }, { "thrift", set_thrift }, { "encoding", set_encoding }, { "typing", set_typing }, { "start", set_start },
};
#define N_SETTINGS (sizeof settings / sizeof *settings)

static const char *setting_name(size_t i)
{
	return i < N_SETTINGS ? settings[i].name : i == N_SETTINGS ? LOOK "STYLE" : NULL;
}

static void unknown(struct config *c, const char *key)
{
	const char *names[N_SETTINGS + 2] = { "bind", "unbind" };
	struct buf list = BUF_EMPTY;

	for (size_t i = 0; i < N_SETTINGS; i++)
		names[i + 2] = settings[i].name;
	const char *near = text_nearest(key, names, N_SETTINGS + 2);
	config_list(&list, setting_name);
	if (near)
		config_problem(c, tr(c->cli->lang, "there is no setting '%s'; did you mean '%s'?"), key, near);
	else
		config_problem(c, tr(c->cli->lang, "there is no setting '%s'; there are: %s"), key, buf_text(&list));
	buf_free(&list);
}

void config_set(struct config *c, const char *key, const char *value)
{
	void (*set)(struct config *c, const char *key, const char *value) = strncmp(key, LOOK, strlen(LOOK)) == 0 ? set_look : NULL;

	for (size_t i = 0; !set && i < N_SETTINGS; i++)
		if (strcmp(settings[i].name, key) == 0)
			set = settings[i].set;
	if (!set) {
		unknown(c, key);
		return;
	}
	if (!*value) {
		config_problem(c, tr(c->cli->lang, "nothing stands behind '%s ='"), key);
		return;
	}
	/* Only what was taken is remembered: there are few such keys, however much nonsense stands in the file. */
	const size_t before = c->problems;
	set(c, key, value);
	if (c->problems > before)
		return;
	const int line = config_seen(c, key);
	if (line > 0)
		config_problem(c, tr(c->cli->lang, "%s is set twice: already in line %d"), key, line);
}
