/* follow.c - the user's own corpus follows the one that it was made from: when that has a newer edition,
 * its meetings and its vocabulary are taken over, and the user's own stay as they are. */
#include "config.h"
#include "store/inside.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/secure.h"

#define BASE "base"
#define BASE_EDITION "base-edition"

/* ---- is there anything to take over? --------------------------------------------------------- */

static enum gb_status get_text(gb_corpus *c, const char *key, struct buf *out)
{
	enum gb_status status = store_read_begin(c);

	if (status != GB_OK)
		return status;
	status = store_meta_get(c, key, out);
	store_read_end(c);
	return status;
}

/* Does `own` know this edition of `base` already? */
static enum gb_status is_current(gb_corpus *own, gb_corpus *base, struct buf *edition, bool *out)
{
	struct buf path = BUF_EMPTY, known = BUF_EMPTY;
	enum gb_status status = get_text(base, STORE_EDITION, edition);

	if (status != GB_OK)
		gb_fail(&own->why, status, "%s", gb_why(base));
	if (status == GB_OK)
		status = get_text(own, BASE, &path);
	if (status == GB_OK)
		status = get_text(own, BASE_EDITION, &known);
	*out = strcmp(buf_text(&path), gb_path(base)) == 0 &&
		strcmp(buf_text(&known), buf_text(edition)) == 0;
	buf_free(&path);
	buf_free(&known);
	return status;
}

/* ---- taking over ----------------------------------------------------------------------------- */

/* The ids of the meetings of a corpus with what tells one edition of them from another; by id. */
struct listed {
	const char *id, *digest, *origin;
	int revision;
};

static enum gb_status list_meetings(gb_corpus *c, struct arena *a, struct store_array *out)
{
	struct store_run r;

	*out = (struct store_array){ .size = sizeof(struct listed), .arena = a };
	store_start(&r, c, "SELECT id, digest, origin, revision FROM meetings ORDER BY id");
	r.arena = a;
	while (store_next(&r)) {
		struct listed *l = store_array_add(out);
		l->id = store_get_id(&r);
		l->digest = store_get_needed(&r);
		l->origin = store_get_needed(&r);
		l->revision = store_get_small(&r);
	}
	return store_end(&r);
}

static bool is_users(const struct listed *l)
{
	return strcmp(l->origin, "user") == 0;
}

/* What an administrator imported into the system's corpus is the system's for the user. */
static const char *origin_here(const struct listed *theirs)
{
	return is_users(theirs) ? "system" : theirs->origin;
}

static bool is_same(const struct listed *mine, const struct listed *theirs)
{
	return mine->revision == theirs->revision && strcmp(mine->digest, theirs->digest) == 0 &&
		strcmp(mine->origin, origin_here(theirs)) == 0;
}

static enum gb_status take(gb_corpus *own, gb_corpus *base, const struct listed *theirs)
{
	gb_loaded *loaded = NULL;
	enum gb_status status = gb_load(base, theirs->id, &loaded);

	if (status != GB_OK)
		return gb_fail(&own->why, status, "%s", gb_why(base));
	status = store_put(own, gb_loaded_briefing(loaded), theirs->digest, origin_here(theirs));
	gb_loaded_free(loaded);
	return status;
}

/* Both lists are sorted by id, and walked through side by side. */
static enum gb_status take_meetings(gb_corpus *own, gb_corpus *base, struct arena *a)
{
	struct store_array mine_list, theirs_list;
	size_t i = 0, k = 0;
	enum gb_status status = list_meetings(own, a, &mine_list);

	if (status == GB_OK && (status = list_meetings(base, a, &theirs_list)) != GB_OK)
		gb_fail(&own->why, status, "%s", gb_why(base));
	while (status == GB_OK && (i < mine_list.n || k < theirs_list.n)) {
		const struct listed *mine = i < mine_list.n ? (struct listed *)mine_list.at + i : NULL;
		const struct listed *theirs = k < theirs_list.n ? (struct listed *)theirs_list.at + k : NULL;
		int order = !theirs ? -1 : !mine ? 1 : strcmp(mine->id, theirs->id);
		if (order < 0 && !is_users(mine))
			status = store_remove(own, mine->id);
		else if (order > 0 || (order == 0 && !is_users(mine) && !is_same(mine, theirs)))
			status = take(own, base, theirs);
		i += order <= 0;
		k += order >= 0;
	}
	return status;
}

/* All that counts in the base is the base's here; what its briefings define themselves comes with
 * them besides. */
static enum gb_status take_words(gb_corpus *own, gb_corpus *base, struct arena *a)
{
	struct gb_vocabulary words;
	enum gb_status status = store_read_words(base, NULL, a, &words);

	if (status != GB_OK)
		return gb_fail(&own->why, status, "%s", gb_why(base));
	return store_define(own, &words, STORE_BY_BASE, true, NULL);
}

static enum gb_status take_over(gb_corpus *own, gb_corpus *base, const char *edition)
{
	struct arena *a;
	enum gb_status status = store_begin(own);

	if (status != GB_OK)
		return status;
	a = arena_new();
	status = take_words(own, base, a);
	if (status == GB_OK)
		status = take_meetings(own, base, a);
	if (status == GB_OK)
		status = store_meta_set(own, BASE, gb_path(base));
	if (status == GB_OK)
		status = store_meta_set(own, BASE_EDITION, edition);
	arena_free(a);
	if (status == GB_OK)
		return own->named_later ? store_commit_step(own) : store_commit(own);
	store_rollback(own);
	return status;
}

/* The base is read at one moment: it stays as it is while it is taken over.  Without `write`
 * nothing is changed, and *behind tells whether there would be something to take. */
static enum gb_status follow(gb_corpus *own, const char *base_path, bool write, bool *behind)
{
	gb_corpus *base = NULL;
	struct buf edition = BUF_EMPTY;
	bool current = true;
	enum gb_status status = gb_open(base_path, GB_READ, own->why.lang, &base);

	if (status == GB_OK)
		status = store_read_begin(base);
	if (status == GB_OK) {
		status = is_current(own, base, &edition, &current);
		if (status == GB_OK && !current && write)
			status = take_over(own, base, buf_text(&edition));
		store_read_end(base);
	} else {
		gb_fail(&own->why, status, "%s", gb_why(base));
	}
	*behind = !current;
	buf_free(&edition);
	gb_close(base);
	return status;
}

/* ---- public ---------------------------------------------------------------------------------- */

/* Renewing so many records takes a moment that nobody notices at the start. */
#define RECORDS_AT_START 10000

static bool is_old(gb_corpus *own)
{
	return own->schema < STORE_SCHEMA || (own->has_fts && gb_index_state(own) == GB_INDEX_MISSING);
}

/* The user's own corpus, made by an older giaoban, gets the tables of this one (opening it for writing is enough) and its
 * search index.  Where that cannot be now, it opens as it is. */
static void renew_old(gb_corpus *own, const char *path, enum gb_lang lang)
{
	gb_corpus *writer = NULL;
	int64_t records = 0;

	if (!is_old(own) || store_read_begin(own) != GB_OK)
		return;
	(void)store_ask(own, "SELECT total(slogans + directives + figures + findings) FROM meetings", &records);
	store_read_end(own);
	if (records > RECORDS_AT_START)
		return;
	if (gb_open(path, GB_WRITE, lang, &writer) == GB_OK && is_old(writer)) {
		writer->patience.ms = STORE_KEY_WAITS_MS;    /* nobody asked for this */
		(void)gb_reindex(writer, NULL, NULL);
	}
	gb_close(writer);
	(void)gb_changed(own);
}

enum gb_status gb_open_located(const struct gb_location *where, enum gb_lang lang, gb_corpus **out)
{
	gb_corpus *writer = NULL;
	bool behind = false;
	enum gb_status status = gb_open(where->path, GB_READ, lang, out);

	(*out)->named = where->found == GB_FROM_OPTION;
	if (status == GB_OK && where->user[0] && where->found > GB_FROM_USER)
		(*out)->awaited = mem_strdup(where->user);
	if (status != GB_OK || where->found != GB_FROM_USER)
		return status;
	renew_old(*out, where->path, lang);
	(*out)->why.text[0] = '\0';
	if (!where->base[0])
		return status;
	if (follow(*out, where->base, false, &behind) == GB_OK && behind) {
		if (gb_open(where->path, GB_WRITE, lang, &writer) == GB_OK) {
			writer->patience.ms = STORE_KEY_WAITS_MS;   /* nobody asked for this */
			/* When it cannot be now, the corpus is shown as it is. */
			(void)follow(writer, where->base, true, &behind);
		}
		gb_close(writer);
		(void)gb_changed(*out);         /* for the caller it begins here */
	}
	(*out)->why.text[0] = '\0';
	return GB_OK;
}

/* The folders that lead to a file, for this user alone. */
static enum gb_status make_folders(const char *path, enum gb_lang lang, struct gb_why *why)
{
	char *copy = mem_strdup(path), *slash = copy;
	enum gb_status status = GB_OK;

	while (status == GB_OK && (slash = strchr(slash + 1, '/')) != NULL) {
		*slash = '\0';
		if (mkdir(copy, 0700) != 0 && errno != EEXIST)
			status = gb_fail(why, gb_status_of_errno(errno, GB_CANT_CREATE),
				tr(lang, "%s: the folder cannot be made: %s"), copy, gb_reason(errno, lang));
		*slash = '/';
	}
	free(copy);
	return status;
}

/* A handle that is not open, with the words for why. */
static enum gb_status closed(enum gb_lang lang, const char *path, enum gb_status status,
                             const char *words, gb_corpus **out)
{
	(void)gb_open(NULL, GB_READ, lang, out);
	free((*out)->path);
	(*out)->path = mem_strdup(path);
	return gb_fail(&(*out)->why, status, "%s", words);
}

/* Opens the user's own, made from its base the first time: it is there with all that the base has, or not
 * at all.  Later an import goes on when the base cannot be read. */
static enum gb_status open_own(const struct gb_location *where, bool many, enum gb_lang lang, gb_corpus **out)
{
	struct buf known = BUF_EMPTY;
	bool behind, is_new;
	enum gb_status status = gb_open(where->user, GB_WRITE, lang, out);

	if (status != GB_OK || !where->base[0])
		return status;
	is_new = (*out)->making != NULL;
	(*out)->named_later = is_new && many;
	status = follow(*out, where->base, true, &behind);
	if (status != GB_OK && is_new && !(*out)->making && store_is_made(where->user))
		status = store_ready(*out);     /* somebody else's first import was quicker */
	else if (status != GB_OK && !is_new && get_text(*out, BASE, &known) == GB_OK && known.len > 0)
		status = GB_OK;
	buf_free(&known);
	return status;
}

static enum gb_status open_for_import(const struct gb_location *where, bool many, enum gb_lang lang, gb_corpus **out)
{
	struct gb_why why = { .lang = lang };
	enum gb_status status;

	if (where->found == GB_FROM_OPTION || where->found == GB_FROM_ENVIRONMENT)
		return gb_open(where->path, GB_WRITE, lang, out);
	if (!where->user[0])
		return closed(lang, "", GB_NO_INPUT,
			tr(lang, "no home folder for a corpus of your own: name one with --corpus"), out);
	status = secure() ? secure_refuse(&why) : make_folders(where->user, lang, &why);
	if (status != GB_OK)
		return closed(lang, where->user, status, why.text, out);
	return open_own(where, many, lang, out);
}

enum gb_status gb_open_for_import(const struct gb_location *where, enum gb_lang lang, gb_corpus **out)
{
	return open_for_import(where, false, lang, out);
}

enum gb_status gb_open_to_fill(const struct gb_location *where, enum gb_lang lang, gb_corpus **out)
{
	return open_for_import(where, true, lang, out);
}
