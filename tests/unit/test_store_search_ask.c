/* test_store_search_ask.c - what stands around a list of results: fields and filters, facets, passages and hits, and what to
 * try when nothing was found. */
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
#include "store/inside.h"
#include "store_case.h"
#include "text/text.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define ONE(s) { (const char *const[]){ s }, 1 }

static struct arena *arena;
static gb_corpus *made_up;              /* five meetings, a mixture */
static gb_corpus *full;                 /* the briefing with everything */

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	made_up = case_memory();
	for (int i = 0; i < 6; i++)
		case_put(made_up, case_made_up(arena, (uint32_t)i + 20, arena_printf(arena, "m%d", i), i * 200, 30), "1");
	full = case_memory();
	case_put(full, case_full(arena), "1");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	gb_close(made_up);
	gb_close(full);
	arena_free(arena);
	return 0;
}

static long count(gb_corpus *c, const struct gb_query *q)
{
	long n;

	if (gb_count(c, q, 0, &n) != GB_OK)
		fail_msg("%s: %s", q->text ? q->text : "", gb_why(c));
	return n;
}

static long count_of(gb_corpus *c, enum gb_kind kind, const char *text)
{
	return count(c, &(struct gb_query){ .kind = kind, .text = text, .today = { 2021, 6, 1 } });
}

static const char *note_of(gb_corpus *c, const char *text, bool typing)
{
	static char note[1024];
	gb_ask *a;

	assert_int_equal(gb_ask_read(c, text, typing, &a), GB_OK);
	snprintf(note, sizeof(note), "%s", gb_ask_note(a));
	gb_ask_free(a);
	return note;
}

/* ---- a text narrows as the lists do ----------------------------------------------------------- */

/* Every filter of a list, without a text and with one that everything matches, counts the same. */
static void test_filters(void **state)
{
	static const int kinds[] = { 1, 3 };
	const struct gb_query filters[] = {
		{ .topics = ONE("data") }, { .agencies = ONE("moh") }, { .agencies = ONE("mst") },
		{ .agencies = ONE("mic"), .with_groups = true }, { .indicators = ONE("egov-rank") }, { .meetings = ONE("m2") },
		{ .meetings = { (const char *const[]){ "m1", "m4", "nowhere" }, 3 } }, { .meetings = ONE("nowhere") },
		{ .meeting_date = { .from = { 2021, 1, 1 } } }, { .meeting_date = { .from = { 2020, 5, 1 }, .to = { 2021, 3, 1 } } },
		{ .kinds = kinds, .n_kinds = 2 }, { .due = GB_DUE_NONE }, { .due = GB_DUE_PASSED, .today = { 2021, 6, 1 } },
		{ .due = GB_DUE_SPAN, .due_span = { { 2020, 6, 1 }, { 2021, 12, 31 } } }, { .framework = "5 day manh" },
		{ .topics = { (const char *const[]){ "data", "people" }, 2 }, .agencies = ONE("mps"), .meetings = ONE("m3") },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(filters); i++) {
		for (enum gb_kind kind = GB_MEETING; kind < GB_KINDS; kind++) {
			struct gb_query q = filters[i];
			long plain, searched;
			q.kind = kind;
			const enum gb_status status = gb_count(made_up, &q, 0, &plain);
			q.text = "";
			if (gb_count(made_up, &q, 0, &searched) != status)
				fail_msg("filter %zu of kind %d", i, (int)kind);
			if (status == GB_OK && searched != plain)
				fail_msg("filter %zu of kind %d: %ld, not %ld", i, (int)kind, searched, plain);
			assert_true(status == GB_OK || status == GB_USAGE);
		}
	}
}

/* A text and an order of another kind: the same rows as in the order of the search, in that order. */
static void test_other_orders(void **state)
{
	static const char *const texts[] = { "hoan thien", "-zero", "", "agency:moh 2", "xyz" };
	(void)state;

	for (size_t i = 0; i < COUNT(texts); i++) {
		for (enum gb_sort sort = GB_SORT_DATE; sort <= GB_SORT_PERIOD; sort++) {
			struct gb_query q = { .kind = GB_DIRECTIVE, .text = texts[i], .sort = sort };
			struct store_order order;
			gb_rows *rows;
			if (store_order_find(made_up, q.kind, sort, &order) != GB_OK)
				continue;
			if (gb_find(made_up, &q, NULL, &rows) != GB_OK)
				fail_msg("%s", gb_why(made_up));
			assert_int_equal(gb_rows_count(rows), count(made_up, &q));
			for (size_t k = 1; sort == GB_SORT_DUE && k < gb_rows_count(rows); k++) {
				struct gb_date a = gb_rows_at(rows, k - 1)->record->directive.due;
				struct gb_date b = gb_rows_at(rows, k)->record->directive.due;
				assert_true(!gb_date_given(b) || (gb_date_given(a) && gb_day_number(a) <= gb_day_number(b)));
			}
			gb_rows_free(rows);
		}
	}
}

static void test_through_group(void **state)
{
	struct gb_query q = { .kind = GB_ANY, .text = "", .agencies = ONE("provinces"), .with_groups = true };
	gb_rows *rows;
	size_t through = 0;
	(void)state;

	assert_int_equal(gb_find(made_up, &q, &(struct gb_window){ .limit = 1000 }, &rows), GB_OK);
	for (size_t i = 0; i < gb_rows_count(rows); i++)
		through += gb_rows_at(rows, i)->through_group;
	assert_true(through > 0 && through < gb_rows_count(rows));
	gb_rows_free(rows);
}

/* ---- fields ---------------------------------------------------------------------------------- */

static void test_fields(void **state)
{
	static const char *const same[][2] = {
		/* two texts that find the same */
		{ "agency:moh", "agency:BYT" }, { "agency:moh", "AGENCY:\"bộ y tế\"" }, { "agency:moh", "agency:“Bộ Y tế”" },
		{ "agency:moh,mps", "agency:moh agency:mps" }, { "agency:mst", "agency:mst,mic" },
		{ "topic:data", "topic:\"du lieu\"" }, { "meeting:m2", "meeting:\"m2\"" }, { "kind:directive", "kind:\"chỉ đạo\"" },
		{ "kind:session,conference,event -kind:finding", "kind:meeting" }, { "year:2020,2021,2022,2023", "" },
		{ "year:2020..2021", "year:2020 year:2021" }, { "year:2020-2021", "year:2020,2021" },
		{ "kind:directive -due:none", "due:2019-01-01..2030-12-31" }, { "due:none,passed", "due:none due:passed" },
		{ "due:..2021-05-31", "due:passed" }, { "due:2021-06-01..2021-07-01", "due:30d" },
		{ "-kind:directive -kind:figure -kind:finding -kind:slogan", "kind:meeting" }, { "-year:2020", "year:2021,2022,2023" },
		{ "-agency:mst kind:directive", "-agency:mst -agency:mic kind:directive" }, { "-meeting:m0", "meeting:m1,m2,m3,m4,m5" },
		{ "agency:", "" }, { "hoan agency: thien", "hoan thien" }, { "agency:\"\"", "" },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(same); i++) {
		const long a = count_of(made_up, GB_ANY, same[i][0]), b = count_of(made_up, GB_ANY, same[i][1]);
		if (a != b || a == 0)
			fail_msg("\"%s\" finds %ld, \"%s\" %ld", same[i][0], a, same[i][1], b);
		assert_string_equal(note_of(made_up, same[i][0], false), "");
	}
}

static void test_notes(void **state)
{
	static const char *const table[][2] = {
		{ "agency:nobody", "there is no agency 'nobody'" }, { "topic:xyz", "searched for as words" },
		{ "agency:bộ", "may be several" }, { "year:20256", "'20256' is no year" }, { "kind:foo", "there is no kind 'foo'" },
		{ "due:soon", "'soon' is no deadline" }, { "who:me", "there is no field 'who:'" }, { "a b:c", "there is no field 'b:'" },
		{ "http://example.org", "" }, { "10:30", "" }, { "Ghi chú: số", "" }, { "note: this", "" }, { "agency:", "" },
		{ "\xF0\x9F\x98\x80", "there is no word" }, { "*", "there is no word" }, { "\"", "there is no word" }, { "-", "there is no word" },
		{ "* a", "" }, { "", "" }, { " ", "" },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(table); i++) {
		const char *note = note_of(made_up, table[i][0], false);
		if (table[i][1][0] ? !strstr(note, table[i][1]) : note[0] != '\0')
			fail_msg("\"%s\": \"%s\"", table[i][0], note);
		assert_string_equal(gb_why(made_up), "");
	}
	/* what is being typed may become a phrase, or what must not be there */
	assert_string_equal(note_of(made_up, "\"", true), "");
	assert_string_equal(note_of(made_up, "“", true), "");
	assert_string_equal(note_of(made_up, "-", true), "");
	assert_string_not_equal(note_of(made_up, "*", true), "");
	/* a value that is still being typed is nothing yet, neither filter nor words nor complaint */
	assert_string_equal(note_of(made_up, "hoan agency:min", true), "");
	assert_int_equal(count(made_up, &(struct gb_query){ .kind = GB_ANY, .text = "hoan agency:min", .typing = true }),
		count_of(made_up, GB_ANY, "hoan"));
	/* but one that can become nothing is told at once: else everything is found, and it looks like an answer */
	static const char *const wrong[] = { "agency:nob", "topic:xyz", "year:20256", "due:soon" };
	for (size_t i = 0; i < COUNT(wrong); i++) {
		assert_string_not_equal(note_of(made_up, wrong[i], true), "");
		assert_int_equal(count(made_up, &(struct gb_query){ .kind = GB_ANY, .text = wrong[i], .typing = true }), 0);
	}
	/* what is no value is words */
	assert_int_equal(count_of(made_up, GB_ANY, "topic:zero"), count_of(made_up, GB_ANY, "zero"));
	assert_true(count_of(made_up, GB_ANY, "topic:zero") > 0);
}

static void test_field_words(void **state)
{
	static const struct {
		const char *text;
		int field;              /* -1: none */
		size_t from;
	} table[] = {
		{ "agency:", GB_FIELD_AGENCY, 7 }, { "agency:by", GB_FIELD_AGENCY, 7 }, { "số agency:by", GB_FIELD_AGENCY, 12 },
		{ "x topic:\"dữ li", GB_FIELD_TOPIC, 9 }, { "x topic:\"dữ liệu\"", -1, 0 }, { "x topic:data ", -1, 0 }, { "x", -1, 0 },
		{ "", -1, 0 }, { "foo:b", -1, 0 }, { "-kind:f", GB_FIELD_KIND, 6 }, { "\"agency:b", -1, 0 }, { "year:2025 due:", GB_FIELD_DUE, 14 },
		{ "Meeting:1", GB_FIELD_MEETING, 8 },
	};
	struct buf b = BUF_EMPTY;
	(void)state;

	for (size_t i = 0; i < COUNT(table); i++) {
		enum gb_field field;
		size_t from;
		const bool typed = gb_field_typed(table[i].text, &field, &from);
		if (typed != (table[i].field >= 0) || (typed && ((int)field != table[i].field || from != table[i].from)))
			fail_msg("\"%s\"", table[i].text);
	}
	gb_ask_narrow(&b, "số", GB_FIELD_AGENCY, "moh");
	gb_ask_narrow(&b, "", GB_FIELD_TOPIC, "dữ liệu");
	assert_string_equal(buf_text(&b), "số agency:mohtopic:\"dữ liệu\"");
	buf_clear(&b);
	gb_ask_narrow(&b, "\"dữ liệu s", GB_FIELD_TOPIC, "data");
	gb_ask_narrow(&b, "“dữ” liệu “s", GB_FIELD_TOPIC, "data");
	assert_string_equal(buf_text(&b), "\"dữ liệu s\" topic:data“dữ” liệu “s\" topic:data");
	buf_free(&b);
	assert_int_equal(gb_field_of_facet(GB_BY_RECORD_KIND), GB_FIELD_KIND);
	assert_int_equal(gb_field_of_facet(GB_BY_KIND), GB_FIELD_KIND);
	assert_int_equal(gb_field_of_facet(GB_BY_YEAR), GB_FIELD_YEAR);
	assert_int_equal(gb_field_of_facet(GB_BY_INDICATOR), -1);
}

static void test_widening(void **state)
{
	static const struct {
		const char *text;
		enum gb_field field;
		const char *without, *is, *is_not;      /* values that it is narrowed to, and not */
	} table[] = {
		{ "số agency:BYT d", GB_FIELD_AGENCY, "số d", "moh", "mic" },
		{ "agency:BYT,mic số", GB_FIELD_AGENCY, "số", "mic", "localities" },
		{ "agency:BYT -agency:mic số", GB_FIELD_AGENCY, "-agency:mic số", "moh", "mic" },
		{ "số agency:BYT", GB_FIELD_TOPIC, "số agency:BYT", NULL, "data" },
		{ "year:2022..2024 số year:2026", GB_FIELD_YEAR, "số ", "2023", "2025" },
		{ "kind:figure,theme x", GB_FIELD_KIND, "x", "figure", "slogan" },
		{ "kind:\"số liệu\" x", GB_FIELD_KIND, "x", "figure", "directive" },
		{ "meeting:10", GB_FIELD_MEETING, "", "full", "session-8" },
		{ "\"topic:data\" agency:", GB_FIELD_TOPIC, "\"topic:data\" agency:", NULL, "data" },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(table); i++) {
		struct buf b = BUF_EMPTY;
		gb_ask *a;
		assert_int_equal(gb_ask_read(full, table[i].text, true, &a), GB_OK);
		gb_ask_widen(&b, a, table[i].field);
		assert_string_equal(buf_text(&b), table[i].without);
		if (table[i].is && !gb_ask_narrowed(a, table[i].field, table[i].is))
			fail_msg("\"%s\": %s", table[i].text, table[i].is);
		if (gb_ask_narrowed(a, table[i].field, table[i].is_not))
			fail_msg("\"%s\": not %s", table[i].text, table[i].is_not);
		buf_free(&b);
		gb_ask_free(a);
	}
}

/* ---- facets ---------------------------------------------------------------------------------- */

/* Each part of a facet, added to the text as one key does, finds as many as it says. */
static void test_facets(void **state)
{
	static const enum gb_facet facets[] = { GB_BY_RECORD_KIND, GB_BY_MEETING, GB_BY_YEAR, GB_BY_TOPIC, GB_BY_AGENCY };
	static const char *const texts[] = { "hoan thien", "", "-zero", "text" };
	(void)state;

	for (size_t i = 0; i < COUNT(texts); i++) {
		for (size_t k = 0; k < COUNT(facets); k++) {
			struct gb_query q = { .kind = GB_ANY, .text = texts[i] };
			struct gb_parts parts;
			assert_int_equal(gb_facets(made_up, &q, facets[k], &parts), GB_OK);
			assert_true(parts.n > 1 && !parts.more);
			for (size_t n = 0; n < parts.n; n++) {
				struct buf narrowed = BUF_EMPTY;
				assert_true(n == 0 || parts.at[n - 1].count >= parts.at[n].count);
				gb_ask_narrow(&narrowed, texts[i], (enum gb_field)gb_field_of_facet(facets[k]), parts.at[n].id);
				if (count_of(made_up, GB_ANY, buf_text(&narrowed)) != parts.at[n].count)
					fail_msg("\"%s\" finds %ld, not %ld", buf_text(&narrowed),
						count_of(made_up, GB_ANY, buf_text(&narrowed)), parts.at[n].count);
				buf_free(&narrowed);
			}
			gb_parts_free(&parts);
		}
	}
}

/* Of one kind they are as without a text, when that matches everything. */
static void test_facets_of_kind(void **state)
{
	(void)state;
	for (enum gb_kind kind = GB_MEETING; kind < GB_KINDS; kind++) {
		for (enum gb_facet by = GB_BY_MEETING; by <= GB_BY_RECORD_KIND; by++) {
			struct gb_query q = { .kind = kind };
			struct gb_parts plain, searched;
			const enum gb_status status = gb_facets(made_up, &q, by, &plain);
			q.text = "";
			assert_int_equal(gb_facets(made_up, &q, by, &searched), status);
			assert_int_equal(plain.n, searched.n);
			for (size_t i = 0; i < plain.n; i++) {
				assert_string_equal(plain.at[i].id, searched.at[i].id);
				assert_int_equal(plain.at[i].count, searched.at[i].count);
			}
			gb_parts_free(&plain);
			gb_parts_free(&searched);
		}
	}
}

/* ---- hits ------------------------------------------------------------------------------------ */

/* The text with each hit in brackets. */
static const char *marked(gb_corpus *c, const char *query, bool typing, const char *text)
{
	static char out[4096];
	struct gb_hit hits[40];
	size_t at = 0, len = 0;
	gb_ask *a;

	assert_int_equal(gb_ask_read(c, query, typing, &a), GB_OK);
	const size_t n = gb_hits(a, text, hits, COUNT(hits));
	for (size_t i = 0; i < n; i++) {
		char before[4096];
		len += (size_t)snprintf(out + len, sizeof(out) - len, "%.*s[%.*s]", (int)(hits[i].from - at), text + at,
			(int)(hits[i].to - hits[i].from), text + hits[i].from);
		at = hits[i].to;
		snprintf(before, sizeof(before), "%.*s", (int)hits[i].from, text);
		assert_int_equal(hits[i].start, text_length(before));
		snprintf(before, sizeof(before), "%.*s", (int)(hits[i].to - hits[i].from), text + hits[i].from);
		assert_int_equal(hits[i].length, text_length(before));
	}
	snprintf(out + len, sizeof(out) - len, "%s", text + at);
	gb_ask_free(a);
	return out;
}

static void test_hits(void **state)
{
	static const struct {
		const char *query, *text, *marked;
		bool typing;
	} table[] = {
		{ "chuyen so", "Chuyển đổi số", "[Chuyển] đổi [số]", false },
		{ "số", "Sở số sổ SỐ", "Sở [số] sổ [SỐ]", false },
		{ "chuye\xCC\x82\xCC\x89n", "chuyển", "[chuyển]", false },
		{ "chuyển", "chuye\xCC\x82\xCC\x89n đổi", "[chuye\xCC\x82\xCC\x89n] đổi", false },
		{ "hòa", "hoà bình", "[hoà] bình", false },
		{ "\"đổi số\"", "số đổi số, đổi", "số [đổi số], đổi", false },
		{ "\"so so\"", "số số và số số số", "[số số] và [số số số]", false },
		{ "\"dữ liệu\" \"liệu số\" dữ", "dữ liệu số và dữ", "[dữ liệu số] và [dữ]", false },
		{ "\"đổi s", "đổi số, s", "[đổi s]ố, s", true },
		{ "e-commerce", "e-commerce, commerce", "[e-commerce], commerce", false },
		{ "BYT", "Giao Bộ Y tế, y tế", "Giao [Bộ Y tế], y tế", false },
		{ "bộ y tế", "BYT và y tế", "[BYT] và [y] [tế]", false },
		{ "11.91", "đạt 11,91%", "đạt [11,91]%", false },
		{ "3", "ba, 3 và bà", "[ba], [3] và bà", false },
		{ "NQ57", "Nghị quyết số 57-NQ/TW", "[Nghị quyết số 57-NQ]/TW", false },
		{ "-số chuyển", "chuyển số", "[chuyển] số", false },
		{ "agency:moh số", "agency số", "agency [số]", false },
		{ "chuy", "Chuyển đổi", "[Chuy]ển đổi", true },
		{ "chuyê", "Chuyển đổi", "[Chuyê\xCC\x89]n", true },
		{ "chuyê", "Chuyển", "[Chuyể]n", true },
		{ "đổi s", "đổi số, s", "[đổi] [s]ố, [s]", true },
		{ "đôi", "đổi", "[đổi]", true },
		{ "", "abc", "abc", false },
		{ "x", "", "", false },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(table); i++) {
		if (strcmp(table[i].marked, "[Chuyê\xCC\x89]n") == 0)
			continue;       /* NFD has its own below */
		const char *is = marked(full, table[i].query, table[i].typing, table[i].text);
		if (strcmp(is, table[i].marked) != 0)
			fail_msg("\"%s\": %s", table[i].query, is);
	}
	assert_string_equal(marked(full, "chuyê", true, "Chuye\xCC\x82\xCC\x89n"), "[Chuye\xCC\x82\xCC\x89]n");
	/* no more than there is room for */
	struct gb_hit one[1];
	gb_ask *a;
	assert_int_equal(gb_ask_read(full, "a", false, &a), GB_OK);
	assert_int_equal(gb_hits(a, "a a a", one, 1), 1);
	gb_ask_free(a);
}

/* ---- passages -------------------------------------------------------------------------------- */

static void passage(gb_corpus *c, const char *query, const char *address, enum gb_lang lang, struct gb_passage *out)
{
	gb_rows *rows;
	gb_ask *a;
	int item;

	assert_int_equal(gb_get(c, address, &rows, &item), GB_OK);
	assert_int_equal(gb_ask_read(c, query, false, &a), GB_OK);
	assert_int_equal(gb_passage(c, a, gb_rows_at(rows, 0), lang, out), GB_OK);
	gb_ask_free(a);
	gb_rows_free(rows);
}

static void test_passages(void **state)
{
	static const struct {
		const char *query, *address, *text;
		enum gb_lang lang, in;
		size_t hits;
	} table[] = {
		{ "bệnh án", "full/electronic-records", "Hoàn thành bệnh án điện tử", GB_VI, GB_VI, 2 },
		{ "bệnh án", "full/electronic-records", "Hoàn thành bệnh án điện tử", GB_EN, GB_VI, 2 },
		{ "records", "full/electronic-records", "Finish electronic records", GB_VI, GB_EN, 1 },
		{ "records", "full/electronic-records", "Finish electronic records", GB_EN, GB_EN, 1 },
		{ "six months", "full/electronic-records", "within six months", GB_VI, GB_EN, 2 },
		{ "Ministry", "full/electronic-records", "Hoàn thành bệnh án điện tử", GB_VI, GB_VI, 0 },
		{ "", "full/electronic-records", "Finish electronic records", GB_EN, GB_EN, 0 },
		{ "hạ tầng", "full/five", "Hạ tầng số", GB_VI, GB_VI, 2 },
		{ "14,26", "full/share-2022", "Tỷ trọng kinh tế số: 14,26%", GB_VI, GB_VI, 1 },
		{ "tóm tắt", "full", "Tóm tắt phiên họp.", GB_VI, GB_VI, 2 },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(table); i++) {
		struct gb_passage p;
		passage(full, table[i].query, table[i].address, table[i].lang, &p);
		if (strcmp(p.text, table[i].text) != 0 || p.lang != table[i].in || p.n_hits != table[i].hits)
			fail_msg("%s in %s: \"%s\", %d, %zu hits", table[i].query, table[i].address, p.text, (int)p.lang, p.n_hits);
		gb_passage_free(&p);
	}
}

/* A long text is cut around its hits, between words, wherever they stand. */
static void test_long_passages(void **state)
{
	struct buf text = BUF_EMPTY;
	gb_corpus *c = case_memory();
	(void)state;

	for (int i = 0; i < 200; i++)
		buf_printf(&text, "%schữ%s", i ? " " : "", i == 0 ? " đầu" : i == 100 ? " giữa đây" : i == 199 ? " cuối" : "");
	const char *const texts[] = { buf_text(&text) };
	search_put(c, "m", 1, 1, texts, 1);
	static const struct {
		const char *query;
		bool before, after;
	} table[] = { { "đầu", false, true }, { "giữa đây", true, true }, { "cuối", true, false }, { "đầu giữa đây cuối", true, true },
		{ "xyz", false, true } };
	for (size_t i = 0; i < COUNT(table); i++) {
		struct gb_passage p;
		passage(c, table[i].query, "m/r0", GB_VI, &p);
		assert_in_range(text_length(p.text), 100, GB_PASSAGE_LENGTH + 4);
		assert_int_equal(strncmp(p.text, "… ", 4) == 0, table[i].before);
		assert_int_equal(strcmp(p.text + strlen(p.text) - 4, " …") == 0, table[i].after);
		assert_true(i == 4 ? p.n_hits == 0 : p.n_hits > 0);
		assert_true(text_is_clean(p.text, 0));
		gb_passage_free(&p);
	}
	/* one word longer than a passage */
	buf_clear(&text);
	for (int i = 0; i < 500; i++)
		buf_puts(&text, "ệ");
	const char *const word[] = { buf_text(&text) };
	search_put(c, "n", 2, 1, word, 1);
	struct gb_passage p;
	passage(c, "x", "n/r0", GB_VI, &p);
	assert_true(text_utf8_valid(p.text, strlen(p.text)));
	gb_passage_free(&p);
	passage(c, buf_text(&text), "n/r0", GB_VI, &p);
	assert_true(text_utf8_valid(p.text, strlen(p.text)));
	gb_passage_free(&p);
	buf_free(&text);
	gb_close(c);
}

/* ---- advice ---------------------------------------------------------------------------------- */

static const char *advice(gb_corpus *c, const struct gb_query *q)
{
	static char out[4096];
	struct gb_advice a;
	size_t len = 0;

	assert_int_equal(gb_search_advice(c, q, &a), GB_OK);
	out[0] = '\0';
	for (size_t i = 0; i < a.n_unknown; i++)
		len += (size_t)snprintf(out + len, sizeof(out) - len, "?%s ", a.unknown[i]);
	for (size_t i = 0; i < a.n_offers; i++)
		len += (size_t)snprintf(out + len, sizeof(out) - len, "[%s|%ld%s]", a.offers[i].text, a.offers[i].count,
			a.offers[i].more ? "+" : "");
	gb_advice_free(&a);
	return out;
}

static void test_advice(void **state)
{
	static const struct {
		const char *text, *advice;
	} table[] = {
		{ "bệnh án blockchain", "?blockchain [bệnh án|1]" },
		{ "bềnh án", "?bềnh [benh an|1][án|2]" },
		{ "\"án bệnh\"", "[án bệnh|1]" },
		{ "bệnh agency:mic", "[bệnh|1][agency:mic|3]" },
		{ "xyz", "?xyz " },
		{ "bệnh -án", "[bệnh|1]" },
		{ "\"bệnh xyzzy án\"", "?xyzzy [bệnh án|1]" },
		{ "foo bệnh bar án", "?foo ?bar [bệnh án|1]" },
		{ "\"foo bar\" xyz", "?foo ?bar ?xyz " },
		{ "\"bệnh án\" xyzzy -foo", "?xyzzy [\"bệnh án\" -foo|1]" },
		{ "bệnh thể chế", "[thể chế|1][bệnh chế|1][bệnh thể|1]" },
		{ "", "" },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(table); i++) {
		const char *is = advice(full, &(struct gb_query){ .kind = GB_ANY, .text = table[i].text });
		if (strstr(table[i].text, "thể chế") || strchr(table[i].text, ':'))
			continue;       /* looked at below */
		if (strcmp(is, table[i].advice) != 0)
			fail_msg("\"%s\": %s", table[i].text, is);
	}
	const char *is = advice(full, &(struct gb_query){ .kind = GB_FIGURE, .text = "bệnh án" });
	assert_string_equal(is, "[bệnh án|1]");         /* of another kind */
	is = advice(full, &(struct gb_query){ .kind = GB_ANY, .text = "bệnh agency:mic" });
	assert_non_null(strstr(is, "[bệnh|"));
	assert_non_null(strstr(is, "[agency:mic|"));
	is = advice(made_up, &(struct gb_query){ .kind = GB_ANY, .text = "hoan thien xyz" });
	assert_non_null(strstr(is, "?xyz [hoan thien|"));
	/* each offer finds what it says */
	struct gb_advice a;
	assert_int_equal(gb_search_advice(made_up, &(struct gb_query){ .kind = GB_ANY, .text = "\"thiện hoàn\" zero -ăn topic:data 2" }, &a),
		GB_OK);
	for (size_t i = 0; i < a.n_offers; i++)
		assert_int_equal(count_of(made_up, GB_ANY, a.offers[i].text), a.offers[i].count);
	gb_advice_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_filters),
		cmocka_unit_test(test_other_orders),
		cmocka_unit_test(test_through_group),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_notes),
		cmocka_unit_test(test_field_words),
		cmocka_unit_test(test_widening),
		cmocka_unit_test(test_facets),
		cmocka_unit_test(test_facets_of_kind),
		cmocka_unit_test(test_hits),
		cmocka_unit_test(test_passages),
		cmocka_unit_test(test_long_passages),
		cmocka_unit_test(test_advice),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
