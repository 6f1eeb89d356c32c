/* index_check.c - the search index looked at whole: has it a row for everything and for nothing else, does it hold
 * each word as often as it was counted, and is each found?  All of it is read, so that a damaged page is met. */
#include "config.h"
#include "store/search.h"

#include <string.h>

struct looking {
	gb_corpus *c;
	struct gb_health *out;
};

static void fault(struct looking *l, const char *words, const char *what)
{
	struct gb_why why = { .text = "" };
	struct buf b = BUF_EMPTY;
	size_t len;

	/* Each sentence below has one %s, or none. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	buf_printf(&b, words, what);
#pragma GCC diagnostic pop
	gb_fail(&why, GB_OK, "%s", buf_text(&b));
	buf_free(&b);
	len = strlen(why.text);
	if (len >= sizeof(l->out->index_fault)) {
		len = sizeof(l->out->index_fault) - 1;
		while (len > 0 && ((unsigned char)why.text[len] & 0xc0) == 0x80)
			len--;
	}
	memcpy(l->out->index_fault, why.text, len);
	l->out->index_fault[len] = '\0';
	l->out->index = GB_INDEX_DAMAGED;
}

/* ---- rows ------------------------------------------------------------------------------------ */

/* Both give row numbers in their order. */
#define IN_TABLES "SELECT nr << 20 FROM meetings UNION ALL SELECT nr FROM slogans UNION ALL SELECT nr FROM directives\n" \
	"UNION ALL SELECT nr FROM figures UNION ALL SELECT nr FROM findings ORDER BY 1"
#define IN_INDEX "SELECT rowid FROM search WHERE search MATCH '\"" STORE_TAG_ANY "\"' ORDER BY rowid"

static enum gb_status check_rows(struct looking *l)
{
	struct store_run tables, index;
	bool same = true;
	enum gb_status status;

	store_start(&tables, l->c, IN_TABLES);
	store_start(&index, l->c, IN_INDEX);
	index.searching = true;
	while (same) {
		const bool in_tables = store_next(&tables), in_index = store_next(&index);
		if (!in_tables && !in_index)
			break;
		same = in_tables && in_index && store_get_int(&tables) == store_get_int(&index);
	}
	status = store_end(&tables);
	enum gb_status end = store_end(&index);
	if (status == GB_OK && end == GB_OK && !same)
		fault(l, tr(l->c->why.lang, "it does not hold the records that the corpus has"), "");
	return status == GB_OK ? end : status;
}

/* ---- words ----------------------------------------------------------------------------------- */

/* Is it a word as the corpus has it, and counted by itself?  Numbers also stand for words of number. */
static bool is_counted(const char *token)
{
	return strpbrk(token, "=*_!@#%~/") == NULL && !(token[0] >= '0' && token[0] <= '9');
}

static enum gb_status count_of(gb_corpus *c, const char *word, bool headline, int64_t *out)
{
	struct store_run r;

	*out = 0;
	store_start(&r, c, "SELECT headline, rest FROM search_words WHERE word = ?1 AND form IN (0, 1, 2)");
	store_bind_text(&r, word);
	while (store_next(&r)) {
		const int64_t in_headline = store_get_int(&r), in_rest = store_get_int(&r);
		const int64_t n = headline ? in_headline : in_rest;
		*out = n > *out ? n : *out;
	}
	return store_end(&r);
}

/* FTS5 lists its tokens through a table, which even a temporary one is a change. */
static enum gb_status list_tokens(gb_corpus *c)
{
	enum gb_status status = c->is_copy ? store_exec(c, "PRAGMA query_only = OFF") : GB_OK;

	if (status == GB_OK)
		status = store_exec(c, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_tokens\n"
			"USING fts5vocab('main', 'search', 'row')");
	if (c->is_copy && store_exec(c, "PRAGMA query_only = ON") != GB_OK && status == GB_OK)
		status = GB_SOFTWARE;
	return status;
}

/* An exact form without a tone is counted under its own letters, too: the largest of the counts is the bare one's. */
static enum gb_status check_words(struct looking *l)
{
	struct store_run r;
	struct arena *a = arena_new();
	int64_t words = 0, counted = 0;
	enum gb_status status = list_tokens(l->c);

	if (status != GB_OK) {
		arena_free(a);
		return status;
	}
	store_start(&r, l->c, "SELECT term, cnt FROM temp.search_tokens");
	r.searching = true;
	r.arena = a;
	while (status == GB_OK && l->out->index == GB_INDEX_GOOD && store_next(&r)) {
		const char *term = store_get_text(&r);
		const int64_t n = store_get_int(&r);
		const bool headline = term && term[0] == STORE_HEADLINE;
		int64_t wanted = n;
		if (term && is_counted(term + headline)) {
			status = count_of(l->c, term + headline, headline, &wanted);
			words += n;
		}
		if (status == GB_OK && wanted != n)
			fault(l, tr(l->c->why.lang, "the word '%s' is counted wrongly"), term ? term + headline : "");
	}
	enum gb_status end = store_end(&r);
	arena_free(a);
	if (status == GB_OK && end == GB_OK && l->out->index == GB_INDEX_GOOD)
		status = store_ask(l->c, "SELECT total(headline + rest) FROM search_words WHERE form = 0 AND word NOT GLOB '[0-9]*'",
			&counted);
	if (status == GB_OK && end == GB_OK && l->out->index == GB_INDEX_GOOD && counted > words)
		fault(l, tr(l->c->why.lang, "words are missing"), "");
	return status == GB_OK ? end : status;
}

/* Is each word found, too?  FTS5 looks them up by tables that listing them does not need. */
static enum gb_status check_lookup(struct looking *l)
{
	struct store_run words;
	struct arena *a = arena_new();
	enum gb_status status = GB_OK;

	store_start(&words, l->c, "SELECT CASE WHEN headline > 0 THEN '\"^' ELSE '\"' END || word || '\"'\n"
		"FROM search_words WHERE form = 0");
	words.arena = a;
	while (status == GB_OK && l->out->index == GB_INDEX_GOOD && store_next(&words)) {
		const char *word = store_get_needed(&words);
		struct store_run r;
		store_start(&r, l->c, "SELECT rowid FROM search WHERE search MATCH ? LIMIT 1");
		r.searching = true;
		store_bind_text(&r, word);
		const bool found = store_next(&r);
		status = store_end(&r);
		if (status == GB_OK && !found)
			fault(l, tr(l->c->why.lang, "the word %s is not found"), word);
	}
	enum gb_status end = store_end(&words);
	arena_free(a);
	return status == GB_OK ? end : status;
}

enum gb_status store_index_check(gb_corpus *c, struct gb_health *out)
{
	struct looking l = { c, out };
	enum gb_index state;
	enum gb_status status = store_index_state(c, &state);

	if (status != GB_OK)
		return status;
	out->index = state;
	if (state != GB_INDEX_GOOD) {
		(void)store_search_ready(c);
		fault(&l, "%s", c->why.text);
		out->index = state;
		c->why.text[0] = '\0';
		return GB_OK;
	}
	status = check_rows(&l);
	if (status == GB_OK && out->index == GB_INDEX_GOOD)
		status = check_words(&l);
	if (status == GB_OK && out->index == GB_INDEX_GOOD)
		status = check_lookup(&l);
	if (status != GB_UNAVAILABLE || !c->index_damaged)
		return status;
	fault(&l, "%s", c->why.text);
	c->why.text[0] = '\0';
	return GB_OK;
}
