/* form.c - holds a tree against the tables: unknown, missing and doubled keys, and each value
 * against its type.  What is wrong is marked bad, so that nobody complains of it twice. */
#include "config.h"

#include "brief/schema.h"

#include <stdlib.h>
#include <string.h>

#include "text/text.h"

/* No table of schema.c is longer. */
#define KEYS_MAX 32

#define ID_MAX 64

/* A list of texts (ids, abbreviations); the pairs in it are compared. */
#define LIST_MAX 256

static void refuse(struct brief_talk *t, struct node *n, const char *what)
{
	n->bad = true;
	brief_error(t, n, "%s", what);
}

/* ---- scalars -------------------------------------------------------------------------------- */

static bool is_nothing(const struct node *n)
{
	return n->type == NODE_SCALAR && n->plain &&
	       (!n->text[0] || strcmp(n->text, "null") == 0 || strcmp(n->text, "~") == 0);
}

/* A text in two languages; a Vietnamese one is always wanted. */
static const struct brief_key language_keys[] = {
	{ .name = "vi", .type = BRIEF_STRING, .about = TR("the Vietnamese text") },
	{ .name = "en", .type = BRIEF_STRING },
};
static const struct brief_shape language_shape = { language_keys, 2 };

/* A key that stands there with nothing behind it: of one that is needed say what for. */
static void tell_nothing(struct brief_talk *t, const struct node *n, const struct brief_key *key)
{
	bool needed = key->required || key == &language_keys[0];

	if (needed && key->about)
		brief_error(t, n, tr(t->lang, "%s: nothing stands here yet; needed: %s"), key->name, tr(t->lang, key->about));
	else if (needed)
		brief_error(t, n, tr(t->lang, "%s: nothing stands here yet, and it is needed"), key->name);
	else
		brief_error(t, n, tr(t->lang, "%s: nothing stands here; leave the key out where the source says nothing"),
		            key->name);
}

/* True when a text stands here; else says what does. */
static bool is_text(struct brief_talk *t, struct node *n, const struct brief_key *key)
{
	if (n->bad)
		return false;
	n->bad = true;
	if (n->type != NODE_SCALAR)
		brief_error(t, n, n->type == NODE_LIST
		            ? tr(t->lang, "%s: one text is wanted here, not a list")
		            : tr(t->lang, "%s: one text is wanted here, not a mapping"), key->name);
	else if (is_nothing(n))
		tell_nothing(t, n, key);
	else if (!n->text[0])
		brief_error(t, n, tr(t->lang, "%s: the text is empty"), key->name);
	else
		n->bad = false;
	return !n->bad;
}

static bool is_id(const char *s, size_t len)
{
	return len > 0 && len <= ID_MAX && strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-") >= len;
}

static void check_id(struct brief_talk *t, struct node *n, const char *key)
{
	if (gb_id_valid(n->text))
		return;
	n->bad = true;
	brief_error(t, n, tr(t->lang, "%s: \"%s\" is no id: a-z, 0-9 and -, at most 64 of them"), key,
	            brief_shown(t, n->text));
}

static void check_date(struct brief_talk *t, struct node *n, const char *key)
{
	struct gb_date day;
	struct gb_span span;
	char iso[11];

	if (gb_date_parse(n->text, &day))
		return;
	n->bad = true;
	if (text_date_read(n->text, &span) && gb_date_cmp(span.from, span.to) == 0) {
		gb_date_print(iso, span.from);
		brief_error(t, n, tr(t->lang, "%s: \"%s\" is not year-month-day: write %s"), key,
		            brief_shown(t, n->text), iso);
	} else {
		brief_error(t, n, tr(t->lang, "%s: \"%s\" is no date: YYYY-MM-DD, a real day from %d to %d"), key,
		            brief_shown(t, n->text), GB_YEAR_FIRST, GB_YEAR_LAST);
	}
}

static void check_period(struct brief_talk *t, struct node *n, const char *key)
{
	struct gb_span span;

	if (gb_period_parse(n->text, &span))
		return;
	n->bad = true;
	brief_error(t, n, tr(t->lang, "%s: \"%s\" is no period: YYYY, YYYY-Qn, YYYY-MM, YYYY-MM-DD, two of them "
	                     "with / between (the later one last), or ../ and one of them"), key,
	            brief_shown(t, n->text));
}

/* "118 tỷ" and "14,26" are what a clerk writes; says what is wanted instead. */
static void check_decimal(struct brief_talk *t, struct node *n, const char *key)
{
	struct gb_decimal d;
	size_t begin;
	struct buf plain = BUF_EMPTY;

	if (gb_decimal_parse(n->text, &d))
		return;
	n->bad = true;
	if (text_number_read(n->text, &d, &begin) == strlen(n->text) && begin == 0) {
		gb_decimal_print(&plain, d);
		brief_error(t, n, tr(t->lang, "%s: \"%s\" is not a plain number: write %s"), key,
		            brief_shown(t, n->text), buf_text(&plain));
	} else {
		brief_error(t, n, tr(t->lang, "%s: \"%s\" is not a plain number: digits only, a point before decimals, "
		                     "at most 18 digits"), key, brief_shown(t, n->text));
	}
	buf_free(&plain);
}

static void check_integer(struct brief_talk *t, struct node *n, const char *key)
{
	size_t digits = strspn(n->text, "0123456789");

	/* Nine digits fit an int on every machine. */
	if (n->text[digits] == '\0' && digits <= 9 && n->text[0] != '0')
		return;
	n->bad = true;
	brief_error(t, n, tr(t->lang, "%s: \"%s\" is not a whole number from 1"), key, brief_shown(t, n->text));
}

static void check_year(struct brief_talk *t, struct node *n, const char *key)
{
	int year = strlen(n->text) == 4 && strspn(n->text, "0123456789") == 4 ? atoi(n->text) : 0;

	if (year >= GB_YEAR_FIRST && year <= GB_YEAR_LAST)
		return;
	n->bad = true;
	brief_error(t, n, tr(t->lang, "%s: \"%s\" is no year from %d to %d"), key, brief_shown(t, n->text),
	            GB_YEAR_FIRST, GB_YEAR_LAST);
}

static void check_bool(struct brief_talk *t, struct node *n, const char *key)
{
	if (strcmp(n->text, "true") == 0 || strcmp(n->text, "false") == 0)
		return;
	n->bad = true;
	brief_error(t, n, tr(t->lang, "%s: \"%s\" is neither true nor false"), key, brief_shown(t, n->text));
}

static void check_url(struct brief_talk *t, struct node *n, const char *key)
{
	const char *rest = NULL;

	if (strncmp(n->text, "https://", 8) == 0)
		rest = n->text + 8;
	else if (strncmp(n->text, "http://", 7) == 0)
		rest = n->text + 7;
	if (rest && *rest && *rest != '/' && !strpbrk(rest, " \"<>\\^`{|}"))
		return;
	n->bad = true;
	brief_error(t, n, tr(t->lang, "%s: \"%s\" is no address that begins with https:// or http://"), key,
	            brief_shown(t, n->text));
}

static void check_word(struct brief_talk *t, struct node *n, const struct brief_key *key)
{
	struct brief_nearest near;
	struct buf all = BUF_EMPTY;
	const char *word;

	if (gb_word_value(key->words, n->text) >= 1)
		return;
	n->bad = true;
	brief_nearest_begin(&near, n->text);
	for (int value = 1; (word = gb_word(key->words, value)) != NULL; value++) {
		buf_printf(&all, "%s%s", value > 1 ? ", " : "", word);
		brief_nearest_offer(&near, word);
	}
	brief_error(t, n, tr(t->lang, "%s: \"%s\" is none of: %s%s"), key->name, brief_shown(t, n->text),
	            buf_text(&all), brief_hint(t, &near));
	buf_free(&all);
}

/* [MEETING/]ID, and where `item` [#N]. */
static bool is_address(const char *s, bool item)
{
	const char *slash = strchr(s, '/'), *id = slash ? slash + 1 : s;
	size_t len = item ? strcspn(id, "#") : strlen(id);
	const char *number = id + len;

	if ((slash && !is_id(s, (size_t)(slash - s))) || !is_id(id, len))
		return false;
	if (*number == '\0')
		return true;
	number++;
	return *number >= '1' && *number <= '9' && strlen(number) <= 4 &&
	       number[strspn(number, "0123456789")] == '\0';
}

static void check_address(struct brief_talk *t, struct node *n, const struct brief_key *key)
{
	bool item = key->type == BRIEF_TO_SLOGAN;

	if (is_address(n->text, item))
		return;
	n->bad = true;
	brief_error(t, n, item
	            ? tr(t->lang, "%s: \"%s\" is no reference, which is ID, ID#N, MEETING/ID or MEETING/ID#N")
	            : tr(t->lang, "%s: \"%s\" is no reference, which is ID or MEETING/ID"), key->name,
	            brief_shown(t, n->text));
}

static void check_words(struct brief_talk *t, struct node *n, const struct brief_key *key)
{
	size_t words = text_words(n->text);

	if (key->words_max == 0)
		return;
	if (words >= (size_t)key->words_min && words <= (size_t)key->words_max)
		return;
	n->bad = true;
	if (key->words_min > 0)
		brief_error(t, n, tr(t->lang, "%s: %zu words; %d to %d are wanted"), key->name, words, key->words_min,
		            key->words_max);
	else
		brief_error(t, n, tr(t->lang, "%s: %zu words; at most %d are wanted"), key->name, words, key->words_max);
}

static void check_scalar(struct brief_talk *t, struct node *n, const struct brief_key *key)
{
	if (!is_text(t, n, key))
		return;
	switch (key->type) {
	case BRIEF_ID: case BRIEF_OLD_ID: case BRIEF_AGENCY: case BRIEF_TOPIC: case BRIEF_INDICATOR:
	case BRIEF_SOURCE: case BRIEF_SPEAKER:
		check_id(t, n, key->name);
		break;
	case BRIEF_DATE:
		check_date(t, n, key->name);
		break;
	case BRIEF_PERIOD:
		check_period(t, n, key->name);
		break;
	case BRIEF_DECIMAL:
		check_decimal(t, n, key->name);
		break;
	case BRIEF_INTEGER:
		check_integer(t, n, key->name);
		break;
	case BRIEF_YEAR:
		check_year(t, n, key->name);
		break;
	case BRIEF_BOOL:
		check_bool(t, n, key->name);
		break;
	case BRIEF_URL:
		check_url(t, n, key->name);
		break;
	case BRIEF_WORD:
		check_word(t, n, key);
		break;
	case BRIEF_TO_FIGURE: case BRIEF_TO_SLOGAN:
		check_address(t, n, key);
		break;
	default:
		check_words(t, n, key);
		break;
	}
}

/* ---- mappings, lists ------------------------------------------------------------------------- */

static void unknown_key(struct brief_talk *t, const struct node *map, const struct node *key,
                        const struct node *value, const struct brief_shape *shape)
{
	struct brief_nearest near;

	if (key->type != NODE_SCALAR) {
		brief_error(t, key, tr(t->lang, "a key is one word, not a list or mapping"));
		return;
	}
	if (key->bad)
		return;
	if (strcmp(key->text, "<<") == 0) {
		brief_error(t, key, tr(t->lang, "merge keys (<<) are not taken: write the keys out"));
		return;
	}
	/* {vi: a, b, en: c} is what happens to text with a comma. */
	if (map->flow && value->type == NODE_SCALAR && value->plain && !value->text[0]) {
		brief_error(t, key, tr(t->lang, "\"%s\" is no key: inside { } text with a comma wants quotes"),
		            brief_shown(t, key->text));
		return;
	}
	brief_nearest_begin(&near, key->text);
	for (size_t i = 0; i < shape->n; i++)
		brief_nearest_offer(&near, shape->keys[i].name);
	brief_error(t, key, tr(t->lang, "unknown key \"%s\"%s"), brief_shown(t, key->text), brief_hint(t, &near));
}

static void check_value(struct brief_talk *t, struct node *n, const struct brief_key *key);

/* The pairs of a mapping against its shape. */
static void check_pairs(struct brief_talk *t, struct node *map, const struct brief_shape *shape)
{
	const struct node *seen[KEYS_MAX] = { NULL };

	for (struct node *key = map->first; key && key->next; key = key->next->next) {
		struct node *value = key->next;
		const struct brief_key *known = key->type == NODE_SCALAR && !key->bad
			? brief_shape_find(shape, key->text) : NULL;

		if (!known) {
			unknown_key(t, map, key, value, shape);
			value->bad = true;
			continue;
		}
		const struct node **before = &seen[known - shape->keys];
		if (*before) {
			brief_error(t, key, tr(t->lang, "\"%s\" stands twice here; the first is in line %d"), key->text,
			            (*before)->line);
			value->bad = true;
			continue;
		}
		*before = key;
		check_value(t, value, known);
	}
	for (size_t i = 0; i < shape->n; i++)
		if (shape->keys[i].required && !seen[i])
			brief_error(t, map, tr(t->lang, "\"%s\" is missing"), shape->keys[i].name);
}

static void check_text(struct brief_talk *t, struct node *n, const struct brief_key *key)
{
	if (n->bad)
		return;
	if (is_nothing(n)) {
		(void)is_text(t, n, key);
		return;
	}
	if (n->type != NODE_MAP) {
		n->bad = true;
		brief_error(t, n, tr(t->lang, "%s: wanted in both languages: {vi: ..., en: ...}"), key->name);
		return;
	}
	check_pairs(t, n, &language_shape);
	const struct node *vi = brief_node_find(n, "vi"), *en = brief_node_find(n, "en");
	if (!vi && !en) {
		n->bad = true;
		brief_error(t, n, tr(t->lang, "%s: neither vi nor en stands here"), key->name);
	} else if (!vi && key->type != BRIEF_GLOSS) {
		n->bad = true;
		brief_error(t, n, tr(t->lang, "%s: the Vietnamese text (vi) is missing"), key->name);
	} else if (!en) {
		brief_warn(t, n, tr(t->lang, "%s: the English text (en) is missing"), key->name);
	}
}

/* A currency is three capitals, as in ISO 4217. */
static void check_unit(struct brief_talk *t, struct node *n, const struct brief_key *key)
{
	if (n->type != NODE_SCALAR) {
		check_text(t, n, key);
		return;
	}
	if (!is_text(t, n, key) || strcmp(n->text, "%") == 0)
		return;
	if (strlen(n->text) == 3 && strspn(n->text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3)
		return;
	n->bad = true;
	brief_error(t, n, tr(t->lang, "%s: \"%s\" is neither \"%%\" nor a currency such as USD: a unit in words wants "
	                     "{vi: ..., en: ...}"), key->name, brief_shown(t, n->text));
}

static void check_one(struct brief_talk *t, struct node *n, const struct brief_key *key)
{
	switch (key->type) {
	case BRIEF_MAP:
		brief_form(t, n, key->shape);
		break;
	case BRIEF_TEXT: case BRIEF_GLOSS:
		check_text(t, n, key);
		break;
	case BRIEF_UNIT:
		check_unit(t, n, key);
		break;
	default:
		check_scalar(t, n, key);
		break;
	}
}

static void check_twice(struct brief_talk *t, const struct node *list, struct node *n)
{
	if (n->bad)
		return;
	for (const struct node *m = list->first; m != n; m = m->next)
		if (!m->bad && strcmp(m->text, n->text) == 0) {
			n->bad = true;
			brief_error(t, n, tr(t->lang, "\"%s\" stands twice in this list"), brief_shown(t, n->text));
			return;
		}
}

static void check_list(struct brief_talk *t, struct node *n, const struct brief_key *key)
{
	bool mappings = key->type == BRIEF_MAP;
	size_t most = mappings ? BRIEF_MAX_RECORDS : LIST_MAX;

	if (n->bad)
		return;
	n->bad = true;
	if (is_nothing(n))
		tell_nothing(t, n, key);
	else if (n->type != NODE_LIST)
		brief_error(t, n, mappings ? tr(t->lang, "%s: a list is wanted here, each entry begun with \"- \"")
		            : tr(t->lang, "%s: a list is wanted here: [...]"), key->name);
	else if (n->count == 0)
		brief_error(t, n, tr(t->lang, "%s: the list is empty; leave the key out"), key->name);
	else if (n->count > most)
		brief_error(t, n, tr(t->lang, "%s: a list of %zu; at most %zu are taken"), key->name, n->count, most);
	else
		n->bad = false;
	if (n->bad)
		return;
	for (struct node *entry = n->first; entry; entry = entry->next) {
		check_one(t, entry, key);
		if (!mappings)
			check_twice(t, n, entry);
	}
}

static void check_value(struct brief_talk *t, struct node *n, const struct brief_key *key)
{
	if (key->list)
		check_list(t, n, key);
	else
		check_one(t, n, key);
}

/* The shapes are at most five deep, so this ends. */
void brief_form(struct brief_talk *t, struct node *map, const struct brief_shape *shape)
{
	if (map->bad)
		return;
	if (map->type != NODE_MAP) {
		refuse(t, map, tr(t->lang, "keys are wanted here, each with its value (\"key: value\")"));
		return;
	}
	check_pairs(t, map, shape);
}

void brief_walk(const struct node *map, const struct brief_shape *shape, brief_seer *see, void *self)
{
	if (map->bad || map->type != NODE_MAP)
		return;
	for (const struct node *key = map->first; key && key->next; key = key->next->next) {
		const struct node *value = key->next;
		const struct brief_key *known = key->type == NODE_SCALAR ? brief_shape_find(shape, key->text) : NULL;

		if (!known || value->bad)
			continue;
		for (const struct node *n = known->list ? value->first : value; n; n = known->list ? n->next : NULL) {
			if (known->type == BRIEF_MAP)
				brief_walk(n, known->shape, see, self);
			else if (n->type == NODE_SCALAR && !n->bad)
				see(self, known, n);
		}
	}
}
