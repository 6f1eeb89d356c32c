/* ask_field.c - the fields of what is searched for: meeting: kind: agency: topic: year: due: */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *word;
	int facet;                      /* that it narrows by; -1 for none */
} fields[GB_FIELDS] = {
	[GB_FIELD_MEETING] = { "meeting", GB_BY_MEETING },
	[GB_FIELD_KIND] = { "kind", GB_BY_RECORD_KIND },
	[GB_FIELD_AGENCY] = { "agency", GB_BY_AGENCY },
	[GB_FIELD_TOPIC] = { "topic", GB_BY_TOPIC },
	[GB_FIELD_YEAR] = { "year", GB_BY_YEAR },
	[GB_FIELD_DUE] = { "due", -1 },
};

const char *gb_field_word(enum gb_field f)
{
	return fields[f].word;
}

int gb_field_of_facet(enum gb_facet by)
{
	if (by == GB_BY_KIND)
		return GB_FIELD_KIND;
	for (enum gb_field f = 0; f < GB_FIELDS; f++)
		if (fields[f].facet == (int)by)
			return (int)f;
	return -1;
}

int ask_field_named(const char *s, size_t n)
{
	for (enum gb_field f = 0; f < GB_FIELDS; f++) {
		size_t i = 0;
		while (i < n && fields[f].word[i] && (s[i] | 0x20) == fields[f].word[i])
			i++;
		if (i == n && !fields[f].word[i])
			return (int)f;
	}
	return -1;
}

/* ---- values ---------------------------------------------------------------------------------- */

static struct ask_value *add(gb_ask *a, enum gb_field f, bool without)
{
	struct ask_value *v = store_array_add(&a->fields[f]);

	v->without = without;
	return v;
}

static enum gb_status read_thing(gb_corpus *c, gb_ask *a, enum gb_field f, enum gb_thing what, const char *value,
                                 bool without)
{
	const char *id;
	enum gb_status status = gb_resolve(c, what, value, &id);

	if (status == GB_OK)
		add(a, f, without)->id = arena_strdup(a->arena, id);
	return status;
}

/* The word of a kind, or what people call it in either language. */
static bool is_called(enum gb_words set, int value, const char *typed)
{
	return text_same(gb_word(set, value), typed, TEXT_BARE) ||
		text_same(gb_word_label(set, value, GB_VI), typed, TEXT_BARE) ||
		text_same(gb_word_label(set, value, GB_EN), typed, TEXT_BARE);
}

/* Records are of kinds, and those again: kind:figure, kind:growth.  A word that several have means all of them. */
static enum gb_status read_kind(gb_corpus *c, gb_ask *a, const char *value, bool without)
{
	static const enum gb_words sets[GB_KINDS] = {
		[GB_MEETING] = GB_WORDS_MEETING, [GB_SLOGAN] = GB_WORDS_SLOGAN, [GB_DIRECTIVE] = GB_WORDS_KIND,
		[GB_FIGURE] = GB_WORDS_FIGURE, [GB_FINDING] = GB_WORDS_FINDING,
	};
	bool found = false;

	for (enum gb_kind k = GB_MEETING; k < GB_KINDS; k++) {
		if (is_called(GB_WORDS_KIND, (int)k, value)) {
			add(a, GB_FIELD_KIND, without)->id = arena_printf(a->arena, "!%d", (int)k);
			found = true;
		}
		for (int sub = 1; k != GB_DIRECTIVE && gb_word(sets[k], sub); sub++) {
			if (!is_called(sets[k], sub, value))
				continue;
			add(a, GB_FIELD_KIND, without)->id = arena_printf(a->arena, "!%d.%d", (int)k, sub);
			found = true;
		}
	}
	return found ? GB_OK : gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "there is no kind '%s'"), value);
}

/* One to four digits. */
static size_t year_at(const char *s, int *out)
{
	const size_t n = strspn(s, "0123456789");

	if (n == 0 || n > 4)
		return 0;
	*out = atoi(s);
	return n;
}

/* 2025, 2022..2025, 2022-2025 */
static enum gb_status read_year(gb_corpus *c, gb_ask *a, const char *value, bool without)
{
	int from = 0, to;
	size_t n = year_at(value, &from), m = 0;

	to = from;
	if (n && strncmp(value + n, "..", 2) == 0 && (m = year_at(value + n + 2, &to)) != 0)
		n += 2 + m;
	else if (n && value[n] == '-' && (m = year_at(value + n + 1, &to)) != 0)
		n += 1 + m;
	if (!n || value[n] || from < GB_YEAR_FIRST || to > GB_YEAR_LAST || from > to)
		return gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "'%s' is no year"), value);
	struct ask_value *v = add(a, GB_FIELD_YEAR, without);
	v->from = from;
	v->to = to;
	return GB_OK;
}

static bool read_days(const char *value, int *out)
{
	const size_t n = strspn(value, "0123456789");

	if (n == 0 || n > 5 || (value[n] != 'd' && value[n] != 'D') || value[n + 1])
		return false;
	*out = atoi(value);
	return true;
}

static enum gb_status read_due(gb_corpus *c, gb_ask *a, const char *value, bool without)
{
	struct ask_value v = { .without = without };

	if (text_same(value, "none", TEXT_BARE))
		v.due = ASK_DUE_NONE;
	else if (text_same(value, "passed", TEXT_BARE))
		v.due = ASK_DUE_PASSED;
	else if (read_days(value, &v.days))
		v.due = ASK_DUE_DAYS;
	else if (text_span_read(value, &v.span))
		v.due = ASK_DUE_SPAN;
	else
		return gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "'%s' is no deadline"), value);
	*add(a, GB_FIELD_DUE, without) = v;
	return GB_OK;
}

enum gb_status ask_field_read(gb_corpus *c, gb_ask *a, enum gb_field field, const char *value, bool without)
{
	if (text_words(value) == 0)
		return GB_OK;           /* nothing yet */
	switch (field) {
	case GB_FIELD_MEETING:
		return read_thing(c, a, field, GB_A_MEETING, value, without);
	case GB_FIELD_AGENCY:
		return read_thing(c, a, field, GB_AN_AGENCY, value, without);
	case GB_FIELD_TOPIC:
		return read_thing(c, a, field, GB_A_TOPIC, value, without);
	case GB_FIELD_KIND:
		return read_kind(c, a, value, without);
	case GB_FIELD_YEAR:
		return read_year(c, a, value, without);
	default:
		return read_due(c, a, value, without);
	}
}

/* ---- while it is typed ----------------------------------------------------------------------- */

static bool agency_begins(const struct gb_vocabulary *v, const char *value)
{
	for (size_t i = 0; i < v->n_agencies; i++) {
		const struct gb_agency *a = &v->agencies[i];
		if (text_contains(a->id, value, TEXT_BARE) || text_contains(a->name.vi, value, TEXT_BARE) ||
		    (a->name.en && text_contains(a->name.en, value, TEXT_BARE)))
			return true;
		for (size_t k = 0; k < a->shorts.n; k++)
			if (text_contains(a->shorts.at[k], value, TEXT_BARE))
				return true;
	}
	return false;
}

static bool topic_begins(const struct gb_vocabulary *v, const char *value)
{
	for (size_t i = 0; i < v->n_topics; i++) {
		const struct gb_topic *t = &v->topics[i];
		if (text_contains(t->id, value, TEXT_BARE) || text_contains(t->name.vi, value, TEXT_BARE) ||
		    (t->name.en && text_contains(t->name.en, value, TEXT_BARE)))
			return true;
	}
	return false;
}

/* A day has digits; what else could be a deadline are two words. */
static bool due_begins(const char *value)
{
	const size_t n = strlen(value);

	return (*value >= '0' && *value <= '9') || *value == '.' || strncmp("none", value, n) == 0 || strncmp("passed", value, n) == 0;
}

bool ask_field_begins(gb_corpus *c, enum gb_field field, const char *value)
{
	switch (field) {
	case GB_FIELD_AGENCY:
		return agency_begins(gb_vocabulary(c), value);
	case GB_FIELD_TOPIC:
		return topic_begins(gb_vocabulary(c), value);
	case GB_FIELD_YEAR:
		return strspn(value, "0123456789") < 5 && value[strspn(value, "0123456789.-")] == '\0';
	case GB_FIELD_DUE:
		return due_begins(value);
	default:
		return true;            /* of meetings and kinds there are too many ways to be called */
	}
}

/* ---- for a prompt ---------------------------------------------------------------------------- */

/* Behind the last quote that is not closed, or the last space outside of quotes. */
static size_t last_piece(const char *text, bool *open)
{
	size_t at = 0;

	*open = false;
	for (size_t i = 0; text[i]; i++) {
		if (text[i] == '"')
			*open = !*open;
		else if (text[i] == ' ' && !*open)
			at = i + 1;
	}
	return at;
}

bool gb_field_typed(const char *text, enum gb_field *field, size_t *from)
{
	bool open;
	size_t at = last_piece(text, &open), n;
	int named;

	at += strspn(text + at, "-");
	n = strcspn(text + at, ":\" ");
	named = text[at + n] == ':' ? ask_field_named(text + at, n) : -1;
	if (named < 0)
		return false;
	*field = (enum gb_field)named;
	at += n + 1;
	if (text[at] == '"' && !open)
		return false;           /* closed: nothing is being typed */
	*from = at + (text[at] == '"');
	return true;
}

void gb_ask_narrow(struct buf *out, const char *text, enum gb_field field, const char *value)
{
	const char *quote = strpbrk(value, " ,\"") ? "\"" : "";
	const size_t len = strlen(text);

	buf_puts(out, text);
	if (ask_is_quoted(text))
		buf_puts(out, "\" ");
	else if (len > 0 && text[len - 1] != ' ')
		buf_putc(out, ' ');
	buf_printf(out, "%s:%s%s%s", fields[field].word, quote, value, quote);
}

void gb_ask_widen(struct buf *out, const gb_ask *a, enum gb_field field)
{
	const struct ask_piece *pieces = a->pieces.at;
	size_t at = 0;

	for (size_t i = 0; i < a->pieces.n; i++) {
		const struct ask_piece *p = &pieces[i];
		if (!p->is_field || p->field != field || a->text[p->from] == '-')
			continue;
		buf_add(out, a->text + at, p->from - at);
		at = p->to + strspn(a->text + p->to, " ");
	}
	buf_puts(out, a->text + at);
}

bool gb_ask_narrowed(const gb_ask *a, enum gb_field field, const char *value)
{
	const int kind = field == GB_FIELD_KIND ? gb_word_value(GB_WORDS_KIND, value) : -1, year = atoi(value);

	for (size_t i = 0; i < a->fields[field].n; i++) {
		const struct ask_value *v = ask_value_at(a, field, i);
		if (v->without)
			continue;
		if (field == GB_FIELD_YEAR ? v->from <= year && year <= v->to :
		    kind >= 0 ? v->id[0] == '!' && atoi(v->id + 1) == kind && !strchr(v->id, '.') :
		    v->id && strcmp(v->id, value) == 0)
			return true;
	}
	return false;
}
