/* search_complete.c - Tab at the end of what is typed: a field's name ("age" is agency:), or its value, as far as it is
 * certain. */
#include "config.h"

#include "tui/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"
#include "tui/filter.h"

#define NAME_LEAST 3            /* letters of a field's name: "to", "du", "me" are words */
#define MEETINGS_MOST 200

/* ---- the values of a field ---- */

struct collecting {
	struct search_values *to;
	const struct context *cx;
	const char *typed;
	bool by_name;                   /* no word begins as typed: names in which it stands */
};

static bool begins(const char *word, const char *typed)
{
	struct buf a = BUF_EMPTY, b = BUF_EMPTY;

	text_fold(&a, word, TEXT_BARE);
	text_fold(&b, typed, TEXT_BARE);
	const bool yes = strncmp(buf_text(&a), buf_text(&b), b.len) == 0;
	buf_free(&a);
	buf_free(&b);
	return yes;
}

static void add(struct collecting *c, const char *word, const char *name)
{
	void *values = c->to->at;

	mem_reserve(&values, &c->to->room, c->to->n + 1, sizeof *c->to->at);
	c->to->at = values;
	c->to->at[c->to->n++] = (struct search_value){ mem_strdup(word), mem_strdup(name ? name : word) };
}

static bool names_it(const struct collecting *c, const struct gb_text *name)
{
	return (name->vi && text_contains(name->vi, c->typed, TEXT_BARE)) ||
		(name->en && text_contains(name->en, c->typed, TEXT_BARE));
}

static void offer(struct collecting *c, const char *word, const struct gb_text *name)
{
	if (c->by_name ? names_it(c, name) : begins(word, c->typed))
		add(c, word, gb_say_text(&c->cx->voice, name));
}

/* By its id, else by an abbreviation that can be typed as one word. */
static void offer_agency(struct collecting *c, const struct gb_agency *a)
{
	const size_t before = c->to->n;

	offer(c, a->id, &a->name);
	for (size_t i = 0; i < a->shorts.n && c->to->n == before && !c->by_name; i++)
		if (!strchr(a->shorts.at[i], ' '))
			offer(c, a->shorts.at[i], &a->name);
}

static void offer_vocabulary(struct collecting *c, enum gb_field field)
{
	const struct gb_vocabulary *v = gb_voice_vocabulary(&c->cx->voice);

	for (size_t i = 0; field == GB_FIELD_AGENCY && i < v->n_agencies; i++)
		offer_agency(c, &v->agencies[i]);
	for (size_t i = 0; field == GB_FIELD_TOPIC && i < v->n_topics; i++)
		offer(c, v->topics[i].id, &v->topics[i].name);
}

static void offer_meetings(struct collecting *c)
{
	const struct gb_query all = { .kind = GB_MEETING };
	const struct gb_window newest = { .limit = MEETINGS_MOST };
	gb_rows *rows;

	if (gb_find(c->cx->corpus, &all, &newest, &rows) != GB_OK)
		return;
	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_meeting *m = gb_rows_at(rows, i)->meeting;
		offer(c, m->id, m->short_title.vi ? &m->short_title : &m->title);
	}
	gb_rows_free(rows);
}

static void offer_years(struct collecting *c)
{
	const struct gb_query all = { .kind = GB_MEETING };
	struct gb_parts parts;

	if (gb_facets(c->cx->corpus, &all, GB_BY_YEAR, &parts) != GB_OK)
		return;
	for (size_t i = 0; i < parts.n; i++)
		offer(c, parts.at[i].id, &(struct gb_text){ NULL, NULL });
	gb_parts_free(&parts);
}

static bool is_there(const struct search_values *v, const char *word)
{
	for (size_t i = 0; i < v->n; i++)
		if (strcmp(v->at[i].word, word) == 0)
			return true;
	return false;
}

/* The kinds of records, then the kinds of each of them. */
static void offer_kinds(struct collecting *c)
{
	static const enum gb_words sets[] = {
		GB_WORDS_KIND, GB_WORDS_SLOGAN, GB_WORDS_MEETING, GB_WORDS_FIGURE, GB_WORDS_FINDING,
	};

	for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) {
		const enum gb_words set = sets[i];
		const char *word;
		for (int value = set == GB_WORDS_KIND ? 0 : 1; (word = gb_word(set, value)) != NULL; value++) {
			const struct gb_text name = { gb_word_label(set, value, GB_VI), gb_word_label(set, value, GB_EN) };
			if (!is_there(c->to, word))
				offer(c, word, &name);
		}
	}
}

static void offer_deadlines(struct collecting *c)
{
	static const char *const words[] = { "passed", "30d", "none" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct buf name = BUF_EMPTY;
		facet_choice(&name, FACET_DUE, words[i], GB_DIRECTIVE, &c->cx->voice);
		offer(c, words[i], &(struct gb_text){ buf_text(&name), buf_text(&name) });
		buf_free(&name);
	}
}

static void collect(struct collecting *c, enum gb_field field)
{
	switch (field) {
	case GB_FIELD_MEETING: offer_meetings(c); break;
	case GB_FIELD_KIND: offer_kinds(c); break;
	case GB_FIELD_AGENCY:
	case GB_FIELD_TOPIC: offer_vocabulary(c, field); break;
	case GB_FIELD_YEAR: offer_years(c); break;
	case GB_FIELD_DUE: offer_deadlines(c); break;
	case GB_FIELDS: break;
	}
}

void search_values_read(struct search_values *v, struct context *cx, enum gb_field field, const char *typed)
{
	struct collecting c = { v, cx, typed, false };

	*v = (struct search_values){ NULL, 0, 0 };
	collect(&c, field);
	c.by_name = true;
	if (v->n == 0)
		collect(&c, field);
}

void search_values_free(struct search_values *v)
{
	for (size_t i = 0; i < v->n; i++) {
		free(v->at[i].word);
		free(v->at[i].name);
	}
	free(v->at);
	*v = (struct search_values){ NULL, 0, 0 };
}

/* ---- into the text ---- */

void search_take_value(struct buf *out, const char *text, const char *word)
{
	enum gb_field field;
	size_t from = 0;

	if (gb_field_typed(text, &field, &from) && from > 0 && text[from - 1] == '"')
		from--;
	buf_add(out, text, from);
	buf_printf(out, strchr(word, ' ') ? "\"%s\" " : "%s ", word);
}

/* What all words have in common; nothing when that is no more than what is typed. */
static void common(struct buf *out, const struct search_values *v, const char *typed)
{
	buf_puts(out, v->at[0].word);
	for (size_t i = 1; i < v->n; i++) {
		size_t same = 0;
		while (same < out->len && v->at[i].word[same] == out->text[same])
			same++;
		while (same > 0 && ((unsigned char)v->at[0].word[same] & 0xC0) == 0x80)        /* no half of a letter */
			same--;
		buf_cut(out, same);
	}
	if (!begins(buf_text(out), typed) || text_length(buf_text(out)) <= text_length(typed))
		buf_clear(out);
}

static enum search_completed complete_value(struct buf *out, struct context *cx, const char *text, enum gb_field field,
                                            size_t from)
{
	struct search_values v;
	struct buf more = BUF_EMPTY;
	enum search_completed how = SEARCH_SEVERAL;

	search_values_read(&v, cx, field, text + from);
	if (v.n > 1)
		common(&more, &v, text + from);
	if (v.n == 0) {
		how = SEARCH_NO_VALUE;
	} else if (v.n == 1) {
		search_take_value(out, text, v.at[0].word);
		how = SEARCH_COMPLETED;
	} else if (more.len) {
		buf_add(out, text, from);
		buf_puts(out, buf_text(&more));
		how = SEARCH_COMPLETED;
	}
	buf_free(&more);
	search_values_free(&v);
	return how;
}

/* The field whose name begins with a word; GB_FIELDS: none, or several. */
static enum gb_field field_named(const char *word)
{
	enum gb_field found = GB_FIELDS;

	for (enum gb_field f = GB_FIELD_MEETING; strlen(word) >= NAME_LEAST && f < GB_FIELDS; f++) {
		if (strncmp(gb_field_word(f), word, strlen(word)) != 0)
			continue;
		if (found != GB_FIELDS)
			return GB_FIELDS;
		found = f;
	}
	return found;
}

static bool in_quotes(const char *text)
{
	bool in = false;

	for (; *text; text++)
		in ^= *text == '"';
	return in;
}

enum search_completed search_complete(struct buf *out, struct context *cx, const char *text)
{
	const char *blank = strrchr(text, ' '), *word = blank ? blank + 1 : text;
	enum gb_field field;
	size_t from;

	if (gb_field_typed(text, &field, &from))
		return complete_value(out, cx, text, field, from);
	word += *word == '-';
	field = in_quotes(text) ? GB_FIELDS : field_named(word);
	if (field == GB_FIELDS)
		return SEARCH_NO_FIELD;
	buf_add(out, text, (size_t)(word - text));
	buf_printf(out, "%s:", gb_field_word(field));
	return SEARCH_COMPLETED;
}
