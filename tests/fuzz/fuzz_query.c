/* fuzz_query.c - the query language: any text is a search, over the bundled corpus; also what people type for ids and dates. */
#include "config.h"

#include "tests/fuzz/fuzz.h"
#include "giaoban.h"
#include "text/text.h"

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return fuzz_corpus() ? 0 : 1;
}

static void read_passages(gb_corpus *c, const char *text, bool typing, const gb_rows *rows)
{
	gb_ask *ask;

	PROMISE(gb_ask_read(c, text, typing, &ask) == GB_OK);
	for (size_t i = 0; i < gb_rows_count(rows) && i < 3; i++) {
		struct gb_passage p;
		if (gb_passage(c, ask, gb_rows_at(rows, i), GB_VI, &p) == GB_OK)
			gb_passage_free(&p);
	}
	gb_ask_free(ask);
}

static void search(const char *text, bool typing)
{
	gb_corpus *c = fuzz_corpus();
	struct gb_query q = { .kind = GB_ANY, .text = text, .typing = typing };
	const struct gb_window w = { .limit = 20 };
	struct gb_advice advice;
	gb_rows *rows;
	long n;

	enum gb_status status = gb_find(c, &q, &w, &rows);
	PROMISE(status == GB_OK || status == GB_USAGE);
	if (status != GB_OK)
		return;
	read_passages(c, text, typing, rows);
	if (gb_rows_count(rows) == 0 && gb_search_advice(c, &q, &advice) == GB_OK)
		gb_advice_free(&advice);
	PROMISE(gb_count(c, &q, 100, &n) == GB_OK);
	PROMISE(n >= 0 && (n > 0) == (gb_rows_count(rows) > 0));
	gb_rows_free(rows);
}

static void resolve(const char *text)
{
	static const enum gb_thing things[] = { GB_A_MEETING, GB_AN_AGENCY, GB_A_TOPIC, GB_AN_INDICATOR };
	gb_corpus *c = fuzz_corpus();
	const char *id;
	gb_rows *rows;
	int item;

	for (size_t i = 0; i < sizeof things / sizeof *things; i++)
		(void)gb_resolve(c, things[i], text, &id);
	if (gb_get(c, text, &rows, &item) == GB_OK)
		gb_rows_free(rows);
}

/* The first byte: still being typed, or an id. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct buf text = BUF_EMPTY;

	if (len == 0 || len > 2000)
		return 0;
	text_clean(&text, (const char *)data + 1, len - 1, 0);
	if (data[0] % 4 == 3)
		resolve(buf_text(&text));
	else
		search(buf_text(&text), data[0] & 1);
	buf_free(&text);
	return 0;
}
