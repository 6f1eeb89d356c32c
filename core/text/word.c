/* word.c - a text as words, each in the forms that searching compares. */
#include "config.h"

#include <string.h>

#include "text/fold.h"
#include "text/letter.h"
#include "text/memo.h"
#include "text/numeral.h"
#include "text/syllable.h"
#include "text/text.h"
#include "text/utf8.h"

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* A mark without a base hangs on the word that it follows. */
static bool is_wordly(const struct text_letter *l)
{
	return l->alphabetic || is_digit(l->base) || l->base == 0;
}

void text_reading_begin_with(struct text_reading *r, const char *s, struct text_memo *memo)
{
	*r = (struct text_reading){ .memo = memo };
	text_folding_begin(&r->letters, s, strlen(s), TEXT_EXACT);
}

void text_reading_begin(struct text_reading *r, const char *s)
{
	text_reading_begin_with(r, s, NULL);
}

void text_reading_only(struct text_reading *r, const bool begins[128])
{
	r->begins = begins;
}

static void next_letter(struct text_reading *r)
{
	r->has_letter = text_folding_letter(&r->letters, &r->letter);
}

/* ---- one word -------------------------------------------------------------------------------- */

/* The lengths of the three forms of a word being put together; what is full takes no more. */
struct growing {
	size_t bare, letters, exact;
};

static void add_points(char form[TEXT_WORD_BYTES], size_t *len, const uint32_t *points, int n)
{
	char bytes[4];

	for (int i = 0; i < n; i++) {
		size_t size = text_utf8_write(bytes, points[i]);
		if (*len + size < TEXT_WORD_BYTES) {
			memcpy(form + *len, bytes, size);
			*len += size;
		}
	}
}

static void add_ascii(char form[TEXT_WORD_BYTES], size_t *len, uint32_t c)
{
	if (*len + 1 < TEXT_WORD_BYTES)
		form[(*len)++] = (char)c;
}

static void add_letter(struct text_word *w, struct growing *g, const struct text_letter *l)
{
	uint32_t points[6];

	if (l->base && l->base < 0x80 && !l->n_marks && !l->tone) {
		add_ascii(w->bare, &g->bare, l->base);
		add_ascii(w->letters, &g->letters, l->base);
		add_ascii(w->exact, &g->exact, l->base);
		return;
	}
	add_points(w->bare, &g->bare, points, text_fold_letter(l, TEXT_BARE, points));
	add_points(w->letters, &g->letters, points, text_fold_letter(l, TEXT_LETTERS, points));
	add_points(w->exact, &g->exact, points, text_fold_letter(l, TEXT_EXACT, points));
}

/* Letters and digits up to what parts words. */
static void read_mixed(struct text_reading *r, struct text_word *w)
{
	struct growing g = { 0, 0, 0 };
	bool digits = false;

	for (; r->has_letter && is_wordly(&r->letter); next_letter(r)) {
		add_letter(w, &g, &r->letter);
		digits = digits || is_digit(r->letter.base);
		w->to = r->letter.to;
	}
	w->bare[g.bare] = w->letters[g.letters] = w->exact[g.exact] = '\0';
	w->number = false;
	w->syllable = !digits && text_syllable_like(w->bare);
}

/* The digits of a number without what does not matter: grouping, zeros before and behind. */
static void write_number(const char *s, size_t len, size_t fraction, char out[TEXT_WORD_BYTES])
{
	size_t n = 0;

	for (size_t i = 0; i < len && n < TEXT_WORD_BYTES - 2; i++) {
		if (fraction && i + 1 == fraction)
			out[n++] = '.';
		else if (is_digit((unsigned char)s[i]) && !(n == 1 && out[0] == '0' && (!fraction || i < fraction)))
			out[n++] = s[i];
		else if (is_digit((unsigned char)s[i]))
			out[0] = s[i];
	}
	while (fraction && n > 1 && out[n - 1] == '0')
		n--;
	if (n > 1 && out[n - 1] == '.')
		n--;
	out[n] = '\0';
}

static void read_number(struct text_reading *r, struct text_word *w, size_t len, size_t fraction)
{
	const size_t end = r->letter.from + len;

	write_number(r->letters.s + r->letter.from, len, fraction, w->bare);
	memcpy(w->letters, w->bare, sizeof w->letters);
	memcpy(w->exact, w->bare, sizeof w->exact);
	w->number = true;
	w->syllable = false;
	w->to = end;
	while (r->has_letter && r->letter.from < end)
		next_letter(r);
}

/* The bytes of the number at `at`.  Behind a mark that no number could hold ("6.2.2025") runs of digits stand for
 * themselves. */
static size_t number_at(const char *s, size_t at, size_t *fraction)
{
	*fraction = 0;
	if (at >= 2 && (s[at - 1] == '.' || s[at - 1] == ',') && is_digit((unsigned char)s[at - 2]))
		return strspn(s + at, "0123456789");
	return text_numeral_scan(s + at, fraction);
}

static bool is_letter_at(const char *s, size_t len, size_t at)
{
	struct text_letter l;

	if (at >= len)
		return false;
	text_letter_read(s, len, at, &l);
	return l.alphabetic;
}

/* The word that begins at r->at or behind. */
static bool read_word(struct text_reading *r, struct text_word *w)
{
	const char *s = r->letters.s;
	size_t fraction, len;

	text_folding_go(&r->letters, r->at);
	next_letter(r);
	while (r->has_letter && (!is_wordly(&r->letter) || r->letter.base == 0))
		next_letter(r);
	if (!r->has_letter)
		return false;
	w->from = r->letter.from;
	if (is_digit(r->letter.base) && !r->letter.tone && !r->letter.n_marks) {
		len = number_at(s, w->from, &fraction);
		/* "5G" is a word; but behind a mark a number has ended. */
		if (!is_letter_at(s, r->letters.len, w->from + len) || strcspn(s + w->from, ".,") < len) {
			read_number(r, w, len, fraction);
			return true;
		}
	}
	read_mixed(r, w);
	return true;
}

/* The small letter, without its marks, that the word there begins with; something else where that is none of a to z. */
static uint32_t begin_of(const struct text_reading *r)
{
	struct text_letter l;

	if (r->at == r->letters.len || (unsigned char)r->letters.s[r->at] < 0x80)
		return (unsigned char)r->letters.s[r->at] | 0x20;
	text_letter_read(r->letters.s, r->letters.len, r->at, &l);
	return l.base == TEXT_D_STROKE ? 'd' : l.base;
}

/* A word that begins otherwise than those that are wanted. */
static bool pass_over(struct text_reading *r, struct text_word *w)
{
	const uint32_t first = r->begins ? begin_of(r) : 0;

	if (first < 'a' || first > 'z' || r->begins[first])
		return false;
	const struct text_span span = text_span_at(r->letters.s + r->at, r->letters.len - r->at);
	if (span.len == 0)
		return false;
	w->bare[0] = w->letters[0] = w->exact[0] = '\0';
	w->number = w->syllable = false;
	w->from = r->at;
	w->to = r->at += span.len;
	return true;
}

static bool cut(struct text_reading *r, struct text_word *w)
{
	struct text_span span = { .len = 0 };

	r->at += text_separators(r->letters.s + r->at, r->letters.len - r->at);
	w->digits = NULL;
	if (pass_over(r, w))
		return true;
	if (r->memo && text_memo_find(r->memo, r->letters.s + r->at, r->letters.len - r->at, &span, w)) {
		w->from = r->at;
		w->to = r->at += span.len;
		return true;
	}
	const size_t from = r->at;
	if (r->at == r->letters.len || !read_word(r, w)) {
		r->at = r->letters.len;
		return false;
	}
	r->at = r->has_letter ? r->letter.from : r->letters.len;
	if (span.len > 0 && w->from == from && w->to == from + span.len)
		text_memo_keep(r->memo, r->letters.s + from, &span, w);
	return true;
}

/* ---- words of number ------------------------------------------------------------------------- */

static const struct {
	const char *word, *digits;      /* exact */
} numbers[] = {
	{ "một", "1" }, { "hai", "2" }, { "ba", "3" }, { "bốn", "4" }, { "năm", "5" }, { "sáu", "6" },
	{ "bảy", "7" }, { "bẩy", "7" }, { "tám", "8" }, { "chín", "9" }, { "mười", "10" },
	{ "one", "1" }, { "two", "2" }, { "three", "3" }, { "four", "4" }, { "five", "5" }, { "six", "6" },
	{ "seven", "7" }, { "eight", "8" }, { "nine", "9" }, { "ten", "10" },
};

/* "năm" is five and year.  It is a year beside these, beside a number, and where the sentence pauses. */
static const char *const before_year[] = { "hằng", "hàng", "mỗi", "cả", "trong", "của", "đầu", "cuối", "giữa", "từng", "các",
	"những", "nhiều", "vài", "sang", "đến", "hết", "từ", "trước", "sau", "qua", "suốt", "nửa", "theo", "so", "và",
	"nêu" };
static const char *const after_year[] = { "nay", "qua", "tới", "sau", "trước", "ngoái", "học", "liền", "liên", "đạt",
	"là", "và", "hay", "của", "lấy", "có", "được" };

static bool is_in(const char *word, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(word, list[i]) == 0)
			return true;
	return false;
}

static bool is_year(const struct text_reading *r, const struct text_word *w)
{
	if (r->number_before || is_in(r->before, before_year, sizeof before_year / sizeof *before_year))
		return true;
	if (!r->has_ahead)
		return r->before[0] != '\0';
	return r->ahead.number || r->ahead.from > w->to + 1 ||
		is_in(r->ahead.exact, after_year, sizeof after_year / sizeof *after_year);
}

static const char *digits_of(const struct text_reading *r, const struct text_word *w)
{
	const size_t len = strlen(w->exact);

	for (size_t i = 0; len >= 2 && len <= 7 && i < sizeof numbers / sizeof numbers[0]; i++)
		if (w->exact[0] == numbers[i].word[0] && strcmp(w->exact, numbers[i].word) == 0)
			return numbers[i].digits[0] == '5' && w->exact[0] == 'n' && is_year(r, w) ? NULL : numbers[i].digits;
	return NULL;
}

bool text_reading_next(struct text_reading *r, struct text_word *out)
{
	if (!r->has_ahead && !(r->has_ahead = cut(r, &r->ahead)))
		return false;
	*out = r->ahead;
	r->has_ahead = cut(r, &r->ahead);
	out->digits = out->number ? NULL : digits_of(r, out);
	memcpy(r->before, out->exact, sizeof r->before);
	r->number_before = out->number;
	return true;
}
