/* citation.c - one line that says what, when, where it was said and where it is written. */
#include "config.h"

#include "giaoban.h"

#include "out/words.h"
#include "text/text.h"

/* Adds what `b` holds and empties it. */
static void part(struct buf *line, struct buf *b)
{
	if (line->len && b->len)
		buf_puts(line, "; ");
	buf_puts(line, buf_text(b));
	buf_clear(b);
}

static void meeting_and_date(struct buf *out, const struct gb_voice *v, const struct gb_meeting *m)
{
	buf_puts(out, gb_say_text(v, &m->title));
	buf_puts(out, ", ");
	text_date(out, m->date, GB_DAY, v->lang);
}

static void publisher(struct buf *out, const struct gb_source *s, enum gb_lang lang)
{
	const char *name = gb_say_publisher(s);

	buf_puts(out, *name ? name : tr(lang, "publisher not known"));
}

/* What was said: the text, a figure with its value, an item after the name of its framework. */
static void what(struct buf *out, const struct gb_voice *v, const struct gb_record *r,
                 const struct gb_item *item)
{
	if (item) {
		buf_puts(out, r->slogan.name ? r->slogan.name : r->slogan.wording);
		buf_printf(out, ": %d. %s", item->n, item->wording);
		return;
	}
	gb_say_headline(out, v, r);
	if (r->kind == GB_FIGURE) {
		buf_puts(out, ": ");
		gb_say_figure_told(out, &r->figure, v->lang);
	}
	/* An estimate or a target that is handed on as a result is a lie. */
	if (r->kind == GB_FIGURE && (r->figure.estimate || r->figure.stage != GB_RESULT)) {
		buf_puts(out, " (");
		gb_say_stage(out, &r->figure, v->lang);
		buf_putc(out, ')');
	}
}

static void where(struct buf *out, const struct gb_voice *v, const struct gb_row *row,
                  const struct gb_item *item)
{
	const struct gb_record *r = row->record;
	const struct gb_meeting *m = row->meeting;
	int paragraph = item && item->paragraph ? item->paragraph : r ? r->paragraph : 0;

	publisher(out, r ? gb_source_find(m, r->source) : m->n_sources ? m->sources : NULL, v->lang);
	if (paragraph) {
		buf_puts(out, ", ");
		gb_say_paragraph(out, paragraph, v->lang);
	}
}

void gb_say_citation(struct buf *out, const struct gb_row *row, int item_number, enum gb_lang lang)
{
	struct gb_voice v = { .lang = lang };
	const struct gb_record *r = row->record;
	bool is_slogan = r && r->kind == GB_SLOGAN;
	const struct gb_item *item = is_slogan ? gb_item_find(&r->slogan, item_number) : NULL;
	struct buf line = BUF_EMPTY, b = BUF_EMPTY;

	if (r)
		what(&b, &v, r, item);
	part(&line, &b);
	if (r && r->kind == GB_DIRECTIVE)
		gb_say_due_day(&b, &r->directive, lang);
	part(&line, &b);
	meeting_and_date(&b, &v, row->meeting);
	part(&line, &b);
	where(&b, &v, row, item);
	part(&line, &b);
	buf_printf(&b, "[%s", r ? r->address : row->meeting->id);
	if (item)
		buf_printf(&b, "#%d", item->n);
	buf_putc(&b, ']');
	part(&line, &b);
	buf_puts(out, buf_text(&line));
	buf_free(&line);
	buf_free(&b);
}
