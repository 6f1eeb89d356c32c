/* take.c - checked briefings into the corpus: what goes into one transaction, and what is told when it is safe. */
#include "config.h"

#include "import/inside.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* ---- the batch ------------------------------------------------------------------------------- */

static void pending_clear(struct job *j)
{
	arena_free(j->pending.arena);
	j->pending.arena = arena_new();
	j->pending.n = 0;
	j->pending.records = 0;
}

static void pending_add(struct job *j, const char *file, const struct gb_briefing *b,
                        enum gb_import_result result, int before)
{
	struct pending *p = &j->pending;
	void *items = p->at;

	mem_reserve(&items, &p->room, p->n + 1, sizeof *p->at);
	p->at = items;
	p->at[p->n++] = (struct gb_imported){
		.file = arena_strdup(p->arena, file), .meeting = b->meeting.id && *b->meeting.id ? arena_strdup(p->arena, b->meeting.id) : NULL,
		.result = result,
		.revision_before = before, .revision = b->meeting.revision, .counts = job_count(b)
	};
	if (result == GB_ADDED || result == GB_REPLACED)
		p->records += b->n_records + 1;
}

/* Did the batch change anything?  A commit without a change would make an empty corpus where there was none. */
static bool wrote(const struct job *j)
{
	for (size_t i = 0; i < j->pending.n; i++)
		if (j->pending.at[i].result == GB_ADDED || j->pending.at[i].result == GB_REPLACED)
			return true;
	return false;
}

static void tell_finishing(void *self, long done, long all)
{
	const struct job *j = self;

	if (j->to->progress)
		j->to->progress(j->to->self, GB_FINISHING, done, all);
}

static bool commit(struct job *j)
{
	enum gb_status status = j->filling ? store_fill_end(j->corpus, tell_finishing, j) : store_commit(j->corpus);

	j->in_transaction = false;
	j->committed_before = true;
	j->connection = store_connection(j->corpus);
	if (status != GB_OK)
		job_complain_of_corpus(j, NULL, status);
	return status == GB_OK;
}

bool job_flush(struct job *j)
{
	bool good = true;

	if (j->in_transaction && !wrote(j)) {
		store_rollback(j->corpus);
		j->in_transaction = false;
	}
	if (j->in_transaction)
		good = commit(j);
	for (size_t i = 0; good && j->to->imported && i < j->pending.n; i++)
		j->to->imported(j->to->self, &j->pending.at[i]);
	pending_clear(j);
	return good;
}

/* Readers get in between two transactions. */
static void breathe(void)
{
	const struct timespec wait = { 0, STORE_BREATH_MS * 1000000L };

	nanosleep(&wait, NULL);
}

/* What counts from here on; nobody holds what counted before. */
static void learn_words(struct job *j)
{
	j->known[0] = gb_vocabulary(j->corpus);
	store_forget_words(j->corpus);
}

/* What is committed by now went into a file that is no longer the corpus. */
static bool is_another(struct job *j)
{
	if (!j->committed_before || store_connection(j->corpus) == j->connection)
		return false;
	store_rollback(j->corpus);
	job_complain(j, NULL, 0, GB_ERROR, tr(j->lang, "another file has taken the place of the corpus meanwhile: do it again"));
	job_worsen(j, GB_UNAVAILABLE);
	return true;
}

static bool begin(struct job *j)
{
	if (j->in_transaction)
		return true;
	if (j->committed_before)
		breathe();
	enum gb_status status = j->filling ? store_fill_begin(j->corpus) : store_begin(j->corpus);
	if (status != GB_OK) {
		job_complain_of_corpus(j, NULL, status);
		return false;
	}
	if (is_another(j))
		return false;
	j->in_transaction = true;
	learn_words(j);
	return true;
}

bool job_begin_for(struct job *j, const struct brief *b)
{
	const size_t records = b->briefing.n_records + 1;

	if (!j->filling && j->pending.records > 0 && j->pending.records + records > STORE_RECORDS_PER_TRANSACTION && !job_flush(j))
		return false;
	return begin(j);
}

bool job_give_up(struct job *j, const char *file, enum gb_status status)
{
	job_complain_of_corpus(j, file, status);
	store_rollback(j->corpus);
	j->in_transaction = false;
	pending_clear(j);
	return false;
}

/* ---- one file -------------------------------------------------------------------------------- */

/* The rule of revisions; GB_REFUSED has told why. */
static enum gb_import_result judge(struct job *j, const struct brief *b, const struct store_state *state, const char *digest)
{
	int revision = b->briefing.meeting.revision;
	char words[400];

	if (state->revision == 0)
		return GB_ADDED;
	if (strcmp(state->digest, digest) == 0)
		return GB_UNCHANGED;
	if (revision > state->revision || j->options->replace)
		return GB_REPLACED;
	if (revision == state->revision) {
		snprintf(words, sizeof words, tr(j->lang,
			"the corpus has revision %d of '%s' with other content: raise revision: to %d, or import with --replace"),
			revision, b->briefing.meeting.id, revision + 1);
		job_complain(j, b->file, 0, GB_ERROR, words);
	} else {
		job_tell_older(j, b, GB_ERROR, state->revision);
	}
	job_worsen(j, GB_BAD_DATA);
	return GB_REFUSED;
}

static bool take_briefing(struct job *j, const struct reading *r, bool *taken)
{
	const char *origin = j->options->origin ? j->options->origin : "user";
	const struct brief *b = &r->brief;
	struct store_state state;
	enum gb_status status = store_state(j->corpus, b->briefing.meeting.id, &state);

	if (status != GB_OK)
		return job_give_up(j, b->file, status);
	enum gb_import_result result = judge(j, b, &state, r->digest);
	if (result == GB_ADDED || result == GB_REPLACED) {
		status = store_put(j->corpus, &b->briefing, r->digest, origin);
		if (status != GB_OK)
			return job_give_up(j, b->file, status);
	}
	pending_add(j, b->file, &b->briefing, result, state.revision);
	*taken = result != GB_REFUSED;
	return true;
}

static bool take_vocabulary(struct job *j, const struct brief *b)
{
	bool changed = false;
	enum gb_status status = store_put_vocabulary(j->corpus, &b->briefing.vocabulary, NULL, &changed);

	if (status != GB_OK)
		return job_give_up(j, b->file, status);
	pending_add(j, b->file, &b->briefing, changed ? GB_REPLACED : GB_UNCHANGED, 0);
	return true;
}

bool job_take(struct job *j, const struct reading *r, bool *taken)
{
	const struct gb_vocabulary *v = &r->brief.briefing.vocabulary;

	if (!(r->brief.format == BRIEF_VOCABULARY ? take_vocabulary(j, &r->brief) : take_briefing(j, r, taken)))
		return false;
	if (v->n_agencies + v->n_topics + v->n_indicators > 0)
		learn_words(j);
	return true;
}
