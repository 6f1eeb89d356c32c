/* ics.c - iCalendar. */
#include "config.h"

#include "out/ics.h"

#include <string.h>

#include "text/text.h"

#define LINE_OCTETS 75          /* RFC 5545 chapter 3.1: without the line break */

/* A content line, folded: what follows a fold begins with a space, and no character is cut in two. */
static void content_line(struct buf *out, const char *name, const char *value)
{
	size_t used = strlen(name) + 1;

	buf_printf(out, "%s:", name);
	for (const char *s = value; *s;) {
		size_t bytes = 1;
		while (((unsigned char)s[bytes] & 0xC0) == 0x80)
			bytes++;
		if (used + bytes > LINE_OCTETS) {
			buf_puts(out, "\r\n ");
			used = 1;
		}
		buf_add(out, s, bytes);
		used += bytes;
		s += bytes;
	}
	buf_puts(out, "\r\n");
}

/* TEXT values, RFC 5545 chapter 3.3.11. */
static void escape(struct buf *out, const char *s)
{
	for (; *s; s++) {
		if (*s == '\n') {
			buf_puts(out, "\\n");
		} else {
			if (*s == '\\' || *s == ';' || *s == ',')
				buf_putc(out, '\\');
			buf_putc(out, *s);
		}
	}
}

static void text_line(struct buf *out, const char *name, const char *value)
{
	struct buf b = BUF_EMPTY;

	escape(&b, value);
	if (b.len)
		content_line(out, name, buf_text(&b));
	buf_free(&b);
}

static void date_line(struct buf *out, const char *name, struct gb_date d, const char *tail)
{
	char digits[9], day[11];

	gb_date_print(day, d);
	memcpy(digits, day, 4);
	memcpy(digits + 4, day + 5, 2);
	memcpy(digits + 6, day + 8, 2);
	digits[8] = '\0';
	buf_printf(out, "%s:%s%s\r\n", name, digits, tail);
}

void out_ics_begin(struct buf *out, enum gb_lang lang)
{
	buf_puts(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
	buf_printf(out, "PRODID:-//giaoban//giaoban//%s\r\n", lang == GB_VI ? "VI" : "EN");
	buf_puts(out, "CALSCALE:GREGORIAN\r\n");
}

void out_ics_end(struct buf *out)
{
	buf_puts(out, "END:VCALENDAR\r\n");
}

/* Without a "today" the meeting's date stamps the event, so that the output stays the same. */
static void begin_event(struct buf *out, const struct gb_voice *v, const struct gb_row *row,
                        const char *address, struct gb_date day)
{
	struct buf uid = BUF_EMPTY;

	buf_puts(out, "BEGIN:VEVENT\r\n");
	buf_printf(&uid, "%s@giaoban", address);
	content_line(out, "UID", buf_text(&uid));
	date_line(out, "DTSTAMP", gb_date_given(v->today) ? v->today : row->meeting->date, "T000000Z");
	date_line(out, "DTSTART;VALUE=DATE", day, "");
	date_line(out, "DTEND;VALUE=DATE", gb_date_add_days(day, 1), "");
	buf_puts(out, "TRANSP:TRANSPARENT\r\n");
	buf_free(&uid);
}

static void end_event(struct buf *out)
{
	buf_puts(out, "END:VEVENT\r\n");
}

/* What it is, then its topics.  CATEGORIES is a list: the commas between its parts are not escaped. */
static void categories(struct buf *out, const struct gb_voice *v, const struct gb_record *r, const char *what)
{
	struct buf line = BUF_EMPTY, name = BUF_EMPTY;

	escape(&line, what);
	for (size_t i = 0; i < r->topics.n; i++) {
		struct gb_ids one = { &r->topics.at[i], 1 };
		buf_clear(&name);
		gb_say_topics(&name, v, &one);
		buf_putc(&line, ',');
		escape(&line, buf_text(&name));
	}
	content_line(out, "CATEGORIES", buf_text(&line));
	buf_free(&line);
	buf_free(&name);
}

static void directive(struct buf *out, const struct gb_voice *v, const struct gb_row *row)
{
	const struct gb_record *r = row->record;
	const struct gb_directive *d = &r->directive;
	struct buf b = BUF_EMPTY;

	begin_event(out, v, row, r->address, d->due);
	text_line(out, "SUMMARY", gb_say_text(v, &d->text));
	buf_printf(&b, "%s: ", tr(v->lang, "Agency"));
	if (d->assignees.n)
		gb_say_agencies(&b, v, &d->assignees);
	else
		buf_puts(&b, gb_say_not_stated(v->lang));
	buf_printf(&b, "\n%s: ", tr(v->lang, "Deadline"));
	gb_say_due_told(&b, d, v->lang);
	buf_putc(&b, '\n');
	gb_say_citation(&b, row, 0, v->lang);
	text_line(out, "DESCRIPTION", buf_text(&b));
	categories(out, v, r, gb_word_label(GB_WORDS_KIND, (int)r->kind, v->lang));
	end_event(out);
	buf_free(&b);
}

/* On the last day of its period. */
static void target(struct buf *out, const struct gb_voice *v, const struct gb_row *row, struct gb_date day)
{
	const struct gb_record *r = row->record;
	const struct gb_figure *f = &r->figure;
	struct buf b = BUF_EMPTY;

	begin_event(out, v, row, r->address, day);
	buf_printf(&b, "%s: ", gb_say_text(v, &f->label));
	gb_say_figure_told(&b, f, v->lang);
	text_line(out, "SUMMARY", buf_text(&b));
	buf_clear(&b);
	if (f->agencies.n) {
		buf_printf(&b, "%s: ", tr(v->lang, "Agency"));
		gb_say_agencies(&b, v, &f->agencies);
		buf_putc(&b, '\n');
	}
	buf_printf(&b, "%s: ", tr(v->lang, "Period"));
	gb_say_period(&b, f, v->lang);
	buf_putc(&b, '\n');
	gb_say_citation(&b, row, 0, v->lang);
	text_line(out, "DESCRIPTION", buf_text(&b));
	categories(out, v, r, gb_word_label(GB_WORDS_STAGE, (int)f->stage, v->lang));
	end_event(out);
	buf_free(&b);
}

static void meeting(struct buf *out, const struct gb_voice *v, const struct gb_row *row)
{
	const struct gb_meeting *m = row->meeting;
	const char *summary = gb_say_text(v, &m->summary);
	struct buf b = BUF_EMPTY;

	begin_event(out, v, row, m->id, m->date);
	text_line(out, "SUMMARY", gb_say_text(v, &m->title));
	text_line(out, "LOCATION", gb_say_text(v, &m->place));
	if (*summary)
		buf_printf(&b, "%s\n", summary);
	gb_say_citation(&b, row, 0, v->lang);
	text_line(out, "DESCRIPTION", buf_text(&b));
	text_line(out, "CATEGORIES", gb_word_label(GB_WORDS_MEETING, (int)m->kind, v->lang));
	end_event(out);
	buf_free(&b);
}

void out_ics_row(struct buf *out, const struct gb_voice *v, const struct gb_row *row)
{
	enum gb_precision precision;
	struct gb_date day;

	if (!gb_time_of(row, &day, &precision))
		return;
	if (!row->record)
		meeting(out, v, row);
	else if (row->record->kind == GB_DIRECTIVE)
		directive(out, v, row);
	else
		target(out, v, row, day);
}
