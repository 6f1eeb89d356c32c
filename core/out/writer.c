/* writer.c - lists of records and of vocabularies: which subject in which format. */
#include "config.h"

#include "giaoban.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "out/columns.h"
#include "out/list.h"
#include "out/search.h"
#include "out/timeline.h"
#include "text/text.h"

struct gb_writer {
	struct out_list list;
	struct gb_meeting blank_meeting;
	struct gb_record blank_record;
	struct gb_row blank_row;
	const void **entries;           /* of one window */
	size_t room;
	struct gb_passage blank_passage;
	struct out_result blank_result;
	struct buf heading;             /* of a search */
};

/* ---- records ---- */

static void tell_row(struct out_teller *t, const void *entry)
{
	const struct gb_row *row = entry;

	if (row->record)
		out_tell_record(t, row);
	else
		out_tell_meeting(t, row->meeting);
}

static void tell_time(struct out_teller *t, const void *entry)
{
	out_tell_time(t, entry);
}

static enum gb_status check_format(const struct gb_style *style, enum gb_kind kind, struct gb_why *why)
{
	if (style->format == GB_BRIEFING)
		return gb_fail(why, GB_USAGE, "%s",
		               tr(why ? why->lang : style->lang, "a briefing file holds one meeting, not a list"));
	if (style->format == GB_ICS && kind != GB_MEETING && kind != GB_DIRECTIVE && kind != GB_ANY)
		return gb_fail(why, GB_USAGE, "%s",
		               tr(why ? why->lang : style->lang, "iCalendar holds dates: only meetings and directives have them"));
	return GB_OK;
}

enum gb_status gb_writer_new(FILE *to, const struct gb_style *style, enum gb_kind kind,
                             const struct gb_vocabulary *vocabulary, gb_writer **out, struct gb_why *why)
{
	const bool timeline = kind == GB_ANY, meetings = kind == GB_MEETING || timeline;
	enum gb_status status = check_format(style, kind, why);

	*out = NULL;
	if (status != GB_OK)
		return status;
	gb_writer *w = mem_alloc(sizeof *w);
	w->blank_record.kind = kind;
	w->blank_row.meeting = &w->blank_meeting;
	w->blank_row.record = meetings ? NULL : &w->blank_record;
	struct out_subject subject = {
		.heading = timeline ? tr(style->lang, "Timeline") : out_kind_heading(kind, style->lang),
		.columns = timeline ? out_timeline_columns() : out_columns_of(kind),
		.tell = timeline ? tell_time : tell_row,
		.blank = &w->blank_row,
	};
	out_list_begin(&w->list, to, style, out_voice_of(style, vocabulary), &subject);
	*out = w;
	return GB_OK;
}

void gb_writer_rows(gb_writer *w, const gb_rows *rows)
{
	size_t n = gb_rows_count(rows);
	void *entries = w->entries;

	mem_reserve(&entries, &w->room, n, sizeof *w->entries);
	w->entries = entries;
	for (size_t i = 0; i < n; i++)
		w->entries[i] = gb_rows_at(rows, i);
	w->list.more = gb_rows_more(rows);
	out_list_add(&w->list, w->entries, n);
}

enum gb_status gb_writer_end(gb_writer *w, struct gb_why *why)
{
	enum gb_status status = out_list_end(&w->list, why);

	free(w->entries);
	buf_free(&w->heading);
	free(w);
	return status;
}

/* ---- what was found ---- */

enum gb_status gb_writer_search(FILE *to, const struct gb_style *style, const char *text,
                                const struct gb_vocabulary *vocabulary, gb_writer **out, struct gb_why *why)
{
	*out = NULL;
	if (style->format == GB_ICS || style->format == GB_BRIEFING)
		return gb_fail(why, GB_USAGE, "%s", tr(why ? why->lang : style->lang, "what was found cannot be written in this format"));
	gb_writer *w = mem_alloc(sizeof *w);
	w->blank_row.meeting = &w->blank_meeting;
	w->blank_result = (struct out_result){ &w->blank_row, &w->blank_passage };
	buf_puts(&w->heading, tr(style->lang, "Found"));
	if (*text)
		buf_printf(&w->heading, ": %s", text);
	const struct out_subject subject = {
		.heading = buf_text(&w->heading),
		.say = out_result,
		.tell = out_tell_result,
		.blank = &w->blank_result,
	};
	out_list_begin(&w->list, to, style, out_voice_of(style, vocabulary), &subject);
	*out = w;
	return GB_OK;
}

void gb_writer_result(gb_writer *w, const struct gb_row *row, const struct gb_passage *passage)
{
	const struct out_result result = { row, passage };
	const void *const entry = &result;

	out_list_add(&w->list, &entry, 1);
}

/* ---- vocabularies ---- */

static void tell_entry(struct out_teller *t, const void *entry)
{
	out_tell_entry(t, entry);
}

static size_t entries_of(const struct gb_vocabulary *v, enum gb_facet by)
{
	return by == GB_BY_AGENCY ? v->n_agencies : by == GB_BY_TOPIC ? v->n_topics : v->n_indicators;
}

static struct out_entry entry_at(const struct gb_vocabulary *v, enum gb_facet by, size_t i)
{
	struct out_entry e = { .counts = NULL };

	if (by == GB_BY_AGENCY)
		e.agency = &v->agencies[i];
	else if (by == GB_BY_TOPIC)
		e.topic = &v->topics[i];
	else
		e.indicator = &v->indicators[i];
	return e;
}

static const char *heading_of(enum gb_facet by, enum gb_lang lang)
{
	if (by == GB_BY_AGENCY)
		return tr(lang, "Agencies");
	return by == GB_BY_TOPIC ? tr(lang, "Topics") : tr(lang, "Indicators");
}

/* An entry and its place in the alphabet. */
struct named {
	struct out_entry entry;
	const char *key;
};

static int by_name(const void *left, const void *right)
{
	const struct named *a = *(const void *const *)left, *b = *(const void *const *)right;
	const int order = strcmp(a->key, b->key);

	return order ? order : (a > b) - (a < b);       /* as in the vocabulary: both stand in one array */
}

/* The entries of a vocabulary by name, as pointers to struct named; they live in `a`. */
static const void **sorted_entries(const struct gb_vocabulary *v, enum gb_facet by, const struct gb_counts *counts,
                                   enum gb_lang lang, struct arena *a)
{
	static const struct gb_counts none;
	const size_t n = entries_of(v, by);
	struct named *all = arena_alloc(a, (n + 1) * sizeof *all);
	const void **sorted = arena_alloc(a, (n + 1) * sizeof *sorted);
	struct buf key = BUF_EMPTY;

	for (size_t i = 0; i < n; i++) {
		struct out_entry e = entry_at(v, by, i);
		const char *name = gb_text_in(out_entry_name(&e), lang, NULL);
		e.counts = counts ? &counts[i] : &none;
		buf_clear(&key);
		text_sort_key(&key, name ? name : "");
		all[i] = (struct named){ e, arena_strdup(a, buf_text(&key)) };
		sorted[i] = &all[i];
	}
	qsort(sorted, n, sizeof *sorted, by_name);
	buf_free(&key);
	return sorted;
}

enum gb_status gb_write_vocabulary(FILE *to, const struct gb_style *style, enum gb_facet by,
                                   const struct gb_vocabulary *v, const struct gb_counts *counts,
                                   struct gb_why *why)
{
	static const struct gb_agency no_agency;
	static const struct gb_topic no_topic;
	static const struct gb_indicator no_indicator;
	static const struct gb_counts none;
	const struct gb_vocabulary one = { &no_agency, 1, &no_topic, 1, &no_indicator, 1 };

	if ((by != GB_BY_AGENCY && by != GB_BY_TOPIC && by != GB_BY_INDICATOR) || style->format == GB_BRIEFING ||
	    style->format == GB_ICS)
		return gb_fail(why, GB_USAGE, "%s", tr(why ? why->lang : style->lang, "a vocabulary cannot be written in this format"));
	struct out_entry blank = entry_at(&one, by, 0);
	blank.counts = &none;
	struct out_subject subject = { .heading = heading_of(by, style->lang), .columns = out_columns_of_vocabulary(by),
	                               .tell = tell_entry, .blank = &blank };
	struct arena *a = arena_new();
	struct out_list list;
	out_list_begin(&list, to, style, out_voice_of(style, v), &subject);
	out_list_add(&list, sorted_entries(v, by, counts, style->lang, a), entries_of(v, by));
	enum gb_status status = out_list_end(&list, why);
	arena_free(a);
	return status;
}
