/* import.c - files into the corpus: disk, text, brief, store.  The one file that knows all rooms.
 *
 * A command may name thousands of files, so they are not held in memory together.  Vocabularies come
 * first, whatever their place on the command line.  Then, where there are several briefings, each is
 * read once only to learn which records it holds, so that briefings may refer to each other in any
 * order; and then read again, checked, and taken in. */
#include "config.h"

#include "giaoban.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "brief/brief.h"
#include "out/out.h"
#include "store/store.h"
#include "text/text.h"

#define ARTICLE_MAX_BYTES ((size_t)4 << 20)
/* More records than this are not learnt in advance; references between the files are then not doubted. */
#define ADDRESSES_MAX 200000

/* A briefing taken in but not committed yet: told only when it is safe. */
struct pending {
	struct gb_imported *at;
	size_t n, room;
	struct arena *arena;
	size_t records;
};

struct job {
	gb_corpus *corpus;
	enum gb_lang lang;
	const struct gb_import_options *options;
	const struct gb_listener *to;
	struct brief_report report;
	bool writing;

	struct brief *vocabularies;         /* of the vocabulary files */
	size_t n_vocabularies, vocabularies_room;
	const struct gb_vocabulary **known; /* the corpus's, then theirs */

	struct arena *arena;
	const char **addresses;             /* of the records in the files, sorted */
	size_t n_addresses, addresses_room;
	bool addresses_overflow;

	struct pending pending;
	bool in_transaction, committed_before;
	enum gb_status worst;
};

/* ---- telling --------------------------------------------------------------------------------- */

static void worsen(struct job *j, enum gb_status status)
{
	if (status > j->worst)
		j->worst = status;
}

/* `file` is NULL where the words name it themselves. */
static void complain(struct job *j, const char *file, int line, enum gb_severity severity, const char *what)
{
	const struct gb_problem p = { file, line, line ? 1 : 0, severity, what };

	if (j->to->problem)
		j->to->problem(j->to->self, &p);
}

static void pass_on(void *self, const struct gb_problem *p)
{
	const struct job *j = self;

	if (j->to->problem)
		j->to->problem(j->to->self, p);
}

static void discard(void *self, const struct gb_problem *p)
{
	(void)self;
	(void)p;
}

/* ---- reading --------------------------------------------------------------------------------- */

/* The decoded text of a file. */
static enum gb_status read_text(const char *file, size_t max, struct buf *out, struct gb_why *why)
{
	struct buf raw = BUF_EMPTY;
	struct text_decoded decoded;
	enum gb_status status = file_read(file, max, &raw, why);

	if (status == GB_OK) {
		status = text_decode(out, buf_text(&raw), raw.len, &decoded, why);
		if (status != GB_OK) {
			char words[sizeof why->text];
			memcpy(words, why->text, sizeof words);
			gb_fail(why, status, "%s: %s", file, words);
		}
	}
	buf_free(&raw);
	return status;
}

/* Reads a file as a briefing; complaints go to `report`.  The caller ends it with brief_free() when GB_OK. */
static enum gb_status read_brief(struct job *j, const char *file, const struct brief_report *report, struct brief *out)
{
	struct buf text = BUF_EMPTY;
	struct gb_why why = { .lang = j->lang };
	enum gb_status status = read_text(file, BRIEF_MAX_BYTES, &text, &why);

	if (status != GB_OK) {
		const struct gb_problem p = { NULL, 0, 0, GB_ERROR, why.text };    /* the words name the file */
		report->problem(report->self, &p);
	} else {
		status = brief_read(out, file, buf_text(&text), text.len, report);
		if (status != GB_OK)
			brief_free(out);
	}
	buf_free(&text);
	return status;
}

/* Whether a file says that it is a vocabulary, by a look at its head: the reading proper decides. */
static bool looks_like_vocabulary(const char *file)
{
	struct buf raw = BUF_EMPTY;
	bool found = false;

	if (strcmp(file, "-") != 0 && file_read(file, BRIEF_MAX_BYTES, &raw, NULL) == GB_OK)
		found = strstr(buf_text(&raw), "giaoban-vocabulary/") != NULL;
	buf_free(&raw);
	return found;
}

/* ---- what stands in the other files ---------------------------------------------------------- */

static int by_address(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void learn(struct job *j, const char *address)
{
	if (j->n_addresses == ADDRESSES_MAX) {
		j->addresses_overflow = true;
		return;
	}
	void *items = (void *)j->addresses;
	mem_reserve(&items, &j->addresses_room, j->n_addresses + 1, sizeof *j->addresses);
	j->addresses = items;
	j->addresses[j->n_addresses++] = arena_strdup(j->arena, address);
}

static void learn_addresses(struct job *j, const char *file)
{
	static const struct brief_report quiet = { GB_EN, NULL, discard };
	struct brief b;

	if (strcmp(file, "-") == 0 || j->addresses_overflow || read_brief(j, file, &quiet, &b) != GB_OK)
		return;
	for (size_t i = 0; i < b.briefing.n_records; i++)
		learn(j, b.briefing.records[i].address);
	brief_free(&b);
}

static bool address_known(void *self, const char *address)
{
	const struct job *j = self;
	char plain[256];
	const char *key = plain;
	size_t len = strcspn(address, "#");

	if (j->addresses_overflow || store_has_address(j->corpus, address))
		return true;
	if (len >= sizeof plain)
		return false;
	memcpy(plain, address, len);
	plain[len] = '\0';
	return j->n_addresses > 0 &&
	       bsearch(&key, j->addresses, j->n_addresses, sizeof *j->addresses, by_address) != NULL;
}

/* ---- checking -------------------------------------------------------------------------------- */

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

/* Addresses are for ever: a record of the edition before is kept, renamed or retired, and a retired id stays
 * free.  With --replace these are warnings, for a clerk who mends a first edition. */
static void check_against_stored(struct job *j, struct brief *b)
{
	const struct gb_briefing *now = &b->briefing;
	enum gb_severity severity = j->options->replace ? GB_WARNING : GB_ERROR;
	int *counter = severity == GB_ERROR ? &b->errors : &b->warnings;
	struct arena *arena = arena_new();
	struct gb_ids before = { NULL, 0 };

	if (store_record_ids(j->corpus, now->meeting.id, &before, arena) != GB_OK)
		before.n = 0;
	for (size_t i = 0; i < before.n; i++) {
		if (id_in(now, before.at[i]))
			continue;
		complain(j, b->file, 0, severity, arena_printf(arena,
			tr(j->lang, "record '%s' of the edition before is gone: name it under retired:, or in another record's was:"),
			before.at[i]));
		++*counter;
	}
	for (size_t i = 0; i < now->n_records; i++) {
		const struct gb_record *r = &now->records[i];
		if (!store_was_retired(j->corpus, r->address))
			continue;
		complain(j, b->file, r->line, severity, arena_printf(arena,
			tr(j->lang, "id '%s' was an earlier record's and is never used again: choose another one"), r->id));
		++*counter;
	}
	arena_free(arena);
}

static void check_article(struct job *j, struct brief *b)
{
	struct buf text = BUF_EMPTY;
	struct gb_why why = { .lang = j->lang };
	enum gb_status status = read_text(j->options->article, ARTICLE_MAX_BYTES, &text, &why);

	if (status == GB_OK) {
		brief_check_article(b, j->options->article, buf_text(&text), text.len, &j->report);
	} else {
		complain(j, NULL, 0, GB_ERROR, why.text);
		b->errors++;
		worsen(j, status);
	}
	buf_free(&text);
}

/* Everything that can be said of a file that was read; true when it may be taken in. */
static bool check(struct job *j, struct brief *b)
{
	const struct brief_known known = { j, j->known, j->n_vocabularies + 1, address_known };

	brief_check(b, &known, &j->report);
	if (b->format == BRIEF_BRIEFING) {
		if (b->errors == 0)
			check_against_stored(j, b);
		if (j->options->article)
			check_article(j, b);
	}
	if (b->errors > 0 || (j->options->strict && b->warnings > 0)) {
		worsen(j, GB_BAD_DATA);
		return false;
	}
	return true;
}

/* ---- taking in ------------------------------------------------------------------------------- */

/* FNV-1a, 64 bits (Fowler, Noll, Vo): tells editions apart; guards against nobody. */
static void digest_of(const struct gb_briefing *b, char out[17])
{
	static const char hex[] = "0123456789abcdef";
	struct buf canonical = BUF_EMPTY;
	uint64_t hash = UINT64_C(0xcbf29ce484222325);

	out_briefing(&canonical, b);
	for (size_t i = 0; i < canonical.len; i++)
		hash = (hash ^ (unsigned char)canonical.text[i]) * UINT64_C(0x100000001b3);
	for (int i = 0; i < 16; i++)
		out[i] = hex[(hash >> (60 - 4 * i)) & 15];
	out[16] = '\0';
	buf_free(&canonical);
}

static struct gb_counts count_records(const struct gb_briefing *b)
{
	struct gb_counts n = { 0, 0, 0, 0, 1 };

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
		.file = file, .meeting = arena_strdup(p->arena, b->meeting.id), .result = result,
		.revision_before = before, .revision = b->meeting.revision, .counts = count_records(b)
	};
	if (result == GB_ADDED || result == GB_REPLACED)
		p->records += b->n_records + 1;
}

/* Ends the batch: commits it and tells what it held, or says why not. */
static bool flush(struct job *j)
{
	bool good = true;

	if (j->in_transaction) {
		enum gb_status status = store_commit(j->corpus);
		j->in_transaction = false;
		if (status != GB_OK) {
			complain(j, NULL, 0, GB_ERROR, store_why(j->corpus)->text);
			worsen(j, status);
			good = false;
		}
		j->committed_before = true;
	}
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

static bool begin(struct job *j)
{
	if (j->in_transaction)
		return true;
	if (j->committed_before)
		breathe();
	enum gb_status status = store_begin(j->corpus);
	if (status != GB_OK) {
		complain(j, NULL, 0, GB_ERROR, store_why(j->corpus)->text);
		worsen(j, status);
		return false;
	}
	j->in_transaction = true;
	return true;
}

/* Something failed inside the batch: none of it is taken in. */
static bool give_up(struct job *j, const char *file, enum gb_status status)
{
	complain(j, file, 0, GB_ERROR, store_why(j->corpus)->text);
	worsen(j, status);
	store_rollback(j->corpus);
	j->in_transaction = false;
	pending_clear(j);
	return false;
}

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
	if (revision == state->revision)
		snprintf(words, sizeof words, tr(j->lang,
			"the corpus has revision %d of '%s' with other content: raise revision: to %d, or import with --replace"),
			revision, b->briefing.meeting.id, revision + 1);
	else
		snprintf(words, sizeof words, tr(j->lang,
			"the corpus has revision %d of '%s', newer than %d: raise revision:, or import with --replace"),
			state->revision, b->briefing.meeting.id, revision);
	complain(j, b->file, 0, GB_ERROR, words);
	worsen(j, GB_BAD_DATA);
	return GB_REFUSED;
}

/* Takes one checked briefing in.  False when the corpus itself failed, and going on makes no sense. */
static bool take_in(struct job *j, const struct brief *b)
{
	const char *origin = j->options->origin ? j->options->origin : "user";
	struct store_state state;
	char digest[17];

	digest_of(&b->briefing, digest);
	if (!begin(j))
		return false;
	enum gb_status status = store_state(j->corpus, b->briefing.meeting.id, &state);
	if (status != GB_OK)
		return give_up(j, b->file, status);
	enum gb_import_result result = judge(j, b, &state, digest);
	if (result == GB_ADDED || result == GB_REPLACED) {
		status = store_put(j->corpus, &b->briefing, digest, origin);
		if (status != GB_OK)
			return give_up(j, b->file, status);
	}
	pending_add(j, b->file, &b->briefing, result, state.revision);
	return j->pending.records < STORE_RECORDS_PER_TRANSACTION || flush(j);
}

/* ---- the whole command ----------------------------------------------------------------------- */

static bool do_briefing(struct job *j, const char *file)
{
	struct brief b;
	enum gb_status status = read_brief(j, file, &j->report, &b);

	if (status != GB_OK) {
		worsen(j, status);
		return true;
	}
	bool going = true;
	bool good = check(j, &b);
	if (good && j->writing) {
		going = take_in(j, &b);
	} else if (j->to->imported) {
		const struct gb_imported told = {
			file, b.briefing.meeting.id, good ? GB_UNCHANGED : GB_REFUSED, 0,
			b.briefing.meeting.revision, count_records(&b.briefing)
		};
		if (!j->writing)
			j->to->imported(j->to->self, &told);
	}
	brief_free(&b);
	return going;
}

static void read_vocabulary(struct job *j, const char *file)
{
	struct brief b;
	enum gb_status status = read_brief(j, file, &j->report, &b);

	if (status != GB_OK) {
		worsen(j, status);
		return;
	}
	void *items = j->vocabularies;
	mem_reserve(&items, &j->vocabularies_room, j->n_vocabularies + 1, sizeof b);
	j->vocabularies = items;
	j->vocabularies[j->n_vocabularies++] = b;
}

static bool put_vocabulary(struct job *j, const struct brief *b)
{
	if (!begin(j))
		return false;
	enum gb_status status = store_put_vocabulary(j->corpus, &b->briefing.vocabulary, NULL, NULL);
	return status == GB_OK || give_up(j, b->file, status);
}

/* Reads, checks and takes in the vocabulary files; false when the corpus failed. */
static bool do_vocabularies(struct job *j, const char *const *files, const bool *is_vocabulary, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (is_vocabulary[i])
			read_vocabulary(j, files[i]);
	j->known = mem_alloc((j->n_vocabularies + 1) * sizeof *j->known);
	j->known[0] = gb_vocabulary(j->corpus);
	for (size_t i = 0; i < j->n_vocabularies; i++)
		j->known[i + 1] = &j->vocabularies[i].briefing.vocabulary;
	for (size_t i = 0; i < j->n_vocabularies; i++) {
		struct brief *b = &j->vocabularies[i];
		if (check(j, b) && j->writing && !put_vocabulary(j, b))
			return false;
	}
	if (!flush(j))
		return false;
	j->known[0] = gb_vocabulary(j->corpus);
	return true;
}

static void do_files(struct job *j, const char *const *files, const bool *is_vocabulary, size_t n)
{
	if (!do_vocabularies(j, files, is_vocabulary, n))
		return;
	for (size_t i = 0; n > 1 && i < n; i++)
		if (!is_vocabulary[i])
			learn_addresses(j, files[i]);
	if (j->n_addresses)
		qsort((void *)j->addresses, j->n_addresses, sizeof *j->addresses, by_address);
	for (size_t i = 0; i < n; i++)
		if (!is_vocabulary[i] && !do_briefing(j, files[i]))
			return;
	flush(j);
}

static enum gb_status run(gb_corpus *c, const char *const *files, size_t n, const struct gb_import_options *o,
                          const struct gb_listener *to, bool writing)
{
	static const struct gb_import_options none = { 0 };
	static const struct gb_listener nobody = { NULL, NULL, NULL };
	struct job j = {
		.corpus = c, .lang = store_why(c)->lang, .options = o ? o : &none, .to = to ? to : &nobody,
		.writing = writing, .arena = arena_new(), .worst = GB_OK
	};
	bool *is_vocabulary = mem_alloc(n * sizeof *is_vocabulary);

	j.report = (struct brief_report){ j.lang, &j, pass_on };
	j.pending.arena = arena_new();
	for (size_t i = 0; i < n; i++)
		is_vocabulary[i] = looks_like_vocabulary(files[i]);
	do_files(&j, files, is_vocabulary, n);
	store_rollback(c);
	for (size_t i = 0; i < j.n_vocabularies; i++)
		brief_free(&j.vocabularies[i]);
	free(j.vocabularies);
	free((void *)j.known);
	free((void *)j.addresses);
	free(j.pending.at);
	arena_free(j.pending.arena);
	arena_free(j.arena);
	free(is_vocabulary);
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

	if (!brief_id_valid(id))
		return gb_fail(why, GB_USAGE, tr(lang,
			"'%s' is no id for a meeting: small letters a-z, digits and '-', at most 64, for example session-11"), id);
	brief_skeleton(&text, id, lang);
	bool written = fwrite(buf_text(&text), 1, text.len, to) == text.len;
	buf_free(&text);
	return written ? GB_OK : gb_fail(why, GB_IO, tr(lang, "cannot write the file"));
}
