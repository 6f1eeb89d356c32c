/* theme_words.c - a look in the words of a configuration: attributes, a colour, "on" and another. */
#include "config.h"

#include "tui/theme.h"

#include <string.h>

#include "base/buf.h"
#include "text/text.h"

#define BLANKS " \t"

static const char *const attributes[] = { "bold", "dim", "underline", "reverse", "plain" };
#define ATTRIBUTES (sizeof attributes / sizeof *attributes)

static enum gb_lang lang_of(const struct gb_why *why)
{
	return why ? why->lang : GB_EN;
}

static bool fail_unknown(const char *word, struct gb_why *why)
{
	const char *words[ATTRIBUTES + 18];
	size_t n = 0;

	for (; n < ATTRIBUTES; n++)
		words[n] = attributes[n];
	for (int i = 0; colour_name(i); i++)
		words[n++] = colour_name(i);
	words[n++] = "default";
	words[n++] = "on";
	const char *near = text_nearest(word, words, n);
	if (near)
		gb_fail(why, GB_USAGE, tr(lang_of(why), "'%s' is neither an attribute nor a colour; did you mean '%s'?"), word, near);
	else
		gb_fail(why, GB_USAGE, tr(lang_of(why), "'%s' is neither an attribute (bold, dim, underline, reverse, plain) nor a colour (a "
		                                        "name such as red or bright-red, a number from 0 to 255, #rrggbb)"), word);
	return false;
}

static bool read_attribute(const char *word, struct look *out)
{
	bool *const flags[] = { &out->bold, &out->dim, &out->underline, &out->reverse };

	for (size_t i = 0; i < ATTRIBUTES; i++) {
		if (strcmp(word, attributes[i]) == 0) {
			if (i < sizeof flags / sizeof *flags)
				*flags[i] = true;
			return true;
		}
	}
	return false;
}

/* What was read of a look until now. */
struct reading {
	struct look *look;
	bool has_fg, has_bg, on;        /* on: that word was the last one */
};

static bool fail_without_background(struct gb_why *why)
{
	gb_fail(why, GB_USAGE, "%s", tr(lang_of(why), "a colour is missing behind 'on'"));
	return false;
}

static bool read_colour(struct reading *r, const char *word, struct gb_why *why)
{
	bool *has = r->on ? &r->has_bg : &r->has_fg;

	if (r->on && read_attribute(word, r->look))
		return fail_without_background(why);
	if (!colour_read(word, r->on ? &r->look->bg : &r->look->fg))
		return fail_unknown(word, why);
	if (*has) {
		gb_fail(why, GB_USAGE, tr(lang_of(why), "'%s' is one colour too many; that of the background stands behind 'on'"), word);
		return false;
	}
	*has = true;
	r->on = false;
	return true;
}

static bool read_word(struct reading *r, const char *word, struct gb_why *why)
{
	if (!r->on && read_attribute(word, r->look))
		return true;
	if (!r->on && strcmp(word, "on") == 0) {
		r->on = true;
		return true;
	}
	return read_colour(r, word, why);
}

bool look_read(const char *words, struct look *out, struct gb_why *why)
{
	struct look look = { COLOUR_DEFAULT, COLOUR_DEFAULT, false, false, false, false };
	struct reading r = { .look = &look };
	struct buf word = BUF_EMPTY;
	bool good = true;
	size_t n = 0, len;

	for (const char *s = words + strspn(words, BLANKS); good && *s; s += len + strspn(s + len, BLANKS), n++) {
		len = strcspn(s, BLANKS);
		buf_clear(&word);
		buf_add(&word, s, len);
		good = read_word(&r, buf_text(&word), why);
	}
	buf_free(&word);
	if (!good)
		return false;
	if (r.on)
		return fail_without_background(why);
	if (n == 0) {
		gb_fail(why, GB_USAGE, "%s", tr(lang_of(why), "a look wants words, for example: bold magenta"));
		return false;
	}
	*out = look;
	return true;
}
