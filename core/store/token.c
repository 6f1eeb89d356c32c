/* token.c - words as the search index has them: the tokenizer of the FTS5 table. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

/* ---- the forms of a word --------------------------------------------------------------------- */

static bool differs(const char *a, const char *b)
{
	return strcmp(a, b) != 0;
}

static void set(char out[STORE_TOKEN_BYTES], const char *sign, const char *word)
{
	size_t n = strlen(sign), len = strlen(word);

	memcpy(out, sign, n);
	memcpy(out + n, word, len + 1);
}

bool store_token(const struct text_word *w, enum store_form form, char out[STORE_TOKEN_BYTES])
{
	switch (form) {
	case STORE_BARE:
		set(out, "", w->bare);
		return true;
	case STORE_LETTERS:
		set(out, "", w->letters);
		return differs(w->letters, w->bare);
	default:
		if (differs(w->exact, w->letters))
			set(out, "", w->exact);
		else
			set(out, "=", w->exact);
		return differs(w->exact, w->bare) || w->syllable;
	}
}

void store_token_of(const struct text_word *w, enum store_form form, char out[STORE_TOKEN_BYTES])
{
	if (!store_token(w, form, out))
		set(out, "", w->bare);
}

/* The bytes of the first `n` characters. */
static size_t first(const char *s, size_t n)
{
	size_t at = 0, bytes;

	for (; n > 0 && s[at]; n--) {
		text_code_point(s + at, &bytes);
		at += bytes;
	}
	return at;
}

static void set_beginning(char out[STORE_TOKEN_BYTES], const char *word, size_t len)
{
	memcpy(out, word, len);
	memcpy(out + len, "*", 2);
}

static const char *form_of(const struct text_word *w, enum store_form form)
{
	return form == STORE_BARE ? w->bare : form == STORE_LETTERS ? w->letters : w->exact;
}

#define DIGITS_TOGETHER 3

bool store_beginning(const struct text_word *w, enum store_form form, char out[STORE_TOKEN_BYTES])
{
	const char *word = form_of(w, form);
	const size_t len = strlen(word);

	set_beginning(out, word, len);
	return len == first(word, w->number ? DIGITS_TOGETHER : 1);
}

/* ---- frequent words in a row ----------------------------------------------------------------- */

/* Bare, sorted.  Each stands in about a tenth of all records or more, in what is written about government at
 * home (or in English); with fewer of them a phrase of two costs FTS5 more than 10 ms in a million records, with
 * more the index grows. */
static const char frequent[][16] = {
	"a", "agencies", "an", "and", "ban", "bao", "bo", "cac", "chi", "chinh", "cho", "chuyen", "co",
	"committee", "cong", "cua", "dan", "dao", "data", "dau", "day", "de", "den", "dia", "dich", "dien",
	"digital", "do", "doanh", "doi", "dong", "du", "dung", "duoc", "economy", "for", "gia", "giao",
	"government", "hang", "hanh", "health", "hoa", "hoi", "hop", "in", "is", "khong", "kinh", "la", "lieu",
	"luc", "ly", "manh", "minister", "ministries", "ministry", "moi", "nam", "nang", "national", "nganh",
	"nghe", "nghi", "nghiep", "nguoi", "nguon", "nha", "nhan", "nhiem", "nuoc", "of", "on", "phap", "phat",
	"phong", "phu", "phuong", "prime", "public", "quan", "quoc", "quyet", "security", "services", "so",
	"tai", "tang", "tao", "te", "technology", "thanh", "that", "the", "thong", "thu", "thuc", "thuong",
	"ti", "tien", "tin", "tinh", "to", "toan", "transformation", "trien", "trong", "truong", "tu", "tuong",
	"uy", "va", "van", "ve", "viec", "voi", "vu", "with", "xa", "y", "yeu",
};

/* Asked of every word that is written into the index, so nothing is called for it. */
static bool is_frequent(const struct text_word *w)
{
	size_t from = 0, to = sizeof(frequent) / sizeof(frequent[0]);

	while (from < to) {
		const size_t middle = (from + to) / 2;
		const unsigned char *a = (const unsigned char *)w->bare, *b = (const unsigned char *)frequent[middle];
		while (*a && *a == *b)
			a++, b++;
		if (*a == *b)
			return true;
		if (*a < *b)
			to = middle;
		else
			from = middle + 1;
	}
	return false;
}

static void join(char out[STORE_TOKEN_BYTES], const char *sign, const char *a, const char *b)
{
	size_t n = strlen(sign), len = strlen(a);

	memcpy(out, sign, n);
	memcpy(out + n, a, len);
	out[n + len] = '_';
	memcpy(out + n + len + 1, b, strlen(b) + 1);
}

/* The exact one is left out where it says what the bare one does. */
static bool has_exact_pair(const struct text_word *a, const struct text_word *b)
{
	return differs(a->exact, a->bare) || differs(b->exact, b->bare) || a->syllable || b->syllable;
}

static void set_pair(const struct text_word *a, const struct text_word *b, bool exact, char out[STORE_TOKEN_BYTES])
{
	if (exact && has_exact_pair(a, b))
		join(out, "=", a->exact, b->exact);
	else
		join(out, "", a->bare, b->bare);
}

bool store_pair(const struct text_word *a, const struct text_word *b, bool exact, char out[STORE_TOKEN_BYTES])
{
	if (!is_frequent(a) || !is_frequent(b))
		return false;
	set_pair(a, b, exact, out);
	return true;
}

/* ---- a text ---------------------------------------------------------------------------------- */

struct telling {
	void *to;
	int (*token)(void *to, int flags, const char *token, int len, int from, int end);
	gb_corpus *c;
	bool headline;
	int flags;                      /* of the next token: further ones stand at the same place */
	int rc;
};

static void tell(struct telling *t, const char *token, size_t len)
{
	char marked[STORE_TOKEN_BYTES + 1];

	if (t->rc != SQLITE_OK)
		return;
	if (t->headline) {
		marked[0] = STORE_HEADLINE;
		memcpy(marked + 1, token, len);
		token = marked;
		len++;
	}
	t->rc = t->token(t->to, t->flags, token, (int)len, 0, 0);
	t->flags = FTS5_TOKEN_COLOCATED;
}

static void tell_forms(struct telling *t, const struct text_word *w)
{
	char token[STORE_TOKEN_BYTES];

	for (enum store_form f = STORE_BARE; f < STORE_FORMS; f++)
		if (store_token(w, f, token))
			tell(t, token, strlen(token));
	if (w->digits)
		tell(t, w->digits, strlen(w->digits));
}

static void tell_beginnings(struct telling *t, const struct text_word *w)
{
	const size_t most = w->bare[0] >= '0' && w->bare[0] <= '9' ? DIGITS_TOGETHER : 1;
	char token[STORE_TOKEN_BYTES], last[STORE_TOKEN_BYTES] = "";

	for (size_t n = 1, len = 0; n <= most; n++) {
		if (first(w->bare, n) == len)
			break;
		len = first(w->bare, n);
		set_beginning(token, w->bare, len);
		tell(t, token, len + 1);
	}
	for (enum store_form f = STORE_BARE; f < STORE_FORMS; f++) {
		set_beginning(token, form_of(w, f), first(form_of(w, f), 1));
		if (f != STORE_BARE && differs(token, last))
			tell(t, token, strlen(token));
		memcpy(last, token, sizeof(last));
	}
}

static void tell_pair(struct telling *t, const struct text_word *a, const struct text_word *b)
{
	char token[STORE_TOKEN_BYTES];

	set_pair(a, b, false, token);
	tell(t, token, strlen(token));
	if (has_exact_pair(a, b)) {
		set_pair(a, b, true, token);
		tell(t, token, strlen(token));
	}
}

static void tell_line(struct telling *t, const char *line)
{
	struct text_reading reading;
	struct text_word words[2];
	bool last_frequent = false;
	int at = 0;

	text_reading_begin_with(&reading, line, store_index_memo(t->c));
	for (; t->rc == SQLITE_OK && text_reading_next(&reading, &words[at]); at = 1 - at) {
		const bool is = is_frequent(&words[at]);
		t->flags = 0;
		tell_forms(t, &words[at]);
		tell_beginnings(t, &words[at]);
		if (is && last_frequent)
			tell_pair(t, &words[1 - at], &words[at]);
		last_frequent = is;
		store_index_count(t->c, &words[at], t->headline);
	}
}

/* Something stands between two lines, so that no phrase is found across. */
static void tell_lines(struct telling *t, char *text)
{
	for (char *end; *text; text = end) {
		end = text + strcspn(text, "\n");
		if (*end)
			*end++ = '\0';
		tell_line(t, text);
		t->flags = 0;
		if (*end)
			tell(t, "/", 1);
	}
}

static void tell_tags(struct telling *t, const char *tags)
{
	for (size_t n; t->rc == SQLITE_OK && *tags; tags += n + (tags[n] == ' ')) {
		n = strcspn(tags, " ");
		t->flags = 0;
		if (n < STORE_TOKEN_BYTES)
			tell(t, tags, n);
	}
}

/* Ends `s` where the next part begins; NULL when there is none. */
static char *part(char *s, const char *sign)
{
	char *at = strstr(s, sign);

	if (at)
		*at++ = '\0';
	return at;
}

static int tokenize_row(struct telling *t, char *headline)
{
	char *tags = part(headline, STORE_PART_TAGS), *rest = part(headline, STORE_PART_REST);

	t->headline = true;
	tell_lines(t, headline);
	t->headline = false;
	if (rest)
		tell_lines(t, rest);
	if (tags)
		tell_tags(t, tags);
	return t->rc;
}

/* In a query each string holds tokens as they are, for places in a row; alternatives for one place are parted
 * by '|'. */
static int tokenize_query(struct telling *t, const char *s)
{
	for (size_t n; t->rc == SQLITE_OK && *s; s += n + (s[n] != '\0')) {
		n = strcspn(s, " |");
		tell(t, s, n);
		t->flags = s[n] == '|' ? FTS5_TOKEN_COLOCATED : 0;
	}
	return t->rc;
}

/* ---- for FTS5 -------------------------------------------------------------------------------- */

static int create(void *self, const char **args, int n, Fts5Tokenizer **out)
{
	(void)args, (void)n;
	*out = self;                    /* no state of its own */
	return SQLITE_OK;
}

static void delete(Fts5Tokenizer *t)
{
	(void)t;
}

static int tokenize(Fts5Tokenizer *self, void *to, int flags, const char *text, int len,
                    int (*token)(void *, int, const char *, int, int, int))
{
	struct telling t = { .to = to, .token = token, .c = (gb_corpus *)self, .rc = SQLITE_OK };
	char *copy;

	if (!text || len <= 0)
		return SQLITE_OK;
	copy = mem_alloc((size_t)len + 1);
	memcpy(copy, text, (size_t)len);
	if (flags & FTS5_TOKENIZE_QUERY)
		tokenize_query(&t, copy);
	else
		tokenize_row(&t, copy);
	free(copy);
	return t.rc;
}

/* As SQLite's documentation has it ("Extending FTS5"). */
static int find_api(sqlite3 *db, fts5_api **out)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &s, NULL);

	*out = NULL;
	if (rc == SQLITE_OK)
		rc = sqlite3_bind_pointer(s, 1, out, "fts5_api_ptr", NULL);
	if (rc == SQLITE_OK)
		rc = sqlite3_step(s);
	sqlite3_finalize(s);
	if (rc == SQLITE_ROW || rc == SQLITE_OK)
		return *out ? SQLITE_OK : SQLITE_ERROR;
	return rc;
}

int store_token_register(gb_corpus *c, sqlite3 *db)
{
	static const fts5_tokenizer ours = { create, delete, tokenize };
	fts5_tokenizer copy = ours;
	fts5_api *api;
	const int rc = find_api(db, &api);

	return rc == SQLITE_OK ? api->xCreateTokenizer(api, "giaoban", c, &copy, NULL) : rc;
}
