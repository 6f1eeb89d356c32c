/* resolve.c - an id from what people type: "10", "phiên 10", "06/02/2025", "BYT", "y tế".
 *
 * What is typed is tried in several ways, the surest first; the first way that finds anything decides. */
#include "config.h"
#include "store/inside.h"

#include <stdlib.h>
#include <string.h>

#include "text/text.h"

/* Matches that are named when there are several. */
#define NAMED_MAX 8

struct resolving {
	gb_corpus *c;
	enum gb_thing what;
	const char *typed;
	struct arena *arena;
	struct store_list found;        /* by the way tried last */
	const struct gb_vocabulary *v;  /* NULL for meetings */
};

static void match(struct resolving *s, const char *id)
{
	if (s->found.n <= NAMED_MAX)
		store_list_add(&s->found, id);
}

/* ---- meetings -------------------------------------------------------------------------------- */

/* Words that may stand beside the number of a meeting, folded; `kind` 0: they say nothing of the kind. */
static const struct {
	const char *word;
	int kind;
} number_words[] = {
	{ "phien", GB_SESSION }, { "session", GB_SESSION },
	{ "hoi", GB_CONFERENCE }, { "nghi", GB_CONFERENCE },
	{ "conference", GB_CONFERENCE }, { "su", GB_EVENT }, { "kien", GB_EVENT }, { "event", GB_EVENT },
	{ "hop", 0 }, { "cuoc", 0 }, { "meeting", 0 }, { "thu", 0 }, { "lan", 0 }, { "so", 0 },
	{ "the", 0 }, { "no", 0 },
};

/* "10", "10th", "2nd": the number; 0 when it is none. */
static int ordinal_of(const char *word)
{
	char *end;
	long n = word[0] >= '0' && word[0] <= '9' && strlen(word) <= 6 ? strtol(word, &end, 10) : 0;

	if (n < 1 || n > 9999)
		return 0;
	if (*end == '\0' || strcmp(end, "st") == 0 || strcmp(end, "nd") == 0 ||
		strcmp(end, "rd") == 0 || strcmp(end, "th") == 0)
		return (int)n;
	return 0;
}

/* Reads "phiên họp thứ 10", "session-10", "10th session"; false when any word is another one. */
static bool read_ordinal(const char *typed, int *ordinal, int *kind)
{
	struct buf folded = BUF_EMPTY;
	char *rest, *word;
	bool good = true;

	*ordinal = *kind = 0;
	text_fold(&folded, typed, TEXT_BARE);
	char *words = buf_take(&folded);
	for (word = strtok_r(words, " -_.", &rest); good && word; word = strtok_r(NULL, " -_.", &rest)) {
		int n = ordinal_of(word);
		size_t i = 0, all = sizeof(number_words) / sizeof(number_words[0]);
		if (n > 0 && *ordinal == 0) {
			*ordinal = n;
			continue;
		}
		while (i < all && strcmp(number_words[i].word, word) != 0)
			i++;
		good = i < all;
		if (good && number_words[i].kind)
			*kind = number_words[i].kind;
	}
	free(words);
	return good && *ordinal > 0;
}

static void run_ids(struct resolving *s, struct store_run *r, enum gb_status *status)
{
	r->arena = s->arena;
	while (store_next(r))
		match(s, store_get_id(r));
	*status = store_end(r);
}

static enum gb_status meetings_by_id(struct resolving *s)
{
	struct store_run r;
	enum gb_status status;

	store_start(&r, s->c, "SELECT id FROM meetings WHERE id = ?");
	store_bind_text(&r, s->typed);
	run_ids(s, &r, &status);
	return status;
}

static enum gb_status meetings_by_ordinal(struct resolving *s)
{
	struct store_run r;
	int ordinal, kind;
	enum gb_status status;

	if (!read_ordinal(s->typed, &ordinal, &kind))
		return GB_OK;
	store_start(&r, s->c, "SELECT id FROM meetings\n"
		"WHERE ordinal = ?1 AND ?2 IN (0, sort_kind) ORDER BY nr LIMIT ?3");
	store_bind_int(&r, ordinal);
	store_bind_int(&r, kind);
	store_bind_int(&r, NAMED_MAX + 1);
	run_ids(s, &r, &status);
	return status;
}

static enum gb_status meetings_by_date(struct resolving *s)
{
	struct gb_span span;
	struct store_run r;
	enum gb_status status;

	if (!text_date_read(s->typed, &span) || !gb_date_given(span.from) || !gb_date_given(span.to))
		return GB_OK;
	store_start(&r, s->c, "SELECT id FROM meetings WHERE nr BETWEEN ? AND ? ORDER BY nr LIMIT ?");
	store_bind_int(&r, store_day_base(span.to));
	store_bind_int(&r, store_day_base(span.from) + ((int64_t)1 << STORE_SLOT_BITS) - 1);
	store_bind_int(&r, NAMED_MAX + 1);
	run_ids(s, &r, &status);
	return status;
}

static bool holds(const char *text, const char *typed)
{
	return text && text_contains(text, typed, TEXT_BARE);
}

static bool equals(const char *text, const char *typed, enum text_fold_level level)
{
	return text && text_same(text, typed, level);
}

/* One walk through all titles; a whole title is surer than a part. */
static enum gb_status meetings_by_title(struct resolving *s, bool whole)
{
	struct store_run r;
	enum gb_status status;
	struct arena *a = arena_new();

	store_start(&r, s->c,
		"SELECT id, title_vi, title_en, short_title_vi, short_title_en FROM meetings ORDER BY nr");
	r.arena = a;
	while (s->found.n <= NAMED_MAX && store_next(&r)) {
		const char *const id = store_get_id(&r);
		bool same = false;
		for (int i = 0; i < 5; i++) {       /* the id, then its four titles */
			const char *name = i == 0 ? id : store_get_text(&r);
			same = same || (whole ? equals(name, s->typed, TEXT_BARE) : holds(name, s->typed));
		}
		if (same)
			match(s, arena_strdup(s->arena, id));
	}
	status = store_end(&r);
	arena_free(a);
	return status;
}

/* A small bare number is an ordinal and nothing else: that a title happens to hold a 7 is no reason to take
 * that meeting for the 7th. */
static bool is_ordinal(const char *typed)
{
	size_t n = strspn(typed, "0123456789");

	return n > 0 && n < 4 && typed[n] == '\0';
}

/* "hoi-nghi" is typed as ids are: with the hyphens taken for spaces it is a part of a title. */
static void hyphens_to_spaces(struct resolving *s)
{
	char *typed = arena_strdup(s->arena, s->typed);

	for (char *p = typed; *p; p++)
		if (*p == '-')
			*p = ' ';
	s->typed = typed;
}

static enum gb_status resolve_meeting(struct resolving *s)
{
	const char *const typed = s->typed;
	enum gb_status status = meetings_by_id(s);

	if (status == GB_OK && s->found.n == 0)
		status = meetings_by_ordinal(s);
	if (is_ordinal(s->typed))
		return status;
	if (status == GB_OK && s->found.n == 0)
		status = meetings_by_date(s);
	if (status == GB_OK && s->found.n == 0)
		status = meetings_by_title(s, true);
	if (status == GB_OK && s->found.n == 0)
		status = meetings_by_title(s, false);
	if (status == GB_OK && s->found.n == 0 && strchr(typed, '-')) {
		hyphens_to_spaces(s);
		status = meetings_by_title(s, false);
		s->typed = typed;
	}
	return status;
}

/* ---- the vocabulary -------------------------------------------------------------------------- */

/* An entry of any sort, as far as people name it. */
struct entry {
	const char *id;
	struct gb_text name;
	struct gb_ids shorts;
};

static size_t n_entries(const struct resolving *s)
{
	if (s->what == GB_AN_AGENCY)
		return s->v->n_agencies;
	return s->what == GB_A_TOPIC ? s->v->n_topics : s->v->n_indicators;
}

static struct entry entry_at(const struct resolving *s, size_t i)
{
	if (s->what == GB_AN_AGENCY)
		return (struct entry){ s->v->agencies[i].id, s->v->agencies[i].name,
			s->v->agencies[i].shorts };
	if (s->what == GB_A_TOPIC)
		return (struct entry){ s->v->topics[i].id, s->v->topics[i].name, { NULL, 0 } };
	return (struct entry){ s->v->indicators[i].id, s->v->indicators[i].name, { NULL, 0 } };
}

/* The ways of naming an entry, the surest first. */
static bool is_id(const struct entry *e, const char *typed)
{
	return strcmp(e->id, typed) == 0;
}

static bool is_abbreviation(const struct entry *e, const char *typed)
{
	for (size_t i = 0; i < e->shorts.n; i++)
		if (equals(e->shorts.at[i], typed, TEXT_EXACT))
			return true;
	return false;
}

static bool is_name(const struct entry *e, const char *typed)
{
	return equals(e->name.vi, typed, TEXT_BARE) || equals(e->name.en, typed, TEXT_BARE) ||
		equals(e->id, typed, TEXT_BARE);
}

static bool is_bare_abbreviation(const struct entry *e, const char *typed)
{
	for (size_t i = 0; i < e->shorts.n; i++)
		if (equals(e->shorts.at[i], typed, TEXT_BARE))
			return true;
	return false;
}

static bool is_part(const struct entry *e, const char *typed)
{
	for (size_t i = 0; i < e->shorts.n; i++)
		if (holds(e->shorts.at[i], typed))
			return true;
	return holds(e->name.vi, typed) || holds(e->name.en, typed) || holds(e->id, typed);
}

static void resolve_entry(struct resolving *s)
{
	static bool (*const ways[])(const struct entry *, const char *) = {
		is_id, is_abbreviation, is_name, is_bare_abbreviation, is_part
	};

	for (size_t w = 0; s->found.n == 0 && w < sizeof(ways) / sizeof(ways[0]); w++) {
		for (size_t i = 0; i < n_entries(s); i++) {
			const struct entry e = entry_at(s, i);
			if (ways[w](&e, s->typed))
				match(s, e.id);
		}
	}
}

/* ---- the answer ------------------------------------------------------------------------------ */

static void list_found(const struct resolving *s, struct buf *out)
{
	for (size_t i = 0; i < s->found.n && i < NAMED_MAX; i++)
		buf_printf(out, "%s%s", i ? ", " : "", s->found.at[i]);
	if (s->found.n > NAMED_MAX)
		buf_puts(out, ", …");
}

/* For each thing: unknown with suggestions, unknown with what there is, ambiguous. */
static const struct words {
	const char *near, *there_are, *several;
} words[] = {
	[GB_A_MEETING] = { TR("there is no meeting '%s'; near it: %s"),
		TR("there is no meeting '%s'; there are: %s"),
		TR("'%s' may be several meetings: %s") },
	[GB_AN_AGENCY] = { TR("there is no agency '%s'; near it: %s"),
		TR("there is no agency '%s'; there are: %s"),
		TR("'%s' may be several agencies: %s") },
	[GB_A_TOPIC] = { TR("there is no topic '%s'; near it: %s"),
		TR("there is no topic '%s'; there are: %s"),
		TR("'%s' may be several topics: %s") },
	[GB_AN_INDICATOR] = { TR("there is no indicator '%s'; near it: %s"),
		TR("there is no indicator '%s'; there are: %s"),
		TR("'%s' may be several indicators: %s") },
};

static enum gb_status fail(const struct resolving *s, const char *format, const char *names)
{
	struct buf b = BUF_EMPTY;

	/* One sentence of the table above, each with two %s. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	buf_printf(&b, tr(s->c->why.lang, format), s->typed, names);
#pragma GCC diagnostic pop
	gb_fail(&s->c->why, GB_USAGE, "%s", buf_text(&b));
	buf_free(&b);
	return GB_USAGE;
}

static enum gb_status offer_meetings(struct resolving *s, struct store_nearest *near)
{
	struct store_run r;

	store_start(&r, s->c, "SELECT id, title_vi, title_en FROM meetings ORDER BY nr LIMIT 5000");
	r.arena = s->arena;
	while (store_next(&r)) {
		const char *id = store_get_id(&r);
		const char *vi = store_get_text(&r), *en = store_get_text(&r);
		store_nearest_offer(near, id, id);
		if (vi)
			store_nearest_offer(near, vi, id);
		if (en)
			store_nearest_offer(near, en, id);
		match(s, id);
	}
	return store_end(&r);
}

static void offer_entries(struct resolving *s, struct store_nearest *near)
{
	for (size_t i = 0; i < n_entries(s); i++) {
		const struct entry e = entry_at(s, i);
		store_nearest_offer(near, e.id, e.id);
		if (e.name.vi)
			store_nearest_offer(near, e.name.vi, e.id);
		if (e.name.en)
			store_nearest_offer(near, e.name.en, e.id);
		for (size_t k = 0; k < e.shorts.n; k++)
			store_nearest_offer(near, e.shorts.at[k], e.id);
		match(s, e.id);
	}
}

static enum gb_status unknown(struct resolving *s)
{
	struct store_nearest near = { .typed = s->typed };
	struct buf names = BUF_EMPTY;
	enum gb_status status = GB_OK;

	if (s->what == GB_A_MEETING)
		status = offer_meetings(s, &near);
	else
		offer_entries(s, &near);
	if (near.n > 0)
		store_nearest_write(&near, &names);
	else
		list_found(s, &names);
	if (status == GB_OK)
		status = fail(s, near.n > 0 ? words[s->what].near : words[s->what].there_are,
			buf_text(&names));
	buf_free(&names);
	return status;
}

/* The id as it lives with the handle; one that was given before is given again. */
static const char *give(gb_corpus *c, const char *id)
{
	for (size_t i = 0; i < c->given.n; i++)
		if (strcmp(c->given.at[i], id) == 0)
			return c->given.at[i];
	store_list_add(&c->given, arena_strdup(c->given.arena, id));
	return c->given.at[c->given.n - 1];
}

static enum gb_status answer(struct resolving *s, const char **id)
{
	struct buf names = BUF_EMPTY;

	if (s->found.n == 1) {
		*id = give(s->c, s->found.at[0]);
		return GB_OK;
	}
	if (s->found.n == 0)
		return unknown(s);
	list_found(s, &names);
	enum gb_status status = fail(s, words[s->what].several, buf_text(&names));
	buf_free(&names);
	return status;
}

enum gb_status gb_resolve(gb_corpus *c, enum gb_thing what, const char *typed, const char **id)
{
	struct resolving s = { .c = c, .what = what, .typed = typed };
	enum gb_status status = store_read_begin(c);

	*id = NULL;
	if (status != GB_OK)
		return status;
	s.arena = arena_new();
	s.found.arena = s.arena;
	if (what != GB_A_MEETING)
		s.v = gb_vocabulary(c);
	if (text_words(typed) > 0) {            /* nothing is part of everything */
		if (what == GB_A_MEETING)
			status = resolve_meeting(&s);
		else
			resolve_entry(&s);
	}
	if (status == GB_OK)
		status = answer(&s, id);
	store_read_end(c);
	arena_free(s.arena);
	return status;
}
