/* test_tui_rows.c - rows of a page, two things side by side: in columns or one below the other, at every width. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "compare_case.h"
#include "text/text.h"
#include "tui/page_inside.h"

static struct context cx = { .voice = { .lang = GB_VI } };

/* The comparison of two meetings of the bundled corpus as a page. */
static void fill(struct page *p, gb_corpus **c, const char *a, const char *b)
{
	struct gb_comparison x;

	*c = compare_bundled();
	cx.voice.vocabulary = gb_vocabulary(*c);
	compare_two(*c, a, b, &x);
	gb_page *core = gb_page_comparison(&x, &cx.voice);
	page_init(p, &cx);
	page_add(p, core);
	gb_page_free(core);
	gb_comparison_free(&x);
}

static int end_of(const struct page_piece *piece)
{
	return piece->x + (int)text_width_n(piece->text, piece->len);
}

/* All pieces of a line stand one beside the other, inside of the page. */
static void check_line(const struct page *p, const struct page_line *l)
{
	int at = 0;

	for (int i = 0; i < l->n_pieces; i++) {
		const struct page_piece *piece = &p->pieces[l->piece + (size_t)i];
		assert_true(piece->x >= at);
		at = end_of(piece);
	}
	assert_true(at <= p->width);
}

/* How many bytes of a part were set: all but what a line break takes. */
static size_t letters_of(const char *s, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++)
		n += s[i] != ' ' && s[i] != '\n' && s[i] != ':';
	return n;
}

static void nothing_is_lost_at_any_width(void **state)
{
	struct page p;
	gb_corpus *c;
	(void)state;

	fill(&p, &c, "session-8", "conference-2024-07");
	for (int w = 40; w <= 200; w += 9) {
		page_prepare(&p, 20, w);
		for (size_t i = 0; i < p.n_links; i++)
			p.links[i].line = -1;
		page_lay_out(&p, w);
		for (size_t i = 0; i < p.n_lines; i++) {
			check_line(&p, &p.lines[i]);
			assert_true(i == 0 || p.lines[i].part > p.lines[i - 1].part || p.lines[i].byte >= p.lines[i - 1].byte);
		}
		for (size_t i = 0; i < p.n_links; i++) {
			assert_true(p.links[i].line >= 0);
			assert_true(p.links[i].last >= p.links[i].line);
			assert_true(i == 0 || p.links[i - 1].part < p.links[i].part || p.links[i - 1].to <= p.links[i].from);
		}
	}
	/* In columns every letter of every row is there. */
	page_lay_out(&p, 100);
	for (size_t part = 0; part < p.n_parts; part++) {
		size_t set = 0;
		if (p.parts[part].kind != GB_PAGE_ROW)
			continue;
		for (size_t i = 0; i < p.n_lines; i++)
			for (int k = 0; p.lines[i].part == part && k < p.lines[i].n_pieces; k++) {
				const struct page_piece *piece = &p.pieces[p.lines[i].piece + (size_t)k];
				set += letters_of(piece->text, piece->len);
			}
		/* A dot at the end of a line is left out: two bytes. */
		const size_t all = letters_of(p.parts[part].text, strlen(p.parts[part].text));
		assert_true(set == all || (set < all && (all - set) % 2 == 0 && strstr(p.parts[part].text, "·")));
	}
	page_free(&p);
	gb_close(c);
}

/* From a width on the two texts of a row stand on one line; below it one after the other, each behind its name. */
static void columns_need_room(void **state)
{
	struct page p;
	gb_corpus *c;
	size_t date = 0;
	(void)state;

	fill(&p, &c, "session-8", "session-10");
	while (p.parts[date].kind != GB_PAGE_ROW || strncmp(p.parts[date].text, "Ngày\n24/04/2024\n06/02/2025", 20) != 0)
		date++;
	for (int w = 59; w <= 60; w++) {
		int lines = 0;
		page_lay_out(&p, w);
		for (size_t i = 0; i < p.n_lines; i++)
			lines += p.lines[i].part == date && p.lines[i].n_pieces > 0;
		assert_int_equal(lines, w < 60 ? 3 : 1);
	}
	page_free(&p);
	gb_close(c);
}

/* The hit in a row is found in its column, and its link with it. */
static void hits_stand_in_rows(void **state)
{
	struct marks marks = { NULL, 1 };
	struct page p;
	gb_corpus *c;
	gb_ask *ask;
	(void)state;

	fill(&p, &c, "session-8", "conference-2024-07");
	assert_int_equal(gb_ask_read(c, "\"văn hóa số\"", false, &ask), GB_OK);
	marks.ask = ask;
	cx.marks = marks;
	page_prepare(&p, 20, 80);
	assert_int_equal(p.n_hits, 1);
	assert_true(p.hits[0].line > 0);
	assert_true(p.hits[0].link >= 0);
	assert_string_equal(p.links[p.hits[0].link].target.id, "conference-2024-07/five-pushes#6");
	assert_true(p.hits[0].x > 40);
	cx.marks = (struct marks){ NULL, 0 };
	gb_ask_free(ask);
	page_free(&p);
	gb_close(c);
}

/* A row that a person has at the top stays there through other widths. */
static void the_place_is_kept(void **state)
{
	struct page p;
	gb_corpus *c;
	(void)state;

	fill(&p, &c, "session-8", "session-10");
	page_prepare(&p, 10, 120);
	p.focus = -1;           /* a link that one stands on would stay in sight instead */
	page_scroll(&p, 60);
	const size_t part = p.lines[p.top].part;
	for (int w = 119; w >= 40; w--)
		page_prepare(&p, 10, w);
	page_prepare(&p, 10, 120);
	assert_int_equal(p.lines[p.top].part, part);
	page_free(&p);
	gb_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_lost_at_any_width), cmocka_unit_test(columns_need_room),
		cmocka_unit_test(hits_stand_in_rows), cmocka_unit_test(the_place_is_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
