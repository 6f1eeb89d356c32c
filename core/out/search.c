/* search.c - what a search found, result by result. */
#include "config.h"

#include "out/search.h"

#include <stdint.h>
#include <string.h>

#include "out/escape.h"
#include "out/table.h"
#include "out/tell_value.h"
#include "text/text.h"

static void headline(struct buf *out, const struct gb_voice *v, const struct gb_row *row)
{
	if (row->record)
		gb_say_headline(out, v, row->record);
	else
		buf_puts(out, gb_say_text(v, &row->meeting->title));
}

/* ---- for programs ---- */

/* The words of `kind` in the lists; a directive has none. */
static void tell_kind(struct out_teller *t, const struct gb_row *row)
{
	const struct gb_record *r = row->record;

	if (!r)
		out_tell_word(t, "kind", GB_WORDS_MEETING, (int)row->meeting->kind);
	else if (r->kind == GB_SLOGAN)
		out_tell_word(t, "kind", GB_WORDS_SLOGAN, (int)r->slogan.kind);
	else if (r->kind == GB_FIGURE)
		out_tell_word(t, "kind", GB_WORDS_FIGURE, (int)r->figure.kind);
	else if (r->kind == GB_FINDING)
		out_tell_word(t, "kind", GB_WORDS_FINDING, (int)r->finding.kind);
	else
		out_tell_text(t, "kind", NULL);
}

void out_tell_result(struct out_teller *t, const void *entry)
{
	const struct out_result *result = entry;
	const struct gb_row *row = result->row;
	const struct gb_voice v = { .lang = t->lang };
	struct buf title = BUF_EMPTY;

	headline(&title, &v, row);
	out_tell_text(t, "id", row->record ? row->record->address : row->meeting->id);
	out_tell_word(t, "record", GB_WORDS_KIND, row->record ? (int)row->record->kind : GB_MEETING);
	out_tell_text(t, "meeting", row->meeting->id);
	out_tell_text(t, "title", buf_text(&title));
	out_tell_text(t, "passage", result->passage->text);
	out_tell_hits(t, "hits", result->passage->hits, result->passage->n_hits);
	tell_kind(t, row);
	out_tell_date(t, "date", row->meeting->date);
	out_tell_text(t, "passage_lang", result->passage->lang == GB_VI ? "vi" : "en");
	out_tell_truth(t, "through_group", row->through_group);
	buf_free(&title);
}

/* ---- for people: the row ---- */

static void fact(struct buf *out, const char *text)
{
	if (out->len && *text)
		buf_puts(out, OUT_TOGETHER);
	buf_puts(out, text);
}

/* Adds what `b` holds and empties it. */
static void fact_of(struct buf *out, struct buf *b)
{
	fact(out, buf_text(b));
	buf_clear(b);
}

static void directive_facts(struct buf *out, struct buf *b, const struct gb_voice *v, const struct gb_directive *d)
{
	const struct gb_ids *who = d->assignees.n ? &d->assignees : &d->joint;

	gb_say_agencies(b, v, who);
	fact(out, who->n ? buf_text(b) : gb_say_not_stated(v->lang));
	buf_clear(b);
	if (gb_date_given(d->due)) {
		struct buf day = BUF_EMPTY;
		text_date(&day, d->due, GB_DAY, v->lang);
		buf_printf(b, tr(v->lang, "due %s"), buf_text(&day));
		buf_free(&day);
	} else {
		buf_puts(b, tr(v->lang, "no deadline"));
	}
	fact_of(out, b);
}

static void figure_facts(struct buf *out, struct buf *b, const struct gb_voice *v, const struct gb_figure *f)
{
	gb_say_figure_told(b, f, v->lang);
	fact_of(out, b);
	gb_say_period(b, f, v->lang);
	fact_of(out, b);
	gb_say_stage(b, f, v->lang);
	fact_of(out, b);
}

static void record_facts(struct buf *out, struct buf *b, const struct gb_voice *v, const struct gb_row *row)
{
	const struct gb_record *r = row->record;

	fact(out, gb_word_label(GB_WORDS_KIND, (int)r->kind, v->lang));
	if (r->kind == GB_SLOGAN)
		fact(out, gb_word_label(GB_WORDS_SLOGAN, (int)r->slogan.kind, v->lang));
	else if (r->kind == GB_DIRECTIVE)
		directive_facts(out, b, v, &r->directive);
	else if (r->kind == GB_FIGURE)
		figure_facts(out, b, v, &r->figure);
	else if (r->kind == GB_FINDING)
		fact(out, gb_word_label(GB_WORDS_FINDING, (int)r->finding.kind, v->lang));
	if (row->through_group)
		fact(out, tr(v->lang, "given in common"));
	buf_printf(b, "%s, ", gb_say_meeting_name(v, row->meeting));
}

/* "chỉ đạo · Bộ Y tế · hạn 06/08/2025 · Phiên họp thứ 10, 06/02/2025 · session-10/electronic-records" */
static void facts(struct buf *out, const struct gb_voice *v, const struct gb_row *row)
{
	struct buf b = BUF_EMPTY;

	if (row->record)
		record_facts(out, &b, v, row);
	else
		fact(out, gb_word_label(GB_WORDS_MEETING, (int)row->meeting->kind, v->lang));
	text_date(&b, row->meeting->date, GB_DAY, v->lang);
	fact_of(out, &b);
	fact(out, row->record ? row->record->address : row->meeting->id);
	buf_free(&b);
}

/* ---- for people: hits ---- */

struct marked {
	const char *text;
	const struct gb_hit *hits;
	size_t n;
	size_t shift;           /* added to their places (modulo, so that it may also lead back) */
	bool facts;             /* GB_TEXT: less prominent, and parted between facts */
};

#define DOTS "…"

/* Where a passage stands in `s`, without the dots that say that something was cut; NULL when it does not.  *skipped are
 * its bytes before that. */
static const char *place_of(const char *passage, const char *s, size_t *skipped)
{
	const size_t dots = sizeof DOTS - 1;
	const char *from = passage, *end = from + strlen(from);
	struct buf body = BUF_EMPTY;

	if (strncmp(from, DOTS, dots) == 0)
		from += dots + strspn(from + dots, " ");
	if ((size_t)(end - from) >= dots && memcmp(end - dots, DOTS, dots) == 0)
		end -= dots;
	while (end > from && end[-1] == ' ')
		end--;
	buf_add(&body, from, (size_t)(end - from));
	const char *place = body.len ? strstr(s, buf_text(&body)) : NULL;
	buf_free(&body);
	*skipped = (size_t)(from - passage);
	return place;
}

static void piece(struct buf *out, const struct gb_style *style, const char *s, size_t len, bool first)
{
	struct buf b = BUF_EMPTY;

	buf_add(&b, s, len);
	if (style->format == GB_MARKDOWN)
		out_markdown(out, buf_text(&b), first ? OUT_AT_START : 0);
	else if (style->format == GB_HTML)
		out_html(out, buf_text(&b));
	else
		buf_puts(out, buf_text(&b));
	buf_free(&b);
}

/* Where the hits end that stand side by side from i on, with nothing but a blank between; *next is the first other. */
static size_t hits_end(const struct marked *m, size_t i, size_t *next)
{
	for (*next = i + 1; *next < m->n; i++, ++*next) {
		const char *between = m->text + m->hits[i].to + m->shift;
		const size_t gap = m->hits[*next].from - m->hits[i].to;
		if (gap > 1 || (gap == 1 && *between != ' '))
			break;
	}
	return m->hits[i].to + m->shift;
}

/* Adds the bytes from `from` to `to` of the text; its hits are bold. */
static void marked_part(struct buf *out, const struct gb_style *style, const struct marked *m, size_t from, size_t to)
{
	const bool html = style->format == GB_HTML, text = style->format == GB_TEXT;
	const char *on = html ? "<b>" : !text ? "**" : style->bold ? OUT_BOLD : "";
	const char *off = html ? "</b>" : !text ? "**" : style->bold ? OUT_PLAIN : "";
	const size_t begin = from;

	for (size_t i = 0, next; i < m->n; i = next) {
		size_t hit = m->hits[i].from + m->shift, end = hits_end(m, i, &next);
		hit = hit > from ? hit : from;
		end = end < to ? end : to;
		if (hit >= end)
			continue;
		piece(out, style, m->text + from, hit - from, from == begin);
		buf_puts(out, on);
		piece(out, style, m->text + hit, end - hit, false);
		buf_puts(out, off);
		from = end;
	}
	piece(out, style, m->text + from, to - from, from == begin);
}

/* Like text_wrap(), but ends a line between two facts where it can. */
static size_t wrap_facts(const char *s, size_t cells, const char **next)
{
	const size_t between = sizeof OUT_TOGETHER - 1;
	const char *end = s;
	size_t len = 0;

	while (end) {
		end = strstr(end, OUT_TOGETHER);
		const size_t here = end ? (size_t)(end - s) : strlen(s);
		if (text_width_n(s, here) > cells)
			break;
		len = here;
		if (end)
			end += between;
	}
	if (len == 0)
		return text_wrap(s, cells, next);
	*next = s + len + (s[len] ? between : 0);
	return len;
}

/* As text, wrapped to the terminal behind an indentation; the whole text in a line where there is none. */
static void marked_lines(struct buf *out, const struct gb_style *style, const struct marked *m, size_t indent)
{
	const size_t cells = style->width <= 0 ? SIZE_MAX / 2 : (size_t)style->width > indent ? (size_t)style->width - indent : 1;
	const char *next = m->text;

	while (*next) {
		const char *line = next;
		const size_t len = m->facts ? wrap_facts(line, cells, &next) : text_wrap(line, cells, &next);
		const size_t from = (size_t)(line - m->text);
		if (next == line)
			break;
		buf_fill(out, ' ', indent);
		buf_puts(out, m->facts && style->bold ? OUT_DIM : "");
		marked_part(out, style, m, from, from + len);
		buf_puts(out, m->facts && style->bold ? OUT_PLAIN "\n" : "\n");
	}
}

/* ---- for people: the formats ---- */

static void text_result(struct buf *out, const struct gb_style *style, const struct marked parts[3])
{
	for (int i = 0; i < 3; i++)
		marked_lines(out, style, &parts[i], i ? OUT_GAP : 0);
}

static void markup_result(struct buf *out, const struct gb_style *style, const struct marked parts[3])
{
	static const char *const markdown[] = { "- ", "\\\n  ", "\\\n  " };
	static const char *const html[] = { "<p>", "<br>\n<small>", "</small><br>\n" };
	const bool is_html = style->format == GB_HTML;

	for (int i = 0; i < 3; i++) {
		if (!*parts[i].text)
			continue;
		buf_puts(out, is_html ? html[i] : markdown[i]);
		marked_part(out, style, &parts[i], 0, strlen(parts[i].text));
	}
	buf_puts(out, !is_html ? "\n" : *parts[2].text ? "</p>\n" : "</small></p>\n");
}

/* Each is one line. */
static void no_line_ends(struct buf *b)
{
	for (size_t i = 0; i < b->len; i++)
		if (b->text[i] == '\n')
			b->text[i] = ' ';
}

void out_result(struct buf *out, const struct gb_style *style, const struct gb_voice *v, const void *entry)
{
	const struct out_result *result = entry;
	const struct gb_passage *p = result->passage;
	struct buf head = BUF_EMPTY, under = BUF_EMPTY, passage = BUF_EMPTY;
	size_t skipped;

	headline(&head, v, result->row);
	facts(&under, v, result->row);
	buf_puts(&passage, p->text);
	no_line_ends(&head);
	no_line_ends(&under);
	no_line_ends(&passage);
	struct marked parts[3] = { { .text = buf_text(&head) }, { .text = buf_text(&under), .facts = true },
	                           { buf_text(&passage), p->hits, p->n_hits, 0, false } };
	const char *place = place_of(parts[2].text, parts[0].text, &skipped);
	if (place) {            /* what stands in the headline needs no second line */
		parts[0] = (struct marked){ parts[0].text, p->hits, p->n_hits, (size_t)(place - parts[0].text) - skipped, false };
		parts[2].text = "";
	}
	if (style->format == GB_TEXT)
		text_result(out, style, parts);
	else
		markup_result(out, style, parts);
	buf_free(&head);
	buf_free(&under);
	buf_free(&passage);
}
