/* test_import.c - files into a corpus: how they are divided into transactions, and what is told when. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "giaoban.h"

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
	snprintf(folder, sizeof folder, "%s/giaoban-import-XXXXXX", tmp ? tmp : "/tmp");
	return mkdtemp(folder) ? 0 : -1;
}

static int drop_folder(void **state)
{
	static const char *const names[] = { "a.yaml", "b.yaml", "c.yaml", "t.yaml", "corpus.db" };
	char path[512];

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		unlink(in_folder(path, names[i]));
	return rmdir(folder);
}

static void write_briefing(const char *name, const char *id, int day, int findings)
{
	char path[512];
	FILE *f = fopen(in_folder(path, name), "w");

	assert_non_null(f);
	fprintf(f, "format: giaoban-briefing/1\nrevision: 1\nmeeting:\n  id: %s\n  kind: event\n  date: 2025-05-%02d\n"
		"  title: {vi: Cuộc họp, en: Meeting}\n  summary: {vi: Tóm tắt, en: Summary}\nsources:\n  - id: press\nfindings:\n",
		id, day);
	for (int i = 0; i < findings; i++)
		fprintf(f, "  - id: finding-%d\n    kind: view\n    text: {vi: Điều được nêu, en: What was said}\n"
			"    topics: [talk]\n    paragraph: 1\n    cue: bốn chữ ở đây\n", i);
	assert_int_equal(fclose(f), 0);
}

static void write_topic(void)
{
	char path[512];
	FILE *f = fopen(in_folder(path, "t.yaml"), "w");

	assert_non_null(f);
	fputs("format: giaoban-vocabulary/1\ntopics:\n  - id: talk\n    name: {vi: lời nói, en: talk}\n", f);
	assert_int_equal(fclose(f), 0);
}

/* What another reader sees each time that a meeting is told as taken in. */
struct seen {
	const char *corpus;
	long meetings[4];
	int n, problems;
};

static void look(void *self, const struct gb_imported *i)
{
	struct seen *seen = self;
	const struct gb_query all = { .kind = GB_MEETING };
	gb_corpus *reader;

	if (!i->meeting)        /* the vocabulary */
		return;
	assert_int_equal(i->result, GB_ADDED);
	assert_int_equal(gb_open(seen->corpus, GB_READ, GB_EN, &reader), GB_OK);
	assert_int_equal(gb_count(reader, &all, 0, &seen->meetings[seen->n++]), GB_OK);
	gb_close(reader);
}

static void count_problem(void *self, const struct gb_problem *p)
{
	struct seen *seen = self;

	print_error("%s:%d: %s\n", p->file ? p->file : "-", p->line, p->what);
	seen->problems++;
}

/* 1,500 and 1,500 records do not fit into one transaction of 2,000; the third briefing goes with the second. */
static void test_transactions_hold_whole_briefings(void **state)
{
	char corpus[512], a[512], b[512], c[512], t[512];
	const char *const files[] = { in_folder(a, "a.yaml"), in_folder(b, "b.yaml"), in_folder(c, "c.yaml"), in_folder(t, "t.yaml") };
	struct seen seen = { .corpus = in_folder(corpus, "corpus.db") };
	const struct gb_listener to = { .self = &seen, .problem = count_problem, .imported = look };
	gb_corpus *writer;

	(void)state;
	write_briefing("a.yaml", "meeting-a", 1, 1500);
	write_briefing("b.yaml", "meeting-b", 2, 1500);
	write_briefing("c.yaml", "meeting-c", 3, 10);
	write_topic();
	assert_int_equal(gb_open(corpus, GB_WRITE, GB_EN, &writer), GB_OK);
	assert_int_equal(gb_import(writer, files, 4, NULL, &to), GB_OK);
	gb_close(writer);
	assert_int_equal(seen.problems, 0);
	assert_int_equal(seen.n, 3);
	assert_int_equal(seen.meetings[0], 1);      /* a alone */
	assert_int_equal(seen.meetings[1], 3);      /* b and c together */
	assert_int_equal(seen.meetings[2], 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_transactions_hold_whole_briefings),
	};

	return cmocka_run_group_tests_name("import", tests, make_folder, drop_folder);
}
