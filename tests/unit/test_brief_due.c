/* test_brief_due.c - what the words of a deadline say, from a meeting on 6 February 2025. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "brief/due.h"

/* `said` NULL: the words are not understood, and nobody complains. */
struct deadline {
	const char *words, *said;
	enum gb_precision precision;
	enum gb_basis basis;
	const char *before;
};

static const struct deadline vietnamese[] = {
	{ "trong 6 tháng tới", "2025-08-06", GB_MONTH, GB_COUNTED, "" },
	{ "trong vòng sáu tháng", "2025-08-06", GB_MONTH, GB_COUNTED, "" },
	{ "trong 06 tháng", "2025-08-06", GB_MONTH, GB_COUNTED, "" },
	{ "1 tháng", "2025-03-06", GB_MONTH, GB_COUNTED, "" },
	{ "trong 24 tháng", "2027-02-06", GB_MONTH, GB_COUNTED, "" },
	{ "trong năm 2025", "2025-12-31", GB_YEAR, GB_STATED, "" },
	{ "đến hết năm 2025", "2025-12-31", GB_YEAR, GB_STATED, "" },
	{ "vào cuối năm 2026", "2026-12-31", GB_YEAR, GB_STATED, "" },
	{ "đến năm 2030", "2030-12-31", GB_YEAR, GB_STATED, "" },
	{ "giai đoạn 2025-2030", "2030-12-31", GB_YEAR, GB_STATED, "" },
	{ "trong năm nay", "2025-12-31", GB_YEAR, GB_STATED, "" },
	{ "cuối năm", "2025-12-31", GB_YEAR, GB_STATED, "" },
	{ "năm tới", "2026-12-31", GB_YEAR, GB_STATED, "" },
	{ "quý IV/2025", "2025-12-31", GB_QUARTER, GB_STATED, "" },
	{ "trong quý IV-2025", "2025-12-31", GB_QUARTER, GB_STATED, "" },
	{ "trong Quý 2 năm 2025", "2025-06-30", GB_QUARTER, GB_STATED, "" },
	{ "quý III", "2025-09-30", GB_QUARTER, GB_STATED, "" },
	{ "quý I năm tới", "2026-03-31", GB_QUARTER, GB_STATED, "" },
	{ "tháng 6/2025", "2025-06-30", GB_MONTH, GB_STATED, "" },
	{ "trong tháng 2 năm 2024", "2024-02-29", GB_MONTH, GB_STATED, "" },
	{ "trong tháng 3", "2025-03-31", GB_MONTH, GB_STATED, "" },
	{ "6 tháng đầu năm 2025", "2025-06-30", GB_MONTH, GB_STATED, "" },
	{ "6 tháng cuối năm", "2025-12-31", GB_MONTH, GB_STATED, "" },
	{ "trước ngày 30/6/2025", "2025-06-30", GB_DAY, GB_STATED, "2025-06-29" },
	{ "ngày 30 tháng 6 năm 2025", "2025-06-30", GB_DAY, GB_STATED, "" },
	{ "ngày 30/6", "2025-06-30", GB_DAY, GB_STATED, "" },
	{ "31-12-2025", "2025-12-31", GB_DAY, GB_STATED, "" },
	{ "trước quý IV/2025", "2025-12-31", GB_QUARTER, GB_STATED, "2025-09-30" },
	{ "trước năm 2026", "2026-12-31", GB_YEAR, GB_STATED, "2025-12-31" },
	{ "trong 2 tuần", "2025-02-20", GB_NO_PRECISION, GB_COUNTED, "" },
	{ "trong 10 ngày", "2025-02-16", GB_NO_PRECISION, GB_COUNTED, "" },
	{ "trong 3 năm tới", "2028-02-06", GB_NO_PRECISION, GB_COUNTED, "" },
	{ "TRONG 6 THÁNG TỚI", "2025-08-06", GB_MONTH, GB_COUNTED, "" },
	{ "trong 5 ngày làm việc", NULL, GB_NO_PRECISION, 0, "" },
	{ "6 tháng một lần", NULL, GB_NO_PRECISION, 0, "" },
	{ "hằng tháng", NULL, GB_NO_PRECISION, 0, "" },
	{ "giữa năm 2025", NULL, GB_NO_PRECISION, 0, "" },
	{ "đầu năm 2026", NULL, GB_NO_PRECISION, 0, "" },
	{ "thời gian tới", NULL, GB_NO_PRECISION, 0, "" },
	{ "ngày 31/2/2025", NULL, GB_NO_PRECISION, 0, "" },
	{ "quý V/2025", NULL, GB_NO_PRECISION, 0, "" },
	{ "", NULL, GB_NO_PRECISION, 0, "" },
};

static const struct deadline english[] = {
	{ "within the next six months", "2025-08-06", GB_MONTH, GB_COUNTED, "" },
	{ "within 6 months", "2025-08-06", GB_MONTH, GB_COUNTED, "" },
	{ "in one month", "2025-03-06", GB_MONTH, GB_COUNTED, "" },
	{ "by the end of 2025", "2025-12-31", GB_YEAR, GB_STATED, "" },
	{ "in 2025", "2025-12-31", GB_YEAR, GB_STATED, "" },
	{ "by 2030", "2030-12-31", GB_YEAR, GB_STATED, "" },
	{ "by the end of the year", "2025-12-31", GB_YEAR, GB_STATED, "" },
	{ "next year", "2026-12-31", GB_YEAR, GB_STATED, "" },
	{ "in quarter IV of 2025", "2025-12-31", GB_QUARTER, GB_STATED, "" },
	{ "Q2 2025", "2025-06-30", GB_QUARTER, GB_STATED, "" },
	{ "in the third quarter of 2025", "2025-09-30", GB_QUARTER, GB_STATED, "" },
	{ "in the fourth quarter", "2025-12-31", GB_QUARTER, GB_STATED, "" },
	{ "by 30 June 2025", "2025-06-30", GB_DAY, GB_STATED, "" },
	{ "by June 30, 2025", "2025-06-30", GB_DAY, GB_STATED, "" },
	{ "before 1 July 2025", "2025-07-01", GB_DAY, GB_STATED, "2025-06-30" },
	{ "in Dec 2025", "2025-12-31", GB_MONTH, GB_STATED, "" },
	{ "in February 2024", "2024-02-29", GB_MONTH, GB_STATED, "" },
	{ "in the first six months of 2025", "2025-06-30", GB_MONTH, GB_STATED, "" },
	{ "in the last six months of the year", "2025-12-31", GB_MONTH, GB_STATED, "" },
	{ "within two weeks", "2025-02-20", GB_NO_PRECISION, GB_COUNTED, "" },
	{ "within 3 years", "2028-02-06", GB_NO_PRECISION, GB_COUNTED, "" },
	{ "every six months", NULL, GB_NO_PRECISION, 0, "" },
	{ "in mid-2025", NULL, GB_NO_PRECISION, 0, "" },
	{ "within five working days", NULL, GB_NO_PRECISION, 0, "" },
	{ "soon", NULL, GB_NO_PRECISION, 0, "" },
	{ "in the coming time", NULL, GB_NO_PRECISION, 0, "" },
};

static void check(const struct deadline *d, size_t n, enum gb_lang lang)
{
	const struct gb_date meeting = { 2025, 2, 6 };

	for (size_t i = 0; i < n; i++) {
		struct brief_due due;
		char said[11], before[11];
		bool known = brief_due_read(d[i].words, lang, meeting, &due);

		gb_date_print(said, due.last);
		gb_date_print(before, due.before);
		if (known != (d[i].said != NULL))
			fail_msg("\"%s\" %s", d[i].words, known ? said : "is not understood");
		if (!known)
			continue;
		if (strcmp(said, d[i].said) != 0 || strcmp(before, d[i].before) != 0 ||
		    due.precision != d[i].precision || due.basis != d[i].basis)
			fail_msg("\"%s\" is %s (before: %s), precision %d, basis %d", d[i].words, said, before,
			         (int)due.precision, (int)due.basis);
	}
}

static void in_vietnamese(void **state)
{
	(void)state;
	check(vietnamese, sizeof(vietnamese) / sizeof(vietnamese[0]), GB_VI);
}

static void in_english(void **state)
{
	(void)state;
	check(english, sizeof(english) / sizeof(english[0]), GB_EN);
}

/* The last day of a shorter month; a meeting without a date says nothing. */
static void odd_meetings(void **state)
{
	const struct gb_date last = { 2024, 8, 31 }, none = { 0, 0, 0 };
	struct brief_due due;
	char said[11];

	(void)state;
	assert_true(brief_due_read("trong 6 tháng tới", GB_VI, last, &due));
	gb_date_print(said, due.last);
	assert_string_equal(said, "2025-02-28");
	assert_false(brief_due_read("trong 6 tháng tới", GB_VI, none, &due));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_vietnamese),
		cmocka_unit_test(in_english),
		cmocka_unit_test(odd_meetings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
