/* fuzz_query.c - the query language: any text is a search, over a small corpus, now and then over the bundled one; also what people type
 * for ids and dates. */
#include "config.h"

#include <string.h>

#include "tests/fuzz/fuzz.h"
#include "giaoban.h"
#include "text/text.h"

static enum fuzz_corpora which;         /* of the input at hand */

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return fuzz_corpus(FUZZ_SMALL) && fuzz_corpus(FUZZ_BUNDLED) ? 0 : 1;
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

/* The text as the screen changes it: hits in any text, narrowed, widened again. */
static void change(gb_corpus *c, const char *text)
{
	static const char said[] = "Bộ Y tế hoàn thành kết nối 120 bệnh viện trong 3 tháng tới";
	struct gb_hit hits[8];
	struct buf narrowed = BUF_EMPTY, widened = BUF_EMPTY;
	enum gb_field field;
	size_t from;
	gb_ask *ask;

	PROMISE(gb_ask_read(c, text, false, &ask) == GB_OK);
	PROMISE(text_is_clean(gb_ask_note(ask), 0));
	const size_t n = gb_hits(ask, said, hits, sizeof hits / sizeof *hits);
	for (size_t i = 0; i < n; i++)
		PROMISE(hits[i].from < hits[i].to && hits[i].to <= strlen(said) && (i == 0 || hits[i - 1].to <= hits[i].from));
	PROMISE(!gb_field_typed(text, &field, &from) || from <= strlen(text));
	gb_ask_widen(&widened, ask, GB_FIELD_TOPIC);
	gb_ask_narrow(&narrowed, text, GB_FIELD_AGENCY, "Bộ Y tế");
	gb_ask_free(ask);
	PROMISE(gb_ask_read(c, buf_text(&narrowed), false, &ask) == GB_OK);
	gb_ask_free(ask);
	buf_free(&narrowed);
	buf_free(&widened);
}

static void divide(gb_corpus *c, const struct gb_query *q)
{
	struct gb_parts parts;

	for (int by = GB_BY_MEETING; by <= GB_BY_RECORD_KIND; by++)
		if (gb_facets(c, q, (enum gb_facet)by, &parts) == GB_OK)
			gb_parts_free(&parts);
}

static void search(const char *text, bool typing)
{
	gb_corpus *c = fuzz_corpus(which);
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
	gb_corpus *c = fuzz_corpus(which);
	const char *id;
	gb_rows *rows;
	int item;

	for (size_t i = 0; i < sizeof things / sizeof *things; i++)
		(void)gb_resolve(c, things[i], text, &id);
	if (gb_get(c, text, &rows, &item) == GB_OK)
		gb_rows_free(rows);
}

/* The first byte: still being typed, an id, or what the screen does with it; in which corpus. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct buf text = BUF_EMPTY;

	if (len == 0 || len > 2000)
		return 0;
	which = data[0] >= 0xF0 ? FUZZ_BUNDLED : FUZZ_SMALL;
	text_clean(&text, (const char *)data + 1, len - 1, 0);
	const struct gb_query q = { .kind = GB_ANY, .text = buf_text(&text) };
	if (data[0] % 8 == 3)
		resolve(buf_text(&text));
	else if (data[0] % 8 == 5)
		divide(fuzz_corpus(which), &q);
	else if (data[0] % 8 == 7)
		change(fuzz_corpus(which), buf_text(&text));
	else
		search(buf_text(&text), data[0] & 1);
	buf_free(&text);
	return 0;
}
