/* yaml.c - YAML scalars and blocks. */
#include "config.h"

#include "out/yaml.h"

#include <string.h>
#include <strings.h>

#define INDENT 2

static bool is_letter(char c)
{
	/* Beyond ASCII all of a clean text may begin a plain scalar: U+FEFF, which may not, is not clean. */
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Words that YAML 1.1 or 1.2 readers take for something else than a string. */
static bool is_reserved(const char *s)
{
	static const char *const words[] = { "true", "false", "null", "yes", "no", "on", "off", "y", "n" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcasecmp(s, words[i]) == 0)
			return true;
	return false;
}

/* Only letters, digits, single inner spaces and some marks that mean nothing to YAML wherever they
 * stand.  A comma would end an entry of a list in one line; it is safe elsewhere, but one rule is
 * easier to trust than two. */
static bool is_plain(const char *s)
{
	size_t len = strlen(s);

	if (!is_letter(s[0]) || s[len - 1] == ' ' || is_reserved(s))
		return false;
	for (size_t i = 0; i < len; i++)
		if (!is_letter(s[i]) && !is_digit(s[i]) && !strchr(" -_/.()+;%", s[i]))
			return false;
	return !strstr(s, "  ");
}

static void quoted(struct buf *out, const char *s)
{
	buf_putc(out, '"');
	for (; *s; s++) {
		if (*s == '"' || *s == '\\')
			buf_printf(out, "\\%c", *s);
		else if (*s == '\n')
			buf_puts(out, "\\n");
		else if ((unsigned char)*s < 0x20 || *s == 0x7F)
			buf_printf(out, "\\x%02X", (unsigned)(unsigned char)*s);
		else
			buf_putc(out, *s);
	}
	buf_putc(out, '"');
}

void out_yaml_scalar(struct buf *out, const char *s)
{
	if (is_plain(s))
		buf_puts(out, s);
	else
		quoted(out, s);
}

static void key(struct out_yaml *y, const char *name)
{
	if (!y->dash)
		buf_fill(y->out, ' ', (size_t)y->indent);
	y->dash = false;
	buf_puts(y->out, name);
	buf_putc(y->out, ':');
}

static void plain(struct out_yaml *y, const char *name, const char *value)
{
	key(y, name);
	buf_putc(y->out, ' ');
	buf_puts(y->out, value);
	buf_putc(y->out, '\n');
}

void out_yaml_text(struct out_yaml *y, const char *name, const char *s)
{
	if (!s)
		return;
	key(y, name);
	buf_putc(y->out, ' ');
	out_yaml_scalar(y->out, s);
	buf_putc(y->out, '\n');
}

void out_yaml_whole(struct out_yaml *y, const char *name, long n)
{
	if (n == 0)
		return;
	key(y, name);
	buf_printf(y->out, " %ld\n", n);
}

void out_yaml_decimal(struct out_yaml *y, const char *name, struct gb_decimal d)
{
	key(y, name);
	buf_putc(y->out, ' ');
	gb_decimal_print(y->out, d);
	buf_putc(y->out, '\n');
}

void out_yaml_date(struct out_yaml *y, const char *name, struct gb_date d)
{
	char day[11];

	gb_date_print(day, d);
	if (*day)
		plain(y, name, day);
}

void out_yaml_word(struct out_yaml *y, const char *name, enum gb_words set, int value)
{
	const char *word = gb_word(set, value);

	if (word)
		plain(y, name, word);
}

void out_yaml_true(struct out_yaml *y, const char *name, bool yes)
{
	if (yes)
		plain(y, name, "true");
}

void out_yaml_both(struct out_yaml *y, const char *name, const struct gb_text *t)
{
	if (!t->vi && !t->en)
		return;
	out_yaml_open(y, name);
	out_yaml_text(y, "vi", t->vi);
	out_yaml_text(y, "en", t->en);
	out_yaml_close(y);
}

void out_yaml_unit(struct out_yaml *y, const char *name, const struct gb_text *t)
{
	if (t->en)
		out_yaml_both(y, name, t);
	else
		out_yaml_text(y, name, t->vi);
}

/* A record of the same meeting is named without it. */
static const char *local(const char *address, const char *strip)
{
	size_t len = strip ? strlen(strip) : 0;

	return len && strncmp(address, strip, len) == 0 && address[len] == '/' ? address + len + 1 : address;
}

void out_yaml_ids(struct out_yaml *y, const char *name, const struct gb_ids *ids, const char *strip)
{
	if (ids->n == 0)
		return;
	key(y, name);
	for (size_t i = 0; i < ids->n; i++) {
		buf_puts(y->out, i ? ", " : " [");
		out_yaml_scalar(y->out, local(ids->at[i], strip));
	}
	buf_puts(y->out, "]\n");
}

void out_yaml_reference(struct out_yaml *y, const char *name, const char *address, const char *strip)
{
	if (address)
		out_yaml_text(y, name, local(address, strip));
}

void out_yaml_open(struct out_yaml *y, const char *name)
{
	key(y, name);
	buf_putc(y->out, '\n');
	y->indent += INDENT;
}

void out_yaml_close(struct out_yaml *y)
{
	y->indent -= INDENT;
}

void out_yaml_element(struct out_yaml *y)
{
	buf_fill(y->out, ' ', (size_t)y->indent);
	buf_puts(y->out, "- ");
	y->indent += INDENT;
	y->dash = true;
}

void out_yaml_element_end(struct out_yaml *y)
{
	y->indent -= INDENT;
}
