/* test_compare.c - two meetings side by side: what is paired with what, what a change is, and where none is told. */
#include "config.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "compare_case.h"
#include "store_case.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define IDS(...) { (const char *const[]){ __VA_ARGS__ }, COUNT(((const char *const[]){ __VA_ARGS__ })) }

static void expect(struct buf *got, const char *expected)
{
	if (strcmp(buf_text(got), expected) != 0)
		fail_msg("expected:\n%sgot:\n%s", expected, buf_text(got));
	buf_free(got);
}

/* ---- slogans ---- */

/* "= 5 5": the same; "~ 1 2": alike; "- 2": only the first has it; "+ 1": only the second. */
static void dump_items(struct buf *out, const struct gb_compared_slogan *s)
{
	for (size_t i = 0; i < s->n_items; i++) {
		const struct gb_compared_item *p = &s->items[i];
		if (p->a && p->b)
			buf_printf(out, "%c %d %d\n", p->alike ? '~' : '=', p->a->n, p->b->n);
		else
			buf_printf(out, "%c %d\n", p->a ? '-' : '+', p->a ? p->a->n : p->b->n);
	}
}

static const struct gb_compared_slogan *slogan_of(const struct gb_comparison *c, const char *id)
{
	for (size_t i = 0; i < c->n_slogans; i++) {
		const struct gb_record *r = c->slogans[i].a ? c->slogans[i].a : c->slogans[i].b;
		if (strcmp(r->id, id) == 0)
			return &c->slogans[i];
	}
	fail_msg("no %s", id);
	return NULL;
}

/* Two lists of the bundled corpus with one name. */
static void test_five_pushes(void **state)
{
	gb_corpus *c = compare_bundled();
	struct gb_comparison x;
	struct buf got = BUF_EMPTY;
	(void)state;

	compare_two(c, "session-8", "conference-2024-07", &x);
	assert_string_equal(x.slogans[0].a->address, "session-8/five-pushes");
	assert_string_equal(x.slogans[0].b->address, "conference-2024-07/five-pushes");
	dump_items(&got, &x.slogans[0]);
	expect(&got, "= 5 5\n~ 1 2\n- 2\n- 3\n- 4\n+ 1\n+ 3\n+ 4\n+ 6\n");
	assert_non_null(x.slogans[1].a);
	assert_null(x.slogans[1].b);
	assert_int_equal(x.n_shared_indicators, 0);
	gb_comparison_free(&x);
	compare_two(c, "conference-2024-07", "session-8", &x);
	dump_items(&got, &x.slogans[0]);
	expect(&got, "= 5 5\n~ 2 1\n- 1\n- 3\n- 4\n- 6\n+ 2\n+ 3\n+ 4\n");
	gb_comparison_free(&x);
	gb_close(c);
}

/* "Bắt kịp, tiến cùng, vượt lên" became "Bắt kịp, tiến cùng và vươn lên"; themes of other years have nothing in common. */
static void test_mottos(void **state)
{
	gb_corpus *c = compare_bundled();
	struct gb_comparison x;
	(void)state;

	compare_two(c, "conference-2024-07", "digital-day-2024", &x);
	assert_string_equal(x.slogans[0].a->id, "catch-up-and-surpass");
	assert_string_equal(x.slogans[0].b->id, "catch-up-and-rise");
	assert_true(x.slogans[0].alike);
	for (size_t i = 1; i < x.n_slogans; i++)
		assert_true(!x.slogans[i].a || !x.slogans[i].b);
	gb_comparison_free(&x);
	compare_two(c, "session-8", "session-10", &x);
	for (size_t i = 0; i < x.n_slogans; i++)
		assert_true(!x.slogans[i].a || !x.slogans[i].b);
	gb_comparison_free(&x);
	gb_close(c);
}

/* ---- made-up meetings ---- */

static const struct gb_source sources[] = { { .id = "paper", .publisher = "Báo" } };

static void put(gb_corpus *c, const char *id, enum gb_meeting_kind kind, struct gb_date date, const struct gb_record *records,
                size_t n)
{
	struct gb_briefing b = {
		.meeting = { .id = id, .kind = kind, .date = date, .title = { id, NULL }, .summary = { "x", NULL },
		             .sources = sources, .n_sources = 1, .revision = 1 },
		.records = records, .n_records = n,
	};

	case_put(c, &b, "0123456789abcdef");
}

#define ITEM(n, wording) { n, wording, { NULL, NULL }, { NULL, NULL }, 1 }
#define RECORD(k, m, i) .kind = (k), .id = (i), .meeting = (m), .address = m "/" i, .source = "paper", .paragraph = 1, .cue = "x"

static const struct gb_item guarantees_a[] = {
	ITEM(1, "Bảo đảm triển khai chuyển đổi số, Đề án 06"),
	ITEM(2, "Bảo đảm nguồn lực cho chuyển đổi số quốc gia"),
	ITEM(3, "Bảo đảm 100% dịch vụ công trực tuyến thiết yếu"),
	ITEM(4, "Bảo đảm nhân lực cho chuyển đổi số"),
	ITEM(5, "Bảo đảm hài hòa lợi ích"),
};
/* Other case and punctuation, the old place of a tone; something left out, something else. */
static const struct gb_item guarantees_b[] = {
	ITEM(1, "BẢO ĐẢM HÀI HOÀ LỢI ÍCH."),
	ITEM(2, "Bảo đảm dịch vụ công trực tuyến thiết yếu"),
	ITEM(3, "Bảo đảm nhân lực cho chuyển đổi số"),
	ITEM(4, "Bảo đảm vốn cho chuyển đổi số ở địa phương"),
	ITEM(5, "Bảo đảm triển khai chuyển đổi số – Đề án 06"),
};
static const struct gb_item noes_a[] = {
	ITEM(1, "Không nói không, không nói khó"), ITEM(2, "Không bàn lùi, chỉ bàn làm"), ITEM(3, "Không để ai bị bỏ lại phía sau"),
	ITEM(4, "Không tiền mặt"), ITEM(5, "Không giấy tờ"), ITEM(6, "Không tiếp xúc"),
};
static const struct gb_item noes_b[] = {
	ITEM(1, "Không khó, không phiền"), ITEM(2, "Chỉ bàn làm, không bàn lùi"), ITEM(3, "Không bỏ ai lại phía sau"),
	ITEM(4, "Không dùng tiền mặt"), ITEM(5, "Không giấy"), ITEM(6, "Không tiếp xúc"),
};

#define FRAMEWORK(m, i, called, of) { RECORD(GB_SLOGAN, m, i), \
	.slogan = { .kind = GB_FRAMEWORK, .name = (called), .items = (of), .n_items = COUNT(of) } }

static void test_items(void **state)
{
	static const struct gb_record of_a[] = {
		FRAMEWORK("a", "guarantees", "5 bảo đảm", guarantees_a), FRAMEWORK("a", "noes", "5 không", noes_a),
	};
	static const struct gb_record of_b[] = {
		FRAMEWORK("b", "no", "Năm KHÔNG", noes_b), FRAMEWORK("b", "sure", "5 Bao dam", guarantees_b),
	};
	gb_corpus *c = case_memory();
	struct gb_comparison x;
	struct buf got = BUF_EMPTY;
	(void)state;

	put(c, "a", GB_SESSION, (struct gb_date){ 2024, 1, 1 }, of_a, COUNT(of_a));
	put(c, "b", GB_SESSION, (struct gb_date){ 2025, 1, 1 }, of_b, COUNT(of_b));
	compare_two(c, "a", "b", &x);
	assert_int_equal(x.n_slogans, 2);
	/* "nguồn lực" and "vốn" share only what most of the items have. */
	dump_items(&got, slogan_of(&x, "guarantees"));
	expect(&got, "= 1 5\n= 4 3\n= 5 1\n~ 3 2\n- 2\n+ 4\n");
	dump_items(&got, slogan_of(&x, "noes"));
	expect(&got, "= 6 6\n~ 2 2\n~ 3 3\n~ 4 4\n~ 5 5\n- 1\n+ 1\n");
	gb_comparison_free(&x);
	gb_close(c);
}

/* ---- directives ---- */

static void dump_counts(struct buf *out, const struct gb_compared_count *all, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_printf(out, "%s %ld %ld\n", all[i].id ? all[i].id : "-", all[i].a, all[i].b);
}

static const struct gb_record told_a[] = {
	{ RECORD(GB_DIRECTIVE, "a", "one"), .topics = IDS("data", "health"),
	  .directive = { .text = { "x", NULL }, .assignees = IDS("moh"), .joint = IDS("mps", "moh") } },
	{ RECORD(GB_DIRECTIVE, "a", "two"), .directive = { .text = { "y", NULL } } },
};
static const struct gb_record told_b[] = {
	{ RECORD(GB_DIRECTIVE, "b", "one"), .topics = IDS("health"), .directive = { .text = { "x", NULL }, .joint = IDS("mps") } },
	{ RECORD(GB_DIRECTIVE, "b", "two"), .topics = IDS("data"), .directive = { .text = { "y", NULL }, .assignees = IDS("mps") } },
	{ RECORD(GB_DIRECTIVE, "b", "three"), .topics = IDS("health"), .directive = { .text = { "z", NULL }, .assignees = IDS("moh") } },
};

static void test_counts(void **state)
{
	gb_corpus *c = case_memory();
	struct gb_comparison x;
	struct buf got = BUF_EMPTY;
	(void)state;

	put(c, "a", GB_SESSION, (struct gb_date){ 2024, 1, 1 }, told_a, COUNT(told_a));
	put(c, "b", GB_SESSION, (struct gb_date){ 2025, 1, 1 }, told_b, COUNT(told_b));
	compare_two(c, "a", "b", &x);
	dump_counts(&got, x.topics, x.n_topics);
	expect(&got, "health 1 2\ndata 1 1\n- 1 0\n");
	dump_counts(&got, x.agencies, x.n_agencies);
	expect(&got, "mps 1 2\nmoh 1 1\n- 1 0\n");
	gb_comparison_free(&x);
	gb_close(c);
}

/* A year as only a damaged file has it. */
static void test_any_year(void **state)
{
	static const struct gb_record of_a[] = {
		{ RECORD(GB_SLOGAN, "a", "t"), .slogan = { .kind = GB_THEME, .year = INT_MAX, .wording = "Chính phủ số phục vụ" } },
	};
	static const struct gb_record of_b[] = {
		{ RECORD(GB_SLOGAN, "b", "t"), .slogan = { .kind = GB_THEME, .year = INT_MAX, .wording = "Chính phủ số phục vụ dân" } },
	};
	gb_corpus *c = case_memory();
	struct gb_comparison x;
	(void)state;

	put(c, "a", GB_SESSION, (struct gb_date){ 2024, 1, 1 }, of_a, COUNT(of_a));
	put(c, "b", GB_SESSION, (struct gb_date){ 2025, 1, 1 }, of_b, COUNT(of_b));
	compare_two(c, "a", "b", &x);
	assert_int_equal(x.n_slogans, 1);
	assert_true(x.slogans[0].alike);
	gb_comparison_free(&x);
	gb_close(c);
}

/* ---- figures ---- */

#define SHARE "digital-economy-share"
#define OF(u, k) .unit = { u, NULL }, .kind = (k), .written = "x", .label = { "x", NULL }
#define PERCENT OF("%", GB_SHARE)
#define RANK OF("hạng", GB_RANK)
#define TASKS OF("việc", GB_PROGRESS), .has_of = true
#define FIGURE(m, i, ...) { RECORD(GB_FIGURE, m, i), .figure = { __VA_ARGS__ } }

/* "share: a/x b/y +2.24", and in the place of a change why there is none. */
static void dump_indicators(struct buf *out, const struct gb_comparison *x)
{
	for (size_t i = 0; i < x->n_indicators; i++) {
		const struct gb_compared_indicator *p = &x->indicators[i];
		buf_printf(out, "%s: %s %s", p->id ? p->id : "-", p->a ? p->a->id : "-", p->b ? p->b->id : "-");
		if (p->has_change) {
			buf_putc(out, ' ');
			gb_decimal_print(out, p->change);
		}
		buf_printf(out, "%s%s%s%s%s\n", p->differ ? " differ" : "", p->why_not ? " " : "", p->why_not ? p->why_not->vi : "",
		           p->last ? " last " : "", p->last ? p->last->record->address : "");
	}
}

/* One pair of figures: what becomes of it. */
struct pair_case {
	struct gb_figure a, b;
	const char *expected;
};

static void test_change(void **state)
{
	static const struct gb_not_comparable said[] = { { "a/f", { "cách tính khác", NULL } } };
	static const struct pair_case cases[] = {
		{ { PERCENT, .value = { 1426, 2 }, .period = "2022", .stage = GB_RESULT },
		  { PERCENT, .value = { 165, 1 }, .period = "2023", .stage = GB_RESULT }, " 2.24" },
		{ { PERCENT, .value = { 3, 0 }, .period = "2022-Q1", .stage = GB_RESULT },
		  { PERCENT, .value = { 2, 0 }, .period = "2023-Q3", .stage = GB_RESULT }, " -1" },
		{ { PERCENT, .value = { 3, 0 }, .period = "../2022-01", .stage = GB_RESULT },
		  { PERCENT, .value = { 5, 0 }, .period = "../2023-09", .stage = GB_RESULT }, " 2" },
		{ { RANK, .value = { 86, 0 }, .period = "2022", .stage = GB_RESULT },
		  { RANK, .value = { 71, 0 }, .period = "2024", .stage = GB_RESULT }, " 15" },
		/* nine months are not a year; a target is no result; a period must be stated */
		{ { PERCENT, .value = { 3, 0 }, .period = "2022", .stage = GB_RESULT },
		  { PERCENT, .value = { 2, 0 }, .period = "2023-01/2023-09", .stage = GB_RESULT }, " differ" },
		{ { PERCENT, .value = { 3, 0 }, .period = "2022", .stage = GB_RESULT },
		  { PERCENT, .value = { 2, 0 }, .period = "2023", .stage = GB_TARGET }, " differ" },
		{ { PERCENT, .value = { 3, 0 }, .stage = GB_RESULT },
		  { PERCENT, .value = { 2, 0 }, .stage = GB_RESULT }, " differ" },
		{ { PERCENT, .value = { 3, 0 }, .period = "2022", .stage = GB_RESULT },
		  { OF("lần", GB_SHARE), .value = { 2, 0 }, .period = "2023", .stage = GB_RESULT }, " differ" },
		/* of another whole */
		{ { TASKS, .value = { 3, 0 }, .of = { 9, 0 }, .period = "2022", .stage = GB_RESULT },
		  { TASKS, .value = { 4, 0 }, .of = { 99, 0 }, .period = "2023", .stage = GB_RESULT }, " differ" },
		/* a range has no one value */
		{ { PERCENT, .value = { 3, 0 }, .period = "2022", .stage = GB_RESULT },
		  { PERCENT, .value = { 8, 0 }, .has_max = true, .value_max = { 10, 0 }, .period = "2023", .stage = GB_RESULT }, "" },
		{ { PERCENT, .value = { 3, 0 }, .period = "2022", .stage = GB_RESULT },
		  { PERCENT, .value = { 2, 0 }, .period = "2023", .stage = GB_RESULT, .not_comparable = said, .n_not_comparable = 1 },
		  " cách tính khác" },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct gb_record a = { RECORD(GB_FIGURE, "a", "f"), .figure = cases[i].a };
		struct gb_record b = { RECORD(GB_FIGURE, "b", "g"), .figure = cases[i].b };
		gb_corpus *c = case_memory();
		struct gb_comparison x;
		struct buf got = BUF_EMPTY, want = BUF_EMPTY;
		a.figure.indicator = b.figure.indicator = SHARE;
		put(c, "a", GB_SESSION, (struct gb_date){ 2024, 1, 1 }, &a, 1);
		put(c, "b", GB_SESSION, (struct gb_date){ 2025, 1, 1 }, &b, 1);
		compare_two(c, "a", "b", &x);
		dump_indicators(&got, &x);
		buf_printf(&want, SHARE ": f g%s\n", cases[i].expected);
		print_message("case %zu\n", i);
		expect(&got, buf_text(&want));
		assert_int_equal(x.n_shared_indicators, 1);
		assert_int_equal(x.n_apart, 0);         /* it is side by side, with the reason */
		buf_free(&want);
		gb_comparison_free(&x);
		gb_close(c);
	}
}

/* Of several figures the newest results are taken, if possible such as measure the same; else the nearest targets. */
static void test_chosen(void **state)
{
	static const struct gb_record results_a[] = {
		FIGURE("a", "y2021", PERCENT, .indicator = SHARE, .value = { 1, 0 }, .period = "2021", .stage = GB_RESULT),
		FIGURE("a", "y2022", PERCENT, .indicator = SHARE, .value = { 2, 0 }, .period = "2022", .stage = GB_RESULT),
		FIGURE("a", "q2023", PERCENT, .indicator = SHARE, .value = { 3, 0 }, .period = "2023-Q1", .stage = GB_RESULT),
		FIGURE("a", "t2025", PERCENT, .indicator = SHARE, .value = { 9, 0 }, .period = "2025", .stage = GB_TARGET),
	};
	static const struct gb_record results_b[] = {
		FIGURE("b", "t2030", PERCENT, .indicator = SHARE, .value = { 30, 0 }, .period = "2030", .stage = GB_TARGET),
		FIGURE("b", "y2023", PERCENT, .indicator = SHARE, .value = { 5, 0 }, .period = "2023", .stage = GB_RESULT),
	};
	static const struct gb_record targets_c[] = {
		FIGURE("c", "t2030", PERCENT, .indicator = SHARE, .value = { 30, 0 }, .period = "2030", .stage = GB_TARGET),
		FIGURE("c", "t2025", PERCENT, .indicator = SHARE, .value = { 20, 0 }, .period = "2025", .stage = GB_TARGET),
	};
	gb_corpus *c = case_memory();
	struct gb_comparison x;
	struct buf got = BUF_EMPTY;
	(void)state;

	put(c, "a", GB_SESSION, (struct gb_date){ 2024, 1, 1 }, results_a, COUNT(results_a));
	put(c, "b", GB_SESSION, (struct gb_date){ 2024, 6, 1 }, results_b, COUNT(results_b));
	put(c, "c", GB_SESSION, (struct gb_date){ 2025, 1, 1 }, targets_c, COUNT(targets_c));
	compare_two(c, "a", "b", &x);
	dump_indicators(&got, &x);
	expect(&got, SHARE ": y2022 y2023 3\n");
	assert_int_equal(x.indicators[0].n_a, 4);
	assert_int_equal(x.indicators[0].n_b, 2);
	gb_comparison_free(&x);
	compare_two(c, "a", "c", &x);
	dump_indicators(&got, &x);
	expect(&got, SHARE ": t2025 t2025 11\n");
	gb_comparison_free(&x);
	gb_close(c);
}

/* What only one reports; where it was last known before the other, and the better one of what was known there. */
static void test_last_known(void **state)
{
	static const struct gb_record of_old[] = {
		FIGURE("old", "share", PERCENT, .indicator = SHARE, .value = { 1, 0 }, .period = "2021", .stage = GB_RESULT),
	};
	static const struct gb_record of_a[] = {
		FIGURE("a", "share", PERCENT, .indicator = SHARE, .value = { 2, 0 }, .period = "2022", .stage = GB_RESULT),
		FIGURE("a", "other", PERCENT, .value = { 2, 0 }, .period = "2022", .stage = GB_RESULT),
	};
	static const struct gb_record of_between[] = {
		FIGURE("between", "target", PERCENT, .indicator = SHARE, .value = { 7, 0 }, .period = "2025", .stage = GB_TARGET),
		FIGURE("between", "early", PERCENT, .indicator = SHARE, .value = { 2, 0 }, .period = "2022", .stage = GB_RESULT),
		FIGURE("between", "late", PERCENT, .indicator = SHARE, .value = { 3, 0 }, .period = "2023", .stage = GB_RESULT),
	};
	static const struct gb_record of_b[] = {
		FIGURE("b", "rank", PERCENT, .indicator = "egov-rank", .value = { 71, 0 }, .period = "2024", .stage = GB_RESULT),
	};
	gb_corpus *c = case_memory();
	struct gb_comparison x;
	struct buf got = BUF_EMPTY;
	(void)state;

	put(c, "old", GB_EVENT, (struct gb_date){ 2022, 1, 1 }, of_old, COUNT(of_old));
	put(c, "a", GB_SESSION, (struct gb_date){ 2023, 1, 1 }, of_a, COUNT(of_a));
	put(c, "between", GB_EVENT, (struct gb_date){ 2024, 1, 1 }, of_between, COUNT(of_between));
	put(c, "b", GB_SESSION, (struct gb_date){ 2025, 1, 1 }, of_b, COUNT(of_b));
	compare_two(c, "a", "b", &x);
	assert_int_equal(x.n_shared_indicators, 0);
	dump_indicators(&got, &x);
	expect(&got, SHARE ": share - last between/late\n-: other -\negov-rank: - rank\n");
	gb_comparison_free(&x);
	compare_two(c, "between", "a", &x);         /* the later one first: what is asked is what a's day knew */
	dump_indicators(&got, &x);
	expect(&got, SHARE ": late share -1\n-: - other\n");
	gb_comparison_free(&x);
	compare_two(c, "b", "old", &x);
	dump_indicators(&got, &x);
	expect(&got, "egov-rank: rank -\n" SHARE ": - share last between/late\n");
	gb_comparison_free(&x);
	gb_close(c);
}

/* A pair that is said to be not comparable, by both: told once, in the words of the first. */
static void test_apart(void **state)
{
	static const struct gb_not_comparable of_a_said[] = { { "b/rank", { "a nói", NULL } }, { "elsewhere/x", { "khác", NULL } } };
	static const struct gb_not_comparable of_b_said[] = { { "a/share", { "b nói", NULL } } };
	static const struct gb_record of_a[] = {
		FIGURE("a", "share", PERCENT, .indicator = SHARE, .value = { 2, 0 }, .period = "2022", .stage = GB_RESULT,
		       .not_comparable = of_a_said, .n_not_comparable = COUNT(of_a_said)),
	};
	static const struct gb_record of_b[] = {
		FIGURE("b", "rank", PERCENT, .indicator = "egov-rank", .value = { 71, 0 }, .period = "2024", .stage = GB_RESULT,
		       .not_comparable = of_b_said, .n_not_comparable = COUNT(of_b_said)),
	};
	gb_corpus *c = case_memory();
	struct gb_comparison x;
	(void)state;

	put(c, "a", GB_SESSION, (struct gb_date){ 2023, 1, 1 }, of_a, COUNT(of_a));
	put(c, "b", GB_SESSION, (struct gb_date){ 2025, 1, 1 }, of_b, COUNT(of_b));
	compare_two(c, "a", "b", &x);
	assert_int_equal(x.n_apart, 1);
	assert_string_equal(x.apart[0].a->id, "share");
	assert_string_equal(x.apart[0].b->id, "rank");
	assert_string_equal(x.apart[0].why->vi, "a nói");
	gb_comparison_free(&x);
	gb_close(c);
}

/* ---- with which ---- */

static void test_with(void **state)
{
	static const struct {
		const char *meeting, *with;
	} cases[] = {
		{ "session-10", "session-8" },          /* of its kind, past two others */
		{ "session-8", "session-2" },
		{ "conference-2024-07", "session-8" },  /* none of its kind: the one before */
		{ "session-2", "session-8" },           /* none before: the next one */
	};
	gb_corpus *c = compare_bundled(), *alone = case_memory();
	struct gb_comparison x;
	const char *id;
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(gb_compare_with(c, cases[i].meeting, &id), GB_OK);
		assert_string_equal(id, cases[i].with);
	}
	assert_int_equal(gb_compare_with(c, "session-99", &id), GB_USAGE);
	assert_null(id);
	put(alone, "a", GB_SESSION, (struct gb_date){ 2024, 1, 1 }, NULL, 0);
	assert_int_equal(gb_compare_with(alone, "a", &id), GB_OK);
	assert_null(id);
	put(alone, "b", GB_EVENT, (struct gb_date){ 2024, 1, 1 }, NULL, 0);
	assert_int_equal(gb_compare_with(alone, "a", &id), GB_OK);      /* of the same day */
	assert_string_equal(id, "b");
	assert_int_equal(gb_compare(c, "session-8", "session-8", &x), GB_USAGE);
	assert_null(x.owner);
	assert_int_equal(gb_compare(c, "session-8", "session-9", &x), GB_USAGE);
	assert_non_null(strstr(gb_why(c), "session-9"));
	gb_comparison_free(&x);
	gb_close(alone);
	gb_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_five_pushes), cmocka_unit_test(test_mottos), cmocka_unit_test(test_any_year), cmocka_unit_test(test_items),
		cmocka_unit_test(test_counts), cmocka_unit_test(test_change), cmocka_unit_test(test_chosen),
		cmocka_unit_test(test_last_known), cmocka_unit_test(test_apart), cmocka_unit_test(test_with),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	case_folder_remove();
	return failed;
}
