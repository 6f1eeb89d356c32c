/* tell_value.c - single values to a visitor. */
#include "config.h"

#include "out/tell_value.h"

static void tell(struct out_teller *t, const char *key, const struct out_value *v)
{
	t->to->value(t, key, v);
}

static void nothing(struct out_teller *t, const char *key)
{
	tell(t, key, &(struct out_value){ .type = OUT_NOTHING });
}

void out_tell_text(struct out_teller *t, const char *key, const char *s)
{
	if (s)
		tell(t, key, &(struct out_value){ .type = OUT_TEXT, .text = s });
	else
		nothing(t, key);
}

void out_tell_whole(struct out_teller *t, const char *key, long n)
{
	tell(t, key, &(struct out_value){ .type = OUT_WHOLE, .whole = n });
}

void out_tell_whole_or_none(struct out_teller *t, const char *key, long n)
{
	if (n)
		out_tell_whole(t, key, n);
	else
		nothing(t, key);
}

void out_tell_decimal(struct out_teller *t, const char *key, bool given, struct gb_decimal d)
{
	if (given)
		tell(t, key, &(struct out_value){ .type = OUT_DECIMAL, .decimal = d });
	else
		nothing(t, key);
}

void out_tell_truth(struct out_teller *t, const char *key, bool yes)
{
	tell(t, key, &(struct out_value){ .type = OUT_TRUTH, .truth = yes });
}

void out_tell_list(struct out_teller *t, const char *key, const struct gb_ids *ids)
{
	tell(t, key, &(struct out_value){ .type = OUT_LIST, .list = *ids });
}

void out_tell_hits(struct out_teller *t, const char *key, const struct gb_hit *hits, size_t n)
{
	tell(t, key, &(struct out_value){ .type = OUT_HITS, .hits = { hits, n } });
}

void out_tell_date(struct out_teller *t, const char *key, struct gb_date d)
{
	char day[11];

	gb_date_print(day, d);
	out_tell_text(t, key, *day ? day : NULL);
}

void out_tell_word(struct out_teller *t, const char *key, enum gb_words set, int value)
{
	out_tell_text(t, key, gb_word(set, value));
}

void out_tell_in_lang(struct out_teller *t, const char *key, const struct gb_text *text)
{
	enum gb_lang given;
	const char *s = gb_text_in(text, t->lang, &given);

	if (given != t->lang)
		t->fell_back = true;
	out_tell_text(t, key, s);
}

void out_tell_unit(struct out_teller *t, const char *key, const struct gb_text *unit)
{
	out_tell_text(t, key, gb_text_in(unit, t->lang, NULL));
}

void out_tell_fallback(struct out_teller *t)
{
	out_tell_text(t, "lang", !t->fell_back ? NULL : t->lang == GB_VI ? "en" : "vi");
	t->fell_back = false;
}

void out_tell_counts(struct out_teller *t, const struct gb_counts *c, bool meetings)
{
	t->to->open(t, "counts", true);
	out_tell_whole(t, "slogans", c->slogans);
	out_tell_whole(t, "directives", c->directives);
	out_tell_whole(t, "figures", c->figures);
	out_tell_whole(t, "findings", c->findings);
	if (meetings)
		out_tell_whole(t, "meetings", c->meetings);
	out_tell_whole(t, "deadlines", c->deadlines);
	t->to->close(t);
}
