/* test_brief_fuzz.c - files made from a good one by a pseudo-random hand: whatever comes, the reader ends,
 * says something sensible and stays within its bounds.  GB_FUZZ gives the number of files (default 500),
 * GB_SEED another beginning. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "brief_case.h"
#include "text/text.h"

/* xorshift64 (Marsaglia): the same files on every machine. */
static uint64_t seed;

static size_t below(size_t n)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return n ? (size_t)(seed % n) : 0;
}

static long number(const char *variable, long otherwise)
{
	const char *s = getenv(variable);

	return s ? strtol(s, NULL, 10) : otherwise;
}

/* What YAML and the format trip over. */
static const char *const bits[] = {
	"\n", "  ", "\t", ": ", "- ", "#", " #x", "\"", "'", "{", "}", "[", "]", ",", "&a ", "*a", "!x ", "|", ">", "%",
	"@", "`", "---\n", "...\n", "? ", "<<: ", "null", "~", "\\", "\r", "\xc2\x85", "\xe2\x80\xa8", "\xef\xbb\xbf",
	"\xe2\x80\xae", "\xcc\x81", "\xff", "\xc3", "id: a\n", "/", "#1", "999999999999999999999", "-1", "0", "e5", "%",
	"2025-02-30", "Q4", "năm", "quý", "tháng", "triệu", "tỷ", "8-10 tỷ", "1.084", "a/b#1", "session-99/",
};

/* Takes out, doubles, swaps or puts in something. */
static void mutate(struct buf *text, const struct buf *good)
{
	struct buf out = BUF_EMPTY;
	size_t at = below(text->len + 1), len = below(40), from = below(good->len);
	const char *bit = bits[below(sizeof(bits) / sizeof(bits[0]))];

	if (len > text->len - at)
		len = text->len - at;
	buf_add(&out, buf_text(text), at);
	switch (below(6)) {
	case 0:                         /* bytes taken out */
		break;
	case 1:                         /* doubled */
		buf_add(&out, text->text + at, len);
		buf_add(&out, text->text + at, len);
		break;
	case 2:                         /* a piece of the good file in their place */
		buf_add(&out, good->text + from, below(good->len - from));
		break;
	case 3:                         /* a byte changed */
		len = at < text->len;
		buf_putc(&out, (char)below(256));
		break;
	default:                        /* something awkward put in */
		len = 0;
		buf_puts(&out, bit);
		break;
	}
	if (text->len > at + len)
		buf_add(&out, text->text + at + len, text->len - at - len);
	buf_free(text);
	*text = out;
}

static int complaints;

static void listen(void *self, const struct gb_problem *p)
{
	(void)self;
	complaints++;
	assert_non_null(p->file);
	assert_true(p->line >= 0 && p->column >= 0);
	if (!text_is_clean(p->what, 0))
		fail_msg("not clean: %s", p->what);
	assert_true(strlen(p->what) > 5);
}

static void read_one(const struct buf *text, const struct buf *article)
{
	const struct gb_vocabulary *v = case_vocabulary();
	const struct brief_known known = { NULL, &v, 1, NULL };
	const struct brief_report to = { .lang = GB_EN, .problem = listen };
	struct brief b;
	enum gb_status status;

	complaints = 0;
	status = brief_read(&b, "briefing", buf_text(text), text->len, &to);
	assert_true(status == GB_OK || (status == GB_BAD_DATA && b.errors > 0));
	if (status == GB_OK) {
		brief_check(&b, &known, &to);
		brief_check_article(&b, "article", buf_text(article), article->len, &to);
	}
	assert_true((b.errors + b.warnings > 0) == (complaints > 0));
	for (size_t i = 0; i < b.briefing.n_records; i++) {
		assert_non_null(b.briefing.records[i].address);
		assert_non_null(b.briefing.records[i].source);
	}
	assert_true(arena_bytes(b.arena) < (64u << 20));
	brief_free(&b);
}

static void mutations(void **state)
{
	struct buf good = BUF_EMPTY, article = BUF_EMPTY, text = BUF_EMPTY, paper = BUF_EMPTY;
	long files = number("GB_FUZZ", 500);

	(void)state;
	seed = (uint64_t)number("GB_SEED", 20250206) * 2 + 1;
	case_file(&good, "good.yaml");
	case_file(&article, "article.txt");
	for (long i = 0; i < files; i++) {
		buf_clear(&text);
		buf_add(&text, good.text, good.len);
		buf_clear(&paper);
		buf_add(&paper, article.text, article.len);
		for (size_t k = below(6) + 1; k > 0; k--)
			mutate(&text, &good);
		if (below(4) == 0)
			mutate(&paper, &good);
		read_one(&text, &paper);
	}
	buf_free(&good);
	buf_free(&article);
	buf_free(&text);
	buf_free(&paper);
}

/* Files at the bounds: as many nodes, records or complaints as are taken. */
static void repeat(const char *head, const char *piece, size_t bytes)
{
	struct buf text = BUF_EMPTY, article = BUF_EMPTY;
	size_t len = strlen(piece);

	case_file(&article, "article.txt");
	buf_puts(&text, head);
	while (text.len + len <= bytes)
		buf_add(&text, piece, len);
	read_one(&text, &article);
	buf_free(&text);
	buf_free(&article);
}

static void large_files(void **state)
{
	static const size_t full = BRIEF_MAX_BYTES, many = 2000000, part = 500000;

	(void)state;
	repeat("", "x", many);
	repeat("", "\n", full);
	repeat("", "- ", many);
	repeat("", "[", many);
	repeat("", "{a: ", many);
	repeat("", "a: \n", full);
	repeat("a: \"", "\\n", many);
	repeat("a: ", "đ", many);
	repeat("a: e", "\xcc\x81", 20000);
	repeat("format: giaoban-briefing/1\n", "a: b\n", part);
	repeat("format: giaoban-briefing/1\n", "meeting: {id: a}\n", part);
	repeat("format: giaoban-briefing/1\nfindings:\n", "- {}\n", 50000);
	repeat("format: giaoban-briefing/1\nfindings:\n", "- {id: a, kind: view, text: {vi: \"1 2 3\"}, cue: a b c d}\n", 500000);
	repeat("format: giaoban-briefing/1\ndirectives:\n", "- {id: a, text: {vi: \"1 2 3\"}, figures: [b, c/d]}\n", 500000);
	repeat("format: giaoban-briefing/1\nslogans:\n- id: a\n  items:\n", "  - {n: 1, wording: 1 2 3 4 5}\n", 300000);
	repeat("format: giaoban-briefing/1\nleft_out:\n", "- {written: 2025 x}\n", 200000);
	repeat("format: giaoban-vocabulary/1\ntopics:\n", "- {id: a, name: {vi: a}}\n", 200000);
	repeat("format: giaoban-briefing/1\nretired: [", "a,", full);
}

static int end(void **state)
{
	(void)state;
	case_vocabulary_end();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mutations),
		cmocka_unit_test(large_files),
	};

	return cmocka_run_group_tests(tests, NULL, end);
}
