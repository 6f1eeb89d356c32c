/* guess.c - in which encoding a file may be: the one that makes Vietnamese of it. */
#include "config.h"

#include <string.h>

#include "text/legacy.h"
#include "text/letter.h"
#include "text/typing.h"

#define CERTAIN_WORDS 8         /* fewer words prove nothing */
#define CERTAIN_PERCENT 90
#define TOLD_CELLS 40           /* of a preview, where several are told */
#define CERTAIN_AHEAD 15        /* of the next that reads differently, in percent */

/* ---- one word ------------------------------------------------------------------------------------ */

/* A word as letters; 0: too long for a syllable, or with something else in it. */
static int letters_of(const char *s, size_t len, struct text_letter out[8], uint32_t *tone)
{
	int n = 0;

	*tone = 0;
	for (size_t at = 0; at < len; n++) {
		if (n == 8)
			return 0;
		at = text_letter_read(s, len, at, &out[n]);
		if (!out[n].alphabetic || (out[n].tone && *tone))
			return 0;
		*tone = out[n].tone ? out[n].tone : *tone;
	}
	return n;
}

/* Capitals stand at the beginning, or the whole word is of them: else bytes were taken for what they are not. */
static bool capitals_fit(const struct text_letter *l, int n)
{
	int upper = 0;

	for (int i = 1; i < n; i++)
		upper += l[i].upper;
	return upper == 0 || (upper == n - 1 && l[0].upper);
}

static bool is_vietnamese(const char *s, size_t len)
{
	struct text_letter letters[8];
	uint32_t tone;
	int n = letters_of(s, len, letters, &tone);

	return n > 0 && capitals_fit(letters, n) && typing_is_syllable(letters, n, tone, true);
}

/* ---- a text -------------------------------------------------------------------------------------- */

struct reading_score {
	size_t words, good;     /* with marks; of them Vietnamese */
	size_t preview;         /* where the first good one's line begins */
};

static bool part_of_word(uint32_t c)
{
	return c >= 0x80 ? c != 0xA0 && !(c >= 0x2000 && c < 0x2070) && c != 0xAB && c != 0xBB : (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* â ă ê ô ơ ư đ: a tone alone could be a full stop in ASCII. */
static bool has_own_letter(const char *s, size_t len)
{
	struct text_letter l;

	for (size_t at = 0; at < len; ) {
		at = text_letter_read(s, len, at, &l);
		if (l.n_marks > 0 || l.base == TEXT_D_STROKE)
			return true;
	}
	return false;
}

/* `own`: only words count that have a letter of their own. */
static void score_text(const char *s, size_t len, bool own, struct reading_score *out)
{
	size_t line = 0, n;

	*out = (struct reading_score){ 0, 0, 0 };
	for (size_t at = 0; at < len; ) {
		bool marked = false;
		size_t from = at;

		for (; at < len && part_of_word(text_code_point(s + at, &n)); at += n)
			marked = marked || (unsigned char)s[at] >= 0x80;
		if (marked && (!own || has_own_letter(s + from, at - from))) {
			const bool good = is_vietnamese(s + from, at - from);
			if (good && out->good == 0)
				out->preview = line;
			out->good += good;
			out->words++;
		}
		if (at < len && at == from) {
			text_code_point(s + at, &n);
			line = s[at] == '\n' ? at + 1 : line;
			at += n;
		}
	}
}

static void set_preview(struct text_guess *g, const char *line)
{
	struct buf clean = BUF_EMPTY;
	size_t n = 0;
	int cells;

	text_clean(&clean, line, strcspn(line, "\n"), 0);
	while (n < clean.len) {
		const size_t step = text_grapheme(clean.text + n, &cells);
		if (step == 0 || n + step >= sizeof g->preview)
			break;
		n += step;
	}
	while (n > 0 && clean.text[n - 1] == ' ')
		n--;
	memcpy(g->preview, buf_text(&clean), n);
	g->preview[n] = '\0';
	buf_free(&clean);
}

static bool ends_line(const char *end, bool wide)
{
	if (!wide)
		return end[-1] == '\n';
	return (end[-2] == '\n' && end[-1] == '\0') || (end[-2] == '\0' && end[-1] == '\n');
}

/* How much is read: not to the middle of a word, which may be the middle of a letter.  `wide`: UTF-16, with lines of whole
 * units.  Where lines are too long for that, no letter of UTF-8 is cut. */
static size_t whole_lines(const char *bytes, size_t len, bool wide)
{
	size_t cut = TEXT_GUESS_READ;

	if (len <= TEXT_GUESS_READ)
		return len;
	for (size_t n = cut; n > TEXT_GUESS_READ / 2; n -= wide ? 2 : 1)
		if (ends_line(bytes + n, wide))
			return n;
	for (int i = 0; !wide && i < 3 && ((unsigned char)bytes[cut] & 0xC0) == 0x80; i++)
		cut--;
	return cut;
}

static bool try_set(enum text_set set, const char *bytes, size_t len, struct text_guess *g)
{
	struct buf text = BUF_EMPTY;
	struct reading_score score = { 0, 0, 0 };

	*g = (struct text_guess){ .sure = 0 };
	g->encoding.set = set;
	memcpy(g->encoding.name, text_encoding_name(set), strlen(text_encoding_name(set)) + 1);
	if (text_decode_as(&text, &g->encoding, bytes, len, NULL) == GB_OK)
		score_text(buf_text(&text), text.len, set == TEXT_SET_VIQR, &score);
	if (score.good > 0) {
		g->words = score.words;
		g->sure = (int)(score.good * 100 / score.words);
		set_preview(g, buf_text(&text) + score.preview);
	}
	buf_free(&text);
	return score.good > 0;
}

/* ---- all of them --------------------------------------------------------------------------------- */

/* UTF-16 without a mark: every other byte of its ASCII is zero; but two that are one unit stand in no text. */
static enum text_set utf16_of(const char *bytes, size_t len)
{
	size_t zeros[2] = { 0, 0 };

	for (size_t i = 0; i + 1 < len; i += 2) {
		if (bytes[i] == '\0' && bytes[i + 1] == '\0')
			return TEXT_SET_OTHER;
		zeros[0] += bytes[i] == '\0';
		zeros[1] += bytes[i + 1] == '\0';
	}
	if (zeros[0] + zeros[1] < len / 20)
		return TEXT_SET_OTHER;
	return zeros[1] > zeros[0] ? TEXT_SET_UTF16LE : TEXT_SET_UTF16BE;
}

static bool is_ascii(const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)bytes[i] >= 0x80)
			return false;
	return true;
}

static void add(struct text_guess out[TEXT_GUESSES], size_t *n, const struct text_guess *g)
{
	size_t at = *n;

	while (at > 0 && out[at - 1].sure < g->sure)
		at--;
	if (at == TEXT_GUESSES)
		return;
	*n = *n < TEXT_GUESSES ? *n + 1 : *n;
	memmove(&out[at + 1], &out[at], (*n - at - 1) * sizeof *out);
	out[at] = *g;
}

/* Unicode is what its bytes say. */
static size_t certain(enum text_set set, const char *bytes, size_t len, struct text_guess out[TEXT_GUESSES])
{
	(void)try_set(set, bytes, len, &out[0]);
	out[0].sure = 100;
	return 1;
}

size_t text_guess(const char *bytes, size_t len, struct text_guess out[TEXT_GUESSES])
{
	/* TCVN3 before TCVN: where both read the same, people had the fonts of the former. */
	static const enum text_set sets[] = { TEXT_SET_TCVN3, TEXT_SET_VNI, TEXT_SET_CP1258, TEXT_SET_VISCII, TEXT_SET_TCVN, TEXT_SET_VPS };
	struct text_guess g;
	size_t n = 0;

	if (len == 0)
		return 0;
	const size_t read = len < TEXT_GUESS_READ ? len : TEXT_GUESS_READ;
	if (memchr(bytes, '\0', read)) {
		const enum text_set utf16 = len % 2 == 0 ? utf16_of(bytes, read) : TEXT_SET_OTHER;
		return utf16 == TEXT_SET_OTHER ? 0 : certain(utf16, bytes, whole_lines(bytes, len, true), out);
	}
	len = whole_lines(bytes, len, false);
	if (is_ascii(bytes, len)) {
		if (try_set(TEXT_SET_VIQR, bytes, len, &g))
			add(out, &n, &g);
		return n;
	}
	if (text_utf8_valid(bytes, len))
		return certain(TEXT_SET_UTF8, bytes, len, out);
	for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
		if (try_set(sets[i], bytes, len, &g))
			add(out, &n, &g);
	return n;
}

/* They differ in a few bytes only: one word that is none in the other decides. */
static bool are_siblings(enum text_set a, enum text_set b)
{
	return (a == TEXT_SET_TCVN || a == TEXT_SET_TCVN3) && (b == TEXT_SET_TCVN || b == TEXT_SET_TCVN3);
}

bool text_guess_certain(const struct text_guess *g, size_t n)
{
	if (n == 0)
		return false;
	if (g->encoding.set <= TEXT_SET_UTF16BE)
		return true;
	if (g->words < CERTAIN_WORDS || g->sure < CERTAIN_PERCENT)
		return false;
	for (size_t i = 1; i < n; i++)
		if (g[i].sure + (are_siblings(g->encoding.set, g[i].encoding.set) ? 1 : CERTAIN_AHEAD) > g->sure &&
		    strcmp(g[i].preview, g->preview) != 0)
			return false;
	return true;
}

/* ---- a file -------------------------------------------------------------------------------------- */

static enum gb_status fail_unsure(const struct text_guess *g, size_t n, struct gb_why *why)
{
	const enum gb_lang lang = why ? why->lang : GB_VI;
	struct buf could = BUF_EMPTY;

	for (size_t i = 0; i < n; i++)
		buf_printf(&could, "%s%s (%d%%: “%.*s”)", i ? ", " : "", g[i].encoding.name, g[i].sure,
		           (int)text_fit(g[i].preview, TOLD_CELLS), g[i].preview);
	if (n > 0)
		gb_fail(why, GB_BAD_DATA, tr(lang, "not UTF-8, and not sure what else: it could be %s; --from-encoding says which"),
		        buf_text(&could));
	else
		gb_fail(why, GB_BAD_DATA, "%s", tr(lang, "not UTF-8, and no Vietnamese in any encoding known; --from-encoding says which it is"));
	buf_free(&could);
	return GB_BAD_DATA;
}

enum gb_status text_decode_any(struct buf *out, const struct text_encoding *from, const char *bytes, size_t len,
                               struct text_guess *guess, struct gb_why *why)
{
	struct text_guess guesses[TEXT_GUESSES];
	struct gb_why unicode = { .lang = why ? why->lang : GB_VI };
	const size_t before = out->len;
	enum gb_status status;
	size_t n;

	if (guess)
		*guess = (struct text_guess){ .words = 0 };
	if (from)
		return text_decode_as(out, from, bytes, len, why);
	status = text_decode(out, bytes, len, NULL, &unicode);
	if (status == GB_OK && !(is_ascii(bytes, len) && text_guess(bytes, len, guesses) > 0 && text_guess_certain(guesses, 1)))
		return GB_OK;
	if (status == GB_OK)
		buf_cut(out, before);   /* VIQR, which is ASCII too */
	n = text_guess(bytes, len, guesses);
	if (memchr(bytes, '\0', len) && n == 0)
		return gb_fail(why, status, "%s", unicode.text);        /* no text at all */
	if (!text_guess_certain(guesses, n))
		return fail_unsure(guesses, n, why);
	if (guess)
		*guess = guesses[0];
	return text_decode_as(out, &guesses[0].encoding, bytes, len, why);
}
