/* search_case.c - see search_case.h. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "search_case.h"
#include "store_case.h"

void search_put(gb_corpus *c, const char *meeting, int day, int revision, const char *const *texts, size_t n)
{
	struct arena *a = arena_new();
	struct gb_record *records = arena_alloc(a, (n + 1) * sizeof(*records));
	const struct gb_source source = { .id = "s" };
	struct gb_briefing b = { .records = records, .n_records = n };

	b.meeting = (struct gb_meeting){ .id = meeting, .kind = GB_SESSION, .sources = &source, .n_sources = 1, .revision = revision,
		.date = gb_date_add_days((struct gb_date){ 2020, 1, 1 }, day), .title = { "Zwölf", NULL } };
	for (size_t i = 0; i < n; i++) {
		records[i] = (struct gb_record){ .kind = GB_FINDING, .id = arena_printf(a, "r%zu", i), .meeting = meeting,
			.source = "s", .paragraph = 1, .finding = { GB_OUTCOME, { texts[i], NULL } } };
		records[i].address = arena_printf(a, "%s/%s", meeting, records[i].id);
	}
	case_put(c, &b, arena_printf(a, "%d", revision));
	arena_free(a);
}

const char *search_query(gb_corpus *c, const struct gb_query *q, const struct gb_window *w)
{
	static char results[4][1 << 15];
	static unsigned next;
	char *result = results[next++ % 4];
	size_t len = 0;
	gb_rows *rows;

	if (gb_find(c, q, w, &rows) != GB_OK)
		fail_msg("%s: %s", q->text, gb_why(c));
	result[0] = '\0';
	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_row *row = gb_rows_at(rows, i);
		len += (size_t)snprintf(result + len, sizeof(results[0]) - len, "%s ",
			row->record ? row->record->address : row->meeting->id);
		assert_true(len < sizeof(results[0]));
	}
	gb_rows_free(rows);
	return result;
}

const char *search_find(gb_corpus *c, const char *text)
{
	return search_query(c, &(struct gb_query){ .kind = GB_ANY, .text = text }, NULL);
}

void search_assert(gb_corpus *c, const char *text, const char *addresses)
{
	const char *found = search_find(c, text);
	long n = 0, counted;

	if (strcmp(found, addresses) != 0)
		fail_msg("\"%s\" finds %s, not %s", text, *found ? found : "nothing", *addresses ? addresses : "nothing");
	for (const char *s = found; *s; s++)
		n += *s == ' ';
	assert_int_equal(gb_count(c, &(struct gb_query){ .kind = GB_ANY, .text = text }, 0, &counted), GB_OK);
	assert_int_equal(counted, n);
}
