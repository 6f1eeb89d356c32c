/* test_base.c - the base room: numbers and dates to the digit, memory, strings, whole files. */
#include "config.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/status.h"
#include "base/tr.h"

/* ---- decimal ----------------------------------------------------------------------------------- */

static void decimal_round_trip(void **state)
{
	static const char *const same[] = { "0", "1", "-1", "11.91", "16.50", "118000000000", "0.05", "-0.5",
		"999999999999999999", "-999999999999999999", "0.00000000000000001", "1.0" };
	struct buf b = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
		struct gb_decimal d;
		assert_true(gb_decimal_parse(same[i], &d));
		buf_clear(&b);
		gb_decimal_print(&b, d);
		assert_string_equal(buf_text(&b), same[i]);
	}
	buf_free(&b);
}

static void decimal_refuses(void **state)
{
	static const char *const bad[] = { "", "-", ".", "1.", ".5", "1,5", "1 000", "1e3", "+1", "--1", "0x10", "1.2.3",
		"1000000000000000000", "0.123456789012345678", "NaN", "1\xC2\xA0", " 1" };
	struct gb_decimal d;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (gb_decimal_parse(bad[i], &d))
			fail_msg("'%s' was taken for a number", bad[i]);
}

static void decimal_order(void **state)
{
	static const char *const rising[] = { "-118000000000", "-12", "-11.91", "-1.5", "-1", "-0.5", "-0.05", "0", "0.00000000000000001",
		"0.05", "0.5", "1", "1.5", "9.99", "10", "11.91", "12", "100", "118000000000", "999999999999999999" };
	const size_t n = sizeof rising / sizeof *rising;
	struct buf a = BUF_EMPTY, b = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < n; j++) {
			struct gb_decimal x, y;
			assert_true(gb_decimal_parse(rising[i], &x));
			assert_true(gb_decimal_parse(rising[j], &y));
			buf_clear(&a);
			buf_clear(&b);
			gb_decimal_key(&a, x);
			gb_decimal_key(&b, y);
			int want = (i > j) - (i < j), order = strcmp(buf_text(&a), buf_text(&b));
			assert_int_equal(gb_decimal_cmp(x, y), want);
			if ((order > 0) - (order < 0) != want)
				fail_msg("keys of %s and %s: %s, %s", rising[i], rising[j], buf_text(&a), buf_text(&b));
		}
	}
	buf_free(&a);
	buf_free(&b);
}

static void decimal_arithmetic(void **state)
{
	struct gb_decimal a, b, r;
	struct buf text = BUF_EMPTY;

	(void)state;
	assert_true(gb_decimal_parse("14.26", &a));
	assert_true(gb_decimal_parse("11.91", &b));
	assert_true(gb_decimal_sub(a, b, &r));
	gb_decimal_print(&text, r);
	assert_string_equal(buf_text(&text), "2.35");
	assert_true(gb_decimal_parse("6.64", &a) && gb_decimal_shift(&a, 9));
	buf_clear(&text);
	gb_decimal_print(&text, a);
	assert_string_equal(buf_text(&text), "6640000000");
	assert_true(gb_decimal_shift(&a, -9));
	assert_true(gb_decimal_parse("6.64", &b));
	assert_int_equal(gb_decimal_cmp(a, b), 0);
	assert_true(gb_decimal_parse("999999999999999999", &a));
	assert_false(gb_decimal_shift(&a, 1));
	assert_true(gb_decimal_parse("16.50", &a));
	assert_true(gb_decimal_parse("16.5", &b));
	assert_int_equal(gb_decimal_cmp(a, b), 0);
	buf_free(&text);
}

/* ---- dates ------------------------------------------------------------------------------------- */

static void date_every_day_once(void **state)
{
	struct gb_date d = { GB_YEAR_FIRST, 1, 1 };

	(void)state;
	for (long n = 0; n < 109573; n++) {         /* to the end of 2199 */
		struct gb_date back = gb_date_of_day(n);
		assert_int_equal(gb_day_number(d), n);
		assert_int_equal(gb_date_cmp(back, d), 0);
		if (d.day < gb_days_in_month(d.year, d.month)) {
			d.day++;
		} else {
			d.day = 1;
			d.year += d.month == 12;
			d.month = d.month % 12 + 1;
		}
	}
	assert_int_equal(d.year, GB_YEAR_LAST + 1);
}

static void date_parse_and_months(void **state)
{
	struct gb_date d;
	char text[11];

	(void)state;
	assert_true(gb_date_parse("2025-02-06", &d));
	gb_date_print(text, gb_date_add_months(d, 6));
	assert_string_equal(text, "2025-08-06");
	assert_true(gb_date_parse("2024-08-31", &d));
	gb_date_print(text, gb_date_add_months(d, 6));
	assert_string_equal(text, "2025-02-28");
	gb_date_print(text, gb_date_add_months(d, -6));
	assert_string_equal(text, "2024-02-29");
	assert_false(gb_date_parse("2025-02-29", &d));
	assert_false(gb_date_parse("2025-13-01", &d));
	assert_false(gb_date_parse("1899-12-31", &d));
	assert_false(gb_date_parse("2025-2-6", &d));
	assert_false(gb_date_parse("2025-02-06x", &d));
	gb_date_print(text, (struct gb_date){ 0, 0, 0 });
	assert_string_equal(text, "");
}

static void date_periods(void **state)
{
	static const struct { const char *period, *from, *to; } good[] = {
		{ "2024", "2024-01-01", "2024-12-31" }, { "2022-Q1", "2022-01-01", "2022-03-31" },
		{ "2024-02", "2024-02-01", "2024-02-29" }, { "2024-10-12", "2024-10-12", "2024-10-12" },
		{ "2024-01/2024-09", "2024-01-01", "2024-09-30" }, { "2021/2024", "2021-01-01", "2024-12-31" },
		{ "../2022-02", "", "2022-02-28" },
	};
	static const char *const bad[] = { "", "24", "2022-Q5", "2022-Q0", "2024-13", "2024-00", "2024-02-30", "2024/2021",
		"/2024", "2024/", "../", "..", "../..", "2024-01/2024-09/2025", "2024 " };
	struct gb_span span;
	char from[11], to[11];

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		assert_true(gb_period_parse(good[i].period, &span));
		gb_date_print(from, span.from);
		gb_date_print(to, span.to);
		assert_string_equal(from, good[i].from);
		assert_string_equal(to, good[i].to);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (gb_period_parse(bad[i], &span))
			fail_msg("'%s' was taken for a period", bad[i]);
}

static void date_today_is_given(void **state)
{
	struct gb_date d;

	(void)state;
	setenv("GIAOBAN_NOW", "2026-11-21", 1);
	d = gb_today();
	assert_int_equal(d.year, 2026);
	assert_int_equal(d.month, 11);
	assert_int_equal(d.day, 21);
	setenv("GIAOBAN_NOW", "nonsense", 1);
	assert_true(gb_date_valid(gb_today()));
	unsetenv("GIAOBAN_NOW");
}

/* ---- memory, strings, words -------------------------------------------------------------------- */

static void arena_keeps_what_it_gave(void **state)
{
	struct arena *a = arena_new();
	char *kept[2000];

	(void)state;
	for (int i = 0; i < 2000; i++) {
		kept[i] = arena_printf(a, "number %d", i);
		if (i % 100 == 0)
			memset(arena_alloc(a, 100000), 0x5A, 100000);
		assert_int_equal((uintptr_t)arena_alloc(a, 1) % _Alignof(max_align_t), 0);
	}
	for (int i = 0; i < 2000; i++) {
		char want[32];
		snprintf(want, sizeof want, "number %d", i);
		assert_string_equal(kept[i], want);
	}
	assert_null(arena_strdup(a, NULL));
	assert_true(arena_bytes(a) > 2000000);
	arena_free(a);
}

static void buf_grows(void **state)
{
	struct buf b = BUF_EMPTY;

	(void)state;
	assert_string_equal(buf_text(&b), "");
	for (int i = 0; i < 1000; i++)
		buf_printf(&b, "%03d,", i);
	assert_int_equal(b.len, 4000);
	buf_cut(&b, 8);
	buf_fill(&b, '.', 3);
	assert_string_equal(buf_text(&b), "000,001,...");
	char *taken = buf_take(&b);
	assert_string_equal(taken, "000,001,...");
	assert_int_equal(b.len, 0);
	free(taken);
	buf_free(&b);
}

static void why_is_safe_and_whole(void **state)
{
	struct gb_why why = { .lang = GB_EN };
	char long_text[4001];

	(void)state;
	assert_int_equal(gb_fail(&why, GB_IO, "a\033[2Jb\n"), GB_IO);
	assert_string_equal(why.text, "a?[2Jb?");
	for (size_t i = 0; i + 3 < sizeof long_text; i += 3)
		memcpy(long_text + i, "ệ", 3);          /* three bytes each */
	long_text[3999] = '\0';
	for (int shift = 0; shift < 3; shift++) {
		gb_fail(&why, GB_IO, "%.*s%s", shift, "ab", long_text);
		size_t len = strlen(why.text);
		assert_true(len >= sizeof why.text - 4);
		assert_memory_equal(why.text + len - 3, "ệ", 3);    /* no half letter at the end */
	}
	assert_int_equal(gb_fail(NULL, GB_USAGE, "nobody listens"), GB_USAGE);
}

/* Adds what a line of a .po file has between its quotes. */
static void add_quoted(struct buf *out, const char *line)
{
	const char *s = strchr(line, '"');

	while (s && *++s && *s != '"') {
		if (*s != '\\')
			buf_putc(out, *s);
		else if (*++s)
			buf_putc(out, *s == 'n' ? '\n' : *s == 't' ? '\t' : *s);
	}
}

static void translations_are_found(void **state)
{
	const char *folder_of_source = getenv("GB_SRCDIR");
	char path[512], line[4096];
	struct buf id = BUF_EMPTY, text = BUF_EMPTY, *part = &text;
	size_t found = 0;
	FILE *po;

	(void)state;
	snprintf(path, sizeof path, "%s/po/vi.po", folder_of_source ? folder_of_source : ".");
	assert_non_null(po = fopen(path, "r"));
	for (bool more = true; more;) {
		more = fgets(line, sizeof line, po) != NULL;
		const bool first = !more || strncmp(line, "msgid ", 6) == 0;
		if (first && id.len > 0 && text.len > 0) {
			assert_string_equal(tr(GB_VI, buf_text(&id)), buf_text(&text));
			assert_ptr_equal(tr(GB_EN, buf_text(&id)), buf_text(&id));
			found++;
		}
		if (first)
			buf_clear(&id), buf_clear(&text);
		if (strncmp(line, "msg", 3) == 0)
			part = first ? &id : strncmp(line, "msgstr", 6) == 0 ? &text : NULL;
		if (part && line[0] != '#')
			add_quoted(part, line);
	}
	fclose(po);
	assert_int_equal(found, tr_vi_count);
	assert_string_equal(tr(GB_VI, "no such text"), "no such text");
	assert_string_equal(trn(GB_EN, "%ld no such", "%ld no suches", 2), "%ld no suches");
	assert_string_equal(trn(GB_EN, "%ld no such", "%ld no suches", 1), "%ld no such");
	buf_free(&id);
	buf_free(&text);
}

/* ---- files --------------------------------------------------------------------------------------- */

static char folder[256];

static const char *in_folder(const char *name)
{
	static char path[512];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static int make_folder(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof folder, "%s/giaoban-base-XXXXXX", tmp ? tmp : "/tmp");
	return mkdtemp(folder) ? 0 : -1;
}

static int drop_folder(void **state)
{
	(void)state;
	unlink(in_folder("a"));
	return rmdir(folder);       /* fails when a temporary file was left behind */
}

static void file_written_whole_or_not(void **state)
{
	struct file_out f;
	struct gb_why why = { .lang = GB_EN };
	struct buf b = BUF_EMPTY;

	(void)state;
	assert_int_equal(file_out_open(&f, in_folder("a"), false, &why), GB_OK);
	fputs("first", f.stream);
	assert_int_not_equal(access(in_folder("a"), F_OK), 0);      /* not before it is whole */
	assert_int_equal(file_out_commit(&f, &why), GB_OK);

	assert_int_equal(file_out_open(&f, in_folder("a"), false, &why), GB_CANT_CREATE);
	assert_non_null(strstr(why.text, "--force"));
	file_out_discard(&f);
	assert_int_equal(file_out_open(&f, in_folder("a"), true, &why), GB_OK);
	fputs("second", f.stream);
	file_out_discard(&f);
	assert_int_equal(file_read(in_folder("a"), 100, &b, &why), GB_OK);
	assert_string_equal(buf_text(&b), "first");
	assert_int_equal(file_out_open(&f, in_folder("a"), true, &why), GB_OK);
	fputs("third", f.stream);
	assert_int_equal(file_out_commit(&f, &why), GB_OK);
	buf_clear(&b);
	assert_int_equal(file_read(in_folder("a"), 5, &b, &why), GB_OK);
	assert_string_equal(buf_text(&b), "third");
	buf_free(&b);
}

static int unfinished(bool make)
{
	char path[600];

	snprintf(path, sizeof path, "%s.giaoban-unfinished", in_folder("a"));
	return make ? open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : access(path, F_OK);
}

/* What a session that was killed left is taken by the next; what one is at work on is not touched, nor what has its name already. */
static void file_left_unfinished(void **state)
{
	struct file_out f;
	struct gb_why why = { .lang = GB_EN };
	struct buf b = BUF_EMPTY;
	char path[600];

	(void)state;
	int fd = unfinished(true);
	assert_int_equal(write(fd, "left over, and longer", 21), 21);
	assert_int_equal(close(fd), 0);
	assert_int_equal(file_out_open(&f, in_folder("a"), true, &why), GB_OK);
	fputs("whole", f.stream);
	assert_int_equal(file_out_commit(&f, &why), GB_OK);
	assert_int_not_equal(unfinished(false), 0);
	assert_int_equal(file_read(in_folder("a"), 100, &b, &why), GB_OK);
	assert_string_equal(buf_text(&b), "whole");

	snprintf(path, sizeof path, "%s.giaoban-unfinished", in_folder("a"));
	assert_int_equal(link(in_folder("a"), path), 0);
	assert_int_equal(file_out_open(&f, in_folder("a"), true, &why), GB_OK);
	file_out_discard(&f);
	buf_clear(&b);
	assert_int_equal(file_read(in_folder("a"), 100, &b, &why), GB_OK);
	assert_string_equal(buf_text(&b), "whole");

	fd = unfinished(true);
	assert_int_equal(flock(fd, LOCK_EX), 0);
	assert_int_equal(file_out_open(&f, in_folder("a"), true, &why), GB_OK);
	fputs("the second", f.stream);
	assert_int_equal(file_out_commit(&f, &why), GB_OK);
	assert_int_equal(unfinished(false), 0);
	assert_int_equal(close(fd), 0);
	assert_int_equal(unlink(path), 0);
	buf_free(&b);
}

static void file_appears_meanwhile(void **state)
{
	struct file_out f;
	struct gb_why why = { .lang = GB_EN };

	(void)state;
	unlink(in_folder("a"));
	assert_int_equal(file_out_open(&f, in_folder("a"), false, &why), GB_OK);
	FILE *other = fopen(in_folder("a"), "w");
	assert_non_null(other);
	fclose(other);
	assert_int_equal(file_out_commit(&f, &why), GB_CANT_CREATE);
}

static void file_disk_is_full(void **state)
{
	struct file_out f;
	struct gb_why why = { .lang = GB_EN };

	(void)state;
	if (access("/dev/full", W_OK) != 0)
		skip();
	assert_int_equal(file_out_open(&f, "/dev/full", false, &why), GB_OK);
	fputs("x", f.stream);
	assert_int_equal(file_out_commit(&f, &why), GB_IO);
	assert_non_null(strstr(why.text, "full"));
}

static void file_read_refuses(void **state)
{
	struct gb_why why = { .lang = GB_EN };
	struct buf b = BUF_EMPTY;

	(void)state;
	buf_puts(&b, "kept");
	assert_int_equal(file_read(in_folder("none"), 100, &b, &why), GB_NO_INPUT);
	assert_int_equal(file_read(folder, 100, &b, &why), GB_BAD_DATA);
	assert_int_equal(file_read("/dev/zero", (size_t)3 << 20, &b, &why), GB_BAD_DATA);
	assert_non_null(strstr(why.text, "3 MiB"));
	assert_string_equal(buf_text(&b), "kept");
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decimal_round_trip), cmocka_unit_test(decimal_refuses), cmocka_unit_test(decimal_order),
		cmocka_unit_test(decimal_arithmetic), cmocka_unit_test(date_every_day_once),
		cmocka_unit_test(date_parse_and_months), cmocka_unit_test(date_periods), cmocka_unit_test(date_today_is_given),
		cmocka_unit_test(arena_keeps_what_it_gave), cmocka_unit_test(buf_grows), cmocka_unit_test(why_is_safe_and_whole),
		cmocka_unit_test(translations_are_found), cmocka_unit_test(file_written_whole_or_not),
		cmocka_unit_test(file_left_unfinished), cmocka_unit_test(file_appears_meanwhile), cmocka_unit_test(file_disk_is_full), cmocka_unit_test(file_read_refuses),
	};

	return cmocka_run_group_tests_name("base", tests, make_folder, drop_folder);
}
