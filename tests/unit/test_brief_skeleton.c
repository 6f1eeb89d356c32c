/* test_brief_skeleton.c - the skeleton, filled in, is a good briefing; the manual page names the keys
 * that the tables have, no more and no fewer, and its examples are good too. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/file.h"
#include "brief/schema.h"
#include "brief_case.h"

/* The next line of *s without its '\n', in `out`; false at the end. */
static bool next_line(const char **s, struct buf *out)
{
	size_t len = strcspn(*s, "\n");

	if (!**s)
		return false;
	buf_clear(out);
	buf_add(out, *s, len);
	*s += len + ((*s)[len] == '\n');
	return true;
}

/* A comment in words, not a key to take the '#' from: "# word". */
static bool is_prose(const char *line)
{
	return line[0] == '#' && line[1] == ' ' && line[2] != ' ';
}

/* The value that a clerk would write behind a key that stands open. */
static const char *answer(const char *line)
{
	static const char *const answers[][2] = {
		{ "  kind:", "session" }, { "  date:", "2025-06-01" }, { "    vi:", "tiếng Việt" }, { "    en:", "English" },
	};

	for (size_t i = 0; i < sizeof(answers) / sizeof(answers[0]); i++) {
		size_t len = strlen(answers[i][0]);
		const char *rest = line + len;
		if (strncmp(line, answers[i][0], len) == 0 && (rest[strspn(rest, " ")] == '#' || !*rest))
			return answers[i][1];
	}
	return NULL;
}

/* The skeleton as a clerk may leave it: all that stands open answered, and with `whole` every comment made a key
 * (but two: the year is a theme's, and the example a framework; no two records have one former id). */
static void fill_in(struct buf *out, const char *skeleton, bool whole)
{
	struct buf line = BUF_EMPTY;

	while (next_line(&skeleton, &line)) {
		const char *s = buf_text(&line);
		const char *value;

		if (s[0] == '#' && (is_prose(s) || !whole || strstr(s, " year: ") || strstr(s, " was: ")))
			continue;
		if (s[0] == '#')
			s++;
		value = answer(s);
		if (value)
			buf_printf(out, "%.*s: %s\n", (int)strcspn(s, ":"), s, value);
		else
			buf_printf(out, "%s\n", s);
	}
	buf_free(&line);
}

static void assert_good(const char *text)
{
	struct buf lines = BUF_EMPTY;
	struct brief b;
	enum gb_status status = case_lint(&b, text, NULL, &lines);

	if (status != GB_OK || lines.len > 0)
		fail_msg("said: %s\n%s", buf_text(&lines), text);
	brief_free(&b);
	buf_free(&lines);
}

static void filled_in(void **state)
{
	struct buf skeleton = BUF_EMPTY, text = BUF_EMPTY;

	(void)state;
	for (int lang = GB_VI; lang <= GB_EN; lang++) {
		buf_clear(&skeleton);
		brief_skeleton(&skeleton, "session-11", (enum gb_lang)lang);
		buf_clear(&text);
		fill_in(&text, buf_text(&skeleton), false);
		assert_non_null(strstr(buf_text(&text), "\n  id: session-11"));
		assert_good(buf_text(&text));
		buf_clear(&text);
		fill_in(&text, buf_text(&skeleton), true);
		assert_good(buf_text(&text));
	}
	buf_free(&skeleton);
	buf_free(&text);
}

/* As it is written, it cannot be imported by mistake: what stands open is told. */
static void untouched(void **state)
{
	struct buf skeleton = BUF_EMPTY, lines = BUF_EMPTY;
	struct brief b;

	(void)state;
	brief_skeleton(&skeleton, "session-11", GB_EN);
	assert_int_equal(case_lint(&b, buf_text(&skeleton), NULL, &lines), GB_OK);
	assert_int_equal(b.errors, 6);
	assert_int_equal(b.warnings, 0);
	assert_non_null(strstr(buf_text(&lines), "date: nothing stands here"));
	brief_free(&b);
	buf_free(&skeleton);
	buf_free(&lines);
}

/* ---- the manual page ------------------------------------------------------------------------- */

static void read_manual(struct buf *out, enum gb_lang lang)
{
	const char *folder = getenv("GB_SRCDIR");
	struct buf path = BUF_EMPTY;

	buf_printf(&path, "%s/doc/%sgiaoban-briefing.5", folder ? folder : ".", lang == GB_VI ? "vi/" : "");
	assert_int_equal(file_read(buf_text(&path), BRIEF_MAX_BYTES, out, NULL), GB_OK);
	buf_free(&path);
}

/* Which subsection describes which shape; `below` is the key of the shape whose value it is. */
struct chapter {
	const char *title[2];           /* by enum gb_lang */
	const struct brief_shape *shape;
	const char *below;
};

static const struct chapter chapters[] = {
	{ { "Tệp", "The file" }, &brief_shape_briefing, NULL },
	{ { "Cuộc họp", "The meeting" }, &brief_shape_meeting, NULL },
	{ { "Người", "People" }, &brief_shape_meeting, "people" },
	{ { "Văn bản", "Documents" }, &brief_shape_meeting, "documents" },
	{ { "Nguồn", "Sources" }, &brief_shape_briefing, "sources" },
	{ { "Cơ quan", "Agencies" }, &brief_shape_briefing, "agencies" },
	{ { "Lĩnh vực", "Topics" }, &brief_shape_briefing, "topics" },
	{ { "Chỉ tiêu", "Indicators" }, &brief_shape_briefing, "indicators" },
	{ { "Thông điệp", "Slogans" }, &brief_shape_slogan, NULL },
	{ { "Nội dung", "Items" }, &brief_shape_slogan, "items" },
	{ { "Ý kiến chỉ đạo", "Directives" }, &brief_shape_directive, NULL },
	{ { "Số liệu", "Figures" }, &brief_shape_figure, NULL },
	{ { "Thay đổi", "Changes" }, &brief_shape_figure, "change" },
	{ { "Số liệu không so sánh được", "Figures not to be compared" }, &brief_shape_figure, "not_comparable" },
	{ { "Đánh giá", "Findings" }, &brief_shape_finding, NULL },
	{ { "Con số để ngoài", "Numbers left out" }, &brief_shape_briefing, "left_out" },
};

/* The text of a subsection, in `out`. */
static void subsection(const char *manual, const char *title, struct buf *out)
{
	struct buf heading = BUF_EMPTY;
	const char *begin, *end;

	buf_printf(&heading, "\n.Ss %s\n", title);
	begin = strstr(manual, buf_text(&heading));
	if (!begin)
		fail_msg("the manual has no subsection %s", title);
	begin += heading.len;
	for (end = begin; (end = strstr(end, "\n.S")) && end[3] != 's' && end[3] != 'h';)
		end++;
	assert_non_null(end);
	buf_clear(out);
	buf_add(out, begin, (size_t)(end - begin));
	buf_puts(out, "\n.It Ic");          /* ends the last item */
	buf_free(&heading);
}

/* Does the subsection describe the key, and show it? */
static bool describes(const char *text, const char *key)
{
	struct buf item = BUF_EMPTY, example = BUF_EMPTY;
	const char *at, *end, *shown;
	bool found = false;

	buf_printf(&item, ".It Ic %s\n", key);
	buf_printf(&example, ".Dl %s:", key);
	at = strstr(text, buf_text(&item));
	if (at) {
		end = strstr(at + item.len, "\n.It Ic");
		shown = strstr(at, buf_text(&example));
		found = shown && shown < end;
	}
	buf_free(&item);
	buf_free(&example);
	return found;
}

static bool is_record(const struct brief_shape *shape)
{
	return shape == &brief_shape_slogan || shape == &brief_shape_directive || shape == &brief_shape_figure ||
	       shape == &brief_shape_finding;
}

static size_t count(const char *text, const char *what)
{
	size_t n = 0;

	while ((text = strstr(text, what)) != NULL) {
		text++;
		n++;
	}
	return n;
}

static void manual_has_every_key_in(enum gb_lang lang)
{
	struct buf manual = BUF_EMPTY, text = BUF_EMPTY, common = BUF_EMPTY;

	read_manual(&manual, lang);
	subsection(buf_text(&manual), lang == GB_VI ? "Khóa của mọi mục" : "Keys of every record", &common);
	for (size_t i = 0; i < sizeof(chapters) / sizeof(chapters[0]); i++) {
		const struct chapter *c = &chapters[i];
		const struct brief_shape *shape = c->below ? brief_shape_find(c->shape, c->below)->shape : c->shape;
		size_t here = 0;

		subsection(buf_text(&manual), c->title[lang], &text);
		for (size_t k = 0; k < shape->n; k++) {
			bool found = describes(buf_text(&text), shape->keys[k].name);
			here += found;
			if (!found && !(is_record(shape) && describes(buf_text(&common), shape->keys[k].name)))
				fail_msg("the manual's \"%s\" does not show %s", c->title[lang], shape->keys[k].name);
		}
		if (count(buf_text(&text), ".It Ic") != here + 1)
			fail_msg("the manual's \"%s\" has a key that the format has not", c->title[lang]);
	}
	buf_free(&manual);
	buf_free(&text);
	buf_free(&common);
}

static void manual_has_every_key(void **state)
{
	(void)state;
	manual_has_every_key_in(GB_VI);
	manual_has_every_key_in(GB_EN);
}

static void manual_has_good_examples_in(enum gb_lang lang)
{
	struct buf manual = BUF_EMPTY, text = BUF_EMPTY;
	const char *s, *end;
	int n = 0;

	read_manual(&manual, lang);
	for (s = buf_text(&manual); (s = strstr(s, "\n.Bd -literal\nformat:")) != NULL; s = end, n++) {
		s = strchr(s + 1, '\n') + 1;
		end = strstr(s, "\n.Ed");
		buf_clear(&text);
		buf_add(&text, s, (size_t)(end - s) + 1);
		assert_good(buf_text(&text));
	}
	assert_int_equal(n, 2);
	buf_free(&manual);
	buf_free(&text);
}

static void manual_has_good_examples(void **state)
{
	(void)state;
	manual_has_good_examples_in(GB_VI);
	manual_has_good_examples_in(GB_EN);
}

static int end_all(void **state)
{
	(void)state;
	case_vocabulary_end();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(filled_in),
		cmocka_unit_test(untouched),
		cmocka_unit_test(manual_has_every_key),
		cmocka_unit_test(manual_has_good_examples),
	};

	return cmocka_run_group_tests(tests, NULL, end_all);
}
