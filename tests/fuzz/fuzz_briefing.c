/* fuzz_briefing.c - the briefing reader: any bytes, with every check, and held against an article.  Behind a NUL byte stands the
 * article.  What has no error is written in every format, and as a briefing it reads the same again. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "brief/brief.h"
#include "tests/fuzz/fuzz.h"
#include "giaoban.h"
#include "text/text.h"

static void listen(void *self, const struct gb_problem *p)
{
	(void)self;
	PROMISE(p->file && p->line >= 0 && p->column >= 0);
	PROMISE(text_is_clean(p->what, 0));
}

static const struct brief_report to = { .lang = GB_EN, .problem = listen };

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return fuzz_corpus(FUZZ_SMALL) ? 0 : 1;
}

static void write_as(const struct gb_briefing *b, enum gb_format format, struct buf *out)
{
	const struct gb_style style = { .format = format, .lang = GB_VI, .width = 80, .today = { 2026, 11, 21 } };
	char *bytes = NULL;
	size_t len = 0;
	FILE *f = open_memstream(&bytes, &len);

	PROMISE(f);
	enum gb_status status = gb_write_briefing(f, &style, b, gb_vocabulary(fuzz_corpus(FUZZ_SMALL)), NULL);
	PROMISE(fclose(f) == 0 && status == GB_OK);
	fuzz_look_at(bytes, len);
	buf_add(out, bytes, len);
	free(bytes);
}

static void write_all(const struct gb_briefing *b)
{
	static const enum gb_format formats[] = { GB_TEXT, GB_JSON, GB_MARKDOWN, GB_HTML, GB_ICS };
	struct buf text = BUF_EMPTY, first = BUF_EMPTY, second = BUF_EMPTY;
	struct brief again;

	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		write_as(b, formats[i], &text);
	write_as(b, GB_BRIEFING, &first);
	PROMISE(brief_read(&again, "again", buf_text(&first), first.len, &to) == GB_OK && again.errors == 0);
	write_as(&again.briefing, GB_BRIEFING, &second);
	PROMISE(strcmp(buf_text(&first), buf_text(&second)) == 0);
	brief_free(&again);
	buf_free(&text);
	buf_free(&first);
	buf_free(&second);
}

/* As import.c does: decoded first. */
static void read_text(const struct buf *text, const struct buf *article)
{
	const struct gb_vocabulary *v = gb_vocabulary(fuzz_corpus(FUZZ_SMALL));
	const struct brief_known known = { NULL, &v, 1, NULL };
	struct brief b;
	enum gb_status status = brief_read(&b, "briefing", buf_text(text), text->len, &to);

	PROMISE(status == GB_OK || (status == GB_BAD_DATA && b.errors > 0));
	if (status == GB_OK) {
		brief_check(&b, &known, &to);
		if (article->len)
			brief_check_article(&b, "article", buf_text(article), article->len, &to);
	}
	if (status == GB_OK && b.errors == 0 && b.format == BRIEF_BRIEFING)
		write_all(&b.briefing);
	PROMISE(arena_bytes(b.arena) < (64u << 20));
	brief_free(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	const uint8_t *nul = len ? memchr(data, 0, len) : NULL;
	const size_t first = nul ? (size_t)(nul - data) : len;
	struct buf text = BUF_EMPTY, article = BUF_EMPTY;

	if (text_decode_any(&text, NULL, (const char *)data, first, NULL, NULL) == GB_OK &&
	    (!nul || text_decode_any(&article, NULL, (const char *)nul + 1, len - first - 1, NULL, NULL) == GB_OK))
		read_text(&text, &article);
	buf_free(&text);
	buf_free(&article);
	return 0;
}
