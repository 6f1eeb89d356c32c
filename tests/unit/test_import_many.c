/* test_import_many.c - many files at once: a new corpus filled in one go is the one that many small imports make; files that refer
 * to one another come in any order; what is told, and when. */
#include "config.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>
#include <sqlite3.h>

#include "base/buf.h"
#include "base/mem.h"
#include "giaoban.h"

#define MANY 130        /* more than a corpus is filled from in one go */

static char folder[256];

static const char *in_folder(char path[512], const char *name)
{
	snprintf(path, 512, "%s/%s", folder, name);
	return path;
}

static int make_folder(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof folder, "%s/giaoban-many-XXXXXX", tmp ? tmp : "/tmp");
	return mkdtemp(folder) ? 0 : -1;
}

static int drop_folder(void **state)
{
	DIR *dir = opendir(folder);
	const struct dirent *entry;
	char path[512];

	(void)state;
	while (dir && (entry = readdir(dir)) != NULL)
		if (entry->d_name[0] != '.')
			unlink(in_folder(path, entry->d_name));
	if (dir)
		closedir(dir);
	return rmdir(folder);
}

/* ---- files ---- */

static void write_text(const char *name, const char *text)
{
	char path[512];
	FILE *f = fopen(in_folder(path, name), "w");

	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

/* Meeting i of three records; every tenth defines a topic of its own, and the directive names a framework of `refers` (-1: none). */
static void write_meeting(int i, int revision, int refers, const char *more)
{
	struct buf b = BUF_EMPTY, topic = BUF_EMPTY;
	char name[32];

	buf_printf(&topic, i % 10 == 0 ? "own-%d" : "talk", i);
	buf_printf(&b, "format: giaoban-briefing/1\nrevision: %d\nmeeting:\n  id: m%03d\n  kind: event\n  date: 20%02d-%02d-%02d\n"
		"  title: {vi: Cuộc họp %d, en: Meeting %d}\n  summary: {vi: Tóm tắt, en: Summary}\nsources:\n  - id: press\n",
		revision, i, 10 + i % 15, 1 + i % 12, 1 + i % 28, i, i);
	if (i % 10 == 0)
		buf_printf(&b, "topics:\n  - id: own-%d\n    name: {vi: Chủ đề riêng, en: Its own topic}\n", i);
	buf_printf(&b, "slogans:\n  - id: frame\n    kind: framework\n    name: Một đẩy mạnh\n    gloss: {en: One push}\n    items:\n"
		"      - n: 1\n        wording: Làm ngay\n        gloss: {en: Do it now}\n    topics: [talk]\n    paragraph: 1\n    cue: bốn chữ ở đây\n"
		"directives:\n  - id: task\n    text: {vi: Làm việc này ngay, en: Do this now}\n    assignees: [moh]\n    topics: [talk]\n    paragraph: 2\n"
		"    cue: bốn chữ ở đây\n");
	if (refers >= 0)
		buf_printf(&b, "    framework: m%03d/frame#1\n", refers);
	buf_printf(&b, "findings:\n  - id: view\n    kind: view\n    text: {vi: Điều được nêu số %d, en: What was said}\n    topics: [%s]\n"
		"    paragraph: 3\n    cue: bốn chữ ở đây\n%s", i, buf_text(&topic), more);
	snprintf(name, sizeof name, "m%03d.yaml", i);
	write_text(name, buf_text(&b));
	buf_free(&b);
	buf_free(&topic);
}

static void write_vocabulary(void)
{
	write_text("words.yaml", "format: giaoban-vocabulary/1\nagencies:\n  - id: moh\n    name: {vi: Bộ Y tế, en: Ministry of Health}\n"
		"    kind: body\n    short: [BYT]\ntopics:\n  - id: talk\n    name: {vi: lời nói, en: talk}\n");
}

struct names {
	char paths[MANY + 1][512];
	const char *at[MANY + 1];
	size_t n;
};

/* The vocabulary comes last: that must not matter. */
static struct names *all_names(void)
{
	struct names *names = mem_alloc(sizeof *names);
	char name[32];

	for (int i = 0; i < MANY; i++) {
		snprintf(name, sizeof name, "m%03d.yaml", i);
		names->at[names->n++] = in_folder(names->paths[i], name);
	}
	names->at[names->n++] = in_folder(names->paths[MANY], "words.yaml");
	return names;
}

/* ---- listening ---- */

struct told {
	struct buf problems, order;
	long added, replaced, unchanged, refused;
	long looked, taken, finished, all;
	const char *moved, *onto;       /* files: when the first briefing is in, the one takes the other's place */
};

static void hear_problem(void *self, const struct gb_problem *p)
{
	struct told *t = self;

	buf_printf(&t->problems, "%s:%d: %s\n", p->file ? strrchr(p->file, '/') + 1 : "-", p->line, p->what);
}

static void hear_imported(void *self, const struct gb_imported *i)
{
	struct told *t = self;
	long *const counts[] = { [GB_ADDED] = &t->added, [GB_REPLACED] = &t->replaced, [GB_UNCHANGED] = &t->unchanged,
		[GB_REFUSED] = &t->refused };

	if (!i->meeting)
		return;
	++*counts[i->result];
	if (t->moved)
		assert_int_equal(rename(t->moved, t->onto), 0);
	t->moved = NULL;
	buf_printf(&t->order, "%s ", i->meeting);
}

static void hear_progress(void *self, enum gb_import_stage stage, long done, long all)
{
	struct told *t = self;
	long *const stages[] = { [GB_LOOKING] = &t->looked, [GB_TAKING] = &t->taken, [GB_FINISHING] = &t->finished };

	assert_true(done == *stages[stage] + 1 && done <= all);
	*stages[stage] = done;
	t->all = all;
}

static void told_free(struct told *t)
{
	buf_free(&t->problems);
	buf_free(&t->order);
}

static enum gb_status import_and_tell(const char *corpus, const char *const *files, size_t n, struct told *told)
{
	const struct gb_listener to = { told, hear_problem, hear_imported, NULL, hear_progress };
	const struct gb_import_options o = { .origin = NULL };
	char path[512];
	gb_corpus *c;

	assert_int_equal(gb_open(in_folder(path, corpus), GB_WRITE, GB_EN, &c), GB_OK);
	const enum gb_status status = gb_import(c, files, n, &o, &to);
	gb_close(c);
	return status;
}

static enum gb_status import(const char *corpus, const char *const *files, size_t n, struct told *told)
{
	*told = (struct told){ .problems = BUF_EMPTY };
	return import_and_tell(corpus, files, n, told);
}

/* ---- looking ---- */

static void add_rows(sqlite3 *db, const char *sql, struct buf *out)
{
	sqlite3_stmt *rows;

	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &rows, NULL), SQLITE_OK);
	while (sqlite3_step(rows) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(rows); i++)
			buf_printf(out, "%s|", sqlite3_column_text(rows, i) ? (const char *)sqlite3_column_text(rows, i) : "-");
		buf_putc(out, '\n');
	}
	assert_int_equal(sqlite3_finalize(rows), SQLITE_OK);
}

/* All tables with all that is in them, and all indexes; and the corpus is sound. */
static void describe(const char *corpus, struct buf *out)
{
	char path[512];
	gb_corpus *c;
	struct gb_health health;
	sqlite3 *db;
	sqlite3_stmt *tables;

	assert_int_equal(gb_open(in_folder(path, corpus), GB_READ, GB_EN, &c), GB_OK);
	assert_int_equal(gb_check(c, &health), GB_OK);
	assert_true(health.sound);
	assert_int_equal(gb_index_state(c), GB_INDEX_GOOD);
	gb_close(c);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	add_rows(db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name", out);
	add_rows(db, "SELECT * FROM search_config WHERE k NOT IN ('automerge', 'usermerge') OR v <> 4 ORDER BY 1", out);
	assert_int_equal(sqlite3_prepare_v2(db, "SELECT 'SELECT * FROM ' || name || ' ORDER BY 1, 2' FROM sqlite_schema WHERE type = 'table'\n"
		"AND (name NOT LIKE 'search%' OR name = 'search_words') ORDER BY name", -1, &tables, NULL), SQLITE_OK);
	while (sqlite3_step(tables) == SQLITE_ROW)
		add_rows(db, (const char *)sqlite3_column_text(tables, 0), out);
	sqlite3_finalize(tables);
	sqlite3_close(db);
}

/* How many a text finds. */
static long found(const char *corpus, const char *text)
{
	const struct gb_query q = { .kind = GB_ANY, .text = text };
	char path[512];
	gb_corpus *c;
	long n;

	assert_int_equal(gb_open(in_folder(path, corpus), GB_READ, GB_EN, &c), GB_OK);
	assert_int_equal(gb_count(c, &q, 0, &n), GB_OK);
	gb_close(c);
	return n;
}

/* ---- tests ---- */

static void write_all(int revision)
{
	write_vocabulary();
	for (int i = 0; i < MANY; i++)
		write_meeting(i, revision, -1, "");
}

static void filled_is_as_made_step_by_step(void **state)
{
	struct names *names = all_names();
	struct buf filled = BUF_EMPTY, grown = BUF_EMPTY;
	struct told told;

	(void)state;
	write_all(1);
	assert_int_equal(import("filled.db", names->at, names->n, &told), GB_OK);
	assert_string_equal(buf_text(&told.problems), "");
	assert_int_equal(told.added, MANY);
	assert_int_equal(told.looked, MANY + 1);
	assert_int_equal(told.taken, MANY + 1);
	assert_true(told.finished > 10 && told.finished == told.all);
	told_free(&told);
	assert_int_equal(import("grown.db", &names->at[MANY], 1, &told), GB_OK);
	told_free(&told);
	for (int i = 0; i < MANY; i += 26) {
		assert_int_equal(import("grown.db", &names->at[i], 26, &told), GB_OK);
		assert_int_equal(told.added, 26);
		assert_int_equal(told.finished, 0);
		told_free(&told);
	}
	describe("filled.db", &filled);
	describe("grown.db", &grown);
	assert_string_equal(buf_text(&filled), buf_text(&grown));
	assert_int_equal(found("filled.db", "điều được nêu"), MANY);
	assert_int_equal(found("grown.db", "điều được nêu"), MANY);
	buf_free(&filled);
	buf_free(&grown);
	free(names);
}

/* A corpus that is there already stays in use while many files come in. */
static void many_into_an_old_one(void **state)
{
	struct names *names = all_names();
	struct told told;

	(void)state;
	write_all(2);
	assert_int_equal(import("filled.db", names->at, names->n, &told), GB_OK);
	assert_int_equal(told.replaced, MANY);
	assert_int_equal(told.finished, 0);
	told_free(&told);
	assert_int_equal(import("filled.db", names->at, names->n, &told), GB_OK);
	assert_int_equal(told.unchanged, MANY);
	told_free(&told);
	free(names);
}

/* One that is wrong does not keep the others out, and one that comes twice is replaced, in a filled corpus too. */
static void faults_in_a_filled_one(void **state)
{
	struct names *names = all_names();
	struct told told;
	char path[512];

	(void)state;
	write_all(1);
	write_meeting(7, 1, -1, "unknown: key\n");
	write_text("m008.yaml", "format: giaoban-briefing/1\nrevision: [\n");
	names->at[9] = in_folder(path, "none.yaml");
	names->at[4] = names->at[3];
	assert_int_not_equal(import("faulty.db", names->at, names->n, &told), GB_OK);
	assert_non_null(strstr(buf_text(&told.problems), "m007.yaml"));
	assert_non_null(strstr(buf_text(&told.problems), "m008.yaml"));
	assert_int_equal(told.added, MANY - 4);
	assert_int_equal(told.unchanged, 1);
	assert_int_equal(found("faulty.db", "điều được nêu"), MANY - 4);
	told_free(&told);
	free(names);
}

/* Nothing could be taken in: then there is no corpus. */
static void nothing_makes_no_corpus(void **state)
{
	struct names *names = all_names();
	struct told told;
	char path[512];
	struct stat st;

	(void)state;
	for (int i = 0; i < MANY; i++)
		write_meeting(i, 1, -1, "unknown: key\n");
	write_text("words.yaml", "format: giaoban-vocabulary/2\n");
	assert_int_not_equal(import("none.db", names->at, names->n, &told), GB_OK);
	assert_int_equal(told.added, 0);
	assert_int_not_equal(stat(in_folder(path, "none.db"), &st), 0);
	told_free(&told);
	free(names);
}

/* ---- files that refer to one another ---- */

/* Each to the next one: all are put off but the last, and come in the order in which they were named. */
static void forward_references(void **state)
{
	struct names *names = all_names();
	const char *files[5] = { names->at[0], names->at[1], names->at[2], names->at[3], names->at[MANY] };
	struct told told;

	(void)state;
	write_vocabulary();
	for (int i = 0; i < 4; i++)
		write_meeting(i, 1, i < 3 ? i + 1 : -1, "");
	assert_int_equal(import("forward.db", files, 5, &told), GB_OK);
	assert_string_equal(buf_text(&told.problems), "");
	assert_string_equal(buf_text(&told.order), "m003 m000 m001 m002 ");
	assert_int_equal(told.taken, 5);
	told_free(&told);
	free(names);
}

static void unknown_references_are_told_once(void **state)
{
	struct names *names = all_names();
	const char *files[3] = { names->at[0], names->at[1], names->at[MANY] };
	struct told told;

	(void)state;
	write_vocabulary();
	write_meeting(0, 1, 99, "");
	write_meeting(1, 1, 0, "");
	assert_int_equal(import("unknown.db", files, 3, &told), GB_OK);
	const char *first = strstr(buf_text(&told.problems), "m099/frame");
	assert_non_null(first);
	assert_null(strstr(first + 1, "m099/frame"));
	assert_null(strstr(buf_text(&told.problems), "m000/frame"));
	assert_int_equal(told.added, 2);
	told_free(&told);
	free(names);
}

/* The second file of a meeting does not overtake the first, which waits for another. */
static void two_revisions_in_order(void **state)
{
	struct names *names = all_names();
	char later[512];
	const char *files[4] = { names->at[0], in_folder(later, "later.yaml"), names->at[1], names->at[MANY] };
	char first[512];
	struct told told;

	(void)state;
	write_vocabulary();
	write_meeting(0, 2, -1, "");
	assert_int_equal(rename(in_folder(first, "m000.yaml"), later), 0);
	write_meeting(0, 1, 1, "");
	write_meeting(1, 1, -1, "");
	assert_int_equal(import("twice.db", files, 4, &told), GB_OK);
	assert_string_equal(buf_text(&told.problems), "");
	assert_int_equal(told.replaced, 1);
	assert_string_equal(buf_text(&told.order), "m001 m000 m000 ");
	told_free(&told);
	free(names);
}

/* What looks like a briefing without a vocabulary, and is none: its words are known to those before it all the same. */
static void vocabularies_in_any_dress(void **state)
{
	static const char *const dresses[] = {
		"format: giaoban-vocabulary/1\ntopics:\n- id: late\n  name: {vi: muộn, en: late}\n",
		"# first\n\nformat: \"giaoban-vocabulary/1\"\n\"topics\":\n  - {id: late, name: {vi: muộn, en: late}}\n",
		"{format: giaoban-vocabulary/1, topics: [{id: late, name: {vi: muộn, en: late}}]}\n",
		"  format: giaoban-vocabulary/1\n  topics:\n    - {id: late, name: {vi: muộn, en: late}}\n",
		"---\nformat: giaoban-vocabulary/1\ntopics: [{id: late, name: {vi: muộn, en: late}}]\n",
		"format: giaoban-vocabulary/1\r\ntopics: [{id: late, name: {vi: muộn, en: late}}]\r\n",
	};
	char path[512];
	struct told told;

	(void)state;
	for (size_t i = 0; i < sizeof dresses / sizeof *dresses; i++) {
		struct names *names = all_names();
		const char *files[3] = { names->at[0], names->at[MANY], in_folder(path, "late.yaml") };
		char corpus[32];
		write_vocabulary();
		write_meeting(0, 1, -1, "  - id: more\n    kind: view\n    text: {vi: Nêu thêm, en: More}\n    topics: [late]\n    paragraph: 3\n"
			"    cue: bốn chữ ở đây\n");
		write_text("late.yaml", dresses[i]);
		snprintf(corpus, sizeof corpus, "dress%zu.db", i);
		assert_int_equal(import(corpus, files, 3, &told), GB_OK);
		assert_string_equal(buf_text(&told.problems), "");
		assert_int_equal(told.added, 1);
		told_free(&told);
		free(names);
	}
}

/* So many records that two of them are not committed together. */
static void write_large(int i)
{
	struct buf more = BUF_EMPTY;

	for (int k = 0; k < 1100; k++)
		buf_printf(&more, "  - id: more-%d\n    kind: view\n    text: {vi: Nêu thêm, en: More}\n    topics: [talk]\n    paragraph: 3\n"
			"    cue: bốn chữ ở đây\n", k);
	write_meeting(i, 1, -1, buf_text(&more));
	buf_free(&more);
}

/* What is in is in the file that was the corpus; into the other one nothing more goes, and it is told. */
static void another_takes_its_place(void **state)
{
	struct names *names = all_names();
	const char *files[3] = { names->at[MANY], names->at[0], names->at[1] };
	struct told told;
	char corpus[512], other[512];

	(void)state;
	write_vocabulary();
	write_large(0);
	write_large(1);
	assert_int_equal(import("other.db", files, 1, &told), GB_OK);
	told_free(&told);
	assert_int_equal(import("place.db", files, 1, &told), GB_OK);
	told_free(&told);
	told = (struct told){ .moved = in_folder(other, "other.db"), .onto = in_folder(corpus, "place.db") };
	assert_int_equal(import_and_tell("place.db", files, 3, &told), GB_UNAVAILABLE);
	assert_string_equal(buf_text(&told.problems), "-:0: another file has taken the place of the corpus meanwhile: do it again\n");
	assert_int_equal(told.added, 1);
	told_free(&told);
	assert_int_equal(found("place.db", "nêu thêm"), 0);
	assert_int_equal(import("place.db", files, 3, &told), GB_OK);
	assert_int_equal(told.added, 2);
	told_free(&told);
	free(names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(filled_is_as_made_step_by_step),
		cmocka_unit_test(many_into_an_old_one),
		cmocka_unit_test(faults_in_a_filled_one),
		cmocka_unit_test(nothing_makes_no_corpus),
		cmocka_unit_test(forward_references),
		cmocka_unit_test(unknown_references_are_told_once),
		cmocka_unit_test(two_revisions_in_order),
		cmocka_unit_test(vocabularies_in_any_dress),
		cmocka_unit_test(another_takes_its_place),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
