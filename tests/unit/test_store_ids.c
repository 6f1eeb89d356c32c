/* test_store_ids.c - the ids and addresses of somebody else's corpus: only those of the right form leave the store room. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "store/inside.h"
#include "store_case.h"

static struct arena *arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	case_folder_remove();
	arena_free(arena);
	return 0;
}

static enum gb_status ask_list(gb_corpus *c, enum gb_kind kind)
{
	gb_rows *rows;
	enum gb_status status = gb_find(c, &(struct gb_query){ .kind = kind }, NULL, &rows);

	gb_rows_free(rows);
	return status;
}

static enum gb_status ask_meetings(gb_corpus *c) { return ask_list(c, GB_MEETING); }
static enum gb_status ask_slogans(gb_corpus *c) { return ask_list(c, GB_SLOGAN); }
static enum gb_status ask_directives(gb_corpus *c) { return ask_list(c, GB_DIRECTIVE); }
static enum gb_status ask_figures(gb_corpus *c) { return ask_list(c, GB_FIGURE); }
static enum gb_status ask_findings(gb_corpus *c) { return ask_list(c, GB_FINDING); }

static enum gb_status ask_load(gb_corpus *c)
{
	gb_loaded *l;
	enum gb_status status = gb_load(c, "m0", &l);

	gb_loaded_free(l);
	return status;
}

static enum gb_status ask_words(gb_corpus *c)
{
	struct arena *a = arena_new();
	struct gb_vocabulary v;
	enum gb_status status = store_read_words(c, NULL, a, &v);

	arena_free(a);
	return status;
}

static enum gb_status ask_title(gb_corpus *c)
{
	const char *id;

	assert_int_equal(store_exec(c, "UPDATE meetings SET title_vi = 'Cuộc họp lạ'"), GB_OK);
	return gb_resolve(c, GB_A_MEETING, "cuộc họp lạ", &id);
}

static enum gb_status ask_nearest(gb_corpus *c)
{
	const char *id;

	return gb_resolve(c, GB_A_MEETING, "zzzzzz", &id);
}

static enum gb_status ask_nearest_record(gb_corpus *c)
{
	gb_rows *rows;

	return gb_get(c, "m0/zzzzzz", &rows, NULL);
}

static enum gb_status ask_former(gb_corpus *c)
{
	gb_rows *rows;

	return gb_get(c, "m0/old", &rows, NULL);
}

static enum gb_status ask_same_name(gb_corpus *c)
{
	gb_rows *rows;

	return gb_get(c, "m0/five", &rows, NULL);
}

static enum gb_status ask_timeline(gb_corpus *c)
{
	gb_rows *rows;
	enum gb_status status = gb_find(c, &(struct gb_query){ .kind = GB_ANY, .sort = GB_SORT_TIME }, NULL, &rows);

	gb_rows_free(rows);
	return status;
}

/* Of some figures: how all of them divide is told by the totals. */
static enum gb_status ask_facets(gb_corpus *c)
{
	const struct gb_query q = { .kind = GB_FIGURE, .meeting_date = { .from = { 2020, 1, 1 } } };
	struct gb_parts parts;
	enum gb_status status = gb_facets(c, &q, GB_BY_INDICATOR, &parts);

	gb_parts_free(&parts);
	return status;
}

static enum gb_status ask_counts(gb_corpus *c)
{
	struct gb_counts *counts;
	enum gb_status status = gb_vocabulary_counts(c, GB_BY_TOPIC, &counts);

	free(counts);
	return status;
}

static enum gb_status ask_framework(gb_corpus *c)
{
	gb_rows *rows;
	enum gb_status status = gb_find(c, &(struct gb_query){ .kind = GB_SLOGAN, .framework = "5 đẩy mạnh" },
		NULL, &rows);

	gb_rows_free(rows);
	return status;
}

static enum gb_status ask_record_ids(gb_corpus *c)
{
	struct arena *a = arena_new();
	struct gb_ids ids;
	enum gb_status status = store_record_ids(c, "m0", &ids, a);

	arena_free(a);
	return status;
}

/* Each makes a corpus from elsewhere that a shell or a file name would suffer from. */
#define FIRST(table) "nr = (SELECT min(nr) FROM " table ")"
#define M0 "(SELECT nr FROM meetings WHERE id = 'm0')"
#define LAST_DIRECTIVE "(SELECT max(nr) FROM directives)"
#define LAST_FIGURE "(SELECT max(nr) FROM figures)"
static const struct foreign {
	const char *sql;
	enum gb_status (*ask)(gb_corpus *c);
} foreign[] = {
	{ "UPDATE meetings SET id = '../evil' WHERE id = 'm1'", ask_meetings },
	{ "UPDATE meetings SET id = '../evil' WHERE id = 'm1'", ask_directives },
	{ "UPDATE meetings SET id = '../evil' WHERE id = 'm1'", ask_title },
	{ "UPDATE meetings SET id = '../evil' WHERE id = 'm1'", ask_nearest },
	{ "UPDATE people SET id = '../evil'; INSERT INTO people SELECT nr, 0, '../evil', 'x', NULL, NULL FROM meetings",
		ask_meetings },
	{ "UPDATE sources SET id = '../evil'", ask_meetings },
	{ "INSERT INTO retired SELECT nr, 0, '../evil' FROM meetings", ask_load },
	{ "UPDATE slogans SET address = 'm0/../evil' WHERE " FIRST("slogans"), ask_slogans },
	{ "UPDATE directives SET address = '$(touch X)' WHERE " FIRST("directives"), ask_directives },
	{ "UPDATE figures SET address = 'm0/a b' WHERE " FIRST("figures"), ask_figures },
	{ "UPDATE findings SET address = 'm0/x#1' WHERE " FIRST("findings"), ask_findings },
	{ "UPDATE findings SET meeting = '../evil' WHERE " FIRST("findings"), ask_findings },
	{ "UPDATE findings SET source = '../evil'", ask_findings },
	{ "UPDATE findings SET attribution = '../evil'", ask_findings },
	{ "UPDATE directives SET framework = 'm0/../evil'", ask_directives },
	{ "INSERT INTO directive_figures VALUES (" LAST_DIRECTIVE ", 0, '../evil')", ask_directives },
	{ "INSERT INTO not_comparable VALUES (" LAST_FIGURE ", 0, '../evil', NULL, NULL)", ask_figures },
	{ "UPDATE figures SET indicator = '../evil'", ask_figures },
	{ "UPDATE figures SET indicator = '../evil'", ask_facets },
	{ "UPDATE record_topics SET topic = '../evil'", ask_directives },
	{ "UPDATE record_agencies SET agency = '../evil' WHERE role = 'assignee'", ask_directives },
	{ "UPDATE record_agencies SET agency = '../evil' WHERE role = 'joint'", ask_directives },
	{ "UPDATE record_agencies SET agency = '../evil' WHERE role = 'concerned'", ask_figures },
	{ "INSERT INTO record_was VALUES (" LAST_FIGURE ", 0, '../evil')", ask_figures },
	{ "UPDATE totals SET id = '../' || id WHERE what = 'topic'", ask_counts },
	{ "UPDATE meetings SET id = '../evil' WHERE id = 'm1'", ask_timeline },
	{ "UPDATE directives SET address = '$(touch X)' || nr", ask_timeline },
	{ "UPDATE figures SET sort_period = '2030-13-44', stage = 'target'", ask_timeline },
	{ "UPDATE meetings SET date = '2020-13-44'", ask_timeline },
	{ "INSERT INTO former_addresses VALUES ('m0/old', '../evil')", ask_former },
	{ "UPDATE slogans SET address = '../' || address WHERE bare_name IS NOT NULL", ask_framework },
	{ "UPDATE slogans SET address = 'm1/$' WHERE address = 'm1/five'", ask_same_name },
	{ "UPDATE slogans SET address = 'm0/$' WHERE nr = (SELECT max(nr) FROM slogans)", ask_nearest_record },
	{ "UPDATE slogans SET address = 'm0/$' WHERE nr = (SELECT max(nr) FROM slogans)", ask_record_ids },
	{ "UPDATE agencies SET id = '../evil' WHERE id = 'moh'", ask_words },
	{ "UPDATE agencies SET succeeded_by = '../evil' WHERE id = 'moh'", ask_words },
	{ "UPDATE agency_members SET member = '../evil' WHERE member = 'moh'", ask_words },
	{ "UPDATE topics SET id = '../evil' WHERE id = 'data'", ask_words },
	{ "UPDATE indicators SET id = '../evil' WHERE id = 'egov-rank'", ask_words },
};

static void test_foreign_ids(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(foreign) / sizeof(foreign[0]); i++) {
		const char *path = case_make("ids.db");
		gb_corpus *c;
		case_tamper(path, foreign[i].sql);
		assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_OK);
		if (foreign[i].ask(c) != GB_BAD_DATA || !strstr(gb_why(c), "damaged"))
			fail_msg("%s: \"%s\"", foreign[i].sql, gb_why(c));
		assert_null(strstr(gb_why(c), "evil"));
		gb_close(c);
	}
}

static void test_form_of_ids(void **state)
{
	static const struct {
		const char *set;                /* what stands behind "SET" */
		enum gb_status (*ask)(gb_corpus *c);
		enum gb_status status;
	} cases[] = {
		{ "meetings SET id = '0-z' WHERE id = 'm0'", ask_meetings, GB_OK },
		{ "meetings SET id = printf('%.64c', 'x') WHERE id = 'm0'", ask_meetings, GB_OK },
		{ "meetings SET id = printf('%.65c', 'x') WHERE id = 'm0'", ask_meetings, GB_BAD_DATA },
		{ "meetings SET id = '' WHERE id = 'm0'", ask_meetings, GB_BAD_DATA },
		{ "meetings SET id = 'M0' WHERE id = 'm0'", ask_meetings, GB_BAD_DATA },
		{ "meetings SET id = 'm.0' WHERE id = 'm0'", ask_meetings, GB_BAD_DATA },
		{ "meetings SET id = 'm0' || char(10) WHERE id = 'm0'", ask_meetings, GB_BAD_DATA },
		{ "meetings SET id = 'm0' || char(27) WHERE id = 'm0'", ask_meetings, GB_BAD_DATA },
		{ "meetings SET id = CAST(x'6d300078' AS TEXT) WHERE id = 'm0'", ask_meetings, GB_BAD_DATA },
		{ "meetings SET id = 'hội-nghị' WHERE id = 'm0'", ask_meetings, GB_BAD_DATA },
		{ "directives SET framework = 'a/b'", ask_directives, GB_OK },
		{ "directives SET framework = 'a/b#1'", ask_directives, GB_OK },
		{ "directives SET framework = 'a/b#9999'", ask_directives, GB_OK },
		{ "directives SET framework = 'a/b#10000'", ask_directives, GB_BAD_DATA },
		{ "directives SET framework = 'a/b#0'", ask_directives, GB_BAD_DATA },
		{ "directives SET framework = 'a/b#'", ask_directives, GB_BAD_DATA },
		{ "directives SET framework = 'a/b#1#1'", ask_directives, GB_BAD_DATA },
		{ "directives SET framework = 'a/b#1x'", ask_directives, GB_BAD_DATA },
		{ "directives SET framework = 'a/b/c'", ask_directives, GB_BAD_DATA },
		{ "directives SET framework = 'a'", ask_directives, GB_BAD_DATA },
		{ "directives SET framework = '/b'", ask_directives, GB_BAD_DATA },
		{ "directives SET framework = 'a/'", ask_directives, GB_BAD_DATA },
		{ "directives SET framework = 'a#1/b'", ask_directives, GB_BAD_DATA },
		{ "directives SET framework = '../b'", ask_directives, GB_BAD_DATA },
	};
	(void)state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *path = case_make("form.db");
		gb_corpus *c;
		case_tamper(path, arena_printf(arena, "UPDATE %s", cases[i].set));
		c = case_read(path);
		if (cases[i].ask(c) != cases[i].status)
			fail_msg("%s: \"%s\"", cases[i].set, gb_why(c));
		gb_close(c);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_foreign_ids),
		cmocka_unit_test(test_form_of_ids),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
