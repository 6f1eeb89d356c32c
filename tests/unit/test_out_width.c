/* test_out_width.c - text fits the terminal at every width, and nothing is lost on the way. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "out_fixture.h"
#include "text/text.h"

struct order {
	const struct gb_briefing *briefing;
	struct gb_style style;
	int what;               /* a gb_kind, or one of these */
};
enum { PAGE = 100, SHORT_PAGE, RECORDS, AGENCIES, INDICATORS };

static void write_records(FILE *to, const struct order *o)
{
	for (size_t i = 0; i < o->briefing->n_records; i++) {
		struct gb_row row = { &o->briefing->meeting, &o->briefing->records[i], false };
		assert_int_equal(gb_write_record(to, &o->style, &row, 1, &fixture_vocabulary, NULL),
		  GB_OK);
	}
}

static void write_list(FILE *to, const struct order *o)
{
	gb_writer *writer;
	gb_rows *rows = fixture_rows(o->briefing, (enum gb_kind)o->what);

	assert_int_equal(gb_writer_new(to, &o->style, (enum gb_kind)o->what, &fixture_vocabulary,
	  &writer, NULL), GB_OK);
	gb_writer_rows(writer, rows);
	assert_int_equal(gb_writer_end(writer, NULL), GB_OK);
	gb_rows_free(rows);
}

static void write_order(FILE *to, const void *with)
{
	const struct order *o = with;

	if (o->what == PAGE || o->what == SHORT_PAGE)
		assert_int_equal(gb_write_briefing(to, &o->style, o->briefing, &fixture_vocabulary,
		  NULL), GB_OK);
	else if (o->what == RECORDS)
		write_records(to, o);
	else if (o->what == AGENCIES || o->what == INDICATORS)
		assert_int_equal(gb_write_vocabulary(to, &o->style,
		  o->what == AGENCIES ? GB_BY_AGENCY : GB_BY_INDICATOR,
		                                     &fixture_vocabulary, NULL, NULL), GB_OK);
	else
		write_list(to, o);
}

/* Takes off "ESC [ ... m". */
static void drop_style(char *s)
{
	char *to = s;

	for (; *s; s++) {
		if (s[0] == '\033') {
			s += strcspn(s, "m");
			continue;
		}
		*to++ = *s;
	}
	*to = '\0';
}

static void check_lines(const char *text, const struct order *o)
{
	while (*text) {
		size_t len = strcspn(text, "\n"), width = text_width_n(text, len);
		if (width > (size_t)o->style.width)
			fail_msg("%zu cells at width %d (what %d): %.*s", width, o->style.width,
			  o->what, (int)len, text);
		if (len && text[len - 1] == ' ')
			fail_msg("spaces at the end (what %d, width %d): %.*s|", o->what,
			  o->style.width, (int)len, text);
		text += len + (text[len] == '\n');
	}
}

/* Words that no width cuts are all still there.  (Between ideographs a line may end anywhere.) */
static void check_words(const char *text, const char *words)
{
	char word[64];

	while (words && *words) {
		size_t len = strcspn(words, " \n");
		if (len < 16) {
			memcpy(word, words, len);
			word[len] = '\0';
			if (!strpbrk(word, "-/<>|'漢") && !strstr(text, word))
				fail_msg("lost: %s, in\n%s", word, text);
		}
		words += len + strspn(words + len, " \n");
	}
}

static void check_record(const char *text, const struct order *o, const struct gb_record *r)
{
	enum gb_lang lang = o->style.lang;

	if (r->kind == GB_SLOGAN) {
		check_words(text, r->slogan.name);
		check_words(text, r->slogan.wording);
		check_words(text, lang == GB_VI ? r->slogan.gloss.vi : gb_text_in(&r->slogan.gloss, lang, NULL));
	} else if (r->kind == GB_DIRECTIVE) {
		check_words(text, gb_text_in(&r->directive.text, lang, NULL));
	} else if (r->kind == GB_FIGURE) {
		check_words(text, gb_text_in(&r->figure.label, lang, NULL));
	} else {
		check_words(text, gb_text_in(&r->finding.text, lang, NULL));
	}
	if (o->what == PAGE)
		check_words(text, gb_text_in(&r->note, lang, NULL));
}

static void check_order(const struct order *o)
{
	char *text = fixture_written(write_order, o);

	drop_style(text);
	check_lines(text, o);
	for (size_t i = 0; i < o->briefing->n_records; i++)
		if ((int)o->briefing->records[i].kind == o->what || o->what == PAGE)
			check_record(text, o, &o->briefing->records[i]);
	free(text);
}

static const int whats[] = { GB_MEETING, GB_SLOGAN, GB_DIRECTIVE, GB_FIGURE, GB_FINDING, PAGE,
  SHORT_PAGE, RECORDS, AGENCIES,
                             INDICATORS };

static void check_briefing(const struct gb_briefing *b)
{
	for (int width = 20; width <= 200; width++)
		for (size_t i = 0; i < sizeof whats / sizeof *whats; i++) {
			struct order o = { b, { .format = GB_TEXT, .lang = width % 2 ? GB_VI : GB_EN,
			  .width = width,
			                        .bold = width % 3 == 0, .brief = whats[i] == SHORT_PAGE,
			                          .today = fixture_today },
			                   whats[i] };
			check_order(&o);
			o.style.lang = o.style.lang == GB_VI ? GB_EN : GB_VI;
			check_order(&o);
		}
}

static void test_widths(void **state)
{
	(void)state;
	check_briefing(&fixture);
}

static void test_widths_hostile(void **state)
{
	(void)state;
	check_briefing(&fixture_hostile);
}

/* Widths that nobody has must not hang or crash. */
static void test_absurd_widths(void **state)
{
	(void)state;
	for (int width = -1; width < 20; width++)
		for (size_t i = 0; i < sizeof whats / sizeof *whats; i++) {
			struct order o = { &fixture_hostile, { .format = GB_TEXT, .lang = GB_VI,
			  .width = width }, whats[i] };
			char *text = fixture_written(write_order, &o);
			assert_true(*text);
			free(text);
		}
}

/* A pipe gets one line a row, whatever the row holds. */
static void test_piped_rows(void **state)
{
	(void)state;
	for (int kind = GB_MEETING; kind < GB_KINDS; kind++) {
		struct order o = { &fixture_hostile, { .format = GB_TEXT, .lang = GB_VI }, kind };
		char *text = fixture_written(write_order, &o);
		size_t lines = 0;
		for (const char *s = text; *s; s++)
			lines += *s == '\n';
		assert_int_equal(lines, 2);     /* the headings and the row */
		free(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_widths),
		cmocka_unit_test(test_widths_hostile),
		cmocka_unit_test(test_absurd_widths),
		cmocka_unit_test(test_piped_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
