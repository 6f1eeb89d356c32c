/* check.c - a corpus looked at whole: SQLite's own check, then what our tables promise one another. */
#include "config.h"
#include "store/inside.h"

#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Each gives the name of something that breaks a promise, and no row when all is well. */
#define EACH_RECORD "(SELECT nr, address, meeting, source FROM slogans\n" \
	"UNION ALL SELECT nr, address, meeting, source FROM directives\n" \
	"UNION ALL SELECT nr, address, meeting, source FROM figures\n" \
	"UNION ALL SELECT nr, address, meeting, source FROM findings)"
#define MISCOUNTED(column, kind) \
	"SELECT id FROM meetings m WHERE " column " <> (SELECT count(*) FROM " column " r\n" \
	"WHERE r.nr BETWEEN (m.nr << 20) + (" #kind " << 17) AND (m.nr << 20) + (" #kind " << 17) + 131071) LIMIT 1"
#define MISTALLIED(what, from) \
	"SELECT '" what "' WHERE (SELECT total(slogans + directives + figures + findings) FROM tallies WHERE what = '" what "')\n" \
	"<> (SELECT count(*) FROM " from ")"

#define TOTALS "SELECT what, id, sum(slogans), sum(directives), sum(figures), sum(findings), count(*), sum(deadlines)\n" \
	"FROM tallies GROUP BY what, id"
#define UNDATED(what, from) \
	"SELECT '" what "' WHERE (SELECT total(deadlines) FROM tallies WHERE what = '" what "')\n" \
	"<> (SELECT count(*) FROM " from " JOIN directives ON nr = record WHERE due IS NOT NULL)"

static const struct promise {
	const char *sql, *broken;
	int since;                      /* version of the tables */
} promises[] = {
	{ "SELECT quote(id) FROM (SELECT id FROM meetings UNION ALL SELECT substr(address, length(meeting) + 2) FROM " EACH_RECORD "\n"
		"UNION ALL SELECT id FROM people UNION ALL SELECT id FROM sources UNION ALL SELECT id FROM agencies\n"
		"UNION ALL SELECT id FROM topics UNION ALL SELECT id FROM indicators)\n"
		"WHERE id GLOB '*[^a-z0-9-]*' OR length(id) NOT BETWEEN 1 AND 64 LIMIT 1",
		TR("an id of another form than a-z, 0-9 and -: %s"), 1 },
	{ "SELECT address FROM " EACH_RECORD " r WHERE NOT EXISTS\n"
		"(SELECT 1 FROM meetings m WHERE m.nr = r.nr >> 20 AND m.id = r.meeting) LIMIT 1",
		TR("a record without its meeting: %s"), 1 },
	{ "SELECT address FROM " EACH_RECORD " GROUP BY address HAVING count(*) > 1 LIMIT 1",
		TR("one address for two records: %s"), 1 },
	{ "SELECT address FROM " EACH_RECORD " r WHERE substr(address, 1, length(meeting) + 1) <> meeting || '/' LIMIT 1",
		TR("an address that is not of its meeting: %s"), 1 },
	{ "SELECT address FROM " EACH_RECORD " r WHERE NOT EXISTS\n"
		"(SELECT 1 FROM sources s WHERE s.meeting = r.nr >> 20 AND s.id = r.source) LIMIT 1", TR("a record without its source: %s"), 1 },
	{ MISCOUNTED("slogans", 1), TR("slogans are counted wrongly: %s"), 1 },
	{ MISCOUNTED("directives", 2), TR("directives are counted wrongly: %s"), 1 },
	{ MISCOUNTED("figures", 3), TR("figures are counted wrongly: %s"), 1 },
	{ MISCOUNTED("findings", 4), TR("findings are counted wrongly: %s"), 1 },
	{ "SELECT id FROM meetings m WHERE deadlines <> " STORE_DEADLINES_OF_M " LIMIT 1", TR("deadlines are counted wrongly: %s"), 3 },
	{ "SELECT id FROM meetings WHERE nr >> 16 <> julianday('2199-12-31') - julianday(date) LIMIT 1",
		TR("a meeting that stands at another date: %s"), 1 },
	{ "SELECT b.id FROM meetings a JOIN meetings b ON b.nr > a.nr AND b.nr >> 16 = a.nr >> 16 AND b.id < a.id LIMIT 1",
		TR("a meeting out of its order: %s"), 1 },
	{ "SELECT address FROM directives WHERE rank <> CASE WHEN due IS NOT NULL THEN julianday(due) - julianday('1900-01-01')\n"
		"WHEN EXISTS (SELECT 1 FROM record_agencies WHERE record = nr) THEN nr + (1 << 60) ELSE nr + (1 << 61) END LIMIT 1",
		TR("a directive out of its order: %s"), 1 },
	{ "SELECT topic FROM record_topics WHERE topic NOT IN (SELECT id FROM topics) LIMIT 1",
		TR("an unknown topic: %s"), 1 },
	{ "SELECT agency FROM record_agencies WHERE agency NOT IN (SELECT id FROM agencies) LIMIT 1", TR("an unknown agency: %s"), 1 },
	{ "SELECT member FROM agency_members WHERE member NOT IN (SELECT id FROM agencies) LIMIT 1",
		TR("an unknown agency: %s"), 1 },
	{ "SELECT indicator FROM figures WHERE indicator NOT IN (SELECT id FROM indicators) LIMIT 1", TR("an unknown indicator: %s"), 1 },
	{ "SELECT framework FROM directives d WHERE framework LIKE meeting || '/%' AND NOT EXISTS\n"
		"(SELECT 1 FROM slogans s LEFT JOIN slogan_items i ON i.slogan = s.nr\n"
		"WHERE d.framework = s.address OR d.framework = s.address || '#' || i.n) LIMIT 1",
		TR("an unknown framework: %s"), 1 },
	{ "SELECT l.figure FROM directive_figures l JOIN directives d ON d.nr = l.directive\n"
		"WHERE l.figure LIKE d.meeting || '/%' AND l.figure NOT IN (SELECT address FROM figures) LIMIT 1", TR("an unknown figure: %s"), 1 },
	{ "SELECT l.figure FROM not_comparable l JOIN figures f ON f.nr = l.record\n"
		"WHERE l.figure LIKE f.meeting || '/%' AND l.figure NOT IN (SELECT address FROM figures) LIMIT 1", TR("an unknown figure: %s"), 1 },
	{ MISTALLIED("topic", "(SELECT DISTINCT topic, record FROM record_topics)"),
		TR("the counts of the vocabulary are wrong: %s"), 1 },
	{ MISTALLIED("agency", "(SELECT DISTINCT agency, record FROM record_agencies)"),
		TR("the counts of the vocabulary are wrong: %s"), 1 },
	{ MISTALLIED("indicator", "figures WHERE indicator IS NOT NULL"),
		TR("the counts of the vocabulary are wrong: %s"), 1 },
	{ "SELECT id FROM (" TOTALS " EXCEPT SELECT * FROM totals) UNION ALL\n"
		"SELECT id FROM (SELECT * FROM totals EXCEPT " TOTALS ") LIMIT 1", TR("the counts of the vocabulary are wrong: %s"), 3 },
	{ UNDATED("topic", "(SELECT DISTINCT topic, record FROM record_topics)"),
		TR("the counts of the vocabulary are wrong: %s"), 3 },
	{ UNDATED("agency", "(SELECT DISTINCT agency, record FROM record_agencies)"),
		TR("the counts of the vocabulary are wrong: %s"), 3 },
};

/* Runs a statement that gives at most one word, into `out`. */
static enum gb_status ask_word(gb_corpus *c, const char *sql, struct buf *out)
{
	struct store_run r;
	struct arena *a = arena_new();
	enum gb_status status;

	buf_clear(out);
	store_start(&r, c, sql);
	r.arena = a;
	if (store_next(&r))
		buf_puts(out, store_get_needed(&r));
	status = store_end(&r);
	arena_free(a);
	return status;
}

/* Cleaned as all words of a failure are, and cut on a whole character. */
static void set_fault(struct gb_health *out, const char *text)
{
	struct gb_why why = { .text = "" };
	size_t len;

	gb_fail(&why, GB_OK, "%s", text);
	len = strlen(why.text);
	if (len >= sizeof(out->fault)) {
		len = sizeof(out->fault) - 1;
		while (len > 0 && ((unsigned char)why.text[len] & 0xc0) == 0x80)
			len--;
	}
	memcpy(out->fault, why.text, len);
	out->fault[len] = '\0';
	out->sound = false;
}

static enum gb_status look_for_faults(gb_corpus *c, struct gb_health *out)
{
	const size_t n = sizeof(promises) / sizeof(promises[0]);
	struct buf word = BUF_EMPTY, fault = BUF_EMPTY;
	enum gb_status status = ask_word(c, "PRAGMA integrity_check(1)", &word);

	/* SQLite looks at FTS5's tables as well since 3.44; they are looked at below. */
	if (status == GB_OK && strcmp(buf_text(&word), "ok") != 0 && !strstr(buf_text(&word), "FTS5"))
		set_fault(out, buf_text(&word));
	for (size_t i = 0; status == GB_OK && out->sound && i < n; i++) {
		if (promises[i].since > c->schema)
			continue;
		status = ask_word(c, promises[i].sql, &word);
		if (status != GB_OK || word.len == 0)
			continue;
		/* Each sentence of the table has one %s. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
		buf_printf(&fault, tr(c->why.lang, promises[i].broken), buf_text(&word));
#pragma GCC diagnostic pop
		set_fault(out, buf_text(&fault));
	}
	buf_free(&word);
	buf_free(&fault);
	return status;
}

static enum gb_status count_everything(gb_corpus *c, struct gb_health *out)
{
	const struct {
		const char *sql;
		long *to;
	} counts[] = {
		{ "SELECT count(*) FROM meetings", &out->meetings },
		{ "SELECT count(*) FROM slogans", &out->slogans },
		{ "SELECT count(*) FROM directives", &out->directives },
		{ "SELECT count(*) FROM figures", &out->figures },
		{ "SELECT count(*) FROM findings", &out->findings },
		{ "SELECT count(DISTINCT id) FROM agencies", &out->agencies },
		{ "SELECT count(DISTINCT id) FROM topics", &out->topics },
		{ "SELECT count(DISTINCT id) FROM indicators", &out->indicators },
	};
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < sizeof(counts) / sizeof(counts[0]); i++) {
		int64_t n;
		status = store_ask(c, counts[i].sql, &n);
		*counts[i].to = (long)n;
	}
	return status;
}

/* SQLite needs the folder too, for its journal. */
static bool is_writable(const char *path)
{
	char *real = realpath(path, NULL);
	bool good = real && access(real, W_OK) == 0 && access(dirname(real), W_OK) == 0;

	free(real);
	return good;
}

static void look_at_file(const gb_corpus *c, struct gb_health *out)
{
	struct stat st;

	if (c->access == GB_MEMORY) {
		out->writable = true;
		return;
	}
	if (stat(c->path, &st) == 0)
		out->bytes = (long long)st.st_size;
	out->writable = is_writable(c->path);
}

enum gb_status gb_check(gb_corpus *c, struct gb_health *out)
{
	int64_t version = 0;
	enum gb_status status = store_read_begin(c);

	*out = (struct gb_health){ .schema_known = STORE_SCHEMA, .sound = true };
	look_at_file(c, out);
	if (status == GB_OK) {
		out->hot_journal = c->is_copy;
		status = store_ask(c, "PRAGMA user_version", &version);
		out->schema = (int)version;
		if (status == GB_OK)
			status = count_everything(c, out);
		if (status == GB_OK)
			status = look_for_faults(c, out);
		if (status == GB_OK)
			status = store_index_check(c, out);
		store_read_end(c);
	}
	if (status != GB_OK)
		set_fault(out, gb_why(c));
	return status;
}
