/* test_out_links.c - every link of every page of the bundled corpus leads somewhere and covers what it says. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "giaoban.h"

static gb_corpus *corpus;
static struct gb_voice voice;
static long followed;           /* links, so that a test of no links does not pass */

static int set_up(void **state)
{
	const char *build = getenv("GB_BUILDDIR");
	struct buf path = BUF_EMPTY;
	(void)state;

	buf_printf(&path, "%s/assets/corpus.db", build ? build : ".");
	if (gb_open(buf_text(&path), GB_READ, GB_EN, &corpus) != GB_OK)
		fail_msg("%s", gb_why(corpus));
	buf_free(&path);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	gb_close(corpus);
	return 0;
}

/* ---- what a link should cover ---- */

static const char *name_of(const struct gb_text *name)
{
	return gb_say_text(&voice, name);
}

static void name_agency(struct buf *out, const char *id)
{
	assert_non_null(gb_agency_find(voice.vocabulary, id));
	gb_say_agency(out, &voice, id);
}

static void name_topic(struct buf *out, const char *id)
{
	const struct gb_topic *t = gb_topic_find(voice.vocabulary, id);

	assert_non_null(t);
	buf_puts(out, name_of(&t->name));
}

static void name_indicator(struct buf *out, const char *id)
{
	const struct gb_indicator *i = gb_indicator_find(voice.vocabulary, id);

	assert_non_null(i);
	buf_puts(out, name_of(&i->name));
}

/* How the screen would call a record; also the voice's name(). */
static void name_record(void *self, struct buf *out, const char *address)
{
	gb_rows *rows;
	(void)self;

	if (gb_get(corpus, address, &rows, NULL) != GB_OK)
		fail_msg("%s: %s", address, gb_why(corpus));
	const struct gb_record *r = gb_rows_at(rows, 0)->record;
	if (r->kind == GB_SLOGAN)
		buf_puts(out, r->slogan.name ? r->slogan.name : r->slogan.wording);
	else
		gb_say_headline(out, &voice, r);
	gb_rows_free(rows);
}

static void name_item(struct buf *out, const char *address)
{
	gb_rows *rows;
	int n;

	if (gb_get(corpus, address, &rows, &n) != GB_OK)
		fail_msg("%s: %s", address, gb_why(corpus));
	const struct gb_item *item = gb_item_find(&gb_rows_at(rows, 0)->record->slogan, n);
	assert_non_null(item);
	buf_puts(out, item->wording);
	gb_rows_free(rows);
}

static void name_meeting(struct buf *out, const char *id)
{
	gb_rows *rows;

	if (gb_get(corpus, id, &rows, NULL) != GB_OK)
		fail_msg("%s: %s", id, gb_why(corpus));
	assert_null(gb_rows_at(rows, 0)->record);
	buf_puts(out, name_of(&gb_rows_at(rows, 0)->meeting->title));
	gb_rows_free(rows);
}

/* Records: an item of a list by its wording, others by their name (without one the address, but for an item's
 * framework, whose name its page has). */
static void name_of_record(struct buf *out, const struct gb_page_part *part, const char *address, const char *covered)
{
	size_t len = strcspn(address, "#");
	struct buf record = BUF_EMPTY;

	buf_add(&record, address, len);
	if (part->kind == GB_PAGE_ITEM)
		name_item(out, address);
	else if (voice.name || strncmp(covered, address, len) != 0)
		name_record(NULL, out, buf_text(&record));
	else
		buf_puts(out, buf_text(&record));
	if (address[len])
		name_item(&record, address);    /* the item is there, too */
	buf_free(&record);
}

static void check_link(const struct gb_page_part *part, const struct gb_link *l)
{
	struct buf expected = BUF_EMPTY, covered = BUF_EMPTY;

	buf_add(&covered, part->text + l->from, l->to - l->from);
	switch (l->kind) {
	case GB_LINK_RECORD:
		name_of_record(&expected, part, l->id, buf_text(&covered));
		break;
	case GB_LINK_MEETING:
		name_meeting(&expected, l->id);
		break;
	case GB_LINK_AGENCY:
		name_agency(&expected, l->id);
		break;
	case GB_LINK_TOPIC:
		name_topic(&expected, l->id);
		break;
	case GB_LINK_INDICATOR:
		name_indicator(&expected, l->id);
		break;
	case GB_LINK_URL:
		assert_int_equal(strncmp(l->id, "http", 4), 0);
		buf_puts(&expected, part->kind == GB_PAGE_FIELD ? l->id : buf_text(&covered));
		break;
	}
	assert_string_equal(buf_text(&covered), buf_text(&expected));
	followed++;
	buf_free(&expected);
	buf_free(&covered);
}

/* Frees the page. */
static void check_page(gb_page *page)
{
	assert_true(gb_page_count(page) > 0);
	for (size_t i = 0; i < gb_page_count(page); i++) {
		const struct gb_page_part *part = gb_page_at(page, i);
		size_t end = 0;
		assert_true(part->kind < GB_PAGE_KINDS);
		assert_true(part->text[0] != '\0');
		assert_int_equal(part->kind == GB_PAGE_FIELD, part->label != NULL);
		for (size_t j = 0; j < part->n_links; j++) {
			const struct gb_link *l = &part->links[j];
			assert_true(l->from >= end && l->to > l->from && l->to <= strlen(part->text));
			end = l->to;
			check_link(part, l);
		}
	}
	gb_page_free(page);
}

/* ---- all pages ---- */

static void check_records(enum gb_kind kind)
{
	const struct gb_query q = { .kind = kind };
	gb_rows *rows;

	assert_int_equal(gb_find(corpus, &q, NULL, &rows), GB_OK);
	assert_false(gb_rows_more(rows));
	assert_true(gb_rows_count(rows) > 0);
	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_row *row = gb_rows_at(rows, i);
		if (kind == GB_MEETING) {
			check_page(gb_page_meeting(row->meeting, &voice));
			check_page(gb_page_sources(row->meeting, &voice));
			continue;
		}
		check_page(gb_page_record(row, 0, &voice));
		for (size_t n = 0; kind == GB_SLOGAN && n < row->record->slogan.n_items; n++)
			check_page(gb_page_record(row, row->record->slogan.items[n].n, &voice));
	}
	gb_rows_free(rows);
}

static void check_vocabulary(void)
{
	const struct gb_vocabulary *v = voice.vocabulary;

	for (size_t i = 0; i < v->n_agencies; i++)
		check_page(gb_page_agency(&v->agencies[i], &voice));
	for (size_t i = 0; i < v->n_topics; i++)
		check_page(gb_page_topic(&v->topics[i], &voice));
	for (size_t i = 0; i < v->n_indicators; i++)
		check_page(gb_page_indicator(&v->indicators[i], &voice));
}

static void check_all(enum gb_lang lang, void (*name)(void *self, struct buf *out, const char *address))
{
	voice = (struct gb_voice){ .lang = lang, .today = { 2026, 11, 21 }, .vocabulary = gb_vocabulary(corpus),
		.name = name };
	followed = 0;
	for (enum gb_kind kind = GB_MEETING; kind < GB_KINDS; kind++)
		check_records(kind);
	check_vocabulary();
	assert_true(followed > 1000);
}

static void test_addresses(void **state)
{
	(void)state;
	check_all(GB_VI, NULL);
	check_all(GB_EN, NULL);
}

static void test_names(void **state)
{
	(void)state;
	check_all(GB_VI, name_record);
	check_all(GB_EN, name_record);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_names),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
