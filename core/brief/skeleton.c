/* skeleton.c - a briefing to begin with, written from the tables: what every briefing needs stands
 * open, all else is a comment that becomes YAML when its '#' is taken away. */
#include "config.h"

#include "brief/schema.h"

#include "text/text.h"

/* Where the comments behind the keys begin. */
#define COMMENT_COLUMN 44

struct writer {
	struct buf *out;
	enum gb_lang lang;
	const char *id;
};

/* A place in the file: how far indented, whether as a comment, whether the first key of an entry. */
struct place {
	int depth;
	bool open, dash;
};

static void write_line(const struct writer *w, struct place at, const char *key, const char *value, const char *about)
{
	size_t begin = w->out->len, width;

	if (!at.open)
		buf_putc(w->out, '#');
	buf_fill(w->out, ' ', (size_t)at.depth);
	if (at.dash)
		buf_puts(w->out, "- ");
	buf_printf(w->out, "%s:%s%s", key, *value ? " " : "", value);
	if (about) {
		width = text_width_n(w->out->text + begin, w->out->len - begin);
		buf_fill(w->out, ' ', width < COMMENT_COLUMN - 1 ? COMMENT_COLUMN - width : 2);
		buf_printf(w->out, "# %s", about);
	}
	buf_putc(w->out, '\n');
}

static bool is_open_question(const struct brief_key *key)
{
	return key->type == BRIEF_TEXT || key->type == BRIEF_DATE || key->type == BRIEF_WORD;
}

static void write_shape(const struct writer *w, const struct brief_shape *shape, struct place at, bool list);

static void write_key(const struct writer *w, const struct brief_key *key, struct place at, const char *value)
{
	const char *about = key->about ? tr(w->lang, key->about) : NULL;
	struct place below = { .depth = at.depth + (at.dash ? 4 : 2), .open = at.open };

	if (at.open && is_open_question(key))
		value = "";
	write_line(w, at, key->name, value ? value : "", about);
	if (key->shape) {
		write_shape(w, key->shape, below, key->list);
	} else if (at.open && key->type == BRIEF_TEXT) {
		write_line(w, below, "vi", "", NULL);
		write_line(w, below, "en", "", NULL);
	}
}

/* All keys of a shape; the tables are at most five deep. */
static void write_shape(const struct writer *w, const struct brief_shape *shape, struct place at, bool list)
{
	for (size_t i = 0; i < shape->n; i++) {
		const struct brief_key *key = &shape->keys[i];
		struct place here = at;

		here.dash = list && i == 0;
		here.depth += list && i > 0 ? 2 : 0;
		here.open = at.open && key->required;
		write_key(w, key, here, shape == &brief_shape_meeting && key->type == BRIEF_ID ? w->id : key->example);
	}
}

void brief_skeleton(struct buf *out, const char *id, enum gb_lang lang)
{
	struct writer w = { .out = out, .lang = lang, .id = id };
	const struct brief_shape *shape = &brief_shape_briefing;

	buf_printf(out, "# %s\n", tr(lang, "A briefing of giaoban: one meeting, one file. giaoban-briefing(5) describes "
	                             "every key."));
	buf_printf(out, "# %s\n", tr(lang, "Fill in what stands open; take the # from what the source says; delete the "
	                             "rest, and what the source does not say."));
	buf_printf(out, "# %s\n", tr(lang, "Text with \": \" or \" #\" in it wants quotes; inside { } also text with a comma."));
	buf_printf(out, "# %s\n\n", tr(lang, "Check it with: giaoban lint --article ARTICLE FILE"));
	for (size_t i = 0; i < shape->n; i++) {
		struct place at = { .open = shape->keys[i].required };
		if (shape->keys[i].shape)
			buf_putc(out, '\n');
		write_key(&w, &shape->keys[i], at, shape->keys[i].example);
	}
}
