/* fuzz_briefing.c - the briefing reader: any bytes, with every check, and held against an article.  Behind a NUL byte stands the
 * article. */
#include "config.h"

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

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return 0;
}

/* As import.c does: decoded first. */
static void read_text(const struct buf *text, const struct buf *article)
{
	const struct gb_vocabulary *v = gb_vocabulary(fuzz_corpus());
	const struct brief_known known = { NULL, &v, 1, NULL };
	const struct brief_report to = { .lang = GB_EN, .problem = listen };
	struct brief b;
	enum gb_status status = brief_read(&b, "briefing", buf_text(text), text->len, &to);

	PROMISE(status == GB_OK || (status == GB_BAD_DATA && b.errors > 0));
	if (status == GB_OK) {
		brief_check(&b, &known, &to);
		if (article->len)
			brief_check_article(&b, "article", buf_text(article), article->len, &to);
	}
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
