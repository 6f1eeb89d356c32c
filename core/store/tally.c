/* tally.c - how much each topic, agency and indicator has, in a meeting and in all, counted when meetings come and go so that
 * nobody counts it later. */
#include "config.h"
#include "store/inside.h"

#include <stdlib.h>
#include <string.h>

/* ---- when meetings come and go --------------------------------------------------------------- */

/* Of each kind; the kind is in the row id.  Directives with a deadline besides. */
#define OF_KIND(n) "sum((record >> 17) & 7 = " #n ")"
#define HAS_DEADLINE "EXISTS (SELECT 1 FROM directives WHERE nr = record AND due IS NOT NULL)"
#define TALLY(what, id, from) \
	"INSERT INTO tallies SELECT '" what "', " id ", record >> 20, " OF_KIND(1) ", " OF_KIND(2) ", " OF_KIND(3) ", " \
	OF_KIND(4) ", sum((record >> 17) & 7 = 2 AND " HAS_DEADLINE ")\n" \
	"FROM (" from " BETWEEN ?1 << 20 AND (?2 << 20) + 1048575) GROUP BY " id ", record >> 20"

#define TOTALS(sign) \
	"INSERT INTO totals SELECT what, id, " sign "sum(slogans), " sign "sum(directives), " sign "sum(figures),\n" \
	sign "sum(findings), " sign "count(*), " sign "sum(deadlines)\n" \
	"FROM tallies WHERE meeting BETWEEN ?1 AND ?2 GROUP BY what, id\n" \
	"ON CONFLICT (what, id) DO UPDATE SET slogans = slogans + excluded.slogans,\n" \
	"directives = directives + excluded.directives, figures = figures + excluded.figures,\n" \
	"findings = findings + excluded.findings, meetings = meetings + excluded.meetings,\n" \
	"deadlines = deadlines + excluded.deadlines"

static enum gb_status of_meetings(gb_corpus *c, const char *sql, int64_t first, int64_t last)
{
	struct store_run r;

	store_start(&r, c, sql);
	store_bind_int(&r, first);
	store_bind_int(&r, last);
	return store_do(&r);
}

enum gb_status store_tally(gb_corpus *c, int64_t first_meeting, int64_t last_meeting)
{
	static const char *const statements[] = {
		TALLY("topic", "topic", "SELECT DISTINCT topic, record FROM record_topics WHERE record"),
		TALLY("agency", "agency", "SELECT DISTINCT agency, record FROM record_agencies WHERE record"),
		TALLY("indicator", "indicator",
			"SELECT indicator, nr AS record FROM figures WHERE indicator IS NOT NULL AND nr"),
		TOTALS(""),
	};
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < sizeof(statements) / sizeof(statements[0]); i++)
		status = of_meetings(c, statements[i], first_meeting, last_meeting);
	return status;
}

enum gb_status store_untally(gb_corpus *c, int64_t meeting)
{
	enum gb_status status = of_meetings(c, TOTALS("-"), meeting, meeting);

	return status == GB_OK ? of_meetings(c, "DELETE FROM totals WHERE meetings = 0 AND (what, id) IN\n"
		"(SELECT what, id FROM tallies WHERE meeting BETWEEN ?1 AND ?2)", meeting, meeting) : status;
}

/* ---- what hangs on each entry of the vocabulary ---------------------------------------------- */

const char *store_entry_id(const struct gb_vocabulary *v, enum gb_facet by, size_t i)
{
	if (by == GB_BY_AGENCY)
		return v->agencies[i].id;
	return by == GB_BY_TOPIC ? v->topics[i].id : v->indicators[i].id;
}

size_t store_entries(const struct gb_vocabulary *v, enum gb_facet by)
{
	if (by == GB_BY_AGENCY)
		return v->n_agencies;
	return by == GB_BY_TOPIC ? v->n_topics : v->n_indicators;
}

/* Tables of before version 3 have neither totals nor deadlines. */
#define OLD_COUNTS(deadlines) \
	"SELECT id, sum(slogans), sum(directives), sum(figures), sum(findings), count(*), " deadlines "\n" \
	"FROM tallies WHERE what = ? GROUP BY id ORDER BY id"
#define OLD_DEADLINES(link, column) \
	"(SELECT count(DISTINCT d.nr) FROM " link " l JOIN directives d ON d.nr = l.record\n" \
	"WHERE l." column " = tallies.id AND d.due IS NOT NULL)"

static const char *counts_statement(const gb_corpus *c, enum gb_facet by)
{
	if (c->schema >= 3)
		return "SELECT id, slogans, directives, figures, findings, meetings, deadlines FROM totals WHERE what = ? ORDER BY id";
	if (by == GB_BY_INDICATOR)
		return OLD_COUNTS("0");
	return by == GB_BY_TOPIC ? OLD_COUNTS(OLD_DEADLINES("record_topics", "topic"))
		: OLD_COUNTS(OLD_DEADLINES("record_agencies", "agency"));
}

static void read_counts(struct store_run *r, struct gb_counts *out)
{
	out->slogans = (long)store_get_int(r);
	out->directives = (long)store_get_int(r);
	out->figures = (long)store_get_int(r);
	out->findings = (long)store_get_int(r);
	out->meetings = (long)store_get_int(r);
	out->deadlines = (long)store_get_int(r);
}

/* Both lists are sorted by id: one walk through them. */
static enum gb_status count_own(gb_corpus *c, enum gb_facet by, const struct gb_vocabulary *v, struct gb_counts *counts)
{
	static const char *const tallied[] = { [GB_BY_TOPIC] = "topic", [GB_BY_AGENCY] = "agency",
		[GB_BY_INDICATOR] = "indicator" };
	const size_t n = store_entries(v, by);
	struct arena *a = arena_new();
	struct store_run r;
	size_t i = 0;
	enum gb_status status;

	store_start(&r, c, counts_statement(c, by));
	r.arena = a;
	store_bind_text(&r, tallied[by]);
	while (store_next(&r)) {
		const char *id = store_get_id(&r);
		while (i < n && strcmp(store_entry_id(v, by, i), id) < 0)
			i++;
		if (i < n && strcmp(store_entry_id(v, by, i), id) == 0)
			read_counts(&r, &counts[i]);
	}
	status = store_end(&r);
	arena_free(a);
	return status;
}

/* ---- agencies with predecessors: theirs too, as asking for one finds them -------------------- */

static void add_counts(struct gb_counts *to, const struct gb_counts *more)
{
	to->slogans += more->slogans;
	to->directives += more->directives;
	to->figures += more->figures;
	to->findings += more->findings;
	to->deadlines += more->deadlines;
}

static void start_with_ids(struct store_run *r, gb_corpus *c, const char *before, const struct gb_ids *ids, const char *behind)
{
	struct buf sql = BUF_EMPTY;

	buf_puts(&sql, before);
	for (size_t i = 0; i < ids->n; i++)
		buf_puts(&sql, i ? ",?" : " IN (?");
	buf_printf(&sql, ")%s", behind);
	store_start(r, c, buf_text(&sql));
	buf_free(&sql);
	for (size_t i = 0; i < ids->n; i++)
		store_bind_text(r, ids->at[i]);
}

/* A record of several of them counts once. */
static enum gb_status take_off_shared(gb_corpus *c, const struct gb_ids *ids, struct gb_counts *out)
{
	long *const kinds[GB_KINDS] = { [GB_SLOGAN] = &out->slogans, [GB_DIRECTIVE] = &out->directives,
		[GB_FIGURE] = &out->figures, [GB_FINDING] = &out->findings };
	struct store_run r;

	start_with_ids(&r, c, "SELECT (record >> 17) & 7, sum(n - 1), sum((n - 1) * " HAS_DEADLINE ") FROM\n"
		"(SELECT record, count(*) AS n FROM (SELECT DISTINCT record, agency FROM record_agencies WHERE agency", ids,
		")\nGROUP BY record HAVING n > 1) GROUP BY 1");
	while (store_next(&r)) {
		const int64_t kind = store_get_int(&r);
		if (kind <= GB_MEETING || kind >= GB_KINDS)
			continue;
		*kinds[kind] -= (long)store_get_int(&r);
		out->deadlines -= (long)store_get_int(&r);
	}
	return store_end(&r);
}

static enum gb_status count_meetings(gb_corpus *c, const struct gb_ids *ids, struct gb_counts *out)
{
	struct store_run r;

	start_with_ids(&r, c, "SELECT count(DISTINCT meeting) FROM tallies WHERE what = 'agency' AND id", ids, "");
	if (store_next(&r))
		out->meetings = (long)store_get_int(&r);
	return store_end(&r);
}

static enum gb_status count_with_predecessors(gb_corpus *c, const struct gb_vocabulary *v, const struct gb_counts *own,
                                              const struct gb_agency *agency, struct gb_counts *out)
{
	struct arena *a = arena_new();
	struct gb_ids ids, groups;
	enum gb_status status;

	store_expand_agencies(v, &(struct gb_ids){ &agency->id, 1 }, false, a, &ids, &groups);
	*out = (struct gb_counts){ 0 };
	for (size_t i = 0; i < ids.n; i++) {
		const struct gb_agency *one = gb_agency_find(v, ids.at[i]);
		if (one)
			add_counts(out, &own[one - v->agencies]);
	}
	status = take_off_shared(c, &ids, out);
	if (status == GB_OK)
		status = count_meetings(c, &ids, out);
	arena_free(a);
	return status;
}

static enum gb_status count_successors(gb_corpus *c, const struct gb_vocabulary *v, struct gb_counts *counts)
{
	struct gb_counts *own = mem_alloc(v->n_agencies * sizeof(*own));
	bool *counted = mem_alloc(v->n_agencies * sizeof(*counted) + 1);        /* zeroed: one that took over from many is counted once */
	enum gb_status status = GB_OK;

	if (v->n_agencies > 0)
		memcpy(own, counts, v->n_agencies * sizeof(*own));
	for (size_t i = 0; status == GB_OK && i < v->n_agencies; i++) {
		const char *successor = v->agencies[i].succeeded_by;
		const struct gb_agency *a = successor ? gb_agency_find(v, successor) : NULL;
		if (!a || counted[a - v->agencies])
			continue;
		counted[a - v->agencies] = true;
		status = count_with_predecessors(c, v, own, a, &counts[a - v->agencies]);
	}
	free(own);
	free(counted);
	return status;
}

enum gb_status store_count_vocabulary(gb_corpus *c, enum gb_facet by, const struct gb_vocabulary *v, struct gb_counts *out)
{
	enum gb_status status = count_own(c, by, v, out);

	return status == GB_OK && by == GB_BY_AGENCY ? count_successors(c, v, out) : status;
}

enum gb_status gb_vocabulary_counts(gb_corpus *c, enum gb_facet by, struct gb_counts **out)
{
	const struct gb_vocabulary *v;
	struct gb_counts *counts;
	enum gb_status status = store_read_begin(c);

	*out = NULL;
	if (status != GB_OK)
		return status;
	if (by != GB_BY_AGENCY && by != GB_BY_TOPIC && by != GB_BY_INDICATOR) {
		store_read_end(c);
		return gb_fail(&c->why, GB_USAGE, tr(c->why.lang,
			"only agencies, topics and indicators are counted so"));
	}
	v = gb_vocabulary(c);
	counts = mem_alloc(store_entries(v, by) * sizeof(*counts));
	status = store_count_vocabulary(c, by, v, counts);
	store_read_end(c);
	if (status == GB_OK)
		*out = counts;
	else
		free(counts);
	return status;
}
