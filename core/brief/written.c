/* written.c - a figure's characters in the article against its value and unit.  Strict where the words
 * can be read for sure; what cannot be read gets no complaint. */
#include "config.h"

#include "brief/article.h"

#include <string.h>

#include "text/text.h"

/* A number of `written`. */
struct said {
	struct gb_decimal value;
	size_t begin, end;              /* bytes; the end is behind the word of scale */
};

static bool next_number(const char *s, size_t from, struct said *out)
{
	size_t begin, bytes = text_number_read(s + from, &out->value, &begin);

	if (bytes == 0)
		return false;
	out->begin = from + begin;
	out->end = from + bytes;
	return true;
}

static struct gb_decimal size_of(struct gb_decimal d)
{
	if (d.digits < 0)
		d.digits = -d.digits;
	return d;
}

static bool equal(struct gb_decimal a, struct gb_decimal b)
{
	return gb_decimal_cmp(size_of(a), size_of(b)) == 0;
}

/* The number without its word of scale: "10 tỷ" is 10. */
static struct gb_decimal unscaled(const char *s, struct said n)
{
	struct buf digits = BUF_EMPTY;
	struct gb_decimal d = n.value;
	size_t begin, len = n.begin;

	while (s[len] && strchr("0123456789.,", s[len]))
		len++;
	buf_add(&digits, s + n.begin, len - n.begin);
	if (text_number_read(buf_text(&digits), &d, &begin) == 0)
		d = n.value;
	buf_free(&digits);
	return d;
}

/* "8-10 tỷ": the word of scale belongs to both numbers. */
static bool equal_scaled(const char *s, struct said first, struct said second, struct gb_decimal value)
{
	struct gb_decimal plain = unscaled(s, second);

	if (equal(plain, second.value))
		return false;
	for (int power = 3; power <= 12; power += 3) {
		struct gb_decimal a = plain, b = first.value;
		if (gb_decimal_shift(&a, power) && equal(a, second.value))
			return gb_decimal_shift(&b, power) && equal(b, value);
	}
	return false;
}

static void say_number(struct brief_talk *t, const struct node *at, const char *key, const char *written,
                       struct gb_decimal said, struct gb_decimal given)
{
	struct buf a = BUF_EMPTY, b = BUF_EMPTY;

	gb_decimal_print(&a, said);
	gb_decimal_print(&b, given);
	brief_error(t, at, tr(t->lang, "written: \"%s\" says %s, but %s is %s"), brief_shown(t, written), buf_text(&a),
	            key, buf_text(&b));
	buf_free(&a);
	buf_free(&b);
}

/* "2 con số" (two digits) is 10, "3 con số" is 100. */
static bool is_count_of_digits(const char *s, struct said n, struct gb_decimal value)
{
	struct gb_decimal ten = { 1, 0 };

	if (!text_contains(s + n.end, "con số", TEXT_BARE) || n.value.scale != 0 || n.value.digits < 1 ||
	    n.value.digits > 9)
		return false;
	return gb_decimal_shift(&ten, (int)n.value.digits - 1) && equal(ten, value);
}

/* No digits, but a word of scale: "hàng triệu" cannot be 23. */
static void check_worded(struct brief_talk *t, const struct node *at, const char *written, struct gb_decimal value)
{
	static const struct {
		const char *word;
		int64_t least;          /* "nửa triệu" is half of it, and "một phần mười" still less */
	} scales[] = { { "tỷ", 100000000 }, { "triệu", 100000 }, { "nghìn", 100 }, { "ngàn", 100 } };

	for (size_t i = 0; i < sizeof(scales) / sizeof(scales[0]); i++) {
		struct gb_decimal least = { scales[i].least, 0 };
		if (!text_contains(written, scales[i].word, TEXT_EXACT) ||
		    text_contains(written, "tỷ lệ", TEXT_EXACT) || text_contains(written, "tỷ trọng", TEXT_EXACT))
			continue;
		if (gb_decimal_cmp(size_of(value), least) < 0)
			brief_error(t, at, tr(t->lang, "written: \"%s\" speaks of %s, which value does not"),
			            brief_shown(t, written), scales[i].word);
		return;
	}
}

static void check_second(struct brief_talk *t, const struct node *at, const struct gb_figure *f, struct said first)
{
	const char *key = f->has_of ? "of" : "value_max";
	struct gb_decimal wanted = f->has_of ? f->of : f->value_max;
	struct said second;

	if (!next_number(f->written, first.end, &second)) {
		brief_error(t, at, tr(t->lang, "written: \"%s\" holds one number; it should show %s too"),
		            brief_shown(t, f->written), key);
		return;
	}
	if (!equal(second.value, wanted))
		say_number(t, at, key, f->written, second.value, wanted);
	if (!equal(first.value, f->value) && !equal_scaled(f->written, first, second, f->value))
		say_number(t, at, "value", f->written, first.value, f->value);
}

static void check_numbers(struct brief_talk *t, const struct node *at, const struct gb_figure *f)
{
	struct said first;

	if (!next_number(f->written, 0, &first))
		check_worded(t, at, f->written, f->value);
	else if (f->has_of || f->has_max)
		check_second(t, at, f, first);
	else if (!equal(first.value, f->value) && !is_count_of_digits(f->written, first, f->value))
		say_number(t, at, "value", f->written, first.value, f->value);
}

/* ---- units ------------------------------------------------------------------------------------- */

static bool has_percent(const char *s)
{
	return strchr(s, '%') || text_contains(s, "phần trăm", TEXT_BARE) ||
	       text_contains(s, "con số", TEXT_BARE);
}

static bool has_currency(const char *s, const char *unit)
{
	if (strcmp(unit, "USD") == 0)
		return strstr(s, "USD") || strchr(s, '$') || text_contains(s, "đô la", TEXT_BARE);
	if (strcmp(unit, "VND") == 0)
		return strstr(s, "VN") || text_contains(s, "đồng", TEXT_BARE);
	return strstr(s, unit) != NULL;
}

static bool is_currency(const char *unit)
{
	return strlen(unit) == 3 && strspn(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

/* Words behind the last number of `written`. */
static const char *words_behind(const char *written)
{
	struct said n = { .end = 0 };
	size_t end = 0;

	while (next_number(written, end, &n))
		end = n.end;
	return end > 0 ? written + end : "";
}

/* A letter at least stands in it: a bare number says nothing of its unit. */
static bool has_word(const char *s)
{
	for (; *s; s++)
		if ((*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z') || ((unsigned char)*s & 0x80))
			return true;
	return false;
}

static void check_unit(struct brief_talk *t, const struct node *at, const char *written, const char *unit,
                       bool in_words)
{
	bool good = true;

	if (!unit)
		return;
	if (strcmp(unit, "%") == 0)
		good = has_percent(written);
	else if (strchr(written, '%'))
		good = false;
	else if (is_currency(unit))
		good = has_currency(written, unit);
	else if (in_words && has_word(words_behind(written)))
		good = text_contains(written, unit, TEXT_BARE);
	if (!good)
		brief_error(t, at, tr(t->lang, "written: \"%s\" does not say the unit \"%s\""), brief_shown(t, written),
		            brief_shown(t, unit));
}

/* What a source counts in ranks ("nhóm 10 nước") or ratios it need not name. */
static bool names_its_unit(const struct gb_figure *f)
{
	return f->kind == GB_AMOUNT || f->kind == GB_COUNT || f->kind == GB_PROGRESS;
}

void brief_written_check_figure(struct brief_talk *t, const struct node *at, const struct gb_figure *f)
{
	check_numbers(t, at, f);
	check_unit(t, at, f->written, f->unit.vi, names_its_unit(f));
}

/* Up is positive, down negative; for words that say neither, or both, nothing is sure. */
static void check_direction(struct brief_talk *t, const struct node *at, const struct gb_change *c)
{
	bool up = text_contains(c->written, "tăng", TEXT_EXACT);
	bool down = text_contains(c->written, "giảm", TEXT_EXACT) ||
	            text_contains(c->written, "tụt", TEXT_EXACT);

	if ((up && !down && c->value.digits < 0) || (down && !up && c->value.digits > 0))
		brief_error(t, at, tr(t->lang, "change: \"%s\" and the sign of its value disagree"),
		            brief_shown(t, c->written));
}

void brief_written_check_change(struct brief_talk *t, const struct node *at, const struct gb_change *c)
{
	struct said n;

	if (!next_number(c->written, 0, &n))
		check_worded(t, at, c->written, c->value);
	else if (!equal(n.value, c->value))
		say_number(t, at, "change.value", c->written, n.value, c->value);
	check_unit(t, at, c->written, c->unit.vi, true);
	check_direction(t, at, c);
}
