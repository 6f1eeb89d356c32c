/* list.c - lists, window by window, in every format that has them. */
#include "config.h"

#include "out/list.h"

#include "out/doc.h"
#include "out/escape.h"
#include "out/ics.h"
#include "text/text.h"

#include <string.h>

/* ---- for programs ---- */

static void csv_header(struct out_list *l)
{
	if (l->style.excel)
		buf_puts(&l->out, "\xEF\xBB\xBF");
	l->csv.excel = l->style.excel;
	l->csv.naming = true;
	l->subject.tell(&l->teller, l->subject.blank);
	l->csv.naming = false;
	out_csv_row(&l->out, &l->csv);
}

static void csv_entry(struct out_list *l, const void *entry)
{
	l->subject.tell(&l->teller, entry);
	out_csv_row(&l->out, &l->csv);
}

static void json_entry(struct out_list *l, const void *entry)
{
	out_json_list_next(&l->json, l->written == 0);
	out_json_open(&l->json);
	l->subject.tell(&l->teller, entry);
	out_json_close(&l->json);
}

static void entries_out(struct out_list *l, const void *const *entries, size_t n)
{
	for (size_t i = 0; i < n && !l->stream.error; i++) {
		if (l->style.format == GB_CSV)
			csv_entry(l, entries[i]);
		else if (l->style.format == GB_JSON)
			json_entry(l, entries[i]);
		else
			out_ics_row(&l->out, &l->voice, entries[i]);
		l->written++;
		out_send(&l->stream, &l->out);
	}
}

/* ---- for people ---- */

static void page_head(struct out_list *l)
{
	const struct out_columns columns = l->subject.columns;
	const bool table = !l->subject.say;

	if (l->style.format == GB_MARKDOWN) {
		buf_puts(&l->out, "# ");
		out_markdown(&l->out, l->subject.heading, 0);
		buf_puts(&l->out, "\n\n");
		if (table)
			out_table_markdown_head(&l->out, columns, l->voice.lang);
	} else if (l->style.format == GB_HTML) {
		out_html_begin(&l->out, l->subject.heading, l->voice.lang, false);
		buf_puts(&l->out, "<h1>");
		out_html(&l->out, l->subject.heading);
		buf_puts(&l->out, "</h1>\n");
		if (table)
			out_table_html_head(&l->out, columns, l->voice.lang, false);
	}
}

/* Does the list have headings over what stands together?  Its entries are rows then. */
static bool is_grouped(const struct out_list *l)
{
	return l->style.format == GB_TEXT && l->style.width > 0 && l->style.groups &&
	       gb_grouping_of(l->style.groups) != GB_NO_GROUPS;
}

static void keep_columns(struct out_list *l)
{
	const struct out_columns all = l->subject.columns;
	const enum gb_grouping by = is_grouped(l) ? gb_grouping_of(l->style.groups) : GB_NO_GROUPS;
	size_t n = 0;

	for (size_t i = 0; i < all.n && n < OUT_COLUMNS_MAX; i++)
		if (by == GB_NO_GROUPS || all.at[i].under != by)
			l->kept[n++] = all.at[i];
	l->subject.columns = (struct out_columns){ l->kept, n };
}

/* The heading over `count` rows (0: not known), of which `row` is the first. */
static const char *group_heading(const struct out_list *l, struct arena *a, const char *name, const struct gb_row *row,
                                 size_t count)
{
	const struct gb_directive *d = row->record ? &row->record->directive : NULL;
	const bool due = d && gb_grouping_of(l->style.groups) == GB_GROUP_DUE && gb_date_given(d->due);
	struct buf b = BUF_EMPTY;

	buf_puts(&b, name);
	if (count)
		buf_printf(&b, " (%zu)", count);
	if (due && gb_date_given(l->voice.today)) {
		buf_puts(&b, " · ");
		gb_say_due_left(&b, d->due, d->due_precision, l->voice.today, l->voice.lang);
	}
	const char *heading = arena_strdup(a, buf_text(&b));
	buf_free(&b);
	return heading;
}

/* A group that goes on in the next window, or came from the one before, is not counted. */
static void group(struct out_list *l, struct out_table *t, struct arena *a, const void *const *entries, size_t n)
{
	const char **names = arena_alloc(a, n * sizeof *names);
	struct buf b = BUF_EMPTY;

	t->groups = arena_alloc(a, n * sizeof *t->groups);
	for (size_t i = 0; i < n; i++) {
		buf_clear(&b);
		gb_say_group(&b, &l->voice, l->style.groups, entries[i]);
		names[i] = arena_strdup(a, buf_text(&b));
		t->groups[i] = NULL;
	}
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && strcmp(names[end], names[i]) == 0; end++)
			;
		if (i > 0 || strcmp(names[i], buf_text(&l->group)) != 0)
			t->groups[i] = group_heading(l, a, names[i], entries[i], end < n || !l->more ? end - i : 0);
	}
	buf_clear(&l->group);
	buf_puts(&l->group, names[n - 1]);
	buf_free(&b);
}

static void table_out(struct out_list *l, const void *const *entries, size_t n)
{
	struct arena *a = arena_new();
	struct out_table t;

	out_table_fill(&t, a, l->subject.columns, &l->voice, entries, n);
	if (is_grouped(l))
		group(l, &t, a, entries, n);
	if (l->style.format == GB_MARKDOWN)
		out_table_markdown_rows(&l->out, &t);
	else if (l->style.format == GB_HTML)
		out_table_html_rows(&l->out, &t, false);
	else
		out_table_text(&l->out, &l->layout, &t);
	out_send(&l->stream, &l->out);
	arena_free(a);
}

static void entries_said(struct out_list *l, const void *const *entries, size_t n)
{
	for (size_t i = 0; i < n && !l->stream.error; i++) {
		if (l->style.format == GB_TEXT && l->written > 0)
			buf_putc(&l->out, '\n');
		l->subject.say(&l->out, &l->style, &l->voice, entries[i]);
		l->written++;
		out_send(&l->stream, &l->out);
	}
}

/* What a page handed on must say of itself; days that are left are counted from one day. */
static void say_origin(struct buf *out, const struct out_list *l)
{
	struct buf day = BUF_EMPTY;

	buf_puts(out, tr(l->voice.lang, "Compiled from the press; not an official text."));
	if (gb_date_given(l->voice.today)) {
		text_date(&day, l->voice.today, GB_DAY, l->voice.lang);
		buf_putc(out, ' ');
		buf_printf(out, tr(l->voice.lang, "As of %s."), buf_text(&day));
	}
	buf_free(&day);
}

static void page_tail(struct out_list *l)
{
	struct buf words = BUF_EMPTY;
	const char *origin;

	say_origin(&words, l);
	origin = buf_text(&words);

	if (l->style.format == GB_MARKDOWN) {
		buf_puts(&l->out, "\n_");
		out_markdown(&l->out, origin, 0);
		buf_puts(&l->out, "_\n");
	} else if (l->style.format == GB_HTML) {
		if (!l->subject.say)
			out_table_html_tail(&l->out);
		buf_puts(&l->out, "<p class=\"small\">");
		out_html(&l->out, origin);
		buf_puts(&l->out, "</p>\n");
		out_html_end(&l->out);
	}
	buf_free(&words);
}

/* ---- both ---- */

static bool is_for_people(const struct out_list *l)
{
	return l->style.format == GB_TEXT || l->style.format == GB_MARKDOWN || l->style.format == GB_HTML;
}

void out_list_begin(struct out_list *l, FILE *to, const struct gb_style *style, struct gb_voice voice,
                    const struct out_subject *subject)
{
	*l = (struct out_list){
		.stream = { .to = to },
		.style = *style,
		.voice = voice,
		.subject = *subject,
		.layout = { .width = style->width > 0 ? style->width : 0, .bold = style->bold },
	};
	keep_columns(l);
	l->teller.lang = style->lang;
	l->json.to = &l->out;
	if (style->format == GB_CSV) {
		l->teller.to = &out_csv_visitor;
		l->teller.self = &l->csv;
		csv_header(l);
	} else if (style->format == GB_JSON) {
		l->teller.to = &out_json_visitor;
		l->teller.self = &l->json;
		out_json_list_open(&l->json, NULL);
	} else if (style->format == GB_ICS) {
		out_ics_begin(&l->out, style->lang);
	} else {
		page_head(l);
	}
	out_send(&l->stream, &l->out);
}

void out_list_add(struct out_list *l, const void *const *entries, size_t n)
{
	if (l->stream.error || n == 0)
		return;
	if (is_for_people(l) && l->subject.say)
		entries_said(l, entries, n);
	else if (is_for_people(l))
		table_out(l, entries, n);
	else
		entries_out(l, entries, n);
}

enum gb_status out_list_end(struct out_list *l, struct gb_why *why)
{
	if (l->style.format == GB_JSON) {
		out_json_list_close(&l->json, l->written == 0);
		buf_putc(&l->out, '\n');
	} else if (l->style.format == GB_ICS) {
		out_ics_end(&l->out);
	} else {
		page_tail(l);
	}
	out_send(&l->stream, &l->out);
	out_csv_free(&l->csv);
	buf_free(&l->group);
	buf_free(&l->out);
	return out_end(&l->stream, why);
}
