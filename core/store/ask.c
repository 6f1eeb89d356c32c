/* ask.c - what somebody types, understood: words, phrases, what must not be there, fields.  Nothing is an error. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

struct asking {
	gb_corpus *c;
	gb_ask *a;
	const char *s;                  /* the clean text */
	size_t at;
	bool open_end;                  /* the last word may go on */
	bool too_long;
	enum gb_status status;
};

/* ---- words ----------------------------------------------------------------------------------- */

static enum store_form form_of(const struct text_word *w)
{
	if (strcmp(w->exact, w->letters) != 0)
		return STORE_EXACT;
	return strcmp(w->letters, w->bare) != 0 ? STORE_LETTERS : STORE_BARE;
}

/* Words of number that somebody may have typed without their marks.  Three of them are more often something else
 * (năm, sau, bay): they count only in front of other words, where a count stands. */
static const struct {
	const char *bare, *digits;
	bool in_front;
} bare_numbers[] = {
	{ "mot", "1", false }, { "bon", "4", false }, { "nam", "5", true }, { "sau", "6", true }, { "bay", "7", true },
	{ "tam", "8", false }, { "chin", "9", false }, { "muoi", "10", false },
};

static const char *digits_of(const struct text_word *w, bool in_front)
{
	if (w->digits || form_of(w) != STORE_BARE)
		return w->digits;
	for (size_t i = 0; i < sizeof(bare_numbers) / sizeof(bare_numbers[0]); i++)
		if (strcmp(w->bare, bare_numbers[i].bare) == 0)
			return in_front || !bare_numbers[i].in_front ? bare_numbers[i].digits : NULL;
	return NULL;
}

/* Nothing stands behind the word; but for a number's mark, whose digits come next. */
static bool goes_on(const char *text, const struct text_word *w)
{
	const char *behind = text + w->to;

	return !*behind || (w->number && strspn(behind, ".,") == 1 && !behind[1]);
}

struct ask_run ask_words(struct arena *a, const char *text, bool prefix, bool whole)
{
	struct store_array words = { .size = sizeof(struct ask_word), .arena = a };
	struct text_reading reading;
	struct text_word w;
	struct ask_word *at;

	text_reading_begin(&reading, text);
	while (words.n < GB_ASK_WORDS + 1 && text_reading_next(&reading, &w)) {
		at = store_array_add(&words);
		at->w = w;
		at->form = whole ? STORE_EXACT : form_of(&w);
		at->typed = arena_strndup(a, text + w.from, w.to - w.from);
	}
	at = words.at;
	for (size_t i = 0; i < words.n; i++)
		at[i].digits = whole ? at[i].w.digits :
			digits_of(&at[i].w, i == 0 && words.n > 1 && !at[1].w.number);
	if (prefix && words.n > 0)
		at[words.n - 1].prefix = goes_on(text, &at[words.n - 1].w);
	return (struct ask_run){ at, words.n };
}

static void add_piece(gb_ask *a, size_t from, size_t to)
{
	struct ask_piece *p = store_array_add(&a->pieces);

	*p = (struct ask_piece){ .from = from, .to = to };
}

static void add_field_piece(gb_ask *a, size_t from, size_t to, enum gb_field f)
{
	struct ask_piece *p = store_array_add(&a->pieces);

	*p = (struct ask_piece){ from, to, true, f };
}

static void add_term(struct asking *k, struct ask_run words, bool phrase, size_t from, size_t to, bool without)
{
	gb_ask *a = k->a;
	struct ask_term *t;

	if (words.n == 0)
		return;
	if (a->n_words >= GB_ASK_WORDS) {
		k->too_long = true;
		return;
	}
	if (a->n_words + words.n > GB_ASK_WORDS) {
		words.n = GB_ASK_WORDS - a->n_words;
		k->too_long = true;
	}
	while (without && from > 0 && k->s[from - 1] == '-')
		from--;
	a->n_words += words.n;
	t = store_array_add(without ? &a->without : &a->terms);
	*t = (struct ask_term){ .words = words, .phrase = phrase && words.n > 1, .from = from, .to = to };
	add_piece(a, from, to);
}

/* Words that follow each other without a space belong together: "e-commerce", "57-NQ/TW". */
static void add_plain(struct asking *k, size_t from, size_t to, bool without)
{
	struct arena *arena = k->a->arena;
	const char *text = arena_strndup(arena, k->s + from, to - from);
	const struct ask_run all = ask_words(arena, text, k->open_end && k->s[to] == '\0' && !without, false);

	for (size_t i = 0, n; i < all.n; i += n) {
		const struct ask_run run = { all.at + i, n = 1 };
		while (i + n < all.n && !memchr(text + all.at[i + n - 1].w.to, ' ',
				all.at[i + n].w.from - all.at[i + n - 1].w.to))
			n++;
		add_term(k, (struct ask_run){ run.at, n }, true, from + run.at->w.from, from + all.at[i + n - 1].w.to, without);
	}
}

/* ---- quotes ---------------------------------------------------------------------------------- */

/* The bytes of a quote at s: the straight one, or those that word processors and telephones make of it. */
static size_t quote_at(const char *s)
{
	static const char *const quotes[] = { "\"", "“", "”", "„", "«", "»" };

	for (size_t i = 0; i < sizeof(quotes) / sizeof(quotes[0]); i++)
		if (strncmp(s, quotes[i], strlen(quotes[i])) == 0)
			return strlen(quotes[i]);
	return 0;
}

static size_t find_quote(const char *s, size_t at)
{
	while (s[at] && !quote_at(s + at))
		at++;
	return at;
}

bool ask_is_quoted(const char *text)
{
	bool in = false;

	for (size_t at = find_quote(text, 0); text[at]; at = find_quote(text, at + quote_at(text + at)))
		in = !in;
	return in;
}

/* At a quote: what stands between it and the next.  One that is not closed reaches to the end. */
static const char *take_quoted(struct asking *k, bool *closed)
{
	const size_t from = k->at + quote_at(k->s + k->at), to = find_quote(k->s, from);

	*closed = k->s[to] != '\0';
	k->at = to + quote_at(k->s + to);
	return arena_strndup(k->a->arena, k->s + from, to - from);
}

static void add_quoted(struct asking *k, bool without)
{
	const size_t from = k->at;
	bool closed;
	const char *text = take_quoted(k, &closed);

	add_term(k, ask_words(k->a->arena, text, k->open_end && !closed && !without, false), true, from, k->at, without);
}

/* ---- fields ---------------------------------------------------------------------------------- */

/* The letters of what looks like a field's name at s, with a colon behind them; 0 for none. */
static size_t name_at(const char *s)
{
	size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

	return n > 0 && s[n] == ':' ? n : 0;
}

static void note_value(struct asking *k)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, tr(k->c->why.lang, "%s: searched for as words"), gb_why(k->c));
	ask_note(k->a, buf_text(&b));
	buf_free(&b);
	k->c->why.text[0] = '\0';
}

/* One value; where it is none, its words are looked for.  One that is still being typed, and may
 * become one, says nothing yet. */
static void add_value(struct asking *k, enum gb_field f, const char *value, bool quoted, bool without)
{
	const bool unfinished = k->open_end && k->s[k->at] == '\0' && ask_field_begins(k->c, f, value);
	const enum gb_status status = ask_field_read(k->c, k->a, f, value, without);

	if (status != GB_OK && status != GB_USAGE)
		k->status = status;
	if (status != GB_USAGE)
		return;
	if (unfinished) {
		k->c->why.text[0] = '\0';
		return;
	}
	note_value(k);
	struct ask_run words = ask_words(k->a->arena, value, false, false);
	for (size_t i = 0; i < words.n && !quoted; i++)
		add_term(k, (struct ask_run){ words.at + i, 1 }, false, 0, 0, without);
	if (quoted)
		add_term(k, words, true, 0, 0, without);
}

/* agency:byt, agency:"bộ y tế", agency:byt,bca */
static void add_field(struct asking *k, enum gb_field f, size_t from, bool without)
{
	const size_t pieces = k->a->pieces.n;
	bool closed;

	if (quote_at(k->s + k->at)) {
		const char *value = take_quoted(k, &closed);
		add_value(k, f, value, true, without);
	} else {
		const size_t end = k->at + strcspn(k->s + k->at, " ");
		char *values = arena_strndup(k->a->arena, k->s + k->at, end - k->at), *rest, *value;
		k->at = end;
		for (value = strtok_r(values, ",", &rest); value; value = strtok_r(NULL, ",", &rest))
			add_value(k, f, value, false, without);
	}
	k->a->pieces.n = pieces;        /* what became of it goes with the field */
	add_field_piece(k->a, from, k->at, f);
}

/* "foo:bar" has the look of a field; "foo: bar" and "http://..." have not. */
static void note_name(struct asking *k, const char *s)
{
	const size_t n = name_at(s);
	struct buf b = BUF_EMPTY;

	if (n == 0 || s[n + 1] == '\0' || s[n + 1] == ' ' || s[n + 1] == '/')
		return;
	buf_printf(&b, tr(k->c->why.lang, "there is no field '%.*s:'; searched for as words"), (int)n, s);
	ask_note(k->a, buf_text(&b));
	buf_free(&b);
}

/* ---- the text -------------------------------------------------------------------------------- */

static int field_at(const char *s)
{
	const size_t n = name_at(s);

	return n ? ask_field_named(s, n) : -1;
}

static bool minus_at(const char *s)
{
	return s[0] == '-' && s[1] != '\0' && s[1] != ' ';
}

/* The end of the words that need no closer look: where a quote, a field or a minus begins. */
static size_t plain_end(struct asking *k, size_t at)
{
	const char *s = k->s;

	note_name(k, s + at);
	for (; s[at] && !quote_at(s + at); at++) {
		if (s[at] != ' ')
			continue;
		if (minus_at(s + at + 1) || field_at(s + at + 1) >= 0)
			break;
		note_name(k, s + at + 1);
	}
	return at;
}

static void read_one(struct asking *k)
{
	const char *s = k->s;
	const size_t from = k->at;
	bool without = false;
	int field;
	size_t end;

	for (; minus_at(s + k->at); k->at++)
		without = true;
	field = field_at(s + k->at);
	if (quote_at(s + k->at)) {
		add_quoted(k, without);
	} else if (field >= 0) {
		k->at += name_at(s + k->at) + 1;
		add_field(k, (enum gb_field)field, from, without);
	} else {
		end = without ? k->at + strcspn(s + k->at, " ") : plain_end(k, k->at);
		add_plain(k, k->at, end, without);
		k->at = end;
	}
}

static void read_all(struct asking *k)
{
	while (k->s[k->at]) {
		if (k->s[k->at] == ' ') {
			k->at++;
			continue;
		}
		read_one(k);
	}
}

/* Only the last piece of what was typed goes on, and only when nothing was typed behind it. */
static bool ends_open(const char *text)
{
	const size_t len = strlen(text);

	return len > 0 && strchr(" \t\n\r", text[len - 1]) == NULL;
}

/* "!?" and the like; but a quote or a minus may be the beginning of something. */
static bool says_nothing(const struct asking *k)
{
	const bool begins = k->open_end && (k->s[0] == '-' || quote_at(k->s) > 0);

	return k->s[0] && k->a->pieces.n == 0 && !begins;
}

static gb_ask *ask_new(const char *text)
{
	gb_ask *a = mem_alloc(sizeof(*a));
	struct buf clean = BUF_EMPTY;

	a->arena = arena_new();
	text_clean(&clean, text, strlen(text), 0);
	a->text = arena_strdup(a->arena, buf_text(&clean));
	buf_free(&clean);
	a->terms = a->without = (struct store_array){ .size = sizeof(struct ask_term), .arena = a->arena };
	a->pieces = (struct store_array){ .size = sizeof(struct ask_piece), .arena = a->arena };
	for (enum gb_field f = 0; f < GB_FIELDS; f++)
		a->fields[f] = (struct store_array){ .size = sizeof(struct ask_value), .arena = a->arena };
	return a;
}

void ask_note(gb_ask *a, const char *sentence)
{
	if (strstr(buf_text(&a->note), sentence))
		return;
	if (a->note.len > 0)
		buf_puts(&a->note, "; ");
	buf_puts(&a->note, sentence);
}

enum gb_status gb_ask_read(gb_corpus *c, const char *text, bool typing, gb_ask **out)
{
	struct asking k = { .c = c };
	enum gb_status status = store_read_begin(c);

	*out = NULL;
	if (status != GB_OK)
		return status;
	k.a = *out = ask_new(text);
	k.a->typing = typing;
	k.s = k.a->text;
	k.open_end = typing && ends_open(text);
	read_all(&k);
	if (says_nothing(&k))
		ask_note(k.a, tr(c->why.lang, "there is no word in it to search for"));
	if (k.too_long)
		ask_note(k.a, tr(c->why.lang, "the text is very long: only its first words are searched for"));
	ask_find_shorts(c, k.a);
	store_read_end(c);
	if (k.status != GB_OK) {
		gb_ask_free(*out);
		*out = NULL;
	}
	return k.status;
}

void gb_ask_free(gb_ask *a)
{
	if (!a)
		return;
	buf_free(&a->note);
	arena_free(a->arena);
	free(a);
}

const char *gb_ask_note(const gb_ask *a)
{
	return buf_text(&a->note);
}

size_t gb_ask_words(const gb_ask *a)
{
	return a->terms.n;
}
