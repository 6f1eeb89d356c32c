/* test_store_questions.c - what people ask of the bundled corpus: the right record comes first (tests/data/questions.txt). */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "giaoban.h"

/* Where it stands among the first three, from 1; 0 for not. */
static int place_of(gb_corpus *c, const char *question, const char *address)
{
	char text[512];
	struct gb_query q = { .kind = GB_ANY, .text = text, .today = { 2025, 3, 1 } };
	const size_t len = strlen(question);
	gb_rows *rows;
	int place = 0;

	snprintf(text, sizeof(text), "%s", question);
	if (len > 0 && len < sizeof(text) && text[len - 1] == '_') {
		text[len - 1] = '\0';
		q.typing = true;
	}
	if (gb_find(c, &q, &(struct gb_window){ .limit = 3 }, &rows) != GB_OK)
		fail_msg("%s: %s", text, gb_why(c));
	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_row *row = gb_rows_at(rows, i);
		if (strcmp(row->record ? row->record->address : row->meeting->id, address) == 0)
			place = (int)i + 1;
	}
	gb_rows_free(rows);
	return place;
}

static void test_questions(void **state)
{
	char path[1024], line[1024];
	int asked = 0, wrong = 0;
	gb_corpus *c;
	FILE *f;
	(void)state;

	snprintf(path, sizeof(path), "%s/assets/corpus.db", getenv("GB_BUILDDIR") ? getenv("GB_BUILDDIR") : ".");
	if (gb_open(path, GB_READ, GB_EN, &c) != GB_OK)
		fail_msg("%s", gb_why(c));
	snprintf(path, sizeof(path), "%s/tests/data/questions.txt", getenv("GB_SRCDIR") ? getenv("GB_SRCDIR") : ".");
	f = fopen(path, "r");
	assert_non_null(f);
	while (fgets(line, sizeof(line), f)) {
		char *rest, *first = strtok_r(line, "\t\n", &rest);
		if (!first || first[0] == '#')
			continue;
		const char *question = strtok_r(NULL, "\t\n", &rest), *address = strtok_r(NULL, "\t\n", &rest);
		assert_non_null(address);
		const int place = place_of(c, question, address);
		asked++;
		if (place > 0 && place <= atoi(first))
			continue;
		print_error("\"%s\": %s comes %s\n", question, address, place == 0 ? "later, or not" : "second or third");
		wrong++;
	}
	fclose(f);
	gb_close(c);
	assert_true(asked >= 60);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_questions) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
