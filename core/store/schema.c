/* schema.c - the tables of each version, and whether a file has them.
 *
 * Plain tables that any sqlite3 tool reads: Vietnamese and English side by side, lists in tables of
 * their own with a position, sort keys stored (columns sort_...).  The text of each statement is kept by SQLite in
 * sqlite_schema as it stands here, and a file whose schema says anything else is no corpus of ours. */
#include "config.h"
#include "store/inside.h"

#include <string.h>

/* Of every record, behind its own columns. */
#define COMMON \
	"  attribution TEXT,\n" \
	"  note_vi TEXT, note_en TEXT,\n" \
	"  source TEXT NOT NULL,\n" \
	"  paragraph INTEGER NOT NULL,\n" \
	"  cue TEXT,\n" \
	"  sort_text TEXT NOT NULL,\n" \
	"  sort_topic TEXT NOT NULL,\n" \
	"  sort_agency TEXT NOT NULL)"

#define RECORD \
	"  nr INTEGER PRIMARY KEY,\n" \
	"  address TEXT NOT NULL UNIQUE,\n" \
	"  meeting TEXT NOT NULL,\n"

#define OBJECT_OF(since, until, type, name, sql) { type, name, sql, since, until }
#define INDEX_SINCE(since, name, on) OBJECT_OF(since, 0, "index", name, "CREATE INDEX " name " ON " on)
#define INDEX(name, on) INDEX_SINCE(1, name, on)
#define TABLE_OF(since, until, name, columns) OBJECT_OF(since, until, "table", name, "CREATE TABLE " name "(\n" columns)
#define TABLE(name, columns) TABLE_OF(1, 0, name, columns)

/* Of version 3 are the counts of deadlines. */
#define MEETINGS(since, until, deadlines) TABLE_OF(since, until, "meetings", \
	"  nr INTEGER PRIMARY KEY,\n" \
	"  id TEXT NOT NULL UNIQUE,\n" \
	"  kind TEXT NOT NULL,\n" \
	"  ordinal INTEGER,\n" \
	"  date TEXT NOT NULL,\n" \
	"  title_vi TEXT, title_en TEXT,\n" \
	"  short_title_vi TEXT, short_title_en TEXT,\n" \
	"  chair_vi TEXT, chair_en TEXT,\n" \
	"  place_vi TEXT, place_en TEXT,\n" \
	"  focus_vi TEXT, focus_en TEXT,\n" \
	"  summary_vi TEXT, summary_en TEXT,\n" \
	"  revision INTEGER NOT NULL,\n" \
	"  origin TEXT NOT NULL,\n" \
	"  digest TEXT NOT NULL,\n" \
	"  slogans INTEGER NOT NULL,\n" \
	"  directives INTEGER NOT NULL,\n" \
	"  figures INTEGER NOT NULL,\n" \
	"  findings INTEGER NOT NULL,\n" \
	deadlines \
	"  sort_text TEXT NOT NULL,\n" \
	"  sort_kind INTEGER NOT NULL)")
#define TALLIES(since, until, deadlines) TABLE_OF(since, until, "tallies", \
	"  what TEXT NOT NULL,\n" \
	"  id TEXT NOT NULL,\n" \
	"  meeting INTEGER NOT NULL,\n" \
	"  slogans INTEGER NOT NULL,\n" \
	"  directives INTEGER NOT NULL,\n" \
	"  figures INTEGER NOT NULL,\n" \
	"  findings INTEGER NOT NULL,\n" \
	deadlines \
	"  PRIMARY KEY (what, id, meeting)) WITHOUT ROWID")
#define DEADLINES "  deadlines INTEGER NOT NULL,\n"

const struct store_object store_objects[] = {
	TABLE("meta",
	"  key TEXT PRIMARY KEY NOT NULL,\n"
	"  value TEXT NOT NULL) WITHOUT ROWID"),

	MEETINGS(1, 3, ""),
	MEETINGS(3, 0, DEADLINES),
	INDEX("meetings_by_text", "meetings(sort_text, id)"),
	INDEX("meetings_by_kind", "meetings(sort_kind, id)"),
	INDEX("meetings_by_ordinal", "meetings(ordinal)"),
	INDEX_SINCE(3, "meetings_by_date", "meetings(date, id)"),

	TABLE("people",
	"  meeting INTEGER NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  id TEXT NOT NULL,\n"
	"  name TEXT NOT NULL,\n"
	"  role_vi TEXT, role_en TEXT,\n"
	"  PRIMARY KEY (meeting, position)) WITHOUT ROWID"),

	TABLE("documents",
	"  meeting INTEGER NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  number TEXT,\n"
	"  title_vi TEXT, title_en TEXT,\n"
	"  date TEXT,\n"
	"  url TEXT,\n"
	"  PRIMARY KEY (meeting, position)) WITHOUT ROWID"),

	TABLE("sources",
	"  meeting INTEGER NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  id TEXT NOT NULL,\n"
	"  publisher TEXT,\n"
	"  author TEXT,\n"
	"  title TEXT,\n"
	"  url TEXT,\n"
	"  published TEXT,\n"
	"  noise_from INTEGER,\n"
	"  PRIMARY KEY (meeting, position)) WITHOUT ROWID"),

	TABLE("retired",
	"  meeting INTEGER NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  id TEXT NOT NULL,\n"
	"  PRIMARY KEY (meeting, position)) WITHOUT ROWID"),

	TABLE("left_out",
	"  meeting INTEGER NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  paragraph INTEGER,\n"
	"  written TEXT NOT NULL,\n"
	"  why TEXT NOT NULL,\n"
	"  note_vi TEXT, note_en TEXT,\n"
	"  PRIMARY KEY (meeting, position)) WITHOUT ROWID"),

	TABLE("slogans", RECORD
	"  kind TEXT NOT NULL,\n"
	"  name TEXT,\n"
	"  year INTEGER,\n"
	"  wording TEXT,\n"
	"  gloss_vi TEXT, gloss_en TEXT,\n"
	"  bare_name TEXT,\n"
	"  sort_kind INTEGER NOT NULL,\n"
	COMMON),
	INDEX("slogans_by_name", "slogans(bare_name)"),
	INDEX("slogans_by_kind", "slogans(sort_kind, address)"),
	INDEX("slogans_by_text", "slogans(sort_text, address)"),
	INDEX("slogans_by_topic", "slogans(sort_topic, address)"),
	INDEX("slogans_by_agency", "slogans(sort_agency, address)"),

	TABLE("slogan_items",
	"  slogan INTEGER NOT NULL,\n"
	"  n INTEGER NOT NULL,\n"
	"  wording TEXT NOT NULL,\n"
	"  gloss_vi TEXT, gloss_en TEXT,\n"
	"  note_vi TEXT, note_en TEXT,\n"
	"  paragraph INTEGER NOT NULL,\n"
	"  PRIMARY KEY (slogan, n)) WITHOUT ROWID"),

	TABLE("directives", RECORD
	"  text_vi TEXT, text_en TEXT,\n"
	"  due TEXT,\n"
	"  due_text_vi TEXT, due_text_en TEXT,\n"
	"  due_precision TEXT,\n"
	"  due_basis TEXT,\n"
	"  framework TEXT,\n"
	"  rank INTEGER NOT NULL,\n"
	COMMON),
	INDEX("directives_by_rank", "directives(rank, address)"),
	INDEX("directives_by_framework", "directives(framework) WHERE framework IS NOT NULL"),
	INDEX("directives_by_text", "directives(sort_text, address)"),
	INDEX("directives_by_topic", "directives(sort_topic, address)"),
	INDEX("directives_by_agency", "directives(sort_agency, address)"),

	TABLE("directive_figures",
	"  directive INTEGER NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  figure TEXT NOT NULL,\n"
	"  PRIMARY KEY (directive, position)) WITHOUT ROWID"),

	TABLE("figures", RECORD
	"  indicator TEXT,\n"
	"  label_vi TEXT, label_en TEXT,\n"
	"  value TEXT NOT NULL,\n"
	"  value_max TEXT,\n"
	"  value_of TEXT,\n"
	"  unit_vi TEXT, unit_en TEXT,\n"
	"  period TEXT,\n"
	"  period_text_vi TEXT, period_text_en TEXT,\n"
	"  kind TEXT NOT NULL,\n"
	"  stage TEXT NOT NULL,\n"
	"  qualifier TEXT,\n"
	"  estimate INTEGER NOT NULL,\n"
	"  written TEXT,\n"
	"  change_value TEXT,\n"
	"  change_unit_vi TEXT, change_unit_en TEXT,\n"
	"  change_since TEXT,\n"
	"  change_written TEXT,\n"
	"  sort_kind INTEGER NOT NULL,\n"
	"  sort_indicator TEXT NOT NULL,\n"
	"  sort_unit TEXT NOT NULL,\n"
	"  sort_value TEXT NOT NULL,\n"
	"  sort_period TEXT NOT NULL,\n"
	COMMON),
	INDEX("figures_by_kind", "figures(sort_kind, address)"),
	INDEX("figures_of_indicator", "figures(indicator) WHERE indicator IS NOT NULL"),
	INDEX("figures_by_indicator", "figures(sort_indicator, address)"),
	INDEX("figures_by_value", "figures(sort_unit, sort_value, address)"),
	INDEX("figures_by_period", "figures(sort_period, address)"),
	INDEX_SINCE(3, "figures_by_target", "figures(sort_period, address, indicator) WHERE stage = 'target'"),
	INDEX("figures_by_text", "figures(sort_text, address)"),
	INDEX("figures_by_topic", "figures(sort_topic, address)"),
	INDEX("figures_by_agency", "figures(sort_agency, address)"),

	TABLE("not_comparable",
	"  record INTEGER NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  figure TEXT NOT NULL,\n"
	"  why_vi TEXT, why_en TEXT,\n"
	"  PRIMARY KEY (record, position)) WITHOUT ROWID"),

	TABLE("findings", RECORD
	"  kind TEXT NOT NULL,\n"
	"  text_vi TEXT, text_en TEXT,\n"
	"  sort_kind INTEGER NOT NULL,\n"
	COMMON),
	INDEX("findings_by_kind", "findings(sort_kind, address)"),
	INDEX("findings_by_text", "findings(sort_text, address)"),
	INDEX("findings_by_topic", "findings(sort_topic, address)"),
	INDEX("findings_by_agency", "findings(sort_agency, address)"),

	TABLE("record_topics",
	"  record INTEGER NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  topic TEXT NOT NULL,\n"
	"  PRIMARY KEY (record, position)) WITHOUT ROWID"),
	INDEX("record_topics_by_topic", "record_topics(topic, record)"),

	/* Whose a record is: told to act (assignee) or take part (joint), spoken of in a figure
	 * (concerned), or, but for directives, the one who said it (speaker).  In this order the
	 * first is the one that it is sorted by. */
	TABLE("record_agencies",
	"  record INTEGER NOT NULL,\n"
	"  role TEXT NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  agency TEXT NOT NULL,\n"
	"  PRIMARY KEY (record, role, position)) WITHOUT ROWID"),
	INDEX("record_agencies_by_agency", "record_agencies(agency, record)"),

	TABLE("record_was",
	"  record INTEGER NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  id TEXT NOT NULL,\n"
	"  PRIMARY KEY (record, position)) WITHOUT ROWID"),

	/* Addresses of earlier revisions; `now` is where the record is found today. */
	TABLE("former_addresses",
	"  address TEXT PRIMARY KEY NOT NULL,\n"
	"  now TEXT) WITHOUT ROWID"),

	/* What each meeting says of a topic, an agency, an indicator: counts that need no counting. */
	TALLIES(1, 3, ""),
	TALLIES(3, 0, DEADLINES),
	INDEX("tallies_by_meeting", "tallies(meeting)"),

	/* The same of all meetings together. */
	TABLE_OF(3, 0, "totals",
	"  what TEXT NOT NULL,\n"
	"  id TEXT NOT NULL,\n"
	"  slogans INTEGER NOT NULL,\n"
	"  directives INTEGER NOT NULL,\n"
	"  figures INTEGER NOT NULL,\n"
	"  findings INTEGER NOT NULL,\n"
	"  meetings INTEGER NOT NULL,\n"
	"  deadlines INTEGER NOT NULL,\n"
	"  PRIMARY KEY (what, id)) WITHOUT ROWID"),

	/* The vocabulary: for one id the first in the order of defined_by counts. */
	TABLE("agencies",
	"  defined_by TEXT NOT NULL,\n"
	"  id TEXT NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  name_vi TEXT, name_en TEXT,\n"
	"  kind TEXT NOT NULL,\n"
	"  succeeded_by TEXT,\n"
	"  until TEXT,\n"
	"  PRIMARY KEY (defined_by, id)) WITHOUT ROWID"),
	INDEX("agencies_by_id", "agencies(id)"),
	TABLE("agency_shorts",
	"  defined_by TEXT NOT NULL,\n"
	"  agency TEXT NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  short TEXT NOT NULL,\n"
	"  PRIMARY KEY (defined_by, agency, position)) WITHOUT ROWID"),
	TABLE("agency_members",
	"  defined_by TEXT NOT NULL,\n"
	"  agency TEXT NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  member TEXT NOT NULL,\n"
	"  PRIMARY KEY (defined_by, agency, position)) WITHOUT ROWID"),
	TABLE("topics",
	"  defined_by TEXT NOT NULL,\n"
	"  id TEXT NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  name_vi TEXT, name_en TEXT,\n"
	"  PRIMARY KEY (defined_by, id)) WITHOUT ROWID"),
	INDEX("topics_by_id", "topics(id)"),
	TABLE("indicators",
	"  defined_by TEXT NOT NULL,\n"
	"  id TEXT NOT NULL,\n"
	"  position INTEGER NOT NULL,\n"
	"  name_vi TEXT, name_en TEXT,\n"
	"  unit_vi TEXT, unit_en TEXT,\n"
	"  better TEXT,\n"
	"  PRIMARY KEY (defined_by, id)) WITHOUT ROWID"),
	INDEX("indicators_by_id", "indicators(id)"),
};
const size_t store_n_objects = sizeof(store_objects) / sizeof(store_objects[0]);

static const struct store_object *find_object(int version, const char *name)
{
	for (size_t i = 0; i < store_n_objects; i++)
		if (store_is_of(&store_objects[i], version) && strcmp(store_objects[i].name, name) == 0)
			return &store_objects[i];
	return NULL;
}

static size_t count_objects(int version)
{
	size_t n = 0;

	for (size_t i = 0; i < store_n_objects; i++)
		n += store_is_of(&store_objects[i], version);
	return n;
}

static enum gb_status not_ours(gb_corpus *c, const char *name)
{
	return gb_fail(&c->why, GB_BAD_DATA,
		tr(c->why.lang, "%s: this is not a giaoban corpus: '%s' in it is not giaoban's"),
		gb_path(c), name);
}

/* SQLite's own: indexes behind UNIQUE, and the statistics that somebody's ANALYZE left. */
static bool is_sqlites(const char *type, const char *name, const char *sql)
{
	if (strncmp(name, "sqlite_", 7) != 0 || !type)
		return false;
	if (strcmp(type, "index") == 0)
		return !sql;
	return strcmp(type, "table") == 0 && sql && strncmp(sql, "CREATE TABLE ", 13) == 0;
}

enum gb_status store_schema_check(gb_corpus *c)
{
	struct store_run r;
	struct arena *a = arena_new();
	size_t seen = 0;
	enum gb_status status = GB_OK;

	store_start(&r, c, "SELECT name, type, sql FROM sqlite_schema");
	r.arena = a;
	while (status == GB_OK && store_next(&r)) {
		const char *name = store_get_needed(&r);
		const char *type = store_column_text(r.s, 1, &r.rc);
		const char *sql = store_column_text(r.s, 2, &r.rc);
		const struct store_object *o = find_object(c->schema, name);
		if (o && type && sql && strcmp(type, o->type) == 0 && strcmp(sql, o->sql) == 0)
			seen++;
		else if (r.rc == SQLITE_OK && !is_sqlites(type, name, sql) &&
			!(store_is_of_index(name) && store_index_is_ours(type, name, sql)))
			status = not_ours(c, name);
	}
	if (status == GB_OK)
		status = store_end(&r);
	else
		(void)store_end(&r);    /* the first fault is the one to tell */
	if (status == GB_OK && seen != count_objects(c->schema))
		status = gb_fail(&c->why, GB_BAD_DATA,
			tr(c->why.lang, "%s: this is not a giaoban corpus: tables are missing"), gb_path(c));
	arena_free(a);
	return status;
}
