/* migrate.c - the steps from one version of the tables to the next. */
#include "config.h"
#include "store/inside.h"

/* Makes what this version has and the corpus has not. */
static enum gb_status make_objects(gb_corpus *c, int version)
{
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < store_n_objects; i++) {
		struct store_run r;
		bool there;
		if (!store_is_of(&store_objects[i], version))
			continue;
		store_start(&r, c, "SELECT 1 FROM sqlite_schema WHERE name = ?");
		store_bind_text(&r, store_objects[i].name);
		there = store_next(&r);
		status = store_end(&r);
		if (status == GB_OK && !there)
			status = store_exec(c, store_objects[i].sql);
	}
	return status;
}

static enum gb_status make_tables(gb_corpus *c)
{
	return make_objects(c, 1);
}

/* A corpus with something in it gets its index from gb_reindex(), which can say how far it is, or else with the first
 * change. */
static enum gb_status make_index(gb_corpus *c)
{
	int64_t meetings = 0;
	enum gb_status status = store_ask(c, "SELECT count(*) FROM meetings", &meetings);

	return status == GB_OK && meetings == 0 ? store_index_build(c, NULL, NULL) : status;
}

/* Tables get their column by being made anew: what ALTER TABLE would leave is another text than a new corpus has. */
static enum gb_status count_deadlines(gb_corpus *c)
{
	enum gb_status status = store_exec(c, "CREATE TEMP TABLE old AS SELECT * FROM main.meetings;\n"
		"DROP TABLE meetings; DROP TABLE tallies");

	if (status == GB_OK)
		status = make_objects(c, 3);
	if (status == GB_OK)
		status = store_exec(c, "INSERT INTO meetings SELECT nr, id, kind, ordinal, date, title_vi, title_en,\n"
			"short_title_vi, short_title_en, chair_vi, chair_en, place_vi, place_en, focus_vi, focus_en,\n"
			"summary_vi, summary_en, revision, origin, digest, slogans, directives, figures, findings,\n"
			STORE_DEADLINES_OF_M ", sort_text, sort_kind FROM old m ORDER BY nr;\n"
			"DROP TABLE old");
	return status == GB_OK ? store_tally(c, 0, INT64_MAX >> STORE_RECORD_BITS) : status;
}

static const struct store_step our_steps[STORE_SCHEMA] = {
	{ make_tables }, { make_index }, { count_deadlines },
};

static enum gb_status set_number(gb_corpus *c, const char *pragma, int value)
{
	struct buf sql = BUF_EMPTY;
	enum gb_status status;

	buf_printf(&sql, "PRAGMA %s = %d", pragma, value);
	status = store_exec(c, buf_text(&sql));
	buf_free(&sql);
	return status;
}

/* The version is looked at inside the transaction: another importer may have been quicker. */
static enum gb_status one_step(gb_corpus *c, const struct store_step *step, int from)
{
	int64_t version = 0;
	enum gb_status status = store_begin_step(c);

	if (status != GB_OK)
		return status;
	status = store_ask(c, "PRAGMA user_version", &version);
	if (status == GB_OK && version != from) {
		store_rollback(c);
		return GB_OK;
	}
	if (status == GB_OK)
		status = set_number(c, "application_id", STORE_APPLICATION_ID);
	if (status == GB_OK)
		status = step->run(c);
	if (status == GB_OK)
		status = set_number(c, "user_version", from + 1);
	if (status == GB_OK)
		return store_commit_step(c);
	store_rollback(c);
	return status;
}

enum gb_status store_migrate(gb_corpus *c, const struct store_step *steps, int n_steps)
{
	int64_t version = 0;
	enum gb_status status = store_ask(c, "PRAGMA user_version", &version);

	for (int i = (int)version; status == GB_OK && i < n_steps; i++)
		status = one_step(c, &steps[i], i);
	return status;
}

enum gb_status store_migrate_ours(gb_corpus *c)
{
	enum gb_status status = store_migrate(c, our_steps, STORE_SCHEMA);

	if (status == GB_OK)
		c->schema = STORE_SCHEMA;
	return status;
}
