/* brief_case.c - see brief_case.h. */
#include "config.h"

#include "brief_case.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/file.h"

const char case_head[] =
	"format: giaoban-briefing/1\n"
	"revision: 1\n"
	"meeting:\n"
	"  id: session-99\n"
	"  kind: session\n"
	"  date: 2025-02-06\n"
	"  title: {vi: a, en: a}\n"
	"  summary: {vi: a, en: a}\n"
	"sources:\n"
	"  - id: paper\n";

static struct brief vocabulary;

static void add_line(void *self, const struct gb_problem *p)
{
	struct buf *lines = self;

	if (strcmp(p->file, "briefing") != 0)
		buf_printf(lines, "%s:", p->file);
	buf_printf(lines, "%d:%d: %s: %s\n", p->line, p->column, p->severity == GB_ERROR ? "error" : "warning", p->what);
}

void case_report(struct brief_report *out, struct buf *lines)
{
	*out = (struct brief_report){ .lang = GB_EN, .self = lines, .problem = add_line };
}

void case_file(struct buf *out, const char *name)
{
	const char *folder = getenv("GB_SRCDIR");
	struct buf path = BUF_EMPTY;
	struct gb_why why = { .lang = GB_EN };

	buf_printf(&path, "%s/tests/briefings/%s", folder ? folder : ".", name);
	if (file_read(buf_text(&path), BRIEF_MAX_BYTES, out, &why) != GB_OK)
		fail_msg("%s", why.text);
	buf_free(&path);
}

const struct gb_vocabulary *case_vocabulary(void)
{
	struct buf text = BUF_EMPTY, lines = BUF_EMPTY;
	struct brief_report to;

	if (vocabulary.arena)
		return &vocabulary.briefing.vocabulary;
	case_file(&text, "vocabulary.yaml");
	case_report(&to, &lines);
	assert_int_equal(brief_read(&vocabulary, "vocabulary", buf_text(&text), text.len, &to), GB_OK);
	assert_string_equal(buf_text(&lines), "");
	buf_free(&text);
	buf_free(&lines);
	return &vocabulary.briefing.vocabulary;
}

void case_vocabulary_end(void)
{
	if (vocabulary.arena)
		brief_free(&vocabulary);
}

static bool is_known(void *self, const char *address)
{
	(void)self;
	return strncmp(address, "session-98/", 11) == 0 || strcmp(address, "session-10/revenue") == 0;
}

enum gb_status case_lint(struct brief *b, const char *text, const char *article, struct buf *lines)
{
	const struct gb_vocabulary *v = case_vocabulary();
	const struct brief_known known = { NULL, &v, 1, is_known };
	struct brief_report to;
	enum gb_status status;

	case_report(&to, lines);
	status = brief_read(b, "briefing", text, strlen(text), &to);
	if (status != GB_OK)
		return status;
	brief_check(b, &known, &to);
	if (article)
		brief_check_article(b, "article", article, strlen(article), &to);
	return status;
}
