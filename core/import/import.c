/* import.c - files into the corpus: disk, text, brief, store.
 *
 * Where there are several files, each is looked at first, to learn which of them define what the others use; then read, checked,
 * and taken in, vocabularies first.  A file that refers to a record which none had up to then is put off until all were read, so
 * that they may refer to each other in any order. */
#include "config.h"

#include "import/inside.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* ---- telling --------------------------------------------------------------------------------- */

void job_worsen(struct job *j, enum gb_status status)
{
	if (status > j->worst)
		j->worst = status;
}

static void tell_problem(struct job *j, const struct gb_problem *p)
{
	if (j->to->problem)
		j->to->problem(j->to->self, p);
}

void held_add(void *held, const struct gb_problem *p)
{
	struct held *h = held;
	void *items = h->at;

	mem_reserve(&items, &h->room, h->n + 1, sizeof *h->at);
	h->at = items;
	h->at[h->n] = *p;
	h->at[h->n++].what = arena_strdup(h->arena, p->what);
}

void held_free(struct held *h)
{
	free(h->at);
	arena_free(h->arena);
	*h = (struct held){ .at = NULL };
}

static void pass_on(void *self, const struct gb_problem *p)
{
	struct job *j = self;

	if (j->held)
		held_add(j->held, p);
	else
		tell_problem(j, p);
}

/* Tells what was held, or forgets it. */
static void let_go(struct job *j, struct held *h, bool tell)
{
	j->held = NULL;
	for (size_t i = 0; tell && i < h->n; i++)
		tell_problem(j, &h->at[i]);
	h->n = 0;
}

void job_complain(struct job *j, const char *file, int line, enum gb_severity severity, const char *what)
{
	const struct gb_problem p = { file, line, line ? 1 : 0, severity, what };

	pass_on(j, &p);
}

void job_complain_of_corpus(struct job *j, const char *file, enum gb_status status)
{
	job_complain(j, file, 0, GB_ERROR, store_why(j->corpus)->text);
	job_worsen(j, status);
}

static void tell_progress(const struct job *j, enum gb_import_stage stage, size_t done)
{
	if (j->to->progress)
		j->to->progress(j->to->self, stage, (long)done, (long)j->n_inputs);
}

struct gb_counts job_count(const struct gb_briefing *b)
{
	struct gb_counts n = { .meetings = 1 };

	for (size_t i = 0; i < b->n_records; i++) {
		switch (b->records[i].kind) {
		case GB_SLOGAN: n.slogans++; break;
		case GB_DIRECTIVE: n.directives++; break;
		case GB_FIGURE: n.figures++; break;
		default: n.findings++; break;
		}
	}
	return n;
}

static void tell_checked(struct job *j, const struct brief *b, bool good)
{
	const struct gb_imported told = {
		b->file, b->briefing.meeting.id, good ? GB_UNCHANGED : GB_REFUSED, 0,
		b->briefing.meeting.revision, job_count(&b->briefing)
	};

	if (j->to->imported && !j->writing && b->format == BRIEF_BRIEFING && told.meeting && *told.meeting)
		j->to->imported(j->to->self, &told);
}

/* ---- one file -------------------------------------------------------------------------------- */

/* The records of a file that is not in the corpus can be referred to all the same. */
static void remember(struct job *j, const struct brief *b)
{
	for (size_t i = 0; i < b->briefing.n_records; i++)
		seen_add(&j->records, b->briefing.records[i].address, strlen(b->briefing.records[i].address));
}

/* A later file of the same meeting must not overtake it. */
static bool put_off(struct job *j, struct input *in, const struct brief *b)
{
	const char *meeting = b->briefing.meeting.id;
	const bool same = meeting && *meeting && seen_has(&j->put_off, meeting, strlen(meeting));

	if (j->last_look || !(j->is_missing || same))
		return false;
	if (meeting)
		seen_add(&j->put_off, meeting, strlen(meeting));
	remember(j, b);
	in->is_put_off = true;
	return true;
}

/* Checks one file that was read and takes it in.  The check that looks at the corpus is part of the transaction, so that
 * no other importer comes between.  False when the corpus itself failed, and going on makes no sense. */
static bool do_brief(struct job *j, struct reading *r)
{
	struct brief *b = &r->brief;
	bool good = false, taken = false;

	if (j->writing && !job_begin_for(j, b))
		return false;
	j->is_missing = false;
	enum gb_status status = job_check(j, b, &good);
	const bool later = status == GB_OK && put_off(j, r->in, b);
	let_go(j, &r->held, !later);
	if (status != GB_OK)
		return job_give_up(j, b->file, status);
	if (later)
		return true;
	if (!good)
		job_worsen(j, GB_BAD_DATA);
	tell_checked(j, b, good);
	if (good && j->writing && !job_take(j, r, &taken))
		return false;
	if (!taken)
		remember(j, b);
	return true;
}

static bool do_reading(struct job *j, struct reading *r)
{
	bool going = true;

	j->held = &r->held;
	r->in->is_put_off = false;
	if (r->status == GB_OK)
		going = do_brief(j, r);
	else
		job_worsen(j, r->status);
	let_go(j, &r->held, true);
	if (!r->in->is_put_off)
		tell_progress(j, GB_TAKING, ++j->n_done);
	job_end_reading(r);
	return going;
}

/* ---- the whole command ----------------------------------------------------------------------- */

enum turn { VOCABULARIES, BRIEFINGS, PUT_OFF };

static bool is_its_turn(const struct input *in, enum turn turn)
{
	return turn == PUT_OFF ? in->is_put_off : in->is_vocabulary == (turn == VOCABULARIES);
}

static bool do_turn(struct job *j, enum turn turn)
{
	struct ahead *ahead = turn == BRIEFINGS && j->n_inputs >= GB_MANY_FILES ? ahead_begin(j) : NULL;
	bool going = true;

	j->last_look = turn == PUT_OFF || j->n_inputs == 1;
	for (size_t i = 0; going && i < j->n_inputs; i++) {
		struct reading r;
		if (!is_its_turn(&j->inputs[i], turn))
			continue;
		if (ahead)
			ahead_take(ahead, &r);
		else
			job_read(j, &j->inputs[i], &r);
		going = do_reading(j, &r);
	}
	ahead_end(ahead);
	return going;
}

/* Hundreds of names that are not known have one cause here. */
static void tell_of_new_corpus(struct job *j)
{
	const struct gb_vocabulary *v = gb_vocabulary(j->corpus);

	if (j->writing && j->worst == GB_BAD_DATA && v->n_agencies + v->n_topics + v->n_indicators == 0)
		job_complain(j, NULL, 0, GB_ERROR, tr(j->lang, "this corpus is new and knows no agencies, topics and indicators: "
			"name the files that define them too, or leave out --corpus, and yours begins as the bundled one"));
}

static void do_inputs(struct job *j)
{
	for (size_t i = 0; j->n_inputs > 1 && i < j->n_inputs; i++) {
		job_look_at(j, &j->inputs[i]);
		tell_progress(j, GB_LOOKING, i + 1);
	}
	j->known = mem_alloc((j->n_kept + 1) * sizeof *j->known);
	j->known[0] = gb_vocabulary(j->corpus);
	for (size_t i = 0; i < j->n_kept; i++)
		j->known[i + 1] = &j->kept[i].briefing.vocabulary;
	if (do_turn(j, VOCABULARIES) && do_turn(j, BRIEFINGS) && do_turn(j, PUT_OFF) && job_flush(j))
		tell_of_new_corpus(j);
}

static void free_job(struct job *j)
{
	for (size_t i = 0; i < j->n_kept; i++)
		brief_free(&j->kept[i]);
	for (size_t i = 0; i < j->n_inputs; i++)
		buf_free(&j->inputs[i].text);
	free(j->inputs);
	free(j->kept);
	free((void *)j->known);
	free(j->records.at);
	free(j->put_off.at);
	free(j->pending.at);
	arena_free(j->pending.arena);
}

static enum gb_status run(gb_corpus *c, const char *const *files, size_t n, const struct gb_import_options *o,
                          const struct gb_listener *to, bool writing)
{
	static const struct gb_import_options none = { 0 };
	static const struct gb_listener nobody = { .self = NULL };
	struct job j = {
		.corpus = c, .lang = store_why(c)->lang, .options = o ? o : &none, .to = to ? to : &nobody,
		.writing = writing, .worst = GB_OK
	};
	if (j.options->encoding && !text_encoding_find(j.options->encoding, &j.encoding))
		return gb_fail(store_why(c), GB_USAGE, tr(j.lang, "no encoding is called '%s'"), j.options->encoding);
	j.encoding_given = j.options->encoding != NULL;
	j.filling = writing && n >= GB_MANY_FILES && store_can_fill(c);
	j.report = (struct brief_report){ j.lang, &j, pass_on };
	j.pending.arena = arena_new();
	j.inputs = mem_alloc(n * sizeof *j.inputs);
	j.n_inputs = n;
	for (size_t i = 0; i < n; i++)
		j.inputs[i].file = files[i];
	do_inputs(&j);
	store_rollback(c);
	free_job(&j);
	return j.worst;
}

enum gb_status gb_lint(gb_corpus *c, const char *const *files, size_t n, const struct gb_import_options *o,
                       const struct gb_listener *to)
{
	return run(c, files, n, o, to, false);
}

enum gb_status gb_import(gb_corpus *c, const char *const *files, size_t n, const struct gb_import_options *o,
                         const struct gb_listener *to)
{
	return run(c, files, n, o, to, true);
}

enum gb_status gb_remove(gb_corpus *c, const char *meeting)
{
	enum gb_status status = store_begin(c);

	if (status != GB_OK)
		return status;
	status = store_remove(c, meeting);
	if (status == GB_OK)
		return store_commit(c);
	store_rollback(c);
	return status;
}

enum gb_status gb_skeleton(FILE *to, const char *id, enum gb_lang lang, struct gb_why *why)
{
	struct buf text = BUF_EMPTY;

	if (!gb_id_valid(id))
		return gb_fail(why, GB_USAGE, tr(lang,
			"'%s' is no id for a meeting: small letters a-z, digits and '-', at most 64, for example session-11"), id);
	brief_skeleton(&text, id, lang);
	bool written = fwrite(buf_text(&text), 1, text.len, to) == text.len;
	buf_free(&text);
	return written ? GB_OK : gb_fail(why, GB_IO, tr(lang, "cannot write the output: %s"), gb_reason(errno, lang));
}
