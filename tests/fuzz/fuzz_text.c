/* fuzz_text.c - the text room: the first byte says what is done with the rest, the second in which encoding. */
#include "config.h"

#include <string.h>

#include "base/mem.h"
#include "tests/fuzz/fuzz.h"
#include "text/text.h"

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return 0;
}

static void encoding_of(uint8_t byte, struct text_encoding *out)
{
	size_t n = 0;

	while (text_encoding_name(n))
		n++;
	PROMISE(text_encoding_find(text_encoding_name(byte % n), out));
}

/* No terminal of a byte encoding takes that for a control; ends of lines are the caller's. */
static bool is_shown(const struct text_encoding *e, char c)
{
	const unsigned char b = (unsigned char)c;

	return (b >= 0x20 && b < 0x7F) || b >= (e->set == TEXT_SET_UTF8 ? 0x80 : 0xA0) || b == '\n' || b == '\t';
}

/* What was lost nothing of reads the same again. */
static void read_again(const struct text_encoding *e, const struct buf *bytes, const struct buf *expected)
{
	struct buf again = BUF_EMPTY;

	PROMISE(text_decode_as(&again, e, buf_text(bytes), bytes->len, NULL) == GB_OK);
	PROMISE(strcmp(buf_text(&again), buf_text(expected)) == 0);
	buf_free(&again);
}

/* Bytes in an encoding to text, and back. */
static void through(const struct text_encoding *e, const char *bytes, size_t len, bool cells)
{
	struct buf text = BUF_EMPTY, clean = BUF_EMPTY, back = BUF_EMPTY;
	struct text_encoder *x = text_encoder_new(e, cells);

	PROMISE(x);
	if (text_decode_as(&text, e, bytes, len, NULL) == GB_OK) {
		PROMISE(text_utf8_valid(buf_text(&text), text.len));
		text_clean(&clean, buf_text(&text), text.len, TEXT_KEEP_LINES);
		PROMISE(text_is_clean(buf_text(&clean), TEXT_KEEP_LINES));
		text_encode(x, &back, buf_text(&clean), clean.len);
		for (size_t i = 0; cells && i < back.len; i++)
			PROMISE(is_shown(e, back.text[i]));
		if (!cells && text_encoder_lost(x) == 0)
			read_again(e, &back, &clean);
	}
	text_encoder_free(x);
	buf_free(&text);
	buf_free(&clean);
	buf_free(&back);
}

/* What was read of it can be said, in both languages. */
static void write_number(struct gb_decimal number, const char *unit)
{
	struct buf out = BUF_EMPTY;

	for (int lang = GB_VI; lang <= GB_EN; lang++) {
		text_number(&out, number, (enum gb_lang)lang);
		text_number_short(&out, number, (enum gb_lang)lang);
		text_quantity(&out, number, unit, (enum gb_lang)lang);
	}
	PROMISE(text_utf8_valid(buf_text(&out), out.len));
	buf_free(&out);
}

static void write_dates(const struct gb_span *span)
{
	struct buf out = BUF_EMPTY;
	struct gb_span again;

	for (int lang = GB_VI; lang <= GB_EN; lang++) {
		text_date(&out, span->from, GB_DAY, (enum gb_lang)lang);
		text_date(&out, span->to, GB_MONTH, (enum gb_lang)lang);
		text_date(&out, span->to, GB_QUARTER, (enum gb_lang)lang);
		buf_clear(&out);
		if (span->from.year == 0)
			continue;
		text_date(&out, span->from, GB_DAY, (enum gb_lang)lang);
		PROMISE(text_date_read(buf_text(&out), &again) && again.from.year == span->from.year);
	}
	buf_free(&out);
}

/* All that is done with a clean text. */
static void use(const char *s)
{
	struct buf out = BUF_EMPTY;
	struct text_reading reading;
	struct text_word word;
	struct gb_decimal number;
	struct gb_span span;
	size_t begin;
	const char *next;

	for (int level = TEXT_BARE; level <= TEXT_EXACT; level++) {
		buf_clear(&out);
		text_fold(&out, s, (enum text_fold_level)level);
		PROMISE(text_same(s, s, (enum text_fold_level)level));
	}
	buf_clear(&out);
	text_sort_key(&out, s);
	for (size_t cells = 1; cells < 100; cells = cells * 3 + 1)
		for (const char *at = s; *at; at = next) {
			size_t len = text_wrap(at, cells, &next);
			PROMISE(next > at && len <= (size_t)(next - at));
		}
	PROMISE(text_fit(s, 20) <= strlen(s));
	text_reading_begin(&reading, s);
	while (text_reading_next(&reading, &word))
		;
	if (text_number_read(s, &number, &begin) > 0)
		write_number(number, s);
	if (text_span_read(s, &span) || text_date_read(s, &span))
		write_dates(&span);
	(void)text_words(s);
	(void)text_width(s);
	buf_free(&out);
}

static void compare(const char *s)
{
	static const char *const words[] = { "chuyển đổi số", "bệnh viện", "Bộ Y tế", "2025", "" };
	struct buf out = BUF_EMPTY;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		PROMISE(text_distance(s, words[i], 3) <= 4 && text_distance(s, words[i], 3) == text_distance(words[i], s, 3));
		(void)text_contains(s, words[i], TEXT_BARE);
		(void)text_contains(words[i], s, TEXT_LETTERS);
	}
	(void)text_nearest(s, words, sizeof words / sizeof *words);
	for (size_t cells = 0; cells < 40; cells += 13) {
		buf_clear(&out);
		text_place(&out, s, cells, cells % 2 ? 'l' : 'r');
		PROMISE(text_width(buf_text(&out)) == cells);
	}
	buf_clear(&out);
	text_period(&out, s, GB_VI);
	buf_free(&out);
}

static void clean_and_use(const char *bytes, size_t len)
{
	struct buf clean = BUF_EMPTY, again = BUF_EMPTY;

	text_clean(&clean, bytes, len, 0);
	PROMISE(text_is_clean(buf_text(&clean), 0));
	text_clean(&again, buf_text(&clean), clean.len, 0);
	PROMISE(strcmp(buf_text(&again), buf_text(&clean)) == 0);
	use(buf_text(&clean));
	compare(buf_text(&clean));
	buf_free(&clean);
	buf_free(&again);
}

/* Tab: the word is finished. */
static void press(struct text_typing *t, struct buf *line, const char *key)
{
	struct buf now = BUF_EMPTY;
	const size_t taken = *key == '\b' ? text_typing_backspace(t, &now) : *key == '\t' ? text_typing_end(t, &now) :
	                     text_typing_key(t, buf_text(line), line->len, key, &now);

	PROMISE(taken <= line->len);
	buf_cut(line, line->len - taken);
	buf_add(line, buf_text(&now), now.len);
	PROMISE(text_utf8_valid(buf_text(line), line->len));
	buf_free(&now);
}

/* Keys of the built-in input method, at the end of a line. */
static void type(uint8_t which, const char *keys)
{
	struct text_typing t;
	struct buf line = BUF_EMPTY;
	char key[2] = "";

	text_typing_begin(&t, (enum text_method)(which % (TEXT_VIQR + 1)));
	for (; *keys && line.len < 4096; keys++) {
		*key = *keys;
		if (*key == '\a')
			text_typing_aside(&t);
		else
			press(&t, &line, key);
	}
	buf_free(&line);
}

static void type_ascii(uint8_t which, const char *bytes, size_t len)
{
	struct buf keys = BUF_EMPTY;

	for (size_t i = 0; i < len; i++)
		if ((bytes[i] >= ' ' && bytes[i] < 0x7F) || (bytes[i] >= '\a' && bytes[i] <= '\t'))
			buf_putc(&keys, bytes[i]);
	type(which, buf_text(&keys));
	buf_free(&keys);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	const char *bytes = (const char *)data + 2;
	struct text_encoding e;
	struct text_guess guesses[TEXT_GUESSES];
	struct buf text = BUF_EMPTY;

	if (len < 2)
		return 0;
	len -= 2;
	encoding_of(data[1], &e);
	switch (data[0] % 6) {
	case 0: through(&e, bytes, len, false); break;
	case 1: through(&e, bytes, len, e.set != TEXT_SET_UTF16LE && e.set != TEXT_SET_UTF16BE); break;
	case 2:
		for (size_t n = text_guess(bytes, len, guesses); n > 0; n--)
			PROMISE(text_is_clean(guesses[n - 1].preview, 0));
		break;
	case 3: (void)text_decode_any(&text, NULL, bytes, len, NULL, NULL); break;
	case 4: clean_and_use(bytes, len); break;
	default: type_ascii(data[1], bytes, len); break;
	}
	buf_free(&text);
	return 0;
}
