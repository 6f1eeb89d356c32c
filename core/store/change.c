/* change.c - write transactions, and the edition: one number that tells whether the meetings and the
 * vocabulary of two corpora are the same. */
#include "config.h"
#include "store/inside.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* ---- transactions ---------------------------------------------------------------------------- */

enum gb_status store_begin(gb_corpus *c)
{
	enum gb_status status = store_ready(c);

	return status == GB_OK ? store_exec(c, "BEGIN IMMEDIATE") : status;
}

enum gb_status store_commit(gb_corpus *c)
{
	enum gb_status status = store_exec(c, "COMMIT");

	if (status != GB_OK)
		store_rollback(c);
	c->words_current = false;
	return status;
}

void store_rollback(gb_corpus *c)
{
	if (!c->db || sqlite3_get_autocommit(c->db))
		return;
	sqlite3_exec(c->db, "ROLLBACK", NULL, NULL, NULL);
	c->words_current = false;
}

/* ---- meta ------------------------------------------------------------------------------------ */

enum gb_status store_meta_get(gb_corpus *c, const char *key, struct buf *out)
{
	struct store_run r;
	struct arena *a = arena_new();
	enum gb_status status;

	store_start(&r, c, "SELECT value FROM meta WHERE key = ?");
	r.arena = a;
	store_bind_text(&r, key);
	if (store_next(&r))
		buf_puts(out, store_get_needed(&r));
	status = store_end(&r);
	arena_free(a);
	return status;
}

enum gb_status store_meta_set(gb_corpus *c, const char *key, const char *value)
{
	struct store_run r;

	store_start(&r, c,
		"INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
	store_bind_text(&r, key);
	store_bind_text(&r, value);
	return store_do(&r);
}

/* ---- the edition ----------------------------------------------------------------------------- */

/* FNV-1a, 64 bits (Fowler, Noll, Vo); the NUL counts, so that "a", "bc" and "ab", "c" differ.  NULL
 * is not "". */
uint64_t store_hash(uint64_t h, const char *s)
{
	const uint64_t prime = 1099511628211u;

	if (!s)
		return (h ^ 0xff) * prime;
	do
		h = (h ^ (unsigned char)*s) * prime;
	while (*s++);
	return h;
}

uint64_t store_meeting_hash(const char *id, int revision, const char *digest)
{
	char number[16];

	snprintf(number, sizeof(number), "%d", revision);
	return store_hash(store_hash(store_hash(STORE_HASH_START, id), number), digest);
}

enum gb_status store_edition(gb_corpus *c, const char *key, uint64_t *out)
{
	struct buf b = BUF_EMPTY;
	enum gb_status status = store_meta_get(c, key, &b);

	*out = strtoull(buf_text(&b), NULL, 16);
	buf_free(&b);
	return status;
}

/* A sum does not mind in which order things came, and one more costs the same in every corpus. */
enum gb_status store_edition_add(gb_corpus *c, const char *key, uint64_t plus, uint64_t minus)
{
	uint64_t edition;
	char text[17];
	enum gb_status status = store_edition(c, key, &edition);

	if (status != GB_OK || plus == minus)
		return status;
	snprintf(text, sizeof(text), "%016" PRIx64, edition + plus - minus);
	return store_meta_set(c, key, text);
}
