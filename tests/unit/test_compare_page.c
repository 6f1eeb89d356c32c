/* test_compare_page.c - the page of two meetings: what leads where, at every width, and what is said first. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "compare_case.h"
#include "text/text.h"

static const char *part_of_row(const struct gb_page_part *part, size_t from, char out[512])
{
	char all[8192];

	snprintf(all, sizeof(all), "%s\n%s\n%s", part->label, part->text, part->beside);
	snprintf(out, 512, "%s", all + from);
	return out;
}

/* Each link of a row begins where its text does: with the number of an item, the name of a topic. */
static void test_page(void **state)
{
	gb_corpus *c = compare_bundled();
	const struct gb_voice v = { .lang = GB_VI, .vocabulary = gb_vocabulary(c) };
	struct gb_comparison x;
	size_t items = 0, topics = 0;
	char text[512];
	(void)state;

	compare_two(c, "session-8", "conference-2024-07", &x);
	gb_page *page = gb_page_comparison(&x, &v);
	for (size_t i = 0; i < gb_page_count(page); i++) {
		const struct gb_page_part *part = gb_page_at(page, i);
		for (size_t k = 0; part->kind == GB_PAGE_ROW && k < part->n_links; k++) {
			const struct gb_link *l = &part->links[k];
			const char *hash = strchr(l->id, '#');
			const size_t len = strlen(part->label) + strlen(part->text) + strlen(part->beside) + 2;
			assert_true(l->from < l->to && l->to <= len);
			assert_true(k == 0 || part->links[k - 1].to <= l->from);
			part_of_row(part, l->from, text);
			if (l->kind == GB_LINK_RECORD && hash) {
				assert_int_equal(atoi(text), atoi(hash + 1));
				items++;
			} else if (l->kind == GB_LINK_TOPIC) {
				assert_int_equal(l->from, 0);
				assert_int_equal(l->to, strlen(part->label));
				topics++;
			}
		}
	}
	assert_int_equal(items, 40);
	assert_int_equal(topics, x.n_topics);
	gb_page_free(page);
	gb_comparison_free(&x);
	gb_close(c);
}

static char *written(const struct gb_comparison *x, gb_corpus *c, enum gb_format format, int width)
{
	const struct gb_style style = { .format = format, .lang = GB_VI, .width = width };
	char *text = NULL;
	size_t len;
	FILE *to = open_memstream(&text, &len);

	assert_non_null(to);
	assert_int_equal(gb_write_comparison(to, &style, x, gb_vocabulary(c), NULL), GB_OK);
	assert_int_equal(fclose(to), 0);
	return text;
}

/* A damaged file may give no reason why two must not be compared. */
static void test_no_reason(void **state)
{
	static const enum gb_format formats[] = { GB_TEXT, GB_JSON, GB_CSV, GB_MARKDOWN, GB_HTML };
	static const struct gb_text nothing;
	gb_corpus *c = compare_bundled();
	struct gb_comparison x, damaged;
	(void)state;

	compare_two(c, "session-8", "session-10", &x);
	assert_true(x.n_indicators > 0);
	struct gb_compared_indicator i = x.indicators[0];
	i.a = i.b = i.a ? i.a : i.b;
	i.why_not = &nothing;
	const struct gb_compared_apart apart = { i.a, i.a, &nothing };
	damaged = x;
	damaged.indicators = &i;
	damaged.apart = &apart;
	damaged.n_indicators = damaged.n_shared_indicators = damaged.n_apart = 1;
	for (size_t k = 0; k < sizeof formats / sizeof *formats; k++) {
		char *text = written(&damaged, c, formats[k], 0);
		assert_null(strstr(text, "(null)"));
		free(text);
	}
	gb_comparison_free(&x);
	gb_close(c);
}

/* No line is wider than the terminal, and nothing is lost at any width. */
static void test_widths(void **state)
{
	gb_corpus *c = compare_bundled();
	struct gb_comparison x;
	(void)state;

	compare_two(c, "session-8", "conference-2024-07", &x);
	for (int width = 20; width <= 200; width += 7) {
		char *text = written(&x, c, GB_TEXT, width), *rest = NULL;
		size_t words = 0;
		for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
			assert_true(text_width(line) <= (size_t)width);
			words += strstr(line, "1.") != NULL;
		}
		if (words < 8)
			fail_msg("%d: %zu", width, words);
		free(text);
	}
	gb_comparison_free(&x);
	gb_close(c);
}

/* That nothing can be compared is said before anything else but the two meetings. */
static void test_said_first(void **state)
{
	gb_corpus *c = compare_bundled();
	struct gb_comparison x;
	(void)state;

	compare_two(c, "session-8", "session-10", &x);
	gb_page *page = gb_page_comparison(&x, &(struct gb_voice){ .lang = GB_EN, .vocabulary = gb_vocabulary(c) });
	size_t i = 1;
	while (gb_page_at(page, i)->kind == GB_PAGE_ROW)
		i++;
	assert_int_equal(gb_page_at(page, i)->kind, GB_PAGE_PARAGRAPH);
	assert_non_null(strstr(gb_page_at(page, i)->text, "No indicator is reported at both"));
	assert_string_equal(gb_page_at(page, i + 1)->text, "Indicators");
	gb_page_free(page);
	gb_comparison_free(&x);
	gb_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_page), cmocka_unit_test(test_no_reason), cmocka_unit_test(test_widths), cmocka_unit_test(test_said_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
