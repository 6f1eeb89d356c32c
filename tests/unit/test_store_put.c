/* test_store_put.c - what goes into a corpus comes out as it was; what is replaced or taken out is gone. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "store/inside.h"
#include "store_case.h"

static void assert_loads(gb_corpus *c, const struct gb_briefing *b)
{
	struct buf want = BUF_EMPTY, got = BUF_EMPTY;
	gb_loaded *l;

	if (gb_load(c, b->meeting.id, &l) != GB_OK)
		fail_msg("%s: %s", b->meeting.id, gb_why(c));
	case_dump(&want, b);
	case_dump(&got, gb_loaded_briefing(l));
	assert_string_equal(buf_text(&got), buf_text(&want));
	buf_free(&want);
	buf_free(&got);
	gb_loaded_free(l);
}

static void assert_sound(gb_corpus *c)
{
	struct gb_health h;

	assert_int_equal(gb_check(c, &h), GB_OK);
	if (!h.sound)
		fail_msg("%s", h.fault);
}

static void test_round_trip(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	(void)state;

	case_put(c, case_full(a), "0123456789abcdef");
	case_put(c, case_made_up(a, 7, "made-up", 400, 30), "2");
	assert_loads(c, case_full(a));
	assert_loads(c, case_made_up(a, 7, "made-up", 400, 30));
	assert_sound(c);
	gb_close(c);
	arena_free(a);
}

/* ---- replacing and removing ------------------------------------------------------------------ */

/* A small briefing whose records are named. */
static const struct gb_briefing *small(struct arena *a, const char *id, struct gb_date date,
                                       int revision, const char *const *names)
{
	struct gb_briefing *b = arena_alloc(a, sizeof(*b));
	static const struct gb_source source = { .id = "s" };
	struct gb_record *records;

	while (names[b->n_records])
		b->n_records++;
	records = arena_alloc(a, (b->n_records + 1) * sizeof(*records));
	for (size_t i = 0; i < b->n_records; i++) {
		records[i] = (struct gb_record){ .kind = GB_FINDING, .id = names[i], .meeting = id,
			.address = arena_printf(a, "%s/%s", id, names[i]), .source = "s",
				.paragraph = 1, .cue = "bốn chữ ở đây",
			.finding = { GB_VIEW, { names[i], NULL } } };
	}
	b->records = records;
	b->meeting = (struct gb_meeting){ .id = id, .kind = GB_EVENT, .date = date, .title = { id, NULL },
		.summary = { "x", NULL }, .sources = &source, .n_sources = 1, .revision = revision };
	return b;
}

#define NAMES(...) (const char *const[]){ __VA_ARGS__, NULL }
static const struct gb_date day = { 2025, 2, 6 };

static long count_rows(gb_corpus *c, const char *table)
{
	struct buf sql = BUF_EMPTY;
	int64_t n;

	buf_printf(&sql, "SELECT count(*) FROM %s", table);
	assert_int_equal(store_ask(c, buf_text(&sql), &n), GB_OK);
	buf_free(&sql);
	return (long)n;
}

static const char *const tables_of_meetings[] = {
	"meetings", "people", "documents", "sources", "retired", "left_out", "tallies", "slogans",
		"slogan_items", "directives",
	"directive_figures", "figures", "not_comparable", "findings", "record_topics",
		"record_agencies", "record_was", "former_addresses",
};

static void test_replace_leaves_nothing_behind(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	struct store_state before, after;
	(void)state;

	case_put(c, case_full(a), "1");
	assert_int_equal(store_state(c, "full", &before), GB_OK);
	assert_int_equal(before.revision, 3);
	assert_string_equal(before.digest, "1");
	assert_string_equal(before.origin, "user");
	case_put(c, small(a, "full", day, 4, NAMES("only")), "2");
	assert_loads(c, small(a, "full", day, 4, NAMES("only")));
	assert_int_equal(count_rows(c, "slogans"), 0);
	assert_int_equal(count_rows(c, "directives"), 0);
	assert_int_equal(count_rows(c, "figures"), 0);
	assert_int_equal(count_rows(c, "findings"), 1);
	assert_int_equal(count_rows(c, "record_topics"), 0);
	assert_int_equal(count_rows(c, "record_agencies"), 0);
	assert_int_equal(count_rows(c, "tallies"), 0);
	assert_int_equal(store_state(c, "full", &after), GB_OK);
	assert_int_equal(after.revision, 4);
	assert_sound(c);
	gb_close(c);
	arena_free(a);
}

static void test_remove_leaves_nothing_behind(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	struct store_state after;
	gb_loaded *l;
	(void)state;

	case_put(c, case_full(a), "1");
	for (size_t i = 0; i < sizeof(tables_of_meetings) / sizeof(tables_of_meetings[0]); i++)
		assert_int_not_equal(count_rows(c, tables_of_meetings[i]), 0);
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_remove(c, "full"), GB_OK);
	assert_int_equal(store_commit(c), GB_OK);
	for (size_t i = 0; i < sizeof(tables_of_meetings) / sizeof(tables_of_meetings[0]); i++)
		if (strcmp(tables_of_meetings[i], "former_addresses") != 0)
			assert_int_equal(count_rows(c, tables_of_meetings[i]), 0);
	assert_int_equal(store_state(c, "full", &after), GB_OK);
	assert_int_equal(after.revision, 0);
	assert_int_equal(gb_load(c, "full", &l), GB_USAGE);
	assert_null(l);
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_remove(c, "full"), GB_NONE);
	store_rollback(c);
	assert_non_null(strstr(gb_why(c), "full"));
	gb_close(c);
	arena_free(a);
}

static void test_rollback(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	(void)state;

	case_put(c, small(a, "m", day, 1, NAMES("one")), "1");
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put(c, small(a, "m", day, 2, NAMES("one", "two")), "2", "user"), GB_OK);
	store_rollback(c);
	store_rollback(c);
	assert_loads(c, small(a, "m", day, 1, NAMES("one")));
	gb_close(c);
	arena_free(a);
}

/* ---- former addresses ------------------------------------------------------------------------ */

static struct gb_briefing *with_was(struct arena *a, const struct gb_briefing *b, size_t record,
                                    const char *was)
{
	struct gb_briefing *copy = arena_copy(a, b, 1, sizeof(*b));
	struct gb_record *records = arena_copy(a, b->records, b->n_records, sizeof(*records));
	const char **at = arena_alloc(a, sizeof(*at));

	*at = was;
	records[record].was = (struct gb_ids){ at, 1 };
	copy->records = records;
	return copy;
}

static bool has(gb_corpus *c, const char *address)
{
	bool found;

	assert_int_equal(store_has_address(c, address, &found), GB_OK);
	return found;
}

static bool was_retired(gb_corpus *c, const char *address)
{
	bool found;

	assert_int_equal(store_was_retired(c, address, &found), GB_OK);
	return found;
}

static void assert_gets(gb_corpus *c, const char *address, const char *found)
{
	gb_rows *rows;
	int item;

	if (gb_get(c, address, &rows, &item) != GB_OK)
		fail_msg("%s: %s", address, gb_why(c));
	assert_int_equal(gb_rows_count(rows), 1);
	assert_string_equal(gb_rows_at(rows, 0)->record->address, found);
	gb_rows_free(rows);
}

static void test_former_addresses(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	struct gb_ids ids;
	gb_rows *rows;
	(void)state;

	case_put(c, small(a, "m", day, 1, NAMES("one", "two", "three")), "1");
	assert_int_equal(store_record_ids(c, "m", &ids, a), GB_OK);
	assert_int_equal(ids.n, 3);
	assert_string_equal(ids.at[1], "two");
	case_put(c, with_was(a, small(a, "m", day, 2, NAMES("one", "zwei")), 1, "two"), "2");
	case_put(c, with_was(a, small(a, "m", day, 3, NAMES("one", "deux")), 1, "zwei"), "3");

	assert_gets(c, "m/deux", "m/deux");
	assert_gets(c, "m/zwei", "m/deux");
	assert_gets(c, "m/two", "m/deux");
	assert_true(has(c, "m/two"));
	assert_true(was_retired(c, "m/two"));
	assert_true(was_retired(c, "m/three"));
	assert_false(was_retired(c, "m/one"));
	assert_false(has(c, "m/three"));
	assert_int_equal(gb_get(c, "m/three", &rows, NULL), GB_USAGE);
	assert_non_null(strstr(gb_why(c), "later revision"));

	/* Back again, as --replace allows: then it is no former one. */
	case_put(c, small(a, "m", day, 4, NAMES("one", "three")), "4");
	assert_false(was_retired(c, "m/three"));
	assert_gets(c, "m/three", "m/three");
	assert_sound(c);
	gb_close(c);
	arena_free(a);
}

static void test_has_address(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	(void)state;

	case_put(c, case_full(a), "1");
	assert_true(has(c, "full/five"));
	assert_true(has(c, "full/five#2"));
	assert_true(has(c, "full/five-older"));
	assert_true(has(c, "full/share-2022"));
	assert_false(has(c, "full/five#4"));
	assert_false(has(c, "full/five#"));
	assert_false(has(c, "full/share-2022#1"));
	assert_false(has(c, "full/nothing"));
	assert_true(was_retired(c, "full/gone"));
	gb_close(c);
	arena_free(a);
}

/* What was retired or renamed stays so when the meeting is taken out; what it held then may come back with it. */
static void test_remove_keeps_former_addresses(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	gb_rows *rows;
	(void)state;

	case_put(c, small(a, "m", day, 1, NAMES("one", "two", "three")), "1");
	case_put(c, small(a, "m-2", day, 1, NAMES("one")), "1");
	case_put(c, with_was(a, small(a, "m", day, 2, NAMES("one", "zwei")), 1, "two"), "2");
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_remove(c, "m"), GB_OK);
	assert_int_equal(store_commit(c), GB_OK);
	assert_true(was_retired(c, "m/two"));
	assert_true(was_retired(c, "m/three"));
	assert_false(was_retired(c, "m/one"));
	assert_false(was_retired(c, "m/zwei"));
	assert_false(was_retired(c, "m-2/one"));
	assert_false(has(c, "m/two"));
	assert_int_equal(gb_get(c, "m/three", &rows, NULL), GB_USAGE);
	assert_int_equal(gb_get(c, "m/two", &rows, NULL), GB_USAGE);
	assert_sound(c);

	case_put(c, with_was(a, small(a, "m", day, 2, NAMES("one", "zwei")), 1, "two"), "2");
	assert_loads(c, with_was(a, small(a, "m", day, 2, NAMES("one", "zwei")), 1, "two"));
	assert_gets(c, "m/one", "m/one");
	assert_gets(c, "m/two", "m/zwei");
	assert_true(was_retired(c, "m/three"));
	assert_false(was_retired(c, "m/one"));
	assert_sound(c);
	gb_close(c);
	arena_free(a);
}

/* A table that cannot be read is told, and not taken for "no". */
static void test_addresses_of_a_damaged_corpus(void **state)
{
	gb_corpus *c = case_memory();
	bool found = true;
	(void)state;

	assert_int_equal(store_exec(c, "DROP TABLE former_addresses"), GB_OK);
	assert_int_not_equal(store_was_retired(c, "m/one", &found), GB_OK);
	assert_false(found);
	found = true;
	assert_int_not_equal(store_has_address(c, "m/one", &found), GB_OK);
	assert_false(found);
	gb_close(c);
}

/* ---- numbers --------------------------------------------------------------------------------- */

static void assert_meeting_order(gb_corpus *c, const char *const *ids, size_t n)
{
	gb_rows *rows;

	assert_int_equal(gb_find(c, &(struct gb_query){ .kind = GB_MEETING }, NULL, &rows), GB_OK);
	assert_int_equal(gb_rows_count(rows), n);
	for (size_t i = 0; i < n; i++)
		assert_string_equal(gb_rows_at(rows, i)->meeting->id, ids[i]);
	gb_rows_free(rows);
}

/* Whatever the order in which the meetings of a day come, each costs a few moves of others: as many changes of rows as the
 * bound allows, and not as there are meetings. */
static void test_a_day_in_any_order(void **state)
{
	enum { N = 300 };
	static const struct {
		const char *name;
		int changes;                    /* at most so many for a meeting */
	} orders[] = { { "up", 15 }, { "down", 15 }, { "up below a last one", 60 }, { "mixed", 30 } };
	(void)state;

	for (size_t k = 0; k < sizeof(orders) / sizeof(orders[0]); k++) {
		struct arena *a = arena_new();
		gb_corpus *c = case_memory();
		const char *ids[N];
		for (int i = 0; i < N; i++)
			ids[i] = arena_printf(a, "day-%03d", i);
		assert_int_equal(store_begin(c), GB_OK);
		const int before = sqlite3_total_changes(c->db);
		for (int i = 0; i < N; i++) {
			const int at[] = { i, N - 1 - i, (i + N - 1) % N, i * 7 % N };
			assert_int_equal(store_put(c, small(a, ids[at[k]], day, 1, NAMES("x")), "1", "user"), GB_OK);
		}
		const int changes = sqlite3_total_changes(c->db) - before;
		if (changes > N * orders[k].changes)
			fail_msg("%s: %d changes for a meeting", orders[k].name, changes / N);
		assert_int_equal(store_commit(c), GB_OK);
		assert_meeting_order(c, ids, N);
		assert_sound(c);
		gb_close(c);
		arena_free(a);
	}
}

/* Neighbours without room between them: then those around are numbered anew. */
static void test_many_meetings_on_one_day(void **state)
{
	enum { N = 60 };
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	const char *ids[N];
	(void)state;

	for (int i = 0; i < N; i++)
		ids[i] = arena_printf(a, "day-%02d", i);
	for (int i = 0; i < N; i += 2)
		case_put(c, case_made_up(a, (uint32_t)i, ids[i], 100, 4), "d");
	for (int i = N - 1; i > 0; i -= 2)
		case_put(c, case_made_up(a, (uint32_t)i, ids[i], 100, 4), "d");
	assert_meeting_order(c, ids, N);
	for (int i = 0; i < N; i++)
		assert_loads(c, case_made_up(a, (uint32_t)i, ids[i], 100, 4));
	assert_sound(c);
	gb_close(c);
	arena_free(a);
}

static void test_first_and_last_day(void **state)
{
	static const char *const ids[] = { "last", "early", "first", "first-too" };
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	(void)state;

	case_put(c, small(a, "first-too", (struct gb_date){ 1900, 1, 1 }, 1, NAMES("x")), "1");
	case_put(c, small(a, "first", (struct gb_date){ 1900, 1, 1 }, 1, NAMES("x")), "1");
	case_put(c, small(a, "last", (struct gb_date){ 2199, 12, 31 }, 1, NAMES("x")), "1");
	case_put(c, small(a, "early", (struct gb_date){ 1900, 1, 2 }, 1, NAMES("x")), "1");
	assert_meeting_order(c, ids, 4);
	assert_sound(c);
	gb_close(c);
	arena_free(a);
}

static void test_another_date(void **state)
{
	static const char *const ids[] = { "b", "a" };
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	(void)state;

	case_put(c, small(a, "a", day, 1, NAMES("x")), "1");
	case_put(c, small(a, "b", day, 1, NAMES("x")), "1");
	case_put(c, small(a, "a", gb_date_add_days(day, -1), 2, NAMES("x")), "2");
	assert_meeting_order(c, ids, 2);
	assert_sound(c);
	gb_close(c);
	arena_free(a);
}

/* ---- the vocabulary -------------------------------------------------------------------------- */

static bool put_words(gb_corpus *c, const struct gb_vocabulary *v, const char *meeting)
{
	bool changed;

	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put_vocabulary(c, v, meeting, &changed), GB_OK);
	assert_int_equal(store_commit(c), GB_OK);
	return changed;
}

static void test_vocabulary(void **state)
{
	gb_corpus *c = case_memory();
	struct buf want = BUF_EMPTY, got = BUF_EMPTY;
	struct gb_briefing holder = { .meeting = { .id = "x", .title = { "x", NULL } } };
	const struct gb_vocabulary *first = gb_vocabulary(c);
	const struct gb_topic renamed = { "data", { "Số liệu", "Data" } };
	(void)state;

	holder.vocabulary = *case_vocabulary();
	case_dump(&want, &holder);
	holder.vocabulary = *first;
	case_dump(&got, &holder);
	assert_string_equal(buf_text(&got), buf_text(&want));

	assert_false(put_words(c, case_vocabulary(), NULL));
	assert_ptr_equal(gb_vocabulary(c), first);
	assert_true(put_words(c, &(struct gb_vocabulary){ .topics = &renamed, .n_topics = 1 }, NULL));
	assert_string_equal(gb_topic_find(gb_vocabulary(c), "data")->name.vi, "Số liệu");
	assert_string_equal(gb_topic_find(first, "data")->name.vi,
		"Dữ liệu");             /* what a caller holds stays */
	assert_int_equal(gb_vocabulary(c)->n_topics, case_vocabulary()->n_topics);
	buf_free(&want);
	buf_free(&got);
	gb_close(c);
}

/* Records are sorted by names: a new name moves them. */
static void test_renaming_moves_records(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	const struct gb_query q = { .kind = GB_DIRECTIVE, .sort = GB_SORT_TOPIC };
	const struct gb_topic last = { "health", { "Zz", NULL } };
	const struct gb_agency first = { .id = "mic", .name = { "A", NULL }, .kind = GB_BODY };
	const struct gb_query by_agency = { .kind = GB_DIRECTIVE, .sort = GB_SORT_AGENCY };
	gb_rows *rows;
	(void)state;

	case_put(c, case_full(a), "1");
	assert_int_equal(gb_find(c, &q, NULL, &rows), GB_OK);
	/* Nhân lực, Thể chế, Y tế */
	assert_string_equal(gb_rows_at(rows, 2)->record->id, "electronic-records");
	gb_rows_free(rows);
	assert_int_equal(gb_find(c, &by_agency, NULL, &rows), GB_OK);
	/* Bộ Thông tin, Bộ Y tế, none */
	assert_string_equal(gb_rows_at(rows, 0)->record->id, "train");
	gb_rows_free(rows);

	put_words(c, &(struct gb_vocabulary){ .topics = (const struct gb_topic[]){ { "people",
		{ "Zz", NULL } } }, .n_topics = 1 }, NULL);
	assert_int_equal(gb_find(c, &q, NULL, &rows), GB_OK);
	assert_string_equal(gb_rows_at(rows, 2)->record->id, "train");
	gb_rows_free(rows);
	put_words(c, &(struct gb_vocabulary){ .topics = &last, .n_topics = 1 }, NULL);
	put_words(c, &(struct gb_vocabulary){ .agencies = (const struct gb_agency[]){ { .id = "mic",
		.name = { "Zz", NULL },
		.kind = GB_BODY } }, .n_agencies = 1 }, NULL);
	assert_int_equal(gb_find(c, &by_agency, NULL, &rows), GB_OK);
	assert_string_equal(gb_rows_at(rows, 0)->record->id, "electronic-records");
	gb_rows_free(rows);
	put_words(c, &(struct gb_vocabulary){ .agencies = &first, .n_agencies = 1 }, NULL);
	assert_int_equal(gb_find(c, &by_agency, NULL, &rows), GB_OK);
	assert_string_equal(gb_rows_at(rows, 0)->record->id, "train");
	gb_rows_free(rows);
	gb_close(c);
	arena_free(a);
}

static const struct gb_briefing *defining(struct arena *a, const char *id, const char *topic,
                                          const char *uses)
{
	static const char *const names[] = { "one", NULL };
	struct gb_briefing *b = arena_copy(a, small(a, id, day, 1, names), 1, sizeof(*b));
	struct gb_record *records = arena_copy(a, b->records, 1, sizeof(*records));
	struct gb_topic *topics = arena_alloc(a, sizeof(*topics));
	const char **used = arena_alloc(a, sizeof(*used));

	*topics = (struct gb_topic){ topic, { id, NULL } };
	*used = uses;
	records[0].topics = (struct gb_ids){ used, uses ? 1 : 0 };
	b->records = records;
	if (topic)
		b->vocabulary = (struct gb_vocabulary){ .topics = topics, .n_topics = 1 };
	return b;
}

static void remove_meeting(gb_corpus *c, const char *id)
{
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_remove(c, id), GB_OK);
	assert_int_equal(store_commit(c), GB_OK);
}

/* What a briefing defines goes with it, but not while another one needs it. */
static void test_definitions_of_briefings(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	(void)state;

	case_put(c, defining(a, "a", "new-topic", "new-topic"), "1");
	case_put(c, defining(a, "b", NULL, "new-topic"), "1");
	case_put(c, defining(a, "c", "other-topic", "other-topic"), "1");
	assert_non_null(gb_topic_find(gb_vocabulary(c), "other-topic"));
	remove_meeting(c, "c");
	assert_null(gb_topic_find(gb_vocabulary(c), "other-topic"));
	remove_meeting(c, "a");
	assert_string_equal(gb_topic_find(gb_vocabulary(c), "new-topic")->name.vi, "a");
	assert_sound(c);
	case_put(c, defining(a, "d", "new-topic", NULL), "1");
	assert_string_equal(gb_topic_find(gb_vocabulary(c), "new-topic")->name.vi, "d");
	assert_loads(c, defining(a, "d", "new-topic", NULL));
	remove_meeting(c, "d");
	assert_string_equal(gb_topic_find(gb_vocabulary(c), "new-topic")->name.vi, "d");
	remove_meeting(c, "b");
	assert_null(gb_topic_find(gb_vocabulary(c), "new-topic"));
	gb_close(c);
	arena_free(a);
}

/* One more definition of what is defined already touches no record, as long as the same name counts. */
static void test_defined_by_many(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	int changes[40];
	(void)state;

	for (int i = 0; i < 40; i++) {
		const struct gb_briefing *b = defining(a, arena_printf(a, "m%02d", i), "shared", "shared");
		const int before = sqlite3_total_changes(c->db);
		case_put(c, b, "1");
		changes[i] = sqlite3_total_changes(c->db) - before;
	}
	assert_int_equal(changes[39], changes[1]);
	const struct gb_vocabulary *v = gb_vocabulary(c);
	const int before = sqlite3_total_changes(c->db);
	remove_meeting(c, "m39");
	assert_ptr_equal(gb_vocabulary(c), v);  /* nothing to be read again */
	assert_in_range(sqlite3_total_changes(c->db) - before, 1, 40);
	remove_meeting(c, "m00");               /* now the name of m01 counts, for all */
	int64_t n;
	assert_int_equal(store_ask(c, "SELECT count(DISTINCT sort_topic) FROM findings", &n), GB_OK);
	assert_int_equal(n, 1);
	assert_string_equal(gb_topic_find(gb_vocabulary(c), "shared")->name.vi, "m01");
	gb_close(c);
	arena_free(a);
}

/* A reader of an earlier vocabulary never takes it for the one of today: here each state has as many definitions
 * that count as the first one had. */
static void test_hidden_definition_comes_to_count(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	(void)state;

	assert_null(gb_topic_find(gb_vocabulary(c), "shared"));
	case_put(c, defining(a, "a", "shared", NULL), "1");
	case_put(c, defining(a, "b", "shared", NULL), "1");
	remove_meeting(c, "a");
	assert_string_equal(gb_topic_find(gb_vocabulary(c), "shared")->name.vi, "b");
	case_put(c, defining(a, "a", "shared", NULL), "1");
	assert_string_equal(gb_topic_find(gb_vocabulary(c), "shared")->name.vi, "a");
	remove_meeting(c, "b");
	remove_meeting(c, "a");
	assert_null(gb_topic_find(gb_vocabulary(c), "shared"));
	gb_close(c);
	arena_free(a);
}

/* The order of a briefing's own definitions is the file's. */
static void test_order_of_definitions(void **state)
{
	const struct gb_topic both[] = { { "x", { "X", NULL } }, { "y", { "Y", NULL } } },
		turned[] = { both[1], both[0] };
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	struct gb_briefing b = *small(a, "m", day, 1, NAMES("one"));
	(void)state;

	b.vocabulary = (struct gb_vocabulary){ .topics = both, .n_topics = 2 };
	case_put(c, &b, "1");
	assert_loads(c, &b);
	b.vocabulary.topics = turned;
	case_put(c, &b, "2");
	assert_loads(c, &b);
	gb_close(c);
	arena_free(a);
}

/* ---- the file -------------------------------------------------------------------------------- */

static void make(const char *path, struct arena *a)
{
	gb_corpus *c = case_file(path);

	for (int i = 0; i < 5; i++)
		case_put(c, case_made_up(a, (uint32_t)i, arena_printf(a, "m%d", i), i * 3 % 4, 20), "d");
	case_put(c, case_full(a), "1");
	case_put(c, case_made_up(a, 99, "m2", 6, 3), "e");
	gb_close(c);
}

static void test_same_bytes_twice(void **state)
{
	struct arena *a = arena_new();
	struct buf one = BUF_EMPTY, two = BUF_EMPTY;
	(void)state;

	make(case_path("one.db"), a);
	free(malloc(1 << 20));          /* so that memory is not the same either */
	make(case_path("two.db"), a);
	assert_int_equal(file_read(case_path("one.db"), 1 << 24, &one, NULL), GB_OK);
	assert_int_equal(file_read(case_path("two.db"), 1 << 24, &two, NULL), GB_OK);
	assert_int_equal(one.len, two.len);
	assert_memory_equal(one.text, two.text, one.len);
	buf_free(&one);
	buf_free(&two);
	arena_free(a);
}

static void test_header(void **state)
{
	struct buf b = BUF_EMPTY;
	const unsigned char *h;
	(void)state;

	gb_close(case_file(case_path("header.db")));
	assert_int_equal(file_read(case_path("header.db"), 1 << 24, &b, NULL), GB_OK);
	h = (const unsigned char *)b.text;
	assert_memory_equal(h, "SQLite format 3", 16);
	assert_int_equal(h[16] << 8 | h[17], 4096);
	assert_int_equal(h[18], 1);                     /* no WAL */
	assert_int_equal(h[59], 1);                     /* UTF-8 */
	assert_memory_equal(h + 60, "\0\0\0\3", 4);     /* user_version */
	assert_memory_equal(h + 68, "GBAN", 4);
	buf_free(&b);
}

/* The edition changes with the content and comes back with it, in whatever order things came. */
static void test_edition(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory(), *d = case_memory();
	uint64_t empty, one, both, other;
	(void)state;

	assert_int_equal(store_edition(c, STORE_EDITION, &empty), GB_OK);
	case_put(c, small(a, "a", day, 1, NAMES("x")), "1");
	assert_int_equal(store_edition(c, STORE_EDITION, &one), GB_OK);
	case_put(c, case_full(a), "2");
	assert_int_equal(store_edition(c, STORE_EDITION, &both), GB_OK);
	case_put(d, case_full(a), "9");
	case_put(d, small(a, "a", day, 1, NAMES("x")), "1");
	case_put(d, case_full(a), "2");
	assert_int_equal(store_edition(d, STORE_EDITION, &other), GB_OK);
	assert_true(empty != one && one != both && both == other);
	remove_meeting(c, "full");
	assert_int_equal(store_edition(c, STORE_EDITION, &other), GB_OK);
	assert_true(other == one);
	put_words(c, &(struct gb_vocabulary){ .topics = (const struct gb_topic[]){ { "data",
		{ "Khác", NULL } } }, .n_topics = 1 }, NULL);
	assert_int_equal(store_edition(c, STORE_EDITION, &other), GB_OK);
	assert_true(other != one);
	put_words(c, case_vocabulary(), NULL);
	assert_int_equal(store_edition(c, STORE_EDITION, &other), GB_OK);
	assert_true(other == one);
	gb_close(c);
	gb_close(d);
	arena_free(a);
}

static void test_too_many_of_a_kind(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_memory();
	struct gb_briefing b = *small(a, "m", day, 1, NAMES("x"));
	const size_t n = STORE_MAX_PLACE + 1;
	struct gb_record *records = arena_alloc(a, n * sizeof(*records));
	(void)state;

	for (size_t i = 0; i < n; i++) {
		records[i] = b.records[0];
		records[i].address = arena_printf(a, "m/x%zu", i);
	}
	b.records = records;
	b.n_records = n;
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put(c, &b, "1", "user"), GB_BAD_DATA);
	store_rollback(c);
	assert_int_equal(count_rows(c, "findings"), 0);
	gb_close(c);
	arena_free(a);
}

static void test_full_disk(void **state)
{
	struct arena *a = arena_new();
	gb_corpus *c = case_file(case_path("full.db"));
	struct buf sql = BUF_EMPTY;
	int64_t pages;
	(void)state;

	case_put(c, case_full(a), "1");
	assert_int_equal(store_ask(c, "PRAGMA page_count", &pages), GB_OK);
	buf_printf(&sql, "PRAGMA max_page_count = %d", (int)pages + 2);
	assert_int_equal(store_exec(c, buf_text(&sql)), GB_OK);
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put(c, case_made_up(a, 1, "big", 1, 500), "d", "user"), GB_IO);
	assert_non_null(strstr(gb_why(c), "the disk is full"));
	store_rollback(c);
	assert_loads(c, case_full(a));
	assert_sound(c);
	buf_free(&sql);
	gb_close(c);
	arena_free(a);
}

static int remove_files(void **state)
{
	(void)state;
	case_folder_remove();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_replace_leaves_nothing_behind),
		cmocka_unit_test(test_remove_leaves_nothing_behind),
		cmocka_unit_test(test_rollback),
		cmocka_unit_test(test_former_addresses),
		cmocka_unit_test(test_has_address),
		cmocka_unit_test(test_remove_keeps_former_addresses),
		cmocka_unit_test(test_addresses_of_a_damaged_corpus),
		cmocka_unit_test(test_a_day_in_any_order),
		cmocka_unit_test(test_many_meetings_on_one_day),
		cmocka_unit_test(test_first_and_last_day),
		cmocka_unit_test(test_another_date),
		cmocka_unit_test(test_vocabulary),
		cmocka_unit_test(test_renaming_moves_records),
		cmocka_unit_test(test_definitions_of_briefings),
		cmocka_unit_test(test_defined_by_many),
		cmocka_unit_test(test_hidden_definition_comes_to_count),
		cmocka_unit_test(test_order_of_definitions),
		cmocka_unit_test(test_same_bytes_twice),
		cmocka_unit_test(test_header),
		cmocka_unit_test(test_edition),
		cmocka_unit_test(test_too_many_of_a_kind),
		cmocka_unit_test(test_full_disk),
	};

	return cmocka_run_group_tests(tests, NULL, remove_files);
}
