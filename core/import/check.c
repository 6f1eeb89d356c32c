/* check.c - what can be said of a briefing that was read: by itself, beside what the corpus has, beside the other files of the
 * command and beside its article. */
#include "config.h"

#include "import/inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

#define ARTICLE_MAX_BYTES ((size_t)4 << 20)
#define SEEN_MAX ((size_t)3 << 20)      /* 32 MiB of hashes */

/* ---- what was seen --------------------------------------------------------------------------- */

/* Never 0. */
static uint64_t hash_of(const char *text, size_t len)
{
	const uint64_t hash = hash_bytes(HASH_START, text, len);

	return hash ? hash : 1;
}

static uint64_t *place_of(const struct seen *s, uint64_t hash)
{
	size_t i = (size_t)hash & (s->places - 1);

	while (s->at[i] && s->at[i] != hash)
		i = (i + 1) & (s->places - 1);
	return &s->at[i];
}

static void grow(struct seen *s)
{
	const struct seen old = *s;

	s->places = old.places ? old.places * 2 : 1024;
	s->at = mem_alloc(s->places * sizeof *s->at);
	for (size_t i = 0; i < old.places; i++)
		if (old.at[i])
			*place_of(s, old.at[i]) = old.at[i];
	free(old.at);
}

void seen_add(struct seen *s, const char *text, size_t len)
{
	const uint64_t hash = hash_of(text, len);

	if (s->n == SEEN_MAX) {
		s->is_full = true;
		return;
	}
	if ((s->n + 1) * 4 > s->places * 3)
		grow(s);
	uint64_t *place = place_of(s, hash);
	s->n += *place == 0;
	*place = hash;
}

bool seen_has(const struct seen *s, const char *text, size_t len)
{
	return s->is_full || (s->n > 0 && *place_of(s, hash_of(text, len)) != 0);
}

/* What stands in no file up to now may stand in one of the next. */
static bool is_address_known(void *self, const char *address)
{
	struct job *j = self;
	bool found = false;

	if (seen_has(&j->records, address, strcspn(address, "#")))
		return true;
	/* What cannot be looked up is not doubted. */
	if (store_has_address(j->corpus, address, &found) != GB_OK || found)
		return true;
	j->is_missing = true;
	return !j->last_look;
}

/* ---- beside the corpus ----------------------------------------------------------------------- */

static bool id_in(const struct gb_briefing *b, const char *id)
{
	for (size_t i = 0; i < b->n_records; i++) {
		if (strcmp(b->records[i].id, id) == 0)
			return true;
		for (size_t k = 0; k < b->records[i].was.n; k++)
			if (strcmp(b->records[i].was.at[k], id) == 0)
				return true;
	}
	for (size_t i = 0; i < b->retired.n; i++)
		if (strcmp(b->retired.at[i], id) == 0)
			return true;
	return false;
}

void job_tell_older(struct job *j, const struct brief *b, enum gb_severity severity, int revision)
{
	struct buf words = BUF_EMPTY;

	buf_printf(&words, tr(j->lang, "the corpus has revision %d of '%s', newer than %d: raise revision:, or import with --replace"),
	           revision, b->briefing.meeting.id, b->briefing.meeting.revision);
	job_complain(j, b->file, 0, severity, buf_text(&words));
	buf_free(&words);
}

/* Addresses are for ever: a record of the edition before is kept, renamed or retired, and a retired id stays
 * free.  With --replace these are warnings, for a clerk who mends a first edition. */
static void complain_of_id(struct job *j, struct brief *b, int line, const char *words)
{
	enum gb_severity severity = j->options->replace ? GB_WARNING : GB_ERROR;

	job_complain(j, b->file, line, severity, words);
	if (severity == GB_ERROR)
		b->errors++;
	else
		b->warnings++;
}

static enum gb_status check_ids(struct job *j, struct brief *b, struct arena *arena)
{
	const struct gb_briefing *now = &b->briefing;
	struct gb_ids before = { NULL, 0 };
	enum gb_status status = store_record_ids(j->corpus, now->meeting.id, &before, arena);

	for (size_t i = 0; status == GB_OK && i < before.n; i++)
		if (!id_in(now, before.at[i]))
			complain_of_id(j, b, 0, arena_printf(arena, tr(j->lang,
				"record '%s' of the edition before is gone: name it under retired:, or in another record's was:"),
				before.at[i]));
	for (size_t i = 0; status == GB_OK && i < now->n_records; i++) {
		const struct gb_record *r = &now->records[i];
		bool retired = false;
		status = store_was_retired(j->corpus, r->address, &retired);
		if (retired)
			complain_of_id(j, b, r->line, arena_printf(arena, tr(j->lang,
				"id '%s' was an earlier record's and is never used again: choose another one"), r->id));
	}
	return status;
}

static enum gb_status check_against_stored(struct job *j, struct brief *b)
{
	const struct gb_meeting *now = &b->briefing.meeting;
	struct store_state state;
	enum gb_status status = store_state(j->corpus, now->id, &state);

	if (status != GB_OK)
		return status;
	/* Of a file that is older than the corpus only that matters; taking it in is refused. */
	if (state.revision > now->revision && !j->options->replace) {
		if (!j->writing) {
			job_tell_older(j, b, GB_WARNING, state.revision);
			b->warnings++;
		}
		return GB_OK;
	}
	struct arena *arena = arena_new();
	status = check_ids(j, b, arena);
	arena_free(arena);
	return status;
}

/* ---- beside its article ---------------------------------------------------------------------- */

static void check_article(struct job *j, struct brief *b)
{
	struct buf text = BUF_EMPTY;
	struct gb_why why = { .lang = j->lang };
	bool told = j->article_told;
	/* The encoding that was named is the briefing's; an article of another is told from it. */
	enum gb_status status = job_read_text(j, j->options->article, ARTICLE_MAX_BYTES, NULL, &told, &text, &why);

	if (status == GB_BAD_DATA && j->encoding_given)
		status = job_read_text(j, j->options->article, ARTICLE_MAX_BYTES, &j->encoding, &told, &text, &why);
	j->article_told = told;
	if (status == GB_OK) {
		brief_check_article(b, j->options->article, buf_text(&text), text.len, &j->report);
	} else {
		job_complain(j, NULL, 0, GB_ERROR, why.text);
		b->errors++;
		job_worsen(j, status);
	}
	buf_free(&text);
}

enum gb_status job_check(struct job *j, struct brief *b, bool *good)
{
	const struct brief_known known = { j, j->known, j->n_kept + 1, is_address_known };
	enum gb_status status = GB_OK;

	brief_check(b, &known, &j->report);
	if (b->format == BRIEF_BRIEFING && b->errors == 0)
		status = check_against_stored(j, b);
	if (b->format == BRIEF_BRIEFING && j->options->article)
		check_article(j, b);
	*good = status == GB_OK && b->errors == 0 && !(j->options->strict && b->warnings > 0);
	return status;
}
