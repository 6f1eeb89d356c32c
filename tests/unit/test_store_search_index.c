/* test_store_search_index.c - the search index follows the tables, whatever happens to them, and is built anew when it
 * is damaged, missing or old. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "search_case.h"
#include "store/search.h"
#include "store_case.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static void assert_good(gb_corpus *c)
{
	struct gb_health h;

	assert_int_equal(gb_check(c, &h), GB_OK);
	if (!h.sound)
		fail_msg("%s", h.fault);
	if (h.index != GB_INDEX_GOOD)
		fail_msg("%s", h.index_fault);
	assert_string_equal(h.index_fault, "");
	assert_int_equal(gb_index_state(c), GB_INDEX_GOOD);
}

/* Every token and how often it is there, in every row: what two corpora of the same content have in common. */
static void dump(gb_corpus *c, struct buf *out)
{
	struct store_run r;
	struct arena *a = arena_new();

	assert_int_equal(store_exec(c, "CREATE VIRTUAL TABLE temp.places USING fts5vocab('main', 'search', 'instance')"), GB_OK);
	store_start(&r, c, "SELECT term || ' ' || doc || ' ' || offset FROM temp.places ORDER BY term, doc, offset");
	r.arena = a;
	while (store_next(&r))
		buf_printf(out, "%s\n", store_get_text(&r));
	assert_int_equal(store_end(&r), GB_OK);
	store_start(&r, c, "SELECT form || ' ' || word || ' ' || headline || ' ' || rest FROM search_words ORDER BY form, word");
	r.arena = a;
	while (store_next(&r))
		buf_printf(out, "%s\n", store_get_text(&r));
	assert_int_equal(store_end(&r), GB_OK);
	assert_int_equal(store_exec(c, "DROP TABLE temp.places"), GB_OK);
	arena_free(a);
}

/* What the index holds is what a new one would. */
static void assert_as_new(gb_corpus *c)
{
	struct buf now = BUF_EMPTY, new = BUF_EMPTY;

	assert_good(c);
	dump(c, &now);
	assert_int_equal(gb_reindex(c, NULL, NULL), GB_OK);
	dump(c, &new);
	if (strcmp(buf_text(&now), buf_text(&new)) != 0) {
		size_t at = 0, line;
		while (buf_text(&now)[at] && buf_text(&now)[at] == buf_text(&new)[at])
			at++;
		for (line = at; line > 0 && buf_text(&now)[line - 1] != '\n'; line--)
			;
		fail_msg("it has %.60s\nand not %.60s", buf_text(&now) + line, buf_text(&new) + line);
	}
	buf_free(&now);
	buf_free(&new);
}

/* ---- records come and go --------------------------------------------------------------------- */

static void test_everything(void **state)
{
	static const struct {
		const char *text, *found;
	} table[] = {
		{ "năm phiên", "" }, { "phiên họp thứ 10", "full " }, { "Hà Nội", "full " }, { "5 tăng tốc", "full/five " },
		{ "hạ tầng số", "full/five " }, { "digital infrastructure", "full/five " }, { "real work", "full/theme-2025 " },
		{ "làm thật", "full/theme-2025 " }, { "bệnh án", "full/electronic-records " }, { "within six months", "full/electronic-records " },
		{ "BYT", "full/electronic-records " }, { "Ministry of Health", "full/electronic-records " },
		{ "14,26", "full/share-2022 " }, { "14.26%", "full/share-2022 " }, { "tăng 15 bậc", "full/share-2022 " },
		{ "digital economy share GDP", "full/share-2022 " }, { "8-10%", "full/share-2023 " }, { "193", "full/share-2023 " },
		{ "pham minh chinh", "full/five full " }, { "awareness", "full/awareness " }, { "counts three", "full/five " },
		{ "Lĩnh vực riêng", "" },
	};
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	(void)state;

	case_put(c, case_full(a), "1");
	for (size_t i = 0; i < COUNT(table); i++)
		if (strcmp(table[i].text, "pham minh chinh") != 0)
			search_assert(c, table[i].text, table[i].found);
	assert_as_new(c);
	assert_int_equal(gb_remove(c, "full"), GB_OK);
	search_assert(c, "", "");
	search_assert(c, "bệnh án", "");
	int64_t n = -1;
	assert_int_equal(store_ask(c, "SELECT count(*) FROM search_words", &n), GB_OK);
	assert_int_equal(n, 0);
	assert_as_new(c);
	gb_close(c);
	arena_free(a);
}

static void test_replaced(void **state)
{
	static const char *const first[] = { "vàng bạc", "sắt thép" }, *const second[] = { "vàng đồng" };
	gb_corpus *c = case_memory();
	(void)state;

	search_put(c, "m", 1, 1, first, 2);
	search_assert(c, "vàng", "m/r0 ");
	search_put(c, "m", 1, 2, second, 1);
	search_assert(c, "vàng", "m/r0 ");
	search_assert(c, "bạc", "");
	search_assert(c, "sắt", "");
	search_assert(c, "đồng", "m/r0 ");
	search_put(c, "m", 400, 3, second, 1);          /* on another date now */
	search_put(c, "n", 200, 1, second, 1);
	search_assert(c, "vàng", "m/r0 n/r0 ");
	assert_as_new(c);
	gb_close(c);
}

/* One transaction in which a meeting comes, is replaced and goes; and one that is rolled back. */
static void test_one_transaction(void **state)
{
	gb_corpus *c = case_memory();
	struct arena *a = arena_new();
	(void)state;

	case_put(c, case_made_up(a, 1, "m1", 1, 5), "1");
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put(c, case_made_up(a, 2, "m2", 2, 5), "1", "user"), GB_OK);
	assert_int_equal(store_put(c, case_made_up(a, 3, "m2", 3, 5), "2", "user"), GB_OK);
	assert_int_equal(store_put(c, case_made_up(a, 4, "m1", 3, 5), "2", "user"), GB_OK);
	assert_int_equal(store_put(c, case_made_up(a, 5, "m3", 3, 5), "1", "user"), GB_OK);
	assert_int_equal(store_remove(c, "m3"), GB_OK);
	assert_int_equal(store_commit(c), GB_OK);
	assert_as_new(c);
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put(c, case_made_up(a, 6, "m4", 2, 5), "1", "user"), GB_OK);
	assert_int_equal(store_remove(c, "m1"), GB_OK);
	store_rollback(c);
	assert_null(c->index);
	assert_as_new(c);
	gb_close(c);
	arena_free(a);
}

/* So many meetings on one day that they must move to make room. */
static void test_renumbered(void **state)
{
	static const char *const text = "vàng";
	gb_corpus *c = case_memory();
	int64_t first, moved;
	char id[16];
	(void)state;

	search_put(c, "m", 5, 1, &text, 1);
	assert_int_equal(store_number_of(c, "m", &first), GB_OK);
	for (int i = 0; i < 40; i++) {
		snprintf(id, sizeof(id), "m-%03d", 500 - i);
		search_put(c, id, 5, 1, &text, 1);
	}
	assert_int_equal(store_number_of(c, "m-500", &moved), GB_OK);
	assert_true(moved != first);
	long n;
	assert_int_equal(gb_count(c, &(struct gb_query){ .kind = GB_FINDING, .text = "vàng" }, 0, &n), GB_OK);
	assert_int_equal(n, 41);
	assert_non_null(strstr(search_find(c, "vàng"), "m/r0 m-461/r0 m-462/r0 "));
	assert_as_new(c);
	gb_close(c);
}

/* A name in the vocabulary changes: the records that it belongs to are found by the new one. */
static void test_renamed(void **state)
{
	const struct gb_agency moh = { .id = "moh", .name = { "Bộ Sức khỏe", "Ministry of Wellness" }, .kind = GB_BODY,
		.shorts = { (const char *const[]){ "BSK" }, 1 } };
	const struct gb_topic data = { .id = "data", .name = { "Số liệu vàng", NULL } };
	const struct gb_indicator share = { .id = "digital-economy-share", .name = { "Tỷ lệ ngọc", NULL }, .unit = { "%", NULL } };
	const struct gb_vocabulary v = { &moh, 1, &data, 1, &share, 1 };
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	(void)state;

	case_put(c, case_full(a), "1");
	search_assert(c, "Bộ Y tế", "full/electronic-records ");
	search_assert(c, "ngọc", "");
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put_vocabulary(c, &v, NULL, NULL), GB_OK);
	assert_int_equal(store_commit(c), GB_OK);
	search_assert(c, "\"Bộ Y tế\"", "");
	search_assert(c, "Bộ Sức khỏe", "full/electronic-records ");
	search_assert(c, "BSK", "full/electronic-records ");
	search_assert(c, "liệu vàng", "full/five full/theme-2025 full/electronic-records full/share-2022 ");
	search_assert(c, "ngọc", "full/share-2022 ");
	assert_as_new(c);
	gb_close(c);
	arena_free(a);
}

/* Whatever is done, in whatever order, the index is as a new one. */
static void test_anything(void **state)
{
	gb_corpus *c = case_memory();
	uint32_t seed = 7;
	(void)state;

	for (int round = 0; round < 60; round++) {
		struct arena *a = arena_new();
		seed = seed * 1664525u + 1013904223u;
		const char *id = arena_printf(a, "m%u", seed >> 8 & 7);
		if (seed >> 16 & 3)
			case_put(c, case_made_up(a, seed, id, (int)(seed >> 20 & 3), (int)(seed >> 24 & 7)), "1");
		else
			(void)gb_remove(c, id);
		arena_free(a);
	}
	assert_as_new(c);
	gb_close(c);
}

/* ---- old, missing, damaged ------------------------------------------------------------------- */

static void assert_no_search(gb_corpus *c, const char *words)
{
	gb_rows *rows;
	struct gb_parts parts;
	struct gb_advice advice;
	long n;
	const struct gb_query q = { .kind = GB_ANY, .text = "text" };

	assert_int_equal(gb_find(c, &q, NULL, &rows), GB_UNAVAILABLE);
	if (!strstr(gb_why(c), words))
		fail_msg("%s", gb_why(c));
	assert_null(rows);
	assert_int_equal(gb_count(c, &q, 0, &n), GB_UNAVAILABLE);
	assert_int_equal(gb_facets(c, &q, GB_BY_YEAR, &parts), GB_UNAVAILABLE);
	assert_int_equal(gb_search_advice(c, &q, &advice), GB_UNAVAILABLE);
	case_assert_meetings(c, 3);
}

static void test_old(void **state)
{
	const char *path = case_make("old.db");
	struct gb_health h;
	gb_corpus *c;
	(void)state;

	case_make_old(path, 1);
	c = case_read(path);
	assert_int_equal(gb_index_state(c), GB_INDEX_MISSING);
	assert_no_search(c, "import --reindex");
	assert_int_equal(gb_check(c, &h), GB_OK);
	assert_true(h.sound && h.index == GB_INDEX_MISSING && h.schema == 1);
	gb_corpus *writer;
	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &writer), GB_OK);
	assert_int_equal(gb_index_state(writer), GB_INDEX_MISSING);
	assert_int_equal(gb_remove(writer, "nowhere"), GB_NONE);        /* what changes nothing builds nothing */
	assert_int_equal(gb_index_state(writer), GB_INDEX_MISSING);
	assert_int_equal(gb_remove(writer, "m0"), GB_OK);
	assert_good(writer);
	gb_close(writer);
	assert_int_equal(gb_index_state(c), GB_INDEX_GOOD);     /* the reader sees it, too */
	assert_true(strlen(search_find(c, "text")) > 0);
	assert_good(c);
	gb_close(c);
	case_make_old(path, 1);
	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_OK);
	assert_int_equal(gb_reindex(c, NULL, NULL), GB_OK);
	assert_good(c);
	gb_close(c);
}

/* The user's own corpus gets its index at the start, where nobody asked for it; others stay as they are. */
static void test_old_at_start(void **state)
{
	static const enum gb_found ways[] = { GB_FROM_OPTION, GB_FROM_SYSTEM, GB_FROM_USER };
	(void)state;

	for (size_t i = 0; i < COUNT(ways); i++) {
		struct gb_location where = { .found = ways[i] };
		gb_corpus *c;
		snprintf(where.path, sizeof(where.path), "%s", case_make("start.db"));
		case_make_old(where.path, 1);
		assert_int_equal(gb_open_located(&where, GB_EN, &c), GB_OK);
		assert_int_equal(gb_index_state(c), ways[i] == GB_FROM_USER ? GB_INDEX_GOOD : GB_INDEX_MISSING);
		assert_string_equal(gb_why(c), "");
		case_assert_meetings(c, 3);
		if (ways[i] == GB_FROM_USER)
			assert_good(c);
		gb_close(c);
	}
}

/* Of other rules than ours: as good as none, and built by the first who writes. */
static void test_other_rules(void **state)
{
	const char *path = case_make("rules.db");
	struct arena *a = arena_new();
	gb_corpus *c;
	(void)state;

	case_tamper(path, "UPDATE meta SET value = '0' WHERE key = 'search'");
	c = case_read(path);
	assert_int_equal(gb_index_state(c), GB_INDEX_MISSING);
	assert_no_search(c, "no search index yet");
	gb_close(c);
	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_OK);
	assert_int_equal(gb_index_state(c), GB_INDEX_MISSING);
	case_put(c, case_made_up(a, 9, "m9", 9, 3), "1");
	assert_as_new(c);
	gb_close(c);
	arena_free(a);
}

/* Who reads remembers that there is one, until somebody takes it away. */
static void test_taken_away(void **state)
{
	const char *path = case_make("away.db");
	gb_corpus *c = case_read(path);
	(void)state;

	assert_int_equal(gb_index_state(c), GB_INDEX_GOOD);
	assert_int_equal(gb_index_state(c), GB_INDEX_GOOD);
	case_tamper(path, "DROP TABLE search_words");
	assert_int_equal(gb_index_state(c), GB_INDEX_DAMAGED);
	case_tamper(path, "DELETE FROM meta WHERE key = 'search'");
	assert_int_equal(gb_index_state(c), GB_INDEX_MISSING);
	gb_close(c);
}

/* What can befall the index's tables; the corpus opens, lists, and says what to do; and --reindex mends it. */
static void test_damaged(void **state)
{
	static const char *const damages[] = {
		"DROP TABLE search_words",
		"DROP TABLE search_data",
		"DROP TABLE search_idx",
		"DROP TABLE search_config",
		"DELETE FROM search_data",
		"DELETE FROM search_data WHERE id = 10",
		"DELETE FROM search_data WHERE id > 10",
		"DELETE FROM search_idx",
		"UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 10",
		"UPDATE search_data SET block = randomblob(length(block)) WHERE id > 10",
		"UPDATE search_data SET block = randomblob(30) WHERE id = 10",
		"UPDATE search_config SET v = 99 WHERE k = 'version'",
		"DELETE FROM search_words WHERE rowid_of_none", /* fails: nothing is damaged */
		"DELETE FROM search_words WHERE word = 'text'",
		"UPDATE search_words SET headline = headline + 1 WHERE word = 'text'",
		"DELETE FROM findings WHERE nr = (SELECT min(nr) FROM findings)",
		"INSERT INTO meta VALUES ('x', 'y')",
	};
	(void)state;

	for (size_t i = 0; i < COUNT(damages); i++) {
		const char *path = case_make("damaged.db");
		struct gb_health h;
		gb_rows *rows;
		gb_corpus *c;
		sqlite3 *db;
		assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
		sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
		(void)sqlite3_exec(db, damages[i], NULL, NULL, NULL);
		sqlite3_close(db);

		c = case_read(path);
		case_assert_meetings(c, 3);
		enum gb_status status = gb_find(c, &(struct gb_query){ .kind = GB_ANY, .text = "text" }, NULL, &rows);
		if (status != GB_OK && status != GB_UNAVAILABLE)
			fail_msg("%s: %d %s", damages[i], (int)status, gb_why(c));
		gb_rows_free(rows);
		if (status != GB_OK) {
			assert_non_null(strstr(gb_why(c), "--reindex"));
			assert_int_equal(gb_index_state(c), GB_INDEX_DAMAGED);
		}
		assert_int_equal(gb_check(c, &h), GB_OK);
		const bool harmless = strstr(damages[i], "'x'") || strstr(damages[i], "_of_none");
		if ((h.index == GB_INDEX_GOOD) != harmless)
			fail_msg("%s: %s", damages[i], h.index_fault);
		if (!strstr(damages[i], "findings"))
			assert_true(h.sound);
		case_assert_meetings(c, 3);
		gb_close(c);

		if (gb_open(path, GB_WRITE, GB_EN, &c) != GB_OK)
			fail_msg("%s: %s", damages[i], gb_why(c));
		if (gb_reindex(c, NULL, NULL) != GB_OK)
			fail_msg("%s: %s", damages[i], gb_why(c));
		assert_int_equal(gb_check(c, &h), GB_OK);
		if (h.index != GB_INDEX_GOOD)
			fail_msg("%s: %s", damages[i], h.index_fault);
		gb_close(c);
	}
}

/* An import over a damaged index goes in, and the index with it. */
static void test_import_over_damage(void **state)
{
	static const char *const damages[] = { "DELETE FROM search_data WHERE id > 10", "DROP TABLE search_data", "DROP TABLE search_words" };
	struct arena *a = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(damages); i++) {
		const char *path = case_make("import.db");
		gb_corpus *c;
		sqlite3 *db;
		assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
		sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
		assert_int_equal(sqlite3_exec(db, damages[i], NULL, NULL, NULL), SQLITE_OK);
		sqlite3_close(db);
		assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_OK);
		case_put(c, case_made_up(a, 5, "m1", 3, 8), "9");
		case_put(c, case_full(a), "9");
		case_assert_meetings(c, 4);
		if (i == 0)             /* what is lost inside is not met by writing */
			assert_int_equal(gb_reindex(c, NULL, NULL), GB_OK);
		assert_as_new(c);
		gb_close(c);
	}
	arena_free(a);
}

struct told {
	long done, all;
	int times;
};

static void tell(void *self, long done, long all)
{
	struct told *t = self;

	assert_true(done >= t->done && done <= all);
	*t = (struct told){ done, all, t->times + 1 };
}

static void test_progress(void **state)
{
	gb_corpus *c = case_read(case_make("progress.db"));
	struct told t = { 0, 0, 0 };
	(void)state;

	assert_int_equal(gb_reindex(c, tell, &t), GB_NO_PERMISSION);    /* open for reading */
	gb_close(c);
	assert_int_equal(gb_open(case_path("progress.db"), GB_WRITE, GB_EN, &c), GB_OK);
	assert_int_equal(gb_reindex(c, tell, &t), GB_OK);
	assert_true(t.times >= 1 && t.done == t.all && t.all == 96);
	gb_close(c);
}

/* ---- a big corpus: in many transactions ------------------------------------------------------- */

struct watching {
	gb_corpus *writer, *reader;
	const char *interfere;          /* SQL of somebody else's, once, as if it came between two transactions */
	int times;
};

/* Told inside of each transaction but the first: others read, and see that there is no index yet. */
static void watch(void *self, long done, long all)
{
	struct watching *w = self;
	long n = 0;

	w->times++;
	assert_true(done <= all);
	if (done < all) {
		assert_int_equal(gb_count(w->reader, &(struct gb_query){ .kind = GB_MEETING }, 0, &n), GB_OK);
		assert_int_equal(n, 3);
		assert_int_equal(gb_index_state(w->reader), GB_INDEX_MISSING);
		assert_int_equal(gb_count(w->reader, &(struct gb_query){ .kind = GB_ANY, .text = "a" }, 0, &n), GB_UNAVAILABLE);
	}
	if (w->interfere && sqlite3_txn_state(w->writer->db, NULL) == SQLITE_TXN_WRITE) {
		assert_int_equal(store_exec(w->writer, w->interfere), GB_OK);
		w->interfere = NULL;
	}
}

static void open_big(struct watching *w, const char *interfere)
{
	*w = (struct watching){ .interfere = interfere };
	w->reader = case_read(case_make("big.db"));
	assert_int_equal(gb_open(case_path("big.db"), GB_WRITE, GB_EN, &w->writer), GB_OK);
	w->writer->whole = 25;          /* 96 records are many, and each meeting a transaction of its own */
}

static void close_big(struct watching *w)
{
	gb_close(w->reader);
	gb_close(w->writer);
}

static void test_batches(void **state)
{
	struct watching w;
	struct arena *a = arena_new();
	struct buf key = BUF_EMPTY;
	(void)state;

	open_big(&w, NULL);
	assert_int_equal(gb_reindex(w.writer, watch, &w), GB_OK);
	assert_int_equal(gb_index_state(w.reader), GB_INDEX_GOOD);
	assert_int_equal(store_meta_get(w.writer, STORE_BUILDING_KEY, &key), GB_OK);
	assert_int_equal(key.len, 0);
	w.writer->whole = STORE_WHOLE;
	assert_as_new(w.writer);
	/* So does an import where the index is missing. */
	w.writer->whole = 25;
	assert_int_equal(store_exec(w.writer, "DELETE FROM meta WHERE key = 'search'"), GB_OK);
	case_put(w.writer, case_made_up(a, 5, "m9", 3, 8), "9");
	w.writer->whole = STORE_WHOLE;
	assert_as_new(w.writer);
	close_big(&w);
	arena_free(a);
	buf_free(&key);
}

/* Somebody else builds it meanwhile: they are let, and theirs is taken where it is whole. */
static void test_batches_overtaken(void **state)
{
	struct watching w;
	long n;
	(void)state;

	open_big(&w, "UPDATE meta SET value = 'other' WHERE key = 'search-building'");
	assert_int_equal(gb_reindex(w.writer, watch, &w), GB_UNAVAILABLE);
	assert_non_null(strstr(gb_why(w.writer), "somebody else"));
	assert_int_equal(gb_index_state(w.writer), GB_INDEX_MISSING);
	assert_int_equal(gb_count(w.writer, &(struct gb_query){ .kind = GB_FINDING }, 0, &n), GB_OK);
	/* What was left half done is in nobody's way. */
	assert_int_equal(gb_reindex(w.writer, NULL, NULL), GB_OK);
	w.writer->whole = STORE_WHOLE;
	assert_as_new(w.writer);
	close_big(&w);

	open_big(&w, "DELETE FROM meta WHERE key = 'search-building'; INSERT INTO meta VALUES ('search', '" STORE_INDEX_VERSION "')");
	assert_int_equal(gb_reindex(w.writer, watch, &w), GB_OK);
	assert_true(w.times < 4);
	close_big(&w);
}

/* Two corpora with the same content in other orders have the same index; made in the same order, the same bytes. */
static void test_same_bytes(void **state)
{
	struct buf one = BUF_EMPTY, two = BUF_EMPTY;
	(void)state;

	assert_int_equal(file_read(case_make("one.db"), 1 << 24, &one, NULL), GB_OK);
	assert_int_equal(file_read(case_make("two.db"), 1 << 24, &two, NULL), GB_OK);
	assert_int_equal(one.len, two.len);
	assert_memory_equal(buf_text(&one), buf_text(&two), one.len);
	buf_free(&one);
	buf_free(&two);
}

/* Any tool reads the tables, also with an index whose tokenizer it does not know. */
static void test_other_tools(void **state)
{
	const char *path = case_make("tools.db");
	sqlite3 *db;
	(void)state;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "SELECT * FROM meetings; SELECT * FROM search_words; PRAGMA integrity_check; VACUUM",
		NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	gb_corpus *c = case_read(path);
	assert_good(c);
	gb_close(c);
}

/* ---- giving up ------------------------------------------------------------------------------- */

static bool always(void *self)
{
	++*(int *)self;
	return true;
}

/* What cannot be read is not half there; and what a screen asks before it asks anything is too little to be given up. */
static void test_stop_reading(void **state)
{
	gb_corpus *c = case_read(case_make("stop.db"));
	int asked = 0, stopped = 0;
	gb_ask *ask;
	(void)state;

	gb_set_stop(c, always, &asked);
	for (int i = 0; i < 500; i++) {
		assert_int_equal(gb_index_state(c), GB_INDEX_GOOD);
		if (gb_ask_read(c, "meeting:nothing-like-it text", false, &ask) == GB_OK) {
			gb_ask_free(ask);
		} else {
			assert_null(ask);
			stopped++;
		}
	}
	assert_in_range(stopped, 1, 500);
	gb_close(c);
}

static void test_stop(void **state)
{
	const char *path = case_make("stop.db");
	struct arena *a = arena_new();
	gb_corpus *c;
	gb_rows *rows;
	int asked = 0;
	long n;
	(void)state;

	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_OK);
	gb_set_stop(c, always, &asked);
	const struct gb_query q = { .kind = GB_ANY, .text = "text -zero" };
	assert_int_equal(gb_find(c, &q, NULL, &rows), GB_STOPPED);
	assert_true(asked > 0);
	assert_null(rows);
	assert_int_equal(gb_count(c, &q, 0, &n), GB_STOPPED);
	case_put(c, case_made_up(a, 77, "m7", 7, 50), "1");     /* what writes is not stopped */
	gb_set_stop(c, NULL, NULL);
	assert_int_equal(gb_find(c, &q, NULL, &rows), GB_OK);
	assert_true(gb_rows_count(rows) > 0);
	gb_rows_free(rows);
	assert_good(c);
	gb_close(c);
	arena_free(a);
}

static int tear_down(void **state)
{
	(void)state;
	case_folder_remove();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_everything),
		cmocka_unit_test(test_replaced),
		cmocka_unit_test(test_one_transaction),
		cmocka_unit_test(test_renumbered),
		cmocka_unit_test(test_renamed),
		cmocka_unit_test(test_anything),
		cmocka_unit_test(test_old),
		cmocka_unit_test(test_old_at_start),
		cmocka_unit_test(test_other_rules),
		cmocka_unit_test(test_taken_away),
		cmocka_unit_test(test_damaged),
		cmocka_unit_test(test_import_over_damage),
		cmocka_unit_test(test_progress),
		cmocka_unit_test(test_batches),
		cmocka_unit_test(test_batches_overtaken),
		cmocka_unit_test(test_same_bytes),
		cmocka_unit_test(test_other_tools),
		cmocka_unit_test(test_stop),
		cmocka_unit_test(test_stop_reading),
	};

	return cmocka_run_group_tests(tests, NULL, tear_down);
}
