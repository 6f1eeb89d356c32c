/* test_store_search.c - what a text finds, and in which order. */
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
#include "store/search.h"
#include "store_case.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* ---- what matches ---------------------------------------------------------------------------- */

static const struct {
	const char *query, *text;
	bool matches;
} cases[] = {
	/* without marks any marks, đ included */
	{ "chuyen doi so", "Chuyển đổi số toàn diện", true },
	{ "CHUYEN DOI SO", "chuyển đổi số", true },
	{ "dien tu", "bệnh án điện tử", true },
	{ "dan so", "dân số", true },
	{ "dan so", "dẫn sở", true },
	{ "so", "sổ, sở, số", true },
	{ "chuyen doi so", "chuyển đổi", false },
	{ "chuyen", "chuyen", true },
	{ "duong", "đường", true },
	{ "chuye", "chuyển", false },
	/* letter marks without a tone: any tone on exactly those letters */
	{ "chuyên", "chuyển", true },
	{ "chuyên", "chuyện", true },
	{ "chuyên", "chuyên", true },
	{ "chuyên", "chuyen", false },
	{ "đôi", "đổi", true },
	{ "đôi", "dổi", false },
	{ "đôi", "đọi", false },
	{ "sô", "số", true },
	{ "sô", "sở", false },
	{ "đo", "độ", false },
	{ "đo", "đỏ", true },
	{ "dô", "đô", false },
	{ "ưng dung", "ứng dụng", true },
	{ "ương", "đường", false },
	/* a tone: exactly that word */
	{ "số", "số", true },
	{ "số", "sổ", false },
	{ "số", "sô", false },
	{ "số", "so", false },
	{ "chuyển", "chuyên", false },
	{ "má", "ma", false },
	{ "má", "Má", true },
	{ "ĐỔI", "đổi", true },
	/* NFC and NFD, both ways */
	{ "chuye\xCC\x82\xCC\x89n", "chuyển", true },
	{ "chuyển", "chuye\xCC\x82\xCC\x89n", true },
	{ "chuyê\xCC\x89n", "chuyển", true },
	/* the tone's two places; qu and gi */
	{ "hòa bình", "hoà bình", true },
	{ "hoà bình", "Hòa bình", true },
	{ "thúy", "thuý", true },
	{ "hóa", "hoả", false },
	{ "quý", "qúy", true },
	{ "quý", "quỳ", false },
	{ "già", "gìa", true },
	{ "giá", "già", false },
	/* i and y alone behind h k l m s t */
	{ "tỷ", "tỉ", true },
	{ "tỉ lệ", "tỷ lệ", true },
	{ "kỹ thuật", "kĩ thuật", true },
	{ "ky thuat", "kĩ thuật", true },
	{ "lí do", "lý do", true },
	{ "quy", "qui", false },
	/* numbers, however they are written */
	{ "ba tăng cường", "3 tăng cường", true },
	{ "3 tăng cường", "ba tăng cường", true },
	{ "ba tang cuong", "3 tăng cường", true },
	{ "3 tang cuong", "ba tăng cường", true },
	{ "năm đẩy mạnh", "5 đẩy mạnh", true },
	{ "5 đẩy mạnh", "năm đẩy mạnh", true },
	{ "nam day manh", "5 đẩy mạnh", true },
	{ "mười", "10", true },
	{ "10", "mười", true },
	{ "five", "5 đẩy mạnh", true },
	{ "5", "Năm 2025 phát triển", false },
	{ "3", "bà con", false },
	{ "ba", "bà con", true },
	{ "1.084", "1084 hồ sơ", true },
	{ "1,084", "1.084 hồ sơ", true },
	{ "1084", "1,084 records", true },
	{ "11,91", "đạt 11.91%", true },
	{ "11.91", "đạt 11,91%", true },
	{ "11.91", "đạt 1191", false },
	{ "84", "1.084 hồ sơ", false },
	{ "4", "04 nhiệm vụ", true },
	{ "04", "4 nhiệm vụ", true },
	{ "38,5%", "38.5 phần trăm", true },
	{ "6,50", "6.5", true },
	/* abbreviations and what they stand for */
	{ "BYT", "Giao Bộ Y tế chủ trì", true },
	{ "byt", "Giao Bộ Y tế chủ trì", true },
	{ "Bộ Y tế", "Giao BYT chủ trì", true },
	{ "bo y te", "Giao BYT chủ trì", true },
	{ "BYT", "Bộ trưởng y tế", false },
	{ "MOH", "Giao Bộ Y tế", true },
	{ "BCA", "Bộ Công an", true },
	{ "CĐS", "chuyển đổi số", true },
	{ "cds", "chuyển đổi số", true },
	{ "chuyển đổi số", "đẩy mạnh CĐS", true },
	{ "chuyen doi so", "đẩy mạnh CĐS", true },
	{ "CĐS", "số hóa, chuyển đổi", false },
	{ "DVC", "dịch vụ công trực tuyến", true },
	{ "dịch vụ công", "cổng DVC quốc gia", true },
	{ "CSDL", "cơ sở dữ liệu", true },
	{ "TTHC", "thủ tục hành chính", true },
	{ "NQ57", "Nghị quyết 57 của Bộ Chính trị", true },
	{ "NQ57", "Nghị quyết số 57-NQ/TW", true },
	{ "nq57", "57-NQ/TW", true },
	{ "Nghị quyết 57", "triển khai NQ57", true },
	{ "nghi quyet so 57", "triển khai NQ57", true },
	{ "NQ57", "Nghị quyết 58", false },
	{ "ĐA06", "Đề án 06", true },
	{ "da06", "Đề án 6", true },
	{ "Đề án 06", "thực hiện ĐA06", true },
	{ "de an 06", "thực hiện ĐA06", true },
	{ "Q4", "trong quý IV/2025", true },
	{ "quý 4", "trong quý IV/2025", true },
	{ "quý IV", "quý 4/2025", true },
	{ "đẩy mạnh CĐS", "đẩy mạnh chuyển đổi số", true },
	{ "\"đẩy mạnh CĐS\"", "đẩy mạnh chuyển đổi số", true },
	{ "\"đẩy mạnh CĐS\"", "chuyển đổi số được đẩy mạnh", false },
	/* all words; phrases; without */
	{ "số đổi", "chuyển đổi số", true },
	{ "số vàng", "chuyển đổi số", false },
	{ "\"chuyển đổi số\"", "chuyển đổi số", true },
	{ "\"chuyen doi so\"", "Chuyển đổi số", true },
	{ "\"đổi chuyển\"", "chuyển đổi", false },
	{ "\"chuyển số\"", "chuyển đổi số", false },
	{ "\"công nghệ thông\"", "công nghệ thông tin", true },
	{ "“chuyển đổi”", "chuyển đổi số", true },
	{ "\"chuyển đổi", "chuyển đổi số", true },
	{ "\"đổi chuyển", "chuyển đổi số", false },
	{ "chuyển -đổi", "chuyển đổi số", false },
	{ "chuyển -doi", "chuyển đổi số", false },
	{ "chuyển -vàng", "chuyển đổi số", true },
	{ "chuyển -\"số đổi\"", "chuyển đổi số", true },
	{ "chuyển -\"đổi số\"", "chuyển đổi số", false },
	{ "-vàng", "chuyển đổi số", true },
	{ "-đổi", "chuyển đổi số", false },
	{ "-cds", "chuyển đổi số", false },
	{ "-chuyển -số", "số hóa", false },
	{ "e-commerce", "e-commerce grows", true },
	{ "e-commerce", "e commerce", true },
	{ "e-commerce", "commerce e", false },
	{ "57-NQ/TW", "Nghị quyết 57-NQ/TW", true },
	/* other languages and letters */
	{ "security", "Cyber SECURITY", true },
	{ "москва", "МОСКВА", true },
	{ "tōkyō", "tokyo", false },
	{ "tokyo", "Tōkyō", true },
};

static void test_matches(void **state)
{
	gb_corpus *c = case_memory();
	const char *texts[COUNT(cases)];
	int wrong = 0;
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++)
		texts[i] = cases[i].text;
	search_put(c, "m", 1, 1, texts, COUNT(cases));
	for (size_t i = 0; i < COUNT(cases); i++) {
		char address[32];
		snprintf(address, sizeof(address), "m/r%zu ", i);
		const bool found = strstr(search_find(c, cases[i].query), address) != NULL;
		if (found == cases[i].matches)
			continue;
		print_error("\"%s\" %s \"%s\"\n", cases[i].query, found ? "finds" : "does not find", cases[i].text);
		wrong++;
	}
	assert_int_equal(wrong, 0);
	gb_close(c);
}

/* What hits are marked with is what is found: a text has hits of all words exactly when it matches. */
static void test_hits_agree(void **state)
{
	gb_corpus *c = case_memory();
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct gb_hit hits[50];
		gb_ask *a;
		if (strchr(cases[i].query, '-'))
			continue;
		assert_int_equal(gb_ask_read(c, cases[i].query, false, &a), GB_OK);
		const size_t n = gb_hits(a, cases[i].text, hits, COUNT(hits));
		if (cases[i].matches && n == 0)
			fail_msg("\"%s\" has no hit in \"%s\"", cases[i].query, cases[i].text);
		if (!cases[i].matches && n > 0 && gb_ask_words(a) == 1 && !strchr(cases[i].query, ' '))
			fail_msg("\"%s\" has a hit in \"%s\"", cases[i].query, cases[i].text);
		for (size_t k = 0; k < n; k++)
			assert_true(hits[k].from < hits[k].to && hits[k].to <= strlen(cases[i].text) &&
				(k == 0 || hits[k - 1].to <= hits[k].from));
		gb_ask_free(a);
	}
	gb_close(c);
}

/* ---- while typing ---------------------------------------------------------------------------- */

static const char *typed(gb_corpus *c, const char *text)
{
	return search_query(c, &(struct gb_query){ .kind = GB_FINDING, .text = text, .typing = true }, NULL);
}

static void test_typing(void **state)
{
	static const char *const texts[] = { "chuyển đổi số", "chương trình", "kỳ họp", "Kyoto", "1.084 hồ sơ", "1.05 điểm",
		"2025", "Đà Nẵng", "á", "ứng dụng" };
	static const struct {
		const char *text, *found;
	} table[] = {
		{ "c", "m/r0 m/r1 " }, { "ch", "m/r0 m/r1 " }, { "chu", "m/r0 m/r1 " }, { "chuy", "m/r0 " }, { "chuyê", "m/r0 " },
		{ "chuyể", "m/r0 " }, { "chuyề", "" }, { "chuyển đ", "m/r0 " }, { "chuyển s", "m/r0 " }, { "s", "m/r0 m/r4 " },
		{ "chư", "m/r1 " }, { "chươ", "m/r1 " }, { "ky", "m/r2 m/r3 " }, { "kyo", "m/r3 " }, { "k", "m/r2 m/r3 " },
		{ "1", "m/r4 m/r5 " }, { "1.0", "m/r4 m/r5 " }, { "1.08", "m/r4 " }, { "1.084", "m/r4 " }, { "10", "m/r4 " },
		{ "108", "m/r4 " }, { "1084", "m/r4 " }, { "20", "m/r6 " }, { "202", "m/r6 " }, { "2025", "m/r6 " }, { "d", "m/r0 m/r5 m/r7 m/r9 " },
		{ "đ", "m/r0 m/r5 m/r7 " }, { "đa", "m/r7 " }, { "đà", "m/r7 " }, { "đá", "" }, { "á", "m/r8 " }, { "ư", "m/r9 " },
		{ "ứ", "m/r9 " }, { "ừ", "" }, { "chuyển ", "m/r0 " }, { "chuy ", "" }, { "-chuy", NULL },
		{ "\"chuyển đ", "m/r0 " }, { "\"chuyển s", "" }, { "\"chuyển đ\"", "" },
	};
	gb_corpus *c = case_memory();
	(void)state;

	search_put(c, "m", 1, 1, texts, COUNT(texts));
	for (size_t i = 0; i < COUNT(table); i++) {
		const char *found = typed(c, table[i].text);
		if (table[i].found && strcmp(found, table[i].found) != 0)
			fail_msg("\"%s\" finds %s, not %s", table[i].text, found, table[i].found);
	}
	gb_close(c);
}

/* From letter to letter a result never vanishes while what it holds is being typed. */
static void test_typing_never_loses(void **state)
{
	static const char *const text = "Đẩy mạnh chuyển đổi số, 1.084,5 hồ sơ kỹ thuật";
	gb_corpus *c = case_memory();
	(void)state;

	search_put(c, "m", 1, 1, &text, 1);
	for (size_t i = 1; i <= strlen(text); i++) {
		char part[128];
		if (((unsigned char)text[i] & 0xc0) == 0x80)
			continue;
		snprintf(part, sizeof(part), "%.*s", (int)i, text);
		if (strcmp(typed(c, part), "m/r0 ") != 0)
			fail_msg("\"%s\" loses it", part);
	}
	gb_close(c);
}

/* ---- what comes first ------------------------------------------------------------------------ */

static struct gb_record finding(const char *id, const char *address, const char *text, const char *note)
{
	return (struct gb_record){ .kind = GB_FINDING, .id = id, .meeting = "m", .address = address, .source = "s", .paragraph = 1,
		.note = { note, NULL }, .finding = { GB_OUTCOME, { text, NULL } } };
}

/* Each record stands where the one before it is better. */
static void test_order(void **state)
{
	const struct gb_record records[] = {
		finding("a", "m/a", "x", "số đổi chuyển và chưa"),             /* folded, rest, scattered */
		finding("b", "m/b", "x", "sở chuyện đội"),
		finding("c", "m/c", "x", "chuyển đổi số"),                     /* folded, rest, phrase */
		finding("d", "m/d", "số chuyển đổi", NULL),                    /* folded, headline, scattered */
		finding("e", "m/e", "chuyển đổi số", NULL),                    /* folded, headline, phrase */
		finding("f", "m/f", "x", "so doi chuyen"),                     /* exact, rest, scattered */
		finding("g", "m/g", "doi", "chuyen so"),                       /* over both */
		finding("h", "m/h", "x", "chuyen doi so"),                     /* exact, rest, phrase */
		finding("i", "m/i", "so chuyen doi", NULL),                    /* exact, headline, scattered */
		finding("j", "m/j", "chuyen doi so", NULL),                    /* exact, headline, phrase */
	};
	const struct gb_source source = { .id = "s" };
	const struct gb_briefing b = { .records = records, .n_records = COUNT(records), .meeting = { .id = "m", .kind = GB_EVENT,
		.date = { 2024, 1, 1 }, .title = { "Y", NULL }, .sources = &source, .n_sources = 1, .revision = 1 } };
	gb_corpus *c = case_memory();
	(void)state;

	case_put(c, &b, "1");
	search_assert(c, "chuyen doi so", "m/j m/i m/h m/f m/g m/e m/d m/c m/a m/b ");
	search_assert(c, "chuyển đổi số", "m/e m/d m/c m/a ");
	search_assert(c, "doi", "m/g m/i m/j m/f m/h m/d m/e m/a m/b m/c ");
	search_assert(c, "\"chuyen doi so\"", "m/j m/h m/e m/c ");
	struct gb_query dated = { .kind = GB_ANY, .text = "chuyen doi so", .sort = GB_SORT_DATE };
	assert_string_equal(search_query(c, &dated, NULL), "m/a m/b m/c m/d m/e m/f m/g m/h m/i m/j ");
	gb_close(c);
}

/* Within a step the newest first, in whatever order they came. */
static void test_newest_first(void **state)
{
	static const char *const texts[] = { "dữ liệu số", "số liệu dữ" };
	gb_corpus *c = case_memory();
	(void)state;

	search_put(c, "old", 10, 1, texts, 2);
	search_put(c, "new", 300, 1, texts, 2);
	search_put(c, "oldest", 2, 1, texts, 1);
	search_put(c, "middle", 100, 1, texts, 2);
	search_assert(c, "dữ liệu", "new/r0 middle/r0 old/r0 oldest/r0 new/r1 middle/r1 old/r1 ");
	gb_close(c);
}

/* ---- windows --------------------------------------------------------------------------------- */

/* Adds the addresses of the rows, in front of what is there or behind it. */
static void add_rows(struct buf *out, const gb_rows *rows, bool in_front)
{
	struct buf some = BUF_EMPTY;

	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_row *row = gb_rows_at(rows, i);
		buf_printf(&some, "%s ", row->record ? row->record->address : row->meeting->id);
	}
	if (in_front) {
		buf_puts(&some, buf_text(out));
		buf_clear(out);
	}
	buf_puts(out, buf_text(&some));
	buf_free(&some);
}

/* All rows, a few at a time, from the beginning or from the end. */
static void assert_walk(gb_corpus *c, const struct gb_query *q, size_t limit, bool back, const char *whole)
{
	struct gb_window w = { .limit = limit, .last = back };
	struct buf found = BUF_EMPTY;
	char key[64] = "";
	bool more = true;

	while (more) {
		gb_rows *rows;
		assert_int_equal(gb_find(c, q, &w, &rows), GB_OK);
		add_rows(&found, rows, back);
		more = gb_rows_more(rows);
		assert_true(!more || gb_rows_count(rows) == limit);
		if (gb_rows_count(rows) > 0)
			snprintf(key, sizeof(key), "%s", gb_rows_key(rows, back ? 0 : gb_rows_count(rows) - 1));
		w = (struct gb_window){ .limit = limit, .before = back ? key : NULL, .after = back ? NULL : key };
		gb_rows_free(rows);
	}
	if (strcmp(buf_text(&found), whole) != 0)
		fail_msg("\"%s\" %s by %zu: %s\nnot %s", q->text, back ? "back" : "on", limit, buf_text(&found), whole);
	buf_free(&found);
}

static void assert_windows(gb_corpus *c, const struct gb_query *q, size_t limit)
{
	char whole[1 << 15];

	snprintf(whole, sizeof(whole), "%s", search_query(c, q, &(struct gb_window){ .limit = 10000 }));
	assert_walk(c, q, limit, false, whole);
	assert_walk(c, q, limit, true, whole);
}

static void test_windows(void **state)
{
	static const char *const queries[] = { "hoan thien", "2 ung dung", "hoàn thiện", "text", "-zero", "", "ra soat zero", "xyz", "10",
		"ăn", "moh day manh", "kind:directive", "so" };
	gb_corpus *c = case_memory();
	struct arena *a = arena_new();
	(void)state;

	for (int i = 0; i < 5; i++)
		case_put(c, case_made_up(a, (uint32_t)i, arena_printf(a, "m%d", i), i * 50, 20), "1");
	for (size_t i = 0; i < COUNT(queries); i++) {
		for (int reverse = 0; reverse < 2; reverse++) {
			struct gb_query q = { .kind = GB_ANY, .text = queries[i], .reverse = reverse };
			assert_windows(c, &q, 1);
			assert_windows(c, &q, 7);
			q.sort = GB_SORT_DATE;
			assert_windows(c, &q, 4);
			q = (struct gb_query){ .kind = GB_DIRECTIVE, .text = queries[i], .reverse = reverse, .typing = true };
			assert_windows(c, &q, 3);
		}
	}
	/* offset */
	struct gb_query q = { .kind = GB_ANY, .text = "hoan thien" };
	char whole[1 << 15];
	const char *rest = whole;
	snprintf(whole, sizeof(whole), "%s", search_query(c, &q, NULL));
	for (size_t offset = 0; *rest; offset++, rest = strchr(rest, ' ') + 1)
		assert_string_equal(search_query(c, &q, &(struct gb_window){ .offset = offset, .limit = 1000 }), rest);
	arena_free(a);
	gb_close(c);
}

static void test_odd_windows(void **state)
{
	static const char *const keys[] = { "", "i1", "x", "i1,i2,i3", "t1,i5", "i99,i1", "i-1,i0" };
	gb_corpus *c = case_memory();
	gb_rows *rows;
	(void)state;

	for (size_t i = 0; i < COUNT(keys); i++) {
		assert_int_equal(gb_find(c, &(struct gb_query){ .kind = GB_ANY, .text = "x" },
			&(struct gb_window){ .after = keys[i] }, &rows), GB_USAGE);
		assert_null(rows);
	}
	assert_int_equal(gb_find(c, &(struct gb_query){ .kind = GB_ANY }, NULL, &rows), GB_USAGE);
	assert_int_equal(gb_find(c, &(struct gb_query){ .kind = GB_ANY, .text = "x", .sort = GB_SORT_TEXT }, NULL, &rows), GB_USAGE);
	gb_close(c);
}

/* ---- nothing is an error --------------------------------------------------------------------- */

static void assert_harmless(gb_corpus *c, const char *text)
{
	struct gb_query q = { .kind = GB_ANY, .text = text };
	gb_rows *rows;
	gb_ask *a;
	long n;

	for (int typing = 0; typing < 2; typing++) {
		q.typing = typing;
		if (gb_find(c, &q, &(struct gb_window){ .limit = 5 }, &rows) != GB_OK)
			fail_msg("\"%s\": %s", text, gb_why(c));
		assert_string_equal(gb_why(c), "");
		gb_rows_free(rows);
	}
	assert_int_equal(gb_count(c, &q, 100, &n), GB_OK);
	assert_int_equal(gb_ask_read(c, text, true, &a), GB_OK);
	gb_ask_free(a);
}

static void test_rubbish(void **state)
{
	static const char *const texts[] = { "", " ", "\"", "\"\"", "\"\"\"", "-", "--", "- -", "-\"", ":", "::", "a:", ":a", "AND", "OR", "NOT", "NEAR",
		"NEAR(", "NEAR(a b, 5)", "*", "a*", "^a", "^", "{a}", "a AND", "AND a", "a OR b", "a NOT b", "(", ")", "()", "((((", "'", "''", "' OR 1=1 --",
		";", "\\", "%", "_", "!any", "@moh", "#data", "=ba", "a|b", "a\x1e" "b", "a\x1f!any", "\x02x", "\xff\xfe", "\xc3", "😀", "👨‍👩‍👧", "😀😀 số",
		"agency:", "agency:\"", "agency:\"\"", "agency:nobody", "agency:moh:moh", "year:", "year:abc", "year:20255", "year:2025..2020",
		"due:", "due:soon", "due:99999999d", "kind:", "kind:x", "topic:,", "topic:,,data,", "-agency:moh", "-year:2020", "-kind:meeting", "-due:none",
		"-meeting:m0", "meeting:\"x", "nofield:x", "http://example.org/?a=b&c", "a\tb\nc", "\xE2\x80\xAE" "abc", "ﷺ", "1.2.3.4", ".", ",", "1.", "1,",
		"-1", "--1", "\"a", "a\"b\"c", "\"a b\" \"c", "\"-\"", "\"*\"", "col:\"x\"", "words:x", "search:x" };
	struct buf b = BUF_EMPTY;
	gb_corpus *c = case_memory();
	struct arena *a = arena_new();
	gb_ask *ask;
	(void)state;

	case_put(c, case_full(a), "1");
	for (size_t i = 0; i < COUNT(texts); i++)
		assert_harmless(c, texts[i]);
	/* ten thousand characters: of one word, of many, of quotes */
	for (int kind = 0; kind < 4; kind++) {
		buf_clear(&b);
		for (int i = 0; i < 10000; i++)
			buf_putc(&b, kind == 0 ? 'a' : kind == 1 ? "ab c"[i % 4] : kind == 2 ? '"' : "-a:\" "[i % 5]);
		assert_harmless(c, buf_text(&b));
	}
	buf_clear(&b);
	for (int i = 0; i < 100; i++)
		buf_printf(&b, "w%d ", i);
	assert_int_equal(gb_ask_read(c, buf_text(&b), false, &ask), GB_OK);
	assert_int_equal(gb_ask_words(ask), GB_ASK_WORDS);
	assert_non_null(strstr(gb_ask_note(ask), "very long"));
	gb_ask_free(ask);
	buf_free(&b);
	arena_free(a);
	gb_close(c);
}

/* Where the words of a text stand that a question of one word matches, each looked at. */
static size_t words_at(const gb_ask *a, const char *text, size_t at[], size_t room)
{
	const struct ask_run asked = ask_term_at(&a->terms, 0)->words;
	struct text_reading reading;
	struct text_word w;
	size_t n = 0;

	text_reading_begin(&reading, text);
	while (n < room && text_reading_next(&reading, &w))
		if (ask_matches(&asked.at[0], &w))
			at[n++] = w.from;
	return n;
}

static void assert_hits(gb_corpus *c, const char *question, const char *text)
{
	struct gb_hit hits[64];
	size_t at[64], n = 0;
	gb_ask *a;

	assert_int_equal(gb_ask_read(c, question, true, &a), GB_OK);
	if (a->terms.n == 1 && ask_term_at(&a->terms, 0)->words.n == 1 && ask_term_at(&a->terms, 0)->n_instead == 0) {
		n = words_at(a, text, at, COUNT(at));
		if (gb_hits(a, text, hits, COUNT(hits)) != n)
			fail_msg("%s in %s", question, text);
	}
	for (size_t i = 0; i < n; i++)
		assert_int_equal(hits[i].from, at[i]);
	gb_ask_free(a);
}

/* What is passed over in looking for hits is none: however a tone is placed, whatever stands between words. */
static void test_hits_are_all(void **state)
{
	static const char *const bits[] = { "a", "o", "ó", "á", "u", "à", "ù", "i", "ỉ", "ả", "y", "ỳ", "đ", "D", "r", "ng", "q", "1", "5", "g",
		"\xCC\x81", "\xC3\xB0", "×", "÷", "·", "’", "-", " ", " ", " ", "次" };
	static const char *const known[][2] = { { "rộng", "dài×rộng" }, { "aó", "áo aó" }, { "ùa", "uà" }, { "iù", "iù" }, { "đo", "đo do" } };
	gb_corpus *c = case_memory();
	uint32_t seed = 99;
	(void)state;

	for (size_t i = 0; i < COUNT(known); i++)
		assert_hits(c, known[i][0], known[i][1]);
	for (int round = 0; round < 20000; round++) {
		struct buf text = BUF_EMPTY, question = BUF_EMPTY;
		for (int n = 20 + round % 3; n > 0; n--) {
			seed = seed * 1664525u + 1013904223u;
			const char *bit = bits[(seed >> 12) % COUNT(bits)];
			buf_puts(&text, bit);
			if (n <= round % 3 + 1 && *bit != ' ')
				buf_puts(&question, bit);
		}
		assert_hits(c, buf_text(&question), buf_text(&text));
		buf_free(&text);
		buf_free(&question);
	}
	gb_close(c);
}

static void assert_ready(gb_corpus *c)
{
	static const char *const texts[] = { "day manh", "an", "hoan thien" };
	struct store_statement before[STORE_STATEMENTS];

	gb_search_ready(c);
	memcpy(before, c->statements, sizeof before);
	for (size_t i = 0; i < COUNT(texts); i++)
		assert_string_not_equal(search_find(c, texts[i]), "");
	for (int i = 0; i < STORE_STATEMENTS; i++)
		if (!before[i].sql && c->statements[i].sql && !strstr(c->statements[i].sql, "MATCH"))
			fail_msg("not prepared before: %s", c->statements[i].sql);
}

/* What the first search of any kind needs is prepared; on another connection, too. */
static void test_ready(void **state)
{
	gb_corpus *c = case_read(case_make("ready.db"));
	(void)state;

	assert_ready(c);
	store_disconnect(c);
	assert_ready(c);
	gb_close(c);
}

/* Texts put together at random from what has a meaning somewhere. */
static void test_fuzz(void **state)
{
	static const char *const bits[] = { "\"", "-", ":", "*", "(", ")", " ", " ", " ", "a", "số", "đổi", "AND", "NOT", "NEAR(", "agency:", "year:", "kind:",
		"due:", "meeting:", "topic:", "moh", "2024", "..", ",", "'", "^", "=", "|", "😀", "\xff", "\xcc\x89", "BYT", "NQ57", "chuyển", "9", "." };
	gb_corpus *c = case_memory();
	struct arena *arena = arena_new();
	uint32_t seed = 12345;
	(void)state;

	case_put(c, case_full(arena), "1");
	for (int round = 0; round < 20000; round++) {
		struct buf b = BUF_EMPTY;
		struct gb_hit hits[8];
		gb_ask *a;
		for (int n = 1 + round % 9; n > 0; n--) {
			seed = seed * 1664525u + 1013904223u;
			buf_puts(&b, bits[(seed >> 12) % COUNT(bits)]);
		}
		assert_int_equal(gb_ask_read(c, buf_text(&b), round % 2, &a), GB_OK);
		assert_true(gb_hits(a, "Nghị quyết 57: chuyển đổi số, 9 BYT", hits, COUNT(hits)) <= COUNT(hits));
		gb_ask_free(a);
		if (round % 50 == 0)
			assert_harmless(c, buf_text(&b));
		buf_free(&b);
	}
	arena_free(arena);
	gb_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_matches),
		cmocka_unit_test(test_hits_agree),
		cmocka_unit_test(test_typing),
		cmocka_unit_test(test_typing_never_loses),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_newest_first),
		cmocka_unit_test(test_windows),
		cmocka_unit_test(test_odd_windows),
		cmocka_unit_test(test_rubbish),
		cmocka_unit_test(test_hits_are_all),
		cmocka_unit_test(test_ready),
		cmocka_unit_test(test_fuzz),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
