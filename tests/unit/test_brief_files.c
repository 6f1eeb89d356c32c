/* test_brief_files.c - the files of tests/briefings: a good one that nothing is said of, and broken ones
 * whose complaints are compared exactly with the .expected file beside them. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "brief_case.h"

static void lint_file(const char *name, const char *article, struct buf *lines, int *errors)
{
	struct buf file = BUF_EMPTY, text = BUF_EMPTY;
	struct brief b;

	buf_printf(&file, "%s.yaml", name);
	case_file(&text, buf_text(&file));
	buf_free(&file);
	if (article)
		case_file(&file, article);
	assert_int_equal(case_lint(&b, buf_text(&text), article ? buf_text(&file) : NULL, lines), GB_OK);
	*errors = b.errors;
	brief_free(&b);
	buf_free(&text);
	buf_free(&file);
}

static void good_file(void **state)
{
	struct buf lines = BUF_EMPTY;
	int errors;

	(void)state;
	lint_file("good", "article.txt", &lines, &errors);
	assert_string_equal(buf_text(&lines), "");
	assert_int_equal(errors, 0);
	buf_free(&lines);
}

static void broken_file(const char *name, const char *article)
{
	struct buf lines = BUF_EMPTY, expected = BUF_EMPTY, file = BUF_EMPTY;
	int errors, told = 0;

	buf_printf(&file, "%s.expected", name);
	case_file(&expected, buf_text(&file));
	lint_file(name, article, &lines, &errors);
	assert_string_equal(buf_text(&lines), buf_text(&expected));
	for (const char *s = buf_text(&lines); (s = strstr(s, ": error: ")) != NULL; s++)
		told++;
	assert_int_equal(errors, told);
	buf_free(&lines);
	buf_free(&expected);
	buf_free(&file);
}

static void broken_keys(void **state)
{
	(void)state;
	broken_file("bad-keys", NULL);
}

static void broken_references(void **state)
{
	(void)state;
	broken_file("bad-references", NULL);
}

static void broken_content(void **state)
{
	(void)state;
	broken_file("bad-content", NULL);
}

static void broken_article(void **state)
{
	(void)state;
	broken_file("bad-article", "article.txt");
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
		cmocka_unit_test(good_file),
		cmocka_unit_test(broken_keys),
		cmocka_unit_test(broken_references),
		cmocka_unit_test(broken_content),
		cmocka_unit_test(broken_article),
	};

	return cmocka_run_group_tests(tests, NULL, end);
}
