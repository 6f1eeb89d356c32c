/* import.c - files into the corpus: disk, text, brief, store.  The one file that knows all rooms.
 *
 * A command may name thousands of files, so they are not held in memory together.  Where there are several,
 * each is read once only to learn what it is and what it defines, so that they may refer to each other in any
 * order; then read again, checked, and taken in, vocabularies first.  What can be read only once (a pipe) is kept. */
#include "config.h"

#include "giaoban.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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
/* More files with a vocabulary than this are not known to the others before they are taken in. */
#define KEPT_MAX 1000

/* A file of the command. */
struct input {
	const char *file;
	bool is_vocabulary;                 /* known after the first reading */
	bool is_kept;
	struct buf text;                    /* of one that can be read only once */
	bool guess_told;                    /* in which encoding it must be */
};

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
	struct text_encoding encoding;      /* of the files, where it was named */
	bool encoding_given, article_told;
	bool writing;

	struct input *inputs;
	size_t n_inputs;
	struct brief *kept;                 /* the files that define a vocabulary */
	size_t n_kept, kept_room;
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

/* The decoded text of a file; what was guessed of its encoding is told, unless it was. */
static enum gb_status read_text(const struct job *j, const char *file, size_t max, const struct text_encoding *from, bool *told,
                                struct buf *out, struct gb_why *why)
{
	struct buf raw = BUF_EMPTY;
	struct text_guess guess = { .words = 0 };
	enum gb_status status = file_read(file, max, &raw, why);

	if (status == GB_OK) {
		status = text_decode_any(out, from, buf_text(&raw), raw.len, &guess, why);
		if (guess.words > 0 && !*told && j->to->guessed) {
			j->to->guessed(j->to->self, file, guess.encoding.name, guess.sure, guess.preview);
			*told = true;
		}
		if (status != GB_OK) {
			char words[sizeof why->text];
			memcpy(words, why->text, sizeof words);
			gb_fail(why, status, "%s: %s", file, words);
		}
	}
	buf_free(&raw);
	return status;
}

static bool read_once(const char *file)
{
	struct stat st;

	return strcmp(file, "-") == 0 || (stat(file, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode));
}

/* The text of an input, into `text` or kept with the input. */
static enum gb_status input_text(const struct job *j, struct input *in, struct buf *text, const struct buf **out, struct gb_why *why)
{
	enum gb_status status = GB_OK;

	*out = in->is_kept ? &in->text : text;
	if (in->is_kept)
		return GB_OK;
	status = read_text(j, in->file, BRIEF_MAX_BYTES, j->encoding_given ? &j->encoding : NULL, &in->guess_told, text, why);
	if (status == GB_OK && read_once(in->file)) {
		in->text = *text;
		in->is_kept = true;
		*text = (struct buf)BUF_EMPTY;
		*out = &in->text;
	}
	return status;
}

/* Reads an input as a briefing or vocabulary; complaints go to `report`.  The caller ends it with brief_free() when GB_OK. */
static enum gb_status read_brief(struct job *j, struct input *in, const struct brief_report *report, struct brief *out)
{
	struct buf own = BUF_EMPTY;
	const struct buf *text;
	struct gb_why why = { .lang = j->lang };
	enum gb_status status = input_text(j, in, &own, &text, &why);

	if (status != GB_OK) {
		const struct gb_problem p = { NULL, 0, 0, GB_ERROR, why.text };    /* the words name the file */
		report->problem(report->self, &p);
	} else {
		status = brief_read(out, in->file, buf_text(text), text->len, report);
		if (status != GB_OK)
			brief_free(out);
	}
	buf_free(&own);
	return status;
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

/* Keeps a file that defines a vocabulary; true when it was kept. */
static bool keep(struct job *j, const struct brief *b)
{
	const struct gb_vocabulary *v = &b->briefing.vocabulary;

	if (v->n_agencies + v->n_topics + v->n_indicators == 0 || j->n_kept == KEPT_MAX)
		return false;
	void *items = j->kept;
	mem_reserve(&items, &j->kept_room, j->n_kept + 1, sizeof *b);
	j->kept = items;
	j->kept[j->n_kept++] = *b;
	return true;
}

/* The first reading: what the file is, which records it holds, which vocabulary it defines.  What is wrong with it
 * is told at the second. */
static void learn_file(struct job *j, struct input *in)
{
	static const struct brief_report quiet = { GB_EN, NULL, discard };
	struct brief b;

	if (read_brief(j, in, &quiet, &b) != GB_OK)
		return;
	in->is_vocabulary = b.format == BRIEF_VOCABULARY;
	for (size_t i = 0; i < b.briefing.n_records; i++)
		learn(j, b.briefing.records[i].address);
	if (!keep(j, &b))
		brief_free(&b);
}

static bool address_known(void *self, const char *address)
{
	const struct job *j = self;
	char plain[256];
	const char *key = plain;
	size_t len = strcspn(address, "#");
	bool found = false;

	/* What cannot be looked up is not doubted. */
	if (j->addresses_overflow || store_has_address(j->corpus, address, &found) != GB_OK || found)
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

static void tell_older(struct job *j, const struct brief *b, enum gb_severity severity, int revision)
{
	struct buf words = BUF_EMPTY;

	buf_printf(&words, tr(j->lang, "the corpus has revision %d of '%s', newer than %d: raise revision:, or import with --replace"),
	           revision, b->briefing.meeting.id, b->briefing.meeting.revision);
	complain(j, b->file, 0, severity, buf_text(&words));
	buf_free(&words);
}

/* Addresses are for ever: a record of the edition before is kept, renamed or retired, and a retired id stays
 * free.  With --replace these are warnings, for a clerk who mends a first edition. */
static void complain_of_id(struct job *j, struct brief *b, int line, const char *words)
{
	enum gb_severity severity = j->options->replace ? GB_WARNING : GB_ERROR;

	complain(j, b->file, line, severity, words);
	if (severity == GB_ERROR)
		b->errors++;
	else
		b->warnings++;
}

static enum gb_status check_against_stored(struct job *j, struct brief *b)
{
	const struct gb_briefing *now = &b->briefing;
	struct arena *arena = arena_new();
	struct gb_ids before = { NULL, 0 };
	struct store_state state;
	enum gb_status status = store_state(j->corpus, now->meeting.id, &state);

	/* Of a file that is older than the corpus only that matters; judge() refuses it. */
	if (status == GB_OK && state.revision > now->meeting.revision && !j->options->replace) {
		if (!j->writing) {
			tell_older(j, b, GB_WARNING, state.revision);
			b->warnings++;
		}
		arena_free(arena);
		return GB_OK;
	}
	if (status == GB_OK)
		status = store_record_ids(j->corpus, now->meeting.id, &before, arena);

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
	arena_free(arena);
	return status;
}

static void check_article(struct job *j, struct brief *b)
{
	struct buf text = BUF_EMPTY;
	struct gb_why why = { .lang = j->lang };
	bool told = j->article_told;
	/* The encoding that was named is the briefing's; an article of another is told from it. */
	enum gb_status status = read_text(j, j->options->article, ARTICLE_MAX_BYTES, NULL, &told, &text, &why);

	if (status == GB_BAD_DATA && j->encoding_given)
		status = read_text(j, j->options->article, ARTICLE_MAX_BYTES, &j->encoding, &told, &text, &why);
	j->article_told = told;
	if (status == GB_OK) {
		brief_check_article(b, j->options->article, buf_text(&text), text.len, &j->report);
	} else {
		complain(j, NULL, 0, GB_ERROR, why.text);
		b->errors++;
		worsen(j, status);
	}
	buf_free(&text);
}

/* Everything that can be said of a file that was read; *good when it may be taken in.  An error of the
 * corpus itself comes back. */
static enum gb_status check(struct job *j, struct brief *b, bool *good)
{
	const struct brief_known known = { j, j->known, j->n_kept + 1, address_known };
	enum gb_status status = GB_OK;

	brief_check(b, &known, &j->report);
	if (b->format == BRIEF_BRIEFING && b->errors == 0)
		status = check_against_stored(j, b);
	if (b->format == BRIEF_BRIEFING && j->options->article)
		check_article(j, b);
	*good = status == GB_OK && b->errors == 0 && !(j->options->strict && b->warnings > 0);
	if (status == GB_OK && !*good)
		worsen(j, GB_BAD_DATA);
	return status;
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
		.revision_before = before, .revision = b->meeting.revision, .counts = count_records(b)
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

/* Ends the batch: commits it and tells what it held, or says why not. */
static bool flush(struct job *j)
{
	bool good = true;

	if (j->in_transaction && !wrote(j)) {
		store_rollback(j->corpus);
		j->in_transaction = false;
	}
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
	if (revision == state->revision) {
		snprintf(words, sizeof words, tr(j->lang,
			"the corpus has revision %d of '%s' with other content: raise revision: to %d, or import with --replace"),
			revision, b->briefing.meeting.id, revision + 1);
		complain(j, b->file, 0, GB_ERROR, words);
	} else {
		tell_older(j, b, GB_ERROR, state->revision);
	}
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
	return true;
}

/* ---- the whole command ----------------------------------------------------------------------- */

static void tell_checked(struct job *j, const struct brief *b, bool good)
{
	const struct gb_imported told = {
		b->file, b->briefing.meeting.id, good ? GB_UNCHANGED : GB_REFUSED, 0,
		b->briefing.meeting.revision, count_records(&b->briefing)
	};

	if (j->to->imported && !j->writing && b->format == BRIEF_BRIEFING && told.meeting && *told.meeting)
		j->to->imported(j->to->self, &told);
}

static bool put_vocabulary(struct job *j, const struct brief *b)
{
	bool changed = false;
	enum gb_status status = store_put_vocabulary(j->corpus, &b->briefing.vocabulary, NULL, &changed);

	if (status != GB_OK)
		return give_up(j, b->file, status);
	pending_add(j, b->file, &b->briefing, changed ? GB_REPLACED : GB_UNCHANGED, 0);
	return true;
}

/* Makes room in the transaction: whole briefings, and no more records than one may hold. */
static bool begin_for(struct job *j, const struct brief *b)
{
	size_t records = b->briefing.n_records + 1;

	if (j->pending.records > 0 && j->pending.records + records > STORE_RECORDS_PER_TRANSACTION && !flush(j))
		return false;
	return begin(j);
}

/* Checks one file that was read and takes it in.  The check that looks at the corpus is part of the transaction, so that
 * no other importer comes between.  False when the corpus itself failed, and going on makes no sense. */
static bool do_brief(struct job *j, struct brief *b)
{
	bool good;

	if (j->writing && !begin_for(j, b))
		return false;
	enum gb_status status = check(j, b, &good);
	if (status != GB_OK)
		return give_up(j, b->file, status);
	tell_checked(j, b, good);
	if (!good || !j->writing)
		return true;
	bool going = b->format == BRIEF_VOCABULARY ? put_vocabulary(j, b) : take_in(j, b);
	const struct gb_vocabulary *v = &b->briefing.vocabulary;
	if (going && v->n_agencies + v->n_topics + v->n_indicators > 0)
		j->known[0] = gb_vocabulary(j->corpus);
	return going;
}

static bool do_input(struct job *j, struct input *in)
{
	struct brief b;
	enum gb_status status = read_brief(j, in, &j->report, &b);

	if (status != GB_OK) {
		worsen(j, status);
		return true;
	}
	bool going = do_brief(j, &b);
	brief_free(&b);
	return going;
}

static void do_inputs(struct job *j)
{
	for (size_t i = 0; j->n_inputs > 1 && i < j->n_inputs; i++)
		learn_file(j, &j->inputs[i]);
	if (j->n_addresses)
		qsort((void *)j->addresses, j->n_addresses, sizeof *j->addresses, by_address);
	j->known = mem_alloc((j->n_kept + 1) * sizeof *j->known);
	j->known[0] = gb_vocabulary(j->corpus);
	for (size_t i = 0; i < j->n_kept; i++)
		j->known[i + 1] = &j->kept[i].briefing.vocabulary;
	for (int vocabularies = 1; vocabularies >= 0; vocabularies--)
		for (size_t i = 0; i < j->n_inputs; i++)
			if (j->inputs[i].is_vocabulary == (vocabularies == 1) && !do_input(j, &j->inputs[i]))
				return;
	flush(j);
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
	j.arena = arena_new();
	j.report = (struct brief_report){ j.lang, &j, pass_on };
	j.pending.arena = arena_new();
	j.inputs = mem_alloc(n * sizeof *j.inputs);
	j.n_inputs = n;
	for (size_t i = 0; i < n; i++)
		j.inputs[i].file = files[i];
	do_inputs(&j);
	store_rollback(c);
	for (size_t i = 0; i < j.n_kept; i++)
		brief_free(&j.kept[i]);
	for (size_t i = 0; i < n; i++)
		buf_free(&j.inputs[i].text);
	free(j.inputs);
	free(j.kept);
	free((void *)j.known);
	free((void *)j.addresses);
	free(j.pending.at);
	arena_free(j.pending.arena);
	arena_free(j.arena);
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
