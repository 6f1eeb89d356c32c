/* The built-in input method: every word of the corpus, and what holds for any keys. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <uninorm.h>
#include <unistr.h>

#include "base/buf.h"
#include "text/text.h"
#include "typing_case.h"

/* ---- the words of the corpus, backwards --------------------------------------------------------- */

/* A word taken apart, by libunistring alone. */
struct apart {
	char letter[16];                /* the letters' own keys */
	char mark[16];                  /* '^' '(' '+' 'd'; 0 for none */
	int n;
	int tone, toned;                /* 1 to 5 as VNI counts; the letter that bears it */
};

static const uint32_t tones[] = { 0, 0x301, 0x300, 0x309, 0x303, 0x323 };

static bool take_apart(struct apart *a, const char *word)
{
	uint8_t nfd[128];
	size_t len = sizeof nfd;
	ucs4_t c;

	*a = (struct apart){ .n = 0 };
	assert_non_null(u8_normalize(UNINORM_NFD, (const uint8_t *)word, strlen(word), nfd, &len));
	for (size_t at = 0; at < len;) {
		at += (size_t)u8_mbtouc(&c, nfd + at, len - at);
		if (c == 0x111 || c == 0x110) {
			a->mark[a->n] = 'd';
			a->letter[a->n++] = c == 0x111 ? 'd' : 'D';
		} else if (c < 0x80) {
			a->letter[a->n++] = (char)c;
		} else if (c == 0x302 || c == 0x306 || c == 0x31B) {
			a->mark[a->n - 1] = c == 0x302 ? '^' : c == 0x306 ? '(' : '+';
		} else {
			for (int t = 1; t <= 5; t++)
				if (c == tones[t])
					a->tone = t;
			a->toned = a->n - 1;
			if (!a->tone)
				return false;
		}
		if (a->n > 14)
			return false;
	}
	return true;
}

static char tone_key(enum text_method m, int tone)
{
	return (m == TEXT_TELEX ? " sfrxj" : m == TEXT_VNI ? " 12345" : " '`?~.")[tone];
}

static char mark_key(enum text_method m, char mark, char letter)
{
	if (m == TEXT_VNI)
		return mark == '^' ? '6' : mark == '+' ? '7' : mark == '(' ? '8' : '9';
	if (mark == 'd')
		return letter;
	if (m == TEXT_VIQR)
		return mark;
	return mark == '^' ? (char)(letter | 0x20) : 'w';
}

/* Where a word's marks and its tone are typed. */
enum { TONE_LAST, TONE_AT_ONCE, TONE_BEFORE_MARKS };
struct order {
	bool late;              /* marks behind the last letter */
	bool once;              /* one horn for ươ */
	int tone;
};

static void keys_for(struct buf *keys, const struct apart *a, enum text_method m, struct order o)
{
	char late[16];
	int n_late = 0;
	bool abbreviation = strpbrk(a->letter, "aeiouyAEIOUY") == NULL;

	buf_clear(keys);
	for (int i = 0; i < a->n; i++) {
		bool pair = o.once && i + 1 < a->n && a->mark[i] == '+' && a->mark[i + 1] == '+';
		buf_putc(keys, a->letter[i]);
		if (a->mark[i] && !pair) {
			char mark = mark_key(m, a->mark[i], a->letter[i]);
			if (o.late && !abbreviation)
				late[n_late++] = mark;
			else
				buf_putc(keys, mark);
			if ((mark | 0x20) == 'd' && i > 0 && a->letter[i - 1] == a->letter[i] && !a->mark[i - 1])
				buf_putc(keys, mark);   /* the first made đ of the d before, the second undid that */
		}
		if (a->tone && o.tone == TONE_AT_ONCE && i == a->toned)
			buf_putc(keys, tone_key(m, a->tone));
	}
	if (a->tone && o.tone == TONE_BEFORE_MARKS)
		buf_putc(keys, tone_key(m, a->tone));
	buf_add(keys, late, (size_t)n_late);
	if (a->tone && o.tone == TONE_LAST)
		buf_putc(keys, tone_key(m, a->tone));
}

static int check_orders(const char *word)
{
	static const struct order orders[] = {
		{ false, false, TONE_LAST }, { false, false, TONE_AT_ONCE }, { false, true, TONE_LAST },
		{ false, true, TONE_AT_ONCE }, { true, true, TONE_LAST }, { true, true, TONE_AT_ONCE },
		{ true, true, TONE_BEFORE_MARKS },
	};
	struct buf keys = BUF_EMPTY;
	struct apart a;
	int n = 0;

	if (!take_apart(&a, word))
		return 0;
	for (int m = TEXT_TELEX; m <= TEXT_VIQR; m++)
		for (size_t i = 0; i < sizeof orders / sizeof *orders; i++, n++) {
			keys_for(&keys, &a, (enum text_method)m, orders[i]);
			if (i == 0)
				buf_puts(&keys, "|");   /* a finished word stays */
			typing_check((enum text_method)m, buf_text(&keys), word);
		}
	buf_free(&keys);
	return n;
}

/* The corpus spells three words in the new style, where the tone stands elsewhere. */
static bool is_new_style(const char *word)
{
	static const char *const ends[] = {
		"oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ",
	};
	size_t len = strlen(word);

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (len > strlen(ends[i]) && strcmp(word + len - strlen(ends[i]), ends[i]) == 0)
			return strchr("qQ", word[len - strlen(ends[i]) - 1]) == NULL;
	return false;
}

static int compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void add_words(char ***words, size_t *n, const char *file)
{
	FILE *f = fopen(file, "rb");
	char line[4096], word[256];

	assert_non_null(f);
	while (fgets(line, sizeof line, f)) {
		struct text_reading r;
		struct text_word w;
		if (!text_utf8_valid(line, strlen(line)))
			continue;
		text_reading_begin(&r, line);
		while (text_reading_next(&r, &w)) {
			size_t len = w.to - w.from;
			if (len >= sizeof word || strcmp(w.exact, w.bare) == 0 || strpbrk(w.bare, "0123456789"))
				continue;
			memcpy(word, line + w.from, len);
			word[len] = '\0';
			if (is_new_style(word))
				continue;
			*words = realloc(*words, (*n + 1) * sizeof **words);
			assert_non_null(*words);
			(*words)[(*n)++] = strdup(word);
		}
	}
	fclose(f);
}

static void test_corpus(void **state)
{
	static const char *const files[] = {
		"briefings/session-2.yaml", "briefings/session-8.yaml", "briefings/conference-2024-07.yaml",
		"briefings/digital-day-2024.yaml", "briefings/session-10.yaml", "agencies.yaml", "topics.yaml", "indicators.yaml",
	};
	char **words = NULL, path[1024];
	size_t n = 0, distinct = 0;
	int checks = 0;

	(void)state;
	typing_wrong = 0;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		snprintf(path, sizeof path, "%s/assets/%s", getenv("GB_SRCDIR"), files[i]);
		add_words(&words, &n, path);
	}
	qsort(words, n, sizeof *words, compare);
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && strcmp(words[i], words[i - 1]) == 0)
			continue;
		checks += check_orders(words[i]);
		distinct++;
	}
	for (size_t i = 0; i < n; i++)
		free(words[i]);
	free(words);
	assert_int_equal(typing_wrong, 0);
	assert_true(distinct > 800);
	assert_true(checks > 15000);
}

/* ---- properties ----------------------------------------------------------------------------------- */

static uint32_t seed = 1;

static unsigned chance(unsigned n)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % n;
}

/* The line after `keys`. */
static char *typed(enum text_method m, const char *keys)
{
	struct line l;

	line_begin(&l, m);
	line_type(&l, keys);
	return buf_take(&l.text);
}

static const char *const key_sets[TEXT_METHODS] = {
	"", "aaeeoouuiyddwwssfrxjzcghnmpqtAEODUW[]", "aaeeoouuiydcghnmpqt0123456789DAO",
	"aaeeoouuiyddcghnmpqt'`?~.^^+(\\DAO",
};

/* In a word, Backspace gives what there was without the last key. */
static void test_backspace(void **state)
{
	(void)state;
	for (int i = 0; i < 6000; i++) {
		enum text_method m = (enum text_method)(TEXT_TELEX + i % 3);
		const char *set = key_sets[m];
		char key[2] = "", before[256];
		struct line l;

		line_begin(&l, m);
		for (unsigned n = 3 + chance(8); n > 0; n--) {
			size_t keys = l.typing.n;
			key[0] = set[chance((unsigned)strlen(set))];
			snprintf(before, sizeof before, "%s", buf_text(&l.text));
			line_key(&l, key);
			if (l.typing.n != keys + 1)
				break;          /* the key ended the word */
			struct text_typing t = l.typing;
			char *line = buf_take(&l.text);
			buf_puts(&l.text, line);
			line_backspace(&l);
			if (strcmp(buf_text(&l.text), before) != 0)
				fail_msg("%s: %s, then %c, then Backspace: %s", text_method_name(m), before, key[0],
				         buf_text(&l.text));
			assert_int_equal(l.typing.n, keys);
			buf_clear(&l.text);
			buf_puts(&l.text, line);
			free(line);
			l.typing = t;
		}
		line_free(&l);
	}
}

/* No key that was not undone by a second one is lost: a letter that ends all syllables brings them back. */
static void test_nothing_lost(void **state)
{
	(void)state;
	for (int i = 0; i < 20000; i++) {
		char keys[] = "aeiouydwsfrxjcghnmptlbv", word[16];
		unsigned n = 1 + chance(7), all = sizeof keys - 1;

		for (unsigned j = 0; j < n; j++) {
			unsigned pick = chance(all);
			word[j] = keys[pick];
			keys[pick] = keys[--all];
		}
		memcpy(word + n, "qq", 3);
		char *line = typed(TEXT_TELEX, word);
		assert_string_equal(line, word);
		free(line);
	}
}

/* Whatever is typed: the line is clean, and the word that is known of stands before the cursor. */
static void test_random(void **state)
{
	static const char *const others[] = {
		"ê", "…", "\xCC\x81", "\xE8\xB6\x8A", "Đ", "\xF0\x9F\x98\x80", " ", "\\", "<",
	};
	char one[2] = "";

	(void)state;
	for (int m = TEXT_TELEX; m <= TEXT_VIQR; m++) {
		struct line l;
		line_begin(&l, (enum text_method)m);
		for (int i = 0; i < 34000; i++) {
			const char *set = key_sets[m];
			unsigned what = chance(40);
			one[0] = what < 36 ? set[chance((unsigned)strlen(set))] : (char)(' ' + chance(95));
			if (what < 38)
				line_key(&l, one);
			else if (what == 38)
				line_key(&l, others[chance(sizeof others / sizeof *others)]);
			else if (chance(2))
				line_backspace(&l);
			else
				line_finish(&l);
			assert_true(l.typing.shown <= l.text.len && l.typing.n <= TEXT_TYPING_MOST);
			if (l.text.len > 100) {
				line_finish(&l);
				buf_clear(&l.text);
			}
			struct buf clean = BUF_EMPTY;
			text_clean(&clean, buf_text(&l.text), l.text.len, TEXT_KEEP_LINES);
			if (!strpbrk(buf_text(&l.text), "\xCC"))
				assert_string_equal(buf_text(&clean), buf_text(&l.text));
			buf_free(&clean);
		}
		line_free(&l);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_corpus), cmocka_unit_test(test_backspace), cmocka_unit_test(test_nothing_lost),
		cmocka_unit_test(test_random),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
