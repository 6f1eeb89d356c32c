/* due_vi.c - Vietnamese deadlines: trong 6 tháng tới, hết quý IV/2025, cuối năm 2025, trước ngày 30/6. */
#include "config.h"

#include <string.h>

#include "brief/due_words.h"

/* One to twelve in words.  "năm" is five and year, "tư" four and private: both are left out. */
static int number_word(const struct due_words *w, int i)
{
	static const char *const words[] = { "một", "hai", "ba", "bốn", NULL, "sáu", "bảy", "tám", "chín", "mười" };
	int n = brief_due_number(w, i);

	if (n >= 0 || i < 0 || i >= w->n)
		return n;
	for (int k = 0; k < 10; k++)
		if (words[k] && strcmp(w->at[i], words[k]) == 0)
			return k + 1;
	return -1;
}

static int quarter_word(const struct due_words *w, int i)
{
	static const char *const roman[] = { "i", "ii", "iii", "iv" };

	for (int k = 0; k < 4; k++)
		if (brief_due_is(w, i, roman[k]))
			return k + 1;
	return number_word(w, i);
}

/* [năm] YYYY at `i`, năm nay, năm tới; `otherwise` when no year stands there. */
static int year_at(const struct due_reading *r, int i, int otherwise)
{
	const struct due_words *w = r->words;

	if (brief_due_is(w, i, "năm")) {
		if (brief_due_is(w, i + 1, "nay") || brief_due_is(w, i + 1, "này"))
			return r->meeting.year;
		if (brief_due_is(w, i + 1, "tới") || brief_due_is(w, i + 1, "sau"))
			return r->meeting.year + 1;
		i++;
	}
	return brief_due_year(w, i) > 0 ? brief_due_year(w, i) : otherwise;
}

/* ngày 30 tháng 6 [năm 2025], ngày 30/6[/2025] */
static bool day(struct due_reading *r, bool *unclear)
{
	const struct due_words *w = r->words;
	int i = brief_due_find(w, "ngày"), d = brief_due_number(w, i + 1);

	if (i < 0 || d < 1 || d > 31)
		return brief_due_numeric(r, unclear);
	i += brief_due_is(w, i + 2, "tháng") ? 3 : 2;
	int month = brief_due_number(w, i);
	*unclear = !brief_due_set_day(r, year_at(r, i + 1, r->meeting.year), month, d);
	return !*unclear;
}

/* 6 tháng đầu năm 2025, 6 tháng cuối năm */
static bool part_of_year(struct due_reading *r, int months, int i)
{
	int year = year_at(r, i + 1, brief_due_is(r->words, i + 1, "năm") ? r->meeting.year : -1);

	if (year < 0 || months > 12)
		return false;
	if (brief_due_is(r->words, i, "đầu"))
		return brief_due_set_month(r, year, months);
	return brief_due_set_month(r, year, 12);
}

/* 6 tháng [tới], 2 tuần, 10 ngày, 3 năm: counted from the meeting */
static bool counted(struct due_reading *r, bool *unclear)
{
	const struct due_words *w = r->words;

	for (int i = 0; i + 1 < w->n; i++) {
		int n = number_word(w, i);
		if (n < 1 || brief_due_year(w, i) > 0)
			continue;
		bool after_month = brief_due_is(w, i - 1, "tháng") || brief_due_is(w, i - 1, "quý");
		if (brief_due_is(w, i + 1, "tháng")) {
			if (brief_due_is(w, i + 2, "đầu") || brief_due_is(w, i + 2, "cuối"))
				return part_of_year(r, n, i + 2);
			return brief_due_count_months(r, n, GB_MONTH);
		}
		if (brief_due_is(w, i + 1, "tuần"))
			return brief_due_count_days(r, n * 7);
		if (brief_due_is(w, i + 1, "ngày")) {
			*unclear = brief_due_is(w, i + 2, "làm");     /* working days */
			return !*unclear && brief_due_count_days(r, n);
		}
		if (brief_due_is(w, i + 1, "năm") && !after_month && brief_due_year(w, i + 2) < 0)
			return brief_due_count_months(r, n * 12, GB_NO_PRECISION);
	}
	return false;
}

static bool quarter(struct due_reading *r)
{
	const struct due_words *w = r->words;
	int i = brief_due_find(w, "quý");

	return brief_due_set_quarter(r, year_at(r, i + 2, r->meeting.year), quarter_word(w, i + 1));
}

/* tháng 6/2025, tháng 6 năm 2025, tháng 6 */
static bool month(struct due_reading *r)
{
	const struct due_words *w = r->words;
	int i = brief_due_find(w, "tháng"), n = brief_due_number(w, i + 1);

	if (i < 0 || n < 1 || n > 12)
		return false;
	return brief_due_set_month(r, year_at(r, i + 2, r->meeting.year), n);
}

/* năm 2025, cuối năm [2025], giai đoạn 2025-2030 */
static bool year(struct due_reading *r)
{
	const struct due_words *w = r->words;
	int i = brief_due_find(w, "năm"), last = -1;

	for (int k = 0; k < w->n; k++)
		if (brief_due_year(w, k) > 0)
			last = brief_due_year(w, k);
	if (last > 0)
		return brief_due_set_year(r, last);
	if (i < 0)
		return false;
	if (brief_due_is(w, i + 1, "tới") || brief_due_is(w, i + 1, "sau") || brief_due_is(w, i + 1, "nay") || brief_due_is(w, i + 1, "này"))
		return brief_due_set_year(r, year_at(r, i, -1));
	if (brief_due_is(w, i - 1, "cuối") || brief_due_is(w, i - 1, "hết") || brief_due_is(w, i - 1, "trong"))
		return brief_due_set_year(r, r->meeting.year);
	return false;
}

/* Words that make any reading a guess: something that comes again, or the middle of something. */
static bool is_unclear(const struct due_words *w)
{
	static const char *const words[] = { "mỗi", "hằng", "hàng", "định", "giữa", "lần", "sớm", "chậm" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (brief_due_find(w, words[i]) >= 0)
			return true;
	/* "đầu năm 2025" is no day, but "6 tháng đầu năm" is. */
	int first = brief_due_find(w, "đầu");
	return first >= 0 && !brief_due_is(w, first - 1, "tháng");
}

bool brief_due_read_vi(struct due_reading *r)
{
	bool unclear = is_unclear(r->words);

	if (!unclear && day(r, &unclear))
		return true;
	if (!unclear && counted(r, &unclear))
		return true;
	if (unclear)
		return false;
	return brief_due_find(r->words, "quý") >= 0 ? quarter(r) : month(r) || year(r);
}
